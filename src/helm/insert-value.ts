import type { SourceMap, SourceNode, SourcePair } from './go-yaml/source.ts';
import { block, inBraces, lineEndOf, spliced } from './value-text.ts';

type Keys = readonly string[];

/**
 * Puts a value in the place of another, of an alias or of nothing. An anchor stays, for others may name it; a tag goes,
 * for it is about the old value; comments stay. `pair` is what the value belongs to, if it has a key.
 */
export function replaceValue(text: string, node: SourceNode, value: string, pair?: SourcePair): string {
  if (pair && pair.colon === undefined) {
    const { end } = pair.key;
    return `${text.slice(0, end)}: ${value}${text.slice(end)}`;
  }
  const properties = propertiesOf(text, node);
  const gap = properties === '' || /\s$/.test(properties) ? '' : ' ';
  return spliced(text, node.start, node.end, `${properties}${gap}${value}${headerComment(text, node)}`);
}

/** Adds `keys` (nested) with a value behind the last entry of a map, in the map's own style. */
export function insertIntoMap(text: string, map: SourceMap, keys: Keys, value: string): string {
  if (map.flow) return intoFlow(text, map, keys, value);
  const lineEnd = lineEndOf(text);
  const end = lastOffset(map);
  const isLineStart = /[\n\r]/.test(text.charAt(end - 1));
  const at = isLineStart ? end : endOfLine(text, end);
  const start = text.slice(0, at);
  const gap = start === '' || /[\n\r]$/.test(start) ? '' : lineEnd;
  return `${start}${gap}${block(keys, value, columnOf(text, map.content), lineEnd)}${lineEnd}${text.slice(at)}`;
}

/** Gives a key that has nothing (or null) behind it a map of `keys` below it, behind the comment of its line. */
export function insertBelowKey(
  text: string,
  { pair, inBlock }: { readonly pair?: SourcePair; readonly inBlock: boolean },
  nothing: SourceNode,
  { keys, value }: { readonly keys: Keys; readonly value: string },
): string {
  if (!pair || pair.colon === undefined || !inBlock) {
    return replaceValue(text, nothing, `{${inBraces(keys, value)}}`, pair);
  }
  const lineEnd = lineEndOf(text);
  const properties = propertiesOf(text, nothing).trim();
  const head = `${text.slice(0, nothing.start).replace(/[ \t]+$/, '')}${properties === '' ? '' : ` ${properties}`}`;
  const behind = text.slice(nothing.end);
  const [line = ''] = /^[^\n\r]*/.exec(behind) ?? [];
  const indent = columnOf(text, pair.key.start) + 2;
  return `${head}${line}${lineEnd}${block(keys, value, indent, lineEnd)}${behind.slice(line.length)}`;
}

/** A file without values gets its first ones; its comments stay above them. */
export function firstValues(
  text: string,
  nothing: SourceNode | undefined,
  keys: Keys,
  value: string,
): string {
  const lineEnd = lineEndOf(text);
  const kept = nothing ? `${text.slice(0, nothing.start)}${text.slice(nothing.end)}` : text;
  const start = kept === '' || /[\n\r]$/.test(kept) ? kept : `${kept}${lineEnd}`;
  return `${start}${block(keys, value, 0, lineEnd)}${lineEnd}`;
}

function intoFlow(text: string, map: SourceMap, keys: Keys, value: string): string {
  const last = map.pairs.at(-1);
  const entry = inBraces(keys, value);
  if (!last) return spliced(text, map.content + 1, map.content + 1, entry);
  const end = Math.max(last.key.end, last.colon ?? 0, last.value.end);
  const gap = text.charAt(end - 1) === ':' ? ' ' : '';
  const after = text.charAt(end) === '#' ? ' ' : '';
  return `${text.slice(0, end)}${gap}, ${entry}${after}${text.slice(end)}`;
}

/** Anchor and tag of a value as they stand there, without the tag. */
function propertiesOf(text: string, node: SourceNode): string {
  const written = text.slice(node.start, node.content);
  const kept = node.tag === undefined ? written : written.replace(/(^|\s)![^\s]*[ \t]*/, '$1');
  return kept.trim() === '' ? '' : kept;
}

/** The comment behind `|` or `>`, which would be lost with the block. */
function headerComment(text: string, node: SourceNode): string {
  if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return '';
  return /^[|>][-+0-9]*([ \t]+#[^\n\r]*)/.exec(text.slice(node.content, node.end))?.[1] ?? '';
}

/** Where the last thing in a node ends; empty lines at the end of a block scalar may belong to it. */
function lastOffset(node: SourceNode): number {
  if (node.kind === 'scalar') return node.tail;
  if (node.kind === 'alias' || node.flow) return node.end;
  const last = node.kind === 'list' ? node.items.at(-1) : node.pairs.at(-1)?.value;
  return last ? lastOffset(last) : node.end;
}

function endOfLine(text: string, from: number): number {
  const [line = ''] = /^[^\n\r]*(?:\r\n|[\n\r])?/.exec(text.slice(from)) ?? [];
  return from + line.length;
}

function columnOf(text: string, offset: number): number {
  return offset - Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) - 1;
}
