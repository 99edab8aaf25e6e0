import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runDocker } from '../../../src/build/buildx/docker.ts';
import { ensureBuilder } from '../../../src/build/buildx/driver.ts';
import type { BuilderFacts } from '../../../src/build/buildx/inspect.ts';
import { inspectBuilder } from '../../../src/build/buildx/inspect.ts';
import { planCache } from '../../../src/build/cache.ts';
import { parsePlatform } from '../../../src/oci/descriptor.ts';
import { dockerAnswers, need } from '../../support/need.ts';
import { type Bench, BUSYBOX, openBench, readImage, readText, TOOLS } from './real-docker.ts';
import { platforms, requestWith } from './requests.ts';

/** A build takes one to three seconds; the machine may be busy with others. */
const TIMEOUT = 120_000;

let bench: Bench;
let facts: BuilderFacts | undefined;

beforeAll(async () => {
  bench = await openBench();
  if (TOOLS === undefined || !dockerAnswers()) return;
  const found = await inspectBuilder(bench.docker);
  if (found.imageStore === 'containerd') facts = found;
  await bench.write({ 'hello.txt': 'hello' });
}, TIMEOUT);
afterAll(() => bench.folder.remove());
beforeEach(context => {
  need(
    context,
    facts !== undefined,
    'needs a docker daemon with the containerd image store, and CFCR_TEST_TOOLS',
  );
  bench.log.length = 0;
  bench.ran.length = 0;
});

function builder(): BuilderFacts {
  if (facts === undefined) throw new Error('no builder');
  return facts;
}

function runsArm64(): boolean {
  return builder().nodes.some(node => node.platforms.some(platform => platform.architecture === 'arm64'));
}

describe('the docker driver, through an OCI layout', () => {
  test('builds two platforms, one of them emulated, with labels and annotations where they belong', {
    timeout: TIMEOUT,
  }, async context => {
    need(context, runsArm64(), 'needs emulation of arm64');
    await bench.write({ Dockerfile: `${BUSYBOX}RUN uname -m > /arch\n` });
    const built = await bench.build(
      builder(),
      requestWith({
        platforms: platforms('linux/amd64', 'linux/arm64'),
        labels: { 'com.example.label': 'a b' },
        annotations: {
          index: { 'com.example.index': 'i' },
          manifest: { 'com.example.manifest': 'm' },
          'index-descriptor': {},
          'manifest-descriptor': { 'com.example.descriptor': 'd' },
        },
      }),
    );
    const { index, images, attestations } = await readImage(built.content, built.digest);
    expect(index?.annotations).toMatchObject({ 'com.example.index': 'i' });
    expect(index?.manifests[1]?.annotations).toMatchObject({ 'com.example.descriptor': 'd' });
    expect(images.map(image => image.platform)).toEqual(['linux/amd64', 'linux/arm64']);
    for (const { config, manifest } of images) {
      expect(config.config?.Labels).toEqual({ 'com.example.label': 'a b' });
      expect(config.created).toBe('2023-11-14T22:13:20Z');
      expect(manifest.annotations).toMatchObject({ 'com.example.manifest': 'm' });
    }
    const layers = images.flatMap(image => image.manifest.layers.slice(-1));
    const texts = await Promise.all(layers.map(layer => readText(built.content, layer)));
    expect(texts[0]).toContain('x86_64');
    expect(texts[1]).toContain('aarch64');
    expect(attestations).toHaveLength(2);
    expect(built.storedIn).toBeUndefined();
    await built.dispose();
    await built.dispose();
    expect(await readdir(join(bench.folder.path, 'temporary'))).toEqual([]);
  });

  test('keeps the provenance of a single platform, as a push does', { timeout: TIMEOUT }, async () => {
    await bench.write({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n' });
    const built = await bench.build(
      builder(),
      requestWith({ annotations: { ...requestWith().annotations, index: { a: 'b' } } }),
    );
    const { index, attestations } = await readImage(built.content, built.digest);
    expect(index?.annotations).toMatchObject({ a: 'b' });
    const types = attestations.flatMap(one =>
      one.layers.map(layer => layer.annotations?.['in-toto.io/predicate-type']),
    );
    expect(types).toEqual([expect.stringMatching(/^https:\/\/slsa\.dev\/provenance\//)]);
    await built.dispose();
  });

  test('makes a lone manifest without attestations, and drops what is meant for an index', {
    timeout: TIMEOUT,
  }, async () => {
    await bench.write({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n' });
    const built = await bench.build(
      builder(),
      requestWith({
        annotations: { ...requestWith().annotations, index: { a: 'b' }, manifest: { c: 'd' } },
        buildx: { provenance: 'false' },
      }),
    );
    const { index, images } = await readImage(built.content, built.digest);
    expect(index).toBeUndefined();
    expect(images[0]?.manifest.annotations).toMatchObject({ c: 'd' });
    await built.dispose();
  });

  test('gives secrets to RUN, and to nobody else', { timeout: TIMEOUT }, async () => {
    await bench.write({
      Dockerfile: `${BUSYBOX}RUN --mount=type=secret,id=a --mount=type=secret,id=b --mount=type=secret,id=c cat /run/secrets/a /run/secrets/b /run/secrets/c | sha256sum > /sum; echo ${randomUUID()}\n`,
      'secret.txt': 'hunter3\n',
    });
    const docker = { ...bench.docker, env: { ...bench.docker.env, SECOND: 'hun,ter2"s\n' } };
    const built = await bench.build(
      builder(),
      requestWith({
        buildx: { secrets: ['a=one\nhunter1=1\n'], secretEnvs: ['b=SECOND'], secretFiles: ['c=secret.txt'] },
      }),
      { docker },
    );
    const { images } = await readImage(built.content, built.digest);
    const last = images[0]?.manifest.layers.at(-1);
    if (last === undefined) throw new Error('no layer');
    const sum = execFileSync('sha256sum', {
      input: 'one\nhunter1=1\nhun,ter2"s\nhunter3\n',
      encoding: 'utf8',
    });
    expect(await readText(built.content, last)).toContain(sum.trim());
    expect(JSON.stringify([bench.ran, bench.log])).not.toMatch(/hunter\d|hun,ter2/);
    await built.dispose();
  });

  test('passes build arguments, a target, named contexts and hosts on', { timeout: TIMEOUT }, async () => {
    await bench.write({
      'docker/Dockerfile': `${BUSYBOX}ARG WHO\nCOPY --from=other hello.txt /from-other\nRUN echo "$WHO $(cat /etc/hosts | grep example)" > /who\nFROM scratch\n`,
    });
    const built = await bench.build(
      builder(),
      requestWith({
        file: 'docker/Dockerfile',
        target: 'busybox',
        buildArgs: { WHO: 'a "b" $c' },
        buildx: { buildContexts: ['other=.'], addHosts: ['example:10.1.2.3'] },
      }),
    );
    const { images } = await readImage(built.content, built.digest);
    const last = images[0]?.manifest.layers.at(-1);
    if (last === undefined) throw new Error('no layer');
    expect(await readText(built.content, last)).toMatch(/a "b" \$c 10\.1\.2\.3\s+example/);
    await built.dispose();
  });

  test('writes further outputs beside the stored image and loads one into the daemon', {
    timeout: TIMEOUT,
  }, async () => {
    await bench.write({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n' });
    const label = `cfcr.test=${randomUUID()}`;
    const [key = '', value = ''] = label.split('=');
    const built = await bench.build(
      builder(),
      requestWith({
        labels: { [key]: value },
        buildx: { load: true, outputs: ['type=local,dest=files', 'type=oci,dest=other.tar'] },
      }),
    );
    const found = await runDocker(bench.docker, [
      'images',
      '--quiet',
      '--no-trunc',
      '--filter',
      `label=${label}`,
    ]);
    const ids = found.stdout.split('\n').filter(line => line !== '');
    expect(ids).toHaveLength(1);
    await runDocker(bench.docker, ['rmi', ...ids]);
    expect(existsSync(join(bench.folder.path, 'files/hello.txt'))).toBe(true);
    expect(existsSync(join(bench.folder.path, 'other.tar'))).toBe(true);
    expect((await readImage(built.content, built.digest)).attestations).toHaveLength(1);
    await built.dispose();
  });
});

describe('what goes wrong', () => {
  test('names the failing instruction and shows the end of its output', { timeout: TIMEOUT }, async () => {
    await bench.write({
      'fail.Dockerfile': `${BUSYBOX}RUN echo before \\\n && echo it broke \\\n && exit 3\n`,
    });
    const failed = bench.build(builder(), requestWith({ file: 'fail.Dockerfile' }));
    await expect(failed).rejects.toMatchObject({
      code: 'build-failed',
      message: expect.stringMatching(
        /^fail\.Dockerfile:4: RUN echo before {1,2}&& echo it broke .*exit code: 3$/,
      ),
      problems: [expect.stringMatching(/^last lines of \[2\/2\] RUN/), 'before', 'it broke'],
    });
    expect(bench.log.join('')).toContain('it broke');
    expect(await readdir(join(bench.folder.path, 'temporary'))).toEqual([]);
  });

  test('refuses a platform that the builder lacks before anything is built', {
    timeout: TIMEOUT,
  }, async () => {
    await bench.write({ Dockerfile: `${BUSYBOX}RUN true\n` });
    const wanted = requestWith({ platforms: platforms('linux/amd64', 'linux/riscv64') });
    await expect(bench.build(builder(), wanted)).rejects.toMatchObject({ code: 'platform-unsupported' });
    expect(bench.ran).toEqual([]);
  });

  test('builds for a platform that it lacks where nothing has to run', { timeout: TIMEOUT }, async () => {
    await bench.write({ Dockerfile: BUSYBOX });
    const built = await bench.build(builder(), requestWith({ platforms: platforms('linux/riscv64') }));
    expect((await readImage(built.content, built.digest)).images[0]?.platform).toBe('linux/riscv64');
    await built.dispose();
  });

  test('explains a program of another processor', { timeout: TIMEOUT }, async () => {
    await bench.write({ Dockerfile: `${BUSYBOX}RUN true\n` });
    const riscv = parsePlatform('linux/riscv64');
    const boasting = {
      ...builder(),
      nodes: builder().nodes.map(node => ({ ...node, platforms: riscv ? [riscv] : [] })),
    };
    await expect(
      bench.build(boasting, requestWith({ platforms: platforms('linux/riscv64') })),
    ).rejects.toMatchObject({
      code: 'platform-unsupported',
      message: expect.stringMatching(/^Dockerfile:4: RUN true: .*exec format error/),
      hint: expect.stringContaining('binfmt'),
    });
  });

  test('says that the disk is full', { timeout: TIMEOUT }, async context => {
    const small = join(bench.folder.path, 'small');
    await mkdir(small, { recursive: true });
    let mounted = true;
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', small], { stdio: 'ignore' });
    } catch {
      mounted = false;
    }
    need(context, mounted, 'needs the right to mount a small file system');
    try {
      await bench.write({ Dockerfile: BUSYBOX });
      await expect(bench.build(builder(), requestWith(), { temporary: small })).rejects.toMatchObject({
        code: 'disk-full',
        message: expect.stringContaining('no space left on device'),
      });
      expect(await readdir(small)).toEqual([]);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  test('names a Dockerfile that is not there', async () => {
    await expect(bench.build(builder(), requestWith({ file: 'nope/Dockerfile' }))).rejects.toMatchObject({
      code: 'dockerfile-missing',
    });
  });

  test('refuses a builder that is not there, and says which are', { timeout: TIMEOUT }, async () => {
    await expect(inspectBuilder(bench.docker, { name: 'no-such-builder' })).rejects.toMatchObject({
      code: 'builder-missing',
      message: 'buildx builder "no-such-builder" cannot be used: no builder "no-such-builder" found',
      hint: expect.stringContaining('default'),
    });
  });

  test('refuses a daemon that does not answer', { timeout: TIMEOUT }, async () => {
    const docker = { ...bench.docker, env: { ...bench.docker.env, DOCKER_HOST: 'unix:///no/such.sock' } };
    await expect(inspectBuilder(docker)).rejects.toMatchObject({
      code: 'builder-missing',
      message: expect.stringMatching(/Cannot connect to the Docker daemon/),
    });
  });
});

describe('a build cache', () => {
  test('in a folder is written, found again and replaced', { timeout: TIMEOUT }, async () => {
    await bench.write({ Dockerfile: `${BUSYBOX}RUN echo ${randomUUID()} > /x\n` });
    const folder = join(bench.folder.path, 'cache');
    const ref = { kind: 'branch', name: 'main' } as const;
    const cache = planCache({
      mode: 'local',
      host: 'gitlab',
      env: {},
      image: 'r/a',
      ref,
      folder,
      canExport: true,
    });
    for (const round of [1, 2]) {
      bench.log.length = 0;
      const built = await bench.build(builder(), requestWith(), { cache });
      expect(existsSync(join(folder, 'index.json')), `round ${round}`).toBe(true);
      expect(existsSync(`${folder}.next`)).toBe(false);
      await built.dispose();
    }
    expect(bench.log.join('')).toMatch(/importing cache manifest from local/);
  });

  test('that fails is left out with a warning, and the build goes through', {
    timeout: TIMEOUT,
  }, async () => {
    await bench.write({ Dockerfile: 'FROM scratch\nCOPY hello.txt /\n' });
    const cacheTo = ['type=local,dest=/proc/no/such,ignore-error=true'];
    const built = await bench.build(builder(), requestWith({ buildx: { cacheTo } }));
    expect(bench.log.join('')).toMatch(
      /warning: the build cache failed, building once more without it: .*\/proc\/no/,
    );
    expect((await readImage(built.content, built.digest)).images).toHaveLength(1);
    await built.dispose();
  });
});

test('is preferred to a new builder: nothing has to be pulled', { timeout: TIMEOUT }, async () => {
  const ready = await ensureBuilder(bench.docker, {
    builder: 'auto',
    spec: { driver: 'docker-container', driverOpts: [], nodes: [] },
    keepState: false,
    cleanup: true,
    info: () => {},
    random: () => 0.5,
    sleep: async () => {},
  });
  expect(ready).toMatchObject({
    facts: { driver: 'docker', imageStore: 'containerd' },
    why: 'it is the current builder (driver docker with the containerd image store)',
  });
  expect(ready.removal).toBeUndefined();
});
