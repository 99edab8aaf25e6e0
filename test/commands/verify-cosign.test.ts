import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, type TestContext, test } from 'vitest';
import { spdx } from '../attach/documents.ts';
import { hostOf, REGISTRIES, type RegistryName } from '../attach/stage.ts';
import { cosign } from '../sign/cosign.ts';
import { said, signStage } from './sign-stage.ts';

const UNLOGGED = ['--tlog-upload=false', '--use-signing-config=false', '--yes'];
const PREDICATES = {
  spdxjson: spdx('app'),
  slsaprovenance1: Buffer.from('{"buildDefinition":{},"runDetails":{}}'),
};

/** An image without attachments, and cosign with a key pair and another one. */
async function ready(name: RegistryName, context: TestContext) {
  const tool = await cosign(context);
  const host = await hostOf(name, context);
  const stage = await signStage();
  const digest = await stage.layout();
  const pushed = await stage.push({ images: `${host}/team/app`, sign: 'none', 'sign-key': '' });
  expect(pushed.end, said(pushed)).toBe('done');
  const reference = `${host}/team/app@${digest}`;
  const [ours, theirs] = [await tool.keyPair('ours'), await tool.keyPair('theirs')];
  const attest = async (key: string, type: keyof typeof PREDICATES, about = reference) => {
    const file = join(tool.folder, `${type}.json`);
    await writeFile(file, PREDICATES[type]);
    const what = ['--type', type, '--predicate', file, '--new-bundle-format=false'];
    await tool.run('attest', '--key', key, ...UNLOGGED, ...what, about);
  };
  const verify = (pub: string, require: string) =>
    stage.verify({ from: `${host}/team/app:v1.2.3`, 'verify-key': pub, require });
  return { tool, stage, host, reference, ours, theirs, attest, verify };
}

describe.each(REGISTRIES)('verify of what cosign attached under its tags, on %s', name => {
  test('accepts signature, SBOM and provenance by the key, and of nobody else', async context => {
    const { tool, reference, ours, theirs, attest, verify } = await ready(name, context);
    await tool.run('sign', '--key', ours.key, ...UNLOGGED, '--new-bundle-format=false', reference);
    const unattested = await verify(ours.pub, 'sbom,provenance');
    expect(unattested.end).toBe('verify-failed');
    expect(unattested.error?.problems.join('\n')).toMatch(/no SBOM about[\s\S]+no valid provenance/);
    await attest(theirs.key, 'spdxjson');
    await attest(ours.key, 'slsaprovenance1');
    const half = await verify(ours.pub, 'sbom,provenance');
    expect(half.end).toBe('verify-failed');
    expect(half.error?.problems.join('\n')).toMatch(/no SBOM about/);
    expect(half.error?.problems.join('\n')).not.toMatch(/no valid provenance/);
    await attest(ours.key, 'spdxjson');
    const whole = await verify(ours.pub, 'sbom,provenance');
    expect(whole.end, said(whole)).toBe('done');
    expect(whole.log).toContain('signed by this key (legacy)');
    const stranger = await verify(theirs.pub, 'provenance');
    expect(stranger.end).toBe('verify-failed');
    expect(stranger.error?.problems.join('\n')).toContain('it is not by this key');
  });
});

test('an attestation that was made about other content is refused', async context => {
  const { tool, stage, host, reference, ours, attest, verify } = await ready('docker-registry 2.8', context);
  await tool.run('sign', '--key', ours.key, ...UNLOGGED, '--new-bundle-format=false', reference);
  const other = await stage.layout(
    { version: 'v9.9.9', revision: 'b2'.repeat(20), content: 'other' },
    'more',
  );
  const more = { 'oci-layout': join(stage.folder, 'more'), 'git-ref': 'refs/heads/other' };
  const pushed = await stage.push({ images: `${host}/team/app`, sign: 'none', 'sign-key': '', ...more });
  expect(pushed.end, said(pushed)).toBe('done');
  await attest(ours.key, 'slsaprovenance1', `${host}/team/app@${other}`);
  const tag = (digest: string) => `${digest.replace(':', '-')}.att`;
  const from = `http://${host}/v2/team/app/manifests/${tag(other)}`;
  const taken = await fetch(from, { headers: { accept: 'application/vnd.oci.image.manifest.v1+json' } });
  const to = `http://${host}/v2/team/app/manifests/${tag(reference.split('@')[1] ?? '')}`;
  const type = 'application/vnd.oci.image.manifest.v1+json';
  const put = await fetch(to, {
    method: 'PUT',
    body: await taken.arrayBuffer(),
    headers: { 'content-type': type },
  });
  expect(put.status).toBe(201);
  const result = await verify(ours.pub, 'provenance');
  expect(result.end).toBe('verify-failed');
  expect(result.error?.problems.join('\n')).toContain('it is valid, but about other content');
});
