import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type Scalar,
} from 'yaml';
import { nothingAt, type Position, type YamlNode } from './node.ts';

/** What one YAML text holds, and every mistake in it. */
export interface YamlText {
  readonly documents: readonly YamlNode[];
  readonly problems: readonly { readonly at: Position; readonly message: string }[];
}

/** A value may be named by an alias as often as this; more is an attack, not a chart. */
const MAX_ALIASES = 10_000;

/**
 * Reads YAML into values that keep their position and their text as written. Scalars are left untyped: helm reads YAML
 * 1.1 (see `resolveScalar`). Keys that occur twice are kept, the last one wins.
 */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const parsed = parseAllDocuments(text, {
    schema: 'failsafe',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
    lineCounter: lines,
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const documents = 'empty' in parsed ? [] : (parsed as Document.Parsed[]);
  const problems = documents.flatMap(({ errors }) =>
    errors.map(error => ({ at: at(error.pos[0]), message: error.message.replaceAll('\n', ' ') })),
  );
  if (problems.length > 0) return { documents: [], problems };
  const reader = new Reader(at);
  return { documents: documents.map(document => reader.document(document)), problems: reader.problems };
}

class Reader {
  readonly problems: { at: Position; message: string }[] = [];
  readonly #at: (offset: number) => Position;
  readonly #open = new Set<Node>();
  #aliases = 0;

  constructor(at: (offset: number) => Position) {
    this.#at = at;
  }

  document(document: Document.Parsed): YamlNode {
    return this.#node(document.contents, document, this.#at(document.range[0]));
  }

  #node(node: Node | null | undefined, document: Document.Parsed, parent: Position): YamlNode {
    if (!node) return nothingAt(parent);
    const at = node.range ? this.#at(node.range[0]) : parent;
    if (isAlias(node)) return this.#alias(node.source, node.resolve(document), { document, at });
    if (isScalar(node)) return scalar(node, at);
    this.#open.add(node);
    try {
      if (isSeq<Node>(node)) {
        return { kind: 'list', at, items: node.items.map(item => this.#node(item, document, at)) };
      }
      if (!isMap<Node, Node>(node)) return nothingAt(at);
      const entries = node.items.map(pair => {
        const key = this.#node(pair.key, document, at);
        return { key, value: this.#node(pair.value, document, key.at) };
      });
      return { kind: 'map', at, entries };
    } finally {
      this.#open.delete(node);
    }
  }

  #alias(
    name: string,
    target: Node | undefined,
    { document, at }: { document: Document.Parsed; at: Position },
  ): YamlNode {
    this.#aliases += 1;
    const why =
      target === undefined ? 'names nothing' : this.#open.has(target) ? 'contains itself' : undefined;
    if (why === undefined && this.#aliases <= MAX_ALIASES) return this.#node(target, document, at);
    if (this.#aliases <= MAX_ALIASES) this.problems.push({ at, message: `the alias *${name} ${why}` });
    else if (this.#aliases === MAX_ALIASES + 1) {
      this.problems.push({ at, message: `more than ${MAX_ALIASES} values are named by aliases` });
    }
    return nothingAt(at);
  }
}

function scalar(node: Scalar, at: Position): YamlNode {
  const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
  const tag = node.tag === undefined ? {} : { tag: node.tag };
  return { kind: 'scalar', text, plain: node.type === 'PLAIN' || node.type === undefined, at, ...tag };
}
