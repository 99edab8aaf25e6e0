import type { IncomingMessage } from 'node:http';
import type { Reply } from '../reply.ts';
import type { Route } from '../route.ts';

export type Action = 'pull' | 'push' | 'delete';

/** What a request needs to be allowed. */
export interface Need {
  readonly repository: string;
  readonly actions: readonly Action[];
  /** The request can be answered without it, only less well: the source of a mount. */
  readonly optional?: boolean;
}

/** What whoever sent a request may do. */
export interface Access {
  may(repository: string, action: Action): boolean;
}

/** Lets requests in or refuses them. */
export interface Guard {
  /** Throws a 401 or 403 refusal when the request lacks what it needs. */
  admit(request: IncomingMessage, needs: readonly Need[]): Access;
  /** Answers the token endpoint, where there is one. */
  readonly token?: (request: IncomingMessage, query: URLSearchParams) => Promise<Reply>;
}

/** What a user may do in a repository; `undefined` is somebody without credentials. */
export type Rights = (user: string | undefined, repository: string) => readonly Action[];

/** Who may log in, and what they may do. */
export interface Users {
  /** Passwords by user name. */
  readonly users: Readonly<Record<string, string>>;
  /** Unless given, every user may do everything and nobody else anything. */
  readonly rights?: Rights;
  /** Without `rights`: lets everybody pull without credentials. */
  readonly anonymousPull?: boolean;
}

/** A registry without credentials: everybody may do everything. */
export const OPEN: Guard = { admit: () => ({ may: () => true }) };

/** The rights of a set of users. */
export function rightsOf({ rights, anonymousPull = false }: Users): Rights {
  return (
    rights ?? (user => (user !== undefined ? ['pull', 'push', 'delete'] : anonymousPull ? ['pull'] : []))
  );
}

/** What a request to a route needs. Pushing includes pulling, as clients ask for both. */
export function needsOf(route: Route, method: string, query: URLSearchParams): Need[] {
  if (!('name' in route)) return [];
  const need = (...actions: Action[]): Need => ({ repository: route.name, actions });
  if (route.kind === 'upload') return [need('pull', 'push')];
  if (route.kind === 'uploads') {
    const from = query.get('from');
    const source: Need[] = from === null ? [] : [{ repository: from, actions: ['pull'], optional: true }];
    return [need('pull', 'push'), ...source];
  }
  if (method === 'PUT') return [need('pull', 'push')];
  return [method === 'DELETE' ? need('delete') : need('pull')];
}

/** Reads an `Authorization` header of a scheme, whatever its case; undefined when it is missing or another. */
export function credentialsOf(request: IncomingMessage, scheme: 'basic' | 'bearer'): string | undefined {
  const [given = '', value = ''] = (request.headers.authorization ?? '').split(' ', 2);
  return given.toLowerCase() === scheme && value !== '' ? value : undefined;
}

/** The user of a Basic `Authorization` header: undefined without one, false when name or password are wrong. */
export function basicUser(request: IncomingMessage, users: Users['users']): string | false | undefined {
  const encoded = credentialsOf(request, 'basic');
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString();
  const colon = text.indexOf(':');
  return colon >= 0 && knows(users, text.slice(0, colon), text.slice(colon + 1)) && text.slice(0, colon);
}

/** True when the password is the user's. */
export function knows(users: Users['users'], user: string, password: string): boolean {
  return Object.hasOwn(users, user) && users[user] === password;
}
