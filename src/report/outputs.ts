import type { Digest } from '../oci/digest.ts';
import { fullName, parseRepository } from '../oci/reference.ts';
import { inertJson, reportJson } from './json.ts';
import { type MetadataFacts, metadataOutputs } from './metadata-outputs.ts';
import type { OutputValues } from './output-table.ts';
import type { Report } from './report.ts';

/** What the outputs need besides the report. */
export interface OutputFacts {
  readonly report: Report;
  /** Tags, labels and annotations as the rules gave them; without rules, the tags are those of the report. */
  readonly metadata?: MetadataFacts;
  /** The input sep-tags; a line end unless given. */
  readonly tagSeparator?: string;
  /** Digest of the image configuration, where exactly one platform was published. */
  readonly configDigest?: Digest;
  /** What the builder wrote to its metadata file. */
  readonly builderMetadata?: Readonly<Record<string, unknown>>;
}

/**
 * All outputs of a run that publishes, or would, but the bake files, whose paths the caller adds. Those that Docker's actions have
 * keep their names and forms, so that later steps of a workflow need no change; `json` is the report.
 */
export function reportOutputs({
  report,
  metadata,
  tagSeparator = '\n',
  configDigest,
  builderMetadata,
}: OutputFacts): OutputValues {
  const { images } = report;
  const stored = storedIn(report);
  if (report.command === 'build') return builtOutputs(report);
  const digest = stored[0]?.digest;
  const outcomes = [...images, ...report.charts].flatMap(({ name, tags }) =>
    tags.map(({ tag, outcome }) => [`${name}:${tag}`, outcome]),
  );
  return {
    ...(metadata === undefined ? reportedTags(report, tagSeparator) : metadataOutputs(metadata)),
    version: report.version,
    revision: report.revision,
    images: images.map(({ name }) => name).join('\n'),
    digests: digestsOf(stored),
    'image-refs': stored.map(image => `${image.name}@${image.digest}`).join('\n'),
    charts: report.charts
      .flatMap(({ name, tags }) => tags.slice(0, 1).map(({ tag }) => `${name}:${tag}`))
      .join('\n'),
    'chart-digests': inertJson(
      Object.fromEntries(
        report.charts.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest]])),
      ),
    ),
    outcomes: inertJson(Object.fromEntries(outcomes)),
    json: reportJson(report),
    ...(report.command === 'plan' ? {} : attachedOutputs(report)),
    ...(digest === undefined ? {} : { digest }),
    ...(digest === undefined || (report.command !== 'push' && report.command !== 'merge')
      ? {}
      : {
          imageid: configDigest ?? digest,
          metadata: inertJson({
            ...builderMetadata,
            'containerimage.digest': digest,
            'image.name': images
              .flatMap(({ name, tags }) => tags.map(({ tag }) => `${name}:${tag}`))
              .join(','),
          }),
        }),
  };
}

/** Of a part of an image that has no name yet; what was built is never mistaken for what is published. */
function builtOutputs(report: Report): OutputValues {
  const stored = storedIn(report);
  const digest = stored[0]?.digest;
  return {
    version: report.version,
    revision: report.revision,
    images: report.images.map(({ name }) => name).join('\n'),
    digests: digestsOf(stored),
    json: reportJson(report),
    ...(digest === undefined ? {} : { digest }),
    ...(report.handOver === undefined ? {} : { 'hand-over': report.handOver }),
  };
}

interface Stored {
  readonly name: string;
  readonly digest: Digest;
}

function storedIn({ images }: Report): readonly Stored[] {
  return images.flatMap(({ name, digest }) => (digest === null ? [] : [{ name, digest }]));
}

function digestsOf(stored: readonly Stored[]): string {
  return inertJson(Object.fromEntries(stored.map(({ name, digest }) => [name, digest])));
}

/** What was published as `name@digest`, images first, each once; names in full, as other tools read them. */
export function publishedNames({ images, charts }: Report): readonly string[] {
  const names = [...images, ...charts].flatMap(({ name, digest }) =>
    digest === null ? [] : `${fullName(parseRepository(name))}@${digest}`,
  );
  return [...new Set(names)];
}

function attachedOutputs(report: Report): OutputValues {
  return { 'subject-checksums': checksums(report), attachments: inertJson(report.attachments) };
}

/** A checksum file as sha256sum writes it; sha512 digests are told apart by their length. */
function checksums(report: Report): string {
  const lines = publishedNames(report).map(reference => {
    const at = reference.lastIndexOf('@');
    return `${reference.slice(reference.indexOf(':', at) + 1)}  ${reference.slice(0, at)}`;
  });
  return lines.join('\n');
}

/** The tags of every image of a report, each once; those of charts where there is no image. */
export function tagNamesOf(report: Report): readonly string[] {
  return [...new Set(taggedIn(report).flatMap(({ tags }) => tags.map(({ tag }) => tag)))];
}

function reportedTags(report: Report, separator: string): OutputValues {
  const references = taggedIn(report).flatMap(({ name, tags }) => tags.map(({ tag }) => `${name}:${tag}`));
  return { tags: references.join(separator), 'tag-names': tagNamesOf(report).join(separator) };
}

function taggedIn({ images, charts }: Report): Report['images'] {
  return images.length > 0 ? images : charts;
}
