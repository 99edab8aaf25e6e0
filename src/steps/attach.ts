import type { AttachedSbom } from '../attach/sbom.ts';
import type { Deps } from '../commands/command.ts';
import type { Descriptor } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, type ManifestDocument } from '../oci/manifest.ts';
import { MEDIA_TYPE } from '../oci/media-type.ts';
import { type Repository, sameRepository } from '../oci/reference.ts';
import { isWritten } from '../publish/name-group.ts';
import type { Report } from '../report/report.ts';
import type { Attached } from '../sign/attached.ts';
import { attest } from '../sign/attest.ts';
import { SIMPLE_SIGNING } from '../sign/legacy.ts';
import { signDigest, signLegacy } from '../sign/sign-digest.ts';
import type { SbomPlace } from './attach-sboms.ts';
import { confirmAttached } from './confirm-attached.ts';
import type { Connection } from './connect.ts';
import { goodsFor, holdersOf, type Progress, verdictsOf } from './good.ts';
import { listsOf } from './listed.ts';
import { type Parts, partsOf } from './platforms.ts';
import type { RunFacts } from './report.ts';
import type { Signing } from './signing.ts';

export type Attachments = Report['attachments'];

/**
 * Attaches SBOMs, provenance and signatures to everything that is stored, before anything is named. They are made in
 * one repository of each good and copied to the others; only legacy signatures are made for each. What an earlier run
 * attached is kept.
 */
export async function attachAll(
  deps: Deps,
  facts: RunFacts,
  signing: Signing | undefined,
): Promise<Attachments> {
  const made: Attached[] = [];
  for (const progress of facts.goods) {
    const { source } = progress;
    if (!source) continue;
    const [first, ...others] = holdersFirst(progress, source.digest);
    if (!first) continue;
    const root = await source.content.manifest(source.digest);
    const parts = await partsOf(source.content, root);
    const place = { progress, facts, signing, repository: first, root, parts };
    const attached = await attachTo(deps, place);
    made.push(...attached);
    // What another run has taken away there would be missing in every copy.
    if (others.length > 0) await facts.connection.referrers(first).confirm('new');
    for (const other of others) {
      await copyAttachments(facts.connection, { from: first, to: other, root: source.digest, attached });
      if (signing) await signForName({ facts, signing, repository: other }, attached);
    }
  }
  // Where nothing is named, the look at the end of the run follows at once.
  if (verdictsOf(facts.goods).some(isWritten)) await confirmAttached(facts.connection, facts.goods, 'new');
  return made.map(({ kind, subject, digest, mediaType }) => ({ kind, subject, digest, mediaType }));
}

/**
 * The repositories of a good, first where it stands already: what an earlier run has attached there is kept and copied,
 * not made once more beside it.
 */
function holdersFirst({ good, plan }: Progress, digest: Digest): readonly Repository[] {
  const holders = holdersOf(plan, digest);
  const standing = plan.reuse === undefined ? holders : [plan.reuse.repository, ...holders];
  const isHolder = (one: Repository): boolean => standing.some(other => sameRepository(one, other));
  return [...good.repositories.filter(isHolder), ...good.repositories.filter(one => !isHolder(one))];
}

interface Place {
  readonly progress: Progress;
  readonly facts: RunFacts;
  readonly signing: Signing | undefined;
  readonly repository: Repository;
  readonly root: ManifestDocument;
  readonly parts: Parts;
}

async function attachTo(deps: Deps, place: Place): Promise<readonly Attached[]> {
  const { facts, signing, repository, progress } = place;
  const { connection } = facts;
  const root = describe(place.root);
  const { platforms } = place.parts;
  const goods = goodsFor(facts);
  const wished = { progress, connection, repository, root, platforms, goods, signing };
  // The image is signed while its SBOMs are made; each SBOM is signed once it is there.
  const sboms = sbomsOf(deps, wished);
  const signed = signing ? await signAll(deps, { ...place, signing }, sboms) : [];
  const attached = [...(await sboms), ...signed];
  for (const { kind, subject, outcome } of attached) deps.host.info(`${kind} of ${subject}: ${outcome}`);
  return attached;
}

/** Nothing that reads SBOMs is loaded for a run that has none. */
async function sbomsOf(deps: Deps, place: SbomPlace): Promise<readonly AttachedSbom[]> {
  const { inputs } = deps;
  if (inputs.text('sbom') === '' && inputs.text('sbom-generator') === '') return [];
  const { attachSbomsOf } = await import('./attach-sboms.ts');
  return attachSbomsOf(deps, place);
}

/** Signs different digests at the same time, and what belongs to one of them in turn. */
async function signAll(
  deps: Deps,
  { progress, facts, signing, repository, root: document, parts }: Place & { readonly signing: Signing },
  sboms: Promise<readonly AttachedSbom[]>,
): Promise<readonly Attached[]> {
  const root = describe(document);
  const { content } = facts.connection.access(repository);
  const referrers = facts.connection.referrers(repository);
  const { signer, format, recursive } = signing;
  const common = { content, referrers, signer, now: deps.clock.now() };
  const sign = async (subject: Descriptor): Promise<readonly Attached[]> => {
    const { attached, warnings } = await signDigest({ ...common, repository, subject, format });
    for (const warning of warnings) deps.host.warning(warning);
    return attached;
  };
  const signRoot = async (): Promise<readonly Attached[]> => {
    if (deps.inputs.text('attest') !== 'provenance') return sign(root);
    const { provenanceStatement } = await import('./attach-provenance.ts');
    const predicate = await provenanceStatement(deps, facts, progress);
    const stated = await attest({ ...common, subject: root, predicate, kind: 'provenance' });
    return [stated, ...(await sign(root))];
  };
  const signSboms = async (): Promise<readonly Attached[]> => {
    const documents = (await sboms).map(({ digest, size }) => ({
      mediaType: MEDIA_TYPE.manifest,
      digest,
      size,
    }));
    return allOf(documents.map(sign));
  };
  const inner = recursive ? innerOf(root, parts) : [];
  return allOf([signRoot(), ...inner.map(sign), signSboms()]);
}

/** Everything below the root that is signed with it, each digest once. */
function innerOf(root: Descriptor, { nested, platforms }: Parts): readonly Descriptor[] {
  const all = new Map([...nested, ...platforms].map(one => [one.digest, one]));
  all.delete(root.digest);
  return [...all.values()];
}

/** A legacy signature names its repository, so a copy of one is not enough for whoever compares that (podman does). */
async function signForName(
  { facts, signing, repository }: Pick<Place, 'facts' | 'repository'> & { readonly signing: Signing },
  attached: readonly Attached[],
): Promise<void> {
  const { content } = facts.connection.access(repository);
  const referrers = facts.connection.referrers(repository);
  const signed = attached.filter(
    ({ kind, mediaType }) => kind === 'signature' && mediaType === SIMPLE_SIGNING,
  );
  const { signer } = signing;
  const sign = async (subject: Digest): Promise<readonly Attached[]> => [
    await signLegacy({ content, referrers, repository, signer, subject: { digest: subject } }),
  ];
  await allOf(signed.map(({ subject }) => sign(subject)));
}

/** What all give together. A failure is thrown when nothing is under way any more. */
async function allOf(tasks: readonly Promise<readonly Attached[]>[]): Promise<readonly Attached[]> {
  const settled = await Promise.allSettled(tasks);
  for (const one of settled) if (one.status === 'rejected') throw one.reason;
  return settled.flatMap(one => (one.status === 'fulfilled' ? one.value : []));
}

interface Copy {
  readonly from: Repository;
  readonly to: Repository;
  readonly root: Digest;
  /** What this run has attached or found there. */
  readonly attached: readonly Attached[];
}

async function copyAttachments(connection: Connection, copy: Copy): Promise<void> {
  const { from, to, root, attached } = copy;
  const { copyReferrers } = await import('../registry/referrers-copy.ts');
  const destination = { content: connection.access(to).content, referrers: connection.referrers(to) };
  const own = new Set(attached.map(({ digest }) => digest));
  const listed = listsOf(destination.referrers);
  await copyReferrers({
    source: { content: connection.access(from).content, referrers: connection.referrers(from) },
    destination,
    root,
    // Others may have attached a thousand things, which an earlier run has copied.
    isSettled: async (subject, digest) => !own.has(digest) && (await listed(subject)).has(digest),
    ...(from.registry === to.registry ? { mountFrom: from.path } : {}),
  });
}
