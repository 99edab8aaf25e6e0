import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readOutline } from '../../../src/build/buildx/dockerfile-stages.ts';

test('reads stages, what runs in them and where they take files from', () => {
  const text = [
    '# syntax=docker/dockerfile:1',
    'ARG GO=1.25 "ALPINE=3.20"',
    'FROM --platform=$BUILDPLATFORM golang:${GO} AS Build',
    'RUN --mount=type=cache,target=/c --mount=type=bind,from=tools,target=/t go build',
    'RUN <<A <<-"B"',
    'FROM not-a-stage',
    'A',
    'RUN not a run',
    '\tB',
    'COPY --from=build --chown=1:1 a b',
    'FROM scratch',
    'COPY --link --from=0 /x /y',
  ].join('\r\n');
  expect(readOutline(text)).toMatchObject({
    syntax: 'docker/dockerfile:1',
    globalArgs: { GO: '1.25' },
    stages: [
      {
        name: 'build',
        base: 'golang:${GO}',
        platform: '$BUILDPLATFORM',
        takesFrom: ['tools', 'build'],
        runs: [{ line: 4 }, { line: 5, text: expect.stringContaining('RUN not a run') }],
      },
      { base: 'scratch', takesFrom: ['0'], runs: [] },
    ],
  });
});

test('follows the escape character that the file chooses', () => {
  const { stages } = readOutline('# escape=`\nFROM x\nRUN a `\n  b\\\nRUN c');
  expect(stages[0]?.runs.map(run => run.line)).toEqual([3, 5]);
});

test('takes any text and ends', () => {
  const word = fc.constantFrom(
    'FROM a',
    'FROM a AS b',
    'RUN <<E',
    'RUN x \\',
    'E',
    '#',
    '',
    'COPY --from=b',
    'ARG A=',
    '\\',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(word, fc.string()), { maxLength: 30 }), lines => {
      const { stages } = readOutline(lines.join('\n'));
      for (const run of stages.flatMap(stage => stage.runs)) {
        expect(run.line).toBeGreaterThan(0);
        expect(run.line).toBeLessThanOrEqual(lines.join('\n').split('\n').length);
      }
    }),
  );
});
