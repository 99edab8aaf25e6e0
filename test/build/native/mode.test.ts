import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseMode } from '../../../src/build/native/mode.ts';
import { exposedPorts } from '../../../src/build/native/ports.ts';
import { InstructionError } from '../../../src/build/native/problem.ts';
import { checkedSignal } from '../../../src/build/native/stop-signal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mode-test-'));
beforeAll(() => {
  writeFileSync(join(folder, 'file'), '');
  mkdirSync(join(folder, 'dir'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  'u=rwX,go=rX',
  'go=',
  'a+x',
  'ugo-w',
  'u+x,g-r',
  'a=rx,u+w',
  'o+t',
  'u+s,g+s',
  'u=rw+x',
  'u-x+r',
  'a+X',
  '640',
  '0755',
  '1777',
])('%s does what chmod(1) does', text => {
  const mode = parseMode(text);
  for (const [name, before] of [
    ['file', 0o644],
    ['file', 0o755],
    ['dir', 0o755],
    ['dir', 0o700],
  ] as const) {
    const path = join(folder, name);
    chmodSync(path, before);
    execFileSync('chmod', [text, path]);
    expect(mode.apply(before, name === 'dir').toString(8)).toBe((statSync(path).mode & 0o7777).toString(8));
  }
});

test.each(['', '8', '999', 'rwx', 'u=q', 'u', '77777', '+x,', 'u=rwx go=r'])('%j is refused', text => {
  expect(() => parseMode(text)).toThrow(InstructionError);
});

test.each([
  ['80', ['80/tcp']],
  ['0080', ['80/tcp']],
  ['53/UDP', ['53/udp']],
  ['8000-8002/sctp', ['8000/sctp', '8001/sctp', '8002/sctp']],
])('port %s', (word, ports) => {
  expect(exposedPorts(word)).toEqual(ports);
});

test.each(['x', '70000', '3-1', '80/x', '80:90', '-1', '80/'])('%s is not a port', word => {
  expect(() => exposedPorts(word)).toThrow(InstructionError);
});

test('signals of Linux are known by name and number', () => {
  for (const signal of ['SIGTERM', 'term', '9', '64', 'SIGRTMIN+3', 'RTMAX-14'])
    expect(checkedSignal(signal)).toBe(signal);
  for (const wrong of ['0', '65', 'SIGNOPE', 'RTMIN+16', ''])
    expect(() => checkedSignal(wrong)).toThrow(InstructionError);
});
