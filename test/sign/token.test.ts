import { describe, expect, it, onTestFinished } from 'vitest';
import { identityOf } from '../../src/sign/keyless/claims.ts';
import { identityToken } from '../../src/sign/keyless/token.ts';
import { createHttp } from '../../src/system/http.ts';
import { scriptedRegistry } from '../support/scripted-registry.ts';
import { jumpingClock } from '../support/test-client.ts';
import { tokenWith } from './local-sigstore.ts';

const clock = jumpingClock();
const GITHUB = 'https://token.actions.githubusercontent.com';
const CLAIMS = { iss: GITHUB, aud: 'sigstore', sub: 'repo:team/app', exp: clock.now() / 1000 + 300 };
const GITLAB = {
  ...CLAIMS,
  iss: 'https://gitlab.com',
  ci_config_ref_uri: 'gitlab.com/team/app//.gitlab-ci.yml@refs/tags/v1',
};

function ask(env: Readonly<Record<string, string>>, publicFulcio = true) {
  const http = createHttp();
  onTestFinished(() => http.close());
  const secrets: string[] = [];
  const source = {
    http,
    clock,
    userAgent: 'test',
    log: () => {},
    env,
    mask: (secret: string) => secrets.push(secret),
    publicFulcio,
  };
  return { secrets, token: identityToken(source) };
}

describe('a token', () => {
  it('is asked of GitHub for the audience sigstore, and masked', async () => {
    const service = await scriptedRegistry();
    const value = tokenWith(CLAIMS);
    service.on('GET', '/token?api-version=2&audience=sigstore', request => {
      expect(request.headers.authorization).toBe('Bearer request-secret');
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ value }),
      };
    });
    const { token, secrets } = ask({
      ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}/token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'request-secret',
    });
    expect((await token).token).toBe(value);
    expect(secrets).toEqual(['request-secret', value]);
  });

  it('of GitLab is taken from SIGSTORE_ID_TOKEN', async () => {
    const value = tokenWith(GITLAB);
    expect((await ask({ GITLAB_CI: 'true', SIGSTORE_ID_TOKEN: value }).token).token).toBe(value);
  });

  it.each([
    ['GitHub without the permission', { GITHUB_ACTIONS: 'true' }, 'id-token: write'],
    [
      'GitLab without the token',
      { GITLAB_CI: 'true' },
      'id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }',
    ],
    ['no CI', {}, 'sign: key'],
  ])('is missing on %s', async (_what, env, hint) => {
    await expect(ask(env).token).rejects.toMatchObject({
      code: 'identity-missing',
      hint: expect.stringContaining(hint),
    });
  });

  it.each<
    readonly [string, Readonly<Record<string, unknown>>, Readonly<Record<string, string>>, string, string]
  >([
    [
      'for another audience',
      { ...GITLAB, aud: 'https://gitlab.com' },
      { GITLAB_CI: 'true' },
      'audience "https://gitlab.com"',
      'aud: sigstore',
    ],
    [
      'for another audience on GitHub',
      { ...CLAIMS, aud: 'https://github.com/team' },
      { GITHUB_ACTIONS: 'true' },
      'audience "https://github.com/team"',
      'leave SIGSTORE_ID_TOKEN out',
    ],
    ['for nobody', { ...CLAIMS, aud: undefined }, {}, 'audience', 'aud: sigstore'],
    ['that expired', { ...CLAIMS, exp: clock.now() / 1000 - 60 }, {}, 'expired at', 'clock'],
    [
      'of a GitLab of one’s own',
      { ...GITLAB, iss: 'https://gitlab.example.com' },
      { GITLAB_CI: 'true' },
      'https://gitlab.example.com',
      'sign: key',
    ],
    [
      'of a GitHub of one’s own',
      { ...CLAIMS, iss: 'https://github.example.com/_services/token' },
      {},
      'does not know',
      'fulcio-url',
    ],
    [
      'of GitLab without a pipeline file',
      { ...GITLAB, ci_config_ref_uri: null },
      { GITLAB_CI: 'true' },
      'ci_config_ref_uri',
      'outside of the project',
    ],
  ])('%s is refused with the way out', async (_what, claims, env, message, hint) => {
    const value = tokenWith(claims);
    const error = await ask({ ...env, SIGSTORE_ID_TOKEN: value }).token.catch((reason: unknown) => reason);
    expect(error).toMatchObject({
      code: 'identity-rejected',
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
    expect(JSON.stringify([String(error), error])).not.toContain(value.split('.')[1]);
  });

  it('of a server of one’s own is good enough for a sigstore of one’s own', async () => {
    const value = tokenWith({ ...GITLAB, iss: 'https://gitlab.example.com' });
    expect((await ask({ GITLAB_CI: 'true', SIGSTORE_ID_TOKEN: value }, false).token).claims['iss']).toContain(
      'example',
    );
  });

  it.each(['nonsense', 'a.b', 'a.b.c'])('that is none (%s) is refused and not shown', async value => {
    const error = await ask({ SIGSTORE_ID_TOKEN: value }).token.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'identity-rejected' });
  });

  it.each([400, 401, 403, 404])('that GitHub refuses with %i is an error in its words', async status => {
    const service = await scriptedRegistry();
    service.on('GET', '/token?audience=sigstore', { status, body: '{"message":"no permission"}' });
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: `${service.url}/token`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' };
    await expect(ask(env).token).rejects.toMatchObject({
      code: 'identity-rejected',
      message: expect.stringContaining(`status ${status}: no permission`),
      hint: expect.stringContaining('id-token: write'),
    });
  });
});

describe('the identity that Fulcio will write', () => {
  it.each([
    [
      { job_workflow_ref: 'team/app/.github/workflows/r.yml@refs/heads/main' },
      'https://github.com/team/app/.github/workflows/r.yml@refs/heads/main',
    ],
    [GITLAB, 'https://gitlab.com/team/app//.gitlab-ci.yml@refs/tags/v1'],
    [{ email: 'ann@example.com', sub: '1' }, 'ann@example.com'],
    [{ sub: 'repo:x' }, 'repo:x'],
  ])('of %j', (claims, identity) => {
    expect(identityOf(claims)).toBe(identity);
  });
});
