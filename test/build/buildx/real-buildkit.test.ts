import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createBuilder, removeBuilder, type WantedBuilder } from '../../../src/build/buildx/create.ts';
import { privateDockerConfig } from '../../../src/build/buildx/docker-config.ts';
import { ensureBuilder } from '../../../src/build/buildx/driver.ts';
import { type BuilderFacts, inspectBuilder } from '../../../src/build/buildx/inspect.ts';
import { startEmbeddedRegistry } from '../../../src/embedded/registry.ts';
import { parseRepository } from '../../../src/oci/reference.ts';
import { dockerAnswers, need, onPath } from '../../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../../support/real-registries.ts';
import {
  type Bench,
  BUILDKIT,
  BUILDKIT_IMAGE,
  BUSYBOX,
  contentOf,
  openBench,
  readImage,
  TOOLS,
} from './real-docker.ts';
import { platforms, requestWith } from './requests.ts';

const TIMEOUT = 120_000;

let bench: Bench;
let remote: BuilderFacts | undefined;
let registry: RealRegistry | undefined;
const said: string[] = [];

function wanted(spec: Partial<WantedBuilder['spec']>, given: Partial<WantedBuilder> = {}): WantedBuilder {
  return {
    builder: 'auto',
    spec: { driver: 'docker-container', driverOpts: [], nodes: [], ...spec },
    keepState: false,
    cleanup: true,
    info: line => said.push(line),
    random: () => 0.123456789,
    sleep: async () => {},
    temporary: bench.folder.path,
    ...given,
  };
}

beforeAll(async () => {
  bench = await openBench();
  if (TOOLS !== undefined)
    await bench.write({ Dockerfile: `${BUSYBOX}RUN uname -m > /arch\n`, 'hello.txt': 'hello' });
  if (BUILDKIT !== undefined) {
    const ready = await ensureBuilder(bench.docker, wanted({ driver: 'remote', endpoint: BUILDKIT }));
    remote = ready.facts;
  }
  if (onPath('docker-registry')) registry = await startDockerRegistry();
}, TIMEOUT);
afterAll(async () => {
  if (remote) await removeBuilder(bench.docker, { name: remote.name, args: ['buildx', 'rm', remote.name] });
  await registry?.close();
  await bench.folder.remove();
}, TIMEOUT);
beforeEach(() => {
  bench.log.length = 0;
  bench.ran.length = 0;
  said.length = 0;
});

describe('the remote driver', () => {
  function place() {
    if (remote === undefined || registry === undefined) throw new Error('not started');
    return { facts: remote, destination: parseRepository(`${registry.host}/team/app`), host: registry.host };
  }
  beforeEach(context => {
    need(
      context,
      remote !== undefined && TOOLS !== undefined,
      'needs CFCR_TEST_BUILDKIT and CFCR_TEST_TOOLS',
    );
    need(context, registry !== undefined, 'needs docker-registry');
  });

  test('pushes two platforms by digest and names nothing', { timeout: TIMEOUT }, async context => {
    const { facts, destination, host } = place();
    const runs = facts.nodes.flatMap(node => node.platforms.map(platform => platform.architecture));
    need(context, runs.includes('arm64'), 'needs emulation of arm64');
    const built = await bench.build(
      facts,
      requestWith({
        destination,
        platforms: platforms('linux/amd64', 'linux/arm64'),
        labels: { 'com.example.label': 'x' },
        annotations: {
          index: { 'com.example.index': 'i' },
          'index-descriptor': { 'com.example.unseen': 'only a layout shows it' },
          manifest: { 'com.example.manifest': 'm' },
          'manifest-descriptor': { 'com.example.descriptor': 'd' },
        },
      }),
    );
    expect(built.storedIn).toEqual(destination);
    const { index, images, attestations } = await readImage(built.content, built.digest);
    expect(index?.mediaType).toBe('application/vnd.oci.image.index.v1+json');
    expect(index?.annotations).toMatchObject({ 'com.example.index': 'i' });
    expect(index?.manifests[0]?.annotations).toMatchObject({ 'com.example.descriptor': 'd' });
    expect(images.map(image => image.platform)).toEqual(['linux/amd64', 'linux/arm64']);
    for (const { config, manifest } of images) {
      expect(config.config?.Labels).toMatchObject({ 'com.example.label': 'x' });
      expect(manifest.annotations).toMatchObject({ 'com.example.manifest': 'm' });
    }
    expect(attestations).toHaveLength(2);
    // The shape that older registries take: a configuration, no subject.
    for (const one of attestations) {
      expect(one.subject).toBeUndefined();
      expect(one.config.mediaType).toBe('application/vnd.oci.image.config.v1+json');
    }
    const tags = await fetch(`http://${host}/v2/team/app/tags/list`);
    expect(await tags.json()).not.toMatchObject({ tags: [expect.anything()] });
    await built.dispose();
  });

  test('gives the digest of what it pushed, although another image is made beside it', {
    timeout: TIMEOUT,
  }, async () => {
    const { facts, destination } = place();
    const outputs = [`type=oci,dest=${join(bench.folder.path, 'beside.tar')}`, 'type=local,dest=beside'];
    const built = await bench.build(facts, requestWith({ destination, buildx: { outputs } }));
    const { index, attestations } = await readImage(built.content, built.digest);
    expect(index?.manifests).toHaveLength(2);
    expect(attestations).toHaveLength(1);
  });

  test('makes the same kind of image when the result stays here', { timeout: TIMEOUT }, async () => {
    const { facts, host } = place();
    const destination = parseRepository(`${host}/team/rehearsed`);
    const cacheTo = [`type=registry,ref=${host}/team/rehearsed:cache`, `${host}/team/rehearsed:cache2`];
    const built = await bench.build(facts, requestWith({ destination, buildx: { cacheTo } }), {
      keepHere: true,
    });
    const { attestations } = await readImage(built.content, built.digest);
    expect(attestations).toHaveLength(1);
    expect(built.storedIn).toBeUndefined();
    expect((await fetch(`http://${host}/v2/team/rehearsed/tags/list`)).status).toBe(404);
    await built.dispose();
  });

  test('reports a registry that is down', { timeout: TIMEOUT }, async () => {
    const { facts } = place();
    const destination = parseRepository('127.0.0.1:1/team/app');
    await expect(bench.build(facts, requestWith({ destination }))).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringMatching(/failed to push 127\.0\.0\.1:1\/team\/app: .*connection refused/),
    });
  });

  test('goes on without a cache whose registry is down', { timeout: TIMEOUT }, async () => {
    const { facts, destination } = place();
    const built = await bench.build(
      facts,
      requestWith({
        destination,
        buildx: { cacheTo: ['type=registry,ref=127.0.0.1:1/team/app:cache,mode=max'] },
      }),
    );
    expect(bench.log.join('')).toMatch(/warning: the build cache failed, building once more without it/);
    expect((await readImage(built.content, built.digest)).images).toHaveLength(1);
  });

  test.each(['basic', 'bearer'] as const)(
    'logs in with a private configuration (%s)',
    { timeout: TIMEOUT },
    async scheme => {
      const { facts } = place();
      const users = { me: 'right, "pass"' };
      const guarded = await startEmbeddedRegistry({
        folder: join(bench.folder.path, `guarded-${scheme}`),
        auth: scheme === 'basic' ? { kind: 'basic', users } : { kind: 'bearer', users, now: Date.now },
      });
      const destination = parseRepository(`${guarded.host}/team/app`);
      const attempt = async (password: string) => {
        const credential = { kind: 'basic', username: 'me', password } as const;
        const config = await privateDockerConfig({
          env: bench.docker.env,
          logins: [{ registry: guarded.host, credential }],
          temporary: bench.folder.path,
        });
        const docker = { ...bench.docker, env: { ...bench.docker.env, ...config.env } };
        try {
          const contentWith = (repository: typeof destination) => contentOf(repository, credential);
          return await bench.build(facts, requestWith({ destination }), { docker, contentOf: contentWith });
        } finally {
          await config.remove();
        }
      };
      const built = await attempt(users.me);
      expect((await readImage(built.content, built.digest)).images).toHaveLength(1);
      await expect(attempt('wrong')).rejects.toMatchObject({
        code: 'credentials-rejected',
        message: expect.stringContaining(`failed to push ${guarded.host}/team/app`),
      });
      await guarded.close();
    },
  );
});

describe('a docker-container builder', () => {
  beforeEach(context => need(context, dockerAnswers(), 'needs a docker daemon'));

  test('is created, builds, and is removed', { timeout: TIMEOUT }, async context => {
    need(context, BUILDKIT_IMAGE !== undefined && TOOLS !== undefined, 'needs CFCR_TEST_BUILDKIT_IMAGE');
    need(context, registry !== undefined, 'needs docker-registry');
    const described = wanted(
      { driverOpts: [`image=${BUILDKIT_IMAGE}`, 'network=host'] },
      { buildkitdConfigInline: 'debug = false\n', random: () => 0.3 },
    );
    const ready = await ensureBuilder(bench.docker, described);
    expect(ready.facts).toMatchObject({
      driver: 'docker-container',
      name: expect.stringMatching(/^cfcr-push-\w+$/),
    });
    expect(ready.why).toBe('the driver inputs describe it');
    if (ready.removal === undefined) throw new Error('nothing to remove');
    try {
      const destination = parseRepository(`${registry?.host}/team/container`);
      const built = await bench.build(ready.facts, requestWith({ destination }));
      expect(built.storedIn).toEqual(destination);
      expect((await readImage(built.content, built.digest)).images).toHaveLength(1);
    } finally {
      expect(await removeBuilder(bench.docker, ready.removal)).toBeUndefined();
    }
    expect(await removeBuilder(bench.docker, ready.removal)).toMatch(/no builder/);
  });

  test("that cannot pull BuildKit fails with the daemon's words, after trying again", {
    timeout: TIMEOUT,
  }, async () => {
    const described = wanted({ driverOpts: ['image=127.0.0.1:1/no/such:image'] }, { random: () => 0.9 });
    await expect(createBuilder(bench.docker, described)).rejects.toMatchObject({
      code: 'builder-missing',
      message: expect.stringMatching(
        /^cannot create a docker-container builder: .*127\.0\.0\.1:1\/no\/such:image/,
      ),
      hint: expect.stringContaining('`driver-opts: image=…` takes it from a mirror'),
    });
    expect(said.filter(line => line.endsWith('; trying again'))).toHaveLength(2);
    const name = bench.ran[0]?.[3] ?? '';
    await expect(inspectBuilder(bench.docker, { name })).rejects.toThrow(/no builder/);
  });

  test('is refused for a driver that is none', { timeout: TIMEOUT }, async () => {
    await expect(
      ensureBuilder(bench.docker, wanted({ driver: 'nope' }, { random: () => 0.6 })),
    ).rejects.toMatchObject({
      code: 'builder-missing',
      message: 'cannot create a nope builder: failed to find driver "nope"',
    });
  });

  test('is tried where no daemon answers, and both reasons are told', { timeout: TIMEOUT }, async () => {
    const docker = { ...bench.docker, env: { ...bench.docker.env, DOCKER_HOST: 'unix:///no/such.sock' } };
    await expect(ensureBuilder(docker, wanted({}))).rejects.toMatchObject({
      code: 'builder-missing',
      problems: [
        expect.stringMatching(/^the current buildx builder cannot be used: Cannot connect/),
        expect.stringMatching(/^cannot create a docker-container builder: /),
      ],
    });
  });
});
