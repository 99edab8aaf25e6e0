import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseChallenge, parseChallenges } from '../../src/registry/challenge.ts';

const plain = (fields: string[]) =>
  parseChallenges(fields).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

const TABLE: readonly (readonly [string, string[], unknown])[] = [
  [
    'reads a registry’s bearer challenge',
    ['Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a/b:pull,push"'],
    [
      [
        'bearer',
        {
          realm: 'https://auth.example/token',
          service: 'registry.example',
          scope: 'repository:a/b:pull,push',
        },
      ],
    ],
  ],
  ['reads basic', ['Basic realm="Registry"'], [['basic', { realm: 'Registry' }]]],
  [
    'takes schemes and names in any case',
    ['BEARER Realm="r",SERVICE="s"'],
    [['bearer', { realm: 'r', service: 's' }]],
  ],
  [
    'reads several challenges in one field',
    ['Basic realm="a", Bearer realm="b",service="c"'],
    [
      ['basic', { realm: 'a' }],
      ['bearer', { realm: 'b', service: 'c' }],
    ],
  ],
  [
    'reads several fields',
    ['Negotiate', 'Basic realm="a"'],
    [
      ['negotiate', {}],
      ['basic', { realm: 'a' }],
    ],
  ],
  ['undoes quoted pairs', ['Basic realm="a \\"b\\" \\\\ c"'], [['basic', { realm: 'a "b" \\ c' }]]],
  [
    'keeps commas and equals signs in quotes',
    ['Bearer scope="a:b:c,d=e"'],
    [['bearer', { scope: 'a:b:c,d=e' }]],
  ],
  [
    'takes values without quotes',
    ['Bearer realm=abc, service=x.y'],
    [['bearer', { realm: 'abc', service: 'x.y' }]],
  ],
  [
    'allows space around the equals sign',
    ['Bearer realm = "a" , service= "b"'],
    [['bearer', { realm: 'a', service: 'b' }]],
  ],
  [
    'tells a token from parameters',
    ['NTLM TlRMTVNTUAAB==, Basic realm="a"'],
    [
      ['ntlm', {}],
      ['basic', { realm: 'a' }],
    ],
  ],
  ['lets the first of a repeated name count', ['Bearer realm="a",realm="b"'], [['bearer', { realm: 'a' }]]],
  ['skips empty list elements', [', ,Basic realm="a",,'], [['basic', { realm: 'a' }]]],
  [
    'reads a value whose quote is never closed',
    ['Bearer realm="https://a/b'],
    [['bearer', { realm: 'https://a/b' }]],
  ],
  ['gives nothing for nothing', ['', '   '], []],
  ['keeps what came before rubbish', ['Basic realm="a"; \u0007'], [['basic', { realm: 'a' }]]],
];

describe('parseChallenges', () => {
  it.each(TABLE)('%s', (_promise, fields, expected) => {
    expect(plain(fields)).toEqual(expected);
  });

  it('never throws and always ends, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 3 }), fields => {
        for (const { scheme } of parseChallenges(fields)) expect(scheme).toMatch(/^[^\s",=A-Z]+$/);
      }),
    );
  });

  it('gives back every challenge that was written by the grammar', () => {
    const token = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
    const value = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
    const parameters = fc.uniqueArray(fc.tuple(token, value), {
      minLength: 1,
      maxLength: 4,
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(token, parameters), { minLength: 1, maxLength: 4 }), challenges => {
        const quote = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`;
        const field = challenges
          .map(
            ([scheme, pairs]) =>
              `${scheme} ${pairs.map(([name, text]) => `${name}=${quote(text)}`).join(', ')}`,
          )
          .join(', ');
        expect(plain([field])).toEqual(
          challenges.map(([scheme, pairs]) => [scheme, Object.fromEntries(pairs)]),
        );
      }),
    );
  });
});

describe('chooseChallenge', () => {
  it.each([
    [
      'prefers bearer, wherever it stands',
      ['Basic realm="a"', 'Bearer realm="https://b.example/token"'],
      'bearer',
    ],
    ['falls to basic', ['Negotiate', 'Basic realm="a"'], 'basic'],
    [
      'falls to basic where bearer names no token service',
      ['Bearer error="invalid_token", Basic realm="a"'],
      'basic',
    ],
    [
      'takes the bearer that names one',
      ['Bearer realm="other"', 'Bearer realm="https://a.example/token", Basic realm="a"'],
      'bearer',
    ],
    ['stays with bearer where there is nothing else', ['Bearer realm="other"'], 'bearer'],
    ['knows nothing else', ['Negotiate', 'Digest realm="a"'], undefined],
  ])('%s', (_promise, fields, scheme) => {
    expect(chooseChallenge(parseChallenges(fields))?.scheme).toBe(scheme);
  });
});
