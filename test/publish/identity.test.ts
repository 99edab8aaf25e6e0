import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createLayout, type LayoutWriter } from '../../src/build/layout/writer.ts';
import { KEY } from '../../src/oci/annotations.ts';
import { type Digest, digestOf } from '../../src/oci/digest.ts';
import { MEDIA_TYPE } from '../../src/oci/media-type.ts';
import { readIdentity } from '../../src/publish/identity.ts';

type Labels = Readonly<Record<string, string>>;
const REVISION = 'a1'.repeat(20);
const FULL = { [KEY.revision]: REVISION, [KEY.version]: 'v1.0.0' };

async function layout(): Promise<LayoutWriter> {
  const folder = await mkdtemp(join(tmpdir(), 'identity-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return createLayout(folder);
}

async function put(content: LayoutWriter, mediaType: string, fields: object) {
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }));
  const document = { mediaType, digest: digestOf(bytes), bytes };
  await content.putManifest(document);
  return { mediaType, digest: document.digest, size: bytes.length };
}

interface Image {
  readonly labels?: Labels;
  readonly annotations?: Labels;
  readonly config?: string;
  readonly configType?: string;
}

async function image(content: LayoutWriter, { labels, annotations, config, configType }: Image) {
  const text = config ?? JSON.stringify({ os: 'linux', architecture: 'amd64', config: { Labels: labels } });
  const descriptor = await content.putBytes(Buffer.from(text), configType ?? MEDIA_TYPE.config);
  return put(content, MEDIA_TYPE.manifest, { config: descriptor, layers: [], annotations });
}

const LINUX = { os: 'linux', architecture: 'amd64' };
const UNKNOWN = { os: 'unknown', architecture: 'unknown' };

describe('the identity of published content', () => {
  test.each<readonly [string, Labels | undefined, Image, object]>([
    ['comes from the annotations of its index', FULL, {}, { revision: REVISION, version: 'v1.0.0' }],
    [
      'comes from the labels of its image',
      undefined,
      { labels: FULL },
      { revision: REVISION, version: 'v1.0.0' },
    ],
    [
      'comes from the annotations of its manifest',
      undefined,
      { annotations: FULL },
      { revision: REVISION, version: 'v1.0.0' },
    ],
    [
      'is completed by labels where annotations lack something',
      { [KEY.version]: 'v1.0.0' },
      { labels: { ...FULL, [KEY.version]: 'other' } },
      { revision: REVISION, version: 'v1.0.0' },
    ],
    ['is empty where nobody wrote one', undefined, {}, {}],
    [
      'is not looked for in the configuration of an artifact',
      undefined,
      { config: 'tar', configType: 'application/x' },
      {},
    ],
  ])('%s', async (_name, annotations, given, expected) => {
    const content = await layout();
    const attestation = await image(content, { annotations: { [KEY.revision]: 'wrong' } });
    const child = await image(content, given);
    const root = await put(content, MEDIA_TYPE.index, {
      manifests: [
        { ...attestation, platform: UNKNOWN },
        { ...child, platform: LINUX },
      ],
      ...(annotations ? { annotations } : {}),
    });
    expect(await readIdentity(content, root.digest)).toEqual(expected);
  });

  test('of a single image is read without an index', async () => {
    const content = await layout();
    const { digest } = await image(content, { labels: FULL });
    expect(await readIdentity(content, digest)).toMatchObject({ revision: REVISION });
  });

  test.each([
    ['no JSON', 'not json', 'is not JSON'],
    ['no object', '"text"', 'is not a JSON object'],
    ['too large to be one', JSON.stringify({ x: 'y'.repeat(5 * 1024 * 1024) }), 'at most 4194304 are read'],
  ])('fails for a configuration that is %s', async (_name, config, message) => {
    const content = await layout();
    const { digest } = await image(content, { config });
    await expect(readIdentity(content, digest)).rejects.toMatchObject({
      code: 'registry-failed',
      message: expect.stringContaining(message),
    });
  });

  test('fails for content that is not there', async () => {
    const missing: Digest = `sha256:${'0'.repeat(64)}`;
    await expect(readIdentity(await layout(), missing)).rejects.toThrow();
  });
});
