import { AppError } from '../errors.ts';
import { algorithmOf, type Digest, isDigest } from '../oci/digest.ts';
import { sameOrigin } from './address.ts';
import type { BlobSource, Stored } from './capabilities.ts';
import { expectStatus, parseRefusal, RegistryError } from './errors.ts';
import { addressOf, nameOf, type Place } from './place.ts';
import type { RegistryRequest, RegistryResponse } from './request.ts';
import type { Attempt } from './retry.ts';
import type { Judge } from './retrying.ts';
import { type Progress, resumeAt, sendInChunks } from './upload-chunks.ts';
import { askProgress, cancel, sendWhole, sessionOf } from './upload-session.ts';

/** Answers to a PUT with the whole content that speak against its size or form, not against the content. */
const WHOLE_REFUSED: readonly number[] = [405, 413, 501];
/** Smaller content is sent again as a whole: asking how far it came costs as much. */
const WORTH_RESUMING = 8 * 1024 * 1024;
/** A line that breaks again and again may take as long as it likes to carry so much, but it has to carry it. */
const ADVANCE = 1024 * 1024;
/** Answers after which a session is over in any case. */
const ENDS_SESSION: readonly number[] = [400, 404];

/**
 * Sends a blob that is not there: a mount from repository `from` of the same registry where that works, else POST and
 * one PUT with the whole content (distribution-spec, "Post then Put"). Chunks are the second choice: ECR answers their
 * `Range` wrongly (aws/containers-roadmap#2831), GHCR limits them to 4 MiB (ocx-sh/ocx#237). They are sent where a
 * registry or a proxy before it refuses so much at once, and to go on with large content that broke off. Before a
 * failed try is repeated it is looked whether the blob arrived. An upload that is given up is cancelled.
 */
export async function upload(place: Place, source: BlobSource, from: string | undefined): Promise<Stored> {
  const { digest } = source.descriptor;
  const uploading = new Upload(place, source, from);
  try {
    const attempt = () => uploading.attempt();
    const judge: Judge = response => uploading.judge(response);
    const advanced = () => uploading.advanced();
    const answer = await place.pace.repeat(place.base, attempt, { judge, advanced });
    if (answer.status >= 300)
      throw new RegistryError({ method: 'PUT', url: addressOf(place, `blobs/${digest}`) }, answer);
    uploading.finish(answer);
    return uploading.stored;
  } catch (error) {
    await uploading.giveUp(error);
    throw error;
  }
}

/** One blob on its way, over all its tries. */
class Upload {
  stored: Stored = 'uploaded';
  readonly #place: Place;
  readonly #source: BlobSource;
  readonly #from: string | undefined;
  #tries = 0;
  #progress: Progress | undefined;
  /** An earlier try left something at the registry that this one goes on from. */
  #resumed = false;
  #mayResume: boolean;
  /** Bytes that the registry was known to have when that was last worth a word. */
  #reached = 0;

  constructor(place: Place, source: BlobSource, from: string | undefined) {
    this.#place = place;
    this.#source = source;
    this.#from = from;
    this.#mayResume = source.descriptor.size >= WORTH_RESUMING;
  }

  async attempt(): Promise<RegistryResponse> {
    const { digest } = this.#source.descriptor;
    this.#tries += 1;
    if (this.#tries > 1) {
      const seen = await this.#place.send({ ...headBlob(this.#place, digest), once: true });
      if (seen.status === 200) return seen;
      const resumed = await this.#resume();
      if (resumed) return resumed;
    }
    const begun = await begin(this.#place, digest, this.#from);
    if (begun.status === 201) {
      this.stored = 'mounted';
      return begun;
    }
    return this.#send({ session: sessionOf(this.#place, begun), sent: 0 });
  }

  /** Answers that are no verdict on the content. */
  judge({ status, bytes }: RegistryResponse): Attempt | undefined {
    const again = { kind: 'broken', transient: true } as const;
    if (this.#resumed && (ENDS_SESSION.includes(status) || status === 409 || status === 416)) {
      // What the registry said it had was not so: from the beginning.
      this.#resumed = false;
      this.#mayResume = false;
      this.#progress = undefined;
      return again;
    }
    // A session that is gone (several instances behind one address, a restart), that lost a chunk, or that the registry
    // still holds for an earlier request which broke off.
    return status === 404 || status === 416 || (status === 409 && isClash(bytes)) ? again : undefined;
  }

  /** The registry has more than after any try before. */
  advanced(): boolean {
    const sent = this.#progress?.sent ?? 0;
    if (sent < this.#reached + ADVANCE) return false;
    this.#reached = sent;
    return true;
  }

  /** The registry has stored it, and says what: after this there is nothing to give up. */
  finish(answer: RegistryResponse): void {
    this.#progress = undefined;
    checkStored(this.#place, this.#source.descriptor.digest, answer);
  }

  /** Tells the registry that nothing more comes. */
  async giveUp(error: unknown): Promise<void> {
    if (this.#progress === undefined || !sameOrigin(this.#progress.session.url, this.#place.base)) return;
    if (error instanceof RegistryError && ENDS_SESSION.includes(error.status)) return;
    if (error instanceof AppError && NO_TRUST.includes(error.code)) return;
    await cancel(this.#place, this.#progress.session);
  }

  async #send(progress: Progress): Promise<RegistryResponse> {
    this.#progress = progress;
    const { features } = this.#place;
    const { size } = this.#source.descriptor;
    if (size > features.wholeBytes) return this.#inChunks(progress);
    const answer = await sendWhole(this.#place, progress.session, this.#source);
    if (!WHOLE_REFUSED.includes(answer.status)) return answer;
    features.wholeBytes = answer.status === 413 ? Math.min(features.wholeBytes, size - 1) : 0;
    await cancel(this.#place, progress.session);
    const begun = await begin(this.#place, this.#source.descriptor.digest, undefined);
    progress.session = sessionOf(this.#place, begun);
    return this.#inChunks(progress);
  }

  /** Each upload in chunks holds one in memory, so they count as being sent to their end. */
  #inChunks(progress: Progress): Promise<RegistryResponse> {
    const { features, sending } = this.#place;
    return sending.run(async () => {
      for (;;) {
        const length = features.chunks.bytes;
        const answer = await sendInChunks(this.#place, this.#source, progress);
        if (!isTooLarge(answer) || !features.chunks.shrinkFrom(length)) return answer;
      }
    });
  }

  async #resume(): Promise<RegistryResponse | undefined> {
    if (!this.#mayResume || this.#progress === undefined) return undefined;
    const { session, sent } = this.#progress;
    const answer = await askProgress(this.#place, session);
    const from = resumeAt(answer, sent, this.#source.descriptor.size);
    if (from === undefined) return undefined;
    this.#resumed = true;
    const moved = answer.headers.get('location') !== undefined;
    this.#progress = { session: moved ? sessionOf(this.#place, answer, session) : session, sent: from };
    return this.#inChunks(this.#progress);
  }
}

/** Errors after which nothing more is said to a registry. */
const NO_TRUST: readonly string[] = [
  'credentials-missing',
  'credentials-rejected',
  'not-allowed',
  'registry-untrusted',
];

/** Artifact Keeper's answer to a request for a session that another one is writing to. */
function isClash(bytes: Uint8Array): boolean {
  return parseRefusal(bytes).diagnostics.some(({ code }) => code === 'BLOB_UPLOAD_INVALID');
}

/** A chunk that a proxy (413) or GHCR (416 "body too large") does not take in one request. */
function isTooLarge({ status, bytes }: RegistryResponse): boolean {
  return status === 413 || (status === 416 && /too large/i.test(parseRefusal(bytes).words));
}

/** The request that asks whether a blob is there. */
export function headBlob(place: Place, digest: Digest): RegistryRequest {
  return {
    method: 'HEAD',
    url: addressOf(place, `blobs/${digest}`),
    repository: place.repository,
    access: 'push',
  };
}

async function begin(place: Place, digest: Digest, from: string | undefined): Promise<RegistryResponse> {
  const mounted = await tryMount(place, digest, from);
  if (mounted) return mounted;
  const request = { ...post(place, 'blobs/uploads/'), once: true } as const;
  return expectStatus(request, await place.send(request), [202]);
}

/**
 * 201: mounted; 202: the registry opened an upload instead; undefined: not possible here, so it is sent. Without a
 * repository to mount from the registry looks through all of its own (distribution-spec, mounting a blob).
 */
async function tryMount(
  place: Place,
  digest: Digest,
  from: string | undefined,
): Promise<RegistryResponse | undefined> {
  const named = from !== undefined && from !== place.repository.path && place.features.mounts;
  if (!named && !place.features.mountsAnywhere) return undefined;
  const query = `mount=${encodeURIComponent(digest)}${named ? `&from=${encodeURIComponent(from)}` : ''}`;
  const source = named ? { mountFrom: from } : {};
  const request = { ...post(place, `blobs/uploads/?${query}`), ...source, once: true } as const;
  const response = await place.send(request).catch(refusedRight);
  if (response?.status === 201 || response?.status === 202) return response;
  if (response && (response.status === 429 || response.status >= 500))
    throw new RegistryError(request, response);
  place.features[named ? 'mounts' : 'mountsAnywhere'] = false;
  return undefined;
}

/** A token service that grants nothing for the other repository only rules the mount out. */
function refusedRight(error: unknown): undefined {
  const codes = ['credentials-missing', 'credentials-rejected', 'not-allowed'];
  if (error instanceof AppError && codes.includes(error.code)) return undefined;
  throw error;
}

function post(place: Place, tail: string): RegistryRequest {
  const empty = { length: 0, open: () => new Uint8Array() };
  return {
    method: 'POST',
    url: addressOf(place, tail),
    repository: place.repository,
    access: 'push',
    body: empty,
  };
}

/** Throws `digest-mismatch` when a registry says that it stored something else than what was sent. */
export function checkStored(place: Place, digest: Digest, { headers }: RegistryResponse): void {
  const said = headers.get('docker-content-digest');
  if (said === undefined || said === digest || !isDigest(said) || algorithmOf(said) !== algorithmOf(digest))
    return;
  throw new AppError(
    'digest-mismatch',
    `${nameOf(place)}: sent ${digest}, but the registry says it stored ${said}`,
  );
}
