import { deleteBlob, getBlob } from './blobs.ts';
import { listReferrers, listRepositories, listTags } from './lists.ts';
import { deleteManifest, getManifest, putManifest } from './manifests.ts';
import { Refusal } from './refusal.ts';
import { json } from './reply.ts';
import type { Route } from './route.ts';
import type { Handler, RouteOf } from './site.ts';
import { appendChunk, cancelUpload, finishUpload, startUpload, uploadStatus } from './uploads.ts';

type Methods<K extends Route['kind']> = Readonly<Record<string, Handler<RouteOf<K>>>>;

/** What answers which method of which endpoint (distribution-spec, endpoints). HEAD goes where GET goes. */
const ENDPOINTS: { readonly [K in Exclude<Route['kind'], 'token'>]: Methods<K> } = {
  base: { GET: async () => json(200, {}) },
  catalog: { GET: listRepositories },
  blob: { GET: getBlob, DELETE: deleteBlob },
  uploads: { POST: startUpload },
  upload: { GET: uploadStatus, PATCH: appendChunk, PUT: finishUpload, DELETE: cancelUpload },
  manifest: { GET: getManifest, PUT: putManifest, DELETE: deleteManifest },
  tags: { GET: listTags },
  referrers: { GET: listReferrers },
};

/** The handler of a request; throws 405 with `Allow` when the endpoint has no such method. */
export function handlerOf(kind: Exclude<Route['kind'], 'token'>, method: string): Handler {
  const methods: Readonly<Record<string, unknown>> = ENDPOINTS[kind];
  const name = method === 'HEAD' ? 'GET' : method;
  if (Object.hasOwn(methods, name)) return methods[name] as Handler;
  const allow = Object.keys(methods).flatMap(known => (known === 'GET' ? ['GET', 'HEAD'] : [known]));
  throw new Refusal(
    405,
    { code: 'UNSUPPORTED', message: 'the operation is unsupported' },
    { Allow: allow.join(', ') },
  );
}
