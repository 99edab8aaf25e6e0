import type { OpenHost } from './host.ts';

/** What choosing a host depends on. */
export interface HostSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
  readonly now: () => number;
  readonly random: () => string;
}

/**
 * Opens the host that this run talks to. The Action logs to standard output, where the runner expects its commands;
 * the command line logs to standard error, for its standard output is the document.
 */
export async function openHost(face: 'action' | 'cli', around: HostSurroundings): Promise<OpenHost> {
  const { env, stdout, stderr, now, random } = around;
  if (face === 'action' || env['GITHUB_ACTIONS'] === 'true') {
    const { githubHost } = await import('./github.ts');
    const log = face === 'action' ? stdout : stderr;
    return githubHost({ env, log, random, announceSecrets: face === 'action' });
  }
  if (env['GITLAB_CI'] === 'true') {
    const { gitlabHost } = await import('./gitlab.ts');
    return gitlabHost({ log: stderr, now });
  }
  const { consoleHost } = await import('./console.ts');
  const terminal = stderr.isTTY === true;
  return consoleHost({
    log: stderr,
    colour: terminal && !env['NO_COLOR'],
    ...(terminal ? { columns: () => stderr.columns ?? 80 } : {}),
  });
}
