import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkManifest, mediaTypeOf } from '../../src/embedded/manifest-check.ts';
import { Refusal } from '../../src/embedded/refusal.ts';
import { digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';

const BLOB = { mediaType: MEDIA_TYPE.layer, digest: digestOf('blob'), size: 4 };
const CHILD = { mediaType: MEDIA_TYPE.manifest, digest: digestOf('child'), size: 5 };
const IMAGE = {
  schemaVersion: 2,
  mediaType: MEDIA_TYPE.manifest,
  config: { ...BLOB, mediaType: MEDIA_TYPE.config },
  layers: [],
};
const INDEX = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [CHILD] };

function check(document: unknown, mediaType: string = MEDIA_TYPE.manifest) {
  const bytes = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document));
  return checkManifest({ mediaType, digest: digestOf(bytes), bytes });
}

describe('checkManifest', () => {
  test.each([
    { what: 'a list', document: [] },
    { what: 'a number', document: 1 },
    { what: 'no JSON', document: '{' },
    { what: 'schema 1', document: { ...IMAGE, schemaVersion: 1 } },
    { what: 'no configuration', document: { ...IMAGE, config: undefined } },
    { what: 'a configuration without digest', document: { ...IMAGE, config: { mediaType: 'a/b', size: 1 } } },
    { what: 'layers that are no list', document: { ...IMAGE, layers: {} } },
    { what: 'a layer of negative size', document: { ...IMAGE, layers: [{ ...BLOB, size: -1 }] } },
    { what: 'a subject that is text', document: { ...IMAGE, subject: 'sha256:x' } },
    { what: 'a subject of null', document: { ...IMAGE, subject: null } },
    { what: 'a subject without digest', document: { ...IMAGE, subject: { mediaType: 'a/b' } } },
    { what: 'another media type inside', document: { ...IMAGE, mediaType: MEDIA_TYPE.dockerManifest } },
    {
      what: 'an index without manifests',
      document: { ...INDEX, manifests: undefined },
      type: MEDIA_TYPE.index,
    },
    { what: 'a type of nobody', document: { a: 1 }, type: 'application/json' },
  ])('refuses $what', ({ document, type }) => {
    expect(() => check(document, type)).toThrow(/MANIFEST_INVALID/);
  });

  test('wants configuration and layers, but none that live elsewhere', () => {
    const far = { ...BLOB, mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip' };
    const near = { ...BLOB, digest: digestOf('near') };
    expect(check({ ...IMAGE, layers: [far, near] }).references).toEqual([
      { digest: BLOB.digest, as: 'blob' },
      { digest: near.digest, as: 'blob' },
    ]);
  });

  test('wants the manifests of an index, and anything else as whatever it is', () => {
    expect(check({ ...INDEX, manifests: [CHILD, BLOB] }, MEDIA_TYPE.index).references).toEqual([
      { digest: CHILD.digest, as: 'manifest' },
      { digest: BLOB.digest, as: 'either' },
    ]);
  });

  test('never fails but by refusing', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(MEDIA_TYPE.manifest, MEDIA_TYPE.index, 'x/y'), (text, type) => {
        try {
          check(text, type);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

test.each([
  { type: 'application/x', body: '{}', expected: 'application/x' },
  { type: 'application/x; charset=utf-8', body: '{}', expected: 'application/x' },
  { type: undefined, body: '{"mediaType":"application/y"}', expected: 'application/y' },
  { type: undefined, body: '{}', expected: MEDIA_TYPE.manifest },
])('the media type of $type with $body', ({ type, body, expected }) => {
  expect(mediaTypeOf(type, Buffer.from(body))).toBe(expected);
});
