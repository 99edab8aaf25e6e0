import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { createHttp } from '../../src/system/http.ts';
import { need, onPath } from '../support/need.ts';

/** An HTTPS server of 127.0.0.1 whose certificate only this test knows. */
async function privateServer(context: TestContext): Promise<{ url: URL; ca: string }> {
  need(context, onPath('openssl'), 'openssl is not on PATH');
  const folder = await temporaryFolder('tls');
  onTestFinished(() => folder.remove());
  const [key, cert] = [join(folder.path, 'key.pem'), join(folder.path, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const args = ['req', '-x509', ...curve, '-keyout', key, '-out', cert, ...subject];
  execFileSync('openssl', args, { stdio: 'ignore' });
  const ca = readFileSync(cert, 'utf8');
  const server = createServer({ key: readFileSync(key), cert: ca }, (_, response) => response.end('private'));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    const closed = new Promise<void>(resolve => void server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  });
  return { url: new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}/`), ca };
}

test('a certificate of an unknown authority is refused, once, with the way to trust it', async context => {
  const { url } = await privateServer(context);
  const http = createHttp();
  onTestFinished(() => http.close());
  await expect(http.request({ method: 'GET', url, headers: {} })).rejects.toMatchObject({
    code: 'network-failed',
    transient: false,
    hint: expect.stringContaining('ca-file'),
  });
});

test('a certificate given by ca is trusted', async context => {
  const { url, ca } = await privateServer(context);
  const http = createHttp({ ca });
  onTestFinished(() => http.close());
  const response = await http.request({ method: 'GET', url, headers: {} });
  await response.discard();
  expect(response.status).toBe(200);
});
