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
/* harmony import */ var _steps_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77467);
/* harmony import */ var _steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19249);
/* harmony import */ var _steps_good_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42098);
/* harmony import */ var _steps_goods_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50097);
/* harmony import */ var _steps_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44295);
/* harmony import */ var _steps_make_chart_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39724);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1835);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(35523);











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


/***/ }),

/***/ 39724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openChartMaker),
/* harmony export */   r: () => (/* binding */ PACKED_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27614);
/* harmony import */ var _chart_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67979);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);




/** Charts packed at a time: their files are read and compressed beside each other. */
const PACKED_AT_ONCE = 4;
/** Opens what packaging charts needs; nothing is loaded until there is a chart. The caller closes it. */
function openChartMaker(deps, connection) {
    const made = new Map();
    const shared = sharedPorts(deps, connection);
    const pack = async (chart, image) => {
        const { chartArtifact } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(5965)]).then(__webpack_require__.bind(__webpack_require__, 35965));
        const { request, kept } = chart;
        const values = { ...request.values, ...(image === undefined ? {} : { digest: image }) };
        const read = kept?.read === undefined ? {} : { read: kept.read };
        return chartArtifact({ ...request, ...read, values }, await shared.ports());
    };
    const make = async (chart, image) => {
        const known = made.get(chart);
        if (known)
            return known;
        const built = await pack(chart, image);
        const source = sourceOf(built, chart.warnings);
        made.set(chart, source);
        delete chart.kept?.read;
        tell(deps, chart, built);
        return source;
    };
    return {
        make,
        makeEarly: async (charts, hasImage) => {
            if (charts.length === 0)
                return made;
            const { usesDigest } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
            const { NO_DIGEST } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(9852)]).then(__webpack_require__.bind(__webpack_require__, 9852));
            const early = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_3__/* .atOnce */ .z)(PACKED_AT_ONCE, charts, chart => (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_1__/* .settled */ .gu)(async () => {
                if (!hasImage || !usesDigest(chart.request.settings))
                    await make(chart, undefined);
                else
                    await (await pack(chart, NO_DIGEST)).dispose();
            }));
            const invalid = await (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_1__/* .chartsInvalid */ .J5)(early.filter(one => one instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV));
            if (invalid)
                throw invalid;
            return made;
        },
        close: async () => {
            for (const { dispose } of made.values())
                await dispose();
            await shared.close();
        },
    };
}
function sourceOf(chart, warnings = []) {
    return {
        digest: chart.digest,
        content: chart.content,
        how: 'charts packaged natively',
        built: true,
        warnings: [...chart.warnings, ...warnings],
        materials: chart.dependencies.flatMap(({ material }) => material ?? []),
        dispose: () => chart.dispose(),
    };
}
function tell({ host }, { request, planned }, { dependencies, digest }) {
    for (const { name, version, repository, how } of dependencies) {
        const from = how === 'present' ? 'in charts/' : `${how === 'locked' ? 'as locked, ' : ''}from ${repository}`;
        const chosen = how === 'resolved' ? ' (there is no lock: the newest that fits)' : '';
        host.info(`${request.name}: dependency ${name} ${version} ${from}${chosen}`);
    }
    host.info(`packaged ${planned.name} ${planned.version}: ${digest}`);
}
/** What all charts of a run are packed with, opened for the first of them. */
function sharedPorts(deps, connection) {
    const { clock, exec, env } = deps;
    let opened;
    const web = lazily(() => (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .fb)(deps));
    const open = async () => {
        const { FetchedArchives } = await __webpack_require__.e(/* import() */ 3041).then(__webpack_require__.bind(__webpack_require__, 3041));
        return new FetchedArchives({
            registry: repository => connection.reading(repository),
            http: web,
            credentials: connection.credentials,
            sleep: ms => clock.sleep(ms),
            userAgent: `cfcr-push/${deps.toolVersion}`,
        });
    };
    return {
        ports: async () => {
            opened ??= open();
            return { archives: await opened, exec, env };
        },
        close: async () => {
            await (await opened)?.close();
            await web.close();
        },
    };
}
/** A connection that is opened when something is asked of it: few charts have dependencies on the web. */
function lazily(open) {
    let opened;
    return {
        request: async (request) => {
            opened ??= open();
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}


/***/ })

};
