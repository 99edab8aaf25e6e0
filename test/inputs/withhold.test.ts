import { expect, test } from 'vitest';
import { readInputs } from '../../src/inputs/inputs.ts';
import { INPUTS } from '../../src/inputs/table.ts';
import { signingVariables, withoutSecretInputs, withoutSigning } from '../../src/inputs/withhold.ts';

test('secret inputs stay out of what children see, in both forms; all else stays in', () => {
  const kept = {
    PATH: '/bin',
    INPUT_IMAGES: 'a/b',
    CFCR_IMAGES: 'a/b',
    GITHUB_TOKEN: 'of the job',
    EMPTY: undefined,
  };
  const secrets = {
    INPUT_PASSWORD: 'x',
    CFCR_PASSWORD: 'x',
    'INPUT_JSON-KEY': 'x',
    CFCR_JSON_KEY: 'x',
    'INPUT_REGISTRY-AUTH': 'x',
    CFCR_REGISTRY_AUTH: 'x',
    'INPUT_GITHUB-TOKEN': 'x',
  };
  expect(withoutSecretInputs({ ...kept, ...secrets })).toEqual(kept);
});

test('there are secret inputs', () => {
  expect(INPUTS.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['password', 'token', 'json-key', 'registry-auth', 'github-token', 'secrets']),
  );
});

test('what signs is withheld from every program, but what a build secret is taken from', async () => {
  const { inputs } = await readInputs(
    'push',
    new Map([
      ['sign-key', 'env://MY_KEY'],
      ['secret-envs', 'a=COSIGN_KEY\nb=OTHER'],
    ]),
  );
  const withheld = signingVariables(inputs);
  expect([...withheld('docker')].toSorted()).toEqual([
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_URL',
    'COSIGN_PASSWORD',
    'COSIGN_PRIVATE_KEY',
    'MY_KEY',
    'SIGSTORE_ID_TOKEN',
  ]);
  expect([...withheld('docker-credential-gcr')].toSorted()).toEqual([
    'COSIGN_PASSWORD',
    'COSIGN_PRIVATE_KEY',
    'MY_KEY',
    'SIGSTORE_ID_TOKEN',
  ]);
  expect(withoutSigning({ PATH: '/bin', COSIGN_PASSWORD: 'x' })).toEqual({ PATH: '/bin' });
});
