export const id = 3110;
export const ids = [3110,7406];
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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify(text)} is not an image name: ${why}`);
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
        fail(`${JSON.stringify(host)} is not a registry host`);
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


const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const CFCR_HOST = /^([^.]+)\.([^.]+)\.registry\.cloudfleet\.dev(?::\d+)?$/;
const CFCR_REGIONS = ['europe', 'northamerica', 'apac'];
const CFCR_EXAMPLE = '123e4567-e89b-12d3-a456-426614174000.europe.registry.cloudfleet.dev';
/** Works out every repository to publish to; collects all problems instead of throwing. */
function readDestinations(inputs) {
    const problems = [];
    const registry = readRegistry(inputs, problems);
    const repositories = new Map();
    for (const name of inputs.images.flatMap(line => readImageLine(line, problems))) {
        const repository = attempt(() => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(name, registry), problems, 'images');
        if (!repository)
            continue;
        checkCloudfleet(repository.registry, 'images', problems);
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
        else if (!UUID.test(organization)) {
            problems.push(`organization: ${JSON.stringify(organization)} is not a UUID, for example 123e4567-e89b-12d3-a456-426614174000`);
        }
        if (region === '')
            problems.push(`region: is missing; use ${CFCR_REGIONS.join(', ')}`);
        return `${organization.toLowerCase()}.${region}.registry.cloudfleet.dev`;
    }
    if (given === '')
        return undefined;
    const host = given.replace(/\/+$/, '');
    if (host.includes('://'))
        problems.push(`registry: leave the scheme out of ${JSON.stringify(given)}, for example ghcr.io`);
    else if (host.includes('@'))
        problems.push('registry: leave the user out; credentials are given by username and password');
    else if (!(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .isRegistryHost */ .EV)(host)) {
        problems.push(`registry: ${JSON.stringify(given)} is not a host; give host[:port] alone and the path in images`);
    }
    else
        checkCloudfleet(host, 'registry', problems);
    return host;
}
/** Cloudfleet hosts name an organization and a region; a near miss would otherwise end in a puzzling DNS error. */
function checkCloudfleet(host, input, problems) {
    if (/(?:^|\.)registry\.cloudfleet\.ai(?::\d+)?$/.test(host)) {
        problems.push(`${input}: ${host} is an old form; Cloudfleet registries are named like ${CFCR_EXAMPLE}: give organization and region`);
        return;
    }
    if (!/\.cloudfleet\.dev(?::\d+)?$/.test(host))
        return;
    const match = CFCR_HOST.exec(host);
    if (!match?.[1] || !match[2]) {
        problems.push(`${input}: ${host} is not a Cloudfleet registry, for example ${CFCR_EXAMPLE}`);
        return;
    }
    if (!UUID.test(match[1]))
        problems.push(`${input}: ${JSON.stringify(match[1])} in ${host} is not an organization id (a UUID)`);
    if (!CFCR_REGIONS.includes(match[2])) {
        problems.push(`${input}: ${JSON.stringify(match[2])} in ${host} is not a region; use ${CFCR_REGIONS.join(', ')}`);
    }
}
/** Docker's forms: `a/b`, `a/b,c/d`, `name=a/b`, `name=a/b,enable=false`. */
function readImageLine(line, problems) {
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

/***/ 34210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   X5: () => (/* binding */ endpointOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);


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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${JSON.stringify(registry)} is not a registry host`, {
            hint: 'give host and port alone, as in registry.example.com or registry.example.com:5000',
        });
    }
    const host = registry === DOCKER_HUB.name ? DOCKER_HUB.api : registry.toLowerCase();
    return new URL(`${isPlain(host, insecure) ? 'http' : 'https'}://${host}/`);
}
/** True when content of this host may travel without encryption. */
function isPlain(host, insecure) {
    if (insecure.some(entry => entry.toLowerCase() === host.toLowerCase()))
        return true;
    return isLoopback(hostnameOf(host)) && !HTTPS_PORT.test(host);
}
/** The part of `host[:port]` before the port, IPv6 addresses with their brackets. */
function hostnameOf(host) {
    return host.replace(/:[0-9]*$/, '').toLowerCase();
}
/** True for this machine itself: localhost, names below it, 127.0.0.0/8 and ::1 (RFC 6761, RFC 1122). */
function isLoopback(hostname) {
    return /^(?:localhost|.+\.localhost|127(?:\.[0-9]{1,3}){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\])$/.test(hostname);
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

/***/ 97406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   inertJson: () => (/* binding */ inertJson),
/* harmony export */   l: () => (/* binding */ reportJson)
/* harmony export */ });
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

/***/ 45650:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ REPORT_SCHEMA)
/* harmony export */ });
/** Version of the JSON document below; it changes only when a field changes its meaning or goes. */
const REPORT_SCHEMA = 1;


/***/ }),

/***/ 61569:
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
        throw new errors/* AppError */.uV('credentials-helper', `${program} for ${server}: ${why}`, { cause });
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
        const credential = credentialOf(entry, `${config.origin}, entry ${JSON.stringify(key)}`);
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
        home: env['HOME'] ?? env['USERPROFILE'] ?? '/',
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
    const [only, ...others] = registry === undefined ? hosts : [registry];
    if (only === undefined || others.length > 0) {
        problems.push(`username: the images are in several registries (${hosts.join(', ')}); say by registry which one it is for, or list all in registry-auth`);
        return [];
    }
    return [
        {
            registry: only,
            username: username ?? '',
            password: password ?? '',
            token: token ?? '',
            jsonKey: jsonKey ?? '',
            where: 'inputs',
        },
    ];
}
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
        problems.push('registry-auth: is not YAML; expected a list of entries with registry, username and password');
        return [];
    }
    if (!Array.isArray(value)) {
        problems.push('registry-auth: expected a YAML list, an entry for each registry');
        return [];
    }
    return value.flatMap((item, index) => {
        const entry = readEntry(item, `registry-auth entry ${index + 1}`, problems);
        return entry ? [entry] : [];
    });
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
    if (!fields.has('registry'))
        problems.push(`${where}: registry is missing, for example registry: ghcr.io`);
    return {
        registry: text('registry'),
        username: text('username'),
        password: text('password'),
        token: text('token'),
        jsonKey: text('json-key'),
        where,
    };
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

/***/ 86189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eF: () => (/* binding */ PROXY_FORM),
  C8: () => (/* binding */ badProxies),
  fb: () => (/* binding */ openHttp)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
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
/** Reads a client certificate and the key that belongs to it. Throws `bad-input`, never with any of the key. */
async function readClientCertificate(paths, what) {
    const cert = await readAuthority(paths.cert, what);
    const key = await read(paths.key, what);
    const { createPrivateKey, X509Certificate } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const refuse = (why) => {
        throw new errors/* AppError */.uV('bad-input', `${what}: ${paths.key} ${why}`);
    };
    if (/ENCRYPTED/.test(key))
        refuse('has a passphrase; give the key without one');
    const parsed = attempt(() => createPrivateKey(key)) ?? refuse('holds no private key in PEM form');
    if (!new X509Certificate(cert).checkPrivateKey(parsed))
        refuse(`is not the key of the certificate ${paths.cert}`);
    return { cert, key };
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

;// CONCATENATED MODULE: ./lib/steps/network.js




/**
 * Opens the network as the inputs and the environment say: authorities to trust, a client certificate for `registry`
 * and no other host, docker's folders of certificates, proxies. The caller closes it. Throws `bad-input`.
 */
async function openHttp({ inputs, env, cwd }, registries = []) {
    const bad = badProxies(env);
    if (bad.length > 0)
        throw new errors/* AppError */.uV('bad-input', `${bad.join(' and ')} in the environment: ${PROXY_FORM}`);
    const { createHttp } = await __webpack_require__.e(/* import() */ 1521).then(__webpack_require__.bind(__webpack_require__, 81521));
    const ca = inputs.text('ca-file');
    const paths = { cert: inputs.text('client-cert'), key: inputs.text('client-key') };
    const shownTo = clientHost(paths, registries);
    return createHttp({
        proxy: proxyOf(env),
        ...(ca === '' ? {} : { ca: await readAuthority((0,external_node_path_.resolve)(cwd, ca), 'ca-file') }),
        tlsFor: await certificates({ ...paths, cwd, shownTo, home: homeOf(env) }),
    });
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
/** The one host that the client certificate is for, undefined where none is given. */
function clientHost({ cert, key }, registries) {
    if (registries.length === 0 || (cert === '' && key === ''))
        return undefined;
    if (cert === '' || key === '')
        throw new errors/* AppError */.uV('bad-input', 'client-cert and client-key: both are needed, one is missing');
    const [only, ...others] = [...new Set(registries)];
    if (only !== undefined && others.length === 0)
        return (0,endpoint/* endpointOf */.X5)(only).host;
    throw new errors/* AppError */.uV('bad-input', `client-cert: the images are in several registries (${registries.join(', ')}); say by registry which one it is for, and put those of the others into certs.d`);
}
async function certificates({ cert, key, cwd, shownTo, home }) {
    const paths = { cert: (0,external_node_path_.resolve)(cwd, cert), key: (0,external_node_path_.resolve)(cwd, key) };
    const client = shownTo === undefined ? undefined : await readClientCertificate(paths, 'client-cert and client-key');
    return async (host) => {
        const found = await certificatesFor(host, certificateFolders(home));
        return client === undefined || host !== shownTo ? found : { ca: found?.ca ?? [], client };
    };
}
function homeOf(env) {
    return env['HOME'] ?? env['USERPROFILE'] ?? '/';
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

/** One `bad-input` for everything that is wrong with the inputs: a single problem is its message. */
function badInput(problems) {
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
