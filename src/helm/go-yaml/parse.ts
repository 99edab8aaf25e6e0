import { Composer, type CST, type Document, Parser, type YAMLError } from 'yaml';
import { checkLayout } from './layout.ts';
import { misleadingComments } from './misleading-comments.ts';
import { mistakeIn } from './mistakes.ts';
import { placed } from './placed.ts';
import { type SourceNode, YamlMistake } from './source.ts';
import { checkSpelling } from './spelling.ts';

/** The first document of a text; nothing else of it is read by helm. */
export interface SourceDocument {
  /** Missing where there is no document at all. */
  readonly root?: SourceNode;
  /** Offset of what follows the document and is not read. */
  readonly rest?: number;
}

/** Nothing is typed, resolved or merged by the library: what a word means is helm's business. */
const OPTIONS = {
  version: '1.1',
  schema: 'failsafe',
  resolveKnownTags: false,
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: true,
} as const;

/**
 * Reads the first document of a text as far as helm reads it, every value with its place. Throws `YamlMistake` for what
 * the library or go-yaml 2 does not read.
 */
export function parseYaml(text: string): SourceDocument {
  // Further line breaks of YAML 1.1, which the library does not know; every offset stays.
  const source = text.replace(/\r(?!\n)|\x85/g, '\n');
  const tokens = tokensOf(source);
  const { first, next } = firstDocument(tokens);
  const own = tokens.slice(0, next);
  const cut = first && cutOf(first, source);
  checkLayout(own, source, unexpectedIn(own)?.offset);
  if (first && first.value === undefined && first.start.length === 0 && tokens[next]?.type === 'doc-end') {
    throw new YamlMistake(tokens[next].offset, 'expected a value, found ...');
  }
  const [document] = new Composer(OPTIONS).compose(own, true, source.length) as Iterable<Document.Parsed>;
  const errors = document?.errors.filter(error => !isOfRest(error, cut)) ?? [];
  const mistake = mistakeIn(source, errors, own);
  if (mistake) throw mistake;
  const rest = cut ?? restOf(tokens.slice(next));
  const behind = rest === undefined ? {} : { rest };
  if (!document || first === undefined) return behind;
  const root = placed(document, first, source);
  checkSpelling(root, source);
  return { root, ...behind };
}

/**
 * Tokens of a text. Behind a comment like `#this`, at a lower column than the value it stands before, the library (yaml
 * 2.9) forgets how far that value is indented and reads on into the next key; behind `# this` it does not.
 */
function tokensOf(text: string): readonly CST.Token[] {
  let source = text;
  for (;;) {
    const tokens = [...new Parser().parse(source)];
    const comments = misleadingComments(tokens, source);
    if (comments.length === 0) return tokens;
    for (const offset of comments) source = `${source.slice(0, offset + 1)} ${source.slice(offset + 2)}`;
  }
}

/** The first document among the tokens of a text, and where what follows it begins. */
function firstDocument(tokens: readonly CST.Token[]): { first?: CST.Document; next: number } {
  const index = tokens.findIndex(({ type }) => type === 'document');
  const first = tokens[index];
  if (first?.type !== 'document') return { next: tokens.length };
  const found = tokens.findIndex(
    ({ type }, i) => i > index && ['document', 'doc-end', 'directive'].includes(type),
  );
  return { first, next: found < 0 ? tokens.length : found };
}

/**
 * Where a document ends for helm though a word follows: behind brackets, or at a column before that of the first key. The
 * library says so, and has read the values by then.
 */
function cutOf(document: CST.Document, text: string): number | undefined {
  const { value } = document;
  const next = unexpectedIn([document]);
  if (next === undefined || !('source' in next) || !value || !/^\w/.test(next.source)) return undefined;
  if (value.type === 'flow-collection') return next.offset;
  const column = (offset: number): number => offset - text.lastIndexOf('\n', offset - 1);
  const isBlock = value.type === 'block-map' || value.type === 'block-seq';
  return isBlock && column(next.offset) < column(value.offset) ? next.offset : undefined;
}

/** What follows the values of a document, among its tokens, and is none of them. */
function unexpectedIn(tokens: readonly CST.Token[]): CST.Token | undefined {
  const behind = tokens.flatMap(token => (token.type === 'document' ? (token.end ?? []) : [token]));
  const ignored = ['space', 'comment', 'newline', 'byte-order-mark', 'directive', 'doc-mode'];
  return behind.find(({ type }) => !ignored.includes(type));
}

/** True for what the library says of the rest behind a cut. */
function isOfRest({ code, pos, message }: YAMLError, cut: number | undefined): boolean {
  if (cut === undefined || pos[0] < cut) return false;
  return pos[0] > cut || (code === 'UNEXPECTED_TOKEN' && message.endsWith('at node end'));
}

/** Where there is more than a mere `---` or `...`. */
function restOf(tokens: readonly CST.Token[]): number | undefined {
  for (const token of tokens) {
    if (token.type === 'directive' || token.type === 'error') return token.offset;
    if (token.type !== 'document') continue;
    const { value, start } = token;
    const first = value ?? start.find(({ type }) => type === 'anchor' || type === 'tag');
    if (first) return first.offset;
  }
  return undefined;
}
