import { resolve } from 'node:path';
import type { Builder, BuildRequest } from '../build/builder.ts';
import type { BuildxFacts } from '../build/buildx/facts.ts';
import { type BuilderChoice, chooseBuilder } from '../build/choose.ts';
import type { Deps } from '../commands/command.ts';
import { AppError, messageOf } from '../errors.ts';
import { type Platform, parsePlatform } from '../oci/descriptor.ts';
import { readBuildArguments } from './build-request.ts';
import type { Connection } from './connect.ts';
import type { Release } from './release.ts';

/** A builder that is ready to work; `close` frees what only building needed. */
export interface OpenBuilder {
  readonly builder: Builder;
  readonly why: string;
  readonly warnings: readonly string[];
  close(): Promise<void>;
}

/** What opening a builder depends on. */
export interface BuilderNeeds {
  readonly release: Release;
  readonly connection: Connection;
  readonly request: BuildRequest;
}

/** Says which builder would be taken, without starting one. */
export async function planBuilder(
  deps: Deps,
  _release: Release,
): Promise<{ description: string; why: string }> {
  const choice = await choose(deps, await buildxFacts(deps));
  return { description: choice.builder, why: choice.why };
}

/** Takes the first builder that can do the job and opens it; in `auto`, one that does not start gives way to the next. */
export async function openBuilder(deps: Deps, needs: BuilderNeeds): Promise<OpenBuilder> {
  const first = await choose(deps, await buildxFacts(deps));
  if (first.builder !== 'buildx') return open(deps, needs, first);
  try {
    return await open(deps, needs, first);
  } catch (error) {
    const isFree = deps.inputs.text('builder') === 'auto' && describing(deps) === undefined;
    if (!isFree || !(error instanceof AppError) || error.code !== 'builder-missing') throw error;
    const reason = [messageOf(error), ...error.problems].join('; ');
    return open(deps, needs, await choose(deps, { available: false, reason }));
  }
}

/** Which builder would do the job, by what is known of buildx. Throws what `chooseBuilder` throws, and `dockerfile-missing`. */
export async function choose(deps: Deps, buildx: BuildxFacts): Promise<BuilderChoice> {
  const { inputs } = deps;
  const described = describing(deps);
  return chooseBuilder({
    builder: inputs.text('builder'),
    ...(described === undefined ? {} : { described }),
    ociLayout: inputs.text('oci-layout'),
    dockerfileAssemblable: await assemblable(deps),
    buildx,
  });
}

/** The inputs that describe a builder, besides `driver`; whoever fills one in wants that builder and no other. */
const DESCRIBING = [
  'driver-opts',
  'endpoint',
  'append',
  'buildkitd-flags',
  'buildkitd-config',
  'buildkitd-config-inline',
];

function describing({ inputs }: Deps): string | undefined {
  if (inputs.text('driver') !== 'docker-container') return 'driver';
  return DESCRIBING.find(name => inputs.raw(name) !== '');
}

/** Whether docker buildx can be used, where the inputs leave room for it. */
export async function buildxFacts({ inputs, exec, env, cwd }: Deps): Promise<BuildxFacts> {
  if (inputs.text('oci-layout') !== '' || inputs.text('builder') === 'native') {
    return { available: false, reason: 'not looked for' };
  }
  const facts = await import('../build/buildx/facts.ts');
  return facts.buildxFacts({ exec, env, cwd });
}

async function assemblable(deps: Deps): Promise<{ ok: boolean; problems: readonly string[] }> {
  const { inputs, cwd } = deps;
  if (inputs.text('oci-layout') !== '') return { ok: false, problems: [] };
  const { readDockerfile } = await import('../build/buildx/dockerfile-path.ts');
  const file = inputs.text('file');
  const dockerfile = await readDockerfile(
    { context: inputs.text('context'), ...(file ? { file } : {}) },
    cwd,
  );
  if (!dockerfile) return { ok: false, problems: ['the build context is not on this machine'] };
  const { canAssemble } = await import('../build/native/can-assemble.ts');
  const { errorOf, formatProblem } = await import('../build/native/problem.ts');
  const result = canAssemble(
    dockerfile.text,
    inputs.text('target') || undefined,
    readBuildArguments(deps).values,
  );
  if (result.ok) return { ok: true, problems: [] };
  if (inputs.text('builder') === 'native') throw errorOf(dockerfile.path, result.problems);
  return { ok: false, problems: result.problems.map(formatProblem) };
}

async function open(deps: Deps, needs: BuilderNeeds, choice: BuilderChoice): Promise<OpenBuilder> {
  const { inputs, cwd } = deps;
  const ready = { why: choice.why, warnings: choice.warnings, close: async () => {} };
  switch (choice.builder) {
    case 'layout': {
      const { layoutBuilder } = await import('../build/layout/builder.ts');
      return { ...ready, builder: layoutBuilder(resolve(cwd, inputs.text('oci-layout'))) };
    }
    case 'native': {
      const { nativeBuilder } = await import('../build/native/native.ts');
      return {
        ...ready,
        builder: nativeBuilder({
          cwd,
          machine: machineOf(deps),
          log: line => deps.host.info(line),
          ...(deps.stop ? { signal: deps.stop.signal } : {}),
        }),
      };
    }
    case 'buildx': {
      const { openBuildx } = await import('./open-buildx.ts');
      const opened = await openBuildx(deps, needs);
      return {
        ...opened,
        why: `${choice.why}; ${opened.why}`,
        warnings: [...choice.warnings, ...opened.warnings],
      };
    }
  }
}

/** run.ts names the machine from a fixed list, so this holds on every one. */
function machineOf({ machine }: Deps): Platform {
  const platform = parsePlatform(machine);
  if (!platform) throw new Error(`${machine} is not a platform`);
  return platform;
}
