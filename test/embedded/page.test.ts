import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkTo, pageOf } from '../../src/embedded/page.ts';

const ITEMS = ['a', 'b', 'c', 'd', 'e'];

test.each([
  { query: '', limit: 9, items: ITEMS, next: undefined },
  { query: '', limit: 2, items: ['a', 'b'], next: 'b' },
  { query: 'n=2', limit: 9, items: ['a', 'b'], next: 'b' },
  { query: 'n=2&last=b', limit: 9, items: ['c', 'd'], next: 'd' },
  { query: 'n=2&last=d', limit: 9, items: ['e'], next: undefined },
  { query: 'n=5', limit: 9, items: ITEMS, next: undefined },
  { query: 'n=0', limit: 9, items: [], next: undefined },
  { query: 'last=bb', limit: 9, items: ['c', 'd', 'e'], next: undefined },
  { query: 'last=z', limit: 9, items: [], next: undefined },
])('page ?$query with at most $limit', ({ query, limit, items, next }) => {
  expect(pageOf(ITEMS, new URLSearchParams(query), limit)).toEqual({ items, next });
});

test.each(['-1', 'x', '1.5', '', '99999999999'])('refuses n=%s', n => {
  expect(() => pageOf(ITEMS, new URLSearchParams({ n }), 9)).toThrow(/PAGINATION_NUMBER_INVALID/);
});

test('links keep what else was asked', () => {
  expect(linkTo('/v2/a/tags/list', new URLSearchParams('n=2&last=a'), 'c d')).toEqual({
    Link: '</v2/a/tags/list?n=2&last=c+d>; rel="next"',
  });
});

test('following the pages gives every item once, in order', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,9}$/);
  fc.assert(
    fc.property(fc.uniqueArray(word), fc.integer({ min: 1, max: 7 }), (words, n) => {
      const sorted = words.toSorted();
      const seen: string[] = [];
      const query = new URLSearchParams({ n: String(n) });
      for (let more = true; more; ) {
        const { items, next } = pageOf(sorted, query, 5);
        seen.push(...items);
        if (next !== undefined) query.set('last', next);
        more = next !== undefined;
      }
      expect(seen).toEqual(sorted);
    }),
  );
});
