export const id = 6411;
export const ids = [6411];
export const modules = {

/***/ 46411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findCharts: () => (/* binding */ findCharts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _file_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62549);
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83829);





/**
 * Finds the charts that `charts` names: folders, .tgz archives, and patterns of both. Folders that a pattern meets and
 * that are no charts do not count, nor do charts inside of charts. Throws one `bad-input` with every entry that names
 * nothing.
 */
async function findCharts(entries, cwd) {
    const problems = [];
    const found = new Set();
    for (const entry of entries) {
        const paths = /[*?[\]{}]/.test(entry) ? await matching(entry, cwd) : await named(entry, cwd, problems);
        if (paths?.length === 0)
            problems.push(`charts: ${JSON.stringify(entry)} matches no chart`);
        for (const path of paths ?? [])
            found.add(path);
    }
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', 'charts names what is not there', { problems });
    return [...found].map(path => ({ path, name: nameOf(path, cwd) }));
}
/** One path, which must be there; whether it is a chart is found when it is read. */
async function named(entry, cwd, problems) {
    const given = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, entry);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(given) === _file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .CHART_FILE */ .G1 ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(given) : given;
    const kind = await kindOf(path).catch((error) => {
        if ((0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .isSystemError */ .Or)(error))
            return { why: (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_3__/* .unreadable */ .O$)(error) };
        throw error;
    });
    if (kind === 'folder' || (kind === 'file' && path.endsWith('.tgz')))
        return [path];
    const known = kind === 'file' ? 'is neither a folder nor a .tgz' : 'does not exist';
    const why = typeof kind === 'object' ? kind.why : known;
    problems.push(`charts: ${JSON.stringify(entry)} ${why}`);
    return undefined;
}
async function matching(pattern, cwd) {
    const paths = [];
    const exclude = (path) => /(?:^|[\\/])(?:node_modules|\.git)$/.test(path);
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd, exclude })) {
        const given = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, match);
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(given) === _file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .CHART_FILE */ .G1 ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(given) : given;
        const isChart = path.endsWith('.tgz') ? (await kindOf(path)) === 'file' : await holdsChart(path);
        if (isChart)
            paths.push(path);
    }
    const sorted = [...new Set(paths)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    const inside = [];
    for (const path of sorted)
        inside.push(await isInsideChart(path, cwd));
    return sorted.filter((_path, index) => !inside[index]);
}
/** True for what lies in the charts/ folder of a chart. */
async function isInsideChart(path, cwd) {
    for (let folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path); folder.startsWith(cwd) && folder !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder) === 'charts' && (await holdsChart((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder))))
            return true;
    }
    return false;
}
async function holdsChart(folder) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, _file_names_js__WEBPACK_IMPORTED_MODULE_4__/* .CHART_FILE */ .G1)).then(() => true, () => false);
}
async function kindOf(path) {
    try {
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
function nameOf(path, cwd) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, path).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
    return name === '' ? '.' : name;
}


/***/ }),

/***/ 83829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Or: () => (/* binding */ isSystemError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What is said of a file or folder that the machine does not let this process read. */
function unreadable(error) {
    return `cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
}
/** True for what the operating system answered, as opposed to a mistake of this program. */
function isSystemError(error) {
    return error instanceof Error && 'errno' in error && 'code' in error;
}
/** What was read, or why it was not; anything but the system's answers is thrown on. */
function attempt(read) {
    try {
        return { read: read() };
    }
    catch (error) {
        if (isSystemError(error))
            return { unreadable: unreadable(error) };
        throw error;
    }
}


/***/ })

};
