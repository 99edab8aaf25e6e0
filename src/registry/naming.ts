import { AppError } from '../errors.ts';
import { algorithmOf } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { isTag } from '../oci/reference.ts';
import type { Pointed, TagWriter } from './capabilities.ts';
import { RegistryError } from './errors.ts';
import { expectWritten, type ManifestWrite, manifestWrite } from './manifests.ts';
import { refusedOverwrite } from './overwriting.ts';
import { nameOf, type Place } from './place.ts';
import type { RefusalKind } from './refusal.ts';
import type { RegistryResponse } from './request.ts';
import { seenLate } from './retrying.ts';
import { tagReader } from './tags.ts';

/** Tags in one request that a registry with the feature should at least take (distribution-spec 1.2-dev, end-7b). */
const TAGS_PER_REQUEST = 10;
/** Tags named side by side where each needs a request. */
const PARALLEL = 8;
/** Answers to a request with several tags that say only that such requests are not known here. */
const NOT_UNDERSTOOD = [400, 404, 405, 414, 431, 501];

/** Points tags of a repository at stored documents. */
export function tagWriter(place: Place): TagWriter {
  const pointEach: TagWriter['pointEach'] = (document, tags, { first = false, over = [] } = {}) =>
    new Naming({ place, document, over, headers: first ? { 'if-none-match': '*' } : {} }, tags).run();
  return {
    pointEach,
    point: async (document, tags, how) => {
      for (const result of (await pointEach(document, tags, how)).values())
        if (result.kind === 'failed') throw result.error;
    },
  };
}

/** What tags are pointed at, and under which precondition. */
interface Goal {
  readonly place: Place;
  readonly document: ManifestDocument;
  /** Tags that hold something else now. */
  readonly over: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Some tags on their way. One request for up to ten where the registry names the accepted ones in `OCI-Tag`, else one
 * request a tag, side by side. After a failure no further tag is begun; those under way are finished. A document of
 * another digest than sha256 has to be named with its digest: by a tag alone a registry computes sha256.
 */
class Naming {
  readonly #goal: Goal;
  readonly #ended = new Map<string, Pointed>();
  readonly #left: string[];
  #failed = false;

  constructor(goal: Goal, tags: readonly string[]) {
    this.#goal = goal;
    for (const tag of tags) {
      if (!isTag(tag)) throw new AppError('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
      this.#ended.set(tag, { kind: 'open' });
    }
    this.#left = [...this.#ended.keys()];
  }

  async run(): Promise<ReadonlyMap<string, Pointed>> {
    const { place, document } = this.#goal;
    const byTag = algorithmOf(document.digest) === 'sha256';
    const enough = byTag ? 1 : 0;
    while (!this.#failed && this.#left.length > enough && place.features.multipleTags !== false)
      await this.#several();
    const one = async (): Promise<void> => {
      for (let tag = this.#next(); tag !== undefined; tag = this.#next()) {
        const name = tag;
        await this.#settle([name], async () => {
          if (!byTag) throw notByTag(this.#goal, name);
          await single(this.#goal, name);
          return [name];
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(PARALLEL, this.#left.length) }, one));
    return this.#ended;
  }

  #next(): string | undefined {
    return this.#failed ? undefined : this.#left.shift();
  }

  async #several(): Promise<void> {
    const tags = this.#left.splice(0, TAGS_PER_REQUEST);
    const accepted = await this.#settle(tags, () => together(this.#goal, tags));
    if (accepted === undefined) return;
    this.#goal.place.features.multipleTags = accepted.length > 0;
    this.#left.unshift(...tags.filter(tag => !accepted.includes(tag)));
  }

  /** Notes what became of the tags; undefined after a failure. */
  async #settle(
    tags: readonly string[],
    task: () => Promise<readonly string[]>,
  ): Promise<readonly string[] | undefined> {
    try {
      const done = await task();
      for (const tag of done) this.#ended.set(tag, { kind: 'done' });
      return done;
    } catch (cause) {
      const { over, place } = this.#goal;
      const error = tags.some(tag => over.includes(tag)) ? refusedOverwrite(cause, place.evidence) : cause;
      this.#failed = true;
      for (const tag of tags) this.#ended.set(tag, { kind: 'failed', error });
      return undefined;
    }
  }
}

async function single(goal: Goal, tag: string): Promise<void> {
  const { place, headers } = goal;
  try {
    await write(goal, [tag], { tail: `manifests/${tag}`, headers });
  } catch (error) {
    if (!(error instanceof RegistryError) || error.kind !== 'tag-changed') throw error;
    // A registry that heeds the condition refuses what an earlier try has done as well.
    const state = await tagReader(place, 'push').stateOf(tag);
    if (state.kind === 'present' && state.digest === goal.document.digest) return;
    // Nobody came first: the registry means something else by it, and its own words say what.
    if (state.kind === 'absent') throw new AppError('registry-failed', error.message, { cause: error });
    const holds = state.kind === 'present' ? state.digest : 'something else';
    const name = `${nameOf(place)}:${tag}`;
    throw new AppError('tag-conflict', `${name}: was named by another run just now and holds ${holds}`, {
      cause: error,
    });
  }
}

/** Refusals that may be about what an earlier try has done: ECR and zot refuse a tag that holds the same, too. */
const AFTER_OURS: readonly RefusalKind[] = ['tag-immutable', 'denied'];

/**
 * Writes the document and names the tags. Undefined where that is refused and was done all the same: the answer to an
 * earlier try was lost after the registry had done what it was asked.
 */
async function write(
  { place, document }: Goal,
  tags: readonly string[],
  how: ManifestWrite,
): Promise<RegistryResponse | undefined> {
  const request = manifestWrite(place, document, { ...how, once: true });
  let tries = 0;
  const attempt = (): Promise<RegistryResponse> => {
    tries += 1;
    return place.send(request);
  };
  const response = await place.pace.repeat(place.base, attempt, {
    judge: answer => seenLate(request, answer),
  });
  try {
    return expectWritten(place, document, { request, response });
  } catch (error) {
    const unsure = tries > 1 && error instanceof RegistryError && AFTER_OURS.includes(error.kind);
    if (unsure && (await allHold({ place, document }, tags))) return undefined;
    throw error;
  }
}

async function allHold(
  { place, document }: Pick<Goal, 'place' | 'document'>,
  tags: readonly string[],
): Promise<boolean> {
  const states = await Promise.all(tags.map(tag => tagReader(place, 'push').stateOf(tag)));
  return states.every(state => state.kind === 'present' && state.digest === document.digest);
}

function notByTag({ place, document }: Goal, tag: string): AppError {
  return new AppError(
    'registry-failed',
    `${nameOf(place)}:${tag}: this registry does not name ${document.digest}: by its tag alone it would be sha256`,
    {
      hint: 'give the image a sha256 digest: `push` with `oci-layout` does so, and leaves its bytes as they are',
    },
  );
}

/**
 * The tags that the registry took; none when it does not know such requests and stored the document alone. No
 * precondition goes along: it would be about the document, which is there.
 */
async function together(goal: Goal, tags: readonly string[]): Promise<readonly string[]> {
  const query = tags.map(tag => `tag=${tag}`).join('&');
  try {
    const response = await write(goal, tags, { tail: `manifests/${goal.document.digest}?${query}` });
    if (response === undefined) return tags;
    const named = response.headers.all('oci-tag').flatMap(field => field.split(',').map(tag => tag.trim()));
    return tags.filter(tag => named.includes(tag));
  } catch (error) {
    const unknown = error instanceof RegistryError && NOT_UNDERSTOOD.includes(error.status);
    if (unknown && error.kind !== 'tag-immutable') return [];
    throw error;
  }
}
