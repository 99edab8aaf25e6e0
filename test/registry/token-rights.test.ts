import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionsIn } from '../../src/registry/token-rights.ts';

const PATH = 'team/app';
const jwt = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
const entry = (name: string, ...actions: unknown[]) => ({ type: 'repository', name, actions });

describe('what a token grants on a repository', () => {
  test.each<readonly [string, string, readonly string[] | undefined]>([
    ['all of its entries', jwt({ access: [entry(PATH, 'pull'), entry(PATH, 'push')] }), ['pull', 'push']],
    ['not those of another repository', jwt({ access: [entry('team/apple', 'push')] }), []],
    ['not those of another type', jwt({ access: [{ ...entry(PATH, 'push'), type: 'registry' }] }), []],
    ['nothing, as Go writes it', jwt({ access: null }), []],
    ['only words', jwt({ access: [entry(PATH, 'pull', 1, null)] }), ['pull']],
    ['nothing where entries are none', jwt({ access: [null, 'x', {}] }), []],
    ['not known without the claim', jwt({ sub: 'ada' }), undefined],
    ['not known of a strange claim', jwt({ access: 'all' }), undefined],
    ['not known of an opaque token', 'abc', undefined],
    ['not known of something else', `a.${Buffer.from('"text"').toString('base64url')}.c`, undefined],
  ])('%s', (_what, token, actions) => {
    expect(actionsIn(token, PATH)).toEqual(actions);
  });

  test('is read of any text without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.json(), (text, json) => {
        expect(() => [actionsIn(text, PATH), actionsIn(jwt(JSON.parse(json)), PATH)]).not.toThrow();
      }),
    );
  });
});
