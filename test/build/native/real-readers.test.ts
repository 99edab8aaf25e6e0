import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuiltImage } from '../../../src/build/builder.ts';
import { layoutDigest } from '../../../src/build/layout/builder.ts';
import { nativeBuilder } from '../../../src/build/native/native.ts';
import { dockerAnswers, need, onPath } from '../../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../../support/real-registries.ts';
import { AMD64, ARM64, contextOf, requestFor, type Scratch } from './fixture.ts';

/** A natively built image of two platforms, read by everybody else's tools from the layout it was written to. */
const TOOLS = process.env['CFCR_TEST_TOOLS'] ?? '';
const busybox = (architecture: string): string => join(TOOLS, `busybox-${architecture}`);
const hasBusybox = existsSync(busybox('amd64')) && existsSync(busybox('arm64'));

const DOCKERFILE = `FROM scratch AS root
ARG TARGETARCH
COPY --chmod=755 busybox-$TARGETARCH /bin/busybox
COPY <<passwd <<group /etc/
root:x:0:0::/:/bin/sh
app:x:1000:2000::/home:/bin/sh
passwd
root:x:0:
app:x:2000:
group
FROM root
COPY --chown=app greet /usr/bin/greet
ENV WHO=world
WORKDIR /home
USER app
LABEL org.opencontainers.image.title=greeter
ENTRYPOINT ["/bin/busybox", "sh", "/usr/bin/greet"]
CMD ["hello"]
`;
const GREET =
  'B=/bin/busybox; echo "$1 $WHO from $($B id -u):$($B id -g) in $($B pwd) on $($B uname -m)"; $B stat -c "%a %u:%g" /usr/bin/greet\n';

let context: Scratch;
let registry: RealRegistry;
let built: BuiltImage;
let layout: string;

beforeAll(async () => {
  if (!hasBusybox || !onPath('docker-registry')) return;
  context = contextOf({ Dockerfile: DOCKERFILE, greet: { run: GREET }, 'tmp/': '' });
  for (const architecture of ['amd64', 'arm64']) {
    copyFileSync(busybox(architecture), join(context.path, `busybox-${architecture}`));
  }
  const temporary = join(context.path, 'tmp');
  const builder = nativeBuilder({ cwd: context.path, machine: AMD64, temporary });
  built = await builder.build(requestFor('.', { platforms: [AMD64, ARM64] }));
  layout = join(temporary, readdirSync(temporary)[0] ?? '', 'layout');
  registry = await startDockerRegistry();
}, 60_000);

afterAll(async () => {
  await built?.dispose();
  await registry?.close();
  context?.[Symbol.dispose]();
});

function run(program: string, ...args: string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

test('the layout on disk is one that this tool publishes as it is', async testContext => {
  need(testContext, hasBusybox && onPath('docker-registry'), 'needs busybox and docker-registry');
  expect(await layoutDigest(layout)).toBe(built.digest);
});

const PUSHERS: Readonly<Record<string, (target: string) => readonly string[]>> = {
  crane: target => ['push', '--index', layout, target],
  skopeo: target => [
    ...['copy', '--all', '--preserve-digests', '--dest-tls-verify=false'],
    ...[`oci:${layout}`, `docker://${target}`],
  ],
  oras: target => ['cp', '-r', '--from-oci-layout', '--to-plain-http', `${layout}@${built.digest}`, target],
};

for (const [program, args] of Object.entries(PUSHERS)) {
  test(`${program} pushes it from the layout and it is whole under its digest`, {
    timeout: 60_000,
  }, testContext => {
    need(testContext, hasBusybox && onPath('docker-registry'), 'needs busybox and docker-registry');
    need(testContext, onPath(program) && onPath('crane'), `needs ${program} and crane`);
    const repository = `${registry.host}/by-${program}`;
    run(program, ...args(`${repository}:latest`));
    // By digest: crane tags the layout's own index.json, which is an index around this one.
    expect(run('crane', 'validate', '--remote', `${repository}@${built.digest}`)).toContain('PASS');
  });
}

test('docker runs it, natively and emulated, as the user it names', { timeout: 120_000 }, testContext => {
  need(
    testContext,
    hasBusybox && onPath('docker-registry') && onPath('crane'),
    'needs busybox, docker-registry and crane',
  );
  need(testContext, dockerAnswers(), 'no docker daemon answers');
  const image = `${registry.host}/run@${built.digest}`;
  run('crane', 'push', '--index', layout, `${registry.host}/run:latest`);
  expect(run('docker', 'run', '--rm', '--platform=linux/amd64', image)).toBe(
    'hello world from 1000:2000 in /home on x86_64\n755 1000:2000',
  );
  need(testContext, existsSync('/proc/sys/fs/binfmt_misc/qemu-aarch64'), 'no emulation of arm64');
  expect(run('docker', 'run', '--rm', '--platform=linux/arm64', image, 'bye')).toBe(
    'bye world from 1000:2000 in /home on aarch64\n755 1000:2000',
  );
  run('docker', 'image', 'rm', '--force', image);
});
