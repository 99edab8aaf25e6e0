import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { BUILDKIT, buildkitAnswers } from './buildkit.ts';
import { client, needRealThings } from './clients.ts';
import { type FaceName, useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;
const USER = 'ada';
const PASSWORD = 'correct-horse-battery';
/** bcrypt of the password, as htpasswd writes it. */
const HTPASSWD = `${USER}:$2y$05$abcdefghijklmnopqrstuuSnF5tLPqPFqc0z9CY0HcSLFbSRlL67u\n`;
/** What must never be seen: the password, and what goes over the wire for it. */
const SECRETS = [PASSWORD, Buffer.from(`${USER}:${PASSWORD}`).toString('base64')];

let registry: RealRegistry;
let project: GitProject;
let remote = false;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('first');
  project.git('tag', 'v1.0.0');
  remote = await buildkitAnswers();
  const path = join(project.folder(), 'htpasswd');
  writeFileSync(path, HTPASSWD);
  if (onPath('docker-registry'))
    registry = await startDockerRegistry({ auth: { htpasswd: { realm: 'test', path } } });
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

describe.each<FaceName>(['command line', 'Action'])('a password given to the %s', face => {
  test('publishes, and is seen by nobody else', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const [spy, temporary, reports] = [project.folder(), project.folder(), project.folder()];
    const repository = face === 'Action' ? 'secret/action' : 'secret/cli';
    const password = face === 'Action' ? { password: PASSWORD } : {};
    const { code, log, report, outputs, summary } = await useFace(face, {
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: {
        images: `${registry.host}/${repository}`,
        platforms: 'linux/amd64',
        username: USER,
        'report-file': join(reports, 'report.json'),
        ...password,
        // A BuildKit elsewhere needs the password to push: it has to get it in some way.
        ...(remote ? { driver: 'remote', endpoint: BUILDKIT } : {}),
      },
      env: {
        PATH: `${spyOnDocker(spy)}:${process.env['PATH']}`,
        TMPDIR: temporary,
        ...(face === 'Action' ? {} : { CFCR_PASSWORD: PASSWORD }),
      },
    });
    expect(code, log).toBe(0);
    expect(report?.images[0]?.digest).toMatch(/^sha256:/);
    // The runner is told what to hide by this very line, which it never shows.
    const shown = log.replaceAll(/^::add-mask::.*$/gm, '');
    const seen = { shown, outputs: JSON.stringify(outputs), summary, report: JSON.stringify(report) };
    for (const [where, text] of Object.entries(seen))
      for (const secret of SECRETS) expect(text, where).not.toContain(secret);
    expect(readFileSync(join(spy, 'seen'), 'utf8')).toContain('buildx');
    for (const folder of [spy, temporary, reports, project.home, project.path])
      expect(filesWithSecrets(folder)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** A `docker` that writes its arguments and variables down and goes on as the real one. Returns the folder it is in. */
function spyOnDocker(folder: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  const real = client('sh', '-c', 'command -v docker').trim();
  const script = `#!/bin/sh\n{ printf '%s\\n' "$@"; env; } >> ${join(folder, 'seen')}\nexec ${real} "$@"\n`;
  writeFileSync(join(bin, 'docker'), script);
  chmodSync(join(bin, 'docker'), 0o755);
  return bin;
}

function filesWithSecrets(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => SECRETS.some(secret => readFileSync(path, 'latin1').includes(secret)));
}
