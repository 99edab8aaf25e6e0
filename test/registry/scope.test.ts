import { describe, expect, it } from 'vitest';
import { covers, formatScope, mergeScopes, parseScopes, repositoryScope } from '../../src/registry/scope.ts';

const text = (scopes: ReturnType<typeof parseScopes>) => scopes.map(formatScope);

describe('scopes', () => {
  it.each([
    ['one', 'repository:a/b:pull,push', ['repository:a/b:pull,push']],
    ['several', 'repository:a:pull  registry:catalog:*', ['repository:a:pull', 'registry:catalog:*']],
    ['a name with a port', 'repository:host:5000/a:pull', ['repository:host:5000/a:pull']],
    ['rubbish', 'x : repository::pull', []],
    ['nothing', '', []],
  ])('reads %s', (_what, given, expected) => {
    expect(text(parseScopes(given))).toEqual(expected);
  });

  it('gives equal rights one text, however they were asked for', () => {
    const a = mergeScopes(
      [repositoryScope('b', ['pull'])],
      parseScopes('repository:a:pull repository:b:push'),
    );
    const b = mergeScopes(parseScopes('repository:b:push,pull repository:a:pull'));
    expect(text(a)).toEqual(['repository:a:pull', 'repository:b:pull,push']);
    expect(text(b)).toEqual(text(a));
  });

  it.each([
    ['more rights serve fewer', 'repository:a:pull,push', 'repository:a:pull', true],
    ['everything serves anything', 'repository:a:*', 'repository:a:push', true],
    ['fewer do not serve more', 'repository:a:pull', 'repository:a:pull,push', false],
    ['another repository does not serve', 'repository:ab:pull', 'repository:a:pull', false],
    [
      'a missing second repository does not serve',
      'repository:a:pull',
      'repository:a:pull repository:b:pull',
      false,
    ],
  ])('%s', (_promise, held, wanted, expected) => {
    expect(covers(parseScopes(held), parseScopes(wanted))).toBe(expected);
  });
});
