import { describe, expect, test } from 'vitest';
import { furtherOutputs } from '../../../src/build/buildx/outputs.ts';

describe('furtherOutputs', () => {
  test('keeps files with the build and images for a run of their own', () => {
    expect(
      furtherOutputs({
        outputs: ['type=local,dest=out', './plain', 'type=oci,dest=a.tar', 'type=tar,dest=b'],
        load: true,
      }),
    ).toEqual({
      together: ['type=local,dest=out', './plain', 'type=tar,dest=b'],
      afterwards: ['type=docker', 'type=oci,dest=a.tar'],
    });
  });

  test.each([
    'type=image,name=a/b',
    'type=registry',
    'type=image,push=false',
    'TYPE=registry,name=x',
    'type=docker,push=true',
    'name=x,"push=true"',
  ])('refuses %s: it would push past the guard', output => {
    expect(() => furtherOutputs({ outputs: [output], load: false })).toThrow(/would push past the guard/);
  });

  test.each(['-', 'type=tar,dest=-'])('refuses %s: standard output is for the result', output => {
    expect(() => furtherOutputs({ outputs: [output], load: false })).toThrow(/standard output/);
  });
});
