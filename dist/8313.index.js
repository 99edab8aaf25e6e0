export const id = 8313;
export const ids = [8313];
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
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42885);
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
        const hint = Object.hasOwn(HINTS, wanted.spec.driver) ? HINTS[wanted.spec.driver] : undefined;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('builder-missing', `cannot create a ${wanted.spec.driver} builder: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`, { cause: error, ...(hint === undefined ? {} : { hint }) });
    }
}
/** What a builder of a driver needs, for whoever could not get one. */
const HINTS = {
    'docker-container': "docker has to pull BuildKit's image (`driver-opts: image=…` takes it from a mirror) and may start it with all privileges; `builder` names a builder that is here already, see `docker buildx ls`.",
    remote: 'BuildKit has to answer at `endpoint` from this machine: check its address, and beside tcp:// its certificates (`driver-opts`: cacert, cert, key, servername).',
    kubernetes: 'The cluster of the current context of kubectl has to let this job make deployments in the namespace of `driver-opts`.',
};
/**
 * Runs a removal; to be called in the post step. Returns what docker said when it did not work, for a warning:
 * a builder that is gone already is no reason to fail a job that is done.
 */
async function removeBuilder(docker, removal) {
    const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_5__/* .runDocker */ .ST)(docker, removal.args, { timeoutMs: _docker_js__WEBPACK_IMPORTED_MODULE_5__/* .QUESTION_TIMEOUT_MS */ .ib });
    if (result.code === 0)
        return undefined;
    return ((0,_user_info_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutUsers */ .bN)(result.stderr)
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
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

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
    // docker repeats addresses as it was given them, those of endpoints and contexts with their passwords.
    if (line)
        return (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(line.replace(/^ERROR:\s*/, ''));
    if (result.timedOut)
        return 'it did not answer in time';
    return result.signal ? `ended by ${result.signal}` : `ended with exit code ${result.code} and said nothing`;
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

/***/ 11260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform)
/* harmony export */ });
const DEFAULT_VARIANT = { arm64: 'v8', arm: 'v7' };
const ARCHITECTURE_ALIAS = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm',
};
/**
 * Reads `os/arch[/variant]` as Docker and containerd do: aliases resolved, arm64's v8 left out, arm's v7 spelled out.
 * Returns undefined when the text has another form.
 */
function parsePlatform(text) {
    const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9._-]+))?$/i.exec(text.trim());
    if (!match?.[1] || !match[2])
        return undefined;
    const given = match[2].toLowerCase();
    const architecture = ARCHITECTURE_ALIAS[given] ?? given;
    const variant = match[3]?.toLowerCase() ?? (architecture === 'arm' ? DEFAULT_VARIANT.arm : undefined);
    const os = match[1].toLowerCase();
    if (variant === undefined || (architecture === 'arm64' && variant === 'v8'))
        return { os, architecture };
    return { os, architecture, variant };
}
/** `os/arch[/variant]`, the form users write. */
function formatPlatform(platform) {
    const variant = platform.variant && !(platform.architecture === 'arm64' && platform.variant === 'v8')
        ? `/${platform.variant}`
        : '';
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** True for entries of an index that run nowhere: BuildKit's attestation manifests carry unknown/unknown. */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' || platform?.architecture === 'unknown';
}


/***/ }),

/***/ 61870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ READABLE),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Mode of files that people and later jobs read: reports, bake files. Everything else that is written is private. */
const READABLE = 0o644;
/** Makes a folder of mode 0700. The caller removes it. */
async function temporaryFolder(prefix, base = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(base, { recursive: true });
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, `${prefix}-`));
    // In one call of the system's library: file by file in the background takes milliseconds that every run waits for.
    return { path, remove: async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }) };
}
/** Writes a file whole or not at all: beside it first, then renamed. Mode 0600 unless given. */
async function writeWhole(path, content, mode = 0o600) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const draft = `${path}.${crypto.randomUUID()}.tmp`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, content, { mode });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
}


/***/ })

};
