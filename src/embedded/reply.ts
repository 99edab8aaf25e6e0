import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { errorBody, type Refusal } from './refusal.ts';

/** A part of a file, streamed from disk so that no blob is ever held in memory. */
export interface FilePart {
  readonly path: string;
  /** First byte. */
  readonly start: number;
  /** How many bytes; may be 0. */
  readonly length: number;
}

/** What a handler answers. A HEAD request gets the same headers and no body. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FilePart;
}

/** A JSON answer. */
export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}

/** The answer for a refusal. */
export function refused(refusal: Refusal): Reply {
  const headers = { 'Content-Type': 'application/json', ...refusal.headers };
  return { status: refusal.status, headers, body: errorBody(refusal.findings) };
}

/**
 * Writes an answer. Never rejects for a client that went away: there is nobody left to tell.
 * Every answer states its length, so that the connection can be used again.
 */
export async function send(request: IncomingMessage, response: ServerResponse, reply: Reply): Promise<void> {
  const body = reply.body ?? '';
  const length = isFilePart(body) ? body.length : Buffer.byteLength(body);
  response.writeHead(reply.status, {
    'Docker-Distribution-API-Version': 'registry/2.0',
    ...reply.headers,
    ...(reply.status === 204 ? {} : { 'Content-Length': String(length) }),
  });
  if (request.method === 'HEAD' || length === 0) {
    response.end();
    return;
  }
  if (!isFilePart(body)) {
    response.end(body);
    return;
  }
  const end = body.start + body.length - 1;
  await pipeline(createReadStream(body.path, { start: body.start, end }), response).catch(() =>
    response.destroy(),
  );
}

function isFilePart(body: string | Uint8Array | FilePart): body is FilePart {
  return typeof body === 'object' && 'path' in body;
}
