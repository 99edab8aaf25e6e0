import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import type { Repository } from '../../oci/reference.ts';
import type { ContentReader } from '../../registry/capabilities.ts';
import { type TemporaryFolder, temporaryFolder } from '../../system/files.ts';
import type { Builder, BuildRequest, BuiltImage } from '../builder.ts';
import type { CachePlan } from '../cache.ts';
import { buildEnvironment, type StoreMode } from './args.ts';
import { readAttributes } from './csv.ts';
import type { DockerCli } from './docker.ts';
import { readDockerfile } from './dockerfile-path.ts';
import { checkPlatforms } from './emulation.ts';
import type { BuilderFacts } from './inspect.ts';
import { prepareSwap, swapLocal } from './kept-cache.ts';
import { metadataFields, readMetadata } from './metadata.ts';
import { furtherOutputs } from './outputs.ts';
import { type BuildLog, type PreparedBuild, runBuild, runRepeat } from './run.ts';
import { secretArguments } from './secrets.ts';
import { storeChoice } from './store-mode.ts';

export interface BuildxBuilderOptions {
  readonly docker: DockerCli;
  readonly facts: BuilderFacts;
  readonly log: BuildLog;
  readonly cache: CachePlan;
  /** Opens the OCI layout a build was exported to. */
  readonly openLayout: (path: string) => Promise<ContentReader>;
  /** Reads a repository that a build was pushed to. */
  readonly contentOf: (repository: Repository) => ContentReader;
  /** Nothing may reach a registry: the result stays on this machine, and no cache is pushed. */
  readonly keepHere?: boolean;
  /** Hosts (with port) that are talked to without encryption. */
  readonly insecureRegistries?: readonly string[];
  /** Asks BuildKit for attestations in their older shape (see `buildEnvironment`); true by default. */
  readonly noDefaultOciArtifact?: boolean;
  /** Where temporary files go; the system's folder by default. A layout needs as much room as the image. */
  readonly temporary?: string;
}

/** Builds with `docker buildx build` and stores the result by digest, in the destination or in a layout here. */
export function buildxBuilder(options: BuildxBuilderOptions): Builder {
  const { facts } = options;
  return {
    description: `buildx (builder ${JSON.stringify(facts.name)}, driver ${facts.driver})`,
    async build(request) {
      const prepared = await prepare(request, options);
      const folder = await temporaryFolder('cfcr-build', options.temporary).catch(unwritable);
      try {
        return await buildInto(folder, prepared, options);
      } catch (error) {
        await folder.remove();
        throw error;
      }
    },
  };
}

async function prepare(request: BuildRequest, options: BuildxBuilderOptions): Promise<PreparedBuild> {
  const { docker, facts, log } = options;
  const outputs = furtherOutputs(request.buildx);
  const secrets = secretArguments(request.buildx, docker.env);
  const dockerfile = await readDockerfile(request, docker.cwd);
  for (const warning of checkPlatforms(dockerfile, request, facts)) log.warning(warning);
  const env = { ...docker.env, ...secrets.env, ...buildEnvironment(options.noDefaultOciArtifact ?? true) };
  const cacheTo = [...request.buildx.cacheTo, ...options.cache.to];
  return {
    request,
    docker: { ...docker, env },
    builder: facts.name,
    secretArgs: secrets.args,
    outputs,
    cacheFrom: [...request.buildx.cacheFrom, ...options.cache.from],
    cacheTo: options.keepHere ? cacheTo.filter(cache => !isRegistryCache(cache)) : cacheTo,
  };
}

/** A cache in a registry is a push too; docker takes a bare reference for one. */
function isRegistryCache(cache: string): boolean {
  const type = readAttributes(cache).get('type');
  return type === undefined || type === 'registry';
}

async function buildInto(
  folder: TemporaryFolder,
  prepared: PreparedBuild,
  options: BuildxBuilderOptions,
): Promise<BuiltImage> {
  const { request } = prepared;
  const { log, cache } = options;
  const choice = storeChoice(options.facts, {
    destination: request.destination,
    keepHere: options.keepHere ?? false,
    insecureRegistries: options.insecureRegistries ?? [],
  });
  const mode: StoreMode =
    choice.kind === 'layout' ? { kind: 'layout', path: join(folder.path, 'layout') } : { kind: choice.kind };
  log.info(
    choice.kind === 'layout'
      ? `the result goes into an OCI layout first: ${choice.why}`
      : `the result is pushed by digest: ${choice.why}`,
  );
  await prepareSwap(cache);
  const metadataFile = join(folder.path, 'metadata.json');
  await runBuild(prepared, { mode, metadataFile, log });
  const text = await readFile(metadataFile, 'utf8').catch(unwritten);
  const { digest } = readMetadata(text);
  const metadata = metadataFields(text);
  if (prepared.outputs.afterwards.length > 0) await runRepeat(prepared, log);
  await swapLocal(cache, log.warning);
  if (mode.kind === 'layout') {
    const content = await options.openLayout(mode.path);
    await content.manifest(digest); // What docker says it built must be what it exported.
    return { digest, content, metadata, dispose: folder.remove };
  }
  const content = options.contentOf(request.destination);
  await folder.remove();
  return { digest, content, metadata, storedIn: request.destination, dispose: async () => {} };
}

function unwritable(cause: NodeJS.ErrnoException): never {
  if (cause.code !== 'ENOSPC') throw cause;
  throw new AppError('disk-full', `no room for the build's temporary files: ${cause.message}`, { cause });
}

function unwritten(cause: NodeJS.ErrnoException): never {
  throw new AppError('build-failed', 'docker buildx ended well but left no metadata: nothing can be named', {
    cause,
  });
}
