import type { Draft } from './draft.ts';
import type { Evaluation } from './outcome.ts';
import { isOwned } from './owned.ts';
import { isUnfinished, parseVersion } from './version.ts';

/** What a reader should know of a tag that a rule gave although it looks like something else. */
export function warningsOf({ text, rule, type }: Draft, { scope, gitTag }: Evaluation): readonly string[] {
  const { context, headSha } = scope;
  const { ref } = context;
  const warnings: string[] = [];
  if (ref.kind === 'branch' && text === ref.name && isOwned(text)) {
    warnings.push(
      `${rule} gives branch ${text} a tag that looks like one of a release, a request or a schedule`,
    );
  }
  const version = parseVersion(text);
  if (gitTag !== undefined && isUnfinished(gitTag) && version?.prerelease === '') {
    warnings.push(`${rule} gives the finished version ${text}, but git tag ${gitTag} is a pre-release`);
  }
  if (type === 'sha' && ref.kind === 'request' && context.ci === 'github' && !headSha && context.checkout) {
    warnings.push(
      `${rule} names the commit that GitHub checks out, not the request's head; set DOCKER_METADATA_PR_HEAD_SHA to true for the head`,
    );
  }
  return warnings;
}
