import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;
type Resolve = (hostname: string, options: LookupOptions, callback: Callback) => void;

/**
 * Name resolution that refuses link-local answers: cloud metadata services live there, registries do not.
 * A name that resolves to 169.254.169.254 would otherwise pass every check made on the name. An address written as
 * such is not resolved and so not looked at here.
 */
export function withoutLinkLocal(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, address, family) => {
      const found = typeof address === 'string' ? [address] : (address ?? []).map(entry => entry.address);
      if (!error && found.some(isLinkLocal)) {
        const refused = new Error(`${hostname} resolves to a link-local address`);
        callback(Object.assign(refused, { code: 'BLOCKED_ADDRESS' }), '', 0);
        return;
      }
      callback(error, address, family);
    });
  };
}

function isLinkLocal(address: string): boolean {
  return /^(?:169\.254\.|::ffff:169\.254\.|fe[89ab][0-9a-f]:|fd00:ec2::254$)/i.test(address);
}
