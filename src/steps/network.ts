import { resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import { endpointOf } from '../registry/endpoint.ts';
import {
  certificateFolders,
  certificatesFor,
  type HostTls,
  readAuthority,
  readClientCertificate,
} from '../system/host-certificates.ts';
import type { Http } from '../system/http-port.ts';

/**
 * Opens the network as the inputs and the environment say: authorities to trust, a client certificate for `registry`
 * and no other host, docker's folders of certificates, proxies. The caller closes it. Throws `bad-input`.
 */
export async function openHttp(
  { inputs, env, cwd }: Deps,
  registries: readonly string[] = [],
): Promise<Http> {
  const bad = badProxies(env);
  if (bad.length > 0)
    throw new AppError('bad-input', `${bad.join(' and ')} in the environment: ${PROXY_FORM}`);
  const { createHttp } = await import('../system/http.ts');
  const ca = inputs.text('ca-file');
  const paths = { cert: inputs.text('client-cert'), key: inputs.text('client-key') };
  const shownTo = clientHost(paths, registries);
  return createHttp({
    proxy: proxyOf(env),
    ...(ca === '' ? {} : { ca: await readAuthority(resolve(cwd, ca), 'ca-file') }),
    tlsFor: await certificates({ ...paths, cwd, shownTo, home: homeOf(env) }),
  });
}

/** How a proxy is written; its address may hold a password, so the one that was found is not shown. */
export const PROXY_FORM = 'this is no address of a proxy, expected one like http://proxy.example.com:3128';

/** The variables of proxies that hold no address of one. */
export function badProxies(env: Deps['env']): readonly string[] {
  return ['HTTPS_PROXY', 'HTTP_PROXY'].filter(name => {
    const value = env[name.toLowerCase()] || env[name];
    if (!value) return false;
    return !URL.canParse(value) || !/^(?:https?|socks5?):$/.test(new URL(value).protocol);
  });
}

/** The one host that the client certificate is for, undefined where none is given. */
function clientHost(
  { cert, key }: { readonly cert: string; readonly key: string },
  registries: readonly string[],
): string | undefined {
  if (registries.length === 0 || (cert === '' && key === '')) return undefined;
  if (cert === '' || key === '')
    throw new AppError('bad-input', 'client-cert and client-key: both are needed, one is missing');
  const [only, ...others] = [...new Set(registries)];
  if (only !== undefined && others.length === 0) return endpointOf(only).host;
  throw new AppError(
    'bad-input',
    `client-cert: the images are in several registries (${registries.join(', ')}); say by registry which one it is for, and put those of the others into certs.d`,
  );
}

interface CertificateSources {
  readonly cert: string;
  readonly key: string;
  readonly cwd: string;
  readonly shownTo: string | undefined;
  readonly home: string;
}

async function certificates({ cert, key, cwd, shownTo, home }: CertificateSources) {
  const paths = { cert: resolve(cwd, cert), key: resolve(cwd, key) };
  const client =
    shownTo === undefined ? undefined : await readClientCertificate(paths, 'client-cert and client-key');
  return async (host: string): Promise<HostTls | undefined> => {
    const found = await certificatesFor(host, certificateFolders(home));
    return client === undefined || host !== shownTo ? found : { ca: found?.ca ?? [], client };
  };
}

function homeOf(env: Deps['env']): string {
  return env['HOME'] ?? env['USERPROFILE'] ?? '/';
}

function proxyOf(env: Deps['env']): { http?: string; https?: string; none?: string } {
  const pick = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const [http, https, none] = [pick('HTTP_PROXY'), pick('HTTPS_PROXY'), pick('NO_PROXY')];
  return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(none ? { none } : {}) };
}
