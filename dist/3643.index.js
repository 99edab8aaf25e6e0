export const id = 3643;
export const ids = [3643];
export const modules = {

/***/ 44183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ chooseBuilder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Takes the first builder that can do the job: a layout that is given, buildx, the native assembler. What was asked
 * for by name is never replaced. Throws `builder-missing` with the reason of every candidate, or
 * `dockerfile-unsupported` where the assembler was asked for and the Dockerfile is beyond it.
 * After a buildx builder failed to start, ask again with `buildx: {available: false, reason}`.
 */
function chooseBuilder(facts) {
    const { builder, ociLayout, buildx, dockerfileAssemblable: native } = facts;
    if (ociLayout !== '')
        return layout(builder);
    const version = buildx.version ? ` ${buildx.version}` : '';
    if (builder === 'native') {
        if (native.ok)
            return chosen('native', '`builder: native` asks for it');
        throw refusal('dockerfile-unsupported', 'the native assembler cannot build this Dockerfile', native.problems);
    }
    if (builder !== 'auto' || facts.described !== undefined) {
        const what = builder === 'auto' ? `\`${facts.described}\`` : `\`builder: ${builder}\``;
        if (buildx.available)
            return chosen('buildx', `${what} asks for it`);
        throw refusal('builder-missing', `${what} asks for docker buildx, which cannot be used`, [
            reasonOf(buildx),
        ]);
    }
    if (buildx.available)
        return chosen('buildx', `docker buildx${version} is here`);
    if (native.ok) {
        return chosen('native', `the Dockerfile needs no daemon, and buildx is out: ${reasonOf(buildx)}`);
    }
    throw refusal('builder-missing', 'nothing here can build this Dockerfile', [
        `buildx: ${reasonOf(buildx)}`,
        ...native.problems.map(problem => `native: ${problem}`),
    ]);
}
function layout(builder) {
    const choice = chosen('layout', '`oci-layout` names an image that is built already');
    if (builder === 'auto')
        return choice;
    return {
        ...choice,
        warnings: [`nothing is built from \`oci-layout\`: \`builder: ${builder}\` has no effect`],
    };
}
function chosen(builder, why) {
    return { builder, why, warnings: [] };
}
function reasonOf(buildx) {
    return buildx.reason ?? 'docker buildx is not available';
}
function refusal(code, message, problems) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, message, { problems });
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
;// CONCATENATED MODULE: ./lib/steps/attaching.js
const NOTHING = {
    vouch: async () => { },
    attach: async () => { },
    confirm: async () => { },
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
        await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
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
    const rehearsed = facts.connection.rehearsal !== undefined;
    const opening = rehearsed ? Promise.resolve(undefined) : openSigner();
    // Who waits for it gets the failure; a run that fails before that has another one to tell.
    opening.catch(() => { });
    // While the registry and the key are waited for.
    const loading = Promise.all([Promise.all(/* import() */[__webpack_require__.e(9126), __webpack_require__.e(8370)]).then(__webpack_require__.bind(__webpack_require__, 98370)), Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(9126), __webpack_require__.e(2135)]).then(__webpack_require__.bind(__webpack_require__, 32135))]);
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
        confirm: async () => {
            const { confirmAttached } = await __webpack_require__.e(/* import() */ 20).then(__webpack_require__.bind(__webpack_require__, 20020));
            await confirmAttached(facts.connection, facts.goods, 'all');
        },
        verify: async () => {
            if (!inputs.flag('verify') || rehearsed)
                return;
            const { assertWhole } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(9126), __webpack_require__.e(5210), __webpack_require__.e(3982), __webpack_require__.e(6993)]).then(__webpack_require__.bind(__webpack_require__, 86993));
            await host.group('Verify', async () => assertWhole(deps, facts, await opening));
        },
        close: async () => {
            const signing = await opening.catch(() => undefined);
            await signing?.close();
        },
    };
}

// EXTERNAL MODULE: ./lib/steps/bake.js + 1 modules
var bake = __webpack_require__(57322);
// EXTERNAL MODULE: ./lib/steps/build.js
var build = __webpack_require__(77467);
// EXTERNAL MODULE: ./lib/steps/connect-release.js
var connect_release = __webpack_require__(19249);
// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
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
        const reused = early && reusedChart(deps, facts, progress);
        if (reused) {
            progress.source = { ...reused, warnings: early.warnings };
            return;
        }
        const made = early ?? (await facts.maker.make(chart, image?.source?.digest));
        progress.source = { ...made, heldBy: (0,steps_good/* holdersOf */.pW)(progress.plan, made.digest) };
    });
}
/** A chart that is published already, with the same content and other times. */
function reusedChart({ host }, { connection }, { plan, good }) {
    const { reuse } = plan;
    if (!reuse)
        return undefined;
    host.info(`${good.label}: the same content is published as ${reuse.repository.name}@${reuse.digest}`);
    return {
        digest: reuse.digest,
        content: connection.access(reuse.repository).content,
        heldBy: (0,steps_good/* holdersOf */.pW)(plan, reuse.digest),
        how: 'charts packaged natively',
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}

// EXTERNAL MODULE: ./lib/steps/name.js + 4 modules
var steps_name = __webpack_require__(65656);
// EXTERNAL MODULE: ./lib/steps/release.js + 2 modules
var steps_release = __webpack_require__(43645);
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
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    await attaching.vouch();
    await host.group('Build', () => makeAll(deps, facts, makeImage ?? build/* buildOrReuse */.mb));
    const looked = await host.group('Store by digest', () => (0,store/* storeAll */.l)(facts, guard));
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    await attaching.attach();
    const fresh = looked && facts.attachments === undefined;
    const stopped = await host.group('Name', () => (0,steps_name/* nameEverything */.F)(deps, facts.goods, { guard, connection, fresh }));
    if (stopped === undefined) {
        await attaching.confirm();
        await attaching.verify();
    }
    return (0,report/* reportRun */.G)(deps, facts, stopped);
}


/***/ }),

/***/ 77467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ planBuild),
/* harmony export */   YN: () => (/* binding */ knownDigest),
/* harmony export */   mb: () => (/* binding */ buildOrReuse),
/* harmony export */   s6: () => (/* binding */ reusedImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25507);
/* harmony import */ var _choose_builder_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21004);
/* harmony import */ var _good_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42098);




/** The digest that will be published, where it is known before any work: a layout that is given, and is all of the image. */
async function knownDigest({ inputs, cwd, command }) {
    const layout = inputs.text('oci-layout');
    if (layout === '' || command === 'merge')
        return undefined;
    const { layoutDigest } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440), __webpack_require__.e(4831)]).then(__webpack_require__.bind(__webpack_require__, 24831));
    return layoutDigest((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, layout));
}
/** Takes what an earlier run of this release published, or builds. */
const buildOrReuse = async (deps, { release, connection }, { good, plan }) => reusedImage(deps, connection, plan) ??
    build(deps, { release, connection, plan, destination: good.repositories[0] });
/** What an earlier run of this release published, where the guard found it. */
function reusedImage({ host }, connection, plan) {
    const { reuse } = plan;
    if (!reuse)
        return undefined;
    host.info(`reused: ${reuse.repository.name}@${reuse.digest}, published by an earlier run of this release`);
    return {
        digest: reuse.digest,
        content: connection.access(reuse.repository).content,
        heldBy: (0,_good_js__WEBPACK_IMPORTED_MODULE_3__/* .holdersOf */ .pW)(plan, reuse.digest),
        how: 'nothing to build: an earlier run of this release published it',
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}
/** For a plan: which builder would be taken, and why; nothing is started. */
async function planBuild(deps, release) {
    const { description, why } = await (0,_choose_builder_js__WEBPACK_IMPORTED_MODULE_2__/* .planBuilder */ .Zw)(deps, release);
    return `${description}: ${why}`;
}
async function build(deps, { release, connection, plan, destination }) {
    if (!destination)
        throw new Error('a release has at least one repository');
    const request = (0,_build_request_js__WEBPACK_IMPORTED_MODULE_1__/* .buildRequest */ .mK)(deps, release, destination);
    const opened = await (0,_choose_builder_js__WEBPACK_IMPORTED_MODULE_2__/* .openBuilder */ .IR)(deps, { release, connection, request });
    deps.host.info(`builder: ${opened.builder.description}: ${opened.why}`);
    for (const warning of opened.warnings)
        deps.host.warning(warning);
    let image;
    try {
        image = await opened.builder.build(request);
        deps.host.info(`built ${image.digest}`);
        if (image.original !== undefined)
            deps.host.info(`the same bytes as ${image.original}: registries name images by sha256`);
        const built = image;
        const layout = deps.inputs.text('oci-layout');
        return {
            digest: built.digest,
            content: built.content,
            heldBy: [...(built.storedIn ? [built.storedIn] : []), ...(0,_good_js__WEBPACK_IMPORTED_MODULE_3__/* .holdersOf */ .pW)(plan, built.digest)],
            how: `${opened.builder.description}: ${opened.why}`,
            built: layout === '',
            ...(layout === ''
                ? {}
                : { materials: [{ uri: encodeURI(`oci-layout:${layout}`), digest: built.digest }] }),
            warnings: opened.warnings,
            dispose: () => built.dispose(),
        };
    }
    finally {
        await opened.close();
    }
}


/***/ }),

/***/ 21004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ openBuilder),
/* harmony export */   QD: () => (/* binding */ buildxFacts),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Zw: () => (/* binding */ planBuilder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _build_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44183);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25507);





/** Says which builder would be taken, without starting one. */
async function planBuilder(deps, _release) {
    const choice = await choose(deps, await buildxFacts(deps));
    return { description: choice.builder, why: choice.why };
}
/** Takes the first builder that can do the job and opens it; in `auto`, one that does not start gives way to the next. */
async function openBuilder(deps, needs) {
    const first = await choose(deps, await buildxFacts(deps));
    if (first.builder !== 'buildx')
        return open(deps, needs, first);
    try {
        return await open(deps, needs, first);
    }
    catch (error) {
        const isFree = deps.inputs.text('builder') === 'auto' && describing(deps) === undefined;
        if (!isFree || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV) || error.code !== 'builder-missing')
            throw error;
        const reason = [(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), ...error.problems].join('; ');
        return open(deps, needs, await choose(deps, { available: false, reason }));
    }
}
/** Which builder would do the job, by what is known of buildx. Throws what `chooseBuilder` throws, and `dockerfile-missing`. */
async function choose(deps, buildx) {
    const { inputs } = deps;
    const described = describing(deps);
    return (0,_build_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseBuilder */ .Z)({
        builder: inputs.text('builder'),
        ...(described === undefined ? {} : { described }),
        ociLayout: inputs.text('oci-layout'),
        dockerfileAssemblable: await assemblable(deps),
        buildx,
    });
}
/** The inputs that describe a builder, besides `driver`; whoever fills one in wants that builder and no other. */
const DESCRIBING = [
    'driver-opts',
    'endpoint',
    'append',
    'buildkitd-flags',
    'buildkitd-config',
    'buildkitd-config-inline',
];
function describing({ inputs }) {
    if (inputs.text('driver') !== 'docker-container')
        return 'driver';
    return DESCRIBING.find(name => inputs.raw(name) !== '');
}
/** Whether docker buildx can be used, where the inputs leave room for it. */
async function buildxFacts({ inputs, exec, env, cwd }) {
    if (inputs.text('oci-layout') !== '' || inputs.text('builder') === 'native') {
        return { available: false, reason: 'not looked for' };
    }
    const facts = await __webpack_require__.e(/* import() */ 6162).then(__webpack_require__.bind(__webpack_require__, 66162));
    return facts.buildxFacts({ exec, env, cwd });
}
async function assemblable(deps) {
    const { inputs, cwd } = deps;
    if (inputs.text('oci-layout') !== '')
        return { ok: false, problems: [] };
    const { readDockerfile } = await __webpack_require__.e(/* import() */ 2375).then(__webpack_require__.bind(__webpack_require__, 2375));
    const file = inputs.text('file');
    const dockerfile = await readDockerfile({ context: inputs.text('context'), ...(file ? { file } : {}) }, cwd);
    if (!dockerfile)
        return { ok: false, problems: ['the build context is not on this machine'] };
    const { canAssemble } = await __webpack_require__.e(/* import() */ 7441).then(__webpack_require__.bind(__webpack_require__, 67441));
    const { errorOf, formatProblem } = await __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 233));
    const result = canAssemble(dockerfile.text, inputs.text('target') || undefined, (0,_build_request_js__WEBPACK_IMPORTED_MODULE_4__/* .readBuildArguments */ .Hh)(deps).values);
    if (result.ok)
        return { ok: true, problems: [] };
    if (inputs.text('builder') === 'native')
        throw errorOf(dockerfile.path, result.problems);
    return { ok: false, problems: result.problems.map(formatProblem) };
}
async function open(deps, needs, choice) {
    const { inputs, cwd } = deps;
    const ready = { why: choice.why, warnings: choice.warnings, close: async () => { } };
    switch (choice.builder) {
        case 'layout': {
            const { layoutBuilder } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440), __webpack_require__.e(6445)]).then(__webpack_require__.bind(__webpack_require__, 24831));
            return { ...ready, builder: layoutBuilder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, inputs.text('oci-layout'))) };
        }
        case 'native': {
            const { nativeBuilder } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(7441), __webpack_require__.e(100)]).then(__webpack_require__.bind(__webpack_require__, 20100));
            return {
                ...ready,
                builder: nativeBuilder({ cwd, machine: machineOf(deps), log: line => deps.host.info(line) }),
            };
        }
        case 'buildx': {
            const { openBuildx } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(750), __webpack_require__.e(5175), __webpack_require__.e(3440), __webpack_require__.e(7504), __webpack_require__.e(2358)]).then(__webpack_require__.bind(__webpack_require__, 41440));
            const opened = await openBuildx(deps, needs);
            return {
                ...opened,
                why: `${choice.why}; ${opened.why}`,
                warnings: [...choice.warnings, ...opened.warnings],
            };
        }
    }
}
/** run.ts names the machine from a fixed list, so this holds on every one. */
function machineOf({ machine }) {
    const platform = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .FL)(machine);
    if (!platform)
        throw new Error(`${machine} is not a platform`);
    return platform;
}


/***/ }),

/***/ 19249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ connectRelease)
/* harmony export */ });
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73811);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(691);


/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
function connectRelease(deps, release) {
    const { context, registry } = release;
    const destinations = (0,_charts_js__WEBPACK_IMPORTED_MODULE_0__/* .destinationsOf */ .Nu)(release);
    const rehearsal = (credentials) => rehearsalReason(deps, { context, destinations }, credentials);
    return (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .openConnection */ .J)(deps, { registry, destinations, rehearsal, readsAlways: deps.command === 'merge' });
}
async function rehearsalReason({ inputs, command }, { context, destinations }, credentials) {
    if (command !== 'plan' && !inputs.flag('push'))
        return 'push is false';
    if (context.ref.kind !== 'request' || !context.ref.fork)
        return undefined;
    const found = await Promise.all(destinations.map(repository => credentials(repository)));
    return found.every(one => one === undefined)
        ? 'this request comes from a fork, which gets no credentials'
        : undefined;
}


/***/ }),

/***/ 50097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ imageGood),
/* harmony export */   c: () => (/* binding */ goodsOf)
/* harmony export */ });
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77467);
/* harmony import */ var _good_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42098);


/**
 * Everything this release publishes, with the tags each thing is to have. Charts are packed here, before any build is
 * paid for: what is wrong with them shows now, and their digests are known to the guard.
 */
async function goodsOf(deps, { release, connection, maker }) {
    const image = release.repositories.length > 0 ? [imageGood(release, connection, await (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .knownDigest */ .YN)(deps))] : [];
    const early = await maker.makeEarly(release.charts, image.length > 0);
    return [
        ...image,
        ...release.charts.map(chart => chartGood(chart, early.get(chart), { release, connection })),
    ];
}
/** The image of a release, with every tag it is to have. `known`: its digest, where that is known before it is made. */
function imageGood({ repositories, tagSet, identity }, connection, known) {
    const placed = repositories.map(repository => connection.place(repository));
    return {
        kind: 'image',
        label: 'the image',
        repositories: placed,
        targets: (0,_good_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(placed, tagSet.tags),
        identity,
        cheap: false,
        ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
        ...(known === undefined ? {} : { known }),
    };
}
/** Packaging is cheap and gives the same digest from the same commit, so a chart is judged by its digest alone. */
function chartGood(chart, made, { release, connection }) {
    const { tagSet, identity } = release;
    const placed = chart.repositories.map(repository => connection.place(repository));
    return {
        kind: 'chart',
        label: `chart ${chart.request.name}`,
        chart,
        repositories: placed,
        targets: (0,_good_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(placed, chart.tags),
        identity: { ...identity, version: chart.planned.version },
        cheap: true,
        ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
        ...(made === undefined ? {} : { made, known: made.digest }),
    };
}


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
        const { chartArtifact } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(5567), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(5965)]).then(__webpack_require__.bind(__webpack_require__, 35965));
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
            const { NO_DIGEST } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(5567), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(9852)]).then(__webpack_require__.bind(__webpack_require__, 9852));
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
