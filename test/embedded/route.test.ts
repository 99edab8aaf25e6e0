import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/embedded/refusal.ts';
import { isRepositoryName, parseRoute } from '../../src/embedded/route.ts';

const D = `sha256:${'a'.repeat(64)}`;

describe('parseRoute', () => {
  test.each([
    { path: '/v2/', route: { kind: 'base' } },
    { path: '/v2', route: { kind: 'base' } },
    { path: '/v2/_catalog', route: { kind: 'catalog' } },
    { path: '/token', route: { kind: 'token' } },
    { path: `/v2/app/blobs/${D}`, route: { kind: 'blob', name: 'app', digest: D } },
    { path: `/v2/app/blobs/${encodeURIComponent(D)}`, route: { kind: 'blob', name: 'app', digest: D } },
    { path: '/v2/a/b/c/blobs/uploads/', route: { kind: 'uploads', name: 'a/b/c' } },
    { path: '/v2/a/blobs/uploads/1234', route: { kind: 'upload', name: 'a', id: '1234' } },
    { path: '/v2/a/b/manifests/v1', route: { kind: 'manifest', name: 'a/b', reference: 'v1' } },
    { path: '/v2/a/tags/list', route: { kind: 'tags', name: 'a' } },
    { path: `/v2/a/referrers/${D}`, route: { kind: 'referrers', name: 'a', digest: D } },
    // Components that look like endpoints.
    { path: '/v2/manifests/manifests/v1', route: { kind: 'manifest', name: 'manifests', reference: 'v1' } },
    {
      path: '/v2/a/blobs/uploads/manifests/v1',
      route: { kind: 'manifest', name: 'a/blobs/uploads', reference: 'v1' },
    },
    { path: '/v2/tags/list/tags/list', route: { kind: 'tags', name: 'tags/list' } },
    { path: '/', route: undefined },
    { path: '/v1/app', route: undefined },
    { path: '/v2/app', route: undefined },
    { path: '/v2/app/tags/other', route: undefined },
    { path: '/v2/app/manifests/%zz', route: undefined },
  ])('$path', ({ path, route }) => {
    expect(parseRoute(path)).toEqual(route);
  });

  test.each([
    '',
    'App',
    'a//b',
    '/a',
    '../a',
    'a/..',
    'a/.',
    '_a',
    'a/_tags',
    'a.',
    '-a',
    'a..b',
    'a'.repeat(256),
  ])('refuses the name %j', name => {
    expect(() => parseRoute(`/v2/${name}/tags/list`)).toThrow(/NAME_INVALID/);
  });

  test('a name out of an encoded path is a legal name, whatever was encoded', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '.', '/', '%2e', '%2f', '%00', '..', '_', 'A') }),
        text => {
          const read = (): unknown => {
            try {
              return parseRoute(`/v2/${text}/tags/list`);
            } catch (error) {
              if (error instanceof Refusal) return undefined;
              throw error;
            }
          };
          const route = read();
          if (route === undefined) return;
          const { name } = route as { name: string };
          expect(isRepositoryName(name)).toBe(true);
          expect(name).not.toMatch(/\.\.|(?:^|\/)[/_]|%/);
        },
      ),
    );
  });
});
