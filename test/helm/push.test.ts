import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { type EmbeddedRegistry, startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { chartTag } from '../../src/helm/artifact.ts';
import { type BuiltChart, chartArtifact } from '../../src/helm/builder.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { parseRepository } from '../../src/oci/reference.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { testClient } from '../support/test-client.ts';
import { type ChartServer, startChartServer } from './dependencies/chart-server.ts';
import {
  chart,
  chartYaml,
  EPOCH,
  folder,
  HELMS,
  haveHelm,
  NO_HELM,
  ports,
  requestFor,
  runHelm,
  type Tree,
} from './support.ts';

const METADATA = `apiVersion: v2
name: app
version: 1.4.2+build.7
appVersion: v1.4.2
description: A <chart> & more   \n
home: https://example.com
sources: [https://example.com/source, https://example.com/other]
keywords: [one, two]
maintainers:
- name: Jane
  email: jane@example.com
- email: nobody@example.com
- name: Only Name
annotations:
  org.opencontainers.image.title: not taken
  org.opencontainers.image.authors: replaced
  org.example/10: ten
  org.example/9: "nine < ten"
  empty: ""
  multi: |
    - one
    - two
`;
const TEMPLATE =
  'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  app: {{ .Chart.AppVersion | quote }}\n  tag: {{ .Values.image.tag | quote }}\n';
const TREE: Tree = {
  'Chart.yaml': METADATA,
  'values.yaml': 'image:\n  tag: v1\n',
  'templates/a.yaml': TEMPLATE,
};

/** Pushes a finished chart as the release does: everything by digest, then the tag. */
async function publish(built: BuiltChart, host: string): Promise<string> {
  const { client } = testClient();
  const repository = parseRepository(`${host}/charts/${built.name}`);
  await copyGraph({
    source: built.content,
    root: built.digest,
    destination: client.repository(repository).content,
  });
  await client.naming(repository).point(await built.content.manifest(built.digest), [built.tag]);
  return `oci://${host}/charts/${built.name}`;
}

async function embedded(): Promise<EmbeddedRegistry> {
  const registry = await startEmbeddedRegistry({ folder: await folder() });
  onTestFinished(() => registry.close());
  return registry;
}

/** As much of a cluster as helm 3 asks for before it makes nothing: a version, and that there are ConfigMaps and Lists. */
async function startCluster(): Promise<ChartServer> {
  const server = await startChartServer();
  const json = (path: string, value: object) =>
    server.files.set(path, (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    });
  const resource = (kind: string) => ({
    name: `${kind.toLowerCase()}s`,
    namespaced: true,
    kind,
    verbs: ['get'],
  });
  json('/version', { major: '1', minor: '31', gitVersion: 'v1.31.0' });
  json('/api', { kind: 'APIVersions', versions: ['v1'] });
  json('/apis', { kind: 'APIGroupList', apiVersion: 'v1', groups: [] });
  json('/api/v1', {
    kind: 'APIResourceList',
    groupVersion: 'v1',
    resources: [resource('ConfigMap'), resource('List')],
  });
  return server;
}

let home: string;
beforeEach(async () => {
  home = await folder();
});

describe('the artifact is what helm push makes of the same archive', () => {
  test('that helm did not pack', { timeout: 60_000 }, async context => {
    need(context, haveHelm, NO_HELM);
    const registry = await embedded();
    // With apiVersion v1 packaging loses these dependencies; an archive that is kept still says them.
    const path = await chart({
      'Chart.yaml':
        'apiVersion: v1\nname: app\nversion: 1.0.0\ndependencies:\n- name: one\n  version: 1.0.0\n',
      'charts/one/Chart.yaml': chartYaml('one'),
    });
    const archive = join(home, 'app.tgz');
    execFileSync('tar', ['-C', dirname(path), '-czf', archive, 'app']);
    await utimes(archive, EPOCH, EPOCH);
    const request = requestFor(archive, { created: '2026-01-15T10:30:00Z' });
    const built = await chartArtifact(request, ports());
    for (const program of HELMS) {
      const place = `oci://${registry.host}/${program}`;
      const pushed = await runHelm(program, ['push', archive, place, '--plain-http'], {
        home,
        env: { TZ: 'UTC' },
      });
      expect(/Digest: (\S+)/.exec(pushed.stderr + pushed.stdout)?.[1], program).toBe(built.digest);
    }
    await built.dispose();
  });

  const charts: readonly (readonly [what: string, tree: Tree, provenance: boolean])[] = [
    ['a small one', {}, false],
    ['one with every kind of metadata', TREE, false],
    ['one with a provenance file', TREE, true],
    [
      'one of apiVersion v1 with requirements',
      {
        'Chart.yaml': 'name: app\nversion: 0.1.0\n',
        'requirements.yaml':
          'dependencies:\n- name: one\n  version: ">=1.0.0"\n  repository: ""\n  import-values: [data, {child: a, parent: b}]\n',
        'charts/one/Chart.yaml': chartYaml('one'),
      },
      false,
    ],
    ['a library', { 'Chart.yaml': chartYaml('app', 'type: library\ndeprecated: true\n') }, false],
  ];
  test.for(charts)('%s', { timeout: 60_000 }, async ([, tree, provenance], context) => {
    need(context, haveHelm, NO_HELM);
    const registry = await embedded();
    const path = await chart(tree);
    for (const program of HELMS) {
      const packed = await runHelm(program, ['package', path, '--destination', home], { home });
      const archive = packed.stdout.trim().split(' ').at(-1) ?? '';
      const bytes = await readFile(archive);
      if (provenance)
        await writeFile(`${archive}.prov`, `files:\n  ${basename(archive)}: ${digestOf(bytes)}\n`);
      await utimes(archive, EPOCH, EPOCH);
      const pushed = await runHelm(
        program,
        ['push', archive, `oci://${registry.host}/${program}`, '--plain-http'],
        { home, env: { TZ: 'Europe/Berlin' } },
      );
      const expected = /Digest: (\S+)/.exec(pushed.stderr + pushed.stdout)?.[1];
      const built = await chartArtifact(
        requestFor(archive, { created: '2026-01-15T11:30:00+01:00' }),
        ports(),
      );
      expect(built.digest, program).toBe(expected);
      await built.dispose();
    }
  });
});

describe('helm takes every chart that is published', () => {
  const registries = [
    ['the embedded registry', async () => (await embedded()).host],
    [
      'docker-registry',
      async () => {
        const registry = await startDockerRegistry();
        onTestFinished(() => registry.close());
        return registry.host;
      },
    ],
  ] as const;
  const charts: readonly (readonly [what: string, tree: Tree])[] = [
    ['metadata of every kind', TREE],
    [
      'sub-charts',
      {
        ...TREE,
        'charts/one/Chart.yaml': chartYaml('one'),
        'charts/one/templates/b.yaml': 'kind: List\napiVersion: v1\nitems: []\n',
      },
    ],
    ['apiVersion v1', { ...TREE, 'Chart.yaml': 'name: app\nversion: 0.1.0\nappVersion: "1"\n' }],
    [
      'a schema',
      {
        ...TREE,
        'values.schema.json':
          '{"$schema":"http://json-schema.org/draft-07/schema#","type":"object","required":["image"]}',
      },
    ],
  ];
  const cases = registries.flatMap(([where, start]) =>
    charts.map(([what, tree]) => [what, where, tree, start] as const),
  );
  test.for(cases)('%s, from %s', { timeout: 90_000 }, async ([, where, tree, start], context) => {
    need(context, haveHelm, NO_HELM);
    need(context, where !== 'docker-registry' || onPath('docker-registry'), 'docker-registry is not on PATH');
    const host = await start();
    const cluster = await startCluster();
    const built = await chartArtifact(requestFor(await chart(tree)), ports());
    const reference = await publish(built, host);
    for (const program of HELMS) {
      const run = (args: readonly string[]) => runHelm(program, [...args, '--plain-http'], { home });
      const at = ['--version', built.version];
      const into = join(home, program);
      await mkdir(into);
      const pulled = await run(['pull', reference, ...at, '--destination', into]);
      expect(pulled.stdout + pulled.stderr).toContain(built.digest);
      const all = await run(['show', 'all', reference, ...at]);
      expect(all.stdout).toContain('tag: v1');
      const rendered = await run(['template', 'rel', reference, ...at]);
      expect(rendered.stdout).toContain('kind: ConfigMap');
      expect(rendered.stdout).toContain(`app: ${JSON.stringify(built.appVersion)}`);
      const dry = ['install', 'rel', reference, ...at, '--dry-run=client', '--disable-openapi-validation'];
      const installed = await run([...dry, '--kube-apiserver', cluster.url]);
      expect(installed.stdout).toContain('kind: ConfigMap');
    }
    await built.dispose();
  });

  test('and finds its newest version by itself', { timeout: 60_000 }, async context => {
    need(context, haveHelm, NO_HELM);
    const { host } = await embedded();
    const path = await chart(TREE);
    let reference = '';
    for (const chartVersion of [
      '1.4.0-main.20260115103000.sha-0f1e2d3',
      '1.3.9',
      '1.4.0-main.20260115103001.sha-00f1e2d',
      '1.4.0+build.2',
    ]) {
      const built = await chartArtifact(requestFor(path, { chartVersion }), ports());
      reference = await publish(built, host);
      await built.dispose();
    }
    const show = async (args: readonly string[]): Promise<string> => {
      const { stdout } = await runHelm('helm4', ['show', 'chart', reference, '--plain-http', ...args], {
        home,
      });
      return /^version: (.*)$/m.exec(stdout)?.[1] ?? '';
    };
    expect(await show([])).toBe('1.4.0+build.2');
    expect(await show(['--version', '>1.3.9-0, <1.4.0'])).toBe('1.4.0-main.20260115103001.sha-00f1e2d');
  });
});

test('an archive is published byte for byte', async context => {
  need(context, haveHelm, NO_HELM);
  const path = await chart(TREE);
  await runHelm('helm', ['package', path, '--destination', home], { home });
  const archive = join(home, 'app-1.4.2+build.7.tgz');
  const copy = join(await folder(), 'other-name.tgz');
  await copyFile(archive, copy);
  const built = await chartArtifact(requestFor(copy), ports());
  expect(built).toMatchObject({
    name: 'app',
    version: '1.4.2+build.7',
    appVersion: 'v1.4.2',
    tag: '1.4.2_build.7',
  });
  expect(built.archive.digest).toBe(digestOf(await readFile(archive)));
});

test('a version that no tag can hold has none', () => {
  expect(chartTag('1.0.0+a')).toBe('1.0.0_a');
  expect(chartTag(`1.0.0-${'a'.repeat(123)}`)).toBeUndefined();
});
