import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { RekorVersion } from '../../src/sign/addresses.ts';
import { certificateCheck } from '../../src/sign/keyless/certificate-check.ts';
import { rekorWitness } from '../../src/sign/keyless/rekor.ts';
import { timestampWitness } from '../../src/sign/keyless/timestamp.ts';
import { trustedRoot } from '../../src/sign/keyless/trusted-root.ts';
import type { CertificateCheck } from '../../src/sign/trust.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { createHttp } from '../../src/system/http.ts';
import { jumpingClock } from '../support/test-client.ts';
import { type LocalSigstore, localSigstore, tokenWith } from './local-sigstore.ts';

/** Whom the tokens here name, and who vouches for it. */
export const IDENTITY = 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1';
export const ISSUER = 'https://token.actions.githubusercontent.com';
/** Something to be signed. */
export const DIGEST = `sha256:${'a'.repeat(64)}` as const;

/** What a signer here is to have. */
export interface Wanted {
  readonly version?: RekorVersion;
  readonly log?: boolean;
  readonly timestamp?: boolean;
  readonly claims?: object;
  readonly sigstore?: LocalSigstore;
}

/** What a keyless signer needs, on a sigstore of its own; its clock begins at a fixed time, the services’ do not. */
export async function keyless({
  version = 1,
  log = true,
  timestamp = false,
  claims = {},
  sigstore: given,
}: Wanted = {}) {
  const sigstore = given ?? (await localSigstore());
  const folder = await temporaryFolder('sigstore');
  onTestFinished(() => folder.remove());
  const rootFile = join(folder.path, 'root.json');
  await writeFile(rootFile, sigstore.root);
  const clock = jumpingClock();
  const token = tokenWith({
    iss: ISSUER,
    aud: 'sigstore',
    sub: 'repo:team/app:ref:refs/tags/v1',
    exp: clock.now() / 1000 + 600,
    job_workflow_ref: 'team/app/.github/workflows/release.yml@refs/tags/v1',
    san: IDENTITY,
    ...claims,
  });
  const http = createHttp();
  onTestFinished(() => http.close());
  const [lines, secrets] = [[] as string[], [] as string[]];
  const services = { http, clock, userAgent: 'test', log: (line: string) => lines.push(line) };
  const read = (path: string) => readFile(path, 'utf8');
  const check = certificateCheck(trustedRoot({ file: rootFile, readFile: read, cachePath: folder.path }));
  const options = {
    ...services,
    env: { SIGSTORE_ID_TOKEN: token },
    mask: (secret: string) => secrets.push(secret),
    fulcio: sigstore.url,
    witnesses: [
      ...(log ? [rekorWitness(services, sigstore.url, version)] : []),
      ...(timestamp ? [timestampWitness(services, sigstore.url)] : []),
    ],
    check,
  };
  return { sigstore, rootFile, clock, token, lines, secrets, check, options };
}

/** Trust in an identity. */
export function trusting(check: CertificateCheck, identity = IDENTITY, issuer = ISSUER) {
  return { kind: 'identity', identity: { exact: identity }, issuer: { exact: issuer }, check } as const;
}
