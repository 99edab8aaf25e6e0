import { describe, expect, test } from 'vitest';
import { IMMUTABLE_PROFILES, type ImmutableProfile } from '../../../src/embedded/oddities/immutable-tags.ts';
import { putImage } from '../../contract/wire.ts';
import { started } from '../started.ts';

const PROFILES: readonly {
  profile: ImmutableProfile;
  status: number;
  code: string;
  words: RegExp;
  same: number;
}[] = [
  {
    profile: 'acr',
    status: 405,
    code: 'REGISTRY_DISALLOWED_OPERATION',
    words: /operation is disallowed/,
    same: 405,
  },
  { profile: 'alibaba', status: 400, code: 'UNKNOWN', words: /tag already exists and cannot/, same: 201 },
  { profile: 'artifactory', status: 400, code: 'MANIFEST_INVALID', words: /HTTP 403 Forbidden/, same: 201 },
  { profile: 'docker-hub', status: 403, code: 'DENIED', words: /tag v1 is already assigned/, same: 403 },
  {
    profile: 'ecr',
    status: 400,
    code: 'TAG_INVALID',
    words: /'v1' already exists in the 'app' repository/,
    same: 400,
  },
  { profile: 'gar', status: 400, code: 'MANIFEST_INVALID', words: /enabled tag immutability/, same: 201 },
  { profile: 'gitlab', status: 403, code: 'DENIED', words: /Push denied: Tag is immutable/, same: 201 },
  {
    profile: 'harbor',
    status: 412,
    code: 'PRECONDITION',
    words: /'app:v1' configured as immutable/,
    same: 412,
  },
  {
    profile: 'msr',
    status: 400,
    code: 'UNKNOWN',
    words: /tag=v1 cannot be .* app is an immutable/,
    same: 201,
  },
  { profile: 'quay', status: 409, code: 'TAG_IMMUTABLE', words: /cannot be overwritten/, same: 409 },
  { profile: 'zot', status: 403, code: 'DENIED', words: /a published version stays as it is/, same: 403 },
];

test('every profile is tried', () => {
  expect(PROFILES.map(({ profile }) => profile)).toEqual(IMMUTABLE_PROFILES);
});

const covers = (tag: string): boolean => tag.startsWith('v');

describe.each(PROFILES)('immutable tags as $profile has them', ({ profile, status, code, words, same }) => {
  test('refuse another digest, and keep the one they have', async () => {
    const { wire, registry } = await started({ immutableTags: { covers, profile } });
    const { descriptor } = await putImage(wire, 'app', {}, { reference: 'v1' });
    const told = await putImage(wire, 'app', {}, { reference: 'v1' });
    expect({ status: told.status, codes: told.codes }).toEqual({ status, codes: [code] });
    expect(told.bytes.toString()).toMatch(words);
    expect((await registry.snapshot())['app']?.tags).toEqual({ v1: descriptor.digest });
  });

  test(`answer ${same} to the digest they have`, async () => {
    const { wire } = await started({ immutableTags: { covers, profile } });
    const first = await putImage(wire, 'app', {}, { reference: 'v1' });
    const { bytes } = await wire.ask('GET', `/v2/app/manifests/${first.descriptor.digest}`);
    expect((await wire.putManifest('app', bytes.toString(), { reference: 'v1' })).status).toBe(same);
  });

  test('can be created, and others moved', async () => {
    const { wire } = await started({ immutableTags: { covers, profile } });
    for (const reference of ['v1', 'v2', 'latest', 'latest']) {
      expect((await putImage(wire, 'app', {}, { reference })).status).toBe(201);
    }
  });
});

test('of several tags in one request, an immutable one refuses all', async () => {
  const { wire, registry } = await started({ immutableTags: { covers, profile: 'quay' } });
  await putImage(wire, 'app', {}, { reference: 'v1' });
  expect((await putImage(wire, 'app', {}, { query: '?tag=latest&tag=v1' })).status).toBe(409);
  expect(Object.keys((await registry.snapshot())['app']?.tags ?? {})).toEqual(['v1']);
});

test('of writers at the same time, exactly one creates the tag', async () => {
  const { wire } = await started({ immutableTags: { covers, profile: 'harbor' } });
  const told = await Promise.all(
    Array.from({ length: 8 }, () => putImage(wire, 'app', {}, { reference: 'v1' })),
  );
  expect(told.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(412)]);
});
