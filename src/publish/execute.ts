import { AppError, EXIT, exitCodeOf, messageOf } from '../errors.ts';
import { shortDigest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import type { Target, Verdict } from '../plan/plan.ts';
import type { RepositoryAccess, TagWriter } from '../registry/capabilities.ts';
import { groupAt, isWritten, nameGroup } from './name-group.ts';
import { type Named, type Naming, nameOf, untouched } from './name-tag.ts';
import { restore } from './rollback.ts';

/** The powers of the publish step. Nothing else in this tool is ever given `writer`. */
export interface Publishing {
  access(repository: Repository): RepositoryAccess;
  writer(repository: Repository): TagWriter;
  guard(target: Target): Promise<Verdict>;
  /** The verdicts come from a look just now, and nothing was done since: what is named first needs no other. */
  readonly fresh?: boolean;
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}

/** How naming ended. `error` is set when it stopped half-way; `named` then says what stands and what was moved back. */
export interface Published {
  readonly named: readonly Named[];
  readonly error?: AppError;
}

/**
 * Names content that every repository already holds, in the order of the verdicts. The first failure stops naming,
 * moves the tags that this run moved back where that is safe, and is reported with what stands.
 */
export async function execute(
  verdicts: readonly Verdict[],
  documentOf: (target: Target) => ManifestDocument,
  publishing: Publishing,
): Promise<Published> {
  const named: Named[] = [];
  const digestOf = ({ target }: Verdict) => documentOf(target).digest;
  let { fresh = false } = publishing;
  /** Where in `named` what was written last begins: it was read back just now. */
  let last = 0;
  for (let at = 0; at < verdicts.length; at = named.length) {
    const group = groupAt(verdicts, at, digestOf);
    const [first] = group;
    if (first === undefined) break;
    if (!isWritten(first)) {
      named.push(untouched(first));
      continue;
    }
    const naming = namingOf(first.target.repository, publishing);
    const results = await nameGroup(group, documentOf(first.target), fresh ? looked(naming, group) : naming);
    fresh = false;
    for (const result of results)
      if (result) publishing.log(`${result.outcome.padEnd(8)} ${nameOf(result.target)}`);
    last = named.length;
    named.push(...group.map((verdict, index) => results[index] ?? notReached(verdict)));
    if (results.every(result => result !== undefined && result.error === undefined)) continue;
    const rest = verdicts.slice(named.length).map(notReached);
    return settle([...named, ...rest], documentOf, publishing);
  }
  const earlier = await confirm(named.slice(0, last), documentOf, publishing);
  const confirmed = [...earlier, ...named.slice(last)];
  const lost = confirmed.some(({ error }) => error !== undefined);
  return lost ? settle(confirmed, documentOf, publishing) : { named: confirmed };
}

/**
 * Looks once more at immutable tags that this run created and named others after. Of two runs that found a tag absent at the same moment,
 * the one that wrote first reads its own digest back before the other overwrites it; by the end it can know. What
 * cannot be read now was read before, and counts.
 */
function confirm(
  named: readonly Named[],
  documentOf: (target: Target) => ManifestDocument,
  publishing: Publishing,
): Promise<readonly Named[]> {
  return Promise.all(
    named.map(async entry => {
      const { target, outcome } = entry;
      if (outcome !== 'created' || target.tag.kind !== 'immutable') return entry;
      const state = await publishing.access(target.repository).tags.stateOf(target.tag.name);
      const { digest } = documentOf(target);
      if (state.kind === 'unknown') publishing.log(`not read again at the end: ${nameOf(target)}`);
      if (state.kind !== 'present' || state.digest === digest) return entry;
      const error = new AppError(
        'lost-race',
        `${nameOf(target)}: named ${shortDigest(digest)}, but another run that saw no tag either made it ${shortDigest(state.digest)}`,
      );
      return { ...entry, outcome: 'failed' as const, digest: state.digest, reason: error.message, error };
    }),
  );
}

/** Side by side: where the registry is down, every look costs all its retries, and there may be many tags. */
async function settle(
  named: readonly Named[],
  documentOf: (target: Target) => ManifestDocument,
  publishing: Publishing,
): Promise<Published> {
  const settled = await Promise.all(
    named.map(async entry => {
      const { repository } = entry.target;
      const after = await restore(entry, documentOf(entry.target).digest, {
        ...namingOf(repository, publishing),
        content: publishing.access(repository).content,
      });
      if (after.outcome === 'restored') publishing.log(`restored ${nameOf(after.target)}`);
      return after;
    }),
  );
  return { named: settled, error: explain(settled) };
}

/** Codes that say themselves what to do next, whatever else happened to a run. */
const SPEAKS_FOR_ITSELF: readonly number[] = [EXIT.refused, EXIT.notAllowed];

function explain(named: readonly Named[]): AppError {
  const failed = named.find(entry => entry.error !== undefined);
  const cause = failed?.error;
  const known = cause instanceof AppError && cause.code !== 'internal' ? cause : undefined;
  const changed = named.some(
    ({ outcome, attempted }) =>
      outcome === 'created' || outcome === 'moved' || (outcome === 'failed' && attempted === true),
  );
  const own =
    known && (!changed || known.code === 'lost-race' || SPEAKS_FOR_ITSELF.includes(exitCodeOf(known)));
  return new AppError(
    own ? known.code : 'publish-incomplete',
    `naming stopped at ${failed ? nameOf(failed.target) : 'a tag'}: ${messageOf(cause)}`,
    {
      cause,
      problems: [...(known?.problems ?? []), ...named.map(describe)],
      hint: known?.hint ?? 'run it again: what is stored and named already is kept, the rest is completed',
    },
  );
}

function describe({ outcome, target, reason }: Named): string {
  const expected = outcome === 'created' || outcome === 'kept' || outcome === 'not-reached';
  return `${outcome}: ${nameOf(target)}${expected ? '' : ` (${reason})`}`;
}

function namingOf(repository: Repository, publishing: Publishing): Naming {
  return {
    reader: publishing.access(repository).tags,
    writer: publishing.writer(repository),
    guard: publishing.guard,
    sleep: publishing.sleep,
  };
}

/** The same without another look, where the whole group is written before anything else happens. */
function looked(naming: Naming, group: readonly Verdict[]): Naming {
  if (group.length > 1 && naming.writer.pointEach === undefined) return naming;
  const planned = new Map(group.map(verdict => [verdict.target, verdict]));
  return { ...naming, guard: async target => planned.get(target) ?? naming.guard(target) };
}

function notReached(verdict: Verdict): Named {
  const { target, previous, action } = verdict;
  if (action === 'keep' || action === 'skip') return untouched(verdict);
  return { target, outcome: 'not-reached', digest: previous, previous, reason: 'naming stopped before it' };
}

/** Distinct repositories of some targets, in order. */
export function repositoriesOf(targets: readonly Target[]): readonly Repository[] {
  return [...new Map(targets.map(({ repository }) => [fullName(repository), repository])).values()];
}
