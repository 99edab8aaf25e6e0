import { once } from 'node:events';
import {
  type Agent,
  type ClientRequest,
  type IncomingMessage,
  request as openRequest,
  type ServerResponse,
} from 'node:http';
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
  await pump(passage, outgoing, Number.POSITIVE_INFINITY);
  outgoing.end();
  const [incoming] = await answered;
  return incoming;
}

/** Sends only so many bytes of the body on, then breaks both connections. */
export async function cutRequest(passage: Passage, after: number): Promise<void> {
  const outgoing = open(passage);
  outgoing.on('error', () => {}); // It is broken on purpose.
  await pump(passage, outgoing, after);
  // The registry behind must have seen the cut, so that what it keeps does not depend on timing.
  outgoing.destroy();
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
  for await (const chunk of incoming) if (!response.write(chunk)) await drained(response);
  response.end();
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

async function pump({ request, record }: Passage, outgoing: ClientRequest, limit: number): Promise<void> {
  if (limit <= 0) {
    outgoing.flushHeaders();
    return;
  }
  for await (const chunk of chunksOf(request)) {
    const part = chunk.subarray(0, limit - record.received);
    record.received += part.length;
    if (!outgoing.write(part)) await Promise.race([once(outgoing, 'drain'), once(outgoing, 'close')]);
    if (record.received >= limit || outgoing.destroyed) return;
  }
}

function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

async function drained(response: ServerResponse): Promise<void> {
  await Promise.race([once(response, 'drain'), once(response, 'close')]);
  if (response.destroyed) throw new Error('the client went away');
}

function keptHeaders(headers: Answer['headers']): Record<string, string | string[]> {
  const kept = Object.entries(headers).filter(
    ([name, value]) => !HOP.has(name.toLowerCase()) && value !== undefined,
  );
  return Object.fromEntries(kept) as Record<string, string | string[]>;
}
