import type { KeyObject } from 'node:crypto';
import { hashNameOf } from './scheme.ts';

/** Who signed, as a third party has to be told. */
export type ToldSigner =
  /** `path`: where the third party keeps the public key. */
  | { readonly key: KeyObject; readonly path: string; readonly logged: boolean }
  | {
      readonly identity: string;
      readonly issuer: string;
      readonly trustedRoot: boolean;
      readonly timestamped: boolean;
    };

/** The words of the cosign command that verifies a reference by digest, for summaries. */
export function cosignVerifyCommand(reference: string, signer: ToldSigner): readonly string[] {
  if ('key' in signer) {
    const hash = hashNameOf(signer.key);
    return [
      'cosign',
      'verify',
      '--key',
      signer.path,
      ...(hash === 'sha256' ? [] : [`--signature-digest-algorithm=${hash}`]),
      ...(signer.logged ? [] : ['--insecure-ignore-tlog=true']),
      reference,
    ];
  }
  return [
    'cosign',
    'verify',
    '--certificate-identity',
    signer.identity,
    '--certificate-oidc-issuer',
    signer.issuer,
    ...(signer.trustedRoot ? ['--trusted-root', 'trusted_root.json'] : []),
    ...(signer.timestamped ? ['--use-signed-timestamps'] : []),
    reference,
  ];
}
