import type { CST } from 'yaml';
import { SEPARATORS, separatorMistake } from './scalar-text.ts';
import { YamlMistake } from './source.ts';

/** Deeper than any chart, and no deeper than what walks over the values can follow. */
const MAX_DEPTH = 500;
/** Said of tabs where YAML wants blanks. */
export const TAB = 'a tab cannot indent in YAML; write blanks';

interface Place {
  readonly depth: number;
  readonly flow: boolean;
}

/**
 * Checks what stands between the values of a text, by go-yaml's rules where the library has others: directives, tabs,
 * line breaks, and how deep values are nested. Nothing is read from `end` on, where the values end before the text does.
 * Throws `YamlMistake`.
 */
export function checkLayout(tokens: readonly CST.Token[], text: string, end = text.length): void {
  checkDirectives(tokens.filter(token => token.type === 'directive'));
  const waiting: { readonly token: CST.Token; readonly place: Place }[] = [];
  const add = (found: readonly (CST.Token | null | undefined)[], place: Place): void => {
    for (const token of found) if (token) waiting.push({ token, place });
  };
  const tabs: CST.Token[] = [];
  const endsOfPlain = new Set<number>();
  const endsOfOpen = new Set<number>();
  add(tokens, { depth: 0, flow: false });
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, place } = next;
    if (token.offset > end) continue;
    if (place.depth > MAX_DEPTH) {
      throw new YamlMistake(token.offset, `values are nested more than ${MAX_DEPTH} levels deep`);
    }
    checkComment(token);
    if (token.type === 'scalar') endsOfPlain.add(token.offset + token.source.length);
    if (isOpenQuote(token)) endsOfOpen.add(token.offset + token.source.trimEnd().length);
    if (token.type === 'space' && !place.flow && token.source.includes('\t')) tabs.push(token);
    if ('start' in token) add(Array.isArray(token.start) ? token.start : [token.start], place);
    if ('end' in token) add(token.end ?? [], place);
    if ('props' in token) add(token.props, place);
    if ('value' in token) add([token.value], place);
    if (!('items' in token)) continue;
    const within = { depth: place.depth + 1, flow: place.flow || token.type === 'flow-collection' };
    for (const item of token.items as readonly CST.CollectionItem[]) {
      checkDash(item, within);
      checkItem(item, token.type === 'block-map');
      if (!within.flow) checkColon(item, text);
      add([...item.start, item.key, ...(item.sep ?? []), item.value], within);
    }
  }
  checkTabs(tabs, { endsOfPlain, endsOfOpen }, text);
}

/** A text in quotes that ends for the library before its closing quote: the next line is not indented. */
function isOpenQuote(token: CST.Token): token is CST.FlowScalar {
  if (token.type !== 'double-quoted-scalar' && token.type !== 'single-quoted-scalar') return false;
  return token.source.length < 2 || token.source.at(-1) !== token.source[0];
}

function checkComment(token: CST.Token): void {
  if (token.type === 'comment' && SEPARATORS.test(token.source)) {
    throw separatorMistake(token.offset + token.source.search(SEPARATORS));
  }
}

/**
 * No line begins with a tab, but for lines of nothing behind a plain text: go-yaml takes them for a part of it, and how far
 * they are indented is a question of that text. Of a line that goes on with a text in quotes the quotes are the mistake.
 */
function checkTabs(
  tabs: readonly CST.Token[],
  { endsOfPlain, endsOfOpen }: Readonly<Record<'endsOfPlain' | 'endsOfOpen', ReadonlySet<number>>>,
  text: string,
): void {
  for (const token of tabs.toSorted((a, b) => a.offset - b.offset)) {
    const source = 'source' in token ? token.source : '';
    const line = text.slice(text.lastIndexOf('\n', token.offset - 1) + 1, token.offset);
    if (line.trim() !== '') continue;
    const isEmpty = /^[ \t]*(?:\r?\n|#|$)/.test(text.slice(token.offset));
    const behind = text.slice(0, token.offset).trimEnd().length;
    if (endsOfOpen.has(behind) || (isEmpty && endsOfPlain.has(behind))) continue;
    throw new YamlMistake(token.offset + source.indexOf('\t'), TAB);
  }
}

/** What the library takes for the value of a key without a colon, or for a key with the properties of its map. */
function checkItem({ start, key, sep = [], value }: CST.CollectionItem, isMap: boolean): void {
  const behind = sep.find(({ type }) => ['map-value-ind', 'anchor', 'tag'].includes(type));
  if (behind && behind.type !== 'map-value-ind')
    throw new YamlMistake(behind.offset, 'expected a colon behind the key');
  const named = start.find(({ type }) => type === 'anchor' || type === 'tag');
  if (isMap && named && !key && !start.some(({ type }) => type === 'explicit-key-ind')) {
    throw new YamlMistake(named.offset, 'there is no key behind this; write "" for an empty one');
  }
  if (isMap && value && !sep.some(({ type }) => type === 'map-value-ind')) {
    throw new YamlMistake(value.offset, 'expected the next key, at the column of the others');
  }
  if (value?.type !== 'block-map') return;
  const before = isMap ? sep : start;
  const own = before.findLast(({ type }) => type === 'anchor' || type === 'tag');
  if (own && !before.slice(before.indexOf(own)).some(({ type }) => type === 'newline')) {
    throw new YamlMistake(own.offset, 'expected keys and values in a line of their own behind this');
  }
}

/** The colon of a key with `?` is at the column of the `?`. */
function checkColon({ start, sep = [] }: CST.CollectionItem, text: string): void {
  const question = start.find(({ type }) => type === 'explicit-key-ind');
  const colon = sep.find(({ type }) => type === 'map-value-ind');
  if (!question || !colon) return;
  const column = (offset: number): number => offset - text.lastIndexOf('\n', offset - 1);
  if (column(question.offset) === column(colon.offset)) return;
  throw new YamlMistake(colon.offset, 'expected this colon at the column of its ?');
}

/** Behind a dash, or a `?`, blanks are the indentation of what follows. */
function checkDash({ start, sep = [] }: CST.CollectionItem, { flow }: Place): void {
  const isExplicit = start.some(({ type }) => type === 'explicit-key-ind');
  for (const [i, { type }] of (flow ? [] : [...start, ...(isExplicit ? sep : [])]).entries()) {
    const next = [...start, ...sep][i + 1];
    const indents = ['seq-item-ind', 'explicit-key-ind', 'map-value-ind'].includes(type);
    if (indents && next?.type === 'space' && next.source.includes('\t')) {
      throw new YamlMistake(next.offset, TAB);
    }
  }
}

function checkDirectives(directives: readonly CST.Directive[]): void {
  const seen = new Set<string>();
  for (const { source, offset } of directives) {
    const version = /^%YAML[ \t]+([0-9]{1,2}\.[0-9]{1,2})$/.exec(source)?.[1];
    const handle = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+\S+$/.exec(source)?.[1];
    const name = version === undefined ? handle : '%YAML';
    if (name === undefined) {
      throw new YamlMistake(
        offset,
        'a line that begins with % is a directive of YAML, and helm knows no such; put the text in quotes',
      );
    }
    if (version !== undefined && !/^0?1\.0?1$/.test(version)) {
      throw new YamlMistake(offset, `helm reads YAML 1.1, not ${version}; remove the %YAML directive`);
    }
    if (seen.has(name)) throw new YamlMistake(offset, `there are two directives for ${name}`);
    seen.add(name);
  }
}
