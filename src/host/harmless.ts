/** Whose markers are broken up in text that is not ours: a terminal has none. */
export type Markers = 'github' | 'gitlab' | 'none';

/**
 * One line of untrusted text made inert: every character but tabs and colours is visible, and no part of it is read
 * as a command by the CI that shows the log. Line ends inside become visible as well.
 */
export function harmlessLine(line: string, markers: Markers): string {
  const shown = PRINTABLE.test(line)
    ? line
    : line.replace(SPECIAL, sign => (COLOUR.test(sign) || KEPT.test(sign) ? sign : named(sign)));
  const broken = markers === 'none' ? shown : BREAK[markers](shown);
  const colours = broken.match(ANY_COLOUR);
  return colours && !RESET.test(colours.at(-1) ?? '') ? `${broken}\u001b[0m` : broken;
}

/** The lines of untrusted text, each made inert. A lone carriage return ends a line too: it would hide what is before it. */
export function harmlessLines(text: string, markers: Markers): readonly string[] {
  return text.split(/\r\n|\n|\r/).map(line => harmlessLine(line, markers));
}

/** Nearly every line; making an expression of Unicode's classes takes milliseconds, once a run. */
const PRINTABLE = /^[\t -~]*$/;
/** A colour sequence, or one character that is not shown as itself. */
const SPECIAL = /\u001b\[[0-9;]*m|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/gu;
/** Colours, bold and underline; not `8`, which hides what follows. */
const COLOUR =
  /^\u001b\[(?:(?:0?[0-47]|2[1-479]|39|49|[349][0-7]|10[0-7]|[34]8;5;\d{1,3}|[34]8;2;\d{1,3};\d{1,3};\d{1,3})(?:;(?!m)|(?=m)))*m$/;
const ANY_COLOUR = /\u001b\[[0-9;]*m/g;
const RESET = /^\u001b\[0*m$/;
/** Tabs, and what emoji are joined with. */
const KEPT = /^(?:\t|\u200d|\ufe0e|\ufe0f)$/;

function named(sign: string): string {
  return [...sign]
    .map(part => {
      const point = part.codePointAt(0) ?? 0;
      if (part !== '\u001b' && /^[\x20-\x7e]$/.test(part)) return part;
      return point <= 0xff ? `\\x${point.toString(16).padStart(2, '0')}` : `\\u{${point.toString(16)}}`;
    })
    .join('');
}

/** What .NET's culture-sensitive search steps over and that stays in the text: what emoji are joined with. */
const IGNORED = '\\u200d\\ufe0e\\ufe0f';
/** actions/runner, ActionCommand.TryParseV2: `::name …::` at the start of a line, after white space. */
const COMMAND = new RegExp(`^([\\s${IGNORED}]*:[${IGNORED}]*):`, 'u');
/** actions/runner, ActionCommand.TryParse: `##[name …]` anywhere in a line; its log viewer reads them as well. */
const OLD_COMMAND = new RegExp(`(#[${IGNORED}]*#[${IGNORED}]*)\\[`, 'gu');
/** GitLab's log viewer folds between these. */
const SECTION = /section_(start|end):/g;

const BREAK = {
  github: (line: string): string => line.replace(COMMAND, '$1 :').replace(OLD_COMMAND, '$1 ['),
  gitlab: (line: string): string => line.replace(SECTION, 'section_$1 :'),
};
