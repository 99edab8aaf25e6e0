import type { IncomingMessage, ServerResponse } from 'node:http';
import { messageOf } from '../errors.ts';
import { type Guard, needsOf } from './auth/access.ts';
import { handlerOf } from './endpoints.ts';
import { noSuchEndpoint } from './oddities/oddities.ts';
import { Refusal, refuse } from './refusal.ts';
import { type Reply, refused, send } from './reply.ts';
import { parseRoute } from './route.ts';
import type { Site } from './site.ts';

/** What the log says of a request whose connection broke before it was answered. */
const CLIENT_GONE = 499;

/** One answered request, for whoever counts them. */
export interface LogEntry {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly path: string;
  readonly status: number;
}

/** Answers requests: route, guard, handler, reply. `log` is called before the answer leaves, so that counts are complete. */
export function createHandler(site: Site, guard: Guard, log: (entry: LogEntry) => void) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const reply = await answer(site, guard, request).catch(refusalOf);
    const status = request.socket.destroyed ? CLIENT_GONE : reply.status;
    log({ method: request.method ?? '', path: request.url ?? '', status });
    await send(request, response, reply);
    request.resume(); // What a refusal left unread is read and dropped, or the connection would never be free again.
  };
}

async function answer(site: Site, guard: Guard, request: IncomingMessage): Promise<Reply> {
  const [path = '', search = ''] = splitOnce(request.url ?? '', '?');
  const method = request.method ?? '';
  const query = new URLSearchParams(search);
  const route = parseRoute(path);
  if (route === undefined) throw noSuchEndpoint();
  if (route.kind === 'token') {
    if (guard.token === undefined) throw noSuchEndpoint();
    return guard.token(request, query);
  }
  const handle = handlerOf(route.kind, method);
  const access = guard.admit(request, needsOf(route, method, query));
  return handle(site, { request, route, path, query, access });
}

function refusalOf(error: unknown): Reply {
  return refused(error instanceof Refusal ? error : refuse(500, 'UNKNOWN', messageOf(error)));
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
