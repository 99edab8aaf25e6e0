import type { Deps } from '../commands/command.ts';

/** The user's own folder, where docker and podman keep their files. */
export function homeFolder(env: Deps['env']): string {
  return env['HOME'] ?? env['USERPROFILE'] ?? '/';
}
