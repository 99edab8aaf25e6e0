export const id = 4088;
export const ids = [4088,7406];
export const modules = {

/***/ 11260:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   _H: () => (/* binding */ isUnknownPlatform)
/* harmony export */ });
const DEFAULT_VARIANT = { arm64: 'v8', arm: 'v7' };
const ARCHITECTURE_ALIAS = {
    x86_64: 'amd64',
    'x86-64': 'amd64',
    aarch64: 'arm64',
    i386: '386',
    armhf: 'arm',
};
/**
 * Reads `os/arch[/variant]` as Docker and containerd do: aliases resolved, arm64's v8 left out, arm's v7 spelled out.
 * Returns undefined when the text has another form.
 */
function parsePlatform(text) {
    const match = /^([a-z0-9]+)\/([a-z0-9_-]+)(?:\/([a-z0-9._-]+))?$/i.exec(text.trim());
    if (!match?.[1] || !match[2])
        return undefined;
    const given = match[2].toLowerCase();
    const architecture = ARCHITECTURE_ALIAS[given] ?? given;
    const variant = match[3]?.toLowerCase() ?? (architecture === 'arm' ? DEFAULT_VARIANT.arm : undefined);
    const os = match[1].toLowerCase();
    if (variant === undefined || (architecture === 'arm64' && variant === 'v8'))
        return { os, architecture };
    return { os, architecture, variant };
}
/** `os/arch[/variant]`, the form users write. */
function formatPlatform(platform) {
    const variant = platform.variant && !(platform.architecture === 'arm64' && platform.variant === 'v8')
        ? `/${platform.variant}`
        : '';
    return `${platform.os}/${platform.architecture}${variant}`;
}
/** True for entries of an index that run nowhere: BuildKit's attestation manifests carry unknown/unknown. */
function isUnknownPlatform(platform) {
    return platform?.os === 'unknown' || platform?.architecture === 'unknown';
}


/***/ }),

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** True when `text` is a digest of a registered algorithm in its canonical form. */
function isDigest(text) {
    return PATTERN.test(text);
}
/** Reads a digest from outside; throws `digest-mismatch` when it is not one. `where` names its origin. */
function parseDigest(text, where) {
    if (isDigest(text))
        return text;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    throw new AppError('digest-mismatch', `${where}: ${JSON.stringify(shown)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
}
/** The algorithm of a digest, as node:crypto names it. */
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The digest of bytes held in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** The first twelve hex digits, for people. */
function shortDigest(digest) {
    const hex = digest.slice(digest.indexOf(':') + 1);
    return hex.slice(0, 12);
}
/** Passes a stream on unchanged and throws `digest-mismatch` at its end when size or digest differ. */
async function* verified(chunks, expected, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(expected.digest));
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > expected.size)
            break;
        hash.update(chunk);
        yield chunk;
    }
    const actual = `${algorithmOf(expected.digest)}:${hash.digest('hex')}`;
    if (size === expected.size && actual === expected.digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('digest-mismatch', `${where}: expected ${expected.size} bytes of ${expected.digest}, got ${size > expected.size ? 'more' : `${size} bytes of ${actual}`}`);
}


/***/ }),

/***/ 44360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   _j: () => (/* binding */ indentOf),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);



/**
 * Serialises a manifest or index and computes its digest. Key order is the caller's, so equal input gives equal bytes.
 * With `indent`, each level is indented by this text and stands on lines of its own.
 */
function encodeManifest(document, indent = '') {
    const fallback = 'manifests' in document ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest;
    const bytes = new TextEncoder().encode(JSON.stringify(document, null, indent));
    return { mediaType: document.mediaType ?? fallback, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes };
}
/** The text that each level of a document is indented by; empty where it stands on one line. Docker indents, other tools do not. */
function indentOf(bytes) {
    return /^\{\n([ \t]{1,10})"/.exec(new TextDecoder().decode(bytes.subarray(0, 16)))?.[1] ?? '';
}
/** The descriptor of a stored document. */
function describe(document) {
    return { mediaType: document.mediaType, digest: document.digest, size: document.bytes.length };
}
/**
 * Reads a manifest or index. The document's own `mediaType` must agree with the one it was served under
 * (image-spec manifest.md, "mediaType"); throws `registry-failed` on anything malformed.
 */
function parseManifest(document) {
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest}: ${why}`);
    };
    let value;
    try {
        value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(document.bytes));
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `manifest ${document.digest} is not JSON`, { cause });
    }
    if (!isRecord(value))
        return fail('expected a JSON object');
    const own = value['mediaType'];
    if (own !== undefined && own !== document.mediaType) {
        fail(`it says mediaType ${JSON.stringify(own)} but was served as ${JSON.stringify(document.mediaType)}`);
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isIndexType */ .$U)(document.mediaType)) {
        if (!isDescriptorList(value['manifests']))
            fail('expected "manifests" to be a list of descriptors');
        return { kind: 'index', index: value };
    }
    if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .isManifestType */ .Q3)(document.mediaType)) {
        if (!isDescriptor(value['config']))
            fail('expected "config" to be a descriptor');
        // BuildKit writes "layers":null for an image without layers, as Go does for an empty list.
        const layers = value['layers'] ?? [];
        if (!isDescriptorList(layers))
            return fail('expected "layers" to be a list of descriptors');
        return { kind: 'manifest', manifest: { ...value, layers } };
    }
    return fail(`media type ${JSON.stringify(document.mediaType)} is neither an image manifest nor an index`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isDescriptor(value) {
    if (!isRecord(value))
        return false;
    const { mediaType, digest, size } = value;
    return (typeof mediaType === 'string' &&
        typeof digest === 'string' &&
        (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest) &&
        Number.isSafeInteger(size) &&
        size >= 0);
}
function isDescriptorList(value) {
    return Array.isArray(value) && value.every(isDescriptor);
}


/***/ }),

/***/ 68574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   QP: () => (/* binding */ OCI_LAYER),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS),
/* harmony export */   n2: () => (/* binding */ DOCKER_LAYER)
/* harmony export */ });
/** Media types of images (image-spec media-types.md) and their Docker schema 2 equivalents. */
const MEDIA_TYPE = {
    index: 'application/vnd.oci.image.index.v1+json',
    manifest: 'application/vnd.oci.image.manifest.v1+json',
    config: 'application/vnd.oci.image.config.v1+json',
    layer: 'application/vnd.oci.image.layer.v1.tar',
    layerGzip: 'application/vnd.oci.image.layer.v1.tar+gzip',
    empty: 'application/vnd.oci.empty.v1+json',
    dockerList: 'application/vnd.docker.distribution.manifest.list.v2+json',
    dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
    dockerConfig: 'application/vnd.docker.container.image.v1+json',
    inToto: 'application/vnd.in-toto+json',
};
/**
 * Layers of OCI's form as Docker's form calls them (image-spec media-types.md, compatibility matrix). The schema itself
 * names the compressed ones only; engines and registries have taken the others all along.
 */
const DOCKER_LAYER = new Map([
    [MEDIA_TYPE.layer, 'application/vnd.docker.image.rootfs.diff.tar'],
    [MEDIA_TYPE.layerGzip, 'application/vnd.docker.image.rootfs.diff.tar.gzip'],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar',
        'application/vnd.docker.image.rootfs.foreign.diff.tar',
    ],
    [
        'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
        'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    ],
]);
/** The way back, and zstd, which containerd writes into Docker's form though engines of that form cannot read it. */
const OCI_LAYER = new Map([
    ...[...DOCKER_LAYER].map(([oci, docker]) => [docker, oci]),
    ['application/vnd.docker.image.rootfs.diff.tar.zstd', 'application/vnd.oci.image.layer.v1.tar+zstd'],
]);
/** All manifest types this tool reads, for `Accept`: a registry may answer 404 for a type that is not asked for. */
const ACCEPTED_MANIFESTS = [
    MEDIA_TYPE.index,
    MEDIA_TYPE.manifest,
    MEDIA_TYPE.dockerList,
    MEDIA_TYPE.dockerManifest,
];
/** True for an image index or a Docker manifest list. */
function isIndexType(mediaType) {
    return mediaType === MEDIA_TYPE.index || mediaType === MEDIA_TYPE.dockerList;
}
/** True for a single manifest. */
function isManifestType(mediaType) {
    return mediaType === MEDIA_TYPE.manifest || mediaType === MEDIA_TYPE.dockerManifest;
}
/** True for an image configuration, OCI or Docker; artifacts have configurations of other types. */
function isImageConfigType(mediaType) {
    return mediaType === MEDIA_TYPE.config || mediaType === MEDIA_TYPE.dockerConfig;
}


/***/ }),

/***/ 23940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EV: () => (/* binding */ isRegistryHost),
/* harmony export */   RB: () => (/* binding */ sameRepository),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fq: () => (/* binding */ fullName),
/* harmony export */   oc: () => (/* binding */ looksLikeHost)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42885);


const DOCKER_HUB = 'docker.io';
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/i;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
/** Longest path a registry has to accept is 255 with the host (distribution-spec, pulling manifests). */
const MAX_NAME = 255;
/** True when `tag` is legal by distribution-spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`. */
function isTag(tag) {
    return TAG.test(tag);
}
/**
 * True when `host` can be a registry: a host name, an IPv4 or a bracketed IPv6 address, with an optional port from 1.
 * Refused is what stands for another address than it shows: URL reads `0x7f.1` and `127.1` as 127.0.0.1.
 */
function isRegistryHost(host) {
    if (!HOST.test(host) || !URL.canParse(`https://${host}`))
        return false;
    const [name = '', port] = host.toLowerCase().split(/:(?=[0-9]+$)/);
    if (port !== undefined && Number(port) === 0)
        return false;
    return name.startsWith('[') || new URL(`https://${name}`).hostname === name;
}
/** True when the first element of an image name is a host and not a path (Docker's rule). */
function looksLikeHost(element) {
    return element.includes('.') || element.includes(':') || element === 'localhost' || element.startsWith('[');
}
/**
 * Reads an image name without tag or digest. A short name belongs to `registry` where one is given, else to Docker Hub.
 * Names are lower-cased, as Docker's own actions do. Throws `bad-input`.
 */
function parseRepository(text, registry) {
    const given = text.trim().toLowerCase();
    const fail = (why) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUser */ .q)(text))} is not an image name: ${why}`);
    };
    if (given === '')
        fail('it is empty');
    if (given.includes('://'))
        fail('leave the scheme out, for example registry.example.com/team/app');
    if (given.includes('@'))
        fail('leave user and digest out, for example registry.example.com/team/app');
    if (given.length > MAX_NAME)
        fail(`it is longer than ${MAX_NAME} characters`);
    const [first = '', ...rest] = given.split('/');
    const hasHost = rest.length > 0 && looksLikeHost(first);
    const host = hasHost ? first : (registry?.toLowerCase() ?? DOCKER_HUB);
    if (!isRegistryHost(host))
        fail(`${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUser */ .q)(host))} is not a registry host`);
    const path = hasHost ? rest : given.split('/');
    const last = path.at(-1) ?? '';
    if (last.includes(':'))
        fail('tags are given by `tags`, not in the image name');
    for (const part of path) {
        if (!COMPONENT.test(part)) {
            fail(`${JSON.stringify(part)} may hold a-z, 0-9 and single separators . _ __ - inside, as in team/my-app`);
        }
    }
    const registryName = host === 'index.docker.io' || host === 'registry-1.docker.io' ? DOCKER_HUB : host;
    const full = registryName === DOCKER_HUB && path.length === 1 ? ['library', ...path] : path;
    return {
        registry: registryName,
        path: full.join('/'),
        name: hasHost || registry === undefined ? given : `${host}/${given}`,
    };
}
/** True when two repositories are one place. */
function sameRepository(a, b) {
    return a.registry === b.registry && a.path === b.path;
}
/** `host/path` in full, with `docker.io` and `library/` spelled out; a stable key. */
function fullName(repository) {
    return `${repository.registry}/${repository.path}`;
}


/***/ }),

/***/ 5174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readDestinations)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);
/* harmony import */ var _registry_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21141);




/** Works out every repository to publish to; collects all problems instead of throwing. */
function readDestinations(inputs) {
    const problems = [];
    const registry = readRegistry(inputs, problems);
    const repositories = new Map();
    for (const name of inputs.images.flatMap(line => readImageLine(line, problems))) {
        const repository = attempt(() => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(name, registry), problems, 'images');
        if (!repository)
            continue;
        problems.push(...(0,_registry_address_js__WEBPACK_IMPORTED_MODULE_2__/* .cloudfleetProblems */ .wU)(repository.registry, 'images'));
        if (repositories.has((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository)))
            problems.push(`images: ${repository.name} is named twice`);
        repositories.set((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository), repository);
    }
    return { repositories: [...repositories.values()], registry, problems };
}
function readRegistry(inputs, problems) {
    const { organization, region } = inputs;
    const given = inputs.registry.toLowerCase();
    if (organization !== '' || region !== '') {
        if (given !== '')
            problems.push('registry: give either registry, or organization and region');
        if (organization === '')
            problems.push('organization: is missing; region needs the Cloudfleet organization id with it');
        else if (!_registry_address_js__WEBPACK_IMPORTED_MODULE_2__/* .UUID */ .kk.test(organization)) {
            problems.push(`organization: ${JSON.stringify(organization)} is not a UUID, for example 123e4567-e89b-12d3-a456-426614174000`);
        }
        if (region === '')
            problems.push(`region: is missing; use ${_registry_address_js__WEBPACK_IMPORTED_MODULE_2__/* .CFCR_REGIONS */ .Tc.join(', ')}`);
        return `${organization.toLowerCase()}.${region}.registry.cloudfleet.dev`;
    }
    if (given === '')
        return undefined;
    const host = given.replace(/\/+$/, '');
    problems.push(...(0,_registry_address_js__WEBPACK_IMPORTED_MODULE_2__/* .hostProblems */ .BZ)(host, 'registry'));
    return host;
}
/** Docker's forms: `a/b`, `a/b,c/d`, `name=a/b`, `name=a/b,enable=false`. */
function readImageLine(line, problems) {
    // Before it is taken apart: a password may hold commas.
    if ((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .hasUser */ ._Q)(line)) {
        problems.push(`images: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(line))} is not an image name: leave user and digest out; ${_registry_address_js__WEBPACK_IMPORTED_MODULE_2__/* .LOGIN */ .S3}`);
        return [];
    }
    const fields = line
        .split(',')
        .map(field => field.trim())
        .filter(Boolean);
    if (!fields.some(field => /^(?:name|enable)\s*=/.test(field)))
        return fields;
    let name = '';
    let enabled = true;
    for (const field of fields) {
        const [key = '', value = ''] = field.split(/\s*=\s*(.*)/s);
        if (key === 'name')
            name = value;
        else if (key === 'enable' && (value === 'true' || value === 'false'))
            enabled = value === 'true';
        else if (key === 'enable')
            problems.push(`images: enable=${JSON.stringify(value)} in ${JSON.stringify(line)} is not true or false`);
        else
            problems.push(`images: ${JSON.stringify(key)} in ${JSON.stringify(line)} is not an attribute; use name and enable`);
    }
    if (name === '')
        problems.push(`images: ${JSON.stringify(line)} has no name, for example name=team/app,enable=true`);
    return enabled && name !== '' ? [name] : [];
}
function attempt(read, problems, input) {
    try {
        return read();
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        problems.push(`${input}: ${error.message}`);
        return undefined;
    }
}


/***/ }),

/***/ 21141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BZ: () => (/* binding */ hostProblems),
/* harmony export */   S3: () => (/* binding */ LOGIN),
/* harmony export */   Tc: () => (/* binding */ CFCR_REGIONS),
/* harmony export */   kk: () => (/* binding */ UUID),
/* harmony export */   wU: () => (/* binding */ cloudfleetProblems)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42885);


/** Where a user and a password belong. */
const LOGIN = 'credentials are given by username and password';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CFCR_REGIONS = ['europe', 'northamerica', 'apac'];
const CFCR_HOST = /^([^.]+)\.([^.]+)\.registry\.cloudfleet\.dev(?::\d+)?$/;
const CFCR_EXAMPLE = '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev';
/** What is wrong with a text that is to be the host of a registry, with a port or without. `input` begins each line. */
function hostProblems(text, input) {
    const host = text.toLowerCase();
    const shown = JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutUser */ .q)(text));
    if (host.includes('://'))
        return [`${input}: leave the scheme out of ${shown}, for example ghcr.io`];
    if ((0,_user_info_js__WEBPACK_IMPORTED_MODULE_1__/* .hasUser */ ._Q)(host))
        return [`${input}: leave the user out of ${shown}; ${LOGIN}`];
    if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .isRegistryHost */ .EV)(host))
        return [`${input}: ${shown} is not a host; ${HOST_ALONE}`];
    return cloudfleetProblems(host, input);
}
const HOST_ALONE = 'give host[:port] alone and the path in images';
/** Cloudfleet hosts name an organization and a region; a near miss would otherwise end in a puzzling DNS error. */
function cloudfleetProblems(host, input) {
    if (/(?:^|\.)registry\.cloudfleet\.ai(?::\d+)?$/.test(host)) {
        return [
            `${input}: ${host} is an old form; Cloudfleet registries are named like ${CFCR_EXAMPLE}: give organization and region`,
        ];
    }
    if (!/\.cloudfleet\.dev(?::\d+)?$/.test(host))
        return [];
    const match = CFCR_HOST.exec(host);
    if (!match?.[1] || !match[2])
        return [`${input}: ${host} is not a Cloudfleet registry, for example ${CFCR_EXAMPLE}`];
    const problems = [];
    if (!UUID.test(match[1]))
        problems.push(`${input}: ${JSON.stringify(match[1])} in ${host} is not an organization id (a UUID)`);
    if (!CFCR_REGIONS.includes(match[2])) {
        problems.push(`${input}: ${JSON.stringify(match[2])} in ${host} is not a region; use ${CFCR_REGIONS.join(', ')}`);
    }
    return problems;
}


/***/ }),

/***/ 20864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ dockerHeaders)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/**
 * Set by this client (RFC 9110 and distribution-spec), or about one connection only. An `Accept-Encoding` would have content
 * packed that is read as it comes. docker, too, lets `HttpHeaders` change no header of its own.
 */
const OWN = new Set([
    ...['accept', 'accept-encoding', 'authorization', 'connection', 'content-length', 'content-range'],
    ...['content-type', 'expect', 'host', 'if-match', 'if-none-match', 'keep-alive', 'proxy-authorization'],
    ...['proxy-connection', 'range', 'te', 'trailer', 'transfer-encoding', 'upgrade', 'user-agent'],
]);
/** Field names and values of RFC 9110 sections 5.1 and 5.5, in the bytes that Node sends. */
const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
/**
 * Reads `HttpHeaders` of docker's config.json (docker/cli, docker-config-json(5)). `home` is the user's folder. A file that
 * is not there or cannot be read has none: who needs a credential of it is told. Throws one `bad-input` for everything that
 * is no header, without any value.
 */
async function dockerHeaders(env, home) {
    const origin = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['DOCKER_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.docker'), 'config.json');
    const entries = Object.entries(fieldsOf(await readJson(origin), origin));
    const problems = entries.flatMap(([name, value]) => problemOf(name, value, `${origin}: HttpHeaders`));
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `${origin}: HttpHeaders cannot be sent`, { problems });
    const lower = entries.map(([name, value]) => [name.toLowerCase(), String(value).trim()]);
    return {
        origin,
        headers: Object.fromEntries(lower.filter(([name]) => !OWN.has(name))),
        left: entries.flatMap(([name]) => (OWN.has(name.toLowerCase()) ? [name] : [])),
    };
}
async function readJson(path) {
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch {
        return undefined;
    }
}
function fieldsOf(file, origin) {
    const fields = isRecord(file) ? (file['HttpHeaders'] ?? {}) : {};
    if (isRecord(fields))
        return fields;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('bad-input', `${origin}: expected "HttpHeaders" to be an object`);
}
function problemOf(name, value, where) {
    if (!NAME.test(name))
        return [`${where}: ${JSON.stringify(name)} is no name of a header`];
    if (typeof value !== 'string')
        return [`${where}: the value of ${name} must be text`];
    return VALUE.test(value) ? [] : [`${where}: the value of ${name} has characters that no header may have`];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   X5: () => (/* binding */ endpointOf),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _system_addresses_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51485);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




/** Docker Hub's name in image names and the host that serves its API. */
const DOCKER_HUB = { name: 'docker.io', api: 'registry-1.docker.io' };
/** Ports chosen for HTTPS by people. The system's own choice for `port 0` has five digits and may end in 443 by chance. */
const HTTPS_PORT = /:[0-9]?443$/;
/**
 * Base address of a registry's API, `/v2/` left out.
 * Plain HTTP is used for loopback addresses (unless the port is 443, 8443 or the like) and for hosts in `insecure`,
 * decided before anything is sent: a failing HTTPS connection is never repeated without encryption.
 * `registry` and the entries of `insecure` are hosts with an optional port. Throws `bad-input`.
 */
function endpointOf(registry, insecure = []) {
    if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistryHost */ .EV)(registry)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(registry))} is not a registry host`, {
            hint: 'give host and port alone, as in registry.example.com or registry.example.com:5000',
        });
    }
    const host = registry === DOCKER_HUB.name ? DOCKER_HUB.api : registry.toLowerCase();
    return new URL(`${isPlain(host, insecure) ? 'http' : 'https'}://${host}/`);
}
/** True when content of this host may travel without encryption. */
function isPlain(host, insecure) {
    if (isListed(host, insecure))
        return true;
    return (0,_system_addresses_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(hostnameOf(host)) && !HTTPS_PORT.test(host);
}
/** True for a host with exactly this port, or none, in a list of registries. */
function isListed(host, registries) {
    return registries.some(entry => entry.toLowerCase() === host.toLowerCase());
}
/** The part of `host[:port]` before the port, IPv6 addresses with their brackets. */
function hostnameOf(host) {
    return host.replace(/:[0-9]*$/, '').toLowerCase();
}


/***/ }),

/***/ 56198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   h: () => (/* binding */ plainLine)
/* harmony export */ });
/** Query parameters of the registry and token protocols that carry no secret. Everything else is hidden. */
const PRINTABLE = new Set([
    'digest',
    'mount',
    'from',
    'n',
    'last',
    'tag',
    'artifactType',
    'service',
    'scope',
]);
/** An address longer than this is cut: errors are one line. */
const MAX_SHOWN = 300;
/**
 * An address as it may be printed. User information and fragment go, and of the query only the values of parameters
 * known to be harmless stay: presigned addresses carry their signature there.
 */
function redactUrl(url) {
    const query = [...url.searchParams].map(([name, value]) => PRINTABLE.has(name) ? `${name}=${value}` : `${name}=***`);
    const text = `${url.origin}${url.pathname}${query.length === 0 ? '' : `?${query.join('&')}`}`;
    return plainLine(text, MAX_SHOWN);
}
/** Text from outside on one line: control and direction characters become spaces, and it is cut after `limit`. */
function plainLine(text, limit) {
    const line = text
        .slice(0, limit * 4)
        .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, ' ')
        .trim();
    return line.length > limit ? `${line.slice(0, limit)}…` : line;
}


/***/ }),

/***/ 72527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ clip),
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   OF: () => (/* binding */ fenced),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   X1: () => (/* binding */ escapeText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   r7: () => (/* binding */ shellWord)
/* harmony export */ });
/**
 * Text from outside for Markdown, inside or outside a table and inside HTML elements: one line, trimmed, nothing in it is markup.
 * Signs become character references, which CommonMark (6.2) and GFM tables never read as structure.
 */
function escapeText(text) {
    return visible(text)
        .trim()
        .replace(/[&<>"'`*_{}[\]()#+!|~\\@$^=]|:(?=\/)|^[-:]|^\d(?=\d*[.)](?:\s|$))/g, reference)
        .replace(/\bwww(?=\.)/gi, word => `${reference(word.charAt(0))}${word.slice(1)}`);
}
/** Text from outside in a fixed-width font, safe wherever `escapeText` is. */
function code(text) {
    return text === '' ? '' : `<code>${escapeText(text)}</code>`;
}
/** Text from outside in which `backticks` mean a fixed-width font, as in our messages; safe wherever `escapeText` is. */
function prose(text) {
    return visible(text)
        .split(/(`[^`]+`)/)
        .map(part => {
        const word = /^`([^`]+)`$/.exec(part)?.[1];
        if (word !== undefined)
            return code(word);
        const [before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/.exec(part)?.slice(1) ?? [];
        return `${before && ' '}${escapeText(inner)}${after && ' '}`;
    })
        .join('')
        .trim();
}
/** A fenced block that nothing in the lines can end: the fence is longer than every run of backticks in them. */
function fenced(language, lines) {
    const shown = lines.map(visible);
    const runs = shown.flatMap(line => line.match(/`+/g) ?? []).map(run => run.length);
    const fence = '`'.repeat(Math.max(2, ...runs) + 1);
    return [`${fence}${language}`, ...shown, fence];
}
/** A word for a POSIX shell: as it is where that is safe, else in single quotes. */
function shellWord(word) {
    return /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
/** At most `limit` characters, the cut marked with an ellipsis; never half a character. */
function clip(text, limit) {
    const signs = [...text];
    return signs.length <= limit ? text : `${signs.slice(0, limit - 1).join('')}…`;
}
/**
 * One line without anything that a terminal, a browser or a reader would not show: line ends become spaces;
 * control, direction and zero-width characters become their number.
 */
function visible(text) {
    const line = text.replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ');
    if (PRINTABLE.test(line))
        return line;
    return line.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, sign => KEPT.test(sign) ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
/** Nearly every text; making an expression of Unicode's classes takes milliseconds, once a run. */
const PRINTABLE = /^[ -~]*$/;
/** Joiners and selectors that emoji are made of. */
const KEPT = /^(?:\u200d|\ufe0e|\ufe0f)$/;
function reference(sign) {
    return `&#${sign.codePointAt(0)};`;
}


/***/ }),

/***/ 97406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inertJson: () => (/* binding */ inertJson),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
/* harmony import */ var _rate_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60831);

/**
 * The report as its one JSON document (design, section 3): these fields, in this order, and nothing else.
 * `indent` makes it readable for a file.
 */
function reportJson(report, indent) {
    return inertJson({
        schema: report.schema,
        command: report.command,
        version: report.version,
        revision: report.revision,
        images: report.images.map(image => ({
            name: image.name,
            digest: image.digest,
            platforms: image.platforms.map(({ platform, digest, size }) => ({ platform, digest, size })),
            tags: tagsOf(image),
        })),
        charts: report.charts.map(chart => ({ name: chart.name, digest: chart.digest, tags: tagsOf(chart) })),
        attachments: report.attachments.map(({ kind, subject, digest, mediaType }) => ({
            kind,
            subject,
            digest,
            mediaType,
        })),
        ...(report.handOver === undefined ? {} : { handOver: report.handOver }),
        ...(0,_rate_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .rateLimitField */ .at)(report.rateLimits ?? []),
    }, indent);
}
/**
 * JSON that is the same document to every reader and a command to none: a runner that watches standard output would take
 * `##[…]` inside a line for one of its commands, and invisible characters would deceive people.
 */
function inertJson(value, indent) {
    const json = JSON.stringify(value, undefined, indent);
    // Nearly every document; making an expression of Unicode's classes takes milliseconds.
    const shown = /^[\n -~]*$/.test(json)
        ? json
        : json.replace(/[\p{Cf}\p{DI}\u0080-\u009f\u007f\u2028\u2029]/gu, escapeUnits);
    return shown.replace(/##\[/g, '##\\u005b');
}
function tagsOf(image) {
    return image.tags.map(({ tag, kind, outcome, digest, previous, reason }) => ({
        tag,
        kind,
        outcome,
        digest,
        previous,
        reason,
    }));
}
function escapeUnits(sign) {
    return Array.from({ length: sign.length }, (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
}


/***/ }),

/***/ 60831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ rateLimitBlocks),
/* harmony export */   at: () => (/* binding */ rateLimitField),
/* harmony export */   j_: () => (/* binding */ rateLimitWords)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72527);

/** A host's name has at most 253 characters; a port and brackets come on top. */
const MAX_LINE = 400;
/** One rate limit as a line: `registry-1.docker.io: 76 of 100 requests in 6 h are left of the rate limit`. */
function rateLimitWords({ host, remaining, limit, seconds }) {
    const all = limit === null ? '' : ` of ${limit}`;
    const window = seconds === null ? '' : ` in ${inWords(seconds)}`;
    return `${host}: ${remaining}${all} requests${window} are left of the rate limit`;
}
/** The field that documents for programs have of rate limits: absent where no registry told of one. */
function rateLimitField(limits) {
    if (limits.length === 0)
        return {};
    const plain = limits.map(({ host, remaining, limit, seconds }) => ({ host, remaining, limit, seconds }));
    return { rateLimits: plain };
}
/** Rate limits as lines of a summary, where there are any. */
function rateLimitBlocks(limits = []) {
    const lines = limits.map(limit => `- ⏳ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .clip */ .$Q)(rateLimitWords(limit), MAX_LINE))}`);
    return lines.length === 0 ? [] : [{ lines, rows: 0 }];
}
function inWords(seconds) {
    if (seconds % 3600 === 0)
        return `${seconds / 3600} h`;
    return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}


/***/ }),

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ REPORT_SCHEMA)
/* harmony export */ });
/** Version of the JSON document below; it changes only when a field changes its meaning or goes. */
const REPORT_SCHEMA = 1;


/***/ }),

/***/ 95176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ connectionProblems)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82784);
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

/***/ 82784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ credentialProblems),
  Y: () => (/* binding */ credentialsOf)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/registry/redact.js
var redact = __webpack_require__(56198);
;// CONCATENATED MODULE: ./lib/registry/credential-helper.js



/** A helper that asks a keychain or a cloud answers in seconds; one that waits for a person hangs a CI job. */
const HELPER_TIMEOUT_MS = 30_000;
const MAX_WORDS = 400;
/** Docker's sign in the user name that the secret is an identity token. */
const TOKEN_USER = '<token>';
/**
 * Asks a docker credential helper (docker/docker-credential-helpers, "get"). Undefined when it has nothing for the
 * server. Throws `credentials-helper` with the helper's own words when it fails, hangs or answers something else.
 */
async function askHelper({ helper, server, env, exec }) {
    const program = `docker-credential-${helper}`;
    const fail = (why, cause) => {
        throw new errors/* AppError */.uV('credentials-helper', `${program} for ${(0,user_info/* withoutUser */.q)(server)}: ${(0,user_info/* withoutUsers */.bN)(why)}`, {
            cause,
        });
    };
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(helper))
        fail('this is no name of a helper');
    const command = { program, args: ['get'], env, input: server, timeoutMs: HELPER_TIMEOUT_MS };
    const result = await exec(command).catch((cause) => fail('it cannot be run; is it installed and on PATH?', cause));
    if (result.timedOut)
        fail(`no answer within ${HELPER_TIMEOUT_MS / 1000} s`);
    if (result.code !== 0) {
        // Helpers report on standard output, and some on standard error.
        const words = (0,redact/* plainLine */.h)(`${result.stdout} ${result.stderr}`, MAX_WORDS);
        if (/credentials not found|no credentials server URL|no basic auth credentials/i.test(words))
            return undefined;
        fail(words === '' ? `ended with code ${result.code} without a word` : words);
    }
    return read(result) ?? fail('expected JSON with Username and Secret');
}
function read({ stdout }) {
    let value;
    try {
        value = JSON.parse(stdout);
    }
    catch {
        return undefined; // The caller reports it; the text itself may hold the secret.
    }
    const { Username, Secret } = (value ?? {});
    if (typeof Username !== 'string' || typeof Secret !== 'string' || Secret === '')
        return undefined;
    if (Username === TOKEN_USER)
        return { kind: 'identity', username: TOKEN_USER, token: Secret };
    return { kind: 'basic', username: Username, password: Secret };
}

;// CONCATENATED MODULE: ./lib/registry/credential-key.js
/** Docker Hub's many names, of which docker writes the longest into its files. */
const HUB_HOSTS = new Set([
    'docker.io',
    'index.docker.io',
    'registry-1.docker.io',
    'registry.hub.docker.com',
]);
/** The name under which docker keeps Docker Hub's credential. */
const HUB_SERVER = 'https://index.docker.io/v1/';
/**
 * Reads a key as docker, podman and users write it: `host`, `host:port`, `https://host/v1/`, `host/team/app`.
 * The host is compared as a whole later on, never by a part of it (sigstore/sigstore-js#1718).
 */
function parseCredentialKey(text) {
    const bare = text
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/+$/, '');
    const at = bare.indexOf('/');
    const host = at < 0 ? bare : bare.slice(0, at);
    const path = at < 0 ? '' : bare.slice(at + 1);
    return { host: canonicalHost(host), prefix: /^v[12]$/.test(path) ? '' : path };
}
/** One form for every way to write a host: Docker Hub's names are one, and the port of https is left out. */
function canonicalHost(host) {
    const lower = host.toLowerCase().replace(/:443$/, '');
    return HUB_HOSTS.has(lower) ? 'docker.io' : lower;
}
/** True when the entry is for this repository: the very host, and the prefix ends where an element of the path ends. */
function isFor({ host, prefix }, place) {
    if (host !== canonicalHost(place.registry))
        return false;
    return prefix === '' || place.path === prefix || place.path.startsWith(`${prefix}/`);
}

;// CONCATENATED MODULE: ./lib/registry/docker-config.js



/** Reads such a file. Unknown fields are others' business. Throws `bad-input`, without any of the content. */
function parseDockerConfig(text, origin) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        throw new errors/* AppError */.uV('bad-input', `${origin} is not JSON`); // The parser's words would quote the content.
    }
    const file = record(value, origin, 'a JSON object');
    const store = file['credsStore'];
    return {
        origin,
        auths: record(file['auths'] ?? {}, origin, '"auths" to be an object'),
        credHelpers: record(file['credHelpers'] ?? {}, origin, '"credHelpers" to be an object'),
        credsStore: typeof store === 'string' && store !== '' ? store : undefined,
    };
}
/**
 * Every place of the file that may hold a credential for the repository: the longest prefix first, and at equal length
 * a helper named for the host, then the general helper, then an entry with the credential in the file itself.
 */
function candidatesFor(config, place) {
    const found = [];
    for (const [key, helper] of Object.entries(config.credHelpers)) {
        const parsed = parseCredentialKey(key);
        if (!isFor(parsed, place) || typeof helper !== 'string' || helper === '')
            continue;
        found.push({
            length: parsed.prefix.length,
            order: 0,
            candidate: { kind: 'helper', helper, server: key },
        });
    }
    if (config.credsStore !== undefined) {
        const server = canonicalHost(place.registry) === 'docker.io' ? HUB_SERVER : place.registry;
        found.push({ length: 0, order: 1, candidate: { kind: 'helper', helper: config.credsStore, server } });
    }
    for (const [key, entry] of Object.entries(config.auths)) {
        const parsed = parseCredentialKey(key);
        if (!isFor(parsed, place))
            continue;
        const credential = credentialOf(entry, `${config.origin}, entry ${JSON.stringify((0,user_info/* withoutUser */.q)(key))}`);
        if (credential === undefined)
            continue;
        found.push({ length: parsed.prefix.length, order: 2, candidate: { kind: 'entry', key, credential } });
    }
    found.sort((a, b) => b.length - a.length || a.order - b.order);
    return found.map(({ candidate }) => candidate);
}
/** An entry of `auths`; undefined for the empty one that docker writes when a helper holds the secret. */
function credentialOf(entry, where) {
    const fields = record(entry, where, 'an object');
    const text = (name) => (typeof fields[name] === 'string' ? fields[name] : '');
    if (text('registrytoken') !== '')
        return { kind: 'bearer', token: text('registrytoken') };
    const login = text('auth') === ''
        ? { username: text('username'), password: text('password') }
        : decode(text('auth'), where);
    if (text('identitytoken') !== '')
        return { kind: 'identity', username: login.username, token: text('identitytoken') };
    return login.username === '' && login.password === '' ? undefined : { kind: 'basic', ...login };
}
/** `user:password` in base64, split at the first colon: passwords hold colons, JSON keys many of them. */
function decode(auth, where) {
    const plain = Buffer.from(auth, 'base64').toString('utf8').replace(/\0+$/, '');
    const at = plain.indexOf(':');
    if (at >= 0)
        return { username: plain.slice(0, at), password: plain.slice(at + 1) };
    throw new errors/* AppError */.uV('bad-input', `${where}: expected "auth" to be user:password in base64`);
}
function record(value, where, expected) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw new errors/* AppError */.uV('bad-input', `${where}: expected ${expected}`);
}

;// CONCATENATED MODULE: ./lib/registry/login.js

/** User names that stand for "the password is an access token", by registry. */
const TOKEN_USERS = [
    [/(?:^|\.)(?:gcr\.io|pkg\.dev)$/, 'oauth2accesstoken'],
    [/(?:^|\.)azurecr\.(?:io|cn|us)$/, '00000000-0000-0000-0000-000000000000'],
    [/^(?:ghcr\.io|registry\.gitlab\.com)$/, 'oauth2'],
];
const ANY_TOKEN_USER = 'oauth2accesstoken';
/** User and password. `registry` is a host with port, and with a path where it is for a part of the registry only. */
function passwordLogin(registry, login) {
    const { username, password, from } = login;
    return { key: parseCredentialKey(registry), credential: { kind: 'basic', username, password }, from };
}
/** An OAuth2 access token, sent as the password of the user name that the registry has for that. */
function tokenLogin(registry, login) {
    const key = parseCredentialKey(registry);
    const username = TOKEN_USERS.find(([host]) => host.test(key.host))?.[1] ?? ANY_TOKEN_USER;
    return { key, credential: { kind: 'basic', username, password: login.token }, from: login.from };
}
/** A Google service account key, as JSON or as its base64 (Artifact Registry, "authentication by key"). */
function jsonKeyLogin(registry, login) {
    const password = login.key.trim();
    const username = password.startsWith('{') ? '_json_key' : '_json_key_base64';
    return {
        key: parseCredentialKey(registry),
        credential: { kind: 'basic', username, password },
        from: login.from,
    };
}
/** The login for a repository, the longest prefix first. */
function findLogin(logins, place) {
    const [best] = logins
        .filter(({ key }) => isFor(key, place))
        .sort((a, b) => b.key.prefix.length - a.key.prefix.length);
    return best;
}
/** The logins that a CI provides for its own registry: `GITHUB_TOKEN` for ghcr.io, `CI_REGISTRY_*` for GitLab's. */
function ciLogins(env) {
    const logins = [];
    const { GITHUB_TOKEN, GITHUB_ACTOR, CI_REGISTRY, CI_REGISTRY_USER, CI_REGISTRY_PASSWORD, CI_JOB_TOKEN } = env;
    if (GITHUB_TOKEN) {
        const username = GITHUB_ACTOR || 'x-access-token';
        logins.push(passwordLogin('ghcr.io', { username, password: GITHUB_TOKEN, from: 'GITHUB_TOKEN' }));
    }
    if (CI_REGISTRY && CI_REGISTRY_PASSWORD) {
        const username = CI_REGISTRY_USER || 'gitlab-ci-token';
        logins.push(passwordLogin(CI_REGISTRY, { username, password: CI_REGISTRY_PASSWORD, from: 'CI_REGISTRY_PASSWORD' }));
    }
    else if (CI_REGISTRY && CI_JOB_TOKEN) {
        logins.push(passwordLogin(CI_REGISTRY, {
            username: 'gitlab-ci-token',
            password: CI_JOB_TOKEN,
            from: 'CI_JOB_TOKEN',
        }));
    }
    return logins;
}

;// CONCATENATED MODULE: ./lib/registry/credentials.js






/**
 * Finds credentials: inputs, DOCKER_AUTH_CONFIG, docker's config.json, podman's auth.json, the CI's own, nobody.
 * Files are read when first needed, and only then can one that is malformed throw `bad-input`.
 */
function createCredentialLookup(sources) {
    const { logins, env } = sources;
    const files = sourcesOf(sources).map(once);
    return async (place) => {
        const given = findLogin(logins, place);
        if (given)
            return given;
        for (const file of files) {
            const config = await file();
            const found = config && (await searchConfig(config, place, sources));
            if (found)
                return found;
        }
        return findLogin(ciLogins(env), place);
    };
}
function sourcesOf({ env, home }) {
    const docker = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    return [
        async () => {
            const text = env['DOCKER_AUTH_CONFIG'];
            return text ? parseDockerConfig(text, 'DOCKER_AUTH_CONFIG') : undefined;
        },
        () => readConfig(docker),
        ...podmanFiles(env, home).map(path => () => readConfig(path)),
    ];
}
/** Podman's places (containers-auth.json(5)). */
function podmanFiles(env, home) {
    if (env['REGISTRY_AUTH_FILE'])
        return [env['REGISTRY_AUTH_FILE']];
    const runtime = env['XDG_RUNTIME_DIR'];
    const config = env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    return [...(runtime ? [runtime] : []), config].map(folder => (0,external_node_path_.join)(folder, 'containers', 'auth.json'));
}
async function readConfig(path) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR'))
            return undefined;
        throw new errors/* AppError */.uV('bad-input', `cannot read credentials from ${path}: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
    // An empty file is what `touch` and some CI set-ups leave; docker takes it for an empty configuration.
    return text.trim() === '' ? undefined : parseDockerConfig(text, path);
}
async function searchConfig(config, place, { env, exec }) {
    for (const candidate of candidatesFor(config, place)) {
        if (candidate.kind === 'entry')
            return { credential: candidate.credential, from: config.origin };
        const { helper, server } = candidate;
        const credential = await askHelper({ helper, server, env, exec });
        if (credential)
            return { credential, from: `docker-credential-${helper} (${config.origin})` };
    }
    return undefined;
}
function once(source) {
    let read;
    return () => {
        read ??= source();
        return read;
    };
}

;// CONCATENATED MODULE: ./lib/registry/json-key.js
/** What signing in by `_json_key` needs of a key; the rest of such a file is for other uses. */
const NEEDED = ['client_email', 'private_key'];
const WHOLE = 'give the whole key file of a Google service account, as JSON or in base64';
/**
 * What is wrong with a Google service account key, as JSON or as its base64 (Artifact Registry, "authentication by key");
 * undefined where nothing is. None of the key is in the text.
 */
function jsonKeyProblem(text) {
    const key = text.trim();
    const json = key.startsWith('{') ? key : decoded(key);
    if (json === undefined)
        return `is neither JSON nor base64 of it; ${WHOLE}`;
    const fields = parsed(json);
    if (fields === undefined)
        return `holds no JSON object; ${WHOLE}`;
    if (fields['type'] !== 'service_account')
        return `is not of type service_account; ${WHOLE}`;
    const missing = NEEDED.filter(name => typeof fields[name] !== 'string' || fields[name] === '');
    return missing.length === 0 ? undefined : `lacks ${missing.join(' and ')}; ${WHOLE}`;
}
/** Base64 in lines or without, as `base64` writes it; undefined for any other text. */
function decoded(text) {
    return /^[A-Za-z0-9+/\s]+={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('utf8') : undefined;
}
/** The parser's own words quote what it read, so only that it failed is told. */
function parsed(json) {
    try {
        const value = JSON.parse(json);
        const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
        return isObject ? value : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/steps/home-folder.js
var home_folder = __webpack_require__(44533);
// EXTERNAL MODULE: ./lib/plan/registry-address.js
var registry_address = __webpack_require__(21141);
;// CONCATENATED MODULE: ./lib/steps/registry-auth.js



const INPUT = 'registry-auth';
/** Reads `registry-auth`, a YAML list with an entry for each registry. No value of a credential is in a problem. */
async function listedEntries(text, problems) {
    if (text === '')
        return [];
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let value;
    try {
        value = parse(text);
    }
    catch {
        // The parser's own words quote the text, which holds secrets.
        problems.push(`${INPUT}: is not YAML; expected a list of entries with registry, username and password`);
        return [];
    }
    if (!Array.isArray(value)) {
        problems.push(`${INPUT}: expected a YAML list, an entry for each registry`);
        return [];
    }
    const entries = value.flatMap((item, index) => {
        const entry = readEntry(item, `${INPUT} entry ${index + 1}`, problems);
        return entry ? [entry] : [];
    });
    problems.push(...repetitions(entries));
    return entries;
}
const KEYS = ['registry', 'username', 'password', 'token', 'json-key'];
function readEntry(item, where, problems) {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
        problems.push(`${where}: expected registry with username and password`);
        return undefined;
    }
    const fields = new Map(Object.entries(item));
    const strange = [...fields.keys()].filter(key => !KEYS.includes(key));
    if (strange.length > 0)
        problems.push(`${where}: ${strange.join(', ')} is not known; use ${KEYS.join(', ')}`);
    const text = (key) => {
        const value = fields.get(key) ?? '';
        if (typeof value === 'string' || typeof value === 'number')
            return String(value);
        problems.push(`${where}: ${key} must be text`);
        return '';
    };
    const registry = text('registry').trim();
    const wrong = registry === ''
        ? [`${where}: registry is missing, for example registry: ghcr.io`]
        : placeProblems(registry, where);
    problems.push(...wrong);
    return {
        registry: wrong.length > 0 ? '' : registry,
        username: text('username'),
        password: text('password'),
        token: text('token'),
        jsonKey: text('json-key'),
        where,
    };
}
/**
 * What is wrong with the place of a credential. It is written as the keys of docker's and podman's files are, so beside
 * the host it may have a scheme, docker's `/v1/`, and the path that it is for.
 */
function placeProblems(text, where) {
    const shown = JSON.stringify((0,user_info/* withoutUser */.q)(text));
    if ((0,user_info/* hasUser */._Q)(text))
        return [`${where}: leave the user out of ${shown}; it belongs into username`];
    const bare = text.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
    if (bare.includes('://'))
        return (0,registry_address/* hostProblems */.BZ)(bare, where);
    const [host = '', ...path] = bare.split('/');
    if (!path.every(part => /^[^\s?#]+$/.test(part)))
        return [`${where}: ${shown} has a path that no repository can have`];
    return (0,registry_address/* hostProblems */.BZ)(host, where);
}
/** Entries for what another one is for already: only one of them would ever be used. */
function repetitions(entries) {
    const first = new Map();
    return entries.flatMap(({ registry, where }) => {
        if (registry === '')
            return [];
        const { host, prefix } = parseCredentialKey(registry);
        const place = prefix === '' ? host : `${host}/${prefix}`;
        const before = first.get(place);
        if (before === undefined)
            first.set(place, where);
        return before === undefined ? [] : [`${where}: ${place} is in ${before} already`];
    });
}

;// CONCATENATED MODULE: ./lib/steps/credentials.js






/** What is wrong with the credentials in the inputs; no value of one is in the text. */
async function credentialProblems(deps, where) {
    return (await readLogins(deps, where)).problems;
}
/** Credentials of all kinds in the order of precedence; inputs come first. Throws `bad-input` with every problem. */
async function credentialsOf(deps, where) {
    const { inputs, env, exec } = deps;
    const { logins, problems } = await readLogins(deps, where);
    if (problems.length > 0)
        throw new errors/* AppError */.uV('bad-input', 'the credentials are not usable', { problems });
    const github = inputs.text('github-token');
    return createCredentialLookup({
        logins,
        env: github === '' ? env : { ...env, GITHUB_TOKEN: github },
        home: (0,home_folder/* homeFolder */.W)(env),
        exec,
    });
}
async function readLogins(deps, where) {
    const problems = [];
    const entries = [
        ...ownEntry(deps, where, problems),
        ...(await listedEntries(deps.inputs.text('registry-auth'), problems)),
    ];
    for (const { password, token, jsonKey } of entries)
        for (const secret of [password, token, jsonKey])
            deps.host.mask(secret);
    return { logins: entries.flatMap(entry => loginOf(entry, problems)), problems };
}
/** `username`, `password`, `token` and `json-key` are for `registry`, or for the one registry that all images are in. */
function ownEntry({ inputs }, { registry, repositories }, problems) {
    const [username, password, token, jsonKey] = ['username', 'password', 'token', 'json-key'].map(name => inputs.text(name));
    if (!username && !password && !token && !jsonKey)
        return [];
    const hosts = [...new Set(repositories.map(repository => repository.registry))];
    const [only = '', ...others] = registry === undefined ? hosts : [registry];
    if (others.length > 0) {
        problems.push(`username: the images are in several registries (${hosts.join(', ')}); say by registry which one it is for, or list all in registry-auth`);
    }
    return [
        {
            registry: others.length > 0 ? '' : only,
            username: username ?? '',
            password: password ?? '',
            token: token ?? '',
            jsonKey: jsonKey ?? '',
            where: 'inputs',
        },
    ];
}
function loginOf(entry, problems) {
    const { registry, username, password, token, jsonKey, where: from } = entry;
    const kinds = [
        username || password ? 'username' : '',
        token ? 'token' : '',
        jsonKey ? 'json-key' : '',
    ].filter(Boolean);
    if (kinds.length > 1)
        problems.push(`${from}: give one of ${kinds.join(', ')}, not several`);
    if (kinds.length === 0)
        problems.push(`${from}: no credential; give username and password, token, or json-key`);
    if (username && !password)
        problems.push(`${from}: password is missing for username ${JSON.stringify(username)}`);
    if (password && !username)
        problems.push(`${from}: username is missing (at Cloudfleet it is the API token id)`);
    const wrong = jsonKey ? jsonKeyProblem(jsonKey) : undefined;
    if (wrong !== undefined)
        problems.push(`${from}: json-key ${wrong}`);
    if (kinds.length !== 1 || registry === '')
        return [];
    if (token)
        return [tokenLogin(registry, { token, from })];
    if (jsonKey)
        return [jsonKeyLogin(registry, { key: jsonKey, from })];
    return username && password ? [passwordLogin(registry, { username, password, from })] : [];
}


/***/ }),

/***/ 5857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ destinationInputs)
/* harmony export */ });
/** The inputs that say where a run goes, as `readDestinations` takes them. */
function destinationInputs(inputs) {
    return {
        images: inputs.list('images'),
        registry: inputs.text('registry'),
        organization: inputs.text('organization'),
        region: inputs.text('region'),
    };
}


/***/ }),

/***/ 44533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ homeFolder)
/* harmony export */ });
/** The user's own folder, where docker and podman keep their files. */
function homeFolder(env) {
    return env['HOME'] ?? env['USERPROFILE'] ?? '/';
}


/***/ }),

/***/ 87783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readMaxWait)
/* harmony export */ });
/** A day: longer than any job that waits, and short enough for a timer. */
const LONGEST_S = 86_400;
/** The input `max-wait` in milliseconds, or what is wrong with it. */
function readMaxWait({ text }) {
    const given = text('max-wait');
    const seconds = /^[0-9]{1,6}$/.test(given) ? Number(given) : Number.NaN;
    if (seconds <= LONGEST_S)
        return seconds * 1000;
    return `max-wait: ${JSON.stringify(given)} is no number of seconds from 0 to ${LONGEST_S}, for example 900`;
}


/***/ }),

/***/ 86189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eF: () => (/* binding */ PROXY_FORM),
  C8: () => (/* binding */ badProxies),
  rz: () => (/* binding */ networkProblems),
  fb: () => (/* binding */ openHttp),
  Dg: () => (/* binding */ proxyProblems)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/plan/registry-address.js
var registry_address = __webpack_require__(21141);
// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/system/host-certificates.js



/** Folders that docker and podman look into, the system's before the user's. */
function certificateFolders(home) {
    const system = ['/etc/docker/certs.d', '/etc/containers/certs.d'];
    return [...system, ...['docker', 'containers'].map(tool => (0,external_node_path_.join)(home, '.config', tool, 'certs.d'))];
}
/**
 * Certificates for one host (`host:port`, or the host alone for the port of https) from folders in docker's form:
 * `<folder>/<host>/*.crt` are authorities, `*.cert` with `*.key` of the same name is a client certificate. The first
 * folder that has something for the host counts. Undefined where none has. Throws `bad-input`.
 */
async function certificatesFor(host, folders) {
    const names = /:[0-9]+$/.test(host) ? [host] : [host, `${host}:443`];
    for (const folder of folders.flatMap(folder => names.map(name => (0,external_node_path_.join)(folder, name)))) {
        const files = await filesOf(folder);
        const authorities = files.filter(name => name.endsWith('.crt'));
        const [cert] = files.filter(name => name.endsWith('.cert'));
        if (authorities.length === 0 && cert === undefined)
            continue;
        const ca = await Promise.all(authorities.map(name => readAuthority((0,external_node_path_.join)(folder, name), 'certs.d')));
        if (cert === undefined)
            return { ca };
        const paths = { cert: (0,external_node_path_.join)(folder, cert), key: (0,external_node_path_.join)(folder, cert.replace(/cert$/, 'key')) };
        return { ca, client: await readClientCertificate(paths, 'certs.d') };
    }
    return undefined;
}
/** Reads authorities in PEM form; `what` names the input or place in errors. Throws `bad-input`. */
async function readAuthority(path, what) {
    const text = await read(path, what);
    const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g) ?? [];
    // TLS passes in silence over what has no end, and the chain is then broken for no reason that anybody sees.
    const begins = text.match(/-----BEGIN CERTIFICATE(?! )/g)?.length ?? 0;
    const ends = text.match(/-----END CERTIFICATE(?! )/g)?.length ?? 0;
    const all = Math.max(begins, ends);
    if (begins !== blocks.length || ends !== blocks.length) {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${path} is cut off: whole are ${blocks.length} of ${all} certificates (${begins} × BEGIN CERTIFICATE, ${ends} × END CERTIFICATE)`);
    }
    const { X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    try {
        for (const block of blocks)
            new X509Certificate(block);
    }
    catch (cause) {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${path} holds a certificate that cannot be read`, { cause });
    }
    if (blocks.length > 0)
        return text;
    const expected = 'in PEM form (-----BEGIN CERTIFICATE-----)';
    throw new errors/* AppError */.uV('bad-input', `${what}: ${path} holds no certificate ${expected}`);
}
/**
 * Reads a client certificate and the key that belongs to it. Throws `bad-input` with what is wrong with either, never with
 * any of the key.
 */
async function readClientCertificate(paths, what) {
    const [cert, key] = await Promise.allSettled([
        readAuthority(paths.cert, what),
        readClientKey(paths.key, what),
    ]);
    if (cert.status === 'rejected' && key.status === 'rejected')
        throw both(what, [cert.reason, key.reason]);
    if (cert.status === 'rejected')
        throw cert.reason;
    if (key.status === 'rejected')
        throw key.reason;
    const { createPrivateKey, X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    if (!new X509Certificate(cert.value).checkPrivateKey(createPrivateKey(key.value))) {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${paths.key} is not the key of the certificate ${paths.cert}`);
    }
    return { cert: cert.value, key: key.value };
}
/** Reads a private key without a passphrase, in PEM form. Throws `bad-input`, never with any of it. */
async function readClientKey(path, what) {
    const key = await read(path, what);
    const refuse = (why) => {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${path} ${why}`);
    };
    if (/ENCRYPTED/.test(key))
        refuse('has a passphrase; give the key without one');
    const { createPrivateKey } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    return attempt(() => createPrivateKey(key)) === undefined
        ? refuse('holds no private key in PEM form')
        : key;
}
/** Two failures in one. What is no `AppError` is a defect and passes as it is. */
function both(what, failures) {
    const strange = failures.find(failure => !(failure instanceof errors/* AppError */.uV));
    if (strange !== undefined)
        return strange;
    return new errors/* AppError */.uV('bad-input', `${what}: neither can be used`, { problems: failures.map(errors/* messageOf */.bD) });
}
/** The parser's own words may quote what it read, so only that it failed is told. */
function attempt(parse) {
    try {
        return parse();
    }
    catch {
        return undefined;
    }
}
async function filesOf(folder) {
    try {
        return (await (0,promises_.readdir)(folder)).sort();
    }
    catch (cause) {
        const code = cause instanceof Error && 'code' in cause ? cause.code : '';
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return [];
        throw new errors/* AppError */.uV('bad-input', `certs.d: ${folder} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
async function read(path, what) {
    return (0,promises_.readFile)(path, 'utf8').catch((cause) => {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${path} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    });
}

// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/steps/home-folder.js
var home_folder = __webpack_require__(44533);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
;// CONCATENATED MODULE: ./lib/steps/network.js









/**
 * Opens the network as the inputs and the environment say: authorities to trust, docker's folders of certificates,
 * proxies, and where it is opened for `registries` a client certificate for the one of them and no other host. The caller
 * closes it. Throws one `bad-input` with everything that cannot be used.
 */
async function openHttp(deps, registries) {
    const { env, timeouts = {} } = deps;
    const { ca, client, shownTo, problems } = await readNetwork(deps, registries);
    const all = [...proxyProblems(env), ...problems];
    if (all.length > 0)
        throw (0,steps_problems/* badInput */.AN)(all);
    const { createHttp } = await __webpack_require__.e(/* import() */ 1521).then(__webpack_require__.bind(__webpack_require__, 81521));
    const folders = certificateFolders((0,home_folder/* homeFolder */.W)(env));
    const proxy = proxyOf(env);
    for (const secret of (0,user_info/* secretsInAddresses */.j_)(Object.values(proxy).join('\n')))
        deps.host.mask(secret);
    return createHttp({
        proxy,
        timeouts,
        ...(ca === undefined ? {} : { ca }),
        tlsFor: async (host) => {
            const found = await certificatesFor(host, folders);
            return client === undefined || host !== shownTo ? found : { ca: found?.ca ?? [], client };
        },
    });
}
/** What is wrong with the inputs about the network, for a command that has to do with these registries. */
async function networkProblems(deps, registries) {
    const listed = ['insecure-registries', 'internal-registries'].flatMap(name => deps.inputs.list(name).flatMap(host => (0,registry_address/* hostProblems */.BZ)(host, name)));
    const { problems } = await readNetwork(deps, registries);
    return [...listed, ...problems];
}
/** How a proxy is written; its address may hold a password, so the one that was found is not shown. */
const PROXY_FORM = 'this is no address of a proxy, expected one like http://proxy.example.com:3128';
/** The variables of proxies that hold no address of one. */
function badProxies(env) {
    return ['HTTPS_PROXY', 'HTTP_PROXY'].filter(name => {
        const value = env[name.toLowerCase()] || env[name];
        if (!value)
            return false;
        return !URL.canParse(value) || !/^(?:https?|socks5?):$/.test(new URL(value).protocol);
    });
}
/** What is wrong with the proxies of the environment, in one line. */
function proxyProblems(env) {
    const bad = badProxies(env);
    return bad.length === 0 ? [] : [`${bad.join(' and ')} in the environment: ${PROXY_FORM}`];
}
async function readNetwork({ inputs, cwd }, registries) {
    const problems = [];
    const path = (name) => {
        const text = inputs.text(name);
        return text === '' ? undefined : (0,external_node_path_.resolve)(cwd, text);
    };
    const [file, cert, key] = [path('ca-file'), path('client-cert'), path('client-key')];
    const ca = file && (await (0,steps_problems/* collectingAsync */.X7)(problems, () => readAuthority(file, 'ca-file'), true));
    if (registries === undefined || (cert === undefined && key === undefined))
        return { ca, client: undefined, shownTo: undefined, problems };
    const client = await readClient({ cert, key }, problems);
    return { ca, client, shownTo: (0,steps_problems/* collecting */.HI)(problems, () => clientHost(registries)), problems };
}
/** Both files, or the one that there is: what is wrong with it is told beside that the other is missing. */
async function readClient({ cert, key }, problems) {
    if (cert !== undefined && key !== undefined) {
        const read = () => readClientCertificate({ cert, key }, 'client-cert and client-key');
        return (0,steps_problems/* collectingAsync */.X7)(problems, read, true);
    }
    problems.push('client-cert and client-key: both are needed, one is missing');
    if (cert !== undefined)
        await (0,steps_problems/* collectingAsync */.X7)(problems, () => readAuthority(cert, 'client-cert'), true);
    if (key !== undefined)
        await (0,steps_problems/* collectingAsync */.X7)(problems, () => readClientKey(key, 'client-key'), true);
    return undefined;
}
/** The one host that a client certificate is for, undefined where no registry is known. Throws `bad-input`. */
function clientHost(registries) {
    // A registry that is none has been told of.
    const [only, ...others] = new Set(registries.filter(reference/* isRegistryHost */.EV));
    if (others.length === 0)
        return only && (0,endpoint/* endpointOf */.X5)(only).host;
    throw new errors/* AppError */.uV('bad-input', `client-cert: the images are in several registries (${[only, ...others].join(', ')}); say by registry which one it is for, and put those of the others into certs.d`);
}
function proxyOf(env) {
    const pick = (name) => env[name.toLowerCase()] || env[name] || undefined;
    const [http, https, none] = [pick('HTTP_PROXY'), pick('HTTPS_PROXY'), pick('NO_PROXY')];
    return { ...(http ? { http } : {}), ...(https ? { https } : {}), ...(none ? { none } : {}) };
}


/***/ }),

/***/ 95519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ badInput),
/* harmony export */   HI: () => (/* binding */ collecting),
/* harmony export */   X7: () => (/* binding */ collectingAsync)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** One `bad-input` for everything that is wrong with the inputs, each once: a single problem is its message. */
function badInput(found) {
    const problems = [...new Set(found)];
    const [only] = problems;
    if (problems.length === 1 && only)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', only);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${problems.length} things are wrong with the inputs`, { problems });
}
/** Reads one thing; what is wrong with it joins the list. Throws what is no `AppError`. */
function collecting(problems, read) {
    try {
        return read();
    }
    catch (error) {
        keep(problems, error);
        return undefined;
    }
}
/**
 * The same for what takes its time. Alone, an error is thrown as it is and keeps its own code and hint, unless `always`;
 * beside others it is one of the list.
 */
async function collectingAsync(problems, read, always = false) {
    try {
        return await read();
    }
    catch (error) {
        if (problems.length === 0 && !always)
            throw error;
        keep(problems, error);
        return undefined;
    }
}
function keep(problems, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
        throw error;
    problems.push(...(error.problems.length > 0 ? error.problems : [error.message]));
}


/***/ }),

/***/ 51485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ bare),
/* harmony export */   Gw: () => (/* binding */ isPrivate),
/* harmony export */   S1: () => (/* binding */ isIn),
/* harmony export */   SE: () => (/* binding */ isMetadata),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   o8: () => (/* binding */ networks)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);

// Hosts are taken as `URL.hostname` has them (IPv6 in brackets) and as name resolution gives them (a zone behind `%`).
const LOOPBACK = networks('127.0.0.0/8', '::1/128');
/**
 * Where clouds hand credentials to whatever runs on their machines. No registry is there. Link-local as a whole (the
 * usual 169.254.169.254, ECS, Tencent), and what lies elsewhere.
 */
const METADATA = networks('169.254.0.0/16', 'fe80::/10', '100.100.100.200/32', // Alibaba
'168.63.129.16/32', // Azure, its WireServer
'192.0.0.192/32', // Oracle Classic
'fd00:ec2::/32', // Amazon: instance metadata, EKS Pod Identity
'fd20:ce::254/128', // Google
'fd00:c1::a9fe:a9fe/128', // Oracle
'fd00:42::42/128', // Scaleway
'fd00:a9fe:a9fe::1/128');
const METADATA_NAME = /^(?:metadata|metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?)$/;
/** Reached only from inside a network, or by nobody (RFC 1918, 3879, 4193, 6598, 6890). */
const PRIVATE = networks('0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.0.0.0/24', '192.168.0.0/16', '198.18.0.0/15', '224.0.0.0/3', 'fc00::/7', 'fec0::/10', 'ff00::/8');
/** IPv6 prefixes, in groups of 16 bits, with the group at which an IPv4 address is written into the rest. */
const EMBEDDING = [
    [[0, 0, 0, 0, 0, 0xffff], 6], // Mapped, RFC 4291.
    [[0, 0, 0, 0, 0xffff, 0], 6], // Translated, RFC 2765.
    [[0, 0, 0, 0, 0, 0], 6], // Compatible, RFC 4291.
    [[0x64, 0xff9b, 0, 0, 0, 0], 6], // NAT64, RFC 6052.
    [[0x64, 0xff9b, 1], 6], // NAT64 of a network's own, RFC 8215.
    [[0x2002], 1], // 6to4, RFC 3056.
];
/** True for this machine itself: localhost, names below it, 127.0.0.0/8 and ::1 (RFC 6761, RFC 1122). */
function isLoopback(host) {
    const plain = bare(host);
    return /^(?:.+\.)?localhost$/.test(plain) || isIn(LOOPBACK, plain);
}
/** True for cloud metadata services by address, however it is written, or by name, and for link-local addresses. */
function isMetadata(host) {
    const target = reached(bare(host));
    return METADATA_NAME.test(target) || isIn(METADATA, target);
}
/** True for loopback, metadata services, and addresses that are only reachable from inside a network. */
function isPrivate(host) {
    const target = reached(bare(host));
    return isLoopback(host) || isLoopback(target) || isMetadata(target) || isIn(PRIVATE, target);
}
/** Networks in CIDR form. Throws where one is none. */
function networks(...ranges) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const range of ranges) {
        const [address = '', bits] = range.split('/');
        list.addSubnet(address, Number(bits), (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) ? 'ipv6' : 'ipv4');
    }
    return list;
}
/** True for an address in one of the networks; IPv4 also in its mapped form. Names are in none. */
function isIn(list, address) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(address))
        return list.check(address, 'ipv4');
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && list.check(address, 'ipv6');
}
/** A host without brackets, zone, and the dot that only marks a name as a full one. */
function bare(host) {
    return host
        .toLowerCase()
        .replace(/^\[|\]$/g, '')
        .replace(/%.*$|\.$/, '');
}
/** The address that packets end at: an IPv4 address that is written into an IPv6 address is unwrapped. */
function reached(host) {
    if (!(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(host))
        return host;
    const groups = groupsOf(host);
    const found = EMBEDDING.find(([prefix]) => prefix.every((group, n) => groups[n] === group));
    if (found === undefined)
        return host;
    const [, at] = found;
    return groups
        .slice(at, at + 2)
        .flatMap(group => [group >> 8, group & 0xff])
        .join('.');
}
/** The eight groups of an IPv6 address. */
function groupsOf(address) {
    // URL writes every form in one.
    const [head = '', tail = ''] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
    const [before, after] = [head, tail].map(text => text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16)));
    const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
    return [...(before ?? []), ...Array(missing).fill(0), ...(after ?? [])];
}


/***/ }),

/***/ 61870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jk: () => (/* binding */ READABLE),
/* harmony export */   f8: () => (/* binding */ writeWhole),
/* harmony export */   yy: () => (/* binding */ temporaryFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);




/** Mode of files that people and later jobs read: reports, bake files. Everything else that is written is private. */
const READABLE = 0o644;
/** Makes a folder of mode 0700. The caller removes it. */
async function temporaryFolder(prefix, base = (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)()) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(base, { recursive: true });
    const path = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(base, `${prefix}-`));
    // In one call of the system's library: file by file in the background takes milliseconds that every run waits for.
    return { path, remove: async () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { recursive: true, force: true }) };
}
/** Writes a file whole or not at all: beside it first, then renamed. Mode 0600 unless given. */
async function writeWhole(path, content, mode = 0o600) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), { recursive: true });
    const draft = `${path}.${crypto.randomUUID()}.tmp`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(draft, content, { mode });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(draft, path);
}


/***/ })

};
