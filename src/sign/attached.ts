import type { Digest } from '../oci/digest.ts';
import type {
  ContentReader,
  ContentWriter,
  ReferrersReader,
  ReferrersWriter,
} from '../registry/capabilities.ts';

/** One repository, as signing and attaching see it: content, and what is attached to content. */
export interface Attachable {
  readonly content: ContentReader & ContentWriter;
  readonly referrers: ReferrersReader & ReferrersWriter;
}

/** Something that stands attached after a call. */
export interface Attached {
  readonly kind: 'signature' | 'provenance' | 'sbom' | 'attestation';
  /** What it is attached to. */
  readonly subject: Digest;
  /** The manifest that carries it. */
  readonly digest: Digest;
  readonly mediaType: string;
  /** `kept`: an earlier run attached a valid one. */
  readonly outcome: 'created' | 'kept';
}
