import type { Digest } from '../oci/digest.ts';
import { shortDigest } from '../oci/digest.ts';
import type { RateLimit } from '../registry/observing.ts';
import { alignColumns } from './console.ts';
import { clip, code, escapeText, prose, visible } from './escape.ts';
import { rateLimitBlocks } from './rate-limits.ts';
import type { PlatformReport, REPORT_SCHEMA } from './report.ts';

/** What can be checked about published content. */
export type CheckName = 'content' | 'platform' | 'tag' | 'revision' | 'signature' | 'sbom' | 'provenance';

/** One check of one piece of content. */
export interface Check {
  readonly check: CheckName;
  /** What was looked at; null where there is nothing to look at. */
  readonly subject: Digest | null;
  readonly ok: boolean;
  /** What was found, or what is missing. */
  readonly detail: string;
  /** Why what is there does not count, one finding each. */
  readonly problems: readonly string[];
}

/** One image or chart that was verified. */
export interface VerifiedItem {
  /** As the user wrote it. */
  readonly reference: string;
  /** `host/repo`. */
  readonly name: string;
  readonly digest: Digest | null;
  readonly kind: 'image' | 'chart' | 'other' | 'unknown';
  readonly version: string;
  readonly revision: string;
  readonly platforms: readonly PlatformReport[];
  readonly checks: readonly Check[];
}

/** The result of `verify`: its `--json` document, in this order of fields. */
export interface Verification {
  readonly schema: typeof REPORT_SCHEMA;
  readonly command: 'verify';
  /** True when every check of every item is. */
  readonly valid: boolean;
  readonly items: readonly VerifiedItem[];
  /** What registries said of their rate limits; absent where none did. */
  readonly rateLimits?: readonly RateLimit[];
}

/** Everything that is missing, one a line, with what it is about. */
export function verificationProblems(items: readonly VerifiedItem[]): readonly string[] {
  return items.flatMap(({ reference, checks }) =>
    checks
      .filter(({ ok }) => !ok)
      .flatMap(({ check, detail, problems }) => [
        `${reference}: ${check}: ${detail}`,
        ...problems.map(problem => `${reference}: ${check}: ${problem}`),
      ]),
  );
}

/** A verification as lines for a terminal or a log: a table for each item. */
export function verificationLines({ items }: Pick<Verification, 'items'>): readonly string[] {
  return items.flatMap(item => [
    visible(item.digest === null ? item.reference : `${item.name}@${item.digest}`),
    ...alignColumns(item.checks.map(rowOf)).map(line => `  ${line}`),
    '',
  ]);
}

function rowOf({ ok, check, subject, detail }: Check): readonly string[] {
  const about = subject === null ? '-' : shortDigest(subject);
  return [ok ? 'ok' : 'MISSING', check, about, visible(clip(detail, 200))];
}

/** Texts in table cells; the whole of them is in the JSON document. */
const MAX_CELL = 400;

/** A verification as a GitHub job summary, in which every text from outside is only text. */
export function verificationSummary({ items, valid, rateLimits }: Verification): string {
  const rows = ({ checks }: VerifiedItem) =>
    checks.map(({ ok, check, subject, detail, problems }) => {
      const words = [detail, ...problems].map(word => prose(clip(word, MAX_CELL))).join('<br>');
      const about = subject === null ? '–' : code(shortDigest(subject));
      return `| ${ok ? '✅' : '❌'} | ${escapeText(check)} | ${about} | ${words} |`;
    });
  return [
    `## ${valid ? '✅ Verified' : '❌ Not whole'}`,
    ...items.flatMap(item => [
      '',
      `### ${code(item.reference)}`,
      ...(item.digest === null ? [] : ['', `Digest: ${code(item.digest)}`]),
      '',
      '| | Check | Of | Finding |',
      '|---|---|---|---|',
      ...rows(item),
    ]),
    ...rateLimitBlocks(rateLimits).flatMap(({ lines }) => ['', ...lines]),
  ].join('\n');
}
