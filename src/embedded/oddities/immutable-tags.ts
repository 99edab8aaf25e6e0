import { Refusal } from '../refusal.ts';

/** Registries that can make tags immutable. Each says no in its own way. */
export type ImmutableProfile =
  | 'acr'
  | 'alibaba'
  | 'artifactory'
  | 'docker-hub'
  | 'ecr'
  | 'gar'
  | 'gitlab'
  | 'harbor'
  | 'msr'
  | 'quay'
  | 'zot';

export interface ImmutableTags {
  /** The tags that are immutable once they exist. */
  readonly covers: (tag: string) => boolean;
  readonly profile: ImmutableProfile;
}

interface Profile {
  readonly status: number;
  readonly code: string;
  readonly message: (name: string, tag: string) => string;
  /** True where pushing the digest that the tag already has is refused as well. */
  readonly refusesSame: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly detail?: unknown;
}

const PROFILES: Readonly<Record<ImmutableProfile, Profile>> = {
  // Azure: a tag is locked, not written once. https://github.com/Azure/acr-cli/issues/70
  acr: {
    status: 405,
    code: 'REGISTRY_DISALLOWED_OPERATION',
    message: () =>
      'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation',
    refusesSame: true,
  },
  // Alibaba documents the words and that `latest` is excepted; status and code are not known to us.
  // https://www.alibabacloud.com/help/en/acr/user-guide/turn-on-immutable-image-version
  alibaba: {
    status: 400,
    code: 'UNKNOWN',
    message: () => 'The requested tag already exists and cannot be overwritten.',
    refusesSame: false,
  },
  // Artifactory, "Block pushing existing tags": no word of the tag, and a 403 inside the 400 that its MANIFEST_INVALID is.
  // https://github.com/GoogleContainerTools/kaniko/issues/1095, https://github.com/GoogleContainerTools/jib/issues/1445
  artifactory: {
    status: 400,
    code: 'MANIFEST_INVALID',
    message: () => 'manifest invalid',
    refusesSame: false,
    detail: { description: 'HTTP 403 Forbidden' },
  },
  // Docker Hub. https://github.com/docker/hub-feedback/issues/2466
  'docker-hub': {
    status: 403,
    code: 'DENIED',
    message: (_name, tag) =>
      `tag ${tag} is already assigned to an image in this repository and cannot be updated due to immutability settings`,
    refusesSame: true,
  },
  // Amazon ECR: the same image again is refused too. https://github.com/moby/buildkit/issues/3776
  ecr: {
    status: 400,
    code: 'TAG_INVALID',
    message: (name, tag) =>
      `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the repository is immutable.`,
    refusesSame: true,
  },
  // Google Artifact Registry; whether it refuses the same digest is not known to us.
  gar: {
    status: 400,
    code: 'MANIFEST_INVALID',
    message: (_name, tag) => `cannot update tag ${tag}. The repository has enabled tag immutability`,
    refusesSame: false,
  },
  // GitLab's immutable tag rules; whether they refuse the same digest is not known to us.
  // https://docs.gitlab.com/user/packages/container_registry/immutable_container_tags/
  gitlab: {
    status: 403,
    code: 'DENIED',
    message: () => 'Push denied: Tag is immutable',
    refusesSame: false,
  },
  // Harbor, src/server/middleware/immutable.
  harbor: {
    status: 412,
    code: 'PRECONDITION',
    message: (name, tag) => `Failed to process request due to '${name}:${tag}' configured as immutable.`,
    refusesSame: true,
  },
  // Mirantis Secure Registry documents the words; the status is not known to us.
  // https://docs.mirantis.com/msr/2.9/ops/manage-images/prevent-tags-from-being-overwritten.html
  msr: {
    status: 400,
    code: 'UNKNOWN',
    message: (name, tag) => `tag=${tag} cannot be overwritten because ${name} is an immutable repository`,
    refusesSame: false,
  },
  // Quay 3.17 and later. https://issues.redhat.com/browse/PROJQUAY-10859
  quay: {
    status: 409,
    code: 'TAG_IMMUTABLE',
    message: () => 'tag is immutable and cannot be overwritten',
    refusesSame: true,
  },
  // zot, where a policy grants `create` without `update`: the challenge comes with the 403, and the operator's own words.
  zot: {
    status: 403,
    code: 'DENIED',
    message: () => 'requested access to the resource is denied',
    refusesSame: true,
    headers: { 'WWW-Authenticate': 'Basic realm="zot"' },
    detail: { reason: 'a published version stays as it is' },
  },
};

/** Every profile there is. */
export const IMMUTABLE_PROFILES = Object.keys(PROFILES) as readonly ImmutableProfile[];

/** Throws the profile's refusal to overwrite a tag; `same` says that the tag already has the pushed digest. */
export function refuseOverwrite(profile: ImmutableProfile, name: string, tag: string, same: boolean): void {
  const { status, code, message, refusesSame, headers, detail } = PROFILES[profile];
  if (same && !refusesSame) return;
  const finding = { code, message: message(name, tag), ...(detail === undefined ? {} : { detail }) };
  throw new Refusal(status, finding, headers);
}
