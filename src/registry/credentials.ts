import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '../errors.ts';
import type { Exec } from '../system/exec.ts';
import type { CredentialLookup, FoundCredential } from './credential.ts';
import { askHelper } from './credential-helper.ts';
import { candidatesFor, type DockerConfig, parseDockerConfig } from './docker-config.ts';
import { ciLogins, findLogin, type Login } from './login.ts';

export interface CredentialSources {
  /** Given by inputs; they win. Made by `passwordLogin`, `tokenLogin` and `jsonKeyLogin`. */
  readonly logins: readonly Login[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The user's home directory. */
  readonly home: string;
  readonly exec: Exec;
  /** Told what was looked for in vain although the user has named it. */
  readonly warn?: (line: string) => void;
}

/** One place to look, in the order of the design's section 6. */
type Source = () => Promise<DockerConfig | undefined>;

/**
 * Finds credentials: inputs, DOCKER_AUTH_CONFIG, docker's config.json, podman's auth.json, the CI's own, nobody.
 * Files are read when first needed, and only then can one that is malformed throw `bad-input`.
 */
export function createCredentialLookup(sources: CredentialSources): CredentialLookup {
  const { logins, env } = sources;
  const files = sourcesOf(sources).map(once);
  return async place => {
    const given = findLogin(logins, place);
    if (given) return given;
    for (const file of files) {
      const config = await file();
      const found = config && (await searchConfig(config, place, sources));
      if (found) return found;
    }
    return findLogin(ciLogins(env), place);
  };
}

function sourcesOf({ env, home, warn = () => {} }: CredentialSources): Source[] {
  const docker = join(env['DOCKER_CONFIG'] || join(home, '.docker'), 'config.json');
  return [
    async () => {
      const text = env['DOCKER_AUTH_CONFIG'] ?? '';
      return text.trim() === '' ? undefined : parseDockerConfig(text, 'DOCKER_AUTH_CONFIG');
    },
    () => readConfig(docker),
    ...podmanFiles(env, home, warn),
  ];
}

/**
 * Podman's places (containers-auth.json(5)). podman and skopeo take a named file that is not there for an empty one, and
 * images of skopeo name one from the start, so it is no error; but who named it wonders why nobody is signed in.
 */
function podmanFiles(env: CredentialSources['env'], home: string, warn: (line: string) => void): Source[] {
  const named = env['REGISTRY_AUTH_FILE'];
  if (named) {
    return [
      () =>
        readConfig(named, () =>
          warn(`REGISTRY_AUTH_FILE names ${named}, which is not there: no credential comes from it`),
        ),
    ];
  }
  const runtime = env['XDG_RUNTIME_DIR'];
  const config = env['XDG_CONFIG_HOME'] || join(home, '.config');
  return [...(runtime ? [runtime] : []), config].map(
    folder => () => readConfig(join(folder, 'containers', 'auth.json')),
  );
}

async function readConfig(path: string, absent?: () => void): Promise<DockerConfig | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) {
      absent?.();
      return undefined;
    }
    throw new AppError('bad-input', `cannot read credentials from ${path}: ${messageOf(cause)}`, {
      cause,
      hint: 'let this user read that file, or name another folder with a config.json by `DOCKER_CONFIG`',
    });
  }
  // An empty file is what `touch` and some CI set-ups leave; docker takes it for an empty configuration.
  return text.trim() === '' ? undefined : parseDockerConfig(text, path);
}

async function searchConfig(
  config: DockerConfig,
  place: { readonly registry: string; readonly path: string },
  { env, exec }: CredentialSources,
): Promise<FoundCredential | undefined> {
  for (const candidate of candidatesFor(config, place)) {
    if (candidate.kind === 'entry') return { credential: candidate.credential, from: config.origin };
    const { helper, server } = candidate;
    const credential = await askHelper({ helper, server, env, exec });
    if (credential) return { credential, from: `docker-credential-${helper} (${config.origin})` };
  }
  return undefined;
}

function once(source: Source): Source {
  let read: Promise<DockerConfig | undefined> | undefined;
  return () => {
    read ??= source();
    return read;
  };
}
