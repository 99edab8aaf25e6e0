/** A version of a Python package (PEP 440) in its normal form. */
export interface PythonVersion {
  /** Normal form without the local part: `1!1.2.3rc1.post2.dev3`. */
  readonly public: string;
  /** The local part, without `+`. */
  readonly local: string;
  readonly release: readonly string[];
  /** A pre-, post- or development release. */
  readonly special: boolean;
}

/** Longest version that is read; nobody has longer ones. */
const MAX_VERSION = 256;

/**
 * Reads a version and normalises it (PEP 440, normalization). Undefined where the text is none.
 * The reader is loaded here and not at the top: it takes longer than everything else that `tags` does.
 */
export async function parsePep440(text: string): Promise<PythonVersion | undefined> {
  if (text.length > MAX_VERSION) return undefined;
  const { explain } = await import('@renovate/pep440');
  const version = explain(text.trim());
  if (version === null) return undefined;
  const { pre, post, dev, local, release } = version;
  return {
    public: version.public,
    local: local ?? '',
    release: release.map(String),
    special: [pre, post, dev].some(part => part !== null),
  };
}
