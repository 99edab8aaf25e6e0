import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { all, publish, stageOn, storeEmpty } from '../attach/stage.ts';

/** Runs at the same time, each until it has met the others: without a last look some entries are lost nearly every time. */
const RUNS = 4;
/** A run that meets others takes some seconds more. */
const LIMIT_MS = 120_000;

test('runs that meet each other lose nothing in a fallback tag without saying so', {
  timeout: LIMIT_MS,
}, async context => {
  const stage = await stageOn('docker-registry 2.8', context);
  const { index } = await publish(stage);
  await storeEmpty(stage);
  const subject = [index.digest, `${index.bytes.length}`];
  const runs = Array.from({ length: RUNS }, (_, at) =>
    startRun([`${stage.host}/team/app`, ...subject, `run ${at}`, `${RUNS}`]),
  );
  await Promise.all(runs.map(({ ready }) => ready));
  for (const { child } of runs) child.stdin.write('go\n');
  const ended = await Promise.all(runs.map(({ ended }) => ended));
  const found = (await all(stage.referrers.referrersOf(index.digest))).map(entry => entry.digest);
  for (const { attached, code, stderr } of ended) {
    if (code !== 0) expect(stderr).toContain('lost-race');
    expect(found).toEqual(expect.arrayContaining(attached));
  }
  expect(ended.filter(({ code }) => code === 0).length).toBeGreaterThan(1);
});

interface Run {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ready: Promise<unknown>;
  readonly ended: Promise<{ code: number | null; attached: string[]; stderr: string }>;
}

function startRun(args: readonly string[]): Run {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'attach-child.ts'), ...args]);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const ended = once(child, 'close').then(([code]) => {
    const attached = code === 0 ? (JSON.parse(output.stdout.replace(/^ready\n/, '')) as string[]) : [];
    return { code: code as number | null, attached, stderr: output.stderr };
  });
  return { child, ready: Promise.race([once(child.stdout, 'data'), ended]), ended };
}
