import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished } from 'vitest';

/** A request as it arrived. */
export interface Recorded {
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** The whole content; of an answer that did not wait for it, what had come. */
  readonly body: Buffer;
}

/** One answer of a script. */
export interface ScriptedReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Uint8Array | object;
  /** Answers as soon as this many bytes of the request's content have come, without waiting for the rest. */
  readonly afterBytes?: number;
  /** Sends only this many bytes of the answer's content, then cuts the connection. */
  readonly cutAfter?: number;
  /** The content comes byte by byte, and never ends. */
  readonly trickles?: true;
  /** The request is recorded, and answered when this has happened. */
  readonly when?: Promise<unknown>;
}

/** `reset`: the connection is cut without an answer. A function decides by the request. */
export type Step = ScriptedReply | 'reset' | ((request: Recorded) => ScriptedReply | 'reset');

/** A registry that answers by script only: a request without a line, or a line never asked for, fails the test. */
export interface ScriptedRegistry {
  /** `127.0.0.1:port` */
  readonly host: string;
  readonly url: string;
  readonly requests: readonly Recorded[];
  /** The answers to a method and path (with query), one after the other; each is used once. */
  on(method: string, path: string, ...steps: Step[]): ScriptedRegistry;
  /** The answer to every further such request; it need not be asked for. */
  always(method: string, path: string | RegExp, step: Step): ScriptedRegistry;
  /** `METHOD path` of every request so far. */
  log(): string[];
}

interface Rule {
  readonly method: string;
  readonly path: string | RegExp;
  readonly steps: Step[];
  readonly always: boolean;
}

/** Starts one on a free port of 127.0.0.1; it is closed and its script checked when the test ends. */
export async function scriptedRegistry(options: { checked?: boolean } = {}): Promise<ScriptedRegistry> {
  const rules: Rule[] = [];
  const requests: Recorded[] = [];
  const unmatched: string[] = [];
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    const rule = rules.find(
      candidate => matches(candidate, request) && (candidate.always || candidate.steps.length > 0),
    );
    if (!rule) unmatched.push(line);
    const step =
      rule === undefined
        ? { status: 599, body: `no script for ${line}` }
        : rule.always
          ? rule.steps[0]
          : rule.steps.shift();
    void play(step ?? 'reset', request, response, requests);
  });
  await listen(server);
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    if (options.checked === false) return;
    expect(unmatched, 'requests without a script').toEqual([]);
    const unused = rules.filter(({ always, steps }) => !always && steps.length > 0);
    expect(
      unused.map(({ method, path }) => `${method} ${path}`),
      'script lines never asked for',
    ).toEqual([]);
  });
  const registry: ScriptedRegistry = {
    host,
    url: `http://${host}`,
    requests,
    on: (method, path, ...steps) => {
      rules.push({ method, path, steps, always: false });
      return registry;
    },
    always: (method, path, step) => {
      rules.push({ method, path, steps: [step], always: true });
      return registry;
    },
    log: () => requests.map(({ method, path }) => `${method} ${path}`),
  };
  return registry;
}

function matches({ method, path }: Rule, request: IncomingMessage): boolean {
  if (method !== request.method) return false;
  return typeof path === 'string' ? path === request.url : path.test(request.url ?? '');
}

async function play(
  step: Step,
  request: IncomingMessage,
  response: ServerResponse,
  requests: Recorded[],
): Promise<void> {
  const early = typeof step === 'object' ? step.afterBytes : undefined;
  const body = await content(request, early);
  const { method = '', url = '', headers } = request;
  const recorded = { method, path: url, headers, body };
  requests.push(recorded);
  const reply = typeof step === 'function' ? step(recorded) : step;
  if (reply === 'reset') {
    request.socket.destroy();
    return;
  }
  await reply.when;
  if (reply.trickles) return trickle(reply, response);
  const bytes = bytesOf(reply.body);
  const length =
    method === 'HEAD' && reply.headers?.['content-length'] !== undefined
      ? {}
      : { 'content-length': `${bytes.length}` };
  response.writeHead(reply.status, { ...length, ...(reply.headers as Record<string, string | string[]>) });
  if (reply.cutAfter !== undefined) {
    response.write(bytes.subarray(0, reply.cutAfter), () => request.socket.destroy());
    return;
  }
  response.end(method === 'HEAD' ? undefined : bytes);
  request.resume(); // What an early answer did not wait for still has to be taken off the connection.
}

function trickle({ status, headers }: ScriptedReply, response: ServerResponse): void {
  response.writeHead(status, headers as Record<string, string | string[]>);
  const timer = setInterval(() => response.write('x'), 5);
  response.on('close', () => clearInterval(timer));
}

async function content(request: IncomingMessage, early: number | undefined): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  if (early === 0) return Buffer.alloc(0);
  const iterator = request.iterator({ destroyOnReturn: false });
  try {
    for await (const chunk of iterator) {
      chunks.push(chunk as Buffer);
      size += (chunk as Buffer).length;
      if (early !== undefined && size >= early) break;
    }
  } catch {
    // The other side gave up: what came is what is recorded.
  }
  return Buffer.concat(chunks);
}

function bytesOf(body: ScriptedReply['body']): Buffer {
  if (body === undefined) return Buffer.alloc(0);
  if (typeof body === 'string') return Buffer.from(body);
  return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(JSON.stringify(body));
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}

/** sha256 digest of some content, computed apart from the code under test. */
export function sha256(content: string | Uint8Array): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

/** The error answer of distribution-spec with one entry. */
export function refusal(code: string, message: string, detail?: unknown): object {
  return { errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] };
}
