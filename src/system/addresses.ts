import { createRequire } from 'node:module';
import type { BlockList } from 'node:net';

// Hosts are taken as `URL.hostname` has them (IPv6 in brackets) and as name resolution gives them (a zone behind `%`).

const load = createRequire(`${import.meta.dirname}/`);

const LOOPBACK = networks('127.0.0.0/8', '::1/128');

/**
 * Where clouds hand credentials to whatever runs on their machines. No registry is there. Link-local as a whole (the
 * usual 169.254.169.254, ECS, Tencent), and what lies elsewhere.
 */
const METADATA = networks(
  '169.254.0.0/16',
  'fe80::/10',
  '100.100.100.200/32', // Alibaba
  '168.63.129.16/32', // Azure, its WireServer
  '192.0.0.192/32', // Oracle Classic
  'fd00:ec2::/32', // Amazon: instance metadata, EKS Pod Identity
  'fd20:ce::254/128', // Google
  'fd00:c1::a9fe:a9fe/128', // Oracle
  'fd00:42::42/128', // Scaleway
  'fd00:a9fe:a9fe::1/128', // Linode
);
const METADATA_NAME = /^(?:metadata|metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?)$/;

/** Reached only from inside a network, or by nobody (RFC 1918, 3879, 4193, 6598, 6890). */
const PRIVATE = networks(
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '224.0.0.0/3',
  'fc00::/7',
  'fec0::/10',
  'ff00::/8',
);

/** IPv6 prefixes, in groups of 16 bits, with the group at which an IPv4 address is written into the rest. */
const EMBEDDING: readonly (readonly [prefix: readonly number[], at: number])[] = [
  [[0, 0, 0, 0, 0, 0xffff], 6], // Mapped, RFC 4291.
  [[0, 0, 0, 0, 0xffff, 0], 6], // Translated, RFC 2765.
  [[0, 0, 0, 0, 0, 0], 6], // Compatible, RFC 4291.
  [[0x64, 0xff9b, 0, 0, 0, 0], 6], // NAT64, RFC 6052.
  [[0x64, 0xff9b, 1], 6], // NAT64 of a network's own, RFC 8215.
  [[0x2002], 1], // 6to4, RFC 3056.
];

/** True for this machine itself: localhost, names below it, 127.0.0.0/8 and ::1 (RFC 6761, RFC 1122). */
export function isLoopback(host: string): boolean {
  const plain = bare(host);
  return /^(?:.+\.)?localhost$/.test(plain) || isIn(LOOPBACK, plain);
}

/** True for cloud metadata services by address, however it is written, or by name, and for link-local addresses. */
export function isMetadata(host: string): boolean {
  const target = reached(bare(host));
  return METADATA_NAME.test(target) || isIn(METADATA, target);
}

/** True for loopback, metadata services, and addresses that are only reachable from inside a network. */
export function isPrivate(host: string): boolean {
  const target = reached(bare(host));
  return isLoopback(host) || isLoopback(target) || isMetadata(target) || isIn(PRIVATE, target);
}

/** Networks in CIDR form, made into a list when an address is first compared with them. */
export type Networks = () => BlockList;

/** Networks in CIDR form. The first comparison throws where one is none. */
export function networks(...ranges: readonly string[]): Networks {
  let made: BlockList | undefined;
  return () => {
    made ??= listOf(ranges);
    return made;
  };
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new (net().BlockList)();
  for (const range of ranges) {
    const [address = '', bits] = range.split('/');
    list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}

/** True for an address in one of the networks; IPv4 also in its mapped form. Names are in none. */
export function isIn(list: Networks, address: string): boolean {
  if (isIPv4(address)) return list().check(address, 'ipv4');
  return isIPv6(address) && list().check(address, 'ipv6');
}

/** Node's module, and its pattern of an IPv6 address, take milliseconds of every start; most hosts are names. */
function net(): typeof import('node:net') {
  return load('node:net');
}

function isIPv4(host: string): boolean {
  return /^[0-9.]+$/.test(host) && net().isIPv4(host);
}

function isIPv6(host: string): boolean {
  return host.includes(':') && net().isIPv6(host);
}

/** A host without brackets, zone, and the dot that only marks a name as a full one. */
export function bare(host: string): string {
  return host
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/%.*$|\.$/, '');
}

/** The address that packets end at: an IPv4 address that is written into an IPv6 address is unwrapped. */
function reached(host: string): string {
  if (!isIPv6(host)) return host;
  const groups = groupsOf(host);
  const found = EMBEDDING.find(([prefix]) => prefix.every((group, n) => groups[n] === group));
  if (found === undefined) return host;
  const [, at] = found;
  return groups
    .slice(at, at + 2)
    .flatMap(group => [group >> 8, group & 0xff])
    .join('.');
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): readonly number[] {
  // URL writes every form in one.
  const [head = '', tail = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const [before, after] = [head, tail].map(text =>
    text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16)),
  );
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array<number>(missing).fill(0), ...(after ?? [])];
}
