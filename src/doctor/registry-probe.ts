import type { Repository } from '../oci/reference.ts';
import { type Challenge, chooseChallenge, parseChallenges } from '../registry/challenge.ts';
import type { FoundCredential } from '../registry/credential.ts';
import { basicValue, type CredentialLookup, secretsOf } from '../registry/credential.ts';
import { endpointOf, isListed } from '../registry/endpoint.ts';
import { Features } from '../registry/features.ts';
import { Limiter } from '../registry/limiting.ts';
import type { Place } from '../registry/place.ts';
import { RepositoryFacts } from '../registry/repository-facts.ts';
import type { RegistryLog, RegistryRequest, RegistryResponse, Send } from '../registry/request.ts';
import type { Scope } from '../registry/scope.ts';
import { requestToken } from '../registry/token-request.ts';
import { createTransport, type TransportOptions } from '../registry/transport.ts';
import { rateLimitWords } from '../report/rate-limits.ts';
import { NetworkFailure } from '../system/http-port.ts';

/** What looking at registries needs: what a connection needs, and a word that ends everything that is under way. */
export interface ProbeDeps extends Omit<TransportOptions, 'log' | 'requestsPerOrigin' | 'maxWaitMs'> {
  readonly signal: AbortSignal;
}

/** One registry, asked once where a release asks again: what it says now is the answer. */
export interface Probe {
  readonly registry: string;
  readonly base: URL;
  /** The API's root, with these proofs or none. */
  root(authorization?: string): Promise<RegistryResponse>;
  /** What is asked in the name of a repository, with its credentials. */
  place(repository: Repository): Place;
  /** The credential of a repository, masked before anybody sees it. */
  credential(repository: Repository): Promise<FoundCredential | undefined>;
  /** An access token for these rights. Throws what the token service refuses. */
  token(ask: TokenAsk): Promise<string>;
  /** What it has told of its rate limit by now. */
  limit(): { readonly words: string; readonly left: number } | undefined;
}

export interface TokenAsk {
  readonly challenge: Challenge;
  readonly repository: Repository;
  readonly found: FoundCredential | undefined;
  readonly scopes: readonly Scope[];
}

/** Opens the way to a registry; nothing is sent yet. */
export function openProbe(registry: string, deps: ProbeDeps): Probe {
  const { insecure, internal, mask } = deps;
  const base = endpointOf(registry, insecure);
  const credentials = masked(deps);
  const transport = createTransport({ ...deps, credentials, log: SILENT, requestsPerOrigin: 4 });
  let left: number | undefined;
  const send: Send = async request => {
    const response = await twice(() => transport.send({ ...request, once: true }));
    const told = /^\s*(\d+)/.exec(response.headers.get('ratelimit-remaining') ?? '')?.[1];
    if (told !== undefined) left = Number(told);
    return response;
  };
  const place = (repository: Repository): Place => ({
    repository,
    base,
    internal: isListed(registry, internal),
    send,
    evidence: { mayPush: false },
    pace: transport.pace,
    features: new Features(),
    facts: new RepositoryFacts(),
    transfers: new Limiter(1),
    sending: new Limiter(1),
  });
  return {
    registry,
    base,
    place,
    credential: credentials,
    root: authorization => send(rootRequest(registry, base, authorization)),
    token: async ask => {
      const { token } = await requestToken({ ...deps, send }, { ...ask, registry: base });
      mask(token);
      return token;
    },
    limit: () => {
      const words = transport.limits.all().map(rateLimitWords).join('; ');
      return left === undefined ? undefined : { words, left };
    },
  };
}

/** What it has to say goes into the doctor's own report. */
const SILENT: RegistryLog = { info: () => {}, warning: () => {} };

function rootRequest(registry: string, base: URL, authorization: string | undefined): RegistryRequest {
  return {
    method: 'GET',
    url: new URL('v2/', base),
    repository: wholeRegistry(registry),
    access: 'pull',
    bare: true,
    ...(authorization === undefined ? {} : { headers: { authorization } }),
  };
}

/** The registry without any repository: credentials for all of it, no right to anything. */
export function wholeRegistry(registry: string): Repository {
  return { registry, path: '', name: registry };
}

/** The challenge of an answer, undefined where there is none that can be met. */
export function challengeOf({ headers }: RegistryResponse): Challenge | undefined {
  return chooseChallenge(parseChallenges(headers.all('www-authenticate')));
}

/** The Authorization field of a credential for a registry that asks for Basic, or that takes its token as it is. */
export function authorizationOf({ credential }: FoundCredential): string {
  if (credential.kind === 'bearer') return `Bearer ${credential.token}`;
  const secret = credential.kind === 'basic' ? credential.password : credential.token;
  return `Basic ${basicValue(credential.username, secret)}`;
}

/** A kept connection that its other side has just closed says nothing about the registry. */
async function twice(ask: () => Promise<RegistryResponse>): Promise<RegistryResponse> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NetworkFailure && /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(error.reason))
      return ask();
    throw error;
  }
}

function masked({ credentials, mask }: ProbeDeps): CredentialLookup {
  const known = new Map<string, ReturnType<CredentialLookup>>();
  const look: CredentialLookup = async place => {
    const found = await credentials(place);
    for (const secret of found === undefined ? [] : secretsOf(found.credential)) mask(secret);
    return found;
  };
  return place => {
    const key = `${place.registry}/${place.path}`;
    const answer = known.get(key) ?? look(place);
    known.set(key, answer);
    return answer;
  };
}
