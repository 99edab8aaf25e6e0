import { join } from 'node:path';
import { startEmbeddedRegistry } from '../embedded/registry.ts';
import type { Repository } from '../oci/reference.ts';
import { temporaryFolder } from '../system/files.ts';

/** A registry inside this process that stands in for the real ones. */
export interface Rehearsal {
  /** One for each real repository, in the same order and under the same printed name. */
  readonly repositories: readonly Repository[];
  close(): Promise<void>;
}

/** Starts the stand-in; its content goes with it. */
export async function openRehearsal(real: readonly Repository[]): Promise<Rehearsal> {
  const folder = await temporaryFolder('cfcr-push-rehearsal');
  const registry = await startEmbeddedRegistry({ folder: join(folder.path, 'registry') });
  return {
    repositories: real.map(({ name }, index) => ({
      registry: registry.host,
      path: `rehearsal/${index}`,
      name,
    })),
    close: async () => {
      await registry.close();
      await folder.remove();
    },
  };
}
