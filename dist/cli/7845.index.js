export const id = 7845;
export const ids = [7845];
export const modules = {

/***/ 80226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assignSbomFiles: () => (/* binding */ assignSbomFiles),
/* harmony export */   sbomFileProblems: () => (/* binding */ sbomFileProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33471);



/**
 * Finds the files of the input `sbom` and says what each belongs to: a pattern with a placeholder, or an entry with a
 * platform, to that platform's manifest; any other to the root. Paths are relative to `cwd`. Throws `bad-input` when an
 * entry is for nothing that there is or matches nothing, when one file would belong to two platforms, and for a file that
 * is no SBOM; all problems at once.
 */
async function assignSbomFiles(entries, targets, cwd) {
    const problems = [];
    const owner = new Map();
    for (const { pattern, subject } of entries.flatMap(entry => wanted(entry, targets, problems))) {
        for (const file of await (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .findSbomFiles */ .ss)(pattern, cwd, problems)) {
            const other = owner.get(file) ?? subject;
            if (other.digest !== subject.digest) {
                const names = `${nameOf(other)} and to ${nameOf(subject)}`;
                problems.push(`sbom: ${(0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS)(file, cwd)} would belong to ${names}`);
            }
            owner.set(file, subject);
        }
    }
    const read = await Promise.all([...owner].map(async ([file, subject]) => {
        const document = await (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .readSbomFile */ .ad)(file, cwd, problems);
        return document && { subject, document };
    }));
    const [only, ...more] = problems;
    if (only === undefined)
        return read.filter(one => one !== undefined);
    const message = more.length === 0 ? only : `${problems.length} things are wrong with \`sbom\``;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', message, { problems });
}
/**
 * What is wrong with the files before anything is built: an earlier step has made them, this run makes none. Of platforms
 * that are not known yet one file has to be there, and which of those that match are SBOMs is told later.
 */
async function sbomFileProblems(entries, platforms, cwd) {
    const problems = [];
    const files = new Set();
    for (const { pattern, platform } of entries) {
        const chosen = platforms?.filter(one => isOf(one, platform));
        if (platform !== undefined && chosen?.length === 0)
            problems.push(`sbom: ${platform}, which ${pattern} is for, is no platform of this release`);
        const open = platform === undefined ? undefined : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(platform);
        const forms = (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .isByPlatform */ .jk)(pattern) ? (chosen ?? [open]).map(one => (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .patternFor */ .uG)(pattern, one)) : [pattern];
        for (const form of forms) {
            const found = await (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .findSbomFiles */ .ss)(form, cwd, problems);
            if (form === pattern || chosen !== undefined || open !== undefined)
                for (const file of found)
                    files.add(file);
        }
    }
    await Promise.all([...files].map(file => (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .readSbomFile */ .ad)(file, cwd, problems)));
    return [...new Set(problems)];
}
function wanted({ pattern, platform: named }, { root, platforms }, problems) {
    if (named === undefined && !(0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .isByPlatform */ .jk)(pattern))
        return [{ pattern, subject: root }];
    const chosen = platforms.flatMap(subject => subject.platform !== undefined && isOf(subject.platform, named)
        ? [{ subject, pattern: (0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_2__/* .patternFor */ .uG)(pattern, subject.platform) }]
        : []);
    if (chosen.length === 0)
        problems.push(named === undefined
            ? `sbom: ${JSON.stringify(pattern)} is for platforms, and ${nameOf(root)} has none`
            : `sbom: the image has no platform ${named}${thatItHas(platforms)}`);
    return chosen;
}
function thatItHas(platforms) {
    const names = platforms.flatMap(({ platform }) => (platform ? [(0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)] : []));
    return names.length === 0 ? '' : `; it has ${names.join(', ')}`;
}
function isOf(platform, named) {
    const wished = named === undefined ? undefined : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(named);
    return wished === undefined || (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) === (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(wished);
}
function nameOf({ platform, digest }) {
    return platform === undefined ? digest : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform);
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
