export const id = 6533;
export const ids = [6533];
export const modules = {

/***/ 5416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gc: () => (/* binding */ SBOM_PREDICATE),
/* harmony export */   kH: () => (/* binding */ readSbom),
/* harmony export */   n_: () => (/* binding */ MAX_SBOM),
/* harmony export */   tY: () => (/* binding */ SBOM_TYPE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Media types of SBOM documents, which are the types of the artifacts that carry them. */
const SBOM_TYPE = {
    spdx: 'application/spdx+json',
    cyclonedx: 'application/vnd.cyclonedx+json',
};
/** Predicate types under which cosign and BuildKit attest such documents. */
const SBOM_PREDICATE = {
    spdx: 'https://spdx.dev/Document',
    cyclonedx: 'https://cyclonedx.org/bom',
};
/** Largest document taken: what BuildKit itself takes of a generator. */
const MAX_SBOM = 40 * 1024 * 1024;
/**
 * Recognises an SBOM by its content: SPDX 2 and 3 in JSON, CycloneDX in JSON. `name` is what the document is called.
 * Throws `bad-input` with every field that is missing or wrong, and for anything that is no SBOM.
 */
function readSbom(bytes, name) {
    if (bytes.length > MAX_SBOM) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} has ${bytes.length} bytes; an SBOM may have ${MAX_SBOM}`);
    }
    const value = parse(bytes, name);
    const title = name.slice(name.lastIndexOf('/') + 1);
    if (value['bomFormat'] === 'CycloneDX') {
        check(name, 'a CycloneDX document', cyclonedxProblems(value));
        const version = String(value['specVersion']);
        return { format: 'cyclonedx', version, mediaType: SBOM_TYPE.cyclonedx, bytes, title };
    }
    const graph = value['@graph'];
    if (Array.isArray(graph) && /spdx\.org\/rdf\/3/.test(JSON.stringify(value['@context']))) {
        const found = graph.some(node => recordOf(node)['type'] === 'SpdxDocument');
        check(name, 'an SPDX 3 document', found ? [] : ['@graph has no element of type SpdxDocument']);
        return { format: 'spdx', version: 'SPDX-3', mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    if (typeof value['spdxVersion'] === 'string') {
        check(name, 'an SPDX document', spdxProblems(value));
        return { format: 'spdx', version: value['spdxVersion'], mediaType: SBOM_TYPE.spdx, bytes, title };
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is no SBOM: ${whatElse(value)}`, {
        hint: 'give an SPDX or CycloneDX document in JSON, for example from: syft IMAGE -o spdx-json',
    });
}
/** SPDX 2.x, clause 6: the fields that a document must have. */
function spdxProblems(value) {
    const creation = recordOf(value['creationInfo']);
    const creators = creation['creators'];
    return [
        ...(/^SPDX-2\.[0-9]$/.test(String(value['spdxVersion'])) ? [] : ['spdxVersion is not SPDX-2.x']),
        ...(value['SPDXID'] === 'SPDXRef-DOCUMENT' ? [] : ['SPDXID is not SPDXRef-DOCUMENT']),
        ...missing(value, ['name', 'dataLicense', 'documentNamespace']),
        ...(typeof creation['created'] === 'string' ? [] : ['creationInfo.created is missing']),
        ...(Array.isArray(creators) && creators.length > 0 ? [] : ['creationInfo.creators is missing']),
        ...notLists(value, ['packages', 'files', 'relationships']),
    ];
}
/** CycloneDX 1.2 and later (earlier ones have no JSON form): the fields its schema requires. */
function cyclonedxProblems(value) {
    const { specVersion, serialNumber, version } = value;
    const uuid = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
    return [
        ...(/^1\.(?:[2-9]|[1-9][0-9])$/.test(String(specVersion)) ? [] : ['specVersion is not 1.2 or later']),
        ...(serialNumber === undefined || uuid.test(String(serialNumber)) ? [] : ['serialNumber is no urn:uuid']),
        ...(version === undefined || Number.isInteger(version) ? [] : ['version is no whole number']),
        ...notLists(value, ['components', 'dependencies']),
    ];
}
function whatElse(value) {
    if (typeof value['predicateType'] === 'string')
        return 'it is an in-toto statement; give its predicate alone';
    if (recordOf(value['descriptor'])['name'] === 'syft')
        return "it is in syft's own form";
    return 'it has neither spdxVersion nor bomFormat';
}
function parse(bytes, name) {
    const text = new TextDecoder().decode(bytes);
    try {
        return recordOf(JSON.parse(text));
    }
    catch (cause) {
        const xml = /^\s*</.test(text) ? ' (XML is not supported)' : '';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is no SBOM: it is not JSON${xml}`, { cause });
    }
}
function check(name, what, problems) {
    if (problems.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is ${what} with mistakes: ${problems.join('; ')}`, {
        problems: problems.map(problem => `${name}: ${problem}`),
    });
}
function missing(value, names) {
    return names
        .filter(name => typeof value[name] !== 'string' || value[name] === '')
        .map(name => `${name} is missing`);
}
function notLists(value, names) {
    return names
        .filter(name => value[name] !== undefined && !Array.isArray(value[name]))
        .map(name => `${name} is no list`);
}
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
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

/***/ 6533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanBySyft: () => (/* binding */ scanBySyft)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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
// EXTERNAL MODULE: ./lib/attach/sbom-document.js
var sbom_document = __webpack_require__(5416);
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
;// CONCATENATED MODULE: ./lib/steps/scan-by-syft.js




/**
 * SBOMs by syft of platforms that are stored already. syft asks the registry itself: with the credentials of this
 * release, in a configuration that nobody else can read, and with the authority in `ca-file`.
 */
async function scanBySyft(deps, place) {
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
