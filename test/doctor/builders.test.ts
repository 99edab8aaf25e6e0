import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { BuildxFacts } from '../../src/build/buildx/facts.ts';
import { chooseBuilder } from '../../src/build/choose.ts';
import { type BuilderLook, builderChecks } from '../../src/doctor/builders.ts';
import { parsePlatform } from '../../src/oci/descriptor.ts';
import { checkOf, type Ending, look, programs, statuses } from './looks.ts';

const BUILDX: BuildxFacts = { available: true, version: '0.29.1' };
const NO_BUILDX: BuildxFacts = { available: false, reason: 'docker is not installed' };
const DAEMON_DOWN = {
  code: 1,
  stderr: 'ERROR: Cannot connect to the Docker daemon at unix:///run/x.sock.\n',
};
const RUN = 'FROM scratch\nRUN true\n';
const COPY = 'FROM scratch\nCOPY . /\n';

function inspected(
  driver: string,
  given: { name?: string; status?: string; platforms?: string; endpoint?: string },
) {
  const {
    name = 'b',
    status = 'running',
    platforms = 'linux/amd64, linux/arm64',
    endpoint = 'default',
  } = given;
  return `Name: ${name}\nDriver: ${driver}\n\nNodes:\nName: ${name}0\nEndpoint: ${endpoint}\nStatus: ${status}\nPlatforms: ${platforms}\n`;
}
const CONTAINERD: Ending = '[["driver-type","io.containerd.snapshotter.v1"]]';

interface Given {
  readonly builder?: string;
  readonly buildx?: BuildxFacts;
  readonly docker?: Readonly<Record<string, Ending>>;
  readonly platforms?: readonly string[];
  readonly dockerfile?: string;
  readonly layout?: string;
  readonly building?: boolean;
  readonly spec?: Partial<BuilderLook['spec']>;
  /** Handlers of emulators by name, with their flags; undefined: not mounted. */
  readonly binfmt?: Readonly<Record<string, string>>;
}

function checksOf(given: Given) {
  const {
    builder = 'auto',
    buildx = BUILDX,
    docker = {},
    platforms = [],
    dockerfile = RUN,
    building = true,
  } = given;
  const binfmt = mkdtempSync(join(tmpdir(), 'cfcr-binfmt-'));
  onTestFinished(() => rmSync(binfmt, { recursive: true }));
  if (given.binfmt) writeFileSync(join(binfmt, 'status'), 'enabled\n');
  for (const [name, flags] of Object.entries(given.binfmt ?? {}))
    writeFileSync(join(binfmt, name), `enabled\ninterpreter /usr/bin/${name}\nflags: ${flags}\n`);
  const assemblable = !/RUN/.test(dockerfile);
  return Promise.all(
    builderChecks({
      docker: { exec: programs(docker), env: {}, cwd: '/' },
      builder,
      spec: { driver: 'docker-container', driverOpts: [], nodes: [], ...given.spec },
      inline: false,
      choose: async (facts = buildx) =>
        chooseBuilder({
          builder,
          ociLayout: given.layout ?? '',
          dockerfileAssemblable: { ok: assemblable, problems: assemblable ? [] : ['Dockerfile:2 has RUN'] },
          buildx: facts,
        }),
      dockerfile: async () => ({ path: 'Dockerfile', text: dockerfile }),
      wanted: { platforms: platforms.flatMap(text => parsePlatform(text) ?? []), buildArgs: {} },
      building,
      machine: { os: 'linux', architecture: 'amd64' },
      binfmt,
      examine: look,
    }),
  );
}

const CURRENT = { 'docker buildx inspect': inspected('docker-container', { name: 'ci' }) };
const ARM = { 'qemu-aarch64': 'F' };

const SITUATIONS: readonly (readonly [what: string, given: Given, status: string, words: string])[] = [
  [
    'the current builder',
    { docker: CURRENT },
    'ok',
    'buildx builder "ci" (driver docker-container): the current one',
  ],
  [
    'the docker driver with the containerd image store',
    {
      docker: {
        'docker buildx inspect': inspected('docker', { name: 'default' }),
        'docker info': CONTAINERD,
      },
    },
    'ok',
    '(driver docker, containerd image store)',
  ],
  [
    'the docker driver with the classic store gives way to a new builder',
    {
      docker: {
        'docker buildx inspect': inspected('docker', { name: 'default' }),
        'docker info': '[["Backing Filesystem","extfs"]]',
        'docker version': '28.5.1',
      },
    },
    'ok',
    'a new docker-container builder, for builder "default" is a docker daemon with the classic image store',
  ],
  [
    'a named one',
    { builder: 'arm', docker: { 'docker buildx inspect arm': inspected('remote', { name: 'arm' }) } },
    'ok',
    'asked for by name',
  ],
  [
    'a named one that is not there',
    {
      builder: 'arm',
      docker: {
        'docker buildx inspect arm': { code: 1, stderr: 'ERROR: no builder "arm" found\n' },
        'docker buildx ls': 'default*\nci\n',
      },
    },
    'problem',
    'no builder "arm" found',
  ],
  [
    'a new remote one',
    { spec: { driver: 'remote', endpoint: 'tcp://buildkit:1234' } },
    'ok',
    'a new remote builder at tcp://buildkit:1234',
  ],
  ['no docker, and a Dockerfile that needs none', { buildx: NO_BUILDX, dockerfile: COPY }, 'ok', 'native: '],
  [
    'no docker, and a Dockerfile with RUN',
    { buildx: NO_BUILDX },
    'problem',
    'docker is not installed; native: Dockerfile:2 has RUN',
  ],
  [
    'no docker, and nothing to build',
    { buildx: NO_BUILDX, building: false },
    'note',
    'nothing asked for needs it',
  ],
  ['a layout', { buildx: NO_BUILDX, layout: 'image.tar' }, 'ok', 'layout: '],
  [
    'a daemon that is down, and a Dockerfile that needs none',
    { dockerfile: COPY, docker: { 'docker buildx inspect': DAEMON_DOWN, 'docker version': DAEMON_DOWN } },
    'ok',
    'native: the Dockerfile needs no daemon, and buildx is out: no new builder can be made: Cannot connect',
  ],
  [
    'a daemon that is down, and a Dockerfile with RUN',
    { docker: { 'docker buildx inspect': DAEMON_DOWN, 'docker version': DAEMON_DOWN } },
    'problem',
    'Cannot connect to the Docker daemon',
  ],
];

describe('the builder that a release would take is', () => {
  test.each(SITUATIONS)('%s', async (_what, given, status, words) => {
    const check = checkOf(await checksOf(given), 'builder');
    expect(check.found).toContain(words);
    expect(check.status).toBe(status);
    expect(check.fix === null).toBe(status === 'ok');
  });
});

const PLATFORMS: readonly (readonly [what: string, given: Given, status: string, words: string])[] = [
  ['all there', { docker: CURRENT, platforms: ['linux/amd64', 'linux/arm64'] }, 'ok', 'every RUN can run'],
  ['none asked for', { docker: CURRENT }, 'ok', 'linux/amd64, linux/arm64; give `platforms`'],
  [
    'one missing, with RUN',
    { docker: CURRENT, platforms: ['linux/riscv64'] },
    'problem',
    'cannot run programs of linux/riscv64',
  ],
  [
    'one missing, without RUN',
    { docker: CURRENT, platforms: ['linux/riscv64'], dockerfile: COPY },
    'ok',
    'every RUN can run',
  ],
  [
    'one that compiles under emulation',
    { docker: CURRENT, platforms: ['linux/arm64'], dockerfile: 'FROM x\nRUN go build .\n' },
    'warning',
    'under emulation',
  ],
  [
    'made without a builder',
    { buildx: NO_BUILDX, dockerfile: COPY, platforms: ['linux/s390x'] },
    'ok',
    'nothing is run to make it',
  ],
  ['not to be asked', { buildx: NO_BUILDX, platforms: ['linux/arm64'] }, 'skipped', 'no builder'],
  [
    'those of this kernel, where the builder is not started',
    {
      docker: {
        'docker buildx inspect': inspected('docker-container', { status: 'inactive', platforms: '' }),
      },
      platforms: ['linux/arm64'],
      binfmt: ARM,
    },
    'ok',
    'linux/amd64, linux/arm64',
  ],
  [
    'not known of a builder elsewhere that is not started',
    {
      builder: 'k',
      docker: {
        'docker buildx inspect k': inspected('kubernetes', { name: 'k', status: 'inactive', platforms: '' }),
      },
      platforms: ['linux/arm64'],
    },
    'note',
    'not known before k is started',
  ],
];

describe('platforms are', () => {
  test.each(PLATFORMS)('%s', async (_what, given, status, words) => {
    const check = checkOf(await checksOf(given), 'platforms');
    expect(check.found).toContain(words);
    expect(check.status).toBe(status);
  });

  test('named in the command that installs what is missing, on the machine of the builder', async () => {
    const here = await checksOf({
      docker: CURRENT,
      platforms: ['linux/riscv64', 'linux/s390x', 'linux/arm64'],
    });
    expect(checkOf(here, 'platforms')).toMatchObject({
      fix: 'run `docker run --privileged --rm tonistiigi/binfmt --install riscv64,s390x` (on GitHub: docker/setup-qemu-action)',
      code: 'platform-unsupported',
    });
    const remote = {
      'docker buildx inspect r': inspected('remote', {
        name: 'r',
        endpoint: 'tcp://b:1',
        platforms: 'linux/amd64',
      }),
    };
    const there = await checksOf({ builder: 'r', docker: remote, platforms: ['linux/arm64'] });
    expect(checkOf(there, 'platforms').fix).toContain('--install arm64` on the machine of the builder');
  });
});

describe('emulation', () => {
  test.each([
    ['that is registered', { binfmt: ARM }, 'ok', 'linux/arm64 beside'],
    ['that containers do not find', { binfmt: { 'qemu-aarch64': 'POC' } }, 'warning', 'without the flag F'],
    ['that is not needed', { binfmt: {} }, 'ok', 'only the machine’s own linux/amd64'],
    ['that is missing', { binfmt: {}, platforms: ['linux/arm64'] }, 'note', 'none registered'],
    ['that cannot be seen', {}, 'note', 'is not mounted here'],
    ['of a kind that images do not have', { binfmt: { 'qemu-hexagon': 'F' } }, 'ok', 'none'],
  ] as const)('%s', async (_what, given, status, words) => {
    const check = checkOf(await checksOf({ docker: CURRENT, ...given }), 'emulation');
    expect(check.found).toContain(words);
    expect(check.status).toBe(status);
  });
});

test('looking starts and creates nothing', async () => {
  const asked: string[] = [];
  const docker = programs({ docker: inspected('docker-container', {}) });
  const exec: typeof docker = command => {
    asked.push(command.args.join(' '));
    return docker(command);
  };
  const found = await Promise.all(
    builderChecks({
      docker: { exec, env: {}, cwd: '/' },
      builder: 'auto',
      spec: { driver: 'docker-container', driverOpts: [], nodes: [] },
      inline: false,
      choose: async () => ({ builder: 'buildx', why: 'it is here', warnings: [] }),
      dockerfile: async () => undefined,
      wanted: { platforms: [], buildArgs: {} },
      building: true,
      machine: { os: 'linux', architecture: 'amd64' },
      binfmt: '/nonexistent',
      examine: look,
    }),
  );
  expect(statuses(found)).toMatchObject({ builder: 'ok' });
  expect(asked).toEqual(['buildx inspect']);
});
