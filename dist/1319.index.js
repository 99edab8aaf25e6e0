export const id = 1319;
export const ids = [1319];
export const modules = {

/***/ 21319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbomsFromBuildkit: () => (/* binding */ sbomsFromBuildkit)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11260);
/* harmony import */ var _buildkit_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85260);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);



/**
 * Takes the SPDX documents out of an image's BuildKit attestations, each for the platform manifest that it is about.
 * A document whose statement is about other content is left out with a warning.
 */
async function sbomsFromBuildkit(content, root) {
    const { statements, warnings } = await (0,_buildkit_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkitStatements */ .V)(content, root, _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .SBOM_PREDICATE */ .gc.spdx);
    return { sboms: statements.map(sbomOf), warnings };
}
function sbomOf({ subject, at, predicate }) {
    const platform = subject.platform === undefined ? 'image' : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(subject.platform).replaceAll('/', '-');
    const title = `${platform}${at === 0 ? '' : `-${at + 1}`}.spdx.json`;
    return { subject, document: (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readSbom */ .kH)(Buffer.from(JSON.stringify(predicate)), title) };
}


/***/ })

};
