import { AppError } from '../../errors.ts';
import { type Digest, isDigest } from '../../oci/digest.ts';

/** What `--metadata-file` says of a build. */
export interface BuildMetadata {
  /** Digest of the index, or of the single manifest. */
  readonly digest: Digest;
  /** Address of the build in buildx's history: `builder/node/id`. */
  readonly buildRef?: string;
}

/**
 * Reads the file that `docker buildx build --metadata-file` writes. buildx before 0.6 has only
 * `containerimage.digest`, later ones a descriptor too; both are read, and they must agree.
 * Throws `build-failed` when there is no digest: then nothing was stored that could be named.
 */
export function readMetadata(text: string): BuildMetadata {
  const value = parse(text);
  const descriptor = value['containerimage.descriptor'];
  const fromDescriptor = isRecord(descriptor) ? digestIn(descriptor, 'digest') : undefined;
  const digest = digestIn(value, 'containerimage.digest') ?? fromDescriptor;
  if (digest === undefined) {
    const keys = Object.keys(value).join(', ') || 'nothing';
    throw new AppError(
      'build-failed',
      `docker buildx reported no image digest: expected containerimage.digest in its metadata, found ${keys}`,
    );
  }
  if (fromDescriptor !== undefined && fromDescriptor !== digest) {
    throw new AppError(
      'build-failed',
      `docker buildx reported two digests for one build: ${digest} and ${fromDescriptor}`,
    );
  }
  const ref = value['buildx.build.ref'];
  return { digest, ...(typeof ref === 'string' ? { buildRef: ref } : {}) };
}

/** All of that file, for the output `metadata`. Throws `build-failed` where it is no JSON object. */
export function metadataFields(text: string): Readonly<Record<string, unknown>> {
  return parse(text);
}

function parse(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new AppError('build-failed', 'the metadata file of docker buildx is not JSON', { cause });
  }
  if (isRecord(value)) return value;
  throw new AppError('build-failed', 'the metadata file of docker buildx is not a JSON object');
}

function digestIn(record: Record<string, unknown>, key: string): Digest | undefined {
  const value = record[key];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isDigest(value)) return value;
  throw new AppError('build-failed', `docker buildx reported ${JSON.stringify(value)} as ${key}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
