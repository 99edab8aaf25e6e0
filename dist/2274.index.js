export const id = 2274;
export const ids = [2274];
export const modules = {

/***/ 52274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ swapLocal),
/* harmony export */   Ps: () => (/* binding */ prepareSwap),
/* harmony export */   pq: () => (/* binding */ restoreKept),
/* harmony export */   saveKept: () => (/* binding */ saveKept)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/**
 * Brings the folder of a local cache back from GitHub's cache before the build. Returns what the post step has to
 * save; undefined where nothing is kept. A failure is a warning: the build is slower, not wrong.
 */
async function restoreKept(options) {
    const { plan, unique, info, warning, load } = options;
    if (plan.kept === undefined || plan.swap === undefined)
        return undefined;
    const folder = plan.swap.current;
    const prefix = (scope) => `cfcr-push-${scope}-`;
    const key = `${prefix(plan.kept.scope)}${unique}`;
    try {
        const service = await openService(load);
        const found = await service.restoreCache([folder], key, [plan.kept.scope, ...plan.kept.fallbacks].map(prefix));
        info(found === undefined ? 'there is no build cache yet' : `build cache restored from ${found}`);
    }
    catch (error) {
        warning(`the build cache could not be restored: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    return { folder, key };
}
/** Saves the folder for later jobs; for the post step. A failure is a warning. */
async function saveKept(kept, { warning, load }) {
    if (!(await exists(kept.folder)))
        return;
    try {
        const service = await openService(load);
        await service.saveCache([kept.folder], kept.key);
    }
    catch (error) {
        warning(`the build cache could not be saved: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
/** The client itself would look for a missing service for 20 seconds. */
async function openService(load) {
    const service = await load();
    if (!service.isFeatureAvailable())
        throw new Error("GitHub's cache service is not offered to this job");
    return service;
}
/** Makes room for a new local cache; a rest of a killed run would be merged into it. */
async function prepareSwap(plan) {
    if (plan.swap)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.swap.next, { recursive: true, force: true });
}
/** Puts the newly written local cache in the place of the old one, if one was written. Failures are warnings. */
async function swapLocal(plan, warning) {
    if (plan.swap === undefined || !(await exists(plan.swap.next)))
        return;
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(plan.swap.current, { recursive: true, force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(plan.swap.next, plan.swap.current);
    }
    catch (error) {
        warning(`the build cache could not be put in place: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
}
async function exists(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch((error) => {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    });
    return found !== undefined;
}


/***/ })

};
