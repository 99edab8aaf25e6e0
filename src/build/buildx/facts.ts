import { AppError, messageOf } from '../../errors.ts';
import { type DockerCli, lastWords, QUESTION_TIMEOUT_MS, runDocker } from './docker.ts';

/** Whether `docker buildx` can be used at all, and why not. */
export type BuildxFacts =
  | { readonly available: true; readonly version: string }
  | { readonly available: false; readonly version?: string; readonly reason: string };

/** The first buildx with `--annotation` and several `--output`; runners and current distributions are far past it. */
const OLDEST: readonly [number, number] = [0, 13];

/** Looks for docker and its buildx plug-in. Asks no daemon and changes nothing. */
export async function buildxFacts(docker: DockerCli): Promise<BuildxFacts> {
  try {
    const result = await runDocker(docker, ['buildx', 'version'], { timeoutMs: QUESTION_TIMEOUT_MS });
    if (result.code !== 0) return { available: false, reason: `docker has no buildx: ${lastWords(result)}` };
    return judgeVersion(result.stdout);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { available: false, reason: `docker is not installed: ${messageOf(error)}` };
  }
}

/** Reads what `docker buildx version` prints; a version of an unknown form (a build from source) is taken as new. */
export function judgeVersion(text: string): BuildxFacts {
  const match = /(?<![\d.])(\d+)\.(\d+)\.\d+/.exec(text);
  if (!match) return { available: true, version: text.trim() };
  const [version, major, minor] = [match[0], Number(match[1]), Number(match[2])];
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return { available: true, version };
  return {
    available: false,
    version,
    reason: `buildx ${version} is older than ${OLDEST.join('.')}.0, the oldest that can be used`,
  };
}
