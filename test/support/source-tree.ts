import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vitest/node';

/** One import, export-from or dynamic import of a source file. */
export interface Edge {
  /** As written: `../errors.ts`, `node:fs`, `undici`. */
  readonly specifier: string;
  /** Path relative to src of what is imported, for files of ours. */
  readonly file?: string;
  readonly kind: 'value' | 'type' | 'dynamic';
}

/** A node of the syntax tree, as far as the checks look into it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export interface SourceFile {
  /** Relative to src, with `/`. */
  readonly path: string;
  /** First part of the path; empty for files in src itself. */
  readonly folder: string;
  readonly text: string;
  readonly lines: number;
  readonly edges: readonly Edge[];
  readonly nodes: readonly SyntaxNode[];
}

/** Reads and parses every TypeScript file below a folder. */
export function readSources(root: string): SourceFile[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => path.replaceAll('\\', '/'))
    .sort()
    .map(path => parseSource(path, readFileSync(join(root, path), 'utf8')));
}

/** Parses one file; `path` is relative to src. */
export function parseSource(path: string, text: string): SourceFile {
  const nodes = flatten(parseAst(text, { lang: 'ts' }));
  return {
    path,
    folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    text,
    lines: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
    edges: nodes.flatMap(node => edgeOf(node, path)),
    nodes,
  };
}

/** The line, from 1, of a position in a file. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function flatten(root: unknown): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  const visit = (value: unknown) => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isNode(value)) {
      found.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(root);
  return found;
}

/** Narrows any field of a node. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function edgeOf(node: SyntaxNode, from: string): Edge[] {
  const isImport = node.type === 'ImportDeclaration';
  const isExport = node.type === 'ExportNamedDeclaration' || node.type === 'ExportAllDeclaration';
  const isDynamic = node.type === 'ImportExpression';
  const inType = node.type === 'TSImportType';
  if (!(isImport || isExport || isDynamic || inType)) return [];
  const source = node['source'] ?? node['argument'];
  if (!isNode(source)) return [];
  const specifier = source['value'];
  if (typeof specifier !== 'string') return [{ specifier: '(computed)', kind: 'dynamic' }];
  const kind = isDynamic ? 'dynamic' : inType || onlyTypes(node) ? 'type' : 'value';
  const file = specifier.startsWith('.') ? normalize(join(dirname(from), specifier)) : undefined;
  return [file === undefined ? { specifier, kind } : { specifier, kind, file }];
}

/** `import type …`, or braces in which every name is marked `type`. */
function onlyTypes(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'];
  if (!Array.isArray(names) || names.length === 0) return false;
  return names.every(
    name => isNode(name) && (name['importKind'] === 'type' || name['exportKind'] === 'type'),
  );
}
