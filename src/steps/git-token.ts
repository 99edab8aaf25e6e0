import { isRemoteContext } from '../build/buildx/dockerfile-path.ts';
import type { Deps } from '../commands/command.ts';

/**
 * The build secret by which BuildKit may read a repository as this job does, `id=value`, where a context is one of the
 * forge that `github-token` is for. The id names the host, so that BuildKit gives the token to no other.
 */
export function gitTokenSecret({ inputs, env }: Pick<Deps, 'inputs' | 'env'>): readonly string[] {
  const token = inputs.text('github-token');
  const server = addressOf(env['GITHUB_SERVER_URL'] || 'https://github.com');
  if (token === '' || server === undefined) return [];
  const contexts = [inputs.text('context'), ...inputs.list('build-contexts').map(afterEquals)];
  const isOwn = (context: string) => isRemoteContext(context) && addressOf(context)?.origin === server.origin;
  if (!contexts.some(isOwn)) return [];
  const given = ['secrets', 'secret-envs', 'secret-files'].flatMap(name => inputs.list(name));
  const id = `GIT_AUTH_TOKEN.${server.host}`;
  const hasOwn = given.some(entry => entry.startsWith('GIT_AUTH_TOKEN=') || entry.startsWith(`${id}=`));
  return hasOwn ? [] : [`${id}=${token}`];
}

function addressOf(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

function afterEquals(entry: string): string {
  return entry.slice(entry.indexOf('=') + 1);
}
