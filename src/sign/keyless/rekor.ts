import { createHash, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { AppError } from '../../errors.ts';
import type { RekorVersion } from '../addresses.ts';
import { bytesOf, readJson, recordOf } from '../json.ts';
import { parsePem, toPem } from '../pem.ts';
import { hashNameOf } from '../scheme.ts';
import { type Content, type LogEntry, type Signed, signedBytes, type Witness } from '../signer.ts';
import { askService, type ServiceAnswer, type Services, wordsOf } from './service.ts';

/** A witness that enters signatures into a Rekor log. */
export function rekorWitness(services: Services, url: URL, version: RekorVersion): Witness {
  const see: Witness['see'] = async (content, signed, publicKeyPem) => {
    const { by } = signed;
    const pem =
      by.kind === 'certificate' ? toPem(by.chain[0] ?? new Uint8Array(), 'CERTIFICATE') : publicKeyPem;
    const entry =
      version === 1
        ? await enter(services, url, { content, signed, pem })
        : await enterV2(services, url, { content, signed, pem });
    return { logEntries: [entry] };
  };
  return { kind: 'logged', see };
}

interface Proposal {
  readonly content: Content;
  readonly signed: Signed;
  /** The certificate or public key that verifies the signature. */
  readonly pem: string;
}

/**
 * Rekor's first API: `dsse` entries for statements, `hashedrekord` for payloads. A repetition meets its own entry and
 * is answered 409 with its address.
 */
async function enter(services: Services, url: URL, proposal: Proposal): Promise<LogEntry> {
  const name = 'Rekor';
  const entries = new URL('api/v1/log/entries', url);
  const answer = await askService(services, { name, method: 'POST', url: entries, body: proposed(proposal) });
  if (answer.status === 200 || answer.status === 201) return readEntry(answer, url);
  if (answer.status !== 409 || answer.location === undefined) throw refused(answer, url);
  const uuid = answer.location.slice(answer.location.lastIndexOf('/') + 1);
  if (!/^[0-9a-f]{64,80}$/i.test(uuid)) throw refused(answer, url);
  const known = await askService(services, {
    name,
    method: 'GET',
    url: new URL(`${entries.pathname}/${uuid}`, url),
  });
  if (known.status !== 200) throw refused(known, url);
  return readEntry(known, url);
}

function proposed({ content, signed, pem }: Proposal): object {
  const verifier = Buffer.from(pem).toString('base64');
  const signature = Buffer.from(signed.signature).toString('base64');
  if (content.kind === 'payload') {
    const algorithm = hashNameOf(verifierKey(pem));
    const hash = { algorithm, value: createHash(algorithm).update(content.payload).digest('hex') };
    const spec = { data: { hash }, signature: { content: signature, publicKey: { content: verifier } } };
    return { apiVersion: '0.0.1', kind: 'hashedrekord', spec };
  }
  const payload = Buffer.from(content.payload).toString('base64');
  const envelope = JSON.stringify({
    payload,
    payloadType: content.payloadType,
    signatures: [{ sig: signature }],
  });
  return {
    apiVersion: '0.0.1',
    kind: 'dsse',
    spec: { proposedContent: { envelope, verifiers: [verifier] } },
  };
}

/**
 * Rekor's second API. It has no entries for statements any more: the signature is entered as one over the hash of the
 * bytes that were signed (sigstore-go#627), which @sigstore/sign 5.1 does not do yet.
 */
async function enterV2(services: Services, url: URL, { content, signed, pem }: Proposal): Promise<LogEntry> {
  const [{ der, label }] = parsePem(pem, 'the verifier');
  const certificate = label === 'CERTIFICATE';
  const key = verifierKey(pem);
  const rawBytes = der.toString('base64');
  const verifier = {
    ...(certificate ? { x509Certificate: { rawBytes } } : { publicKey: { rawBytes } }),
    keyDetails: keyDetails(key, url),
  };
  const digest = createHash(hashNameOf(key)).update(signedBytes(content)).digest('base64');
  const signature = { content: Buffer.from(signed.signature).toString('base64'), verifier };
  const answer = await askService(services, {
    name: 'Rekor',
    method: 'POST',
    url: new URL('api/v2/log/entries', url),
    body: { hashedRekordRequestV002: { digest, signature } },
  });
  if (answer.status !== 200 && answer.status !== 201) throw refused(answer, url);
  const entry = readJson(answer.bytes);
  if (
    typeof entry['canonicalizedBody'] === 'string' &&
    typeof recordOf(entry['logId'])['keyId'] === 'string'
  ) {
    return entry as unknown as LogEntry;
  }
  throw refused(answer, url);
}

/** The key of a certificate, or the key itself. */
function verifierKey(pem: string): KeyObject {
  return pem.includes('-----BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem);
}

/** PublicKeyDetails of sigstore_common.proto. */
function keyDetails(key: KeyObject, { host }: URL): string {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  const curves: Readonly<Record<string, string>> = {
    prime256v1: 'PKIX_ECDSA_P256_SHA_256',
    secp384r1: 'PKIX_ECDSA_P384_SHA_384',
    secp521r1: 'PKIX_ECDSA_P521_SHA_512',
  };
  const rsa = [2048, 3072, 4096].includes(modulusLength)
    ? `PKIX_RSA_PKCS1V15_${modulusLength}_SHA256`
    : undefined;
  const details = curves[namedCurve] ?? rsa;
  if (details !== undefined) return details;
  throw new AppError(
    'bad-input',
    `the log at ${host} takes no entries for this kind of key (${key.asymmetricKeyType})`,
  );
}

function readEntry(answer: ServiceAnswer, url: URL): LogEntry {
  const [entry, ...others] = Object.values(readJson(answer.bytes)).map(recordOf);
  const { body, integratedTime, logID, logIndex, verification } = entry ?? {};
  const { kind, apiVersion } = readJson(bytesOf(body));
  if (others.length > 0 || typeof body !== 'string' || typeof kind !== 'string') throw refused(answer, url);
  const { inclusionProof, signedEntryTimestamp } = recordOf(verification);
  return {
    logIndex: String(logIndex),
    logId: { keyId: Buffer.from(String(logID), 'hex').toString('base64') },
    kindVersion: { kind, version: String(apiVersion) },
    integratedTime: String(integratedTime),
    ...(typeof signedEntryTimestamp === 'string' ? { inclusionPromise: { signedEntryTimestamp } } : {}),
    ...(inclusionProof === undefined ? {} : { inclusionProof: readProof(recordOf(inclusionProof)) }),
    canonicalizedBody: body,
  };
}

function readProof(proof: Readonly<Record<string, unknown>>): object {
  const fromHex = (hex: unknown): string => Buffer.from(String(hex), 'hex').toString('base64');
  return {
    logIndex: String(proof['logIndex']),
    rootHash: fromHex(proof['rootHash']),
    treeSize: String(proof['treeSize']),
    hashes: [proof['hashes']].flat().map(fromHex),
    checkpoint: { envelope: String(proof['checkpoint']) },
  };
}

function refused(answer: ServiceAnswer, { host }: URL): AppError {
  const tooLarge = answer.status === 413 || /too large|exceeds/i.test(wordsOf(answer));
  return new AppError('signing-failed', `Rekor at ${host} made no log entry: ${wordsOf(answer)}`, {
    hint: tooLarge
      ? 'the log receives the whole statement; attach a large SBOM as an artifact, whose digest is signed instead'
      : 'nothing was named; run again, or use a log of your own by rekor-url',
  });
}
