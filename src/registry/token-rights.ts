/**
 * What a token grants on a repository, by its path (distribution, token authentication: the JWT's `access` claim).
 * Undefined for a token that does not show it: to a client it may be any text.
 */
export function actionsIn(token: string, path: string): readonly string[] | undefined {
  let claims: unknown;
  try {
    claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (typeof claims !== 'object' || claims === null || !('access' in claims)) return undefined;
  // Null is how Go writes a list without entries.
  const access = claims.access ?? [];
  if (!Array.isArray(access)) return undefined;
  return access.flatMap((entry: unknown) => {
    const { type, name, actions } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (type !== 'repository' || name !== path || !Array.isArray(actions)) return [];
    return actions.filter((action: unknown) => typeof action === 'string');
  });
}

/** True when what is granted goes beyond reading. */
export function includesWriting(actions: readonly string[]): boolean {
  return actions.some(action => action !== 'pull');
}
