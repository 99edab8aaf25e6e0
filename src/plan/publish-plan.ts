import { AppError, type ErrorCode, EXIT_OF } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { type Candidate, type IfExists, type Judgement, judge, type MovingTags } from '../policy/guard.ts';
import type { Follows } from '../tags/tag.ts';
import type { Observation, PublishPlan, Target, Verdict } from './plan.ts';

export interface PublishRules {
  readonly ifExists: IfExists;
  readonly movingTags: MovingTags;
}

/**
 * Judges every target at once and brings them into the order of naming: immutable tags first, then moving ones from
 * the most specific to the least. What may be published instead of the candidate is found, and everything judged by its
 * digest: before a build (`candidate.digest` undefined), and where the same content is there under another digest.
 */
export function planPublish(
  observations: readonly Observation[],
  candidate: Candidate,
  rules: PublishRules,
): PublishPlan {
  const judgedAs = (as: Candidate) =>
    observations.map(observation => ({
      observation,
      judgement: judge(observation.target.tag, observation.standing, as, rules),
    }));
  const judged = judgedAs(candidate);
  // What is published already goes on; else targets of one run would be given different digests.
  const stands = observations.some(
    ({ standing: { state } }) => state.kind === 'present' && state.digest === candidate.digest,
  );
  const found = stands ? undefined : judged.find(({ judgement }) => judgement.reuse);
  const { reuse: digest, reason } = found?.judgement ?? {};
  const instead = candidate.digest === undefined || reason === undefined ? {} : { instead: reason };
  const decided = digest ? judgedAs({ ...candidate, digest, ...instead }) : judged;
  const verdicts = decided.map(({ observation, judgement }) => verdictOf(observation, judgement));
  return {
    identity: candidate.identity,
    verdicts: inNamingOrder(verdicts),
    ...(found && digest
      ? { reuse: { digest, repository: found.observation.target.repository, ...instead } }
      : {}),
  };
}

/** Immutable tags first, then moving ones from the most specific to the least; otherwise as given. */
export function inNamingOrder(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((a, b) => rankOf(a.target) - rankOf(b.target));
}

/** Throws one error that names every refused tag with both sides and the next step; does nothing when none is. */
export function assertNotRefused(verdicts: readonly Verdict[]): void {
  const refused = verdicts.filter(verdict => verdict.action === 'refuse');
  const [first] = refused;
  if (!first) return;
  const unread = refused.find(verdict => verdict.error && verdict.previous === null);
  if (unread?.error && refused.every(verdict => verdict.previous === null))
    throw unreadable(refused, unread.error);
  const codes = refused.map(verdict => verdict.error?.code ?? 'tag-conflict');
  const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
  throw new AppError(
    worst(codes),
    refused.length === 1
      ? `${names[0]}: ${first.reason}`
      : `${refused.length} tags are refused: ${names.join(', ')}`,
    {
      problems: refused.flatMap((verdict, index) =>
        refused.length === 1
          ? verdict.hints
          : [`${names[index]}: ${verdict.reason}`, ...verdict.hints.map(hint => `  ${hint}`)],
      ),
    },
  );
}

/** Nothing is known to be in the way, but tags cannot be read: the registry's own error, with what it kept from us. */
function unreadable(refused: readonly Verdict[], error: AppError): AppError {
  const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
  return new AppError(error.code, error.message, {
    cause: error.cause,
    problems: [...error.problems, `not readable, and so never taken for absent: ${names.join(', ')}`],
    ...(error.hint === undefined ? {} : { hint: error.hint }),
  });
}

/** The verdict of one fresh look, for the guard just before naming. */
export function decide(observation: Observation, candidate: Candidate, rules: PublishRules): Verdict {
  return verdictOf(observation, judge(observation.target.tag, observation.standing, candidate, rules));
}

function verdictOf({ target, standing }: Observation, judgement: Judgement): Verdict {
  const previous: Digest | null = standing.state.kind === 'present' ? standing.state.digest : null;
  const { action, reason, hints, error } = judgement;
  return { target, action, reason, hints, previous, ...(error ? { error } : {}) };
}

/** Place in the order of naming; small comes first, `latest` last. */
export function rankOf({ tag }: Target): number {
  if (tag.kind === 'immutable') return 0;
  return 1 + breadth(tag.follows);
}

function breadth(follows: Follows): number {
  if (follows.by !== 'version') return 0;
  if (follows.range === '*') return 3;
  return follows.range.split('.').filter(part => part !== 'x').length > 1 ? 1 : 2;
}

/** The error whose exit code says most: what the user may not do before what went wrong before a plain conflict. */
function worst(codes: readonly ErrorCode[]): ErrorCode {
  const order = (code: ErrorCode) => [4, 1, 3, 2].indexOf(EXIT_OF[code]);
  return codes.toSorted((a, b) => order(a) - order(b))[0] ?? 'tag-conflict';
}
