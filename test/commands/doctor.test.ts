import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request as plainRequest } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, type TestContext, test } from 'vitest';
import { checkOf, statuses } from '../doctor/looks.ts';
import { certificateMaker } from '../support/certificates.ts';
import { refusal, tooManyRequests } from '../support/faulty-faults.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { dockerAnswers, HAVE_GIT, need, onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { doctorStage } from './doctor-stage.ts';

const USER = 'ada';
const PASSWORD = 'correct-horse-battery';
/** bcrypt of the password, as htpasswd writes it. */
const HTPASSWD = `${USER}:$2y$05$abcdefghijklmnopqrstuuSnF5tLPqPFqc0z9CY0HcSLFbSRlL67u\n`;

async function dockerRegistry(context: TestContext, extra: Readonly<Record<string, unknown>> = {}) {
  need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
  const registry = await startDockerRegistry(extra);
  onTestFinished(() => registry.close());
  return registry;
}

/** A docker-registry that asks for user and password. */
async function guardedRegistry(context: TestContext) {
  const stage = await doctorStage();
  const path = stage.write('htpasswd', HTPASSWD);
  return dockerRegistry(context, { auth: { htpasswd: { realm: 'test', path } } });
}

describe('without any input', () => {
  test('looks at this machine, says what to give for more, and is content', async context => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const stage = await doctorStage();
    stage.clone();
    const { code, checks, log, stdout } = await stage.doctor({});
    expect(code, log).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ schema: 1, command: 'doctor' });
    expect(statuses(checks)).toMatchObject({
      ci: 'ok',
      ref: 'ok',
      clone: 'ok',
      node: 'ok',
      git: 'ok',
      registries: 'skipped',
    });
    expect(checkOf(checks, 'registries').fix).toContain('give `images`');
  });

  test('works on a machine with nothing but Node', async () => {
    const stage = await doctorStage();
    const { code, checks, log } = await stage.doctor({}, { PATH: stage.path() });
    expect(code, log).toBe(0);
    expect(statuses(checks)).toMatchObject({
      ci: 'note',
      clone: 'note',
      git: 'note',
      docker: 'note',
      'docker-daemon': 'note',
      buildx: 'note',
      builder: 'note',
      platforms: 'skipped',
    });
    for (const { status, fix } of checks) expect(fix === null).toBe(status === 'ok');
  });
});

describe('bad input is told at once, all of it, and nothing is looked at', () => {
  test('as for every command', async () => {
    const stage = await doctorStage();
    const { code, checks, error } = await stage.doctor({
      images: 'x.registry.cloudfleet.ai/app\nteam/app:1',
      platforms: 'linux',
      'git-sha': 'abc',
      append: 'no: list',
      password: PASSWORD,
    });
    expect([code, error?.code]).toEqual([2, 'bad-input']);
    const problems = error?.problems.join('\n') ?? '';
    for (const words of [
      'old form',
      'tags are given by `tags`',
      '"linux" is not a platform',
      'git-sha',
      'append',
    ])
      expect(problems).toContain(words);
    expect(checks).toEqual([]);
    expect(JSON.stringify(error)).not.toContain(PASSWORD);
  });

  test.each([
    ['credentials for nobody', { username: USER, password: PASSWORD }, 'give images or registry'],
    ['a password without its user', { registry: 'r.test', password: PASSWORD }, 'username is missing'],
    [
      'an authority that is not there',
      { registry: 'r.test', 'ca-file': 'none.pem' },
      'none.pem cannot be read',
    ],
    ['a chart that is not there', { registry: 'r.test', charts: 'charts/none' }, 'does not exist'],
    ['a chart without a registry', { 'chart-repository': 'charts' }, 'names no registry'],
  ])('%s', async (_what, inputs, words) => {
    const stage = await doctorStage();
    const { code, error } = await stage.doctor(inputs);
    expect(code).toBe(2);
    expect([error?.message, ...(error?.problems ?? [])].join('\n')).toContain(words);
  });
});

describe('docker-registry 2.8', () => {
  test('lets everybody in and is whole', async context => {
    const { host } = await dockerRegistry(context);
    const { checks } = await (await doctorStage()).doctor({
      images: `${host}/team/app`,
      'oci-layout': 'image.tar',
    });
    expect(statuses(checks)).toMatchObject({
      reachable: 'ok',
      credentials: 'ok',
      pull: 'ok',
      push: 'ok',
      'tag-delete': 'note',
    });
    expect(checkOf(checks, 'push').found).toContain('begun and cancelled');
  });

  test('with a password takes the right one from docker’s own file', async context => {
    const { host } = await guardedRegistry(context);
    const stage = await doctorStage();
    mkdirSync(join(stage.home, '.docker'));
    const auth = Buffer.from(`${USER}:${PASSWORD}`).toString('base64');
    writeFileSync(join(stage.home, '.docker/config.json'), JSON.stringify({ auths: { [host]: { auth } } }));
    const { checks, stdout, log } = await stage.doctor({ images: `${host}/team/app` });
    expect(statuses(checks)).toMatchObject({ credentials: 'ok', 'sign-in': 'ok', pull: 'ok', push: 'ok' });
    expect(checkOf(checks, 'credentials').found).toBe(`user "ada", from ${stage.home}/.docker/config.json`);
    for (const secret of [PASSWORD, auth]) expect(stdout + log).not.toContain(secret);
  });

  test.for<readonly [string, Readonly<Record<string, string>>, string, string]>([
    ['without a credential', {}, 'credentials', 'credentials-missing'],
    ['with a wrong one', { username: USER, password: 'staple-staple' }, 'sign-in', 'credentials-rejected'],
  ])('with a password, %s, ends in 4', async ([_what, given, id, expected], context) => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const { host } = await guardedRegistry(context);
    const stage = await doctorStage();
    stage.clone();
    const { code, checks, error, stdout, log } = await stage.doctor({
      images: `${host}/team/app`,
      'oci-layout': 'image.tar',
      ...given,
    });
    expect([code, error?.code], log).toEqual([4, expected]);
    expect(checkOf(checks, id)).toMatchObject({ status: 'problem', code: expected });
    expect(stdout + log).not.toContain('staple-staple');
  });

  test('that is not running is told, and the rest is looked at', async () => {
    const { code, checks, error } = await (await doctorStage()).doctor({ images: '127.0.0.1:9/team/app' });
    expect([code, error?.code]).toEqual([1, 'not-ready']);
    expect(statuses(checks)).toMatchObject({ reachable: 'problem', node: 'ok', push: 'skipped' });
  });
});

describe('olareg', () => {
  test('lists what is attached by its API', async context => {
    need(context, onPath('olareg'), 'olareg is not on PATH');
    const { host, close } = await startOlareg();
    onTestFinished(close);
    const { checks } = await (await doctorStage()).doctor({ images: `${host}/team/app` });
    expect(statuses(checks)).toMatchObject({ reachable: 'ok', pull: 'ok', push: 'ok', referrers: 'ok' });
  });
});

describe('a registry with faults', () => {
  const TABLE = [
    ['may be read and not written to', { method: 'POST' }, refusal(403, 'DENIED'), 'push', 'not-allowed', 4],
    ['may not be read', { method: 'HEAD' }, refusal(401, 'UNAUTHORIZED'), 'pull', 'credentials-missing', 4],
    ['is asked too often', { method: 'POST' }, tooManyRequests('600'), 'push', 'rate-limited', 1],
    ['is cut off', { method: 'POST' }, { kind: 'reset' }, 'push', 'network-failed', 1],
    [
      'answers something else',
      { path: /\/v2\/$/ },
      page('<h1>Welcome</h1>'),
      'reachable',
      'registry-failed',
      1,
    ],
  ] as const;
  test.for(TABLE)('%s', async ([_what, when, fault, id, code, exit], context) => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const behind = await dockerRegistry(context);
    const faulty = await startFaultyRegistry({ upstream: behind.host, script: [{ when, fault, times: 9 }] });
    onTestFinished(() => faulty.close());
    const stage = await doctorStage();
    stage.clone();
    const given = await stage.doctor({ images: `${faulty.host}/team/app`, 'oci-layout': 'image.tar' });
    const problems = given.checks.filter(({ status }) => status === 'problem');
    expect(problems.map(check => [check.id, check.code])).toEqual([
      [id, code],
      ...(code === 'credentials-missing' ? [['push', 'x']].slice(1) : []),
    ]);
    expect(given.code).toBe(exit);
    expect(faulty.unused()).toEqual([]);
  });
});

function page(body: string) {
  const answer = { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(body) };
  return { kind: 'answer', answer } as const;
}

describe('a registry with a certificate of its own', () => {
  test('is explained, and with `ca-file` is whole', async context => {
    need(context, onPath('openssl'), 'openssl is not on PATH');
    const { host: upstream } = await dockerRegistry(context);
    const { certFile, key, cert } = (await certificateMaker()).make('registry');
    const host = await encrypted({ key, cert }, upstream);
    need(context, host !== undefined, 'no port of https is free');
    const stage = await doctorStage();
    const images = `${host}/team/app`;
    const refused = await stage.doctor({ images });
    expect(checkOf(refused.checks, 'reachable')).toMatchObject({
      status: 'problem',
      code: 'network-failed',
      found: expect.stringContaining('the certificate is not trusted'),
      fix: `give the certificate of its authority as \`ca-file\`, or put it into /etc/docker/certs.d/${host}/ca.crt`,
    });
    const trusted = await stage.doctor({ images, 'ca-file': certFile });
    expect(checkOf(trusted.checks, 'reachable').found).toContain('its certificate is trusted');
    expect(statuses(trusted.checks)).toMatchObject({ reachable: 'ok', push: 'ok' });
  });

  test('behind a proxy that does not say so ends where an upload begins', async context => {
    need(context, onPath('openssl'), 'openssl is not on PATH');
    const { host: upstream } = await dockerRegistry(context);
    const { certFile, key, cert } = (await certificateMaker()).make('registry');
    const host = await encrypted({ key, cert }, upstream, {});
    need(context, host !== undefined, 'no port of https is free');
    const given = await (await doctorStage()).doctor({ images: `${host}/team/app`, 'ca-file': certFile });
    expect(checkOf(given.checks, 'push')).toMatchObject({
      status: 'problem',
      code: 'registry-untrusted',
      fix: expect.stringContaining('X-Forwarded-Proto: https'),
    });
  });

  test('that speaks no TLS at all is told apart', async context => {
    const port = await listening(createServer((_request, response) => response.end('hello')));
    need(context, port !== undefined, 'no port of https is free');
    const { checks } = await (await doctorStage()).doctor({ images: `127.0.0.1:${port}/team/app` });
    expect(checkOf(checks, 'reachable')).toMatchObject({
      status: 'problem',
      fix: expect.stringContaining('`insecure-registries`'),
    });
  });
});

/** Puts TLS before a registry, at a port that is taken for https on loopback. */
async function encrypted(
  pair: { key: string; cert: string },
  upstream: string,
  told: Readonly<Record<string, string>> = { 'x-forwarded-proto': 'https' },
): Promise<string | undefined> {
  const server = createTlsServer(pair, (request, response) => {
    const { method, url: path } = request;
    const headers = { ...request.headers, ...told };
    const [hostname, port] = upstream.split(':');
    const onward = plainRequest({ method, path, headers, hostname, port }, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(onward);
  });
  const port = await listening(server);
  return port === undefined ? undefined : `127.0.0.1:${port}`;
}

/** The first free port that ends in 443; undefined where all are taken. */
async function listening(server: ReturnType<typeof createServer>): Promise<number | undefined> {
  for (const port of [1443, 2443, 3443, 4443, 5443, 6443, 7443, 9443]) {
    const free = await new Promise<boolean>(resolve => {
      server.once('error', () => resolve(false));
      server.listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!free) continue;
    onTestFinished(() => {
      server.closeAllConnections();
      return new Promise<void>(resolve => void server.close(() => resolve()));
    });
    return (server.address() as AddressInfo).port;
  }
  return undefined;
}

describe('a machine', () => {
  const RUN = 'FROM scratch\nRUN true\n';

  test('without docker cannot build what needs it, and can what does not', async context => {
    need(context, HAVE_GIT, 'git is not on PATH');
    const stage = await doctorStage();
    stage.clone();
    const env = { PATH: stage.path('git') };
    stage.write('Dockerfile', RUN);
    const images = '127.0.0.1:9/team/app';
    const needing = await stage.doctor({ images }, env);
    expect(checkOf(needing.checks, 'builder')).toMatchObject({ status: 'problem', code: 'builder-missing' });
    expect(statuses(needing.checks)).toMatchObject({ docker: 'note', platforms: 'skipped' });
    stage.write('Dockerfile', 'FROM scratch\nCOPY . /\n');
    const native = await stage.doctor({ images, platforms: 'linux/amd64,linux/arm64' }, env);
    expect(statuses(native.checks)).toMatchObject({ builder: 'ok', platforms: 'ok' });
    const named = await stage.doctor({ images, builder: 'mine' }, env);
    expect(statuses(named.checks)).toMatchObject({
      docker: 'problem',
      buildx: 'problem',
      builder: 'problem',
    });
  });

  test('whose docker daemon does not answer says so', async context => {
    need(context, onPath('docker'), 'docker is not on PATH');
    const stage = await doctorStage();
    stage.write('Dockerfile', RUN);
    const { checks } = await stage.doctor(
      { images: '127.0.0.1:9/team/app' },
      { DOCKER_HOST: `unix://${stage.folder}/none.sock` },
    );
    expect(checkOf(checks, 'docker-daemon').found).toContain('none.sock');
    expect(statuses(checks)).toMatchObject({ docker: 'ok', 'docker-daemon': 'note', builder: 'problem' });
  });

  test('whose docker has no buildx says so', async () => {
    const stage = await doctorStage();
    stage.write('Dockerfile', RUN);
    const bin = stage.path();
    const words = "docker: 'buildx' is not a docker command.";
    const script = `#!/bin/sh\n[ "$1" = --version ] && { echo 'Docker version 28.5.2, build x'; exit 0; }\necho "${words}" >&2\nexit 1\n`;
    writeFileSync(join(bin, 'docker'), script, { mode: 0o755 });
    const { checks } = await stage.doctor(
      { images: '127.0.0.1:9/team/app', builder: 'buildx' },
      { PATH: bin },
    );
    expect(checkOf(checks, 'buildx')).toMatchObject({
      status: 'problem',
      found: expect.stringContaining('not a docker command'),
    });
    expect(statuses(checks)).toMatchObject({ docker: 'ok', builder: 'problem' });
  });

  test('whose builder lacks a platform gives the command that installs it', async context => {
    need(context, dockerAnswers(), 'no docker daemon answers');
    const stage = await doctorStage();
    stage.write('Dockerfile', RUN);
    const { checks } = await stage.doctor(
      { images: '127.0.0.1:9/team/app', builder: 'default', platforms: 'linux/amd64,linux/mips64' },
      process.env['HOME'] ? { HOME: process.env['HOME'] } : {},
    );
    expect(checkOf(checks, 'platforms')).toMatchObject({
      status: 'problem',
      code: 'platform-unsupported',
      fix: expect.stringContaining('tonistiigi/binfmt --install mips64`'),
    });
  });
});

test('secrets from every side are in no word of it', async context => {
  const { host } = await guardedRegistry(context);
  const stage = await doctorStage();
  const planted = [
    'listed-secret-1',
    'proxy-secret-2',
    'github-secret-3',
    'request-secret-4',
    'docker-secret-5',
  ];
  const [listed, proxy, github, request, docker] = planted;
  const { stdout, log } = await stage.doctor(
    { images: `${host}/team/app\n127.0.0.1:9/team/app`, 'report-file': 'report.json', sign: 'keyless' },
    {
      CFCR_REGISTRY_AUTH: `- registry: ${host}\n  username: ada\n  password: ${listed}\n`,
      CFCR_GITHUB_TOKEN: github ?? '',
      HTTPS_PROXY: `http://me:${proxy}@127.0.0.1:9`,
      ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token.test/',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: request ?? '',
      DOCKER_AUTH_CONFIG: JSON.stringify({
        auths: { '127.0.0.1:9': { auth: Buffer.from(`ada:${docker}`).toString('base64') } },
      }),
    },
  );
  const written = readFileSync(join(stage.folder, 'report.json'), 'utf8');
  const encoded = planted.map(secret => Buffer.from(`ada:${secret}`).toString('base64'));
  for (const secret of [...planted, ...encoded]) expect(stdout + log + written).not.toContain(secret);
  const { error: _, ...document } = JSON.parse(stdout);
  expect(JSON.parse(written)).toEqual(document);
});
