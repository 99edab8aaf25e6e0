import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canAssemble } from '../../../src/build/native/can-assemble.ts';
import { formatProblem } from '../../../src/build/native/problem.ts';
import { dockerfileText } from './dockerfile-text.ts';

function reasons(text: string, target?: string, buildArgs?: Record<string, string>): string[] {
  const result = canAssemble(text, target, buildArgs);
  return result.ok ? [] : result.problems.map(formatProblem);
}

test.each([
  { name: 'the least', text: 'FROM scratch' },
  {
    name: 'stages on stages',
    text: 'FROM scratch AS a\nFROM a AS b\nFROM b\nCOPY --from=A / /\nCOPY --from=1 / /',
  },
  {
    name: 'a RUN in a stage that is not needed',
    text: 'FROM golang AS build\nRUN go build\nFROM scratch\nCOPY a b',
  },
  { name: 'an argument in FROM', text: 'ARG BASE=scratch\nFROM $BASE' },
])('can assemble $name', ({ text }) => {
  expect(reasons(text)).toEqual([]);
});

test('lists every line that needs BuildKit, with the reason', () => {
  const text = [
    'FROM alpine:3 AS base',
    'RUN apk add x',
    'ONBUILD RUN y',
    'ADD https://example.com/x /x',
    'ADD git@example.com:a/b.git /x',
    'COPY --from=nginx /etc /etc',
    'COPY --parents a b',
    'COPY --exclude=*.md a b',
    'ADD --checksum=sha256:0 a b',
    'FROM base',
  ].join('\n');
  expect(reasons(text)).toEqual([
    'line 1: FROM: it starts from the image alpine:3, which needs buildx; the native assembler starts from scratch or from an earlier stage',
    'line 2: RUN: it runs a program, which needs BuildKit',
    'line 3: ONBUILD: triggers run in other builds, which needs BuildKit',
    'line 4: ADD: "https://example.com/x" is fetched from the network, which needs BuildKit',
    'line 5: ADD: "git@example.com:a/b.git" is fetched from the network, which needs BuildKit',
    'line 6: COPY: --from=nginx is not an earlier stage, and copying from an image needs BuildKit',
    'line 7: COPY: --parents needs BuildKit',
    'line 8: COPY: --exclude needs BuildKit; .dockerignore works here',
    'line 9: ADD: --checksum is for sources from the network, which need BuildKit',
  ]);
});

test('the target and the build arguments decide', () => {
  const text = 'ARG BASE=alpine\nFROM $BASE AS one\nRUN x\nFROM scratch AS two\nCOPY a b\nFROM one';
  expect(reasons(text)).toHaveLength(2);
  expect(reasons(text, 'Two')).toEqual([]);
  expect(reasons(text, '1')).toEqual([]);
  expect(reasons(text, 'one', { BASE: 'scratch' })).toEqual([
    'line 3: RUN: it runs a program, which needs BuildKit',
  ]);
  expect(reasons(text, 'twoo')).toEqual([
    'line 6: FROM: there is no stage "twoo" to target; did you mean two?',
  ]);
  expect(reasons('FROM scratch AS a', 'nowhere')).toEqual([
    'line 1: FROM: there is no stage "nowhere" to target; stages with a name: a',
  ]);
});

test('mistakes are problems, too', () => {
  expect(reasons('FROM $NOPE')).toEqual([
    'line 1: FROM: the image name is empty after its variables are replaced',
  ]);
  expect(reasons('FROM --platform=x scratch')).toEqual([
    'line 1: FROM: --platform=x is "x"; expected os/arch such as linux/arm64',
  ]);
  expect(reasons('FROM scratch\nCOPY --from=0 a b')).toEqual([
    'line 2: COPY: --from=0: there are 0 stages before this one, counted from 0',
  ]);
  expect(reasons('FROM scratch AS build\nFROM scratch\nCOPY --from=biuld a b')).toEqual([
    'line 3: COPY: --from=biuld is not an earlier stage (did you mean build?), and copying from an image needs BuildKit',
  ]);
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(dockerfileText, text => {
      const result = canAssemble(text);
      expect(result.ok || result.problems.length > 0).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
