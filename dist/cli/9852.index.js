export const id = 9852;
export const ids = [9852];
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


/***/ })

};
