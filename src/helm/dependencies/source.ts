import { resolve } from 'node:path';
import { AppError } from '../../errors.ts';
import { parseRepository } from '../../oci/reference.ts';
import { withoutUser } from '../../user-info.ts';
import type { Dependency } from '../metadata.ts';
import type { Source } from './ports.ts';

/** Names for repositories, as `helm repo add` gives them: `@stable` in Chart.yaml is what `stable` stands for here. */
export type Aliases = ReadonlyMap<string, string>;

/**
 * Reads `chart-repositories`: `name=address`, one an entry. Throws one `bad-input` with every entry that is wrong.
 */
export function parseAliases(entries: readonly string[]): Aliases {
  const aliases = new Map<string, string>();
  const problems: string[] = [];
  for (const entry of entries) {
    const found = /^([^=\s]+)\s*=\s*((?:https?|oci|file):\/\/\S+)$/.exec(entry.trim());
    if (found?.[1] && found[2]) aliases.set(found[1], found[2]);
    else
      problems.push(
        `chart-repositories: ${JSON.stringify(withoutUser(entry))} is no alias; expected name=https://charts.example.com`,
      );
  }
  const [only] = problems;
  if (problems.length === 1 && only !== undefined) throw new AppError('bad-input', only);
  if (problems.length > 0) throw new AppError('bad-input', 'chart-repositories is wrong', { problems });
  return aliases;
}

/** The address an alias stands for; any other address as it is, undefined for an alias nobody has given. */
export function addressOf(repository: string, aliases: Aliases): string | undefined {
  const name = /^(?:@|alias:)(.+)$/.exec(repository)?.[1];
  return name === undefined ? repository : aliases.get(name);
}

/** Reads where a dependency comes from. `folder` is the chart's own, for `file://` addresses. */
export function sourceOf(
  { name, repository }: Dependency,
  { folder, aliases }: { readonly folder: string; readonly aliases: Aliases },
): Source {
  if (repository === '') return { kind: 'vendored' };
  const address = addressOf(repository, aliases);
  if (address === undefined) {
    return {
      kind: 'unusable',
      why: `${repository} is not known here; give it as chart-repositories: ${repository.replace(/^(?:@|alias:)/, '')}=https://…`,
    };
  }
  if (address.startsWith('file://')) return { kind: 'directory', path: resolve(folder, address.slice(7)) };
  if (address.startsWith('oci://')) return registryOf(`${address.slice(6).replace(/\/+$/, '')}/${name}`);
  const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
  if (isWeb) return { kind: 'web', url: new URL(address) };
  return {
    kind: 'unusable',
    why: `${JSON.stringify(withoutUser(repository))} is no repository; expected https://…, oci://…, file://… or an alias @name`,
  };
}

function registryOf(reference: string): Source {
  try {
    return { kind: 'registry', repository: parseRepository(reference) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'unusable', why: error.message };
  }
}
