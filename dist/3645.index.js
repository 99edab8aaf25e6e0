export const id = 3645;
export const ids = [3645];
export const modules = {

/***/ 51325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isOff),
/* harmony export */   readSbomInput: () => (/* binding */ readSbomInput)
/* harmony export */ });
/** Go's strconv.ParseBool, which buildx reads switches with. */
const SWITCH = /^(?:1|t|true|0|f|false)$/i;
/** Attributes of BuildKit's SBOM attestation: `generator=…`, `disabled=true`, anything spelt like them. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*=/i;
/**
 * Reads the input `sbom`. A switch, and text whose first field is an attribute (`generator=image`), are buildx's;
 * everything else are files, one a line or separated by commas. A file's platform is told from an attribute by its
 * slash: `linux/arm64=sbom.json`; `chart/app=sbom.json` is for the chart `app`.
 * A file whose name looks like an attribute is written with `./` before it.
 */
function readSbomInput(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { kind: 'none' };
    if (SWITCH.test(trimmed) || ATTRIBUTE.test(trimmed))
        return { kind: 'buildkit', value: trimmed, isOn: !isOff(trimmed) };
    const entries = trimmed
        .split(/[\r\n]+/)
        .flatMap(line => (line.trim().startsWith('#') ? [] : splitOutsideBraces(line)))
        .map(entry => entry.trim())
        .filter(entry => entry !== '' && !entry.startsWith('#'));
    return { kind: 'files', entries: entries.map(entryOf) };
}
/** Whether attributes, or a switch, of an attestation of BuildKit turn it off. */
function isOff(value) {
    return value.split(',').some(field => /^\s*(?:(?:0|f|false)|disabled=(?:1|t|true))\s*$/i.test(field));
}
/** At commas, but not within `{a,b}`, which is one pattern. A brace that is never closed is a letter of a name. */
function splitOutsideBraces(line) {
    return line.match(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,])+/g) ?? [];
}
function entryOf(text) {
    const [, chart, file] = /^chart\/([\w.-]+)=(.+)$/.exec(text) ?? [];
    if (chart !== undefined && file !== undefined)
        return { chart, pattern: file };
    const match = /^([a-z0-9]+\/[a-z0-9_-]+(?:\/[a-z0-9._-]+)?)=(.+)$/i.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return { pattern: text };
    return { platform: match[1], pattern: match[2] };
}


/***/ }),

/***/ 69109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   XS: () => (/* binding */ addressProblems),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   gQ: () => (/* binding */ whyNoAddress),
/* harmony export */   z1: () => (/* binding */ PUBLIC_FULCIO)
/* harmony export */ });
/* unused harmony export PUBLIC_REKOR */
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** Everything that is wrong with the addresses for this way of signing; nothing is asked. */
function addressProblems(wish, addresses) {
    const { fulcioUrl, timestampUrl, rekorVersion } = addresses;
    const given = { 'fulcio-url': fulcioUrl, 'rekor-url': addresses.rekorUrl, 'timestamp-url': timestampUrl };
    const problems = Object.entries(given)
        .filter(([, text]) => text !== '' && addressOf(text) === undefined)
        .map(([name, text]) => `${name}: ${whyNoAddress(text)}`);
    const log = logOf(wish, addresses);
    if (wish.sign === 'keyless' && problems.length === 0) {
        const dated = timestampUrl !== '' || (log !== '' && rekorVersion === 1);
        if (!dated)
            problems.push('sign: keyless signatures need a verified time; give timestamp-url, or rekor-url of a log of version 1');
        if (!isPublic(fulcioUrl) && addresses.trustedRoot === '')
            problems.push('fulcio-url: it names a sigstore of your own, whose trusted-root has to be given');
    }
    if (log !== '' && rekorVersion === 2 && wish.format !== undefined && wish.format !== 'bundle')
        problems.push(`rekor-version: a log of version 2 gives no signed promise, the only thing that sign-format: ${wish.format} has a place for; use sign-format: bundle, or a log of version 1`);
    return problems;
}
/** The log that is written to; empty: none. */
function logOf({ sign }, { fulcioUrl, rekorUrl }) {
    if (rekorUrl !== '' || sign === 'key')
        return rekorUrl;
    return isPublic(fulcioUrl) ? PUBLIC_REKOR : '';
}
/** What is wrong with a text that `addressOf` does not take. */
function whyNoAddress(text) {
    const shown = JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUser */ .q)(text));
    return (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? `leave the user out of ${shown}` : `${shown} is no https address`;
}
/**
 * The address that a text is, undefined when it is none. Tokens travel there, so plain HTTP is for this machine only, and
 * a user in it would be shown by everything that names the service.
 */
function addressOf(text) {
    const url = URL.canParse(text) && !(0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? new URL(text) : undefined;
    const local = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && local) ? url : undefined;
}
/** True when Fulcio is the public one, which is so unless another is named. */
function isPublic(fulcioUrl) {
    return fulcioUrl === '' || addressOf(fulcioUrl)?.origin === PUBLIC_FULCIO;
}


/***/ }),

/***/ 25507:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hh: () => (/* binding */ readBuildArguments),
/* harmony export */   b8: () => (/* binding */ buildProblems),
/* harmony export */   mK: () => (/* binding */ buildRequest)
/* harmony export */ });
/* harmony import */ var _attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51325);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97915);



/** Turns inputs and release into a request to a builder. Throws `bad-input` for what `buildProblems` finds. */
function buildRequest({ inputs, env }, release, destination) {
    const buildArgs = readBuildArguments({ inputs, env });
    const problems = [...buildArgs.problems];
    const optional = (name) => {
        const value = inputs.text(name);
        return value === '' ? {} : { [camel(name)]: value };
    };
    const request = {
        context: inputs.text('context'),
        ...optional('file'),
        ...optional('target'),
        platforms: (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatforms */ .t)(inputs.list('platforms'), problems),
        buildArgs: buildArgs.values,
        labels: release.labels,
        annotations: release.annotations,
        epoch: release.epoch,
        destination,
        buildx: {
            addHosts: inputs.list('add-hosts'),
            allow: inputs.list('allow'),
            attests: inputs.list('attests'),
            buildContexts: inputs.list('build-contexts'),
            cacheFrom: inputs.list('cache-from'),
            cacheTo: inputs.list('cache-to'),
            noCache: inputs.flag('no-cache'),
            noCacheFilters: inputs.list('no-cache-filters'),
            outputs: inputs.list('outputs'),
            load: inputs.flag('load'),
            pull: inputs.flag('pull'),
            secrets: inputs.list('secrets'),
            secretEnvs: inputs.list('secret-envs'),
            secretFiles: inputs.list('secret-files'),
            ssh: inputs.list('ssh'),
            ulimit: inputs.list('ulimit'),
            ...optional('network'),
            ...optional('provenance'),
            ...sbomOf(inputs.text('sbom')),
            ...optional('shm-size'),
            ...optional('cgroup-parent'),
        },
    };
    if (problems.length === 0)
        return request;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', 'the build inputs are not usable', { problems });
}
/** What is wrong with the build inputs, as far as that can be told before anything is looked at. */
function buildProblems({ inputs, env }) {
    const problems = [...readBuildArguments({ inputs, env }).problems];
    (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_1__/* .readPlatforms */ .t)(inputs.list('platforms'), problems);
    return problems;
}
/** Reads `build-args`: `NAME=value`; a name alone takes its value from the environment, as docker does. */
function readBuildArguments({ inputs, env }) {
    const problems = [];
    const entries = inputs.list('build-args').flatMap((line) => {
        const at = line.indexOf('=');
        const name = at < 0 ? line : line.slice(0, at);
        if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
            problems.push(`build-args: ${JSON.stringify(name)} is not a name, for example VERSION=1.2.3`);
            return [];
        }
        const value = at < 0 ? env[name] : line.slice(at + 1);
        return value === undefined ? [] : [[name, value]];
    });
    return { values: Object.fromEntries(entries), problems };
}
/** Only what is meant for BuildKit: files are attached once the image is stored. */
function sbomOf(text) {
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_2__.readSbomInput)(text);
    return wish.kind === 'buildkit' ? { sbom: wish.value } : {};
}
function camel(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}


/***/ }),

/***/ 97915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPlatforms)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
;// CONCATENATED MODULE: ./lib/oci/platform-names.js
/**
 * The operating systems and processors that images can be for: the names of Go's ports, which image-spec config.md
 * refers to. Read them as a check on what people type; what a registry holds may name others.
 */
const OPERATING_SYSTEMS = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'dragonfly',
    'solaris',
    'illumos',
    'aix',
    'plan9',
    'android',
    'ios',
    'js',
    'wasi',
    'wasip1',
];
const ARCHITECTURES = [
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64le',
    'mips64',
    'mipsle',
    'mips',
    'wasm',
];
/** The part of a platform that no image has, with the names there are; undefined where all of it is known. */
function unknownPart({ os, architecture, }) {
    if (!OPERATING_SYSTEMS.includes(os))
        return { part: os, known: OPERATING_SYSTEMS };
    return ARCHITECTURES.includes(architecture) ? undefined : { part: architecture, known: ARCHITECTURES };
}

;// CONCATENATED MODULE: ./lib/steps/platform-list.js



/** Reads the input `platforms`. What is none, or names a system or processor that there is not, is added to `problems`. */
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,descriptor/* parsePlatform */.FL)(text);
        const unknown = platform && unknownPart(platform);
        if (platform && !unknown)
            return [platform];
        const said = unknown
            ? `names ${JSON.stringify(unknown.part)}, which no image is for${(0,nearest/* didYouMean */.a)(unknown.part, unknown.known)}`
            : 'is not a platform';
        problems.push(`platforms: ${JSON.stringify(text)} ${said}, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
}


/***/ }),

/***/ 43645:
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

// EXTERNAL MODULE: ./lib/steps/build-request.js
var build_request = __webpack_require__(25507);
// EXTERNAL MODULE: ./lib/steps/chart-request.js
var chart_request = __webpack_require__(67979);
// EXTERNAL MODULE: ./lib/steps/charts.js + 1 modules
var steps_charts = __webpack_require__(73811);
// EXTERNAL MODULE: ./lib/steps/connection-problems.js
var connection_problems = __webpack_require__(95176);
// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/attach/sbom-input.js
var sbom_input = __webpack_require__(51325);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/steps/platform-list.js + 1 modules
var platform_list = __webpack_require__(97915);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var steps_platforms = __webpack_require__(1987);
;// CONCATENATED MODULE: ./lib/steps/sbom-problems.js






/**
 * What is wrong with the files of the input `sbom`, before anything is built. Those of charts by name wait until their
 * names are known.
 */
async function sbomProblems(deps) {
    const entries = entriesOf(deps).filter(({ pattern }) => !pattern.includes('{chart}'));
    if (entries.length === 0)
        return [];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    return sbomFileProblems(entries, await platformsOf(deps), deps.cwd);
}
/** The same once it is known what the release publishes: files that are for nothing in it, and files of charts by name. */
async function sbomGoodsProblems(deps, goods) {
    const entries = entriesOf(deps);
    const problems = goods.image ? [] : idle(deps);
    if (entries.length === 0)
        return problems;
    const { strayEntries } = await __webpack_require__.e(/* import() */ 4809).then(__webpack_require__.bind(__webpack_require__, 44809));
    const stray = strayEntries(entries, goods);
    if (stray.length > 0)
        return [...problems, ...stray];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    const named = entries
        .filter(({ pattern }) => pattern.includes('{chart}'))
        .flatMap(({ pattern, chart }) => (chart === undefined ? goods.charts : [chart]).map(name => ({
        pattern: pattern.replaceAll('{chart}', name),
    })));
    return [...problems, ...(await sbomFileProblems(named, [], deps.cwd))];
}
function entriesOf({ inputs }) {
    const wish = (0,sbom_input.readSbomInput)(inputs.text('sbom'));
    return wish.kind === 'files' ? wish.entries : [];
}
/** What can only be about images, where there is none. */
function idle({ inputs }) {
    const wish = (0,sbom_input.readSbomInput)(inputs.text('sbom'));
    const hint = 'none is published; give the documents of charts as files in `sbom`';
    return [
        ...(wish.kind === 'buildkit' && wish.isOn ? [`sbom: BuildKit describes images, and ${hint}`] : []),
        ...(inputs.text('sbom-generator') === 'syft' ? [`sbom-generator: syft scans images, and ${hint}`] : []),
    ];
}
/** What will be published, as far as it is known. A layout has what it has; `merge` takes none. */
async function platformsOf({ inputs, machine, cwd, command, }) {
    const layout = inputs.text('oci-layout');
    if (layout !== '' && command !== 'merge')
        return platformsIn((0,external_node_path_.resolve)(cwd, layout));
    const given = (0,platform_list/* readPlatforms */.t)(inputs.list('platforms'), []);
    if (given.length > 0)
        return given;
    const own = inputs.text('builder') === 'native' ? (0,descriptor/* parsePlatform */.FL)(machine) : undefined;
    return own && [own];
}
/** What is wrong with a layout is told by whoever takes it. */
async function platformsIn(path) {
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440)]).then(__webpack_require__.bind(__webpack_require__, 73440));
    try {
        const layout = await openLayout(path);
        const { platforms } = await (0,steps_platforms/* partsOf */.CI)(layout, await layout.manifest(layout.root.digest));
        return platforms.flatMap(({ platform }) => platform ?? []);
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/steps/signing.js
var signing = __webpack_require__(22264);
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
    const [release, charts] = await Promise.allSettled([working, (0,steps_charts/* planCharts */.hr)(deps, working)]);
    // What is wrong with the inputs is said before what is wrong with a chart.
    if (release.status === 'rejected')
        throw release.reason;
    if (charts.status === 'rejected')
        throw charts.reason;
    const names = charts.value.map(({ planned }) => planned.name);
    const goods = { image: release.value.repositories.length > 0, charts: names };
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
    if (deps.command !== 'tags')
        problems.push(...(await publishingProblems(deps, destinations)));
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const rules = loadRules();
    const context = await (0,steps_problems/* collectingAsync */.X7)(problems, () => contextOf(deps));
    // Where the kinds are not known the rules are read all the same, for what is wrong with them.
    const derived = context &&
        (await (0,steps_problems/* collectingAsync */.X7)(problems, () => derive(deps, { context, rules, kindOf: kindOf ?? (() => 'moving') })));
    if (deps.command !== 'tags' && deps.command !== 'build')
        await (0,steps_problems/* collectingAsync */.X7)(problems, () => (0,signing.checkSigning)(deps, context));
    if (problems.length > 0 || !context || !derived)
        throw (0,steps_problems/* badInput */.AN)(problems);
    host.info(`context: ${context.why}`);
    for (const notice of context.notices ?? [])
        host.notice(notice);
    for (const warning of derived.tagSet.warnings)
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
async function publishingProblems(deps, destinations) {
    const { inputs, command } = deps;
    // One runner's part of a release is of the image alone: charts and signatures are the business of `merge`.
    const isPart = command === 'build';
    const charts = !isPart && inputs.list('charts').length > 0;
    const enough = inputs.list('images').length > 0 || (charts && command !== 'merge');
    const also = isPart || command === 'merge' ? '' : ', or charts';
    const problems = enough
        ? []
        : [`images: is missing; name what to publish, for example images: team/app${also}`];
    const repositories = [...destinations.repositories];
    if (charts && destinations.problems.length === 0) {
        const found = await (0,steps_problems/* collectingAsync */.X7)(problems, () => (0,steps_charts/* chartRepositories */.Fb)(deps, destinations, 'chart'), true);
        repositories.push(...(found ?? []));
    }
    const { registry } = destinations;
    problems.push(...(await (0,connection_problems/* connectionProblems */.l)(deps, { registry, repositories })), ...(0,build_request/* buildProblems */.b8)(deps));
    // The files that `merge` attaches may be made when all parts are there.
    if (isPart)
        return problems;
    const files = await sbomProblems(deps);
    return [...problems, ...(0,signing.signingProblems)(deps), ...files, ...(await (0,chart_request/* chartProblems */.jC)(deps))];
}
/** Throws `no-tags` with what every rule says of itself, when there is nothing to publish. */
function assertSomething({ tagSet, context, repositories, charts }) {
    if (tagSet.tags.length > 0 || (repositories.length === 0 && charts.length > 0))
        return;
    throw new errors/* AppError */.uV('no-tags', `no tag rule fits ${context.ref.kind} ${JSON.stringify(refName(context))}`, {
        problems: tagSet.silent.map(({ rule, why }) => `${rule}: ${why}`),
    });
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

/***/ 22264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSigning: () => (/* binding */ checkSigning),
/* harmony export */   openSigning: () => (/* binding */ openSigning),
/* harmony export */   openVerifyTrust: () => (/* binding */ openVerifyTrust),
/* harmony export */   signingProblems: () => (/* binding */ signingProblems),
/* harmony export */   signingRun: () => (/* binding */ signingRun),
/* harmony export */   sigstoreOf: () => (/* binding */ sigstoreOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _sign_addresses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69109);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);




/** What is wrong with the inputs about signing, seen without opening anything. */
function signingProblems(deps) {
    const { inputs } = deps;
    const sign = inputs.text('sign');
    const problems = [];
    if (sign === 'key' && inputs.text('sign-key') === '') {
        problems.push('sign-key: is missing; sign: key needs a file or env://NAME');
    }
    if (sign !== 'key' && inputs.text('sign-key') !== '')
        problems.push('sign: is not key, but sign-key is given');
    const wish = wishOf(deps);
    if (wish !== undefined)
        return [...problems, ...(0,_sign_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressProblems */ .XS)(wish, sigstoreOf(deps))];
    if (inputs.text('attest') !== '')
        problems.push('attest: provenance is a signed statement; give sign: key or sign: keyless');
    return problems;
}
/**
 * Throws `bad-input` for a key or a root of trust that cannot be used, and says which inputs wait for `sign` in vain.
 * Where a run only rehearses nothing is looked at: a fork has no keys.
 */
async function checkSigning(deps, context) {
    const { inputs, host, command } = deps;
    const wish = wishOf(deps);
    if (wish === undefined) {
        const idle = idleInputs(deps);
        if (idle.length > 0)
            host.warning(`sign: is none, so these have no effect: ${idle.join(', ')}`);
        return;
    }
    const rehearses = (command !== 'plan' && !inputs.flag('push')) || isForked(context);
    const missing = wish.sign === 'key' && wish.signKey === '';
    if (rehearses || missing)
        return;
    const { checkMaterial } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
    await checkMaterial(wish, sigstoreOf(deps), keySource(deps));
}
function isForked(context) {
    return context?.ref.kind === 'request' && context.ref.fork;
}
/** Inputs of signing alone that are not what they are by themselves. */
function idleInputs({ inputs }) {
    const texts = ['fulcio-url', 'rekor-url', 'timestamp-url', 'trusted-root'].filter(name => inputs.text(name) !== '');
    return [
        ...texts,
        ...(inputs.text('sign-format') === 'bundle' ? [] : ['sign-format']),
        ...(inputs.text('rekor-version') === '1' ? [] : ['rekor-version']),
        ...(inputs.flag('sign-recursive') ? ['sign-recursive'] : []),
    ];
}
/** How the inputs want things signed; undefined: not at all. */
function wishOf({ inputs }) {
    const format = inputs.text('sign-format');
    const sign = inputs.text('sign');
    if (sign === 'key')
        return { sign, signKey: inputs.text('sign-key'), format };
    return sign === 'keyless' ? { sign, format } : undefined;
}
/** Opens the signer that the inputs ask for; undefined where nothing is signed. */
async function openSigning(deps) {
    const { inputs } = deps;
    const wish = wishOf(deps);
    if (wish === undefined)
        return undefined;
    const { openSigner } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
    const run = signingRun(deps);
    try {
        const signer = await openSigner(wish, sigstoreOf(deps), run);
        return {
            signer,
            format: inputs.text('sign-format'),
            recursive: inputs.flag('sign-recursive'),
            checkCommand: await checkCommandOf(deps, signer.trust),
            close: () => run.http.close(),
        };
    }
    catch (error) {
        await run.http.close();
        throw error;
    }
}
async function checkCommandOf({ inputs }, trust) {
    const { cosignVerifyCommand } = await __webpack_require__.e(/* import() */ 1586).then(__webpack_require__.bind(__webpack_require__, 71586));
    const given = (name) => inputs.text(name) !== '';
    if (trust.kind === 'identity') {
        const told = {
            identity: textOf(trust.identity),
            issuer: textOf(trust.issuer),
            trustedRoot: given('trusted-root'),
            timestamped: given('timestamp-url'),
        };
        return reference => cosignVerifyCommand(reference, told);
    }
    const [key] = trust.keys;
    if (!key)
        throw new Error('a signer has a key');
    return reference => cosignVerifyCommand(reference, { key, path: 'cosign.pub', logged: given('rekor-url') });
}
function textOf(expected) {
    return 'exact' in expected ? expected.exact : expected.pattern.source;
}
/** Whose signatures count by the inputs. Throws `bad-input` for a key that cannot be read. */
async function openVerifyTrust(deps, wish) {
    const { openTrust } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
    const { trustedRoot } = sigstoreOf(deps);
    return openTrust(wish, { trustedRoot }, keySource(deps));
}
/** What opening a signer or a trust needs of this run. The caller closes `http`. */
function signingRun(deps) {
    const { clock, host } = deps;
    return {
        ...keySource(deps),
        http: httpOnDemand(deps),
        clock,
        userAgent: `cfcr-push/${deps.toolVersion}`,
        log: line => host.info(line),
    };
}
/** A key signs without any network; loading that first would keep the key waiting. */
function httpOnDemand(deps) {
    let opened;
    return {
        request: async (request) => {
            opened ??= (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .fb)(deps);
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}
/** Where keys are read from, and where sigstore's root of trust is kept between steps. */
function keySource({ env, cwd, host }) {
    const cache = env['RUNNER_TEMP'] || env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? cwd, '.cache');
    return {
        env,
        mask: (secret) => host.mask(secret),
        // At once: a turn in the background would let much else go before the key.
        readFile: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), 'utf8'),
        cachePath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'cfcr-push', 'sigstore'),
    };
}
/** The sigstore that the inputs name. */
function sigstoreOf({ inputs, cwd }) {
    const root = inputs.text('trusted-root');
    return {
        fulcioUrl: inputs.text('fulcio-url'),
        rekorUrl: inputs.text('rekor-url'),
        rekorVersion: inputs.text('rekor-version') === '2' ? 2 : 1,
        timestampUrl: inputs.text('timestamp-url'),
        trustedRoot: root === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, root),
    };
}


/***/ })

};
