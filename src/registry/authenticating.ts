import { AppError } from '../errors.ts';
import { sameOrigin } from './address.ts';
import { anonymousTokens, missing } from './anonymous.ts';
import { type Challenge, chooseChallenge, parseChallenges } from './challenge.ts';
import { basicValue, type CredentialLookup, type FoundCredential } from './credential.ts';
import { RegistryError } from './errors.ts';
import { inWords } from './explaining.ts';
import { rightMissing } from './refusal.ts';
import type { Access, Layer, RegistryRequest, RegistryResponse, Send } from './request.ts';
import { formatScope, mergeScopes, parseScopes, repositoryScope, type Scope } from './scope.ts';
import type { GivenToken, Tokens } from './token.ts';

export interface AuthDeps {
  readonly tokens: Tokens;
  readonly credentials: CredentialLookup;
}

/** What a request is sent with. */
interface Proof {
  /** The Authorization field; undefined: anonymous. */
  readonly field: string | undefined;
  readonly found: FoundCredential | undefined;
  readonly token?: GivenToken;
}

/** A token that others have renewed may have ended since; with every renewal that is less likely. */
const MAX_SENDS = 4;

/**
 * Answers challenges (RFC 9110 section 11; distribution, token authentication) and remembers them per origin, so that
 * later requests carry their proof at once. A refused token is renewed once; one that another request has brought counts
 * as none. The first request to an origin goes alone, to find out what all the others need. Throws `credentials-missing`, `credentials-rejected`, `not-allowed`.
 */
export function authenticating({ tokens, credentials }: AuthDeps): Layer {
  return next => {
    const memory = new Memory();
    const anonymous = anonymousTokens(tokens, next);
    const prove = async (
      challenge: Challenge,
      request: RegistryRequest,
      refused?: string,
    ): Promise<Proof> => {
      const found = await credentials(request.repository);
      if (found?.credential.kind === 'bearer') return { field: `Bearer ${found.credential.token}`, found };
      const scopes = mergeScopes(scopesOf(request), memory.extraScopes(request));
      const { url: registry, repository } = request;
      const wish = { challenge, registry, repository, found, scopes, refused };
      if (found === undefined && request.access !== 'pull') {
        const token = await anonymous(request, wish);
        return { field: `Bearer ${token.value}`, found, token };
      }
      if (challenge.scheme === 'basic') return { field: basicField(found), found };
      const token = await tokens.token(wish);
      return { field: `Bearer ${token.value}`, found, token };
    };
    return async request => {
      if (request.bare) return next(request);
      const leave = await memory.enter(request.url.origin);
      try {
        const known = memory.challenge(request.url.origin);
        let proof = known === undefined ? ANONYMOUS : await prove(known, request);
        for (let sends = 1; ; sends += 1) {
          const response = await sendWith(next, request, proof);
          await assertNotDenied(next, request, { response, proof });
          if (!isRefused(request, response)) return response;
          const challenge = memory.learn(request, response);
          leave();
          const isFinal = sends > 1 && proof.token?.held !== true;
          if (challenge === undefined || isFinal || sends === MAX_SENDS)
            throw await rejected(next, request, { response, proof });
          const renewed = await prove(challenge, request, proof.token?.value);
          if (renewed.field === proof.field)
            throw await rejected(next, request, { response, proof: renewed });
          proof = renewed;
        }
      } finally {
        leave();
      }
    };
  };
}

const ANONYMOUS: Proof = { field: undefined, found: undefined };

/** What was learned of each origin. */
class Memory {
  readonly #challenges = new Map<string, Challenge>();
  readonly #extra = new Map<string, readonly Scope[]>();
  readonly #first = new Map<string, Promise<void>>();

  /** Waits while the very first request to an origin is under way; returns what ends that. */
  async enter(origin: string): Promise<() => void> {
    const first = this.#first.get(origin);
    if (first) {
      await first;
      return () => {};
    }
    let leave = (): void => {};
    const held = new Promise<void>(resolve => {
      leave = resolve;
    });
    this.#first.set(origin, held);
    return leave;
  }

  challenge(origin: string): Challenge | undefined {
    return this.#challenges.get(origin);
  }

  /** Scopes that the registry named for such a request beyond those we ask for. */
  extraScopes(request: RegistryRequest): readonly Scope[] {
    return this.#extra.get(keyOf(request)) ?? [];
  }

  /** The challenge to answer; the one that is known where a refusal names none, as gateways do once a token has ended. */
  learn(request: RegistryRequest, { headers }: RegistryResponse): Challenge | undefined {
    const challenge = chooseChallenge(parseChallenges(headers.all('www-authenticate')));
    if (challenge === undefined) return this.challenge(request.url.origin);
    this.#challenges.set(request.url.origin, challenge);
    this.#extra.set(keyOf(request), parseScopes(challenge.parameters.get('scope') ?? ''));
    return challenge;
  }
}

function keyOf(request: RegistryRequest): string {
  return `${request.url.origin} ${scopesOf(request).map(formatScope).join(' ')}`;
}

const ACTIONS: Readonly<Record<Access, readonly string[]>> = {
  pull: ['pull'],
  push: ['pull', 'push'],
  delete: ['delete', 'pull', 'push'],
};

/** The rights a request needs (distribution, token scope): pushing includes reading what is there. */
function scopesOf({ repository, access, mountFrom }: RegistryRequest): Scope[] {
  const own = repositoryScope(repository.path, ACTIONS[access]);
  return mergeScopes([own], mountFrom === undefined ? [] : [repositoryScope(mountFrom, ['pull'])]);
}

/** A 401 of the registry itself; one from a host it redirected to is not for our credentials. */
function isRefused(request: RegistryRequest, response: RegistryResponse): boolean {
  return response.status === 401 && sameOrigin(request.url, response.url);
}

function sendWith(next: Send, request: RegistryRequest, { field }: Proof): Promise<RegistryResponse> {
  return next(
    field === undefined ? request : { ...request, headers: { ...request.headers, authorization: field } },
  );
}

function basicField(found: FoundCredential | undefined): string | undefined {
  if (found === undefined || found.credential.kind === 'bearer') return undefined;
  const { credential } = found;
  const secret = credential.kind === 'basic' ? credential.password : credential.token;
  return `Basic ${basicValue(credential.username, secret)}`;
}

interface Answered {
  readonly response: RegistryResponse;
  readonly proof: Proof;
}

/** To whom nobody knows even a 403 says that a credential is missing, unless it is about something else. */
async function assertNotDenied(
  next: Send,
  request: RegistryRequest,
  { response, proof }: Answered,
): Promise<void> {
  const anonymous = proof.token !== undefined && proof.found === undefined;
  if (!anonymous || request.access === 'pull' || response.status !== 403) return;
  const told = await inWords(again => sendWith(next, again, proof), request, response);
  const error = new RegistryError(request, told);
  if (error.kind === 'denied') throw missing(request, error);
}

async function rejected(
  next: Send,
  request: RegistryRequest,
  { response, proof }: Answered,
): Promise<AppError> {
  const told = await inWords(again => sendWith(next, again, proof), request, response);
  const error = new RegistryError(request, told);
  if (proof.found === undefined) return missing(request, error);
  const { registry, path } = request.repository;
  if (lacksRight(response, proof)) {
    const right = { pull: 'pull from', push: 'push to', delete: 'delete from' }[request.access];
    return new AppError(
      'not-allowed',
      `${registry}: the credential from ${proof.found.from} may not ${right} ${path}: ${error.message}`,
      { cause: error, hint: rightMissing(request.access) },
    );
  }
  return new AppError(
    'credentials-rejected',
    `${registry}: the credential from ${proof.found.from} was refused: ${error.message}`,
    { cause: error },
  );
}

/**
 * A 401 that is about a right and not about who we are: it says so, or the token service has just accepted the
 * credential and the registry finds no fault with the token itself (Harbor, Quay and ACR answer so).
 */
function lacksRight({ headers }: RegistryResponse, { token }: Proof): boolean {
  const errors = parseChallenges(headers.all('www-authenticate')).map(({ parameters }) =>
    parameters.get('error'),
  );
  return errors.includes('insufficient_scope') || (token !== undefined && !errors.includes('invalid_token'));
}
