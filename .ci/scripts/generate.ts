import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { actionYml } from './action-yml.ts';
import { gitlabFiles } from './gitlab-files.ts';
import { MADE_TABLES, withTables } from './readme-tables.ts';

/** A file that is made, wholly or in part, and the text it must have. */
export interface Made {
  readonly path: string;
  readonly text: string;
}

/** Every made text for the tree at `root`. Of documents only the parts between markers are made. */
export function madeFiles(root: string): Made[] {
  const documents = Object.keys(MADE_TABLES).filter(path => existsSync(join(root, path)));
  return [
    { path: join(root, 'action.yml'), text: actionYml() },
    ...gitlabFiles().map(({ path, text }) => ({ path: join(root, path), text })),
    ...documents.map(path => {
      const full = join(root, path);
      return { path: full, text: withTables(path, readFileSync(full, 'utf8')) };
    }),
  ];
}

/** The made files of this tree that do not have the text they must have. */
export function stale(root: string): Made[] {
  return madeFiles(root).filter(({ path, text }) => !existsSync(path) || readFileSync(path, 'utf8') !== text);
}

if (import.meta.main) {
  const files = stale(join(import.meta.dirname, '../..'));
  if (process.argv.includes('--check')) {
    for (const { path } of files)
      console.error(`${path} is not what the tables say: run \`npm run generate\``);
    process.exitCode = files.length > 0 ? 1 : 0;
  } else {
    for (const { path, text } of files) writeFileSync(path, text);
  }
}
