import type { Deps } from '../commands/command.ts';
import type { Digest } from '../oci/digest.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import { verificationLines } from '../report/verification.ts';
import { askedFor } from './asked-for.ts';
import { goodsFor, type Progress } from './good.ts';
import { readContents } from './platforms.ts';
import type { RunFacts } from './report.ts';
import type { Signing } from './signing.ts';
import { type Expected, verifyOne } from './verify-one.ts';
import { verificationError } from './verify-report.ts';

/**
 * Checks everything that was published as the command `verify` does, read back from every registry: what the inputs ask
 * for has to be there. Throws `verify-failed` with everything that is missing.
 */
export async function assertWhole(deps: Deps, facts: RunFacts, signing: Signing | undefined): Promise<void> {
  const checks = facts.goods.flatMap(progress =>
    progress.good.repositories.map(repository => verifyGood(deps, { facts, signing, progress, repository })),
  );
  const items = await Promise.all(checks);
  for (const line of verificationLines({ items })) deps.host.info(line);
  const error = verificationError(items);
  if (error) throw error;
}

interface Published {
  readonly facts: RunFacts;
  readonly signing: Signing | undefined;
  readonly progress: Progress;
  readonly repository: Repository;
}

async function verifyGood({ inputs }: Deps, { facts, signing, progress, repository }: Published) {
  const { source, good } = progress;
  if (!source) throw new Error(`${good.label} is not made yet`);
  const { digest } = source;
  const { platforms } =
    good.kind === 'image' ? await readContents(source.content, digest) : { platforms: [] };
  const expected: Expected = {
    platforms: platforms.map(({ platform }) => platform),
    sameAs: tagsNaming(progress, repository, digest),
    requirements: askedFor(inputs, good, goodsFor(facts)),
    // What is reused may have been built under a label of its own.
    revision: '',
    trust: signing?.signer.trust,
    recursive: signing?.recursive ?? false,
  };
  const reference = { repository, digest, text: `${repository.name}@${digest}` };
  return verifyOne(reference, expected, facts.connection.looking(repository));
}

/** The tags that this run says name the digest in this repository. */
function tagsNaming({ named = [] }: Progress, repository: Repository, digest: Digest): readonly string[] {
  return named
    .filter(({ target }) => fullName(target.repository) === fullName(repository))
    .filter(entry => entry.digest === digest)
    .map(({ target }) => target.tag.name);
}
