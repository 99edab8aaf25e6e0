import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { Http } from '../system/http-port.ts';

/** Opens the network as the inputs and the environment say: authorities to trust, proxies. The caller closes it. */
export async function openHttp({ inputs, env, cwd }: Deps): Promise<Http> {
  const { createHttp } = await import('../system/http.ts');
  const file = inputs.text('ca-file');
  return createHttp({
    proxy: proxyOf(env),
    ...(file === '' ? {} : { ca: await certificates(resolve(cwd, file)) }),
  });
}

async function certificates(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('bad-input', `ca-file: ${path} cannot be read`, { cause });
  });
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new AppError(
    'bad-input',
    `ca-file: ${path} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)`,
  );
}

function proxyOf(env: Deps['env']): { http?: string; https?: string; none?: string } {
  const pick = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const [http, https, none] = [pick('HTTP_PROXY'), pick('HTTPS_PROXY'), pick('NO_PROXY')];
  return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(none ? { none } : {}) };
}
