import { execFileSync } from 'node:child_process';
import type { TestContext } from 'vitest';
import { havePrograms } from '../support/git-project.ts';
import { dockerAnswers, need, onPath } from '../support/need.ts';

/** Ends a test early where docker, the registry or a client is missing. */
export function needRealThings(context: TestContext, ...clients: readonly string[]): void {
  need(context, havePrograms(), 'CFCR_TEST_TOOLS has no busybox for amd64 and arm64');
  need(context, dockerAnswers(), 'no docker daemon answers');
  for (const client of ['docker-registry', ...clients]) need(context, onPath(client), `${client} is missing`);
}

/** True when the docker daemon can run programs of arm64. */
export function emulatesArm(): boolean {
  return client('docker', 'buildx', 'inspect', 'default').includes('linux/arm64');
}

/** Runs a client and gives its standard output; throws with what it said. */
export function client(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 60_000,
  });
}

/** What a container of this image prints, on a processor of this kind. */
export function runImage(reference: string, platform: string): string {
  try {
    return client('docker', 'run', '--rm', '--network', 'none', '--platform', platform, reference);
  } finally {
    client('docker', 'image', 'rm', '--force', reference);
  }
}
