import type { Deps } from '../commands/command.ts';
import type { Repository } from '../oci/reference.ts';
import type { CredentialLookup } from '../registry/credential.ts';
import { destinationsOf } from './charts.ts';
import { type Connection, openConnection } from './connect.ts';
import type { Release } from './release.ts';

/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
export function connectRelease(deps: Deps, release: Release): Promise<Connection> {
  const { context, registry } = release;
  const destinations = destinationsOf(release);
  const rehearsal = (credentials: CredentialLookup) =>
    rehearsalReason(deps, { context, destinations }, credentials);
  return openConnection(deps, { registry, destinations, rehearsal, readsAlways: deps.command === 'merge' });
}

async function rehearsalReason(
  { inputs, command }: Deps,
  { context, destinations }: Pick<Release, 'context'> & { readonly destinations: readonly Repository[] },
  credentials: CredentialLookup,
): Promise<string | undefined> {
  if (command !== 'plan' && !inputs.flag('push')) return 'push is false';
  if (context.ref.kind !== 'request' || !context.ref.fork) return undefined;
  const found = await Promise.all(destinations.map(repository => credentials(repository)));
  return found.every(one => one === undefined)
    ? 'this request comes from a fork, which gets no credentials'
    : undefined;
}
