import { expect, test } from 'vitest';
import { spdx } from '../attach/documents.ts';
import { started } from '../embedded/started.ts';
import { startFaultyRegistry } from '../support/faulty-registry.ts';
import { tagsIn } from '../support/registry-state.ts';
import { type Given, said, signStage } from './sign-stage.ts';

/** A registry that refuses some PUTs of manifests in its own words; two platforms and the index come first. */
async function refusing(path: RegExp, skip: number, status: number, words: string, referrers = true) {
  const { registry } = await started({ referrers });
  const body = Buffer.from(JSON.stringify({ errors: [{ code: 'MANIFEST_INVALID', message: words }] }));
  const proxy = await startFaultyRegistry({
    upstream: registry.host,
    script: [
      {
        when: { method: 'PUT', path, skip },
        fault: { kind: 'answer', answer: { status, body } },
        times: Number.POSITIVE_INFINITY,
      },
    ],
  });
  return { registry, proxy };
}

const ARTIFACT = /\/manifests\/sha256:/;
const TAG = /\/manifests\/sha256-/;
const UNSIGNED: Given = { sign: 'none', 'sign-key': '', sbom: 'sbom.json' };

test.each<readonly [string, RegExp, number, string, Given, readonly string[]]>([
  [
    'the subject',
    ARTIFACT,
    400,
    'subject is not supported',
    {},
    ['say what they are about', 'sign-format: legacy'],
  ],
  [
    'the empty config',
    ARTIFACT,
    400,
    'unknown media type of config',
    {},
    ['have an empty config', 'sign-format: legacy'],
  ],
  [
    'an SBOM',
    ARTIFACT,
    400,
    'unknown media type of config',
    UNSIGNED,
    ['SBOM of sha256:', 'leave out `sbom`'],
  ],
  [
    'the tag of legacy signatures',
    TAG,
    400,
    'tag name is invalid',
    { 'sign-format': 'legacy' },
    ['.sig, where the legacy format', 'sha256-*', 'sign-format: bundle'],
  ],
  [
    'the tag of legacy signatures, as a right',
    TAG,
    403,
    'protected',
    { 'sign-format': 'legacy' },
    ['.sig, where the legacy format', 'sha256-*'],
  ],
  ['the tag of lists', TAG, 403, 'tags must match v*', {}, ['in which it would be listed', 'sha256-*']],
])(
  'a registry that refuses %s is told what it lacks, and what does without',
  async (_what, path, status, words, inputs, wanted) => {
    const { registry, proxy } = await refusing(
      path,
      path === ARTIFACT ? 3 : 0,
      status,
      words,
      path === ARTIFACT,
    );
    const stage = await signStage();
    await stage.layout();
    await stage.write('sbom.json', spdx('all'));
    const result = await stage.push({ images: `${proxy.host}/team/app`, ...inputs });
    await proxy.close();
    expect(result.end, said(result)).toBe('registry-failed');
    for (const part of [...wanted, words]) expect(said(result)).toContain(part);
    for (const misleading of ['Run again', 'oci-mediatypes', 'right to push'])
      expect(said(result).split('next: ')[1]).not.toContain(misleading);
    expect(await tagsIn(registry.host, 'team/app')).toEqual({});
  },
);

test('what is no refusal of an artifact keeps its own next step', async () => {
  const { proxy } = await refusing(ARTIFACT, 3, 507, 'no space left');
  const stage = await signStage();
  await stage.layout();
  const result = await stage.push({ images: `${proxy.host}/team/app` });
  await proxy.close();
  expect(said(result)).toContain('free space in the registry');
});
