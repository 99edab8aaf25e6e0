import { describe, expect, it } from 'vitest';
import type { ErrorCode } from '../../src/errors.ts';
import { RegistryError } from '../../src/registry/errors.ts';
import type { RefusalKind } from '../../src/registry/refusal.ts';
import type { HttpMethod } from '../../src/system/http-port.ts';

/** A refusal as a registry words it. Bodies are lists of errors unless they are text. */
interface Case {
  readonly who: string;
  readonly status: number;
  readonly body: string | readonly [code: string, message: string, detail?: unknown];
  readonly at?: readonly [HttpMethod, string];
}

const PUT_TAG = ['PUT', '/v2/team/app/manifests/v1.2.3'] as const;
const START = ['POST', '/v2/team/app/blobs/uploads/'] as const;
const SEND = ['PUT', '/v2/team/app/blobs/uploads/1?digest=sha256:00'] as const;
const NO_HEADERS = { get: () => undefined, all: () => [] };

function refused({ status, body, at = PUT_TAG }: Case): RegistryError {
  const [method, path] = at;
  const url = new URL(`https://registry.example${path}`);
  const entry = typeof body === 'string' ? undefined : { code: body[0], message: body[1], detail: body[2] };
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify({ errors: [entry] }));
  return new RegistryError({ method, url }, { status, headers: NO_HEADERS, url, bytes });
}

function table(kind: RefusalKind, code: ErrorCode, hint: RegExp | undefined, cases: readonly Case[]): void {
  describe(`${kind} is recognised`, () => {
    it.each(cases)('from $who ($status)', one => {
      const error = refused(one);
      expect(error).toMatchObject({ kind, code, status: one.status });
      if (hint) expect(error.hint).toMatch(hint);
      const words = typeof one.body === 'string' ? one.body : one.body[1];
      expect(error.message).toContain(
        words
          .replace(/<[^>]*>/g, ' ')
          .trim()
          .slice(0, 40),
      );
    });
  });
}

table('tag-immutable', 'tag-immutable', /publish under a new version/, [
  {
    who: 'ECR',
    status: 400,
    body: [
      'TAG_INVALID',
      "The image tag 'v1.2.3' already exists in the 'team/app' repository and cannot be overwritten because the repository is immutable.",
    ],
  },
  {
    who: 'Docker Hub',
    status: 403,
    body: [
      'DENIED',
      'tag v1.2.3 is already assigned to an image in this repository and cannot be updated due to immutability settings',
    ],
  },
  {
    who: 'Harbor',
    status: 412,
    body: ['PRECONDITION', "Failed to process request due to 'team/app:v1.2.3' configured as immutable."],
  },
  { who: 'Quay', status: 409, body: ['TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten'] },
  {
    who: 'Artifact Registry',
    status: 400,
    body: ['MANIFEST_INVALID', 'cannot update tag v1.2.3. The repository has enabled tag immutability'],
  },
  {
    who: 'ACR',
    status: 405,
    body: [
      'REGISTRY_DISALLOWED_OPERATION',
      'The operation is disallowed on this registry, repository or image. View troubleshooting steps',
    ],
  },
  { who: 'GitLab', status: 403, body: ['DENIED', 'Push denied: Tag is immutable'] },
  {
    who: 'Artifactory',
    status: 400,
    body: ['MANIFEST_INVALID', 'manifest invalid', { description: 'HTTP 403 Forbidden' }],
  },
  { who: 'zot', status: 403, body: ['DENIED', 'denied', { reason: 'release tags are immutable' }] },
  { who: 'Alibaba', status: 400, body: 'The requested tag already exists and cannot be overwritten.' },
  { who: 'Nexus', status: 400, body: ['UNKNOWN', 'Repository does not allow updating assets: docker'] },
  {
    who: 'MSR',
    status: 400,
    body: ['UNKNOWN', 'tag=v1.2.3 cannot be overwritten because team/app is an immutable repository'],
  },
]);

table('rate-limited', 'rate-limited', undefined, [
  { who: 'Docker Hub', status: 429, body: ['TOOMANYREQUESTS', 'You have reached your pull rate limit.'] },
  { who: 'GHCR', status: 429, body: 'toomanyrequests: retry-after: 985.86µs, allowed: 44000/minute' },
  { who: 'GHCR by 403', status: 403, body: ['DENIED', 'You have exceeded a secondary rate limit'] },
  { who: 'ECR', status: 429, body: ['TOOMANYREQUESTS', 'Rate exceeded'] },
  { who: 'ECR by 400', status: 400, body: ['UNKNOWN', 'Rate exceeded'] },
  {
    who: 'Artifact Registry',
    status: 429,
    body: ['DENIED', "Quota exceeded for quota metric 'Requests' and limit 'per minute'"],
  },
  {
    who: 'Artifact Registry by 403',
    status: 403,
    body: ['DENIED', "Quota exceeded for quota metric 'Requests' and limit 'per minute'"],
  },
  { who: 'ACR', status: 429, body: ['TOOMANYREQUESTS', 'too many requests'] },
  { who: 'Quay', status: 429, body: '<html><h1>429 Too Many Requests</h1></html>' },
]);

table('denied', 'not-allowed', /lacks the right to push here .*Administrator/, [
  {
    who: 'ECR, which names the action',
    status: 403,
    body: [
      'DENIED',
      'User: arn:aws:iam::1:user/ci is not authorized to perform: ecr:InitiateLayerUpload on resource: arn:aws:ecr:x',
    ],
    at: START,
  },
  {
    who: 'Artifact Registry, which names the permission',
    status: 403,
    body: [
      'DENIED',
      'Permission "artifactregistry.repositories.uploadArtifacts" denied on resource "projects/p" (or it may not exist)',
    ],
    at: START,
  },
  { who: 'GHCR', status: 403, body: ['DENIED', 'permission_denied: write_package'], at: START },
  {
    who: 'GHCR of another owner',
    status: 403,
    body: ['DENIED', 'installation not allowed to Write organization package'],
    at: START,
  },
  {
    who: 'Docker Hub',
    status: 403,
    body: ['DENIED', 'requested access to the resource is denied'],
    at: START,
  },
  { who: 'GitLab', status: 403, body: ['DENIED', 'requested access to the resource is denied'], at: START },
  {
    who: 'Artifactory',
    status: 403,
    body: 'The client does not have permission to push to the repository.',
    at: START,
  },
  { who: 'zot', status: 403, body: ['DENIED', 'requested access to the resource is denied'] },
  { who: 'Artifact Keeper', status: 403, body: ['DENIED', 'insufficient scope'], at: START },
  {
    who: 'anything that speaks of a credential',
    status: 403,
    body: ['DENIED', 'this token is read-only'],
    at: START,
  },
]);

table('closed', 'not-allowed', /no credential helps/, [
  {
    who: 'Artifact Keeper’s promotion-only repository',
    status: 409,
    body: ['DENIED', 'Direct uploads are disabled'],
    at: START,
  },
  {
    who: 'Artifact Keeper’s remote repository',
    status: 405,
    body: ['UNSUPPORTED', 'Cannot push to a remote (proxy) repository'],
    at: START,
  },
  {
    who: 'Harbor in maintenance',
    status: 403,
    body: ['DENIED', 'The system is in read only mode. Any modification is prohibited.'],
    at: START,
  },
  {
    who: 'Harbor’s proxy cache',
    status: 405,
    body: ['DENIED', 'can not push artifact to a proxy project: "team"'],
  },
  {
    who: 'Artifactory’s virtual repository',
    status: 400,
    body: ['UNSUPPORTED', 'No default deployment repository configured for virtual repository'],
    at: START,
  },
  { who: 'Nexus', status: 403, body: 'Repository is read only: docker-hosted', at: START },
]);

table('unknown-repository', 'registry-failed', /create the repository first/, [
  {
    who: 'ECR',
    status: 404,
    body: ['NAME_UNKNOWN', "The repository with name 'team/app' does not exist in the registry with id '1'"],
    at: START,
  },
  { who: 'Artifact Registry', status: 404, body: ['NOT_FOUND', 'Repository "app" not found'], at: START },
  { who: 'Harbor', status: 404, body: ['NOT_FOUND', 'project team not found'], at: START },
  { who: 'GitLab', status: 404, body: ['NAME_UNKNOWN', 'repository name not known to registry'], at: START },
  { who: 'Artifactory', status: 404, body: ['NAME_UNKNOWN', 'Unable to find repo'], at: START },
  { who: 'anything without a word', status: 404, body: '<html>404</html>', at: START },
]);

table('quota', 'registry-failed', /free space/, [
  {
    who: 'Harbor',
    status: 403,
    body: [
      'DENIED',
      'adding 5.0 MiB of storage resource, which when updated to current usage of 9.9 GiB will exceed the configured upper limit of 10.0 GiB',
    ],
    at: SEND,
  },
  {
    who: 'Harbor by 412, where a tag is named',
    status: 412,
    body: ['PRECONDITION', 'Quota exceeded when processing the request of adding 1 B of storage resource'],
  },
  { who: 'Quay', status: 403, body: ['DENIED', 'Quota has been exceeded on namespace'], at: SEND },
  { who: 'GitLab', status: 403, body: ['DENIED', 'the namespace storage limit has been reached'], at: SEND },
  { who: 'Artifactory', status: 507, body: 'Datastore disk usage is too high', at: SEND },
  { who: 'a plan that has to be paid for', status: 402, body: 'Payment Required', at: SEND },
]);

table('too-large', 'registry-failed', /client_max_body_size/, [
  { who: 'nginx', status: 413, body: '<html><h1>413 Request Entity Too Large</h1></html>', at: SEND },
  { who: 'Cloudflare', status: 413, body: ['SIZE_INVALID', 'layer too large'], at: SEND },
]);

table('wrong-digest', 'digest-mismatch', /may be damaged/, [
  {
    who: 'docker-registry',
    status: 400,
    body: ['DIGEST_INVALID', 'provided digest did not match uploaded content'],
    at: SEND,
  },
]);

table('wrong-form', 'registry-failed', /oci-mediatypes=false.*charts and attachments/, [
  { who: 'a registry by 415', status: 415, body: 'Unsupported Media Type' },
  {
    who: 'Nexus',
    status: 400,
    body: ['MANIFEST_INVALID', 'Unsupported mediaType: application/vnd.oci.image.index.v1+json'],
  },
  {
    who: 'docker-registry before 2.7',
    status: 400,
    body: [
      'MANIFEST_INVALID',
      'unrecognized manifest content type application/vnd.oci.image.manifest.v1+json',
    ],
  },
]);

describe('a hint names the right that is missing', () => {
  it.each([
    ['GET', /pull from here$/],
    ['HEAD', /pull from here$/],
    ['PUT', /push here \(at CFCR .*Administrator role\)$/],
    ['POST', /push here/],
    ['PATCH', /push here/],
    ['DELETE', /delete here \(at CFCR .*Administrator role\)$/],
  ] as const)('%s', (method, hint) => {
    const at = [method, '/v2/team/app/manifests/v1'] as const;
    expect(refused({ who: '', status: 403, body: ['DENIED', 'no'], at }).hint).toMatch(hint);
  });
});
