export const id = 1193;
export const ids = [1193];
export const modules = {

/***/ 41193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyReferrers: () => (/* binding */ copyReferrers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20503);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);
/* harmony import */ var _copy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88302);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(50228);
/* harmony import */ var _limiting_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(27142);








/** Subjects looked at side by side. */
const SUBJECTS_AT_ONCE = 8;
/** Subjects of one graph: signatures of SBOMs of platforms. Real releases have tens; a loop would never end. */
const MAX_SUBJECTS = 10_000;
const BUNDLES = 'application/vnd.dev.sigstore.bundle';
const COMPANIONS = ['sig', 'att', 'sbom'];
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
    const limiter = new _limiting_js__WEBPACK_IMPORTED_MODULE_7__/* .Limiter */ .j(SUBJECTS_AT_ONCE);
    const visit = async (digest, type) => {
        if (seen.has(digest))
            return;
        if (seen.size >= MAX_SUBJECTS)
            throw tooMany(request.root);
        seen.add(digest);
        const more = await limiter.run(async () => {
            // Nobody signs a signature by a tag; asking would cost three requests for each.
            if (!type?.startsWith(BUNDLES))
                copied.push(...(await copyCompanions(request, digest)));
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `more than ${MAX_SUBJECTS} manifests belong to ${root} or are attached to it; they are not copied in part`, { hint: 'look for a tool that attaches to its own attachments, and delete what it left' });
}
async function copyAttached({ source, destination, mountFrom, isSettled }, subject, missing) {
    const copied = [];
    for await (const { digest } of source.referrers.referrersOf(subject)) {
        if (await isSettled?.(subject, digest))
            continue;
        const document = await source.content.manifest(digest).catch(unlessGone);
        if (document === undefined) {
            missing.push(digest);
            continue;
        }
        const writer = {
            putBlob: (blob, from) => destination.content.putBlob(blob, from),
            putManifest: document => document.digest === digest
                ? destination.referrers.attach(document)
                : destination.content.putManifest(document),
        };
        await (0,_copy_js__WEBPACK_IMPORTED_MODULE_5__/* .copyGraph */ .a)({
            source: source.content,
            root: digest,
            destination: writer,
            ...(mountFrom === undefined ? {} : { mountFrom }),
        });
        const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(document);
        const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
        copied.push({ subject, digest, mediaType: said.artifactType ?? _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.manifest });
    }
    return copied;
}
function unlessGone(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .RegistryError */ .gl && error.status === 404)
        return undefined;
    throw error;
}
async function childrenOf({ source }, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await source.content.manifest(digest));
    if (parsed.kind !== 'index')
        return [];
    return parsed.index.manifests
        .filter(({ mediaType }) => (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isManifestType */ .Q3)(mediaType) || (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(mediaType))
        .map(child => child.digest);
}
async function copyCompanions(request, subject) {
    const all = await Promise.all(COMPANIONS.map(kind => copyCompanion(request, subject, kind)));
    return all.filter(one => one !== undefined);
}
async function copyCompanion({ source, destination, mountFrom }, subject, kind) {
    const document = await source.referrers.companionOf(subject, kind);
    if (document === undefined)
        return undefined;
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(document);
    if (parsed.kind === 'index')
        return undefined;
    const blobs = [parsed.manifest.config, ...parsed.manifest.layers];
    await Promise.all(blobs.map(descriptor => destination.content.putBlob({ descriptor, open: () => source.content.blob(descriptor) }, mountFrom)));
    await destination.referrers.amendCompanion(subject, kind, async (present) => {
        const merged = merge(present, { document, manifest: parsed.manifest });
        if (merged === undefined)
            return undefined;
        if (merged.config !== undefined)
            await destination.content.putBlob((0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .inMemory */ .ZK)(_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.config, merged.config));
        return merged.document;
    });
    return {
        subject,
        digest: document.digest,
        mediaType: parsed.manifest.layers[0]?.mediaType ?? '',
        companion: kind,
    };
}
/** What the destination's tag should name: ours where it is free, else its own layers and those of ours it lacks. */
function merge(present, ours) {
    if (present === undefined)
        return { document: ours.document };
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(present);
    if (present.digest === ours.document.digest || parsed.kind === 'index')
        return undefined;
    const { layers } = parsed.manifest;
    const known = new Set(layers.map(identityOf));
    const lacking = ours.manifest.layers.filter(layer => !known.has(identityOf(layer)));
    if (lacking.length === 0)
        return undefined;
    const all = [...layers, ...lacking];
    const rootfs = { type: 'layers', diff_ids: all.map(({ digest }) => digest) };
    const config = Buffer.from(JSON.stringify({ architecture: '', os: '', rootfs, config: {} }));
    const { mediaType } = parsed.manifest.config;
    const document = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)({
        ...parsed.manifest,
        config: { mediaType, size: config.length, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(config) },
        layers: all,
    });
    return { document, config };
}
/** Two signatures of one payload differ in their annotations only. */
function identityOf({ digest, annotations }) {
    return `${digest} ${JSON.stringify(Object.entries(annotations ?? {}).sort())}`;
}


/***/ })

};
