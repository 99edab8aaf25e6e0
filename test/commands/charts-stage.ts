import { createHash } from 'node:crypto';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from '../../src/system/files.ts';
import { type Started, started } from '../embedded/started.ts';
import { type Tree, write } from '../helm/support.ts';
import { plan, type ReleaseResult, release } from '../support/release.ts';
import { jumpingClock } from '../support/test-client.ts';

type Given = Readonly<Record<string, string>>;

/** 2026-01-15 10:30:00 UTC, the time of every commit here. */
const COMMITTED = '1768473000';
/** The commit that a stage is at unless told otherwise. */
export const REVISION = '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334';

/** Says its image, its own name and its version. */
export const APP: Tree = {
  'Chart.yaml': 'apiVersion: v2\nname: app\nversion: 1.4.0\nappVersion: v1.3.9\n',
  'values.yaml': '# Where it runs.\nimage:\n  repository: team/app # the image\n  tag: v1\nreplicas: 1\n',
  'templates/app.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {{ .Release.Name }}\ndata:\n  app: {{ .Chart.AppVersion | quote }}\n  image: "{{ .Values.image.repository }}@{{ .Values.image.digest }}"\n',
};

/** A work tree with a chart in charts/app, and registries to publish it to. */
export interface ChartStage {
  readonly cwd: string;
  readonly registry: Started['registry'];
  readonly log: Started['log'];
  /** Inputs besides the charts and the registry; `ref` is `refs/tags/v1.4.2` unless given. */
  push(inputs?: Given, env?: Given): Promise<ReleaseResult>;
  plan(inputs?: Given, env?: Given): Promise<ReleaseResult>;
  /** Writes files below the work tree. */
  write(tree: Tree): Promise<unknown>;
  /** Adds a Dockerfile and what it copies: an image for the native assembler. */
  withImage(): Promise<Given>;
  /** Tags of a repository. */
  tags(repository?: string): Promise<Readonly<Record<string, string>>>;
  /** Digest over every file and name of the work tree. */
  fingerprint(): Promise<string>;
}

/** A stage for one test. */
export async function chartStage(chart: Tree = APP): Promise<ChartStage> {
  const { registry, log } = await started();
  const { path: cwd, remove } = await temporaryFolder('charts');
  onTestFinished(remove);
  await write(join(cwd, 'charts/app'), chart);
  const runOf = (inputs: Given = {}, env: Given = {}) => ({
    cwd,
    clock: jumpingClock(),
    env: { SOURCE_DATE_EPOCH: COMMITTED, ...env },
    inputs: {
      charts: 'charts/app',
      ...(inputs['images'] === undefined ? { registry: registry.host } : {}),
      'git-ref': 'refs/tags/v1.4.2',
      'git-sha': REVISION,
      ...inputs,
    },
  });
  return {
    cwd,
    registry,
    log,
    push: (inputs, env) => release(runOf(inputs, env)),
    plan: (inputs, env) => plan(runOf(inputs, env)),
    write: tree => write(cwd, tree),
    withImage: async () => {
      await cp(join(import.meta.dirname, '../../examples/hello'), cwd, { recursive: true });
      return { images: `${registry.host}/team/app`, builder: 'native' };
    },
    tags: async (repository = 'charts/app') => (await registry.snapshot())[repository]?.tags ?? {},
    fingerprint: () => fingerprintOf(cwd),
  };
}

async function fingerprintOf(root: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.map(entry => join(entry.parentPath, entry.name)).sort();
  for (const path of paths) {
    const file = entries.some(entry => join(entry.parentPath, entry.name) === path && entry.isFile());
    hash.update(`${path}\0`).update(file ? await readFile(path) : '');
  }
  return hash.digest('hex');
}

/** The outcome of every chart's tags, `charts/app:1.4.2` → `created`. */
export function chartOutcomes({ report }: ReleaseResult): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (report?.charts ?? []).flatMap(({ name, tags }) =>
      tags.map(({ tag, outcome }) => [`${name.replace(/^[^/]*\//, '')}:${tag}`, outcome]),
    ),
  );
}
