import type { GitRef } from './context.ts';
import { type Env, known } from './facts.ts';
import { at, type Json, listAt, numberAt, textAt } from './json.ts';
import { namedRef, parseRef, requestRef } from './ref-text.ts';

/** What an event is about. `head` is given where GITHUB_SHA is another commit than the one released. */
export interface FoundRef {
  readonly ref?: GitRef;
  readonly noRef?: string;
  readonly head?: string;
  readonly fork?: boolean;
}

/** Names that a merge queue gives its branches: `gh-readonly-queue/main/pr-104-<sha>`. */
const QUEUE = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([0-9]+)-[0-9a-f]+$/;

/** Full versions, for which a workflow_run event does not say whether they are a tag or a branch. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+/;

/**
 * Finds the ref that a GitHub event is about. GITHUB_REF alone is not enough: for pull_request_target and
 * workflow_run it names the default branch although the commit that is built comes from somewhere else.
 */
export function githubRef(env: Env, payload: Json): FoundRef {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const text = env['GITHUB_REF'] ?? '';
  if (event === 'workflow_run') return upstreamRef(payload);
  const queued = queuedRef(text) ?? queuedRef(textAt(payload, 'merge_group', 'head_ref'));
  if (queued !== undefined)
    return { ref: queued, ...known({ head: textAt(payload, 'merge_group', 'head_sha') }) };
  const fromText = parseRef(text);
  const request = at(payload, 'pull_request');
  if (event.startsWith('pull_request') || fromText?.kind === 'request') {
    return requestOf(request, fromText?.kind === 'request' ? fromText.number : undefined);
  }
  const tag = textAt(payload, 'release', 'tag_name');
  if (fromText === undefined && tag !== undefined) return namedRef(text || `refs/tags/${tag}`);
  return namedRef(text);
}

function queuedRef(text: string | undefined): GitRef | undefined {
  const found = QUEUE.exec(text ?? '');
  return found === null ? undefined : requestRef(found[2], { baseBranch: found[1], fork: false });
}

function requestOf(request: Json, fromRef: number | undefined): FoundRef {
  const ref = requestRef(numberAt(request, 'number') ?? fromRef, {
    headBranch: textAt(request, 'head', 'ref'),
    baseBranch: textAt(request, 'base', 'ref'),
    fork: isForeign(at(request, 'head', 'repo'), at(request, 'base', 'repo')),
  });
  const noRef =
    ref === undefined ? 'the event does not say which pull request it is about: give `pr`' : undefined;
  return known({ ref, noRef, head: textAt(request, 'head', 'sha') });
}

/**
 * True unless both repositories are known to be one. A fork that was deleted is `null` in the event,
 * and an event that cannot be read proves nothing: both count as foreign.
 */
function isForeign(head: Json, base: Json): boolean {
  const ids = [numberAt(head, 'id'), numberAt(base, 'id')];
  if (ids[0] !== undefined && ids[1] !== undefined) return ids[0] !== ids[1];
  const names = [textAt(head, 'full_name'), textAt(base, 'full_name')];
  return names[0] === undefined || names[0].toLowerCase() !== names[1]?.toLowerCase();
}

/** workflow_run: the ref of the run before, since that is what its follower publishes. */
function upstreamRef(payload: Json): FoundRef {
  const run = at(payload, 'workflow_run');
  const head = known({ head: textAt(run, 'head_sha') });
  const branch = textAt(run, 'head_branch');
  const queued = queuedRef(branch);
  if (queued !== undefined) return { ref: queued, ...head };
  if (textAt(run, 'event')?.startsWith('pull_request') === true) {
    const fork = isForeign(at(run, 'head_repository'), at(run, 'repository') ?? at(payload, 'repository'));
    // GitHub leaves the list of pull requests empty for forks.
    const request = listAt(run, 'pull_requests')[0];
    const ref = requestRef(numberAt(request, 'number'), {
      headBranch: branch,
      baseBranch: textAt(request, 'base', 'ref'),
      fork,
    });
    const noRef = 'the workflow_run event does not say which pull request it is about: give `pr`';
    return { ...known({ ref, noRef: ref === undefined ? noRef : undefined }), ...head, fork };
  }
  if (branch === undefined)
    return { noRef: 'the workflow_run event names no branch: give `git-ref`', ...head };
  if (VERSION.test(branch)) {
    const noRef = `the workflow_run event does not say whether ${branch} is a tag or a branch: give \`git-ref\``;
    return { noRef, ...head };
  }
  return { ...namedRef(`refs/heads/${branch}`), ...head };
}
