import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The bundler's own text for a dynamic import: load these chunks, then run that module. */
const LAZY_IMPORT =
  /(?:__nccwpck_require__\.e\(\/\* import\(\) \*\/ \d+\)|Promise\.all\(\/\* import\(\) \*\/\[[^\]]*\]\)|Promise\.resolve\(\/\* import\(\) \*\/\))\.then\(__nccwpck_require__(?:\.t)?\.bind\(__nccwpck_require__, [\d, ]+\)\)/g;

/** Every lazy import in a bundle's text, as the expression that performs it. */
export function lazyImportsIn(text: string): string[] {
  return [...new Set([...text.matchAll(LAZY_IMPORT)].map(found => found[0]))];
}

/** How many dynamic imports the bundler has written, in whatever form. */
export function countLazyImports(text: string): number {
  return new Set([...text.matchAll(/\/\* import\(\) \*\/.*/g)].map(found => found[0])).size;
}

/**
 * Performs every lazy import of the bundle in `from` through the bundle's own loader, in a copy at `to`, on this Node.
 * The entry itself runs first, with these arguments and variables: it should have nothing to do.
 * Returns the complaints, one a failed import.
 */
export function loadAllChunks(
  from: string,
  to: string,
  entry: { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> },
): string[] {
  cpSync(from, to, { recursive: true });
  const script = join(to, 'index.js');
  const imports = lazyImportsIn(chunkTexts(from).join('\n'));
  const loaders = imports.map(expression => `() => ${expression}`);
  writeFileSync(
    script,
    `${readFileSync(script, 'utf8')}\nglobalThis.lazyImports = [${loaders.join(',\n')}];\n`,
  );
  const driver = join(to, 'load-all.mjs');
  writeFileSync(driver, DRIVER);
  const ran = spawnSync(process.execPath, [driver, ...entry.args], {
    encoding: 'utf8',
    cwd: to,
    env: { PATH: process.env['PATH'], ...entry.env },
  });
  const marked = ran.stdout.split('\n').find(line => line.startsWith('complaints: '));
  if (marked === undefined) return [`the entry itself failed (${ran.status}): ${ran.stdout}${ran.stderr}`];
  return JSON.parse(marked.slice('complaints: '.length));
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
