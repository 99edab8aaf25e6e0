import type { CacheService } from '../build/buildx/kept-cache.ts';
import type { OpenHost } from '../host/host.ts';
import type { CommandName } from '../inputs/input.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Clock } from '../system/clock.ts';
import type { Exec } from '../system/exec.ts';
import type { Timeouts } from '../system/http-wire.ts';
import type { Stop } from '../system/stopping.ts';

/** Everything a command may touch, wired once in run.ts. */
export interface Deps {
  readonly command: CommandName;
  readonly inputs: Inputs;
  /** Findings of reading the inputs; a command adds its own and throws them all at once, before any work. */
  readonly problems: readonly string[];
  readonly host: OpenHost;
  readonly clock: Clock;
  readonly exec: Exec;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** The tool's own version, for the user agent and reports. */
  readonly toolVersion: string;
  /** The machine's own platform, `linux/amd64`. */
  readonly machine: string;
  /** Version of Node that this runs on, as `24.1.0`. */
  readonly nodeVersion: string;
  /** True in the Action: what a job leaves behind is cleaned up by a post step. */
  readonly hasPost: boolean;
  /** Loads GitHub's cache client; absent where no post step can save anything with it. */
  readonly githubCache?: () => Promise<CacheService>;
  /** Gives up what is under way when the process is told to end; absent where nobody could tell. */
  readonly stop?: Stop;
  /** Limits of the network where its own, made for registries at work, are too long to wait for. */
  readonly timeouts?: Partial<Timeouts>;
  /** A status line at the bottom of an interactive terminal; absent elsewhere. */
  readonly status?: (line: string) => void;
  /** Folder of this installation, where examples/ is. */
  readonly home: string;
}

/** What a command leaves behind: the document for `--json` and the error it ended in, where it did not end well. */
export interface CommandResult {
  readonly document: unknown;
  readonly error?: unknown;
}

export type Command = (deps: Deps) => Promise<CommandResult>;

/** Loads a command only when it runs: start-up time is a feature. */
export const COMMANDS: Readonly<Record<CommandName, () => Promise<Command>>> = {
  push: async () => (await import('./push.ts')).push,
  plan: async () => (await import('./plan.ts')).plan,
  tags: async () => (await import('./tags.ts')).tags,
  build: async () => (await import('./build.ts')).build,
  merge: async () => (await import('./merge.ts')).merge,
  promote: async () => (await import('./promote.ts')).promote,
  prune: async () => (await import('./prune.ts')).prune,
  verify: async () => (await import('./verify.ts')).verify,
  doctor: async () => (await import('./doctor.ts')).doctor,
  demo: async () => (await import('./demo.ts')).demo,
};
