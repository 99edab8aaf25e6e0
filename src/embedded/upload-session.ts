import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { algorithmOf, type Digest } from '../oci/digest.ts';
import { Refusal, refuse } from './refusal.ts';
import { freshId, remove, unlessMissing } from './store/disk.ts';
import type { Layout } from './store/layout.ts';

type Algorithm = 'sha256' | 'sha512';

/** An upload in progress: a file that grows, with the hash of what is in it. */
export interface Session {
  readonly id: string;
  readonly name: string;
  readonly file: string;
  size: number;
  /** Missing for a session from before a restart: its file is hashed at the end. */
  running: { readonly algorithm: Algorithm; readonly hash: Hash } | undefined;
}

/** What is appended to a session. */
export interface Append {
  /** How many bytes must come, where the request says so. */
  readonly expected: number | undefined;
  /** Keeps what arrived when the connection breaks, for the client to go on from; else all of it is undone. */
  readonly resumable: boolean;
}

export interface Sessions {
  start(name: string, algorithm: Algorithm): Promise<Session>;
  /** Finds a session of this repository; throws 404 BLOB_UPLOAD_UNKNOWN. */
  find(name: string, id: string): Promise<Session>;
  append(session: Session, chunks: AsyncIterable<Buffer>, how: Append): Promise<void>;
  /** The digest of everything received. */
  digest(session: Session, algorithm: Algorithm): Promise<Digest>;
  /** Forgets a session and removes its file if it is still there. */
  end(session: Session): Promise<void>;
}

/** Upload sessions on disk. They survive a restart of the server, as long as their folder does. */
export function openSessions(layout: Layout): Sessions {
  const active = new Map<string, Session>();
  return {
    start: async (name, algorithm) => {
      const id = freshId();
      const file = layout.upload(name, id);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, '');
      const session = { id, name, file, size: 0, running: { algorithm, hash: createHash(algorithm) } };
      active.set(id, session);
      return session;
    },
    find: async (name, id) => {
      const known = active.get(id);
      if (known?.name === name) return known;
      const file = /^[0-9a-f]{32}$/.test(id) && known === undefined ? layout.upload(name, id) : undefined;
      const found = file && (await unlessMissing(stat(file)));
      if (!file || !found) throw refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
      const session: Session = { id, name, file, size: found.size, running: undefined };
      active.set(id, session);
      return session;
    },
    append,
    digest: async ({ file, running }, algorithm) => {
      if (running?.algorithm === algorithm) return `${algorithm}:${running.hash.copy().digest('hex')}`;
      const hash = createHash(algorithm);
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
      return `${algorithm}:${hash.digest('hex')}`;
    },
    end: async session => {
      active.delete(session.id);
      await remove(session.file);
    },
  };
}

async function append(session: Session, chunks: AsyncIterable<Buffer>, how: Append): Promise<void> {
  const before = { size: session.size, running: copyOf(session.running) };
  const handle = await open(session.file, 'r+');
  try {
    for await (const chunk of chunks) {
      if (how.expected !== undefined && session.size - before.size + chunk.length > how.expected)
        throw sizeInvalid();
      await writeAll(handle, chunk, session.size);
      session.size += chunk.length;
      session.running?.hash.update(chunk);
    }
    if (how.expected !== undefined && session.size - before.size !== how.expected) throw sizeInvalid();
  } catch (error) {
    if (!how.resumable || error instanceof Refusal) {
      await handle.truncate(before.size);
      Object.assign(session, before);
    }
    throw error;
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, chunk: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    written += (await handle.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
  }
}

function copyOf(running: Session['running']): Session['running'] {
  return running && { algorithm: running.algorithm, hash: running.hash.copy() };
}

function sizeInvalid(): Refusal {
  return refuse(400, 'SIZE_INVALID', 'provided length did not match content length');
}

/** The algorithm named by a request, sha256 unless it is a known other one. */
export function algorithmNamed(text: string | null): Algorithm {
  if (text === null || text === 'sha256') return 'sha256';
  if (text === 'sha512') return 'sha512';
  throw refuse(400, 'DIGEST_INVALID', 'the digest algorithm must be sha256 or sha512', {
    algorithm: text.slice(0, 32),
  });
}

/** True when the session's content has the digest. */
export async function matches(sessions: Sessions, session: Session, digest: Digest): Promise<boolean> {
  return (await sessions.digest(session, algorithmOf(digest))) === digest;
}
