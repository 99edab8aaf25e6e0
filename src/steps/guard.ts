import type { Deps } from '../commands/command.ts';
import { commitOrder } from '../context/ancestry.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Digest } from '../oci/digest.ts';
import type { Observation, PublishPlan, Target, Verdict } from '../plan/plan.ts';
import { decide, type PublishRules, planPublish } from '../plan/publish-plan.ts';
import type { Candidate, IfExists, MovingTags } from '../policy/guard.ts';
import { type Observer, observe } from '../publish/observe.ts';
import type { Connection } from './connect.ts';
import type { Release } from './release.ts';
import { sourcesOf } from './sources.ts';

/** The guard of one run: it looks, judges, and remembers what it has read. */
export interface Guard {
  /** The plan before anything is built. */
  readonly plan: PublishPlan;
  /** Judges everything again for a digest; looks again when `fresh`, else decides from what was seen. */
  again(digest: Digest, fresh: boolean): Promise<PublishPlan>;
  /** Looks at one tag and judges it, for the moment before it is named. */
  one(target: Target, digest: Digest): Promise<Verdict>;
}

/** Reads what the registry has and decides what would happen, before a build is paid for. */
export async function openGuard(
  deps: Deps,
  release: Release,
  connection: Connection,
  known?: Digest,
): Promise<Guard> {
  const rules = rulesOf(deps.inputs);
  const observer: Observer = {
    access: repository => connection.access(repository),
    identities: new Map(),
    ancestry: ({ revision, created }) => commitOrder({ revision, created }, release.context, sourcesOf(deps)),
  };
  const candidate = (digest?: Digest): Candidate => ({
    identity: release.identity,
    ...(release.tagSet.release === undefined ? {} : { release: release.tagSet.release }),
    ...(digest === undefined ? {} : { digest }),
  });
  const look = (targets: readonly Target[], digest?: Digest): Promise<readonly Observation[]> =>
    observe(targets, digest, observer);
  const seen = await look(connection.targets, known);
  return {
    plan: planPublish(seen, candidate(known), rules),
    again: async (digest, fresh) =>
      planPublish(fresh ? await look(connection.targets, digest) : seen, candidate(digest), rules),
    one: async (target, digest) => {
      const [observation] = await look([target], digest);
      if (!observation) throw new Error('one target gives one observation');
      return decide(observation, candidate(digest), rules);
    },
  };
}

function rulesOf(inputs: Inputs): PublishRules {
  return {
    ifExists: inputs.text('if-exists') as IfExists,
    movingTags: inputs.text('moving-tags') as MovingTags,
  };
}
