/** Orders the keys of a map as go-yaml 2 writes them: digits by their value, letters after everything else. */
export function compareKeys(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < left.length && i < right.length; i += 1) {
    const l = left[i] ?? '';
    const r = right[i] ?? '';
    if (l === r) continue;
    const letters = [isLetter(l), isLetter(r)];
    if (letters[0] && letters[1]) return codeOf(l) - codeOf(r);
    if (letters[0] || letters[1]) return letters[1] ? -1 : 1;
    return compareDigits(left, right, i);
  }
  return left.length - right.length;
}

/** The first difference is at `i` and neither side is a letter there: runs of digits count as numbers. */
function compareDigits(left: readonly string[], right: readonly string[], i: number): number {
  const start = left[i] === '0' || right[i] === '0' ? (insideNumber(left, i) ? 1n : 0n) : 0n;
  const l = numberAt(left, i, start);
  const r = numberAt(right, i, start);
  if (l.value !== r.value) return l.value < r.value ? -1 : 1;
  if (l.end !== r.end) return l.end - r.end;
  return codeOf(left[i] ?? '') - codeOf(right[i] ?? '');
}

function insideNumber(text: readonly string[], i: number): boolean {
  for (let j = i - 1; j >= 0 && isDigit(text[j] ?? ''); j -= 1) if (text[j] !== '0') return true;
  return false;
}

function numberAt(text: readonly string[], from: number, start: bigint): { value: bigint; end: number } {
  let value = start;
  let end = from;
  for (; end < text.length && isDigit(text[end] ?? ''); end += 1) {
    // Go overflows here like any 64-bit number.
    value = BigInt.asIntN(64, value * 10n + BigInt(codeOf(text[end] ?? '') - 0x30));
  }
  return { value, end };
}

function isLetter(character: string): boolean {
  return /^[A-Za-z]/.test(character) || (character > '\u007f' && /\p{L}/u.test(character));
}

function isDigit(character: string): boolean {
  return /^[0-9]/.test(character) || (character > '\u007f' && /\p{Nd}/u.test(character));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
