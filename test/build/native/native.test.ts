import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { nativeBuilder } from '../../../src/build/native/native.ts';
import { AppError } from '../../../src/errors.ts';
import { parseManifest } from '../../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../../src/oci/media-type.ts';
import { dockerfileText } from './dockerfile-text.ts';
import { AMD64, ARM64, buildNative, contextOf, failureOf, requestFor } from './fixture.ts';
import { flatten } from './flatten.ts';

afterEach(() => vi.unstubAllEnvs());

const FILES = {
  Dockerfile: `FROM scratch AS files
COPY --chown=1:2 app /out/
FROM scratch
ARG TARGETARCH
LABEL b=2 a=1
ENV MODE=production
COPY --from=files /out /opt/app
COPY --chmod=750 bin/$TARGETARCH/tool /usr/bin/tool
COPY shared /shared
WORKDIR /work
ENTRYPOINT ["/usr/bin/tool"]`,
  'app/b': 'b',
  'app/a': 'a',
  'app/c/d': 'd',
  'app/run': { run: '#!/bin/sh\n' },
  'bin/amd64/tool': { run: 'amd64' },
  'bin/arm64/tool': { run: 'arm64' },
  'shared/data': 'same for both',
  'shared/link': { link: 'data' },
} as const;

test('the same tree, arguments and epoch give the same digests, whatever the clone, umask, times and time zone', async () => {
  const request = { platforms: [AMD64, ARM64], labels: { version: '1' } };
  using one = contextOf(FILES);
  using two = contextOf(Object.fromEntries(Object.entries(FILES).toReversed()));
  for (const path of ['app/b', 'shared/data']) {
    utimesSync(join(two.path, path), 1_000_000, 2_000_000);
    chmodSync(join(two.path, path), 0o600);
  }
  chmodSync(join(two.path, 'app'), 0o2770);
  chmodSync(join(two.path, 'app/run'), 0o711);
  const first = await buildNative(one.path, request);
  vi.stubEnv('TZ', 'Asia/Kathmandu');
  const second = await buildNative(two.path, request);
  try {
    expect(second.digest).toBe(first.digest);
    const images = await flatten(first.content, first.digest);
    // Configs hold the digests of uncompressed layers, so these two do not depend on zlib: they may never change.
    expect(
      Object.entries(images).map(([platform, { manifest }]) => [platform, manifest.config.digest]),
    ).toEqual([
      ['linux/amd64', 'sha256:a1a0bdac88926ad52fb71214c0a769e1105df7519fdf569a6f621d3ff0359d5d'],
      ['linux/arm64', 'sha256:f93e4f5f149ad03680aa75e0aa293400fefa60c433bcd40425f845f9cf94c343'],
    ]);
  } finally {
    await first.dispose();
    await second.dispose();
  }
});

test.each([
  { name: 'the epoch', more: { epoch: 1_700_000_001 } },
  { name: 'a label', more: { labels: { x: 'y' } } },
  { name: 'an annotation', more: { annotations: { ...requestFor('').annotations, manifest: { x: 'y' } } } },
])('another digest for $name', async ({ more }) => {
  using context = contextOf(FILES);
  const plain = await buildNative(context.path);
  const other = await buildNative(context.path, more);
  expect(other.digest).not.toBe(plain.digest);
  await plain.dispose();
  await other.dispose();
});

test('one platform gives a manifest, several an index that shares what is the same', async () => {
  using context = contextOf(FILES);
  const annotations = {
    index: { where: 'index' },
    manifest: { where: 'manifest' },
    'index-descriptor': { where: 'index-descriptor' },
    'manifest-descriptor': { where: 'manifest-descriptor' },
  };
  const single = await buildNative(context.path, { annotations, platforms: [] });
  expect(parseManifest(await single.content.manifest(single.digest))).toMatchObject({
    kind: 'manifest',
    manifest: { mediaType: MEDIA_TYPE.manifest, annotations: { where: 'manifest' } },
  });
  await single.dispose();

  const log: string[] = [];
  const both = await buildNative(context.path, { annotations, platforms: [AMD64, ARM64, AMD64] }, log);
  const root = parseManifest(await both.content.manifest(both.digest));
  expect(root).toMatchObject({
    kind: 'index',
    index: {
      annotations: { where: 'index' },
      manifests: [
        { platform: AMD64, annotations: { where: 'manifest-descriptor' } },
        { platform: ARM64, annotations: { where: 'manifest-descriptor' } },
      ],
    },
  });
  const images = await flatten(both.content, both.digest);
  const layersOf = (platform: string) => images[platform]?.manifest.layers.map(({ digest }) => digest) ?? [];
  const [amd64, arm64] = [layersOf('linux/amd64'), layersOf('linux/arm64')];
  expect(amd64.map((digest, index) => digest === arm64[index])).toEqual([true, false, true, true]);
  expect(log).toHaveLength(5); // Four layers, and the second one of arm64: nothing is written twice.
  expect(images['linux/arm64']?.config).toMatchObject({
    created: '2023-11-14T22:13:20Z',
    architecture: 'arm64',
    config: { Labels: { a: '1', b: '2' }, WorkingDir: '/work', Entrypoint: ['/usr/bin/tool'] },
    history: [
      { created_by: 'ARG TARGETARCH', empty_layer: true },
      { created_by: 'LABEL b=2 a=1', empty_layer: true },
      { created_by: 'ENV MODE=production', empty_layer: true },
      { created_by: 'COPY --from=files /out /opt/app' },
      { created_by: 'COPY --chmod=750 bin/$TARGETARCH/tool /usr/bin/tool' },
      { created_by: 'COPY shared /shared' },
      { created_by: 'WORKDIR /work' },
      { created_by: 'ENTRYPOINT ["/usr/bin/tool"]', empty_layer: true },
    ],
  });
  expect(images['linux/arm64']?.files['usr/bin/tool']).toMatch(/^file 750 0:0/);
  expect(images['linux/arm64']?.files['opt/app/c/d']).toMatch(/^file 644 1:2/);
  await both.dispose();
});

test('nothing is left behind, after a build and after a failure', async () => {
  using context = contextOf({ ...FILES, 'tmp/': '' });
  const temporary = join(context.path, 'tmp');
  const builder = nativeBuilder({ cwd: context.path, machine: AMD64, temporary });
  const built = await builder.build(requestFor('.'));
  expect(readdirSync(temporary)).toHaveLength(1);
  await built.dispose();
  await built.dispose();
  expect(readdirSync(temporary)).toEqual([]);
  writeFileSync(join(context.path, 'Bad'), 'FROM scratch\nCOPY nope /\n');
  await expect(builder.build(requestFor('.', { file: 'Bad' }))).rejects.toMatchObject({
    code: 'dockerfile-invalid',
  });
  expect(readdirSync(temporary)).toEqual([]);
});

test('values of build arguments are in no history, and unused ones are named', async () => {
  using context = contextOf({ Dockerfile: 'FROM scratch\nARG TOKEN\nCOPY Dockerfile /$TOKEN/\n' });
  const log: string[] = [];
  const built = await buildNative(
    context.path,
    { buildArgs: { TOKEN: 's3cret', OTHER: '1', HTTP_PROXY: 'x' } },
    log,
  );
  const image = (await flatten(built.content, built.digest))['linux/amd64'];
  expect(Object.keys(image?.files ?? {})).toEqual(['s3cret', 's3cret/Dockerfile']);
  expect(JSON.stringify(image?.config)).not.toContain('s3cret');
  expect(log).toContain('build arguments that no ARG uses: OTHER');
  await built.dispose();
});

test('a file in place of a context, a Dockerfile elsewhere, and one that is missing', async () => {
  using context = contextOf({
    'ctx/file': 'x',
    'docker/App.Dockerfile': 'FROM scratch\nCOPY . /\n',
    'docker/App.Dockerfile.dockerignore': 'hidden',
    'ctx/hidden': '',
  });
  const builder = nativeBuilder({ cwd: context.path, machine: AMD64 });
  const built = await builder.build(requestFor('ctx', { file: 'docker/App.Dockerfile' }));
  expect(Object.keys((await flatten(built.content, built.digest))['linux/amd64']?.files ?? {})).toEqual([
    'file',
  ]);
  await built.dispose();
  await expect(builder.build(requestFor('ctx'))).rejects.toMatchObject({
    code: 'dockerfile-missing',
    message: 'cannot read ctx/Dockerfile: it does not exist',
  });
  await expect(builder.build(requestFor('ctx/file'))).rejects.toMatchObject({ code: 'bad-input' });
  await expect(builder.build(requestFor('nowhere'))).rejects.toMatchObject({ code: 'bad-input' });
});

const PROBLEMS_CONTEXT = {
  'README.md': '',
  'src/main.go': '',
  'src/util.go': '',
  secret: '',
  '.dockerignore': 'secret\n',
  dangling: { link: 'nowhere' },
  outside: { link: '../../etc/passwd' },
  absolute: { link: '/etc/passwd' },
  'through/out': { link: '../..' },
  loop: { link: 'loop' },
  'broken.tar.xz': { bytes: Buffer.from('fd377a585a000000', 'hex') },
  'broken.tar': {
    bytes: Buffer.concat([execFileSync('tar', ['-c', '-C', '/', 'etc/passwd']).subarray(0, 600)]),
  },
  '.wh.gone': '',
} as const;

test.each([
  [
    'COPY main.go /',
    '"main.go" is not in the build context; it has .dockerignore, .wh.gone, Dockerfile, README.md, absolute, broken.tar, broken.tar.xz, dangling, loop, outside and 2 more',
  ],
  ['COPY readme.md /', '"readme.md" is not in the build context; did you mean README.md?'],
  ['COPY src/man.go /', '"src/man.go" is not in the build context; did you mean src/main.go?'],
  ['COPY src/other /', '"src/other" is not in the build context; src has main.go, util.go'],
  ['COPY secret /', '"secret" is not in the build context: it is excluded by .dockerignore'],
  ['COPY dangling /', '"dangling" is not in the build context: it is a link to nowhere, which is not there'],
  [
    'COPY outside /',
    'the link outside -> ../../etc/passwd leads out of the build context; only what is inside can be copied',
  ],
  [
    'COPY absolute /',
    'the link absolute -> /etc/passwd leads out of the build context; only what is inside can be copied',
  ],
  [
    'COPY through/out/x /',
    'the link through/out -> ../.. leads out of the build context; only what is inside can be copied',
  ],
  ['COPY loop /', 'loop goes through more than 40 links'],
  ['COPY src/*.go /app', '"src/*.go" fits 2 files, so the destination must end with "/", found "/app"'],
  [
    'COPY src README.md /app',
    'with several sources the destination must be a folder and end with "/", found "/app"',
  ],
  ['COPY src[ /', '"src[" is not a pattern: a "]" is missing'],
  ['COPY $NOPE /', 'a source is empty after its variables are replaced'],
  ['COPY src $NOPE', 'the destination is empty after its variables are replaced'],
  ['COPY "src /', 'the quote " is not closed in "\\"src"'],
  [
    'COPY --chown=app src /',
    'the user app is unknown: the stage has no /etc/passwd; use a number, or copy an /etc/passwd into the stage first',
  ],
  ['COPY --chown=1:2:3 src /', '"1:2:3" is not an owner; expected user or user:group'],
  [
    'COPY --chmod=rwx src /',
    '--chmod=rwx is not a mode; expected octal such as 755, or symbolic such as u=rwX,go=rX',
  ],
  ['COPY README.md /x\nCOPY src /x', 'line 3: COPY: /x is not a folder, so nothing can be put below it'],
  [
    'COPY README.md /x\nCOPY README.md /x/y',
    'line 3: COPY: /x is not a folder, so nothing can be put below it',
  ],
  [
    'COPY src /x/README.md\nCOPY README.md /x/',
    'line 3: COPY: a file cannot take the place of /x/README.md, which is a folder',
  ],
  ['COPY .wh.gone /', '/.wh.gone: names that start with .wh. mean a deletion in a layer'],
  ['ADD broken.tar /', 'the archive cannot be unpacked: "etc/passwd" is cut off'],
  ['ADD broken.tar.xz /', 'unpacking xz needs BuildKit; gzip, zstd and plain tar work here'],
  ['EXPOSE x', '"x" is not a port; expected 80, 80/udp or 8000-8010/tcp'],
  [
    'STOPSIGNAL SIGNOPE',
    '"SIGNOPE" is not a signal; expected a name such as SIGTERM or a number from 1 to 64',
  ],
  ['USER $NOPE', 'the value is empty after its variables are replaced'],
  ['USER app\nWORKDIR /x', 'line 3: WORKDIR: the user app is unknown'],
  ['ENV $NOPE=1', 'a name is empty after its variables are replaced'],
])('%s: %s', async (instruction, reason) => {
  using context = contextOf({ ...PROBLEMS_CONTEXT, Dockerfile: `FROM scratch\n${instruction}\n` });
  const { code, message } = await failureOf(buildNative(context.path));
  expect(code).toBe(reason.includes('needs BuildKit') ? 'dockerfile-unsupported' : 'dockerfile-invalid');
  expect(message).toContain(reason);
});

test('every problem of a Dockerfile comes in one error, once for all platforms', async () => {
  using context = contextOf({
    Dockerfile:
      'FROM scratch AS a\nCOPY nope /x\nENV a=1\nEXPOSE y\nFROM scratch\nCOPY --from=a /x /y\nCOPY nope2 /\nCOYP a b\n',
  });
  const failure = await failureOf(buildNative(context.path, { platforms: [AMD64, ARM64] }));
  expect(failure).toMatchObject({
    code: 'dockerfile-invalid',
    message: `${context.path}/Dockerfile has 4 problems, the first in line 2: COPY: "nope" is not in the build context; it has Dockerfile`,
    problems: [
      'line 2: COPY: "nope" is not in the build context; it has Dockerfile',
      'line 4: EXPOSE: "y" is not a port; expected 80, 80/udp or 8000-8010/tcp',
      'line 7: COPY: "nope2" is not in the build context; it has Dockerfile',
      'line 8: COYP: unknown instruction; did you mean COPY?',
    ],
  });
});

test('what a request asks for and only buildx can do is refused, all at once', async () => {
  using context = contextOf({ Dockerfile: 'FROM scratch' });
  const { buildx } = requestFor('');
  await expect(
    buildNative('https://github.com/a/b.git', {
      buildx: { ...buildx, buildContexts: ['a=b'], sbom: 'true', provenance: 'false', load: true },
    }),
  ).rejects.toMatchObject({
    code: 'bad-input',
    problems: [
      '`context: https://github.com/a/b.git` is not a folder on this machine',
      '`build-contexts` needs buildx',
      '`load` needs buildx',
      '`sbom` needs buildx',
    ],
  });
  await expect(
    buildNative(context.path, { platforms: [{ os: 'windows', architecture: 'amd64' }] }),
  ).rejects.toMatchObject({
    code: 'platform-unsupported',
    hint: expect.stringContaining('take windows/amd64 out of `platforms`'),
  });
});

test('a bad pattern in .dockerignore names the file and the line', async () => {
  using context = contextOf({ Dockerfile: 'FROM scratch', '.dockerignore': 'a\n[' });
  const { code, message } = await failureOf(buildNative(context.path));
  expect(code).toBe('dockerfile-invalid');
  expect(message).toBe(
    `${context.path}/.dockerignore: line 2: .dockerignore: "[" is not a pattern: a "]" is missing`,
  );
});

test('sockets and pipes cannot be copied', async () => {
  using context = contextOf({ Dockerfile: 'FROM scratch\nCOPY . /' });
  mkdirSync(join(context.path, 'run'));
  execFileSync('mkfifo', [join(context.path, 'run/pipe')]);
  expect((await failureOf(buildNative(context.path))).message).toContain(
    'run/pipe is a socket, a pipe or a device',
  );
});

test('no Dockerfile makes it throw anything but an AppError, or touch anything outside', {
  timeout: 60_000,
}, async () => {
  using context = contextOf({ Dockerfile: '', 'x.txt': 'x', 'dir/a': 'a' });
  const temporary = join(context.path, 'tmp');
  const builder = nativeBuilder({ cwd: context.path, machine: AMD64, temporary });
  await fc.assert(
    fc.asyncProperty(dockerfileText, async text => {
      writeFileSync(join(context.path, 'Dockerfile'), `FROM scratch\n${text}`);
      try {
        await (await builder.build(requestFor('.'))).dispose();
      } catch (error) {
        expect(error).toBeInstanceOf(AppError);
        expect((error as AppError).code).toMatch(/^dockerfile-/);
      }
    }),
    { numRuns: 300 },
  );
  expect(existsSync(temporary) ? readdirSync(temporary) : []).toEqual([]);
});
