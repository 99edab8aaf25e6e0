import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseRepository } from '../../src/oci/reference.ts';
import { createRegistryClient } from '../../src/registry/client.ts';
import { systemClock } from '../../src/system/clock.ts';
import { createHttp } from '../../src/system/http.ts';

// Lists so many tags from a server in this process, which makes up each page when it is asked for.
const count = Number(process.argv[2]);
const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '', 'http://r');
  const [size, from] = [Number(searchParams.get('n')), Number(searchParams.get('last') ?? '0')];
  const tags = Array.from({ length: Math.min(size, count - from) }, (_, at) => `v1.0.${from + at}`);
  const next = from + tags.length;
  if (next < count) response.setHeader('link', `</v2/app/tags/list?n=${size}&last=${next}>; rel="next"`);
  response.end(JSON.stringify({ name: 'app', tags }));
});
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
const http = createHttp();
const client = createRegistryClient({
  http,
  clock: systemClock,
  credentials: async () => undefined,
  userAgent: 'cfcr-push-bench',
  mask: () => {},
});
const { port } = server.address() as AddressInfo;
let seen = 0;
for await (const _ of client.repository(parseRepository(`127.0.0.1:${port}/app`)).tags.list()) seen += 1;
if (seen !== count) throw new Error(`${seen} of ${count} tags`);
await http.close();
server.close();
