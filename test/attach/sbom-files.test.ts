import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assignSbomFiles } from '../../src/attach/sbom-files.ts';
import { readSbomInput } from '../../src/attach/sbom-input.ts';
import { describeBytes } from '../../src/oci/artifact.ts';
import { type Descriptor, type Platform, parsePlatform } from '../../src/oci/descriptor.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { cyclonedx, spdx } from './documents.ts';

const root = describeBytes(MEDIA_TYPE.index, Buffer.from('root'));
const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7'].map(text => manifestOf(text));

function manifestOf(text: string): Descriptor {
  const platform = parsePlatform(text) as Platform;
  return { ...describeBytes(MEDIA_TYPE.manifest, Buffer.from(text)), platform };
}

async function assigned(sbom: string, files: Readonly<Record<string, Buffer>>) {
  const folder = await temporaryFolder('sbom-files');
  onTestFinished(() => folder.remove());
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), bytes);
  }
  const wish = readSbomInput(sbom);
  const entries = wish.kind === 'files' ? wish.entries : [];
  const found = await assignSbomFiles(entries, { root, platforms }, folder.path);
  return found.map(({ subject, document }) => [document.title, subject.digest]);
}

const [AMD64, ARM64, ARM] = platforms.map(({ digest }) => digest);

describe('files', () => {
  it.each<readonly [string, string, readonly string[], readonly unknown[]]>([
    ['a plain name belongs to the whole', 'app.json', ['app.json'], [['app.json', root.digest]]],
    [
      'a glob may match several',
      'out/*.json',
      ['out/a.json', 'out/b.json'],
      [
        ['a.json', root.digest],
        ['b.json', root.digest],
      ],
    ],
    [
      'a placeholder gives every platform its own',
      'out/{platform}.json',
      ['out/linux-amd64.json', 'out/linux-arm64.json', 'out/linux-arm-v7.json'],
      [
        ['linux-amd64.json', AMD64],
        ['linux-arm64.json', ARM64],
        ['linux-arm-v7.json', ARM],
      ],
    ],
    ['a named platform gets its file', 'linux/arm64=b.json', ['b.json'], [['b.json', ARM64]]],
    [
      'a name with brackets is taken as it is',
      'app[1].json',
      ['app[1].json', 'app1.json'],
      [['app[1].json', root.digest]],
    ],
  ])('%s', async (_what, sbom, names, expected) => {
    const files = Object.fromEntries(
      names.map((name, at) => [name, at % 2 === 0 ? spdx(name) : cyclonedx(name)]),
    );
    expect(await assigned(sbom, files)).toEqual(expected);
  });

  it.each([
    ['a pattern that matches nothing', 'missing-*.json', {}, 'nothing matches "missing-*.json"'],
    [
      'a platform that the image lacks',
      'linux/s390x=a.json',
      { 'a.json': spdx('a') },
      'no platform linux/s390x',
    ],
    ['a platform without its file', '{arch}.json', { 'amd64.json': spdx('a') }, 'things are wrong'],
    [
      'a file of two platforms',
      '{os}-*.json',
      { 'linux-all.json': spdx('a') },
      'would belong to linux/amd64 and to linux/arm64',
    ],
    ['a file that is no SBOM', 'a.json', { 'a.json': Buffer.from('{}') }, 'a.json is no SBOM'],
  ])('%s is refused', async (_what, sbom, files, why) => {
    const error = await assigned(sbom, files).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'bad-input' });
    const { message, problems } = error as { message: string; problems: string[] };
    expect([message, ...problems].join('\n')).toContain(why);
  });
});
