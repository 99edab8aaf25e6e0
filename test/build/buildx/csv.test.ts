import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinFields, readAttributes, splitFields } from '../../../src/build/buildx/csv.ts';

test('what is joined is split into the same fields', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), fields => {
      expect(splitFields(joinFields(fields))).toEqual(fields);
    }),
  );
});

test('reads attributes without regard to the case of keys', () => {
  expect(readAttributes('Type=local,"DEST=a,b",flag')).toEqual(
    new Map([
      ['type', 'local'],
      ['dest', 'a,b'],
      ['flag', ''],
    ]),
  );
});
