import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import { release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

const COMMIT = 'a1'.repeat(20);
const LIMIT_MS = 60_000;
const ROUNDS = 12;

test(
  'of two builds of one release that run at once, one that ends well holds its immutable tags',
  async () => {
    const { registry } = await started();
    const { path: cwd, remove } = await temporaryFolder('concurrent');
    onTestFinished(remove);
    for (const build of ['one', 'two'])
      await writeSampleLayout(join(cwd, build), { version: 'v1.0.0', revision: COMMIT, content: build });
    const run = (build: string, round: number) =>
      release({
        cwd,
        clock: jumpingClock(),
        inputs: {
          images: `${registry.host}/team/round-${round}`,
          'oci-layout': build,
          'git-ref': 'refs/tags/v1.0.0',
          'git-sha': COMMIT,
        },
      });
    for (let round = 0; round < ROUNDS; round++) {
      const results = await Promise.all([run('one', round), run('two', round)]);
      const tags: Readonly<Record<string, string>> =
        (await registry.snapshot())[`team/round-${round}`]?.tags ?? {};
      const ends = results.map(({ end }) => end);
      for (const { end, report } of results) {
        if (end !== 'done') expect(['lost-race', 'tag-conflict', 'publish-incomplete']).toContain(end);
        else
          expect([tags['v1.0.0'], tags['sha-a1a1a1a']], ends.join()).toEqual(
            Array(2).fill(report?.images[0]?.digest),
          );
      }
    }
  },
  LIMIT_MS,
);
