import { expect, onTestFinished, test } from 'vitest';
import { createGitProject } from '../support/git-project.ts';
import { needGit } from '../support/need.ts';
import { needRealThings } from './clients.ts';
import { useFace } from './face.ts';
import { untouched } from './failing.ts';

needGit();

test('a request of a fork is built where the secrets of the repository are empty', {
  timeout: 60_000,
}, async context => {
  needRealThings(context);
  const run = 'RUN --mount=type=secret,id=npm ["/bin/busybox", "true"]';
  const project = createGitProject(`FROM scratch\nCOPY --chmod=755 busybox-amd64 /bin/busybox\n${run}\n`);
  onTestFinished(() => project.remove());
  const sha = project.commit('one');
  const { registry } = await untouched();
  const head = { ref: 'x', sha, repo: { full_name: 'somebody/app', fork: true } };
  const base = { ref: 'main', repo: { full_name: 'team/app' } };
  const { code, log } = await useFace('Action', {
    project,
    ref: 'refs/pull/7/merge',
    event: { name: 'pull_request', payload: { number: 7, pull_request: { number: 7, head, base } } },
    inputs: {
      images: `${registry.host}/team/app`,
      platforms: 'linux/amd64',
      secrets: 'npm=',
      'secret-envs': 'pip=PIP',
    },
  });
  expect(code, log).toBe(0);
  expect(log).toContain('::notice::secrets: npm is empty in the request of a fork; it is built without');
});
