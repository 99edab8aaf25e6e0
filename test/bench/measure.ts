import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';

/** A program to be measured. */
export interface Contestant {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
}

/** What several runs of one contestant came to. */
export interface Measured {
  readonly name: string;
  /** Median wall time of a run, in milliseconds. */
  readonly medianMs: number;
  readonly fastestMs: number;
  /** Highest resident memory of any run, in MiB; missing where the system does not tell. */
  readonly peakMib?: number;
}

/**
 * Runs every contestant in turn, again and again, so that a change in the machine's load meets all of them alike.
 * `before` prepares a run outside of its time and returns the contestant as it is to run. Throws when a run fails.
 */
export async function interleave(
  contestants: readonly Contestant[],
  rounds: number,
  before: (
    contestant: Contestant,
  ) => Promise<Contestant & { readonly after?: () => Promise<void> }> = async one => one,
): Promise<Measured[]> {
  const times = new Map<string, number[]>();
  const peaks = new Map<string, number>();
  for (let round = 0; round < rounds; round++) {
    for (const contestant of contestants) {
      const ready = await before(contestant);
      const { ms, peakMib } = await once(ready).finally(() => ready.after?.());
      times.set(contestant.name, [...(times.get(contestant.name) ?? []), ms]);
      if (peakMib !== undefined)
        peaks.set(contestant.name, Math.max(peakMib, peaks.get(contestant.name) ?? 0));
    }
  }
  return contestants.map(({ name }) => {
    const sorted = (times.get(name) ?? []).toSorted((a, b) => a - b);
    const peakMib = peaks.get(name);
    return {
      name,
      medianMs: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
      fastestMs: sorted[0] ?? Number.NaN,
      ...(peakMib === undefined ? {} : { peakMib }),
    };
  });
}

async function once({
  name,
  program,
  args,
  env,
  cwd,
}: Contestant): Promise<{ ms: number; peakMib?: number }> {
  const began = performance.now();
  const child = spawn(program, args, { env: { ...env }, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const memory = watchMemory(child.pid);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4000);
    });
  }
  const code = await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  const ms = performance.now() - began;
  const peakMib = memory.stop();
  if (code !== 0) throw new Error(`${name} ended with ${code}:\n${output}`);
  return peakMib === undefined ? { ms } : { ms, peakMib };
}

/** Often enough for a run of a second, rare enough to cost it nothing. */
const WATCH_MS = 25;

/** The system keeps the highest resident size itself; the last reading before the end is what counts. */
function watchMemory(pid: number | undefined): { stop(): number | undefined } {
  let peakMib: number | undefined;
  const timer = setInterval(async () => {
    const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
    if (kib !== undefined) peakMib = Number(kib) / 1024;
  }, WATCH_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return peakMib;
    },
  };
}
