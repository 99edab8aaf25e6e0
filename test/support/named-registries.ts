import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TemporaryFolder, temporaryFolder } from '../../src/system/files.ts';
import type { Front } from './named-registries-server.ts';

/** A registry behind a name that only this machine knows. */
export interface Named {
  /** `127.0.0.1:PORT` of the registry itself, plain HTTP. */
  readonly upstream: string;
  /** Who is let in; everybody where it is missing. */
  readonly username?: string;
  readonly password?: string;
}

/** Names such as registry.example.com, answered by registries of this machine. */
export interface NamedRegistries {
  /** PEM file of the authority that vouches for the names. */
  readonly caFile: string;
  /** Variables that make a client find them: a proxy that knows the names. */
  readonly proxy: { readonly HTTPS_PROXY: string };
  close(): Promise<void>;
}

/**
 * Gives registries of this machine the names that examples use, so that examples run with not a word changed: by https,
 * with a certificate for the name, and with the credentials that the example sends to exactly this host. In a process of
 * its own, because tests wait for programs that ask it. Needs openssl.
 */
export async function nameRegistries(names: Readonly<Record<string, Named>>): Promise<NamedRegistries> {
  const folder = await temporaryFolder('named-registries');
  const { certFile, keyFile } = certificateFor(Object.keys(names), folder);
  const child = fork(join(import.meta.dirname, 'named-registries-server.ts'), { stdio: 'inherit' });
  const front: Front = {
    cert: readFileSync(certFile, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
    names,
  };
  child.send(front);
  const [port] = await once(child, 'message');
  return {
    caFile: certFile,
    proxy: { HTTPS_PROXY: `http://127.0.0.1:${port}` },
    close: async () => {
      child.disconnect();
      await once(child, 'exit');
      await folder.remove();
    },
  };
}

function certificateFor(names: readonly string[], folder: TemporaryFolder) {
  const [certFile, keyFile] = [join(folder.path, 'ca.pem'), join(folder.path, 'key.pem')];
  const subject = [
    '-subj',
    '/CN=names',
    '-addext',
    `subjectAltName=${names.map(one => `DNS:${one}`).join(',')}`,
  ];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-days', '2', '-nodes'];
  const files = ['-keyout', keyFile, '-out', certFile];
  execFileSync('openssl', ['req', '-x509', ...curve, ...files, ...subject], { stdio: 'ignore' });
  return { certFile, keyFile };
}
