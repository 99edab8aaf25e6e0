import { execFileSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { chmod, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Findings } from '../../src/helm/findings.ts';
import { lintChart } from '../../src/helm/lint.ts';
import { loadChart } from '../../src/helm/load.ts';
import { readChartDirectory } from '../../src/helm/load-directory.ts';
import { readChartArchive } from '../../src/helm/read-archive.ts';
import { need } from '../support/need.ts';
import {
  chart,
  chartYaml,
  folder,
  HELMS,
  haveHelm,
  linesOf,
  NO_HELM,
  runHelm,
  type Tree,
} from './support.ts';

/** Everything that is found in a chart's folder. */
async function findingsOf(path: string): Promise<readonly string[]> {
  const findings = new Findings();
  const files = await readChartDirectory({ path, name: 'app' }, findings);
  const loaded = await loadChart(files, 'app', findings);
  if (loaded) await lintChart(loaded, findings, { level: 'all' });
  return linesOf(findings);
}

const big = (bytes: number) => Buffer.alloc(bytes, 'x');

describe('what this process may not read is said, with everything else', () => {
  const NO_USER = 'there is no way to be another user for a while';

  /** Runs something that is over at once as a user who may not read all files. */
  function unprivileged<T>(run: () => T): T {
    if (process.geteuid?.() !== 0) return run();
    process.seteuid?.(65_534);
    try {
      return run();
    } finally {
      process.seteuid?.(0);
    }
  }

  test.for([
    ['templates/a.yaml', 0o000, 'app/templates/a.yaml'],
    ['.helmignore', 0o000, 'app/.helmignore'],
    ['templates', 0o000, 'app/templates'],
    // A folder that may be listed, and not entered.
    ['templates', 0o444, 'app/templates/a.yaml'],
  ] as const)('%s', async ([member, mode, said], context) => {
    need(context, process.seteuid !== undefined, NO_USER);
    const path = await chart({ 'templates/a.yaml': 'a: 1\n', '.helmignore': 'x\n' });
    await chmod(dirname(path), 0o755);
    await chmod(join(path, member), mode);
    const findings = new Findings();
    unprivileged(() => readChartDirectory({ path, name: 'app' }, findings));
    await chmod(join(path, member), 0o755);
    const all = linesOf(findings);
    expect(
      all.every(line => line.startsWith('error')),
      all.join(),
    ).toBe(true);
    expect(all.filter(line => line.startsWith(`error ${said}: cannot be read: EACCES`))).toHaveLength(1);
  });

  test('nor an archive', async () => {
    const gone = async function* (): AsyncGenerator<Uint8Array> {
      yield* createReadStream(join(await folder(), 'gone.tgz')) as AsyncIterable<Uint8Array>;
    };
    await expect(readChartArchive(gone(), 'charts/app.tgz')).rejects.toThrow(
      expect.objectContaining({
        code: 'chart-invalid',
        message: expect.stringContaining('charts/app.tgz: cannot be read: ENOENT'),
      }),
    );
  });
});

/** Charts that helm refuses to package, and what is said of them. */
const REFUSED: readonly (readonly [what: string, tree: Tree, found: string])[] = [
  ['no Chart.yaml', { 'Chart.yaml': { link: 'missing' } }, 'error app/Chart.yaml: is a link to nothing'],
  [
    'Chart.yaml ignored',
    { '.helmignore': 'Chart.*\n' },
    'error app: has no Chart.yaml, or .helmignore leaves it out',
  ],
  [
    'a broken Chart.yaml',
    { 'Chart.yaml': 'name: app\nversion: [1\n' },
    'error app/Chart.yaml:2:10: this [ has no ]',
  ],
  [
    'a Chart.yaml that is a list',
    { 'Chart.yaml': '- a\n' },
    'error app/Chart.yaml:1:1: expected keys and values',
  ],
  [
    'no name',
    { 'Chart.yaml': 'apiVersion: v2\nversion: 1.0.0\n' },
    'error app/Chart.yaml:1:1: name: is missing',
  ],
  [
    'a name that is a path',
    { 'Chart.yaml': chartYaml('a/b') },
    'error app/Chart.yaml:2:7: name: "a/b" is a path',
  ],
  [
    'no version',
    { 'Chart.yaml': 'apiVersion: v2\nname: app\n' },
    'error app/Chart.yaml:1:1: version: is missing',
  ],
  [
    'a version that is none',
    { 'Chart.yaml': chartYaml('app', '', 'newest') },
    'error app/Chart.yaml:3:10: version: "newest" is no semantic version',
  ],
  [
    'an unknown type',
    { 'Chart.yaml': chartYaml('app', 'type: service\n') },
    'error app/Chart.yaml:4:7: type: "service" is not known',
  ],
  [
    'keywords that are no list',
    { 'Chart.yaml': chartYaml('app', 'keywords: a\n') },
    'error app/Chart.yaml:4:11: keywords: expected a list',
  ],
  [
    'a text that is a list',
    { 'Chart.yaml': chartYaml('app', 'description: [a]\n') },
    'error app/Chart.yaml:4:14: description: expected a text, found a list',
  ],
  [
    'a deprecation that is a text',
    { 'Chart.yaml': chartYaml('app', 'deprecated: "true"\n') },
    'error app/Chart.yaml:4:13: deprecated: expected true or false',
  ],
  [
    'an empty maintainer',
    { 'Chart.yaml': chartYaml('app', 'maintainers:\n-\n') },
    'error app/Chart.yaml:5:2: maintainers[0]: is empty',
  ],
  [
    'two dependencies of one name',
    {
      'Chart.yaml': chartYaml('app', 'dependencies:\n- {name: a, version: "1"}\n- {name: a, version: "2"}\n'),
      'charts/a/Chart.yaml': chartYaml('a'),
    },
    'there is more than one dependency with the name or alias "a"',
  ],
  [
    'an alias of odd characters',
    {
      'Chart.yaml': chartYaml('app', 'dependencies:\n- {name: a, alias: "a b"}\n'),
      'charts/a/Chart.yaml': chartYaml('a'),
    },
    'the alias "a b" may hold',
  ],
  [
    'a dependency that is missing',
    { 'Chart.yaml': chartYaml('app', 'dependencies:\n- {name: a, version: "1"}\n') },
    'error app/Chart.yaml:5:3: dependency "a" is not in charts/',
  ],
  [
    'a file in charts/ that is no chart',
    { 'charts/README.md': 'x' },
    'error app/charts/README.md: is no chart, and helm takes everything in charts/ for one',
  ],
  [
    'an archive in charts/ that is none',
    { 'charts/a-1.0.0.tgz': 'x' },
    'error app/charts/a-1.0.0.tgz: it is no chart archive',
  ],
  [
    'a sub-chart without a version',
    { 'charts/a/Chart.yaml': 'apiVersion: v2\nname: a\n' },
    'error app/charts/a/Chart.yaml:1:1: version: is missing',
  ],
  [
    'broken values',
    { 'values.yaml': 'a: 1\n b: 2\n' },
    'error app/values.yaml:2:3: a colon stands within a value; indent the key like its neighbours',
  ],
  [
    'values that are a list',
    { 'values.yaml': '# x\n- a\n' },
    'error app/values.yaml:2:1: expected keys and values, found a list',
  ],
  [
    'a schema that is no JSON',
    { 'values.schema.json': '{\n  "a": x\n}' },
    'error app/values.schema.json: is no JSON, and helm refuses the chart: Unexpected token',
  ],
  [
    'a lock without a time',
    { 'Chart.lock': 'dependencies: []\ndigest: x\ngenerated: yesterday\n' },
    'error app/Chart.lock:1:1: generated: "yesterday" is no time',
  ],
  [
    'a double star in .helmignore',
    { '.helmignore': 'a/**\n' },
    'error app/.helmignore:1: helm does not support "**"',
  ],
  [
    'a link to nothing',
    { 'templates/x.yaml': { link: '../gone' } },
    'error app/templates/x.yaml: is a link to nothing',
  ],
  [
    'values that hold a template',
    { 'values.yaml': 'a: {{ .Values.x }}\n' },
    'error app/values.yaml:1:5: a template has no quotes here',
  ],
  [
    'a control character in a comment of values',
    { 'values.yaml': '# \x1b[1m\na: 1\n' },
    'error app/values.yaml:1:3: the control character U+001B',
  ],
  [
    'values in Latin-1',
    { 'values.yaml': Buffer.from('a: 1\n# caf\xe9\n', 'latin1') },
    'error app/values.yaml:2:6: is not valid UTF-8',
  ],
  ['a value without end', { 'values.yaml': 'a: .inf\n' }, 'error app/values.yaml:1:4: JSON, and so helm,'],
  [
    'a Chart.yaml in Latin-1',
    { 'Chart.yaml': Buffer.from(chartYaml('app', '# \xe9\n'), 'latin1') },
    'error app/Chart.yaml:4:3: is not valid UTF-8',
  ],
  [
    'a number that is none below a key nobody knows',
    { 'Chart.yaml': chartYaml('app', 'x: .nan\n') },
    'error app/Chart.yaml:4:4: JSON, and so helm,',
  ],
  [
    'a control character in an annotation',
    { 'Chart.yaml': chartYaml('app', 'annotations:\n  a: "\\x7f"\n') },
    'error app/Chart.yaml:5:6: annotations.a: helm cannot write the control character U+007F',
  ],
  [
    'a line break in the name of an annotation',
    { 'Chart.yaml': chartYaml('app', 'annotations:\n  "a\\x85b": x\n') },
    'helm cannot write the control character U+0085',
  ],
  [
    'a Chart.yaml that begins with an empty document',
    { 'Chart.yaml': `---\n---\n${chartYaml('app')}` },
    'error app/Chart.yaml:1:4: expected keys and values, found none',
  ],
  [
    'a lock of a day that there is not',
    { 'Chart.lock': 'dependencies: []\ndigest: x\ngenerated: "2020-02-31T00:00:00Z"\n' },
    'error app/Chart.lock:1:1: generated: "2020-02-31T00:00:00Z" is no time',
  ],
  [
    'a lock of an hour that there is not',
    { 'Chart.lock': 'dependencies: []\ndigest: x\ngenerated: "2020-02-01T24:00:00Z"\n' },
    'error app/Chart.lock:1:1: generated: "2020-02-01T24:00:00Z" is no time',
  ],
  [
    'a folder in charts/ with the name of an archive',
    { 'charts/one.tgz/Chart.yaml': chartYaml('one') },
    'error app/charts/one.tgz: is a folder, and helm takes .tgz for an archive',
  ],
  [
    'a .helmignore that is a folder',
    { '.helmignore/x': '' },
    'error app/.helmignore: is a folder; helm reads rules from a file of this name',
  ],
];

describe('what helm refuses is found, with its place', () => {
  test.for(REFUSED)('%s', { timeout: 60_000 }, async ([, tree, found], context) => {
    const path = await chart(tree);
    expect((await findingsOf(path)).join('\n')).toContain(found);
    need(context, haveHelm, NO_HELM);
    const home = await folder();
    for (const program of HELMS) {
      const result = await runHelm(program, ['package', path, '--destination', home], { home, fails: true });
      expect(result.code, `${program}: ${result.stdout}${result.stderr}`).not.toBe(0);
    }
  });
});

/** Charts that helm packages although something is wrong, and what is said of them. */
const LOST: readonly (readonly [what: string, tree: Tree, found: readonly string[]])[] = [
  [
    'a number that loses its last digit',
    { 'Chart.yaml': chartYaml('app', 'appVersion: 1.10\n') },
    [
      'warning app/Chart.yaml:4:13: appVersion: 1.10 without quotes is a number, which helm reads as "1.1"; write "1.10"',
    ],
  ],
  ['a number that keeps its digits', { 'Chart.yaml': chartYaml('app', 'appVersion: 1.5\n') }, []],
  [
    'a boolean and an octal number',
    { 'Chart.yaml': chartYaml('app', 'keywords: [yes, 010]\n') },
    [
      'warning app/Chart.yaml:4:12: keywords[0]: yes without quotes is a boolean, which helm reads as "true"; write "yes"',
      'warning app/Chart.yaml:4:17: keywords[1]: 010 without quotes is a number, which helm reads as "8"; write "010"',
    ],
  ],
  [
    'keys nobody knows',
    { 'Chart.yaml': chartYaml('app', 'licence: MIT\nmaintainers:\n- nick: x\n  name: z\n') },
    [
      'warning app/Chart.yaml:4:1: licence: helm does not know this key and drops it',
      'warning app/Chart.yaml:6:3: maintainers[0].nick: helm does not know this key and drops it',
    ],
  ],
  [
    'a key in another case',
    { 'Chart.yaml': chartYaml('app', 'appversion: "1"\n') },
    ['warning app/Chart.yaml:4:1: appversion: is taken for appVersion; write it like that'],
  ],
  [
    'a key that is there twice',
    { 'Chart.yaml': chartYaml('app', 'icon: a\nicon: b\n'), 'values.yaml': 'a:\n  b: 1\n  b: 2\n' },
    [
      'warning app/Chart.yaml:5:1: icon: is there twice; the last one counts',
      'warning app/values.yaml:3:3: a.b: is there twice; the last one counts',
    ],
  ],
  [
    'a version that readers of a registry do not see',
    { 'Chart.yaml': chartYaml('app', '', 'v1.2') },
    [
      'warning app/Chart.yaml:3:10: version: "v1.2" is seen by no reader of a registry that looks for the newest version or a range; write three numbers without v',
    ],
  ],
  [
    'dependencies of apiVersion v1 in Chart.yaml',
    {
      'Chart.yaml': 'apiVersion: v1\nname: app\nversion: 1.0.0\ndependencies:\n- {name: a, version: "1"}\n',
      'charts/a/Chart.yaml': chartYaml('a'),
    },
    [
      'warning app/Chart.yaml:5:1: dependencies: helm drops them from a chart of apiVersion v1; write apiVersion: v2',
    ],
  ],
  [
    'a key that is a boolean',
    { 'values.yaml': 'a:\n  on: 1\n  "off": 2\n' },
    ['warning app/values.yaml:2:3: a.on: helm reads this key as true, for it has no quotes; write "on"'],
  ],
  [
    'several documents of values',
    { 'values.yaml': 'a: 1\n---\nb: 2\n' },
    ['warning app/values.yaml:3:1: helm 4 merges the documents of this file, helm 3 reads the first alone'],
  ],
  [
    'a second document of Chart.yaml',
    { 'Chart.yaml': `${chartYaml('app')}---\nname: other\n` },
    [
      'warning app/Chart.yaml:5:1: the document ends before this line, and helm drops what follows without a word',
    ],
  ],
  [
    'keys behind a map in braces',
    { 'values.yaml': '{a: 1}\nb: 2\n' },
    [
      'warning app/values.yaml:2:1: the document ends before this line, and helm drops what follows without a word',
    ],
  ],
  [
    'a dependency of a sub-chart that is missing',
    { 'charts/a/Chart.yaml': chartYaml('a', 'dependencies:\n- {name: b, version: "1"}\n') },
    [
      'warning app/charts/a/Chart.yaml:5:3: dependency "b" is not in charts/ of this sub-chart; helm packs it as it is',
    ],
  ],
  [
    'default values that the schema refuses',
    {
      'values.yaml': 'a: x\n',
      'values.schema.json': '{"properties":{"a":{"type":"integer"}},"required":["b"]}',
    },
    [
      "warning app/values.yaml: the default values do not match values.schema.json: the root must have required property 'b'",
      'warning app/values.yaml: the default values do not match values.schema.json: a must be integer',
    ],
  ],
  [
    'a schema that leads elsewhere',
    { 'values.schema.json': '{"$ref":"https://example.com/schema.json"}' },
    [
      "warning app/values.schema.json: is not checked against the values: can't resolve reference https://example.com/schema.json from id #",
    ],
  ],
  [
    'templates that are no UTF-8',
    { 'templates/a.yaml': Buffer.from('a: 1\nb: \xff\n', 'latin1') },
    ['error app/templates/a.yaml:2: is not valid UTF-8, so helm garbles it'],
  ],
  [
    'a sub-chart twice',
    { 'charts/a/Chart.yaml': chartYaml('a'), 'charts/b/Chart.yaml': chartYaml('a', '', '2.0.0') },
    [
      'error app/charts: holds the chart "a" 2 times: 1.0.0 (app/charts/a), 2.0.0 (app/charts/b). helm packs them over each other',
    ],
  ],
  [
    'a dependency of another version than asked for',
    {
      'Chart.yaml': chartYaml('app', 'dependencies:\n- {name: a, version: ^2.0.0}\n'),
      'charts/a/Chart.yaml': chartYaml('a'),
    },
    ['error app/Chart.yaml:5:3: dependency "a": charts/ holds version 1.0.0, which is not in "^2.0.0"'],
  ],
  [
    'a name that no repository can have',
    { 'Chart.yaml': chartYaml('MyApp') },
    [
      'error app/Chart.yaml:2:7: name: "MyApp" cannot be part of a repository; expected a-z, 0-9 and single separators . _ __ - inside',
    ],
  ],
  [
    'a schema that is none',
    { 'values.schema.json': '{"type":"thing"}' },
    ['error app/values.schema.json: is no JSON schema: /type must be equal to one of the allowed values'],
  ],
];

describe('what helm loses or breaks without a word is said', () => {
  test.for(LOST)('%s', { timeout: 60_000 }, async ([, tree, found], context) => {
    const path = await chart(tree);
    expect(await findingsOf(path)).toEqual(found);
    need(context, haveHelm, NO_HELM);
    const home = await folder();
    for (const program of HELMS) await runHelm(program, ['package', path, '--destination', home], { home });
  });
});

/** Charts that one helm packages and the other refuses, and what is said of them. */
const ONE_ALONE: readonly (readonly [what: string, tree: Tree, refusedBy: string, found: string])[] = [
  [
    'a second document of values that is broken',
    { 'values.yaml': 'a: 1\n---\nb: [\n' },
    'helm4',
    'warning app/values.yaml:3:4: helm 4 refuses the chart for this, helm 3 does not: this [ has no ]',
  ],
  [
    'a second document of values that is a list',
    { 'values.yaml': 'a: 1\n---\n- b\n' },
    'helm4',
    'warning app/values.yaml:3:1: helm 4 refuses the chart for this, helm 3 does not: expected keys and values, found a list',
  ],
  [
    'values with a directive',
    { 'values.yaml': '%YAML 1.1\n---\na: 1\n' },
    'helm4',
    'warning app/values.yaml:2:1: helm 4 refuses the chart for this, helm 3 does not: expected --- behind the directives',
  ],
  [
    'values that begin behind the dashes',
    { 'values.yaml': '--- {a: 1}\n' },
    'helm4',
    'warning app/values.yaml:1:1: helm 4 refuses the chart for this, helm 3 does not: nothing but a comment may stand',
  ],
  [
    'an alias into another document, whose anchor helm 4 does not see',
    { 'values.yaml': 'a: &x 1\n...\n---\nb: *x\n' },
    'helm4',
    'warning app/values.yaml:4:4: helm 4 refuses the chart for this, helm 3 does not: the alias *x names nothing',
  ],
  [
    'a number without end where text is wanted',
    { 'Chart.yaml': chartYaml('app', 'annotations:\n  a: -.inf\n') },
    'helm4',
    'warning app/Chart.yaml:5:6: helm 4 refuses the chart for this, helm 3 does not: JSON, and so helm,',
  ],
];

describe('what one helm alone refuses is a warning that says which', () => {
  test.for(ONE_ALONE)('%s', { timeout: 60_000 }, async ([, tree, refusedBy, found], context) => {
    const path = await chart(tree);
    const lines = await findingsOf(path);
    expect(lines.join('\n')).toContain(found);
    expect(lines.join('\n')).not.toContain('error ');
    need(context, haveHelm, NO_HELM);
    const home = await folder();
    for (const program of HELMS) {
      const { code } = await runHelm(program, ['package', path, '--destination', home], {
        home,
        fails: true,
      });
      expect(code !== 0, program).toBe(program === refusedBy);
    }
  });
});

/** What helm packs, and never loads or renders again. */
const UNUSABLE: readonly (readonly [what: string, tree: Tree, found: string])[] = [
  [
    'a name that begins with two dots',
    { '..data': '1' },
    'error app/..data: leads out of the chart to helm, as every path that begins with two dots',
  ],
  [
    'a folder that looks like a drive',
    { 'c:/x': '1' },
    'error app/c:/x: is an absolute path to helm, for a drive of Windows has such a name',
  ],
  [
    'a range of clusters that is none',
    { 'Chart.yaml': chartYaml('app', 'kubeVersion: newest\n') },
    'error app/Chart.yaml:4:14: kubeVersion: "newest" is no version range, so no cluster fits',
  ],
];

describe('what helm packs and cannot use is refused', () => {
  test.for(UNUSABLE)('%s', { timeout: 60_000 }, async ([, tree, found], context) => {
    const path = await chart(tree);
    const lines = await findingsOf(path);
    expect(lines.join('\n')).toContain(found);
    expect(lines).toHaveLength(1);
    need(context, haveHelm, NO_HELM);
    for (const program of HELMS) {
      const home = await folder();
      await runHelm(program, ['package', path, '--destination', home], { home });
      const rendered = await runHelm(program, ['template', 'x', join(home, 'app-1.0.0.tgz')], {
        home,
        fails: true,
      });
      expect(rendered.code, program).not.toBe(0);
    }
  });

  test('but nobody asks a library for the clusters it fits', async () => {
    const yaml = chartYaml('app', 'type: library\nkubeVersion: newest\n');
    expect(await findingsOf(await chart({ 'Chart.yaml': yaml }))).toEqual([]);
  });

  test('a template with a backslash in its name is none to helm', { timeout: 60_000 }, async context => {
    const template = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: lost\n';
    const path = await chart({
      'templates/a\\b.yaml': template,
      'charts/sub/Chart.yaml': chartYaml('sub'),
      'charts/sub/x\\y': '1',
      'x/..data': 'is sound',
      'c:': 'is sound',
    });
    expect(await findingsOf(path)).toEqual([
      'error app/templates/a\\b.yaml: helm reads this file of the archive as "b.yaml", for it takes \\ for a folder\'s end; rename it',
      'error app/charts/sub/x\\y: helm reads this file of the archive as "y", for it takes \\ for a folder\'s end; rename it',
    ]);
    need(context, haveHelm, NO_HELM);
    for (const program of HELMS) {
      const home = await folder();
      await runHelm(program, ['package', path, '--destination', home], { home });
      const { stdout } = await runHelm(program, ['template', 'x', join(home, 'app-1.0.0.tgz')], { home });
      expect(stdout).not.toContain('lost');
    }
  });
});

describe('beyond helm', () => {
  test('a name that is no UTF-8 is called that', async () => {
    const path = await chart();
    await writeFile(Buffer.concat([Buffer.from(`${path}/f`), Buffer.from([0xe9])]), '1');
    expect(await findingsOf(path)).toEqual([
      'error app/f\uFFFD: has a name that is not valid UTF-8; rename it',
    ]);
  });

  test('a link out of the chart is refused', async () => {
    const path = await chart({
      'templates/a.yaml': { link: '/etc/hostname' },
      'files/up': { link: '../..' },
    });
    const lines = await findingsOf(path);
    expect(lines[0]).toContain('error app/files/up: links out of the chart');
    expect(lines[1]).toContain('error app/templates/a.yaml: links out of the chart, to /etc/hostname');
  });

  test('a link to a folder that holds it ends', async () => {
    const path = await chart({ 'files/a/x': '1', 'files/a/again': { link: '..' } });
    expect(await findingsOf(path)).toEqual([
      'error app/files/a/again: links to a folder that holds it: there is no end to it',
    ]);
  });

  test('a link that leads around in a circle is refused', async () => {
    const path = await chart({ 'files/a': { link: 'b' }, 'files/b': { link: 'a' } });
    expect((await findingsOf(path))[0]).toBe('error app/files/a: is a link that leads around in a circle');
  });

  test('.git is left out, with a warning', async () => {
    const path = await chart({
      '.git/HEAD': 'ref: x',
      'charts/a/Chart.yaml': chartYaml('a'),
      'charts/a/.git': 'gitdir: x',
    });
    expect(await findingsOf(path)).toEqual([
      'warning app/.git: is left out; helm would pack it: list .git/ in .helmignore',
      'warning app/charts/a/.git: is left out; helm would pack it: list .git/ in .helmignore',
    ]);
  });

  test('a file too large for helm 3 is refused unless it is ignored', async () => {
    const path = await chart({ 'data.bin': big(5 * 1024 * 1024 + 1) });
    expect((await findingsOf(path))[0]).toContain('error app/data.bin: has 5242881 bytes; helm 3 refuses');
    const ignored = await chart({ 'data.bin': big(5 * 1024 * 1024 + 1), '.helmignore': '*.bin\n' });
    expect(await findingsOf(ignored)).toEqual([]);
  });

  test('a chart too large for any helm is refused', async () => {
    const files = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`f/${i}`, big(5 * 1024 * 1024)]));
    expect((await findingsOf(await chart(files)))[0]).toContain('error app: its files have');
  });

  test('a pipe is refused, as helm does', async () => {
    const path = await chart();
    execFileSync('mkfifo', [join(path, 'pipe')]);
    expect(await findingsOf(path)).toEqual([
      'error app/pipe: is neither a file nor a folder; helm refuses the chart',
    ]);
  });

  test('an apiVersion that no helm knows is refused', async () => {
    const path = await chart({ 'Chart.yaml': 'apiVersion: v9\nname: app\nversion: 1.0.0\n' });
    expect(await findingsOf(path)).toEqual([
      'error app/Chart.yaml:1:13: apiVersion: "v9" is not supported; expected v2 (or v1, of helm 2)',
    ]);
  });
});

describe('schemas of every draft', () => {
  const schemas: readonly (readonly [draft: string, schema: object])[] = [
    [
      'draft 4',
      {
        $schema: 'http://json-schema.org/draft-04/schema#',
        id: 'http://x/y',
        properties: { a: { type: 'integer', minimum: 3, exclusiveMinimum: true } },
      },
    ],
    [
      'draft 6',
      { $schema: 'http://json-schema.org/draft-06/schema#', properties: { a: { exclusiveMinimum: 3 } } },
    ],
    [
      'draft 7',
      { $schema: 'http://json-schema.org/draft-07/schema#', properties: { a: { exclusiveMinimum: 3 } } },
    ],
    [
      '2019-09',
      {
        $schema: 'https://json-schema.org/draft/2019-09/schema',
        $defs: { x: { exclusiveMinimum: 3 } },
        properties: { a: { $ref: '#/$defs/x' } },
      },
    ],
    [
      '2020-12',
      { $schema: 'https://json-schema.org/draft/2020-12/schema', properties: { a: { exclusiveMinimum: 3 } } },
    ],
    ['none, which is 2020-12', { properties: { a: { exclusiveMinimum: 3 } } }],
  ];
  test.for(schemas)('%s', async ([, schema]) => {
    const tree = (a: number): Tree => ({
      'values.yaml': `a: ${a}\n`,
      'values.schema.json': JSON.stringify(schema),
    });
    expect(await findingsOf(await chart(tree(4)))).toEqual([]);
    expect(await findingsOf(await chart(tree(3)))).toEqual([expect.stringContaining('a must be > 3')]);
  });

  test('sub-charts are checked with what their parent gives them', async () => {
    const path = await chart({
      'Chart.yaml': chartYaml('app', 'dependencies:\n- {name: a, version: "1.0.0", alias: first}\n'),
      'values.schema.json':
        '{"required":["first"],"properties":{"first":{"required":["v","w","global"],"additionalProperties":false,"properties":{"v":{"const":2},"w":{},"global":{}}}}}',
      'values.yaml': 'first:\n  v: 2\n  z: null\n',
      'charts/a/Chart.yaml': chartYaml('a'),
      'charts/a/values.yaml': 'v: 1\nw: 1\nz: 1\n',
    });
    expect(await findingsOf(path)).toEqual([]);
  });
});
