import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import type { BearerAuth } from '../../src/embedded/auth/bearer.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { need, onPath } from '../support/need.ts';
import { startEmbedded } from './embedded-subject.ts';

const PROGRAM = 'oci-conformance';
/** A run takes two seconds; a busy machine gets this long. */
const RUN_MS = 120_000;
const USER = { username: 'conformance', password: 'a-password-of-the-test' };
const auth: BearerAuth = {
  kind: 'bearer',
  now: Date.now,
  users: { [USER.username]: USER.password },
};

/** What the programme reports; `disabled` is what the version that it is run for does not ask of a registry. */
interface Outcome {
  readonly status: string;
  readonly count: { readonly pass: number; readonly disabled: number; readonly bad: readonly string[] };
  /** Each row of its summary that is neither passed nor switched off. */
  readonly missing: readonly string[];
}

/** The distribution specification's own programme; what it leaves to registries (manifests without their content) is off. */
describe.each([
  // Cancelling an upload and several tags in a request are not in 1.1.
  { version: '1.1', disabled: 2, atLeast: 850 },
  { version: 'dev', disabled: 0, atLeast: 950 },
])(
  'the conformance programme of the distribution specification, $version',
  ({ version, disabled, atLeast }) => {
    test('finds nothing wrong with the embedded registry', { timeout: RUN_MS }, async context => {
      need(context, onPath(PROGRAM), `${PROGRAM} is not on PATH`);
      expectConformance(await conform({ version }), { disabled, atLeast });
    });

    test('finds nothing wrong with it behind tokens', { timeout: RUN_MS }, async context => {
      need(context, onPath(PROGRAM), `${PROGRAM} is not on PATH`);
      expectConformance(await conform({ version, auth }), { disabled, atLeast });
    });
  },
);

test('the conformance programme does find what is wrong', { timeout: RUN_MS }, async context => {
  need(context, onPath(PROGRAM), `${PROGRAM} is not on PATH`);
  const { status, count } = await conform({ version: '1.1', referrers: false, singlePost: false });
  expect(status).toBe('FAIL');
  expect(count.bad).not.toEqual([]);
});

function expectConformance(
  { status, count, missing }: Outcome,
  { disabled, atLeast }: { readonly disabled: number; readonly atLeast: number },
): void {
  expect({ status, bad: count.bad, missing, disabled: count.disabled }).toEqual({
    status: 'Pass',
    bad: [],
    missing: [],
    disabled,
  });
  expect(count.pass).toBeGreaterThan(atLeast);
}

async function conform({
  version,
  ...options
}: { readonly version: string } & Parameters<typeof startEmbedded>[0]): Promise<Outcome> {
  const folder = await temporaryFolder('conformance');
  onTestFinished(folder.remove);
  const registry = await startEmbedded(options);
  onTestFinished(registry.close);
  const env = {
    OCI_REGISTRY: registry.host,
    OCI_TLS: 'disabled',
    OCI_VERSION: version,
    OCI_RESULTS_DIR: folder.path,
    ...(options.auth ? { OCI_USERNAME: USER.username, OCI_PASSWORD: USER.password } : {}),
  };
  // It ends with 1 where something fails; its report says what.
  const { stdout } = await promisify(execFile)(PROGRAM, [], {
    cwd: folder.path,
    env: { ...process.env, ...env },
    maxBuffer: 2 ** 24,
  }).catch((error: { readonly stdout: string }) => error);
  const results = parse(await readFile(join(folder.path, 'results.yaml'), 'utf8'));
  return outcomeOf(stdout, results);
}

function outcomeOf(
  stdout: string,
  { apis, data }: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Outcome {
  const verdicts = stdout.split('\n').flatMap(line => {
    const [, name, verdict] = /^ +(OCI Conformance Test\/.*): (\w+)$/.exec(line) ?? [];
    return name && verdict ? [{ name, verdict }] : [];
  });
  const number = (verdict: string) =>
    Number(new RegExp(`^ +${verdict}\\.+: +(\\d+)$`, 'm').exec(stdout)?.[1]);
  return {
    status: /^OCI Conformance Result: (\w+)$/m.exec(stdout)?.[1] ?? stdout.slice(-2000),
    count: {
      pass: number('Pass'),
      disabled: number('Disabled'),
      bad: verdicts
        .filter(({ verdict }) => !['Pass', 'Disabled'].includes(verdict))
        .map(({ name, verdict }) => `${name}: ${verdict}`),
    },
    missing: Object.entries({ ...apis, ...data })
      .filter(([, verdict]) => !['Pass', 'Disabled'].includes(verdict))
      .map(([name, verdict]) => `${name}: ${verdict}`),
  };
}
