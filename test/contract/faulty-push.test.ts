import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { parseRepository, type Repository } from '../../src/oci/reference.ts';
import type { BlobSource } from '../../src/registry/capabilities.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { createHttp } from '../../src/system/http.ts';
import { type Fault, failForEver, failOnce, serverError, tooManyRequests } from '../support/faulty-faults.ts';
import { type FaultyRegistry, startFaultyRegistry } from '../support/faulty-registry.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { startEmbedded } from './embedded-subject.ts';
import type { Subject } from './registry-contract.ts';

const ONCE: readonly { readonly what: string; readonly fault: Fault }[] = [
  { what: 'a reset', fault: { kind: 'reset' } },
  { what: 'a lost answer', fault: { kind: 'lose-answer' } },
  { what: 'a body cut short', fault: { kind: 'cut-request', after: 30_000 } },
  { what: 'an answer cut short', fault: { kind: 'cut-answer', after: 5 } },
  { what: '429', fault: tooManyRequests('1') },
  { what: '500', fault: serverError(500) },
  { what: '502', fault: serverError(502) },
  { what: '503', fault: serverError(503) },
];

/** More requests than a push of this image makes; a rule that never strikes ends the round. */
const MOST = 40;

const SUBJECTS: readonly (Subject & { readonly have: boolean })[] = [
  { name: 'the embedded registry', start: () => startEmbedded(), have: true },
  { name: 'docker-registry 2.8', start: () => startDockerRegistry(), have: onPath('docker-registry') },
];

describe.each(SUBJECTS)('a push to $name', ({ name, start, have }) => {
  let behind: Awaited<ReturnType<Subject['start']>> | undefined;
  let faulty: FaultyRegistry | undefined;
  beforeAll(async () => {
    if (!have) return;
    behind = await start();
    faulty = await startFaultyRegistry({ upstream: behind.host });
  });
  afterAll(async () => {
    await faulty?.close();
    await behind?.close();
  });
  const both = (context: TestContext) => {
    need(context, have, `${name} is not on PATH`);
    if (!behind || !faulty) throw new Error('not started');
    return { behind: behind.host, faulty };
  };

  test.for(ONCE)('succeeds whichever request meets $what once', async ({ fault }, context) => {
    const { behind, faulty } = both(context);
    for (let nth = 1; nth <= MOST; nth += 1) {
      faulty.script([failOnce(nth, fault)]);
      const pushed = await push(faulty.host);
      expect(await namedBy(behind, pushed.repository), `request ${nth}`).toBe(pushed.digest);
      if (faulty.unused().length > 0) {
        expect(nth).toBeGreaterThan(5);
        return;
      }
    }
    throw new Error(`a push takes more than ${MOST} requests`);
  });

  test('fails clearly whichever request fails for ever, and names nothing', async context => {
    const { behind, faulty } = both(context);
    for (let nth = 1; nth <= MOST; nth += 1) {
      faulty.script([failForEver(nth, serverError(503))]);
      const repository = fresh(faulty.host);
      const outcome = await push(faulty.host, repository).then(
        () => 'pushed',
        (error: unknown) => error,
      );
      if (faulty.unused().length > 0) return;
      expect(outcome, `request ${nth}`).toMatchObject({
        code: expect.stringMatching(/registry-failed|network-failed/),
      });
      expect(await namedBy(behind, repository), `request ${nth}`).toBeUndefined();
    }
    throw new Error(`a push takes more than ${MOST} requests`);
  });
});

async function push(
  host: string,
  repository = fresh(host),
): Promise<{ repository: Repository; digest: string }> {
  const http = createHttp();
  const client = createRegistryClient({
    http,
    clock: { now: () => 0, sleep: async () => {}, random: () => 0 },
    credentials: async () => undefined,
    userAgent: 'contract',
    mask: () => {},
  });
  try {
    const { content } = client.repository(repository);
    const [config, layer] = [blobOf(randomBytes(500)), blobOf(randomBytes(100_000))];
    for (const blob of [config, layer]) await content.putBlob(blob);
    const image = encodeManifest({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.manifest,
      config: { ...config.descriptor, mediaType: MEDIA_TYPE.config },
      layers: [layer.descriptor],
    });
    await content.putManifest(image);
    await client.naming(repository).point(image, ['v1']);
    return { repository, digest: image.digest };
  } finally {
    await http.close();
  }
}

/** What `v1` is in the registry behind the faulty one. */
async function namedBy(host: string, { path }: Repository): Promise<string | undefined> {
  const told = await fetch(`http://${host}/v2/${path}/manifests/v1`, {
    headers: { Accept: MEDIA_TYPE.manifest },
  });
  return told.status === 200 ? digestOf(new Uint8Array(await told.arrayBuffer())) : undefined;
}

function fresh(host: string): Repository {
  return parseRepository(`${host}/faulty/${randomBytes(6).toString('hex')}`);
}

function blobOf(bytes: Buffer): BlobSource {
  return {
    descriptor: { mediaType: MEDIA_TYPE.layerGzip, digest: digestOf(bytes), size: bytes.length },
    open: async function* () {
      for (let at = 0; at < bytes.length; at += 16 * 1024) yield bytes.subarray(at, at + 16 * 1024);
    },
  };
}
