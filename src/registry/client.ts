import { fullName, type Repository } from '../oci/reference.ts';
import type { Clock } from '../system/clock.ts';
import type { Http } from '../system/http-port.ts';
import { Blobs } from './blobs.ts';
import type {
  BlobFinder,
  ContentDeleter,
  ReferrersReader,
  ReferrersWriter,
  RepositoryAccess,
  TagDeleter,
  TagWriter,
} from './capabilities.ts';
import { type CredentialLookup, secretsOf } from './credential.ts';
import type { CustomHeaders } from './docker-headers.ts';
import { endpointOf, isListed } from './endpoint.ts';
import { Features } from './features.ts';
import { Limiter } from './limiting.ts';
import { Manifests } from './manifests.ts';
import { tagWriter } from './naming.ts';
import type { RateLimit } from './observing.ts';
import { type Evidence, witnessing } from './overwriting.ts';
import type { Place } from './place.ts';
import { referrersOf } from './referrers.ts';
import { deleterAt } from './removing.ts';
import { RepositoryFacts } from './repository-facts.ts';
import type { RegistryLog } from './request.ts';
import { tagReader } from './tags.ts';
import { createTransport } from './transport.ts';

/** Uploads whose content is being sent to one registry: enough to fill a line. */
const SENDING_PER_REGISTRY = 3;
/**
 * Uploads under way to one registry, few enough not to meet its limits. More than are sent at a time: while a registry
 * puts a blob in its place, which takes object storage long, the next one is on its way, and another has begun.
 */
const TRANSFERS_PER_REGISTRY = 6;
/** Small requests under way to one origin. */
const REQUESTS_PER_ORIGIN = 16;

export interface RegistryClientOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly credentials: CredentialLookup;
  /** Hosts (with port) that may be talked to without encryption. */
  readonly insecureRegistries?: readonly string[];
  /** Hosts (with port) that may send to addresses of private networks, whatever their names. */
  readonly internalRegistries?: readonly string[];
  /** Sent to every registry, and to no other host. Their values are masked by who gives them. */
  readonly headers?: CustomHeaders;
  readonly userAgent: string;
  /** Retries, slow-downs and registries' warnings. */
  readonly log?: RegistryLog;
  /** Told every secret and token the client learns, before it is used. */
  readonly mask: (secret: string) => void;
  readonly limits?: { readonly transfers?: number; readonly requests?: number };
  /** Asks registries to take blobs from whichever of their repositories holds them. */
  readonly mountAnywhere?: boolean;
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal;
  /** Longest pause that a registry may ask for, in milliseconds; two minutes unless given. */
  readonly maxWaitMs?: number;
}

/** All registries of a run, each with its own credentials. Storing and naming are handed out separately. */
export interface RegistryClient {
  /** `readOnly`: no right to push is asked for, so that public content can be read without a credential. */
  repository(repository: Repository, options?: { readonly readOnly?: boolean }): RepositoryAccess;
  /** Looks for blobs of the repository, for reading only. */
  blobs(repository: Repository): BlobFinder;
  /** What is attached to content of the repository, and the means to attach more. */
  referrers(repository: Repository): ReferrersReader & ReferrersWriter;
  /** The power to name. Only the publish step asks for it. */
  naming(repository: Repository): TagWriter;
  /** The power to delete tags, and content by digest. Only pruning asks for it. */
  deleting(repository: Repository): TagDeleter & ContentDeleter;
  /** What registries said of their rate limits by now. */
  rateLimits(): readonly RateLimit[];
}

/** Assembles the client. Nothing is sent until something is asked for. Throws `bad-input` for an impossible host. */
export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const { limits = {}, log = SILENT } = options;
  const [insecure, internal] = [options.insecureRegistries ?? [], options.internalRegistries ?? []];
  const {
    send,
    pace,
    limits: rateLimits,
  } = createTransport({
    http: options.http,
    clock: options.clock,
    credentials: remembered(options.credentials, options.mask, log),
    insecure,
    internal,
    headers: options.headers ?? {},
    userAgent: options.userAgent,
    log,
    requestsPerOrigin: limits.requests ?? REQUESTS_PER_ORIGIN,
    signal: options.signal,
    maxWaitMs: options.maxWaitMs,
    mask: options.mask,
  });
  const registryOf = memo((registry: string) => ({
    base: endpointOf(registry, insecure),
    internal: isListed(registry, internal),
    ...shared(options),
  }));
  const storesOf = memo((_name: string, repository: Repository) =>
    storesAt({ repository, send, pace, ...registryOf(repository.registry) }),
  );
  return {
    repository: (repository, { readOnly = false } = {}) => {
      const { place, blobs, manifests } = storesOf(fullName(repository), repository);
      return {
        content: {
          manifest: digest => manifests.get(digest),
          blob: descriptor => blobs.read(descriptor),
          passing: descriptor => blobs.pass(descriptor),
          putBlob: (source, from) => blobs.put(source, from),
          putManifest: (document, how) => manifests.put(document, how),
        },
        tags: tagReader(place, readOnly ? 'pull' : 'push'),
      };
    },
    blobs: repository => storesOf(fullName(repository), repository).blobs,
    referrers: repository => storesOf(fullName(repository), repository).referrers,
    deleting: repository => deleterAt(storesOf(fullName(repository), repository).place),
    rateLimits: () => rateLimits.all(),
    naming: repository => tagWriter(storesOf(fullName(repository), repository).place),
  };
}

/** One repository's content, with a memory of its own. */
function storesAt(where: Omit<Place, 'evidence' | 'facts'>) {
  const evidence: Evidence = { mayPush: false };
  const facts = new RepositoryFacts();
  const send = facts.watching(witnessing(where.send, evidence));
  const place: Place = { ...where, send, evidence, facts };
  const [blobs, manifests] = [new Blobs(place), new Manifests(place)];
  return { place, blobs, manifests, referrers: referrersOf(place) };
}

/** What all repositories of one registry share. */
function shared({ limits = {}, mountAnywhere = false }: RegistryClientOptions) {
  const { transfers = TRANSFERS_PER_REGISTRY } = limits;
  return {
    features: new Features({ mountsAnywhere: mountAnywhere }),
    transfers: new Limiter(transfers),
    sending: new Limiter(SENDING_PER_REGISTRY),
  };
}

const SILENT: RegistryLog = { info: () => {}, warning: () => {} };

/** One look-up per repository and run; what it finds is masked before anybody can use it. */
function remembered(
  lookup: CredentialLookup,
  mask: (secret: string) => void,
  log: RegistryLog,
): CredentialLookup {
  const said = new Set<string>();
  const find = memo(async (_key: string, place: Parameters<CredentialLookup>[0]) => {
    const found = await lookup(place);
    for (const secret of found === undefined ? [] : secretsOf(found.credential)) mask(secret);
    const line = `${place.registry}: ${found === undefined ? 'no credential, anonymous' : `credential from ${found.from}`}`;
    if (!said.has(line)) log.info(line);
    said.add(line);
    return found;
  });
  return place => find(`${place.registry}/${place.path}`, place);
}

function memo<A extends readonly unknown[], T>(
  make: (key: string, ...more: A) => T,
): (key: string, ...more: A) => T {
  const made = new Map<string, T>();
  return (key, ...more) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key, ...more);
    made.set(key, value);
    return value;
  };
}
