export const id = 200;
export const ids = [200,9501];
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

/***/ 93920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gi: () => (/* binding */ isFor),
/* harmony export */   IN: () => (/* binding */ parseCredentialKey),
/* harmony export */   iR: () => (/* binding */ HUB_SERVER),
/* harmony export */   rQ: () => (/* binding */ canonicalHost)
/* harmony export */ });
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


/***/ }),

/***/ 51266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   Lp: () => (/* binding */ isHeaderToken),
/* harmony export */   uZ: () => (/* binding */ basicValue)
/* harmony export */ });
/** Every text of a credential that must never be shown, the encoded form of Basic included. */
function secretsOf(credential) {
    if (credential.kind !== 'basic')
        return [credential.token];
    // A JSON key is shown line by line by tools that print it, so every longer line is a secret of its own.
    const lines = credential.password.split('\n').filter(line => line.trim().length > 12);
    return [credential.password, ...lines, basicValue(credential.username, credential.password)];
}
/** True for text that can be sent as a bearer token. Anything else would be a header of somebody else's making. */
function isHeaderToken(text) {
    return /^[\x21-\x7e]+$/.test(text);
}
/** `user:password` in base64 (RFC 7617). */
function basicValue(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}


/***/ }),

/***/ 1122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ parseDockerConfig),
/* harmony export */   Yf: () => (/* binding */ jsonIn),
/* harmony export */   _j: () => (/* binding */ candidatesFor)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);
/* harmony import */ var _credential_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(51266);
/* harmony import */ var _credential_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93920);




/** Reads such a file. Unknown fields are others' business. Throws `bad-input`, without any of the content. */
function parseDockerConfig(text, origin) {
    let value;
    try {
        value = jsonIn(text);
    }
    catch {
        const why = text.includes('\0') ? ' in UTF-8' : '';
        throw wrong(`${origin} is not JSON${why}`); // The parser's words would quote the content.
    }
    const file = record(value, origin, 'a JSON object');
    const store = textIn(file, 'credsStore', origin);
    return {
        origin,
        auths: record(file['auths'] ?? {}, origin, '"auths" to be an object'),
        credHelpers: record(file['credHelpers'] ?? {}, origin, '"credHelpers" to be an object'),
        credsStore: store === '' ? undefined : store,
    };
}
/** JSON as editors and shells of Windows leave it: a byte order mark before it may be passed over (RFC 8259 section 8.1). */
function jsonIn(text) {
    return JSON.parse(text.replace(/^\ufeff/, ''));
}
/**
 * Every place of the file that may hold a credential for the repository: the longest prefix first, and at equal length
 * a helper named for the host, then the general helper, then an entry with the credential in the file itself.
 */
function candidatesFor(config, place) {
    const found = [];
    let withoutStore = false; // An empty name for a host is how docker is told to leave the general helper out.
    for (const key of Object.keys(config.credHelpers)) {
        const parsed = (0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCredentialKey */ .IN)(key);
        if (!(0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isFor */ .Gi)(parsed, place))
            continue;
        const helper = textIn(config.credHelpers, key, `${config.origin}, "credHelpers"`);
        if (helper === '') {
            withoutStore ||= parsed.prefix === '';
            continue;
        }
        for (const server of serversOf(key))
            found.push({ length: parsed.prefix.length, order: 0, candidate: { kind: 'helper', helper, server } });
    }
    if (config.credsStore !== undefined && !withoutStore) {
        const server = (0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalHost */ .rQ)(place.registry) === 'docker.io' ? _credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_SERVER */ .iR : place.registry;
        found.push({ length: 0, order: 1, candidate: { kind: 'helper', helper: config.credsStore, server } });
    }
    for (const [key, entry] of Object.entries(config.auths)) {
        const parsed = (0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCredentialKey */ .IN)(key);
        if (!(0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .isFor */ .Gi)(parsed, place))
            continue;
        const credential = credentialOf(entry, `${config.origin}, entry ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(key))}`);
        if (credential === undefined)
            continue;
        found.push({ length: parsed.prefix.length, order: 2, candidate: { kind: 'entry', key, credential } });
    }
    found.sort((a, b) => b.length - a.length || a.order - b.order);
    return found.map(({ candidate }) => candidate);
}
/** The names that a helper may keep the credential under: podman's is the key, docker has one for all keys of Docker Hub. */
function serversOf(key) {
    const { host, prefix } = (0,_credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCredentialKey */ .IN)(key);
    return host === 'docker.io' && prefix === '' && key !== _credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_SERVER */ .iR ? [key, _credential_key_js__WEBPACK_IMPORTED_MODULE_1__/* .HUB_SERVER */ .iR] : [key];
}
/** An entry of `auths`; undefined for the empty one that docker writes when a helper holds the secret. */
function credentialOf(entry, where) {
    const fields = record(entry, where, 'an object');
    const text = (name) => textIn(fields, name, where);
    if (text('registrytoken') !== '')
        return { kind: 'bearer', token: bearerToken(text('registrytoken'), where) };
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
    throw wrong(`${where}: expected "auth" to be user:password in base64`);
}
/** Goes into a header as it is. A line end at its end is what `$(cat file)` and editors leave, and belongs to no token. */
function bearerToken(text, where) {
    const token = text.trim();
    if ((0,_credential_js__WEBPACK_IMPORTED_MODULE_3__/* .isHeaderToken */ .Lp)(token))
        return token;
    throw wrong(`${where}: "registrytoken" holds characters that no token has`);
}
/** A field that docker takes for text; empty where it is not given. One of another type is a mistake that docker tells, too. */
function textIn(fields, name, where) {
    const value = fields[name] ?? '';
    if (typeof value === 'string')
        return value;
    throw wrong(`${where}: expected ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(name))} to be text`);
}
function record(value, where, expected) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    throw wrong(`${where}: expected ${expected}`);
}
/** A file that docker wrote, or a variable of its form: no input of ours is to be corrected. */
function wrong(message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', message, {
        hint: 'correct it there; `docker login` writes what is right, and `DOCKER_CONFIG` names another folder with a config.json',
    });
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
/* harmony import */ var _docker_config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1122);




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
        return (0,_docker_config_js__WEBPACK_IMPORTED_MODULE_3__/* .jsonIn */ .Yf)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
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

/***/ 56198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ redactUrl),
/* harmony export */   Bs: () => (/* binding */ withoutQueries),
/* harmony export */   h0: () => (/* binding */ plainLine)
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
/** The query of an address within text: a path, then name=value. */
const QUERY = /(\/[^\s?"'<>]*)\?[^\s"'<>=]*=[^\s"'<>]*/g;
/** Text from outside without the queries of addresses: registries and storages repeat what they were sent to, with its signature. */
function withoutQueries(text) {
    return text.replace(QUERY, '$1?***');
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

/***/ 61339:
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
// EXTERNAL MODULE: ./lib/registry/docker-config.js
var docker_config = __webpack_require__(1122);
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
        const words = (0,redact/* plainLine */.h0)(`${result.stdout} ${result.stderr}`, MAX_WORDS);
        if (/credentials not found|no credentials server URL|no basic auth credentials/i.test(words))
            return undefined;
        fail(words === '' ? `ended ${howOf(result)} without a word` : words);
    }
    return read(result) ?? fail('expected JSON with Username and Secret');
}
function howOf({ code, signal }) {
    return signal === null ? `with code ${code}` : `by ${signal}`;
}
function read({ stdout }) {
    let value;
    try {
        value = (0,docker_config/* jsonIn */.Yf)(stdout);
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

// EXTERNAL MODULE: ./lib/registry/credential-key.js
var credential_key = __webpack_require__(93920);
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
    return { key: (0,credential_key/* parseCredentialKey */.IN)(registry), credential: { kind: 'basic', username, password }, from };
}
/** An OAuth2 access token, sent as the password of the user name that the registry has for that. */
function tokenLogin(registry, login) {
    const key = (0,credential_key/* parseCredentialKey */.IN)(registry);
    const username = TOKEN_USERS.find(([host]) => host.test(key.host))?.[1] ?? ANY_TOKEN_USER;
    return { key, credential: { kind: 'basic', username, password: login.token }, from: login.from };
}
/** A Google service account key, as JSON or as its base64 (Artifact Registry, "authentication by key"). */
function jsonKeyLogin(registry, login) {
    const password = login.key.trim();
    const username = password.startsWith('{') ? '_json_key' : '_json_key_base64';
    return {
        key: (0,credential_key/* parseCredentialKey */.IN)(registry),
        credential: { kind: 'basic', username, password },
        from: login.from,
    };
}
/** The login for a repository, the longest prefix first. */
function findLogin(logins, place) {
    const [best] = logins
        .filter(({ key }) => (0,credential_key/* isFor */.Gi)(key, place))
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
function sourcesOf({ env, home, warn = () => { } }) {
    const docker = (0,external_node_path_.join)(env['DOCKER_CONFIG'] || (0,external_node_path_.join)(home, '.docker'), 'config.json');
    return [
        async () => {
            const text = env['DOCKER_AUTH_CONFIG'] ?? '';
            return text.trim() === '' ? undefined : (0,docker_config/* parseDockerConfig */.Cj)(text, 'DOCKER_AUTH_CONFIG');
        },
        () => readConfig(docker),
        ...podmanFiles(env, home, warn),
    ];
}
/**
 * Podman's places (containers-auth.json(5)). podman and skopeo take a named file that is not there for an empty one, and
 * images of skopeo name one from the start, so it is no error; but who named it wonders why nobody is signed in.
 */
function podmanFiles(env, home, warn) {
    const named = env['REGISTRY_AUTH_FILE'];
    if (named) {
        return [
            () => readConfig(named, () => warn(`REGISTRY_AUTH_FILE names ${named}, which is not there: no credential comes from it`)),
        ];
    }
    const runtime = env['XDG_RUNTIME_DIR'];
    const config = env['XDG_CONFIG_HOME'] || (0,external_node_path_.join)(home, '.config');
    return [...(runtime ? [runtime] : []), config].map(folder => () => readConfig((0,external_node_path_.join)(folder, 'containers', 'auth.json')));
}
async function readConfig(path, absent) {
    let text;
    try {
        text = await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) {
            absent?.();
            return undefined;
        }
        throw new errors/* AppError */.uV('bad-input', `cannot read credentials from ${path}: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
            hint: 'let this user read that file, or name another folder with a config.json by `DOCKER_CONFIG`',
        });
    }
    // An empty file is what `touch` and some CI set-ups leave; docker takes it for an empty configuration.
    return text.trim() === '' ? undefined : (0,docker_config/* parseDockerConfig */.Cj)(text, path);
}
async function searchConfig(config, place, { env, exec }) {
    for (const candidate of (0,docker_config/* candidatesFor */._j)(config, place)) {
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
        const { host, prefix } = (0,credential_key/* parseCredentialKey */.IN)(registry);
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
        warn: line => deps.host.warning(line),
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
    // Not shown: what follows the colon is most likely the secret.
    if (username?.includes(':'))
        problems.push(`${from}: username holds a colon, which no user name may; give the secret alone as password`);
    else if (username && !password)
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


/***/ })

};
