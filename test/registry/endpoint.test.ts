import { describe, expect, it } from 'vitest';
import { endpointOf } from '../../src/registry/endpoint.ts';

describe('endpointOf', () => {
  it.each([
    ['a public registry over https', 'registry.example.com', 'https://registry.example.com/'],
    ['a port', 'registry.example.com:5000', 'https://registry.example.com:5000/'],
    ['Docker Hub at its own API host', 'docker.io', 'https://registry-1.docker.io/'],
    ['upper case', 'Registry.Example.COM', 'https://registry.example.com/'],
    ['localhost without encryption', 'localhost:5000', 'http://localhost:5000/'],
    ['names below localhost without encryption', 'kind.localhost:5000', 'http://kind.localhost:5000/'],
    ['127.0.0.0/8 without encryption', '127.8.9.1:5000', 'http://127.8.9.1:5000/'],
    ['::1 without encryption', '[::1]:5000', 'http://[::1]:5000/'],
    ['this machine’s https port over https', '127.0.0.1:8443', 'https://127.0.0.1:8443/'],
    ['a port that the system chose without encryption', '127.0.0.1:41443', 'http://127.0.0.1:41443/'],
    ['a private network over https', '10.0.0.1:5000', 'https://10.0.0.1:5000/'],
    [
      'names that only look like localhost over https',
      'localhost.example.com',
      'https://localhost.example.com/',
    ],
    ['names that end in localhost without a dot over https', 'notlocalhost', 'https://notlocalhost/'],
    [
      'addresses that only begin with 127 over https',
      '127.0.0.1.example.com',
      'https://127.0.0.1.example.com/',
    ],
  ])('reaches %s', (_what, registry, url) => {
    expect(endpointOf(registry).href).toBe(url);
  });

  it('leaves encryption out only for the very host that is listed', () => {
    const insecure = ['registry.lan:5000'];
    expect(endpointOf('registry.lan:5000', insecure).protocol).toBe('http:');
    expect(endpointOf('registry.lan', insecure).protocol).toBe('https:');
    expect(endpointOf('my.registry.lan:5000', insecure).protocol).toBe('https:');
  });

  it.each([
    'https://registry.example.com',
    'registry.example.com/team',
    'user@registry.example.com',
    'a b',
    '',
    '::1',
    'x:y',
  ])('refuses %j', registry => {
    expect(() => endpointOf(registry)).toThrowError(expect.objectContaining({ code: 'bad-input' }));
  });
});
