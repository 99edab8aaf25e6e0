import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../errors.ts';
import { type Guard, OPEN } from './auth/access.ts';
import { type BasicAuth, basicGuard } from './auth/basic.ts';
import { type BearerAuth, bearerGuard } from './auth/bearer.ts';
import type { Oddities } from './oddities/oddities.ts';
import { DEFAULT_PAGE } from './page.ts';
import { createQueue } from './queue.ts';
import { createHandler, type LogEntry } from './server.ts';
import { type Snapshot, takeSnapshot } from './snapshot.ts';
import { openStore } from './store/store.ts';
import { openSessions } from './upload-session.ts';

export interface EmbeddedRegistryOptions extends Oddities {
  /** Where content is kept; created when missing, served again when not empty. The caller removes it. */
  readonly folder: string;
  /** A free port unless given. */
  readonly port?: number;
  /** Everybody may do everything unless given. */
  readonly auth?: BasicAuth | BearerAuth;
  /** What one page of a list holds at most; 1000 unless given. */
  readonly pageSize?: number;
  /** Called for every request, before its answer leaves. */
  readonly log?: (entry: LogEntry) => void;
}

export interface EmbeddedRegistry {
  /** `127.0.0.1:PORT`, as it is written in image names; plain HTTP. */
  readonly host: string;
  /** What is in the registry now. */
  snapshot(): Promise<Snapshot>;
  /** Ends every connection and waits until nothing is written any more. */
  close(): Promise<void>;
}

/** An idle connection is kept longer than clients keep theirs, so that it is never closed under a request. */
const KEEP_ALIVE_MS = 60_000;

/**
 * Starts a registry of distribution-spec 1.1 in this process, on loopback only, with its content on disk.
 * Throws `network-failed` when the port is taken.
 */
export async function startEmbeddedRegistry(options: EmbeddedRegistryOptions): Promise<EmbeddedRegistry> {
  const store = openStore(options.folder);
  const site = {
    store,
    sessions: openSessions(store.layout),
    queue: createQueue(),
    oddities: options,
    pageSize: options.pageSize ?? DEFAULT_PAGE,
  };
  const handle = createHandler(site, guardOf(options.auth), options.log ?? (() => {}));
  const active = new Set<Promise<void>>();
  // No limit on a request as a whole: an upload of any size is one request.
  const server = createServer({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const done = handle(request, response).finally(() => active.delete(done));
    active.add(done);
  });
  const { port } = await listen(server, options.port ?? 0);
  return {
    host: `127.0.0.1:${port}`,
    snapshot: () => takeSnapshot(store),
    close: async () => {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.allSettled([closed, ...active]);
    },
  };
}

function guardOf(auth: BasicAuth | BearerAuth | undefined): Guard {
  if (auth === undefined) return OPEN;
  return auth.kind === 'basic' ? basicGuard(auth) : bearerGuard(auth);
}

function listen(server: Server, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', cause =>
      reject(
        new AppError('network-failed', `cannot listen on 127.0.0.1:${port}: ${cause.message}`, { cause }),
      ),
    );
    server.listen(port, '127.0.0.1', () => resolve(server.address() as AddressInfo));
  });
}
