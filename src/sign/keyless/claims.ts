import { AppError } from '../../errors.ts';
import { readJson } from '../json.ts';

/** What a token says of itself; everything may be missing. */
export type Claims = Readonly<Record<string, unknown>>;

const HELP = 'docs/signing.md shows the job for GitHub and for GitLab';
/** A token that ends within this time may be refused before the request arrives. */
const MARGIN_S = 10;
const ON_GITLAB = 'on GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }';

/** The claims of a JWT, which is not verified here: Fulcio does that. Throws `identity-rejected`. */
export function claimsOf(token: string): Claims {
  const claims = readJson(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
  if (token.split('.').length === 3 && typeof claims['iss'] === 'string') return claims;
  throw new AppError('identity-rejected', 'the identity token is no JWT with an issuer', { hint: HELP });
}

export interface Expectations {
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly publicFulcio: boolean;
  readonly origin: TokenOrigin;
}

/** Who gave the token: GitHub when it was asked, or the environment, on which CI. Only GitHub gives another one. */
export type TokenOrigin = 'github' | 'environment-of-github' | 'environment-of-gitlab' | 'environment';

/** Where the token comes from: SIGSTORE_ID_TOKEN where that is set, else GitHub is asked. */
export function originOf(env: Readonly<Record<string, string | undefined>>): TokenOrigin {
  if (!env['SIGSTORE_ID_TOKEN']) return 'github';
  if (env['GITLAB_CI']) return 'environment-of-gitlab';
  return env['GITHUB_ACTIONS'] === 'true' ? 'environment-of-github' : 'environment';
}

/** Throws `identity-rejected` for a token that cannot be turned into a certificate, with the reason and the way out. */
export function checkClaims(claims: Claims, { audience, now, publicFulcio, origin }: Expectations): void {
  const gitlab = origin === 'environment-of-gitlab';
  const fail = (message: string, hint: string): never => {
    throw new AppError('identity-rejected', `the identity token ${message}`, { hint });
  };
  const audiences = [claims['aud']].flat();
  if (!audiences.includes(audience)) {
    fail(
      `is for the audience ${audiences.map(one => JSON.stringify(one)).join(', ')}, expected ${JSON.stringify(audience)}`,
      audienceHint(origin, audience),
    );
  }
  const { exp } = claims;
  if (typeof exp === 'number' && !isValidFor(claims, now, MARGIN_S * 1000)) {
    fail(
      `expired at ${new Date(exp * 1000).toISOString()}; this machine says it is ${new Date(now).toISOString()}`,
      expiryHint(claims, origin),
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

/** True when a token does not end within `ms` milliseconds, or does not say when it ends. `now`: since 1970. */
export function isValidFor({ exp }: Claims, now: number, ms: number): boolean {
  return typeof exp !== 'number' || exp * 1000 - ms >= now;
}

function audienceHint(origin: TokenOrigin, audience: string): string {
  if (origin === 'environment-of-gitlab') return ON_GITLAB;
  const ask = `a token for the audience ${audience}`;
  if (origin === 'environment-of-github')
    return `leave SIGSTORE_ID_TOKEN out, with permissions: { id-token: write } ${ask} is asked for here; or ask for one by core.getIDToken('${audience}')`;
  if (origin === 'github') return `GitHub's token service was asked for ${ask} and gave another one`;
  return `set SIGSTORE_ID_TOKEN to ${ask}; ${ON_GITLAB}`;
}

/** GitLab's tokens live as long as the job may run, 5 minutes where it has no limit (GitLab's docs on ID tokens). */
function expiryHint({ iat, exp }: Claims, origin: TokenOrigin): string {
  const clock = 'if the times differ wrongly, set the clock';
  if (origin === 'github') return `GitHub has just given it: ${clock} of this machine`;
  const life =
    typeof iat === 'number' && typeof exp === 'number'
      ? `; this one lived for ${Math.round((exp - iat) / 60)} minutes`
      : '';
  if (origin === 'environment-of-gitlab')
    return `GitLab gives a job its token once, at the start, and it cannot be renewed${life}. It lives as long as the timeout of the job: set a longer \`timeout\`, or build in one job and sign in another (\`merge\`, \`promote\`); ${clock}`;
  return `SIGSTORE_ID_TOKEN is taken as it is and cannot be renewed here${life}. Give one with a longer life${
    origin === 'environment-of-github' ? ', or none, so that GitHub is asked when it is needed' : ''
  }; ${clock}`;
}

/** The identity that Fulcio will write into the certificate (fulcio, docs/oidc.md); used to find earlier signatures. */
export function identityOf(claims: Claims): string {
  const text = (name: string): string => (typeof claims[name] === 'string' ? claims[name] : '');
  if (text('job_workflow_ref') !== '')
    return `${text('server_url') || 'https://github.com'}/${text('job_workflow_ref')}`;
  if (text('ci_config_ref_uri') !== '') return `https://${text('ci_config_ref_uri')}`;
  return text('email') || text('sub');
}

/**
 * True when `identityOf` knows how Fulcio calls the holder: GitHub, GitLab, people. Of other CIs (Buildkite, CircleCI,
 * Kubernetes, those of a private Fulcio) it makes names by rules of its own, which only a certificate shows.
 */
export function isForetold(claims: Claims, origin: TokenOrigin): boolean {
  const named = ['job_workflow_ref', 'ci_config_ref_uri', 'email'].some(
    name => typeof claims[name] === 'string' && claims[name] !== '',
  );
  return named || origin !== 'environment';
}

/** What Fulcio wants signed as a proof that the key is held: the e-mail address or the subject of the token. */
export function challengeOf(claims: Claims): string {
  const { email, sub } = claims;
  return String(email ?? sub);
}
