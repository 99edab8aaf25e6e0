import { AppError } from '../errors.ts';
import { fullName, looksLikeHost, parseRepository, type Repository } from '../oci/reference.ts';
import { withoutUser } from '../user-info.ts';

/**
 * Where a chart goes: below each `chart-repository`, under its own name. A short one (`charts`) is on each of
 * `registries`; one with a host is on that one. Throws `bad-input`.
 */
export function chartDestinations(
  parents: readonly string[],
  name: string,
  registries: readonly string[],
): readonly Repository[] {
  const all = parents.flatMap(parent => {
    const bare = parent
      .trim()
      .replace(/^oci:\/\//, '')
      .replace(/\/+$/, '');
    const [first = ''] = bare.split('/');
    if (looksLikeHost(first)) return [parseRepository(`${bare}/${name}`)];
    if (registries.length === 0) {
      throw new AppError(
        'bad-input',
        `chart-repository: ${JSON.stringify(withoutUser(parent))} names no registry; set registry, or write host/${withoutUser(bare)}`,
      );
    }
    return registries.map(registry => parseRepository(bare === '' ? name : `${bare}/${name}`, registry));
  });
  return [...new Map(all.map(repository => [fullName(repository), repository])).values()];
}

/** A repository and tag that something is to be published under. */
export interface PlannedReference {
  readonly repository: Repository;
  readonly tag: string;
  /** For people: `image`, `chart charts/app`. */
  readonly what: string;
}

/**
 * One line for every reference that two things want: a chart over an image makes both unusable, and of two charts with
 * one name and version one would be lost.
 */
export function referenceClashes(planned: readonly PlannedReference[]): readonly string[] {
  const byReference = Map.groupBy(planned, ({ repository, tag }) => `${fullName(repository)}:${tag}`);
  return [...byReference].flatMap(([reference, wanting]) => {
    const what = [...new Set(wanting.map(entry => entry.what))];
    return what.length < 2 ? [] : [`${reference} would be ${what.join(' and ')}; give them different names`];
  });
}
