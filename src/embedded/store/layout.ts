import { join } from 'node:path';
import type { Digest } from '../../oci/digest.ts';

/**
 * Where things lie under the registry's folder. A component of a repository name never begins with `_`,
 * so the folders of a repository cannot be confused with repositories below it.
 */
export interface Layout {
  readonly root: string;
  repository(name: string): string;
  blobs(name: string): string;
  blob(name: string, digest: Digest): string;
  manifests(name: string): string;
  manifest(name: string, digest: Digest): string;
  mediaType(name: string, digest: Digest): string;
  tags(name: string): string;
  tag(name: string, tag: string): string;
  referrers(name: string, subject: Digest): string;
  upload(name: string, id: string): string;
}

/** The layout of a folder. Names, digests, tags and ids must have been checked against their grammar. */
export function layoutOf(folder: string): Layout {
  const root = join(folder, 'repositories');
  const at = (name: string, ...rest: string[]): string => join(root, ...name.split('/'), ...rest);
  return {
    root,
    repository: name => at(name),
    blobs: name => at(name, '_blobs'),
    blob: (name, digest) => at(name, '_blobs', fileOf(digest)),
    manifests: name => at(name, '_manifests'),
    manifest: (name, digest) => at(name, '_manifests', fileOf(digest)),
    mediaType: (name, digest) => at(name, '_types', fileOf(digest)),
    tags: name => at(name, '_tags'),
    tag: (name, tag) => at(name, '_tags', fileOfTag(tag)),
    referrers: (name, subject) => at(name, '_referrers', fileOf(subject)),
    upload: (name, id) => at(name, '_uploads', id),
  };
}

/** A digest as a file name: `sha256-<hex>`. */
export function fileOf(digest: Digest): string {
  return digest.replace(':', '-');
}

/** The digest of a file name made by `fileOf`. */
export function digestOfFile(file: string): Digest {
  return file.replace('-', ':') as Digest;
}

/**
 * A tag as a file name that stays apart from others where file names ignore case (macOS, Windows):
 * lower case, then `~` and the positions of the capitals as a number.
 */
export function fileOfTag(tag: string): string {
  const capitals = [...tag].reduce(
    (bits, char, at) => (/[A-Z]/.test(char) ? bits | (1n << BigInt(at)) : bits),
    0n,
  );
  return capitals === 0n ? tag : `${tag.toLowerCase()}~${capitals.toString(36)}`;
}

/** The tag of a file name made by `fileOfTag`. */
export function tagOfFile(file: string): string {
  const [text = '', mask] = file.split('~');
  if (mask === undefined) return text;
  const bits = [...mask].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
  return [...text].map((char, at) => ((bits >> BigInt(at)) & 1n ? char.toUpperCase() : char)).join('');
}
