import { describe, expect, test } from 'vitest';
import { AppError } from '../../src/errors.ts';
import type { Descriptor } from '../../src/oci/descriptor.ts';
import { digestOf } from '../../src/oci/digest.ts';
import type { ContentReader } from '../../src/registry/capabilities.ts';
import { RegistryError } from '../../src/registry/errors.ts';
import { assertingComplete, rememberManifests } from '../../src/steps/remembered.ts';

const BYTES = Buffer.from('content');
const BLOB: Descriptor = {
  mediaType: 'application/octet-stream',
  digest: digestOf(BYTES),
  size: BYTES.length,
};
const MANIFEST = { digest: BLOB.digest, mediaType: 'application/json', bytes: BYTES };

/** A reader that says which way it was asked for a blob. */
function reader(asked: string[], passes = true): ContentReader {
  const way = (name: string) =>
    async function* () {
      asked.push(name);
      yield BYTES;
    };
  return {
    manifest: async () => {
      asked.push('manifest');
      return MANIFEST;
    },
    blob: way('blob'),
    ...(passes ? { passing: way('passing') } : {}),
  };
}

describe.each([
  ['rememberManifests', rememberManifests],
  ['assertingComplete', (content: ContentReader) => assertingComplete(content, 'app:v1')],
] as const)('%s', (_name, wrap) => {
  test('keeps the way to a registry that checks the content itself', async () => {
    const asked: string[] = [];
    const { passing } = wrap(reader(asked));
    expect(await Array.fromAsync(passing?.(BLOB) ?? [])).toEqual([BYTES]);
    expect(asked).toEqual(['passing']);
  });

  test('makes up no such way', () => {
    expect('passing' in wrap(reader([], false))).toBe(false);
  });
});

test('a manifest is read once, however often it is asked for', async () => {
  const asked: string[] = [];
  const content = rememberManifests(reader(asked));
  await Promise.all([content.manifest(BLOB.digest), content.manifest(BLOB.digest)]);
  await content.manifest(BLOB.digest);
  expect(asked).toEqual(['manifest']);
});

test.each(['blob', 'passing'] as const)(
  'what is not there on the way of %s is told of its image',
  async way => {
    const url = new URL('https://registry.example/v2/app/blobs/x');
    const headers = { get: () => undefined, all: () => [] };
    const missing = new RegistryError(
      { method: 'GET', url },
      { status: 404, headers, url, bytes: Buffer.alloc(0) },
    );
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield* [];
      throw missing;
    };
    const content = assertingComplete(
      { manifest: async () => MANIFEST, blob: broken, passing: broken },
      'app:v1',
    );
    const failure = await Array.fromAsync(content[way]?.(BLOB) ?? []).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(String(failure)).toContain(`app:v1 is not complete: blob ${BLOB.digest} is not there`);
  },
);
