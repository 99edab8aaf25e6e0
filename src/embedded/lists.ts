import type { Descriptor } from '../oci/descriptor.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { digestOrRefuse } from './blobs.ts';
import { MAX_MANIFEST } from './manifests.ts';
import { withoutReferrers } from './oddities/oddities.ts';
import { linkTo, pageOf } from './page.ts';
import { refuse } from './refusal.ts';
import { json } from './reply.ts';
import type { Handler, RouteOf } from './site.ts';

/** GET of a repository's tags, in ASCII order (end-8a, end-8b). */
export const listTags: Handler<RouteOf<'tags'>> = async (
  { store, pageSize },
  { route: { name }, path, query },
) => {
  const tags = await store.tags.list(name);
  if (tags.length === 0 && !(await store.knows(name))) {
    throw refuse(404, 'NAME_UNKNOWN', 'repository name not known to registry', { name });
  }
  const { items, next } = pageOf(tags, query, pageSize);
  return json(200, { name, tags: items }, next === undefined ? {} : linkTo(path, query, next));
};

/** GET of the repositories that the caller may pull from; distribution's `_catalog`, not in the specification. */
export const listRepositories: Handler<RouteOf<'catalog'>> = async (
  { store, pageSize },
  { path, query, access },
) => {
  const repositories = (await store.repositories()).filter(name => access.may(name, 'pull'));
  const { items, next } = pageOf(repositories, query, pageSize);
  return json(200, { repositories: items }, next === undefined ? {} : linkTo(path, query, next));
};

/** GET of what refers to a manifest, which need not exist (end-12a, end-12b). */
export const listReferrers: Handler<RouteOf<'referrers'>> = async (site, { route, path, query }) => {
  const absent = withoutReferrers(site.oddities);
  if (absent) return absent;
  const all = await site.store.manifests.referrers(route.name, digestOrRefuse(route.digest));
  const type = query.get('artifactType');
  const matching = type === null ? all : all.filter(({ artifactType }) => artifactType === type);
  const { manifests, next } = referrersPage(matching, query.get('last') ?? '', site.pageSize);
  const index = { schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests };
  return json(200, index, {
    'Content-Type': MEDIA_TYPE.index,
    ...(type === null ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
    ...(next === undefined ? {} : linkTo(path, query, next)),
  });
};

/** A page is an index that clients must be able to read, so its size is bounded as a manifest's is. */
function referrersPage(sorted: readonly Descriptor[], last: string, limit: number) {
  const rest = sorted.filter(({ digest }) => digest > last);
  const manifests: Descriptor[] = [];
  let size = 0;
  for (const descriptor of rest) {
    size += JSON.stringify(descriptor).length;
    if (manifests.length === limit || (manifests.length > 0 && size > MAX_MANIFEST / 2)) break;
    manifests.push(descriptor);
  }
  return { manifests, next: manifests.length < rest.length ? manifests.at(-1)?.digest : undefined };
}
