export const id = 6228;
export const ids = [6228];
export const modules = {

/***/ 66359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOf),
/* harmony export */   x: () => (/* binding */ askService)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8921);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82643);



/** One try: these services answer within seconds, or not at all. */
const TRY_MS = 30_000;
/** How long an outage of a signing service is waited for, all tries together, before the release fails. */
const BUDGET_MS = 5 * 60_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Certificates, log entries and timestamps are small; a log entry holds what was signed. */
const MAX_ANSWER = 32 * 1024 * 1024;
const TRANSIENT = [408, 425, 429, 500, 502, 503, 504];
/**
 * One request, repeated through an outage of up to five minutes. Any status that is not a failure for the moment is an
 * answer. Throws `signing-failed` when the time is spent, with the last failure, and for what waiting does not help.
 */
async function askService(services, request) {
    const { clock, log, signal } = services;
    const end = clock.now() + BUDGET_MS;
    for (let pause = FIRST_PAUSE_MS;; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
        const tried = await attempt(services, request);
        if (typeof tried !== 'string')
            return tried;
        const ms = Math.round(pause * (0.5 + clock.random() / 2));
        if (clock.now() + ms > end) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('signing-failed', `${request.name} at ${request.url.host}: ${tried}, for ${BUDGET_MS / 60_000} minutes`, {
                hint: 'nothing was named; run again when the service answers (status.sigstore.dev for the public one)',
            });
        }
        log(`${request.name} at ${request.url.host}: ${tried}, next try in ${(ms / 1000).toFixed(1)} s`);
        await clock.sleep(ms, signal);
    }
}
/** What a service says of its refusal, in one line and without anything that was sent. */
function wordsOf({ bytes, status }) {
    const { message } = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(bytes);
    const text = typeof message === 'string' ? message : new TextDecoder().decode(bytes.subarray(0, 300));
    const line = text.replace(/\s+/g, ' ').trim().slice(0, 300);
    // Whatever looks like a token is left out, should a service send one back.
    return `status ${status}${line === '' ? '' : `: ${line.replace(/\beyJ[\w.-]+/g, '…')}`}`;
}
/** An answer, or why there is none for the moment. */
async function attempt(services, request) {
    const limit = AbortSignal.timeout(TRY_MS);
    try {
        const answer = await exchange(services, request, limit);
        return TRANSIENT.includes(answer.status) ? wordsOf(answer) : answer;
    }
    catch (error) {
        services.signal?.throwIfAborted();
        if (limit.aborted)
            return `no answer within ${TRY_MS / 1000} seconds`;
        if (!(error instanceof _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .p))
            throw error;
        if (error.transient)
            return error.message;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('signing-failed', `${request.name} at ${request.url.host}: ${error.message}`, {
            cause: error,
            hint: 'check its address; behind a proxy set HTTPS_PROXY and NO_PROXY, for a private authority set ca-file',
        });
    }
}
async function exchange({ http, userAgent, signal }, { method, url, headers = {}, body }, limit) {
    const bytes = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const response = await http.request({
        method,
        url,
        headers: {
            accept: '*/*',
            'user-agent': userAgent,
            ...(bytes === undefined ? {} : { 'content-type': 'application/json' }),
            ...headers,
        },
        ...(bytes === undefined ? {} : { body: { length: bytes.length, open: () => bytes } }),
        signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    });
    return {
        status: response.status,
        bytes: await collect(response, url),
        location: response.headers.get('location'),
    };
}
async function collect(response, url) {
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_ANSWER) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('signing-failed', `${url.host}: the answer is longer than ${MAX_ANSWER} bytes`);
        }
    }
    return Buffer.concat(chunks);
}


/***/ }),

/***/ 56228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   timestampWitness: () => (/* binding */ timestampWitness)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66359);



/**
 * A witness that has a timestamp authority sign when the signature was there (RFC 3161, by sigstore's JSON request).
 * `url` is the service's base address, or its whole one as signing configurations have it.
 */
function timestampWitness(services, url) {
    const address = url.pathname === '/' ? new URL('api/v1/timestamp', url) : url;
    const see = async (_content, { signature }) => {
        const artifactHash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(signature).digest('base64');
        const answer = await (0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .askService */ .x)(services, {
            name: 'the timestamp authority',
            method: 'POST',
            url: address,
            body: { artifactHash, hashAlgorithm: 'sha256' },
        });
        if (answer.status === 200 || answer.status === 201)
            return { timestamps: [answer.bytes] };
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('signing-failed', `the timestamp authority at ${url.host} gave no timestamp: ${(0,_service_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOf */ .Z)(answer)}`, { hint: 'nothing was named; timestamp-url has to be the address of a timestamp authority of sigstore' });
    };
    return { kind: 'timestamped', see };
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
