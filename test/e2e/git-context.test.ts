import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit } from '../support/need.ts';
import { needRealThings } from './clients.ts';
import { failing, untouched } from './failing.ts';

needGit();

const LIMIT_MS = 60_000;
const TOKEN = 'token-of-this-job';

let project: GitProject;
beforeAll(() => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('one');
  project.git('tag', 'v1.0.0');
});
afterAll(() => project?.remove());

/** A forge that asks who is there, and then has nothing. */
async function startForge(): Promise<{ readonly address: string; readonly logins: string[] }> {
  const logins: string[] = [];
  const server = createServer(({ headers: { authorization } }, response) => {
    if (authorization) logins.push(Buffer.from(authorization.replace(/^basic /i, ''), 'base64').toString());
    response.writeHead(authorization ? 404 : 401, { 'www-authenticate': 'Basic realm="git"' }).end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, logins };
}

describe('a build context', () => {
  test("of the job's own forge is read with the job's token", { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const forge = await startForge();
    const stderr = await build(forge.address, { GITHUB_SERVER_URL: forge.address });
    expect([...new Set(forge.logins)], stderr).toEqual([`x-access-token:${TOKEN}`]);
  });

  test('of another host is read without it', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const forge = await startForge();
    const stderr = await build(forge.address, {});
    expect(forge.logins, stderr).toEqual([]);
  });
});

async function build(address: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { images } = await untouched();
  const args = [...images, '--context', `${address}/team/app.git#main`];
  const { code, stderr } = await failing(project, args, { CFCR_GITHUB_TOKEN: TOKEN, ...env });
  expect(code, stderr).toBe(1);
  expect(stderr).toContain('/team/app.git');
  expect(stderr).not.toContain(TOKEN);
  return stderr;
}
