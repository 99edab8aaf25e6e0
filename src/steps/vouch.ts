import { AppError } from '../errors.ts';
import { findSignature } from '../sign/find.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';
import type { Signing } from './signing.ts';

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
  // A chart was compared, byte for byte, with the one that this run has made.
  if (!reuse || progress.good.made) return;
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
