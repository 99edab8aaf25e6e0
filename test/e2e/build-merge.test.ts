import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { generate, pkcs8 } from '../sign/cosign.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { need, needGit, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { BUILDKIT, buildkitAnswers } from './buildkit.ts';
import { client, emulatesArm, needRealThings, runImage } from './clients.ts';
import { type FaceName, type Used, useFace } from './face.ts';
import { buildGenerator } from './sbom-generator.ts';

needGit();

const LIMIT_MS = 120_000;
const PLATFORMS = ['linux/amd64', 'linux/arm64'] as const;
const BOTH = PLATFORMS.join(',');
/** Without RUN, so that the native assembler can do it. */
const PLAIN =
  'FROM scratch\nARG TARGETARCH\nCOPY --chmod=755 busybox-$TARGETARCH /busybox\nCOPY notes.txt /\n';

type Given = Readonly<Record<string, string>>;

let docker: RealRegistry | undefined;
let olareg: RealRegistry | undefined;
beforeAll(async () => {
  if (onPath('docker-registry')) docker = await startDockerRegistry();
  if (onPath('olareg')) olareg = await startOlareg();
});
afterAll(async () => {
  await docker?.close();
  await olareg?.close();
});

/** A project of one test, released as v1.0.0. */
function projectOf(dockerfile?: string): GitProject {
  const project = createGitProject(dockerfile);
  onTestFinished(() => project.remove());
  // Records in the build's context would be in what the next job of this work tree builds.
  project.write('.dockerignore', '.git\nhand-over\n');
  project.commit('first');
  project.git('tag', 'v1.0.0');
  return project;
}

function uses(face: FaceName, project: GitProject, shared: Given) {
  const use = (command: string, inputs: Given): Promise<Used> =>
    useFace(face, {
      command,
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: { 'hand-over': 'hand-over', ...shared, ...inputs },
    });
  const buildAll = async (inputs: Given = {}): Promise<readonly Used[]> => {
    const parts: Used[] = [];
    for (const platforms of PLATFORMS) {
      const part = await use('build', { platforms, ...inputs });
      expect(part.code, part.log).toBe(0);
      parts.push(part);
    }
    return parts;
  };
  return { use, buildAll, merge: (inputs: Given = {}) => use('merge', { platforms: BOTH, ...inputs }) };
}

/** What crane finds under a reference. */
function craneManifest(reference: string) {
  return JSON.parse(client('crane', 'manifest', '--insecure', reference)) as {
    readonly annotations?: Given;
    readonly manifests: readonly {
      readonly digest: string;
      readonly platform: Readonly<Record<string, string>>;
      readonly annotations?: Given;
    }[];
  };
}

describe.each<FaceName>(['command line', 'Action'])(
  'the native assembler on two machines, through the %s',
  face => {
    test('gives the very digest of one machine, in two registries', { timeout: LIMIT_MS }, async context => {
      for (const program of ['docker-registry', 'olareg', 'crane'])
        need(context, onPath(program), `${program} is missing`);
      const path = face === 'Action' ? 'native/action' : 'native/cli';
      const hosts = [docker?.host ?? '', olareg?.host ?? ''];
      const project = projectOf(PLAIN);
      const images = hosts.map(host => `${host}/${path}`).join('\n');
      const { use, buildAll, merge } = uses(face, project, { images, builder: 'native' });
      const parts = await buildAll();
      for (const host of hosts) expect(await tagsIn(host, path)).toEqual({});
      expect(readdirSync(join(project.path, 'hand-over'))).toHaveLength(2);
      if (face === 'Action') {
        const { outputs } = parts[0] ?? {};
        expect(outputs?.['digest']).toBe(parts[0]?.report?.images[0]?.digest);
        expect(readFileSync(outputs?.['hand-over'] ?? '', 'utf8')).toContain('"linux/amd64"');
        expect(parts[0]?.summary).toContain('Stored');
      }
      const merged = await merge();
      expect(merged.code, merged.log).toBe(0);
      const digest = merged.report?.images[0]?.digest;
      const pushed = await use('push', { images: `${hosts[0]}/${path}-push`, platforms: BOTH });
      expect(pushed.code, pushed.log).toBe(0);
      expect(digest).toBe(pushed.report?.images[0]?.digest);
      for (const host of hosts) {
        const tags = await tagsIn(host, path);
        expect(new Set(Object.values(tags))).toEqual(new Set([digest]));
        expect(await holesIn(host, path, tags)).toEqual([]);
        for (const platform of PLATFORMS)
          client('crane', 'validate', '--platform', platform, '--remote', `${host}/${path}:v1.0.0`);
      }
      const again = await merge();
      expect(again.code, again.log).toBe(0);
      expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
    });
  },
);

describe.each<FaceName>(['command line', 'Action'])('real buildx on two machines, through the %s', face => {
  test('keeps every platform, what it runs and what is attested of it', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context, 'crane');
    need(context, await buildkitAnswers(), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
    const path = face === 'Action' ? 'buildx/action' : 'buildx/cli';
    const image = `${docker?.host}/${path}`;
    const { buildAll, merge } = uses(face, projectOf(), {
      images: image,
      driver: 'remote',
      endpoint: BUILDKIT,
    });
    const parts = await buildAll();
    const merged = await merge();
    expect(merged.code, merged.log).toBe(0);
    const { manifests, annotations } = craneManifest(`${image}:v1.0.0`);
    const own = manifests.slice(0, 2).map(({ platform }) => `${platform['os']}/${platform['architecture']}`);
    expect(own).toEqual(PLATFORMS);
    const about = manifests.slice(2).map(entry => entry.annotations?.['vnd.docker.reference.digest']);
    expect(about).toEqual(manifests.slice(0, 2).map(({ digest }) => digest));
    for (const [at, part] of parts.entries())
      expect(part.report?.images[0]?.platforms.map(entry => entry.digest)).toEqual([manifests[at]?.digest]);
    expect(annotations?.['org.opencontainers.image.revision']).toBe(merged.report?.revision);
    for (const platform of PLATFORMS)
      client('crane', 'validate', '--platform', platform, '--remote', `${image}:v1.0.0`);
    if (emulatesArm()) expect(runImage(`${image}:v1.0.0`, 'linux/arm64')).toBe('aarch64\nfirst\n');
    expect(runImage(`${image}:v1.0.0`, 'linux/amd64')).toBe('x86_64\nfirst\n');
    const [again, part] = [await merge(), (await buildAll())[0]];
    expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
    expect(part?.log).toContain('reused');
    expect((await merge()).report?.images[0]?.digest).toBe(merged.report?.images[0]?.digest);
  });
});

test('without attestations buildx on two machines gives the digest of buildx on one', {
  timeout: LIMIT_MS,
}, async context => {
  needRealThings(context);
  need(context, await buildkitAnswers(), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
  const image = `${docker?.host}/buildx/bare`;
  const shared = {
    driver: 'remote',
    endpoint: BUILDKIT,
    provenance: 'false',
    annotations: 'index,manifest:a=1',
  };
  const { use, buildAll, merge } = uses('command line', projectOf(), { images: image, ...shared });
  await buildAll();
  const merged = await merge();
  expect(merged.code, merged.log).toBe(0);
  const pushed = await use('push', { images: `${image}-push`, platforms: BOTH });
  expect(pushed.code, pushed.log).toBe(0);
  expect(merged.report?.images[0]?.digest).toBe(pushed.report?.images[0]?.digest);
});

test('an SBOM that BuildKit made on each machine is attached and signed by the merge', {
  timeout: LIMIT_MS,
}, async context => {
  needRealThings(context, 'oras');
  need(context, (await buildkitAnswers()) && onPath('buildctl'), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
  const project = projectOf();
  const generator = `${docker?.host}/tools/generator:merge`;
  buildGenerator(project.folder(), generator);
  const image = `${docker?.host}/buildx/sbom`;
  const { buildAll, merge } = uses('command line', project, {
    images: image,
    driver: 'remote',
    endpoint: BUILDKIT,
  });
  await buildAll({ sbom: `generator=${generator}` });
  const { privateKey } = generate('P-256');
  writeFileSync(join(project.home, 'key.pem'), pkcs8(privateKey));
  const signing = { sign: 'key', 'sign-key': join(project.home, 'key.pem') };
  const { code, log, report } = await merge({ sbom: 'true', verify: 'true', ...signing });
  expect(code, log).toBe(0);
  const sboms = report?.attachments.filter(({ kind }) => kind === 'sbom') ?? [];
  expect(sboms.map(({ subject }) => subject).toSorted()).toEqual(
    report?.images[0]?.platforms.map(({ digest }) => digest).toSorted(),
  );
  const signed = report?.attachments.filter(({ kind }) => kind === 'signature').map(({ subject }) => subject);
  expect(signed).toContain(report?.images[0]?.digest);
  const again = await merge({ sbom: 'true', verify: 'true', ...signing });
  expect(again.code, again.log).toBe(0);
  expect(new Set(Object.values(outcomesOf(again.report)))).toEqual(new Set(['kept']));
});

describe('what can go wrong between the jobs', () => {
  test.for([
    ['docker-registry', () => docker],
    ['olareg', () => olareg],
  ] as const)('%s has lost what one job stored', { timeout: LIMIT_MS }, async ([name, of], context) => {
    const [host, path] = [of()?.host, 'gone/app'];
    need(context, host !== undefined, `${name} is missing`);
    const { buildAll, merge } = uses('command line', projectOf(PLAIN), {
      images: `${host}/${path}`,
      builder: 'native',
    });
    const [, arm] = await buildAll();
    const digest = arm?.report?.images[0]?.digest;
    const removed = await fetch(`http://${host}/v2/${path}/manifests/${digest}`, { method: 'DELETE' });
    expect(removed.status).toBe(202);
    const { code, log } = await merge();
    expect(code).toBe(1);
    expect(log).toContain(`${digest} is not in ${host}/${path}, or not any more`);
    expect(log).toContain('run the `build` jobs of these platforms again');
    expect(await tagsIn(host ?? '', path)).toEqual({});
    // The next step that was named helps.
    await buildAll();
    expect((await merge()).code).toBe(0);
  });

  test('records of other runs, hostile names and files: all are said at once, in one line each', {
    timeout: LIMIT_MS,
  }, async context => {
    need(context, docker !== undefined, 'docker-registry is missing');
    const project = projectOf(PLAIN);
    const images = `${docker?.host}/hostile/app`;
    const { buildAll, merge } = uses('command line', project, { images, builder: 'native' });
    await buildAll();
    const folder = join(project.path, 'hand-over');
    const [name = ''] = readdirSync(folder);
    const record = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    const hostile: Readonly<Record<string, object>> = {
      'x\n::error::pwned': { ...record, version: '../../etc' },
      '\u001b[31mred': { ...record, images: ['../../../etc/passwd'] },
      old: { ...record, schema: 0 },
    };
    mkdirSync(join(folder, 'job'));
    for (const [word, content] of Object.entries(hostile))
      writeFileSync(join(folder, 'job', `${word}.hand-over.json`), JSON.stringify(content));
    writeFileSync(join(folder, 'big.hand-over.json'), Buffer.alloc(2 ** 20, 32));
    const { code, log } = await merge();
    expect(code).toBe(2);
    expect(log).toContain('4 things are wrong with the hand-over records');
    expect(log).toContain('job/x\\n::error::pwned.hand-over.json": version: "../../etc" is not a tag');
    expect(log).not.toMatch(/^::error/m);
    expect(log).not.toContain('\u001b');
    expect(log).toContain('1048576 bytes; a record has at most');
    expect(await tagsIn(docker?.host ?? '', 'hostile/app')).toEqual({});
  });

  test('a merge that is killed is finished by the next', { timeout: LIMIT_MS }, async context => {
    need(context, docker !== undefined, 'docker-registry is missing');
    const project = projectOf(PLAIN);
    const images = `${docker?.host}/killed/app`;
    const { buildAll, merge } = uses('command line', project, { images, builder: 'native' });
    await buildAll();
    const killed = await runCli({
      args: ['merge', '--images', images, '--hand-over', 'hand-over', '--git-ref', 'refs/tags/v1.0.0'],
      cwd: project.path,
      started: child =>
        child.stderr?.on('data', text => String(text).includes('created') && child.kill('SIGKILL')),
    });
    expect(killed.signal).toBe('SIGKILL');
    const { code, log, report } = await merge();
    expect(code, log).toBe(0);
    const tags = await tagsIn(docker?.host ?? '', 'killed/app');
    expect(new Set(Object.values(tags))).toEqual(new Set([report?.images[0]?.digest]));
    expect(Object.keys(tags)).toHaveLength(5);
  });
});

test('GitLab’s variables and two jobs of one pipeline are all it needs', {
  timeout: LIMIT_MS,
}, async context => {
  need(context, docker !== undefined, 'docker-registry is missing');
  const project = projectOf(PLAIN);
  const env = {
    GITLAB_CI: 'true',
    CI: 'true',
    CI_PROJECT_PATH: 'team/app',
    CI_PROJECT_URL: 'https://gitlab.com/team/app',
    CI_SERVER_URL: 'https://gitlab.com',
    CI_COMMIT_SHA: project.git('rev-parse', 'HEAD'),
    CI_COMMIT_TAG: 'v1.0.0',
    CI_COMMIT_REF_NAME: 'v1.0.0',
    CI_DEFAULT_BRANCH: 'main',
    CI_PIPELINE_SOURCE: 'push',
    CFCR_IMAGES: `${docker?.host}/gitlab/app`,
    CFCR_BUILDER: 'native',
    CFCR_HAND_OVER: 'hand-over',
  };
  const run = (command: string, platforms: string) =>
    runCli({ args: [command], cwd: project.path, env: { ...env, CFCR_PLATFORMS: platforms } });
  for (const platform of PLATFORMS) {
    const { code, stderr } = await run('build', platform);
    expect(code, stderr).toBe(0);
  }
  const { code, stderr } = await run('merge', BOTH);
  expect(code, stderr).toBe(0);
  const tags = await tagsIn(docker?.host ?? '', 'gitlab/app');
  expect(Object.keys(tags)).toContain('v1.0.0');
  expect(await holesIn(docker?.host ?? '', 'gitlab/app', tags)).toEqual([]);
});
