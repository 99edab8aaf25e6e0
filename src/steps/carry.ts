import { SLSA_PROVENANCE } from '../attach/provenance.ts';
import { SBOM_PREDICATE, SBOM_TYPE } from '../attach/sbom-document.ts';
import type { Deps } from '../commands/command.ts';
import { parseManifest } from '../oci/manifest.ts';
import { type Repository, sameRepository } from '../oci/reference.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import { type CopiedReferrer, copyReferrers } from '../registry/referrers-copy.ts';
import type { Report } from '../report/report.ts';
import { BUNDLE_KEY, BUNDLE_TYPE } from '../sign/bundle.ts';
import { SIGNATURE } from '../sign/statement.ts';
import { attachingOnce } from './attach-once.ts';
import { confirmAttached } from './confirm-attached.ts';
import type { Connection } from './connect.ts';
import type { Promoted } from './promoted.ts';

type Attachments = Report['attachments'];

/**
 * Carries everything that is attached to promoted content to where the content is now: signatures, SBOMs, attestations,
 * and what is attached to these. Nothing is named but the tags that list attachments. Gives each attachment once.
 */
export async function carryAttachments(
  { host }: Deps,
  connection: Connection,
  promoted: readonly Promoted[],
): Promise<Attachments> {
  const carried = new Map<string, Attachments[number]>();
  for (const { good, from } of promoted) {
    if (from.original !== undefined) continue; // What is attached speaks of the digest it was converted from.
    const holding: Repository[] = [from.reference.repository];
    for (const repository of good.repositories) {
      if (holding.some(other => sameRepository(other, repository))) continue;
      const neighbour = holding.find(other => other.registry === repository.registry);
      const { copied, missing } = await copyReferrers({
        source: from.asked,
        destination: {
          content: connection.access(repository).content,
          referrers: attachingOnce(connection.referrers(repository)),
        },
        root: from.digest,
        ...(neighbour ? { mountFrom: neighbour.path } : {}),
      });
      holding.push(repository);
      if (missing.length > 0) {
        host.warning(
          `${from.reference.text}: lists attachments whose content is gone, which stay behind: ${missing.join(', ')}`,
        );
      }
      for (const one of copied) {
        const { subject, digest, mediaType } = one;
        const kind = await kindOf(one, from.asked.content);
        carried.set(`${subject} ${digest}`, { kind, subject, digest, mediaType });
      }
      host.info(`${repository.name}: ${copied.length} attachments of ${from.reference.text}`);
    }
  }
  await confirmAttached(connection, promoted, 'new');
  return [...carried.values()];
}

const BY_COMPANION = { sig: 'signature', att: 'attestation', sbom: 'sbom' } as const;
const SBOMS: readonly string[] = [...Object.values(SBOM_TYPE), ...Object.values(SBOM_PREDICATE)];

/** What an attachment is, in the words that `push` uses for its own; `referrer` where it is nothing known here. */
async function kindOf(
  { companion, mediaType, digest }: CopiedReferrer,
  content: ContentReader,
): Promise<string> {
  if (companion) return BY_COMPANION[companion];
  if (SBOMS.includes(mediaType)) return 'sbom';
  if (mediaType !== BUNDLE_TYPE) return 'referrer';
  const parsed = parseManifest(await content.manifest(digest));
  const { annotations } = parsed.kind === 'index' ? parsed.index : parsed.manifest;
  const predicate = annotations?.[BUNDLE_KEY.predicateType] ?? SIGNATURE.type;
  if (predicate === SIGNATURE.type) return 'signature';
  if (predicate === SLSA_PROVENANCE) return 'provenance';
  return SBOMS.includes(predicate) ? 'sbom' : 'attestation';
}
