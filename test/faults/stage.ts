import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Oddities } from '../../src/embedded/oddities/oddities.ts';
import { startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import type { Rule } from '../support/faulty-faults.ts';
import { type FaultyRegistry, startFaultyRegistry } from '../support/faulty-registry.ts';
import { holesIn, type Tags, tagsIn } from '../support/registry-state.ts';
import { type ReleaseResult, release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

import { type Asked, tellApart } from './requests.ts';

export const REPOSITORIES = ['team/app', 'team/mirror'] as const;
export const FIRST = { tag: 'v1.0.0', commit: 'a1'.repeat(20) } as const;
export const SECOND = { tag: 'v1.1.0', commit: 'b2'.repeat(20) } as const;
export type Version = typeof FIRST | typeof SECOND;

/** Hundreds of registries write hundreds of small files each: in memory where the system offers that. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : undefined;

/** What a registry shows under each repository. */
export type State = Readonly<Record<string, Tags>>;

/** A published v1.0.0 and a built v1.1.0, kept as files so that each try starts from a copy. */
export interface Ground {
  readonly folder: string;
  /** The registry's content after v1.0.0, and what it shows. */
  readonly before: State;
  /** What the registry shows after an undisturbed v1.1.0. */
  readonly after: State;
  /** The requests that takes. */
  readonly requests: readonly Asked[];
  layoutOf(version: Version): string;
  /** A registry with v1.0.0 in it behind a proxy that fails as told. Closed by the caller. */
  open(rules?: readonly Rule[]): Promise<Scene>;
  remove(): Promise<void>;
}

export interface Scene {
  readonly folder: string;
  readonly layoutOf: (version: Version) => string;
  readonly proxy: FaultyRegistry;
  /** The registry itself. */
  readonly host: string;
  release(version: Version): Promise<ReleaseResult>;
  /** What the registry shows; throws when a tag promises what is not there. */
  state(): Promise<State>;
  /** Blobs by repository. */
  blobs(): Promise<Readonly<Record<string, readonly string[]>>>;
  close(): Promise<void>;
}

/** Makes both releases once, on a registry that takes one tag a request, as most do, unless told otherwise. */
export async function prepareGround(oddities: Oddities = { multiTag: false }): Promise<Ground> {
  const { path: folder, remove } = await temporaryFolder('faults', MEMORY);
  try {
    return { ...(await publishBoth(folder, oddities)), folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function publishBoth(folder: string, oddities: Oddities): Promise<Omit<Ground, 'folder' | 'remove'>> {
  const layoutOf = ({ tag }: Version) => join(folder, tag);
  for (const version of [FIRST, SECOND]) {
    await writeSampleLayout(layoutOf(version), { version: version.tag, revision: version.commit });
  }
  let scenes = 0;
  const open = async (rules: readonly Rule[] = []): Promise<Scene> => {
    scenes += 1;
    const own = join(folder, `scene-${scenes}`);
    await cp(join(folder, 'registry'), own, { recursive: true });
    return openScene({ folder: own, cwd: folder, layoutOf, rules, oddities });
  };
  await mkdir(join(folder, 'registry'));
  const first = await open();
  await mustEnd(first.release(FIRST));
  const before = await first.state();
  await cp(first.folder, join(folder, 'registry'), { recursive: true });
  await first.close();
  const second = await open();
  await mustEnd(second.release(SECOND));
  const requests = tellApart(second.proxy.requests);
  const after = await second.state();
  await second.close();
  return { before, after, requests, layoutOf, open };
}

interface SceneOptions {
  readonly folder: string;
  readonly cwd: string;
  readonly layoutOf: (version: Version) => string;
  readonly rules: readonly Rule[];
  readonly oddities: Oddities;
}

async function openScene({ folder, cwd, layoutOf, rules, oddities }: SceneOptions): Promise<Scene> {
  const registry = await startEmbeddedRegistry({ folder, ...oddities });
  const proxy = await startFaultyRegistry({ upstream: registry.host, script: rules });
  return {
    folder,
    layoutOf,
    proxy,
    host: registry.host,
    release: version =>
      release({
        cwd,
        clock: jumpingClock(),
        inputs: inputsFor({ proxy, layoutOf }, version),
      }),
    state: async () => {
      const state: Record<string, Tags> = {};
      for (const path of REPOSITORIES) {
        state[path] = await tagsIn(registry.host, path);
        const holes = await holesIn(registry.host, path, state[path]);
        if (holes.length > 0) throw new Error(`${path} is incomplete: ${holes.join(', ')}`);
      }
      return state;
    },
    blobs: async () =>
      Object.fromEntries(Object.entries(await registry.snapshot()).map(([path, { blobs }]) => [path, blobs])),
    close: async () => {
      await proxy.close();
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The inputs of a release through the proxy, by name. */
export function inputsFor(
  { proxy, layoutOf }: Pick<Scene, 'proxy' | 'layoutOf'>,
  version: Version,
): Readonly<Record<string, string>> {
  return {
    images: REPOSITORIES.map(path => `${proxy.host}/${path}`).join('\n'),
    'oci-layout': layoutOf(version),
    'git-ref': `refs/tags/${version.tag}`,
    'git-sha': version.commit,
  };
}

async function mustEnd(ending: Promise<ReleaseResult>): Promise<void> {
  const { error, log } = await ending;
  if (error) throw new Error(`an undisturbed release failed: ${error.message}\n${log}`);
}
