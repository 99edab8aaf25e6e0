/** One output of the Action: the only description of it anywhere. */
export interface OutputSpec {
  readonly name: string;
  readonly help: string;
  /** The commands that set it. */
  readonly commands: readonly (
    | 'push'
    | 'plan'
    | 'tags'
    | 'promote'
    | 'prune'
    | 'verify'
    | 'doctor'
    | 'build'
    | 'merge'
  )[];
  /** Which of Docker's actions has an output of this name and form. */
  readonly docker?: 'metadata-action' | 'build-push-action';
}

const ALL = ['push', 'plan', 'tags', 'merge'] as const;
const EVERY = [...ALL, 'promote'] as const;
const NETWORK = ['push', 'plan', 'merge', 'promote'] as const;
const PUSH = ['push', 'merge'] as const;
const NAMING = [...PUSH, 'promote'] as const;
const BUILT = ['push', 'plan', 'build', 'merge', 'promote'] as const;
const DERIVED = ['push', 'plan', 'tags', 'build', 'merge', 'promote'] as const;
const FOUND = [...DERIVED, 'verify'] as const;
const STORED = [...NETWORK, 'verify'] as const;

/** Every output, in the order of action.yml's `outputs:` and of the table in docs/reference.md, which are made from it. */
export const OUTPUTS = [
  {
    name: 'version',
    help: 'The main tag, for example `v1.2.3`.',
    commands: FOUND,
    docker: 'metadata-action',
  },
  {
    name: 'revision',
    help: 'The commit that was released, in full; a request’s head commit, never its merge commit.',
    commands: FOUND,
  },
  {
    name: 'digest',
    help: 'Digest of the published index (of the first image in `images`). Deploy by it. Of `build`: of what this job has built, which is only a part of it.',
    commands: [...BUILT, 'verify'],
    docker: 'build-push-action',
  },
  { name: 'digests', help: 'JSON object: image name → digest.', commands: BUILT },
  { name: 'images', help: 'The image names without tag, one a line.', commands: DERIVED },
  { name: 'image-refs', help: 'Every image by digest, `name@sha256:…`, one a line.', commands: STORED },
  { name: 'charts', help: 'Every chart as `name:version-tag`, one a line.', commands: NETWORK },
  { name: 'chart-digests', help: 'JSON object: chart name → digest.', commands: NETWORK },
  {
    name: 'tags',
    help: 'Full references `name:tag`, separated by `sep-tags` (a line end by default).',
    commands: EVERY,
    docker: 'metadata-action',
  },
  {
    name: 'tag-names',
    help: 'The tags without image name, separated by `sep-tags`.',
    commands: EVERY,
    docker: 'metadata-action',
  },
  {
    name: 'labels',
    help: 'Image labels `key=value`, separated by `sep-labels`.',
    commands: ALL,
    docker: 'metadata-action',
  },
  {
    name: 'annotations',
    help: 'Annotations `level:key=value`, separated by `sep-annotations`.',
    commands: ALL,
    docker: 'metadata-action',
  },
  {
    name: 'outcomes',
    help: 'JSON object: `name:tag` → what became of it: created, kept, moved, skipped, refused; after a failure also failed, restored, not-reached. In a plan: create, keep, move, skip, refuse. Of `prune`: deleted, would-delete, absent, failed, unsupported; kept tags are not in it.',
    commands: [...NETWORK, 'prune'],
  },
  {
    name: 'json',
    help: 'The whole result as JSON. Of `push`, `plan`, `build`, `merge` and `promote` the report; of `prune` every tag with its outcome; of `verify` and `doctor` every check; of `tags` an object with `tags`, `tag-names`, `labels` and `annotations`, as docker/metadata-action has it.',
    commands: [...FOUND, 'doctor', 'prune'],
    docker: 'metadata-action',
  },
  {
    name: 'deleted',
    help: 'Every tag that `prune` deleted, or would delete in a dry run, `name:tag` a line.',
    commands: ['prune'],
  },
  {
    name: 'subject-checksums',
    help: 'Images and charts as a checksum file, `<hex>  <name>` a line: what `subject-checksums` of actions/attest takes.',
    commands: NAMING,
  },
  {
    name: 'attachments',
    help: 'JSON list of what is attached: `kind` (signature, sbom, provenance), `subject`, `digest` and `mediaType`.',
    commands: NAMING,
  },
  {
    name: 'hand-over',
    help: 'Path of the record that `merge` needs of this job: what to upload as an artifact.',
    commands: ['build'],
  },
  {
    name: 'imageid',
    help: 'Digest of the configuration of a single-platform image, else the digest.',
    commands: PUSH,
    docker: 'build-push-action',
  },
  {
    name: 'metadata',
    help: 'JSON object with the builder’s metadata: `containerimage.digest`, `image.name` and what else the builder told.',
    commands: PUSH,
    docker: 'build-push-action',
  },
  {
    name: 'bake-file-tags',
    help: 'Path of a bake file with the tags.',
    commands: ALL,
    docker: 'metadata-action',
  },
  {
    name: 'bake-file-labels',
    help: 'Path of a bake file with the labels.',
    commands: ALL,
    docker: 'metadata-action',
  },
  {
    name: 'bake-file-annotations',
    help: 'Path of a bake file with the annotations.',
    commands: ALL,
    docker: 'metadata-action',
  },
  {
    name: 'bake-file',
    help: 'Path of a bake file with tags and labels.',
    commands: ALL,
    docker: 'metadata-action',
  },
] as const satisfies readonly OutputSpec[];

export type OutputName = (typeof OUTPUTS)[number]['name'];

/** Values of outputs by name; what is missing is not set. */
export type OutputValues = Readonly<Partial<Record<OutputName, string>>>;
