import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { EmbeddedRegistryOptions } from '../../src/embedded/registry.ts';
import type { HandOver } from '../../src/plan/merge-plan.ts';
import { errorLines } from '../../src/report/error-text.ts';
import { temporaryFolder } from '../../src/system/files.ts';
import { type Started, started } from '../embedded/started.ts';
import { buildPart, merge, type ReleaseResult, release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

type Given = Readonly<Record<string, string>>;

export const COMMIT = 'a1'.repeat(20);
export const AMD = 'linux/amd64';
export const ARM = 'linux/arm64';

/** A project with a Dockerfile that needs no daemon, a registry, and the commands on them. */
export interface MergeStage {
  readonly folder: string;
  readonly first: Started;
  readonly image: string;
  /** One runner's part, built by the native assembler. */
  build(platforms: string, inputs?: Given, env?: Given): Promise<ReleaseResult>;
  merge(inputs?: Given, env?: Given): Promise<ReleaseResult>;
  push(inputs?: Given): Promise<ReleaseResult>;
  /** The records in the folder by file name. */
  records(): Promise<Readonly<Record<string, HandOver>>>;
  /** Changes the record whose name has this word in it; `undefined` takes it away. */
  amend(word: string, change: ((record: Record<string, unknown>) => object) | undefined): Promise<void>;
  tags(path?: string): Promise<Readonly<Record<string, string>>>;
  /** The requests of a task, `METHOD path`, with digests cut. */
  requestsOf(task: () => Promise<unknown>): Promise<readonly string[]>;
}

/** Makes one; everything goes with the test. */
export async function mergeStage(options: Partial<EmbeddedRegistryOptions> = {}): Promise<MergeStage> {
  const first = await started(options);
  const { path: folder, remove } = await temporaryFolder('merge-stage');
  onTestFinished(remove);
  await mkdir(join(folder, 'app'));
  const lines = ['FROM scratch', 'ARG TARGETARCH', 'COPY notes.txt /notes-$' + '{TARGETARCH}', 'CMD ["/x"]'];
  await writeFile(join(folder, 'app/Dockerfile'), `${lines.join('\n')}\n`);
  await writeFile(join(folder, 'app/notes.txt'), 'first\n');
  const image = `${first.registry.host}/team/app`;
  const shared = { images: image, 'git-ref': 'refs/tags/v1.2.3', 'git-sha': COMMIT };
  const building = { context: 'app', builder: 'native' };
  const run = (inputs: Given, env: Given = {}) => ({
    cwd: folder,
    clock: jumpingClock(),
    inputs,
    env: { SOURCE_DATE_EPOCH: '1768473000', ...env },
  });
  const records = join(folder, '.cfcr-push/hand-over');
  return {
    folder,
    first,
    image,
    build: (platforms, inputs = {}, env) =>
      inWords(buildPart(run({ ...shared, ...building, platforms, ...inputs }, env))),
    merge: (inputs = {}, env) => inWords(merge(run({ ...shared, ...inputs }, env))),
    push: (inputs = {}) => inWords(release(run({ ...shared, ...building, ...inputs }))),
    records: async () => {
      const entries = (await readdir(records).catch(() => [])).map(
        async name => [name, JSON.parse(await readFile(join(records, name), 'utf8'))] as const,
      );
      return Object.fromEntries(await Promise.all(entries));
    },
    amend: async (word, change) => {
      for (const name of (await readdir(records)).filter(one => one.includes(word))) {
        const path = join(records, name);
        if (change === undefined) await rm(path);
        else await writeFile(path, JSON.stringify(change(JSON.parse(await readFile(path, 'utf8')))));
      }
    },
    tags: async (path = 'team/app') => (await first.registry.snapshot())[path]?.tags ?? {},
    requestsOf: async task => {
      const before = first.log.length;
      await task();
      return first.log
        .slice(before)
        .map(({ method, path }) => `${method} ${path.replace(/(sha256:.{6})[0-9a-f]{58}/, '$1')}`);
    },
  };
}

/** A result whose log ends in the error, as run.ts prints it. */
async function inWords(running: Promise<ReleaseResult>): Promise<ReleaseResult> {
  const { log, error, ...rest } = await running;
  const lines = error === undefined ? [] : errorLines(error);
  return { ...rest, error, log: [log, ...lines].join('\n') };
}
