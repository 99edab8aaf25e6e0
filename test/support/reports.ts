import type { Digest } from '../../src/oci/digest.ts';
import type { ImageReport, Report, RunNotes, TagReport } from '../../src/report/report.ts';

/** A digest of one repeated hex digit. */
export function digestOfAll(hex: string): Digest {
  return `sha256:${hex.repeat(64)}`;
}

/** A tag that was created on digest `a`, with what is given. */
export function tagWith(given: Partial<TagReport> = {}): TagReport {
  return {
    tag: 'v1.2.3',
    kind: 'immutable',
    outcome: 'created',
    digest: digestOfAll('a'),
    previous: null,
    reason: 'it did not exist',
    ...given,
  };
}

/** An image of two platforms with two tags, with what is given. */
export function imageWith(given: Partial<ImageReport> = {}): ImageReport {
  return {
    name: 'registry.example.com/team/app',
    digest: digestOfAll('a'),
    platforms: [
      { platform: 'linux/amd64', digest: digestOfAll('1'), size: 3 * 1024 * 1024 },
      { platform: 'linux/arm64', digest: digestOfAll('2'), size: 2_900_000 },
    ],
    tags: [
      tagWith(),
      tagWith({
        tag: 'latest',
        kind: 'moving',
        outcome: 'moved',
        previous: digestOfAll('b'),
        reason: 'v1.2.3 is newer',
      }),
    ],
    ...given,
  };
}

/** A published release, with what is given. */
export function reportWith(given: Partial<Report> = {}): Report {
  return {
    schema: 1,
    command: 'push',
    version: 'v1.2.3',
    revision: '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334',
    images: [imageWith()],
    charts: [],
    attachments: [],
    ...given,
  };
}

/** Notes of a run that published, with what is given. */
export function notesWith(given: Partial<RunNotes> = {}): RunNotes {
  return {
    status: 'published',
    built: 'built by buildx (builder "default", driver docker)',
    warnings: [],
    elapsedMs: 12_300,
    uploadedBytes: 5 * 1024 * 1024,
    source: 'https://github.com/team/app',
    ...given,
  };
}
