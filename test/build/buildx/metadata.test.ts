import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../src/build/buildx/metadata.ts';

const A = `sha256:${'a'.repeat(64)}`;
const B = `sha256:${'b'.repeat(64)}`;

const good: readonly [string, Record<string, unknown>, unknown][] = [
  [
    'buildx 0.29 into a layout',
    {
      'buildx.build.ref': 'default/default/xj93hy6og7nmygknsaruhdeza',
      'containerimage.descriptor': {
        mediaType: 'application/vnd.oci.image.index.v1+json',
        digest: A,
        size: 1644,
        annotations: { 'org.opencontainers.image.created': '2026-11-20T15:18:05Z' },
      },
      'containerimage.digest': A,
    },
    { digest: A, buildRef: 'default/default/xj93hy6og7nmygknsaruhdeza' },
  ],
  [
    'a push by digest',
    { 'containerimage.digest': A, 'image.name': '127.0.0.1:5871/team/app' },
    { digest: A },
  ],
  ['an old buildx', { 'containerimage.digest': A, 'containerimage.buildinfo': {} }, { digest: A }],
  ['a descriptor alone', { 'containerimage.descriptor': { digest: A } }, { digest: A }],
];

describe('readMetadata', () => {
  test.each(good)('reads %s', (_, value, expected) => {
    expect(readMetadata(JSON.stringify(value))).toEqual(expected);
  });

  test.each([
    ['no JSON', '{', /not JSON/],
    ['a list', '[]', /not a JSON object/],
    ['no digest', '{"a":1}', /no image digest.*found a/],
    ['nothing', '{}', /found nothing/],
    ['a short digest', '{"containerimage.digest":"sha256:1"}', /"sha256:1"/],
    [
      'two digests',
      `{"containerimage.digest":"${A}","containerimage.descriptor":{"digest":"${B}"}}`,
      /two digests/,
    ],
  ])('refuses %s', (_, text, message) => {
    expect(() => readMetadata(text)).toThrow(message);
  });
});
