import type { Deps } from '../commands/command.ts';
import { showProgress } from '../host/progress.ts';
import type { Repository } from '../oci/reference.ts';
import type { RepositoryAccess, TagWriter } from '../registry/capabilities.ts';
import { createRegistryClient } from '../registry/client.ts';
import type { CopyRequest } from '../registry/copy.ts';
import type { CredentialLookup } from '../registry/credential.ts';
import { destinationsOf } from './charts.ts';
import { credentialsOf } from './credentials.ts';
import { openHttp } from './network.ts';
import { openRehearsal } from './rehearsal.ts';
import type { Release } from './release.ts';

/** The registries of a run. In a rehearsal everything happens in a registry inside this process instead. */
export interface Connection {
  /** Where content for a repository really goes. */
  place(repository: Repository): Repository;
  /** Why this run only rehearses, or undefined when it publishes. */
  readonly rehearsal: string | undefined;
  access(repository: Repository): RepositoryAccess;
  /** A repository of others, for reading only. */
  reading(repository: Repository): RepositoryAccess;
  /** The power to name; only the naming step asks for it. */
  naming(repository: Repository): TagWriter;
  readonly credentials: CredentialLookup;
  readonly progress: NonNullable<CopyRequest['progress']>;
  close(): Promise<void>;
}

/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
export async function openConnection(deps: Deps, release: Release): Promise<Connection> {
  const { inputs, host, clock } = deps;
  const destinations = destinationsOf(release);
  const credentials = await credentialsOf(deps, { registry: release.registry, repositories: destinations });
  const why = await rehearsalReason(deps, { context: release.context, destinations }, credentials);
  const rehearsal = why === undefined ? undefined : await openRehearsal();
  if (why !== undefined) host.notice(`rehearsal: ${why}; nothing is published`);
  const registries = destinations.map(({ registry }) => registry);
  const http = await openHttp(deps, release.registry === undefined ? registries : [release.registry]);
  const client = createRegistryClient({
    http,
    clock,
    credentials: rehearsal ? async () => undefined : credentials,
    insecureRegistries: inputs.list('insecure-registries'),
    userAgent: `cfcr-push/${deps.toolVersion}`,
    log: { info: line => host.info(line), warning: line => host.warning(line) },
    mask: secret => host.mask(secret),
  });
  return {
    place: repository => rehearsal?.place(repository) ?? repository,
    rehearsal: why,
    access: repository => client.repository(repository),
    reading: repository => client.repository(repository, { readOnly: true }),
    naming: repository => client.naming(repository),
    credentials,
    progress: showProgress({
      line: text => host.info(text),
      now: () => clock.now(),
      ...(deps.status ? { status: deps.status } : {}),
    }),
    close: async () => {
      for (const line of client.rateLimits()) host.info(line);
      await http.close();
      await rehearsal?.close();
    },
  };
}

async function rehearsalReason(
  { inputs, command }: Deps,
  { context, destinations }: Pick<Release, 'context'> & { readonly destinations: readonly Repository[] },
  credentials: CredentialLookup,
): Promise<string | undefined> {
  if (command === 'push' && !inputs.flag('push')) return 'push is false';
  if (context.ref.kind !== 'request' || !context.ref.fork) return undefined;
  const found = await Promise.all(destinations.map(repository => credentials(repository)));
  return found.every(one => one === undefined)
    ? 'this request comes from a fork, which gets no credentials'
    : undefined;
}
