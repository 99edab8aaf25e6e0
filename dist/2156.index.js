export const id = 2156;
export const ids = [2156];
export const modules = {

/***/ 10825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone),
/* harmony export */   w: () => (/* binding */ findSboms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44360);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);



/**
 * The SBOM artifacts of a digest, in no order. Each manifest is read: its own subject and type count, since lists of
 * referrers written by older clients are not true.
 */
async function findSboms({ content, referrers }, subject) {
    const found = new Map();
    for (const mediaType of Object.values(_sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .SBOM_TYPE */ .tY)) {
        for await (const { digest } of referrers.referrersOf(subject, mediaType)) {
            const manifest = await content.manifest(digest).catch(unlessGone);
            if (manifest === undefined)
                continue;
            const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest);
            if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject)
                continue;
            const [document] = parsed.manifest.layers;
            if (parsed.manifest.artifactType !== mediaType || document?.mediaType !== mediaType)
                continue;
            found.set(digest, { subject, digest, mediaType, document });
        }
    }
    return [...found.values()];
}
/** For what is asked for because something names it: lists of older clients keep entries whose manifests were deleted. */
function unlessGone(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && 'status' in error && error.status === 404)
        return undefined;
    throw error;
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

/***/ 73445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ privateDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/build/buildx/docker-config-merge.js
/** docker's own key for Docker Hub, from the days of its first registry. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/**
 * One config.json of: the user's, DOCKER_AUTH_CONFIG over it, the given logins over both. Everything else of the
 * user's file stays. Pure.
 */
function mergeConfig(config, fromEnvironment, logins) {
    const given = Object.fromEntries(logins.map(login => [keyOf(login.registry), entryOf(login)]));
    const over = { ...recordIn(fromEnvironment, 'auths'), ...given };
    // An empty helper name makes docker read that host from this file, where a `credsStore` would hide it.
    const fromFile = Object.fromEntries(Object.keys(over).map(host => [host, '']));
    return {
        ...config,
        auths: { ...recordIn(config, 'auths'), ...over },
        credHelpers: { ...recordIn(config, 'credHelpers'), ...fromFile },
    };
}
function keyOf(registry) {
    return registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
}
/** The same three forms that `docker login` leaves behind. */
function entryOf({ credential }) {
    if (credential.kind === 'bearer')
        return { registrytoken: credential.token };
    const password = credential.kind === 'basic' ? credential.password : '';
    const auth = Buffer.from(`${credential.username}:${password}`, 'utf8').toString('base64');
    return credential.kind === 'basic' ? { auth } : { auth, identitytoken: credential.token };
}
function recordIn(config, key) {
    const value = config[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/build/buildx/docker-config.js





/**
 * Makes a folder (mode 0700) with a config.json (0600) that has the user's settings and these logins, so that secrets
 * reach docker neither by argv nor by a file that outlives the job. Plug-ins, contexts and certificates of the user's
 * folder are linked in; builders stay where they are (BUILDX_CONFIG), so one made under this configuration is found
 * under the other. Throws `bad-input` when the user's config.json is not JSON.
 */
async function privateDockerConfig(options) {
    const { env } = options;
    const original = env['DOCKER_CONFIG'] || (env['HOME'] ? (0,external_node_path_.join)(env['HOME'], '.docker') : undefined);
    const config = original ? await readConfig((0,external_node_path_.join)(original, 'config.json')) : {};
    const fromEnvironment = readObject(env['DOCKER_AUTH_CONFIG'] ?? '{}', 'DOCKER_AUTH_CONFIG');
    const merged = mergeConfig(config, fromEnvironment, options.logins);
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-docker', options.temporary);
    try {
        if (original)
            await linkEntries(original, folder.path);
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(folder.path, 'config.json'), JSON.stringify(merged));
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
    return {
        env: {
            DOCKER_CONFIG: folder.path,
            // Merged above. docker 28 prefers it to config.json and would hide the logins of the inputs.
            DOCKER_AUTH_CONFIG: undefined,
            ...(original ? { BUILDX_CONFIG: env['BUILDX_CONFIG'] || (0,external_node_path_.join)(original, 'buildx') } : {}),
        },
        remove: folder.remove,
    };
}
async function readConfig(path) {
    try {
        return readObject(await (0,promises_.readFile)(path, 'utf8'), path);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return {};
        throw error;
    }
}
/** The parser's message could quote a secret, so it is not passed on. */
function readObject(text, where) {
    let value;
    try {
        value = JSON.parse(text.trim() === '' ? '{}' : text);
    }
    catch {
        throw new errors/* AppError */.uV('bad-input', `${where} is not JSON`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new errors/* AppError */.uV('bad-input', `${where} is not a JSON object`);
}
async function linkEntries(from, to) {
    for (const name of await entriesOf(from)) {
        // The buildx folder is reached by BUILDX_CONFIG: it need not exist yet.
        if (name !== 'config.json' && name !== 'buildx')
            await (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    }
}
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 32156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbomsBySyft: () => (/* binding */ sbomsBySyft)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/attach/find-sboms.js
var find_sboms = __webpack_require__(10825);
// EXTERNAL MODULE: ./lib/attach/sbom-document.js + 3 modules
var sbom_document = __webpack_require__(37886);
;// CONCATENATED MODULE: ./lib/attach/standing-syft.js


/**
 * The SBOM of syft that is attached to a digest already. syft gives each of its documents another name and time, so that
 * a scan of the same content would be a second SBOM. Documents that were made otherwise (by hand, by the syft in
 * BuildKit) are not taken for it.
 */
async function standingSyft(search, subject) {
    const { content, referrers, counts } = search;
    const found = await (0,find_sboms/* findSboms */.w)({ content, referrers }, subject.digest);
    const candidates = found.filter(({ mediaType }) => mediaType === sbom_document/* SBOM_TYPE */.tY.spdx);
    for (const { digest, mediaType, document } of candidates.toSorted((a, b) => a.digest < b.digest ? -1 : 1)) {
        if (document.size > sbom_document/* MAX_SBOM */.n_ || !(await isBySyft(content, document)))
            continue;
        if (!(await counts(digest)))
            continue;
        const size = (await content.manifest(digest)).bytes.length;
        return { kind: 'sbom', subject: subject.digest, digest, size, mediaType, outcome: 'kept' };
    }
    return undefined;
}
/** Whoever made a document is in its creators (SPDX 2.3, 6.8): `Tool: syft-1.51.0`; BuildKit's generator adds its own. */
async function isBySyft(content, layer) {
    const chunks = await Array.fromAsync(content.blob(layer)).catch(find_sboms/* unlessGone */.W);
    const creators = creatorsIn(Buffer.concat(chunks ?? []).toString());
    return creators.some(one => /^Tool: syft\b/.test(one)) && !creators.some(one => /buildkit/i.test(one));
}
function creatorsIn(text) {
    try {
        const value = JSON.parse(text);
        const creators = value?.creationInfo?.creators;
        return Array.isArray(creators) ? creators.filter(one => typeof one === 'string') : [];
    }
    catch {
        return []; // Something else that goes by the type; it stays, and is not taken for a scan.
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/attach/syft.js







/** Scanning a large image takes minutes; longer than this it hangs. */
const TIMEOUT_MS = 15 * 60 * 1000;
/** Of its own words this much is kept, from the end. */
const MAX_WORDS = 600;
/**
 * Has syft write an SPDX document about each stored platform manifest, one after the other: it reads whole images.
 * Throws `builder-missing` where syft is not on PATH, `build-failed` with its words where it fails.
 */
async function sbomsFromSyft(request) {
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-syft');
    const made = [];
    try {
        for (const [at, subject] of request.subjects.entries()) {
            const file = (0,external_node_path_.join)(folder.path, `${at}.json`);
            await scan(request, subject, file);
            const platform = subject.platform && (0,descriptor/* formatPlatform */.Bq)(subject.platform).replaceAll('/', '-');
            made.push({ subject, document: (0,sbom_document/* readSbom */.kH)(await (0,promises_.readFile)(file), `${platform ?? 'image'}.spdx.json`) });
        }
    }
    finally {
        await folder.remove();
    }
    return made;
}
async function scan(request, { digest }, file) {
    const { exec, env, repository, plain } = request;
    const image = `registry:${(0,reference/* fullName */.fq)(repository)}@${digest}`;
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
        throw new errors/* AppError */.uV('builder-missing', 'sbom-generator is syft, but syft cannot be run', {
            cause,
            hint: 'install syft in an earlier step, or use `sbom: true` to let BuildKit make the SBOM',
        });
    });
    if (result.code === 0)
        return;
    const words = result.timedOut
        ? 'it took too long'
        : result.stderr.replace(/\s+/g, ' ').trim().slice(-MAX_WORDS);
    throw new errors/* AppError */.uV('build-failed', `syft could not scan ${image}: ${words}`, {
        hint: 'correct what syft says, or give the documents themselves in `sbom`; the image is stored, and running again sends nothing twice',
    });
}

// EXTERNAL MODULE: ./lib/build/buildx/docker-config.js + 1 modules
var docker_config = __webpack_require__(73445);
// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/sign/find.js + 2 modules
var find = __webpack_require__(64547);
;// CONCATENATED MODULE: ./lib/steps/scan-by-syft.js






/**
 * SBOMs by syft of platforms that are stored already: what an earlier run attached and, where SBOMs are signed, signed,
 * else a new one. In the order of the platforms.
 */
async function sbomsBySyft(deps, place) {
    const { connection, repository, subjects, signing } = place;
    const { content } = connection.access(repository);
    const referrers = connection.referrers(repository);
    const counts = async (digest) => {
        if (signing === undefined)
            return true;
        const { found } = await (0,find/* findSignature */.s1)({ content, referrers, digest, trust: signing.signer.trust });
        return found !== undefined;
    };
    const standing = await Promise.all(subjects.map(subject => standingSyft({ content, referrers, counts }, subject)));
    const bare = subjects.filter((_, at) => standing[at] === undefined);
    const scanned = bare.length === 0 ? [] : await scan_by_syft_scan(deps, { ...place, subjects: bare });
    let next = 0;
    return standing.flatMap(one => one ?? scanned[next++] ?? []);
}
/**
 * syft asks the registry itself: with the credentials of this release, in a configuration that nobody else can read, and
 * with the authority in `ca-file`.
 */
async function scan_by_syft_scan(deps, place) {
    const { exec, env, cwd, inputs } = deps;
    const { connection, repository, subjects } = place;
    const login = await connection.credentials(repository);
    const config = await (0,docker_config/* privateDockerConfig */.C)({
        logins: login ? [{ registry: repository.registry, credential: login.credential }] : [],
        env,
        ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
    });
    const authority = inputs.text('ca-file');
    try {
        return await sbomsFromSyft({
            exec,
            env: {
                ...env,
                ...config.env,
                ...(authority === '' ? {} : { SYFT_REGISTRY_CA_CERT: (0,external_node_path_.resolve)(cwd, authority) }),
            },
            repository,
            subjects,
            plain: (0,endpoint/* isPlain */.$i)(repository.registry, inputs.list('insecure-registries')),
        });
    }
    finally {
        await config.remove();
    }
}


/***/ })

};
