import { formatPlatform } from '../../oci/descriptor.ts';
import { fullName } from '../../oci/reference.ts';
import type { BuildRequest, LevelledAnnotations } from '../builder.ts';
import { attestationArguments, makesIndex } from './attestations.ts';
import { joinFields } from './csv.ts';

/** Where the result goes. Neither way can give it a name. */
export type StoreMode =
  /** BuildKit itself stores it in the destination repository, by digest. */
  | { readonly kind: 'push-by-digest' }
  /** An OCI layout in a folder, for drivers or places that cannot push by digest. */
  | { readonly kind: 'layout'; readonly path: string };

/** One run of `docker buildx build`. */
export interface BuildRun {
  /** The buildx builder's name. */
  readonly builder: string;
  readonly mode: StoreMode;
  readonly metadataFile: string;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** `--secret` flags, already without values. */
  readonly secretArgs: readonly string[];
  /** Outputs that give files, not images. */
  readonly furtherOutputs: readonly string[];
  /** The child's environment, for switches that buildx reads there. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** One row an input: the words it adds to the command line, in this order. */
const ROWS: readonly ((request: BuildRequest) => readonly string[])[] = [
  ({ file }) => flag('--file', file),
  ({ platforms }) => flag('--platform', platforms.map(formatPlatform).join(',')),
  ({ target }) => flag('--target', target),
  request => each('--build-arg', pairs(withEpoch(request))),
  ({ labels }) => each('--label', pairs(labels)),
  ({ buildx }) => attestationArguments(buildx),
  ({ buildx }) => each('--add-host', buildx.addHosts),
  ({ buildx }) => each('--allow', buildx.allow),
  ({ buildx }) => each('--build-context', buildx.buildContexts),
  ({ buildx }) => flag('--cgroup-parent', buildx.cgroupParent),
  ({ buildx }) => flag('--network', buildx.network),
  ({ buildx }) => (buildx.noCache ? ['--no-cache'] : []),
  ({ buildx }) => each('--no-cache-filter', buildx.noCacheFilters),
  ({ buildx }) => (buildx.pull ? ['--pull'] : []),
  ({ buildx }) => flag('--shm-size', buildx.shmSize),
  ({ buildx }) => each('--ssh', buildx.ssh),
  ({ buildx }) => each('--ulimit', buildx.ulimit),
];

/** The words after `docker` that build `request` and store it by digest. Pure; there is never a tag in them. */
export function buildArguments(request: BuildRequest, run: BuildRun): string[] {
  const annotations = annotationsFor(request.annotations, makesIndex(request, run.env));
  return [
    ...['buildx', 'build', '--builder', run.builder, '--progress', 'plain'],
    ...['--metadata-file', run.metadataFile],
    ...ROWS.flatMap(row => row(request)),
    ...each('--annotation', annotations),
    ...run.secretArgs,
    ...each('--cache-from', run.cacheFrom),
    ...each('--cache-to', run.cacheTo),
    ...['--output', storeOutput(request, run.mode)],
    ...each('--output', run.furtherOutputs),
    // A context that starts with a dash is not a flag.
    ...['--', request.context],
  ];
}

/**
 * The words that make further images of what the builder has just built: its cache answers every step, so nothing
 * is built or looked for anew. Without attestations, as the classic image store of a docker daemon holds no index.
 */
export function repeatArguments(
  request: BuildRequest,
  run: Pick<BuildRun, 'builder' | 'secretArgs'> & { readonly outputs: readonly string[] },
): string[] {
  const { sbom: _, ...buildx } = request.buildx;
  const repeated: BuildRequest = {
    ...request,
    buildx: { ...buildx, provenance: 'false', attests: [], noCache: false, noCacheFilters: [], pull: false },
  };
  return [
    ...['buildx', 'build', '--builder', run.builder, '--progress', 'plain'],
    ...ROWS.flatMap(row => row(repeated)),
    ...run.secretArgs,
    ...each('--output', run.outputs),
    ...['--', request.context],
  ];
}

/**
 * What is set in the child's environment beside what it inherits.
 * `noDefaultOciArtifact`: BuildKit 0.32 gives attestations an artifact type and a `subject`, which several registries
 * refuse (gitlab.com: https://github.com/moby/buildkit/issues/7007), so the older shape is asked for by default.
 */
export function buildEnvironment(noDefaultOciArtifact: boolean): Record<string, string> {
  return {
    // Provenance is in the image; a second copy in the metadata file only costs time.
    BUILDX_METADATA_PROVENANCE: 'disabled',
    ...(noDefaultOciArtifact ? { BUILDX_NO_DEFAULT_OCI_ARTIFACT: 'true' } : {}),
  };
}

function storeOutput(request: BuildRequest, mode: StoreMode): string {
  if (mode.kind === 'layout') {
    // Without attestation-inline the default provenance of a single platform is dropped here though a push keeps it:
    // one build would give an index on one driver and a lone manifest on another.
    return joinFields(['type=oci', 'tar=false', 'attestation-inline=true', `dest=${mode.path}`]);
  }
  const name = `name=${fullName(request.destination)}`;
  // OCI types always: without them annotations are lost and the result depends on what else was asked for.
  const how = ['push-by-digest=true', 'name-canonical=true', 'push=true', 'oci-mediatypes=true'];
  return joinFields(['type=image', name, ...how]);
}

/** `level:key=value` entries; what belongs on an index goes nowhere when the result has none. */
function annotationsFor(annotations: LevelledAnnotations, isIndex: boolean): string[] {
  const levels = (['index', 'index-descriptor', 'manifest', 'manifest-descriptor'] as const).filter(
    level => isIndex || !level.startsWith('index'),
  );
  return levels.flatMap(level => pairs(annotations[level]).map(pair => `${level}:${pair}`));
}

function withEpoch(request: BuildRequest): Readonly<Record<string, string>> {
  return { SOURCE_DATE_EPOCH: String(request.epoch), ...request.buildArgs };
}

function pairs(record: Readonly<Record<string, string>>): string[] {
  return Object.entries(record).map(([key, value]) => `${key}=${value}`);
}

function each(name: string, values: readonly string[]): string[] {
  return values.flatMap(value => [name, value]);
}

function flag(name: string, value: string | undefined): string[] {
  return value ? [name, value] : [];
}
