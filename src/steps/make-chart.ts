import type { Deps } from '../commands/command.ts';
import { chartArtifact } from '../helm/builder.ts';
import { FetchedArchives } from '../helm/dependencies/archives.ts';
import type { Digest } from '../oci/digest.ts';
import type { BuiltSource } from './build.ts';
import type { ChartPlan } from './charts.ts';
import { holdersOf, type Progress } from './good.ts';
import { openHttp } from './network.ts';
import type { RunFacts } from './report.ts';

/** Makes charts one after the other; what their dependencies need is fetched once for all of them. */
export interface ChartMaker {
  make(progress: Progress, chart: ChartPlan, image: Digest | undefined): Promise<BuiltSource>;
  close(): Promise<void>;
}

/** Opens what packaging charts needs. The caller closes it. */
export async function openChartMaker(
  deps: Deps,
  { connection }: Pick<RunFacts, 'connection'>,
): Promise<ChartMaker> {
  const { clock, exec, env, host } = deps;
  const http = await openHttp(deps);
  const archives = new FetchedArchives({
    registry: repository => connection.reading(repository),
    http,
    credentials: connection.credentials,
    sleep: ms => clock.sleep(ms),
    userAgent: `cfcr-push/${deps.toolVersion}`,
  });
  return {
    make: async ({ plan }, { request, planned }, image) => {
      const values = { ...request.values, ...(image === undefined ? {} : { digest: image }) };
      const chart = await chartArtifact({ ...request, values }, { archives, exec, env });
      for (const { name, version, repository } of chart.dependencies) {
        host.info(`${request.name}: dependency ${name} ${version} from ${repository}`);
      }
      for (const warning of chart.warnings) host.warning(warning);
      host.info(`packaged ${planned.name} ${planned.version}: ${chart.digest}`);
      return {
        digest: chart.digest,
        content: chart.content,
        heldBy: holdersOf(plan, chart.digest),
        how: 'charts packaged natively',
        built: true,
        warnings: chart.warnings,
        dispose: () => chart.dispose(),
      };
    },
    close: async () => {
      await archives.close();
      await http.close();
    },
  };
}
