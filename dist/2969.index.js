export const id = 2969;
export const ids = [2969];
export const modules = {

/***/ 32969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ startEmbeddedRegistry)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/embedded/auth/access.js
/** A registry without credentials: everybody may do everything. */
const OPEN = { admit: () => ({ may: () => true }) };
/** The rights of a set of users. */
function rightsOf({ rights, anonymousPull = false }) {
    return (rights ?? (user => (user !== undefined ? ['pull', 'push', 'delete'] : anonymousPull ? ['pull'] : [])));
}
/** What a request to a route needs. Pushing includes pulling, as clients ask for both. */
function needsOf(route, method, query) {
    if (!('name' in route))
        return [];
    const need = (...actions) => ({ repository: route.name, actions });
    if (route.kind === 'upload')
        return [need('pull', 'push')];
    if (route.kind === 'uploads') {
        const from = query.get('from');
        const source = from === null ? [] : [{ repository: from, actions: ['pull'], optional: true }];
        return [need('pull', 'push'), ...source];
    }
    if (method === 'PUT')
        return [need('pull', 'push')];
    return [method === 'DELETE' ? need('delete') : need('pull')];
}
/** Reads an `Authorization` header of a scheme, whatever its case; undefined when it is missing or another. */
function credentialsOf(request, scheme) {
    const [given = '', value = ''] = (request.headers.authorization ?? '').split(' ', 2);
    return given.toLowerCase() === scheme && value !== '' ? value : undefined;
}
/** The user of a Basic `Authorization` header: undefined without one, false when name or password are wrong. */
function basicUser(request, users) {
    const encoded = credentialsOf(request, 'basic');
    if (encoded === undefined)
        return undefined;
    const text = Buffer.from(encoded, 'base64').toString();
    const colon = text.indexOf(':');
    return colon >= 0 && knows(users, text.slice(0, colon), text.slice(colon + 1)) && text.slice(0, colon);
}
/** True when the password is the user's. */
function knows(users, user, password) {
    return Object.hasOwn(users, user) && users[user] === password;
}

;// CONCATENATED MODULE: ./lib/embedded/refusal.js
/** An answer that says no. Thrown by handlers, written in the specification's form by the server. */
class Refusal extends Error {
    status;
    findings;
    headers;
    constructor(status, findings, headers = {}) {
        const list = Array.isArray(findings) ? findings : [findings];
        super(list.map(({ code, message }) => `${code}: ${message}`).join('; '));
        this.name = 'Refusal';
        this.status = status;
        this.findings = list;
        this.headers = headers;
    }
}
/** Refuses with a single finding. */
function refuse(status, code, message, detail) {
    return new Refusal(status, detail === undefined ? { code, message } : { code, message, detail });
}
/** The JSON body of an error. */
function errorBody(findings) {
    return JSON.stringify({ errors: findings });
}

;// CONCATENATED MODULE: ./lib/embedded/auth/basic.js


/** The guard of such a registry: 401 with a challenge for the unknown, 403 DENIED for the known without the right. */
function basicGuard(auth) {
    const rights = rightsOf(auth);
    return {
        admit: (request, needs) => {
            const user = basicUser(request, auth.users);
            if (user === false)
                throw unauthorized();
            const may = (repository, action) => rights(user, repository).includes(action);
            const missing = needs.filter(({ repository, actions, optional }) => !optional && !actions.every(action => may(repository, action)));
            if (user === undefined && (missing.length > 0 || (needs.length === 0 && !auth.anonymousPull)))
                throw unauthorized();
            if (missing.length > 0)
                throw refuse(403, 'DENIED', 'requested access to the resource is denied', missing);
            return { may };
        },
    };
}
function unauthorized() {
    const finding = { code: 'UNAUTHORIZED', message: 'authentication required' };
    return new Refusal(401, finding, {
        'WWW-Authenticate': 'Basic realm="embedded registry", charset="UTF-8"',
    });
}

// EXTERNAL MODULE: ./lib/oci/reference.js
var oci_reference = __webpack_require__(23940);
;// CONCATENATED MODULE: ./lib/embedded/route.js

/** Where a bearer-protected registry gives out tokens. */
const TOKEN_PATH = '/token';
/** Longest repository name: clients allow 255 characters with the host, and one is also a file name on disk. */
const MAX_NAME = 255;
const COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/**
 * Reads a request path (without its query) by distribution-spec, endpoints.
 * Works from the end of the path, because a repository may have a component called `blobs` or `manifests`.
 * Returns undefined for a path the specification does not know; throws `NAME_INVALID` for an illegal name.
 */
function parseRoute(path) {
    if (path === TOKEN_PATH)
        return { kind: 'token' };
    if (path === '/v2' || path === '/v2/')
        return { kind: 'base' };
    if (path === '/v2/_catalog')
        return { kind: 'catalog' };
    if (!path.startsWith('/v2/'))
        return undefined;
    const parts = decode(path.slice('/v2/'.length).split('/'));
    if (parts === undefined)
        return undefined;
    const last = parts.at(-1) ?? '';
    const name = (used) => checkedName(parts.slice(0, -used).join('/'));
    if (parts.at(-3) === 'blobs' && parts.at(-2) === 'uploads') {
        return last === '' ? { kind: 'uploads', name: name(3) } : { kind: 'upload', name: name(3), id: last };
    }
    switch (parts.at(-2)) {
        case 'blobs':
            return { kind: 'blob', name: name(2), digest: last };
        case 'manifests':
            return { kind: 'manifest', name: name(2), reference: last };
        case 'referrers':
            return { kind: 'referrers', name: name(2), digest: last };
        case 'tags':
            return last === 'list' ? { kind: 'tags', name: name(2) } : undefined;
        default:
            return undefined;
    }
}
/** True for a repository name of the specification; nothing else ever becomes a path on disk. */
function isRepositoryName(name) {
    return name.length <= MAX_NAME && name.split('/').every(part => COMPONENT.test(part));
}
function checkedName(name) {
    if (isRepositoryName(name))
        return name;
    throw refuse(400, 'NAME_INVALID', 'invalid repository name', { name: name.slice(0, MAX_NAME) });
}
function decode(parts) {
    try {
        return parts.map(decodeURIComponent);
    }
    catch {
        return undefined; // A broken percent escape names nothing.
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/embedded/store/disk.js



/** A name nobody else uses or guesses: for upload sessions, drafts and tokens. */
function freshId() {
    return (0,external_node_crypto_.randomBytes)(16).toString('hex');
}
/**
 * Writes a file whole or not at all: beside it first, then renamed.
 * A killed process leaves at most a draft, whose name is never read; a power cut is not what this registry is for.
 */
async function writeWhole(path, content) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const draft = `${path}.${freshId()}${DRAFT}`;
    await (0,promises_.writeFile)(draft, content);
    await (0,promises_.rename)(draft, path);
}
/** Ends no tag, no digest and no component of a name: `+` is in none of their alphabets. */
const DRAFT = '+draft';
/** The files of a folder without drafts, sorted; none when there is no such folder. */
async function filesIn(folder) {
    const names = await unlessMissing((0,promises_.readdir)(folder));
    return (names ?? []).filter(name => !name.endsWith(DRAFT)).sort();
}
/** A file's text, or undefined when there is no such file. */
function textOf(path) {
    return unlessMissing((0,promises_.readFile)(path, 'utf8'));
}
/** Removes a file; says whether it was there. */
async function remove(path) {
    return (await unlessMissing((0,promises_.rm)(path).then(() => true))) ?? false;
}
/** The result of a file operation, or undefined when the file is not there. Every other failure is thrown on. */
async function unlessMissing(operation) {
    try {
        return await operation;
    }
    catch (error) {
        if (isErrno(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
            return undefined;
        throw error;
    }
}
/** True for an error of the operating system. */
function isErrno(error) {
    return error instanceof Error && 'code' in error;
}

;// CONCATENATED MODULE: ./lib/embedded/auth/grants.js

const ALL = ['pull', 'push', 'delete'];
/** Tokens over a set of rights; `now` is the clock they expire by. */
function createGrants(rights, now, lifetime) {
    const grants = new Map();
    const refresh = new Map();
    return {
        lifetime,
        issue: (user, asked) => {
            const time = now();
            for (const [token, { expires }] of grants)
                if (expires <= time)
                    grants.delete(token);
            const scopes = allowed(asked, user, rights);
            const token = freshId();
            grants.set(token, { user, scopes, expires: time + lifetime * 1000 });
            return {
                token,
                scope: [...scopes].map(([name, actions]) => `repository:${name}:${[...actions]}`).join(' '),
            };
        },
        find: token => {
            const grant = grants.get(token);
            return grant && grant.expires > now() ? grant : undefined;
        },
        issueRefresh: user => {
            const token = freshId();
            refresh.set(token, user);
            return token;
        },
        refreshedUser: token => refresh.get(token),
    };
}
/** Reads scopes `repository:<name>:<action>,…`; other resource types are granted nothing. */
function allowed(asked, user, rights) {
    const scopes = new Map();
    for (const scope of asked) {
        const match = /^repository:(.+):([^:]*)$/.exec(scope);
        if (!match)
            continue;
        const [, name = '', actions = ''] = match;
        const wanted = actions === '*' ? ALL : ALL.filter(action => actions.split(',').includes(action));
        const given = rights(user, name);
        const known = scopes.get(name) ?? new Set();
        scopes.set(name, new Set([...known, ...wanted.filter(action => given.includes(action))]));
    }
    return scopes;
}

;// CONCATENATED MODULE: ./lib/embedded/body.js

/** The chunks of a request body. Leaving the loop early keeps the connection, so that a refusal can be answered on it. */
function chunksOf(request) {
    return request.iterator({ destroyOnReturn: false });
}
/** The stated length of a request body, when there is one. */
function statedLength(request) {
    const header = request.headers['content-length'];
    return header === undefined ? undefined : Number(header);
}
/** Reads a small body whole; refuses with 413 and `code` when it is longer than `limit` bytes. */
async function readBounded(request, limit, code) {
    const tooLarge = () => refuse(413, code, `the body is larger than ${limit} bytes`, { limit });
    if ((statedLength(request) ?? 0) > limit)
        throw tooLarge();
    const chunks = [];
    let size = 0;
    for await (const chunk of chunksOf(request)) {
        size += chunk.length;
        if (size > limit)
            throw tooLarge();
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./lib/embedded/reply.js



/** A JSON answer. */
function json(status, value, headers = {}) {
    return { status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value) };
}
/** The answer for a refusal. */
function refused(refusal) {
    const headers = { 'Content-Type': 'application/json', ...refusal.headers };
    return { status: refusal.status, headers, body: errorBody(refusal.findings) };
}
/**
 * Writes an answer. Never rejects for a client that went away: there is nobody left to tell.
 * Every answer states its length, so that the connection can be used again.
 */
async function send(request, response, reply) {
    const body = reply.body ?? '';
    const length = isFilePart(body) ? body.length : Buffer.byteLength(body);
    response.writeHead(reply.status, {
        'Docker-Distribution-API-Version': 'registry/2.0',
        ...reply.headers,
        ...(reply.status === 204 ? {} : { 'Content-Length': String(length) }),
    });
    if (request.method === 'HEAD' || length === 0) {
        response.end();
        return;
    }
    if (!isFilePart(body)) {
        response.end(body);
        return;
    }
    const end = body.start + body.length - 1;
    await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(body.path, { start: body.start, end }), response).catch(() => response.destroy());
}
function isFilePart(body) {
    return typeof body === 'object' && 'path' in body;
}

;// CONCATENATED MODULE: ./lib/embedded/auth/token-endpoint.js




/** A form holds names, a password and scopes; more is somebody's mistake. */
const MAX_FORM = 8 * 1024;
/**
 * The token endpoint: GET with Basic credentials, or POST of an OAuth2 form with `grant_type` password or refresh_token
 * (distribution, docs/spec/auth/token and oauth). Strict about `service`, which must be given once and be right:
 * Artifact Keeper is, and a client that passes here passes there.
 */
function tokenEndpoint(endpoint) {
    return async (request, query) => {
        if (request.method === 'GET')
            return byGet(endpoint, request, query);
        if (request.method === 'POST') {
            const body = await readBounded(request, MAX_FORM, 'SIZE_INVALID');
            return byPost(endpoint, new URLSearchParams(body.toString()));
        }
        throw new Refusal(405, { code: 'UNSUPPORTED', message: 'the operation is unsupported' }, { Allow: 'GET, POST' });
    };
}
function byGet({ auth, grants, service }, request, query) {
    checkService(query.getAll('service'), service);
    const user = basicUser(request, auth.users);
    const anonymous = auth.anonymousPull === true || auth.rights !== undefined;
    if (user === false || (user === undefined && !anonymous))
        throw rejected();
    const { token } = grants.issue(user, scopesOf(query));
    const offline = query.get('offline_token') === 'true' && user !== undefined;
    return json(200, {
        token,
        access_token: token,
        expires_in: grants.lifetime,
        ...(offline ? { refresh_token: grants.issueRefresh(user) } : {}),
    });
}
function byPost({ auth, grants, service }, form) {
    checkService(form.getAll('service'), service);
    const user = userOfForm(auth, grants, form);
    const { token, scope } = grants.issue(user, scopesOf(form));
    const given = form.get('grant_type') === 'refresh_token' ? form.get('refresh_token') : null;
    const refresh = given ?? (form.get('access_type') === 'offline' ? grants.issueRefresh(user) : null);
    return json(200, {
        access_token: token,
        scope,
        expires_in: grants.lifetime,
        ...(refresh === null ? {} : { refresh_token: refresh }),
    });
}
function userOfForm(auth, grants, form) {
    const type = form.get('grant_type');
    if (type === 'password') {
        const user = form.get('username') ?? '';
        if (knows(auth.users, user, form.get('password') ?? ''))
            return user;
        throw rejected();
    }
    if (type !== 'refresh_token')
        throw refuse(400, 'UNSUPPORTED', 'grant_type must be password or refresh_token');
    const user = grants.refreshedUser(form.get('refresh_token') ?? '');
    if (user === undefined)
        throw rejected();
    return user;
}
function checkService(given, service) {
    if (given.length > 1)
        throw refuse(400, 'UNSUPPORTED', 'service must be given once');
    if (given[0] !== service)
        throw refuse(400, 'DENIED', `service must be ${JSON.stringify(service)}`);
}
/** Scopes come as several parameters, or as one with spaces between. */
function scopesOf(parameters) {
    return parameters.getAll('scope').flatMap(scope => scope.split(' ').filter(part => part !== ''));
}
function rejected() {
    const finding = { code: 'UNAUTHORIZED', message: 'incorrect username or password' };
    return new Refusal(401, finding, { 'WWW-Authenticate': 'Basic realm="embedded registry"' });
}

;// CONCATENATED MODULE: ./lib/embedded/auth/bearer.js






const DEFAULT_LIFETIME = 300;
const DEFAULT_SERVICE = 'embedded-registry';
/** The guard of such a registry. What a token lacks is said in the challenge, as `insufficient_scope`. */
function bearerGuard(auth) {
    const service = auth.service ?? DEFAULT_SERVICE;
    const grants = createGrants(rightsOf(auth), auth.now, auth.lifetimeSeconds ?? DEFAULT_LIFETIME);
    return {
        token: tokenEndpoint({ auth, grants, service }),
        admit: (request, needs) => {
            const token = credentialsOf(request, 'bearer');
            const challenge = (error) => bearer_unauthorized(challengeOf(request, service, needs, error));
            if (token === undefined)
                throw challenge();
            const grant = grants.find(token);
            if (grant === undefined)
                throw challenge('invalid_token');
            if (!needs.every(need => satisfies(grant, need)))
                throw challenge('insufficient_scope');
            return { may: (repository, action) => grant.scopes.get(repository)?.has(action) ?? false };
        },
    };
}
/** An optional need is met by having asked for it: who asked and was not given it goes on without. */
function satisfies(grant, { repository, actions, optional }) {
    const given = grant.scopes.get(repository);
    return given !== undefined && (optional === true || actions.every(action => given.has(action)));
}
/** The realm is on the address the client used, so that a proxy in front sees the token requests too. */
function challengeOf(request, service, needs, error) {
    const host = request.headers.host ?? '';
    const realm = (0,oci_reference/* isRegistryHost */.EV)(host) ? `http://${host}${TOKEN_PATH}` : TOKEN_PATH;
    const scope = needs.map(({ repository, actions }) => `repository:${repository}:${actions}`).join(' ');
    const parameters = {
        realm,
        service,
        ...(scope === '' ? {} : { scope }),
        ...(error === undefined ? {} : { error }),
    };
    const listed = Object.entries(parameters).map(([key, value]) => `${key}=${quoted(value)}`);
    return `Bearer ${listed.join(',')}`;
}
function quoted(value) {
    return `"${value.replace(/[\u0000-\u001f\u007f-\uffff]/g, '').replace(/["\\]/g, '\\$&')}"`;
}
function bearer_unauthorized(challenge) {
    const finding = { code: 'UNAUTHORIZED', message: 'authentication required' };
    return new Refusal(401, finding, { 'WWW-Authenticate': challenge });
}

;// CONCATENATED MODULE: ./lib/embedded/page.js

/** What one page of a list holds at most when the client does not ask for less. */
const DEFAULT_PAGE = 1000;
/**
 * Cuts a page out of a sorted list (distribution-spec, listing tags): up to `n` items after `last`.
 * `limit` bounds what one page holds, whatever is asked. Throws 400 for an `n` that is no count.
 */
function pageOf(sorted, query, limit) {
    const n = countOf(query.get('n'));
    const last = query.get('last') ?? '';
    const rest = last === '' ? sorted : sorted.filter(item => item > last);
    const items = rest.slice(0, Math.min(n ?? limit, limit));
    return { items, next: items.length > 0 && items.length < rest.length ? items.at(-1) : undefined };
}
/** The `Link` header (RFC 8288) to the page after `last`, keeping the other parameters of the query. */
function linkTo(path, query, last) {
    const next = new URLSearchParams(query);
    next.set('last', last);
    return { Link: `<${path}?${next}>; rel="next"` };
}
function countOf(text) {
    if (text === null)
        return undefined;
    if (/^\d{1,9}$/.test(text))
        return Number(text);
    throw refuse(400, 'PAGINATION_NUMBER_INVALID', 'n must be a non-negative integer', {
        n: text.slice(0, 32),
    });
}

;// CONCATENATED MODULE: ./lib/embedded/queue.js
/** Makes a queue. A task that fails does not stop the ones behind it. */
function createQueue() {
    const tails = new Map();
    return (key, task) => {
        const result = (tails.get(key) ?? Promise.resolve()).then(task);
        const tail = result.then(() => { }, () => { });
        tails.set(key, tail);
        void tail.then(() => {
            if (tails.get(key) === tail)
                tails.delete(key);
        });
        return result;
    };
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/embedded/range.js
/**
 * Reads a `Range` request header (RFC 9110, 14.2) for content of `size` bytes.
 * `undefined` means the whole content: no header, another unit, several ranges, or no range at all.
 * `unsatisfiable` is answered with 416; a range that ends before it begins counts as one.
 */
function parseRange(header, size) {
    const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
    if (!match)
        return undefined;
    const [, from = '', to = ''] = match;
    if (from === '' && to === '')
        return undefined;
    const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
    const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
    return start >= size || end < start ? 'unsatisfiable' : { start, length: end - start + 1 };
}
/**
 * Reads the `Content-Range` of an uploaded chunk: `first-last`, both inclusive and without a unit
 * (distribution-spec, pushing a blob in chunks). Returns undefined when it is malformed.
 */
function parseChunkRange(header) {
    const match = /^(\d+)-(\d+)$/.exec(header.trim());
    if (!match)
        return undefined;
    const start = Number(match[1]);
    const length = Number(match[2]) - start + 1;
    return Number.isSafeInteger(start) && Number.isSafeInteger(length) && length > 0
        ? { start, length }
        : undefined;
}

;// CONCATENATED MODULE: ./lib/embedded/blobs.js



/** GET and HEAD of a blob, whole or in part (distribution-spec end-2, RFC 9110 Range). */
const getBlob = async ({ store }, { request, route }) => {
    const digest = digestOrRefuse(route.digest);
    const size = await store.blobs.size(route.name, digest);
    if (size === undefined)
        throw blobUnknown(digest);
    const headers = {
        'Content-Type': 'application/octet-stream',
        'Accept-Ranges': 'bytes',
        'Docker-Content-Digest': digest,
        ETag: `"${digest}"`,
    };
    const path = store.blobs.path(route.name, digest);
    const condition = request.headers['if-range'];
    const meant = condition === undefined || condition === headers.ETag;
    // Ranges are defined for GET alone (RFC 9110 section 14.2).
    const asked = meant && request.method === 'GET' ? request.headers.range : undefined;
    const part = parseRange(asked, size);
    if (part === undefined)
        return { status: 200, headers, body: { path, start: 0, length: size } };
    if (part === 'unsatisfiable')
        throw unsatisfiable(size);
    const range = `bytes ${part.start}-${part.start + part.length - 1}/${size}`;
    return { status: 206, headers: { ...headers, 'Content-Range': range }, body: { path, ...part } };
};
/** DELETE of a blob (end-10). Other repositories keep theirs. */
const deleteBlob = async ({ store }, { route }) => {
    const digest = digestOrRefuse(route.digest);
    if (!(await store.blobs.delete(route.name, digest)))
        throw blobUnknown(digest);
    return { status: 202 };
};
/** The answer to a stored or mounted blob. */
function blobCreated(name, digest) {
    const location = `/v2/${name}/blobs/${digest}`;
    return { status: 201, headers: { Location: location, 'Docker-Content-Digest': digest } };
}
/** Reads a digest of a request; throws 400 DIGEST_INVALID. */
function digestOrRefuse(text) {
    if (text !== null && (0,oci_digest/* isDigest */.Bc)(text))
        return text;
    throw refuse(400, 'DIGEST_INVALID', 'expected a sha256 or sha512 digest', { digest: text?.slice(0, 160) });
}
function blobUnknown(digest) {
    return refuse(404, 'BLOB_UNKNOWN', 'blob unknown to registry', { digest });
}
function unsatisfiable(size) {
    const finding = { code: 'SIZE_INVALID', message: `the range is outside of the blob's ${size} bytes` };
    return new Refusal(416, finding, { 'Content-Range': `bytes */${size}` });
}

// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
;// CONCATENATED MODULE: ./lib/embedded/manifest-check.js





/** Media types of layers that live elsewhere and need not be pushed (image-spec, non-distributable layers). */
const ELSEWHERE = /\.nondistributable\.|\.foreign\./;
/** Reads the media type of a push: its Content-Type without parameters, else what the document says itself. */
function mediaTypeOf(contentType, bytes) {
    const stated = contentType?.split(';')[0]?.trim();
    if (stated)
        return stated;
    const value = jsonOf(bytes);
    const own = typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined;
    return typeof own === 'string' ? own : media_type/* MEDIA_TYPE */.Ap.manifest;
}
/** Checks form and consistency of a pushed manifest; throws 400 MANIFEST_INVALID. */
function checkManifest(document) {
    const parsed = parse(document);
    const content = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    if (content.schemaVersion !== 2)
        throw invalid('schemaVersion must be 2');
    const { subject, artifactType, annotations } = content;
    if (subject !== undefined && (typeof subject !== 'object' || !(0,oci_digest/* isDigest */.Bc)(String(subject?.digest)))) {
        throw invalid('subject must be a descriptor');
    }
    const type = artifactType || (parsed.kind === 'manifest' ? parsed.manifest.config.mediaType : undefined);
    return {
        references: referencesOf(parsed),
        subject: subject?.digest,
        referrer: {
            mediaType: document.mediaType,
            digest: document.digest,
            size: document.bytes.length,
            ...(type ? { artifactType: type } : {}),
            ...(annotations ? { annotations } : {}),
        },
    };
}
function referencesOf(parsed) {
    if (parsed.kind === 'index')
        return parsed.index.manifests.map(({ digest, mediaType }) => ({ digest, as: kindOf(mediaType) }));
    const { config, layers } = parsed.manifest;
    const pushed = layers.filter(layer => !ELSEWHERE.test(layer.mediaType));
    return [config, ...pushed].map(({ digest }) => ({ digest, as: 'blob' }));
}
function kindOf(mediaType) {
    return (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType) ? 'manifest' : 'either';
}
function parse(document) {
    try {
        return (0,manifest/* parseManifest */.Ng)(document);
    }
    catch (error) {
        throw invalid((0,errors/* messageOf */.bD)(error));
    }
}
function jsonOf(bytes) {
    try {
        return JSON.parse(Buffer.from(bytes).toString());
    }
    catch {
        throw invalid('expected JSON');
    }
}
function invalid(why) {
    return refuse(400, 'MANIFEST_INVALID', `manifest invalid: ${why}`);
}

;// CONCATENATED MODULE: ./lib/embedded/oddities/immutable-tags.js

const PROFILES = {
    // Azure: a tag is locked, not written once. https://github.com/Azure/acr-cli/issues/70
    acr: {
        status: 405,
        code: 'REGISTRY_DISALLOWED_OPERATION',
        message: () => 'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation',
        refusesSame: true,
    },
    // Alibaba documents the words and that `latest` is excepted; status and code are not known to us.
    // https://www.alibabacloud.com/help/en/acr/user-guide/turn-on-immutable-image-version
    alibaba: {
        status: 400,
        code: 'UNKNOWN',
        message: () => 'The requested tag already exists and cannot be overwritten.',
        refusesSame: false,
    },
    // Artifactory, "Block pushing existing tags": no word of the tag, and a 403 inside the 400 that its MANIFEST_INVALID is.
    // https://github.com/GoogleContainerTools/kaniko/issues/1095, https://github.com/GoogleContainerTools/jib/issues/1445
    artifactory: {
        status: 400,
        code: 'MANIFEST_INVALID',
        message: () => 'manifest invalid',
        refusesSame: false,
        detail: { description: 'HTTP 403 Forbidden' },
    },
    // Docker Hub. https://github.com/docker/hub-feedback/issues/2466
    'docker-hub': {
        status: 403,
        code: 'DENIED',
        message: (_name, tag) => `tag ${tag} is already assigned to an image in this repository and cannot be updated due to immutability settings`,
        refusesSame: true,
    },
    // Amazon ECR: the same image again is refused too. https://github.com/moby/buildkit/issues/3776
    ecr: {
        status: 400,
        code: 'TAG_INVALID',
        message: (name, tag) => `The image tag '${tag}' already exists in the '${name}' repository and cannot be overwritten because the repository is immutable.`,
        refusesSame: true,
    },
    // Google Artifact Registry; whether it refuses the same digest is not known to us.
    gar: {
        status: 400,
        code: 'MANIFEST_INVALID',
        message: (_name, tag) => `cannot update tag ${tag}. The repository has enabled tag immutability`,
        refusesSame: false,
    },
    // GitLab's immutable tag rules; whether they refuse the same digest is not known to us.
    // https://docs.gitlab.com/user/packages/container_registry/immutable_container_tags/
    gitlab: {
        status: 403,
        code: 'DENIED',
        message: () => 'Push denied: Tag is immutable',
        refusesSame: false,
    },
    // Harbor, src/server/middleware/immutable.
    harbor: {
        status: 412,
        code: 'PRECONDITION',
        message: (name, tag) => `Failed to process request due to '${name}:${tag}' configured as immutable.`,
        refusesSame: true,
    },
    // Mirantis Secure Registry documents the words; the status is not known to us.
    // https://docs.mirantis.com/msr/2.9/ops/manage-images/prevent-tags-from-being-overwritten.html
    msr: {
        status: 400,
        code: 'UNKNOWN',
        message: (name, tag) => `tag=${tag} cannot be overwritten because ${name} is an immutable repository`,
        refusesSame: false,
    },
    // Quay 3.17 and later. https://issues.redhat.com/browse/PROJQUAY-10859
    quay: {
        status: 409,
        code: 'TAG_IMMUTABLE',
        message: () => 'tag is immutable and cannot be overwritten',
        refusesSame: true,
    },
    // zot, where a policy grants `create` without `update`: the challenge comes with the 403, and the operator's own words.
    zot: {
        status: 403,
        code: 'DENIED',
        message: () => 'requested access to the resource is denied',
        refusesSame: true,
        headers: { 'WWW-Authenticate': 'Basic realm="zot"' },
        detail: { reason: 'a published version stays as it is' },
    },
};
/** Every profile there is. */
const IMMUTABLE_PROFILES = Object.keys(PROFILES);
/** Throws the profile's refusal to overwrite a tag; `same` says that the tag already has the pushed digest. */
function refuseOverwrite(profile, name, tag, same) {
    const { status, code, message, refusesSame, headers, detail } = PROFILES[profile];
    if (same && !refusesSame)
        return;
    const finding = { code, message: message(name, tag), ...(detail === undefined ? {} : { detail }) };
    throw new Refusal(status, finding, headers);
}

;// CONCATENATED MODULE: ./lib/embedded/oddities/oddities.js


/** Refuses a tag that may not be pointed at `next`. */
function checkOverwrite({ immutableTags }, write) {
    if (immutableTags && write.current !== undefined && immutableTags.covers(write.tag)) {
        refuseOverwrite(immutableTags.profile, write.name, write.tag, write.current === write.next);
    }
}
/** Refuses to delete a tag where tags cannot be deleted. */
function checkTagDelete({ tagDelete = true }) {
    if (tagDelete)
        return;
    throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
}
/** The answer of a registry that has never heard of referrers; undefined where it has. */
function withoutReferrers({ referrers = true }) {
    if (referrers)
        return undefined;
    return {
        status: 404,
        headers: { 'Content-Type': 'text/plain; charset=utf-8' },
        body: '404 page not found\n',
    };
}
/** The refusal for an endpoint that is not there. */
function noSuchEndpoint() {
    return refuse(404, 'UNSUPPORTED', 'no such endpoint');
}

;// CONCATENATED MODULE: ./lib/embedded/manifests.js







/** The size every registry must at least accept (distribution-spec, pushing manifests); few accept more. */
const MAX_MANIFEST = 4 * 1024 * 1024;
/** The specification asks for ten tags in one request; this keeps the request line below any server's limit. */
const MAX_TAGS = 100;
/** GET and HEAD of a manifest by tag or digest (end-3). */
const getManifest = async ({ store }, { route: { name, reference } }) => {
    const digest = await resolve(store, name, reference);
    const document = digest && (await store.manifests.read(name, digest));
    if (!document)
        throw await unknown(store, name, reference);
    return {
        status: 200,
        headers: {
            'Content-Type': document.mediaType,
            'Docker-Content-Digest': document.digest,
            ETag: `"${document.digest}"`,
        },
        body: document.bytes,
    };
};
/** PUT of a manifest by tag, or by digest with any number of tags beside it (end-7a, end-7b). */
const putManifest = async (site, call) => {
    const { request, route } = call;
    const { tags, echo } = tagsOf(site, call);
    const bytes = await readBounded(request, MAX_MANIFEST, 'SIZE_INVALID');
    const wanted = (0,oci_digest/* isDigest */.Bc)(route.reference) ? route.reference : (0,oci_digest/* digestOf */.ol)(bytes);
    const digest = (0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(wanted));
    if (digest !== wanted) {
        throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content', { digest: wanted });
    }
    const document = { mediaType: mediaTypeOf(request.headers['content-type'], bytes), digest, bytes };
    const checked = checkManifest(document);
    await site.queue(`names ${route.name}`, () => store(site, { name: route.name, document, checked, tags }));
    const listed = checked.subject !== undefined && site.oddities.referrers !== false;
    return {
        status: 201,
        headers: {
            Location: `/v2/${route.name}/manifests/${digest}`,
            'Docker-Content-Digest': digest,
            ...(listed ? { 'OCI-Subject': String(checked.subject) } : {}),
            ...(echo ? { 'OCI-Tag': tags.join(', ') } : {}),
        },
    };
};
/** DELETE of a tag alone, or of a manifest with every tag that points at it (end-9). */
const deleteManifest = async (site, { route: { name, reference } }) => {
    if ((0,oci_reference/* isTag */.dz)(reference))
        checkTagDelete(site.oddities);
    const gone = await site.queue(`names ${name}`, async () => {
        if ((0,oci_reference/* isTag */.dz)(reference))
            return site.store.tags.delete(name, reference);
        const digest = digestOrRefuse(reference);
        for (const tag of await site.store.tags.list(name)) {
            if ((await site.store.tags.read(name, tag)) === digest)
                await site.store.tags.delete(name, tag);
        }
        return site.store.manifests.delete(name, digest);
    });
    if (!gone)
        throw await unknown(site.store, name, reference);
    return { status: 202 };
};
/** The tags a push names: the reference itself, or the `tag` parameters beside a digest, which are answered. */
function tagsOf({ oddities }, { route, query }) {
    if (route.reference.includes(':')) {
        digestOrRefuse(route.reference);
        const tags = oddities.multiTag === false ? [] : [...new Set(query.getAll('tag'))];
        if (tags.length > MAX_TAGS)
            throw refuse(414, 'UNSUPPORTED', `more than ${MAX_TAGS} tags in one request`);
        checkTags(tags);
        return { tags, echo: tags.length > 0 };
    }
    checkTags([route.reference]);
    return { tags: [route.reference], echo: false };
}
function checkTags(tags) {
    for (const tag of tags) {
        if (!(0,oci_reference/* isTag */.dz)(tag))
            throw refuse(400, 'MANIFEST_INVALID', 'invalid tag', { tag: tag.slice(0, 160) });
    }
}
/** Stores what is referred from before what refers, and names last: whenever the process dies, nothing dangles. */
async function store(site, { name, document, checked, tags }) {
    await checkReferences(site.store, name, checked);
    for (const tag of tags) {
        const current = await site.store.tags.read(name, tag);
        checkOverwrite(site.oddities, { name, tag, current, next: document.digest });
    }
    if (checked.subject !== undefined)
        await site.store.manifests.refer(name, checked.subject, checked.referrer);
    await site.store.manifests.write(name, document);
    for (const tag of tags)
        await site.store.tags.point(name, tag, document.digest);
}
async function checkReferences({ blobs, manifests }, name, checked) {
    const missing = [];
    for (const { digest, as } of checked.references) {
        const asBlob = as !== 'manifest' && (await blobs.size(name, digest)) !== undefined;
        const asManifest = as !== 'blob' && !asBlob && (await manifests.read(name, digest)) !== undefined;
        if (!asBlob && !asManifest)
            missing.push(digest);
    }
    if (missing.length === 0)
        return;
    const message = 'manifest references a manifest or blob unknown to registry';
    throw new Refusal(400, missing.map(digest => ({ code: 'MANIFEST_BLOB_UNKNOWN', message, detail: { digest } })));
}
async function resolve({ tags }, name, reference) {
    if ((0,oci_digest/* isDigest */.Bc)(reference))
        return reference;
    return (0,oci_reference/* isTag */.dz)(reference) ? tags.read(name, reference) : undefined;
}
async function unknown(store, name, reference) {
    if (!(await store.knows(name)))
        return refuse(404, 'NAME_UNKNOWN', 'repository name not known to registry', { name });
    return refuse(404, 'MANIFEST_UNKNOWN', 'manifest unknown to registry', {
        reference: reference.slice(0, 160),
    });
}

;// CONCATENATED MODULE: ./lib/embedded/lists.js







/** GET of a repository's tags, in ASCII order (end-8a, end-8b). */
const listTags = async ({ store, pageSize }, { route: { name }, path, query }) => {
    const tags = await store.tags.list(name);
    if (tags.length === 0 && !(await store.knows(name))) {
        throw refuse(404, 'NAME_UNKNOWN', 'repository name not known to registry', { name });
    }
    const { items, next } = pageOf(tags, query, pageSize);
    return json(200, { name, tags: items }, next === undefined ? {} : linkTo(path, query, next));
};
/** GET of the repositories that the caller may pull from; distribution's `_catalog`, not in the specification. */
const listRepositories = async ({ store, pageSize }, { path, query, access }) => {
    const repositories = (await store.repositories()).filter(name => access.may(name, 'pull'));
    const { items, next } = pageOf(repositories, query, pageSize);
    return json(200, { repositories: items }, next === undefined ? {} : linkTo(path, query, next));
};
/** GET of what refers to a manifest, which need not exist (end-12a, end-12b). */
const listReferrers = async (site, { route, path, query }) => {
    const absent = withoutReferrers(site.oddities);
    if (absent)
        return absent;
    const all = await site.store.manifests.referrers(route.name, digestOrRefuse(route.digest));
    const type = query.get('artifactType');
    const matching = type === null ? all : all.filter(({ artifactType }) => artifactType === type);
    const { manifests, next } = referrersPage(matching, query.get('last') ?? '', site.pageSize);
    const index = { schemaVersion: 2, mediaType: media_type/* MEDIA_TYPE */.Ap.index, manifests };
    return json(200, index, {
        'Content-Type': media_type/* MEDIA_TYPE */.Ap.index,
        ...(type === null ? {} : { 'OCI-Filters-Applied': 'artifactType' }),
        ...(next === undefined ? {} : linkTo(path, query, next)),
    });
};
/** A page is an index that clients must be able to read, so its size is bounded as a manifest's is. */
function referrersPage(sorted, last, limit) {
    const rest = sorted.filter(({ digest }) => digest > last);
    const manifests = [];
    let size = 0;
    for (const descriptor of rest) {
        size += JSON.stringify(descriptor).length;
        if (manifests.length === limit || (manifests.length > 0 && size > MAX_MANIFEST / 2))
            break;
        manifests.push(descriptor);
    }
    return { manifests, next: manifests.length < rest.length ? manifests.at(-1)?.digest : undefined };
}

;// CONCATENATED MODULE: ./lib/embedded/upload-session.js







/** Upload sessions on disk. They survive a restart of the server, as long as their folder does. */
function openSessions(layout) {
    const active = new Map();
    return {
        start: async (name, algorithm) => {
            const id = freshId();
            const file = layout.upload(name, id);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.writeFile)(file, '');
            const session = { id, name, file, size: 0, running: { algorithm, hash: (0,external_node_crypto_.createHash)(algorithm) } };
            active.set(id, session);
            return session;
        },
        find: async (name, id) => {
            const known = active.get(id);
            if (known?.name === name)
                return known;
            const file = /^[0-9a-f]{32}$/.test(id) && known === undefined ? layout.upload(name, id) : undefined;
            const found = file && (await unlessMissing((0,promises_.stat)(file)));
            if (!file || !found)
                throw refuse(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown to registry');
            const session = { id, name, file, size: found.size, running: undefined };
            active.set(id, session);
            return session;
        },
        append,
        digest: async ({ file, running }, algorithm) => {
            if (running?.algorithm === algorithm)
                return `${algorithm}:${running.hash.copy().digest('hex')}`;
            const hash = (0,external_node_crypto_.createHash)(algorithm);
            for await (const chunk of (0,external_node_fs_.createReadStream)(file))
                hash.update(chunk);
            return `${algorithm}:${hash.digest('hex')}`;
        },
        end: async (session) => {
            active.delete(session.id);
            await remove(session.file);
        },
    };
}
async function append(session, chunks, how) {
    const before = { size: session.size, running: copyOf(session.running) };
    const handle = await (0,promises_.open)(session.file, 'r+');
    try {
        for await (const chunk of chunks) {
            if (how.expected !== undefined && session.size - before.size + chunk.length > how.expected)
                throw sizeInvalid();
            await writeAll(handle, chunk, session.size);
            session.size += chunk.length;
            session.running?.hash.update(chunk);
        }
        if (how.expected !== undefined && session.size - before.size !== how.expected)
            throw sizeInvalid();
    }
    catch (error) {
        if (!how.resumable || error instanceof Refusal) {
            await handle.truncate(before.size);
            Object.assign(session, before);
        }
        throw error;
    }
    finally {
        await handle.close();
    }
}
async function writeAll(handle, chunk, position) {
    let written = 0;
    while (written < chunk.length) {
        written += (await handle.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
    }
}
function copyOf(running) {
    return running && { algorithm: running.algorithm, hash: running.hash.copy() };
}
function sizeInvalid() {
    return refuse(400, 'SIZE_INVALID', 'provided length did not match content length');
}
/** The algorithm named by a request, sha256 unless it is a known other one. */
function algorithmNamed(text) {
    if (text === null || text === 'sha256')
        return 'sha256';
    if (text === 'sha512')
        return 'sha512';
    throw refuse(400, 'DIGEST_INVALID', 'the digest algorithm must be sha256 or sha512', {
        algorithm: text.slice(0, 32),
    });
}
/** True when the session's content has the digest. */
async function matches(sessions, session, digest) {
    return (await sessions.digest(session, (0,oci_digest/* algorithmOf */.Hy)(digest))) === digest;
}

;// CONCATENATED MODULE: ./lib/embedded/uploads.js







/** POST: mounts a blob, stores one at once, or opens an upload session (end-11, end-4b, end-4a). */
const startUpload = async (site, call) => {
    const { route, query, request } = call;
    const mounted = await mount(site, call);
    if (mounted !== undefined)
        return blobCreated(route.name, mounted);
    if (!query.has('digest') || site.oddities.singlePost === false) {
        return progress(await site.sessions.start(route.name, algorithmNamed(query.get('digest-algorithm'))), 202);
    }
    const digest = digestOrRefuse(query.get('digest'));
    const session = await site.sessions.start(route.name, (0,oci_digest/* algorithmOf */.Hy)(digest));
    try {
        await site.sessions.append(session, chunksOf(request), {
            expected: statedLength(request),
            resumable: false,
        });
        return await finish(site, session, digest);
    }
    finally {
        await site.sessions.end(session);
    }
};
/** GET: how far a session has come (end-13). */
const uploadStatus = async ({ sessions }, { route }) => progress(await sessions.find(route.name, route.id), 204);
/** PATCH: the next chunk, or without `Content-Range` a stream of unknown length (end-5). */
const appendChunk = (site, call) => inTurn(site, call, async (session) => {
    await receive(site, call, session);
    return progress(session, 202);
});
/** PUT: closes a session, with or without a last chunk (end-6). A PUT that breaks off leaves the session as it was. */
const finishUpload = (site, call) => inTurn(site, call, async (session) => {
    const digest = digestOrRefuse(call.query.get('digest'));
    await receive(site, call, session);
    try {
        return await finish(site, session, digest);
    }
    finally {
        await site.sessions.end(session);
    }
});
/** DELETE: gives a session up (end-14). */
const cancelUpload = (site, call) => inTurn(site, call, async (session) => {
    await site.sessions.end(session);
    return { status: 204 };
});
/** One request of a session after the other: a client that lost its connection may be back before we know. */
async function inTurn({ queue, sessions }, { route }, task) {
    return queue(`upload ${route.id}`, async () => task(await sessions.find(route.name, route.id)));
}
async function receive({ sessions }, { request }, session) {
    const header = request.headers['content-range'];
    const stated = statedLength(request);
    const range = header === undefined ? undefined : parseChunkRange(header);
    if (header !== undefined && range?.start !== session.size)
        throw outOfOrder(session);
    if (range && stated !== undefined && stated !== range.length) {
        throw refuse(400, 'SIZE_INVALID', 'Content-Range and Content-Length disagree');
    }
    const resumable = request.method === 'PATCH' && range !== undefined;
    await sessions.append(session, chunksOf(request), { expected: range?.length ?? stated, resumable });
}
async function finish({ sessions, store }, session, digest) {
    if (!(await matches(sessions, session, digest))) {
        throw refuse(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content', { digest });
    }
    await store.blobs.adopt(session.name, digest, session.file);
    return blobCreated(session.name, digest);
}
/** Mounts where that is asked for and possible; without `from`, out of any repository that may be read. */
async function mount({ store, oddities }, { route, query, access }) {
    const digest = query.get('mount');
    if (digest === null || !(0,oci_digest/* isDigest */.Bc)(digest) || oddities.mount === false)
        return undefined;
    const from = query.get('from');
    const sources = from === null ? await store.repositories() : [from];
    for (const source of sources) {
        const readable = isRepositoryName(source) && access.may(source, 'pull');
        if (readable && (await store.blobs.mount(source, route.name, digest)))
            return digest;
    }
    return undefined;
}
function progress(session, status) {
    return { status, headers: progressHeaders(session) };
}
/** Nothing received yet is `0-0`, as docker-registry says it: the specification has no form for it. */
function progressHeaders({ name, id, size }) {
    return {
        Location: `/v2/${name}/blobs/uploads/${id}`,
        Range: `0-${Math.max(0, size - 1)}`,
        'Docker-Upload-UUID': id,
    };
}
function outOfOrder(session) {
    const finding = {
        code: 'BLOB_UPLOAD_INVALID',
        message: `the next chunk must begin at byte ${session.size}`,
    };
    return new Refusal(416, finding, progressHeaders(session));
}

;// CONCATENATED MODULE: ./lib/embedded/endpoints.js






/** What answers which method of which endpoint (distribution-spec, endpoints). HEAD goes where GET goes. */
const ENDPOINTS = {
    base: { GET: async () => json(200, {}) },
    catalog: { GET: listRepositories },
    blob: { GET: getBlob, DELETE: deleteBlob },
    uploads: { POST: startUpload },
    upload: { GET: uploadStatus, PATCH: appendChunk, PUT: finishUpload, DELETE: cancelUpload },
    manifest: { GET: getManifest, PUT: putManifest, DELETE: deleteManifest },
    tags: { GET: listTags },
    referrers: { GET: listReferrers },
};
/** The handler of a request; throws 405 with `Allow` when the endpoint has no such method. */
function handlerOf(kind, method) {
    const methods = ENDPOINTS[kind];
    const name = method === 'HEAD' ? 'GET' : method;
    if (Object.hasOwn(methods, name))
        return methods[name];
    const allow = Object.keys(methods).flatMap(known => (known === 'GET' ? ['GET', 'HEAD'] : [known]));
    throw new Refusal(405, { code: 'UNSUPPORTED', message: 'the operation is unsupported' }, { Allow: allow.join(', ') });
}

;// CONCATENATED MODULE: ./lib/embedded/server.js







/** What the log says of a request whose connection broke before it was answered. */
const CLIENT_GONE = 499;
/** Answers requests: route, guard, handler, reply. `log` is called before the answer leaves, so that counts are complete. */
function createHandler(site, guard, log) {
    return async (request, response) => {
        const reply = await answer(site, guard, request).catch(refusalOf);
        const status = request.socket.destroyed ? CLIENT_GONE : reply.status;
        log({ method: request.method ?? '', path: request.url ?? '', status });
        await send(request, response, reply);
        request.resume(); // What a refusal left unread is read and dropped, or the connection would never be free again.
    };
}
async function answer(site, guard, request) {
    const [path = '', search = ''] = splitOnce(request.url ?? '', '?');
    const method = request.method ?? '';
    const query = new URLSearchParams(search);
    const route = parseRoute(path);
    if (route === undefined)
        throw noSuchEndpoint();
    if (route.kind === 'token') {
        if (guard.token === undefined)
            throw noSuchEndpoint();
        return guard.token(request, query);
    }
    const handle = handlerOf(route.kind, method);
    const access = guard.admit(request, needsOf(route, method, query));
    return handle(site, { request, route, path, query, access });
}
function refusalOf(error) {
    return refused(error instanceof Refusal ? error : refuse(500, 'UNKNOWN', (0,errors/* messageOf */.bD)(error)));
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

;// CONCATENATED MODULE: ./lib/embedded/snapshot.js
/** Reads everything that is stored, for people and tests to look at. */
async function takeSnapshot(store) {
    const snapshot = {};
    for (const name of await store.repositories())
        snapshot[name] = await repositorySnapshot(store, name);
    return snapshot;
}
async function repositorySnapshot(store, name) {
    const tags = {};
    for (const tag of await store.tags.list(name)) {
        const digest = await store.tags.read(name, tag);
        if (digest !== undefined)
            tags[tag] = digest;
    }
    const manifests = {};
    for (const digest of await store.manifests.list(name)) {
        const document = await store.manifests.read(name, digest);
        if (document === undefined)
            continue;
        const pointing = Object.keys(tags).filter(tag => tags[tag] === digest);
        manifests[digest] = { mediaType: document.mediaType, size: document.bytes.length, tags: pointing };
    }
    return { tags, manifests, blobs: await store.blobs.list(name) };
}

;// CONCATENATED MODULE: ./lib/embedded/store/layout.js

/** The layout of a folder. Names, digests, tags and ids must have been checked against their grammar. */
function layoutOf(folder) {
    const root = (0,external_node_path_.join)(folder, 'repositories');
    const at = (name, ...rest) => (0,external_node_path_.join)(root, ...name.split('/'), ...rest);
    return {
        root,
        repository: name => at(name),
        blobs: name => at(name, '_blobs'),
        blob: (name, digest) => at(name, '_blobs', fileOf(digest)),
        manifests: name => at(name, '_manifests'),
        manifest: (name, digest) => at(name, '_manifests', fileOf(digest)),
        mediaType: (name, digest) => at(name, '_types', fileOf(digest)),
        tags: name => at(name, '_tags'),
        tag: (name, tag) => at(name, '_tags', fileOfTag(tag)),
        referrers: (name, subject) => at(name, '_referrers', fileOf(subject)),
        upload: (name, id) => at(name, '_uploads', id),
    };
}
/** A digest as a file name: `sha256-<hex>`. */
function fileOf(digest) {
    return digest.replace(':', '-');
}
/** The digest of a file name made by `fileOf`. */
function digestOfFile(file) {
    return file.replace('-', ':');
}
/**
 * A tag as a file name that stays apart from others where file names ignore case (macOS, Windows):
 * lower case, then `~` and the positions of the capitals as a number.
 */
function fileOfTag(tag) {
    const capitals = [...tag].reduce((bits, char, at) => (/[A-Z]/.test(char) ? bits | (1n << BigInt(at)) : bits), 0n);
    return capitals === 0n ? tag : `${tag.toLowerCase()}~${capitals.toString(36)}`;
}
/** The tag of a file name made by `fileOfTag`. */
function tagOfFile(file) {
    const [text = '', mask] = file.split('~');
    if (mask === undefined)
        return text;
    const bits = [...mask].reduce((value, digit) => value * 36n + BigInt(Number.parseInt(digit, 36)), 0n);
    return [...text].map((char, at) => ((bits >> BigInt(at)) & 1n ? char.toUpperCase() : char)).join('');
}

;// CONCATENATED MODULE: ./lib/embedded/store/blob-store.js




/** The blobs under a folder. */
function openBlobStore(layout) {
    const move = async (file, target) => {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
        await (0,promises_.rename)(file, target);
    };
    return {
        path: layout.blob,
        size: async (name, digest) => (await unlessMissing((0,promises_.stat)(layout.blob(name, digest))))?.size,
        adopt: (name, digest, file) => move(file, layout.blob(name, digest)),
        mount: async (from, to, digest) => {
            const source = layout.blob(from, digest);
            const draft = layout.upload(to, freshId());
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(draft), { recursive: true });
            if ((await unlessMissing(linkOrCopy(source, draft))) === undefined)
                return false;
            await move(draft, layout.blob(to, digest));
            await remove(draft); // Renaming one hard link of a file onto another does nothing, and leaves the draft.
            return true;
        },
        delete: (name, digest) => remove(layout.blob(name, digest)),
        list: async (name) => (await filesIn(layout.blobs(name))).map(digestOfFile),
    };
}
/** Some file systems have no hard links; there a copy does the same, for its space. */
async function linkOrCopy(source, target) {
    try {
        await (0,promises_.link)(source, target);
    }
    catch (error) {
        if (!isErrno(error) || error.code === 'ENOENT')
            throw error;
        await (0,promises_.copyFile)(source, target);
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/embedded/store/manifest-store.js




/**
 * The manifests under a folder. A manifest is there as soon as its file is: its media type and its entry with
 * its subject are written before and read only with it, so that a killed process leaves nothing half-told.
 */
function openManifestStore(layout) {
    const read = async (name, digest) => {
        const bytes = await unlessMissing((0,promises_.readFile)(layout.manifest(name, digest)));
        const mediaType = bytes && (await textOf(layout.mediaType(name, digest)));
        return bytes && mediaType !== undefined ? { mediaType, digest, bytes } : undefined;
    };
    return {
        read,
        write: async (name, { mediaType, digest, bytes }) => {
            await writeWhole(layout.mediaType(name, digest), mediaType);
            await writeWhole(layout.manifest(name, digest), bytes);
        },
        delete: async (name, digest) => {
            const existed = await remove(layout.manifest(name, digest));
            await remove(layout.mediaType(name, digest));
            return existed;
        },
        list: async (name) => (await filesIn(layout.manifests(name))).map(digestOfFile),
        refer: (name, subject, referrer) => writeWhole((0,external_node_path_.join)(layout.referrers(name, subject), fileOf(referrer.digest)), JSON.stringify(referrer)),
        referrers: async (name, subject) => {
            const folder = layout.referrers(name, subject);
            const found = [];
            for (const file of await filesIn(folder)) {
                const text = (await read(name, digestOfFile(file))) && (await textOf((0,external_node_path_.join)(folder, file)));
                if (text !== undefined)
                    found.push(JSON.parse(text));
            }
            return found;
        },
    };
}

;// CONCATENATED MODULE: ./lib/embedded/store/tag-store.js


/** The tags under a folder. */
function openTagStore(layout) {
    return {
        read: async (name, tag) => (await textOf(layout.tag(name, tag))),
        point: (name, tag, digest) => writeWhole(layout.tag(name, tag), digest),
        delete: (name, tag) => remove(layout.tag(name, tag)),
        list: async (name) => (await filesIn(layout.tags(name))).map(tagOfFile).sort(),
    };
}

;// CONCATENATED MODULE: ./lib/embedded/store/store.js







/** Opens a folder as a registry's storage; what is in it from an earlier run is served again. */
function openStore(folder) {
    const layout = layoutOf(folder);
    return {
        layout,
        blobs: openBlobStore(layout),
        manifests: openManifestStore(layout),
        tags: openTagStore(layout),
        repositories: async () => (await repositoriesBelow(layout.root, '')).sort(),
        knows: async (name) => holdsContent(await filesIn(layout.repository(name))),
    };
}
async function repositoriesBelow(folder, name) {
    const entries = (await unlessMissing((0,promises_.readdir)(folder))) ?? [];
    const own = name !== '' && holdsContent(entries) ? [name] : [];
    const below = entries.filter(entry => !entry.startsWith('_'));
    const nested = await Promise.all(below.map(entry => repositoriesBelow((0,external_node_path_.join)(folder, entry), name === '' ? entry : `${name}/${entry}`)));
    return [...own, ...nested.flat()];
}
function holdsContent(entries) {
    return entries.includes('_blobs') || entries.includes('_manifests');
}

;// CONCATENATED MODULE: ./lib/embedded/registry.js











/** An idle connection is kept longer than clients keep theirs, so that it is never closed under a request. */
const KEEP_ALIVE_MS = 60_000;
/**
 * Starts a registry of distribution-spec 1.1 in this process, on loopback only, with its content on disk.
 * Throws `network-failed` when the port is taken.
 */
async function startEmbeddedRegistry(options) {
    const store = openStore(options.folder);
    const site = {
        store,
        sessions: openSessions(store.layout),
        queue: createQueue(),
        oddities: options,
        pageSize: options.pageSize ?? DEFAULT_PAGE,
    };
    const handle = createHandler(site, guardOf(options.auth), options.log ?? (() => { }));
    const active = new Set();
    // No limit on a request as a whole: an upload of any size is one request.
    const server = (0,external_node_http_.createServer)({ requestTimeout: 0, keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
        const done = handle(request, response).finally(() => active.delete(done));
        active.add(done);
    });
    const { port } = await listen(server, options.port ?? 0);
    return {
        host: `127.0.0.1:${port}`,
        snapshot: () => takeSnapshot(store),
        close: async () => {
            const closed = new Promise(resolve => server.close(() => resolve()));
            server.closeAllConnections();
            await Promise.allSettled([closed, ...active]);
        },
    };
}
function guardOf(auth) {
    if (auth === undefined)
        return OPEN;
    return auth.kind === 'basic' ? basicGuard(auth) : bearerGuard(auth);
}
function listen(server, port) {
    return new Promise((resolve, reject) => {
        server.once('error', cause => reject(new errors/* AppError */.uV('network-failed', `cannot listen on 127.0.0.1:${port}: ${cause.message}`, { cause })));
        server.listen(port, '127.0.0.1', () => resolve(server.address()));
    });
}


/***/ })

};
