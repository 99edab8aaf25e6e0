import { goFloat } from './float.ts';
import { resolveWord } from './scalar.ts';
import { analyzeText, isBreak, isPrintable } from './text-shape.ts';
import { isTimestamp } from './timestamp.ts';

/** Where a scalar is written: decides how it may be folded. */
export interface ScalarPlace {
  /** Column that further lines of it begin at. */
  readonly indent: number;
  /** Characters in its line so far. */
  readonly column: number;
  /** It is a key: it stays on one line. */
  readonly inKey: boolean;
}

/** Text that reaches beyond this column is folded at the next blank. */
const WIDTH = 80;
const BASE_60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** One scalar in the style go-yaml 2 chooses for it, without the line break after it. */
export function writeScalar(value: string | number | boolean | null, place: ScalarPlace): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return writeNumber(value);
  const shape = analyzeText(value);
  if (value.includes('\n')) {
    return shape.blockAllowed && !place.inKey ? literal(value, place) : doubleQuoted(value, place);
  }
  if (!staysText(value)) return doubleQuoted(value, place);
  if (place.inKey && shape.multiline) return doubleQuoted(value, place);
  if (shape.plainAllowed) return folded(value, place, { quote: '' });
  return shape.singleQuotedAllowed ? folded(value, place, { quote: "'" }) : doubleQuoted(value, place);
}

function staysText(word: string): boolean {
  const { type } = resolveWord(word);
  return (type === 'text' || type === 'merge') && !isTimestamp(word) && !BASE_60.test(word);
}

/** A number as go-yaml writes it: whole numbers with all digits, others as Go's %g. */
function writeNumber(value: number): string {
  return Number.isSafeInteger(value) ? String(value) : goFloat(value, 64);
}

/** Plain and single-quoted text: a single blank beyond the width becomes a line break. */
function folded(value: string, { indent, column, inKey }: ScalarPlace, { quote }: { quote: string }): string {
  const characters = [...value];
  let out = quote;
  let at = column + quote.length;
  let spaces = false;
  for (const [i, character] of characters.entries()) {
    const inside = quote === '' || (i > 0 && i < characters.length - 1);
    if (character === ' ' && !inKey && !spaces && at > WIDTH && inside && characters[i + 1] !== ' ') {
      out += `\n${' '.repeat(indent)}`;
      at = indent;
    } else {
      out += character === "'" && quote !== '' ? "''" : character;
      at += character === "'" && quote !== '' ? 2 : 1;
    }
    spaces = character === ' ';
  }
  return out + quote;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

function doubleQuoted(value: string, { indent, column, inKey }: ScalarPlace): string {
  const characters = [...value];
  let out = '"';
  let at = column + 1;
  let spaces = false;
  const put = (text: string): void => {
    out += text;
    at += text.length;
  };
  for (const [i, character] of characters.entries()) {
    const plain = isPrintable(character) && !isBreak(character) && character !== '"' && character !== '\\';
    if (!plain) put(escaped(character));
    else if (character === ' ' && !inKey && !spaces && at > WIDTH && i > 0 && i < characters.length - 1) {
      out += `\n${' '.repeat(indent)}`;
      at = indent;
      if (characters[i + 1] === ' ') put('\\');
    } else {
      out += character;
      at += 1;
    }
    spaces = character === ' ' && plain;
  }
  return `${out}"`;
}

function escaped(character: string): string {
  const short = ESCAPES[character];
  if (short !== undefined) return `\\${short}`;
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}

/** A block with `|`; its hints say whether it begins with a blank and how many line breaks end it. */
function literal(value: string, { indent }: ScalarPlace): string {
  const hint = /^[ \n\u2028\u2029]/.test(value) ? '2' : '';
  const chomp = !value.endsWith('\n') ? '-' : value === '\n' || value.endsWith('\n\n') ? '+' : '';
  const body = (value.endsWith('\n') ? value.slice(0, -1) : value)
    .split('\n')
    .map(line => (line === '' ? '' : `${' '.repeat(indent)}${line}`));
  return [`|${hint}${chomp}`, ...body].join('\n');
}
