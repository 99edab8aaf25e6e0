export const id = 1387;
export const ids = [1387];
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

/***/ 77467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ planBuild),
/* harmony export */   YN: () => (/* binding */ knownDigest),
/* harmony export */   mb: () => (/* binding */ buildOrReuse),
/* harmony export */   s6: () => (/* binding */ reusedImage)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22586);
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
            ...(built.metadata === undefined ? {} : { metadata: built.metadata }),
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
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22586);





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
    const { readDockerfile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2375));
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
                builder: nativeBuilder({
                    cwd,
                    machine: machineOf(deps),
                    log: line => deps.host.info(line),
                    ...(deps.stop ? { signal: deps.stop.signal } : {}),
                }),
            };
        }
        case 'buildx': {
            const { openBuildx } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3440), __webpack_require__.e(6174), __webpack_require__.e(905)]).then(__webpack_require__.bind(__webpack_require__, 13671));
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
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49179);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(691);


/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
function connectRelease(deps, release) {
    const { context, registry } = release;
    const destinations = (0,_charts_js__WEBPACK_IMPORTED_MODULE_0__.destinationsOf)(release);
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

/***/ 1835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ assertSomething),
  vv: () => (/* binding */ fullRef),
  TD: () => (/* binding */ workOutRelease)
});

// UNUSED EXPORTS: refName

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/context/detect.js + 7 modules
var detect = __webpack_require__(17682);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/plan/destinations.js
var plan_destinations = __webpack_require__(5174);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
;// CONCATENATED MODULE: ./lib/tags/needs.js
/**
 * What rules and templates need beyond what every run knows: questions to the clone or the forge that cost time.
 * Too much is asked where a word stands by chance; never too little.
 */
function needsOf({ rules, flavor, labels, annotations }) {
    const all = [rules, flavor, labels, annotations].join('\n');
    return {
        commitTime: /\bcommit_date\b/.test(all),
        defaultBranch: /\bis_(?:not_)?default_branch\b|\bedge\b/.test(all),
        description: /\bgit-describe\b/.test(rules),
    };
}

// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
;// CONCATENATED MODULE: ./lib/steps/checked-out.js


/** Commands that make something of the files that are checked out. */
const MAKING = ['push', 'plan', 'build'];
/** Events of GitHub that check the default or target branch out, and are about another commit. */
const ELSEWHERE = new Set(['pull_request_target', 'workflow_run']);
/** CIs that say which commit they check out where that is no head of a request; elsewhere it may be a merge commit. */
const SAY_CHECKOUT = new Set(['github', 'forgejo', 'gitea', 'gitlab']);
/**
 * A warning where the clone is at another commit than the release is of: that commit's labels and `sha-…` would then
 * stand on other content, and an immutable tag keeps it. Undefined where all is well, and where nobody can tell.
 */
async function otherCommit(deps, context) {
    const { command, inputs } = deps;
    if (!MAKING.includes(command))
        return undefined;
    if (inputs.text('oci-layout') !== '' && inputs.list('charts').length === 0)
        return undefined;
    const { revision, checkout, ref, event, ci } = context;
    const moved = await otherTag(deps, context);
    if (moved !== undefined || ci === 'git')
        return moved;
    if (ref.kind === 'request' && checkout === undefined && !SAY_CHECKOUT.has(ci))
        return undefined;
    const head = await commitOf(deps, 'HEAD');
    if (head === undefined || head === revision)
        return undefined;
    if (head === checkout && ref.kind === 'request' && !ELSEWHERE.has(event))
        return undefined;
    // Some forges name an annotated tag by the tag's own id.
    if (head === (await commitOf(deps, revision)))
        return undefined;
    return `the clone is at commit ${checked_out_short(head)}, and this run is about ${checked_out_short(revision)}: what is made here gets the labels of a commit that it is not; check that one out (\`ref\` of actions/checkout), or give its own to \`git-sha\` and \`git-ref\``;
}
/** Where the user names a git tag and no commit, the clone's own is taken, which the tag may not be at. */
async function otherTag(deps, { ref, revision }) {
    const { inputs } = deps;
    if (ref.kind !== 'tag' || inputs.text('git-ref') === '' || inputs.text('git-sha') !== '')
        return undefined;
    const tagged = await commitOf(deps, `refs/tags/${ref.name}`);
    if (tagged === undefined || tagged === revision)
        return undefined;
    return `git-ref names the tag ${ref.name}, which is commit ${checked_out_short(tagged)} in this clone, and this run is about ${checked_out_short(revision)}: check the tag out, or give the commit to \`git-sha\``;
}
/** The commit that a name stands for in the clone; undefined where there is no clone, no git or no such commit. */
async function commitOf(deps, name) {
    try {
        const { code, stdout } = await (0,git_run/* runGit */.E)(deps, ['rev-parse', '--quiet', '--verify', `${name}^{commit}`]);
        return code === 0 ? stdout.trim() : undefined;
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'no-context')
            return undefined;
        throw error;
    }
}
function checked_out_short(commit) {
    return commit.slice(0, 7);
}

// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
// EXTERNAL MODULE: ./lib/steps/sources.js
var sources = __webpack_require__(76497);
;// CONCATENATED MODULE: ./lib/steps/release.js











/**
 * Works the release out of inputs and context. Every problem of the inputs, of the destinations and of the tag rules
 * is in one error; no registry is asked and nothing is written.
 */
async function workOutRelease(deps) {
    const working = withoutCharts(deps);
    if (deps.command === 'tags' || deps.command === 'build')
        return { ...(await working), charts: [] };
    const planning = __webpack_require__.e(/* import() */ 9179).then(__webpack_require__.bind(__webpack_require__, 49179)).then(({ planCharts }) => planCharts(deps, working));
    const [release, charts] = await Promise.allSettled([working, planning]);
    // What is wrong with the inputs is said before what is wrong with a chart.
    if (release.status === 'rejected')
        throw release.reason;
    if (charts.status === 'rejected')
        throw charts.reason;
    const names = charts.value.map(({ planned }) => planned.name);
    const goods = { image: release.value.repositories.length > 0, charts: names };
    const { sbomGoodsProblems } = await __webpack_require__.e(/* import() */ 8471).then(__webpack_require__.bind(__webpack_require__, 8471));
    const problems = await sbomGoodsProblems(deps, goods);
    if (problems.length > 0)
        throw (0,steps_problems/* badInput */.AN)(problems);
    return { ...release.value, charts: charts.value };
}
async function withoutCharts(deps) {
    const { inputs, host } = deps;
    const problems = [...deps.problems];
    const destinations = (0,plan_destinations/* readDestinations */.s)((0,destination_inputs/* destinationInputs */.S)(inputs));
    problems.push(...destinations.problems);
    if (deps.command !== 'tags') {
        const { publishingProblems } = await Promise.all(/* import() */[__webpack_require__.e(200), __webpack_require__.e(3898), __webpack_require__.e(6303)]).then(__webpack_require__.bind(__webpack_require__, 66303));
        problems.push(...(await publishingProblems(deps, destinations)));
    }
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const rules = loadRules();
    const context = await (0,steps_problems/* collectingAsync */.X7)(problems, () => contextOf(deps));
    // git is asked while tags and keys are looked at; whoever waits for it gets its failure.
    const asked = context && otherCommit(deps, context);
    asked?.catch(() => { });
    // Where the kinds are not known the rules are read all the same, for what is wrong with them.
    const derived = context &&
        (await (0,steps_problems/* collectingAsync */.X7)(problems, () => derive(deps, { context, rules, kindOf: kindOf ?? (() => 'moving') })));
    if (deps.command !== 'tags' && deps.command !== 'build')
        await (0,steps_problems/* collectingAsync */.X7)(problems, async () => (await __webpack_require__.e(/* import() */ 2264).then(__webpack_require__.bind(__webpack_require__, 22264))).checkSigning(deps, context));
    if (problems.length > 0 || !context || !derived)
        throw (0,steps_problems/* badInput */.AN)(problems);
    host.info(`context: ${context.why}`);
    for (const notice of context.notices ?? [])
        host.notice(notice);
    const other = await asked;
    for (const warning of [...(other ? [other] : []), ...derived.tagSet.warnings])
        host.warning(warning);
    const { tagSet, labels, annotations } = derived;
    const { repositories, registry } = destinations;
    return {
        context,
        tagSet,
        labels,
        annotations,
        repositories,
        registry,
        identity: (0,oci_annotations/* identityFrom */.pH)(labels),
        epoch: context.commitTime ?? 0,
    };
}
/** Throws `no-tags` with what every rule says of itself, when there is nothing to publish. */
function assertSomething({ tagSet, context, repositories, charts }) {
    if (tagSet.tags.length > 0 || (repositories.length === 0 && charts.length > 0))
        return;
    throw new errors/* AppError */.uV('no-tags', `no tag rule fits ${context.ref.kind} ${JSON.stringify(refName(context))}`, {
        problems: tagSet.silent.map(({ rule, why }) => `${rule}: ${why}`),
        ...(isForeignTag(tagSet.silent) ? { hint: FOREIGN_TAG } : {}),
    });
}
const FOREIGN_TAG = "This git tag is another component's: start this job only for tags that begin with `version-prefix` (`on: push: tags`, in GitLab `rules`), or correct `version-prefix`.";
/** Without rules only a git tag that does not start with `version-prefix` gives nothing. */
function isForeignTag(silent) {
    return silent.some(({ rule }) => rule === 'convention: tag');
}
/** The ref in full, as git spells it; requests as GitHub does. */
function fullRef({ ref }) {
    if (ref.kind === 'request')
        return `refs/pull/${ref.number}/head`;
    return `${ref.kind === 'tag' ? 'refs/tags' : 'refs/heads'}/${ref.name}`;
}
/** The ref in one word, for people. */
function refName({ ref }) {
    return ref.kind === 'request' ? `#${ref.number}` : ref.name;
}
async function contextOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const words = (name) => inputs.text(name);
    const context = await (0,detect/* detectContext */.h)({
        env,
        cwd,
        exec,
        readFile: path => (0,promises_.readFile)(path, 'utf8'),
        overrides: {
            gitRef: words('git-ref'),
            gitSha: words('git-sha'),
            pr: words('pr'),
            defaultBranch: words('default-branch'),
        },
        versionPrefix: words('version-prefix'),
    });
    const needs = needsOf({
        rules: words('tags'),
        flavor: words('flavor'),
        labels: words('labels'),
        annotations: words('annotations'),
    });
    // Building has a use for the commit's time whatever the rules say: it is the time of everything in the image.
    const commitTime = needs.commitTime || (deps.command !== 'tags' && words('oci-layout') === '');
    const missing = Object.values({ ...needs, commitTime }).some(needed => needed);
    if (!missing)
        return context;
    const { completeContext } = await __webpack_require__.e(/* import() */ 2760).then(__webpack_require__.bind(__webpack_require__, 72760));
    return completeContext(context, { ...needs, commitTime }, (0,sources/* sourcesOf */.u)(deps));
}
/** The tag rules; loaded while the clone is asked, for both take their time. */
async function loadRules() {
    const [{ deriveTags }, { describeRelease }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(5119)]).then(__webpack_require__.bind(__webpack_require__, 25119)),
        Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(5832)]).then(__webpack_require__.bind(__webpack_require__, 45832)),
    ]);
    return { deriveTags, describeRelease };
}
async function derive({ inputs, env, clock }, { context, kindOf, rules }) {
    const { deriveTags, describeRelease } = await rules;
    const now = clock.now();
    const tagSet = await deriveTags({
        context,
        now,
        kindOf,
        env,
        rules: inputs.text('tags'),
        flavor: inputs.text('flavor'),
        versionPrefix: inputs.text('version-prefix'),
        buildMetadata: inputs.text('build-metadata'),
    });
    const described = await describeRelease({
        context,
        now,
        env,
        version: tagSet.version,
        labels: inputs.text('labels'),
        annotations: inputs.text('annotations'),
        versionPrefix: inputs.text('version-prefix'),
    });
    return { tagSet, ...described };
}


/***/ })

};
