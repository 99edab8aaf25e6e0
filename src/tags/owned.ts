/** Moving names that releases, requests and schedules own: `1`, `v1.2`, `latest`, `pr-…`, `nightly…`. */
const OWNED = /^(?:v?[0-9]+(?:\.[0-9]+){0,2}|latest|pr-[0-9]+|nightly(?:-[0-9]{8})?)$/;

/** Names that what is attached to a digest is found by: the referrers tag `sha256-…`, and cosign's with `.sig` behind. */
const ATTACHED = /^sha(?:256|512)-[0-9a-f]{32,128}(?:\..*)?$/;

const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:[._+-].*|[a-z]+\d*.*)?$/i;
const CALENDAR_VERSION = /^v?\d{4}[.-]\d{1,2}(?:[.-]\d{1,2})?(?:[._-].*)?$/i;
const COMMIT = /^sha-[0-9a-f]{7,64}$/;

/** True for the names that never change once published, unless `immutable-tags` says otherwise. */
export function isFinal(name: string): boolean {
  return FULL_VERSION.test(name) || CALENDAR_VERSION.test(name) || COMMIT.test(name);
}

/**
 * True when a branch of this name must not pass for a release, a request or a schedule, nor for what is attached to one.
 * A branch moves, so it has no name that is final either: its second push would be refused.
 */
export function isOwned(name: string): boolean {
  return OWNED.test(name) || ATTACHED.test(name) || isFinal(name);
}
