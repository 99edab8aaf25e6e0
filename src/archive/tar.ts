import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { AppError } from '../errors.ts';

interface Placed {
  /** Relative path with `/`, without a leading or trailing slash, `.` or `..`. */
  readonly path: string;
  /** Permission bits, exactly as they are to be stored. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** One thing to put into an archive. Owners are numbers: names would depend on the machine. */
export type TarMember =
  | (Placed & { readonly kind: 'directory' })
  | (Placed & { readonly kind: 'symlink'; readonly target: string })
  | (Placed & { readonly kind: 'file'; readonly size: number; open(): AsyncIterable<Uint8Array> });

/** All numbers and lengths in a tar are counted in blocks of this size. */
const BLOCK = 512;
/** A name that needs more bytes goes into a PAX record; node-tar would split or shorten it in ways of its own. */
const LONGEST_PLAIN = 99;

/**
 * Writes a POSIX tar (ustar with PAX records for what does not fit) as a stream.
 * Members come out sorted by the bytes of their paths, all with `epoch` (seconds since 1970) as their time, so equal
 * members give equal bytes on every machine. Throws `build-failed` when a file's length is not what was announced.
 */
export async function* writeTar(members: Iterable<TarMember>, epoch: number): AsyncGenerator<Uint8Array> {
  yield* writeTarInOrder(sorted(members), epoch);
}

/** The same with the members in the order they come in, for formats that have an order of their own. */
export async function* writeTarInOrder(
  members: Iterable<TarMember>,
  epoch: number,
): AsyncGenerator<Uint8Array> {
  const time = new Date(epoch * 1000);
  for (const member of members) {
    yield* headersOf(member, time);
    if (member.kind === 'file') yield* bodyOf(member);
  }
  yield Buffer.alloc(2 * BLOCK);
}

function sorted(members: Iterable<TarMember>): readonly TarMember[] {
  return [...members]
    .map(member => ({ member, key: Buffer.from(member.path) }))
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ member }) => member);
}

function* headersOf(member: TarMember, mtime: Date): Generator<Uint8Array> {
  const path = member.kind === 'directory' ? `${member.path}/` : member.path;
  const linkpath = member.kind === 'symlink' ? member.target : undefined;
  const { mode, uid, gid } = member;
  const fields = { path, mode, uid, gid, mtime, size: member.kind === 'file' ? member.size : 0 };
  const header = new Header({
    ...fields,
    type: TYPE[member.kind],
    ...(linkpath === undefined ? {} : { linkpath }),
  });
  const needsPax = header.encode() || isLong(path) || (linkpath !== undefined && isLong(linkpath));
  if (needsPax) {
    const pax = new Pax({ ...fields, ...(linkpath === undefined ? {} : { linkpath }) });
    yield pax.encode();
  }
  if (header.block) yield header.block;
}

const TYPE = { file: 'File', directory: 'Directory', symlink: 'SymbolicLink' } as const;

function isLong(text: string): boolean {
  return Buffer.byteLength(text) > LONGEST_PLAIN;
}

async function* bodyOf(member: TarMember & { kind: 'file' }): AsyncGenerator<Uint8Array> {
  let written = 0;
  for await (const chunk of member.open()) {
    written += chunk.length;
    if (written > member.size) break;
    yield chunk;
  }
  if (written !== member.size) {
    throw new AppError(
      'build-failed',
      `${member.path} changed while it was packed: expected ${member.size} bytes, found ${written > member.size ? 'more' : written}`,
    );
  }
  const rest = written % BLOCK;
  if (rest > 0) yield Buffer.alloc(BLOCK - rest);
}
