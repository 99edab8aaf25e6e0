import { describe, expect, onTestFinished, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { needGit } from '../support/need.ts';
import { outcomesOf, release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

needGit();

const DOCKERFILE = 'FROM scratch\nCOPY notes.txt /\n';

/** A history of three commits on main, and a way to run a pipeline of any of them in any clone. */
async function history() {
  const { registry } = await started();
  const origin = createGitProject(DOCKERFILE);
  onTestFinished(() => origin.remove());
  const commits = ['one', 'two', 'three'].map(notes => origin.commit(notes));
  const clone = (...args: readonly string[]): Pick<GitProject, 'path' | 'git'> => {
    const path = `${origin.folder()}/clone`;
    origin.git('clone', '-q', ...args, `file://${origin.path}`, path);
    // One project wherever it was cloned from: its address is in the labels.
    origin.git('-C', path, 'remote', 'set-url', 'origin', 'https://github.com/team/app.git');
    return { path, git: (...words) => origin.git('-C', path, ...words) };
  };
  const pipeline = (at: Pick<GitProject, 'path' | 'git'>, branch = 'main') =>
    release({
      cwd: at.path,
      clock: jumpingClock(),
      inputs: {
        images: `${registry.host}/team/app`,
        builder: 'native',
        platforms: 'linux/amd64',
        'git-ref': `refs/heads/${branch}`,
        'git-sha': at.git('rev-parse', 'HEAD'),
      },
    });
  return { origin, commits, clone, pipeline };
}

describe('a branch tag', () => {
  test('never goes back to an ancestor when an older pipeline finishes last', async () => {
    const { commits, clone, pipeline } = await history();
    const at = clone();
    expect(outcomesOf((await pipeline(at)).report)).toMatchObject({ main: 'created' });
    at.git('checkout', '-q', commits[1] ?? '');
    const late = await pipeline(at);
    expect(late.end).toBe('done');
    expect(outcomesOf(late.report)).toMatchObject({ main: 'skipped' });
    expect(late.log).toContain('it holds a later commit of the same history (git)');
  });

  test('goes forward from an ancestor', async () => {
    const { commits, clone, pipeline } = await history();
    const at = clone();
    at.git('checkout', '-q', commits[0] ?? '');
    await pipeline(at);
    at.git('checkout', '-q', 'main');
    const { report, log } = await pipeline(at);
    expect(outcomesOf(report)).toMatchObject({ main: 'moved' });
    expect(log).toContain('it holds an earlier commit (git)');
  });

  test('follows a branch that was rewritten', async () => {
    const { commits, clone, origin, pipeline } = await history();
    await pipeline(clone());
    origin.git('reset', '-q', '--hard', commits[0] ?? '');
    origin.commit('rewritten');
    const at = clone();
    origin.git('-C', at.path, 'fetch', '-q', `file://${origin.path}`, commits[2] ?? '');
    const { report, log } = await pipeline(at);
    expect(outcomesOf(report)).toMatchObject({ main: 'moved' });
    expect(log).toContain('the branch was rewritten (git)');
  });

  test('in a clone too shallow to prove an order is judged by the times of the commits, and that is said', async () => {
    const { commits, clone, origin, pipeline } = await history();
    await pipeline(clone());
    origin.git('checkout', '-q', '-b', 'behind', commits[1] ?? '');
    const late = await pipeline(clone('--depth', '1', '--branch', 'behind'));
    expect(late.end).toBe('done');
    expect(outcomesOf(late.report)).toMatchObject({ main: 'skipped' });
    expect(late.log).toContain('(commit times)');
  });
});
