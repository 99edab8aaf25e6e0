export const id = 1877;
export const ids = [1877];
export const modules = {

/***/ 41877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   proxiedHttp: () => (/* binding */ proxiedHttp)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41692);
/* harmony import */ var undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56615);
/* harmony import */ var undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30883);
/* harmony import */ var undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(53137);
/* harmony import */ var _http_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75626);
/* harmony import */ var _http_wire_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16431);
/* harmony import */ var _lookup_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(29491);








// As the package's own entry does it; dispatchers are without methods before.
Object.assign(undici_lib_dispatcher_dispatcher_js__WEBPACK_IMPORTED_MODULE_3__.prototype, undici_lib_api_index_js__WEBPACK_IMPORTED_MODULE_2__);
/** Never behind a proxy: a rehearsal's registry is in this very process, and no proxy could reach it. */
const LOOPBACK = 'localhost,127.0.0.1,[::1]';
/** HTTP/1.1 through proxies, by undici. Loads it, which takes some 50 ms: import this file lazily. */
function proxiedHttp(proxies, options) {
    const dispatcher = dispatcherFor(proxies, options);
    return {
        request: request => send(dispatcher, request, options.timeouts),
        close: () => dispatcher.close(),
    };
}
function dispatcherFor(proxies, { ca, client, timeouts }) {
    const trust = {
        ...(ca.length === 0 ? {} : { ca: [...(0,node_tls__WEBPACK_IMPORTED_MODULE_1__.getCACertificates)('default'), ...ca] }),
        ...client,
    };
    const connect = {
        ...trust,
        timeout: timeouts.connect,
        lookup: (0,_lookup_js__WEBPACK_IMPORTED_MODULE_6__/* .withoutLinkLocal */ .k)(node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup),
        highWaterMark: _http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .SOCKET_BUFFER */ .P_,
        allowH2: false,
    };
    return new undici_lib_dispatcher_env_http_proxy_agent_js__WEBPACK_IMPORTED_MODULE_4__({
        connect,
        allowH2: false,
        connectTimeout: timeouts.connect,
        bodyTimeout: timeouts.body,
        keepAliveTimeout: _http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .KEEP_ALIVE_MS */ .t5,
        // Empty, not undefined: undici would look into the environment by itself.
        httpProxy: proxies.http ?? '',
        httpsProxy: proxies.https ?? '',
        noProxy: [LOOPBACK, proxies.none].filter(Boolean).join(','),
        requestTls: { ...trust, allowH2: false },
    });
}
async function send(dispatcher, request, timeouts) {
    const { method, url, body } = request;
    const signal = (0,_http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .endOf */ .pJ)(request);
    const content = new _http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .Content */ .UC(body);
    const options = {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: (0,_http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .fieldsOf */ .Pf)(request),
        // undici takes any async iterable, but its types name only Node's own streams.
        body: (content.open() ?? null),
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
            discard: () => answer.body.dump({ limit: _http_wire_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_DISCARDED */ .zH }).catch(() => { }),
        };
    }
    catch (cause) {
        if (content.failure !== undefined)
            throw content.failure.error;
        throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .failureOf */ .g)(cause, url.host);
    }
}
async function* translated(body, host) {
    try {
        yield* body;
    }
    catch (cause) {
        throw (0,_http_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .failureOf */ .g)(cause, host);
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
