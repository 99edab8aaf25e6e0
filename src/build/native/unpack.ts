import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createZstdDecompress } from 'node:zlib';
import { Header } from 'tar/header';
import { type IndexedMember, indexTar, TarDamage } from '../../archive/tar-index.ts';
import { readRange } from '../layout/read-range.ts';
import type { CopyTarget } from './copy.ts';
import { type FileNode, LINK_MODE, type Node } from './node.ts';
import { InstructionError } from './problem.ts';
import { clamp } from './source-tree.ts';

/** Writes content into a temporary file, once for each key, and gives its path; the file lives as long as the build. */
export type Spool = (key: string, content: () => AsyncIterable<Uint8Array>) => Promise<string>;

const BLOCK = 512;
const DECOMPRESS: readonly (readonly [magic: string, open: (() => Duplex) | undefined, name: string])[] = [
  ['1f8b', createGunzip, 'gzip'],
  ['28b52ffd', createZstdDecompress, 'zstd'],
  ['fd377a58', undefined, 'xz'],
  ['425a68', undefined, 'bzip2'],
];

/**
 * ADD of a local tar archive, plain or compressed with gzip or zstd: unpacks it below the destination, keeping modes and,
 * without `--chown`, owners. Returns false when the file is no such archive, which is then copied as a file.
 * Throws InstructionError for xz and bzip2, for devices, and for a damaged archive.
 */
export async function unpackInto(file: FileNode, target: CopyTarget, spool: Spool): Promise<boolean> {
  const content = await archiveContent(file);
  if (!content) return false;
  const path = await spool(file.identity, content);
  const { tree, destination } = target;
  const scope = tree.resolve(clamp(destination));
  tree.makeFolder(scope, target.owner ?? { uid: 0, gid: 0 });
  for (const member of await membersOf(path)) place(member, { target, scope, path, file });
  return true;
}

/** The uncompressed archive; undefined when it is none. Only the first block is read to find out. */
async function archiveContent(file: FileNode): Promise<(() => AsyncIterable<Uint8Array>) | undefined> {
  const head = await firstBytes(file.open());
  const found = DECOMPRESS.find(([magic]) => head.toString('hex').startsWith(magic));
  if (!found) return isTarHeader(head) ? () => file.open() : undefined;
  const [, decompress, name] = found;
  if (!decompress)
    throw new InstructionError(
      `unpacking ${name} needs BuildKit; gzip, zstd and plain tar work here`,
      'unsupported',
    );
  const content = (): AsyncIterable<Uint8Array> => through(file.open(), decompress());
  const start = await firstBytes(content()).catch(() => Buffer.alloc(0)); // Not even compressed soundly: no archive.
  return isTarHeader(start) ? content : undefined;
}

async function* through(chunks: AsyncIterable<Uint8Array>, transform: Duplex): AsyncGenerator<Uint8Array> {
  // A reader that has seen enough destroys the stream; that ends the feeding, too, and is no failure.
  const fed = pipeline(Readable.from(chunks, { objectMode: false }), transform).catch(() => {});
  yield* transform as AsyncIterable<Uint8Array>;
  await fed;
}

async function firstBytes(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  let head = Buffer.alloc(0);
  for await (const chunk of chunks) {
    head = Buffer.concat([head, chunk.subarray(0, BLOCK)]);
    if (head.length >= BLOCK) break;
  }
  return head;
}

function isTarHeader(head: Buffer): boolean {
  return head.length >= BLOCK && new Header(head, 0).cksumValid;
}

async function membersOf(path: string): Promise<readonly IndexedMember[]> {
  try {
    return await indexTar(path);
  } catch (error) {
    if (!(error instanceof TarDamage)) throw error;
    throw new InstructionError(`the archive cannot be unpacked: ${error.message}`);
  }
}

interface Unpacking {
  readonly target: CopyTarget;
  readonly scope: string;
  readonly path: string;
  readonly file: FileNode;
}

function place(member: IndexedMember, { target, scope, path, file }: Unpacking): void {
  const { tree, owner } = target;
  const name = member.path.slice(member.path.lastIndexOf('/') + 1);
  const folder = tree.resolve(member.path.slice(0, Math.max(0, member.path.length - name.length - 1)), scope);
  tree.makeFolder(folder, owner ?? { uid: 0, gid: 0 });
  const at = folder === '' ? name : `${folder}/${name}`;
  const attributes = { mode: member.mode, ...(owner ?? { uid: member.uid, gid: member.gid }) };
  tree.put(at, nodeOf());

  function nodeOf(): Node {
    switch (member.type) {
      case 'Directory':
        return { kind: 'directory', ...attributes };
      case 'SymbolicLink':
        return { kind: 'symlink', ...attributes, mode: LINK_MODE, target: member.link ?? '' };
      case 'Link': {
        const other = tree.at(tree.resolve(clamp(member.link ?? ''), scope));
        if (other?.kind === 'file') return other;
        throw new InstructionError(
          `the archive links ${member.path} to ${member.link}, which it does not hold`,
        );
      }
      case 'File':
      case 'OldFile':
      case 'ContiguousFile': {
        const { offset, size } = member;
        const identity = `${file.identity}#${offset}`;
        return { kind: 'file', ...attributes, size, identity, open: () => readRange(path, offset, size) };
      }
      default:
        throw new InstructionError(
          `the archive holds ${member.path}, a ${member.type}, which needs BuildKit`,
          'unsupported',
        );
    }
  }
}
