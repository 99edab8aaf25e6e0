import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';

/** A certificate and its key: where they are and what they hold. */
export interface Pair {
  readonly certFile: string;
  readonly keyFile: string;
  readonly cert: string;
  readonly key: string;
}

/** Makes self-signed certificates in a folder that is removed when the test ends. Needs openssl. */
export async function certificateMaker(): Promise<{
  readonly path: string;
  make(name: string, options?: { readonly passphrase?: string }): Pair;
}> {
  const folder = await temporaryFolder('certificates');
  onTestFinished(() => folder.remove());
  const make = (name: string, { passphrase }: { readonly passphrase?: string } = {}): Pair => {
    const [keyFile, certFile] = [join(folder.path, `${name}.key`), join(folder.path, `${name}.cert`)];
    const subject = ['-subj', `/CN=${name}`, '-addext', 'subjectAltName=IP:127.0.0.1'];
    const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-days', '2'];
    const secret = passphrase === undefined ? ['-nodes'] : ['-passout', `pass:${passphrase}`];
    const files = ['-keyout', keyFile, '-out', certFile];
    execFileSync('openssl', ['req', '-x509', ...curve, ...secret, ...files, ...subject], { stdio: 'ignore' });
    return {
      certFile,
      keyFile,
      cert: readFileSync(certFile, 'utf8'),
      key: readFileSync(keyFile, 'utf8'),
    };
  };
  return { path: folder.path, make };
}

/** An HTTPS server of 127.0.0.1 that answers with the name on the client certificate it was shown, or `nobody`. */
export async function namingServer(options: ServerOptions): Promise<URL> {
  const server = createServer(options, ({ socket, url }, response) => {
    const shown = (socket as TLSSocket).getPeerCertificate().subject?.CN ?? 'nobody';
    if (url?.startsWith('/to/')) response.setHeader('location', decodeURIComponent(url.slice(4)));
    response.writeHead(url?.startsWith('/to/') ? 307 : 200);
    response.end(shown);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  });
  return new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}
