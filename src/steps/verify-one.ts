import { CHART_MEDIA_TYPE } from '../helm/artifact.ts';
import type { Identity } from '../oci/annotations.ts';
import type { Digest } from '../oci/digest.ts';
import type { Reference } from '../oci/full-reference.ts';
import { type ParsedManifest, parseManifest } from '../oci/manifest.ts';
import { isImageConfigType } from '../oci/media-type.ts';
import { readIdentity } from '../publish/identity.ts';
import type { PlatformReport } from '../report/report.ts';
import type { Check, CheckName, VerifiedItem } from '../report/verification.ts';
import type { Trust } from '../sign/trust.ts';
import type { Looking } from './connect.ts';
import { readContents } from './platforms.ts';
import { rememberManifests, rememberReferrers } from './remembered.ts';
import { checkProvenance, checkSboms, checkSignature } from './verify-attached.ts';
import { findingOr, walkContent } from './verify-content.ts';
import type { VerifyWish } from './verify-wish.ts';

/** What one piece of content has to be and to have. */
export interface Expected extends Pick<VerifyWish, 'platforms' | 'sameAs' | 'requirements' | 'revision'> {
  readonly trust: Trust | undefined;
  /** Every platform has to be signed as well. */
  readonly recursive: boolean;
}

/** Checks one image or chart. What is missing is in the result; throws where a registry says nothing about it. */
export async function verifyOne(
  reference: Reference,
  expected: Expected,
  looking: Looking,
): Promise<VerifiedItem> {
  const { repository, text } = reference;
  const content = rememberManifests(looking.content);
  const at: Looking = { ...looking, content, referrers: rememberReferrers(looking.referrers) };
  const named = await stateOf(at, reference.tag);
  const digest = reference.digest ?? named;
  const item = { reference: text, name: repository.name, digest: digest ?? null };
  const blank = { kind: 'unknown', version: '', revision: '', platforms: [] } as const;
  if (digest === undefined) {
    const checks = [failed('content', null, `tag ${reference.tag} does not exist`)];
    return { ...item, ...blank, checks };
  }
  const [walked, tags, parsed] = await Promise.all([
    walkContent(at, digest),
    tagChecks(at, { digest, named, tag: reference.tag, sameAs: expected.sameAs }),
    findingOr(async () => parseManifest(await content.manifest(digest))),
  ]);
  if (typeof parsed === 'string')
    return { ...item, ...blank, checks: [failed('content', digest, parsed, walked.problems), ...tags] };
  const { manifests, blobs, problems } = walked;
  const whole = problems.length === 0;
  const detail = `${manifests} manifests and ${blobs} blobs are there`;
  const first = whole
    ? passed('content', digest, detail)
    : failed('content', digest, `${problems.length} things are missing or damaged`, problems);
  // Of content that is not whole no more is said than that: its platforms and labels may be what is missing.
  const { platforms } = whole ? await readContents(content, digest) : { platforms: [] };
  const identity: Identity = whole ? await readIdentity(content, digest) : {};
  const kind = kindOf(parsed);
  const checks = [
    first,
    ...(kind === 'chart' || !whole ? [] : platformChecks(digest, platforms, expected.platforms)),
    ...tags,
    ...(whole ? revisionChecks(digest, { identity, kind, expected: expected.revision }) : []),
    ...(await attachedChecks(at, { digest, expected, platforms: childrenOf(digest, platforms) })),
  ];
  const { version = '', revision = '' } = identity;
  return { ...item, kind, version, revision, platforms, checks };
}

async function stateOf({ tags }: Looking, tag: string | undefined): Promise<Digest | undefined> {
  if (tag === undefined) return undefined;
  const state = await tags.stateOf(tag);
  if (state.kind === 'unknown') throw state.error;
  return state.kind === 'present' ? state.digest : undefined;
}

interface Named {
  readonly digest: Digest;
  /** What the reference's own tag names. */
  readonly named: Digest | undefined;
  readonly tag: string | undefined;
  readonly sameAs: readonly string[];
}

/** A tag beside a digest has to name it, and so do the others that are to be the same. */
async function tagChecks(at: Looking, { digest, named, tag, sameAs }: Named): Promise<readonly Check[]> {
  const own = tag === undefined ? [] : [{ tag, found: named }];
  const others = sameAs.filter(other => other !== tag);
  const read = await Promise.all(
    others.map(async other => ({ tag: other, found: await stateOf(at, other) })),
  );
  return [...own, ...read].map(({ tag: name, found }) => {
    if (found === digest) return passed('tag', digest, `${name} names it`);
    return failed('tag', digest, found ? `${name} names ${found}` : `${name} does not exist`);
  });
}

function platformChecks(
  digest: Digest,
  found: readonly PlatformReport[],
  wanted: readonly string[],
): readonly Check[] {
  const there = found.map(({ platform, digest: own }) => passed('platform', own, platform));
  const missing = wanted.filter(name => !found.some(({ platform }) => platform === name));
  return [...there, ...missing.map(name => failed('platform', digest, `${name} is not there`))];
}

/** Charts as helm writes them name no commit; those are not asked for one. */
function revisionChecks(
  digest: Digest,
  found: { readonly identity: Identity; readonly kind: VerifiedItem['kind']; readonly expected: string },
): readonly Check[] {
  const { revision } = found.identity;
  if (found.expected === '' || (found.kind === 'chart' && revision === undefined)) return [];
  if (revision === found.expected) return [passed('revision', digest, revision)];
  const says = revision === undefined ? 'it names no commit' : `it is of commit ${revision}`;
  return [failed('revision', digest, `${says}, expected ${found.expected}`)];
}

async function attachedChecks(
  { content, referrers, blobs }: Looking,
  about: { readonly digest: Digest; readonly expected: Expected; readonly platforms: readonly Digest[] },
): Promise<readonly Check[]> {
  const { digest: root, platforms, expected } = about;
  const { trust, requirements, recursive } = expected;
  const search = { content, referrers, blobs, root, platforms, trust };
  const signed = trust ? [root, ...(recursive ? platforms : [])] : [];
  const asked: Promise<readonly Check[]>[] = [];
  const ask = (check: CheckName, subject: Digest, look: () => Promise<readonly Check[]>): void => {
    asked.push(
      findingOr(look).then(found => (typeof found === 'string' ? [failed(check, subject, found)] : found)),
    );
  };
  if (trust && requirements.includes('signature'))
    for (const digest of signed)
      ask('signature', digest, async () => [await checkSignature(search, digest, trust)]);
  if (requirements.includes('sbom')) ask('sbom', root, () => checkSboms(search));
  if (requirements.includes('provenance')) ask('provenance', root, () => checkProvenance(search));
  return (await Promise.all(asked)).flat();
}

/** Platform manifests of an index; a single manifest is its own only platform. */
function childrenOf(root: Digest, platforms: readonly PlatformReport[]): readonly Digest[] {
  return platforms.map(({ digest }) => digest).filter(digest => digest !== root);
}

function kindOf(parsed: ParsedManifest): VerifiedItem['kind'] {
  if (parsed.kind === 'index') return 'image';
  const { mediaType } = parsed.manifest.config;
  if (mediaType === CHART_MEDIA_TYPE.config) return 'chart';
  return isImageConfigType(mediaType) ? 'image' : 'other';
}

function passed(check: CheckName, subject: Digest, detail: string): Check {
  return { check, subject, ok: true, detail, problems: [] };
}

function failed(
  check: CheckName,
  subject: Digest | null,
  detail: string,
  problems: readonly string[] = [],
): Check {
  return { check, subject, ok: false, detail, problems };
}
