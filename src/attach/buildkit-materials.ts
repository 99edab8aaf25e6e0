import { type Digest, isDigest } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { buildkitStatements } from './buildkit-statements.ts';
import type { Material } from './provenance.ts';

/** Both versions of SLSA provenance that BuildKit writes. */
const PROVENANCE = 'https://slsa.dev/provenance/';

/** Both shapes: `materials` of version 0.2, `buildDefinition.resolvedDependencies` of version 1. */
interface Predicate {
  readonly materials?: unknown;
  readonly buildDefinition?: { readonly resolvedDependencies?: unknown };
}

/**
 * What BuildKit's own provenance of an image says went into it: base images and downloads, each once, in its order. The
 * source, which it names by commit, is none of them. Empty where the image has none.
 */
export async function buildkitMaterials(content: ContentReader, root: Digest): Promise<readonly Material[]> {
  const { statements } = await buildkitStatements(content, root, PROVENANCE);
  const found = statements.flatMap(({ predicate }) => {
    const { materials, buildDefinition } = (predicate ?? {}) as Predicate;
    return [...listOf(materials), ...listOf(buildDefinition?.resolvedDependencies)].flatMap(materialOf);
  });
  return [...new Map(found.map(one => [`${one.uri} ${one.digest}`, one])).values()];
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function materialOf(value: unknown): readonly Material[] {
  const { uri, digest } = (value ?? {}) as { uri?: unknown; digest?: { sha256?: unknown } };
  const named = `sha256:${String(digest?.sha256)}`;
  return typeof uri === 'string' && isDigest(named) ? [{ uri, digest: named }] : [];
}
