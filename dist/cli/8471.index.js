export const id = 8471;
export const ids = [8471,9501];
export const modules = {

/***/ 51325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ isOff),
/* harmony export */   readSbomInput: () => (/* binding */ readSbomInput)
/* harmony export */ });
/** Go's strconv.ParseBool, which buildx reads switches with. */
const SWITCH = /^(?:1|t|true|0|f|false)$/i;
/** Attributes of BuildKit's SBOM attestation: `generator=…`, `disabled=true`, anything spelt like them. */
const ATTRIBUTE = /^[a-z][a-z0-9-]*=/i;
/**
 * Reads the input `sbom`. A switch, and text whose first field is an attribute (`generator=image`), are buildx's;
 * everything else are files, one a line or separated by commas. A file's platform is told from an attribute by its
 * slash: `linux/arm64=sbom.json`; `chart/app=sbom.json` is for the chart `app`.
 * A file whose name looks like an attribute is written with `./` before it.
 */
function readSbomInput(text) {
    const trimmed = text.trim();
    if (trimmed === '')
        return { kind: 'none' };
    if (SWITCH.test(trimmed) || ATTRIBUTE.test(trimmed))
        return { kind: 'buildkit', value: trimmed, isOn: !isOff(trimmed) };
    const entries = trimmed
        .split(/[\r\n]+/)
        .flatMap(line => (line.trim().startsWith('#') ? [] : splitOutsideBraces(line)))
        .map(entry => entry.trim())
        .filter(entry => entry !== '' && !entry.startsWith('#'));
    return { kind: 'files', entries: entries.map(entryOf) };
}
/** Whether attributes, or a switch, of an attestation of BuildKit turn it off. */
function isOff(value) {
    return value.split(',').some(field => /^\s*(?:(?:0|f|false)|disabled=(?:1|t|true))\s*$/i.test(field));
}
/** At commas, but not within `{a,b}`, which is one pattern. A brace that is never closed is a letter of a name. */
function splitOutsideBraces(line) {
    return line.match(/(?:\{(?:[^{}]|\{[^{}]*\})*\}|[^,])+/g) ?? [];
}
function entryOf(text) {
    const [, chart, file] = /^chart\/([\w.-]+)=(.+)$/.exec(text) ?? [];
    if (chart !== undefined && file !== undefined)
        return { chart, pattern: file };
    const match = /^([a-z0-9]+\/[a-z0-9_-]+(?:\/[a-z0-9._-]+)?)=(.+)$/i.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return { pattern: text };
    return { platform: match[1], pattern: match[2] };
}


/***/ }),

/***/ 11260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform)
/* harmony export */ });
const DEFAULT_VARIANT = { arm64: 'v8', arm: 'v7' };
const ARCHITECTURE_ALIAS = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm',
};
/**
 * Reads `os/arch[/variant]` as Docker and containerd do: aliases resolved, arm64's v8 left out, arm's v7 spelled out.
 * Returns undefined when the text has another form.
 */
function parsePlatform(text) {
    const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9._-]+))?$/i.exec(text.trim());
    if (!match?.[1] || !match[2])
        return undefined;
    const given = match[2].toLowerCase();
    const architecture = ARCHITECTURE_ALIAS[given] ?? given;
    const variant = match[3]?.toLowerCase() ?? (architecture === 'arm' ? DEFAULT_VARIANT.arm : undefined);
    const os = match[1].toLowerCase();
    if (variant === undefined || (architecture === 'arm64' && variant === 'v8'))
        return { os, architecture };
    return { os, architecture, variant };
}
/** `os/arch[/variant]`, the form users write. */
function formatPlatform(platform) {
    const variant = platform.variant && !(platform.architecture === 'arm64' && platform.variant === 'v8')
        ? `/${platform.variant}`
        : '';
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** True for entries of an index that run nowhere: BuildKit's attestation manifests carry unknown/unknown. */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' || platform?.architecture === 'unknown';
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** True when `text` is a digest of a registered algorithm in its canonical form. */
function isDigest(text) {
    return PATTERN.test(text);
}
/** Reads a digest from outside; throws `digest-mismatch` when it is not one. `where` names its origin. */
function parseDigest(text, where) {
    if (isDigest(text))
        return text;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    throw new AppError('digest-mismatch', `${where}: ${JSON.stringify(shown)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
}
/** The algorithm of a digest, as node:crypto names it. */
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The digest of bytes held in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** The first twelve hex digits, for people. */
function shortDigest(digest) {
    const hex = digest.slice(digest.indexOf(':') + 1);
    return hex.slice(0, 12);
}
/** Passes a stream on unchanged and throws `digest-mismatch` at its end when size or digest differ. */
async function* verified(chunks, expected, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(expected.digest));
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > expected.size)
            break;
        hash.update(chunk);
        yield chunk;
    }
    const actual = `${algorithmOf(expected.digest)}:${hash.digest('hex')}`;
    if (size === expected.size && actual === expected.digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('digest-mismatch', `${where}: expected ${expected.size} bytes of ${expected.digest}, got ${size > expected.size ? 'more' : `${size} bytes of ${actual}`}`);
}


/***/ }),

/***/ 44360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);



/**
 * Serialises a manifest or index and computes its digest. Key order is the caller's, so equal input gives equal bytes.
 * With `indent`, each level is indented by this text and stands on lines of its own.
 */
function encodeManifest(document, indent = '') {
    const fallback = 'manifests' in document ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest;
    const bytes = new TextEncoder().encode(JSON.stringify(document, null, indent));
    return { mediaType: document.mediaType ?? fallback, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes };
}
/** The text that each level of a document is indented by; empty where it stands on one line. Docker indents, other tools do not. */
function indentOf(bytes) {
    return /^\{\n([ \t]{1,10})"/.exec(new TextDecoder().decode(bytes.subarray(0, 16)))?.[1] ?? '';
}
/** The descriptor of a stored document. */
function describe(document) {
    return { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length };
}
/**
 * Reads a manifest or index. The document's own `mediaType` must agree with the one it was served under
 * (image-spec manifest.md, "mediaType"); throws `registry-failed` on anything malformed.
 */
function parseManifest(document) {
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest}: ${why}`);
    };
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document.bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest} is not JSON`, { cause });
    }
    if (!isRecord(value))
        return fail('expected a JSON object');
    const own = value['mediaType'];
    if (own !== undefined && own !== document.mediaType) {
        fail(`it says mediaType ${JSON.stringify(own)} but was served as ${JSON.stringify(document.mediaType)}`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(document.mediaType)) {
        if (!isDescriptorList(value['manifests']))
            fail('expected "manifests" to be a list of descriptors');
        return { kind: 'index', index: value };
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(document.mediaType)) {
        if (!isDescriptor(value['config']))
            fail('expected "config" to be a descriptor');
        // BuildKit writes "layers":null for an image without layers, as Go does for an empty list.
        const layers = value['layers'] ?? [];
        if (!isDescriptorList(layers))
            return fail('expected "layers" to be a list of descriptors');
        return { kind: 'manifest', manifest: { ...value, layers } };
    }
    return fail(`media type ${JSON.stringify(document.mediaType)} is neither an image manifest nor an index`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDescriptor(value) {
    if (!isRecord(value))
        return false;
    const { mediaType, digest, size } = value;
    return (typeof mediaType === 'string' &&
        typeof digest === 'string' &&
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) &&
        Number.isSafeInteger(size) &&
        size >= 0);
}
function isDescriptorList(value) {
    return Array.isArray(value) && value.every(isDescriptor);
}


/***/ }),

/***/ 68574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   QP: () => (/* binding */ OCI_LAYER),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS),
/* harmony export */   n2: () => (/* binding */ DOCKER_LAYER)
/* harmony export */ });
/** Media types of images (image-spec media-types.md) and their Docker schema 2 equivalents. */
const MEDIA_TYPE = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    inToto: 'application/vnd.in-toto+json',
};
/**
 * Layers of OCI's form as Docker's form calls them (image-spec media-types.md, compatibility matrix). The schema itself
 * names the compressed ones only; engines and registries have taken the others all along.
 */
const DOCKER_LAYER = new Map([
    [MEDIA_TYPE.layer, 'application/vnd.docker.image.rootfs.diff.tar'],
    [MEDIA_TYPE.layerGzip, 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar',
        'application/vnd.docker.image.rootfs.foreign.diff.tar',
    ],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    ],
]);
/** The way back, and zstd, which containerd writes into Docker's form though engines of that form cannot read it. */
const OCI_LAYER = new Map([
    ...[...DOCKER_LAYER].map(([oci, docker]) => [docker, oci]),
    ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
]);
/** All manifest types this tool reads, for `Accept`: a registry may answer 404 for a type that is not asked for. */
const ACCEPTED_MANIFESTS = [
    MEDIA_TYPE.index,
    MEDIA_TYPE.manifest,
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
];
/** True for an image index or a Docker manifest list. */
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPE.index || mediaType === MEDIA_TYPE.dockerList;
}
/** True for a single manifest. */
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPE.manifest || mediaType === MEDIA_TYPE.dockerManifest;
}
/** True for an image configuration, OCI or Docker; artifacts have configurations of other types. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPE.config || mediaType === MEDIA_TYPE.dockerConfig;
}


/***/ }),

/***/ 52713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ walkIndex),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);




/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * An index and all that are nested in it (image-spec image-index.md, "manifests" may name indexes), each once, the root
 * first; a single manifest has none. Throws what `read` throws, and `registry-failed` for a tree deeper than `MAX_DEPTH`.
 */
async function walkIndex(root, read) {
    const seen = new Set();
    const levels = [];
    const walk = async (document, depth) => {
        seen.add(document.digest);
        const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        if (parsed.kind !== 'index')
            return;
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${root.digest} holds indexes deeper than ${MAX_DEPTH} levels`);
        levels.push({ descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(document), index: parsed.index });
        for (const { mediaType, digest } of parsed.index.manifests)
            if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) && !seen.has(digest))
                await walk(await read(digest), depth + 1);
    };
    await walk(root, 0);
    return levels;
}
/** What the indexes name that runs somewhere: no indexes, and nothing that is about an image. */
function imagesIn(levels) {
    return levels
        .flatMap(({ index }) => index.manifests)
        .filter(entry => !(0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownPlatform */ ._H)(entry.platform));
}


/***/ }),

/***/ 50553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43999);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);





/** A configuration larger than this is not read: labels of real images take a few KiB. */
const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * Reads where published content came from: the annotations of the index or manifest, and, where those name no
 * revision, the labels of the (first) image.
 */
async function readIdentity(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return identityOfManifest(content, parsed.manifest);
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(parsed.index.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    const child = parsed.index.manifests.find(entry => !(0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownPlatform */ ._H)(entry.platform));
    if (!child)
        return own;
    const inner = await readIdentity(content, child.digest);
    return { ...inner, ...own };
}
async function identityOfManifest(content, manifest) {
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return own;
    const config = await readConfig(content, manifest);
    return (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations, config.config?.Labels);
}
/** Reads and checks an image configuration. Throws `registry-failed` when it is too large or no JSON object. */
async function readConfig(content, manifest) {
    const { config } = manifest;
    if (config.size > MAX_CONFIG) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} has ${config.size} bytes; at most ${MAX_CONFIG} are read`);
    }
    const text = Buffer.concat(await Array.fromAsync(content.blob(config))).toString('utf8');
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not JSON`, { cause });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not a JSON object`);
}


/***/ }),

/***/ 97915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPlatforms)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
;// CONCATENATED MODULE: ./lib/oci/platform-names.js
/**
 * The operating systems and processors that images can be for: the names of Go's ports, which image-spec config.md
 * refers to. Read them as a check on what people type; what a registry holds may name others.
 */
const OPERATING_SYSTEMS = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'dragonfly',
    'solaris',
    'illumos',
    'aix',
    'plan9',
    'android',
    'ios',
    'js',
    'wasi',
    'wasip1',
];
const ARCHITECTURES = [
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64le',
    'mips64',
    'mipsle',
    'mips',
    'wasm',
];
/** The part of a platform that no image has, with the names there are; undefined where all of it is known. */
function unknownPart({ os, architecture, }) {
    if (!OPERATING_SYSTEMS.includes(os))
        return { part: os, known: OPERATING_SYSTEMS };
    return ARCHITECTURES.includes(architecture) ? undefined : { part: architecture, known: ARCHITECTURES };
}

;// CONCATENATED MODULE: ./lib/steps/platform-list.js



/** Reads the input `platforms`. What is none, or names a system or processor that there is not, is added to `problems`. */
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,descriptor/* parsePlatform */.FL)(text);
        const unknown = platform && unknownPart(platform);
        if (platform && !unknown)
            return [platform];
        const said = unknown
            ? `names ${JSON.stringify(unknown.part)}, which no image is for${(0,nearest/* didYouMean */.a)(unknown.part, unknown.known)}`
            : 'is not a platform';
        problems.push(`platforms: ${JSON.stringify(text)} ${said}, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
}


/***/ }),

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   r0: () => (/* binding */ readContents),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52713);
/* harmony import */ var _publish_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50553);






/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
async function readContents(content, root) {
    const document = await content.manifest(root);
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
    if (parsed.kind === 'manifest') {
        const { manifest } = parsed;
        const platform = await platformOf(content, manifest);
        const platforms = platform ? [entry(platform, root, manifest)] : [];
        return { platforms, configDigest: manifest.config.digest };
    }
    const images = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(document, digest => content.manifest(digest)));
    const read = await Promise.all(images.map(async (descriptor) => {
        const manifest = await manifestOf(content, descriptor.digest);
        const platform = descriptor.platform ?? (await platformOf(content, manifest));
        return { report: entry(platform, descriptor.digest, manifest), config: manifest.config.digest };
    }));
    const [only, ...more] = read;
    return {
        platforms: read.map(({ report }) => report),
        ...(only && more.length === 0 ? { configDigest: only.config } : {}),
    };
}
/** Finds the parts of an image. Configurations are read only of manifests whose entry names no platform. A chart has none. */
async function partsOf(content, root) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(root, digest => content.manifest(digest));
    const [, ...nested] = levels.map(({ descriptor }) => descriptor);
    if (levels.length === 0) {
        const alone = await withPlatform(content, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(root));
        return { platforms: alone.platform === undefined ? [] : [alone], nested };
    }
    const platforms = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(levels).map(image => image.platform === undefined ? withPlatform(content, image) : image);
    return { platforms: await Promise.all(platforms), nested };
}
async function withPlatform(content, image) {
    const config = await platformOf(content, await manifestOf(content, image.digest));
    if (config === undefined)
        return image;
    const { os, architecture, variant } = config;
    return { ...image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
async function manifestOf(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return parsed.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${digest} is an index, but is listed as a manifest`);
}
/** What an image runs on by its configuration; undefined for what is no image. */
async function platformOf(content, manifest) {
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return undefined;
    return (0,_publish_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(content, manifest);
}
function entry(platform, digest, manifest) {
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform: platform ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) : 'unknown', digest, size };
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sbomProblems),
/* harmony export */   sbomGoodsProblems: () => (/* binding */ sbomGoodsProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51325);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97915);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1987);






/**
 * What is wrong with the files of the input `sbom`, before anything is built. Those of charts by name wait until their
 * names are known.
 */
async function sbomProblems(deps) {
    const entries = entriesOf(deps).filter(({ pattern }) => !pattern.includes('{chart}'));
    if (entries.length === 0)
        return [];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    return sbomFileProblems(entries, await platformsOf(deps), deps.cwd);
}
/** The same once it is known what the release publishes: files that are for nothing in it, and files of charts by name. */
async function sbomGoodsProblems(deps, goods) {
    const entries = entriesOf(deps);
    const problems = goods.image ? [] : idle(deps);
    if (entries.length === 0)
        return problems;
    const { strayEntries } = await __webpack_require__.e(/* import() */ 4809).then(__webpack_require__.bind(__webpack_require__, 44809));
    const stray = strayEntries(entries, goods);
    if (stray.length > 0)
        return [...problems, ...stray];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    const named = entries
        .filter(({ pattern }) => pattern.includes('{chart}'))
        .flatMap(({ pattern, chart }) => (chart === undefined ? goods.charts : [chart]).map(name => ({
        pattern: pattern.replaceAll('{chart}', name),
    })));
    return [...problems, ...(await sbomFileProblems(named, [], deps.cwd))];
}
function entriesOf({ inputs }) {
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__.readSbomInput)(inputs.text('sbom'));
    return wish.kind === 'files' ? wish.entries : [];
}
/** What can only be about images, where there is none. */
function idle({ inputs }) {
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__.readSbomInput)(inputs.text('sbom'));
    const hint = 'none is published; give the documents of charts as files in `sbom`';
    return [
        ...(wish.kind === 'buildkit' && wish.isOn ? [`sbom: BuildKit describes images, and ${hint}`] : []),
        ...(inputs.text('sbom-generator') === 'syft' ? [`sbom-generator: syft scans images, and ${hint}`] : []),
    ];
}
/** What will be published, as far as it is known. A layout has what it has; `merge` takes none. */
async function platformsOf({ inputs, machine, cwd, command, }) {
    const layout = inputs.text('oci-layout');
    if (layout !== '' && command !== 'merge')
        return platformsIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, layout));
    const given = (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlatforms */ .t)(inputs.list('platforms'), []);
    if (given.length > 0)
        return given;
    const own = inputs.text('builder') === 'native' ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(machine) : undefined;
    return own && [own];
}
/** What is wrong with a layout is told by whoever takes it. */
async function platformsIn(path) {
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440)]).then(__webpack_require__.bind(__webpack_require__, 73440));
    try {
        const layout = await openLayout(path);
        const { platforms } = await (0,_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .CI)(layout, await layout.manifest(layout.root.digest));
        return platforms.flatMap(({ platform }) => platform ?? []);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV)
            return undefined;
        throw error;
    }
}


/***/ })

};
