import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isMetadata } from './addresses.ts';

type Callback = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;
type Resolve = (hostname: string, options: LookupOptions, callback: Callback) => void;

/**
 * Name resolution that refuses the addresses of cloud metadata services. A name that resolves to 169.254.169.254 would
 * otherwise pass every check made on the name. An address written as such is not resolved and so not looked at here.
 */
export function withoutMetadata(resolve: Resolve): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, options, (error, address, family) => {
      const found = typeof address === 'string' ? [address] : (address ?? []).map(entry => entry.address);
      if (!error && found.some(isMetadata)) {
        const refused = new Error(`${hostname} resolves to an address of cloud metadata services`);
        callback(Object.assign(refused, { code: 'BLOCKED_ADDRESS' }), '', 0);
        return;
      }
      callback(error, address, family);
    });
  };
}
