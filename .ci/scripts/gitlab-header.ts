import manifest from '../../package.json' with { type: 'json' };
import type { Header, HeaderInput } from './gitlab-inputs.ts';

const IMAGE_REGEX = '^[A-Za-z0-9$][A-Za-z0-9$\\{\\}_./:@-]*$';
const NAME_REGEX = '^[A-Za-z0-9_][A-Za-z0-9_. -]*$';
const STAGE_REGEX = '^[A-Za-z0-9_.][A-Za-z0-9_. -]*$';

/** The tool's own image, at the version of these templates; its tags are the tool's own tags for a release. */
const TOOL_IMAGE = `ghcr.io/org/cfcr-push:v${manifest.version}`;

/** Tags, requests and branches; a branch with an open request is built by the request's pipeline alone. */
export const RELEASE_RULES = [
  { if: '$CI_COMMIT_TAG' },
  { if: '$CI_MERGE_REQUEST_IID' },
  { if: '$CI_PIPELINE_SOURCE == "push" && $CI_OPEN_MERGE_REQUESTS', when: 'never' },
  { if: '$CI_COMMIT_BRANCH' },
] as const;

/** Where builds run: the names of the hidden jobs that a template offers. */
export const RUNNERS = ['docker-in-docker', 'socket', 'buildkit', 'external', 'none'] as const;

/** What the job of a template is called, when and where it runs: inputs that only templates have. */
export function jobEntries({ name, stage }: { name: string; stage: string }): Header {
  return {
    'job-name': {
      description:
        'Name of the job. Give each a name of its own to include this template several times; their files are then best named apart as well.',
      default: name,
      regex: NAME_REGEX,
    },
    stage: stageEntry('Stage of the job.', stage),
    image: {
      description:
        'Image of the job: the tool itself with docker, buildx and git. Any other has to have Node 24, and docker with buildx where images are built by them.',
      default: TOOL_IMAGE,
      regex: IMAGE_REGEX,
    },
    version: {
      description: 'Exact version of the npm package, for an image without the tool in it.',
      default: manifest.version,
      regex: '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?$',
    },
    'runner-tags': tagsEntry('Tags of the runner, as `tags:` of a job.'),
    'expire-in': {
      description: 'How long GitLab keeps the files that the job leaves, as `artifacts: expire_in`.',
      default: '30 days',
      regex: '^[A-Za-z0-9 ]+$',
    },
  };
}

export function rulesEntry(rules: unknown): Header {
  return {
    rules: { description: 'When the job runs, as `rules:` of a job.', type: 'array', default: rules },
  };
}

export function tagsEntry(description: string): HeaderInput {
  return { description, type: 'array', default: [] };
}

export function stageEntry(description: string, stage: string): HeaderInput {
  return { description, default: stage, regex: STAGE_REGEX };
}

/** One at a time per branch, tag or request, so that no older pipeline comes between. */
export const RESOURCE_GROUP: Header = {
  'resource-group': {
    description:
      'Jobs with the same text here wait for each other. By itself: those of one branch, tag or request. `release` lets one job run at a time in the whole project.',
    default: '$CI_COMMIT_REF_SLUG',
    regex: '^[A-Za-z0-9_$\\{\\}./-]+$',
  },
};

/** How images are built, and by what. */
export const RUNNER_ENTRIES: Header = {
  runner: {
    description:
      "What builds: `docker-in-docker` (a service; the runner has to be privileged, as GitLab's own are), `socket` (the runner's docker, by its socket or a shell runner), `buildkit` (BuildKit without root as a service, no docker daemon), `external` (what `builder`, `driver`, `endpoint`, `append` name), `none` (no docker: charts, promotion, OCI layouts, Dockerfiles without RUN).",
    default: 'docker-in-docker',
    options: RUNNERS,
  },
  emulation: {
    description:
      'Processors to emulate for `RUN` on other platforms than that of the runner, as `arm64` or `all`: a privileged container installs them in the docker of the runner.',
    default: '',
    regex: '^[a-z0-9,_-]*$',
  },
  'emulation-image': {
    description: 'Image of that container.',
    default: 'tonistiigi/binfmt:qemu-v9.2.2',
    regex: IMAGE_REGEX,
  },
  'docker-image': {
    description: 'Image of the service for `runner: docker-in-docker`.',
    default: 'docker:28.5.2-dind',
    regex: IMAGE_REGEX,
  },
  'buildkit-image': {
    description: 'Image of the service for `runner: buildkit`.',
    default: 'moby/buildkit:v0.31.2-rootless',
    regex: IMAGE_REGEX,
  },
};
