export const id = 2087;
export const ids = [2087,3643];
export const modules = {

/***/ 42087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/embedded/registry.js + 29 modules
var embedded_registry = __webpack_require__(32969);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(9977);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(48006);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/steps/demo-story.js

const FIRST = { commit: 'a1'.repeat(20), commitTime: 1_767_225_600, notes: 'First release.\n' };
const ACTS = [
    {
        title: 'Release v1.0.0',
        story: ['The git tag v1.0.0 becomes an image for two platforms. It is stored first and named last.'],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Run the same release again',
        story: [
            'Somebody presses "re-run". The registry has this very release: nothing is built, sent or moved.',
        ],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Try to overwrite v1.0.0 from another commit',
        story: [
            'The git tag was moved to another commit. A version that is out must not change: this has to be refused.',
        ],
        tag: 'v1.0.0',
        commit: 'b2'.repeat(20),
        commitTime: 1_767_312_000,
        notes: 'Something else.\n',
        ends: 'tag-conflict',
    },
    {
        title: 'Release v1.1.0',
        story: ['A new version: v1 and latest move forward to it.'],
        tag: 'v1.1.0',
        commit: 'c3'.repeat(20),
        commitTime: 1_767_398_400,
        notes: 'Second release.\n',
        ends: 'done',
    },
    {
        title: 'Release the backport v1.0.1',
        story: ['A fix for the old line, published after v1.1.0: v1.0 moves, v1 and latest stay where they are.'],
        tag: 'v1.0.1',
        commit: 'd4'.repeat(20),
        commitTime: 1_767_484_800,
        notes: 'Fix of the first release.\n',
        ends: 'done',
    },
];
/** What the registry holds, in words: every tag with the digest it points at. */
function explainContents(snapshot) {
    return Object.entries(snapshot).flatMap(([name, { tags, manifests, blobs }]) => {
        const byDigest = Map.groupBy(Object.entries(tags), ([, digest]) => digest);
        return [
            `In the registry now: ${name} with ${byDigest.size} image${byDigest.size === 1 ? '' : 's'} (${Object.keys(manifests).length} manifests, ${blobs.length} blobs)`,
            ...[...byDigest].map(([digest, entries]) => `  ${(0,oci_digest/* shortDigest */.VK)(digest)} is named ${entries.map(([tag]) => tag).join(', ')}`),
        ];
    });
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/commands/push.js + 2 modules
var push = __webpack_require__(73643);
;// CONCATENATED MODULE: ./lib/commands/demo.js









/** The whole job against a registry in this process: no network, no docker, no account. Needs about a second. */
const demo = async (deps) => {
    const { host } = deps;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-demo');
    const registry = await (0,embedded_registry/* startEmbeddedRegistry */.c)({ folder: (0,external_node_path_.join)(folder.path, 'registry') });
    try {
        const project = (0,external_node_path_.join)(folder.path, 'hello');
        await (0,promises_.mkdir)(project);
        await (0,promises_.cp)((0,external_node_path_.join)(deps.home, 'examples/hello'), project, { recursive: true });
        host.info(`A registry is running in this process at ${registry.host}. Five releases follow.`);
        const results = [];
        for (const [index, act] of ACTS.entries()) {
            host.info('');
            host.info(`${index + 1}. ${act.title}`);
            for (const line of act.story)
                host.info(`   ${line}`);
            await (0,promises_.writeFile)((0,external_node_path_.join)(project, 'release-notes.txt'), act.notes);
            const { error } = await (0,push.push)(await depsOf(deps, { act, image: `${registry.host}/team/hello`, project }));
            checkEnd(act, error);
            if (error !== undefined)
                for (const line of (0,error_text.errorLines)(error))
                    host.info(line);
            results.push({ act: act.title, exit: error instanceof errors/* AppError */.uV ? error.code : 'done' });
            for (const line of explainContents(await registry.snapshot()))
                host.info(`   ${line}`);
        }
        host.info('');
        host.info('That was the whole tool: nothing was overwritten, and latest never went back.');
        return { document: { schema: 1, command: 'demo', acts: results } };
    }
    finally {
        await registry.close();
        await folder.remove();
    }
};
/** The demo's own inputs instead of the user's; the CI it may run in has no part in it. */
async function depsOf(deps, { act, image, project }) {
    const given = {
        images: image,
        builder: 'native',
        platforms: 'linux/amd64,linux/arm64',
        context: project,
        'git-ref': `refs/tags/${act.tag}`,
        'git-sha': act.commit,
    };
    const { inputs } = await (0,inputs_inputs/* readInputs */.K)('push', new Map(Object.entries(given)));
    const { PATH, HOME, TMPDIR } = deps.env;
    return {
        ...deps,
        host: quiet(deps.host),
        command: 'push',
        inputs,
        problems: [],
        cwd: project,
        env: { PATH, HOME, TMPDIR, SOURCE_DATE_EPOCH: `${act.commitTime}` },
    };
}
/** On a CI the demo's releases are a show: they annotate nothing and set no outputs. */
function quiet(host) {
    const info = (text) => host.info(text);
    const nothing = () => { };
    return {
        ...host,
        kind: 'console',
        notice: info,
        warning: info,
        error: info,
        output: nothing,
        saveState: nothing,
        exportVariable: nothing,
        published: nothing,
        summary: async () => { },
    };
}
/** The demo shows promises; one that does not hold here ends it as a failure. */
function checkEnd({ title, ends }, error) {
    const code = error instanceof errors/* AppError */.uV ? error.code : error === undefined ? 'done' : 'internal';
    if (code !== ends)
        throw error ?? new errors/* AppError */.uV('internal', `${title}: expected ${ends}, got ${code}`);
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
        opening ??= __webpack_require__.e(/* import() */ 2264).then(__webpack_require__.bind(__webpack_require__, 22264)).then(({ openSigning }) => openSigning(deps));
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
    const loading = Promise.all([Promise.all(/* import() */[__webpack_require__.e(4547), __webpack_require__.e(8370)]).then(__webpack_require__.bind(__webpack_require__, 98370)), Promise.all(/* import() */[__webpack_require__.e(4547), __webpack_require__.e(7525)]).then(__webpack_require__.bind(__webpack_require__, 37525))]);
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
            const { assertWhole } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(4547), __webpack_require__.e(7673), __webpack_require__.e(3982), __webpack_require__.e(6993)]).then(__webpack_require__.bind(__webpack_require__, 86993));
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

// EXTERNAL MODULE: ./lib/steps/name.js + 2 modules
var steps_name = __webpack_require__(44947);
// EXTERNAL MODULE: ./lib/steps/release.js + 2 modules
var steps_release = __webpack_require__(1835);
// EXTERNAL MODULE: ./lib/steps/report.js + 3 modules
var report = __webpack_require__(35523);
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
