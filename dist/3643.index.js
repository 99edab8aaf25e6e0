export const id = 3643;
export const ids = [3643];
export const modules = {

/***/ 44809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   entriesFor: () => (/* binding */ entriesFor),
/* harmony export */   s: () => (/* binding */ strayEntries)
/* harmony export */ });
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

/***/ 73643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease),
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(24413);
// EXTERNAL MODULE: ./lib/attach/sbom-entries.js
var sbom_entries = __webpack_require__(44809);
// EXTERNAL MODULE: ./lib/attach/sbom-input.js
var sbom_input = __webpack_require__(51325);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
;// CONCATENATED MODULE: ./lib/steps/attaching.js



const NOTHING = {
    vouch: async () => { },
    attach: async () => { },
    verify: async () => { },
    close: async () => { },
};
/**
 * A key is opened from here on, beside everything up to the guard's first look: the password alone takes as long as that,
 * so what opens it is loaded before anything else. A token is asked for only when the signer is, for it ends soon. Whoever
 * asks gets the failure.
 */
async function signingOpener(deps) {
    let opening;
    const open = () => {
        opening ??= Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 22264)).then(({ openSigning }) => openSigning(deps));
        return opening;
    };
    if (deps.inputs.text('sign') === 'key' && deps.inputs.text('sign-key') !== '') {
        await __webpack_require__.e(/* import() */ 8936).then(__webpack_require__.bind(__webpack_require__, 28936));
        open().catch(() => { });
    }
    return open;
}
/**
 * Opens what attaching needs. `vouch` waits for the signer, so a key or token that cannot be used costs no build. A
 * rehearsal signs nothing: a fork has no keys, and a signature in a stand-in vouches for nothing.
 */
async function openAttaching(deps, facts, openSigner) {
    const { inputs, host } = deps;
    const wanted = inputs.text('sign') !== 'none' ||
        inputs.text('sbom') !== '' ||
        inputs.text('sbom-generator') !== '' ||
        inputs.flag('verify');
    if (!wanted)
        return NOTHING;
    assertSbomGoods(deps, facts);
    const rehearsed = facts.connection.rehearsal !== undefined;
    const opening = rehearsed ? Promise.resolve(undefined) : openSigner();
    // Who waits for it gets the failure; a run that fails before that has another one to tell.
    opening.catch(() => { });
    // While the registry and the key are waited for.
    const loading = Promise.all([Promise.all(/* import() */[__webpack_require__.e(7218), __webpack_require__.e(8370)]).then(__webpack_require__.bind(__webpack_require__, 98370)), Promise.all(/* import() */[__webpack_require__.e(7218), __webpack_require__.e(2920)]).then(__webpack_require__.bind(__webpack_require__, 32920))]);
    loading.catch(() => { });
    return {
        vouch: async () => {
            const signing = await opening;
            if (!signing)
                return;
            facts.signatureCheck = signing.checkCommand;
            const [{ assertVouched }] = await loading;
            await Promise.all(facts.goods.map(progress => assertVouched(progress, facts.connection, signing)));
        },
        attach: () => host.group('Attach', async () => {
            const [, { attachAll }] = await loading;
            facts.attachments = await attachAll(deps, facts, await opening);
        }),
        verify: async () => {
            if (!inputs.flag('verify') || rehearsed)
                return;
            const { assertWhole } = await Promise.all(/* import() */[__webpack_require__.e(7218), __webpack_require__.e(2574), __webpack_require__.e(9242)]).then(__webpack_require__.bind(__webpack_require__, 49242));
            await host.group('Verify', async () => assertWhole(deps, facts, await opening));
        },
        close: async () => {
            const signing = await opening.catch(() => undefined);
            await signing?.close();
        },
    };
}
/** Throws `bad-input` for SBOM files that are for nothing in this release. */
function assertSbomGoods({ inputs }, { release }) {
    const wish = (0,sbom_input.readSbomInput)(inputs.text('sbom'));
    if (wish.kind !== 'files')
        return;
    const { repositories, charts } = release;
    const goods = { image: repositories.length > 0, charts: charts.map(({ planned }) => planned.name) };
    const problems = (0,sbom_entries/* strayEntries */.s)(wish.entries, goods);
    if (problems.length > 0)
        throw (0,steps_problems/* badInput */.AN)(problems);
}

// EXTERNAL MODULE: ./lib/steps/bake.js + 1 modules
var bake = __webpack_require__(57322);
// EXTERNAL MODULE: ./lib/steps/build.js
var build = __webpack_require__(77467);
// EXTERNAL MODULE: ./lib/steps/connect-release.js
var connect_release = __webpack_require__(19249);
// EXTERNAL MODULE: ./lib/steps/good.js
var good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/goods.js
var steps_goods = __webpack_require__(50097);
// EXTERNAL MODULE: ./lib/steps/guard.js + 2 modules
var steps_guard = __webpack_require__(44295);
// EXTERNAL MODULE: ./lib/steps/at-once.js
var at_once = __webpack_require__(27614);
// EXTERNAL MODULE: ./lib/steps/make-chart.js
var make_chart = __webpack_require__(39724);
;// CONCATENATED MODULE: ./lib/steps/make.js



/** Makes everything that is to be published, the image first: charts may name its digest. */
async function makeAll(deps, facts, makeImage) {
    const image = facts.goods.find(({ good }) => good.chart === undefined);
    if (image)
        image.source = await makeImage(deps, facts, image);
    await (0,at_once/* atOnce */.z)(make_chart/* PACKED_AT_ONCE */.r, facts.goods, async (progress) => {
        const { chart, made: early } = progress.good;
        if (!chart)
            return;
        const made = early ?? (await facts.maker.make(chart, image?.source?.digest));
        progress.source = { ...made, heldBy: (0,good/* holdersOf */.pW)(progress.plan, made.digest) };
    });
}

// EXTERNAL MODULE: ./lib/steps/name.js + 4 modules
var steps_name = __webpack_require__(65656);
// EXTERNAL MODULE: ./lib/steps/release.js + 1 modules
var steps_release = __webpack_require__(65923);
// EXTERNAL MODULE: ./lib/steps/report.js + 4 modules
var report = __webpack_require__(48859);
// EXTERNAL MODULE: ./lib/steps/store.js
var store = __webpack_require__(56038);
;// CONCATENATED MODULE: ./lib/commands/push.js















/** The whole job: context → tags → plan → build → guard → publish → report. */
const push = deps => publishRelease(deps, async () => build/* buildOrReuse */.mb);
/** The transaction of a release, whoever makes its image. */
async function publishRelease(deps, prepare) {
    const began = deps.clock.now();
    const openSigner = await signingOpener(deps);
    const release = await (0,steps_release/* workOutRelease */.TD)(deps);
    (0,steps_release/* assertSomething */.F)(release);
    const connection = await (0,connect_release/* connectRelease */._)(deps, release);
    const subject = (0,bake/* subjectOf */.et)(deps, release);
    const maker = (0,make_chart/* openChartMaker */.X)(deps, connection);
    const facts = { release, subject, connection, maker, began, goods: [], uploadedBytes: 0 };
    let attaching;
    try {
        const makeImage = await prepare(deps, facts);
        attaching = await openAttaching(deps, facts, openSigner);
        return await publish(deps, facts, { attaching, makeImage });
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        return await (0,report/* reportRun */.G)(deps, facts, error);
    }
    finally {
        for (const { source } of facts.goods)
            await source?.dispose();
        await maker.close();
        await attaching?.close();
        await connection.close();
    }
}
async function publish(deps, facts, { attaching, makeImage }) {
    const { host } = deps;
    const { connection, release } = facts;
    const guard = (0,steps_guard/* openGuard */.E)(deps, connection, release);
    const all = await (0,steps_goods/* goodsOf */.c)(deps, facts);
    // Without an image only what needs nothing of one can be rehearsed.
    const goods = makeImage ? all : all.filter(({ made }) => made !== undefined);
    facts.goods = await host.group('Guard: what the registry has', () => Promise.all(goods.map(async (good) => ({ good, plan: await guard.first(good) }))));
    (0,publish_plan/* assertNotRefused */.gX)((0,good/* verdictsOf */.W5)(facts.goods));
    await attaching.vouch();
    await host.group('Build', () => makeAll(deps, facts, makeImage ?? build/* buildOrReuse */.mb));
    const looked = await host.group('Store by digest', () => (0,store/* storeAll */.l)(facts, guard));
    (0,publish_plan/* assertNotRefused */.gX)((0,good/* verdictsOf */.W5)(facts.goods));
    await attaching.attach();
    const fresh = looked && facts.attachments === undefined;
    const stopped = await host.group('Name', () => (0,steps_name/* nameEverything */.F)(deps, facts.goods, { guard, connection, fresh }));
    if (stopped === undefined)
        await attaching.verify();
    return (0,report/* reportRun */.G)(deps, facts, stopped);
}


/***/ }),

/***/ 39724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openChartMaker),
/* harmony export */   r: () => (/* binding */ PACKED_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27614);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86189);


/** Charts packed at a time: their files are read and compressed beside each other. */
const PACKED_AT_ONCE = 4;
/** Stands for the image's digest while a chart is tried. */
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;
/** Opens what packaging charts needs; nothing is loaded until there is a chart. The caller closes it. */
function openChartMaker(deps, connection) {
    const made = new Map();
    const shared = sharedPorts(deps, connection);
    const pack = async (chart, image) => {
        const { chartArtifact } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4347), __webpack_require__.e(803), __webpack_require__.e(294), __webpack_require__.e(5965)]).then(__webpack_require__.bind(__webpack_require__, 35965));
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
        const source = sourceOf(built);
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
            await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_1__/* .atOnce */ .z)(PACKED_AT_ONCE, charts, async (chart) => {
                if (!hasImage || !usesDigest(chart.request.settings))
                    await make(chart, undefined);
                else
                    await (await pack(chart, NO_DIGEST)).dispose();
            });
            return made;
        },
        close: async () => {
            for (const { dispose } of made.values())
                await dispose();
            await shared.close();
        },
    };
}
function sourceOf(chart) {
    return {
        digest: chart.digest,
        content: chart.content,
        how: 'charts packaged natively',
        built: true,
        warnings: chart.warnings,
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
    const web = lazily(() => (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .fb)(deps));
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
