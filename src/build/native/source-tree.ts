import type { Node } from './node.ts';
import { InstructionError } from './problem.ts';

/** Where COPY takes files from: the build context or another stage. Paths are relative with `/`; the root is empty. */
export interface SourceTree {
  /** For messages: `the build context`, `stage build`. */
  readonly name: string;
  /** Whether `/…` in a link means this tree's root (a stage) or leaves the tree (the context on this machine). */
  readonly ownsAbsoluteLinks: boolean;
  /** What is at a path, links not followed; undefined for nothing and for what `.dockerignore` excludes. */
  at(path: string): Promise<Node | undefined>;
  /** Names in a folder, sorted by their bytes. */
  list(path: string): Promise<readonly string[]>;
  /** Why a path is not there, where the tree knows more than that it is missing. */
  explain?(path: string): Promise<string | undefined>;
}

/** Linux gives up after 40 links, too. */
const MAX_LINKS = 40;

/**
 * Follows every link in a path. `..` of a path as written stops at the root, as Docker has it; a link that leads out of the
 * build context is refused. Parts that do not exist stay as they are.
 */
export async function followLinks(tree: SourceTree, path: string): Promise<string> {
  const waiting = path.split('/');
  const done: string[] = [];
  let links = 0;
  /** How many of the parts ahead came out of a link, which must not lead out. */
  let fromLink: string | undefined;
  while (waiting.length > 0) {
    const part = waiting.shift() ?? '';
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (done.length === 0 && fromLink !== undefined && !tree.ownsAbsoluteLinks)
        throw outside(tree, fromLink);
      done.pop();
      continue;
    }
    const here = [...done, part].join('/');
    const node = await tree.at(here);
    if (node?.kind !== 'symlink') {
      done.push(part);
      continue;
    }
    links += 1;
    if (links > MAX_LINKS) throw new InstructionError(`${path} goes through more than ${MAX_LINKS} links`);
    fromLink = `${here} -> ${node.target}`;
    if (node.target.startsWith('/')) {
      if (!tree.ownsAbsoluteLinks) throw outside(tree, fromLink);
      done.length = 0;
    }
    waiting.unshift(...node.target.split('/'));
  }
  return done.join('/');
}

function outside(tree: SourceTree, link: string): InstructionError {
  return new InstructionError(
    `the link ${link} leads out of ${tree.name}; only what is inside can be copied`,
  );
}

/** `..` and `.` resolved inside the root: `../a/./b` is `a/b`. */
export function clamp(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}
