import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit } from '../support/need.ts';
import { useFace } from './face.ts';
import { failing, untouched } from './failing.ts';

needGit();

/** Every repetition of a request to nobody takes its time. */
const LIMIT_MS = 60_000;

let project: GitProject;
beforeAll(() => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('one');
  project.git('tag', 'v1.0.0');
});
afterAll(() => project?.remove());

describe('nothing is asked and nothing is written', () => {
  test('without a git repository', async () => {
    const empty = { ...project, path: project.folder() };
    const { code, error, stderr } = await failing(empty, ['--images', '127.0.0.1:1/team/app']);
    expect([code, error]).toEqual([2, 'no-context']);
    expect(stderr).toContain('git-ref');
  });

  test('with a detached HEAD that has no tag', async () => {
    const other = createGitProject();
    onTestFinished(() => other.remove());
    other.commit('one');
    other.git('checkout', '-q', '--detach');
    const { code, error, stderr } = await failing(other, ['--images', '127.0.0.1:1/team/app']);
    expect([code, error]).toEqual([2, 'no-context']);
    expect(stderr).toContain('detached HEAD without a tag');
  });

  test.each<readonly [string, readonly string[], string, string]>([
    ['a branch name without a legal character', ['--git-ref', 'refs/heads/###'], 'no-tags', '"###"'],
    ['an unknown input', ['--bulider', 'native'], 'bad-input', 'did you mean --builder?'],
    ['an unknown value', ['--if-exists', 'skipp'], 'bad-input', 'did you mean skip?'],
    ['a tag in an image name', ['--images', 'team/app:1'], 'bad-input', 'tags are given by `tags`'],
    ['an old Cloudfleet host', ['--images', 'x.registry.cloudfleet.ai/app'], 'bad-input', 'old form'],
    [
      'an organization that is no UUID',
      ['--organization', 'acme', '--region', 'europe'],
      'bad-input',
      'not a UUID',
    ],
    [
      'an unknown region',
      ['--organization', 'acme', '--region', 'mars'],
      'bad-input',
      '"mars" is not allowed',
    ],
    ['a password without its user', ['--password', 'hunter2'], 'bad-input', 'username is missing'],
    ['a platform that is none', ['--platforms', 'linux'], 'bad-input', '"linux" is not a platform'],
    [
      'a platform with a slip',
      ['--platforms', 'linux/amd46'],
      'bad-input',
      '"linux/amd46" names "amd46", which no image is for; did you mean amd64?',
    ],
    ['a rule of unknown type', ['--tags', 'type=bogus'], 'bad-input', 'unknown type "bogus"'],
  ])('with %s', async (_what, args, expected, words) => {
    const base = args.includes('--images') ? [] : ['--images', '127.0.0.1:1/team/app'];
    const { code, error, stderr } = await failing(project, [...base, ...args]);
    expect([code, error]).toEqual([2, expected]);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('hunter2');
  });

  test('in an Action, whose page shows everything that is wrong and what to do', async () => {
    const inputs = { images: '127.0.0.1:1/team/app', 'if-exists': 'skipp', platforms: 'linux/amd46' };
    const { code, log } = await useFace('Action', { project, ref: 'refs/tags/v1.0.0', inputs });
    expect(code).toBe(2);
    const [shown, ...more] = log.split('\n').filter(line => line.startsWith('::error'));
    expect(more).toEqual([]);
    expect(shown).toMatch(
      /^::error title=An input cannot be used::2 things are wrong with the inputs%0A- if-exists: /,
    );
    expect(shown).toContain('did you mean amd64?');
    expect(shown).toContain('%0ANext: Correct every line');
  });

  test('with a key that is none, in inputs and in a list', async () => {
    const list = '- registry: ghcr.io\n  json-key: hunter2\n- registry: ghcr.io\n  token: hunter2\n';
    const { code, error, stdout } = await failing(project, ['--images', '127.0.0.1:1/team/app'], {
      CFCR_JSON_KEY: 'hunter2',
      CFCR_REGISTRY_AUTH: list,
    });
    expect([code, error]).toEqual([2, 'bad-input']);
    expect(JSON.parse(stdout).error.problems).toEqual([
      'registry-auth entry 2: ghcr.io is in registry-auth entry 1 already',
      expect.stringMatching(/^inputs: json-key holds no JSON object/),
      expect.stringMatching(/^registry-auth entry 1: json-key holds no JSON object/),
    ]);
    expect(stdout).not.toContain('hunter2');
  });

  test('with user and password in one, without showing them', async () => {
    const list = '- registry: ghcr.io\n  username: ada:hunter2\n  password: hunter2\n';
    const { code, error, stdout, stderr } = await failing(project, ['--images', '127.0.0.1:1/team/app'], {
      CFCR_USERNAME: 'ada:hunter2',
      CFCR_REGISTRY_AUTH: list,
    });
    expect([code, error]).toEqual([2, 'bad-input']);
    expect(JSON.parse(stdout).error.problems).toEqual([
      expect.stringMatching(/^inputs: username holds a colon/),
      expect.stringMatching(/^registry-auth entry 1: username holds a colon/),
    ]);
    expect(stdout + stderr).not.toContain('hunter2');
  });

  test("with docker's names for contexts and outputs that have no place here", async () => {
    const args = ['--images', '127.0.0.1:1/team/app', '--context', '{{defaultContext}}:app'];
    const outputs = ['--outputs', 'type=registry', '--build-contexts', 'own={{defaultContext}}'];
    const { code, error, stdout } = await failing(project, [...args, ...outputs]);
    expect([code, error]).toEqual([2, 'bad-input']);
    expect(JSON.parse(stdout).error.problems).toEqual([
      expect.stringMatching(
        /^context: "\{\{defaultContext\}\}:app": .*write it as \., a folder in it as \.\/folder$/,
      ),
      expect.stringMatching(/^build-contexts: .*write it as \./),
      expect.stringMatching(/^outputs: "type=registry" would push past the guard/),
    ]);
    const input = await failing(project, ['--images', '127.0.0.1:1/team/app', '--context', '-']);
    expect(input.stderr).toContain('context: - is standard input, which is not read here');
  });

  test('with many things wrong, which are all named at once', async () => {
    const wrong = [
      ['--if-exists', 'sometimes'],
      ['--moving-tags', 'backward'],
      ['--platforms', 'linux'],
      ['--build-args', '1x=2'],
      ['--immutable-tags', '!'],
      ['--tags', 'type=bogus'],
      ['--password', 'hunter2'],
      ['--frobnicate', 'yes'],
    ];
    const { code, error, stderr, stdout } = await failing(project, [
      '--images',
      'a.test/b',
      '--images',
      'a.test/b:1',
      ...wrong.flat(),
    ]);
    expect([code, error]).toEqual([2, 'bad-input']);
    for (const [name = ''] of wrong.slice(0, 6)) expect(stderr).toContain(`${name.slice(2)}: `);
    expect(stderr).toContain('--frobnicate is not an option');
    expect(stderr).toContain('username is missing');
    expect(JSON.parse(stdout).error.problems).toHaveLength(9);
  });
});

describe('a registry', () => {
  const users = { ada: 'right-password' };

  test('without credentials for it is refused before a build', async () => {
    const { images } = await untouched({ auth: { kind: 'basic', users } });
    const { code, error, stderr } = await failing(project, images);
    expect([code, error]).toEqual([4, 'credentials-missing']);
    expect(stderr).toContain('username');
    expect(stderr).not.toContain('load build definition');
  });

  test('that anybody may read is refused before a build without credentials for it', async () => {
    const auth = { kind: 'bearer', users, anonymousPull: true, now: () => Date.now() } as const;
    const { images } = await untouched({ auth });
    const { code, error, stderr } = await failing(project, images);
    expect([code, error]).toEqual([4, 'credentials-missing']);
    expect(stderr).toContain('give the inputs `username` and `password`');
    expect(stderr).not.toContain('load build definition');
  });

  test('with wrong credentials is refused before a build', async () => {
    const { images } = await untouched({ auth: { kind: 'basic', users } });
    const { code, error, stderr, stdout } = await failing(project, [...images, '--username', 'ada'], {
      CFCR_PASSWORD: 'wrong-password',
    });
    expect([code, error]).toEqual([4, 'credentials-rejected']);
    expect(stderr).not.toContain('load build definition');
    expect(stderr + stdout).not.toContain('wrong-password');
  });

  test('whose token service grants no push says which right is missing', async () => {
    const rights = () => ['pull'] as const;
    const auth = { kind: 'bearer', users, rights, now: () => Date.now() } as const;
    const { images } = await untouched({ auth });
    // Found when the first byte is to be stored, which takes a builder that every machine has.
    const copying = createGitProject('FROM scratch\nCOPY notes.txt /\n');
    onTestFinished(() => copying.remove());
    copying.commit('one');
    copying.git('tag', 'v1.0.0');
    const args = [...images, '--username', 'ada', '--builder', 'native'];
    const { code, error, stderr } = await failing(copying, args, { CFCR_PASSWORD: 'right-password' });
    expect([code, error]).toEqual([4, 'not-allowed']);
    expect(stderr).toContain('push');
    expect(stderr).toContain('Administrator role');
  });

  test('that is down is told as such', { timeout: LIMIT_MS }, async () => {
    const { code, error, stderr } = await failing(project, ['--images', '127.0.0.1:1/team/app']);
    expect([code, error]).toEqual([1, 'network-failed']);
    expect(stderr).toContain('nothing listens there');
  });
});
