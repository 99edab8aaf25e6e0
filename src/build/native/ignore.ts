import { posix } from 'node:path';
import { ignoreExpression } from './pattern.ts';
import { InstructionError, type Problem, problemOf } from './problem.ts';

/** Says what a `.dockerignore` keeps out of the build context. */
export interface Ignore {
  /** True when the path (relative, with `/`) is kept out. The last rule that fits decides. */
  excludes(path: string): boolean;
  /** True when something below this excluded folder may be let in again by a `!` rule. */
  mayHoldIncluded(folder: string): boolean;
}

interface Rule {
  readonly expression: RegExp;
  readonly includes: boolean;
  readonly parts: readonly string[];
}

/**
 * Reads a `.dockerignore` (docs.docker.com/build/concepts/context): one pattern a line, `#` comments, `!` lets in again,
 * a leading slash and `./` mean nothing, a pattern that fits a folder fits everything below. Malformed patterns become problems.
 */
export function parseIgnore(text: string): {
  readonly ignore: Ignore;
  readonly problems: readonly Problem[];
} {
  const rules: Rule[] = [];
  const problems: Problem[] = [];
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (raw.startsWith('#')) continue;
    const line = raw.trim();
    if (line === '') continue;
    try {
      rules.push(ruleOf(line));
    } catch (error) {
      problems.push(problemOf(error, { line: index + 1, keyword: '.dockerignore' }));
    }
  }
  const fits = (rule: Rule, path: string): boolean =>
    withParents(path).some(each => rule.expression.test(each));
  return {
    problems,
    ignore: {
      excludes: path =>
        rules.reduce(
          (excluded, rule) => (rule.includes === excluded && fits(rule, path) ? !rule.includes : excluded),
          false,
        ),
      mayHoldIncluded: folder => rules.some(rule => rule.includes && mayReach(rule.parts, folder.split('/'))),
    },
  };
}

function ruleOf(line: string): Rule {
  const includes = line.startsWith('!');
  const given = (includes ? line.slice(1) : line).trim();
  if (given === '') throw new InstructionError('"!" stands alone; expected a pattern after it');
  // Go's Clean keeps a leading slash; Docker takes it off, so that /build and build are the same.
  const cleaned = posix.normalize(given).replace(/(?<=.)\/$/, '');
  const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
  return { expression: ignoreExpression(pattern), includes, parts: pattern.split('/') };
}

/** `a/b/c` with the folders it is in: `a`, `a/b`, `a/b/c`. */
function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}

/** True when a pattern may fit something below the folder: it agrees with the folder as far as both go. */
function mayReach(pattern: readonly string[], folder: readonly string[]): boolean {
  for (const [index, part] of folder.entries()) {
    const own = pattern[index];
    if (own === undefined || own.includes('**')) return true;
    if (!ignoreExpression(own).test(part)) return false;
  }
  return true;
}
