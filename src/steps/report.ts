import type { CommandResult, Deps } from '../commands/command.ts';
import { AppError, EXIT_OF } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import { fullName, type Repository, sameRepository } from '../oci/reference.ts';
import type { Outcome, Verdict } from '../plan/plan.ts';
import type { MetadataFacts } from '../report/metadata-outputs.ts';
import { rateLimitField } from '../report/rate-limits.ts';
import type { ImageReport, Report, RunNotes, TagReport } from '../report/report.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import type { Connection } from './connect.ts';
import { holdersOf, type Progress } from './good.ts';
import type { ChartMaker } from './make-chart.ts';
import { type Contents, readContents } from './platforms.ts';
import { publishReport } from './present.ts';
import type { Release } from './release.ts';

/** What a run is about, for its report. */
export interface Subject {
  readonly version: string;
  readonly revision: string;
  /** Address of the repository for people. */
  readonly source?: string;
  readonly warnings: readonly string[];
  /** What the tag rules gave; a promotion has no rules. */
  readonly metadata?: MetadataFacts;
}

/** What a report is made of; a run that fails reports what it has by then. */
export interface ReportFacts {
  readonly subject: Subject;
  readonly connection: Connection;
  readonly began: number;
  /** Nothing is to be written: the report says what would happen. */
  readonly planOnly?: true;
  /** Content is stored by digest, and another job names it: where the run ends well, there is nothing to say of tags. */
  readonly storeOnly?: true;
  goods: readonly Progress[];
  uploadedBytes: number;
  /** What was attached to the goods, or carried along with them. */
  attachments?: Report['attachments'];
  /** The command that checks the signature of a reference by digest, in words; absent where nothing is signed. */
  signatureCheck?: (reference: string) => readonly string[];
  /** What would be built, and how, in a plan; elsewhere what is to be said besides how things were made. */
  how?: string;
  /** Path of the record for `merge`. */
  handOver?: string;
}

/** What is known of the run of a release so far. */
export interface RunFacts extends ReportFacts {
  readonly release: Release;
  readonly maker: ChartMaker;
}

/** Makes the report of a run, shows it everywhere, and gives the command's result. */
export async function reportRun(deps: Deps, facts: ReportFacts, error?: unknown): Promise<CommandResult> {
  const { version, revision } = facts.subject;
  const images = facts.goods.filter(({ good }) => good.kind === 'image');
  const contents = new Map<Progress, Contents>();
  for (const image of images) contents.set(image, await contentsOf(image, error !== undefined));
  const [image] = images;
  const report: Report = {
    schema: REPORT_SCHEMA,
    command: deps.command,
    version,
    revision,
    images: reportsOf('image', facts, { contents, failing: error !== undefined }),
    charts: reportsOf('chart', facts, { contents, failing: error !== undefined }),
    attachments: facts.attachments ?? [],
    ...(facts.handOver === undefined ? {} : { handOver: facts.handOver }),
    ...rateLimitField(facts.connection.rateLimits()),
  };
  await publishReport(deps, {
    report,
    notes: notesOf(deps, facts, error),
    subject: facts.subject,
    configDigest: image && contents.get(image)?.configDigest,
    builderMetadata: image?.source?.metadata,
  });
  return error === undefined ? { document: report } : { document: report, error };
}

async function contentsOf({ source, contents }: Progress, failing: boolean): Promise<Contents> {
  if (contents) return contents;
  if (!source) return { platforms: [] };
  try {
    return await readContents(source.content, source.digest);
  } catch (error) {
    if (failing) return { platforms: [] };
    throw error;
  }
}

function reportsOf(
  kind: 'image' | 'chart',
  { goods, planOnly, storeOnly }: ReportFacts,
  { contents, failing }: { readonly contents: ReadonlyMap<Progress, Contents>; readonly failing: boolean },
): readonly ImageReport[] {
  return goods
    .filter(({ good }) => good.kind === kind)
    .flatMap(progress =>
      progress.good.repositories.map(repository => ({
        name: repository.name,
        ...(failing && !planOnly && !isThere(progress, repository)
          ? NOTHING_THERE
          : { digest: digestOf(progress), platforms: contents.get(progress)?.platforms ?? [] }),
        tags: storeOnly && !failing ? [] : tagsOf(progress, fullName(repository), planOnly === true),
      })),
    );
}

const NOTHING_THERE: Pick<ImageReport, 'digest' | 'platforms'> = { digest: null, platforms: [] };

function digestOf({ source, plan, good }: Progress): Digest | null {
  return source?.digest ?? plan.reuse?.digest ?? good.known ?? null;
}

/** True where a repository is known to hold the content, for a run that ended before all of them did. */
function isThere(progress: Progress, repository: Repository): boolean {
  const { source, plan, storedIn = [], document } = progress;
  const digest = digestOf(progress);
  if (document || digest === null) return true;
  const holders = [...(source?.heldBy ?? []), ...storedIn, ...holdersOf(plan, digest)];
  return holders.some(holder => sameRepository(holder, repository));
}

/** What became of a tag in a push that ended before it named anything. */
const BEFORE_NAMING: Readonly<Record<Verdict['action'], Outcome>> = {
  create: 'not-reached',
  move: 'not-reached',
  keep: 'kept',
  skip: 'skipped',
  refuse: 'refused',
};

function tagsOf({ named, plan }: Progress, repository: string, planOnly: boolean): readonly TagReport[] {
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
      outcome: planOnly ? action : BEFORE_NAMING[action],
      digest: previous,
      previous,
      reason,
    }));
}

function notesOf(deps: Deps, facts: ReportFacts, error: unknown): RunNotes {
  const { subject, goods, began, uploadedBytes, how } = facts;
  const made = goods.flatMap(({ source, good }) => source ?? good.made ?? []);
  return {
    status: statusOf(facts, error),
    built:
      [...new Set([...(how ? [how] : []), ...made.map(source => source.how)])].join('; ') ||
      'nothing was built',
    warnings: [...subject.warnings, ...made.flatMap(({ warnings }) => warnings)],
    elapsedMs: deps.clock.now() - began,
    uploadedBytes,
    ...(subject.source === undefined ? {} : { source: subject.source }),
    ...(error === undefined ? {} : { error }),
    signatureChecks: signatureChecksOf(facts),
  };
}

function signatureChecksOf({ goods, signatureCheck }: ReportFacts): Record<string, readonly string[]> {
  const references = goods.flatMap(({ good, source }) =>
    source ? good.repositories.map(({ name }) => `${name}@${source.digest}`) : [],
  );
  return signatureCheck
    ? Object.fromEntries(references.map(reference => [reference, signatureCheck(reference)]))
    : {};
}

function statusOf({ connection, planOnly, storeOnly }: ReportFacts, error: unknown): RunNotes['status'] {
  if (error instanceof AppError && EXIT_OF[error.code] === 3) return 'refused';
  if (error !== undefined) return 'failed';
  if (planOnly) return 'planned';
  if (connection.rehearsal !== undefined) return 'rehearsed';
  return storeOnly ? 'stored' : 'published';
}
