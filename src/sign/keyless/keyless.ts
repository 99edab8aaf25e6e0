import { PUBLIC_FULCIO } from '../addresses.ts';
import { signBytes } from '../scheme.ts';
import { type Signer, seenBy, signedBytes, type Witness, witnessed } from '../signer.ts';
import type { CertificateCheck } from '../trust.ts';
import { type Claims, identityOf, isForetold, isValidFor, originOf } from './claims.ts';
import { certifiedKey, nameIn, type ShortLivedKey } from './fulcio.ts';
import type { Services } from './service.ts';
import { type IdentityToken, identityToken, type TokenSource } from './token.ts';

/** A certificate that ends within this time is not used for another signature. */
const MARGIN_MS = 60_000;
/** A token that ends within this time is not used where another one may be had: Fulcio may have to be asked again. */
const TOKEN_MARGIN_MS = 60_000;

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
 * signature made while it is valid. Throws what `identityToken` does before anything is sent. Where only a certificate shows the identity, one is asked for at once.
 */
export async function keylessSigner(options: KeylessOptions): Promise<Signer> {
  const publicFulcio = options.fulcio.origin === PUBLIC_FULCIO;
  const request = () => identityToken({ ...options, publicFulcio });
  const first = await request();
  const keys = new Keys(options, first, request);
  const { claims } = first;
  const named = isForetold(claims, originOf(options.env))
    ? undefined
    : nameIn((await keys.current()).chain[0]);
  return {
    trust: trustIn(claims, named ?? identityOf(claims), options.check),
    witnessed: seenBy(options.witnesses),
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
  #first: IdentityToken | undefined;
  readonly #request: () => Promise<IdentityToken>;
  #key: Promise<ShortLivedKey> | undefined;

  constructor(options: KeylessOptions, first: IdentityToken, request: () => Promise<IdentityToken>) {
    this.#options = options;
    this.#first = first;
    this.#request = request;
  }

  async current(): Promise<ShortLivedKey> {
    const running = this.#key ?? this.#certify();
    this.#key = running;
    const key = await running;
    if (key.validUntil - MARGIN_MS > this.#options.clock.now()) return key;
    if (this.#key === running) this.#key = this.#certify();
    return this.#key;
  }

  #certify(): Promise<ShortLivedKey> {
    const certified = this.#ask();
    certified.catch(() => {
      this.#key = undefined; // The next signature may have more luck.
    });
    return certified;
  }

  /** An outage of Fulcio may outlast the token; then another one is asked for, or said that there is none. */
  async #ask(): Promise<ShortLivedKey> {
    const { fulcio, clock } = this.#options;
    const token = await this.#token();
    try {
      return await certifiedKey(this.#options, fulcio, token);
    } catch (error) {
      if (isValidFor(token.claims, clock.now(), 0)) throw error;
      return certifiedKey(this.#options, fulcio, await this.#request());
    }
  }

  /**
   * The token that was asked for before the build serves once, if the build has left it enough time. GitHub gives a new
   * one whenever it is asked; GitLab's lasts as long as it lasts, and is refused with the reason when it has ended.
   */
  async #token(): Promise<IdentityToken> {
    const first = this.#first;
    this.#first = undefined;
    const usable = first && isValidFor(first.claims, this.#options.clock.now(), TOKEN_MARGIN_MS);
    return usable ? first : this.#request();
  }
}

function trustIn(claims: Claims, identity: string, check: CertificateCheck): Signer['trust'] {
  const issuer = { exact: String(claims['iss']) };
  return { kind: 'identity', identity: { exact: identity }, issuer, check };
}
