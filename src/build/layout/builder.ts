import type { Digest } from '../../oci/digest.ts';
import type { Builder } from '../builder.ts';
import { checkComplete } from './completeness.ts';
import { openLayout } from './open.ts';

/** The digest that publishing a layout will give: known before anything is built. Throws `layout-invalid`. */
export async function layoutDigest(path: string): Promise<Digest> {
  return (await openLayout(path)).root.digest;
}

/**
 * Takes an image that another tool has built, byte for byte: platforms, labels and annotations of the request do not
 * change it, for that would change its digest. Throws `layout-invalid` when a part of it is missing.
 */
export function layoutBuilder(path: string): Builder {
  return {
    description: `OCI image layout ${path}`,
    async build() {
      const layout = await openLayout(path);
      await checkComplete(layout);
      return { digest: layout.root.digest, content: layout, dispose: async () => {} };
    },
  };
}
