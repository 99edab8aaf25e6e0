import { afterAll, beforeAll, describe, it } from 'vitest';
import { need } from '../support/need.ts';
import { blobCases } from './blob-cases.ts';
import { listCases } from './list-cases.ts';
import { manifestCases } from './manifest-cases.ts';
import { uploadCases } from './upload-cases.ts';
import { type Wire, wireTo } from './wire.ts';

/** One promise of the specification. */
export interface Case {
  readonly test: string;
  readonly run: (wire: Wire) => Promise<void>;
}

/** A registry the contract is run on. */
export interface Subject {
  readonly name: string;
  readonly start: () => Promise<{ readonly host: string; close(): Promise<void> }>;
  /** Says whether it can be started here, and what is missing if not. */
  readonly needs?: { readonly have: () => boolean; readonly reason: string };
  /**
   * What this registry is known to do otherwise, and why. Such a case must fail there: a promise that it
   * keeps all the same, because it was mended or because we were wrong, is not to be skipped.
   */
  readonly skip?: readonly { readonly test: string; readonly reason: string }[];
}

const CASES: readonly Case[] = [...blobCases, ...uploadCases, ...manifestCases, ...listCases];

/** Runs every case of distribution-spec 1.1, and of 1.2-dev where clients can use it, on one registry. */
export function registryContract({ name, start, needs, skip = [] }: Subject): void {
  const have = needs?.have() ?? true;
  const unknown = skip.filter(({ test }) => !CASES.some(known => known.test === test));
  if (unknown.length > 0) throw new Error(`no such case: ${unknown.map(({ test }) => test).join(', ')}`);
  describe(`the registry contract on ${name}`, () => {
    let registry: Awaited<ReturnType<Subject['start']>> | undefined;
    beforeAll(async () => {
      if (have) registry = await start();
    });
    afterAll(() => registry?.close());
    const wire = (): Wire => wireTo(registry?.host ?? '');
    for (const { test, run } of CASES) {
      const deviation = skip.find(known => known.test === test);
      if (!have) it(test, context => need(context, false, needs?.reason ?? ''));
      else if (deviation) it.fails(`not here (${deviation.reason}): ${test}`, () => run(wire()));
      else it(test, () => run(wire()));
    }
  });
}
