import type { Digest } from '../oci/digest.ts';
import { withoutUsers } from '../user-info.ts';

/** The predicate type of SLSA provenance 1.x. */
export const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';

/** What `externalParameters` mean is said by docs/signing.md, under the name of this type. */
const BUILD_TYPE = 'urn:cfcr-push:build:release:v1';

/** Something that went into what was made. */
export interface Material {
  readonly uri: string;
  readonly digest: Digest;
}

/** What is known of a build. Times are milliseconds since 1970. */
export interface ProvenanceFacts {
  /** Who ran the build, as an address: the workflow file on GitHub, the runner on GitLab. */
  readonly builder: string;
  /** This tool's version. */
  readonly toolVersion: string;
  /** Repository address without credentials. */
  readonly source?: string;
  /** Full ref, `refs/tags/v1.2.3`. */
  readonly ref?: string;
  /** Commit id. */
  readonly revision?: string;
  /** Inputs that shaped the result. Secret ones do not belong here; names that look like one are left out anyway. */
  readonly parameters: Readonly<Record<string, string>>;
  /** What went in besides the source: base images, charts. */
  readonly materials: readonly Material[];
  /** Address of this run. */
  readonly run?: string;
  readonly startedAt?: number;
  readonly finishedAt?: number;
}

const SECRET_NAME =
  /pass(?:word|wd|phrase)?|secret|token|credential|private|api[-_]?key|auth|(?:^|[-_])key$/i;

/** SLSA v1 provenance (slsa.dev/spec/v1.1/provenance) of an image or chart, to be signed as an attestation. */
export function provenanceOf(facts: ProvenanceFacts): { readonly type: string; readonly content: object } {
  const { source, ref, revision } = facts;
  const builder = withoutUsers(facts.builder);
  const run = facts.run === undefined ? undefined : withoutUsers(facts.run);
  const uri = source === undefined ? undefined : `git+${source}${ref === undefined ? '' : `@${ref}`}`;
  const sourceMaterial =
    uri === undefined
      ? []
      : [{ uri, ...(revision === undefined ? {} : { digest: { gitCommit: revision } }) }];
  return {
    type: SLSA_PROVENANCE,
    content: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: {
          ...(source === undefined ? {} : { source }),
          ...(ref === undefined ? {} : { ref }),
          inputs: withoutSecrets(facts.parameters),
        },
        resolvedDependencies: [
          ...sourceMaterial,
          ...facts.materials.map(({ uri: where, digest }) => ({ uri: where, digest: digestSet(digest) })),
        ],
      },
      runDetails: {
        builder: { id: builder, version: { 'cfcr-push': facts.toolVersion } },
        metadata: {
          ...(run === undefined ? {} : { invocationId: run }),
          ...time('startedOn', facts.startedAt),
          ...time('finishedOn', facts.finishedAt),
        },
      },
    },
  };
}

/** Sorted, so that equal facts make equal statements. */
function withoutSecrets(parameters: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(parameters)
    .filter(([name, value]) => value !== '' && !SECRET_NAME.test(name))
    // A statement is public: the token in the address of a context or the password of an endpoint is not.
    .map(([name, value]) => [name, withoutUsers(value)] as const);
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function digestSet(digest: Digest): Record<string, string> {
  const [algorithm = '', hex = ''] = digest.split(':');
  return { [algorithm]: hex };
}

function time(name: string, ms: number | undefined): Record<string, string> {
  return ms === undefined ? {} : { [name]: new Date(ms).toISOString() };
}
