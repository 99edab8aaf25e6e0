export const id = 1839;
export const ids = [1839];
export const modules = {

/***/ 26375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kz: () => (/* binding */ checkClaims),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   p1: () => (/* binding */ challengeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82643);


const HELP = 'docs/signing.md shows the job for GitHub and for GitLab';
/** A token that ends within this time may be refused before the request arrives. */
const MARGIN_S = 10;
/** The claims of a JWT, which is not verified here: Fulcio does that. Throws `credentials-rejected`. */
function claimsOf(token) {
    const claims = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
    if (token.split('.').length === 3 && typeof claims['iss'] === 'string')
        return claims;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('credentials-rejected', 'the identity token is no JWT with an issuer', { hint: HELP });
}
/** Throws `credentials-rejected` for a token that cannot be turned into a certificate, with the reason and the way out. */
function checkClaims(claims, { audience, now, publicFulcio, gitlab }) {
    const fail = (message, hint) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('credentials-rejected', `the identity token ${message}`, { hint });
    };
    const audiences = [claims['aud']].flat();
    if (!audiences.includes(audience)) {
        fail(`is for the audience ${audiences.map(one => JSON.stringify(one)).join(', ')}, expected ${JSON.stringify(audience)}`, 'on GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }');
    }
    const { exp } = claims;
    if (typeof exp === 'number' && exp - MARGIN_S < now / 1000) {
        fail(`expired at ${new Date(exp * 1000).toISOString()}; this machine says it is ${new Date(now).toISOString()}`, 'sign earlier in the job or give the token a longer life; if the times differ wrongly, set the clock');
    }
    if (!publicFulcio)
        return;
    const issuer = String(claims['iss']);
    if ((gitlab && issuer !== 'https://gitlab.com') || /\/_services\/token$/.test(issuer)) {
        fail(`is issued by ${issuer}, which the public sigstore does not know`, 'a server of your own needs sign: key, or a sigstore of your own by fulcio-url, rekor-url and trusted-root');
    }
    if (gitlab && !claims['ci_config_ref_uri']) {
        fail('names no pipeline file (claim ci_config_ref_uri), from which Fulcio makes the identity', 'pipelines whose configuration is outside of the project have none; use sign: key there');
    }
}
/** The identity that Fulcio will write into the certificate (fulcio, docs/oidc.md); used to find earlier signatures. */
function identityOf(claims) {
    const text = (name) => (typeof claims[name] === 'string' ? claims[name] : '');
    if (text('job_workflow_ref') !== '')
        return `${text('server_url') || 'https://github.com'}/${text('job_workflow_ref')}`;
    if (text('ci_config_ref_uri') !== '')
        return `https://${text('ci_config_ref_uri')}`;
    return text('email') || text('sub');
}
/** What Fulcio wants signed as a proof that the key is held: the e-mail address or the subject of the token. */
function challengeOf(claims) {
    const { email, sub } = claims;
    return String(email ?? sub);
}


/***/ }),

/***/ 51839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  PUBLIC_FULCIO: () => (/* binding */ PUBLIC_FULCIO),
  PUBLIC_REKOR: () => (/* binding */ PUBLIC_REKOR),
  keylessSigner: () => (/* binding */ keylessSigner)
});

// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
// EXTERNAL MODULE: ./lib/sign/signer.js
var signer = __webpack_require__(87264);
// EXTERNAL MODULE: ./lib/sign/keyless/claims.js
var keyless_claims = __webpack_require__(26375);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/json.js
var sign_json = __webpack_require__(82643);
// EXTERNAL MODULE: ./lib/sign/pem.js
var pem = __webpack_require__(95899);
// EXTERNAL MODULE: ./lib/sign/keyless/service.js
var service = __webpack_require__(66359);
;// CONCATENATED MODULE: ./lib/sign/keyless/fulcio.js







/** Has Fulcio certify a new P-256 key for the token's identity (fulcio API v2). Throws `credentials-rejected`. */
async function certifiedKey(services, fulcio, { token, claims }) {
    const { privateKey, publicKey } = await (0,external_node_util_.promisify)(external_node_crypto_.generateKeyPair)('ec', { namedCurve: 'P-256' });
    const proof = (0,external_node_crypto_.sign)('sha256', Buffer.from((0,keyless_claims/* challengeOf */.p1)(claims)), privateKey);
    const answer = await (0,service/* askService */.x)(services, {
        name: 'Fulcio',
        method: 'POST',
        url: new URL('api/v2/signingCert', fulcio),
        body: {
            credentials: { oidcIdentityToken: token },
            publicKeyRequest: {
                publicKey: {
                    algorithm: 'ECDSA',
                    content: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
                },
                proofOfPossession: proof.toString('base64'),
            },
        },
    });
    if (answer.status !== 200 && answer.status !== 201)
        throw refused(answer, claims['iss'], fulcio);
    const chain = chainIn(answer, fulcio);
    return { privateKey, chain, validUntil: Date.parse(new external_node_crypto_.X509Certificate(chain[0]).validTo) };
}
function chainIn({ bytes }, { host }) {
    const json = (0,sign_json/* readJson */.Vh)(bytes);
    const signed = (0,sign_json/* recordOf */.zv)(json['signedCertificateEmbeddedSct'] ?? json['signedCertificateDetachedSct']);
    const certificates = (0,sign_json/* recordOf */.zv)(signed['chain'])['certificates'];
    const pems = Array.isArray(certificates) ? certificates.map(String).join('\n') : '';
    try {
        const [leaf, ...rest] = (0,pem/* parsePem */.o)(pems, 'the certificate');
        return [leaf.der, ...rest.map(({ der }) => der)];
    }
    catch (cause) {
        throw new errors/* AppError */.uV('network-failed', `Fulcio at ${host} gave no certificate: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
        });
    }
}
function refused(answer, issuer, { host }) {
    return new errors/* AppError */.uV('credentials-rejected', `Fulcio at ${host} refused the identity token: ${(0,service/* wordsOf */.Z)(answer)}`, {
        hint: `it has to know the issuer ${String(issuer)} and to find the token valid by its own clock`,
    });
}

;// CONCATENATED MODULE: ./lib/sign/keyless/token.js




/** Whom the token is for; what Fulcio expects. */
const AUDIENCE = 'sigstore';
/**
 * The identity token of this job: SIGSTORE_ID_TOKEN where it is set (GitLab, and CIs with means of their own), else
 * GitHub's for the audience `sigstore`. Throws `credentials-missing` with what to add to the workflow, and
 * `credentials-rejected` for a token that Fulcio cannot take. The token is never in a message.
 */
async function identityToken(source) {
    const { env, mask, clock, publicFulcio } = source;
    const token = env['SIGSTORE_ID_TOKEN'] || (await fromGithub(source)) || missing(env);
    mask(token);
    const claims = (0,keyless_claims/* claimsOf */.ds)(token);
    (0,keyless_claims/* checkClaims */.Kz)(claims, {
        audience: AUDIENCE,
        now: clock.now(),
        publicFulcio,
        gitlab: Boolean(env['GITLAB_CI']),
    });
    return { token, claims };
}
async function fromGithub(source) {
    const { env, mask } = source;
    const [address, secret] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'], env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']];
    if (!address || !secret)
        return undefined;
    mask(secret);
    if (!URL.canParse(address))
        throw new errors/* AppError */.uV('credentials-rejected', 'ACTIONS_ID_TOKEN_REQUEST_URL is no address');
    const url = new URL(address);
    url.searchParams.set('audience', AUDIENCE);
    const headers = { authorization: `Bearer ${secret}` };
    const name = "GitHub's token service";
    const answer = await (0,service/* askService */.x)(source, { name, method: 'GET', url, headers });
    const { value } = answer.status === 200 ? (0,sign_json/* readJson */.Vh)(answer.bytes) : {};
    if (typeof value === 'string' && value !== '')
        return value;
    throw new errors/* AppError */.uV('credentials-rejected', `${name} gave no identity token: ${(0,service/* wordsOf */.Z)(answer)}`);
}
function missing(env) {
    const said = (message, hint) => {
        throw new errors/* AppError */.uV('credentials-missing', `sign: keyless needs an identity token; ${message}`, { hint });
    };
    if (env['GITHUB_ACTIONS'] === 'true') {
        return said('this job may not ask GitHub for one', 'add to the job: permissions: { contents: read, id-token: write }; requests from forks never get one');
    }
    if (env['GITLAB_CI']) {
        return said('SIGSTORE_ID_TOKEN is not set', 'add to the job: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }');
    }
    return said('neither SIGSTORE_ID_TOKEN nor a CI that gives one was found', 'use sign: key, or set SIGSTORE_ID_TOKEN to an OIDC token for the audience sigstore');
}

;// CONCATENATED MODULE: ./lib/sign/keyless/keyless.js





const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** A certificate that ends within this time is not used for another signature. */
const MARGIN_MS = 60_000;
/**
 * Signs with short-lived keys that Fulcio certifies for the identity of this CI job. One certificate serves every
 * signature made while it is valid. Throws what `identityToken` does before anything is sent.
 */
async function keylessSigner(options) {
    const publicFulcio = options.fulcio.origin === PUBLIC_FULCIO;
    const request = () => identityToken({ ...options, publicFulcio });
    const first = await request();
    const keys = new Keys(options, first, request);
    return {
        trust: trustIn(first.claims, options.check),
        sign: async (content) => {
            const { privateKey, chain } = await keys.current();
            const signature = (0,scheme/* signBytes */.b_)((0,signer/* signedBytes */.Sq)(content), privateKey);
            const signed = {
                signature,
                by: { kind: 'certificate', chain },
                logEntries: [],
                timestamps: [],
            };
            return (0,signer/* witnessed */.Hb)(content, signed, { witnesses: options.witnesses, pem: '' });
        },
    };
}
/** The certified key in use, one at a time. */
class Keys {
    #options;
    #first;
    #request;
    #key;
    constructor(options, first, request) {
        this.#options = options;
        this.#first = first;
        this.#request = request;
    }
    async current() {
        const running = this.#key ?? this.#certify(async () => this.#first);
        this.#key = running;
        const key = await running;
        if (key.validUntil - MARGIN_MS > this.#options.clock.now())
            return key;
        // GitHub gives a new token each time; GitLab's lasts as long as it lasts.
        if (this.#key === running)
            this.#key = this.#certify(this.#request);
        return this.#key;
    }
    #certify(token) {
        const certified = token().then(known => certifiedKey(this.#options, this.#options.fulcio, known));
        certified.catch(() => {
            this.#key = undefined; // The next signature may have more luck.
        });
        return certified;
    }
}
function trustIn(claims, check) {
    const issuer = { exact: String(claims['iss']) };
    return { kind: 'identity', identity: { exact: (0,keyless_claims/* identityOf */.cu)(claims) }, issuer, check };
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
 * answer. Throws `network-failed` when the time is spent, with the last failure.
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('network-failed', `${request.name} at ${request.url.host}: ${tried}, for ${BUDGET_MS / 60_000} minutes`, {
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
        if (error instanceof _system_http_port_js__WEBPACK_IMPORTED_MODULE_1__/* .NetworkFailure */ .p && error.transient)
            return error.message;
        throw error;
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
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('network-failed', `${url.host}: the answer is longer than ${MAX_ANSWER} bytes`);
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


/***/ })

};
