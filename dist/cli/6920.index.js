export const id = 6920;
export const ids = [6920];
export const modules = {

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

/***/ 52713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ walkIndex),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);




/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * An index and all that are nested in it (image-spec image-index.md, "manifests" may name indexes), each once, the root
 * first; a single manifest has none. Throws what `read` throws, and `registry-failed` for a tree deeper than `MAX_DEPTH`.
 */
async function walkIndex(root, read) {
    const seen = new Set();
    const levels = [];
    const walk = async (document, depth) => {
        seen.add(document.digest);
        const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        if (parsed.kind !== 'index')
            return;
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${root.digest} holds indexes deeper than ${MAX_DEPTH} levels`);
        levels.push({ descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(document), index: parsed.index });
        for (const { mediaType, digest } of parsed.index.manifests)
            if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) && !seen.has(digest))
                await walk(await read(digest), depth + 1);
    };
    await walk(root, 0);
    return levels;
}
/** What the indexes name that runs somewhere: no indexes, and nothing that is about an image. */
function imagesIn(levels) {
    return levels
        .flatMap(({ index }) => index.manifests)
        .filter(entry => !(0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownPlatform */ ._H)(entry.platform));
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

/***/ 73811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Fb: () => (/* binding */ chartRepositories),
  Nu: () => (/* binding */ destinationsOf),
  hr: () => (/* binding */ planCharts)
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
// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
;// CONCATENATED MODULE: ./lib/steps/untracked.js



/** Files named in one warning. */
const MOST_NAMED = 5;
/**
 * Says of charts which files in them git does not track: another clone of the commit has not got them, and makes another
 * digest. One call of git for all charts; nothing is said where there is no clone, and nothing of a chart that is no part
 * of the commit at all. By the charts' paths.
 */
async function untrackedIn({ env, cwd, exec }, charts) {
    const folders = charts.filter(({ path }) => !path.endsWith('.tgz'));
    if (folders.length === 0)
        return new Map();
    const files = await listed({ env, cwd, exec }, folders.map(({ name }) => name));
    if (files.length === 0)
        return new Map();
    const { packedPaths } = await __webpack_require__.e(/* import() */ 3043).then(__webpack_require__.bind(__webpack_require__, 53043));
    const said = folders.flatMap(chart => {
        const base = chart.name === '.' ? '' : `${chart.name}/`;
        const own = files.filter(file => file.startsWith(base)).map(file => file.slice(base.length));
        if (own.includes(file_names/* CHART_FILE */.G1))
            return [];
        const packed = packedPaths(chart, own);
        return packed.length === 0 ? [] : [[chart.path, wordsOf(chart, packed)]];
    });
    return new Map(said);
}
async function listed(clone, folders) {
    try {
        const args = ['--literal-pathspecs', 'ls-files', '--others', '-z', '--', ...folders];
        const { code, stdout } = await (0,git_run/* runGit */.E)(clone, args);
        return code === 0 ? stdout.split('\0').filter(Boolean) : [];
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'no-context')
            return [];
        throw error;
    }
}
function wordsOf({ name }, files) {
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    const named = files.slice(0, MOST_NAMED).join(', ');
    return `${name}: git does not track ${named}${more}, so another clone of this commit makes another digest; commit it or list it in .helmignore`;
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
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(5567), __webpack_require__.e(803)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(inputs.list('charts'), cwd);
    const untracked = untrackedIn(deps, found);
    // Whoever waits for it gets the failure; a run that fails before that has another one to tell.
    untracked.catch(() => { });
    let kept = 0;
    const planned = await (0,at_once/* atOnce */.z)(READ_AT_ONCE, found, chart => (0,chart_request/* settled */.gu)(async () => {
        const read = await readChart(chart);
        const plan = await planOne(deps, await working, { chart, read });
        kept += read.bytes;
        return kept > KEPT_BYTES ? plan : { ...plan, kept: { read } };
    }));
    const warnings = await untracked;
    const isWrong = planned.some(one => one instanceof errors/* AppError */.uV);
    const checked = isWrong ? await (0,at_once/* atOnce */.z)(READ_AT_ONCE, planned, checkedToo) : planned;
    const invalid = await (0,chart_request/* chartsInvalid */.J5)(checked.filter(one => one instanceof errors/* AppError */.uV));
    if (invalid)
        throw invalid;
    const plans = planned.flatMap(one => (one instanceof errors/* AppError */.uV ? [] : [withWarning(one, warnings)]));
    for (const { request, planned: chart } of plans)
        deps.host.info(`chart ${request.name}: ${chart.name} ${chart.version} (${[chart.why, chart.note].filter(Boolean).join('; ')})`);
    await assertNoClash(await working, plans);
    return plans;
}
/** Nothing will be packed: what only packing shows of a chart is looked for now. */
async function checkedToo(plan) {
    if (plan instanceof errors/* AppError */.uV)
        return plan;
    const { checkChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(5567), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(9852)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const { request, kept } = plan;
    return (0,chart_request/* settled */.gu)(async () => {
        await checkChart({ ...request, ...(kept?.read === undefined ? {} : { read: kept.read }) });
        return plan;
    });
}
function withWarning(plan, warnings) {
    const warning = warnings.get(plan.request.path);
    return warning === undefined ? plan : { ...plan, warnings: [warning] };
}
async function planOne(deps, release, { chart, read }) {
    const { planChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(5567), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(9852)]).then(__webpack_require__.bind(__webpack_require__, 9852));
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

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   r0: () => (/* binding */ readContents),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52713);
/* harmony import */ var _publish_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50553);






/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
async function readContents(content, root) {
    const document = await content.manifest(root);
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
    if (parsed.kind === 'manifest') {
        const { manifest } = parsed;
        const platform = await platformOf(content, manifest);
        const platforms = platform ? [entry(platform, root, manifest)] : [];
        return { platforms, configDigest: manifest.config.digest };
    }
    const images = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(document, digest => content.manifest(digest)));
    const read = await Promise.all(images.map(async (descriptor) => {
        const manifest = await manifestOf(content, descriptor.digest);
        const platform = descriptor.platform ?? (await platformOf(content, manifest));
        return { report: entry(platform, descriptor.digest, manifest), config: manifest.config.digest };
    }));
    const [only, ...more] = read;
    return {
        platforms: read.map(({ report }) => report),
        ...(only && more.length === 0 ? { configDigest: only.config } : {}),
    };
}
/** Finds the parts of an image. Configurations are read only of manifests whose entry names no platform. A chart has none. */
async function partsOf(content, root) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(root, digest => content.manifest(digest));
    const [, ...nested] = levels.map(({ descriptor }) => descriptor);
    if (levels.length === 0) {
        const alone = await withPlatform(content, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(root));
        return { platforms: alone.platform === undefined ? [] : [alone], nested };
    }
    const platforms = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(levels).map(image => image.platform === undefined ? withPlatform(content, image) : image);
    return { platforms: await Promise.all(platforms), nested };
}
async function withPlatform(content, image) {
    const config = await platformOf(content, await manifestOf(content, image.digest));
    if (config === undefined)
        return image;
    const { os, architecture, variant } = config;
    return { ...image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
async function manifestOf(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return parsed.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${digest} is an index, but is listed as a manifest`);
}
/** What an image runs on by its configuration; undefined for what is no image. */
async function platformOf(content, manifest) {
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return undefined;
    return (0,_publish_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(content, manifest);
}
function entry(platform, digest, manifest) {
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform: platform ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) : 'unknown', digest, size };
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
