/**
 * Text from outside for Markdown, inside or outside a table and inside HTML elements: one line, trimmed, nothing in it is markup.
 * Signs become character references, which CommonMark (6.2) and GFM tables never read as structure.
 */
export function escapeText(text: string): string {
  return visible(text)
    .trim()
    .replace(/[&<>"'`*_{}[\]()#+!|~\\@$^=]|:(?=\/)|^[-:]|^\d(?=\d*[.)](?:\s|$))/g, reference)
    .replace(/\bwww(?=\.)/gi, word => `${reference(word.charAt(0))}${word.slice(1)}`);
}

/** Text from outside in a fixed-width font, safe wherever `escapeText` is. */
export function code(text: string): string {
  return text === '' ? '' : `<code>${escapeText(text)}</code>`;
}

/** Text from outside in which `backticks` mean a fixed-width font, as in our messages; safe wherever `escapeText` is. */
export function prose(text: string): string {
  return visible(text)
    .split(/(`[^`]+`)/)
    .map(part => {
      const word = /^`([^`]+)`$/.exec(part)?.[1];
      if (word !== undefined) return code(word);
      const [before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part)?.slice(1) ?? [];
      return `${before && ' '}${escapeText(inner)}${after && ' '}`;
    })
    .join('')
    .trim();
}

/** A fenced block that nothing in the lines can end: the fence is longer than every run of backticks in them. */
export function fenced(language: string, lines: readonly string[]): readonly string[] {
  const shown = lines.map(visible);
  const runs = shown.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length);
  const fence = '`'.repeat(Math.max(2, ...runs) + 1);
  return [`${fence}${language}`, ...shown, fence];
}

/** A word for a POSIX shell: as it is where that is safe, else in single quotes. */
export function shellWord(word: string): string {
  return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** At most `limit` characters, the cut marked with an ellipsis; never half a character. */
export function clip(text: string, limit: number): string {
  const signs = [...text];
  return signs.length <= limit ? text : `${signs.slice(0, limit - 1).join('')}…`;
}

/**
 * One line without anything that a terminal, a browser or a reader would not show: line ends become spaces;
 * control, direction and zero-width characters become their number.
 */
export function visible(text: string): string {
  const line = text.replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ');
  if (PRINTABLE.test(line)) return line;
  return line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, sign =>
    KEPT.test(sign) ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Nearly every text; making an expression of Unicode's classes takes milliseconds, once a run. */
const PRINTABLE = /^[ -~]*$/;

/** Joiners and selectors that emoji are made of. */
const KEPT = /^(?:\u200d|\ufe0e|\ufe0f)$/;

function reference(sign: string): string {
  return `&#${sign.codePointAt(0)};`;
}
