/** One piece of a template: text as it is, or an expression to fill in. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'expression'; readonly source: string; readonly call: Call };

/** An expression: `date 'YYYYMMDD' tz='Asia/Tokyo'`. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

/** A template that was read, with everything that is wrong with it. */
export interface Template {
  readonly parts: readonly Part[];
  readonly problems: readonly string[];
}

const EXPRESSION = /\{\{\{\s*([^{}]*?)\s*\}\}\}|\{\{\s*([^{}]*?)\s*\}\}/g;
const WORD = /^([a-zA-Z_][a-zA-Z0-9_.-]*)/;
const ARGUMENT = /^\s+(?:([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|([^\s'"=]+))/;

/**
 * Reads `{{name}}`, `{{{name}}}` and `{{name 'argument' option='value'}}`, the part of Handlebars that
 * docker/metadata-action documents. Anything else in double braces is a problem.
 */
export function parseTemplate(text: string): Template {
  const parts: Part[] = [];
  const problems: string[] = [];
  let end = 0;
  const literal = (piece: string): void => {
    if (/\{\{|\}\}/.test(piece)) problems.push(`${JSON.stringify(text)} has braces that are not closed`);
    if (piece !== '') parts.push({ kind: 'text', text: piece });
  };
  for (const found of text.matchAll(EXPRESSION)) {
    literal(text.slice(end, found.index));
    end = found.index + found[0].length;
    const call = parseCall(found[1] ?? found[2] ?? '');
    if (call === undefined)
      problems.push(`${found[0]} is not an expression of the form {{name}} or {{name 'argument'}}`);
    else parts.push({ kind: 'expression', source: found[0], call });
  }
  literal(text.slice(end));
  return { parts, problems };
}

function parseCall(source: string): Call | undefined {
  const name = WORD.exec(source)?.[1];
  if (name === undefined) return undefined;
  const args: string[] = [];
  const options: Record<string, string> = {};
  let rest = source.slice(name.length);
  while (rest.trim() !== '') {
    const found = ARGUMENT.exec(rest);
    if (found === null) return undefined;
    const value = found[2] ?? found[3] ?? found[4] ?? '';
    if (found[1] === undefined) args.push(value);
    else options[found[1]] = value;
    rest = rest.slice(found[0].length);
  }
  return { name, args, options };
}

/** The expressions of a template, in order. */
export function callsOf(template: Template): readonly Call[] {
  return template.parts.flatMap(part => (part.kind === 'expression' ? [part.call] : []));
}

/** Fills a template in: `fill` gives the text of each expression. Nothing is escaped; values are used as they are. */
export function render(template: Template, fill: (call: Call) => string): string {
  return template.parts.map(part => (part.kind === 'text' ? part.text : fill(part.call))).join('');
}
