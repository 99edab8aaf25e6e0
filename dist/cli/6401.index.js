export const id = 6401;
export const ids = [6401];
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
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30015);





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


/***/ })

};
