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
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);



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
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52713);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37886);







const PREDICATE = 'in-toto.io/predicate-type';
/**
 * Takes the statements whose predicate type begins with `predicateType` out of an image's BuildKit attestations
 * (BuildKit, docs/attestations/attestation-storage.md). Both shapes are understood: image manifests named by
 * annotations in the index, and the artifact manifests of BuildKit 0.32 with a subject. A statement about other content
 * is left out with a warning. An image without an index has none.
 */
async function buildkitStatements(content, root, predicateType) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_5__/* .walkIndex */ .Qp)(await content.manifest(root), digest => content.manifest(digest));
    const found = await Promise.all(levels.flatMap(({ index }) => index.manifests
        .filter(_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H)
        .map(entry => fromManifest(content, entry, { index, predicateType }))));
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
    if (layer.size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SBOM */ .n_)
        return { warning: `a statement of ${layer.size} bytes is left out (at most ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SBOM */ .n_})` };
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
