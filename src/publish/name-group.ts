import { AppError, EXIT, exitCodeOf, messageOf } from '../errors.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { sameRepository } from '../oci/reference.ts';
import type { Verdict } from '../plan/plan.ts';
import { rankOf } from '../plan/publish-plan.ts';
import type { Pointed } from '../registry/capabilities.ts';
import { type Named, type Naming, nameOf, nameTag, readBack, untouched } from './name-tag.ts';

/**
 * The verdicts from `at` on that may be named together: tags to be written, of one repository, for one document, of one
 * place in the order of naming. At least one.
 */
export function groupAt(
  verdicts: readonly Verdict[],
  at: number,
  digestOf: (verdict: Verdict) => string,
): readonly Verdict[] {
  const [first, ...rest] = verdicts.slice(at);
  if (first === undefined) return [];
  const end = rest.findIndex(
    verdict =>
      !isWritten(verdict) ||
      !sameRepository(verdict.target.repository, first.target.repository) ||
      rankOf(verdict.target) !== rankOf(first.target) ||
      digestOf(verdict) !== digestOf(first),
  );
  return isWritten(first) ? [first, ...(end < 0 ? rest : rest.slice(0, end))] : [first];
}

/** True for a tag that the plan wants created or moved. */
export function isWritten({ action }: Verdict): boolean {
  return action === 'create' || action === 'move';
}

/**
 * Names the tags of a group together: every guard just before, one write for all (one request where the registry has
 * such), every read-back just after. Nothing is written unless every guard agrees. Undefined for a tag that another
 * one's failure left as it was. Never throws: what went wrong is in `error`.
 */
export async function nameGroup(
  group: readonly Verdict[],
  document: ManifestDocument,
  naming: Naming,
): Promise<readonly (Named | undefined)[]> {
  const [only, ...more] = group;
  if (only === undefined) return [];
  if (more.length === 0 || naming.writer.pointEach === undefined) return inTurn(group, document, naming);
  const guarded = await Promise.all(group.map(planned => guard(planned, naming)));
  if (guarded.some(({ stopped }) => stopped)) return guarded.map(({ stopped }) => stopped);
  const wanted = guarded.map(({ verdict }) => verdict).filter(isWritten);
  // A tag that must not change and is not there: the registry may be told to refuse if it is by now.
  const first = wanted.every(({ action, target }) => action === 'create' && target.tag.kind === 'immutable');
  const names = wanted.map(({ target }) => target.tag.name);
  const over = wanted.flatMap(({ previous, target }) => (previous === null ? [] : [target.tag.name]));
  const ended =
    names.length === 0
      ? new Map<string, Pointed>()
      : await naming.writer.pointEach(document, names, { first, over });
  return Promise.all(
    guarded.map(({ verdict }) =>
      isWritten(verdict)
        ? afterWrite(verdict, document, { naming, pointed: ended.get(verdict.target.tag.name) })
        : untouched(verdict),
    ),
  );
}

async function inTurn(
  group: readonly Verdict[],
  document: ManifestDocument,
  naming: Naming,
): Promise<readonly (Named | undefined)[]> {
  const named: (Named | undefined)[] = [];
  for (const planned of group) {
    const failed = named.some(entry => entry === undefined || entry.error !== undefined);
    named.push(failed ? undefined : await nameTag(planned, document, naming));
  }
  return named;
}

interface Guarded {
  readonly verdict: Verdict;
  /** Set where this tag is not to be written. */
  readonly stopped?: Named;
}

async function guard(planned: Verdict, naming: Naming): Promise<Guarded> {
  const { target } = planned;
  let verdict = planned;
  try {
    verdict = await naming.guard(target);
    if (verdict.action !== 'refuse') return { verdict };
    throw verdict.error ?? new AppError('tag-conflict', `${nameOf(target)}: ${verdict.reason}`);
  } catch (error) {
    // What could not be read is not known to have gone.
    const previous = verdict.previous ?? planned.previous;
    const outcome = exitCodeOf(error) === EXIT.refused ? 'refused' : 'failed';
    return {
      verdict,
      stopped: { target, outcome, digest: previous, previous, reason: messageOf(error), error },
    };
  }
}

async function afterWrite(
  { target, previous, action, reason }: Verdict,
  { digest }: ManifestDocument,
  { naming, pointed }: { readonly naming: Naming; readonly pointed: Pointed | undefined },
): Promise<Named | undefined> {
  if (pointed === undefined || pointed.kind === 'open') return undefined;
  try {
    if (pointed.kind === 'failed') throw pointed.error;
    await readBack(target, digest, previous, naming);
    return { target, outcome: action === 'create' ? 'created' : 'moved', digest, previous, reason };
  } catch (error) {
    const failed = { target, previous, reason: messageOf(error), error };
    return exitCodeOf(error) === EXIT.refused
      ? { ...failed, outcome: 'refused', digest: previous }
      : { ...failed, outcome: 'failed', digest: null, attempted: true };
  }
}
