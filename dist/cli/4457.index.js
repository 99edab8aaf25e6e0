export const id = 4457;
export const ids = [4457];
export const modules = {

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
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43645);





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

/***/ 50553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43999);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);





/** A configuration larger than this is not read: labels of real images take a few KiB. */
const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * Reads where published content came from: the annotations of the index or manifest, and, where those name no
 * revision, the labels of the (first) image.
 */
async function readIdentity(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return identityOfManifest(content, parsed.manifest);
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(parsed.index.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    const child = parsed.index.manifests.find(entry => !(0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownPlatform */ ._H)(entry.platform));
    if (!child)
        return own;
    const inner = await readIdentity(content, child.digest);
    return { ...inner, ...own };
}
async function identityOfManifest(content, manifest) {
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return own;
    const config = await readConfig(content, manifest);
    return (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations, config.config?.Labels);
}
/** Reads and checks an image configuration. Throws `registry-failed` when it is too large or no JSON object. */
async function readConfig(content, manifest) {
    const { config } = manifest;
    if (config.size > MAX_CONFIG) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} has ${config.size} bytes; at most ${MAX_CONFIG} are read`);
    }
    const text = Buffer.concat(await Array.fromAsync(content.blob(config))).toString('utf8');
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not JSON`, { cause });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not a JSON object`);
}


/***/ })

};
