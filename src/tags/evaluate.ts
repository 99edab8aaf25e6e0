import { fillText } from './fill-rule.ts';
import { type Evaluate, type Evaluation, type Outcome, silent } from './outcome.ts';
import type { Rule } from './rule.ts';
import type { RuleName } from './rule-table.ts';
import { edge, gitDescribe, raw, ref, schedule, sha } from './rules-of-refs.ts';
import { calver, match, pep440, semver } from './rules-of-versions.ts';

const EVALUATE: Readonly<Record<RuleName, Evaluate>> = {
  schedule,
  semver,
  pep440,
  calver,
  match,
  edge,
  ref,
  'git-describe': gitDescribe,
  raw,
  sha,
};

/** Tries one rule, if it is enabled. `enable` must come out as true or false. */
export async function evaluateRule(rule: Rule, evaluation: Evaluation): Promise<Outcome> {
  const where = `tags: ${rule.text}: enable`;
  const before = evaluation.problems.length;
  const enable = fillText(rule.attributes['enable'] ?? 'true', where, evaluation);
  const value = enable.ok ? enable.text.trim() : '';
  if (value === 'false') return silent('enable is false');
  if (value !== 'true') {
    const found = enable.ok ? `is ${JSON.stringify(value)}` : enable.why;
    if (evaluation.problems.length === before)
      evaluation.problems.push(`${where} ${found}, expected true or false`);
    return silent(`enable ${found}`);
  }
  return EVALUATE[rule.type](rule, evaluation);
}
