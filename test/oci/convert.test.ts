import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { convertManifest } from '../../src/oci/convert.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import {
  describe as describeDocument,
  type ManifestDocument,
  parseManifest,
} from '../../src/oci/manifest.ts';
import { type Form, MEDIA_TYPE } from '../../src/oci/media-type.ts';

const DOCKER = 'application/vnd.docker.image.rootfs';
const OCI = 'application/vnd.oci.image.layer';
const FIRST = digestOf('first');

const part = (mediaType: string, text = mediaType, more: object = {}) => ({
  mediaType,
  size: text.length,
  digest: digestOf(text),
  ...more,
});

function written(fields: { readonly mediaType: string }, indent = '', mediaType = fields.mediaType) {
  const bytes = new TextEncoder().encode(JSON.stringify(fields, null, indent));
  return { mediaType, digest: digestOf(bytes), bytes };
}

const image = (form: Form, layer: string, more: object = {}) => ({
  schemaVersion: 2,
  mediaType: form === 'oci' ? MEDIA_TYPE.manifest : MEDIA_TYPE.dockerManifest,
  config: part(form === 'oci' ? MEDIA_TYPE.config : MEDIA_TYPE.dockerConfig, '{}'),
  layers: [part(layer, 'layer')],
  ...more,
});

const index = (manifests: readonly object[], more: object = {}, mediaType: string = MEDIA_TYPE.index) => ({
  schemaVersion: 2,
  mediaType,
  manifests,
  ...more,
});

const AMD64 = { platform: { architecture: 'amd64', os: 'linux' } };
const CHANGED = new Map([[FIRST, part(MEDIA_TYPE.dockerManifest, 'changed')]]);
const attestation = (about: string) =>
  part(MEDIA_TYPE.manifest, 'attestation', {
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': about,
    },
    platform: { architecture: 'unknown', os: 'unknown' },
  });

const convert = (
  document: ManifestDocument,
  to: Form,
  children: ReadonlyMap<Digest, Descriptor> = new Map(),
) => convertManifest({ document, parsed: parseManifest(document), to, children });
const textOf = ({ bytes }: ManifestDocument) => new TextDecoder().decode(bytes);

function refusalOf(task: () => unknown): AppError {
  try {
    task();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('an image manifest', () => {
  test.each([
    [`${OCI}.v1.tar`, `${DOCKER}.diff.tar`],
    [`${OCI}.v1.tar+gzip`, `${DOCKER}.diff.tar.gzip`],
    [`${OCI}.nondistributable.v1.tar`, `${DOCKER}.foreign.diff.tar`],
    [`${OCI}.nondistributable.v1.tar+gzip`, `${DOCKER}.foreign.diff.tar.gzip`],
  ])('with layers %s has %s in the other form, and back', (oci, docker) => {
    const [here, there] = [written(image('oci', oci)), written(image('docker', docker))];
    expect(convert(here, 'docker')).toEqual({ document: there, lost: [] });
    expect(convert(there, 'oci')).toEqual({ document: here, lost: [] });
  });

  test.each([
    ['oci', `${OCI}.v1.tar+zstd`],
    ['docker', `${DOCKER}.diff.tar.zstd`],
  ] as const)('that has the %s form already is the very document', (form, layer) => {
    const document = written(image(form, layer, { annotations: { a: 'b' } }));
    expect(convert(document, form).document).toBe(document);
  });

  test('of Docker’s form may have any layer in OCI’s, zstd by its own name', () => {
    const layers = [part(`${DOCKER}.diff.tar.zstd`), part('application/x-other')];
    const made = parseManifest(convert(written(image('docker', '', { layers })), 'oci').document);
    expect(made).toMatchObject({
      manifest: { layers: [{ mediaType: `${OCI}.v1.tar+zstd` }, { mediaType: 'application/x-other' }] },
    });
  });

  test('without a media type of its own gets one, where Docker has it', () => {
    const { mediaType, ...fields } = image('oci', `${OCI}.v1.tar`);
    const document = { ...written({ ...fields, mediaType: undefined } as never), mediaType };
    expect(textOf(convert(document, 'docker').document)).toMatch(
      /^\{"schemaVersion":2,"mediaType":"[^"]*docker/,
    );
  });

  test('loses annotations and foreign fields to Docker’s form, each named, and embedded content silently', () => {
    const document = written(
      image('oci', '', {
        config: part(MEDIA_TYPE.config, '{}', { data: 'e30=', annotations: {} }),
        layers: [part(`${OCI}.v1.tar`, 'x', { annotations: { third: '' }, urls: ['https://example.com'] })],
        annotations: { first: '1', second: '2' },
        extra: true,
      }),
    );
    const { document: made, lost } = convert(document, 'docker');
    expect(lost).toEqual([
      `manifest ${document.digest}: annotation first, annotation second, extra, annotation third of a layer`,
    ]);
    const { layers, config } = image('docker', '', {
      layers: [part(`${DOCKER}.diff.tar`, 'x', { urls: ['https://example.com'] })],
    });
    expect(JSON.parse(textOf(made))).toEqual({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.dockerManifest,
      config,
      layers,
    });
  });

  test.each<[string, 'oci' | 'docker', object, Form, string]>([
    ['zstd layers', 'oci', { layers: [part(`${OCI}.v1.tar+zstd`)] }, 'docker', 'tar+zstd, which'],
    ['unknown layers', 'oci', { layers: [part('text/plain')] }, 'docker', 'text/plain, which'],
    [
      'zstd by Docker’s name',
      'oci',
      { layers: [part(`${DOCKER}.diff.tar.zstd`)] },
      'docker',
      'tar.zstd, which',
    ],
    ['a subject', 'oci', { subject: part(MEDIA_TYPE.manifest) }, 'docker', 'knows no subject'],
    ['an artifact type', 'oci', { artifactType: 'x/y' }, 'docker', 'artifact of type x/y'],
    [
      'a chart’s configuration',
      'oci',
      { config: part('x/chart') },
      'docker',
      'type x/chart, so it is no image',
    ],
    [
      'a plugin’s configuration',
      'docker',
      { config: part('x/plugin') },
      'oci',
      'type x/plugin, so it is no image',
    ],
  ])('with %s is refused by name', (_what, form, more, to, why) => {
    const document = written(image(form, form === 'oci' ? `${OCI}.v1.tar` : `${DOCKER}.diff.tar`, more));
    const { code, message } = refusalOf(() => convert(document, to));
    expect(code).toBe('bad-input');
    expect(message).toContain(`manifest ${document.digest} cannot be converted to `);
    expect(message).toContain(why);
  });

  test('has its own bytes again after a way to OCI’s form and back, however it is laid out', () => {
    const descriptor = (mediaType: string) =>
      fc.record(
        {
          size: fc.nat(),
          digest: fc.string().map(text => digestOf(text)),
          mediaType: fc.constant(mediaType),
          urls: fc.array(fc.webUrl()),
        },
        { requiredKeys: ['size', 'digest', 'mediaType'] },
      );
    const manifests = fc.record({
      config: descriptor(MEDIA_TYPE.dockerConfig),
      mediaType: fc.constant(MEDIA_TYPE.dockerManifest),
      layers: fc.array(descriptor(`${DOCKER}.diff.tar.gzip`)),
      schemaVersion: fc.constant(2),
    });
    fc.assert(
      fc.property(manifests, fc.constantFrom('', '  ', '   ', '\t'), (fields, indent) => {
        const document = written(fields, indent);
        const { document: there, lost } = convert(document, 'oci');
        expect(there.digest).not.toBe(document.digest);
        expect(lost).toEqual([]);
        expect(textOf(convert(there, 'docker').document)).toBe(textOf(document));
      }),
    );
  });
});

describe('an index', () => {
  test('lists what its manifests have become, and loses what a manifest list has no place for', () => {
    const entry = { ...part(MEDIA_TYPE.manifest, 'first'), annotations: { own: '' }, data: 'YQ==', ...AMD64 };
    const document = written(index([entry, attestation(FIRST)], { annotations: { all: '' } }));
    const { document: made, lost } = convert(document, 'docker', CHANGED);
    expect(made.mediaType).toBe(MEDIA_TYPE.dockerList);
    expect(JSON.parse(textOf(made))).toEqual(
      index([{ ...part(MEDIA_TYPE.dockerManifest, 'changed'), ...AMD64 }], {}, MEDIA_TYPE.dockerList),
    );
    expect(lost).toEqual([
      `index ${document.digest}: annotation all, annotation own of an image, attestation manifest ${digestOf('attestation')}`,
    ]);
  });

  test('has its own bytes again after both ways', () => {
    const oci = { ...part(MEDIA_TYPE.manifest, 'changed'), ...AMD64 };
    const docker = { ...part(MEDIA_TYPE.dockerManifest, 'first'), ...AMD64 };
    const list = written(index([docker], {}, MEDIA_TYPE.dockerList), '   ');
    const there = convert(list, 'oci', new Map([[docker.digest, oci]])).document;
    expect(textOf(there)).toBe(textOf(written(index([oci]), '   ')));
    expect(convert(there, 'docker', new Map([[oci.digest, docker]])).document).toEqual(list);
  });

  test('of the form already is the very document unless one of its manifests changes', () => {
    const own = part(MEDIA_TYPE.manifest, 'own', AMD64);
    const other = part(MEDIA_TYPE.dockerManifest, 'first', AMD64);
    const same = new Map([own, other].map(entry => [entry.digest, entry]));
    const document = written(index([own, other, attestation(own.digest)]));
    expect(convert(document, 'oci', same).document).toBe(document);
    const made = part(MEDIA_TYPE.manifest, 'made');
    const { document: mixed, lost } = convert(document, 'oci', same.set(other.digest, { ...other, ...made }));
    expect(JSON.parse(textOf(mixed)).manifests).toEqual([
      own,
      { ...made, ...AMD64 },
      attestation(own.digest),
    ]);
    expect(lost).toEqual([]);
    const about = written(index([own, other, attestation(other.digest)]));
    expect(convert(about, 'oci', same).lost).toEqual([
      `index ${about.digest}: attestation manifest ${digestOf('attestation')}`,
    ]);
  });

  test.each<[string, readonly object[], object, string]>([
    ['an index in it', [part(MEDIA_TYPE.index, 'i', AMD64)], {}, 'an index of its own'],
    ['content that is no manifest', [part('text/plain', 't', AMD64)], {}, 'text/plain, which is no image'],
    ['an image without platform', [part(MEDIA_TYPE.dockerManifest)], {}, 'names no platform'],
    ['attestations alone', [attestation(FIRST)], {}, 'lists no image'],
    ['a subject', [], { subject: part(MEDIA_TYPE.manifest) }, 'knows no subject'],
    ['an artifact type', [], { artifactType: 'x/y' }, 'artifact of type x/y'],
  ])('with %s is refused by name', (_what, manifests, more, why) => {
    const document = written(index(manifests, more));
    const { code, message } = refusalOf(() => convert(document, 'docker'));
    expect(code).toBe('bad-input');
    expect(message).toContain(`index ${document.digest} cannot be converted to Docker’s form: `);
    expect(message).toContain(why);
  });
});

test('what a conversion gives is described by its own bytes', () => {
  const { document } = convert(written(image('oci', `${OCI}.v1.tar`)), 'docker');
  expect(describeDocument(document)).toEqual({
    mediaType: MEDIA_TYPE.dockerManifest,
    digest: digestOf(document.bytes),
    size: document.bytes.length,
  });
});
