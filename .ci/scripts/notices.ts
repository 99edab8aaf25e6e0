import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER = `Third-party software in dist/

The bundles in dist/ hold code of the packages below, each under the licence that follows its name.
Made by \`npm run build\` from what the bundles hold.
`;

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The text of THIRD-PARTY-NOTICES: every package that one of these modules belongs to, with version and licence.
 * `modules` are names as the bundler gives them, with `node_modules/` in those of packages.
 */
export function noticesFor(root: string, modules: readonly string[]): string {
  const folders = new Set(modules.flatMap(name => packageFolder(name) ?? []));
  const entries = [...folders].map(folder => entryOf(join(root, folder)));
  const unique = new Map(entries.map(entry => [entry.title, entry.text]));
  const sorted = [...unique].sort(([a], [b]) => (a < b ? -1 : 1));
  return [HEADER, ...sorted.map(([title, text]) => `${'-'.repeat(80)}\n${title}\n\n${text}\n`)].join('\n');
}

/** `node_modules/@scope/name` of a module inside it; the innermost one where packages are nested. */
function packageFolder(module: string): string | undefined {
  return /node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/@]+(?=\/)/.exec(module)?.[0];
}

function entryOf(folder: string): { title: string; text: string } {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter(name => LICENCE_FILE.test(name))
    .sort();
  const texts = files.map(name => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
  const licence = typeof manifest.license === 'string' ? manifest.license : 'see below';
  const author =
    typeof manifest.author === 'string' ? manifest.author : (manifest.author?.name ?? 'its authors');
  const fallback = `This package has no licence file. It declares the licence ${licence} and names ${author} as author.`;
  return {
    title: `${manifest.name} ${manifest.version} (${licence})`,
    text: texts.length > 0 ? texts.join('\n\n') : fallback,
  };
}
