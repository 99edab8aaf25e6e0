export const id = 4773;
export const ids = [4773];
export const modules = {

/***/ 43616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ plainMemberPath),
/* harmony export */   t: () => (/* binding */ linkStaysInside)
/* harmony export */ });
/**
 * Normalises a path found in an archive: `./a//b/` becomes `a/b`, the root itself becomes the empty string.
 * Absolute paths, drive letters, `..` and NUL are refused, never repaired: an archive that has them is not honest.
 */
function plainMemberPath(found) {
    if (found.includes('\0'))
        return { refused: 'it contains a NUL byte' };
    if (found.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(found))
        return { refused: 'it is an absolute path' };
    const parts = found.split('/').filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        return { refused: 'it leads out of the archive by ".."' };
    return { path: parts.join('/') };
}
/** True when a symbolic link at `path` with this target stays inside the archive's own tree. */
function linkStaysInside(path, target) {
    if (target.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(target))
        return false;
    let depth = path.split('/').length - 1;
    for (const part of target.split('/')) {
        if (part === '' || part === '.')
            continue;
        depth += part === '..' ? -1 : 1;
        if (depth < 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 5014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var tar_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83851);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43616);



/**
 * Reads a tar, plain or gzip-compressed, from a stream, one member after the other; `visit` may read the content or not.
 * Refuses with `limits.code`: absolute paths, `..`, links that lead out, hard links, devices, FIFOs, unknown types,
 * broken headers, and whatever exceeds the limits.
 */
async function readTar(chunks, limits, visit) {
    const refuse = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV(limits.code, `${limits.name}: ${why}`, cause === undefined ? {} : { cause });
    const parser = new tar_parse__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .i({ strict: true, brotli: false, zstd: false });
    const wake = new Wake();
    let failure;
    const fail = (error) => {
        failure ??= error;
        wake.call();
    };
    const check = checkerOf(limits, refuse);
    watchFor(parser, why => fail(refuse(...why)));
    // An entry is announced when the content of the one before is consumed, which may be before its visit has ended.
    let visits = Promise.resolve();
    parser.on('entry', (entry) => {
        const visitNext = async () => {
            if (failure !== undefined)
                return;
            const member = check(entry);
            if (member)
                await visit(member, entry);
            entry.resume();
        };
        visits = visits.then(visitNext).catch(fail);
    });
    const state = { ended: false, padding: false };
    const end = () => {
        state.ended = true;
        wake.call();
    };
    parser.on('end', end).on('drain', () => wake.call());
    // What follows the end of an archive is padding. node-tar keeps all of it, in time that grows with its square.
    parser.on('eof', () => Object.assign(state, { padding: true }));
    for await (const chunk of chunks) {
        if (failure !== undefined)
            break;
        if (!state.padding && !parser.write(chunk))
            await wake.next();
    }
    if (failure === undefined)
        parser.end();
    while (!state.ended && failure === undefined)
        await wake.next();
    await visits;
    if (failure !== undefined)
        throw failure;
}
/** Enough of a PAX record for its length and `path`. */
const LONGEST_KEY = 32;
/** True for PAX records with a path over several lines: node-tar reads them line by line, and takes another name instead. */
function hasBrokenPath(records) {
    const bytes = Buffer.from(records);
    for (let at = 0; at < bytes.length;) {
        const [, length, key] = /^([0-9]+) ([^=]*)=/.exec(bytes.toString('latin1', at, at + LONGEST_KEY)) ?? [];
        if (length === undefined)
            return false;
        const end = at + Number(length);
        if (key === 'path' && bytes.subarray(at, end - 1).includes('\n'))
            return true;
        at = Math.max(at + 1, end);
    }
    return false;
}
/** Says why an archive is refused as soon as that shows in it. */
function watchFor(parser, fail) {
    parser.on('ignoredEntry', (entry) => fail([`${entry.path} is of a kind that is not supported`]));
    parser.on('error', (cause) => fail([`it is not a sound tar archive: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, cause]));
    parser.on('meta', (records) => {
        if (hasBrokenPath(records))
            fail(['the name of a file in it has a line break; rename the file']);
    });
}
/** Lets the feeding loop sleep until the parser has something to say; a call that comes first is not lost. */
class Wake {
    #called = false;
    #resolve;
    call() {
        this.#called = true;
        this.#resolve?.();
    }
    async next() {
        if (!this.#called) {
            await new Promise(resolve => {
                this.#resolve = resolve;
            });
        }
        this.#called = false;
        this.#resolve = undefined;
    }
}
const KIND = {
    File: 'file',
    OldFile: 'file',
    ContiguousFile: 'file',
    Directory: 'directory',
    SymbolicLink: 'symlink',
};
function checkerOf(limits, refuse) {
    let members = 0;
    let bytes = 0;
    return entry => {
        members += 1;
        bytes += entry.size;
        if (members > limits.maxMembers)
            throw refuse(`it holds more than ${limits.maxMembers} members`);
        if (bytes > limits.maxBytes)
            throw refuse(`it unpacks to more than ${limits.maxBytes} bytes`);
        const placed = (0,_member_path_js__WEBPACK_IMPORTED_MODULE_2__/* .plainMemberPath */ .S)(entry.path);
        const shown = JSON.stringify(entry.path);
        if ('refused' in placed)
            throw refuse(`member ${shown} is refused: ${placed.refused}`);
        const kind = KIND[entry.type];
        if (kind === undefined)
            throw refuse(`member ${shown} is refused: it is a ${entry.type}`);
        if (placed.path === '' && kind !== 'directory')
            throw refuse(`member ${shown} has no name`);
        if (placed.path === '')
            return undefined;
        const target = kind === 'symlink' ? (entry.linkpath ?? '') : undefined;
        if (target !== undefined && !(0,_member_path_js__WEBPACK_IMPORTED_MODULE_2__/* .linkStaysInside */ .t)(placed.path, target)) {
            throw refuse(`member ${shown} is refused: it links out of the archive, to ${JSON.stringify(target)}`);
        }
        const size = kind === 'file' ? entry.size : 0;
        return {
            path: placed.path,
            written: entry.path,
            kind,
            mode: entry.mode ?? 0,
            size,
            ...(target === undefined ? {} : { target }),
        };
    };
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

/***/ 42746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   IO: () => (/* binding */ MAX_CHART),
/* harmony export */   SG: () => (/* binding */ MAX_FILE)
/* harmony export */ });
/** Largest single file: helm 3 refuses to load a chart with a larger one, helm 4 takes it. */
const MAX_FILE = 5 * 1024 * 1024;
/** Largest chart, unpacked: what every helm since 3.17.3 refuses to load beyond. */
const MAX_CHART = 100 * 1024 * 1024;
/** Keeps an archive of empty files from filling the memory; no chart comes near. */
const MAX_FILES = 20_000;


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

/***/ 14773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isSameChart: () => (/* binding */ isSameChart)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _archive_tar_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5014);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43999);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44360);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(46268);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42746);







/**
 * True when two charts differ in nothing but times: the same config, annotations and provenance file, and in the archive
 * the same members with the same bytes in the same order. Archives are read only where all the rest is equal, and no
 * larger ones than helm loads. Throws what reading them fails in.
 */
async function isSameChart(ours, theirs) {
    const [own, other] = await Promise.all([partsOf(ours), partsOf(theirs)]);
    if (own === undefined || other === undefined || own.rest !== other.rest)
        return false;
    if (own.archive.digest === other.archive.digest)
        return true;
    if (other.archive.size > _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHART */ .IO)
        return false;
    const [left, right] = await Promise.all([
        membersOf(ours.content, own.archive),
        membersOf(theirs.content, other.archive),
    ]);
    return left !== undefined && left === right;
}
/** The archive of a chart, and everything else that its manifest says but times. Undefined for what is no chart. */
async function partsOf({ content, digest, }) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind !== 'manifest')
        return undefined;
    const { layers } = parsed.manifest;
    const archive = layers.find(({ mediaType }) => mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_5__/* .CHART_MEDIA_TYPE */ .TR.content);
    return archive && { archive, rest: restOf(parsed.manifest, archive) };
}
function restOf({ config, layers, annotations = {} }, archive) {
    const said = Object.entries(annotations).filter(([key]) => key !== _oci_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .KEY */ ._.created);
    return JSON.stringify([
        config.mediaType,
        config.digest,
        layers.filter(layer => layer !== archive).map(({ mediaType, digest }) => [mediaType, digest]),
        said.sort(([a], [b]) => (a < b ? -1 : 1)),
    ]);
}
/** A digest over names, kinds, modes and bytes of an archive's members; undefined for one that no helm would load. */
async function membersOf(content, archive) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    const limits = {
        name: archive.digest,
        code: 'chart-invalid',
        maxBytes: _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHART */ .IO,
        maxMembers: _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_FILES */ .BE,
    };
    try {
        await (0,_archive_tar_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readTar */ .s)(content.blob(archive), limits, async ({ path, kind, mode, size, target }, bytes) => {
            hash.update(JSON.stringify([path, kind, mode, size, target]));
            for await (const chunk of bytes)
                hash.update(chunk);
        });
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV && error.code === 'chart-invalid')
            return undefined;
        throw error;
    }
    return hash.digest('hex');
}


/***/ })

};
