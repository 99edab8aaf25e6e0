import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { generate, pkcs8 } from '../sign/cosign.ts';
import { createGitProject } from '../support/git-project.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';

/** Programs that a release starts here; each says what it was given and goes on as itself. */
const PROGRAMS = ['syft', 'git'];

test('no program that a release starts is given what signs', { timeout: 120_000 }, async context => {
  for (const program of PROGRAMS) need(context, onPath(program), `${program} is not on PATH`);
  const { registry } = await started();
  const project = createGitProject();
  onTestFinished(() => project.remove());
  writeFileSync(join(project.path, 'Dockerfile'), 'FROM scratch\nCOPY Dockerfile /\n');
  project.commit('first');
  const [bin, seen] = [project.folder(), join(project.folder(), 'seen')];
  writeFileSync(seen, '');
  for (const program of PROGRAMS) {
    const rest = `PATH="\${PATH#*:}" exec ${program} "$@"`;
    writeFileSync(
      join(bin, program),
      `#!/bin/sh\necho "PROGRAM=${program}" >> ${seen}\nenv >> ${seen}\n${rest}\n`,
    );
    chmodSync(join(bin, program), 0o755);
  }
  const secrets = {
    MY_KEY: pkcs8(generate('P-256').privateKey),
    COSIGN_PASSWORD: 'sealed-with-this',
    SIGSTORE_ID_TOKEN: 'token-of-gitlab',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'token-of-github',
    CFCR_PASSWORD: 'password-of-registry',
  };
  const words = ['push', '--images', `${registry.host}/team/app`, '--git-ref', 'refs/tags/v1.0.0'];
  const how = ['--builder', 'native', '--platforms', 'linux/amd64', '--sbom-generator', 'syft'];
  const { code, stderr } = await runCli({
    args: [...words, ...how, '--sign', 'key', '--sign-key', 'env://MY_KEY', '--username', 'me'],
    cwd: project.path,
    env: { ...secrets, PATH: `${bin}:${process.env['PATH']}` },
  });
  expect(code, stderr).toBe(0);
  const text = readFileSync(seen, 'utf8');
  for (const program of PROGRAMS) expect(text).toContain(`PROGRAM=${program}\n`);
  for (const [name, value] of Object.entries(secrets)) {
    expect(text, name).not.toContain(`${name}=`);
    expect(text, name).not.toContain(value.split('\n')[1] ?? value);
  }
});
