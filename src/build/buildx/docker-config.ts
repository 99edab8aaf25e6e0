import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { temporaryFolder, writeWhole } from '../../system/files.ts';
import { mergeConfig, type RegistryLogin } from './docker-config-merge.ts';

/** A DOCKER_CONFIG that only a child of this job sees. */
export interface PrivateDockerConfig {
  /** Goes over the child's environment. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Removes it with the credentials in it. Safe to call twice. */
  remove(): Promise<void>;
}

export interface PrivateConfigOptions {
  readonly logins: readonly RegistryLogin[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the folder is made; the system's temporary folder by default. */
  readonly temporary?: string;
}

/**
 * Makes a folder (mode 0700) with a config.json (0600) that has the user's settings and these logins, so that secrets
 * reach docker neither by argv nor by a file that outlives the job. Plug-ins, contexts and certificates of the user's
 * folder are linked in; builders stay where they are (BUILDX_CONFIG), so one made under this configuration is found
 * under the other. Throws `bad-input` when the user's config.json is not JSON.
 */
export async function privateDockerConfig(options: PrivateConfigOptions): Promise<PrivateDockerConfig> {
  const { env } = options;
  const original = env['DOCKER_CONFIG'] || (env['HOME'] ? join(env['HOME'], '.docker') : undefined);
  const config = original ? await readConfig(join(original, 'config.json')) : {};
  const fromEnvironment = readObject(env['DOCKER_AUTH_CONFIG'] ?? '{}', 'DOCKER_AUTH_CONFIG');
  const merged = mergeConfig(config, fromEnvironment, options.logins);
  const folder = await temporaryFolder('cfcr-docker', options.temporary);
  try {
    if (original) await linkEntries(original, folder.path);
    await writeWhole(join(folder.path, 'config.json'), JSON.stringify(merged));
  } catch (error) {
    await folder.remove();
    throw error;
  }
  return {
    env: {
      DOCKER_CONFIG: folder.path,
      // Merged above. docker 28 prefers it to config.json and would hide the logins of the inputs.
      DOCKER_AUTH_CONFIG: undefined,
      ...(original ? { BUILDX_CONFIG: env['BUILDX_CONFIG'] || join(original, 'buildx') } : {}),
    },
    remove: folder.remove,
  };
}

async function readConfig(path: string): Promise<Record<string, unknown>> {
  try {
    return readObject(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}

/** The parser's message could quote a secret, so it is not passed on. */
function readObject(text: string, where: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text.trim() === '' ? '{}' : text);
  } catch {
    throw new AppError('bad-input', `${where} is not JSON`);
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new AppError('bad-input', `${where} is not a JSON object`);
}

async function linkEntries(from: string, to: string): Promise<void> {
  for (const name of await entriesOf(from)) {
    // The buildx folder is reached by BUILDX_CONFIG: it need not exist yet.
    if (name !== 'config.json' && name !== 'buildx') await symlink(join(from, name), join(to, name));
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
