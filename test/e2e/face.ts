import { rmSync } from 'node:fs';
import type { Report } from '../../src/report/report.ts';
import { actionRoot } from '../support/action-root.ts';
import { runAction } from '../support/action-runner.ts';
import type { GitProject } from '../support/git-project.ts';
import { INSTALLATION, runCli } from '../support/processes.ts';

/** One use of the tool on a project, in words that both faces understand. */
export interface Use {
  /** `push` unless given. */
  readonly command?: string;
  readonly project: GitProject;
  /** What the run is about; the clone's HEAD decides where a face is left to find out. */
  readonly ref: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** GitHub's name for what happened; `push` unless given. */
  readonly event?: { readonly name: string; readonly payload: object };
  readonly env?: Readonly<Record<string, string>>;
}

/** How a use ended, in words that both faces share. */
export interface Used {
  readonly code: number | null;
  readonly log: string;
  readonly report: Report | undefined;
  /** Of the Action only. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export type FaceName = 'command line' | 'Action';

/** Runs the committed bundle as a user's terminal or as GitHub's runner would. */
export function useFace(face: FaceName, use: Use): Promise<Used> {
  return face === 'Action' ? useAction(use) : useCli(use);
}

async function useCli({ command = 'push', project, ref, inputs, env = {} }: Use): Promise<Used> {
  const args = Object.entries(inputs).flatMap(([name, value]) => [`--${name}`, value]);
  const { code, stdout, stderr } = await runCli({
    args: [command, '--json', '--git-ref', ref, '--git-sha', project.git('rev-parse', 'HEAD'), ...args],
    cwd: project.path,
    env: { HOME: project.home, ...env },
  });
  // Standard output is one document or nothing.
  return {
    code,
    log: stderr,
    report: stdout === '' ? undefined : JSON.parse(stdout),
    outputs: {},
    summary: '',
  };
}

async function useAction({ command = 'push', project, ref, inputs, event, env = {} }: Use): Promise<Used> {
  const head = project.git('rev-parse', 'HEAD');
  const root = actionRoot();
  try {
    const { main, post } = runAction({
      with: { command, ...inputs },
      env: {
        HOME: project.home,
        GITHUB_REF: ref,
        GITHUB_SHA: head,
        GITHUB_EVENT_NAME: event?.name ?? 'push',
        GITHUB_REPOSITORY: 'team/app',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '42',
        GITHUB_RUN_NUMBER: '7',
        GITHUB_RUN_ATTEMPT: '1',
        ...env,
      },
      event: { repository: { default_branch: 'main' }, ...event?.payload },
      folder: project.folder(),
      cwd: project.path,
      root,
    });
    if (post.code !== 0) throw new Error(`the post step failed: ${post.log}`);
    const { json } = main.outputs;
    return { ...main, log: main.log + post.log, report: json === undefined ? undefined : JSON.parse(json) };
  } finally {
    if (root !== INSTALLATION) rmSync(root, { recursive: true });
  }
}
