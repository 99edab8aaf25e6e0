import { Findings } from './findings.ts';
import type { JsonValue } from './go-json.ts';
import { parseYaml, type SourceDocument } from './go-yaml/parse.ts';
import { readDocument, readYaml } from './go-yaml/read.ts';
import { type SourceNode, YamlMistake } from './go-yaml/source.ts';
import { TypedReader } from './typed-reader.ts';

/** What a setting was to do. */
export interface Intent {
  /** The values before; missing where there were none. */
  readonly before: SourceNode | undefined;
  /** Indices of the keys and items on the way to the one place that changes. */
  readonly steps: readonly number[];
  /** What is to be there, as YAML: the value, or a map with it. */
  readonly there: string;
  /** What is there gets a further key, and keeps what it has. */
  readonly adds: boolean;
  /** The way to the value as helm names it. */
  readonly names: readonly (string | number)[];
  /** The value itself, as YAML. */
  readonly value: string;
}

/**
 * Says why a text is not what was to become of it: it holds the value that was asked for at its path, is unchanged
 * everywhere else, anchors and aliases included, and helm can read it. When it is, gives it back as it was parsed.
 */
export function readBack(
  text: string,
  { before, steps, there, adds, names, value }: Intent,
): SourceDocument | string {
  const document = parsed(text);
  if (document === undefined)
    return 'cannot be set: this part of the file is written in a way that cannot be changed in place';
  const wanted = shape(parsed(there)?.root);
  const expected = changed(shape(before), steps, { wanted, adds });
  const isExact = JSON.stringify(expected) === JSON.stringify(shape(document.root));
  if (!isExact || document.rest !== undefined) {
    return 'cannot be set without changing more of the file; write the key into it, in a line of its own';
  }
  const { root, problems } = readDocument(text, document);
  const reader = new TypedReader('values.yaml', new Findings());
  const found = names.reduce<JsonValue | undefined>(valueAt, reader.any(root));
  if (problems.length > 0) return `cannot be set: ${problems[0]?.message}`;
  const asked = reader.any(readYaml(value).root);
  return JSON.stringify(found) === JSON.stringify(asked)
    ? document
    : 'has no effect: a << below it puts another value there';
}

function parsed(text: string): SourceDocument | undefined {
  try {
    return parseYaml(text);
  } catch (error) {
    if (error instanceof YamlMistake) return undefined;
    throw error;
  }
}

/** A value without its places and its way of writing: kind, anchor, tag, and what it holds. */
type Shape = readonly [kind: string, anchor: string, tag: string, holds: string | readonly Shape[]];

const NOTHING: Shape = ['plain', '', '', ''];

function shape(node: SourceNode | undefined): Shape {
  if (node === undefined) return NOTHING;
  const { kind, anchor = '', tag = '' } = node;
  if (kind === 'alias') return [kind, '', '', node.name];
  if (kind === 'scalar') return [node.style === 'plain' ? 'plain' : 'text', anchor, tag, node.text];
  const parts = kind === 'list' ? node.items : node.pairs.flatMap(({ key, value }) => [key, value]);
  return [kind, anchor, tag, parts.map(shape)];
}

function changed(
  node: Shape,
  [step, ...further]: readonly number[],
  change: { readonly wanted: Shape; readonly adds: boolean },
): Shape {
  const [kind, anchor, tag] = node;
  if (step === undefined) {
    const { wanted, adds } = change;
    if (!adds || kind !== 'map') return [wanted[0], anchor, '', wanted[3]];
    return [kind, anchor, tag, [...partsOf(node), ...partsOf(wanted)]];
  }
  const place = kind === 'map' ? step * 2 + 1 : step;
  return [
    kind,
    anchor,
    tag,
    partsOf(node).map((part, i) => (i === place ? changed(part, further, change) : part)),
  ];
}

function partsOf([, , , holds]: Shape): readonly Shape[] {
  return typeof holds === 'string' ? [] : holds;
}

function valueAt(value: JsonValue | undefined, name: string | number): JsonValue | undefined {
  if (value instanceof Map) return value.get(String(name));
  return Array.isArray(value) && typeof name === 'number' ? value[name] : undefined;
}
