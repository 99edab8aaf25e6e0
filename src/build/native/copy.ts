import type { ModeChange } from './mode.ts';
import { type Attributes, FOLDER_MODE, LINK_MODE, type Node } from './node.ts';
import { InstructionError } from './problem.ts';
import { clamp, followLinks, type SourceTree } from './source-tree.ts';
import type { Owner, StageTree } from './tree.ts';

/** Where COPY puts things, and with which owner and mode. */
export interface CopyTarget {
  readonly tree: StageTree;
  /** Absolute path as written after WORKDIR was applied; an end in `/` or `/.` means a folder. */
  readonly destination: string;
  readonly owner?: Owner;
  readonly mode?: ModeChange;
}

const ROOT: Owner = { uid: 0, gid: 0 };

/** True when the destination is a folder by the way it is written. */
export function namesFolder(destination: string): boolean {
  return /(?:^|\/)\.{0,2}$/.test(destination);
}

/**
 * Copies one path into a stage as `COPY` does: a folder gives its contents, a file goes into an existing folder or one that
 * is written with a slash, folders on the way are made, links in the destination are
 * followed inside the stage, and a source that is itself a link is followed. Throws InstructionError.
 */
export async function copyPath(source: SourceTree, path: string, target: CopyTarget): Promise<void> {
  const { tree, destination } = target;
  const real = await followLinks(source, path);
  const node = await source.at(real);
  if (!node) throw new InstructionError(`${path} leads to ${real}, which is not in ${source.name}`);
  const wanted = clamp(destination);
  const folder = namesFolder(destination) ? wanted : wanted.split('/').slice(0, -1).join('/');
  makeFolder(tree.resolve(folder), target);
  const place = tree.resolve(wanted);
  if (node.kind !== 'directory') {
    const isFolder = tree.at(place)?.kind === 'directory';
    return putLeaf(isFolder ? below(place, path.slice(path.lastIndexOf('/') + 1)) : place, node, target);
  }
  makeFolder(place, target);
  await copyContents(source, { from: real, to: place }, target);
}

/** Folders that COPY makes itself belong to `--chown` and have an octal `--chmod`; a symbolic one leaves them at 0755. */
function makeFolder(path: string, { tree, owner = ROOT, mode }: CopyTarget): void {
  tree.makeFolder(path, owner, mode?.absolute ? mode.apply(0, true) : FOLDER_MODE);
}

async function copyContents(
  source: SourceTree,
  { from, to }: { readonly from: string; readonly to: string },
  target: CopyTarget,
): Promise<void> {
  for (const name of await source.list(from)) {
    const path = below(from, name);
    const node = await source.at(path);
    if (!node) continue;
    const place = below(to, name);
    if (node.kind !== 'directory') {
      putLeaf(place, node, target);
      continue;
    }
    const there = target.tree.at(place);
    if (there && there.kind !== 'directory') {
      throw new InstructionError(`the folder ${path} cannot take the place of /${place}, which is no folder`);
    }
    target.tree.put(place, { ...node, ...attributesFor(node, target) });
    await copyContents(source, { from: path, to: place }, target);
  }
}

function putLeaf(place: string, node: Node, target: CopyTarget): void {
  if (target.tree.at(place)?.kind === 'directory') {
    throw new InstructionError(`a file cannot take the place of /${place}, which is a folder`);
  }
  target.tree.put(place, { ...node, ...attributesFor(node, target) });
}

function attributesFor(node: Node, { owner, mode }: CopyTarget): Attributes {
  const { uid, gid } = owner ?? node;
  if (node.kind === 'symlink') return { uid, gid, mode: LINK_MODE };
  return { uid, gid, mode: mode?.apply(node.mode, node.kind === 'directory') ?? node.mode };
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
