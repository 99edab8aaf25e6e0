import type { Digest } from '../oci/digest.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import type { CompanionChange } from './capabilities.ts';
import type { Place } from './place.ts';
import { readReferrerTag, type TagUpdate, updateReferrerTag } from './referrer-tag.ts';

/** What is put into a tag: the change for it is asked again whenever the tag may name something else. */
export type TagAddition = Pick<TagUpdate, 'tag' | 'change' | 'early'>;

/**
 * Looks that have to show a tag as it was, each after a longer pause than the last, where others were seen to write it:
 * two seconds or more, in which a write that began before ours has ended.
 */
const CALM_LOOKS = 3;

/**
 * The tags that list what is attached in one repository, as this run writes them. A writer that has read such a tag
 * before ours and writes it after us takes our entry away, and does not notice. So everything that this run puts there
 * is remembered, is added again with each further write, and is looked for: the later the look, the more it can see.
 */
export class ReferrerTags {
  readonly place: Place;
  readonly #histories = new Map<string, History>();

  constructor(place: Place) {
    this.place = place;
  }

  /** What a tag names; undefined only after a 404. */
  async read(tag: string): Promise<ManifestDocument | undefined> {
    const document = await readReferrerTag(this.place, tag);
    this.#history(tag).read(document?.digest);
    return document;
  }

  /**
   * Adds to a tag what is not there yet; `confirm` shows whether it stays. While a tag is being written, all that comes is
   * taken along by the next write. Throws what `updateReferrerTag` throws.
   */
  add({ tag, change, early }: TagAddition): Promise<void> {
    const history = this.#history(tag);
    history.additions.add(change);
    return history.inTurn(first =>
      updateReferrerTag(this.place, {
        tag,
        change: history.change,
        settled: () => true,
        early: first ? early : undefined, // A look from before another write of ours shows less than is there.
      }),
    );
  }

  /**
   * Looks at each tag that this run has written, `new`: since the last call, and adds again what another writer has taken
   * away. Where others write the same tag it is looked at until they are done. Throws `lost-race` where they never are.
   */
  async confirm(which: 'new' | 'all'): Promise<void> {
    const histories = [...this.#histories].filter(
      ([, { state }]) => state === 'written' || (which === 'all' && state === 'confirmed'),
    );
    await Promise.all(
      histories.map(async ([tag, history]) => {
        history.begin();
        const settled: TagUpdate['settled'] = end => end === 'found' && history.calm;
        await updateReferrerTag(this.place, { tag, change: history.change, settled });
        history.end();
      }),
    );
  }

  #history(tag: string): History {
    const history = this.#histories.get(tag) ?? new History();
    this.#histories.set(tag, history);
    return history;
  }
}

/** What this run has put into one tag, and what it has seen there. */
class History {
  readonly additions = new Set<CompanionChange>();
  state: 'untouched' | 'written' | 'confirmed' = 'untouched';
  /** What it may name unless others write it; undefined before the first look. */
  #expected: readonly (Digest | undefined)[] | undefined;
  /** Others were seen to write this tag. */
  #shared = false;
  /** Looks in a row that showed it as the look before. */
  #same = 0;
  #writing: Promise<void> | undefined;
  #waiting: Promise<void> | undefined;

  /** Runs a write of all that is added until it begins: at once (`first`), or when the one under way has ended. */
  inTurn(write: (first: boolean) => Promise<void>): Promise<void> {
    if (this.#waiting !== undefined) return this.#waiting;
    const before = this.#writing;
    const begin = (): Promise<void> => {
      this.#waiting = undefined;
      const now = write(before === undefined);
      const end = (): void => {
        if (this.#writing === now) this.#writing = undefined;
      };
      this.#writing = now;
      now.then(end, end);
      return now;
    };
    if (before === undefined) return begin();
    // Why the one before failed is its own callers' to hear.
    this.#waiting = before.then(begin, begin);
    return this.#waiting;
  }

  /** All that was added, as one change. What it is asked and what it answers is taken down. */
  readonly change: CompanionChange = async present => {
    this.#see(present?.digest);
    let now: ManifestDocument | undefined = present;
    for (const change of this.additions) now = (await change(now)) ?? now;
    if (now === undefined || now === present) return undefined;
    this.#writes(now.digest);
    return now;
  };

  /** A look that nothing is added with: before the first write, what it shows is what is to be found then as well. */
  read(digest: Digest | undefined): void {
    if (this.state === 'untouched') this.#see(digest);
  }

  /** The next look says how things are, and those after it whether they stay so. */
  begin(): void {
    this.#same = -1;
  }

  get calm(): boolean {
    return !this.#shared || this.#same >= CALM_LOOKS;
  }

  /** All is there, and nobody writes any more. */
  end(): void {
    this.state = 'confirmed';
    this.#shared = false;
  }

  #see(digest: Digest | undefined): void {
    const expected = this.#expected === undefined || this.#expected.includes(digest);
    this.#shared ||= !expected;
    this.#same = expected ? this.#same + 1 : 0;
    this.#expected = [digest];
  }

  /** What was there may be seen still: the write fails, or the registry shows it late. */
  #writes(digest: Digest): void {
    this.state = 'written';
    this.#expected = [...(this.#expected ?? []), digest];
    this.#same = -1;
  }
}
