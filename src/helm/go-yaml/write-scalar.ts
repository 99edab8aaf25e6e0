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
  // It passes through JSON, which has no exponents below 1e21, and comes back as an integer if it fits into 64 bits.
  const inJson = String(value);
  if (!/^-?[0-9]+$/.test(inJson)) return goFloat(value, 64);
  const whole = BigInt(inJson);
  return whole >= -(2n ** 63n) && whole < 2n ** 64n ? inJson : goFloat(value, 64);
}

/** Plain and single-quoted text: a single blank beyond the width becomes a line break. */
function folded(value: string, { indent, column, inKey }: ScalarPlace, { quote }: { quote: string }): string {
  const characters = [...value];
  let out = quote;
  let at = column + quote.length;
  let spaces = false;
  let broken = false;
  for (const [i, character] of characters.entries()) {
    const inside = quote === '' || (i > 0 && i < characters.length - 1);
    if (isBreak(character)) {
      // Only the Unicode separators get here, and only within quotes.
      out += character;
      at = 0;
    } else if (character === ' ' && !inKey && !spaces && at > WIDTH && inside && characters[i + 1] !== ' ') {
      out += `\n${' '.repeat(indent)}`;
      at = indent;
    } else {
      if (broken) out += ' '.repeat(indent);
      if (broken) at = indent;
      out += character === "'" && quote !== '' ? "''" : character;
      at += character === "'" && quote !== '' ? 2 : 1;
    }
    broken = isBreak(character);
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
  // go-yaml escapes all of a text that begins with a byte order mark.
  const marked = value.startsWith('\ufeff');
  let out = '"';
  let at = column + 1;
  let spaces = false;
  const put = (text: string): void => {
    out += text;
    at += text.length;
  };
  for (const [i, character] of characters.entries()) {
    const plain =
      !marked && isPrintable(character) && !isBreak(character) && character !== '"' && character !== '\\';
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

/**
 * A block with `|`; its hints say whether it begins with a blank and how many line breaks end it. The Unicode separators
 * are line breaks, too, and stay what they are.
 */
function literal(value: string, { indent }: ScalarPlace): string {
  const hint = /^[ \n\u2028\u2029]/.test(value) ? '2' : '';
  const ending = /[\n\u2028\u2029]*$/.exec(value)?.[0].length ?? 0;
  const chomp = ending === 0 ? '-' : ending > 1 || value.length === 1 ? '+' : '';
  const body = value.replace(/(^|[\n\u2028\u2029])(?=[^\n\u2028\u2029])/g, `$1${' '.repeat(indent)}`);
  return `|${hint}${chomp}\n${body}`;
}
