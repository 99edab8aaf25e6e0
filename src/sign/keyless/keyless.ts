import { signBytes } from '../scheme.ts';
import { type Signer, signedBytes, type Witness, witnessed } from '../signer.ts';
import type { CertificateCheck } from '../trust.ts';
import { type Claims, identityOf } from './claims.ts';
import { certifiedKey, type ShortLivedKey } from './fulcio.ts';
import type { Services } from './service.ts';
import { type IdentityToken, identityToken, type TokenSource } from './token.ts';

export const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
export const PUBLIC_REKOR = 'https://rekor.sigstore.dev';

/** A certificate that ends within this time is not used for another signature. */
const MARGIN_MS = 60_000;

export interface KeylessOptions extends Services {
  readonly env: TokenSource['env'];
  readonly mask: TokenSource['mask'];
  readonly fulcio: URL;
  /** Log and timestamp authority. A bundle without either cannot be verified by anybody. */
  readonly witnesses: readonly Witness[];
  readonly check: CertificateCheck;
}

/**
 * Signs with short-lived keys that Fulcio certifies for the identity of this CI job. One certificate serves every
 * signature made while it is valid. Throws what `identityToken` does before anything is sent.
 */
export async function keylessSigner(options: KeylessOptions): Promise<Signer> {
  const publicFulcio = options.fulcio.origin === PUBLIC_FULCIO;
  const request = () => identityToken({ ...options, publicFulcio });
  const first = await request();
  const keys = new Keys(options, first, request);
  return {
    trust: trustIn(first.claims, options.check),
    sign: async content => {
      const { privateKey, chain } = await keys.current();
      const signature = signBytes(signedBytes(content), privateKey);
      const signed = {
        signature,
        by: { kind: 'certificate', chain },
        logEntries: [],
        timestamps: [],
      } as const;
      return witnessed(content, signed, { witnesses: options.witnesses, pem: '' });
    },
  };
}

/** The certified key in use, one at a time. */
class Keys {
  readonly #options: KeylessOptions;
  readonly #first: IdentityToken;
  readonly #request: () => Promise<IdentityToken>;
  #key: Promise<ShortLivedKey> | undefined;

  constructor(options: KeylessOptions, first: IdentityToken, request: () => Promise<IdentityToken>) {
    this.#options = options;
    this.#first = first;
    this.#request = request;
  }

  async current(): Promise<ShortLivedKey> {
    const running = this.#key ?? this.#certify(async () => this.#first);
    this.#key = running;
    const key = await running;
    if (key.validUntil - MARGIN_MS > this.#options.clock.now()) return key;
    // GitHub gives a new token each time; GitLab's lasts as long as it lasts.
    if (this.#key === running) this.#key = this.#certify(this.#request);
    return this.#key;
  }

  #certify(token: () => Promise<IdentityToken>): Promise<ShortLivedKey> {
    const certified = token().then(known => certifiedKey(this.#options, this.#options.fulcio, known));
    certified.catch(() => {
      this.#key = undefined; // The next signature may have more luck.
    });
    return certified;
  }
}

function trustIn(claims: Claims, check: CertificateCheck): Signer['trust'] {
  const issuer = { exact: String(claims['iss']) };
  return { kind: 'identity', identity: { exact: identityOf(claims) }, issuer, check };
}
