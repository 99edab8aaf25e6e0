export const id = 172;
export const ids = [172];
export const modules = {

/***/ 37791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchDependency: () => (/* binding */ fetchDependency)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/helm/load.js + 2 modules
var load = __webpack_require__(99682);
// EXTERNAL MODULE: ./lib/helm/load-directory.js + 3 modules
var load_directory = __webpack_require__(34156);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var oci_manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
;// CONCATENATED MODULE: ./lib/helm/dependencies/registry.js







/** Children of an index that are looked into for the chart. */
const MAX_CHILDREN = 16;
/**
 * Finds a chart in a registry. A full version is taken as it is; a range takes the newest tag in it, tags being versions
 * read strictly with `_` for `+`. Undefined when no tag fits; throws what the registry answers.
 */
async function findInRegistry(repository, { version, range }, access) {
    const exact = (0,semver_version.parseChartVersion)(version) !== undefined;
    const chosen = exact ? version : await newestTag(range, access);
    if (chosen === undefined)
        return undefined;
    const tag = chosen.replaceAll('+', '_');
    const state = await access.tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    if (state.kind === 'absent')
        return undefined;
    const address = `${repository.name}:${tag}`;
    return {
        version: chosen,
        address: `${address}@${state.digest}`,
        manifest: state.digest,
        open: async function* () {
            const document = await access.content.manifest(state.digest);
            const manifest = await chartIn((0,oci_manifest/* parseManifest */.Ng)(document), access);
            const layer = manifest?.layers.find(({ mediaType }) => mediaType === artifact/* CHART_MEDIA_TYPE */.TR.content || mediaType === artifact/* CHART_MEDIA_TYPE */.TR.oldContent);
            if (layer === undefined || layer.size > limits/* MAX_CHART */.IO) {
                const why = layer === undefined ? 'it is no chart' : `the chart has ${layer.size} bytes`;
                throw new errors/* AppError */.uV('registry-failed', `${address} (${(0,digest/* shortDigest */.VK)(state.digest)}): ${why}`);
            }
            yield* access.content.blob(layer);
        },
    };
}
async function newestTag(range, { tags }) {
    let newest;
    for await (const tag of tags.list()) {
        const text = tag.replaceAll('_', '+');
        const version = (0,semver_version/* isStrictVersion */.aK)(text) ? (0,semver_version.parseChartVersion)(text) : undefined;
        if (version === undefined || !(0,constraint/* satisfies */.i)(version, range))
            continue;
        if (newest === undefined || (0,semver_version/* compareVersions */.Zy)(version, newest) > 0)
            newest = version;
    }
    return newest?.original;
}
/** The chart's manifest; below an index, the first child that is one. */
async function chartIn(parsed, { content }) {
    if (parsed.kind === 'manifest')
        return isChart(parsed.manifest) ? parsed.manifest : undefined;
    for (const { digest } of parsed.index.manifests.slice(0, MAX_CHILDREN)) {
        const child = (0,oci_manifest/* parseManifest */.Ng)(await content.manifest(digest));
        if (child.kind === 'manifest' && isChart(child.manifest))
            return child.manifest;
    }
    return undefined;
}
function isChart({ config }) {
    return config.mediaType === artifact/* CHART_MEDIA_TYPE */.TR.config;
}

// EXTERNAL MODULE: ./lib/helm/dependencies/source.js
var dependencies_source = __webpack_require__(2947);
;// CONCATENATED MODULE: ./lib/helm/dependencies/fetch.js








/**
 * Fetches one dependency and loads it, or says in words why that cannot be; `not-asked` where that needs `archives`. Throws
 * what repositories answer.
 */
async function fetchDependency(request) {
    const { dependency, archives, findings } = request;
    const source = (0,dependencies_source/* sourceOf */.v)(dependency, request);
    if (source.kind === 'unusable')
        return { problem: source.why };
    if (source.kind === 'vendored')
        return { problem: 'it names no repository and is not in charts/' };
    if (source.kind === 'directory')
        return fromDirectory(source.path, request);
    if (archives === undefined)
        return 'not-asked';
    const found = await find(source, request, archives);
    if (found === undefined) {
        const what = request.isLocked
            ? `version ${request.version} of the lock`
            : `version in ${JSON.stringify(request.version)}`;
        return { problem: `${(0,user_info/* withoutUser */.q)(dependency.repository)} has no ${what}` };
    }
    const chart = await (0,load/* loadChart */.T)(await archives.files(found), found.address, findings);
    if (chart === undefined)
        return { problem: `${found.address} is no chart` };
    const checked = checkedArchive(chart, found, dependency);
    return 'problem' in checked ? checked : { ...checked, material: await archives.material(found) };
}
async function find(source, { dependency, version, isLocked }, archives) {
    const range = (0,constraint/* parseConstraint */.F)(version);
    if (range === undefined)
        return undefined;
    if (source.kind === 'registry') {
        return findInRegistry(source.repository, { version, range }, archives.ports.registry(source.repository));
    }
    const repository = await archives.repository(source.url);
    return repository.find(dependency.name, isLocked ? { version } : { range });
}
/** An archive must be the chart and the version it was listed as. */
function checkedArchive(chart, found, { name }) {
    const { metadata } = chart;
    if (metadata.name !== name)
        return { problem: `${found.address} holds the chart ${JSON.stringify(metadata.name)}` };
    const [has, listed] = [(0,semver_version.parseChartVersion)(metadata.version), (0,semver_version.parseChartVersion)(found.version)];
    if (has && listed && (0,semver_version/* compareVersions */.Zy)(has, listed) === 0)
        return { chart };
    return { problem: `${found.address} holds version ${metadata.version}, but is listed as ${found.version}` };
}
async function fromDirectory(path, { dependency, version, findings }) {
    const { repository, name } = dependency;
    const isFolder = await (0,promises_.stat)(path).then(found => found.isDirectory(), (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return false;
        throw error;
    });
    if (!isFolder)
        return { problem: `there is no folder ${path} (${repository})` };
    const chart = await (0,load/* loadChart */.T)((0,load_directory/* readChartDirectory */.Qw)({ path, name: repository }, findings), repository, findings);
    if (chart === undefined)
        return { problem: `${repository} is no chart` };
    if (chart.metadata.name !== name)
        return { problem: `${repository} is the chart ${JSON.stringify(chart.metadata.name)}` };
    const [has, range] = [(0,semver_version.parseChartVersion)(chart.metadata.version), (0,constraint/* parseConstraint */.F)(version)];
    if (has && range && (0,constraint/* satisfies */.i)(has, range))
        return { chart };
    return {
        problem: `${repository} is version ${chart.metadata.version}, which is not ${JSON.stringify(version)}`,
    };
}


/***/ }),

/***/ 44360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);



/**
 * Serialises a manifest or index and computes its digest. Key order is the caller's, so equal input gives equal bytes.
 * With `indent`, each level is indented by this text and stands on lines of its own.
 */
function encodeManifest(document, indent = '') {
    const fallback = 'manifests' in document ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest;
    const bytes = new TextEncoder().encode(JSON.stringify(document, null, indent));
    return { mediaType: document.mediaType ?? fallback, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes };
}
/** The text that each level of a document is indented by; empty where it stands on one line. Docker indents, other tools do not. */
function indentOf(bytes) {
    return /^\{\n([ \t]{1,10})"/.exec(new TextDecoder().decode(bytes.subarray(0, 16)))?.[1] ?? '';
}
/** The descriptor of a stored document. */
function describe(document) {
    return { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length };
}
/**
 * Reads a manifest or index. The document's own `mediaType` must agree with the one it was served under
 * (image-spec manifest.md, "mediaType"); throws `registry-failed` on anything malformed.
 */
function parseManifest(document) {
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest}: ${why}`);
    };
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document.bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest} is not JSON`, { cause });
    }
    if (!isRecord(value))
        return fail('expected a JSON object');
    const own = value['mediaType'];
    if (own !== undefined && own !== document.mediaType) {
        fail(`it says mediaType ${JSON.stringify(own)} but was served as ${JSON.stringify(document.mediaType)}`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(document.mediaType)) {
        if (!isDescriptorList(value['manifests']))
            fail('expected "manifests" to be a list of descriptors');
        return { kind: 'index', index: value };
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(document.mediaType)) {
        if (!isDescriptor(value['config']))
            fail('expected "config" to be a descriptor');
        // BuildKit writes "layers":null for an image without layers, as Go does for an empty list.
        const layers = value['layers'] ?? [];
        if (!isDescriptorList(layers))
            return fail('expected "layers" to be a list of descriptors');
        return { kind: 'manifest', manifest: { ...value, layers } };
    }
    return fail(`media type ${JSON.stringify(document.mediaType)} is neither an image manifest nor an index`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDescriptor(value) {
    if (!isRecord(value))
        return false;
    const { mediaType, digest, size } = value;
    return (typeof mediaType === 'string' &&
        typeof digest === 'string' &&
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) &&
        Number.isSafeInteger(size) &&
        size >= 0);
}
function isDescriptorList(value) {
    return Array.isArray(value) && value.every(isDescriptor);
}


/***/ })

};
