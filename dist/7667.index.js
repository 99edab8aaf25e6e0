export const id = 7667;
export const ids = [7667];
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
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(43645);
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
