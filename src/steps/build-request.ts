import { readSbomInput } from '../attach/sbom-input.ts';
import type { BuildRequest } from '../build/builder.ts';
import type { Deps } from '../commands/command.ts';
import { AppError } from '../errors.ts';
import type { Repository } from '../oci/reference.ts';
import { withoutUser } from '../user-info.ts';
import { givenSecrets } from './given-secrets.ts';
import { readPlatforms } from './platform-list.ts';
import { collecting } from './problems.ts';
import type { Release } from './release.ts';

/** Turns inputs and release into a request to a builder. Throws `bad-input` for what `buildProblems` finds. */
export function buildRequest(deps: Deps, release: Release, destination: Repository): BuildRequest {
  const { inputs, env } = deps;
  const buildArgs = readBuildArguments({ inputs, env });
  const problems: string[] = [...buildArgs.problems];
  const optional = (name: string): Readonly<Record<string, string>> => {
    const value = inputs.text(name);
    return value === '' ? {} : { [camel(name)]: value };
  };
  const request: BuildRequest = {
    context: inputs.text('context'),
    ...optional('file'),
    ...optional('target'),
    platforms: readPlatforms(inputs.list('platforms'), problems),
    buildArgs: buildArgs.values,
    labels: release.labels,
    annotations: release.annotations,
    epoch: release.epoch,
    destination,
    buildx: {
      addHosts: inputs.list('add-hosts'),
      allow: inputs.list('allow'),
      attests: inputs.list('attests'),
      buildContexts: inputs.list('build-contexts'),
      cacheFrom: inputs.list('cache-from'),
      cacheTo: inputs.list('cache-to'),
      noCache: inputs.flag('no-cache'),
      noCacheFilters: inputs.list('no-cache-filters'),
      outputs: inputs.list('outputs'),
      load: inputs.flag('load'),
      pull: inputs.flag('pull'),
      ...givenSecrets(deps, release.context.ref),
      secretFiles: inputs.list('secret-files'),
      ssh: inputs.list('ssh'),
      ulimit: inputs.list('ulimit'),
      ...optional('network'),
      ...optional('provenance'),
      ...sbomOf(inputs.text('sbom')),
      ...optional('shm-size'),
      ...optional('cgroup-parent'),
    },
  };
  if (problems.length === 0) return request;
  throw new AppError('bad-input', 'the build inputs are not usable', { problems });
}

/** What is wrong with the build inputs, as far as that can be told before anything is looked at. */
export async function buildProblems({
  inputs,
  env,
}: Pick<Deps, 'inputs' | 'env'>): Promise<readonly string[]> {
  const problems = [...readBuildArguments({ inputs, env }).problems, ...contextProblems(inputs)];
  readPlatforms(inputs.list('platforms'), problems);
  const outputs = inputs.list('outputs');
  if (outputs.length === 0) return problems;
  const { furtherOutputs } = await import('../build/buildx/outputs.ts');
  collecting(problems, () => furtherOutputs({ outputs, load: false }));
  return problems;
}

/** Contexts that docker takes and this tool does not, each with what to write instead. */
function contextProblems(inputs: Deps['inputs']): readonly string[] {
  if (inputs.text('context') === '-')
    return [
      'context: - is standard input, which is not read here; write a folder, and `file` for the Dockerfile',
    ];
  const named = [inputs.text('context'), ...inputs.list('build-contexts')];
  return named
    .filter(text => text.includes('{{'))
    .map(
      text =>
        `${text === inputs.text('context') ? 'context' : 'build-contexts'}: ${JSON.stringify(withoutUser(text))}: expressions are not filled in here, and the default context is the checked-out folder; write it as ., a folder in it as ./folder`,
    );
}

/** Reads `build-args`: `NAME=value`; a name alone takes its value from the environment, as docker does. */
export function readBuildArguments({ inputs, env }: Pick<Deps, 'inputs' | 'env'>): {
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const entries = inputs.list('build-args').flatMap((line): readonly (readonly [string, string])[] => {
    const at = line.indexOf('=');
    const name = at < 0 ? line : line.slice(0, at);
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
      problems.push(`build-args: ${JSON.stringify(name)} is not a name, for example VERSION=1.2.3`);
      return [];
    }
    const value = at < 0 ? env[name] : line.slice(at + 1);
    return value === undefined ? [] : [[name, value]];
  });
  return { values: Object.fromEntries(entries), problems };
}

/** Only what is meant for BuildKit: files are attached once the image is stored. */
function sbomOf(text: string): { readonly sbom?: string } {
  const wish = readSbomInput(text);
  return wish.kind === 'buildkit' ? { sbom: wish.value } : {};
}

function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
