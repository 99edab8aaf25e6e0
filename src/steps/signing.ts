import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import { AppError } from '../errors.ts';
import { addressProblems, isPublicLog, logOf } from '../sign/addresses.ts';
import type { SigningRun, SigningWish, TrustWish } from '../sign/open-signer.ts';
import type { SignatureFormat } from '../sign/sign-digest.ts';
import type { Signer } from '../sign/signer.ts';
import type { Expected, Trust } from '../sign/trust.ts';
import type { Http } from '../system/http-port.ts';
import { openHttp } from './network.ts';

/** Who signs this run and how; opened before anything is built, so that a bad key costs no build. */
export interface Signing {
  readonly signer: Signer;
  readonly format: SignatureFormat;
  readonly recursive: boolean;
  /** The words of the command by which a third party checks a signature of a reference by digest. */
  readonly checkCommand: (reference: string) => readonly string[];
  close(): Promise<void>;
}

/** What is wrong with the inputs about signing, seen without opening anything. */
export function signingProblems(deps: Pick<Deps, 'inputs' | 'cwd'>): readonly string[] {
  const { inputs } = deps;
  const sign = inputs.text('sign');
  const problems: string[] = [];
  if (sign === 'key' && inputs.text('sign-key') === '') {
    problems.push('sign-key: is missing; sign: key needs a file or env://NAME');
  }
  if (sign !== 'key' && inputs.text('sign-key') !== '')
    problems.push('sign: is not key, but sign-key is given');
  const wish = wishOf(deps);
  if (wish !== undefined) return [...problems, ...addressProblems(wish, sigstoreOf(deps))];
  if (inputs.text('attest') !== '')
    problems.push('attest: provenance is a signed statement; give sign: key or sign: keyless');
  return problems;
}

/**
 * Throws `bad-input` for a key or a root of trust that cannot be used, and says which inputs wait for `sign` in vain.
 * Where a run only rehearses nothing is looked at: a fork has no keys.
 */
export async function checkSigning(deps: Deps, context: CiContext | undefined): Promise<void> {
  const { inputs, host, command } = deps;
  const wish = wishOf(deps);
  if (wish === undefined) {
    const idle = idleInputs(deps);
    if (idle.length > 0) host.warning(`sign: is none, so these have no effect: ${idle.join(', ')}`);
    return;
  }
  const rehearses = (command !== 'plan' && !inputs.flag('push')) || isForked(context);
  const missing = wish.sign === 'key' && wish.signKey === '';
  if (rehearses || missing) return;
  const { checkMaterial } = await import('../sign/open-signer.ts');
  await checkMaterial(wish, sigstoreOf(deps), keySource(deps));
  if (command === 'plan' && wish.sign === 'key') await tryPassword(deps, wish);
}

/**
 * What opens the key of a push beside everything else is tried here, for a plan has to tell what that would. Where the
 * password is not at hand, as on the machine of somebody who only plans, this is said and no more.
 */
async function tryPassword(deps: Deps, wish: Extract<SigningWish, { readonly sign: 'key' }>): Promise<void> {
  const { openKey } = await import('../sign/open-signer.ts');
  try {
    await openKey(wish, sigstoreOf(deps), keySource(deps));
  } catch (error) {
    if (deps.env['COSIGN_PASSWORD'] !== undefined || !(error instanceof AppError)) throw error;
    deps.host.warning(`${error.message}; COSIGN_PASSWORD is not set here, and a push needs it`);
  }
}

function isForked(context: CiContext | undefined): boolean {
  return context?.ref.kind === 'request' && context.ref.fork;
}

/** Inputs of signing alone that are not what they are by themselves. */
function idleInputs({ inputs }: Pick<Deps, 'inputs'>): readonly string[] {
  const texts = ['fulcio-url', 'rekor-url', 'timestamp-url', 'trusted-root'].filter(
    name => inputs.text(name) !== '',
  );
  return [
    ...texts,
    ...(inputs.text('sign-format') === 'bundle' ? [] : ['sign-format']),
    ...(inputs.text('rekor-version') === '1' ? [] : ['rekor-version']),
    ...(inputs.flag('sign-recursive') ? ['sign-recursive'] : []),
  ];
}

/** How the inputs want things signed; undefined: not at all. */
function wishOf({ inputs }: Pick<Deps, 'inputs'>): SigningWish | undefined {
  const format = inputs.text('sign-format') as SignatureFormat;
  const sign = inputs.text('sign');
  if (sign === 'key') return { sign, signKey: inputs.text('sign-key'), format };
  return sign === 'keyless' ? { sign, format } : undefined;
}

/** Opens the signer that the inputs ask for; undefined where nothing is signed. */
export async function openSigning(deps: Deps): Promise<Signing | undefined> {
  const { inputs } = deps;
  const wish = wishOf(deps);
  if (wish === undefined) return undefined;
  const { openSigner } = await import('../sign/open-signer.ts');
  const run = signingRun(deps);
  try {
    const signer = await openSigner(wish, sigstoreOf(deps), run);
    return {
      signer,
      format: inputs.text('sign-format') as SignatureFormat,
      recursive: inputs.flag('sign-recursive'),
      checkCommand: await checkCommandOf(deps, wish, signer.trust),
      close: () => run.http.close(),
    };
  } catch (error) {
    await run.http.close();
    throw error;
  }
}

async function checkCommandOf(deps: Deps, wish: SigningWish, trust: Trust): Promise<Signing['checkCommand']> {
  const { cosignVerifyCommand } = await import('../sign/cosign-command.ts');
  const given = (name: string): boolean => deps.inputs.text(name) !== '';
  const log = logOf(wish, sigstoreOf(deps));
  const logged = log !== '';
  if (trust.kind === 'identity') {
    const told = {
      identity: textOf(trust.identity),
      issuer: textOf(trust.issuer),
      logged,
      trustedRoot: given('trusted-root'),
      timestamped: given('timestamp-url'),
      certified: await hasCertificateLog(deps),
    };
    return reference => cosignVerifyCommand(reference, told);
  }
  const [key] = trust.keys;
  if (!key) throw new Error('a signer has a key');
  // Without a log cosign needs no root of trust for a key.
  const told = { key, path: 'cosign.pub', logged, trustedRoot: logged && !isPublicLog(log) };
  return reference => cosignVerifyCommand(reference, told);
}

/** A sigstore of one's own may have no log of certificates; its root of trust says so. */
async function hasCertificateLog(deps: Deps): Promise<boolean> {
  const { trustedRoot: file } = sigstoreOf(deps);
  if (file === '') return true;
  const { trustedRoot } = await import('../sign/keyless/trusted-root.ts');
  const { ctlogs } = await trustedRoot({ ...keySource(deps), file })();
  return ctlogs.length > 0;
}

function textOf(expected: Expected): string {
  return 'exact' in expected ? expected.exact : expected.pattern.source;
}

/** Whose signatures count by the inputs. Throws `bad-input` for a key that cannot be read. */
export async function openVerifyTrust(deps: Deps, wish: TrustWish): Promise<Trust> {
  const { openTrust } = await import('../sign/open-signer.ts');
  const { trustedRoot } = sigstoreOf(deps);
  return openTrust(wish, { trustedRoot }, keySource(deps));
}

/** What opening a signer or a trust needs of this run. The caller closes `http`. */
export function signingRun(deps: Deps): SigningRun {
  const { clock, host } = deps;
  return {
    ...keySource(deps),
    http: httpOnDemand(deps),
    clock,
    userAgent: `cfcr-push/${deps.toolVersion}`,
    log: line => host.info(line),
  };
}

/** A key signs without any network; loading that first would keep the key waiting. */
function httpOnDemand(deps: Deps): Http {
  let opened: Promise<Http> | undefined;
  return {
    request: async request => {
      opened ??= openHttp(deps);
      return (await opened).request(request);
    },
    close: async () => (await opened)?.close(),
  };
}

/** Where keys are read from, and where sigstore's root of trust is kept between steps. */
function keySource({ env, cwd, host }: Deps) {
  const cache = env['RUNNER_TEMP'] || env['XDG_CACHE_HOME'] || join(env['HOME'] ?? cwd, '.cache');
  return {
    env,
    mask: (secret: string) => host.mask(secret),
    // At once: a turn in the background would let much else go before the key.
    readFile: async (path: string) => readFileSync(resolve(cwd, path), 'utf8'),
    cachePath: join(cache, 'cfcr-push', 'sigstore'),
  };
}

/** The sigstore that the inputs name. */
export function sigstoreOf({ inputs, cwd }: Pick<Deps, 'inputs' | 'cwd'>) {
  const root = inputs.text('trusted-root');
  return {
    fulcioUrl: inputs.text('fulcio-url'),
    rekorUrl: inputs.text('rekor-url'),
    rekorVersion: inputs.text('rekor-version') === '2' ? (2 as const) : (1 as const),
    timestampUrl: inputs.text('timestamp-url'),
    trustedRoot: root === '' ? '' : resolve(cwd, root),
  };
}
