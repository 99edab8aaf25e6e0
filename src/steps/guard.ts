import type { Deps } from '../commands/command.ts';
import { commitOrder } from '../context/ancestry.ts';
import type { CiContext } from '../context/context.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Digest } from '../oci/digest.ts';
import type { Observation, PublishPlan, Target, Verdict } from '../plan/plan.ts';
import { decide, type PublishRules, planPublish } from '../plan/publish-plan.ts';
import type { Candidate, IfExists, MovingTags } from '../policy/guard.ts';
import { type Alike, type Observer, observe } from '../publish/observe.ts';
import type { Connection } from './connect.ts';
import type { Good } from './good.ts';
import { sourcesOf } from './sources.ts';

/** The guard of one run: it looks, judges, and remembers what it has read. */
export interface Guard {
  /** Looks at everything a good is to be named and judges it, before it is made. */
  first(good: Good): Promise<PublishPlan>;
  /** Judges a good again for its digest; looks again when `fresh`, else decides from what was seen. */
  again(good: Good, digest: Digest, fresh: boolean): Promise<PublishPlan>;
  /** Looks at one tag and judges it, for the moment before it is named. */
  one(good: Good, target: Target, digest: Digest): Promise<Verdict>;
}

/** What guards of commands differ in. */
export interface GuardNeeds {
  /** What the run is about, for tags that follow commits; without it the order of commits is not known. */
  readonly context?: CiContext;
  /** The inputs' rules unless given. */
  readonly rules?: PublishRules;
}

/** Makes the guard of a run. Nothing is read until it is asked. */
export function openGuard(deps: Deps, connection: Connection, needs: GuardNeeds): Guard {
  const { context, rules = rulesOf(deps.inputs) } = needs;
  const observer: Observer = {
    access: repository => connection.access(repository),
    identities: new Map(),
    ancestry: async ({ revision, created }) =>
      context === undefined
        ? { relation: 'unknown', how: 'this run is about no commit' }
        : commitOrder({ revision, created }, context, sourcesOf(deps)),
  };
  const seen = new Map<Good, readonly Observation[]>();
  const alikeTo = comparing(rules);
  /** Why something published goes instead of what was made. */
  const instead = new Map<Good, string>();
  const candidate = (good: Good, digest: Digest): Candidate => {
    const why = digest === good.known ? undefined : instead.get(good);
    return { ...candidateOf(good, digest), ...(why === undefined ? {} : { instead: why }) };
  };
  const look = async (good: Good, digest?: Digest): Promise<readonly Observation[]> => {
    const observations = await observe(good.targets, digest, observer, alikeTo(good));
    seen.set(good, observations);
    return observations;
  };
  return {
    first: async good => {
      const plan = planPublish(await look(good, good.known), candidateOf(good, good.known), rules);
      if (plan.reuse?.instead !== undefined) instead.set(good, plan.reuse.instead);
      return plan;
    },
    again: async (good, digest, fresh) => {
      const observations = (fresh ? undefined : seen.get(good)) ?? (await look(good, digest));
      return planPublish(observations, candidate(good, digest), rules);
    },
    one: async (good, target, digest) => {
      const [observation] = await observe([target], digest, observer, alikeTo(good));
      if (!observation) throw new Error('one target gives one observation');
      return decide(observation, candidate(good, digest), rules);
    },
  };
}

/**
 * How a good is compared with what is published. A chart of another commit has other times, so another digest, and may
 * still be the same: only its content tells, and each is read once a run.
 */
function comparing({ ifExists }: PublishRules): (good: Good) => Alike | undefined {
  const compared = new Map<string, Promise<boolean>>();
  return ({ made, label }) => {
    if (made === undefined || ifExists !== 'resume') return undefined;
    const compare: Alike = async other => (await import('../helm/same-chart.ts')).isSameChart(made, other);
    return other => {
      const key = `${label} ${other.digest}`;
      const known = compared.get(key) ?? compare(other);
      compared.set(key, known);
      return known;
    };
  };
}

function candidateOf(good: Good, digest: Digest | undefined): Candidate {
  return {
    identity: good.identity,
    ...(good.release === undefined ? {} : { release: good.release }),
    ...(digest === undefined ? { pending: good.cheap } : { digest }),
  };
}

/** The policies that the inputs ask for. */
export function rulesOf(inputs: Inputs): PublishRules {
  return {
    ifExists: inputs.text('if-exists') as IfExists,
    movingTags: inputs.text('moving-tags') as MovingTags,
  };
}
