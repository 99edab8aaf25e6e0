/** At most this share of a name's letters may differ for a suggestion. */
const NEAR = 1 / 2;

/** `; did you mean pattern?` for the known name that is nearest to a misspelt one, or nothing where none is near. */
export function nearest(given: string, known: readonly string[]): string {
  const ranked = known
    .map(name => ({ name, distance: distance(given.toLowerCase(), name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const [best] = ranked;
  const near = best !== undefined && best.distance <= Math.max(1, Math.floor(best.name.length * NEAR));
  return near ? `; did you mean ${best.name}?` : '';
}

/** Letters to insert, delete or replace to turn one word into the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, replaced));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
