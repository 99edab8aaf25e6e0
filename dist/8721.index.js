export const id = 8721;
export const ids = [8721];
export const modules = {

/***/ 28721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  proxiedHttp: () => (/* binding */ proxiedHttp)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/index.js
var api = __webpack_require__(56615);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(57405);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/dispatcher.js
var dispatcher = __webpack_require__(30883);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/env-http-proxy-agent.js
var env_http_proxy_agent = __webpack_require__(53137);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/pool.js
var dispatcher_pool = __webpack_require__(30628);
// EXTERNAL MODULE: ./lib/system/http-failure.js
var http_failure = __webpack_require__(75626);
// EXTERNAL MODULE: ./lib/system/http-wire.js
var http_wire = __webpack_require__(16431);
// EXTERNAL MODULE: ./lib/system/lookup.js
var lookup = __webpack_require__(29491);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/system/addresses.js
var addresses = __webpack_require__(51485);
;// CONCATENATED MODULE: ./lib/system/no-proxy.js



/**
 * Reads NO_PROXY as Go's clients do (golang.org/x/net/http/httpproxy), among them docker, crane and oras: `*`, networks
 * in CIDR form, addresses, names with everything below them, and `.name` or `*.name` for what is below alone; all but
 * networks also with a port. Gives what tells whether an address is reached without the proxy, as this machine always
 * is: a rehearsal's registry is in this very process, and no proxy could reach it. An entry that is none of these is
 * ignored.
 */
function readNoProxy(text) {
    const rules = text
        .toLowerCase()
        .split(/[,\s]+/)
        .flatMap(entry => ruleOf(entry) ?? []);
    return ({ protocol, hostname, port }) => {
        const host = (0,addresses/* bare */.$B)(hostname);
        const asked = port || (protocol === 'https:' ? '443' : '80');
        return (0,addresses/* isLoopback */.U9)(host) || rules.some(rule => rule(host, asked));
    };
}
function ruleOf(entry) {
    if (entry === '*')
        return () => true;
    if (isNetwork(entry)) {
        const network = (0,addresses/* networks */.o8)(entry);
        // For Node, IPv4 lies within ::/0.
        return host => (0,addresses/* isIn */.S1)(network, host) && (entry.includes('.') || (0,external_node_net_.isIPv6)(host));
    }
    const [host, port] = (0,external_node_net_.isIPv6)(entry) ? [entry] : splitPort(entry);
    if (host === undefined)
        return undefined;
    const about = (0,external_node_net_.isIP)(host) === 0 ? nameRule(host) : addressRule(host);
    return (asked, askedPort) => (port === undefined || port === askedPort) && about(asked);
}
function isNetwork(entry) {
    const [, address = '', bits] = /^(.+)\/([0-9]{1,3})$/.exec(entry) ?? [];
    return (0,external_node_net_.isIP)(address) !== 0 && Number(bits) <= ((0,external_node_net_.isIPv4)(address) ? 32 : 128);
}
/** `host`, `host:port`, `[IPv6]` or `[IPv6]:port`. */
function splitPort(entry) {
    const [, address, name, port] = /^(?:\[(.+)\]|([^:]+))(?::([0-9]*))?$/.exec(entry) ?? [];
    const host = address ?? name;
    return host === undefined ? [] : port ? [host, port] : [host];
}
function addressRule(address) {
    const only = (0,addresses/* networks */.o8)(`${address}/${(0,external_node_net_.isIPv4)(address) ? 32 : 128}`);
    return host => (0,addresses/* isIn */.S1)(only, host);
}
function nameRule(name) {
    const below = name.replace(/^\*(?=\.)/, '');
    const suffix = ascii(below.startsWith('.') ? below : `.${below}`);
    return host => (0,external_node_net_.isIP)(host) === 0 && (host.endsWith(suffix) || (!below.startsWith('.') && `.${host}` === suffix));
}
/** Names travel in their form of ASCII, as URL has them. */
function ascii(suffix) {
    const name = (0,external_node_url_.domainToASCII)(suffix.slice(1));
    return name === '' ? suffix : `.${(0,addresses/* bare */.$B)(name)}`;
}

;// CONCATENATED MODULE: ./lib/system/http-proxied.js











// As the package's own entry does it; dispatchers are without methods before.
Object.assign(dispatcher.prototype, api);
/** HTTP/1.1 through proxies, by undici. Loads it, which takes some 50 ms: import this file lazily. */
function proxiedHttp(proxies, options) {
    const { direct, proxied } = dispatchersFor(proxies, options);
    const isExempt = readNoProxy(proxies.none ?? '');
    return {
        request: request => send(isExempt(request.url) ? direct : proxied, request, options.timeouts),
        close: async () => {
            await Promise.all([direct.close(), proxied.close()]);
        },
    };
}
function dispatchersFor(proxies, { ca, proxyCa, client, timeouts }) {
    const trust = { ...authorities(ca), ...client };
    const connect = {
        ...trust,
        timeout: timeouts.connect,
        lookup: (0,lookup/* withoutMetadata */._)(external_node_dns_.lookup),
        highWaterMark: http_wire/* SOCKET_BUFFER */.P_,
        allowH2: false,
    };
    const common = {
        connect,
        allowH2: false,
        connectTimeout: timeouts.connect,
        bodyTimeout: timeouts.body,
        keepAliveTimeout: http_wire/* KEEP_ALIVE_MS */.t5,
    };
    const proxied = new env_http_proxy_agent({
        ...common,
        // Empty, not undefined: undici would look into the environment by itself.
        httpProxy: proxies.http ?? '',
        httpsProxy: proxies.https ?? '',
        noProxy: '',
        // A proxy that never answers the question for a tunnel: undici would wait five minutes, whatever the request's limits.
        clientFactory: (origin, pool) => new dispatcher_pool(origin, { ...pool, headersTimeout: timeouts.headers }),
        requestTls: { ...trust, allowH2: false },
        // The client certificate is for the registry and not shown to a proxy.
        proxyTls: { ...authorities(proxyCa), allowH2: false },
    });
    return { direct: new agent(common), proxied };
}
/** Naming any authority replaces those that Node trusts, so they are named as well. */
function authorities(ca) {
    return ca.length === 0 ? {} : { ca: [...(0,external_node_tls_.getCACertificates)('default'), ...ca] };
}
async function send(dispatcher, request, timeouts) {
    const { method, url, body } = request;
    const signal = (0,http_wire/* endOf */.pJ)(request);
    const content = new http_wire/* Content */.UC(body);
    const options = {
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: (0,http_wire/* fieldsOf */.Pf)(request),
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
        const body = translated(answer.body, url.host);
        return {
            status: answer.statusCode,
            headers: headersOf(answer.headers),
            body,
            bodyInTime: (0,http_wire/* inTime */.RN)(body, timeouts.answer, error => answer.body.destroy(error)),
            discard: () => answer.body.dump({ limit: http_wire/* MAX_DISCARDED */.zH }).catch(() => { }),
        };
    }
    catch (cause) {
        if (content.failure !== undefined)
            throw content.failure.error;
        throw (0,http_failure/* failureOf */.g)(cause, url.host);
    }
}
async function* translated(body, host) {
    try {
        yield* body;
    }
    catch (cause) {
        throw (0,http_failure/* failureOf */.g)(cause, host);
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
