import type { Deps } from '../commands/command.ts';
import { type CustomHeaders, dockerHeaders } from '../registry/docker-headers.ts';
import { homeFolder } from './home-folder.ts';

/** The headers that docker's file adds for every registry, masked before anybody can send them. Throws `bad-input`. */
export async function registryHeaders({ env, host }: Deps): Promise<CustomHeaders> {
  const { origin, headers, left } = await dockerHeaders(env, homeFolder(env));
  for (const value of Object.values(headers)) host.mask(value);
  const names = Object.keys(headers);
  if (names.length > 0) host.info(`HttpHeaders of ${origin}: registries get ${names.join(', ')}`);
  if (left.length > 0)
    host.info(`HttpHeaders of ${origin}: not sent, for it is set here: ${left.join(', ')}`);
  return headers;
}
