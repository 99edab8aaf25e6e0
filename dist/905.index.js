export const id = 905;
export const ids = [905,2274,3855];
export const modules = {

/***/ 77669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ joinFields),
/* harmony export */   Kp: () => (/* binding */ splitFields),
/* harmony export */   wb: () => (/* binding */ readAttributes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);

/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
function joinFields(fields) {
    return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
function splitFields(text) {
    const options = { columns: false, relax_quotes: true, relax_column_count: true };
    try {
        const [fields] = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { ...options, record_delimiter: '\0' });
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


/***/ }),

/***/ 73445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ privateDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
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

/***/ 3855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   furtherOutputs: () => (/* binding */ furtherOutputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77669);



/**
 * Sorts `outputs` and `load`. Throws `bad-input` for what would push or name an image: storing is this tool's work
 * and naming belongs to its publish step, after the guard. What `load` loads has therefore no name either.
 */
function furtherOutputs(options) {
    const together = [];
    const afterwards = options.load ? ['type=docker'] : [];
    const problems = [];
    for (const output of options.outputs) {
        const attributes = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttributes */ .wb)(output);
        const type = attributes.get('type');
        if (type === 'image' || type === 'registry' || attributes.get('push') === 'true') {
            problems.push(`outputs: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(output))} would push past the guard; images and tags name what is pushed`);
        }
        else if (output.trim() === '-' || attributes.get('dest') === '-') {
            problems.push(`outputs: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(output))} writes to standard output; give a path`);
        }
        else if (type === 'docker' || type === 'oci')
            afterwards.push(output);
        else
            together.push(output);
    }
    if (problems.length === 0)
        return { together, afterwards };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'outputs are not usable', {
        problems,
    });
}


/***/ }),

/***/ 43999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   pH: () => (/* binding */ identityFrom),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/** Keys of image-spec annotations.md that this tool writes and reads. */
const KEY = {
    created: 'org.opencontainers.image.created',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    url: 'org.opencontainers.image.url',
    version: 'org.opencontainers.image.version',
    refName: 'org.opencontainers.image.ref.name',
};
/** Reads an identity from labels or annotations; later records fill what earlier ones lack. */
function identityFrom(...records) {
    const pick = (key) => {
        for (const record of records)
            if (record?.[key])
                return record[key];
        return undefined;
    };
    const entries = ['revision', 'version', 'source', 'created', 'url'].flatMap(field => {
        const value = pick(KEY[field]);
        return value === undefined ? [] : [[field, value]];
    });
    return Object.fromEntries(entries);
}
/** True when both name one release: the same commit of the same source under the same version. */
function isSameRelease(a, b) {
    return isSameCommit(a, b) && a.version !== undefined && a.version === b.version;
}
/**
 * True when both were made from the same commit of the same source. A clone without a remote names no source; two of
 * those are told apart by the commit alone.
 */
function isSameCommit(a, b) {
    return a.revision !== undefined && a.revision === b.revision && a.source === b.source;
}


/***/ }),

/***/ 13671:
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
// EXTERNAL MODULE: ./lib/build/buildx/csv.js
var csv = __webpack_require__(77669);
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
        .map(text => ({ type: (0,csv/* readAttributes */.wb)(text).get('type') ?? '', text: spellSwitches(text) }))
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
    const enabled = flags.filter(text => (0,csv/* readAttributes */.wb)(text).get('disabled') !== 'true');
    if (enabled.length > 0)
        return true;
    const saysProvenance = flags.some(text => (0,csv/* readAttributes */.wb)(text).get('type') === 'provenance');
    return !saysProvenance && !isTrue(env['BUILDX_NO_DEFAULT_ATTESTATIONS']);
}
function attributesOf(type, value) {
    return spellSwitches(`type=${type},${value}`);
}
/** A bare `true` is nothing to add, a bare `false` is `disabled=true`: that is how docker's action spells them. */
function spellSwitches(text) {
    const fields = (0,csv/* splitFields */.Kp)(text)
        .map(field => field.trim())
        .flatMap(field => {
        if (isTrue(field))
            return [];
        return isFalse(field) ? ['disabled=true'] : [field];
    });
    return (0,csv/* joinFields */.KY)(fields);
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
        return (0,csv/* joinFields */.KY)(['type=oci', 'tar=false', 'attestation-inline=true', `dest=${mode.path}`]);
    }
    const name = `name=${(0,reference/* fullName */.fq)(request.destination)}`;
    // OCI types always: without them annotations are lost and the result depends on what else was asked for.
    const how = ['push-by-digest=true', 'name-canonical=true', 'push=true', 'oci-mediatypes=true'];
    return (0,csv/* joinFields */.KY)(['type=image', name, ...how]);
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
// EXTERNAL MODULE: ./lib/build/buildx/emulation.js + 2 modules
var emulation = __webpack_require__(73551);
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
/** All of that file, for the output `metadata`. Throws `build-failed` where it is no JSON object. */
function metadataFields(text) {
    return parse(text);
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

// EXTERNAL MODULE: ./lib/build/buildx/outputs.js
var buildx_outputs = __webpack_require__(3855);
// EXTERNAL MODULE: ./lib/build/buildx/docker.js
var buildx_docker = __webpack_require__(6233);
// EXTERNAL MODULE: ./lib/build/buildx/failure.js
var failure = __webpack_require__(82647);
// EXTERNAL MODULE: ./lib/build/buildx/log-end.js
var log_end = __webpack_require__(53907);
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
    if ((0,failure/* isCacheFailure */.d)(ended, [...cacheFrom, ...cacheTo])) {
        log.warning(`the build cache failed, building once more without it: ${(0,failure/* buildFailure */.He)(ended).message}`);
        if (mode.kind === 'layout')
            await (0,promises_.rm)(mode.path, { recursive: true, force: true });
        ended = await attempt([], []);
    }
    if (ended.code !== 0)
        throw (0,failure/* buildFailure */.He)(ended);
    if (ended.stderr.split('\n').some(log_end/* isExporterNoise */.K)) {
        log.info("the `ERROR: (*service).Write failed` lines above are docker's exporter waiting for itself: all is written");
    }
}
/** Makes the images that `load` and `outputs` ask for beside the stored one. */
async function runRepeat(prepared, log) {
    const { request, docker, builder, secretArgs, outputs } = prepared;
    const args = repeatArguments(request, { builder, secretArgs, outputs: outputs.afterwards });
    const ended = await (0,buildx_docker/* runDocker */.ST)(docker, args, { raw: log.raw });
    if (ended.code !== 0)
        throw (0,failure/* buildFailure */.He)(ended);
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
    const add = (fields) => args.push('--secret', (0,csv/* joinFields */.KY)(fields));
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
    const outputs = (0,buildx_outputs.furtherOutputs)(request.buildx);
    const secrets = secretArguments(request.buildx, docker.env);
    const dockerfile = await (0,dockerfile_path.readDockerfile)(request, docker.cwd);
    for (const warning of (0,emulation/* checkPlatforms */.F)(dockerfile, request, facts))
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
    const type = (0,csv/* readAttributes */.wb)(cache).get('type');
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
    const text = await (0,promises_.readFile)(metadataFile, 'utf8').catch(unwritten);
    const { digest } = readMetadata(text);
    const metadata = metadataFields(text);
    if (prepared.outputs.afterwards.length > 0)
        await runRepeat(prepared, log);
    await (0,kept_cache/* swapLocal */.$p)(cache, log.warning);
    if (mode.kind === 'layout') {
        const content = await options.openLayout(mode.path);
        await content.manifest(digest); // What docker says it built must be what it exported.
        return { digest, content, metadata, dispose: folder.remove };
    }
    const content = options.contentOf(request.destination);
    await folder.remove();
    return { digest, content, metadata, storedIn: request.destination, dispose: async () => { } };
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
// EXTERNAL MODULE: ./lib/build/buildx/docker-config.js + 1 modules
var docker_config = __webpack_require__(73445);
// EXTERNAL MODULE: ./lib/build/buildx/driver.js
var driver = __webpack_require__(77323);
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
        const at = `type=registry,ref=${facts.image}:${wordsOf('buildcache', facts.part)}`;
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
/**
 * What to say of caches that the inputs name: buildx passes over `type=gha` without a word where it does not know the
 * service, and the build is slow for ever.
 */
function ownCacheNotices(caches, env) {
    const isGithubs = (cache) => /(?:^|,)\s*"?type=gha\b/.test(cache) && !/(?:^|,)\s*"?token=/.test(cache);
    if (hasGithubCache(env) || !caches.some(isGithubs))
        return [];
    return [
        "a cache of type=gha has no effect: GitHub's cache service is not offered to this job (ACTIONS_RUNTIME_TOKEN with ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL are not set)",
    ];
}
function hasGithubCache(env) {
    return Boolean(env['ACTIONS_RUNTIME_TOKEN'] && (env['ACTIONS_RESULTS_URL'] || env['ACTIONS_CACHE_URL']));
}
/** Names by image, part and ref: two images or branches in one repository must not overwrite each other's cache. */
function scopesOf(facts) {
    const named = (ref) => wordsOf(facts.image, facts.part, ref);
    const fallback = facts.defaultBranch === undefined ? [] : [named(facts.defaultBranch)];
    const { ref } = facts;
    if (ref.kind === 'request') {
        const base = ref.baseBranch === undefined ? [] : [named(ref.baseBranch)];
        return { scope: named(`request-${ref.number}`), fallbacks: [...new Set([...base, ...fallback])] };
    }
    const scope = named(ref.kind === 'tag' ? `tag-${ref.name}` : ref.name);
    return { scope, fallbacks: fallback.filter(name => name !== scope) };
}
/** Words in one, of signs that scopes and tags may have. */
function wordsOf(...words) {
    return words
        .filter(word => word !== undefined)
        .join('-')
        .replace(/[^A-Za-z0-9._-]+/g, '-');
}

// EXTERNAL MODULE: ./lib/build/layout/open.js + 2 modules
var layout_open = __webpack_require__(73440);
// EXTERNAL MODULE: ./lib/steps/builder-spec.js
var builder_spec = __webpack_require__(11566);
// EXTERNAL MODULE: ./lib/steps/post-state.js
var post_state = __webpack_require__(47661);
;// CONCATENATED MODULE: ./lib/steps/open-buildx.js












/** Finds or creates a buildx builder, with the credentials it needs in a configuration that nobody else can read. */
async function openBuildx(deps, needs) {
    const { host, env, cwd, exec } = deps;
    const config = await (0,docker_config/* privateDockerConfig */.C)({
        logins: needs.connection.rehearsal === undefined ? await loginsOf(needs) : [],
        env,
        ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
    });
    try {
        const docker = { exec, cwd, env: { ...env, ...config.env } };
        const raw = (chunk) => host.raw(chunk, 'docker');
        const ready = await (0,driver/* ensureBuilder */.Wp)(docker, wanted(deps, raw));
        const { removal } = ready;
        if (removal && deps.hasPost)
            (0,post_state/* rememberBuilder */.hG)(host, removal);
        const cache = await openCache(deps, needs, ready.facts.driver !== 'docker' || ready.facts.imageStore === 'containerd');
        const builder = buildxBuilder({
            docker,
            facts: ready.facts,
            cache,
            log: { raw, info: line => host.info(line), warning: text => host.warning(text) },
            openLayout: layout_open.openLayout,
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
    return {
        builder: inputs.text('builder'),
        spec: (0,builder_spec/* builderSpec */.x)(inputs),
        ...(0,builder_spec/* filled */.B)(inputs, 'buildkitd-config-inline', 'buildkitdConfigInline'),
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
    const { inputs, host, env, cwd, command, machine } = deps;
    const plan = planCache({
        mode: inputs.text('cache'),
        host: host.kind,
        env,
        image: (0,reference/* fullName */.fq)(release.repositories[0] ?? request.destination),
        ...(command === 'build' ? { part: partOf(request, machine) } : {}),
        ref: release.context.ref,
        folder: (0,external_node_path_.resolve)(cwd, inputs.text('cache-dir')),
        canExport,
        ownCaches: inputs.given('cache-from') || inputs.given('cache-to'),
        ...(release.context.defaultBranch === undefined ? {} : { defaultBranch: release.context.defaultBranch }),
    });
    const own = [...inputs.list('cache-from'), ...inputs.list('cache-to')];
    for (const notice of [...plan.notices, ...ownCacheNotices(own, env)])
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
/** What one of several runners builds, in a word. */
function partOf({ platforms }, machine) {
    return platforms.length === 0 ? machine : platforms.map(descriptor/* formatPlatform */.Bq).join('-');
}


/***/ })

};
