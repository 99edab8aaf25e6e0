import type { KeyObject } from 'node:crypto';
import { AppError } from '../errors.ts';

/** Whose signatures count. */
export type Trust = KeyTrust | IdentityTrust;

export interface KeyTrust {
  readonly kind: 'key';
  readonly keys: readonly KeyObject[];
}

export interface IdentityTrust {
  readonly kind: 'identity';
  readonly identity: Expected;
  readonly issuer: Expected;
  readonly check: CertificateCheck;
}

/** A text that has to be equal, or to match. Patterns are not anchored, as cosign's are not. */
export type Expected = { readonly exact: string } | { readonly pattern: RegExp };

/** Whom a certificate names. */
export interface Who {
  /** Subject alternative name: the address of a workflow, or an e-mail address. */
  readonly identity: string;
  /** Who vouched for it: the issuer of its OIDC token. */
  readonly issuer: string;
}

/**
 * Verifies a bundle (JSON form) down to a root of trust: certificate, log entries, timestamps and signature. `payload`
 * are the signed bytes of a bundle without an envelope. Throws with the reason when anything is wrong; `NoRoot` when that
 * is the root of trust, which says nothing about the bundle.
 */
export type CertificateCheck = (bundle: unknown, payload?: Uint8Array) => Promise<Who>;

/** The root of trust cannot be had. */
export class NoRoot extends AppError {}

/** Trust in the owners of keys. */
export function keyTrust(keys: readonly KeyObject[]): KeyTrust {
  return { kind: 'key', keys };
}

/** Why this is not the expected signer, undefined when it is. */
export function objection(who: Who, trust: Pick<IdentityTrust, 'identity' | 'issuer'>): string | undefined {
  if (!fits(who.identity, trust.identity)) {
    return `it is by ${JSON.stringify(who.identity)}, expected ${wordsOf(trust.identity)}`;
  }
  if (fits(who.issuer, trust.issuer)) return undefined;
  return `its identity is vouched for by ${JSON.stringify(who.issuer)}, expected ${wordsOf(trust.issuer)}`;
}

function fits(text: string, expected: Expected): boolean {
  return 'exact' in expected ? text === expected.exact : expected.pattern.test(text);
}

function wordsOf(expected: Expected): string {
  return 'exact' in expected ? JSON.stringify(expected.exact) : `a match of ${expected.pattern}`;
}
