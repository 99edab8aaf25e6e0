import { describe, expect, test } from 'vitest';
import { checkPlatforms } from '../../../src/build/buildx/emulation.ts';
import type { BuilderFacts } from '../../../src/build/buildx/inspect.ts';
import { platforms, requestWith } from './requests.ts';

function builderWith(...nodes: string[][]): BuilderFacts {
  return {
    name: 'b',
    driver: 'docker-container',
    nodes: nodes.map((names, index) => ({ name: `b${index}`, platforms: platforms(...names) })),
  };
}

const PLAIN = builderWith(['linux/amd64', 'linux/amd64/v2', 'linux/386']);
const EMULATING = builderWith(['linux/amd64', 'linux/arm64', 'linux/arm/v7']);
const TWO_NATIVES = builderWith(['linux/amd64'], ['linux/arm64']);
const BOTH = { platforms: platforms('linux/amd64', 'linux/arm64') };

type Wanted = Partial<Parameters<typeof checkPlatforms>[1]>;

function check(text: string, builder: BuilderFacts, wanted: Wanted = {}): string[] {
  return checkPlatforms({ path: 'Dockerfile', text }, { ...requestWith(BOTH), ...wanted }, builder);
}

const harmless: [name: string, text: string, wanted?: Wanted][] = [
  ['nothing runs', 'FROM alpine\nCOPY a b'],
  [
    "what runs, runs on the builder's own",
    'FROM --platform=$BUILDPLATFORM go AS b\nRUN make\nFROM scratch\nCOPY --from=b /x /',
  ],
  [
    'a stage inherits the own platform',
    'FROM --platform=${BUILDPLATFORM} go AS b\nFROM b AS c\nRUN x\nFROM scratch\nCOPY --from=c / /',
  ],
  ['the stage that runs is not needed', 'FROM alpine AS test\nRUN true\nFROM scratch\nCOPY a b'],
  ['another target is built', 'FROM alpine AS small\nFROM small\nRUN true', { target: 'SMALL' }],
  ['RUN is only text', 'FROM alpine\n# RUN true\nCOPY <<-"EOF" /x\nRUN true\n\tEOF\nCMD ["RUN"]'],
  [
    'the argument says another one',
    'ARG P=linux/arm64\nFROM --platform=$P a\nRUN x',
    { buildArgs: { P: 'linux/386' } },
  ],
  ['another frontend reads the file', '# syntax=example.com/nix:1\nFROM alpine\nRUN true'],
  ['it is asked for by its full name', 'FROM alpine\nRUN true', { platforms: platforms('linux/x86_64') }],
  ['no platform is asked for', 'FROM alpine\nRUN true', { platforms: [] }],
];

describe('a platform the builder lacks', () => {
  test.each([
    ['runs in the last stage', 'FROM alpine\nRUN true'],
    [
      'runs in a stage that is copied from',
      'FROM alpine AS a\nRUN true\nFROM scratch\nCOPY --chmod=1 --from=a / /',
    ],
    [
      'runs in a stage that is mounted',
      'FROM alpine AS a\nRUN true\nFROM --platform=$BUILDPLATFORM x\nRUN --mount=type=bind,from=a ls',
    ],
    ['runs below a stage of the target', 'FROM alpine AS a\nFROM a\nrun true'],
    ['runs in a stage found by number', 'FROM alpine\nRUN true\nFROM scratch\nCOPY --from=0 / /'],
    ['runs under a continued line', 'FROM alpine\nENV a=b \\\n# comment\n\n c=d\nRUN \\\n true'],
    ['is named outright', 'FROM --platform=linux/arm64 alpine\nRUN true'],
    ['is named by an argument', 'ARG P=linux/arm64\nFROM --platform=${P} alpine\nRUN true'],
    [
      'runs in the stage of its architecture',
      'FROM alpine AS x-amd64\nFROM alpine AS x-arm64\nRUN true\nFROM x-${TARGETARCH}',
    ],
    ['runs after a heredoc', 'FROM alpine\nCOPY <<EOF /x\nFROM --platform=$BUILDPLATFORM no\nEOF\nRUN true'],
  ])('is refused when it %s', (_, text) => {
    expect(() => check(text, PLAIN)).toThrow(
      'builder "b" cannot run programs of linux/arm64: it has linux/amd64, linux/amd64/v2, linux/386',
    );
  });

  test.each<[name: string, text: string, wanted?: Wanted]>(harmless)(
    'is no matter when %s',
    (_, text, wanted) => {
      expect(check(text, PLAIN, wanted)).toEqual([]);
    },
  );

  test('is refused with lines, and with every way out', () => {
    try {
      check('FROM alpine\nRUN true\nRUN true\n', PLAIN);
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'platform-unsupported',
        problems: ['linux/arm64 is needed by RUN in Dockerfile, line 2, 3'],
        hint: expect.stringMatching(
          /binfmt --install.*setup-qemu-action.*BUILDPLATFORM.*native runners.*merge/,
        ),
      });
    }
  });

  test('is a warning when the Dockerfile is elsewhere', () => {
    expect(checkPlatforms(undefined, requestWith(BOTH), PLAIN)).toEqual([
      expect.stringMatching(/^builder "b" has .*, not linux\/arm64; a RUN for it will fail/),
    ]);
  });

  test('is left to a builder that does not say what it has', () => {
    expect(check('FROM alpine\nRUN true', builderWith([]))).toEqual([]);
  });
});

describe('compiling under emulation', () => {
  test.each([
    'go build ./...',
    'CGO_ENABLED=0 go build -o /x .',
    'cargo build --release',
    'npm ci',
    './configure && make -j4',
    'gcc -o x x.c',
    '["mvn", "package"]',
  ])('is warned of: %s', command => {
    const warnings = check(
      `FROM x AS build\nRUN ls\nRUN ${command}\nRUN ${command}\nFROM scratch\nCOPY --from=build / /`,
      EMULATING,
    );
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Dockerfile:3 compiles for linux\/arm64 under emulation.*--platform=\$BUILDPLATFORM/,
      ),
    ]);
  });

  test('is seen in a heredoc', () => {
    expect(check('FROM x\nRUN <<EOF\nset -e\nmake\nEOF\n', EMULATING)).toHaveLength(1);
  });

  test.each([
    [
      "the stage is on the builder's platform",
      'FROM --platform=$BUILDPLATFORM go\nRUN go build',
      EMULATING,
      {},
    ],
    ['a node is native', 'FROM go\nRUN go build', TWO_NATIVES, {}],
    [
      'only the own platform is built',
      'FROM go\nRUN go build',
      EMULATING,
      { platforms: platforms('linux/amd64') },
    ],
    [
      'the processor runs its predecessor itself',
      'FROM go\nRUN make',
      PLAIN,
      { platforms: platforms('linux/386') },
    ],
    ['nothing compiles', 'FROM x\nRUN apk add --no-cache makefile-lint', EMULATING, {}],
  ])('is not warned of when %s', (_, text, builder, wanted) => {
    expect(check(text, builder, wanted)).toEqual([]);
  });
});
