import { AppError } from '../errors.ts';
import { isFinal } from '../tags/owned.ts';
import { readTagGlob } from './tag-glob.ts';

/** Whether a tag's target may change once it is published. */
export type Mutability = 'immutable' | 'moving';

/**
 * Which kind a tag is, by its name.
 * `patterns` is the input `immutable-tags`: empty means full versions, commits and calendar versions; `all` and `none`
 * mean what they say; else globs, of which the last that matches decides, `!` taking out.
 */
export function mutabilityOf(patterns: readonly string[]): (tag: string) => Mutability {
  if (patterns.length === 0) {
    return tag => (isFinal(tag) ? 'immutable' : 'moving');
  }
  const [only] = patterns;
  if (patterns.length === 1 && only === 'all') return () => 'immutable';
  if (patterns.length === 1 && only === 'none') return () => 'moving';
  const rules = patterns.map(readPattern);
  if (rules.every(({ takesOut }) => takesOut)) {
    const all = patterns.join(',');
    const hint = `write *,${all} for every tag but these, or none`;
    throw new AppError('bad-input', `immutable-tags: ${all} only takes out, so no tag is immutable; ${hint}`);
  }
  return tag => {
    const deciding = rules.findLast(rule => rule.matches(tag));
    return deciding && !deciding.takesOut ? 'immutable' : 'moving';
  };
}

function readPattern(pattern: string): { takesOut: boolean; matches: (tag: string) => boolean } {
  if (pattern === 'all' || pattern === 'none') {
    throw new AppError('bad-input', `immutable-tags: ${pattern} stands alone; write * to match every tag`);
  }
  const takesOut = pattern.startsWith('!');
  const glob = takesOut ? pattern.slice(1) : pattern;
  if (glob === '')
    throw new AppError('bad-input', 'immutable-tags: a lone ! matches nothing; write !<pattern>');
  const matches = readTagGlob(glob);
  if (typeof matches === 'string') throw new AppError('bad-input', `immutable-tags: ${matches}`);
  return { takesOut, matches };
}
