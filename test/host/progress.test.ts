import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/host/progress.ts';

const MiB = 1024 * 1024;

function open(terminal = false): {
  start: ReturnType<typeof showProgress>;
  lines: string[];
  states: string[];
  clock: { ms: number };
} {
  const clock = { ms: 0 };
  const lines: string[] = [];
  const states: string[] = [];
  const start = showProgress({
    line: text => void lines.push(text),
    now: () => clock.ms,
    ...(terminal ? { status: (text: string) => void states.push(text) } : {}),
  });
  return { start, lines, states, clock };
}

describe('showProgress', () => {
  it('writes a line every ten seconds of an upload and one at its end', () => {
    const { start, lines, clock } = open();
    const upload = start('layer 1', 512 * MiB);
    for (let second = 1; second <= 32; second += 1) {
      clock.ms = second * 1000;
      upload.advance(16 * MiB);
    }
    upload.done();
    expect(lines).toEqual([
      'layer 1: pushed 160 MiB of 512 MiB (16 MiB/s)',
      'layer 1: pushed 320 MiB of 512 MiB (16 MiB/s)',
      'layer 1: pushed 480 MiB of 512 MiB (16 MiB/s)',
      'layer 1: pushed 512 MiB (16 MiB/s)',
    ]);
  });

  it('writes one line for what is there at once', () => {
    const { start, lines } = open();
    const upload = start('layer 1', 100);
    upload.advance(100);
    upload.done();
    upload.done();
    start('layer 2', 5).done('mounted');
    start('layer 3', 5).done('present');
    expect(lines).toEqual([
      'layer 1: pushed 100 B',
      'layer 2: taken over from another repository',
      'layer 3: already there',
    ]);
  });

  it('counts from the first byte again when a request is repeated', () => {
    const { start, lines, clock } = open();
    const upload = start('layer 1', 30 * MiB);
    upload.advance(20 * MiB);
    upload.restart();
    clock.ms = 10_000;
    upload.advance(10 * MiB);
    expect(lines).toEqual(['layer 1: pushed 10 MiB of 30 MiB (1 MiB/s)']);
  });

  it('shows uploads side by side in the status line of a terminal, ten times a second at most', () => {
    const { start, lines, states, clock } = open(true);
    const a = start('a', 10 * MiB);
    const b = start('b', 20 * MiB);
    clock.ms = 1000;
    a.advance(5 * MiB);
    b.advance(MiB);
    clock.ms = 1100;
    b.advance(MiB);
    a.done();
    b.done();
    expect(states).toEqual([
      'a: pushed 5 MiB of 10 MiB (5 MiB/s) · b: pushed 0 B of 20 MiB',
      'a: pushed 5 MiB of 10 MiB (4.5 MiB/s) · b: pushed 2 MiB of 20 MiB (1.8 MiB/s)',
      '',
    ]);
    expect(lines).toHaveLength(2);
  });
});
