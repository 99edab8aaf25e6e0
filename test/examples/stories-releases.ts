import { expect } from 'vitest';
import { KEYS, type Scene, type Story } from './story.ts';

const HOST = 'registry.example.com';
const APP = `${HOST}/team/app`;
const CFCR = '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev';

const quickStart: Story = {
  topic: 'quick-start',
  registries: { [CFCR]: { username: 'CF_TOKEN_ID', password: 'CF_TOKEN_SECRET' } },
  vars: { CF_ORG_ID: CFCR.split('.')[0] ?? '' },
  chapters: [
    {
      title: 'a push to main is tagged by branch and commit',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [`${CFCR}/team/app`]: ['main sha-{1}'] },
    },
    {
      title: 'another branch is not released',
      at: ['-b', 'topic'],
      commit: 'second',
      when: { kind: 'branch', name: 'topic' },
      ends: 'not started',
      holds: { [`${CFCR}/team/app`]: ['main sha-{1}'] },
    },
    {
      title: 'a request is published under its number',
      when: { kind: 'request', number: 7, from: 'topic' },
      ends: 'success',
      holds: { [`${CFCR}/team/app`]: ['main sha-{1}', 'pr-7'] },
    },
    {
      title: 'a request of a fork is rehearsed, and publishes nothing',
      when: { kind: 'request', number: 8, from: 'topic', fork: true },
      ends: 'success',
      holds: { [`${CFCR}/team/app`]: ['main sha-{1}', 'pr-7'] },
    },
    {
      title: 'a version tag becomes a release',
      at: ['main'],
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [`${CFCR}/team/app`]: ['main sha-{1}', 'pr-7', 'v1.0.0 v1.0 v1 latest'] },
    },
  ],
};

const releaseByTag: Story = {
  topic: 'release-by-tag',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'a branch is not released',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'not started',
      holds: {},
    },
    {
      title: 'a version gets five tags',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
    },
    {
      title: 'the run again changes nothing',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /reused/,
    },
    {
      title: 'a release candidate moves nothing',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.1.0-rc.1' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}', 'v1.1.0-rc.1 sha-{2}'] },
    },
    {
      title: 'the next version moves what moves',
      commit: 'third',
      when: { kind: 'tag', name: 'v1.1.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 sha-{1}', 'v1.1.0-rc.1 sha-{2}', 'v1.1.0 v1.1 v1 latest sha-{3}'] },
    },
    {
      title: 'the same version of another commit is refused',
      commit: 'fourth',
      when: { kind: 'tag', name: 'v1.1.0' },
      ends: 'failure',
      holds: { [APP]: ['v1.0.0 v1.0 sha-{1}', 'v1.1.0-rc.1 sha-{2}', 'v1.1.0 v1.1 v1 latest sha-{3}'] },
      says: /tag-conflict/,
    },
    {
      title: 'a backport takes latest nowhere',
      commit: 'fifth',
      when: { kind: 'tag', name: 'v1.0.1' },
      ends: 'success',
      holds: {
        [APP]: [
          'v1.0.0 sha-{1}',
          'v1.1.0-rc.1 sha-{2}',
          'v1.1.0 v1.1 v1 latest sha-{3}',
          'v1.0.1 v1.0 sha-{5}',
        ],
      },
    },
  ],
};

const requests: Story = {
  topic: 'requests',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'a push is not built',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'not started',
      holds: {},
    },
    {
      title: 'a request gets its tag',
      at: ['-b', 'topic'],
      commit: 'proposal',
      when: { kind: 'request', number: 7, from: 'topic' },
      ends: 'success',
      holds: { [APP]: ['pr-7'] },
    },
    {
      title: 'another one gets its own, a new commit moves it',
      commit: 'another proposal',
      when: { kind: 'request', number: 70, from: 'topic' },
      ends: 'success',
      holds: { [APP]: ['pr-7', 'pr-70'] },
    },
    {
      title: 'one of a fork publishes nothing',
      when: { kind: 'request', number: 9, from: 'topic', fork: true },
      ends: 'success',
      holds: { [APP]: ['pr-7', 'pr-70'] },
    },
    {
      title: 'closing takes the tag of this request away and no other',
      when: { kind: 'request', number: 7, from: 'topic', closed: true },
      ends: 'success',
      holds: { [APP]: ['pr-70'] },
    },
    {
      title: 'closing it again finds nothing to do',
      when: { kind: 'request', number: 7, from: 'topic', closed: true },
      ends: 'success',
      holds: { [APP]: ['pr-70'] },
    },
    {
      title: 'closing one of a fork touches nothing',
      when: { kind: 'request', number: 70, from: 'topic', closed: true, fork: true },
      ends: 'success',
      holds: { [APP]: ['pr-70'] },
    },
  ],
};

const monorepo: Story = {
  topic: 'monorepo',
  tagPrefix: 'api/',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'main builds every component',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [`${HOST}/team/api`]: ['main sha-{1}'], [`${HOST}/team/web`]: ['main sha-{1}'] },
    },
    {
      title: 'a tag releases its component alone',
      when: { kind: 'tag', name: 'api/v1.2.3' },
      ends: 'success',
      holds: {
        [`${HOST}/team/api`]: ['main sha-{1}', 'v1.2.3 v1.2 v1 latest'],
        [`${HOST}/team/web`]: ['main sha-{1}'],
      },
    },
    {
      title: 'a tag of nobody releases nothing',
      when: { kind: 'tag', name: 'docs/v1.0.0' },
      ends: 'not started',
      holds: {
        [`${HOST}/team/api`]: ['main sha-{1}', 'v1.2.3 v1.2 v1 latest'],
        [`${HOST}/team/web`]: ['main sha-{1}'],
      },
    },
  ],
};

/** What nightly builds of the first days of a year have left. */
async function earlierNights({ upstream }: Scene, count: number): Promise<void> {
  const url = (tag: string) => `http://${upstream(HOST)}/v2/team/app/manifests/${tag}`;
  const mediaType = 'application/vnd.oci.image.index.v1+json';
  const answer = await fetch(url('nightly'), { headers: { accept: mediaType } });
  const index = (await answer.json()) as { readonly annotations: Readonly<Record<string, string>> };
  for (let day = 1; day <= count; day++) {
    const date = `2025-01-${String(day).padStart(2, '0')}`;
    const annotations = { ...index.annotations, 'org.opencontainers.image.created': `${date}T03:17:00Z` };
    const body = JSON.stringify({ ...index, annotations });
    const tag = `nightly-${date.replaceAll('-', '')}`;
    const put = await fetch(url(tag), { method: 'PUT', headers: { 'content-type': mediaType }, body });
    if (put.status !== 201) throw new Error(`${tag}: status ${put.status}`);
  }
}

const nightly: Story = {
  topic: 'nightly',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'every night has its day, and nightly follows',
      commit: 'first',
      when: { kind: 'schedule' },
      ends: 'success',
      holds: { [APP]: ['nightly nightly-{day}'] },
    },
    {
      title: 'after fifteen nights the oldest two are gone',
      change: scene => earlierNights(scene, 15),
      when: { kind: 'schedule' },
      ends: 'success',
      holds: { [APP]: ['nightly nightly-{day}', ...Array(13).fill('nightly-{day}')] },
      after: async ({ tags }) => {
        const days = Object.keys(await tags(APP)).filter(tag => tag.startsWith('nightly-2025'));
        expect([days[0], days.at(-1)]).toEqual(['nightly-20250103', 'nightly-20250115']);
      },
    },
    {
      title: 'a push is not built',
      commit: 'second',
      when: { kind: 'branch', name: 'main' },
      ends: 'not started',
      holds: { [APP]: ['nightly nightly-{day}', ...Array(13).fill('nightly-{day}')] },
    },
  ],
};

export const RELEASE_STORIES: readonly Story[] = [quickStart, releaseByTag, requests, monorepo, nightly];
