import { describe, expect, test } from 'vitest';
import { programChecks } from '../../src/doctor/programs.ts';
import { checkOf, type Ending, look, programs, statuses } from './looks.ts';

const SERVER = JSON.stringify({ Client: { Version: '28.5.2' }, Server: { Version: '28.5.1' } });
const NO_DAEMON = {
  code: 1,
  stdout: JSON.stringify({ Client: { Version: '28.5.2' }, Server: null }),
  stderr:
    'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?\n',
};
const ALL: Readonly<Record<string, Ending>> = {
  'git --version': 'git version 2.39.5\n',
  'docker --version': 'Docker version 28.5.2+dfsg4, build 9cc6dea\n',
  'docker version': SERVER,
  'docker buildx version': 'github.com/docker/buildx v0.29.1 1234567\n',
  'helm version': 'v3.22.0+g1234567\n',
  'cosign version': 'GitVersion:    v3.1.1\nGoVersion:     go1.27.3\n',
  'syft --version': 'syft 1.40.2\n',
};

interface Given {
  readonly endings?: Readonly<Record<string, Ending>>;
  readonly needed?: readonly (readonly [string, string])[];
  readonly node?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function checksOf({ endings = ALL, needed = [], node = '24.1.0', env = {} }: Given = {}) {
  return Promise.all(
    programChecks({
      exec: programs(endings),
      env,
      cwd: '/',
      nodeVersion: node,
      needed: new Map(needed),
      examine: look,
    }),
  );
}

const without = (...names: readonly string[]) =>
  Object.fromEntries(Object.entries(ALL).filter(([words]) => !names.some(name => words.startsWith(name))));

describe('programs that are here', () => {
  test('are told with their versions', async () => {
    const found = Object.fromEntries((await checksOf()).map(({ id, found: words }) => [id, words]));
    expect(found).toEqual({
      node: '24.1.0',
      git: '2.39.5',
      docker: '28.5.2+dfsg4',
      'docker-daemon': '28.5.1 answers',
      buildx: '0.29.1',
      helm: '3.22.0+g1234567',
      cosign: '3.1.1',
      syft: '1.40.2',
    });
  });

  test('and do not say their version are here all the same', async () => {
    const checks = await checksOf({ endings: { ...ALL, 'syft --version': 'syft [not provided]\n' } });
    expect(checkOf(checks, 'syft')).toMatchObject({
      status: 'ok',
      found: 'here, and does not say its version',
    });
  });
});

const SITUATIONS: readonly (readonly [
  what: string,
  given: Given,
  expected: Readonly<Record<string, string>>,
])[] = [
  [
    'nothing is installed, nothing is needed',
    { endings: {} },
    {
      node: 'ok',
      git: 'note',
      docker: 'note',
      'docker-daemon': 'note',
      buildx: 'note',
      helm: 'note',
      cosign: 'note',
      syft: 'note',
    },
  ],
  [
    'helm is needed and missing',
    { endings: without('helm'), needed: [['helm', '`chart-lint: helm`']] },
    { helm: 'problem', syft: 'ok' },
  ],
  [
    'syft is needed and missing',
    { endings: without('syft'), needed: [['syft', '`sbom-generator: syft`']] },
    { syft: 'problem' },
  ],
  [
    'docker is needed and missing',
    { endings: without('docker'), needed: [['docker', '`builder: buildx`']] },
    { docker: 'problem', buildx: 'problem', 'docker-daemon': 'note' },
  ],
  [
    'the daemon does not answer',
    { endings: { ...ALL, 'docker version': NO_DAEMON } },
    { docker: 'ok', 'docker-daemon': 'note' },
  ],
  [
    'buildx is missing and needed',
    {
      endings: {
        ...ALL,
        'docker buildx version': { code: 1, stderr: "docker: 'buildx' is not a docker command.\n" },
      },
      needed: [['docker', '`builder: buildx`']],
    },
    { buildx: 'problem', docker: 'ok' },
  ],
  [
    'buildx is older than what is needed',
    {
      endings: { ...ALL, 'docker buildx version': 'buildx v0.9.1 abc' },
      needed: [['docker', '`builder: buildx`']],
    },
    { buildx: 'problem' },
  ],
  ['Node is too old', { node: '20.20.2' }, { node: 'problem' }],
  [
    'a program breaks when it starts',
    { endings: { ...ALL, 'helm version': { code: 127, stderr: 'helm: libc.so.9: not found' } } },
    { helm: 'note' },
  ],
  [
    'a program hangs',
    { endings: { ...ALL, 'git --version': { code: null, timedOut: true, signal: 'SIGKILL' } } },
    { git: 'note' },
  ],
];

describe('programs that are not', () => {
  test.each(SITUATIONS)('%s', async (_what, given, expected) => {
    const checks = await checksOf(given);
    expect(statuses(checks)).toMatchObject(expected);
    for (const { status, fix } of checks) expect(fix === null).toBe(status === 'ok');
  });

  test('say what needs them, and what the daemon said', async () => {
    const missing = await checksOf({ endings: without('helm'), needed: [['helm', '`chart-lint: helm`']] });
    expect(checkOf(missing, 'helm')).toMatchObject({
      found: 'not on PATH; `chart-lint: helm` needs it',
      fix: 'install helm before this step',
      code: 'exec-failed',
    });
    const down = await checksOf({
      endings: { ...ALL, 'docker version': NO_DAEMON },
      env: { DOCKER_HOST: 'tcp://me:hunter2@docker:2375' },
    });
    expect(checkOf(down, 'docker-daemon').found).toBe(
      'does not answer at DOCKER_HOST tcp://docker:2375: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
    );
  });
});
