import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contestant, interleave } from './measure.ts';
import { printMeasured } from './table.ts';

const ROOT = join(import.meta.dirname, '../..');
const ROUNDS = 21;

/**
 * Start-up: `tags` through both bundles for one event, beside Node doing nothing, and beside docker/metadata-action
 * where PEER_METADATA_ACTION names a checkout of it.
 */
export async function benchStartup(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cfcr-bench-'));
  try {
    const contestants = await line(folder);
    const results = await interleave(contestants, ROUNDS);
    const [bare] = results;
    if (bare === undefined) return;
    printMeasured(`Start-up: tags of refs/tags/v1.2.3, ${ROUNDS} runs each`, results, bare);
    const peer = results.find(({ name }) => name === PEER);
    const action = results.find(({ name }) => name === ACTION);
    if (peer && action)
      console.log(
        `  the Action takes ${(action.medianMs / peer.medianMs).toFixed(2)} of the time of ${PEER}`,
      );
    else console.log(`  ${PEER} is not here: PEER_METADATA_ACTION can name a folder with its dist/`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const ACTION = 'dist/index.js (the Action)';
const PEER = 'docker/metadata-action';

async function line(folder: string): Promise<Contestant[]> {
  const sha = makeClone(folder);
  const runner = await runnerVariables(folder, sha);
  const node = (
    name: string,
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>>,
  ) => ({
    name,
    program: process.execPath,
    args,
    env,
    cwd: folder,
  });
  const path = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
  const cli = ['tags', '--images', 'ghcr.io/team/app'];
  const peer = peerScript();
  return [
    node('bare node', ['-e', '0'], path),
    node('dist/cli/index.js (command line)', [join(ROOT, 'dist/cli/index.js'), ...cli], path),
    node(ACTION, [join(ROOT, 'dist/index.js')], { ...runner, INPUT_COMMAND: 'tags' }),
    ...(peer === undefined
      ? []
      : [node(PEER, [peer], { ...runner, INPUT_CONTEXT: 'workflow', INPUT_FLAVOR: '' })]),
  ];
}

/** A clone with one commit that the tag is on; returns the commit. */
function makeClone(folder: string): string {
  const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com'];
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'One');
  git('tag', 'v1.2.3');
  return git('rev-parse', 'HEAD').trim();
}

function peerScript(): string | undefined {
  const folder = process.env['PEER_METADATA_ACTION'];
  if (!folder) return undefined;
  const script = ['dist/index.cjs', 'dist/index.js'].map(path => join(folder, path)).find(existsSync);
  if (script === undefined) throw new Error(`PEER_METADATA_ACTION: there is no dist/index.cjs in ${folder}`);
  return script;
}

/** The variables that a runner sets, for one push of a tag; the same for every Action. */
async function runnerVariables(folder: string, sha: string): Promise<Record<string, string | undefined>> {
  const payload = {
    ref: 'refs/tags/v1.2.3',
    repository: { default_branch: 'main', html_url: 'https://github.com/team/app' },
  };
  const file = async (name: string, text = ''): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  return {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/tags/v1.2.3',
    GITHUB_REF_NAME: 'v1.2.3',
    GITHUB_REF_TYPE: 'tag',
    GITHUB_SHA: sha,
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_PATH: await file('event.json', JSON.stringify(payload)),
    GITHUB_OUTPUT: await file('output'),
    GITHUB_STATE: await file('state'),
    GITHUB_ENV: await file('env'),
    GITHUB_STEP_SUMMARY: await file('summary'),
    RUNNER_TEMP: folder,
    INPUT_IMAGES: 'ghcr.io/team/app',
    'INPUT_GITHUB-TOKEN': 'none',
  };
}
