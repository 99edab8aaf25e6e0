import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEmbeddedRegistry } from '../../../src/embedded/registry.ts';
import { chartArtifact } from '../../../src/helm/builder.ts';
import type { DependencyPorts } from '../../../src/helm/dependencies/ports.ts';
import { parseAliases } from '../../../src/helm/dependencies/source.ts';
import { lockDigest } from '../../../src/helm/lock.ts';
import type { Dependency } from '../../../src/helm/metadata.ts';
import type { ChartRequest } from '../../../src/helm/request.ts';
import { digestOf } from '../../../src/oci/digest.ts';
import {
  describe as describeManifest,
  encodeManifest,
  type ManifestDocument,
} from '../../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';
import { parseRepository } from '../../../src/oci/reference.ts';
import { copyGraph } from '../../../src/registry/copy.ts';
import { need } from '../../support/need.ts';
import { testClient } from '../../support/test-client.ts';
import {
  chart,
  chartYaml,
  folder,
  HELMS,
  haveHelm,
  membersOf,
  NO_HELM,
  ports,
  requestFor,
  runHelm,
  write,
} from '../support.ts';
import { type ChartServer, startChartServer } from './chart-server.ts';

/** A chart archive of this name and version. */
async function archive(name: string, version: string): Promise<Buffer> {
  const path = await chart(
    { 'Chart.yaml': chartYaml(name, '', version), 'values.yaml': `from: ${version}\n` },
    name,
  );
  const built = await chartArtifact(requestFor(path), ports());
  const bytes = await readFile(built.archive.path);
  await built.dispose();
  return bytes;
}

/** A repository on the web with these versions of `lib`. */
async function repository(versions: readonly string[], more = ''): Promise<ChartServer> {
  const server = await startChartServer();
  const entries: string[] = [];
  for (const version of versions) {
    const bytes = await archive('lib', version);
    const file = `lib-${version}.tgz`;
    server.files.set(`/charts/${file}`, bytes);
    entries.push(
      `  - apiVersion: v2\n    created: "2026-01-15T10:00:00Z"\n    description: |\n      urls: []\n      version: 99.0.0\n    digest: ${digestOf(bytes).slice(7)}\n    name: lib\n    urls:\n    - ${file}\n    version: ${version}\n`,
    );
  }
  server.files.set(
    '/charts/index.yaml',
    `apiVersion: v1\nentries:\n  another:\n  - name: another\n    urls: [x.tgz]\n    version: 1.0.0\n  lib:\n${entries.join('')}  zlib:\n  - version: 50.0.0\n    name: zlib\n    urls: [z.tgz]\n${more}generated: "2026-01-15T10:00:00Z"\n`,
  );
  return server;
}

/** A registry with these versions of `lib` below oci://HOST/libs. */
async function registryWith(versions: readonly string[]): Promise<string> {
  const registry = await startEmbeddedRegistry({ folder: await folder() });
  onTestFinished(() => registry.close());
  const { client } = testClient();
  const repository = parseRepository(`${registry.host}/libs/lib`);
  for (const version of versions) {
    const path = await chart(
      { 'Chart.yaml': chartYaml('lib', '', version), 'values.yaml': `from: ${version}\n` },
      'lib',
    );
    const built = await chartArtifact(requestFor(path), ports());
    await copyGraph({
      source: built.content,
      root: built.digest,
      destination: client.repository(repository).content,
    });
    await client.naming(repository).point(await built.content.manifest(built.digest), [built.tag]);
    await built.dispose();
  }
  return `oci://${registry.host}/libs`;
}

function dependsOn(repository: string, version: string, more = ''): string {
  return chartYaml(
    'app',
    `dependencies:\n- name: lib\n  version: ${JSON.stringify(version)}\n  repository: ${JSON.stringify(repository)}\n${more}`,
  );
}

function dependency(repository: string, version: string): Dependency {
  return {
    name: 'lib',
    version,
    repository,
    condition: '',
    tags: [],
    enabled: false,
    importValues: [],
    alias: '',
  };
}

function lockOf(repository: string, asked: string, chosen: string, as = repository): string {
  const digest = lockDigest([dependency(as, asked)], [dependency(repository, chosen)]);
  return `dependencies:\n- name: lib\n  repository: ${repository}\n  version: ${chosen}\ndigest: ${digest}\ngenerated: "2026-01-15T10:00:00Z"\n`;
}

async function libVersion(
  path: string,
  more: Partial<ChartRequest> = {},
  portsMore: Partial<DependencyPorts> = {},
) {
  const built = await chartArtifact(requestFor(path, more), ports(portsMore));
  const values = (await membersOf(built.archive.path)).find(
    member => member.path === 'app/charts/lib/values.yaml',
  );
  const [resolved] = built.dependencies;
  await built.dispose();
  return { version: values?.text.trim().replace('from: ', ''), how: resolved?.how };
}

async function refusal(
  path: string,
  more: Partial<ChartRequest> = {},
  portsMore: Partial<DependencyPorts> = {},
) {
  return chartArtifact(requestFor(path, more), ports(portsMore)).then(
    built => `built ${built.version}`,
    (error: Error & { code?: string; problems?: readonly string[] }) =>
      [error.code, error.message, ...(error.problems ?? [])].join('\n'),
  );
}

const VERSIONS = ['0.9.0', '1.0.0', '1.1.0', '1.2.0-rc.1', '1.10.0', '2.0.0-beta.1', '1.9.0'];

describe('the version that helm picks is picked', () => {
  const ranges = [
    '1.1.0',
    '^1.0.0',
    '~1.1',
    '>=1.0.0, <1.10.0',
    '*',
    '>0.0.0-0',
    '1.x',
    '!=1.10.0, ^1',
    '0.9 - 1.0',
    '~1.2.0-0',
  ];
  test.for(ranges)(
    'of %s from a repository on the web and from a registry',
    { timeout: 60_000 },
    async (range, context) => {
      need(context, haveHelm, NO_HELM);
      const server = await repository(VERSIONS);
      const places = [`${server.url}/charts`, await registryWith(VERSIONS)];
      for (const place of places) {
        const path = await chart({ 'Chart.yaml': dependsOn(place, range) });
        const ours = await libVersion(path);
        for (const program of HELMS) {
          const home = await folder();
          await rm(join(path, 'charts'), { recursive: true, force: true });
          await runHelm(program, ['dependency', 'update', path, '--plain-http'], { home });
          const [file = ''] = await readdir(join(path, 'charts'));
          expect(`lib-${ours.version}.tgz`, `${program} ${place}`).toBe(file);
          await rm(join(path, 'charts'), { recursive: true });
          // With the lock that helm has just written, the same version again, as locked.
          expect(await libVersion(path)).toEqual({ version: ours.version, how: 'locked' });
          await rm(join(path, 'Chart.lock'));
        }
      }
    },
  );

  test('and packs what helm packs after `helm dependency build`', { timeout: 60_000 }, async context => {
    need(context, haveHelm, NO_HELM);
    const server = await repository(VERSIONS);
    const url = `${server.url}/charts`;
    const path = await chart({
      'Chart.yaml': dependsOn(url, '^1.0.0'),
      'Chart.lock': lockOf(url, '^1.0.0', '1.1.0'),
    });
    const ours = await chartArtifact(requestFor(path), ports());
    for (const program of HELMS) {
      const home = await folder();
      await runHelm(program, ['repo', 'add', 'test', url], { home });
      await runHelm(program, ['dependency', 'build', path], { home });
      await runHelm(program, ['package', path, '--destination', home], { home });
      expect(await membersOf(ours.archive.path), program).toEqual(
        await membersOf(join(home, 'app-1.0.0.tgz')),
      );
      await rm(join(path, 'charts'), { recursive: true });
    }
    await ours.dispose();
  });
});

describe('a lock is honoured', () => {
  test('also when newer versions are there', async () => {
    const url = `${(await repository(VERSIONS)).url}/charts/`;
    const path = await chart({
      'Chart.yaml': dependsOn(url, '^1.0.0'),
      'Chart.lock': lockOf(url, '^1.0.0', '1.0.0'),
    });
    expect(await libVersion(path)).toEqual({ version: '1.0.0', how: 'locked' });
  });

  test('and refused when it was made of other dependencies', async () => {
    const { url, requests } = await repository(VERSIONS);
    const path = await chart({
      'Chart.yaml': dependsOn(`${url}/charts`, '^1.1.0'),
      'Chart.lock': lockOf(`${url}/charts`, '^1.0.0', '1.0.0'),
    });
    // One mistake is one error, and nobody is asked for what the lock says.
    expect(await refusal(path)).toMatch(/^chart-invalid\nchart\/Chart\.lock: is out of date.*$/);
    expect(requests).toEqual([]);
  });

  test('and refused when its version is gone', async () => {
    const url = `${(await repository(['2.0.0'])).url}/charts`;
    const path = await chart({
      'Chart.yaml': dependsOn(url, '^1.0.0'),
      'Chart.lock': lockOf(url, '^1.0.0', '1.0.0'),
    });
    expect(await refusal(path)).toContain('has no version 1.0.0 of the lock');
  });

  test('and refused when charts/ holds another version', async () => {
    const url = 'https://charts.example.com';
    const path = await chart({
      'Chart.yaml': dependsOn(url, '^1.0.0'),
      'Chart.lock': lockOf(url, '^1.0.0', '1.0.0'),
      'charts/lib/Chart.yaml': chartYaml('lib', '', '1.1.0'),
    });
    expect(await refusal(path)).toContain('the lock says version 1.0.0, charts/ holds 1.1.0');
  });
});

describe('repositories', () => {
  test('what is in charts/ is not fetched', async () => {
    const path = await chart({
      'Chart.yaml': dependsOn('https://charts.example.com', '^1.0.0'),
      'charts/lib/Chart.yaml': chartYaml('lib', '', '1.1.0'),
      'charts/lib/values.yaml': 'from: here\n',
    });
    expect(await libVersion(path)).toEqual({ version: 'here', how: 'present' });
  });

  test.for(['@stable', 'alias:stable'])('%s is found by chart-repositories, with its lock', async alias => {
    const url = `${(await repository(VERSIONS)).url}/charts`;
    const aliases = parseAliases([`stable=${url}`]);
    const path = await chart({ 'Chart.yaml': dependsOn(alias, '^1.0.0') });
    expect(await libVersion(path, { aliases })).toEqual({ version: '1.10.0', how: 'resolved' });
    await write(path, { 'Chart.lock': lockOf(url, '^1.0.0', '1.1.0') });
    expect(await libVersion(path, { aliases })).toEqual({ version: '1.1.0', how: 'locked' });
    expect(await refusal(path)).toContain('give it as chart-repositories: stable=https://…');
  });

  test('file:// is a folder beside the chart, with its own .helmignore', async () => {
    const root = await folder();
    await write(root, {
      'app/Chart.yaml': dependsOn('file://../lib', '^1.0.0'),
      'lib/Chart.yaml': chartYaml('lib', '', '1.5.0'),
      'lib/values.yaml': 'from: 1.5.0\n',
      'lib/.helmignore': 'secret.txt\n',
      'lib/secret.txt': 'x',
    });
    const built = await chartArtifact(requestFor(join(root, 'app')), ports());
    expect((await membersOf(built.archive.path)).map(member => member.path)).toEqual([
      'app/Chart.yaml',
      'app/charts/lib/Chart.yaml',
      'app/charts/lib/values.yaml',
      'app/charts/lib/.helmignore',
    ]);
    expect(built.dependencies).toEqual([
      { name: 'lib', version: '1.5.0', repository: 'file://../lib', how: 'resolved' },
    ]);
    expect(await readdir(join(root, 'app'))).toEqual(['Chart.yaml']);
    await built.dispose();
  });

  const BASIC = `Basic ${Buffer.from('jane:secret').toString('base64')}`;
  const credential: DependencyPorts['credentials'] = async ({ registry }) =>
    registry.startsWith('127.0.0.1')
      ? { credential: { kind: 'basic', username: 'jane', password: 'secret' }, from: 'test' }
      : undefined;

  test('credentials go to the host they are for, and nowhere a redirect leads', async () => {
    const server = await repository(['1.0.0']);
    const elsewhere = await startChartServer();
    const bytes = server.files.get('/charts/lib-1.0.0.tgz') ?? '';
    elsewhere.files.set('/blob', bytes);
    server.files.set(
      '/charts/lib-1.0.0.tgz',
      (_request, response) => void response.writeHead(302, { location: `${elsewhere.url}/blob` }).end(),
    );
    const path = await chart({ 'Chart.yaml': dependsOn(`${server.url}/charts`, '1.0.0') });
    expect((await libVersion(path, {}, { credentials: credential })).version).toBe('1.0.0');
    expect(server.requests.map(request => request.authorization)).toEqual([BASIC, BASIC]);
    expect(elsewhere.requests.map(request => request.authorization)).toEqual([undefined]);
  });

  test('a host that wants a credential is named with it', async () => {
    const server = await startChartServer();
    server.files.set('/index.yaml', (_request, response) => void response.writeHead(401).end());
    const path = await chart({ 'Chart.yaml': dependsOn(server.url, '1.0.0') });
    expect(await refusal(path)).toMatch(
      /^credentials-missing\n.*answered 401: there is no credential for 127\.0\.0\.1/,
    );
    expect(await refusal(path, {}, { credentials: credential })).toMatch(/^credentials-rejected\n/);
  });

  test('each that fails is a finding with its line, and the run ends in what they answered', async () => {
    const server = await startChartServer();
    const closed = await startChartServer();
    server.files.set('/locked/index.yaml', (_request, response) => void response.writeHead(401).end());
    const of = (name: string, url: string) => `- name: ${name}\n  version: 1.0.0\n  repository: ${url}\n`;
    const yaml = (more: string) => chartYaml('app', `dependencies:\n${more}`);
    const away = of('lib', `${server.url}/away`) + of('other', 'http://127.0.0.1:1');
    const found = await refusal(await chart({ 'Chart.yaml': yaml(away) }));
    expect(found.split('\n')).toEqual([
      'registry-failed',
      'chart: 2 things are wrong with this chart',
      `chart/Chart.yaml:5:3: dependency "lib": ${server.url}/away/index.yaml answered 404`,
      expect.stringMatching(/^chart\/Chart\.yaml:8:3: dependency "other": 127\.0\.0\.1:1: .*ECONNREFUSED/),
    ]);
    expect(await refusal(await chart({ 'Chart.yaml': yaml(of('lib', `${server.url}/locked`)) }))).toMatch(
      /^credentials-missing\nchart\/Chart\.yaml:5:3: dependency "lib": /,
    );
    // A mistake of the chart is to be mended in any case.
    const both = await refusal(
      await chart({ 'Chart.yaml': yaml(`${of('x', '"@no"')}${of('lib', closed.url)}`) }),
    );
    expect(both).toMatch(/^chart-invalid\n.*\n.*dependency "x": @no.*\n.*dependency "lib": .* answered 404$/);
  });

  test('a server that fails for a moment is asked again', async () => {
    const server = await repository(['1.0.0']);
    const index = String(server.files.get('/charts/index.yaml'));
    let left = 2;
    server.files.set('/charts/index.yaml', (_request, response) => {
      left -= 1;
      response.writeHead(left >= 0 ? 503 : 200).end(left >= 0 ? 'busy' : index);
    });
    const path = await chart({ 'Chart.yaml': dependsOn(`${server.url}/charts`, '1.0.0') });
    expect((await libVersion(path)).version).toBe('1.0.0');
  });

  test('an index that lies about a digest is believed in nothing', async () => {
    const server = await repository(['1.0.0']);
    server.files.set('/charts/lib-1.0.0.tgz', await archive('lib', '1.0.1'));
    const path = await chart({ 'Chart.yaml': dependsOn(`${server.url}/charts`, '1.0.0') });
    expect(await refusal(path)).toMatch(/^digest-mismatch\n.*the repository's index says sha256:/);
  });

  test('an archive that is another chart or version is refused', async () => {
    const server = await startChartServer();
    const index =
      'apiVersion: v1\nentries:\n  lib:\n  - name: lib\n    version: 1.0.0\n    urls: [lib.tgz]\n';
    server.files.set('/index.yaml', index).set('/lib.tgz', await archive('lib', '1.0.1'));
    const path = await chart({ 'Chart.yaml': dependsOn(server.url, '1.0.0') });
    expect(await refusal(path)).toContain('holds version 1.0.1, but is listed as 1.0.0');
    server.files.set('/lib.tgz', await archive('other', '1.0.0'));
    expect(await refusal(path)).toContain('holds the chart "other"');
    server.files.set('/lib.tgz', 'no archive');
    expect(await refusal(path)).toContain('it is no chart archive');
  });

  const broken = [
    ['a range nothing fits', dependsOn('URL', '^9.0.0'), 'has no version in "^9.0.0"'],
    ['a range that is none', dependsOn('URL', 'newest'), '"newest" is no version range'],
    ['an empty range', dependsOn('URL', ''), '"" is no version range'],
    [
      'a repository that is none',
      dependsOn('stable', '1.0.0'),
      '"stable" is no repository; expected https://…',
    ],
    ['a folder that is not there', dependsOn('file://../nowhere', '1.0.0'), 'there is no folder'],
    ['nothing in charts/ and no repository', dependsOn('', '1.0.0'), 'dependency "lib" is not in charts/'],
    ['a registry name that is none', dependsOn('oci://', '1.0.0'), 'is not an image name'],
  ] as const;
  test.for(broken)('%s is a finding with its line', async ([, yaml, expected]) => {
    const url = `${(await repository(['1.0.0'])).url}/charts`;
    const found = await refusal(await chart({ 'Chart.yaml': yaml.replace('URL', url) }));
    expect(found).toContain(expected);
    expect(found).toMatch(/chart\/Chart\.yaml:5:3: /);
  });

  test("what somebody else's chart loses is no warning of this release", async () => {
    const server = await startChartServer();
    const other = await chart(
      { 'Chart.yaml': chartYaml('lib', 'unknownKey: x\n'), 'values.schema.json': '{"required":["x"]}' },
      'lib',
    );
    const home = await folder();
    const bytes = execFileSync('tar', ['-C', join(other, '..'), '-czf', '-', 'lib'], { cwd: home });
    server.files
      .set(
        '/index.yaml',
        'apiVersion: v1\nentries:\n  lib:\n  - name: lib\n    version: 1.0.0\n    urls: [lib.tgz]\n',
      )
      .set('/lib.tgz', bytes);
    const path = await chart({ 'Chart.yaml': dependsOn(server.url, '1.0.0') });
    const built = await chartArtifact(requestFor(path, { lint: 'strict' }), ports());
    expect(built.warnings).toEqual([]);
    await built.dispose();
  });

  test('a user and password in an address are used, and shown nowhere', async () => {
    const server = await repository(['1.0.0']);
    const address = `${server.url}/charts`.replace('//', '//jane:secret@');
    const path = await chart({ 'Chart.yaml': dependsOn(address, '1.0.0') });
    const built = await chartArtifact(requestFor(path), ports());
    expect(server.requests.map(request => request.authorization)).toEqual([BASIC, BASIC]);
    expect(JSON.stringify([built.dependencies, built.warnings])).not.toContain('secret');
    const [archived] = [...server.files].filter(([path]) => path.endsWith('.tgz'));
    expect(built.dependencies[0]?.material).toEqual({
      uri: `${server.url}${archived?.[0]}`,
      digest: digestOf(archived?.[1] as Buffer),
    });
    await built.dispose();
    server.files.clear();
    expect(await refusal(path)).toMatch(/answered 404/);
    expect(await refusal(path)).not.toContain('secret');
  });

  test('one chart under two aliases is fetched and packed once', async () => {
    const server = await repository(VERSIONS);
    const again = `- name: lib\n  alias: second\n  version: ^1.0.0\n  repository: ${server.url}/charts\n`;
    const path = await chart({ 'Chart.yaml': dependsOn(`${server.url}/charts`, '^1.0.0', again) });
    expect((await libVersion(path)).version).toBe('1.10.0');
    expect(server.requests.map(request => request.path)).toEqual([
      '/charts/index.yaml',
      '/charts/lib-1.10.0.tgz',
    ]);
  });

  test('two versions of one chart cannot be in one archive', async () => {
    const url = `${(await repository(VERSIONS)).url}/charts`;
    const path = await chart({
      'Chart.yaml': dependsOn(
        url,
        '1.0.0',
        `- name: lib\n  alias: second\n  version: 1.1.0\n  repository: ${url}\n`,
      ),
    });
    expect(await refusal(path)).toContain('holds the chart "lib" 2 times');
  });
});

describe('in a registry', () => {
  const image = {
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.manifest,
    config: { mediaType: MEDIA_TYPE.config, digest: digestOf('{}'), size: 2 },
    layers: [],
  } as const;

  async function registry() {
    const started = await startEmbeddedRegistry({ folder: await folder() });
    onTestFinished(() => started.close());
    const { client } = testClient();
    const repository = parseRepository(`${started.host}/libs/lib`);
    const { content } = client.repository(repository);
    const put = async (document: ManifestDocument, tags: readonly string[]) => {
      await content.putManifest(document);
      if (tags.length > 0) await client.naming(repository).point(document, tags);
    };
    await content.putBlob({
      descriptor: image.config,
      open: async function* () {
        yield Buffer.from('{}');
      },
    });
    return { url: `oci://${started.host}/libs`, content, put };
  }

  test('a version with build metadata is its tag with _', async () => {
    const url = await registryWith(['1.0.0+b.1', '1.0.0']);
    expect((await libVersion(await chart({ 'Chart.yaml': dependsOn(url, '1.0.0+b.1') }))).version).toBe(
      '1.0.0+b.1',
    );
  });

  test('an image under the tag is no chart', async () => {
    const { url, put } = await registry();
    await put(encodeManifest(image), ['1.0.0']);
    expect(await refusal(await chart({ 'Chart.yaml': dependsOn(url, '1.0.0') }))).toMatch(
      /^registry-failed\n.*libs\/lib:1\.0\.0 .*: it is no chart/,
    );
  });

  test('a chart beside other things in an index is found', async () => {
    const { url, content, put } = await registry();
    const built = await chartArtifact(
      requestFor(await chart({ 'Chart.yaml': chartYaml('lib'), 'values.yaml': 'from: index\n' }, 'lib')),
      ports(),
    );
    await copyGraph({ source: built.content, root: built.digest, destination: content });
    const [first, second] = [encodeManifest(image), await built.content.manifest(built.digest)];
    await put(first, []);
    await put(
      encodeManifest({
        schemaVersion: 2,
        mediaType: MEDIA_TYPE.index,
        manifests: [describeManifest(first), describeManifest(second)],
      }),
      ['1.0.0'],
    );
    await built.dispose();
    expect((await libVersion(await chart({ 'Chart.yaml': dependsOn(url, '^1.0.0') }))).version).toBe('index');
  });

  test('a registry that cannot be read is said, not taken for empty', async () => {
    const path = await chart({ 'Chart.yaml': dependsOn('oci://127.0.0.1:1/libs', '1.0.0') });
    expect(await refusal(path)).toMatch(/^network-failed\n/);
  });
});

describe('an index on the web that lists what lies in a registry', () => {
  async function listed(address: (libs: string) => string, digest = ''): Promise<string> {
    const listedAt = address(await registryWith(['1.2.0']));
    const server = await repository(['1.1.0']);
    const index = String(server.files.get('/charts/index.yaml'));
    const entry = `  - {name: lib, version: 1.2.0, digest: "${digest}", urls: ["${listedAt}"]}\n`;
    server.files.set('/charts/index.yaml', index.replace('  lib:\n', `  lib:\n${entry}`));
    return chart({ 'Chart.yaml': dependsOn(`${server.url}/charts`, '^1.0.0') });
  }

  test('is followed to it, as helm does', { timeout: 60_000 }, async context => {
    const path = await listed(libs => `${libs}/lib:1.2.0`);
    const built = await chartArtifact(requestFor(path), ports());
    await built.dispose();
    expect(built.dependencies).toMatchObject([
      {
        version: '1.2.0',
        how: 'resolved',
        material: { uri: expect.stringMatching(/^oci:\/\/.*lib:1\.2\.0@/) },
      },
    ]);
    need(context, haveHelm, NO_HELM);
    for (const program of HELMS) {
      const home = await folder();
      await runHelm(program, ['dependency', 'update', path, '--plain-http'], { home });
      expect(await readdir(join(path, 'charts'))).toEqual(['lib-1.2.0.tgz']);
      await rm(join(path, 'charts'), { recursive: true });
      await rm(join(path, 'Chart.lock'));
    }
  });

  test('has the digest of the archive or of the manifest, and no other', async () => {
    const other = '0'.repeat(64);
    expect(await refusal(await listed(libs => `${libs}/lib:1.2.0`, other))).toMatch(/^digest-mismatch\n/);
    const path = await listed(libs => `${libs}/lib:1.2.0`);
    const built = await chartArtifact(requestFor(path), ports());
    const manifest = built.dependencies[0]?.material?.digest.slice(7);
    await built.dispose();
    expect(await libVersion(await listed(libs => `${libs}/lib:1.2.0`, manifest))).toMatchObject({
      version: '1.2.0',
    });
  });

  test.for([
    ['lib:9.9.9', 'lib 1.2.0 is not at oci://'],
    ['lib', 'which is no name and tag of a registry'],
    ['a b:1.2.0', 'which is no name and tag of a registry'],
  ] as const)('%s is said, and no older version taken', async ([name, why]) => {
    const found = await refusal(await listed(libs => `${libs}/${name}`));
    expect(found).toMatch(/^registry-failed\n.*chart\/Chart\.yaml:5:3: dependency "lib": /);
    expect(found).toContain(why);
  });
});

test('aliases that are none are all named at once', () => {
  expect(() => parseAliases(['a=https://x', 'b', 'c=ftp://user:secret@x'])).toThrow(
    expect.objectContaining({
      code: 'bad-input',
      problems: [expect.stringContaining('"b"'), expect.not.stringContaining('secret')],
    }),
  );
});
