import type { WorkflowTemplate } from '@actions/workflow-parser';
import picomatch from 'picomatch';
import type { GitProject } from '../git-project.ts';
import type { Json } from './expression.ts';
import type { Happening } from './happening.ts';

/** What GitHub tells a run about its event. */
export interface GithubEvent {
  readonly name: 'push' | 'pull_request' | 'schedule';
  readonly ref: string;
  /** The commit that is checked out. */
  readonly sha: string;
  readonly headRef: string;
  readonly baseRef: string;
  /** True where GitHub gives the run no secrets. */
  readonly untrusted: boolean;
  readonly payload: { readonly [name: string]: Json };
}

/** GitHub's event for a happening; the project's HEAD is the commit that it is about. */
export function githubEvent(happening: Happening, project: GitProject): GithubEvent {
  const head = project.git('rev-parse', 'HEAD');
  const repository = { default_branch: 'main', full_name: 'team/app', name: 'app' };
  const commit = {
    id: head,
    message: project.git('log', '-1', '--format=%B'),
    timestamp: project.git('log', '-1', '--format=%cI'),
  };
  const base = { sha: head, headRef: '', baseRef: '', untrusted: false };
  if (happening.kind === 'schedule')
    return {
      ...base,
      name: 'schedule',
      ref: 'refs/heads/main',
      payload: { repository, schedule: '17 3 * * *' },
    };
  if (happening.kind !== 'request') {
    const ref = `refs/${happening.kind === 'tag' ? 'tags' : 'heads'}/${happening.name}`;
    return { ...base, name: 'push', ref, payload: { repository, ref, head_commit: commit, deleted: false } };
  }
  const { number, from, fork = false, closed = false, title = 'A change' } = happening;
  // GitHub builds the merge of the request into its base.
  const merge = project.git('commit-tree', 'HEAD^{tree}', '-p', 'HEAD', '-p', 'main', '-m', `Merge ${head}`);
  const full_name = fork ? 'somebody/app' : 'team/app';
  const request = {
    number,
    title,
    merged: closed,
    head: { ref: from, sha: head, repo: { full_name, fork } },
    base: {
      ref: 'main',
      sha: project.git('rev-parse', 'main'),
      repo: { full_name: 'team/app', fork: false },
    },
  };
  return {
    name: 'pull_request',
    ref: `refs/pull/${number}/merge`,
    sha: merge,
    headRef: from,
    baseRef: 'main',
    untrusted: fork,
    payload: { repository, number, action: closed ? 'closed' : 'opened', pull_request: request },
  };
}

/** What a request starts where a workflow does not name types. */
const REQUEST_TYPES = ['opened', 'synchronize', 'reopened'];

/** True where the event starts the workflow, by its `on:`. */
export function starts({ events }: WorkflowTemplate, { name, ref, payload }: GithubEvent): boolean {
  if (name === 'schedule') return events.schedule !== undefined;
  if (name === 'pull_request') {
    const wanted = events.pull_request;
    return wanted !== undefined && (wanted.types ?? REQUEST_TYPES).includes(String(payload['action']));
  }
  const { push } = events;
  if (!push) return false;
  const [filter, other] = ref.startsWith('refs/tags/')
    ? [push.tags, push.branches]
    : [push.branches, push.tags];
  // A filter for one kind of ref alone leaves out the other kind.
  if (!filter) return !other;
  return picomatch.isMatch(ref.replace(/^refs\/(?:heads|tags)\//, ''), filter, { nonegate: true, dot: true });
}
