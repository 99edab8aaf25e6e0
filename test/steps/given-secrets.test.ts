import { describe, expect, test } from 'vitest';
import type { GitRef } from '../../src/context/context.ts';
import { readInputs } from '../../src/inputs/inputs.ts';
import { givenSecrets } from '../../src/steps/given-secrets.ts';

const OWN: GitRef = { kind: 'request', number: 7, fork: false };
const FORK: GitRef = { kind: 'request', number: 7, fork: true };

async function read(values: Record<string, string>, ref: GitRef, env: Readonly<Record<string, string>> = {}) {
  const { inputs } = await readInputs('push', new Map(Object.entries(values)));
  const notices: string[] = [];
  const secrets = givenSecrets({ inputs, env, host: { notice: text => notices.push(text) } }, ref);
  return { ...secrets, notices };
}

describe('secrets that are empty', () => {
  const values = { secrets: 'npm=\npip=two', 'secret-envs': 'a=NONE,b=EMPTY,c=SET' };
  const env = { EMPTY: '', SET: 'three' };

  test("are left out of a fork's request, with a notice each", async () => {
    expect(await read(values, FORK, env)).toEqual({
      secrets: ['pip=two'],
      secretEnvs: ['c=SET'],
      notices: [
        'secrets: npm is empty in the request of a fork; it is built without',
        'secret-envs: a is empty in the request of a fork; it is built without',
        'secret-envs: b is empty in the request of a fork; it is built without',
      ],
    });
  });

  test.each([OWN, { kind: 'branch', name: 'main' } as const])(
    'are refused by the builder elsewhere',
    async ref => {
      const found = await read(values, ref, env);
      expect(found).toEqual({
        secrets: ['npm=', 'pip=two'],
        secretEnvs: ['a=NONE', 'b=EMPTY', 'c=SET'],
        notices: [],
      });
    },
  );

  test('are no excuse for what is no secret at all', async () => {
    const found = await read({ secrets: 'npm\n=x', 'secret-envs': 'a,b=' }, FORK);
    expect(found).toEqual({ secrets: ['npm', '=x'], secretEnvs: ['a', 'b='], notices: [] });
  });
});

describe("the job's token", () => {
  const given = { 'github-token': 'ghs_1', context: 'https://github.com/team/app.git#main' };

  test("goes with a context of the job's forge, under the name of its host", async () => {
    expect((await read(given, OWN)).secrets).toEqual(['GIT_AUTH_TOKEN.github.com=ghs_1']);
    const named = { ...given, context: '.', 'build-contexts': 'lib=https://github.com/team/lib.git' };
    expect((await read(named, OWN)).secrets).toEqual(['GIT_AUTH_TOKEN.github.com=ghs_1']);
    const server = { GITHUB_SERVER_URL: 'https://ghe.example' };
    expect((await read({ ...given, context: 'https://ghe.example/a/b.git' }, OWN, server)).secrets).toEqual([
      'GIT_AUTH_TOKEN.ghe.example=ghs_1',
    ]);
  });

  test.each([
    ['a folder', { context: './github.com' }],
    ['another host', { context: 'https://github.com.evil.example/a/b.git' }],
    ['a connection without encryption', { context: 'http://github.com/a/b.git' }],
    ['one that is given as GIT_AUTH_TOKEN', { secrets: 'GIT_AUTH_TOKEN=own' }],
    ['one that is given for the host', { 'secret-envs': 'GIT_AUTH_TOKEN.github.com=OWN' }],
  ])('does not go with %s', async (_what, values) => {
    const { secrets } = await read({ ...given, ...values }, OWN);
    expect(secrets.join()).not.toContain('ghs_1');
  });
});
