import type { CiContext } from '../context/context.ts';
import { runGit } from '../context/git-run.ts';
import type { DoctorCheck, Finding } from '../report/doctor.ts';
import type { Exec } from '../system/exec.ts';
import { withoutUser } from '../user-info.ts';
import { type CheckName, ifNeeded, note, ok, problem, problemOf, skipped } from './check.ts';
import type { Examine } from './programs.ts';

/** What a look at the CI needs. */
export interface CiLook {
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The context as a release would read it. */
  readonly context: () => Promise<CiContext>;
  /** Something is to be published, so that a ref and a commit are needed. */
  readonly publishing: boolean;
  /** `sign: keyless` asks for an identity of the job. */
  readonly keyless: boolean;
  /** Throws for an identity token that cannot be turned into a certificate. */
  readonly checkToken: (token: string) => void;
  /** Variables of proxies that hold none. */
  readonly badProxies: readonly string[];
  readonly examine: Examine;
}

/** Which CI this is and what it says of the run: ref and commit, the clone, the job's identity, proxies. */
export function ciChecks(look: CiLook): Promise<DoctorCheck>[] {
  const context = once(look.context);
  const check = (name: Omit<CheckName, 'group'>, body: () => Promise<Finding> | Finding) =>
    look.examine({ ...name, group: 'ci' }, body);
  return [
    check({ id: 'ci', title: 'CI' }, () => ci(look, context)),
    check({ id: 'ref', title: 'ref and commit' }, () => ref(context)),
    check({ id: 'clone', title: 'clone' }, () => clone(look)),
    check({ id: 'identity-token', title: 'identity token' }, () => identity(look)),
    check({ id: 'proxy', title: 'proxy' }, () => proxy(look)),
  ];
}

async function ci({ publishing }: CiLook, context: () => Promise<CiContext>): Promise<Finding> {
  try {
    const { ci: name, why, event } = await context();
    return ok(`${name}: ${why}${event === '' ? '' : `, event ${event}`}`);
  } catch (error) {
    return ifNeeded(publishing, problemOf(error));
  }
}

async function ref(context: () => Promise<CiContext>): Promise<Finding> {
  const known = await context().catch(() => undefined);
  if (known === undefined)
    return skipped('there is no context to read it from', 'give `git-ref` and `git-sha`, or run in a clone');
  const { ref: what, revision, checkout } = known;
  const merge = checkout === undefined ? '' : `, checked out at ${short(checkout)}`;
  const at = `at ${short(revision)}${merge}`;
  if (what.kind !== 'request') return ok(`${what.kind} ${what.name} ${at}`);
  if (!what.fork) return ok(`request ${what.number} ${at}`);
  return note(
    `request ${what.number} of a fork ${at}: it gets no secrets, so a release only rehearses`,
    'nothing to do: run `doctor` on a branch to see what a release has',
  );
}

function short(revision: string): string {
  return revision.slice(0, 12);
}

async function clone(look: CiLook): Promise<Finding> {
  const result = await runGit(look, ['rev-parse', '--is-shallow-repository', '--show-toplevel']).catch(
    problemOf,
  );
  if ('status' in result) return ifNeeded(false, result);
  const [shallow, folder] = result.stdout.trim().split('\n');
  if (result.code !== 0) {
    const words =
      result.stderr
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') ?? '';
    const fix = /dubious ownership/.test(words)
      ? `run \`git config --global --add safe.directory ${look.cwd}\``
      : 'check the repository out first (`actions/checkout`); GitLab does it unless GIT_STRATEGY is none';
    return note(`git finds none in ${look.cwd}: ${words}`, fix);
  }
  if (shallow !== 'true') return ok(`${folder ?? look.cwd}, with its history`);
  return note(
    `${folder ?? look.cwd} is shallow: which commit came first, and \`git describe\`, have to be asked of the forge`,
    'check out with the history: `fetch-depth: 0` for `actions/checkout`, `GIT_DEPTH: "0"` in GitLab',
  );
}

/** What a keyless signature needs. No token is fetched: that it may be asked for is seen by the variables. */
function identity({ env, keyless, checkToken }: CiLook): Finding {
  const own = env['SIGSTORE_ID_TOKEN'];
  if (own) {
    try {
      checkToken(own);
    } catch (error) {
      return ifNeeded(keyless, problemOf(error));
    }
    return ok('SIGSTORE_ID_TOKEN is set, for the audience sigstore');
  }
  if (env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
    return ok('this job may ask GitHub for one (permission id-token: write)');
  const { found, fix } = missingToken(env);
  return ifNeeded(keyless, { status: 'problem', found, fix, code: 'identity-missing' });
}

function missingToken(env: CiLook['env']): { readonly found: string; readonly fix: string } {
  if (env['GITHUB_ACTIONS'] === 'true')
    return {
      found: 'this job may not ask GitHub for one',
      fix: 'add to the job for `sign: keyless`: `permissions: { contents: read, id-token: write }`',
    };
  if (env['GITLAB_CI'])
    return {
      found: 'SIGSTORE_ID_TOKEN is not set',
      fix: 'add to the job for `sign: keyless`: `id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }`',
    };
  return {
    found: 'there is neither SIGSTORE_ID_TOKEN nor a CI that gives one',
    fix: 'use `sign: key`, or set SIGSTORE_ID_TOKEN to an OIDC token for the audience sigstore',
  };
}

/** Proxies as the network is opened with them; user and password are left out. */
function proxy({ env, badProxies: bad }: CiLook): Finding {
  const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];
  const set = names.flatMap(name => {
    const value = env[name.toLowerCase()] || env[name];
    return value ? [{ name, value }] : [];
  });
  if (set.length === 0) return ok('none in the environment');
  if (bad.length > 0)
    return problem(
      `${bad.join(' and ')} is no address of a proxy`,
      'write it with its scheme, as in HTTPS_PROXY=http://proxy.example.com:3128',
      'bad-input',
    );
  return ok(set.map(({ name, value }) => `${name}=${withoutUser(value)}`).join(', '));
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= read();
    return asked;
  };
}
