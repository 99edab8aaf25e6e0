import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import { type Digest, verified } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import type { ChartArtifact } from './artifact.ts';

/** Bytes read from the archive at a time; a smaller one, as nearly all are, is read as it is and takes no more memory. */
const CHUNK = 1024 * 1024;

/** Reads an artifact: its documents from memory, the archive from its file, everything verified. */
export function contentOfChart(artifact: ChartArtifact, archivePath: string): ContentReader {
  const { manifest, config, provenance, archive } = artifact;
  const inMemory = new Map<Digest, Uint8Array>([
    [config.descriptor.digest, config.bytes],
    ...(provenance ? [[provenance.descriptor.digest, provenance.bytes] as const] : []),
  ]);
  const missing = (digest: Digest): AppError =>
    new AppError('registry-failed', `the chart ${manifest.digest} has no content ${digest}`);
  return {
    async manifest(digest) {
      if (digest !== manifest.digest) throw missing(digest);
      return manifest;
    },
    async *blob(descriptor: Descriptor): AsyncGenerator<Uint8Array> {
      const bytes = inMemory.get(descriptor.digest);
      if (bytes) yield bytes;
      else if (descriptor.digest === archive.digest) {
        yield* verified(chunksOf(archivePath, archive.size), descriptor, archivePath);
      } else throw missing(descriptor.digest);
    },
  };
}

async function* chunksOf(path: string, size: number): AsyncGenerator<Uint8Array> {
  if (size <= CHUNK) yield await readFile(path);
  else yield* createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Uint8Array>;
}
