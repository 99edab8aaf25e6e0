/** Owner and permission bits, as they go into the image. */
export interface Attributes {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

export interface FileNode extends Attributes {
  readonly kind: 'file';
  readonly size: number;
  /** Two files with the same identity have the same content; used to recognise layers that are the same. */
  readonly identity: string;
  open(): AsyncIterable<Uint8Array>;
}

export interface LinkNode extends Attributes {
  readonly kind: 'symlink';
  readonly target: string;
}

export interface FolderNode extends Attributes {
  readonly kind: 'directory';
}

/** One thing in a file tree. */
export type Node = FileNode | LinkNode | FolderNode;

/** A link's own mode means nothing; this is what Linux shows and Docker stores. */
export const LINK_MODE = 0o777;
export const FOLDER_MODE = 0o755;

/** True when two nodes would make the same entry in a layer. */
export function sameNode(a: Node, b: Node): boolean {
  if (a.kind !== b.kind || a.mode !== b.mode || a.uid !== b.uid || a.gid !== b.gid) return false;
  if (a.kind === 'file' && b.kind === 'file') return a.identity === b.identity;
  return a.kind !== 'symlink' || b.kind !== 'symlink' || a.target === b.target;
}
