import { describe, expect, it } from 'vitest';
import { signingSecrets } from '../../src/inputs/signing-secrets.ts';

const BODY = 'MIGHAgEAMBMG\nAAAA';
const PEM = `-----BEGIN PRIVATE KEY-----\n${BODY}\n-----END PRIVATE KEY-----\n`;
const LINE = PEM.replaceAll('\n', '\\n');

function secrets(signKey: string, env: Readonly<Record<string, string>> = {}, verifyKey = '') {
  return signingSecrets(name => (name === 'sign-key' ? signKey : verifyKey), env);
}

describe('the secrets of signing', () => {
  it('are the password of a key and the tokens of the job', () => {
    const env = {
      COSIGN_PASSWORD: 'one',
      SIGSTORE_ID_TOKEN: 'two',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'three',
    };
    expect(secrets('', env)).toEqual(['one', 'two', 'three']);
  });

  it('are the lines of a key in a variable, in whatever form it is in', () => {
    expect(secrets('env://K', { K: PEM })).toEqual([BODY]);
    expect(secrets('env://K', { K: LINE })).toEqual([LINE, BODY]);
    const base64 = Buffer.from(PEM).toString('base64');
    expect(secrets('env://K', { K: base64 })).toEqual([base64, BODY]);
  });

  it('are a key that was pasted, for either input', () => {
    expect(secrets(PEM)).toEqual([BODY]);
    expect(secrets('', {}, LINE)).toEqual([LINE, BODY]);
  });

  it('are neither paths, nor public keys, nor variables that are not there', () => {
    expect(secrets('cosign.key', {}, 'env://MISSING')).toEqual([]);
    expect(secrets('', { K: PEM.replaceAll('PRIVATE', 'PUBLIC') }, 'env://K')).toEqual([]);
  });
});
