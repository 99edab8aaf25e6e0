import { inertJson } from './json.ts';
import type { OutputValues } from './output-table.ts';

/** What the tag rules gave, in the terms of docker/metadata-action. */
export interface MetadataFacts {
  readonly version: string;
  readonly revision: string;
  /** Image names without tag; with none, the references are bare tags, as docker/metadata-action gives them. */
  readonly images: readonly string[];
  readonly tagNames: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  /** `level:key=value`, one an entry. */
  readonly annotations: readonly string[];
  readonly separators: Separators;
}

/** The inputs sep-tags, sep-labels and sep-annotations. */
export interface Separators {
  readonly tags: string;
  readonly labels: string;
  readonly annotations: string;
}

/** The outputs of `tags`: those of docker/metadata-action but the bake files, and `revision` and `images`. */
export function metadataOutputs(facts: MetadataFacts): OutputValues {
  const { version, revision, images, tagNames, annotations, separators } = facts;
  const references = referencesOf(images, tagNames);
  const labels = sorted(facts.labels);
  return {
    version,
    revision,
    images: images.join('\n'),
    tags: references.join(separators.tags),
    'tag-names': tagNames.join(separators.tags),
    labels: labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
    annotations: annotations.join(separators.annotations),
    json: inertJson({
      tags: references,
      'tag-names': tagNames,
      labels: Object.fromEntries(labels),
      annotations,
    }),
  };
}

/** Every tag of every image, images first: `a:1 a:2 b:1 b:2`. */
export function referencesOf(images: readonly string[], tagNames: readonly string[]): readonly string[] {
  if (images.length === 0) return tagNames;
  return images.flatMap(image => tagNames.map(tag => `${image}:${tag}`));
}

function sorted(record: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
