import { AppError } from '../errors.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, type ManifestDocument, parseManifest } from '../oci/manifest.ts';
import type { ReferrersReader, ReferrersWriter, Stored } from './capabilities.ts';
import { expectWritten, manifestWrite, writeManifest } from './manifests.ts';
import type { Place } from './place.ts';
import { addToFallbackList, fallbackList, standingList } from './referrer-list.ts';
import { companionTag, type EarlyLook, fallbackTag, lookEarly } from './referrer-tag.ts';
import { ReferrerTags } from './referrer-tags.ts';
import { entriesFrom, firstPage } from './referrers-api.ts';
import type { RegistryResponse } from './request.ts';
import { seenLate } from './retrying.ts';

/** Config types that older clients wrote as an entry's artifactType (cosign#4641): they say nothing. */
const UNTRUE = new Set([
  undefined,
  'application/vnd.oci.empty.v1+json',
  'application/vnd.oci.image.config.v1+json',
]);

/** The referrers of one repository, by the API where the registry has it, else by fallback tags. */
export function referrersOf(place: Place): ReferrersReader & ReferrersWriter {
  const inTurn = turns();
  const tags = new ReferrerTags(place);
  return {
    referrersOf: (subject, artifactType) => list(tags, subject, artifactType),
    companionOf: (subject, kind) => tags.read(companionTag(subject, kind)),
    attach: document => {
      const entry = entryOf(document);
      // Of a list by tag, one write takes all along that comes meanwhile.
      if (place.facts.hasNoReferrers) return attach(tags, document, entry);
      // olareg 0.1 loses entries of one subject that come at the same time.
      return inTurn(entry.subject, () => attach(tags, document, entry));
    },
    standing: subject => standing(tags, subject),
    amendCompanion: (subject, kind, change) => tags.add({ tag: companionTag(subject, kind), change }),
    confirm: which => tags.confirm(which),
  };
}

async function* list(
  tags: ReferrerTags,
  subject: Digest,
  artifactType: string | undefined,
): AsyncGenerator<Descriptor> {
  const { place } = tags;
  const first = await ask(place, subject, artifactType);
  if (first === undefined) {
    for (const entry of await fallbackList(tags, subject)) {
      const { artifactType: type } = entry;
      if (artifactType === undefined || type === artifactType || UNTRUE.has(type)) yield entry;
    }
    return;
  }
  // Filtering is the registry's choice (OCI-Filters-Applied), so it is done here as well.
  for await (const entry of entriesFrom(place, first)) {
    if (artifactType === undefined || entry.artifactType === artifactType) yield entry;
  }
}

async function standing(tags: ReferrerTags, subject: Digest): Promise<ReadonlySet<Digest>> {
  const first = await ask(tags.place, subject);
  if (first === undefined) return standingList(tags, subject);
  const entries = await Array.fromAsync(entriesFrom(tags.place, first));
  return new Set(entries.map(({ digest }) => digest));
}

/** Asks the API unless the repository is known to have none. */
function ask(place: Place, subject: Digest, artifactType?: string) {
  return place.facts.ask(() => firstPage(place, subject, artifactType));
}

/**
 * The manifest is sent without a look whether it is there: it is smaller than the question. `OCI-Subject` alone is not
 * believed: ECR has sent it without having the API (sigstore/sigstore-js#1183).
 */
async function attach(tags: ReferrerTags, document: ManifestDocument, entry: Entry): Promise<Stored> {
  const { place } = tags;
  const { response, early } = await store(place, document, entry.subject);
  const processed = response.headers.get('oci-subject') === entry.subject;
  if (processed) place.facts.note('oci-subject');
  if (processed && place.facts.referrers === true) return 'uploaded';
  const fresh = place.facts.referrers === false; // Nothing is asked between that look and the write.
  const first = await ask(place, entry.subject);
  if (first !== undefined && (processed || (await lists(place, first, document.digest)))) return 'uploaded';
  await addToFallbackList(tags, fresh ? { ...entry, early } : entry);
  return 'uploaded';
}

/**
 * Stores the manifest. Where there is no API the list that it belongs into is read meanwhile: that look is never older
 * than the one try that has stored it, for a list that was read long ago takes away what others have added since.
 */
async function store(place: Place, document: ManifestDocument, subject: Digest) {
  const tail = `manifests/${document.digest}`;
  if (!place.facts.hasNoReferrers) return { response: await writeManifest(place, document, tail) };
  const request = manifestWrite(place, document, { tail, once: true });
  const looks: EarlyLook[] = [];
  const write = (): Promise<RegistryResponse> => {
    looks.push(lookEarly(place, fallbackTag(subject)));
    return place.send(request);
  };
  const response = await place.pace.repeat(place.base, write, {
    judge: answer => seenLate(request, answer),
  });
  return { response: expectWritten(place, document, { request, response }), early: looks.at(-1) };
}

async function lists(
  place: Place,
  first: Parameters<typeof entriesFrom>[1],
  digest: Digest,
): Promise<boolean> {
  for await (const entry of entriesFrom(place, first)) if (entry.digest === digest) return true;
  return false;
}

interface Entry {
  readonly subject: Digest;
  readonly descriptor: Descriptor;
}

/** What a list of referrers says of a manifest (distribution-spec, pushing manifests with subject). */
function entryOf(document: ManifestDocument): Entry {
  const parsed = parseManifest(document);
  const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
  const artifactType =
    said.artifactType ?? (parsed.kind === 'manifest' ? parsed.manifest.config.mediaType : undefined);
  if (said.subject === undefined) {
    throw new AppError('internal', `manifest ${document.digest} has no subject, so it cannot be attached`);
  }
  const descriptor = {
    ...describe(document),
    ...(said.annotations === undefined ? {} : { annotations: said.annotations }),
    ...(artifactType === undefined ? {} : { artifactType }),
  };
  return { subject: said.subject.digest, descriptor };
}

/** Tasks of one key run one after the other, so that this process never races itself. */
function turns(): <T>(key: string, task: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (key, task) => {
    const before = last.get(key) ?? Promise.resolve();
    const turn = before.then(task, task); // An earlier failure is its own caller's.
    last.set(key, turn);
    return turn;
  };
}
