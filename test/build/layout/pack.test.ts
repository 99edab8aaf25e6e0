import { execFileSync } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { checkComplete } from '../../../src/build/layout/completeness.ts';
import { openLayout } from '../../../src/build/layout/open.ts';
import { packLayout } from '../../../src/build/layout/pack.ts';
import { copyGraph } from '../../../src/registry/copy.ts';
import { startEmbedded } from '../../contract/embedded-subject.ts';
import { need, onPath } from '../../support/need.ts';
import { repositoryOn, testClient } from '../../support/test-client.ts';
import { scratchFolder, twoPlatformLayout } from './fixture.ts';

async function packed(
  source: Parameters<typeof packLayout>[0],
  root: Parameters<typeof packLayout>[1],
  to: string,
) {
  await pipeline(Readable.from(packLayout(source, root), { objectMode: false }), createWriteStream(to));
  return openLayout(to);
}

test('what a registry holds comes out as a tar of the same content, the same bytes each time', async () => {
  using scratch = scratchFolder();
  const { root } = await twoPlatformLayout(join(scratch.path, 'layout'));
  const registry = await startEmbedded();
  try {
    const { content } = testClient().client.repository(repositoryOn(registry.host));
    const source = await openLayout(join(scratch.path, 'layout'));
    await copyGraph({ source, root: root.digest, destination: content });
    const [one, two] = [join(scratch.path, 'one.tar'), join(scratch.path, 'two.tar')];
    const layout = await packed(content, root.digest, one);
    expect(layout.root.digest).toBe(root.digest);
    await checkComplete(layout);
    await packed(source, root.digest, two);
    execFileSync('cmp', [one, two]);
  } finally {
    await registry.close();
  }
});

test.for(['skopeo', 'tar'])('%s reads it', async (program, context) => {
  need(context, onPath(program), `${program} is not on PATH`);
  using scratch = scratchFolder();
  const { root } = await twoPlatformLayout(join(scratch.path, 'layout'));
  const file = join(scratch.path, 'layout.tar');
  await packed(await openLayout(join(scratch.path, 'layout')), root.digest, file);
  const args = program === 'tar' ? ['-tf', file] : ['inspect', '--raw', `oci-archive:${file}`];
  const output = execFileSync(program, args, { encoding: 'utf8' });
  expect(output).toContain(program === 'tar' ? `blobs/sha256/${root.digest.slice(7)}` : '"manifests"');
});

test('content that is damaged ends the archive with an error', async () => {
  using scratch = scratchFolder();
  const { root } = await twoPlatformLayout(join(scratch.path, 'layout'));
  const source = await openLayout(join(scratch.path, 'layout'));
  const broken = {
    ...source,
    blob: async function* () {
      yield Buffer.from('x');
    },
  };
  await expect(packed(broken, root.digest, join(scratch.path, 'x.tar'))).rejects.toThrowError();
});
