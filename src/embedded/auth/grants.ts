import { freshId } from '../store/disk.ts';
import type { Action, Rights } from './access.ts';

/** What a token stands for. */
export interface Grant {
  readonly user: string | undefined;
  /** What was asked for and is allowed, by repository. */
  readonly scopes: ReadonlyMap<string, ReadonlySet<Action>>;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** Issues and reads tokens; they live as long as the process. */
export interface Grants {
  /** Seconds a token is valid. */
  readonly lifetime: number;
  issue(
    user: string | undefined,
    scopes: readonly string[],
  ): { readonly token: string; readonly scope: string };
  /** The grant of a token that is known and not expired. */
  find(token: string): Grant | undefined;
  /** A token of long life that stands for the user. */
  issueRefresh(user: string): string;
  refreshedUser(token: string): string | undefined;
}

const ALL: readonly Action[] = ['pull', 'push', 'delete'];

/** Tokens over a set of rights; `now` is the clock they expire by. */
export function createGrants(rights: Rights, now: () => number, lifetime: number): Grants {
  const grants = new Map<string, Grant>();
  const refresh = new Map<string, string>();
  return {
    lifetime,
    issue: (user, asked) => {
      const time = now();
      for (const [token, { expires }] of grants) if (expires <= time) grants.delete(token);
      const scopes = allowed(asked, user, rights);
      const token = freshId();
      grants.set(token, { user, scopes, expires: time + lifetime * 1000 });
      return {
        token,
        scope: [...scopes].map(([name, actions]) => `repository:${name}:${[...actions]}`).join(' '),
      };
    },
    find: token => {
      const grant = grants.get(token);
      return grant && grant.expires > now() ? grant : undefined;
    },
    issueRefresh: user => {
      const token = freshId();
      refresh.set(token, user);
      return token;
    },
    refreshedUser: token => refresh.get(token),
  };
}

/** Reads scopes `repository:<name>:<action>,…`; other resource types are granted nothing. */
function allowed(
  asked: readonly string[],
  user: string | undefined,
  rights: Rights,
): Map<string, Set<Action>> {
  const scopes = new Map<string, Set<Action>>();
  for (const scope of asked) {
    const match = /^repository:(.+):([^:]*)$/.exec(scope);
    if (!match) continue;
    const [, name = '', actions = ''] = match;
    const wanted = actions === '*' ? ALL : ALL.filter(action => actions.split(',').includes(action));
    const given = rights(user, name);
    const known = scopes.get(name) ?? new Set();
    scopes.set(name, new Set([...known, ...wanted.filter(action => given.includes(action))]));
  }
  return scopes;
}
