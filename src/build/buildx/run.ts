import { rm } from 'node:fs/promises';
import type { BuildRequest } from '../builder.ts';
import { buildArguments, repeatArguments, type StoreMode } from './args.ts';
import { type DockerCli, runDocker } from './docker.ts';
import { buildFailure, isCacheFailure } from './failure.ts';
import { isExporterNoise } from './log-end.ts';
import type { FurtherOutputs } from './outputs.ts';

/** Where a build's words go. */
export interface BuildLog {
  /** docker's own progress, as it comes. */
  readonly raw: (chunk: string) => void;
  readonly info: (line: string) => void;
  readonly warning: (text: string) => void;
}

/** A request with everything that can be found wrong before a build costs time. */
export interface PreparedBuild {
  readonly request: BuildRequest;
  readonly docker: DockerCli;
  readonly builder: string;
  readonly secretArgs: readonly string[];
  readonly outputs: FurtherOutputs;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
}

/** Where one run puts what. */
export interface RunPlan {
  readonly mode: StoreMode;
  readonly metadataFile: string;
  readonly log: BuildLog;
}

/**
 * Runs the build; once more without any cache when only a cache was the trouble (`ignore-error=true` does not cover
 * an exporter that cannot even be set up). Throws what `buildFailure` makes of a failed run.
 */
export async function runBuild(prepared: PreparedBuild, plan: RunPlan): Promise<void> {
  const { request, docker, builder, secretArgs, outputs, cacheFrom, cacheTo } = prepared;
  const { log, mode, metadataFile } = plan;
  const attempt = (from: readonly string[], to: readonly string[]) => {
    const args = buildArguments(request, {
      builder,
      mode,
      metadataFile,
      cacheFrom: from,
      cacheTo: to,
      secretArgs,
      furtherOutputs: outputs.together,
      env: docker.env,
    });
    return runDocker(docker, args, { raw: log.raw });
  };
  let ended = await attempt(cacheFrom, cacheTo);
  if (isCacheFailure(ended, [...cacheFrom, ...cacheTo])) {
    log.warning(`the build cache failed, building once more without it: ${buildFailure(ended).message}`);
    if (mode.kind === 'layout') await rm(mode.path, { recursive: true, force: true });
    ended = await attempt([], []);
  }
  if (ended.code !== 0) throw buildFailure(ended);
  if (ended.stderr.split('\n').some(isExporterNoise)) {
    log.info(
      "the `ERROR: (*service).Write failed` lines above are docker's exporter waiting for itself: all is written",
    );
  }
}

/** Makes the images that `load` and `outputs` ask for beside the stored one. */
export async function runRepeat(prepared: PreparedBuild, log: BuildLog): Promise<void> {
  const { request, docker, builder, secretArgs, outputs } = prepared;
  const args = repeatArguments(request, { builder, secretArgs, outputs: outputs.afterwards });
  const ended = await runDocker(docker, args, { raw: log.raw });
  if (ended.code !== 0) throw buildFailure(ended);
}
