import { AppError, type ErrorCode } from '../errors.ts';
import { type Digest, shortDigest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { PlannedTag } from '../plan/prune-plan.ts';
import type { ContentDeleter, TagDeleter } from '../registry/capabilities.ts';
import type { PrunedAttachment, PruneOutcome } from '../report/prune.ts';
import type { Looking } from './connect.ts';

/** What became of a tag that was to go. */
export interface Fate {
  readonly outcome: PruneOutcome;
  /** Replaces the reason of the plan. */
  readonly reason: string;
  readonly error?: AppError;
}

/** What became of everything that was to go in one repository, by tag. */
export interface Fates {
  readonly tags: ReadonlyMap<string, Fate>;
  readonly attachments: readonly EndedAttachment[];
}

export type EndedAttachment = PrunedAttachment & { readonly error?: AppError };

/** Where something is deleted, and what one may look at there. */
export interface PruneSite {
  readonly looking: Looking;
  readonly deleter: TagDeleter & ContentDeleter;
  /** Points tags that a registry took along at their content again. */
  readonly restore: (document: ManifestDocument, tags: readonly string[]) => Promise<void>;
}

/** Errors that are about the registry or the account as a whole: asking for the next tag would end in the same. */
const GENERAL: readonly ErrorCode[] = [
  'credentials-missing',
  'credentials-rejected',
  'credentials-helper',
  'rate-limited',
  'network-failed',
  'registry-untrusted',
];

/** True for an error after which nothing else is tried in this repository. */
export function isGeneral(error: AppError): boolean {
  return GENERAL.includes(error.code);
}

/** The fate of a tag that an error kept from going. */
export function failedBy(error: AppError): Fate {
  return { outcome: 'failed', reason: error.message, error };
}

/** The error in what was thrown; what is none is a defect and thrown on. */
export function appError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}

/**
 * Looks at a tag once more before it goes. Undefined: it still names what it was judged by; else what keeps it. No
 * registry deletes a tag on condition, so this is as near as one gets.
 */
export async function fateBefore({ looking }: PruneSite, tag: PlannedTag): Promise<Fate | undefined> {
  const state = await looking.tags.stateOf(tag.tag);
  if (state.kind === 'absent') return GONE;
  if (state.kind === 'unknown') return failedBy(state.error);
  return state.digest === tag.digest ? undefined : movedTo(state.digest, tag);
}

/** The fate of a tag that somebody moved since it was judged. */
export function movedTo(digest: Digest, tag: PlannedTag): Fate {
  const [was, is] = [shortDigest(tag.digest), shortDigest(digest)];
  return { outcome: 'kept', reason: `it was moved from ${was} to ${is} while this ran` };
}

/** The fate of a tag that somebody else deleted. */
export const GONE: Fate = { outcome: 'absent', reason: 'it is gone already' };
