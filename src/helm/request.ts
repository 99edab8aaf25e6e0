import type { Aliases } from './dependencies/source.ts';
import type { ReadChart } from './read-chart.ts';
import type { PlaceholderValues, ValueSetting } from './value-path.ts';
import type { ReleaseRef } from './version.ts';

/** How strictly a chart is looked at; see the input `chart-lint`. */
export type LintLevel = 'check' | 'strict' | 'helm' | 'none';

/** One chart to make an artifact of. Everything is resolved: no input or variable is read below this. */
export interface ChartRequest {
  /** Absolute path of a chart's folder, or of a ready .tgz. */
  readonly path: string;
  /** As the user knows it, for findings: `charts/app`. */
  readonly name: string;
  /** `auto`, `chart`, or a version. */
  readonly chartVersion: string;
  /** `auto`, `chart`, or a text. */
  readonly appVersion: string;
  readonly release: ReleaseRef;
  /** The tag the release's images carry, where there are any; see `imageTagOf`. */
  readonly imageTag?: string;
  /** The tag that images of this release carry or would carry. */
  readonly releaseTag?: string;
  readonly settings: readonly ValueSetting[];
  /** For placeholders; `version` is the chart's and is filled in here. */
  readonly values: Omit<PlaceholderValues, 'version'>;
  readonly aliases: Aliases;
  readonly lint: LintLevel;
  /** Commit time, seconds since 1970: every time stamp of a packaged chart. */
  readonly epoch: number;
  /** What the folder holds, where it was read before: what was planned is what is packed. */
  readonly read?: ReadChart;
  /** RFC 3339; unless given, `epoch` in UTC. helm takes a ready archive's modification time in the local zone. */
  readonly created?: string;
}
