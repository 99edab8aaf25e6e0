import type { Digest } from '../../oci/digest.ts';
import type { Repository } from '../../oci/reference.ts';
import type { RepositoryAccess } from '../../registry/capabilities.ts';
import type { CredentialLookup } from '../../registry/credential.ts';
import type { Http } from '../../system/http-port.ts';

/** What dependencies are fetched through. */
export interface DependencyPorts {
  /** A repository of a registry, for reading. */
  readonly registry: (repository: Repository) => RepositoryAccess;
  readonly http: Http;
  /** Credentials of chart repositories on the web, by host; those of registries are the registry port's matter. */
  readonly credentials: CredentialLookup;
  readonly sleep: (ms: number) => Promise<void>;
  readonly userAgent: string;
}

/** Where a dependency comes from, its repository's address read. */
export type Source =
  /** In charts/ already: nothing says where from. */
  | { readonly kind: 'vendored' }
  /** Below or beside the chart: absolute path. */
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'registry'; readonly repository: Repository }
  | { readonly kind: 'web'; readonly url: URL }
  | { readonly kind: 'unusable'; readonly why: string };

/** A chart archive that was found, not yet fetched. */
export interface FoundArchive {
  readonly version: string;
  /** For people, and to fetch each only once. */
  readonly address: string;
  /** sha256 of the archive, where its repository says it. */
  readonly digest?: string;
  /** Of the manifest, where it lies in a registry. */
  readonly manifest?: Digest;
  open(): AsyncIterable<Uint8Array>;
}
