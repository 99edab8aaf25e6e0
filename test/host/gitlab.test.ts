import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gitlabHost } from '../../src/host/gitlab.ts';
import type { OpenHost } from '../../src/host/host.ts';
import { hostileText } from '../support/hostile-text.ts';

/** Section markers as GitLab's trace parser reads them, and looser: without the escape that has to follow. */
const MARKER = /section_(start|end):(\d+):([A-Za-z0-9_.-]+)(?:\[collapsed=true\])?/g;

function open(): [OpenHost, () => string] {
  let log = '';
  const host = gitlabHost({
    log: { write: text => (log += text) },
    now: () => 1_700_000_000_500,
    colour: false,
  });
  return [host, () => log];
}

const markersOf = (log: string): string[] =>
  [...log.matchAll(MARKER)].map(match => `${match[1]} ${match[3]}`);

describe('gitlabHost', () => {
  it('folds a group as GitLab does', async () => {
    const [host, log] = open();
    await host.group('Build', async () => host.info('inside'));
    expect(log()).toBe(
      '\u001b[0Ksection_start:1700000000:cfcr_push_1[collapsed=true]\r\u001b[0KBuild\ninside\n' +
        '\u001b[0Ksection_end:1700000000:cfcr_push_1\r\u001b[0K\n',
    );
  });

  it('nests sections and ends those that fail', async () => {
    const [host, log] = open();
    const failing = host.group('a', () => host.group('b', () => Promise.reject(new Error('no'))));
    await expect(failing).rejects.toThrow('no');
    expect(markersOf(log())).toEqual([
      'start cfcr_push_1',
      'start cfcr_push_2',
      'end cfcr_push_2',
      'end cfcr_push_1',
    ]);
  });

  it('folds nothing that a text asks for', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (a, b) => {
        const [host, log] = open();
        host.info(a);
        host.error(b, { title: a, file: b });
        await host.group(a, async () => host.raw(b));
        host.flush();
        expect(markersOf(log())).toEqual(['start cfcr_push_1', 'end cfcr_push_1']);
        expect(log().match(/\r/g)).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });

  it('gives no GitHub commands and hides secrets by itself', () => {
    const [host, log] = open();
    host.mask('hunter22');
    host.warning('password hunter22', { title: 'Careful', file: 'a/Dockerfile', line: 4 });
    expect(log()).toBe('warning: a/Dockerfile:4: Careful: password ***\n');
  });

  it('shows the end of a line that a child left unfinished', () => {
    const [host, log] = open();
    host.raw('from stdout ', 'out');
    host.raw('from stderr\n', 'err');
    host.raw('to the end', 'out');
    host.flush();
    expect(log()).toBe('from stderr\nfrom stdout to the end\n');
  });
});
