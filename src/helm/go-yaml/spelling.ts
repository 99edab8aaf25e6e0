import { TAB } from './layout.ts';
import { type SourceNode, type SourcePair, YamlMistake } from './source.ts';

const ESCAPE = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[^xuU])/g;
/** What go-yaml 2 knows behind a backslash, with nothing of JSON beyond. */
const KNOWN = /^\\[0abt\tnvfre "\\N_LP\n\r]$/;
const NAME = /^[&*][0-9A-Za-z_-]+$/;
const TAG =
  /^!(?:<(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-9A-Fa-f]{2})+>|(?:[\w-]*!)?(?:[\w;/?:@&=+$,.!~*'()[\]-]|%[0-9A-Fa-f]{2})*)$/;

const MALFORMED_TAG = 'a tag (!) is malformed; put a text that begins with ! in quotes';

function malformedName(word: string): string {
  const what = word.startsWith('&') ? 'an anchor (&)' : 'an alias (*)';
  return `${what} has a name of letters, digits, - and _ and a blank behind it; put a text that begins like this in quotes`;
}

/**
 * Checks how values are written where go-yaml 2 reads less than the library, or something else: escapes, names of
 * anchors, question marks and colons within brackets. Throws `YamlMistake`.
 */
export function checkSpelling(root: SourceNode, text: string): void {
  check(root, text, { flow: false, indent: 0 });
}

/** Where a value stands: within brackets, and the column that its further lines may not go below. */
interface Place {
  readonly flow: boolean;
  readonly indent: number;
}

function check(node: SourceNode, text: string, place: Place): void {
  checkProperties(node, text);
  if (node.kind === 'scalar') {
    const written = text.slice(node.content, node.end);
    if (node.style === 'double') checkEscapes(written, node.content);
    if (node.style === 'plain') checkPlain(node, text, place);
    if (node.style === 'literal' || node.style === 'folded') {
      checkBlock(written + blanksAt(text, node.end), node.content);
    }
  }
  if (node.kind !== 'list' && node.kind !== 'map') return;
  const column = node.content - text.lastIndexOf('\n', node.content - 1);
  const within = node.flow ? { ...place, flow: true } : { flow: false, indent: column };
  if (node.kind === 'list') for (const item of node.items) check(item, text, within);
  if (node.kind !== 'map') return;
  for (const pair of node.pairs) {
    checkKey(pair, text, node.flow);
    check(pair.key, text, within);
    check(pair.value, text, within);
  }
}

function checkProperties(node: SourceNode, text: string): void {
  const end = node.kind === 'alias' ? node.end : node.content;
  if (end === node.start) return;
  const words = text.slice(node.start, end).replace(/(?<=\s)#.*/g, found => ' '.repeat(found.length));
  for (const { 0: word, index } of words.matchAll(/[^ \t\r\n]+/g)) {
    const isTag = word.startsWith('!');
    const behind = text.charAt(node.start + index + word.length);
    if (isTag ? TAG.test(word) && /^[ \t\r\n]?$/.test(behind) : NAME.test(word)) continue;
    throw new YamlMistake(node.start + index, isTag ? MALFORMED_TAG : malformedName(word));
  }
}

function checkEscapes(written: string, offset: number): void {
  // The library takes an escaped quote at the end of a file for the closing one.
  if (!written.replace(/\\[\s\S]/g, '').endsWith('"')) throw unclosed(offset);
  for (const { 0: found, index } of written.matchAll(ESCAPE)) {
    const code = found.length > 2 ? Number.parseInt(found.slice(2), 16) : 0;
    if ((code >= 0xd800 && code <= 0xdfff) || code > 0x10ffff) {
      throw new YamlMistake(
        offset + index,
        `${found} is no character; write it as \\U and 8 digits, or as it is`,
      );
    }
    if (found.length === 2 && !KNOWN.test(found)) throw unknownEscape(found, offset + index);
  }
}

/** Said of a text without end. */
export function unclosed(offset: number): YamlMistake {
  return new YamlMistake(offset, 'the text in quotes has no closing quote');
}

/** Said of an escape in double quotes that helm, or the library, does not read. */
export function unknownEscape(found: string, offset: number): YamlMistake {
  const instead =
    found === '\\/' || found === "\\'"
      ? `write ${found.slice(1)} as it is`
      : 'write \\\\ for a backslash, or use single quotes';
  return new YamlMistake(
    offset,
    `helm does not know the escape ${found} in a text in double quotes; ${instead}`,
  );
}

function checkPlain({ content, end }: SourceNode, text: string, { flow, indent }: Place): void {
  const written = text.slice(content, end);
  // go-yaml reads on to what follows the text, and finds such a tab before it knows that the text has ended.
  for (const { 1: blanks = '', index } of `${written}${blanksAt(text, end)}`.matchAll(/\n( *)\t/g)) {
    if (blanks.length < indent) throw new YamlMistake(content + index + 1, TAB);
  }
  if (!flow) return;
  const question = written.indexOf('?');
  if (question >= 0) {
    throw new YamlMistake(
      content + question,
      'a ? has a meaning of its own within brackets; put a text with one in quotes',
    );
  }
  if (written.startsWith(':')) {
    throw new YamlMistake(content, 'a text within brackets cannot begin with a colon; put it in quotes');
  }
}

/** White space from an offset on. */
function blanksAt(text: string, offset: number): string {
  const blanks = /\s*/y;
  blanks.lastIndex = offset;
  return blanks.exec(text)?.[0] ?? '';
}

function checkBlock(written: string, offset: number): void {
  const [header = '', ...lines] = written.split('\n');
  const first = lines.findIndex(line => /[^ \t\r]/.test(line));
  const indent = /^ */.exec(lines[first] ?? '')?.[0].length ?? 0;
  // Until a line has decided how far the block is indented, no line may begin with a tab.
  const isWrong = (line: string, i: number): boolean =>
    /^ *\t/.test(line) && (i <= first || first < 0 || line.indexOf('\t') < indent);
  if (!/^[|>][+-]?[1-9]/.test(header) && lines.some(isWrong))
    throw new YamlMistake(offset, 'this block is indented with a tab; write blanks');
  if (first >= 0 && indent === 0) throw new YamlMistake(offset, 'this block (| or >) is not indented');
}

function checkKey({ key, colon, explicit }: SourcePair, text: string, flow: boolean): void {
  if (colon === undefined || explicit) return;
  if (/[\n\u2028\u2029]/.test(text.slice(key.start, colon))) {
    throw new YamlMistake(key.start, 'a key ends in the line it begins in; write ? before a longer one');
  }
  const isPlain = key.kind === 'scalar' && key.style === 'plain';
  if (flow && isPlain && /[^\s]/.test(text.charAt(colon))) {
    throw new YamlMistake(colon - 1, 'a colon behind a key within brackets needs a blank behind it');
  }
}
