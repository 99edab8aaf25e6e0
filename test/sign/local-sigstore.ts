import { createHash, createPublicKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  fulcioHandler,
  initializeCA,
  initializeCTLog,
  initializeTLog,
  initializeTSA,
  tsaHandler,
} from '@sigstore/mock';
import { onTestFinished } from 'vitest';

/** What one path answers instead of its service, as often as said. */
export interface Fault {
  readonly path: string;
  readonly times: number;
  /** `reset` cuts the connection; `after` does so when the service has done its work. */
  readonly answer: number | 'reset' | 'after';
  readonly body?: string;
}

/** Fulcio, Rekor (both APIs) and a timestamp authority on one loopback address, with their root of trust. */
export interface LocalSigstore {
  readonly url: URL;
  /** A trusted_root.json for all of it. */
  readonly root: string;
  /** `METHOD path` of every request so far. */
  readonly requests: readonly string[];
  /** Entries that the log holds. */
  readonly entries: readonly { readonly kind: string }[];
  fail(fault: Fault): void;
}

type Entry = Record<
  string,
  {
    body: string;
    logID: string;
    logIndex: number;
    integratedTime: number;
    verification: { inclusionProof: { rootHash: string; treeSize: number; checkpoint: string } };
  }
>;

/** Starts one; it ends with the test. Certificates name the claim `san` of the token, and are logged unless told otherwise. */
export async function localSigstore(
  clocks: { readonly fulcio?: Date; readonly rekor?: Date } = {},
  certificateLog = true,
): Promise<LocalSigstore> {
  const [ctKeys, logKeys] = [pair(), pair()];
  const ctlog = await initializeCTLog(ctKeys);
  const ca = await initializeCA(pair(), certificateLog ? ctlog : undefined, clocks.fulcio);
  const tsa = await initializeTSA(pair());
  const faults: (Fault & { left: number })[] = [];
  const requests: string[] = [];
  const entries: { kind: string; signature: string; answer: Entry }[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    requests.push(`${request.method} ${path}`);
    const body = await collect(request);
    const fault = faults.find(one => path.startsWith(one.path) && one.left > 0);
    if (fault) fault.left -= 1;
    if (fault?.answer === 'reset') return void request.socket.destroy();
    if (typeof fault?.answer === 'number') {
      response.writeHead(fault.answer, { 'content-type': 'application/json' });
      return void response.end(fault.body ?? '{"message":"out of order"}');
    }
    const answer = await serve(path, body);
    if (fault?.answer === 'after') return void request.socket.destroy();
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end(answer.body);
  }).listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const tlog = await initializeTLog(url.href, logKeys, clocks.rekor);

  async function serve(
    path: string,
    body: string,
  ): Promise<{ status: number; body: string | Buffer; headers?: Record<string, string> }> {
    if (path === '/api/v2/signingCert') {
      const { statusCode, response } = await fulcioHandler(ca, { subjectClaim: 'san' }).fn(body);
      return { status: statusCode, body: String(response) };
    }
    if (path === '/api/v1/timestamp') {
      for (;;) {
        const { statusCode, response } = await tsaHandler(tsa).fn(body);
        const made = typeof response === 'string' ? Buffer.from(response) : Buffer.from(response.buffer);
        // The mock writes no final zeros of a fraction, and sigstore's parser reads three digits or none: every tenth
        // millisecond the two do not understand each other.
        if (!/[0-9]{14}\.[0-9]{1,2}Z/.test(made.toString('latin1')))
          return { status: statusCode, body: made };
      }
    }
    if (path.startsWith('/api/v1/log/entries/'))
      return { status: 200, body: JSON.stringify(entries.at(-1)?.answer) };
    if (path === '/api/v1/log/entries') return enter(JSON.parse(body) as Proposed);
    if (path === '/api/v2/log/entries') return enterV2(JSON.parse(body) as ProposedV2);
    return { status: 404, body: '{}' };
  }

  // Rekor keeps its own form of a proposal; the mock would echo it, which no verifier takes.
  async function enter(proposal: Proposed) {
    if (!isTrue(proposal)) return { status: 400, body: '{"message":"error validating signature"}' };
    const entry = canonical(proposal);
    const signature = JSON.stringify(entry);
    const known = entries.find(one => one.signature === signature);
    if (known) {
      const location = `/api/v1/log/entries/${Object.keys(known.answer)[0]}`;
      return { status: 409, body: '{"message":"an equivalent entry already exists"}', headers: { location } };
    }
    const answer = (await tlog.log(entry as never)) as unknown as Entry;
    entries.push({ kind: proposal.kind, signature, answer });
    return { status: 201, body: JSON.stringify(answer) };
  }

  async function enterV2({ hashedRekordRequestV002: { digest, signature } }: ProposedV2) {
    const data = { algorithm: 'SHA2_256', digest };
    const entry = {
      apiVersion: '0.0.2',
      kind: 'hashedrekord',
      spec: { hashedRekordV002: { data, signature } },
    };
    const [made] = Object.values((await tlog.log(entry as never)) as unknown as Entry);
    if (!made) throw new Error('no entry');
    entries.push({ kind: 'hashedrekord v2', signature: '', answer: {} });
    const { rootHash, treeSize, checkpoint } = made.verification.inclusionProof;
    const proof = {
      logIndex: '0',
      rootHash: Buffer.from(rootHash, 'hex').toString('base64'),
      treeSize: String(treeSize),
      hashes: [],
      checkpoint: { envelope: checkpoint },
    };
    const logId = { keyId: Buffer.from(made.logID, 'hex').toString('base64') };
    const kindVersion = { kind: 'hashedrekord', version: '0.0.2' };
    return {
      status: 201,
      body: JSON.stringify({
        logIndex: '0',
        logId,
        kindVersion,
        inclusionProof: proof,
        canonicalizedBody: made.body,
      }),
    };
  }

  const validFor = { start: new Date(Date.now() - 86_400_000).toISOString() };
  const logOf = (publicKey: Uint8Array) => ({
    baseUrl: url.href,
    hashAlgorithm: 'SHA2_256',
    publicKey: { rawBytes: base64(publicKey), keyDetails: 'PKIX_ECDSA_P256_SHA_256', validFor },
    logId: { keyId: createHash('sha256').update(publicKey).digest('base64') },
  });
  const authority = (...certificates: ArrayBufferView[]) => ({
    subject: { organization: 'local', commonName: 'local' },
    uri: url.href,
    certChain: { certificates: certificates.map(one => ({ rawBytes: base64(one) })) },
    validFor,
  });
  const root = JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [logOf(tlog.publicKey)],
    ctlogs: certificateLog ? [logOf(ctlog.publicKey)] : [],
    certificateAuthorities: [authority(ca.rootCertificate)],
    timestampAuthorities: [authority(tsa.intCertificate, tsa.rootCertificate)],
  });
  return { url, root, requests, entries, fail: fault => faults.push({ ...fault, left: fault.times }) };
}

interface Proposed {
  readonly kind: string;
  readonly apiVersion: string;
  readonly spec: {
    readonly proposedContent?: { readonly envelope: string; readonly verifiers: readonly string[] };
    readonly data?: { readonly hash: { readonly algorithm: string } };
    readonly signature?: { readonly publicKey: { readonly content: string } };
  };
}

/** Rekor verifies the signature over the hash that an entry names: with the hash of another curve it fails. */
function isTrue({ spec: { data, signature } }: Proposed): boolean {
  if (!data || !signature) return true;
  const pem = Buffer.from(signature.publicKey.content, 'base64').toString();
  const { asymmetricKeyDetails: details, asymmetricKeyType: type } = createPublicKey(pem);
  const hashes: Readonly<Record<string, string>> = { secp384r1: 'sha384', secp521r1: 'sha512' };
  return type !== 'ed25519' && data.hash.algorithm === (hashes[details?.namedCurve ?? ''] ?? 'sha256');
}

interface ProposedV2 {
  readonly hashedRekordRequestV002: { readonly digest: string; readonly signature: object };
}

function canonical(proposal: Proposed): object {
  const { proposedContent } = proposal.spec;
  if (!proposedContent) return proposal;
  const envelope = JSON.parse(proposedContent.envelope) as { payload: string; signatures: { sig: string }[] };
  const hash = (value: Buffer | string) => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(value).digest('hex'),
  });
  const { apiVersion, kind } = proposal;
  const verifier = proposedContent.verifiers[0];
  const pem = Buffer.from(verifier ?? '', 'base64').toString();
  if (pem.includes('CERTIFICATE')) new X509Certificate(pem);
  else createPublicKey(pem);
  const signatures = envelope.signatures.map(({ sig }) => ({ signature: sig, verifier }));
  const spec = {
    envelopeHash: hash(proposedContent.envelope),
    payloadHash: hash(Buffer.from(envelope.payload, 'base64')),
    signatures,
  };
  return { apiVersion, kind, spec };
}

function pair() {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' });
}

function base64(view: ArrayBufferView | Uint8Array): string {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64');
}

async function collect(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** An unsigned token with these claims; nothing local checks its signature. */
export function tokenWith(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.c2lnbmF0dXJl`;
}
