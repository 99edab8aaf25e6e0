import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { started } from '../embedded/started.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { HAVE_GIT, need, needGit } from '../support/need.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { needRealThings } from './clients.ts';
import { failing, untouched } from './failing.ts';

needGit();

const LIMIT_MS = 60_000;

let project: GitProject;
beforeAll(() => {
  if (!HAVE_GIT) return;
  project = createGitProject();
  project.commit('one');
  project.git('tag', 'v1.0.0');
});
afterAll(() => project?.remove());

describe('a build', () => {
  const dockerfile = (text: string) => {
    const other = createGitProject(text);
    onTestFinished(() => other.remove());
    other.commit('one');
    other.git('tag', 'v1.0.0');
    return other;
  };

  test('without a Dockerfile', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const { images } = await untouched();
    const { code, error, stderr } = await failing(project, [...images, '--file', 'Containerfile']);
    expect([code, error]).toEqual([2, 'dockerfile-missing']);
    expect(stderr).toContain('Containerfile');
  });

  test('for a platform that the builder lacks', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const { images } = await untouched();
    const { code, error, stderr } = await failing(project, [
      ...images,
      '--platforms',
      'linux/amd64,linux/mips64le',
    ]);
    expect([code, error]).toEqual([2, 'platform-unsupported']);
    expect(stderr).toContain('linux/mips64le');
    expect(stderr).not.toContain('load build definition');
  });

  test('that fails half-way shows the instruction and the end of its log', {
    timeout: LIMIT_MS,
  }, async context => {
    needRealThings(context);
    const { images } = await untouched();
    const run = 'RUN ["/bin/busybox", "sh", "-c", "echo compiling; echo app.c:7: broken >&2; exit 9"]';
    const other = dockerfile(`FROM scratch\nCOPY --chmod=755 busybox-amd64 /bin/busybox\n${run}\n`);
    const { code, error, stderr } = await failing(other, [...images, '--platforms', 'linux/amd64']);
    expect([code, error]).toEqual([1, 'build-failed']);
    const end = stderr.slice(stderr.indexOf('error[build-failed]'));
    expect(end).toContain(`Dockerfile:3: ${run}`);
    expect(end).toContain('exit code: 9');
    // BuildKit reads the two streams of a program side by side: their order is anybody's guess.
    expect(end).toContain('\n  - compiling\n');
    expect(end).toContain('\n  - app.c:7: broken\n');
  });

  test('that prints its secrets shows none of them', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const { images } = await untouched();
    const mounts = '--mount=type=secret,id=npm --mount=type=secret,id=pip';
    const run = `RUN ${mounts} ["/bin/busybox", "sh", "-c", "cd /run/secrets; /bin/busybox tail -n 9 *; exit 9"]`;
    const other = dockerfile(`FROM scratch\nCOPY --chmod=755 busybox-amd64 /bin/busybox\n${run}\n`);
    const { code, stderr, stdout } = await failing(
      other,
      [...images, '--platforms', 'linux/amd64', '--secret-envs', 'x=HOME,pip=PIP_TOKEN'],
      { CFCR_SECRETS: 'npm=hunter-one', PIP_TOKEN: 'hunter-two' },
    );
    expect(code, stderr).toBe(1);
    // Both were printed: the names of the files are there.
    expect(stderr).toMatch(/npm <==[\s\S]*pip <==/);
    expect(stderr + stdout).not.toContain('hunter');
  });

  test('that the native assembler is asked for and cannot do names the line', async () => {
    const { images } = await untouched();
    const other = dockerfile('FROM scratch\nRUN ["/bin/true"]\n');
    const { code, error, stderr } = await failing(other, [...images, '--builder', 'native']);
    expect([code, error]).toEqual([2, 'dockerfile-unsupported']);
    expect(stderr).toContain('line 2: RUN');
  });

  test('without room for its result', { timeout: LIMIT_MS }, async context => {
    needRealThings(context);
    const small = smallDisk();
    need(context, small !== undefined, 'only root can mount the small disk that this needs');
    const { images } = await untouched();
    const { code, error, stderr } = await failing(project, [...images, '--platforms', 'linux/amd64'], {
      TMPDIR: small ?? '',
    });
    expect([code, error]).toEqual([1, 'disk-full']);
    expect(stderr).toMatch(/next: .*TMPDIR/);
  });

  test('by the native assembler without room for its result', async context => {
    const small = smallDisk();
    need(context, small !== undefined, 'only root can mount the small disk that this needs');
    const { images } = await untouched();
    const other = dockerfile('FROM scratch\nCOPY large /\n');
    execFileSync('dd', ['if=/dev/urandom', `of=${join(other.path, 'large')}`, 'bs=1M', 'count=3'], {
      stdio: 'ignore',
    });
    const { code, error, stderr } = await failing(other, [...images, '--builder', 'native'], {
      TMPDIR: small ?? '',
    });
    expect([code, error]).toEqual([1, 'disk-full']);
    expect(stderr).toMatch(/no space left in \S+ while writing/);
  });
});

describe('a layout', () => {
  const layoutArguments = (path: string) => ['--oci-layout', path];

  test('that is not there', async () => {
    const { images } = await untouched();
    const { code, error } = await failing(project, [...images, ...layoutArguments('nowhere')]);
    expect([code, error]).toEqual([2, 'layout-invalid']);
  });

  test('that lacks a blob is found out before anything is sent', async () => {
    const { images } = await untouched();
    const path = join(project.folder(), 'layout');
    await writeSampleLayout(path, { version: 'v1.0.0' });
    const layer = execFileSync('sh', ['-c', `grep -lr '^amd64 ' ${path}/blobs`], { encoding: 'utf8' }).trim();
    rmSync(layer);
    const { code, error, stderr } = await failing(project, [...images, ...layoutArguments(path)]);
    expect([code, error]).toEqual([2, 'layout-invalid']);
    expect(stderr).toContain(layer.slice(-64));
  });

  test('whose blob was changed is never named', async () => {
    const { registry } = await started();
    const path = join(project.folder(), 'layout');
    await writeSampleLayout(path, { version: 'v1.0.0' });
    const layer = execFileSync('sh', ['-c', `grep -lr '^amd64 ' ${path}/blobs`], { encoding: 'utf8' }).trim();
    writeFileSync(layer, 'AMD64 v1.0.0\n');
    const { code, error, stderr } = await failing(project, [
      '--images',
      `${registry.host}/team/app`,
      ...layoutArguments(path),
    ]);
    expect([code, error]).toEqual([1, 'digest-mismatch']);
    expect(stderr).toMatch(/DIGEST_INVALID/);
    expect((await registry.snapshot())['team/app']?.tags ?? {}).toEqual({});
  });
});

/** A file system of one MiB; undefined where it cannot be mounted. Unmounted when the test ends. */
function smallDisk(): string | undefined {
  const path = mkdtempSync(join(tmpdir(), 'cfcr-small-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', [path], { stdio: 'ignore' });
  });
  return path;
}
