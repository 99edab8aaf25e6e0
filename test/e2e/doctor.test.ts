import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { Diagnosis, DoctorCheck } from '../../src/report/doctor.ts';
import { actionRoot } from '../support/action-root.ts';
import { runAction } from '../support/action-runner.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, need, needGit, onPath } from '../support/need.ts';
import { INSTALLATION, runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';

needGit();

const LIMIT_MS = 60_000;
const USER = 'ada';
const PASSWORD = 'correct-horse-battery';
/** bcrypt of the password, as htpasswd writes it. */
const HTPASSWD = `${USER}:$2y$05$abcdefghijklmnopqrstuuSnF5tLPqPFqc0z9CY0HcSLFbSRlL67u\n`;
const SECRETS = [PASSWORD, Buffer.from(`${USER}:${PASSWORD}`).toString('base64')];

let registry: RealRegistry;
let project: GitProject;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject('FROM scratch\nCOPY notes.txt /\n');
  project.commit('first');
  project.git('tag', 'v1.0.0');
  const path = join(project.folder(), 'htpasswd');
  writeFileSync(path, HTPASSWD);
  if (onPath('docker-registry'))
    registry = await startDockerRegistry({ auth: { htpasswd: { realm: 'test', path } } });
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

interface Seen {
  readonly code: number | null;
  readonly checks: readonly DoctorCheck[];
  readonly log: string;
  readonly summary: string;
}

type Texts = Readonly<Record<string, string>>;

/** The variables of a job for the tag, as each CI sets them. */
const job = (): { readonly github: Texts; readonly gitlab: Texts } => ({
  github: {
    HOME: project.home,
    GITHUB_ACTIONS: 'true',
    GITHUB_REF: 'refs/tags/v1.0.0',
    GITHUB_SHA: project.git('rev-parse', 'HEAD'),
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_SERVER_URL: 'https://github.com',
  },
  gitlab: {
    HOME: project.home,
    GITLAB_CI: 'true',
    CI_COMMIT_TAG: 'v1.0.0',
    CI_COMMIT_SHA: project.git('rev-parse', 'HEAD'),
    CI_PIPELINE_SOURCE: 'push',
    CI_PROJECT_PATH: 'team/app',
    CI_PROJECT_URL: 'https://gitlab.com/team/app',
  },
});

function byAction(inputs: Texts): Seen {
  const root = actionRoot();
  try {
    const { main, post } = runAction({
      with: { command: 'doctor', ...inputs },
      env: job().github,
      folder: project.folder(),
      cwd: project.path,
      root,
    });
    expect(post.code, post.log).toBe(0);
    const { checks } = JSON.parse(main.outputs['json'] ?? '{}') as Diagnosis;
    return { ...main, checks };
  } finally {
    if (root !== INSTALLATION) rmSync(root, { recursive: true });
  }
}

async function byCli({ password = '', ...inputs }: Texts, env: Texts): Promise<Seen> {
  const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const { code, stdout, stderr } = await runCli({
    args: ['doctor', '--json', ...args],
    cwd: project.path,
    env: { ...env, ...(password ? { CFCR_PASSWORD: password } : {}) },
  });
  const { checks } = JSON.parse(stdout) as Diagnosis;
  return { code, checks, log: stdout + stderr, summary: '' };
}

function needRegistry(context: TestContext): string {
  need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
  return registry.host;
}

describe('both faces find the same', () => {
  const SITUATIONS: readonly (readonly [what: string, given: Texts, code: number])[] = [
    ['with everything there', { username: USER, password: PASSWORD }, 0],
    ['without a credential', {}, 4],
    ['with a wrong password', { username: USER, password: 'staple-staple' }, 4],
    ['with a builder that is not there', { username: USER, password: PASSWORD, builder: 'nobody' }, 1],
  ];
  test.for(SITUATIONS)('%s', { timeout: LIMIT_MS }, async ([_what, given, code], context) => {
    const host = needRegistry(context);
    const inputs = {
      builder: 'native',
      images: `${host}/team/app`,
      platforms: 'linux/amd64,linux/arm64',
      ...given,
    };
    const cli = await byCli(inputs, job().github);
    const action = byAction(inputs);
    expect([cli.code, action.code], cli.log + action.log).toEqual([code, code]);
    expect(action.checks).toEqual(cli.checks);
    expect(action.summary).toContain(code === 0 ? 'Ready for a release' : 'Not ready for a release');
    const shown = action.log.replaceAll(/^::add-mask::.*$/gm, '');
    for (const secret of [...SECRETS, 'staple-staple'])
      for (const text of [cli.log, shown, action.summary, JSON.stringify(action.checks)])
        expect(text).not.toContain(secret);
  });

  test('on GitLab as well, but for what is said of the CI', { timeout: LIMIT_MS }, async context => {
    const host = needRegistry(context);
    const inputs = { builder: 'native', images: `${host}/team/app`, username: USER, password: PASSWORD };
    const gitlab = await byCli(inputs, job().gitlab);
    const github = await byCli(inputs, job().github);
    expect([gitlab.code, github.code], gitlab.log).toEqual([0, 0]);
    const beside = (checks: readonly DoctorCheck[]) => checks.filter(({ group }) => group !== 'ci');
    expect(beside(gitlab.checks)).toEqual(beside(github.checks));
    const ci = gitlab.checks.find(({ id }) => id === 'ci');
    expect(ci).toMatchObject({ status: 'ok', found: 'gitlab: GITLAB_CI is true, event push' });
    const token = gitlab.checks.find(({ id }) => id === 'identity-token');
    expect(token?.fix).toContain('id_tokens');
  });
});

test('the report file is the document', { timeout: LIMIT_MS }, async context => {
  const file = join(project.folder(), 'doctor.json');
  const host = needRegistry(context);
  const { checks } = await byCli({ images: `${host}/team/app`, 'report-file': file }, { HOME: project.home });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ schema: 1, command: 'doctor', checks });
});
