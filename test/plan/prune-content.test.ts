import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { contentThatGoes, type Doomed } from '../../src/plan/prune-content.ts';

const [A, B, C, X, Y] = ['a', 'b', 'c', 'x', 'y'].map(name => digestOf(name)) as [
  Digest,
  Digest,
  Digest,
  Digest,
  Digest,
];

function doomed(digest: Digest, more: Partial<Doomed> = {}): Doomed {
  return { digest, children: [], subject: undefined, attachments: [], ...more };
}

function going(all: readonly Doomed[], held: readonly Digest[]) {
  const verdicts = contentThatGoes(all, new Map(held.map(digest => [digest, 'a tag that stays names it'])));
  return [...verdicts].filter(([, { goes }]) => goes).map(([digest]) => digest);
}

describe('content goes', () => {
  test('where nothing holds it, with what is attached to it', () => {
    const verdicts = contentThatGoes([doomed(A, { attachments: [X] })], new Map());
    expect(verdicts.get(A)).toEqual({ goes: true, attachments: [X] });
  });

  test('but not what is attached to it and held by something else', () => {
    const verdicts = contentThatGoes([doomed(A, { attachments: [X, Y] })], new Map([[X, 'v1']]));
    expect(verdicts.get(A)).toEqual({ goes: true, attachments: [Y] });
  });

  test('together with the index that lists it', () => {
    expect(going([doomed(A, { children: [B] }), doomed(B)], [])).toEqual([A, B]);
  });
});

describe('content stays', () => {
  test.each([
    ['that is held', [doomed(A)], [A], []],
    ['that is listed by an index that is held', [doomed(B), doomed(A, { children: [B] })], [A], []],
    [
      'that is listed by what an index that is held lists',
      [doomed(C), doomed(B, { children: [C] }), doomed(A, { children: [B] })],
      [A],
      [],
    ],
    ['that is attached to what is held', [doomed(A), doomed(B, { subject: A })], [A], []],
    [
      'that is in the list of what is attached to what is held',
      [doomed(A, { attachments: [B] }), doomed(B)],
      [A],
      [],
    ],
    ['and what lists it goes all the same', [doomed(A, { children: [B] }), doomed(B)], [B], [A]],
  ])('%s', (_what, all, held, expected) => {
    expect(going(all, held)).toEqual(expected);
  });

  test('and says by whom', () => {
    const verdicts = contentThatGoes(
      [doomed(A, { children: [B] }), doomed(B)],
      new Map([[A, 'the tag v1 names it']]),
    );
    expect(verdicts.get(A)).toEqual({ goes: false, keptBecause: 'the tag v1 names it' });
    expect(verdicts.get(B)).toMatchObject({ goes: false, keptBecause: expect.stringMatching(/lists it/) });
  });

  test('a list that two share stays while one of them does', () => {
    const verdicts = contentThatGoes(
      [doomed(A, { attachments: [X] }), doomed(B, { attachments: [X] })],
      new Map([[B, 'v1']]),
    );
    expect(verdicts.get(A)).toEqual({ goes: true, attachments: [] });
  });
});

test('whatever refers to whatever, in rings too: nothing that stays refers to anything that goes', () => {
  const nodes = [A, B, C, X, Y];
  const some = fc.subarray(nodes);
  const graph = fc.tuple(
    ...nodes.map(() =>
      fc.record({ children: some, subject: fc.option(fc.constantFrom(...nodes), { nil: undefined }) }),
    ),
  );
  fc.assert(
    fc.property(graph, some, (edges, held) => {
      const all = nodes.map((digest, at) => doomed(digest, edges[at]));
      const gone = new Set(going(all, held));
      for (const digest of held) expect(gone.has(digest)).toBe(false);
      for (const { digest, children, subject } of all) {
        if (!gone.has(digest)) for (const child of children) expect(gone.has(child)).toBe(false);
        if (gone.has(digest)) expect(subject === undefined || gone.has(subject)).toBe(true);
      }
    }),
  );
});
