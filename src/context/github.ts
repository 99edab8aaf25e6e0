import { foreignAddress, webAddress } from './address.ts';
import { secondsOf } from './commit-time.ts';
import { type Adapter, type Env, type Facts, known, type ReadFile } from './facts.ts';
import { githubRef } from './github-ref.ts';
import { at, type Json, textAt } from './json.ts';

/** GitHub Actions, and Forgejo and Gitea Actions, which keep GitHub's names. */
export const github: Adapter = {
  recognises: env => (env['GITHUB_ACTIONS'] === 'true' ? `${flagOf(env)} is true` : undefined),
  read: async (env, readFile) => {
    const { payload, notices } = await readPayload(env, readFile);
    return factsOf(env, payload, notices);
  },
};

function flagOf(env: Env): string {
  const forge = ['FORGEJO_ACTIONS', 'GITEA_ACTIONS'].find(name => env[name] === 'true');
  return forge ?? 'GITHUB_ACTIONS';
}

function factsOf(env: Env, payload: Json, notices: readonly string[]): Facts {
  const event = env['GITHUB_EVENT_NAME'] ?? '';
  const found = githubRef(env, payload);
  const sha = env['GITHUB_SHA'];
  const repository = at(payload, 'repository');
  const source = sourceOf(env, repository);
  const scheduled = event === 'schedule' || textAt(payload, 'workflow_run', 'event') === 'schedule';
  const branch = found.ref?.kind === 'branch' ? found.ref.name : undefined;
  const path = env['GITHUB_REPOSITORY'] || textAt(repository, 'full_name');
  return {
    ci: flagOf(env).split('_')[0]?.toLowerCase() ?? 'github',
    why: `${flagOf(env)} is true`,
    event,
    scheduled,
    ...known({
      ref: found.ref,
      noRef: found.noRef,
      closed: event.startsWith('pull_request') && textAt(payload, 'action') === 'closed' ? true : undefined,
      fork: found.fork,
      revision: found.head ?? sha,
      checkout: found.head !== undefined && sha !== found.head ? sha : undefined,
      // GitHub runs schedules on the default branch only, and says nothing else of the repository then.
      defaultBranch: textAt(repository, 'default_branch') ?? (scheduled ? branch : undefined),
      commitTime: commitTimeOf(payload, found.head ?? sha),
      baseRef: textAt(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
      prerelease: event === 'release' ? at(payload, 'release', 'prerelease') === true : undefined,
      runNumber: env['GITHUB_RUN_NUMBER'],
      runAttempt: env['GITHUB_RUN_ATTEMPT'],
      source,
      runUrl: runUrlOf(env, source),
    }),
    repository: known({
      path,
      title: textAt(repository, 'name') ?? path?.split('/').at(-1),
      description: textAt(repository, 'description'),
      licenses: licenceOf(repository),
      url:
        foreignAddress(textAt(repository, 'homepage')) ??
        foreignAddress(textAt(repository, 'website')) ??
        source,
    }),
    notices,
  };
}

async function readPayload(
  env: Env,
  readFile: ReadFile,
): Promise<{ payload: Json; notices: readonly string[] }> {
  const path = env['GITHUB_EVENT_PATH'];
  if (!path) return { payload: {}, notices: [] };
  try {
    return { payload: JSON.parse(await readFile(path)) as Json, notices: [] };
  } catch {
    return {
      payload: {},
      notices: ['the event file (GITHUB_EVENT_PATH) cannot be read; only variables are used'],
    };
  }
}

function sourceOf(env: Env, repository: Json): string | undefined {
  const server = env['GITHUB_SERVER_URL'];
  const path = env['GITHUB_REPOSITORY'];
  return webAddress(server && path ? `${server}/${path}` : textAt(repository, 'html_url'));
}

/** Forgejo and Gitea address runs by their number in the repository; GitHub by an id, with the attempt. */
function runUrlOf(env: Env, source: string | undefined): string | undefined {
  const isGithub = flagOf(env) === 'GITHUB_ACTIONS';
  const run = isGithub ? env['GITHUB_RUN_ID'] : env['GITHUB_RUN_NUMBER'];
  if (!source || !run) return undefined;
  const attempt = isGithub && env['GITHUB_RUN_ATTEMPT'] ? `/attempts/${env['GITHUB_RUN_ATTEMPT']}` : '';
  return `${source}/actions/runs/${run}${attempt}`;
}

function licenceOf(repository: Json): string | undefined {
  const id = textAt(repository, 'license', 'spdx_id');
  return id === 'NOASSERTION' ? undefined : id;
}

function commitTimeOf(payload: Json, sha: string | undefined): number | undefined {
  const holders = [payload, at(payload, 'merge_group'), at(payload, 'workflow_run')];
  for (const holder of holders) {
    const id = textAt(holder, 'head_commit', 'id');
    if (id === undefined || id === sha) {
      const seconds = secondsOf(textAt(holder, 'head_commit', 'timestamp'));
      if (seconds !== undefined) return seconds;
    }
  }
  return undefined;
}
