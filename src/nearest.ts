import { distance } from 'fastest-levenshtein';

/** At most this share of a name's letters may differ for the name to be what was probably meant. */
const NEAR = 1 / 3;

/** The known name that is nearest to a mistyped one, where one is near enough to be meant. Case does not count. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
  const word = given.toLowerCase();
  let best: { readonly name: string; readonly far: number } | undefined;
  for (const name of known) {
    const far = distance(word, name.toLowerCase());
    if (far <= Math.ceil(name.length * NEAR) && far < (best?.far ?? Number.POSITIVE_INFINITY)) {
      best = { name, far };
    }
  }
  return best?.name;
}

/** `; did you mean --tags?` for an error about a mistyped name, or nothing. */
export function didYouMean(given: string, known: Iterable<string>, prefix = ''): string {
  const name = nearest(given, known);
  return name === undefined ? '' : `; did you mean ${prefix}${name}?`;
}
