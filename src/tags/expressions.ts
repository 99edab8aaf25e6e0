import type { CiContext } from '../context/context.ts';
import type { FormatDate } from './dates.ts';
import type { Call } from './template.ts';
import { parseVersion } from './version.ts';

/** What expressions are filled from. */
export interface Scope {
  readonly context: CiContext;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly versionPrefix: string;
  /** Digits of a short commit id. */
  readonly shaLength: number;
  /** Take a request's head commit for `sha`, where GitHub would take its merge commit. */
  readonly headSha: boolean;
  /** Loaded where a template asks for a date. */
  readonly formatDate: FormatDate | undefined;
}

/** An expression that cannot be filled in here; its message says why and what to give. */
export class Unfillable extends Error {}

type Expression = (scope: Scope, call: Call) => string;

/** Every expression that works in all templates. Empty text means: there is no such thing in this run. */
export const EXPRESSIONS: Readonly<Record<string, Expression>> = {
  branch: ({ context }) => (context.ref.kind === 'branch' ? context.ref.name : headBranch(context)),
  tag: ({ context }) => (context.ref.kind === 'tag' ? context.ref.name : ''),
  sha: scope => commitOf(scope).slice(0, scope.shaLength),
  base_ref: ({ context }) =>
    context.ref.kind === 'request' ? (context.ref.baseBranch ?? '') : (context.baseRef ?? ''),
  is_default_branch: ({ context }) => String(isDefaultBranch(context)),
  is_not_default_branch: ({ context }) => String(!isDefaultBranch(context)),
  date: (scope, call) => formatted(scope, call, scope.now),
  commit_date: (scope, call) => formatted(scope, call, commitTime(scope.context)),
  version: scope => versionField(scope, 'version'),
  major: scope => versionField(scope, 'major'),
  minor: scope => versionField(scope, 'minor'),
  patch: scope => versionField(scope, 'patch'),
  run_number: ({ context }) => context.runNumber ?? '',
  run_attempt: ({ context }) => context.runAttempt ?? '',
  pr_number: ({ context }) => (context.ref.kind === 'request' ? String(context.ref.number) : ''),
  pr_head_branch: ({ context }) => headBranch(context),
};

/** Expressions whose text somebody outside chose: a request's author names the head branch. */
export const FOREIGN: readonly string[] = ['branch', 'pr_head_branch'];

/** The commit that `sha` means: GitHub's own for a request is the merge commit, unless the head is asked for. */
export function commitOf({ context, headSha }: Scope): string {
  return context.ci === 'github' && !headSha ? (context.checkout ?? context.revision) : context.revision;
}

/** A fork's branch never passes for one of this repository. */
function headBranch({ ref }: CiContext): string {
  if (ref.kind !== 'request' || ref.headBranch === undefined) return '';
  return ref.fork ? `fork-${ref.headBranch}` : ref.headBranch;
}

function isDefaultBranch({ ref, defaultBranch }: CiContext): boolean {
  if (ref.kind !== 'branch') return false;
  if (defaultBranch === undefined)
    throw new Unfillable('the default branch is not known here: give default-branch');
  return ref.name === defaultBranch;
}

function commitTime({ commitTime: seconds }: CiContext): number {
  if (seconds === undefined) {
    throw new Unfillable(
      'the time of the commit is not known here: check the repository out, or set SOURCE_DATE_EPOCH',
    );
  }
  return seconds * 1000;
}

function formatted({ formatDate }: Scope, call: Call, time: number): string {
  const zone = call.options['tz'];
  if (formatDate === undefined) throw new Unfillable('dates are not available here');
  try {
    return formatDate(time, call.args[0], zone);
  } catch {
    throw new Unfillable(`${JSON.stringify(zone)} is not a time zone; write one like Europe/Berlin or UTC`);
  }
}

function versionField(
  { context, versionPrefix }: Scope,
  field: 'version' | 'major' | 'minor' | 'patch',
): string {
  const tag = context.ref.kind === 'tag' ? context.ref.name : '';
  if (tag === '' || !tag.startsWith(versionPrefix)) return '';
  const version = parseVersion(tag.slice(versionPrefix.length));
  if (version === undefined) return '';
  if (field !== 'version') return version[field];
  return tag.slice(versionPrefix.length + version.v.length);
}
