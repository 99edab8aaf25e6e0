import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { HELMS, haveHelm, NO_HELM, runHelm } from '../helm/support.ts';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import { need, needGit, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { type FaceName, type Use, useFace } from './face.ts';

needGit();

// Charts as users publish them, on the command line and as the Action, read back by the helm of everybody.

const EXAMPLES = join(import.meta.dirname, '../../examples');
const FACES: readonly FaceName[] = ['command line', 'Action'];
const LIMIT_MS = 120_000;

let registry: RealRegistry;
beforeAll(async () => {
  if (onPath('docker-registry')) registry = await startDockerRegistry();
});
afterAll(() => registry?.close());

describe.each(FACES)('through the %s', face => {
  let project: GitProject;
  beforeEach(context => {
    need(context, haveHelm, NO_HELM);
    need(context, onPath('docker-registry'), 'docker-registry is not on PATH');
    project = createGitProject();
    onTestFinished(() => project.remove());
  });
  const folderOf = (what: string) => `${face === 'Action' ? 'action' : 'cli'}/${what}`;
  const use = (ref: string, inputs: Use['inputs']) => useFace(face, { project, ref, inputs });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(project.path, path)), { recursive: true });
    writeFileSync(join(project.path, path), text);
  };

  test('a chart and its image are one release, and helm renders the digest that was pushed', {
    timeout: LIMIT_MS,
  }, async () => {
    cpSync(join(EXAMPLES, 'hello'), project.path, { recursive: true });
    cpSync(join(EXAMPLES, 'chart'), join(project.path, 'chart'), { recursive: true });
    project.commit('with a chart');
    const charts = `${registry.host}/${folderOf('charts')}`;
    const inputs = {
      images: `${registry.host}/${folderOf('app')}`,
      builder: 'native',
      platforms: 'linux/amd64,linux/arm64',
      charts: 'chart',
      'chart-repository': charts,
      'chart-values': 'image.repository={{repository}}\nimage.digest={{digest}}',
    };
    const { code, log, report, outputs, summary } = await use('refs/tags/v1.4.2', inputs);
    expect(code, log).toBe(0);
    const digest = report?.images[0]?.digest ?? '';
    const chart = report?.charts[0];
    expect(chart).toMatchObject({ name: `${charts}/greeting`, tags: [{ tag: '1.4.2', outcome: 'created' }] });
    for (const program of HELMS) {
      const reference = [`oci://${charts}/greeting`, '--version', '1.4.2', '--plain-http'];
      const pulled = await runHelm(program, ['pull', ...reference], { home: project.folder() });
      expect(pulled.stdout + pulled.stderr).toContain(chart?.digest);
      const { stdout } = await runHelm(program, ['template', 'rel', ...reference], { home: project.home });
      expect(stdout).toContain(`image: "${registry.host}/${folderOf('app')}@${digest}"`);
      expect(stdout).toContain('app.kubernetes.io/version: "v1.4.2"');
      const shown = await runHelm(program, ['show', 'values', ...reference], { home: project.home });
      expect(shown.stdout).toContain('# Who is greeted.');
    }
    if (face === 'Action') {
      expect(outputs['charts']).toBe(`${charts}/greeting:1.4.2`);
      expect(JSON.parse(outputs['chart-digests'] ?? '')).toEqual({ [`${charts}/greeting`]: chart?.digest });
      expect(summary).toContain(`helm pull oci://${charts}/greeting --version 1.4.2`);
    }
    expect(project.git('status', '--porcelain')).toBe('');
    for (const repository of [folderOf('app'), folderOf('charts/greeting')])
      expect(await holesIn(registry.host, repository, await tagsIn(registry.host, repository))).toEqual([]);
    const again = await use('refs/tags/v1.4.2', inputs);
    expect(again.report?.charts[0]).toMatchObject({ digest: chart?.digest, tags: [{ outcome: 'kept' }] });
  });

  test('charts alone need no docker: sub-charts, a dependency of a registry, a branch', {
    timeout: LIMIT_MS,
  }, async () => {
    const library = 'apiVersion: v2\nname: base\nversion: 1.2.3\ntype: library\n';
    write('base/Chart.yaml', library);
    write('base/templates/_names.tpl', '{{- define "base.name" }}from-base{{ end }}');
    write(
      'app/Chart.yaml',
      `apiVersion: v2\nname: app\nversion: 1.4.0\ndependencies:\n- name: base\n  version: ^1.0.0\n  repository: oci://${registry.host}/${folderOf('parts')}\n`,
    );
    write(
      'app/templates/app.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ include "base.name" . }}\n',
    );
    write('app/charts/inner/Chart.yaml', 'apiVersion: v2\nname: inner\nversion: 0.1.0\n');
    write(
      'app/charts/inner/templates/inner.yaml',
      'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: inner\n',
    );
    const sha = project.commit('charts').slice(0, 7);
    const where = { registry: registry.host, 'chart-repository': folderOf('parts') };
    const base = await use('refs/heads/main', { ...where, charts: 'base', 'chart-version': 'chart' });
    expect(base.code, base.log).toBe(0);
    const ran = await use('refs/heads/main', { ...where, charts: 'app' });
    expect(ran.code, ran.log).toBe(0);
    expect(ran.log).toContain('app: dependency base 1.2.3 from oci://');
    const tag = ran.report?.charts[0]?.tags[0]?.tag ?? '';
    expect(tag).toMatch(new RegExp(`^1\\.4\\.0-main\\.\\d{14}\\.sha-${sha}$`));
    for (const program of HELMS) {
      const reference = [`oci://${registry.host}/${folderOf('parts')}/app`, '--version', tag, '--plain-http'];
      const { stdout } = await runHelm(program, ['template', 'rel', ...reference], { home: project.home });
      expect(stdout).toContain('name: from-base');
      expect(stdout).toContain('name: inner');
    }
    expect(project.git('status', '--porcelain')).toBe('');
  });

  test('another chart under a published version is refused with exit code 3', {
    timeout: LIMIT_MS,
  }, async () => {
    write('app/Chart.yaml', 'apiVersion: v2\nname: app\nversion: 1.0.0\n');
    project.commit('one');
    const inputs = { registry: registry.host, 'chart-repository': folderOf('taken'), charts: 'app' };
    const first = await use('refs/tags/v1.0.0', inputs);
    expect(first.code, first.log).toBe(0);
    write('app/values.yaml', 'other: true\n');
    project.commit('two');
    const second = await use('refs/tags/v1.0.0', inputs);
    expect(second.code, second.log).toBe(3);
    expect(second.log).toContain('error[tag-conflict]');
    expect(await tagsIn(registry.host, `${folderOf('taken')}/app`)).toEqual({
      '1.0.0': first.report?.charts[0]?.digest,
    });
  });
});
