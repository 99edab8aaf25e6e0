import { expect, it } from 'vitest';
import { withoutMetadata } from '../../src/system/lookup.ts';

type Found = string | { address: string; family: number }[];

function lookup(found: Found): Promise<Found> {
  const resolve = withoutMetadata((_, __, callback) => callback(null, found, 4));
  return new Promise((done, failed) => {
    resolve('registry.example', {}, (error, address) => (error ? failed(error) : done(address as Found)));
  });
}

const all = (...addresses: string[]) => addresses.map(address => ({ address, family: 4 }));

it.each([
  ['the metadata service', '169.254.169.254'],
  ['the metadata service among others', all('203.0.113.7', '169.254.169.254')],
  ['a mapped address', all('::ffff:169.254.169.254')],
  ['IPv6 link-local', all('fe80::1')],
  ['Amazon’s metadata service in IPv6', all('fd00:ec2::254')],
  ['Alibaba’s metadata service', '100.100.100.200'],
  ['Azure’s metadata service', all('168.63.129.16')],
  ['the metadata service behind NAT64', all('64:ff9b::a9fe:a9fe')],
  ['IPv6 link-local with a zone', all('fe80::1%eth0')],
])('a name that resolves to %s is refused', async (_what, found) => {
  await expect(lookup(found)).rejects.toMatchObject({ code: 'BLOCKED_ADDRESS' });
});

it.each([
  ['a public address', '203.0.113.7'],
  ['a private one, as registries inside a company have', all('10.0.0.5', 'fd12::1')],
  ['a public one behind NAT64', all('64:ff9b::cb00:7107')],
  ['this machine', all('127.0.0.1', '::1')],
])('a name that resolves to %s is reached', async (_what, found) => {
  expect(await lookup(found)).toEqual(found);
});

it('a name that does not resolve fails as it did', async () => {
  const failure = Object.assign(new Error('no such host'), { code: 'ENOTFOUND' });
  const resolve = withoutMetadata((_, __, callback) => callback(failure, ''));
  const error = await new Promise(done => resolve('x.invalid', {}, done));
  expect(error).toBe(failure);
});
