import { hasUser, withoutUser } from '../user-info.ts';
import type { SignatureFormat } from './sign-digest.ts';

export const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
export const PUBLIC_REKOR = 'https://rekor.sigstore.dev';

/** Which API a log speaks. The public one of 2026 speaks 1; its shards by year speak 2. */
export type RekorVersion = 1 | 2;

/** Addresses of a sigstore; empty ones are the public instance's, or none where only some are given. */
export interface SigstoreAddresses {
  readonly fulcioUrl: string;
  readonly rekorUrl: string;
  readonly rekorVersion: RekorVersion;
  readonly timestampUrl: string;
  /** Path of a trusted_root.json. */
  readonly trustedRoot: string;
}

/** Who signs, with what, and in which format; the default is `bundle`. */
export interface AddressedWish {
  readonly sign: 'key' | 'keyless';
  readonly format?: SignatureFormat;
}

/** Everything that is wrong with the addresses for this way of signing; nothing is asked. */
export function addressProblems(wish: AddressedWish, addresses: SigstoreAddresses): readonly string[] {
  const { fulcioUrl, timestampUrl, rekorVersion } = addresses;
  const given = { 'fulcio-url': fulcioUrl, 'rekor-url': addresses.rekorUrl, 'timestamp-url': timestampUrl };
  const problems = Object.entries(given)
    .filter(([, text]) => text !== '' && addressOf(text) === undefined)
    .map(([name, text]) => `${name}: ${whyNoAddress(text)}`);
  const log = logOf(wish, addresses);
  if (wish.sign === 'keyless' && problems.length === 0) {
    const dated = timestampUrl !== '' || (log !== '' && rekorVersion === 1);
    if (!dated)
      problems.push(
        'sign: keyless signatures need a verified time; give timestamp-url, or rekor-url of a log of version 1',
      );
    if (!isPublic(fulcioUrl) && addresses.trustedRoot === '')
      problems.push('fulcio-url: it names a sigstore of your own, whose trusted-root has to be given');
  }
  if (log !== '' && rekorVersion === 2 && wish.format !== undefined && wish.format !== 'bundle')
    problems.push(
      `rekor-version: a log of version 2 gives no signed promise, the only thing that sign-format: ${wish.format} has a place for; use sign-format: bundle, or a log of version 1`,
    );
  return problems;
}

/** The log that is written to; empty: none. */
export function logOf({ sign }: AddressedWish, { fulcioUrl, rekorUrl }: SigstoreAddresses): string {
  if (rekorUrl !== '' || sign === 'key') return rekorUrl;
  return isPublic(fulcioUrl) ? PUBLIC_REKOR : '';
}

/** True for a log of the public sigstore, whose shards have names of their own. */
export function isPublicLog(rekorUrl: string): boolean {
  return addressOf(rekorUrl)?.hostname.endsWith('.sigstore.dev') === true;
}

/** What is wrong with a text that `addressOf` does not take. */
export function whyNoAddress(text: string): string {
  const shown = JSON.stringify(withoutUser(text));
  return hasUser(text) ? `leave the user out of ${shown}` : `${shown} is no https address`;
}

/**
 * The address that a text is, undefined when it is none. Tokens travel there, so plain HTTP is for this machine only, and
 * a user in it would be shown by everything that names the service.
 */
export function addressOf(text: string): URL | undefined {
  const url = URL.canParse(text) && !hasUser(text) ? new URL(text) : undefined;
  const local = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
  return url?.protocol === 'https:' || (url?.protocol === 'http:' && local) ? url : undefined;
}

/** True when Fulcio is the public one, which is so unless another is named. */
function isPublic(fulcioUrl: string): boolean {
  return fulcioUrl === '' || addressOf(fulcioUrl)?.origin === PUBLIC_FULCIO;
}
