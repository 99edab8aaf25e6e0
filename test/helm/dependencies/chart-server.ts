import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A file server that answers what a test says; every request is remembered. */
export interface ChartServer {
  readonly url: string;
  readonly requests: {
    readonly path: string;
    readonly authorization: string | undefined;
    readonly host: string | undefined;
  }[];
  /** Files by path; a function answers itself. */
  readonly files: Map<
    string,
    Uint8Array | string | ((request: IncomingMessage, response: ServerResponse) => void)
  >;
}

/** Starts one on a free port of this machine. */
export async function startChartServer(): Promise<ChartServer> {
  const files: ChartServer['files'] = new Map();
  const requests: ChartServer['requests'] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    requests.push({ path, authorization: request.headers.authorization, host: request.headers.host });
    const content = files.get(path);
    if (typeof content === 'function') content(request, response);
    else if (content === undefined) response.writeHead(404).end('not here');
    else response.writeHead(200).end(content);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, requests, files };
}
