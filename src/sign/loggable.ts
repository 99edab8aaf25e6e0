import type { KeyObject } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { RekorVersion } from './addresses.ts';
import { hashNameOf } from './scheme.ts';
import type { SignatureFormat } from './sign-digest.ts';

/**
 * Throws `bad-input` for a key whose signatures in this format no log takes, or of whose entries cosign can verify none;
 * before anything is built. Certificates are always for P-256 and fit everywhere.
 */
export function assertLoggable(key: KeyObject, version: RekorVersion, format: SignatureFormat): void {
  const { asymmetricKeyType: type } = key;
  const without = 'leave out rekor-url, or sign with a key on P-256';
  if (type === 'ed25519' && version === 2)
    throw new AppError(
      'bad-input',
      'rekor-url: a log of version 2 takes no Ed25519 signatures of this kind',
      {
        hint: `${without}: logs take Ed25519ph there, which cosign 3.1 does not verify`,
      },
    );
  if (format === 'bundle') return;
  if (type === 'ed25519')
    throw new AppError(
      'bad-input',
      `sign-format: ${format}: the log takes no Ed25519 signatures of payloads`,
      {
        hint: `use sign-format: bundle; or ${without}`,
      },
    );
  const hash = hashNameOf(key);
  if (hash === 'sha256') return;
  throw new AppError(
    'bad-input',
    `sign-format: ${format}: this key signs with ${hash}, and of legacy signatures cosign verifies only log entries with sha256`,
    { hint: `use sign-format: bundle; or ${without}` },
  );
}
