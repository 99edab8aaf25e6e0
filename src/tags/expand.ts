import { didYouMean } from '../nearest.ts';
import { EXPRESSIONS, type Scope, Unfillable } from './expressions.ts';
import { type Call, parseTemplate, render, type Template } from './template.ts';

/** More expressions than the global ones, such as the fields of a version. */
export type Fields = Readonly<Record<string, string>>;

/** Fills a template in; everything that is wrong goes to `problems`, with `where` in front. Gives what could be filled. */
export function expand(
  text: string,
  scope: Scope,
  where: string,
  problems: string[],
  fields: Fields = {},
): string {
  const template = checked(text, where, problems, Object.keys(fields));
  return render(template, call => fill(call, scope, where, problems, fields));
}

/** Reads a template and checks the names in it, so that typos are found even where a rule does not fire. */
export function checked(
  text: string,
  where: string,
  problems: string[],
  fields: readonly string[] = [],
): Template {
  const template = parseTemplate(text);
  problems.push(...template.problems.map(problem => `${where}: ${problem}`));
  const known = [...Object.keys(EXPRESSIONS), ...fields];
  for (const part of template.parts) {
    if (part.kind === 'expression' && !known.includes(part.call.name)) {
      problems.push(`${where}: unknown expression ${part.source}${didYouMean(part.call.name, known)}`);
    }
  }
  return template;
}

/** The text of one expression; empty where it cannot be filled in, which is a problem then. */
export function fill(call: Call, scope: Scope, where: string, problems: string[], fields: Fields): string {
  if (Object.hasOwn(fields, call.name)) return fields[call.name] ?? '';
  const expression = Object.hasOwn(EXPRESSIONS, call.name) ? EXPRESSIONS[call.name] : undefined;
  if (expression === undefined) return '';
  try {
    return expression(scope, call);
  } catch (error) {
    if (!(error instanceof Unfillable)) throw error;
    problems.push(`${where}: {{${call.name}}}: ${error.message}`);
    return '';
  }
}
