import { AppError } from '../errors.ts';
import { checkAddress } from './address.ts';
import { basicValue, type Credential, isHeaderToken } from './credential.ts';
import { isListed, isPlain } from './endpoint.ts';
import { RegistryError } from './errors.ts';
import { redactUrl } from './redact.ts';
import { rightMissing } from './refusal.ts';
import type { Access, RegistryRequest, RegistryResponse } from './request.ts';
import { isTransientStatus } from './retry.ts';
import { formatScope, type Scope } from './scope.ts';
import type { TokenDeps, TokenWish } from './token.ts';

/** Name under which token services may list this client. */
const CLIENT_ID = 'cfcr-push';
/** Tokens are a few KiB at most. */
const MAX_TOKEN_ANSWER = 64 * 1024;

export interface TokenAnswer {
  readonly token: string;
  readonly expiresInSeconds?: number;
}

/**
 * Asks a token service once: by POST for an identity token (falling back to GET where the service has no POST),
 * else by GET with Basic or anonymously. A transient failure is thrown as it came, for the transport to repeat.
 */
export async function requestToken(deps: TokenDeps, wish: TokenWish): Promise<TokenAnswer> {
  const { send } = deps;
  const realm = realmOf(wish, deps);
  const credential = wish.found?.credential;
  if (credential?.kind === 'identity') {
    const request = byPost(wish, realm, credential);
    const response = await send(request);
    if (![404, 405].includes(response.status)) return read(wish, request, response);
  }
  const request = byGet(wish, realm, credential);
  return read(wish, request, await send(request));
}

/** The address of the token service, checked before a credential goes there (GHSA-28r5-37g7-p6mp, GHSA-xf85-363p-868w). */
function realmOf({ challenge, registry, repository }: TokenWish, { insecure, internal }: TokenDeps): URL {
  const text = challenge.parameters.get('realm') ?? '';
  if (!URL.canParse(text)) {
    throw new AppError('registry-failed', `${registry.host}: its challenge names no token service`);
  }
  const realm = new URL(text);
  checkAddress(realm, {
    registry,
    internal: isListed(repository.registry, internal),
    what: 'token service',
  });
  if (realm.protocol === 'http:' && realm.hostname !== registry.hostname && !isPlain(realm.host, insecure)) {
    throw new AppError(
      'registry-untrusted',
      `${registry.host}: refused token service ${redactUrl(realm)}: it is not https`,
    );
  }
  return realm;
}

function byGet(wish: TokenWish, realm: URL, credential: Credential | undefined): RegistryRequest {
  const url = new URL(realm);
  // Artifact Keeper: a repeated `service` is refused, so one that the realm already carries is not sent again.
  const service = wish.challenge.parameters.get('service');
  if (service !== undefined && !url.searchParams.has('service')) url.searchParams.set('service', service);
  for (const scope of wish.scopes) url.searchParams.append('scope', formatScope(scope));
  const login = loginOf(credential);
  if (login === undefined) return common(wish, 'GET', url, {});
  url.searchParams.set('account', login.username);
  return common(wish, 'GET', url, { authorization: `Basic ${basicValue(login.username, login.password)}` });
}

function byPost(wish: TokenWish, realm: URL, { token }: { readonly token: string }): RegistryRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: CLIENT_ID,
    refresh_token: token,
  });
  const service = wish.challenge.parameters.get('service');
  if (service !== undefined && !realm.searchParams.has('service')) form.set('service', service);
  if (wish.scopes.length > 0) form.set('scope', wish.scopes.map(formatScope).join(' '));
  const bytes = new TextEncoder().encode(form.toString());
  return {
    ...common(wish, 'POST', realm, { 'content-type': 'application/x-www-form-urlencoded' }),
    body: { length: bytes.length, open: () => bytes },
  };
}

function common(
  { repository }: TokenWish,
  method: 'GET' | 'POST',
  url: URL,
  headers: Readonly<Record<string, string>>,
): RegistryRequest {
  return {
    method,
    url,
    repository,
    access: 'pull',
    headers,
    bare: true,
    stay: true,
    limit: MAX_TOKEN_ANSWER,
  };
}

function loginOf(credential: Credential | undefined): { username: string; password: string } | undefined {
  if (credential?.kind === 'basic') return credential;
  return credential?.kind === 'identity'
    ? { username: credential.username, password: credential.token }
    : undefined;
}

function read(wish: TokenWish, request: RegistryRequest, response: RegistryResponse): TokenAnswer {
  if (response.status !== 200) throw refusalOf(wish, new RegistryError(request, response));
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(response.bytes));
  } catch (cause) {
    throw new AppError('registry-failed', `${redactUrl(request.url)}: expected a token as JSON`, { cause });
  }
  const answer = (value ?? {}) as Record<string, unknown>;
  const token = [answer['token'], answer['access_token']].find(
    text => typeof text === 'string' && text !== '',
  );
  if (typeof token !== 'string')
    throw new AppError('registry-failed', `${redactUrl(request.url)}: the answer holds no token`);
  if (!isHeaderToken(token)) {
    throw new AppError(
      'registry-untrusted',
      `${redactUrl(request.url)}: the token holds characters that no token has`,
    );
  }
  const life = Number(answer['expires_in']);
  return { token, ...(Number.isFinite(life) && life > 0 ? { expiresInSeconds: life } : {}) };
}

function refusalOf({ repository, found, scopes }: TokenWish, error: RegistryError): AppError {
  if (error.status >= 500 || error.kind === 'rate-limited' || isTransientStatus(error.status)) return error;
  const scope = `${repository.registry}/${repository.path}`;
  if (found === undefined) {
    return new AppError('credentials-missing', `${scope}: no access without a credential: ${error.message}`, {
      cause: error,
      hint: `give \`username\` and \`password\` for ${repository.registry}`,
    });
  }
  const lacksRight = error.status === 403;
  return new AppError(
    lacksRight ? 'not-allowed' : 'credentials-rejected',
    `${scope}: the credential from ${found.from} was refused: ${error.message}`,
    { cause: error, ...(lacksRight ? { hint: rightMissing(accessTo(scopes)) } : {}) },
  );
}

/** The greatest right that was asked for. */
function accessTo(scopes: readonly Scope[]): Access {
  const actions = scopes.flatMap(scope => scope.actions);
  if (actions.includes('delete')) return 'delete';
  return actions.includes('push') ? 'push' : 'pull';
}
