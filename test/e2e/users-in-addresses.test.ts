import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/run.ts';
import { doctorStage } from '../commands/doctor-stage.ts';
import { started } from '../embedded/started.ts';
import { need, needGit, onPath } from '../support/need.ts';

needGit();

/** What stands before the `@` of an address in every line of the table, and must be in no message. */
const [USER, PASSWORD] = ['carol-the-user', 'hunter2hunter2'];
const WHO = `${USER}:${PASSWORD}`;
const DIGEST = `sha256:${'a'.repeat(64)}`;

interface Line {
  /** `REGISTRY` stands for the host of a registry that answers. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Content of docker's config.json. */
  readonly docker?: object;
  /** Address of the clone's origin. */
  readonly origin?: string;
  /** The program that this is told of only where it is there. */
  readonly program?: string;
  /** What has to be said. */
  readonly says: string;
}

const PUSH = ['push', '--images', 'host.example/team/app'];
const VERIFY = ['verify', '--from', 'host.example/team/app:v1'];
const PROMOTE = ['promote', '--images', 'host.example/team/app'];

const TABLE: Readonly<Record<string, Line>> = {
  'registry with a scheme': {
    args: ['push', '--images', 'team/app', '--registry', `https://${WHO}@host.example`],
    says: 'leave the scheme out of "https://***@host.example"',
  },
  registry: {
    args: ['push', '--images', 'team/app', '--registry', `${WHO}@host.example`],
    says: 'registry: leave the user out of "***@host.example"',
  },
  images: {
    args: ['push', '--images', `${WHO}@host.example/team/app`],
    says: 'images: "***@host.example/team/app" is not an image name: leave user and digest out',
  },
  'images with a comma in the password': {
    args: ['push', '--images', `${USER}:a,${PASSWORD}@host.example/team/app`],
    says: 'is not an image name: leave user and digest out',
  },
  'images with attributes': {
    args: ['push', '--images', `name=${WHO}@host.example/team/app,enable=maybe`],
    says: 'is not an image name: leave user and digest out',
  },
  'from of promote': {
    args: [...PROMOTE, '--from', `https://${WHO}@host.example/team/app:v1`],
    says: 'from: "https://***@host.example/team/app:v1" is not a reference: leave the user out',
  },
  'from of verify': {
    args: ['verify', '--from', `${WHO}@host.example/team/app:v1`],
    says: 'leave the user out',
  },
  'from with a digest': {
    args: ['verify', '--from', `${WHO}@host.example/team/app@${DIGEST}`],
    says: `"***@host.example/team/app@${DIGEST}" is not a reference`,
  },
  'from with two @ before the host': {
    args: ['verify', '--from', `${USER}:a@${PASSWORD}@host.example`],
    says: '"***@host.example" is not a reference: "***@host.example" is not a digest',
  },
  'chart-repository': {
    args: [...PUSH, '--charts', 'chart', '--chart-repository', `oci://${WHO}@host.example/charts`],
    says: '"***@host.example/charts/chart" is not an image name',
  },
  'chart-repository without a registry': {
    args: ['push', '--charts', 'chart', '--chart-repository', `${USER}@${PASSWORD}@localhost/charts`],
    says: 'chart-repository: "***@localhost/charts" names no registry',
  },
  'chart-repositories': {
    args: [...PUSH, '--charts', 'chart', '--chart-repositories', `a=ftp://${WHO}@host.example`],
    says: 'chart-repositories: "***@host.example" is no alias',
  },
  'registry-auth': {
    args: [...VERIFY, '--registry-auth', `- registry: https://${WHO}@host.example/x`],
    says: 'registry-auth entry 1: leave the user out of "https://***@host.example/x"',
  },
  'insecure-registries': {
    args: [...VERIFY, '--insecure-registries', `${WHO}@host.example:5000`],
    says: 'insecure-registries: leave the user out of "***@host.example:5000"',
  },
  'proxy that is none': {
    args: VERIFY,
    env: { HTTPS_PROXY: `${WHO}@host.example:3128` },
    says: 'this is no address of a proxy',
  },
  'proxy that does not answer': {
    args: ['doctor', '--registry', 'host.example'],
    env: { HTTPS_PROXY: `http://${WHO}@127.0.0.1:1` },
    says: 'HTTPS_PROXY=http://***@127.0.0.1:1',
  },
  'fulcio-url': {
    args: [...PUSH, '--sign', 'keyless', '--fulcio-url', `https://${WHO}@host.example`],
    says: 'fulcio-url: leave the user out of "https://***@host.example"',
  },
  'fulcio-url of another scheme': {
    args: [...PUSH, '--sign', 'keyless', '--fulcio-url', `ftp://${WHO}@host.example`],
    says: 'fulcio-url: ',
  },
  'rekor-url': {
    args: [...PUSH, '--sign', 'keyless', '--rekor-url', `https://${WHO}@host.example`],
    says: 'rekor-url: leave the user out',
  },
  'timestamp-url': {
    args: [...PUSH, '--sign', 'keyless', '--timestamp-url', `https://${WHO}@host.example`],
    says: 'timestamp-url: leave the user out',
  },
  'sign-key': {
    args: [
      'push',
      '--images',
      'REGISTRY/app',
      '--sign',
      'key',
      '--sign-key',
      `https://${WHO}@host.example/key`,
    ],
    says: 'sign-key: keys at https:// are not supported',
  },
  endpoint: {
    args: ['doctor', '--driver', 'remote', '--endpoint', `tcp://${WHO}@127.0.0.1:1`, ...PUSH.slice(1)],
    program: 'docker',
    says: 'a new remote builder at tcp://***@127.0.0.1:1',
  },
  context: {
    args: ['doctor', '--context', `ftp://${WHO}@host.example/x.git`, ...PUSH.slice(1)],
    says: 'build context "ftp://***@host.example/x.git" is not a folder',
  },
  'docker’s file': {
    args: ['verify', '--from', 'REGISTRY/app:v1'],
    docker: { auths: { [`https://${WHO}@host.example`]: { auth: 'bm9uZQ==' } } },
    says: 'not whole: ',
  },
  'a word too many': {
    args: [...PUSH, `https://${WHO}@host.example`],
    says: '"https://***@host.example" is one word too many',
  },
  'a value that is not allowed': {
    args: [...PUSH, '--sign', `https://${WHO}@host.example`],
    says: 'sign: "https://***@host.example" is not allowed',
  },
  'the clone’s origin': {
    args: ['tags', '--json'],
    origin: `https://${WHO}@github.com/team/app.git`,
    says: '"org.opencontainers.image.source": "https://github.com/team/app"',
  },
  'the CI’s address of the project': {
    args: ['tags', '--json', '--git-ref', 'refs/heads/main', '--git-sha', 'a'.repeat(40)],
    env: { GITLAB_CI: 'true', CI_PROJECT_URL: `https://${WHO}@gitlab.example/team/app` },
    says: '"org.opencontainers.image.source": "https://gitlab.example/team/app"',
  },
};

describe('no message shows the user or the password in an address of', () => {
  test.for(Object.entries(TABLE))('%s', async ([, line], context) => {
    const { program } = line;
    need(context, program === undefined || onPath(program), `${program} is not on PATH`);
    const text = await said(line);
    expect(text).toContain(line.says);
    expect(text).not.toContain(USER);
    expect(text).not.toContain(PASSWORD);
  });
});

/** Everything that a run writes, on both of its streams. */
async function said({ args, env = {}, docker, origin }: Line): Promise<string> {
  const { folder, home, clone, write } = await doctorStage();
  const { registry } = await started();
  clone();
  write('Dockerfile', 'FROM scratch\nCOPY Dockerfile /\n');
  if (origin) execFileSync('git', ['-C', folder, 'remote', 'add', 'origin', origin]);
  if (docker) {
    mkdirSync(join(home, '.docker'));
    writeFileSync(join(home, '.docker', 'config.json'), JSON.stringify(docker));
  }
  const lines: string[] = [];
  const stream = { write: (text: string) => lines.push(text) };
  await run('cli', {
    argv: args.map(arg => arg.replace('REGISTRY', registry.host)),
    env: { PATH: process.env['PATH'], HOME: home, ...env },
    cwd: folder,
    platform: 'linux',
    arch: 'x64',
    nodeVersion: process.versions.node,
    stdout: stream,
    stderr: stream,
    home: folder,
    toolVersion: '0.0.0-test',
  });
  return lines.join('');
}
