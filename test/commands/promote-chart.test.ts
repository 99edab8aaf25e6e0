import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folder, write } from '../helm/support.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';
import { type PromoteStage, promoteStage } from './promote-stage.ts';

/** Publishes chart `app` below `charts` on the first registry, as a release of v1.2.3 does. */
async function chartOn({ dev }: PromoteStage, version = '1.2.3'): Promise<void> {
  const cwd = await folder();
  await write(join(cwd, 'chart'), {
    'Chart.yaml': 'apiVersion: v2\nname: app\nversion: 0.1.0\ndescription: The app\n',
    'templates/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: app\n',
  });
  const { end, log } = await release({
    cwd,
    clock: jumpingClock(),
    inputs: {
      registry: dev.registry.host,
      charts: 'chart',
      'chart-version': version,
      'git-ref': 'refs/tags/v1.2.3',
      'git-sha': 'a1'.repeat(20),
    },
  });
  if (end !== 'done') throw new Error(log);
}

const IMAGE = { version: 'v1.2.3', revision: 'a1'.repeat(20) };

describe('a chart', () => {
  test('goes below chart-repository under its name and version', async () => {
    const stage = await promoteStage();
    await chartOn(stage);
    const source = await tagsIn(stage.dev.registry.host, 'charts/app');
    const { end, report, log } = await stage.promote({
      from: `oci://${stage.dev.registry.host}/charts/app:1.2.3`,
      'chart-repository': `${stage.prod.registry.host}/stable`,
    });
    expect(end, log).toBe('done');
    const tags = await tagsIn(stage.prod.registry.host, 'stable/app');
    expect(tags).toEqual({ '1.2.3': source['1.2.3'] });
    expect(await holesIn(stage.prod.registry.host, 'stable/app', tags)).toEqual([]);
    expect(report).toMatchObject({
      version: '1.2.3',
      images: [],
      charts: [
        {
          name: `${stage.prod.registry.host}/stable/app`,
          digest: source['1.2.3'],
          tags: [{ tag: '1.2.3', kind: 'immutable', outcome: 'created' }],
        },
      ],
    });
  });

  test('by digest keeps the version it has, build metadata as tags spell it', async () => {
    const stage = await promoteStage();
    await chartOn(stage, '1.2.3+5');
    const [digest = ''] = Object.values(await tagsIn(stage.dev.registry.host, 'charts/app'));
    const { end, log } = await stage.promote({
      from: `${stage.dev.registry.host}/charts/app@${digest}`,
      registry: stage.prod.registry.host,
    });
    expect(end, log).toBe('done');
    expect(await tagsIn(stage.prod.registry.host, 'charts/app')).toEqual({ '1.2.3_5': digest });
  });

  test('is promoted together with its image, each under its own tags', async () => {
    const stage = await promoteStage();
    const image = await stage.published('v1.2.3', IMAGE);
    await chartOn(stage);
    const inputs = {
      from: `${stage.dev.registry.host}/team/app:v1.2.3,${stage.dev.registry.host}/charts/app:1.2.3`,
      images: `${stage.prod.registry.host}/team/app`,
      'promote-tags': 'v1.2.3,v1,latest',
    };
    const { end, report, log } = await stage.promote(inputs);
    expect(end, log).toBe('done');
    expect(report).toMatchObject({ version: 'v1.2.3', revision: IMAGE.revision });
    expect(await tagsIn(stage.prod.registry.host, 'team/app')).toEqual({
      'v1.2.3': image,
      v1: image,
      latest: image,
    });
    expect(Object.keys(await tagsIn(stage.prod.registry.host, 'charts/app'))).toEqual(['1.2.3']);
    await stage.promote({ ...inputs, 'chart-moving-tags': 'true' });
    const tags = Object.keys(await tagsIn(stage.prod.registry.host, 'charts/app'));
    expect(tags).toEqual(['1.2.3', 'latest', 'v1']);
  });

  test('another chart of the same version is never overwritten', async () => {
    const stage = await promoteStage();
    await chartOn(stage);
    const inputs = {
      from: `${stage.dev.registry.host}/charts/app:1.2.3`,
      'chart-repository': `${stage.prod.registry.host}/charts`,
    };
    await stage.promote(inputs);
    const before = await stage.prod.registry.snapshot();
    await fetch(`http://${stage.dev.registry.host}/v2/charts/app/manifests/1.2.3`, { method: 'DELETE' });
    const cwd = await folder();
    await write(join(cwd, 'chart'), {
      'Chart.yaml': 'apiVersion: v2\nname: app\nversion: 0.1.0\ndescription: Another\n',
    });
    const given = { registry: stage.dev.registry.host, charts: 'chart', 'chart-version': '1.2.3' };
    const git = { 'git-ref': 'refs/tags/v1.2.3', 'git-sha': 'b2'.repeat(20) };
    const pushed = await release({ cwd, clock: jumpingClock(), inputs: { ...given, ...git } });
    expect(pushed.end, pushed.log).toBe('done');
    expect((await stage.promote(inputs)).end).toBe('tag-conflict');
    expect(await stage.prod.registry.snapshot()).toEqual(before);
  });
});

describe('what does not fit together is refused before anything is copied', () => {
  test('an image without images, tags for charts that keep their own', async () => {
    const stage = await promoteStage();
    await stage.published('v1.2.3', IMAGE);
    await chartOn(stage);
    const registry = stage.prod.registry.host;
    const image = await stage.promote({ from: `${stage.dev.registry.host}/team/app:v1.2.3`, registry });
    expect(image.end).toBe('bad-input');
    expect(image.error?.message).toContain('images: is missing');
    const chart = await stage.promote({
      from: `${stage.dev.registry.host}/charts/app:1.2.3`,
      registry,
      'promote-tags': 'latest',
    });
    expect(chart.error?.message).toContain('promote-tags: is for images');
    expect(await stage.prod.registry.snapshot()).toEqual({});
  });
});
