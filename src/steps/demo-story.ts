import type { Snapshot } from '../embedded/snapshot.ts';
import { shortDigest } from '../oci/digest.ts';

/** One release of the demo and what it shows. */
export interface Act {
  readonly title: string;
  readonly story: readonly string[];
  readonly tag: string;
  readonly commit: string;
  /** Seconds since 1970. */
  readonly commitTime: number;
  /** Content of release-notes.txt at that commit. */
  readonly notes: string;
  /** How it has to end: `done` or an error code. */
  readonly ends: 'done' | 'tag-conflict';
}

const FIRST = { commit: 'a1'.repeat(20), commitTime: 1_767_225_600, notes: 'First release.\n' };

export const ACTS: readonly Act[] = [
  {
    title: 'Release v1.0.0',
    story: ['The git tag v1.0.0 becomes an image for two platforms. It is stored first and named last.'],
    tag: 'v1.0.0',
    ...FIRST,
    ends: 'done',
  },
  {
    title: 'Run the same release again',
    story: [
      'Somebody presses "re-run". The registry has this very release: nothing is built, sent or moved.',
    ],
    tag: 'v1.0.0',
    ...FIRST,
    ends: 'done',
  },
  {
    title: 'Try to overwrite v1.0.0 from another commit',
    story: [
      'The git tag was moved to another commit. A version that is out must not change: this has to be refused.',
    ],
    tag: 'v1.0.0',
    commit: 'b2'.repeat(20),
    commitTime: 1_767_312_000,
    notes: 'Something else.\n',
    ends: 'tag-conflict',
  },
  {
    title: 'Release v1.1.0',
    story: ['A new version: v1 and latest move forward to it.'],
    tag: 'v1.1.0',
    commit: 'c3'.repeat(20),
    commitTime: 1_767_398_400,
    notes: 'Second release.\n',
    ends: 'done',
  },
  {
    title: 'Release the backport v1.0.1',
    story: ['A fix for the old line, published after v1.1.0: v1.0 moves, v1 and latest stay where they are.'],
    tag: 'v1.0.1',
    commit: 'd4'.repeat(20),
    commitTime: 1_767_484_800,
    notes: 'Fix of the first release.\n',
    ends: 'done',
  },
];

/** What the registry holds, in words: every tag with the digest it points at. */
export function explainContents(snapshot: Snapshot): readonly string[] {
  return Object.entries(snapshot).flatMap(([name, { tags, manifests, blobs }]) => {
    const byDigest = Map.groupBy(Object.entries(tags), ([, digest]) => digest);
    return [
      `In the registry now: ${name} with ${byDigest.size} image${byDigest.size === 1 ? '' : 's'} (${Object.keys(manifests).length} manifests, ${blobs.length} blobs)`,
      ...[...byDigest].map(
        ([digest, entries]) => `  ${shortDigest(digest)} is named ${entries.map(([tag]) => tag).join(', ')}`,
      ),
    ];
  });
}
