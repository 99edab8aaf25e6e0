/** Which ways of writing a text keep it what it is. */
export interface TextShape {
  readonly plainAllowed: boolean;
  readonly singleQuotedAllowed: boolean;
  readonly blockAllowed: boolean;
  readonly multiline: boolean;
}

/** Characters that begin something else than a text. */
const OPENING = /^(?:[#,[\]{}&*!|>'"%@`]|---|\.\.\.|[?:-](?:[ \t]|$))/;
/** A colon before a blank begins a value, a hash after one begins a comment. */
const INDICATOR = /:(?:[ \t]|$)|[ \t\r\n\x85\u2028\u2029\0]#/;

/** Looks a text over as go-yaml 2 does before it writes one. */
export function analyzeText(text: string): TextShape {
  if (text === '') {
    return { plainAllowed: true, singleQuotedAllowed: true, blockAllowed: false, multiline: false };
  }
  const multiline = /[\r\n\x85\u2028\u2029]/.test(text);
  const special = [...text].some(character => !isPrintable(character));
  const spaceBreak = / [\r\n\x85\u2028\u2029]/.test(text);
  const breakSpace = /[\r\n\x85\u2028\u2029] /.test(text);
  const edges = /^[ \r\n\x85\u2028\u2029]|[ \r\n\x85\u2028\u2029]$/.test(text);
  const indicators = OPENING.test(text) || INDICATOR.test(text.slice(1)) || /^:(?:[ \t]|$)/.test(text);
  return {
    multiline,
    plainAllowed: !edges && !breakSpace && !spaceBreak && !special && !multiline && !indicators,
    singleQuotedAllowed: !breakSpace && !spaceBreak && !special,
    blockAllowed: !text.endsWith(' ') && !spaceBreak && !special,
  };
}

/** True for what go-yaml 2 writes as it is: tabs, emoji and anything beyond 16 bits are escaped. */
export function isPrintable(character: string): boolean {
  return /^[\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]$/.test(character);
}

/** True for every line break of YAML 1.1. */
export function isBreak(character: string): boolean {
  return /^[\r\n\x85\u2028\u2029]$/.test(character);
}
