import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bundler's own text for a dynamic import: load these chunks, then run that module. */
const LAZY_IMPORT =
  /(?:REQUIRE\.e\(\/\* import\(\) \*\/ \d+\)|Promise\.all\(\/\* import\(\) \*\/\[[^\]]*\]\)|Promise\.resolve\(\/\* import\(\) \*\/\))\.then\(REQUIRE(?:\.t)?\.bind\(REQUIRE, [\d, ]+\)\)/g;

/** Every lazy import in a bundle's text, as the expression that performs it where `REQUIRE` is the bundle's loader. */
export function lazyImportsIn(text: string): string[] {
  return [...new Set([...neutral(text).matchAll(LAZY_IMPORT)].map(found => found[0]))];
}

/** How many dynamic imports the bundler has written, in whatever form. */
export function countLazyImports(text: string): number {
  return text.split('/* import() */').length - 1;
}

/** How many of them are in the form that `lazyImportsIn` finds. */
export function countFoundImports(text: string): number {
  return [...neutral(text).matchAll(LAZY_IMPORT)].length;
}

/** The loader has one name in the first file and another in the chunks, which get it as a parameter. */
function neutral(text: string): string {
  return text.replaceAll(/__(?:nccwpck|webpack)_require__/g, 'REQUIRE');
}

/** A bundle of this project and how its entry is run so that it has nothing to do. */
export interface Bundle {
  /** Relative to the project: `dist`. */
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Performs every lazy import of a bundle of the project at `root` through the bundle's own loader, in a copy of the
 * installation at `to`, on this Node. Returns the complaints, one a failed import.
 */
export function loadAllChunks(root: string, to: string, { folder, args, env }: Bundle): string[] {
  for (const path of ['package.json', 'action.yml', folder]) {
    cpSync(join(root, path), join(to, path), { recursive: true });
  }
  const copy = join(to, folder);
  const script = join(copy, 'index.js');
  const imports = importsFrom(copy, 'index.js', new Set());
  const loaders = imports.map(
    expression => `() => ${expression.replaceAll('REQUIRE', '__nccwpck_require__')}`,
  );
  writeFileSync(
    script,
    `${readFileSync(script, 'utf8')}\nglobalThis.lazyImports = [${loaders.join(',\n')}];\n`,
  );
  const driver = join(copy, 'load-all.mjs');
  writeFileSync(driver, DRIVER);
  const ran = spawnSync(process.execPath, [driver, ...args], {
    encoding: 'utf8',
    cwd: to,
    env: { PATH: process.env['PATH'], ...env },
  });
  const marked = ran.stdout.split('\n').find(line => line.startsWith('complaints: '));
  if (marked === undefined) return [`the entry itself failed (${ran.status}): ${ran.stdout}${ran.stderr}`];
  return JSON.parse(marked.slice('complaints: '.length));
}

/**
 * The lazy imports of one script, each followed by those of the chunks that it loads: a chunk leaves out what whoever
 * loads it has loaded before.
 */
function importsFrom(folder: string, name: string, seen: Set<string>): string[] {
  if (seen.has(name)) return [];
  seen.add(name);
  const imports = lazyImportsIn(readFileSync(join(folder, name), 'utf8'));
  const below = imports.flatMap(expression => chunksOf(expression));
  return [...imports, ...below.flatMap(chunk => importsFrom(folder, chunk, seen))];
}

/** The file names of the chunks that a lazy import loads. */
export function chunksOf(expression: string): string[] {
  const numbers = expression.matchAll(/\.e\((?:\/\* import\(\) \*\/ )?(\d+)\)/g);
  return [...numbers].map(found => `${found[1]}.index.js`);
}

/** The texts of a bundle's scripts, without those of a bundle in a folder inside it. */
export function chunkTexts(folder: string): string[] {
  return chunkNames(folder).map(name => readFileSync(join(folder, name), 'utf8'));
}

/** The file names of a bundle's scripts. */
export function chunkNames(folder: string): string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.js'))
    .sort();
}

const DRIVER = `
await import('./index.js');
const complaints = [];
for (const load of globalThis.lazyImports) {
  try { await load(); } catch (error) { complaints.push(\`\${load}: \${error?.stack ?? error}\`); }
}
process.stdout.write(\`\\ncomplaints: \${JSON.stringify(complaints)}\\n\`);
`;
