import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadGithubCache } from '../../../src/build/buildx/github-cache.ts';
import { prepareSwap, restoreKept, saveKept, swapLocal } from '../../../src/build/buildx/kept-cache.ts';
import type { CachePlan } from '../../../src/build/cache.ts';
import { type TemporaryFolder, temporaryFolder } from '../../../src/system/files.ts';

let folder: TemporaryFolder;
let plan: CachePlan & { readonly swap: { readonly current: string; readonly next: string } };
const said: string[] = [];
const log = {
  info: (line: string) => said.push(line),
  warning: (text: string) => said.push(`warning: ${text}`),
};
beforeEach(async () => {
  said.length = 0;
  folder = await temporaryFolder('kept-cache');
  const current = join(folder.path, 'cache');
  plan = {
    kind: 'local',
    from: [],
    to: [],
    notices: [],
    swap: { current, next: `${current}.next` },
    kept: { scope: 'app-topic', fallbacks: ['app-main'] },
  };
});
afterEach(() => folder.remove());

describe('a local cache', () => {
  test('is replaced by what the build wrote, not added to', async () => {
    for (const [path, file] of [
      [plan.swap.current, 'old'],
      [plan.swap.next, 'new'],
    ] as const) {
      await mkdir(path);
      await writeFile(join(path, file), '');
    }
    await swapLocal(plan, log.warning);
    expect(await readdir(plan.swap.current)).toEqual(['new']);
    expect(existsSync(plan.swap.next)).toBe(false);
    expect(said).toEqual([]);
  });

  test('stays when the build wrote none', async () => {
    await mkdir(plan.swap.current);
    await swapLocal(plan, log.warning);
    expect(existsSync(plan.swap.current)).toBe(true);
  });

  test('starts without the rest of a killed run', async () => {
    await mkdir(plan.swap.next);
    await prepareSwap(plan);
    expect(existsSync(plan.swap.next)).toBe(false);
  });
});

describe("a folder kept by GitHub's cache", () => {
  test('is asked for by its own name, then by the fallbacks, and saved under its own', async () => {
    const asked: unknown[] = [];
    const service = {
      isFeatureAvailable: () => true,
      restoreCache: async (...given: unknown[]) => {
        asked.push(given);
        return 'cfcr-push-app-main-1';
      },
      saveCache: async (...given: unknown[]) => asked.push(given),
    };
    const load = async () => service;
    const kept = await restoreKept({ plan, unique: 'abc-1', ...log, load });
    expect(kept).toEqual({ folder: plan.swap.current, key: 'cfcr-push-app-topic-abc-1' });
    expect(said).toEqual(['build cache restored from cfcr-push-app-main-1']);
    if (!kept) throw new Error('nothing kept');
    await saveKept(kept, { ...log, load }); // The build wrote none: there is nothing to save.
    await mkdir(plan.swap.current);
    await saveKept(kept, { ...log, load });
    expect(asked).toEqual([
      [[plan.swap.current], 'cfcr-push-app-topic-abc-1', ['cfcr-push-app-topic-', 'cfcr-push-app-main-']],
      [[plan.swap.current], 'cfcr-push-app-topic-abc-1'],
    ]);
  });

  test('warns and goes on where the service is not there', async () => {
    const kept = await restoreKept({ plan, unique: 'abc-1', ...log, load: loadGithubCache });
    expect(kept?.key).toBe('cfcr-push-app-topic-abc-1');
    await mkdir(plan.swap.current);
    if (kept) await saveKept(kept, { ...log, load: loadGithubCache });
    expect(said).toEqual([
      "warning: the build cache could not be restored: GitHub's cache service is not offered to this job",
      "warning: the build cache could not be saved: GitHub's cache service is not offered to this job",
    ]);
  });

  test('is not touched where nothing is kept', async () => {
    const { kept: _, ...notKept } = plan;
    const load = () => Promise.reject(new Error('loaded'));
    expect(await restoreKept({ plan: notKept, unique: 'x', ...log, load })).toBeUndefined();
    expect(said).toEqual([]);
  });
});
