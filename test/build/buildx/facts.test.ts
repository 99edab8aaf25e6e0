import { expect, test } from 'vitest';
import { buildxFacts, judgeVersion } from '../../../src/build/buildx/facts.ts';
import { exec } from '../../../src/system/exec.ts';
import { temporaryFolder } from '../../../src/system/files.ts';

test.each([
  ['github.com/docker/buildx v0.29.1 abc', true, '0.29.1'],
  ['github.com/docker/buildx 0.29.1+ds1 0.29.1+ds1-4', true, '0.29.1'],
  ['github.com/docker/buildx v0.13.0', true, '0.13.0'],
  ['github.com/docker/buildx v1.0.0', true, '1.0.0'],
  ['github.com/docker/buildx v0.12.1', false, '0.12.1'],
  ['github.com/docker/buildx master', true, 'github.com/docker/buildx master'],
])('%s: available %s', (text, available, version) => {
  expect(judgeVersion(text)).toMatchObject({ available, version });
});

test('says that docker is missing where it is', async () => {
  const folder = await temporaryFolder('no-docker');
  const facts = await buildxFacts({ exec, env: { PATH: folder.path }, cwd: folder.path });
  expect(facts).toMatchObject({
    available: false,
    reason: expect.stringMatching(/^docker is not installed/),
  });
  await folder.remove();
});
