/** A part of a Markdown document that stands alone: a heading, a table, a list, a fenced block. */
export interface Block {
  readonly lines: readonly string[];
  /** Where rows begin that may be left out from the end; undefined: the block stays whole or goes. */
  readonly rows?: number;
}

/** What the note about left-out parts takes at most. */
const NOTE_BYTES = 200;

/**
 * Blocks as one document of at most `limit` bytes in UTF-8. What does not fit is left out in whole rows and whole
 * blocks, so that no table and no fence stays open, and a note at the end says so.
 */
export function fitBlocks(blocks: readonly Block[], limit: number): string {
  let room = limit - NOTE_BYTES;
  let left = 0;
  const kept: string[] = [];
  for (const { lines, rows } of blocks) {
    const fitting = countFitting(lines, room);
    const whole = fitting === lines.length;
    const count = whole ? fitting : rows !== undefined && fitting > rows ? fitting : 0;
    left += lines.length - count;
    if (count === 0) continue;
    const text = `${lines.slice(0, count).join('\n')}\n`;
    kept.push(text);
    room -= Buffer.byteLength(text) + 1;
  }
  if (left > 0) {
    kept.push(`*This summary is cut: ${left} lines did not fit. The JSON report has everything.*\n`);
  }
  return kept.join('\n');
}

function countFitting(lines: readonly string[], room: number): number {
  let used = 1;
  for (const [at, line] of lines.entries()) {
    used += Buffer.byteLength(line) + 1;
    if (used > room) return at;
  }
  return lines.length;
}
