import { expect, test } from 'vitest';
import { INPUTS } from '../../src/inputs/table.ts';
import { withoutSecretInputs } from '../../src/inputs/withhold.ts';

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
