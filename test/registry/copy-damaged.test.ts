import { expect, onTestFinished, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import { encodeManifest } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { startEmbedded } from '../contract/embedded-subject.ts';
import { lyingBody } from '../support/faulty-faults.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const LAYER = Buffer.alloc(700_000, 'layer');

test.for([
  ['the embedded registry', 'node', () => startEmbedded()],
  ['docker-registry', 'docker-registry', () => startDockerRegistry()],
] as const)(
  'a blob that was damaged on its way is refused by %s, and nothing names it',
  async ([, program, start], context) => {
    need(context, onPath(program), `${program} is not on PATH`);
    const [from, to] = [await startEmbedded(), await start()];
    const faulty = await startFaultyRegistry({ upstream: from.host });
    onTestFinished(async () => {
      await faulty.close();
      await Promise.all([from.close(), to.close()]);
    });
    const { client } = testClient();
    const original = client.repository(repositoryOn(from.host)).content;
    const layer = { mediaType: MEDIA_TYPE.layer, digest: digestOf(LAYER), size: LAYER.length };
    await original.putBlob({
      descriptor: layer,
      async *open() {
        yield LAYER;
      },
    });
    const manifest = encodeManifest({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.manifest,
      config: layer,
      layers: [layer],
    });
    await original.putManifest(manifest);
    const source = client.repository(repositoryOn(faulty.host)).content;
    const destination = client.repository(repositoryOn(to.host));
    faulty.script([{ when: { method: 'GET', path: /\/blobs\// }, fault: lyingBody(), times: 9 }]);
    await expect(
      copyGraph({ source, root: manifest.digest, destination: destination.content }),
    ).rejects.toMatchObject({ code: 'digest-mismatch' });
    expect(faulty.unused()).toHaveLength(0);
    await expect(destination.content.manifest(manifest.digest)).rejects.toMatchObject({
      status: 404,
    });
    faulty.script([]);
    await copyGraph({ source, root: manifest.digest, destination: destination.content });
    expect((await destination.content.manifest(manifest.digest)).digest).toBe(manifest.digest);
  },
);
