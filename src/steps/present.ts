import { resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import type { Digest } from '../oci/digest.ts';
import { annotations } from '../report/annotations.ts';
import { consoleLines } from '../report/console.ts';
import { dotenv } from '../report/dotenv.ts';
import { reportJson } from '../report/json.ts';
import { publishedNames, reportOutputs, tagNamesOf } from '../report/outputs.ts';
import type { Report, RunNotes } from '../report/report.ts';
import { summary } from '../report/summary.ts';
import { READABLE, writeWhole } from '../system/files.ts';
import { writeBakeFiles } from './bake.ts';
import type { Subject } from './report.ts';

/** Everything that is shown of a run. */
export interface Presentation {
  readonly report: Report;
  readonly notes: RunNotes;
  readonly subject: Subject;
  /** Of an image with exactly one platform. */
  readonly configDigest: Digest | undefined;
  readonly builderMetadata: Readonly<Record<string, unknown>> | undefined;
}

/** Shows a run in the log, the summary, the annotations and the outputs, and writes the files that were asked for. */
export async function publishReport(deps: Deps, shown: Presentation): Promise<void> {
  const { host, inputs, cwd } = deps;
  const { report, notes, configDigest, builderMetadata } = shown;
  const { metadata } = shown.subject;
  for (const line of consoleLines(report, notes)) host.info(line);
  for (const { level, text, place } of annotations(report, notes)) {
    if (level === 'error' && deps.host.kind === 'console') continue;
    host[level](text, place);
  }
  await host.summary(summary(report, notes));
  const values = reportOutputs({
    report,
    tagSeparator: inputs.text('sep-tags'),
    ...(metadata === undefined ? {} : { metadata }),
    ...(configDigest === undefined ? {} : { configDigest }),
    ...(builderMetadata === undefined ? {} : { builderMetadata }),
  });
  for (const [name, value] of Object.entries(values)) host.output(name, value);
  if (notes.status === 'published') host.published(publishedNames(report));
  if (metadata !== undefined) await writeBakeFiles(deps, metadata);
  const reportFile = inputs.text('report-file');
  if (reportFile !== '')
    await writeWhole(resolve(cwd, reportFile), host.redact(`${reportJson(report, 2)}\n`), READABLE);
  await writeForGitlab(deps, shown);
}

/** The reports that GitLab reads from files: variables for later jobs, and links for the page of this one. */
async function writeForGitlab(
  { host, inputs, cwd, env }: Deps,
  { report, notes, subject }: Presentation,
): Promise<void> {
  const linksFile = inputs.text('links-file');
  if (linksFile !== '') {
    const { links } = await import('../report/links.ts');
    const { CI_REGISTRY_IMAGE: image, CI_PROJECT_URL: project } = env;
    const published = notes.status === 'published' ? report : { ...report, images: [], charts: [] };
    const text = links(published, image && project ? { image, project } : undefined);
    await writeWhole(resolve(cwd, linksFile), host.redact(text), READABLE);
  }
  const dotenvFile = inputs.text('dotenv-file');
  if (dotenvFile === '') return;
  const { text, omitted } = dotenv(report, subject.metadata?.tagNames ?? tagNamesOf(report));
  await writeWhole(resolve(cwd, dotenvFile), host.redact(text), READABLE);
  if (omitted.length > 0)
    host.notice(`${dotenvFile}: left out, for GitLab takes no such values: ${omitted.join(', ')}`);
}
