import { createHash } from 'node:crypto';
import type { Repository } from '../oci/reference.ts';
import type { Clock } from '../system/clock.ts';
import type { Challenge } from './challenge.ts';
import { basicValue, type Credential, type FoundCredential } from './credential.ts';
import type { Send } from './request.ts';
import { covers, formatScope, type Scope } from './scope.ts';
import { requestToken, type TokenAnswer } from './token-request.ts';

/** Tokens that say nothing of their life live this long (distribution, token specification). */
const MIN_LIFE_MS = 60_000;
/** A token is renewed this long before its end: it has to outlive the way to the registry. */
const EARLY_MS = 10_000;

/** What a token is wanted for. */
export interface TokenWish {
  readonly challenge: Challenge;
  /** Address of the registry that asked for it. */
  readonly registry: URL;
  readonly repository: Repository;
  readonly found: FoundCredential | undefined;
  readonly scopes: readonly Scope[];
  /** A token that was refused just now and must not be given again. */
  readonly refused?: string | undefined;
}

export interface TokenDeps {
  /** Sends without credentials of its own and without repeating. */
  readonly send: Send;
  readonly clock: Clock;
  readonly insecure: readonly string[];
  readonly internal: readonly string[];
  mask(secret: string): void;
}

export interface GivenToken {
  readonly value: string;
  /** It was asked for some time ago, for another request: it may have ended since, whatever was said of its life. */
  readonly held: boolean;
}

interface Held {
  readonly scopes: readonly Scope[];
  readonly value: string;
  readonly until: number;
}

/**
 * Access tokens of token services (distribution, token authentication), remembered per registry, service, account
 * and scopes. Several wishes for one token at the same time become one request. A failed request is forgotten.
 */
export class Tokens {
  readonly #deps: TokenDeps;
  readonly #held = new Map<string, Held[]>();
  readonly #pending = new Map<string, Promise<GivenToken>>();

  constructor(deps: TokenDeps) {
    this.#deps = deps;
  }

  /** A token that is good for at least the scopes. Throws `credentials-rejected`, `not-allowed`, `registry-untrusted`. */
  token(wish: TokenWish): Promise<GivenToken> {
    const account = accountOf(wish);
    const now = this.#deps.clock.now();
    const usable = (this.#held.get(account) ?? []).filter(
      ({ until, value }) => until > now && value !== wish.refused,
    );
    this.#held.set(account, usable);
    const held = usable.find(({ scopes }) => covers(scopes, wish.scopes));
    if (held) return Promise.resolve({ value: held.value, held: true });
    const key = `${account} ${wish.scopes.map(formatScope).join(' ')}`;
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const request = this.#fetch(wish, account).finally(() => this.#pending.delete(key));
    this.#pending.set(key, request);
    return request;
  }

  async #fetch(wish: TokenWish, account: string): Promise<GivenToken> {
    const started = this.#deps.clock.now();
    const answer = await requestToken(this.#deps, wish);
    this.#deps.mask(answer.token);
    const held = { scopes: wish.scopes, value: answer.token, until: started + lifeOf(answer) };
    this.#held.set(account, [held, ...(this.#held.get(account) ?? [])]);
    return { value: answer.token, held: false };
  }
}

/** Counted from when we asked, not by the service's clock: the two may differ by minutes. */
function lifeOf({ expiresInSeconds = 0 }: TokenAnswer): number {
  return Math.max(MIN_LIFE_MS, expiresInSeconds * 1000) - EARLY_MS;
}

/** Tells apart who asks whom, without keeping the secret in a key. */
function accountOf({ challenge, registry, found }: TokenWish): string {
  const { parameters } = challenge;
  const secret = found === undefined ? '' : `${found.credential.kind} ${secretText(found.credential)}`;
  const id = createHash('sha256').update(secret).digest('hex');
  return [registry.origin, parameters.get('realm'), parameters.get('service'), id].join(' ');
}

function secretText(credential: Credential): string {
  return credential.kind === 'basic'
    ? basicValue(credential.username, credential.password)
    : credential.token;
}
