import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { FROM_SOURCE, INSTALLATION } from './processes.ts';

/**
 * Where an Action's action.yml is: the installation itself, or, where the source is to be tested, a new folder whose
 * action.yml names the source; whoever asks removes that.
 */
export function actionRoot(): string {
  if (!FROM_SOURCE) return INSTALLATION;
  const root = mkdtempSync(join(tmpdir(), 'cfcr-action-'));
  const source = relative(root, join(INSTALLATION, 'src/main.ts'));
  writeFileSync(
    join(root, 'action.yml'),
    readFileSync(join(INSTALLATION, 'action.yml'), 'utf8').replaceAll('dist/index.js', source),
  );
  return root;
}
