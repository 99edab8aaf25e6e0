import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, need, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { BUILDKIT, buildkitAnswers } from './buildkit.ts';
import { client, needRealThings } from './clients.ts';
import { type FaceName, useFace } from './face.ts';

needGit();

const LIMIT_MS = 60_000;

let registry: RealRegistry;
let project: GitProject;
let answers = false;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('first');
  project.git('tag', 'v1.0.0');
  answers = await buildkitAnswers();
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

describe.each<FaceName>(['command line', 'Action'])('a BuildKit elsewhere, through the %s', face => {
  test('pushes by digest itself, and its builder is gone at the end', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context);
    need(context, answers, 'no BuildKit answers at CFCR_TEST_BUILDKIT');
    const repository = face === 'Action' ? 'remote/action' : 'remote/cli';
    const { code, report, log } = await useFace(face, {
      project,
      ref: 'refs/tags/v1.0.0',
      inputs: {
        images: `${registry.host}/${repository}\n${registry.host}/${repository}-mirror`,
        platforms: 'linux/amd64,linux/arm64',
        driver: 'remote',
        endpoint: BUILDKIT,
      },
    });
    expect(code, log).toBe(0);
    expect(log).toContain('the result is pushed by digest');
    expect(log).toContain('pushing manifest');
    for (const [index, path] of [repository, `${repository}-mirror`].entries()) {
      const tags = await tagsIn(registry.host, path);
      expect(Object.values(outcomesOf(report, index))).toEqual(Array(5).fill('created'));
      expect(new Set(Object.values(tags))).toEqual(new Set([report?.images[index]?.digest]));
      expect(await holesIn(registry.host, path, tags)).toEqual([]);
    }
    const builders = client(
      'docker',
      '--config',
      `${project.home}/.docker`,
      'buildx',
      'ls',
      '--format',
      '{{.Name}}',
    );
    expect(builders).not.toContain('cfcr-push');
  });
});
