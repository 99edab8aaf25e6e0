export const id = 226;
export const ids = [226];
export const modules = {

/***/ 5416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gc: () => (/* binding */ SBOM_PREDICATE),
/* harmony export */   kH: () => (/* binding */ readSbom),
/* harmony export */   n_: () => (/* binding */ MAX_SBOM),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

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
/**
 * Recognises an SBOM by its content: SPDX 2 and 3 in JSON, CycloneDX in JSON. `name` is what the document is called.
 * Throws `bad-input` with every field that is missing or wrong, and for anything that is no SBOM.
 */
function readSbom(bytes, name) {
    if (bytes.length > MAX_SBOM) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} has ${bytes.length} bytes; an SBOM may have ${MAX_SBOM}`);
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
        const found = graph.some(node => recordOf(node)['type'] === 'SpdxDocument');
        check(name, 'an SPDX 3 document', found ? [] : ['@graph has no element of type SpdxDocument']);
        return { format: 'spdx', version: 'SPDX-3', mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    if (typeof value['spdxVersion'] === 'string') {
        check(name, 'an SPDX document', spdxProblems(value));
        return { format: 'spdx', version: value['spdxVersion'], mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is no SBOM: ${whatElse(value)}`, {
        hint: 'give an SPDX or CycloneDX document in JSON, for example from: syft IMAGE -o spdx-json',
    });
}
/** SPDX 2.x, clause 6: the fields that a document must have. */
function spdxProblems(value) {
    const creation = recordOf(value['creationInfo']);
    const creators = creation['creators'];
    return [
        ...(/^SPDX-2\.[0-9]$/.test(String(value['spdxVersion'])) ? [] : ['spdxVersion is not SPDX-2.x']),
        ...(value['SPDXID'] === 'SPDXRef-DOCUMENT' ? [] : ['SPDXID is not SPDXRef-DOCUMENT']),
        ...missing(value, ['name', 'dataLicense', 'documentNamespace']),
        ...(typeof creation['created'] === 'string' ? [] : ['creationInfo.created is missing']),
        ...(Array.isArray(creators) && creators.length > 0 ? [] : ['creationInfo.creators is missing']),
        ...notLists(value, ['packages', 'files', 'relationships']),
    ];
}
/** CycloneDX 1.2 and later (earlier ones have no JSON form): the fields its schema requires. */
function cyclonedxProblems(value) {
    const { specVersion, serialNumber, version } = value;
    const uuid = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    return [
        ...(/^1\.(?:[2-9]|[1-9][0-9])$/.test(String(specVersion)) ? [] : ['specVersion is not 1.2 or later']),
        ...(serialNumber === undefined || uuid.test(String(serialNumber)) ? [] : ['serialNumber is no urn:uuid']),
        ...(version === undefined || Number.isInteger(version) ? [] : ['version is no whole number']),
        ...notLists(value, ['components', 'dependencies']),
    ];
}
function whatElse(value) {
    if (typeof value['predicateType'] === 'string')
        return 'it is an in-toto statement; give its predicate alone';
    if (recordOf(value['descriptor'])['name'] === 'syft')
        return "it is in syft's own form";
    return 'it has neither spdxVersion nor bomFormat';
}
function parse(bytes, name) {
    const text = new TextDecoder().decode(bytes);
    try {
        return recordOf(JSON.parse(text));
    }
    catch (cause) {
        const xml = /^\s*</.test(text) ? ' (XML is not supported)' : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is no SBOM: it is not JSON${xml}`, { cause });
    }
}
function check(name, what, problems) {
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is ${what} with mistakes: ${problems.join('; ')}`, {
        problems: problems.map(problem => `${name}: ${problem}`),
    });
}
function missing(value, names) {
    return names
        .filter(name => typeof value[name] !== 'string' || value[name] === '')
        .map(name => `${name} is missing`);
}
function notLists(value, names) {
    return names
        .filter(name => value[name] !== undefined && !Array.isArray(value[name]))
        .map(name => `${name} is no list`);
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}


/***/ }),

/***/ 80226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assignSbomFiles: () => (/* binding */ assignSbomFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5416);





/** Files that one pattern may match: more is a pattern that means something else. */
const MAX_FILES = 64;
/**
 * Finds the files of the input `sbom` below `cwd` and says what each belongs to: a pattern with a placeholder, or an
 * entry with a platform, to that platform's manifest; any other to the root. Throws `bad-input` when a pattern matches
 * nothing, when one file would belong to two platforms, and for a file that is no SBOM; all problems at once.
 */
async function assignSbomFiles(entries, targets, cwd) {
    const problems = [];
    const owner = new Map();
    for (const { pattern, subject } of entries.flatMap(entry => wanted(entry, targets, problems))) {
        const files = await filesOf(pattern, cwd);
        if (files.length === 0)
            problems.push(`sbom: nothing matches ${JSON.stringify(pattern)}`);
        if (files.length > MAX_FILES)
            problems.push(`sbom: ${JSON.stringify(pattern)} matches more than ${MAX_FILES} files`);
        for (const file of files.slice(0, MAX_FILES)) {
            const other = owner.get(file) ?? subject;
            if (other.digest !== subject.digest) {
                problems.push(`sbom: ${file} would belong to ${nameOf(other)} and to ${nameOf(subject)}`);
            }
            owner.set(file, subject);
        }
    }
    const read = await Promise.all([...owner].map(([file, subject]) => readFor(file, { subject, cwd, problems })));
    const [only, ...more] = problems;
    if (only === undefined)
        return read.filter(one => one !== undefined);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', more.length === 0 ? only : `${problems.length} things are wrong with \`sbom\``, {
        problems,
    });
}
function wanted(entry, { root, platforms }, problems) {
    const named = entry.platform === undefined ? undefined : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .FL)(entry.platform);
    const chosen = platforms.filter(({ platform }) => named === undefined || (platform && (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform) === (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(named)));
    if (entry.platform !== undefined && chosen.length === 0) {
        problems.push(`sbom: the image has no platform ${entry.platform}`);
    }
    if (entry.platform === undefined && !/\{(?:platform|os|arch|variant)\}/.test(entry.pattern)) {
        return [{ pattern: entry.pattern, subject: root }];
    }
    return chosen.map(subject => ({ pattern: expand(entry.pattern, subject), subject }));
}
function expand(pattern, { platform }) {
    const { os = '', architecture = '', variant = '' } = platform ?? {};
    const whole = platform === undefined ? '' : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform).replaceAll('/', '-');
    const values = { platform: whole, os, arch: architecture, variant };
    return pattern.replace(/\{(platform|os|arch|variant)\}/g, (_all, key) => values[key] ?? '');
}
/** A file of exactly this name, else what the pattern matches, in one order on every machine. */
async function filesOf(pattern, cwd) {
    const exact = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, pattern)).catch(() => undefined);
    if (exact?.isFile())
        return [pattern];
    const found = [];
    for await (const path of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd })) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, path))).isFile())
            found.push(path);
        if (found.length > MAX_FILES)
            break;
    }
    return found.sort();
}
async function readFor(file, { subject, cwd, problems }) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, file));
        if (size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `${file} has ${size} bytes; an SBOM may have ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_SBOM */ .n_}`);
        return { subject, document: (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_4__/* .readSbom */ .kH)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cwd, file)), file) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV))
            throw error;
        problems.push(`sbom: ${error.message}`);
        return undefined;
    }
}
function nameOf({ platform, digest }) {
    return platform === undefined ? digest : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(platform);
}


/***/ })

};
