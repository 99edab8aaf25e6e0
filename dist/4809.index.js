export const id = 4809;
export const ids = [4809];
export const modules = {

/***/ 37886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n_: () => (/* binding */ MAX_SBOM),
  gc: () => (/* binding */ SBOM_PREDICATE),
  tY: () => (/* binding */ SBOM_TYPE),
  kH: () => (/* binding */ readSbom)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/attach/sbom-fields.js
/** The value as an object; anything else is an empty one. */
function recordOf(value) {
    return isRecord(value) ? value : {};
}
const IS = {
    text: value => typeof value === 'string',
    name: value => typeof value === 'string' && value !== '',
    object: isRecord,
    list: Array.isArray,
    texts: value => Array.isArray(value) && value.every(one => typeof one === 'string'),
};
const CALLED = {
    text: 'text',
    name: 'text',
    object: 'object',
    list: 'list',
    texts: 'list of texts',
};
/** Fields that have to be there, as problems where they are not; `where` goes before their names: `packages[3].`. */
function required(value, kinds, where = '') {
    return Object.entries(kinds).flatMap(([name, kind]) => value[name] === undefined || value[name] === null || (kind === 'name' && value[name] === '')
        ? [`${where}${name} is missing`]
        : wrong(value, name, kind, where));
}
/** Fields that may be left out and are of a kind where they are there. */
function optional(value, kinds, where = '') {
    return Object.entries(kinds).flatMap(([name, kind]) => value[name] === undefined ? [] : wrong(value, name, kind, where));
}
/** Checks each element of a list, where there is one; an element that is no object is a problem of its own. */
function each(value, name, check = () => [], where = '') {
    const list = value[name];
    if (list === undefined)
        return [];
    if (!Array.isArray(list))
        return [`${where}${name} is no list`];
    return list.flatMap((element, at) => {
        const place = `${where}${name}[${at}]`;
        return isRecord(element) ? check(element, `${place}.`) : [`${place} is no object`];
    });
}
/** A date and time of RFC 3339; the formats want UTC, and tools write offsets and fractions of seconds as well. */
function isTime(value) {
    const form = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
    return typeof value === 'string' && form.test(value) && !Number.isNaN(Date.parse(value));
}
function wrong(value, name, kind, where) {
    return IS[kind](value[name]) ? [] : [`${where}${name} is no ${CALLED[kind]}`];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/attach/sbom-cyclonedx.js

/** Components within components; real documents have three levels or so. */
const MAX_NESTED = 32;
const UUID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/**
 * CycloneDX 1.2 and later (earlier ones have no JSON form): what its schemas require, and that everything is of the type
 * it has to be. Identifiers of licences are not looked at: their list grows faster than the schemas that pin it.
 */
function cyclonedxProblems(value) {
    const { specVersion, serialNumber, version } = value;
    const minor = minorOf(specVersion);
    if (minor === undefined)
        return ['specVersion is not 1.2 or later'];
    const numbered = Number.isInteger(version) && Number(version) >= 1;
    // Up to 1.4 it has to be there, from 1.5 on it is 1 where it is not.
    const versioned = version === undefined ? minor >= 5 : numbered;
    return [
        ...(serialNumber === undefined || UUID.test(String(serialNumber)) ? [] : ['serialNumber is no urn:uuid']),
        ...(versioned ? [] : [`version is ${version === undefined ? 'missing' : 'no whole number from 1 on'}`]),
        ...metadataProblems(value, minor),
        ...componentProblems(value, minor),
        ...each(value, 'services', (one, where) => required(one, { name: 'text' }, where)),
        ...each(value, 'dependencies', (one, where) => [
            ...required(one, { ref: 'text' }, where),
            ...optional(one, { dependsOn: 'texts' }, where),
        ]),
        ...referenceProblems(value),
        ...each(value, 'compositions', (one, where) => required(one, { aggregate: 'text' }, where)),
        ...each(value, 'vulnerabilities'),
        ...each(value, 'annotations'),
    ];
}
function minorOf(specVersion) {
    const [, minor] = typeof specVersion === 'string' ? (/^1\.([0-9]{1,2})$/.exec(specVersion) ?? []) : [];
    return minor === undefined || Number(minor) < 2 ? undefined : Number(minor);
}
function metadataProblems(value, minor) {
    const metadata = recordOf(value['metadata']);
    const { timestamp, component, tools } = metadata;
    return [
        ...optional(value, { metadata: 'object' }),
        ...(timestamp === undefined || isTime(timestamp) ? [] : ['metadata.timestamp is no time']),
        ...(component === undefined ? [] : optional(metadata, { component: 'object' }, 'metadata.')),
        ...(component === undefined ? [] : oneComponent(recordOf(component), 'metadata.component.', minor)),
        // From 1.5 on also an object with components and services.
        ...(minor >= 5 && !Array.isArray(tools) ? optional(metadata, { tools: 'object' }, 'metadata.') : []),
        ...(Array.isArray(tools) || minor < 5 ? each(metadata, 'tools', undefined, 'metadata.') : []),
        ...each(metadata, 'authors', undefined, 'metadata.'),
        ...each(metadata, 'properties', undefined, 'metadata.'),
    ];
}
function componentProblems(value, minor, where = '', depth = 0) {
    if (depth > MAX_NESTED)
        return [`${where}components is nested too deeply`];
    return each(value, 'components', (one, place) => [...oneComponent(one, place, minor), ...componentProblems(one, minor, place, depth + 1)], where);
}
function oneComponent(one, where, minor) {
    // Up to 1.3 a component has a version, which may be empty.
    const unversioned = minor < 4 && typeof one['version'] !== 'string';
    return [
        ...required(one, { type: 'text', name: 'text' }, where),
        ...(unversioned ? [`${where}version is missing`] : []),
        ...optional(one, { 'bom-ref': 'text', purl: 'text', cpe: 'text' }, where),
        ...(typeof (one['version'] ?? '') === 'string' ? [] : [`${where}version is no text`]),
        ...each(one, 'hashes', (hash, at) => required(hash, { alg: 'text', content: 'text' }, at), where),
        ...each(one, 'licenses', undefined, where),
        ...each(one, 'properties', undefined, where),
        ...referenceProblems(one, where),
    ];
}
function referenceProblems(value, where = '') {
    return each(value, 'externalReferences', (one, at) => required(one, { url: 'text', type: 'text' }, at), where);
}

;// CONCATENATED MODULE: ./lib/attach/sbom-spdx.js

/**
 * SPDX 2.x: what its specification (clauses 6 to 12) and its JSON schema require. Identifiers of licences and the form of
 * element ids are not looked at: the lists of the one grow faster than schemas, and tools in use break the other.
 */
function spdxProblems(value) {
    const creation = recordOf(value['creationInfo']);
    const { documentNamespace, dataLicense, spdxVersion, SPDXID } = value;
    return [
        ...(/^SPDX-2\.[0-9]$/.test(String(spdxVersion)) ? [] : ['spdxVersion is not SPDX-2.x']),
        ...(SPDXID === 'SPDXRef-DOCUMENT' ? [] : ['SPDXID is not SPDXRef-DOCUMENT']),
        ...required(value, {
            name: 'name',
            dataLicense: 'name',
            documentNamespace: 'name',
            creationInfo: 'object',
        }),
        ...(dataLicense === undefined || dataLicense === 'CC0-1.0' ? [] : ['dataLicense is not CC0-1.0']),
        ...(typeof documentNamespace !== 'string' || isNamespace(documentNamespace)
            ? []
            : ['documentNamespace is no address without #']),
        ...(isTime(creation['created']) ? [] : ['creationInfo.created is no time, as in 2026-01-15T12:00:00Z']),
        ...creatorProblems(creation['creators']),
        ...elementProblems(value),
    ];
}
function creatorProblems(creators) {
    if (!Array.isArray(creators) || creators.length === 0)
        return ['creationInfo.creators is missing'];
    const isText = creators.every(one => typeof one === 'string' && one !== '');
    return isText ? [] : ['creationInfo.creators is no list of texts'];
}
function elementProblems(value) {
    const listed = { checksums: 'list', licenseInfoInFiles: 'texts' };
    return [
        ...each(value, 'packages', (one, where) => [
            ...required(one, { SPDXID: 'text', name: 'text', downloadLocation: 'text' }, where),
            ...optional(one, { checksums: 'list', externalRefs: 'list', hasFiles: 'texts' }, where),
        ]),
        ...each(value, 'files', (one, where) => [
            ...required(one, { SPDXID: 'text', fileName: 'text' }, where),
            ...optional(one, listed, where),
        ]),
        ...each(value, 'relationships', (one, where) => required(one, { spdxElementId: 'text', relatedSpdxElement: 'text', relationshipType: 'text' }, where)),
        ...each(value, 'externalDocumentRefs', (one, where) => required(one, { externalDocumentId: 'text', spdxDocument: 'text', checksum: 'object' }, where)),
        ...each(value, 'hasExtractedLicensingInfos', (one, where) => required(one, { licenseId: 'text', extractedText: 'text' }, where)),
        ...each(value, 'snippets', (one, where) => required(one, { SPDXID: 'text' }, where)),
        ...each(value, 'annotations'),
        ...optional(value, { documentDescribes: 'texts', comment: 'text' }),
    ];
}
/** SPDX 3 is a graph; of its elements only that they are some, for each class has a model of its own. */
function spdx3Problems(value) {
    const graph = value['@graph'];
    const found = Array.isArray(graph) && graph.some(node => recordOf(node)['type'] === 'SpdxDocument');
    return [
        ...(found ? [] : ['@graph has no element of type SpdxDocument']),
        ...each(value, '@graph', (one, where) => one['@type'] === undefined ? required(one, { type: 'text' }, where) : []),
    ];
}
function isNamespace(text) {
    return /^[a-z][a-z0-9+.-]*:[^\s#]+$/i.test(text);
}

;// CONCATENATED MODULE: ./lib/attach/sbom-document.js





/** Media types of SBOM documents, which are the types of the artifacts that carry them. */
const SBOM_TYPE = {
    spdx: 'application/spdx+json',
    cyclonedx: 'application/vnd.cyclonedx+json',
};
/** Predicate types under which cosign and BuildKit attest such documents. */
const SBOM_PREDICATE = {
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
};
/** Largest document taken: what BuildKit itself takes of a generator. */
const MAX_SBOM = 40 * 1024 * 1024;
/** Keeps a byte order mark, so that it is seen. */
const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
/** Mistakes of a document that are told; one that is wrong throughout has thousands. */
const MAX_SHOWN = 10;
/**
 * Recognises an SBOM by its content: SPDX 2 and 3 in JSON, CycloneDX in JSON. `name` is what the document is called.
 * Throws `bad-input` with every field that is missing or wrong, and for anything that is no SBOM.
 */
function readSbom(bytes, name) {
    if (bytes.length > MAX_SBOM) {
        throw new errors/* AppError */.uV('bad-input', `${name} has ${bytes.length} bytes; an SBOM may have ${MAX_SBOM}`);
    }
    const value = parse(bytes, name);
    const title = name.slice(name.lastIndexOf('/') + 1);
    if (value['bomFormat'] === 'CycloneDX') {
        check(name, 'a CycloneDX document', cyclonedxProblems(value));
        const version = String(value['specVersion']);
        return { format: 'cyclonedx', version, mediaType: SBOM_TYPE.cyclonedx, bytes, title };
    }
    const graph = value['@graph'];
    if (Array.isArray(graph) && /spdx\.org\/rdf\/3/.test(JSON.stringify(value['@context']))) {
        check(name, 'an SPDX 3 document', spdx3Problems(value));
        return { format: 'spdx', version: 'SPDX-3', mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    if (typeof value['spdxVersion'] === 'string') {
        check(name, 'an SPDX document', spdxProblems(value));
        return { format: 'spdx', version: value['spdxVersion'], mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    throw new errors/* AppError */.uV('bad-input', `${name} is no SBOM: ${whatElse(value)}`, {
        hint: 'give an SPDX or CycloneDX document in JSON, for example from: syft IMAGE -o spdx-json',
    });
}
function whatElse(value) {
    if (typeof value['predicateType'] === 'string')
        return 'it is an in-toto statement; give its predicate alone';
    if (recordOf(value['descriptor'])['name'] === 'syft')
        return "it is in syft's own form";
    return 'it has neither spdxVersion nor bomFormat';
}
function parse(bytes, name) {
    try {
        return recordOf(JSON.parse(UTF8.decode(bytes)));
    }
    catch (cause) {
        throw new errors/* AppError */.uV('bad-input', `${name} is no SBOM: ${whyNoJson(bytes)}`, { cause });
    }
}
/** JSON is UTF-8 without a mark (RFC 8259, 8.1), and readers in Go and Python refuse anything else. */
function whyNoJson(bytes) {
    const [first, second] = bytes;
    const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
    if (isUtf16)
        return 'it is in UTF-16, as some shells write it; JSON has to be in UTF-8';
    if (!(0,external_node_buffer_.isUtf8)(bytes))
        return 'it is not in UTF-8, as JSON has to be';
    const text = UTF8.decode(bytes);
    if (text.startsWith('\ufeff'))
        return 'it begins with a byte order mark, which JSON may not have';
    return `it is not JSON${/^\s*</.test(text) ? ' (XML is not supported)' : ''}`;
}
function check(name, what, problems) {
    if (problems.length === 0)
        return;
    const shown = problems.slice(0, MAX_SHOWN);
    if (problems.length > MAX_SHOWN)
        shown.push(`and ${problems.length - MAX_SHOWN} more`);
    throw new errors/* AppError */.uV('bad-input', `${name} is ${what} with mistakes: ${shown.join('; ')}`, {
        problems: shown.map(problem => `${name}: ${problem}`),
    });
}


/***/ }),

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


/***/ })

};
