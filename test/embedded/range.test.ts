import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChunkRange, parseRange } from '../../src/embedded/range.ts';

describe('parseRange', () => {
  test.each([
    { header: undefined, size: 10, part: undefined },
    { header: 'bytes=0-9', size: 10, part: { start: 0, length: 10 } },
    { header: 'bytes=3-', size: 10, part: { start: 3, length: 7 } },
    { header: 'bytes=-3', size: 10, part: { start: 7, length: 3 } },
    { header: 'bytes=-30', size: 10, part: { start: 0, length: 10 } },
    { header: 'bytes=8-30', size: 10, part: { start: 8, length: 2 } },
    { header: 'bytes=10-', size: 10, part: 'unsatisfiable' },
    { header: 'bytes=-0', size: 10, part: 'unsatisfiable' },
    { header: 'bytes=5-4', size: 10, part: 'unsatisfiable' },
    { header: 'bytes=0-', size: 0, part: 'unsatisfiable' },
    { header: 'bytes=-', size: 10, part: undefined },
    { header: 'bytes=0-1,4-5', size: 10, part: undefined },
    { header: 'items=0-1', size: 10, part: undefined },
    { header: 'bytes=a-b', size: 10, part: undefined },
  ])('$header of $size bytes', ({ header, size, part }) => {
    expect(parseRange(header, size)).toEqual(part);
  });

  test('never gives a part outside of the content', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.nat(),
        fc.option(fc.nat()),
        fc.option(fc.nat()),
        (noise, size, from, to) => {
          for (const header of [noise, `bytes=${from ?? ''}-${to ?? ''}`]) {
            const part = parseRange(header, size);
            if (part === undefined || part === 'unsatisfiable') continue;
            expect(part.start).toBeGreaterThanOrEqual(0);
            expect(part.length).toBeGreaterThan(0);
            expect(part.start + part.length).toBeLessThanOrEqual(size);
          }
        },
      ),
    );
  });
});

test.each([
  { header: '0-99', part: { start: 0, length: 100 } },
  { header: '5-5', part: { start: 5, length: 1 } },
  { header: '5-4', part: undefined },
  { header: 'bytes 0-99/100', part: undefined },
  { header: '0-', part: undefined },
  { header: '0-99999999999999999999', part: undefined },
  { header: '', part: undefined },
])('the chunk range $header', ({ header, part }) => {
  expect(parseChunkRange(header)).toEqual(part);
});
