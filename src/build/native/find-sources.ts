import { nearest } from '../../nearest.ts';
import { isPattern, matchExpression } from './pattern.ts';
import { InstructionError } from './problem.ts';
import { clamp, followLinks, type SourceTree } from './source-tree.ts';

/** How many names of a folder an error lists. */
const LISTED = 10;

/**
 * The paths that one source of COPY names: itself, or all that fit its pattern, sorted. A pattern that fits nothing gives
 * nothing, as in Docker (`COPY package.json yarn.lock* ./`); a plain path that is missing throws InstructionError, saying
 * what is there instead.
 */
export async function findSources(source: SourceTree, text: string): Promise<readonly string[]> {
  const path = clamp(text);
  if (isPattern(path)) return matching(source, path.split('/'));
  if ((await source.at(await followLinks(source, path))) !== undefined) return [path];
  throw new InstructionError(
    `${JSON.stringify(text)} is not in ${source.name}${await whatIsThere(source, path)}`,
  );
}

async function matching(source: SourceTree, parts: readonly string[]): Promise<readonly string[]> {
  const first = parts.findIndex(isPattern);
  let found: readonly string[] = [await followLinks(source, parts.slice(0, first).join('/'))];
  for (const part of parts.slice(first)) {
    const expression = matchExpression(part);
    const next: string[] = [];
    for (const folder of found) {
      if ((await source.at(folder))?.kind !== 'directory') continue;
      for (const name of await source.list(folder)) {
        if (expression.test(name)) next.push(folder === '' ? name : `${folder}/${name}`);
      }
    }
    found = next;
  }
  return found;
}

async function whatIsThere(source: SourceTree, path: string): Promise<string> {
  const why = await source.explain?.(path);
  if (why !== undefined) return `: ${why}`;
  const link = await source.at(path);
  if (link?.kind === 'symlink') return `: it is a link to ${link.target}, which is not there`;
  const parts = path.split('/');
  let folder = '';
  for (const part of parts.slice(0, -1)) {
    const here = folder === '' ? part : `${folder}/${part}`;
    if ((await source.at(here))?.kind !== 'directory') break;
    folder = here;
  }
  const wanted = parts[folder === '' ? 0 : folder.split('/').length] ?? '';
  const names = await source.list(folder);
  const where = folder === '' ? 'it has' : `${folder} has`;
  const meant = nearest(wanted, names);
  if (meant !== undefined) return `; did you mean ${folder === '' ? meant : `${folder}/${meant}`}?`;
  if (names.length === 0) return `; ${folder === '' ? 'it' : folder} is empty`;
  const rest = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return `; ${where} ${names.slice(0, LISTED).join(', ')}${rest}`;
}
