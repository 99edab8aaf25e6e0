import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNoProxy } from '../../src/system/no-proxy.ts';

const isDirect = (none: string, url: string) => readNoProxy(none)(new URL(url));

// Every line is what golang.org/x/net/http/httpproxy 0.57 says, unless it says otherwise.
describe('NO_PROXY', () => {
  it.each([
    ['*', 'https://anything.example/'],
    ['other.example, *', 'https://anything.example/'],
    ['corp.example', 'https://corp.example/'],
    ['corp.example', 'http://registry.corp.example:5000/'],
    ['CORP.example', 'https://corp.EXAMPLE/'],
    ['.corp.example', 'https://registry.corp.example/'],
    ['*.corp.example', 'https://registry.corp.example/'],
    ['corp.example:5000', 'https://registry.corp.example:5000/'],
    ['corp.example:443', 'https://corp.example/'],
    ['corp.example:80', 'http://corp.example/'],
    ['corp.example:', 'https://corp.example/'],
    ['a.example,corp.example', 'https://corp.example/'],
    [' a.example , corp.example ', 'https://corp.example/'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
    ['.bücher.example', 'https://sub.bücher.example/'],
    ['10.0.0.0/8', 'https://10.1.2.3:5000/'],
    ['10.0.0.0/8', 'https://[::ffff:10.1.2.3]/'],
    ['10.1.2.3', 'https://10.1.2.3/'],
    ['10.1.2.3', 'https://[::ffff:10.1.2.3]/'],
    ['10.1.2.3:5000', 'https://10.1.2.3:5000/'],
    ['0.0.0.0/0', 'https://8.8.8.8/'],
    ['fd00::/8', 'https://[fd12::1]/'],
    ['fd00::5', 'https://[fd00:0::5]:5000/'],
    ['[fd00::5]:5000', 'https://[fd00::5]:5000/'],
  ])('%s takes %s from the proxy', (none, url) => {
    expect(isDirect(none, url)).toBe(true);
  });

  it.each([
    ['', 'https://corp.example/'],
    ['corp.example', 'https://xcorp.example/'],
    ['corp.example', 'https://corp.example.org/'],
    ['.corp.example', 'https://corp.example/'],
    ['*.corp.example', 'https://corp.example/'],
    ['corp.example:5000', 'https://corp.example/'],
    ['corp.example:443', 'http://corp.example/'],
    ['*corp.example', 'https://corp.example/'],
    ['10.0.0.0/8', 'https://11.0.0.1/'],
    ['10.0.0.0/33', 'https://10.1.2.3/'],
    ['10.0.0.0/8', 'https://10.example/'],
    ['10.0.0.0/8', 'https://[fd00::5]/'],
    ['::/0', 'https://10.1.2.3/'],
    ['10.', 'https://10.1.2.3/'],
    ['.2.3', 'https://10.1.2.3/'],
    ['10.1.2.3:5000', 'https://10.1.2.3/'],
    ['[fd00::5]:5000', 'https://[fd00::5]/'],
    [',.,-,/8,:80,[', 'https://corp.example/'],
  ])('%j leaves %s behind it', (none, url) => {
    expect(isDirect(none, url)).toBe(false);
  });

  it.each([
    'http://localhost:5000/',
    'http://127.0.0.1:5000/',
    'http://127.0.0.2:5000/',
    'http://[::1]:5000/',
    'http://[::ffff:127.0.0.1]/',
  ])('need not name this machine: %s', url => {
    expect(isDirect('', url)).toBe(true);
  });

  // Go takes these for names that nothing has.
  it.each([
    ['names below localhost', '', 'http://kind.localhost:5000/'],
    ['an entry behind a space', 'a.example corp.example', 'https://corp.example/'],
    ['an IPv6 address in brackets', '[fd00::5]', 'https://[fd00::5]/'],
    ['a dot behind the entry', 'corp.example.', 'https://corp.example/'],
    ['a dot behind the host', 'corp.example', 'https://corp.example./'],
  ])('is also understood with %s', (_what, none, url) => {
    expect(isDirect(none, url)).toBe(true);
  });

  it('is read without a failure, whatever it holds', () => {
    const part = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.domain(),
      fc.constantFrom('/', ':', '%', '[', ']', '*', '.', ',', '8'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map(parts => parts.join('')),
        ),
        text => {
          expect(isDirect(text, 'https://corp.example/')).toBeTypeOf('boolean');
          expect(isDirect(text, 'https://[fe80::1]/')).toBeTypeOf('boolean');
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
