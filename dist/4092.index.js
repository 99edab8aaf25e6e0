export const id = 4092;
export const ids = [4092];
export const modules = {

/***/ 41522:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DL: () => (/* binding */ groupAt),
/* harmony export */   QH: () => (/* binding */ isWritten),
/* harmony export */   VQ: () => (/* binding */ nameGroup)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24413);
/* harmony import */ var _name_tag_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78745);




/**
 * The verdicts from `at` on that may be named together: tags to be written, of one repository, for one document, of one
 * place in the order of naming. At least one.
 */
function groupAt(verdicts, at, digestOf) {
    const [first, ...rest] = verdicts.slice(at);
    if (first === undefined)
        return [];
    const end = rest.findIndex(verdict => !isWritten(verdict) ||
        !(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRepository */ .RB)(verdict.target.repository, first.target.repository) ||
        (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .rankOf */ .IQ)(verdict.target) !== (0,_plan_publish_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .rankOf */ .IQ)(first.target) ||
        digestOf(verdict) !== digestOf(first));
    return isWritten(first) ? [first, ...(end < 0 ? rest : rest.slice(0, end))] : [first];
}
/** True for a tag that the plan wants created or moved. */
function isWritten({ action }) {
    return action === 'create' || action === 'move';
}
/**
 * Names the tags of a group together: every guard just before, one write for all (one request where the registry has
 * such), every read-back just after. Nothing is written unless every guard agrees. Undefined for a tag that another
 * one's failure left as it was. Never throws: what went wrong is in `error`.
 */
async function nameGroup(group, document, naming) {
    const [only, ...more] = group;
    if (only === undefined)
        return [];
    if (more.length === 0 || naming.writer.pointEach === undefined)
        return inTurn(group, document, naming);
    const guarded = await Promise.all(group.map(planned => guard(planned, naming)));
    if (guarded.some(({ stopped }) => stopped))
        return guarded.map(({ stopped }) => stopped);
    const wanted = guarded.map(({ verdict }) => verdict).filter(isWritten);
    // A tag that must not change and is not there: the registry may be told to refuse if it is by now.
    const first = wanted.every(({ action, target }) => action === 'create' && target.tag.kind === 'immutable');
    const names = wanted.map(({ target }) => target.tag.name);
    const over = wanted.flatMap(({ previous, target }) => (previous === null ? [] : [target.tag.name]));
    const ended = names.length === 0
        ? new Map()
        : await naming.writer.pointEach(document, names, { first, over });
    return Promise.all(guarded.map(({ verdict }) => isWritten(verdict)
        ? afterWrite(verdict, document, { naming, pointed: ended.get(verdict.target.tag.name) })
        : (0,_name_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .untouched */ .sF)(verdict)));
}
async function inTurn(group, document, naming) {
    const named = [];
    for (const planned of group) {
        const failed = named.some(entry => entry === undefined || entry.error !== undefined);
        named.push(failed ? undefined : await (0,_name_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .nameTag */ .oM)(planned, document, naming));
    }
    return named;
}
async function guard(planned, naming) {
    const { target } = planned;
    let verdict = planned;
    try {
        verdict = await naming.guard(target);
        if (verdict.action !== 'refuse')
            return { verdict };
        throw verdict.error ?? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('tag-conflict', `${(0,_name_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(target)}: ${verdict.reason}`);
    }
    catch (error) {
        // What could not be read is not known to have gone.
        const previous = verdict.previous ?? planned.previous;
        const outcome = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(error) === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.refused ? 'refused' : 'failed';
        return {
            verdict,
            stopped: { target, outcome, digest: previous, previous, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error },
        };
    }
}
async function afterWrite({ target, previous, action, reason }, { digest }, { naming, pointed }) {
    if (pointed === undefined || pointed.kind === 'open')
        return undefined;
    try {
        if (pointed.kind === 'failed')
            throw pointed.error;
        await (0,_name_tag_js__WEBPACK_IMPORTED_MODULE_3__/* .readBack */ .e7)(target, digest, previous, naming);
        return { target, outcome: action === 'create' ? 'created' : 'moved', digest, previous, reason };
    }
    catch (error) {
        const failed = { target, previous, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error };
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(error) === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.refused
            ? { ...failed, outcome: 'refused', digest: previous }
            : { ...failed, outcome: 'failed', digest: null, attempted: true };
    }
}


/***/ }),

/***/ 78745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   e7: () => (/* binding */ readBack),
/* harmony export */   oM: () => (/* binding */ nameTag),
/* harmony export */   sF: () => (/* binding */ untouched)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);


/**
 * Registries show a new tag late: GHCR and Docker Hub for seconds (int128/docker-manifest-create-action#857).
 * The waits double from the first; together they bound how long a read-back is repeated.
 */
const READ_BACK_TRIES = 6;
const READ_BACK_FIRST_WAIT_MS = 200;
/**
 * Points one tag at a stored document: guard, write, read back. No registry known honours a conditional tag write, so
 * the guard runs directly before the write and the read-back directly after it: a race is narrowed and detected.
 * Never throws: a refusal, a failed write, and `lost-race` when another run named the tag in between, are in `error`.
 */
async function nameTag(planned, document, naming) {
    const { target } = planned;
    let { previous } = planned;
    let attempted = false;
    try {
        const verdict = await naming.guard(target);
        const { action, reason } = verdict;
        // What could not be read is not known to have gone.
        previous = action === 'refuse' ? (verdict.previous ?? previous) : verdict.previous;
        if (action === 'refuse')
            throw verdict.error ?? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('tag-conflict', `${nameOf(target)}: ${reason}`);
        if (action === 'keep' || action === 'skip')
            return untouched(verdict);
        attempted = true;
        const first = action === 'create' && target.tag.kind === 'immutable';
        const over = previous === null ? [] : [target.tag.name];
        await naming.writer.point(document, [target.tag.name], { first, over });
        await readBack(target, document.digest, previous, naming);
        const outcome = action === 'create' ? 'created' : 'moved';
        return { target, outcome, digest: document.digest, previous, reason };
    }
    catch (error) {
        const refused = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .exitCodeOf */ .FO)(error) === _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc.refused;
        const failed = { target, previous, reason: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error };
        if (refused || !attempted)
            return { ...failed, outcome: refused ? 'refused' : 'failed', digest: previous };
        return { ...failed, outcome: 'failed', digest: null, attempted };
    }
}
/** What becomes of a target that is not written. */
function untouched({ target, action, reason, previous }) {
    const outcome = action === 'keep' ? 'kept' : action === 'skip' ? 'skipped' : 'refused';
    return { target, outcome, digest: previous, previous, reason };
}
/** Waits until the tag shows the digest. A third digest is another run's, and is reported at once. */
async function readBack(target, wanted, before, { reader, sleep }) {
    let state = { kind: 'absent' };
    for (let tries = 0; tries < READ_BACK_TRIES; tries++) {
        if (tries > 0)
            await sleep(READ_BACK_FIRST_WAIT_MS * 2 ** (tries - 1));
        state = await reader.stateOf(target.tag.name);
        if (state.kind === 'unknown')
            throw state.error;
        if (state.kind === 'present' && state.digest === wanted)
            return;
        if (state.kind === 'present' && state.digest !== before)
            break;
    }
    const found = state.kind === 'present' ? (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(state.digest) : 'nothing';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('lost-race', `${nameOf(target)}: wrote ${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(wanted)}, but the tag shows ${found}; another run named it at the same time, or the registry shows writes late`);
}
/** `host/repo:tag` for people. */
function nameOf({ repository, tag }) {
    return `${repository.name}:${tag.name}`;
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

/***/ 44947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ nameEverything)
});

// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(24413);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/publish/name-group.js
var name_group = __webpack_require__(41522);
// EXTERNAL MODULE: ./lib/publish/name-tag.js
var name_tag = __webpack_require__(78745);
;// CONCATENATED MODULE: ./lib/publish/rollback.js



/**
 * Looks after one tag of a run that stopped. A tag that this run moved, or tried to move (the answer to a write may be
 * lost after the write was done), goes back to what it held before, if that is safe: it must still hold what this run
 * put there (`ours`), and the earlier content must still be readable. A tag that did not exist before stays: deleting
 * a tag deletes the whole manifest on some registries (docker-registry 2.8 knows no other delete).
 * Never throws: what could not be done is in the reason.
 */
async function restore(named, ours, restoring) {
    const { target, previous, outcome } = named;
    const adding = (also, digest = named.digest) => ({
        ...named,
        digest,
        reason: `${named.reason}; ${also}`,
    });
    if (outcome === 'created')
        return adding('it stands: it did not exist before and what it names is complete');
    if (outcome !== 'moved' && named.attempted !== true)
        return named;
    try {
        const state = await restoring.reader.stateOf(target.tag.name);
        if (state.kind === 'unknown')
            throw state.error;
        const found = state.kind === 'present' ? state.digest : null;
        if (found !== ours) {
            return outcome === 'failed'
                ? { ...named, digest: found, attempted: false }
                : adding('it stands: another run has named it since', found);
        }
        if (previous === null)
            return adding('the write was done all the same, and what it names is complete', ours);
        const document = await restoring.content.manifest(previous);
        await restoring.writer.point(document, [target.tag.name]);
        await (0,name_tag/* readBack */.e7)(target, previous, ours, restoring);
        const reason = `moved back to ${(0,oci_digest/* shortDigest */.VK)(previous)}`;
        return {
            ...named,
            outcome: 'restored',
            digest: previous,
            reason: outcome === 'failed' ? `${named.reason}; ${reason}` : reason,
        };
    }
    catch (error) {
        return adding(outcome === 'moved'
            ? `it stands: moving it back failed (${(0,errors/* messageOf */.bD)(error)})`
            : `what it shows now is not known (${(0,errors/* messageOf */.bD)(error)})`);
    }
}

;// CONCATENATED MODULE: ./lib/publish/execute.js






/**
 * Names content that every repository already holds, in the order of the verdicts. The first failure stops naming,
 * moves the tags that this run moved back where that is safe, and is reported with what stands.
 */
async function execute(verdicts, documentOf, publishing) {
    const named = [];
    const digestOf = ({ target }) => documentOf(target).digest;
    let { fresh = false } = publishing;
    /** Where in `named` what was written last begins: it was read back just now. */
    let last = 0;
    for (let at = 0; at < verdicts.length; at = named.length) {
        const group = (0,name_group/* groupAt */.DL)(verdicts, at, digestOf);
        const [first] = group;
        if (first === undefined)
            break;
        if (!(0,name_group/* isWritten */.QH)(first)) {
            named.push((0,name_tag/* untouched */.sF)(first));
            continue;
        }
        const naming = namingOf(first.target.repository, publishing);
        const results = await (0,name_group/* nameGroup */.VQ)(group, documentOf(first.target), fresh ? looked(naming, group) : naming);
        fresh = false;
        for (const result of results)
            if (result)
                publishing.log(`${result.outcome.padEnd(8)} ${(0,name_tag/* nameOf */.Vb)(result.target)}`);
        last = named.length;
        named.push(...group.map((verdict, index) => results[index] ?? notReached(verdict)));
        if (results.every(result => result !== undefined && result.error === undefined))
            continue;
        const rest = verdicts.slice(named.length).map(notReached);
        return settle([...named, ...rest], documentOf, publishing);
    }
    const earlier = await execute_confirm(named.slice(0, last), documentOf, publishing);
    const confirmed = [...earlier, ...named.slice(last)];
    const lost = confirmed.some(({ error }) => error !== undefined);
    return lost ? settle(confirmed, documentOf, publishing) : { named: confirmed };
}
/**
 * Looks once more at immutable tags that this run created and named others after. Of two runs that found a tag absent at the same moment,
 * the one that wrote first reads its own digest back before the other overwrites it; by the end it can know. What
 * cannot be read now was read before, and counts.
 */
function execute_confirm(named, documentOf, publishing) {
    return Promise.all(named.map(async (entry) => {
        const { target, outcome } = entry;
        if (outcome !== 'created' || target.tag.kind !== 'immutable')
            return entry;
        const state = await publishing.access(target.repository).tags.stateOf(target.tag.name);
        const { digest } = documentOf(target);
        if (state.kind === 'unknown')
            publishing.log(`not read again at the end: ${(0,name_tag/* nameOf */.Vb)(target)}`);
        if (state.kind !== 'present' || state.digest === digest)
            return entry;
        const error = new errors/* AppError */.uV('lost-race', `${(0,name_tag/* nameOf */.Vb)(target)}: named ${(0,oci_digest/* shortDigest */.VK)(digest)}, but another run that saw no tag either made it ${(0,oci_digest/* shortDigest */.VK)(state.digest)}`);
        return { ...entry, outcome: 'failed', digest: state.digest, reason: error.message, error };
    }));
}
/** Side by side: where the registry is down, every look costs all its retries, and there may be many tags. */
async function settle(named, documentOf, publishing) {
    const settled = await Promise.all(named.map(async (entry) => {
        const { repository } = entry.target;
        const after = await restore(entry, documentOf(entry.target).digest, {
            ...namingOf(repository, publishing),
            content: publishing.access(repository).content,
        });
        if (after.outcome === 'restored')
            publishing.log(`restored ${(0,name_tag/* nameOf */.Vb)(after.target)}`);
        return after;
    }));
    return { named: settled, error: explain(settled) };
}
/** Codes that say themselves what to do next, whatever else happened to a run. */
const SPEAKS_FOR_ITSELF = [errors/* EXIT */.dc.refused, errors/* EXIT */.dc.notAllowed];
function explain(named) {
    const failed = named.find(entry => entry.error !== undefined);
    const cause = failed?.error;
    const known = cause instanceof errors/* AppError */.uV && cause.code !== 'internal' ? cause : undefined;
    const changed = named.some(({ outcome, attempted }) => outcome === 'created' || outcome === 'moved' || (outcome === 'failed' && attempted === true));
    const own = known && (!changed || known.code === 'lost-race' || SPEAKS_FOR_ITSELF.includes((0,errors/* exitCodeOf */.FO)(known)));
    return new errors/* AppError */.uV(own ? known.code : 'publish-incomplete', `naming stopped at ${failed ? (0,name_tag/* nameOf */.Vb)(failed.target) : 'a tag'}: ${(0,errors/* messageOf */.bD)(cause)}`, {
        cause,
        problems: [...(known?.problems ?? []), ...named.map(describe)],
        hint: known?.hint ?? 'run it again: what is stored and named already is kept, the rest is completed',
    });
}
function describe({ outcome, target, reason }) {
    const expected = outcome === 'created' || outcome === 'kept' || outcome === 'not-reached';
    return `${outcome}: ${(0,name_tag/* nameOf */.Vb)(target)}${expected ? '' : ` (${reason})`}`;
}
function namingOf(repository, publishing) {
    return {
        reader: publishing.access(repository).tags,
        writer: publishing.writer(repository),
        guard: publishing.guard,
        sleep: publishing.sleep,
    };
}
/** The same without another look, where the whole group is written before anything else happens. */
function looked(naming, group) {
    if (group.length > 1 && naming.writer.pointEach === undefined)
        return naming;
    const planned = new Map(group.map(verdict => [verdict.target, verdict]));
    return { ...naming, guard: async (target) => planned.get(target) ?? naming.guard(target) };
}
function notReached(verdict) {
    const { target, previous, action } = verdict;
    if (action === 'keep' || action === 'skip')
        return (0,name_tag/* untouched */.sF)(verdict);
    return { target, outcome: 'not-reached', digest: previous, previous, reason: 'naming stopped before it' };
}
/** Distinct repositories of some targets, in order. */
function repositoriesOf(targets) {
    return [...new Map(targets.map(({ repository }) => [fullName(repository), repository])).values()];
}

// EXTERNAL MODULE: ./lib/steps/good.js
var good = __webpack_require__(42098);
;// CONCATENATED MODULE: ./lib/steps/name.js



/**
 * Names stored content by the plans of all goods together: immutable tags of everything before any tag moves.
 * The only step that asks the connection for the power to name. Returns the error naming stopped at, if it did.
 */
async function nameEverything(deps, goods, { guard, connection, fresh = false }) {
    const ready = new Map();
    for (const progress of goods) {
        const { document } = progress;
        if (!document)
            throw new Error(`${progress.good.label} is not stored yet`);
        for (const target of progress.good.targets)
            ready.set(target, { progress, document });
    }
    const of = (target) => {
        const found = ready.get(target);
        if (!found)
            throw new Error('a verdict is about a target of a good');
        return found;
    };
    const verdicts = (0,publish_plan/* inNamingOrder */.mf)((0,good/* verdictsOf */.W5)(goods));
    const publishing = {
        access: repository => connection.access(repository),
        writer: repository => connection.naming(repository),
        fresh,
        guard: target => guard.one(of(target).progress.good, target, of(target).document.digest),
        sleep: milliseconds => deps.clock.sleep(milliseconds),
        log: line => deps.host.info(line),
    };
    const naming = () => execute(verdicts, target => of(target).document, publishing);
    // Not left half-way: whoever tells the run to stop waits for the tags.
    const { named, error } = await (deps.stop?.shielded(naming) ?? naming());
    for (const progress of goods) {
        progress.named = named.filter(entry => of(entry.target).progress === progress);
    }
    return error;
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
