export const id = 6303;
export const ids = [6303,2264];
export const modules = {

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

/***/ 50553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43999);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);





/** A configuration larger than this is not read: labels of real images take a few KiB. */
const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * Reads where published content came from: the annotations of the index or manifest, and, where those name no
 * revision, the labels of the (first) image.
 */
async function readIdentity(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return identityOfManifest(content, parsed.manifest);
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(parsed.index.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    const child = parsed.index.manifests.find(entry => !(0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownPlatform */ ._H)(entry.platform));
    if (!child)
        return own;
    const inner = await readIdentity(content, child.digest);
    return { ...inner, ...own };
}
async function identityOfManifest(content, manifest) {
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return own;
    const config = await readConfig(content, manifest);
    return (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations, config.config?.Labels);
}
/** Reads and checks an image configuration. Throws `registry-failed` when it is too large or no JSON object. */
async function readConfig(content, manifest) {
    const { config } = manifest;
    if (config.size > MAX_CONFIG) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} has ${config.size} bytes; at most ${MAX_CONFIG} are read`);
    }
    const text = Buffer.concat(await Array.fromAsync(content.blob(config))).toString('utf8');
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not JSON`, { cause });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not a JSON object`);
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

/***/ 95176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ connectionProblems)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61339);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44533);
/* harmony import */ var _max_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87783);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);






/**
 * What is wrong with the inputs and variables that say how registries are reached: certificates, hosts without encryption,
 * headers, credentials, proxies. Also where no registry is known, for then all of these can be wrong as well. No value of a
 * credential is in the text.
 */
async function connectionProblems(deps, where) {
    const { registry, repositories } = where;
    const registries = registry === undefined ? repositories.map(each => each.registry) : [registry];
    const problems = [];
    await (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .collectingAsync */ .X7)(problems, () => (0,_registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHeaders */ .h)(deps.env, (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(deps.env)), true);
    const wait = (0,_max_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .readMaxWait */ .w)(deps.inputs);
    if (typeof wait === 'string')
        problems.push(wait);
    return [
        ...problems,
        ...(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialProblems */ ._)(deps, where)),
        ...(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .networkProblems */ .rz)(deps, registries)),
        // The doctor looks at proxies itself, and at the rest in spite of them.
        ...(deps.command === 'doctor' ? [] : (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyProblems */ .Dg)(deps.env)),
    ];
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

/***/ 66303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishingProblems: () => (/* binding */ publishingProblems)
/* harmony export */ });
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22586);
/* harmony import */ var _chart_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67979);
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49179);
/* harmony import */ var _connection_problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95176);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95519);
/* harmony import */ var _sbom_problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8471);
/* harmony import */ var _signing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22264);







/**
 * What is wrong with the inputs of a command that publishes, all of it at once: destinations, credentials, the network,
 * the build, charts, SBOM files and signing. `tags` has to do with none of these, and loads nothing of them.
 */
async function publishingProblems(deps, destinations) {
    const { inputs, command } = deps;
    // One runner's part of a release is of the image alone: charts and signatures are the business of `merge`.
    const isPart = command === 'build';
    const charts = !isPart && inputs.list('charts').length > 0;
    const enough = inputs.list('images').length > 0 || (charts && command !== 'merge');
    const also = isPart || command === 'merge' ? '' : ', or charts';
    const problems = enough
        ? []
        : [`images: is missing; name what to publish, for example images: team/app${also}`];
    const repositories = [...destinations.repositories];
    if (charts && destinations.problems.length === 0) {
        const found = await (0,_problems_js__WEBPACK_IMPORTED_MODULE_4__/* .collectingAsync */ .X7)(problems, () => (0,_charts_js__WEBPACK_IMPORTED_MODULE_2__.chartRepositories)(deps, destinations, 'chart'), true);
        repositories.push(...(found ?? []));
    }
    const { registry } = destinations;
    problems.push(...(await (0,_connection_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .connectionProblems */ .l)(deps, { registry, repositories })), ...(await (0,_build_request_js__WEBPACK_IMPORTED_MODULE_0__/* .buildProblems */ .b8)(deps)));
    // The files that `merge` attaches may be made when all parts are there.
    if (isPart)
        return problems;
    const files = await (0,_sbom_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .sbomProblems */ .E)(deps);
    return [...problems, ...(0,_signing_js__WEBPACK_IMPORTED_MODULE_6__.signingProblems)(deps), ...files, ...(await (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_1__/* .chartProblems */ .jC)(deps))];
}


/***/ }),

/***/ 8471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ sbomProblems),
/* harmony export */   sbomGoodsProblems: () => (/* binding */ sbomGoodsProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(51325);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _platform_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(97915);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1987);






/**
 * What is wrong with the files of the input `sbom`, before anything is built. Those of charts by name wait until their
 * names are known.
 */
async function sbomProblems(deps) {
    const entries = entriesOf(deps).filter(({ pattern }) => !pattern.includes('{chart}'));
    if (entries.length === 0)
        return [];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    return sbomFileProblems(entries, await platformsOf(deps), deps.cwd);
}
/** The same once it is known what the release publishes: files that are for nothing in it, and files of charts by name. */
async function sbomGoodsProblems(deps, goods) {
    const entries = entriesOf(deps);
    const problems = goods.image ? [] : idle(deps);
    if (entries.length === 0)
        return problems;
    const { strayEntries } = await __webpack_require__.e(/* import() */ 4809).then(__webpack_require__.bind(__webpack_require__, 44809));
    const stray = strayEntries(entries, goods);
    if (stray.length > 0)
        return [...problems, ...stray];
    const { sbomFileProblems } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
    const named = entries
        .filter(({ pattern }) => pattern.includes('{chart}'))
        .flatMap(({ pattern, chart }) => (chart === undefined ? goods.charts : [chart]).map(name => ({
        pattern: pattern.replaceAll('{chart}', name),
    })));
    return [...problems, ...(await sbomFileProblems(named, [], deps.cwd))];
}
function entriesOf({ inputs }) {
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__.readSbomInput)(inputs.text('sbom'));
    return wish.kind === 'files' ? wish.entries : [];
}
/** What can only be about images, where there is none. */
function idle({ inputs }) {
    const wish = (0,_attach_sbom_input_js__WEBPACK_IMPORTED_MODULE_5__.readSbomInput)(inputs.text('sbom'));
    const hint = 'none is published; give the documents of charts as files in `sbom`';
    return [
        ...(wish.kind === 'buildkit' && wish.isOn ? [`sbom: BuildKit describes images, and ${hint}`] : []),
        ...(inputs.text('sbom-generator') === 'syft' ? [`sbom-generator: syft scans images, and ${hint}`] : []),
    ];
}
/** What will be published, as far as it is known. A layout has what it has; `merge` takes none. */
async function platformsOf({ inputs, machine, cwd, command, }) {
    const layout = inputs.text('oci-layout');
    if (layout !== '' && command !== 'merge')
        return platformsIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, layout));
    const given = (0,_platform_list_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlatforms */ .t)(inputs.list('platforms'), []);
    if (given.length > 0)
        return given;
    const own = inputs.text('builder') === 'native' ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(machine) : undefined;
    return own && [own];
}
/** What is wrong with a layout is told by whoever takes it. */
async function platformsIn(path) {
    const { openLayout } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440)]).then(__webpack_require__.bind(__webpack_require__, 73440));
    try {
        const layout = await openLayout(path);
        const { platforms } = await (0,_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .partsOf */ .CI)(layout, await layout.manifest(layout.root.digest));
        return platforms.flatMap(({ platform }) => platform ?? []);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV)
            return undefined;
        throw error;
    }
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
