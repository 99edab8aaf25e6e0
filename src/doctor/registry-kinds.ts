import type { Challenge } from '../registry/challenge.ts';
import type { HttpHeaders } from '../system/http-port.ts';

/** What a registry shows of itself before anybody signs in. */
export interface RegistrySigns {
  /** Host with port. */
  readonly registry: string;
  readonly headers?: HttpHeaders;
  readonly challenge?: Challenge | undefined;
}

/** A kind of registry with what is known of it; docs/registries.md has the same facts in tables. */
export interface RegistryKind {
  /** As docs/registries.md calls it. */
  readonly name: string;
  /** Whether the registry itself can keep a tag from being overwritten; undefined: not known. */
  readonly immutability?: { readonly has: boolean; readonly words: string };
  /** False where a tag cannot be deleted alone; undefined: not known. */
  readonly deletesTags?: boolean;
  /** False where an upload that was begun cannot be taken back. */
  readonly cancels?: false;
  /** How an account gets the right to push. */
  readonly pushRight: string;
}

interface Row extends RegistryKind {
  readonly host?: RegExp;
  /** The `service` or the path of the `realm` of its challenge. */
  readonly service?: RegExp;
  readonly realm?: RegExp;
  /** A header field that only this kind sends. */
  readonly header?: string;
}

/** Every kind that is known. */
export const KINDS: readonly Row[] = [
  {
    name: 'Cloudfleet (CFCR)',
    host: /\.registry\.cloudfleet\.dev(?::\d+)?$/,
    immutability: { has: false, words: 'its tags are mutable' },
    pushRight: 'give the API token the Administrator role (User may only pull)',
  },
  {
    name: 'Docker Hub',
    host: /^docker\.io$/,
    immutability: { has: true, words: 'a setting of the repository, for all tags or by pattern' },
    pushRight: 'use an access token with read and write',
  },
  {
    name: 'ghcr.io',
    host: /^ghcr\.io$/,
    immutability: { has: false, words: 'it takes every overwrite' },
    deletesTags: false,
    pushRight: 'give the job `permissions: packages: write`, and the repository access to the package',
  },
  {
    name: 'Amazon ECR',
    host: /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
    immutability: { has: true, words: 'a setting of the repository, with exceptions' },
    // Its API begins, fills and completes uploads, and knows nothing else of them.
    cancels: false,
    pushRight:
      'allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability, and create the repository first',
  },
  {
    name: 'Google Artifact Registry',
    host: /(?:\.pkg\.dev|(?:^|\.)gcr\.io)$/,
    immutability: { has: true, words: 'a setting of the repository' },
    pushRight: 'grant artifactregistry.repositories.uploadArtifacts (role Artifact Registry Writer)',
  },
  {
    name: 'Azure (ACR)',
    host: /\.azurecr\.(?:io|cn|us)$/,
    immutability: { has: true, words: 'locks on tag, manifest or repository' },
    pushRight: 'grant the role AcrPush',
  },
  {
    name: 'Artifact Keeper',
    service: /^artifact-keeper$/,
    immutability: { has: false, words: 'it takes every overwrite' },
    pushRight: 'give the account the right to write to the repository',
  },
  {
    name: 'Harbor',
    service: /^harbor-registry$/,
    immutability: { has: true, words: 'rules of the project' },
    pushRight: 'give the robot account the right to push on the project',
  },
  {
    name: 'GitLab',
    host: /^registry\.gitlab\.com$/,
    realm: /\/jwt\/auth$/,
    immutability: { has: true, words: 'protected and immutable tags of the project' },
    pushRight: 'use CI_REGISTRY_USER in its own project, or a deploy token with write_registry',
  },
  {
    name: 'Quay',
    host: /^quay\.io$/,
    immutability: { has: true, words: 'a setting of a tag, or a policy' },
    pushRight: 'give the robot account the permission to write',
  },
  {
    name: 'Artifactory',
    host: /\.jfrog\.io$/,
    header: 'x-jfrog-version',
    immutability: { has: true, words: 'the setting “Block pushing existing tags”' },
    pushRight: 'give the account the permission to deploy to the repository',
  },
  {
    name: 'Alibaba',
    host: /(?:^registry\.[a-z0-9-]+|\.cr)\.aliyuncs\.com$/,
    immutability: { has: true, words: 'a setting of the repository, `latest` excepted' },
    pushRight: 'give the account the right to push to the repository',
  },
  {
    name: 'CloudRaya',
    host: /(?:^|\.)registry\.cloudraya\.com$/,
    pushRight: 'use the name of the registry and the password set when it was made',
  },
];

/** The kind of a registry by its address and by what it answers; undefined where neither tells. */
export function kindOf({ registry, headers, challenge }: RegistrySigns): RegistryKind | undefined {
  const parameters = challenge?.parameters;
  const realm = parameters?.get('realm') ?? '';
  const path = URL.canParse(realm) ? new URL(realm).pathname : '';
  return KINDS.find(
    row =>
      row.host?.test(registry) ||
      row.service?.test(parameters?.get('service') ?? '') ||
      row.realm?.test(path) ||
      (row.header !== undefined && headers?.get(row.header) !== undefined),
  );
}
