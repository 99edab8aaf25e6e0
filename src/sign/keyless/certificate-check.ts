import type { TrustedRoot } from '@sigstore/protobuf-specs';
import type { CertificateCheck } from '../trust.ts';

/**
 * Verifies bundles by sigstore's libraries: the certificate chain at the time of signing, the log's promise or proof,
 * timestamps and the signature. What the root of trust does not name (a private sigstore may have no log) is not asked
 * for, but there is always a verified time.
 */
export function certificateCheck(root: () => Promise<TrustedRoot>): CertificateCheck {
  return async (bundle, payload) => {
    const trusted = await root();
    const [{ bundleFromJSON }, { toSignedEntity, toTrustMaterial, Verifier }] = await Promise.all([
      import('@sigstore/bundle'),
      import('@sigstore/verify'),
    ]);
    const verifier = new Verifier(toTrustMaterial(trusted), {
      tlogThreshold: trusted.tlogs.length > 0 ? 1 : 0,
      ctlogThreshold: trusted.ctlogs.length > 0 ? 1 : 0,
      timestampThreshold: 1,
    });
    const entity = toSignedEntity(
      bundleFromJSON(bundle),
      payload === undefined ? undefined : Buffer.from(payload),
    );
    const { identity } = verifier.verify(entity);
    const [name, issuer] = [identity?.subjectAlternativeName, identity?.extensions?.issuer];
    if (name === undefined || issuer === undefined)
      throw new Error('its certificate names no identity or no issuer');
    return { identity: name, issuer };
  };
}
