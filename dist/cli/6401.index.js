export const id = 6401;
export const ids = [6401];
export const modules = {

/***/ 46401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tags: () => (/* binding */ tags)
/* harmony export */ });
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97406);
/* harmony import */ var _report_metadata_outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(66582);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45650);
/* harmony import */ var _steps_bake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57322);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1835);





/** Tags, labels and annotations only: no registry, no docker. */
const tags = async (deps) => {
    const { host } = deps;
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_1__/* .workOutRelease */ .TD)(deps);
    const { tagSet, labels } = release;
    const metadata = (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_0__/* .metadataOf */ .Nk)(deps, release);
    for (const tag of tagSet.tags)
        host.info(`${tag.name}  (${tag.kind}; ${tag.why})`);
    for (const { rule, why } of tagSet.silent)
        host.info(`no tag from ${rule}: ${why}`);
    if (tagSet.tags.length === 0)
        host.warning('no rule gave a tag');
    const document = {
        schema: _report_report_js__WEBPACK_IMPORTED_MODULE_2__/* .REPORT_SCHEMA */ .D,
        version: tagSet.version,
        tags: tagSet.tags.map(({ name, kind, rule, why }) => ({ tag: name, kind, rule, why })),
        labels,
        annotations: metadata.annotations,
    };
    const outputs = (0,_report_metadata_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .metadataOutputs */ ._)(metadata);
    for (const [name, value] of Object.entries(outputs))
        host.output(name, value);
    if (host.kind === 'github')
        host.output('json', outputs['json'] ?? (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__.inertJson)(document));
    await (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_0__/* .writeBakeFiles */ .Ap)(deps, metadata);
    return { document };
};


/***/ }),

/***/ 43999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   pH: () => (/* binding */ identityFrom),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/** Keys of image-spec annotations.md that this tool writes and reads. */
const KEY = {
    created: 'org.opencontainers.image.created',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    url: 'org.opencontainers.image.url',
    version: 'org.opencontainers.image.version',
    refName: 'org.opencontainers.image.ref.name',
};
/** Reads an identity from labels or annotations; later records fill what earlier ones lack. */
function identityFrom(...records) {
    const pick = (key) => {
        for (const record of records)
            if (record?.[key])
                return record[key];
        return undefined;
    };
    const entries = ['revision', 'version', 'source', 'created', 'url'].flatMap(field => {
        const value = pick(KEY[field]);
        return value === undefined ? [] : [[field, value]];
    });
    return Object.fromEntries(entries);
}
/** True when both name one release: the same commit of the same source under the same version. */
function isSameRelease(a, b) {
    return isSameCommit(a, b) && a.version !== undefined && a.version === b.version;
}
/**
 * True when both were made from the same commit of the same source. A clone without a remote names no source; two of
 * those are told apart by the commit alone.
 */
function isSameCommit(a, b) {
    return a.revision !== undefined && a.revision === b.revision && a.source === b.source;
}


/***/ }),

/***/ 66582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ referencesOf),
/* harmony export */   _: () => (/* binding */ metadataOutputs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97406);

/** The outputs of `tags`: those of docker/metadata-action but the bake files, and `revision` and `images`. */
function metadataOutputs(facts) {
    const { version, revision, images, tagNames, annotations, separators } = facts;
    const references = referencesOf(images, tagNames);
    const labels = sorted(facts.labels);
    return {
        version,
        revision,
        images: images.join('\n'),
        tags: references.join(separators.tags),
        'tag-names': tagNames.join(separators.tags),
        labels: labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.inertJson)({
            tags: references,
            'tag-names': tagNames,
            labels: Object.fromEntries(labels),
            annotations,
        }),
    };
}
/** Every tag of every image, images first: `a:1 a:2 b:1 b:2`. */
function referencesOf(images, tagNames) {
    if (images.length === 0)
        return tagNames;
    return images.flatMap(image => tagNames.map(tag => `${image}:${tag}`));
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}


/***/ }),

/***/ 57322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nk: () => (/* binding */ metadataOf),
  et: () => (/* binding */ subjectOf),
  Ap: () => (/* binding */ writeBakeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/metadata-outputs.js
var metadata_outputs = __webpack_require__(66582);
;// CONCATENATED MODULE: ./lib/report/bake-file.js

/**
 * What docker/metadata-action writes for `docker buildx bake`: a target, named by the input bake-target, that others
 * inherit from. `bake-file` has tags and labels together; annotations are only in their own file, as there.
 */
function bakeFiles(facts, target) {
    const tags = {
        tags: (0,metadata_outputs/* referencesOf */.C)(facts.images, facts.tagNames),
        args: { DOCKER_META_IMAGES: facts.images.join(','), DOCKER_META_VERSION: facts.version },
    };
    const labels = { labels: facts.labels };
    const file = (content) => JSON.stringify({ target: { [target]: content } }, undefined, 2);
    return {
        'bake-file-tags': file(tags),
        'bake-file-labels': file(labels),
        'bake-file-annotations': file({ annotations: facts.annotations }),
        'bake-file': file({ ...tags, ...labels }),
    };
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/steps/bake.js



/** The outputs that docker/metadata-action has, as facts. */
function metadataOf({ inputs }, release) {
    return {
        version: release.tagSet.version,
        revision: release.context.revision,
        images: release.repositories.map(({ name }) => name),
        tagNames: release.tagSet.tags.map(({ name }) => name),
        labels: release.labels,
        annotations: annotationLines(release),
        separators: {
            tags: inputs.text('sep-tags'),
            labels: inputs.text('sep-labels'),
            annotations: inputs.text('sep-annotations'),
        },
    };
}
/** What a release is about, for its report. */
function subjectOf(deps, release) {
    const { context, tagSet } = release;
    return {
        version: tagSet.version,
        revision: context.revision,
        warnings: tagSet.warnings,
        metadata: metadataOf(deps, release),
        ...(context.source === undefined ? {} : { source: context.source }),
    };
}
/** Writes the files for `docker buildx bake` where a host takes outputs, and says where they are. */
async function writeBakeFiles({ host, env, inputs }, metadata) {
    if (host.kind !== 'github')
        return;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-bake', env['RUNNER_TEMP'] || undefined);
    for (const [name, content] of Object.entries(bakeFiles(metadata, inputs.text('bake-target')))) {
        const path = (0,external_node_path_.join)(folder.path, `${name}.json`);
        await (0,files/* writeWhole */.f8)(path, content, files/* READABLE */.Jk);
        host.output(name, path);
    }
}
function annotationLines({ annotations: levels }) {
    return Object.entries(levels).flatMap(([level, record]) => Object.entries(record).map(([key, value]) => `${level}:${key}=${value}`));
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


/***/ }),

/***/ 76497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86189);

/** Who can be asked about the repository: the clone, and the forge's API over a connection of its own for each question. */
function sourcesOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const forge = async (path) => {
        const { forgeOf } = await __webpack_require__.e(/* import() */ 9544).then(__webpack_require__.bind(__webpack_require__, 99544));
        const http = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .fb)(deps);
        try {
            const ask = forgeOf({
                env,
                token: inputs.text('github-token'),
                http: async () => http,
                userAgent: `cfcr-push/${deps.toolVersion}`,
            });
            if (!ask)
                throw new Error('no forge is known to ask');
            return await ask(path);
        }
        finally {
            await http.close();
        }
    };
    const hasForge = Boolean(env['GITHUB_API_URL'] || env['CI_API_V4_URL']);
    return { env, cwd, exec, versionPrefix: inputs.text('version-prefix'), ...(hasForge ? { forge } : {}) };
}


/***/ })

};
