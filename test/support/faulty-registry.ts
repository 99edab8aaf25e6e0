import { Agent, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault, Rule } from './faulty-faults.ts';
import {
  bodyOf,
  cutAnswer,
  cutRequest,
  type Passage,
  passBack,
  passOn,
  readFirst,
  reply,
  reset,
} from './faulty-forward.ts';
import { createLag, type Lag } from './faulty-lag.ts';
import { playScript, type Recorded, shapeOf } from './faulty-script.ts';

/** A server in front of a registry that passes everything on, but for what its script makes fail. */
export interface FaultyRegistry {
  /** `127.0.0.1:PORT`, to be used in place of the registry behind. */
  readonly host: string;
  /** Every request since the script was set, in order of arrival. */
  readonly requests: readonly Recorded[];
  /** Starts over: these rules, and requests counted from 1 again. */
  script(rules: readonly Rule[]): void;
  /** Rules that no request has met yet. */
  unused(): readonly Rule[];
  close(): Promise<void>;
}

/**
 * Starts one in front of `upstream` (`host:port`, plain HTTP). Without `upstream` only scripted answers exist,
 * and a request that no rule fits is answered 501 and makes `close` throw: the strict form.
 */
export async function startFaultyRegistry({
  upstream,
  script: rules = [],
}: {
  readonly upstream?: string;
  readonly script?: readonly Rule[];
}): Promise<FaultyRegistry> {
  const agent = new Agent({ keepAlive: true });
  const unexpected: string[] = [];
  const requests: Recorded[] = [];
  const lag = createLag();
  let script = playScript(rules);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = describe(request, requests.length + 1);
    const fault = script.next(seen);
    const record: Recorded = { ...seen, ...(fault ? { fault: fault.kind } : {}), received: 0, status: 0 };
    requests.push(record);
    const passage = { request, response, record, upstream: upstream ?? '', agent };
    if (fault === undefined && upstream === undefined) {
      unexpected.push(record.shape);
      return reply(passage, { status: 501, body: Buffer.from('no rule fits this request') });
    }
    await play(passage, fault, lag).catch(() => reset(passage));
  };
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: 60_000 }, serve);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    script: next => {
      requests.length = 0;
      script = playScript(next);
    },
    unused: () => script.unused(),
    close: async () => {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      agent.destroy();
      await closed;
      if (unexpected.length > 0) throw new Error(`no rule fits: ${unexpected.join(', ')}`);
    },
  };
}

async function play(passage: Passage, fault: Fault | undefined, lag: Lag): Promise<void> {
  switch (fault?.kind) {
    case 'reset':
      return reset(passage);
    case 'stall':
      return;
    case 'raw':
      passage.request.socket.end(fault.text);
      return;
    case 'cut-request':
      return cutRequest(passage, fault.after);
    case 'answer':
      await readFirst(
        passage,
        fault.read === undefined || fault.read === 'all' ? Number.POSITIVE_INFINITY : fault.read,
      );
      return reply(passage, fault.answer);
    case 'hold':
      await fault.until;
      break;
    case 'delay':
      await delay(fault.ms);
      break;
    default:
  }
  const early = lag.early(passage.record.method, passage.record.path);
  if (early) return reply(passage, early);
  await finish(passage, fault, lag, await passOn(passage));
}

async function finish(
  passage: Passage,
  fault: Fault | undefined,
  lag: Lag,
  incoming: IncomingMessage,
): Promise<void> {
  const status = incoming.statusCode ?? 0;
  switch (fault?.kind) {
    case 'lose-answer':
      await bodyOf(incoming);
      return reset(passage);
    case 'cut-answer':
      return cutAnswer(passage, incoming, fault.after);
    case 'alter': {
      return reply(
        passage,
        fault.change({ status, headers: incoming.headers, body: await bodyOf(incoming) }),
      );
    }
    case 'lag':
      if (status < 300) lag.written(passage.record.path, incoming, fault.reads);
      break;
    default:
  }
  await passBack(passage, incoming);
}

function describe(request: IncomingMessage, n: number): Omit<Recorded, 'received' | 'status'> {
  const { method = '', url: path = '', headers } = request;
  return { n, method, path, shape: shapeOf(method, path), headers };
}
