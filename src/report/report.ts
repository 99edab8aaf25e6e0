import type { Digest } from '../oci/digest.ts';
import type { RateLimit } from '../registry/observing.ts';

/** Version of the JSON document below; it changes only when a field changes its meaning or goes. */
export const REPORT_SCHEMA = 1;

export interface TagReport {
  readonly tag: string;
  readonly kind: 'immutable' | 'moving';
  /** `push`: created, kept, moved, skipped, refused, failed, restored, not-reached. `plan`: create, keep, move, skip, refuse. */
  readonly outcome: string;
  /** What the tag points at after this run; null when it points nowhere or that is unknown. */
  readonly digest: Digest | null;
  /** What it pointed at before this run; null when it did not exist. */
  readonly previous: Digest | null;
  readonly reason: string;
}

export interface PlatformReport {
  readonly platform: string;
  readonly digest: Digest;
  /** Bytes to pull: configuration and compressed layers. */
  readonly size: number;
}

export interface ImageReport {
  /** `host/repo` as the user wrote it. */
  readonly name: string;
  readonly digest: Digest | null;
  readonly platforms: readonly PlatformReport[];
  readonly tags: readonly TagReport[];
}

/** The result of a run: the `json` output, `--json` and `cfcr-push.json` (command-line contract, section 3 of the design). */
export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  readonly command: string;
  readonly version: string;
  readonly revision: string;
  readonly images: readonly ImageReport[];
  readonly charts: readonly ImageReport[];
  readonly attachments: readonly {
    readonly kind: string;
    readonly subject: Digest;
    readonly digest: Digest;
    readonly mediaType: string;
  }[];
  /** Of \`build\`: path of the record that \`merge\` reads. */
  readonly handOver?: string;
  /** What registries said of their rate limits; absent where none did. */
  readonly rateLimits?: readonly RateLimit[];
}

/** Things about a run that people see and the versioned document does not carry. */
export interface RunNotes {
  readonly status: 'published' | 'stored' | 'planned' | 'rehearsed' | 'refused' | 'failed';
  /** Which builder did it and why, or that nothing was built. */
  readonly built: string;
  readonly warnings: readonly string[];
  /** Milliseconds of the whole run. */
  readonly elapsedMs: number;
  readonly uploadedBytes: number;
  /** Address of the repository for people: the revision is linked into it. */
  readonly source?: string;
  readonly error?: unknown;
  /** By `name@digest`: the command by which a third party checks the signature, in words. */
  readonly signatureChecks?: Readonly<Record<string, readonly string[]>>;
}
