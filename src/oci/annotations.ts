/** Keys of image-spec annotations.md that this tool writes and reads. */
export const KEY = {
  created: 'org.opencontainers.image.created',
  description: 'org.opencontainers.image.description',
  licenses: 'org.opencontainers.image.licenses',
  revision: 'org.opencontainers.image.revision',
  source: 'org.opencontainers.image.source',
  title: 'org.opencontainers.image.title',
  url: 'org.opencontainers.image.url',
  version: 'org.opencontainers.image.version',
  refName: 'org.opencontainers.image.ref.name',
} as const;

/** What published content says of its own origin. Every field may be missing on content made by others. */
export interface Identity {
  readonly revision?: string;
  readonly version?: string;
  readonly source?: string;
  readonly created?: string;
  readonly url?: string;
}

/** Reads an identity from labels or annotations; later records fill what earlier ones lack. */
export function identityFrom(
  ...records: readonly (Readonly<Record<string, string>> | undefined)[]
): Identity {
  const pick = (key: string): string | undefined => {
    for (const record of records) if (record?.[key]) return record[key];
    return undefined;
  };
  const entries = (['revision', 'version', 'source', 'created', 'url'] as const).flatMap(field => {
    const value = pick(KEY[field]);
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

/** True when both name one release: the same commit of the same source under the same version. */
export function isSameRelease(a: Identity, b: Identity): boolean {
  return isSameCommit(a, b) && a.version !== undefined && a.version === b.version;
}

/**
 * True when both were made from the same commit of the same source. A clone without a remote names no source; two of
 * those are told apart by the commit alone.
 */
export function isSameCommit(a: Identity, b: Identity): boolean {
  return a.revision !== undefined && a.revision === b.revision && a.source === b.source;
}
