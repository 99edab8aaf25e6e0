import type { Repository } from '../oci/reference.ts';
import type { HttpBody, HttpHeaders, HttpMethod } from '../system/http-port.ts';

/** The right a request needs. `push` asks for pull and push, `delete` for all three. */
export type Access = 'pull' | 'push' | 'delete';

/** One request to a registry with everything the transport needs to repeat it, authorise it and report on it. */
export interface RegistryRequest {
  readonly method: HttpMethod;
  readonly url: URL;
  /** Whose credentials are used and what rights are asked for. */
  readonly repository: Repository;
  readonly access: Access;
  /** Path of another repository of this registry that a blob is mounted from: pull is asked for there as well. */
  readonly mountFrom?: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: HttpBody;
  /** Credentials are never sent, whatever the answer: for addresses at another origin. */
  readonly bare?: true;
  /** A failure is not repeated by the transport: the caller has to begin further back. */
  readonly once?: true;
  /** A word on leaving: sent also when the run is being ended, and not waited for long. */
  readonly parting?: true;
  /** The content of a success is handed over as a stream instead of being collected. */
  readonly stream?: true;
  /** The stream is a long one. */
  readonly bulk?: true;
  /** Most bytes collected of a success; an answer with more is refused. */
  readonly limit?: number;
  /** Hops are followed only at the same origin: for requests that carry secrets in their content. */
  readonly stay?: true;
}

/** What came back. Content is collected, except for a success of a request with `stream`. */
export interface RegistryResponse {
  readonly status: number;
  readonly headers: HttpHeaders;
  /** Where the answer came from, after redirects. */
  readonly url: URL;
  readonly bytes: Uint8Array;
  readonly stream?: AsyncIterable<Uint8Array>;
}

/** Sends a request. */
export type Send = (request: RegistryRequest) => Promise<RegistryResponse>;

/** One concern of the transport, wrapped around the rest. */
export type Layer = (next: Send) => Send;

/** Where the client reports what people may want to know. `Host` fits. */
export interface RegistryLog {
  info(line: string): void;
  warning(line: string): void;
}
