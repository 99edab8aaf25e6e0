import { RegistryError } from '../registry/errors.ts';
import type { RegistryResponse } from '../registry/request.ts';
import type { Finding } from '../report/doctor.ts';
import { NetworkFailure } from '../system/http-port.ts';
import { note, ok, problem, problemOf, warning } from './check.ts';
import { challengeOf, type Probe } from './registry-probe.ts';

/** Clocks that differ by less are as good as equal: the field counts whole seconds, and the way takes its time. */
const SKEW_MS = 30_000;
/** Certificates for keyless signatures live ten minutes; half of that leaves no room for the rest of a job. */
const KEYLESS_SKEW_MS = 5 * 60_000;

/** Whether there is a registry at the address, by its root (distribution-spec, end-1). Throws nothing of the network. */
export async function reach(
  probe: Probe,
): Promise<{ readonly finding: Finding; readonly answer?: RegistryResponse }> {
  try {
    const answer = await probe.root();
    return { finding: judge(probe, answer), answer };
  } catch (error) {
    if (error instanceof NetworkFailure) return { finding: unreachable(probe, error) };
    throw error;
  }
}

function judge({ base }: Probe, answer: RegistryResponse): Finding {
  const { status, headers } = answer;
  const where = new URL('v2/', base).href;
  const page = /^text\/html\b/i.test(headers.get('content-type') ?? '');
  if (page || (status === 404 && headers.get('docker-distribution-api-version') === undefined))
    return problem(
      `${where} answers ${status}${page ? ' with a web page' : ''}: no registry is there`,
      'check the host in `images` and `registry`; a proxy or a sign-in page of the network answers like this too',
      'registry-failed',
    );
  if (status === 401 && challengeOf(answer) === undefined)
    return problem(
      `${where} asks for a sign-in, and not how: there is no WWW-Authenticate field that can be met`,
      'ask who runs the registry; a proxy in front of it may take the field away',
      'registry-failed',
    );
  if (status !== 200 && status !== 401) {
    const error = new RegistryError({ method: 'GET', url: new URL(where) }, answer);
    return problemOf(error);
  }
  const asks = status === 401 ? `asks for a sign-in (${challengeOf(answer)?.scheme})` : 'answers';
  if (base.protocol === 'https:') return ok(`${where} ${asks}; its certificate is trusted`);
  if (/^(?:localhost|127\.|\[::1\])/.test(base.hostname))
    return ok(`${where} ${asks}; plain HTTP on this machine`);
  return warning(
    `${where} ${asks}; passwords and content travel without encryption`,
    'give the registry a certificate and take it out of `insecure-registries`',
  );
}

const CERTIFICATE_FIXES: readonly (readonly [RegExp, string])[] = [
  [/EXPIRED|NOT_YET_VALID/, 'renew the certificate of the registry, or set the clock of this machine'],
  [/ALTNAME/, 'use the name that is in the certificate, or have it made for this one as well'],
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH/,
    'nothing is encrypted there: correct the port, or list the host in `insecure-registries` if that is meant',
  ],
  [
    /CERTIFICATE_REQUIRED|ALERT_(?:BAD|UNKNOWN)_C|ALERT_HANDSHAKE_FAILURE/,
    'the registry may want a client certificate: give `client-cert` and `client-key`',
  ],
];

const NETWORK_FIXES: readonly (readonly [RegExp, string])[] = [
  [/ENOTFOUND|EAI_AGAIN/, 'check the host in `images` and `registry`, and the name server of this machine'],
  [/ECONNREFUSED/, 'start the registry, or correct its port'],
  [
    /TIMEOUT|EHOSTUNREACH|ENETUNREACH/,
    'open the way in the firewall, or set HTTPS_PROXY where only a proxy leads outside',
  ],
  [/BLOCKED_ADDRESS/, 'correct the name server: the name leads to a cloud’s metadata service'],
];

function unreachable({ registry }: Probe, error: NetworkFailure): Finding {
  const certificate = /CERT|SIGNATURE|ISSUER|ALTNAME|SSL|TLS/.test(error.reason);
  const fixes = certificate ? CERTIFICATE_FIXES : NETWORK_FIXES;
  const known = / connecting to /.test(error.message)
    ? 'correct the proxy in HTTPS_PROXY or HTTP_PROXY, or add the host to NO_PROXY'
    : (fixes.find(([reason]) => reason.test(error.reason))?.[1] ?? proxyFix(error));
  const fallback = certificate
    ? `give the certificate of its authority as \`ca-file\`, or put it into /etc/docker/certs.d/${registry}/ca.crt`
    : 'check the host in `images` and `registry`, and the proxies in the environment';
  const found = certificate ? `the certificate is not trusted: ${error.message}` : error.message;
  return problem(found, known ?? fallback, error.code);
}

function proxyFix({ reason, hint }: NetworkFailure): string | undefined {
  return reason.startsWith('PROXY_') ? hint : undefined;
}

/** How far this machine's clock is from the registry's. `now` in milliseconds since 1970. */
export function skew({ headers }: RegistryResponse, now: number, keyless: boolean): Finding {
  const date = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(date))
    return note(
      'the registry sends no Date to compare with',
      'nothing to do, unless signatures or tokens are refused as expired',
    );
  const off = now - date;
  if (Math.abs(off) < SKEW_MS) return ok('the same as the registry’s');
  const words = `${Math.round(Math.abs(off) / 1000)} s ${off > 0 ? 'ahead of' : 'behind'} the registry’s`;
  const fix = 'set the clock of this machine (NTP), or tell who runs the registry that its clock is wrong';
  if (!keyless || Math.abs(off) < KEYLESS_SKEW_MS) return warning(words, fix);
  return problem(
    `${words}; the certificates of \`sign: keyless\` live ten minutes`,
    fix,
    'credentials-rejected',
  );
}
