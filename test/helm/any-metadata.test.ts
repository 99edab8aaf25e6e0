import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartArtifact } from '../../src/helm/builder.ts';
import { need } from '../support/need.ts';
import { samples } from '../support/samples.ts';
import { folder, haveHelm, membersOf, NO_HELM, ports, requestFor, runHelm } from './support.ts';

const SCALARS = [
  '1.10',
  '1.0',
  'yes',
  '~',
  '"quoted"',
  "'sq'",
  'plain text',
  '"a\\tb"',
  '0x1F',
  '010',
  '1_000',
  '2026-01-15',
  '12:30:45',
  '1e3',
  '.5',
  '"é 😀"',
  'a:b',
  'a #c',
  '"#"',
  '|\n    block\n    text\n',
  '>\n    folded\n    text\n',
  `"long ${'word '.repeat(40)}"`,
  '!!str 12',
  '"\\u00a0nbsp"',
  '123456789012',
  '"12e4567"',
  '',
];
const KEYS = ['a', 'b', 'a1', 'a10', 'a2', 'x.y/z', '"q"', '1.10', 'yes', '_u', 'Z'];
const scalar = fc.constantFrom(...SCALARS);
const line = fc
  .tuple(
    fc.constantFrom(
      'home',
      'description',
      'icon',
      'condition',
      'tags',
      'appVersion',
      'kubeVersion',
      'unknown',
    ),
    scalar,
  )
  .map(([key, value]) => `${key}: ${value}`);
const list = fc
  .tuple(fc.constantFrom('keywords', 'sources'), fc.array(scalar, { minLength: 1, maxLength: 3 }))
  .map(([key, items]) => `${key}:\n${items.map(item => `  - ${item}`).join('\n')}`);
const annotations = fc
  .array(fc.tuple(fc.constantFrom(...KEYS), scalar), { minLength: 1, maxLength: 5 })
  .map(entries => `annotations:\n${entries.map(([key, value]) => `  ${key}: ${value}`).join('\n')}`);
const version = fc.constantFrom('1.0.0', '"1.0.0"', '1.10', '1', 'v1.2', '1.2.3-rc.1+b', '01.2.3');
const chartYaml = fc
  .tuple(
    version,
    fc.uniqueArray(fc.oneof(line, list, annotations), { maxLength: 6, selector: text => text.split(':')[0] }),
  )
  .map(([number, rest]) => `${['apiVersion: v2', 'name: app', `version: ${number}`, ...rest].join('\n')}\n`);

test('any Chart.yaml is written anew as helm writes it', { timeout: 120_000 }, async context => {
  need(context, haveHelm, NO_HELM);
  await fc.assert(
    fc.asyncProperty(chartYaml, async text => {
      const home = await folder();
      const path = join(home, 'app');
      await mkdir(path);
      await writeFile(join(path, 'Chart.yaml'), text);
      // Asked for what helm package asks: a kubeVersion that is no range is written as it is.
      const built = await chartArtifact(requestFor(path, { lint: 'none' }), ports());
      await runHelm('helm4', ['package', path, '--destination', home], { home });
      const [archive = ''] = (await readdir(home)).filter(name => name.endsWith('.tgz'));
      expect(await membersOf(built.archive.path)).toEqual(await membersOf(join(home, archive)));
      await built.dispose();
    }),
    samples(40),
  );
});
