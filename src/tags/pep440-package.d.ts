// The package comes without types; this is the part that is used.
declare module '@renovate/pep440' {
  export function explain(version: string): {
    readonly release: readonly number[];
    readonly pre: readonly [string, number] | null;
    readonly post: number | null;
    readonly dev: number | null;
    readonly local: string | null;
    /** Normal form without the local part. */
    readonly public: string;
  } | null;
}
