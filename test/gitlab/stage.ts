import { afterAll, beforeAll, type TestContext } from 'vitest';
import { createGitProject, type GitProject } from '../support/git-project.ts';
import {
  needGitlabCiLocal,
  type Pipeline,
  type PipelineJob,
  type PipelineResult,
  runPipeline,
} from '../support/gitlab-ci-local.ts';
import { HAVE_GIT, need, onPath } from '../support/need.ts';
import { type RealRegistry, startDockerRegistry, startOlareg } from '../support/real-registries.ts';

/** What a pipeline takes on a machine that others use as well. */
export const LIMIT_MS = 120_000;

/** A Dockerfile that needs no daemon. */
export const WITHOUT_RUN = 'FROM scratch\nCOPY notes.txt /\n';

/** A project and a registry that the tests of a file share. */
export interface Stage {
  readonly project: GitProject;
  readonly registry: RealRegistry;
  /** `HOST/team/app`, as GitLab names a project's own registry. */
  readonly image: string;
  /** Skips the test where something is missing that its pipelines need: for who looks at the registry before a run. */
  ready(context: TestContext): void;
  /** Runs a pipeline of the project with the registry as its own. */
  run(
    pipeline: Omit<Pipeline, 'project'> & { readonly project?: GitProject },
    context: TestContext,
  ): Promise<PipelineResult>;
}

const REGISTRIES = { 'docker-registry': startDockerRegistry, olareg: startOlareg } as const;

/** Makes them before the tests of a file and removes them after. */
export function stage(server: keyof typeof REGISTRIES = 'docker-registry', dockerfile = WITHOUT_RUN): Stage {
  let project: GitProject;
  let registry: RealRegistry;
  beforeAll(async () => {
    if (!HAVE_GIT) return;
    project = createGitProject(dockerfile);
    project.commit('first');
    if (onPath(server)) registry = await REGISTRIES[server]();
  });
  afterAll(async () => {
    project?.remove();
    await registry?.close();
  });
  const ready = (context: TestContext): void => {
    needGitlabCiLocal(context);
    need(context, registry !== undefined, `${server} is not on PATH`);
  };
  return {
    ready,
    get project() {
      return project;
    },
    get registry() {
      return registry;
    },
    get image() {
      return `${registry.host}/team/app`;
    },
    run(pipeline, context) {
      ready(context);
      const own = { CI_REGISTRY: registry.host, CI_REGISTRY_IMAGE: `${registry.host}/team/app` };
      return runPipeline({ project, ...pipeline, variables: { ...own, ...pipeline.variables } });
    },
  };
}

/** A pipeline that includes one of our templates with these inputs. */
export function including(
  name: string,
  inputs: Readonly<Record<string, unknown>>,
  more: object = {},
): string {
  return JSON.stringify({ include: [{ local: `/gitlab/${name}.yml`, inputs }], ...more });
}

/** The inputs of a build without docker. */
export const NATIVE = { images: '$CI_REGISTRY_IMAGE', runner: 'none', builder: 'native' } as const;

/** A job by its name. */
export function jobOf(result: PipelineResult, name = 'cfcr-push'): PipelineJob {
  const job = result.jobs[name];
  if (job === undefined) throw new Error(`no job ${name} ran:\n${result.log}`);
  return job;
}

/** Every tag a job reports of its images, with what became of it. */
export function outcomes({ report, log }: PipelineJob): Readonly<Record<string, string>> {
  if (report === undefined) throw new Error(`the job left no report:\n${log}`);
  const tags = report.images.flatMap(image => image.tags);
  return Object.fromEntries(tags.map(({ tag, outcome }) => [tag, outcome]));
}
