import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CLI } from '../support/processes.ts';

const KEPT = 'cfcr-push/compiled';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cfcr-kept-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The first word of what `--version` prints, with these variables alone. */
function versionWith(env: Readonly<Record<string, string>>): string {
  return execFileSync(process.execPath, [CLI, '--version'], { env, encoding: 'utf8' }).trim();
}

const compiledIn = (folder: string): readonly string[] => {
  const path = join(folder, KEPT);
  return existsSync(path)
    ? readdirSync(path, { recursive: true, withFileTypes: true }).flatMap(entry =>
        entry.isFile() ? entry.name : [],
      )
    : [];
};

describe('what Node has compiled of the command line', () => {
  it('is kept in the user’s cache, and a later start writes nothing new', () => {
    const home = emptyFolder();
    const first = versionWith({ HOME: home });
    const kept = compiledIn(join(home, '.cache'));
    expect(kept.length).toBeGreaterThan(0);
    expect(versionWith({ HOME: home })).toBe(first);
    expect(compiledIn(join(home, '.cache'))).toEqual(kept);
  });

  it('is kept where XDG_CACHE_HOME says, unless that is no whole path', () => {
    const [home, cache] = [emptyFolder(), emptyFolder()];
    versionWith({ HOME: home, XDG_CACHE_HOME: cache });
    expect([compiledIn(cache).length > 0, existsSync(join(home, '.cache'))]).toEqual([true, false]);
    versionWith({ HOME: home, XDG_CACHE_HOME: 'cache' });
    expect(compiledIn(join(home, '.cache')).length).toBeGreaterThan(0);
  });

  it.each([
    ['in a CI', { CI: 'true' }],
    ['where Node is told to keep nothing', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('is not kept %s', (_, env) => {
    const home = emptyFolder();
    versionWith({ HOME: home, ...env });
    expect(readdirSync(home)).toEqual([]);
  });

  it('is no matter where there is no home, or nothing can be written there', () => {
    const home = emptyFolder();
    writeFileSync(join(home, '.cache'), 'a file where the folder should be');
    expect(versionWith({ HOME: home })).toBe(versionWith({}));
  });
});
