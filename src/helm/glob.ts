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
  return pieces === undefined ? undefined : name => matches(pieces, [...name]);
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

/** Matches with one point to return to: a later star makes earlier ones final, so no pattern is slow. */
function matches(pieces: readonly Piece[], name: readonly string[]): boolean {
  let piece = 0;
  let at = 0;
  let star: { piece: number; at: number } | undefined;
  while (at < name.length || piece < pieces.length) {
    const current = pieces[piece];
    const character = name[at];
    if (current?.kind === 'many') {
      star = { piece, at };
      piece += 1;
    } else if (current !== undefined && character !== undefined && isMatch(current, character)) {
      piece += 1;
      at += 1;
    } else if (star !== undefined && star.at < name.length && name[star.at] !== '/') {
      star = { piece: star.piece, at: star.at + 1 };
      piece = star.piece + 1;
      at = star.at;
    } else return false;
  }
  return true;
}

function isMatch(piece: Piece, character: string): boolean {
  if (piece.kind === 'character') return piece.text === character;
  if (piece.kind === 'one') return character !== '/';
  if (piece.kind !== 'class') return false;
  const code = codeOf(character);
  const inside = piece.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
  return inside !== piece.negated;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
