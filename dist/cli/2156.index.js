export const id = 2156;
export const ids = [2156];
export const modules = {

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
            const document = await content.manifest(digest).catch(unlessGone);
            if (document === undefined)
                continue;
            const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(document);
            if (parsed.kind !== 'manifest' || parsed.manifest.subject?.digest !== subject)
                continue;
            const [layer] = parsed.manifest.layers;
            if (parsed.manifest.artifactType !== mediaType || layer?.mediaType !== mediaType)
                continue;
            found.set(digest, { subject, digest, mediaType });
        }
    }
    return [...found.values()];
}
/** For a manifest that is asked for because a list names it: lists of older clients keep entries whose manifests were deleted. */
function unlessGone(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && 'status' in error && error.status === 404)
        return undefined;
    throw error;
}


/***/ }),

/***/ 73445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ privateDockerConfig)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/build/buildx/docker-config-merge.js
/** docker's own key for Docker Hub, from the days of its first registry. */
const DOCKER_HUB_KEY = 'https://index.docker.io/v1/';
/**
 * One config.json of: the user's, DOCKER_AUTH_CONFIG over it, the given logins over both. Everything else of the
 * user's file stays. Pure.
 */
function mergeConfig(config, fromEnvironment, logins) {
    const given = Object.fromEntries(logins.map(login => [keyOf(login.registry), entryOf(login)]));
    const over = { ...recordIn(fromEnvironment, 'auths'), ...given };
    // An empty helper name makes docker read that host from this file, where a `credsStore` would hide it.
    const fromFile = Object.fromEntries(Object.keys(over).map(host => [host, '']));
    return {
        ...config,
        auths: { ...recordIn(config, 'auths'), ...over },
        credHelpers: { ...recordIn(config, 'credHelpers'), ...fromFile },
    };
}
function keyOf(registry) {
    return registry === 'docker.io' ? DOCKER_HUB_KEY : registry;
}
/** The same three forms that `docker login` leaves behind. */
function entryOf({ credential }) {
    if (credential.kind === 'bearer')
        return { registrytoken: credential.token };
    const password = credential.kind === 'basic' ? credential.password : '';
    const auth = Buffer.from(`${credential.username}:${password}`, 'utf8').toString('base64');
    return credential.kind === 'basic' ? { auth } : { auth, identitytoken: credential.token };
}
function recordIn(config, key) {
    const value = config[key];
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

;// CONCATENATED MODULE: ./lib/build/buildx/docker-config.js





/**
 * Makes a folder (mode 0700) with a config.json (0600) that has the user's settings and these logins, so that secrets
 * reach docker neither by argv nor by a file that outlives the job. Plug-ins, contexts and certificates of the user's
 * folder are linked in; builders stay where they are (BUILDX_CONFIG), so one made under this configuration is found
 * under the other. Throws `bad-input` when the user's config.json is not JSON.
 */
async function privateDockerConfig(options) {
    const { env } = options;
    const original = env['DOCKER_CONFIG'] || (env['HOME'] ? (0,external_node_path_.join)(env['HOME'], '.docker') : undefined);
    const config = original ? await readConfig((0,external_node_path_.join)(original, 'config.json')) : {};
    const fromEnvironment = readObject(env['DOCKER_AUTH_CONFIG'] ?? '{}', 'DOCKER_AUTH_CONFIG');
    const merged = mergeConfig(config, fromEnvironment, options.logins);
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-docker', options.temporary);
    try {
        if (original)
            await linkEntries(original, folder.path);
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(folder.path, 'config.json'), JSON.stringify(merged));
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
    return {
        env: {
            DOCKER_CONFIG: folder.path,
            // Merged above. docker 28 prefers it to config.json and would hide the logins of the inputs.
            DOCKER_AUTH_CONFIG: undefined,
            ...(original ? { BUILDX_CONFIG: env['BUILDX_CONFIG'] || (0,external_node_path_.join)(original, 'buildx') } : {}),
        },
        remove: folder.remove,
    };
}
async function readConfig(path) {
    try {
        return readObject(await (0,promises_.readFile)(path, 'utf8'), path);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return {};
        throw error;
    }
}
/** The parser's message could quote a secret, so it is not passed on. */
function readObject(text, where) {
    let value;
    try {
        value = JSON.parse(text.trim() === '' ? '{}' : text);
    }
    catch {
        throw new errors/* AppError */.uV('bad-input', `${where} is not JSON`);
    }
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw new errors/* AppError */.uV('bad-input', `${where} is not a JSON object`);
}
async function linkEntries(from, to) {
    for (const name of await entriesOf(from)) {
        // The buildx folder is reached by BUILDX_CONFIG: it need not exist yet.
        if (name !== 'config.json' && name !== 'buildx')
            await (0,promises_.symlink)((0,external_node_path_.join)(from, name), (0,external_node_path_.join)(to, name));
    }
}
async function entriesOf(folder) {
    try {
        return await (0,promises_.readdir)(folder);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
            return [];
        throw error;
    }
}


/***/ }),

/***/ 32156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sbomsBySyft: () => (/* binding */ sbomsBySyft)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/attach/find-sboms.js
var find_sboms = __webpack_require__(10825);
// EXTERNAL MODULE: ./lib/attach/sbom-document.js + 3 modules
var sbom_document = __webpack_require__(37886);
;// CONCATENATED MODULE: ./lib/attach/standing-syft.js



/**
 * The SBOM of syft that is attached to a digest already. syft gives each of its documents another name and time, so that
 * a scan of the same content would be a second SBOM. Documents that were made otherwise (by hand, by the syft in
 * BuildKit) are not taken for it.
 */
async function standingSyft(search, subject) {
    const { content, referrers, counts } = search;
    const found = await (0,find_sboms/* findSboms */.w)({ content, referrers }, subject.digest);
    const candidates = found.filter(({ mediaType }) => mediaType === sbom_document/* SBOM_TYPE */.tY.spdx);
    for (const { digest, mediaType } of candidates.toSorted((a, b) => (a.digest < b.digest ? -1 : 1))) {
        const document = await content.manifest(digest);
        const parsed = (0,manifest/* parseManifest */.Ng)(document);
        const [layer] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
        if (!layer || layer.size > sbom_document/* MAX_SBOM */.n_ || !(await isBySyft(content, layer)))
            continue;
        if (!(await counts(digest)))
            continue;
        const size = document.bytes.length;
        return { kind: 'sbom', subject: subject.digest, digest, size, mediaType, outcome: 'kept' };
    }
    return undefined;
}
/** Whoever made a document is in its creators (SPDX 2.3, 6.8): `Tool: syft-1.51.0`; BuildKit's generator adds its own. */
async function isBySyft(content, layer) {
    const text = Buffer.concat(await Array.fromAsync(content.blob(layer))).toString();
    const creators = creatorsIn(text);
    return creators.some(one => /^Tool: syft\b/.test(one)) && !creators.some(one => /buildkit/i.test(one));
}
function creatorsIn(text) {
    try {
        const value = JSON.parse(text);
        const creators = value?.creationInfo?.creators;
        return Array.isArray(creators) ? creators.filter(one => typeof one === 'string') : [];
    }
    catch {
        return []; // Something else that goes by the type; it stays, and is not taken for a scan.
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/attach/syft.js







/** Scanning a large image takes minutes; longer than this it hangs. */
const TIMEOUT_MS = 15 * 60 * 1000;
/** Of its own words this much is kept, from the end. */
const MAX_WORDS = 600;
/**
 * Has syft write an SPDX document about each stored platform manifest, one after the other: it reads whole images.
 * Throws `builder-missing` where syft is not on PATH, `build-failed` with its words where it fails.
 */
async function sbomsFromSyft(request) {
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-syft');
    const made = [];
    try {
        for (const [at, subject] of request.subjects.entries()) {
            const file = (0,external_node_path_.join)(folder.path, `${at}.json`);
            await scan(request, subject, file);
            const platform = subject.platform && (0,descriptor/* formatPlatform */.Bq)(subject.platform).replaceAll('/', '-');
            made.push({ subject, document: (0,sbom_document/* readSbom */.kH)(await (0,promises_.readFile)(file), `${platform ?? 'image'}.spdx.json`) });
        }
    }
    finally {
        await folder.remove();
    }
    return made;
}
async function scan(request, { digest }, file) {
    const { exec, env, repository, plain } = request;
    const image = `registry:${(0,reference/* fullName */.fq)(repository)}@${digest}`;
    const result = await exec({
        program: 'syft',
        args: ['scan', image, '--output', `spdx-json=${file}`],
        env: {
            ...env,
            SYFT_CHECK_FOR_APP_UPDATE: 'false',
            ...(plain ? { SYFT_REGISTRY_INSECURE_USE_HTTP: 'true' } : {}),
        },
        timeoutMs: TIMEOUT_MS,
    }).catch((cause) => {
        throw new errors/* AppError */.uV('builder-missing', 'sbom-generator is syft, but syft cannot be run', {
            cause,
            hint: 'install syft in an earlier step, or use `sbom: true` to let BuildKit make the SBOM',
        });
    });
    if (result.code === 0)
        return;
    const words = result.timedOut
        ? 'it took too long'
        : result.stderr.replace(/\s+/g, ' ').trim().slice(-MAX_WORDS);
    throw new errors/* AppError */.uV('build-failed', `syft could not scan ${image}: ${words}`, {
        hint: 'correct what syft says, or give the documents themselves in `sbom`; the image is stored, and running again sends nothing twice',
    });
}

// EXTERNAL MODULE: ./lib/build/buildx/docker-config.js + 1 modules
var docker_config = __webpack_require__(73445);
// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/sign/find.js + 3 modules
var find = __webpack_require__(79126);
;// CONCATENATED MODULE: ./lib/steps/scan-by-syft.js






/**
 * SBOMs by syft of platforms that are stored already: what an earlier run attached and, where SBOMs are signed, signed,
 * else a new one. In the order of the platforms.
 */
async function sbomsBySyft(deps, place) {
    const { connection, repository, subjects, signing } = place;
    const { content } = connection.access(repository);
    const referrers = connection.referrers(repository);
    const counts = async (digest) => {
        if (signing === undefined)
            return true;
        const { found } = await (0,find/* findSignature */.s)({ content, referrers, digest, trust: signing.signer.trust });
        return found !== undefined;
    };
    const standing = await Promise.all(subjects.map(subject => standingSyft({ content, referrers, counts }, subject)));
    const bare = subjects.filter((_, at) => standing[at] === undefined);
    const scanned = bare.length === 0 ? [] : await scan_by_syft_scan(deps, { ...place, subjects: bare });
    let next = 0;
    return standing.flatMap(one => one ?? scanned[next++] ?? []);
}
/**
 * syft asks the registry itself: with the credentials of this release, in a configuration that nobody else can read, and
 * with the authority in `ca-file`.
 */
async function scan_by_syft_scan(deps, place) {
    const { exec, env, cwd, inputs } = deps;
    const { connection, repository, subjects } = place;
    const login = await connection.credentials(repository);
    const config = await (0,docker_config/* privateDockerConfig */.C)({
        logins: login ? [{ registry: repository.registry, credential: login.credential }] : [],
        env,
        ...(env['RUNNER_TEMP'] ? { temporary: env['RUNNER_TEMP'] } : {}),
    });
    const authority = inputs.text('ca-file');
    try {
        return await sbomsFromSyft({
            exec,
            env: {
                ...env,
                ...config.env,
                ...(authority === '' ? {} : { SYFT_REGISTRY_CA_CERT: (0,external_node_path_.resolve)(cwd, authority) }),
            },
            repository,
            subjects,
            plain: (0,endpoint/* isPlain */.$i)(repository.registry, inputs.list('insecure-registries')),
        });
    }
    finally {
        await config.remove();
    }
}


/***/ })

};
