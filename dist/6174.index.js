export const id = 6174;
export const ids = [6174];
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

/***/ 77323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Wp: () => (/* binding */ ensureBuilder),
/* harmony export */   aY: () => (/* binding */ isDescribed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _create_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68313);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(535);



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
        const facts = usable(await (0,_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectBuilder */ .I)(docker, { name: builder, bootstrap: true, ...raw }));
        return { facts, why: `builder ${JSON.stringify(builder)} was asked for` };
    }
    if (isDescribed(spec) || wanted.buildkitdConfigInline) {
        return { ...(await (0,_create_js__WEBPACK_IMPORTED_MODULE_1__/* .createBuilder */ .I)(docker, wanted)), why: 'the driver inputs describe it' };
    }
    const reasons = [];
    try {
        const facts = usable(await (0,_inspect_js__WEBPACK_IMPORTED_MODULE_2__/* .inspectBuilder */ .I)(docker, { bootstrap: true, ...raw }));
        const store = facts.driver === 'docker' ? ' with the containerd image store' : '';
        return { facts, why: `it is the current builder (driver ${facts.driver}${store})` };
    }
    catch (error) {
        reasons.push(reasonOf(error));
    }
    info(`${reasons[0]}; creating a ${spec.driver} builder`);
    try {
        return { ...(await (0,_create_js__WEBPACK_IMPORTED_MODULE_1__/* .createBuilder */ .I)(docker, wanted)), why: `${reasons[0]}` };
    }
    catch (error) {
        reasons.push(reasonOf(error));
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('builder-missing', 'no buildx builder can build this', { problems: reasons });
}
/** Throws `builder-missing` for a docker driver that could neither push by digest nor export a layout. */
function usable(facts) {
    if (facts.driver !== 'docker' || facts.imageStore === 'containerd')
        return facts;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('builder-missing', `builder ${JSON.stringify(facts.name)} is a docker daemon with the classic image store, which cannot store an image by digest`, {
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
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && error.code === 'builder-missing')
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    throw error;
}


/***/ }),

/***/ 73551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ checkPlatforms)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
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

// EXTERNAL MODULE: ./lib/build/buildx/failure.js
var failure = __webpack_require__(82647);
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
        hint: failure/* EMULATION_HINT */.fH,
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
    return `builder ${JSON.stringify(builder.name)} has ${listed(able)}, not ${(0,descriptor/* formatPlatform */.Bq)(platform)}; a RUN for it will fail. ${failure/* EMULATION_HINT */.fH}`;
}
function listed(platforms) {
    return [...new Set(platforms.map(descriptor/* formatPlatform */.Bq))].join(', ');
}


/***/ }),

/***/ 82647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ buildFailure),
/* harmony export */   d: () => (/* binding */ isCacheFailure),
/* harmony export */   fH: () => (/* binding */ EMULATION_HINT)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);
/* harmony import */ var _log_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53907);



/** Shown wherever emulation is what is missing. */
const EMULATION_HINT = 'Install emulation (`docker run --privileged --rm tonistiigi/binfmt --install all`, docker/setup-qemu-action before this step on GitHub, `emulation: all` in the GitLab template), cross-compile in a stage that says `FROM --platform=$BUILDPLATFORM`, or build on native runners with `build` and `merge`.';
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
        when: /^.*failed to (?:resolve source metadata|copy).*(?:toomanyrequests|429 Too Many Requests)/im,
        hint: 'The registry of a base image limits how much is pulled: sign in to it before this step (`docker login`, `docker/login-action`), or take the base image from a mirror. Nothing was named: every tag is where it was.',
    },
    {
        code: 'build-failed',
        when: /failed to resolve source metadata/i,
        hint: 'The base image (or the frontend in `# syntax=`) could not be read: check its name, that it is there for this platform, and that the builder reaches its registry; where it is not public, sign in before this step (`docker login`, `docker/login-action`). Nothing was named: every tag is where it was.',
    },
    {
        code: 'build-failed',
        when: /failed to fetch remote/i,
        hint: 'The git repository could not be read: check its address and ref; where it is not public, `github-token` serves for the forge of the job, a build secret `GIT_AUTH_TOKEN.<host>` or `ssh` for others. Nothing was named: every tag is where it was.',
    },
    {
        code: 'build-failed',
        when: /failed to convert agent config/i,
        hint: '`ssh` offers what an agent or a key file of this machine holds: start an agent and set SSH_AUTH_SOCK before this step, or write `ssh: default=path/to/key`.',
    },
    {
        code: 'build-failed',
        when: /granting entitlement .* is not allowed/i,
        hint: 'The builder must allow it too: `buildkitd-flags: --allow-insecure-entitlement security.insecure` on a created builder.',
    },
];
/** Turns a failed `docker buildx build` into one error: the failing instruction, docker's verdict, the step's last lines. */
function buildFailure(ended) {
    const end = (0,_log_end_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogEnd */ .q)((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUsers */ .bN)(ended.stderr));
    if (ended.signal)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('build-failed', `docker buildx was ended by ${ended.signal}`);
    // A wrapper or a crash can fail without a word; taking that for success once turned failed builds green
    // (https://github.com/docker/build-push-action/pull/1620).
    if (end.summary === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('build-failed', `docker buildx ended with exit code ${ended.code} and said nothing`);
    }
    const text = [end.summary, ...end.output].join('\n');
    const cause = CAUSES.find(candidate => candidate.when.test(text));
    const problems = end.output.length > 0 ? [`last lines of ${end.step ?? 'the step'}:`, ...end.output] : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(cause?.code ?? 'build-failed', messageFor(end, cause), {
        problems,
        ...(cause?.hint === undefined ? {} : { hint: cause.hint }),
    });
}
/** True when the build itself was fine and only an external cache could not be read or written. */
function isCacheFailure(ended, caches) {
    if (caches.length === 0 || ended.code === 0)
        return false;
    const { place, step, summary } = (0,_log_end_js__WEBPACK_IMPORTED_MODULE_1__/* .readLogEnd */ .q)(ended.stderr);
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

/***/ 53907:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isExporterNoise),
/* harmony export */   q: () => (/* binding */ readLogEnd)
/* harmony export */ });
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


/***/ }),

/***/ 11566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ filled),
/* harmony export */   x: () => (/* binding */ builderSpec)
/* harmony export */ });
/* harmony import */ var _build_buildx_create_args_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13231);

/** The builder that the inputs describe. Throws `bad-input` for nodes that cannot be read. */
function builderSpec(inputs) {
    return {
        driver: inputs.text('driver'),
        driverOpts: inputs.list('driver-opts'),
        nodes: (0,_build_buildx_create_args_js__WEBPACK_IMPORTED_MODULE_0__/* .readNodes */ .g)(inputs.text('append')),
        ...filled(inputs, 'buildkitd-flags', 'buildkitdFlags'),
        ...filled(inputs, 'buildkitd-config', 'buildkitdConfig'),
        ...filled(inputs, 'endpoint', 'endpoint'),
    };
}
/** The text of an input as a property, where there is any. */
function filled(inputs, name, key) {
    const value = inputs.text(name);
    return value === '' ? {} : { [key]: value };
}


/***/ })

};
