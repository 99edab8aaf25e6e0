import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { BUILDKIT } from '../e2e/buildkit.ts';
import { KEYS, type Story } from './story.ts';

const HOST = 'registry.example.com';
const APP = `${HOST}/team/app`;

const nativeRunners: Story = {
  topic: 'native-runners',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'platforms that were built apart are one image',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}'] },
      after: async ({ upstream }) => {
        const answer = await fetch(`http://${upstream(HOST)}/v2/team/app/manifests/main`, {
          headers: { accept: 'application/vnd.oci.image.index.v1+json' },
        });
        const { manifests } = (await answer.json()) as {
          readonly manifests: readonly { readonly platform: { readonly architecture: string } }[];
        };
        expect(manifests.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64']);
      },
    },
    {
      title: 'a version is released the same way',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}'] },
    },
    {
      title: 'and its run again changes nothing',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}'] },
    },
  ],
};

const INTERNAL = 'registry.internal.example.com';

/** A real authority that has nothing to do with the registry. */
const OTHER_AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIUHm+pX3lxm1/apTu5SKDo+Yy7rjwwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNc29tZWJvZHktZWxzZTAgFw0yNjExMjAxODI3NDhaGA8yMTI2
MTAyNzE4Mjc0OFowGDEWMBQGA1UEAwwNc29tZWJvZHktZWxzZTBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABJ8LPdWtGxBNOKvQu4atdTfcKjHXNdLRv9T8cTcqWLYp
F584zH6WIR+RsnABZCpoxhPB+jCkHnxg3ttfxRxQHL6jUzBRMB0GA1UdDgQWBBTl
m65oWwouaGxToxCI2nO96omncjAfBgNVHSMEGDAWgBTlm65oWwouaGxToxCI2nO9
6omncjAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIQCW9LSZciZy
PBEp+CrD+YWYtnD0bZZq1gSoNKYGzuweRwIgfhTzWgPziejxBRfkx1dHeYi+FLAx
EdfJjhy+6szrm3k=
-----END CERTIFICATE-----
`;

const airGap: Story = {
  topic: 'air-gap',
  registries: { [INTERNAL]: KEYS },
  prepare: (project, { caFile, made }) => {
    // The example names the authority and the builder itself.
    for (const name of ['CFCR_CA_FILE', 'CFCR_BUILDER']) made.machine.delete(name);
    mkdirSync(join(project.path, 'certificates'));
    project.write('certificates/internal-ca.pem', readFileSync(caFile, 'utf8'));
  },
  chapters: [
    {
      title: 'a push is published to the registry of the private authority',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [`${INTERNAL}/team/app`]: ['main sha-{1}'] },
    },
    {
      title: 'a version is released there',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [`${INTERNAL}/team/app`]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}'] },
    },
    {
      title: 'without the authority nothing is trusted and nothing is named',
      change: ({ project }) => project.write('certificates/internal-ca.pem', OTHER_AUTHORITY),
      commit: 'third',
      when: { kind: 'tag', name: 'v1.0.1' },
      ends: 'failure',
      holds: { [`${INTERNAL}/team/app`]: ['main sha-{1}', 'v1.0.0 v1.0 v1 latest sha-{2}'] },
      says: /certificate/,
    },
  ],
};

const dryRun: Story = {
  topic: 'dry-run-and-outputs',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'a release tells later steps and jobs what it published',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /version v1\.0\.0, digest sha256:[0-9a-f]{64}\n[\s\S]*new: v1\.0\.0\n[\s\S]*deploying \S+@sha256:/,
    },
    {
      title: 'a request shows what it would publish and writes nothing',
      at: ['-b', 'topic'],
      commit: 'second',
      when: { kind: 'request', number: 7, from: 'topic' },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /pr-7/,
    },
    {
      title: 'a request of a fork as well, without credentials',
      when: { kind: 'request', number: 8, from: 'topic', fork: true },
      ends: 'success',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
    },
  ],
};

const movingOver: Story = {
  topic: 'moving-over',
  github: 'after.yml',
  registries: { [HOST]: KEYS },
  chapters: [
    {
      title: 'a push to main has the tags that it had before',
      commit: 'first',
      when: { kind: 'branch', name: 'main' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}'] },
    },
    {
      title: 'so has a version',
      commit: 'second',
      when: { kind: 'tag', name: 'v1.2.3' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', '1.2.3 1.2 latest sha-{2}'] },
    },
    {
      title: 'a request is built and not pushed',
      at: ['-b', 'topic'],
      commit: 'third',
      when: { kind: 'request', number: 7, from: 'topic' },
      ends: 'success',
      holds: { [APP]: ['main sha-{1}', '1.2.3 1.2 latest sha-{2}'] },
    },
  ],
};

const remoteBuilders: Story = {
  topic: 'remote-builders',
  registries: { [HOST]: KEYS },
  programs: ['docker'],
  hindrance: () =>
    existsSync(BUILDKIT.replace('unix://', '')) ? '' : 'no BuildKit runs at CFCR_TEST_BUILDKIT',
  prepare: (_, { made }) => made.machine.delete('CFCR_BUILDER'),
  // BuildKit sends the image itself, and knows no names of ours.
  rewrite: (text, { upstream }) =>
    text.replaceAll(HOST, upstream(HOST)).replaceAll('tcp://buildkit.example.com:1234', BUILDKIT),
  chapters: [
    {
      title: 'a BuildKit elsewhere publishes; pods need a cluster, and without one nothing is named',
      commit: 'first',
      when: { kind: 'tag', name: 'v1.0.0' },
      ends: 'failure',
      holds: { [APP]: ['v1.0.0 v1.0 v1 latest sha-{1}'] },
      says: /kube/i,
    },
  ],
};

export const BUILDING_STORIES: readonly Story[] = [nativeRunners, airGap, dryRun, movingOver, remoteBuilders];
