import { AppError, messageOf } from '../errors.ts';
import type { ManifestDocument } from '../oci/manifest.ts';
import { fullName, type Repository } from '../oci/reference.ts';
import type { Target, Verdict } from '../plan/plan.ts';
import type { RepositoryAccess, TagWriter } from '../registry/capabilities.ts';
import { type Named, nameOf, nameTag } from './name-tag.ts';
import { restore } from './rollback.ts';

/** The powers of the publish step. Nothing else in this tool is ever given `writer`. */
export interface Publishing {
  access(repository: Repository): RepositoryAccess;
  writer(repository: Repository): TagWriter;
  guard(target: Target): Promise<Verdict>;
  sleep(milliseconds: number): Promise<void>;
  log(line: string): void;
}

/** How naming ended. `error` is set when it stopped half-way; `named` then says what stands and what was moved back. */
export interface Published {
  readonly named: readonly Named[];
  readonly error?: AppError;
}

/**
 * Names content that every repository already holds, in the order of the verdicts. The first failure stops naming,
 * moves the tags that this run moved back where that is safe, and is reported with what stands.
 */
export async function execute(
  verdicts: readonly Verdict[],
  document: ManifestDocument,
  publishing: Publishing,
): Promise<Published> {
  const named: Named[] = [];
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict.action !== 'create' && verdict.action !== 'move') {
      named.push(untouched(verdict));
      continue;
    }
    try {
      const result = await nameTag(verdict.target, document, namingOf(verdict.target.repository, publishing));
      publishing.log(`${result.outcome.padEnd(8)} ${nameOf(result.target)}`);
      named.push(result);
    } catch (cause) {
      const failed = failure(verdict, cause);
      const rest = verdicts.slice(index + 1).map(notReached);
      return settle([...named, failed, ...rest], cause, publishing);
    }
  }
  return { named };
}

async function settle(named: readonly Named[], cause: unknown, publishing: Publishing): Promise<Published> {
  const after: Named[] = [];
  for (const entry of named.toReversed()) {
    if (entry.outcome !== 'moved' && entry.outcome !== 'created') {
      after.unshift(entry);
      continue;
    }
    const { repository } = entry.target;
    const restored = await restore(entry, {
      ...namingOf(repository, publishing),
      content: publishing.access(repository).content,
    });
    if (restored.outcome === 'restored') publishing.log(`restored ${nameOf(entry.target)}`);
    after.unshift(restored);
  }
  return { named: after, error: explain(after, cause) };
}

function explain(named: readonly Named[], cause: unknown): AppError {
  const failed = named.find(entry => entry.outcome === 'failed');
  const where = failed ? nameOf(failed.target) : 'a tag';
  const lines = named.map(entry => `${entry.outcome}: ${nameOf(entry.target)}`);
  const code = cause instanceof AppError && cause.code !== 'internal' ? cause.code : 'publish-incomplete';
  const changed = named.some(entry => entry.outcome === 'created');
  return new AppError(
    changed && code !== 'lost-race' ? 'publish-incomplete' : code,
    `naming stopped at ${where}: ${messageOf(cause)}`,
    {
      cause,
      problems: lines,
      hint: 'run it again: what is stored and named already is kept, the rest is completed',
    },
  );
}

function namingOf(repository: Repository, publishing: Publishing) {
  return {
    reader: publishing.access(repository).tags,
    writer: publishing.writer(repository),
    guard: publishing.guard,
    sleep: publishing.sleep,
  };
}

function untouched({ target, action, reason, previous }: Verdict): Named {
  const outcome = action === 'keep' ? 'kept' : action === 'skip' ? 'skipped' : 'refused';
  return { target, outcome, digest: previous, previous, reason };
}

function failure({ target, previous }: Verdict, cause: unknown): Named {
  return { target, outcome: 'failed', digest: null, previous, reason: messageOf(cause) };
}

function notReached({ target, previous, action, reason }: Verdict): Named {
  if (action === 'keep' || action === 'skip')
    return untouched({ target, previous, action, reason, hints: [] });
  return { target, outcome: 'not-reached', digest: previous, previous, reason: 'naming stopped before it' };
}

/** Distinct repositories of some targets, in order. */
export function repositoriesOf(targets: readonly Target[]): readonly Repository[] {
  return [...new Map(targets.map(({ repository }) => [fullName(repository), repository])).values()];
}
