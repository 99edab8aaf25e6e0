import { createServer, request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { EmbeddedRegistryOptions } from '../../src/embedded/registry.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { started } from '../embedded/started.ts';
import { release } from '../support/release.ts';
import { writeSampleLayout } from '../support/sample-image.ts';
import { jumpingClock } from '../support/test-client.ts';

// A registry inside a company has a name, and what belongs to it only an address.

const NAME = 'registry.corp.test';
const USERS = { ann: 'secret' };

/** A proxy that knows the name; with `uploads` it says of those where the registry itself is. */
async function proxyTo(upstream: string, uploads: boolean): Promise<string> {
  const [host = '', port] = upstream.split(':');
  const server = createServer((asked, answer) => {
    const { method, url = '', headers } = asked;
    const { pathname, search } = new URL(url);
    const path = `${pathname}${search}`;
    const on = openRequest({ host, port, method, path, headers: { ...headers, host: upstream } }, came => {
      const { location } = came.headers;
      const told = location === undefined ? {} : { location: new URL(location, `http://${upstream}`).href };
      answer.writeHead(came.statusCode ?? 502, {
        ...came.headers,
        ...(uploads && path.includes('uploads') ? told : {}),
      });
      came.pipe(answer);
    });
    asked.pipe(on);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each<readonly [string, Partial<EmbeddedRegistryOptions>, string]>([
  ['its uploads', {}, 'upload location'],
  ['its logins', { auth: { kind: 'bearer', users: USERS, now: () => 0 } }, 'token service'],
])(
  'a registry with a name may send %s to an address of its network once it is listed',
  async (_what, options, refused) => {
    const { registry } = await started(options);
    const { path: cwd, remove } = await temporaryFolder('internal');
    onTestFinished(remove);
    await writeSampleLayout(`${cwd}/layout`, { version: 'v1.0.0' });
    const env = { HTTP_PROXY: await proxyTo(registry.host, options.auth === undefined) };
    const run = (more: Readonly<Record<string, string>>) =>
      release({
        cwd,
        env,
        clock: jumpingClock(),
        inputs: {
          images: `${NAME}/team/app`,
          'insecure-registries': NAME,
          username: 'ann',
          password: USERS.ann,
          registry: NAME,
          'oci-layout': 'layout',
          'git-ref': 'refs/tags/v1.0.0',
          'git-sha': 'a1'.repeat(20),
          ...more,
        },
      });
    const without = await run({});
    expect([without.end, without.error?.message]).toEqual([
      'registry-untrusted',
      expect.stringContaining(`${NAME}: refused ${refused} http://${registry.host}/`),
    ]);
    expect(without.error?.hint).toContain('`internal-registries`');
    const listed = await run({ 'internal-registries': NAME });
    expect(listed.end, listed.error?.message).toBe('done');
    expect(Object.keys((await registry.snapshot())['team/app']?.tags ?? {})).toContain('v1.0.0');
  },
);
