import { InstructionError } from './problem.ts';
import { substitute } from './substitution.ts';

/** Gives a variable's value; undefined when it is not set. */
export type Lookup = (name: string) => string | undefined;

export interface ExpandOptions {
  readonly lookup: Lookup;
  /** `\` or, by the escape directive, a backtick. */
  readonly escapeChar: string;
  /** Quotes are ordinary characters: the content of heredocs. */
  readonly plainQuotes?: boolean;
}

/**
 * Replaces variables and removes quotes and escapes in one word (Dockerfile reference, "Environment replacement").
 * A variable that is not set is empty. Throws InstructionError for an unclosed quote or a malformed `${…}`.
 */
export function expandWord(text: string, options: ExpandOptions): string {
  return new Expander(text, options).until(undefined).text;
}

/** The same, split at blanks outside quotes, also at those that come out of variables: the ports of EXPOSE. */
export function expandWords(text: string, options: ExpandOptions): readonly string[] {
  return new Expander(text, options).until(undefined).words;
}

interface Expanded {
  readonly text: string;
  readonly words: readonly string[];
}

/** What a `$`-expression may see of the scanner it stands in. */
export interface Scanner {
  peek(): string;
  next(): string;
  /** Expands up to an unquoted `stop`, which is taken. `rawEscapes` keeps escapes, for patterns. */
  until(stop: string, rawEscapes?: boolean): Expanded;
  readonly lookup: Lookup;
}

class Words {
  readonly #done: string[] = [];
  #open: string | undefined;

  addSplit(text: string): void {
    for (const ch of text) {
      if (/\s/.test(ch)) this.#close();
      else this.addWhole(ch);
    }
  }

  addWhole(text: string): void {
    this.#open = (this.#open ?? '') + text;
  }

  #close(): void {
    if (this.#open !== undefined) this.#done.push(this.#open);
    this.#open = undefined;
  }

  all(): readonly string[] {
    this.#close();
    return this.#done;
  }
}

class Expander implements Scanner {
  readonly lookup: Lookup;
  readonly #text: readonly string[];
  readonly #options: ExpandOptions;
  #at = 0;

  constructor(text: string, options: ExpandOptions) {
    this.#text = [...text];
    this.#options = options;
    this.lookup = options.lookup;
  }

  peek(): string {
    return this.#text[this.#at] ?? '';
  }

  next(): string {
    const ch = this.peek();
    this.#at += 1;
    return ch;
  }

  until(stop: string | undefined, rawEscapes = false): Expanded {
    const words = new Words();
    let text = '';
    const whole = (part: string): void => {
      words.addWhole(part);
      text += part;
    };
    for (let ch = this.next(); ch !== ''; ch = this.next()) {
      if (ch === stop) return { text, words: words.all() };
      if (ch === '$') {
        const value = substitute(this);
        words.addSplit(value);
        text += value;
      } else if ((ch === '"' || ch === "'") && !this.#options.plainQuotes) {
        whole(this.#quoted(ch));
      } else if (ch === this.#options.escapeChar) {
        whole((rawEscapes ? ch : '') + this.next());
      } else {
        words.addSplit(ch);
        text += ch;
      }
    }
    if (stop !== undefined)
      throw new InstructionError(`a "${stop}" is missing in ${JSON.stringify(this.#text.join(''))}`);
    return { text, words: words.all() };
  }

  #quoted(quote: string): string {
    let text = '';
    for (let ch = this.next(); ch !== quote; ch = this.next()) {
      if (ch === '')
        throw new InstructionError(
          `the quote ${quote} is not closed in ${JSON.stringify(this.#text.join(''))}`,
        );
      if (quote === '"' && ch === '$') text += substitute(this);
      else if (quote === '"' && ch === this.#options.escapeChar && this.#isEscapable(this.peek()))
        text += this.next();
      else text += ch;
    }
    return text;
  }

  /** Inside double quotes an escape before anything else stands for itself. */
  #isEscapable(ch: string): boolean {
    return ch === '"' || ch === '$' || ch === this.#options.escapeChar;
  }
}
