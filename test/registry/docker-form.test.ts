import { describe, expect, test } from 'vitest';
import { digestOf } from '../../src/oci/digest.ts';
import type { ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { copyGraph } from '../../src/registry/copy.ts';
import { startEmbedded } from '../contract/embedded-subject.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { repositoryOn, testClient } from '../support/test-client.ts';

const LAYER = Buffer.from('layer');
const CONFIG = Buffer.from('{"os":"linux","architecture":"amd64"}');
const partOf = (bytes: Buffer, mediaType: string) => ({
  mediaType,
  size: bytes.length,
  digest: digestOf(bytes),
});

/** Spaces and order as Docker writes them, which no encoder of ours would. */
function document(mediaType: string, fields: object): ManifestDocument {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, null, 3));
  return { mediaType, digest: digestOf(bytes), bytes };
}

const SCHEMA_2 = document(MEDIA_TYPE.dockerManifest, {
  config: partOf(CONFIG, MEDIA_TYPE.dockerConfig),
  layers: [partOf(LAYER, 'application/vnd.docker.image.rootfs.diff.tar.gzip')],
});
const LIST = document(MEDIA_TYPE.dockerList, {
  manifests: [
    {
      mediaType: SCHEMA_2.mediaType,
      size: SCHEMA_2.bytes.length,
      digest: SCHEMA_2.digest,
      platform: { architecture: 'amd64', os: 'linux' },
    },
  ],
});

const SUBJECTS = [
  { name: 'the embedded registry', program: 'node', start: () => startEmbedded() },
  { name: 'docker-registry 2.8', program: 'docker-registry', start: () => startDockerRegistry() },
  { name: 'olareg', program: 'olareg', start: () => startOlareg() },
] as const;

describe('an image in Docker’s form', () => {
  test.for(SUBJECTS)(
    'passes $name byte for byte, its manifest list and schema 2 unchanged',
    async (subject, context) => {
      need(context, onPath(subject.program), `${subject.program} is not on PATH`);
      const registry = await subject.start();
      try {
        const { client } = testClient();
        const [one, two] = [repositoryOn(registry.host, 'one'), repositoryOn(registry.host, 'two')];
        const first = client.repository(one);
        for (const bytes of [LAYER, CONFIG]) {
          const descriptor = partOf(bytes, 'application/octet-stream');
          await first.content.putBlob({
            descriptor,
            async *open() {
              yield bytes;
            },
          });
        }
        await first.content.putManifest(SCHEMA_2);
        await client.naming(one).point(LIST, ['v1']);
        expect(await first.tags.stateOf('v1')).toEqual({
          kind: 'present',
          digest: LIST.digest,
          mediaType: MEDIA_TYPE.dockerList,
        });
        const second = client.repository(two);
        await copyGraph({ source: first.content, root: LIST.digest, destination: second.content });
        for (const { digest, bytes, mediaType } of [LIST, SCHEMA_2]) {
          const read = await second.content.manifest(digest);
          expect(read.mediaType).toBe(mediaType);
          expect(Buffer.compare(read.bytes, bytes)).toBe(0);
        }
      } finally {
        await registry.close();
      }
    },
  );
});
