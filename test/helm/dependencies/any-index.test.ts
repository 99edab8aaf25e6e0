import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartArtifact } from '../../../src/helm/builder.ts';
import { need } from '../../support/need.ts';
import { samples } from '../../support/samples.ts';
import {
  chart,
  chartYaml,
  folder,
  HELMS,
  haveHelm,
  NO_HELM,
  ports,
  requestFor,
  runHelm,
} from '../support.ts';
import { startChartServer } from './chart-server.ts';

const VERSIONS = ['0.9.0', '1.0.0', '1.1.0', '1.2.0', '1.3.0'];
const NEWER = 'version: 9.9.9';

/** Lines of an entry besides name, version and address; each is known to helm, and some of them make it pass over. */
const EXTRAS = [
  'annotations:\n  artifacthub.io/crds: |\n    - version: v1beta1\n      name: x',
  `annotations:\n  ${NEWER}`,
  `annotations: {${NEWER}}`,
  `description: |-\n  ${NEWER}\n  - ${NEWER}\n\n   `,
  `description: "a\n  ${NEWER}\n  b"`,
  'dependencies:\n- version: 7.0.0\n  name: x\n  repository: ""',
  'dependencies:\n  - version: 7.0.0\n    name: x\n    repository: ""',
  'dependencies:\n-\n  version: 7.0.0\n  name: x\n  repository: ""',
  'dependencies: [{name: x, alias: "a b", repository: ""}]',
  'maintainers:\n- name: version\n  email: x',
  'maintainers:\n-',
  'keywords:\n- version\n- entries',
  '# version: 8.8.8',
  'type: library',
  'type: plugin',
  'appVersion: "9.9.9"',
  'removed: false',
  'created: "2026-01-15T10:00:00Z"',
  'apiVersion: v2',
];
/** Other charts before and after, some with what looks like the one looked for. */
const OTHERS = [
  'other:\n- name: other\n  version: 9.0.0\n  urls: [x]',
  'lib-more:\n- name: lib-more\n  version: 9.0.0\n  urls: [x]',
  'empty: []',
  '"quoted":\n- name: quoted\n  description: |\n    lib:\n    - version: 9.0.0\n  version: 9.0.0\n  urls: [x]',
  '# lib:',
  '',
];

const entry = fc
  .record({
    version: fc.constantFrom(...VERSIONS),
    quote: fc.constantFrom('', '"', "'"),
    name: fc.constantFrom(...Array<string>(8).fill('name: lib'), 'name: a/b', ''),
    extras: fc.uniqueArray(fc.constantFrom(...EXTRAS), { maxLength: 3, selector: key => key.split(':')[0] }),
    isLast: fc.boolean(),
    dash: fc.constantFrom('- ', '- ', '-   ', '-\n'),
  })
  .map(({ version, quote, name, extras, isLast, dash }) => {
    const own = [`version: ${quote}${version}${quote}`, `urls:\n- URL/lib-${version}.tgz`];
    const lines = [name, ...(isLast ? [...extras, ...own] : [...own, ...extras])].filter(Boolean).join('\n');
    const [indent, begin] = dash === '-\n' ? ['  ', '-\n  '] : [' '.repeat(dash.length), dash];
    return { block: `${begin}${indented(lines, indent)}`, flow: flowOf({ version, name }) };
  });
const list = fc
  .record({ entries: fc.array(entry, { minLength: 1, maxLength: 4 }), form: fc.nat(5) })
  .map(({ entries, form }) => {
    const flow = `[${entries.map(item => item.flow).join(', ')}]`;
    const block = entries.map(item => item.block).join('\n');
    if (form === 0) return `lib: ${flow}`;
    if (form === 1) return `lib:\n${entries.map(item => `- ${item.flow}`).join('\n')}`;
    if (form === 2) return `lib:\n-\n${block}`;
    return form === 3 ? `'lib':\n  ${indented(block, '  ')}` : `lib:\n${block}`;
  });
const index = fc
  .record({
    list,
    before: fc.array(fc.constantFrom(...OTHERS), { maxLength: 1 }),
    after: fc.array(fc.constantFrom(...OTHERS), { maxLength: 1 }),
    head: fc.constantFrom(
      ...Array<string>(5).fill('apiVersion: v1'),
      'apiVersion: "v1"',
      '---\napiVersion: v1',
      '',
    ),
    indent: fc.constantFrom('  ', '    '),
    windows: fc.boolean(),
  })
  .map(({ list: own, before, after, head, indent, windows }) => {
    const block = [...before, own, ...after.filter(other => !before.includes(other))].join('\n');
    const text = `${head}\nentries:\n${indent}${indented(block, indent)}\ngenerated: "2026-01-15T10:00:00Z"\n`;
    return windows ? text.replaceAll('\n', '\r\n') : text;
  });

function indented(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

function flowOf({ version, name }: { version: string; name: string }): string {
  return `{${name === '' ? '' : `${name}, `}version: ${version}, urls: [URL/lib-${version}.tgz]}`;
}

test('of any index the version is picked that helm picks', { timeout: 300_000 }, async context => {
  need(context, haveHelm, NO_HELM);
  const server = await startChartServer();
  for (const version of VERSIONS) {
    const built = await chartArtifact(
      requestFor(await chart({ 'Chart.yaml': chartYaml('lib', '', version) }, 'lib')),
      ports(),
    );
    server.files.set(`/lib-${version}.tgz`, await readFile(built.archive.path));
    await built.dispose();
  }
  let count = 0;
  await fc.assert(
    fc.asyncProperty(index, async text => {
      count += 1;
      server.files.set(`/${count}/index.yaml`, text.replaceAll('URL', server.url));
      const yaml = chartYaml(
        'app',
        `dependencies:\n- name: lib\n  version: "^1"\n  repository: ${server.url}/${count}\n`,
      );
      const path = await chart({ 'Chart.yaml': yaml });
      const ours = await chartArtifact(requestFor(path), ports()).then(
        async built => {
          await built.dispose();
          return `lib-${built.dependencies[0]?.version}.tgz`;
        },
        () => 'refused',
      );
      const home = await folder();
      const program = HELMS[count % HELMS.length] ?? 'helm';
      const { code } = await runHelm(program, ['dependency', 'update', path], { home, fails: true });
      const [file] = code === 0 ? await readdir(join(path, 'charts')) : ['refused'];
      expect(ours, program).toBe(file);
    }),
    samples(60),
  );
});
