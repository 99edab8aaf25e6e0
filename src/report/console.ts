import { shortDigest } from '../oci/digest.ts';
import { visible } from './escape.ts';
import type { ImageReport, Report, RunNotes, TagReport } from './report.ts';
import { formatBytes, formatDuration } from './size.ts';
import { signatureCheck } from './summary.ts';

const COLOUR_OF: Readonly<Record<string, number>> = {
  created: 32,
  create: 32,
  moved: 36,
  move: 36,
  skipped: 33,
  skip: 33,
  restored: 33,
  refused: 31,
  refuse: 31,
  failed: 31,
};

const SAID = {
  published: 'published',
  stored: 'stored by digest, nothing is named',
  planned: 'planned, nothing was written',
  rehearsed: 'rehearsed, nothing was published',
  refused: 'refused',
  failed: 'failed',
} as const satisfies Record<RunNotes['status'], string>;

/** A run as lines for a terminal or a log: what happened to each tag, platforms with sizes, one closing line. */
export function consoleLines(report: Report, notes: RunNotes, colour = false): readonly string[] {
  const { version, revision } = report;
  const commit = revision === '' ? '' : ` (commit ${visible(revision).slice(0, 7)})`;
  const sent = notes.uploadedBytes > 0 ? `, ${formatBytes(notes.uploadedBytes)} uploaded` : '';
  return [
    ...[...report.images, ...report.charts].flatMap(image => [...imageLines(image, colour), '']),
    ...report.attachments.map(
      ({ kind, subject, digest }) =>
        `${visible(kind)} ${shortDigest(digest)} attached to ${shortDigest(subject)}`,
    ),
    ...(notes.status === 'published' ? checkLines(report, notes) : []),
    ...(notes.built === '' ? [] : [visible(notes.built)]),
    `${visible(version)}${commit}: ${SAID[notes.status]} in ${formatDuration(notes.elapsedMs)}${sent}`,
  ];
}

function checkLines(report: Report, notes: RunNotes): readonly string[] {
  const lines = [...report.images, ...report.charts].flatMap(image => signatureCheck(image, notes));
  return [...new Set(lines)].map(line => `check the signature: ${visible(line)}`);
}

function imageLines({ name, digest, tags, platforms }: ImageReport, colour: boolean): readonly string[] {
  const tagRows = tags.map(tag => [tag.tag, tag.outcome, tag.kind, change(tag), tag.reason].map(visible));
  const platformRows = platforms.map(entry =>
    [entry.platform, formatBytes(entry.size), entry.digest].map(visible),
  );
  return [
    digest === null ? visible(name) : `${visible(name)}@${digest}`,
    ...alignColumns(tagRows).map((line, at) => `  ${colour ? tinted(line, tags[at]?.outcome ?? '') : line}`),
    ...alignColumns(platformRows).map(line => `  ${line}`),
  ];
}

function change({ digest, previous }: TagReport): string {
  const now = digest === null ? '-' : shortDigest(digest);
  return previous === null || previous === digest ? now : `${shortDigest(previous)} -> ${now}`;
}

/** Rows as lines with columns that start at the same place, two blanks apart; the last column is not padded. */
export function alignColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows.reduce<number[]>(
    (wide, row) => row.map((cell, at) => Math.max(wide[at] ?? 0, [...cell].length)),
    [],
  );
  return rows.map(row =>
    row
      .map((cell, at) =>
        at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - [...cell].length),
      )
      .join('  ')
      .trimEnd(),
  );
}

/** Colours the outcome, the second column. */
function tinted(line: string, outcome: string): string {
  const number = COLOUR_OF[outcome];
  return number === undefined
    ? line
    : line.replace(
        /^(\S+ +)(\S+)/,
        (_, before: string, word: string) => `${before}\u001b[${number}m${word}\u001b[0m`,
      );
}
