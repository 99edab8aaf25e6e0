/** Full versions, with or without `v`: what a release is tagged with. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+(?:[-+.][0-9A-Za-z.+-]+)?$/;

/** The tag of several on one commit that a run is about. */
export interface ChosenTag {
  readonly name: string;
  /** Said where others were passed over. */
  readonly notice?: string;
}

/**
 * Chooses among the tags on HEAD. Version tags come first, the highest of them where there are several.
 * Other tags (`deployed`, `2026-01-15`) count only on a detached HEAD, and only if there is exactly one.
 * With `versionPrefix`, a tag is a version tag when what follows the prefix is one.
 */
export async function chooseTag(
  tags: readonly string[],
  { versionPrefix, detached }: { readonly versionPrefix: string; readonly detached: boolean },
): Promise<ChosenTag | undefined> {
  const versions = tags.filter(
    tag => tag.startsWith(versionPrefix) && VERSION.test(tag.slice(versionPrefix.length)),
  );
  const [first] = versions;
  if (first !== undefined && versions.length === 1) return { name: first };
  if (first !== undefined) {
    // Loaded only here: most commits have one tag, and start-up time matters.
    const { default: compare } = await import('semver/functions/compare-build.js');
    const { default: parse } = await import('semver/functions/parse.js');
    const ranked = versions
      .map(name => ({ name, version: parse(name.slice(versionPrefix.length)) }))
      .sort((a, b) => {
        if (a.version !== null && b.version !== null) return compare(b.version, a.version);
        return a.version === b.version ? 0 : a.version === null ? 1 : -1;
      });
    const [highest, ...others] = ranked.map(({ name }) => name);
    const name = highest ?? first;
    return {
      name,
      notice: `HEAD has ${versions.length} version tags; ${name} is the highest, passed over: ${others.join(', ')}`,
    };
  }
  const [only] = tags;
  return detached && tags.length === 1 && only !== undefined ? { name: only } : undefined;
}
