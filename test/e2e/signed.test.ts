import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { spdx } from '../attach/documents.ts';
import { type Cosign, cosign } from '../sign/cosign.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { tagsIn } from '../support/registry-state.ts';
import { client } from './clients.ts';
import { type FaceName, type Used, useFace } from './face.ts';

// Signed releases of image and chart, checked by the cosign and oras of everybody, and theirs checked by us.

const EXAMPLES = join(import.meta.dirname, '../../examples');
const LIMIT_MS = 60_000;
const CLIENTS = ['docker-registry', 'olareg', 'cosign', 'oras'];
const PASSWORD = { COSIGN_PASSWORD: 'hello' };
const NO_LOG = '--insecure-ignore-tlog=true';
const SPDX = 'application/spdx+json';
const SLSA = 'slsaprovenance1';

/** One keeps what is attached in tags, the other has an API for it. */
let registries: readonly RealRegistry[] = [];
beforeAll(async () => {
  if (CLIENTS.every(onPath)) registries = [await startDockerRegistry(), await startOlareg()];
});
afterAll(() => Promise.all(registries.map(registry => registry.close())));

interface Stage {
  readonly project: GitProject;
  readonly tool: Cosign;
  readonly key: string;
  readonly pub: string;
  /** Publishes v1.4.2 of image and chart, with what is given. */
  publish(face: FaceName, path: string, more?: Readonly<Record<string, string>>): Promise<Used>;
  verify(...args: readonly string[]): ReturnType<typeof runCli>;
}

async function prepare(context: TestContext, hosts = registries.map(({ host }) => host)): Promise<Stage> {
  for (const program of CLIENTS) need(context, onPath(program), `${program} is missing`);
  const tool = await cosign(context);
  const { key, pub } = await tool.keyPair('release');
  const project = createGitProject();
  onTestFinished(() => project.remove());
  cpSync(join(EXAMPLES, 'hello'), project.path, { recursive: true });
  cpSync(join(EXAMPLES, 'chart'), join(project.path, 'chart'), { recursive: true });
  for (const name of ['linux-amd64', 'linux-arm64', 'greeting'])
    writeFileSync(join(project.path, `${name}.json`), spdx(name));
  project.commit('signed');
  const publish = (face: FaceName, path: string, more = {}) =>
    useFace(face, {
      project,
      ref: 'refs/tags/v1.4.2',
      env: { ...PASSWORD, GITHUB_ARTIFACTS: join(project.home, 'artifacts') },
      inputs: {
        images: hosts.map(host => `${host}/${path}/app`).join('\n'),
        builder: 'native',
        platforms: 'linux/amd64,linux/arm64',
        charts: 'chart',
        'chart-repository': `${path}/charts`,
        sbom: '{platform}.json\nchart/greeting=greeting.json',
        attest: 'provenance',
        sign: 'key',
        'sign-key': key,
        verify: 'true',
        ...more,
      },
    });
  const verify = (...args: readonly string[]) => runCli({ args: ['verify', ...args], cwd: project.home });
  return { project, tool, key, pub, publish, verify };
}

describe.each<FaceName>(['command line', 'Action'])('a signed release through the %s', face => {
  const path = face === 'Action' ? 'signed/action' : 'signed/cli';

  test('is accepted by cosign, listed by oras and accepted by verify, image and chart, in every registry', {
    timeout: LIMIT_MS,
  }, async context => {
    const { tool, pub, publish, verify, project } = await prepare(context);
    const { code, log, report, summary, outputs } = await publish(face, path, { 'sign-format': 'both' });
    expect(code, log).toBe(0);
    const things = [...(report?.images ?? []), ...(report?.charts ?? [])];
    expect(things).toHaveLength(4);
    const references = things.map(({ name, digest }) => `${name}@${digest}`);
    for (const reference of references) {
      expect(await tool.run('verify', '--key', pub, NO_LOG, reference)).toContain('claims were validated');
      const attested = ['verify-attestation', '--type', SLSA, '--key', pub, NO_LOG, reference];
      expect(await tool.run(...attested)).toContain('claims were validated');
      const told = `cosign verify --key cosign.pub ${NO_LOG} ${reference}`;
      expect(log).toContain(told);
      if (face === 'Action') expect(summary).toContain(told);
    }
    const subjects = [
      ...(report?.images.flatMap(({ name, platforms }) => platforms.map(one => `${name}@${one.digest}`)) ??
        []),
      ...(report?.charts.map(({ name, digest }) => `${name}@${digest}`) ?? []),
    ];
    expect(subjects).toHaveLength(6);
    for (const subject of subjects) {
      const found = client('oras', 'discover', '--plain-http', '--artifact-type', SPDX, subject);
      expect(found).toContain(SPDX);
    }
    const args = ['--from', references.join(','), '--verify-key', pub, '--require', 'sbom,provenance'];
    const checked = await verify(...args, '--json');
    expect(checked.code, checked.stderr).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({ valid: true, command: 'verify' });
    const before = references.length;
    const again = await publish(face, path, { 'sign-format': 'both' });
    expect(again.code, again.log).toBe(0);
    expect(again.report?.attachments).toEqual(report?.attachments);
    if (face !== 'Action') return;
    const lines = outputs['subject-checksums']?.split('\n') ?? [];
    expect(lines).toEqual(things.map(({ name, digest }) => `${digest?.slice('sha256:'.length)}  ${name}`));
    expect(JSON.parse(outputs['attachments'] ?? '')).toEqual(report?.attachments);
    const artifacts = readFileSync(join(project.home, 'artifacts'), 'utf8').split('\n');
    expect(artifacts.slice(0, before)).toEqual(references.map(reference => `oci://${reference}`));
  });
});

test.for(['bundle', 'legacy'])(
  "verify accepts cosign's own signature (%s), and only by its key",
  {
    timeout: LIMIT_MS,
  },
  async (format, context) => {
    const { tool, key, pub, publish, verify } = await prepare(context);
    const path = `theirs/${format}`;
    const { code, log, report } = await publish('command line', path, {
      sign: 'none',
      'sign-key': '',
      attest: '',
      charts: '',
      sbom: '{platform}.json',
    });
    expect(code, log).toBe(0);
    const { pub: other } = await tool.keyPair('other');
    for (const { name, digest } of report?.images ?? []) {
      const from = `${name}@${digest}`;
      const unsigned = await verify('--from', from, '--verify-key', pub);
      expect(unsigned.code).toBe(3);
      const quiet = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
      await tool.run('sign', '--key', key, ...quiet, `--new-bundle-format=${format === 'bundle'}`, from);
      const signed = await verify('--from', from, '--verify-key', pub);
      expect(signed.code, signed.stderr).toBe(0);
      expect((await verify('--from', from, '--verify-key', other)).code).toBe(3);
    }
  },
);

test('a key that is not opened costs no build and names nothing', { timeout: LIMIT_MS }, async context => {
  const { tool, publish } = await prepare(context);
  const { key } = await tool.keyPair('other');
  const { code, log } = await publish('Action', 'locked', { 'sign-key': `${key}.missing` });
  expect(code).toBe(2);
  expect(log).toContain('cannot be read');
  for (const { host } of registries) expect(await tagsIn(host, 'locked/app')).toEqual({});
});
