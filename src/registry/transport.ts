import type { Clock } from '../system/clock.ts';
import type { Http } from '../system/http-port.ts';
import { authenticating } from './authenticating.ts';
import { collecting } from './collecting.ts';
import type { CredentialLookup } from './credential.ts';
import type { CustomHeaders } from './docker-headers.ts';
import { explaining } from './explaining.ts';
import { heading } from './heading.ts';
import { limiting } from './limiting.ts';
import { observing, RateLimits } from './observing.ts';
import { redirecting } from './redirecting.ts';
import type { Layer, RegistryLog, Send } from './request.ts';
import { Pace, retrying } from './retrying.ts';
import { Tokens } from './token.ts';

export interface TransportOptions {
  readonly http: Http;
  readonly clock: Clock;
  readonly credentials: CredentialLookup;
  readonly insecure: readonly string[];
  readonly internal: readonly string[];
  /** The user's own, for the registries themselves. */
  readonly headers: CustomHeaders;
  readonly userAgent: string;
  readonly log: RegistryLog;
  /** Small requests under way to one origin. */
  readonly requestsPerOrigin: number;
  readonly signal: AbortSignal | undefined;
  /** Longest pause that a registry may ask for, in milliseconds; two minutes unless given. */
  readonly maxWaitMs?: number | undefined;
  mask(secret: string): void;
}

export interface Transport {
  readonly send: Send;
  /** For callers that repeat several requests together. */
  readonly pace: Pace;
  readonly limits: RateLimits;
}

/** How a request travels: every concern is one layer, and this is the whole list, outermost first. */
export function createTransport(options: TransportOptions): Transport {
  const { http, clock, insecure, internal, userAgent, log, signal } = options;
  const pace = new Pace({ clock, log, signal, maxWaitMs: options.maxWaitMs });
  const limits = new RateLimits();
  const wire = compose(
    [heading(options.headers, insecure), redirecting(internal), observing(log, limits)],
    collecting({ http, userAgent, signal }),
  );
  const tokens = new Tokens({ send: wire, clock, insecure, internal, mask: options.mask });
  const send = compose(
    [
      retrying(pace),
      limiting(options.requestsPerOrigin),
      explaining,
      authenticating({ tokens, credentials: options.credentials }),
    ],
    wire,
  );
  return { send, pace, limits };
}

function compose(layers: readonly Layer[], innermost: Send): Send {
  return layers.reduceRight((next, layer) => layer(next), innermost);
}
