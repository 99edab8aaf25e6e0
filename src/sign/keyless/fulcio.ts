import { generateKeyPair, type KeyObject, sign, X509Certificate } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError, messageOf } from '../../errors.ts';
import { readJson, recordOf } from '../json.ts';
import { parsePem } from '../pem.ts';
import { challengeOf } from './claims.ts';
import { askService, type ServiceAnswer, type Services, wordsOf } from './service.ts';
import type { IdentityToken } from './token.ts';

const NO_FULCIO =
  'nothing was named; fulcio-url has to be the address of a Fulcio itself (API v2), and not of a page or a proxy before it';

/** A key that lives in this process only, with the certificate for it. */
export interface ShortLivedKey {
  readonly privateKey: KeyObject;
  /** Leaf first, DER. */
  readonly chain: readonly [Buffer, ...Buffer[]];
  /** Milliseconds since 1970, by the clock of this machine. */
  readonly validUntil: number;
}

/**
 * Has Fulcio certify a new P-256 key for the token's identity (fulcio API v2). Throws `identity-rejected`
 * where Fulcio refuses the token, `signing-failed` for any other answer.
 */
export async function certifiedKey(
  services: Services,
  fulcio: URL,
  { token, claims }: IdentityToken,
): Promise<ShortLivedKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  const proof = sign('sha256', Buffer.from(challengeOf(claims)), privateKey);
  const answer = await askService(services, {
    name: 'Fulcio',
    method: 'POST',
    url: new URL('api/v2/signingCert', fulcio),
    body: {
      credentials: { oidcIdentityToken: token },
      publicKeyRequest: {
        publicKey: {
          algorithm: 'ECDSA',
          content: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
        },
        proofOfPossession: proof.toString('base64'),
      },
    },
  });
  if (answer.status !== 200 && answer.status !== 201) throw refused(answer, claims['iss'], fulcio);
  const chain = chainIn(answer, fulcio);
  return { privateKey, chain, validUntil: endOf(new X509Certificate(chain[0]), services.clock.now()) };
}

/** When a certificate that was made just now ends. A clock that is behind must not make it live longer than it does. */
function endOf({ validFrom, validTo }: X509Certificate, now: number): number {
  const end = Date.parse(validTo);
  return Math.min(end, now + end - Date.parse(validFrom));
}

/** Whom a certificate names; undefined where that is neither an address nor an e-mail address. */
export function nameIn(certificate: Uint8Array): string | undefined {
  const { subjectAltName = '' } = new X509Certificate(certificate);
  const text = /^(?:URI|email):(.+)$/s.exec(subjectAltName)?.[1];
  // Node writes names with commas and quotes as JSON.
  return text?.startsWith('"') ? String(JSON.parse(text)) : text;
}

function chainIn({ bytes }: ServiceAnswer, { host }: URL): [Buffer, ...Buffer[]] {
  const json = readJson(bytes);
  const signed = recordOf(json['signedCertificateEmbeddedSct'] ?? json['signedCertificateDetachedSct']);
  const certificates = recordOf(signed['chain'])['certificates'];
  const pems = Array.isArray(certificates) ? certificates.map(String).join('\n') : '';
  try {
    const [leaf, ...rest] = parsePem(pems, 'the certificate');
    return [leaf.der, ...rest.map(({ der }) => der)];
  } catch (cause) {
    throw new AppError('signing-failed', `Fulcio at ${host} gave no certificate: ${messageOf(cause)}`, {
      cause,
      hint: NO_FULCIO,
    });
  }
}

/** Fulcio says why in JSON; a page, a redirect or a path that is not there is somebody else's. */
function refused(answer: ServiceAnswer, issuer: unknown, { host }: URL): AppError {
  const { message } = readJson(answer.bytes);
  if (![400, 401, 403].includes(answer.status) || typeof message !== 'string') {
    return new AppError('signing-failed', `Fulcio at ${host} gave no certificate: ${wordsOf(answer)}`, {
      hint: NO_FULCIO,
    });
  }
  return new AppError(
    'identity-rejected',
    `Fulcio at ${host} refused the identity token: ${wordsOf(answer)}`,
    {
      hint: `it has to know the issuer ${String(issuer)} and to find the token valid by its own clock`,
    },
  );
}
