import { onTestFinished } from 'vitest';
import { parseRepository, type Repository } from '../../src/oci/reference.ts';
import { createRegistryClient, type RegistryClient } from '../../src/registry/client.ts';
import type { Credential } from '../../src/registry/credential.ts';
import type { Clock } from '../../src/system/clock.ts';
import { createHttp } from '../../src/system/http.ts';

/** A clock that jumps: every sleep is over at once and remembered. */
export interface JumpingClock extends Clock {
  readonly sleeps: number[];
  advance(ms: number): void;
}

/** Begins at a fixed time; `random` is always a half. */
export function jumpingClock(start = Date.UTC(2026, 0, 15)): JumpingClock {
  let now = start;
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => now,
    random: () => 0.5,
    advance: ms => {
      now += ms;
    },
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      sleeps.push(ms);
      now += ms;
    },
  };
}

export interface TestClientOptions {
  /** By registry host; a registry that is not named is met anonymously. */
  readonly credentials?: Readonly<Record<string, Credential>>;
  readonly insecureRegistries?: readonly string[];
  readonly internalRegistries?: readonly string[];
  readonly mountAnywhere?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly timeouts?: {
    readonly connect?: number;
    readonly upload?: number;
    readonly headers?: number;
    readonly body?: number;
    readonly answer?: number;
  };
}

export interface TestClient {
  readonly client: RegistryClient;
  readonly clock: JumpingClock;
  readonly secrets: string[];
  readonly lines: string[];
}

/** The client as commands assemble it, on the real network port. */
export function testClient(options: TestClientOptions = {}): TestClient {
  const http = createHttp(options.timeouts === undefined ? {} : { timeouts: options.timeouts });
  onTestFinished(() => http.close());
  const clock = jumpingClock();
  const secrets: string[] = [];
  const lines: string[] = [];
  const client = createRegistryClient({
    http,
    clock,
    credentials: async ({ registry }) => {
      const credential = options.credentials?.[registry];
      return credential === undefined ? undefined : { credential, from: 'the test' };
    },
    insecureRegistries: options.insecureRegistries ?? [],
    internalRegistries: options.internalRegistries ?? [],
    mountAnywhere: options.mountAnywhere ?? false,
    headers: options.headers ?? {},
    userAgent: 'cfcr-push-test',
    log: { info: line => lines.push(line), warning: line => lines.push(line) },
    mask: secret => secrets.push(secret),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  });
  return { client, clock, secrets, lines };
}

/** `team/app` on a host. */
export function repositoryOn(host: string, path = 'team/app'): Repository {
  return parseRepository(`${host}/${path}`);
}

/** Everything of a stream in one piece. */
export async function drained(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}
