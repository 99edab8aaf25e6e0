import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { hostOf, REGISTRIES } from '../attach/stage.ts';
import { started } from '../embedded/started.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf, promote, release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

const V1 = { version: 'v1.2.3', revision: 'a1'.repeat(20) };
const TAGS = ['latest', 'sha-a1a1a1a', 'v1', 'v1.2', 'v1.2.3'];

/** A layout whose root has a sha512 digest, which image-spec registers beside sha256. */
async function layout512(): Promise<{ readonly cwd: string; readonly root: Digest; readonly bytes: Buffer }> {
  const { path: cwd, remove } = await temporaryFolder('sha512');
  onTestFinished(remove);
  const path = join(cwd, 'layout');
  const digest = await writeSampleLayout(path, V1);
  const blobs = join(path, 'blobs');
  const bytes = await readFile(join(blobs, digest.replace(':', '/')));
  const root = digestOf(bytes, 'sha512');
  await mkdir(join(blobs, 'sha512'));
  await rename(join(blobs, digest.replace(':', '/')), join(blobs, root.replace(':', '/')));
  const index = await readFile(join(path, 'index.json'), 'utf8');
  await writeFile(join(path, 'index.json'), index.replace(digest, root));
  return { cwd, root, bytes };
}

function push(cwd: string, images: string) {
  const git = { 'git-ref': 'refs/tags/v1.2.3', 'git-sha': V1.revision };
  return release({ cwd, clock: jumpingClock(), inputs: { images, 'oci-layout': 'layout', ...git } });
}

describe.each(REGISTRIES)('a layout that calls its image by sha512, on %s', name => {
  test('is published under the sha256 of the same bytes, and kept on a re-run', async context => {
    const host = await hostOf(name, context);
    const { cwd, root, bytes } = await layout512();
    const { end, log, report } = await push(cwd, `${host}/team/app`);
    expect(end, log).toBe('done');
    const digest = digestOf(bytes);
    expect(report?.images[0]?.digest).toBe(digest);
    expect(log).toContain(`the same bytes as ${root}`);
    const tags = await tagsIn(host, 'team/app');
    expect(tags).toEqual(Object.fromEntries(TAGS.map(tag => [tag, digest])));
    expect(await holesIn(host, 'team/app', tags)).toEqual([]);
    const again = await push(cwd, `${host}/team/app`);
    expect(again.end, again.log).toBe('done');
    expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
  });
});

describe('what a registry has under sha512', () => {
  async function published() {
    const dev = await started();
    const { cwd, root, bytes } = await layout512();
    const { log, end } = await push(cwd, `${dev.registry.host}/team/app`);
    expect(end, log).toBe('done');
    const headers = { 'Content-Type': 'application/vnd.oci.image.index.v1+json' };
    const { status } = await dev.wire.ask('PUT', `/v2/team/app/manifests/${root}?tag=long`, {
      body: bytes,
      headers,
    });
    expect(status).toBe(201);
    const promoted = (images: string, more = {}) => {
      const inputs = {
        from: `${dev.registry.host}/team/app:long`,
        images,
        'promote-tags': 'v1.2.3,v1,latest',
        ...more,
      };
      return promote({ cwd, clock: jumpingClock(), inputs });
    };
    return { root, promoted };
  }

  test('keeps that digest where it is promoted to, if the registry names by digest', async () => {
    const { root, promoted } = await published();
    const { registry } = await started();
    const images = `${registry.host}/prod/app`;
    const { end, log } = await promoted(images);
    expect(end, log).toBe('done');
    expect(await tagsIn(registry.host, 'prod/app')).toEqual({ latest: root, v1: root, 'v1.2.3': root });
    const { report } = await promoted(images);
    expect(new Set(Object.values(outcomesOf(report)))).toEqual(new Set(['kept']));
  });

  test('is refused before the first name where a registry names by tag alone', async () => {
    const { root, promoted } = await published();
    const { registry } = await started({ multiTag: false });
    const { end, error } = await promoted(`${registry.host}/prod/app`);
    expect(end).toBe('registry-failed');
    expect(error?.message).toContain(`does not name ${root}`);
    expect(await tagsIn(registry.host, 'prod/app')).toEqual({});
  });
});
