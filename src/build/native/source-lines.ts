import { collectHeredoc, type Heredoc, heredocWord } from './heredoc.ts';
import type { Problem } from './problem.ts';
import { splitWords } from './words.ts';

/** One instruction as it stands in the file: continuation lines joined, comments gone. */
export interface LogicalLine {
  /** Where it starts, counted from 1. */
  readonly line: number;
  readonly text: string;
  readonly heredocs: readonly Heredoc[];
}

export type EscapeCharacter = '\\' | '`';

export interface SourceLines {
  readonly escapeChar: EscapeCharacter;
  readonly lines: readonly LogicalLine[];
  readonly problems: readonly Problem[];
}

const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const KNOWN_DIRECTIVES = new Set(['syntax', 'escape', 'check']);
const COMMENT = /^\s*#/;
const TAKES_HEREDOC = /^(?:onbuild\s+)?(?:add|copy|run)\s/i;

/**
 * Splits a Dockerfile into instructions (Dockerfile reference: parser directives, comments, line continuation, heredocs).
 * `syntax` and `check` are known and ignored: nothing but this parser reads the file.
 */
export function readLines(text: string): SourceLines {
  const raw = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const problems: Problem[] = [];
  const escapeChar = escapeOf(raw, problems);
  const continuation = new RegExp(`(^|[^\\${escapeChar}])\\${escapeChar}[ \\t]*$`);
  const lines: LogicalLine[] = [];
  for (let at = 0; at < raw.length; ) {
    const start = at;
    const joined: string[] = [];
    let open = true;
    while (open && at < raw.length) {
      const line = raw[at] ?? '';
      at += 1;
      if (COMMENT.test(line)) {
        if (joined.length === 0) break;
        continue;
      }
      // Empty lines inside a continuation do not end it; Docker only warns about them.
      if (line.trim() === '' && joined.length > 0) continue;
      open = continuation.test(line);
      joined.push(open ? line.replace(continuation, '$1') : line);
    }
    const logical = joined.join('').trim();
    if (logical === '') continue;
    const { heredocs, next } = heredocsOf({ text: logical, line: start + 1 }, { raw, at, problems });
    at = next;
    lines.push({ line: start + 1, text: logical, heredocs });
  }
  return { escapeChar, lines, problems };
}

function escapeOf(raw: readonly string[], problems: Problem[]): EscapeCharacter {
  let escapeChar: EscapeCharacter = '\\';
  const seen = new Set<string>();
  for (const [index, line] of raw.entries()) {
    const match = DIRECTIVE.exec(line.trim());
    const name = match?.[1]?.toLowerCase() ?? '';
    if (!match) break;
    if (!KNOWN_DIRECTIVES.has(name)) continue;
    const at = { kind: 'invalid', line: index + 1, instruction: `# ${name}` } as const;
    if (seen.has(name)) problems.push({ ...at, reason: 'this directive may stand only once' });
    seen.add(name);
    if (name !== 'escape') continue;
    if (match[2] === '\\' || match[2] === '`') escapeChar = match[2];
    else problems.push({ ...at, reason: `expected \\ or \`, found ${JSON.stringify(match[2])}` });
  }
  return escapeChar;
}

function heredocsOf(
  { text, line }: { readonly text: string; readonly line: number },
  {
    raw,
    at,
    problems,
  }: { readonly raw: readonly string[]; readonly at: number; readonly problems: Problem[] },
): { heredocs: readonly Heredoc[]; next: number } {
  const heredocs: Heredoc[] = [];
  let next = at;
  if (!TAKES_HEREDOC.test(text)) return { heredocs, next };
  for (const each of splitWords(text, '\\')) {
    const word = heredocWord(each);
    if (!word) continue;
    const found = collectHeredoc(word, raw, next);
    if (!found) {
      const instruction = text.split(/\s/, 1)[0]?.toUpperCase() ?? '';
      problems.push({
        kind: 'invalid',
        line,
        instruction,
        reason: `the heredoc <<${word.name} is never closed by a line ${word.name}`,
      });
      return { heredocs, next: raw.length };
    }
    heredocs.push(found.heredoc);
    next = found.next;
  }
  return { heredocs, next };
}
