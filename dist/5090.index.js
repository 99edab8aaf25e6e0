export const id = 5090;
export const ids = [5090,2274,2375];
export const modules = {

/***/ 13231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readNodes),
/* harmony export */   l: () => (/* binding */ createArguments)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/** The words after `docker` for each command that makes the builder, in order: create, then one append a node. */
function createArguments(name, spec) {
    const first = [
        ...['buildx', 'create', '--name', name, '--driver', spec.driver],
        ...spec.driverOpts.flatMap(option => ['--driver-opt', option]),
        ...flag('--buildkitd-flags', spec.buildkitdFlags),
        // Only these two start a buildkitd of their own that could read it.
        ...(/^(?:docker-container|kubernetes)$/.test(spec.driver)
            ? flag('--buildkitd-config', spec.buildkitdConfig)
            : []),
        ...(spec.endpoint ? [spec.endpoint] : []),
    ];
    return [first, ...spec.nodes.map(node => appendArguments(name, node))];
}
function appendArguments(name, node) {
    return [
        ...['buildx', 'create', '--name', name, '--append'],
        ...flag('--node', node.name),
        ...node.driverOpts.flatMap(option => ['--driver-opt', option]),
        ...flag('--buildkitd-flags', node.buildkitdFlags),
        ...flag('--platform', node.platforms),
        ...(node.endpoint ? [node.endpoint] : []),
    ];
}
/** Keys an entry may have; anything else is a slip that would silently change where a platform is built. */
const NODE_KEYS = new Set(['name', 'endpoint', 'platforms', 'driver-opts', 'buildkitd-flags']);
/** Reads `append`: a YAML list of nodes, as docker/setup-buildx-action takes it. Throws `bad-input` with every problem. */
function readNodes(yaml) {
    if (yaml.trim() === '')
        return [];
    let value;
    try {
        value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__.parse)(yaml);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', `append is not YAML: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause).split('\n')[0]}`, { cause });
    }
    if (!Array.isArray(value)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', 'append must be a YAML list of nodes, as in `- endpoint: ssh://me@arm`');
    }
    const problems = [];
    const nodes = value.map((entry, index) => nodeFrom(entry, `append: node ${index + 1}`, problems));
    if (problems.length === 0)
        return nodes;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'append is not usable', {
        problems,
    });
}
function nodeFrom(entry, where, problems) {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
        problems.push(`${where} must have keys such as endpoint and platforms`);
        return { driverOpts: [] };
    }
    const fields = new Map(Object.entries(entry));
    for (const key of fields.keys()) {
        if (!NODE_KEYS.has(key))
            problems.push(`${where} has ${key}; it may have ${[...NODE_KEYS].join(', ')}`);
    }
    const listOf = (key) => {
        const value = fields.get(key);
        if (value === undefined || value === null)
            return [];
        if (typeof value === 'string')
            return value.split('\n').flatMap(line => line.trim() || []);
        if (Array.isArray(value) && value.every(item => typeof item === 'string'))
            return value;
        problems.push(`${where}: ${key} must be text or a list of text`);
        return [];
    };
    const optional = {
        name: listOf('name')[0],
        endpoint: listOf('endpoint')[0],
        platforms: listOf('platforms').join(',') || undefined,
        buildkitdFlags: listOf('buildkitd-flags').join(' ') || undefined,
    };
    return {
        driverOpts: listOf('driver-opts'),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
}
function flag(name, value) {
    return value ? [name, value] : [];
}


/***/ }),

/***/ 68313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ createBuilder),
/* harmony export */   removeBuilder: () => (/* binding */ removeBuilder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61870);
/* harmony import */ var _create_args_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13231);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6233);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(535);






/** State that is kept can only be found again under a name that is the same the next time. */
const KEPT_NAME = 'cfcr-push';
/** Pulling BuildKit's image fails now and then (https://github.com/docker/setup-buildx-action/issues/388). */
const BOOT_TRIES = 3;
const BOOT_PAUSE_MS = 2_000;
/**
 * Creates a builder with all its nodes and starts it. Throws `builder-missing` when that fails; what was made until
 * then is removed again.
 */
async function createBuilder(docker, wanted) {
    const name = wanted.keepState
        ? KEPT_NAME
        : `${KEPT_NAME}-${Math.floor(wanted.random() * 2 ** 32).toString(36)}`;
    const removal = {
        name,
        args: ['buildx', 'rm', ...(wanted.keepState ? ['--keep-state'] : []), name],
    };
    if (wanted.keepState)
        await removeBuilder(docker, removal); // Left by a job that was killed: its inputs may differ.
    try {
        await create(docker, name, wanted);
        const facts = await boot(docker, name, wanted);
        return { facts, ...(wanted.cleanup ? { removal } : {}) };
    }
    catch (error) {
        await removeBuilder(docker, removal);
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV))
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('builder-missing', `cannot create a ${wanted.spec.driver} builder: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, {
            cause: error,
        });
    }
}
/**
 * Runs a removal; to be called in the post step. Returns what docker said when it did not work, for a warning:
 * a builder that is gone already is no reason to fail a job that is done.
 */
async function removeBuilder(docker, removal) {
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .runDocker */ .ST)(docker, removal.args, { timeoutMs: _docker_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_TIMEOUT_MS */ .ib });
    if (result.code === 0)
        return undefined;
    return (result.stderr
        .trim()
        .split(/\s*\n\s*/)
        .join('; ') || (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(result));
}
async function create(docker, name, wanted) {
    const inline = wanted.buildkitdConfigInline;
    // buildx copies the configuration into its own state, so the file is only needed for the call.
    const folder = inline ? await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .temporaryFolder */ .yy)('cfcr-buildkitd', wanted.temporary) : undefined;
    try {
        const path = folder ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, 'buildkitd.toml') : undefined;
        if (path && inline)
            await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeWhole */ .f8)(path, inline);
        const spec = { ...wanted.spec, ...(path ? { buildkitdConfig: path } : {}) };
        for (const args of (0,_create_args_js__WEBPACK_IMPORTED_MODULE_3__/* .createArguments */ .l)(name, spec)) {
            const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .runDocker */ .ST)(docker, args, { timeoutMs: _docker_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_TIMEOUT_MS */ .ib });
            if (result.code !== 0)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('builder-missing', (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .lastWords */ .aN)(result));
        }
    }
    finally {
        await folder?.remove();
    }
}
async function boot(docker, name, wanted) {
    // Only this driver pulls an image itself; an address where nobody answers is not worth three waits.
    const tries = wanted.spec.driver === 'docker-container' ? BOOT_TRIES : 1;
    for (let attempt = 1;; attempt++) {
        try {
            return await (0,_inspect_js__WEBPACK_IMPORTED_MODULE_4__/* .inspectBuilder */ .I)(docker, {
                name,
                bootstrap: true,
                ...(wanted.raw ? { raw: wanted.raw } : {}),
            });
        }
        catch (error) {
            if (attempt >= tries)
                throw error;
            wanted.info(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}; trying again`);
            await wanted.sleep(BOOT_PAUSE_MS * attempt);
        }
    }
}


/***/ }),

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ runDocker),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   ib: () => (/* binding */ QUESTION_TIMEOUT_MS)
/* harmony export */ });
/** Questions to a daemon that does not answer must not hold up a job for ever. */
const QUESTION_TIMEOUT_MS = 60_000;
/** Runs `docker ARGS`; a non-zero exit code is a result. Throws `exec-failed` where there is no docker. */
function runDocker(docker, args, call = {}) {
    return docker.exec({
        program: 'docker',
        args,
        cwd: docker.cwd,
        // Advertisement of other products would otherwise end up between a build's last lines.
        env: { ...docker.env, DOCKER_CLI_HINTS: 'false', ...call.env },
        ...(docker.signal ? { signal: docker.signal } : {}),
        ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
        ...(call.raw ? { onStderr: call.raw } : {}),
    });
}
/** The last line a docker command said on standard error without its `ERROR: `, or how it ended when it said nothing. */
function lastWords(result) {
    const lines = result.stderr.split('\n').map(line => line.trim());
    const line = lines.findLast(text => text !== '' && !/^-+$/.test(text));
    if (line)
        return line.replace(/^ERROR:\s*/, '');
    if (result.timedOut)
        return 'it did not answer in time';
    return result.signal ? `ended by ${result.signal}` : `ended with exit code ${result.code} and said nothing`;
}


/***/ }),

/***/ 2375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDockerfile: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* unused harmony export isRemoteContext */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** How deep and how many files are looked at to say which Dockerfiles there are instead. */
const SEARCH = { depth: 3, folders: 200, shown: 8 };
const DOCKERFILE_NAME = /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i;
/** True for a context that buildx fetches itself: an address, not a folder. Docker's own rule. */
function isRemoteContext(context) {
    return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
/**
 * Reads the Dockerfile of a request: `file` counts from the working directory, without it `Dockerfile` (or, like
 * BuildKit, `dockerfile`) of the context. Undefined where the context is remote and the file is in there.
 * Throws `bad-input` for a context that is no folder and `dockerfile-missing` with the Dockerfiles that are nearby.
 */
async function readDockerfile(request, cwd) {
    if (isRemoteContext(request.context) || (request.file && isRemoteContext(request.file)))
        return undefined;
    const context = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, request.context);
    if ((await kindOf(context)) !== 'folder') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `build context ${JSON.stringify(request.context)} is not a folder (${context})`);
    }
    const candidates = request.file
        ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, request.file)]
        : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'dockerfile')];
    for (const path of candidates) {
        if ((await kindOf(path)) === 'file')
            return { path: shown(cwd, path), text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    const nearby = await findDockerfiles(context);
    const expected = candidates[0] ?? context;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('dockerfile-missing', `there is no Dockerfile at ${shown(cwd, expected)} (${expected})`, {
        hint: nearby.length > 0
            ? `\`file\` counts from the working directory. There is: ${nearby.map(path => shown(cwd, path)).join(', ')}`
            : '`file` counts from the working directory, `context` is where COPY takes files from.',
    });
}
async function kindOf(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'none';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `cannot look at ${path}`, { cause: error });
    }
}
/** Breadth first, so that the nearest come first; dot folders and installed packages are passed over. */
async function findDockerfiles(root) {
    const found = [];
    const queue = [{ path: root, depth: 0 }];
    for (let looked = 0; looked < SEARCH.folders && found.length < SEARCH.shown; looked++) {
        const folder = queue.shift();
        if (folder === undefined)
            break;
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder.path, { withFileTypes: true });
        for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, entry.name);
            if (entry.isFile() && DOCKERFILE_NAME.test(entry.name))
                found.push(path);
            else if (entry.isDirectory() && folder.depth < SEARCH.depth && !/^\.|^node_modules$/.test(entry.name)) {
                queue.push({ path, depth: folder.depth + 1 });
            }
        }
    }
    return found.slice(0, SEARCH.shown);
}
function shown(cwd, path) {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, path);
    return short !== '' && !short.startsWith('..') ? short : path;
}


/***/ }),

/***/ 535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ inspectBuilder)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/buildx/docker.js
var buildx_docker = __webpack_require__(6233);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
;// CONCATENATED MODULE: ./lib/build/buildx/inspect-text.js

/**
 * Reads the text of `docker buildx inspect`: the only form that every buildx has (JSON came later and only to `ls`).
 * Unknown lines are passed over, so a newer buildx may say more. Never throws.
 */
function parseInspect(text) {
    const [head = '', ...rest] = text.split(/^Nodes:[ \t]*$/m);
    const builder = fieldsOf(head);
    const nodes = rest
        .join('')
        .split(/^(?=Name:)/m)
        .map(fieldsOf)
        .filter(fields => fields.has('Name'))
        .map(nodeFrom);
    const error = builder.get('Error');
    return {
        name: builder.get('Name') ?? '',
        driver: builder.get('Driver') ?? '',
        nodes,
        ...(error ? { error } : {}),
    };
}
function nodeFrom(fields) {
    const optional = {
        endpoint: fields.get('Endpoint'),
        status: fields.get('Status'),
        // Until 0.10 buildx called it by the project's name.
        buildkit: fields.get('BuildKit version') ?? fields.get('Buildkit'),
        driverOptions: fields.get('Driver Options'),
        error: fields.get('Error'),
    };
    return {
        name: fields.get('Name') ?? '',
        platforms: (fields.get('Platforms') ?? '').split(',').flatMap(platformFrom),
        ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    };
}
/** A `*` marks platforms that were fixed by hand when the node was made. */
function platformFrom(text) {
    const platform = (0,descriptor/* parsePlatform */.FL)(text.trim().replace(/\*$/, ''));
    return platform ? [platform] : [];
}
/** `Key: value` lines at the margin; the first of a key counts. */
function fieldsOf(text) {
    const fields = new Map();
    for (const line of text.split('\n')) {
        const match = /^([A-Z][\w ]*):[ \t]*(.*)$/.exec(line);
        if (match?.[1] && !fields.has(match[1]))
            fields.set(match[1], (match[2] ?? '').trim());
    }
    return fields;
}

;// CONCATENATED MODULE: ./lib/build/buildx/inspect.js



/**
 * Asks buildx about a builder; without a name, about the current one. `bootstrap` starts it first, which can pull
 * an image (its progress goes to `raw`). Throws `builder-missing` with docker's own words.
 */
async function inspectBuilder(docker, ask = {}) {
    const args = [
        'buildx',
        'inspect',
        ...(ask.bootstrap ? ['--bootstrap'] : []),
        ...(ask.name ? [ask.name] : []),
    ];
    const result = await (0,buildx_docker/* runDocker */.ST)(docker, args, {
        ...(ask.bootstrap ? {} : { timeoutMs: buildx_docker/* QUESTION_TIMEOUT_MS */.ib }),
        ...(ask.raw ? { raw: ask.raw } : {}),
    });
    const who = ask.name ? `buildx builder ${JSON.stringify(ask.name)}` : 'the current buildx builder';
    const fail = (why, hint) => {
        throw new errors/* AppError */.uV('builder-missing', `${who} cannot be used: ${why}`, hint === undefined ? {} : { hint });
    };
    if (result.code !== 0)
        return fail((0,buildx_docker/* lastWords */.aN)(result), await otherBuilders(docker, ask.name));
    const found = parseInspect(result.stdout);
    if (found.error !== undefined)
        return fail(found.error);
    const broken = found.nodes.filter(node => node.error !== undefined);
    if (found.nodes.length === 0 || broken.length === found.nodes.length) {
        return fail(broken[0]?.error ?? 'it has no nodes');
    }
    const { name, driver, nodes } = found;
    if (driver !== 'docker')
        return { name, driver, nodes };
    return { name, driver, nodes, imageStore: await imageStoreOf(docker, nodes[0]?.endpoint) };
}
/** Which image store the daemon behind a docker context has; `default` is the one the environment points at. */
async function imageStoreOf(docker, endpoint) {
    const context = endpoint && endpoint !== 'default' ? ['--context', endpoint] : [];
    const result = await (0,buildx_docker/* runDocker */.ST)(docker, [...context, 'info', '--format', '{{json .DriverStatus}}'], {
        timeoutMs: buildx_docker/* QUESTION_TIMEOUT_MS */.ib,
    });
    if (result.code !== 0) {
        throw new errors/* AppError */.uV('builder-missing', `the docker daemon does not answer: ${(0,buildx_docker/* lastWords */.aN)(result)}`);
    }
    return result.stdout.includes('io.containerd.snapshotter') ? 'containerd' : 'classic';
}
async function otherBuilders(docker, asked) {
    if (asked === undefined)
        return undefined;
    const result = await (0,buildx_docker/* runDocker */.ST)(docker, ['buildx', 'ls', '--format', '{{.Name}}'], {
        timeoutMs: buildx_docker/* QUESTION_TIMEOUT_MS */.ib,
    });
    // buildx before 0.13 cannot format its list; the hint is then less precise.
    if (result.code !== 0)
        return '`docker buildx ls` lists the builders there are.';
    const names = [...new Set(result.stdout.split('\n').map(line => line.replace(/\*$/, '').trim()))];
    const others = names.filter(name => name !== '' && !name.startsWith('\\_') && name !== asked);
    return others.length > 0 ? `There are: ${others.join(', ')}.` : 'There is no other builder either.';
}


/***/ }),

/***/ 52274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ swapLocal),
/* harmony export */   Ps: () => (/* binding */ prepareSwap),
/* harmony export */   pq: () => (/* binding */ restoreKept),
/* harmony export */   saveKept: () => (/* binding */ saveKept)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Brings the folder of a local cache back from GitHub's cache before the build. Returns what the post step has to
 * save; undefined where nothing is kept. A failure is a warning: the build is slower, not wrong.
 */
async function restoreKept(options) {
    const { plan, unique, info, warning, load } = options;
    if (plan.kept === undefined || plan.swap === undefined)
        return undefined;
    const folder = plan.swap.current;
    const prefix = (scope) => `cfcr-push-${scope}-`;
    const key = `${prefix(plan.kept.scope)}${unique}`;
    try {
        const service = await openService(load);
        const found = await service.restoreCache([folder], key, [plan.kept.scope, ...plan.kept.fallbacks].map(prefix));
        info(found === undefined ? 'there is no build cache yet' : `build cache restored from ${found}`);
    }
    catch (error) {
        warning(`the build cache could not be restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    return { folder, key };
}
/** Saves the folder for later jobs; for the post step. A failure is a warning. */
async function saveKept(kept, { warning, load }) {
    if (!(await exists(kept.folder)))
        return;
    try {
        const service = await openService(load);
        await service.saveCache([kept.folder], kept.key);
    }
    catch (error) {
        warning(`the build cache could not be saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** The client itself would look for a missing service for 20 seconds. */
async function openService(load) {
    const service = await load();
    if (!service.isFeatureAvailable())
        throw new Error("GitHub's cache service is not offered to this job");
    return service;
}
/** Makes room for a new local cache; a rest of a killed run would be merged into it. */
async function prepareSwap(plan) {
    if (plan.swap)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.swap.next, { recursive: true, force: true });
}
/** Puts the newly written local cache in the place of the old one, if one was written. Failures are warnings. */
async function swapLocal(plan, warning) {
    if (plan.swap === undefined || !(await exists(plan.swap.next)))
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.swap.current, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(plan.swap.next, plan.swap.current);
    }
    catch (error) {
        warning(`the build cache could not be put in place: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
async function exists(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    return found !== undefined;
}


/***/ }),

/***/ 35090:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBuildx: () => (/* binding */ openBuildx)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(25175);
;// CONCATENATED MODULE: ./lib/build/buildx/csv.js

/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
function joinFields(fields) {
    return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
function splitFields(text) {
    const options = { columns: false, relax_quotes: true, relax_column_count: true };
    try {
        const [fields] = (0,sync.parse)(text, { ...options, record_delimiter: '\0' });
        return fields ?? [''];
    }
    catch {
        // A quote that never closes: docker's own words about it are better than ours.
        return [text];
    }
}
/** Reads `key=value` fields; keys are lower-cased, a field without `=` has the value ''. */
function readAttributes(text) {
    return new Map(splitFields(text).map(field => {
        const at = field.indexOf('=');
        return at < 0
            ? [field.trim().toLowerCase(), '']
            : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
    }));
}

;// CONCATENATED MODULE: ./lib/build/buildx/attestations.js

/**
 * `--attest` flags from `provenance`, `sbom` and `attests`, with the precedence of docker/build-push-action:
 * the two named inputs win over an entry of `attests` of the same type. `true` means the type with its defaults,
 * `false` switches it off, anything else is attributes. Nothing given leaves buildx to its own default.
 */
function attestationArguments(wanted) {
    const named = ['provenance', 'sbom'].flatMap(type => {
        const value = wanted[type]?.trim();
        return value ? [{ type: type, text: attributesOf(type, value) }] : [];
    });
    const others = wanted.attests
        .map(text => ({ type: readAttributes(text).get('type') ?? '', text: spellSwitches(text) }))
        .filter(entry => !named.some(one => one.type === entry.type));
    return [...named, ...others].flatMap(entry => ['--attest', entry.text]);
}
/**
 * Whether the result is an index: several platforms, or one with attestations. Decides what may be annotated:
 * BuildKit fails with "index annotations not supported for single platform export" otherwise.
 */
function makesIndex(request, env) {
    if (request.platforms.length > 1)
        return true;
    const flags = attestationArguments(request.buildx).filter(text => text !== '--attest');
    const enabled = flags.filter(text => readAttributes(text).get('disabled') !== 'true');
    if (enabled.length > 0)
        return true;
    const saysProvenance = flags.some(text => readAttributes(text).get('type') === 'provenance');
    return !saysProvenance && !isTrue(env['BUILDX_NO_DEFAULT_ATTESTATIONS']);
}
function attributesOf(type, value) {
    return spellSwitches(`type=${type},${value}`);
}
/** A bare `true` is nothing to add, a bare `false` is `disabled=true`: that is how docker's action spells them. */
function spellSwitches(text) {
    const fields = splitFields(text)
        .map(field => field.trim())
        .flatMap(field => {
        if (isTrue(field))
            return [];
        return isFalse(field) ? ['disabled=true'] : [field];
    });
    return joinFields(fields);
}
/** Go's strconv.ParseBool, which buildx reads switches with. */
function isTrue(text) {
    return text !== undefined && /^(?:1|t|T|TRUE|true|True)$/.test(text);
}
function isFalse(text) {
    return /^(?:0|f|F|FALSE|false|False)$/.test(text);
}

;// CONCATENATED MODULE: ./lib/build/buildx/args.js




/** One row an input: the words it adds to the command line, in this order. */
const ROWS = [
    ({ file }) => flag('--file', file),
    ({ platforms }) => flag('--platform', platforms.map(descriptor/* formatPlatform */.Bq).join(',')),
    ({ target }) => flag('--target', target),
    request => each('--build-arg', pairs(withEpoch(request))),
    ({ labels }) => each('--label', pairs(labels)),
    ({ buildx }) => attestationArguments(buildx),
    ({ buildx }) => each('--add-host', buildx.addHosts),
    ({ buildx }) => each('--allow', buildx.allow),
    ({ buildx }) => each('--build-context', buildx.buildContexts),
    ({ buildx }) => flag('--cgroup-parent', buildx.cgroupParent),
    ({ buildx }) => flag('--network', buildx.network),
    ({ buildx }) => (buildx.noCache ? ['--no-cache'] : []),
    ({ buildx }) => each('--no-cache-filter', buildx.noCacheFilters),
    ({ buildx }) => (buildx.pull ? ['--pull'] : []),
    ({ buildx }) => flag('--shm-size', buildx.shmSize),
    ({ buildx }) => each('--ssh', buildx.ssh),
    ({ buildx }) => each('--ulimit', buildx.ulimit),
];
/** The words after `docker` that build `request` and store it by digest. Pure; there is never a tag in them. */
function buildArguments(request, run) {
    const annotations = annotationsFor(request.annotations, makesIndex(request, run.env));
    return [
        ...['buildx', 'build', '--builder', run.builder, '--progress', 'plain'],
        ...['--metadata-file', run.metadataFile],
        ...ROWS.flatMap(row => row(request)),
        ...each('--annotation', annotations),
        ...run.secretArgs,
        ...each('--cache-from', run.cacheFrom),
        ...each('--cache-to', run.cacheTo),
        ...['--output', storeOutput(request, run.mode)],
        ...each('--output', run.furtherOutputs),
        // A context that starts with a dash is not a flag.
        ...['--', request.context],
    ];
}
/**
 * The words that make further images of what the builder has just built: its cache answers every step, so nothing
 * is built or looked for anew. Without attestations, as the classic image store of a docker daemon holds no index.
 */
function repeatArguments(request, run) {
    const { sbom: _, ...buildx } = request.buildx;
    const repeated = {
        ...request,
        buildx: { ...buildx, provenance: 'false', attests: [], noCache: false, noCacheFilters: [], pull: false },
    };
    return [
        ...['buildx', 'build', '--builder', run.builder, '--progress', 'plain'],
        ...ROWS.flatMap(row => row(repeated)),
        ...run.secretArgs,
        ...each('--output', run.outputs),
        ...['--', request.context],
    ];
}
/**
 * What is set in the child's environment beside what it inherits.
 * `noDefaultOciArtifact`: BuildKit 0.32 gives attestations an artifact type and a `subject`, which several registries
 * refuse (gitlab.com: https://github.com/moby/buildkit/issues/7007), so the older shape is asked for by default.
 */
function buildEnvironment(noDefaultOciArtifact) {
    return {
        // Provenance is in the image; a second copy in the metadata file only costs time.
        BUILDX_METADATA_PROVENANCE: 'disabled',
        ...(noDefaultOciArtifact ? { BUILDX_NO_DEFAULT_OCI_ARTIFACT: 'true' } : {}),
    };
}
function storeOutput(request, mode) {
    if (mode.kind === 'layout') {
        // Without attestation-inline the default provenance of a single platform is dropped here though a push keeps it:
        // one build would give an index on one driver and a lone manifest on another.
        return joinFields(['type=oci', 'tar=false', 'attestation-inline=true', `dest=${mode.path}`]);
    }
    const name = `name=${(0,reference/* fullName */.fq)(request.destination)}`;
    // OCI types always: without them annotations are lost and the result depends on what else was asked for.
    const how = ['push-by-digest=true', 'name-canonical=true', 'push=true', 'oci-mediatypes=true'];
    return joinFields(['type=image', name, ...how]);
}
/** `level:key=value` entries; what belongs on an index goes nowhere when the result has none. */
function annotationsFor(annotations, isIndex) {
    const levels = ['index', 'index-descriptor', 'manifest', 'manifest-descriptor'].filter(level => isIndex || !level.startsWith('index'));
    return levels.flatMap(level => pairs(annotations[level]).map(pair => `${level}:${pair}`));
}
function withEpoch(request) {
    return { SOURCE_DATE_EPOCH: String(request.epoch), ...request.buildArgs };
}
function pairs(record) {
    return Object.entries(record).map(([key, value]) => `${key}=${value}`);
}
function each(name, values) {
    return values.flatMap(value => [name, value]);
}
function flag(name, value) {
    return value ? [name, value] : [];
}

// EXTERNAL MODULE: ./lib/build/buildx/dockerfile-path.js
var dockerfile_path = __webpack_require__(2375);
;// CONCATENATED MODULE: ./lib/build/buildx/dockerfile-stages.js
/** Reads stages and their RUN instructions; what it does not know it passes over. Never throws. */
function readOutline(text) {
    const globalArgs = {};
    const stages = [];
    for (const { line, word, rest } of instructionsOf(text)) {
        const stage = stages.at(-1);
        if (word === 'FROM')
            stages.push(stageFrom(rest));
        else if (word === 'ARG' && stage === undefined)
            Object.assign(globalArgs, defaultsOf(rest));
        else if (stage !== undefined && (word === 'COPY' || word === 'RUN' || word === 'ADD')) {
            stage.takesFrom = [...stage.takesFrom, ...sourcesOf(word, rest)];
            if (word === 'RUN')
                stage.runs = [...stage.runs, { line, text: rest }];
        }
    }
    const syntax = /^#\s*syntax\s*=\s*(\S+)/i.exec(text)?.[1];
    return { ...(syntax === undefined ? {} : { syntax }), globalArgs, stages };
}
/** Instructions with continued lines joined and heredocs attached; `line` is the first line's number from 1. */
function* instructionsOf(text) {
    const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const escapeChar = /^(?:#.*\r?\n)*#\s*escape\s*=\s*`/i.test(text) ? '`' : '\\';
    let at = 0;
    while (at < lines.length) {
        const first = at;
        if (isBlankOrComment(lines[at])) {
            at++;
            continue;
        }
        const joined = joinContinued(lines, at, escapeChar);
        at = joined.next;
        const [, word, rest] = /^\s*([A-Za-z]+)\s+([\s\S]*)$/.exec(joined.text) ?? [];
        if (word === undefined || rest === undefined)
            continue;
        const body = [];
        for (const end of heredocsOf(word, rest)) {
            while (at < lines.length && lines[at]?.replace(/^\t+/, '') !== end)
                body.push(lines[at++] ?? '');
            at++;
        }
        yield { line: first + 1, word: word.toUpperCase(), rest: [rest, ...body].join('\n').trim() };
    }
}
/** A line that ends in the escape character goes on in the next; blank and comment lines in between do not count. */
function joinContinued(lines, from, escapeChar) {
    let text = '';
    for (let at = from; at < lines.length; at++) {
        const line = lines[at]?.trimEnd() ?? '';
        if (at > from && isBlankOrComment(line))
            continue;
        if (!line.endsWith(escapeChar))
            return { text: text + line, next: at + 1 };
        text += `${line.slice(0, -1)} `;
    }
    return { text, next: lines.length };
}
function isBlankOrComment(line) {
    return line === undefined || /^\s*(?:#|$)/.test(line);
}
/** Words that end the heredocs an instruction opens. */
function heredocsOf(word, rest) {
    if (!/^(?:RUN|COPY|ADD)$/i.test(word))
        return [];
    return [...rest.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_][\w.]*)\1/g)].map(match => match[2] ?? '');
}
function stageFrom(rest) {
    const words = rest.split(/\s+/);
    const platform = words.find(word => word.startsWith('--platform='))?.slice('--platform='.length);
    const [base = '', as, name] = words.filter(word => !word.startsWith('--'));
    return {
        base,
        ...(platform ? { platform } : {}),
        ...(as?.toUpperCase() === 'AS' && name ? { name: name.toLowerCase() } : {}),
        runs: [],
        takesFrom: [],
    };
}
function sourcesOf(word, rest) {
    const flags = /^(?:--\S+\s+)*/.exec(rest)?.[0].split(/\s+/) ?? [];
    return flags.flatMap(flag => {
        if (word !== 'RUN')
            return flag.startsWith('--from=') ? [flag.slice('--from='.length)] : [];
        const from = /^--mount=(?:.*,)?from=([^,]+)/.exec(flag)?.[1];
        return from === undefined ? [] : [from];
    });
}
function defaultsOf(rest) {
    const found = [...rest.matchAll(/([A-Za-z_]\w*)(?:=("[^"]*"|'[^']*'|\S*))?/g)];
    return Object.fromEntries(found.map(match => [match[1] ?? '', (match[2] ?? '').replace(/^["']|["']$/g, '')]));
}

;// CONCATENATED MODULE: ./lib/build/buildx/log-end.js
/** Enough to see a compiler's last complaint, little enough to read in an annotation. */
const MAX_OUTPUT = 20;
const PREFIXES = /^(?:ERROR: )?(?:failed to build: )?(?:failed to solve: )?/;
/** Reads what `docker buildx build --progress plain` wrote on standard error. Never throws. */
function readLogEnd(stderr) {
    const lines = stderr.replaceAll('\r', '').split('\n');
    const summary = summaryOf(lines);
    const failed = lines.findLastIndex(line => /^ > .*:$/.test(line));
    const step = failed < 0 ? undefined : lines[failed]?.slice(3, -1);
    const place = placeOf(lines);
    return {
        ...(summary === undefined ? {} : { summary }),
        ...(place ? { place } : {}),
        ...(step === undefined ? {} : { step }),
        output: failed < 0 ? [] : outputOf(lines, failed),
    };
}
/** The last `ERROR:` line that is docker's verdict; the exporter's complaints about locks are not (see `isExporterNoise`). */
function summaryOf(lines) {
    const errors = lines.filter(line => line.startsWith('ERROR: '));
    const verdict = errors.findLast(line => !isExporterNoise(line)) ?? errors.at(-1);
    const line = verdict ?? lines.findLast(text => text.trim() !== '' && !text.startsWith('#'));
    const summary = line?.replace(PREFIXES, '').trim();
    if (summary === undefined)
        return undefined;
    // The step's own line can say more: `failed to push NAME: failed to authorize: …` where the verdict has the last part.
    const steps = lines.flatMap(text => /^#\d+ ERROR: (.*)$/.exec(text)?.[1]?.trim() ?? []);
    return steps.findLast(text => text.endsWith(summary)) ?? summary;
}
/**
 * True for lines that the exporter of a docker daemon prints while it writes a layout, and mostly recovers from:
 * `ERROR: (*service).Write failed: … ref layer-sha256:… locked for 1ms …: unavailable`.
 */
function isExporterNoise(line) {
    return line.startsWith('ERROR: (*service).Write failed:');
}
/**
 *     Dockerfile:6
 *     --------------------
 *        6 | >>> RUN make \
 *        7 | >>>   all
 */
function placeOf(lines) {
    const at = lines.findLastIndex((line, index) => {
        return /^\S.*:\d+$/.test(line) && /^-{20}$/.test(lines[index + 1] ?? '');
    });
    const match = /^(.+):(\d+)$/.exec(lines[at] ?? '');
    if (!match?.[1] || !match[2])
        return undefined;
    const rest = lines.slice(at + 2);
    const end = rest.findIndex(line => /^-{20}$/.test(line));
    const marked = rest.slice(0, Math.max(end, 0)).flatMap(line => {
        const source = /^\s*\d+ \| >>> ?(.*)$/.exec(line)?.[1];
        return source === undefined ? [] : [source.replace(/\\\s*$/, '').trim()];
    });
    return { file: match[1], line: Number(match[2]), instruction: marked.join(' ') };
}
/** Lines between ` > [step]:` and the closing dashes, without the seconds in front of each. */
function outputOf(lines, failed) {
    const rest = lines.slice(failed + 1);
    const end = rest.findIndex(line => /^-{6}$/.test(line));
    return rest
        .slice(0, Math.max(end, 0))
        .map(line => line.replace(/^\d+\.\d+ /, ''))
        .slice(-MAX_OUTPUT);
}

;// CONCATENATED MODULE: ./lib/build/buildx/failure.js


/** Shown wherever emulation is what is missing. */
const EMULATION_HINT = 'Install emulation (`docker run --privileged --rm tonistiigi/binfmt --install all`, or docker/setup-qemu-action before this step), cross-compile in a stage that says `FROM --platform=$BUILDPLATFORM`, or build on native runners with `build` and `merge`.';
/** Known ends, first match wins. The text matched is the verdict and the failed step's last lines. */
const CAUSES = [
    {
        code: 'disk-full',
        when: /no space left on device/i,
        hint: 'Free space where the build and its temporary files live: `docker buildx prune`, a larger disk, or TMPDIR on another one.',
    },
    { code: 'platform-unsupported', when: /exec format error/i, hint: EMULATION_HINT },
    { code: 'dockerfile-missing', when: /^failed to read dockerfile: open .*no such file/im },
    { code: 'dockerfile-invalid', when: /^dockerfile parse error|^target stage .* could not be found/im },
    { code: 'bad-input', when: /^unable to prepare context: path .* not found/im },
    {
        code: 'credentials-rejected',
        when: /^failed to push .*(?:401 Unauthorized|unauthorized|authentication required|failed to authorize)/im,
    },
    { code: 'not-allowed', when: /^failed to push .*(?:403 Forbidden|denied|insufficient_scope)/im },
    { code: 'registry-failed', when: /^failed to push /im },
    {
        code: 'builder-missing',
        when: /^Cannot connect to the Docker daemon|^no builder ".*" found|^OCI exporter is not supported for the docker driver/im,
    },
    {
        code: 'build-failed',
        when: /granting entitlement .* is not allowed/i,
        hint: 'The builder must allow it too: `buildkitd-flags: --allow-insecure-entitlement security.insecure` on a created builder.',
    },
];
/** Turns a failed `docker buildx build` into one error: the failing instruction, docker's verdict, the step's last lines. */
function buildFailure(ended) {
    const end = readLogEnd(ended.stderr);
    if (ended.signal)
        return new errors/* AppError */.uV('build-failed', `docker buildx was ended by ${ended.signal}`);
    // A wrapper or a crash can fail without a word; taking that for success once turned failed builds green
    // (https://github.com/docker/build-push-action/pull/1620).
    if (end.summary === undefined) {
        return new errors/* AppError */.uV('build-failed', `docker buildx ended with exit code ${ended.code} and said nothing`);
    }
    const text = [end.summary, ...end.output].join('\n');
    const cause = CAUSES.find(candidate => candidate.when.test(text));
    const problems = end.output.length > 0 ? [`last lines of ${end.step ?? 'the step'}:`, ...end.output] : [];
    return new errors/* AppError */.uV(cause?.code ?? 'build-failed', messageFor(end, cause), {
        problems,
        ...(cause?.hint === undefined ? {} : { hint: cause.hint }),
    });
}
/** True when the build itself was fine and only an external cache could not be read or written. */
function isCacheFailure(ended, caches) {
    if (caches.length === 0 || ended.code === 0)
        return false;
    const { place, step, summary } = readLogEnd(ended.stderr);
    if (place !== undefined || summary === undefined)
        return false;
    if (step !== undefined && /^(?:exporting cache|importing cache|preparing build cache)/.test(step))
        return true;
    if (/cache (?:exporter|importer)|cache export|cache import|_state\/caches/i.test(summary))
        return true;
    // `mkdir /cache: …` names the first folder that could not be made, not the whole path.
    const failed = /\b(?:mkdir|open|stat|lock) (\S+?):/.exec(summary)?.[1];
    return pathsIn(caches).some(path => summary.includes(path) || (failed !== undefined && path.startsWith(`${failed}/`)));
}
function messageFor(end, cause) {
    const why = cause?.code === 'platform-unsupported'
        ? `this machine cannot run the programs of that platform (exec format error)`
        : end.summary;
    if (end.place === undefined)
        return `the build failed: ${end.step ? `${end.step}: ` : ''}${why}`;
    const { file, line, instruction } = end.place;
    return `${file}:${line}: ${instruction || end.step || 'the instruction'}: ${why}`;
}
/** Where local caches live, as their flags say. */
function pathsIn(caches) {
    return caches.flatMap(cache => {
        const path = /(?:^|,)(?:src|dest)=([^,]+)/.exec(cache)?.[1];
        return path === undefined ? [] : [path];
    });
}

;// CONCATENATED MODULE: ./lib/build/buildx/where-runs.js

/**
 * Lists every RUN that a build executes, with the platform it runs on. Stages that nothing asks for are left out,
 * as BuildKit leaves them out; a stage made FROM another one runs where that one runs. Never throws.
 */
function runPlaces(question) {
    return question.platforms.flatMap(target => {
        const replace = replacer(question, target);
        const { stages } = question.outline;
        return [...reachable(stages, question.target, replace)].flatMap(stage => {
            const runsOn = platformOf(stage, stages, replace) ?? target;
            return stage.runs.map(run => ({ stage, line: run.line, text: run.text, target, runsOn }));
        });
    });
}
/** Platform of a stage by its own `--platform` or that of the stage it is made from; undefined: the target's. */
function platformOf(stage, stages, replace) {
    // A base can only be an earlier stage, so this ends.
    const parent = earlier(stages, stages.indexOf(stage), replace(stage.base));
    if (parent)
        return platformOf(parent, stages, replace);
    return stage.platform === undefined ? undefined : (0,descriptor/* parsePlatform */.FL)(replace(stage.platform));
}
function reachable(stages, target, replace) {
    const last = target === undefined ? stages.at(-1) : find(stages, target);
    const found = new Set();
    const queue = last ? [last] : [];
    for (let stage = queue.pop(); stage !== undefined; stage = queue.pop()) {
        if (found.has(stage))
            continue;
        found.add(stage);
        const index = stages.indexOf(stage);
        for (const name of [stage.base, ...stage.takesFrom]) {
            const other = earlier(stages, index, replace(name));
            if (other)
                queue.push(other);
        }
    }
    return found;
}
function earlier(stages, index, name) {
    return find(stages.slice(0, index), name);
}
/** A stage by name, or by its number from 0. */
function find(stages, name) {
    return (stages.findLast(stage => stage.name === name.toLowerCase()) ??
        (/^\d+$/.test(name) ? stages[Number(name)] : undefined));
}
/** Replaces `$NAME`, `${NAME}` and `${NAME:-default}` by what BuildKit knows before the first FROM. */
function replacer(question, target) {
    const known = {
        ...question.outline.globalArgs,
        ...platformArgs('BUILD', question.buildPlatform),
        ...platformArgs('TARGET', target),
        ...question.buildArgs,
    };
    return text => text.replace(/\$(?:(\w+)|\{(\w+)(?::?-([^}]*))?\})/g, (_, plain, braced, fallback) => known[plain ?? braced ?? ''] || (fallback ?? ''));
}
function platformArgs(prefix, platform) {
    return {
        [`${prefix}PLATFORM`]: (0,descriptor/* formatPlatform */.Bq)(platform),
        [`${prefix}OS`]: platform.os,
        [`${prefix}ARCH`]: platform.architecture,
        [`${prefix}VARIANT`]: platform.variant ?? '',
    };
}

;// CONCATENATED MODULE: ./lib/build/buildx/emulation.js





/** Commands that compile or install for long; under emulation they take 4 to 10 times as long. */
const COMPILES = /\b(?:go (?:build|install|generate)|cargo (?:build|install)|(?:npm|pnpm) (?:ci|install|i|run build)|yarn (?:install|build)|make|cmake|ninja|gcc|g\+\+|clang|mvn|gradlew?|dotnet (?:build|publish)|swift build|zig build|ghc|cabal|mix compile)\b/;
/**
 * Checks before the build that every RUN can run, and gives warnings where it would be slow.
 * Only RUN needs the platform: a stage that merely copies can be made anywhere. Throws `platform-unsupported`
 * with each missing platform, the builder, what it has, and how to get the rest.
 */
function checkPlatforms(dockerfile, wanted, builder) {
    const able = builder.nodes.flatMap(node => node.platforms);
    const own = able[0];
    // A builder that does not say what it can is left to speak for itself.
    if (own === undefined || wanted.platforms.length === 0)
        return [];
    const missing = wanted.platforms.filter(platform => !includes(able, platform));
    if (dockerfile === undefined)
        return missing.map(platform => unseen(platform, builder, able));
    const outline = readOutline(dockerfile.text);
    if (outline.syntax !== undefined && !/dockerfile/i.test(outline.syntax))
        return [];
    const places = runPlaces({ outline, buildPlatform: own, ...wanted });
    const impossible = places.filter(place => !includes(able, place.runsOn));
    if (impossible.length > 0)
        throw unsupported(impossible, dockerfile, builder, able);
    return slowStages(places, builder).map(place => `${dockerfile.path}:${place.line} compiles for ${(0,descriptor/* formatPlatform */.Bq)(place.runsOn)} under emulation: 4 to 10 times slower. Compile on the builder's own platform instead: \`FROM --platform=$BUILDPLATFORM …\` for this stage, with TARGETOS and TARGETARCH given to the compiler.`);
}
function unsupported(impossible, dockerfile, builder, able) {
    const platforms = [...new Set(impossible.map(place => (0,descriptor/* formatPlatform */.Bq)(place.runsOn)))];
    return new errors/* AppError */.uV('platform-unsupported', `builder ${JSON.stringify(builder.name)} cannot run programs of ${platforms.join(', ')}: it has ${listed(able)}`, {
        problems: platforms.map(platform => {
            const lines = impossible
                .filter(place => (0,descriptor/* formatPlatform */.Bq)(place.runsOn) === platform)
                .map(place => place.line);
            return `${platform} is needed by RUN in ${dockerfile.path}, line ${[...new Set(lines)].join(', ')}`;
        }),
        hint: EMULATION_HINT,
    });
}
/** One warning a stage: its first compiling RUN that is emulated. */
function slowStages(places, builder) {
    const natives = builder.nodes.flatMap(node => node.platforms.slice(0, 1));
    const slow = places.filter(place => COMPILES.test(place.text) && !natives.some(native => runsNatively(native, place.runsOn)));
    return slow.filter((place, index) => slow.findIndex(other => other.stage === place.stage) === index);
}
/** 64-bit processors run their 32-bit predecessor's programs themselves. */
function runsNatively(native, wanted) {
    const family = { '386': 'amd64', arm: 'arm64' };
    const same = native.architecture === wanted.architecture;
    return native.os === wanted.os && (same || family[wanted.architecture] === native.architecture);
}
function includes(platforms, platform) {
    const text = (0,descriptor/* formatPlatform */.Bq)(platform);
    return platforms.some(one => (0,descriptor/* formatPlatform */.Bq)(one) === text);
}
function unseen(platform, builder, able) {
    return `builder ${JSON.stringify(builder.name)} has ${listed(able)}, not ${(0,descriptor/* formatPlatform */.Bq)(platform)}; a RUN for it will fail. ${EMULATION_HINT}`;
}
function listed(platforms) {
    return [...new Set(platforms.map(descriptor/* formatPlatform */.Bq))].join(', ');
}

// EXTERNAL MODULE: ./lib/build/buildx/kept-cache.js
var kept_cache = __webpack_require__(52274);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/build/buildx/metadata.js


/**
 * Reads the file that `docker buildx build --metadata-file` writes. buildx before 0.6 has only
 * `containerimage.digest`, later ones a descriptor too; both are read, and they must agree.
 * Throws `build-failed` when there is no digest: then nothing was stored that could be named.
 */
function readMetadata(text) {
    const value = parse(text);
    const descriptor = value['containerimage.descriptor'];
    const fromDescriptor = isRecord(descriptor) ? digestIn(descriptor, 'digest') : undefined;
    const digest = digestIn(value, 'containerimage.digest') ?? fromDescriptor;
    if (digest === undefined) {
        const keys = Object.keys(value).join(', ') || 'nothing';
        throw new errors/* AppError */.uV('build-failed', `docker buildx reported no image digest: expected containerimage.digest in its metadata, found ${keys}`);
    }
    if (fromDescriptor !== undefined && fromDescriptor !== digest) {
        throw new errors/* AppError */.uV('build-failed', `docker buildx reported two digests for one build: ${digest} and ${fromDescriptor}`);
    }
    const ref = value['buildx.build.ref'];
    return { digest, ...(typeof ref === 'string' ? { buildRef: ref } : {}) };
}
function parse(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* AppError */.uV('build-failed', 'the metadata file of docker buildx is not JSON', { cause });
    }
    if (isRecord(value))
        return value;
    throw new errors/* AppError */.uV('build-failed', 'the metadata file of docker buildx is not a JSON object');
}
function digestIn(record, key) {
    const value = record[key];
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && (0,digest/* isDigest */.Bc)(value))
        return value;
    throw new errors/* AppError */.uV('build-failed', `docker buildx reported ${JSON.stringify(value)} as ${key}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/build/buildx/outputs.js


/**
 * Sorts `outputs` and `load`. Throws `bad-input` for what would push or name an image: storing is this tool's work
 * and naming belongs to its publish step, after the guard. What `load` loads has therefore no name either.
 */
function furtherOutputs(options) {
    const together = [];
    const afterwards = options.load ? ['type=docker'] : [];
    const problems = [];
    for (const output of options.outputs) {
        const attributes = readAttributes(output);
        const type = attributes.get('type');
        if (type === 'image' || type === 'registry' || attributes.get('push') === 'true') {
            problems.push(`outputs: ${JSON.stringify(output)} would push past the guard; images and tags name what is pushed`);
        }
        else if (output.trim() === '-' || attributes.get('dest') === '-') {
            problems.push(`outputs: ${JSON.stringify(output)} writes to standard output; give a path`);
        }
        else if (type === 'docker' || type === 'oci')
            afterwards.push(output);
        else
            together.push(output);
    }
    if (problems.length === 0)
        return { together, afterwards };
    throw new errors/* AppError */.uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'outputs are not usable', {
        problems,
    });
}

// EXTERNAL MODULE: ./lib/build/buildx/docker.js
var buildx_docker = __webpack_require__(6233);
;// CONCATENATED MODULE: ./lib/build/buildx/run.js





/**
 * Runs the build; once more without any cache when only a cache was the trouble (`ignore-error=true` does not cover
 * an exporter that cannot even be set up). Throws what `buildFailure` makes of a failed run.
 */
async function runBuild(prepared, plan) {
    const { request, docker, builder, secretArgs, outputs, cacheFrom, cacheTo } = prepared;
    const { log, mode, metadataFile } = plan;
    const attempt = (from, to) => {
        const args = buildArguments(request, {
            builder,
            mode,
            metadataFile,
            cacheFrom: from,
            cacheTo: to,
            secretArgs,
            furtherOutputs: outputs.together,
            env: docker.env,
        });
        return (0,buildx_docker/* runDocker */.ST)(docker, args, { raw: log.raw });
    };
    let ended = await attempt(cacheFrom, cacheTo);
    if (isCacheFailure(ended, [...cacheFrom, ...cacheTo])) {
        log.warning(`the build cache failed, building once more without it: ${buildFailure(ended).message}`);
        if (mode.kind === 'layout')
            await (0,promises_.rm)(mode.path, { recursive: true, force: true });
        ended = await attempt([], []);
    }
    if (ended.code !== 0)
        throw buildFailure(ended);
    if (ended.stderr.split('\n').some(isExporterNoise)) {
        log.info("the `ERROR: (*service).Write failed` lines above are docker's exporter waiting for itself: all is written");
    }
}
/** Makes the images that `load` and `outputs` ask for beside the stored one. */
async function runRepeat(prepared, log) {
    const { request, docker, builder, secretArgs, outputs } = prepared;
    const args = repeatArguments(request, { builder, secretArgs, outputs: outputs.afterwards });
    const ended = await (0,buildx_docker/* runDocker */.ST)(docker, args, { raw: log.raw });
    if (ended.code !== 0)
        throw buildFailure(ended);
}

;// CONCATENATED MODULE: ./lib/build/buildx/secrets.js


/** Linux refuses a single environment string beyond 128 KiB (MAX_ARG_STRLEN); the name needs some of it. */
const MAX_VALUE = 128 * 1024 - 256;
/**
 * Turns docker's `secrets` (`id=value`), `secret-envs` (`id=NAME`) and `secret-files` (`id=path`) into flags.
 * Values travel in the child's environment only. Throws `bad-input` with every problem and no value:
 * buildx itself passes silently over a variable that is not set, and the build then misses its secret.
 */
function secretArguments(options, environment) {
    const problems = [];
    const args = [];
    const env = {};
    const add = (fields) => args.push('--secret', joinFields(fields));
    options.secrets.forEach((entry, position) => {
        const [id, value] = idAndRest(entry);
        if (!id || !value)
            problems.push(`secrets: entry ${position + 1} must be id=value, both not empty`);
        else if (value.includes('\0') || Buffer.byteLength(value) > MAX_VALUE) {
            problems.push(`secrets: ${id} is binary or longer than 127 KiB; put it in a file and use secret-files`);
        }
        else {
            const name = `CFCR_BUILD_SECRET_${position}`;
            env[name] = value;
            add([`id=${id}`, `env=${name}`]);
        }
    });
    for (const entry of options.secretEnvs) {
        const [id, name] = idAndRest(entry);
        if (!id || !name)
            problems.push(`secret-envs: ${JSON.stringify(entry)} must be id=NAME`);
        else if (environment[name] === undefined) {
            problems.push(`secret-envs: ${id} takes its value from ${name}, which is not set`);
        }
        else
            add([`id=${id}`, `env=${name}`]);
    }
    for (const entry of options.secretFiles) {
        const [id, path] = idAndRest(entry);
        if (!id || !path)
            problems.push(`secret-files: ${JSON.stringify(entry)} must be id=path`);
        else
            add([`id=${id}`, `src=${path}`]);
    }
    if (problems.length === 0)
        return { args, env };
    throw new errors/* AppError */.uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'build secrets are not usable', {
        problems,
    });
}
function idAndRest(entry) {
    const at = entry.indexOf('=');
    return at < 0 ? [entry.trim(), ''] : [entry.slice(0, at).trim(), entry.slice(at + 1)];
}

;// CONCATENATED MODULE: ./lib/build/buildx/store-mode.js
/** Decides how the result is stored. Pushing from BuildKit saves a copy on this machine; a layout works everywhere. */
function storeChoice(builder, wish) {
    const { registry } = wish.destination;
    if (wish.keepHere)
        return { kind: 'layout', why: 'nothing is pushed in this run' };
    if (builder.driver === 'docker')
        return { kind: 'layout', why: 'the docker driver cannot push by digest' };
    if (isLoopback(registry)) {
        if (sharesLoopback(builder))
            return { kind: 'push-by-digest', why: 'the builder is in the network of this machine' };
        return { kind: 'layout', why: `${registry} is this machine, and the builder is in another network` };
    }
    if (wish.insecureRegistries.includes(registry))
        return { kind: 'layout', why: `${registry} has no encryption` };
    return { kind: 'push-by-digest', why: `the ${builder.driver} driver can push by digest` };
}
function isLoopback(registry) {
    return /^(?:localhost|[^:]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(registry);
}
/** A BuildKit behind a Unix socket or in the host's network sees the same 127.0.0.1 as this process. */
function sharesLoopback(builder) {
    return builder.nodes.every(node => node.endpoint?.startsWith('unix://') && builder.driver === 'remote'
        ? true
        : /network="?host/.test(node.driverOptions ?? ''));
}

;// CONCATENATED MODULE: ./lib/build/buildx/buildx.js














/** Builds with `docker buildx build` and stores the result by digest, in the destination or in a layout here. */
function buildxBuilder(options) {
    const { facts } = options;
    return {
        description: `buildx (builder ${JSON.stringify(facts.name)}, driver ${facts.driver})`,
        async build(request) {
            const prepared = await prepare(request, options);
            const folder = await (0,files/* temporaryFolder */.yy)('cfcr-build', options.temporary).catch(unwritable);
            try {
                return await buildInto(folder, prepared, options);
            }
            catch (error) {
                await folder.remove();
                throw error;
            }
        },
    };
}
async function prepare(request, options) {
    const { docker, facts, log } = options;
    const outputs = furtherOutputs(request.buildx);
    const secrets = secretArguments(request.buildx, docker.env);
    const dockerfile = await (0,dockerfile_path.readDockerfile)(request, docker.cwd);
    for (const warning of checkPlatforms(dockerfile, request, facts))
        log.warning(warning);
    const env = { ...docker.env, ...secrets.env, ...buildEnvironment(options.noDefaultOciArtifact ?? true) };
    const cacheTo = [...request.buildx.cacheTo, ...options.cache.to];
    return {
        request,
        docker: { ...docker, env },
        builder: facts.name,
        secretArgs: secrets.args,
        outputs,
        cacheFrom: [...request.buildx.cacheFrom, ...options.cache.from],
        cacheTo: options.keepHere ? cacheTo.filter(cache => !isRegistryCache(cache)) : cacheTo,
    };
}
/** A cache in a registry is a push too; docker takes a bare reference for one. */
function isRegistryCache(cache) {
    const type = readAttributes(cache).get('type');
    return type === undefined || type === 'registry';
}
async function buildInto(folder, prepared, options) {
    const { request } = prepared;
    const { log, cache } = options;
    const choice = storeChoice(options.facts, {
        destination: request.destination,
        keepHere: options.keepHere ?? false,
        insecureRegistries: options.insecureRegistries ?? [],
    });
    const mode = choice.kind === 'layout' ? { kind: 'layout', path: (0,external_node_path_.join)(folder.path, 'layout') } : { kind: choice.kind };
    log.info(choice.kind === 'layout'
        ? `the result goes into an OCI layout first: ${choice.why}`
        : `the result is pushed by digest: ${choice.why}`);
    await (0,kept_cache/* prepareSwap */.Ps)(cache);
    const metadataFile = (0,external_node_path_.join)(folder.path, 'metadata.json');
    await runBuild(prepared, { mode, metadataFile, log });
    const { digest } = readMetadata(await (0,promises_.readFile)(metadataFile, 'utf8').catch(unwritten));
    if (prepared.outputs.afterwards.length > 0)
        await runRepeat(prepared, log);
    await (0,kept_cache/* swapLocal */.$p)(cache, log.warning);
    if (mode.kind === 'layout') {
        const content = await options.openLayout(mode.path);
        await content.manifest(digest); // What docker says it built must be what it exported.
        return { digest, content, dispose: folder.remove };
    }
    const content = options.contentOf(request.destination);
    await folder.remove();
    return { digest, content, storedIn: request.destination, dispose: async () => { } };
}
function unwritable(cause) {
    if (cause.code !== 'ENOSPC')
        throw cause;
    throw new errors/* AppError */.uV('disk-full', `no room for the build's temporary files: ${cause.message}`, { cause });
}
function unwritten(cause) {
    throw new errors/* AppError */.uV('build-failed', 'docker buildx ended well but left no metadata: nothing can be named', {
        cause,
    });
}

// EXTERNAL MODULE: ./lib/build/buildx/create.js
var create = __webpack_require__(68313);
// EXTERNAL MODULE: ./lib/build/buildx/create-args.js
var create_args = __webpack_require__(13231);
;// CONCATENATED MODULE: ./lib/build/buildx/docker-config-merge.js
/** docker's own key for Docker Hub, from the days of its first registry. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/**
 * One config.json of: the user's, DOCKER_AUTH_CONFIG over it, the given logins over both. Everything else of the
 * user's file stays. Pure.
 */
function mergeConfig(config, fromEnvironment, logins) {
    const given = Object.fromEntries(logins.map(login => [keyOf(login.registry), entryOf(login)]));
    const over = { ...recordIn(fromEnvironment, 'auths'), ...given };
    // An empty helper name makes docker read that host from this file, where a `credsStore` would hide it.
    const fromFile = Object.fromEntries(Object.keys(over).map(host => [host, '']));
    return {
        ...config,
        auths: { ...recordIn(config, 'auths'), ...over },
        credHelpers: { ...recordIn(config, 'credHelpers'), ...fromFile },
    };
}
function keyOf(registry) {
    return registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
}
/** The same three forms that `docker login` leaves behind. */
function entryOf({ credential }) {
    if (credential.kind === 'bearer')
        return { registrytoken: credential.token };
    const password = credential.kind === 'basic' ? credential.password : '';
    const auth = Buffer.from(`${credential.username}:${password}`, 'utf8').toString('base64');
    return credential.kind === 'basic' ? { auth } : { auth, identitytoken: credential.token };
}
function recordIn(config, key) {
    const value = config[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/build/buildx/docker-config.js





/**
 * Makes a folder (mode 0700) with a config.json (0600) that has the user's settings and these logins, so that secrets
 * reach docker neither by argv nor by a file that outlives the job. Plug-ins, contexts and certificates of the user's
 * folder are linked in; builders stay where they are (BUILDX_CONFIG), so one made under this configuration is found
 * under the other. Throws `bad-input` when the user's config.json is not JSON.
 */
async function privateDockerConfig(options) {
    const { env } = options;
    const original = env['DOCKER_CONFIG'] || (env['HOME'] ? (0,external_node_path_.join)(env['HOME'], '.docker') : undefined);
    const config = original ? await readConfig((0,external_node_path_.join)(original, 'config.json')) : {};
    const fromEnvironment = readObject(env['DOCKER_AUTH_CONFIG'] ?? '{}', 'DOCKER_AUTH_CONFIG');
    const merged = mergeConfig(config, fromEnvironment, options.logins);
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-docker', options.temporary);
    try {
        if (original)
            await linkEntries(original, folder.path);
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(folder.path, 'config.json'), JSON.stringify(merged));
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
    return {
        env: {
            DOCKER_CONFIG: folder.path,
            // Merged above. docker 28 prefers it to config.json and would hide the logins of the inputs.
            DOCKER_AUTH_CONFIG: undefined,
            ...(original ? { BUILDX_CONFIG: env['BUILDX_CONFIG'] || (0,external_node_path_.join)(original, 'buildx') } : {}),
        },
        remove: folder.remove,
    };
}
async function readConfig(path) {
    try {
        return readObject(await (0,promises_.readFile)(path, 'utf8'), path);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return {};
        throw error;
    }
}
/** The parser's message could quote a secret, so it is not passed on. */
function readObject(text, where) {
    let value;
    try {
        value = JSON.parse(text.trim() === '' ? '{}' : text);
    }
    catch {
        throw new errors/* AppError */.uV('bad-input', `${where} is not JSON`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new errors/* AppError */.uV('bad-input', `${where} is not a JSON object`);
}
async function linkEntries(from, to) {
    for (const name of await entriesOf(from)) {
        // The buildx folder is reached by BUILDX_CONFIG: it need not exist yet.
        if (name !== 'config.json' && name !== 'buildx')
            await (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    }
}
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/build/buildx/inspect.js + 1 modules
var inspect = __webpack_require__(535);
;// CONCATENATED MODULE: ./lib/build/buildx/driver.js



/**
 * Finds a builder that can store an image by digest, or makes one. In order: the named one; one that the `driver`,
 * `endpoint`, … inputs describe; the current one; a new docker-container builder. A `docker` driver with the containerd
 * image store comes before a new builder, for nothing has to be pulled then, although a new one could push by itself.
 * A named or described builder that fails is an error, never replaced; otherwise the next one is tried and the reasons
 * are kept. Throws `builder-missing` with every reason.
 */
async function ensureBuilder(docker, wanted) {
    const { builder, spec, info } = wanted;
    const raw = wanted.raw ? { raw: wanted.raw } : {};
    if (builder !== 'auto' && builder !== 'buildx') {
        const facts = usable(await (0,inspect/* inspectBuilder */.I)(docker, { name: builder, bootstrap: true, ...raw }));
        return { facts, why: `builder ${JSON.stringify(builder)} was asked for` };
    }
    if (isDescribed(spec) || wanted.buildkitdConfigInline) {
        return { ...(await (0,create/* createBuilder */.I)(docker, wanted)), why: 'the driver inputs describe it' };
    }
    const reasons = [];
    try {
        const facts = usable(await (0,inspect/* inspectBuilder */.I)(docker, { bootstrap: true, ...raw }));
        const store = facts.driver === 'docker' ? ' with the containerd image store' : '';
        return { facts, why: `it is the current builder (driver ${facts.driver}${store})` };
    }
    catch (error) {
        reasons.push(reasonOf(error));
    }
    info(`${reasons[0]}; creating a ${spec.driver} builder`);
    try {
        return { ...(await (0,create/* createBuilder */.I)(docker, wanted)), why: `${reasons[0]}` };
    }
    catch (error) {
        reasons.push(reasonOf(error));
    }
    throw new errors/* AppError */.uV('builder-missing', 'no buildx builder can build this', { problems: reasons });
}
/** Throws `builder-missing` for a docker driver that could neither push by digest nor export a layout. */
function usable(facts) {
    if (facts.driver !== 'docker' || facts.imageStore === 'containerd')
        return facts;
    throw new errors/* AppError */.uV('builder-missing', `builder ${JSON.stringify(facts.name)} is a docker daemon with the classic image store, which cannot store an image by digest`, {
        hint: 'Turn on the containerd image store ({"features": {"containerd-snapshotter": true}} in daemon.json) or use `builder: auto`.',
    });
}
/** True when the inputs say more than the defaults do: then that builder is meant and no other. */
function isDescribed(spec) {
    const { driver, driverOpts, buildkitdFlags, buildkitdConfig, endpoint, nodes } = spec;
    const texts = [buildkitdFlags, buildkitdConfig, endpoint];
    return (driver !== 'docker-container' || driverOpts.length > 0 || nodes.length > 0 || texts.some(text => text));
}
/** Only refusals are reasons; anything else is a defect and goes up. */
function reasonOf(error) {
    if (error instanceof errors/* AppError */.uV && error.code === 'builder-missing')
        return (0,errors/* messageOf */.bD)(error);
    throw error;
}

;// CONCATENATED MODULE: ./lib/build/cache.js

const CACHE_MODES = (/* unused pure expression or super */ null && (['auto', 'gha', 'registry', 'local', 'none']));
/**
 * Works out the build cache. Every export has `ignore-error=true`: a cache that fails never fails a build.
 * `auto` is GitHub's cache on a GitHub runner that offers it, a folder on GitLab (its job cache keeps it), else none.
 */
function planCache(facts) {
    const kind = facts.mode === 'auto' ? automatic(facts) : facts.mode;
    if (kind === 'none')
        return { kind, from: [], to: [], notices: [] };
    if (kind === 'gha' && !hasGithubCache(facts.env)) {
        throw new errors/* AppError */.uV('bad-input', 'cache: gha needs a GitHub runner: ACTIONS_RUNTIME_TOKEN with ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL are not set', { hint: 'Use `cache: auto`, or run as the Action: run steps do not get these variables from GitHub.' });
    }
    const plan = PLANS[kind](facts);
    if (facts.canExport || plan.to.length === 0)
        return plan;
    const { swap: _swap, kept: _kept, ...readOnly } = plan;
    const notice = 'the build cache is only read: a docker daemon with the classic image store cannot export one';
    return { ...readOnly, to: [], notices: [...plan.notices, notice] };
}
const PLANS = {
    gha: facts => {
        const { scope, fallbacks } = scopesOf(facts);
        const from = [scope, ...fallbacks].map(name => `type=gha,scope=${name}`);
        if (facts.ref.kind !== 'tag') {
            return { kind: 'gha', from, to: [`type=gha,scope=${scope},mode=max,ignore-error=true`], notices: [] };
        }
        // GitHub shows a tag's cache to no other ref: writing one only evicts others from the repository's quota.
        return { kind: 'gha', from, to: [], notices: ['tag builds read the build cache and write none'] };
    },
    registry: facts => {
        const at = `type=registry,ref=${facts.image}:buildcache`;
        const options = 'mode=max,image-manifest=true,oci-mediatypes=true,ignore-error=true';
        if (facts.ref.kind !== 'request')
            return { kind: 'registry', from: [at], to: [`${at},${options}`], notices: [] };
        // All refs share this tag: what an unreviewed request put there would be in the next release.
        const notice = 'requests read the build cache in the registry and never write it';
        return { kind: 'registry', from: [at], to: [], notices: [notice] };
    },
    local: facts => {
        const next = `${facts.folder}.next`;
        return {
            kind: 'local',
            from: [`type=local,src=${facts.folder}`],
            to: [`type=local,dest=${next},mode=max,ignore-error=true`],
            notices: [],
            swap: { current: facts.folder, next },
            ...(facts.host === 'github' ? { kept: scopesOf(facts) } : {}),
        };
    },
};
function automatic(facts) {
    if (facts.ownCaches)
        return 'none';
    if (facts.host === 'github')
        return hasGithubCache(facts.env) ? 'gha' : 'none';
    return facts.host === 'gitlab' ? 'local' : 'none';
}
function hasGithubCache(env) {
    return Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
}
/** Names by image and ref: two images or branches in one repository must not overwrite each other's cache. */
function scopesOf(facts) {
    const named = (ref) => `${facts.image}-${ref}`.replace(/[^A-Za-z0-9._-]+/g, '-');
    const fallback = facts.defaultBranch === undefined ? [] : [named(facts.defaultBranch)];
    const { ref } = facts;
    if (ref.kind === 'request') {
        const base = ref.baseBranch === undefined ? [] : [named(ref.baseBranch)];
        return { scope: named(`request-${ref.number}`), fallbacks: [...new Set([...base, ...fallback])] };
    }
    const scope = named(ref.kind === 'tag' ? `tag-${ref.name}` : ref.name);
    return { scope, fallbacks: fallback.filter(name => name !== scope) };
}

// EXTERNAL MODULE: ./lib/build/layout/open.js + 2 modules
var layout_open = __webpack_require__(73440);
// EXTERNAL MODULE: ./lib/steps/post-state.js
var post_state = __webpack_require__(47661);
;// CONCATENATED MODULE: ./lib/steps/open-buildx.js











/** Finds or creates a buildx builder, with the credentials it needs in a configuration that nobody else can read. */
async function openBuildx(deps, needs) {
    const { host, env, cwd, exec } = deps;
    const config = await privateDockerConfig({
        logins: needs.connection.rehearsal === undefined ? await loginsOf(needs) : [],
        env,
        ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
    });
    try {
        const docker = { exec, cwd, env: { ...env, ...config.env } };
        const raw = (chunk) => host.raw(chunk, 'docker');
        const ready = await ensureBuilder(docker, wanted(deps, raw));
        const { removal } = ready;
        if (removal && deps.hasPost)
            (0,post_state/* rememberBuilder */.hG)(host, removal);
        const cache = await openCache(deps, needs, ready.facts.driver !== 'docker' || ready.facts.imageStore === 'containerd');
        const builder = buildxBuilder({
            docker,
            facts: ready.facts,
            cache,
            log: { raw, info: line => host.info(line), warning: text => host.warning(text) },
            openLayout: layout_open/* openLayout */.B,
            contentOf: repository => needs.connection.access(repository).content,
            keepHere: needs.connection.rehearsal !== undefined,
            insecureRegistries: deps.inputs.list('insecure-registries'),
        });
        const close = async () => {
            const trouble = removal && !deps.hasPost ? await (0,create.removeBuilder)(docker, removal) : undefined;
            if (trouble)
                host.warning(`the builder ${removal?.name} could not be removed: ${trouble}`);
            await config.remove();
        };
        return { builder, why: ready.why, warnings: [], close };
    }
    catch (error) {
        await config.remove();
        throw error;
    }
}
function wanted({ inputs, host, clock }, raw) {
    const text = (name, key) => {
        const value = inputs.text(name);
        return value === '' ? {} : { [key]: value };
    };
    return {
        builder: inputs.text('builder'),
        spec: {
            driver: inputs.text('driver'),
            driverOpts: inputs.list('driver-opts'),
            nodes: (0,create_args/* readNodes */.g)(inputs.text('append')),
            ...text('buildkitd-flags', 'buildkitdFlags'),
            ...text('buildkitd-config', 'buildkitdConfig'),
            ...text('endpoint', 'endpoint'),
        },
        ...text('buildkitd-config-inline', 'buildkitdConfigInline'),
        keepState: inputs.flag('keep-state'),
        cleanup: inputs.flag('cleanup'),
        raw,
        info: (line) => host.info(line),
        random: () => clock.random(),
        sleep: (milliseconds) => clock.sleep(milliseconds),
    };
}
/** docker gets the credentials of the registries that the release goes to; base images come with the user's own. */
async function loginsOf({ connection, release }) {
    const found = await Promise.all(release.repositories.map(async (repository) => ({
        registry: repository.registry,
        found: await connection.credentials(repository),
    })));
    return found.flatMap(({ registry, found: login }) => login ? [{ registry, credential: login.credential }] : []);
}
async function openCache(deps, { release, request }, canExport) {
    const { inputs, host, env, cwd } = deps;
    const plan = planCache({
        mode: inputs.text('cache'),
        host: host.kind,
        env,
        image: (0,reference/* fullName */.fq)(release.repositories[0] ?? request.destination),
        ref: release.context.ref,
        folder: (0,external_node_path_.resolve)(cwd, inputs.text('cache-dir')),
        canExport,
        ownCaches: inputs.given('cache-from') || inputs.given('cache-to'),
        ...(release.context.defaultBranch === undefined ? {} : { defaultBranch: release.context.defaultBranch }),
    });
    for (const notice of plan.notices)
        host.notice(notice);
    // Only the post step of the Action could save it again.
    if (deps.githubCache === undefined)
        return plan;
    const { runNumber = '0', runAttempt = '1', revision } = release.context;
    const kept = await (0,kept_cache/* restoreKept */.pq)({
        load: deps.githubCache,
        plan,
        unique: `${revision}-${runNumber}-${runAttempt}`,
        info: line => host.info(line),
        warning: text => host.warning(text),
    });
    if (kept)
        (0,post_state/* rememberCache */._A)(host, kept);
    return plan;
}


/***/ })

};
