import { createPublicKey, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { errorLines } from '../../src/report/error-text.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { generate, type KINDS } from '../sign/cosign.ts';
import { type ReleaseResult, release, verify } from '../support/release.ts';
import { type SampleImage, writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock, repositoryOn, testClient } from '../support/test-client.ts';

export type Given = Readonly<Record<string, string>>;

/** The commit that every release here is of. */
export const COMMIT = 'a1'.repeat(20);
export const V1: SampleImage = { version: 'v1.2.3', revision: COMMIT };

/** A project folder with a key pair, and the two commands on it. */
export interface SignStage {
  readonly folder: string;
  /** The password that the private key is sealed with. */
  readonly password: string;
  /** The text of the private key. */
  readonly keyText: string;
  write(file: string, content: string | Uint8Array): Promise<void>;
  /** Writes a layout of two platforms and gives its digest. */
  layout(image?: SampleImage, name?: string): Promise<Digest>;
  /** A release of v1.2.3 signed with the key, from the layout `layout` unless told otherwise. */
  push(inputs: Given, env?: Given): Promise<ReleaseResult>;
  verify(inputs: Given, env?: Given): ReturnType<typeof verify>;
}

/** Makes one; the folder goes with the test. Files: `key.pem` (sealed), `key.pub`, `other.pem`, `other.pub`. */
export async function signStage(kind: (typeof KINDS)[number] = 'P-256'): Promise<SignStage> {
  const { path: folder, remove } = await temporaryFolder('sign-stage');
  onTestFinished(remove);
  const password = `password-${randomBytes(6).toString('hex')}`;
  const write = async (file: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  };
  let keyText = '';
  for (const name of ['other', 'key']) {
    const { privateKey } = generate(kind);
    const sealed = { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: password } as const;
    keyText = privateKey.export(sealed).toString();
    await write(`${name}.pem`, keyText);
    const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' });
    await write(`${name}.pub`, publicKey);
  }
  const sealedWith = { COSIGN_PASSWORD: password };
  return {
    folder,
    password,
    keyText,
    write,
    layout: (image = V1, name = 'layout') => writeSampleLayout(join(folder, name), image),
    push: (inputs, env = sealedWith) =>
      release({
        cwd: folder,
        clock: jumpingClock(),
        env,
        inputs: {
          'oci-layout': join(folder, 'layout'),
          'git-ref': 'refs/tags/v1.2.3',
          'git-sha': COMMIT,
          sign: 'key',
          'sign-key': 'key.pem',
          ...inputs,
        },
      }),
    verify: (inputs, env = {}) => verify({ cwd: folder, clock: jumpingClock(), env, inputs }),
  };
}

/** What is attached to a digest, by type, `.sig` for the tag of older clients. */
export async function attachedTo(host: string, path: string, digest: Digest): Promise<readonly string[]> {
  const referrers = testClient().client.referrers(repositoryOn(host, path));
  const found = await Array.fromAsync(referrers.referrersOf(digest));
  const companion = await referrers.companionOf(digest, 'sig');
  return [...found.map(({ artifactType }) => artifactType ?? ''), ...(companion ? ['.sig'] : [])].toSorted();
}

/** The error of a run as people read it. */
export function said({ error }: Pick<ReleaseResult, 'error'>): string {
  return errorLines(error).join('\n');
}

/** Digests of the platforms of an image. */
export function platformsOf({ report }: ReleaseResult): readonly Digest[] {
  return report?.images[0]?.platforms.map(({ digest }) => digest) ?? [];
}
