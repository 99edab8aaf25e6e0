import { describe, expect, test } from 'vitest';
import type { BuildRequest } from '../../../src/build/builder.ts';
import {
  type BuildRun,
  buildArguments,
  buildEnvironment,
  repeatArguments,
} from '../../../src/build/buildx/args.ts';
import { parseRepository } from '../../../src/oci/reference.ts';
import { platforms, requestWith } from './requests.ts';

const RUN: BuildRun = {
  builder: 'b1',
  mode: { kind: 'layout', path: '/tmp/x/layout' },
  metadataFile: '/tmp/x/metadata.json',
  cacheFrom: [],
  cacheTo: [],
  secretArgs: [],
  furtherOutputs: [],
  env: {},
};
const HEAD = [
  'buildx',
  'build',
  '--builder',
  'b1',
  '--progress',
  'plain',
  '--metadata-file',
  '/tmp/x/metadata.json',
];
const EPOCH = ['--build-arg', 'SOURCE_DATE_EPOCH=1700000000'];
const LAYOUT = ['--output', 'type=oci,tar=false,attestation-inline=true,dest=/tmp/x/layout'];

/** The words that a request adds between the fixed ones. */
function wordsOf(request: BuildRequest, run: Partial<BuildRun> = {}): string[] {
  const words = buildArguments(request, { ...RUN, ...run });
  expect(words.slice(0, HEAD.length)).toEqual(HEAD);
  return words.slice(HEAD.length);
}

describe('buildArguments', () => {
  test('stores into a layout, with the commit time as the time of everything', () => {
    expect(wordsOf(requestWith())).toEqual([...EPOCH, ...LAYOUT, '--', '.']);
  });

  test('pushes by digest into the first image, in OCI types', () => {
    expect(wordsOf(requestWith(), { mode: { kind: 'push-by-digest' } })).toContain(
      'type=image,name=registry.example.com/team/app,push-by-digest=true,name-canonical=true,push=true,oci-mediatypes=true',
    );
    const hub = requestWith({ destination: parseRepository('alpine') });
    expect(wordsOf(hub, { mode: { kind: 'push-by-digest' } }).join(' ')).toContain(
      'name=docker.io/library/alpine,',
    );
  });

  const rows: readonly [name: string, given: Parameters<typeof requestWith>[0], words: readonly string[]][] =
    [
      ['file', { file: 'a/Dockerfile' }, ['--file', 'a/Dockerfile']],
      [
        'platforms',
        { platforms: platforms('linux/amd64', 'linux/arm64/v8', 'linux/arm') },
        ['--platform', 'linux/amd64,linux/arm64,linux/arm/v7'],
      ],
      ['target', { target: 'prod' }, ['--target', 'prod']],
      ['build-args', { buildArgs: { V: '1 2', E: '' } }, ['--build-arg', 'V=1 2', '--build-arg', 'E=']],
      ['labels', { labels: { a: 'b=c' } }, ['--label', 'a=b=c']],
      ['add-hosts', { buildx: { addHosts: ['h:1.2.3.4'] } }, ['--add-host', 'h:1.2.3.4']],
      ['allow', { buildx: { allow: ['network.host'] } }, ['--allow', 'network.host']],
      ['build-contexts', { buildx: { buildContexts: ['a=./b'] } }, ['--build-context', 'a=./b']],
      ['cgroup-parent', { buildx: { cgroupParent: 'g' } }, ['--cgroup-parent', 'g']],
      ['network', { buildx: { network: 'host' } }, ['--network', 'host']],
      ['no-cache', { buildx: { noCache: true } }, ['--no-cache']],
      [
        'no-cache-filters',
        { buildx: { noCacheFilters: ['a', 'b'] } },
        ['--no-cache-filter', 'a', '--no-cache-filter', 'b'],
      ],
      ['pull', { buildx: { pull: true } }, ['--pull']],
      ['shm-size', { buildx: { shmSize: '2g' } }, ['--shm-size', '2g']],
      ['ssh', { buildx: { ssh: ['default'] } }, ['--ssh', 'default']],
      ['ulimit', { buildx: { ulimit: ['nofile=1:2'] } }, ['--ulimit', 'nofile=1:2']],
      ['attests', { buildx: { attests: ['type=sbom,generator=x'] } }, ['--attest', 'type=sbom,generator=x']],
      ['provenance', { buildx: { provenance: 'mode=max' } }, ['--attest', 'type=provenance,mode=max']],
      ['sbom', { buildx: { sbom: 'true' } }, ['--attest', 'type=sbom']],
    ];
  test.each(rows)('passes %s on as docker names it', (_, given, words) => {
    expect(wordsOf(requestWith(given)).join('\n')).toContain(words.join('\n'));
  });

  test('gives every value as one word of its own, whatever is in it', () => {
    const hostile = '$(touch /tmp/x) `id` ; \' " --push\n--tag evil';
    const words = wordsOf(requestWith({ labels: { hostile }, buildArgs: { hostile } }));
    expect(words).toContain(`hostile=${hostile}`);
    expect(words.filter(word => word.startsWith('--tag') || word === '--push')).toEqual([]);
  });

  test('never reads a context that starts with a dash as a flag', () => {
    expect(wordsOf(requestWith({ context: '--push' })).slice(-2)).toEqual(['--', '--push']);
  });

  test('quotes a folder with a comma', () => {
    const words = wordsOf(requestWith(), { mode: { kind: 'layout', path: '/tmp/a,b' } });
    expect(words).toContain('type=oci,tar=false,attestation-inline=true,"dest=/tmp/a,b"');
  });

  test('leaves SOURCE_DATE_EPOCH to the user who set it', () => {
    const words = wordsOf(requestWith({ buildArgs: { SOURCE_DATE_EPOCH: '0' } }));
    expect(words.filter(word => word.startsWith('SOURCE_DATE_EPOCH'))).toEqual(['SOURCE_DATE_EPOCH=0']);
  });

  test('adds caches, secrets and further outputs of the run', () => {
    const words = wordsOf(requestWith(), {
      cacheFrom: ['type=gha'],
      cacheTo: ['type=inline'],
      secretArgs: ['--secret', 'id=a,env=B'],
      furtherOutputs: ['type=local,dest=out'],
    });
    expect(words).toEqual([
      ...EPOCH,
      ...['--secret', 'id=a,env=B', '--cache-from', 'type=gha', '--cache-to', 'type=inline'],
      ...LAYOUT,
      ...['--output', 'type=local,dest=out', '--', '.'],
    ]);
  });
});

describe('annotations', () => {
  const annotations = {
    index: { a: '1' },
    'index-descriptor': { b: '2' },
    manifest: { c: '3' },
    'manifest-descriptor': { d: '4' },
  };
  const all = ['index:a=1', 'index-descriptor:b=2', 'manifest:c=3', 'manifest-descriptor:d=4'];
  const single = ['manifest:c=3', 'manifest-descriptor:d=4'];
  const off = { BUILDX_NO_DEFAULT_ATTESTATIONS: '1' };
  const rows: readonly [
    string,
    Parameters<typeof requestWith>[0],
    Record<string, string>,
    readonly string[],
  ][] = [
    ['go to all levels of two platforms', { platforms: platforms('linux/amd64', 'linux/arm64') }, off, all],
    ['go to all levels of one platform with the default provenance', {}, {}, all],
    ['spare the index when provenance is off', { buildx: { provenance: 'false' } }, {}, single],
    [
      'spare the index when attests switches provenance off',
      { buildx: { attests: ['type=provenance,false'] } },
      {},
      single,
    ],
    ['spare the index when the environment switches it off', {}, off, single],
    ['go to the index for an SBOM alone', { buildx: { provenance: 'false', sbom: 'true' } }, {}, all],
    [
      'go to the index for a custom attestation',
      { buildx: { attests: ['type=x'], provenance: 'false' } },
      {},
      all,
    ],
  ];
  test.each(rows)('%s', (_, given, env, expected) => {
    const words = wordsOf(requestWith({ ...given, annotations }), { env });
    expect(words.filter((__, index) => words[index - 1] === '--annotation')).toEqual(expected);
  });
});

describe('repeatArguments', () => {
  test('makes the same image again from the cache, without attestations and without looking for anything new', () => {
    const request = requestWith({
      target: 't',
      buildx: {
        noCache: true,
        noCacheFilters: ['x'],
        pull: true,
        sbom: 'true',
        attests: ['type=x'],
        cacheTo: ['c'],
      },
    });
    expect(
      repeatArguments(request, { builder: 'b1', secretArgs: ['--secret', 's'], outputs: ['type=docker'] }),
    ).toEqual([
      ...['buildx', 'build', '--builder', 'b1', '--progress', 'plain', '--target', 't', ...EPOCH],
      ...['--attest', 'type=provenance,disabled=true', '--secret', 's', '--output', 'type=docker', '--', '.'],
    ]);
  });
});

describe('buildEnvironment', () => {
  test('asks for attestations in the shape every registry takes', () => {
    expect(buildEnvironment(true)).toMatchObject({ BUILDX_NO_DEFAULT_OCI_ARTIFACT: 'true' });
    expect(buildEnvironment(false)).not.toHaveProperty('BUILDX_NO_DEFAULT_OCI_ARTIFACT');
  });
});
