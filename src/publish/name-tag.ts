import { AppError, EXIT, exitCodeOf, messageOf } from '../errors.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { Outcome, Target, Verdict } from '../plan/plan.ts';
import type { TagReader, TagState, TagWriter } from '../registry/capabilities.ts';

/** What became of one target, with the digest it points at now as far as that is known. */
export interface Named {
  readonly target: Target;
  readonly outcome: Outcome;
  readonly digest: Digest | null;
  readonly previous: Digest | null;
  readonly reason: string;
  /** Set when naming this target went wrong, whatever the tag shows by now. */
  readonly error?: unknown;
  /** True when a write was sent whose end is not known: the tag may show it. */
  readonly attempted?: boolean;
}

/** What naming one tag needs. */
export interface Naming {
  readonly reader: TagReader;
  readonly writer: TagWriter;
  /** Looks again and judges again: a tag is re-read just before it is named. */
  readonly guard: (target: Target) => Promise<Verdict>;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/**
 * Registries show a new tag late: GHCR and Docker Hub for seconds (int128/docker-manifest-create-action#857).
 * The waits double from the first; together they bound how long a read-back is repeated.
 */
const READ_BACK_TRIES = 6;
const READ_BACK_FIRST_WAIT_MS = 200;

/**
 * Points one tag at a stored document: guard, write, read back. No registry known honours a conditional tag write, so
 * the guard runs directly before the write and the read-back directly after it: a race is narrowed and detected.
 * Never throws: a refusal, a failed write, and `lost-race` when another run named the tag in between, are in `error`.
 */
export async function nameTag(planned: Verdict, document: ManifestDocument, naming: Naming): Promise<Named> {
  const { target } = planned;
  let { previous } = planned;
  let attempted = false;
  try {
    const verdict = await naming.guard(target);
    const { action, reason } = verdict;
    // What could not be read is not known to have gone.
    previous = action === 'refuse' ? (verdict.previous ?? previous) : verdict.previous;
    if (action === 'refuse')
      throw verdict.error ?? new AppError('tag-conflict', `${nameOf(target)}: ${reason}`);
    if (action === 'keep' || action === 'skip') return untouched(verdict);
    attempted = true;
    const first = action === 'create' && target.tag.kind === 'immutable';
    const over = previous === null ? [] : [target.tag.name];
    await naming.writer.point(document, [target.tag.name], { first, over });
    await readBack(target, document.digest, previous, naming);
    const outcome = action === 'create' ? 'created' : 'moved';
    return { target, outcome, digest: document.digest, previous, reason };
  } catch (error) {
    const refused = exitCodeOf(error) === EXIT.refused;
    const failed = { target, previous, reason: messageOf(error), error };
    if (refused || !attempted)
      return { ...failed, outcome: refused ? 'refused' : 'failed', digest: previous };
    return { ...failed, outcome: 'failed', digest: null, attempted };
  }
}

/** What becomes of a target that is not written. */
export function untouched({ target, action, reason, previous }: Verdict): Named {
  const outcome = action === 'keep' ? 'kept' : action === 'skip' ? 'skipped' : 'refused';
  return { target, outcome, digest: previous, previous, reason };
}

/** Waits until the tag shows the digest. A third digest is another run's, and is reported at once. */
export async function readBack(
  target: Target,
  wanted: Digest,
  before: Digest | null,
  { reader, sleep }: Pick<Naming, 'reader' | 'sleep'>,
): Promise<void> {
  let state: TagState = { kind: 'absent' };
  for (let tries = 0; tries < READ_BACK_TRIES; tries++) {
    if (tries > 0) await sleep(READ_BACK_FIRST_WAIT_MS * 2 ** (tries - 1));
    state = await reader.stateOf(target.tag.name);
    if (state.kind === 'unknown') throw state.error;
    if (state.kind === 'present' && state.digest === wanted) return;
    if (state.kind === 'present' && state.digest !== before) break;
  }
  const found = state.kind === 'present' ? shortDigest(state.digest) : 'nothing';
  throw new AppError(
    'lost-race',
    `${nameOf(target)}: wrote ${shortDigest(wanted)}, but the tag shows ${found}; another run named it at the same time, or the registry shows writes late`,
  );
}

/** `host/repo:tag` for people. */
export function nameOf({ repository, tag }: Target): string {
  return `${repository.name}:${tag.name}`;
}
