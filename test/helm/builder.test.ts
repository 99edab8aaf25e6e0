import { execFileSync } from 'node:child_process';
import { access, copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AppError } from '../../src/errors.ts';
import { chartArtifact } from '../../src/helm/builder.ts';
import { planChart } from '../../src/helm/plan-chart.ts';
import type { ChartRequest } from '../../src/helm/request.ts';
import { parseValueSettings } from '../../src/helm/value-path.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { need, onPath } from '../support/need.ts';
import { drained } from '../support/test-client.ts';
import {
  chart,
  chartYaml,
  EPOCH,
  folder,
  haveHelm,
  membersOf,
  NO_HELM,
  ports,
  requestFor,
  runHelm,
  type Tree,
} from './support.ts';

async function refusal(tree: Tree, more: Partial<ChartRequest> = {}) {
  return chartArtifact(requestFor(await chart(tree), more), ports()).then(
    () => [],
    (error: Error & { code?: string; problems?: readonly string[] }) => [
      error.code,
      error.message,
      ...(error.problems ?? []),
    ],
  );
}

const RELEASE: Partial<ChartRequest> = {
  chartVersion: 'auto',
  appVersion: 'auto',
  imageTag: 'v1.4.2',
  release: {
    ref: { kind: 'tag', name: 'v1.4.2' },
    revision: '0f1e2d3c4b5a',
    epoch: EPOCH,
    scheduled: false,
    versionPrefix: '',
  },
  settings: parseValueSettings([
    'image.tag={{tag}}',
    'image.digest={{digest}}',
    'image.repository={{repository}}',
    'chart={{version}}',
  ]),
  values: { tag: 'v1.4.2', digest: 'sha256:abc', repository: 'ghcr.io/me/app' },
};
const VALUES = '# values\nchart: ""\nimage:\n  repository: nginx # where\n  tag: ""\n  digest: ""\n';

describe('a release decides versions and values', () => {
  test('in the archive, and nowhere in the work tree', async () => {
    const path = await chart({ 'values.yaml': VALUES });
    const built = await chartArtifact(requestFor(path, RELEASE), ports());
    expect(built).toMatchObject({
      name: 'app',
      version: '1.4.2',
      tag: '1.4.2',
      appVersion: 'v1.4.2',
      warnings: [],
      why: 'git tag v1.4.2',
    });
    const [metadata, values] = await membersOf(built.archive.path);
    expect(metadata?.text).toBe('apiVersion: v2\nappVersion: v1.4.2\nname: app\nversion: 1.4.2\n');
    expect(values?.text).toBe(
      '# values\nchart: "1.4.2"\nimage:\n  repository: "ghcr.io/me/app" # where\n  tag: "v1.4.2"\n  digest: "sha256:abc"\n',
    );
    expect(await readFile(join(path, 'values.yaml'), 'utf8')).toBe(VALUES);
    expect(await readFile(join(path, 'Chart.yaml'), 'utf8')).toBe(chartYaml('app'));
    await built.dispose();
  });

  test('and are known before anything is built', async () => {
    const path = await chart({
      'Chart.yaml': chartYaml(
        'app',
        'dependencies:\n- {name: lib, version: "1", repository: "https://nowhere.invalid"}\n',
      ),
    });
    expect(await planChart(requestFor(path, RELEASE))).toEqual({
      name: 'app',
      version: '1.4.2',
      appVersion: 'v1.4.2',
      tag: '1.4.2',
      why: 'git tag v1.4.2',
    });
  });
});

describe('what is wrong is all said at once', () => {
  test('from metadata to templates', async () => {
    const found = await refusal(
      {
        'Chart.yaml': 'apiVersion: v2\nname: App\nversion: x\ntype: y\n',
        'values.yaml': '- a\n',
        'templates/a.yaml': Buffer.from([0xff]),
        'values.schema.json': '{',
      },
      { chartVersion: 'auto' },
    );
    expect(found.slice(0, 2)).toEqual(['chart-invalid', 'chart: 6 things are wrong with this chart']);
    expect(found.join('\n')).toMatch(
      /Chart\.yaml:3:10.*\n.*Chart\.yaml:4:7.*\n.*values\.yaml:1:1.*\n.*"App".*\n.*templates\/a\.yaml:1.*\n.*schema\.json/,
    );
  });

  test('and beside a malformed values.yaml what is wrong with the rest', async () => {
    const url = 'https://charts.example.com';
    const tree: Tree = {
      'Chart.yaml': chartYaml(
        'app',
        `dependencies:\n- {name: far, version: "1", repository: "${url}"}\n- {name: near, version: "1", repository: "file://../nowhere"}\n- {name: gone}\n- {name: old, version: ^2, repository: "${url}"}\n`,
      ),
      'Chart.lock': `dependencies: []\ndigest: sha256:${'0'.repeat(64)}\ngenerated: "2026-01-15T10:30:00Z"\n`,
      'charts/old/Chart.yaml': chartYaml('old'),
      'values.yaml': 'a: [\n',
      'values.schema.json': '{',
      'templates/a.yaml': Buffer.from([0xff]),
    };
    const found = await refusal(tree);
    expect(
      found
        .map(line => /[^/]*\.(?:yaml|json|lock)(?=:)/.exec(line ?? '')?.[0])
        .slice(2)
        .sort(),
    ).toEqual([
      'Chart.lock',
      'Chart.yaml',
      'Chart.yaml',
      'Chart.yaml',
      'Chart.yaml',
      'a.yaml',
      'values.schema.json',
      'values.yaml',
    ]);
    const planned = await planChart(requestFor(await chart(tree))).catch((error: AppError) => error.problems);
    expect(planned).toEqual(found.slice(2));
  });

  test('strict takes warnings for errors', async () => {
    const tree = { 'Chart.yaml': chartYaml('app', 'appVersion: 1.10\n') };
    expect(await refusal(tree)).toEqual([]);
    expect(await refusal(tree, { lint: 'strict' })).toEqual([
      'chart-invalid',
      expect.stringContaining('appVersion: 1.10 without quotes'),
    ]);
  });

  test('none asks only what helm and registries ask', async context => {
    need(context, haveHelm, NO_HELM);
    const url = 'https://charts.example.com';
    const depends = (range: string, more = '') =>
      chartYaml('app', `dependencies:\n- {name: one, version: "${range}", repository: "${url}"}\n${more}`);
    const lock = (version: string) =>
      `dependencies:\n- {name: one, version: ${version}, repository: "${url}"}\ndigest: sha256:${'0'.repeat(64)}\ngenerated: "2026-01-15T10:30:00Z"\n`;
    const one = { 'charts/one/Chart.yaml': chartYaml('one') };
    const trees: readonly (readonly [Tree, refusedByHelm: boolean])[] = [
      [{ 'Chart.yaml': depends('^2'), ...one }, false],
      [{ 'Chart.yaml': depends('^1'), 'Chart.lock': lock('1.2.0'), ...one }, false],
      [{ ...one, 'charts/two/Chart.yaml': chartYaml('one', '', '1.1.0') }, false],
      [{ 'values.schema.json': '[]' }, false],
      [{ 'Chart.yaml': depends('^1') }, true],
      [{ 'values.schema.json': '{' }, true],
    ];
    const home = await folder();
    for (const [tree, refused] of trees) {
      const path = await chart(tree);
      const { code } = await runHelm('helm', ['package', path, '-d', home], { home, fails: true });
      expect(code !== 0, JSON.stringify(tree)).toBe(refused);
      if (!refused) expect(await refusal(tree, { lint: 'none' }), JSON.stringify(tree)).toEqual([]);
      else if (!tree['Chart.yaml']) expect(await refusal(tree, { lint: 'none' })).not.toEqual([]);
      expect(await refusal(tree), JSON.stringify(tree)).not.toEqual([]);
    }
    expect(await refusal({ 'templates/a.yaml': Buffer.from([0xff]) }, { lint: 'none' })).toEqual([]);
    expect(await refusal({ 'Chart.yaml': chartYaml('App') }, { lint: 'none' })).toEqual([
      'chart-invalid',
      expect.stringContaining('cannot be part of a repository'),
    ]);
  });
});

describe('helm is asked, too', () => {
  const bad: Tree = { 'templates/a.yaml': '{{ .Values.a.b.c }}\n', 'values.yaml': 'a: 1\n' };
  test('and its own words are kept', async context => {
    need(context, onPath('helm'), 'helm is not on PATH');
    expect(
      await refusal({ 'templates/a.yaml': 'kind: List\napiVersion: v1\nitems: []\n' }, { lint: 'helm' }),
    ).toEqual([]);
    const [code, message, ...problems] = await refusal(bad, { lint: 'helm' });
    expect([code, message]).toEqual(['chart-invalid', 'chart: helm lint refuses it']);
    expect(problems.join('\n')).toContain('templates/a.yaml');
  });

  test('a library is linted and not rendered', async context => {
    need(context, onPath('helm'), 'helm is not on PATH');
    expect(await refusal({ 'Chart.yaml': chartYaml('app', 'type: library\n') }, { lint: 'helm' })).toEqual(
      [],
    );
  });

  test('a missing helm is said', async () => {
    const path = await chart();
    await expect(
      chartArtifact(requestFor(path, { lint: 'helm' }), { ...ports(), env: { PATH: '/nowhere' } }),
    ).rejects.toThrow(expect.objectContaining({ code: 'exec-failed' }));
  });
});

describe('a ready archive', () => {
  async function archive(tree: Tree = {}): Promise<string> {
    const built = await chartArtifact(requestFor(await chart(tree)), ports());
    const copy = join(await folder(), 'app.tgz');
    await copyFile(built.archive.path, copy);
    await built.dispose();
    return copy;
  }

  test('is taken as it is, whatever the release', async () => {
    const path = await archive({ 'values.yaml': VALUES });
    const built = await chartArtifact(requestFor(path, RELEASE), ports());
    expect(built).toMatchObject({
      version: '1.0.0',
      warnings: [expect.stringContaining('chart-values do not apply')],
    });
    expect(built.archive.digest).toBe(digestOf(await readFile(path)));
    await built.dispose();
    await access(path);
  });

  test('cannot be given another version', async () => {
    await expect(
      chartArtifact(requestFor(await archive(), { chartVersion: '2.0.0' }), ports()),
    ).rejects.toThrow('is version 1.0.0, chart-version asks for 2.0.0');
  });

  test('has a provenance file that is of it', async () => {
    const path = await archive();
    await writeFile(`${path}.prov`, `files:\n  app-1.0.0.tgz: ${digestOf(await readFile(path))}\n`);
    const built = await chartArtifact(requestFor(path), ports());
    const { layers } = JSON.parse(Buffer.from((await built.content.manifest(built.digest)).bytes).toString());
    expect(layers).toHaveLength(2);
    for (const layer of layers) expect((await drained(built.content.blob(layer))).length).toBe(layer.size);
    await built.dispose();
    await writeFile(`${path}.prov`, 'files:\n  app-1.0.0.tgz: sha256:other\n');
    await expect(chartArtifact(requestFor(path), ports())).rejects.toThrow('is of another archive');
  });

  test('that is none is refused', async () => {
    const path = join(await folder(), 'x.tgz');
    await writeFile(path, 'x');
    await expect(chartArtifact(requestFor(path), ports())).rejects.toThrow(
      expect.objectContaining({ code: 'chart-invalid' }),
    );
  });
});

test('temporary files are gone after a failure and after the end', async () => {
  const temporary = await folder();
  const path = await chart();
  const script = `
    const { chartArtifact } = await import(${JSON.stringify(join(import.meta.dirname, '../../src/helm/builder.ts'))});
    const { readdirSync } = await import('node:fs');
    const request = ${JSON.stringify(requestFor(path))};
    const archives = { ports: {} };
    const built = await chartArtifact({ ...request, aliases: new Map() }, { archives });
    const during = readdirSync(process.env.TMPDIR).length;
    await built.dispose();
    await built.dispose();
    await chartArtifact({ ...request, aliases: new Map(), path: '/nowhere' }, { archives }).catch(() => {});
    console.log(during, readdirSync(process.env.TMPDIR).length);`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, TMPDIR: temporary },
    encoding: 'utf8',
  });
  expect(out.trim()).toBe('1 0');
});

test('the config is what helm calls a golden one', async () => {
  // Name, version and apiVersion in the order of helm's struct, no blanks.
  const built = await chartArtifact(requestFor(await chart()), ports());
  const { config } = JSON.parse(Buffer.from((await built.content.manifest(built.digest)).bytes).toString());
  expect((await drained(built.content.blob(config))).toString()).toBe(
    '{"name":"app","version":"1.0.0","apiVersion":"v2"}',
  );
  await built.dispose();
});
