import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { readInputs } from '../../src/inputs/inputs.ts';
import { isCommand } from '../../src/inputs/sources.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { parseWorkflowText } from '../support/workflow/github-parser.ts';
import { type Block, blocksIn, ROOT } from './documents.ts';

/** A use of this tool in a block: as an Action, or by one of the GitLab templates. */
interface Use {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** Of a template; undefined for the Action. */
  readonly template?: string;
}

const BLOCKS = blocksIn('yaml', 'yml');
const USES = BLOCKS.flatMap(block => usesIn(block));
const ACTION_INPUTS = new Set(
  INPUTS.filter(input => input.faces?.includes('action') ?? true).map(input => input.name),
);

describe('uses of the Action in the documents', () => {
  const actions = USES.filter(({ template }) => template === undefined);

  test.for(actions)('$name has inputs that there are, with values that they take', async ({ given }) => {
    expect(Object.keys(given).filter(name => !ACTION_INPUTS.has(name))).toEqual([]);
    expect(await problemsOf(given)).toEqual([]);
  });

  test('are many', () => {
    expect(actions.length).toBeGreaterThan(15);
  });
});

describe('pieces of workflows in the documents', () => {
  const pieces = BLOCKS.flatMap(({ path, line, text }) => {
    const workflow = workflowOf(parse(text));
    return workflow === undefined ? [] : [{ name: `${path}:${line}`, workflow }];
  });

  test.for(pieces)('$name is taken by GitHub’s own parser', async ({ name, workflow }) => {
    expect((await parseWorkflowText(name, JSON.stringify(workflow))).errors).toEqual([]);
  });

  test('are all that are neither GitLab’s nor the value of an input', () => {
    const others = BLOCKS.filter(({ text }) => workflowOf(parse(text)) === undefined);
    const unknown = others.filter(({ text }) => !isGitlab(parse(text)) && !isListOfMaps(parse(text)));
    expect(unknown.map(({ path, line }) => `${path}:${line}`)).toEqual([]);
  });
});

describe('uses of the GitLab templates in the documents', () => {
  const includes = USES.filter(({ template }) => template !== undefined);

  test.for(includes)('$name has inputs that $template has, with values that they take', async use => {
    const { template = '', given } = use;
    const inputs = inputsOfTemplate(template);
    for (const [name, value] of Object.entries(given)) {
      const spec = inputs[name];
      expect(spec, `${name} of ${template}`).toBeDefined();
      if (spec?.options) expect(spec.options.map(String)).toContain(String(value));
      if (spec?.regex) expect(String(value)).toMatch(new RegExp(spec.regex.replace(/^\/|\/$/g, '')));
    }
    const ours = Object.entries(given).filter(([name]) => INPUTS.some(input => input.name === name));
    expect(await problemsOf(Object.fromEntries(ours))).toEqual([]);
  });

  test('are several', () => {
    expect(includes.length).toBeGreaterThan(8);
  });
});

test('credentials that are shown as a list have the fields that `registry-auth` takes', () => {
  const fields = ['registry', 'username', 'password', 'token', 'json-key'];
  const lists = [...BLOCKS.map(({ text }) => parse(text)), ...USES.map(({ given }) => given['registry-auth'])]
    .map(value => (typeof value === 'string' && /^- /.test(value) ? parse(value) : value))
    .filter(isListOfMaps)
    .filter(entries => entries.every(entry => 'registry' in entry));
  expect(lists.length).toBeGreaterThan(2);
  expect(lists.flat().flatMap(entry => Object.keys(entry).filter(name => !fields.includes(name)))).toEqual(
    [],
  );
});

test('every block of YAML is YAML', () => {
  const problems = BLOCKS.flatMap(({ path, line, text }) =>
    parseAllDocuments(text).flatMap(document =>
      'errors' in document ? document.errors.map(error => `${path}:${line}: ${error.message}`) : [],
    ),
  );
  expect(problems).toEqual([]);
});

test('every block of JSON is JSON', () => {
  const blocks = blocksIn('json');
  expect(blocks.length).toBeGreaterThan(0);
  for (const { path, line, text } of blocks) expect(() => JSON.parse(text), `${path}:${line}`).not.toThrow();
});

test('a block has a language, unless it is a picture', () => {
  const unnamed = blocksIn('').map(({ path, line }) => `${path}:${line}`);
  expect(unnamed).toEqual([]);
});

test('an input that does not exist is noticed, and so is a value', async () => {
  const text = '- uses: org/cfcr-push@v1\n  with: { image: a, if-exists: maybe }\n';
  const [use] = usesIn({ path: 'x.md', line: 1, language: 'yaml', note: '', text });
  expect(Object.keys(use?.given ?? {}).filter(name => !ACTION_INPUTS.has(name))).toEqual(['image']);
  expect(await problemsOf({ 'if-exists': 'maybe' })).toHaveLength(1);
});

/** What the tool's own reader says of these values; expressions of the CI are taken as they stand. */
async function problemsOf(given: Readonly<Record<string, unknown>>): Promise<readonly string[]> {
  const values = Object.entries(given).map(([name, value]) => [name, String(value)] as const);
  const command = String(given['command'] ?? 'push');
  if (!isCommand(command)) return [`${command} is not a command`];
  const known = values.filter(([, value]) => !value.includes('${{'));
  return (await readInputs(command, new Map(known))).problems;
}

function usesIn({ path, line, text }: Block): Use[] {
  const found: Use[] = [];
  const value: unknown = parse(text);
  const name = `${path}:${line}`;
  visit(value, record => {
    const { uses, with: given } = record;
    if (typeof uses === 'string' && /(?:^|\/)cfcr-push(?:@|$)/.test(uses))
      found.push({ name, given: mapOf(given) });
    for (const include of [record['include']].flat()) {
      const template = templateOf(include);
      if (template !== undefined) found.push({ name, template, given: mapOf(mapOf(include)['inputs']) });
    }
  });
  // A part of a step, as `with:` alone.
  if (found.length === 0 && isMap(value) && isMap(value['with'])) found.push({ name, given: value['with'] });
  return found;
}

/** A whole workflow around a block that is one, or steps, or a part of a job or a step; undefined for GitLab's. */
function workflowOf(block: unknown): Record<string, unknown> | undefined {
  const job = { 'runs-on': 'ubuntu-latest' };
  const around = (jobParts: object) => ({ on: 'push', jobs: { example: { ...job, ...jobParts } } });
  const steps = isListOfMaps(block) && block.some(step => 'uses' in step || 'run' in step);
  if (steps) return around({ steps: block });
  if (!isMap(block)) return undefined;
  if (isMap(block['jobs'])) return { on: 'push', ...block };
  if (Array.isArray(block['steps'])) return around(block);
  if (isMap(block['with'])) return around({ steps: [{ uses: 'org/cfcr-push@v1', ...block }] });
  const ofWorkflow = Object.keys(block).every(key =>
    ['concurrency', 'permissions', 'on', 'env'].includes(key),
  );
  return ofWorkflow ? { ...around({ steps: [{ run: 'true' }] }), ...block } : undefined;
}

const GITLAB = ['include', 'stages', 'variables', 'default', 'workflow', 'spec'];
const GITLAB_JOB = [
  'script',
  'extends',
  'rules',
  'id_tokens',
  'needs',
  'variables',
  'image',
  'services',
  'tags',
];

/** True for a pipeline of GitLab, or a part of one. */
function isGitlab(block: unknown): boolean {
  return Object.entries(mapOf(block)).some(
    ([key, value]) =>
      GITLAB.includes(key) || Object.keys(mapOf(value)).some(name => GITLAB_JOB.includes(name)),
  );
}

function isListOfMaps(value: unknown): value is Record<string, unknown>[] {
  return Array.isArray(value) && value.every(isMap);
}

/** The template of this project that an include is of, by `remote`, `project` and `file`, `local` or `component`. */
function templateOf(include: unknown): string | undefined {
  const { remote, file, local, component } = mapOf(include);
  const places = [remote, file, local].flat().filter(place => typeof place === 'string');
  const named = typeof component === 'string' ? /\/([\w-]+)@[^/]+$/.exec(component)?.[1] : undefined;
  if (named !== undefined && existsSync(join(ROOT, `gitlab/${named}.yml`))) return `gitlab/${named}.yml`;
  return places.map(place => /gitlab\/[\w-]+\.yml$/.exec(place)?.[0]).find(Boolean);
}

interface TemplateInput {
  readonly options?: readonly unknown[];
  readonly regex?: string;
}

function inputsOfTemplate(path: string): Readonly<Record<string, TemplateInput | undefined>> {
  if (!existsSync(join(ROOT, path))) throw new Error(`there is no ${path}`);
  const [header] = parseAllDocuments(readFileSync(join(ROOT, path), 'utf8'));
  const spec = mapOf(mapOf(header && 'toJS' in header ? header.toJS() : undefined)['spec']);
  return mapOf(spec['inputs']) as Record<string, TemplateInput | undefined>;
}

function visit(value: unknown, see: (record: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, see);
  if (!isMap(value)) return;
  see(value);
  for (const item of Object.values(value)) visit(item, see);
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapOf(value: unknown): Record<string, unknown> {
  return isMap(value) ? value : {};
}
