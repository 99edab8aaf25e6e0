import { judgeVersion } from '../build/buildx/facts.ts';
import { AppError } from '../errors.ts';
import type { DoctorCheck, Finding } from '../report/doctor.ts';
import type { Exec, ExecResult } from '../system/exec.ts';
import { type CheckName, ifNeeded, note, ok, problem } from './check.ts';

/** Runs one check. */
export type Examine = (name: CheckName, body: () => Promise<Finding> | Finding) => Promise<DoctorCheck>;

/** What a look at the programs of this machine needs. */
export interface ProgramLook {
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly nodeVersion: string;
  /** Programs that something asked for cannot do without, each with what asks for it. */
  readonly needed: ReadonlyMap<string, string>;
  readonly examine: Examine;
}

/** The oldest Node that this runs on. */
const OLDEST_NODE = 24;

/** Which programs are here, of which version, and whether anything asked for needs those that are not. */
export function programChecks(look: ProgramLook): Promise<DoctorCheck>[] {
  const check = (id: string, title: string, body: () => Promise<Finding> | Finding): Promise<DoctorCheck> =>
    look.examine({ id, group: 'programs', title }, body);
  return [
    check('node', 'node', () => node(look.nodeVersion)),
    check('git', 'git', () => program(look, GIT)),
    check('docker', 'docker', () => docker(look)),
    check('docker-daemon', 'docker daemon', () => daemon(look)),
    check('buildx', 'buildx', () => buildx(look)),
    check('helm', 'helm', () => program(look, HELM)),
    check('cosign', 'cosign', () => program(look, COSIGN)),
    check('syft', 'syft', () => program(look, SYFT)),
  ];
}

interface Program {
  readonly name: string;
  readonly args: readonly string[];
  /** What to do where it is missing. */
  readonly fix: string;
}

const GIT: Program = {
  name: 'git',
  args: ['--version'],
  fix: 'install git; without it commit times and ancestry come from the CI alone',
};
const HELM: Program = {
  name: 'helm',
  args: ['version', '--short'],
  fix: 'install helm only for `chart-lint: helm`; charts are packaged and pushed without it',
};
const COSIGN: Program = {
  name: 'cosign',
  args: ['version'],
  fix: 'nothing to do: signing and `verify` need no cosign; install it to check signatures by hand',
};
const SYFT: Program = {
  name: 'syft',
  args: ['--version'],
  fix: 'install syft only for `sbom-generator: syft`',
};

function node(version: string): Finding {
  return Number.parseInt(version, 10) >= OLDEST_NODE
    ? ok(version)
    : problem(
        `${version}, expected ${OLDEST_NODE} or newer`,
        `run with Node ${OLDEST_NODE} (\`actions/setup-node\`, or the image node:${OLDEST_NODE})`,
        'exec-failed',
      );
}

async function program(look: ProgramLook, { name, args, fix }: Program): Promise<Finding> {
  const reason = look.needed.get(name);
  const because = reason === undefined ? '' : `; ${reason} needs it`;
  const result = await start(look, name, args);
  if (result === undefined) {
    const missing = problem(
      `not on PATH${because}`,
      reason === undefined ? fix : `install ${name} before this step`,
      'exec-failed',
    );
    return ifNeeded(reason !== undefined, missing);
  }
  if (result.code === 0) return ok(`${versionIn(result.stdout)}${because}`);
  return ifNeeded(
    reason !== undefined,
    problem(`it cannot be run: ${ending(result)}${because}`, `install ${name} anew`, 'exec-failed'),
  );
}

async function docker(look: ProgramLook): Promise<Finding> {
  const result = await start(look, 'docker', ['--version']);
  const reason = look.needed.get('docker');
  if (result?.code === 0) return ok(versionIn(result.stdout));
  const found = result === undefined ? 'not on PATH' : `it cannot be run: ${ending(result)}`;
  const fix =
    'install docker with buildx (`docker/setup-buildx-action`, in GitLab the image docker:cli), or use `builder: native` or `oci-layout`';
  return ifNeeded(
    reason !== undefined,
    problem(`${found}${reason === undefined ? '' : `; ${reason} needs it`}`, fix, 'builder-missing'),
  );
}

/** Builders elsewhere need no daemon, so that none answers is never a problem by itself: the builder's check knows. */
async function daemon(look: ProgramLook): Promise<Finding> {
  const result = await start(look, 'docker', ['version', '--format', '{{json .}}']);
  if (result === undefined)
    return note('there is no docker to ask', 'nothing to do, unless an image has to be built by docker');
  const server = serverIn(result.stdout);
  if (server !== undefined) return ok(`${server} answers${where(look)}`);
  return note(
    `does not answer${where(look)}: ${ending(result)}`,
    'start it (in GitLab: the service docker:dind with DOCKER_HOST), or build elsewhere: `driver: remote` with `endpoint`',
  );
}

async function buildx(look: ProgramLook): Promise<Finding> {
  const reason = look.needed.get('docker');
  const missing = (found: string): Finding =>
    ifNeeded(
      reason !== undefined,
      problem(
        `${found}${reason === undefined ? '' : `; ${reason} needs it`}`,
        'install buildx (`docker/setup-buildx-action`, or docker’s package docker-buildx-plugin)',
        'builder-missing',
      ),
    );
  const result = await start(look, 'docker', ['buildx', 'version']);
  if (result === undefined) return missing('there is no docker that it belongs to');
  if (result.code !== 0) return missing(`docker has none: ${ending(result)}`);
  const facts = judgeVersion(result.stdout);
  return facts.available ? ok(facts.version) : missing(facts.reason);
}

/** Undefined where there is no such program. */
async function start(
  { exec, env, cwd }: ProgramLook,
  name: string,
  args: readonly string[],
): Promise<ExecResult | undefined> {
  try {
    return await exec({ program: name, args, cwd, env: { ...env, DOCKER_CLI_HINTS: 'false' } });
  } catch (error) {
    if (error instanceof AppError && error.code === 'exec-failed') return undefined;
    throw error;
  }
}

/** The first thing that looks like a version; builds from source have none. */
function versionIn(text: string): string {
  return /(?<![\w.])v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(text)?.[1] ?? 'here, and does not say its version';
}

function serverIn(text: string): string | undefined {
  try {
    const { Server } = JSON.parse(text) as { readonly Server?: { readonly Version?: unknown } | null };
    return typeof Server?.Version === 'string' ? Server.Version : undefined;
  } catch {
    return undefined; // A docker that prints no JSON has no daemon to speak of; its words are in the finding.
  }
}

function where({ env }: ProgramLook): string {
  return env['DOCKER_HOST'] ? ` at DOCKER_HOST ${withoutUser(env['DOCKER_HOST'])}` : '';
}

function withoutUser(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//');
}

function ending({ stdout, stderr, code, signal, timedOut }: ExecResult): string {
  if (timedOut) return 'it did not answer in time';
  const lines = `${stderr}\n${stderr.trim() === '' ? stdout : ''}`.split('\n').map(line => line.trim());
  return lines.findLast(line => line !== '') ?? `it ended with ${signal ?? `code ${code}`} and no word`;
}
