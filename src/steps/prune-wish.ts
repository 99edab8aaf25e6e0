import { readFile } from 'node:fs/promises';
import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import { detectContext } from '../context/detect.ts';
import { requestRef } from '../context/ref-text.ts';
import { AppError } from '../errors.ts';
import type { Repository } from '../oci/reference.ts';
import { readDestinations } from '../plan/destinations.ts';
import { type Mutability, mutabilityOf } from '../policy/mutability.ts';
import { type RetentionRule, readRetention } from '../policy/retention-rule.ts';
import { connectionProblems } from './connection-problems.ts';
import { destinationInputs } from './destination-inputs.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';
import { type ClosedRequest, requestTags } from './prune-request.ts';

/** Everything about a pruning that the inputs and the CI say. */
export interface PruneWish {
  readonly repositories: readonly Repository[];
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  readonly rules: readonly RetentionRule[];
  /** The closed request whose tags go; undefined where none is asked for. */
  readonly request: ClosedRequest | undefined;
  readonly kindOf: (tag: string) => Mutability;
  readonly dryRun: boolean;
}

/** CIs that say what happened to a request, so that an open one is never taken for a closed one. */
const TELLING: readonly string[] = ['github', 'gitea', 'forgejo', 'woodpecker'];

/** Reads what is to be pruned; every problem is in one `bad-input`, and no registry is asked. */
export async function readPruneWish(deps: Deps): Promise<PruneWish> {
  const { inputs } = deps;
  const problems = [...deps.problems];
  const { repositories, registry, ...found } = readDestinations(destinationInputs(inputs));
  problems.push(...found.problems);
  if (inputs.list('images').length === 0)
    problems.push('images: is missing; name whose tags to delete, for example images: team/app');
  problems.push(...(await connectionProblems(deps, { registry, repositories })));
  const kindOf = collecting(problems, () => mutabilityOf(inputs.list('immutable-tags')));
  const before = problems.length;
  const rules = await readRetention(inputs.text('retention'), problems);
  const wanted = await closedRequest(deps, rules.length > 0 || problems.length > before);
  if (typeof wanted === 'string') problems.push(wanted);
  const request =
    typeof wanted === 'object'
      ? await collectingAsync(problems, () => requestTags(deps, wanted.number, wanted.known), true)
      : undefined;
  if (problems.length > 0 || kindOf === undefined) throw badInput(problems);
  return { repositories, registry, rules, request, kindOf, dryRun: inputs.flag('dry-run') };
}

interface Wanted {
  readonly number: number;
  readonly known: Parameters<typeof requestTags>[2];
}

/** Which request's tags go: the one that is named, else the one that was closed; a text is a problem. */
async function closedRequest(deps: Deps, hasRules: boolean): Promise<Wanted | string | undefined> {
  const context = await ciContext(deps);
  const said = context instanceof AppError ? undefined : context;
  const here = said?.ref.kind === 'request' ? { ...said, ref: said.ref } : undefined;
  const given = deps.inputs.text('pr');
  if (given !== '') {
    const named = requestRef(given, { fork: false });
    if (named?.kind !== 'request') return `pr: ${JSON.stringify(given)} is not a request's number`;
    return { number: named.number, known: here?.ref.number === named.number ? here : undefined };
  }
  if (here?.closed) return { number: here.ref.number, known: here };
  if (hasRules) return undefined;
  const either = `give pr=<number> for the tags of a closed request (known by itself where a request's closing runs this), or retention, for example ${EXAMPLE}`;
  if (here === undefined) {
    const why =
      context instanceof AppError && context.message.includes('request') ? ` (${context.message})` : '';
    return `pr, retention: neither is given${why}; ${either}`;
  }
  if (TELLING.includes(here.ci))
    return `pr, retention: request ${here.ref.number} is not being closed (the event is ${here.event}); ${either}`;
  return { number: here.ref.number, known: here };
}

const EXAMPLE = 'pattern=nightly-*,keep=14';

/** What the CI says this run is about. That nothing is known is no mistake here, so it is a result. */
async function ciContext({ env, cwd, exec }: Deps): Promise<CiContext | AppError> {
  try {
    return await detectContext({ env, cwd, exec, readFile: path => readFile(path, 'utf8'), overrides: {} });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
