import { describe, expect, it } from 'vitest';
import { consoleHost } from '../../src/host/console.ts';
import type { OpenHost } from '../../src/host/host.ts';

function open(given: { colour?: boolean; columns?: () => number } = {}): [OpenHost, () => string] {
  let log = '';
  const host = consoleHost({ log: { write: text => (log += text) }, colour: false, ...given });
  return [host, () => log];
}

describe('consoleHost', () => {
  it('writes plain lines', async () => {
    const [host, log] = open();
    await host.group('Build', async () => host.raw('step 1\nstep 2'));
    host.notice('a note');
    host.error('two\nlines', { title: 'Title' });
    host.output('tags', 'x');
    host.saveState('a', 'b');
    host.exportVariable('A', 'b');
    await host.summary('# x');
    expect(log()).toBe('Build\nstep 1\nstep 2\nnotice: a note\nerror: Title: two\nlines\n');
  });

  it('colours levels only where it is asked to', () => {
    const [host, log] = open({ colour: true });
    host.warning('careful');
    expect(log()).toBe('\u001b[33mwarning:\u001b[0m careful\n');
  });

  it('has a status line only on a terminal', () => {
    expect(open()[0].status).toBeUndefined();
    expect(open({ columns: () => 80 })[0].status).toBeTypeOf('function');
  });

  it('keeps the status line below everything else and takes it away at the end', () => {
    const [host, log] = open({ columns: () => 10 });
    host.status?.('12345');
    host.info('a');
    host.status?.('a line that would wrap');
    host.flush();
    const erase = '\r\u001b[2K';
    expect(log()).toBe(`${erase}12345${erase}a\n12345${erase}a line t…${erase}`);
  });

  it('hides secrets in the status line', () => {
    const [host, log] = open({ columns: () => 80 });
    host.mask('hunter22');
    host.status?.('pushing hunter22\n\u001b[2J');
    expect(log()).toBe('\r\u001b[2Kpushing *** \\x1b[2J');
    expect(host.redact('{"a":"hunter22"}')).toBe('{"a":"***"}');
  });
});
