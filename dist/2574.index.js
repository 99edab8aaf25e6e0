export const id = 2574;
export const ids = [2574];
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
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);



/**
 * Reads `name:tag`, `name@digest` or `name:tag@digest`; helm's `oci://` in front is left out. A short name belongs to
 * `registry` where one is given, else to Docker Hub. A name alone is refused: nothing stands for `latest`. Throws
 * `bad-input`.
 */
function parseReference(text, registry) {
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify(text)} is not a reference: ${why}`);
    };
    const bare = text.trim().replace(/^oci:\/\//, '');
    const at = bare.indexOf('@');
    const [named, digest] = at < 0 ? [bare] : [bare.slice(0, at), bare.slice(at + 1)];
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        return fail(`${JSON.stringify(digest)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
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

/***/ 38215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ verificationSummary),
/* harmony export */   bf: () => (/* binding */ verificationLines),
/* harmony export */   om: () => (/* binding */ verificationProblems)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17243);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72527);



/** Everything that is missing, one a line, with what it is about. */
function verificationProblems(items) {
    return items.flatMap(({ reference, checks }) => checks
        .filter(({ ok }) => !ok)
        .flatMap(({ check, detail, problems }) => [
        `${reference}: ${check}: ${detail}`,
        ...problems.map(problem => `${reference}: ${check}: ${problem}`),
    ]));
}
/** A verification as lines for a terminal or a log: a table for each item. */
function verificationLines({ items }) {
    return items.flatMap(item => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(item.digest === null ? item.reference : `${item.name}@${item.digest}`),
        ...(0,_console_js__WEBPACK_IMPORTED_MODULE_1__/* .alignColumns */ .R)(item.checks.map(rowOf)).map(line => `  ${line}`),
        '',
    ]);
}
function rowOf({ ok, check, subject, detail }) {
    const about = subject === null ? '-' : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(subject);
    return [ok ? 'ok' : 'MISSING', check, about, (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(detail, 200))];
}
/** Texts in table cells; the whole of them is in the JSON document. */
const MAX_CELL = 400;
/** A verification as a GitHub job summary, in which every text from outside is only text. */
function verificationSummary({ items, valid }) {
    const rows = ({ checks }) => checks.map(({ ok, check, subject, detail, problems }) => {
        const words = [detail, ...problems].map(word => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(word, MAX_CELL))).join('<br>');
        const about = subject === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(subject));
        return `| ${ok ? '✅' : '❌'} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(check)} | ${about} | ${words} |`;
    });
    return [
        `## ${valid ? '✅ Verified' : '❌ Not whole'}`,
        ...items.flatMap(item => [
            '',
            `### ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(item.reference)}`,
            ...(item.digest === null ? [] : ['', `Digest: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(item.digest)}`]),
            '',
            '| | Check | Of | Finding |',
            '|---|---|---|---|',
            ...rows(item),
        ]),
    ].join('\n');
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


/***/ }),

/***/ 30571:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ verifyOne)
});

// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(50553);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var steps_platforms = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/steps/remembered.js
var remembered = __webpack_require__(30685);
// EXTERNAL MODULE: ./lib/attach/buildkit-statements.js
var buildkit_statements = __webpack_require__(85260);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/attach/sbom-document.js
var sbom_document = __webpack_require__(5416);
;// CONCATENATED MODULE: ./lib/attach/find-sboms.js



/**
 * The SBOM artifacts of a digest, in no order. Each manifest is read: its own subject and type count, since lists of
 * referrers written by older clients are not true.
 */
async function findSboms({ content, referrers }, subject) {
    const found = new Map();
    for (const mediaType of Object.values(sbom_document/* SBOM_TYPE */.tY)) {
        for await (const { digest } of referrers.referrersOf(subject, mediaType)) {
            const document = await content.manifest(digest).catch(unlessGone);
            if (document === undefined)
                continue;
            const parsed = (0,manifest/* parseManifest */.Ng)(document);
            if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject)
                continue;
            const [layer] = parsed.manifest.layers;
            if (parsed.manifest.artifactType !== mediaType || layer?.mediaType !== mediaType)
                continue;
            found.set(digest, { subject, digest, mediaType });
        }
    }
    return [...found.values()];
}
/** Lists of older clients keep entries whose manifests were deleted. */
function unlessGone(error) {
    if (error instanceof errors/* AppError */.uV && 'status' in error && error.status === 404)
        return undefined;
    throw error;
}

// EXTERNAL MODULE: ./lib/sign/find.js + 1 modules
var find = __webpack_require__(67218);
;// CONCATENATED MODULE: ./lib/steps/verify-attached.js




const PROVENANCE = 'https://slsa.dev/provenance/';
/** Some write the version of SPDX behind its address. */
const SBOM_PREDICATES = Object.values(sbom_document/* SBOM_PREDICATE */.gc).flatMap(type => [type, `${type}/`]);
/** Looks for a valid signature of one digest. */
async function checkSignature({ content, referrers }, digest, trust) {
    const { found, refused } = await (0,find/* findSignature */.s)({ content, referrers, digest, trust });
    return found
        ? { ...about('signature', digest), ok: true, detail: `${signatory(found)} (${found.format})` }
        : { ...missing('signature', digest, refused), detail: 'no valid signature of this key or identity' };
}
/** Looks for an SBOM of the root, else of every platform. What is signed by nobody who counts is none. */
async function checkSboms(search) {
    const embedded = await (0,buildkit_statements/* buildkitStatements */.V)(search.content, search.root, sbom_document/* SBOM_PREDICATE */.gc.spdx);
    const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
    const look = (digest) => sbomOf(search, digest, inside);
    return rootOrPlatforms(search, look);
}
/** Looks for provenance of the root, else of every platform: signed statements, and BuildKit's in the index. */
async function checkProvenance(search) {
    const embedded = await (0,buildkit_statements/* buildkitStatements */.V)(search.content, search.root, PROVENANCE);
    const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
    return rootOrPlatforms(search, async (digest) => {
        const head = about('provenance', digest);
        if (inside.has(digest))
            return { ...head, ok: true, detail: 'in the index, by BuildKit' };
        const { trust } = search;
        if (trust === undefined)
            return { ...missing('provenance', digest, [UNSEEN]), detail: 'no provenance in the index' };
        const { found, refused } = await (0,find/* findAttestation */.u)({ ...search, digest, trust }, PROVENANCE);
        return found
            ? { ...head, ok: true, detail: `attested, ${signatory(found)}` }
            : { ...missing('provenance', digest, refused), detail: 'no valid provenance' };
    });
}
const UNSEEN = 'signed statements are not looked at without verify-key or certificate-identity';
async function sbomOf(search, digest, inside) {
    const head = about('sbom', digest);
    const { content, referrers, trust } = search;
    const refused = [];
    for (const { digest: artifact, mediaType } of await findSboms({ content, referrers }, digest)) {
        if (trust === undefined)
            return { ...head, ok: true, detail: mediaType };
        const signed = await (0,find/* findSignature */.s)({ content, referrers, digest: artifact, trust });
        if (signed.found)
            return { ...head, ok: true, detail: `${mediaType}, ${signatory(signed.found)}` };
        refused.push(`SBOM ${artifact} has no valid signature of this key or identity`, ...signed.refused);
    }
    if (inside.has(digest))
        return { ...head, ok: true, detail: 'in the index, by BuildKit' };
    if (trust !== undefined) {
        for (const type of SBOM_PREDICATES) {
            const { found, refused: why } = await (0,find/* findAttestation */.u)({ content, referrers, digest, trust }, type);
            if (found)
                return { ...head, ok: true, detail: `attested, ${signatory(found)}` };
            refused.push(...why);
        }
    }
    return { ...missing('sbom', digest, refused), detail: 'no SBOM about this digest' };
}
/** One for the whole image does; else every platform needs its own. */
async function rootOrPlatforms({ root, platforms }, look) {
    const whole = await look(root);
    if (whole.ok || platforms.length === 0)
        return [whole];
    const each = await Promise.all(platforms.map(look));
    return each.some(({ ok }) => ok) ? each : [whole];
}
function about(check, subject) {
    return { check, subject, problems: [] };
}
function missing(check, subject, problems) {
    return { check, subject, ok: false, problems: [...new Set(problems)] };
}
function signatory({ by }) {
    return 'key' in by ? 'signed by this key' : `signed by ${by.identity}, vouched for by ${by.issuer}`;
}

// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
;// CONCATENATED MODULE: ./lib/steps/verify-content.js




/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * Looks whether everything that a manifest or index names is there: manifests are read, of blobs only presence and size
 * are asked for. What may not be distributed (image-spec, non-distributable layers) is elsewhere and not looked for.
 */
async function walkContent(holding, root) {
    const walk = new Walk(holding);
    await walk.manifest(root, 0);
    return { manifests: walk.manifests.size, blobs: walk.blobs.size, problems: walk.problems };
}
class Walk {
    manifests = new Set();
    blobs = new Set();
    problems = [];
    #holding;
    constructor(holding) {
        this.#holding = holding;
    }
    async manifest(digest, depth) {
        if (this.manifests.has(digest))
            return;
        this.manifests.add(digest);
        if (depth > MAX_DEPTH) {
            this.problems.push(`index ${digest} is nested deeper than ${MAX_DEPTH} levels`);
            return;
        }
        const parsed = await findingOr(async () => (0,manifest/* parseManifest */.Ng)(await this.#holding.content.manifest(digest)));
        if (typeof parsed === 'string') {
            this.problems.push(`manifest ${digest}: ${parsed}`);
            return;
        }
        const children = parsed.kind === 'index'
            ? parsed.index.manifests
            : [parsed.manifest.config, ...parsed.manifest.layers].filter(isDistributed);
        await Promise.all(children.map(child => this.#child(child, depth)));
    }
    #child(child, depth) {
        const { mediaType, digest } = child;
        if ((0,media_type/* isManifestType */.Q3)(mediaType) || (0,media_type/* isIndexType */.$U)(mediaType))
            return this.manifest(digest, depth + 1);
        if (this.blobs.has(digest))
            return Promise.resolve();
        this.blobs.add(digest);
        return this.#blob(child);
    }
    async #blob({ digest, size }) {
        const found = await this.#holding.blobs.find(digest);
        if (found === undefined)
            this.problems.push(`blob ${digest} is not there`);
        else if (found.size !== undefined && found.size !== size)
            this.problems.push(`blob ${digest} has ${found.size} bytes, expected ${size}`);
    }
}
/**
 * The result, or why there is none where that is a finding about the content: it is not there, damaged or no manifest.
 * Throws everything else, which says nothing about the content.
 */
async function findingOr(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof registry_errors/* RegistryError */.gl) {
            if (error.status === 404)
                return 'it is not there';
            throw error;
        }
        if (error instanceof errors/* AppError */.uV && (error.code === 'digest-mismatch' || error.code === 'registry-failed'))
            return error.message;
        throw error;
    }
}
function isDistributed({ mediaType }) {
    return !/nondistributable|\.foreign\./.test(mediaType);
}

;// CONCATENATED MODULE: ./lib/steps/verify-one.js








/** Checks one image or chart. What is missing is in the result; throws where a registry says nothing about it. */
async function verifyOne(reference, expected, looking) {
    const { repository, text } = reference;
    const content = (0,remembered/* rememberManifests */.Mh)(looking.content);
    const at = { ...looking, content, referrers: (0,remembered/* rememberReferrers */.Cf)(looking.referrers) };
    const named = await stateOf(at, reference.tag);
    const digest = reference.digest ?? named;
    const item = { reference: text, name: repository.name, digest: digest ?? null };
    const blank = { kind: 'unknown', version: '', revision: '', platforms: [] };
    if (digest === undefined) {
        const checks = [failed('content', null, `tag ${reference.tag} does not exist`)];
        return { ...item, ...blank, checks };
    }
    const [walked, tags, parsed] = await Promise.all([
        walkContent(at, digest),
        tagChecks(at, { digest, named, tag: reference.tag, sameAs: expected.sameAs }),
        findingOr(async () => (0,manifest/* parseManifest */.Ng)(await content.manifest(digest))),
    ]);
    if (typeof parsed === 'string')
        return { ...item, ...blank, checks: [failed('content', digest, parsed, walked.problems), ...tags] };
    const { manifests, blobs, problems } = walked;
    const whole = problems.length === 0;
    const detail = `${manifests} manifests and ${blobs} blobs are there`;
    const first = whole
        ? passed('content', digest, detail)
        : failed('content', digest, `${problems.length} things are missing or damaged`, problems);
    // Of content that is not whole no more is said than that: its platforms and labels may be what is missing.
    const { platforms } = whole ? await (0,steps_platforms/* readContents */.r)(content, digest) : { platforms: [] };
    const identity = whole ? await (0,publish_identity/* readIdentity */.x)(content, digest) : {};
    const kind = kindOf(parsed);
    const checks = [
        first,
        ...(kind === 'chart' || !whole ? [] : platformChecks(digest, platforms, expected.platforms)),
        ...tags,
        ...(whole ? revisionChecks(digest, { identity, kind, expected: expected.revision }) : []),
        ...(await attachedChecks(at, { digest, expected, platforms: childrenOf(digest, platforms) })),
    ];
    const { version = '', revision = '' } = identity;
    return { ...item, kind, version, revision, platforms, checks };
}
async function stateOf({ tags }, tag) {
    if (tag === undefined)
        return undefined;
    const state = await tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    return state.kind === 'present' ? state.digest : undefined;
}
/** A tag beside a digest has to name it, and so do the others that are to be the same. */
async function tagChecks(at, { digest, named, tag, sameAs }) {
    const own = tag === undefined ? [] : [{ tag, found: named }];
    const others = sameAs.filter(other => other !== tag);
    const read = await Promise.all(others.map(async (other) => ({ tag: other, found: await stateOf(at, other) })));
    return [...own, ...read].map(({ tag: name, found }) => {
        if (found === digest)
            return passed('tag', digest, `${name} names it`);
        return failed('tag', digest, found ? `${name} names ${found}` : `${name} does not exist`);
    });
}
function platformChecks(digest, found, wanted) {
    const there = found.map(({ platform, digest: own }) => passed('platform', own, platform));
    const missing = wanted.filter(name => !found.some(({ platform }) => platform === name));
    return [...there, ...missing.map(name => failed('platform', digest, `${name} is not there`))];
}
/** Charts as helm writes them name no commit; those are not asked for one. */
function revisionChecks(digest, found) {
    const { revision } = found.identity;
    if (found.expected === '' || (found.kind === 'chart' && revision === undefined))
        return [];
    if (revision === found.expected)
        return [passed('revision', digest, revision)];
    const says = revision === undefined ? 'it names no commit' : `it is of commit ${revision}`;
    return [failed('revision', digest, `${says}, expected ${found.expected}`)];
}
async function attachedChecks({ content, referrers }, about) {
    const { digest: root, platforms, expected } = about;
    const { trust, requirements, recursive } = expected;
    const search = { content, referrers, root, platforms, trust };
    const signed = trust ? [root, ...(recursive ? platforms : [])] : [];
    const asked = [];
    const ask = (check, subject, look) => {
        asked.push(findingOr(look).then(found => (typeof found === 'string' ? [failed(check, subject, found)] : found)));
    };
    if (trust && requirements.includes('signature'))
        for (const digest of signed)
            ask('signature', digest, async () => [await checkSignature(search, digest, trust)]);
    if (requirements.includes('sbom'))
        ask('sbom', root, () => checkSboms(search));
    if (requirements.includes('provenance'))
        ask('provenance', root, () => checkProvenance(search));
    return (await Promise.all(asked)).flat();
}
/** Platform manifests of an index; a single manifest is its own only platform. */
function childrenOf(root, platforms) {
    return platforms.map(({ digest }) => digest).filter(digest => digest !== root);
}
function kindOf(parsed) {
    if (parsed.kind === 'index')
        return 'image';
    const { mediaType } = parsed.manifest.config;
    if (mediaType === artifact/* CHART_MEDIA_TYPE */.TR.config)
        return 'chart';
    return (0,media_type/* isImageConfigType */.Ky)(mediaType) ? 'image' : 'other';
}
function passed(check, subject, detail) {
    return { check, subject, ok: true, detail, problems: [] };
}
function failed(check, subject, detail, problems = []) {
    return { check, subject, ok: false, detail, problems };
}


/***/ }),

/***/ 70681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ verificationError),
/* harmony export */   u: () => (/* binding */ reportVerification)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97406);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45650);
/* harmony import */ var _report_verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38215);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);






/** Shows what was verified everywhere, and gives the command's result: `verify-failed` with everything that is missing. */
async function reportVerification({ host, inputs, cwd }, items) {
    const error = verificationError(items);
    const document = {
        schema: _report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_SCHEMA */ .D,
        command: 'verify',
        valid: error === undefined,
        items,
    };
    for (const line of (0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationLines */ .bf)(document))
        host.info(line);
    if (error && host.kind !== 'console')
        host.error([error.message, ...error.problems].join('\n'));
    await host.summary((0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationSummary */ .Ob)(document));
    for (const [name, value] of Object.entries(outputsOf(document)))
        host.output(name, value);
    const file = inputs.text('report-file');
    if (file !== '')
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), host.redact(`${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_5__.inertJson)(document, 2)}\n`), _system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .READABLE */ .Jk);
    return error === undefined ? { document } : { document, error };
}
/** The error of items that are not whole; undefined when all are. */
function verificationError(items) {
    const problems = (0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationProblems */ .om)(items);
    if (problems.length === 0)
        return undefined;
    const bad = items.filter(({ checks }) => checks.some(({ ok }) => !ok));
    const names = bad.map(({ reference }) => reference).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('verify-failed', `not whole: ${names}`, { problems });
}
function outputsOf(document) {
    const [first] = document.items;
    const found = document.items.flatMap(({ name, digest }) => (digest === null ? [] : `${name}@${digest}`));
    return {
        version: first?.version ?? '',
        revision: first?.revision ?? '',
        'image-refs': found.join('\n'),
        json: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_5__.inertJson)(document),
        ...(first?.digest ? { digest: first.digest } : {}),
    };
}


/***/ }),

/***/ 21008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readVerifyWish),
/* harmony export */   d: () => (/* binding */ REQUIREMENTS)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11260);
/* harmony import */ var _oci_full_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40484);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _plan_destinations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5174);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61569);
/* harmony import */ var _destination_inputs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5857);
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97915);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95519);








/** What may have to be attached. */
const REQUIREMENTS = ['signature', 'sbom', 'provenance'];
/** Reads what is to be verified; every problem is in one `bad-input`, and no registry is asked. */
async function readVerifyWish(deps) {
    const { inputs } = deps;
    const problems = [...deps.problems];
    const { registry, ...found } = (0,_plan_destinations_js__WEBPACK_IMPORTED_MODULE_3__/* .readDestinations */ .s)({ ...(0,_destination_inputs_js__WEBPACK_IMPORTED_MODULE_7__/* .destinationInputs */ .S)(inputs), images: [] });
    problems.push(...found.problems);
    const references = referencesIn(inputs.list('from'), registry, problems);
    const repositories = references.map(({ repository }) => repository);
    if (repositories.length > 0)
        problems.push(...(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_4__/* .credentialProblems */ ._)(deps, { registry, repositories })));
    const sameAs = inputs.list('same-as');
    for (const tag of sameAs)
        if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag))
            problems.push(`same-as: ${JSON.stringify(tag)} is not a tag`);
    const revision = inputs.text('git-sha');
    if (revision !== '' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision))
        problems.push(`git-sha: ${JSON.stringify(revision)} is no commit id of 40 or 64 hex digits`);
    const trust = trustIn(deps, problems);
    const wish = {
        references,
        registry,
        platforms: (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlatforms */ .t)(inputs.list('platforms'), problems).map(_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
        sameAs,
        requirements: requirementsIn(inputs.list('require'), trust, problems),
        revision,
        trust,
    };
    if (problems.length > 0)
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .badInput */ .AN)(problems);
    return wish;
}
function referencesIn(texts, registry, problems) {
    if (texts.length === 0)
        problems.push('from: is missing; name what to verify, for example from: example.com/team/app:v1.2.3');
    return [...new Set(texts)].flatMap(text => {
        const own = [];
        const reference = (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .collecting */ .HI)(own, () => (0,_oci_full_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(text, registry));
        problems.push(...own.map(problem => `from: ${problem}`));
        return reference ?? [];
    });
}
function trustIn({ inputs }, problems) {
    const verifyKey = inputs.text('verify-key');
    const [identity, issuer] = [inputs.text('certificate-identity'), inputs.text('certificate-oidc-issuer')];
    const some = identity !== '' || issuer !== '';
    if (verifyKey !== '' && some)
        problems.push('verify-key: give either a key or an identity with its issuer, not both');
    if (some && (identity === '' || issuer === ''))
        problems.push('certificate-identity and certificate-oidc-issuer: both are needed, one is missing');
    if (verifyKey !== '')
        return { verifyKey };
    return some ? { identity, issuer } : undefined;
}
function requirementsIn(texts, trust, problems) {
    const strange = texts.filter(text => !REQUIREMENTS.includes(text));
    if (strange.length > 0)
        problems.push(`require: ${strange.join(', ')} is not known; use ${REQUIREMENTS.join(', ')}`);
    if (texts.includes('signature') && trust === undefined)
        problems.push('require: signature needs verify-key, or certificate-identity and its issuer');
    const implied = trust === undefined ? texts : ['signature', ...texts];
    return REQUIREMENTS.filter(one => implied.includes(one));
}


/***/ })

};
