import { describe, expect, test } from 'vitest';
import { chartArtifact } from '../../src/helm/builder.ts';
import { need } from '../support/need.ts';
import {
  chart,
  chartYaml,
  folder,
  HELMS,
  haveHelm,
  NO_HELM,
  ports,
  requestFor,
  runHelm,
  type Tree,
} from './support.ts';

const schema = (value: unknown) => JSON.stringify(value);
/** A chart whose values are held to one pattern. */
const pattern = (expression: string, value: string): Tree => ({
  'values.schema.json': schema({ properties: { a: { pattern: expression } } }),
  'values.yaml': `a: ${JSON.stringify(value)}\n`,
});
const text = { type: 'string' };
const NAME = { properties: { name: text }, required: ['name'] };

/** A chart with the sub-chart `lib`, which wants a name. */
function withLib(given: {
  readonly values?: string;
  readonly own?: string;
  readonly dependency?: string;
  readonly wants?: unknown;
}): Tree {
  const { values = '', own = '', dependency, wants = NAME } = given;
  const declared =
    dependency === undefined ? '' : `dependencies:\n- {name: lib, version: "*"${dependency}}\n`;
  return {
    'Chart.yaml': chartYaml('app', declared),
    'values.yaml': values,
    'charts/lib/Chart.yaml': chartYaml('lib'),
    'charts/lib/values.yaml': own,
    'charts/lib/values.schema.json': schema(wants),
  };
}

/** Each, and whether helm takes it. */
const CASES: readonly (readonly [what: string, tree: Tree, sound: boolean])[] = [
  ['a flag inside a pattern', pattern('(?i)^X$', 'x'), true],
  ['a flag inside a pattern that does not match', pattern('(?i)^X$', 'y'), false],
  ['a named group of Go', pattern('(?P<n>x)', 'x'), true],
  ['a negative look-ahead', pattern('^(?!y)x$', 'x'), false],
  ['a look-ahead', pattern('(?=x)', 'x'), false],
  ['an end of another dialect', pattern('x\\Z', 'x'), false],
  ['begin and end of text', pattern('\\Ax\\z', 'x'), true],
  ['a named class', pattern('^[[:alpha:]]+$', 'abc'), true],
  ['a named class that does not match', pattern('^[[:alpha:]]+$', 'a1'), false],
  ['a dot for one character of two units', pattern('^.$', '😀'), true],
  [
    'a pattern for keys',
    {
      'values.schema.json': schema({ patternProperties: { '(?i)^PORT': { type: 'integer' } } }),
      'values.yaml': 'portHttp: x\n',
    },
    false,
  ],
  [
    'a pattern of draft 7',
    {
      'values.schema.json': schema({
        $schema: 'http://json-schema.org/draft-07/schema#',
        properties: { a: { pattern: '(?i)^X$' } },
      }),
      'values.yaml': 'a: x\n',
    },
    true,
  ],
  ['a local reference', { 'values.schema.json': schema({ $defs: { x: true }, $ref: '#/$defs/x' }) }, true],
  ['a local reference to nothing', { 'values.schema.json': schema({ $ref: '#/definitions/x' }) }, false],
  [
    'a local reference to nothing below an id',
    { 'values.schema.json': schema({ $id: 'values', properties: { a: { $ref: '#/x' } } }) },
    false,
  ],
  ['a reference to a file', { 'values.schema.json': schema({ $ref: 'other.json' }) }, false],
  ['a sub-chart that is given its name', withLib({ values: 'lib: {name: x}\n' }), true],
  ['a sub-chart without its name', withLib({}), false],
  ['a sub-chart with a name of its own', withLib({ own: 'name: x\n' }), true],
  ['a sub-chart that is given a number', withLib({ own: 'name: x\n', values: 'lib: {name: 1}\n' }), false],
  ['a sub-chart that is given a text', withLib({ own: 'name: x\n', values: 'lib: x\n' }), false],
  [
    'one that is disabled',
    withLib({ dependency: ', condition: lib.use', values: 'lib: {use: false}\n' }),
    true,
  ],
  [
    'one that disables itself',
    withLib({ dependency: ', condition: "x.y,lib.use"', own: 'use: false\n' }),
    true,
  ],
  ['one with a condition nobody sets', withLib({ dependency: ', condition: lib.use' }), false],
  [
    'one with a condition that is a text',
    withLib({ dependency: ', condition: lib.use', values: 'lib: {use: "no way"}\n' }),
    false,
  ],
  ['one that a tag disables', withLib({ dependency: ', tags: [t, u]', values: 'tags: {t: false}\n' }), true],
  [
    'one with two tags',
    withLib({ dependency: ', tags: [t, u]', values: 'tags: {t: false, u: true}\n' }),
    false,
  ],
  [
    'one whose condition goes before its tag',
    withLib({
      dependency: ', tags: [t], condition: lib.use',
      values: 'tags: {t: false}\nlib: {use: true}\n',
    }),
    false,
  ],
  ['one under an alias', withLib({ dependency: ', alias: other', values: 'other: {name: x}\n' }), true],
  [
    'one under an alias, named by its own',
    withLib({ dependency: ', alias: other', values: 'lib: {name: x}\n' }),
    false,
  ],
  [
    'global in one that wants nothing else',
    withLib({ wants: { properties: { name: text }, additionalProperties: false } }),
    false,
  ],
  [
    'global in one that knows it',
    withLib({ wants: { properties: { global: { type: 'object' } }, additionalProperties: false } }),
    true,
  ],
  [
    'global values of the wrong type',
    withLib({
      values: 'global: {name: 1}\n',
      wants: { properties: { global: NAME } },
    }),
    false,
  ],
  [
    'global values of the parent over those of the sub-chart',
    withLib({
      values: 'global: {a: {name: x}}\n',
      own: 'global: {a: {name: 1}, b: 2}\n',
      wants: { properties: { global: { properties: { a: NAME }, required: ['a', 'b'] } } },
    }),
    true,
  ],
  [
    'what the parent imports',
    {
      ...withLib({ dependency: ', import-values: [{child: a, parent: b}]', own: 'name: x\na: {c: 1}\n' }),
      'values.schema.json': schema({ properties: { b: { properties: { c: text } } } }),
    },
    false,
  ],
  [
    'what the parent imports from exports',
    {
      ...withLib({
        dependency: ', import-values: [data]',
        own: 'name: x\nexports: {data: {name: yes it is}}\n',
      }),
      'values.schema.json': schema(NAME),
    },
    true,
  ],
  [
    'what the parent imports below what it says itself',
    {
      ...withLib({
        dependency: ', import-values: [{child: a, parent: b}]',
        own: 'name: x\na: {c: 1}\n',
        values: 'b: {c: own}\n',
      }),
      'values.schema.json': schema({ properties: { b: { properties: { c: text } } } }),
    },
    true,
  ],
  [
    'a sub-chart of a sub-chart that is disabled from above',
    {
      ...withLib({ dependency: '', own: 'name: x\n', values: 'lib: {deep: {use: false}}\n' }),
      'charts/lib/Chart.yaml': chartYaml(
        'lib',
        'dependencies: [{name: deep, version: "*", condition: deep.use}]\n',
      ),
      'charts/lib/charts/deep/Chart.yaml': chartYaml('deep'),
      'charts/lib/charts/deep/values.schema.json': schema(NAME),
    },
    true,
  ],
  [
    'a sub-chart of a sub-chart that is disabled from above where nothing is declared',
    {
      ...withLib({ own: 'name: x\n', values: 'lib: {deep: {use: false}}\n' }),
      'charts/lib/Chart.yaml': chartYaml(
        'lib',
        'dependencies: [{name: deep, version: "*", condition: deep.use}]\n',
      ),
      'charts/lib/charts/deep/Chart.yaml': chartYaml('deep'),
      'charts/lib/charts/deep/values.schema.json': schema(NAME),
    },
    false,
  ],
];

/** Names of drafts, and whether helm can use them without asking anybody. */
const DRAFTS: readonly (readonly [draft: unknown, known: boolean])[] = [
  ['http://json-schema.org/schema#', true],
  ['https://json-schema.org/draft-07/schema', true],
  ['http://json-schema.org/draft/2019-09/schema#', true],
  ['urn:x:y', true],
  ['http://127.0.0.1:1/draft-07/schema#', false],
  ['draft-07', false],
  ['', false],
  [7, false],
];
const OF_DRAFTS = DRAFTS.map(
  ([draft, known]) =>
    [
      `the draft ${JSON.stringify(draft)}`,
      { 'values.schema.json': schema({ $schema: draft }) },
      known,
    ] as const,
);

describe('a schema is judged as helm judges it', () => {
  test.for([...CASES, ...OF_DRAFTS])('%s', { timeout: 60_000 }, async ([, tree, sound], context) => {
    need(context, haveHelm, NO_HELM);
    const path = await chart(tree);
    const problems = await chartArtifact(requestFor(path), ports()).then(
      async built => {
        await built.dispose();
        return built.warnings;
      },
      (error: Error) => [error.message],
    );
    expect(problems.length === 0, problems.join('\n')).toBe(sound);
    const home = await folder();
    for (const program of HELMS) {
      const { code, stderr } = await runHelm(program, ['template', path], { home, fails: true });
      expect(code === 0, `${program}: ${stderr}`).toBe(sound);
    }
  });
});

async function warningsOf(tree: Tree): Promise<readonly string[]> {
  const built = await chartArtifact(requestFor(await chart(tree)), ports());
  await built.dispose();
  return built.warnings;
}

test('a draft of the web that helm fetches is a warning, and one that is none an error', async () => {
  const of = (draft: string) => ({ 'values.schema.json': schema({ $schema: draft }) });
  expect(await warningsOf(of('https://example.com/draft-07'))).toEqual([
    'chart/values.schema.json: is not checked against the values: helm does not know $schema: "https://example.com/draft-07" and fetches it wherever the chart is installed',
  ]);
  await expect(warningsOf(of('draft-07'))).rejects.toThrow(
    'chart/values.schema.json: is no JSON schema: $schema: "draft-07" is no draft',
  );
});

test('a mismatch is said where it comes from', async () => {
  expect(await warningsOf(withLib({}))).toEqual([
    "chart/charts/lib/values.yaml: the default values do not match values.schema.json: the root must have required property 'name'",
  ]);
  expect(await warningsOf(withLib({ own: 'name: x\n', values: 'lib: {name: 1}\n' }))).toEqual([
    'chart/values.yaml: the values for lib do not match its values.schema.json: name must be string',
  ]);
  expect(await warningsOf(withLib({ wants: { additionalProperties: false } }))).toEqual([
    'chart/values.yaml: the values for lib do not match its values.schema.json: the root must NOT have additional properties (global, which helm gives every sub-chart)',
  ]);
  expect(await warningsOf(withLib({ own: 'name: x\n', values: 'lib: x\n' }))).toEqual([
    'chart/values.yaml: lib is a sub-chart, and its values are no map; helm refuses them',
  ]);
});
