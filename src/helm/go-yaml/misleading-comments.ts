import type { CST } from 'yaml';

/**
 * Offsets of the comments, at the beginning of a line and without a blank behind `#`, that stand between a key or dash and
 * its value, where that value has several lines or may have taken in more of them than are its own.
 */
export function misleadingComments(tokens: readonly CST.Token[], text: string): readonly number[] {
  const found: number[] = [];
  const waiting: (CST.Token | null | undefined)[] = [...tokens];
  while (waiting.length > 0) {
    const token = waiting.pop();
    if (!token) continue;
    if (token.type === 'document') waiting.push(token.value);
    if (!('items' in token) || token.type === 'flow-collection') continue;
    for (const { start, key, sep, value } of token.items as readonly CST.CollectionItem[]) {
      waiting.push(key, value);
      if (!mayReadOn(value)) continue;
      const comments = [...start, ...(sep ?? [])].filter(({ type }) => type === 'comment');
      found.push(...comments.map(({ offset }) => offset).filter(offset => isMisleading(offset, text)));
    }
  }
  return found;
}

/** True for a value of several lines, or a map with such a first key. */
function mayReadOn(value: CST.Token | undefined): boolean {
  if (value?.type === 'block-map') return mayReadOn(value.items[0]?.key ?? undefined);
  if (value?.type === 'flow-collection') return true;
  return value !== undefined && 'source' in value && value.source.includes('\n');
}

function isMisleading(offset: number, text: string): boolean {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return line.trim() === '' && /[^ \t\r\n]/.test(text.charAt(offset + 1));
}
