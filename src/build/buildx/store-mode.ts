import type { Repository } from '../../oci/reference.ts';
import type { BuilderFacts } from './inspect.ts';

/** How the result gets out of BuildKit, and why. */
export interface StoreChoice {
  readonly kind: 'push-by-digest' | 'layout';
  readonly why: string;
}

/** What a run says about pushing. */
export interface StoreWish {
  readonly destination: Repository;
  /** Nothing may reach the destination (a rehearsal). */
  readonly keepHere: boolean;
  /** Hosts that are talked to without encryption: this tool knows them, BuildKit does not. */
  readonly insecureRegistries: readonly string[];
}

/** Decides how the result is stored. Pushing from BuildKit saves a copy on this machine; a layout works everywhere. */
export function storeChoice(builder: BuilderFacts, wish: StoreWish): StoreChoice {
  const { registry } = wish.destination;
  if (wish.keepHere) return { kind: 'layout', why: 'nothing is pushed in this run' };
  if (builder.driver === 'docker') return { kind: 'layout', why: 'the docker driver cannot push by digest' };
  if (isLoopback(registry)) {
    if (sharesLoopback(builder))
      return { kind: 'push-by-digest', why: 'the builder is in the network of this machine' };
    return { kind: 'layout', why: `${registry} is this machine, and the builder is in another network` };
  }
  if (wish.insecureRegistries.includes(registry))
    return { kind: 'layout', why: `${registry} has no encryption` };
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
