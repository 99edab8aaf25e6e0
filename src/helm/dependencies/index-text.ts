/**
 * Cuts the list items about one chart out of an index.yaml as helm and every known tool write it: a line `entries:`, below
 * it a line with each chart's name, below that its versions. Undefined where the text has another form.
 */
export function entriesInText(index: Buffer, name: string): readonly string[] | undefined {
  const start = lineOf(index, 'entries:', 0);
  if (start === undefined) return undefined;
  const end = endOfBlock(index, start.next, 0);
  const indent = firstIndent(index, start.next, end);
  if (indent === undefined) return [];
  const space = ' '.repeat(indent);
  const forms = [`${space}${name}:`, `${space}"${name}":`, `${space}'${name}':`];
  const found = forms.map(form => lineOf(index, form, start.next - 1)).find(line => line && line.start < end);
  if (found === undefined) return [];
  const text = index.toString('utf8', found.next, endOfBlock(index, found.next, indent));
  return itemsOf(text);
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
    const isItem = column === indent && first === DASH && index[at + column + 1] === SPACE;
    if (column <= indent && !isItem) return at;
  }
  return index.length;
}

function firstIndent(index: Buffer, from: number, end: number): number | undefined {
  for (let at = from; at < end; at = endOfLine(index, at) + 1) {
    const column = indentAt(index, at);
    const first = index[at + column];
    if (first !== undefined && first !== NEWLINE && first !== HASH && first !== 0x0d) return column;
  }
  return undefined;
}

function itemsOf(text: string): readonly string[] {
  const indent = /^( *)- /m.exec(text)?.[1];
  if (indent === undefined) return [];
  const items = text.split(new RegExp(`^(?=${indent}- )`, 'm'));
  return items.filter(item => item.startsWith(`${indent}- `));
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
