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
