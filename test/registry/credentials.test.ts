import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Credential } from '../../src/registry/credential.ts';
import { createCredentialLookup } from '../../src/registry/credentials.ts';
import { jsonKeyLogin, type Login, passwordLogin, tokenLogin } from '../../src/registry/login.ts';
import { exec } from '../../src/system/exec.ts';

const auth = (text: string) => Buffer.from(text).toString('base64');
const basic = (username: string, password: string): Credential => ({ kind: 'basic', username, password });

interface Given {
  readonly logins?: readonly Login[];
  readonly env?: Readonly<Record<string, string>>;
  /** Content of ~/.docker/config.json. */
  readonly docker?: unknown;
  /** Content of ~/.config/containers/auth.json. */
  readonly podman?: unknown;
  /** Shell scripts by the name of the helper. */
  readonly helpers?: Readonly<Record<string, string>>;
}

async function lookup(given: Given) {
  const home = await mkdtemp(join(tmpdir(), 'credentials-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));
  const write = async (folder: string, file: string, content: string, mode = 0o600) => {
    await mkdir(join(home, folder), { recursive: true });
    await writeFile(join(home, folder, file), content, { mode });
  };
  if (given.docker !== undefined) await write('.docker', 'config.json', text(given.docker));
  if (given.podman !== undefined) await write('.config/containers', 'auth.json', text(given.podman));
  for (const [name, script] of Object.entries(given.helpers ?? {})) {
    await write('bin', `docker-credential-${name}`, `#!/bin/sh\n${script}\n`, 0o700);
    await chmod(join(home, 'bin', `docker-credential-${name}`), 0o700);
  }
  const env = { PATH: `${join(home, 'bin')}:/usr/bin:/bin`, ...given.env };
  const warnings: string[] = [];
  const warn = (line: string): void => void warnings.push(line);
  const find = createCredentialLookup({ logins: given.logins ?? [], env, home, exec, warn });
  return { home, warnings, find: (registry: string, path = 'team/app') => find({ registry, path }) };
}

describe('the order of sources', () => {
  const entry = (user: string) => ({ auths: { 'r.example': { auth: auth(`${user}:p`) } } });
  const all: Given = {
    logins: [passwordLogin('r.example', { username: 'input', password: 'p', from: 'input username' })],
    env: {
      DOCKER_AUTH_CONFIG: JSON.stringify(entry('variable')),
      CI_REGISTRY: 'r.example',
      CI_REGISTRY_USER: 'ci',
      CI_REGISTRY_PASSWORD: 'p',
    },
    docker: entry('docker'),
    podman: entry('podman'),
  };
  const { DOCKER_AUTH_CONFIG: _, ...ciOnly } = all.env ?? {};

  it.each([
    ['inputs', all, 'input', /input username/],
    ['DOCKER_AUTH_CONFIG', { ...all, logins: [] }, 'variable', /^DOCKER_AUTH_CONFIG$/],
    ['docker’s file', { ...all, logins: [], env: ciOnly }, 'docker', /\.docker\/config\.json$/],
    ['podman’s file', { podman: all.podman, env: ciOnly }, 'podman', /containers\/auth\.json$/],
    ['the CI’s own', { env: ciOnly }, 'ci', /^CI_REGISTRY_PASSWORD$/],
  ])('takes %s first of what is left', async (_what, given, username, from) => {
    const { find } = await lookup(given);
    expect(await find('r.example')).toMatchObject({
      credential: { username },
      from: expect.stringMatching(from),
    });
  });

  it('ends with nobody', async () => {
    const { find } = await lookup({});
    expect(await find('r.example')).toBeUndefined();
  });

  it('reads docker’s file where DOCKER_CONFIG says, podman’s where REGISTRY_AUTH_FILE says', async () => {
    const { home } = await lookup({});
    await writeFile(join(home, 'config.json'), JSON.stringify(entry('moved')));
    await writeFile(join(home, 'mine.json'), JSON.stringify(entry('named')));
    expect(await (await lookup({ env: { DOCKER_CONFIG: home } })).find('r.example')).toMatchObject({
      credential: { username: 'moved' },
    });
    const file = join(home, 'mine.json');
    expect(await (await lookup({ env: { REGISTRY_AUTH_FILE: file } })).find('r.example')).toMatchObject({
      credential: { username: 'named' },
    });
  });

  it.each([
    [
      'GITHUB_TOKEN for ghcr.io',
      { GITHUB_TOKEN: 'gh', GITHUB_ACTOR: 'octo' },
      'ghcr.io',
      basic('octo', 'gh'),
    ],
    [
      'CI_JOB_TOKEN for GitLab’s registry',
      { CI_REGISTRY: 'registry.gitlab.com', CI_JOB_TOKEN: 'job' },
      'registry.gitlab.com',
      basic('gitlab-ci-token', 'job'),
    ],
    ['not GITHUB_TOKEN for others', { GITHUB_TOKEN: 'gh' }, 'docker.io', undefined],
    [
      'not CI_JOB_TOKEN for others',
      { CI_REGISTRY: 'registry.gitlab.com', CI_JOB_TOKEN: 'job' },
      'registry.gitlab.com.evil.example',
      undefined,
    ],
  ])('gives %s', async (_what, env, registry, credential) => {
    const { find } = await lookup({ env: env as Record<string, string> });
    expect((await find(registry))?.credential).toEqual(credential);
  });
});

describe('an entry of docker’s file', () => {
  const fields = (entry: object) => ({ docker: { auths: { 'r.example': entry } } });

  it.each([
    ['user and password', { auth: auth('me:secret') }, basic('me', 'secret')],
    ['a password with colons', { auth: auth('me:a:b:c') }, basic('me', 'a:b:c')],
    [
      'a JSON key',
      { auth: auth('_json_key:{\n "type": "service_account"\n}') },
      basic('_json_key', '{\n "type": "service_account"\n}'),
    ],
    ['zero bytes at the end', { auth: auth('me:secret\0\0') }, basic('me', 'secret')],
    ['separate fields', { username: 'me', password: 'secret' }, basic('me', 'secret')],
    [
      'an identity token',
      { auth: auth('00000000-0000-0000-0000-000000000000:'), identitytoken: 'refresh' },
      { kind: 'identity', username: '00000000-0000-0000-0000-000000000000', token: 'refresh' },
    ],
    ['a registry token', { registrytoken: 'bearer' }, { kind: 'bearer', token: 'bearer' }],
    ['a registry token with a line end', { registrytoken: 'bearer\n' }, { kind: 'bearer', token: 'bearer' }],
    ['nothing', {}, undefined],
    ['nothing where all is null', { auth: null, identitytoken: null }, undefined],
  ])('gives %s', async (_what, entry, credential) => {
    const { find } = await lookup(fields(entry));
    expect((await find('r.example'))?.credential).toEqual(credential);
  });

  it.each([
    ['https://index.docker.io/v1/', 'docker.io'],
    ['docker.io', 'docker.io'],
    ['registry-1.docker.io', 'docker.io'],
    ['https://r.example', 'r.example'],
    ['https://r.example/v2/', 'r.example'],
    ['http://r.example:5000/', 'r.example:5000'],
    ['R.Example', 'r.example'],
    ['r.example:443', 'r.example'],
    ['r.example', 'r.example:443'],
    ['[::1]:5000', '[::1]:5000'],
  ])('under %j is for %s', async (key, registry) => {
    const { find } = await lookup({ docker: { auths: { [key]: { auth: auth('me:x') } } } });
    expect(await find(registry)).toBeDefined();
  });

  it.each([
    ['r.example', 'r.example:5000'],
    ['r.example:5000', 'r.example'],
    ['r.example', 'evil-r.example'],
    ['r.example', 'r.example.evil.example'],
    ['example', 'r.example'],
    ['r.example', 'example'],
    ['https://evil.example/r.example', 'r.example'],
    ['r.example/team', 'r.example', 'teammates/app'],
    ['r.example/team/ap', 'r.example', 'team/app'],
  ])('under %j is not for %s', async (key, registry, path = 'team/app') => {
    const { find } = await lookup({ docker: { auths: { [key]: { auth: auth('me:x') } } } });
    expect(await find(registry, path)).toBeUndefined();
  });

  it('with the longest prefix of the repository counts', async () => {
    const auths = Object.fromEntries(
      ['r.example', 'r.example/team', 'r.example/team/app'].map(key => [
        key,
        { auth: auth(`${key.length}:x`) },
      ]),
    );
    const { find } = await lookup({ podman: { auths } });
    const user = async (path: string) => (await find('r.example', path))?.credential;
    expect(await user('team/app/sub')).toMatchObject({ username: '18' });
    expect(await user('team/app')).toMatchObject({ username: '18' });
    expect(await user('team/other')).toMatchObject({ username: '14' });
    expect(await user('else')).toMatchObject({ username: '9' });
  });
});

describe('a file that is', () => {
  it('marked by an editor of Windows is read', async () => {
    const docker = `\ufeff${JSON.stringify({ auths: { 'r.example': { auth: auth('me:x') } } })}`;
    expect(await (await lookup({ docker })).find('r.example')).toMatchObject({
      credential: basic('me', 'x'),
    });
  });

  it('in another encoding than UTF-8 is told so', async () => {
    const docker = [...JSON.stringify({ auths: {} })].join('\0');
    await expect((await lookup({ docker })).find('r.example')).rejects.toThrowError(/is not JSON in UTF-8$/);
  });

  it('named and not there is told once, and the search goes on', async () => {
    const file = '/nowhere/auth.json';
    const env = { REGISTRY_AUTH_FILE: file, CI_REGISTRY: 'r.example', CI_REGISTRY_PASSWORD: 'ci' };
    const { find, warnings } = await lookup({ env });
    expect(await find('r.example')).toMatchObject({ credential: { password: 'ci' } });
    expect(await find('other.example')).toBeUndefined();
    expect(warnings).toEqual([
      `REGISTRY_AUTH_FILE names ${file}, which is not there: no credential comes from it`,
    ]);
  });

  it('one of podman’s usual places and not there is no word worth', async () => {
    const { find, warnings } = await lookup({ env: { XDG_RUNTIME_DIR: '/nowhere' } });
    expect(await find('r.example')).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('DOCKER_AUTH_CONFIG without a word in it counts as none', async () => {
    expect(await (await lookup({ env: { DOCKER_AUTH_CONFIG: ' \n' } })).find('r.example')).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"auths": {"r.example": {"auth": "c2VjcmV0OnNlY3JldA=="', /config\.json is not JSON$/],
    ['another document', '[]', /expected a JSON object/],
    ['of another shape', { auths: [] }, /expected "auths" to be an object/],
    [
      'without a colon in auth',
      { auths: { 'r.example': { auth: auth('secret') } } },
      /expected "auth" to be user:password in base64/,
    ],
    [
      'with a number for auth',
      { auths: { 'r.example': { auth: 5, secret: 'x' } } },
      /entry "r\.example": expected "auth" to be text/,
    ],
    [
      'with two lines in a registry token',
      { auths: { 'r.example': { registrytoken: 'secret\nx-evil: 1' } } },
      /"registrytoken" holds characters that no token has/,
    ],
    ['with a list of stores', { credsStore: ['secret'] }, /config\.json: expected "credsStore" to be text/],
    [
      'with an object for a helper',
      { credHelpers: { 'r.example': { secret: 'x' } } },
      /"credHelpers": expected "r\.example" to be text/,
    ],
  ])('%s is an error that quotes none of it', async (_what, docker, words) => {
    const { find } = await lookup({ docker });
    const error = await find('r.example').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'bad-input', message: expect.stringMatching(words) });
    expect(error).toMatchObject({ hint: expect.stringContaining('docker login') });
    expect(String(error)).not.toMatch(/secret|c2Vjcm/);
  });

  it('wrong about another registry does not matter', async () => {
    const docker = {
      auths: { 'r.example': { auth: auth('me:x') }, 'other.example': { auth: 5 } },
      credHelpers: { 'other.example': {} },
    };
    expect(await (await lookup({ docker })).find('r.example')).toBeDefined();
  });

  it('empty counts as none', async () => {
    expect(await (await lookup({ docker: ' \n' })).find('r.example')).toBeUndefined();
  });

  it('a folder is an error', async () => {
    const { home } = await lookup({});
    await mkdir(join(home, 'config.json'));
    const { find } = await lookup({ env: { DOCKER_CONFIG: home } });
    await expect(find('r.example')).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(/cannot read credentials from/),
    });
  });

  it('malformed does not matter where an input has the credential', async () => {
    const { find } = await lookup({
      docker: 'x',
      logins: [passwordLogin('r.example', { username: 'a', password: 'b', from: 'input' })],
    });
    expect(await find('r.example')).toBeDefined();
  });
});

describe('a credential helper', () => {
  const helped = (script: string, docker: unknown = { credHelpers: { 'r.example': 'mine' } }) =>
    lookup({ docker, helpers: { mine: script } });
  const answers = (username: string, secret: string) =>
    `cat >/dev/null; echo '{"ServerURL":"x","Username":"${username}","Secret":"${secret}"}'`;

  it('is asked for its host and named in the log', async () => {
    const { find } = await helped(answers('me', 'secret'));
    expect(await find('r.example')).toEqual({
      credential: basic('me', 'secret'),
      from: expect.stringMatching(/^docker-credential-mine \(.*config\.json\)$/),
    });
    expect(await find('other.example')).toBeUndefined();
  });

  it('gets the server on standard input as docker would send it', async () => {
    const script = `server=$(cat); printf '{"Username":"%s","Secret":"x"}' "$server"`;
    expect(await (await helped(script)).find('r.example')).toMatchObject({
      credential: { username: 'r.example' },
    });
    const hub = await helped(script, { credsStore: 'mine' });
    expect(await hub.find('docker.io')).toMatchObject({
      credential: { username: 'https://index.docker.io/v1/' },
    });
    expect(await hub.find('r.example:5000')).toMatchObject({ credential: { username: 'r.example:5000' } });
  });

  it.each(['docker.io', 'index.docker.io', 'https://index.docker.io/v1/'])(
    'for %s is asked for Docker Hub by docker’s name for it as well',
    async key => {
      const script = `test "$(cat)" = https://index.docker.io/v1/ && echo '{"Username":"hub","Secret":"x"}' && exit
        echo 'credentials not found in native keychain'; exit 1`;
      const { find } = await helped(script, { credHelpers: { [key]: 'mine' } });
      expect(await find('docker.io', 'library/x')).toMatchObject({ credential: { username: 'hub' } });
    },
  );

  it('without a name keeps the general one away from its host', async () => {
    const auths = { 'r.example': { auth: auth('file:x') } };
    const docker = { credsStore: 'mine', credHelpers: { 'r.example': '' }, auths };
    const { find } = await helped(answers('store', 'x'), docker);
    expect(await find('r.example')).toMatchObject({ credential: { username: 'file' } });
    expect(await find('other.example')).toMatchObject({ credential: { username: 'store' } });
  });

  it('may mark its answer as programs of Windows do', async () => {
    const script = `cat >/dev/null; printf '\\357\\273\\277{"Username":"me","Secret":"x"}'`;
    expect(await (await helped(script)).find('r.example')).toMatchObject({ credential: { username: 'me' } });
  });

  it('gives an identity token under the name <token>', async () => {
    const { find } = await helped(answers('<token>', 'refresh'));
    expect((await find('r.example'))?.credential).toEqual({
      kind: 'identity',
      username: '<token>',
      token: 'refresh',
    });
  });

  it('that has nothing lets the search go on', async () => {
    const none = `echo 'credentials not found in native keychain'; exit 1`;
    const docker = { credsStore: 'mine', auths: { 'r.example': { auth: auth('file:x') } } };
    expect(await (await helped(none, docker)).find('r.example')).toMatchObject({
      credential: { username: 'file' },
    });
    expect(await (await helped(none)).find('r.example')).toBeUndefined();
  });

  it.each([
    ['fails', `echo 'vault is sealed' >&2; exit 2`, /docker-credential-mine for r\.example: vault is sealed/],
    ['fails in silence', 'exit 3', /ended with code 3/],
    ['is killed', 'kill -9 $$', /ended by SIGKILL without a word/],
    ['prints garbage', `echo 'se-cret'`, /expected JSON with Username and Secret/],
    ['prints other JSON', `echo '{"Username":1}'`, /expected JSON with Username and Secret/],
  ])('that %s is an error with its words', async (_what, script, words) => {
    const { find } = await helped(script);
    const error = await find('r.example').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'credentials-helper', message: expect.stringMatching(words) });
    expect(String(error)).not.toContain('se-cret');
  });

  it('that is missing is told', async () => {
    const { find } = await lookup({ docker: { credHelpers: { 'r.example': 'absent' } } });
    await expect(find('r.example')).rejects.toMatchObject({
      code: 'credentials-helper',
      message: expect.stringMatching(/is it installed and on PATH/),
    });
  });

  it('that hangs is ended after its time', async () => {
    const commands: (number | undefined)[] = [];
    const find = createCredentialLookup({
      logins: [],
      env: { DOCKER_AUTH_CONFIG: JSON.stringify({ credHelpers: { 'r.example': 'slow' } }) },
      home: '/nonexistent',
      exec: async ({ timeoutMs }) => {
        commands.push(timeoutMs);
        return { code: null, signal: 'SIGKILL', stdout: '', stderr: '', timedOut: true };
      },
    });
    await expect(find({ registry: 'r.example', path: 'a' })).rejects.toThrowError(/no answer within 30 s/);
    expect(commands).toEqual([30_000]);
  });

  it.each(['../../evil', 'a b', '', '-x'])('with the name %j is never run', async name => {
    const { find } = await lookup({ docker: { credHelpers: { 'r.example': name } } });
    const found = await find('r.example').catch((error: Error) => error.message);
    expect(found === undefined || String(found).includes('no name of a helper')).toBe(true);
  });
});

describe('logins from inputs', () => {
  it.each([
    [
      'a token at Google',
      tokenLogin('europe-docker.pkg.dev', { token: 't', from: 'x' }),
      basic('oauth2accesstoken', 't'),
    ],
    [
      'a token at Azure',
      tokenLogin('me.azurecr.io', { token: 't', from: 'x' }),
      basic('00000000-0000-0000-0000-000000000000', 't'),
    ],
    [
      'a token elsewhere',
      tokenLogin('r.example', { token: 't', from: 'x' }),
      basic('oauth2accesstoken', 't'),
    ],
    ['a JSON key', jsonKeyLogin('gcr.io', { key: ' {"a":1}\n', from: 'x' }), basic('_json_key', '{"a":1}')],
    [
      'a JSON key in base64',
      jsonKeyLogin('gcr.io', { key: 'eyJhIjoxfQ==', from: 'x' }),
      basic('_json_key_base64', 'eyJhIjoxfQ=='),
    ],
  ])('know %s', (_what, login, credential) => {
    expect(login.credential).toEqual(credential);
  });

  it('count for their registry alone, the longest path first', async () => {
    const login = (registry: string, username: string) =>
      passwordLogin(registry, { username, password: 'p', from: 'registry-auth' });
    const { find } = await lookup({
      logins: [login('r.example', 'all'), login('r.example/team', 'team'), login('docker.io', 'hub')],
    });
    expect(await find('r.example')).toMatchObject({ credential: { username: 'team' } });
    expect(await find('r.example', 'x')).toMatchObject({ credential: { username: 'all' } });
    expect(await find('docker.io', 'library/x')).toMatchObject({ credential: { username: 'hub' } });
    expect(await find('r.example:5000')).toBeUndefined();
  });
});
