export const id = 6447;
export const ids = [6447];
export const modules = {

/***/ 56866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24413);
/* harmony import */ var _steps_bake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57322);
/* harmony import */ var _steps_build_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77467);
/* harmony import */ var _steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19249);
/* harmony import */ var _steps_goods_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50097);
/* harmony import */ var _steps_guard_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(44295);
/* harmony import */ var _steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(21437);
/* harmony import */ var _steps_hand_over_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(45247);
/* harmony import */ var _steps_release_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1835);
/* harmony import */ var _steps_report_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(35523);











/** One runner's part of a release: context → tags → guard → build → store by digest → a record. It names nothing. */
const build = async (deps) => {
    const began = deps.clock.now();
    const release = await (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_9__/* .workOutRelease */ .TD)(deps);
    (0,_steps_release_js__WEBPACK_IMPORTED_MODULE_9__/* .assertSomething */ .F)(release);
    await (0,_steps_hand_over_files_js__WEBPACK_IMPORTED_MODULE_8__/* .checkHandOver */ .cx)((0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handOverFolder */ .O9)(deps));
    const connection = await (0,_steps_connect_release_js__WEBPACK_IMPORTED_MODULE_4__/* .connectRelease */ ._)(deps, release);
    // Tags, labels and annotations of the release are told by the run that publishes it.
    const { metadata: _, ...subject } = (0,_steps_bake_js__WEBPACK_IMPORTED_MODULE_2__/* .subjectOf */ .et)(deps, release);
    const run = { release, subject, connection, began, storeOnly: true };
    const facts = { ...run, goods: [], uploadedBytes: 0 };
    try {
        return await storeAndHandOver(deps, facts);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        return await (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_10__/* .reportRun */ .G)(deps, facts, error);
    }
    finally {
        for (const { source } of facts.goods)
            await source?.dispose();
        await connection.close();
    }
};
async function storeAndHandOver(deps, facts) {
    const { host } = deps;
    const { connection, release } = facts;
    const guard = (0,_steps_guard_js__WEBPACK_IMPORTED_MODULE_6__/* .openGuard */ .E)(deps, connection, release);
    const good = (0,_steps_goods_js__WEBPACK_IMPORTED_MODULE_5__/* .imageGood */ .T)(release, connection);
    const image = await host.group('Guard: what the registry has', async () => ({
        good,
        plan: await guard.first(good),
    }));
    facts.goods = [image];
    (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .assertNotRefused */ .gX)(image.plan.verdicts);
    await host.group('Build', async () => {
        image.source = await (0,_steps_build_js__WEBPACK_IMPORTED_MODULE_3__/* .buildOrReuse */ .mb)(deps, facts, image);
    });
    await host.group('Store by digest', () => (0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .storePart */ .n8)(facts, image));
    await host.group('Hand over', () => (0,_steps_hand_over_js__WEBPACK_IMPORTED_MODULE_7__/* .handOver */ .Cl)(deps, facts, image));
    return (0,_steps_report_js__WEBPACK_IMPORTED_MODULE_10__/* .reportRun */ .G)(deps, facts);
}


/***/ }),

/***/ 88302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ copyGraph)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _limiting_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27142);





/** Blobs looked for at a time. How many are sent at a time is the destination's matter. */
const BLOBS_AT_ONCE = 16;
/** Manifests held in memory at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * Copies a manifest or index with everything it names: blobs before manifests, manifests before the index that lists
 * them, BuildKit's attestation manifests included. Content is streamed and never held. After a failure nothing new is
 * begun, and what is under way is waited for before it is thrown.
 */
async function copyGraph(request) {
    const copy = new Copy(request);
    await copy.manifest(await request.source.manifest(request.root), 0);
    return copy.totals;
}
class Copy {
    totals = { uploadedBytes: 0, uploaded: 0, mounted: 0, present: 0 };
    #request;
    #blobs = new _limiting_js__WEBPACK_IMPORTED_MODULE_4__/* .Limiter */ .j(BLOBS_AT_ONCE);
    #manifests = new _limiting_js__WEBPACK_IMPORTED_MODULE_4__/* .Limiter */ .j(MANIFESTS_AT_ONCE);
    #seen = new Map();
    #failure;
    constructor(request) {
        this.#request = request;
    }
    async manifest(document, depth) {
        if (depth > MAX_DEPTH) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${document.digest} is nested deeper than ${MAX_DEPTH} levels`);
        }
        const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        const children = parsed.kind === 'index' ? parsed.index.manifests : blobsOf(parsed.manifest);
        const found = await this.#all(children.map(child => () => this.#child(child, depth)));
        const missed = found.some(stored => stored !== 'present');
        return this.#count(await this.#request.destination.putManifest(document, { missed }), document.bytes.length);
    }
    /** A child is stored once, however many manifests name it. */
    #child(child, depth) {
        const known = this.#seen.get(child.digest);
        if (known)
            return known;
        const stored = (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isManifestType */ .Q3)(child.mediaType) || (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(child.mediaType)
            ? this.#nested(child, depth)
            : this.#blob(child);
        this.#seen.set(child.digest, stored);
        return stored;
    }
    // Only reading is bounded: a place held while children are stored could never be freed in a deep index.
    async #nested(child, depth) {
        const document = await this.#manifests.run(() => this.#begin(() => this.#request.source.manifest(child.digest)));
        return this.manifest(document, depth + 1);
    }
    #blob(descriptor) {
        return this.#blobs.run(() => this.#begin(async () => {
            const { source, destination, mountFrom, progress } = this.#request;
            const shown = new ShownTransfer(descriptor, progress);
            const open = () => shown.counting(source.passing?.(descriptor) ?? source.blob(descriptor));
            const blob = { descriptor, open };
            const stored = await destination.putBlob(blob, mountFrom);
            shown.done(stored);
            return this.#count(stored, descriptor.size);
        }));
    }
    async #begin(task) {
        if (this.#failure)
            throw this.#failure.error;
        return task();
    }
    async #all(tasks) {
        const settled = await Promise.allSettled(tasks.map(task => task().catch((error) => {
            this.#failure ??= { error };
            throw error;
        })));
        if (this.#failure)
            throw this.#failure.error;
        return settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
    }
    #count(stored, bytes) {
        this.totals[stored] += 1;
        if (stored === 'uploaded')
            this.totals.uploadedBytes += bytes;
        return stored;
    }
}
/** Shows a transfer from its first byte on; one that needs no byte is shown as done at once. */
class ShownTransfer {
    #start;
    #progress;
    constructor({ digest, size }, progress) {
        this.#start = () => progress?.((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(digest), size);
    }
    async *counting(chunks) {
        if (this.#progress)
            this.#progress.restart();
        else
            this.#progress = this.#start();
        for await (const chunk of chunks) {
            yield chunk;
            this.#progress?.advance(chunk.length);
        }
    }
    done(how) {
        (this.#progress ?? this.#start())?.done(how);
    }
}
/** Layers that may not be given on (image-spec, non-distributable layers) stay where their addresses point. */
function blobsOf({ config, layers }) {
    return [config, ...layers].filter(({ mediaType }) => !/nondistributable|\.foreign\./.test(mediaType));
}


/***/ }),

/***/ 42958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ listingRoot),
/* harmony export */   j: () => (/* binding */ attachingOnce)
/* harmony export */ });
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44360);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98222);


/** What the destination lists already is not sent again: a promotion that runs again writes nothing. */
function attachingOnce(referrers) {
    const listed = (0,_listed_js__WEBPACK_IMPORTED_MODULE_1__/* .listsOf */ .f)(referrers);
    return {
        referrersOf: (subject, type) => referrers.referrersOf(subject, type),
        companionOf: (subject, kind) => referrers.companionOf(subject, kind),
        standing: subject => referrers.standing(subject),
        amendCompanion: (subject, kind, change) => referrers.amendCompanion(subject, kind, change),
        confirm: which => referrers.confirm(which),
        attach: async (document) => {
            const subject = subjectOf(document);
            if (subject === undefined)
                return referrers.attach(document);
            return (await listed(subject)).has(document.digest) ? 'present' : referrers.attach(document);
        },
    };
}
/**
 * Stores content whose root may itself be about something, as an SBOM is: where the registry has no referrers API it has
 * to be listed by who stores it (distribution-spec, pushing manifests with subject). Not what an index lists: BuildKit
 * gives its attestations a subject, and they are found by the index.
 */
function listingRoot(root, content, referrers) {
    return {
        putBlob: (source, from) => content.putBlob(source, from),
        putManifest: (document, how) => document.digest === root && subjectOf(document) !== undefined
            ? attachingOnce(referrers).attach(document)
            : content.putManifest(document, how),
    };
}
function subjectOf(document) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseManifest */ .Ng)(document);
    return (parsed.kind === 'index' ? parsed.index : parsed.manifest).subject?.digest;
}


/***/ }),

/***/ 98222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ listsOf)
/* harmony export */ });
/** What is attached to a subject and need not be again, by digest; every list is read once, when it is first asked for. */
function listsOf(referrers) {
    const lists = new Map();
    return subject => {
        const list = lists.get(subject) ?? referrers.standing(subject);
        lists.set(subject, list);
        return list;
    };
}


/***/ }),

/***/ 56038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ storeAll),
/* harmony export */   q: () => (/* binding */ storeEverywhere)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);
/* harmony import */ var _registry_copy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88302);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27614);
/* harmony import */ var _attach_once_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42958);




/**
 * Stores content in every repository, by digest only. Repositories of one registry after the first mount from the
 * first instead of sending again. Nothing is named here. `noteHolders` is told of each that holds all of it by then.
 */
async function storeEverywhere(source, { repositories }, connection, noteHolders) {
    let uploadedBytes = 0;
    let completed = 0;
    const holding = [...source.heldBy];
    for (const repository of repositories) {
        if (holding.some(other => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRepository */ .RB)(other, repository)))
            continue;
        const neighbour = [...holding, ...(source.blobsIn ?? [])].find(other => other.registry === repository.registry);
        const copied = await (0,_registry_copy_js__WEBPACK_IMPORTED_MODULE_1__/* .copyGraph */ .a)({
            source: source.content,
            root: source.digest,
            destination: (0,_attach_once_js__WEBPACK_IMPORTED_MODULE_2__/* .listingRoot */ .H)(source.digest, connection.access(repository).content, connection.referrers(repository)),
            ...(neighbour ? { mountFrom: neighbour.path } : {}),
            progress: connection.progress,
        });
        uploadedBytes += copied.uploadedBytes;
        completed += 1;
        holding.push(repository);
        noteHolders([...holding]);
    }
    return { uploadedBytes, completed };
}
/** Goods stored at a time; how much is sent at once is bounded for each registry by its client. */
const GOODS_AT_ONCE = 8;
/**
 * Stores all goods, then judges each again by its digest: with a fresh look where making or storing took time. The looks
 * are the last thing done here. Returns true when every good had one, so that what is named next has just been looked at.
 */
async function storeAll(facts, guard) {
    const stored = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_3__/* .atOnce */ .z)(GOODS_AT_ONCE, facts.goods, async (progress) => {
        const { good, source } = progress;
        if (!source)
            throw new Error(`${good.label} is not made yet`);
        const { uploadedBytes, completed } = await storeEverywhere(source, good, facts.connection, holders => {
            progress.storedIn = holders;
        });
        facts.uploadedBytes += uploadedBytes;
        progress.document = await source.content.manifest(source.digest);
        return { progress, digest: source.digest, fresh: source.built || completed > 0 };
    });
    await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_3__/* .atOnce */ .z)(GOODS_AT_ONCE, stored, async ({ progress, digest, fresh }) => {
        progress.plan = await guard.again(progress.good, digest, fresh);
    });
    return stored.every(({ fresh }) => fresh);
}


/***/ })

};
