export const id = 284;
export const ids = [284,8006];
export const modules = {

/***/ 79671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ sameOrigin),
/* harmony export */   l: () => (/* binding */ checkAddress)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_addresses_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51485);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56198);



/**
 * Checks an address that a registry handed out, before anything is sent there.
 * Refused are other schemes, user information, the way from https to http, cloud metadata services, and addresses
 * of private networks unless the registry itself is in one (request forgery: GHSA-28r5-37g7-p6mp and its kin).
 * Throws `registry-untrusted`.
 */
function checkAddress(target, { registry, internal, what }) {
    const refuse = (why, hint) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-untrusted', `${registry.host}: refused ${what} ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(target)}: ${why}`, hint === undefined ? {} : { hint });
    };
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        refuse('it is neither https nor http');
    if (target.username !== '' || target.password !== '')
        refuse('it carries user information');
    if (registry.protocol === 'https:' && target.protocol === 'http:') {
        refuse('it leads from https to http', target.hostname === registry.hostname ? BEHIND_A_PROXY : undefined);
    }
    if (target.hostname === registry.hostname)
        return;
    if ((0,_system_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isMetadata */ .SE)(target.hostname))
        refuse('cloud metadata services are no part of a registry');
    if ((0,_system_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivate */ .Gw)(target.hostname) && !internal && !(0,_system_addresses_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivate */ .Gw)(registry.hostname)) {
        refuse('it is in a private network and the registry is not known to be', IS_INTERNAL);
    }
}
/** A registry behind a proxy that ends TLS does not know that it is spoken to by https. */
const BEHIND_A_PROXY = 'the proxy in front of the registry has to pass X-Forwarded-Proto: https (or the registry has to be told its outer address)';
/** Only where the name of a registry says nothing of where it is. */
const IS_INTERNAL = 'if this registry is in that network itself, list its host in `internal-registries`';
/** Scheme, host and port: what credentials are bound to. */
function sameOrigin(a, b) {
    return a.origin === b.origin;
}


/***/ }),

/***/ 32162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ chooseChallenge),
/* harmony export */   u: () => (/* binding */ parseChallenges)
/* harmony export */ });
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
const COMMAS = /[ \t,]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
/** Only for text without a closing quote, which some gateways send: everything that is left. */
const UNCLOSED = /"(.*)$/sy;
/**
 * Reads every challenge of every WWW-Authenticate field, in order: several fields, several challenges in a field,
 * quoted pairs, any case. Malformed text ends its field; what was read before it counts.
 */
function parseChallenges(fields) {
    return fields.flatMap(parseField);
}
/**
 * The challenge to answer: bearer before basic; undefined when neither is offered. A bearer challenge that names no token
 * service (gateways with tokens of their own, RFC 6750) cannot be answered, so basic is taken where it is offered as well.
 */
function chooseChallenge(challenges) {
    const bearers = challenges.filter(({ scheme }) => scheme === 'bearer');
    return (bearers.find(({ parameters }) => URL.canParse(parameters.get('realm') ?? '')) ??
        challenges.find(({ scheme }) => scheme === 'basic') ??
        bearers[0]);
}
function parseField(field) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(field);
        if (match)
            at = pattern.lastIndex;
        return match;
    };
    const parameter = () => {
        const start = at;
        const name = take(TOKEN)?.[0].toLowerCase();
        take(SPACE);
        if (name !== undefined && field[at] === '=') {
            at += 1;
            take(SPACE);
            const quoted = take(QUOTED) ?? take(UNCLOSED);
            const value = quoted ? unescaped(quoted[1] ?? '') : take(TOKEN)?.[0];
            if (value !== undefined)
                return [name, value];
        }
        at = start;
        return undefined;
    };
    for (;;) {
        take(COMMAS);
        const scheme = take(TOKEN)?.[0].toLowerCase();
        if (scheme === undefined)
            return found;
        const parameters = new Map();
        found.push({ scheme, parameters });
        take(SPACE);
        if (take(TOKEN68))
            continue;
        for (let next = parameter(); next !== undefined; next = parameter()) {
            if (!parameters.has(next[0]))
                parameters.set(next[0], next[1]);
            take(COMMAS);
        }
    }
}
function unescaped(text) {
    return text.replace(/\\(.)/gs, '$1');
}


/***/ }),

/***/ 50228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ parseRefusal),
/* harmony export */   gl: () => (/* binding */ RegistryError),
/* harmony export */   oi: () => (/* binding */ expectStatus)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56198);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70827);



/** Of a registry's own words this much is kept: some answer with a whole web page. */
const MAX_WORDS = 600;
/** Of an answer's list of errors this many entries are shown. */
const MAX_DIAGNOSTICS = 5;
/** A registry answered, and the answer is a refusal or a failure. Its own codes and words are in the message. */
class RegistryError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
    kind;
    status;
    diagnostics;
    /** The registry's name for this exchange, for its operators. */
    requestId;
    /** The Retry-After field as it came. */
    retryAfter;
    constructor(request, response) {
        const { diagnostics, words } = parseRefusal(response.bytes);
        const { status } = response;
        const kind = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .classify */ .L8)({
            ...request,
            path: request.url.pathname + request.url.search,
            status,
            diagnostics,
            words,
        });
        const requestId = requestIdOf(response);
        const said = words === '' ? noWords(request.method) : words;
        const id = requestId === undefined ? '' : ` (request ${requestId})`;
        const hint = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .hintOf */ .$z)(kind, request.access ?? accessOf(request.method));
        super((0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .codeOf */ .$N)(kind), `${request.method} ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(request.url)}: ${status} ${said}${id}`, {
            ...(hint === undefined ? {} : { hint }),
        });
        this.name = 'RegistryError';
        this.kind = kind;
        this.status = status;
        this.diagnostics = diagnostics;
        this.requestId = requestId;
        this.retryAfter = response.headers.get('retry-after');
    }
}
/** Passes a response with one of the expected statuses on; throws `RegistryError` for any other. */
function expectStatus(request, response, expected) {
    if (expected.includes(response.status))
        return response;
    throw new RegistryError(request, response);
}
/**
 * Reads the content of a refusal: the list of errors of distribution-spec, the forms of token services
 * (`error`, `message`, `details`), or plain text. Never throws: odd answers are the rule at gateways.
 */
function parseRefusal(bytes) {
    if (bytes.length === 0)
        return { diagnostics: [], words: '' };
    const text = new TextDecoder().decode(bytes);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return {
            diagnostics: [],
            words: (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutQueries */ .Bs)(text.replace(/<style.*?<\/style>|<[^>]*>/gis, ' ')), MAX_WORDS),
        };
    }
    const entries = listOf(value).slice(0, MAX_DIAGNOSTICS).map(diagnosticOf);
    const diagnostics = entries.filter(({ code, message, detail }) => code !== '' || message !== '' || detail !== '');
    const words = diagnostics.map(formatDiagnostic).join('; ');
    return { diagnostics, words: (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(words === '' ? (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutQueries */ .Bs)(text) : words, MAX_WORDS) };
}
function accessOf(method) {
    if (method === 'GET' || method === 'HEAD')
        return 'pull';
    return method === 'DELETE' ? 'delete' : 'push';
}
function listOf(value) {
    if (isRecord(value) && Array.isArray(value['errors']))
        return value['errors'];
    return [value];
}
function diagnosticOf(entry) {
    if (!isRecord(entry))
        return { code: '', message: textOf(entry), detail: '' };
    return {
        code: textOf(entry['code'] ?? entry['error']),
        message: textOf(entry['message'] ?? entry['error_description'] ?? entry['details']),
        detail: textOf(entry['detail']),
    };
}
function formatDiagnostic({ code, message, detail }) {
    const head = [code, message].filter(Boolean).join(': ');
    return detail === '' || message.includes(detail) ? head : `${head} [${detail}]`;
}
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)((0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutQueries */ .Bs)(text), MAX_WORDS);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function noWords(method) {
    return method === 'HEAD' ? '(no words: answers to HEAD have no content)' : '(no words)';
}
function requestIdOf({ headers }) {
    const names = [
        'x-request-id',
        'x-github-request-id',
        'x-ms-correlation-request-id',
        'x-amzn-requestid',
        'cf-ray',
    ];
    const id = names.map(name => headers.get(name)).find(value => value !== undefined);
    return id === undefined ? undefined : (0,_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h0)(id, 80);
}


/***/ }),

/***/ 81194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explaining),
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71653);

/** Statuses that are about the method of a request (RFC 9110). */
const ABOUT_THE_METHOD = [405, 501];
/**
 * Asks again by GET where a HEAD for a manifest was refused: only answers to GET have words, and there are proxies that
 * know no HEAD. The answer to GET counts, for both ask the same. What was refused once is asked by GET from then on, a
 * whole origin where it does not know the method. Not where the status alone says that the request will be repeated: that
 * is asked once, when the last try has ended (retrying.ts).
 */
const explaining = next => {
    const byGet = new Set();
    return async (request) => {
        if (!isLook(request))
            return next(request);
        const { href, origin } = request.url;
        const get = { ...request, method: 'GET' };
        if (byGet.has(origin) || byGet.has(href))
            return next(get);
        const response = await next(request);
        const { status } = response;
        if (status < 400 || status === 404 || (0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isTransientStatus */ .Dm)(status))
            return response;
        const told = await next(get);
        const noHead = ABOUT_THE_METHOD.includes(status) && told.status !== status;
        byGet.add(noHead ? origin : href);
        return told;
    };
};
/** The same refusal with the registry's words, where they can be had. */
async function inWords(send, request, response) {
    if (!isLook(request))
        return response;
    const told = await send({ ...request, method: 'GET' });
    return told.status === response.status ? told : response;
}
/** Requests without a limit are for blobs: nobody wants their content. */
function isLook({ method, limit }) {
    return method === 'HEAD' && limit !== undefined;
}


/***/ }),

/***/ 2980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Features)
/* harmony export */ });
/* harmony import */ var _upload_chunks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53505);

/** What one registry has been seen to support. Nothing is asked for its own sake: every entry is a by-product. */
class Features {
    /** Mounting from another repository; one refusal and it is not tried again. */
    mounts = true;
    /** Mounting without naming a repository; some registries refuse the question itself, so it is asked only on demand. */
    mountsAnywhere;
    /** Content of up to this many bytes is sent in one PUT; larger content was refused and goes in chunks. */
    wholeBytes = Number.POSITIVE_INFINITY;
    chunks = new _upload_chunks_js__WEBPACK_IMPORTED_MODULE_0__/* .ChunkSize */ .tL();
    /** Several tags in one request (distribution-spec 1.2-dev, `OCI-Tag`); undefined until first tried. */
    multipleTags = undefined;
    constructor({ mountsAnywhere = false } = {}) {
        this.mountsAnywhere = mountsAnywhere;
    }
}


/***/ }),

/***/ 27142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ limiting),
/* harmony export */   j: () => (/* binding */ Limiter)
/* harmony export */ });
/**
 * Runs tasks with an upper bound on how many are under way; the others wait in order. A task may leave its place to the
 * next one before its own end.
 */
class Limiter {
    #limit;
    #waiting = [];
    #running = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    async run(task) {
        if (this.#running >= this.#limit)
            await new Promise(resolve => this.#waiting.push(resolve));
        else
            this.#running += 1;
        let inside = true;
        const leave = () => {
            if (inside)
                this.#handOn();
            inside = false;
        };
        try {
            return await task(leave);
        }
        finally {
            leave();
        }
    }
    #handOn() {
        const next = this.#waiting.shift();
        if (next)
            next();
        else
            this.#running -= 1;
    }
}
/**
 * Bounds the small requests under way to one origin. Transfers are not counted here: an upload may have to wait for a
 * download from the same origin, so they must not share places. blobs.ts bounds them.
 */
function limiting(perOrigin) {
    const limiters = new Map();
    return next => request => {
        if (request.stream || request.once)
            return next(request);
        const limiter = limiters.get(request.url.origin) ?? new Limiter(perOrigin);
        limiters.set(request.url.origin, limiter);
        return limiter.run(() => next(request));
    };
}


/***/ }),

/***/ 7757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ askManifest),
/* harmony export */   Cj: () => (/* binding */ fetchManifest),
/* harmony export */   E5: () => (/* binding */ documentFrom),
/* harmony export */   H9: () => (/* binding */ Manifests),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   JR: () => (/* binding */ expectWritten),
/* harmony export */   iy: () => (/* binding */ servedType),
/* harmony export */   tP: () => (/* binding */ manifestWrite)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50228);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4424);
/* harmony import */ var _single_flight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36282);
/* harmony import */ var _upload_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92658);







/** Largest manifest read; distribution-spec asks registries to take 4 MiB, some take more. */
const MAX_READ = 8 * 1024 * 1024;
/** Largest manifest written: what every registry has to take (distribution-spec, pushing manifests). */
const MAX_WRITTEN = 4 * 1024 * 1024;
/** Manifests and indexes of one repository. */
class Manifests {
    #place;
    #stored = new _single_flight_js__WEBPACK_IMPORTED_MODULE_5__/* .SingleFlight */ .F();
    constructor(place) {
        this.#place = place;
    }
    /** `ContentReader.manifest`. Throws `digest-mismatch` when the registry answers with something else. */
    async get(digest) {
        const document = await fetchManifest(this.#place, digest, 'pull');
        const actual = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(document.bytes, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
        if (actual === digest)
            return { ...document, digest };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('digest-mismatch', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(this.#place)}: asked for manifest ${digest}, got ${actual}`);
    }
    /** `ContentWriter.putManifest`. */
    async put(document, { missed = false } = {}) {
        const { began, result } = this.#stored.run(document.digest, () => this.#store(document, missed));
        const stored = await result;
        return began ? stored : 'present';
    }
    async #store(document, missed) {
        if (!missed && (await this.#has(document.digest)))
            return 'present';
        await writeManifest(this.#place, document, `manifests/${document.digest}`);
        return 'uploaded';
    }
    async #has(digest) {
        const request = askManifest(this.#place, 'HEAD', digest, 'push');
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)(request, await this.#place.send(request), [200, 404]).status === 200;
    }
}
/** The request for a manifest by digest or tag, asking for every type this tool reads. */
function askManifest(place, method, reference, access) {
    const headers = { accept: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .ACCEPTED_MANIFESTS */ .bb.join(', ') };
    const url = (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, `manifests/${reference}`);
    return { method, url, repository: place.repository, access, headers, limit: MAX_READ };
}
/** Reads a manifest by digest or tag. The digest given with it is computed from its bytes, never believed. */
async function fetchManifest(place, reference, access) {
    const request = askManifest(place, 'GET', reference, access);
    return documentFrom((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)(request, await place.send(request), [200]));
}
/** The manifest in an answer. */
function documentFrom(response) {
    const { bytes } = response;
    return { mediaType: mediaTypeOf(response), digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes };
}
/** Sends a manifest to an address below the repository, and checks what the registry says it stored. */
async function writeManifest(place, document, tail) {
    const request = manifestWrite(place, document, { tail });
    return expectWritten(place, document, { request, response: await place.send(request) });
}
/** The request that writes a manifest. Throws `registry-failed` for one that is larger than registries take. */
function manifestWrite(place, { bytes, mediaType, digest }, { tail, headers = {}, once }) {
    if (bytes.length > MAX_WRITTEN) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(place)}: ${tail} would have ${bytes.length} bytes (${digest}); registries take ${MAX_WRITTEN}`);
    }
    return {
        method: 'PUT',
        url: (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, tail),
        repository: place.repository,
        access: 'push',
        headers: { 'content-type': mediaType, ...headers },
        body: { length: bytes.length, open: () => bytes },
        ...(once && { once }),
    };
}
/** Passes the answer to such a request on. Throws what `expectStatus` and `checkStored` throw. */
function expectWritten(place, { digest }, { request, response }) {
    (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)(request, response, [200, 201, 202, 204]);
    (0,_upload_js__WEBPACK_IMPORTED_MODULE_4__/* .checkStored */ .Ww)(place, digest, response);
    return response;
}
/** The type a manifest was served under, without parameters. */
function servedType({ headers }) {
    return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
/** Registries on plain storage serve manifests as JSON or as bytes; then the document's own word counts. */
function mediaTypeOf(response) {
    const served = servedType(response);
    if ((0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(served) || (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(served))
        return served;
    try {
        const value = JSON.parse(new TextDecoder().decode(response.bytes));
        if (typeof value?.['mediaType'] === 'string')
            return value['mediaType'];
        if (Array.isArray(value?.['manifests']))
            return _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index;
        if (Array.isArray(value?.['layers']))
            return _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest;
    }
    catch {
        return served; // Not JSON: whoever parses the document reports that with its digest.
    }
    return served;
}


/***/ }),

/***/ 16963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ entriesOf),
/* harmony export */   Z: () => (/* binding */ nextPage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79671);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56198);



/**
 * Entries of one list read at most, tags or referrers. The largest repositories of services have some 100,000 tags; how
 * many pages those make is the registry's choice. One that makes up new pages for ever must not keep us as long.
 */
const MAX_ENTRIES = 1_000_000;
/** Pages in a row without an entry. A registry that filters what it lists has some. */
const MAX_EMPTY_PAGES = 100;
/**
 * Every entry of a list from its first page on; a page is read when it is wanted. `what` names the list. Throws
 * `registry-failed` where a page is named that was read already, and where the list has no end in sight.
 */
async function* entriesOf(what, first, read) {
    const seen = new Set([first.url.href]);
    let page = first;
    let total = 0;
    let empty = 0;
    for (;;) {
        yield* page.entries;
        const { next } = page;
        if (next === undefined)
            return;
        total += page.entries.length;
        empty = page.entries.length === 0 ? empty + 1 : 0;
        if (seen.has(next.href)) {
            const again = `it names the page ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(next)} again, which was read already`;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${what} has no end: ${again}`);
        }
        if (total >= MAX_ENTRIES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${what} has more than ${MAX_ENTRIES} entries`);
        if (empty >= MAX_EMPTY_PAGES)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${what} has ${empty} pages in a row without an entry`);
        seen.add(next.href);
        page = await read(next);
    }
}
/**
 * The address of the next page from Link fields (RFC 8288; distribution-spec, listing tags), undefined on the last page.
 * `current` is the page they came with. A next page on another origin is refused with `registry-untrusted`:
 * the request for it carries credentials (GHSA-h7vf-4x9w-h99v).
 */
function nextPage(links, current) {
    const target = links.flatMap(parseLinks).find(link => link.relations.includes('next'))?.target;
    if (target === undefined)
        return undefined;
    const url = URL.canParse(target, current.href) ? new URL(target, current) : undefined;
    if (url === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${current.host}: the address of the next page cannot be read`);
    }
    if (!(0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOrigin */ .N)(url, current) || url.username !== '' || url.password !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-untrusted', `${current.host}: refused the next page of a list at another origin: ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(url)}`);
    }
    return url;
}
const LINK = /<([^>]*)>((?:[^,"]|"(?:[^"\\]|\\.)*")*)/gs;
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
function parseLinks(field) {
    return [...field.matchAll(LINK)].map(([, target = '', parameters = '']) => {
        const relation = RELATION.exec(parameters);
        const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
        return { target, relations };
    });
}


/***/ }),

/***/ 4424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ nameOf),
/* harmony export */   c: () => (/* binding */ addressOf)
/* harmony export */ });
/** Address below the repository: `tail` is `manifests/v1`, `blobs/sha256:…`, with its query. */
function addressOf({ base, repository }, tail) {
    return new URL(`v2/${repository.path}/${tail}`, base);
}
/** `host/path` for errors. */
function nameOf({ repository }) {
    return `${repository.registry}/${repository.path}`;
}


/***/ }),

/***/ 27887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fz: () => (/* binding */ nextHop),
/* harmony export */   Od: () => (/* binding */ MAX_HOPS),
/* harmony export */   x5: () => (/* binding */ locate)
/* harmony export */ });
/* unused harmony export surviving */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79671);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56198);



/** Registries need one hop to their storage, sometimes two; more is a loop. */
const MAX_HOPS = 5;
/** Headers that only describe the content wanted or sent, and so may go to another origin. */
const HARMLESS = new Set(['accept', 'content-range', 'content-type', 'range', 'user-agent']);
/**
 * The next hop, or undefined when the answer is none. Credentials stay only where scheme, host and port stay the same;
 * a header that was dropped on the way is gone for all later hops, because only the surviving ones are passed on.
 * `from` is where the request started. Throws `registry-untrusted` for a hop that is not allowed
 * (distribution-spec, "redirects"; GHSA-vh4v-2xq2-g5cg).
 */
function nextHop(hop, answer, from) {
    if (![301, 302, 303, 307, 308].includes(answer.status))
        return undefined;
    const safe = hop.method === 'GET' || hop.method === 'HEAD';
    if (!safe && answer.status < 307) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${hop.method} ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(hop.url)}: redirected by status ${answer.status}, which does not say whether the content is to be sent again`);
    }
    const url = locate(answer.location, hop.url);
    (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkAddress */ .l)(url, { ...from, what: 'redirect to' });
    // The registry itself may be plain, and a later hop encrypted.
    if (hop.url.protocol === 'https:' && url.protocol === 'http:') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-untrusted', `${hop.url.host}: refused redirect to ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(url)}: it leads from https to http`);
    }
    return { method: hop.method, url, headers: surviving(hop.headers, (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .sameOrigin */ .N)(hop.url, url)) };
}
/** An absolute address from a Location field. Throws `registry-failed` when there is none or it cannot be read. */
function locate(location, base) {
    if (location !== undefined && URL.canParse(location, base.href))
        return new URL(location, base);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_redact_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(base)}: expected an address in the Location header, found ${location === undefined ? 'none' : 'one that cannot be read'}`);
}
/** The headers that go along to the next hop. */
function surviving(headers, stays) {
    if (stays)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name.toLowerCase())));
}


/***/ }),

/***/ 35590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ entriesFrom),
/* harmony export */   S: () => (/* binding */ firstPage)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50228);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7757);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16963);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4424);








/** A page is an index, which registries bound as they bound manifests. */
const MAX_PAGE = 8 * 1024 * 1024;
/** Answers of registries that do not know the API. 401, 403 and failures are none of them: unknown is never absent. */
const UNSUPPORTED = [400, 404, 405, 406, 410, 501];
/**
 * The first page of the referrers API (distribution-spec, listing referrers), undefined where the registry has none.
 * GHCR redirects to another host (artifacthub/hub#4785), which counts as none and is not followed.
 */
async function firstPage(place, subject, artifactType) {
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const request = requestFor(place, (0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .addressOf */ .c)(place, `referrers/${subject}${query}`));
    const response = await place.send(request).catch(refusedRedirect);
    if (response === undefined || UNSUPPORTED.includes(response.status))
        return undefined;
    if (response.status >= 300 && response.status < 400)
        return undefined;
    if (response.status !== 200)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl(request, response);
    return (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)((0,_manifests_js__WEBPACK_IMPORTED_MODULE_5__/* .servedType */ .iy)(response)) ? pageOf(place, response) : undefined;
}
/** Every entry from a first page on. */
function entriesFrom(place, first) {
    return (0,_paging_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesOf */ .M)(`${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .V)(place)}: a list of referrers`, first, async (url) => {
        const request = requestFor(place, url);
        const response = await place.send(request);
        if (response.status !== 200)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .gl(request, response);
        return pageOf(place, response);
    });
}
function requestFor(place, url) {
    const { repository } = place;
    const headers = { accept: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .Ap.index };
    return { method: 'GET', url, repository, access: 'pull', headers, limit: MAX_PAGE, stay: true };
}
function pageOf(place, { bytes, headers, url }) {
    const text = new TextDecoder().decode(bytes);
    // olareg answers null for a list without entries.
    const list = new TextEncoder().encode(text.replace(/"manifests"\s*:\s*null/, '"manifests":[]'));
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)({ mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .Ap.index, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes: list });
    if (parsed.kind === 'index') {
        return { url, entries: parsed.index.manifests, next: (0,_paging_js__WEBPACK_IMPORTED_MODULE_6__/* .nextPage */ .Z)(headers.all('link'), url) };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_7__/* .nameOf */ .V)(place)}: a list of referrers is no image index`);
}
function refusedRedirect(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && error.code === 'registry-untrusted')
        return undefined;
    throw error;
}


/***/ }),

/***/ 70827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $z: () => (/* binding */ hintOf),
/* harmony export */   L8: () => (/* binding */ classify),
/* harmony export */   p5: () => (/* binding */ rightMissing)
/* harmony export */ });
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71653);

/**
 * How registries say that a tag must not be overwritten. The text decides, the status is only a hint: ECR answers 400
 * TAG_INVALID, Docker Hub 403 DENIED, Harbor 412 PRECONDITION, Quay 409 TAG_IMMUTABLE, Artifact Registry 400
 * MANIFEST_INVALID, ACR 405 REGISTRY_DISALLOWED_OPERATION, Alibaba and MSR "cannot be overwritten", Nexus 400 "does not
 * allow updating assets".
 */
const IMMUTABLE = /immutab|cannot be overwritten|does not allow updating assets|already assigned to an image|tag\b.{0,80}\balready exists|TAG_IMMUTABLE|REGISTRY_DISALLOWED_OPERATION/i;
/** Artifactory's "Block pushing existing tags": MANIFEST_INVALID around an inner "HTTP 403 Forbidden" (kaniko#1095). */
const ARTIFACTORY_BLOCKED = /MANIFEST_INVALID.*HTTP 403 Forbidden|HTTP 403 Forbidden.*MANIFEST_INVALID/is;
/** Harbor "will exceed the configured upper limit", GitLab "storage limit has been reached", Quay "Quota has been exceeded". */
const QUOTA = /quota|storage.{0,40}limit|insufficient.storage|SIZE_LIMIT|exceed the configured upper limit|LimitExceeded/i;
/** ECR "The repository with name 'x' does not exist", Artifactory "Unable to find repo", Harbor "project x not found". */
const UNKNOWN_REPOSITORY = /NAME_UNKNOWN|repository .{0,200}(?:does not exist|not found)|project .{0,200}not found|unable to find repo/i;
/**
 * Nobody may push there, whoever it is: Harbor "The system is in read only mode" and "can not push artifact to a proxy
 * project", Nexus "Repository is read only", Artifactory "No default deployment repository configured", Artifact Keeper
 * "Direct uploads are disabled" and its remote repositories.
 */
const CLOSED = /\b(?:system|registry|repository|project) is (?:in )?read[ -]?only\b|\bread[ -]?only mode\b|\bproxy project|\bremote (?:\(proxy\) )?repositor|no default deployment repository|direct uploads are disabled|\bnot writable\b/i;
/** ECR answers 403 DENIED "Your authorization token has expired. Reauthenticate and try again." where others answer 401. */
const EXPIRED = /authorization token has expired|reauthenticate/i;
/** Sorts a refusal. */
function classify(facts) {
    const { status } = facts;
    const words = withoutName(facts);
    if ((0,_retry_js__WEBPACK_IMPORTED_MODULE_0__/* .isRateLimit */ .a5)({ status, words }) || /TOOMANYREQUESTS/i.test(words))
        return 'rate-limited';
    if (namesATag(facts)) {
        // Where something is missing nothing is kept as it is.
        if (status < 500 && status !== 404 && (IMMUTABLE.test(words) || ARTIFACTORY_BLOCKED.test(words)))
            return 'tag-immutable';
        if (status === 412 && !QUOTA.test(words))
            return 'tag-changed';
    }
    if (status === 401 || (status === 403 && EXPIRED.test(words)))
        return 'unauthenticated';
    if ((QUOTA.test(words) && status !== 404) || status === 507 || status === 402)
        return 'quota';
    if (isClosed(facts))
        return 'closed';
    if (status === 403 || /\b(?:DENIED|UNAUTHORIZED)\b/.test(words))
        return 'denied';
    if (status === 404)
        return isUnknownRepository(facts) ? 'unknown-repository' : 'not-found';
    if (status === 413)
        return 'too-large';
    if (/\bDIGEST_INVALID\b/.test(words) && /\/blobs\//.test(facts.path))
        return 'wrong-digest';
    if (isAboutForm(facts))
        return 'wrong-form';
    if (status === 405 || status === 501 || /\bUNSUPPORTED\b/.test(words))
        return 'unsupported';
    return status >= 500 ? 'server' : 'invalid';
}
/** Of a credential registries say `read-only` as well, so that has to be said of the place. */
function isClosed({ method, status, words }) {
    const reads = method === 'GET' || method === 'HEAD';
    return !reads && status < 500 && status !== 404 && CLOSED.test(words);
}
/** Registries without OCI documents, or without artifacts, refuse the type of the manifest. */
function isAboutForm({ method, path, status, words }) {
    if (method !== 'PUT' || !path.includes('/manifests/'))
        return false;
    return status === 415 || (status === 400 && /media ?type|content ?type|unrecognized manifest/i.test(words));
}
/** Nothing but the repository can be missing where an upload is to begin. */
function isUnknownRepository({ method, path, words }) {
    return UNKNOWN_REPOSITORY.test(words) || (method === 'POST' && /\/blobs\/uploads\/(?:\?|$)/.test(path));
}
const CODE_OF = {
    'tag-immutable': 'tag-immutable',
    'tag-changed': 'tag-conflict',
    'rate-limited': 'rate-limited',
    unauthenticated: 'credentials-rejected',
    denied: 'not-allowed',
    closed: 'not-allowed',
    quota: 'registry-failed',
    'too-large': 'registry-failed',
    'unknown-repository': 'registry-failed',
    'not-found': 'registry-failed',
    unsupported: 'registry-failed',
    'wrong-digest': 'digest-mismatch',
    'wrong-form': 'registry-failed',
    invalid: 'registry-failed',
    server: 'registry-failed',
};
/** The tool's error code for a kind of refusal. */
function codeOf(kind) {
    return CODE_OF[kind];
}
const TO = {
    pull: 'pull from here',
    push: 'push here (at CFCR an API token needs the Administrator role)',
    delete: 'delete here (at CFCR an API token needs the Administrator role)',
};
/** What helps who is known and lacks a right: it says which. */
function rightMissing(access) {
    return `the credential is known but lacks the right to ${TO[access]}`;
}
const HINT_OF = {
    'tag-immutable': 'this registry keeps the tag as it is; publish under a new version, or use `if-exists: skip` to leave it',
    'tag-changed': 'another run named the tag at the same time; run again to see what it holds',
    closed: 'no credential helps: nobody may push there now. Push to where it takes content from (behind a proxy, mirror or virtual repository, before a promotion), or run again when it is no longer read-only',
    quota: 'free space in the registry or raise its limit',
    'too-large': 'a proxy before the registry may limit the size of requests (nginx: `client_max_body_size`)',
    'wrong-form': 'nothing is converted on the way, for that would change the digest: build it in the form that this registry takes (Docker’s: `oci-mediatypes=false` in the output of buildx); charts and attachments have no other form and need a registry that takes OCI artifacts',
    'wrong-digest': 'the source of this content may be damaged: write the layout or archive again',
    'unknown-repository': 'create the repository first, some registries do not create it on push (ECR: `aws ecr create-repository`, Artifact Registry: `gcloud artifacts repositories create`, Harbor and GitLab: the project)',
};
/** A next step that follows from the kind alone, and for a missing right from what was asked for. */
function hintOf(kind, access) {
    return kind === 'denied' ? rightMissing(access) : HINT_OF[kind];
}
/**
 * The words without the names of the repository and of the tag, which may hold any of the words looked for:
 * `team/immutable-tools`, `v2-immutable`. A tag that is a plain word stays: what is said of it is said in plain words.
 */
function withoutName({ path, words }) {
    const [, name, tag = ''] = /^\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)\/([^/?]*)/.exec(path) ?? [];
    if (name === undefined)
        return words;
    const names = /[^a-z]/i.test(tag) ? [name, tag] : [name];
    return names.reduce((left, one) => left.replace(new RegExp(`(?<![\\w./-])${escaped(one)}(?![\\w/-])`, 'g'), ' '), words);
}
function escaped(name) {
    return name.replace(/[^\w/]/g, '\\$&');
}
/** True for a write of a manifest under a tag: by name, or by digest with `?tag=`. */
function namesATag({ method, path }) {
    return method === 'PUT' && /\/manifests\/(?:(?!sha(?:256|512):)[^/?]+$|[^/?]+\?.*\btag=)/.test(path);
}


/***/ }),

/***/ 16789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ RepositoryFacts)
/* harmony export */ });
/** The path of a manifest, the last two parts of it. */
const OF_MANIFEST = /\/manifests\/[^/]+$/;
/**
 * What one repository has been seen to support. It is no matter of the registry: one host may hold repositories of
 * several kinds, a proxy before several registries for one.
 */
class RepositoryFacts {
    #evidence = new Set();
    #referrers;
    #asking;
    /** Whether it has the referrers API (distribution-spec 1.1); undefined: to be asked. */
    get referrers() {
        return this.#referrers;
    }
    /** A "no" that nothing stored can turn round any more. */
    get hasNoReferrers() {
        return this.#referrers === false && this.#evidence.has('stored');
    }
    /** Notes evidence. The first of its kind makes a "no" a thing to be asked again. */
    note(evidence) {
        if (!this.#evidence.has(evidence) && this.#referrers === false)
            this.#referrers = undefined;
        this.#evidence.add(evidence);
    }
    /** Some answer 404 to everything about a repository that does not exist; an answer about a manifest shows that it does. */
    watching = next => async (request) => {
        const response = await next(request);
        if (response.status < 300 && OF_MANIFEST.test(request.url.pathname))
            this.note('stored');
        return response;
    };
    /**
     * Puts a question to the API, and gives the answer: undefined means that there is no API, and nothing is sent where
     * that is known. The first question goes alone, because a "no" answers all the others as well.
     */
    async ask(question) {
        if (this.#referrers === undefined && this.#asking !== undefined)
            await this.#asking;
        if (this.#referrers === false)
            return undefined;
        const answer = this.#learn(question);
        const answered = () => {
            this.#asking = undefined;
        };
        this.#asking ??= answer.then(answered, answered);
        return answer;
    }
    /** A "yes" stays: a 404 after it is about one subject. A "no" counts unless evidence came while it was on its way. */
    async #learn(question) {
        const known = this.#evidence.size;
        const answer = await question();
        if (answer !== undefined)
            this.#referrers = true;
        else if (this.#referrers === undefined && this.#evidence.size === known)
            this.#referrers = false;
        return answer;
    }
}


/***/ }),

/***/ 71653:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ isTransientStatus),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   yL: () => (/* binding */ MAX_RETRY_AFTER_MS)
/* harmony export */ });
/* unused harmony export parseRetryAfter */
/** Tries in all. Five with doubling pauses ride out a restart of a registry behind a load balancer. */
const MAX_ATTEMPTS = 5;
/** First pause; each further one is twice as long. */
const BASE_DELAY_MS = 500;
/** Longest pause of our own choosing. */
const MAX_DELAY_MS = 30_000;
/** Longest pause a registry may ask for by Retry-After unless told otherwise: a job that hangs costs more than one that fails. */
const MAX_RETRY_AFTER_MS = 120_000;
/** Statuses that may be different the next time. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * Decides after try number `attempt` (from 1).
 * Retry-After counts in seconds or as a date (RFC 9110 section 10.2.3), spread by up to a tenth so that clients of
 * one registry do not all come back together.
 */
function decide(attempt, outcome, { now, random, maxWaitMs = MAX_RETRY_AFTER_MS }) {
    if (!isTransient(outcome))
        return { action: 'stop' };
    const asked = outcome.kind === 'answer' ? parseRetryAfter(outcome.retryAfter, now) : undefined;
    const stop = { action: 'stop', ...(asked === undefined ? {} : { retryAfterMs: asked }) };
    if (attempt >= MAX_ATTEMPTS || (asked ?? 0) > maxWaitMs)
        return stop;
    const own = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1)) * (0.5 + random / 2);
    const ms = Math.round(asked === undefined ? own : Math.max(own, asked * (1 + random / 10)));
    return { action: 'wait', ms, shared: outcome.kind === 'answer' && isRateLimit(outcome) };
}
/**
 * How registries say "too often" under other statuses: GHCR by 403 "secondary rate limit" (refchecker#67), ECR by
 * "Rate exceeded", Artifact Registry by a spent "quota metric" that is counted per minute.
 */
const TOO_OFTEN = /secondary rate limit|rate (?:limit )?exceeded|\bTOOMANYREQUESTS\b|quota exceeded for quota metric/i;
/** True when a registry says "too often". */
function isRateLimit({ status, words }) {
    return status === 429 || ((status === 400 || status === 403) && TOO_OFTEN.test(words));
}
/** Milliseconds that a Retry-After field asks for, counted from `now`; undefined when it says nothing usable. */
function parseRetryAfter(field, now) {
    const text = field?.trim() ?? '';
    if (/^[0-9]+$/.test(text))
        return Number(text) * 1000;
    // Only HTTP dates: Date.parse also takes text such as "1.5" for a date.
    const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function isTransient(outcome) {
    if (outcome.kind === 'broken')
        return outcome.transient;
    return isTransientStatus(outcome.status) || isRateLimit(outcome);
}
/** True for a status that may be another one the next time. */
function isTransientStatus(status) {
    return TRANSIENT.has(status);
}


/***/ }),

/***/ 70449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IW: () => (/* binding */ seenLate),
/* harmony export */   R$: () => (/* binding */ retrying),
/* harmony export */   oG: () => (/* binding */ Pace)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8921);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50228);
/* harmony import */ var _explaining_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81194);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(71653);





/** Repeats what failed for the moment, with one memory per origin of until when a registry wants to be left alone. */
class Pace {
    #clock;
    #log;
    #signal;
    #maxWaitMs;
    #notBefore = new Map();
    constructor({ clock, log, signal, maxWaitMs = _retry_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_RETRY_AFTER_MS */ .yL }) {
        this.#clock = clock;
        this.#log = log;
        this.#signal = signal;
        this.#maxWaitMs = maxWaitMs;
    }
    /**
     * Runs `attempt` until it gives an answer that stands. `judge` may call an answer broken that only its caller knows
     * to be worth a repetition. The last answer is returned and the last error thrown as they are; `explain` may put words
     * to an answer that was repeated for its status alone. A try after which `advanced` tells of progress counts as the first.
     */
    async repeat(origin, attempt, { judge, explain, advanced } = {}) {
        for (let number = 1;; number += 1) {
            await this.#waitTurn(origin);
            const outcome = await settle(attempt);
            if (advanced?.())
                number = 1;
            const seen = (outcome.kind === 'answer' ? judge?.(outcome.response) : undefined) ?? attemptOf(outcome);
            const maxWaitMs = this.#maxWaitMs;
            const now = this.#clock.now();
            const decision = (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .decide */ .LD)(number, seen, { now, random: this.#clock.random(), maxWaitMs });
            if (decision.action === 'stop') {
                const last = await told(outcome, explain);
                return finish(origin, last, last === outcome ? seen : attemptOf(last), { ...decision, maxWaitMs });
            }
            if (decision.shared)
                this.#holdBack(origin, decision.ms);
            const pause = `next try in ${(decision.ms / 1000).toFixed(1)} s (${number + 1} of ${_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .MAX_ATTEMPTS */ .m})`;
            this.#log.info(`${origin.host}: ${describeAttempt(outcome, seen)}, ${pause}`);
            await this.#clock.sleep(decision.ms, this.#signal);
        }
    }
    /** Of several requests under way each may be told another time: the latest holds for all. */
    #holdBack({ origin }, ms) {
        this.#notBefore.set(origin, Math.max(this.#notBefore.get(origin) ?? 0, this.#clock.now() + ms));
    }
    async #waitTurn({ origin }) {
        const ms = (this.#notBefore.get(origin) ?? 0) - this.#clock.now();
        if (ms > 0)
            await this.#clock.sleep(ms, this.#signal);
    }
}
/** Repeats requests by the rules of retry.ts, except those marked `once`. */
function retrying(pace) {
    return next => request => {
        if (request.once)
            return next(request);
        const explain = response => (0,_explaining_js__WEBPACK_IMPORTED_MODULE_3__/* .inWords */ .r)(next, request, response);
        const judge = response => seenLate(request, response);
        return pace.repeat(request.url, () => next(request), { judge, explain });
    };
}
/** A last answer whose status is that of a failure for the moment, with its words where they can be had. */
async function told(outcome, explain) {
    if (outcome.kind === 'thrown' || explain === undefined || !(0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .isTransientStatus */ .Dm)(outcome.response.status))
        return outcome;
    const asked = await settle(() => explain(outcome.response));
    return asked.kind === 'answer' && asked.response !== outcome.response ? asked : outcome;
}
/** What registries say of a manifest that refers to what they do not have; some name what is missing by its own kind. */
const MISSING = ['MANIFEST_BLOB_UNKNOWN', 'MANIFEST_UNKNOWN'];
/**
 * A manifest is sent when all that it refers to was stored or seen, so "unknown" may be true for a moment only.
 * docker-registry 2.8 writes the link of a blob anew with each upload of it, and who reads it meanwhile finds none
 * (distribution `linkedBlobStore`): several jobs that send the same empty config at once run into that.
 */
function seenLate({ method }, { status, bytes }) {
    if (method !== 'PUT' || (status !== 404 && status !== 400))
        return undefined;
    const late = (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRefusal */ .Ko)(bytes).diagnostics.some(({ code }) => MISSING.includes(code));
    return late ? { kind: 'broken', transient: true } : undefined;
}
async function settle(attempt) {
    try {
        return { kind: 'answer', response: await attempt() };
    }
    catch (error) {
        return { kind: 'thrown', error };
    }
}
function attemptOf(outcome) {
    if (outcome.kind === 'answer') {
        const { status, headers, bytes } = outcome.response;
        if (status < 400)
            return { kind: 'answer', status, words: '' };
        return {
            kind: 'answer',
            status,
            retryAfter: headers.get('retry-after'),
            words: (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRefusal */ .Ko)(bytes).words,
        };
    }
    const { error } = outcome;
    if (error instanceof _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .p)
        return { kind: 'broken', transient: error.transient };
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .gl) {
        return { kind: 'answer', status: error.status, retryAfter: error.retryAfter, words: error.message };
    }
    return { kind: 'broken', transient: false };
}
function finish(origin, outcome, seen, { retryAfterMs = 0, maxWaitMs }) {
    if (seen.kind === 'answer' && retryAfterMs > maxWaitMs) {
        const code = (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .isRateLimit */ .a5)(seen) ? 'rate-limited' : 'registry-failed';
        const seconds = Math.ceil(retryAfterMs / 1000);
        const asked = `it asks to wait ${seconds} s (Retry-After), at most ${maxWaitMs / 1000} s are waited`;
        const said = seen.words === '' ? '' : `: ${seen.words}`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, `${origin.host}: status ${seen.status}, ${asked}${said}`, {
            hint: `run again after that time, or give \`max-wait\` as ${seconds} or more to wait for it; limits are higher for who is signed in`,
        });
    }
    if (outcome.kind === 'thrown')
        throw outcome.error;
    return outcome.response;
}
function describeAttempt(outcome, seen) {
    if (seen.kind === 'answer')
        return `status ${seen.status}`;
    if (outcome.kind === 'answer')
        return `status ${outcome.response.status}`;
    return outcome.error instanceof _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .p ? `${outcome.error.reason}` : 'failed';
}


/***/ }),

/***/ 2395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ repositoryScope),
/* harmony export */   Fg: () => (/* binding */ parseScopes),
/* harmony export */   OL: () => (/* binding */ mergeScopes),
/* harmony export */   gk: () => (/* binding */ formatScope),
/* harmony export */   hU: () => (/* binding */ covers)
/* harmony export */ });
/** Reads the `scope` of a challenge: scopes separated by spaces. A name may hold colons (host:port). Others are dropped. */
function parseScopes(text) {
    return text.split(/\s+/).flatMap(part => {
        const first = part.indexOf(':');
        const last = part.lastIndexOf(':');
        if (first <= 0 || last <= first + 1)
            return [];
        const actions = part
            .slice(last + 1)
            .split(',')
            .filter(Boolean);
        return [{ type: part.slice(0, first), name: part.slice(first + 1, last), actions }];
    });
}
/** The scope of one repository. */
function repositoryScope(path, actions) {
    return { type: 'repository', name: path, actions };
}
/** One scope for every resource with the actions of all, sorted, so that equal rights give equal text. */
function mergeScopes(...lists) {
    const merged = new Map();
    for (const scope of lists.flat()) {
        const key = `${scope.type}:${scope.name}`;
        const entry = merged.get(key) ?? { scope, actions: new Set() };
        for (const action of scope.actions)
            entry.actions.add(action);
        merged.set(key, entry);
    }
    return [...merged.values()]
        .map(({ scope, actions }) => ({ ...scope, actions: [...actions].sort() }))
        .sort((a, b) => (formatScope(a) < formatScope(b) ? -1 : 1));
}
/** The text form of a scope. */
function formatScope(scope) {
    return `${scope.type}:${scope.name}:${scope.actions.join(',')}`;
}
/** True when a token for `held` also serves `wanted`. */
function covers(held, wanted) {
    return wanted.every(want => held.some(have => have.type === want.type &&
        have.name === want.name &&
        (have.actions.includes('*') || want.actions.every(action => have.actions.includes(action)))));
}


/***/ }),

/***/ 36282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ SingleFlight)
/* harmony export */ });
/** Runs a task once per key: callers at the same time share it, later ones get its result, a failure is forgotten. */
class SingleFlight {
    #tasks = new Map();
    /** `began` says whether this call started the task or met one that was there. */
    run(key, task) {
        const running = this.#tasks.get(key);
        if (running)
            return { began: false, result: running };
        const result = task();
        this.#tasks.set(key, result);
        result.catch(() => this.#tasks.delete(key));
        return { began: true, result };
    }
}


/***/ }),

/***/ 57690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ tagReader)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50228);
/* harmony import */ var _manifests_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7757);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(16963);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4424);







/** Tags asked for at a time; ECR refuses more than 1000. */
const PAGE_SIZE = 1000;
/** A page of 1000 tags of the longest kind is 131 KiB; registries that ignore `n` send everything at once. */
const MAX_PAGE = 16 * 1024 * 1024;
/** Reads the tags of a repository. `access` is what is asked for with each look: push shows early that pushing is allowed. */
function tagReader(place, access) {
    return {
        stateOf: tag => stateOf(place, tag, access),
        list: () => list(place),
    };
}
async function stateOf(place, tag, access) {
    try {
        return await look(place, tag, access);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV)
            return { kind: 'unknown', error };
        throw error;
    }
}
/** Only a 404 is absent. A 200 without a digest is read and hashed. */
async function look(place, tag, access) {
    const request = (0,_manifests_js__WEBPACK_IMPORTED_MODULE_4__/* .askManifest */ .$g)(place, 'HEAD', tag, access);
    const response = await place.send(request);
    if (response.status === 404)
        return { kind: 'absent' };
    if (response.status !== 200)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl(request, response);
    const digest = response.headers.get('docker-content-digest');
    if (digest !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest))
        return { kind: 'present', digest, mediaType: (0,_manifests_js__WEBPACK_IMPORTED_MODULE_4__/* .servedType */ .iy)(response) };
    // By GET where HEAD is not known (explaining.ts): then the content is here already.
    const document = response.bytes.length > 0 ? (0,_manifests_js__WEBPACK_IMPORTED_MODULE_4__/* .documentFrom */ .E5)(response) : await (0,_manifests_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchManifest */ .Cj)(place, tag, access);
    return { kind: 'present', digest: document.digest, mediaType: document.mediaType };
}
/** distribution-spec, "listing tags". A repository that does not exist yet has no tags. */
async function* list(place) {
    const read = (url) => readPage(place, url);
    const first = await read((0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, `tags/list?n=${PAGE_SIZE}`));
    yield* (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .M)(`${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(place)}: its list of tags`, first, read);
}
async function readPage(place, url) {
    const { repository } = place;
    const request = { method: 'GET', url, repository, access: 'pull', limit: MAX_PAGE };
    const response = (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)(request, await place.send(request), [200, 404]);
    if (response.status === 404)
        return { url, entries: [], next: undefined };
    const entries = tagsOf(place, response.bytes);
    return { url, entries, next: (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .nextPage */ .Z)(response.headers.all('link'), url) };
}
function tagsOf(place, bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(place)}: its list of tags is not JSON`, { cause });
    }
    // Null and nothing at all are how some say that there are none.
    const tags = typeof value === 'object' && value !== null ? (value.tags ?? []) : undefined;
    if (!Array.isArray(tags)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(place)}: expected a list of tags, found none in the answer`);
    }
    return tags.filter((tag) => typeof tag === 'string' && (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag));
}


/***/ }),

/***/ 25642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ requestToken)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79671);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(51266);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34210);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50228);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56198);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(70827);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71653);
/* harmony import */ var _scope_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2395);









/** Name under which token services may list this client. */
const CLIENT_ID = 'cfcr-push';
/** Tokens are a few KiB at most. */
const MAX_TOKEN_ANSWER = 64 * 1024;
/**
 * Asks a token service once: by POST for an identity token (falling back to GET where the service has no POST),
 * else by GET with Basic or anonymously. A transient failure is thrown as it came, for the transport to repeat.
 */
async function requestToken(deps, wish) {
    const { send } = deps;
    const realm = realmOf(wish, deps);
    const credential = wish.found?.credential;
    if (credential?.kind === 'identity') {
        const request = byPost(wish, realm, credential);
        const response = await send(request);
        if (![404, 405].includes(response.status))
            return read(wish, request, response);
    }
    const request = byGet(wish, realm, credential);
    return read(wish, request, await send(request));
}
/** The address of the token service, checked before a credential goes there (GHSA-28r5-37g7-p6mp, GHSA-xf85-363p-868w). */
function realmOf({ challenge, registry, repository }, { insecure, internal }) {
    const text = challenge.parameters.get('realm') ?? '';
    if (!URL.canParse(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${registry.host}: its challenge names no token service`);
    }
    const realm = new URL(text);
    (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .checkAddress */ .l)(realm, {
        registry,
        internal: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isListed */ .yy)(repository.registry, internal),
        what: 'token service',
    });
    if (realm.protocol === 'http:' && realm.hostname !== registry.hostname && !(0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlain */ .$i)(realm.host, insecure)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-untrusted', `${registry.host}: refused token service ${(0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactUrl */ .BO)(realm)}: it is not https`);
    }
    return realm;
}
function byGet(wish, realm, credential) {
    const url = new URL(realm);
    // Artifact Keeper: a repeated `service` is refused, so one that the realm already carries is not sent again.
    const service = wish.challenge.parameters.get('service');
    if (service !== undefined && !url.searchParams.has('service'))
        url.searchParams.set('service', service);
    for (const scope of wish.scopes)
        url.searchParams.append('scope', (0,_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .formatScope */ .gk)(scope));
    const login = loginOf(credential);
    if (login === undefined)
        return common(wish, 'GET', url, {});
    url.searchParams.set('account', login.username);
    return common(wish, 'GET', url, { authorization: `Basic ${(0,_credential_js__WEBPACK_IMPORTED_MODULE_8__/* .basicValue */ .uZ)(login.username, login.password)}` });
}
function byPost(wish, realm, { token }) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CLIENT_ID,
        refresh_token: token,
    });
    const service = wish.challenge.parameters.get('service');
    if (service !== undefined && !realm.searchParams.has('service'))
        form.set('service', service);
    if (wish.scopes.length > 0)
        form.set('scope', wish.scopes.map(_scope_js__WEBPACK_IMPORTED_MODULE_7__/* .formatScope */ .gk).join(' '));
    const bytes = new TextEncoder().encode(form.toString());
    return {
        ...common(wish, 'POST', realm, { 'content-type': 'application/x-www-form-urlencoded' }),
        body: { length: bytes.length, open: () => bytes },
    };
}
function common({ repository }, method, url, headers) {
    return {
        method,
        url,
        repository,
        access: 'pull',
        headers,
        bare: true,
        stay: true,
        limit: MAX_TOKEN_ANSWER,
    };
}
function loginOf(credential) {
    if (credential?.kind === 'basic')
        return credential;
    return credential?.kind === 'identity'
        ? { username: credential.username, password: credential.token }
        : undefined;
}
function read(wish, request, response) {
    if (response.status !== 200)
        throw refusalOf(wish, new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl(request, response));
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(response.bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactUrl */ .BO)(request.url)}: expected a token as JSON`, { cause });
    }
    const answer = (value ?? {});
    const token = [answer['token'], answer['access_token']].find(text => typeof text === 'string' && text !== '');
    if (typeof token !== 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactUrl */ .BO)(request.url)}: the answer holds no token`);
    if (!(0,_credential_js__WEBPACK_IMPORTED_MODULE_8__/* .isHeaderToken */ .Lp)(token)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-untrusted', `${(0,_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactUrl */ .BO)(request.url)}: the token holds characters that no token has`);
    }
    const life = Number(answer['expires_in']);
    return { token, ...(Number.isFinite(life) && life > 0 ? { expiresInSeconds: life } : {}) };
}
function refusalOf({ repository, found, scopes }, error) {
    if (error.status >= 500 || error.kind === 'rate-limited' || (0,_retry_js__WEBPACK_IMPORTED_MODULE_6__/* .isTransientStatus */ .Dm)(error.status))
        return error;
    const scope = `${repository.registry}/${repository.path}`;
    if (found === undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('credentials-missing', `${scope}: no access without a credential: ${error.message}`, {
            cause: error,
            hint: `give \`username\` and \`password\` for ${repository.registry}`,
        });
    }
    const lacksRight = error.status === 403;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(lacksRight ? 'not-allowed' : 'credentials-rejected', `${scope}: the credential from ${found.from} was refused: ${error.message}`, { cause: error, ...(lacksRight ? { hint: (0,_refusal_js__WEBPACK_IMPORTED_MODULE_5__/* .rightMissing */ .p5)(accessTo(scopes)) } : {}) });
}
/** The greatest right that was asked for. */
function accessTo(scopes) {
    const actions = scopes.flatMap(scope => scope.actions);
    if (actions.includes('delete'))
        return 'delete';
    return actions.includes('push') ? 'push' : 'pull';
}


/***/ }),

/***/ 63040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ actionsIn),
/* harmony export */   y: () => (/* binding */ includesWriting)
/* harmony export */ });
/**
 * What a token grants on a repository, by its path (distribution, token authentication: the JWT's `access` claim).
 * Undefined for a token that does not show it: to a client it may be any text.
 */
function actionsIn(token, path) {
    let claims;
    try {
        claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (typeof claims !== 'object' || claims === null || !('access' in claims))
        return undefined;
    // Null is how Go writes a list without entries.
    const access = claims.access ?? [];
    if (!Array.isArray(access))
        return undefined;
    return access.flatMap((entry) => {
        const { type, name, actions } = (entry ?? {});
        if (type !== 'repository' || name !== path || !Array.isArray(actions))
            return [];
        return actions.filter((action) => typeof action === 'string');
    });
}
/** True when what is granted goes beyond reading. */
function includesWriting(actions) {
    return actions.some(action => action !== 'pull');
}


/***/ }),

/***/ 60423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ createTransport)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/registry/address.js
var address = __webpack_require__(79671);
// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
// EXTERNAL MODULE: ./lib/registry/redirect.js
var redirect = __webpack_require__(27887);
// EXTERNAL MODULE: ./lib/registry/token-rights.js
var token_rights = __webpack_require__(63040);
;// CONCATENATED MODULE: ./lib/registry/anonymous.js





/**
 * Some registries let anybody write, so the token service is asked before a credential is missed. It must not be missed
 * late, after a build that nobody can push: most services hand out a token that only reads. A token that shows what it
 * grants is taken at its word. For any other one an upload is begun and cancelled before the first look in a repository.
 * Throws `credentials-missing`.
 */
function anonymousTokens(tokens, next) {
    const tried = new Map();
    const mayWrite = async (request, token) => {
        const place = new URL(`/v2/${request.repository.path}/blobs/uploads/`, request.url);
        const trial = tried.get(place.href) ?? tryUpload(next, { request, token, place });
        tried.set(place.href, trial);
        // What fails for the moment is tried again.
        await trial.catch((error) => {
            if (!isMissing(error))
                tried.delete(place.href);
            throw error;
        });
    };
    return async (request, wish) => {
        if (wish.challenge.scheme !== 'bearer')
            throw missing(request);
        const token = await tokens.token(wish).catch((error) => {
            if (!isMissing(error))
                throw error;
            throw missing(request, error.cause instanceof registry_errors/* RegistryError */.gl ? error.cause : undefined);
        });
        const granted = (0,token_rights/* actionsIn */.j)(token.value, request.repository.path);
        if (granted !== undefined && !(0,token_rights/* includesWriting */.y)(granted))
            throw missing(request);
        const looks = request.method === 'GET' || request.method === 'HEAD';
        if (granted === undefined && looks && request.access === 'push')
            await mayWrite(request, token.value);
        return token;
    };
}
/** Nothing is known about us, and without that it does not go on. */
function missing({ repository }, cause) {
    const said = cause === undefined ? '' : `: ${cause.message}`;
    return new errors/* AppError */.uV('credentials-missing', `${repository.registry} asks for a sign-in for ${repository.path}, and there is no credential for it: give the inputs \`username\` and \`password\`${said}`, { hint: `a login by \`docker login ${repository.registry}\` is found as well`, cause });
}
function isMissing(error) {
    return error instanceof errors/* AppError */.uV && error.code === 'credentials-missing';
}
async function tryUpload(next, { request, token, place }) {
    const { repository } = request;
    const headers = { authorization: `Bearer ${token}` };
    const upload = { method: 'POST', url: place, repository, access: 'push', headers };
    const answer = await next(upload);
    if (answer.status === 202)
        await cancel(next, upload, answer);
    if (answer.status !== 401 && answer.status !== 403)
        return; // Whatever else is wrong, the write itself will tell.
    const error = new registry_errors/* RegistryError */.gl(upload, answer);
    throw error.kind === 'rate-limited' ? error : missing(request, error);
}
/** Takes the upload back (end-14). Registries that keep it forget it by themselves. */
async function cancel(next, upload, answer) {
    try {
        const url = (0,redirect/* locate */.x5)(answer.headers.get('location'), answer.url);
        if ((0,address/* sameOrigin */.N)(url, upload.url))
            await next({ ...upload, method: 'DELETE', url, parting: true });
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
    }
}

// EXTERNAL MODULE: ./lib/registry/challenge.js
var registry_challenge = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/registry/credential.js
var registry_credential = __webpack_require__(51266);
// EXTERNAL MODULE: ./lib/registry/explaining.js
var explaining = __webpack_require__(81194);
// EXTERNAL MODULE: ./lib/registry/refusal.js
var refusal = __webpack_require__(70827);
// EXTERNAL MODULE: ./lib/registry/scope.js
var scope = __webpack_require__(2395);
;// CONCATENATED MODULE: ./lib/registry/authenticating.js









/** A token that others have renewed may have ended since; with every renewal that is less likely. */
const MAX_SENDS = 4;
/**
 * Answers challenges (RFC 9110 section 11; distribution, token authentication) and remembers them per origin, so that
 * later requests carry their proof at once. A refused token is renewed once; one that another request has brought counts
 * as none. The first request to an origin goes alone, to find out what all the others need. Throws `credentials-missing`, `credentials-rejected`, `not-allowed`.
 */
function authenticating({ tokens, credentials }) {
    return next => {
        const memory = new Memory();
        const anonymous = anonymousTokens(tokens, next);
        const prove = async (challenge, request, refused) => {
            const found = await credentials(request.repository);
            if (found?.credential.kind === 'bearer')
                return { field: `Bearer ${found.credential.token}`, found };
            const scopes = (0,scope/* mergeScopes */.OL)(scopesOf(request), memory.extraScopes(request));
            const { url: registry, repository } = request;
            const wish = { challenge, registry, repository, found, scopes, refused };
            if (found === undefined && request.access !== 'pull') {
                const token = await anonymous(request, wish);
                return { field: `Bearer ${token.value}`, found, token };
            }
            if (challenge.scheme === 'basic')
                return { field: basicField(found), found };
            const token = await tokens.token(wish);
            return { field: `Bearer ${token.value}`, found, token };
        };
        return async (request) => {
            if (request.bare)
                return next(request);
            const leave = await memory.enter(request.url.origin);
            try {
                const known = memory.challenge(request.url.origin);
                let proof = known === undefined ? ANONYMOUS : await prove(known, request);
                for (let sends = 1;; sends += 1) {
                    const response = await sendWith(next, request, proof);
                    await assertNotDenied(next, request, { response, proof });
                    if (!isRefused(request, response))
                        return response;
                    const challenge = memory.learn(request, response);
                    leave();
                    const isFinal = sends > 1 && proof.token?.held !== true;
                    if (challenge === undefined || isFinal || sends === MAX_SENDS)
                        throw await rejected(next, request, { response, proof });
                    const renewed = await prove(challenge, request, proof.token?.value);
                    if (renewed.field === proof.field)
                        throw await rejected(next, request, { response, proof: renewed });
                    proof = renewed;
                }
            }
            finally {
                leave();
            }
        };
    };
}
const ANONYMOUS = { field: undefined, found: undefined };
/** What was learned of each origin. */
class Memory {
    #challenges = new Map();
    #extra = new Map();
    #first = new Map();
    /** Waits while the very first request to an origin is under way; returns what ends that. */
    async enter(origin) {
        const first = this.#first.get(origin);
        if (first) {
            await first;
            return () => { };
        }
        let leave = () => { };
        const held = new Promise(resolve => {
            leave = resolve;
        });
        this.#first.set(origin, held);
        return leave;
    }
    challenge(origin) {
        return this.#challenges.get(origin);
    }
    /** Scopes that the registry named for such a request beyond those we ask for. */
    extraScopes(request) {
        return this.#extra.get(keyOf(request)) ?? [];
    }
    /** The challenge to answer; the one that is known where a refusal names none, as gateways do once a token has ended. */
    learn(request, { headers }) {
        const challenge = (0,registry_challenge/* chooseChallenge */.h)((0,registry_challenge/* parseChallenges */.u)(headers.all('www-authenticate')));
        if (challenge === undefined)
            return this.challenge(request.url.origin);
        this.#challenges.set(request.url.origin, challenge);
        this.#extra.set(keyOf(request), (0,scope/* parseScopes */.Fg)(challenge.parameters.get('scope') ?? ''));
        return challenge;
    }
}
function keyOf(request) {
    return `${request.url.origin} ${scopesOf(request).map(scope/* formatScope */.gk).join(' ')}`;
}
const ACTIONS = {
    pull: ['pull'],
    push: ['pull', 'push'],
    delete: ['delete', 'pull', 'push'],
};
/** The rights a request needs (distribution, token scope): pushing includes reading what is there. */
function scopesOf({ repository, access, mountFrom }) {
    const own = (0,scope/* repositoryScope */.F7)(repository.path, ACTIONS[access]);
    return (0,scope/* mergeScopes */.OL)([own], mountFrom === undefined ? [] : [(0,scope/* repositoryScope */.F7)(mountFrom, ['pull'])]);
}
/** A 401 of the registry itself; one from a host it redirected to is not for our credentials. */
function isRefused(request, response) {
    return response.status === 401 && (0,address/* sameOrigin */.N)(request.url, response.url);
}
function sendWith(next, request, { field }) {
    return next(field === undefined ? request : { ...request, headers: { ...request.headers, authorization: field } });
}
function basicField(found) {
    if (found === undefined || found.credential.kind === 'bearer')
        return undefined;
    const { credential } = found;
    const secret = credential.kind === 'basic' ? credential.password : credential.token;
    return `Basic ${(0,registry_credential/* basicValue */.uZ)(credential.username, secret)}`;
}
/** To whom nobody knows even a 403 says that a credential is missing, unless it is about something else. */
async function assertNotDenied(next, request, { response, proof }) {
    const anonymous = proof.token !== undefined && proof.found === undefined;
    if (!anonymous || request.access === 'pull' || response.status !== 403)
        return;
    const told = await (0,explaining/* inWords */.r)(again => sendWith(next, again, proof), request, response);
    const error = new registry_errors/* RegistryError */.gl(request, told);
    if (error.kind === 'denied')
        throw missing(request, error);
}
async function rejected(next, request, { response, proof }) {
    const told = await (0,explaining/* inWords */.r)(again => sendWith(next, again, proof), request, response);
    const error = new registry_errors/* RegistryError */.gl(request, told);
    if (proof.found === undefined)
        return missing(request, error);
    const { registry, path } = request.repository;
    if (lacksRight(response, proof)) {
        const right = { pull: 'pull from', push: 'push to', delete: 'delete from' }[request.access];
        return new errors/* AppError */.uV('not-allowed', `${registry}: the credential from ${proof.found.from} may not ${right} ${path}: ${error.message}`, { cause: error, hint: (0,refusal/* rightMissing */.p5)(request.access) });
    }
    return new errors/* AppError */.uV('credentials-rejected', `${registry}: the credential from ${proof.found.from} was refused: ${error.message}`, { cause: error });
}
/**
 * A 401 that is about a right and not about who we are: it says so, or the token service has just accepted the
 * credential and the registry finds no fault with the token itself (Harbor, Quay and ACR answer so).
 */
function lacksRight({ headers }, { token }) {
    const errors = (0,registry_challenge/* parseChallenges */.u)(headers.all('www-authenticate')).map(({ parameters }) => parameters.get('error'));
    return errors.includes('insufficient_scope') || (token !== undefined && !errors.includes('invalid_token'));
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/registry/decoding.js

/** How content in gzip begins (RFC 1952 section 2.3.1); no document of a registry does. */
const isGzip = ([first, second]) => first === 0x1f && second === 0x8b;
/**
 * The content of an answer that was collected, which is what its digest is about. Nothing is asked for in a coding, and
 * caches that keep only the coded form send it all the same (RFC 9110 section 8.4); clients in Go undo that without a
 * word. Undefined where the content is longer than `limit`.
 */
function decoded(bytes, headers, limit) {
    const coding = headers.get('content-encoding')?.trim().toLowerCase();
    if ((coding !== 'gzip' && coding !== 'x-gzip') || !isGzip(bytes))
        return bytes;
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: limit });
    }
    catch (error) {
        // Damaged content stays as it came: whoever looks at its digest says so.
        return error instanceof RangeError ? undefined : bytes;
    }
}

// EXTERNAL MODULE: ./lib/registry/redact.js
var redact = __webpack_require__(56198);
;// CONCATENATED MODULE: ./lib/registry/collecting.js



/** What is read of a refusal, and of a success that names no limit: protects from answers without end. */
const MAX_ANSWER = 64 * 1024;
/** Longest exchange of a request that sends no blob: whoever is slow in all of it never meets the limits for silence. */
const MAX_EXCHANGE_MS = 120_000;
/** Longest exchange whose result nobody waits for. */
const MAX_PARTING_MS = 5_000;
/**
 * The innermost part of the transport: one exchange over the network, its answer collected up to the request's limit
 * or, for a success of a request with `stream`, handed over as it comes. Throws `NetworkFailure`,
 * and `registry-untrusted` for a success that is longer than the limit.
 */
function collecting({ http, userAgent, signal }) {
    return async (request) => {
        const response = await http.request({
            method: request.method,
            url: request.url,
            headers: { 'user-agent': userAgent, ...request.headers },
            ...(request.body === undefined ? {} : { body: request.body }),
            ...(signal === undefined || request.parting ? {} : { signal }),
            ...(request.bulk ? { bulk: true } : {}),
            ...limitOf(request),
        });
        const { status, headers } = response;
        const succeeded = status >= 200 && status < 300;
        const answer = { status, headers, url: request.url };
        if (request.stream && succeeded)
            return { ...answer, bytes: new Uint8Array(), stream: response.body };
        const limit = limitFor(request, succeeded);
        const bytes = decoded(await collect(request, response, succeeded), headers, limit);
        if (bytes === undefined && succeeded)
            throw tooLong(request, limit);
        return { ...answer, bytes: bytes ?? new Uint8Array() };
    };
}
function limitOf({ parting, stream, once }) {
    if (parting)
        return { totalMs: MAX_PARTING_MS };
    // Blobs take as long as they take, in both directions; a stall of theirs is noticed by the network port.
    return stream || once ? {} : { totalMs: MAX_EXCHANGE_MS };
}
async function collect(request, response, succeeded) {
    const limit = limitFor(request, succeeded);
    const chunks = [];
    let size = 0;
    for await (const chunk of response.bodyInTime) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit)
            break;
    }
    if (size <= limit)
        return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    await response.discard();
    if (!succeeded)
        return Buffer.concat(chunks).subarray(0, limit);
    throw tooLong(request, limit);
}
function limitFor({ limit }, succeeded) {
    return succeeded ? (limit ?? MAX_ANSWER) : MAX_ANSWER;
}
function tooLong({ method, url }, limit) {
    return new errors/* AppError */.uV('registry-untrusted', `${method} ${(0,redact/* redactUrl */.BO)(url)}: the answer is longer than the ${limit} bytes allowed for it`);
}

// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
;// CONCATENATED MODULE: ./lib/registry/heading.js


/**
 * Adds the user's own headers to what goes to the registry itself: scheme, host and port have to be the registry's, so
 * neither a token service nor a storage elsewhere gets them. A header of the request wins. A redirect to another origin
 * drops them, as it drops credentials (redirect.ts).
 */
function heading(headers, insecure) {
    if (Object.keys(headers).length === 0)
        return next => next;
    return next => request => {
        const own = (0,address/* sameOrigin */.N)(request.url, (0,endpoint/* endpointOf */.X5)(request.repository.registry, insecure));
        return next(own ? { ...request, headers: { ...headers, ...request.headers } } : request);
    };
}

// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
;// CONCATENATED MODULE: ./lib/registry/observing.js

/** A limit with less than this left is worth a word in the log at once. */
const FEW_LEFT = 10;
/** Different warnings kept apart per run; a registry that makes up new ones gets no more lines. */
const MAX_WARNINGS = 50;
/** What registries said of their rate limits, by host: the last word counts. */
class RateLimits {
    #seen = new Map();
    note({ url, headers }) {
        const [remaining, limit] = [countIn(headers.get('ratelimit-remaining')), headers.get('ratelimit-limit')];
        if (remaining === undefined)
            return undefined;
        const seconds = Number(/;\s*w=([0-9]{1,15})/.exec(limit ?? '')?.[1] ?? 0);
        this.#seen.set(url.host, {
            host: url.host,
            remaining,
            limit: countIn(limit) ?? null,
            seconds: seconds > 0 ? seconds : null,
        });
        return remaining;
    }
    /** The limit of each host that has told of one. */
    all() {
        return [...this.#seen.values()];
    }
}
/**
 * Reports what registries say beside their answers, each once a run: `Warning: 299` fields (distribution-spec,
 * warnings) and rate limits that are nearly spent (Docker Hub's `ratelimit-remaining: 76;w=21600`). Where limits stand
 * at the end is in `limits`.
 */
function observing(log, limits) {
    const said = new Set();
    const once = (line) => {
        if (said.has(line) || said.size >= MAX_WARNINGS)
            return;
        said.add(line);
        log.warning(line);
    };
    return next => async (request) => {
        const response = await next(request);
        const { host } = response.url;
        for (const field of response.headers.all('warning')) {
            const words = /^\s*299\s+\S+\s+"((?:[^"\\]|\\.)*)"/.exec(field)?.[1]?.replace(/\\(.)/g, '$1');
            if (words)
                once(`${host} warns: ${(0,redact/* plainLine */.h0)(words, 400)}`);
        }
        const left = limits.note(response);
        if (left !== undefined && left < FEW_LEFT)
            once(`${host}: the rate limit is nearly spent, fewer than ${FEW_LEFT} requests are left`);
        return response;
    };
}
function countIn(field) {
    const digits = /^\s*([0-9]{1,15})/.exec(field ?? '')?.[1];
    return digits === undefined ? undefined : Number(digits);
}

;// CONCATENATED MODULE: ./lib/registry/redirecting.js





/**
 * Follows redirects by the rules of redirect.ts; content is opened anew for every hop. `internal` are the registries
 * that may lead into private networks.
 */
function redirecting(internal) {
    return next => async (request) => {
        const from = { registry: request.url, internal: (0,endpoint/* isListed */.yy)(request.repository.registry, internal) };
        let hop = { method: request.method, url: request.url, headers: request.headers ?? {} };
        for (let hops = 0; hops <= redirect/* MAX_HOPS */.Od; hops += 1) {
            const response = await next({ ...request, url: hop.url, headers: hop.headers });
            const answer = { status: response.status, location: response.headers.get('location') };
            const following = (0,redirect/* nextHop */.Fz)(hop, answer, from);
            if (following === undefined)
                return response;
            if (request.stay && !(0,address/* sameOrigin */.N)(request.url, following.url)) {
                throw new errors/* AppError */.uV('registry-untrusted', `${request.url.host}: refused redirect to ${(0,redact/* redactUrl */.BO)(following.url)}: the request carries a secret`);
            }
            hop = following;
        }
        throw new errors/* AppError */.uV('registry-failed', `${request.method} ${(0,redact/* redactUrl */.BO)(request.url)}: more than ${redirect/* MAX_HOPS */.Od} redirects`);
    };
}

// EXTERNAL MODULE: ./lib/registry/retrying.js
var retrying = __webpack_require__(70449);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/registry/token-request.js
var token_request = __webpack_require__(25642);
;// CONCATENATED MODULE: ./lib/registry/token.js




/** Tokens that say nothing of their life live this long (distribution, token specification). */
const MIN_LIFE_MS = 60_000;
/** A token is renewed this long before its end: it has to outlive the way to the registry. */
const EARLY_MS = 10_000;
/**
 * Access tokens of token services (distribution, token authentication), remembered per registry, service, account
 * and scopes. Several wishes for one token at the same time become one request. A failed request is forgotten.
 */
class Tokens {
    #deps;
    #held = new Map();
    #pending = new Map();
    constructor(deps) {
        this.#deps = deps;
    }
    /** A token that is good for at least the scopes. Throws `credentials-rejected`, `not-allowed`, `registry-untrusted`. */
    token(wish) {
        const account = accountOf(wish);
        const now = this.#deps.clock.now();
        const usable = (this.#held.get(account) ?? []).filter(({ until, value }) => until > now && value !== wish.refused);
        this.#held.set(account, usable);
        const held = usable.find(({ scopes }) => (0,scope/* covers */.hU)(scopes, wish.scopes));
        if (held)
            return Promise.resolve({ value: held.value, held: true });
        const key = `${account} ${wish.scopes.map(scope/* formatScope */.gk).join(' ')}`;
        const pending = this.#pending.get(key);
        if (pending)
            return pending;
        const request = this.#fetch(wish, account).finally(() => this.#pending.delete(key));
        this.#pending.set(key, request);
        return request;
    }
    async #fetch(wish, account) {
        const started = this.#deps.clock.now();
        const answer = await (0,token_request/* requestToken */.F)(this.#deps, wish);
        this.#deps.mask(answer.token);
        const held = { scopes: wish.scopes, value: answer.token, until: started + lifeOf(answer) };
        this.#held.set(account, [held, ...(this.#held.get(account) ?? [])]);
        return { value: answer.token, held: false };
    }
}
/** Counted from when we asked, not by the service's clock: the two may differ by minutes. */
function lifeOf({ expiresInSeconds = 0 }) {
    return Math.max(MIN_LIFE_MS, expiresInSeconds * 1000) - EARLY_MS;
}
/** Tells apart who asks whom, without keeping the secret in a key. */
function accountOf({ challenge, registry, found }) {
    const { parameters } = challenge;
    const secret = found === undefined ? '' : `${found.credential.kind} ${secretText(found.credential)}`;
    const id = (0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex');
    return [registry.origin, parameters.get('realm'), parameters.get('service'), id].join(' ');
}
function secretText(credential) {
    return credential.kind === 'basic'
        ? (0,registry_credential/* basicValue */.uZ)(credential.username, credential.password)
        : credential.token;
}

;// CONCATENATED MODULE: ./lib/registry/transport.js









/** How a request travels: every concern is one layer, and this is the whole list, outermost first. */
function createTransport(options) {
    const { http, clock, insecure, internal, userAgent, log, signal } = options;
    const pace = new retrying/* Pace */.oG({ clock, log, signal, maxWaitMs: options.maxWaitMs });
    const limits = new RateLimits();
    const wire = compose([heading(options.headers, insecure), redirecting(internal), observing(log, limits)], collecting({ http, userAgent, signal }));
    const tokens = new Tokens({ send: wire, clock, insecure, internal, mask: options.mask });
    const send = compose([
        (0,retrying/* retrying */.R$)(pace),
        (0,limiting/* limiting */._)(options.requestsPerOrigin),
        explaining/* explaining */.S,
        authenticating({ tokens, credentials: options.credentials }),
    ], wire);
    return { send, pace, limits };
}
function compose(layers, innermost) {
    return layers.reduceRight((next, layer) => layer(next), innermost);
}


/***/ }),

/***/ 53505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y0: () => (/* binding */ sendInChunks),
/* harmony export */   hH: () => (/* binding */ resumeAt),
/* harmony export */   tL: () => (/* binding */ ChunkSize)
/* harmony export */ });
/* unused harmony export chunksOf */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4424);
/* harmony import */ var _upload_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67927);



/** GHCR takes no chunk of more than 4 MiB (ocx-sh/ocx#237), and one is held in memory for each upload. */
const CHUNK = 4_000_000;
/** Where even chunks are too large, they are halved down to this: the limit of proxies is often 1 MiB. */
const SMALLEST_CHUNK = 250_000;
/** A registry that wants larger chunks than this is not served: they are held in memory. */
const LARGEST_CHUNK = 64 * 1024 * 1024;
/** How many bytes a registry is sent in one request, as learned from its refusals. Shared by its uploads. */
class ChunkSize {
    bytes = CHUNK;
    /** Halves the size after chunks of `tried` bytes were too large; false when smaller ones are not sent. */
    shrinkFrom(tried) {
        if (this.bytes < tried)
            return true; // Another upload met the limit first.
        if (this.bytes <= SMALLEST_CHUNK)
            return false;
        this.bytes = Math.max(SMALLEST_CHUNK, Math.floor(this.bytes / 2));
        return true;
    }
}
/**
 * Sends content from byte `progress.sent` on by PATCH, one chunk after the other, and closes the upload by PUT
 * (distribution-spec, "pushing a blob in chunks"). `progress` is kept current. Returns the first answer that is no
 * success, or the last one.
 */
async function sendInChunks(place, source, progress) {
    const length = Math.max(place.features.chunks.bytes, progress.session.minChunk);
    if (length > LARGEST_CHUNK) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .V)(place)}: wants chunks of at least ${length} bytes, at most ${LARGEST_CHUNK} are sent`);
    }
    let start = progress.sent;
    for await (const bytes of chunksOf(source.open(), { skip: start, length })) {
        const answer = await (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_1__/* .sendChunk */ .Ef)(place, progress.session, { start, bytes });
        if (answer.status >= 300)
            return answer;
        start += bytes.length;
        // The registry has the whole chunk: 202 says so. What its Range says beside that is not believed, because ECR's
        // stays at the end of the first chunk (aws/containers-roadmap#2831) and Alibaba's counts from it (regclient#627).
        progress.sent = start;
        progress.session = (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_1__/* .sessionOf */ .MC)(place, answer, progress.session);
    }
    return (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_1__/* .close */ .VN)(place, progress.session, source);
}
/**
 * Where an interrupted upload can go on, by what the registry says of it; undefined: not at all. `known` is what it is
 * known to have: fewer bytes than that are a wrong answer.
 */
function resumeAt(answer, known, size) {
    if (answer.status !== 204 && answer.status !== 202 && answer.status !== 200)
        return undefined;
    const received = (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_1__/* .receivedBytes */ .L1)(answer);
    return received > 0 && received >= known && received <= size ? received : undefined;
}
/** Puts content together to pieces of `length` bytes, the last one shorter, leaving the first `skip` bytes out. */
async function* chunksOf(content, { skip, length }) {
    let buffer = Buffer.allocUnsafeSlow(0);
    let filled = 0;
    let ahead = skip;
    for await (const piece of content) {
        let rest = piece.subarray(Math.min(ahead, piece.length));
        ahead -= piece.length - rest.length;
        while (rest.length > 0) {
            if (buffer.length === 0)
                buffer = Buffer.allocUnsafeSlow(length);
            const part = rest.subarray(0, length - filled);
            buffer.set(part, filled);
            filled += part.length;
            rest = rest.subarray(part.length);
            if (filled < length)
                continue;
            yield buffer;
            filled = 0;
        }
    }
    if (filled > 0)
        yield buffer.subarray(0, filled);
}


/***/ }),

/***/ 67927:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ef: () => (/* binding */ sendChunk),
/* harmony export */   L1: () => (/* binding */ receivedBytes),
/* harmony export */   MC: () => (/* binding */ sessionOf),
/* harmony export */   VN: () => (/* binding */ close),
/* harmony export */   ZT: () => (/* binding */ cancel),
/* harmony export */   lk: () => (/* binding */ askProgress),
/* harmony export */   u7: () => (/* binding */ sendWhole)
/* harmony export */ });
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79671);
/* harmony import */ var _redirect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27887);


/**
 * Reads where an upload goes on from the answer to its last request. The registry may send us to another origin, but
 * never from https to http or into a private network. Throws `registry-failed`, `registry-untrusted`.
 */
function sessionOf(place, answer, before) {
    const url = (0,_redirect_js__WEBPACK_IMPORTED_MODULE_1__/* .locate */ .x5)(answer.headers.get('location'), answer.url);
    (0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAddress */ .l)(url, { registry: place.base, internal: place.internal, what: 'upload location' });
    const least = Number(answer.headers.get('oci-chunk-min-length'));
    return { url, minChunk: Number.isSafeInteger(least) && least > 0 ? least : (before?.minChunk ?? 0) };
}
/** PUT with the whole content. It counts as being sent until its last byte is out, not until the answer. */
function sendWhole(place, session, { descriptor, open }) {
    return place.sending.run(sent => place.send({
        ...to(place, closing(session, descriptor.digest)),
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: { length: descriptor.size, open: () => endingWith(sent, open()) },
    }));
}
async function* endingWith(ended, chunks) {
    try {
        yield* chunks;
    }
    finally {
        ended();
    }
}
/** PATCH with the next chunk. */
function sendChunk(place, session, { start, bytes }) {
    const headers = {
        'content-type': 'application/octet-stream',
        'content-range': `${start}-${start + bytes.length - 1}`,
    };
    return place.send({
        ...to(place, session.url),
        method: 'PATCH',
        headers,
        body: { length: bytes.length, open: () => bytes },
    });
}
/** PUT without content, after all of it was sent in chunks. */
function close(place, session, { descriptor }) {
    const empty = { length: 0, open: () => new Uint8Array() };
    return place.send({ ...to(place, closing(session, descriptor.digest)), method: 'PUT', body: empty });
}
/** GET: how far an upload has come. */
function askProgress(place, session) {
    return place.send({ ...to(place, session.url), method: 'GET' });
}
/**
 * DELETE: gives an upload up, so that the registry need not keep what has arrived (distribution-spec 1.2-dev, end-14).
 * Nothing depends on it: registries that do not know it forget uploads by themselves after days, and a failure here
 * must not hide the one that ended the upload.
 */
async function cancel(place, session) {
    await place
        .send({ ...to(place, session.url), method: 'DELETE', access: 'delete', parting: true })
        .catch(() => { });
}
/** Bytes that the registry says it has, from `Range: 0-99`; 0 where it does not say. */
function receivedBytes({ headers }) {
    const last = /^(?:bytes[= ])?0-([0-9]+)$/.exec(headers.get('range')?.trim() ?? '')?.[1];
    // `0-0` is how docker-registry says that there is nothing yet, and it is no loss to take it for that.
    return last === undefined || last === '0' ? 0 : Number(last) + 1;
}
function to(place, url) {
    const { repository, base } = place;
    // At another origin the content goes without any credential (GHSA-jxpm-75mh-9fp7).
    return { url, repository, access: 'push', once: true, ...((0,_address_js__WEBPACK_IMPORTED_MODULE_0__/* .sameOrigin */ .N)(url, base) ? {} : { bare: true }) };
}
/** By hand: URLSearchParams would encode anew what the registry put there, and its signature may cover that. */
function closing({ url }, digest) {
    const closed = new URL(url);
    closed.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(digest)}`;
    return closed;
}


/***/ }),

/***/ 92658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ upload),
/* harmony export */   Uz: () => (/* binding */ headBlob),
/* harmony export */   Ww: () => (/* binding */ checkStored)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79671);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50228);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4424);
/* harmony import */ var _upload_chunks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53505);
/* harmony import */ var _upload_session_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67927);







/** Answers to a PUT with the whole content that speak against its size or form, not against the content. */
const WHOLE_REFUSED = [405, 413, 501];
/** Smaller content is sent again as a whole: asking how far it came costs as much. */
const WORTH_RESUMING = 8 * 1024 * 1024;
/** A line that breaks again and again may take as long as it likes to carry so much, but it has to carry it. */
const ADVANCE = 1024 * 1024;
/** Answers after which a session is over in any case. */
const ENDS_SESSION = [400, 404];
/**
 * Sends a blob that is not there: a mount from repository `from` of the same registry where that works, else POST and
 * one PUT with the whole content (distribution-spec, "Post then Put"). Chunks are the second choice: ECR answers their
 * `Range` wrongly (aws/containers-roadmap#2831), GHCR limits them to 4 MiB (ocx-sh/ocx#237). They are sent where a
 * registry or a proxy before it refuses so much at once, and to go on with large content that broke off. Before a
 * failed try is repeated it is looked whether the blob arrived. An upload that is given up is cancelled.
 */
async function upload(place, source, from) {
    const { digest } = source.descriptor;
    const uploading = new Upload(place, source, from);
    try {
        const attempt = () => uploading.attempt();
        const judge = response => uploading.judge(response);
        const advanced = () => uploading.advanced();
        const answer = await place.pace.repeat(place.base, attempt, { judge, advanced });
        if (answer.status >= 300)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl({ method: 'PUT', url: (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, `blobs/${digest}`) }, answer);
        uploading.finish(answer);
        return uploading.stored;
    }
    catch (error) {
        await uploading.giveUp(error);
        throw error;
    }
}
/** One blob on its way, over all its tries. */
class Upload {
    stored = 'uploaded';
    #place;
    #source;
    #from;
    #tries = 0;
    #progress;
    /** An earlier try left something at the registry that this one goes on from. */
    #resumed = false;
    #mayResume;
    /** Bytes that the registry was known to have when that was last worth a word. */
    #reached = 0;
    constructor(place, source, from) {
        this.#place = place;
        this.#source = source;
        this.#from = from;
        this.#mayResume = source.descriptor.size >= WORTH_RESUMING;
    }
    async attempt() {
        const { digest } = this.#source.descriptor;
        this.#tries += 1;
        if (this.#tries > 1) {
            const seen = await this.#place.send({ ...headBlob(this.#place, digest), once: true });
            if (seen.status === 200)
                return seen;
            const resumed = await this.#resume();
            if (resumed)
                return resumed;
        }
        const begun = await begin(this.#place, digest, this.#from);
        if (begun.status === 201) {
            this.stored = 'mounted';
            return begun;
        }
        return this.#send({ session: (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionOf */ .MC)(this.#place, begun), sent: 0 });
    }
    /** Answers that are no verdict on the content. */
    judge({ status, bytes }) {
        const again = { kind: 'broken', transient: true };
        if (this.#resumed && (ENDS_SESSION.includes(status) || status === 409 || status === 416)) {
            // What the registry said it had was not so: from the beginning.
            this.#resumed = false;
            this.#mayResume = false;
            this.#progress = undefined;
            return again;
        }
        // A session that is gone (several instances behind one address, a restart), that lost a chunk, or that the registry
        // still holds for an earlier request which broke off.
        return status === 404 || status === 416 || (status === 409 && isClash(bytes)) ? again : undefined;
    }
    /** The registry has more than after any try before. */
    advanced() {
        const sent = this.#progress?.sent ?? 0;
        if (sent < this.#reached + ADVANCE)
            return false;
        this.#reached = sent;
        return true;
    }
    /** The registry has stored it, and says what: after this there is nothing to give up. */
    finish(answer) {
        this.#progress = undefined;
        checkStored(this.#place, this.#source.descriptor.digest, answer);
    }
    /** Tells the registry that nothing more comes. */
    async giveUp(error) {
        if (this.#progress === undefined || !(0,_address_js__WEBPACK_IMPORTED_MODULE_2__/* .sameOrigin */ .N)(this.#progress.session.url, this.#place.base))
            return;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl && ENDS_SESSION.includes(error.status))
            return;
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && NO_TRUST.includes(error.code))
            return;
        await (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .cancel */ .ZT)(this.#place, this.#progress.session);
    }
    async #send(progress) {
        this.#progress = progress;
        const { features } = this.#place;
        const { size } = this.#source.descriptor;
        if (size > features.wholeBytes)
            return this.#inChunks(progress);
        const answer = await (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .sendWhole */ .u7)(this.#place, progress.session, this.#source);
        if (!WHOLE_REFUSED.includes(answer.status))
            return answer;
        features.wholeBytes = answer.status === 413 ? Math.min(features.wholeBytes, size - 1) : 0;
        await (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .cancel */ .ZT)(this.#place, progress.session);
        const begun = await begin(this.#place, this.#source.descriptor.digest, undefined);
        progress.session = (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionOf */ .MC)(this.#place, begun);
        return this.#inChunks(progress);
    }
    /** Each upload in chunks holds one in memory, so they count as being sent to their end. */
    #inChunks(progress) {
        const { features, sending } = this.#place;
        return sending.run(async () => {
            for (;;) {
                const length = features.chunks.bytes;
                const answer = await (0,_upload_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .sendInChunks */ .Y0)(this.#place, this.#source, progress);
                if (!isTooLarge(answer) || !features.chunks.shrinkFrom(length))
                    return answer;
            }
        });
    }
    async #resume() {
        if (!this.#mayResume || this.#progress === undefined)
            return undefined;
        const { session, sent } = this.#progress;
        const answer = await (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .askProgress */ .lk)(this.#place, session);
        const from = (0,_upload_chunks_js__WEBPACK_IMPORTED_MODULE_4__/* .resumeAt */ .hH)(answer, sent, this.#source.descriptor.size);
        if (from === undefined)
            return undefined;
        this.#resumed = true;
        const moved = answer.headers.get('location') !== undefined;
        this.#progress = { session: moved ? (0,_upload_session_js__WEBPACK_IMPORTED_MODULE_5__/* .sessionOf */ .MC)(this.#place, answer, session) : session, sent: from };
        return this.#inChunks(this.#progress);
    }
}
/** Errors after which nothing more is said to a registry. */
const NO_TRUST = [
    'credentials-missing',
    'credentials-rejected',
    'not-allowed',
    'registry-untrusted',
];
/** Artifact Keeper's answer to a request for a session that another one is writing to. */
function isClash(bytes) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRefusal */ .Ko)(bytes).diagnostics.some(({ code }) => code === 'BLOB_UPLOAD_INVALID');
}
/** A chunk that a proxy (413) or GHCR (416 "body too large") does not take in one request. */
function isTooLarge({ status, bytes }) {
    return status === 413 || (status === 416 && /too large/i.test((0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRefusal */ .Ko)(bytes).words));
}
/** The request that asks whether a blob is there. */
function headBlob(place, digest) {
    return {
        method: 'HEAD',
        url: (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, `blobs/${digest}`),
        repository: place.repository,
        access: 'push',
    };
}
async function begin(place, digest, from) {
    const mounted = await tryMount(place, digest, from);
    if (mounted)
        return mounted;
    const request = { ...post(place, 'blobs/uploads/'), once: true };
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .expectStatus */ .oi)(request, await place.send(request), [202]);
}
/**
 * 201: mounted; 202: the registry opened an upload instead; undefined: not possible here, so it is sent. Without a
 * repository to mount from the registry looks through all of its own (distribution-spec, mounting a blob).
 */
async function tryMount(place, digest, from) {
    const named = from !== undefined && from !== place.repository.path && place.features.mounts;
    if (!named && !place.features.mountsAnywhere)
        return undefined;
    const query = `mount=${encodeURIComponent(digest)}${named ? `&from=${encodeURIComponent(from)}` : ''}`;
    const source = named ? { mountFrom: from } : {};
    const request = { ...post(place, `blobs/uploads/?${query}`), ...source, once: true };
    const response = await place.send(request).catch(refusedRight);
    if (response?.status === 201 || response?.status === 202)
        return response;
    if (response && (response.status === 429 || response.status >= 500))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RegistryError */ .gl(request, response);
    place.features[named ? 'mounts' : 'mountsAnywhere'] = false;
    return undefined;
}
/** A token service that grants nothing for the other repository only rules the mount out. */
function refusedRight(error) {
    const codes = ['credentials-missing', 'credentials-rejected', 'not-allowed'];
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && codes.includes(error.code))
        return undefined;
    throw error;
}
function post(place, tail) {
    const empty = { length: 0, open: () => new Uint8Array() };
    return {
        method: 'POST',
        url: (0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .addressOf */ .c)(place, tail),
        repository: place.repository,
        access: 'push',
        body: empty,
    };
}
/** Throws `digest-mismatch` when a registry says that it stored something else than what was sent. */
function checkStored(place, digest, { headers }) {
    const said = headers.get('docker-content-digest');
    if (said === undefined || said === digest || !(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(said) || (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(said) !== (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('digest-mismatch', `${(0,_place_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .V)(place)}: sent ${digest}, but the registry says it stored ${said}`);
}


/***/ }),

/***/ 17243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ consoleLines),
/* harmony export */   R: () => (/* binding */ alignColumns)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72527);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(52777);
/* harmony import */ var _summary_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4213);




const COLOUR_OF = {
    created: 32,
    create: 32,
    moved: 36,
    move: 36,
    skipped: 33,
    skip: 33,
    restored: 33,
    refused: 31,
    refuse: 31,
    failed: 31,
};
const SAID = {
    published: 'published',
    stored: 'stored by digest, nothing is named',
    planned: 'planned, nothing was written',
    rehearsed: 'rehearsed, nothing was published',
    refused: 'refused',
    failed: 'failed',
};
/** A run as lines for a terminal or a log: what happened to each tag, platforms with sizes, one closing line. */
function consoleLines(report, notes, colour = false) {
    const { version, revision } = report;
    const commit = revision === '' ? '' : ` (commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(revision).slice(0, 7)})`;
    const sent = notes.uploadedBytes > 0 ? `, ${(0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(notes.uploadedBytes)} uploaded` : '';
    return [
        ...[...report.images, ...report.charts].flatMap(image => [...imageLines(image, colour), '']),
        ...report.attachments.map(({ kind, subject, digest }) => `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(kind)} ${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest)} attached to ${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(subject)}`),
        ...(notes.status === 'published' ? checkLines(report, notes) : []),
        ...(notes.built === '' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(notes.built)]),
        `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(version)}${commit}: ${SAID[notes.status]} in ${(0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a)(notes.elapsedMs)}${sent}`,
    ];
}
function checkLines(report, notes) {
    const lines = [...report.images, ...report.charts].flatMap(image => (0,_summary_js__WEBPACK_IMPORTED_MODULE_1__/* .signatureCheck */ .DW)(image, notes));
    return [...new Set(lines)].map(line => `check the signature: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(line)}`);
}
function imageLines({ name, digest, tags, platforms }, colour) {
    const tagRows = tags.map(tag => [tag.tag, tag.outcome, tag.kind, change(tag), tag.reason].map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK));
    const platformRows = platforms.map(entry => [entry.platform, (0,_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z)(entry.size), entry.digest].map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK));
    return [
        digest === null ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name) : `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(name)}@${digest}`,
        ...alignColumns(tagRows).map((line, at) => `  ${colour ? tinted(line, tags[at]?.outcome ?? '') : line}`),
        ...alignColumns(platformRows).map(line => `  ${line}`),
    ];
}
function change({ digest, previous }) {
    const now = digest === null ? '-' : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(digest);
    return previous === null || previous === digest ? now : `${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(previous)} -> ${now}`;
}
/** Rows as lines with columns that start at the same place, two blanks apart; the last column is not padded. */
function alignColumns(rows) {
    const widths = rows.reduce((wide, row) => row.map((cell, at) => Math.max(wide[at] ?? 0, [...cell].length)), []);
    return rows.map(row => row
        .map((cell, at) => at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd());
}
/** Colours the outcome, the second column. */
function tinted(line, outcome) {
    const number = COLOUR_OF[outcome];
    return number === undefined
        ? line
        : line.replace(/^(\S+ +)(\S+)/, (_, before, word) => `${before}\u001b[${number}m${word}\u001b[0m`);
}


/***/ }),

/***/ 48006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorLines: () => (/* binding */ errorLines),
/* harmony export */   errorText: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55009);


/** A chain of causes can be a ring, and nobody reads a tenth one. */
const MAX_CAUSES = 8;
/** Takes an error apart. What is no AppError is a defect of this tool and says so. */
function errorText(error) {
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV;
    const code = known ? error.code : 'internal';
    const { title, cause, next } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(code);
    return {
        code,
        title,
        message: oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)),
        problems: known ? error.problems.map(oneLine) : [],
        causes: causesOf(error),
        cause,
        // What only the place of the error knows says more than what is true of every error of its kind.
        next: known && error.hint ? error.hint.split('\n').filter(Boolean) : [next],
        stack: error instanceof Error && error.stack ? error.stack.split('\n') : [],
    };
}
/** The lines for the log: `error[code]: message`, findings, causes, then the next step. `debug` adds the stack. */
function errorLines(error, debug = false) {
    const { code, message, problems, causes, next, stack, title } = errorText(error);
    const defect = code === 'internal';
    return [
        `error[${code}]: ${message}`,
        ...problems.map(problem => `  - ${problem}`),
        ...causes.map(cause => `  caused by: ${cause}`),
        ...(defect ? [`  ${title}.`] : []),
        ...next.map(step => `  next: ${step}`),
        ...(debug ? stack.map(line => `  ${line}`) : []),
    ];
}
function causesOf(error) {
    const found = [];
    const seen = new Set([error]);
    let said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    for (let next = causeOf(error); next !== undefined && !seen.has(next); next = causeOf(next)) {
        if (found.length === MAX_CAUSES)
            break;
        seen.add(next);
        const message = oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(next));
        if (message !== '' && !said.includes(message))
            found.push(message);
        said += `\n${message}`;
    }
    return found;
}
function causeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.cause !== undefined && error.cause !== null)
        return error.cause;
    return error instanceof AggregateError ? error.errors[0] : undefined;
}
function oneLine(text) {
    return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}


/***/ }),

/***/ 55009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* unused harmony export EXPLANATIONS */
/**
 * The only place where error codes are explained: printed at the edge with each error, and in docs/troubleshooting.md.
 * In backticks: what users type or find.
 */
const EXPLANATIONS = {
    'bad-input': {
        title: 'An input cannot be used',
        cause: 'A misspelt name or value, or two inputs that exclude each other.',
        next: 'Correct every line listed above; `cfcr-push --help` and docs/reference.md list all inputs with examples.',
    },
    'no-context': {
        title: 'It is not known which commit or ref this is about',
        cause: 'No CI was recognised and there is no git clone here, or the checked-out commit is on no branch and has no tag.',
        next: 'Check the repository out first (`actions/checkout`), or give `git-ref` (refs/heads/…, refs/tags/… or refs/pull/123/…) and `git-sha`.',
    },
    'no-tags': {
        title: 'The tag rules give no tag for this ref',
        cause: 'Every rule in `tags` is for another kind of event or ref; the reason of each is listed above.',
        next: 'Add a rule that fits this ref, for example `type=sha`, or leave `tags` empty to get the default tags.',
    },
    'dockerfile-missing': {
        title: 'There is no Dockerfile',
        cause: 'The repository is not checked out, `context` is another directory, or the file has another name. `file` is relative to the working directory, not to `context`.',
        next: 'Check the repository out before this step and set `context` or `file`.',
    },
    'dockerfile-invalid': {
        title: 'The Dockerfile has a mistake',
        cause: 'An instruction is misspelt, lacks an argument, or names a stage or argument that does not exist.',
        next: 'Correct the line named above; `docker buildx build --check .` lists every finding.',
    },
    'dockerfile-unsupported': {
        title: 'This Dockerfile needs a real builder',
        cause: 'No docker with buildx was found, and the built-in assembler takes only Dockerfiles without RUN.',
        next: 'Install docker with buildx (`docker/setup-buildx-action`), or name a builder with `builder`; `oci-layout` publishes what another tool has built.',
    },
    'platform-unsupported': {
        title: 'The builder cannot build for this platform',
        cause: 'Neither the machine nor its emulators can run programs of that platform.',
        next: 'Set emulation up first (`docker/setup-qemu-action` on GitHub, `emulation: all` in the GitLab template, elsewhere `docker run --privileged --rm tonistiigi/binfmt --install all`), build on a native machine, or take the platform out of `platforms`.',
    },
    'layout-invalid': {
        title: 'The OCI layout cannot be read',
        cause: 'The path is not an image layout (`oci-layout`, `index.json`, `blobs/`), a file of it is missing or damaged, or it holds several images.',
        next: 'Write it again, for example `docker buildx build --output type=oci,dest=image.tar`, and give exactly one image.',
    },
    'chart-invalid': {
        title: 'The Helm chart cannot be published',
        cause: 'Its files break a rule of helm, a dependency is missing or does not match Chart.lock, or helm would lose something of it without a word. Every finding is listed above, with file and line.',
        next: 'Correct every line listed above; `helm lint` and `helm dependency update` help with the chart and its lock.',
    },
    'builder-missing': {
        title: 'There is no builder for this job',
        cause: 'docker or buildx is not installed, its daemon is not running, or no builder has the given name.',
        next: 'Run `docker buildx ls` where this runs; install buildx with `docker/setup-buildx-action`, or start the docker service of the job.',
    },
    'build-failed': {
        title: 'The build failed',
        cause: 'An instruction of the Dockerfile ended with an error; it and the end of its log are shown above.',
        next: 'Correct the instruction. Nothing was named: every tag is where it was.',
    },
    'disk-full': {
        title: 'The disk is full',
        cause: 'Images and build caches take more room than the machine has; a build without push-by-digest is stored here first.',
        next: 'Free space (`docker system prune`), or use a builder of the `docker-container` driver, which sends its result straight to the registry.',
    },
    'exec-failed': {
        title: 'A program could not be run',
        cause: 'It is not installed, not on PATH, or not made for this machine.',
        next: 'Install the program named above, or put its directory on PATH.',
    },
    'network-failed': {
        title: 'The registry could not be reached',
        cause: 'A misspelt host name, a proxy or firewall, a registry that is down, or a certificate that is not trusted.',
        next: 'Check `registry` and `images`; behind a proxy set HTTPS_PROXY and NO_PROXY, for a private authority set `ca-file`, for plain HTTP `insecure-registries`. Running again continues where this run ended.',
    },
    'signing-failed': {
        title: 'A signature could not be made or checked',
        cause: 'A signing service (Fulcio, Rekor, a timestamp authority, or the root of trust) did not answer, or answered with something that nobody can verify. Nothing was named.',
        next: 'Check `fulcio-url`, `rekor-url`, `timestamp-url` and `trusted-root`, and whether the services are up (status.sigstore.dev for the public ones); then run again.',
    },
    'registry-failed': {
        title: 'The registry answered with an error',
        cause: 'A fault on its side, a full quota, or something it does not support; its own words are in the message.',
        next: 'Run again: what is already stored is not sent again. If it stays, show the message to those who run the registry.',
    },
    'registry-untrusted': {
        title: 'The registry sent something that is not safe to follow',
        cause: 'It asked for credentials to be sent to another host, or redirected to an address that is not encrypted. A misconfigured proxy in between can be the reason.',
        next: 'Check that the host in `images` is the one you mean. If it is, its operator has to correct the address that it announces.',
    },
    'rate-limited': {
        title: 'The registry does not take more requests now',
        cause: 'Its limit for this account or address is spent; waiting as long as it asked did not help.',
        next: 'Log in (limits for anonymous users are lower), run fewer jobs at a time, and run again later: what is stored is not sent again.',
    },
    'digest-mismatch': {
        title: 'Content is not what its digest says',
        cause: 'A transfer or a cache between here and the registry has damaged it, or somebody has changed it.',
        next: 'Run again. If the same digest is named again, do not use that content; tell those who run the registry.',
    },
    'publish-incomplete': {
        title: 'Only a part was published',
        cause: 'The registry failed between two tags. The table of tags says what stands and what was put back.',
        next: 'Run again for the same commit: what is there is reused, and only what is missing is added.',
    },
    'prune-incomplete': {
        title: 'Some tags could not be deleted',
        cause: 'The registry failed on them, or would not say what they name; the reason of each is listed above.',
        next: 'Run again: what is gone is passed over, and only what is left is tried.',
    },
    'delete-unsupported': {
        title: 'The registry deletes no tags',
        cause: 'It has no deletion through its API (ghcr.io, Docker Hub), or deletion is switched off (docker-registry).',
        next: 'Use its own clean-up: retention rules, its pages or its command line. docker-registry wants `storage: delete: enabled: true`.',
    },
    'lost-race': {
        title: 'Another run moved the same tag at the same time',
        cause: 'Two pipelines published to one tag; no registry can prevent that, so it is looked for afterwards.',
        next: 'Let one run at a time publish (`concurrency` on GitHub, `resource_group` in GitLab), and run this one again if its content is to win.',
    },
    'not-ready': {
        title: 'Something is missing for a release',
        cause: 'At least one thing was found that a release with these inputs would fail on; each is listed above.',
        next: 'Do what stands under `fix` of each problem, then run `doctor` again.',
    },
    internal: {
        title: 'This is a defect of cfcr-push',
        cause: 'Something happened that was thought impossible.',
        next: 'Please report it with the lines above. Running again is safe: a release is never left half-named without saying so.',
    },
    'tag-conflict': {
        title: 'A tag that must not change is already taken by something else',
        cause: 'Another commit was published under this version before, or this commit was published by something else than this tool.',
        next: 'Release this commit under a new version. `if-exists: skip` keeps the published tag and names the rest; `immutable-tags` says which tags must not change.',
    },
    'tag-immutable': {
        title: 'The registry refuses to change this tag',
        cause: 'The repository has immutable tags switched on, and the tag holds something else.',
        next: 'Publish under a new version, or take moving tags (`latest`, `v1`) out of the immutability rule in the registry.',
    },
    'verify-failed': {
        title: 'What is published is not whole',
        cause: 'Something that was asked for is missing, is about other content, or is signed by somebody else; every finding is listed above.',
        next: 'Do not use that content before you know why. Running the release again adds what is missing; if the signer differs, check `verify-key` or `certificate-identity` first.',
    },
    'credentials-missing': {
        title: 'There are no credentials for this registry',
        cause: 'Neither the inputs nor docker’s configuration have any for exactly this host; a secret that does not exist arrives as an empty text.',
        next: 'Set `username` and `password`. At Cloudfleet (CFCR) the user is the id of an API token and the password its secret, and pushing needs a token with the Administrator role. A `docker login` before this step works as well.',
    },
    'credentials-rejected': {
        title: 'The registry does not accept these credentials',
        cause: 'They are mistyped, expired or revoked, or they are for another registry or region.',
        next: 'Check `username` and `password` for line ends and blanks, and that the secret belongs to this host. At Cloudfleet (CFCR): the API token’s id and secret, of the organization in the host name.',
    },
    'credentials-helper': {
        title: 'The credential helper failed',
        cause: 'The docker configuration names a program `docker-credential-…` that is not installed, or that has nobody logged in.',
        next: 'Install it and log in with it, or set `username` and `password`, which come before it.',
    },
    'identity-missing': {
        title: 'This job has no identity to sign with',
        cause: 'Keyless signatures are for the identity of a CI job, and this job has no token for it: on GitHub the permission `id-token: write` is missing, on GitLab `id_tokens`.',
        next: 'Give the job its token as docs/signing.md shows, or use `sign: key`.',
    },
    'identity-rejected': {
        title: 'The identity token cannot be used',
        cause: 'It has expired, is for another audience, or comes from an issuer that the certificate authority does not know.',
        next: 'Ask for a token for the audience `sigstore` as docs/signing.md shows, in time; a GitHub or GitLab of your own needs `sign: key` or a sigstore of your own.',
    },
    'not-allowed': {
        title: 'The account may not do this',
        cause: 'It is known, but has no right to push to this repository, or the repository does not exist.',
        next: 'Give it the right to push. At Cloudfleet (CFCR) the API token needs the Administrator role (User may only pull); on ghcr.io the job needs `permissions: packages: write`; elsewhere the repository may have to be created first.',
    },
    stopped: {
        title: 'The run was told to stop',
        cause: 'The job was cancelled, met its time limit, or Ctrl-C was pressed.',
        next: 'Run it again: what is stored and named already is kept, the rest is completed.',
    },
};
/** The explanation of one code. */
function explain(code) {
    return EXPLANATIONS[code];
}


/***/ }),

/***/ 52777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
/** Bytes for people, in binary units: `512 B`, `1.5 KiB`, `120 MiB`. */
function formatBytes(bytes) {
    if (bytes < 1024)
        return `${Math.round(bytes)} B`;
    let value = bytes;
    let unit = 'B';
    for (const next of UNITS) {
        if (Math.round(value) < 1024)
            break;
        value /= 1024;
        unit = next;
    }
    return `${value < 9.95 ? value.toFixed(1).replace('.0', '') : Math.round(value)} ${unit}`;
}
/** Milliseconds for people: `840 ms`, `12.3 s`, `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 88542:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fitBlocks)
/* harmony export */ });
/** What the note about left-out parts takes at most. */
const NOTE_BYTES = 200;
/**
 * Blocks as one document of at most `limit` bytes in UTF-8. What does not fit is left out in whole rows and whole
 * blocks, so that no table and no fence stays open, and a note at the end says so.
 */
function fitBlocks(blocks, limit) {
    let room = limit - NOTE_BYTES;
    let left = 0;
    const kept = [];
    for (const { lines, rows } of blocks) {
        const fitting = countFitting(lines, room);
        const whole = fitting === lines.length;
        const count = whole ? fitting : rows !== undefined && fitting > rows ? fitting : 0;
        left += lines.length - count;
        if (count === 0)
            continue;
        const text = `${lines.slice(0, count).join('\n')}\n`;
        kept.push(text);
        room -= Buffer.byteLength(text) + 1;
    }
    if (left > 0) {
        kept.push(`*This summary is cut: ${left} lines did not fit. The JSON report has everything.*\n`);
    }
    return kept.join('\n');
}
function countFitting(lines, room) {
    let used = 1;
    for (const [at, line] of lines.entries()) {
        used += Buffer.byteLength(line) + 1;
        if (used > room)
            return at;
    }
    return lines.length;
}


/***/ }),

/***/ 4213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q0: () => (/* binding */ MAX_SUMMARY_BYTES),
  DW: () => (/* binding */ signatureCheck),
  z: () => (/* binding */ summary)
});

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(48006);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/explain.js
var explain = __webpack_require__(55009);
;// CONCATENATED MODULE: ./lib/report/mermaid.js


/** More is not read as a picture, and GitHub draws no diagram of more than 50,000 characters or 500 edges. */
const MAX_TAGS = 50;
const MAX_IMAGES = 8;
const MAX_PLATFORMS = 24;
const MAX_LABEL = 48;
/**
 * A Mermaid flowchart of tags → index → platform manifests, as lines without the fence. Node names are ours (`t0_1`,
 * `i0`, `p0_0`); texts stand in quotes with everything but letters and digits as character codes, so that no tag and no
 * platform can be anything but a label. Empty when there is nothing to draw.
 */
function mermaid(images) {
    const budget = { tags: MAX_TAGS, platforms: MAX_PLATFORMS };
    const drawn = images.slice(0, MAX_IMAGES);
    const body = drawn.flatMap((image, at) => drawImage(image, at, budget));
    if (body.length === 0)
        return [];
    const left = images.length - drawn.length;
    return ['flowchart LR', ...body, ...(left > 0 ? [node('more', `… and ${left} more images`)] : [])];
}
function drawImage(image, at, budget) {
    const tags = image.tags.slice(0, budget.tags);
    const platforms = image.platforms.slice(0, budget.platforms);
    budget.tags -= tags.length;
    budget.platforms -= platforms.length;
    const others = new Map();
    const lines = [node(`i${at}`, `${image.name} ${image.digest ? (0,oci_digest/* shortDigest */.VK)(image.digest) : '(not built)'}`)];
    tags.forEach((tag, n) => {
        const target = targetOf(tag, image);
        lines.push(node(`t${at}_${n}`, `${tag.tag} (${tag.outcome})`));
        if (target === 'image')
            lines.push(`  t${at}_${n} ${tag.digest === null ? '-.->' : '-->'} i${at}`);
        if (target === 'nothing' || target === 'image')
            return;
        const name = others.get(target) ?? `o${at}_${others.size}`;
        if (!others.has(target))
            lines.push(node(name, (0,oci_digest/* shortDigest */.VK)(target)));
        others.set(target, name);
        lines.push(`  t${at}_${n} --> ${name}`);
    });
    platforms.forEach((platform, n) => {
        lines.push(node(`p${at}_${n}`, `${platform.platform} ${(0,oci_digest/* shortDigest */.VK)(platform.digest)}`));
        lines.push(`  i${at} --> p${at}_${n}`);
    });
    const hidden = [
        [image.tags.length - tags.length, 'tags'],
        [image.platforms.length - platforms.length, 'platforms'],
    ];
    hidden.forEach(([count, what], n) => {
        if (count > 0)
            lines.push(node(`m${at}_${n}`, `… and ${count} more ${what}`));
    });
    return lines;
}
/** A plan of a build knows no digest yet: its tags point at the image by a dotted line. */
function targetOf(tag, image) {
    if (tag.digest !== null)
        return tag.digest === image.digest ? 'image' : tag.digest;
    return tag.outcome === 'create' || tag.outcome === 'move' ? 'image' : 'nothing';
}
function node(name, text) {
    return `  ${name}["${label(text)}"]`;
}
/** Text of a label: letters, digits, blanks, `/`, `_` and inner dots and hyphens as they are, the rest as `#code;`. */
function label(text) {
    return (0,report_escape/* clip */.$Q)((0,report_escape/* visible */.RK)(text), MAX_LABEL).replace(/[^A-Za-z0-9/_ .-]|^[.-]|[.-](?= |$)/gu, sign => `#${sign.codePointAt(0)};`);
}

// EXTERNAL MODULE: ./lib/report/rate-limits.js
var rate_limits = __webpack_require__(60831);
// EXTERNAL MODULE: ./lib/report/size.js
var report_size = __webpack_require__(52777);
// EXTERNAL MODULE: ./lib/report/summary-size.js
var summary_size = __webpack_require__(88542);
;// CONCATENATED MODULE: ./lib/report/summary.js








/** GitHub takes 1 MiB of summary from a step and drops all of it beyond that; some room is left for other writers. */
const MAX_SUMMARY_BYTES = 1024 * 1024 - 16 * 1024;
/** Texts in table cells; the whole reason is in the JSON report. */
const MAX_CELL = 400;
const MAX_MESSAGE = 4000;
const MAX_PROBLEMS = 50;
const HEADINGS = {
    published: '✅ Published',
    stored: '📦 Stored',
    planned: '📋 Planned',
    rehearsed: '🧪 Rehearsed',
    refused: '⛔ Refused',
    failed: '❌ Failed',
};
/**
 * A run as a GitHub job summary: Markdown (GFM) of at most `limit` bytes, in which every text from outside is only text.
 * A run that did not succeed begins with what went wrong and what to do.
 */
function summary(report, notes, limit = MAX_SUMMARY_BYTES) {
    const artifacts = [...report.images, ...report.charts];
    const blocks = [
        { lines: [titleOf(report, notes)] },
        ...failure(report, notes),
        ...warnings(notes.warnings),
        ...report.images.flatMap(image => imageBlocks(image, notes, pullImage)),
        ...report.charts.flatMap(chart => imageBlocks(chart, notes, pullChart)),
        ...picture(artifacts),
        ...attachments(report),
        ...(0,rate_limits/* rateLimitBlocks */.E5)(report.rateLimits),
        { lines: [builtBy(notes)] },
    ];
    return (0,summary_size/* fitBlocks */.U)(blocks, limit);
}
function titleOf({ version, revision }, { status, source }) {
    const at = revision === '' ? '' : ` at ${revisionLink(revision, source)}`;
    return `## ${HEADINGS[status]}${version === '' ? '' : ` ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(version, 128))}`}${at}`;
}
/** The first seven digits, linked where the address is one that a browser opens. */
function revisionLink(revision, source) {
    const short = (0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(/^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : revision, 64));
    const plain = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%+-]+)*\/?$/.test(source ?? '');
    if (!plain || !/^[0-9a-f]{40,64}$/.test(revision))
        return short;
    return `<a href="${source?.replace(/\/$/, '')}/commit/${revision}">${short}</a>`;
}
function failure(report, { error }) {
    const refused = [...report.images, ...report.charts].flatMap(image => image.tags
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
        .map(tag => `- ${(0,report_escape/* code */.aY)(`${image.name}:${tag.tag}`)}: ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(tag.reason, MAX_CELL))}`));
    const list = refused.length > 0 ? [{ lines: refused, rows: 0 }] : [];
    if (error !== undefined)
        return [...errorBlocks(error), ...list, nextSteps((0,error_text.errorText)(error).next)];
    return refused.length > 0 ? [...list, nextSteps([(0,explain/* explain */.W)('tag-conflict').next])] : [];
}
function errorBlocks(error) {
    const { title, code: name, message, problems, causes } = (0,error_text.errorText)(error);
    const extra = problems.length - MAX_PROBLEMS;
    const findings = [
        ...problems.slice(0, MAX_PROBLEMS).map(problem => `- ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(problem, MAX_CELL))}`),
        ...(extra > 0 ? [`- … and ${extra} more`] : []),
        ...causes.map(cause => `- caused by: ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(cause, MAX_CELL))}`),
    ];
    return [
        { lines: [`**${(0,report_escape/* escapeText */.X1)(title)}** (${(0,report_escape/* code */.aY)(name)})`] },
        { lines: [(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(message, MAX_MESSAGE))] },
        ...(findings.length > 0 ? [{ lines: findings, rows: 0 }] : []),
    ];
}
function nextSteps(steps) {
    return { lines: steps.map(step => `**Next:** ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(step, MAX_MESSAGE))}<br>`) };
}
function warnings(texts) {
    return texts.length === 0
        ? []
        : [{ lines: texts.map(text => `- ⚠️ ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(text, MAX_CELL))}`), rows: 0 }];
}
function imageBlocks(image, notes, pull) {
    const tags = [
        '| Tag | Kind | Outcome | Digest | Held before | Why |',
        '|---|---|---|---|---|---|',
        ...image.tags.map(tagRow),
    ];
    const platforms = [
        '| Platform | Digest | Size to pull |',
        '|---|---|---:|',
        ...image.platforms.map(({ platform, digest, size }) => `| ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(platform, 128))} | ${(0,report_escape/* code */.aY)(digest)} | ${(0,report_escape/* escapeText */.X1)((0,report_size/* formatBytes */.z)(size))} |`),
    ];
    const commands = notes.status === 'published' ? [...pull(image), ...signatureCheck(image, notes)] : [];
    const digest = image.digest ? [{ lines: [`Digest: ${(0,report_escape/* code */.aY)(image.digest)}`] }] : [];
    return [
        { lines: [`### ${(0,report_escape/* code */.aY)(image.name)}`] },
        ...digest,
        ...(image.tags.length > 0 ? [{ lines: tags, rows: 2 }] : []),
        ...(image.platforms.length > 0 ? [{ lines: platforms, rows: 2 }] : []),
        ...(commands.length > 0 ? [{ lines: (0,report_escape/* fenced */.OF)('sh', commands) }] : []),
    ];
}
/** The line by which anybody checks the signature of what was published; none where nothing was signed. */
function signatureCheck({ name, digest }, { signatureChecks }) {
    const words = signatureChecks?.[`${name}@${digest}`];
    return words === undefined ? [] : [words.map(report_escape/* shellWord */.r7).join(' ')];
}
function tagRow({ tag, kind, outcome, digest, previous, reason }) {
    const short = (value) => value === null ? '–' : (0,report_escape/* code */.aY)((0,oci_digest/* isDigest */.Bc)(value) ? (0,oci_digest/* shortDigest */.VK)(value) : (0,report_escape/* clip */.$Q)(value, 80));
    return `| ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(tag, 128))} | ${(0,report_escape/* escapeText */.X1)(kind)} | ${(0,report_escape/* escapeText */.X1)(outcome)} | ${short(digest)} | ${short(previous)} | ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(reason, MAX_CELL))} |`;
}
const LIVE = new Set(['created', 'kept', 'moved']);
/** The main tag is the first that points at this digest. */
function mainTag(image) {
    return image.tags.find(tag => LIVE.has(tag.outcome) && tag.digest === image.digest)?.tag;
}
const pullImage = image => {
    if (image.digest === null)
        return [];
    const tag = mainTag(image);
    const names = [`${image.name}@${image.digest}`, ...(tag === undefined ? [] : [`${image.name}:${tag}`])];
    return names.map(name => `docker pull ${(0,report_escape/* shellWord */.r7)(name)}`);
};
const pullChart = chart => {
    const tag = mainTag(chart);
    return tag === undefined
        ? []
        : [`helm pull ${(0,report_escape/* shellWord */.r7)(`oci://${chart.name}`)} --version ${(0,report_escape/* shellWord */.r7)(tag)}`];
};
function picture(images) {
    const lines = mermaid(images);
    return lines.length === 0 ? [] : [{ lines: (0,report_escape/* fenced */.OF)('mermaid', lines) }];
}
function attachments({ attachments: all }) {
    if (all.length === 0)
        return [];
    const rows = all.map(({ kind, subject, digest, mediaType }) => `| ${(0,report_escape/* escapeText */.X1)((0,report_escape/* clip */.$Q)(kind, 80))} | ${(0,report_escape/* code */.aY)((0,oci_digest/* shortDigest */.VK)(subject))} | ${(0,report_escape/* code */.aY)(digest)} | ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(mediaType, 128))} |`);
    return [{ lines: ['| Attached | To | Digest | Type |', '|---|---|---|---|', ...rows], rows: 2 }];
}
function builtBy({ built, elapsedMs, uploadedBytes }) {
    const sent = uploadedBytes > 0 ? `, ${(0,report_size/* formatBytes */.z)(uploadedBytes)} uploaded` : '';
    return `${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(built, MAX_CELL))} · ${(0,report_size/* formatDuration */.a)(elapsedMs)}${sent}`;
}


/***/ }),

/***/ 84583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ registryHeaders)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44533);


/** The headers that docker's file adds for every registry, masked before anybody can send them. Throws `bad-input`. */
async function registryHeaders({ env, host }) {
    const { origin, headers, left } = await (0,_registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHeaders */ .h)(env, (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .homeFolder */ .W)(env));
    for (const value of Object.values(headers))
        host.mask(value);
    const names = Object.keys(headers);
    if (names.length > 0)
        host.info(`HttpHeaders of ${origin}: registries get ${names.join(', ')}`);
    if (left.length > 0)
        host.info(`HttpHeaders of ${origin}: not sent, for it is set here: ${left.join(', ')}`);
    return headers;
}


/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ NetworkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** No answer from the other side: the connection failed, stalled or broke. */
class NetworkFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
    /** The system's or the HTTP library's word for it: ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT, PROXY_ and a status … */
    reason;
    /** False where a repetition cannot help: an untrusted certificate, a request that was given up on purpose. */
    transient;
    constructor(host, failure) {
        const hint = failure.transient ? {} : hintFor(failure.reason);
        super('network-failed', `${host}: ${failure.words} (${failure.reason})`, {
            cause: failure.cause,
            ...hint,
        });
        this.name = 'NetworkFailure';
        this.reason = failure.reason;
        this.transient = failure.transient;
    }
}
function hintFor(reason) {
    if (reason === 'PROXY_407') {
        return {
            hint: 'the proxy wants a sign-in: put user and password into HTTPS_PROXY (for plain HTTP into HTTP_PROXY), as in http://user:password@proxy.example.com:3128',
        };
    }
    if (reason === 'PROXY_403') {
        return {
            hint: 'the proxy refuses this host: have it allowed there, or list the host in NO_PROXY if it can be reached without',
        };
    }
    if (reason.startsWith('PROXY_'))
        return { hint: 'check whether there is a proxy at the address in HTTPS_PROXY' };
    if (reason === 'ERR_SSL_WRONG_VERSION_NUMBER' || reason === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return { hint: 'the host answers plain HTTP; list it in `insecure-registries` only if that is meant' };
    }
    if (/CERTIFICATE_REQUIRED|ALERT_(?:BAD|UNKNOWN)_C|ALERT_HANDSHAKE_FAILURE/.test(reason)) {
        return { hint: 'the registry may want a client certificate: give it as `client-cert` and `client-key`' };
    }
    if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(reason)) {
        return {
            hint: 'if the registry uses a private certificate authority, give its certificate as `ca-file`',
        };
    }
    return {};
}


/***/ })

};
