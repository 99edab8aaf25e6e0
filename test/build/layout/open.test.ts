import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layoutBuilder, layoutDigest } from '../../../src/build/layout/builder.ts';
import { openLayout } from '../../../src/build/layout/open.ts';
import { createLayout } from '../../../src/build/layout/writer.ts';
import type { Descriptor } from '../../../src/oci/descriptor.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import { parseManifest } from '../../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';
import { dockerAnswers, need } from '../../support/need.ts';
import { scratchFolder, storeImage, textOf, twoPlatformLayout } from './fixture.ts';

const blobFile = (folder: string, { digest }: Descriptor): string =>
  join(folder, 'blobs', 'sha256', digest.slice(7));

function tarOf(folder: string, target: string, ...options: string[]): string {
  execFileSync('tar', [...options, '-cf', target, '-C', folder, '.']);
  return target;
}

async function contentOf(path: string): Promise<readonly string[]> {
  const layout = await openLayout(path);
  const root = parseManifest(await layout.manifest(layout.root.digest));
  if (root.kind !== 'index') throw new Error('expected an index');
  const texts: string[] = [];
  for (const child of root.index.manifests) {
    const parsed = parseManifest(await layout.manifest(child.digest));
    if (parsed.kind === 'manifest')
      for (const layer of parsed.manifest.layers) texts.push(await textOf(layout.blob(layer)));
  }
  return texts;
}

test('a folder and a tar of it read the same', async () => {
  using scratch = scratchFolder();
  const folder = join(scratch.path, 'layout');
  const { root } = await twoPlatformLayout(folder);
  const tar = tarOf(folder, join(scratch.path, 'layout.tar'));
  for (const path of [folder, tar]) {
    expect(await layoutDigest(path)).toBe(root.digest);
    expect(await contentOf(path)).toEqual(['amd64', 'arm64']);
    const built = await layoutBuilder(path).build({} as never);
    expect(built.digest).toBe(root.digest);
    await built.dispose();
    await built.dispose();
  }
});

test('a folder of symbolic links and a tar with hard links read the same, as Bazel and GNU tar make them', async () => {
  using scratch = scratchFolder();
  const store = join(scratch.path, 'store');
  const { root, images } = await twoPlatformLayout(store);
  const linked = join(scratch.path, 'linked');
  execFileSync('cp', ['-rs', store, linked]);
  expect(await contentOf(linked)).toEqual(['amd64', 'arm64']);
  const hard = join(scratch.path, 'hard');
  execFileSync('cp', ['-r', store, hard]);
  for (const image of images) {
    mkdirSync(join(hard, 'a'), { recursive: true });
    linkSync(blobFile(hard, image), join(hard, 'a', image.digest.slice(7)));
  }
  expect(await layoutDigest(tarOf(hard, join(scratch.path, 'hard.tar'), '--sort=name'))).toBe(root.digest);
  expect(await contentOf(join(scratch.path, 'hard.tar'))).toEqual(['amd64', 'arm64']);
});

test('a tar with symbolic links reads the same; those that lead out of it or nowhere are none', async () => {
  using scratch = scratchFolder();
  const folder = join(scratch.path, 'layout');
  const { root, images } = await twoPlatformLayout(folder);
  mkdirSync(join(folder, 'store'));
  for (const [at, image] of images.entries()) {
    renameSync(blobFile(folder, image), join(folder, 'store', `${at}`));
    symlinkSync(`../../store/${at}.link`, blobFile(folder, image));
    symlinkSync(`${at}`, join(folder, 'store', `${at}.link`));
  }
  const tar = tarOf(folder, join(scratch.path, 'layout.tar'));
  expect(await layoutDigest(tar)).toBe(root.digest);
  expect(await contentOf(tar)).toEqual(['amd64', 'arm64']);
  const [first] = images;
  if (first === undefined) throw new Error('expected an image');
  for (const target of ['/etc/passwd', '../../../etc/passwd', '../../store/0.link', 'nowhere']) {
    rmSync(join(folder, 'store', '0.link'), { force: true });
    symlinkSync(`../blobs/sha256/${first.digest.slice(7)}`, join(folder, 'store', '0.link'));
    rmSync(blobFile(folder, first));
    symlinkSync(target, blobFile(folder, first));
    const broken = await openLayout(tarOf(folder, join(scratch.path, 'broken.tar')));
    await expect(broken.manifest(first.digest)).rejects.toMatchObject({ code: 'layout-invalid' });
  }
});

test('a folder with a file or a circle of links in a place of its own is incomplete', async () => {
  using scratch = scratchFolder();
  const folder = join(scratch.path, 'layout');
  const { root } = await twoPlatformLayout(folder);
  rmSync(join(folder, 'blobs'), { recursive: true });
  writeFileSync(join(folder, 'blobs'), '');
  await expect(layoutBuilder(folder).build({} as never)).rejects.toMatchObject({
    code: 'layout-invalid',
    problems: [expect.stringContaining(`${root.digest} `)],
  });
  rmSync(join(folder, 'index.json'));
  symlinkSync('index.json', join(folder, 'index.json'));
  await expect(openLayout(folder)).rejects.toThrowError(/it has no index\.json/);
});

test('an image that the layout calls by sha512 is read under sha256, what it lists as it is', async () => {
  using scratch = scratchFolder();
  const { root, images } = await twoPlatformLayout(scratch.path);
  const bytes = readFileSync(blobFile(scratch.path, root));
  const long = digestOf(bytes, 'sha512');
  mkdirSync(join(scratch.path, 'blobs', 'sha512'));
  writeFileSync(join(scratch.path, 'blobs', long.replace(':', '/')), bytes);
  unlinkSync(blobFile(scratch.path, root));
  const manifests = [{ ...root, digest: long }];
  writeFileSync(join(scratch.path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  expect(await layoutDigest(scratch.path)).toBe(root.digest);
  const built = await layoutBuilder(scratch.path).build({} as never);
  expect(built).toMatchObject({ digest: root.digest, original: long });
  expect(await built.content.manifest(root.digest)).toMatchObject({ digest: root.digest, bytes });
  for (const { digest } of images) expect(await built.content.manifest(digest)).toMatchObject({ digest });
});

test('one image under two names is one image', async () => {
  using scratch = scratchFolder();
  const { root } = await twoPlatformLayout(scratch.path);
  const named = ['v1', 'v2'].map(name => ({
    ...root,
    annotations: { 'org.opencontainers.image.ref.name': name },
  }));
  writeFileSync(join(scratch.path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: named }));
  expect(await layoutDigest(scratch.path)).toBe(root.digest);
});

test('an index beside the images that it lists is one image', async () => {
  using scratch = scratchFolder();
  const { root, images } = await twoPlatformLayout(scratch.path);
  const manifests = [...images, root];
  writeFileSync(join(scratch.path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  expect(await layoutDigest(scratch.path)).toBe(root.digest);
});

test('several images are refused, each with its names', async () => {
  using scratch = scratchFolder();
  const layout = await createLayout(scratch.path);
  const one = await storeImage(layout, 'one');
  const two = await storeImage(layout, 'two');
  await layout.finish(one);
  const manifests = [
    { ...one, annotations: { 'org.opencontainers.image.ref.name': 'v1' } },
    { ...one, annotations: { 'org.opencontainers.image.ref.name': 'v1.0' } },
    { ...two, platform: { os: 'linux', architecture: 'arm64' } },
  ];
  writeFileSync(join(scratch.path, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  await expect(openLayout(scratch.path)).rejects.toMatchObject({
    code: 'layout-invalid',
    message: `${scratch.path} holds 2 images; expected exactly one`,
    problems: [`v1, v1.0 ${one.digest.slice(7, 19)}`, `no name ${two.digest.slice(7, 19)} linux/arm64`],
  });
});

test.each([
  { name: 'an empty folder', files: {}, why: 'it has no file "oci-layout" (found nothing)' },
  { name: 'an old docker save', files: { 'manifest.json': '[]' }, why: 'old "docker save"' },
  {
    name: 'no index',
    files: { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}' },
    why: 'it has no index.json',
  },
  {
    name: 'another version',
    files: { 'oci-layout': '{"imageLayoutVersion":"2.0.0"}' },
    why: '"2.0.0"; expected "1.0.0"',
  },
  { name: 'a marker that is not JSON', files: { 'oci-layout': 'x' }, why: 'oci-layout is not JSON' },
  {
    name: 'an index that is not JSON',
    files: { 'oci-layout': '{"imageLayoutVersion":"1.0.0"}', 'index.json': '{' },
    why: 'is not JSON',
  },
  {
    name: 'a digest that leads elsewhere',
    files: {
      'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
      'index.json': JSON.stringify({
        schemaVersion: 2,
        manifests: [{ mediaType: MEDIA_TYPE.manifest, digest: 'sha256:../../../etc/passwd', size: 1 }],
      }),
    },
    why: 'list of descriptors',
  },
  {
    name: 'no image among the entries',
    files: {
      'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
      'index.json': JSON.stringify({
        schemaVersion: 2,
        manifests: [{ mediaType: 'application/json', digest: digestOf('x'), size: 1 }],
      }),
    },
    why: 'names no image (1 entries of other kinds)',
  },
])('refuses $name', async ({ files, why }) => {
  using scratch = scratchFolder();
  const folder = join(scratch.path, 'layout');
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text as string);
  for (const path of [folder, tarOf(folder, join(scratch.path, 'layout.tar'))]) {
    await expect(openLayout(path)).rejects.toMatchObject({
      code: 'layout-invalid',
      message: expect.stringContaining(why),
    });
  }
});

test('refuses a missing path, a device, a compressed and a damaged tar', async () => {
  using scratch = scratchFolder();
  const folder = join(scratch.path, 'layout');
  await twoPlatformLayout(folder);
  const refusal = async (path: string): Promise<string> => {
    const error = await openLayout(path).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'layout-invalid' });
    return (error as Error).message;
  };
  expect(await refusal(join(scratch.path, 'nowhere'))).toContain('it does not exist');
  expect(await refusal('/dev/null')).toContain('neither a folder nor a file');
  expect(await refusal(tarOf(folder, join(scratch.path, 'l.tgz'), '-z'))).toContain('compressed with gzip');
  const cut = tarOf(folder, join(scratch.path, 'cut.tar'));
  truncateSync(cut, 3000);
  expect(await refusal(cut)).toContain('not a sound tar archive');
  writeFileSync(join(scratch.path, 'text.tar'), 'hello '.repeat(500));
  expect(await refusal(join(scratch.path, 'text.tar'))).toContain('wrong checksum');
});

test('content that lies is noticed, and a missing part before anything is sent', async () => {
  using scratch = scratchFolder();
  const { images } = await twoPlatformLayout(scratch.path);
  const [amd64, arm64] = images;
  if (!amd64 || !arm64) throw new Error('fixture');
  const layout = await openLayout(scratch.path);
  const parsed = parseManifest(await layout.manifest(amd64.digest));
  const layer = parsed.kind === 'manifest' ? parsed.manifest.layers[0] : undefined;
  if (!layer) throw new Error('fixture');
  writeFileSync(blobFile(scratch.path, layer), 'AMD64');
  await expect(textOf(layout.blob(layer))).rejects.toMatchObject({ code: 'digest-mismatch' });
  writeFileSync(blobFile(scratch.path, layer), 'longer than it was');
  await expect(textOf(layout.blob(layer))).rejects.toMatchObject({ code: 'digest-mismatch' });
  writeFileSync(blobFile(scratch.path, amd64), readFileSync(blobFile(scratch.path, arm64)));
  await expect(layout.manifest(amd64.digest)).rejects.toMatchObject({ code: 'digest-mismatch' });
  unlinkSync(blobFile(scratch.path, arm64));
  await expect(layout.manifest(arm64.digest)).rejects.toMatchObject({ code: 'layout-invalid' });
  await expect(layoutBuilder(scratch.path).build({} as never)).rejects.toMatchObject({
    code: 'digest-mismatch',
  });
});

test('a manifest that could be read as an index, too, is refused', async () => {
  using scratch = scratchFolder();
  const layout = await createLayout(scratch.path);
  const config = await layout.putBytes(Buffer.from('{}'), MEDIA_TYPE.config);
  const both = Buffer.from(JSON.stringify({ schemaVersion: 2, config, layers: [], manifests: [] }));
  await layout.finish(await layout.putBytes(both, MEDIA_TYPE.manifest));
  await expect(layoutBuilder(scratch.path).build({} as never)).rejects.toMatchObject({
    code: 'layout-invalid',
    message: expect.stringContaining('neither an image manifest nor an index'),
  });
});

test('lists every missing part at once', async () => {
  using scratch = scratchFolder();
  const { images } = await twoPlatformLayout(scratch.path);
  for (const image of images) unlinkSync(blobFile(scratch.path, image));
  await expect(layoutBuilder(scratch.path).build({} as never)).rejects.toMatchObject({
    code: 'layout-invalid',
    problems: images.map(image => `${image.digest} (${MEDIA_TYPE.manifest}) is missing`),
  });
});

test('a pipe in place of a blob counts as missing, for reading it would never end', async () => {
  using scratch = scratchFolder();
  const { images } = await twoPlatformLayout(scratch.path);
  const [image] = images;
  if (!image) throw new Error('fixture');
  unlinkSync(blobFile(scratch.path, image));
  execFileSync('mkfifo', [blobFile(scratch.path, image)]);
  await expect((await openLayout(scratch.path)).manifest(image.digest)).rejects.toMatchObject({
    code: 'layout-invalid',
  });
});

test('a blob that is only embedded in its descriptor is read from there', async () => {
  using scratch = scratchFolder();
  await twoPlatformLayout(scratch.path);
  const layout = await openLayout(scratch.path);
  const embedded = { mediaType: MEDIA_TYPE.empty, digest: digestOf('{}'), size: 2, data: 'e30=' };
  expect(await textOf(layout.blob(embedded))).toBe('{}');
  await expect(textOf(layout.blob({ ...embedded, data: 'W10=' }))).rejects.toMatchObject({
    code: 'digest-mismatch',
  });
});

test('reads what docker and buildx export: a folder, a tar, a docker save', {
  timeout: 120_000,
}, async context => {
  need(context, dockerAnswers(), 'no docker daemon answers');
  using scratch = scratchFolder();
  const source = join(scratch.path, 'context');
  mkdirSync(source);
  writeFileSync(join(source, 'file'), 'content');
  symlinkSync('file', join(source, 'link'));
  writeFileSync(join(source, 'Dockerfile'), 'FROM scratch\nCOPY . /\nCMD ["/x"]\n');
  const docker = (...args: string[]) => execFileSync('docker', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const build = (...args: string[]) =>
    docker('buildx', 'build', '--platform=linux/amd64,linux/arm64', ...args, source);
  const folder = join(scratch.path, 'folder');
  const tar = join(scratch.path, 'image.tar');
  build('--provenance=false', `--output=type=oci,tar=false,dest=${folder}`);
  build('--provenance=false', `--output=type=oci,dest=${tar}`);
  for (const path of [folder, tar]) {
    const built = await layoutBuilder(path).build({} as never);
    const root = parseManifest(await built.content.manifest(built.digest));
    expect(
      root.kind === 'index' ? root.index.manifests.map(({ platform }) => platform?.architecture) : [],
    ).toEqual(['amd64', 'arm64']);
  }
  const name = 'cfcr-layout-test:latest';
  docker('buildx', 'build', '--provenance=false', '--load', '-t', name, source);
  try {
    const saved = join(scratch.path, 'saved.tar');
    docker('save', '-o', saved, name);
    expect((await layoutBuilder(saved).build({} as never)).digest).toMatch(/^sha256:/);
  } finally {
    docker('rmi', name);
  }
});
