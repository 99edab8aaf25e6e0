/** Modules that a package asks for when they happen to be there, and does without. */
const OPTIONAL: ReadonlySet<string> = new Set(['supports-color']);

/**
 * The modules that a bundle wants at run time and does not hold. ncc leaves them in the text and says nothing:
 * a call that throws when it is reached.
 */
export function unresolvedIn(bundle: string): string[] {
  const names = [
    ...[...bundle.matchAll(/eval\("require"\)\(("[^"]*"|[^)]*)\)/g)].map(found => found[1] ?? ''),
    ...[...bundle.matchAll(/new Error\("Cannot find module '([^']+)'"\)/g)].map(found => found[1] ?? ''),
  ].map(name => name.replaceAll('"', ''));
  return [...new Set(names)].filter(name => !OPTIONAL.has(name));
}
