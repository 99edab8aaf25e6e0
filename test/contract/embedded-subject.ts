import { type EmbeddedRegistryOptions, startEmbeddedRegistry } from '../../src/embedded/registry.ts';
import { temporaryFolder } from '../../src/system/files.ts';

/** The embedded registry in a folder of its own, which goes with it. */
export async function startEmbedded(options: Omit<EmbeddedRegistryOptions, 'folder'> = {}) {
  const folder = await temporaryFolder('contract');
  const registry = await startEmbeddedRegistry({ folder: folder.path, ...options });
  return {
    host: registry.host,
    close: async () => {
      await registry.close();
      await folder.remove();
    },
  };
}
