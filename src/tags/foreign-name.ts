import type { CiContext } from '../context/context.ts';
import { FOREIGN } from './expressions.ts';
import type { Flavor } from './flavor.ts';
import { isOwned } from './owned.ts';
import type { Rule } from './rule.ts';
import { cleanTag } from './sanitize.ts';
import { callsOf, parseTemplate } from './template.ts';

/**
 * Why a tag of a request must not be: its author named the head branch, the rule takes the tag from that name, and the
 * name is one that releases, schedules, or the default or target branch own. Undefined where nothing is wrong.
 */
export function foreignName(
  text: string,
  { rule, flavor, context }: { readonly rule: Rule; readonly flavor: Flavor; readonly context: CiContext },
): string | undefined {
  const { ref, defaultBranch } = context;
  if (ref.kind !== 'request') return undefined;
  const templates = [
    ...Object.values(rule.attributes),
    ...(rule.prefix === undefined ? [flavor.prefix.text] : []),
    ...(rule.suffix === undefined ? [flavor.suffix.text] : []),
  ];
  const named = templates.some(template =>
    callsOf(parseTemplate(template)).some(call => FOREIGN.includes(call.name)),
  );
  const name = cleanTag(text);
  const branches = [defaultBranch, ref.baseBranch].map(branch => cleanTag(branch ?? ''));
  if (!named || !(isOwned(name) || branches.includes(name))) return undefined;
  return `request ${ref.number} must not take ${name} by the name of its branch`;
}
