import { posix } from 'node:path';
import { linkStaysInside, plainMemberPath } from '../../archive/member-path.ts';
import { type IndexedMember, indexTar, TarDamage } from '../../archive/tar-index.ts';
import { AppError } from '../../errors.ts';
import { blobPath, type LayoutFiles } from './files.ts';
import { passRange, readRange } from './read-range.ts';

const COMPRESSED: readonly (readonly [name: string, magic: string])[] = [
  ['gzip', '1f8b'],
  ['zstd', '28b52ffd'],
  ['xz', 'fd377a58'],
  ['bzip2', '425a68'],
];

/**
 * The files of a layout that is a tar: its headers are read once, blobs are read from their place in it, nothing is unpacked.
 * Throws `layout-invalid` for a compressed, damaged or unsafe archive.
 */
export async function tarFiles(path: string): Promise<LayoutFiles> {
  await refuseCompressed(path);
  const files = await contentsOf(path);
  const read = async function* (name: string): AsyncGenerator<Uint8Array> {
    const at = files.get(name);
    if (at) yield* readRange(path, at.offset, at.size);
  };
  const sizeOf = async (name: string): Promise<number | undefined> => files.get(name)?.size;
  return {
    path,
    names: new Set([...files.keys()].map(name => name.split('/')[0] ?? name)),
    sizeOfFile: sizeOf,
    readFile: read,
    sizeOfBlob: digest => sizeOf(blobPath(digest)),
    readBlob: digest => read(blobPath(digest)),
    passBlob: async function* (digest) {
      const at = files.get(blobPath(digest));
      if (at) yield* passRange(path, at.offset, at.size);
    },
  };
}

async function refuseCompressed(path: string): Promise<void> {
  const [start = Buffer.alloc(0)] = await Array.fromAsync(readRange(path, 0, 4));
  const magic = Buffer.from(start).toString('hex');
  const found = COMPRESSED.find(([, prefix]) => magic.startsWith(prefix));
  if (!found) return;
  throw new AppError(
    'layout-invalid',
    `${path} is compressed with ${found[0]}; expected a plain tar or a folder`,
    {
      hint: 'Unpack it first: blobs are read from their place in the archive, and layers are compressed already.',
    },
  );
}

async function contentsOf(path: string): Promise<ReadonlyMap<string, IndexedMember>> {
  try {
    const files = new Map<string, IndexedMember>();
    const symbolic = new Map<string, string>();
    for (const member of await indexTar(path)) {
      symbolic.delete(member.path); // What comes last of one name counts.
      // GNU tar stores a second name of a file as a link to the first.
      const file = member.type === 'Link' ? linked(files, member.link) : member;
      if (file && FILE.has(file.type)) files.set(member.path, file);
      if (member.type !== 'SymbolicLink') continue;
      files.delete(member.path);
      symbolic.set(member.path, member.link ?? '');
    }
    for (const name of symbolic.keys()) {
      const file = files.get(endOf(name, symbolic));
      if (file) files.set(name, file);
    }
    return files;
  } catch (error) {
    if (!(error instanceof TarDamage)) throw error;
    throw new AppError('layout-invalid', `${path} is not a sound tar archive: ${error.message}`, {
      cause: error,
    });
  }
}

const FILE = new Set(['File', 'OldFile', 'ContiguousFile']);

/** Links in a row that are followed, as many as Linux follows. */
const MAX_LINKS = 40;

/** Where a chain of symbolic links ends, within the archive: what leads out of it is the name of nothing. */
function endOf(name: string, symbolic: ReadonlyMap<string, string>): string {
  let at = name;
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const target = symbolic.get(at);
    if (target === undefined) return at;
    if (!linkStaysInside(at, target)) return '';
    at = posix.join(posix.dirname(at), target);
  }
  return '';
}

function linked(files: ReadonlyMap<string, IndexedMember>, target = ''): IndexedMember | undefined {
  const plain = plainMemberPath(target);
  return 'path' in plain ? files.get(plain.path) : undefined;
}
