import type { ReadEntry } from 'tar';
import { Parser } from 'tar/parse';
import { AppError, type ErrorCode, messageOf } from '../errors.ts';
import { linkStaysInside, plainMemberPath } from './member-path.ts';

/** One member of an archive that is safe to place below a folder. */
export interface SafeMember {
  readonly path: string;
  /** The path as the archive has it, for formats to which `./a` is something else than `a`. */
  readonly written: string;
  readonly kind: 'file' | 'directory' | 'symlink';
  readonly mode: number;
  /** Bytes of content; 0 for anything but a file. */
  readonly size: number;
  /** Where a symbolic link points: always inside the archive's tree. */
  readonly target?: string;
}

/** Bounds for what an archive from outside may make this process do. */
export interface ReadLimits {
  /** Names the archive in errors. */
  readonly name: string;
  readonly code: ErrorCode;
  /** Uncompressed content in total, in bytes: keeps a small file from unpacking to a full disk. */
  readonly maxBytes: number;
  readonly maxMembers: number;
}

/**
 * Reads a tar, plain or gzip-compressed, from a stream, one member after the other; `visit` may read the content or not.
 * Refuses with `limits.code`: absolute paths, `..`, links that lead out, hard links, devices, FIFOs, unknown types,
 * broken headers, and whatever exceeds the limits.
 */
export async function readTar(
  chunks: AsyncIterable<Uint8Array>,
  limits: ReadLimits,
  visit: (member: SafeMember, content: AsyncIterable<Uint8Array>) => Promise<void>,
): Promise<void> {
  const refuse = (why: string, cause?: unknown): AppError =>
    new AppError(limits.code, `${limits.name}: ${why}`, cause === undefined ? {} : { cause });
  const parser = new Parser({ strict: true, brotli: false, zstd: false });
  const wake = new Wake();
  let failure: unknown;
  const fail = (error: unknown): void => {
    failure ??= error;
    wake.call();
  };
  const check = checkerOf(limits, refuse);
  watchFor(parser, why => fail(refuse(...why)));
  // An entry is announced when the content of the one before is consumed, which may be before its visit has ended.
  let visits = Promise.resolve();
  parser.on('entry', (entry: ReadEntry) => {
    const visitNext = async (): Promise<void> => {
      if (failure !== undefined) return;
      const member = check(entry);
      if (member) await visit(member, entry as AsyncIterable<Uint8Array>);
      entry.resume();
    };
    visits = visits.then(visitNext).catch(fail);
  });
  const state = { ended: false, padding: false };
  const end = (): void => {
    state.ended = true;
    wake.call();
  };
  parser.on('end', end).on('drain', () => wake.call());
  // What follows the end of an archive is padding. node-tar keeps all of it, in time that grows with its square.
  parser.on('eof', () => Object.assign(state, { padding: true }));
  for await (const chunk of chunks) {
    if (failure !== undefined) break;
    if (!state.padding && !parser.write(chunk)) await wake.next();
  }
  if (failure === undefined) parser.end();
  while (!state.ended && failure === undefined) await wake.next();
  await visits;
  if (failure !== undefined) throw failure;
}

/** Enough of a PAX record for its length and `path`. */
const LONGEST_KEY = 32;

/** True for PAX records with a path over several lines: node-tar reads them line by line, and takes another name instead. */
function hasBrokenPath(records: string): boolean {
  const bytes = Buffer.from(records);
  for (let at = 0; at < bytes.length; ) {
    const [, length, key] = /^([0-9]+) ([^=]*)=/.exec(bytes.toString('latin1', at, at + LONGEST_KEY)) ?? [];
    if (length === undefined) return false;
    const end = at + Number(length);
    if (key === 'path' && bytes.subarray(at, end - 1).includes('\n')) return true;
    at = Math.max(at + 1, end);
  }
  return false;
}

/** Says why an archive is refused as soon as that shows in it. */
function watchFor(parser: Parser, fail: (why: [why: string, cause?: unknown]) => void): void {
  parser.on('ignoredEntry', (entry: ReadEntry) => fail([`${entry.path} is of a kind that is not supported`]));
  parser.on('error', (cause: unknown) => fail([`it is not a sound tar archive: ${messageOf(cause)}`, cause]));
  parser.on('meta', (records: string) => {
    if (hasBrokenPath(records)) fail(['the name of a file in it has a line break; rename the file']);
  });
}

/** Lets the feeding loop sleep until the parser has something to say; a call that comes first is not lost. */
class Wake {
  #called = false;
  #resolve: (() => void) | undefined;

  call(): void {
    this.#called = true;
    this.#resolve?.();
  }

  async next(): Promise<void> {
    if (!this.#called) {
      await new Promise<void>(resolve => {
        this.#resolve = resolve;
      });
    }
    this.#called = false;
    this.#resolve = undefined;
  }
}

const KIND: Readonly<Record<string, SafeMember['kind']>> = {
  File: 'file',
  OldFile: 'file',
  ContiguousFile: 'file',
  Directory: 'directory',
  SymbolicLink: 'symlink',
};

function checkerOf(
  limits: ReadLimits,
  refuse: (why: string) => AppError,
): (entry: ReadEntry) => SafeMember | undefined {
  let members = 0;
  let bytes = 0;
  return entry => {
    members += 1;
    bytes += entry.size;
    if (members > limits.maxMembers) throw refuse(`it holds more than ${limits.maxMembers} members`);
    if (bytes > limits.maxBytes) throw refuse(`it unpacks to more than ${limits.maxBytes} bytes`);
    const placed = plainMemberPath(entry.path);
    const shown = JSON.stringify(entry.path);
    if ('refused' in placed) throw refuse(`member ${shown} is refused: ${placed.refused}`);
    const kind = KIND[entry.type];
    if (kind === undefined) throw refuse(`member ${shown} is refused: it is a ${entry.type}`);
    if (placed.path === '' && kind !== 'directory') throw refuse(`member ${shown} has no name`);
    if (placed.path === '') return undefined;
    const target = kind === 'symlink' ? (entry.linkpath ?? '') : undefined;
    if (target !== undefined && !linkStaysInside(placed.path, target)) {
      throw refuse(`member ${shown} is refused: it links out of the archive, to ${JSON.stringify(target)}`);
    }
    const size = kind === 'file' ? entry.size : 0;
    return {
      path: placed.path,
      written: entry.path,
      kind,
      mode: entry.mode ?? 0,
      size,
      ...(target === undefined ? {} : { target }),
    };
  };
}
