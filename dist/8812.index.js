export const id = 8812;
export const ids = [8812];
export const modules = {

/***/ 10825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone),
/* harmony export */   w: () => (/* binding */ findSboms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44360);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);



/**
 * The SBOM artifacts of a digest, in no order. Each manifest is read: its own subject and type count, since lists of
 * referrers written by older clients are not true.
 */
async function findSboms({ content, referrers }, subject) {
    const found = new Map();
    for (const mediaType of Object.values(_sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .SBOM_TYPE */ .tY)) {
        for await (const { digest } of referrers.referrersOf(subject, mediaType)) {
            const document = await content.manifest(digest).catch(unlessGone);
            if (document === undefined)
                continue;
            const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(document);
            if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject)
                continue;
            const [layer] = parsed.manifest.layers;
            if (parsed.manifest.artifactType !== mediaType || layer?.mediaType !== mediaType)
                continue;
            found.set(digest, { subject, digest, mediaType });
        }
    }
    return [...found.values()];
}
/** For a manifest that is asked for because a list names it: lists of older clients keep entries whose manifests were deleted. */
function unlessGone(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && 'status' in error && error.status === 404)
        return undefined;
    throw error;
}


/***/ }),

/***/ 18812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachSboms: () => (/* binding */ attachSboms)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43999);
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20503);
/* harmony import */ var _oci_artifact_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96730);
/* harmony import */ var _find_sboms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10825);




/**
 * Attaches documents as artifacts: `artifactType` and the type of the one layer are the document's, as trivy and oras
 * look for them. The same document of the same subject always makes the same artifact, so a re-run adds none. One that is
 * listed and was deleted is attached again.
 */
async function attachSboms(request) {
    return Promise.all(request.sboms.map(sbom => attachOne(request, sbom)));
}
async function attachOne({ content, referrers }, { subject, document }) {
    const { mediaType, bytes, title } = document;
    const blob = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(mediaType, bytes);
    const annotations = { [_oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .KEY */ ._.title]: title };
    const layer = { ...blob.descriptor, annotations };
    const manifest = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactManifest */ .si)({ artifactType: mediaType, layer, subject, annotations });
    const { digest } = manifest;
    const said = {
        kind: 'sbom',
        subject: subject.digest,
        digest,
        size: manifest.bytes.length,
        mediaType,
    };
    for await (const entry of referrers.referrersOf(subject.digest, mediaType)) {
        if (entry.digest !== digest)
            continue;
        if (await content.manifest(digest).catch(_find_sboms_js__WEBPACK_IMPORTED_MODULE_3__/* .unlessGone */ .W))
            return { ...said, outcome: 'kept' };
        break;
    }
    await (0,_oci_artifact_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .attaching */ .A)(`SBOM of ${subject.digest}`, async () => {
        await Promise.all([
            content.putBlob(blob),
            content.putBlob((0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi.mediaType, _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BYTES */ .iF)),
        ]);
        await referrers.attach(manifest);
    });
    return { ...said, outcome: 'created' };
}


/***/ })

};
