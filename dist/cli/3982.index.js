export const id = 3982;
export const ids = [3982,2264];
export const modules = {

/***/ 85260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ buildkitStatements)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59263);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(52713);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(37886);







const PREDICATE = 'in-toto.io/predicate-type';
/**
 * Takes the statements whose predicate type begins with `predicateType` out of an image's BuildKit attestations
 * (BuildKit, docs/attestations/attestation-storage.md). Both shapes are understood: image manifests named by
 * annotations in the index, and the artifact manifests of BuildKit 0.32 with a subject. A statement about other content
 * is left out with a warning. An image without an index has none.
 */
async function buildkitStatements(content, root, predicateType) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_5__/* .walkIndex */ .Qp)(await content.manifest(root), digest => content.manifest(digest));
    const found = await Promise.all(levels.flatMap(({ index }) => index.manifests
        .filter(_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .isAttestation */ .H)
        .map(entry => fromManifest(content, entry, { index, predicateType }))));
    return {
        statements: found.flatMap(({ statements }) => statements),
        warnings: found.flatMap(({ warnings }) => warnings),
    };
}
async function fromManifest(content, entry, { index, predicateType }) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(entry.digest));
    if (parsed.kind !== 'manifest')
        return { statements: [], warnings: [] };
    const about = subjectOf(entry, parsed.manifest);
    const subject = index.manifests.find(({ digest }) => digest === about);
    const name = `attestation manifest ${entry.digest}`;
    if (subject === undefined) {
        return {
            statements: [],
            warnings: [`${name} is about ${about ?? 'nothing'}, which is not in its index`],
        };
    }
    const layers = parsed.manifest.layers.filter(layer => states(layer, predicateType));
    const read = await Promise.all(layers.map((layer, at) => fromLayer(content, layer, { subject, at })));
    return {
        statements: read.flatMap(one => one.statement ?? []),
        warnings: read.flatMap(one => (one.warning === undefined ? [] : [`${name}: ${one.warning}`])),
    };
}
async function fromLayer(content, layer, { subject, at }) {
    if (layer.size > _sbom_document_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SBOM */ .n_)
        return { warning: `a statement of ${layer.size} bytes is left out (at most ${_sbom_document_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_SBOM */ .n_})` };
    const statement = parseStatement(Buffer.concat(await Array.fromAsync(content.blob(layer))), layer.digest);
    if (!isAbout(statement, subject.digest))
        return { warning: `${layer.digest} is about other content` };
    return { statement: { subject, at, predicate: statement.predicate } };
}
function parseStatement(bytes, digest) {
    try {
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `in-toto statement ${digest} is not JSON`, { cause });
    }
}
/** Statements of scans within a build name no image; one that names images has to name this one. */
function isAbout({ subject }, digest) {
    const named = (Array.isArray(subject) ? subject : []).flatMap(one => one?.digest?.['sha256'] ?? []);
    return named.length === 0 || named.includes(digest.slice('sha256:'.length));
}
function subjectOf({ annotations }, { subject }) {
    const named = annotations?.[_oci_attestation_js__WEBPACK_IMPORTED_MODULE_1__/* .REFERENCE */ .g.digest];
    return named !== undefined && (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(named) ? named : subject?.digest;
}
function states({ mediaType, annotations }, predicateType) {
    return mediaType === _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.inToto && (annotations?.[PREDICATE] ?? '').startsWith(predicateType);
}


/***/ }),

/***/ 10825:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unlessGone),
/* harmony export */   w: () => (/* binding */ findSboms)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44360);
/* harmony import */ var _sbom_document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);



/**
 * The SBOM artifacts of a digest, in no order. Each manifest is read: its own subject and type count, since lists of
 * referrers written by older clients are not true.
 */
async function findSboms({ content, referrers }, subject) {
    const found = new Map();
    for (const mediaType of Object.values(_sbom_document_js__WEBPACK_IMPORTED_MODULE_2__/* .SBOM_TYPE */ .tY)) {
        for await (const { digest } of referrers.referrersOf(subject, mediaType)) {
            const manifest = await content.manifest(digest).catch(unlessGone);
            if (manifest === undefined)
                continue;
            const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(manifest);
            if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject)
                continue;
            const [document] = parsed.manifest.layers;
            if (parsed.manifest.artifactType !== mediaType || document?.mediaType !== mediaType)
                continue;
            found.set(digest, { subject, digest, mediaType, document });
        }
    }
    return [...found.values()];
}
/** For what is asked for because something names it: lists of older clients keep entries whose manifests were deleted. */
function unlessGone(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && 'status' in error && error.status === 404)
        return undefined;
    throw error;
}


/***/ }),

/***/ 38215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ verificationSummary),
/* harmony export */   bf: () => (/* binding */ verificationLines),
/* harmony export */   om: () => (/* binding */ verificationProblems)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _console_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17243);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72527);
/* harmony import */ var _rate_limits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60831);




/** Everything that is missing, one a line, with what it is about. */
function verificationProblems(items) {
    return items.flatMap(({ reference, checks }) => checks
        .filter(({ ok }) => !ok)
        .flatMap(({ check, detail, problems }) => [
        `${reference}: ${check}: ${detail}`,
        ...problems.map(problem => `${reference}: ${check}: ${problem}`),
    ]));
}
/** A verification as lines for a terminal or a log: a table for each item. */
function verificationLines({ items }) {
    return items.flatMap(item => [
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(item.digest === null ? item.reference : `${item.name}@${item.digest}`),
        ...(0,_console_js__WEBPACK_IMPORTED_MODULE_1__/* .alignColumns */ .R)(item.checks.map(rowOf)).map(line => `  ${line}`),
        '',
    ]);
}
function rowOf({ ok, check, subject, detail }) {
    const about = subject === null ? '-' : (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(subject);
    return [ok ? 'ok' : 'MISSING', check, about, (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(detail, 200))];
}
/** Texts in table cells; the whole of them is in the JSON document. */
const MAX_CELL = 400;
/** A verification as a GitHub job summary, in which every text from outside is only text. */
function verificationSummary({ items, valid, rateLimits }) {
    const rows = ({ checks }) => checks.map(({ ok, check, subject, detail, problems }) => {
        const words = [detail, ...problems].map(word => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .clip */ .$Q)(word, MAX_CELL))).join('<br>');
        const about = subject === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(subject));
        return `| ${ok ? '✅' : '❌'} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .escapeText */ .X1)(check)} | ${about} | ${words} |`;
    });
    return [
        `## ${valid ? '✅ Verified' : '❌ Not whole'}`,
        ...items.flatMap(item => [
            '',
            `### ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(item.reference)}`,
            ...(item.digest === null ? [] : ['', `Digest: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(item.digest)}`]),
            '',
            '| | Check | Of | Finding |',
            '|---|---|---|---|',
            ...rows(item),
        ]),
        ...(0,_rate_limits_js__WEBPACK_IMPORTED_MODULE_3__/* .rateLimitBlocks */ .E5)(rateLimits).flatMap(({ lines }) => ['', ...lines]),
    ].join('\n');
}


/***/ }),

/***/ 69109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   XS: () => (/* binding */ addressProblems),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   gQ: () => (/* binding */ whyNoAddress),
/* harmony export */   y1: () => (/* binding */ isPublicLog),
/* harmony export */   z1: () => (/* binding */ PUBLIC_FULCIO)
/* harmony export */ });
/* unused harmony export PUBLIC_REKOR */
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** Everything that is wrong with the addresses for this way of signing; nothing is asked. */
function addressProblems(wish, addresses) {
    const { fulcioUrl, timestampUrl, rekorVersion } = addresses;
    const given = { 'fulcio-url': fulcioUrl, 'rekor-url': addresses.rekorUrl, 'timestamp-url': timestampUrl };
    const problems = Object.entries(given)
        .filter(([, text]) => text !== '' && addressOf(text) === undefined)
        .map(([name, text]) => `${name}: ${whyNoAddress(text)}`);
    const log = logOf(wish, addresses);
    if (wish.sign === 'keyless' && problems.length === 0) {
        const dated = timestampUrl !== '' || (log !== '' && rekorVersion === 1);
        if (!dated)
            problems.push('sign: keyless signatures need a verified time; give timestamp-url, or rekor-url of a log of version 1');
        if (!isPublic(fulcioUrl) && addresses.trustedRoot === '')
            problems.push('fulcio-url: it names a sigstore of your own, whose trusted-root has to be given');
    }
    if (log !== '' && rekorVersion === 2 && wish.format !== undefined && wish.format !== 'bundle')
        problems.push(`rekor-version: a log of version 2 gives no signed promise, the only thing that sign-format: ${wish.format} has a place for; use sign-format: bundle, or a log of version 1`);
    return problems;
}
/** The log that is written to; empty: none. */
function logOf({ sign }, { fulcioUrl, rekorUrl }) {
    if (rekorUrl !== '' || sign === 'key')
        return rekorUrl;
    return isPublic(fulcioUrl) ? PUBLIC_REKOR : '';
}
/** True for a log of the public sigstore, whose shards have names of their own. */
function isPublicLog(rekorUrl) {
    return addressOf(rekorUrl)?.hostname.endsWith('.sigstore.dev') === true;
}
/** What is wrong with a text that `addressOf` does not take. */
function whyNoAddress(text) {
    const shown = JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUser */ .q)(text));
    return (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? `leave the user out of ${shown}` : `${shown} is no https address`;
}
/**
 * The address that a text is, undefined when it is none. Tokens travel there, so plain HTTP is for this machine only, and
 * a user in it would be shown by everything that names the service.
 */
function addressOf(text) {
    const url = URL.canParse(text) && !(0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? new URL(text) : undefined;
    const local = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && local) ? url : undefined;
}
/** True when Fulcio is the public one, which is so unless another is named. */
function isPublic(fulcioUrl) {
    return fulcioUrl === '' || addressOf(fulcioUrl)?.origin === PUBLIC_FULCIO;
}


/***/ }),

/***/ 22264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSigning: () => (/* binding */ checkSigning),
/* harmony export */   openSigning: () => (/* binding */ openSigning),
/* harmony export */   openVerifyTrust: () => (/* binding */ openVerifyTrust),
/* harmony export */   signingProblems: () => (/* binding */ signingProblems),
/* harmony export */   signingRun: () => (/* binding */ signingRun),
/* harmony export */   sigstoreOf: () => (/* binding */ sigstoreOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _sign_addresses_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69109);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86189);





/** What is wrong with the inputs about signing, seen without opening anything. */
function signingProblems(deps) {
    const { inputs } = deps;
    const sign = inputs.text('sign');
    const problems = [];
    if (sign === 'key' && inputs.text('sign-key') === '') {
        problems.push('sign-key: is missing; sign: key needs a file or env://NAME');
    }
    if (sign !== 'key' && inputs.text('sign-key') !== '')
        problems.push('sign: is not key, but sign-key is given');
    const wish = wishOf(deps);
    if (wish !== undefined)
        return [...problems, ...(0,_sign_addresses_js__WEBPACK_IMPORTED_MODULE_4__/* .addressProblems */ .XS)(wish, sigstoreOf(deps))];
    if (inputs.text('attest') !== '')
        problems.push('attest: provenance is a signed statement; give sign: key or sign: keyless');
    return problems;
}
/**
 * Throws `bad-input` for a key or a root of trust that cannot be used, and says which inputs wait for `sign` in vain.
 * Where a run only rehearses nothing is looked at: a fork has no keys.
 */
async function checkSigning(deps, context) {
    const { inputs, host, command } = deps;
    const wish = wishOf(deps);
    if (wish === undefined) {
        const idle = idleInputs(deps);
        if (idle.length > 0)
            host.warning(`sign: is none, so these have no effect: ${idle.join(', ')}`);
        return;
    }
    const rehearses = (command !== 'plan' && !inputs.flag('push')) || isForked(context);
    const missing = wish.sign === 'key' && wish.signKey === '';
    if (rehearses || missing)
        return;
    const { checkMaterial } = await __webpack_require__.e(/* import() */ 5052).then(__webpack_require__.bind(__webpack_require__, 62671));
    await checkMaterial(wish, sigstoreOf(deps), keySource(deps));
    if (command === 'plan' && wish.sign === 'key')
        await tryPassword(deps, wish);
}
/**
 * What opens the key of a push beside everything else is tried here, for a plan has to tell what that would. Where the
 * password is not at hand, as on the machine of somebody who only plans, this is said and no more.
 */
async function tryPassword(deps, wish) {
    const { openKey } = await __webpack_require__.e(/* import() */ 5052).then(__webpack_require__.bind(__webpack_require__, 62671));
    try {
        await openKey(wish, sigstoreOf(deps), keySource(deps));
    }
    catch (error) {
        if (deps.env['COSIGN_PASSWORD'] !== undefined || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV))
            throw error;
        deps.host.warning(`${error.message}; COSIGN_PASSWORD is not set here, and a push needs it`);
    }
}
function isForked(context) {
    return context?.ref.kind === 'request' && context.ref.fork;
}
/** Inputs of signing alone that are not what they are by themselves. */
function idleInputs({ inputs }) {
    const texts = ['fulcio-url', 'rekor-url', 'timestamp-url', 'trusted-root'].filter(name => inputs.text(name) !== '');
    return [
        ...texts,
        ...(inputs.text('sign-format') === 'bundle' ? [] : ['sign-format']),
        ...(inputs.text('rekor-version') === '1' ? [] : ['rekor-version']),
        ...(inputs.flag('sign-recursive') ? ['sign-recursive'] : []),
    ];
}
/** How the inputs want things signed; undefined: not at all. */
function wishOf({ inputs }) {
    const format = inputs.text('sign-format');
    const sign = inputs.text('sign');
    if (sign === 'key')
        return { sign, signKey: inputs.text('sign-key'), format };
    return sign === 'keyless' ? { sign, format } : undefined;
}
/** Opens the signer that the inputs ask for; undefined where nothing is signed. */
async function openSigning(deps) {
    const { inputs } = deps;
    const wish = wishOf(deps);
    if (wish === undefined)
        return undefined;
    const { openSigner } = await __webpack_require__.e(/* import() */ 5052).then(__webpack_require__.bind(__webpack_require__, 62671));
    const run = signingRun(deps);
    try {
        const signer = await openSigner(wish, sigstoreOf(deps), run);
        return {
            signer,
            format: inputs.text('sign-format'),
            recursive: inputs.flag('sign-recursive'),
            checkCommand: await checkCommandOf(deps, wish, signer.trust),
            close: () => run.http.close(),
        };
    }
    catch (error) {
        await run.http.close();
        throw error;
    }
}
async function checkCommandOf(deps, wish, trust) {
    const { cosignVerifyCommand } = await __webpack_require__.e(/* import() */ 1586).then(__webpack_require__.bind(__webpack_require__, 71586));
    const given = (name) => deps.inputs.text(name) !== '';
    const log = (0,_sign_addresses_js__WEBPACK_IMPORTED_MODULE_4__/* .logOf */ .Gs)(wish, sigstoreOf(deps));
    const logged = log !== '';
    if (trust.kind === 'identity') {
        const told = {
            identity: textOf(trust.identity),
            issuer: textOf(trust.issuer),
            logged,
            trustedRoot: given('trusted-root'),
            timestamped: given('timestamp-url'),
            certified: await hasCertificateLog(deps),
        };
        return reference => cosignVerifyCommand(reference, told);
    }
    const [key] = trust.keys;
    if (!key)
        throw new Error('a signer has a key');
    // Without a log cosign needs no root of trust for a key.
    const told = { key, path: 'cosign.pub', logged, trustedRoot: logged && !(0,_sign_addresses_js__WEBPACK_IMPORTED_MODULE_4__/* .isPublicLog */ .y1)(log) };
    return reference => cosignVerifyCommand(reference, told);
}
/** A sigstore of one's own may have no log of certificates; its root of trust says so. */
async function hasCertificateLog(deps) {
    const { trustedRoot: file } = sigstoreOf(deps);
    if (file === '')
        return true;
    const { trustedRoot } = await __webpack_require__.e(/* import() */ 1544).then(__webpack_require__.bind(__webpack_require__, 61544));
    const { ctlogs } = await trustedRoot({ ...keySource(deps), file })();
    return ctlogs.length > 0;
}
function textOf(expected) {
    return 'exact' in expected ? expected.exact : expected.pattern.source;
}
/** Whose signatures count by the inputs. Throws `bad-input` for a key that cannot be read. */
async function openVerifyTrust(deps, wish) {
    const { openTrust } = await __webpack_require__.e(/* import() */ 5052).then(__webpack_require__.bind(__webpack_require__, 62671));
    const { trustedRoot } = sigstoreOf(deps);
    return openTrust(wish, { trustedRoot }, keySource(deps));
}
/** What opening a signer or a trust needs of this run. The caller closes `http`. */
function signingRun(deps) {
    const { clock, host } = deps;
    return {
        ...keySource(deps),
        http: httpOnDemand(deps),
        clock,
        userAgent: `cfcr-push/${deps.toolVersion}`,
        log: line => host.info(line),
    };
}
/** A key signs without any network; loading that first would keep the key waiting. */
function httpOnDemand(deps) {
    let opened;
    return {
        request: async (request) => {
            opened ??= (0,_network_js__WEBPACK_IMPORTED_MODULE_3__/* .openHttp */ .fb)(deps);
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}
/** Where keys are read from, and where sigstore's root of trust is kept between steps. */
function keySource({ env, cwd, host }) {
    const cache = env['RUNNER_TEMP'] || env['XDG_CACHE_HOME'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['HOME'] ?? cwd, '.cache');
    return {
        env,
        mask: (secret) => host.mask(secret),
        // At once: a turn in the background would let much else go before the key.
        readFile: async (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, path), 'utf8'),
        cachePath: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cache, 'cfcr-push', 'sigstore'),
    };
}
/** The sigstore that the inputs name. */
function sigstoreOf({ inputs, cwd }) {
    const root = inputs.text('trusted-root');
    return {
        fulcioUrl: inputs.text('fulcio-url'),
        rekorUrl: inputs.text('rekor-url'),
        rekorVersion: inputs.text('rekor-version') === '2' ? 2 : 1,
        timestampUrl: inputs.text('timestamp-url'),
        trustedRoot: root === '' ? '' : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, root),
    };
}


/***/ }),

/***/ 46395:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ verifyOne)
});

// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(50553);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var steps_platforms = __webpack_require__(1987);
// EXTERNAL MODULE: ./lib/steps/remembered.js
var remembered = __webpack_require__(30685);
// EXTERNAL MODULE: ./lib/attach/buildkit-statements.js
var buildkit_statements = __webpack_require__(85260);
// EXTERNAL MODULE: ./lib/attach/find-sboms.js
var find_sboms = __webpack_require__(10825);
// EXTERNAL MODULE: ./lib/attach/sbom-document.js + 3 modules
var sbom_document = __webpack_require__(37886);
// EXTERNAL MODULE: ./lib/sign/find.js + 2 modules
var find = __webpack_require__(64547);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/walk-index.js
var walk_index = __webpack_require__(52713);
// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
;// CONCATENATED MODULE: ./lib/steps/verify-content.js





/**
 * Looks whether everything that a manifest or index names is there: manifests are read, of blobs only presence and size
 * are asked for. What may not be distributed (image-spec, non-distributable layers) is elsewhere and not looked for.
 */
async function walkContent(holding, root) {
    const walk = new Walk(holding);
    await walk.manifest(root, 0);
    return { manifests: walk.manifests.size, blobs: walk.blobs.size, problems: walk.problems };
}
class Walk {
    manifests = new Set();
    blobs = new Set();
    problems = [];
    #holding;
    constructor(holding) {
        this.#holding = holding;
    }
    async manifest(digest, depth) {
        if (this.manifests.has(digest))
            return;
        this.manifests.add(digest);
        if (depth > walk_index/* MAX_DEPTH */.lr) {
            this.problems.push(`index ${digest} is nested deeper than ${walk_index/* MAX_DEPTH */.lr} levels`);
            return;
        }
        const parsed = await findingOr(async () => (0,manifest/* parseManifest */.Ng)(await this.#holding.content.manifest(digest)));
        if (typeof parsed === 'string') {
            this.problems.push(`manifest ${digest}: ${parsed}`);
            return;
        }
        const children = parsed.kind === 'index'
            ? parsed.index.manifests
            : [parsed.manifest.config, ...parsed.manifest.layers].filter(isDistributed);
        await Promise.all(children.map(child => this.#child(child, depth)));
    }
    #child(child, depth) {
        const { mediaType, digest } = child;
        if ((0,media_type/* isManifestType */.Q3)(mediaType) || (0,media_type/* isIndexType */.$U)(mediaType))
            return this.manifest(digest, depth + 1);
        if (this.blobs.has(digest))
            return Promise.resolve();
        this.blobs.add(digest);
        return this.#blob(child);
    }
    async #blob(blob) {
        const lacking = await lackOf(this.#holding.blobs, blob);
        if (lacking !== undefined)
            this.problems.push(lacking);
    }
}
/** What a blob lacks, as far as its registry says it without sending it; undefined: nothing. */
async function lackOf(blobs, { digest, size }) {
    const found = await blobs.find(digest);
    if (found === undefined)
        return `blob ${digest} is not there`;
    if (found.size === undefined || found.size === size)
        return undefined;
    return `blob ${digest} has ${found.size} bytes, expected ${size}`;
}
/**
 * The result, or why there is none where that is a finding about the content: it is not there, damaged or no manifest.
 * Throws everything else, which says nothing about the content.
 */
async function findingOr(read) {
    try {
        return await read();
    }
    catch (error) {
        if (error instanceof registry_errors/* RegistryError */.gl) {
            if (error.status === 404)
                return 'it is not there';
            throw error;
        }
        if (error instanceof errors/* AppError */.uV && (error.code === 'digest-mismatch' || error.code === 'registry-failed'))
            return error.message;
        throw error;
    }
}
function isDistributed({ mediaType }) {
    return !/nondistributable|\.foreign\./.test(mediaType);
}

;// CONCATENATED MODULE: ./lib/steps/verify-attached.js





const PROVENANCE = 'https://slsa.dev/provenance/';
/** Some write the version of SPDX behind its address. */
const SBOM_PREDICATES = Object.values(sbom_document/* SBOM_PREDICATE */.gc).flatMap(type => [type, `${type}/`]);
/** Looks for a valid signature of one digest. */
async function checkSignature({ content, referrers }, digest, trust) {
    const { found, refused } = await (0,find/* findSignature */.s1)({ content, referrers, digest, trust });
    return found
        ? { ...about('signature', digest), ok: true, detail: `${signatory(found)} (${found.format})` }
        : { ...missing('signature', digest, refused), detail: 'no valid signature of this key or identity' };
}
/** Looks for an SBOM of the root, else of every platform. What is signed by nobody who counts is none. */
async function checkSboms(search) {
    const embedded = await (0,buildkit_statements/* buildkitStatements */.V)(search.content, search.root, sbom_document/* SBOM_PREDICATE */.gc.spdx);
    const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
    const look = (digest) => sbomOf(search, digest, inside);
    return rootOrPlatforms(search, look);
}
/** Looks for provenance of the root, else of every platform: signed statements, and BuildKit's in the index. */
async function checkProvenance(search) {
    const embedded = await (0,buildkit_statements/* buildkitStatements */.V)(search.content, search.root, PROVENANCE);
    const inside = new Set(embedded.statements.map(({ subject }) => subject.digest));
    return rootOrPlatforms(search, async (digest) => {
        const head = about('provenance', digest);
        if (inside.has(digest))
            return { ...head, ok: true, detail: 'in the index, by BuildKit' };
        const { trust } = search;
        if (trust === undefined)
            return { ...missing('provenance', digest, [UNSEEN]), detail: 'no provenance in the index' };
        const { found, refused } = await (0,find/* findAttestation */.us)({ ...search, digest, trust }, PROVENANCE);
        return found
            ? { ...head, ok: true, detail: `attested, ${signatory(found)}` }
            : { ...missing('provenance', digest, refused), detail: 'no valid provenance' };
    });
}
const UNSEEN = 'signed statements are not looked at without verify-key or certificate-identity';
async function sbomOf(search, digest, inside) {
    const head = about('sbom', digest);
    const { content, referrers, blobs, trust } = search;
    const refused = [];
    for (const { digest: artifact, mediaType, document } of await (0,find_sboms/* findSboms */.w)({ content, referrers }, digest)) {
        const lacking = await lackOf(blobs, document);
        if (lacking !== undefined) {
            refused.push(`SBOM ${artifact}: ${lacking}`);
            continue;
        }
        if (trust === undefined)
            return { ...head, ok: true, detail: mediaType };
        const signed = await (0,find/* findSignature */.s1)({ content, referrers, digest: artifact, trust });
        if (signed.found)
            return { ...head, ok: true, detail: `${mediaType}, ${signatory(signed.found)}` };
        refused.push(`SBOM ${artifact} has no valid signature of this key or identity`, ...signed.refused);
    }
    if (inside.has(digest))
        return { ...head, ok: true, detail: 'in the index, by BuildKit' };
    if (trust !== undefined) {
        for (const type of SBOM_PREDICATES) {
            const { found, refused: why } = await (0,find/* findAttestation */.us)({ content, referrers, digest, trust }, type);
            if (found)
                return { ...head, ok: true, detail: `attested, ${signatory(found)}` };
            refused.push(...why);
        }
    }
    return { ...missing('sbom', digest, refused), detail: 'no SBOM about this digest' };
}
/** One for the whole image does; else every platform needs its own. */
async function rootOrPlatforms({ root, platforms }, look) {
    const whole = await look(root);
    if (whole.ok || platforms.length === 0)
        return [whole];
    const each = await Promise.all(platforms.map(look));
    return each.some(({ ok }) => ok) ? each : [whole];
}
function about(check, subject) {
    return { check, subject, problems: [] };
}
function missing(check, subject, problems) {
    return { check, subject, ok: false, problems: [...new Set(problems)] };
}
function signatory({ by }) {
    return 'key' in by ? 'signed by this key' : `signed by ${by.identity}, vouched for by ${by.issuer}`;
}

;// CONCATENATED MODULE: ./lib/steps/verify-one.js








/** Checks one image or chart. What is missing is in the result; throws where a registry says nothing about it. */
async function verifyOne(reference, expected, looking) {
    const { repository, text } = reference;
    const content = (0,remembered/* rememberManifests */.Mh)(looking.content);
    const at = { ...looking, content, referrers: (0,remembered/* rememberReferrers */.Cf)(looking.referrers) };
    const named = await stateOf(at, reference.tag);
    const digest = reference.digest ?? named;
    const item = { reference: text, name: repository.name, digest: digest ?? null };
    const blank = { kind: 'unknown', version: '', revision: '', platforms: [] };
    if (digest === undefined) {
        const checks = [failed('content', null, `tag ${reference.tag} does not exist`)];
        return { ...item, ...blank, checks };
    }
    const [walked, tags, parsed] = await Promise.all([
        walkContent(at, digest),
        tagChecks(at, { digest, named, tag: reference.tag, sameAs: expected.sameAs }),
        findingOr(async () => (0,manifest/* parseManifest */.Ng)(await content.manifest(digest))),
    ]);
    if (typeof parsed === 'string')
        return { ...item, ...blank, checks: [failed('content', digest, parsed, walked.problems), ...tags] };
    const { manifests, blobs, problems } = walked;
    const whole = problems.length === 0;
    const detail = `${manifests} manifests and ${blobs} blobs are there`;
    const first = whole
        ? passed('content', digest, detail)
        : failed('content', digest, `${problems.length} things are missing or damaged`, problems);
    // Of content that is not whole no more is said than that: its platforms and labels may be what is missing.
    const { platforms } = whole ? await (0,steps_platforms/* readContents */.r0)(content, digest) : { platforms: [] };
    const identity = whole ? await (0,publish_identity/* readIdentity */.x)(content, digest) : {};
    const kind = kindOf(parsed);
    const checks = [
        first,
        ...(kind === 'chart' || !whole ? [] : platformChecks(digest, platforms, expected.platforms)),
        ...tags,
        ...(whole ? revisionChecks(digest, { identity, kind, expected: expected.revision }) : []),
        ...(await attachedChecks(at, { digest, expected, platforms: childrenOf(digest, platforms) })),
    ];
    const { version = '', revision = '' } = identity;
    return { ...item, kind, version, revision, platforms, checks };
}
async function stateOf({ tags }, tag) {
    if (tag === undefined)
        return undefined;
    const state = await tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    return state.kind === 'present' ? state.digest : undefined;
}
/** A tag beside a digest has to name it, and so do the others that are to be the same. */
async function tagChecks(at, { digest, named, tag, sameAs }) {
    const own = tag === undefined ? [] : [{ tag, found: named }];
    const others = sameAs.filter(other => other !== tag);
    const read = await Promise.all(others.map(async (other) => ({ tag: other, found: await stateOf(at, other) })));
    return [...own, ...read].map(({ tag: name, found }) => {
        if (found === digest)
            return passed('tag', digest, `${name} names it`);
        return failed('tag', digest, found ? `${name} names ${found}` : `${name} does not exist`);
    });
}
function platformChecks(digest, found, wanted) {
    const there = found.map(({ platform, digest: own }) => passed('platform', own, platform));
    const missing = wanted.filter(name => !found.some(({ platform }) => platform === name));
    return [...there, ...missing.map(name => failed('platform', digest, `${name} is not there`))];
}
/** Charts as helm writes them name no commit; those are not asked for one. */
function revisionChecks(digest, found) {
    const { revision } = found.identity;
    if (found.expected === '' || (found.kind === 'chart' && revision === undefined))
        return [];
    if (revision === found.expected)
        return [passed('revision', digest, revision)];
    const says = revision === undefined ? 'it names no commit' : `it is of commit ${revision}`;
    return [failed('revision', digest, `${says}, expected ${found.expected}`)];
}
async function attachedChecks({ content, referrers, blobs }, about) {
    const { digest: root, platforms, expected } = about;
    const { trust, requirements, recursive } = expected;
    const search = { content, referrers, blobs, root, platforms, trust };
    const signed = trust ? [root, ...(recursive ? platforms : [])] : [];
    const asked = [];
    const ask = (check, subject, look) => {
        asked.push(findingOr(look).then(found => (typeof found === 'string' ? [failed(check, subject, found)] : found)));
    };
    if (trust && requirements.includes('signature'))
        for (const digest of signed)
            ask('signature', digest, async () => [await checkSignature(search, digest, trust)]);
    if (requirements.includes('sbom'))
        ask('sbom', root, () => checkSboms(search));
    if (requirements.includes('provenance'))
        ask('provenance', root, () => checkProvenance(search));
    return (await Promise.all(asked)).flat();
}
/** Platform manifests of an index; a single manifest is its own only platform. */
function childrenOf(root, platforms) {
    return platforms.map(({ digest }) => digest).filter(digest => digest !== root);
}
function kindOf(parsed) {
    if (parsed.kind === 'index')
        return 'image';
    const { mediaType } = parsed.manifest.config;
    if (mediaType === artifact/* CHART_MEDIA_TYPE */.TR.config)
        return 'chart';
    return (0,media_type/* isImageConfigType */.Ky)(mediaType) ? 'image' : 'other';
}
function passed(check, subject, detail) {
    return { check, subject, ok: true, detail, problems: [] };
}
function failed(check, subject, detail, problems = []) {
    return { check, subject, ok: false, detail, problems };
}


/***/ }),

/***/ 70681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ verificationError),
/* harmony export */   u: () => (/* binding */ reportVerification)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(97406);
/* harmony import */ var _report_rate_limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(60831);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45650);
/* harmony import */ var _report_verification_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38215);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);







/** Shows what was verified everywhere, and gives the command's result: `verify-failed` with everything that is missing. */
async function reportVerification({ host, inputs, cwd }, items, limits) {
    const error = verificationError(items);
    const document = {
        schema: _report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .REPORT_SCHEMA */ .D,
        command: 'verify',
        valid: error === undefined,
        items,
        ...(0,_report_rate_limits_js__WEBPACK_IMPORTED_MODULE_5__/* .rateLimitField */ .at)(limits),
    };
    for (const line of (0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationLines */ .bf)(document))
        host.info(line);
    if (error && host.kind !== 'console')
        host.error([error.message, ...error.problems].join('\n'));
    await host.summary((0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationSummary */ .Ob)(document));
    for (const [name, value] of Object.entries(outputsOf(document)))
        host.output(name, value);
    const file = inputs.text('report-file');
    if (file !== '')
        await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeWhole */ .f8)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, file), host.redact(`${(0,_report_json_js__WEBPACK_IMPORTED_MODULE_6__.inertJson)(document, 2)}\n`), _system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .READABLE */ .Jk);
    return error === undefined ? { document } : { document, error };
}
/** The error of items that are not whole; undefined when all are. */
function verificationError(items) {
    const problems = (0,_report_verification_js__WEBPACK_IMPORTED_MODULE_2__/* .verificationProblems */ .om)(items);
    if (problems.length === 0)
        return undefined;
    const bad = items.filter(({ checks }) => checks.some(({ ok }) => !ok));
    const names = bad.map(({ reference }) => reference).join(', ');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('verify-failed', `not whole: ${names}`, { problems });
}
function outputsOf(document) {
    const [first] = document.items;
    const found = document.items.flatMap(({ name, digest }) => (digest === null ? [] : `${name}@${digest}`));
    return {
        version: first?.version ?? '',
        revision: first?.revision ?? '',
        'image-refs': found.join('\n'),
        json: (0,_report_json_js__WEBPACK_IMPORTED_MODULE_6__.inertJson)(document),
        ...(first?.digest ? { digest: first.digest } : {}),
    };
}


/***/ }),

/***/ 21008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ readVerifyWish),
/* harmony export */   d: () => (/* binding */ REQUIREMENTS)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11260);
/* harmony import */ var _oci_full_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40484);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _plan_destinations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5174);
/* harmony import */ var _connection_problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95176);
/* harmony import */ var _destination_inputs_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5857);
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(97915);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(95519);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22264);









/** What may have to be attached. */
const REQUIREMENTS = ['signature', 'sbom', 'provenance'];
/** Reads what is to be verified; every problem is in one `bad-input`, and no registry is asked. */
async function readVerifyWish(deps) {
    const { inputs } = deps;
    const problems = [...deps.problems];
    const { registry, ...found } = (0,_plan_destinations_js__WEBPACK_IMPORTED_MODULE_3__/* .readDestinations */ .s)({ ...(0,_destination_inputs_js__WEBPACK_IMPORTED_MODULE_8__/* .destinationInputs */ .S)(inputs), images: [] });
    problems.push(...found.problems);
    const references = referencesIn(inputs.list('from'), registry, problems);
    const repositories = references.map(({ repository }) => repository);
    problems.push(...(await (0,_connection_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionProblems */ .l)(deps, { registry, repositories })));
    const sameAs = inputs.list('same-as');
    for (const tag of sameAs)
        if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag))
            problems.push(`same-as: ${JSON.stringify(tag)} is not a tag`);
    const revision = inputs.text('git-sha');
    if (revision !== '' && !/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(revision))
        problems.push(`git-sha: ${JSON.stringify(revision)} is no commit id of 40 or 64 hex digits`);
    const trustWish = trustIn(deps, problems);
    const wish = {
        references,
        registry,
        platforms: (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlatforms */ .t)(inputs.list('platforms'), problems).map(_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq),
        sameAs,
        requirements: requirementsIn(inputs.list('require'), trustWish, problems),
        revision,
    };
    const trust = trustWish && isWhole(trustWish)
        ? await (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .collectingAsync */ .X7)(problems, () => (0,_signing_js__WEBPACK_IMPORTED_MODULE_7__.openVerifyTrust)(deps, trustWish))
        : undefined;
    if (problems.length > 0)
        throw (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .badInput */ .AN)(problems);
    return { ...wish, trust };
}
function referencesIn(texts, registry, problems) {
    if (texts.length === 0)
        problems.push('from: is missing; name what to verify, for example from: example.com/team/app:v1.2.3');
    return [...new Set(texts)].flatMap(text => {
        const own = [];
        const reference = (0,_problems_js__WEBPACK_IMPORTED_MODULE_6__/* .collecting */ .HI)(own, () => (0,_oci_full_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F)(text, registry));
        problems.push(...own.map(problem => `from: ${problem}`));
        return reference ?? [];
    });
}
function trustIn({ inputs }, problems) {
    const verifyKey = inputs.text('verify-key');
    const [identity, issuer] = [inputs.text('certificate-identity'), inputs.text('certificate-oidc-issuer')];
    const some = identity !== '' || issuer !== '';
    if (verifyKey !== '' && some)
        problems.push('verify-key: give either a key or an identity with its issuer, not both');
    if (some && (identity === '' || issuer === ''))
        problems.push('certificate-identity and certificate-oidc-issuer: both are needed, one is missing');
    if (verifyKey !== '')
        return { verifyKey };
    return some ? { identity, issuer } : undefined;
}
function isWhole(wish) {
    return 'verifyKey' in wish || (wish.identity !== '' && wish.issuer !== '');
}
function requirementsIn(texts, trust, problems) {
    const strange = texts.filter(text => !REQUIREMENTS.includes(text));
    if (strange.length > 0)
        problems.push(`require: ${strange.join(', ')} is not known; use ${REQUIREMENTS.join(', ')}`);
    if (texts.includes('signature') && trust === undefined)
        problems.push('require: signature needs verify-key, or certificate-identity and its issuer');
    const implied = trust === undefined ? texts : ['signature', ...texts];
    return REQUIREMENTS.filter(one => implied.includes(one));
}


/***/ })

};
