export const id = 1319;
export const ids = [1319];
export const modules = {

/***/ 21319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sbomsFromBuildkit: () => (/* binding */ sbomsFromBuildkit)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11260);
/* harmony import */ var _buildkit_statements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85260);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5416);



/**
 * Takes the SPDX documents out of an image's BuildKit attestations, each for the platform manifest that it is about.
 * A document whose statement is about other content is left out with a warning.
 */
async function sbomsFromBuildkit(content, root) {
    const { statements, warnings } = await (0,_buildkit_statements_js__WEBPACK_IMPORTED_MODULE_1__/* .buildkitStatements */ .V)(content, root, _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .SBOM_PREDICATE */ .gc.spdx);
    return { sboms: statements.map(sbomOf), warnings };
}
function sbomOf({ subject, at, predicate }) {
    const platform = subject.platform === undefined ? 'image' : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(subject.platform).replaceAll('/', '-');
    const title = `${platform}${at === 0 ? '' : `-${at + 1}`}.spdx.json`;
    return { subject, document: (0,_sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readSbom */ .kH)(Buffer.from(JSON.stringify(predicate)), title) };
}


/***/ }),

/***/ 85260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ buildkitStatements)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59263);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5416);






const PREDICATE = 'in-toto.io/predicate-type';
/**
 * Takes the statements whose predicate type begins with `predicateType` out of an image's BuildKit attestations
 * (BuildKit, docs/attestations/attestation-storage.md). Both shapes are understood: image manifests named by
 * annotations in the index, and the artifact manifests of BuildKit 0.32 with a subject. A statement about other content
 * is left out with a warning. An image without an index has none.
 */
async function buildkitStatements(content, root, predicateType) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(root));
    if (parsed.kind !== 'index')
        return { statements: [], warnings: [] };
    const entries = parsed.index.manifests.filter(_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H);
    const found = await Promise.all(entries.map(entry => fromManifest(content, entry, { index: parsed.index, predicateType })));
    return {
        statements: found.flatMap(({ statements }) => statements),
        warnings: found.flatMap(({ warnings }) => warnings),
    };
}
async function fromManifest(content, entry, { index, predicateType }) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(entry.digest));
    if (parsed.kind !== 'manifest')
        return { statements: [], warnings: [] };
    const about = subjectOf(entry, parsed.manifest);
    const subject = index.manifests.find(({ digest }) => digest === about);
    const name = `attestation manifest ${entry.digest}`;
    if (subject === undefined) {
        return {
            statements: [],
            warnings: [`${name} is about ${about ?? 'nothing'}, which is not in its index`],
        };
    }
    const layers = parsed.manifest.layers.filter(layer => states(layer, predicateType));
    const read = await Promise.all(layers.map((layer, at) => fromLayer(content, layer, { subject, at })));
    return {
        statements: read.flatMap(one => one.statement ?? []),
        warnings: read.flatMap(one => (one.warning === undefined ? [] : [`${name}: ${one.warning}`])),
    };
}
async function fromLayer(content, layer, { subject, at }) {
    if (layer.size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SBOM */ .n_)
        return { warning: `a statement of ${layer.size} bytes is left out (at most ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_SBOM */ .n_})` };
    const statement = parseStatement(Buffer.concat(await Array.fromAsync(content.blob(layer))), layer.digest);
    if (!isAbout(statement, subject.digest))
        return { warning: `${layer.digest} is about other content` };
    return { statement: { subject, at, predicate: statement.predicate } };
}
function parseStatement(bytes, digest) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `in-toto statement ${digest} is not JSON`, { cause });
    }
}
/** Statements of scans within a build name no image; one that names images has to name this one. */
function isAbout({ subject }, digest) {
    const named = (Array.isArray(subject) ? subject : []).flatMap(one => one?.digest?.['sha256'] ?? []);
    return named.length === 0 || named.includes(digest.slice('sha256:'.length));
}
function subjectOf({ annotations }, { subject }) {
    const named = annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE */ .g.digest];
    return named !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(named) ? named : subject?.digest;
}
function states({ mediaType, annotations }, predicateType) {
    return mediaType === _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.inToto && (annotations?.[PREDICATE] ?? '').startsWith(predicateType);
}


/***/ }),

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

/***/ 59263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation),
/* harmony export */   g: () => (/* binding */ REFERENCE)
/* harmony export */ });
/** Annotations by which BuildKit ties an attestation manifest to the image of the same index that it is about. */
const REFERENCE = {
    type: 'vnd.docker.reference.type',
    digest: 'vnd.docker.reference.digest',
};
/** The type of BuildKit's attestation manifests from 0.32 on, which also have a subject. */
const ARTIFACT = 'application/vnd.docker.attestation.manifest.v1+json';
/** True for an entry of an index that is no image but BuildKit's statements about one. */
function isAttestation({ annotations, artifactType }) {
    return annotations?.[REFERENCE.type] === 'attestation-manifest' || artifactType === ARTIFACT;
}


/***/ })

};
