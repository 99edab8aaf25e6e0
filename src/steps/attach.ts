import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import { type Descriptor, isUnknownPlatform } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { describe, parseManifest } from '../oci/manifest.ts';
import type { Repository } from '../oci/reference.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import type { Report } from '../report/report.ts';
import type { Attached } from '../sign/attached.ts';
import { attest } from '../sign/attest.ts';
import { findSignature } from '../sign/find.ts';
import { signDigest } from '../sign/sign-digest.ts';
import { provenanceStatement } from './attach-provenance.ts';
import { attachSbomsOf } from './attach-sboms.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';
import type { RunFacts } from './report.ts';
import type { Signing } from './signing.ts';

export type Attachments = Report['attachments'];

/**
 * Attaches SBOMs, provenance and signatures to everything that is stored, before anything is named. They are made in
 * the first repository of each good and copied to the others. What an earlier run attached is kept.
 */
export async function attachAll(
  deps: Deps,
  facts: RunFacts,
  signing: Signing | undefined,
): Promise<Attachments> {
  const made: (Attached | Attachments[number])[] = [];
  for (const progress of facts.goods) {
    const { source, good } = progress;
    const [first, ...others] = good.repositories;
    if (!source || !first) continue;
    made.push(...(await attachTo(deps, { progress, facts, signing, repository: first })));
    for (const other of others) await copyAttachments(facts.connection, first, other, source.digest);
  }
  return made.map(({ kind, subject, digest, mediaType }) => ({ kind, subject, digest, mediaType }));
}

interface Attaching {
  readonly progress: Progress;
  readonly facts: RunFacts;
  readonly signing: Signing | undefined;
  readonly repository: Repository;
}

async function attachTo(
  deps: Deps,
  { progress, facts, signing, repository }: Attaching,
): Promise<readonly Attached[]> {
  const { connection } = facts;
  const digest = digestOf(progress);
  const { content } = connection.access(repository);
  const referrers = connection.referrers(repository);
  const document = await content.manifest(digest);
  const root = describe(document);
  const platforms = await platformsOf(content, digest);
  const sboms = await attachSbomsOf(deps, { progress, connection, repository, root, platforms });
  for (const { subject } of sboms) deps.host.info(`SBOM attached to ${subject}`);
  if (!signing) return sboms;
  const now = deps.clock.now();
  const { signer, format } = signing;
  const signed: Attached[] = [];
  if (deps.inputs.text('attest') === 'provenance') {
    const predicate = provenanceStatement(deps, facts);
    signed.push(
      await attest({ content, referrers, subject: root, predicate, kind: 'provenance', signer, now }),
    );
  }
  const documents = sboms.map(({ digest: own, size }) => ({ mediaType: MANIFEST, digest: own, size }));
  for (const subject of [root, ...(signing.recursive ? platforms : []), ...documents]) {
    const result = await signDigest({ content, referrers, repository, subject, signer, format, now });
    for (const warning of result.warnings) deps.host.warning(warning);
    signed.push(...result.attached);
  }
  for (const { kind, subject, outcome } of signed) deps.host.info(`${kind} of ${subject}: ${outcome}`);
  return [...sboms, ...signed];
}

/**
 * Throws `tag-conflict` unless the content that is to be reused carries a valid signature of this run's signer: a
 * resume never vouches for what it did not build. An interrupted run of ours has signed, for signing comes before naming.
 */
export async function assertVouched(
  progress: Progress,
  connection: Connection,
  signing: Signing,
): Promise<void> {
  const { reuse } = progress.plan;
  if (!reuse) return;
  const { digest, repository } = reuse;
  const { content } = connection.access(repository);
  const referrers = connection.referrers(repository);
  const { found, refused } = await findSignature({ content, referrers, digest, trust: signing.signer.trust });
  if (found) return;
  throw new AppError(
    'tag-conflict',
    `${repository.name}@${digest} says that it is this release, but carries no valid signature of this key or identity`,
    {
      problems: refused,
      hint: 'release under a new version, or set if-exists to skip to build anew and keep the tag',
    },
  );
}

/** Throws `digest-mismatch` unless everything that was signed verifies as read back from every repository. */
export async function assertVerified(facts: RunFacts, signing: Signing): Promise<void> {
  const { verifyImage } = await import('../sign/verify-image.ts');
  for (const progress of facts.goods) {
    for (const repository of progress.good.repositories) {
      const items = await verifyImage({
        content: facts.connection.access(repository).content,
        referrers: facts.connection.referrers(repository),
        trust: signing.signer.trust,
        root: digestOf(progress),
        recursive: signing.recursive,
        attestations: [],
      });
      const missing = items.filter(item => item.found === undefined);
      if (missing.length === 0) continue;
      throw new AppError('digest-mismatch', `${repository.name}: not everything is signed as it should be`, {
        problems: missing.flatMap(({ what, digest, refused }) => [
          `no valid ${what} of ${digest}`,
          ...refused,
        ]),
      });
    }
  }
}

async function copyAttachments(
  connection: Connection,
  from: Repository,
  to: Repository,
  root: Digest,
): Promise<void> {
  const { copyReferrers } = await import('../registry/referrers-copy.ts');
  await copyReferrers({
    source: { content: connection.access(from).content, referrers: connection.referrers(from) },
    destination: { content: connection.access(to).content, referrers: connection.referrers(to) },
    root,
    ...(from.registry === to.registry ? { mountFrom: from.path } : {}),
  });
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

async function platformsOf(content: ContentReader, root: Digest): Promise<readonly Descriptor[]> {
  const parsed = parseManifest(await content.manifest(root));
  if (parsed.kind === 'manifest') return [];
  return parsed.index.manifests.filter(({ platform }) => !isUnknownPlatform(platform));
}

function digestOf({ source, good }: Progress): Digest {
  if (source) return source.digest;
  throw new Error(`${good.label} is not made yet`);
}
