import { resolve } from 'node:path';
import { buildxBuilder } from '../build/buildx/buildx.ts';
import { removeBuilder, type WantedBuilder } from '../build/buildx/create.ts';
import type { DockerCli } from '../build/buildx/docker.ts';
import { privateDockerConfig } from '../build/buildx/docker-config.ts';
import type { RegistryLogin } from '../build/buildx/docker-config-merge.ts';
import { ensureBuilder } from '../build/buildx/driver.ts';
import { restoreKept } from '../build/buildx/kept-cache.ts';
import { type CacheMode, type CachePlan, ownCacheNotices, planCache } from '../build/cache.ts';
import { openLayout } from '../build/layout/open.ts';
import type { Deps } from '../commands/command.ts';
import { formatPlatform } from '../oci/descriptor.ts';
import { fullName } from '../oci/reference.ts';
import { builderSpec, filled } from './builder-spec.ts';
import type { BuilderNeeds, OpenBuilder } from './choose-builder.ts';
import { rememberBuilder, rememberCache } from './post-state.ts';

/** Finds or creates a buildx builder, with the credentials it needs in a configuration that nobody else can read. */
export async function openBuildx(deps: Deps, needs: BuilderNeeds): Promise<OpenBuilder> {
  const { host, env, cwd, exec } = deps;
  const config = await privateDockerConfig({
    logins: needs.connection.rehearsal === undefined ? await loginsOf(needs) : [],
    env,
    ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
  });
  try {
    const docker: DockerCli = { exec, cwd, env: { ...env, ...config.env } };
    const raw = (chunk: string): void => host.raw(chunk, 'docker');
    const ready = await ensureBuilder(docker, wanted(deps, raw));
    const { removal } = ready;
    if (removal && deps.hasPost) rememberBuilder(host, removal);
    const cache = await openCache(
      deps,
      needs,
      ready.facts.driver !== 'docker' || ready.facts.imageStore === 'containerd',
    );
    const builder = buildxBuilder({
      docker,
      facts: ready.facts,
      cache,
      log: { raw, info: line => host.info(line), warning: text => host.warning(text) },
      openLayout,
      contentOf: repository => needs.connection.access(repository).content,
      keepHere: needs.connection.rehearsal !== undefined,
      insecureRegistries: deps.inputs.list('insecure-registries'),
    });
    const close = async (): Promise<void> => {
      const trouble = removal && !deps.hasPost ? await removeBuilder(docker, removal) : undefined;
      if (trouble) host.warning(`the builder ${removal?.name} could not be removed: ${trouble}`);
      await config.remove();
    };
    return { builder, why: ready.why, warnings: [], close };
  } catch (error) {
    await config.remove();
    throw error;
  }
}

function wanted({ inputs, host, clock }: Deps, raw: (chunk: string) => void): WantedBuilder {
  return {
    builder: inputs.text('builder'),
    spec: builderSpec(inputs),
    ...filled(inputs, 'buildkitd-config-inline', 'buildkitdConfigInline'),
    keepState: inputs.flag('keep-state'),
    cleanup: inputs.flag('cleanup'),
    raw,
    info: (line: string) => host.info(line),
    random: () => clock.random(),
    sleep: (milliseconds: number) => clock.sleep(milliseconds),
  };
}

/** docker gets the credentials of the registries that the release goes to; base images come with the user's own. */
async function loginsOf({ connection, release }: BuilderNeeds): Promise<readonly RegistryLogin[]> {
  const found = await Promise.all(
    release.repositories.map(async repository => ({
      registry: repository.registry,
      found: await connection.credentials(repository),
    })),
  );
  return found.flatMap(({ registry, found: login }) =>
    login ? [{ registry, credential: login.credential }] : [],
  );
}

async function openCache(
  deps: Deps,
  { release, request }: BuilderNeeds,
  canExport: boolean,
): Promise<CachePlan> {
  const { inputs, host, env, cwd, command, machine } = deps;
  const plan = planCache({
    mode: inputs.text('cache') as CacheMode,
    host: host.kind,
    env,
    image: fullName(release.repositories[0] ?? request.destination),
    ...(command === 'build' ? { part: partOf(request, machine) } : {}),
    ref: release.context.ref,
    folder: resolve(cwd, inputs.text('cache-dir')),
    canExport,
    ownCaches: inputs.given('cache-from') || inputs.given('cache-to'),
    ...(release.context.defaultBranch === undefined ? {} : { defaultBranch: release.context.defaultBranch }),
  });
  const own = [...inputs.list('cache-from'), ...inputs.list('cache-to')];
  for (const notice of [...plan.notices, ...ownCacheNotices(own, env)]) host.notice(notice);
  // Only the post step of the Action could save it again.
  if (deps.githubCache === undefined) return plan;
  const { runNumber = '0', runAttempt = '1', revision } = release.context;
  const kept = await restoreKept({
    load: deps.githubCache,
    plan,
    unique: `${revision}-${runNumber}-${runAttempt}`,
    info: line => host.info(line),
    warning: text => host.warning(text),
  });
  if (kept) rememberCache(host, kept);
  return plan;
}

/** What one of several runners builds, in a word. */
function partOf({ platforms }: BuilderNeeds['request'], machine: string): string {
  return platforms.length === 0 ? machine : platforms.map(formatPlatform).join('-');
}
