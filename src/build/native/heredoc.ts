/** A here-document that an instruction announced with `<<NAME`. */
export interface Heredoc {
  /** The word after `<<`, without quotes: also the name of the file it makes. */
  readonly name: string;
  readonly content: string;
  /** False when any part of the word is quoted: variables stay as they are. */
  readonly expand: boolean;
}

/** What a word such as `<<-"EOF"` announces. */
export interface HeredocWord {
  readonly name: string;
  readonly expand: boolean;
  /** `<<-`: leading tabs are removed from the lines and from the terminator. */
  readonly chomp: boolean;
}

/** Reads one word; undefined when it announces nothing (`<<<` is a here-string of some shells, and no heredoc). */
export function heredocWord(word: string): HeredocWord | undefined {
  const match = /^\d*<<(-?)([^<]+)$/.exec(word);
  if (!match?.[2]) return undefined;
  const name = match[2].replace(
    /\\(.)|(["'])(.*?)\2/g,
    (_all, escaped: string | undefined, _quote, inner: string) => escaped ?? inner,
  );
  if (name === '' || /\s/.test(name)) return undefined;
  return { name, expand: name === match[2], chomp: match[1] === '-' };
}

/** Collects a heredoc's lines up to its terminator; undefined when the file ends first. */
export function collectHeredoc(
  word: HeredocWord,
  lines: readonly string[],
  from: number,
): { readonly heredoc: Heredoc; readonly next: number } | undefined {
  const content: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const raw = lines[at] ?? '';
    const line = word.chomp ? raw.replace(/^\t+/, '') : raw;
    if (line === word.name) {
      const text = content.map(each => `${each}\n`).join('');
      return { heredoc: { name: word.name, content: text, expand: word.expand }, next: at + 1 };
    }
    content.push(line);
  }
  return undefined;
}
