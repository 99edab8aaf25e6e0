export const id = 8812;
export const ids = [8812];
export const modules = {

/***/ 18812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   attachSboms: () => (/* binding */ attachSboms)
/* harmony export */ });
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43999);
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20503);


/**
 * Attaches documents as artifacts: `artifactType` and the type of the one layer are the document's, as trivy and oras
 * look for them. The same document of the same subject always makes the same artifact, so a re-run adds none.
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
        if (entry.digest === digest)
            return { ...said, outcome: 'kept' };
    }
    await Promise.all([
        content.putBlob(blob),
        content.putBlob((0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_DESCRIPTOR */ .gi.mediaType, _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .EMPTY_BYTES */ .iF)),
    ]);
    await referrers.attach(manifest);
    return { ...said, outcome: 'created' };
}


/***/ })

};
