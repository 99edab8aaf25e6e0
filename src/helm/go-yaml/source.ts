/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

interface Located {
  /** Offset where its anchor or tag begins, or the value itself. */
  readonly start: number;
  /** Offset where the value itself begins, behind anchor and tag. */
  readonly content: number;
  /** Offset behind its last character; line breaks and comments that follow do not count. */
  readonly end: number;
  readonly anchor?: string;
  /** In its long form: `tag:yaml.org,2002:int`. */
  readonly tag?: string;
}

export interface SourceScalar extends Located {
  readonly kind: 'scalar';
  /** Without quotes, escapes resolved. */
  readonly text: string;
  readonly style: ScalarStyle;
  /** Behind the empty lines that a block scalar may keep. */
  readonly tail: number;
}

export interface SourcePair {
  readonly key: SourceNode;
  readonly value: SourceNode;
  /** Offset behind the colon, where there is one. */
  readonly colon?: number;
  /** The key has a `?` before it. */
  readonly explicit: boolean;
}

export interface SourceMap extends Located {
  readonly kind: 'map';
  readonly flow: boolean;
  readonly pairs: readonly SourcePair[];
}

export interface SourceList extends Located {
  readonly kind: 'list';
  readonly flow: boolean;
  readonly items: readonly SourceNode[];
}

export interface SourceAlias extends Located {
  readonly kind: 'alias';
  readonly name: string;
  /** What carries the anchor; missing when nothing before it does. */
  readonly target?: SourceNode;
}

/** A YAML value as it stands in the text: aliases are not followed, nothing is typed. */
export type SourceNode = SourceScalar | SourceMap | SourceList | SourceAlias;

/** What is wrong with a text, and where. */
export class YamlMistake extends Error {
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}
