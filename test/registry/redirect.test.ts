import { describe, expect, it } from 'vitest';
import { type Hop, nextHop } from '../../src/registry/redirect.ts';

const REGISTRY = new URL('https://registry.example:5000/v2/a/blobs/x');
const FROM = { registry: REGISTRY, internal: false };
const SECRET = { authorization: 'Bearer t', cookie: 'c=1', 'proxy-authorization': 'p', 'x-own': '1' };
const hop = (more: Partial<Hop> = {}): Hop => ({
  method: 'GET',
  url: REGISTRY,
  headers: { accept: '*/*', range: 'bytes=1-', ...SECRET },
  ...more,
});
const to = (location: string | undefined, status = 307) => ({ status, location });

describe('nextHop', () => {
  it.each([200, 304, 404, 300, 305, 306])('takes status %i for an answer, not a redirect', status => {
    expect(nextHop(hop(), to('https://elsewhere.example/', status), FROM)).toBeUndefined();
  });

  it('keeps credentials where scheme, host and port stay the same', () => {
    expect(nextHop(hop(), to('/other?x=1'), FROM)).toMatchObject({
      url: new URL('https://registry.example:5000/other?x=1'),
      headers: { authorization: 'Bearer t', 'x-own': '1' },
    });
  });

  it.each([
    ['another host', 'https://storage.example/blob'],
    ['the same host on another port', 'https://registry.example/blob'],
    ['a host that only begins the same', 'https://registry.example.evil.example:5000/blob'],
    ['a subdomain', 'https://cdn.registry.example:5000/blob'],
  ])('leaves credentials behind on the way to %s', (_where, location) => {
    expect(nextHop(hop(), to(location), FROM)?.headers).toEqual({ accept: '*/*', range: 'bytes=1-' });
  });

  it('takes along which part of the content is sent', () => {
    const headers = { 'content-range': '0-9', 'content-type': 'application/octet-stream' };
    const chunk = hop({ method: 'PATCH', headers: { ...headers, ...SECRET } });
    expect(nextHop(chunk, to('https://storage.example/up'), FROM)?.headers).toEqual(headers);
  });

  it('does not give them back when the way leads home again', () => {
    const away = nextHop(hop(), to('https://storage.example/blob'), FROM);
    const home = nextHop(away ?? hop(), to('https://registry.example:5000/blob'), FROM);
    expect(home?.headers).toEqual({ accept: '*/*', range: 'bytes=1-' });
  });

  it.each([
    ['from https to http', 'http://storage.example/blob', /from https to http/],
    ['from https to http on the same host', 'http://registry.example:5000/blob', /from https to http/],
    ['to the cloud’s metadata service', 'https://169.254.169.254/latest/meta-data/', /metadata/],
    ['to the metadata service by name', 'https://metadata.google.internal/', /metadata/],
    ['to the metadata service in IPv6', 'https://[fd00:ec2::254]/', /metadata/],
    ['to the metadata service in mapped IPv6', 'https://[::ffff:169.254.169.254]/', /metadata/],
    ['to the metadata service in decimal', 'https://2852039166/', /metadata/],
    ['to the metadata service with a dot', 'https://metadata.google.internal./', /metadata/],
    ['to the metadata service by NAT64', 'https://[64:ff9b::a9fe:a9fe]/', /metadata/],
    ['to Azure’s metadata service', 'https://168.63.129.16/', /metadata/],
    ['to Oracle’s metadata service', 'https://192.0.0.192/', /metadata/],
    ['to Alibaba’s metadata service', 'https://100.100.100.200/', /metadata/],
    ['into a private network', 'https://10.0.0.7/blob', /private network/],
    ['into a private network by 6to4', 'https://[2002:0a00:0007::]/blob', /private network/],
    ['into a site', 'https://[fec0::1]/blob', /private network/],
    ['to this machine with a dot', 'https://localhost./blob', /private network/],
    ['to a name of this machine with a dot', 'https://foo.localhost./blob', /private network/],
    ['to this machine by NAT64', 'https://[64:ff9b::7f00:1]/blob', /private network/],
    ['to this machine', 'https://localhost/blob', /private network/],
    ['to this machine in octal', 'https://0177.0.0.1/blob', /private network/],
    ['to this machine in IPv6', 'https://[::1]/blob', /private network/],
    ['to a file', 'file:///etc/passwd', /neither https nor http/],
    ['with user information', 'https://user:word@storage.example/', /user information/],
  ])('refuses the way %s', (_where, location, words) => {
    expect(() => nextHop(hop(), to(location), FROM)).toThrowError(
      expect.objectContaining({ code: 'registry-untrusted' }),
    );
    expect(() => nextHop(hop(), to(location), FROM)).toThrowError(words);
  });

  it.each([
    [
      'a registry on this machine may send to its storage on another port',
      'http://127.0.0.1:5000/v2/',
      'http://127.0.0.1:9000/blob',
    ],
    [
      'a registry in a private network may send to its storage there',
      'https://10.1.2.3/v2/',
      'https://10.1.2.4/blob',
    ],
    [
      'a registry in a private network may send to its storage there in IPv6',
      'https://[fd12::1]/v2/',
      'https://[fd12::2]/blob',
    ],
    [
      'a registry on this machine may name it in another way',
      'http://localhost:5000/v2/',
      'http://127.0.0.1:9000/blob',
    ],
    [
      'a public registry may send to public storage in IPv6',
      'https://registry.example/v2/',
      'https://[2600:1f00::1]/blob',
    ],
    [
      'a public registry may send to public storage by NAT64',
      'https://registry.example/v2/',
      'https://[64:ff9b::c633:6401]/blob',
    ],
    ['http may become https', 'http://127.0.0.1:5000/v2/', 'https://storage.example/blob'],
    [
      'a public registry may send to public storage',
      'https://registry.example/v2/',
      'https://bucket.s3.amazonaws.com/x?X-Amz-Signature=1',
    ],
  ])('%s', (_promise, from, location) => {
    const start = new URL(from);
    expect(nextHop(hop({ url: start }), to(location), { registry: start, internal: false })?.url.href).toBe(
      location,
    );
  });

  it('lets a registry with a name send into its network where it is listed, and says so where it is not', () => {
    const at = to('https://10.0.0.7/blob');
    expect(() => nextHop(hop(), at, FROM)).toThrowError(
      expect.objectContaining({ hint: expect.stringContaining('`internal-registries`') }),
    );
    expect(nextHop(hop(), at, { ...FROM, internal: true })?.url.href).toBe('https://10.0.0.7/blob');
  });

  it.each([
    'https://169.254.169.254/',
    'https://[64:ff9b::a9fe:a9fe]/',
    'http://10.0.0.7/',
    'https://a:b@10.0.0.7/',
  ])('lets no listed registry send to %s', location => {
    expect(() => nextHop(hop(), to(location), { ...FROM, internal: true })).toThrowError(
      expect.objectContaining({ code: 'registry-untrusted' }),
    );
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'] as const)(
    'keeps %s on 307 and 308, and refuses to guess on 301 to 303',
    method => {
      expect(nextHop(hop({ method }), to('/x', 308), FROM)?.method).toBe(method);
      for (const status of [301, 302, 303]) {
        expect(() => nextHop(hop({ method }), to('/x', status), FROM)).toThrowError(/does not say whether/);
      }
    },
  );

  it('needs an address', () => {
    expect(() => nextHop(hop(), to(undefined), FROM)).toThrowError(/Location header, found none/);
    expect(() => nextHop(hop(), to('https://[broken'), FROM)).toThrowError(/cannot be read/);
  });
});
