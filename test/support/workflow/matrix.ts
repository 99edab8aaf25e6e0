import type { Json } from './expression.ts';

type Combination = Readonly<Record<string, Json>>;

/** The jobs of a matrix, in GitHub's order: every combination of the lists, then what `include` adds to them. */
export function combinationsOf(matrix: Json): readonly Combination[] {
  if (matrix === null || typeof matrix !== 'object' || Array.isArray(matrix)) return [{}];
  const { include = [], exclude, ...lists } = matrix as Record<string, Json>;
  if (exclude !== undefined) throw new Error('matrix.exclude is not run here');
  let all: Combination[] = Object.keys(lists).length > 0 ? [{}] : [];
  for (const [name, values] of Object.entries(lists))
    all = all.flatMap(one => (values as readonly Json[]).map(value => ({ ...one, [name]: value })));
  for (const added of include as readonly Combination[]) {
    const fits = (one: Combination) =>
      Object.entries(added).every(([name, value]) => !(name in lists) || one[name] === value);
    const fitting = Object.keys(lists).length > 0 ? all.filter(fits) : [];
    if (fitting.length === 0) all = [...all, added];
    else all = all.map(one => (fits(one) ? { ...one, ...added } : one));
  }
  return all.length > 0 ? all : [{}];
}
