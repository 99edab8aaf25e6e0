import type { ErrorCode } from '../errors.ts';
import { alignColumns } from './console.ts';
import { clip, code, escapeText, prose, visible } from './escape.ts';
import type { REPORT_SCHEMA } from './report.ts';

/** Headings of what is looked at, in their order. */
export const DOCTOR_GROUPS = {
  ci: 'CI and context',
  programs: 'Programs',
  builders: 'Builders and platforms',
  registries: 'Registries',
} as const;
export type DoctorGroup = keyof typeof DOCTOR_GROUPS;

/**
 * How a check ended. `note`: nothing is wrong, but somebody should know. `warning`: a release works, though not well.
 * `problem`: a release with these inputs would fail. `skipped`: it could not be looked at; `found` says why.
 */
export type DoctorStatus = 'ok' | 'note' | 'warning' | 'problem' | 'skipped';

/** What a check found. */
export interface Finding {
  readonly status: DoctorStatus;
  readonly found: string;
  /** One next step; null only where the status is ok. */
  readonly fix: string | null;
  /** The code that a release would end in; null where nothing is a problem. */
  readonly code: ErrorCode | null;
}

/** One check with what it found: an entry of the `--json` document, in this order of fields. */
export interface DoctorCheck extends Finding {
  /** Stable: scripts may ask for it. Together with `about` there is only one. */
  readonly id: string;
  readonly group: DoctorGroup;
  /** Registry or repository that was looked at; null for this machine and this job. */
  readonly about: string | null;
  readonly title: string;
}

/** The result of `doctor`: its `--json` document. */
export interface Diagnosis {
  readonly schema: typeof REPORT_SCHEMA;
  readonly command: 'doctor';
  readonly checks: readonly DoctorCheck[];
}

/** Texts in a terminal and in table cells; the whole of them is in the JSON document. */
const MAX_LINE = 300;
const MAX_CELL = 600;

/** A diagnosis as lines for a terminal or a log: a table for each group, each fix below its check, one closing line. */
export function doctorLines({ checks }: Diagnosis): readonly string[] {
  return [
    ...groupsOf(checks).flatMap(([group, members]) => [
      DOCTOR_GROUPS[group],
      ...tableOf(members).flatMap(({ line, fix }) => [
        `  ${line}`,
        ...(fix === null ? [] : [`           fix: ${visible(clip(fix, MAX_LINE))}`]),
      ]),
      '',
    ]),
    countsOf(checks),
  ];
}

/** A fix that several checks share is said once: below the first of them. */
function tableOf(checks: readonly DoctorCheck[]): { readonly line: string; readonly fix: string | null }[] {
  const said = new Set<string | null>([null]);
  const about = checks.some(check => check.about !== null);
  const rows = checks.map(check => [
    check.status === 'problem' ? 'PROBLEM' : check.status,
    check.title,
    ...(about ? [visible(check.about ?? '-')] : []),
    visible(clip(check.found, MAX_LINE)),
  ]);
  return alignColumns(rows).map((line, at) => {
    const fix = checks[at]?.fix ?? null;
    const again = said.has(fix);
    said.add(fix);
    return { line, fix: again ? null : fix };
  });
}

/** Every problem in one line, with what it is about. */
export function doctorProblems(checks: readonly DoctorCheck[]): readonly string[] {
  return checks
    .filter(({ status }) => status === 'problem')
    .map(({ title, about, found }) => `${title}${about === null ? '' : ` (${about})`}: ${found}`);
}

const SIGNS: Readonly<Record<DoctorStatus, string>> = {
  ok: '✅',
  note: 'ℹ️',
  warning: '⚠️',
  problem: '❌',
  skipped: '⏭️',
};

/** A diagnosis as a GitHub job summary, in which every text from outside is only text. */
export function doctorSummary({ checks }: Diagnosis): string {
  const bad = checks.some(({ status }) => status === 'problem');
  return [
    `## ${bad ? '❌ Not ready for a release' : '✅ Ready for a release'}`,
    '',
    escapeText(countsOf(checks)),
    ...groupsOf(checks).flatMap(([group, members]) => [
      '',
      `### ${DOCTOR_GROUPS[group]}`,
      '',
      '| | Check | Found | Fix |',
      '|---|---|---|---|',
      ...members.map(summaryRow),
    ]),
  ].join('\n');
}

function summaryRow({ status, title, about, found, fix }: DoctorCheck): string {
  const what = `${escapeText(title)}${about === null ? '' : `<br>${code(clip(about, MAX_CELL))}`}`;
  return `| ${SIGNS[status]} | ${what} | ${prose(clip(found, MAX_CELL))} | ${prose(clip(fix ?? '', MAX_CELL))} |`;
}

function groupsOf(checks: readonly DoctorCheck[]): [DoctorGroup, DoctorCheck[]][] {
  const names = Object.keys(DOCTOR_GROUPS) as DoctorGroup[];
  return names
    .map((name): [DoctorGroup, DoctorCheck[]] => [name, checks.filter(({ group }) => group === name)])
    .filter(([, members]) => members.length > 0);
}

/** `14 ok, 2 notes, 1 problem`. */
function countsOf(checks: readonly DoctorCheck[]): string {
  const count = (status: DoctorStatus): number => checks.filter(check => check.status === status).length;
  const words = (number: number, word: string): string[] =>
    number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
  const [ok, skipped] = [count('ok'), count('skipped')];
  return [
    `${ok} ok`,
    ...words(count('note'), 'note'),
    ...words(count('warning'), 'warning'),
    ...words(count('problem'), 'problem'),
    ...(skipped === 0 ? [] : [`${skipped} skipped`]),
  ].join(', ');
}
