import { describe, expect, it } from 'vitest';
import { bakeFiles } from '../../src/report/bake-file.ts';
import { type MetadataFacts, metadataOutputs } from '../../src/report/metadata-outputs.ts';
import { OUTPUTS } from '../../src/report/output-table.ts';
import { reportOutputs, tagNamesOf } from '../../src/report/outputs.ts';
import { digestOfAll, imageWith, reportWith, tagWith } from '../support/reports.ts';

const metadata: MetadataFacts = {
  version: 'v1.2.3',
  revision: 'abc',
  images: ['ghcr.io/a/b', 'registry.example.com/a/b'],
  tagNames: ['v1.2.3', 'latest'],
  labels: { 'b.label': 'two', 'a.label': 'one' },
  annotations: ['manifest:a=1', 'index:a=1'],
  separators: { tags: '\n', labels: '\n', annotations: '\n' },
};

describe('metadataOutputs', () => {
  it('has the forms of docker/metadata-action', () => {
    const { json, ...outputs } = metadataOutputs(metadata);
    expect(outputs).toEqual({
      version: 'v1.2.3',
      revision: 'abc',
      images: 'ghcr.io/a/b\nregistry.example.com/a/b',
      tags: 'ghcr.io/a/b:v1.2.3\nghcr.io/a/b:latest\nregistry.example.com/a/b:v1.2.3\nregistry.example.com/a/b:latest',
      'tag-names': 'v1.2.3\nlatest',
      labels: 'a.label=one\nb.label=two',
      annotations: 'manifest:a=1\nindex:a=1',
    });
    expect(JSON.parse(json ?? '')).toEqual({
      tags: outputs.tags?.split('\n'),
      'tag-names': ['v1.2.3', 'latest'],
      labels: { 'a.label': 'one', 'b.label': 'two' },
      annotations: ['manifest:a=1', 'index:a=1'],
    });
  });

  it('joins with the separators that were asked for', () => {
    const outputs = metadataOutputs({
      ...metadata,
      separators: { tags: ',', labels: ';', annotations: ' ' },
    });
    expect(outputs['tag-names']).toBe('v1.2.3,latest');
    expect(outputs.tags?.split(',')).toHaveLength(4);
    expect(outputs.labels).toBe('a.label=one;b.label=two');
    expect(outputs.annotations).toBe('manifest:a=1 index:a=1');
  });

  it('gives bare tags where no image is named', () => {
    expect(metadataOutputs({ ...metadata, images: [] }).tags).toBe('v1.2.3\nlatest');
  });
});

describe('reportOutputs', () => {
  const a = digestOfAll('a');
  const report = reportWith({
    images: [
      imageWith({ name: 'ghcr.io/a/b' }),
      imageWith({ name: 'registry.example.com/a/b', digest: null }),
    ],
  });

  it('gives digests, outcomes and what docker/build-push-action gives', () => {
    const outputs = reportOutputs({ report, metadata, builderMetadata: { 'buildx.build.ref': 'x/y/z' } });
    expect(outputs).toMatchObject({
      digest: a,
      imageid: a,
      'image-refs': `ghcr.io/a/b@${a}`,
      version: 'v1.2.3',
    });
    expect(JSON.parse(outputs.digests ?? '')).toEqual({ 'ghcr.io/a/b': a });
    expect(JSON.parse(outputs.outcomes ?? '')).toMatchObject({
      'ghcr.io/a/b:v1.2.3': 'created',
      'ghcr.io/a/b:latest': 'moved',
    });
    expect(JSON.parse(outputs.json ?? '')).toMatchObject({ schema: 1, command: 'push' });
    expect(JSON.parse(outputs.metadata ?? '')).toMatchObject({
      'containerimage.digest': a,
      'buildx.build.ref': 'x/y/z',
    });
  });

  it('gives the configuration of a single image as its id', () => {
    const config = digestOfAll('f');
    expect(reportOutputs({ report, metadata, configDigest: config }).imageid).toBe(config);
  });

  it('sets no digest where nothing is stored', () => {
    const planned = reportWith({ command: 'plan', images: [imageWith({ digest: null })] });
    const outputs = reportOutputs({ report: planned, metadata });
    expect(outputs).not.toHaveProperty('digest');
    expect(outputs).not.toHaveProperty('metadata');
    expect(outputs).toMatchObject({ digests: '{}', 'image-refs': '' });
  });

  it('gives subjects as a checksum file, names in full and each once', () => {
    const own = reportWith({
      images: [imageWith({ name: 'team/app' }), imageWith({ name: 'team/app' }), imageWith({ digest: null })],
      charts: [imageWith({ name: 'r.example.com/charts/app', digest: `sha512:${'b'.repeat(128)}` })],
      attachments: [
        { kind: 'sbom', subject: a, digest: digestOfAll('c'), mediaType: 'application/spdx+json' },
      ],
    });
    const outputs = reportOutputs({ report: own, metadata });
    expect(outputs['subject-checksums']).toBe(
      `${a.slice('sha256:'.length)}  docker.io/team/app\n${'b'.repeat(128)}  r.example.com/charts/app`,
    );
    expect(JSON.parse(outputs.attachments ?? '')).toEqual(own.attachments);
  });

  it('without rules takes the tags from the report, and sets what a promotion sets', () => {
    const promoted = reportWith({
      command: 'promote',
      images: [imageWith({ tags: [tagWith(), tagWith({ tag: 'latest' })] })],
      charts: [imageWith({ name: 'r.example.com/charts/app', tags: [tagWith({ tag: '1.2.3' })] })],
    });
    const outputs = reportOutputs({ report: promoted, tagSeparator: ',' });
    expect(outputs.tags).toBe('registry.example.com/team/app:v1.2.3,registry.example.com/team/app:latest');
    expect(outputs['tag-names']).toBe('v1.2.3,latest');
    expect(Object.keys(outputs).sort()).toEqual(
      OUTPUTS.filter(({ commands }) => commands.some(command => command === 'promote'))
        .map(({ name }) => name)
        .sort(),
    );
    expect(tagNamesOf({ ...promoted, images: [] })).toEqual(['1.2.3']);
  });

  it('sets exactly the outputs of the table', () => {
    const set = { ...reportOutputs({ report, metadata }), ...bakeFiles(metadata, 't') };
    expect(Object.keys(set).sort()).toEqual(namesOf('push'));
    const merged = reportOutputs({ report: { ...report, command: 'merge' }, metadata });
    expect(Object.keys({ ...merged, ...bakeFiles(metadata, 't') }).sort()).toEqual(namesOf('merge'));
    const part = { ...report, command: 'build', handOver: '/w/app.hand-over.json' };
    expect(Object.keys(reportOutputs({ report: part })).sort()).toEqual(namesOf('build'));
    expect(Object.keys(metadataOutputs(metadata)).sort()).toEqual(
      OUTPUTS.filter(
        ({ name, commands }) => commands.some(command => command === 'tags') && !name.startsWith('bake-'),
      )
        .map(({ name }) => name)
        .sort(),
    );
  });
});

/** Outputs that the table has for a command. */
function namesOf(command: string): string[] {
  return OUTPUTS.filter(({ commands }) => commands.some(one => one === command))
    .map(({ name }) => name)
    .sort();
}

describe('bakeFiles', () => {
  it('are what docker/metadata-action writes', () => {
    const files = bakeFiles(metadata, 'docker-metadata-action');
    const tags = {
      tags: metadataOutputs(metadata).tags?.split('\n'),
      args: { DOCKER_META_IMAGES: 'ghcr.io/a/b,registry.example.com/a/b', DOCKER_META_VERSION: 'v1.2.3' },
    };
    const labels = { labels: { 'a.label': 'one', 'b.label': 'two' } };
    const target = (content: object): object => ({ target: { 'docker-metadata-action': content } });
    expect(JSON.parse(files['bake-file-tags'])).toEqual(target(tags));
    expect(JSON.parse(files['bake-file-labels'])).toEqual(target(labels));
    expect(JSON.parse(files['bake-file-annotations'])).toEqual(target({ annotations: metadata.annotations }));
    expect(JSON.parse(files['bake-file'])).toEqual(target({ ...tags, ...labels }));
  });
});
