export const id = 2899;
export const ids = [2899,9501,9852];
export const modules = {

/***/ 9852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO_DIGEST: () => (/* binding */ NO_DIGEST),
/* harmony export */   checkChart: () => (/* binding */ checkChart),
/* harmony export */   planChart: () => (/* binding */ planChart)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46268);
/* harmony import */ var _check_metadata_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37172);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62549);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36224);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94883);
/* harmony import */ var _read_chart_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90803);







/** Stands for the image's digest while a chart is tried. */
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;
/**
 * Reads a chart and works out what it will be called; nothing is fetched, packed or written. Throws `chart-invalid` with
 * every error that the folder alone shows.
 */
async function planChart(request) {
    const findings = new _findings_js__WEBPACK_IMPORTED_MODULE_3__/* .Findings */ .F();
    const opened = request.path.endsWith('.tgz')
        ? await openArchive(request, findings)
        : await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_4__/* .openChart */ .xz)(request, findings);
    if (opened)
        (0,_check_metadata_js__WEBPACK_IMPORTED_MODULE_2__/* .checkRepositoryName */ .Cg)(opened.chart.read, `${request.name}/${_file_names_js__WEBPACK_IMPORTED_MODULE_6__/* .CHART_FILE */ .G1}`, findings);
    if (findings.errors.length > 0)
        await checkChart(request);
    findings.throwErrors(request.name);
    const { name = '', version = '', appVersion = '' } = opened?.chart.metadata ?? {};
    const tag = (0,_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .chartTag */ .bF)(version);
    if (tag === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('chart-invalid', `${request.name}: version ${JSON.stringify(version)} cannot be a tag; expected at most 128 characters`);
    }
    const { why = '', note } = opened ?? {};
    return { name, version, appVersion, tag, why, ...(note === undefined ? {} : { note }) };
}
/**
 * Checks a chart as packing it would, as far as that goes without asking anybody: where one thing is wrong already, the
 * rest is to be said with it. Throws like packing.
 */
async function checkChart(request) {
    const { repository } = request.values;
    // An image that is not built yet has no digest.
    const trial = {
        ...request,
        values: { ...(repository === undefined ? {} : { digest: NO_DIGEST }), ...request.values },
    };
    if (request.path.endsWith('.tgz'))
        await (await Promise.all(/* import() */[__webpack_require__.e(3851), __webpack_require__.e(1356)]).then(__webpack_require__.bind(__webpack_require__, 71356))).readyArchive(trial);
    else
        await (0,_prepare_js__WEBPACK_IMPORTED_MODULE_4__/* .checkDirectory */ .W3)(trial);
}
async function openArchive(request, findings) {
    const { chart, findings: found } = request.read ?? (await (0,_read_chart_js__WEBPACK_IMPORTED_MODULE_5__.readChart)(request));
    findings.all.push(...found);
    return chart === undefined ? undefined : { chart, why: 'the archive' };
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** True when `text` is a digest of a registered algorithm in its canonical form. */
function isDigest(text) {
    return PATTERN.test(text);
}
/** Reads a digest from outside; throws `digest-mismatch` when it is not one. `where` names its origin. */
function parseDigest(text, where) {
    if (isDigest(text))
        return text;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    throw new AppError('digest-mismatch', `${where}: ${JSON.stringify(shown)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
}
/** The algorithm of a digest, as node:crypto names it. */
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The digest of bytes held in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** The first twelve hex digits, for people. */
function shortDigest(digest) {
    const hex = digest.slice(digest.indexOf(':') + 1);
    return hex.slice(0, 12);
}
/** Passes a stream on unchanged and throws `digest-mismatch` at its end when size or digest differ. */
async function* verified(chunks, expected, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(expected.digest));
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > expected.size)
            break;
        hash.update(chunk);
        yield chunk;
    }
    const actual = `${algorithmOf(expected.digest)}:${hash.digest('hex')}`;
    if (size === expected.size && actual === expected.digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('digest-mismatch', `${where}: expected ${expected.size} bytes of ${expected.digest}, got ${size > expected.size ? 'more' : `${size} bytes of ${actual}`}`);
}


/***/ }),

/***/ 68574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   QP: () => (/* binding */ OCI_LAYER),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS),
/* harmony export */   n2: () => (/* binding */ DOCKER_LAYER)
/* harmony export */ });
/** Media types of images (image-spec media-types.md) and their Docker schema 2 equivalents. */
const MEDIA_TYPE = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    inToto: 'application/vnd.in-toto+json',
};
/**
 * Layers of OCI's form as Docker's form calls them (image-spec media-types.md, compatibility matrix). The schema itself
 * names the compressed ones only; engines and registries have taken the others all along.
 */
const DOCKER_LAYER = new Map([
    [MEDIA_TYPE.layer, 'application/vnd.docker.image.rootfs.diff.tar'],
    [MEDIA_TYPE.layerGzip, 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar',
        'application/vnd.docker.image.rootfs.foreign.diff.tar',
    ],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    ],
]);
/** The way back, and zstd, which containerd writes into Docker's form though engines of that form cannot read it. */
const OCI_LAYER = new Map([
    ...[...DOCKER_LAYER].map(([oci, docker]) => [docker, oci]),
    ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
]);
/** All manifest types this tool reads, for `Accept`: a registry may answer 404 for a type that is not asked for. */
const ACCEPTED_MANIFESTS = [
    MEDIA_TYPE.index,
    MEDIA_TYPE.manifest,
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
];
/** True for an image index or a Docker manifest list. */
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPE.index || mediaType === MEDIA_TYPE.dockerList;
}
/** True for a single manifest. */
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPE.manifest || mediaType === MEDIA_TYPE.dockerManifest;
}
/** True for an image configuration, OCI or Docker; artifacts have configurations of other types. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPE.config || mediaType === MEDIA_TYPE.dockerConfig;
}


/***/ })

};
