import type { IncomingMessage } from 'node:http';
import { readBounded } from '../body.ts';
import { Refusal, refuse } from '../refusal.ts';
import { json, type Reply } from '../reply.ts';
import { basicUser, knows, type Users } from './access.ts';
import type { Grants } from './grants.ts';

/** A form holds names, a password and scopes; more is somebody's mistake. */
const MAX_FORM = 8 * 1024;

export interface TokenEndpoint {
  readonly auth: Users;
  readonly grants: Grants;
  readonly service: string;
}

/**
 * The token endpoint: GET with Basic credentials, or POST of an OAuth2 form with `grant_type` password or refresh_token
 * (distribution, docs/spec/auth/token and oauth). Strict about `service`, which must be given once and be right:
 * Artifact Keeper is, and a client that passes here passes there.
 */
export function tokenEndpoint(
  endpoint: TokenEndpoint,
): (request: IncomingMessage, query: URLSearchParams) => Promise<Reply> {
  return async (request, query) => {
    if (request.method === 'GET') return byGet(endpoint, request, query);
    if (request.method === 'POST') {
      const body = await readBounded(request, MAX_FORM, 'SIZE_INVALID');
      return byPost(endpoint, new URLSearchParams(body.toString()));
    }
    throw new Refusal(
      405,
      { code: 'UNSUPPORTED', message: 'the operation is unsupported' },
      { Allow: 'GET, POST' },
    );
  };
}

function byGet(
  { auth, grants, service }: TokenEndpoint,
  request: IncomingMessage,
  query: URLSearchParams,
): Reply {
  checkService(query.getAll('service'), service);
  const user = basicUser(request, auth.users);
  const anonymous = auth.anonymousPull === true || auth.rights !== undefined;
  if (user === false || (user === undefined && !anonymous)) throw rejected();
  const { token } = grants.issue(user, scopesOf(query));
  const offline = query.get('offline_token') === 'true' && user !== undefined;
  return json(200, {
    token,
    access_token: token,
    expires_in: grants.lifetime,
    ...(offline ? { refresh_token: grants.issueRefresh(user) } : {}),
  });
}

function byPost({ auth, grants, service }: TokenEndpoint, form: URLSearchParams): Reply {
  checkService(form.getAll('service'), service);
  const user = userOfForm(auth, grants, form);
  const { token, scope } = grants.issue(user, scopesOf(form));
  const given = form.get('grant_type') === 'refresh_token' ? form.get('refresh_token') : null;
  const refresh = given ?? (form.get('access_type') === 'offline' ? grants.issueRefresh(user) : null);
  return json(200, {
    access_token: token,
    scope,
    expires_in: grants.lifetime,
    ...(refresh === null ? {} : { refresh_token: refresh }),
  });
}

function userOfForm(auth: Users, grants: Grants, form: URLSearchParams): string {
  const type = form.get('grant_type');
  if (type === 'password') {
    const user = form.get('username') ?? '';
    if (knows(auth.users, user, form.get('password') ?? '')) return user;
    throw rejected();
  }
  if (type !== 'refresh_token')
    throw refuse(400, 'UNSUPPORTED', 'grant_type must be password or refresh_token');
  const user = grants.refreshedUser(form.get('refresh_token') ?? '');
  if (user === undefined) throw rejected();
  return user;
}

function checkService(given: readonly string[], service: string): void {
  if (given.length > 1) throw refuse(400, 'UNSUPPORTED', 'service must be given once');
  if (given[0] !== service) throw refuse(400, 'DENIED', `service must be ${JSON.stringify(service)}`);
}

/** Scopes come as several parameters, or as one with spaces between. */
function scopesOf(parameters: URLSearchParams): string[] {
  return parameters.getAll('scope').flatMap(scope => scope.split(' ').filter(part => part !== ''));
}

function rejected(): Refusal {
  const finding = { code: 'UNAUTHORIZED', message: 'incorrect username or password' };
  return new Refusal(401, finding, { 'WWW-Authenticate': 'Basic realm="embedded registry"' });
}
