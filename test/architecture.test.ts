import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { brokenChokes, brokenImports, MAY_IMPORT, WIRING } from './support/house-rules.ts';
import { lineAt, parseSource, readSources, type SourceFile } from './support/source-tree.ts';

const SRC = join(import.meta.dirname, '../src');
const files = readSources(SRC);
const byPath = new Map(files.map(file => [file.path, file]));
const folders = [...new Set(files.map(file => file.folder).filter(Boolean))];

/** Longest file, longest function, and the median that keeps a file one thought. */
const MAX_FILE = 250;
const MAX_MEDIAN = 80;
const MAX_FUNCTION = 50;
const MAX_ENTRY = 30;
const ENTRIES: ReadonlySet<string> = new Set(['main.ts', 'cli.ts']);
/** Packages that are quick to load and may be part of the start-up. */
const LIGHT: readonly string[] = ['fastest-levenshtein'];
/** A credential helper is a thing of its own; a file of helpers is none. */
const BANNED_NAMES = /(?:^|[/-])(?:utils?|helpers|common|misc|managers?)(?:[-./]|$)|(?:^|\/)helper[./]/;

describe('imports point one way', () => {
  test('every folder imports only what lies below it', () => {
    expect(files.flatMap(brokenImports)).toEqual([]);
  });

  test('every folder has its rule', () => {
    const unruled = folders.filter(folder => !(folder in MAY_IMPORT) && !WIRING.includes(folder));
    expect(unruled.map(folder => `src/${folder}: no import rule in test/support/house-rules.ts`)).toEqual([]);
  });

  test('every import of ours names a file that exists, with its suffix', () => {
    const broken = files.flatMap(file =>
      file.edges
        .filter(edge => edge.file !== undefined && !byPath.has(edge.file))
        .map(edge => `src/${file.path}: there is no ${edge.specifier}`),
    );
    expect(broken).toEqual([]);
  });

  test('every package is a declared dependency, every built-in is written with node:', () => {
    expect(files.flatMap(undeclared)).toEqual([]);
  });

  test('no file reaches itself through what it loads', () => {
    expect(files.flatMap(file => cycleFrom(file.path))).toEqual([]);
  });

  test('a start loads no package before a command asks for it', () => {
    const entries = [...ENTRIES].filter(path => byPath.has(path));
    expect(entries.flatMap(entry => packagesAtStart([entry], new Set()))).toEqual([]);
  });
});

describe('one home each', () => {
  test('programs, sockets, the process, time, chance and tags are each handled in their one place', () => {
    expect(files.flatMap(brokenChokes)).toEqual([]);
  });

  test('what stores content cannot name a tag', () => {
    const storing = files.filter(file => /^(?:build|helm|attach|sign)$/.test(file.folder));
    const broken = storing.filter(file => /\bTagWriter\b/.test(file.text));
    expect(broken.map(file => `src/${file.path}: mentions TagWriter`)).toEqual([]);
  });
});

describe('files stay small and say what they are', () => {
  test(`no file is longer than ${MAX_FILE} lines, no entry longer than ${MAX_ENTRY}`, () => {
    const limit = (path: string) => (ENTRIES.has(path) ? MAX_ENTRY : MAX_FILE);
    const long = files.filter(file => file.lines > limit(file.path));
    expect(long.map(file => `src/${file.path}: ${file.lines} lines, at most ${limit(file.path)}`)).toEqual(
      [],
    );
  });

  test(`half of the files have at most ${MAX_MEDIAN} lines`, () => {
    const sorted = files.map(file => file.lines).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(MAX_MEDIAN);
  });

  test(`no function is longer than ${MAX_FUNCTION} lines`, () => {
    expect(files.flatMap(longFunctions)).toEqual([]);
  });

  test('names are kebab-case and say what a file does', () => {
    const bad = files.filter(
      file => !/^[a-z0-9/-]+(?:\.d)?\.ts$/.test(file.path) || BANNED_NAMES.test(file.path),
    );
    expect(bad.map(file => `src/${file.path}: name it by what it does`)).toEqual([]);
  });

  test('nothing is left to be done, and no path of a machine is in the source', () => {
    const left = files.flatMap(file =>
      [...file.text.matchAll(/\b(?:TODO|FIXME|XXX|HACK)\b|['"`](?:\/work|\/root)\//g)].map(
        found => `src/${file.path}:${lineAt(file.text, found.index)}: ${found[0]}`,
      ),
    );
    expect(left).toEqual([]);
  });

  test('every exported function says what it does', () => {
    expect(files.flatMap(undocumented)).toEqual([]);
  });

  test('src/README.md names every folder', () => {
    const map = existsSync(join(SRC, 'README.md')) ? readFileSync(join(SRC, 'README.md'), 'utf8') : '';
    const missing = folders.filter(folder => !map.includes(`\`${folder}/\``));
    expect(missing.map(folder => `src/README.md: does not name \`${folder}/\``)).toEqual([]);
  });
});

describe('the checks themselves see', () => {
  const seen: readonly (readonly [what: string, path: string, text: string])[] = [
    ['a program started', 'build/x.ts', "import { spawn } from 'node:child_process';"],
    ['undici loaded late', 'registry/x.ts', "const { Agent } = await import('undici');"],
    ['an environment variable', 'tags/x.ts', "const ci = process.env['CI'];"],
    ['the clock', 'policy/x.ts', 'const now = new Date();'],
    ['the clock in a default', 'policy/x.ts', 'export const f = (now = Date.now()) => now;'],
    ['chance', 'registry/x.ts', 'const wait = Math.random();'],
    ['a timer', 'registry/x.ts', 'setTimeout(() => {}, 5);'],
    ['an address that a bundle breaks', 'host/x.ts', 'const here = new URL(import.meta.url);'],
    ['a tag writer', 'build/x.ts', "import type { TagWriter } from '../registry/capabilities.ts';"],
    ['a tag pointed', 'attach/x.ts', 'await registry.point(document, tags);'],
  ];
  test.each(seen)('%s', (_what, path, text) => {
    expect(brokenChokes(parseSource(path, text))).toHaveLength(1);
  });

  test('an import that points up, and none that points down or only names a type beside', () => {
    const broken = (path: string, text: string) => brokenImports(parseSource(path, text)).length;
    expect(broken('oci/x.ts', "import { f } from '../registry/y.ts';")).toBe(1);
    expect(broken('oci/x.ts', "import type { F } from '../registry/y.ts';")).toBe(0);
    expect(broken('oci/x.ts', "import type { F } from '../commands/y.ts';")).toBe(1);
    expect(broken('plan/x.ts', "export { f } from '../oci/y.ts';")).toBe(0);
    expect(broken('build/x.ts', "const y = await import('../registry/client.ts');")).toBe(1);
    expect(broken('registry/x.ts', "import { run } from '../run.ts';")).toBe(1);
  });

  test('text in comments and strings is no use of anything', () => {
    const text = "// process.env, Date.now()\nconst words = 'Math.random() fetch() console.log';";
    expect(brokenChokes(parseSource('tags/x.ts', text))).toEqual([]);
  });
});

/**
 * The published package holds bundles and depends on nothing, so all packages are of development. These only build and
 * test: the program may not have them in it.
 */
const NOT_IN_THE_PROGRAM =
  /^(?:@types\/|@biomejs\/|@octokit\/|@vercel\/|@actions\/workflow-parser$|@sigstore\/mock$|(?:fast-check|gitlab-ci-local|node|typescript|vitest)$)/;

function undeclared(file: SourceFile): string[] {
  const packages = Object.keys(manifest.devDependencies);
  const declared = new Set(packages.filter(name => !NOT_IN_THE_PROGRAM.test(name)));
  return file.edges.flatMap(({ specifier, file: target }) => {
    if (target !== undefined || specifier.startsWith('node:')) return [];
    if (builtinModules.includes(specifier)) return [`src/${file.path}: write node:${specifier}`];
    return declared.has(packageOf(specifier)) ? [] : [`src/${file.path}: ${specifier} is no dependency`];
  });
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function cycleFrom(start: string): string[] {
  const seen = new Set<string>();
  const search = (path: string, trail: readonly string[]): string[] => {
    for (const edge of byPath.get(path)?.edges ?? []) {
      if (edge.kind !== 'value' || edge.file === undefined) continue;
      if (edge.file === start) return [`src/${[...trail, start].join(' -> ')}: a cycle`];
      if (seen.has(edge.file)) continue;
      seen.add(edge.file);
      const found = search(edge.file, [...trail, edge.file]);
      if (found.length > 0) return found;
    }
    return [];
  };
  return search(start, [start]);
}

function packagesAtStart(trail: readonly string[], seen: Set<string>): string[] {
  const path = trail.at(-1) ?? '';
  return (byPath.get(path)?.edges ?? []).flatMap(edge => {
    if (edge.kind !== 'value') return [];
    if (edge.file === undefined) {
      const light = edge.specifier.startsWith('node:') || LIGHT.includes(packageOf(edge.specifier));
      return light
        ? []
        : [`src/${trail.join(' -> ')}: loads ${edge.specifier} at start-up; import it lazily`];
    }
    if (seen.has(edge.file)) return [];
    seen.add(edge.file);
    return packagesAtStart([...trail, edge.file], seen);
  });
}

function longFunctions(file: SourceFile): string[] {
  return file.nodes
    .filter(node => /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type))
    .map(node => ({ first: lineAt(file.text, node.start), last: lineAt(file.text, node.end) }))
    .filter(({ first, last }) => last - first + 1 > MAX_FUNCTION)
    .map(({ first, last }) => `src/${file.path}:${first}: a function of ${last - first + 1} lines`);
}

function undocumented(file: SourceFile): string[] {
  return file.nodes.flatMap(node => {
    const declared = node['declaration'];
    if (node.type !== 'ExportNamedDeclaration' || declared === null || typeof declared !== 'object')
      return [];
    if (!('type' in declared) || declared.type !== 'FunctionDeclaration') return [];
    if (file.text.slice(0, node.start).trimEnd().endsWith('*/')) return [];
    return [`src/${file.path}:${lineAt(file.text, node.start)}: an exported function without a docstring`];
  });
}
