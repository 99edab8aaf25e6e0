import type { IncomingMessage } from 'node:http';
import { isRegistryHost } from '../../oci/reference.ts';
import { Refusal } from '../refusal.ts';
import { TOKEN_PATH } from '../route.ts';
import { type Action, credentialsOf, type Guard, type Need, rightsOf, type Users } from './access.ts';
import { createGrants, type Grant } from './grants.ts';
import { tokenEndpoint } from './token-endpoint.ts';

/** A registry that wants tokens from its own token endpoint (distribution, docs/spec/auth/token). */
export interface BearerAuth extends Users {
  readonly kind: 'bearer';
  /** The clock that tokens expire by, in milliseconds since 1970. */
  readonly now: () => number;
  /** Seconds a token is valid; 300 unless given. */
  readonly lifetimeSeconds?: number;
  /** The name that clients must repeat to the token endpoint. */
  readonly service?: string;
}

const DEFAULT_LIFETIME = 300;
const DEFAULT_SERVICE = 'embedded-registry';

/** The guard of such a registry. What a token lacks is said in the challenge, as `insufficient_scope`. */
export function bearerGuard(auth: BearerAuth): Guard {
  const service = auth.service ?? DEFAULT_SERVICE;
  const grants = createGrants(rightsOf(auth), auth.now, auth.lifetimeSeconds ?? DEFAULT_LIFETIME);
  return {
    token: tokenEndpoint({ auth, grants, service }),
    admit: (request, needs) => {
      const token = credentialsOf(request, 'bearer');
      const challenge = (error?: string) => unauthorized(challengeOf(request, service, needs, error));
      if (token === undefined) throw challenge();
      const grant = grants.find(token);
      if (grant === undefined) throw challenge('invalid_token');
      if (!needs.every(need => satisfies(grant, need))) throw challenge('insufficient_scope');
      return { may: (repository, action) => grant.scopes.get(repository)?.has(action) ?? false };
    },
  };
}

/** An optional need is met by having asked for it: who asked and was not given it goes on without. */
function satisfies(grant: Grant, { repository, actions, optional }: Need): boolean {
  const given: ReadonlySet<Action> | undefined = grant.scopes.get(repository);
  return given !== undefined && (optional === true || actions.every(action => given.has(action)));
}

/** The realm is on the address the client used, so that a proxy in front sees the token requests too. */
function challengeOf(
  request: IncomingMessage,
  service: string,
  needs: readonly Need[],
  error?: string,
): string {
  const host = request.headers.host ?? '';
  const realm = isRegistryHost(host) ? `http://${host}${TOKEN_PATH}` : TOKEN_PATH;
  const scope = needs.map(({ repository, actions }) => `repository:${repository}:${actions}`).join(' ');
  const parameters = {
    realm,
    service,
    ...(scope === '' ? {} : { scope }),
    ...(error === undefined ? {} : { error }),
  };
  const listed = Object.entries(parameters).map(([key, value]) => `${key}=${quoted(value)}`);
  return `Bearer ${listed.join(',')}`;
}

function quoted(value: string): string {
  return `"${value.replace(/[\u0000-\u001f\u007f-\uffff]/g, '').replace(/["\\]/g, '\\$&')}"`;
}

function unauthorized(challenge: string): Refusal {
  const finding = { code: 'UNAUTHORIZED', message: 'authentication required' };
  return new Refusal(401, finding, { 'WWW-Authenticate': challenge });
}
