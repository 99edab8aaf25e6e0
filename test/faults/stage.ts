import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { BearerAuth } from '../../src/embedded/auth/bearer.ts';
import type { Oddities } from '../../src/embedded/oddities/oddities.ts';
import { startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { write } from '../helm/support.ts';
import type { Rule } from '../support/faulty-faults.ts';
import { type FaultyRegistry, startFaultyRegistry } from '../support/faulty-registry.ts';
import { holesIn, type Tags, tagsIn } from '../support/registry-state.ts';
import { type ReleaseResult, type ReleaseRun, release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

import { type Asked, tellApart } from './requests.ts';

/** Those of the images and that of the chart, in the order of a report. */
export const REPOSITORIES = ['team/app', 'team/mirror', 'charts/app'] as const;
export const FIRST = { tag: 'v1.0.0', commit: 'a1'.repeat(20) } as const;
export const SECOND = { tag: 'v1.1.0', commit: 'b2'.repeat(20) } as const;
export type Version = typeof FIRST | typeof SECOND;

/** Who publishes; the registry lets nobody else in, and nobody in without a token. */
const PUBLISHER = { username: 'ci', password: 'secret' } as const;
const AUTH: BearerAuth = {
  kind: 'bearer',
  users: { [PUBLISHER.username]: PUBLISHER.password },
  // Tokens never expire: how often one is asked for must not depend on how long a run takes.
  now: () => 0,
};
/** Content that is no image, and has a version for its tag. */
const CHART = {
  'Chart.yaml': 'apiVersion: v2\nname: app\nversion: 0.0.0\n',
  'values.yaml': 'replicas: 1\n',
  'templates/app.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\n',
};

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
  /** With `timeouts`, a run that waits no longer than these. */
  release(version: Version, timeouts?: ReleaseRun['timeouts']): Promise<ReleaseResult>;
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
  await write(join(folder, 'chart'), CHART);
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
  const registry = await startEmbeddedRegistry({ folder, auth: AUTH, ...oddities });
  // The same content without a guard, for who looks at it from outside.
  const open = await startEmbeddedRegistry({ folder, ...oddities });
  const proxy = await startFaultyRegistry({ upstream: registry.host, script: rules });
  return {
    folder,
    layoutOf,
    proxy,
    release: (version, timeouts) =>
      release({
        cwd,
        clock: jumpingClock(),
        inputs: inputsFor({ proxy, layoutOf }, version),
        ...(timeouts ? { timeouts } : {}),
      }),
    state: async () => {
      const state: Record<string, Tags> = {};
      for (const path of REPOSITORIES) {
        state[path] = await tagsIn(open.host, path);
        const holes = await holesIn(open.host, path, state[path]);
        if (holes.length > 0) throw new Error(`${path} is incomplete: ${holes.join(', ')}`);
      }
      return state;
    },
    blobs: async () =>
      Object.fromEntries(Object.entries(await registry.snapshot()).map(([path, { blobs }]) => [path, blobs])),
    close: async () => {
      await proxy.close();
      await Promise.all([registry.close(), open.close()]);
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
    ...PUBLISHER,
    registry: proxy.host,
    images: REPOSITORIES.filter(path => path.startsWith('team/')).join('\n'),
    charts: 'chart',
    'oci-layout': layoutOf(version),
    'git-ref': `refs/tags/${version.tag}`,
    'git-sha': version.commit,
  };
}

async function mustEnd(ending: Promise<ReleaseResult>): Promise<void> {
  const { error, log } = await ending;
  if (error) throw new Error(`an undisturbed release failed: ${error.message}\n${log}`);
}
