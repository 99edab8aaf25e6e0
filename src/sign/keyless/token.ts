import { AppError } from '../../errors.ts';
import { readJson } from '../json.ts';
import { type Claims, checkClaims, claimsOf, originOf } from './claims.ts';
import { askService, type Services, wordsOf } from './service.ts';

/** Whom the token is for; what Fulcio expects. */
const AUDIENCE = 'sigstore';
const ASKED =
  'the job needs permissions: { id-token: write }; the runner sets the address and its token for every step, so nothing may set ACTIONS_ID_TOKEN_REQUEST_* itself. Else run the job again (githubstatus.com)';

export interface TokenSource extends Services {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told every token before it is used. */
  readonly mask: (secret: string) => void;
  /** The public Fulcio is asked: only issuers that it knows can work. */
  readonly publicFulcio: boolean;
}

/** A token of the CI with what it says. */
export interface IdentityToken {
  readonly token: string;
  readonly claims: Claims;
}

/**
 * The identity token of this job: SIGSTORE_ID_TOKEN where it is set (GitLab, and CIs with means of their own), else
 * GitHub's for the audience `sigstore`. Throws `identity-missing` with what to add to the workflow, and
 * `identity-rejected` for a token that Fulcio cannot take. The token is never in a message.
 */
export async function identityToken(source: TokenSource): Promise<IdentityToken> {
  const { env, mask, clock, publicFulcio } = source;
  const given = env['SIGSTORE_ID_TOKEN'];
  const token = given || (await fromGithub(source)) || missing(env);
  mask(token);
  const claims = claimsOf(token);
  checkClaims(claims, {
    audience: AUDIENCE,
    now: clock.now(),
    publicFulcio,
    origin: originOf(env),
  });
  return { token, claims };
}

async function fromGithub(source: TokenSource): Promise<string | undefined> {
  const { env, mask } = source;
  const [address, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
  if (!address || !secret) return undefined;
  mask(secret);
  if (!URL.canParse(address))
    throw new AppError('identity-rejected', 'ACTIONS_ID_TOKEN_REQUEST_URL is no address', { hint: ASKED });
  const url = new URL(address);
  url.searchParams.set('audience', AUDIENCE);
  const headers = { authorization: `Bearer ${secret}` };
  const name = "GitHub's token service";
  const answer = await askService(source, { name, method: 'GET', url, headers });
  const { value } = answer.status === 200 ? readJson(answer.bytes) : {};
  if (typeof value === 'string' && value !== '') return value;
  throw new AppError('identity-rejected', `${name} gave no identity token: ${wordsOf(answer)}`, {
    hint: ASKED,
  });
}

function missing(env: TokenSource['env']): never {
  const said = (message: string, hint: string): never => {
    throw new AppError('identity-missing', `sign: keyless needs an identity token; ${message}`, { hint });
  };
  if (env['GITHUB_ACTIONS'] === 'true') {
    return said(
      'this job may not ask GitHub for one',
      'add to the job: permissions: { contents: read, id-token: write }; requests from forks never get one',
    );
  }
  if (env['GITLAB_CI']) {
    return said(
      'SIGSTORE_ID_TOKEN is not set',
      'add to the job: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    );
  }
  return said(
    'neither SIGSTORE_ID_TOKEN nor a CI that gives one was found',
    'use sign: key, or set SIGSTORE_ID_TOKEN to an OIDC token for the audience sigstore',
  );
}
