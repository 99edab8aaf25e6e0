import { describe, expect, test } from 'vitest';
import { REFERENCE } from '../../src/oci/attestation.ts';
import type { Annotations, Descriptor } from '../../src/oci/descriptor.ts';
import { encodeManifest, type ImageIndex } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { type MergePart, mergedIndex } from '../../src/plan/merged-index.ts';
import { digestOfAll } from '../support/reports.ts';

function image(hex: string, architecture: string): Descriptor {
  return {
    mediaType: MEDIA_TYPE.manifest,
    digest: digestOfAll(hex),
    size: 1,
    platform: { architecture, os: 'linux' },
  };
}

function about(hex: string, subject: string): Descriptor {
  return {
    mediaType: MEDIA_TYPE.manifest,
    digest: digestOfAll(hex),
    size: 2,
    annotations: { [REFERENCE.digest]: digestOfAll(subject), [REFERENCE.type]: 'attestation-manifest' },
    platform: { architecture: 'unknown', os: 'unknown' },
  };
}

function part(entries: readonly Descriptor[], annotations: Annotations = {}, indent = ''): MergePart {
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: entries, annotations } as const;
  return { root: encodeManifest(index, indent), annotations, entries };
}

const AMD = part([image('a', 'amd64'), about('c', 'a')]);
const ARM = part([image('b', 'arm64'), about('d', 'b')]);
const NOTHING = { annotations: {}, order: [] };

function listed(parts: readonly MergePart[], order: readonly string[] = []): string {
  const { bytes } = mergedIndex(parts, { annotations: {}, order });
  const index = JSON.parse(Buffer.from(bytes).toString()) as ImageIndex;
  return index.manifests.map(({ digest }) => digest.at(-1)).join('');
}

describe('the merged index', () => {
  test('has the platforms first and what is about them after, in the same order', () => {
    expect(listed([AMD, ARM])).toBe('abcd');
  });

  test('is the same in whatever order the records are read', () => {
    expect(mergedIndex([ARM, AMD], NOTHING)).toEqual(mergedIndex([AMD, ARM], NOTHING));
  });

  test('follows the order of `platforms`, what is not in it by name', () => {
    expect(listed([AMD, ARM], ['linux/arm64', 'linux/amd64'])).toBe('badc');
    expect(listed([AMD, ARM, part([image('e', '386')])], ['linux/arm64'])).toBe('beadc');
  });

  test('keeps platforms of one part apart where another one comes between', () => {
    const both = part([image('a', 'amd64'), image('e', 's390x'), about('c', 'a'), about('f', 'e')]);
    expect(listed([both, ARM])).toBe('abecdf');
  });

  test('has the annotations of the release, and what all parts say alike, in the order of keys', () => {
    const parts = [
      part([image('a', 'amd64')], { z: 'same', own: 'a' }),
      part([image('b', 'arm64')], { z: 'same', own: 'b' }),
    ];
    const { bytes } = mergedIndex(parts, { annotations: { b: '1' }, order: [] });
    expect(Buffer.from(bytes).toString()).toMatch(/"annotations":\{"b":"1","z":"same"\}\}$/);
  });

  test('is indented where all parts are, as BuildKit writes it, and else in one line', () => {
    const [one, two] = [part([image('a', 'amd64')], {}, '  '), part([image('b', 'arm64')], {}, '  ')];
    const text = (parts: readonly MergePart[]) => Buffer.from(mergedIndex(parts, NOTHING).bytes).toString();
    expect(text([one, two])).toMatch(/^\{\n {2}"schemaVersion": 2,\n/);
    expect(text([one, ARM])).not.toContain('\n');
  });
});
