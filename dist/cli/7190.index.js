export const id = 7190;
export const ids = [7190];
export const modules = {

/***/ 44809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   entriesFor: () => (/* binding */ entriesFor),
/* harmony export */   strayEntries: () => (/* binding */ strayEntries)
/* harmony export */ });
/* harmony import */ var _sbom_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33471);

/**
 * The entries of the input `sbom` that are for the image, or for the chart of a name: `chart/NAME=` and `{chart}` are for
 * charts, everything else is for the image. A chart that is published alone gets what would be an image's.
 */
function entriesFor(entries, goods, chart) {
    const plain = entries.filter(entry => !isForCharts(entry));
    if (chart === undefined)
        return plain;
    const own = entries
        .filter(isForCharts)
        .filter(({ chart: wanted = chart }) => wanted === chart)
        .map(({ pattern }) => ({ pattern: pattern.replaceAll('{chart}', chart) }));
    return isAlone(goods) ? [...plain, ...own] : own;
}
/** What is wrong with entries that are for nothing in this release, known before anything is made. */
function strayEntries(entries, goods) {
    const { image, charts } = goods;
    return entries.flatMap(entry => {
        const { chart, pattern, platform } = entry;
        if (chart !== undefined && !charts.includes(chart))
            return [`sbom: no chart ${chart} is published, which ${pattern} is for`];
        if (chart === undefined && isForCharts(entry) && charts.length === 0)
            return [`sbom: ${pattern} is for charts, and none is published`];
        if ((0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .isByPlatform */ .jk)(pattern) && (isForCharts(entry) || isAlone(goods)))
            return [`sbom: ${pattern} is for platforms, which a chart does not have`];
        if (isForCharts(entry) || image || (isAlone(goods) && platform === undefined))
            return [];
        return [`sbom: ${pattern} is for an image; name its chart, as in chart/NAME=${pattern}, or by {chart}`];
    });
}
function isForCharts({ chart, pattern }) {
    return chart !== undefined || pattern.includes('{chart}');
}
function isAlone({ image, charts }) {
    return !image && charts.length === 1;
}


/***/ }),

/***/ 33471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ readSbomFile),
/* harmony export */   jk: () => (/* binding */ isByPlatform),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   ss: () => (/* binding */ findSbomFiles),
/* harmony export */   uG: () => (/* binding */ patternFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37886);





/** Files that one pattern may match: more is a pattern that means something else. */
const MAX_FILES = 64;
const PLACEHOLDER = /\{(platform|os|arch|variant)\}/g;
/** Whether a pattern stands for one file of each platform. */
function isByPlatform(pattern) {
    return pattern.search(PLACEHOLDER) >= 0;
}
/** The pattern for one platform; for any of them where it is not known which there will be. */
function patternFor(pattern, platform) {
    if (platform === undefined)
        return pattern.replace(PLACEHOLDER, '*');
    const { os, architecture: arch, variant = '' } = platform;
    const values = { platform: (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform).replaceAll('/', '-'), os, arch, variant };
    return pattern.replace(PLACEHOLDER, (_all, key) => values[key]);
}
/**
 * The files of a pattern, absolute or below `cwd`: the file of exactly this name, else what the pattern matches, in one
 * order on every machine. Paths are absolute, so that a file has one however it was written. None, and too many, are
 * problems.
 */
async function findSbomFiles(pattern, cwd, problems) {
    const exact = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern);
    if (await isFile(exact))
        return [exact];
    const found = new Set();
    for await (const path of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd })) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
        if (await isFile(file))
            found.add(file);
        if (found.size > MAX_FILES)
            break;
    }
    if (found.size === 0)
        problems.push(`sbom: nothing matches ${JSON.stringify(pattern)}`);
    if (found.size > MAX_FILES)
        problems.push(`sbom: ${JSON.stringify(pattern)} matches more than ${MAX_FILES} files`);
    return [...found].sort().slice(0, MAX_FILES);
}
/** Reads a file that was found. What is no SBOM, too large or cannot be read is a problem. */
async function readSbomFile(file, cwd, problems) {
    const name = shownPath(file, cwd);
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `${name} has ${size} bytes; an SBOM may have ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_}`);
        return (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSbom */ .kH)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), name);
    }
    catch (error) {
        const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV ? undefined : error.code;
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV) && code === undefined)
            throw error;
        problems.push(`sbom: ${code === undefined ? error.message : `${name} cannot be read (${code})`}`);
        return undefined;
    }
}
/** As people call it: below the working directory without that, elsewhere in full. */
function shownPath(file, cwd) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, file);
    return below.startsWith('..') ? file : below;
}
/** What cannot be looked at is not there; what is there and cannot be read is told when it is. */
async function isFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found?.isFile() === true;
}


/***/ })

};
