export const id = 844;
export const ids = [844];
export const modules = {

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

/***/ 84514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ provenanceOf),
/* harmony export */   Y: () => (/* binding */ SLSA_PROVENANCE)
/* harmony export */ });
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

/** The predicate type of SLSA provenance 1.x. */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** What `externalParameters` mean is said by docs/signing.md, under the name of this type. */
const BUILD_TYPE = 'urn:cfcr-push:build:release:v1';
const SECRET_NAME = /pass(?:word|wd|phrase)?|secret|token|credential|private|api[-_]?key|auth|(?:^|[-_])key$/i;
/** SLSA v1 provenance (slsa.dev/spec/v1.1/provenance) of an image or chart, to be signed as an attestation. */
function provenanceOf(facts) {
    const { source, ref, revision } = facts;
    const builder = (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(facts.builder);
    const run = facts.run === undefined ? undefined : (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(facts.run);
    const uri = source === undefined ? undefined : `git+${source}${ref === undefined ? '' : `@${ref}`}`;
    const sourceMaterial = uri === undefined
        ? []
        : [{ uri, ...(revision === undefined ? {} : { digest: { gitCommit: revision } }) }];
    return {
        type: SLSA_PROVENANCE,
        content: {
            buildDefinition: {
                buildType: BUILD_TYPE,
                externalParameters: {
                    ...(source === undefined ? {} : { source }),
                    ...(ref === undefined ? {} : { ref }),
                    inputs: withoutSecrets(facts.parameters),
                },
                resolvedDependencies: [
                    ...sourceMaterial,
                    ...facts.materials.map(({ uri: where, digest }) => ({ uri: where, digest: digestSet(digest) })),
                ],
            },
            runDetails: {
                builder: { id: builder, version: { 'cfcr-push': facts.toolVersion } },
                metadata: {
                    ...(run === undefined ? {} : { invocationId: run }),
                    ...time('startedOn', facts.startedAt),
                    ...time('finishedOn', facts.finishedAt),
                },
            },
        },
    };
}
/** Sorted, so that equal facts make equal statements. */
function withoutSecrets(parameters) {
    const kept = Object.entries(parameters)
        .filter(([name, value]) => value !== '' && !SECRET_NAME.test(name))
        // A statement is public: the token in the address of a context or the password of an endpoint is not.
        .map(([name, value]) => [name, (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(value)]);
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function digestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function time(name, ms) {
    return ms === undefined ? {} : { [name]: new Date(ms).toISOString() };
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


/***/ }),

/***/ 90844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provenanceStatement: () => (/* binding */ provenanceStatement)
});

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/attach/buildkit-statements.js
var buildkit_statements = __webpack_require__(85260);
;// CONCATENATED MODULE: ./lib/attach/buildkit-materials.js


/** Both versions of SLSA provenance that BuildKit writes. */
const PROVENANCE = 'https://slsa.dev/provenance/';
/**
 * What BuildKit's own provenance of an image says went into it: base images and downloads, each once, in its order. The
 * source, which it names by commit, is none of them. Empty where the image has none.
 */
async function buildkitMaterials(content, root) {
    const { statements } = await (0,buildkit_statements/* buildkitStatements */.V)(content, root, PROVENANCE);
    const found = statements.flatMap(({ predicate }) => {
        const { materials, buildDefinition } = (predicate ?? {});
        return [...listOf(materials), ...listOf(buildDefinition?.resolvedDependencies)].flatMap(materialOf);
    });
    return [...new Map(found.map(one => [`${one.uri} ${one.digest}`, one])).values()];
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function materialOf(value) {
    const { uri, digest } = (value ?? {});
    const named = `sha256:${String(digest?.sha256)}`;
    return typeof uri === 'string' && (0,oci_digest/* isDigest */.Bc)(named) ? [{ uri, digest: named }] : [];
}

// EXTERNAL MODULE: ./lib/attach/provenance.js
var provenance = __webpack_require__(84514);
// EXTERNAL MODULE: ./lib/steps/release.js + 2 modules
var steps_release = __webpack_require__(1835);
// EXTERNAL MODULE: ./lib/build/buildx/csv.js
var csv = __webpack_require__(77669);
;// CONCATENATED MODULE: ./lib/inputs/stated.js
/**
 * What `attest: provenance` says of each input. An input that is not in here is not in the statement: a new one is out
 * until somebody has thought about what its value can hold.
 */
const STATED = {
    push: 'switch',
    images: 'value',
    organization: 'value',
    region: 'value',
    registry: 'value',
    tags: 'attributes',
    flavor: 'attributes',
    'version-prefix': 'value',
    'build-metadata': 'value',
    labels: 'names',
    annotations: 'names',
    'immutable-tags': 'value',
    'if-exists': 'value',
    'moving-tags': 'value',
    'git-ref': 'value',
    'git-sha': 'value',
    pr: 'value',
    'default-branch': 'value',
    builder: 'value',
    context: 'value',
    file: 'value',
    platforms: 'value',
    target: 'value',
    'build-args': 'names',
    'build-contexts': 'names',
    allow: 'value',
    attests: 'attributes',
    provenance: 'attribute-text',
    'cache-from': 'attributes',
    'cache-to': 'attributes',
    'no-cache': 'switch',
    'no-cache-filters': 'value',
    pull: 'switch',
    outputs: 'attributes',
    network: 'value',
    'shm-size': 'value',
    'oci-layout': 'value',
    cache: 'value',
    driver: 'value',
    charts: 'value',
    'chart-repository': 'value',
    'chart-version': 'value',
    'app-version': 'value',
    'chart-values': 'names',
    'chart-moving-tags': 'switch',
    'chart-repositories': 'names',
    'chart-lint': 'value',
    sbom: 'attribute-text',
    'sbom-generator': 'value',
    attest: 'value',
    sign: 'value',
    'sign-format': 'value',
    'sign-recursive': 'switch',
    'fulcio-url': 'value',
    'rekor-url': 'value',
    'rekor-version': 'value',
    'timestamp-url': 'value',
    verify: 'switch',
    'hand-over': 'value',
};

// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
;// CONCATENATED MODULE: ./lib/steps/stated-inputs.js



/** Attributes whose values name things: kinds, places without credentials, switches. */
const HARMLESS = new Set([
    'type',
    'mode',
    'ref',
    'scope',
    'dest',
    'src',
    'region',
    'bucket',
    'compression',
    'compression-level',
    'force-compression',
    'oci-mediatypes',
    'image-manifest',
    'ignore-error',
    'disabled',
    'generator',
    'version',
    'inline-only',
    // Tag rules and the flavor: what they make is published as a name.
    'pattern',
    'match',
    'group',
    'format',
    'event',
    'enable',
    'priority',
    'value',
    'branch',
    'short',
    'latest',
    'prefix',
    'suffix',
    'onlatest',
]);
/** Longer than any name that people give: what is longer is a line of a key or a token. */
const MAX_NAME = 64;
/**
 * The inputs that were given, as they may be read by everybody, by name. What an input shows is said by `STATED`; one
 * that shows nothing is not there.
 */
function statedInputs(inputs) {
    const shown = Object.entries(STATED)
        .filter(([name]) => inputs.given(name))
        .map(([name, showing]) => [name, shownOf(inputs, name, showing)]);
    return Object.fromEntries(shown.filter(([, text]) => text !== ''));
}
function shownOf(inputs, name, showing) {
    switch (showing) {
        case 'switch':
            return `${inputs.flag(name)}`;
        case 'value':
            return plainAddresses(inputs.raw(name));
        case 'names':
            return inputs.list(name).flatMap(nameOf).join('\n');
        case 'attributes':
            return inputs.list(name).flatMap(harmlessFields).join('\n');
        case 'attribute-text':
            return inputs.raw(name).split(/\r?\n/).flatMap(harmlessFields).join('\n');
    }
}
/** The further lines of a value that should have been in quotes look like names, and the last one of a key even has a `=`. */
function nameOf(line) {
    const [, name = '', value = ''] = /^([A-Za-z_][\w.:/-]*)=(.*)$/s.exec(line) ?? [];
    return name === '' || name.length > MAX_NAME || /^=*$/.test(value) ? [] : [name];
}
/** RFC 4180: a quote opens a field or stands in one that is quoted. */
const IS_CSV = /^(?:(?:"(?:[^"]|"")*"|[^",]*)(?:,|$))*$/;
/** An entry with quotes elsewhere cannot be told into fields, so nothing of it is shown. */
function harmlessFields(entry) {
    const fields = IS_CSV.test(entry) ? (0,csv/* splitFields */.Kp)(entry).flatMap(harmlessField) : [];
    return fields.length === 0 ? [] : [fields.join(',')];
}
/** A word alone may be a line of something else, unless it is a switch. */
function harmlessField(field) {
    const [, key = '', value = ''] = /^\s*([^=]*?)\s*=(.*)$/s.exec(field) ?? [];
    // A user before a reference is none of it, and has no scheme to be known by.
    if (HARMLESS.has(key.toLowerCase()))
        return [`${key}=${(0,user_info/* withoutUser */.q)(plainAddresses(value.trim()))}`];
    return /^\s*(?:true|false)\s*$/i.test(field) ? [field.trim()] : [];
}
/** Every address of a text without user information and query; signed addresses keep theirs in the query. */
function plainAddresses(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)(\S*)/gi, (_all, scheme, rest) => {
        const [place = ''] = rest.split('?', 1);
        const fragment = rest.slice(place.length).replace(/^[^#]*/, '');
        return `${scheme}${withoutUserInfo(place)}${fragment}`;
    });
}
/** A password may hold a slash that nobody has encoded; a port cannot. */
function withoutUserInfo(place) {
    const isOdd = /^[^/@]*:(?!\d*(?:\/|$))[^@]*@/.test(place);
    return isOdd ? place.slice(place.lastIndexOf('@') + 1) : place.replace(/^[^/]*@/, '');
}

;// CONCATENATED MODULE: ./lib/steps/attach-provenance.js




/** The statement of how this release was made: source, ref, inputs without secrets, run. Whatever is masked is in none of it. */
async function provenanceStatement({ inputs, env, toolVersion, clock, host }, { release, began }, { good, source }) {
    const { context } = release;
    const inside = source && good.kind === 'image' ? await buildkitMaterials(source.content, source.digest) : [];
    const materials = [...(source?.materials ?? []), ...inside];
    const { type, content } = (0,provenance/* provenanceOf */.J)({
        builder: builderOf(env),
        toolVersion,
        ref: (0,steps_release/* fullRef */.vv)(context),
        revision: context.revision,
        parameters: statedInputs(inputs),
        materials: materials.map(({ uri, digest }) => ({ uri: plainAddresses(uri), digest })),
        startedAt: began,
        finishedAt: clock.now(),
        ...(context.source === undefined ? {} : { source: context.source }),
        ...(context.runUrl === undefined ? {} : { run: context.runUrl }),
    });
    return { type, content: redacted(content, text => host.redact(text)) };
}
function redacted(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map(one => redacted(one, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, redacted(one, redact)]));
}
/** Who ran the build, as the CIs name it. */
function builderOf(env) {
    const { GITHUB_SERVER_URL, GITHUB_WORKFLOW_REF, CI_SERVER_URL, CI_RUNNER_ID } = env;
    if (GITHUB_SERVER_URL && GITHUB_WORKFLOW_REF)
        return `${GITHUB_SERVER_URL}/${GITHUB_WORKFLOW_REF}`;
    if (CI_SERVER_URL && CI_RUNNER_ID)
        return `${CI_SERVER_URL}/-/runners/${CI_RUNNER_ID}`;
    return 'urn:cfcr-push:builder:unknown';
}


/***/ })

};
