import { createWriteStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../../errors.ts';
import { type Descriptor, formatPlatform, type Platform } from '../../oci/descriptor.ts';
import { temporaryFolder } from '../../system/files.ts';
import { withoutUser } from '../../user-info.ts';
import type { Builder, BuildRequest, BuiltImage } from '../builder.ts';
import { writingTo } from '../layout/disk.ts';
import { createLayout } from '../layout/writer.ts';
import { isPredefinedArgument, platformArguments } from './arguments.ts';
import { contextTree } from './context-tree.ts';
import { evaluate } from './evaluate.ts';
import { type Ignore, parseIgnore } from './ignore.ts';
import { type ImageStore, storeImage, storeIndex } from './image.ts';
import { layerStore } from './layer.ts';
import { parseDockerfile } from './parse.ts';
import { errorOf, type Problem } from './problem.ts';
import { checkRequest } from './request-problems.ts';
import type { StageState } from './stage-state.ts';
import { resolveStages } from './stages.ts';
import type { Spool } from './unpack.ts';

export interface NativeOptions {
  /** What relative paths of a request are relative to. */
  readonly cwd: string;
  /** This machine: BUILDPLATFORM, and the platform of a request that names none. */
  readonly machine: Platform;
  readonly log?: (line: string) => void;
  /** Ends the build with its reason when it fires. */
  readonly signal?: AbortSignal;
  /** Where the layout is written until `dispose`; the system's temporary folder unless given. */
  readonly temporary?: string;
}

/**
 * Builds Dockerfiles without RUN with no daemon: a manifest for one platform, an index for several, the same digests from
 * the same tree, arguments and epoch on every machine.
 *
 * It differs from `docker buildx build` on purpose in this: every time is the epoch; modes are 0755 or 0644 by the owner's
 * execute bit and folders 0755 unless `--chmod` says otherwise (setuid bits go); an instruction that changes nothing makes
 * no layer; hard links become files; a source link that leads out of the context, and a pattern whose files would overwrite
 * each other, are errors; history shows instructions as written, so no build argument's value is in it; `ArgsEscaped` is
 * left out; the config names the requested platform even under `FROM --platform`. Annotations for the index
 * have no place in an image of one platform and are left out there.
 *
 * Throws `dockerfile-missing`, `dockerfile-invalid` and `dockerfile-unsupported` (every problem with its line),
 * `bad-input`, `platform-unsupported` and `disk-full`.
 */
export function nativeBuilder(options: NativeOptions): Builder {
  return { description: 'native assembler', build: request => build(request, options) };
}

async function build(request: BuildRequest, options: NativeOptions): Promise<BuiltImage> {
  checkRequest(request);
  const folder = await temporaryFolder('cfcr-native', options.temporary);
  try {
    const results = await evaluateAll(request, options, spoolIn(folder.path));
    const layout = await createLayout(join(folder.path, 'layout'));
    const store: ImageStore = {
      layout,
      request,
      layers: layerStore(layout, {
        epoch: request.epoch,
        log: options.log ?? (() => {}),
        signal: options.signal,
      }),
    };
    const images: Descriptor[] = [];
    for (const { state, platform } of results) images.push(await storeImage(state, platform, store));
    const [only] = images;
    const root = only && images.length === 1 ? only : await storeIndex(images, store);
    await layout.finish(root);
    return { digest: root.digest, content: layout, dispose: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}

interface PlatformState {
  readonly platform: Platform;
  readonly state: StageState;
}

async function evaluateAll(
  request: BuildRequest,
  options: NativeOptions,
  spool: Spool,
): Promise<readonly PlatformState[]> {
  const root = resolve(options.cwd, request.context);
  const path = request.file === undefined ? join(root, 'Dockerfile') : resolve(options.cwd, request.file);
  const shown = withoutUser(request.file ?? join(request.context, 'Dockerfile'));
  await checkFolder(root, request.context);
  const dockerfile = parseDockerfile(await readDockerfile(path, shown));
  const context = contextTree(root, await readIgnore(root, path));
  const declared = new Set<string>();
  const surroundings = { buildArgs: request.buildArgs, context, spool, declared };
  const results: PlatformState[] = [];
  const problems: Problem[] = [];
  for (const platform of distinct(request.platforms.length > 0 ? request.platforms : [options.machine])) {
    const stages = resolveStages(dockerfile, {
      target: request.target,
      buildArgs: request.buildArgs,
      platformArguments: platformArguments(platform, options.machine, request.target),
    });
    for (const name of stages.globals.keys()) declared.add(name);
    const evaluation = await evaluate(dockerfile, stages, surroundings);
    if ('problems' in evaluation) problems.push(...evaluation.problems);
    else results.push({ platform, state: evaluation.state });
  }
  if (problems.length > 0) throw errorOf(shown, problems);
  const unused = Object.keys(request.buildArgs).filter(
    name => !declared.has(name) && !isPredefinedArgument(name),
  );
  if (unused.length > 0) options.log?.(`build arguments that no ARG uses: ${unused.join(', ')}`);
  return results;
}

function distinct(platforms: readonly Platform[]): readonly Platform[] {
  return [...new Map(platforms.map(platform => [formatPlatform(platform), platform])).values()];
}

async function checkFolder(path: string, shown: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory())
    throw new AppError('bad-input', `the build context ${withoutUser(shown)} is not a folder`);
}

async function readDockerfile(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const why = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'it does not exist' : String(cause);
    throw new AppError('dockerfile-missing', `cannot read ${shown}: ${why}`, { cause });
  }
}

/** `<Dockerfile>.dockerignore` beside the Dockerfile comes before `.dockerignore` of the context, as in BuildKit. */
async function readIgnore(root: string, dockerfile: string): Promise<Ignore> {
  for (const path of [`${dockerfile}.dockerignore`, join(root, '.dockerignore')]) {
    const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw new AppError('bad-input', `cannot read ${path}: ${error.message}`, { cause: error });
    });
    if (text === undefined) continue;
    const { ignore, problems } = parseIgnore(text);
    if (problems.length > 0) throw errorOf(path, problems);
    return ignore;
  }
  return parseIgnore('').ignore;
}

function spoolIn(folder: string): Spool {
  const done = new Map<string, Promise<string>>();
  return (key, content) => {
    const path = join(folder, `archive-${done.size}`);
    const write = async (): Promise<string> => {
      await writingTo(folder, 'an archive that ADD unpacks', () =>
        pipeline(Readable.from(content(), { objectMode: false }), createWriteStream(path)),
      );
      return path;
    };
    const found = done.get(key) ?? write();
    done.set(key, found);
    return found;
  };
}
