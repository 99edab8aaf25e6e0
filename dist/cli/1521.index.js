export const id = 1521;
export const ids = [1521];
export const modules = {

/***/ 75626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ failureOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_port_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8921);


/** Failures that stay the same however often the request is sent. A proxy may be overloaded as a registry may. */
const PERMANENT = /CERT|SIGNATURE|ISSUER|ALTNAME|ERR_SSL|ERR_TLS|UND_ERR_ABORTED|ABORT_ERR|INVALID_ARG|INVALID_CHAR|CONTENT_LENGTH_MISMATCH|BLOCKED|^PROXY_(?!408|429|5)/;
/**
 * What a failed exchange with `host` is called: a `NetworkFailure` with the system's own word for it.
 * Anything that is no failure of the network comes back unchanged.
 */
function failureOf(cause, host) {
    if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV)
        return cause;
    const reason = reasonOf(cause);
    if (reason === undefined)
        return cause;
    const transient = !PERMANENT.test(reason) || reason === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH';
    return new _http_port_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .p(host, {
        reason,
        words: `${wordsOf(reason, cause)}${elsewhere(cause, host)}`,
        transient,
        cause,
    });
}
/** undici tells a proxy's refusal by words alone: of a tunnel, and, for plain HTTP, of a request without a sign-in. */
const PROXY_ANSWER = /^Proxy (?:response|Authentication Required) \(([0-9]{3})\)/;
function reasonOf(cause) {
    if (!(cause instanceof Error))
        return undefined;
    const status = PROXY_ANSWER.exec(cause.message)?.[1];
    if (status !== undefined)
        return `PROXY_${status}`;
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
    CONNECT_TIMEOUT: 'no connection within the time limit',
    UND_ERR_CONNECT_TIMEOUT: 'no connection within the time limit',
    HEADERS_TIMEOUT: 'no answer within the time limit',
    UND_ERR_HEADERS_TIMEOUT: 'no answer within the time limit',
    TOTAL_TIMEOUT: 'no complete answer within the time limit',
    HTTP_MALFORMED: 'the answer is not HTTP',
    BODY_TIMEOUT: 'the answer stalled',
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
    if (reason.startsWith('PROXY_'))
        return `the proxy answers ${reason.slice('PROXY_'.length)}`;
    return (WORDS[reason] ??
        (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)
            .replace(/[\r\n]+/g, ' ')
            .slice(0, 200));
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


/***/ }),

/***/ 16431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P_: () => (/* binding */ SOCKET_BUFFER),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   RN: () => (/* binding */ inTime),
/* harmony export */   UC: () => (/* binding */ Content),
/* harmony export */   iU: () => (/* binding */ timedOut),
/* harmony export */   pJ: () => (/* binding */ endOf),
/* harmony export */   t5: () => (/* binding */ KEEP_ALIVE_MS),
/* harmony export */   zH: () => (/* binding */ MAX_DISCARDED)
/* harmony export */ });
/** How long an idle connection is kept; shorter than the idle limits of common load balancers. */
const KEEP_ALIVE_MS = 10_000;
/**
 * Bytes buffered on a socket in each direction. A chunk of at least this size is with the system before the next one is
 * asked for, which sources that reuse their buffers rely on (`ContentReader.passing`).
 */
const SOCKET_BUFFER = 256 * 1024;
/** More of an unwanted answer than this is not read to keep a connection, it is closed instead. */
const MAX_DISCARDED = 64 * 1024;
/** Header fields as they are sent: those of the request, and the length of its content. */
function fieldsOf({ headers, body }) {
    return body === undefined ? { ...headers } : { ...headers, 'content-length': `${body.length}` };
}
/** What ends an exchange before its time: the caller, or the limit for the whole of it. */
function endOf({ signal, totalMs }) {
    if (totalMs === undefined)
        return signal;
    const limit = AbortSignal.timeout(totalMs);
    return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}
/**
 * The content of an answer that is to end within `limit` milliseconds from when it is first asked for. Later it is ended
 * by `end`, whose error then comes out of `body`.
 */
async function* inTime(body, limit, end) {
    const timer = setTimeout(() => end(timedOut('TOTAL_TIMEOUT')), limit);
    try {
        yield* body;
    }
    finally {
        clearTimeout(timer);
    }
}
/** The failure of an exchange that a limit ended, as failureOf knows it. */
function timedOut(code) {
    return Object.assign(new Error(code), { code });
}
/**
 * A request's content, with a failure of its source kept apart from a failure of the network. Another length than the
 * announced one is a failure: with less the other side would wait for more, what is more it would take for a request.
 */
class Content {
    /** What the source threw. */
    failure;
    #body;
    constructor(body) {
        this.#body = body;
    }
    /** All of it, a stream of it, or nothing. */
    open() {
        if (this.#body === undefined || this.#body.length === 0)
            return undefined;
        const { length } = this.#body;
        const content = this.#body.open();
        if (!(content instanceof Uint8Array))
            return measured(this.#guarded(content), length);
        if (content.length !== length)
            throw mismatch(length, content.length);
        return content;
    }
    async *#guarded(chunks) {
        try {
            for await (const chunk of chunks)
                yield chunk;
        }
        catch (error) {
            this.failure = { error };
            throw error;
        }
    }
}
async function* measured(chunks, length) {
    let sent = 0;
    for await (const chunk of chunks) {
        sent += chunk.length;
        if (sent > length)
            break;
        yield chunk;
    }
    if (sent !== length)
        throw mismatch(length, sent);
}
function mismatch(announced, found) {
    const message = `the content has ${found > announced ? 'more than' : `only ${found} of`} the announced ${announced} bytes`;
    return Object.assign(new Error(message), { code: 'CONTENT_LENGTH_MISMATCH' });
}


/***/ }),

/***/ 81521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createHttp: () => (/* binding */ createHttp)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/system/http-failure.js
var http_failure = __webpack_require__(75626);
// EXTERNAL MODULE: ./lib/system/http-wire.js
var http_wire = __webpack_require__(16431);
// EXTERNAL MODULE: ./lib/system/lookup.js
var lookup = __webpack_require__(29491);
;// CONCATENATED MODULE: ./lib/system/http-direct.js





/** HTTP/1.1 by Node itself: its client is compiled into it, so a run need not load one. */
function directHttp(options) {
    const kept = {
        keepAlive: true,
        timeout: http_wire/* KEEP_ALIVE_MS */.t5, // Of idle connections; those in use have limits of their own.
        highWaterMark: http_wire/* SOCKET_BUFFER */.P_,
        lookup: (0,lookup/* withoutMetadata */._)(external_node_dns_.lookup),
    };
    const plain = new external_node_http_.Agent(kept);
    const beginPlainly = request => (0,external_node_http_.request)({ ...request, agent: plain });
    let secure;
    const openSecure = async () => {
        const https = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19));
        const agent = new https.Agent({ ...kept, ...(await trustOf(options)) });
        const begin = request => https.request({ ...request, agent });
        return { agent, begin };
    };
    return {
        request: async (request) => {
            if (request.url.protocol !== 'https:')
                return exchange(beginPlainly, request, options.timeouts);
            secure ??= openSecure();
            return exchange((await secure).begin, request, options.timeouts);
        },
        close: async () => {
            plain.destroy();
            (await secure)?.agent.destroy();
        },
    };
}
/** Naming any authority replaces those that Node trusts, so they are named as well. */
async function trustOf({ ca, client }) {
    if (ca.length === 0)
        return { ...client };
    const { getCACertificates } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 41692, 19));
    return { ...client, ca: [...getCACertificates('default'), ...ca] };
}
async function exchange(begin, request, timeouts) {
    const { method, url, body } = request;
    const signal = (0,http_wire/* endOf */.pJ)(request);
    const content = new http_wire/* Content */.UC(body);
    try {
        signal?.throwIfAborted();
        const outgoing = begin({
            method,
            host: url.hostname.replace(/^\[|\]$/g, ''),
            port: url.port,
            path: url.pathname + url.search,
            headers: (0,http_wire/* fieldsOf */.Pf)(request),
        });
        const silence = setTimeout(() => outgoing.destroy((0,http_wire/* timedOut */.iU)('HEADERS_TIMEOUT')), body === undefined ? timeouts.headers : timeouts.upload);
        outgoing.once('close', () => clearTimeout(silence));
        const answered = new Promise((resolve, reject) => {
            outgoing.once('response', resolve).on('error', reject);
        });
        endWith(signal, outgoing);
        connected(outgoing, timeouts.connect, () => {
            silence.refresh();
            void send(outgoing, content, () => silence.refresh());
        });
        const incoming = await answered;
        clearTimeout(silence);
        if (method === 'HEAD')
            keep(outgoing, incoming);
        // Nobody waits for the rest of what is sent once the answer is there.
        incoming.once('end', () => {
            if (!outgoing.writableEnded)
                outgoing.destroy();
        });
        return responseOf(incoming, url.host, timeouts);
    }
    catch (cause) {
        if (content.failure !== undefined)
            throw content.failure.error;
        throw (0,http_failure/* failureOf */.g)(cause, url.host);
    }
}
/**
 * Calls `then` once the connection stands. Nothing is written before: where the other side turns out not to speak TLS,
 * the failure of a write would hide that.
 */
function connected(outgoing, limit, then) {
    outgoing.once('socket', socket => {
        if (!socket.connecting) {
            then();
            return;
        }
        const timer = setTimeout(() => outgoing.destroy((0,http_wire/* timedOut */.iU)('CONNECT_TIMEOUT')), limit);
        socket.once('close', () => clearTimeout(timer));
        socket.once('encrypted' in socket ? 'secureConnect' : 'connect', () => {
            clearTimeout(timer);
            then();
        });
    });
}
/**
 * Node takes an answer to HEAD without a length for one that ends with the connection, and closes it. Such an answer has
 * no content, whatever it says (RFC 9110, section 9.3.2).
 */
function keep(outgoing, { httpVersion, headers }) {
    if (httpVersion === '1.1' && !/close/i.test(headers.connection ?? ''))
        outgoing.shouldKeepAlive = true;
}
/** The caller's signal ends the exchange, the answer's content included. */
function endWith(signal, outgoing) {
    if (signal === undefined)
        return;
    let current = outgoing;
    const end = () => current.destroy(signal.reason);
    signal.addEventListener('abort', end);
    outgoing.once('close', () => signal.removeEventListener('abort', end));
    outgoing.once('response', (incoming) => {
        current = incoming;
    });
}
/** Sends the content and ends the request; a failure ends the exchange, whose waiting caller gets it. */
async function send(outgoing, content, moved) {
    try {
        const opened = content.open();
        if (opened === undefined || opened instanceof Uint8Array) {
            outgoing.end(opened);
            return;
        }
        for await (const chunk of opened) {
            if (outgoing.destroyed)
                return;
            await written(outgoing, chunk);
            moved();
        }
        if (!outgoing.destroyed)
            outgoing.end();
    }
    catch (cause) {
        outgoing.destroy(cause instanceof Error ? cause : new Error('the content cannot be read', { cause }));
    }
}
/** Waits until the system has the chunk, or the connection is gone. */
function written(outgoing, chunk) {
    return new Promise((resolve, reject) => {
        const done = () => {
            outgoing.off('close', done);
            resolve();
        };
        outgoing.once('close', done);
        try {
            outgoing.write(chunk, done);
        }
        catch (cause) {
            reject(cause);
        }
    });
}
function responseOf(incoming, host, timeouts) {
    const body = contentOf(incoming, host, timeouts.body);
    const fields = incoming.headersDistinct;
    const all = (name) => fields[name.toLowerCase()] ?? [];
    return {
        status: incoming.statusCode ?? 0,
        headers: { all, get: name => all(name)[0] },
        body,
        bodyInTime: (0,http_wire/* inTime */.RN)(body, timeouts.answer, error => incoming.destroy(error)),
        discard: () => discard(body).catch(() => { }),
    };
}
async function* contentOf(incoming, host, limit) {
    let waiting = true;
    const stalled = setTimeout(() => {
        // Whoever takes long over a chunk is no reason to give the answer up.
        if (waiting)
            incoming.destroy((0,http_wire/* timedOut */.iU)('BODY_TIMEOUT'));
    }, limit);
    try {
        for await (const chunk of incoming) {
            waiting = false;
            yield chunk;
            waiting = true;
            stalled.refresh();
        }
    }
    catch (cause) {
        throw (0,http_failure/* failureOf */.g)(cause, host);
    }
    finally {
        clearTimeout(stalled);
    }
}
async function discard(body) {
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > http_wire/* MAX_DISCARDED */.zH)
            return;
    }
}

;// CONCATENATED MODULE: ./lib/system/http.js

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
/**
 * Longest time that an answer which is collected takes from its beginning to its end. The largest are manifests of some
 * MiB, which a slow line brings in seconds.
 */
const ANSWER_TIMEOUT_MS = 60_000;
/** Content of at least so many bytes goes by undici where that is loaded. */
const BULK = 1024 * 1024;
/**
 * HTTP/1.1 with one pool of kept connections per origin: by Node itself; through proxies, and where much content passes
 * through, by undici, which is loaded for that alone.
 */
function createHttp(options = {}) {
    const timeouts = {
        connect: CONNECT_TIMEOUT_MS,
        upload: UPLOAD_TIMEOUT_MS,
        headers: HEADERS_TIMEOUT_MS,
        body: BODY_TIMEOUT_MS,
        answer: ANSWER_TIMEOUT_MS,
        ...options.timeouts,
    };
    const wireFor = (tls) => {
        const proxyCa = options.ca === undefined ? [] : [options.ca];
        const ca = [...proxyCa, ...(tls?.ca ?? [])];
        const client = tls?.client ? { client: tls.client } : {};
        return wire(options.proxy ?? {}, { timeouts, ca, proxyCa, ...client });
    };
    const shared = wireFor();
    const own = new Map();
    const wireOf = ({ protocol, host }) => {
        if (protocol !== 'https:' || options.tlsFor === undefined)
            return shared;
        const known = own.get(host);
        if (known)
            return known;
        const found = options.tlsFor(host).then(tls => (tls === undefined ? shared : wireFor(tls)));
        own.set(host, found);
        return found;
    };
    return {
        request: async (request) => (await wireOf(request.url)).request(request),
        close: async () => {
            const opened = await Promise.allSettled(own.values());
            const all = opened.flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
            await Promise.all([...new Set([shared, ...all])].map(each => each.close()));
        },
    };
}
function wire(proxy, options) {
    let opened;
    const open = async () => {
        const { proxiedHttp } = await Promise.all(/* import() */[__webpack_require__.e(4007), __webpack_require__.e(8721)]).then(__webpack_require__.bind(__webpack_require__, 28721));
        return proxiedHttp(proxy, options);
    };
    const byUndici = {
        request: async (request) => {
            opened ??= open();
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
    if (proxy.http || proxy.https)
        return byUndici;
    const direct = directHttp(options);
    // Half the work for each byte that passes through, for 50 ms at the beginning.
    const isBulk = ({ bulk, body }) => bulk === true || (opened !== undefined && (body?.length ?? 0) >= BULK);
    return {
        request: request => (isBulk(request) ? byUndici : direct).request(request),
        close: async () => {
            await Promise.all([direct.close(), byUndici.close()]);
        },
    };
}


/***/ }),

/***/ 29491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ withoutMetadata)
/* harmony export */ });
/* harmony import */ var _addresses_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51485);

/**
 * Name resolution that refuses the addresses of cloud metadata services. A name that resolves to 169.254.169.254 would
 * otherwise pass every check made on the name. An address written as such is not resolved and so not looked at here.
 */
function withoutMetadata(resolve) {
    return (hostname, options, callback) => {
        resolve(hostname, options, (error, address, family) => {
            const found = typeof address === 'string' ? [address] : (address ?? []).map(entry => entry.address);
            if (!error && found.some(_addresses_js__WEBPACK_IMPORTED_MODULE_0__/* .isMetadata */ .SE)) {
                const refused = new Error(`${hostname} resolves to an address of cloud metadata services`);
                callback(Object.assign(refused, { code: 'BLOCKED_ADDRESS' }), '', 0);
                return;
            }
            callback(error, address, family);
        });
    };
}


/***/ })

};
