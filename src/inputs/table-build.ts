import type { CommandName, InputGroup, InputKind, InputSpec } from './input.ts';

const BUILDING: readonly CommandName[] = ['push', 'plan', 'build'];
const NATIVE: readonly CommandName[] = ['push', 'build'];

/** What other commands than the building ones take, or fewer of them. */
const COMMANDS_OF: Readonly<Record<string, readonly CommandName[]>> = {
  cleanup: NATIVE,
  'keep-state': NATIVE,
  platforms: [...BUILDING, 'merge', 'verify', 'doctor'],
  ...Object.fromEntries(
    ['context', 'file', 'target', 'build-args', 'driver', 'endpoint'].map(name => [
      name,
      [...BUILDING, 'doctor'],
    ]),
  ),
};

type Row = readonly [name: string, kind: InputKind, fallback: string, help: string, example?: string];

/** Inputs of docker/build-push-action, names and syntax unchanged. */
const BUILD_ROWS: readonly Row[] = [
  ['context', 'text', '.', 'Build context: a directory, or an address that buildx understands.', './app'],
  [
    'file',
    'text',
    '',
    'Dockerfile, relative to the working directory. Empty: `Dockerfile` in the context.',
    './app/Dockerfile',
  ],
  [
    'platforms',
    'list',
    '',
    "Platforms to build for. Empty: the builder's own. `merge` and `verify`: platforms that have to be there.",
    'linux/amd64,linux/arm64',
  ],
  ['target', 'text', '', 'Stage to build.', 'production'],
  ['build-args', 'lines', '', 'Build arguments, `NAME=value`, one a line.', 'VERSION=1.2.3'],
  ['build-contexts', 'lines', '', 'Additional build contexts, `name=path`.', 'assets=./assets'],
  ['secrets', 'lines', '', 'Build secrets, `id=value`; a value of several lines is quoted.', 'npm=token'],
  ['secret-envs', 'list', '', 'Build secrets from environment variables, `id=NAME`.', 'npm=NPM_TOKEN'],
  ['secret-files', 'lines', '', 'Build secrets from files, `id=path`.', 'npmrc=./.npmrc'],
  ['ssh', 'list', '', 'SSH agents or keys to offer to the build.', 'default'],
  ['add-hosts', 'list', '', 'Entries for /etc/hosts, `host:ip`.', 'docker:10.180.0.1'],
  ['allow', 'list', '', 'Extra entitlements.', 'network.host'],
  ['attests', 'lines', '', 'Attestations, as `--attest` takes them.', 'type=sbom'],
  [
    'provenance',
    'text',
    '',
    'Provenance attestation: true, false, or attributes. Empty: what buildx does by itself.',
    'mode=max',
  ],
  ['cache-from', 'lines', '', 'External caches to read.', 'type=registry,ref=user/app:cache'],
  ['cache-to', 'lines', '', 'External caches to write.', 'type=inline'],
  ['no-cache', 'boolean', 'false', 'Build without any cache.'],
  ['no-cache-filters', 'list', '', 'Stages to build without cache.', 'fetch'],
  ['pull', 'boolean', 'false', 'Always look for newer base images.'],
  ['load', 'boolean', 'false', 'Also load the image into the local docker daemon.'],
  [
    'outputs',
    'lines',
    '',
    "Further outputs of the build. Pushing is this tool's work: type=registry and push=true are refused.",
    'type=local,dest=./out',
  ],
  ['network', 'text', '', 'Network mode of RUN.', 'host'],
  ['shm-size', 'text', '', 'Size of /dev/shm of RUN.', '2g'],
  ['ulimit', 'list', '', 'Limits of RUN.', 'nofile=1024:1024'],
  ['cgroup-parent', 'text', '', 'Parent cgroup of RUN.'],
];

/** Inputs of docker/setup-buildx-action that describe a builder to create. */
const BUILDER_ROWS: readonly Row[] = [
  ['driver', 'text', 'docker-container', 'Driver of a builder that has to be created.', 'kubernetes'],
  ['driver-opts', 'lines', '', 'Options of that driver.', 'image=moby/buildkit:latest'],
  ['buildkitd-flags', 'text', '', 'Flags of its buildkitd.', '--debug'],
  ['buildkitd-config', 'text', '', 'Configuration file of its buildkitd.', './buildkitd.toml'],
  ['buildkitd-config-inline', 'text', '', 'The same as text.'],
  ['endpoint', 'text', '', 'Address or context it runs at.', 'tcp://buildkit:1234'],
  [
    'append',
    'text',
    '',
    'Further nodes: a YAML list with endpoint, platforms, name, driver-opts, buildkitd-flags.',
    '- endpoint: ssh://arm\n  platforms: linux/arm64',
  ],
  ['keep-state', 'boolean', 'false', 'Keep the state of a created builder when it is removed.'],
  ['cleanup', 'boolean', 'true', 'Remove a created builder at the end of the job.'],
];

function spec(group: InputGroup, docker: NonNullable<InputSpec['docker']>): (row: Row) => InputSpec {
  return ([name, kind, fallback, help, example]) => ({
    name,
    kind,
    default: fallback,
    help,
    group,
    docker,
    ...(example === undefined ? {} : { example }),
    ...(name === 'secrets' ? { secret: true as const } : {}),
    ...(name === 'driver-opts' ? { quotesStay: true as const } : {}),
    commands: COMMANDS_OF[name] ?? BUILDING,
  });
}

/** How the image is built. */
export const BUILD_INPUTS: readonly InputSpec[] = [
  {
    name: 'builder',
    kind: 'text',
    default: 'auto',
    example: 'native',
    group: 'Build',
    docker: 'build-push-action',
    help: '`auto` (buildx; where it is not there and no input describes a builder, `native`), `buildx`, `native` (no daemon; Dockerfiles without RUN), or the name of a buildx builder.',
    commands: [...BUILDING, 'doctor'],
  },
  ...BUILD_ROWS.map(spec('Build', 'build-push-action')),
  {
    name: 'oci-layout',
    kind: 'text',
    default: '',
    example: 'bazel-bin/image',
    group: 'Build',
    help: 'Publish this OCI layout (directory or tar), built by any other tool, instead of building.',
    commands: [...BUILDING, 'doctor'],
  },
  {
    name: 'cache',
    kind: 'text',
    default: 'auto',
    options: ['auto', 'gha', 'registry', 'local', 'none'],
    group: 'Build',
    help: "Build cache that needs no further set-up: GitHub's (`gha`), the registry, a folder that the CI keeps (`local`), or none. `auto`: gha on GitHub, local on GitLab, else none. It never fails a build.",
    commands: BUILDING,
  },
  {
    name: 'cache-dir',
    kind: 'text',
    default: '.cfcr-push/cache',
    group: 'Build',
    help: 'Folder of the `local` cache.',
    commands: BUILDING,
  },
  ...BUILDER_ROWS.map(spec('Builder', 'setup-buildx-action')),
];
