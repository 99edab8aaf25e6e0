import { isMap, isSeq, type Node, type YAMLMap } from 'yaml';
import { resolveWord } from './go-yaml/scalar.ts';

type Keys = readonly string[];

/** Adds `keys` (nested) with a value behind the last entry of a map, in the map's own style. */
export function insertIntoMap(
  text: string,
  map: YAMLMap<Node, Node | null>,
  keys: Keys,
  value: string,
): string {
  const [first] = map.items;
  if (map.flow || first === undefined) return intoFlow(text, map, keys, value);
  const indent = columnOf(text, first.key.range?.[0] ?? 0);
  const end = lastOffset(map);
  const lineEnd = text[end - 1] === '\n' ? end : endOfLine(text, end);
  const start = text.slice(0, lineEnd);
  const line = start === '' || start.endsWith('\n') ? '' : '\n';
  return `${start}${line}${block(keys, value, indent)}\n${text.slice(lineEnd)}`;
}

/** Gives a key that has nothing (or null) behind it a map of `keys` below it. */
export function insertBelowKey(
  text: string,
  { key, nothing }: { readonly key: Node; readonly nothing: Node | null },
  keys: Keys,
  value: string,
): string {
  const from = nothing?.range?.[0] ?? key.range?.[1] ?? text.length;
  const to = nothing?.range?.[1] ?? from;
  const indent = columnOf(text, key.range?.[0] ?? 0) + 2;
  return `${text.slice(0, from).replace(/ +$/, '')}\n${block(keys, value, indent)}${text.slice(to)}`;
}

/** Nested keys, one a line, the value behind the last. */
export function block(keys: Keys, value: string, indent: number): string {
  const lines = keys.map((key, depth) => `${' '.repeat(indent + depth * 2)}${written(key)}:`);
  return `${lines.join('\n')} ${value}`;
}

function intoFlow(text: string, map: YAMLMap<Node, Node | null>, keys: Keys, value: string): string {
  const end = (map.range?.[1] ?? text.length) - 1;
  const before = text.slice(0, end);
  const comma = /[{,]\s*$/.test(before) ? '' : ', ';
  const [first = '', ...rest] = keys;
  const nested = rest.reduceRight((inner, key) => `{${written(key)}: ${inner}}`, value);
  return `${before}${comma}${written(first)}: ${nested}${text.slice(end)}`;
}

/** Where the last thing in a node ends. */
function lastOffset(node: Node): number {
  const own = node.range?.[1] ?? 0;
  if (isMap<Node, Node | null>(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? lastOffset(last.value ?? last.key) : own;
  }
  if (isSeq<Node>(node) && !node.flow) {
    const last = node.items.at(-1);
    return last ? lastOffset(last) : own;
  }
  return own;
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found < 0 ? text.length : found + 1;
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

function written(key: string): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_-]*$/.test(key) && resolveWord(key).type === 'text';
  return isPlain ? key : JSON.stringify(key);
}
