import type { Deps } from '../commands/command.ts';
import type { CiContext, GitRef } from '../context/context.ts';
import { deriveTags } from '../tags/derive.ts';

/** A closed request, and the tags that are its own. */
export interface ClosedRequest {
  readonly number: number;
  /** Its branch is in another repository. */
  readonly fork: boolean;
  readonly names: readonly string[];
  /** Tags that the rules give such a request and that stay, each with the reason. */
  readonly left: readonly string[];
}

/** What the CI says of the request; undefined where only its number is known. */
type Known = (CiContext & { readonly ref: GitRef & { readonly kind: 'request' } }) | undefined;

/** More than one of everything that nobody told, so that what depends on it shows. */
type Guess = 'a' | 'b';

const DAY_MS = 86_400_000;

/**
 * The tags that are a request's own by the tag rules, and by the convention without any. A tag is the request's own
 * when another request would not get it: `latest` and `sha-…` are not. Nor is one that depends on what is not known
 * here, such as the time of a build, for it might be somebody else's. Throws `bad-input` for rules with mistakes.
 */
export async function requestTags(deps: Deps, number: number, known: Known): Promise<ClosedRequest> {
  const derive = async (other: number, guess: Guess) => {
    const { tags } = await deriveTags({
      context: contextOf(other, known, guess),
      now: deps.clock.now() + (guess === 'a' ? 0 : 400 * DAY_MS),
      rules: deps.inputs.text('tags'),
      flavor: deps.inputs.text('flavor'),
      env: deps.env,
      kindOf: () => 'moving',
    });
    return tags;
  };
  const ours = await derive(number, 'a');
  const again = new Set((await derive(number, 'b')).map(({ name }) => name));
  const others = new Set((await derive(number + 1, 'a')).map(({ name }) => name));
  const left = ours.flatMap(({ name, rule }) => {
    if (!again.has(name))
      return [
        `what ${rule} gave the request stays: it depends on what is not known when the request is closed`,
      ];
    return others.has(name) ? [`${name} (${rule}) stays: it is not this request's alone`] : [];
  });
  const names = ours.map(({ name }) => name).filter(name => again.has(name) && !others.has(name));
  return { number, fork: known?.ref.fork ?? false, names, left };
}

/** A request's context in which everything is known, guessed, or missing in both guesses. */
function contextOf(number: number, known: Known, guess: Guess): CiContext {
  const commit = guess.repeat(40);
  const fork = known?.ref.fork ?? guess === 'a';
  const headBranch = known?.ref.headBranch ?? `head-${guess}`;
  const baseBranch = known?.ref.baseBranch ?? `base-${guess}`;
  return {
    ci: known?.ci ?? 'inputs',
    why: 'the closed request',
    event: known?.event ?? '',
    ref: { kind: 'request', number, fork, headBranch, baseBranch },
    revision: known?.revision ?? commit,
    // The merge commit that was built is none that is known when the request is closed.
    checkout: commit,
    scheduled: false,
    defaultBranch: known?.defaultBranch ?? `default-${guess}`,
    commitTime: guess === 'a' ? 0 : 400 * (DAY_MS / 1000),
    runNumber: guess,
    runAttempt: guess,
    repository: known?.repository ?? {},
  };
}
