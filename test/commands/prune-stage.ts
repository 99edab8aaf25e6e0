import { onTestFinished } from 'vitest';
import { KEY } from '../../src/oci/annotations.ts';
import { inMemory } from '../../src/oci/artifact.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { describe, encodeManifest, type ManifestDocument } from '../../src/oci/manifest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { prune } from '../support/release.ts';
import { jumpingClock, repositoryOn, testClient } from '../support/test-client.ts';

type Given = Readonly<Record<string, string>>;

/** The time that every pruning of these tests runs at. */
export const NOW = Date.UTC(2026, 5, 1);
const DAY_MS = 86_400_000;

/** A time so many days before now, as documents have it. */
export function daysAgo(days: number): string {
  return new Date(NOW - days * DAY_MS).toISOString();
}

/** Content to be published under some tags. */
export interface Sample {
  readonly tags: readonly string[];
  /** `created` of the image configuration. */
  readonly created?: string;
  readonly label?: string;
  readonly annotation?: string;
  /** Tells samples apart that are otherwise the same. */
  readonly content?: string;
  readonly subject?: ManifestDocument;
}

/** Publishes images as any other tool would have. */
export function publisher(host: string, path = 'team/app') {
  const { client } = testClient();
  const repository = repositoryOn(host, path);
  const { content } = client.repository(repository);
  const image = async (sample: Sample): Promise<ManifestDocument> => {
    const { created, label, annotation, content: text = '', subject, tags } = sample;
    const labels = label === undefined ? {} : { config: { Labels: { [KEY.created]: label } } };
    const bytes = Buffer.from(
      JSON.stringify({
        os: 'linux',
        architecture: 'amd64',
        ...(created === undefined ? {} : { created }),
        ...labels,
        comment: text,
        rootfs: { type: 'layers', diff_ids: [] },
      }),
    );
    const config = { mediaType: MEDIA_TYPE.config, digest: digestOf(bytes), size: bytes.length };
    await content.putBlob(inMemory(MEDIA_TYPE.config, bytes));
    const document = encodeManifest({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.manifest,
      config,
      layers: [],
      ...(subject === undefined ? {} : { subject: describe(subject) }),
      ...(annotation === undefined ? {} : { annotations: { [KEY.created]: annotation } }),
    });
    if (subject === undefined) await content.putManifest(document);
    else await client.referrers(repository).attach(document);
    if (tags.length > 0) await client.naming(repository).point(document, tags);
    return document;
  };
  const index = async (
    tags: readonly string[],
    children: readonly ManifestDocument[],
    annotations: Record<string, string> = {},
  ): Promise<ManifestDocument> => {
    const manifests = children.map(child => ({
      ...describe(child),
      platform: { os: 'linux', architecture: 'amd64' },
    }));
    const document = encodeManifest({
      schemaVersion: 2,
      mediaType: MEDIA_TYPE.index,
      manifests,
      annotations,
    });
    await content.putManifest(document);
    if (tags.length > 0) await client.naming(repository).point(document, tags);
    return document;
  };
  const has = async (digest: Digest): Promise<boolean> =>
    content.manifest(digest).then(
      () => true,
      () => false,
    );
  return { image, index, has, client, repository, content };
}

/** Runs a pruning in this process, now. */
export async function pruning(inputs: Given, env: Readonly<Record<string, string>> = {}) {
  const { path: cwd, remove } = await temporaryFolder('prune');
  onTestFinished(remove);
  const result = await prune({ inputs, cwd, env, clock: jumpingClock(NOW) });
  const outcomes = Object.fromEntries(
    (result.report?.images ?? []).flatMap(({ tags }) => tags.map(({ tag, outcome }) => [tag, outcome])),
  );
  const reasons = Object.fromEntries(
    (result.report?.images ?? []).flatMap(({ tags }) => tags.map(({ tag, reason }) => [tag, reason])),
  );
  return { ...result, outcomes, reasons };
}
