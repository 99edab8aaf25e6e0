import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { generate, pkcs8 } from '../sign/cosign.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, needGit } from '../support/need.ts';
import { type FaceName, useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;
const PEM = pkcs8(generate('P-256').privateKey).trim();
const LINES = PEM.split('\n').slice(1, -1);

let project: GitProject;
beforeAll(() => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('one');
  project.git('tag', 'v1.0.0');
});
afterAll(() => project?.remove());

const FORMS: readonly (readonly [string, string])[] = [
  ['as it is', PEM],
  ['in one line', PEM.replaceAll('\n', '\\n')],
  ['in base64', Buffer.from(PEM).toString('base64')],
  ['without its first and last line', LINES.join('')],
];

describe.each<FaceName>(['command line', 'Action'])('a key that was pasted into an input of the %s', face => {
  test.each(FORMS)('%s, is shown by nothing', { timeout: LIMIT_MS }, async (_form, key) => {
    const used = await useFace(face, {
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: { images: '127.0.0.1:1/team/app', sign: 'key', 'sign-key': key },
    });
    expect(used.code, used.log).toBe(2);
    expect(used.log).toContain('holds the key itself; use env://NAME or a file');
    // The runner is told what to hide by this very line, which it never shows.
    const shown = used.log.replaceAll(/^::add-mask::.*$/gm, '');
    const seen = [shown, used.summary, JSON.stringify(used.outputs), JSON.stringify(used.report)].join('\n');
    for (const line of [...LINES, key]) expect(seen).not.toContain(line);
  });

  test('as the key to verify with is not shown either', { timeout: LIMIT_MS }, async () => {
    const { code, log } = await useFace(face, {
      command: 'verify',
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: { from: '127.0.0.1:1/team/app:v1', 'verify-key': PEM },
    });
    expect(code, log).toBe(2);
    expect(log).toContain('verify-key holds the key itself');
    for (const line of LINES) expect(log.replaceAll(/^::add-mask::.*$/gm, '')).not.toContain(line);
  });
});

test('a build that prints key and password shows neither', { timeout: LIMIT_MS }, async () => {
  const { registry } = await started();
  const password = 'correct-horse';
  const { log, report } = await useFace('command line', {
    project,
    ref: 'refs/tags/v1.0.0',
    inputs: {
      images: `${registry.host}/team/app`,
      builder: 'native',
      platforms: 'linux/amd64',
      sign: 'key',
      'sign-key': 'env://COSIGN_KEY',
      // What is told of the run is as public as its log.
      labels: [`key=${LINES[0]}`, `password=${password}`].join('\n'),
    },
    env: { COSIGN_KEY: PEM, COSIGN_PASSWORD: password },
  });
  const seen = log + JSON.stringify(report);
  for (const secret of [...LINES, password]) expect(seen).not.toContain(secret);
});
