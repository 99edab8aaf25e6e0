export const id = 2375;
export const ids = [2375];
export const modules = {

/***/ 2375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDockerfile: () => (/* binding */ readDockerfile)
/* harmony export */ });
/* unused harmony export isRemoteContext */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




/** How deep and how many files are looked at to say which Dockerfiles there are instead. */
const SEARCH = { depth: 3, folders: 200, shown: 8 };
const DOCKERFILE_NAME = /^(?:Dockerfile|Containerfile)(?:\..+)?$|\.(?:Dockerfile|Containerfile)$/i;
/** True for a context that buildx fetches itself: an address, not a folder. Docker's own rule. */
function isRemoteContext(context) {
    return /^(?:https?:\/\/|git:\/\/|ssh:\/\/|git@|github\.com\/)/.test(context);
}
/**
 * Reads the Dockerfile of a request: `file` counts from the working directory, without it `Dockerfile` (or, like
 * BuildKit, `dockerfile`) of the context. Undefined where the context is remote and the file is in there.
 * Throws `bad-input` for a context that is no folder and `dockerfile-missing` with the Dockerfiles that are nearby.
 */
async function readDockerfile(request, cwd) {
    if (isRemoteContext(request.context) || (request.file && isRemoteContext(request.file)))
        return undefined;
    const context = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, request.context);
    if ((await kindOf(context)) !== 'folder') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `build context ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(request.context))} is not a folder (${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(context)})`);
    }
    const candidates = request.file
        ? [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, request.file)]
        : [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'Dockerfile'), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(context, 'dockerfile')];
    for (const path of candidates) {
        if ((await kindOf(path)) === 'file')
            return { path: shown(cwd, path), text: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') };
    }
    const nearby = await findDockerfiles(context);
    const expected = candidates[0] ?? context;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('dockerfile-missing', `there is no Dockerfile at ${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(shown(cwd, expected))} (${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(expected)})`, {
        hint: nearby.length > 0
            ? `\`file\` counts from the working directory. There is: ${nearby.map(path => shown(cwd, path)).join(', ')}`
            : '`file` counts from the working directory, `context` is where COPY takes files from.',
    });
}
async function kindOf(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return found.isDirectory() ? 'folder' : 'file';
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return 'none';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `cannot look at ${path}`, { cause: error });
    }
}
/** Breadth first, so that the nearest come first; dot folders and installed packages are passed over. */
async function findDockerfiles(root) {
    const found = [];
    const queue = [{ path: root, depth: 0 }];
    for (let looked = 0; looked < SEARCH.folders && found.length < SEARCH.shown; looked++) {
        const folder = queue.shift();
        if (folder === undefined)
            break;
        const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder.path, { withFileTypes: true });
        for (const entry of entries.sort((a, b) => a.name.localeCompare(b.name))) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, entry.name);
            if (entry.isFile() && DOCKERFILE_NAME.test(entry.name))
                found.push(path);
            else if (entry.isDirectory() && folder.depth < SEARCH.depth && !/^\.|^node_modules$/.test(entry.name)) {
                queue.push({ path, depth: folder.depth + 1 });
            }
        }
    }
    return found.slice(0, SEARCH.shown);
}
function shown(cwd, path) {
    const short = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, path);
    return short !== '' && !short.startsWith('..') ? short : path;
}


/***/ })

};
