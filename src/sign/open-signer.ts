import { AppError } from '../errors.ts';
import type { Clock } from '../system/clock.ts';
import type { Http } from '../system/http-port.ts';
import { type KeySource, readPrivateKey, readPublicKey } from './key.ts';
import type { RekorVersion } from './keyless/rekor.ts';
import type { Services } from './keyless/service.ts';
import { serviceAddress } from './service-address.ts';
import { keySigner, type Signer, type Witness } from './signer.ts';
import { type Expected, keyTrust, type Trust } from './trust.ts';

/** Addresses of a sigstore; empty ones are the public instance's, or none where only some are given. */
export interface SigstoreAddresses {
  readonly fulcioUrl: string;
  readonly rekorUrl: string;
  readonly rekorVersion: RekorVersion;
  readonly timestampUrl: string;
  /** Path of a trusted_root.json. */
  readonly trustedRoot: string;
}

/** What opening a signer or a trust needs of the run. */
export interface SigningRun extends KeySource {
  readonly http: Http;
  readonly clock: Clock;
  readonly userAgent: string;
  readonly log: (line: string) => void;
  readonly mask: (secret: string) => void;
  /** Where sigstore's root of trust is kept between steps. */
  readonly cachePath: string;
  readonly signal?: AbortSignal;
}

export type SigningWish = { readonly sign: 'key'; readonly signKey: string } | { readonly sign: 'keyless' };

/**
 * The signer that the inputs ask for. A key signs without any service, unless a log or a timestamp authority is named.
 * Throws `bad-input` for a key that cannot be used, `credentials-missing` and `credentials-rejected` for a token.
 */
export async function openSigner(
  wish: SigningWish,
  addresses: SigstoreAddresses,
  run: SigningRun,
): Promise<Signer> {
  if (wish.sign === 'key') {
    if (wish.signKey === '') {
      throw new AppError('bad-input', 'sign: key needs sign-key, a file or env://NAME');
    }
    const key = await readPrivateKey(wish.signKey, run);
    return keySigner(key, await witnessesOf(addresses, run));
  }
  const { keylessSigner, PUBLIC_FULCIO, PUBLIC_REKOR } = await import('./keyless/keyless.ts');
  const fulcio = serviceAddress('fulcio-url', addresses.fulcioUrl || PUBLIC_FULCIO);
  const isPublic = fulcio.origin === PUBLIC_FULCIO;
  const rekorUrl = addresses.rekorUrl || (isPublic ? PUBLIC_REKOR : '');
  const witnesses = await witnessesOf({ ...addresses, rekorUrl }, run);
  if (witnesses.length === 0 || (rekorUrl !== '' && addresses.rekorVersion === 2 && witnesses.length === 1)) {
    throw new AppError(
      'bad-input',
      'keyless signatures need a verified time; give timestamp-url, or rekor-url of a log of version 1',
    );
  }
  if (!isPublic && addresses.trustedRoot === '') {
    throw new AppError(
      'bad-input',
      'fulcio-url names a sigstore of your own, whose trusted-root has to be given',
    );
  }
  return keylessSigner({
    ...servicesOf(run),
    env: run.env,
    mask: run.mask,
    fulcio,
    witnesses,
    check: await checkOf(addresses, run),
  });
}

/** Whose signatures `verify` accepts: the owners of a key, or an identity vouched for by an issuer. */
export type TrustWish =
  | { readonly verifyKey: string }
  | { readonly identity: string; readonly issuer: string };

/**
 * The trust that the inputs ask for. Text between slashes is a regular expression, as in `/^https:…/`.
 * Throws `bad-input` when only one of identity and issuer is given: cosign wants both as well.
 */
export async function openTrust(
  wish: TrustWish,
  addresses: Pick<SigstoreAddresses, 'trustedRoot'>,
  run: KeySource & Pick<SigningRun, 'cachePath'>,
): Promise<Trust> {
  if ('verifyKey' in wish) return keyTrust([await readPublicKey(wish.verifyKey, run)]);
  const { identity, issuer } = wish;
  if (identity === '' || issuer === '') {
    throw new AppError(
      'bad-input',
      'certificate-identity and certificate-oidc-issuer have to be given together',
    );
  }
  const expected = (name: string, text: string): Expected => expectedOf(name, text);
  return {
    kind: 'identity',
    identity: expected('certificate-identity', identity),
    issuer: expected('certificate-oidc-issuer', issuer),
    check: await checkOf(addresses, run),
  };
}

function expectedOf(name: string, text: string): Expected {
  const source = /^\/(.+)\/$/.exec(text)?.[1];
  if (source === undefined) return { exact: text };
  try {
    return { pattern: new RegExp(source) };
  } catch (cause) {
    throw new AppError('bad-input', `${name}: ${JSON.stringify(text)} is no regular expression`, { cause });
  }
}

async function witnessesOf(addresses: SigstoreAddresses, run: SigningRun): Promise<Witness[]> {
  const services = servicesOf(run);
  const witnesses: Witness[] = [];
  if (addresses.rekorUrl !== '') {
    const { rekorWitness } = await import('./keyless/rekor.ts');
    witnesses.push(
      rekorWitness(services, serviceAddress('rekor-url', addresses.rekorUrl), addresses.rekorVersion),
    );
  }
  if (addresses.timestampUrl !== '') {
    const { timestampWitness } = await import('./keyless/timestamp.ts');
    witnesses.push(timestampWitness(services, serviceAddress('timestamp-url', addresses.timestampUrl)));
  }
  return witnesses;
}

/** sigstore's libraries are loaded only when a certificate is really looked at. */
async function checkOf(
  { trustedRoot: file }: Pick<SigstoreAddresses, 'trustedRoot'>,
  { readFile, cachePath }: Pick<SigningRun, 'readFile' | 'cachePath'>,
) {
  const { certificateCheck } = await import('./keyless/certificate-check.ts');
  const { trustedRoot } = await import('./keyless/trusted-root.ts');
  return certificateCheck(trustedRoot({ ...(file === '' ? {} : { file }), readFile, cachePath }));
}

function servicesOf({ http, clock, userAgent, log, signal }: SigningRun): Services {
  return { http, clock, userAgent, log, ...(signal === undefined ? {} : { signal }) };
}
