import { expect, test } from 'vitest';
import { buildSecrets } from '../../src/inputs/build-secrets.ts';

const secrets = (given: readonly string[], taken: readonly string[], env: Readonly<Record<string, string>>) =>
  buildSecrets(name => (name === 'secrets' ? given : taken), env);

test('the secrets of a build are the values, without their ids', () => {
  expect(secrets(['npm=one=1', 'key=first\nsecond'], ['pip=PIP'], { PIP: 'two' })).toEqual([
    'one=1',
    'first\nsecond',
    'two',
  ]);
});

test('entries without a value and variables that are not set are none', () => {
  expect(secrets(['npm', 'a='], ['pip', 'b=NONE'], {})).toEqual([]);
});
