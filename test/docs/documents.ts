import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** A document, with its path from the root of the project. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A fenced block: ` ```sh not-run: reason ` has the language `sh` and the note `not-run: reason`. */
export interface Block {
  readonly path: string;
  /** Of the line that opens it, from 1. */
  readonly line: number;
  readonly language: string;
  readonly note: string;
  readonly text: string;
}

/** README.md and everything below docs/, in the order of their paths. */
export function readDocuments(): readonly Document[] {
  const below = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.md'))
    .map(path => `docs/${path}`)
    .sort();
  return ['README.md', ...below].map(path => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The fenced blocks of a document (CommonMark 4.5), without the indentation of a list that they are in. */
export function blocksOf({ path, text }: Document): Block[] {
  const blocks: Block[] = [];
  let open: { readonly indent: string; readonly block: Block } | undefined;
  let lines: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const fence = /^( *)```(\S*) *(.*)$/.exec(line);
    if (open === undefined && fence) {
      const [, indent = '', language = '', note = ''] = fence;
      open = { indent, block: { path, line: index + 1, language, note, text: '' } };
      lines = [];
    } else if (open !== undefined && fence) {
      blocks.push({ ...open.block, text: `${lines.join('\n')}\n` });
      open = undefined;
    } else if (open !== undefined) {
      lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line);
    }
  }
  if (open !== undefined) throw new Error(`${path}:${open.block.line}: a block without an end`);
  return blocks;
}

/** The text without its fenced blocks, line for line. */
export function proseOf({ text }: Document): string {
  let inside = false;
  const lines = text.split('\n').map(line => {
    const fence = /^ *```/.test(line);
    if (fence) inside = !inside;
    return fence || inside ? '' : line;
  });
  return lines.join('\n');
}

/** Every block of every document in one of these languages. */
export function blocksIn(...languages: readonly string[]): readonly Block[] {
  return readDocuments()
    .flatMap(blocksOf)
    .filter(({ language }) => languages.includes(language));
}
