import { AppError } from '../../errors.ts';
import { readJson } from '../json.ts';

/** What a token says of itself; everything may be missing. */
export type Claims = Readonly<Record<string, unknown>>;

const HELP = 'docs/signing.md shows the job for GitHub and for GitLab';
/** A token that ends within this time may be refused before the request arrives. */
const MARGIN_S = 10;

/** The claims of a JWT, which is not verified here: Fulcio does that. Throws `credentials-rejected`. */
export function claimsOf(token: string): Claims {
  const claims = readJson(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
  if (token.split('.').length === 3 && typeof claims['iss'] === 'string') return claims;
  throw new AppError('credentials-rejected', 'the identity token is no JWT with an issuer', { hint: HELP });
}

export interface Expectations {
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly publicFulcio: boolean;
  readonly gitlab: boolean;
}

/** Throws `credentials-rejected` for a token that cannot be turned into a certificate, with the reason and the way out. */
export function checkClaims(claims: Claims, { audience, now, publicFulcio, gitlab }: Expectations): void {
  const fail = (message: string, hint: string): never => {
    throw new AppError('credentials-rejected', `the identity token ${message}`, { hint });
  };
  const audiences = [claims['aud']].flat();
  if (!audiences.includes(audience)) {
    fail(
      `is for the audience ${audiences.map(one => JSON.stringify(one)).join(', ')}, expected ${JSON.stringify(audience)}`,
      'on GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    );
  }
  const { exp } = claims;
  if (typeof exp === 'number' && exp - MARGIN_S < now / 1000) {
    fail(
      `expired at ${new Date(exp * 1000).toISOString()}; this machine says it is ${new Date(now).toISOString()}`,
      'sign earlier in the job or give the token a longer life; if the times differ wrongly, set the clock',
    );
  }
  if (!publicFulcio) return;
  const issuer = String(claims['iss']);
  if ((gitlab && issuer !== 'https://gitlab.com') || /\/_services\/token$/.test(issuer)) {
    fail(
      `is issued by ${issuer}, which the public sigstore does not know`,
      'a server of your own needs sign: key, or a sigstore of your own by fulcio-url, rekor-url and trusted-root',
    );
  }
  if (gitlab && !claims['ci_config_ref_uri']) {
    fail(
      'names no pipeline file (claim ci_config_ref_uri), from which Fulcio makes the identity',
      'pipelines whose configuration is outside of the project have none; use sign: key there',
    );
  }
}

/** The identity that Fulcio will write into the certificate (fulcio, docs/oidc.md); used to find earlier signatures. */
export function identityOf(claims: Claims): string {
  const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  if (text('job_workflow_ref') !== '')
    return `${text('server_url') || 'https://github.com'}/${text('job_workflow_ref')}`;
  if (text('ci_config_ref_uri') !== '') return `https://${text('ci_config_ref_uri')}`;
  return text('email') || text('sub');
}

/** What Fulcio wants signed as a proof that the key is held: the e-mail address or the subject of the token. */
export function challengeOf(claims: Claims): string {
  const { email, sub } = claims;
  return String(email ?? sub);
}
