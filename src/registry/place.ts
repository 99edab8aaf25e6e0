import type { Repository } from '../oci/reference.ts';
import type { Features } from './features.ts';
import type { Limiter } from './limiting.ts';
import type { Evidence } from './overwriting.ts';
import type { RepositoryFacts } from './repository-facts.ts';
import type { Send } from './request.ts';
import type { Pace } from './retrying.ts';

/** One repository of one registry with the means to talk to it. */
export interface Place {
  readonly repository: Repository;
  /** Base address of the registry. */
  readonly base: URL;
  /** Known to be in a private network, whatever its name. */
  readonly internal: boolean;
  readonly send: Send;
  /** What this run has seen here of its right to push. */
  readonly evidence: Evidence;
  readonly pace: Pace;
  readonly features: Features;
  readonly facts: RepositoryFacts;
  /** Bounds the uploads under way to this registry. */
  readonly transfers: Limiter;
  /** Bounds those of them whose content is being sent; the others begin, or wait for the registry to finish. */
  readonly sending: Limiter;
}

/** Address below the repository: `tail` is `manifests/v1`, `blobs/sha256:…`, with its query. */
export function addressOf({ base, repository }: Place, tail: string): URL {
  return new URL(`v2/${repository.path}/${tail}`, base);
}

/** `host/path` for errors. */
export function nameOf({ repository }: Place): string {
  return `${repository.registry}/${repository.path}`;
}
