import { AppError } from '../errors.ts';
import { isLoopback } from './endpoint.ts';
import { redactUrl } from './redact.ts';

/** Where a registry may send us to, seen from where the registry is. */
export interface Neighbourhood {
  /** Base address of the registry that is talked to. */
  readonly registry: URL;
  /** For the error: `upload location`, `redirect`, `token service`. */
  readonly what: string;
}

/**
 * Checks an address that a registry handed out, before anything is sent there.
 * Refused are other schemes, user information, the way from https to http, cloud metadata services, and addresses
 * of private networks unless the registry itself is in one (request forgery: GHSA-28r5-37g7-p6mp and its kin).
 * Throws `registry-untrusted`.
 */
export function checkAddress(target: URL, { registry, what }: Neighbourhood): void {
  const refuse = (why: string, hint?: string): never => {
    throw new AppError(
      'registry-untrusted',
      `${registry.host}: refused ${what} ${redactUrl(target)}: ${why}`,
      hint === undefined ? {} : { hint },
    );
  };
  if (target.protocol !== 'https:' && target.protocol !== 'http:') refuse('it is neither https nor http');
  if (target.username !== '' || target.password !== '') refuse('it carries user information');
  if (registry.protocol === 'https:' && target.protocol === 'http:') {
    refuse('it leads from https to http', target.hostname === registry.hostname ? BEHIND_A_PROXY : undefined);
  }
  if (target.hostname === registry.hostname) return;
  if (isMetadata(target.hostname)) refuse('cloud metadata services are no part of a registry');
  if (isPrivate(target.hostname) && !isPrivate(registry.hostname)) {
    refuse('it is in a private network and the registry is not');
  }
}

/** A registry behind a proxy that ends TLS does not know that it is spoken to by https. */
const BEHIND_A_PROXY =
  'the proxy in front of the registry has to pass X-Forwarded-Proto: https (or the registry has to be told its outer address)';

/** True for link-local addresses and the names of cloud metadata services. `hostname` as URL gives it. */
export function isMetadata(hostname: string): boolean {
  return (
    /^169\.254\./.test(hostname) ||
    /^\[fe[89ab][0-9a-f]:/.test(hostname) ||
    /^\[::ffff:a9fe:/.test(hostname) ||
    /^(?:metadata|metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?|\[fd00:ec2::254\]|100\.100\.100\.200)\.?$/.test(
      hostname,
    )
  );
}

/** True for loopback and for addresses that are only reachable from inside a network (RFC 1918, RFC 4193, RFC 6598). */
export function isPrivate(hostname: string): boolean {
  return (
    isLoopback(hostname) ||
    isMetadata(hostname) ||
    /^(?:0\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.)/.test(
      hostname,
    ) ||
    /^\[(?:::|f[cd][0-9a-f]{2}:|::ffff:(?:a[0-9a-f]{2}|c0a8|ac1[0-9a-f]|7f[0-9a-f]{2}):)/.test(hostname)
  );
}

/** Scheme, host and port: what credentials are bound to. */
export function sameOrigin(a: URL, b: URL): boolean {
  return a.origin === b.origin;
}
