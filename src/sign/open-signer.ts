import type { KeyObject } from 'node:crypto';
import { AppError } from '../errors.ts';
import type { Clock } from '../system/clock.ts';
import type { Http } from '../system/http-port.ts';
import {
  addressOf,
  addressProblems,
  logOf,
  PUBLIC_FULCIO,
  type SigstoreAddresses,
  whyNoAddress,
} from './addresses.ts';
import { checkPrivateKey, readPrivateKey, readPublicKey } from './key.ts';
import type { KeySource } from './key-text.ts';
import type { Services } from './keyless/service.ts';
import { assertLoggable } from './loggable.ts';
import type { SignatureFormat } from './sign-digest.ts';
import { keySigner, type Signer, type Witness } from './signer.ts';
import { type CertificateCheck, type Expected, keyTrust, type Trust } from './trust.ts';

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

export type SigningWish = { readonly format?: SignatureFormat } & (
  | { readonly sign: 'key'; readonly signKey: string }
  | { readonly sign: 'keyless' }
);

/**
 * The signer that the inputs ask for. A key signs without any service, unless a log or a timestamp authority is named.
 * Throws `bad-input` for a key, an address or a root of trust that cannot be used, `identity-missing` and
 * `identity-rejected` for a token.
 */
export async function openSigner(
  wish: SigningWish,
  addresses: SigstoreAddresses,
  run: SigningRun,
): Promise<Signer> {
  const problems = addressProblems(wish, addresses);
  if (problems.length > 0) throw badAddresses(problems);
  const witnesses = await witnessesOf({ ...addresses, rekorUrl: logOf(wish, addresses) }, run);
  if (wish.sign === 'key') {
    if (wish.signKey === '') {
      throw new AppError('bad-input', 'sign: key needs sign-key, a file or env://NAME');
    }
    return keySigner(await openKey(wish, addresses, run), witnesses);
  }
  const { keylessSigner } = await import('./keyless/keyless.ts');
  return keylessSigner({
    ...servicesOf(run),
    env: run.env,
    mask: run.mask,
    fulcio: urlOf(addresses.fulcioUrl || PUBLIC_FULCIO),
    witnesses,
    check: await openCheck(addresses, run),
  });
}

/**
 * Throws `bad-input` for a key or a root of trust that cannot be used. Whether a password opens the key is not tried, for
 * it takes long: `openKey` does.
 */
export async function checkMaterial(
  wish: SigningWish,
  addresses: SigstoreAddresses,
  run: KeySource & Pick<SigningRun, 'cachePath'>,
): Promise<void> {
  if (wish.sign === 'keyless') return void (await openCheck(addresses, run));
  const key = await checkPrivateKey(wish.signKey, run);
  if (key) assertFits(key, wish, addresses);
}

type KeyWish = Extract<SigningWish, { readonly sign: 'key' }>;

/** The private key, opened by its password. Throws `bad-input` for one that cannot be used for what is asked for. */
export async function openKey(
  wish: KeyWish,
  addresses: SigstoreAddresses,
  run: KeySource,
): Promise<KeyObject> {
  const key = await readPrivateKey(wish.signKey, run);
  assertFits(key, wish, addresses);
  return key;
}

function assertFits(
  key: KeyObject,
  { format }: KeyWish,
  { rekorUrl, rekorVersion }: SigstoreAddresses,
): void {
  if (rekorUrl !== '') assertLoggable(key, rekorVersion, format ?? 'bundle');
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
  const problems: string[] = [];
  const expected = (name: string, text: string): Expected => expectedOf(name, text, problems);
  const trust = {
    kind: 'identity',
    identity: expected('certificate-identity', identity),
    issuer: expected('certificate-oidc-issuer', issuer),
  } as const;
  const check = await openCheck(addresses, run).catch((error: unknown) => {
    if (problems.length === 0 || !(error instanceof AppError)) throw error;
    problems.push(error.message);
    return undefined;
  });
  if (problems.length > 0 || !check) throw badAddresses(problems);
  return { ...trust, check };
}

function badAddresses(problems: readonly string[]): AppError {
  const [only, ...others] = problems;
  if (only !== undefined && others.length === 0) return new AppError('bad-input', only);
  return new AppError('bad-input', `${problems.length} things are wrong with signing`, { problems });
}

function expectedOf(name: string, text: string, problems: string[]): Expected {
  const source = /^\/(.+)\/$/.exec(text)?.[1];
  if (source === undefined) return { exact: text };
  try {
    return { pattern: new RegExp(source) };
  } catch {
    problems.push(`${name}: ${JSON.stringify(text)} is no regular expression`);
    return { exact: text };
  }
}

async function witnessesOf(addresses: SigstoreAddresses, run: SigningRun): Promise<Witness[]> {
  const services = servicesOf(run);
  const witnesses: Witness[] = [];
  if (addresses.rekorUrl !== '') {
    const { rekorWitness } = await import('./keyless/rekor.ts');
    witnesses.push(rekorWitness(services, urlOf(addresses.rekorUrl), addresses.rekorVersion));
  }
  if (addresses.timestampUrl !== '') {
    const { timestampWitness } = await import('./keyless/timestamp.ts');
    witnesses.push(timestampWitness(services, urlOf(addresses.timestampUrl)));
  }
  return witnesses;
}

/**
 * The check of certificates. sigstore's libraries are loaded only when one is really looked at; a root of trust that is
 * given is read at once, so that a file that is none costs no release.
 */
async function openCheck(
  { trustedRoot: file }: Pick<SigstoreAddresses, 'trustedRoot'>,
  { readFile, cachePath }: Pick<SigningRun, 'readFile' | 'cachePath'>,
): Promise<CertificateCheck> {
  const { certificateCheck } = await import('./keyless/certificate-check.ts');
  const { trustedRoot } = await import('./keyless/trusted-root.ts');
  const root = trustedRoot({ ...(file === '' ? {} : { file }), readFile, cachePath });
  if (file !== '') await root();
  return certificateCheck(root);
}

function servicesOf({ http, clock, userAgent, log, signal }: SigningRun): Services {
  return { http, clock, userAgent, log, ...(signal === undefined ? {} : { signal }) };
}

/** An address that was found good before. */
function urlOf(text: string): URL {
  const url = addressOf(text);
  if (url === undefined) throw new AppError('bad-input', whyNoAddress(text));
  return url;
}
