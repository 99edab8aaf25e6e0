export const id = 294;
export const ids = [294];
export const modules = {

/***/ 70294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyReferrers: () => (/* binding */ copyReferrers)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var oci_manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/oci/artifact.js
var artifact = __webpack_require__(20503);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
;// CONCATENATED MODULE: ./lib/registry/losses.js

/** A reader that notes in `lost` what was asked of it and is gone. */
function notingLosses(content, lost) {
    const note = (digest, error) => {
        if (isGone(error))
            lost.add(digest);
        throw error;
    };
    async function* noting(digest, chunks) {
        try {
            yield* chunks;
        }
        catch (error) {
            note(digest, error);
        }
    }
    const { passing } = content;
    return {
        manifest: digest => content.manifest(digest).catch((error) => note(digest, error)),
        blob: descriptor => noting(descriptor.digest, content.blob(descriptor)),
        ...(passing === undefined
            ? {}
            : { passing: descriptor => noting(descriptor.digest, passing.call(content, descriptor)) }),
    };
}
/** True when a registry says that something is not there. */
function isGone(error) {
    return error instanceof registry_errors/* RegistryError */.gl && error.status === 404;
}

;// CONCATENATED MODULE: ./lib/registry/companion-copy.js





const COMPANIONS = ['sig', 'att', 'sbom'];
/** Copies what cosign's tags beside a digest name. `missing` is told of payloads that are gone: the others are carried. */
async function copyCompanions(request, subject, missing) {
    const all = await Promise.all(COMPANIONS.map(kind => copyCompanion(request, { subject, kind }, missing)));
    return all.filter(one => one !== undefined);
}
async function copyCompanion(request, { subject, kind }, missing) {
    const { source, destination } = request;
    const document = await source.referrers.companionOf(subject, kind);
    if (document === undefined)
        return undefined;
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(document);
    if (parsed.kind === 'index')
        return undefined;
    const { config, layers } = parsed.manifest;
    const gone = new Set();
    await Promise.all([config, ...layers].map(blob => copyBlob(request, blob, gone)));
    missing.push(...gone);
    const left = layers.filter(({ digest }) => !gone.has(digest));
    if (gone.size > 0 && left.length === 0)
        return undefined;
    const ours = gone.size === 0 ? { document, manifest: parsed.manifest } : withLayers(parsed.manifest, left);
    await destination.referrers.amendCompanion(subject, kind, async (present) => {
        const merged = merge(present, ours);
        if (merged?.config !== undefined)
            await destination.content.putBlob((0,artifact/* inMemory */.ZK)(media_type/* MEDIA_TYPE */.Ap.config, merged.config));
        return merged?.document;
    });
    return { subject, digest: document.digest, mediaType: layers[0]?.mediaType ?? '', companion: kind };
}
/** Copies a blob, or says that it is gone. */
async function copyBlob({ source, destination, mountFrom }, descriptor, gone) {
    const lost = new Set();
    const content = notingLosses(source.content, lost);
    try {
        await destination.content.putBlob({ descriptor, open: () => content.blob(descriptor) }, mountFrom);
    }
    catch (error) {
        // What the destination misses is another matter.
        if (lost.size === 0 || !isGone(error))
            throw error;
        gone.add(descriptor.digest);
    }
}
/** What the destination's tag should name: ours where it is free, else its own layers and those of ours it lacks. */
function merge(present, ours) {
    if (present === undefined)
        return ours;
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(present);
    if (present.digest === ours.document.digest || parsed.kind === 'index')
        return undefined;
    const { layers } = parsed.manifest;
    const known = new Set(layers.map(identityOf));
    const lacking = ours.manifest.layers.filter(layer => !known.has(identityOf(layer)));
    return lacking.length === 0 ? undefined : withLayers(parsed.manifest, [...layers, ...lacking]);
}
/** The manifest with other layers, and a config that names them. */
function withLayers(of, layers) {
    const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
    const config = Buffer.from(JSON.stringify({ architecture: '', os: '', rootfs, config: {} }));
    const { mediaType } = of.config;
    const manifest = {
        ...of,
        config: { mediaType, size: config.length, digest: (0,digest/* digestOf */.ol)(config) },
        layers,
    };
    return { document: (0,oci_manifest/* encodeManifest */.Gb)(manifest), manifest, config };
}
/** Two signatures of one payload differ in their annotations only. */
function identityOf({ digest, annotations }) {
    return `${digest} ${JSON.stringify(Object.entries(annotations ?? {}).sort())}`;
}

// EXTERNAL MODULE: ./lib/registry/copy.js
var copy = __webpack_require__(88302);
// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
;// CONCATENATED MODULE: ./lib/registry/referrers-copy.js







/** Subjects looked at side by side. */
const SUBJECTS_AT_ONCE = 8;
/** Subjects of one graph: signatures of SBOMs of platforms. Real releases have tens; a loop would never end. */
const MAX_SUBJECTS = 10_000;
const BUNDLES = 'application/vnd.dev.sigstore.bundle';
/**
 * Copies everything that is attached to an image or chart, to its platforms and to the attachments themselves, and
 * cosign's tags beside them. Each side uses what its registry has: the referrers API or fallback tags. Signatures that
 * the destination's tags hold already stay. Throws `registry-failed` where there is no end of attachments: a part of
 * them would pass for all.
 */
async function copyReferrers(request) {
    const copied = [];
    const missing = [];
    const seen = new Set();
    const limiter = new limiting/* Limiter */.j(SUBJECTS_AT_ONCE);
    const visit = async (digest, type) => {
        if (seen.has(digest))
            return;
        if (seen.size >= MAX_SUBJECTS)
            throw tooMany(request.root);
        seen.add(digest);
        const more = await limiter.run(async () => {
            // Nobody signs a signature by a tag; asking would cost three requests for each.
            if (!type?.startsWith(BUNDLES))
                copied.push(...(await copyCompanions(request, digest, missing)));
            const [attached, children] = [
                await copyAttached(request, digest, missing),
                await childrenOf(request, digest),
            ];
            copied.push(...attached);
            return [...attached, ...children.map(child => ({ digest: child, mediaType: '' }))];
        });
        await Promise.all(more.map(one => visit(one.digest, one.mediaType)));
    };
    await visit(request.root);
    return { copied, missing };
}
function tooMany(root) {
    return new errors/* AppError */.uV('registry-failed', `more than ${MAX_SUBJECTS} manifests belong to ${root} or are attached to it; they are not copied in part`, { hint: 'look for a tool that attaches to its own attachments, and delete what it left' });
}
async function copyAttached(request, subject, missing) {
    const copied = [];
    for await (const { digest } of request.source.referrers.referrersOf(subject)) {
        if (await request.isSettled?.(subject, digest))
            continue;
        const document = await carried(request, digest);
        if (document === undefined) {
            missing.push(digest);
            continue;
        }
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(document);
        const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
        copied.push({ subject, digest, mediaType: said.artifactType ?? media_type/* MEDIA_TYPE */.Ap.manifest });
    }
    return copied;
}
/** Copies one attachment and gives its manifest; undefined where it, or something that it names, is gone. */
async function carried({ source, destination, mountFrom }, digest) {
    const lost = new Set();
    try {
        const content = notingLosses(source.content, lost);
        const document = await content.manifest(digest);
        const writer = {
            putBlob: (blob, from) => destination.content.putBlob(blob, from),
            putManifest: document => document.digest === digest
                ? destination.referrers.attach(document)
                : destination.content.putManifest(document),
        };
        await (0,copy/* copyGraph */.a)({
            source: content,
            root: digest,
            destination: writer,
            ...(mountFrom === undefined ? {} : { mountFrom }),
        });
        return document;
    }
    catch (error) {
        // What the destination misses is another matter.
        if (lost.size > 0 && isGone(error))
            return undefined;
        throw error;
    }
}
async function childrenOf({ source }, digest) {
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(await source.content.manifest(digest));
    if (parsed.kind !== 'index')
        return [];
    return parsed.index.manifests
        .filter(({ mediaType }) => (0,media_type/* isManifestType */.Q3)(mediaType) || (0,media_type/* isIndexType */.$U)(mediaType))
        .map(child => child.digest);
}


/***/ })

};
