import { digestOf } from '../../src/oci/digest.ts';
import { ACCEPTED_MANIFESTS, isIndexType } from '../../src/oci/media-type.ts';

/** Digest by tag, in the order of the names. */
export type Tags = Readonly<Record<string, string>>;

interface Listed {
  readonly digest: string;
  readonly mediaType: string;
  readonly size: number;
}

/** What every tag of a repository points at, asked of the registry itself; a repository that is not there has none. */
export async function tagsIn(host: string, repository: string): Promise<Tags> {
  const base = `http://${host}/v2/${repository}`;
  const listed = await fetch(`${base}/tags/list`);
  if (listed.status === 404) return {};
  const { tags } = (await listed.json()) as { tags: readonly string[] | null };
  const entries: [string, string][] = [];
  for (const tag of (tags ?? []).toSorted()) {
    const answer = await fetch(`${base}/manifests/${tag}`, {
      method: 'HEAD',
      headers: { accept: ACCEPTED_MANIFESTS.join(', ') },
    });
    entries.push([tag, answer.headers.get('docker-content-digest') ?? `status ${answer.status}`]);
  }
  return Object.fromEntries(entries);
}

/** Everything that tags of a repository promise and the registry does not have, or has with another content. */
export async function holesIn(host: string, repository: string, tags: Tags): Promise<readonly string[]> {
  const base = `http://${host}/v2/${repository}`;
  const holes: string[] = [];
  for (const digest of new Set(Object.values(tags))) holes.push(...(await holesBelow(base, digest)));
  return holes;
}

async function holesBelow(base: string, digest: string): Promise<readonly string[]> {
  const answer = await fetch(`${base}/manifests/${digest}`, {
    headers: { accept: ACCEPTED_MANIFESTS.join(', ') },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) return [`manifest ${digest}: status ${answer.status}`];
  if (digestOf(bytes) !== digest) return [`manifest ${digest}: it has the digest ${digestOf(bytes)}`];
  const document = JSON.parse(bytes.toString('utf8')) as {
    readonly mediaType: string;
    readonly manifests?: readonly Listed[];
    readonly config?: Listed;
    readonly layers?: readonly Listed[];
  };
  const holes: string[] = [];
  if (isIndexType(document.mediaType)) {
    for (const child of document.manifests ?? []) holes.push(...(await holesBelow(base, child.digest)));
    return holes;
  }
  const blobs = [...(document.config ? [document.config] : []), ...(document.layers ?? [])];
  for (const blob of blobs) holes.push(...(await wrongBlob(base, blob)));
  return holes;
}

async function wrongBlob(base: string, { digest, size }: Listed): Promise<readonly string[]> {
  const answer = await fetch(`${base}/blobs/${digest}`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  if (answer.status !== 200) return [`blob ${digest}: status ${answer.status}`];
  if (bytes.length !== size || digestOf(bytes) !== digest) return [`blob ${digest}: it holds something else`];
  return [];
}

/** The configuration of the image that a tag names; of an index, its first platform's. */
export async function configOf(
  host: string,
  repository: string,
  reference: string,
): Promise<{ readonly config: { readonly Labels?: Readonly<Record<string, string>> } }> {
  const base = `http://${host}/v2/${repository}`;
  const accept = ACCEPTED_MANIFESTS.join(', ');
  const answer = await fetch(`${base}/manifests/${reference}`, { headers: { accept } });
  const document = (await answer.json()) as {
    readonly manifests?: readonly Listed[];
    readonly config?: Listed;
  };
  const first = document.manifests?.[0];
  if (first) return configOf(host, repository, first.digest);
  if (!document.config) throw new Error(`${repository}:${reference} has no configuration`);
  const blob = await fetch(`${base}/blobs/${document.config.digest}`);
  return (await blob.json()) as { readonly config: object };
}
