export const id = 6993;
export const ids = [6993];
export const modules = {

/***/ 44809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   entriesFor: () => (/* binding */ entriesFor),
/* harmony export */   strayEntries: () => (/* binding */ strayEntries)
/* harmony export */ });
/* harmony import */ var _sbom_locate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33471);

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
        if ((0,_sbom_locate_js__WEBPACK_IMPORTED_MODULE_0__/* .isByPlatform */ .jk)(pattern) && (isForCharts(entry) || isAlone(goods)))
            return [`sbom: ${pattern} is for platforms, which a chart does not have`];
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

/***/ 33471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ readSbomFile),
/* harmony export */   jk: () => (/* binding */ isByPlatform),
/* harmony export */   pS: () => (/* binding */ shownPath),
/* harmony export */   ss: () => (/* binding */ findSbomFiles),
/* harmony export */   uG: () => (/* binding */ patternFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37886);





/** Files that one pattern may match: more is a pattern that means something else. */
const MAX_FILES = 64;
const PLACEHOLDER = /\{(platform|os|arch|variant|os\.version)\}/g;
/** Whether a pattern stands for one file of each platform. */
function isByPlatform(pattern) {
    return pattern.search(PLACEHOLDER) >= 0;
}
/**
 * The pattern for one platform; for any of them where it is not known which there will be. `version`: what stands for
 * that of an operating system that has none, `*` where it may get one from its base image.
 */
function patternFor(pattern, platform, version = '') {
    if (platform === undefined)
        return pattern.replace(PLACEHOLDER, '*');
    const { os, architecture: arch, variant = '' } = platform;
    const name = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform).replaceAll('/', '-');
    const values = { platform: name, os, arch, variant, 'os.version': platform['os.version'] ?? version };
    return pattern.replace(PLACEHOLDER, (_all, key) => values[key]);
}
/**
 * The files of a pattern, absolute or below `cwd`: the file of exactly this name, else what the pattern matches, in one
 * order on every machine. Paths are absolute, so that a file has one however it was written. None, and too many, are
 * problems.
 */
async function findSbomFiles(pattern, cwd, problems) {
    const exact = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, pattern);
    if (await isFile(exact))
        return [exact];
    const found = new Set();
    for await (const path of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd })) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path);
        if (await isFile(file))
            found.add(file);
        if (found.size > MAX_FILES)
            break;
    }
    if (found.size === 0)
        problems.push(`sbom: nothing matches ${JSON.stringify(pattern)}`);
    if (found.size > MAX_FILES)
        problems.push(`sbom: ${JSON.stringify(pattern)} matches more than ${MAX_FILES} files`);
    return [...found].sort().slice(0, MAX_FILES);
}
/** Reads a file that was found. What is no SBOM, too large or cannot be read is a problem. */
async function readSbomFile(file, cwd, problems) {
    const name = shownPath(file, cwd);
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
        if (size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `${name} has ${size} bytes; an SBOM may have ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_}`);
        return (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSbom */ .kH)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), name);
    }
    catch (error) {
        const code = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV ? undefined : error.code;
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV) && code === undefined)
            throw error;
        problems.push(`sbom: ${code === undefined ? error.message : `${name} cannot be read (${code})`}`);
        return undefined;
    }
}
/** As people call it: below the working directory without that, elsewhere in full. */
function shownPath(file, cwd) {
    const below = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(cwd, file);
    return below.startsWith('..') ? file : below;
}
/** What cannot be looked at is not there; what is there and cannot be read is told when it is. */
async function isFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).catch(() => undefined);
    return found?.isFile() === true;
}


/***/ }),

/***/ 77669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ joinFields),
/* harmony export */   Kp: () => (/* binding */ splitFields),
/* harmony export */   wb: () => (/* binding */ readAttributes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);

/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
function joinFields(fields) {
    return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
function splitFields(text) {
    const options = { columns: false, relax_quotes: true, relax_column_count: true };
    try {
        const [fields] = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { ...options, record_delimiter: '\0' });
        return fields ?? [''];
    }
    catch {
        // A quote that never closes: docker's own words about it are better than ours.
        return [text];
    }
}
/** Reads `key=value` fields; keys are lower-cased, a field without `=` has the value ''. */
function readAttributes(text) {
    return new Map(splitFields(text).map(field => {
        const at = field.indexOf('=');
        return at < 0
            ? [field.trim().toLowerCase(), '']
            : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
    }));
}


/***/ }),

/***/ 86993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assertWhole: () => (/* binding */ assertWhole)
});

// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/report/verification.js
var verification = __webpack_require__(38215);
// EXTERNAL MODULE: ./lib/attach/sbom-entries.js
var sbom_entries = __webpack_require__(44809);
// EXTERNAL MODULE: ./lib/attach/sbom-input.js
var sbom_input = __webpack_require__(51325);
// EXTERNAL MODULE: ./lib/build/buildx/csv.js
var csv = __webpack_require__(77669);
// EXTERNAL MODULE: ./lib/steps/verify-wish.js
var verify_wish = __webpack_require__(21008);
;// CONCATENATED MODULE: ./lib/steps/asked-for.js




/**
 * What has to be attached to one good by the inputs, whatever a run has attached. Signatures are of everything,
 * BuildKit's statements of images alone; files are for what they name.
 */
function askedFor(inputs, { kind, chart }, goods) {
    const isImage = kind === 'image';
    const wish = (0,sbom_input.readSbomInput)(inputs.text('sbom'));
    const asked = {
        signature: inputs.text('sign') !== 'none',
        sbom: (wish.kind === 'files' && (0,sbom_entries.entriesFor)(wish.entries, goods, chart?.planned.name).length > 0) ||
            (isImage &&
                ((wish.kind === 'buildkit' && wish.isOn) ||
                    inputs.text('sbom-generator') === 'syft' ||
                    (wish.kind !== 'buildkit' && attests(inputs, 'sbom')))),
        provenance: inputs.text('attest') === 'provenance' || (isImage && buildkitProvenance(inputs)),
    };
    return verify_wish/* REQUIREMENTS */.d.filter(one => asked[one]);
}
/** The named input wins over an entry of `attests`, as in docker/build-push-action. */
function buildkitProvenance(inputs) {
    const named = inputs.text('provenance');
    return named === '' ? attests(inputs, 'provenance') : !(0,sbom_input/* isOff */.g)(named);
}
function attests(inputs, type) {
    return inputs.list('attests').some(entry => (0,csv/* readAttributes */.wb)(entry).get('type') === type && !(0,sbom_input/* isOff */.g)(entry));
}

// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var steps_platforms = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/steps/verify-one.js + 2 modules
var verify_one = __webpack_require__(46395);
// EXTERNAL MODULE: ./lib/steps/verify-report.js
var verify_report = __webpack_require__(70681);
;// CONCATENATED MODULE: ./lib/steps/verify-release.js







/**
 * Checks everything that was published as the command `verify` does, read back from every registry: what the inputs ask
 * for has to be there. Throws `verify-failed` with everything that is missing.
 */
async function assertWhole(deps, facts, signing) {
    const checks = facts.goods.flatMap(progress => progress.good.repositories.map(repository => verifyGood(deps, { facts, signing, progress, repository })));
    const items = await Promise.all(checks);
    for (const line of (0,verification/* verificationLines */.bf)({ items }))
        deps.host.info(line);
    const error = (0,verify_report/* verificationError */.G)(items);
    if (error)
        throw error;
}
async function verifyGood({ inputs }, { facts, signing, progress, repository }) {
    const { source, good } = progress;
    if (!source)
        throw new Error(`${good.label} is not made yet`);
    const { digest } = source;
    const { platforms } = good.kind === 'image' ? await (0,steps_platforms/* readContents */.r0)(source.content, digest) : { platforms: [] };
    const expected = {
        platforms: platforms.map(({ platform }) => platform),
        sameAs: tagsNaming(progress, repository, digest),
        requirements: askedFor(inputs, good, (0,steps_good/* goodsFor */.sh)(facts)),
        // What is reused may have been built under a label of its own.
        revision: '',
        trust: signing?.signer.trust,
        recursive: signing?.recursive ?? false,
    };
    const reference = { repository, digest, text: `${repository.name}@${digest}` };
    return (0,verify_one/* verifyOne */.A)(reference, expected, facts.connection.looking(repository));
}
/** The tags that this run says name the digest in this repository. */
function tagsNaming({ named = [] }, repository, digest) {
    return named
        .filter(({ target }) => (0,reference/* fullName */.fq)(target.repository) === (0,reference/* fullName */.fq)(repository))
        .filter(entry => entry.digest === digest)
        .map(({ target }) => target.tag.name);
}


/***/ })

};
