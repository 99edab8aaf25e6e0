export const id = 2352;
export const ids = [2352,9905];
export const modules = {

/***/ 72352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WebRepository: () => (/* binding */ WebRepository)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/semver/constraint.js + 1 modules
var constraint = __webpack_require__(4658);
// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
// EXTERNAL MODULE: ./lib/helm/findings.js
var findings = __webpack_require__(36224);
// EXTERNAL MODULE: ./lib/helm/go-yaml/read.js + 1 modules
var read = __webpack_require__(99905);
// EXTERNAL MODULE: ./lib/helm/typed-reader.js
var typed_reader = __webpack_require__(81794);
;// CONCATENATED MODULE: ./lib/helm/dependencies/index-text.js
/**
 * Cuts the list items about one chart out of an index.yaml as helm and every known tool write it: a line `entries:`, below
 * it a line with each chart's name, below that its versions. Undefined where the text has another form.
 */
function entriesInText(index, name) {
    const start = lineOf(index, 'entries:', 0);
    if (start === undefined)
        return undefined;
    const end = endOfBlock(index, start.next, 0);
    const indent = firstIndent(index, start.next, end);
    if (indent === undefined)
        return [];
    const space = ' '.repeat(indent);
    const forms = [`${space}${name}:`, `${space}"${name}":`, `${space}'${name}':`];
    const found = forms.map(form => lineOf(index, form, start.next - 1)).find(line => line && line.start < end);
    if (found === undefined)
        return [];
    const text = index.toString('utf8', found.next, endOfBlock(index, found.next, indent));
    return itemsOf(text);
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
        const isItem = column === indent && first === DASH && index[at + column + 1] === SPACE;
        if (column <= indent && !isItem)
            return at;
    }
    return index.length;
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
function itemsOf(text) {
    const indent = /^( *)- /m.exec(text)?.[1];
    if (indent === undefined)
        return [];
    const items = text.split(new RegExp(`^(?=${indent}- )`, 'm'));
    return items.filter(item => item.startsWith(`${indent}- `));
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
 * The versions of one chart in a repository's index.yaml (YAML or JSON), in the order of the file; empty when it does
 * not list the chart. Only the part of the text that is about this chart is parsed, so that a large index is quick.
 * Throws `registry-failed`, with `where`, for what is no index.
 */
function indexEntries(index, name, where) {
    const first = index.subarray(0, 1024).toString('utf8').trimStart()[0];
    if (first === '{')
        return fromWhole(jsonRoot(index, where), name);
    const items = entriesInText(index, name);
    if (items !== undefined)
        return items.map(item => entryOf(item, where));
    if (index.length > MAX_UNUSUAL) {
        throw new errors/* AppError */.uV('registry-failed', `${where} is no chart repository: it has no "entries:" of its own line`);
    }
    return fromWhole(yamlRoot(index.toString('utf8'), where), name);
}
function entryOf(item, where) {
    // The list item's own keys are all at one column; `version` is among them.
    const indent = /^( *- *)/.exec(item)?.[1]?.length ?? 0;
    const line = new RegExp(`^(?: {${indent}}| *- *)version:[^\\n]*`, 'm').exec(item)?.[0];
    const short = line === undefined ? undefined : yamlRoot(line.replace(/^[ -]*/, '').trimEnd(), where);
    const node = () => {
        const whole = yamlRoot(item, where);
        return whole.kind === 'list' ? whole.items[0] : whole;
    };
    const version = short && textIn(short, 'version');
    return { version: version || textIn(node(), 'version'), details: () => detailsOf(node()) };
}
function fromWhole(root, name) {
    const list = valueIn(valueIn(root, 'entries'), name);
    const items = list?.kind === 'list' ? list.items : [];
    return items.map(item => ({ version: textIn(item, 'version'), details: () => detailsOf(item) }));
}
function detailsOf(node) {
    const urls = valueIn(node, 'urls');
    const texts = urls?.kind === 'list' ? urls.items.map(textOf) : [];
    return { urls: texts.filter(text => text !== ''), digest: textIn(node, 'digest') };
}
function valueIn(node, key) {
    if (node?.kind !== 'map')
        return undefined;
    return node.entries.findLast(entry => entry.key.kind === 'scalar' && entry.key.text === key)?.value;
}
function textIn(node, key) {
    const value = valueIn(node, key);
    return value === undefined ? '' : textOf(value);
}
function textOf(node) {
    return new typed_reader/* TypedReader */.K('index.yaml', new findings/* Findings */.F()).text(node, '');
}
function yamlRoot(text, where) {
    const { documents, problems } = (0,read.readYaml)(text);
    const [problem] = problems;
    if (problem)
        throw new errors/* AppError */.uV('registry-failed', `${where} is no sound YAML: ${problem.message}`);
    const [root] = documents;
    if (root === undefined || (0,typed_reader/* isNull */.k)(root))
        throw new errors/* AppError */.uV('registry-failed', `${where} is empty`);
    return root;
}
/** JSON is read by the parser made for it, tens of megabytes in a moment. */
function jsonRoot(index, where) {
    try {
        return nodeOf(JSON.parse(index.toString('utf8')));
    }
    catch (cause) {
        throw new errors/* AppError */.uV('registry-failed', `${where} is neither sound JSON nor YAML`, { cause });
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
        const listed = indexEntries(await this.#index, name, where).flatMap(entry => {
            const version = (0,semver_version.parseChartVersion)(entry.version);
            return version === undefined ? [] : [{ entry, version }];
        });
        const exact = 'version' in wanted ? (0,semver_version.parseChartVersion)(wanted.version) : undefined;
        const fits = (version) => 'range' in wanted
            ? (0,constraint/* satisfies */.i)(version, wanted.range)
            : exact !== undefined && (0,semver_version/* compareVersions */.Zy)(version, exact) === 0;
        const fitting = listed
            .filter(({ version }) => fits(version))
            .sort((a, b) => (0,semver_version/* compareVersions */.Zy)(b.version, a.version));
        for (const { entry } of fitting) {
            const found = this.#archive(entry, `${where}: ${name} ${entry.version}`);
            if (found)
                return found;
        }
        return undefined;
    }
    /** An entry without an address is no entry, as in helm. */
    #archive(entry, what) {
        const { urls, digest } = entry.details();
        const [first] = urls;
        if (first === undefined)
            return undefined;
        const url = URL.canParse(first) ? new URL(first) : besides(this.#base, first);
        if (url.protocol === 'oci:')
            return undefined;
        if (!/^https?:$/.test(url.protocol)) {
            throw new errors/* AppError */.uV('registry-failed', `${what} is at an address that is not supported: ${url.protocol}`);
        }
        return {
            version: entry.version,
            address: shownUrl(url),
            ...(digest === '' ? {} : { digest: digest.replace(/^sha256:/, '').toLowerCase() }),
            open: () => download({ url, home: this.#base, maxBytes: limits/* MAX_CHART */.IO }, this.#ports),
        };
    }
    async #readIndex() {
        const url = besides(this.#base, 'index.yaml');
        const chunks = [];
        for await (const chunk of download({ url, home: this.#base, maxBytes: MAX_INDEX }, this.#ports))
            chunks.push(chunk);
        return Buffer.concat(chunks);
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


/***/ }),

/***/ 99905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readYaml: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./lib/helm/go-yaml/node.js
/** Stands for nothing at all: an empty document, a key without a value. */
function nothingAt(at) {
    return { kind: 'scalar', text: '', plain: true, at };
}

;// CONCATENATED MODULE: ./lib/helm/go-yaml/read.js


/** A value may be named by an alias as often as this; more is an attack, not a chart. */
const MAX_ALIASES = 10_000;
/**
 * Reads YAML into values that keep their position and their text as written. Scalars are left untyped: helm reads YAML
 * 1.1 (see `resolveScalar`). Keys that occur twice are kept, the last one wins.
 */
function readYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, {
        schema: 'failsafe',
        merge: false,
        uniqueKeys: false,
        prettyErrors: false,
        logLevel: 'silent',
        lineCounter: lines,
    });
    const at = (offset) => {
        const { line, col } = lines.linePos(offset);
        return { line: Math.max(line, 1), column: Math.max(col, 1) };
    };
    const documents = 'empty' in parsed ? [] : parsed;
    const problems = documents.flatMap(({ errors }) => errors.map(error => ({ at: at(error.pos[0]), message: error.message.replaceAll('\n', ' ') })));
    if (problems.length > 0)
        return { documents: [], problems };
    const reader = new Reader(at);
    return { documents: documents.map(document => reader.document(document)), problems: reader.problems };
}
class Reader {
    problems = [];
    #at;
    #open = new Set();
    #aliases = 0;
    constructor(at) {
        this.#at = at;
    }
    document(document) {
        return this.#node(document.contents, document, this.#at(document.range[0]));
    }
    #node(node, document, parent) {
        if (!node)
            return nothingAt(parent);
        const at = node.range ? this.#at(node.range[0]) : parent;
        if ((0,dist/* isAlias */.Vj)(node))
            return this.#alias(node.source, node.resolve(document), { document, at });
        if ((0,dist/* isScalar */.jn)(node))
            return scalar(node, at);
        this.#open.add(node);
        try {
            if ((0,dist/* isSeq */.oP)(node)) {
                return { kind: 'list', at, items: node.items.map(item => this.#node(item, document, at)) };
            }
            if (!(0,dist/* isMap */.jh)(node))
                return nothingAt(at);
            const entries = node.items.map(pair => {
                const key = this.#node(pair.key, document, at);
                return { key, value: this.#node(pair.value, document, key.at) };
            });
            return { kind: 'map', at, entries };
        }
        finally {
            this.#open.delete(node);
        }
    }
    #alias(name, target, { document, at }) {
        this.#aliases += 1;
        const why = target === undefined ? 'names nothing' : this.#open.has(target) ? 'contains itself' : undefined;
        if (why === undefined && this.#aliases <= MAX_ALIASES)
            return this.#node(target, document, at);
        if (this.#aliases <= MAX_ALIASES)
            this.problems.push({ at, message: `the alias *${name} ${why}` });
        else if (this.#aliases === MAX_ALIASES + 1) {
            this.problems.push({ at, message: `more than ${MAX_ALIASES} values are named by aliases` });
        }
        return nothingAt(at);
    }
}
function scalar(node, at) {
    const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
    const tag = node.tag === undefined ? {} : { tag: node.tag };
    return { kind: 'scalar', text, plain: node.type === 'PLAIN' || node.type === undefined, at, ...tag };
}


/***/ })

};
