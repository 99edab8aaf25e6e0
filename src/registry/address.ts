import { AppError } from '../errors.ts';
import { isMetadata, isPrivate } from '../system/addresses.ts';
import { redactUrl } from './redact.ts';

/** Where a registry may send us to, seen from where the registry is. */
export interface Neighbourhood {
  /** Base address of the registry that is talked to. */
  readonly registry: URL;
  /** Known to be in a private network, whatever its name (the input `internal-registries`). */
  readonly internal: boolean;
  /** For the error: `upload location`, `redirect`, `token service`. */
  readonly what: string;
}

/**
 * Checks an address that a registry handed out, before anything is sent there.
 * Refused are other schemes, user information, the way from https to http, cloud metadata services, and addresses
 * of private networks unless the registry itself is in one (request forgery: GHSA-28r5-37g7-p6mp and its kin).
 * Throws `registry-untrusted`.
 */
export function checkAddress(target: URL, { registry, internal, what }: Neighbourhood): void {
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
  if (isPrivate(target.hostname) && !internal && !isPrivate(registry.hostname)) {
    refuse('it is in a private network and the registry is not known to be', IS_INTERNAL);
  }
}

/** A registry behind a proxy that ends TLS does not know that it is spoken to by https. */
const BEHIND_A_PROXY =
  'the proxy in front of the registry has to pass X-Forwarded-Proto: https (or the registry has to be told its outer address)';

/** Only where the name of a registry says nothing of where it is. */
const IS_INTERNAL = 'if this registry is in that network itself, list its host in `internal-registries`';

/** Scheme, host and port: what credentials are bound to. */
export function sameOrigin(a: URL, b: URL): boolean {
  return a.origin === b.origin;
}
