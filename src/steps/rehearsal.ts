import { join } from 'node:path';
import { startEmbeddedRegistry } from '../embedded/registry.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { temporaryFolder } from '../system/files.ts';

/** A registry inside this process that stands in for the real ones. */
export interface Rehearsal {
  readonly host: string;
  /** The repository that stands in for a real one, under the same printed name. */
  place(real: Repository): Repository;
  close(): Promise<void>;
}

/** Starts the stand-in; its content goes with it. */
export async function openRehearsal(): Promise<Rehearsal> {
  const folder = await temporaryFolder('cfcr-push-rehearsal');
  const registry = await startEmbeddedRegistry({ folder: join(folder.path, 'registry') });
  const placed = new Map<string, Repository>();
  return {
    host: registry.host,
    place: real => {
      const key = fullName(real);
      const known = placed.get(key);
      if (known) return known;
      const stand = { registry: registry.host, path: `rehearsal/${placed.size}`, name: real.name };
      placed.set(key, stand);
      return stand;
    },
    close: async () => {
      await registry.close();
      await folder.remove();
    },
  };
}
