import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import type { ResolvedDependency } from './dependencies/complete.ts';
import { type Finding, Findings } from './findings.ts';
import { lintChart, scopeOf } from './lint.ts';
import { loadChart } from './load.ts';
import type { Metadata } from './metadata.ts';
import { assertSound } from './prepare.ts';
import { readChartArchive } from './read-archive.ts';
import type { ChartRequest } from './request.ts';
import { parseChartVersion } from './semver/version.ts';
import { isSystemError, unreadable } from './unreadable.ts';

/** An archive with all that its artifact needs. */
export interface ReadyChart {
  readonly metadata: Metadata;
  readonly archive: { readonly path: string; readonly digest: Digest; readonly size: number };
  readonly provenance?: Uint8Array;
  readonly why: string;
  readonly dependencies: readonly ResolvedDependency[];
  readonly findings: readonly Finding[];
}

/** A clear-signed text with a Chart.yaml in it; anything larger is something else. */
const MAX_PROVENANCE = 8 * 1024 * 1024;

/**
 * Takes a chart archive byte for byte, with the .prov file beside it: versions and values of the release do not change
 * it. Throws `chart-invalid` for what is no chart, and when the .prov file is of another archive.
 */
export async function readyArchive(request: ChartRequest): Promise<ReadyChart> {
  const { path, name } = request;
  const findings = new Findings();
  const files = await readChartArchive(createReadStream(path) as AsyncIterable<Uint8Array>, name);
  const chart = await loadChart(files, name, findings);
  if (chart) {
    checkWishes(request, chart.metadata, findings);
    await lintChart(chart, findings, { level: scopeOf(request.lint) });
  }
  const { digest, size } = await measured(path);
  const provenance = await provenanceOf(request, digest, findings);
  assertSound(request, findings);
  if (chart === undefined) throw new AppError('chart-invalid', `${name} is no chart`);
  return {
    // The archive keeps its dependencies, also those that packaging with apiVersion v1 would lose.
    metadata: chart.metadata,
    archive: { path, digest, size },
    ...(provenance ? { provenance } : {}),
    why: 'the archive',
    dependencies: [],
    findings: findings.all,
  };
}

/** In a pass of its own: reading an archive ends where the archive does, which may be before the end of its file. */
async function measured(path: string): Promise<{ readonly digest: Digest; readonly size: number }> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { digest: `sha256:${hash.digest('hex')}`, size };
}

/** An archive that is kept cannot be given a version or values. */
function checkWishes(request: ChartRequest, { version }: Metadata, findings: Findings): void {
  const { chartVersion, name } = request;
  const asked =
    chartVersion === 'auto' || chartVersion === 'chart' ? undefined : parseChartVersion(chartVersion);
  if (asked && chartVersion !== version) {
    findings.error(
      { file: name },
      `is version ${version}, chart-version asks for ${chartVersion}; a ready archive is kept as it is`,
    );
  }
  if (request.settings.length > 0) {
    findings.warn({ file: name }, 'chart-values do not apply: a ready archive is kept as it is');
  }
}

async function provenanceOf(
  { path, name }: ChartRequest,
  digest: Digest,
  findings: Findings,
): Promise<Uint8Array | undefined> {
  const file = `${path}.prov`;
  const found = await stat(file).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    if (error.code !== 'ENOENT') findings.error({ file: `${name}.prov` }, unreadable(error));
    return undefined;
  });
  if (found === undefined) return undefined;
  if (!found.isFile() || found.size > MAX_PROVENANCE) {
    findings.error({ file: `${name}.prov` }, `is no provenance file: it has ${found.size} bytes`);
    return undefined;
  }
  const bytes = await readFile(file).catch((error: unknown) => {
    if (!isSystemError(error)) throw error;
    findings.error({ file: `${name}.prov` }, unreadable(error));
    return undefined;
  });
  if (bytes === undefined) return undefined;
  if (!bytes.includes(digest)) {
    findings.error({ file: `${name}.prov` }, `is of another archive: it does not name ${digest}`);
  }
  return bytes;
}
