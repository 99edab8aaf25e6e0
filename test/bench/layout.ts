import { createHash, randomFillSync } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

const MIB = 1024 * 1024;

/** Writes an OCI layout with one image, `layers` layers of `layerMib` MiB each, content nobody can compress. */
export async function writeRandomLayout(folder: string, layers: number, layerMib: number): Promise<void> {
  await mkdir(join(folder, 'blobs/sha256'), { recursive: true });
  const made: Layer[] = [];
  for (let at = 0; at < layers; at++) made.push(await writeLayer(folder, layerMib));
  const config = await writeBlob(folder, {
    architecture: 'amd64',
    os: 'linux',
    config: {},
    rootfs: { type: 'layers', diff_ids: made.map(layer => layer.diffId) },
  });
  const manifest = await writeBlob(folder, {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
    layers: made.map(({ digest, size }) => ({
      mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
      digest,
      size,
    })),
  });
  const named = { 'org.opencontainers.image.ref.name': 'latest' };
  const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', ...manifest, annotations: named };
  await writeFile(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
}

interface Layer {
  readonly digest: string;
  readonly size: number;
  readonly diffId: string;
}

/** A tar with one file, stored by gzip: compressing would measure the compressor of whoever reads it. */
async function writeLayer(folder: string, mib: number): Promise<Layer> {
  const plain = createHash('sha256');
  const packed = createHash('sha256');
  let size = 0;
  const draft = join(folder, 'draft');
  await pipeline(
    async function* () {
      for (const chunk of tarOf(mib)) {
        plain.update(chunk);
        yield chunk;
      }
    },
    createGzip({ level: 0 }),
    async function* (source: AsyncIterable<Buffer>) {
      for await (const chunk of source) {
        packed.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(draft),
  );
  const hex = packed.digest('hex');
  await rename(draft, join(folder, 'blobs/sha256', hex));
  return { digest: `sha256:${hex}`, size, diffId: `sha256:${plain.digest('hex')}` };
}

function* tarOf(mib: number): Generator<Buffer> {
  const header = Buffer.alloc(512);
  header.write('content', 0);
  header.write('0000644\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${(mib * MIB).toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        0', 148);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  yield header;
  for (let at = 0; at < mib; at++) yield randomFillSync(Buffer.allocUnsafe(MIB));
  yield Buffer.alloc(1024);
}

async function writeBlob(folder: string, document: unknown): Promise<{ digest: string; size: number }> {
  const bytes = Buffer.from(JSON.stringify(document));
  const hex = createHash('sha256').update(bytes).digest('hex');
  await writeFile(join(folder, 'blobs/sha256', hex), bytes);
  return { digest: `sha256:${hex}`, size: bytes.length };
}
