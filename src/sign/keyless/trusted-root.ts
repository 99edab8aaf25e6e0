import type { TrustedRoot } from '@sigstore/protobuf-specs';
import { messageOf } from '../../errors.ts';
import { NoRoot } from '../trust.ts';

export interface RootSource {
  /** A trusted_root.json; the public sigstore's, by TUF, unless given. */
  readonly file?: string;
  readonly readFile: (path: string) => Promise<string>;
  /** Where TUF keeps what it has verified. */
  readonly cachePath: string;
}

/** Time for one request of TUF; its files are small. */
const TUF_TIMEOUT_MS = 20_000;

/** The root of trust for certificates, logs and timestamps, read once and late. Throws `bad-input`, `signing-failed`. */
export function trustedRoot(source: RootSource): () => Promise<TrustedRoot> {
  let root: Promise<TrustedRoot> | undefined;
  return () => {
    root ??= source.file === undefined ? fromTuf(source) : fromFile(source.file, source);
    return root;
  };
}

async function fromFile(path: string, { readFile }: RootSource): Promise<TrustedRoot> {
  const { TrustedRoot: Root } = await import('@sigstore/protobuf-specs');
  try {
    const root = Root.fromJSON(JSON.parse(await readFile(path)));
    if (root.certificateAuthorities.length > 0) return root;
  } catch (cause) {
    throw new NoRoot('bad-input', `trusted-root: ${path} cannot be read: ${messageOf(cause)}`, { cause });
  }
  throw new NoRoot('bad-input', `trusted-root: ${path} names no certificate authority`);
}

async function fromTuf({ cachePath }: RootSource): Promise<TrustedRoot> {
  const { getTrustedRoot } = await import('@sigstore/tuf');
  try {
    return await getTrustedRoot({ cachePath, timeout: TUF_TIMEOUT_MS, retry: 3 });
  } catch (cause) {
    throw new NoRoot(
      'signing-failed',
      `the public sigstore's root of trust cannot be fetched: ${messageOf(cause)}`,
      {
        cause,
        hint: 'run again, or give a copy of trusted_root.json as trusted-root',
      },
    );
  }
}
