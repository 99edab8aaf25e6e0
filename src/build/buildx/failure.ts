import { AppError, type ErrorCode } from '../../errors.ts';
import type { ExecResult } from '../../system/exec.ts';
import { withoutUsers } from '../../user-info.ts';
import { type LogEnd, readLogEnd } from './log-end.ts';

/** What of a run's end counts. */
export type Ended = Pick<ExecResult, 'code' | 'signal' | 'stderr'>;

/** Shown wherever emulation is what is missing. */
export const EMULATION_HINT =
  'Install emulation (`docker run --privileged --rm tonistiigi/binfmt --install all`, docker/setup-qemu-action before this step on GitHub, `emulation: all` in the GitLab template), cross-compile in a stage that says `FROM --platform=$BUILDPLATFORM`, or build on native runners with `build` and `merge`.';

interface Cause {
  readonly code: ErrorCode;
  readonly when: RegExp;
  readonly hint?: string;
}

/** Known ends, first match wins. The text matched is the verdict and the failed step's last lines. */
const CAUSES: readonly Cause[] = [
  {
    code: 'disk-full',
    when: /no space left on device/i,
    hint: 'Free space where the build and its temporary files live: `docker buildx prune`, a larger disk, or TMPDIR on another one.',
  },
  { code: 'platform-unsupported', when: /exec format error/i, hint: EMULATION_HINT },
  { code: 'dockerfile-missing', when: /^failed to read dockerfile: open .*no such file/im },
  { code: 'dockerfile-invalid', when: /^dockerfile parse error|^target stage .* could not be found/im },
  { code: 'bad-input', when: /^unable to prepare context: path .* not found/im },
  {
    code: 'credentials-rejected',
    when: /^failed to push .*(?:401 Unauthorized|unauthorized|authentication required|failed to authorize)/im,
  },
  { code: 'not-allowed', when: /^failed to push .*(?:403 Forbidden|denied|insufficient_scope)/im },
  { code: 'registry-failed', when: /^failed to push /im },
  {
    code: 'builder-missing',
    when: /^Cannot connect to the Docker daemon|^no builder ".*" found|^OCI exporter is not supported for the docker driver/im,
  },
  {
    code: 'build-failed',
    when: /^.*failed to (?:resolve source metadata|copy).*(?:toomanyrequests|429 Too Many Requests)/im,
    hint: 'The registry of a base image limits how much is pulled: sign in to it before this step (`docker login`, `docker/login-action`), or take the base image from a mirror. Nothing was named: every tag is where it was.',
  },
  {
    code: 'build-failed',
    when: /failed to resolve source metadata/i,
    hint: 'The base image (or the frontend in `# syntax=`) could not be read: check its name, that it is there for this platform, and that the builder reaches its registry; where it is not public, sign in before this step (`docker login`, `docker/login-action`). Nothing was named: every tag is where it was.',
  },
  {
    code: 'build-failed',
    when: /failed to fetch remote/i,
    hint: 'The git repository could not be read: check its address and ref; where it is not public, `github-token` serves for the forge of the job, a build secret `GIT_AUTH_TOKEN.<host>` or `ssh` for others. Nothing was named: every tag is where it was.',
  },
  {
    code: 'build-failed',
    when: /failed to convert agent config/i,
    hint: '`ssh` offers what an agent or a key file of this machine holds: start an agent and set SSH_AUTH_SOCK before this step, or write `ssh: default=path/to/key`.',
  },
  {
    code: 'build-failed',
    when: /granting entitlement .* is not allowed/i,
    hint: 'The builder must allow it too: `buildkitd-flags: --allow-insecure-entitlement security.insecure` on a created builder.',
  },
];

/** Turns a failed `docker buildx build` into one error: the failing instruction, docker's verdict, the step's last lines. */
export function buildFailure(ended: Ended): AppError {
  const end = readLogEnd(withoutUsers(ended.stderr));
  if (ended.signal) return new AppError('build-failed', `docker buildx was ended by ${ended.signal}`);
  // A wrapper or a crash can fail without a word; taking that for success once turned failed builds green
  // (https://github.com/docker/build-push-action/pull/1620).
  if (end.summary === undefined) {
    return new AppError('build-failed', `docker buildx ended with exit code ${ended.code} and said nothing`);
  }
  const text = [end.summary, ...end.output].join('\n');
  const cause = CAUSES.find(candidate => candidate.when.test(text));
  const problems = end.output.length > 0 ? [`last lines of ${end.step ?? 'the step'}:`, ...end.output] : [];
  return new AppError(cause?.code ?? 'build-failed', messageFor(end, cause), {
    problems,
    ...(cause?.hint === undefined ? {} : { hint: cause.hint }),
  });
}

/** True when the build itself was fine and only an external cache could not be read or written. */
export function isCacheFailure(ended: Ended, caches: readonly string[]): boolean {
  if (caches.length === 0 || ended.code === 0) return false;
  const { place, step, summary } = readLogEnd(ended.stderr);
  if (place !== undefined || summary === undefined) return false;
  if (step !== undefined && /^(?:exporting cache|importing cache|preparing build cache)/.test(step))
    return true;
  if (/cache (?:exporter|importer)|cache export|cache import|_state\/caches/i.test(summary)) return true;
  // `mkdir /cache: …` names the first folder that could not be made, not the whole path.
  const failed = /\b(?:mkdir|open|stat|lock) (\S+?):/.exec(summary)?.[1];
  return pathsIn(caches).some(
    path => summary.includes(path) || (failed !== undefined && path.startsWith(`${failed}/`)),
  );
}

function messageFor(end: LogEnd, cause: Cause | undefined): string {
  const why =
    cause?.code === 'platform-unsupported'
      ? `this machine cannot run the programs of that platform (exec format error)`
      : end.summary;
  if (end.place === undefined) return `the build failed: ${end.step ? `${end.step}: ` : ''}${why}`;
  const { file, line, instruction } = end.place;
  return `${file}:${line}: ${instruction || end.step || 'the instruction'}: ${why}`;
}

/** Where local caches live, as their flags say. */
function pathsIn(caches: readonly string[]): string[] {
  return caches.flatMap(cache => {
    const path = /(?:^|,)(?:src|dest)=([^,]+)/.exec(cache)?.[1];
    return path === undefined ? [] : [path];
  });
}
