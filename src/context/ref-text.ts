import type { GitRef } from './context.ts';
import { known } from './facts.ts';

/** A commit id of a SHA-1 or SHA-256 repository, in full. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;

/**
 * git-check-ref-format(1): no space, control character, `~^:?*[\`, `..`, `@{`, and no `.lock` or `/` at the end.
 * Control characters and line ends of Unicode, which git lets pass, are refused too: names end up in logs.
 */
const NOT_IN_REF = /[\u0000-\u0020\u007f-\u009f\u2028\u2029~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.lock$|^-/;

/** Longest branch or tag name that is taken; git's own limit is the file system's. */
const MAX_NAME = 1024;

/** True for a full commit id. */
export function isCommit(text: string | undefined): text is string {
  return text !== undefined && COMMIT.test(text) && !/^0+$/.test(text);
}

/** True when `name` can be a branch or tag name of git. */
export function isRefName(name: string): boolean {
  return name !== '' && name.length <= MAX_NAME && !NOT_IN_REF.test(name);
}

/**
 * Reads a full ref: `refs/heads/…`, `refs/tags/…`, `refs/pull/12/…`, `refs/merge-requests/12/…`.
 * Undefined for anything else. A request read from a ref alone is not known to be a fork's; the caller knows better.
 */
export function parseRef(text: string): GitRef | undefined {
  const branch = /^refs\/heads\/(.+)$/s.exec(text)?.[1];
  if (branch !== undefined) return isRefName(branch) ? { kind: 'branch', name: branch } : undefined;
  const tag = /^refs\/tags\/(.+)$/s.exec(text)?.[1];
  if (tag !== undefined) return isRefName(tag) ? { kind: 'tag', name: tag } : undefined;
  const request = /^refs\/(?:pull|merge-requests)\/([0-9]+)(?:\/[a-z]+)?$/.exec(text)?.[1];
  return request === undefined ? undefined : requestRef(request, { fork: false });
}

/**
 * The ref that a CI names, in full; empty text names none. What git would not take is no reason to ask the clone, which
 * may be at something else: then there is `noRef`.
 */
export function namedRef(text: string): { readonly ref?: GitRef; readonly noRef?: string } {
  const ref = parseRef(text);
  if (ref !== undefined || !/^refs\/(?:heads|tags)\/./s.test(text)) return known({ ref });
  return { noRef: `the CI names the ref ${shown(text)}, which git does not allow: give \`git-ref\`` };
}

/** Shows text from outside on one line of a message: quoted, control characters escaped, cut to a sane length. */
export function shown(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

/** A request as a ref; `number` as the CI writes it. Undefined when it is no number above zero. */
export function requestRef(
  number: string | number | undefined,
  rest: { headBranch?: string | undefined; baseBranch?: string | undefined; fork: boolean },
): GitRef | undefined {
  const parsed =
    typeof number === 'number' ? number : /^[1-9][0-9]{0,14}$/.test(number ?? '') ? Number(number) : 0;
  if (!Number.isSafeInteger(parsed) || parsed < 1) return undefined;
  const branches = known({ headBranch: checked(rest.headBranch), baseBranch: checked(rest.baseBranch) });
  return { kind: 'request', number: parsed, ...branches, fork: rest.fork };
}

/** A branch name from outside, left out where git could not have it. */
function checked(name: string | undefined): string | undefined {
  return name !== undefined && isRefName(name) ? name : undefined;
}
