import { meets } from './meets.ts';
import { type ChartVersion, parseChartVersion } from './version.ts';

/** One comparison: `>=1.2`, `~1`, `1.x`. */
export interface Comparison {
  readonly operator: Operator;
  /** Numbers that were left out or are wildcards are 0 here. */
  readonly version: ChartVersion;
  /** The first part that was left out or is a wildcard; undefined for a full version. */
  readonly open?: 'major' | 'minor' | 'patch';
}

/** A version range in helm's syntax, read. */
export interface Constraint {
  /** Alternatives, each with comparisons that must all hold. */
  readonly alternatives: readonly {
    readonly comparisons: readonly Comparison[];
    /** Only a range that names a prerelease itself takes prereleases. */
    readonly takesPrereleases: boolean;
  }[];
}

export type Operator = '=' | '!=' | '>' | '<' | '>=' | '<=' | '~' | '^';

const MAX_LENGTH = 512;
const MAX_ALTERNATIVES = 32;
const OPERATOR = '=|!=|>|<|>=|=>|<=|=<|~|~>|\\^|';
/** What Go's regular expressions take for white space: less than JavaScript's do. */
const BLANK = '[\\t\\n\\f\\r ]';
const PART = '[0-9|xX*]+';
const SUFFIX = '(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?';
const VERSION = `v?${PART}(?:\\.${PART})?(?:\\.${PART})?${SUFFIX}`;
const BETWEEN = new RegExp(`${BLANK}*(${VERSION})${BLANK}+-${BLANK}+(${VERSION})${BLANK}*`, 'g');
const LIST = new RegExp(
  `^${BLANK}*(?:${OPERATOR})${BLANK}*${VERSION}${BLANK}*(?:(?:${BLANK}+|,${BLANK}*)(?:${OPERATOR})${BLANK}*${VERSION}${BLANK}*)*$`,
);
const EACH = new RegExp(`(?:${OPERATOR})${BLANK}*${VERSION}`, 'g');
const PARTS = new RegExp(
  `^${BLANK}*(${OPERATOR})${BLANK}*v?(${PART})(?:\\.(${PART}))?(?:\\.(${PART}))?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+\\S*)?${BLANK}*$`,
);

/**
 * Reads a version range as helm does (Masterminds/semver 3): a comma or blank means and, `||` means or, `1.2 - 1.4`,
 * `1.x`, `~`, `^`, `=>`. Undefined where helm refuses it, as it does the empty text.
 */
export function parseConstraint(text: string): Constraint | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const written = text.replace(BETWEEN, (_all, from: string, to: string) => `>= ${from}, <= ${to} `);
  const parts = written.split('||');
  if (parts.length > MAX_ALTERNATIVES) return undefined;
  const alternatives: Constraint['alternatives'][number][] = [];
  for (const part of parts) {
    const comparisons = comparisonsOf(part);
    if (comparisons === undefined) return undefined;
    alternatives.push({
      comparisons,
      takesPrereleases: comparisons.some(({ version }) => version.prerelease !== ''),
    });
  }
  return { alternatives };
}

/** True when the version lies in the range. */
export function satisfies(version: ChartVersion, { alternatives }: Constraint): boolean {
  return alternatives.some(
    ({ comparisons, takesPrereleases }) =>
      (version.prerelease === '' || takesPrereleases) &&
      comparisons.every(comparison => meets(version, comparison)),
  );
}

function comparisonsOf(part: string): readonly Comparison[] | undefined {
  if (!LIST.test(part)) return undefined;
  const comparisons = (part.match(EACH) ?? []).map(comparisonOf);
  return comparisons.every(comparison => comparison !== undefined) ? comparisons : undefined;
}

function comparisonOf(text: string): Comparison | undefined {
  const found = PARTS.exec(text);
  if (!found) return undefined;
  const [, operator = '', major, minor, patch, prerelease = ''] = found;
  const open = isOpen(major) ? 'major' : isOpen(minor) ? 'minor' : isOpen(patch) ? 'patch' : undefined;
  const numbers =
    open === 'major' ? '0.0.0' : open === 'minor' ? `${major}.0.0` : `${major}.${minor}.${open ? 0 : patch}`;
  const version = parseChartVersion(`${numbers}${prerelease}`);
  if (version === undefined) return undefined;
  return { operator: OPERATORS[operator] ?? '=', version, ...(open === undefined ? {} : { open }) };
}

const OPERATORS: Readonly<Record<string, Operator>> = {
  '!=': '!=',
  '>': '>',
  '<': '<',
  '>=': '>=',
  '=>': '>=',
  '<=': '<=',
  '=<': '<=',
  '~': '~',
  '~>': '~',
  '^': '^',
};

function isOpen(part: string | undefined): boolean {
  return part === undefined || /^[xX*]$/.test(part);
}
