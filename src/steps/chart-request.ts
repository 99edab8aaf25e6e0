import type { Deps } from '../commands/command.ts';
import { AppError, type ErrorCode } from '../errors.ts';
import type { ChartPath } from '../helm/find-charts.ts';
import type { ChartRequest, LintLevel } from '../helm/request.ts';
import { collecting } from './problems.ts';
import type { Release } from './release.ts';

/** What the inputs about charts are wrong in, before any chart is read. */
export async function chartProblems({ inputs }: Deps): Promise<readonly string[]> {
  if (inputs.list('charts').length === 0) return [];
  const { parseValueSettings } = await import('../helm/value-path.ts');
  const { parseAliases } = await import('../helm/dependencies/source.ts');
  const { parseChartVersion } = await import('../helm/semver/version.ts');
  const problems: string[] = [];
  collecting(problems, () => parseValueSettings(inputs.list('chart-values')));
  collecting(problems, () => parseAliases(inputs.list('chart-repositories')));
  const version = inputs.text('chart-version');
  if (!['auto', 'chart'].includes(version) && parseChartVersion(version) === undefined) {
    problems.push(
      `chart-version: ${JSON.stringify(version)} is no semantic version; expected auto, chart, or one like 1.4.2`,
    );
  }
  return problems;
}

/** A chart with everything that the release says of it. */
export async function chartRequest(
  { inputs }: Deps,
  { context, tagSet, repositories, epoch }: Omit<Release, 'charts'>,
  found: ChartPath,
): Promise<ChartRequest> {
  const { parseValueSettings } = await import('../helm/value-path.ts');
  const { parseAliases } = await import('../helm/dependencies/source.ts');
  const { imageTagOf } = await import('../helm/version.ts');
  const [image] = repositories;
  const releaseTag = imageTagOf(tagSet);
  // A tag that no image of this run carries may name nothing.
  const imageTag = image === undefined ? undefined : releaseTag;
  return {
    ...found,
    chartVersion: inputs.text('chart-version'),
    appVersion: inputs.text('app-version'),
    release: {
      ref: context.ref,
      revision: context.revision,
      epoch: context.commitTime,
      scheduled: context.scheduled,
      versionPrefix: inputs.text('version-prefix'),
    },
    ...(imageTag === undefined ? {} : { imageTag }),
    ...(releaseTag === undefined ? {} : { releaseTag }),
    settings: parseValueSettings(inputs.list('chart-values')),
    values: {
      ...(imageTag === undefined ? {} : { tag: imageTag }),
      ...(image === undefined ? {} : { repository: image.name }),
    },
    aliases: parseAliases(inputs.list('chart-repositories')),
    lint: inputs.text('chart-lint') as LintLevel,
    epoch,
  };
}

/** Codes that are about the whole run, not about one chart. */
const OF_THE_RUN: readonly ErrorCode[] = ['stopped', 'internal', 'disk-full', 'no-context'];

/** An error about one chart is a result, so that those of the others show as well. */
export async function settled<T>(task: () => Promise<T>): Promise<T | AppError> {
  try {
    return await task();
  } catch (error) {
    if (error instanceof AppError && !OF_THE_RUN.includes(error.code)) return error;
    throw error;
  }
}

/** One error for all charts that cannot be published: a single one is its own. */
export async function chartsInvalid(errors: readonly AppError[]): Promise<AppError | undefined> {
  const [first] = errors;
  if (first === undefined || errors.length === 1) return first;
  const { codeOf } = await import('../helm/findings.ts');
  const problems = errors.flatMap(({ message, problems: own }) => (own.length > 0 ? own : [message]));
  const hints = new Set(errors.map(({ hint }) => hint));
  const [hint] = hints.size === 1 ? hints : [];
  return new AppError(codeOf(errors.map(({ code }) => code)), `${errors.length} charts cannot be published`, {
    problems: [...new Set(problems)],
    ...(hint === undefined ? {} : { hint }),
  });
}
