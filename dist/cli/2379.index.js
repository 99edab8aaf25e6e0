export const id = 2379;
export const ids = [2379,7406];
export const modules = {

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
/* harmony import */ var node_module__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98995);

// Hosts are taken as `URL.hostname` has them (IPv6 in brackets) and as name resolution gives them (a zone behind `%`).
const load = (0,node_module__WEBPACK_IMPORTED_MODULE_0__.createRequire)(`${import.meta.dirname}/`);
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
/** Networks in CIDR form. The first comparison throws where one is none. */
function networks(...ranges) {
    let made;
    return () => {
        made ??= listOf(ranges);
        return made;
    };
}
function listOf(ranges) {
    const list = new (net().BlockList)();
    for (const range of ranges) {
        const [address = '', bits] = range.split('/');
        list.addSubnet(address, Number(bits), address.includes(':') ? 'ipv6' : 'ipv4');
    }
    return list;
}
/** True for an address in one of the networks; IPv4 also in its mapped form. Names are in none. */
function isIn(list, address) {
    if (isIPv4(address))
        return list().check(address, 'ipv4');
    return isIPv6(address) && list().check(address, 'ipv6');
}
/** Node's module, and its pattern of an IPv6 address, take milliseconds of every start; most hosts are names. */
function net() {
    return load('node:net');
}
function isIPv4(host) {
    return /^[0-9.]+$/.test(host) && net().isIPv4(host);
}
function isIPv6(host) {
    return host.includes(':') && net().isIPv6(host);
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
    if (!isIPv6(host))
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
