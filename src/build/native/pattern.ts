import { InstructionError } from './problem.ts';

/** True when a path of COPY has a character that Go's filepath.Match treats as a pattern. */
export function isPattern(path: string): boolean {
  return /[*?[\\]/.test(path);
}

/**
 * A pattern of Go's `filepath.Match` as a regular expression on a path with `/`: `*` and `?` never match a slash, `[…]`
 * takes ranges and `^`, a backslash takes the next character as it is. Throws InstructionError when it is malformed.
 */
export function matchExpression(pattern: string): RegExp {
  return new RegExp(`^${new Translator(pattern).plain()}$`, 'su');
}

/**
 * A pattern of `.dockerignore` as a regular expression: as above, and `**` matches any number of folders
 * (docs.docker.com/build/concepts/context, "Matching").
 */
export function ignoreExpression(pattern: string): RegExp {
  return new RegExp(`^${new Translator(pattern).withDoubleStar()}$`, 'su');
}

class Translator {
  readonly #pattern: string;
  readonly #text: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
    this.#text = [...pattern];
  }

  plain(): string {
    let source = '';
    while (this.#at < this.#text.length) source += this.#one();
    return source;
  }

  withDoubleStar(): string {
    let source = '';
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] !== '*' || this.#text[this.#at + 1] !== '*') {
        source += this.#one();
        continue;
      }
      while (this.#text[this.#at] === '*') this.#at += 1;
      if (this.#text[this.#at] === '/') this.#at += 1;
      // At the end it takes everything; before something, any number of whole or part folders, as moby's matcher does.
      source += this.#at === this.#text.length ? '.*' : '(?:.*/)?';
    }
    return source;
  }

  #one(): string {
    const ch = this.#text[this.#at] ?? '';
    this.#at += 1;
    if (ch === '*') return '[^/]*';
    if (ch === '?') return '[^/]';
    if (ch === '[') return this.#characterClass();
    return quoted(ch === '\\' ? this.#escaped() : ch);
  }

  #escaped(): string {
    const ch = this.#text[this.#at];
    if (ch === undefined) throw this.#malformed('it ends in a backslash');
    this.#at += 1;
    return ch;
  }

  #characterClass(): string {
    const negated = this.#text[this.#at] === '^';
    if (negated) this.#at += 1;
    const ranges: string[] = [];
    for (;;) {
      const from = this.#text[this.#at];
      if (from === undefined) throw this.#malformed('a "]" is missing');
      if (from === ']' && ranges.length > 0) break;
      const low = this.#member();
      const isRange = this.#text[this.#at] === '-';
      if (isRange) this.#at += 1;
      const high = isRange ? this.#member() : low;
      if ((high.codePointAt(0) ?? 0) < (low.codePointAt(0) ?? 0))
        throw this.#malformed(`the range ${low}-${high} is empty`);
      ranges.push(isRange ? `${quotedMember(low)}-${quotedMember(high)}` : quotedMember(low));
    }
    this.#at += 1;
    return `[${negated ? '^' : ''}${ranges.join('')}]`;
  }

  #member(): string {
    const ch = this.#text[this.#at];
    if (ch === undefined) throw this.#malformed('a "]" is missing');
    if (ch === '-' || ch === ']') throw this.#malformed(`an unexpected "${ch}" stands in [ ]`);
    this.#at += 1;
    return ch === '\\' ? this.#escaped() : ch;
  }

  #malformed(why: string): InstructionError {
    return new InstructionError(`${JSON.stringify(this.#pattern)} is not a pattern: ${why}`);
  }
}

/** Quotes one character for a regular expression in Unicode mode, where needless escapes are errors. */
function quoted(ch: string): string {
  return /[\\^$.*+?()[\]{}|/]/.test(ch) ? `\\${ch}` : ch;
}

/** The same inside `[ ]`, where a hyphen would make a range. */
function quotedMember(ch: string): string {
  return ch === '-' ? '\\-' : quoted(ch);
}
