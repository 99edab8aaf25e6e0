import { AppError } from '../errors.ts';
import type { GitRef } from './context.ts';
import { isCommit, isRefName, parseRef, requestRef, shown } from './ref-text.ts';

/** The inputs `git-ref`, `git-sha`, `pr` and `default-branch`; an empty one is not given. */
export interface Overrides {
  readonly gitRef?: string;
  readonly gitSha?: string;
  readonly pr?: string | number;
  readonly defaultBranch?: string;
}

/** The ref that the user names, `pr` before `git-ref`; undefined where neither is given. Throws `bad-input`. */
export function refOverride({ gitRef, pr, defaultBranch }: Overrides): GitRef | undefined {
  if (defaultBranch && !isRefName(defaultBranch)) {
    throw new AppError('bad-input', `default-branch ${shown(defaultBranch)} is not a branch name`);
  }
  if (pr !== undefined && pr !== '') {
    const request = requestRef(pr, { fork: false });
    if (request === undefined)
      throw new AppError('bad-input', `pr ${shown(String(pr))} is not a request's number`);
    return request;
  }
  if (!gitRef) return undefined;
  const ref = parseRef(gitRef);
  if (ref !== undefined) return ref;
  const advice =
    isRefName(gitRef) && !gitRef.startsWith('refs/') ? `refs/heads/${gitRef} or refs/tags/${gitRef}` : '';
  throw new AppError(
    'bad-input',
    `git-ref ${shown(gitRef)} is not a full ref: expected ${advice || 'refs/heads/…, refs/tags/… or refs/pull/<number>/head'}`,
  );
}

/** The commit that the user names, in lower case; undefined where none is given. Throws `bad-input`. */
export function revisionOverride({ gitSha }: Overrides): string | undefined {
  if (!gitSha) return undefined;
  if (isCommit(gitSha)) return gitSha.toLowerCase();
  throw new AppError('bad-input', `git-sha ${shown(gitSha)} is not a full commit id (40 or 64 hex digits)`);
}
