export const id = 1284;
export const ids = [1284];
export const modules = {

/***/ 84241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   verify: () => (/* binding */ verify)
/* harmony export */ });
/* harmony import */ var _steps_connect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(691);
/* harmony import */ var _steps_verify_one_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46395);
/* harmony import */ var _steps_verify_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70681);
/* harmony import */ var _steps_verify_wish_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21008);




/** Is what is published whole: content, platforms, tags, revision, signature, SBOM and provenance. Writes nothing. */
const verify = async (deps) => {
    const wish = await (0,_steps_verify_wish_js__WEBPACK_IMPORTED_MODULE_3__/* .readVerifyWish */ .B)(deps);
    const { references, registry } = wish;
    const destinations = references.map(({ repository }) => repository);
    const connection = await (0,_steps_connect_js__WEBPACK_IMPORTED_MODULE_0__/* .openConnection */ .J)(deps, { registry, destinations });
    const expected = { ...wish, recursive: deps.inputs.flag('sign-recursive') };
    try {
        const items = await deps.host.group('Verify', () => Promise.all(references.map(reference => (0,_steps_verify_one_js__WEBPACK_IMPORTED_MODULE_1__/* .verifyOne */ .A)(reference, expected, connection.looking(reference.repository)))));
        return await (0,_steps_verify_report_js__WEBPACK_IMPORTED_MODULE_2__/* .reportVerification */ .u)(deps, items, connection.rateLimits());
    }
    finally {
        await connection.close();
    }
};


/***/ }),

/***/ 52713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ walkIndex),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);




/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * An index and all that are nested in it (image-spec image-index.md, "manifests" may name indexes), each once, the root
 * first; a single manifest has none. Throws what `read` throws, and `registry-failed` for a tree deeper than `MAX_DEPTH`.
 */
async function walkIndex(root, read) {
    const seen = new Set();
    const levels = [];
    const walk = async (document, depth) => {
        seen.add(document.digest);
        const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        if (parsed.kind !== 'index')
            return;
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${root.digest} holds indexes deeper than ${MAX_DEPTH} levels`);
        levels.push({ descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(document), index: parsed.index });
        for (const { mediaType, digest } of parsed.index.manifests)
            if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) && !seen.has(digest))
                await walk(await read(digest), depth + 1);
    };
    await walk(root, 0);
    return levels;
}
/** What the indexes name that runs somewhere: no indexes, and nothing that is about an image. */
function imagesIn(levels) {
    return levels
        .flatMap(({ index }) => index.manifests)
        .filter(entry => !(0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownPlatform */ ._H)(entry.platform));
}


/***/ }),

/***/ 69109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   XS: () => (/* binding */ addressProblems),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   gQ: () => (/* binding */ whyNoAddress),
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

/***/ 97915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ readPlatforms)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
;// CONCATENATED MODULE: ./lib/oci/platform-names.js
/**
 * The operating systems and processors that images can be for: the names of Go's ports, which image-spec config.md
 * refers to. Read them as a check on what people type; what a registry holds may name others.
 */
const OPERATING_SYSTEMS = [
    'linux',
    'windows',
    'darwin',
    'freebsd',
    'netbsd',
    'openbsd',
    'dragonfly',
    'solaris',
    'illumos',
    'aix',
    'plan9',
    'android',
    'ios',
    'js',
    'wasi',
    'wasip1',
];
const ARCHITECTURES = [
    'amd64',
    'arm64',
    'arm',
    '386',
    'ppc64le',
    'ppc64',
    's390x',
    'riscv64',
    'loong64',
    'mips64le',
    'mips64',
    'mipsle',
    'mips',
    'wasm',
];
/** The part of a platform that no image has, with the names there are; undefined where all of it is known. */
function unknownPart({ os, architecture, }) {
    if (!OPERATING_SYSTEMS.includes(os))
        return { part: os, known: OPERATING_SYSTEMS };
    return ARCHITECTURES.includes(architecture) ? undefined : { part: architecture, known: ARCHITECTURES };
}

;// CONCATENATED MODULE: ./lib/steps/platform-list.js



/** Reads the input `platforms`. What is none, or names a system or processor that there is not, is added to `problems`. */
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,descriptor/* parsePlatform */.FL)(text);
        const unknown = platform && unknownPart(platform);
        if (platform && !unknown)
            return [platform];
        const said = unknown
            ? `names ${JSON.stringify(unknown.part)}, which no image is for${(0,nearest/* didYouMean */.a)(unknown.part, unknown.known)}`
            : 'is not a platform';
        problems.push(`platforms: ${JSON.stringify(text)} ${said}, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
}


/***/ }),

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   r0: () => (/* binding */ readContents),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52713);
/* harmony import */ var _publish_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50553);






/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
async function readContents(content, root) {
    const document = await content.manifest(root);
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
    if (parsed.kind === 'manifest') {
        const { manifest } = parsed;
        const platform = await platformOf(content, manifest);
        const platforms = platform ? [entry(platform, root, manifest)] : [];
        return { platforms, configDigest: manifest.config.digest };
    }
    const images = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(document, digest => content.manifest(digest)));
    const read = await Promise.all(images.map(async (descriptor) => {
        const manifest = await manifestOf(content, descriptor.digest);
        const platform = descriptor.platform ?? (await platformOf(content, manifest));
        return { report: entry(platform, descriptor.digest, manifest), config: manifest.config.digest };
    }));
    const [only, ...more] = read;
    return {
        platforms: read.map(({ report }) => report),
        ...(only && more.length === 0 ? { configDigest: only.config } : {}),
    };
}
/** Finds the parts of an image. Configurations are read only of manifests whose entry names no platform. A chart has none. */
async function partsOf(content, root) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(root, digest => content.manifest(digest));
    const [, ...nested] = levels.map(({ descriptor }) => descriptor);
    if (levels.length === 0) {
        const alone = await withPlatform(content, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(root));
        return { platforms: alone.platform === undefined ? [] : [alone], nested };
    }
    const platforms = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(levels).map(image => image.platform === undefined ? withPlatform(content, image) : image);
    return { platforms: await Promise.all(platforms), nested };
}
async function withPlatform(content, image) {
    const config = await platformOf(content, await manifestOf(content, image.digest));
    if (config === undefined)
        return image;
    const { os, architecture, variant } = config;
    return { ...image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
async function manifestOf(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return parsed.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${digest} is an index, but is listed as a manifest`);
}
/** What an image runs on by its configuration; undefined for what is no image. */
async function platformOf(content, manifest) {
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return undefined;
    return (0,_publish_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(content, manifest);
}
function entry(platform, digest, manifest) {
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform: platform ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) : 'unknown', digest, size };
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
/* harmony import */ var _sign_addresses_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69109);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);




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
        return [...problems, ...(0,_sign_addresses_js__WEBPACK_IMPORTED_MODULE_3__/* .addressProblems */ .XS)(wish, sigstoreOf(deps))];
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
    const { checkMaterial } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
    await checkMaterial(wish, sigstoreOf(deps), keySource(deps));
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
    const { openSigner } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
    const run = signingRun(deps);
    try {
        const signer = await openSigner(wish, sigstoreOf(deps), run);
        return {
            signer,
            format: inputs.text('sign-format'),
            recursive: inputs.flag('sign-recursive'),
            checkCommand: await checkCommandOf(deps, signer.trust),
            close: () => run.http.close(),
        };
    }
    catch (error) {
        await run.http.close();
        throw error;
    }
}
async function checkCommandOf({ inputs }, trust) {
    const { cosignVerifyCommand } = await __webpack_require__.e(/* import() */ 1586).then(__webpack_require__.bind(__webpack_require__, 71586));
    const given = (name) => inputs.text(name) !== '';
    if (trust.kind === 'identity') {
        const told = {
            identity: textOf(trust.identity),
            issuer: textOf(trust.issuer),
            trustedRoot: given('trusted-root'),
            timestamped: given('timestamp-url'),
        };
        return reference => cosignVerifyCommand(reference, told);
    }
    const [key] = trust.keys;
    if (!key)
        throw new Error('a signer has a key');
    return reference => cosignVerifyCommand(reference, { key, path: 'cosign.pub', logged: given('rekor-url') });
}
function textOf(expected) {
    return 'exact' in expected ? expected.exact : expected.pattern.source;
}
/** Whose signatures count by the inputs. Throws `bad-input` for a key that cannot be read. */
async function openVerifyTrust(deps, wish) {
    const { openTrust } = await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
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
            opened ??= (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .fb)(deps);
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
