import { expect, test } from 'vitest';
import { plan } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

const about = (inputs: Readonly<Record<string, string>>) =>
  plan({
    cwd: import.meta.dirname,
    clock: jumpingClock(),
    inputs: {
      images: 'registry.example/team/app',
      'git-ref': 'refs/tags/web/v1.2.3',
      'git-sha': 'a1'.repeat(20),
      ...inputs,
    },
  });

test("another component's git tag is told to start no job, and not to get a rule", async () => {
  const { end, error } = await about({ 'version-prefix': 'api/' });
  expect(end).toBe('no-tags');
  expect(error?.hint).toContain('start this job only for tags that begin with `version-prefix`');
});

test('a git tag that no rule fits is told to get one', async () => {
  const { end, error } = await about({ tags: 'type=ref,event=branch' });
  expect([end, error?.hint]).toEqual(['no-tags', undefined]);
});
