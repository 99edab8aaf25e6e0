import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { isRegistryHost, parseRepository } from '../../src/oci/reference.ts';
import { parseCredentialKey } from '../../src/registry/credential-key.ts';
import { endpointOf } from '../../src/registry/endpoint.ts';

describe('the address of a registry', () => {
  it.each([
    ['a scheme', 'https://r.example'],
    ['another scheme', 'ftp://r.example'],
    ['a path', 'r.example/v2'],
    ['a slash', 'r.example/'],
    ['a query', 'r.example?x'],
    ['a fragment', 'r.example#x'],
    ['user information', 'me@r.example'],
    ['user and password', 'me:pw@r.example'],
    ['a port that is none', 'r.example:port'],
    ['a port without digits', 'r.example:'],
    ['port 0', 'r.example:0'],
    ['a port too high', 'r.example:65536'],
    ['a port much too high', 'r.example:99999'],
    ['two ports', 'r.example:1:2'],
    ['an IPv6 address without brackets', 'fe80::1'],
    ['an IPv6 address with a zone', '[fe80::1%25eth0]'],
    ['an IPv6 address that is none', '[:::]'],
    ['empty brackets', '[]:5000'],
    ['a space', 'r .example'],
    ['a line break', 'r.example\nevil'],
    ['an empty label', 'r..example'],
    ['a leading hyphen', '-r.example'],
    ['an underscore', 'r_x.example'],
    ['a trailing dot', 'r.example.'],
    ['letters beyond ASCII', 'rägistry.example'],
    ['a backslash', 'r.example\\evil'],
    ['nothing', ''],
    ['loopback in hexadecimal', '0x7f.1'],
    ['loopback in short', '127.1'],
    ['loopback as a number', '2130706433:5000'],
    ['loopback in octal', '0177.0.0.1'],
  ])('with %s is refused', (_what, host) => {
    expect(isRegistryHost(host)).toBe(false);
    expect(() => endpointOf(host)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
  });

  it.each([
    ['a name', 'registry', 'https://registry/'],
    ['upper case', 'R.EXAMPLE:5000', 'https://r.example:5000/'],
    ['the port of https', 'r.example:443', 'https://r.example/'],
    ['the highest port', 'r.example:65535', 'https://r.example:65535/'],
    ['an IPv4 address', '10.1.2.3', 'https://10.1.2.3/'],
    ['an IPv6 address', '[2001:db8::1]:5000', 'https://[2001:db8::1]:5000/'],
    ['an IPv6 address in another form', '[2001:DB8:0::1]', 'https://[2001:db8::1]/'],
    [
      'a name of letters beyond ASCII in its own form',
      'xn--rgistry-5wa.example',
      'https://xn--rgistry-5wa.example/',
    ],
  ])('may be %s', (_what, host, url) => {
    expect(endpointOf(host).href).toBe(url);
  });

  it('leads to the very host it shows or nowhere, whatever the text', () => {
    const part = fc.constantFrom(
      'a',
      '0',
      '1',
      '127',
      '0x7f',
      '.',
      '-',
      ':',
      '[',
      ']',
      '/',
      '@',
      '?',
      '%',
      'é',
      ' ',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(part, { maxLength: 12 }).map(parts => parts.join('')),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(text, host => {
        try {
          const { hostname, username, pathname, search } = endpointOf(host);
          const shown = host.toLowerCase().replace(/:[0-9]+$/, '');
          if (!shown.startsWith('[')) expect(hostname).toBe(shown);
          expect([username, pathname, search]).toEqual(['', '/', '']);
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('an image name', () => {
  it('gives a host that can be reached or an error of ours, whatever the text', () => {
    const text = fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^[a-z0-9.:@/[\]-]{1,30}$/));
    fc.assert(
      fc.property(text, name => {
        try {
          const { registry, path } = parseRepository(name);
          expect(endpointOf(registry).pathname).toBe('/');
          expect(new URL(`v2/${path}/tags/list`, endpointOf(registry)).pathname).toBe(
            `/v2/${path}/tags/list`,
          );
        } catch (error) {
          expect(error).toBeInstanceOf(AppError);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the key of a credential', () => {
  it('never stands for a host that it does not name as a whole', () => {
    const label = fc.stringMatching(/^[a-z0-9]{1,8}$/);
    fc.assert(
      fc.property(label, label, label, (sub, name, end) => {
        const key = parseCredentialKey(`https://${sub}.${name}.${end}/v2/`);
        expect(key).toEqual({ host: `${sub}.${name}.${end}`, prefix: '' });
      }),
    );
  });
});
