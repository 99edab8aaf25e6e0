import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { madeFiles, stale } from '../.ci/scripts/generate.ts';
import { gitlabFiles } from '../.ci/scripts/gitlab-files.ts';
import { MADE_TABLES } from '../.ci/scripts/readme-tables.ts';
import manifest from '../package.json' with { type: 'json' };
import { EXIT, EXIT_OF } from '../src/errors.ts';
import { COMMANDS as HELP_COMMANDS, helpFor } from '../src/inputs/help.ts';
import type { InputKind } from '../src/inputs/input.ts';
import { isCommand } from '../src/inputs/sources.ts';
import { INPUTS, inputsOf } from '../src/inputs/table.ts';
import { OUTPUTS } from '../src/report/output-table.ts';
import { isNode, lineAt, readSources, type SourceFile, type SyntaxNode } from './support/source-tree.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const on = (face: 'action' | 'cli') => INPUTS.filter(input => input.faces?.includes(face) ?? true);

describe('what is made from the tables is committed as made', () => {
  test('action.yml and the tables of the documents are what `npm run generate` writes', () => {
    expect(madeFiles(ROOT)).toHaveLength(1 + gitlabFiles().length + Object.keys(MADE_TABLES).length);
    expect(stale(ROOT).map(({ path }) => `${path}: run \`npm run generate\``)).toEqual([]);
  });

  test('docs/reference.md has every input, output, error code and exit code', () => {
    const reference = read('docs/reference.md');
    for (const make of Object.values(MADE_TABLES['docs/reference.md'] ?? {}))
      expect(reference).toContain(make());
    for (const input of INPUTS) expect(reference).toContain(`| \`${input.name}\` |`);
    for (const output of OUTPUTS) expect(reference).toContain(`| \`${output.name}\` |`);
    for (const code of Object.keys(EXIT_OF))
      expect(reference).toContain(`[\`${code}\`](troubleshooting.md#${code})`);
    for (const code of Object.values(EXIT)) expect(reference).toContain(`| \`${code}\` |`);
  });
});

describe('action.yml', () => {
  const action = parse(read('action.yml'));

  test('has the inputs of the Action, each optional, with its help and default', () => {
    expect(Object.keys(action.inputs)).toEqual(on('action').map(input => input.name));
    for (const input of on('action')) {
      const made = action.inputs[input.name];
      const fallback = input.name === 'github-token' ? '${{ github.token }}' : input.default;
      expect(made).toEqual({
        description: input.help,
        required: false,
        ...(fallback ? { default: fallback } : {}),
      });
    }
  });

  test('has the outputs of the table', () => {
    const outputs = OUTPUTS.map(output => [output.name, { description: output.help }]);
    expect(action.outputs).toEqual(Object.fromEntries(outputs));
  });

  test('runs the committed bundle on Node 24, and always its post step', () => {
    const main = 'dist/index.js';
    expect(action.runs).toEqual({ using: 'node24', main, post: main, 'post-if': 'always()' });
  });

  test('is named and described as a marketplace takes it', () => {
    expect(action.name).toBe(manifest.name);
    expect(action.description.length).toBeLessThanOrEqual(125);
    expect(Object.keys(action.branding)).toEqual(['icon', 'color']);
  });
});

describe('--help', () => {
  test('knows every command there is', () => {
    expect(HELP_COMMANDS.filter(isCommand)).toEqual(HELP_COMMANDS);
    const described = INPUTS.find(input => input.name === 'command');
    expect(described?.options).toEqual(HELP_COMMANDS);
  });

  test.each(HELP_COMMANDS)('of %s has the help of each of its inputs', command => {
    const words = helpFor(command).replaceAll(/\s+/g, ' ');
    const offered = inputsOf(command).filter(input => on('cli').includes(input));
    for (const input of offered) expect(words).toContain(`--${input.name}`);
    for (const input of offered) expect(words).toContain(input.help.replaceAll(/\s+/g, ' '));
  });
});

describe('the source asks only for inputs that there are, as what they are', () => {
  const READERS: Readonly<Record<string, readonly InputKind[]>> = {
    // Whoever reads a list's own text takes it apart in a language of its own.
    text: ['text', 'list', 'lines'],
    flag: ['boolean'],
    list: ['list', 'lines'],
    given: ['text', 'boolean', 'list', 'lines'],
  };
  const sources = readSources(join(ROOT, 'src')).filter(file => file.folder !== 'inputs');
  const uses = sources.flatMap(file => file.nodes.flatMap(node => useOf(node, file)));

  test('every name asked for is in the table with that kind', () => {
    const wrong = uses.filter(({ name, reader }) => {
      const kind = INPUTS.find(input => input.name === name)?.kind;
      return kind === undefined || !READERS[reader]?.includes(kind);
    });
    expect(wrong.map(use => `${use.place}: inputs.${use.reader}('${use.name}')`)).toEqual([]);
    expect(uses.length).toBeGreaterThan(20);
  });

  test('every input in the table is asked for by its name somewhere', () => {
    const text = sources.map(file => file.text).join('\n');
    const unused = INPUTS.filter(input => input.name !== 'command' && !text.includes(`'${input.name}'`));
    expect(unused.map(input => `${input.name}: nothing reads it`)).toEqual([]);
  });

  test('every error code is one that something can end in', () => {
    const text = sources
      .filter(({ path }) => path !== 'errors.ts' && path !== 'report/explain.ts')
      .map(file => file.text)
      .join('\n');
    expect(Object.keys(EXIT_OF).filter(code => !text.includes(`'${code}'`))).toEqual([]);
  });

  function useOf(node: SyntaxNode, file: SourceFile) {
    const [callee, given] = [node['callee'], node['arguments']];
    if (node.type !== 'CallExpression' || !isNode(callee) || !Array.isArray(given)) return [];
    const [reader, name] = [word(callee['property'], 'name'), word(given[0], 'value')];
    const [object, inner] = [
      callee['object'],
      isNode(callee['object']) ? callee['object']['property'] : undefined,
    ];
    const ofInputs = word(object, 'name') === 'inputs' || word(inner, 'name') === 'inputs';
    if (!ofInputs || reader === undefined || name === undefined || !(reader in READERS)) return [];
    return [{ reader, name, place: `src/${file.path}:${lineAt(file.text, node.start)}` }];
  }

  function word(node: unknown, field: 'name' | 'value'): string | undefined {
    const value = isNode(node) ? node[field] : undefined;
    return typeof value === 'string' ? value : undefined;
  }
});
