import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { parseReference } from '../../src/oci/full-reference.ts';

const DIGEST = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('parseReference', () => {
  it.each([
    ['host.example.com/team/app:v1', 'host.example.com/team/app', 'v1', undefined],
    ['localhost:5000/app:v1', 'localhost:5000/app', 'v1', undefined],
    ['[::1]:5000/app:v1', '[::1]:5000/app', 'v1', undefined],
    [`host.example.com/app@${DIGEST}`, 'host.example.com/app', undefined, DIGEST],
    [`localhost:5000/app:v1@${DIGEST}`, 'localhost:5000/app', 'v1', DIGEST],
    ['oci://host.example.com/charts/app:1.2.3', 'host.example.com/charts/app', '1.2.3', undefined],
    ['app:V1', 'docker.io/library/app', 'V1', undefined],
  ])('reads %s', (text, name, tag, digest) => {
    const { repository, ...rest } = parseReference(text);
    expect(`${repository.registry}/${repository.path}`).toBe(name);
    expect([rest.tag, rest.digest]).toEqual([tag, digest]);
  });

  it('gives a short name to the registry, a full one to its own', () => {
    expect(parseReference('team/app:v1', 'r.example.com').repository.registry).toBe('r.example.com');
    expect(parseReference('a.example.com/app:v1', 'r.example.com').repository.registry).toBe('a.example.com');
  });

  it.each([
    ['team/app', 'names no tag and no digest'],
    ['localhost:5000/app', 'names no tag and no digest'],
    ['team/app:', 'is not a tag'],
    ['team/app:-x', 'is not a tag'],
    ['team/app@sha256:abc', 'is not a digest'],
    ['team/app@', 'is not a digest'],
    ['https://host.example.com/app:v1', 'leave the scheme out'],
    [':v1', 'it is empty'],
  ])('refuses %s', (text, why) => {
    expect(() => parseReference(text)).toThrow(why);
  });

  it('ends in bad-input for anything else', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        try {
          parseReference(text);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
          expect((error as AppError).code).toBe('bad-input');
        }
      }),
    );
  });
});
