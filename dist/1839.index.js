export const id = 1839;
export const ids = [1839];
export const modules = {

/***/ 26375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ isForetold),
/* harmony export */   Kz: () => (/* binding */ checkClaims),
/* harmony export */   Sy: () => (/* binding */ isValidFor),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   p1: () => (/* binding */ challengeOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82643);


const HELP = 'docs/signing.md shows the job for GitHub and for GitLab';
/** A token that ends within this time may be refused before the request arrives. */
const MARGIN_S = 10;
const ON_GITLAB = 'on GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }';
/** The claims of a JWT, which is not verified here: Fulcio does that. Throws `identity-rejected`. */
function claimsOf(token) {
    const claims = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
    if (token.split('.').length === 3 && typeof claims['iss'] === 'string')
        return claims;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('identity-rejected', 'the identity token is no JWT with an issuer', { hint: HELP });
}
/** Where the token comes from: SIGSTORE_ID_TOKEN where that is set, else GitHub is asked. */
function originOf(env) {
    if (!env['SIGSTORE_ID_TOKEN'])
        return 'github';
    if (env['GITLAB_CI'])
        return 'environment-of-gitlab';
    return env['GITHUB_ACTIONS'] === 'true' ? 'environment-of-github' : 'environment';
}
/** Throws `identity-rejected` for a token that cannot be turned into a certificate, with the reason and the way out. */
function checkClaims(claims, { audience, now, publicFulcio, origin }) {
    const gitlab = origin === 'environment-of-gitlab';
    const fail = (message, hint) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('identity-rejected', `the identity token ${message}`, { hint });
    };
    const audiences = [claims['aud']].flat();
    if (!audiences.includes(audience)) {
        fail(`is for the audience ${audiences.map(one => JSON.stringify(one)).join(', ')}, expected ${JSON.stringify(audience)}`, audienceHint(origin, audience));
    }
    const { exp } = claims;
    if (typeof exp === 'number' && !isValidFor(claims, now, MARGIN_S * 1000)) {
        fail(`expired at ${new Date(exp * 1000).toISOString()}; this machine says it is ${new Date(now).toISOString()}`, expiryHint(claims, origin));
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
/** True when a token does not end within `ms` milliseconds, or does not say when it ends. `now`: since 1970. */
function isValidFor({ exp }, now, ms) {
    return typeof exp !== 'number' || exp * 1000 - ms >= now;
}
function audienceHint(origin, audience) {
    if (origin === 'environment-of-gitlab')
        return ON_GITLAB;
    const ask = `a token for the audience ${audience}`;
    if (origin === 'environment-of-github')
        return `leave SIGSTORE_ID_TOKEN out, with permissions: { id-token: write } ${ask} is asked for here; or ask for one by core.getIDToken('${audience}')`;
    if (origin === 'github')
        return `GitHub's token service was asked for ${ask} and gave another one`;
    return `set SIGSTORE_ID_TOKEN to ${ask}; ${ON_GITLAB}`;
}
/** GitLab's tokens live as long as the job may run, 5 minutes where it has no limit (GitLab's docs on ID tokens). */
function expiryHint({ iat, exp }, origin) {
    const clock = 'if the times differ wrongly, set the clock';
    if (origin === 'github')
        return `GitHub has just given it: ${clock} of this machine`;
    const life = typeof iat === 'number' && typeof exp === 'number'
        ? `; this one lived for ${Math.round((exp - iat) / 60)} minutes`
        : '';
    if (origin === 'environment-of-gitlab')
        return `GitLab gives a job its token once, at the start, and it cannot be renewed${life}. It lives as long as the timeout of the job: set a longer \`timeout\`, or build in one job and sign in another (\`merge\`, \`promote\`); ${clock}`;
    return `SIGSTORE_ID_TOKEN is taken as it is and cannot be renewed here${life}. Give one with a longer life${origin === 'environment-of-github' ? ', or none, so that GitHub is asked when it is needed' : ''}; ${clock}`;
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
/**
 * True when `identityOf` knows how Fulcio calls the holder: GitHub, GitLab, people. Of other CIs (Buildkite, CircleCI,
 * Kubernetes, those of a private Fulcio) it makes names by rules of its own, which only a certificate shows.
 */
function isForetold(claims, origin) {
    const named = ['job_workflow_ref', 'ci_config_ref_uri', 'email'].some(name => typeof claims[name] === 'string' && claims[name] !== '');
    return named || origin !== 'environment';
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
  keylessSigner: () => (/* binding */ keylessSigner)
});

// EXTERNAL MODULE: ./lib/sign/addresses.js
var addresses = __webpack_require__(69109);
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







const NO_FULCIO = 'nothing was named; fulcio-url has to be the address of a Fulcio itself (API v2), and not of a page or a proxy before it';
/**
 * Has Fulcio certify a new P-256 key for the token's identity (fulcio API v2). Throws `identity-rejected`
 * where Fulcio refuses the token, `signing-failed` for any other answer.
 */
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
    return { privateKey, chain, validUntil: endOf(new external_node_crypto_.X509Certificate(chain[0]), services.clock.now()) };
}
/** When a certificate that was made just now ends. A clock that is behind must not make it live longer than it does. */
function endOf({ validFrom, validTo }, now) {
    const end = Date.parse(validTo);
    return Math.min(end, now + end - Date.parse(validFrom));
}
/** Whom a certificate names; undefined where that is neither an address nor an e-mail address. */
function nameIn(certificate) {
    const { subjectAltName = '' } = new external_node_crypto_.X509Certificate(certificate);
    const text = /^(?:URI|email):(.+)$/s.exec(subjectAltName)?.[1];
    // Node writes names with commas and quotes as JSON.
    return text?.startsWith('"') ? String(JSON.parse(text)) : text;
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
        throw new errors/* AppError */.uV('signing-failed', `Fulcio at ${host} gave no certificate: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
            hint: NO_FULCIO,
        });
    }
}
/** Fulcio says why in JSON; a page, a redirect or a path that is not there is somebody else's. */
function refused(answer, issuer, { host }) {
    const { message } = (0,sign_json/* readJson */.Vh)(answer.bytes);
    if (![400, 401, 403].includes(answer.status) || typeof message !== 'string') {
        return new errors/* AppError */.uV('signing-failed', `Fulcio at ${host} gave no certificate: ${(0,service/* wordsOf */.Z)(answer)}`, {
            hint: NO_FULCIO,
        });
    }
    return new errors/* AppError */.uV('identity-rejected', `Fulcio at ${host} refused the identity token: ${(0,service/* wordsOf */.Z)(answer)}`, {
        hint: `it has to know the issuer ${String(issuer)} and to find the token valid by its own clock`,
    });
}

;// CONCATENATED MODULE: ./lib/sign/keyless/token.js




/** Whom the token is for; what Fulcio expects. */
const AUDIENCE = 'sigstore';
const ASKED = 'the job needs permissions: { id-token: write }; the runner sets the address and its token for every step, so nothing may set ACTIONS_ID_TOKEN_REQUEST_* itself. Else run the job again (githubstatus.com)';
/**
 * The identity token of this job: SIGSTORE_ID_TOKEN where it is set (GitLab, and CIs with means of their own), else
 * GitHub's for the audience `sigstore`. Throws `identity-missing` with what to add to the workflow, and
 * `identity-rejected` for a token that Fulcio cannot take. The token is never in a message.
 */
async function identityToken(source) {
    const { env, mask, clock, publicFulcio } = source;
    const given = env['SIGSTORE_ID_TOKEN'];
    const token = given || (await fromGithub(source)) || missing(env);
    mask(token);
    const claims = (0,keyless_claims/* claimsOf */.ds)(token);
    (0,keyless_claims/* checkClaims */.Kz)(claims, {
        audience: AUDIENCE,
        now: clock.now(),
        publicFulcio,
        origin: (0,keyless_claims/* originOf */.yv)(env),
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
        throw new errors/* AppError */.uV('identity-rejected', 'ACTIONS_ID_TOKEN_REQUEST_URL is no address', { hint: ASKED });
    const url = new URL(address);
    url.searchParams.set('audience', AUDIENCE);
    const headers = { authorization: `Bearer ${secret}` };
    const name = "GitHub's token service";
    const answer = await (0,service/* askService */.x)(source, { name, method: 'GET', url, headers });
    const { value } = answer.status === 200 ? (0,sign_json/* readJson */.Vh)(answer.bytes) : {};
    if (typeof value === 'string' && value !== '')
        return value;
    throw new errors/* AppError */.uV('identity-rejected', `${name} gave no identity token: ${(0,service/* wordsOf */.Z)(answer)}`, {
        hint: ASKED,
    });
}
function missing(env) {
    const said = (message, hint) => {
        throw new errors/* AppError */.uV('identity-missing', `sign: keyless needs an identity token; ${message}`, { hint });
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






/** A certificate that ends within this time is not used for another signature. */
const MARGIN_MS = 60_000;
/** A token that ends within this time is not used where another one may be had: Fulcio may have to be asked again. */
const TOKEN_MARGIN_MS = 60_000;
/**
 * Signs with short-lived keys that Fulcio certifies for the identity of this CI job. One certificate serves every
 * signature made while it is valid. Throws what `identityToken` does before anything is sent. Where only a certificate shows the identity, one is asked for at once.
 */
async function keylessSigner(options) {
    const publicFulcio = options.fulcio.origin === addresses/* PUBLIC_FULCIO */.z1;
    const request = () => identityToken({ ...options, publicFulcio });
    const first = await request();
    const keys = new Keys(options, first, request);
    const { claims } = first;
    const named = (0,keyless_claims/* isForetold */.Gj)(claims, (0,keyless_claims/* originOf */.yv)(options.env))
        ? undefined
        : nameIn((await keys.current()).chain[0]);
    return {
        trust: trustIn(claims, named ?? (0,keyless_claims/* identityOf */.cu)(claims), options.check),
        witnessed: (0,signer/* seenBy */.DA)(options.witnesses),
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
        const running = this.#key ?? this.#certify();
        this.#key = running;
        const key = await running;
        if (key.validUntil - MARGIN_MS > this.#options.clock.now())
            return key;
        if (this.#key === running)
            this.#key = this.#certify();
        return this.#key;
    }
    #certify() {
        const certified = this.#ask();
        certified.catch(() => {
            this.#key = undefined; // The next signature may have more luck.
        });
        return certified;
    }
    /** An outage of Fulcio may outlast the token; then another one is asked for, or said that there is none. */
    async #ask() {
        const { fulcio, clock } = this.#options;
        const token = await this.#token();
        try {
            return await certifiedKey(this.#options, fulcio, token);
        }
        catch (error) {
            if ((0,keyless_claims/* isValidFor */.Sy)(token.claims, clock.now(), 0))
                throw error;
            return certifiedKey(this.#options, fulcio, await this.#request());
        }
    }
    /**
     * The token that was asked for before the build serves once, if the build has left it enough time. GitHub gives a new
     * one whenever it is asked; GitLab's lasts as long as it lasts, and is refused with the reason when it has ended.
     */
    async #token() {
        const first = this.#first;
        this.#first = undefined;
        const usable = first && (0,keyless_claims/* isValidFor */.Sy)(first.claims, this.#options.clock.now(), TOKEN_MARGIN_MS);
        return usable ? first : this.#request();
    }
}
function trustIn(claims, identity, check) {
    const issuer = { exact: String(claims['iss']) };
    return { kind: 'identity', identity: { exact: identity }, issuer, check };
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
