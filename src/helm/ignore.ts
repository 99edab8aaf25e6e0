import type { Findings } from './findings.ts';
import { compileGlob } from './glob.ts';

/** Says of a path below a chart's root whether helm leaves it out. */
export type IgnoreRules = (path: string, isDirectory: boolean) => boolean;

/** Name of the file the rules are in; only the one at the top of a chart is read. */
export const IGNORE_FILE = '.helmignore';
/** What helm ignores without being told: dot files directly in templates/. */
const DEFAULT_RULE = 'templates/.?*';

/** Go's scanner of lines gives up at this many bytes. */
const LONGEST_LINE = 65_536;
const TOO_LONG = `the line is longer than helm reads, ${LONGEST_LINE - 1} bytes`;
/** What Go trims, which differs from what JavaScript does in U+0085 and U+FEFF. */
const BLANKS = /^\p{White_Space}+|\p{White_Space}+$/gu;

interface Rule {
  readonly negated: boolean;
  readonly directoriesOnly: boolean;
  readonly matches: (path: string) => boolean;
}

/**
 * Reads .helmignore by helm's own rules, which are not git's: the first rule that decides wins, a lone `!x` drops
 * everything else, `**` and malformed patterns are errors. `file` is how findings name it.
 */
export function parseIgnore(text: string, file: string, findings: Findings): IgnoreRules {
  const rules: Rule[] = [];
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of [...lines, DEFAULT_RULE].entries()) {
    const rule = Buffer.byteLength(line) < LONGEST_LINE ? parseRule(line.replace(BLANKS, '')) : TOO_LONG;
    if (typeof rule === 'string') findings.error({ file, line: index + 1 }, rule);
    else if (rule !== undefined) rules.push(rule);
  }
  return (path, isDirectory) => decide(rules, path, isDirectory);
}

function decide(rules: readonly Rule[], path: string, isDirectory: boolean): boolean {
  if (path === '' || path === '.' || path === './') return false;
  for (const { negated, directoriesOnly, matches } of rules) {
    if (negated) {
      if ((directoriesOnly && !isDirectory) || !matches(path)) return true;
    } else if ((isDirectory || !directoriesOnly) && matches(path)) return true;
  }
  return false;
}

/** One line: a rule, nothing (blank or comment), or what is wrong with it. */
function parseRule(line: string): Rule | string | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  if (line.includes('**')) return `helm does not support "**" and refuses the chart: ${line}`;
  if (compileGlob(line) === undefined) return `the pattern is malformed: ${line}`;
  const negated = line.startsWith('!');
  const positive = negated ? line.slice(1) : line;
  const directoriesOnly = positive.endsWith('/');
  const bare = directoriesOnly ? positive.slice(0, -1) : positive;
  const glob = compileGlob(bare.startsWith('/') ? bare.slice(1) : bare) ?? (() => false);
  const matches = bare.includes('/') ? glob : (path: string) => glob(path.slice(path.lastIndexOf('/') + 1));
  return { negated, directoriesOnly, matches };
}
