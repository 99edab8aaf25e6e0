export const id = 2264;
export const ids = [2264];
export const modules = {

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


/***/ })

};
