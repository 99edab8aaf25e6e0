import type { Digest } from '../oci/digest.ts';
import { shortDigest } from '../oci/digest.ts';

/** Content whose tags are all to go, where a registry deletes tags only together with what they name. */
export interface Doomed {
  readonly digest: Digest;
  /** What it lists, where it is an index. */
  readonly children: readonly Digest[];
  /** What it is attached to. */
  readonly subject: Digest | undefined;
  /** What is attached to it, and the lists of that: they go with it. */
  readonly attachments: readonly Digest[];
}

/** What is to become of doomed content. `keptBecause` is a reason for people. */
export type ContentVerdict =
  | { readonly goes: true; readonly attachments: readonly Digest[] }
  | { readonly goes: false; readonly keptBecause: string };

/**
 * Decides which content may go. `held` has everything that something that stays names or refers to, with who does: it
 * stays, and so does what it lists, what is attached to it, and what is attached to that.
 */
export function contentThatGoes(
  doomed: readonly Doomed[],
  held: ReadonlyMap<Digest, string>,
): ReadonlyMap<Digest, ContentVerdict> {
  const kept = new Map(held);
  const byDigest = new Map(doomed.map(one => [one.digest, one]));
  const attachedTo = Map.groupBy(doomed, ({ subject }) => subject);
  const waiting = doomed.filter(({ digest }) => kept.has(digest));
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const of = shortDigest(one.digest);
    const next: readonly (readonly [Digest, string])[] = [
      ...one.children.map(child => [child, `${of}, which stays, lists it`] as const),
      ...one.attachments.map(each => [each, `it is attached to ${of}, which stays`] as const),
      ...(attachedTo.get(one.digest) ?? []).map(
        ({ digest }) => [digest, `it is attached to ${of}, which stays`] as const,
      ),
    ];
    for (const [digest, why] of next) {
      if (kept.has(digest)) continue;
      kept.set(digest, why);
      const more = byDigest.get(digest);
      if (more) waiting.push(more);
    }
  }
  return new Map(
    doomed.map(({ digest, attachments }) => {
      const keptBecause = kept.get(digest);
      const verdict: ContentVerdict =
        keptBecause === undefined
          ? { goes: true, attachments: attachments.filter(one => !kept.has(one)) }
          : { goes: false, keptBecause };
      return [digest, verdict];
    }),
  );
}
