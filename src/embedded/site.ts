import type { IncomingMessage } from 'node:http';
import type { Access } from './auth/access.ts';
import type { Oddities } from './oddities/oddities.ts';
import type { Queue } from './queue.ts';
import type { Reply } from './reply.ts';
import type { Route } from './route.ts';
import type { Store } from './store/store.ts';
import type { Sessions } from './upload-session.ts';

/** What every handler works with. */
export interface Site {
  readonly store: Store;
  readonly sessions: Sessions;
  /** Orders writes to the names of one repository, so that check and write are one step. */
  readonly queue: Queue;
  readonly oddities: Oddities;
  /** What one page of tags, repositories or referrers holds at most. */
  readonly pageSize: number;
}

/** One request, read as far as its headers go. */
export interface Call<R extends Route = Route> {
  readonly request: IncomingMessage;
  readonly route: R;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly access: Access;
}

/** Answers one kind of request; throws a Refusal to say no. */
export type Handler<R extends Route = Route> = (site: Site, call: Call<R>) => Promise<Reply>;

/** The route of a kind. */
export type RouteOf<K extends Route['kind']> = Extract<Route, { kind: K }>;
