export const id = 6447;
export const ids = [6447];
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

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24413);
/* harmony import */ var _steps_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57322);
/* harmony import */ var _steps_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77467);
/* harmony import */ var _steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19249);
/* harmony import */ var _steps_goods_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50097);
/* harmony import */ var _steps_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44295);
/* harmony import */ var _steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21437);
/* harmony import */ var _steps_hand_over_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45247);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43645);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(48859);











/** One runner's part of a release: context → tags → guard → build → store by digest → a record. It names nothing. */
const build = async (deps) => {
    const began = deps.clock.now();
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_9__/* .workOutRelease */ .TD)(deps);
    (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_9__/* .assertSomething */ .F)(release);
    await (0,_steps_hand_over_files_js__WEBPACK_IMPORTED_MODULE_8__/* .checkHandOver */ .cx)((0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handOverFolder */ .O9)(deps));
    const connection = await (0,_steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__/* .connectRelease */ ._)(deps, release);
    // Tags, labels and annotations of the release are told by the run that publishes it.
    const { metadata: _, ...subject } = (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(deps, release);
    const run = { release, subject, connection, began, storeOnly: true };
    const facts = { ...run, goods: [], uploadedBytes: 0 };
    try {
        return await storeAndHandOver(deps, facts);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_10__/* .reportRun */ .G)(deps, facts, error);
    }
    finally {
        for (const { source } of facts.goods)
            await source?.dispose();
        await connection.close();
    }
};
async function storeAndHandOver(deps, facts) {
    const { host } = deps;
    const { connection, release } = facts;
    const guard = (0,_steps_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .openGuard */ .E)(deps, connection, release);
    const good = (0,_steps_goods_js__WEBPACK_IMPORTED_MODULE_5__/* .imageGood */ .T)(release, connection);
    const image = await host.group('Guard: what the registry has', async () => ({
        good,
        plan: await guard.first(good),
    }));
    facts.goods = [image];
    (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNotRefused */ .gX)(image.plan.verdicts);
    await host.group('Build', async () => {
        image.source = await (0,_steps_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildOrReuse */ .mb)(deps, facts, image);
    });
    await host.group('Store by digest', () => (0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .storePart */ .n8)(facts, image));
    await host.group('Hand over', () => (0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handOver */ .Cl)(deps, facts, image));
    return (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_10__/* .reportRun */ .G)(deps, facts);
}


/***/ }),

/***/ 88302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ copyGraph)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _limiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27142);





/** Blobs looked for at a time. How many are sent at a time is the destination's matter. */
const BLOBS_AT_ONCE = 16;
/** Manifests held in memory at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * Copies a manifest or index with everything it names: blobs before manifests, manifests before the index that lists
 * them, BuildKit's attestation manifests included. Content is streamed and never held. After a failure nothing new is
 * begun, and what is under way is waited for before it is thrown.
 */
async function copyGraph(request) {
    const copy = new Copy(request);
    await copy.manifest(await request.source.manifest(request.root), 0);
    return copy.totals;
}
class Copy {
    totals = { uploadedBytes: 0, uploaded: 0, mounted: 0, present: 0 };
    #request;
    #blobs = new _limiting_js__WEBPACK_IMPORTED_MODULE_4__/* .Limiter */ .j(BLOBS_AT_ONCE);
    #manifests = new _limiting_js__WEBPACK_IMPORTED_MODULE_4__/* .Limiter */ .j(MANIFESTS_AT_ONCE);
    #seen = new Map();
    #failure;
    constructor(request) {
        this.#request = request;
    }
    async manifest(document, depth) {
        if (depth > MAX_DEPTH) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${document.digest} is nested deeper than ${MAX_DEPTH} levels`);
        }
        const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        const children = parsed.kind === 'index' ? parsed.index.manifests : blobsOf(parsed.manifest);
        const found = await this.#all(children.map(child => () => this.#child(child, depth)));
        const missed = found.some(stored => stored !== 'present');
        return this.#count(await this.#request.destination.putManifest(document, { missed }), document.bytes.length);
    }
    /** A child is stored once, however many manifests name it. */
    #child(child, depth) {
        const known = this.#seen.get(child.digest);
        if (known)
            return known;
        const stored = (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(child.mediaType) || (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(child.mediaType)
            ? this.#nested(child, depth)
            : this.#blob(child);
        this.#seen.set(child.digest, stored);
        return stored;
    }
    // Only reading is bounded: a place held while children are stored could never be freed in a deep index.
    async #nested(child, depth) {
        const document = await this.#manifests.run(() => this.#begin(() => this.#request.source.manifest(child.digest)));
        return this.manifest(document, depth + 1);
    }
    #blob(descriptor) {
        return this.#blobs.run(() => this.#begin(async () => {
            const { source, destination, mountFrom, progress } = this.#request;
            const shown = new ShownTransfer(descriptor, progress);
            const open = () => shown.counting(source.passing?.(descriptor) ?? source.blob(descriptor));
            const blob = { descriptor, open };
            const stored = await destination.putBlob(blob, mountFrom);
            shown.done(stored);
            return this.#count(stored, descriptor.size);
        }));
    }
    async #begin(task) {
        if (this.#failure)
            throw this.#failure.error;
        return task();
    }
    async #all(tasks) {
        const settled = await Promise.allSettled(tasks.map(task => task().catch((error) => {
            this.#failure ??= { error };
            throw error;
        })));
        if (this.#failure)
            throw this.#failure.error;
        return settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    }
    #count(stored, bytes) {
        this.totals[stored] += 1;
        if (stored === 'uploaded')
            this.totals.uploadedBytes += bytes;
        return stored;
    }
}
/** Shows a transfer from its first byte on; one that needs no byte is shown as done at once. */
class ShownTransfer {
    #start;
    #progress;
    constructor({ digest, size }, progress) {
        this.#start = () => progress?.((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest), size);
    }
    async *counting(chunks) {
        if (this.#progress)
            this.#progress.restart();
        else
            this.#progress = this.#start();
        for await (const chunk of chunks) {
            yield chunk;
            this.#progress?.advance(chunk.length);
        }
    }
    done(how) {
        (this.#progress ?? this.#start())?.done(how);
    }
}
/** Layers that may not be given on (image-spec, non-distributable layers) stay where their addresses point. */
function blobsOf({ config, layers }) {
    return [config, ...layers].filter(({ mediaType }) => !/nondistributable|\.foreign\./.test(mediaType));
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

/***/ 56038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ storeAll),
/* harmony export */   q: () => (/* binding */ storeEverywhere)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88302);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(27614);



/**
 * Stores content in every repository, by digest only. Repositories of one registry after the first mount from the
 * first instead of sending again. Nothing is named here.
 */
async function storeEverywhere(source, repositories, connection) {
    let uploadedBytes = 0;
    let completed = 0;
    const holding = [...source.heldBy];
    for (const repository of repositories) {
        if (holding.some(other => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRepository */ .RB)(other, repository)))
            continue;
        const neighbour = [...holding, ...(source.blobsIn ?? [])].find(other => other.registry === repository.registry);
        const copied = await (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyGraph */ .a)({
            source: source.content,
            root: source.digest,
            destination: connection.access(repository).content,
            ...(neighbour ? { mountFrom: neighbour.path } : {}),
            progress: connection.progress,
        });
        uploadedBytes += copied.uploadedBytes;
        completed += 1;
        holding.push(repository);
    }
    return { uploadedBytes, completed };
}
/** Goods stored at a time; how much is sent at once is bounded for each registry by its client. */
const GOODS_AT_ONCE = 8;
/**
 * Stores all goods, then judges each again by its digest: with a fresh look where making or storing took time. The looks
 * are the last thing done here. Returns true when every good had one, so that what is named next has just been looked at.
 */
async function storeAll(facts, guard) {
    const stored = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(GOODS_AT_ONCE, facts.goods, async (progress) => {
        const { good, source } = progress;
        if (!source)
            throw new Error(`${good.label} is not made yet`);
        const { uploadedBytes, completed } = await storeEverywhere(source, good.repositories, facts.connection);
        facts.uploadedBytes += uploadedBytes;
        progress.document = await source.content.manifest(source.digest);
        return { progress, digest: source.digest, fresh: source.built || completed > 0 };
    });
    await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_2__/* .atOnce */ .z)(GOODS_AT_ONCE, stored, async ({ progress, digest, fresh }) => {
        progress.plan = await guard.again(progress.good, digest, fresh);
    });
    return stored.every(({ fresh }) => fresh);
}


/***/ })

};
