import { createServer, type IncomingMessage } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { forgeOf } from '../../src/context/forge.ts';
import { createHttp } from '../../src/system/http.ts';

/** A real server that answers every path with what the test says, and remembers the requests. */
async function serve(status: number, text: string): Promise<{ url: string; seen: IncomingMessage[] }> {
  const seen: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    seen.push(request);
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end(text);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => new Promise(done => void server.close(() => done(undefined))));
  const address = server.address();
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/api/`, seen };
}

async function ask(env: Record<string, string>, token?: string): Promise<unknown> {
  const http = createHttp();
  try {
    const forge = forgeOf({ env, http: async () => http, userAgent: 'test', ...(token ? { token } : {}) });
    return await forge?.('/repos/acme/app?x=1');
  } finally {
    await http.close();
  }
}

test.each<
  [name: string, env: Record<string, string>, token: string | undefined, header: [string, string | undefined]]
>([
  ['the input on GitHub', { GITHUB_TOKEN: 'b' }, 'a', ['authorization', 'Bearer a']],
  ['GITHUB_TOKEN', { GITHUB_TOKEN: 'b' }, undefined, ['authorization', 'Bearer b']],
  ['no token', {}, undefined, ['authorization', undefined]],
])('GitHub is asked with %s', async (_, env, token, [name, value]) => {
  const { url, seen } = await serve(200, '{"default_branch":"main"}');
  expect(await ask({ GITHUB_ACTIONS: 'true', GITHUB_API_URL: url, ...env }, token)).toEqual({
    default_branch: 'main',
  });
  expect([seen[0]?.url, seen[0]?.headers[name]]).toEqual(['/api/repos/acme/app?x=1', value]);
});

test.each<[env: Record<string, string>, header: [string, string]]>([
  [{ GITLAB_TOKEN: 'p', CI_JOB_TOKEN: 'j' }, ['private-token', 'p']],
  [{ CI_JOB_TOKEN: 'j' }, ['job-token', 'j']],
])('GitLab is asked with its own header (%j)', async (env, [name, value]) => {
  const { url, seen } = await serve(200, '{}');
  expect(await ask({ GITLAB_CI: 'true', CI_API_V4_URL: url, ...env })).toEqual({});
  expect(seen[0]?.headers[name]).toBe(value);
});

test('nobody is asked where no forge is known', async () => {
  expect(
    forgeOf({ env: {}, http: () => Promise.reject(new Error('unused')), userAgent: 'test' }),
  ).toBeUndefined();
});

test.each([
  [403, '{"message":"no"}', /status 403, expected 200/],
  [302, '', /status 302/],
  [200, '<html>', /is not JSON/],
])('status %i with %j is a failure without the token in it', async (status, text, words) => {
  const { url, seen } = await serve(status, text);
  const env = { GITHUB_ACTIONS: 'true', GITHUB_API_URL: url };
  const error: unknown = await ask(env, 'secret-token').catch(caught => caught);
  expect(error).toMatchObject({ code: 'network-failed', message: expect.stringMatching(words) });
  expect(String(error)).not.toContain('secret-token');
  expect(seen).toHaveLength(1);
});
