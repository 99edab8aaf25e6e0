import type { Digest } from '../oci/digest.ts';
import { shortDigest } from '../oci/digest.ts';
import type { Mutability } from '../policy/mutability.ts';
import type { RateLimit } from '../registry/observing.ts';
import { alignColumns } from './console.ts';
import { clip, code, escapeText, prose, visible } from './escape.ts';
import { rateLimitBlocks } from './rate-limits.ts';
import type { REPORT_SCHEMA } from './report.ts';
import { MAX_SUMMARY_BYTES } from './summary.ts';
import { type Block, fitBlocks } from './summary-size.ts';

/** What became of a tag. */
export type PruneOutcome = 'deleted' | 'would-delete' | 'kept' | 'absent' | 'failed' | 'unsupported';

/** A tag that the request or a rule names, and what became of it. */
export interface PrunedTag {
  readonly tag: string;
  readonly kind: Mutability;
  readonly outcome: PruneOutcome;
  /** What it named; null where it is not there or cannot be read. */
  readonly digest: Digest | null;
  /** When its content was made, in RFC 3339; null where that is not known or was not asked. */
  readonly created: string | null;
  /** The rule that decided, as the user wrote it; `request` for the tags of a closed request. */
  readonly rule: string | null;
  readonly reason: string;
}

/** Something attached to content that was deleted by digest: it goes along. */
export interface PrunedAttachment {
  readonly subject: Digest;
  readonly digest: Digest;
  readonly outcome: 'deleted' | 'absent' | 'failed';
  readonly reason: string;
}

export interface PrunedImage {
  readonly name: string;
  readonly tags: readonly PrunedTag[];
  readonly attachments: readonly PrunedAttachment[];
  /** Why the repository could not be looked at; null where it could. */
  readonly error: string | null;
}

/** The result of `prune`: its `--json` document, in this order of fields. */
export interface Pruning {
  readonly schema: typeof REPORT_SCHEMA;
  readonly command: 'prune';
  readonly dryRun: boolean;
  /** Number of the closed request; null where none was asked for. */
  readonly request: number | null;
  readonly images: readonly PrunedImage[];
  /** What registries said of their rate limits; absent where none did. */
  readonly rateLimits?: readonly RateLimit[];
}

/** Outcomes in the order in which people want to see them. */
const ORDER: readonly PruneOutcome[] = ['failed', 'unsupported', 'deleted', 'would-delete', 'absent', 'kept'];
/** Of the tags that stay so many are shown in a log; the JSON document has all. */
const MAX_KEPT_SHOWN = 100;
/** Texts in table cells. */
const MAX_CELL = 400;

/** How many tags had each outcome, in words: `3 deleted, 12 kept`. */
export function pruneCounts({ images }: Pick<Pruning, 'images'>): string {
  const all = Map.groupBy(
    images.flatMap(({ tags }) => tags),
    ({ outcome }) => outcome,
  );
  const said = ORDER.flatMap(outcome => {
    const count = all.get(outcome)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
  });
  return said.length === 0 ? 'no tag is named by what was asked for' : said.join(', ');
}

const WORDS: Readonly<Record<PruneOutcome, string>> = {
  deleted: 'deleted',
  'would-delete': 'would be deleted',
  kept: 'kept',
  absent: 'not there',
  failed: 'failed',
  unsupported: 'not deletable here',
};

/** A pruning as lines for a terminal or a log: a table for each repository, a line to close with. */
export function pruneLines(pruning: Pruning): readonly string[] {
  return [...pruning.images.flatMap(imageLines), `prune: ${pruneCounts(pruning)}`];
}

function imageLines({ name, tags, attachments, error }: PrunedImage): readonly string[] {
  const sorted = inOrder(tags);
  const kept = sorted.filter(({ outcome }) => outcome === 'kept').length;
  const left = Math.max(0, kept - MAX_KEPT_SHOWN);
  const shown = sorted.slice(0, sorted.length - left);
  return [
    visible(name),
    ...(error === null ? [] : [`  ${visible(error)}`]),
    ...alignColumns(shown.map(rowOf)).map(line => `  ${line}`),
    ...(left === 0 ? [] : [`  and ${left} more that are kept; the JSON document has all of them`]),
    ...attachments.map(
      ({ digest, subject, outcome, reason }) =>
        `  ${outcome} ${shortDigest(digest)}, attached to ${shortDigest(subject)}${reason === '' ? '' : `: ${visible(reason)}`}`,
    ),
    '',
  ];
}

function rowOf({ tag, outcome, kind, digest, created, reason }: PrunedTag): readonly string[] {
  const what = digest === null ? '-' : shortDigest(digest);
  return [tag, outcome, kind, what, created?.slice(0, 10) ?? '-', clip(reason, 200)].map(visible);
}

/** A pruning as a GitHub job summary of a size that GitHub takes, in which every text from outside is only text. */
export function pruneSummary(pruning: Pruning, problem: string | undefined): string {
  const { images, dryRun, rateLimits } = pruning;
  const heading = problem === undefined ? (dryRun ? '📋 Would be pruned' : '🧹 Pruned') : '❌ Not all pruned';
  const blocks: readonly Block[] = [
    { lines: [`## ${heading}`, '', prose(pruneCounts(pruning))] },
    ...(problem === undefined ? [] : [{ lines: [prose(clip(problem, MAX_CELL))] }]),
    ...images.flatMap(imageBlocks),
    ...rateLimitBlocks(rateLimits),
  ];
  return fitBlocks(blocks, MAX_SUMMARY_BYTES);
}

function imageBlocks({ name, tags, error }: PrunedImage): readonly Block[] {
  const rows = inOrder(tags).map(({ tag, outcome, digest, created, reason }) => {
    const cells = [
      code(tag),
      escapeText(WORDS[outcome]),
      digest === null ? '–' : code(shortDigest(digest)),
      escapeText(created?.slice(0, 10) ?? '–'),
      prose(clip(reason, MAX_CELL)),
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const head = ['| Tag | Outcome | Digest | Made | Why |', '|---|---|---|---|---|'];
  return [
    { lines: [`### ${code(name)}`, ...(error === null ? [] : ['', prose(clip(error, MAX_CELL))])] },
    ...(rows.length === 0 ? [] : [{ lines: [...head, ...rows], rows: head.length }]),
  ];
}

function inOrder(tags: readonly PrunedTag[]): readonly PrunedTag[] {
  return tags.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}
