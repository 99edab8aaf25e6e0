import { InstructionError } from './problem.ts';

/**
 * Splits at blanks outside quotes. Quotes and escapes stay in the words: `expandWord` removes them later, after it has
 * used them (Dockerfile reference, ENV and LABEL).
 */
export function splitWords(text: string, escapeChar: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let quote: string | undefined;
  for (let at = 0; at < text.length; at += 1) {
    const ch = text.charAt(at);
    if (quote === undefined && /\s/.test(ch)) {
      if (word !== '') words.push(word);
      word = '';
      continue;
    }
    word += ch;
    if (ch === escapeChar && quote !== "'" && at + 1 < text.length) {
      at += 1;
      word += text.charAt(at);
    } else if (quote === ch) {
      quote = undefined;
    } else if (quote === undefined && (ch === '"' || ch === "'")) {
      quote = ch;
    }
  }
  if (word !== '') words.push(word);
  return words;
}

/** Splits at every blank, as Docker does for the paths of COPY and the ports of EXPOSE. */
export function splitBlanks(text: string): readonly string[] {
  return text.split(/\s+/).filter(word => word !== '');
}

/**
 * The JSON ("exec") form of an argument list; undefined when the text is in another form.
 * Throws InstructionError for a JSON list that holds anything but strings.
 */
export function jsonList(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // Docker's rule: what is not JSON is the shell form.
  }
  if (!Array.isArray(value)) return undefined;
  if (value.every(each => typeof each === 'string')) return value;
  throw new InstructionError(`a JSON list may hold only strings, found ${text}`);
}

/** The candidate nearest to a mistyped word, where one is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    const found = distance(word.toLowerCase(), name.toLowerCase());
    if (!best || found < best.distance) best = { name, distance: found };
  }
  return best && best.distance <= Math.max(1, Math.floor(best.name.length / 3)) ? best.name : undefined;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words; long ones are never similar to a keyword. */
function distance(a: string, b: string): number {
  if (a.length > 40) return a.length;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const choices = [(row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1];
      next.push(Math.min(...choices, ...(swapped ? [(before[j - 2] ?? 0) + 1] : [])));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? a.length;
}
