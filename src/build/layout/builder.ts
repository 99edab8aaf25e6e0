import { algorithmOf, type Digest, digestOf } from '../../oci/digest.ts';
import type { ContentReader } from '../../registry/capabilities.ts';
import type { Builder } from '../builder.ts';
import { checkComplete } from './completeness.ts';
import { type Layout, openLayout } from './open.ts';

/** The digest that publishing a layout will give: known before anything is built. Throws `layout-invalid`. */
export async function layoutDigest(path: string): Promise<Digest> {
  return publishedDigest(await openLayout(path));
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
      const digest = await publishedDigest(layout);
      const built = { digest, content: underDigest(layout, digest), dispose: async () => {} };
      return digest === layout.root.digest ? built : { ...built, original: layout.root.digest };
    },
  };
}

/**
 * The digest that the image of a layout is published under: sha256, whatever the layout calls it. A registry that is
 * given a manifest by tag computes that one, and clients ask for no other. What the image lists keeps its digests.
 */
async function publishedDigest(layout: Layout): Promise<Digest> {
  const { digest } = layout.root;
  return algorithmOf(digest) === 'sha256' ? digest : digestOf((await layout.manifest(digest)).bytes);
}

/** The layout's content with its root, the same bytes, under another digest. */
function underDigest(layout: Layout, digest: Digest): ContentReader {
  if (digest === layout.root.digest) return layout;
  return {
    ...layout,
    manifest: async asked =>
      asked === digest ? { ...(await layout.manifest(layout.root.digest)), digest } : layout.manifest(asked),
  };
}
