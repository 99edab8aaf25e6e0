import { webAddress } from './address.ts';
import { type Adapter, type Env, known } from './facts.ts';
import { namedRef, requestRef } from './ref-text.ts';

/** What a small adapter reads; the rest is the same for all. */
interface Reading {
  readonly event?: string | undefined;
  readonly scheduled?: boolean;
  readonly closed?: true | undefined;
  /** A request's number, where the run is about one: it wins over tag and branch. */
  readonly request?: string | undefined;
  readonly fork?: boolean;
  readonly headBranch?: string | undefined;
  readonly baseBranch?: string | undefined;
  readonly tag?: string | undefined;
  readonly branch?: string | undefined;
  readonly revision?: string | undefined;
  readonly checkout?: string | undefined;
  readonly defaultBranch?: string | undefined;
  readonly prerelease?: boolean | undefined;
  readonly remote?: string | undefined;
  readonly path?: string | undefined;
  readonly runUrl?: string | undefined;
  readonly runNumber?: string | undefined;
  readonly runAttempt?: string | undefined;
}

/** A CI by the variable that it is known by: any value, or the one that is named. */
function adapter(
  ci: string,
  [name, value]: readonly [string, string?],
  read: (env: Env) => Reading,
): Adapter {
  const why = `${name} is ${value ?? 'set'}`;
  return {
    recognises: env =>
      (value === undefined ? env[name] : env[name]?.toLowerCase() === value) ? why : undefined,
    read: env => {
      const { event, scheduled, request, fork, headBranch, baseBranch, tag, branch, remote, path, ...rest } =
        read(env);
      const source = webAddress(remote);
      const found = request
        ? { ref: requestRef(request, { headBranch, baseBranch, fork: fork ?? true }) }
        : refOf(tag, branch);
      const noRef =
        request && found.ref === undefined ? `${ci} gives no number of a request: give \`pr\`` : undefined;
      return {
        ci,
        why,
        event: event ?? '',
        scheduled: scheduled ?? false,
        ...known({ noRef, source, ...found, ...rest }),
        repository: known({ path, title: path?.split('/').at(-1), url: source }),
      };
    },
  };
}

function refOf(tag: string | undefined, branch: string | undefined): ReturnType<typeof namedRef> {
  if (tag) return namedRef(`refs/tags/${tag}`);
  return branch ? namedRef(`refs/heads/${branch}`) : {};
}

/** Branch names with or without `refs/heads/`; Azure has written both. */
function bare(branch: string | undefined): string | undefined {
  return branch?.replace(/^refs\/heads\//, '');
}

const circleci = adapter('circleci', ['CIRCLECI', 'true'], env => ({
  // Only forks have CIRCLE_PR_NUMBER and a branch called pull/<number>.
  request: env['CIRCLE_PR_NUMBER'] || env['CIRCLE_PULL_REQUEST']?.split('/').at(-1),
  fork: Boolean(env['CIRCLE_PR_NUMBER']) || /^pull\/[0-9]+$/.test(env['CIRCLE_BRANCH'] ?? ''),
  headBranch: env['CIRCLE_BRANCH'],
  tag: env['CIRCLE_TAG'],
  branch: env['CIRCLE_BRANCH'],
  revision: env['CIRCLE_SHA1'],
  remote: env['CIRCLE_REPOSITORY_URL'],
  path: [env['CIRCLE_PROJECT_USERNAME'], env['CIRCLE_PROJECT_REPONAME']].filter(Boolean).join('/'),
  runUrl: env['CIRCLE_BUILD_URL'],
  runNumber: env['CIRCLE_BUILD_NUM'],
}));

const buildkite = adapter('buildkite', ['BUILDKITE', 'true'], env => ({
  event: env['BUILDKITE_SOURCE'],
  scheduled: env['BUILDKITE_SOURCE'] === 'schedule',
  request: env['BUILDKITE_PULL_REQUEST'] === 'false' ? undefined : env['BUILDKITE_PULL_REQUEST'],
  fork: isOther(env['BUILDKITE_PULL_REQUEST_REPO'], env['BUILDKITE_REPO']),
  headBranch: env['BUILDKITE_BRANCH']?.replace(/^[^:]*:/, ''),
  baseBranch: env['BUILDKITE_PULL_REQUEST_BASE_BRANCH'],
  tag: env['BUILDKITE_TAG'],
  branch: env['BUILDKITE_BRANCH'],
  revision: env['BUILDKITE_COMMIT'],
  defaultBranch: env['BUILDKITE_PIPELINE_DEFAULT_BRANCH'],
  remote: env['BUILDKITE_REPO'],
  runUrl: env['BUILDKITE_BUILD_URL'],
  runNumber: env['BUILDKITE_BUILD_NUMBER'],
}));

/** Woodpecker shares CI_COMMIT_… with GitLab, which is asked first. It does not say whether a request is a fork's. */
const woodpecker = adapter('woodpecker', ['CI', 'woodpecker'], env => ({
  event: env['CI_PIPELINE_EVENT'],
  scheduled: env['CI_PIPELINE_EVENT'] === 'cron',
  closed: env['CI_PIPELINE_EVENT'] === 'pull_request_closed' ? true : undefined,
  request: env['CI_COMMIT_PULL_REQUEST'],
  headBranch: env['CI_COMMIT_SOURCE_BRANCH'],
  baseBranch: env['CI_COMMIT_TARGET_BRANCH'],
  tag: env['CI_COMMIT_TAG'],
  branch: env['CI_COMMIT_BRANCH'],
  revision: env['CI_COMMIT_SHA'],
  defaultBranch: env['CI_REPO_DEFAULT_BRANCH'],
  prerelease: env['CI_COMMIT_PRERELEASE'] === 'true' || undefined,
  remote: env['CI_REPO_URL'],
  path: env['CI_REPO'],
  runUrl: env['CI_PIPELINE_URL'],
  runNumber: env['CI_PIPELINE_NUMBER'],
}));

const drone = adapter('drone', ['DRONE', 'true'], env => ({
  event: env['DRONE_BUILD_EVENT'],
  scheduled: env['DRONE_BUILD_EVENT'] === 'cron',
  request: env['DRONE_PULL_REQUEST'],
  headBranch: env['DRONE_SOURCE_BRANCH'],
  baseBranch: env['DRONE_TARGET_BRANCH'],
  tag: env['DRONE_TAG'],
  branch: env['DRONE_BRANCH'],
  revision: env['DRONE_COMMIT_SHA'],
  defaultBranch: env['DRONE_REPO_BRANCH'],
  remote: env['DRONE_REPO_LINK'],
  path: env['DRONE_REPO'],
  runUrl: env['DRONE_BUILD_LINK'],
  runNumber: env['DRONE_BUILD_NUMBER'],
}));

/** Bitbucket runs no pipelines for requests of forks. */
const bitbucket = adapter('bitbucket', ['BITBUCKET_BUILD_NUMBER'], env => ({
  request: env['BITBUCKET_PR_ID'],
  fork: false,
  headBranch: env['BITBUCKET_BRANCH'],
  baseBranch: env['BITBUCKET_PR_DESTINATION_BRANCH'],
  tag: env['BITBUCKET_TAG'],
  branch: env['BITBUCKET_BRANCH'],
  revision: env['BITBUCKET_COMMIT'],
  remote: env['BITBUCKET_GIT_HTTP_ORIGIN'],
  path: env['BITBUCKET_REPO_FULL_NAME'],
  runNumber: env['BITBUCKET_BUILD_NUMBER'],
}));

const azure = adapter('azure', ['TF_BUILD', 'true'], env => {
  const ref = env['BUILD_SOURCEBRANCH'] ?? '';
  const request = env['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER'] || env['SYSTEM_PULLREQUEST_PULLREQUESTID'];
  const head = request ? env['SYSTEM_PULLREQUEST_SOURCECOMMITID'] : undefined;
  return {
    event: env['BUILD_REASON'],
    scheduled: env['BUILD_REASON'] === 'Schedule',
    request,
    fork: env['SYSTEM_PULLREQUEST_ISFORK']?.toLowerCase() !== 'false',
    headBranch: bare(env['SYSTEM_PULLREQUEST_SOURCEBRANCH']),
    baseBranch: bare(env['SYSTEM_PULLREQUEST_TARGETBRANCH']),
    tag: /^refs\/tags\/(.+)$/.exec(ref)?.[1],
    branch: /^refs\/heads\/(.+)$/.exec(ref)?.[1],
    revision: head || env['BUILD_SOURCEVERSION'],
    checkout: head ? env['BUILD_SOURCEVERSION'] : undefined,
    remote: env['BUILD_REPOSITORY_URI'],
    path: env['BUILD_REPOSITORY_NAME'],
    runNumber: env['BUILD_BUILDID'],
    runAttempt: env['SYSTEM_JOBATTEMPT'],
  };
});

/** Multibranch jobs, and the plug-ins that build requests of GitHub (ghprb) and GitLab. */
const jenkins = adapter('jenkins', ['JENKINS_URL'], env => {
  const branch = env['BRANCH_NAME'] || env['GIT_LOCAL_BRANCH'] || env['GIT_BRANCH']?.replace(/^origin\//, '');
  const plugin = env['ghprbPullId']
    ? undefined
    : isOther(env['gitlabSourceNamespace'], env['gitlabTargetNamespace']);
  return {
    request: env['CHANGE_ID'] || env['ghprbPullId'] || env['gitlabMergeRequestIid'],
    // CHANGE_FORK is there for forks only; ghprb does not say.
    fork: env['CHANGE_ID'] ? Boolean(env['CHANGE_FORK']) : (plugin ?? true),
    headBranch: env['CHANGE_BRANCH'] || env['ghprbSourceBranch'] || env['gitlabSourceBranch'],
    baseBranch: env['CHANGE_TARGET'] || env['ghprbTargetBranch'] || env['gitlabTargetBranch'],
    tag: env['TAG_NAME'],
    branch,
    revision: env['ghprbActualCommit'] || env['GIT_COMMIT'],
    defaultBranch: env['BRANCH_IS_PRIMARY'] === 'true' ? branch : undefined,
    remote: env['GIT_URL'],
    runUrl: env['BUILD_URL'],
    runNumber: env['BUILD_NUMBER'],
  };
});

/** True unless both are given and the same. */
function isOther(one: string | undefined, two: string | undefined): boolean {
  return !one || one !== two;
}

/** CIs that set all of their facts as variables, in the order in which they are asked. */
export const others: readonly Adapter[] = [circleci, buildkite, woodpecker, drone, bitbucket, azure, jenkins];
