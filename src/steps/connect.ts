import type { Deps } from '../commands/command.ts';
import { showProgress } from '../host/progress.ts';
import type { Repository } from '../oci/reference.ts';
import type {
  BlobFinder,
  ContentDeleter,
  ContentReader,
  ReferrersReader,
  ReferrersWriter,
  RepositoryAccess,
  TagDeleter,
  TagReader,
  TagWriter,
} from '../registry/capabilities.ts';
import { createRegistryClient } from '../registry/client.ts';
import type { CopyRequest } from '../registry/copy.ts';
import type { CredentialLookup } from '../registry/credential.ts';
import type { RateLimit } from '../registry/observing.ts';
import { rateLimitWords } from '../report/rate-limits.ts';
import { credentialsOf } from './credentials.ts';
import { readMaxWait } from './max-wait.ts';
import { openHttp } from './network.ts';
import { registryHeaders } from './registry-headers.ts';

/** The registries of a run. In a rehearsal everything happens in a registry inside this process instead. */
export interface Connection {
  /** Where content for a repository really goes. */
  place(repository: Repository): Repository;
  /** Why this run only rehearses, or undefined when it publishes. */
  readonly rehearsal: string | undefined;
  access(repository: Repository): RepositoryAccess;
  /** A repository of others, for reading only. */
  reading(repository: Repository): RepositoryAccess;
  /** A repository with everything that can be looked at in it, for reading only. */
  looking(repository: Repository): Looking;
  /** What is attached to content of a repository, and the means to attach more. */
  referrers(repository: Repository): ReferrersReader & ReferrersWriter;
  /** The power to name; only the naming step asks for it. */
  naming(repository: Repository): TagWriter;
  /** The power to delete; only pruning asks for it. */
  deleting(repository: Repository): TagDeleter & ContentDeleter;
  readonly credentials: CredentialLookup;
  readonly progress: NonNullable<CopyRequest['progress']>;
  /** What registries said of their rate limits by now. */
  rateLimits(): readonly RateLimit[];
  close(): Promise<void>;
}

/** What reading shows of a repository. */
export interface Looking {
  readonly content: ContentReader;
  readonly blobs: BlobFinder;
  readonly tags: TagReader;
  readonly referrers: ReferrersReader;
}

/** What a connection is opened for. */
export interface ConnectionNeeds {
  /** Registry that short names and `username`/`password` belong to. */
  readonly registry: string | undefined;
  /** Every repository that is written to. */
  readonly destinations: readonly Repository[];
  /** Says why the run only rehearses, knowing the credentials; absent where it never does. */
  readonly rehearsal?: (credentials: CredentialLookup) => Promise<string | undefined>;
  /** Also a rehearsal reads from the registries: what it is about lies there. */
  readonly readsAlways?: boolean;
}

/** Opens the registries of a run, or the rehearsal in their place. The caller closes it. Throws `bad-input`. */
export async function openConnection(deps: Deps, needs: ConnectionNeeds): Promise<Connection> {
  const { host, clock } = deps;
  const { registry, destinations } = needs;
  const credentials = await credentialsOf(deps, { registry, repositories: destinations });
  const why = await needs.rehearsal?.(credentials);
  // The registry inside this process is loaded only where it stands in.
  const rehearsal = why === undefined ? undefined : await (await import('./rehearsal.ts')).openRehearsal();
  if (why !== undefined) host.notice(`rehearsal: ${why}; nothing is published`);
  const registries = registry === undefined ? destinations.map(each => each.registry) : [registry];
  const { client, http } = await openClient(deps, registries, repository => {
    const hidden = rehearsal && (!needs.readsAlways || repository.registry === rehearsal.host);
    return hidden ? Promise.resolve(undefined) : credentials(repository);
  });
  return {
    place: repository => rehearsal?.place(repository) ?? repository,
    rehearsal: why,
    access: repository => client.repository(repository),
    reading: repository => client.repository(repository, { readOnly: true }),
    looking: repository => ({
      ...client.repository(repository, { readOnly: true }),
      blobs: client.blobs(repository),
      referrers: client.referrers(repository),
    }),
    referrers: repository => client.referrers(repository),
    naming: repository => client.naming(repository),
    deleting: repository => client.deleting(repository),
    credentials,
    rateLimits: () => client.rateLimits(),
    progress: showProgress({
      line: text => host.info(text),
      now: () => clock.now(),
      ...(deps.status ? { status: deps.status } : {}),
    }),
    close: async () => {
      for (const limit of client.rateLimits()) host.info(rateLimitWords(limit));
      await http.close();
      await rehearsal?.close();
    },
  };
}

async function openClient(deps: Deps, registries: readonly string[], credentials: CredentialLookup) {
  const { inputs, host, clock } = deps;
  const headers = await registryHeaders(deps);
  const wait = readMaxWait(inputs);
  const http = await openHttp(deps, registries);
  const client = createRegistryClient({
    http,
    clock,
    credentials,
    headers,
    insecureRegistries: inputs.list('insecure-registries'),
    internalRegistries: inputs.list('internal-registries'),
    mountAnywhere: inputs.flag('mount-anywhere'),
    ...(typeof wait === 'number' ? { maxWaitMs: wait } : {}),
    userAgent: `cfcr-push/${deps.toolVersion}`,
    log: { info: line => host.info(line), warning: line => host.warning(line) },
    mask: secret => host.mask(secret),
    ...(deps.stop ? { signal: deps.stop.signal } : {}),
  });
  return { client, http };
}
