import type { Digest } from '../../src/oci/digest.ts';
import { parseManifest } from '../../src/oci/manifest.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

/** What is of interest in a statement of ours. */
export interface Statement {
  readonly predicateType: string;
  readonly predicate: {
    readonly buildDefinition?: {
      readonly externalParameters: { readonly inputs: Readonly<Record<string, string>> };
      readonly resolvedDependencies: readonly {
        readonly uri: string;
        readonly digest?: Readonly<Record<string, string>>;
      }[];
    };
  };
}

/** The statements of all bundles about a digest, as everybody can read them. */
export async function statementsAbout(
  host: string,
  path: string,
  digest: Digest,
): Promise<readonly Statement[]> {
  const { client } = testClient();
  const repository = repositoryOn(host, path);
  const { content } = client.repository(repository);
  const found = await Array.fromAsync(client.referrers(repository).referrersOf(digest));
  const read = found.map(async entry => {
    const parsed = parseManifest(await content.manifest(entry.digest));
    const [layer] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
    if (!layer) return [];
    const text = Buffer.concat(await Array.fromAsync(content.blob(layer))).toString();
    const { dsseEnvelope } = JSON.parse(text) as { dsseEnvelope?: { payload: string } };
    return dsseEnvelope
      ? [JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString()) as Statement]
      : [];
  });
  return (await Promise.all(read)).flat();
}

/** The provenance among them; there is exactly one. */
export async function provenanceAbout(host: string, path: string, digest: Digest) {
  const all = await statementsAbout(host, path, digest);
  const [only, ...more] = all.flatMap(({ predicate }) => predicate.buildDefinition ?? []);
  if (!only || more.length > 0) throw new Error(`${digest} has ${more.length + (only ? 1 : 0)} statements`);
  return only;
}
