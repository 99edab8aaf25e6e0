import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isIn, isLoopback, isMetadata, isPrivate, networks } from '../../src/system/addresses.ts';

/** An IPv4 address in every form of IPv6 that leads to it. */
function spellings(ipv4: string): readonly string[] {
  const [a = 0, b = 0, c = 0, d = 0] = ipv4.split('.').map(Number);
  const [high, low] = [a * 256 + b, c * 256 + d].map(group => group.toString(16));
  return [
    `::ffff:${ipv4}`,
    `[::ffff:${high}:${low}]`,
    `[0:0:0:0:0:ffff:${high}:${low}]`,
    `[::ffff:0:${high}:${low}]`,
    `[::${high}:${low}]`,
    `[64:ff9b::${high}:${low}]`,
    `[64:ff9b:1::${high}:${low}]`,
    `[2002:${high}:${low}::]`,
    `[2002:${high}:${low}:1::9]`,
  ];
}

describe('a cloud’s metadata service', () => {
  it.each([
    ['of most clouds', '169.254.169.254'],
    ['of ECS', '169.254.170.2'],
    ['of Alibaba', '100.100.100.200'],
    ['of Azure', '168.63.129.16'],
    ['of Oracle Classic', '192.0.0.192'],
  ])('%s is known in every spelling', (_who, address) => {
    expect([address, ...spellings(address)].filter(host => !isMetadata(host))).toEqual([]);
  });

  it.each([
    '[fe80::1]',
    'fe80::1%eth0',
    '[fd00:ec2::254]',
    '[fd00:ec2::23]',
    '[fd20:ce::254]',
    '[fd00:c1::a9fe:a9fe]',
    '[fd00:42::42]',
    '[fd00:a9fe:a9fe::1]',
    'metadata',
    'metadata.google.internal',
    'METADATA.google.internal.',
    'metadata.goog',
    'instance-data',
    'instance-data.ec2.internal',
  ])('is %s', host => {
    expect([isMetadata(host), isPrivate(host)]).toEqual([true, true]);
  });

  it.each([
    'metadata.example.com',
    'my-metadata',
    '169.253.0.1',
    '168.63.129.17',
    '100.100.100.201',
    '192.0.0.193',
    '10.0.0.5',
    '127.0.0.1',
    '[::1]',
    '[fd00::5]',
    '[fd20:ce::253]',
    '[64:ff9b::808:808]',
    '[2600:1f00::1]',
    'registry.example',
  ])('is not %s', host => {
    expect(isMetadata(host)).toBe(false);
  });
});

describe('a private address', () => {
  it.each(['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '127.0.0.2', '0.0.0.0'])(
    '%s is known in every spelling',
    address => {
      expect([address, ...spellings(address)].filter(host => !isPrivate(host))).toEqual([]);
    },
  );

  it.each([
    'localhost',
    'localhost.',
    'foo.localhost.',
    '[::1]',
    '[::]',
    '[fc00::1]',
    '[fdff::1]',
    '[fec0::1]',
    '[ff02::1]',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ])('is %s', host => {
    expect(isPrivate(host)).toBe(true);
  });

  it.each([
    'registry.example',
    'localhost.example',
    'notlocalhost',
    '172.15.255.255',
    '172.32.0.1',
    '192.167.1.1',
    '100.63.255.255',
    '100.128.0.1',
    '11.0.0.1',
    '[2001:4860::8888]',
    '[fb00::1]',
    ...spellings('203.0.113.7'),
  ])('is not %s', host => {
    expect(isPrivate(host)).toBe(false);
  });
});

describe('this machine', () => {
  it.each([
    'localhost',
    'localhost.',
    'a.b.localhost',
    '127.0.0.1',
    '127.255.0.9',
    '[::1]',
    '[::ffff:7f00:1]',
  ])('is %s', host => {
    expect(isLoopback(host)).toBe(true);
  });

  // Where a gateway of another network might lead: plain HTTP is for this very machine.
  it.each(['[2002:7f00:1::]', '[64:ff9b::7f00:1]', '[::]', '0.0.0.0', '128.0.0.1', 'localhost.example'])(
    'is not %s',
    host => {
      expect(isLoopback(host)).toBe(false);
    },
  );
});

describe('networks', () => {
  it('hold what begins like them', () => {
    const list = networks('10.0.0.0/8', 'fd12::/16');
    const held = ['10.1.2.3', '::ffff:10.1.2.3', 'fd12::9', '11.0.0.1', 'fd13::9', '10.example'];
    expect(held.map(address => isIn(list, address))).toEqual([true, true, true, false, false, false]);
  });

  it('are asked without a failure, whatever the host', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.domain(), fc.string()), host => {
        expect(isMetadata(host) && !isPrivate(host)).toBe(false);
        expect(isLoopback(host) && !isPrivate(host)).toBe(false);
      }),
    );
  });
});
