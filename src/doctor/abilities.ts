import { digestOf } from '../oci/digest.ts';
import { addressOf, type Place } from '../registry/place.ts';
import { firstPage } from '../registry/referrers-api.ts';
import type { Finding } from '../report/doctor.ts';
import { note, ok, warning } from './check.ts';
import type { RegistryKind } from './registry-kinds.ts';
import type { Probe } from './registry-probe.ts';

/** The digest of nothing: whatever is attached to it, there is a list to ask for. */
const NOTHING = digestOf(new Uint8Array());
/** With less than this left of a rate limit, a release of many platforms and tags may not come to its end. */
const FEW_LEFT = 20;

/** Where what is attached to an image is listed: by the API or in a tag. */
export async function referrersFinding(place: Place): Promise<Finding> {
  if ((await firstPage(place, NOTHING)) !== undefined) return ok('listed by the API');
  const fix = 'keep tags like `sha256-…` out of the rules for immutable tags there';
  if (await exists(place))
    return note('no API: what is attached is listed in the tag `sha256-<digest>`', fix);
  return note(
    'no answer of the API for this repository, which does not exist yet: it may have none, then the tag `sha256-<digest>` lists them',
    fix,
  );
}

/** Some answer 404 to everything about a repository that does not exist, also to what they support. */
async function exists(place: Place): Promise<boolean> {
  const { repository } = place;
  const url = addressOf(place, 'tags/list?n=1');
  const { status } = await place.send({ method: 'GET', url, repository, access: 'pull' });
  return status === 200;
}

/** Whether a tag can be deleted alone, as far as that is known without deleting one. */
export async function deletionFinding(place: Place, kind: RegistryKind | undefined): Promise<Finding> {
  const fix =
    'a release needs it not; for `prune` try it on a tag that nobody needs: what cannot be deleted is told and left';
  if (kind?.deletesTags === false)
    return note(
      `${kind.name} deletes no tag alone`,
      'delete by its own pages or API; `prune` has no effect here',
    );
  const { repository } = place;
  const url = addressOf(place, 'manifests/latest');
  const { status, headers } = await place.send({ method: 'OPTIONS', url, repository, access: 'pull' });
  const allow = headers.get('allow');
  if (status < 300 && allow !== undefined && !/\bDELETE\b/i.test(allow))
    return note(
      `it does not: it allows ${allow} only`,
      'switch deletion on in the registry where `prune` is wanted',
    );
  return note('not known without trying', fix);
}

/** Whether the registry itself keeps tags from being overwritten, as far as its kind tells. */
export function immutabilityFinding(kind: RegistryKind | undefined): Finding {
  const ours = '`immutable-tags` is heeded here in any case';
  if (kind?.immutability === undefined)
    return note(
      `not known without trying${kind === undefined ? '' : ` for ${kind.name}`}; ${ours}`,
      'nothing to do: a refusal of the registry is recognised by its words (docs/registries.md)',
    );
  const { has, words } = kind.immutability;
  if (!has)
    return note(
      `no, ${words}; ${ours}`,
      'let nobody else push there: only this tool keeps the tags as they are',
    );
  return note(
    `it can: ${words}; whether it is switched on is not known without trying; ${ours}`,
    'where it is, keep moving tags (`latest`, `v1`) and `sha256-…` out of it',
  );
}

/** What is left of a rate limit; undefined where the registry tells of none. */
export function limitFinding(probe: Probe): Finding | undefined {
  const limit = probe.limit();
  if (limit === undefined) return undefined;
  return limit.left >= FEW_LEFT
    ? ok(limit.words)
    : warning(limit.words, 'sign in (limits for anonymous users are lower), or release later');
}
