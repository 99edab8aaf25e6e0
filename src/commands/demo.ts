import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedRegistry } from '../embedded/registry.ts';
import { AppError } from '../errors.ts';
import type { OpenHost } from '../host/host.ts';
import { readInputs } from '../inputs/inputs.ts';
import { errorLines } from '../report/error-text.ts';
import { ACTS, type Act, explainContents } from '../steps/demo-story.ts';
import { temporaryFolder } from '../system/files.ts';
import type { Command, Deps } from './command.ts';
import { push } from './push.ts';

/** The whole job against a registry in this process: no network, no docker, no account. Needs about a second. */
export const demo: Command = async deps => {
  const { host } = deps;
  const folder = await temporaryFolder('cfcr-push-demo');
  const registry = await startEmbeddedRegistry({ folder: join(folder.path, 'registry') });
  try {
    const project = join(folder.path, 'hello');
    await mkdir(project);
    await cp(join(deps.home, 'examples/hello'), project, { recursive: true });
    host.info(`A registry is running in this process at ${registry.host}. Five releases follow.`);
    const results: { act: string; exit: string }[] = [];
    for (const [index, act] of ACTS.entries()) {
      host.info('');
      host.info(`${index + 1}. ${act.title}`);
      for (const line of act.story) host.info(`   ${line}`);
      await writeFile(join(project, 'release-notes.txt'), act.notes);
      const { error } = await push(
        await depsOf(deps, { act, image: `${registry.host}/team/hello`, project }),
      );
      checkEnd(act, error);
      if (error !== undefined) for (const line of errorLines(error)) host.info(line);
      results.push({ act: act.title, exit: error instanceof AppError ? error.code : 'done' });
      for (const line of explainContents(await registry.snapshot())) host.info(`   ${line}`);
    }
    host.info('');
    host.info('That was the whole tool: nothing was overwritten, and latest never went back.');
    return { document: { schema: 1, command: 'demo', acts: results } };
  } finally {
    await registry.close();
    await folder.remove();
  }
};

interface Stage {
  readonly act: Act;
  readonly image: string;
  readonly project: string;
}

/** The demo's own inputs instead of the user's; the CI it may run in has no part in it. */
async function depsOf(deps: Deps, { act, image, project }: Stage): Promise<Deps> {
  const given = {
    images: image,
    builder: 'native',
    platforms: 'linux/amd64,linux/arm64',
    context: project,
    'git-ref': `refs/tags/${act.tag}`,
    'git-sha': act.commit,
  };
  const { inputs } = await readInputs('push', new Map(Object.entries(given)));
  const { PATH, HOME, TMPDIR } = deps.env;
  return {
    ...deps,
    host: quiet(deps.host),
    command: 'push',
    inputs,
    problems: [],
    cwd: project,
    env: { PATH, HOME, TMPDIR, SOURCE_DATE_EPOCH: `${act.commitTime}` },
  };
}

/** On a CI the demo's releases are a show: they annotate nothing and set no outputs. */
function quiet(host: OpenHost): OpenHost {
  const info = (text: string): void => host.info(text);
  const nothing = (): void => {};
  return {
    ...host,
    kind: 'console',
    notice: info,
    warning: info,
    error: info,
    output: nothing,
    saveState: nothing,
    exportVariable: nothing,
    published: nothing,
    summary: async () => {},
  };
}

/** The demo shows promises; one that does not hold here ends it as a failure. */
function checkEnd({ title, ends }: Act, error: unknown): void {
  const code = error instanceof AppError ? error.code : error === undefined ? 'done' : 'internal';
  if (code !== ends) throw error ?? new AppError('internal', `${title}: expected ${ends}, got ${code}`);
}
