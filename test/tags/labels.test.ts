import { expect, test } from 'vitest';
import type { CiContext } from '../../src/context/context.ts';
import { describeRelease } from '../../src/tags/labels.ts';
import { branch, contextWith, NOW, SHA } from './context.ts';

const FULL: Partial<CiContext> = {
  commitTime: 1_768_471_200,
  source: 'https://github.com/acme/app',
  repository: {
    path: 'acme/app',
    title: 'app',
    description: 'An app',
    licenses: 'MIT',
    url: 'https://app.example.com',
  },
};
const OWN = {
  'org.opencontainers.image.created': '2026-01-15T10:00:00Z',
  'org.opencontainers.image.description': 'An app',
  'org.opencontainers.image.licenses': 'MIT',
  'org.opencontainers.image.revision': SHA,
  'org.opencontainers.image.source': 'https://github.com/acme/app',
  'org.opencontainers.image.title': 'app',
  'org.opencontainers.image.url': 'https://app.example.com',
  'org.opencontainers.image.version': 'v1.2.3',
};

function describe(
  given: { labels?: string; annotations?: string; env?: object; rest?: Partial<CiContext> } = {},
) {
  return describeRelease({
    context: contextWith(branch('main'), { ...FULL, ...given.rest }),
    now: NOW,
    env: { ...given.env },
    version: 'v1.2.3',
    labels: given.labels ?? '',
    annotations: given.annotations ?? '',
  });
}

test('the eight labels are in the config, the index and the manifests', async () => {
  expect(await describe()).toEqual({
    labels: OWN,
    annotations: { index: OWN, manifest: OWN, 'index-descriptor': {}, 'manifest-descriptor': {} },
  });
});

test('what is not known is left out', async () => {
  const context = { ...contextWith(branch('main')), repository: {} };
  const { commitTime: _, ...unknown } = context;
  const { labels } = await describeRelease({
    context: unknown,
    now: NOW,
    env: {},
    version: '',
    labels: '',
    annotations: '',
  });
  expect(labels).toEqual({ 'org.opencontainers.image.revision': SHA });
});

test("strangers' texts stay on one line", async () => {
  const rest = { repository: { description: ' two\r\nlines\u2028and \u001b[31mred ', title: '\n' } };
  const { labels } = await describe({ rest });
  expect(labels['org.opencontainers.image.description']).toBe('two lines and  [31mred');
  expect(labels).not.toHaveProperty('org.opencontainers.image.title');
});

test("the user's labels win, the later over the earlier, in order of keys", async () => {
  const labels = [
    '# ours',
    'vendor=One, Two',
    'org.opencontainers.image.title=Other',
    'vendor=Three = 3',
    'ref={{branch}}-{{sha}}',
    'empty=',
    'none={{tag}}',
    "org.opencontainers.image.created={{commit_date 'YYYY-MM-DDTHH:mm:ss.SSS[Z]'}}",
  ].join('\n');
  const { labels: all } = await describe({ labels });
  expect(all).toEqual({
    ...OWN,
    empty: '',
    none: '',
    'org.opencontainers.image.created': '2026-01-15T10:00:00.000Z',
    'org.opencontainers.image.title': 'Other',
    ref: 'main-0123456',
    vendor: 'Three = 3',
  });
  expect(Object.keys(all)).toEqual(Object.keys(all).toSorted());
});

test('annotations go where their level says', async () => {
  const annotations = [
    'all=1',
    'index:only=2',
    'manifest,index-descriptor:some=3',
    'manifest-descriptor:org.opencontainers.image.title=4',
    'https://key.example.com/a=5',
  ].join('\n');
  const { annotations: levels, labels } = await describe({ annotations });
  expect(labels).toEqual(OWN);
  expect(levels).toEqual({
    index: { ...OWN, all: '1', only: '2', 'https://key.example.com/a': '5' },
    manifest: { ...OWN, all: '1', some: '3', 'https://key.example.com/a': '5' },
    'index-descriptor': { some: '3' },
    'manifest-descriptor': { 'org.opencontainers.image.title': '4' },
  });
});

test('DOCKER_METADATA_ANNOTATIONS_LEVELS says where annotations go that say nothing', async () => {
  const env = { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'index, index-descriptor' };
  const { annotations } = await describe({ env, annotations: 'a=1' });
  expect(annotations).toEqual({
    index: { ...OWN, a: '1' },
    manifest: {},
    'index-descriptor': { ...OWN, a: '1' },
    'manifest-descriptor': {},
  });
});

test('every line that cannot be read is in one error', async () => {
  const given = {
    labels: 'novalue\n=x\na={{brnch}}',
    annotations: 'indx:a=1\nmanifest[linux/amd64]:a=1',
    env: { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'image' },
  };
  await expect(describe(given)).rejects.toMatchObject({
    code: 'bad-input',
    message: '6 things are wrong with labels and annotations',
    problems: [
      expect.stringContaining('unknown level "image"'),
      'labels: "novalue" is not key=value',
      'labels: "=x" is not key=value',
      'labels: a: unknown expression {{brnch}}; did you mean branch?',
      expect.stringMatching(/unknown level "indx".*did you mean index\?/),
      expect.stringContaining('unknown level "manifest[linux/amd64]"'),
    ],
  });
});
