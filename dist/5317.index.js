export const id = 5317;
export const ids = [5317];
export const modules = {

/***/ 15317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   post: () => (/* binding */ post)
/* harmony export */ });
/* harmony import */ var _build_buildx_github_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(27977);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _host_open_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15744);
/* harmony import */ var _inputs_withhold_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60096);
/* harmony import */ var _steps_post_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47661);
/* harmony import */ var _system_clock_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40989);
/* harmony import */ var _system_exec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43056);







/**
 * The post step of the Action: removes the builder and saves the build cache that the main step left behind. Whatever
 * goes wrong is a warning; the job's work is done. Returns the exit code, always 0.
 */
async function post(process) {
    const env = (0,_inputs_withhold_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSigning */ .Ee)((0,_inputs_withhold_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSecretInputs */ .MI)(process.env));
    const host = await (0,_host_open_js__WEBPACK_IMPORTED_MODULE_5__/* .openHost */ .Z)('action', { ...process, now: _system_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .systemClock */ .m.now, random: _system_clock_js__WEBPACK_IMPORTED_MODULE_3__/* .randomText */ .x });
    try {
        const builder = stateOf(env, _steps_post_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE */ .c4.builder);
        if (builder) {
            const { removeBuilder } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8313)]).then(__webpack_require__.bind(__webpack_require__, 68313));
            const { name, args } = builder;
            if (typeof name !== 'string' || !Array.isArray(args))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('internal', 'the saved builder is unreadable');
            const trouble = await removeBuilder({ exec: _system_exec_js__WEBPACK_IMPORTED_MODULE_4__/* .exec */ .m, env, cwd: process.cwd }, { name, args: args.map(String) });
            if (trouble)
                host.warning(`the builder ${name} could not be removed: ${trouble}`);
        }
        const kept = stateOf(env, _steps_post_state_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE */ .c4.cache);
        if (kept) {
            const { saveKept } = await __webpack_require__.e(/* import() */ 2274).then(__webpack_require__.bind(__webpack_require__, 52274));
            const { folder, key } = kept;
            if (typeof folder === 'string' && typeof key === 'string') {
                await saveKept({ folder, key }, { warning: text => host.warning(text), load: _build_buildx_github_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .loadGithubCache */ .A });
            }
        }
    }
    catch (error) {
        host.warning(`cleaning up failed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
    }
    finally {
        host.flush();
    }
    return 0;
}
function stateOf(env, name) {
    const text = env[`STATE_${name}`];
    if (!text)
        return undefined;
    const value = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
}


/***/ })

};
