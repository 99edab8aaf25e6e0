import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { CompanionChange, CompanionKind } from './capabilities.ts';
import { expectStatus, RegistryError } from './errors.ts';
import { askManifest, documentFrom, expectWritten, manifestWrite } from './manifests.ts';
import { nameOf, type Place } from './place.ts';
import type { RegistryResponse } from './request.ts';

/** The fallback tag of a digest (distribution-spec, referrers tag schema): algorithm and hash, cut to 32 and 64. */
export function fallbackTag(subject: Digest): string {
  const [algorithm = '', hash = ''] = subject.split(':');
  return `${algorithm.slice(0, 32)}-${hash.slice(0, 64)}`;
}

/** cosign's tag beside a digest (cosign SIGNATURE_SPEC.md, "tag-based discovery"). */
export function companionTag(subject: Digest, kind: CompanionKind): string {
  return `${subject.replace(':', '-')}.${kind}`;
}

/** What the tag names; undefined only after a 404. */
export async function readReferrerTag(place: Place, tag: string): Promise<ManifestDocument | undefined> {
  return (await look(place, tag)).document;
}

/** One look at a tag, to begin an update with. A failure is not repeated: the update then looks for itself. */
export function lookEarly(place: Place, tag: string): EarlyLook {
  return look(place, tag, true).catch(() => undefined);
}

export type EarlyLook = Promise<Look | undefined>;

export interface TagUpdate {
  readonly tag: string;
  /** The new content, or undefined when what is there can stay. */
  readonly change: CompanionChange;
  /** Whether a try may be the last: one that found nothing to be changed (`found`), or one that has `written`. */
  readonly settled: (end: 'found' | 'written') => boolean;
  /** A look at the tag that is on its way already. */
  readonly early?: EarlyLook | undefined;
}

/**
 * Read, change, write, until a try is settled. Registries ignore `If-Match` on manifests, so another writer's entry is
 * kept by looking again, not by the condition; it is sent because it may be honoured one day. Throws `lost-race` when
 * after the transport's number of tries the last one still found something to be changed, `tag-immutable` when the
 * registry refuses.
 */
export async function updateReferrerTag(
  place: Place,
  { tag, change, settled, early }: TagUpdate,
): Promise<void> {
  let first = early;
  let end: 'settled' | 'found' | 'lost' = 'lost';
  const attempt = async (): Promise<RegistryResponse> => {
    end = 'lost';
    const before = (await first) ?? (await look(place, tag, true));
    first = undefined;
    const next = await change(before.document);
    if (next === undefined) {
      end = settled('found') ? 'settled' : 'found';
      return before.response;
    }
    const written = await write(place, tag, { next, before: before.response });
    if (written.status !== 412 && settled('written')) end = 'settled';
    return written;
  };
  await place.pace.repeat(place.base, attempt, {
    judge: () =>
      end === 'settled' ? { kind: 'answer', status: 200, words: '' } : { kind: 'broken', transient: true },
  });
  if (end !== 'lost') return;
  throw new AppError('lost-race', `${nameOf(place)}:${tag}: others keep writing this tag at the same time`, {
    hint: 'run again: what is stored is not sent again, and the missing entry is added',
  });
}

interface Look {
  readonly response: RegistryResponse;
  readonly document: ManifestDocument | undefined;
}

async function look(place: Place, tag: string, once = false): Promise<Look> {
  const request = { ...askManifest(place, 'GET', tag, 'pull'), ...(once ? { once: true as const } : {}) };
  const response = expectStatus(request, await place.send(request), [200, 404]);
  return { response, document: response.status === 404 ? undefined : documentFrom(response) };
}

async function write(
  place: Place,
  tag: string,
  { next, before }: { readonly next: ManifestDocument; readonly before: RegistryResponse },
): Promise<RegistryResponse> {
  const how = { tail: `manifests/${tag}`, headers: conditionOf(before), once: true } as const;
  const request = manifestWrite(place, next, how);
  const response = await place.send(request);
  if (response.status === 412 && new RegistryError(request, response).kind === 'tag-changed') return response;
  return explained(place, tag, () => expectWritten(place, next, { request, response }));
}

function conditionOf({ status, headers }: RegistryResponse): Record<string, string> {
  if (status === 404) return { 'if-none-match': '*' };
  const etag = headers.get('etag');
  // A weak one never matches here (RFC 9110 section 13.1.1), and proxies that compress make weak ones.
  return etag === undefined || etag.startsWith('W/') ? {} : { 'if-match': etag };
}

function explained<T>(place: Place, tag: string, expect: () => T): T {
  try {
    return expect();
  } catch (error) {
    if (!(error instanceof RegistryError) || error.kind !== 'tag-immutable') throw error;
    throw new AppError(
      'tag-immutable',
      `${nameOf(place)}:${tag}: the registry keeps this tag as it is: ${error.message}`,
      {
        cause: error,
        hint: 'signatures and SBOMs are listed under tags of the form sha256-*; exempt these from the immutability rule',
      },
    );
  }
}
