import { type ScalarStyle, YamlMistake } from './source.ts';

/** The line breaks of YAML 1.1 that stay what they are in a text. */
export const SEPARATORS = /[\u2028\u2029]/;
const IN_QUOTES = /[ \t]*([\u2028\u2029])[ \t]*/g;
/** Beside another break, or an escape, what becomes of the blanks is more than anybody should need to know. */
const UNCLEAR = /[\u2028\u2029][ \t]*\n|\n[ \t]*[\u2028\u2029]|[\u2028\u2029](?:---|\.\.\.)/;
const IN_DOUBLE_QUOTES = /[\u2028\u2029][ \t]*\\|\\.[ \t]*[\u2028\u2029]/;

interface Written {
  readonly style: ScalarStyle;
  /** With its quotes, or the header of its block. */
  readonly written: string;
  readonly offset: number;
}

/**
 * The text of a scalar. Unicode's line and paragraph separators are line breaks to go-yaml, and none to the library:
 * blanks beside one do not belong to the text. Throws `YamlMistake` where they would begin another value.
 */
export function textOfScalar(text: string, { style, written, offset }: Written): string {
  if (style === 'literal' || style === 'folded') return textOfBlock(text, { style, written, offset });
  if (!SEPARATORS.test(written)) return text;
  const isQuoted = style === 'single' || style === 'double';
  const isClear = !UNCLEAR.test(written) && !(style === 'double' && IN_DOUBLE_QUOTES.test(written));
  if (isQuoted && isClear) return text.replace(IN_QUOTES, '$1');
  throw separatorMistake(offset + written.search(SEPARATORS));
}

/** The library ends a block with a line break even where the file ends without one. */
function textOfBlock(text: string, { style, written, offset }: Written): string {
  const [header = '', ...lines] = written.split('\n');
  const last = lines.at(-1) ?? '';
  const indent = /^ */.exec(lines.find(line => line.trim() !== '') ?? '')?.[0] ?? '';
  const isText = last.trim() !== '' || last.length > indent.length;
  if (last.trim() === '' && last !== '' && (isText || /[1-9]/.test(header))) {
    throw new YamlMistake(
      offset,
      'the last line of the file has blanks only, and helm takes them for text of this block; remove them',
    );
  }
  const own = isText && last !== '' ? text.replace(/\n$/, '') : text;
  if (!SEPARATORS.test(written)) return own;
  const lineStarts = new RegExp(`([\\u2028\\u2029])${indent}`, 'g');
  if (style === 'literal' && indent !== '' && !SEPARATORS.test(written.replace(lineStarts, ''))) {
    return own.replace(lineStarts, '$1');
  }
  throw separatorMistake(offset + written.search(SEPARATORS));
}

/** Said of a separator that stands where a line break means something. */
export function separatorMistake(offset: number): YamlMistake {
  return new YamlMistake(
    offset,
    'helm takes the characters U+2028 and U+2029 for line breaks; remove this one, or write it as \\u2028 in double quotes',
  );
}
