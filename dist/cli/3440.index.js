export const id = 3440;
export const ids = [3440];
export const modules = {

/***/ 43616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ plainMemberPath),
/* harmony export */   t: () => (/* binding */ linkStaysInside)
/* harmony export */ });
/**
 * Normalises a path found in an archive: `./a//b/` becomes `a/b`, the root itself becomes the empty string.
 * Absolute paths, drive letters, `..` and NUL are refused, never repaired: an archive that has them is not honest.
 */
function plainMemberPath(found) {
    if (found.includes('\0'))
        return { refused: 'it contains a NUL byte' };
    if (found.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(found))
        return { refused: 'it is an absolute path' };
    const parts = found.split('/').filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        return { refused: 'it leads out of the archive by ".."' };
    return { path: parts.join('/') };
}
/** True when a symbolic link at `path` with this target stays inside the archive's own tree. */
function linkStaysInside(path, target) {
    if (target.startsWith('/') || /^[a-zA-Z]:[\\/]/.test(target))
        return false;
    let depth = path.split('/').length - 1;
    for (const part of target.split('/')) {
        if (part === '' || part === '.')
            continue;
        depth += part === '..' ? -1 : 1;
        if (depth < 0)
            return false;
    }
    return true;
}


/***/ }),

/***/ 42608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ indexTar),
/* harmony export */   V: () => (/* binding */ TarDamage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var tar_header__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16532);
/* harmony import */ var tar_pax__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50750);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43616);




const BLOCK = 512;
/** Headers are read in pieces of this size; bodies that do not fit are skipped, not read. */
const WINDOW = 64 * 1024;
/** A PAX or GNU long-name record larger than this is an attack on memory, not a name. */
const MAX_RECORD = 1024 * 1024;
/** An image layout has one member a blob, a root file system some ten thousand; a million would be an attack. */
const MAX_MEMBERS = 1_000_000;
/** Says what is wrong with the file; the caller turns it into the error that fits its purpose. */
class TarDamage extends Error {
}
/**
 * Lists an uncompressed tar file in one pass over its headers, without reading the bodies.
 * Paths are plain (see `plainMemberPath`). Throws `TarDamage` for anything malformed, cut off or unsafe.
 */
async function indexTar(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
    try {
        const { size: end } = await handle.stat();
        let window = { start: 0, bytes: Buffer.alloc(0) };
        const read = async (offset, length) => {
            if (offset + length > end)
                throw new TarDamage(`it ends in the middle of a member, at byte ${end}`);
            const from = offset - window.start;
            if (from < 0 || from + length > window.bytes.length) {
                const bytes = Buffer.alloc(Math.min(Math.max(WINDOW, length), end - offset));
                const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
                if (bytesRead < bytes.length)
                    throw new TarDamage(`it became shorter while it was read, at byte ${offset}`);
                window = { start: offset, bytes };
                return bytes.subarray(0, length);
            }
            return window.bytes.subarray(from, from + length);
        };
        return await indexHeaders(read, end);
    }
    finally {
        await handle.close();
    }
}
async function indexHeaders(read, end) {
    const members = [];
    const overrides = { local: undefined, global: undefined };
    let offset = 0;
    while (offset < end) {
        const header = new tar_header__WEBPACK_IMPORTED_MODULE_1__/* .Header */ .Y(await read(offset, BLOCK), 0, overrides.local, overrides.global);
        if (header.nullBlock)
            break;
        if (!header.cksumValid)
            throw new TarDamage(`the header at byte ${offset} has a wrong checksum`);
        const size = BODILESS.has(header.type) ? 0 : (header.size ?? 0);
        const body = offset + BLOCK;
        if (!Number.isSafeInteger(size) || body + size > end) {
            throw new TarDamage(`${JSON.stringify(header.path)} is cut off: ${size} bytes announced, ${end - body} left`);
        }
        if (RECORDS.has(header.type)) {
            if (size > MAX_RECORD)
                throw new TarDamage(`the name record at byte ${offset} is ${size} bytes long`);
            remember(overrides, header.type, (await read(body, size)).toString('utf8'));
        }
        else {
            const member = memberOf(header, overrides.local?.linkpath, { offset: body, size });
            if (member)
                members.push(member);
            if (members.length > MAX_MEMBERS)
                throw new TarDamage(`it holds more than ${MAX_MEMBERS} members`);
            overrides.local = undefined;
        }
        offset = body + Math.ceil(size / BLOCK) * BLOCK;
    }
    return members;
}
/** Kinds that have no content whatever their header says, as Go's archive/tar and GNU tar read them. */
const BODILESS = new Set(['Link', 'SymbolicLink', 'CharacterDevice', 'BlockDevice', 'Directory', 'FIFO']);
const RECORDS = new Set([
    'ExtendedHeader',
    'OldExtendedHeader',
    'GlobalExtendedHeader',
    'NextFileHasLongPath',
    'OldGnuLongPath',
    'NextFileHasLongLinkpath',
]);
function remember(overrides, type, text) {
    const name = text.replace(/\0.*$/s, '');
    if (type === 'GlobalExtendedHeader')
        overrides.global = tar_pax__WEBPACK_IMPORTED_MODULE_2__/* .Pax */ .u.parse(text, overrides.global, true);
    else if (type === 'NextFileHasLongLinkpath')
        overrides.local = new tar_pax__WEBPACK_IMPORTED_MODULE_2__/* .Pax */ .u({ ...overrides.local, linkpath: name });
    else if (type.endsWith('LongPath'))
        overrides.local = new tar_pax__WEBPACK_IMPORTED_MODULE_2__/* .Pax */ .u({ ...overrides.local, path: name });
    else
        overrides.local = tar_pax__WEBPACK_IMPORTED_MODULE_2__/* .Pax */ .u.parse(text, overrides.local);
}
function memberOf(header, longLink, at) {
    const placed = (0,_member_path_js__WEBPACK_IMPORTED_MODULE_3__/* .plainMemberPath */ .S)(header.path ?? '');
    if ('refused' in placed)
        throw new TarDamage(`member ${JSON.stringify(header.path)} is refused: ${placed.refused}`);
    if (placed.path === '')
        return undefined;
    const { uid = 0, gid = 0, type } = header;
    const isLink = type === 'SymbolicLink' || type === 'Link';
    return {
        path: placed.path,
        type,
        mode: (header.mode ?? 0) & 0o7777,
        uid,
        gid,
        ...at,
        ...(isLink ? { link: longLink ?? header.linkpath ?? '' } : {}),
    };
}


/***/ }),

/***/ 31518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   o: () => (/* binding */ readSmall)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);



/** What registries accept as a manifest; keeps a layout from filling the memory. */
const MAX_MANIFEST = 4 * 1024 * 1024;
/**
 * Reads a layout's content by digest, everything verified. Throws `layout-invalid` for what is not there and
 * `digest-mismatch` for what is not what its name says.
 */
function contentOf(files) {
    return {
        async manifest(digest) {
            const size = await files.sizeOfBlob(digest);
            if (size === undefined)
                throw missing(files, digest);
            const bytes = await readSmall(files.readBlob(digest), {
                size,
                what: `${files.path}: manifest ${digest}`,
            });
            const actual = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes, (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .algorithmOf */ .Hy)(digest));
            if (actual !== digest) {
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('digest-mismatch', `${files.path}: the blob named ${digest} has the digest ${actual}`);
            }
            return { mediaType: mediaTypeOf(bytes), digest, bytes };
        },
        async *blob(descriptor) {
            const chunks = await chunksOf(files, descriptor, digest => files.readBlob(digest));
            yield* (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .verified */ .zr)(chunks, descriptor, whereIs(files, descriptor));
        },
        async *passing(descriptor) {
            yield* await chunksOf(files, descriptor, digest => files.passBlob(digest, descriptor.size));
        },
    };
}
/** The bytes of a blob, its size checked before the first. */
async function chunksOf(files, descriptor, open) {
    const { digest, data } = descriptor;
    const size = await files.sizeOfBlob(digest);
    // An empty config is often only embedded in its descriptor (descriptor.md, "Embedded Content").
    if (size === undefined && data !== undefined)
        return decoded(data);
    if (size === undefined)
        throw missing(files, digest);
    if (size === descriptor.size)
        return open(digest);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('digest-mismatch', `${whereIs(files, descriptor)}: expected ${descriptor.size} bytes, the file has ${size}`);
}
function whereIs({ path }, { digest }) {
    return `${path}: blob ${digest}`;
}
/** Collects a small document; throws `layout-invalid` when it is larger than any manifest may be. */
async function readSmall(chunks, { size, what }) {
    if (size > MAX_MANIFEST) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('layout-invalid', `${what} has ${size} bytes; expected at most ${MAX_MANIFEST}`);
    }
    return Buffer.concat(await Array.fromAsync(chunks));
}
function missing(files, digest) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('layout-invalid', `${files.path} is incomplete: it has no blob ${digest}`);
}
async function* decoded(base64) {
    yield Buffer.from(base64, 'base64');
}
/** The type a document gives itself; without one, what its fields say (image-spec manifest.md: `mediaType` is only a SHOULD). */
function mediaTypeOf(bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        return 'application/octet-stream'; // Not JSON: whoever parses it says so, with the digest.
    }
    const document = typeof value === 'object' && value !== null ? value : {};
    if (typeof document['mediaType'] === 'string')
        return document['mediaType'];
    // A document that could be read as either is an attack on whoever reads it the other way (image-spec, CVE-2021-41190).
    if (document['manifests'] !== undefined && document['layers'] !== undefined)
        return 'application/octet-stream';
    return document['manifests'] === undefined ? _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest : _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index;
}


/***/ }),

/***/ 91392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ directoryFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(55276);
/* harmony import */ var _read_range_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82135);





/**
 * The files of a layout that is a folder. Symbolic links are followed: build systems such as Bazel and Nix make layouts
 * of links into their stores, and every byte that is used is checked against its digest.
 */
async function directoryFiles(path) {
    const sizeOf = (name) => sizeOfRegular((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    const read = async function* (name) {
        const size = (await sizeOf(name)) ?? 0;
        yield* readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), file => (0,_read_range_js__WEBPACK_IMPORTED_MODULE_3__/* .readRange */ .q)(file, 0, size));
    };
    return {
        path,
        names: new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path).catch(cause => {
            throw unreadable(path, cause);
        })),
        sizeOfFile: sizeOf,
        readFile: read,
        sizeOfBlob: digest => sizeOf((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .n)(digest)),
        readBlob: digest => read((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .n)(digest)),
        passBlob: (digest, size) => readable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .blobPath */ .n)(digest)), file => (0,_read_range_js__WEBPACK_IMPORTED_MODULE_3__/* .passRange */ .j)(file, 0, size)),
    };
}
async function* readable(path, read) {
    try {
        yield* read(path);
    }
    catch (error) {
        throw error instanceof Error && 'syscall' in error ? unreadable(path, error) : error;
    }
}
/** Only a regular file counts: opening a pipe would wait for ever. */
async function sizeOfRegular(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return found.isFile() ? found.size : undefined;
    }
    catch (error) {
        const { code = '' } = error;
        if (ABSENT.has(code))
            return undefined;
        throw unreadable(path, error);
    }
}
/** Nothing is there: not even a way that leads there, where a link goes round in a circle or a part is a file. */
const ABSENT = new Set(['ENOENT', 'ENOTDIR', 'ELOOP']);
function unreadable(path, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('layout-invalid', `cannot read ${path} of an OCI image layout: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(cause)}`, {
        cause,
    });
}


/***/ }),

/***/ 55276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ blobPath)
/* harmony export */ });
/** Where a layout keeps a blob (image-spec image-layout.md, "Blobs"). A digest holds nothing that could lead elsewhere. */
function blobPath(digest) {
    const [algorithm, hex] = digest.split(':');
    return `blobs/${algorithm}/${hex}`;
}


/***/ }),

/***/ 73440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLayout: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/layout/content.js
var layout_content = __webpack_require__(31518);
// EXTERNAL MODULE: ./lib/build/layout/directory.js
var directory = __webpack_require__(91392);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
;// CONCATENATED MODULE: ./lib/build/layout/root.js







/**
 * The one image (or index of images) that a layout's `index.json` names (image-spec image-layout.md).
 * One image under several names, as buildx exports it for several tags, counts once; so does an index beside the images
 * that it lists, as oras writes them.
 * Throws `layout-invalid` for anything that is not an image layout, holds no image, or holds several.
 */
async function rootOf(files) {
    await checkMarker(files);
    const size = await files.sizeOfFile('index.json');
    if (size === undefined)
        throw invalid(files, 'it has no index.json');
    const bytes = await (0,layout_content/* readSmall */.o)(files.readFile('index.json'), { size, what: `${files.path}: index.json` });
    const entries = entriesOf(files, bytes);
    const images = entries.filter(({ mediaType }) => (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType));
    const every = [...new Map(images.map(entry => [entry.digest, entry])).values()];
    const parts = every.length > 1 ? await listedIn(every, files) : new Set();
    const distinct = every.filter(({ digest }) => !parts.has(digest));
    const [only] = distinct;
    if (only === undefined)
        throw invalid(files, `index.json names no image (${entries.length} entries of other kinds)`);
    if (distinct.length > 1) {
        throw new errors/* AppError */.uV('layout-invalid', `${files.path} holds ${distinct.length} images; expected exactly one`, {
            problems: distinct.map(entry => nameOf(entry, images)),
            hint: 'Write each image to a layout of its own, or several platforms as one index.',
        });
    }
    return only;
}
/** What the indexes among some entries list. */
async function listedIn(entries, files) {
    const content = (0,layout_content/* contentOf */.$)(files);
    const indexes = entries.filter(({ mediaType }) => (0,media_type/* isIndexType */.$U)(mediaType));
    const listed = await Promise.all(indexes.map(async ({ digest }) => {
        const parsed = (0,manifest/* parseManifest */.Ng)(await content.manifest(digest));
        return parsed.kind === 'index' ? parsed.index.manifests.map(child => child.digest) : [];
    }));
    return new Set(listed.flat());
}
async function checkMarker(files) {
    const size = await files.sizeOfFile('oci-layout');
    if (size === undefined)
        throw notALayout(files);
    const bytes = await (0,layout_content/* readSmall */.o)(files.readFile('oci-layout'), { size, what: `${files.path}: oci-layout` });
    let version;
    try {
        version = JSON.parse(new TextDecoder().decode(bytes))
            ?.imageLayoutVersion;
    }
    catch (cause) {
        throw new errors/* AppError */.uV('layout-invalid', `${files.path}: oci-layout is not JSON`, { cause });
    }
    if (version === '1.0.0')
        return;
    throw invalid(files, `oci-layout says imageLayoutVersion ${JSON.stringify(version)}; expected "1.0.0"`);
}
function notALayout(files) {
    if (files.names.has('manifest.json')) {
        return new errors/* AppError */.uV('layout-invalid', `${files.path} was written by an old "docker save", not as an OCI image layout`, {
            hint: 'Save it with Docker 25 or newer, or build with `docker buildx build --output type=oci,dest=…`.',
        });
    }
    const found = [...files.names].sort().slice(0, 5).join(', ') || 'nothing';
    return invalid(files, `it has no file "oci-layout" (found ${found})`);
}
function entriesOf(files, bytes) {
    try {
        const parsed = (0,manifest/* parseManifest */.Ng)({ mediaType: media_type/* MEDIA_TYPE */.Ap.index, digest: (0,digest/* digestOf */.ol)(bytes), bytes });
        return parsed.kind === 'index' ? parsed.index.manifests : [];
    }
    catch (cause) {
        if (!(cause instanceof errors/* AppError */.uV))
            throw cause;
        throw new errors/* AppError */.uV('layout-invalid', `${files.path}: index.json: ${cause.message}`, { cause });
    }
}
function nameOf(entry, all) {
    const names = all
        .filter(({ digest }) => digest === entry.digest)
        .flatMap(({ annotations }) => annotations?.['io.containerd.image.name'] ?? annotations?.[oci_annotations/* KEY */._.refName] ?? []);
    const platform = entry.platform ? ` ${(0,descriptor/* formatPlatform */.Bq)(entry.platform)}` : '';
    return `${names.join(', ') || 'no name'} ${(0,digest/* shortDigest */.VK)(entry.digest)}${platform}`;
}
function invalid(files, why) {
    return new errors/* AppError */.uV('layout-invalid', `${files.path} is not an OCI image layout: ${why}`);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archive/member-path.js
var member_path = __webpack_require__(43616);
// EXTERNAL MODULE: ./lib/archive/tar-index.js
var tar_index = __webpack_require__(42608);
// EXTERNAL MODULE: ./lib/build/layout/files.js
var layout_files = __webpack_require__(55276);
// EXTERNAL MODULE: ./lib/build/layout/read-range.js + 1 modules
var read_range = __webpack_require__(82135);
;// CONCATENATED MODULE: ./lib/build/layout/tar-file.js






const COMPRESSED = [
    ['gzip', '1f8b'],
    ['zstd', '28b52ffd'],
    ['xz', 'fd377a58'],
    ['bzip2', '425a68'],
];
/**
 * The files of a layout that is a tar: its headers are read once, blobs are read from their place in it, nothing is unpacked.
 * Throws `layout-invalid` for a compressed, damaged or unsafe archive.
 */
async function tarFiles(path) {
    await refuseCompressed(path);
    const files = await contentsOf(path);
    const read = async function* (name) {
        const at = files.get(name);
        if (at)
            yield* (0,read_range/* readRange */.q)(path, at.offset, at.size);
    };
    const sizeOf = async (name) => files.get(name)?.size;
    return {
        path,
        names: new Set([...files.keys()].map(name => name.split('/')[0] ?? name)),
        sizeOfFile: sizeOf,
        readFile: read,
        sizeOfBlob: digest => sizeOf((0,layout_files/* blobPath */.n)(digest)),
        readBlob: digest => read((0,layout_files/* blobPath */.n)(digest)),
        passBlob: async function* (digest) {
            const at = files.get((0,layout_files/* blobPath */.n)(digest));
            if (at)
                yield* (0,read_range/* passRange */.j)(path, at.offset, at.size);
        },
    };
}
async function refuseCompressed(path) {
    const [start = Buffer.alloc(0)] = await Array.fromAsync((0,read_range/* readRange */.q)(path, 0, 4));
    const magic = Buffer.from(start).toString('hex');
    const found = COMPRESSED.find(([, prefix]) => magic.startsWith(prefix));
    if (!found)
        return;
    throw new errors/* AppError */.uV('layout-invalid', `${path} is compressed with ${found[0]}; expected a plain tar or a folder`, {
        hint: 'Unpack it first: blobs are read from their place in the archive, and layers are compressed already.',
    });
}
async function contentsOf(path) {
    try {
        const files = new Map();
        const symbolic = new Map();
        for (const member of await (0,tar_index/* indexTar */.O)(path)) {
            symbolic.delete(member.path); // What comes last of one name counts.
            // GNU tar stores a second name of a file as a link to the first.
            const file = member.type === 'Link' ? linked(files, member.link) : member;
            if (file && FILE.has(file.type))
                files.set(member.path, file);
            if (member.type !== 'SymbolicLink')
                continue;
            files.delete(member.path);
            symbolic.set(member.path, member.link ?? '');
        }
        for (const name of symbolic.keys()) {
            const file = files.get(endOf(name, symbolic));
            if (file)
                files.set(name, file);
        }
        return files;
    }
    catch (error) {
        if (!(error instanceof tar_index/* TarDamage */.V))
            throw error;
        throw new errors/* AppError */.uV('layout-invalid', `${path} is not a sound tar archive: ${error.message}`, {
            cause: error,
        });
    }
}
const FILE = new Set(['File', 'OldFile', 'ContiguousFile']);
/** Links in a row that are followed, as many as Linux follows. */
const MAX_LINKS = 40;
/** Where a chain of symbolic links ends, within the archive: what leads out of it is the name of nothing. */
function endOf(name, symbolic) {
    let at = name;
    for (let links = 0; links < MAX_LINKS; links += 1) {
        const target = symbolic.get(at);
        if (target === undefined)
            return at;
        if (!(0,member_path/* linkStaysInside */.t)(at, target))
            return '';
        at = external_node_path_.posix.join(external_node_path_.posix.dirname(at), target);
    }
    return '';
}
function linked(files, target = '') {
    const plain = (0,member_path/* plainMemberPath */.S)(target);
    return 'path' in plain ? files.get(plain.path) : undefined;
}

;// CONCATENATED MODULE: ./lib/build/layout/open.js






/**
 * Opens an OCI image layout, a folder or a tar of one, made by any tool.
 * Throws `layout-invalid` with what is wrong.
 */
async function openLayout(path) {
    const found = await (0,promises_.stat)(path).catch((cause) => {
        const why = cause.code === 'ENOENT' ? 'it does not exist' : cause.message;
        throw new errors/* AppError */.uV('layout-invalid', `cannot open the OCI image layout ${path}: ${why}`, { cause });
    });
    if (!found.isDirectory() && !found.isFile()) {
        throw new errors/* AppError */.uV('layout-invalid', `${path} is neither a folder nor a file; expected an OCI image layout`);
    }
    const files = found.isDirectory() ? await (0,directory/* directoryFiles */.p)(path) : await tarFiles(path);
    const root = await rootOf(files);
    return { path, root, sizeOf: digest => files.sizeOfBlob(digest), ...(0,layout_content/* contentOf */.$)(files) };
}


/***/ }),

/***/ 82135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ passRange),
  q: () => (/* binding */ readRange)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./lib/registry/capabilities.js
/** Smallest chunk of `ContentReader.passing`: what the network port sends off before it asks for more. */
const PASSING_CHUNK = 256 * 1024;

;// CONCATENATED MODULE: ./lib/build/layout/read-range.js


/** Large enough that pushing is bound by the network, small enough that many uploads at once stay small. */
const CHUNK = 1024 * 1024;
/** One buffer is being sent and one is being read; the third is there for a reader that holds on for a moment longer. */
const RING = 3;
/**
 * Streams `size` bytes of a file from `offset`, in chunks of 1 MiB; the next chunk is read while one is in use,
 * so two are in memory.
 * A file that is too short ends the stream early: the caller checks the length.
 */
function readRange(path, offset, size) {
    return readChunks({ path, offset, size }, size => Buffer.allocUnsafeSlow(size));
}
/**
 * The same for bytes that only pass through: three buffers are used in turn, so a chunk may be overwritten once the next
 * one is asked for. Every chunk has 1 MiB, the last one excepted. The buffers go to the next file afterwards: a new one
 * for each of many layers makes the runtime clean up all its memory again and again.
 */
async function* passRange(path, offset, size) {
    const ring = [];
    let turn = 0;
    const bufferOf = (wanted) => {
        // So little may still be on its way when the next chunk is asked for, and at the end nobody asks.
        if (wanted < PASSING_CHUNK)
            return Buffer.allocUnsafeSlow(wanted);
        const slot = turn++ % RING;
        ring[slot] ??= idle.pop() ?? Buffer.allocUnsafeSlow(CHUNK);
        return ring[slot].subarray(0, wanted);
    };
    try {
        yield* readChunks({ path, offset, size }, bufferOf);
    }
    finally {
        idle.push(...ring.slice(0, Math.max(0, MAX_IDLE - idle.length)));
    }
}
/** Buffers that wait for the next file, as many as the uploads of one registry use at a time. */
const idle = [];
const MAX_IDLE = 12;
async function* readChunks({ path, offset, size }, bufferOf) {
    const handle = await (0,promises_.open)(path);
    const end = offset + size;
    const readAt = (position) => fill(handle, bufferOf(Math.min(CHUNK, end - position)), position);
    let ahead;
    try {
        let position = offset;
        ahead = position < end ? readAt(position) : undefined;
        while (ahead) {
            const chunk = await ahead;
            position += chunk.length;
            ahead = chunk.length > 0 && position < end ? readAt(position) : undefined;
            // A reader that stops early must not turn a failing read-ahead into an unhandled rejection.
            ahead?.catch(() => { });
            if (chunk.length > 0)
                yield chunk;
        }
    }
    finally {
        await ahead?.catch(() => { });
        await handle.close();
    }
}
/** Reads until the buffer is full or the file ends: a network file system may give less than was asked for. */
async function fill(handle, buffer, position) {
    let filled = 0;
    while (filled < buffer.length) {
        const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, position + filled);
        if (bytesRead === 0)
            break;
        filled += bytesRead;
    }
    return buffer.subarray(0, filled);
}


/***/ })

};
