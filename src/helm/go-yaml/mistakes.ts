import type { CST, YAMLError } from 'yaml';
import { TAB } from './layout.ts';
import { SEPARATORS, separatorMistake } from './scalar-text.ts';
import { YamlMistake } from './source.ts';
import { unclosed, unknownEscape } from './spelling.ts';

/** The first mistake of the library's that is one to helm, too, said in words that help. */
export function mistakeIn(
  text: string,
  errors: readonly YAMLError[],
  tokens: readonly CST.Token[],
): YamlMistake | undefined {
  const [first] = errors.filter(error => !isReadByHelm(text, error)).toSorted((a, b) => a.pos[0] - b.pos[0]);
  if (first?.code === 'BAD_INDENT' && first.message.startsWith('Flow ')) {
    return openBracket(tokens, first.pos[0]) ?? worded(text, first);
  }
  return first && worded(text, first);
}

/** A comment may follow a quote or a bracket at once; the library says so, and has read it as a comment. */
function isReadByHelm(text: string, { code, pos, message }: YAMLError): boolean {
  return code === 'MISSING_CHAR' && text[pos[0]] === '#' && message.startsWith('Comments must be separated');
}

const TEMPLATE =
  'a template has no quotes here, and helm fills none in this file; write a value, or put {{ }} in quotes';
const COLON = 'a colon stands within a value; indent the key like its neighbours, or put the text in quotes';

/** What to say instead of the library's own words, by its code and the beginning of its message. */
const WORDS: readonly (readonly [code: YAMLError['code'], message: RegExp, words: string])[] = [
  ['TAB_AS_INDENT', /./, TAB],
  ['MISSING_CHAR', /directives-end/, 'expected --- behind the directives (lines with %)'],
  [
    'MISSING_CHAR',
    /^Implicit map keys need/,
    'expected "key: value"; there is no colon with a blank behind it in this line',
  ],
  [
    'UNEXPECTED_TOKEN',
    /at node end$|in YAML stream/,
    'the values end before this, and what follows would be lost; indent it like its neighbours, or remove it',
  ],
  ['BAD_INDENT', /^All sequence items/, 'expected the next item of the list, at the column of the others'],
  ['BAD_INDENT', /^All mapping items/, 'expected the next key, at the column of the others'],
];

function worded(text: string, { code, pos: [offset], message }: YAMLError): YamlMistake {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const whole = /^[^\n]*/.exec(text.slice(offset - line.length))?.[0] ?? line;
  if (SEPARATORS.test(whole)) return separatorMistake(offset - line.length + whole.search(SEPARATORS));
  const template = line.indexOf('{{');
  if (template >= 0 && !/["'#]/.test(line.slice(0, template))) {
    return new YamlMistake(offset - line.length + template, TEMPLATE);
  }
  if (code === 'MISSING_CHAR' && message.startsWith('Missing closing'))
    return openQuote(text, offset, message);
  if (code === 'BAD_DQ_ESCAPE') return unknownEscape(text.slice(offset, offset + 2), offset);
  if (code === 'BAD_SCALAR_START') {
    return new YamlMistake(offset, `a text cannot begin with ${text.charAt(offset)}; put it in quotes`);
  }
  if (code === 'MULTILINE_IMPLICIT_KEY' || /^Nested mappings/.test(message)) {
    const colon = text.slice(offset).search(/:(?=\s|$)/);
    return new YamlMistake(offset + Math.max(colon, 0), COLON);
  }
  const found = WORDS.find(([known, form]) => known === code && form.test(message));
  return new YamlMistake(offset, found?.[2] ?? message.replaceAll('\n', ' '));
}

/** The innermost list or map in brackets that the library has ended where its lines are not indented, and helm does not. */
function openBracket(tokens: readonly CST.Token[], end: number): YamlMistake | undefined {
  const waiting: (CST.Token | null | undefined)[] = [...tokens];
  let last: CST.FlowCollection | undefined;
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (!token || token.offset >= end) continue;
    if (token.type === 'document') waiting.push(token.value);
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) waiting.push(key, value);
    const isOpen =
      token.type === 'flow-collection' && !token.end.some(({ type }) => type.startsWith('flow-'));
    if (isOpen && token.offset >= (last?.offset ?? 0)) last = token;
  }
  if (!last) return undefined;
  const sign = last.start.source;
  const message = `this ${sign} has no ${sign === '[' ? ']' : '}'}, or goes on in a line that is not indented; indent its lines deeper than the key`;
  return new YamlMistake(last.offset, message);
}

/** The library ends a text in quotes where a line is not indented, and helm does not. */
function openQuote(text: string, end: number, message: string): YamlMistake {
  const quote = message.includes('"') ? '"' : "'";
  const start = text.lastIndexOf(quote, end - 1);
  if (text.indexOf(quote, end) < 0) return unclosed(start);
  return new YamlMistake(
    start,
    'the text in quotes goes on in a line that is not indented, or has no closing quote; indent its lines deeper than the key',
  );
}
