import { once } from 'node:events';
import {
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Answer } from './faulty-faults.ts';
import type { Recorded } from './faulty-script.ts';

/** One request on its way through: in from the client, out to the registry. */
export interface Passage {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly record: Recorded;
  /** `host:port` of the registry behind, and the connections to it. */
  readonly upstream: string;
  readonly agent: Agent;
}

/** Headers that belong to one connection. */
const HOP = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'proxy-connection',
  'upgrade',
  'te',
  'trailer',
]);

/** Sends the request on and gives the registry's answer, its body still to be read. Rejects when the registry breaks off. */
export async function passOn(passage: Passage): Promise<IncomingMessage> {
  const outgoing = open(passage);
  const answered = once(outgoing, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => {}); // Looked at below; the pump may fail first, for the same reason.
  let early = false;
  outgoing.once('response', () => {
    early = true; // Who answers before the end of the body does not want the rest.
  });
  await pump(passage, outgoing, { limit: Number.POSITIVE_INFINITY, enough: () => early });
  if (!early) outgoing.end();
  const [incoming] = await answered;
  if (early) incoming.once('end', () => outgoing.destroy());
  return incoming;
}

/** Sends only so many bytes of the body on, then breaks both connections. */
export async function cutRequest(passage: Passage, after: number): Promise<void> {
  const outgoing = open(passage);
  outgoing.on('error', () => {}); // It is broken on purpose.
  await pump(passage, outgoing, { limit: after, enough: () => false });
  // Ended, not reset: what was sent must arrive, so that what the registry keeps does not depend on timing.
  if (outgoing.socket === null) await once(outgoing, 'socket');
  outgoing.socket?.destroySoon();
  await once(outgoing, 'close');
  reset(passage);
}

/** Gives the client the registry's answer as it comes. */
export async function passBack(
  { response, record, request }: Passage,
  incoming: IncomingMessage,
): Promise<void> {
  record.status = incoming.statusCode ?? 0;
  response.writeHead(record.status, keptHeaders(incoming.headers));
  await pipeline(incoming, response);
  request.resume();
}

/** Gives the client the beginning of the answer's body, and ends the connection. */
export async function cutAnswer(passage: Passage, incoming: IncomingMessage, after: number): Promise<void> {
  const body = await bodyOf(incoming);
  const kept = Math.min(after, body.length - 1);
  if (kept < 0) return reset(passage);
  const { response, record } = passage;
  record.status = incoming.statusCode ?? 0;
  response.writeHead(record.status, { ...keptHeaders(incoming.headers), 'content-length': body.length });
  response.flushHeaders();
  await new Promise<void>(resolve => response.write(body.subarray(0, kept), () => resolve()));
  response.socket?.destroySoon();
}

/** Gives the client an answer made here. */
export function reply(
  { response, record, request }: Passage,
  answer: Partial<Answer> & { readonly status: number },
): void {
  const body = answer.body ?? Buffer.alloc(0);
  record.status = answer.status;
  const bodiless = answer.status === 204 || answer.status === 304;
  const headers = { ...keptHeaders(answer.headers ?? {}) };
  response.writeHead(answer.status, bodiless ? headers : { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
  request.resume();
}

/** Reads so much of the request's body without passing it on. */
export async function readFirst({ request, record }: Passage, bytes: number): Promise<void> {
  if (bytes <= 0) return;
  for await (const chunk of chunksOf(request)) {
    record.received += chunk.length;
    if (record.received >= bytes) return;
  }
}

/** Resets the client's connection. */
export function reset({ request, record }: Passage): void {
  record.status = 0;
  request.socket.resetAndDestroy();
}

/** The whole body of an answer. */
export async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function open({ request, upstream, agent }: Passage): ClientRequest {
  const [hostname, port] = upstream.split(':');
  const { method, url: path } = request;
  return openRequest({ hostname, port, method, path, agent, headers: keptHeaders(request.headers) });
}

interface Until {
  /** Bytes of the body after which to stop. */
  readonly limit: number;
  readonly enough: () => boolean;
}

async function pump(
  { request, record }: Passage,
  outgoing: ClientRequest,
  { limit, enough }: Until,
): Promise<void> {
  if (limit <= 0) {
    outgoing.flushHeaders();
    return;
  }
  let wake = (): void => {};
  outgoing.once('response', () => wake()).once('close', () => wake());
  for await (const chunk of chunksOf(request)) {
    const part = chunk.subarray(0, limit - record.received);
    record.received += part.length;
    await new Promise<void>(resolve => {
      wake = resolve;
      outgoing.write(part, () => resolve());
    });
    if (record.received >= limit || enough() || outgoing.destroyed) return;
  }
}

function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

function keptHeaders(headers: Answer['headers']): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => !HOP.has(name.toLowerCase()) && value !== undefined,
  );
  return Object.fromEntries(kept) as Record<string, string | string[]>;
}
