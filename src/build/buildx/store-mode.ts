import type { Repository } from '../../oci/reference.ts';
import type { BuilderFacts } from './inspect.ts';

/** How the result gets out of BuildKit, and why. */
export interface StoreChoice {
  readonly kind: 'push-by-digest' | 'layout';
  readonly why: string;
}

/**
 * Decides how the result is stored. Pushing from BuildKit saves a copy on this machine; a layout works everywhere.
 * `keepHere`: nothing may reach the destination (a rehearsal).
 */
export function storeChoice(builder: BuilderFacts, destination: Repository, keepHere: boolean): StoreChoice {
  if (keepHere) return { kind: 'layout', why: 'nothing is pushed in this run' };
  if (builder.driver === 'docker') {
    return { kind: 'layout', why: 'the docker driver cannot push by digest' };
  }
  if (isLoopback(destination.registry) && !sharesLoopback(builder)) {
    return {
      kind: 'layout',
      why: `${destination.registry} is this machine, and the builder is in another network`,
    };
  }
  return { kind: 'push-by-digest', why: `the ${builder.driver} driver can push by digest` };
}

function isLoopback(registry: string): boolean {
  return /^(?:localhost|[^:]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(registry);
}

/** A BuildKit behind a Unix socket or in the host's network sees the same 127.0.0.1 as this process. */
function sharesLoopback(builder: BuilderFacts): boolean {
  return builder.nodes.every(node =>
    node.endpoint?.startsWith('unix://') && builder.driver === 'remote'
      ? true
      : /network="?host/.test(node.driverOptions ?? ''),
  );
}
