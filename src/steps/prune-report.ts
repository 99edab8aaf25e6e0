import { resolve } from 'node:path';
import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError, EXIT, exitCodeOf } from '../errors.ts';
import type { RateLimit } from '../registry/observing.ts';
import { inertJson } from '../report/json.ts';
import type { OutputValues } from '../report/output-table.ts';
import { type Pruning, pruneCounts, pruneLines, pruneSummary } from '../report/prune.ts';
import { ownCleanUp } from '../report/prune-hint.ts';
import { rateLimitField } from '../report/rate-limits.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import { READABLE, writeWhole } from '../system/files.ts';
import type { PrunedRepository } from './prune-repository.ts';
import type { PruneWish } from './prune-wish.ts';

/** GitHub takes 1 MiB of output from a job; beyond this the tags that are kept are left out of `json`. */
const MAX_OUTPUT = 512 * 1024;
/** Findings listed with an error; the document has all. */
const MAX_PROBLEMS = 50;

/** What a pruning came to. */
export interface PruneEnd {
  readonly ended: readonly PrunedRepository[];
  readonly limits: readonly RateLimit[];
}

/** Shows what became of everything, and gives the command's result with the error it ends in. */
export async function reportPruning(
  { host, inputs, cwd }: Deps,
  wish: PruneWish,
  { ended, limits }: PruneEnd,
): Promise<CommandResult> {
  const document: Pruning = {
    schema: REPORT_SCHEMA,
    command: 'prune',
    dryRun: wish.dryRun,
    request: wish.request?.number ?? null,
    images: ended.map(({ image }) => image),
    ...rateLimitField(limits),
  };
  const error = pruneError(wish, ended, pruneCounts(document));
  for (const line of pruneLines(document)) host.info(line);
  if (error && host.kind !== 'console') host.error([error.message, ...error.problems].join('\n'));
  await host.summary(pruneSummary(document, error?.message));
  for (const [name, value] of Object.entries(outputsOf(document))) host.output(name, value);
  const file = inputs.text('report-file');
  if (file !== '') await writeWhole(resolve(cwd, file), host.redact(`${inertJson(document, 2)}\n`), READABLE);
  return error === undefined ? { document } : { document, error };
}

/**
 * One error for everything that failed: a missing right before anything else, the code of all where they share one,
 * `delete-unsupported` where the registries delete nothing, else `prune-incomplete`.
 */
function pruneError(
  { repositories }: PruneWish,
  ended: readonly PrunedRepository[],
  counts: string,
): AppError | undefined {
  const errors = ended.flatMap(repository => repository.errors);
  const [first] = errors;
  if (first === undefined) return undefined;
  const lines = errors.map(({ about, error }) => `${about}: ${error.message}`);
  const more = lines.length - MAX_PROBLEMS;
  const problems = [...lines.slice(0, MAX_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])];
  const unsupported = new Set(
    ended.flatMap(({ image }) =>
      image.tags.some(({ outcome }) => outcome === 'unsupported') ? [image.name] : [],
    ),
  );
  const registries = repositories.filter(({ name }) => unsupported.has(name)).map(each => each.registry);
  const hints = [...new Set(registries)].map(ownCleanUp);
  const denied = errors.find(({ error }) => exitCodeOf(error) === EXIT.notAllowed)?.error;
  const same = errors.every(({ error }) => error.code === first.error.code) ? first.error : undefined;
  const leading = denied ?? (unsupported.size > 0 ? undefined : same);
  if (leading?.hint) hints.unshift(leading.hint);
  const onlyUnsupported = ended.every(
    ({ image }) => image.error === null && image.tags.every(({ outcome }) => outcome !== 'failed'),
  );
  const code =
    leading?.code ?? (onlyUnsupported && unsupported.size > 0 ? 'delete-unsupported' : 'prune-incomplete');
  return new AppError(code, `not everything could be pruned: ${counts}`, {
    problems,
    ...(hints.length === 0 ? {} : { hint: hints.join('\n') }),
  });
}

function outputsOf(document: Pruning): OutputValues {
  const all = document.images.flatMap(({ name, tags }) =>
    tags.map(({ tag, outcome }) => ({ reference: `${name}:${tag}`, outcome })),
  );
  const touched = all.filter(({ outcome }) => outcome !== 'kept');
  const deleted = all.filter(({ outcome }) => outcome === 'deleted' || outcome === 'would-delete');
  const whole = inertJson(document);
  return {
    deleted: deleted.map(({ reference }) => reference).join('\n'),
    outcomes: inertJson(Object.fromEntries(touched.map(({ reference, outcome }) => [reference, outcome]))),
    json: whole.length <= MAX_OUTPUT ? whole : inertJson(withoutKept(document)),
  };
}

function withoutKept(document: Pruning): Pruning {
  const images = document.images.map(image => ({
    ...image,
    tags: image.tags.filter(({ outcome }) => outcome !== 'kept'),
  }));
  return { ...document, images };
}
