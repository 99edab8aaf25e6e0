export const id = 8739;
export const ids = [8739];
export const modules = {

/***/ 48739:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rekorWitness: () => (/* binding */ rekorWitness)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82643);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95899);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55234);
/* harmony import */ var _signer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87264);
/* harmony import */ var _service_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(66359);







/** A witness that enters signatures into a Rekor log. */
function rekorWitness(services, url, version) {
    const see = async (content, signed, publicKeyPem) => {
        const { by } = signed;
        const pem = by.kind === 'certificate' ? (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .toPem */ .s)(by.chain[0] ?? new Uint8Array(), 'CERTIFICATE') : publicKeyPem;
        const entry = version === 1
            ? await enter(services, url, { content, signed, pem })
            : await enterV2(services, url, { content, signed, pem });
        return { logEntries: [entry] };
    };
    return { kind: 'logged', see };
}
/**
 * Rekor's first API: `dsse` entries for statements, `hashedrekord` for payloads. A repetition meets its own entry and
 * is answered 409 with its address.
 */
async function enter(services, url, proposal) {
    const name = 'Rekor';
    const entries = new URL('api/v1/log/entries', url);
    const answer = await (0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .askService */ .x)(services, { name, method: 'POST', url: entries, body: proposed(proposal) });
    if (answer.status === 200 || answer.status === 201)
        return readEntry(answer, url);
    if (answer.status !== 409 || answer.location === undefined)
        throw refused(answer, url);
    const uuid = answer.location.slice(answer.location.lastIndexOf('/') + 1);
    if (!/^[0-9a-f]{64,80}$/i.test(uuid))
        throw refused(answer, url);
    const known = await (0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .askService */ .x)(services, {
        name,
        method: 'GET',
        url: new URL(`${entries.pathname}/${uuid}`, url),
    });
    if (known.status !== 200)
        throw refused(known, url);
    return readEntry(known, url);
}
function proposed({ content, signed, pem }) {
    const verifier = Buffer.from(pem).toString('base64');
    const signature = Buffer.from(signed.signature).toString('base64');
    if (content.kind === 'payload') {
        const algorithm = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameOf */ .Zn)(verifierKey(pem));
        const hash = { algorithm, value: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(content.payload).digest('hex') };
        const spec = { data: { hash }, signature: { content: signature, publicKey: { content: verifier } } };
        return { apiVersion: '0.0.1', kind: 'hashedrekord', spec };
    }
    const payload = Buffer.from(content.payload).toString('base64');
    const envelope = JSON.stringify({
        payload,
        payloadType: content.payloadType,
        signatures: [{ sig: signature }],
    });
    return {
        apiVersion: '0.0.1',
        kind: 'dsse',
        spec: { proposedContent: { envelope, verifiers: [verifier] } },
    };
}
/**
 * Rekor's second API. It has no entries for statements any more: the signature is entered as one over the hash of the
 * bytes that were signed (sigstore-go#627), which @sigstore/sign 5.1 does not do yet.
 */
async function enterV2(services, url, { content, signed, pem }) {
    const [{ der, label }] = (0,_pem_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePem */ .o)(pem, 'the verifier');
    const certificate = label === 'CERTIFICATE';
    const key = verifierKey(pem);
    const rawBytes = der.toString('base64');
    const verifier = {
        ...(certificate ? { x509Certificate: { rawBytes } } : { publicKey: { rawBytes } }),
        keyDetails: keyDetails(key, url),
    };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)((0,_scheme_js__WEBPACK_IMPORTED_MODULE_3__/* .hashNameOf */ .Zn)(key)).update((0,_signer_js__WEBPACK_IMPORTED_MODULE_4__/* .signedBytes */ .Sq)(content)).digest('base64');
    const signature = { content: Buffer.from(signed.signature).toString('base64'), verifier };
    const answer = await (0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .askService */ .x)(services, {
        name: 'Rekor',
        method: 'POST',
        url: new URL('api/v2/log/entries', url),
        body: { hashedRekordRequestV002: { digest, signature } },
    });
    if (answer.status !== 200 && answer.status !== 201)
        throw refused(answer, url);
    const entry = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(answer.bytes);
    if (typeof entry['canonicalizedBody'] === 'string' &&
        typeof (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(entry['logId'])['keyId'] === 'string') {
        return entry;
    }
    throw refused(answer, url);
}
/** The key of a certificate, or the key itself. */
function verifierKey(pem) {
    return pem.includes('-----BEGIN CERTIFICATE') ? new node_crypto__WEBPACK_IMPORTED_MODULE_0__.X509Certificate(pem).publicKey : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(pem);
}
/** PublicKeyDetails of sigstore_common.proto. */
function keyDetails(key, { host }) {
    const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
    const curves = {
        prime256v1: 'PKIX_ECDSA_P256_SHA_256',
        secp384r1: 'PKIX_ECDSA_P384_SHA_384',
        secp521r1: 'PKIX_ECDSA_P521_SHA_512',
    };
    const rsa = [2048, 3072, 4096].includes(modulusLength)
        ? `PKIX_RSA_PKCS1V15_${modulusLength}_SHA256`
        : undefined;
    const details = curves[namedCurve] ?? rsa;
    if (details !== undefined)
        return details;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', `the log at ${host} takes no entries for this kind of key (${key.asymmetricKeyType})`);
}
function readEntry(answer, url) {
    const [entry, ...others] = Object.values((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(answer.bytes)).map(_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv);
    const { body, integratedTime, logID, logIndex, verification } = entry ?? {};
    const { kind, apiVersion } = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(body));
    if (others.length > 0 || typeof body !== 'string' || typeof kind !== 'string')
        throw refused(answer, url);
    const { inclusionProof, signedEntryTimestamp } = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(verification);
    return {
        logIndex: String(logIndex),
        logId: { keyId: Buffer.from(String(logID), 'hex').toString('base64') },
        kindVersion: { kind, version: String(apiVersion) },
        integratedTime: String(integratedTime),
        ...(typeof signedEntryTimestamp === 'string' ? { inclusionPromise: { signedEntryTimestamp } } : {}),
        ...(inclusionProof === undefined ? {} : { inclusionProof: readProof((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(inclusionProof)) }),
        canonicalizedBody: body,
    };
}
function readProof(proof) {
    const fromHex = (hex) => Buffer.from(String(hex), 'hex').toString('base64');
    return {
        logIndex: String(proof['logIndex']),
        rootHash: fromHex(proof['rootHash']),
        treeSize: String(proof['treeSize']),
        hashes: [proof['hashes']].flat().map(fromHex),
        checkpoint: { envelope: String(proof['checkpoint']) },
    };
}
function refused(answer, { host }) {
    const tooLarge = answer.status === 413 || /too large|exceeds/i.test((0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z)(answer));
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('signing-failed', `Rekor at ${host} made no log entry: ${(0,_service_js__WEBPACK_IMPORTED_MODULE_5__/* .wordsOf */ .Z)(answer)}`, {
        hint: tooLarge
            ? 'the log receives the whole statement; attach a large SBOM as an artifact, whose digest is signed instead'
            : 'nothing was named; run again, or use a log of your own by rekor-url',
    });
}


/***/ }),

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
