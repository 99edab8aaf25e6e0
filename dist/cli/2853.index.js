export const id = 2853;
export const ids = [2853];
export const modules = {

/***/ 84241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _steps_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(691);
/* harmony import */ var _steps_verify_one_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46395);
/* harmony import */ var _steps_verify_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70681);
/* harmony import */ var _steps_verify_wish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21008);




/** Is what is published whole: content, platforms, tags, revision, signature, SBOM and provenance. Writes nothing. */
const verify = async (deps) => {
    const wish = await (0,_steps_verify_wish_js__WEBPACK_IMPORTED_MODULE_3__/* .readVerifyWish */ .B)(deps);
    const { references, registry } = wish;
    const destinations = references.map(({ repository }) => repository);
    const connection = await (0,_steps_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnection */ .J)(deps, { registry, destinations });
    const expected = { ...wish, recursive: deps.inputs.flag('sign-recursive') };
    try {
        const items = await deps.host.group('Verify', () => Promise.all(references.map(reference => (0,_steps_verify_one_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyOne */ .A)(reference, expected, connection.looking(reference.repository)))));
        return await (0,_steps_verify_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportVerification */ .u)(deps, items, connection.rateLimits());
    }
    finally {
        await connection.close();
    }
};


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


/***/ })

};
