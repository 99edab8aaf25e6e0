import { type MetadataFacts, referencesOf } from './metadata-outputs.ts';

/** Contents of the four bake files, by output name. */
export type BakeFiles = Readonly<
  Record<'bake-file-tags' | 'bake-file-labels' | 'bake-file-annotations' | 'bake-file', string>
>;

/**
 * What docker/metadata-action writes for `docker buildx bake`: a target, named by the input bake-target, that others
 * inherit from. `bake-file` has tags and labels together; annotations are only in their own file, as there.
 */
export function bakeFiles(facts: MetadataFacts, target: string): BakeFiles {
  const tags = {
    tags: referencesOf(facts.images, facts.tagNames),
    args: { DOCKER_META_IMAGES: facts.images.join(','), DOCKER_META_VERSION: facts.version },
  };
  const labels = { labels: facts.labels };
  const file = (content: object): string => JSON.stringify({ target: { [target]: content } }, undefined, 2);
  return {
    'bake-file-tags': file(tags),
    'bake-file-labels': file(labels),
    'bake-file-annotations': file({ annotations: facts.annotations }),
    'bake-file': file({ ...tags, ...labels }),
  };
}
