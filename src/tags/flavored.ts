import type { Draft, Drafted } from './draft.ts';
import { fillText } from './fill-rule.ts';
import type { Affix, Flavor } from './flavor.ts';
import type { Evaluation } from './outcome.ts';

/**
 * Puts the flavor around the tags of the convention, as around those of rules: requests and commits keep their own
 * prefix, `latest` is left bare unless `onlatest` says otherwise, and is there or not by `latest=`.
 */
export function flavored(drafted: Drafted, flavor: Flavor, evaluation: Evaluation): Drafted {
  const [prefix, suffix] = [
    fill('prefix', flavor.prefix, evaluation),
    fill('suffix', flavor.suffix, evaluation),
  ];
  const missing = [prefix, suffix].find(affix => affix.why !== '');
  if (missing !== undefined) {
    const silent = drafted.drafts.map(({ rule }) => ({ rule, why: missing.why }));
    return { ...drafted, drafts: [], silent: [...drafted.silent, ...silent] };
  }
  const around = (draft: Draft): Draft => {
    const isLatest = draft.type === 'latest';
    const keepsPrefix = draft.type === 'sha' || draft.type === 'request';
    const before = keepsPrefix || (isLatest && !flavor.prefix.onLatest) ? '' : prefix.text;
    const after = isLatest && !flavor.suffix.onLatest ? '' : suffix.text;
    return { ...draft, text: `${before}${draft.text}${after}`, around: { prefix: before, suffix: after } };
  };
  return { ...drafted, drafts: withLatest(drafted.drafts, flavor, evaluation).map(around) };
}

function withLatest(drafts: readonly Draft[], { latest }: Flavor, { gitTag }: Evaluation): readonly Draft[] {
  if (latest === 'false') return drafts.filter(({ type }) => type !== 'latest');
  // A git tag has latest already unless it is a pre-release, or no version, whose order nobody knows.
  if (latest === 'auto' || gitTag !== undefined || drafts.length === 0) return drafts;
  const rule = 'flavor: latest=true';
  return [...drafts, { text: 'latest', type: 'latest', rule, why: rule, follows: { by: 'commit' } }];
}

function fill(key: string, affix: Affix, evaluation: Evaluation): { text: string; why: string } {
  const filled = fillText(affix.text, `flavor: ${key}`, evaluation);
  return filled.ok ? { text: filled.text, why: '' } : { text: '', why: `${key}: ${filled.why}` };
}
