import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chartArtifact } from '../../src/helm/builder.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { need } from '../support/need.ts';
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
  type Tree,
  write,
} from './support.ts';

const BOM = '\uFEFF';
const SUBCHART: Tree = { 'charts/one/Chart.yaml': chartYaml('one'), 'charts/one/templates/a.yaml': 'a: 1\n' };

/** What helm 2 wrote for one dependency `one` of version 1.0.0 without a repository. */
const HELM2_DIGEST = digestOf('{"dependencies":[{"name":"one","version":"1.0.0","repository":""}]}');

/** Charts with something about them; helm 3 and 4 package every one. */
const CHARTS: readonly (readonly [what: string, tree: Tree])[] = [
  ['nothing but Chart.yaml', {}],
  [
    'every class of file',
    {
      'values.yaml': '# comment\na: 1\n',
      'values.schema.json': '{"type": "object"}',
      'README.md': '# hi',
      LICENSE: 'x',
      'crds/c.yaml': 'x: y\n',
      'templates/deployment.yaml': 'a: {{ .Values.a }}\n',
      'templates/_helpers.tpl': '{{/* x */}}',
      'templates/sub/b.yaml': 'b: 1',
      'templates/NOTES.txt': 'hello',
      'ci/x-values.yaml': 'a: 2',
      '.helmignore': '*.bak\n',
      'old.bak': 'no',
      'Chart.lock':
        'dependencies: []\ndigest: sha256:643d5437104296e21d906ecb15b2c96ad278f20cfc4af53b12bb6069bd853726\ngenerated: "2026-01-15T10:00:00.120+01:00"\n',
    },
  ],
  ['a comment right behind a text', { 'values.yaml': 'a: "x"#c\n' }],
  ['brackets that end at the column of their key', { 'values.yaml': 'a: [\n 1,\n 2\n]\nb: {\n c: 1\n}\n' }],
  ['lines that end in CR or NEL', { 'values.yaml': 'a: 1\rb: x\u0085c: 2\n' }],
  ['an empty Chart.lock', { 'Chart.lock': '' }],
  ['a Chart.lock of comments', { 'Chart.lock': '# none\n' }],
  [
    'a lock of an hour with one digit',
    { 'Chart.lock': 'dependencies: []\ndigest: x\ngenerated: "2020-02-29T3:00:00,50+02:00"\n' },
  ],
  [
    'empty files of helm 2',
    {
      'Chart.yaml': 'apiVersion: v1\nname: app\nversion: 1.0.0\n',
      'requirements.yaml': '',
      'requirements.lock': '# none\n',
    },
  ],
  [
    'numbers and texts that change on their way',
    {
      'Chart.yaml': chartYaml(
        'app',
        'description: x\nannotations:\n  a: "x\\x85y"\n  b: "x \\x85 \\x85\\x85 y"\n  c: "x\\Ly"\n  d: "x\\n\\P"\n  .inf: z\ndependencies:\n- name: one\n  version: 1.0.0\n  import-values:\n  - {a: 12345678901234567890, b: 1e21, c: 9007199254740993, d: 1.5, e: "x\\x85y"}\n',
      ),
      ...SUBCHART,
    },
  ],
  [
    'keys that differ in letters Go takes for the same',
    {
      'Chart.yaml': chartYaml(
        'app',
        '\u017fources: [https://a.example]\n\u212aeywords: [a]\nDE\u017fcription: x\n',
      ),
    },
  ],
  [
    'a merge behind and before keys',
    {
      'Chart.yaml': chartYaml('app', 'annotations:\n  a: "1"\n  <<: {a: "2", b: "3"}\n  b: "4"\n'),
    },
  ],
  [
    'tags',
    {
      'Chart.yaml': chartYaml(
        'app',
        'appVersion: !!float 1\nannotations:\n  a: !x 1.10\n  b: !!binary aGk=\n  c: !!str 0x10\n',
      ),
    },
  ],
  [
    'names that sort in surprising ways',
    {
      'templates/a/b.yaml': '1',
      'templates/a-b.yaml': '2',
      'templates/a.yaml': '3',
      'templates/Z.yaml': '4',
      'templates/é.yaml': '5',
      'b/c': '6',
      'b-c': '7',
    },
  ],
  [
    'byte order marks',
    {
      'values.yaml': `${BOM}a: 1\n`,
      'templates/a.yaml': `${BOM}a: 1\n`,
      'README.md': `${BOM}${BOM}twice`,
      'Chart.yaml': `${BOM}${chartYaml('app')}`,
    },
  ],
  [
    'links inside',
    {
      'templates/a.yaml': 'a: 1\n',
      'templates/b.yaml': { link: 'a.yaml' },
      'templates/linked': { link: '../files' },
      'files/x.yaml': 'x: 1\n',
    },
  ],
  [
    'dot files',
    {
      'templates/.hidden.yaml': 'no',
      'templates/sub/.kept': 'yes',
      '.dot': 'yes',
      'charts/.gitkeep': '',
      'charts/_notes.md': 'ignored',
    },
  ],
  [
    'a .helmignore of every rule',
    {
      '.helmignore': `${BOM}# comment\n\n  *.tmp  \n/root.txt\nsub/inner.txt\ndeep/\n[a-c].md\nq?.md\n\\#hash\ntemplates/*.bak\n`,
      'a.tmp': '',
      'x/b.tmp': '',
      'root.txt': '',
      'x/root.txt': '',
      'sub/inner.txt': '',
      'x/sub/inner.txt': '',
      'deep/er/f': '',
      'x/deep/f': '',
      deeper: '',
      'a.md': '',
      'd.md': '',
      'qx.md': '',
      'qxx.md': '',
      '#hash': '',
      'templates/a.bak': '',
      'templates/s/a.bak': '',
    },
  ],
  [
    'a lone negation, which drops all but itself',
    { '.helmignore': '!Chart.yaml\n', 'values.yaml': 'a: 1\n', 'templates/a.yaml': '' },
  ],
  [
    'metadata of every kind',
    {
      'Chart.yaml': `# lost\nname: app\nversion: "1.2.3+b.5"\napiVersion: v2\ndescription: "a very long description that goes on and on, beyond eighty columns, so that it is folded somewhere: here"\nhome: https://example.com\nicon: https://example.com/i.png\nkeywords: [b, a, "1.10", yes, 010, 1e3]\nsources:\n- https://example.com/<a>&b\nmaintainers:\n- name: Jane "J" Doe\n  email: j@example.com\n- url: https://x\nannotations:\n  z: "true"\n  a.b/c10: two\n  a.b/c9: one\n  multi: |\n    - kind: added\n      description: first\n\n    - second\n  empty: ""\n  number: 12\nappVersion: 1.10\nkubeVersion: ">=1.20.0-0"\ntype: application\ndeprecated: true\nunknownKey: lost\ntags: a,b\ncondition: x.y\n`,
    },
  ],
  [
    'text that needs cleaning',
    {
      'Chart.yaml':
        'apiVersion: v2\nname: app\nversion: 1.0.0\ndescription: "tab\\there\\nline \\u200b zero \\U0001F600 é \\u00a0 nbsp"\nkeywords: ["- x", "a: b", "#c", " lead", "~", "null", "12:30:45", "2026-01-15", "it\'s"]\n',
    },
  ],
  [
    'apiVersion left out, requirements beside',
    {
      'Chart.yaml': 'name: app\nversion: 0.1.0\n',
      'requirements.yaml': 'dependencies:\n- name: one\n  version: 1.0.0\n  repository: ""\n',
      'requirements.lock': `dependencies: []\ndigest: ${HELM2_DIGEST}\ngenerated: "2026-01-15T10:00:00Z"\n`,
      ...SUBCHART,
    },
  ],
  [
    'apiVersion v2 with requirements of helm 2',
    { 'requirements.yaml': 'dependencies:\n- name: one\n  version: 1.0.0\n  repository: ""\n', ...SUBCHART },
  ],
  ...['v1', 'v2'].map((version): readonly [string, Tree] => [
    `apiVersion ${version} with requirements that say more than dependencies`,
    {
      'Chart.yaml': `apiVersion: ${version}\nname: app\nversion: 1.0.0\ndescription: own\nicon: i\nkeywords: [a, b]\nsources: [s]\nannotations: {x: "1", n: "2"}\nmaintainers:\n- name: m\n  email: e\ndependencies:\n- {name: one, version: 1.0.0, repository: "https://a.example.com", tags: [q]}\n`,
      'requirements.yaml':
        'description: x\nicon: null\nsources: null\nkeywords: [c]\nannotations: {n: "3", z: "4"}\nmaintainers: [{url: u}]\ndependencies: [{name: one, alias: other}]\n',
      ...SUBCHART,
    },
  ]),
  [
    'a library',
    { 'Chart.yaml': chartYaml('app', 'type: library\n'), 'templates/_lib.tpl': '{{ define "x" }}{{ end }}' },
  ],
  [
    'a sub-chart with one of its own, in folders',
    {
      ...SUBCHART,
      'charts/one/charts/two/Chart.yaml': chartYaml('two'),
      'charts/one/charts/two/values.yaml': 'x: 1\n',
      'charts/one/.helmignore': '*.yaml\n',
    },
  ],
  [
    'a sub-chart whose folder has another name',
    { 'charts/folder/Chart.yaml': chartYaml('other'), 'charts/folder/README.md': 'x' },
  ],
  [
    'dependencies with everything',
    {
      'Chart.yaml': chartYaml(
        'app',
        'dependencies:\n- name: one\n  version: ^1.0.0\n  repository: ""\n  condition: one.enabled\n  tags: [a, b]\n  alias: uno\n  import-values:\n  - data\n  - child: a.b\n    parent: c\n',
      ),
      ...SUBCHART,
    },
  ],
  [
    'files that are no text',
    {
      'files/bin': Uint8Array.from([0, 255, 1, 254, 10, 13]),
      'templates/crlf.yaml': 'a: 1\r\nb: 2\r\n',
      'values.yaml': 'a: 1\r\n',
    },
  ],
  [
    'a path longer than a plain tar header',
    { [`files/${'long-folder/'.repeat(12)}${'x'.repeat(120)}.txt`]: 'deep' },
  ],
];

describe('a chart is packed as helm packs it', () => {
  test.for(CHARTS)('%s', { timeout: 60_000 }, async ([, tree], context) => {
    need(context, haveHelm, NO_HELM);
    const path = await chart(tree);
    const ours = await chartArtifact(requestFor(path), ports());
    const found = await membersOf(ours.archive.path);
    for (const program of HELMS) {
      const home = await folder();
      await runHelm(program, ['package', path, '--destination', home], { home });
      const [archive = ''] = (await readdir(home)).filter(name => name.endsWith('.tgz'));
      expect(archive).toBe(`${ours.name}-${ours.version}.tgz`);
      expect(found, program).toEqual(await membersOf(join(home, archive)));
    }
    await ours.dispose();
  });

  test('sub-charts as archives, with a provenance file beside', { timeout: 60_000 }, async context => {
    need(context, haveHelm, NO_HELM);
    const home = await folder();
    const sub = await chart({ 'values.yaml': 'x: 1\n', 'README.md': 'kept' }, 'packed');
    const path = await chart({ 'charts/packed-1.0.0.tgz.prov': 'signature' });
    await mkdir(join(path, 'charts'), { recursive: true });
    await runHelm('helm', ['package', sub, '--destination', join(path, 'charts')], { home });
    const ours = await chartArtifact(requestFor(path), ports());
    await runHelm('helm4', ['package', path, '--destination', home], { home });
    expect(await membersOf(ours.archive.path)).toEqual(await membersOf(join(home, 'app-1.0.0.tgz')));
    await ours.dispose();
  });

  test('version and appVersion of the release', { timeout: 60_000 }, async context => {
    need(context, haveHelm, NO_HELM);
    const path = await chart({ 'Chart.yaml': chartYaml('app', 'appVersion: "0.9"\n') });
    const ours = await chartArtifact(
      requestFor(path, { chartVersion: '2.0.0-rc.1+5', appVersion: 'v2.0.0-rc.1' }),
      ports(),
    );
    const home = await folder();
    await runHelm(
      'helm',
      ['package', path, '--destination', home, '--version', '2.0.0-rc.1+5', '--app-version', 'v2.0.0-rc.1'],
      { home },
    );
    expect(await membersOf(ours.archive.path)).toEqual(await membersOf(join(home, 'app-2.0.0-rc.1+5.tgz')));
    expect(ours.tag).toBe('2.0.0-rc.1_5');
    await ours.dispose();
  });
});

describe('equal charts give equal archives', () => {
  const TREE: Tree = {
    'values.yaml': 'a: 1\n',
    'templates/a.yaml': 'a',
    'charts/b/Chart.yaml': chartYaml('b'),
    'charts/a/Chart.yaml': chartYaml('a'),
    'charts/c/Chart.yaml': chartYaml('c'),
  };

  test('from any folder, in whatever order and mode files were written', async () => {
    const first = await chartArtifact(requestFor(await chart(TREE)), ports());
    const again = await folder();
    await write(
      again,
      Object.fromEntries(Object.entries({ 'Chart.yaml': chartYaml('app'), ...TREE }).toReversed()),
    );
    const second = await chartArtifact(requestFor(again), ports());
    expect(second.archive.digest).toBe(first.archive.digest);
    expect(second.digest).toBe(first.digest);
    await first.dispose();
    await second.dispose();
  });

  test('and another commit time gives another one', async () => {
    const path = await chart(TREE);
    const first = await chartArtifact(requestFor(path), ports());
    const later = await chartArtifact(requestFor(path, { epoch: 1_800_000_000 }), ports());
    expect(later.archive.digest).not.toBe(first.archive.digest);
    await first.dispose();
    await later.dispose();
  });

  test('sub-charts come in the order of their names', async () => {
    const built = await chartArtifact(requestFor(await chart(TREE)), ports());
    const names = (await membersOf(built.archive.path))
      .map(member => member.path)
      .filter(path => path.includes('/charts/'));
    expect(names).toEqual(['app/charts/a/Chart.yaml', 'app/charts/b/Chart.yaml', 'app/charts/c/Chart.yaml']);
    await built.dispose();
  });
});
