export const id = 4040;
export const ids = [4040];
export const modules = {

/***/ 51325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSbomInput: () => (/* binding */ readSbomInput)
/* harmony export */ });
/** Go's strconv.ParseBool, which buildx reads switches with. */
const SWITCH = /^(?:1|t|true|0|f|false)$/i;
/** Attributes of BuildKit's SBOM attestation: `generator=…`, `disabled=true`, anything spelt like them. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*=/i;
/**
 * Reads the input `sbom`. A switch, and text whose first field is an attribute (`generator=image`), are buildx's;
 * everything else are files, one a line or separated by commas. A file's platform is told from an attribute by its
 * slash: `linux/arm64=sbom.json`; `chart/app=sbom.json` is for the chart `app`. A file whose name looks like an attribute is written with `./` before it.
 */
function readSbomInput(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { kind: 'none' };
    if (SWITCH.test(trimmed) || ATTRIBUTE.test(trimmed))
        return { kind: 'buildkit', value: trimmed };
    const entries = trimmed
        .split(/[\r\n,]+/)
        .map(entry => entry.trim())
        .filter(entry => entry !== '' && !entry.startsWith('#'));
    return { kind: 'files', entries: entries.map(entryOf) };
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

/***/ 78808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);


const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:[._+-].*|[a-z]+\d*.*)?$/i;
const CALENDAR_VERSION = /^v?\d{4}[.-]\d{1,2}(?:[.-]\d{1,2})?(?:[._-].*)?$/i;
const COMMIT = /^sha-[0-9a-f]{7,64}$/;
/**
 * Which kind a tag is, by its name.
 * `patterns` is the input `immutable-tags`: empty means full versions, commits and calendar versions; `all` and `none`
 * mean what they say; else globs, of which the last that matches decides, `!` taking out.
 */
function mutabilityOf(patterns) {
    if (patterns.length === 0) {
        return tag => FULL_VERSION.test(tag) || CALENDAR_VERSION.test(tag) || COMMIT.test(tag) ? 'immutable' : 'moving';
    }
    const [only] = patterns;
    if (patterns.length === 1 && only === 'all')
        return () => 'immutable';
    if (patterns.length === 1 && only === 'none')
        return () => 'moving';
    const rules = patterns.map(readPattern);
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
    return { takesOut, matches: picomatch__WEBPACK_IMPORTED_MODULE_1__(glob, { dot: true, nonegate: true }) };
}


/***/ }),

/***/ 66582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ referencesOf),
/* harmony export */   _: () => (/* binding */ metadataOutputs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97406);

/** The outputs of `tags`: those of docker/metadata-action but the bake files, and `revision` and `images`. */
function metadataOutputs(facts) {
    const { version, revision, images, tagNames, annotations, separators } = facts;
    const references = referencesOf(images, tagNames);
    const labels = sorted(facts.labels);
    return {
        version,
        revision,
        images: images.join('\n'),
        tags: references.join(separators.tags),
        'tag-names': tagNames.join(separators.tags),
        labels: labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.inertJson)({
            tags: references,
            'tag-names': tagNames,
            labels: Object.fromEntries(labels),
            annotations,
        }),
    };
}
/** Every tag of every image, images first: `a:1 a:2 b:1 b:2`. */
function referencesOf(images, tagNames) {
    if (images.length === 0)
        return tagNames;
    return images.flatMap(image => tagNames.map(tag => `${image}:${tag}`));
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}


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

/***/ 57322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nk: () => (/* binding */ metadataOf),
  et: () => (/* binding */ subjectOf),
  Ap: () => (/* binding */ writeBakeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/metadata-outputs.js
var metadata_outputs = __webpack_require__(66582);
;// CONCATENATED MODULE: ./lib/report/bake-file.js

/**
 * What docker/metadata-action writes for `docker buildx bake`: a target, named by the input bake-target, that others
 * inherit from. `bake-file` has tags and labels together; annotations are only in their own file, as there.
 */
function bakeFiles(facts, target) {
    const tags = {
        tags: (0,metadata_outputs/* referencesOf */.C)(facts.images, facts.tagNames),
        args: { DOCKER_META_IMAGES: facts.images.join(','), DOCKER_META_VERSION: facts.version },
    };
    const labels = { labels: facts.labels };
    const file = (content) => JSON.stringify({ target: { [target]: content } }, undefined, 2);
    return {
        'bake-file-tags': file(tags),
        'bake-file-labels': file(labels),
        'bake-file-annotations': file({ annotations: facts.annotations }),
        'bake-file': file({ ...tags, ...labels }),
    };
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/steps/bake.js



/** The outputs that docker/metadata-action has, as facts. */
function metadataOf({ inputs }, release) {
    return {
        version: release.tagSet.version,
        revision: release.context.revision,
        images: release.repositories.map(({ name }) => name),
        tagNames: release.tagSet.tags.map(({ name }) => name),
        labels: release.labels,
        annotations: annotationLines(release),
        separators: {
            tags: inputs.text('sep-tags'),
            labels: inputs.text('sep-labels'),
            annotations: inputs.text('sep-annotations'),
        },
    };
}
/** What a release is about, for its report. */
function subjectOf(deps, release) {
    const { context, tagSet } = release;
    return {
        version: tagSet.version,
        revision: context.revision,
        warnings: tagSet.warnings,
        metadata: metadataOf(deps, release),
        ...(context.source === undefined ? {} : { source: context.source }),
    };
}
/** Writes the files for `docker buildx bake` where a host takes outputs, and says where they are. */
async function writeBakeFiles({ host, env, inputs }, metadata) {
    if (host.kind !== 'github')
        return;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-bake', env['RUNNER_TEMP'] || undefined);
    for (const [name, content] of Object.entries(bakeFiles(metadata, inputs.text('bake-target')))) {
        const path = (0,external_node_path_.join)(folder.path, `${name}.json`);
        await (0,files/* writeWhole */.f8)(path, content, files/* READABLE */.Jk);
        host.output(name, path);
    }
}
function annotationLines({ annotations: levels }) {
    return Object.entries(levels).flatMap(([level, record]) => Object.entries(record).map(([key, value]) => `${level}:${key}=${value}`));
}


/***/ }),

/***/ 25507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ readBuildArguments),
/* harmony export */   b8: () => (/* binding */ buildProblems),
/* harmony export */   mK: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51325);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);



/** Turns inputs and release into a request to a builder. Throws `bad-input` for what `buildProblems` finds. */
function buildRequest({ inputs, env }, release, destination) {
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
        platforms: readPlatforms(inputs.list('platforms'), problems),
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
            secrets: inputs.list('secrets'),
            secretEnvs: inputs.list('secret-envs'),
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', 'the build inputs are not usable', { problems });
}
/** What is wrong with the build inputs, as far as that can be told before anything is looked at. */
function buildProblems({ inputs, env }) {
    const problems = [...readBuildArguments({ inputs, env }).problems];
    readPlatforms(inputs.list('platforms'), problems);
    return problems;
}
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(text);
        if (platform)
            return [platform];
        problems.push(`platforms: ${JSON.stringify(text)} is not a platform, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
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
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_2__.readSbomInput)(text);
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
/* harmony export */   jC: () => (/* binding */ chartProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95519);


/** What the inputs about charts are wrong in, before any chart is read. */
async function chartProblems({ inputs }) {
    if (inputs.list('charts').length === 0)
        return [];
    const { parseValueSettings } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
    const { parseAliases } = await __webpack_require__.e(/* import() */ 2947).then(__webpack_require__.bind(__webpack_require__, 2947));
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
    const { parseAliases } = await __webpack_require__.e(/* import() */ 2947).then(__webpack_require__.bind(__webpack_require__, 2947));
    const { imageTagOf } = await __webpack_require__.e(/* import() */ 4728).then(__webpack_require__.bind(__webpack_require__, 34728));
    const [image] = repositories;
    const imageTag = imageTagOf(tagSet);
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
/** One error for all charts that cannot be published: a single one is its own. */
function chartsInvalid(errors) {
    const [first] = errors;
    if (first === undefined || errors.length === 1)
        return first;
    const problems = errors.flatMap(({ message, problems: own }) => (own.length > 0 ? own : [message]));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(first.code, `${errors.length} charts cannot be published`, { problems });
}


/***/ }),

/***/ 16982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fb: () => (/* binding */ chartRepositories),
/* harmony export */   Nu: () => (/* binding */ destinationsOf),
/* harmony export */   hr: () => (/* binding */ planCharts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _policy_mutability_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92160);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27614);
/* harmony import */ var _chart_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67979);





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
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(8697), __webpack_require__.e(8815), __webpack_require__.e(5831), __webpack_require__.e(803), __webpack_require__.e(9501)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(inputs.list('charts'), cwd);
    let kept = 0;
    const planned = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .atOnce */ .z)(READ_AT_ONCE, found, chart => settled(async () => {
        const read = await readChart(chart);
        const plan = await planOne(deps, await working, { chart, read });
        kept += read.bytes;
        return kept > KEPT_BYTES ? plan : { ...plan, request: { ...plan.request, read } };
    }));
    const invalid = (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_3__/* .chartsInvalid */ .J5)(planned.flatMap(one => (one instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV ? [one] : [])));
    if (invalid)
        throw invalid;
    const plans = planned.flatMap(one => (one instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV ? [] : [one]));
    for (const { request, planned: chart } of plans)
        deps.host.info(`chart ${request.name}: ${chart.name} ${chart.version} (${chart.why})`);
    await assertNoClash(await working, plans);
    return plans;
}
/** An error about one chart is a result, so that those of the others show as well. */
async function settled(task) {
    try {
        return await task();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && error.code === 'chart-invalid')
            return error;
        throw error;
    }
}
async function planOne(deps, release, { chart, read }) {
    const { planChart } = await Promise.all(/* import() */[__webpack_require__.e(8697), __webpack_require__.e(8815), __webpack_require__.e(5831), __webpack_require__.e(803), __webpack_require__.e(6652), __webpack_require__.e(1653)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const request = await (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_3__/* .chartRequest */ .Km)(deps, release, chart);
    const planned = await planChart({ ...request, read });
    const repositories = await chartRepositories(deps, release, planned.name);
    return { request, planned, repositories, tags: tagsOf(deps, release, planned) };
}
function tagsOf({ inputs }, { tagSet }, planned) {
    const patterns = inputs.list('immutable-tags');
    const version = {
        name: planned.tag,
        // A version of a chart does not change, also where it is none of three numbers.
        kind: patterns.length === 0 ? 'immutable' : (0,_policy_mutability_js__WEBPACK_IMPORTED_MODULE_2__/* .mutabilityOf */ .K)(patterns)(planned.tag),
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', 'a chart would take the place of something else', { problems: clashes });
    }
}
/** Every repository that something is published to, once. */
function destinationsOf({ repositories, charts, }) {
    const all = [...repositories, ...charts.flatMap(chart => chart.repositories)];
    return [...new Map(all.map(repository => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository), repository])).values()];
}


/***/ }),

/***/ 30015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ assertSomething),
  vv: () => (/* binding */ fullRef),
  TD: () => (/* binding */ workOutRelease)
});

// UNUSED EXPORTS: refName

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
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
        return (0,context_facts/* known */.e)({ ref: (0,ref_text/* parseRef */.rd)(`refs/tags/${tag}`) });
    return (0,context_facts/* known */.e)({ ref: fromText });
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
    return { ...(0,context_facts/* known */.e)({ ref: (0,ref_text/* parseRef */.rd)(`refs/heads/${branch}`) }), ...head };
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
    const { ref, head, request } = gitlab_refOf(env);
    const sha = env['CI_COMMIT_SHA'];
    const source = webAddress(env['CI_PROJECT_URL']);
    return {
        ci: 'gitlab',
        why: 'GITLAB_CI is true',
        event: env['CI_PIPELINE_SOURCE'] ?? '',
        scheduled: env['CI_PIPELINE_SOURCE'] === 'schedule',
        ...(0,context_facts/* known */.e)({
            ref,
            noRef: request && ref === undefined
                ? 'the number of the merge request cannot be read: give `pr`'
                : undefined,
            revision: head || sha,
            // Merged results and merge trains build a throw-away merge commit.
            checkout: head && sha !== head ? sha : undefined,
            defaultBranch: env['CI_DEFAULT_BRANCH'],
            commitTime: (0,commit_time/* secondsOf */.T)(env['CI_COMMIT_TIMESTAMP']),
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
        return { ref: (0,ref_text/* parseRef */.rd)(`refs/tags/${env['CI_COMMIT_TAG']}`) };
    const branch = env['CI_COMMIT_BRANCH'] || env['CI_COMMIT_REF_NAME'];
    return { ref: branch ? (0,ref_text/* parseRef */.rd)(`refs/heads/${branch}`) : undefined };
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
            const ref = request
                ? (0,ref_text/* requestRef */.Jv)(request, { headBranch, baseBranch, fork: fork ?? true })
                : others_refOf(tag, branch);
            const noRef = request && ref === undefined ? `${ci} gives no number of a request: give \`pr\`` : undefined;
            return {
                ci,
                why,
                event: event ?? '',
                scheduled: scheduled ?? false,
                ...(0,context_facts/* known */.e)({ ref, noRef, source, ...rest }),
                repository: (0,context_facts/* known */.e)({ path, title: path?.split('/').at(-1), url: source }),
            };
        },
    };
}
function others_refOf(tag, branch) {
    if (tag)
        return (0,ref_text/* parseRef */.rd)(`refs/tags/${tag}`);
    return branch ? (0,ref_text/* parseRef */.rd)(`refs/heads/${branch}`) : undefined;
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

;// CONCATENATED MODULE: ./lib/context/overrides.js


/** The ref that the user names, `pr` before `git-ref`; undefined where neither is given. Throws `bad-input`. */
function refOverride({ gitRef, pr, defaultBranch }) {
    if (defaultBranch && !(0,ref_text/* isRefName */.pA)(defaultBranch)) {
        throw new errors/* AppError */.uV('bad-input', `default-branch ${(0,ref_text/* shown */.SP)(defaultBranch)} is not a branch name`);
    }
    if (pr !== undefined && pr !== '') {
        const request = (0,ref_text/* requestRef */.Jv)(pr, { fork: false });
        if (request === undefined)
            throw new errors/* AppError */.uV('bad-input', `pr ${(0,ref_text/* shown */.SP)(String(pr))} is not a request's number`);
        return request;
    }
    if (!gitRef)
        return undefined;
    const ref = (0,ref_text/* parseRef */.rd)(gitRef);
    if (ref !== undefined)
        return ref;
    const advice = (0,ref_text/* isRefName */.pA)(gitRef) && !gitRef.startsWith('refs/') ? `refs/heads/${gitRef} or refs/tags/${gitRef}` : '';
    throw new errors/* AppError */.uV('bad-input', `git-ref ${(0,ref_text/* shown */.SP)(gitRef)} is not a full ref: expected ${advice || 'refs/heads/…, refs/tags/… or refs/pull/<number>/head'}`);
}
/** The commit that the user names, in lower case; undefined where none is given. Throws `bad-input`. */
function revisionOverride({ gitSha }) {
    if (!gitSha)
        return undefined;
    if ((0,ref_text/* isCommit */.WM)(gitSha))
        return gitSha.toLowerCase();
    throw new errors/* AppError */.uV('bad-input', `git-sha ${(0,ref_text/* shown */.SP)(gitSha)} is not a full commit id (40 or 64 hex digits)`);
}

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
    const wanted = { ref: refOverride(overrides), revision: revisionOverride(overrides) };
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
    const { prerelease: _, baseRef: __, ...rest } = facts;
    return rest;
}
function contextOf(facts, decided) {
    const { ci, event, scheduled, repository, notices } = facts;
    const { baseRef, prerelease, runNumber, runAttempt, source, runUrl } = facts;
    const rest = (0,context_facts/* known */.e)({ baseRef, prerelease, runNumber, runAttempt, source, runUrl, notices });
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

// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/plan/destinations.js
var plan_destinations = __webpack_require__(5174);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
;// CONCATENATED MODULE: ./lib/tags/needs.js
/**
 * What rules and templates need beyond what every run knows: questions to the clone or the forge that cost time.
 * Too much is asked where a word stands by chance; never too little.
 */
function needsOf({ rules, flavor, labels, annotations }) {
    const all = [rules, flavor, labels, annotations].join('\n');
    return {
        commitTime: /\bcommit_date\b/.test(all),
        defaultBranch: /\bis_(?:not_)?default_branch\b|\bedge\b/.test(all),
        description: /\bgit-describe\b/.test(rules),
    };
}

// EXTERNAL MODULE: ./lib/steps/build-request.js
var build_request = __webpack_require__(25507);
// EXTERNAL MODULE: ./lib/steps/chart-request.js
var chart_request = __webpack_require__(67979);
// EXTERNAL MODULE: ./lib/steps/charts.js
var steps_charts = __webpack_require__(16982);
// EXTERNAL MODULE: ./lib/steps/credentials.js + 5 modules
var credentials = __webpack_require__(61569);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
// EXTERNAL MODULE: ./lib/steps/signing.js
var signing = __webpack_require__(22264);
// EXTERNAL MODULE: ./lib/steps/sources.js
var sources = __webpack_require__(76497);
;// CONCATENATED MODULE: ./lib/steps/release.js














/**
 * Works the release out of inputs and context. Every problem of the inputs, of the destinations and of the tag rules
 * is in one error; no registry is asked and nothing is written.
 */
async function workOutRelease(deps) {
    const working = withoutCharts(deps);
    if (deps.command === 'tags')
        return { ...(await working), charts: [] };
    const [release, charts] = await Promise.allSettled([working, (0,steps_charts/* planCharts */.hr)(deps, working)]);
    // What is wrong with the inputs is said before what is wrong with a chart.
    if (release.status === 'rejected')
        throw release.reason;
    if (charts.status === 'rejected')
        throw charts.reason;
    return { ...release.value, charts: charts.value };
}
async function withoutCharts(deps) {
    const { inputs, host } = deps;
    const problems = [...deps.problems];
    const destinations = (0,plan_destinations/* readDestinations */.s)({
        images: inputs.list('images'),
        registry: inputs.text('registry'),
        organization: inputs.text('organization'),
        region: inputs.text('region'),
    });
    problems.push(...destinations.problems);
    if (deps.command !== 'tags')
        problems.push(...(await publishingProblems(deps, destinations)));
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const rules = loadRules();
    const context = await (0,steps_problems/* collectingAsync */.X7)(problems, () => release_contextOf(deps));
    // Where the kinds are not known the rules are read all the same, for what is wrong with them.
    const derived = context &&
        (await (0,steps_problems/* collectingAsync */.X7)(problems, () => derive(deps, { context, rules, kindOf: kindOf ?? (() => 'moving') })));
    if (problems.length > 0 || !context || !derived)
        throw (0,steps_problems/* badInput */.AN)(problems);
    host.info(`context: ${context.why}`);
    for (const notice of context.notices ?? [])
        host.notice(notice);
    for (const warning of derived.tagSet.warnings)
        host.warning(warning);
    const { tagSet, labels, annotations } = derived;
    const { repositories, registry } = destinations;
    return {
        context,
        tagSet,
        labels,
        annotations,
        repositories,
        registry,
        identity: (0,oci_annotations/* identityFrom */.pH)(labels),
        epoch: context.commitTime ?? 0,
    };
}
async function publishingProblems(deps, destinations) {
    const { inputs } = deps;
    const charts = inputs.list('charts').length > 0;
    const missing = inputs.list('images').length === 0 && !charts;
    const problems = missing
        ? ['images: is missing; name what to publish, for example images: team/app, or charts']
        : [];
    const repositories = [...destinations.repositories];
    if (charts && destinations.problems.length === 0) {
        const found = await (0,steps_problems/* collectingAsync */.X7)(problems, () => (0,steps_charts/* chartRepositories */.Fb)(deps, destinations, 'chart'), true);
        repositories.push(...(found ?? []));
    }
    if (repositories.length > 0) {
        const { registry } = destinations;
        problems.push(...(await (0,credentials/* credentialProblems */._)(deps, { registry, repositories })));
    }
    return [...problems, ...(0,build_request/* buildProblems */.b8)(deps), ...(0,signing.signingProblems)(deps), ...(await (0,chart_request/* chartProblems */.jC)(deps))];
}
/** Throws `no-tags` with what every rule says of itself, when there is nothing to publish. */
function assertSomething({ tagSet, context, repositories, charts }) {
    if (tagSet.tags.length > 0 || (repositories.length === 0 && charts.length > 0))
        return;
    throw new errors/* AppError */.uV('no-tags', `no tag rule fits ${context.ref.kind} ${JSON.stringify(refName(context))}`, {
        problems: tagSet.silent.map(({ rule, why }) => `${rule}: ${why}`),
    });
}
/** The ref in full, as git spells it; requests as GitHub does. */
function fullRef({ ref }) {
    if (ref.kind === 'request')
        return `refs/pull/${ref.number}/head`;
    return `${ref.kind === 'tag' ? 'refs/tags' : 'refs/heads'}/${ref.name}`;
}
/** The ref in one word, for people. */
function refName({ ref }) {
    return ref.kind === 'request' ? `#${ref.number}` : ref.name;
}
async function release_contextOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const words = (name) => inputs.text(name);
    const context = await detectContext({
        env,
        cwd,
        exec,
        readFile: path => (0,promises_.readFile)(path, 'utf8'),
        overrides: {
            gitRef: words('git-ref'),
            gitSha: words('git-sha'),
            pr: words('pr'),
            defaultBranch: words('default-branch'),
        },
        versionPrefix: words('version-prefix'),
    });
    const needs = needsOf({
        rules: words('tags'),
        flavor: words('flavor'),
        labels: words('labels'),
        annotations: words('annotations'),
    });
    // Building has a use for the commit's time whatever the rules say: it is the time of everything in the image.
    const commitTime = needs.commitTime || (deps.command !== 'tags' && words('oci-layout') === '');
    const missing = Object.values({ ...needs, commitTime }).some(needed => needed);
    if (!missing)
        return context;
    const { completeContext } = await __webpack_require__.e(/* import() */ 2760).then(__webpack_require__.bind(__webpack_require__, 72760));
    return completeContext(context, { ...needs, commitTime }, (0,sources/* sourcesOf */.u)(deps));
}
/** The tag rules; loaded while the clone is asked, for both take their time. */
async function loadRules() {
    const [{ deriveTags }, { describeRelease }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(5119)]).then(__webpack_require__.bind(__webpack_require__, 25119)),
        Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(5832)]).then(__webpack_require__.bind(__webpack_require__, 45832)),
    ]);
    return { deriveTags, describeRelease };
}
async function derive({ inputs, env, clock }, { context, kindOf, rules }) {
    const { deriveTags, describeRelease } = await rules;
    const now = clock.now();
    const tagSet = await deriveTags({
        context,
        now,
        kindOf,
        env,
        rules: inputs.text('tags'),
        flavor: inputs.text('flavor'),
        versionPrefix: inputs.text('version-prefix'),
        buildMetadata: inputs.text('build-metadata'),
    });
    const described = await describeRelease({
        context,
        now,
        env,
        version: tagSet.version,
        labels: inputs.text('labels'),
        annotations: inputs.text('annotations'),
        versionPrefix: inputs.text('version-prefix'),
    });
    return { tagSet, ...described };
}


/***/ }),

/***/ 22264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSigning: () => (/* binding */ openSigning),
/* harmony export */   openVerifyTrust: () => (/* binding */ openVerifyTrust),
/* harmony export */   signingProblems: () => (/* binding */ signingProblems),
/* harmony export */   signingRun: () => (/* binding */ signingRun),
/* harmony export */   sigstoreOf: () => (/* binding */ sigstoreOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);



/** What is wrong with the inputs about signing, seen without opening anything. */
function signingProblems({ inputs }) {
    const sign = inputs.text('sign');
    const problems = [];
    if (sign === 'key' && inputs.text('sign-key') === '') {
        problems.push('sign-key: is missing; sign: key needs a file or env://NAME');
    }
    if (sign !== 'key' && inputs.text('sign-key') !== '')
        problems.push('sign: is not key, but sign-key is given');
    if (sign !== 'none')
        return problems;
    if (inputs.text('attest') !== '')
        problems.push('attest: provenance is a signed statement; give sign: key or sign: keyless');
    return problems;
}
/** Opens the signer that the inputs ask for; undefined where nothing is signed. */
async function openSigning(deps) {
    const { inputs } = deps;
    const sign = inputs.text('sign');
    if (sign === 'none')
        return undefined;
    const { openSigner } = await __webpack_require__.e(/* import() */ 8936).then(__webpack_require__.bind(__webpack_require__, 28936));
    const run = signingRun(deps);
    try {
        const wish = sign === 'key'
            ? { sign: 'key', signKey: inputs.text('sign-key') }
            : { sign: 'keyless' };
        const signer = await openSigner(wish, sigstoreOf(deps), run);
        return {
            signer,
            format: inputs.text('sign-format'),
            recursive: inputs.flag('sign-recursive'),
            checkCommand: await checkCommandOf(deps, signer.trust),
            close: () => run.http.close(),
        };
    }
    catch (error) {
        await run.http.close();
        throw error;
    }
}
async function checkCommandOf({ inputs }, trust) {
    const { cosignVerifyCommand } = await __webpack_require__.e(/* import() */ 1586).then(__webpack_require__.bind(__webpack_require__, 71586));
    const given = (name) => inputs.text(name) !== '';
    if (trust.kind === 'identity') {
        const told = {
            identity: textOf(trust.identity),
            issuer: textOf(trust.issuer),
            trustedRoot: given('trusted-root'),
            timestamped: given('timestamp-url'),
        };
        return reference => cosignVerifyCommand(reference, told);
    }
    const [key] = trust.keys;
    if (!key)
        throw new Error('a signer has a key');
    return reference => cosignVerifyCommand(reference, { key, path: 'cosign.pub', logged: given('rekor-url') });
}
function textOf(expected) {
    return 'exact' in expected ? expected.exact : expected.pattern.source;
}
/** Whose signatures count by the inputs. Throws `bad-input` for a key that cannot be read. */
async function openVerifyTrust(deps, wish) {
    const { openTrust } = await __webpack_require__.e(/* import() */ 8936).then(__webpack_require__.bind(__webpack_require__, 28936));
    const { trustedRoot } = sigstoreOf(deps);
    return openTrust(wish, { trustedRoot }, keySource(deps));
}
/** What opening a signer or a trust needs of this run. The caller closes `http`. */
function signingRun(deps) {
    const { clock, host } = deps;
    return {
        ...keySource(deps),
        http: httpOnDemand(deps),
        clock,
        userAgent: `cfcr-push/${deps.toolVersion}`,
        log: line => host.info(line),
        mask: secret => host.mask(secret),
    };
}
/** A key signs without any network; loading that first would keep the key waiting. */
function httpOnDemand(deps) {
    let opened;
    return {
        request: async (request) => {
            opened ??= (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .f)(deps);
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}
/** Where keys are read from, and where sigstore's root of trust is kept between steps. */
function keySource({ env, cwd }) {
    const cache = env['RUNNER_TEMP'] || env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? cwd, '.cache');
    return {
        env,
        readFile: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), 'utf8'),
        cachePath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'cfcr-push', 'sigstore'),
    };
}
/** The sigstore that the inputs name. */
function sigstoreOf({ inputs, cwd }) {
    const root = inputs.text('trusted-root');
    return {
        fulcioUrl: inputs.text('fulcio-url'),
        rekorUrl: inputs.text('rekor-url'),
        rekorVersion: inputs.text('rekor-version') === '2' ? 2 : 1,
        timestampUrl: inputs.text('timestamp-url'),
        trustedRoot: root === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, root),
    };
}


/***/ }),

/***/ 76497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86189);

/** Who can be asked about the repository: the clone, and the forge's API over a connection of its own for each question. */
function sourcesOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const forge = async (path) => {
        const { forgeOf } = await __webpack_require__.e(/* import() */ 9544).then(__webpack_require__.bind(__webpack_require__, 99544));
        const http = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .f)(deps);
        try {
            const ask = forgeOf({
                env,
                token: inputs.text('github-token'),
                http: async () => http,
                userAgent: `cfcr-push/${deps.toolVersion}`,
            });
            if (!ask)
                throw new Error('no forge is known to ask');
            return await ask(path);
        }
        finally {
            await http.close();
        }
    };
    const hasForge = Boolean(env['GITHUB_API_URL'] || env['CI_API_V4_URL']);
    return { env, cwd, exec, versionPrefix: inputs.text('version-prefix'), ...(hasForge ? { forge } : {}) };
}


/***/ })

};
