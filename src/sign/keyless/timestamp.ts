import { createHash } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { Witness } from '../signer.ts';
import { askService, type Services, wordsOf } from './service.ts';

/**
 * A witness that has a timestamp authority sign when the signature was there (RFC 3161, by sigstore's JSON request).
 * `url` is the service's base address, or its whole one as signing configurations have it.
 */
export function timestampWitness(services: Services, url: URL): Witness {
  const address = url.pathname === '/' ? new URL('api/v1/timestamp', url) : url;
  const see: Witness['see'] = async (_content, { signature }) => {
    const artifactHash = createHash('sha256').update(signature).digest('base64');
    const answer = await askService(services, {
      name: 'the timestamp authority',
      method: 'POST',
      url: address,
      body: { artifactHash, hashAlgorithm: 'sha256' },
    });
    if (answer.status === 200 || answer.status === 201) return { timestamps: [answer.bytes] };
    throw new AppError(
      'signing-failed',
      `the timestamp authority at ${url.host} gave no timestamp: ${wordsOf(answer)}`,
      { hint: 'nothing was named; timestamp-url has to be the address of a timestamp authority of sigstore' },
    );
  };
  return { kind: 'timestamped', see };
}
