export const id = 2011;
export const ids = [2011];
export const modules = {

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ NetworkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** No answer from the other side: the connection failed, stalled or broke. */
class NetworkFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
    /** The system's or the HTTP library's word for it: ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT … */
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


/***/ }),

/***/ 2011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHttp: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/index.js
var api = __webpack_require__(56615);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var dispatcher_agent = __webpack_require__(57405);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/dispatcher.js
var dispatcher = __webpack_require__(30883);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var env_http_proxy_agent = __webpack_require__(53137);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/http-port.js
var http_port = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/system/http-failure.js


/** Failures that stay the same however often the request is sent. */
const PERMANENT = /CERT|SIGNATURE|ISSUER|ALTNAME|ERR_SSL|ERR_TLS|UND_ERR_ABORTED|ABORT_ERR|INVALID_ARG|CONTENT_LENGTH_MISMATCH|BLOCKED/;
/**
 * What a failed exchange with `host` is called: a `NetworkFailure` with the system's own word for it.
 * Anything that is no failure of the network comes back unchanged.
 */
function failureOf(cause, host) {
    const reason = reasonOf(cause);
    if (reason === undefined)
        return cause;
    const transient = !PERMANENT.test(reason) || reason === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    return new http_port/* NetworkFailure */.p(host, {
        reason,
        words: `${wordsOf(reason, cause)}${elsewhere(cause, host)}`,
        transient,
        cause,
    });
}
function reasonOf(cause) {
    if (!(cause instanceof Error))
        return undefined;
    if ('code' in cause && typeof cause.code === 'string')
        return cause.code;
    if (cause instanceof AggregateError)
        return cause.errors.map(reasonOf).find(code => code !== undefined);
    return NAMES[cause.name];
}
/** Failures that carry no code; what follows the header lines of a malformed answer is one. */
const NAMES = {
    AbortError: 'ABORT_ERR',
    HTTPParserError: 'HTTP_MALFORMED',
    TimeoutError: 'TOTAL_TIMEOUT',
};
const WORDS = {
    ECONNREFUSED: 'nothing listens there',
    ECONNRESET: 'the connection was cut',
    EPIPE: 'the connection was cut',
    ENOTFOUND: 'there is no host of this name',
    EAI_AGAIN: 'the name server does not answer',
    UND_ERR_SOCKET: 'the connection was cut',
    UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
    UND_ERR_HEADERS_TIMEOUT: 'no answer within the time limit',
    TOTAL_TIMEOUT: 'no complete answer within the time limit',
    HTTP_MALFORMED: 'the answer is not HTTP',
    UND_ERR_BODY_TIMEOUT: 'the answer stalled',
};
/** Where the connection went if not to the host itself: to a proxy. */
function elsewhere(cause, host) {
    if (!(cause instanceof Error) || !('address' in cause) || !('port' in cause))
        return '';
    const where = `${cause.address}:${cause.port}`;
    return host === where || host.endsWith(`:${cause.port}`) ? '' : `, connecting to ${where}`;
}
function wordsOf(reason, cause) {
    return (WORDS[reason] ??
        (0,errors/* messageOf */.bD)(cause)
            .replace(/[\r\n]+/g, ' ')
            .slice(0, 200));
}

;// CONCATENATED MODULE: ./lib/system/lookup.js
/**
 * Name resolution that refuses link-local answers: cloud metadata services live there, registries do not.
 * A name that resolves to 169.254.169.254 would otherwise pass every check made on the name. An address written as
 * such is not resolved and so not looked at here.
 */
function withoutLinkLocal(resolve) {
    return (hostname, options, callback) => {
        resolve(hostname, options, (error, address, family) => {
            const found = typeof address === 'string' ? [address] : (address ?? []).map(entry => entry.address);
            if (!error && found.some(isLinkLocal)) {
                const refused = new Error(`${hostname} resolves to a link-local address`);
                callback(Object.assign(refused, { code: 'BLOCKED_ADDRESS' }), '', 0);
                return;
            }
            callback(error, address, family);
        });
    };
}
function isLinkLocal(address) {
    return /^(?:169\.254\.|::ffff:169\.254\.|fe[89ab][0-9a-f]:|fd00:ec2::254$)/i.test(address);
}

;// CONCATENATED MODULE: ./lib/system/http.js








// As the package's own entry does it; dispatchers are without methods before.
Object.assign(dispatcher.prototype, api);
/** A host that does not accept a connection within this time is taken for down. */
const CONNECT_TIMEOUT_MS = 15_000;
/**
 * Longest silence before an answer begins, counted from the last byte that could be sent: a stalled upload ends here.
 * Registries on object storage move a finished blob before they answer, which takes minutes for large layers.
 */
const UPLOAD_TIMEOUT_MS = 300_000;
/** The same for requests without content, which no registry has a reason to think long about. */
const HEADERS_TIMEOUT_MS = 60_000;
/** Longest silence between two pieces of an answer: a stalled download ends here. */
const BODY_TIMEOUT_MS = 60_000;
/** How long an idle connection is kept; shorter than the idle limits of common load balancers. */
const KEEP_ALIVE_MS = 10_000;
/**
 * Bytes buffered on a socket in each direction. A chunk of at least this size is with the system before the next one is
 * asked for, which sources that reuse their buffers rely on (`ContentReader.passing`).
 */
const SOCKET_BUFFER = 256 * 1024;
/** More of an unwanted answer than this is not read to keep a connection, it is closed instead. */
const MAX_DISCARDED = 64 * 1024;
/** Never behind a proxy: a rehearsal's registry is in this very process, and no proxy could reach it. */
const LOOPBACK = 'localhost,127.0.0.1,[::1]';
/** HTTP/1.1 over undici, with one pool of kept connections per origin. Loads undici: import this file lazily. */
function createHttp(options = {}) {
    const timeouts = {
        connect: CONNECT_TIMEOUT_MS,
        upload: UPLOAD_TIMEOUT_MS,
        headers: HEADERS_TIMEOUT_MS,
        body: BODY_TIMEOUT_MS,
        ...options.timeouts,
    };
    const shared = dispatcherFor(options, timeouts);
    const own = new Map();
    const dispatcherOf = ({ protocol, host }) => {
        if (protocol !== 'https:' || options.tlsFor === undefined)
            return shared;
        const known = own.get(host);
        if (known)
            return known;
        const found = options
            .tlsFor(host)
            .then(tls => (tls === undefined ? shared : dispatcherFor(options, timeouts, tls)));
        own.set(host, found);
        return found;
    };
    return {
        request: async (request) => send(await dispatcherOf(request.url), request, timeouts),
        close: async () => {
            const opened = await Promise.allSettled(own.values());
            const all = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
            await Promise.all([...new Set([shared, ...all])].map(dispatcher => dispatcher.close()));
        },
    };
}
function dispatcherFor({ proxy, ca }, timeouts, tls) {
    const trusted = [...(ca === undefined ? [] : [ca]), ...(tls?.ca ?? [])];
    const trust = {
        ...(trusted.length === 0 ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), ...trusted] }),
        ...tls?.client,
    };
    const agent = {
        connect: {
            ...trust,
            timeout: timeouts.connect,
            lookup: withoutLinkLocal(external_node_dns_.lookup),
            highWaterMark: SOCKET_BUFFER,
            allowH2: false,
        },
        allowH2: false,
        connectTimeout: timeouts.connect,
        bodyTimeout: timeouts.body,
        keepAliveTimeout: KEEP_ALIVE_MS,
    };
    if (!proxy?.http && !proxy?.https)
        return new dispatcher_agent(agent);
    const none = [LOOPBACK, proxy.none].filter(Boolean).join(',');
    // Empty, not undefined: undici would look into the environment by itself.
    const proxies = { httpProxy: proxy.http ?? '', httpsProxy: proxy.https ?? '', noProxy: none };
    return new env_http_proxy_agent({ ...agent, ...proxies, requestTls: { ...trust, allowH2: false } });
}
async function send(dispatcher, request, timeouts) {
    const { method, url, body } = request;
    const signal = endOf(request);
    const content = new Content(body);
    const options = {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: body === undefined ? request.headers : { ...request.headers, 'content-length': `${body.length}` },
        body: content.stream(),
        // Else undici closes the connection after every HEAD, for servers that send content with the answer. A client of
        // registries asks mostly by HEAD; what such a server sends is taken for a malformed answer, and asked for again.
        ...(method === 'HEAD' ? { reset: false } : {}),
        headersTimeout: body === undefined ? timeouts.headers : timeouts.upload,
        ...(signal === undefined ? {} : { signal }),
    };
    try {
        const answer = await dispatcher.request(options);
        return {
            status: answer.statusCode,
            headers: headersOf(answer.headers),
            body: translated(answer.body, url.host),
            discard: () => answer.body.dump({ limit: MAX_DISCARDED }).catch(() => { }),
        };
    }
    catch (cause) {
        if (content.failure !== undefined)
            throw content.failure;
        throw failureOf(cause, url.host);
    }
}
/** What ends an exchange before its time: the caller, or the limit for the whole of it. */
function endOf({ signal, totalMs }) {
    if (totalMs === undefined)
        return signal;
    const limit = AbortSignal.timeout(totalMs);
    return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}
/** A request's content, with a failure of its source kept apart from a failure of the network. */
class Content {
    failure;
    #body;
    constructor(body) {
        this.#body = body;
    }
    /** What undici sends; it takes any async iterable, but its types name only Node's own streams. */
    stream() {
        if (this.#body === undefined || this.#body.length === 0)
            return null;
        const content = this.#body.open();
        return (content instanceof Uint8Array ? content : this.#guarded(content));
    }
    async *#guarded(chunks) {
        try {
            for await (const chunk of chunks)
                yield chunk;
        }
        catch (cause) {
            this.failure = cause;
            throw cause;
        }
    }
}
async function* translated(body, host) {
    try {
        yield* body;
    }
    catch (cause) {
        throw failureOf(cause, host);
    }
}
function headersOf(fields) {
    const all = (name) => {
        const value = fields[name.toLowerCase()];
        if (value === undefined)
            return [];
        return typeof value === 'string' ? [value] : value;
    };
    return { all, get: name => all(name)[0] };
}


/***/ })

};
