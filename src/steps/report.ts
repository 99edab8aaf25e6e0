import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError, EXIT_OF } from '../errors.ts';
import { fullName } from '../oci/reference.ts';
import type { Outcome, Verdict } from '../plan/plan.ts';
import type { ImageReport, Report, RunNotes, TagReport } from '../report/report.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import type { Connection } from './connect.ts';
import type { Progress } from './good.ts';
import { type Contents, readContents } from './platforms.ts';
import { publishReport } from './present.ts';
import type { Release } from './release.ts';

/** What is known of a run so far; a run that fails reports what it has. */
export interface RunFacts {
  readonly release: Release;
  readonly connection: Connection;
  readonly began: number;
  goods: readonly Progress[];
  uploadedBytes: number;
  /** What would be built, and how, in a plan. */
  how?: string;
}

/** Makes the report of a run, shows it everywhere, and gives the command's result. */
export async function reportRun(deps: Deps, facts: RunFacts, error?: unknown): Promise<CommandResult> {
  const image = facts.goods.find(({ good }) => good.kind === 'image');
  const contents = await contentsOf(image, error !== undefined);
  const report: Report = {
    schema: REPORT_SCHEMA,
    command: deps.command,
    version: facts.release.tagSet.version,
    revision: facts.release.context.revision,
    images: reportsOf('image', deps, facts, contents),
    charts: reportsOf('chart', deps, facts, { platforms: [] }),
    attachments: [],
  };
  await publishReport(deps, {
    report,
    notes: notesOf(deps, facts, error),
    release: facts.release,
    contents,
    metadata: image?.source?.metadata,
  });
  return error === undefined ? { document: report } : { document: report, error };
}

async function contentsOf(image: Progress | undefined, failing: boolean): Promise<Contents> {
  if (!image?.source) return { platforms: [] };
  try {
    return await readContents(image.source.content, image.source.digest);
  } catch (error) {
    if (failing) return { platforms: [] };
    throw error;
  }
}

function reportsOf(
  kind: 'image' | 'chart',
  deps: Deps,
  { goods }: RunFacts,
  contents: Contents,
): readonly ImageReport[] {
  return goods
    .filter(({ good }) => good.kind === kind)
    .flatMap(progress =>
      progress.good.repositories.map(repository => ({
        name: repository.name,
        digest: progress.source?.digest ?? progress.plan.reuse?.digest ?? progress.good.known ?? null,
        platforms: contents.platforms,
        tags: tagsOf(deps.command, progress, fullName(repository)),
      })),
    );
}

/** What became of a tag in a push that ended before it named anything. */
const BEFORE_NAMING: Readonly<Record<Verdict['action'], Outcome>> = {
  create: 'not-reached',
  move: 'not-reached',
  keep: 'kept',
  skip: 'skipped',
  refuse: 'refused',
};

function tagsOf(command: string, { named, plan }: Progress, repository: string): readonly TagReport[] {
  if (named) {
    return named
      .filter(entry => fullName(entry.target.repository) === repository)
      .map(({ target: { tag }, outcome, digest, previous, reason }) => ({
        tag: tag.name,
        kind: tag.kind,
        outcome,
        digest,
        previous,
        reason,
      }));
  }
  return plan.verdicts
    .filter(verdict => fullName(verdict.target.repository) === repository)
    .map(({ target: { tag }, action, previous, reason }) => ({
      tag: tag.name,
      kind: tag.kind,
      outcome: command === 'plan' ? action : BEFORE_NAMING[action],
      digest: previous,
      previous,
      reason,
    }));
}

function notesOf(
  deps: Deps,
  { release, connection, goods, began, uploadedBytes, how }: RunFacts,
  error: unknown,
): RunNotes {
  const made = goods.flatMap(({ source }) => (source ? [source] : []));
  return {
    status: statusOf(deps, connection, error),
    built: [...new Set(made.map(source => source.how))].join('; ') || how || 'nothing was built',
    warnings: [...release.tagSet.warnings, ...made.flatMap(({ warnings }) => warnings)],
    elapsedMs: deps.clock.now() - began,
    uploadedBytes,
    ...(release.context.source === undefined ? {} : { source: release.context.source }),
    ...(error === undefined ? {} : { error }),
  };
}

function statusOf(deps: Deps, connection: Connection, error: unknown): RunNotes['status'] {
  if (error instanceof AppError && EXIT_OF[error.code] === 3) return 'refused';
  if (error !== undefined) return 'failed';
  if (deps.command === 'plan') return 'planned';
  return connection.rehearsal === undefined ? 'published' : 'rehearsed';
}
