import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError, EXIT_OF } from '../errors.ts';
import { fullName } from '../oci/reference.ts';
import type { Outcome, PublishPlan, Verdict } from '../plan/plan.ts';
import type { Named } from '../publish/name-tag.ts';
import type { ImageReport, Report, RunNotes, TagReport } from '../report/report.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import type { BuiltSource } from './build.ts';
import type { Connection } from './connect.ts';
import { type Contents, readContents } from './platforms.ts';
import { publishReport } from './present.ts';
import type { Release } from './release.ts';

/** What is known of a run so far; a run that fails reports what it has. */
export interface RunFacts {
  readonly release: Release;
  readonly connection: Connection;
  readonly began: number;
  plan?: PublishPlan;
  source?: BuiltSource;
  named?: readonly Named[];
  uploadedBytes?: number;
  /** What would be built, and how, in a plan. */
  how?: string | undefined;
}

/** Makes the report of a run, shows it everywhere, and gives the command's result. */
export async function reportRun(deps: Deps, facts: RunFacts, error?: unknown): Promise<CommandResult> {
  const contents = await contentsOf(facts, error !== undefined);
  const report = reportOf(deps, facts, contents);
  const notes = notesOf(deps, facts, error);
  await publishReport(deps, {
    report,
    notes,
    release: facts.release,
    contents,
    metadata: facts.source?.metadata,
  });
  return error === undefined ? { document: report } : { document: report, error };
}

async function contentsOf({ source, release }: RunFacts, failing: boolean): Promise<Contents> {
  void release;
  if (!source) return { platforms: [] };
  try {
    return await readContents(source.content, source.digest);
  } catch (error) {
    if (failing) return { platforms: [] };
    throw error;
  }
}

function reportOf(deps: Deps, facts: RunFacts, contents: Contents): Report {
  const { release, connection, source } = facts;
  return {
    schema: REPORT_SCHEMA,
    command: deps.command,
    version: release.tagSet.version,
    revision: release.context.revision,
    images: connection.repositories.map(
      (repository): ImageReport => ({
        name: repository.name,
        digest: source?.digest ?? facts.plan?.reuse?.digest ?? null,
        platforms: contents.platforms,
        tags: tagsOf(deps.command, facts, fullName(repository)),
      }),
    ),
    charts: [],
    attachments: [],
  };
}

/** What became of a tag in a push that ended before it named anything. */
const BEFORE_NAMING: Readonly<Record<Verdict['action'], Outcome>> = {
  create: 'not-reached',
  move: 'not-reached',
  keep: 'kept',
  skip: 'skipped',
  refuse: 'refused',
};

function tagsOf(command: string, { named, plan }: RunFacts, repository: string): readonly TagReport[] {
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
  return (plan?.verdicts ?? [])
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

function notesOf(deps: Deps, facts: RunFacts, error: unknown): RunNotes {
  const { release, connection, source, began } = facts;
  return {
    status: statusOf(deps, connection, error),
    built:
      source?.how ??
      facts.how ??
      (facts.plan?.reuse ? 'nothing to build: this release is published already' : 'nothing was built'),
    warnings: [...release.tagSet.warnings, ...(source?.warnings ?? [])],
    elapsedMs: deps.clock.now() - began,
    uploadedBytes: facts.uploadedBytes ?? 0,
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
