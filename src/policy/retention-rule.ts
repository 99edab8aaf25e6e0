import { didYouMean } from '../nearest.ts';
import { recordsOf } from '../tags/records.ts';
import { readTagGlob } from './tag-glob.ts';

/** A rule of the input `retention`, read and checked. */
export interface RetentionRule {
  /** As the user wrote it, on one line. */
  readonly text: string;
  readonly pattern: string;
  readonly matches: (tag: string) => boolean;
  /** What is younger stays. */
  readonly olderThan?: { readonly ms: number; readonly text: string };
  /** So many of the newest stay. */
  readonly keep?: number;
  /** Immutable tags may go as well. */
  readonly immutable: boolean;
}

const ATTRIBUTES = ['pattern', 'older-than', 'keep', 'immutable'];
const HOUR_MS = 3_600_000;
const UNIT_MS: Readonly<Record<string, number>> = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS };
/** Longest rule that is shown whole in messages. */
const MAX_SHOWN = 160;
/** Longest pattern: no tag is longer than 128, and a longer expression could only be meant to take time. */
const MAX_PATTERN = 256;
/** Signs that no tag has and no pattern needs; with one of them a pattern matches nothing. */
const NEVER_IN_TAGS = /[/:\s"'`#%&;<>=~]/;

/**
 * Reads the input `retention`, a rule a line in Docker's attribute syntax: `pattern=<glob>` with `older-than=<n>h|d|w`,
 * `keep=<n>` or both, and `immutable=true`. Everything that is wrong goes to `problems`.
 */
export async function readRetention(text: string, problems: string[]): Promise<readonly RetentionRule[]> {
  const rules: RetentionRule[] = [];
  for (const record of await recordsOf(text, { input: 'retention', problems })) {
    const fields = (await unquoted(record, problems)).filter(field => field !== '');
    if (fields.length === 0) continue;
    const rule = readRule(fields, problems);
    if (rule === undefined) continue;
    const other = rules.find(({ pattern }) => pattern === rule.pattern);
    if (other !== undefined)
      problems.push(`retention: ${rule.text}: its pattern has a rule already: ${other.text}`);
    rules.push(rule);
  }
  return rules;
}

/** A field that holds a whole rule, because quotes stand around all of it, is read once more. */
async function unquoted(record: readonly string[], problems: string[]): Promise<readonly string[]> {
  const [whole = ''] = record;
  if (record.length !== 1 || !/^[a-z-]+\s*=.*,/.test(whole)) return record;
  return (await recordsOf(whole, { input: 'retention', problems })).flat();
}

function readRule(fields: readonly string[], problems: string[]): RetentionRule | undefined {
  const text = shownRule(fields);
  const own: string[] = [];
  const given = readAttributes(fields, own);
  const pattern = readPattern(given.get('pattern'), own);
  const olderThan = readAge(given.get('older-than'), own);
  const keep = readKeep(given.get('keep'), own);
  const immutable = given.get('immutable');
  if (immutable !== undefined && immutable !== 'true' && immutable !== 'false')
    own.push(`immutable is ${JSON.stringify(immutable)}, expected true or false`);
  if (!given.has('older-than') && !given.has('keep'))
    own.push('it has no limit and would take every tag it matches; give older-than=<n>d, keep=<n> or both');
  const matches = readTagGlob(pattern ?? '*');
  if (typeof matches === 'string') own.push(matches);
  problems.push(...own.map(problem => `retention: ${text}: ${problem}`));
  if (own.length > 0 || pattern === undefined || typeof matches === 'string') return undefined;
  return {
    text,
    pattern,
    matches,
    immutable: immutable === 'true',
    ...(olderThan === undefined ? {} : { olderThan }),
    ...(keep === undefined ? {} : { keep }),
  };
}

function readAttributes(fields: readonly string[], own: string[]): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const field of fields) {
    const equals = field.indexOf('=');
    const key = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
    if (equals < 0) {
      own.push(
        `${JSON.stringify(field)} has no value; write pattern=<glob>, and quote an attribute that holds a comma: "pattern={a,b}"`,
      );
    } else if (!ATTRIBUTES.includes(key)) {
      own.push(
        `there is no attribute ${JSON.stringify(key)}; use ${ATTRIBUTES.join(', ')}${didYouMean(key, ATTRIBUTES)}`,
      );
    } else if (given.has(key)) own.push(`${key} is given twice`);
    else given.set(key, field.slice(equals + 1).trim());
  }
  return given;
}

function readPattern(pattern: string | undefined, own: string[]): string | undefined {
  if (pattern === undefined || pattern === '') {
    own.push('pattern is missing; pattern=* matches every tag');
    return undefined;
  }
  if (pattern.startsWith('!') && !pattern.startsWith('!('))
    own.push(`pattern ${JSON.stringify(pattern)} begins with !; write !(a|b) for everything but a and b`);
  if (pattern.length > MAX_PATTERN) own.push(`pattern is longer than ${MAX_PATTERN} characters`);
  const strange = NEVER_IN_TAGS.exec(pattern)?.[0];
  if (strange !== undefined)
    own.push(`pattern ${JSON.stringify(pattern)} matches no tag, for no tag has ${JSON.stringify(strange)}`);
  return pattern;
}

function readAge(text: string | undefined, own: string[]): RetentionRule['olderThan'] {
  if (text === undefined) return undefined;
  const [, count = '', unit = ''] = /^0*([1-9][0-9]{0,4})([hdw])$/.exec(text) ?? [];
  const ms = UNIT_MS[unit];
  if (ms !== undefined) return { ms: Number(count) * ms, text };
  own.push(
    `older-than is ${JSON.stringify(text)}, expected a number from 1 with h, d or w (hours, days, weeks), for example 30d`,
  );
  return undefined;
}

function readKeep(text: string | undefined, own: string[]): number | undefined {
  if (text === undefined) return undefined;
  if (/^[0-9]{1,9}$/.test(text)) return Number(text);
  own.push(`keep is ${JSON.stringify(text)}, expected how many of the newest stay, from 0`);
  return undefined;
}

function shownRule(fields: readonly string[]): string {
  const line = fields.join(',').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}
