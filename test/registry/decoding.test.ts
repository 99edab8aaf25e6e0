import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { refusal, scriptedRegistry } from '../support/scripted-registry.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const DOCUMENT = encodeManifest({ schemaVersion: 2, mediaType: MEDIA_TYPE.index, manifests: [] });
const PATH = `/v2/team/app/manifests/${DOCUMENT.digest}`;
const TYPE = { 'content-type': MEDIA_TYPE.index };

async function reading(status: number, body: Uint8Array, coding: string) {
  const registry = await scriptedRegistry();
  registry.always('GET', PATH, { status, headers: { ...TYPE, 'content-encoding': coding }, body });
  return testClient().client.repository(repositoryOn(registry.host)).content.manifest(DOCUMENT.digest);
}

describe('a manifest that a cache sends in gzip, unasked', () => {
  it.each(['gzip', 'x-gzip', 'GZIP'])('is read as %s', async coding => {
    expect((await reading(200, gzipSync(DOCUMENT.bytes), coding)).bytes).toEqual(Buffer.from(DOCUMENT.bytes));
  });

  it('is read where only the header says so', async () => {
    expect((await reading(200, DOCUMENT.bytes, 'gzip')).digest).toBe(DOCUMENT.digest);
  });

  it('is refused where it grows beyond what is read of a manifest', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
    await expect(reading(200, bomb, 'gzip')).rejects.toMatchObject({ code: 'registry-untrusted' });
  });

  it.each([
    ['other content', gzipSync('{}')],
    ['damaged content', gzipSync(DOCUMENT.bytes).subarray(0, 20)],
  ])('is checked against its digest: %s', async (_what, body) => {
    await expect(reading(200, body, 'gzip')).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  it('has its words read where it is a refusal', async () => {
    const words = gzipSync(JSON.stringify(refusal('DENIED', 'no right to this')));
    await expect(reading(403, words, 'gzip')).rejects.toThrow('no right to this');
  });
});
