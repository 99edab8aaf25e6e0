import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { needRealThings } from './clients.ts';
import { useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;
const TODAY = /^nightly-\d{8}$/;

let registry: RealRegistry;
let project: GitProject;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('nightly');
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

/** The same names, with the day taken out. */
const undated = (outcomes: Readonly<Record<string, string>>) =>
  Object.entries(outcomes)
    .map(([tag, outcome]) => [tag.replace(TODAY, 'nightly-DAY'), outcome])
    .toSorted();

async function onGitHub() {
  const inputs = { images: `${registry.host}/nightly/github`, platforms: 'linux/amd64' };
  const event = { name: 'schedule', payload: { schedule: '0 3 * * *' } };
  return useFace('Action', { project, ref: 'refs/heads/main', inputs, event });
}

async function onGitLab() {
  const ran = await runCli({
    args: ['push', '--json', '--images', `${registry.host}/nightly/gitlab`, '--platforms', 'linux/amd64'],
    cwd: project.path,
    env: {
      HOME: project.home,
      GITLAB_CI: 'true',
      CI_PIPELINE_SOURCE: 'schedule',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_REF_NAME: 'main',
      CI_COMMIT_SHA: project.git('rev-parse', 'HEAD'),
      CI_DEFAULT_BRANCH: 'main',
      CI_PROJECT_URL: 'https://gitlab.example.com/team/app',
      CI_PROJECT_DIR: project.path,
    },
  });
  return { code: ran.code, log: ran.stderr, report: JSON.parse(ran.stdout) };
}

describe.each([
  ['GitHub', onGitHub, 'nightly/github'],
  ['GitLab', onGitLab, 'nightly/gitlab'],
] as const)('a schedule of %s', (_name, run, repository) => {
  test('gets nightly and its day, no sha tag', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const { code, log, report } = await run();
    expect(code, log).toBe(0);
    expect(undated(outcomesOf(report))).toEqual([
      ['nightly', 'created'],
      ['nightly-DAY', 'created'],
    ]);
    expect(Object.keys(await tagsIn(registry.host, repository))).toHaveLength(2);
  });

  test('is built afresh each time, and moves both', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const before = await tagsIn(registry.host, repository);
    const { code, log, report } = await run();
    expect(code, log).toBe(0);
    expect(log).not.toContain('reused: ');
    expect(log).toContain('[internal] load build definition');
    const digest = report?.images[0]?.digest;
    const after = await tagsIn(registry.host, repository);
    expect(new Set(Object.values(after))).toEqual(new Set([digest]));
    expect(Object.keys(after)).toEqual(Object.keys(before));
  });
});
