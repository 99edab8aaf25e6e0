import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { generate, pkcs8 } from '../sign/cosign.ts';
import { createGitProject } from '../support/git-project.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { BUILDKIT, buildkitAnswers } from './buildkit.ts';
import { client, needRealThings } from './clients.ts';
import { useFace } from './face.ts';
import { buildGenerator } from './sbom-generator.ts';

const LIMIT_MS = 120_000;
const SPDX = 'application/spdx+json';

test("BuildKit's SBOM and provenance are in the index, attached to each platform, signed and verified", {
  timeout: LIMIT_MS,
}, async context => {
  needRealThings(context, 'oras');
  need(context, (await buildkitAnswers()) && onPath('buildctl'), 'no BuildKit answers at CFCR_TEST_BUILDKIT');
  const registry = await startDockerRegistry();
  onTestFinished(() => registry.close());
  const project = createGitProject();
  onTestFinished(() => project.remove());
  project.commit('first');
  const generator = `${registry.host}/tools/generator:local`;
  buildGenerator(project.folder(), generator);
  const { privateKey, publicKey } = generate('P-256');
  const pub = join(project.home, 'key.pub');
  writeFileSync(pub, publicKey.export({ type: 'spki', format: 'pem' }));
  const { code, log, report } = await useFace('command line', {
    project,
    ref: 'refs/tags/v1.0.0',
    env: { KEY: pkcs8(privateKey) },
    inputs: {
      images: `${registry.host}/team/app`,
      platforms: 'linux/amd64,linux/arm64',
      driver: 'remote',
      endpoint: BUILDKIT,
      sbom: `generator=${generator}`,
      provenance: 'mode=max',
      sign: 'key',
      'sign-key': 'env://KEY',
      verify: 'true',
    },
  });
  expect(code, log).toBe(0);
  const [image] = report?.images ?? [];
  expect(image?.platforms.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  const sboms = report?.attachments.filter(({ kind }) => kind === 'sbom') ?? [];
  expect(sboms.map(({ subject }) => subject).toSorted()).toEqual(
    image?.platforms.map(({ digest }) => digest).toSorted(),
  );
  for (const { subject } of sboms) {
    const reference = `${image?.name}@${subject}`;
    expect(client('oras', 'discover', '--plain-http', '--artifact-type', SPDX, reference)).toContain(SPDX);
  }
  const from = ['--from', `${image?.name}:v1.0.0`, '--require', 'sbom,provenance'];
  const checked = await runCli({ args: ['verify', ...from, '--verify-key', pub], cwd: project.home });
  expect(checked.code, checked.stderr).toBe(0);
  expect(checked.stderr.match(/provenance .* in the index, by BuildKit/g)).toHaveLength(2);
  const other = await runCli({ args: ['verify', ...from], cwd: project.home });
  expect(other.code, other.stderr).toBe(0);
});
