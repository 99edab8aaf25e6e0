import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A private folder that nobody else can read, with the means to remove it. `base` defaults to the system's. */
export interface TemporaryFolder {
  readonly path: string;
  remove(): Promise<void>;
}

/** Mode of files that people and later jobs read: reports, bake files. Everything else that is written is private. */
export const READABLE = 0o644;

/** Makes a folder of mode 0700. The caller removes it. */
export async function temporaryFolder(prefix: string, base = tmpdir()): Promise<TemporaryFolder> {
  await mkdir(base, { recursive: true });
  const path = await mkdtemp(join(base, `${prefix}-`));
  // In one call of the system's library: file by file in the background takes milliseconds that every run waits for.
  return { path, remove: async () => rmSync(path, { recursive: true, force: true }) };
}

/** Writes a file whole or not at all: beside it first, then renamed. Mode 0600 unless given. */
export async function writeWhole(path: string, content: string | Uint8Array, mode = 0o600): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${crypto.randomUUID()}.tmp`;
  await writeFile(draft, content, { mode });
  await rename(draft, path);
}
