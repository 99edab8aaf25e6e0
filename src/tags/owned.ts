/** Names that releases, requests and schedules own: full versions, `1`, `v1.2`, `latest`, `sha-…`, `pr-…`, `nightly…`. */
const OWNED =
  /^(?:v?[0-9]+(?:\.[0-9]+){0,2}|v?[0-9]+\.[0-9]+\.[0-9]+[-+_.].*|latest|sha-[0-9a-f]{7,64}|pr-[0-9]+|nightly(?:-[0-9]{8})?)$/;

/** True when a branch of this name must not pass for a release, a request or a schedule. */
export function isOwned(name: string): boolean {
  return OWNED.test(name);
}
