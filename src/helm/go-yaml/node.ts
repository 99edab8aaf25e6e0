/** A position in a text, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A YAML value with its position, before anything decides what type it has. */
export type YamlNode =
  | {
      readonly kind: 'scalar';
      /** The text without quotes, escapes resolved. */
      readonly text: string;
      /** Written without quotes and not as a block: it may be a number, a boolean or null. */
      readonly plain: boolean;
      readonly tag?: string;
      readonly at: Position;
    }
  | {
      readonly kind: 'map';
      readonly entries: readonly { readonly key: YamlNode; readonly value: YamlNode }[];
      readonly at: Position;
    }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: Position };

/** Stands for nothing at all: an empty document, a key without a value. */
export function nothingAt(at: Position): YamlNode {
  return { kind: 'scalar', text: '', plain: true, at };
}

/** Said of numbers that are not finite: helm reads YAML by way of JSON. */
export const NOT_FINITE = 'JSON, and so helm, has no such number; put it in quotes';
/** Said of what stands behind the document. */
export const REST = 'the document ends before this line, and helm drops what follows without a word';
