import { inertJson } from '../report/json.ts';
import { metadataOutputs } from '../report/metadata-outputs.ts';
import { REPORT_SCHEMA } from '../report/report.ts';
import { metadataOf, writeBakeFiles } from '../steps/bake.ts';
import { workOutRelease } from '../steps/release.ts';
import type { Command } from './command.ts';

/** Tags, labels and annotations only: no registry, no docker. */
export const tags: Command = async deps => {
  const { host } = deps;
  const release = await workOutRelease(deps);
  const { tagSet, labels } = release;
  const metadata = metadataOf(deps, release);
  for (const tag of tagSet.tags) host.info(`${tag.name}  (${tag.kind}; ${tag.why})`);
  for (const { rule, why } of tagSet.silent) host.info(`no tag from ${rule}: ${why}`);
  if (tagSet.tags.length === 0) host.warning('no rule gave a tag');
  const document = {
    schema: REPORT_SCHEMA,
    version: tagSet.version,
    tags: tagSet.tags.map(({ name, kind, rule, why }) => ({ tag: name, kind, rule, why })),
    labels,
    annotations: metadata.annotations,
  };
  const outputs = metadataOutputs(metadata);
  for (const [name, value] of Object.entries(outputs)) host.output(name, value);
  if (host.kind === 'github') host.output('json', outputs['json'] ?? inertJson(document));
  await writeBakeFiles(deps, metadata);
  return { document };
};
