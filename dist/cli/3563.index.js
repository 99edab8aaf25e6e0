export const id = 3563;
export const ids = [3563];
export const modules = {

/***/ 46268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TR: () => (/* binding */ CHART_MEDIA_TYPE),
/* harmony export */   bF: () => (/* binding */ chartTag),
/* harmony export */   g2: () => (/* binding */ chartManifest)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68574);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _go_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81319);
/* harmony import */ var _metadata_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6579);





/** Media types of a chart in a registry (helm.sh, "Use OCI-based registries"). */
const CHART_MEDIA_TYPE = {
    config: 'application/vnd.cncf.helm.config.v1+json',
    content: 'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
    /** Written by helm before 3.7. */
    oldContent: 'application/tar+gzip',
    provenance: 'application/vnd.cncf.helm.chart.provenance.v1.prov',
};
const KEY = 'org.opencontainers.image.';
/** Makes the manifest that `helm push` (3.21 and 4.2 and newer) makes of the same archive, byte for byte. */
function chartManifest(parts) {
    const config = blobOf(encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)((0,_metadata_js__WEBPACK_IMPORTED_MODULE_4__/* .metadataJson */ .YE)(parts.metadata))), CHART_MEDIA_TYPE.config);
    const archive = { mediaType: CHART_MEDIA_TYPE.content, ...pick(parts.archive) };
    const provenance = parts.provenance && blobOf(parts.provenance, CHART_MEDIA_TYPE.provenance);
    const layers = [archive, ...(provenance ? [provenance.descriptor] : [])];
    const bytes = encoded((0,_go_json_js__WEBPACK_IMPORTED_MODULE_3__/* .goJson */ .P)({
        schemaVersion: 2,
        config: fieldsOf(config.descriptor),
        layers: layers.toSorted((a, b) => (a.digest < b.digest ? -1 : 1)).map(fieldsOf),
        annotations: annotationsOf(parts.metadata, parts.created),
    }));
    // The document itself names no media type; it is sent under that of an image manifest.
    const manifest = { mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.manifest, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), bytes };
    return { manifest, config, archive, ...(provenance ? { provenance } : {}) };
}
/** The tag of a chart version: `+` becomes `_`, as readers turn it back. Undefined where no tag can hold it. */
function chartTag(version) {
    const tag = version.replaceAll('+', '_');
    return (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz)(tag) ? tag : undefined;
}
/** Annotations from the metadata; Chart.yaml's own are added and may replace all but title and version. */
function annotationsOf(metadata, created) {
    const people = metadata.maintainers.map(({ name, email }) => `${name}${email === '' ? '' : ` (${email})`}`);
    const made = [
        [`${KEY}description`, metadata.description],
        [`${KEY}title`, metadata.name],
        [`${KEY}version`, metadata.version],
        [`${KEY}url`, metadata.home],
        [`${KEY}created`, created],
        [`${KEY}source`, metadata.sources[0] ?? ''],
        [`${KEY}authors`, people.join(', ')],
    ];
    const fixed = [`${KEY}title`, `${KEY}version`];
    return new Map([
        ...made.filter(([, value]) => value.trim() !== ''),
        ...[...metadata.annotations].filter(([key]) => !fixed.includes(key)),
    ]);
}
function blobOf(bytes, mediaType) {
    return { descriptor: { mediaType, digest: (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes), size: bytes.length }, bytes };
}
function pick({ digest, size }) {
    return { digest, size };
}
function fieldsOf({ mediaType, digest, size }) {
    return { mediaType, digest, size };
}
function encoded(text) {
    return new TextEncoder().encode(text);
}


/***/ }),

/***/ 14901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ findInRegistry),
/* harmony export */   g: () => (/* binding */ chartAtTag)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _artifact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46268);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42746);
/* harmony import */ var _semver_constraint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4658);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96481);







/** Children of an index that are looked into for the chart. */
const MAX_CHILDREN = 16;
/**
 * Finds a chart in a registry. A full version is taken as it is; a range takes the newest tag in it, tags being versions
 * read strictly with `_` for `+`. Undefined when no tag fits; throws what the registry answers.
 */
async function findInRegistry(repository, { version, range }, access) {
    const exact = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__.parseChartVersion)(version) !== undefined;
    const chosen = exact ? version : await newestTag(range, access);
    if (chosen === undefined)
        return undefined;
    return chartAtTag(repository, { version: chosen, tag: chosen.replaceAll('+', '_') }, access);
}
/** The chart at a tag, said to be of `version`. Undefined when there is no such tag; throws what the registry answers. */
async function chartAtTag(repository, { version, tag }, access) {
    const state = await access.tags.stateOf(tag);
    if (state.kind === 'unknown')
        throw state.error;
    if (state.kind === 'absent')
        return undefined;
    const address = `${repository.name}:${tag}`;
    return {
        version,
        address: `${address}@${state.digest}`,
        manifest: state.digest,
        open: async function* () {
            const document = await access.content.manifest(state.digest);
            const manifest = await chartIn((0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document), access);
            const layer = manifest?.layers.find(({ mediaType }) => mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.content || mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.oldContent);
            if (layer === undefined || layer.size > _limits_js__WEBPACK_IMPORTED_MODULE_6__/* .MAX_CHART */ .IO) {
                const why = layer === undefined ? 'it is no chart' : `the chart has ${layer.size} bytes`;
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${address} (${(0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(state.digest)}): ${why}`);
            }
            yield* access.content.blob(layer);
        },
    };
}
async function newestTag(range, { tags }) {
    let newest;
    for await (const tag of tags.list()) {
        const text = tag.replaceAll('_', '+');
        const version = (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__/* .isStrictVersion */ .aK)(text) ? (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__.parseChartVersion)(text) : undefined;
        if (version === undefined || !(0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_4__/* .satisfies */ .i)(version, range))
            continue;
        if (newest === undefined || (0,_semver_version_js__WEBPACK_IMPORTED_MODULE_5__/* .compareVersions */ .Zy)(version, newest) > 0)
            newest = version;
    }
    return newest?.original;
}
/** The chart's manifest; below an index, the first child that is one. */
async function chartIn(parsed, { content }) {
    if (parsed.kind === 'manifest')
        return isChart(parsed.manifest) ? parsed.manifest : undefined;
    for (const { digest } of parsed.index.manifests.slice(0, MAX_CHILDREN)) {
        const child = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
        if (child.kind === 'manifest' && isChart(child.manifest))
            return child.manifest;
    }
    return undefined;
}
function isChart({ config }) {
    return config.mediaType === _artifact_js__WEBPACK_IMPORTED_MODULE_3__/* .CHART_MEDIA_TYPE */ .TR.config;
}


/***/ }),

/***/ 43563:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WebRepository: () => (/* binding */ WebRepository)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
// EXTERNAL MODULE: ./lib/helm/go-yaml/read.js
var read = __webpack_require__(96249);
// EXTERNAL MODULE: ./lib/helm/typed-reader.js
var typed_reader = __webpack_require__(81794);
// EXTERNAL MODULE: ./lib/helm/check-metadata.js
var check_metadata = __webpack_require__(37172);
// EXTERNAL MODULE: ./lib/helm/findings.js
var helm_findings = __webpack_require__(36224);
// EXTERNAL MODULE: ./lib/helm/read-metadata.js
var read_metadata = __webpack_require__(39058);
;// CONCATENATED MODULE: ./lib/helm/dependencies/index-entry.js





/**
 * What an index says of one version. Undefined for what helm passes over when it loads an index: nothing at all, and
 * metadata that breaks its rules (`repo.loadIndex`, `chart.Metadata.Validate`).
 */
function detailsOf(node) {
    if (node?.kind !== 'map')
        return undefined;
    const findings = new helm_findings/* Findings */.F();
    const { metadata } = (0,read_metadata/* readMetadataOf */.J)({ root: node, notFinite: [] }, { file: 'index.yaml', findings });
    const { name, version, type, dependencies } = metadata;
    const isSound = findings.errors.length === 0 &&
        (0,check_metadata/* isName */.Eo)(name) &&
        (0,semver_version.parseChartVersion)(version) !== undefined &&
        (0,check_metadata/* isType */.Xj)(type) &&
        dependencies.every(({ alias }) => (0,check_metadata/* isAlias */.Vj)(alias));
    if (!isSound)
        return undefined;
    const urls = valueIn(node, 'urls');
    const texts = urls?.kind === 'list' ? urls.items.map(textOf) : [];
    return { urls: texts.filter(text => text !== ''), digest: textIn(node, 'digest') };
}
/** The value of a key; undefined where it is missing or this is no map. */
function valueIn(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    return node.entries.findLast(entry => entry.key.kind === 'scalar' && entry.key.text === key)?.value;
}
/** The same as text; empty where there is none. */
function textIn(node, key) {
    const value = valueIn(node, key);
    return value === undefined ? '' : textOf(value);
}
function textOf(node) {
    return new typed_reader/* TypedReader */.K('index.yaml', new helm_findings/* Findings */.F()).text(node, '');
}

;// CONCATENATED MODULE: ./lib/helm/dependencies/index-text.js
/**
 * Cuts the list items about one chart out of an index.yaml as helm and every known tool write it: `apiVersion:` and
 * `entries:` on lines of their own, below that a line with each chart's name, below that its versions. Undefined where
 * the text has another form, or where that cannot be told from its lines.
 */
function entriesInText(index, name) {
    const start = lineOf(index, 'entries:', 0);
    if (start === undefined || !hasApiVersion(index))
        return undefined;
    const end = endOfBlock(index, start.next, 0);
    const indent = firstIndent(index, start.next, end);
    if (indent === undefined)
        return [];
    const space = ' '.repeat(indent);
    const forms = [`${space}${name}:`, `${space}"${name}":`, `${space}'${name}':`];
    const found = forms.map(form => lineOf(index, form, start.next - 1)).find(line => line && line.start < end);
    if (found === undefined)
        return isMissing(index, name, { from: start.next, end, indent }) ? [] : undefined;
    return itemsOf(index.toString('utf8', found.next, endOfBlock(index, found.next, indent)));
}
/** A line that says a version of the format, without anything that would need a parser. */
function hasApiVersion(index) {
    for (let at = 0;;) {
        const found = index.indexOf('apiVersion:', at);
        if (found < 0)
            return false;
        if (found === 0 || index[found - 1] === NEWLINE) {
            return /^apiVersion: +(?:[a-z0-9]+|"[a-z0-9]+"|'[a-z0-9]+')[ \r]*$/.test(index.toString('utf8', found, endOfLine(index, found)));
        }
        at = found + 1;
    }
}
/** A key that is its own text, and ends. */
const PLAIN_KEY = /^(?:[A-Za-z0-9_][A-Za-z0-9_./-]*|"[^"\\]*"|'[^']*') *:(?:[ \t\r]|$)/;
/** True when every key of the block can be read from its line, and none of them is this chart's. */
function isMissing(index, name, { from, end, indent }) {
    for (let at = from; at < end; at = endOfLine(index, at) + 1) {
        if (indentAt(index, at) !== indent)
            continue;
        const first = index[at + indent];
        if (first === undefined || first === NEWLINE || first === HASH || first === 0x0d)
            continue;
        if (isItem(index, at + indent))
            continue;
        const key = PLAIN_KEY.exec(index.toString('utf8', at + indent, endOfLine(index, at)))?.[0];
        if (key === undefined || key.replace(/[:\s]*$/, '').replace(/^["']|["']$/g, '') === name)
            return false;
    }
    return true;
}
/** The first line from `from` on that is exactly this text, blanks and a comment behind it aside. */
function lineOf(index, text, from) {
    for (let at = from;;) {
        const found = index.indexOf(text, at);
        if (found < 0)
            return undefined;
        const end = endOfLine(index, found);
        const rest = index.toString('utf8', found + text.length, end);
        const begins = found === 0 || index[found - 1] === NEWLINE;
        if (begins && /^[ \t\r]*(?:#.*)?$/.test(rest))
            return { start: found, next: Math.min(end + 1, index.length) };
        at = found + 1;
    }
}
const NEWLINE = 0x0a;
const SPACE = 0x20;
const DASH = 0x2d;
const HASH = 0x23;
/** Where the lines end that belong to a key at `indent`: items of its list may begin at the key's own column. */
function endOfBlock(index, from, indent) {
    for (let at = from; at < index.length; at = endOfLine(index, at) + 1) {
        const column = indentAt(index, at);
        const first = index[at + column];
        if (first === undefined || first === NEWLINE || first === HASH || first === 0x0d)
            continue;
        if (column <= indent && !(column === indent && isItem(index, at + column)))
            return at;
    }
    return index.length;
}
/** A dash with its item behind it or on the next lines. */
function isItem(index, at) {
    const next = index[at + 1];
    return index[at] === DASH && (next === undefined || next === SPACE || next === NEWLINE || next === 0x0d);
}
function firstIndent(index, from, end) {
    for (let at = from; at < end; at = endOfLine(index, at) + 1) {
        const column = indentAt(index, at);
        const first = index[at + column];
        if (first !== undefined && first !== NEWLINE && first !== HASH && first !== 0x0d)
            return column;
    }
    return undefined;
}
/** The items of a list, each from its dash on; undefined where the lines are no such list. */
function itemsOf(text) {
    const [first] = /^(?! *(?:#|\r?$)).*$/m.exec(text) ?? [];
    if (first === undefined)
        return [];
    const indent = /^( *)-(?= |\r?$)/.exec(first)?.[1];
    if (indent === undefined)
        return undefined;
    const items = text.split(new RegExp(`^(?=${indent}-(?: |\\r?$))`, 'm'));
    return items.filter(item => item.startsWith(`${indent}-`));
}
function indentAt(index, at) {
    let column = 0;
    while (index[at + column] === SPACE)
        column += 1;
    return column;
}
function endOfLine(index, from) {
    const found = index.indexOf(NEWLINE, from);
    return found < 0 ? index.length : found;
}

;// CONCATENATED MODULE: ./lib/helm/dependencies/index-file.js





/** An index in a form of its own is read as a whole; beyond this that would take too long and too much memory. */
const MAX_UNUSUAL = 16 * 1024 * 1024;
/**
 * Gives `choose` the versions of one chart in a repository's index.yaml (YAML or JSON), in the order of the file; none
 * when it does not list the chart. Only the part of the text that is about this chart is parsed, so that a large index
 * is quick; `choose` runs again with the whole index where that part was no index by itself.
 * Throws `registry-failed`, with `where`, for what is no index.
 */
function chooseEntry(index, { name, where }, choose) {
    const items = isJson(index) ? undefined : entriesInText(index, name);
    if (items !== undefined) {
        try {
            return choose(items.map(entryOf));
        }
        catch (error) {
            if (!(error instanceof Misread))
                throw error;
        }
    }
    return choose(fromWhole(rootOf(index, where), name, where));
}
/** A part of the text was taken for an entry and is none. */
class Misread extends Error {
}
function entryOf(item) {
    const version = versionLine(item) || textIn(itemNode(item), 'version');
    return {
        version,
        details: () => {
            const node = itemNode(item);
            // What looked like the version's line was in the middle of a text.
            if (textIn(node, 'version') !== version)
                throw new Misread();
            return detailsOf(node);
        },
    };
}
/** The version in the line for it, which is at the column of the item's own keys. */
function versionLine(item) {
    const indent = /^ *- +(?=[^ \r\n])/.exec(item)?.[0].length;
    if (indent === undefined)
        return '';
    const keys = `${' '.repeat(indent)}${item.slice(indent)}`;
    const line = new RegExp(`^ {${indent}}version:[^\\n]*`, 'm').exec(keys)?.[0].trim();
    if (line === undefined)
        return '';
    const { root, problems } = (0,read.readYaml)(line);
    return problems.length > 0 ? '' : textIn(root, 'version');
}
function itemNode(item) {
    const { root, problems } = (0,read.readYaml)(item);
    if (problems.length > 0 || root.kind !== 'list' || root.items.length !== 1)
        throw new Misread();
    return root.items[0];
}
function fromWhole(root, name, where) {
    const entries = valueIn(root, 'entries');
    if (entries === undefined || textIn(root, 'apiVersion') === '') {
        throw new errors/* AppError */.uV('registry-failed', `${where} is no index of a chart repository`, {
            hint: 'It has no apiVersion or no entries, and helm refuses it: look at what that address answers.',
        });
    }
    const list = valueIn(entries, name);
    const items = list?.kind === 'list' ? list.items : [];
    return items.map(item => ({ version: textIn(item, 'version'), details: () => detailsOf(item) }));
}
function rootOf(index, where) {
    if (isJson(index)) {
        const parsed = jsonRoot(index);
        if (parsed)
            return parsed;
    }
    if (index.length > MAX_UNUSUAL) {
        throw new errors/* AppError */.uV('registry-failed', `${where} is no index of a chart repository as helm writes it, and with ${index.length} bytes too large to be read in another form`);
    }
    const { root, problems } = (0,read.readYaml)(index.toString('utf8'));
    const [problem] = problems;
    if (problem)
        throw new errors/* AppError */.uV('registry-failed', `${where} is no sound YAML: ${problem.message}`);
    if (root.kind === 'scalar' && !(0,typed_reader/* isNull */.k)(root)) {
        throw new errors/* AppError */.uV('registry-failed', `${where} is no index of charts: expected keys and values`);
    }
    if ((0,typed_reader/* isNull */.k)(root))
        throw new errors/* AppError */.uV('registry-failed', `${where} is empty`);
    return root;
}
function isJson(index) {
    return index.subarray(0, 1024).toString('utf8').trimStart()[0] === '{';
}
/** JSON is read by the parser made for it, tens of megabytes in a moment; braces may be YAML as well. */
function jsonRoot(index) {
    try {
        return nodeOf(JSON.parse(index.toString('utf8')));
    }
    catch (error) {
        if (error instanceof SyntaxError)
            return undefined;
        throw error;
    }
}
const NOWHERE = { line: 1, column: 1 };
function nodeOf(value) {
    if (Array.isArray(value))
        return { kind: 'list', items: value.map(nodeOf), at: NOWHERE };
    if (typeof value === 'object' && value !== null) {
        const entries = Object.entries(value).map(([key, item]) => ({ key: nodeOf(key), value: nodeOf(item) }));
        return { kind: 'map', entries, at: NOWHERE };
    }
    return {
        kind: 'scalar',
        text: value === null ? '' : String(value),
        plain: typeof value !== 'string',
        at: NOWHERE,
    };
}

// EXTERNAL MODULE: ./lib/helm/dependencies/registry.js
var registry = __webpack_require__(14901);
// EXTERNAL MODULE: ./lib/system/http-port.js
var http_port = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/helm/dependencies/web.js


/** Times a request is sent when the other side fails, and the wait before each further one, in milliseconds. */
const WAITS = [1000, 3000];
/** Redirects followed; downloads of release pages take two. */
const MAX_REDIRECTS = 5;
/**
 * Gets a file of a chart repository as a stream. Throws `credentials-missing` or `credentials-rejected`, `network-failed`,
 * or `registry-failed` with the status; addresses are shown without user and password.
 */
async function* download(request, ports) {
    const answer = await get(request, ports);
    let size = 0;
    for await (const chunk of answer.body) {
        size += chunk.length;
        if (size > request.maxBytes) {
            throw new errors/* AppError */.uV('registry-failed', `${shownUrl(request.url)} is larger than ${request.maxBytes} bytes`);
        }
        yield chunk;
    }
}
/** An address for people: nothing in it that may be secret. */
function shownUrl(url) {
    return `${url.origin}${url.pathname}`;
}
async function get(request, ports) {
    let { url } = request;
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects += 1) {
        const answer = await send(url, request, ports);
        const location = answer.headers.get('location');
        if (answer.status === 200)
            return answer;
        await answer.discard();
        if (!/^30[12378]$/.test(String(answer.status)) || location === undefined) {
            throw failureOf(answer.status, url, (await authorization(url, request, ports)) !== undefined);
        }
        const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
        if (next === undefined ||
            !/^https?:$/.test(next.protocol) ||
            (url.protocol === 'https:' && next.protocol === 'http:')) {
            throw new errors/* AppError */.uV('registry-failed', `${shownUrl(url)} leads to an address that is not followed`);
        }
        url = next;
    }
    throw new errors/* AppError */.uV('registry-failed', `${shownUrl(request.url)} is redirected more than ${MAX_REDIRECTS} times`);
}
async function send(url, request, ports) {
    const secret = await authorization(url, request, ports);
    const headers = { 'user-agent': ports.userAgent, ...(secret ? { authorization: secret } : {}) };
    for (const wait of [...WAITS, undefined]) {
        try {
            const answer = await ports.http.request({ method: 'GET', url: bare(url), headers });
            if (wait === undefined || (answer.status < 500 && answer.status !== 429))
                return answer;
            await answer.discard();
        }
        catch (error) {
            if (wait === undefined || !(error instanceof http_port/* NetworkFailure */.p) || !error.transient)
                throw error;
        }
        await ports.sleep(wait);
    }
    throw new errors/* AppError */.uV('internal', 'the last try is always decided');
}
async function authorization(url, { home }, { credentials }) {
    const isLocal = /^(?:localhost|127(?:\.[0-9]+){3}|\[::1\])$/.test(url.hostname);
    if (url.host !== home.host || (url.protocol !== 'https:' && !isLocal))
        return undefined;
    if (home.username !== '') {
        return basic(decodeURIComponent(home.username), decodeURIComponent(home.password));
    }
    const found = await credentials({ registry: url.host, path: url.pathname.replace(/^\/|\/$/g, '') });
    if (found?.credential.kind === 'basic')
        return basic(found.credential.username, found.credential.password);
    return found?.credential.kind === 'bearer' ? `Bearer ${found.credential.token}` : undefined;
}
function basic(username, password) {
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
function bare(url) {
    const copy = new URL(url);
    copy.username = '';
    copy.password = '';
    return copy;
}
function failureOf(status, url, hadCredential) {
    const what = `${shownUrl(url)} answered ${status}`;
    if (status === 401 || status === 403) {
        const hint = `Give a credential for ${url.host} by \`registry-auth\`.`;
        return hadCredential
            ? new errors/* AppError */.uV('credentials-rejected', `${what}: the credential for ${url.host} was not accepted`)
            : new errors/* AppError */.uV('credentials-missing', `${what}: there is no credential for ${url.host}`, { hint });
    }
    return new errors/* AppError */.uV('registry-failed', what);
}

;// CONCATENATED MODULE: ./lib/helm/dependencies/web-repository.js









/** Larger than the largest index known, by far: keeps a server from filling the memory. */
const MAX_INDEX = 256 * 1024 * 1024;
/** One chart repository on the web; its index is read when first needed and kept for the run. */
class WebRepository {
    #base;
    #ports;
    #index;
    constructor(base, ports) {
        this.#base = base;
        this.#ports = ports;
    }
    /**
     * Finds a version: the exact one, or the newest in a range. Undefined when the repository has none; throws
     * `registry-failed` for an index that cannot be read.
     */
    async find(name, wanted) {
        this.#index ??= this.#readIndex();
        const where = shownUrl(besides(this.#base, 'index.yaml'));
        const exact = 'version' in wanted ? (0,semver_version.parseChartVersion)(wanted.version) : undefined;
        const fits = (version) => 'range' in wanted
            ? (0,constraint/* satisfies */.i)(version, wanted.range)
            : exact !== undefined && (0,semver_version/* compareVersions */.Zy)(version, exact) === 0;
        const chosen = chooseEntry(await this.#index, { name, where }, entries => {
            const fitting = entries
                .map(entry => ({ entry, version: (0,semver_version.parseChartVersion)(entry.version) }))
                .flatMap(({ entry, version }) => (version && fits(version) ? [{ entry, version }] : []))
                .sort((a, b) => (0,semver_version/* compareVersions */.Zy)(b.version, a.version));
            for (const { entry } of fitting) {
                const listed = listedIn(entry);
                if (listed)
                    return listed;
            }
            return undefined;
        });
        return chosen && this.#archive(chosen, `${where}: ${name} ${chosen.version}`);
    }
    async #archive(listed, what) {
        const { version, address, digest } = listed;
        if (address.startsWith('oci://'))
            return this.#inRegistry(listed, what);
        const url = URL.canParse(address) ? new URL(address) : besides(this.#base, address);
        if (!/^https?:$/.test(url.protocol)) {
            throw new errors/* AppError */.uV('registry-failed', `${what} is at an address that is not supported: ${url.protocol}`);
        }
        return {
            version,
            address: shownUrl(url),
            ...(digest === '' ? {} : { digest }),
            open: () => download({ url, home: this.#base, maxBytes: limits/* MAX_CHART */.IO }, this.#ports),
        };
    }
    /** An index may list what lies in a registry; the digest it gives is of the archive, or of the manifest. */
    async #inRegistry({ version, address, digest }, what) {
        const listed = tagIn(address);
        if (listed === undefined) {
            throw new errors/* AppError */.uV('registry-failed', `${what} is at ${(0,user_info/* withoutUser */.q)(address)}, which is no name and tag of a registry`);
        }
        const { repository, tag } = listed;
        const found = await (0,registry/* chartAtTag */.g)(repository, { version, tag }, this.#ports.registry(repository));
        if (found === undefined)
            throw new errors/* AppError */.uV('registry-failed', `${what} is not at ${address}`);
        const isOfManifest = digest === '' || found.manifest === `sha256:${digest}`;
        return isOfManifest ? found : { ...found, digest };
    }
    async #readIndex() {
        const url = besides(this.#base, 'index.yaml');
        const chunks = [];
        for await (const chunk of download({ url, home: this.#base, maxBytes: MAX_INDEX }, this.#ports))
            chunks.push(chunk);
        return Buffer.concat(chunks);
    }
}
/** An entry without an address, or with metadata that helm passes over, is no entry. */
function listedIn(entry) {
    const { urls, digest = '' } = entry.details() ?? {};
    const [address] = urls ?? [];
    if (address === undefined)
        return undefined;
    return { version: entry.version, address, digest: digest.toLowerCase().replace(/^sha256:/, '') };
}
/** `oci://host/path:tag`, read; undefined for what is none. */
function tagIn(address) {
    const [, path = '', tag = ''] = /^oci:\/\/(.+):([^:/]+)$/.exec(address) ?? [];
    try {
        return { repository: (0,reference/* parseRepository */.SU)(path), tag: tag.replaceAll('+', '_') };
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return undefined;
        throw error;
    }
}
/** An address below the repository's own, whose query (a token, for some servers) it keeps. */
function besides(base, path) {
    const folder = new URL(base);
    folder.pathname = `${folder.pathname.replace(/\/+$/, '')}/`;
    const url = new URL(path, folder);
    url.search = base.search;
    return url;
}


/***/ })

};
