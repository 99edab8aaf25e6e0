import { type Fields, fill } from './expand.ts';
import type { Evaluation } from './outcome.ts';
import type { Rule } from './rule.ts';
import { parseTemplate } from './template.ts';

/** A filled-in attribute, or why it cannot stand in a tag. */
export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: string };

/**
 * Fills in an attribute of a rule. An expression that is empty in this run silences the rule: what is left would be
 * another tag than the one that was meant (`-1234567` for `{{branch}}-{{sha}}` on a git tag).
 * Fields of the rule's type may be empty.
 */
export function fillRule(
  rule: Rule,
  attribute: string,
  evaluation: Evaluation,
  { fallback = '', fields = {} }: { readonly fallback?: string; readonly fields?: Fields } = {},
): Filled {
  const text = rule.attributes[attribute] || fallback;
  return fillText(text, `tags: ${rule.text}: ${attribute}`, evaluation, fields);
}

/** The same for any text, such as the flavor's. */
export function fillText(text: string, where: string, evaluation: Evaluation, fields: Fields = {}): Filled {
  if (!text.includes('{{')) return { ok: true, text };
  const pieces: string[] = [];
  for (const part of parseTemplate(text).parts) {
    const piece =
      part.kind === 'text'
        ? part.text
        : fill(part.call, evaluation.scope, where, evaluation.problems, fields);
    if (part.kind === 'expression' && piece === '' && !Object.hasOwn(fields, part.call.name)) {
      return { ok: false, why: `${part.source} is empty here` };
    }
    pieces.push(piece);
  }
  return { ok: true, text: pieces.join('') };
}
