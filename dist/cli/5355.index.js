export const id = 5355;
export const ids = [5355];
export const modules = {

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

/***/ 93701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B1: () => (/* binding */ companionTag),
/* harmony export */   B6: () => (/* binding */ lookEarly),
/* harmony export */   C5: () => (/* binding */ readReferrerTag),
/* harmony export */   NW: () => (/* binding */ updateReferrerTag),
/* harmony export */   fH: () => (/* binding */ fallbackTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50228);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7757);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4424);




/** The fallback tag of a digest (distribution-spec, referrers tag schema): algorithm and hash, cut to 32 and 64. */
function fallbackTag(subject) {
    const [algorithm = '', hash = ''] = subject.split(':');
    return `${algorithm.slice(0, 32)}-${hash.slice(0, 64)}`;
}
/** cosign's tag beside a digest (cosign SIGNATURE_SPEC.md, "tag-based discovery"). */
function companionTag(subject, kind) {
    return `${subject.replace(':', '-')}.${kind}`;
}
/** What the tag names; undefined only after a 404. */
async function readReferrerTag(place, tag) {
    return (await look(place, tag)).document;
}
/** One look at a tag, to begin an update with. A failure is not repeated: the update then looks for itself. */
function lookEarly(place, tag) {
    return look(place, tag, true).catch(() => undefined);
}
/**
 * Read, change, write, until a try is settled. Registries ignore `If-Match` on manifests, so another writer's entry is
 * kept by looking again, not by the condition; it is sent because it may be honoured one day. Throws `lost-race` when
 * after the transport's number of tries the last one still found something to be changed, `tag-immutable` when the
 * registry refuses.
 */
async function updateReferrerTag(place, { tag, change, settled, early }) {
    let first = early;
    let end = 'lost';
    const attempt = async () => {
        end = 'lost';
        const before = (await first) ?? (await look(place, tag, true));
        first = undefined;
        const next = await change(before.document);
        if (next === undefined) {
            end = settled('found') ? 'settled' : 'found';
            return before.response;
        }
        const written = await write(place, tag, { next, before: before.response });
        if (written.status !== 412 && settled('written'))
            end = 'settled';
        return written;
    };
    await place.pace.repeat(place.base, attempt, {
        judge: () => end === 'settled' ? { kind: 'answer', status: 200, words: '' } : { kind: 'broken', transient: true },
    });
    if (end !== 'lost')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('lost-race', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(place)}:${tag}: others keep writing this tag at the same time`, {
        hint: 'run again: what is stored is not sent again, and the missing entry is added',
    });
}
async function look(place, tag, once = false) {
    const request = { ...(0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .askManifest */ .$g)(place, 'GET', tag, 'pull'), ...(once ? { once: true } : {}) };
    const response = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .expectStatus */ .oi)(request, await place.send(request), [200, 404]);
    return { response, document: response.status === 404 ? undefined : (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .documentFrom */ .E5)(response) };
}
async function write(place, tag, { next, before }) {
    const how = { tail: `manifests/${tag}`, headers: conditionOf(before), once: true };
    const request = (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .manifestWrite */ .tP)(place, next, how);
    const response = await place.send(request);
    if (response.status === 412 && new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl(request, response).kind === 'tag-changed')
        return response;
    return explained(place, tag, () => (0,_manifests_js__WEBPACK_IMPORTED_MODULE_2__/* .expectWritten */ .JR)(place, next, { request, response }));
}
function conditionOf({ status, headers }) {
    if (status === 404)
        return { 'if-none-match': '*' };
    const etag = headers.get('etag');
    // A weak one never matches here (RFC 9110 section 13.1.1), and proxies that compress make weak ones.
    return etag === undefined || etag.startsWith('W/') ? {} : { 'if-match': etag };
}
function explained(place, tag, expect) {
    try {
        return expect();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl) || error.kind !== 'tag-immutable')
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('tag-immutable', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .V)(place)}:${tag}: the registry keeps this tag as it is: ${error.message}`, {
            cause: error,
            hint: 'signatures and SBOMs are listed under tags of the form sha256-*; exempt these from the immutability rule',
        });
    }
}


/***/ }),

/***/ 691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openConnection)
});

// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(52777);
;// CONCATENATED MODULE: ./lib/host/progress.js

/** Log lines of one upload are at least this far apart: a CI log is read afterwards and kept for long. */
const LINE_EVERY_MS = 10_000;
/** Often enough for the eye; each update is a write to the terminal. */
const STATUS_EVERY_MS = 100;
/** Shows uploads that run side by side. `start` is given a short name and the size in bytes. */
function showProgress({ line, status, now, }) {
    const running = new Set();
    let updated = Number.NEGATIVE_INFINITY;
    const update = () => {
        if (!status || now() - updated < STATUS_EVERY_MS)
            return;
        updated = now();
        status([...running].map(upload => describe(upload, now())).join(' · '));
    };
    return (name, total) => {
        const upload = { name, total, began: now(), sent: 0 };
        let logged = upload.began;
        running.add(upload);
        return {
            advance: bytes => {
                upload.sent += bytes;
                update();
                if (status || upload.sent >= total || now() - logged < LINE_EVERY_MS)
                    return;
                logged = now();
                line(describe(upload, logged));
            },
            restart: () => {
                upload.sent = 0;
                upload.began = now();
            },
            done: (how = 'uploaded') => {
                if (!running.delete(upload))
                    return;
                if (running.size === 0)
                    status?.('');
                const spent = now() - upload.began;
                line(how === 'uploaded'
                    ? `${name}: pushed ${(0,size/* formatBytes */.z)(total)}${rate(total, spent)}`
                    : `${name}: ${STOOD[how]}`);
            },
        };
    };
}
const STOOD = { mounted: 'taken over from another repository', present: 'already there' };
function describe({ name, total, began, sent }, at) {
    return `${name}: pushed ${(0,size/* formatBytes */.z)(sent)} of ${(0,size/* formatBytes */.z)(total)}${rate(sent, at - began)}`;
}
function rate(bytes, ms) {
    return ms > 0 && bytes > 0 ? ` (${(0,size/* formatBytes */.z)((bytes * 1000) / ms)}/s)` : '';
}

// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/system/http-port.js
var http_port = __webpack_require__(8921);
// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
// EXTERNAL MODULE: ./lib/registry/place.js
var registry_place = __webpack_require__(4424);
// EXTERNAL MODULE: ./lib/registry/single-flight.js
var single_flight = __webpack_require__(36282);
// EXTERNAL MODULE: ./lib/registry/upload.js
var upload = __webpack_require__(92658);
;// CONCATENATED MODULE: ./lib/registry/blobs.js







/** From this size on the network port is told that a blob is large. */
const BULK = 16 * 1024 * 1024;
/** A download that broke this often without a single byte in between is given up. */
const MAX_IDLE_RESUMES = 3;
/** Answers of proxies that know no HEAD (RFC 9110). Sending what is there already is no harm, and GET would bring all of it. */
const NO_HEAD = [405, 501];
/** Blobs of one repository. */
class Blobs {
    #place;
    #stored = new single_flight/* SingleFlight */.F();
    constructor(place) {
        this.#place = place;
    }
    /** `ContentWriter.putBlob`: what was found or stored once in this run is not asked for again. */
    async put(source, from) {
        const { began, result } = this.#stored.run(source.descriptor.digest, () => this.#store(source, from));
        const stored = await result;
        return began ? stored : 'present';
    }
    /** `ContentReader.blob`. A broken download goes on where it broke. */
    read(descriptor) {
        const where = `${(0,registry_place/* nameOf */.V)(this.#place)}: blob ${(0,oci_digest/* shortDigest */.VK)(descriptor.digest)}`;
        return (0,oci_digest/* verified */.zr)(download(this.#place, descriptor), descriptor, where);
    }
    /** `BlobFinder.find`. */
    async find(digest) {
        const request = { ...(0,upload/* headBlob */.Uz)(this.#place, digest), access: 'pull' };
        const answer = await this.#place.send(request);
        const { status, headers } = NO_HEAD.includes(answer.status)
            ? await firstByte(this.#place, request)
            : (0,registry_errors/* expectStatus */.oi)(request, answer, [200, 404]);
        if (status === 404)
            return undefined;
        const length = status === 206 ? totalOf(headers) : (headers.get('content-length') ?? '');
        return /^[0-9]{1,15}$/.test(length) ? { size: Number(length) } : {};
    }
    /** `ContentReader.passing`: the same without a look at the digest, which whoever stores it checks. */
    pass(descriptor) {
        return download(this.#place, descriptor);
    }
    async #store(source, from) {
        if (!source.fresh) {
            const request = (0,upload/* headBlob */.Uz)(this.#place, source.descriptor.digest);
            const { status } = (0,registry_errors/* expectStatus */.oi)(request, await this.#place.send(request), [200, 404, ...NO_HEAD]);
            if (status === 200)
                return 'present';
        }
        return this.#place.transfers.run(() => (0,upload/* upload */.Se)(this.#place, source, from));
    }
}
/** What a HEAD would have said, where there is none. */
async function firstByte(place, request) {
    const get = { ...request, method: 'GET', headers: { range: 'bytes=0-0' }, stream: true };
    const response = (0,registry_errors/* expectStatus */.oi)(get, await place.send(get), [200, 206, 404, 416]); // 416: it is empty.
    // Begun, so that leaving it gives the rest up and the connection free.
    for await (const _ of response.stream ?? [])
        break;
    return response;
}
function totalOf(headers) {
    return /\/([0-9]+)$/.exec(headers.get('content-range') ?? '')?.[1] ?? '';
}
async function* download(place, descriptor) {
    let received = 0;
    for (let idle = 0; received < descriptor.size || idle === 0;) {
        const before = received;
        const body = await openAt(place, descriptor, received);
        try {
            for await (const chunk of body) {
                received += chunk.length;
                yield chunk;
            }
            if (received >= descriptor.size)
                return;
        }
        catch (error) {
            if (!(error instanceof http_port/* NetworkFailure */.p) || !error.transient)
                throw error;
            if (idle >= MAX_IDLE_RESUMES)
                throw error;
        }
        idle = received > before ? 1 : idle + 1;
        if (idle > MAX_IDLE_RESUMES)
            return; // Too short; the check of size and digest says so.
    }
}
/** The content from byte `offset` on, by Range where the registry knows it, else by leaving out what we have. */
async function openAt(place, { digest, size }, offset) {
    const request = {
        method: 'GET',
        url: (0,registry_place/* addressOf */.c)(place, `blobs/${digest}`),
        repository: place.repository,
        access: 'pull',
        stream: true,
        ...(size - offset < BULK ? {} : { bulk: true }),
        ...(offset === 0 ? {} : { headers: { range: `bytes=${offset}-` } }),
    };
    let response = await place.send(request);
    // Storage that knows no ranges may say so: all of it is better than none.
    if (response.status === 416 && offset > 0)
        response = await place.send({ ...request, headers: {} });
    if (response.stream === undefined)
        throw new registry_errors/* RegistryError */.gl(request, response);
    if (response.status !== 206)
        return offset === 0 ? response.stream : skipping(response.stream, offset);
    const start = /^bytes ([0-9]+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
    if (Number(start) === offset)
        return response.stream;
    throw new errors/* AppError */.uV('registry-failed', `${(0,registry_place/* nameOf */.V)(place)}: asked for blob ${digest} from byte ${offset}, got it from ${start ?? 'an unnamed one'}`);
}
async function* skipping(chunks, count) {
    let left = count;
    for await (const chunk of chunks) {
        if (chunk.length > left)
            yield left === 0 ? chunk : chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}

// EXTERNAL MODULE: ./lib/registry/credential.js
var credential = __webpack_require__(51266);
// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/registry/features.js
var features = __webpack_require__(2980);
// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
// EXTERNAL MODULE: ./lib/registry/manifests.js
var registry_manifests = __webpack_require__(7757);
;// CONCATENATED MODULE: ./lib/registry/overwriting.js


const STAYS = 'this registry keeps the tag, which was to move, as it is: exempt tags that move from its rule of immutable tags, or leave them out of `tags`; with `immutable-tags: all` and `if-exists: skip` they stay where they are and the rest is named';
/** Notes it when the registry takes something. At another origin no credential goes along, so that is no evidence. */
function witnessing(send, evidence) {
    return async (request) => {
        const response = await send(request);
        if (response.status === 201 && !request.bare)
            evidence.mayPush = true;
        return response;
    };
}
/**
 * What went wrong with the write of a tag that holds something else. Registries with rules of their operators refuse
 * that in the operator's own words (zot by a policy with `create` and without `update`), which need not say that the tag
 * stays as it is. A credential that has just stored content here has the right to push, so the refusal is about the
 * overwrite: `tag-immutable`, in the registry's words. One that says it itself gets the next step of a tag that was to
 * move: no other is ever written over. Anything else comes back unchanged.
 */
function refusedOverwrite(error, { mayPush }) {
    if (error instanceof registry_errors/* RegistryError */.gl && error.kind === 'tag-immutable')
        return new errors/* AppError */.uV('tag-immutable', error.message, { cause: error, hint: STAYS });
    if (!(error instanceof registry_errors/* RegistryError */.gl) || error.kind !== 'denied' || error.status !== 403 || !mayPush)
        return error;
    return new errors/* AppError */.uV('tag-immutable', error.message, {
        cause: error,
        hint: 'content was stored here a moment ago with the same credential, so it is the overwrite that the registry refuses: its operator has to allow that (zot: `update`), or the tag is left out',
    });
}

// EXTERNAL MODULE: ./lib/registry/retrying.js
var retrying = __webpack_require__(70449);
// EXTERNAL MODULE: ./lib/registry/tags.js
var registry_tags = __webpack_require__(57690);
;// CONCATENATED MODULE: ./lib/registry/naming.js









/** Tags in one request that a registry with the feature should at least take (distribution-spec 1.2-dev, end-7b). */
const TAGS_PER_REQUEST = 10;
/** Tags named side by side where each needs a request. */
const PARALLEL = 8;
/** Answers to a request with several tags that say only that such requests are not known here. */
const NOT_UNDERSTOOD = [400, 404, 405, 414, 431, 501];
/** Points tags of a repository at stored documents. */
function tagWriter(place) {
    const pointEach = (document, tags, { first = false, over = [] } = {}) => new Naming({ place, document, over, headers: first ? { 'if-none-match': '*' } : {} }, tags).run();
    return {
        pointEach,
        point: async (document, tags, how) => {
            for (const result of (await pointEach(document, tags, how)).values())
                if (result.kind === 'failed')
                    throw result.error;
        },
    };
}
/**
 * Some tags on their way. One request for up to ten where the registry names the accepted ones in `OCI-Tag`, else one
 * request a tag, side by side. After a failure no further tag is begun; those under way are finished. A document of
 * another digest than sha256 has to be named with its digest: by a tag alone a registry computes sha256.
 */
class Naming {
    #goal;
    #ended = new Map();
    #left;
    #failed = false;
    constructor(goal, tags) {
        this.#goal = goal;
        for (const tag of tags) {
            if (!(0,reference/* isTag */.dz)(tag))
                throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
            this.#ended.set(tag, { kind: 'open' });
        }
        this.#left = [...this.#ended.keys()];
    }
    async run() {
        const { place, document } = this.#goal;
        const byTag = (0,oci_digest/* algorithmOf */.Hy)(document.digest) === 'sha256';
        const enough = byTag ? 1 : 0;
        while (!this.#failed && this.#left.length > enough && place.features.multipleTags !== false)
            await this.#several();
        const one = async () => {
            for (let tag = this.#next(); tag !== undefined; tag = this.#next()) {
                const name = tag;
                await this.#settle([name], async () => {
                    if (!byTag)
                        throw notByTag(this.#goal, name);
                    await single(this.#goal, name);
                    return [name];
                });
            }
        };
        await Promise.all(Array.from({ length: Math.min(PARALLEL, this.#left.length) }, one));
        return this.#ended;
    }
    #next() {
        return this.#failed ? undefined : this.#left.shift();
    }
    async #several() {
        const tags = this.#left.splice(0, TAGS_PER_REQUEST);
        const accepted = await this.#settle(tags, () => together(this.#goal, tags));
        if (accepted === undefined)
            return;
        this.#goal.place.features.multipleTags = accepted.length > 0;
        this.#left.unshift(...tags.filter(tag => !accepted.includes(tag)));
    }
    /** Notes what became of the tags; undefined after a failure. */
    async #settle(tags, task) {
        try {
            const done = await task();
            for (const tag of done)
                this.#ended.set(tag, { kind: 'done' });
            return done;
        }
        catch (cause) {
            const { over, place } = this.#goal;
            const error = tags.some(tag => over.includes(tag)) ? refusedOverwrite(cause, place.evidence) : cause;
            this.#failed = true;
            for (const tag of tags)
                this.#ended.set(tag, { kind: 'failed', error });
            return undefined;
        }
    }
}
async function single(goal, tag) {
    const { place, headers } = goal;
    try {
        await write(goal, [tag], { tail: `manifests/${tag}`, headers });
    }
    catch (error) {
        if (!(error instanceof registry_errors/* RegistryError */.gl) || error.kind !== 'tag-changed')
            throw error;
        // A registry that heeds the condition refuses what an earlier try has done as well.
        const state = await (0,registry_tags/* tagReader */.u)(place, 'push').stateOf(tag);
        if (state.kind === 'present' && state.digest === goal.document.digest)
            return;
        // Nobody came first: the registry means something else by it, and its own words say what.
        if (state.kind === 'absent')
            throw new errors/* AppError */.uV('registry-failed', error.message, { cause: error });
        const holds = state.kind === 'present' ? state.digest : 'something else';
        const name = `${(0,registry_place/* nameOf */.V)(place)}:${tag}`;
        throw new errors/* AppError */.uV('tag-conflict', `${name}: was named by another run just now and holds ${holds}`, {
            cause: error,
        });
    }
}
/** Refusals that may be about what an earlier try has done: ECR and zot refuse a tag that holds the same, too. */
const AFTER_OURS = ['tag-immutable', 'denied'];
/**
 * Writes the document and names the tags. Undefined where that is refused and was done all the same: the answer to an
 * earlier try was lost after the registry had done what it was asked.
 */
async function write({ place, document }, tags, how) {
    const request = (0,registry_manifests/* manifestWrite */.tP)(place, document, { ...how, once: true });
    let tries = 0;
    const attempt = () => {
        tries += 1;
        return place.send(request);
    };
    const response = await place.pace.repeat(place.base, attempt, {
        judge: answer => (0,retrying/* seenLate */.IW)(request, answer),
    });
    try {
        return (0,registry_manifests/* expectWritten */.JR)(place, document, { request, response });
    }
    catch (error) {
        const unsure = tries > 1 && error instanceof registry_errors/* RegistryError */.gl && AFTER_OURS.includes(error.kind);
        if (unsure && (await allHold({ place, document }, tags)))
            return undefined;
        throw error;
    }
}
async function allHold({ place, document }, tags) {
    const states = await Promise.all(tags.map(tag => (0,registry_tags/* tagReader */.u)(place, 'push').stateOf(tag)));
    return states.every(state => state.kind === 'present' && state.digest === document.digest);
}
function notByTag({ place, document }, tag) {
    return new errors/* AppError */.uV('registry-failed', `${(0,registry_place/* nameOf */.V)(place)}:${tag}: this registry does not name ${document.digest}: by its tag alone it would be sha256`, {
        hint: 'give the image a sha256 digest: `push` with `oci-layout` does so, and leaves its bytes as they are',
    });
}
/**
 * The tags that the registry took; none when it does not know such requests and stored the document alone. No
 * precondition goes along: it would be about the document, which is there.
 */
async function together(goal, tags) {
    const query = tags.map(tag => `tag=${tag}`).join('&');
    try {
        const response = await write(goal, tags, { tail: `manifests/${goal.document.digest}?${query}` });
        if (response === undefined)
            return tags;
        const named = response.headers.all('oci-tag').flatMap(field => field.split(',').map(tag => tag.trim()));
        return tags.filter(tag => named.includes(tag));
    }
    catch (error) {
        const unknown = error instanceof registry_errors/* RegistryError */.gl && NOT_UNDERSTOOD.includes(error.status);
        if (unknown && error.kind !== 'tag-immutable')
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/registry/referrer-tag.js
var referrer_tag = __webpack_require__(93701);
;// CONCATENATED MODULE: ./lib/registry/referrer-list.js









/** Entries looked for at a time. */
const LOOKS_AT_ONCE = 8;
/** What the fallback tag of a digest lists. */
async function fallbackList(tags, subject) {
    return entriesIn(tags.place, await tags.read((0,referrer_tag/* fallbackTag */.fH)(subject)));
}
/** The same without what is gone. */
async function standingList(tags, subject) {
    const entries = await fallbackList(tags, subject);
    const gone = await goneAmong(tags.place, entries);
    return new Set(entries.map(({ digest }) => digest).filter(digest => !gone.includes(digest)));
}
/**
 * Adds an entry to the list under the fallback tag (distribution-spec, pushing manifests with subject), unless it is
 * there with its true type and annotations. Everything else in the list stays as others wrote it, except entries whose
 * manifests were deleted: docker-registry takes no list that names what it does not have.
 */
async function addToFallbackList(tags, { subject, descriptor: entry, early }) {
    const { place } = tags;
    const tag = (0,referrer_tag/* fallbackTag */.fH)(subject);
    const gone = new Set();
    let listed = [];
    const change = (present) => {
        listed = entriesIn(place, present);
        return withEntry(listed.filter(({ digest }) => !gone.has(digest)), { entry, present });
    };
    try {
        await tags.add({ tag, change, early });
    }
    catch (error) {
        if (!(error instanceof registry_errors/* RegistryError */.gl) || !/_UNKNOWN|unknown to registry/.test(error.message))
            throw error;
        for (const digest of await goneAmong(place, listed))
            gone.add(digest);
        if (gone.size === 0)
            throw error;
        await tags.add({ tag, change });
    }
}
function withEntry(entries, { entry, present }) {
    const known = entries.find(({ digest }) => digest === entry.digest);
    if (known !== undefined && (0,external_node_util_.isDeepStrictEqual)({ ...known }, { ...entry }))
        return undefined;
    const manifests = known === undefined
        ? [...entries, entry]
        : entries.map(old => (old.digest === entry.digest ? entry : old));
    return (0,manifest/* encodeManifest */.Gb)({ ...headOf(present), manifests });
}
async function goneAmong(place, entries) {
    const limiter = new limiting/* Limiter */.j(LOOKS_AT_ONCE);
    const looks = entries.map(({ digest }) => limiter.run(async () => {
        const request = (0,registry_manifests/* askManifest */.$g)(place, 'HEAD', digest, 'pull');
        const { status } = (0,registry_errors/* expectStatus */.oi)(request, await place.send(request), [200, 404]);
        return status === 404 ? [digest] : [];
    }));
    return (await Promise.all(looks)).flat();
}
/** The entries of a list. Whatever else a tag of this name holds is not overwritten. */
function entriesIn(place, present) {
    if (present === undefined)
        return [];
    const parsed = (0,manifest/* parseManifest */.Ng)(present);
    if (parsed.kind === 'index')
        return parsed.index.manifests;
    throw new errors/* AppError */.uV('registry-failed', `${(0,registry_place/* nameOf */.V)(place)}: manifest ${present.digest} stands where a list of referrers is expected`);
}
function headOf(present) {
    if (present === undefined)
        return { schemaVersion: 2, mediaType: media_type/* MEDIA_TYPE */.Ap.index };
    return JSON.parse(new TextDecoder().decode(present.bytes));
}

;// CONCATENATED MODULE: ./lib/registry/referrer-tags.js

/**
 * Looks that have to show a tag as it was, each after a longer pause than the last, where others were seen to write it:
 * two seconds or more, in which a write that began before ours has ended.
 */
const CALM_LOOKS = 3;
/**
 * The tags that list what is attached in one repository, as this run writes them. A writer that has read such a tag
 * before ours and writes it after us takes our entry away, and does not notice. So everything that this run puts there
 * is remembered, is added again with each further write, and is looked for: the later the look, the more it can see.
 */
class ReferrerTags {
    place;
    #histories = new Map();
    constructor(place) {
        this.place = place;
    }
    /** What a tag names; undefined only after a 404. */
    async read(tag) {
        const document = await (0,referrer_tag/* readReferrerTag */.C5)(this.place, tag);
        this.#history(tag).read(document?.digest);
        return document;
    }
    /**
     * Adds to a tag what is not there yet; `confirm` shows whether it stays. While a tag is being written, all that comes is
     * taken along by the next write. Throws what `updateReferrerTag` throws.
     */
    add({ tag, change, early }) {
        const history = this.#history(tag);
        history.additions.add(change);
        return history.inTurn(first => (0,referrer_tag/* updateReferrerTag */.NW)(this.place, {
            tag,
            change: history.change,
            settled: () => true,
            early: first ? early : undefined, // A look from before another write of ours shows less than is there.
        }));
    }
    /**
     * Looks at each tag that this run has written, `new`: since the last call, and adds again what another writer has taken
     * away. Where others write the same tag it is looked at until they are done. Throws `lost-race` where they never are.
     */
    async confirm(which) {
        const histories = [...this.#histories].filter(([, { state }]) => state === 'written' || (which === 'all' && state === 'confirmed'));
        await Promise.all(histories.map(async ([tag, history]) => {
            history.begin();
            const settled = end => end === 'found' && history.calm;
            await (0,referrer_tag/* updateReferrerTag */.NW)(this.place, { tag, change: history.change, settled });
            history.end();
        }));
    }
    #history(tag) {
        const history = this.#histories.get(tag) ?? new History();
        this.#histories.set(tag, history);
        return history;
    }
}
/** What this run has put into one tag, and what it has seen there. */
class History {
    additions = new Set();
    state = 'untouched';
    /** What it may name unless others write it; undefined before the first look. */
    #expected;
    /** Others were seen to write this tag. */
    #shared = false;
    /** Looks in a row that showed it as the look before. */
    #same = 0;
    #writing;
    #waiting;
    /** Runs a write of all that is added until it begins: at once (`first`), or when the one under way has ended. */
    inTurn(write) {
        if (this.#waiting !== undefined)
            return this.#waiting;
        const before = this.#writing;
        const begin = () => {
            this.#waiting = undefined;
            const now = write(before === undefined);
            const end = () => {
                if (this.#writing === now)
                    this.#writing = undefined;
            };
            this.#writing = now;
            now.then(end, end);
            return now;
        };
        if (before === undefined)
            return begin();
        // Why the one before failed is its own callers' to hear.
        this.#waiting = before.then(begin, begin);
        return this.#waiting;
    }
    /** All that was added, as one change. What it is asked and what it answers is taken down. */
    change = async (present) => {
        this.#see(present?.digest);
        let now = present;
        for (const change of this.additions)
            now = (await change(now)) ?? now;
        if (now === undefined || now === present)
            return undefined;
        this.#writes(now.digest);
        return now;
    };
    /** A look that nothing is added with: before the first write, what it shows is what is to be found then as well. */
    read(digest) {
        if (this.state === 'untouched')
            this.#see(digest);
    }
    /** The next look says how things are, and those after it whether they stay so. */
    begin() {
        this.#same = -1;
    }
    get calm() {
        return !this.#shared || this.#same >= CALM_LOOKS;
    }
    /** All is there, and nobody writes any more. */
    end() {
        this.state = 'confirmed';
        this.#shared = false;
    }
    #see(digest) {
        const expected = this.#expected === undefined || this.#expected.includes(digest);
        this.#shared ||= !expected;
        this.#same = expected ? this.#same + 1 : 0;
        this.#expected = [digest];
    }
    /** What was there may be seen still: the write fails, or the registry shows it late. */
    #writes(digest) {
        this.state = 'written';
        this.#expected = [...(this.#expected ?? []), digest];
        this.#same = -1;
    }
}

// EXTERNAL MODULE: ./lib/registry/referrers-api.js
var referrers_api = __webpack_require__(35590);
;// CONCATENATED MODULE: ./lib/registry/referrers.js








/** Config types that older clients wrote as an entry's artifactType (cosign#4641): they say nothing. */
const UNTRUE = new Set([
    undefined,
    'application/vnd.oci.empty.v1+json',
    'application/vnd.oci.image.config.v1+json',
]);
/** The referrers of one repository, by the API where the registry has it, else by fallback tags. */
function referrersOf(place) {
    const inTurn = turns();
    const tags = new ReferrerTags(place);
    return {
        referrersOf: (subject, artifactType) => list(tags, subject, artifactType),
        companionOf: (subject, kind) => tags.read((0,referrer_tag/* companionTag */.B1)(subject, kind)),
        attach: document => {
            const entry = entryOf(document);
            // Of a list by tag, one write takes all along that comes meanwhile.
            if (place.facts.hasNoReferrers)
                return attach(tags, document, entry);
            // olareg 0.1 loses entries of one subject that come at the same time.
            return inTurn(entry.subject, () => attach(tags, document, entry));
        },
        standing: subject => standing(tags, subject),
        amendCompanion: (subject, kind, change) => tags.add({ tag: (0,referrer_tag/* companionTag */.B1)(subject, kind), change }),
        confirm: which => tags.confirm(which),
    };
}
async function* list(tags, subject, artifactType) {
    const { place } = tags;
    const first = await ask(place, subject, artifactType);
    if (first === undefined) {
        for (const entry of await fallbackList(tags, subject)) {
            const { artifactType: type } = entry;
            if (artifactType === undefined || type === artifactType || UNTRUE.has(type))
                yield entry;
        }
        return;
    }
    // Filtering is the registry's choice (OCI-Filters-Applied), so it is done here as well.
    for await (const entry of (0,referrers_api/* entriesFrom */.R)(place, first)) {
        if (artifactType === undefined || entry.artifactType === artifactType)
            yield entry;
    }
}
async function standing(tags, subject) {
    const first = await ask(tags.place, subject);
    if (first === undefined)
        return standingList(tags, subject);
    const entries = await Array.fromAsync((0,referrers_api/* entriesFrom */.R)(tags.place, first));
    return new Set(entries.map(({ digest }) => digest));
}
/** Asks the API unless the repository is known to have none. */
function ask(place, subject, artifactType) {
    return place.facts.ask(() => (0,referrers_api/* firstPage */.S)(place, subject, artifactType));
}
/**
 * The manifest is sent without a look whether it is there: it is smaller than the question. `OCI-Subject` alone is not
 * believed: ECR has sent it without having the API (sigstore/sigstore-js#1183).
 */
async function attach(tags, document, entry) {
    const { place } = tags;
    const { response, early } = await store(place, document, entry.subject);
    const processed = response.headers.get('oci-subject') === entry.subject;
    if (processed)
        place.facts.note('oci-subject');
    if (processed && place.facts.referrers === true)
        return 'uploaded';
    const fresh = place.facts.referrers === false; // Nothing is asked between that look and the write.
    const first = await ask(place, entry.subject);
    if (first !== undefined && (processed || (await lists(place, first, document.digest))))
        return 'uploaded';
    await addToFallbackList(tags, fresh ? { ...entry, early } : entry);
    return 'uploaded';
}
/**
 * Stores the manifest. Where there is no API the list that it belongs into is read meanwhile: that look is never older
 * than the one try that has stored it, for a list that was read long ago takes away what others have added since.
 */
async function store(place, document, subject) {
    const tail = `manifests/${document.digest}`;
    if (!place.facts.hasNoReferrers)
        return { response: await (0,registry_manifests/* writeManifest */.HN)(place, document, tail) };
    const request = (0,registry_manifests/* manifestWrite */.tP)(place, document, { tail, once: true });
    const looks = [];
    const write = () => {
        looks.push((0,referrer_tag/* lookEarly */.B6)(place, (0,referrer_tag/* fallbackTag */.fH)(subject)));
        return place.send(request);
    };
    const response = await place.pace.repeat(place.base, write, {
        judge: answer => (0,retrying/* seenLate */.IW)(request, answer),
    });
    return { response: (0,registry_manifests/* expectWritten */.JR)(place, document, { request, response }), early: looks.at(-1) };
}
async function lists(place, first, digest) {
    for await (const entry of (0,referrers_api/* entriesFrom */.R)(place, first))
        if (entry.digest === digest)
            return true;
    return false;
}
/** What a list of referrers says of a manifest (distribution-spec, pushing manifests with subject). */
function entryOf(document) {
    const parsed = (0,manifest/* parseManifest */.Ng)(document);
    const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    const artifactType = said.artifactType ?? (parsed.kind === 'manifest' ? parsed.manifest.config.mediaType : undefined);
    if (said.subject === undefined) {
        throw new errors/* AppError */.uV('internal', `manifest ${document.digest} has no subject, so it cannot be attached`);
    }
    const descriptor = {
        ...(0,manifest/* describe */.q0)(document),
        ...(said.annotations === undefined ? {} : { annotations: said.annotations }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
    return { subject: said.subject.digest, descriptor };
}
/** Tasks of one key run one after the other, so that this process never races itself. */
function turns() {
    const last = new Map();
    return (key, task) => {
        const before = last.get(key) ?? Promise.resolve();
        const turn = before.then(task, task); // An earlier failure is its own caller's.
        last.set(key, turn);
        return turn;
    };
}

;// CONCATENATED MODULE: ./lib/registry/removing.js





/** Statuses of what is gone now; the specification has 202. */
const DELETED = [200, 202, 204];
/**
 * What registries that delete only by digest say of a tag: docker-registry 2.8 takes it for a wrong digest (400), GHCR
 * and read-only proxies know no such method (405).
 */
const NO_TAGS = [400, 405, 501];
/** What registries that delete nothing say of a digest: docker-registry unless told otherwise, GHCR, Docker Hub. */
const NO_DELETION = [405, 501];
/**
 * Words of a refusal that is about this tag and not about what the registry can do: a lock in ACR is answered by 405
 * REGISTRY_DISALLOWED_OPERATION, immutable and protected tags elsewhere by 400. Nobody is to get around it by digest.
 */
const LOCKED = /DISALLOWED|immutab|protected|locked/i;
const ELSEWHERE = 'delete it by the means of the registry itself, such as its own pages or command line';
/**
 * Deletes tags of a repository by name (distribution-spec, "deleting tags"), and manifests by digest, with all their
 * tags ("deleting manifests"). Never the one by the other: a tag by its digest would take all other tags of the content
 * along. And never by pointing the tag at something else first, which loses it where the second step fails.
 */
function deleterAt(place) {
    return {
        remove: tag => removeTag(place, tag),
        removeContent: digest => removeContent(place, digest),
    };
}
async function removeTag(place, tag) {
    // A digest would be legal in the address, and would delete the content.
    if (!(0,reference/* isTag */.dz)(tag))
        throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
    return remove(place, tag, {
        unsupported: NO_TAGS,
        why: `${(0,registry_place/* nameOf */.V)(place)}:${tag}: this registry cannot delete a tag without the content that it names`,
    });
}
async function removeContent(place, digest) {
    if (!(0,oci_digest/* isDigest */.Bc)(digest))
        throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(digest)} is not a digest`);
    return remove(place, digest, {
        unsupported: NO_DELETION,
        why: `${(0,registry_place/* nameOf */.V)(place)}@${digest}: this registry deletes nothing`,
    });
}
async function remove(place, reference, { unsupported, why }) {
    const request = {
        method: 'DELETE',
        url: (0,registry_place/* addressOf */.c)(place, `manifests/${reference}`),
        repository: place.repository,
        access: 'delete',
    };
    const response = await place.send(request);
    if (DELETED.includes(response.status))
        return { kind: 'deleted' };
    if (response.status === 404)
        return { kind: 'absent' };
    const cause = new registry_errors/* RegistryError */.gl(request, response);
    const locked = cause.diagnostics.some(({ code, message }) => LOCKED.test(`${code} ${message}`));
    if (locked || !unsupported.includes(response.status))
        throw cause;
    const error = new errors/* AppError */.uV('registry-failed', `${why}: ${cause.message}`, { cause, hint: ELSEWHERE });
    return { kind: 'unsupported', error };
}

// EXTERNAL MODULE: ./lib/registry/repository-facts.js
var repository_facts = __webpack_require__(16789);
// EXTERNAL MODULE: ./lib/registry/transport.js + 8 modules
var transport = __webpack_require__(60423);
;// CONCATENATED MODULE: ./lib/registry/client.js














/** Uploads whose content is being sent to one registry: enough to fill a line. */
const SENDING_PER_REGISTRY = 3;
/**
 * Uploads under way to one registry, few enough not to meet its limits. More than are sent at a time: while a registry
 * puts a blob in its place, which takes object storage long, the next one is on its way, and another has begun.
 */
const TRANSFERS_PER_REGISTRY = 6;
/** Small requests under way to one origin. */
const REQUESTS_PER_ORIGIN = 16;
/** Assembles the client. Nothing is sent until something is asked for. Throws `bad-input` for an impossible host. */
function createRegistryClient(options) {
    const { limits = {}, log = SILENT } = options;
    const [insecure, internal] = [options.insecureRegistries ?? [], options.internalRegistries ?? []];
    const { send, pace, limits: rateLimits, } = (0,transport/* createTransport */.o)({
        http: options.http,
        clock: options.clock,
        credentials: remembered(options.credentials, options.mask, log),
        insecure,
        internal,
        headers: options.headers ?? {},
        userAgent: options.userAgent,
        log,
        requestsPerOrigin: limits.requests ?? REQUESTS_PER_ORIGIN,
        signal: options.signal,
        maxWaitMs: options.maxWaitMs,
        mask: options.mask,
    });
    const registryOf = memo((registry) => ({
        base: (0,endpoint/* endpointOf */.X5)(registry, insecure),
        internal: (0,endpoint/* isListed */.yy)(registry, internal),
        ...shared(options),
    }));
    const storesOf = memo((_name, repository) => storesAt({ repository, send, pace, ...registryOf(repository.registry) }));
    return {
        repository: (repository, { readOnly = false } = {}) => {
            const { place, blobs, manifests } = storesOf((0,reference/* fullName */.fq)(repository), repository);
            return {
                content: {
                    manifest: digest => manifests.get(digest),
                    blob: descriptor => blobs.read(descriptor),
                    passing: descriptor => blobs.pass(descriptor),
                    putBlob: (source, from) => blobs.put(source, from),
                    putManifest: (document, how) => manifests.put(document, how),
                },
                tags: (0,registry_tags/* tagReader */.u)(place, readOnly ? 'pull' : 'push'),
            };
        },
        blobs: repository => storesOf((0,reference/* fullName */.fq)(repository), repository).blobs,
        referrers: repository => storesOf((0,reference/* fullName */.fq)(repository), repository).referrers,
        deleting: repository => deleterAt(storesOf((0,reference/* fullName */.fq)(repository), repository).place),
        rateLimits: () => rateLimits.all(),
        naming: repository => tagWriter(storesOf((0,reference/* fullName */.fq)(repository), repository).place),
    };
}
/** One repository's content, with a memory of its own. */
function storesAt(where) {
    const evidence = { mayPush: false };
    const facts = new repository_facts/* RepositoryFacts */.E();
    const send = facts.watching(witnessing(where.send, evidence));
    const place = { ...where, send, evidence, facts };
    const [blobs, manifests] = [new Blobs(place), new registry_manifests/* Manifests */.H9(place)];
    return { place, blobs, manifests, referrers: referrersOf(place) };
}
/** What all repositories of one registry share. */
function shared({ limits = {}, mountAnywhere = false }) {
    const { transfers = TRANSFERS_PER_REGISTRY } = limits;
    return {
        features: new features/* Features */.O({ mountsAnywhere: mountAnywhere }),
        transfers: new limiting/* Limiter */.j(transfers),
        sending: new limiting/* Limiter */.j(SENDING_PER_REGISTRY),
    };
}
const SILENT = { info: () => { }, warning: () => { } };
/** One look-up per repository and run; what it finds is masked before anybody can use it. */
function remembered(lookup, mask, log) {
    const said = new Set();
    const find = memo(async (_key, place) => {
        const found = await lookup(place);
        for (const secret of found === undefined ? [] : (0,credential/* secretsOf */.Fj)(found.credential))
            mask(secret);
        const line = `${place.registry}: ${found === undefined ? 'no credential, anonymous' : `credential from ${found.from}`}`;
        if (!said.has(line))
            log.info(line);
        said.add(line);
        return found;
    });
    return place => find(`${place.registry}/${place.path}`, place);
}
function memo(make) {
    const made = new Map();
    return (key, ...more) => {
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const value = make(key, ...more);
        made.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: ./lib/report/rate-limits.js
var rate_limits = __webpack_require__(60831);
// EXTERNAL MODULE: ./lib/steps/credentials.js + 5 modules
var steps_credentials = __webpack_require__(61339);
// EXTERNAL MODULE: ./lib/steps/max-wait.js
var max_wait = __webpack_require__(87783);
// EXTERNAL MODULE: ./lib/steps/network.js + 1 modules
var network = __webpack_require__(86189);
// EXTERNAL MODULE: ./lib/steps/registry-headers.js
var registry_headers = __webpack_require__(84583);
;// CONCATENATED MODULE: ./lib/steps/connect.js







/** Opens the registries of a run, or the rehearsal in their place. The caller closes it. Throws `bad-input`. */
async function openConnection(deps, needs) {
    const { host, clock } = deps;
    const { registry, destinations } = needs;
    const credentials = await (0,steps_credentials/* credentialsOf */.Y)(deps, { registry, repositories: destinations });
    const why = await needs.rehearsal?.(credentials);
    // The registry inside this process is loaded only where it stands in.
    const rehearsal = why === undefined ? undefined : await (await Promise.all(/* import() */[__webpack_require__.e(2969), __webpack_require__.e(2476)]).then(__webpack_require__.bind(__webpack_require__, 2476))).openRehearsal();
    if (why !== undefined)
        host.notice(`rehearsal: ${why}; nothing is published`);
    const registries = registry === undefined ? destinations.map(each => each.registry) : [registry];
    const { client, http } = await openClient(deps, registries, repository => {
        const hidden = rehearsal && (!needs.readsAlways || repository.registry === rehearsal.host);
        return hidden ? Promise.resolve(undefined) : credentials(repository);
    });
    return {
        place: repository => rehearsal?.place(repository) ?? repository,
        rehearsal: why,
        access: repository => client.repository(repository),
        reading: repository => client.repository(repository, { readOnly: true }),
        looking: repository => ({
            ...client.repository(repository, { readOnly: true }),
            blobs: client.blobs(repository),
            referrers: client.referrers(repository),
        }),
        referrers: repository => client.referrers(repository),
        naming: repository => client.naming(repository),
        deleting: repository => client.deleting(repository),
        credentials,
        rateLimits: () => client.rateLimits(),
        progress: showProgress({
            line: text => host.info(text),
            now: () => clock.now(),
            ...(deps.status ? { status: deps.status } : {}),
        }),
        close: async () => {
            for (const limit of client.rateLimits())
                host.info((0,rate_limits/* rateLimitWords */.j_)(limit));
            await http.close();
            await rehearsal?.close();
        },
    };
}
async function openClient(deps, registries, credentials) {
    const { inputs, host, clock } = deps;
    const headers = await (0,registry_headers/* registryHeaders */.k)(deps);
    const wait = (0,max_wait/* readMaxWait */.w)(inputs);
    const http = await (0,network/* openHttp */.fb)(deps, registries);
    const client = createRegistryClient({
        http,
        clock,
        credentials,
        headers,
        insecureRegistries: inputs.list('insecure-registries'),
        internalRegistries: inputs.list('internal-registries'),
        mountAnywhere: inputs.flag('mount-anywhere'),
        ...(typeof wait === 'number' ? { maxWaitMs: wait } : {}),
        userAgent: `cfcr-push/${deps.toolVersion}`,
        log: { info: line => host.info(line), warning: line => host.warning(line) },
        mask: secret => host.mask(secret),
        ...(deps.stop ? { signal: deps.stop.signal } : {}),
    });
    return { client, http };
}


/***/ })

};
