import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import picomatch from 'picomatch';
import type { GitProject } from '../git-project.ts';
import type { GithubEvent } from './github-event.ts';

/** Where a step of somebody else's Action works. */
export interface LocalActionScene {
  readonly with: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly project: GitProject;
  readonly event: GithubEvent;
  /** Folder of everything that jobs of this run hand to each other. */
  readonly artifacts: string;
}

/** Does what the Action does, as far as the examples can see it. Throws with words where it would fail. */
type LocalAction = (scene: LocalActionScene) => void;

/** Set-ups of things that this machine has or that no example notices. */
const nothing: LocalAction = () => {};

/** Other people's Actions in the examples; one that is not here fails the run. */
export const LOCAL_ACTIONS: Readonly<Record<string, LocalAction>> = {
  'actions/checkout': checkout,
  'actions/upload-artifact': upload,
  'actions/download-artifact': download,
  'anchore/sbom-action/download-syft': nothing,
  'docker/setup-qemu-action': nothing,
  'docker/setup-buildx-action': nothing,
};

/** One commit and no history, as actions/checkout does it, from the project instead of GitHub. */
function checkout({ cwd, project, event, with: inputs }: LocalActionScene): void {
  expectInputs(inputs, ['fetch-depth']);
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', '-C', cwd, ...args], {
      stdio: 'pipe',
      env: quiet(),
    });
  project.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  git('init', '-q');
  git('remote', 'add', 'origin', 'https://github.com/team/app');
  const isTag = event.ref.startsWith('refs/tags/');
  const target = isTag ? event.ref : event.ref.replace(/^refs\/(heads|pull)\//, 'refs/remotes/origin/');
  const depth = inputs['fetch-depth'] === '0' ? [] : ['--depth=1'];
  git('fetch', '-q', '--no-tags', ...depth, project.path, `+${event.sha}:${target}`);
  git('checkout', '-q', '--force', event.sha);
}

const UPLOAD_INPUTS = [
  'name',
  'path',
  'if-no-files-found',
  'retention-days',
  'include-hidden-files',
  'overwrite',
];

/** Files whose names begin with a dot are left out unless asked for; contents go below the artifact's name. */
function upload({ cwd, artifacts, with: inputs }: LocalActionScene): void {
  expectInputs(inputs, UPLOAD_INPUTS);
  const { name = 'artifact', path = '' } = inputs;
  const from = join(cwd, path);
  const hidden = (file: string) => inputs['include-hidden-files'] !== 'true' && /\/\.[^/]+$/.test(file);
  if (!existsSync(from) || readdirSync(from).length === 0) {
    if (inputs['if-no-files-found'] === 'error')
      throw new Error(`No files were found with the path: ${path}`);
    return;
  }
  const to = join(artifacts, name);
  if (inputs['overwrite'] === 'true') rmSync(to, { recursive: true, force: true });
  if (existsSync(to)) throw new Error(`an artifact with the name ${name} exists already`);
  cpSync(from, to, { recursive: true, filter: file => !hidden(file) });
}

/** One artifact by name, or all that fit a pattern, each in its own folder unless they are to be merged. */
function download({ cwd, artifacts, with: inputs }: LocalActionScene): void {
  expectInputs(inputs, ['name', 'pattern', 'path', 'merge-multiple']);
  const all = existsSync(artifacts) ? readdirSync(artifacts) : [];
  const to = join(cwd, inputs['path'] ?? '.');
  const { name } = inputs;
  if (name !== undefined && !all.includes(name)) throw new Error(`Artifact not found for name: ${name}`);
  const wanted =
    name === undefined ? all.filter(one => picomatch.isMatch(one, inputs['pattern'] ?? '*')) : [name];
  for (const one of wanted) {
    const folder = name !== undefined || inputs['merge-multiple'] === 'true' ? to : join(to, one);
    mkdirSync(folder, { recursive: true });
    for (const entry of readdirSync(join(artifacts, one)))
      if (!existsSync(join(folder, entry)) || statSync(join(folder, entry)).isDirectory())
        cpSync(join(artifacts, one, entry), join(folder, entry), { recursive: true });
      else throw new Error(`two artifacts hold ${entry}`);
  }
}

function expectInputs(inputs: Readonly<Record<string, string>>, known: readonly string[]): void {
  for (const name of Object.keys(inputs))
    if (!known.includes(name)) throw new Error(`the input ${name} of this Action is not known here`);
}

function quiet() {
  return { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_GLOBAL: '/dev/null' };
}
