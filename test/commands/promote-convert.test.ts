import { expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { attachmentsIn, type PromoteStage, promoteStage } from './promote-stage.ts';

const V1 = { version: 'v1.2.3', revision: 'a1'.repeat(20), source: 'https://git.example.com/team/app' };

const inputsOf = ({ dev, prod }: PromoteStage) => ({
  from: `${dev.registry.host}/team/app:v1.2.3`,
  images: `${prod.registry.host}/team/app`,
});

/** The media types of what a tag names and of all it lists. */
async function typesIn(host: string, tag: string): Promise<readonly string[]> {
  const headers = { accept: '*/*' };
  const answer = await fetch(`http://${host}/v2/team/app/manifests/${tag}`, { headers });
  const { manifests, config, layers } = (await answer.json()) as Record<string, unknown>;
  const listed = [manifests, config, layers].flat().filter(one => one !== undefined) as {
    mediaType: string;
  }[];
  return [answer.headers.get('content-type') ?? '', ...listed.map(({ mediaType }) => mediaType)];
}

test('an image converted to Docker’s form has all of its content under a digest of its own', async () => {
  const stage = await promoteStage();
  const digest = await stage.published('v1.2.3', V1);
  await stage.attached(digest);
  const inputs = { ...inputsOf(stage), 'media-types': 'docker' };
  const { end, report, log } = await stage.promote(inputs);
  expect(end, log).toBe('done');
  const host = stage.prod.registry.host;
  const tags = await tagsIn(host, 'team/app');
  const made = tags['v1.2.3'] ?? '';
  expect(made).not.toBe(digest);
  expect(await typesIn(host, 'v1.2.3')).toEqual([
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
    MEDIA_TYPE.dockerManifest,
  ]);
  const [child] = report?.images[0]?.platforms ?? [];
  expect(await typesIn(host, child?.digest ?? '')).toEqual([
    MEDIA_TYPE.dockerManifest,
    MEDIA_TYPE.dockerConfig,
    'application/vnd.docker.image.rootfs.diff.tar',
  ]);
  expect(await holesIn(host, 'team/app', tags)).toEqual([]);
  expect(report).toMatchObject({ version: V1.version, revision: V1.revision, attachments: [] });
  expect(report?.images[0]).toMatchObject({ digest: made, platforms: [{}, {}] });
  for (const subject of [made, digest]) {
    expect(await attachmentsIn(host, 'team/app', subject as Digest)).toEqual([]);
  }
  expect(log).toContain(
    `its digest changes from ${digest} to ${made}; signatures and everything else attached`,
  );
  expect(log).toContain(`lost are, of index ${digest}: annotation org.opencontainers.image.version, `);
  const again = await stage.requestsOf(async () =>
    expect(outcomesOf((await stage.promote(inputs)).report)).toEqual({ 'v1.2.3': 'kept' }),
  );
  expect(again.prod.filter(line => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
});

test('an image that has the form already keeps its digest and what is attached to it', async () => {
  const stage = await promoteStage();
  const digest = await stage.published('v1.2.3', V1);
  await stage.attached(digest);
  const { end, report, log } = await stage.promote({ ...inputsOf(stage), 'media-types': 'oci' });
  expect(end, log).toBe('done');
  expect(await tagsIn(stage.prod.registry.host, 'team/app')).toMatchObject({ 'v1.2.3': digest });
  expect(report?.attachments).toHaveLength(4);
  expect(log).not.toContain('converted');
});

test('a conversion inside one repository, and inside one registry, sends manifests alone', async () => {
  const stage = await promoteStage();
  const digest = await stage.published('v1.2.3', V1);
  const host = stage.dev.registry.host;
  for (const path of ['team/app', 'team/docker']) {
    const { dev } = await stage.requestsOf(async () => {
      const { end, log } = await stage.promote({
        from: `${host}/team/app:v1.2.3`,
        images: `${host}/${path}`,
        'promote-tags': 'docker',
        'media-types': 'docker',
      });
      expect(end, log).toBe('done');
    });
    expect(dev.filter(line => /^(?:PUT|PATCH) .*blobs/.test(line))).toEqual([]);
    expect(await holesIn(host, path, await tagsIn(host, path))).toEqual([]);
  }
  expect(await tagsIn(host, 'team/app')).toMatchObject({ 'v1.2.3': digest });
});

test('an image that is found in both forms is promoted once, with what is attached to it', async () => {
  const stage = await promoteStage();
  const host = stage.dev.registry.host;
  await stage.published('v1.2.3', V1);
  const convert = (from: string, to: string, form: string) =>
    stage.promote({
      from,
      images: `${host}/team/app`,
      'promote-tags': to,
      'media-types': form,
    });
  // Once without annotations, both ways give the same digests.
  await convert(`${host}/team/app:v1.2.3`, 'docker', 'docker');
  await convert(`${host}/team/app:docker`, 'oci', 'oci');
  const tags = await tagsIn(host, 'team/app');
  await stage.attached(tags['oci'] as Digest);
  const { end, report, log } = await stage.promote({
    from: ['docker', 'oci'].map(tag => `${host}/team/app:${tag}`).join(','),
    images: `${stage.prod.registry.host}/team/app`,
    'media-types': 'oci',
  });
  expect(end, log).toBe('done');
  const made = await tagsIn(stage.prod.registry.host, 'team/app');
  expect(made).toMatchObject({ docker: tags['oci'], oci: tags['oci'] });
  expect(report?.attachments).toHaveLength(4);
});

test('a dry run tells the digest that it would have, and what would be lost', async () => {
  const stage = await promoteStage();
  const digest = await stage.published('v1.2.3', V1);
  const inputs = { ...inputsOf(stage), 'media-types': 'docker' };
  const { report, log } = await stage.promote({ ...inputs, 'dry-run': 'true' });
  expect(await stage.prod.registry.snapshot()).toEqual({});
  expect(log).toContain(`its digest changes from ${digest} to ${report?.images[0]?.digest}`);
  await stage.promote(inputs);
  const tags = await tagsIn(stage.prod.registry.host, 'team/app');
  expect(tags).toEqual({ 'v1.2.3': report?.images[0]?.digest });
});

test('an immutable tag that holds the original refuses the converted image', async () => {
  const stage = await promoteStage();
  await stage.published('v1.2.3', V1);
  await stage.promote(inputsOf(stage));
  const before = await stage.prod.registry.snapshot();
  const { end } = await stage.promote({ ...inputsOf(stage), 'media-types': 'docker' });
  expect(end).toBe('tag-conflict');
  expect(await stage.prod.registry.snapshot()).toEqual(before);
});

test('everything that cannot have the form is named, and nothing is written', async () => {
  const stage = await promoteStage();
  const host = stage.dev.registry.host;
  const image = await stage.published('v1.2.3', V1);
  await stage.attached(image);
  const attachedTo = async (digest: string): Promise<string> => {
    const answer = await fetch(`http://${host}/v2/team/app/referrers/${digest}`);
    const { manifests } = (await answer.json()) as { manifests: readonly { digest: string }[] };
    return `${host}/team/app@${manifests[0]?.digest}`;
  };
  const { report } = await stage.promote({ ...inputsOf(stage), 'dry-run': 'true' });
  const [platform] = report?.images[0]?.platforms ?? [];
  const artifacts = [await attachedTo(image), await attachedTo(platform?.digest ?? '')];
  const { end, error } = await stage.promote({
    from: [`${host}/team/app:v1.2.3`, ...artifacts].join(','),
    images: `${stage.prod.registry.host}/team/app`,
    'promote-tags': 'v1',
    'media-types': 'docker',
  });
  expect(end).toBe('bad-input');
  expect(error?.problems).toEqual(
    artifacts.map(artifact =>
      expect.stringMatching(new RegExp(`^media-types: ${artifact}: manifest sha256:.*, so it is no image$`)),
    ),
  );
  expect(await stage.prod.registry.snapshot()).toEqual({});
});
