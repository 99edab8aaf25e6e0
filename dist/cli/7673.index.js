export const id = 7673;
export const ids = [7673];
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

/***/ 46268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ CHART_MEDIA_TYPE),
/* harmony export */   bF: () => (/* binding */ chartTag),
/* harmony export */   g2: () => (/* binding */ chartManifest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68574);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81319);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6579);





/** Media types of a chart in a registry (helm.sh, "Use OCI-based registries"). */
const CHART_MEDIA_TYPE = {
    config: 'application/vnd.cncf.helm.config.v1+json',
    content: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    /** Written by helm before 3.7. */
    oldContent: 'application/tar+gzip',
    provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
};
const KEY = 'org.opencontainers.image.';
/** Makes the manifest that `helm push` (3.21 and 4.2 and newer) makes of the same archive, byte for byte. */
function chartManifest(parts) {
    const config = blobOf(encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)((0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataJson */ .YE)(parts.metadata))), CHART_MEDIA_TYPE.config);
    const archive = { mediaType: CHART_MEDIA_TYPE.content, ...pick(parts.archive) };
    const provenance = parts.provenance && blobOf(parts.provenance, CHART_MEDIA_TYPE.provenance);
    const layers = [archive, ...(provenance ? [provenance.descriptor] : [])];
    const bytes = encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)({
        schemaVersion: 2,
        config: fieldsOf(config.descriptor),
        layers: layers.toSorted((a, b) => (a.digest < b.digest ? -1 : 1)).map(fieldsOf),
        annotations: annotationsOf(parts.metadata, parts.created),
    }));
    // The document itself names no media type; it is sent under that of an image manifest.
    const manifest = { mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.manifest, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes };
    return { manifest, config, archive, ...(provenance ? { provenance } : {}) };
}
/** The tag of a chart version: `+` becomes `_`, as readers turn it back. Undefined where no tag can hold it. */
function chartTag(version) {
    const tag = version.replaceAll('+', '_');
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag) ? tag : undefined;
}
/** Annotations from the metadata; Chart.yaml's own are added and may replace all but title and version. */
function annotationsOf(metadata, created) {
    const people = metadata.maintainers.map(({ name, email }) => `${name}${email === '' ? '' : ` (${email})`}`);
    const made = [
        [`${KEY}description`, metadata.description],
        [`${KEY}title`, metadata.name],
        [`${KEY}version`, metadata.version],
        [`${KEY}url`, metadata.home],
        [`${KEY}created`, created],
        [`${KEY}source`, metadata.sources[0] ?? ''],
        [`${KEY}authors`, people.join(', ')],
    ];
    const fixed = [`${KEY}title`, `${KEY}version`];
    return new Map([
        ...made.filter(([, value]) => value.trim() !== ''),
        ...[...metadata.annotations].filter(([key]) => !fixed.includes(key)),
    ]);
}
function blobOf(bytes, mediaType) {
    return { descriptor: { mediaType, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length }, bytes };
}
function pick({ digest, size }) {
    return { digest, size };
}
function fieldsOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function encoded(text) {
    return new TextEncoder().encode(text);
}


/***/ }),

/***/ 81319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ goJson)
/* harmony export */ });
/**
 * JSON byte for byte as Go's json.Marshal writes it: no blanks, `<`, `>`, `&` and the line separators escaped. Fields of
 * an object stay in their order (that of Go's structs), keys of a map are sorted by their bytes.
 */
function goJson(value) {
    if (typeof value === 'string')
        return text(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(goJson).join(',')}]`;
    if (isMap(value))
        return object([...value].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    return object(Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, field]])));
}
function object(entries) {
    return `{${entries.map(([key, field]) => `${text(key)}:${goJson(field)}`).join(',')}}`;
}
function text(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function isList(value) {
    return Array.isArray(value);
}
function isMap(value) {
    return value instanceof Map;
}


/***/ }),

/***/ 6579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ dependencyJson),
/* harmony export */   Uw: () => (/* binding */ asYaml),
/* harmony export */   YE: () => (/* binding */ metadataJson)
/* harmony export */ });
/** Metadata as JSON, its fields in the order of helm's struct and empty ones left out: the chart's OCI config. */
function metadataJson(metadata) {
    return {
        name: text(metadata.name),
        home: text(metadata.home),
        sources: list(metadata.sources),
        version: text(metadata.version),
        description: text(metadata.description),
        keywords: list(metadata.keywords),
        maintainers: list(metadata.maintainers.map(maintainerJson)),
        icon: text(metadata.icon),
        apiVersion: text(metadata.apiVersion),
        condition: text(metadata.condition),
        tags: text(metadata.tags),
        appVersion: text(metadata.appVersion),
        deprecated: metadata.deprecated || undefined,
        annotations: metadata.annotations.size === 0 ? undefined : metadata.annotations,
        kubeVersion: text(metadata.kubeVersion),
        dependencies: list(metadata.dependencies.map(dependencyJson)),
        type: text(metadata.type),
    };
}
/** One dependency in the same way; the repository is always there. Chart.lock's digest is made of these. */
function dependencyJson(dependency) {
    return {
        name: dependency.name,
        version: text(dependency.version),
        repository: dependency.repository,
        condition: text(dependency.condition),
        tags: list(dependency.tags),
        enabled: dependency.enabled || undefined,
        'import-values': list(dependency.importValues),
        alias: text(dependency.alias),
    };
}
/** The same document for the YAML writer, which sorts all keys itself. */
function asYaml(value) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(asYaml);
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return Object.fromEntries(entries.flatMap(([key, field]) => (field === undefined ? [] : [[key, asYaml(field)]])));
}
function maintainerJson({ name, email, url }) {
    return { name: text(name), email: text(email), url: text(url) };
}
function text(value) {
    return value === '' ? undefined : value;
}
function list(values) {
    return values.length === 0 ? undefined : values;
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

/***/ 40484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseReference)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);




/**
 * Reads `name:tag`, `name@digest` or `name:tag@digest`; helm's `oci://` in front is left out. A short name belongs to
 * `registry` where one is given, else to Docker Hub. A name alone is refused: nothing stands for `latest`. Throws
 * `bad-input`.
 */
function parseReference(text, registry) {
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(text))} is not a reference: ${why}`);
    };
    const bare = text.trim().replace(/^oci:\/\//, '');
    const at = bare.indexOf('@');
    const [named, digest] = at < 0 ? [bare] : [bare.slice(0, at), bare.slice(at + 1)];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        if (digest.includes('/'))
            return fail('leave the user out; credentials are given by username and password');
        return fail(`${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(digest))} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
    }
    const colon = named.indexOf(':', named.lastIndexOf('/') + 1);
    const [name, tag] = colon < 0 ? [named] : [named.slice(0, colon), named.slice(colon + 1)];
    if (tag !== undefined && !(0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag))
        return fail(`${JSON.stringify(tag)} is not a tag`);
    if (tag === undefined && digest === undefined) {
        return fail('it names no tag and no digest, as in team/app:v1.2.3 or team/app@sha256:…');
    }
    return {
        repository: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(name, registry),
        text: bare,
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}


/***/ }),

/***/ 95176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ connectionProblems)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61339);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44533);
/* harmony import */ var _max_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87783);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);






/**
 * What is wrong with the inputs and variables that say how registries are reached: certificates, hosts without encryption,
 * headers, credentials, proxies. Also where no registry is known, for then all of these can be wrong as well. No value of a
 * credential is in the text.
 */
async function connectionProblems(deps, where) {
    const { registry, repositories } = where;
    const registries = registry === undefined ? repositories.map(each => each.registry) : [registry];
    const problems = [];
    await (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .collectingAsync */ .X7)(problems, () => (0,_registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHeaders */ .h)(deps.env, (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(deps.env)), true);
    const wait = (0,_max_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .readMaxWait */ .w)(deps.inputs);
    if (typeof wait === 'string')
        problems.push(wait);
    return [
        ...problems,
        ...(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialProblems */ ._)(deps, where)),
        ...(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .networkProblems */ .rz)(deps, registries)),
        // The doctor looks at proxies itself, and at the rest in spite of them.
        ...(deps.command === 'doctor' ? [] : (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyProblems */ .Dg)(deps.env)),
    ];
}


/***/ }),

/***/ 30685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ rememberReferrers),
/* harmony export */   Mh: () => (/* binding */ rememberManifests),
/* harmony export */   a1: () => (/* binding */ assertingComplete)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50228);


/** Manifests kept in memory, in bytes: those of real releases take some KiB each. */
const MAX_KEPT = 32 * 1024 * 1024;
/** Reads every manifest once, however often it is asked for: reports, copies and names look at the same few. */
function rememberManifests(content) {
    const kept = new Map();
    let bytes = 0;
    const read = async (digest) => {
        const document = await content.manifest(digest);
        bytes += document.bytes.length;
        if (bytes > MAX_KEPT)
            kept.delete(digest);
        return document;
    };
    return {
        manifest: digest => {
            const document = kept.get(digest) ?? read(digest);
            kept.set(digest, document);
            return document;
        },
        blob: descriptor => content.blob(descriptor),
        ...passingOf(content, chunks => chunks),
    };
}
/** The way of content to a registry, which checks it itself, where the reader has one: each look at a digest costs. */
function passingOf(content, wrap) {
    const { passing } = content;
    if (passing === undefined)
        return {};
    return { passing: descriptor => wrap(passing.call(content, descriptor), descriptor) };
}
/** Asks once what is attached to each subject, however many destinations it is carried to. */
function rememberReferrers(reader) {
    const lists = new Map();
    const companions = new Map();
    return {
        async *referrersOf(subject, artifactType) {
            const key = `${subject} ${artifactType ?? ''}`;
            const list = lists.get(key) ?? Array.fromAsync(reader.referrersOf(subject, artifactType));
            lists.set(key, list);
            yield* await list;
        },
        companionOf: (subject, kind) => {
            const key = `${subject} ${kind}`;
            const companion = companions.get(key) ?? reader.companionOf(subject, kind);
            companions.set(key, companion);
            return companion;
        },
    };
}
/** Says of what is missing that `name` is not complete: the registry's own 404 does not say whose part it was. */
function assertingComplete(content, name) {
    const told = (error, what) => error instanceof _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && error.status === 404
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${name} is not complete: ${what} is not there (${error.message})`, {
            cause: error,
            hint: 'publish it again where it comes from; nothing was named',
        })
        : error;
    async function* telling(chunks, { digest }) {
        try {
            yield* chunks;
        }
        catch (error) {
            throw told(error, `blob ${digest}`);
        }
    }
    return {
        manifest: async (digest) => {
            try {
                return await content.manifest(digest);
            }
            catch (error) {
                throw told(error, `manifest ${digest}`);
            }
        },
        blob: descriptor => telling(content.blob(descriptor), descriptor),
        ...passingOf(content, telling),
    };
}


/***/ })

};
