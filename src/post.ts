import { loadGithubCache } from './build/buildx/github-cache.ts';
import { AppError, messageOf } from './errors.ts';
import { openHost } from './host/open.ts';
import { withoutSecretInputs, withoutSigning } from './inputs/withhold.ts';
import type { RunningProcess } from './run.ts';
import { STATE } from './steps/post-state.ts';
import { randomText, systemClock } from './system/clock.ts';
import { exec } from './system/exec.ts';

/**
 * The post step of the Action: removes the builder and saves the build cache that the main step left behind. Whatever
 * goes wrong is a warning; the job's work is done. Returns the exit code, always 0.
 */
export async function post(process: RunningProcess): Promise<number> {
  const env = withoutSigning(withoutSecretInputs(process.env));
  const host = await openHost('action', { ...process, now: systemClock.now, random: randomText });
  try {
    const builder = stateOf(env, STATE.builder);
    if (builder) {
      const { removeBuilder } = await import('./build/buildx/create.ts');
      const { name, args } = builder;
      if (typeof name !== 'string' || !Array.isArray(args))
        throw new AppError('internal', 'the saved builder is unreadable');
      const trouble = await removeBuilder({ exec, env, cwd: process.cwd }, { name, args: args.map(String) });
      if (trouble) host.warning(`the builder ${name} could not be removed: ${trouble}`);
    }
    const kept = stateOf(env, STATE.cache);
    if (kept) {
      const { saveKept } = await import('./build/buildx/kept-cache.ts');
      const { folder, key } = kept;
      if (typeof folder === 'string' && typeof key === 'string') {
        await saveKept({ folder, key }, { warning: text => host.warning(text), load: loadGithubCache });
      }
    }
  } catch (error) {
    host.warning(`cleaning up failed: ${messageOf(error)}`);
  } finally {
    host.flush();
  }
  return 0;
}

function stateOf(env: RunningProcess['env'], name: string): Record<string, unknown> | undefined {
  const text = env[`STATE_${name}`];
  if (!text) return undefined;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}
