export const id = 5301;
export const ids = [5301];
export const modules = {

/***/ 84246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ secondsOf),
/* harmony export */   p: () => (/* binding */ sourceDateEpoch)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _ref_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78808);


/** Last second of the year 9999: later times cannot be written as RFC 3339. */
const LAST_SECOND = 253_402_300_799;
/** Whole seconds since 1970 of an ISO 8601 time with any offset; undefined where it is none. */
function secondsOf(iso) {
    if (iso === undefined || !/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(iso))
        return undefined;
    const milliseconds = Date.parse(iso);
    return Number.isNaN(milliseconds) || milliseconds < 0 ? undefined : Math.floor(milliseconds / 1000);
}
/**
 * SOURCE_DATE_EPOCH (reproducible-builds.org), in whole seconds; undefined where it is not set.
 * Throws `bad-input` where it is set to anything but a count of seconds.
 */
function sourceDateEpoch(env) {
    const text = env['SOURCE_DATE_EPOCH']?.trim() ?? '';
    if (text === '')
        return undefined;
    if (/^[0-9]{1,12}$/.test(text) && Number(text) <= LAST_SECOND)
        return Number(text);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `SOURCE_DATE_EPOCH is ${(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(text)}, expected whole seconds since 1970`);
}


/***/ }),

/***/ 17682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ detectContext)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/context/commit-time.js
var commit_time = __webpack_require__(84246);
// EXTERNAL MODULE: ./lib/context/facts.js
var context_facts = __webpack_require__(86392);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/context/address.js
/**
 * Turns a git remote or a web address into the address that people open:
 * https, without credentials, port of ssh, query or `.git`. Undefined where there is no such address (a local path).
 */
function webAddress(remote) {
    const text = remote?.trim() ?? '';
    if (text === '' || /[\u0000-\u0020\u007f]/.test(text))
        return undefined;
    const scp = /^(?:[^@/:]+@)?([a-z0-9.-]+):(?!\/\/)([^\\]+)$/i.exec(text);
    if (scp?.[1] !== undefined && scp[1].length > 1 && !text.includes('://')) {
        return webAddress(`https://${scp[1]}/${(scp[2] ?? '').replace(/^\/+/, '')}`);
    }
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    if (!isWeb && !/^(?:ssh|git|git\+ssh|git\+https):$/.test(url.protocol))
        return undefined;
    const path = url.pathname.replace(/\/+$/, '').replace(/\.git$/, '');
    if (path === '' || url.hostname === '')
        return undefined;
    return `${isWeb ? url.protocol : 'https:'}//${isWeb ? url.host : url.hostname}${path}`;
}
/** The path of a repository from its address: `https://host/group/app` gives `group/app`. */
function repositoryPath(address) {
    if (address === undefined || !URL.canParse(address))
        return undefined;
    const path = decode(new URL(address).pathname).replace(/^\/+|\/+$/g, '');
    return path === '' ? undefined : path;
}
/** An http or https address that a stranger wrote, or undefined where it is anything else. */
function foreignAddress(text) {
    const trimmed = text?.trim() ?? '';
    if (!URL.canParse(trimmed))
        return undefined;
    const url = new URL(trimmed);
    const safe = (url.protocol === 'https:' || url.protocol === 'http:') && url.username === '' && url.password === '';
    return safe ? trimmed : undefined;
}
function decode(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path; // A stray % is part of the name then.
    }
}

;// CONCATENATED MODULE: ./lib/context/choose-tag.js
/** Full versions, with or without `v`: what a release is tagged with. */
const VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+(?:[-+.][0-9A-Za-z.+-]+)?$/;
/**
 * Chooses among the tags on HEAD. Version tags come first, the highest of them where there are several.
 * Other tags (`deployed`, `2026-01-15`) count only on a detached HEAD, and only if there is exactly one.
 * With `versionPrefix`, a tag is a version tag when what follows the prefix is one.
 */
async function chooseTag(tags, { versionPrefix, detached }) {
    const versions = tags.filter(tag => tag.startsWith(versionPrefix) && VERSION.test(tag.slice(versionPrefix.length)));
    const [first] = versions;
    if (first !== undefined && versions.length === 1)
        return { name: first };
    if (first !== undefined) {
        // Loaded only here: most commits have one tag, and start-up time matters.
        const { default: compare } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(7648)]).then(__webpack_require__.t.bind(__webpack_require__, 37648, 19));
        const { default: parse } = await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(6353)]).then(__webpack_require__.t.bind(__webpack_require__, 16353, 19));
        const ranked = versions
            .map(name => ({ name, version: parse(name.slice(versionPrefix.length)) }))
            .sort((a, b) => {
            if (a.version !== null && b.version !== null)
                return compare(b.version, a.version);
            return a.version === b.version ? 0 : a.version === null ? 1 : -1;
        });
        const [highest, ...others] = ranked.map(({ name }) => name);
        const name = highest ?? first;
        return {
            name,
            notice: `HEAD has ${versions.length} version tags; ${name} is the highest, passed over: ${others.join(', ')}`,
        };
    }
    const [only] = tags;
    return detached && tags.length === 1 && only !== undefined ? { name: only } : undefined;
}

// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
// EXTERNAL MODULE: ./lib/context/ref-text.js
var ref_text = __webpack_require__(78808);
;// CONCATENATED MODULE: ./lib/context/git.js







/** Named one by one, so that `log.excludeDecoration` in somebody's configuration hides nothing. */
const DECORATIONS = ['HEAD', 'refs/heads/', 'refs/tags/'].map(ref => `--decorate-refs=${ref}`);
/**
 * Reads the clone around `cwd` with one `git` process where that is enough, because start-up time matters.
 * A tag on HEAD is the ref; else the branch that is checked out. On a detached HEAD without a tag there is
 * `noRef`. Throws `no-context` with git's own words where there is no clone or no commit.
 */
async function readClone(clone) {
    const [head, remote, originHead] = await Promise.all([
        (0,git_run/* runGit */.E)(clone, ['log', '-1', '--decorate=full', ...DECORATIONS, '--format=%H%n%ct%n%D']),
        remoteOf(clone),
        clone.readFile((0,external_node_path_.join)(clone.cwd, '.git/refs/remotes/origin/HEAD')).catch(() => ''),
    ]);
    if (head.code !== 0) {
        throw new errors/* AppError */.uV('no-context', `${clone.cwd} has no git commit to publish: ${firstLine(head.stderr)}`, {
            hint: 'run inside a clone, or give git-ref (refs/tags/v1.2.3) and git-sha (the full commit id)',
        });
    }
    const [revision = '', time = '', decorations = ''] = head.stdout.split('\n');
    const source = webAddress(remote);
    const path = repositoryPath(source);
    const { ref, why, notices } = await refOf(decorations.split(', '), clone.versionPrefix ?? '');
    return {
        ci: 'git',
        why,
        event: '',
        scheduled: false,
        ...(0,context_facts/* known */.e)({
            ref,
            noRef: ref === undefined ? why : undefined,
            revision,
            defaultBranch: /^ref: refs\/remotes\/origin\/(\S+)/.exec(originHead)?.[1],
            commitTime: /^\d+$/.test(time) ? Number(time) : undefined,
            source,
        }),
        repository: (0,context_facts/* known */.e)({ path, title: path?.split('/').at(-1), url: source }),
        notices,
    };
}
async function refOf(decorations, versionPrefix) {
    const branch = decorations.find(name => name.startsWith('HEAD -> '))?.slice('HEAD -> '.length);
    const tags = decorations.filter(name => name.startsWith('tag: refs/tags/')).map(name => name.slice(15));
    const onBranch = branch === undefined ? undefined : (0,ref_text/* parseRef */.rd)(branch);
    const chosen = await chooseTag(tags, { versionPrefix, detached: onBranch === undefined });
    const notices = chosen?.notice === undefined ? [] : [chosen.notice];
    const tag = chosen === undefined ? undefined : (0,ref_text/* parseRef */.rd)(`refs/tags/${chosen.name}`);
    if (tag !== undefined)
        return { ref: tag, why: `no CI; the clone's HEAD has tag ${chosen?.name}`, notices };
    if (onBranch !== undefined)
        return { ref: onBranch, why: `no CI; the clone is on ${branch}`, notices };
    return { ref: undefined, why: 'the clone has a detached HEAD without a tag', notices };
}
/**
 * The address of `origin`, or of the first remote. A plain configuration file is read as it is, which saves a process;
 * git is asked for any other, for a folder inside the clone and for linked worktrees.
 */
async function remoteOf(clone) {
    const file = await clone.readFile((0,external_node_path_.join)(clone.cwd, '.git/config')).catch(() => undefined);
    const urls = (file === undefined ? undefined : plainRemotes(file)) ??
        listed((await (0,git_run/* runGit */.E)(clone, ['config', '--get-regexp', '^remote\\..*\\.url$'])).stdout);
    return (urls.find(({ name }) => name === 'origin') ?? urls[0])?.url;
}
/** The remotes of a configuration file, or undefined where only git reads it rightly: includes, quotes, escapes. */
function plainRemotes(file) {
    const sections = [...file.matchAll(/^\[remote "([^"\\]+)"\]\n((?:[ \t].*\n?)*)/gm)];
    const all = file.match(/\[\s*remote/gi)?.length ?? 0;
    const values = file.replace(/^\[.*\]$/gm, '');
    if (all !== sections.length || /\[\s*include/i.test(file) || /["\\]/.test(values))
        return undefined;
    return sections.map(([, name, body]) => ({ name, url: /^[ \t]+url = (\S+)$/m.exec(body ?? '')?.[1] }));
}
function listed(config) {
    return config.split('\n').flatMap(line => {
        const found = /^remote\.(.+)\.url (.+)$/.exec(line);
        return found === null ? [] : [{ name: found[1], url: found[2] }];
    });
}
function firstLine(text) {
    return (text
        .trim()
        .split('\n')[0]
        ?.replace(/^fatal: /, '') || 'git said nothing');
}
/**
 * The time of the released commit, or of the one that is checked out where a shallow clone lacks the first;
 * whole seconds since 1970. Undefined where no clone has either: whoever needs the time must say so then.
 */
async function commitTimeOf(clone, revision, checkout) {
    const commits = checkout === undefined ? [revision] : [revision, checkout];
    const shown = await (0,git_run/* runGit */.E)(clone, [
        'log',
        '--no-walk=unsorted',
        '--ignore-missing',
        '--format=%H %ct',
        ...commits,
    ]).catch(() => undefined);
    const lines = shown?.code === 0 ? shown.stdout.split('\n') : [];
    for (const commit of commits) {
        const time = lines.find(line => line.startsWith(`${commit} `))?.slice(commit.length + 1);
        if (time !== undefined && /^\d+$/.test(time))
            return Number(time);
    }
    return undefined;
}

// EXTERNAL MODULE: ./lib/context/json.js
var json = __webpack_require__(4793);
;// CONCATENATED MODULE: ./lib/context/github-ref.js



/** Names that a merge queue gives its branches: `gh-readonly-queue/main/pr-104-<sha>`. */
const QUEUE = /^(?:refs\/heads\/)?gh-readonly-queue\/(.+)\/pr-([0-9]+)-[0-9a-f]+$/;
/** Full versions, for which a workflow_run event does not say whether they are a tag or a branch. */
const github_ref_VERSION = /^v?[0-9]+\.[0-9]+\.[0-9]+/;
/**
 * Finds the ref that a GitHub event is about. GITHUB_REF alone is not enough: for pull_request_target and
 * workflow_run it names the default branch although the commit that is built comes from somewhere else.
 */
function githubRef(env, payload) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const text = env['GITHUB_REF'] ?? '';
    if (event === 'workflow_run')
        return upstreamRef(payload);
    const queued = queuedRef(text) ?? queuedRef((0,json/* textAt */.$6)(payload, 'merge_group', 'head_ref'));
    if (queued !== undefined)
        return { ref: queued, ...(0,context_facts/* known */.e)({ head: (0,json/* textAt */.$6)(payload, 'merge_group', 'head_sha') }) };
    const fromText = (0,ref_text/* parseRef */.rd)(text);
    const request = (0,json.at)(payload, 'pull_request');
    if (event.startsWith('pull_request') || fromText?.kind === 'request') {
        return requestOf(request, fromText?.kind === 'request' ? fromText.number : undefined);
    }
    const tag = (0,json/* textAt */.$6)(payload, 'release', 'tag_name');
    if (fromText === undefined && tag !== undefined)
        return (0,ref_text/* namedRef */.JR)(text || `refs/tags/${tag}`);
    return (0,ref_text/* namedRef */.JR)(text);
}
function queuedRef(text) {
    const found = QUEUE.exec(text ?? '');
    return found === null ? undefined : (0,ref_text/* requestRef */.Jv)(found[2], { baseBranch: found[1], fork: false });
}
function requestOf(request, fromRef) {
    const ref = (0,ref_text/* requestRef */.Jv)((0,json/* numberAt */.tk)(request, 'number') ?? fromRef, {
        headBranch: (0,json/* textAt */.$6)(request, 'head', 'ref'),
        baseBranch: (0,json/* textAt */.$6)(request, 'base', 'ref'),
        fork: isForeign((0,json.at)(request, 'head', 'repo'), (0,json.at)(request, 'base', 'repo')),
    });
    const noRef = ref === undefined ? 'the event does not say which pull request it is about: give `pr`' : undefined;
    return (0,context_facts/* known */.e)({ ref, noRef, head: (0,json/* textAt */.$6)(request, 'head', 'sha') });
}
/**
 * True unless both repositories are known to be one. A fork that was deleted is `null` in the event,
 * and an event that cannot be read proves nothing: both count as foreign.
 */
function isForeign(head, base) {
    const ids = [(0,json/* numberAt */.tk)(head, 'id'), (0,json/* numberAt */.tk)(base, 'id')];
    if (ids[0] !== undefined && ids[1] !== undefined)
        return ids[0] !== ids[1];
    const names = [(0,json/* textAt */.$6)(head, 'full_name'), (0,json/* textAt */.$6)(base, 'full_name')];
    return names[0] === undefined || names[0].toLowerCase() !== names[1]?.toLowerCase();
}
/** workflow_run: the ref of the run before, since that is what its follower publishes. */
function upstreamRef(payload) {
    const run = (0,json.at)(payload, 'workflow_run');
    const head = (0,context_facts/* known */.e)({ head: (0,json/* textAt */.$6)(run, 'head_sha') });
    const branch = (0,json/* textAt */.$6)(run, 'head_branch');
    const queued = queuedRef(branch);
    if (queued !== undefined)
        return { ref: queued, ...head };
    if ((0,json/* textAt */.$6)(run, 'event')?.startsWith('pull_request') === true) {
        const fork = isForeign((0,json.at)(run, 'head_repository'), (0,json.at)(run, 'repository') ?? (0,json.at)(payload, 'repository'));
        // GitHub leaves the list of pull requests empty for forks.
        const request = (0,json/* listAt */.gT)(run, 'pull_requests')[0];
        const ref = (0,ref_text/* requestRef */.Jv)((0,json/* numberAt */.tk)(request, 'number'), {
            headBranch: branch,
            baseBranch: (0,json/* textAt */.$6)(request, 'base', 'ref'),
            fork,
        });
        const noRef = 'the workflow_run event does not say which pull request it is about: give `pr`';
        return { ...(0,context_facts/* known */.e)({ ref, noRef: ref === undefined ? noRef : undefined }), ...head, fork };
    }
    if (branch === undefined)
        return { noRef: 'the workflow_run event names no branch: give `git-ref`', ...head };
    if (github_ref_VERSION.test(branch)) {
        const noRef = `the workflow_run event does not say whether ${branch} is a tag or a branch: give \`git-ref\``;
        return { noRef, ...head };
    }
    return { ...(0,ref_text/* namedRef */.JR)(`refs/heads/${branch}`), ...head };
}

;// CONCATENATED MODULE: ./lib/context/github.js





/** GitHub Actions, and Forgejo and Gitea Actions, which keep GitHub's names. */
const github = {
    recognises: env => (env['GITHUB_ACTIONS'] === 'true' ? `${flagOf(env)} is true` : undefined),
    read: async (env, readFile) => {
        const { payload, notices } = await readPayload(env, readFile);
        return factsOf(env, payload, notices);
    },
};
function flagOf(env) {
    const forge = ['FORGEJO_ACTIONS', 'GITEA_ACTIONS'].find(name => env[name] === 'true');
    return forge ?? 'GITHUB_ACTIONS';
}
function factsOf(env, payload, notices) {
    const event = env['GITHUB_EVENT_NAME'] ?? '';
    const found = githubRef(env, payload);
    const sha = env['GITHUB_SHA'];
    const repository = (0,json.at)(payload, 'repository');
    const source = sourceOf(env, repository);
    const scheduled = event === 'schedule' || (0,json/* textAt */.$6)(payload, 'workflow_run', 'event') === 'schedule';
    const branch = found.ref?.kind === 'branch' ? found.ref.name : undefined;
    const path = env['GITHUB_REPOSITORY'] || (0,json/* textAt */.$6)(repository, 'full_name');
    return {
        ci: flagOf(env).split('_')[0]?.toLowerCase() ?? 'github',
        why: `${flagOf(env)} is true`,
        event,
        scheduled,
        ...(0,context_facts/* known */.e)({
            ref: found.ref,
            noRef: found.noRef,
            closed: event.startsWith('pull_request') && (0,json/* textAt */.$6)(payload, 'action') === 'closed' ? true : undefined,
            fork: found.fork,
            revision: found.head ?? sha,
            checkout: found.head !== undefined && sha !== found.head ? sha : undefined,
            // GitHub runs schedules on the default branch only, and says nothing else of the repository then.
            defaultBranch: (0,json/* textAt */.$6)(repository, 'default_branch') ?? (scheduled ? branch : undefined),
            commitTime: github_commitTimeOf(payload, found.head ?? sha),
            baseRef: (0,json/* textAt */.$6)(payload, 'base_ref')?.replace(/^refs\/heads\//, ''),
            prerelease: event === 'release' ? (0,json.at)(payload, 'release', 'prerelease') === true : undefined,
            runNumber: env['GITHUB_RUN_NUMBER'],
            runAttempt: env['GITHUB_RUN_ATTEMPT'],
            source,
            runUrl: runUrlOf(env, source),
        }),
        repository: (0,context_facts/* known */.e)({
            path,
            title: (0,json/* textAt */.$6)(repository, 'name') ?? path?.split('/').at(-1),
            description: (0,json/* textAt */.$6)(repository, 'description'),
            licenses: licenceOf(repository),
            url: foreignAddress((0,json/* textAt */.$6)(repository, 'homepage')) ??
                foreignAddress((0,json/* textAt */.$6)(repository, 'website')) ??
                source,
        }),
        notices,
    };
}
async function readPayload(env, readFile) {
    const path = env['GITHUB_EVENT_PATH'];
    if (!path)
        return { payload: {}, notices: [] };
    try {
        return { payload: JSON.parse(await readFile(path)), notices: [] };
    }
    catch {
        return {
            payload: {},
            notices: ['the event file (GITHUB_EVENT_PATH) cannot be read; only variables are used'],
        };
    }
}
function sourceOf(env, repository) {
    const server = env['GITHUB_SERVER_URL'];
    const path = env['GITHUB_REPOSITORY'];
    return webAddress(server && path ? `${server}/${path}` : (0,json/* textAt */.$6)(repository, 'html_url'));
}
/** Forgejo and Gitea address runs by their number in the repository; GitHub by an id, with the attempt. */
function runUrlOf(env, source) {
    const isGithub = flagOf(env) === 'GITHUB_ACTIONS';
    const run = isGithub ? env['GITHUB_RUN_ID'] : env['GITHUB_RUN_NUMBER'];
    if (!source || !run)
        return undefined;
    const attempt = isGithub && env['GITHUB_RUN_ATTEMPT'] ? `/attempts/${env['GITHUB_RUN_ATTEMPT']}` : '';
    return `${source}/actions/runs/${run}${attempt}`;
}
function licenceOf(repository) {
    const id = (0,json/* textAt */.$6)(repository, 'license', 'spdx_id');
    return id === 'NOASSERTION' ? undefined : id;
}
function github_commitTimeOf(payload, sha) {
    const holders = [payload, (0,json.at)(payload, 'merge_group'), (0,json.at)(payload, 'workflow_run')];
    for (const holder of holders) {
        const id = (0,json/* textAt */.$6)(holder, 'head_commit', 'id');
        if (id === undefined || id === sha) {
            const seconds = (0,commit_time/* secondsOf */.T)((0,json/* textAt */.$6)(holder, 'head_commit', 'timestamp'));
            if (seconds !== undefined)
                return seconds;
        }
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/context/gitlab.js




/** GitLab CI/CD, from its predefined variables alone. gitlab-ci-local says GITLAB_CI=false and is a clone like any other. */
const gitlab = {
    recognises: env => (env['GITLAB_CI'] === 'true' ? 'GITLAB_CI is true' : undefined),
    read: gitlab_factsOf,
};
function gitlab_factsOf(env) {
    const { ref, noRef, head, request } = gitlab_refOf(env);
    const sha = env['CI_COMMIT_SHA'];
    const merged = Boolean(head) && sha !== head;
    const source = webAddress(env['CI_PROJECT_URL']);
    return {
        ci: 'gitlab',
        why: 'GITLAB_CI is true',
        event: env['CI_PIPELINE_SOURCE'] ?? '',
        scheduled: env['CI_PIPELINE_SOURCE'] === 'schedule',
        ...(0,context_facts/* known */.e)({
            ref,
            noRef: request && ref === undefined ? 'the number of the merge request cannot be read: give `pr`' : noRef,
            // The job that stops an environment runs in the request's last pipeline when the request is merged or closed.
            closed: request && env['CI_ENVIRONMENT_ACTION'] === 'stop' ? true : undefined,
            revision: head || sha,
            // Merged results and merge trains build a throw-away merge commit.
            checkout: merged ? sha : undefined,
            defaultBranch: env['CI_DEFAULT_BRANCH'],
            // GitLab says the time of the commit that is checked out.
            commitTime: merged ? undefined : (0,commit_time/* secondsOf */.T)(env['CI_COMMIT_TIMESTAMP']),
            runNumber: env['CI_PIPELINE_IID'],
            source,
            runUrl: env['CI_PIPELINE_URL'] || env['CI_JOB_URL'],
        }),
        repository: (0,context_facts/* known */.e)({
            path: env['CI_PROJECT_PATH'],
            title: env['CI_PROJECT_TITLE'] || env['CI_PROJECT_NAME'],
            description: env['CI_PROJECT_DESCRIPTION'],
            url: source,
        }),
    };
}
/** Requests come first: child pipelines keep the request's variables although their source says `parent_pipeline`. */
function gitlab_refOf(env) {
    if (env['CI_MERGE_REQUEST_IID'])
        return mergeRequest(env);
    if (env['CI_EXTERNAL_PULL_REQUEST_IID'])
        return externalRequest(env);
    if (env['CI_COMMIT_TAG'])
        return (0,ref_text/* namedRef */.JR)(`refs/tags/${env['CI_COMMIT_TAG']}`);
    const branch = env['CI_COMMIT_BRANCH'] || env['CI_COMMIT_REF_NAME'];
    return branch ? (0,ref_text/* namedRef */.JR)(`refs/heads/${branch}`) : {};
}
function mergeRequest(env) {
    const from = env['CI_MERGE_REQUEST_SOURCE_PROJECT_ID'];
    const to = env['CI_MERGE_REQUEST_PROJECT_ID'] || env['CI_PROJECT_ID'];
    const ref = (0,ref_text/* requestRef */.Jv)(env['CI_MERGE_REQUEST_IID'], {
        headBranch: env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'],
        baseBranch: env['CI_MERGE_REQUEST_TARGET_BRANCH_NAME'],
        // Without a source project (it may be gone) nothing shows that the commit is ours.
        fork: !from || from !== to,
    });
    // Empty in ordinary request pipelines, where CI_COMMIT_SHA is the head already.
    return { ref, head: env['CI_MERGE_REQUEST_SOURCE_BRANCH_SHA'], request: true };
}
/** A pull request on GitHub or elsewhere whose repository GitLab only mirrors. */
function externalRequest(env) {
    const from = env['CI_EXTERNAL_PULL_REQUEST_SOURCE_REPOSITORY'];
    const ref = (0,ref_text/* requestRef */.Jv)(env['CI_EXTERNAL_PULL_REQUEST_IID'], {
        headBranch: env['CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_NAME'],
        baseBranch: env['CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME'],
        fork: !from || from !== env['CI_EXTERNAL_PULL_REQUEST_TARGET_REPOSITORY'],
    });
    return { ref, head: env['CI_EXTERNAL_PULL_REQUEST_SOURCE_BRANCH_SHA'], request: true };
}

;// CONCATENATED MODULE: ./lib/context/others.js



/** A CI by the variable that it is known by: any value, or the one that is named. */
function adapter(ci, [name, value], read) {
    const why = `${name} is ${value ?? 'set'}`;
    return {
        recognises: env => (value === undefined ? env[name] : env[name]?.toLowerCase() === value) ? why : undefined,
        read: env => {
            const { event, scheduled, request, fork, headBranch, baseBranch, tag, branch, remote, path, ...rest } = read(env);
            const source = webAddress(remote);
            const found = request
                ? { ref: (0,ref_text/* requestRef */.Jv)(request, { headBranch, baseBranch, fork: fork ?? true }) }
                : others_refOf(tag, branch);
            const noRef = request && found.ref === undefined ? `${ci} gives no number of a request: give \`pr\`` : undefined;
            return {
                ci,
                why,
                event: event ?? '',
                scheduled: scheduled ?? false,
                ...(0,context_facts/* known */.e)({ noRef, source, ...found, ...rest }),
                repository: (0,context_facts/* known */.e)({ path, title: path?.split('/').at(-1), url: source }),
            };
        },
    };
}
function others_refOf(tag, branch) {
    if (tag)
        return (0,ref_text/* namedRef */.JR)(`refs/tags/${tag}`);
    return branch ? (0,ref_text/* namedRef */.JR)(`refs/heads/${branch}`) : {};
}
/** Branch names with or without `refs/heads/`; Azure has written both. */
function bare(branch) {
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
function isOther(one, two) {
    return !one || one !== two;
}
/** CIs that set all of their facts as variables, in the order in which they are asked. */
const others = [circleci, buildkite, woodpecker, drone, bitbucket, azure, jenkins];

// EXTERNAL MODULE: ./lib/context/overrides.js
var context_overrides = __webpack_require__(44918);
;// CONCATENATED MODULE: ./lib/context/detect.js









/** The CIs that are known, in the order in which they are asked. */
const ADAPTERS = [github, gitlab, ...others];
/**
 * Finds out what this run is about: the first CI that recognises itself, else the clone in `cwd`; overrides win
 * field by field; SOURCE_DATE_EPOCH wins over any commit time. Refs and commit ids are checked, they come from strangers.
 * Throws `bad-input` for overrides that are none, `no-context` where no ref or commit can be found; both say what to give.
 */
async function detectContext(where) {
    const { env, overrides } = where;
    const epoch = (0,commit_time/* sourceDateEpoch */.p)(env);
    const wanted = { ref: (0,context_overrides/* refOverride */.m)(overrides), revision: (0,context_overrides/* revisionOverride */.C)(overrides) };
    const facts = await chosenFacts(where, wanted.ref !== undefined && wanted.revision !== undefined);
    const ref = withFork(wanted.ref, facts) ?? facts.ref;
    if (ref === undefined)
        throw noContext(facts.noRef ?? `${facts.why}, but it names no branch, tag or request`);
    const revision = (wanted.revision ?? facts.revision)?.toLowerCase();
    if (!(0,ref_text/* isCommit */.WM)(revision)) {
        throw noContext(revision
            ? `${facts.why}, but ${(0,ref_text/* shown */.SP)(revision)} is no full commit id`
            : `${facts.why}, but it names no commit`);
    }
    // Facts of one commit say nothing of another one.
    const same = wanted.revision === undefined || wanted.revision === facts.revision?.toLowerCase();
    const checkout = same && (0,ref_text/* isCommit */.WM)(facts.checkout) ? facts.checkout.toLowerCase() : undefined;
    const commitTime = epoch ?? (same ? facts.commitTime : undefined) ?? (await commitTimeOf(where, revision, checkout));
    const named = overrides.defaultBranch || facts.defaultBranch;
    const defaultBranch = named !== undefined && (0,ref_text/* isRefName */.pA)(named) ? named : undefined;
    const why = whyOf(facts, overrides);
    return contextOf(aboutRef(facts, ref), {
        why,
        ref,
        revision,
        ...(0,context_facts/* known */.e)({ checkout, commitTime, defaultBranch }),
    });
}
/** What an event says of its own ref holds for no other one. */
function aboutRef(facts, ref) {
    if (JSON.stringify(ref) === JSON.stringify(facts.ref))
        return facts;
    const { prerelease: _, baseRef: __, closed: ___, ...rest } = facts;
    return rest;
}
function contextOf(facts, decided) {
    const { ci, event, scheduled, repository, notices } = facts;
    const { closed, baseRef, prerelease, runNumber, runAttempt, source, runUrl } = facts;
    const rest = (0,context_facts/* known */.e)({ closed, baseRef, prerelease, runNumber, runAttempt, source, runUrl, notices });
    return { ci, event, scheduled, repository, ...rest, ...decided };
}
/** What the CI says, completed by the clone where it names no ref or commit. */
async function chosenFacts(where, complete) {
    const adapter = ADAPTERS.find(candidate => candidate.recognises(where.env) !== undefined);
    if (adapter !== undefined) {
        const facts = await adapter.read(where.env, where.readFile);
        const enough = facts.noRef !== undefined || (facts.ref !== undefined && (0,ref_text/* isCommit */.WM)(facts.revision));
        return enough || complete ? facts : completedByClone(facts, where);
    }
    const inputs = { ci: 'inputs', why: 'no CI', event: '', scheduled: false, repository: {} };
    if (!complete)
        return readClone(where);
    // The clone can still tell the address, and the time of its own commit; but nothing depends on it.
    return readClone(where).then(({ source, defaultBranch, revision, commitTime, repository }) => ({
        ...inputs,
        ...(0,context_facts/* known */.e)({ source, defaultBranch, revision, commitTime }),
        repository,
    }), () => inputs);
}
async function completedByClone(facts, where) {
    try {
        const clone = await readClone(where);
        // Some CIs say `HEAD` or a short id. A clone of another commit is no help.
        const said = facts.revision ?? 'HEAD';
        if (said !== 'HEAD' && !(said.length >= 7 && clone.revision?.startsWith(said.toLowerCase()))) {
            return { ...facts, why: `${facts.why}, and the clone is at another commit than ${(0,ref_text/* shown */.SP)(said)}` };
        }
        return {
            ...clone,
            ...facts,
            ...(0,context_facts/* known */.e)({ revision: clone.revision }),
            why: `${facts.why}, completed by the clone`,
            repository: { ...clone.repository, ...facts.repository },
        };
    }
    catch (error) {
        return { ...facts, why: `${facts.why}, and no clone helps out (${(0,errors/* messageOf */.bD)(error)})` };
    }
}
/** A request that the user names stays a fork's where the CI says that the run is one. */
function withFork(ref, facts) {
    if (ref?.kind !== 'request')
        return ref;
    const seen = facts.ref?.kind === 'request' ? facts.ref : undefined;
    const fork = facts.fork === true || seen?.fork === true;
    return seen?.number === ref.number ? seen : { ...ref, fork };
}
function whyOf(facts, overrides) {
    const given = [
        overrides.gitRef ? 'git-ref' : '',
        overrides.gitSha ? 'git-sha' : '',
        overrides.pr ? 'pr' : '',
        overrides.defaultBranch ? 'default-branch' : '',
    ].filter(name => name !== '');
    return given.length === 0 ? facts.why : `${facts.why}; given by input: ${given.join(', ')}`;
}
function noContext(why) {
    return new errors/* AppError */.uV('no-context', why, {
        hint: 'give git-ref (refs/heads/main, refs/tags/v1.2.3 or refs/pull/123/head) and git-sha (the full commit id)',
    });
}


/***/ }),

/***/ 86392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/** Leaves out fields that are undefined or empty, for records with exact optional fields. */
function known(fields) {
    const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 37219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** A git command that waits longer than this waits for something that will not come (a lock, a dead file system). */
const TIMEOUT_MS = 30_000;
/**
 * Runs git and returns how it ended; a non-zero code is the caller's to judge.
 * Nothing that the clone's configuration could start is started: no pager, no signature program, no file monitor.
 * Throws `no-context` where there is no git program.
 */
async function runGit(clone, args) {
    const safe = ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', '--no-pager'];
    const env = { ...clone.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    try {
        return await clone.exec({
            program: 'git',
            args: [...safe, ...args],
            cwd: clone.cwd,
            env,
            timeoutMs: TIMEOUT_MS,
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('no-context', `git cannot be run in ${clone.cwd}`, {
            cause,
            hint: 'install git, or give git-ref (refs/tags/v1.2.3) and git-sha (the full commit id)',
        });
    }
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** The value under a path of keys, or undefined where any step is missing. */
function at(value, ...path) {
    let current = value;
    for (const key of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** The non-empty text under a path, else undefined. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number under a path, else undefined. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
}
/** The list under a path; empty where there is none. */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 44918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ revisionOverride),
/* harmony export */   m: () => (/* binding */ refOverride)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _ref_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78808);


/** The ref that the user names, `pr` before `git-ref`; undefined where neither is given. Throws `bad-input`. */
function refOverride({ gitRef, pr, defaultBranch }) {
    if (defaultBranch && !(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefName */ .pA)(defaultBranch)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `default-branch ${(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(defaultBranch)} is not a branch name`);
    }
    if (pr !== undefined && pr !== '') {
        const request = (0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .requestRef */ .Jv)(pr, { fork: false });
        if (request === undefined)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `pr ${(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(String(pr))} is not a request's number`);
        return request;
    }
    if (!gitRef)
        return undefined;
    const ref = (0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRef */ .rd)(gitRef);
    if (ref !== undefined)
        return ref;
    const advice = (0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isRefName */ .pA)(gitRef) && !gitRef.startsWith('refs/') ? `refs/heads/${gitRef} or refs/tags/${gitRef}` : '';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `git-ref ${(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(gitRef)} is not a full ref: expected ${advice || 'refs/heads/…, refs/tags/… or refs/pull/<number>/head'}`);
}
/** The commit that the user names, in lower case; undefined where none is given. Throws `bad-input`. */
function revisionOverride({ gitSha }) {
    if (!gitSha)
        return undefined;
    if ((0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .isCommit */ .WM)(gitSha))
        return gitSha.toLowerCase();
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `git-sha ${(0,_ref_text_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(gitSha)} is not a full commit id (40 or 64 hex digits)`);
}


/***/ }),

/***/ 78808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ namedRef),
/* harmony export */   Jv: () => (/* binding */ requestRef),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   pA: () => (/* binding */ isRefName),
/* harmony export */   rd: () => (/* binding */ parseRef)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86392);

/** A commit id of a SHA-1 or SHA-256 repository, in full. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/**
 * git-check-ref-format(1): no space, control character, `~^:?*[\`, `..`, `@{`, and no `.lock` or `/` at the end.
 * Control characters and line ends of Unicode, which git lets pass, are refused too: names end up in logs.
 */
const NOT_IN_REF = /[\u0000-\u0020\u007f-\u009f\u2028\u2029~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.lock$|^-/;
/** Longest branch or tag name that is taken; git's own limit is the file system's. */
const MAX_NAME = 1024;
/** True for a full commit id. */
function isCommit(text) {
    return text !== undefined && COMMIT.test(text) && !/^0+$/.test(text);
}
/** True when `name` can be a branch or tag name of git. */
function isRefName(name) {
    return name !== '' && name.length <= MAX_NAME && !NOT_IN_REF.test(name);
}
/**
 * Reads a full ref: `refs/heads/…`, `refs/tags/…`, `refs/pull/12/…`, `refs/merge-requests/12/…`.
 * Undefined for anything else. A request read from a ref alone is not known to be a fork's; the caller knows better.
 */
function parseRef(text) {
    const branch = /^refs\/heads\/(.+)$/s.exec(text)?.[1];
    if (branch !== undefined)
        return isRefName(branch) ? { kind: 'branch', name: branch } : undefined;
    const tag = /^refs\/tags\/(.+)$/s.exec(text)?.[1];
    if (tag !== undefined)
        return isRefName(tag) ? { kind: 'tag', name: tag } : undefined;
    const request = /^refs\/(?:pull|merge-requests)\/([0-9]+)(?:\/[a-z]+)?$/.exec(text)?.[1];
    return request === undefined ? undefined : requestRef(request, { fork: false });
}
/**
 * The ref that a CI names, in full; empty text names none. What git would not take is no reason to ask the clone, which
 * may be at something else: then there is `noRef`.
 */
function namedRef(text) {
    const ref = parseRef(text);
    if (ref !== undefined || !/^refs\/(?:heads|tags)\/./s.test(text))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .e)({ ref });
    return { noRef: `the CI names the ref ${shown(text)}, which git does not allow: give \`git-ref\`` };
}
/** Shows text from outside on one line of a message: quoted, control characters escaped, cut to a sane length. */
function shown(text) {
    return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
/** A request as a ref; `number` as the CI writes it. Undefined when it is no number above zero. */
function requestRef(number, rest) {
    const parsed = typeof number === 'number' ? number : /^[1-9][0-9]{0,14}$/.test(number ?? '') ? Number(number) : 0;
    if (!Number.isSafeInteger(parsed) || parsed < 1)
        return undefined;
    const branches = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .e)({ headBranch: checked(rest.headBranch), baseBranch: checked(rest.baseBranch) });
    return { kind: 'request', number: parsed, ...branches, fork: rest.fork };
}
/** A branch name from outside, left out where git could not have it. */
function checked(name) {
    return name !== undefined && isRefName(name) ? name : undefined;
}


/***/ }),

/***/ 92160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mutabilityOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tags_owned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34152);
/* harmony import */ var _tag_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41837);



/**
 * Which kind a tag is, by its name.
 * `patterns` is the input `immutable-tags`: empty means full versions, commits and calendar versions; `all` and `none`
 * mean what they say; else globs, of which the last that matches decides, `!` taking out.
 */
function mutabilityOf(patterns) {
    if (patterns.length === 0) {
        return tag => ((0,_tags_owned_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .d)(tag) ? 'immutable' : 'moving');
    }
    const [only] = patterns;
    if (patterns.length === 1 && only === 'all')
        return () => 'immutable';
    if (patterns.length === 1 && only === 'none')
        return () => 'moving';
    const rules = patterns.map(readPattern);
    if (rules.every(({ takesOut }) => takesOut)) {
        const all = patterns.join(',');
        const hint = `write *,${all} for every tag but these, or none`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${all} only takes out, so no tag is immutable; ${hint}`);
    }
    return tag => {
        const deciding = rules.findLast(rule => rule.matches(tag));
        return deciding && !deciding.takesOut ? 'immutable' : 'moving';
    };
}
function readPattern(pattern) {
    if (pattern === 'all' || pattern === 'none') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${pattern} stands alone; write * to match every tag`);
    }
    const takesOut = pattern.startsWith('!');
    const glob = takesOut ? pattern.slice(1) : pattern;
    if (glob === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', 'immutable-tags: a lone ! matches nothing; write !<pattern>');
    const matches = (0,_tag_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagGlob */ .v)(glob);
    if (typeof matches === 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${matches}`);
    return { takesOut, matches };
}


/***/ }),

/***/ 41837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readTagGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Reads a glob over tags, the same for every input that takes one. A bracket without its other half is literal text to
 * most readers of globs, and so matches nothing: a text says that instead.
 */
function readTagGlob(pattern) {
    try {
        return picomatch__WEBPACK_IMPORTED_MODULE_0__(pattern, { dot: true, nonegate: true, strictBrackets: true });
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const [, missing = error.message] = /^(Missing (?:opening|closing): ".")/.exec(error.message) ?? [];
        return `the pattern ${JSON.stringify(pattern)} matches no tag: ${missing.toLowerCase()}`;
    }
}


/***/ }),

/***/ 34152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isFinal),
/* harmony export */   g: () => (/* binding */ isOwned)
/* harmony export */ });
/** Moving names that releases, requests and schedules own: `1`, `v1.2`, `latest`, `pr-…`, `nightly…`. */
const OWNED = /^(?:v?[0-9]+(?:\.[0-9]+){0,2}|latest|pr-[0-9]+|nightly(?:-[0-9]{8})?)$/;
/** Names that what is attached to a digest is found by: the referrers tag `sha256-…`, and cosign's with `.sig` behind. */
const ATTACHED = /^sha(?:256|512)-[0-9a-f]{32,128}(?:\..*)?$/;
const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:[._+-].*|[a-z]+\d*.*)?$/i;
const CALENDAR_VERSION = /^v?\d{4}[.-]\d{1,2}(?:[.-]\d{1,2})?(?:[._-].*)?$/i;
const COMMIT = /^sha-[0-9a-f]{7,64}$/;
/** True for the names that never change once published, unless `immutable-tags` says otherwise. */
function isFinal(name) {
    return FULL_VERSION.test(name) || CALENDAR_VERSION.test(name) || COMMIT.test(name);
}
/**
 * True when a branch of this name must not pass for a release, a request or a schedule, nor for what is attached to one.
 * A branch moves, so it has no name that is final either: its second push would be refused.
 */
function isOwned(name) {
    return OWNED.test(name) || ATTACHED.test(name) || isFinal(name);
}


/***/ })

};
