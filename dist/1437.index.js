export const id = 1437;
export const ids = [1437];
export const modules = {

/***/ 73831:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fc: () => (/* binding */ recordsError),
/* harmony export */   Yc: () => (/* binding */ planMerge)
/* harmony export */ });
/* unused harmony export RECORDS_HINT */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _policy_forward_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95635);


/** What puts most wrong sets of records right. */
const RECORDS_HINT = 'let every `build` job of this run have the same `images` and the same commit, bring only their records into the folder, and give each image a folder of its own with `hand-over`';
/**
 * Checks that records belong together and to this run: one commit, one source, the same repositories, no platform
 * twice, none missing. The same content in two files counts once: artifacts of a repeated job lie beside each other.
 * Throws one `bad-input` with everything that is wrong.
 */
function planMerge(found, needs) {
    const foreign = found.flatMap(one => differences(one, needs));
    const fitting = distinct(found.filter(one => differences(one, needs).length === 0));
    const of = (state) => fitting.filter(({ record }) => record.state === state);
    const problems = [
        ...foreign,
        ...twice(fitting.filter(({ record }) => record.state !== 'reused')),
        ...missing(found, needs.platforms),
    ];
    if (problems.length > 0)
        throw recordsError(problems);
    const warnings = fitting
        .filter(({ record }) => record.version !== needs.version)
        .map(({ file, record }) => `${file}: it was built as version ${record.version}, and this run is ${needs.version}: its labels say the former`);
    return { parts: of('stored'), reused: of('reused'), rehearsed: of('rehearsed'), warnings };
}
/** One error for everything that is wrong with the records; a single problem is its message. */
function recordsError(problems, hint = RECORDS_HINT) {
    const [only] = problems;
    return problems.length === 1 && only !== undefined
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', only, { hint })
        : new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${problems.length} things are wrong with the hand-over records`, {
            problems,
            hint,
        });
}
function differences({ file, record }, needs) {
    const problems = [];
    if (record.revision !== needs.revision)
        problems.push(`${file}: it is of commit ${record.revision}, and this run is of ${needs.revision}`);
    if (record.source !== needs.source) {
        const [theirs, ours] = [record.source, needs.source].map(one => one ?? 'a clone that names no source');
        problems.push(`${file}: it is from ${theirs}, and this run is from ${ours}`);
    }
    if (isOtherRelease(record.version, needs)) {
        problems.push(`${file}: it is of release ${record.version}, and this run is of ${needs.version}: its labels would say the former`);
    }
    if (!sameNames(record.images, needs.images)) {
        problems.push(`${file}: it is for ${record.images.join(', ')}, and this run publishes ${needs.images.join(', ')}`);
    }
    if (record.state === 'rehearsed' && !needs.rehearsal) {
        problems.push(`${file}: its job rehearsed and stored nothing (\`push: false\`, or a fork's request): there is nothing to publish`);
    }
    return problems;
}
/**
 * True for what another git tag of the same commit has built. `latest` and `v1` are compared by the version that an
 * image says of itself, so one that says another release would let them go back. What stands around our own version
 * stands around that of the record, too; whatever is no version then may be a calendar's, which differs between two jobs.
 */
function isOtherRelease(version, { version: ours, release }) {
    const at = release === undefined ? -1 : ours.indexOf(release);
    if (release === undefined || at < 0)
        return false;
    const prefix = ours.slice(0, at).replace(/v$/, '');
    const theirs = (0,_policy_forward_js__WEBPACK_IMPORTED_MODULE_1__/* .readVersion */ .$4)(version, { prefix, suffix: ours.slice(at + release.length) });
    const own = (0,_policy_forward_js__WEBPACK_IMPORTED_MODULE_1__/* .readVersion */ .$4)(release);
    return theirs !== null && own !== null && theirs.compare(own) !== 0;
}
/** The first of each content, whatever file it came in. */
function distinct(found) {
    const keys = found.map(({ record }) => `${record.state} ${record.root.digest}`);
    return found.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
function twice(found) {
    const first = new Map();
    return found.flatMap(({ file, record }) => record.platforms.flatMap(({ platform }) => {
        const other = first.get(platform);
        if (other !== undefined)
            return [`${platform} is handed over twice: by ${other} and by ${file}`];
        first.set(platform, file);
        return [];
    }));
}
function missing(found, wanted) {
    const there = new Set(found.flatMap(({ record }) => record.platforms.map(({ platform }) => platform)));
    return wanted
        .filter(platform => !there.has(platform))
        .map(platform => `${platform} is missing: no record hands it over, so its \`build\` job failed or left none`);
}
function sameNames(a, b) {
    return a.length === b.length && a.every(name => b.includes(name));
}


/***/ }),

/***/ 45247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ readHandOvers),
/* harmony export */   cx: () => (/* binding */ checkHandOver),
/* harmony export */   fq: () => (/* binding */ writeHandOver)
/* harmony export */ });
/* unused harmony export handOverName */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9501);
/* harmony import */ var _plan_merge_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(73831);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(61870);
/* harmony import */ var _hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47627);








/** How the name of a record ends; other files in the folder are not looked at. */
const SUFFIX = '.hand-over.json';
/** Real records take one or two KiB. */
const MAX_BYTES = 256 * 1024;
/** Records, files and levels of a folder: far more than jobs leave, and few enough to be read at once. */
const MAX_RECORDS = 256;
const MAX_FILES = 10_000;
const MAX_DEPTH = 8;
/**
 * The name of a record's file: the same for the same image and platforms, so that a repeated job replaces its own, and
 * different for others, so that the artifacts of several jobs fit into one folder.
 */
function handOverName({ images, platforms }) {
    const names = platforms.map(({ platform }) => platform).toSorted();
    const words = [images[0]?.split('/').at(-1) ?? '', ...names].join('-').replace(/[^a-z0-9._-]+/g, '-');
    const key = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .digestOf */ .ol)(JSON.stringify([[...images].toSorted(), names])).slice('sha256:'.length, 'sha256:'.length + 12);
    return `${words.slice(0, 80).replace(/^[.-]+/, '') || 'image'}-${key}${SUFFIX}`;
}
/**
 * Throws `bad-input` where no folder for records can be, before a build is paid for. It is not made yet: it may lie in
 * the build's context, and what is built must not depend on it.
 */
async function checkHandOver(folder) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(folder).catch(() => undefined);
    if (found === undefined || found.isDirectory())
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('bad-input', `hand-over: ${(0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(folder)} is a file; give a folder`);
}
/** Writes a record and gives its path. What `merge` would not take is a defect here. */
async function writeHandOver(folder, record) {
    const text = (0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .encodeHandOver */ .Ih)(record);
    const { problems } = (0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseHandOver */ .pP)(text);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('internal', 'this record would not be read again', { problems });
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, handOverName(record));
    await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writeWhole */ .f8)(path, text, _system_files_js__WEBPACK_IMPORTED_MODULE_6__/* .READABLE */ .Jk);
    return path;
}
/**
 * Reads every record in a folder and below it, in the order of their names. Links are not followed. Throws one
 * `bad-input` with everything that is wrong, also where there is no record at all.
 */
async function readHandOvers(folder) {
    const paths = await recordsIn(folder);
    const problems = [];
    const found = [];
    for (const path of paths) {
        const file = (0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(folder, path).split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep).join('/'));
        const read = await readOne(path);
        if (read.record)
            found.push({ file, record: read.record });
        problems.push(...read.problems.map(problem => `${file}: ${problem}`));
    }
    if (problems.length > 0)
        throw (0,_plan_merge_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsError */ .Fc)(problems);
    if (found.length > 0)
        return found;
    throw (0,_plan_merge_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsError */ .Fc)([`hand-over: ${(0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(folder)} has no record, no file that ends in ${SUFFIX}`], 'run `build` first, and bring the record of each of its jobs here: on GitHub with upload-artifact and download-artifact, in GitLab with `artifacts` and `needs`');
}
async function readOne(path) {
    try {
        // A link is no record of a job, and a pipe would be waited for without end.
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK ?? 0));
        try {
            const { size } = await file.stat();
            if (!(await file.stat()).isFile())
                return { problems: ['it is no file'] };
            if (size > MAX_BYTES)
                return { problems: [`it has ${size} bytes; a record has at most ${MAX_BYTES}`] };
            const { bytesRead, buffer } = await file.read(Buffer.alloc(MAX_BYTES + 1), 0, MAX_BYTES + 1, 0);
            if (bytesRead > MAX_BYTES)
                return { problems: [`it has more than ${MAX_BYTES} bytes`] };
            return (0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .parseHandOver */ .pP)(new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead)));
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        return { problems: [`it cannot be read: ${whyOf(error)}`] };
    }
}
function whyOf(error) {
    const { code, message } = error;
    if (code === 'ELOOP')
        return 'it is a link';
    return code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'it is not UTF-8' : (code ?? message);
}
async function recordsIn(folder) {
    const records = [];
    let files = 0;
    const look = async (path, depth) => {
        for (const entry of await entriesOf(path, depth)) {
            files += 1;
            if (files > MAX_FILES || records.length > MAX_RECORDS) {
                throw (0,_plan_merge_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .recordsError */ .Fc)([
                    `hand-over: ${(0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(folder)} holds more than ${MAX_RECORDS} records or ${MAX_FILES} files; give the records a folder of their own`,
                ]);
            }
            const below = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(path, entry.name);
            if (entry.isDirectory() && depth < MAX_DEPTH)
                await look(below, depth + 1);
            else if (!entry.isDirectory() && entry.name.endsWith(SUFFIX))
                records.push(below);
        }
    };
    await look(folder, 0);
    return records.toSorted();
}
async function entriesOf(path, depth) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(path, { withFileTypes: true });
    }
    catch (cause) {
        const { code, message } = cause;
        if (code === 'ENOENT' && depth === 0)
            return [];
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .AppError */ .uV('bad-input', `hand-over: the folder ${(0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .SP)(path)} cannot be read: ${message}`, {
            cause,
        });
    }
}


/***/ }),

/***/ 47627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ encodeHandOver),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   bx: () => (/* binding */ isPlatformName),
/* harmony export */   pP: () => (/* binding */ parseHandOver)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68574);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);




/** What a record says of itself, so that no other JSON file is taken for one. */
const KIND = 'cfcr-push/hand-over';
/** Version of the form below. It changes when a field changes its meaning, comes or goes. */
const SCHEMA = 1;
const FIELDS = 'kind schema tool version revision source images state root platforms'.split(' ');
const STATES = ['stored', 'reused', 'rehearsed'];
const PLATFORM = /^[a-z0-9]{1,32}\/[a-z0-9_-]{1,32}(?:\/[a-z0-9._-]{1,32})?$/;
/** Real releases have a handful of each; a record is no place for more. */
const MAX_ENTRIES = 64;
const MAX_TEXT = 2048;
/** Of a value that is wrong, so much is shown. */
const MAX_SHOWN = 80;
/** The text of a record: the same for the same content, one line end at the end. */
function encodeHandOver(record) {
    const { tool, version, revision, source, images, state, root, platforms } = record;
    const document = {
        kind: KIND,
        schema: SCHEMA,
        tool,
        version,
        revision,
        source,
        images,
        state,
        root: { mediaType: root.mediaType, digest: root.digest, size: root.size },
        platforms: platforms
            .toSorted((a, b) => (a.platform < b.platform ? -1 : 1))
            .map(({ platform, digest, size }) => ({ platform, digest, size })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}
/**
 * Reads a record. It comes from another job and is not believed: every field is checked, none is unknown, and everything
 * that is wrong is in `problems`. There is a record exactly where there are none. Nothing in it is ever used as a path.
 */
function parseHandOver(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { problems: ['it is not JSON'] };
    }
    if (!isRecord(value))
        return { problems: ['it is no JSON object'] };
    const { kind, schema } = value;
    if (kind !== KIND)
        return { problems: [`its kind is ${shown(kind)}, expected ${shown(KIND)}`] };
    if (schema !== SCHEMA) {
        return {
            problems: [
                `its schema is ${shown(schema)}, and this version reads ${SCHEMA}; use one version of cfcr-push in all jobs`,
            ],
        };
    }
    const check = new Check(value);
    const record = {
        tool: check.text('tool', text => /^[\w.+-]{1,64}$/.test(text), 'a version'),
        version: check.text('version', _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .dz, 'a tag'),
        revision: check.text('revision', isCommit, 'a commit id of 40 or 64 hex digits'),
        source: value['source'] === null ? null : check.text('source', isAddress, 'an address, or null'),
        images: check.list('images', one => check.image(one)),
        state: check.text('state', isState, STATES.join(', ')),
        root: check.root(),
        platforms: check.list('platforms', (one, at) => check.platform(one, at)),
    };
    check.distinct('images', record.images);
    check.distinct('platforms', record.platforms.map(({ platform }) => platform));
    return check.problems.length > 0 ? { problems: check.problems } : { record, problems: [] };
}
/** True for a platform as records name it: lower case, `os/arch[/variant]`, and one that runs somewhere. */
function isPlatformName(text) {
    return PLATFORM.test(text) && !text.split('/').includes('unknown');
}
/** Text from outside in an error: quoted, in one line, cut to a sane length. */
function shown(value) {
    const text = JSON.stringify(value) ?? 'missing';
    return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
/** Reads the fields of one record and gathers what is wrong with them; what it gives for a wrong one is never used. */
class Check {
    problems = [];
    #value;
    constructor(value) {
        this.#value = value;
        this.#onlyFields(value, FIELDS, '');
    }
    text(name, fits, expected) {
        return this.#text(this.#value[name], name, { fits, expected });
    }
    list(name, read) {
        const value = this.#value[name];
        if (Array.isArray(value) && value.length > 0 && value.length <= MAX_ENTRIES)
            return value.map(read);
        this.problems.push(`${name}: expected a list with 1 to ${MAX_ENTRIES} entries`);
        return [];
    }
    image(value) {
        const wrong = [];
        const isName = (text) => (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .collecting */ .HI)(wrong, () => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(text)) === text) === true;
        return this.#text(value, 'images', { fits: isName, expected: 'a full image name without tag' });
    }
    root() {
        const value = this.#object(this.#value['root'], 'root', ['mediaType', 'digest', 'size']);
        const isType = (text) => (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndexType */ .$U)(text) || (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .isManifestType */ .Q3)(text);
        return {
            mediaType: this.#text(value['mediaType'], 'root.mediaType', {
                fits: isType,
                expected: 'the type of an index or manifest',
            }),
            digest: this.#digest(value['digest'], 'root.digest'),
            size: this.#size(value['size'], 'root.size'),
        };
    }
    platform(entry, at) {
        const name = `platforms[${at}]`;
        const value = this.#object(entry, name, ['platform', 'digest', 'size']);
        return {
            platform: this.#text(value['platform'], `${name}.platform`, {
                fits: isPlatformName,
                expected: 'os/arch[/variant]',
            }),
            digest: this.#digest(value['digest'], `${name}.digest`),
            size: this.#size(value['size'], `${name}.size`),
        };
    }
    distinct(name, entries) {
        const doubled = entries.filter((entry, at) => entries.indexOf(entry) < at);
        for (const entry of new Set(doubled))
            this.problems.push(`${name}: ${shown(entry)} is there twice`);
    }
    #text(value, name, { fits, expected }) {
        if (typeof value === 'string' && value.length <= MAX_TEXT && fits(value))
            return value;
        this.problems.push(`${name}: ${shown(value)} is not ${expected}`);
        return '';
    }
    #digest(value, name) {
        return this.#text(value, name, {
            fits: _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc,
            expected: 'a digest (sha256:<64 hex> or sha512:<128 hex>)',
        });
    }
    #size(value, name) {
        if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0)
            return value;
        this.problems.push(`${name}: ${shown(value)} is not a number of bytes`);
        return 0;
    }
    #object(value, name, fields) {
        if (!isRecord(value)) {
            this.problems.push(`${name}: ${shown(value)} is no object`);
            return {};
        }
        this.#onlyFields(value, fields, `${name}.`);
        return value;
    }
    #onlyFields(value, fields, prefix) {
        const strange = Object.keys(value).filter(key => !fields.includes(key));
        if (strange.length > 0)
            this.problems.push(`${prefix}${shown(strange.slice(0, 3).join(', '))}: no such field in schema ${SCHEMA}`);
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** One word that can be seen: what addresses of repositories are. */
function isAddress(text) {
    return /^[^\s\p{C}]+$/u.test(text);
}
function isState(text) {
    return STATES.some(state => state === text);
}


/***/ }),

/***/ 21437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ platformName),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   O9: () => (/* binding */ handOverFolder),
/* harmony export */   bq: () => (/* binding */ assertPublished),
/* harmony export */   n8: () => (/* binding */ storePart),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(23940);
/* harmony import */ var _hand_over_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45247);
/* harmony import */ var _hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47627);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(1987);
/* harmony import */ var _remembered_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(30685);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56038);











/** The folder of records. */
function handOverFolder({ inputs, cwd }) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, inputs.text('hand-over'));
}
/** A platform by the one name it has in records, whatever spelling a manifest or a user has. */
function platformName(text) {
    const platform = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePlatform */ .FL)(text);
    return platform === undefined ? text : (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPlatform */ .Bq)(platform);
}
/** What records say of where a release comes from. */
function originOf({ context, repositories }) {
    return {
        revision: context.revision.toLowerCase(),
        source: context.source ?? null,
        images: repositories.map(_oci_reference_js__WEBPACK_IMPORTED_MODULE_5__/* .fullName */ .fq),
    };
}
/** Throws `tag-conflict` where what an earlier run of this release published lacks a platform that is wanted now. */
function assertPublished(digest, published, wanted) {
    const there = published.map(({ platform }) => platformName(platform));
    const missing = wanted.filter(platform => !there.includes(platform));
    if (missing.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('tag-conflict', `${digest} was published by an earlier run of this release, without ${missing.join(', ')}`, {
        hint: 'release under a new version; or set `if-exists` to skip in all jobs, which keeps the published tag and names the rest',
    });
}
/** Stores what was built in every repository, by digest only, and looks what it consists of. */
async function storePart(facts, progress) {
    const { source, good } = progress;
    if (!source)
        throw new Error(`${good.label} is not made yet`);
    const { uploadedBytes } = await (0,_store_js__WEBPACK_IMPORTED_MODULE_10__/* .storeEverywhere */ .q)(source, good, facts.connection, holders => {
        progress.storedIn = holders;
    });
    facts.uploadedBytes += uploadedBytes;
}
/** Leaves the record of what this job has stored, or of why it has not, for `merge`. */
async function handOver(deps, facts, progress) {
    const { source, good } = progress;
    if (!source)
        throw new Error(`${good.label} is not made yet`);
    const content = (0,_remembered_js__WEBPACK_IMPORTED_MODULE_9__/* .rememberManifests */ .Mh)(source.content);
    const document = await content.manifest(source.digest);
    progress.contents = await (0,_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .readContents */ .r0)(content, source.digest);
    if (progress.plan.reuse)
        assertPublished(source.digest, progress.contents.platforms, deps.inputs.list('platforms').map(platformName));
    const { mediaType, digest, size } = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0)(document);
    const record = {
        tool: deps.toolVersion,
        version: facts.release.tagSet.version,
        ...originOf(facts.release),
        state: stateOf(facts.connection, progress),
        root: { mediaType, digest, size },
        platforms: platformsOf(document, progress.contents.platforms),
    };
    const path = await (0,_hand_over_files_js__WEBPACK_IMPORTED_MODULE_6__/* .writeHandOver */ .fq)(handOverFolder(deps), record);
    facts.handOver = path;
    facts.how = `handed over in ${(0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(deps.cwd, path)}`;
    for (const { platform, digest: own } of record.platforms)
        deps.host.info(`${platform}: ${own}`);
    if (record.state === 'rehearsed')
        deps.host.info('the record says that nothing was stored');
}
function stateOf({ rehearsal }, { plan }) {
    if (plan.reuse)
        return 'reused';
    return rehearsal === undefined ? 'stored' : 'rehearsed';
}
/** Throws `layout-invalid` for what cannot be merged: only a layout that is given can be such. */
function platformsOf(document, platforms) {
    const named = platforms.map(one => ({ ...one, platform: platformName(one.platform) }));
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(document);
    const nested = parsed.kind === 'index' && parsed.index.manifests.some(({ mediaType }) => (0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isIndexType */ .$U)(mediaType));
    const strange = named.filter(({ platform }) => !(0,_hand_over_record_js__WEBPACK_IMPORTED_MODULE_7__/* .isPlatformName */ .bx)(platform));
    const why = nested
        ? 'it holds an index inside its index'
        : named.length === 0
            ? 'it holds no image'
            : `it does not say what its images run on: ${strange.map(({ digest }) => digest).join(', ')}`;
    if (!nested && named.length > 0 && strange.length === 0)
        return named;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('layout-invalid', `${document.digest} cannot be handed over: ${why}`);
}


/***/ }),

/***/ 30685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cf: () => (/* binding */ rememberReferrers),
/* harmony export */   Mh: () => (/* binding */ rememberManifests),
/* harmony export */   a1: () => (/* binding */ assertingComplete)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50228);


/** Manifests kept in memory, in bytes: those of real releases take some KiB each. */
const MAX_KEPT = 32 * 1024 * 1024;
/** Reads every manifest once, however often it is asked for: reports, copies and names look at the same few. */
function rememberManifests(content) {
    const kept = new Map();
    let bytes = 0;
    const read = async (digest) => {
        const document = await content.manifest(digest);
        bytes += document.bytes.length;
        if (bytes > MAX_KEPT)
            kept.delete(digest);
        return document;
    };
    return {
        manifest: digest => {
            const document = kept.get(digest) ?? read(digest);
            kept.set(digest, document);
            return document;
        },
        blob: descriptor => content.blob(descriptor),
        ...passingOf(content, chunks => chunks),
    };
}
/** The way of content to a registry, which checks it itself, where the reader has one: each look at a digest costs. */
function passingOf(content, wrap) {
    const { passing } = content;
    if (passing === undefined)
        return {};
    return { passing: descriptor => wrap(passing.call(content, descriptor), descriptor) };
}
/** Asks once what is attached to each subject, however many destinations it is carried to. */
function rememberReferrers(reader) {
    const lists = new Map();
    const companions = new Map();
    return {
        async *referrersOf(subject, artifactType) {
            const key = `${subject} ${artifactType ?? ''}`;
            const list = lists.get(key) ?? Array.fromAsync(reader.referrersOf(subject, artifactType));
            lists.set(key, list);
            yield* await list;
        },
        companionOf: (subject, kind) => {
            const key = `${subject} ${kind}`;
            const companion = companions.get(key) ?? reader.companionOf(subject, kind);
            companions.set(key, companion);
            return companion;
        },
    };
}
/** Says of what is missing that `name` is not complete: the registry's own 404 does not say whose part it was. */
function assertingComplete(content, name) {
    const told = (error, what) => error instanceof _registry_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .gl && error.status === 404
        ? new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${name} is not complete: ${what} is not there (${error.message})`, {
            cause: error,
            hint: 'publish it again where it comes from; nothing was named',
        })
        : error;
    async function* telling(chunks, { digest }) {
        try {
            yield* chunks;
        }
        catch (error) {
            throw told(error, `blob ${digest}`);
        }
    }
    return {
        manifest: async (digest) => {
            try {
                return await content.manifest(digest);
            }
            catch (error) {
                throw told(error, `manifest ${digest}`);
            }
        },
        blob: descriptor => telling(content.blob(descriptor), descriptor),
        ...passingOf(content, telling),
    };
}


/***/ })

};
