import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { githubHost } from '../../src/host/github.ts';
import type { OpenHost } from '../../src/host/host.ts';
import { secretLines } from '../../src/host/redaction.ts';
import { hostileText } from '../support/hostile-text.ts';
import { commandsIn } from '../support/runner-commands.ts';

const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'] as const;

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cfcr-github-'));
  env = Object.fromEntries(FILES.map(name => [name, join(folder, name)]));
  for (const name of FILES) writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function open(
  given: { announceSecrets?: boolean; env?: Record<string, string> } = {},
): [OpenHost, () => string] {
  let log = '';
  let calls = 0;
  const host = githubHost({
    env: given.env ?? env,
    log: { write: text => (log += text) },
    random: () => `unguessable-${++calls}`.padEnd(24, '0'),
    announceSecrets: given.announceSecrets ?? true,
  });
  return [host, () => log];
}

/** Entries of a runner file, as actions/runner reads `name<<end`. */
function entriesOf(name: string): Record<string, string> {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n');
  const found: Record<string, string> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const [, key, end] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    if (!key || !end) continue;
    const stop = lines.indexOf(end, at);
    found[key] = lines.slice(at + 1, stop).join('\n');
    at = stop;
  }
  return found;
}

describe('what the runner is made to do', () => {
  it('runs no command that is in the text of any method', async () => {
    const method = fc.constantFrom(
      'info',
      'notice',
      'warning',
      'error',
      'group',
      'raw',
      'mask',
      'title',
      'file',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(method, hostileText), { maxLength: 6 }), async calls => {
        const [host, log] = open();
        const intended: string[] = [];
        const warned = new Set<string>();
        for (const [name, text] of calls) {
          if (name === 'info' || name === 'raw') host[name](text);
          else if (name === 'warning' && warned.has(text)) host.warning(text);
          else if (name === 'notice' || name === 'warning' || name === 'error') {
            host[name](text);
            if (name === 'warning') warned.add(text);
            intended.push(name);
          } else if (name === 'title' || name === 'file') {
            host.error('plain', { [name]: text });
            intended.push('error');
          } else if (name === 'mask') {
            host.mask(text);
            intended.push(...secretLines(text).map(() => 'add-mask'));
          } else {
            await host.group(text, async () => host.raw(text));
            intended.push('group', 'endgroup');
          }
        }
        host.flush();
        expect(commandsIn(log()).map(command => command.name)).toEqual(intended);
      }),
      { numRuns: 600 },
    );
  });

  it('runs no command of a child, wherever its output is cut into chunks', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { maxLength: 8 }), fc.integer({ min: 1, max: 7 }), (texts, size) => {
        const [host, log] = open();
        const all = texts.join('');
        for (let at = 0; at < all.length; at += size) host.raw(all.slice(at, at + size));
        host.flush();
        expect(commandsIn(log())).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['::error::gone', ': :error::gone'],
    ['   ::add-mask::x', '   : :add-mask::x'],
    ['a ##[error]b ##[group]c', 'a ## [error]b ## [group]c'],
    [':\u200b:error::x', ':\\u{200b}:error::x'],
    ['\u001b[31mred', '\u001b[31mred\u001b[0m'],
    ['\u001b[8mhidden', '\\x1b[8mhidden'],
    ['std::vector::push_back', 'std::vector::push_back'],
  ])('shows %j as %j', (given, shown) => {
    const [host, log] = open();
    host.info(given);
    expect(log()).toBe(`${shown}\n`);
  });

  it('keeps lines of annotations and of their places apart from properties', () => {
    const [host, log] = open();
    host.error('one\ntwo: 100%', { title: 'a,b=c::d', file: 'app/Dockerfile', line: 3 });
    expect(log().match(/\n/g)).toHaveLength(1);
    expect(commandsIn(log())).toEqual([
      {
        name: 'error',
        properties: { title: 'a,b=c::d', file: 'app/Dockerfile', line: '3' },
        message: 'one\ntwo: 100%',
      },
    ]);
  });

  it('puts a warning that is given again on the page once, and in the log each time', () => {
    const [host, log] = open();
    host.warning('the tag was shortened');
    host.warning('another one');
    host.warning('the tag was shortened');
    expect(commandsIn(log()).map(({ name, message }) => [name, message])).toEqual([
      ['warning', 'the tag was shortened'],
      ['warning', 'another one'],
    ]);
    expect(log().split('\n')).toContain('warning: the tag was shortened');
  });

  it('folds once for groups inside groups and side by side', async () => {
    const [host, log] = open();
    await host.group('outer', async () => {
      await Promise.all([
        host.group('a', async () => host.info('x')),
        host.group('b', async () => host.info('y')),
      ]);
    });
    expect(commandsIn(log()).map(({ name, message }) => [name, message])).toEqual([
      ['group', 'outer'],
      ['endgroup', ''],
    ]);
  });

  it('ends a group that fails', async () => {
    const [host, log] = open();
    await expect(host.group('g', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(commandsIn(log()).at(-1)?.name).toBe('endgroup');
  });
});

describe('secrets', () => {
  it('are told to the runner line by line, without the lines that would hide everything', () => {
    const [host, log] = open();
    host.mask('{\n  "key": "abc%def",\n}\n');
    expect(commandsIn(log()).map(({ name, message }) => [name, message])).toEqual([
      ['add-mask', '  "key": "abc%def",'],
      ['add-mask', '"key": "abc%def",'],
    ]);
  });

  it('are not written where the log may end in a file', () => {
    const [host, log] = open({ announceSecrets: false });
    host.mask('hunter22');
    host.info('hunter22');
    expect(log()).toBe('***\n');
  });

  it('are hidden in every kind of line and in the summary', async () => {
    const [host, log] = open({ announceSecrets: false });
    host.mask('hunter22');
    host.raw('a hunt');
    host.notice('hunter22', { title: 'hunter22', file: 'hunter22' });
    await host.group('hunter22', async () => host.raw('er22 b\n'));
    await host.summary('# hunter22');
    expect(log() + readFileSync(env['GITHUB_STEP_SUMMARY'] ?? '', 'utf8')).not.toContain('hunter22');
    expect(log()).toContain('a *** b');
  });
});

describe('values for later steps', () => {
  it('arrive as they are, whatever they hold', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        for (const name of FILES) writeFileSync(join(folder, name), '');
        const [host] = open();
        host.output('tags', a);
        host.output('json', b);
        host.saveState('builder', a);
        host.exportVariable('DOCKER_METADATA_OUTPUT_JSON', b);
        const asStored = (text: string): string => text.toWellFormed();
        expect(entriesOf('GITHUB_OUTPUT')).toEqual({ tags: asStored(a), json: asStored(b) });
        expect(entriesOf('GITHUB_STATE')).toEqual({ builder: asStored(a) });
        expect(entriesOf('GITHUB_ENV')).toEqual({ DOCKER_METADATA_OUTPUT_JSON: asStored(b) });
      }),
      { numRuns: 60 },
    );
  });

  it('are refused under a name that could be more than a name', () => {
    const [host] = open();
    expect(() => host.output('a<<b\nc', 'x')).toThrow('cannot be the name');
  });

  it('are refused when the end mark can be guessed', () => {
    const host = githubHost({ env, log: { write: () => {} }, random: () => 'x', announceSecrets: true });
    expect(() => host.output('a', 'b')).toThrow('not unguessable');
  });

  it('are missed with a word where the runner takes none', () => {
    const [host, log] = open({ env: {} });
    host.output('a', 'b');
    expect(log()).toContain('GITHUB_OUTPUT is not set');
  });

  it('fail with the name of the file that cannot be written', () => {
    const [host] = open({ env: { GITHUB_OUTPUT: join(folder, 'missing', 'file') } });
    expect(() => host.output('a', 'b')).toThrow(/GITHUB_OUTPUT names .*ENOENT/);
  });
});

describe('what was published', () => {
  it('is told to a runner that asks, 500 lines at most', () => {
    const file = join(folder, 'artifacts');
    const [host, log] = open({ env: { ...env, GITHUB_ARTIFACTS: file } });
    const digest = `sha256:${'a'.repeat(64)}`;
    host.published([`ghcr.io/team/app@${digest}`, `ghcr.io/team/charts/app@${digest}`]);
    expect(readFileSync(file, 'utf8')).toBe(
      `oci://ghcr.io/team/app@${digest}\noci://ghcr.io/team/charts/app@${digest}\n`,
    );
    writeFileSync(file, '');
    host.published(Array.from({ length: 503 }, (_, at) => `ghcr.io/team/app-${at}@${digest}`));
    expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(501);
    expect(log()).toContain('3 are left out');
  });

  it('is told where an earlier step of the job has told of something else by that name, but not of that', () => {
    const [file, list] = [join(folder, 'artifacts'), join(folder, 'artifacts-list')];
    writeFileSync(file, '');
    const [one, two] = [`sha256:${'a'.repeat(64)}`, `sha256:${'b'.repeat(64)}`];
    const subjects = [
      { name: 'ghcr.io/team/app', digest: one, kind: 'oci' },
      { name: 'ghcr.io/team/web', digest: one, kind: 'oci' },
    ];
    writeFileSync(list, JSON.stringify({ version: 1, subjects }));
    const [host, log] = open({ env: { ...env, GITHUB_ARTIFACTS: file, GITHUB_ARTIFACTS_LIST: list } });
    host.published([
      `ghcr.io/team/app@${two}`,
      `ghcr.io/team/web@${one}`,
      `ghcr.io/team/db@${one}`,
      `ghcr.io/team/db@${two}`,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(`oci://ghcr.io/team/web@${one}\noci://ghcr.io/team/db@${one}\n`);
    expect(log()).toContain(`ghcr.io/team/app is ${one} there; ${two} is left out`);
    expect(log()).toContain(`ghcr.io/team/db is ${one} there; ${two} is left out`);
    writeFileSync(file, '');
    const full = Array.from({ length: 499 }, (_, at) => ({ name: `n${at}`, digest: one, kind: 'file' }));
    writeFileSync(list, JSON.stringify({ version: 1, subjects: full }));
    host.published([`ghcr.io/team/app@${two}`, `ghcr.io/team/web@${one}`]);
    expect(readFileSync(file, 'utf8')).toBe(`oci://ghcr.io/team/app@${two}\n`);
    expect(log()).toContain('500 artifacts a job; 1 are left out');
    writeFileSync(list, 'nothing');
    host.published([`ghcr.io/team/web@${one}`]);
    expect(readFileSync(file, 'utf8')).toContain('team/web');
  });

  it('is told to no other, without a word', () => {
    const [host, log] = open();
    host.published(['ghcr.io/team/app@sha256:a']);
    expect(log()).toBe('');
  });
});
