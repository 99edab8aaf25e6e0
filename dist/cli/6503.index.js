export const id = 6503;
export const ids = [6503];
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

/***/ 56503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbomsFromSyft: () => (/* binding */ sbomsFromSyft)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23940);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61870);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5416);







/** Scanning a large image takes minutes; longer than this it hangs. */
const TIMEOUT_MS = 15 * 60 * 1000;
/** Of its own words this much is kept, from the end. */
const MAX_WORDS = 600;
/**
 * Has syft write an SPDX document about each stored platform manifest, one after the other: it reads whole images.
 * Throws `builder-missing` where syft is not on PATH, `build-failed` with its words where it fails.
 */
async function sbomsFromSyft(request) {
    const folder = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_5__/* .temporaryFolder */ .yy)('cfcr-push-syft');
    const made = [];
    try {
        for (const [at, subject] of request.subjects.entries()) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder.path, `${at}.json`);
            await scan(request, subject, file);
            const platform = subject.platform && (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .formatPlatform */ .Bq)(subject.platform).replaceAll('/', '-');
            made.push({ subject, document: (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_6__/* .readSbom */ .kH)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), `${platform ?? 'image'}.spdx.json`) });
        }
    }
    finally {
        await folder.remove();
    }
    return made;
}
async function scan(request, { digest }, file) {
    const { exec, env, repository, plain } = request;
    const image = `registry:${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_4__/* .fullName */ .fq)(repository)}@${digest}`;
    const result = await exec({
        program: 'syft',
        args: ['scan', image, '--output', `spdx-json=${file}`],
        env: {
            ...env,
            SYFT_CHECK_FOR_APP_UPDATE: 'false',
            ...(plain ? { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' } : {}),
        },
        timeoutMs: TIMEOUT_MS,
    }).catch((cause) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('builder-missing', 'sbom-generator is syft, but syft cannot be run', {
            cause,
            hint: 'install syft in an earlier step, or use `sbom: true` to let BuildKit make the SBOM',
        });
    });
    if (result.code === 0)
        return;
    const words = result.timedOut
        ? 'it took too long'
        : result.stderr.replace(/\s+/g, ' ').trim().slice(-MAX_WORDS);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('build-failed', `syft could not scan ${image}: ${words}`);
}


/***/ })

};
