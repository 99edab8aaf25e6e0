import { open } from 'node:fs/promises';
import { Header } from 'tar/header';
import { Pax } from 'tar/pax';
import { plainMemberPath } from './member-path.ts';

/** Where one member's content lies in a tar file. */
export interface IndexedMember {
  readonly path: string;
  readonly type: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly offset: number;
  readonly size: number;
  /** Target of a symbolic or hard link, as written. */
  readonly link?: string;
}

const BLOCK = 512;
/** Headers are read in pieces of this size; bodies that do not fit are skipped, not read. */
const WINDOW = 64 * 1024;
/** A PAX or GNU long-name record larger than this is an attack on memory, not a name. */
const MAX_RECORD = 1024 * 1024;
/** An image layout has one member a blob, a root file system some ten thousand; a million would be an attack. */
const MAX_MEMBERS = 1_000_000;

/** Says what is wrong with the file; the caller turns it into the error that fits its purpose. */
export class TarDamage extends Error {}

/**
 * Lists an uncompressed tar file in one pass over its headers, without reading the bodies.
 * Paths are plain (see `plainMemberPath`). Throws `TarDamage` for anything malformed, cut off or unsafe.
 */
export async function indexTar(path: string): Promise<readonly IndexedMember[]> {
  const handle = await open(path);
  try {
    const { size: end } = await handle.stat();
    let window: { start: number; bytes: Buffer } = { start: 0, bytes: Buffer.alloc(0) };
    const read = async (offset: number, length: number): Promise<Buffer> => {
      if (offset + length > end) throw new TarDamage(`it ends in the middle of a member, at byte ${end}`);
      const from = offset - window.start;
      if (from < 0 || from + length > window.bytes.length) {
        const bytes = Buffer.alloc(Math.min(Math.max(WINDOW, length), end - offset));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
        if (bytesRead < bytes.length)
          throw new TarDamage(`it became shorter while it was read, at byte ${offset}`);
        window = { start: offset, bytes };
        return bytes.subarray(0, length);
      }
      return window.bytes.subarray(from, from + length);
    };
    return await indexHeaders(read, end);
  } finally {
    await handle.close();
  }
}

/** Name and size overrides that apply to the next member. */
interface Overrides {
  local: Pax | undefined;
  global: Pax | undefined;
}

async function indexHeaders(
  read: (offset: number, length: number) => Promise<Buffer>,
  end: number,
): Promise<readonly IndexedMember[]> {
  const members: IndexedMember[] = [];
  const overrides: Overrides = { local: undefined, global: undefined };
  let offset = 0;
  while (offset < end) {
    const header = new Header(await read(offset, BLOCK), 0, overrides.local, overrides.global);
    if (header.nullBlock) break;
    if (!header.cksumValid) throw new TarDamage(`the header at byte ${offset} has a wrong checksum`);
    const size = BODILESS.has(header.type) ? 0 : (header.size ?? 0);
    const body = offset + BLOCK;
    if (!Number.isSafeInteger(size) || body + size > end) {
      throw new TarDamage(
        `${JSON.stringify(header.path)} is cut off: ${size} bytes announced, ${end - body} left`,
      );
    }
    if (RECORDS.has(header.type)) {
      if (size > MAX_RECORD) throw new TarDamage(`the name record at byte ${offset} is ${size} bytes long`);
      remember(overrides, header.type, (await read(body, size)).toString('utf8'));
    } else {
      const member = memberOf(header, overrides.local?.linkpath, { offset: body, size });
      if (member) members.push(member);
      if (members.length > MAX_MEMBERS) throw new TarDamage(`it holds more than ${MAX_MEMBERS} members`);
      overrides.local = undefined;
    }
    offset = body + Math.ceil(size / BLOCK) * BLOCK;
  }
  return members;
}

/** Kinds that have no content whatever their header says, as Go's archive/tar and GNU tar read them. */
const BODILESS = new Set(['Link', 'SymbolicLink', 'CharacterDevice', 'BlockDevice', 'Directory', 'FIFO']);
const RECORDS = new Set([
  'ExtendedHeader',
  'OldExtendedHeader',
  'GlobalExtendedHeader',
  'NextFileHasLongPath',
  'OldGnuLongPath',
  'NextFileHasLongLinkpath',
]);

function remember(overrides: Overrides, type: string, text: string): void {
  const name = text.replace(/\0.*$/s, '');
  if (type === 'GlobalExtendedHeader') overrides.global = Pax.parse(text, overrides.global, true);
  else if (type === 'NextFileHasLongLinkpath')
    overrides.local = new Pax({ ...overrides.local, linkpath: name });
  else if (type.endsWith('LongPath')) overrides.local = new Pax({ ...overrides.local, path: name });
  else overrides.local = Pax.parse(text, overrides.local);
}

function memberOf(
  header: Header,
  longLink: string | undefined,
  at: { readonly offset: number; readonly size: number },
): IndexedMember | undefined {
  const placed = plainMemberPath(header.path ?? '');
  if ('refused' in placed)
    throw new TarDamage(`member ${JSON.stringify(header.path)} is refused: ${placed.refused}`);
  if (placed.path === '') return undefined;
  const { uid = 0, gid = 0, type } = header;
  const isLink = type === 'SymbolicLink' || type === 'Link';
  return {
    path: placed.path,
    type,
    mode: (header.mode ?? 0) & 0o7777,
    uid,
    gid,
    ...at,
    ...(isLink ? { link: longLink ?? header.linkpath ?? '' } : {}),
  };
}
