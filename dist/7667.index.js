export const id = 7667;
export const ids = [7667];
export const modules = {

/***/ 7667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4413);
/* harmony import */ var _steps_build_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3453);
/* harmony import */ var _steps_connect_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5272);
/* harmony import */ var _steps_guard_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4295);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1398);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8143);







/** All of a push but building and writing: what would happen, and why. */
const plan = async (deps) => {
    const began = deps.clock.now();
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_5__/* .workOutRelease */ .TD)(deps);
    (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_5__/* .assertTags */ ._j)(release);
    const connection = await (0,_steps_connect_js__WEBPACK_IMPORTED_MODULE_3__/* .openConnection */ .J)(deps, release);
    const facts = { release, connection, began };
    try {
        const guard = await (0,_steps_guard_js__WEBPACK_IMPORTED_MODULE_4__/* .openGuard */ .E)(deps, release, connection, await (0,_steps_build_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDigest */ .YN)(deps));
        facts.plan = guard.plan;
        facts.how = guard.plan.reuse ? undefined : await (0,_steps_build_js__WEBPACK_IMPORTED_MODULE_2__/* .planBuild */ .C7)(deps, release);
        (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNotRefused */ .gX)(guard.plan);
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportRun */ .G)(deps, facts);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_6__/* .reportRun */ .G)(deps, facts, error);
    }
    finally {
        await connection.close();
    }
};


/***/ })

};
