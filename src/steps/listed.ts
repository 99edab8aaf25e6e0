import type { Digest } from '../oci/digest.ts';
import type { ReferrersReader } from '../registry/capabilities.ts';

/** What is attached to a subject, by digest; every list is read once, when it is first asked for. */
export function listsOf(
  referrers: Pick<ReferrersReader, 'referrersOf'>,
): (subject: Digest) => Promise<ReadonlySet<Digest>> {
  const lists = new Map<Digest, Promise<ReadonlySet<Digest>>>();
  const read = async (subject: Digest): Promise<ReadonlySet<Digest>> => {
    const entries = await Array.fromAsync(referrers.referrersOf(subject));
    return new Set(entries.map(({ digest }) => digest));
  };
  return subject => {
    const list = lists.get(subject) ?? read(subject);
    lists.set(subject, list);
    return list;
  };
}
