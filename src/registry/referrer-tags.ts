import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { CompanionChange } from './capabilities.ts';
import type { Place } from './place.ts';
import { type TagUpdate, updateReferrerTag } from './referrer-tag.ts';

/** What is put into a tag: the change for it is asked again whenever the tag may name something else. */
export type TagAddition = Pick<TagUpdate, 'tag' | 'change' | 'early'>;

/**
 * Looks, each after the last one's pause, that have to show a tag as it was where others were seen to write it: a write
 * that began before ours and ends after it takes that long at most, by far.
 */
const CALM_LOOKS = 2;

/**
 * The tags that list what is attached in one repository, as this run writes them. A writer that has read such a tag
 * before ours and writes it after our read-back takes our entry away, and neither of the two can notice. So everything
 * that was put there is remembered, and looked for once more at the end.
 */
export class ReferrerTags {
  readonly place: Place;
  #histories = new Map<string, History>();

  constructor(place: Place) {
    this.place = place;
  }

  /** Adds to a tag what is not there yet. Throws what `updateReferrerTag` throws. */
  async add({ tag, change, early }: TagAddition): Promise<void> {
    const history = this.#histories.get(tag) ?? new History();
    this.#histories.set(tag, history);
    history.additions.add(change);
    await updateReferrerTag(this.place, { tag, change: history.watching(change), early });
  }

  /**
   * Takes one look at each tag that was written since the last call, and adds again what another writer has taken away.
   * Where others write the same tag, it is looked at until they are done. Throws `lost-race` where they never are.
   */
  async confirm(): Promise<void> {
    const histories = this.#histories;
    this.#histories = new Map();
    const written = [...histories].filter(([, history]) => history.written);
    await Promise.all(
      written.map(([tag, history]) => {
        history.startOver();
        const change = history.watching(history.everything());
        return updateReferrerTag(this.place, { tag, change, settled: asFound => history.settled(asFound) });
      }),
    );
  }
}

/** What this run has put into one tag, and what it has seen there. */
class History {
  readonly additions = new Set<CompanionChange>();
  written = false;
  /** What it may name unless others write it; undefined before the first look. */
  #expected: readonly (Digest | undefined)[] | undefined;
  /** Others were seen to write this tag. */
  #shared = false;
  #calm = 0;

  /** The change, with what it is asked and what it answers taken down. */
  watching(change: CompanionChange): CompanionChange {
    return async present => {
      this.#see(present?.digest);
      const next = await change(present);
      if (next !== undefined) this.#writes(next.digest);
      return next;
    };
  }

  /** All that was added, as one change. */
  everything(): CompanionChange {
    return async present => {
      let now: ManifestDocument | undefined = present;
      for (const change of this.additions) now = (await change(now)) ?? now;
      return now === present ? undefined : now;
    };
  }

  /** The next look says how things are, and those after it whether they stay so. */
  startOver(): void {
    this.#calm = -1;
  }

  settled(asFound: boolean): boolean {
    return asFound && (!this.#shared || this.#calm >= CALM_LOOKS);
  }

  #see(digest: Digest | undefined): void {
    const expected = this.#expected === undefined || this.#expected.includes(digest);
    this.#shared ||= !expected;
    this.#calm = expected ? this.#calm + 1 : 0;
    this.#expected = [digest];
  }

  /** What was there may be seen still: the write fails, or the registry shows it late. */
  #writes(digest: Digest): void {
    this.written = true;
    this.#expected = [...(this.#expected ?? []), digest];
    this.startOver();
  }
}
