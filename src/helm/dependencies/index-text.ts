/**
 * Cuts the list items about one chart out of an index.yaml as helm and every known tool write it: `apiVersion:` and
 * `entries:` on lines of their own, below that a line with each chart's name, below that its versions. Undefined where
 * the text has another form, or where that cannot be told from its lines.
 */
export function entriesInText(index: Buffer, name: string): readonly string[] | undefined {
  const start = lineOf(index, 'entries:', 0);
  if (start === undefined || !hasApiVersion(index)) return undefined;
  const end = endOfBlock(index, start.next, 0);
  const indent = firstIndent(index, start.next, end);
  if (indent === undefined) return [];
  const space = ' '.repeat(indent);
  const forms = [`${space}${name}:`, `${space}"${name}":`, `${space}'${name}':`];
  const found = forms.map(form => lineOf(index, form, start.next - 1)).find(line => line && line.start < end);
  if (found === undefined) return isMissing(index, name, { from: start.next, end, indent }) ? [] : undefined;
  return itemsOf(index.toString('utf8', found.next, endOfBlock(index, found.next, indent)));
}

/** A line that says a version of the format, without anything that would need a parser. */
function hasApiVersion(index: Buffer): boolean {
  for (let at = 0; ; ) {
    const found = index.indexOf('apiVersion:', at);
    if (found < 0) return false;
    if (found === 0 || index[found - 1] === NEWLINE) {
      return /^apiVersion: +(?:[a-z0-9]+|"[a-z0-9]+"|'[a-z0-9]+')[ \r]*$/.test(
        index.toString('utf8', found, endOfLine(index, found)),
      );
    }
    at = found + 1;
  }
}

/** A key that is its own text, and ends. */
const PLAIN_KEY = /^(?:[A-Za-z0-9_][A-Za-z0-9_./-]*|"[^"\\]*"|'[^']*') *:(?:[ \t\r]|$)/;

/** True when every key of the block can be read from its line, and none of them is this chart's. */
function isMissing(
  index: Buffer,
  name: string,
  { from, end, indent }: { readonly from: number; readonly end: number; readonly indent: number },
): boolean {
  for (let at = from; at < end; at = endOfLine(index, at) + 1) {
    if (indentAt(index, at) !== indent) continue;
    const first = index[at + indent];
    if (first === undefined || first === NEWLINE || first === HASH || first === 0x0d) continue;
    if (isItem(index, at + indent)) continue;
    const key = PLAIN_KEY.exec(index.toString('utf8', at + indent, endOfLine(index, at)))?.[0];
    if (key === undefined || key.replace(/[:\s]*$/, '').replace(/^["']|["']$/g, '') === name) return false;
  }
  return true;
}

interface Line {
  readonly start: number;
  /** Where the next line begins. */
  readonly next: number;
}

/** The first line from `from` on that is exactly this text, blanks and a comment behind it aside. */
function lineOf(index: Buffer, text: string, from: number): Line | undefined {
  for (let at = from; ; ) {
    const found = index.indexOf(text, at);
    if (found < 0) return undefined;
    const end = endOfLine(index, found);
    const rest = index.toString('utf8', found + text.length, end);
    const begins = found === 0 || index[found - 1] === NEWLINE;
    if (begins && /^[ \t\r]*(?:#.*)?$/.test(rest))
      return { start: found, next: Math.min(end + 1, index.length) };
    at = found + 1;
  }
}

const NEWLINE = 0x0a;
const SPACE = 0x20;
const DASH = 0x2d;
const HASH = 0x23;

/** Where the lines end that belong to a key at `indent`: items of its list may begin at the key's own column. */
function endOfBlock(index: Buffer, from: number, indent: number): number {
  for (let at = from; at < index.length; at = endOfLine(index, at) + 1) {
    const column = indentAt(index, at);
    const first = index[at + column];
    if (first === undefined || first === NEWLINE || first === HASH || first === 0x0d) continue;
    if (column <= indent && !(column === indent && isItem(index, at + column))) return at;
  }
  return index.length;
}

/** A dash with its item behind it or on the next lines. */
function isItem(index: Buffer, at: number): boolean {
  const next = index[at + 1];
  return index[at] === DASH && (next === undefined || next === SPACE || next === NEWLINE || next === 0x0d);
}

function firstIndent(index: Buffer, from: number, end: number): number | undefined {
  for (let at = from; at < end; at = endOfLine(index, at) + 1) {
    const column = indentAt(index, at);
    const first = index[at + column];
    if (first !== undefined && first !== NEWLINE && first !== HASH && first !== 0x0d) return column;
  }
  return undefined;
}

/** The items of a list, each from its dash on; undefined where the lines are no such list. */
function itemsOf(text: string): readonly string[] | undefined {
  const [first] = /^(?! *(?:#|\r?$)).*$/m.exec(text) ?? [];
  if (first === undefined) return [];
  const indent = /^( *)-(?= |\r?$)/.exec(first)?.[1];
  if (indent === undefined) return undefined;
  const items = text.split(new RegExp(`^(?=${indent}-(?: |\\r?$))`, 'm'));
  return items.filter(item => item.startsWith(`${indent}-`));
}

function indentAt(index: Buffer, at: number): number {
  let column = 0;
  while (index[at + column] === SPACE) column += 1;
  return column;
}

function endOfLine(index: Buffer, from: number): number {
  const found = index.indexOf(NEWLINE, from);
  return found < 0 ? index.length : found;
}
