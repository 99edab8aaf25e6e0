import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import type { Rule } from '../support/faulty-faults.ts';
import { type FaultyRegistry, startFaultyRegistry } from '../support/faulty-registry.ts';
import { need, onPath } from '../support/need.ts';
import { runCli } from '../support/processes.ts';
import { startDockerRegistry } from '../support/real-registries.ts';
import { writeSampleLayout } from '../support/sample-image.ts';

// A real process, run from the source, is told to end while its requests are under way.

const SOURCE = join(import.meta.dirname, '../../src/cli.ts');
const UPLOADS = /^\/v2\/team\/app\/blobs\/uploads\//;
const STALLED: Rule = {
  when: { method: 'PUT', path: UPLOADS },
  fault: { kind: 'stall' },
  times: Number.POSITIVE_INFINITY,
};

const REGISTRIES = {
  'the embedded registry': async () => ({ host: (await started()).registry.host }),
  'docker-registry': async () => {
    const registry = await startDockerRegistry();
    onTestFinished(() => registry.close());
    return registry;
  },
} as const;

describe.each(Object.entries(REGISTRIES))('a push to %s that is told to stop', (name, start) => {
  test.for([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('by %s gives its uploads up and ends with %i', async ([signal, code], context) => {
    need(context, name !== 'docker-registry' || onPath('docker-registry'), 'docker-registry is not on PATH');
    const { host } = await start();
    const proxy = await proxyTo(host, [STALLED]);
    const { child, ended } = await push(proxy);
    const sent = (method: string, status: number) =>
      proxy.requests.filter(request => request.method === method && request.status === status);
    // Two platforms of a layer and a configuration each.
    await vi.waitFor(() => expect([sent('POST', 202).length, sent('PUT', 0).length]).toEqual([4, 4]), 20_000);
    child.kill(signal);
    const result = await ended;
    expect(result.stderr).toContain(`told to stop by ${signal}`);
    expect({ code: result.code, signal: result.signal }).toEqual({ code, signal: null });
    const given = proxy.requests.filter(({ method }) => method === 'DELETE');
    expect(given.map(({ status }) => status)).toEqual([204, 204, 204, 204]);
    const addresses = new Set(given.map(({ path }) => path));
    expect(addresses.size).toBe(4);
    for (const address of addresses) expect((await fetch(`http://${host}${address}`)).status).toBe(404);
    expect((await fetch(`http://${host}/v2/team/app/tags/list`)).status).toBe(404);
  });
});

test('a push that is told to stop while it compresses a layer does not compress it to its end', async () => {
  const { registry } = await started();
  const { path: cwd, remove } = await temporaryFolder('stopped');
  onTestFinished(remove);
  await writeFile(join(cwd, 'Dockerfile'), 'FROM scratch\nCOPY large /\n');
  await writeFile(join(cwd, 'large'), randomBytes(64_000_000));
  const { ended } = await begin({ cwd, host: registry.host, args: ['--builder', 'native'] }, child =>
    child.stderr?.on('data', (text: string) => text.includes('native assembler') && child.kill('SIGTERM')),
  );
  const result = await ended;
  expect(result.code, result.stderr).toBe(143);
  expect(result.stderr).toContain('told to stop by SIGTERM');
  expect(result.stderr).not.toContain('COPY large');
});

test('a push that is told to stop while it names its tags names all of them first', async () => {
  const { registry } = await started({ multiTag: false });
  const until = Promise.withResolvers<void>();
  const held: Rule = {
    when: { method: 'PUT', path: /\/manifests\/v1\.0\.0$/ },
    fault: { kind: 'hold', until: until.promise },
  };
  const proxy = await proxyTo(registry.host, [held]);
  const { child, ended } = await push(proxy);
  await vi.waitFor(() => expect(proxy.unused()).toEqual([]), 20_000);
  const heard = new Promise(resolve => {
    child.stderr?.on('data', (text: string) => text.includes('SIGTERM: ') && resolve(text));
  });
  child.kill('SIGTERM');
  await heard;
  until.resolve();
  const result = await ended;
  expect(result.code, result.stderr).toBe(0);
  expect(Object.keys((await registry.snapshot())['team/app']?.tags ?? {})).toContain('latest');
});

async function proxyTo(upstream: string, rules: readonly Rule[]): Promise<FaultyRegistry> {
  const proxy = await startFaultyRegistry({ upstream });
  onTestFinished(() => proxy.close());
  proxy.script(rules);
  return proxy;
}

async function push(proxy: FaultyRegistry) {
  const { path: cwd, remove } = await temporaryFolder('stopped');
  onTestFinished(remove);
  await writeSampleLayout(join(cwd, 'layout'), { version: 'v1.0.0', padding: 3_000_000 });
  return begin({ cwd, host: proxy.host, args: ['--oci-layout', 'layout'] });
}

/** Starts a release of v1.0.0 from the source. */
function begin(
  { cwd, host, args }: { cwd: string; host: string; args: readonly string[] },
  watch: (child: ChildProcess) => void = () => {},
) {
  const ref = ['--git-ref', 'refs/tags/v1.0.0', '--git-sha', 'a1'.repeat(20)];
  return new Promise<{ child: ChildProcess; ended: ReturnType<typeof runCli> }>(resolve => {
    const ended = runCli({
      entry: SOURCE,
      args: ['push', '--images', `${host}/team/app`, ...args, ...ref],
      cwd,
      started: child => {
        watch(child);
        queueMicrotask(() => resolve({ child, ended }));
      },
    });
  });
}
