export const id = 8292;
export const ids = [8292];
export const modules = {

/***/ 58292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchDependency: () => (/* binding */ fetchDependency)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42885);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99682);
/* harmony import */ var _load_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34156);
/* harmony import */ var _semver_constraint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4658);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96481);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14901);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2947);








/**
 * Fetches one dependency and loads it, or says in words why that cannot be; `not-asked` where that needs `archives`. Throws
 * what repositories answer.
 */
async function fetchDependency(request) {
    const { dependency, archives, findings } = request;
    const source = (0,_source_js__WEBPACK_IMPORTED_MODULE_5__/* .sourceOf */ .v)(dependency, request);
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
        return { problem: `${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutUser */ .q)(dependency.repository)} has no ${what}` };
    }
    const chart = await (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadChart */ .T)(await archives.files(found), found.address, findings);
    if (chart === undefined)
        return { problem: `${found.address} is no chart` };
    const checked = checkedArchive(chart, found, dependency);
    return 'problem' in checked ? checked : { ...checked, material: await archives.material(found) };
}
async function find(source, { dependency, version, isLocked }, archives) {
    const range = (0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConstraint */ .F)(version);
    if (range === undefined)
        return undefined;
    if (source.kind === 'registry') {
        return (0,_registry_js__WEBPACK_IMPORTED_MODULE_4__/* .findInRegistry */ .P)(source.repository, { version, range }, archives.ports.registry(source.repository));
    }
    const repository = await archives.repository(source.url);
    return repository.find(dependency.name, isLocked ? { version } : { range });
}
/** An archive must be the chart and the version it was listed as. */
function checkedArchive(chart, found, { name }) {
    const { metadata } = chart;
    if (metadata.name !== name)
        return { problem: `${found.address} holds the chart ${JSON.stringify(metadata.name)}` };
    const [has, listed] = [(0,_semver_version_js__WEBPACK_IMPORTED_MODULE_7__.parseChartVersion)(metadata.version), (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_7__.parseChartVersion)(found.version)];
    if (has && listed && (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_7__/* .compareVersions */ .Zy)(has, listed) === 0)
        return { chart };
    return { problem: `${found.address} holds version ${metadata.version}, but is listed as ${found.version}` };
}
async function fromDirectory(path, { dependency, version, findings }) {
    const { repository, name } = dependency;
    const isFolder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isDirectory(), (error) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
            return false;
        throw error;
    });
    if (!isFolder)
        return { problem: `there is no folder ${path} (${repository})` };
    const chart = await (0,_load_js__WEBPACK_IMPORTED_MODULE_1__/* .loadChart */ .T)((0,_load_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .readChartDirectory */ .Qw)({ path, name: repository }, findings), repository, findings);
    if (chart === undefined)
        return { problem: `${repository} is no chart` };
    if (chart.metadata.name !== name)
        return { problem: `${repository} is the chart ${JSON.stringify(chart.metadata.name)}` };
    const [has, range] = [(0,_semver_version_js__WEBPACK_IMPORTED_MODULE_7__.parseChartVersion)(chart.metadata.version), (0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseConstraint */ .F)(version)];
    if (has && range && (0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_3__/* .satisfies */ .i)(has, range))
        return { chart };
    return {
        problem: `${repository} is version ${chart.metadata.version}, which is not ${JSON.stringify(version)}`,
    };
}


/***/ }),

/***/ 14901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findInRegistry),
/* harmony export */   g: () => (/* binding */ chartAtTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46268);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42746);
/* harmony import */ var _semver_constraint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4658);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96481);







/** Children of an index that are looked into for the chart. */
const MAX_CHILDREN = 16;
/**
 * Finds a chart in a registry. A full version is taken as it is; a range takes the newest tag in it, tags being versions
 * read strictly with `_` for `+`. Undefined when no tag fits; throws what the registry answers.
 */
async function findInRegistry(repository, { version, range }, access) {
    const exact = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__.parseChartVersion)(version) !== undefined;
    const chosen = exact ? version : await newestTag(range, access);
    if (chosen === undefined)
        return undefined;
    return chartAtTag(repository, { version: chosen, tag: chosen.replaceAll('+', '_') }, access);
}
/** The chart at a tag, said to be of `version`. Undefined when there is no such tag; throws what the registry answers. */
async function chartAtTag(repository, { version, tag }, access) {
    const state = await access.tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    if (state.kind === 'absent')
        return undefined;
    const address = `${repository.name}:${tag}`;
    return {
        version,
        address: `${address}@${state.digest}`,
        manifest: state.digest,
        open: async function* () {
            const document = await access.content.manifest(state.digest);
            const manifest = await chartIn((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document), access);
            const layer = manifest?.layers.find(({ mediaType }) => mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.content || mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.oldContent);
            if (layer === undefined || layer.size > _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHART */ .IO) {
                const why = layer === undefined ? 'it is no chart' : `the chart has ${layer.size} bytes`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${address} (${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(state.digest)}): ${why}`);
            }
            yield* access.content.blob(layer);
        },
    };
}
async function newestTag(range, { tags }) {
    let newest;
    for await (const tag of tags.list()) {
        const text = tag.replaceAll('_', '+');
        const version = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isStrictVersion */ .aK)(text) ? (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__.parseChartVersion)(text) : undefined;
        if (version === undefined || !(0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_4__/* .satisfies */ .i)(version, range))
            continue;
        if (newest === undefined || (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__/* .compareVersions */ .Zy)(version, newest) > 0)
            newest = version;
    }
    return newest?.original;
}
/** The chart's manifest; below an index, the first child that is one. */
async function chartIn(parsed, { content }) {
    if (parsed.kind === 'manifest')
        return isChart(parsed.manifest) ? parsed.manifest : undefined;
    for (const { digest } of parsed.index.manifests.slice(0, MAX_CHILDREN)) {
        const child = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
        if (child.kind === 'manifest' && isChart(child.manifest))
            return child.manifest;
    }
    return undefined;
}
function isChart({ config }) {
    return config.mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.config;
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
