import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import type { Named } from './named-registries.ts';

/** Which names to answer, and the certificate to do it with. */
export interface Front {
  readonly cert: string;
  readonly key: string;
  readonly names: Readonly<Record<string, Named>>;
}

// A program of its own, started by named-registries.ts: it gets a Front, tells its proxy's port, and ends with its parent.
process.once('message', front => void serve(front as Front));
process.once('disconnect', () => process.exit(0));

async function serve({ cert, key, names }: Front): Promise<void> {
  const registries = createTlsServer({ cert, key }, (asked, answer) => {
    const name = (asked.headers.host ?? '').replace(/:443$/, '');
    const registry = names[name];
    if (!registry) answer.writeHead(404).end(`nobody is called ${name}`);
    else if (!isLetIn(asked, registry))
      answer
        .writeHead(401, { 'www-authenticate': `Basic realm="${name}"` })
        .end('{"errors":[{"code":"UNAUTHORIZED"}]}');
    else pass(asked, answer, registry.upstream);
  });
  registries.listen(0, '127.0.0.1', () => {
    const { port } = registries.address() as AddressInfo;
    // Names exist only here: whoever wants one asks this proxy for a way to it.
    const proxy = createServer().on('connect', (asked, socket, head) => {
      if (!names[(asked.url ?? '').replace(/:443$/, '')])
        return void socket.end('HTTP/1.1 502 no such name\r\n\r\n');
      const way = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        way.write(head);
        way.pipe(socket).pipe(way);
      });
      way.on('error', () => socket.destroy());
      socket.on('error', () => way.destroy());
    });
    proxy.listen(0, '127.0.0.1', () => process.send?.((proxy.address() as AddressInfo).port));
  });
}

function isLetIn({ headers }: IncomingMessage, { username, password }: Named): boolean {
  if (username === undefined) return true;
  return headers.authorization === `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function pass(asked: IncomingMessage, answer: ServerResponse, upstream: string): void {
  const [host = '', port] = upstream.split(':');
  const { authorization: _, ...headers } = asked.headers;
  const told = { ...headers, 'x-forwarded-proto': 'https' };
  const on = request({ host, port, method: asked.method, path: asked.url, headers: told }, came => {
    answer.writeHead(came.statusCode ?? 502, came.headers);
    came.pipe(answer);
  });
  on.on('error', () => answer.destroy());
  asked.pipe(on);
}
