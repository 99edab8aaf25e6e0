import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { BuiltChart, ChartPorts } from '../helm/builder.ts';
import type { FetchedArchives } from '../helm/dependencies/archives.ts';
import type { Digest } from '../oci/digest.ts';
import type { Http } from '../system/http-port.ts';
import { atOnce } from './at-once.ts';
import type { BuiltSource } from './build.ts';
import { chartsInvalid, settled } from './chart-request.ts';
import type { ChartPlan } from './charts.ts';
import type { Connection } from './connect.ts';
import { openHttp } from './network.ts';

/** A packed chart; who holds it already is known when the registries were asked. */
export type MadeChart = Omit<BuiltSource, 'heldBy'>;

/** Packs the charts of a run; what their dependencies need is fetched once for all of them. */
export interface ChartMaker {
  /**
   * Packs the charts that need nothing of the image; the others are tried, so that a chart with a mistake costs no
   * build. `hasImage` says whether there will be one. Throws one error for everything that is wrong with any of them.
   */
  makeEarly(charts: readonly ChartPlan[], hasImage: boolean): Promise<ReadonlyMap<ChartPlan, MadeChart>>;
  /** The same chart as `makeEarly` gave, or one with the image's digest in its values. */
  make(chart: ChartPlan, image: Digest | undefined): Promise<MadeChart>;
  /** Removes everything that was packed and fetched. */
  close(): Promise<void>;
}

/** Charts packed at a time: their files are read and compressed beside each other. */
export const PACKED_AT_ONCE = 4;

/** Opens what packaging charts needs; nothing is loaded until there is a chart. The caller closes it. */
export function openChartMaker(deps: Deps, connection: Connection): ChartMaker {
  const made = new Map<ChartPlan, MadeChart>();
  const shared = sharedPorts(deps, connection);
  const pack = async (chart: ChartPlan, image: Digest | undefined): Promise<BuiltChart> => {
    const { chartArtifact } = await import('../helm/builder.ts');
    const { request, kept } = chart;
    const values = { ...request.values, ...(image === undefined ? {} : { digest: image }) };
    const read = kept?.read === undefined ? {} : { read: kept.read };
    return chartArtifact({ ...request, ...read, values }, await shared.ports());
  };
  const make = async (chart: ChartPlan, image: Digest | undefined): Promise<MadeChart> => {
    const known = made.get(chart);
    if (known) return known;
    const built = await pack(chart, image);
    const source = sourceOf(built, chart.warnings);
    made.set(chart, source);
    delete chart.kept?.read;
    tell(deps, chart, built);
    return source;
  };
  return {
    make,
    makeEarly: async (charts, hasImage) => {
      if (charts.length === 0) return made;
      const { usesDigest } = await import('../helm/value-path.ts');
      const { NO_DIGEST } = await import('../helm/plan-chart.ts');
      const early = await atOnce(PACKED_AT_ONCE, charts, chart =>
        settled(async () => {
          if (!hasImage || !usesDigest(chart.request.settings)) await make(chart, undefined);
          else await (await pack(chart, NO_DIGEST)).dispose();
        }),
      );
      const invalid = await chartsInvalid(early.filter(one => one instanceof AppError));
      if (invalid) throw invalid;
      return made;
    },
    close: async () => {
      for (const { dispose } of made.values()) await dispose();
      await shared.close();
    },
  };
}

function sourceOf(chart: BuiltChart, warnings: readonly string[] = []): MadeChart {
  return {
    digest: chart.digest,
    content: chart.content,
    how: 'charts packaged natively',
    built: true,
    warnings: [...chart.warnings, ...warnings],
    materials: chart.dependencies.flatMap(({ material }) => material ?? []),
    dispose: () => chart.dispose(),
  };
}

function tell({ host }: Deps, { request, planned }: ChartPlan, { dependencies, digest }: BuiltChart): void {
  for (const { name, version, repository, how } of dependencies) {
    const from =
      how === 'present' ? 'in charts/' : `${how === 'locked' ? 'as locked, ' : ''}from ${repository}`;
    const chosen = how === 'resolved' ? ' (there is no lock: the newest that fits)' : '';
    host.info(`${request.name}: dependency ${name} ${version} ${from}${chosen}`);
  }
  host.info(`packaged ${planned.name} ${planned.version}: ${digest}`);
}

/** What all charts of a run are packed with, opened for the first of them. */
function sharedPorts(deps: Deps, connection: Connection) {
  const { clock, exec, env } = deps;
  let opened: Promise<FetchedArchives> | undefined;
  const web = lazily(() => openHttp(deps));
  const open = async (): Promise<FetchedArchives> => {
    const { FetchedArchives } = await import('../helm/dependencies/archives.ts');
    return new FetchedArchives({
      registry: repository => connection.reading(repository),
      http: web,
      credentials: connection.credentials,
      sleep: ms => clock.sleep(ms),
      userAgent: `cfcr-push/${deps.toolVersion}`,
    });
  };
  return {
    ports: async (): Promise<ChartPorts> => {
      opened ??= open();
      return { archives: await opened, exec, env };
    },
    close: async (): Promise<void> => {
      await (await opened)?.close();
      await web.close();
    },
  };
}

/** A connection that is opened when something is asked of it: few charts have dependencies on the web. */
function lazily(open: () => Promise<Http>): Http {
  let opened: Promise<Http> | undefined;
  return {
    request: async request => {
      opened ??= open();
      return (await opened).request(request);
    },
    close: async () => (await opened)?.close(),
  };
}
