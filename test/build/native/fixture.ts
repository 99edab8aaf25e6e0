import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuildRequest, BuiltImage } from '../../../src/build/builder.ts';
import { nativeBuilder } from '../../../src/build/native/native.ts';
import type { Platform } from '../../../src/oci/descriptor.ts';

/** Text makes a file; `{link}` a symbolic link, `{run}` a file with the execute bit, `{bytes}` a binary one. */
export type Files = Readonly<
  Record<string, string | { link: string } | { run: string } | { bytes: Uint8Array }>
>;

export interface Scratch {
  readonly path: string;
  [Symbol.dispose](): void;
}

/** A build context in a private folder; disposing removes it. */
export function contextOf(files: Files): Scratch {
  const path = mkdtempSync(join(tmpdir(), 'native-test-'));
  for (const [name, content] of Object.entries(files)) {
    const full = join(path, name);
    mkdirSync(name.endsWith('/') ? full : dirname(full), { recursive: true });
    if (name.endsWith('/')) continue;
    if (typeof content === 'object' && 'link' in content) {
      symlinkSync(content.link, full);
      continue;
    }
    writeFileSync(
      full,
      typeof content === 'string' ? content : 'run' in content ? content.run : content.bytes,
    );
    chmodSync(full, typeof content === 'object' && 'run' in content ? 0o755 : 0o644);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

export const AMD64: Platform = { os: 'linux', architecture: 'amd64' };
export const ARM64: Platform = { os: 'linux', architecture: 'arm64' };

/** A request for a context with every field set; `more` replaces fields. */
export function requestFor(context: string, more: Partial<BuildRequest> = {}): BuildRequest {
  return {
    context,
    platforms: [AMD64],
    buildArgs: {},
    labels: {},
    annotations: { index: {}, manifest: {}, 'index-descriptor': {}, 'manifest-descriptor': {} },
    epoch: 1_700_000_000,
    destination: { registry: '127.0.0.1:5000', path: 'app', name: '127.0.0.1:5000/app' },
    buildx: {
      addHosts: [],
      allow: [],
      attests: [],
      buildContexts: [],
      cacheFrom: [],
      cacheTo: [],
      noCache: false,
      noCacheFilters: [],
      outputs: [],
      load: false,
      pull: false,
      secrets: [],
      secretEnvs: [],
      secretFiles: [],
      ssh: [],
      ulimit: [],
    },
    ...more,
  };
}

/** Builds natively; the log goes to `log`. */
export function buildNative(
  context: string,
  more: Partial<BuildRequest> = {},
  log: string[] = [],
): Promise<BuiltImage> {
  return nativeBuilder({ cwd: '/', machine: AMD64, log: line => log.push(line) }).build(
    requestFor(context, more),
  );
}

/** What a build threw. */
export async function failureOf(
  build: Promise<BuiltImage>,
): Promise<{ code: string; message: string; problems: string[] }> {
  try {
    await (await build).dispose();
  } catch (error) {
    return error as { code: string; message: string; problems: string[] };
  }
  throw new Error('the build succeeded');
}
