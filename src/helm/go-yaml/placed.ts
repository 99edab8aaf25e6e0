import {
  type CST,
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { textOfScalar } from './scalar-text.ts';
import type { ScalarStyle, SourceNode, SourcePair, SourceScalar } from './source.ts';

const STYLES: Readonly<Record<string, ScalarStyle>> = {
  [Scalar.PLAIN]: 'plain',
  [Scalar.QUOTE_SINGLE]: 'single',
  [Scalar.QUOTE_DOUBLE]: 'double',
  [Scalar.BLOCK_LITERAL]: 'literal',
  [Scalar.BLOCK_FOLDED]: 'folded',
};

/** What stands in front of a value: its anchor and tag, indicators, white space and comments. */
type Before = readonly CST.SourceToken[];

/** The values of a document as the library has read it, each with its place in the text. */
export function placed(document: Document.Parsed, token: CST.Document, text: string): SourceNode {
  const end = token.start.find(({ type }) => type === 'doc-start');
  return new Placer(text).node(document.contents, token.start, end ? end.offset + 3 : token.offset);
}

class Placer {
  readonly #text: string;
  readonly #anchors = new Map<string, SourceNode>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `empty` is where a value would be that is not there. */
  node(node: Node | null | undefined, before: Before, empty: number): SourceNode {
    const properties = before.filter(({ type }) => type === 'anchor' || type === 'tag');
    const last = properties.at(-1);
    const behind = last ? last.offset + last.source.length : empty;
    const { anchor, tag } = { anchor: undefined, tag: undefined, ...node } as {
      anchor?: string;
      tag?: string;
    };
    const named = { ...(anchor === undefined ? {} : { anchor }), ...(tag === undefined ? {} : { tag }) };
    const place = (content: number) => ({ start: properties[0]?.offset ?? content, content, ...named });
    if (isAlias(node)) return this.#alias(node.source, node.range ?? [empty, empty]);
    if (isMap<Node, Node | null>(node)) return this.#map(node, before, place);
    if (isSeq<Node>(node)) return this.#list(node, place);
    if (!isScalar(node) || isNothing(node)) {
      return this.#anchored({
        kind: 'scalar',
        ...place(behind),
        end: behind,
        tail: behind,
        text: '',
        style: 'plain',
      });
    }
    const content = node.range?.[0] ?? behind;
    return this.#anchored(this.#scalar(node, place(content)));
  }

  #scalar(node: Scalar, place: { readonly start: number; readonly content: number }): SourceScalar {
    const [, until] = node.range ?? [0, place.content];
    const style = STYLES[node.type ?? Scalar.PLAIN] ?? 'plain';
    const written = this.#text.slice(place.content, until);
    const text = textOfScalar(node.source ?? '', { style, written, offset: place.content });
    const end = style === 'literal' || style === 'folded' ? place.content + written.trimEnd().length : until;
    const keeps = /^[|>][0-9]?\+/.test(written);
    return { kind: 'scalar', ...place, end, tail: keeps ? until : end, text, style };
  }

  #alias(name: string, [start, end]: readonly [number, number, ...unknown[]]): SourceNode {
    const target = this.#anchors.get(name);
    return { kind: 'alias', name, start, content: start, end, ...(target ? { target } : {}) };
  }

  /** Anchors of a list or map count within it already, so that one that holds itself is found. */
  #map(
    node: YAMLMap<Node, Node | null>,
    before: Before,
    place: (content: number) => { readonly start: number; readonly content: number },
  ): SourceNode {
    const pairs: SourcePair[] = [];
    const { srcToken, flow = false } = node;
    const [first] = node.items;
    const content = srcToken?.type === 'flow-collection' ? srcToken.offset : startOf(first, before);
    const end = srcToken?.type === 'flow-collection' ? endOf(srcToken) : content;
    const map = this.#anchored({ kind: 'map' as const, ...place(content), flow, pairs, end });
    for (const pair of node.items) pairs.push(this.#pair(pair));
    if (srcToken?.type !== 'flow-collection') map.end = pairs.at(-1)?.value.end ?? end;
    return map;
  }

  #pair({ key, value, srcToken }: Pair<Node, Node | null>): SourcePair {
    const { start = [], sep = [] } = (srcToken ?? {}) as Partial<CST.CollectionItem>;
    const question = start.find(({ type }) => type === 'explicit-key-ind');
    const found = this.node(key, start, question ? question.offset + 1 : (sep[0]?.offset ?? 0));
    const sign = sep.find(({ type }) => type === 'map-value-ind');
    if (!sign) return { key: found, value: this.node(undefined, [], found.end), explicit: !!question };
    const colon = sign.offset + 1;
    const behind = sep.slice(sep.indexOf(sign) + 1);
    return { key: found, colon, value: this.node(value, behind, colon), explicit: !!question };
  }

  #list(
    node: YAMLSeq<Node>,
    place: (content: number) => { readonly start: number; readonly content: number },
  ): SourceNode {
    const items: SourceNode[] = [];
    const token = node.srcToken as CST.BlockSequence | CST.FlowCollection;
    const flow = token.type === 'flow-collection';
    const content = flow ? token.offset : (token.items[0]?.start[0]?.offset ?? token.offset);
    const end = flow ? endOf(token) : content;
    const list = this.#anchored({ kind: 'list' as const, ...place(content), flow, items, end });
    const written = token.items.filter(isItem);
    for (const [i, item] of node.items.entries()) {
      const { start = [] } = written[i] ?? {};
      const dash = start.find(({ type }) => type === 'seq-item-ind');
      items.push(this.node(isPair(item) ? undefined : item, start, dash ? dash.offset + 1 : content + 1));
    }
    if (!flow) list.end = items.at(-1)?.end ?? end;
    return list;
  }

  #anchored<T extends SourceNode>(node: T): T {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }
}

function isNothing({ type, source }: Scalar): boolean {
  return (type === undefined || type === Scalar.PLAIN) && (source ?? '') === '';
}

/** Where the first key of a map begins, with what belongs to the key. */
function startOf(pair: Pair | undefined, before: Before): number {
  const { start = [], key, sep } = (pair?.srcToken ?? {}) as Partial<CST.CollectionItem>;
  const own = start.find(({ type }) => ['anchor', 'tag', 'explicit-key-ind'].includes(type));
  return (own ?? key ?? sep?.[0] ?? before.at(-1))?.offset ?? 0;
}

function endOf({ end, offset }: CST.FlowCollection): number {
  const [sign] = end;
  return sign ? sign.offset + sign.source.length : offset + 1;
}

/** False for what holds nothing but a comment. */
function isItem({ start, key, sep, value }: CST.CollectionItem): boolean {
  if (key || sep || value) return true;
  return start.some(({ type }) => ['seq-item-ind', 'explicit-key-ind', 'anchor', 'tag'].includes(type));
}
