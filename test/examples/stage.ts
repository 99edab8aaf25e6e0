import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestContext } from 'vitest';
import { createGitProject } from '../support/git-project.ts';
import { nameRegistries } from '../support/named-registries.ts';
import { HAVE_GIT, need, onPath } from '../support/need.ts';
import { type RealRegistry, startOlareg } from '../support/real-registries.ts';
import { holesIn, tagsIn } from '../support/registry-state.ts';
import { JOB_TOKEN } from '../support/workflow/run-workflow.ts';
import {
  type Chapter,
  ENVIRONMENT,
  type Environments,
  type Holdings,
  OWN_TOKEN,
  type Scene,
  type Story,
} from './story.ts';

export const EXAMPLES = join(import.meta.dirname, '../../examples');

/** A scene with what a run on it needs. */
export interface Stage extends Scene {
  readonly secrets: Readonly<Record<string, string>>;
  readonly vars: Readonly<Record<string, string>>;
  readonly environments: Environments;
  readonly machine: Readonly<Record<string, string>>;
  /** Brings the project to where a chapter begins. */
  begin(chapter: Chapter): Promise<void>;
  /** Starts what a test of this story needs besides. */
  arrange(): Promise<void>;
  /** Looks whether a chapter left what it should. */
  check(chapter: Chapter): Promise<void>;
  close(): Promise<void>;
}

/** A forge's own registry, which takes the job's token. */
export interface OwnRegistry {
  readonly name: string;
  readonly username: string;
}

const GHCR: OwnRegistry = { name: 'ghcr.io', username: 'ada' };

/** What every story needs of the machine. */
const PROGRAMS = ['olareg', 'openssl', 'git'];

export function needStory(context: TestContext, story: Story): void {
  need(context, HAVE_GIT, 'git is not on PATH');
  for (const program of [...PROGRAMS, ...(story.programs ?? [])])
    need(context, onPath(program), `${program} is missing`);
  const hindrance = story.hindrance?.() ?? '';
  need(context, hindrance === '', hindrance);
}

/** True where all programs are that a story needs. */
export function canTell(story: Story): boolean {
  return [...PROGRAMS, ...(story.programs ?? [])].every(onPath) && !story.hindrance?.();
}

/** Registries under the names of the example, and a repository with examples/hello and the example's own files. */
export async function setStage(story: Story, own: OwnRegistry = GHCR): Promise<Stage> {
  const registries = new Map<string, RealRegistry>();
  for (const name of Object.keys(story.registries)) registries.set(name, await startOlareg());
  const upstream = (name: string) => registries.get(name)?.host ?? '';
  const made = {
    secrets: new Map<string, string>(),
    vars: new Map(Object.entries(story.vars ?? {})),
    machine: new Map<string, string>(),
  };
  const names = Object.entries(story.registries).map(([name, keys]) => {
    if (keys === OWN_TOKEN)
      return [own.name, { upstream: upstream(name), username: own.username, password: JOB_TOKEN }] as const;
    const { username, password } = credentialOf(name);
    if (keys !== ENVIRONMENT) made.secrets.set(keys.username, username).set(keys.password, password);
    return [name, { upstream: upstream(name), username, password }] as const;
  });
  const named = await nameRegistries(Object.fromEntries(names));
  const project = createGitProject();
  cpSync(join(EXAMPLES, 'hello'), project.path, { recursive: true });
  cpSync(join(EXAMPLES, story.topic), project.path, { recursive: true });
  cpSync(join(EXAMPLES, 'chart'), join(project.path, 'chart'), { recursive: true });
  const repositories = new Set<string>();
  const tags = async (repository: string) => {
    const slash = repository.indexOf('/');
    return tagsIn(upstream(repository.slice(0, slash)), repository.slice(slash + 1));
  };
  const scene: Scene = {
    project,
    upstream,
    caFile: named.caFile,
    made,
    tags,
    holdings: () => holdingsOf([...registries.keys()], scene, repositories),
  };
  for (const [name, value] of Object.entries(named.proxy)) made.machine.set(name, value);
  made.machine.set('CFCR_CA_FILE', named.caFile);
  // Docker on this machine is not the example's subject; a Dockerfile without RUN needs none.
  made.machine.set('CFCR_BUILDER', 'native');
  story.prepare?.(project, scene);
  return {
    ...scene,
    environments: story.environments?.(authOf) ?? {},
    get secrets() {
      return Object.fromEntries(made.secrets);
    },
    get vars() {
      return Object.fromEntries(made.vars);
    },
    get machine() {
      return Object.fromEntries(made.machine);
    },
    begin: async chapter => {
      await story.arrange?.(scene);
      await begin(scene, chapter);
    },
    arrange: async () => story.arrange?.(scene),
    check: chapter => check(scene, chapter, repositories),
    close: async () => {
      await named.close();
      for (const registry of registries.values()) await registry.close();
      project.remove();
    },
  };
}

/** What opens a registry of a stage. */
function credentialOf(name: string) {
  return { username: `user-of-${name}`, password: `password-of-${name}` };
}

/** The same of several registries, as the input `registry-auth` takes it. */
export function authOf(...names: readonly string[]): string {
  return JSON.stringify(
    names.map(registry => ({ registry, ...credentialOf(registry) })),
    undefined,
    2,
  );
}

async function begin(scene: Scene, { at, change, commit, when }: Chapter): Promise<void> {
  const { project } = scene;
  if (at) project.git('checkout', '-q', ...at);
  await change?.(scene);
  if (commit !== undefined) project.commit(commit);
  if (when.kind === 'tag') project.git('tag', '--force', when.name);
}

async function check(scene: Scene, chapter: Chapter, repositories: Set<string>): Promise<void> {
  for (const repository of Object.keys(chapter.holds)) repositories.add(repository);
  expect(await scene.holdings()).toEqual(sorted(chapter.holds));
  for (const repository of repositories) {
    const slash = repository.indexOf('/');
    const host = scene.upstream(repository.slice(0, slash));
    expect(await holesIn(host, repository.slice(slash + 1), await scene.tags(repository))).toEqual([]);
  }
  await chapter.after?.(scene);
}

/** What registries hold, in the words of a story: commits by number, times and days as what they are. */
async function holdingsOf(
  names: readonly string[],
  scene: Scene,
  repositories: Set<string>,
): Promise<Holdings> {
  for (const name of names)
    for (const repository of await catalogOf(scene, name)) repositories.add(repository);
  const commits = scene.project.git('rev-list', '--all', '--reverse', '--date-order').split('\n');
  const all: [string, readonly string[]][] = [];
  for (const repository of [...repositories].toSorted()) {
    const byDigest = new Map<string, string[]>();
    for (const [tag, digest] of Object.entries(await scene.tags(repository))) {
      if (/^sha256-[0-9a-f]{64}/.test(tag)) continue; // What is attached, not what is released.
      byDigest.set(digest, [...(byDigest.get(digest) ?? []), inWords(tag, commits)]);
    }
    if (byDigest.size > 0) all.push([repository, [...byDigest.values()].map(tags => tags.join(' '))]);
  }
  return sorted(Object.fromEntries(all));
}

async function catalogOf(scene: Scene, name: string): Promise<readonly string[]> {
  const answer = await fetch(`http://${scene.upstream(name)}/v2/_catalog`);
  if (answer.status !== 200) return [];
  const { repositories } = (await answer.json()) as { readonly repositories: readonly string[] | null };
  return (repositories ?? []).map(repository => `${name}/${repository}`);
}

function inWords(tag: string, commits: readonly string[]): string {
  return tag
    .replace(/(?<=\bsha-)[0-9a-f]{7}\b/, short => `{${commits.findIndex(id => id.startsWith(short)) + 1}}`)
    .replace(/\b20[0-9]{12}\b/, '{time}')
    .replace(/\b20[0-9]{6}\b/, '{day}');
}

function sorted(holdings: Holdings): Holdings {
  const lines = (all: readonly string[]) => all.map(line => line.split(' ').toSorted().join(' ')).toSorted();
  return Object.fromEntries(Object.entries(holdings).map(([name, all]) => [name, lines(all)]));
}

/** The text of an example's file, as it is run. */
export function exampleText(story: Story, file: string, scene: Scene): string {
  const text = readFileSync(join(EXAMPLES, story.topic, file), 'utf8');
  return story.rewrite?.(text, scene) ?? text;
}
