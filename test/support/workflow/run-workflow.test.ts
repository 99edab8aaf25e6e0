import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../git-project.ts';
import { HAVE_GIT, needGit } from '../need.ts';
import { INSTALLATION } from '../processes.ts';
import { parseWorkflowText } from './github-parser.ts';
import type { Happening } from './happening.ts';
import { combinationsOf } from './matrix.ts';
import { runWorkflow, type WorkflowRun } from './run-workflow.ts';

// The runner that runs the examples, on workflows of a line or two: what it would get wrong, examples would hide.

needGit();

let project: GitProject;
beforeAll(() => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('first');
});
afterAll(() => project?.remove());

const MAIN: Happening = { kind: 'branch', name: 'main' };

async function run(jobs: object, more: Partial<WorkflowRun> & { readonly on?: object } = {}) {
  const { on = { push: {}, pull_request: {} }, ...given } = more;
  const workflow = await parseWorkflowText('test.yml', JSON.stringify({ on, jobs }));
  return runWorkflow({ workflow, happening: MAIN, project, root: INSTALLATION, ...given });
}

const job = (...steps: readonly (string | object)[]) => ({
  'runs-on': 'ubuntu-latest',
  steps: steps.map(step => (typeof step === 'string' ? { run: step } : step)),
});

describe('a workflow', () => {
  test.each<[string, object, Happening, boolean]>([
    ['of its branch', { push: { branches: ['main'] } }, MAIN, true],
    ['not of another', { push: { branches: ['main'] } }, { kind: 'branch', name: 'topic' }, false],
    [
      'not of a tag, where only branches are named',
      { push: { branches: ['**'] } },
      { kind: 'tag', name: 'v1' },
      false,
    ],
    ['of a tag by its pattern', { push: { tags: ['v*'] } }, { kind: 'tag', name: 'v1.2.3' }, true],
    ['whose star stops at a slash', { push: { tags: ['v*'] } }, { kind: 'tag', name: 'v1/2' }, false],
    ['of everything that is pushed', { push: {} }, { kind: 'tag', name: 'v1' }, true],
    [
      'not of a closed request by itself',
      { pull_request: {} },
      { kind: 'request', number: 1, from: 'a', closed: true },
      false,
    ],
    ['of a schedule', { schedule: [{ cron: '1 1 * * *' }] }, { kind: 'schedule' }, true],
  ])('is started by what happens: %s', async (_, on, happening, started) => {
    expect((await run({ a: job('true') }, { on, happening })).started).toBe(started);
  });

  test('that GitHub would refuse is not run', async () => {
    await expect(run({ a: { 'runs-at': 'home', steps: [] } })).rejects.toThrow('runs-at');
  });
});

describe('jobs', () => {
  test('run in the order of their needs, and see what those tell', async () => {
    const second = {
      ...job({ run: 'echo "got $IT"', env: { IT: '${{ needs.first.outputs.it }}' } }),
      needs: 'first',
    };
    const first = {
      ...job({ id: 'say', run: 'echo it=hello >> "$GITHUB_OUTPUT"' }),
      outputs: { it: '${{ steps.say.outputs.it }}' },
    };
    expect((await run({ second, first })).log).toContain('got hello');
  });

  test('are left out after a failure, unless they ask for it', async () => {
    const { jobs, result } = await run({
      first: job('exit 3', 'echo unreached', { run: 'echo reached', if: 'failure()' }),
      second: { ...job('true'), needs: 'first' },
      last: { ...job('true'), needs: 'first', if: 'always()' },
    });
    expect(jobs.map(({ id, result }) => [id, result])).toEqual([
      ['first', 'failure'],
      ['second', 'skipped'],
      ['last', 'success'],
    ]);
    expect(result).toBe('failure');
    expect(jobs[0]?.log).toContain('\nreached');
    expect(jobs[0]?.log).not.toContain('unreached');
  });

  test('hand files over by artifacts, hidden ones only if asked for', async () => {
    const upload = (more: object) => ({
      uses: 'actions/upload-artifact@v7',
      with: { name: 'one', path: 'out', ...more },
    });
    const write = 'mkdir out; echo open > out/a.txt; echo hidden > out/.b.txt';
    const read = {
      ...job({ uses: 'actions/download-artifact@v8', with: { name: 'one', path: 'in' } }, 'ls -A in'),
      needs: 'write',
    };
    expect((await run({ write: job(write, upload({})), read })).log).not.toContain('.b.txt');
    const all = await run({ write: job(write, upload({ 'include-hidden-files': true })), read });
    expect(all.log).toContain('.b.txt');
  });

  test('get secrets, and those of forks get none', async () => {
    const a = job({ run: 'echo "[$IT]"', env: { IT: '${{ secrets.IT }}' } });
    const request: Happening = { kind: 'request', number: 1, from: 'topic' };
    const secrets = { IT: 'told' };
    expect((await run({ a }, { secrets, happening: request })).log).toContain('[told]');
    expect((await run({ a }, { secrets, happening: { ...request, fork: true } })).log).toContain('[]');
  });

  test('get a way to their identity only with the permission', async () => {
    const identity = { url: 'http://127.0.0.1:9/token', token: 'x' };
    const a = job('echo "[$ACTIONS_ID_TOKEN_REQUEST_TOKEN]"');
    expect((await run({ a }, { identity })).log).toContain('[]');
    const permitted = { ...a, permissions: { 'id-token': 'write' } };
    expect((await run({ a: permitted }, { identity })).log).toContain('[x]');
  });

  test('with an Action that nothing here stands for are a failure of the test', async () => {
    await expect(run({ a: job({ uses: 'somebody/something@v1' }) })).rejects.toThrow('somebody/something');
  });
});

test.each([
  ['nothing', null, [{}]],
  [
    'lists',
    { a: [1, 2], b: ['x'] },
    [
      { a: 1, b: 'x' },
      { a: 2, b: 'x' },
    ],
  ],
  ['include alone', { include: [{ a: 1 }, { a: 2 }] }, [{ a: 1 }, { a: 2 }]],
  [
    'include that adds to what fits',
    { a: [1, 2], include: [{ a: 1, b: 'x' }] },
    [{ a: 1, b: 'x' }, { a: 2 }],
  ],
  ['include that fits nothing', { a: [1], include: [{ a: 3 }] }, [{ a: 1 }, { a: 3 }]],
])('a matrix of %s', (_, matrix, expected) => {
  expect(combinationsOf(matrix)).toEqual(expected);
});
