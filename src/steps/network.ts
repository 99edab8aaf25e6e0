import { resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import { isRegistryHost } from '../oci/reference.ts';
import { hostProblems } from '../plan/registry-address.ts';
import { endpointOf } from '../registry/endpoint.ts';
import {
  type ClientCertificate,
  certificateFolders,
  certificatesFor,
  type HostTls,
  readAuthority,
  readClientCertificate,
  readClientKey,
} from '../system/host-certificates.ts';
import type { Http } from '../system/http-port.ts';
import { secretsInAddresses } from '../user-info.ts';
import { homeFolder } from './home-folder.ts';
import { badInput, collecting, collectingAsync } from './problems.ts';

/**
 * Opens the network as the inputs and the environment say: authorities to trust, docker's folders of certificates,
 * proxies, and where it is opened for `registries` a client certificate for the one of them and no other host. The caller
 * closes it. Throws one `bad-input` with everything that cannot be used.
 */
export async function openHttp(deps: Deps, registries?: readonly string[]): Promise<Http> {
  const { env, timeouts = {} } = deps;
  const { ca, client, shownTo, problems } = await readNetwork(deps, registries);
  const all = [...proxyProblems(env), ...problems];
  if (all.length > 0) throw badInput(all);
  const { createHttp } = await import('../system/http.ts');
  const folders = certificateFolders(homeFolder(env));
  const proxy = proxyOf(env);
  for (const secret of secretsInAddresses(Object.values(proxy).join('\n'))) deps.host.mask(secret);
  return createHttp({
    proxy,
    timeouts,
    ...(ca === undefined ? {} : { ca }),
    tlsFor: async (host: string): Promise<HostTls | undefined> => {
      const found = await certificatesFor(host, folders);
      return client === undefined || host !== shownTo ? found : { ca: found?.ca ?? [], client };
    },
  });
}

/** What is wrong with the inputs about the network, for a command that has to do with these registries. */
export async function networkProblems(deps: Deps, registries: readonly string[]): Promise<readonly string[]> {
  const listed = ['insecure-registries', 'internal-registries'].flatMap(name =>
    deps.inputs.list(name).flatMap(host => hostProblems(host, name)),
  );
  const { problems } = await readNetwork(deps, registries);
  return [...listed, ...problems];
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

/** What is wrong with the proxies of the environment, in one line. */
export function proxyProblems(env: Deps['env']): readonly string[] {
  const bad = badProxies(env);
  return bad.length === 0 ? [] : [`${bad.join(' and ')} in the environment: ${PROXY_FORM}`];
}

interface Network {
  /** Authorities to trust besides the system's, in PEM form. */
  readonly ca: string | undefined;
  readonly client: ClientCertificate | undefined;
  /** The one host that the client certificate is for. */
  readonly shownTo: string | undefined;
  readonly problems: readonly string[];
}

async function readNetwork(
  { inputs, cwd }: Deps,
  registries: readonly string[] | undefined,
): Promise<Network> {
  const problems: string[] = [];
  const path = (name: string): string | undefined => {
    const text = inputs.text(name);
    return text === '' ? undefined : resolve(cwd, text);
  };
  const [file, cert, key] = [path('ca-file'), path('client-cert'), path('client-key')];
  const ca = file && (await collectingAsync(problems, () => readAuthority(file, 'ca-file'), true));
  if (registries === undefined || (cert === undefined && key === undefined))
    return { ca, client: undefined, shownTo: undefined, problems };
  const client = await readClient({ cert, key }, problems);
  return { ca, client, shownTo: collecting(problems, () => clientHost(registries)), problems };
}

/** Both files, or the one that there is: what is wrong with it is told beside that the other is missing. */
async function readClient(
  { cert, key }: { readonly cert: string | undefined; readonly key: string | undefined },
  problems: string[],
): Promise<ClientCertificate | undefined> {
  if (cert !== undefined && key !== undefined) {
    const read = () => readClientCertificate({ cert, key }, 'client-cert and client-key');
    return collectingAsync(problems, read, true);
  }
  problems.push('client-cert and client-key: both are needed, one is missing');
  if (cert !== undefined) await collectingAsync(problems, () => readAuthority(cert, 'client-cert'), true);
  if (key !== undefined) await collectingAsync(problems, () => readClientKey(key, 'client-key'), true);
  return undefined;
}

/** The one host that a client certificate is for, undefined where no registry is known. Throws `bad-input`. */
function clientHost(registries: readonly string[]): string | undefined {
  // A registry that is none has been told of.
  const [only, ...others] = new Set(registries.filter(isRegistryHost));
  if (others.length === 0) return only && endpointOf(only).host;
  throw new AppError(
    'bad-input',
    `client-cert: the images are in several registries (${[only, ...others].join(', ')}); say by registry which one it is for, and put those of the others into certs.d`,
  );
}

function proxyOf(env: Deps['env']): { http?: string; https?: string; none?: string } {
  const pick = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const [http, https, none] = [pick('HTTP_PROXY'), pick('HTTPS_PROXY'), pick('NO_PROXY')];
  return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(none ? { none } : {}) };
}
