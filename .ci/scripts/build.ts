import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { stale } from './generate.ts';

// Everything that is made and committed: the faces from the tables, the bundles from the source.
const root = join(import.meta.dirname, '../..');
for (const { path, text } of stale(root)) writeFileSync(path, text);
try {
  bundle(root);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
