export const id = 7667;
export const ids = [7667];
export const modules = {

/***/ 67667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24413);
/* harmony import */ var _steps_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57322);
/* harmony import */ var _steps_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99750);
/* harmony import */ var _steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19249);
/* harmony import */ var _steps_good_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42098);
/* harmony import */ var _steps_goods_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50097);
/* harmony import */ var _steps_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44295);
/* harmony import */ var _steps_make_chart_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39724);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30015);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(48859);











/** All of a push but building and writing: what would happen, and why. */
const plan = async (deps) => {
    const began = deps.clock.now();
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_8__/* .workOutRelease */ .TD)(deps);
    (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_8__/* .assertSomething */ .F)(release);
    const connection = await (0,_steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__/* .connectRelease */ ._)(deps, release);
    const subject = (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(deps, release);
    const facts = { subject, connection, began, planOnly: true, goods: [], uploadedBytes: 0 };
    const maker = (0,_steps_make_chart_js__WEBPACK_IMPORTED_MODULE_7__/* .openChartMaker */ .X)(deps, connection);
    try {
        const guard = (0,_steps_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .openGuard */ .E)(deps, connection, release);
        const goods = await (0,_steps_goods_js__WEBPACK_IMPORTED_MODULE_5__/* .goodsOf */ .c)(deps, { release, connection, maker });
        facts.goods = await Promise.all(goods.map(async (good) => ({ good, plan: await guard.first(good) })));
        const image = facts.goods.find(({ good }) => good.kind === 'image');
        if (image?.plan.reuse)
            facts.how = 'nothing to build: an earlier run of this release published it';
        else if (image)
            facts.how = await (0,_steps_build_js__WEBPACK_IMPORTED_MODULE_3__/* .planBuild */ .C7)(deps, release);
        (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNotRefused */ .gX)((0,_steps_good_js__WEBPACK_IMPORTED_MODULE_10__/* .verdictsOf */ .W5)(facts.goods));
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_9__/* .reportRun */ .G)(deps, facts);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_9__/* .reportRun */ .G)(deps, facts, error);
    }
    finally {
        await maker.close();
        await connection.close();
    }
};


/***/ })

};
