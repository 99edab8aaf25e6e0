import { describe, expect, it } from 'vitest';
import { RegistryError } from '../../src/registry/errors.ts';
import type { HttpMethod } from '../../src/system/http-port.ts';

const NO_HEADERS = { get: () => undefined, all: () => [] };

function refused(method: HttpMethod, path: string, status: number, body: unknown): RegistryError {
  const url = new URL(`https://registry.example${path}`);
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  return new RegistryError({ method, url }, { status, headers: NO_HEADERS, url, bytes });
}

const one = (code: string, message: string, detail?: unknown) => ({ errors: [{ code, message, detail }] });
const TAG = '/v2/team/app/manifests/v1.2.3';

describe('an overwrite that a registry refuses itself is told as such', () => {
  it.each([
    [
      'ECR',
      400,
      one(
        'TAG_INVALID',
        "The image tag 'v1.2.3' already exists in the 'team/app' repository and cannot be overwritten because the repository is immutable.",
      ),
    ],
    [
      'Docker Hub',
      403,
      one(
        'DENIED',
        'denied: tag v1.2.3 is already assigned to an image in this repository and cannot be updated due to immutability settings',
      ),
    ],
    [
      'Harbor',
      412,
      one('PRECONDITION', "Failed to process request due to 'team/app:v1.2.3' configured as immutable."),
    ],
    ['Quay', 409, one('TAG_IMMUTABLE', 'tag is immutable and cannot be overwritten')],
    [
      'Artifact Registry',
      400,
      one('MANIFEST_INVALID', 'cannot update tag v1.2.3. The repository has enabled tag immutability'),
    ],
    [
      'ACR',
      405,
      one(
        'REGISTRY_DISALLOWED_OPERATION',
        'The operation is disallowed on this registry, repository or image.',
      ),
    ],
    ['GitLab', 403, one('DENIED', 'Push denied: Tag is immutable')],
    ['Artifactory', 400, one('MANIFEST_INVALID', 'manifest invalid', { description: 'HTTP 403 Forbidden' })],
    ['Alibaba', 400, one('UNKNOWN', 'The requested tag already exists and cannot be overwritten.')],
    [
      'MSR',
      500 - 1,
      one('UNKNOWN', 'tag=latest cannot be overwritten because team/app is an immutable repository'),
    ],
    [
      'zot with a message of its operator',
      403,
      one('DENIED', 'denied', { reason: 'release tags are immutable' }),
    ],
  ])('%s (status %i)', (_registry, status, body) => {
    const error = refused('PUT', TAG, status, body);
    expect(error).toMatchObject({ code: 'tag-immutable', kind: 'tag-immutable', status });
    expect(error.message).toContain((body.errors[0]?.message ?? '').slice(0, 30));
  });

  it.each(['immutable', 'v1-immutable'])('also of a tag named %s', tag => {
    const said = one(
      'PRECONDITION',
      `Failed to process request due to 'team/app:${tag}' configured as immutable.`,
    );
    expect(refused('PUT', `/v2/team/app/manifests/${tag}`, 412, said).code).toBe('tag-immutable');
  });

  it('by digest with tags as well', () => {
    const path = `/v2/team/app/manifests/sha256:${'a'.repeat(64)}?tag=v1&tag=v2`;
    expect(refused('PUT', path, 409, one('TAG_IMMUTABLE', 'no')).code).toBe('tag-immutable');
  });
});

describe('other refusals are told apart', () => {
  it.each([
    [
      'a right that is missing',
      'PUT',
      TAG,
      403,
      one('DENIED', 'requested access to the resource is denied'),
      'not-allowed',
      'denied',
    ],
    [
      'a name that holds the word',
      'PUT',
      '/v2/team/immutable-tools/manifests/v1',
      403,
      one('DENIED', 'push to team/immutable-tools is denied'),
      'not-allowed',
      'denied',
    ],
    [
      'a tag that holds the word',
      'PUT',
      '/v2/a/manifests/v1-immutable',
      400,
      one('MANIFEST_INVALID', 'the manifest for v1-immutable has no config'),
      'registry-failed',
      'invalid',
    ],
    [
      'a project that is not there, whose name holds the word',
      'PUT',
      '/v2/immutable/app/manifests/v1',
      404,
      one('NAME_UNKNOWN', 'project immutable not found'),
      'registry-failed',
      'unknown-repository',
    ],
    [
      'a project that is not there, named like a limit',
      'POST',
      '/v2/quota/app/blobs/uploads/',
      404,
      one('NAME_UNKNOWN', 'project quota not found'),
      'registry-failed',
      'unknown-repository',
    ],
    [
      'a digest put without a tag',
      'PUT',
      `/v2/a/manifests/sha256:${'a'.repeat(64)}`,
      400,
      one('MANIFEST_INVALID', 'x is immutable'),
      'registry-failed',
      'invalid',
    ],
    [
      'a blob',
      'PUT',
      '/v2/a/blobs/uploads/1',
      403,
      one('DENIED', 'this repository is immutable'),
      'not-allowed',
      'denied',
    ],
    [
      'a tag that changed meanwhile',
      'PUT',
      TAG,
      412,
      one('PRECONDITION_FAILED', 'etag differs'),
      'tag-conflict',
      'tag-changed',
    ],
    [
      'too many requests',
      'GET',
      TAG,
      429,
      one('TOOMANYREQUESTS', 'slow down'),
      'rate-limited',
      'rate-limited',
    ],
    [
      'GHCR’s secondary rate limit',
      'PUT',
      TAG,
      403,
      one('DENIED', 'You have exceeded a secondary rate limit'),
      'rate-limited',
      'rate-limited',
    ],
    [
      'a full registry',
      'PUT',
      '/v2/a/blobs/uploads/1',
      403,
      one('DENIED', 'adding 5 MiB of storage resource would exceed the quota'),
      'registry-failed',
      'quota',
    ],
    ['no space left', 'PUT', '/v2/a/blobs/uploads/1', 507, '', 'registry-failed', 'quota'],
    [
      'an unknown repository',
      'GET',
      TAG,
      404,
      one('NAME_UNKNOWN', 'repository name not known'),
      'registry-failed',
      'unknown-repository',
    ],
    [
      'an unknown manifest',
      'GET',
      TAG,
      404,
      one('MANIFEST_UNKNOWN', 'manifest unknown'),
      'registry-failed',
      'not-found',
    ],
    [
      'content too large',
      'PUT',
      '/v2/a/blobs/uploads/1',
      413,
      '<html>nginx</html>',
      'registry-failed',
      'too-large',
    ],
    [
      'a wrong password',
      'GET',
      TAG,
      401,
      one('UNAUTHORIZED', 'authentication required'),
      'credentials-rejected',
      'unauthenticated',
    ],
    [
      'something not supported',
      'PUT',
      TAG,
      405,
      one('UNSUPPORTED', 'The operation is unsupported.'),
      'registry-failed',
      'unsupported',
    ],
    [
      'Artifact Keeper’s remote repository',
      'PUT',
      TAG,
      405,
      one('UNSUPPORTED', 'remote repository'),
      'not-allowed',
      'closed',
    ],
    [
      'Artifact Keeper’s promotion-only repository',
      'PUT',
      TAG,
      409,
      one('DENIED', 'Direct uploads are disabled'),
      'not-allowed',
      'closed',
    ],
    ['a broken server', 'GET', TAG, 500, 'oops', 'registry-failed', 'server'],
  ] as const)('%s', (_what, method, path, status, body, code, kind) => {
    expect(refused(method, path, status, body)).toMatchObject({ code, kind });
  });
});

describe('a registry’s own words', () => {
  it.each([
    ['in a message', one('UNKNOWN', 'failed at /upload/1?X-Amz-Signature=s3cr3t&token=t0ken: try later')],
    ['escaped', '{"errors":[{"code":"UNKNOWN","message":"GET /upload/1?a=s3cr3t\\u0026b=t0ken failed"}]}'],
    ['in a detail', one('UNKNOWN', 'failed', { url: 'https://s3.example/b?sig=s3cr3t&x=t0ken' })],
    ['in a page', '<p>The URL https://s3.example/b?sig=s3cr3t&amp;x=t0ken is <b>gone</b></p>'],
  ])('never repeat the query of an address: %s', (_where, body) => {
    const { message } = refused('PUT', TAG, 500, body);
    expect(message).not.toMatch(/s3cr3t|t0ken/);
    expect(message).toContain('?***');
  });

  it('are in the message with method, redacted address and status', () => {
    const error = refused(
      'PUT',
      '/v2/a/blobs/uploads/1?_state=secret&digest=d',
      400,
      one('DIGEST_INVALID', 'provided digest did not match', { digest: 'x' }),
    );
    expect(error.message).toBe(
      'PUT https://registry.example/v2/a/blobs/uploads/1?_state=***&digest=d: 400 DIGEST_INVALID: provided digest did not match [{"digest":"x"}]',
    );
  });

  it.each([
    ['a list of errors', '{"errors":[{"code":"A","message":"b"},{"code":"C"}]}', 'A: b; C'],
    [
      'a token service’s form',
      '{"error":"invalid_grant","error_description":"expired"}',
      'invalid_grant: expired',
    ],
    ['GitHub’s form', '{"message":"Bad credentials"}', 'Bad credentials'],
    ['Docker Hub’s form', '{"details":"incorrect username or password"}', 'incorrect username or password'],
    ['plain text', 'toomanyrequests: retry-after: 985.86µs', 'toomanyrequests: retry-after: 985.86µs'],
    ['a web page', '<html><style>b{}</style><h1>502 Bad Gateway</h1></html>', '502 Bad Gateway'],
    ['a string as JSON', '"nope"', 'nope'],
    ['null as JSON', 'null', 'null'],
    ['an empty list', '{"errors":[]}', '{"errors":[]}'],
    ['numbers where text belongs', '{"errors":[{"code":7,"message":["x"]}]}', '7: ["x"]'],
    ['line breaks and workflow commands', 'a\n::error::b', 'a ::error::b'],
    ['nothing', '', '(no words)'],
  ])('are kept from %s', (_form, body, words) => {
    expect(refused('GET', TAG, 400, body).message.endsWith(`400 ${words}`)).toBe(true);
  });

  it('are bounded', () => {
    expect(refused('GET', TAG, 400, 'x'.repeat(100_000)).message.length).toBeLessThan(1000);
  });

  it('come with the registry’s name for the exchange', () => {
    const url = new URL(`https://registry.example${TAG}`);
    const headers = {
      ...NO_HEADERS,
      get: (name: string) => (name === 'x-github-request-id' ? 'AB:1' : undefined),
    };
    const error = new RegistryError(
      { method: 'GET', url },
      { status: 500, headers, url, bytes: Buffer.from('x') },
    );
    expect(error).toMatchObject({ requestId: 'AB:1', message: expect.stringContaining('(request AB:1)') });
  });
});

it("takes ECR's word on an expired token for a login that is over, though its status is 403", () => {
  const said = one('DENIED', 'Your authorization token has expired. Reauthenticate and try again.');
  const refusal = refused('POST', '/v2/team/app/blobs/uploads/', 403, said);
  expect(refusal.code).toBe('credentials-rejected');
  expect(refused('POST', '/v2/team/app/blobs/uploads/', 403, one('DENIED', 'not authorized')).code).toBe(
    'not-allowed',
  );
});
