import { join } from 'node:path';
import { AppError, messageOf } from '../../errors.ts';
import { temporaryFolder, writeWhole } from '../../system/files.ts';
import { withoutUsers } from '../../user-info.ts';
import { type BuilderSpec, createArguments } from './create-args.ts';
import { type DockerCli, lastWords, QUESTION_TIMEOUT_MS, runDocker } from './docker.ts';
import { type BuilderFacts, inspectBuilder } from './inspect.ts';

/** A builder of ours that has to go at the end of the job. */
export interface BuilderRemoval {
  readonly name: string;
  /** Words after `docker`. */
  readonly args: readonly string[];
}

export interface WantedBuilder {
  /** `auto`, `buildx`, or the name of a buildx builder. */
  readonly builder: string;
  readonly spec: BuilderSpec;
  /** Text of `buildkitd-config-inline`. */
  readonly buildkitdConfigInline?: string;
  /** Keeps the volume with BuildKit's cache when a created builder is removed. */
  readonly keepState: boolean;
  /** Removes a created builder at the end of the job. */
  readonly cleanup: boolean;
  /** docker's own progress: a new builder pulls an image. */
  readonly raw?: (chunk: string) => void;
  readonly info: (line: string) => void;
  /** From 0 up to 1: distinguishes builders of jobs that share a daemon. */
  readonly random: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Where temporary files go. */
  readonly temporary?: string;
}

export interface ReadyBuilder {
  readonly facts: BuilderFacts;
  /** For the log: which one and why. */
  readonly why: string;
  readonly removal?: BuilderRemoval;
}

/** State that is kept can only be found again under a name that is the same the next time. */
const KEPT_NAME = 'cfcr-push';

/** Pulling BuildKit's image fails now and then (https://github.com/docker/setup-buildx-action/issues/388). */
const BOOT_TRIES = 3;
const BOOT_PAUSE_MS = 2_000;

/**
 * Creates a builder with all its nodes and starts it. Throws `builder-missing` when that fails; what was made until
 * then is removed again.
 */
export async function createBuilder(
  docker: DockerCli,
  wanted: WantedBuilder,
): Promise<Omit<ReadyBuilder, 'why'>> {
  const name = wanted.keepState
    ? KEPT_NAME
    : `${KEPT_NAME}-${Math.floor(wanted.random() * 2 ** 32).toString(36)}`;
  const removal: BuilderRemoval = {
    name,
    args: ['buildx', 'rm', ...(wanted.keepState ? ['--keep-state'] : []), name],
  };
  if (wanted.keepState) await removeBuilder(docker, removal); // Left by a job that was killed: its inputs may differ.
  try {
    await create(docker, name, wanted);
    const facts = await boot(docker, name, wanted);
    return { facts, ...(wanted.cleanup ? { removal } : {}) };
  } catch (error) {
    await removeBuilder(docker, removal);
    if (!(error instanceof AppError)) throw error;
    const hint = Object.hasOwn(HINTS, wanted.spec.driver) ? HINTS[wanted.spec.driver] : undefined;
    throw new AppError(
      'builder-missing',
      `cannot create a ${wanted.spec.driver} builder: ${messageOf(error)}`,
      { cause: error, ...(hint === undefined ? {} : { hint }) },
    );
  }
}

/** What a builder of a driver needs, for whoever could not get one. */
const HINTS: Readonly<Record<string, string>> = {
  'docker-container':
    "docker has to pull BuildKit's image (`driver-opts: image=…` takes it from a mirror) and may start it with all privileges; `builder` names a builder that is here already, see `docker buildx ls`.",
  remote:
    'BuildKit has to answer at `endpoint` from this machine: check its address, and beside tcp:// its certificates (`driver-opts`: cacert, cert, key, servername).',
  kubernetes:
    'The cluster of the current context of kubectl has to let this job make deployments in the namespace of `driver-opts`.',
};

/**
 * Runs a removal; to be called in the post step. Returns what docker said when it did not work, for a warning:
 * a builder that is gone already is no reason to fail a job that is done.
 */
export async function removeBuilder(docker: DockerCli, removal: BuilderRemoval): Promise<string | undefined> {
  const result = await runDocker(docker, removal.args, { timeoutMs: QUESTION_TIMEOUT_MS });
  if (result.code === 0) return undefined;
  return (
    withoutUsers(result.stderr)
      .trim()
      .split(/\s*\n\s*/)
      .join('; ') || lastWords(result)
  );
}

async function create(docker: DockerCli, name: string, wanted: WantedBuilder): Promise<void> {
  const inline = wanted.buildkitdConfigInline;
  // buildx copies the configuration into its own state, so the file is only needed for the call.
  const folder = inline ? await temporaryFolder('cfcr-buildkitd', wanted.temporary) : undefined;
  try {
    const path = folder ? join(folder.path, 'buildkitd.toml') : undefined;
    if (path && inline) await writeWhole(path, inline);
    const spec = { ...wanted.spec, ...(path ? { buildkitdConfig: path } : {}) };
    for (const args of createArguments(name, spec)) {
      const result = await runDocker(docker, args, { timeoutMs: QUESTION_TIMEOUT_MS });
      if (result.code !== 0) throw new AppError('builder-missing', lastWords(result));
    }
  } finally {
    await folder?.remove();
  }
}

async function boot(docker: DockerCli, name: string, wanted: WantedBuilder): Promise<BuilderFacts> {
  // Only this driver pulls an image itself; an address where nobody answers is not worth three waits.
  const tries = wanted.spec.driver === 'docker-container' ? BOOT_TRIES : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      return await inspectBuilder(docker, {
        name,
        bootstrap: true,
        ...(wanted.raw ? { raw: wanted.raw } : {}),
      });
    } catch (error) {
      if (attempt >= tries) throw error;
      wanted.info(`${messageOf(error)}; trying again`);
      await wanted.sleep(BOOT_PAUSE_MS * attempt);
    }
  }
}
