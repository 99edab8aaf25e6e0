import { algorithmOf, type Digest, digestOf, isDigest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { isTag } from '../oci/reference.ts';
import { digestOrRefuse } from './blobs.ts';
import { readBounded } from './body.ts';
import { type CheckedManifest, checkManifest, mediaTypeOf } from './manifest-check.ts';
import { checkOverwrite, checkTagDelete } from './oddities/oddities.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Call, Handler, RouteOf, Site } from './site.ts';
import type { Store } from './store/store.ts';

type ManifestCall = Call<RouteOf<'manifest'>>;

/** The size every registry must at least accept (distribution-spec, pushing manifests); few accept more. */
export const MAX_MANIFEST = 4 * 1024 * 1024;

/** The specification asks for ten tags in one request; this keeps the request line below any server's limit. */
const MAX_TAGS = 100;

/** GET and HEAD of a manifest by tag or digest (end-3). */
export const getManifest: Handler<RouteOf<'manifest'>> = async (
  { store },
  { route: { name, reference } },
) => {
  const digest = await resolve(store, name, reference);
  const document = digest && (await store.manifests.read(name, digest));
  if (!document) throw await unknown(store, name, reference);
  return {
    status: 200,
    headers: {
      'Content-Type': document.mediaType,
      'Docker-Content-Digest': document.digest,
      ETag: `"${document.digest}"`,
    },
    body: document.bytes,
  };
};

/** PUT of a manifest by tag, or by digest with any number of tags beside it (end-7a, end-7b). */
export const putManifest: Handler<RouteOf<'manifest'>> = async (site, call) => {
  const { request, route } = call;
  const { tags, echo } = tagsOf(site, call);
  const bytes = await readBounded(request, MAX_MANIFEST, 'SIZE_INVALID');
  const wanted = isDigest(route.reference) ? route.reference : digestOf(bytes);
  const digest = digestOf(bytes, algorithmOf(wanted));
  if (digest !== wanted) {
    throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content', { digest: wanted });
  }
  const document = { mediaType: mediaTypeOf(request.headers['content-type'], bytes), digest, bytes };
  const checked = checkManifest(document);
  await site.queue(`names ${route.name}`, () => store(site, { name: route.name, document, checked, tags }));
  const listed = checked.subject !== undefined && site.oddities.referrers !== false;
  return {
    status: 201,
    headers: {
      Location: `/v2/${route.name}/manifests/${digest}`,
      'Docker-Content-Digest': digest,
      ...(listed ? { 'OCI-Subject': String(checked.subject) } : {}),
      ...(echo ? { 'OCI-Tag': tags.join(', ') } : {}),
    },
  };
};

/** DELETE of a tag alone, or of a manifest with every tag that points at it (end-9). */
export const deleteManifest: Handler<RouteOf<'manifest'>> = async (site, { route: { name, reference } }) => {
  if (isTag(reference)) checkTagDelete(site.oddities);
  const gone = await site.queue(`names ${name}`, async () => {
    if (isTag(reference)) return site.store.tags.delete(name, reference);
    const digest = digestOrRefuse(reference);
    for (const tag of await site.store.tags.list(name)) {
      if ((await site.store.tags.read(name, tag)) === digest) await site.store.tags.delete(name, tag);
    }
    return site.store.manifests.delete(name, digest);
  });
  if (!gone) throw await unknown(site.store, name, reference);
  return { status: 202 };
};

/** The tags a push names: the reference itself, or the `tag` parameters beside a digest, which are answered. */
function tagsOf(
  { oddities }: Site,
  { route, query }: ManifestCall,
): { tags: readonly string[]; echo: boolean } {
  if (route.reference.includes(':')) {
    digestOrRefuse(route.reference);
    const tags = oddities.multiTag === false ? [] : [...new Set(query.getAll('tag'))];
    if (tags.length > MAX_TAGS) throw refuse(414, 'UNSUPPORTED', `more than ${MAX_TAGS} tags in one request`);
    checkTags(tags);
    return { tags, echo: tags.length > 0 };
  }
  checkTags([route.reference]);
  return { tags: [route.reference], echo: false };
}

function checkTags(tags: readonly string[]): void {
  for (const tag of tags) {
    if (!isTag(tag)) throw refuse(400, 'MANIFEST_INVALID', 'invalid tag', { tag: tag.slice(0, 160) });
  }
}

interface Push {
  readonly name: string;
  readonly document: ManifestDocument;
  readonly checked: CheckedManifest;
  readonly tags: readonly string[];
}

/** Stores what is referred from before what refers, and names last: whenever the process dies, nothing dangles. */
async function store(site: Site, { name, document, checked, tags }: Push): Promise<void> {
  await checkReferences(site.store, name, checked);
  for (const tag of tags) {
    const current = await site.store.tags.read(name, tag);
    checkOverwrite(site.oddities, { name, tag, current, next: document.digest });
  }
  if (checked.subject !== undefined)
    await site.store.manifests.refer(name, checked.subject, checked.referrer);
  await site.store.manifests.write(name, document);
  for (const tag of tags) await site.store.tags.point(name, tag, document.digest);
}

async function checkReferences(
  { blobs, manifests }: Store,
  name: string,
  checked: CheckedManifest,
): Promise<void> {
  const missing: Digest[] = [];
  for (const { digest, as } of checked.references) {
    const asBlob = as !== 'manifest' && (await blobs.size(name, digest)) !== undefined;
    const asManifest = as !== 'blob' && !asBlob && (await manifests.read(name, digest)) !== undefined;
    if (!asBlob && !asManifest) missing.push(digest);
  }
  if (missing.length === 0) return;
  const message = 'manifest references a manifest or blob unknown to registry';
  throw new Refusal(
    400,
    missing.map(digest => ({ code: 'MANIFEST_BLOB_UNKNOWN', message, detail: { digest } })),
  );
}

async function resolve({ tags }: Store, name: string, reference: string): Promise<Digest | undefined> {
  if (isDigest(reference)) return reference;
  return isTag(reference) ? tags.read(name, reference) : undefined;
}

async function unknown(store: Store, name: string, reference: string): Promise<Refusal> {
  if (!(await store.knows(name)))
    return refuse(404, 'NAME_UNKNOWN', 'repository name not known to registry', { name });
  return refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown to registry', {
    reference: reference.slice(0, 160),
  });
}
