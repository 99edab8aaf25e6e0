import { isNode, lineAt, type SourceFile, type SyntaxNode } from './source-tree.ts';

/** What each folder of src may import besides itself, errors.ts and types from beside it. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  oci: [],
  inputs: [],
  system: [],
  archive: [],
  tags: ['oci'],
  policy: ['oci', 'tags'],
  plan: ['oci', 'tags', 'policy'],
  context: ['system'],
  registry: ['oci', 'system'],
  sign: ['oci', 'system'],
  embedded: ['oci'],
  build: ['oci', 'archive', 'system', 'registry/capabilities.ts'],
  helm: ['oci', 'archive', 'system', 'registry/capabilities.ts'],
  attach: ['oci', 'archive', 'system', 'registry/capabilities.ts'],
  publish: ['oci', 'tags', 'policy', 'plan', 'registry/capabilities.ts'],
  doctor: ['oci', 'context', 'build', 'registry', 'report', 'system'],
  report: ['oci', 'plan'],
  host: ['report', 'system'],
};

/** The wiring: these folders and the composition root may import anything below them. */
export const WIRING: readonly string[] = ['steps', 'commands'];
/** Entries and the composition root, the only files that see the process. */
export const ROOTS: readonly string[] = [
  'main.ts',
  'post.ts',
  'cli.ts',
  'command-line.ts',
  'this-process.ts',
  'run.ts',
];

/** A rule about what a file may mention, with the files that are its one home. */
export interface Choke {
  readonly rule: string;
  /** True for the files in which the thing may appear. */
  readonly home: (path: string) => boolean;
  /** True for a syntax node that is the thing. */
  readonly is: (node: SyntaxNode) => boolean;
}

const clock = (path: string) => path === 'system/clock.ts' || ROOTS.includes(path);
const pure = /^(?:oci|inputs|tags|policy|plan|report)\//;

/** Everything that has one home. */
export const CHOKES: readonly Choke[] = [
  {
    rule: 'only system/exec.ts starts programs',
    home: path => path === 'system/exec.ts',
    is: imports(/^(?:node:)?child_process$/),
  },
  {
    rule: 'only system/http-proxied.ts knows undici',
    home: path => path === 'system/http-proxied.ts' || path === 'system/undici-parts.d.ts',
    is: imports(/^undici(?:\/|$)/),
  },
  {
    rule: 'sockets and servers belong to system and embedded',
    home: path => /^(?:system|embedded)\//.test(path),
    is: imports(/^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)$/),
  },
  { rule: 'requests go through system/http.ts, not fetch', home: () => false, is: calls('fetch') },
  {
    rule: 'only the entries and run.ts see the process',
    home: path => ROOTS.includes(path),
    is: node => isMember(node, 'process') || imports(/^(?:node:)?process$/)(node),
  },
  {
    rule: 'a bundle rewrites import.meta.url; import.meta.dirname stays true',
    home: () => false,
    is: node => isMember(node, 'import.meta', 'url'),
  },
  {
    rule: 'text reaches people through a host, not the console',
    home: () => false,
    is: node => isMember(node, 'console'),
  },
  {
    rule: 'time and chance are parameters; system/clock.ts is their home',
    home: clock,
    is: node =>
      isMember(node, 'Date', 'now') ||
      isMember(node, 'Math', 'random') ||
      (isNamed(node, 'NewExpression', 'Date') && argumentsOf(node) === 0),
  },
  {
    rule: 'waiting belongs to system; elsewhere `sleep` is a parameter',
    home: path => path.startsWith('system/') || ROOTS.includes(path),
    is: node =>
      calls('setTimeout')(node) ||
      calls('setInterval')(node) ||
      imports(/^(?:node:)?timers\/promises$/)(node),
  },
  {
    rule: 'random names and measured time are parameters of pure folders',
    home: path => !pure.test(path),
    is: node =>
      calls('randomUUID')(node) || calls('randomBytes')(node) || isMember(node, 'performance', 'now'),
  },
  {
    rule: 'files are not touched by pure folders',
    home: path => !pure.test(path),
    is: imports(/^(?:node:)?fs(?:\/promises)?$/),
  },
  {
    rule: 'only publish holds a TagWriter, and the registries it is made by',
    home: path => /^(?:publish|registry|steps|embedded)\//.test(path),
    is: node => isIdentifier(node, 'TagWriter') || calls('point')(node),
  },
];

/** Every place where a file breaks a choke rule, as `path:line: rule`. */
export function brokenChokes(file: SourceFile): string[] {
  const found = CHOKES.filter(choke => !choke.home(file.path)).flatMap(choke =>
    file.nodes
      .filter(choke.is)
      .map(node => `src/${file.path}:${lineAt(file.text, node.start)}: ${choke.rule}`),
  );
  return [...new Set(found)];
}

/** What every folder may import: errors, the word that was probably meant in one, and what one never shows. */
const EVERYWHERE = ['errors.ts', 'nearest.ts', 'user-info.ts'];

/** Every import of a file that its folder may not have, as `path: rule`. */
export function brokenImports(file: SourceFile): string[] {
  if (WIRING.includes(file.folder) || ROOTS.includes(file.path)) return [];
  return file.edges.flatMap(({ file: target, kind }) => {
    if (target === undefined || EVERYWHERE.includes(target) || target.startsWith(`${file.folder}/`))
      return [];
    const folder = target.includes('/') ? target.slice(0, target.indexOf('/')) : '';
    const upward = folder === '' || WIRING.includes(folder);
    if (!upward && kind === 'type') return [];
    const allowed = MAY_IMPORT[file.folder] ?? [];
    if (allowed.includes(folder) || allowed.includes(target)) return [];
    return [`src/${file.path}: ${file.folder || 'this file'} may not import ${target}`];
  });
}

function imports(pattern: RegExp): (node: SyntaxNode) => boolean {
  return node => {
    const isImport = /^(?:ImportDeclaration|ImportExpression|Export(?:Named|All)Declaration)$/.test(
      node.type,
    );
    const source = node['source'];
    if (!isImport || node['importKind'] === 'type' || !isNode(source)) return false;
    return typeof source['value'] === 'string' && pattern.test(source['value']);
  };
}

/** A call of this function, or of a method with this name. */
function calls(name: string): (node: SyntaxNode) => boolean {
  return node => {
    const callee = node['callee'];
    if (node.type !== 'CallExpression' || !isNode(callee)) return false;
    return isIdentifier(callee, name) || (name !== 'fetch' && isIdentifier(callee['property'], name));
  };
}

function isMember(node: SyntaxNode, object: string, property?: string): boolean {
  if (node.type !== 'MemberExpression') return false;
  const holder = node['object'];
  const isMeta = isNode(holder) && holder.type === 'MetaProperty' && object === 'import.meta';
  if (!isMeta && !isIdentifier(holder, object)) return false;
  return property === undefined || isIdentifier(node['property'], property);
}

function isNamed(node: SyntaxNode, type: string, callee: string): boolean {
  return node.type === type && isIdentifier(node['callee'], callee);
}

function isIdentifier(value: unknown, name: string): boolean {
  return isNode(value) && value.type === 'Identifier' && value['name'] === name;
}

function argumentsOf(node: SyntaxNode): number {
  return Array.isArray(node['arguments']) ? node['arguments'].length : 0;
}
