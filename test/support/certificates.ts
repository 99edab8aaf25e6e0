import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerOptions } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
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

/** Makes certificates in one folder. */
export interface Maker {
  readonly path: string;
  /** `host`: another name that the certificate is for, besides 127.0.0.1. */
  make(name: string, options?: { readonly passphrase?: string; readonly host?: string }): Pair;
}

/** Makes self-signed certificates in a folder that is removed when the test ends. Needs openssl. */
export async function certificateMaker(): Promise<Maker> {
  const folder = await temporaryFolder('certificates');
  onTestFinished(() => folder.remove());
  const make: Maker['make'] = (name, { passphrase, host } = {}) => {
    const [keyFile, certFile] = [join(folder.path, `${name}.key`), join(folder.path, `${name}.cert`)];
    const names = ['IP:127.0.0.1', ...(host === undefined ? [] : [`DNS:${host}`])];
    const subject = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=${names.join(',')}`];
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
  return listening(server);
}

/** A proxy that speaks https and opens a tunnel to one server, whoever is asked for. `shown` are its clients' names. */
export async function tunnellingServer(
  options: ServerOptions,
  to: URL,
): Promise<{ readonly url: URL; readonly shown: readonly string[] }> {
  const shown: string[] = [];
  const server = createServer(options);
  server.on('connect', (request, socket, head) => {
    shown.push(String((request.socket as TLSSocket).getPeerCertificate().subject?.CN ?? 'nobody'));
    const way = connect(Number(to.port), to.hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      way.write(head);
      way.pipe(socket).pipe(way);
    });
    way.on('error', () => socket.destroy());
    socket.on('error', () => way.destroy());
  });
  return { url: await listening(server), shown };
}

async function listening(server: Server): Promise<URL> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  });
  return new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`);
}
