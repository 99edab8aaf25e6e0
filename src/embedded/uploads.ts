import { algorithmOf, type Digest, isDigest } from '../oci/digest.ts';
import { blobCreated, digestOrRefuse } from './blobs.ts';
import { chunksOf, statedLength } from './body.ts';
import { parseChunkRange } from './range.ts';
import { Refusal, refuse } from './refusal.ts';
import type { Reply } from './reply.ts';
import { isRepositoryName } from './route.ts';
import type { Call, Handler, RouteOf, Site } from './site.ts';
import { algorithmNamed, matches, type Session } from './upload-session.ts';

type UploadsCall = Call<RouteOf<'uploads'>>;
type UploadCall = Call<RouteOf<'upload'>>;

/** POST: mounts a blob, stores one at once, or opens an upload session (end-11, end-4b, end-4a). */
export const startUpload: Handler<RouteOf<'uploads'>> = async (site, call) => {
  const { route, query, request } = call;
  const mounted = await mount(site, call);
  if (mounted !== undefined) return blobCreated(route.name, mounted);
  if (!query.has('digest') || site.oddities.singlePost === false) {
    return progress(
      await site.sessions.start(route.name, algorithmNamed(query.get('digest-algorithm'))),
      202,
    );
  }
  const digest = digestOrRefuse(query.get('digest'));
  const session = await site.sessions.start(route.name, algorithmOf(digest));
  try {
    await site.sessions.append(session, chunksOf(request), {
      expected: statedLength(request),
      resumable: false,
    });
    return await finish(site, session, digest);
  } finally {
    await site.sessions.end(session);
  }
};

/** GET: how far a session has come (end-13). */
export const uploadStatus: Handler<RouteOf<'upload'>> = async ({ sessions }, { route }) =>
  progress(await sessions.find(route.name, route.id), 204);

/** PATCH: the next chunk, or without `Content-Range` a stream of unknown length (end-5). */
export const appendChunk: Handler<RouteOf<'upload'>> = (site, call) =>
  inTurn(site, call, async session => {
    await receive(site, call, session);
    return progress(session, 202);
  });

/** PUT: closes a session, with or without a last chunk (end-6). A PUT that breaks off leaves the session as it was. */
export const finishUpload: Handler<RouteOf<'upload'>> = (site, call) =>
  inTurn(site, call, async session => {
    const digest = digestOrRefuse(call.query.get('digest'));
    await receive(site, call, session);
    try {
      return await finish(site, session, digest);
    } finally {
      await site.sessions.end(session);
    }
  });

/** DELETE: gives a session up (end-14). */
export const cancelUpload: Handler<RouteOf<'upload'>> = (site, call) =>
  inTurn(site, call, async session => {
    await site.sessions.end(session);
    return { status: 204 };
  });

/** One request of a session after the other: a client that lost its connection may be back before we know. */
async function inTurn(
  { queue, sessions }: Site,
  { route }: UploadCall,
  task: (session: Session) => Promise<Reply>,
) {
  return queue(`upload ${route.id}`, async () => task(await sessions.find(route.name, route.id)));
}

async function receive({ sessions }: Site, { request }: UploadCall, session: Session): Promise<void> {
  const header = request.headers['content-range'];
  const stated = statedLength(request);
  const range = header === undefined ? undefined : parseChunkRange(header);
  if (header !== undefined && range?.start !== session.size) throw outOfOrder(session);
  if (range && stated !== undefined && stated !== range.length) {
    throw refuse(400, 'SIZE_INVALID', 'Content-Range and Content-Length disagree');
  }
  const resumable = request.method === 'PATCH' && range !== undefined;
  await sessions.append(session, chunksOf(request), { expected: range?.length ?? stated, resumable });
}

async function finish({ sessions, store }: Site, session: Session, digest: Digest): Promise<Reply> {
  if (!(await matches(sessions, session, digest))) {
    throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content', { digest });
  }
  await store.blobs.adopt(session.name, digest, session.file);
  return blobCreated(session.name, digest);
}

/** Mounts where that is asked for and possible; without `from`, out of any repository that may be read. */
async function mount(
  { store, oddities }: Site,
  { route, query, access }: UploadsCall,
): Promise<Digest | undefined> {
  const digest = query.get('mount');
  if (digest === null || !isDigest(digest) || oddities.mount === false) return undefined;
  const from = query.get('from');
  const sources = from === null ? await store.repositories() : [from];
  for (const source of sources) {
    const readable = isRepositoryName(source) && access.may(source, 'pull');
    if (readable && (await store.blobs.mount(source, route.name, digest))) return digest;
  }
  return undefined;
}

function progress(session: Session, status: number): Reply {
  return { status, headers: progressHeaders(session) };
}

/** Nothing received yet is `0-0`, as docker-registry says it: the specification has no form for it. */
function progressHeaders({ name, id, size }: Session): Record<string, string> {
  return {
    Location: `/v2/${name}/blobs/uploads/${id}`,
    Range: `0-${Math.max(0, size - 1)}`,
    'Docker-Upload-UUID': id,
  };
}

function outOfOrder(session: Session): Refusal {
  const finding = {
    code: 'BLOB_UPLOAD_INVALID',
    message: `the next chunk must begin at byte ${session.size}`,
  };
  return new Refusal(416, finding, progressHeaders(session));
}
