import { readFile } from 'node:fs/promises';
import { readDockerfile } from '../build/buildx/dockerfile-path.ts';
import type { BuildxFacts } from '../build/buildx/facts.ts';
import { type BuilderChoice, chooseBuilder } from '../build/choose.ts';
import type { Deps } from '../commands/command.ts';
import type { CiContext } from '../context/context.ts';
import { detectContext } from '../context/detect.ts';
import { builderChecks } from '../doctor/builders.ts';
import { CHECK_LIMIT_MS, examine, skipped } from '../doctor/check.ts';
import { ciChecks } from '../doctor/ci.ts';
import { BINFMT } from '../doctor/emulators.ts';
import { type Examine, programChecks } from '../doctor/programs.ts';
import { destinationsIn, registryChecks } from '../doctor/registries.ts';
import { AppError } from '../errors.ts';
import { parsePlatform } from '../oci/descriptor.ts';
import type { DoctorCheck } from '../report/doctor.ts';
import { checkClaims, claimsOf, originOf } from '../sign/keyless/claims.ts';
import type { Exec } from '../system/exec.ts';
import type { Http } from '../system/http-port.ts';
import { builderSpec, filled } from './builder-spec.ts';
import { buildxFacts, choose } from './choose-builder.ts';
import { credentialsOf } from './credentials.ts';
import type { DoctorWish } from './doctor-wish.ts';
import { badProxies, openHttp, PROXY_FORM } from './network.ts';
import { registryHeaders } from './registry-headers.ts';

/**
 * Looks at everything at the same time and gives the checks in the order of their groups. What is still under way at the
 * end is ended. What is wrong with certificates and credentials of the inputs is told by `readDoctorWish`.
 */
export async function runChecks(deps: Deps, wish: DoctorWish): Promise<readonly DoctorCheck[]> {
  const { registry, repositories } = wish;
  const credentials = await credentialsOf(deps, { registry, repositories });
  const hosts = destinationsIn(registry, repositories);
  const http = await httpFor(deps, registry === undefined ? hosts.map(each => each.registry) : [registry]);
  const headers = await registryHeaders(deps);
  const over = new AbortController();
  const exec: Exec = command =>
    deps.exec({
      ...command,
      signal: over.signal,
      timeoutMs: Math.min(command.timeoutMs ?? CHECK_LIMIT_MS, CHECK_LIMIT_MS - 1000),
    });
  const bounded: Deps = { ...deps, exec };
  const look: Examine = (name, body) => examine(name, (ms, signal) => deps.clock.sleep(ms, signal), body);
  const context = once(() => contextOf(bounded));
  try {
    const network = registryLook(bounded, { look, context, http, credentials, headers, signal: over.signal });
    const all = await Promise.all([
      Promise.all(ciChecks(ciLook(bounded, wish, { look, context }))),
      Promise.all(programChecks(programLook(bounded, wish, look))),
      Promise.all(builderChecks(builderLook(bounded, wish, look))),
      ...hosts.map(host => registryChecks(network, host)),
      ...(hosts.length === 0 ? [nowhere(look)] : []),
    ]);
    return all.flat();
  } finally {
    over.abort();
    await http.close();
  }
}

/** Where a proxy is none, every registry says so, and the rest is looked at all the same. */
async function httpFor(deps: Deps, registries: readonly string[]): Promise<Http> {
  const bad = badProxies(deps.env);
  if (bad.length === 0) return openHttp(deps, registries);
  const refuse = async (): Promise<never> => {
    throw new AppError('bad-input', `${bad.join(' and ')}: ${PROXY_FORM}`, {
      hint: 'do first what stands under `proxy`',
    });
  };
  return { request: refuse, close: async () => {} };
}

type Context = () => Promise<CiContext>;

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= read();
    return asked;
  };
}

async function nowhere(look: Examine): Promise<DoctorCheck[]> {
  const found = skipped(
    'no registry is named',
    'give `images` (or `registry`, or `charts`) as for `push`: credentials, rights and abilities are looked at then',
  );
  return [await look({ id: 'registries', group: 'registries', title: 'registries' }, () => found)];
}

/** The context as a release reads it; the forge is not asked. */
function contextOf({ inputs, env, cwd, exec }: Deps): Promise<CiContext> {
  return detectContext({
    env,
    cwd,
    exec,
    readFile: path => readFile(path, 'utf8'),
    overrides: {
      gitRef: inputs.text('git-ref'),
      gitSha: inputs.text('git-sha'),
      pr: inputs.text('pr'),
      defaultBranch: inputs.text('default-branch'),
    },
    versionPrefix: inputs.text('version-prefix'),
  });
}

interface Shared {
  readonly look: Examine;
  readonly context: Context;
}

function ciLook(
  { inputs, exec, env, cwd, clock }: Deps,
  { publishing }: DoctorWish,
  { look, context }: Shared,
): Parameters<typeof ciChecks>[0] {
  return {
    exec,
    env,
    cwd,
    context,
    publishing,
    badProxies: badProxies(env),
    keyless: inputs.text('sign') === 'keyless',
    checkToken: token =>
      checkClaims(claimsOf(token), {
        audience: 'sigstore',
        now: clock.now(),
        publicFulcio: inputs.text('fulcio-url') === '',
        origin: originOf(env),
      }),
    examine: look,
  };
}

function programLook(
  { inputs, exec, env, cwd, nodeVersion }: Deps,
  { building }: DoctorWish,
  look: Examine,
): Parameters<typeof programChecks>[0] {
  const builder = inputs.text('builder');
  const buildx = building && builder !== 'auto' && builder !== 'native';
  const needed = new Map<string, string>([
    ...(buildx ? [['docker', `\`builder: ${builder}\``] as const] : []),
    ...(inputs.list('charts').length > 0 && inputs.text('chart-lint') === 'helm'
      ? [['helm', '`chart-lint: helm`'] as const]
      : []),
    ...(inputs.text('sbom-generator') === 'syft' ? [['syft', '`sbom-generator: syft`'] as const] : []),
  ]);
  return { exec, env, cwd, nodeVersion, needed, examine: look };
}

function builderLook(
  deps: Deps,
  { platforms, buildArgs, building }: DoctorWish,
  look: Examine,
): Parameters<typeof builderChecks>[0] {
  const { inputs, exec, env, cwd } = deps;
  const machine = parsePlatform(deps.machine);
  if (!machine) throw new Error(`${deps.machine} is not a platform`);
  return {
    docker: { exec, env, cwd },
    builder: inputs.text('builder'),
    spec: builderSpec(inputs),
    inline: inputs.text('buildkitd-config-inline') !== '',
    choose: async buildx => chooseOrNone(deps, building, buildx ?? (await buildxFacts(deps))),
    dockerfile: () =>
      readDockerfile({ context: inputs.text('context'), ...filled(inputs, 'file', 'file') }, cwd),
    wanted: { platforms, buildArgs, ...filled(inputs, 'target', 'target') },
    building,
    machine,
    binfmt: BINFMT,
    examine: look,
  };
}

/** Where nothing has to be built, a Dockerfile that is not there is no reason not to look for a builder. */
async function chooseOrNone(deps: Deps, building: boolean, buildx: BuildxFacts): Promise<BuilderChoice> {
  try {
    return await choose(deps, buildx);
  } catch (error) {
    if (building || !(error instanceof AppError) || error.code !== 'dockerfile-missing') throw error;
    return chooseBuilder({
      builder: deps.inputs.text('builder'),
      ociLayout: '',
      dockerfileAssemblable: { ok: false, problems: [error.message] },
      buildx,
    });
  }
}

function registryLook(
  deps: Deps,
  {
    look,
    context,
    ...rest
  }: Shared & Pick<Parameters<typeof registryChecks>[0], 'http' | 'credentials' | 'headers' | 'signal'>,
): Parameters<typeof registryChecks>[0] {
  const { inputs, clock, host } = deps;
  return {
    ...rest,
    clock,
    insecure: inputs.list('insecure-registries'),
    internal: inputs.list('internal-registries'),
    userAgent: `cfcr-push/${deps.toolVersion}`,
    mask: secret => host.mask(secret),
    keyless: inputs.text('sign') === 'keyless',
    fork: () =>
      context().then(
        ({ ref }) => ref.kind === 'request' && ref.fork,
        () => false,
      ),
    examine: look,
  };
}
