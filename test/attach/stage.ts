import { onTestFinished, type TestContext } from 'vitest';
import { writeTar } from '../../src/archive/tar.ts';
import { EMPTY_BYTES, EMPTY_DESCRIPTOR, inMemory } from '../../src/oci/artifact.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import {
  describe,
  encodeManifest,
  type ImageManifest,
  type ManifestDocument,
} from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import type { Repository } from '../../src/oci/reference.ts';
import type {
  ContentReader,
  ContentWriter,
  ReferrersReader,
  ReferrersWriter,
} from '../../src/registry/capabilities.ts';
import { started } from '../embedded/started.ts';
import { need, onPath } from '../support/need.ts';
import { startDockerRegistry, startOlareg } from '../support/real-registries.ts';
import { repositoryOn, type TestClient, testClient } from '../support/test-client.ts';

/** A repository on some registry with its powers. */
export interface Stage extends TestClient {
  readonly host: string;
  readonly repository: Repository;
  readonly content: ContentReader & ContentWriter;
  readonly referrers: ReferrersReader & ReferrersWriter;
}

/** The registries on which everything attached has to be found again. */
export const REGISTRIES = [
  'the embedded registry',
  'the embedded registry without referrers',
  'docker-registry 2.8',
  'olareg',
] as const;
export type RegistryName = (typeof REGISTRIES)[number];

/** Starts a registry; the test is skipped with a reason where the machine lacks its program. */
export async function stageOn(name: RegistryName, context: TestContext, path = 'team/app'): Promise<Stage> {
  const host = await hostOf(name, context);
  const test = testClient();
  const repository = repositoryOn(host, path);
  const { content } = test.client.repository(repository);
  return { ...test, host, repository, content, referrers: test.client.referrers(repository) };
}

/** Starts a registry and gives where it is. */
export async function hostOf(name: RegistryName, context: TestContext): Promise<string> {
  if (name === 'the embedded registry') return (await started()).registry.host;
  if (name === 'the embedded registry without referrers') {
    return (await started({ referrers: false })).registry.host;
  }
  const program = name === 'olareg' ? 'olareg' : 'docker-registry';
  need(context, onPath(program), `${program} is not on PATH`);
  const registry = await (name === 'olareg' ? startOlareg() : startDockerRegistry());
  onTestFinished(() => registry.close());
  return registry.host;
}

/** An image of two platforms as a stage holds it. */
export interface Published {
  readonly index: ManifestDocument;
  readonly platforms: readonly Descriptor[];
}

/** Stores an image of linux/amd64 and linux/arm64, and `extra` entries of its index behind them. */
export async function publish(stage: Stage, extra: readonly Descriptor[] = []): Promise<Published> {
  const platforms: Descriptor[] = [];
  for (const architecture of ['amd64', 'arm64']) {
    const layer = await store(stage, MEDIA_TYPE.layer, await layerOf(architecture));
    const config = await store(
      stage,
      MEDIA_TYPE.config,
      Buffer.from(
        JSON.stringify({ os: 'linux', architecture, rootfs: { type: 'layers', diff_ids: [layer.digest] } }),
      ),
    );
    const manifest = await put(stage, {
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.manifest,
      config,
      layers: [layer],
    });
    platforms.push({ ...manifest, platform: { os: 'linux', architecture } });
  }
  return withIndex(stage, platforms, extra);
}

async function layerOf(architecture: string): Promise<Buffer> {
  const content = Buffer.from(`${architecture}\n`);
  const { open } = inMemory('', content);
  const place = { path: 'etc/arch', mode: 0o644, uid: 0, gid: 0 } as const;
  const member = { ...place, kind: 'file', size: content.length, open } as const;
  return Buffer.concat(await Array.fromAsync(writeTar([member], 0)));
}

/** Stores an index over manifests that are there. */
export async function withIndex(
  stage: Stage,
  platforms: readonly Descriptor[],
  extra: readonly Descriptor[],
): Promise<Published> {
  const index = encodeManifest({
    schemaVersion: 2,
    mediaType: MEDIA_TYPE.index,
    manifests: [...platforms, ...extra],
  });
  await stage.content.putManifest(index);
  return { index, platforms };
}

/** Stores bytes as a blob. */
export async function store(
  { content }: Pick<Stage, 'content'>,
  mediaType: string,
  bytes: Uint8Array,
): Promise<Descriptor> {
  const blob = inMemory(mediaType, bytes);
  await content.putBlob(blob);
  return blob.descriptor;
}

/** Stores the empty config that artifacts have. */
export async function storeEmpty(stage: Pick<Stage, 'content'>): Promise<void> {
  await store(stage, EMPTY_DESCRIPTOR.mediaType, EMPTY_BYTES);
}

/** Stores a manifest. */
export async function put(stage: Stage, manifest: ImageManifest): Promise<Descriptor> {
  const document = encodeManifest(manifest);
  await stage.content.putManifest(document);
  return describe(document);
}

/** Everything of a stream in a list. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  return Array.fromAsync(items);
}
