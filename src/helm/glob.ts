/** One element of a pattern. */
type Piece =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'one' }
  | { readonly kind: 'many' }
  | {
      readonly kind: 'class';
      readonly negated: boolean;
      readonly ranges: readonly (readonly [string, string])[];
    };

/**
 * Compiles a pattern of Go's filepath.Match: `*` and `?` never cross a `/`, `[a-d]` and `[^x]` are classes, `\` takes the
 * next character as it is. Undefined for a malformed pattern.
 */
export function compileGlob(pattern: string): ((name: string) => boolean) | undefined {
  const pieces = parse([...pattern]);
  return pieces === undefined ? undefined : name => matches(pieces, bytesOf(name));
}

function parse(pattern: readonly string[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (let i = 0; i < pattern.length; i += 1) {
    const character = pattern[i] ?? '';
    if (character === '*') pieces.push({ kind: 'many' });
    else if (character === '?') pieces.push({ kind: 'one' });
    else if (character === '[') {
      const found = parseClass(pattern, i + 1);
      if (found === undefined) return undefined;
      pieces.push(found.piece);
      i = found.end;
    } else if (character === '\\') {
      i += 1;
      const next = pattern[i];
      if (next === undefined) return undefined;
      pieces.push({ kind: 'character', text: next });
    } else pieces.push({ kind: 'character', text: character });
  }
  return pieces;
}

/** Reads a class from after its `[`; `end` is the place of its `]`. */
function parseClass(pattern: readonly string[], start: number): { piece: Piece; end: number } | undefined {
  const negated = pattern[start] === '^';
  const ranges: [string, string][] = [];
  let at = negated ? start + 1 : start;
  const character = (): string | undefined => {
    const found = pattern[at];
    if (found === undefined || found === '-' || found === ']') return undefined;
    at += found === '\\' ? 2 : 1;
    return found === '\\' ? pattern[at - 1] : found;
  };
  while (pattern[at] !== ']' || ranges.length === 0) {
    const low = character();
    if (low === undefined) return undefined;
    let high: string | undefined = low;
    if (pattern[at] === '-') {
      at += 1;
      high = character();
    }
    if (high === undefined || pattern[at] === undefined) return undefined;
    ranges.push([low, high]);
  }
  return { piece: { kind: 'class', negated, ranges }, end: at };
}

/** One byte of a name as Go meets it there. */
interface NameByte {
  /** The character that begins here; empty within one. */
  readonly text: string;
  readonly code: number;
  /** Bytes until the next character. */
  readonly length: number;
}

/** What Go takes a byte for that begins no character. */
const WITHIN: NameByte = { text: '', code: 0xfffd, length: 1 };

/** A star passes over bytes, not characters, so that `?` may meet what is within one. */
function bytesOf(name: string): readonly NameByte[] {
  return [...name].flatMap(text => {
    const length = Buffer.byteLength(text);
    return [{ text, code: codeOf(text), length }, ...Array<NameByte>(length - 1).fill(WITHIN)];
  });
}

/** Matches with one point to return to: a later star makes earlier ones final, so no pattern is slow. */
function matches(pieces: readonly Piece[], name: readonly NameByte[]): boolean {
  let piece = 0;
  let at = 0;
  let star: { piece: number; at: number } | undefined;
  while (at < name.length || piece < pieces.length) {
    const current = pieces[piece];
    const byte = name[at];
    if (current?.kind === 'many') {
      star = { piece, at };
      piece += 1;
    } else if (current !== undefined && byte !== undefined && isMatch(current, byte)) {
      piece += 1;
      at += byte.length;
    } else if (star !== undefined && star.at < name.length && name[star.at]?.text !== '/') {
      star = { piece: star.piece, at: star.at + 1 };
      piece = star.piece + 1;
      at = star.at;
    } else return false;
  }
  return true;
}

function isMatch(piece: Piece, { text, code }: NameByte): boolean {
  if (piece.kind === 'character') return piece.text === text;
  if (piece.kind === 'one') return text !== '/';
  if (piece.kind !== 'class') return false;
  const inside = piece.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
  return inside !== piece.negated;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
