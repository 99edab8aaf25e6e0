import { execFileSync } from 'node:child_process';
import { maxSatisfying, parse } from 'semver';

/** A moving git tag and the version it is to name. */
export interface Move {
  readonly tag: string;
  readonly version: string;
}

/**
 * Which of `v1` and `v1.2` the release `v1.2.3` moves, given all tags of the repository: each only where the release is
 * the highest version of its line. A prerelease moves none. Throws for a name that is no version with a `v`.
 */
export function movesOf(release: string, tags: readonly string[]): Move[] {
  const version = release.startsWith('v') ? parse(release.slice(1)) : null;
  if (version === null)
    throw new Error(`${JSON.stringify(release)} is no release: expected a tag like v1.2.3`);
  if (version.prerelease.length > 0) return [];
  const lines = [`${version.major}.${version.minor}`, `${version.major}`];
  return lines
    .filter(line => maxSatisfying([version.version, ...tags], line) === version.version)
    .map(line => ({ tag: `v${line}`, version: release }));
}

if (import.meta.main) {
  const git = (...args: string[]): string => execFileSync('git', args, { encoding: 'utf8' });
  const release = process.argv[2] ?? '';
  const tags = git('tag', '--list', 'v*.*.*').split('\n').filter(Boolean);
  const versions = tags.flatMap(tag => parse(tag.slice(1))?.version ?? []);
  const moves = movesOf(release, versions);
  for (const { tag, version } of moves) {
    git('tag', '--force', tag, `${version}^{commit}`);
    console.log(`${tag} is ${version}`);
  }
  if (moves.length > 0)
    git('push', '--force', 'origin', ...moves.map(({ tag }) => `refs/tags/${tag}:refs/tags/${tag}`));
}
