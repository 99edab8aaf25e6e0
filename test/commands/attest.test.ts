import { expect, test } from 'vitest';
import type { Digest } from '../../src/oci/digest.ts';
import { started } from '../embedded/started.ts';
import { provenanceAbout, statementsAbout } from './attest-stage.ts';
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
