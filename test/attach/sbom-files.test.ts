import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { assignSbomFiles, sbomFileProblems } from '../../src/attach/sbom-files.ts';
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

async function folderWith(files: Readonly<Record<string, Buffer>>): Promise<string> {
  const folder = await temporaryFolder('sbom-files');
  onTestFinished(() => folder.remove());
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), bytes);
  }
  return folder.path;
}

function entriesOf(sbom: string) {
  const wish = readSbomInput(sbom);
  return wish.kind === 'files' ? wish.entries : [];
}

/** `FOLDER` in the input is the folder of the files. */
async function assigned(
  sbom: string,
  files: Readonly<Record<string, Buffer>>,
  targets = { root, platforms },
) {
  const folder = await folderWith(files);
  const found = await assignSbomFiles(entriesOf(sbom.replaceAll('FOLDER', folder)), targets, folder);
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
      'a file has one path however it is written',
      'a.json,./a.json,FOLDER/a.json,FOLDER/*.json,out/../a.json',
      ['a.json'],
      [['a.json', root.digest]],
    ],
    [
      'a comma within braces separates names of one pattern',
      'out/{a,b}.json, c.json',
      ['out/a.json', 'out/b.json', 'c.json'],
      [
        ['a.json', root.digest],
        ['b.json', root.digest],
        ['c.json', root.digest],
      ],
    ],
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

  it('a single manifest is its own only platform', async () => {
    const [alone] = platforms as [Descriptor];
    const targets = { root: { ...alone, platform: undefined } as unknown as Descriptor, platforms: [alone] };
    const files = { 'linux-amd64.json': spdx('a') };
    expect(await assigned('{platform}.json', files, targets)).toEqual([['linux-amd64.json', alone.digest]]);
    expect(await assigned('linux/amd64=linux-amd64.json', files, targets)).toHaveLength(1);
    await expect(assigned('linux/arm64=linux-amd64.json', files, targets)).rejects.toThrow(
      'the image has no platform linux/arm64; it has linux/amd64',
    );
  });

  it('what has no platform has none to be attached to', async () => {
    const targets = { root, platforms: [] };
    await expect(assigned('{platform}.json', { 'linux-amd64.json': spdx('a') }, targets)).rejects.toThrow(
      'is for platforms, and sha256:',
    );
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

describe('before anything is built', () => {
  const known = platforms.flatMap(({ platform }) => platform ?? []);
  it.each<readonly [string, string, readonly Platform[] | undefined, string]>([
    ['a file that is there', 'a.json', undefined, ''],
    [
      'a file that is missing',
      'b.json,./c.json',
      undefined,
      'nothing matches "b.json"\nsbom: nothing matches',
    ],
    ['a file in full that is missing', '/nowhere/b.json', undefined, 'nothing matches "/nowhere/b.json"'],
    ['a file that is no SBOM', 'no.json', undefined, 'no.json is no SBOM'],
    ['a file of one platform that is no SBOM', 'linux/arm64=no.json', undefined, 'no.json is no SBOM'],
    [
      'a file of every platform that is known',
      'sbom-{arch}.json',
      known,
      'nothing matches "sbom-arm64.json"',
    ],
    ['a file of any platform', 'sbom-{arch}.json', undefined, ''],
    ['no file of any platform', 'nope-{platform}.json', undefined, 'nothing matches "nope-*.json"'],
    ['a platform that is not built', 'linux/s390x=a.json', known, 'linux/s390x, which'],
  ])('%s', async (_what, sbom, open, why) => {
    const folder = await folderWith({
      'a.json': spdx('a'),
      'no.json': Buffer.from('{}'),
      'sbom-amd64.json': spdx('b'),
      'sbom-arm.json': spdx('c'),
    });
    const problems = await sbomFileProblems(entriesOf(sbom), open, folder);
    expect(problems.join('\n')).toContain(why);
    if (why === '') expect(problems).toEqual([]);
  });
});

describe('an image for two versions of Windows', () => {
  const versions = ['10.0.17763.1', '10.0.20348.2'];
  const windows = versions.map(version => ({
    ...describeBytes(MEDIA_TYPE.manifest, Buffer.from(version)),
    platform: { os: 'windows', architecture: 'amd64', 'os.version': version },
  }));
  const targets = { root, platforms: windows };
  const files = Object.fromEntries(versions.map(version => [`windows-${version}.json`, spdx(version)]));

  it('gets a file for each by its version', async () => {
    expect(await assigned('windows-{os.version}.json', files, targets)).toEqual(
      windows.map(({ digest }, at) => [`windows-${versions[at]}.json`, digest]),
    );
    const folder = await folderWith(files);
    const entries = entriesOf('windows-{os.version}.json');
    // Before a build the version is that of a base image that nobody has looked at.
    const unknown = [{ os: 'windows', architecture: 'amd64' }];
    for (const known of [windows.map(({ platform }) => platform), unknown, undefined])
      expect(await sbomFileProblems(entries, known, folder)).toEqual([]);
  });

  it('is named with them where one file would be for both', async () => {
    const one = { 'windows-amd64.json': spdx('windows') };
    await expect(assigned('{platform}.json', one, targets)).rejects.toThrow(
      'would belong to windows/amd64 (10.0.17763.1) and to windows/amd64 (10.0.20348.2)',
    );
  });
});
