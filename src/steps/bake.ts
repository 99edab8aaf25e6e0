import { join } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { bakeFiles } from '../report/bake-file.ts';
import type { MetadataFacts } from '../report/metadata-outputs.ts';
import { READABLE, temporaryFolder, writeWhole } from '../system/files.ts';
import type { Release } from './release.ts';
import type { Subject } from './report.ts';

/** The outputs that docker/metadata-action has, as facts. */
export function metadataOf({ inputs }: Deps, release: Release): MetadataFacts {
  return {
    version: release.tagSet.version,
    revision: release.context.revision,
    images: release.repositories.map(({ name }) => name),
    tagNames: release.tagSet.tags.map(({ name }) => name),
    labels: release.labels,
    annotations: annotationLines(release),
    separators: {
      tags: inputs.text('sep-tags'),
      labels: inputs.text('sep-labels'),
      annotations: inputs.text('sep-annotations'),
    },
  };
}

/** What a release is about, for its report. */
export function subjectOf(deps: Deps, release: Release): Subject {
  const { context, tagSet } = release;
  return {
    version: tagSet.version,
    revision: context.revision,
    warnings: tagSet.warnings,
    metadata: metadataOf(deps, release),
    ...(context.source === undefined ? {} : { source: context.source }),
  };
}

/** Writes the files for `docker buildx bake` where a host takes outputs, and says where they are. */
export async function writeBakeFiles({ host, env, inputs }: Deps, metadata: MetadataFacts): Promise<void> {
  if (host.kind !== 'github') return;
  const folder = await temporaryFolder('cfcr-push-bake', env['RUNNER_TEMP'] || undefined);
  for (const [name, content] of Object.entries(bakeFiles(metadata, inputs.text('bake-target')))) {
    const path = join(folder.path, `${name}.json`);
    await writeWhole(path, content, READABLE);
    host.output(name, path);
  }
}

function annotationLines({ annotations: levels }: Release): readonly string[] {
  return Object.entries(levels).flatMap(([level, record]) =>
    Object.entries(record).map(([key, value]) => `${level}:${key}=${value}`),
  );
}
