import { join } from 'node:path';
import { AppError } from '../errors.ts';
import type { Digest } from '../oci/digest.ts';
import type { ContentReader } from '../registry/capabilities.ts';
import type { Exec } from '../system/exec.ts';
import { type TemporaryFolder, temporaryFolder } from '../system/files.ts';
import { type ArtifactParts, chartManifest, chartTag } from './artifact.ts';
import { contentOfChart } from './content.ts';
import type { FetchedArchives } from './dependencies/archives.ts';
import type { ResolvedDependency } from './dependencies/complete.ts';
import type { Finding } from './findings.ts';
import { formatFinding } from './findings.ts';
import { checkWithHelm } from './helm-program.ts';
import { prepareDirectory } from './prepare.ts';
import type { ReadyChart } from './ready-archive.ts';
import type { ChartRequest } from './request.ts';

/** What charts are built with. */
export interface ChartPorts {
  /** Shared by all charts of a run; the caller closes it. */
  readonly archives: FetchedArchives;
  readonly exec: Exec;
  /** Environment of `helm`, where it is asked for. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A finished chart, stored nowhere and named nowhere. */
export interface BuiltChart {
  readonly name: string;
  readonly version: string;
  readonly appVersion: string;
  /** The version as a tag: `+` is `_`. */
  readonly tag: string;
  /** Digest of the manifest. */
  readonly digest: Digest;
  readonly content: ContentReader;
  /** The .tgz. */
  readonly archive: { readonly path: string; readonly digest: Digest; readonly size: number };
  /** Why it has this version, in a few words. */
  readonly why: string;
  readonly dependencies: readonly ResolvedDependency[];
  readonly findings: readonly Finding[];
  /** The findings that are no errors, one line each. */
  readonly warnings: readonly string[];
  /** Frees temporary files. Safe to call twice. */
  dispose(): Promise<void>;
}

/**
 * Makes a chart's artifact from a folder, or takes a ready archive as it is. Throws one `chart-invalid` with everything
 * that is wrong with the chart, and what repositories of dependencies answer.
 */
export async function chartArtifact(request: ChartRequest, ports: ChartPorts): Promise<BuiltChart> {
  const folder = await temporaryFolder('cfcr-push-chart');
  try {
    const ready = request.path.endsWith('.tgz')
      ? await (await import('./ready-archive.ts')).readyArchive(request)
      : await prepareDirectory(request, ports.archives, join(folder.path, 'chart.tgz'));
    if (request.lint === 'helm') {
      await checkWithHelm(ports, {
        archive: ready.archive.path,
        isLibrary: ready.metadata.type === 'library',
        name: request.name,
      });
    }
    return built(ready, request, folder);
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

function built(ready: ReadyChart, { epoch, created }: ChartRequest, folder: TemporaryFolder): BuiltChart {
  const { metadata, archive, findings } = ready;
  const parts: ArtifactParts = {
    metadata,
    archive,
    ...(ready.provenance ? { provenance: ready.provenance } : {}),
    created: created ?? rfc3339(epoch),
  };
  const artifact = chartManifest(parts);
  const tag = chartTag(metadata.version);
  if (tag === undefined) throw new AppError('internal', `${metadata.version} was found to be a tag before`);
  return {
    name: metadata.name,
    version: metadata.version,
    appVersion: metadata.appVersion,
    tag,
    digest: artifact.manifest.digest,
    content: contentOfChart(artifact, archive.path),
    archive,
    why: ready.why,
    dependencies: ready.dependencies,
    findings,
    warnings: findings.filter(({ severity }) => severity === 'warning').map(formatFinding),
    dispose: () => folder.remove(),
  };
}

/** Whole seconds in UTC, as Go writes RFC 3339. */
function rfc3339(epoch: number): string {
  return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}
