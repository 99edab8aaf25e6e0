import { describe, expect, it } from 'vitest';
import { nextPage } from '../../src/registry/paging.ts';

const PAGE = new URL('https://r.example:5000/v2/a/tags/list?n=2');

describe('nextPage', () => {
  it.each([
    [
      'a path',
      ['</v2/a/tags/list?n=2&last=b>; rel="next"'],
      'https://r.example:5000/v2/a/tags/list?n=2&last=b',
    ],
    ['a path without quotes', ['</v2/x>; rel=next'], 'https://r.example:5000/v2/x'],
    [
      'a whole address of the same origin',
      ['<https://r.example:5000/x>;rel="next"'],
      'https://r.example:5000/x',
    ],
    ['a query alone', ['<?n=2&last=b>; rel="next"'], 'https://r.example:5000/v2/a/tags/list?n=2&last=b'],
    ['a comma in the address', ['</x?a=1,2>; rel="next"'], 'https://r.example:5000/x?a=1,2'],
    [
      'the right one of several',
      ['</p>; rel="prev", </n>; title="a, b"; rel="next"'],
      'https://r.example:5000/n',
    ],
    ['several fields', ['</p>; rel="prev"', '</n>; rel="last next"'], 'https://r.example:5000/n'],
  ])('reads %s', (_what, links, expected) => {
    expect(nextPage(links, PAGE)?.href).toBe(expected);
  });

  it.each([
    ['no field', []],
    ['another relation', ['</x>; rel="prev"']],
    ['no relation', ['</x>']],
    ['rubbish', ['x; rel="next"']],
  ])('ends at %s', (_what, links) => {
    expect(nextPage(links as string[], PAGE)).toBeUndefined();
  });

  it.each([
    'https://evil.example/x',
    'https://r.example/x',
    'http://r.example:5000/x',
    '//evil.example/x',
    'https://r.example:5000@evil.example/x',
    'https://u:p@r.example:5000/x',
  ])('refuses to go on at %s', target => {
    expect(() => nextPage([`<${target}>; rel="next"`], PAGE)).toThrowError(
      expect.objectContaining({ code: 'registry-untrusted' }),
    );
  });
});
