import { describe, expect, it } from 'vitest';
import { keylessSigner } from '../../src/sign/keyless/keyless.ts';
import { SIGNATURE, statementAbout } from '../../src/sign/statement.ts';
import { scriptedRegistry } from '../support/scripted-registry.ts';
import { DIGEST, IDENTITY, ISSUER, keyless } from './keyless-stage.ts';
import { tokenWith } from './local-sigstore.ts';

const MINUTE = 60_000;
const statement = statementAbout(DIGEST, SIGNATURE);

/** GitHub's token service: each token lives for five minutes from when it was asked for. */
async function onGithub() {
  const stage = await keyless();
  const given: string[] = [];
  const service = await scriptedRegistry();
  service.always('GET', /token/, () => {
    const now = stage.clock.now() / 1000;
    const value = tokenWith({
      iss: ISSUER,
      aud: 'sigstore',
      sub: 'repo:team/app:ref:refs/tags/v1',
      jti: String(given.length),
      iat: now,
      exp: now + 300,
      san: IDENTITY,
    });
    given.push(value);
    return { status: 200, body: JSON.stringify({ value }) };
  });
  const env = { ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' };
  const signer = await keylessSigner({ ...stage.options, env });
  return { ...stage, given, signer };
}

describe('a build of GitHub', () => {
  it.each([
    ['that is shorter than its token uses it', 3, 1],
    ['that leaves the token some seconds has another one asked for', 4.5, 2],
    ['that outlasts the token has another one asked for', 40, 2],
  ])('%s', async (_what, minutes, tokens) => {
    const { signer, clock, given } = await onGithub();
    clock.advance(minutes * MINUTE);
    await signer.sign(statement);
    expect(given).toHaveLength(tokens);
  });

  it('asks for a new token after every failure', async () => {
    const { signer, sigstore, given } = await onGithub();
    sigstore.fail({ path: '/api/v2/signingCert', times: 1, answer: 400 });
    await expect(signer.sign(statement)).rejects.toThrow('Fulcio');
    await signer.sign(statement);
    expect(given).toHaveLength(2);
  });

  it('asks for a new token when an outage of Fulcio has outlasted the first one', async () => {
    const { signer, clock, sigstore, given } = await onGithub();
    clock.advance(3 * MINUTE);
    sigstore.fail({ path: '/api/v2/signingCert', times: 10, answer: 503 });
    sigstore.fail({ path: '/api/v2/signingCert', times: 1, answer: 401 });
    await signer.sign(statement);
    expect(given).toHaveLength(2);
  });
});

describe('a build of GitLab that outlasts the token of its job', () => {
  it('is told that it cannot be renewed, how long it lived, and what to do', async () => {
    const stage = await keyless();
    const now = stage.clock.now() / 1000;
    const token = tokenWith({ iss: ISSUER, aud: 'sigstore', sub: 'x', iat: now, exp: now + 3600 });
    const env = { GITLAB_CI: 'true', SIGSTORE_ID_TOKEN: token };
    const signer = await keylessSigner({ ...stage.options, env });
    stage.clock.advance(61 * MINUTE);
    const error = await signer.sign(statement).catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'identity-rejected',
      message: expect.stringContaining('expired at'),
      hint: expect.stringMatching(/cannot be renewed.*lived for 60 minutes.*timeout/s),
    });
    expect(stage.sigstore.requests).toEqual([]);
  });
});
