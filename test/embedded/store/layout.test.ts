import fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOfFile, fileOf, fileOfTag, tagOfFile } from '../../../src/embedded/store/layout.ts';
import { digestOf } from '../../../src/oci/digest.ts';

const TAG = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/);

test('a tag comes back from its file name', () => {
  fc.assert(
    fc.property(TAG, tag => {
      expect(tagOfFile(fileOfTag(tag))).toBe(tag);
    }),
  );
});

test('tags that differ only in case have file names that differ in more', () => {
  fc.assert(
    fc.property(TAG, fc.infiniteStream(fc.boolean()), (tag, upper) => {
      const other = [...tag]
        .map(char => (upper.next().value ? char.toUpperCase() : char.toLowerCase()))
        .join('');
      const same = fileOfTag(tag).toLowerCase() === fileOfTag(other).toLowerCase();
      expect(same).toBe(tag === other);
    }),
  );
});

test('the longest tag in capitals fits a file name with its draft', () => {
  expect(fileOfTag('A'.repeat(128)).length).toBeLessThan(255 - 40);
});

test('a digest comes back from its file name', () => {
  for (const algorithm of ['sha256', 'sha512'] as const) {
    expect(digestOfFile(fileOf(digestOf('x', algorithm)))).toBe(digestOf('x', algorithm));
  }
});
