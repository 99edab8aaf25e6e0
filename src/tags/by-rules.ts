import type { Draft, Drafted } from './draft.ts';
import { evaluateRule } from './evaluate.ts';
import { fillText } from './fill-rule.ts';
import type { Flavor } from './flavor.ts';
import { foreignName } from './foreign-name.ts';
import { type Evaluation, familyOf, type Outcome } from './outcome.ts';
import type { Rule } from './rule.ts';
import { isUnfinished, type Version } from './version.ts';
import { warningsOf } from './warnings.ts';

/** Rules that were read, and what they are evaluated with. */
export interface RulesRequest {
  /** In the order in which they are tried. */
  readonly rules: readonly Rule[];
  readonly flavor: Flavor;
  readonly evaluation: Evaluation;
}

type Fired = Extract<Outcome, { fires: true }>;

/**
 * Tries every rule. Each gives a tag with its own prefix and suffix, or the flavor's where it has none; the first that
 * fires decides, with the flavor, whether there is `latest`, which comes last.
 */
export async function byRules({ rules, flavor, evaluation }: RulesRequest): Promise<Drafted> {
  const drafts: Draft[] = [];
  const silent: { rule: string; why: string }[] = [];
  const warnings: string[] = [];
  let first: Fired | undefined;
  let version: Version | undefined;
  for (const rule of rules) {
    const outcome = await evaluateRule(rule, evaluation);
    const draft = outcome.fires ? draftOf(rule, outcome, flavor, evaluation) : outcome.why;
    if (typeof draft === 'string') {
      silent.push({ rule: rule.text, why: draft });
    } else {
      if (outcome.fires) {
        first ??= outcome;
        version ??= outcome.version;
      }
      drafts.push(draft);
      warnings.push(...warningsOf(draft, evaluation));
    }
  }
  const latest = first === undefined ? undefined : latestOf(first, flavor, evaluation);
  if (typeof latest === 'string') silent.push({ rule: 'flavor: latest', why: latest });
  else if (latest !== undefined) drafts.push(latest);
  return { drafts, silent, warnings, version: version ?? evaluation.version };
}

function draftOf(rule: Rule, outcome: Fired, flavor: Flavor, evaluation: Evaluation): Draft | string {
  const pieces: string[] = [];
  for (const [key, own, general] of [
    ['prefix', rule.prefix, flavor.prefix.text],
    ['suffix', rule.suffix, flavor.suffix.text],
  ] as const) {
    const where = own === undefined ? `flavor: ${key}` : `tags: ${rule.text}: ${key}`;
    const filled = fillText(own ?? general, where, evaluation);
    if (!filled.ok) return `${key}: ${filled.why}`;
    pieces.push(filled.text);
  }
  const [prefix = '', suffix = ''] = pieces;
  const text = `${prefix}${outcome.text}${suffix}`;
  const reason = foreignName(text, { rule, flavor, context: evaluation.scope.context });
  const { type, why, follows } = outcome;
  return reason ?? { text, type, rule: rule.text, why, follows, around: { prefix, suffix } };
}

function latestOf(first: Fired, flavor: Flavor, evaluation: Evaluation): Draft | string | undefined {
  if (flavor.latest === 'false' || (flavor.latest === 'auto' && !first.release)) return undefined;
  const { scope, gitTag } = evaluation;
  if (!first.release && gitTag !== undefined && (isUnfinished(gitTag) || scope.context.prerelease === true)) {
    return `${gitTag} is a pre-release, which never moves latest`;
  }
  const around: string[] = [];
  for (const [key, affix] of [
    ['prefix', flavor.prefix],
    ['suffix', flavor.suffix],
  ] as const) {
    const filled = fillText(affix.onLatest ? affix.text : '', `flavor: ${key}`, evaluation);
    if (!filled.ok) return `${key}: ${filled.why}`;
    around.push(filled.text);
  }
  const why = flavor.latest === 'true' ? 'flavor latest=true' : 'the first rule that fired is a release';
  const follows = familyOf('latest', 'version' in first ? first.version : evaluation.version);
  return {
    text: around.join('latest'),
    type: 'latest',
    rule: `flavor: latest=${flavor.latest}`,
    why,
    follows,
  };
}
