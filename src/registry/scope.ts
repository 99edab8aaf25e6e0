/** A right on a resource as token services write it: `repository:team/app:pull,push`. */
export interface Scope {
  readonly type: string;
  readonly name: string;
  readonly actions: readonly string[];
}

/** Reads the `scope` of a challenge: scopes separated by spaces. A name may hold colons (host:port). Others are dropped. */
export function parseScopes(text: string): Scope[] {
  return text.split(/\s+/).flatMap(part => {
    const first = part.indexOf(':');
    const last = part.lastIndexOf(':');
    if (first <= 0 || last <= first + 1) return [];
    const actions = part
      .slice(last + 1)
      .split(',')
      .filter(Boolean);
    return [{ type: part.slice(0, first), name: part.slice(first + 1, last), actions }];
  });
}

/** The scope of one repository. */
export function repositoryScope(path: string, actions: readonly string[]): Scope {
  return { type: 'repository', name: path, actions };
}

/** One scope for every resource with the actions of all, sorted, so that equal rights give equal text. */
export function mergeScopes(...lists: readonly (readonly Scope[])[]): Scope[] {
  const merged = new Map<string, { scope: Scope; actions: Set<string> }>();
  for (const scope of lists.flat()) {
    const key = `${scope.type}:${scope.name}`;
    const entry = merged.get(key) ?? { scope, actions: new Set<string>() };
    for (const action of scope.actions) entry.actions.add(action);
    merged.set(key, entry);
  }
  return [...merged.values()]
    .map(({ scope, actions }) => ({ ...scope, actions: [...actions].sort() }))
    .sort((a, b) => (formatScope(a) < formatScope(b) ? -1 : 1));
}

/** The text form of a scope. */
export function formatScope(scope: Scope): string {
  return `${scope.type}:${scope.name}:${scope.actions.join(',')}`;
}

/** True when a token for `held` also serves `wanted`. */
export function covers(held: readonly Scope[], wanted: readonly Scope[]): boolean {
  return wanted.every(want =>
    held.some(
      have =>
        have.type === want.type &&
        have.name === want.name &&
        (have.actions.includes('*') || want.actions.every(action => have.actions.includes(action))),
    ),
  );
}
