import { describe, expect, test } from 'vitest';
import { type BuilderChoiceFacts, chooseBuilder } from '../../src/build/choose.ts';

const CAN = { ok: true, problems: [] };
const CANNOT = { ok: false, problems: ['line 3: RUN needs a daemon'] };
const HERE = { available: true, version: '0.29.1' };
const AWAY = { available: false, reason: 'docker is not installed' };

function facts(given: Partial<BuilderChoiceFacts>): BuilderChoiceFacts {
  return { builder: 'auto', ociLayout: '', dockerfileAssemblable: CAN, buildx: HERE, ...given };
}

describe('chooseBuilder', () => {
  test.each<[string, Partial<BuilderChoiceFacts>, string, RegExp]>([
    ['buildx where it is', {}, 'buildx', /docker buildx 0\.29\.1 is here/],
    [
      'the assembler where buildx is out',
      { buildx: AWAY },
      'native',
      /buildx is out: docker is not installed/,
    ],
    ['the assembler when asked', { builder: 'native' }, 'native', /asks for it/],
    ['buildx when asked', { builder: 'buildx' }, 'buildx', /asks for it/],
    ['a builder that is described', { described: 'driver' }, 'buildx', /`driver` asks for it/],
    ['a named buildx builder', { builder: 'farm' }, 'buildx', /`builder: farm` asks for it/],
    [
      'a layout before all',
      { ociLayout: 'out', buildx: AWAY, dockerfileAssemblable: CANNOT },
      'layout',
      /oci-layout/,
    ],
  ])('takes %s', (_, given, builder, why) => {
    expect(chooseBuilder(facts(given))).toEqual({ builder, why: expect.stringMatching(why), warnings: [] });
  });

  test('warns of a builder that has no effect', () => {
    expect(chooseBuilder(facts({ ociLayout: 'out', builder: 'farm' })).warnings).toEqual([
      'nothing is built from `oci-layout`: `builder: farm` has no effect',
    ]);
  });

  test.each<[string, Partial<BuilderChoiceFacts>, string, string[]]>([
    [
      'when none can do it, with every reason',
      { buildx: AWAY, dockerfileAssemblable: CANNOT },
      'builder-missing',
      ['buildx: docker is not installed', 'native: line 3: RUN needs a daemon'],
    ],
    [
      'what was asked for and is not there',
      { builder: 'farm', buildx: AWAY },
      'builder-missing',
      ['docker is not installed'],
    ],
    [
      'to replace a builder that is described',
      { described: 'endpoint', buildx: AWAY },
      'builder-missing',
      ['docker is not installed'],
    ],
    [
      'an assembler that was asked for and cannot',
      { builder: 'native', dockerfileAssemblable: CANNOT },
      'dockerfile-unsupported',
      ['line 3: RUN needs a daemon'],
    ],
  ])('refuses %s', (_, given, code, problems) => {
    try {
      chooseBuilder(facts(given));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code, problems });
    }
  });
});
