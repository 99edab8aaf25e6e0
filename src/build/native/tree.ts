import { FOLDER_MODE, type Node, sameNode } from './node.ts';
import { InstructionError } from './problem.ts';
import { clamp, type SourceTree } from './source-tree.ts';

interface Entry {
  node: Node;
  /** Names in a folder; empty for everything else. */
  readonly children: Map<string, Entry>;
}

/** Owner of folders that are made on the way. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const MAX_LINKS = 40;

/**
 * The files of a stage, in memory; contents stay where they are until a layer is written.
 * Between `startLayer` and `takeLayer` it notes what changes: that is the layer of one instruction.
 */
export class StageTree {
  readonly #root: Entry;
  #changes = new Map<string, Node>();

  constructor(from?: StageTree) {
    this.#root = from
      ? cloned(from.#root)
      : entryOf({ kind: 'directory', mode: FOLDER_MODE, uid: 0, gid: 0 });
  }

  /** What is at a path, the last link not followed. */
  at(path: string): Node | undefined {
    return this.#find(path)?.node;
  }

  names(path: string): readonly string[] {
    const names = [...(this.#find(path)?.children.keys() ?? [])];
    return names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  /** Follows all links, those to `/…` from `scope`; parts that do not exist stay as they are. */
  resolve(path: string, scope = ''): string {
    const waiting = path.split('/');
    const base = scope === '' ? [] : scope.split('/');
    let done = [...base];
    for (let links = 0; waiting.length > 0; ) {
      const part = waiting.shift() ?? '';
      if (part === '' || part === '.') continue;
      if (part === '..') {
        if (done.length > base.length) done.pop();
        continue;
      }
      const node = this.at([...done, part].join('/'));
      if (node?.kind !== 'symlink') {
        done.push(part);
        continue;
      }
      links += 1;
      if (links > MAX_LINKS) throw new InstructionError(`/${path} goes through more than ${MAX_LINKS} links`);
      if (node.target.startsWith('/')) done = [...base];
      waiting.unshift(...node.target.split('/'));
    }
    return done.join('/');
  }

  /** Makes a folder and those above it, unless they exist. */
  makeFolder(path: string, { uid, gid }: Owner, mode = FOLDER_MODE): void {
    const parts = path === '' ? [] : path.split('/');
    for (const [index] of parts.entries()) {
      const here = parts.slice(0, index + 1).join('/');
      const node = this.at(here);
      if (node === undefined) this.put(here, { kind: 'directory', mode, uid, gid });
      else if (node.kind !== 'directory')
        throw new InstructionError(`/${here} is not a folder, so nothing can be put below it`);
    }
  }

  /** Puts a node in place of what was there; its folder must exist. A folder keeps what it holds. */
  put(path: string, node: Node): void {
    const name = path.slice(path.lastIndexOf('/') + 1);
    // In a layer such a name would delete a file instead of adding one (image-spec layer.md, "Whiteouts").
    if (name.startsWith('.wh.'))
      throw new InstructionError(`/${path}: names that start with .wh. mean a deletion in a layer`);
    const parent = this.#find(path.slice(0, Math.max(0, path.length - name.length - 1)));
    const before = parent?.children.get(name);
    if (before && sameNode(before.node, node)) return;
    this.#changes.set(path, node);
    if (before && node.kind === 'directory' && before.node.kind === 'directory') before.node = node;
    else parent?.children.set(name, entryOf(node));
  }

  /** The changes since the last call, by path. */
  takeLayer(): ReadonlyMap<string, Node> {
    const changes = this.#changes;
    this.#changes = new Map();
    return changes;
  }

  /** The tree as a place to copy from. */
  asSource(name: string): SourceTree {
    return {
      name,
      ownsAbsoluteLinks: true,
      at: async path => this.at(clamp(path)),
      list: async path => this.names(path),
    };
  }

  #find(path: string): Entry | undefined {
    let here: Entry | undefined = this.#root;
    for (const part of path === '' ? [] : path.split('/')) here = here?.children.get(part);
    return here;
  }
}

function entryOf(node: Node): Entry {
  return { node, children: new Map() };
}

function cloned({ node, children }: Entry): Entry {
  return { node, children: new Map([...children].map(([name, entry]) => [name, cloned(entry)])) };
}
