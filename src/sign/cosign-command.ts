import type { KeyObject } from 'node:crypto';
import { hashNameOf } from './scheme.ts';

/** Who signed, as a third party has to be told. */
export type ToldSigner = {
  /** The signature is entered in a log. */
  readonly logged: boolean;
  /** Log, certificates and timestamps are not those of the public sigstore, which cosign knows by itself. */
  readonly trustedRoot: boolean;
} & (ToldKey | ToldIdentity);

interface ToldKey {
  readonly key: KeyObject;
  /** Where the third party keeps the public key. */
  readonly path: string;
}

interface ToldIdentity {
  readonly identity: string;
  readonly issuer: string;
  readonly timestamped: boolean;
  /** The certificate is entered in a log of certificates. */
  readonly certified: boolean;
}

/** The words of the cosign command that verifies a reference by digest, for summaries. */
export function cosignVerifyCommand(reference: string, signer: ToldSigner): readonly string[] {
  return [
    'cosign',
    'verify',
    ...whoOf(signer),
    ...(signer.trustedRoot ? ['--trusted-root', 'trusted_root.json'] : []),
    ...('timestamped' in signer && signer.timestamped ? ['--use-signed-timestamps'] : []),
    ...(signer.logged ? [] : ['--insecure-ignore-tlog=true']),
    ...('certified' in signer && !signer.certified ? ['--insecure-ignore-sct=true'] : []),
    reference,
  ];
}

function whoOf(signer: ToldSigner): readonly string[] {
  if (!('key' in signer))
    return ['--certificate-identity', signer.identity, '--certificate-oidc-issuer', signer.issuer];
  const hash = hashNameOf(signer.key);
  return ['--key', signer.path, ...(hash === 'sha256' ? [] : [`--signature-digest-algorithm=${hash}`])];
}
