import { execFile } from 'node:child_process';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';

const run = promisify(execFile);
const PASSWORD = 'hello';
/** A folder for cosign's own state, so that nothing of this machine is read or written. */
export interface Cosign {
  readonly folder: string;
  /** Runs cosign; gives what it printed, throws with it where it failed. */
  run(...args: string[]): Promise<string>;
  /** Makes a key pair as cosign keeps it, of a given kind where one is given. */
  keyPair(name: string, privatePem?: string): Promise<{ readonly key: string; readonly pub: string }>;
}

/** The real cosign with a password of its own; the test is skipped where it is missing. */
export async function cosign(context: TestContext): Promise<Cosign> {
  need(context, onPath('cosign'), 'cosign is not on PATH');
  const folder = await temporaryFolder('cosign');
  onTestFinished(() => folder.remove());
  const env = { ...process.env, HOME: folder.path, DOCKER_CONFIG: folder.path, COSIGN_PASSWORD: PASSWORD };
  const cwd = folder.path;
  const call = async (...args: string[]): Promise<string> => {
    const { stdout, stderr } = await run('cosign', args, { cwd, env });
    return stdout + stderr;
  };
  return {
    folder: folder.path,
    run: call,
    keyPair: async (name, privatePem) => {
      const prefix = ['--output-key-prefix', name, '--yes'];
      if (privatePem === undefined) await call('generate-key-pair', ...prefix.slice(0, 2));
      else {
        await writeFile(join(cwd, `${name}.pem`), privatePem);
        await call('import-key-pair', '--key', `${name}.pem`, ...prefix);
      }
      return { key: join(cwd, `${name}.key`), pub: join(cwd, `${name}.pub`) };
    },
  };
}

/** Where keys come from in tests. */
export function source(env: Readonly<Record<string, string>> = { COSIGN_PASSWORD: PASSWORD }) {
  return { readFile: (path: string) => readFile(path, 'utf8'), env };
}

/** Every kind of key that signs. */
export const KINDS = ['P-256', 'P-384', 'P-521', 'RSA', 'Ed25519'] as const;

/** A new key of a kind. */
export function generate(kind: (typeof KINDS)[number]): { privateKey: KeyObject; publicKey: KeyObject } {
  if (kind === 'RSA') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  if (kind === 'Ed25519') return generateKeyPairSync('ed25519');
  return generateKeyPairSync('ec', { namedCurve: kind });
}

/** A key as PKCS#8 in PEM form. */
export function pkcs8(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}
