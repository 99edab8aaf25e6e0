import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { run } from '../../src/run.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { scriptedRegistry } from '../support/scripted-registry.ts';

const COMMANDS: Readonly<Record<string, (host: string) => Readonly<Record<string, string>>>> = {
  push: host => ({ images: `${host}/team/app` }),
  plan: host => ({ images: `${host}/team/app` }),
  prune: host => ({ images: `${host}/team/app`, retention: 'pattern=*,keep=1' }),
  verify: host => ({ from: `${host}/team/app:v1` }),
};

/** A registry with nothing in it that tells of its rate limit, one request less each time. */
async function limited() {
  const registry = await scriptedRegistry();
  let left = 100;
  for (const method of ['HEAD', 'GET', 'POST', 'PUT', 'DELETE'])
    registry.always(method, /.*/, () => {
      left -= 1;
      return {
        status: 404,
        headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': `${left};w=21600` },
      };
    });
  return { registry, left: () => left };
}

describe('what a registry says of its rate limit is in summary, output and log of', () => {
  test.each(Object.entries(COMMANDS))('%s', async (command, inputs) => {
    const { path: cwd, remove } = await temporaryFolder('limits');
    onTestFinished(remove);
    const { registry, left } = await limited();
    await writeSampleLayout(join(cwd, 'layout'), { version: 'v1' });
    mkdirSync(join(cwd, 'runner'));
    const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'].map(
      name => [name, join(cwd, 'runner', name)] as const,
    );
    for (const [, file] of files) writeFileSync(file, '');
    const given = { command, 'oci-layout': join(cwd, 'layout'), ...inputs(registry.host) };
    const lines: string[] = [];
    const stream = { write: (text: string) => lines.push(text) };
    await run('action', {
      argv: [],
      env: {
        PATH: process.env['PATH'],
        HOME: cwd,
        GITHUB_ACTIONS: 'true',
        GITHUB_REF: 'refs/heads/main',
        GITHUB_SHA: 'a'.repeat(40),
        ...Object.fromEntries(files),
        ...Object.fromEntries(
          Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
        ),
      },
      cwd,
      platform: 'linux',
      arch: 'x64',
      nodeVersion: process.versions.node,
      stdout: stream,
      stderr: stream,
      home: cwd,
      toolVersion: '0.0.0-test',
    });
    const words = `${left()} of 100 requests in 6 h are left of the rate limit`;
    expect(lines.join('')).toContain(`${registry.host}: ${words}`);
    expect(readFileSync(join(cwd, 'runner', 'GITHUB_STEP_SUMMARY'), 'utf8')).toContain(words);
    const document = /^json<<(\S+)\n(.*)\n\1$/m.exec(
      readFileSync(join(cwd, 'runner', 'GITHUB_OUTPUT'), 'utf8'),
    )?.[2];
    expect(JSON.parse(document ?? '').rateLimits).toEqual([
      { host: registry.host, remaining: left(), limit: 100, seconds: 21_600 },
    ]);
  });
});
