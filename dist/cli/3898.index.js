export const id = 3898;
export const ids = [3898,9179];
export const modules = {

/***/ 51325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isOff),
/* harmony export */   readSbomInput: () => (/* binding */ readSbomInput)
/* harmony export */ });
/** Go's strconv.ParseBool, which buildx reads switches with. */
const SWITCH = /^(?:1|t|true|0|f|false)$/i;
/** Attributes of BuildKit's SBOM attestation: `generator=…`, `disabled=true`, anything spelt like them. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*=/i;
/**
 * Reads the input `sbom`. A switch, and text whose first field is an attribute (`generator=image`), are buildx's;
 * everything else are files, one a line or separated by commas. A file's platform is told from an attribute by its
 * slash: `linux/arm64=sbom.json`; `chart/app=sbom.json` is for the chart `app`.
 * A file whose name looks like an attribute is written with `./` before it.
 */
function readSbomInput(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { kind: 'none' };
    if (SWITCH.test(trimmed) || ATTRIBUTE.test(trimmed))
        return { kind: 'buildkit', value: trimmed, isOn: !isOff(trimmed) };
    const entries = trimmed
        .split(/[\r\n]+/)
        .flatMap(line => (line.trim().startsWith('#') ? [] : splitOutsideBraces(line)))
        .map(entry => entry.trim())
        .filter(entry => entry !== '' && !entry.startsWith('#'));
    return { kind: 'files', entries: entries.map(entryOf) };
}
/** Whether attributes, or a switch, of an attestation of BuildKit turn it off. */
function isOff(value) {
    return value.split(',').some(field => /^\s*(?:(?:0|f|false)|disabled=(?:1|t|true))\s*$/i.test(field));
}
/** At commas, but not within `{a,b}`, which is one pattern. A brace that is never closed is a letter of a name. */
function splitOutsideBraces(line) {
    return line.match(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,])+/g) ?? [];
}
function entryOf(text) {
    const [, chart, file] = /^chart\/([\w.-]+)=(.+)$/.exec(text) ?? [];
    if (chart !== undefined && file !== undefined)
        return { chart, pattern: file };
    const match = /^([a-z0-9]+\/[a-z0-9_-]+(?:\/[a-z0-9._-]+)?)=(.+)$/i.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return { pattern: text };
    return { platform: match[1], pattern: match[2] };
}


/***/ }),

/***/ 2375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDockerfile: () => (/* binding */ readDockerfile),
/* harmony export */   u: () => (/* binding */ isRemoteContext)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `build context ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(request.context))} is not a folder (${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(context)})`);
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('dockerfile-missing', `there is no Dockerfile at ${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(shown(cwd, expected))} (${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(expected)})`, {
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

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   parseAliases: () => (/* binding */ parseAliases),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




/**
 * Reads `chart-repositories`: `name=address`, one an entry. Throws one `bad-input` with every entry that is wrong.
 */
function parseAliases(entries) {
    const aliases = new Map();
    const problems = [];
    for (const entry of entries) {
        const found = /^([^=\s]+)\s*=\s*((?:https?|oci|file):\/\/\S+)$/.exec(entry.trim());
        if (found?.[1] && found[2])
            aliases.set(found[1], found[2]);
        else
            problems.push(`chart-repositories: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(entry))} is no alias; expected name=https://charts.example.com`);
    }
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', 'chart-repositories is wrong', { problems });
    return aliases;
}
/** The address an alias stands for; any other address as it is, undefined for an alias nobody has given. */
function addressOf(repository, aliases) {
    const name = /^(?:@|alias:)(.+)$/.exec(repository)?.[1];
    return name === undefined ? repository : aliases.get(name);
}
/** Reads where a dependency comes from. `folder` is the chart's own, for `file://` addresses. */
function sourceOf({ name, repository }, { folder, aliases }) {
    if (repository === '')
        return { kind: 'vendored' };
    const address = addressOf(repository, aliases);
    if (address === undefined) {
        return {
            kind: 'unusable',
            why: `${repository} is not known here; give it as chart-repositories: ${repository.replace(/^(?:@|alias:)/, '')}=https://…`,
        };
    }
    if (address.startsWith('file://'))
        return { kind: 'directory', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, address.slice(7)) };
    if (address.startsWith('oci://'))
        return registryOf(`${address.slice(6).replace(/\/+$/, '')}/${name}`);
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (isWeb)
        return { kind: 'web', url: new URL(address) };
    return {
        kind: 'unusable',
        why: `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(repository))} is no repository; expected https://…, oci://…, file://… or an alias @name`,
    };
}
function registryOf(reference) {
    try {
        return { kind: 'registry', repository: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(reference) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV))
            throw error;
        return { kind: 'unusable', why: error.message };
    }
}


/***/ }),

/***/ 62549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   G1: () => (/* binding */ CHART_FILE),
/* harmony export */   RF: () => (/* binding */ OLD_LOCK_FILE),
/* harmony export */   RU: () => (/* binding */ OLD_DEPENDENCIES_FILE),
/* harmony export */   Td: () => (/* binding */ SCHEMA_FILE),
/* harmony export */   Yc: () => (/* binding */ VALUES_FILE)
/* harmony export */ });
/** Names of files in a chart that have a meaning of their own. */
const CHART_FILE = 'Chart.yaml';
const VALUES_FILE = 'values.yaml';
const SCHEMA_FILE = 'values.schema.json';
const LOCK_FILE = 'Chart.lock';
/** Where helm 2 kept dependencies and their lock. */
const OLD_DEPENDENCIES_FILE = 'requirements.yaml';
const OLD_LOCK_FILE = 'requirements.lock';


/***/ }),

/***/ 27614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/**
 * Does something to each of `items`, at most `limit` at a time, and gives the results in the order of the items. After
 * the first failure nothing new is begun; it is thrown when all that was under way has ended, so that nobody is left
 * working behind the caller's back.
 */
async function atOnce(limit, items, task) {
    const results = [];
    const failures = [];
    let next = 0;
    const work = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            const item = items[index];
            try {
                results[index] = await task(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 22586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b8: () => (/* binding */ buildProblems),
  mK: () => (/* binding */ buildRequest),
  Hh: () => (/* binding */ readBuildArguments)
});

// EXTERNAL MODULE: ./lib/attach/sbom-input.js
var sbom_input = __webpack_require__(51325);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/build/buildx/dockerfile-path.js
var dockerfile_path = __webpack_require__(2375);
;// CONCATENATED MODULE: ./lib/steps/git-token.js

/**
 * The build secret by which BuildKit may read a repository as this job does, `id=value`, where a context is one of the
 * forge that `github-token` is for. The id names the host, so that BuildKit gives the token to no other.
 */
function gitTokenSecret({ inputs, env }) {
    const token = inputs.text('github-token');
    const server = addressOf(env['GITHUB_SERVER_URL'] || 'https://github.com');
    if (token === '' || server === undefined)
        return [];
    const contexts = [inputs.text('context'), ...inputs.list('build-contexts').map(afterEquals)];
    const isOwn = (context) => (0,dockerfile_path/* isRemoteContext */.u)(context) && addressOf(context)?.origin === server.origin;
    if (!contexts.some(isOwn))
        return [];
    const given = ['secrets', 'secret-envs', 'secret-files'].flatMap(name => inputs.list(name));
    const id = `GIT_AUTH_TOKEN.${server.host}`;
    const hasOwn = given.some(entry => entry.startsWith('GIT_AUTH_TOKEN=') || entry.startsWith(`${id}=`));
    return hasOwn ? [] : [`${id}=${token}`];
}
function addressOf(text) {
    return URL.parse(text) ?? undefined;
}
function afterEquals(entry) {
    return entry.slice(entry.indexOf('=') + 1);
}

;// CONCATENATED MODULE: ./lib/steps/given-secrets.js

/**
 * Reads `secrets` and `secret-envs`. A forge gives the secrets of a repository to no request of a fork: what is empty
 * there is left out with a notice, so that such a request is built. Elsewhere an empty secret is the builder's to refuse.
 */
function givenSecrets({ inputs, env, host }, ref) {
    const given = { secrets: inputs.list('secrets'), secretEnvs: inputs.list('secret-envs') };
    const own = gitTokenSecret({ inputs, env });
    if (ref.kind !== 'request' || !ref.fork)
        return { ...given, secrets: [...given.secrets, ...own] };
    const here = (input, hasValue) => (entry) => {
        const at = entry.indexOf('=');
        if (at < 1 || hasValue(entry.slice(at + 1)))
            return true;
        host.notice(`${input}: ${entry.slice(0, at)} is empty in the request of a fork; it is built without`);
        return false;
    };
    return {
        secrets: [...given.secrets.filter(here('secrets', rest => rest !== '')), ...own],
        secretEnvs: given.secretEnvs.filter(here('secret-envs', name => name === '' || Boolean(env[name]))),
    };
}

// EXTERNAL MODULE: ./lib/steps/platform-list.js + 1 modules
var platform_list = __webpack_require__(97915);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
;// CONCATENATED MODULE: ./lib/steps/build-request.js






/** Turns inputs and release into a request to a builder. Throws `bad-input` for what `buildProblems` finds. */
function buildRequest(deps, release, destination) {
    const { inputs, env } = deps;
    const buildArgs = readBuildArguments({ inputs, env });
    const problems = [...buildArgs.problems];
    const optional = (name) => {
        const value = inputs.text(name);
        return value === '' ? {} : { [camel(name)]: value };
    };
    const request = {
        context: inputs.text('context'),
        ...optional('file'),
        ...optional('target'),
        platforms: (0,platform_list/* readPlatforms */.t)(inputs.list('platforms'), problems),
        buildArgs: buildArgs.values,
        labels: release.labels,
        annotations: release.annotations,
        epoch: release.epoch,
        destination,
        buildx: {
            addHosts: inputs.list('add-hosts'),
            allow: inputs.list('allow'),
            attests: inputs.list('attests'),
            buildContexts: inputs.list('build-contexts'),
            cacheFrom: inputs.list('cache-from'),
            cacheTo: inputs.list('cache-to'),
            noCache: inputs.flag('no-cache'),
            noCacheFilters: inputs.list('no-cache-filters'),
            outputs: inputs.list('outputs'),
            load: inputs.flag('load'),
            pull: inputs.flag('pull'),
            ...givenSecrets(deps, release.context.ref),
            secretFiles: inputs.list('secret-files'),
            ssh: inputs.list('ssh'),
            ulimit: inputs.list('ulimit'),
            ...optional('network'),
            ...optional('provenance'),
            ...sbomOf(inputs.text('sbom')),
            ...optional('shm-size'),
            ...optional('cgroup-parent'),
        },
    };
    if (problems.length === 0)
        return request;
    throw new errors/* AppError */.uV('bad-input', 'the build inputs are not usable', { problems });
}
/** What is wrong with the build inputs, as far as that can be told before anything is looked at. */
async function buildProblems({ inputs, env, }) {
    const problems = [...readBuildArguments({ inputs, env }).problems, ...contextProblems(inputs)];
    (0,platform_list/* readPlatforms */.t)(inputs.list('platforms'), problems);
    const outputs = inputs.list('outputs');
    if (outputs.length === 0)
        return problems;
    const { furtherOutputs } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(3855)]).then(__webpack_require__.bind(__webpack_require__, 3855));
    (0,steps_problems/* collecting */.HI)(problems, () => furtherOutputs({ outputs, load: false }));
    return problems;
}
/** Contexts that docker takes and this tool does not, each with what to write instead. */
function contextProblems(inputs) {
    if (inputs.text('context') === '-')
        return [
            'context: - is standard input, which is not read here; write a folder, and `file` for the Dockerfile',
        ];
    const named = [inputs.text('context'), ...inputs.list('build-contexts')];
    return named
        .filter(text => text.includes('{{'))
        .map(text => `${text === inputs.text('context') ? 'context' : 'build-contexts'}: ${JSON.stringify((0,user_info/* withoutUser */.q)(text))}: expressions are not filled in here, and the default context is the checked-out folder; write it as ., a folder in it as ./folder`);
}
/** Reads `build-args`: `NAME=value`; a name alone takes its value from the environment, as docker does. */
function readBuildArguments({ inputs, env }) {
    const problems = [];
    const entries = inputs.list('build-args').flatMap((line) => {
        const at = line.indexOf('=');
        const name = at < 0 ? line : line.slice(0, at);
        if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
            problems.push(`build-args: ${JSON.stringify(name)} is not a name, for example VERSION=1.2.3`);
            return [];
        }
        const value = at < 0 ? env[name] : line.slice(at + 1);
        return value === undefined ? [] : [[name, value]];
    });
    return { values: Object.fromEntries(entries), problems };
}
/** Only what is meant for BuildKit: files are attached once the image is stored. */
function sbomOf(text) {
    const wish = (0,sbom_input.readSbomInput)(text);
    return wish.kind === 'buildkit' ? { sbom: wish.value } : {};
}
function camel(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 67979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ chartsInvalid),
/* harmony export */   Km: () => (/* binding */ chartRequest),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   jC: () => (/* binding */ chartProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95519);


/** What the inputs about charts are wrong in, before any chart is read. */
async function chartProblems({ inputs }) {
    if (inputs.list('charts').length === 0)
        return [];
    const { parseValueSettings } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
    const { parseAliases } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2947));
    const { parseChartVersion } = await __webpack_require__.e(/* import() */ 6481).then(__webpack_require__.bind(__webpack_require__, 96481));
    const problems = [];
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .collecting */ .HI)(problems, () => parseValueSettings(inputs.list('chart-values')));
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .collecting */ .HI)(problems, () => parseAliases(inputs.list('chart-repositories')));
    const version = inputs.text('chart-version');
    if (!['auto', 'chart'].includes(version) && parseChartVersion(version) === undefined) {
        problems.push(`chart-version: ${JSON.stringify(version)} is no semantic version; expected auto, chart, or one like 1.4.2`);
    }
    return problems;
}
/** A chart with everything that the release says of it. */
async function chartRequest({ inputs }, { context, tagSet, repositories, epoch }, found) {
    const { parseValueSettings } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
    const { parseAliases } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2947));
    const { imageTagOf } = await __webpack_require__.e(/* import() */ 4728).then(__webpack_require__.bind(__webpack_require__, 34728));
    const [image] = repositories;
    const releaseTag = imageTagOf(tagSet);
    // A tag that no image of this run carries may name nothing.
    const imageTag = image === undefined ? undefined : releaseTag;
    return {
        ...found,
        chartVersion: inputs.text('chart-version'),
        appVersion: inputs.text('app-version'),
        release: {
            ref: context.ref,
            revision: context.revision,
            epoch: context.commitTime,
            scheduled: context.scheduled,
            versionPrefix: inputs.text('version-prefix'),
        },
        ...(imageTag === undefined ? {} : { imageTag }),
        ...(releaseTag === undefined ? {} : { releaseTag }),
        settings: parseValueSettings(inputs.list('chart-values')),
        values: {
            ...(imageTag === undefined ? {} : { tag: imageTag }),
            ...(image === undefined ? {} : { repository: image.name }),
        },
        aliases: parseAliases(inputs.list('chart-repositories')),
        lint: inputs.text('chart-lint'),
        epoch,
    };
}
/** Codes that are about the whole run, not about one chart. */
const OF_THE_RUN = ['stopped', 'internal', 'disk-full', 'no-context'];
/** An error about one chart is a result, so that those of the others show as well. */
async function settled(task) {
    try {
        return await task();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && !OF_THE_RUN.includes(error.code))
            return error;
        throw error;
    }
}
/** One error for all charts that cannot be published: a single one is its own. */
async function chartsInvalid(errors) {
    const [first] = errors;
    if (first === undefined || errors.length === 1)
        return first;
    const { codeOf } = await __webpack_require__.e(/* import() */ 6224).then(__webpack_require__.bind(__webpack_require__, 36224));
    const problems = errors.flatMap(({ message, problems: own }) => (own.length > 0 ? own : [message]));
    const hints = new Set(errors.map(({ hint }) => hint));
    const [hint] = hints.size === 1 ? hints : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(codeOf(errors.map(({ code }) => code)), `${errors.length} charts cannot be published`, {
        problems: [...new Set(problems)],
        ...(hint === undefined ? {} : { hint }),
    });
}


/***/ }),

/***/ 49179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chartRepositories: () => (/* binding */ chartRepositories),
  destinationsOf: () => (/* binding */ destinationsOf),
  planCharts: () => (/* binding */ planCharts)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
// EXTERNAL MODULE: ./lib/steps/at-once.js
var at_once = __webpack_require__(27614);
// EXTERNAL MODULE: ./lib/steps/chart-request.js
var chart_request = __webpack_require__(67979);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/helm/dependencies/source.js
var dependencies_source = __webpack_require__(2947);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
;// CONCATENATED MODULE: ./lib/steps/not-committed.js





/** Clones asked at a time. */
const ASKED_AT_ONCE = 4;
/**
 * Lists what in some folders (absolute paths) is not as it was committed. A submodule, or another clone below this one, is
 * asked about its own folders. What is in no clone is not listed.
 */
async function notCommitted(deps, folders) {
    const { cwd } = deps;
    const byClone = [...Map.groupBy(folders, folder => cloneOf(folder, cwd))];
    const found = await (0,at_once/* atOnce */.z)(ASKED_AT_ONCE, byClone, async ([root, own]) => {
        const clone = { ...deps, cwd: root };
        const below = own.map(folder => (0,external_node_path_.relative)(root, folder) || '.');
        const [untracked, changed] = await Promise.all([
            listed(clone, ['ls-files', '--others', '-z', '--', ...below]),
            listed(clone, [...CHANGED, '--', ...below]),
        ]);
        return { untracked, changed };
    });
    return {
        untracked: found.flatMap(({ untracked }) => untracked),
        changed: found.flatMap(({ changed }) => changed),
    };
}
/** Staged or not. */
const CHANGED = ['diff', '--name-only', '--no-ext-diff', '--no-renames', '--relative', '-z', 'HEAD'];
/** An archive of a chart has modes of its own, and so has a clone on another file system. */
const PLAIN = ['-c', 'core.fileMode=false', '--literal-pathspecs'];
/** The folder to ask git in: that of a clone of its own which the work tree holds, else the work tree's. */
function cloneOf(folder, cwd) {
    for (let above = folder; !`${cwd}${external_node_path_.sep}`.startsWith(`${above}${external_node_path_.sep}`); above = (0,external_node_path_.dirname)(above)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(above, '.git')))
            return above;
        if ((0,external_node_path_.dirname)(above) === above)
            break;
    }
    return cwd;
}
/** What git lists, as absolute paths; nothing where it knows of no clone or no commit. */
async function listed(clone, args) {
    try {
        const { code, stdout } = await (0,git_run/* runGit */.E)(clone, [...PLAIN, ...args]);
        if (code !== 0)
            return [];
        const files = stdout.split('\0').filter(Boolean);
        return files.map(file => (0,external_node_path_.resolve)(clone.cwd, file));
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'no-context')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/steps/untracked.js





/** Files named in one warning. */
const MOST_NAMED = 5;
/** Calls of git at a time. */
const untracked_ASKED_AT_ONCE = 4;
/**
 * Says of charts which files in them git does not track, or has otherwise in the commit: another clone of the commit makes
 * another digest. Each clone is asked once for all charts in it; nothing is said where there is none, and nothing of a
 * chart that is no part of the commit at all.
 */
async function untrackedIn(deps, charts) {
    const folders = charts.filter(({ path }) => !path.endsWith('.tgz'));
    if (folders.length === 0)
        return new Map();
    const paths = folders.map(({ path }) => path);
    const { untracked, changed } = await notCommitted(deps, paths);
    if (untracked.length === 0 && changed.length === 0)
        return new Map();
    const { packedPaths } = await __webpack_require__.e(/* import() */ 3043).then(__webpack_require__.bind(__webpack_require__, 53043));
    const said = folders.flatMap(chart => {
        const below = (files) => files.filter(file => file.startsWith(`${chart.path}/`)).map(file => file.slice(chart.path.length + 1));
        const [extra, others] = [below(untracked), below(changed)];
        if (extra.includes(file_names/* CHART_FILE */.G1))
            return [];
        const warnings = [
            ...wordsOf(chart, { what: 'git does not track', advice: 'commit it or list it in .helmignore' }, packedPaths(chart, extra)),
            ...wordsOf(chart, { what: 'not as in the commit:', advice: 'commit it' }, packedPaths(chart, others)),
        ];
        return warnings.length === 0 ? [] : [[chart.path, warnings]];
    });
    return new Map(said);
}
/** The folders that a chart takes dependencies from. */
function foldersBeside({ path, aliases }, { chart }, cwd) {
    const present = new Set(chart?.subcharts.map(({ metadata }) => metadata.name));
    const asked = chart?.metadata.dependencies.filter(({ name }) => !present.has(name)) ?? [];
    return asked.flatMap(dependency => {
        const source = (0,dependencies_source/* sourceOf */.v)(dependency, { folder: path, aliases });
        if (source.kind !== 'directory')
            return [];
        const name = (0,external_node_path_.relative)(cwd, source.path).split(external_node_path_.sep).join('/');
        return { chart: path, folder: { path: source.path, name } };
    });
}
/** Says the same of the folders beside charts, by the charts' paths. */
async function untrackedBeside(deps, beside) {
    // Each folder by itself: of one that is no part of this clone nothing can be said, and of the others it can.
    const byFolder = [...Map.groupBy(beside, ({ folder }) => folder.path).values()];
    const said = await (0,at_once/* atOnce */.z)(untracked_ASKED_AT_ONCE, byFolder, async (needing) => {
        const [first] = needing;
        const warnings = first && (await untrackedIn(deps, [first.folder])).get(first.folder.path);
        return warnings === undefined ? [] : needing.map(({ chart }) => ({ chart, warnings }));
    });
    const byChart = Map.groupBy(said.flat(), ({ chart }) => chart);
    return new Map([...byChart].map(([chart, found]) => [chart, found.flatMap(({ warnings }) => warnings)]));
}
function wordsOf({ name }, { what, advice }, files) {
    if (files.length === 0)
        return [];
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    const named = files.slice(0, MOST_NAMED).join(', ');
    return [
        `${name}: ${what} ${named}${more}, so another clone of this commit makes another digest; ${advice}`,
    ];
}

;// CONCATENATED MODULE: ./lib/steps/charts.js






/** Charts that are read at a time: enough to hide the latency of a disk. */
const READ_AT_ONCE = 8;
/** So much of what was read is kept until it is packed; the rest is read again, for memory must not grow with charts. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Where charts are to go, by `chart-repository`; `name` is the chart's. Throws `bad-input`. */
async function chartRepositories({ inputs }, { registry, repositories }, name) {
    const { chartDestinations } = await __webpack_require__.e(/* import() */ 4991).then(__webpack_require__.bind(__webpack_require__, 94991));
    const ofImages = [...new Set(repositories.map(repository => repository.registry))];
    const registries = ofImages.length > 0 ? ofImages : registry === undefined ? [] : [registry];
    return chartDestinations(inputs.list('chart-repository'), name, registries);
}
/**
 * Reads every chart that `charts` names and works out version, tags and destinations; the charts are read while the
 * release is still being worked out. Throws what the release ended in, `bad-input`, and one `chart-invalid` for all
 * charts, also for a chart that would take an image's reference.
 */
async function planCharts(deps, working) {
    const { inputs, cwd } = deps;
    if (inputs.list('charts').length === 0)
        return [];
    const { findCharts } = await __webpack_require__.e(/* import() */ 6411).then(__webpack_require__.bind(__webpack_require__, 46411));
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(9501)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(inputs.list('charts'), cwd);
    if (found.length > READ_AT_ONCE) {
        const { keepYoungGenerationSmall } = await __webpack_require__.e(/* import() */ 8220).then(__webpack_require__.bind(__webpack_require__, 28220));
        keepYoungGenerationSmall();
    }
    const untracked = untrackedIn(deps, found);
    // Whoever waits for it gets the failure; a run that fails before that has another one to tell.
    untracked.catch(() => { });
    let kept = 0;
    const beside = [];
    const planned = await (0,at_once/* atOnce */.z)(READ_AT_ONCE, found, chart => (0,chart_request/* settled */.gu)(async () => {
        const read = await readChart(chart);
        const plan = await planOne(deps, await working, { chart, read });
        beside.push(...foldersBeside(plan.request, read, cwd));
        kept += read.bytes;
        return kept > KEPT_BYTES ? plan : { ...plan, kept: { read } };
    }));
    const own = new Set(found.map(({ path }) => path));
    const others = await untrackedBeside(deps, 
    // Of a chart of this run it is said there.
    beside.filter(({ folder }) => !own.has(folder.path)));
    const warnings = await untracked;
    const isWrong = planned.some(one => one instanceof errors/* AppError */.uV);
    const checked = isWrong ? await (0,at_once/* atOnce */.z)(READ_AT_ONCE, planned, checkedToo) : planned;
    const invalid = await (0,chart_request/* chartsInvalid */.J5)(checked.filter(one => one instanceof errors/* AppError */.uV));
    if (invalid)
        throw invalid;
    const plans = planned.flatMap(one => one instanceof errors/* AppError */.uV ? [] : [withWarnings(one, warnings, others)]);
    for (const { request, planned: chart } of plans)
        deps.host.info(`chart ${request.name}: ${chart.name} ${chart.version} (${[chart.why, chart.note].filter(Boolean).join('; ')})`);
    await assertNoClash(await working, plans);
    return plans;
}
/** Nothing will be packed: what only packing shows of a chart is looked for now. */
async function checkedToo(plan) {
    if (plan instanceof errors/* AppError */.uV)
        return plan;
    const { checkChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(2899)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const { request, kept } = plan;
    return (0,chart_request/* settled */.gu)(async () => {
        await checkChart({ ...request, ...(kept?.read === undefined ? {} : { read: kept.read }) });
        return plan;
    });
}
function withWarnings(plan, own, beside) {
    const { path } = plan.request;
    const warnings = [own.get(path) ?? [], beside.get(path) ?? []].flat();
    return warnings.length === 0 ? plan : { ...plan, warnings };
}
async function planOne(deps, release, { chart, read }) {
    const { planChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(2899)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const request = await (0,chart_request/* chartRequest */.Km)(deps, release, chart);
    const planned = await planChart({ ...request, read });
    const repositories = await chartRepositories(deps, release, planned.name);
    return { request, planned, repositories, tags: tagsOf(deps, release, planned) };
}
function tagsOf({ inputs }, { tagSet }, planned) {
    const patterns = inputs.list('immutable-tags');
    const version = {
        name: planned.tag,
        // A version of a chart does not change, also where it is none of three numbers.
        kind: patterns.length === 0 ? 'immutable' : (0,mutability/* mutabilityOf */.K)(patterns)(planned.tag),
        rule: 'chart-version',
        why: planned.why,
        follows: { by: 'nothing' },
    };
    if (!inputs.flag('chart-moving-tags'))
        return [version];
    return [version, ...tagSet.tags.filter(({ kind, name }) => kind === 'moving' && name !== planned.tag)];
}
async function assertNoClash({ repositories, tagSet }, plans) {
    const { referenceClashes } = await __webpack_require__.e(/* import() */ 4991).then(__webpack_require__.bind(__webpack_require__, 94991));
    const image = repositories.flatMap(repository => tagSet.tags.map(({ name: tag }) => ({ repository, tag, what: 'the image' })));
    const charts = plans.flatMap(({ request, repositories: own, tags }) => own.flatMap(repository => tags.map(({ name: tag }) => ({ repository, tag, what: `chart ${request.name}` }))));
    const clashes = referenceClashes([...image, ...charts]);
    if (clashes.length > 0) {
        throw new errors/* AppError */.uV('bad-input', 'a chart would take the place of something else', { problems: clashes });
    }
}
/** Every repository that something is published to, once. */
function destinationsOf({ repositories, charts, }) {
    const all = [...repositories, ...charts.flatMap(chart => chart.repositories)];
    return [...new Map(all.map(repository => [(0,reference/* fullName */.fq)(repository), repository])).values()];
}


/***/ }),

/***/ 97915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPlatforms)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
;// CONCATENATED MODULE: ./lib/oci/platform-names.js
/**
 * The operating systems and processors that images can be for: the names of Go's ports, which image-spec config.md
 * refers to. Read them as a check on what people type; what a registry holds may name others.
 */
const OPERATING_SYSTEMS = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'dragonfly',
    'solaris',
    'illumos',
    'aix',
    'plan9',
    'android',
    'ios',
    'js',
    'wasi',
    'wasip1',
];
const ARCHITECTURES = [
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64le',
    'mips64',
    'mipsle',
    'mips',
    'wasm',
];
/** The part of a platform that no image has, with the names there are; undefined where all of it is known. */
function unknownPart({ os, architecture, }) {
    if (!OPERATING_SYSTEMS.includes(os))
        return { part: os, known: OPERATING_SYSTEMS };
    return ARCHITECTURES.includes(architecture) ? undefined : { part: architecture, known: ARCHITECTURES };
}

;// CONCATENATED MODULE: ./lib/steps/platform-list.js



/** Reads the input `platforms`. What is none, or names a system or processor that there is not, is added to `problems`. */
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,descriptor/* parsePlatform */.FL)(text);
        const unknown = platform && unknownPart(platform);
        if (platform && !unknown)
            return [platform];
        const said = unknown
            ? `names ${JSON.stringify(unknown.part)}, which no image is for${(0,nearest/* didYouMean */.a)(unknown.part, unknown.known)}`
            : 'is not a platform';
        problems.push(`platforms: ${JSON.stringify(text)} ${said}, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
}


/***/ })

};
