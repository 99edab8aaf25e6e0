export const id = 6445;
export const ids = [6445,4831];
export const modules = {

/***/ 24831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  layoutBuilder: () => (/* binding */ layoutBuilder),
  layoutDigest: () => (/* binding */ layoutDigest)
});

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
;// CONCATENATED MODULE: ./lib/build/layout/completeness.js


/**
 * Walks everything the layout's image refers to and throws `layout-invalid`, listing what is missing or has another size,
 * so that a broken layout is noticed before anything is sent.
 */
async function checkComplete(layout) {
    const problems = await missingBelow(layout, layout.root, new Set());
    if (problems.length === 0)
        return;
    throw new errors/* AppError */.uV('layout-invalid', `${layout.path} is incomplete: ${problems.length} parts are missing or damaged`, {
        problems,
        hint: 'An index that was saved for one platform only still lists the others: export the platforms you want again.',
    });
}
async function missingBelow(layout, node, seen) {
    if (seen.has(node.digest))
        return [];
    seen.add(node.digest);
    const problem = await problemOf(layout, node);
    if (problem !== undefined)
        return [problem];
    const parsed = parse(layout, await layout.manifest(node.digest));
    if (parsed.kind === 'index') {
        const below = [];
        for (const child of parsed.index.manifests)
            below.push(...(await missingBelow(layout, child, seen)));
        return below;
    }
    return (await Promise.all(partsOf(parsed.manifest).map(part => problemOf(layout, part)))).filter(found => found !== undefined);
}
function parse(layout, document) {
    try {
        return (0,manifest/* parseManifest */.Ng)(document);
    }
    catch (cause) {
        if (!(cause instanceof errors/* AppError */.uV))
            throw cause;
        throw new errors/* AppError */.uV('layout-invalid', `${layout.path}: ${cause.message}`, { cause });
    }
}
function partsOf(manifest) {
    return [manifest.config, ...manifest.layers.filter(layer => !isForeign(layer))];
}
/** Layers that registries fetch from elsewhere are not part of a layout (image-spec layer.md, non-distributable layers). */
function isForeign({ mediaType }) {
    return mediaType.includes('.nondistributable.') || mediaType.includes('.foreign.');
}
async function problemOf(layout, { digest, size, mediaType, data }) {
    const stored = await layout.sizeOf(digest);
    if (stored === undefined)
        return data === undefined ? `${digest} (${mediaType}) is missing` : undefined;
    return stored === size ? undefined : `${digest} (${mediaType}) has ${stored} bytes, expected ${size}`;
}

// EXTERNAL MODULE: ./lib/build/layout/open.js + 2 modules
var layout_open = __webpack_require__(73440);
;// CONCATENATED MODULE: ./lib/build/layout/builder.js



/** The digest that publishing a layout will give: known before anything is built. Throws `layout-invalid`. */
async function layoutDigest(path) {
    return publishedDigest(await (0,layout_open.openLayout)(path));
}
/**
 * Takes an image that another tool has built, byte for byte: platforms, labels and annotations of the request do not
 * change it, for that would change its digest. Throws `layout-invalid` when a part of it is missing.
 */
function layoutBuilder(path) {
    return {
        description: `OCI image layout ${path}`,
        async build() {
            const layout = await (0,layout_open.openLayout)(path);
            await checkComplete(layout);
            const digest = await publishedDigest(layout);
            const built = { digest, content: underDigest(layout, digest), dispose: async () => { } };
            return digest === layout.root.digest ? built : { ...built, original: layout.root.digest };
        },
    };
}
/**
 * The digest that the image of a layout is published under: sha256, whatever the layout calls it. A registry that is
 * given a manifest by tag computes that one, and clients ask for no other. What the image lists keeps its digests.
 */
async function publishedDigest(layout) {
    const { digest } = layout.root;
    return (0,oci_digest/* algorithmOf */.Hy)(digest) === 'sha256' ? digest : (0,oci_digest/* digestOf */.ol)((await layout.manifest(digest)).bytes);
}
/** The layout's content with its root, the same bytes, under another digest. */
function underDigest(layout, digest) {
    if (digest === layout.root.digest)
        return layout;
    return {
        ...layout,
        manifest: async (asked) => asked === digest ? { ...(await layout.manifest(layout.root.digest)), digest } : layout.manifest(asked),
    };
}


/***/ }),

/***/ 43999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ KEY),
/* harmony export */   _M: () => (/* binding */ isSameRelease),
/* harmony export */   pH: () => (/* binding */ identityFrom),
/* harmony export */   sw: () => (/* binding */ isSameCommit)
/* harmony export */ });
/** Keys of image-spec annotations.md that this tool writes and reads. */
const KEY = {
    created: 'org.opencontainers.image.created',
    description: 'org.opencontainers.image.description',
    licenses: 'org.opencontainers.image.licenses',
    revision: 'org.opencontainers.image.revision',
    source: 'org.opencontainers.image.source',
    title: 'org.opencontainers.image.title',
    url: 'org.opencontainers.image.url',
    version: 'org.opencontainers.image.version',
    refName: 'org.opencontainers.image.ref.name',
};
/** Reads an identity from labels or annotations; later records fill what earlier ones lack. */
function identityFrom(...records) {
    const pick = (key) => {
        for (const record of records)
            if (record?.[key])
                return record[key];
        return undefined;
    };
    const entries = ['revision', 'version', 'source', 'created', 'url'].flatMap(field => {
        const value = pick(KEY[field]);
        return value === undefined ? [] : [[field, value]];
    });
    return Object.fromEntries(entries);
}
/** True when both name one release: the same commit of the same source under the same version. */
function isSameRelease(a, b) {
    return isSameCommit(a, b) && a.version !== undefined && a.version === b.version;
}
/**
 * True when both were made from the same commit of the same source. A clone without a remote names no source; two of
 * those are told apart by the commit alone.
 */
function isSameCommit(a, b) {
    return a.revision !== undefined && a.revision === b.revision && a.source === b.source;
}


/***/ })

};
