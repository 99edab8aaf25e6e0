import { buildkitStatements } from '../attach/buildkit-statements.ts';
import { findSboms } from '../attach/find-sboms.ts';
import { SBOM_PREDICATE } from '../attach/sbom-document.ts';
import type { Digest } from '../oci/digest.ts';
import type { BlobFinder, ContentReader, ReferrersReader } from '../registry/capabilities.ts';
import type { Check } from '../report/verification.ts';
import { type Found, findAttestation, findSignature } from '../sign/find.ts';
import type { Trust } from '../sign/trust.ts';
import { lackOf } from './verify-content.ts';

/** Where attachments are looked for, and whose signatures count; without a trust none is looked at. */
export interface AttachedSearch {
  readonly content: ContentReader;
  readonly referrers: ReferrersReader;
  readonly blobs: BlobFinder;
  readonly root: Digest;
  /** Platform manifests of an index; empty for a single manifest. */
  readonly platforms: readonly Digest[];
  readonly trust: Trust | undefined;
}

const PROVENANCE = 'https://slsa.dev/provenance/';
/** Some write the version of SPDX behind its address. */
const SBOM_PREDICATES = Object.values(SBOM_PREDICATE).flatMap(type => [type, `${type}/`]);

/** Looks for a valid signature of one digest. */
export async function checkSignature(
  { content, referrers }: AttachedSearch,
  digest: Digest,
  trust: Trust,
): Promise<Check> {
  const { found, refused } = await findSignature({ content, referrers, digest, trust });
  return found
    ? { ...about('signature', digest), ok: true, detail: `${signatory(found)} (${found.format})` }
    : { ...missing('signature', digest, refused), detail: 'no valid signature of this key or identity' };
}

/** Looks for an SBOM of the root, else of every platform. What is signed by nobody who counts is none. */
export async function checkSboms(search: AttachedSearch): Promise<readonly Check[]> {
  const embedded = await buildkitStatements(search.content, search.root, SBOM_PREDICATE.spdx);
  const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
  const look = (digest: Digest) => sbomOf(search, digest, inside);
  return rootOrPlatforms(search, look);
}

/** Looks for provenance of the root, else of every platform: signed statements, and BuildKit's in the index. */
export async function checkProvenance(search: AttachedSearch): Promise<readonly Check[]> {
  const embedded = await buildkitStatements(search.content, search.root, PROVENANCE);
  const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
  return rootOrPlatforms(search, async digest => {
    const head = about('provenance', digest);
    if (inside.has(digest)) return { ...head, ok: true, detail: 'in the index, by BuildKit' };
    const { trust } = search;
    if (trust === undefined)
      return { ...missing('provenance', digest, [UNSEEN]), detail: 'no provenance in the index' };
    const { found, refused } = await findAttestation({ ...search, digest, trust }, PROVENANCE);
    return found
      ? { ...head, ok: true, detail: `attested, ${signatory(found)}` }
      : { ...missing('provenance', digest, refused), detail: 'no valid provenance' };
  });
}

const UNSEEN = 'signed statements are not looked at without verify-key or certificate-identity';

async function sbomOf(search: AttachedSearch, digest: Digest, inside: ReadonlySet<Digest>): Promise<Check> {
  const head = about('sbom', digest);
  const { content, referrers, blobs, trust } = search;
  const refused: string[] = [];
  for (const { digest: artifact, mediaType, document } of await findSboms({ content, referrers }, digest)) {
    const lacking = await lackOf(blobs, document);
    if (lacking !== undefined) {
      refused.push(`SBOM ${artifact}: ${lacking}`);
      continue;
    }
    if (trust === undefined) return { ...head, ok: true, detail: mediaType };
    const signed = await findSignature({ content, referrers, digest: artifact, trust });
    if (signed.found) return { ...head, ok: true, detail: `${mediaType}, ${signatory(signed.found)}` };
    refused.push(`SBOM ${artifact} has no valid signature of this key or identity`, ...signed.refused);
  }
  if (inside.has(digest)) return { ...head, ok: true, detail: 'in the index, by BuildKit' };
  if (trust !== undefined) {
    for (const type of SBOM_PREDICATES) {
      const { found, refused: why } = await findAttestation({ content, referrers, digest, trust }, type);
      if (found) return { ...head, ok: true, detail: `attested, ${signatory(found)}` };
      refused.push(...why);
    }
  }
  return { ...missing('sbom', digest, refused), detail: 'no SBOM about this digest' };
}

/** One for the whole image does; else every platform needs its own. */
async function rootOrPlatforms(
  { root, platforms }: AttachedSearch,
  look: (digest: Digest) => Promise<Check>,
): Promise<readonly Check[]> {
  const whole = await look(root);
  if (whole.ok || platforms.length === 0) return [whole];
  const each = await Promise.all(platforms.map(look));
  return each.some(({ ok }) => ok) ? each : [whole];
}

function about<C extends Check['check']>(check: C, subject: Digest) {
  return { check, subject, problems: [] } as const;
}

function missing<C extends Check['check']>(check: C, subject: Digest, problems: readonly string[]) {
  return { check, subject, ok: false, problems: [...new Set(problems)] } as const;
}

function signatory({ by }: Found): string {
  return 'key' in by ? 'signed by this key' : `signed by ${by.identity}, vouched for by ${by.issuer}`;
}
