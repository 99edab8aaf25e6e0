import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { client } from '../e2e/clients.ts';
import { ENVIRONMENT, KEYS, OWN_TOKEN, type Scene, type Story } from './story.ts';

const HOST = 'registry.example.com';
const APP = `${HOST}/team/app`;
const CHART = `${HOST}/charts/greeting`;

const chartOnly: Story = {
  topic: 'chart-only',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'a push to main publishes a prerelease',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [CHART]: ['1.0.0-main.{time}.sha-{1}'] },
    },
    {
      title: 'a version tag publishes its version',
      when: { kind: 'tag', name: 'v1.4.2' },
      ends: 'success',
      holds: { [CHART]: ['1.0.0-main.{time}.sha-{1}', '1.4.2'] },
    },
    {
      title: 'the same version of another commit is refused where the chart differs',
      commit: 'second',
      change: ({ project }) => project.write('chart/values.yaml', 'name: moon\n'),
      when: { kind: 'tag', name: 'v1.4.2' },
      ends: 'failure',
      holds: { [CHART]: ['1.0.0-main.{time}.sha-{1}', '1.4.2'] },
      says: /1\.4\.2/,
    },
  ],
};

const imageAndChart: Story = {
  topic: 'image-and-chart',
  registries: { [HOST]: KEYS },
  programs: ['helm'],
  chapters: [
    {
      title: 'a release has both, and the chart knows the digest of the image',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.4.2' },
      ends: 'success',
      holds: { [APP]: ['v1.4.2 v1.4 v1 latest sha-{1}'], [CHART]: ['1.4.2'] },
      after: async scene => {
        const digest = (await scene.tags(APP))['v1.4.2'];
        expect(valuesOf(scene, '1.4.2')).toContain(`digest: "${digest}"`);
        expect(valuesOf(scene, '1.4.2')).toContain(`repository: "${APP}"`);
      },
    },
    {
      title: 'a push to main has both, and takes nothing from the release',
      commit: 'second',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: {
        [APP]: ['v1.4.2 v1.4 v1 latest sha-{1}', 'main sha-{2}'],
        [CHART]: ['1.4.2', '1.0.0-main.{time}.sha-{2}'],
      },
    },
  ],
};

/** values.yaml of a published chart, as helm reads it. */
function valuesOf({ upstream, project }: Scene, version: string): string {
  const to = project.folder();
  const chart = `oci://${upstream(HOST)}/charts/greeting`;
  client('helm', 'pull', chart, '--version', version, '--plain-http', '--untar', '--destination', to);
  return readFileSync(join(to, 'greeting/values.yaml'), 'utf8');
}

const severalRegistries: Story = {
  topic: 'several-registries',
  registries: { [HOST]: KEYS, 'ghcr.io': OWN_TOKEN },
  chapters: [
    {
      title: 'both registries get the same digest under the same tags',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: {
        [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'],
        'ghcr.io/team/app': ['v1.0.0 v1.0 v1 latest sha-{1}'],
      },
      after: async ({ tags }) => expect(await tags(APP)).toEqual(await tags('ghcr.io/team/app')),
    },
    {
      title: 'a push to main as well',
      commit: 'second',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: {
        [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}', 'main sha-{2}'],
        'ghcr.io/team/app': ['v1.0.0 v1.0 v1 latest sha-{1}', 'main sha-{2}'],
      },
      after: async ({ tags }) => expect(await tags(APP)).toEqual(await tags('ghcr.io/team/app')),
    },
  ],
};

const [DEV, STAGING, PROD] = ['dev', 'staging', 'prod'].map(name => `${name}.example.com/team/app`) as [
  string,
  string,
  string,
];

const promotion: Story = {
  topic: 'promotion',
  registries: {
    'dev.example.com': { username: 'DEV_USERNAME', password: 'DEV_PASSWORD' },
    'staging.example.com': ENVIRONMENT,
    'prod.example.com': ENVIRONMENT,
  },
  environments: auth => ({
    staging: { REGISTRY_AUTH: auth('dev.example.com', 'staging.example.com') },
    production: { REGISTRY_AUTH: auth('dev.example.com', 'prod.example.com') },
  }),
  chapters: [
    {
      title: 'a version walks through all three',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: {
        [DEV]: ['v1.0.0 v1.0 v1 latest sha-{1}'],
        [STAGING]: ['v1.0.0'],
        [PROD]: ['v1.0.0 latest'],
      },
      after: async ({ tags }) => {
        const digests = await Promise.all([DEV, STAGING, PROD].map(async one => (await tags(one))['v1.0.0']));
        expect(new Set(digests).size).toBe(1);
      },
    },
    {
      title: 'a release candidate ends in staging',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.1.0-rc.1' },
      ends: 'success',
      holds: {
        [DEV]: ['v1.0.0 v1.0 v1 latest sha-{1}', 'v1.1.0-rc.1 sha-{2}'],
        [STAGING]: ['v1.0.0', 'v1.1.0-rc.1'],
        [PROD]: ['v1.0.0 latest'],
      },
    },
  ],
};

export const CONTENT_STORIES: readonly Story[] = [chartOnly, imageAndChart, severalRegistries, promotion];
