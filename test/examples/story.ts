import type { GitProject } from '../support/git-project.ts';
import type { Happening } from '../support/workflow/happening.ts';

/** An example, told as what happens to a repository and what its registries hold then, on every face. */
export interface Story {
  /** The folder in examples/. */
  readonly topic: string;
  /** The workflow's file, github.yml unless given. */
  readonly github?: string;
  /** The names of its registries, and the secrets that open each. */
  readonly registries: Readonly<Record<string, Keys>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** Secrets of environments (GitHub) and of jobs in them; `auth` gives the credentials of some registries as a list. */
  readonly environments?: (auth: (...names: readonly string[]) => string) => Environments;
  /** What the project has besides the files of examples/hello and of the example's own folder. */
  readonly prepare?: (project: GitProject, scene: Scene) => void;
  /** What has to run beside it, anew for every test. */
  readonly arrange?: (scene: Scene) => Promise<void>;
  /** Programs without which it cannot be told. */
  readonly programs?: readonly string[];
  /** Why it cannot be told here all the same; empty where it can. */
  readonly hindrance?: () => string;
  /**
   * Changes the text of workflow and pipeline before they run: only where something that is not ours has to reach the
   * registries, and so cannot use their names.
   */
  readonly rewrite?: (text: string, scene: Scene) => string;
  /** What stands before the version in its tags. */
  readonly tagPrefix?: string;
  readonly chapters: readonly Chapter[];
}

/** Names of the secrets with user and password of a registry; their values are made up for each. */
export interface Keys {
  readonly username: string;
  readonly password: string;
}

export interface Chapter {
  readonly title: string;
  /** Changes files for the commit. */
  readonly change?: (scene: Scene) => void | Promise<void>;
  /** Commits this first, on the branch that is checked out. */
  readonly commit?: string;
  /** Checks this out first. */
  readonly at?: readonly string[];
  readonly when: Happening;
  readonly ends: End;
  /** Everything that all registries hold after it: by repository, a line for each digest with all its tags. */
  readonly holds: Holdings;
  /** What the log has to say. */
  readonly says?: RegExp;
  readonly after?: (scene: Scene) => Promise<void>;
}

/** How what a happening starts may end. */
export type End = 'success' | 'failure' | 'not started';

/** Secrets by environment and name. */
export type Environments = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type Holdings = Readonly<Record<string, readonly string[]>>;

/** Where a story takes place. */
export interface Scene {
  readonly project: GitProject;
  /** `127.0.0.1:PORT` of the registry behind a name. */
  readonly upstream: (name: string) => string;
  /** The authority behind the names. */
  readonly caFile: string;
  readonly holdings: () => Promise<Holdings>;
  /** Tags and digests of a repository, `registry.example.com/team/app`. */
  readonly tags: (repository: string) => Promise<Readonly<Record<string, string>>>;
  /** What the story makes for itself: secrets and variables of the repository, variables of the machine. */
  readonly made: Readonly<Record<'secrets' | 'vars' | 'machine', Map<string, string>>>;
}

/** Secrets of a registry by the names that most examples use. */
export const KEYS: Keys = { username: 'REGISTRY_USERNAME', password: 'REGISTRY_PASSWORD' };

/** Of a registry whose credentials are in environments alone. */
export const ENVIRONMENT: Keys = { username: '', password: '' };

/** Of ghcr.io: the actor and the job's own token. */
export const OWN_TOKEN: Keys = { username: 'github.actor', password: 'github.token' };
