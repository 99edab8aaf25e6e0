import { onTestFinished } from 'vitest';
import {
  type EmbeddedRegistry,
  type EmbeddedRegistryOptions,
  startEmbeddedRegistry,
} from '../../src/embedded/registry.ts';
import type { LogEntry } from '../../src/embedded/server.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { type Wire, wireTo } from '../contract/wire.ts';

export interface Started {
  readonly registry: EmbeddedRegistry;
  readonly wire: Wire;
  readonly folder: string;
  /** Every request so far. */
  readonly log: readonly LogEntry[];
}

/** A registry for one test: closed when the test ends, its folder removed. A folder that is given is its giver's. */
export async function started(options: Partial<EmbeddedRegistryOptions> = {}): Promise<Started> {
  const own = options.folder === undefined ? await temporaryFolder('embedded') : undefined;
  const folder = options.folder ?? own?.path ?? '';
  const log: LogEntry[] = [];
  const registry = await startEmbeddedRegistry({ log: entry => log.push(entry), ...options, folder });
  onTestFinished(async () => {
    await registry.close();
    await own?.remove();
  });
  return { registry, wire: wireTo(registry.host), folder, log };
}
