import { isIP, isIPv4, isIPv6 } from 'node:net';
import { domainToASCII } from 'node:url';
import { bare, isIn, isLoopback, networks } from './addresses.ts';

/** True where an entry of NO_PROXY is about a host (a name or an address without brackets) and its port. */
type Rule = (host: string, port: string) => boolean;

/**
 * Reads NO_PROXY as Go's clients do (golang.org/x/net/http/httpproxy), among them docker, crane and oras: `*`, networks
 * in CIDR form, addresses, names with everything below them, and `.name` or `*.name` for what is below alone; all but
 * networks also with a port. Gives what tells whether an address is reached without the proxy, as this machine always
 * is: a rehearsal's registry is in this very process, and no proxy could reach it. An entry that is none of these is
 * ignored.
 */
export function readNoProxy(text: string): (url: URL) => boolean {
  const rules = text
    .toLowerCase()
    .split(/[,\s]+/)
    .flatMap(entry => ruleOf(entry) ?? []);
  return ({ protocol, hostname, port }) => {
    const host = bare(hostname);
    const asked = port || (protocol === 'https:' ? '443' : '80');
    return isLoopback(host) || rules.some(rule => rule(host, asked));
  };
}

function ruleOf(entry: string): Rule | undefined {
  if (entry === '*') return () => true;
  if (isNetwork(entry)) {
    const network = networks(entry);
    // For Node, IPv4 lies within ::/0.
    return host => isIn(network, host) && (entry.includes('.') || isIPv6(host));
  }
  const [host, port] = isIPv6(entry) ? [entry] : splitPort(entry);
  if (host === undefined) return undefined;
  const about = isIP(host) === 0 ? nameRule(host) : addressRule(host);
  return (asked, askedPort) => (port === undefined || port === askedPort) && about(asked);
}

function isNetwork(entry: string): boolean {
  const [, address = '', bits] = /^(.+)\/([0-9]{1,3})$/.exec(entry) ?? [];
  return isIP(address) !== 0 && Number(bits) <= (isIPv4(address) ? 32 : 128);
}

/** `host`, `host:port`, `[IPv6]` or `[IPv6]:port`. */
function splitPort(entry: string): readonly [host?: string, port?: string] {
  const [, address, name, port] = /^(?:\[(.+)\]|([^:]+))(?::([0-9]*))?$/.exec(entry) ?? [];
  const host = address ?? name;
  return host === undefined ? [] : port ? [host, port] : [host];
}

function addressRule(address: string): (host: string) => boolean {
  const only = networks(`${address}/${isIPv4(address) ? 32 : 128}`);
  return host => isIn(only, host);
}

function nameRule(name: string): (host: string) => boolean {
  const below = name.replace(/^\*(?=\.)/, '');
  const suffix = ascii(below.startsWith('.') ? below : `.${below}`);
  return host =>
    isIP(host) === 0 && (host.endsWith(suffix) || (!below.startsWith('.') && `.${host}` === suffix));
}

/** Names travel in their form of ASCII, as URL has them. */
function ascii(suffix: string): string {
  const name = domainToASCII(suffix.slice(1));
  return name === '' ? suffix : `.${bare(name)}`;
}
