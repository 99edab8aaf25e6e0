import { expect, onTestFinished, type TestContext, test } from 'vitest';
import { redirecting } from '../../src/registry/redirecting.ts';
import type { RegistryResponse, Send } from '../../src/registry/request.ts';
import type { HostTls } from '../../src/system/host-certificates.ts';
import { createHttp } from '../../src/system/http.ts';
import { failureOf } from '../../src/system/http-failure.ts';
import type { Http } from '../../src/system/http-port.ts';
import { certificateMaker, namingServer, tunnellingServer } from '../support/certificates.ts';
import { need, onPath } from '../support/need.ts';
import { drained, repositoryOn } from '../support/test-client.ts';

/** An HTTPS server of 127.0.0.1 whose certificate only this test knows. */
async function privateServer(context: TestContext): Promise<{ url: URL; ca: string }> {
  need(context, onPath('openssl'), 'openssl is not on PATH');
  const { make } = await certificateMaker();
  const { key, cert } = make('server');
  return { url: await namingServer({ key, cert }), ca: cert };
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

test('a certificate given for a host is trusted there and nowhere else', async context => {
  const [known, other] = [await privateServer(context), await privateServer(context)];
  const asked: string[] = [];
  const http = createHttp({
    tlsFor: async host => {
      asked.push(host);
      return host === known.url.host ? { ca: [known.ca] } : undefined;
    },
  });
  onTestFinished(() => http.close());
  const answers = [await textFrom(http, known.url), await textFrom(http, known.url)];
  expect(answers).toEqual(['nobody', 'nobody']);
  await expect(textFrom(http, other.url)).rejects.toMatchObject({ code: 'network-failed' });
  expect(asked).toEqual([known.url.host, other.url.host]);
});

test('a proxy that speaks https is trusted by what is trusted everywhere, and sees no client certificate', async context => {
  need(context, onPath('openssl'), 'openssl is not on PATH');
  const { make } = await certificateMaker();
  const [general, special] = [make('general'), make('special', { host: 'registry.invalid' })];
  const tlsFor = async (): Promise<HostTls> => ({ ca: [special.cert], client: make('client') });
  const asking = { requestCert: true, rejectUnauthorized: false };
  const registry = await namingServer({ key: special.key, cert: special.cert, ...asking });
  const { url, shown } = await tunnellingServer(
    { key: general.key, cert: general.cert, ...asking },
    registry,
  );
  const through = (ca?: string) => {
    const http = createHttp({ proxy: { https: url.href }, tlsFor, ...(ca === undefined ? {} : { ca }) });
    onTestFinished(() => http.close());
    return textFrom(http, new URL('https://registry.invalid/'));
  };
  expect(await through(general.cert)).toBe('client');
  expect(shown).toEqual(['nobody']);
  // An authority that is trusted for one host alone vouches for no proxy.
  await expect(through()).rejects.toMatchObject({ hint: expect.stringContaining('ca-file') });
  expect(shown).toEqual(['nobody']);
});

test('a client certificate opens its registry, and a redirect does not carry it elsewhere', async context => {
  need(context, onPath('openssl'), 'openssl is not on PATH');
  const { make } = await certificateMaker();
  const [server, client] = [make('server'), make('client')];
  const { key, cert } = server;
  const registry = await namingServer({ key, cert, requestCert: true, ca: client.cert });
  const storage = await namingServer({ key, cert, requestCert: true, rejectUnauthorized: false });
  const tls: HostTls = { ca: [cert], client: { cert: client.cert, key: client.key } };
  const http = createHttp({ ca: cert, tlsFor: async host => (host === registry.host ? tls : undefined) });
  onTestFinished(() => http.close());
  expect(await textFrom(http, registry)).toBe('client');
  const send = redirecting([])(wire(http));
  const away = new URL(`/to/${encodeURIComponent(storage.href)}`, registry);
  const repository = repositoryOn(registry.host);
  const answer = await send({ method: 'GET', url: away, repository, access: 'pull' });
  expect(answer.url.href).toBe(storage.href);
  expect(Buffer.from(answer.bytes).toString()).toBe('nobody');
  const bare = createHttp({ ca: cert });
  onTestFinished(() => bare.close());
  await expect(textFrom(bare, registry)).rejects.toMatchObject({ code: 'network-failed' });
});

test.each([
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'client-cert'],
  ['ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE', 'client-cert'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'ca-file'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'insecure-registries'],
])('%s comes with the input that helps: %s', (code, input) => {
  const failure = failureOf(Object.assign(new Error('tls'), { code }), 'r.example');
  expect(failure).toMatchObject({ transient: false, hint: expect.stringContaining(input) });
});

test('what cannot be read for a host is told at its first request', async () => {
  const failure = new Error('certs.d: cannot be read');
  const http = createHttp({ tlsFor: () => Promise.reject(failure) });
  onTestFinished(() => http.close());
  await expect(textFrom(http, new URL('https://r.example/'))).rejects.toBe(failure);
});

async function textFrom(http: Http, url: URL): Promise<string> {
  const response = await http.request({ method: 'GET', url, headers: {} });
  return (await drained(response.body)).toString();
}

/** The innermost part of a transport: one exchange. */
function wire(http: Http): Send {
  return async ({ method, url, headers = {} }): Promise<RegistryResponse> => {
    const { status, headers: fields, body } = await http.request({ method, url, headers });
    return { status, headers: fields, url, bytes: await drained(body) };
  };
}
