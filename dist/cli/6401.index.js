export const id = 6401;
export const ids = [6401];
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

/***/ 46401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tags: () => (/* binding */ tags)
/* harmony export */ });
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97406);
/* harmony import */ var _report_metadata_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66582);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _steps_bake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57322);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65923);





/** Tags, labels and annotations only: no registry, no docker. */
const tags = async (deps) => {
    const { host } = deps;
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_1__/* .workOutRelease */ .TD)(deps);
    const { tagSet, labels } = release;
    const metadata = (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataOf */ .Nk)(deps, release);
    for (const tag of tagSet.tags)
        host.info(`${tag.name}  (${tag.kind}; ${tag.why})`);
    for (const { rule, why } of tagSet.silent)
        host.info(`no tag from ${rule}: ${why}`);
    if (tagSet.tags.length === 0)
        host.warning('no rule gave a tag');
    const document = {
        schema: _report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D,
        version: tagSet.version,
        tags: tagSet.tags.map(({ name, kind, rule, why }) => ({ tag: name, kind, rule, why })),
        labels,
        annotations: metadata.annotations,
    };
    const outputs = (0,_report_metadata_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataOutputs */ ._)(metadata);
    for (const [name, value] of Object.entries(outputs))
        host.output(name, value);
    if (host.kind === 'github')
        host.output('json', outputs['json'] ?? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__.inertJson)(document));
    await (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBakeFiles */ .Ap)(deps, metadata);
    return { document };
};


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
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97915);



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
        platforms: (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatforms */ .t)(inputs.list('platforms'), problems),
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
    (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatforms */ .t)(inputs.list('platforms'), problems);
    return problems;
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
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(4347), __webpack_require__.e(803), __webpack_require__.e(9501)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(inputs.list('charts'), cwd);
    let kept = 0;
    const planned = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_4__/* .atOnce */ .z)(READ_AT_ONCE, found, chart => settled(async () => {
        const read = await readChart(chart);
        const plan = await planOne(deps, await working, { chart, read });
        kept += read.bytes;
        return kept > KEPT_BYTES ? plan : { ...plan, kept: { read } };
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
    const { planChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4347), __webpack_require__.e(803), __webpack_require__.e(294), __webpack_require__.e(2899)]).then(__webpack_require__.bind(__webpack_require__, 9852));
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


/***/ }),

/***/ 65923:
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
// EXTERNAL MODULE: ./lib/context/detect.js + 7 modules
var detect = __webpack_require__(17682);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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
// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
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
    if (deps.command === 'tags' || deps.command === 'build')
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
    const destinations = (0,plan_destinations/* readDestinations */.s)((0,destination_inputs/* destinationInputs */.S)(inputs));
    problems.push(...destinations.problems);
    if (deps.command !== 'tags')
        problems.push(...(await publishingProblems(deps, destinations)));
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const rules = loadRules();
    const context = await (0,steps_problems/* collectingAsync */.X7)(problems, () => contextOf(deps));
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
    const { inputs, command } = deps;
    // One runner's part of a release is of the image alone: charts and signatures are the business of `merge`.
    const isPart = command === 'build';
    const charts = !isPart && inputs.list('charts').length > 0;
    const enough = inputs.list('images').length > 0 || (charts && command !== 'merge');
    const also = isPart || command === 'merge' ? '' : ', or charts';
    const problems = enough
        ? []
        : [`images: is missing; name what to publish, for example images: team/app${also}`];
    const repositories = [...destinations.repositories];
    if (charts && destinations.problems.length === 0) {
        const found = await (0,steps_problems/* collectingAsync */.X7)(problems, () => (0,steps_charts/* chartRepositories */.Fb)(deps, destinations, 'chart'), true);
        repositories.push(...(found ?? []));
    }
    if (repositories.length > 0) {
        const { registry } = destinations;
        problems.push(...(await (0,credentials/* credentialProblems */._)(deps, { registry, repositories })));
    }
    problems.push(...(0,build_request/* buildProblems */.b8)(deps));
    return isPart ? problems : [...problems, ...(0,signing.signingProblems)(deps), ...(await (0,chart_request/* chartProblems */.jC)(deps))];
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
async function contextOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const words = (name) => inputs.text(name);
    const context = await (0,detect/* detectContext */.h)({
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
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
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
            opened ??= (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .fb)(deps);
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
        // At once: a turn in the background would let much else go before the key.
        readFile: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), 'utf8'),
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
        const http = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .fb)(deps);
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
