import type { Digest } from '../oci/digest.ts';
import type { ReferrersWriter } from '../registry/capabilities.ts';

/** What is attached to a subject and need not be again, by digest; every list is read once, when it is first asked for. */
export function listsOf(
  referrers: Pick<ReferrersWriter, 'standing'>,
): (subject: Digest) => Promise<ReadonlySet<Digest>> {
  const lists = new Map<Digest, Promise<ReadonlySet<Digest>>>();
  return subject => {
    const list = lists.get(subject) ?? referrers.standing(subject);
    lists.set(subject, list);
    return list;
  };
}
