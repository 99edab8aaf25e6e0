import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { needGitlabCiLocal, runPipeline } from '../support/gitlab-ci-local.ts';
import type { GitlabEvent } from '../support/gitlab-events.ts';
import { HAVE_GIT, need, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { configOf, type Tags, tagsIn } from '../support/registry-state.ts';
import { outcomesOf } from '../support/release.ts';
import { type Use, type Used, useFace } from './face.ts';

needGit();

const LIMIT_MS = 120_000;
/** Both forges have the project at the same address, so that not even the links in the labels differ. */
const SERVER = 'https://gitlab.example.com';

let registry: RealRegistry;
let project: GitProject;
beforeAll(async () => {
  if (!HAVE_GIT) return;
  project = createGitProject('FROM scratch\nCOPY notes.txt /\n');
  project.commit('first');
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(async () => {
  project?.remove();
  await registry?.close();
});

/** The same happening in GitHub's words and in GitLab's. */
interface Happening {
  readonly github: Pick<Use, 'ref' | 'event'> & { readonly env?: Readonly<Record<string, string>> };
  readonly gitlab: GitlabEvent;
  readonly inputs?: Readonly<Record<string, string>>;
}

const branch: Happening = { github: { ref: 'refs/heads/main' }, gitlab: { on: 'branch' } };
const tagged = (name: string): Happening => ({
  github: { ref: `refs/tags/${name}` },
  gitlab: { on: 'tag', name },
});
const schedule: Happening = {
  github: { ref: 'refs/heads/main', event: { name: 'schedule', payload: {} } },
  gitlab: { on: 'schedule' },
};

/** Both forges build a throw-away merge of the request's `head`, which is the clone's HEAD then. */
function request(head: string, { fork = false, number = 42 } = {}): Happening {
  const from = { ref: 'feat/x', sha: head, repo: { full_name: fork ? 'somebody/app' : 'team/app', fork } };
  const base = { ref: 'main', repo: { full_name: 'team/app' } };
  const payload = { action: 'synchronize', number, pull_request: { number, head: from, base } };
  return {
    github: {
      ref: `refs/pull/${number}/merge`,
      event: { name: 'pull_request', payload },
      env: { GITHUB_HEAD_REF: 'feat/x', GITHUB_BASE_REF: 'main' },
    },
    gitlab: { on: 'request', number, fork, how: 'merged_result', head },
  };
}

async function onGithub({ github, inputs }: Happening, server = SERVER): Promise<Used> {
  return useFace('Action', {
    project,
    ref: github.ref,
    ...(github.event ? { event: github.event } : {}),
    inputs: { images: `${registry.host}/github/app`, builder: 'native', ...inputs },
    env: { GITHUB_SERVER_URL: server, ...github.env },
  });
}

async function onGitlab({ gitlab, inputs }: Happening) {
  const given = { images: `${registry.host}/gitlab/app`, runner: 'none', builder: 'native', ...inputs };
  const text = JSON.stringify({ include: [{ local: '/gitlab/cfcr-push.yml', inputs: given }] });
  const result = await runPipeline({ project, text, event: gitlab });
  const job = result.jobs['cfcr-push'];
  if (job === undefined) throw new Error(`no job ran:\n${result.log}`);
  return job;
}

/** What both end in, and what both repositories hold then, with the day of nightly tags taken out. */
async function both(happening: Happening) {
  const [action, job] = [await onGithub(happening), await onGitlab(happening)];
  const side = async ({ code, report }: { code: number | null; report: Used['report'] }, name: string) => ({
    code,
    revision: report?.revision,
    version: report?.version,
    outcomes: undated(outcomesOf(report)),
    tags: undated(await tagsIn(registry.host, `${name}/app`)),
  });
  return {
    github: await side(action, 'github'),
    gitlab: await side(job, 'gitlab'),
    log: `${action.log}\n${job.log}`,
  };
}

function undated(tags: Tags): Tags {
  return Object.fromEntries(
    Object.entries(tags).map(([tag, text]) => [tag.replace(/-\d{8}$/, '-DAY'), text]),
  );
}

/** Expects both faces to agree, and says what they agree on. */
async function agreed(happening: Happening) {
  const { github, gitlab, log } = await both(happening);
  expect(gitlab, log).toEqual(github);
  return { ...github, log };
}

const needBoth = (context: Parameters<typeof needGitlabCiLocal>[0]): void => {
  needGitlabCiLocal(context);
  need(context, registry !== undefined, 'docker-registry is not on PATH');
};

// In order: each starts from what the one before left in the registry.
describe('GitHub and GitLab come to the same tags, digests, labels and ends', () => {
  type Story = readonly [string, Happening, number, Readonly<Record<string, string>>];
  test.for<Story>([
    ['a branch', branch, 0, { main: 'created', SHA: 'created' }],
    ['the same branch again', branch, 0, { main: 'kept', SHA: 'kept' }],
    [
      'a release',
      tagged('v1.2.3'),
      0,
      { 'v1.2.3': 'created', SHA: 'kept', 'v1.2': 'created', v1: 'created', latest: 'created' },
    ],
    ['a prerelease', tagged('v1.3.0-rc.1'), 0, { 'v1.3.0-rc.1': 'created', SHA: 'kept' }],
    ['a schedule', schedule, 0, { nightly: 'created', 'nightly-DAY': 'created' }],
  ])('%s', { timeout: LIMIT_MS }, async ([, happening, code, outcomes], context) => {
    needBoth(context);
    const both = await agreed(happening);
    expect(both.code, both.log).toBe(code);
    const named = Object.entries(both.outcomes).map(([tag, end]) => [tag.replace(/^sha-.*/, 'SHA'), end]);
    expect(Object.fromEntries(named)).toEqual(outcomes);
  });

  test('a request, whose own commit counts and not its merge', { timeout: LIMIT_MS }, async context => {
    needBoth(context);
    const head = project.commit('the change');
    project.commit('the throw-away merge');
    const both = await agreed(request(head));
    expect(both).toMatchObject({ code: 0, revision: head, outcomes: { 'pr-42': 'created' } });
    expect(Object.keys(both.outcomes)).toEqual(['pr-42']);
  });

  test('a request from a fork, which publishes nothing', { timeout: LIMIT_MS }, async context => {
    needBoth(context);
    const before = await tagsIn(registry.host, 'github/app');
    const both = await agreed(request(project.git('rev-parse', 'HEAD'), { fork: true, number: 43 }));
    expect(both.code, both.log).toBe(0);
    expect(both.tags).toEqual(undated(before));
  });

  test('a conflict: a release that is published from another commit', {
    timeout: LIMIT_MS,
  }, async context => {
    needBoth(context);
    project.commit('another content');
    const before = await tagsIn(registry.host, 'github/app');
    const both = await agreed(tagged('v1.2.3'));
    expect(both.code, both.log).toBe(3);
    expect(both.outcomes['v1.2.3']).toBe('refused');
    expect(both.tags).toEqual(undated(before));
  });

  test('a fix of an old line, which never moves what is newer', { timeout: LIMIT_MS }, async context => {
    needBoth(context);
    expect((await agreed(tagged('v2.0.0'))).code).toBe(0);
    project.commit('a fix of 1.2');
    const both = await agreed(tagged('v1.2.4'));
    expect(both.outcomes).toMatchObject({ 'v1.2.4': 'created', v1: 'moved', latest: 'skipped' });
  });

  test('bad input, told in the same words', { timeout: LIMIT_MS }, async context => {
    needBoth(context);
    const happening = { ...branch, inputs: { tags: 'type=semvr' } };
    const [action, job] = [await onGithub(happening), await onGitlab(happening)];
    expect([action.code, job.code]).toEqual([2, 2]);
    const [, words = ''] = /(.*semvr.*)/.exec(action.log) ?? [];
    expect(words).not.toBe('');
    expect(job.log).toContain(words);
  });
});

describe('what the forges call the same step of a merge', () => {
  test("GitHub's merge queue and GitLab's merge train publish for no release to reuse", {
    timeout: LIMIT_MS,
  }, async context => {
    needBoth(context);
    const head = project.commit('queued');
    const base = project.git('rev-parse', 'HEAD~1');
    const queued = project.commit('the throw-away merge of the queue');
    const before = await tagsIn(registry.host, 'github/app');
    const action = await onGithub({
      ...branch,
      github: {
        ref: 'refs/heads/gh-readonly-queue/main/pr-77-0123456789abcdef0123456789abcdef01234567',
        event: {
          name: 'merge_group',
          payload: {
            action: 'checks_requested',
            merge_group: { head_sha: queued, base_sha: base, base_ref: 'refs/heads/main' },
          },
        },
      },
    });
    const train = await onGitlab({
      ...branch,
      gitlab: { on: 'request', number: 77, how: 'merge_train', head },
    });
    expect([action.code, train.code], `${action.log}\n${train.log}`).toEqual([0, 0]);
    const named = Object.keys(outcomesOf(action.report));
    expect(Object.keys(outcomesOf(train.report))).toEqual(named);
    expect(named.filter(tag => /^(?:sha-|v\d|latest|main)/.test(tag))).toEqual([]);
    const after = await tagsIn(registry.host, 'github/app');
    expect(Object.keys(after).filter(tag => !(tag in before))).toEqual(named);
  });
});

describe('where the forges have different addresses', () => {
  test("labels differ in the forge's own links and in nothing else", {
    timeout: LIMIT_MS,
  }, async context => {
    needBoth(context);
    project.commit('linked');
    const happening = tagged('v3.0.0');
    const action = await onGithub(happening, 'https://github.com');
    const job = await onGitlab(happening);
    expect([action.code, job.code], `${action.log}\n${job.log}`).toEqual([0, 0]);
    const labels = await Promise.all(
      ['github', 'gitlab'].map(async name => {
        const { config } = await configOf(registry.host, `${name}/app`, 'v3.0.0');
        return config.Labels ?? {};
      }),
    );
    const [left = {}, right = {}] = labels;
    const different = Object.keys({ ...left, ...right }).filter(key => left[key] !== right[key]);
    expect(different.toSorted()).toEqual(['org.opencontainers.image.source', 'org.opencontainers.image.url']);
  });
});
