import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { createGitProject } from '../support/git-project.ts';
import { needGit } from '../support/need.ts';
import { plan, type ReleaseRun, release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

needGit();

const SAID = /warning: the clone is at commit [0-9a-f]{7}, and this run is about [0-9a-f]{7}/;

/** Two commits on main, the second checked out, and a way to run about one of them as GitHub would. */
async function project() {
  const { registry } = await started();
  const clone = createGitProject('FROM scratch\nCOPY notes.txt /\n');
  onTestFinished(() => clone.remove());
  const [first, second] = [clone.commit('one'), clone.commit('two')];
  const run = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) => ({
    cwd: clone.path,
    clock: jumpingClock(),
    inputs: { images: `${registry.host}/team/app`, builder: 'native', platforms: 'linux/amd64', ...inputs },
    env,
  });
  const github = (event: string, payload: object, env: Readonly<Record<string, string>> = {}): ReleaseRun => {
    clone.write('../event.json', JSON.stringify(payload));
    return run(
      {},
      {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: join(clone.path, '../event.json'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: second,
        ...env,
      },
    );
  };
  return { clone, first, second, run, github };
}

const APP = { full_name: 'team/app' };
const requestOf = (sha: string) => ({
  number: 7,
  pull_request: { number: 7, head: { ref: 'x', sha, repo: APP }, base: { ref: 'main', repo: APP } },
});

describe('a run about another commit than the one that is checked out says so', () => {
  test('where the user names it', async () => {
    const { first, run } = await project();
    const about = run({ 'git-ref': 'refs/tags/v1.0.0', 'git-sha': first });
    const planned = await plan(about);
    expect([planned.end, planned.log]).toEqual(['done', expect.stringMatching(SAID)]);
    const { end, log } = await release(about);
    expect([end, log]).toEqual(['done', expect.stringMatching(SAID)]);
    expect(log).toContain(`this run is about ${first.slice(0, 7)}`);
  });

  test('where the user names a git tag of another commit, and no commit', async () => {
    const { clone, first, second, run } = await project();
    clone.git('tag', '-a', '-m', 'x', 'v1.0.0', first);
    clone.git('tag', '-a', '-m', 'x', 'v2.0.0', second);
    const said = `git-ref names the tag v1.0.0, which is commit ${first.slice(0, 7)} in this clone`;
    expect((await plan(run({ 'git-ref': 'refs/tags/v1.0.0' }))).log).toContain(said);
    expect((await plan(run({ 'git-ref': 'refs/tags/v2.0.0' }))).log).not.toContain('warning:');
  });

  test('on workflow_run, for which GitHub checks the default branch out', async () => {
    const { first, github } = await project();
    const run = { event: 'push', head_branch: 'dev', head_sha: first, head_repository: APP };
    const { log } = await release(github('workflow_run', { workflow_run: run, repository: APP }));
    expect(log).toMatch(SAID);
  });

  test('on pull_request_target, for which GitHub checks the target branch out', async () => {
    const { first, github } = await project();
    expect((await release(github('pull_request_target', requestOf(first)))).log).toMatch(SAID);
  });
});

describe('nothing is said', () => {
  test('of the commit that is checked out', async () => {
    const { second, run, github } = await project();
    const named = await release(run({ 'git-ref': 'refs/tags/v1.0.0', 'git-sha': second }));
    const pushed = await release(github('push', {}));
    expect(named.log + pushed.log).not.toMatch(SAID);
  });

  test('of an annotated tag that goes by its own id', async () => {
    const { clone, run } = await project();
    clone.git('tag', '-a', 'v1.0.0', '-m', 'first');
    const about = run({ 'git-ref': 'refs/tags/v1.0.0', 'git-sha': clone.git('rev-parse', 'v1.0.0') });
    expect((await plan(about)).log).not.toMatch(SAID);
  });

  test('of the merge commit of a request', async () => {
    const { first, github } = await project();
    const event = github('pull_request', requestOf(first), { GITHUB_REF: 'refs/pull/7/merge' });
    expect((await release(event)).log).not.toMatch(SAID);
  });

  test('where there is no clone', async () => {
    const { clone, first, run } = await project();
    clone.write('../Dockerfile', 'FROM scratch\nCOPY event.json /\n');
    clone.write('../event.json', '{}');
    const about = run({ 'git-ref': 'refs/tags/v1.0.0', 'git-sha': first });
    const { end, log } = await release({ ...about, cwd: join(clone.path, '..') });
    expect([end, log]).toEqual(['done', expect.not.stringMatching(SAID)]);
  });
});
