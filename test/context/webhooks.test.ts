import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { isTag } from '../../src/oci/reference.ts';
import { mutabilityOf } from '../../src/policy/mutability.ts';
import { deriveTags } from '../../src/tags/derive.ts';
import { detect, folder } from './clone.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

// biome-ignore lint/suspicious/noExplicitAny: recorded payloads of many shapes, of which a few fields are read
type Payload = any;

/** The ref and commit that GitHub gives a workflow for each event (docs: events that trigger workflows). */
const RUNS: Readonly<Record<string, (payload: Payload) => { ref: string; sha?: string } | undefined>> = {
  push: ({ ref, after, deleted }) => (deleted ? undefined : { ref, sha: after }),
  pull_request: ({ number }) => ({ ref: `refs/pull/${number}/merge` }),
  release: ({ release }) => ({ ref: `refs/tags/${release.tag_name}` }),
  merge_group: ({ merge_group }) => ({ ref: merge_group.head_ref, sha: merge_group.head_sha }),
  workflow_dispatch: ({ ref }) => ({ ref }),
  repository_dispatch: ({ branch }) => ({ ref: `refs/heads/${branch}` }),
  workflow_run: ({ repository }) => ({ ref: `refs/heads/${repository.default_branch}` }),
  create: ({ ref, ref_type }) => ({ ref: `refs/${ref_type === 'tag' ? 'tags' : 'heads'}/${ref}` }),
};

const recorded = (examples as unknown as readonly { name: string; examples: readonly Payload[] }[]).flatMap(
  ({ name, examples: payloads }) =>
    payloads.flatMap((payload, index) => {
      const run = RUNS[name]?.(payload);
      return run ? [{ name, index, payload, run }] : [];
    }),
);

describe('recorded payloads of GitHub', () => {
  test('there are some of every event that is understood', () => {
    expect(new Set(recorded.map(({ name }) => name))).toEqual(new Set(Object.keys(RUNS)));
  });

  test.each(recorded)('$name $index gives a context whose tags are legal', async ({ name, payload, run }) => {
    const context = await read(name, run, payload);
    if (context instanceof AppError) {
      // A run after another workflow may be about content that nobody has reviewed: then the user has to say so.
      expect(name).toBe('workflow_run');
      expect(context.code).toBe('no-context');
      return;
    }
    expect(context.revision).toMatch(/^[0-9a-f]{40}$/);
    expect(context.source).toMatch(/^https:\/\//);
    const { tags } = await deriveTags({ context, now: 0, rules: '', flavor: '', kindOf: mutabilityOf([]) });
    for (const tag of tags) expect(isTag(tag.name)).toBe(true);
    if (name === 'pull_request') {
      expect(tags.map(tag => tag.name)).toEqual([`pr-${payload.number}`]);
      expect(context.revision).toBe(payload.pull_request.head.sha);
    }
    if (name === 'release') expect(context.prerelease ?? false).toBe(payload.release.prerelease);
    if (name === 'merge_group') expect(context.ref.kind).toBe('request');
  });
});

async function read(event: string, run: { ref: string; sha?: string }, payload: Payload) {
  try {
    return await detect({
      cwd: folder(),
      env: {
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: '/event.json',
        GITHUB_REF: run.ref,
        GITHUB_REPOSITORY: payload.repository.full_name,
        GITHUB_RUN_ID: '900',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: run.sha ?? SHA,
      },
      readFile: async () => JSON.stringify(payload),
    });
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}
