import type { IncomingMessage } from 'node:http';
import { refuse } from './refusal.ts';

/** The chunks of a request body. Leaving the loop early keeps the connection, so that a refusal can be answered on it. */
export function chunksOf(request: IncomingMessage): AsyncIterable<Buffer> {
  return request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

/** The stated length of a request body, when there is one. */
export function statedLength(request: IncomingMessage): number | undefined {
  const header = request.headers['content-length'];
  return header === undefined ? undefined : Number(header);
}

/** Reads a small body whole; refuses with 413 and `code` when it is longer than `limit` bytes. */
export async function readBounded(request: IncomingMessage, limit: number, code: string): Promise<Buffer> {
  const tooLarge = () => refuse(413, code, `the body is larger than ${limit} bytes`, { limit });
  if ((statedLength(request) ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(request)) {
    size += chunk.length;
    if (size > limit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
