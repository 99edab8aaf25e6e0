import { describe, expect, it } from 'vitest';
import { sbomsFromSyft } from '../../src/attach/syft.ts';
import { exec } from '../../src/system/exec.ts';
import { need, onPath } from '../support/need.ts';
import { publish, stageOn } from './stage.ts';

const SCAN_MS = 120_000;

describe('syft', () => {
  it('describes every stored platform', { timeout: SCAN_MS }, async context => {
    need(context, onPath('syft'), 'syft is not on PATH');
    const stage = await stageOn('the embedded registry', context);
    const { platforms } = await publish(stage);
    const made = await sbomsFromSyft({ ...stage, exec, env: process.env, subjects: platforms, plain: true });
    expect(made.map(({ subject, document }) => [subject.digest, document.title, document.format])).toEqual([
      [platforms[0]?.digest, 'linux-amd64.spdx.json', 'spdx'],
      [platforms[1]?.digest, 'linux-arm64.spdx.json', 'spdx'],
    ]);
  });

  it('that fails is quoted', { timeout: SCAN_MS }, async context => {
    need(context, onPath('syft'), 'syft is not on PATH');
    const stage = await stageOn('the embedded registry', context);
    const subjects = [{ mediaType: 'x', digest: `sha256:${'a'.repeat(64)}`, size: 1 }] as const;
    const failed = sbomsFromSyft({ ...stage, exec, env: process.env, subjects, plain: true });
    await expect(failed).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringContaining('a'.repeat(64)),
    });
  });

  it('that is missing is an error with the way out', async context => {
    const stage = await stageOn('the embedded registry', context);
    const { platforms } = await publish(stage);
    const failed = sbomsFromSyft({
      ...stage,
      exec,
      env: { PATH: '/nowhere' },
      subjects: platforms,
      plain: true,
    });
    await expect(failed).rejects.toMatchObject({
      code: 'builder-missing',
      hint: expect.stringContaining('sbom: true'),
    });
  });
});
