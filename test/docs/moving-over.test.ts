import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INPUTS } from '../../src/inputs/table.ts';
import { ROOT } from './documents.ts';

/** The inputs of Docker's actions, as of metadata-action 6, build-push-action 7, login-action 4, setup-buildx-action 4 and setup-qemu-action 4. */
const THEIRS = {
  'metadata-action':
    'context images tags flavor labels annotations sep-tags sep-labels sep-annotations bake-target github-token',
  'build-push-action':
    'add-hosts allow annotations attests build-args build-contexts builder cache-from cache-to call cgroup-parent ' +
    'context file labels load network no-cache no-cache-filters outputs platforms provenance pull push sbom ' +
    'secrets secret-envs secret-files shm-size ssh tags target ulimit github-token',
  'login-action': 'registry username password ecr scope logout registry-auth',
  'setup-buildx-action':
    'version driver driver-opts buildkitd-flags buildkitd-config buildkitd-config-inline use name endpoint ' +
    'platforms append keep-state cache-binary cleanup',
  'setup-qemu-action': 'image platforms reset cache-image',
} as const;

const TEXT = readFileSync(join(ROOT, 'docs/moving-over.md'), 'utf8');

describe.each(Object.entries(THEIRS))('docker/%s', (action, names) => {
  const section = TEXT.split(/^## /m).find(part => part.startsWith(`docker/${action}\n`)) ?? '';

  test('every input is here under its name, or it is said what is instead', () => {
    const missing = names.split(' ').filter(name => {
      const shared = INPUTS.some(input => input.name === name && input.docker !== undefined);
      return !shared && !section.includes(`\`${name}\``);
    });
    expect(section).not.toBe('');
    expect(missing).toEqual([]);
  });

  test('no input is called shared that they do not have', () => {
    const shared = INPUTS.filter(input => input.docker === action).map(input => input.name);
    expect(shared.filter(name => !names.split(' ').includes(name))).toEqual([]);
  });
});
