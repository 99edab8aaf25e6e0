import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { started } from '../embedded/started.ts';
import { provenanceAbout, statementsAbout } from './attest-stage.ts';
import { writeLayout } from './layout-stage.ts';
import { said, signStage } from './sign-stage.ts';

const NATIVE = { 'oci-layout': '', builder: 'native', platforms: 'linux/amd64,linux/arm64' };

test('a signed statement about the build has the inputs, and no secret of any of them', async () => {
  const { registry } = await started();
  const stage = await signStage();
  await stage.write('Dockerfile', 'FROM scratch\nCOPY notes.txt /\n');
  await stage.write('notes.txt', 'notes');
  const result = await stage.push({
    ...NATIVE,
    images: `${registry.host}/team/app`,
    attest: 'provenance',
    'build-args': 'NPM_TOKEN=topsecretvalue\nDB_URL=postgres://u:dbpassw@h/x',
    'git-ref': 'refs/tags/v1.2.3',
    username: 'me',
    // The masked text is in a value that would be shown.
    password: 'linux-hidden',
    labels: 'note=hushhush',
    target: '',
    'version-prefix': '',
    tags: 'type=semver,pattern={{version}}\ntype=raw,value=linux-hidden',
  });
  expect(result.end, said(result)).toBe('done');
  const digest = result.report?.images[0]?.digest as Digest;
  const { externalParameters } = await provenanceAbout(registry.host, 'team/app', digest);
  expect(externalParameters.inputs).toMatchObject({
    platforms: NATIVE.platforms,
    'build-args': 'NPM_TOKEN\nDB_URL',
    tags: 'type=semver,pattern={{version}}\ntype=raw,value=***',
    labels: 'note',
  });
  const text = JSON.stringify(await statementsAbout(registry.host, 'team/app', digest));
  expect(text).not.toMatch(/topsecretvalue|dbpassw|linux-hidden|hushhush/);
});

test('what a chart was made from is its source and every dependency, by digest', async () => {
  const { registry } = await started();
  const stage = await signStage();
  const charts = {
    registry: registry.host,
    'oci-layout': '',
    'chart-version': 'chart',
    attest: 'provenance',
  };
  await stage.write('dep/Chart.yaml', 'apiVersion: v2\nname: dep\nversion: 2.0.0\n');
  const dependency = await stage.push({ ...charts, charts: 'dep' });
  expect(dependency.end, said(dependency)).toBe('done');
  const [dep] = dependency.report?.charts ?? [];
  await stage.write('near/Chart.yaml', 'apiVersion: v2\nname: near\nversion: 1.0.0\n');
  const needs = [
    `  - {name: dep, version: ^2.0.0, repository: "oci://${registry.host}/charts"}`,
    '  - {name: near, version: 1.0.0, repository: "file://../near"}',
  ];
  const own = ['apiVersion: v2', 'name: app', 'version: 1.0.0', 'dependencies:', ...needs, ''];
  await stage.write('app/Chart.yaml', own.join('\n'));
  const result = await stage.push({ ...charts, charts: 'app' });
  expect(result.end, said(result)).toBe('done');
  const digest = result.report?.charts[0]?.digest as Digest;
  const { resolvedDependencies } = await provenanceAbout(registry.host, 'charts/app', digest);
  const hex = dep?.digest?.slice('sha256:'.length);
  expect(resolvedDependencies.filter(({ uri }) => !uri.startsWith('git+'))).toEqual([
    { uri: `oci://${registry.host}/charts/dep:2.0.0@${dep?.digest}`, digest: { sha256: hex } },
  ]);
});

test("what an image was made from is its layout, and what BuildKit's own provenance names", async () => {
  const { registry } = await started();
  const stage = await signStage();
  const [old, now] = ['1', '2'].map(digit => digit.repeat(64));
  const alpine = { uri: 'pkg:docker/alpine@3.20?platform=linux%2Famd64', digest: { sha256: old } };
  const archive = { uri: 'https://u:hidden@example.com/a.tgz?token=hidden', digest: { sha256: now } };
  const commit = { uri: 'https://github.com/team/app.git#main', digest: { sha1: 'c'.repeat(40) } };
  const root = await writeLayout(join(stage.folder, 'layout'), async ({ image, attestation, index }) => {
    const [amd64, arm64] = [await image('amd64'), await image('arm64')];
    const v02 = {
      predicateType: 'https://slsa.dev/provenance/v0.2',
      predicate: { materials: [alpine, commit] },
    };
    const v1 = {
      predicateType: 'https://slsa.dev/provenance/v1',
      predicate: { buildDefinition: { resolvedDependencies: [alpine, archive, 'odd'] } },
    };
    return index(amd64, arm64, await attestation(amd64, v02), await attestation(arm64, v1));
  });
  const result = await stage.push({ images: `${registry.host}/team/app`, attest: 'provenance' });
  expect(result.end, said(result)).toBe('done');
  const { resolvedDependencies } = await provenanceAbout(registry.host, 'team/app', root.digest);
  expect(resolvedDependencies.filter(({ uri }) => !uri.startsWith('git+'))).toEqual([
    { uri: expect.stringMatching(/^oci-layout:.*layout$/), digest: { sha256: root.digest.slice(7) } },
    alpine,
    { uri: 'https://example.com/a.tgz', digest: archive.digest },
  ]);
});
