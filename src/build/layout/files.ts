import type { Digest } from '../../oci/digest.ts';

/** The files of an image layout, wherever they are kept. Content is not verified here. */
export interface LayoutFiles {
  /** The path the user gave, for errors. */
  readonly path: string;
  /** Names at the top of the layout, to tell what it is. */
  readonly names: ReadonlySet<string>;
  /** Size in bytes of a file at the top of the layout. */
  sizeOfFile(name: string): Promise<number | undefined>;
  readFile(name: string): AsyncIterable<Uint8Array>;
  /** Size in bytes of a blob; undefined when the layout does not have it. */
  sizeOfBlob(digest: Digest): Promise<number | undefined>;
  readBlob(digest: Digest): AsyncIterable<Uint8Array>;
  /** The same for a blob of `size` bytes, through buffers that are used again (`ContentReader.passing`). */
  passBlob(digest: Digest, size: number): AsyncIterable<Uint8Array>;
}

/** Where a layout keeps a blob (image-spec image-layout.md, "Blobs"). A digest holds nothing that could lead elsewhere. */
export function blobPath(digest: Digest): string {
  const [algorithm, hex] = digest.split(':');
  return `blobs/${algorithm}/${hex}`;
}
