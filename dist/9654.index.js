export const id = 9654;
export const ids = [9654,8006];
export const modules = {

/***/ 3616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ plainMemberPath)
/* harmony export */ });
/* unused harmony export linkStaysInside */
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

/***/ 2608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ indexTar),
/* harmony export */   V: () => (/* binding */ TarDamage)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8697);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3616);



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
        const header = new tar__WEBPACK_IMPORTED_MODULE_1__/* .Header */ .Y9(await read(offset, BLOCK), 0, overrides.local, overrides.global);
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
        overrides.global = tar__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .un.parse(text, overrides.global, true);
    else if (type === 'NextFileHasLongLinkpath')
        overrides.local = new tar__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .un({ ...overrides.local, linkpath: name });
    else if (type.endsWith('LongPath'))
        overrides.local = new tar__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .un({ ...overrides.local, path: name });
    else
        overrides.local = tar__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .un.parse(text, overrides.local);
}
function memberOf(header, longLink, at) {
    const placed = (0,_member_path_js__WEBPACK_IMPORTED_MODULE_2__/* .plainMemberPath */ .S)(header.path ?? '');
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

/***/ 1518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ contentOf),
/* harmony export */   o: () => (/* binding */ readSmall)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8574);



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
            yield* await chunksOf(files, descriptor, digest => files.passBlob(digest));
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

/***/ 1392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ directoryFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5276);
/* harmony import */ var _read_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6479);




/**
 * The files of a layout that is a folder. Symbolic links are followed: build systems such as Bazel and Nix make layouts
 * of links into their stores, and every byte that is used is checked against its digest.
 */
async function directoryFiles(path) {
    const sizeOf = (name) => sizeOfRegular((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    const read = async function* (name) {
        yield* (0,_read_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 0, (await sizeOf(name)) ?? 0);
    };
    const pass = async function* (name) {
        yield* (0,_read_range_js__WEBPACK_IMPORTED_MODULE_2__/* .passRange */ .j)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 0, (await sizeOf(name)) ?? 0);
    };
    return {
        path,
        names: new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)),
        sizeOfFile: sizeOf,
        readFile: read,
        sizeOfBlob: digest => sizeOf((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)),
        readBlob: digest => read((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)),
        passBlob: digest => pass((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)),
    };
}
/** Only a regular file counts: opening a pipe would wait for ever. */
async function sizeOfRegular(path) {
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
        return found.isFile() ? found.size : undefined;
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 5276:
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

/***/ 3440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ openLayout)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/build/layout/content.js
var content = __webpack_require__(1518);
// EXTERNAL MODULE: ./lib/build/layout/directory.js
var directory = __webpack_require__(1392);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(8574);
;// CONCATENATED MODULE: ./lib/build/layout/root.js







/**
 * The one image (or index of images) that a layout's `index.json` names (image-spec image-layout.md).
 * One image under several names, as buildx exports it for several tags, counts once.
 * Throws `layout-invalid` for anything that is not an image layout, holds no image, or holds several.
 */
async function rootOf(files) {
    await checkMarker(files);
    const size = await files.sizeOfFile('index.json');
    if (size === undefined)
        throw invalid(files, 'it has no index.json');
    const bytes = await (0,content/* readSmall */.o)(files.readFile('index.json'), { size, what: `${files.path}: index.json` });
    const entries = entriesOf(files, bytes);
    const images = entries.filter(({ mediaType }) => (0,media_type/* isIndexType */.$U)(mediaType) || (0,media_type/* isManifestType */.Q3)(mediaType));
    const distinct = [...new Map(images.map(entry => [entry.digest, entry])).values()];
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
async function checkMarker(files) {
    const size = await files.sizeOfFile('oci-layout');
    if (size === undefined)
        throw notALayout(files);
    const bytes = await (0,content/* readSmall */.o)(files.readFile('oci-layout'), { size, what: `${files.path}: oci-layout` });
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

// EXTERNAL MODULE: ./lib/archive/member-path.js
var member_path = __webpack_require__(3616);
// EXTERNAL MODULE: ./lib/archive/tar-index.js
var tar_index = __webpack_require__(2608);
// EXTERNAL MODULE: ./lib/build/layout/files.js
var layout_files = __webpack_require__(5276);
// EXTERNAL MODULE: ./lib/build/layout/read-range.js
var read_range = __webpack_require__(6479);
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
        for (const member of await (0,tar_index/* indexTar */.O)(path)) {
            // GNU tar stores a second name of a file as a link to the first.
            const file = member.type === 'Link' ? linked(files, member.link) : member;
            if (file && FILE.has(file.type))
                files.set(member.path, file);
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
    return { path, root, sizeOf: digest => files.sizeOfBlob(digest), ...(0,content/* contentOf */.$)(files) };
}


/***/ }),

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ passRange),
/* harmony export */   q: () => (/* binding */ readRange)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);

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
 * one is asked for. Every chunk has 1 MiB, the last one excepted.
 */
function passRange(path, offset, size) {
    const ring = [];
    let turn = 0;
    return readChunks({ path, offset, size }, wanted => {
        const slot = turn++ % RING;
        ring[slot] ??= Buffer.allocUnsafeSlow(wanted);
        return ring[slot].subarray(0, wanted);
    });
}
async function* readChunks({ path, offset, size }, bufferOf) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path);
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


/***/ }),

/***/ 2969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ startEmbeddedRegistry)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
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
var oci_reference = __webpack_require__(3940);
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
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
    const asked = condition === undefined || condition === headers.ETag ? request.headers.range : undefined;
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
var media_type = __webpack_require__(8574);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
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
    // Harbor, src/server/middleware/immutable.
    harbor: {
        status: 412,
        code: 'PRECONDITION',
        message: (name, tag) => `Failed to process request due to '${name}:${tag}' configured as immutable.`,
        refusesSame: true,
    },
    // Quay 3.17 and later. https://issues.redhat.com/browse/PROJQUAY-10859
    quay: {
        status: 409,
        code: 'TAG_IMMUTABLE',
        message: () => 'tag is immutable and cannot be overwritten',
        refusesSame: true,
    },
    // zot, where a policy grants `create` without `update`: the challenge comes with the 403.
    zot: {
        status: 403,
        code: 'DENIED',
        message: () => 'requested access to the resource is denied',
        refusesSame: true,
        headers: { 'WWW-Authenticate': 'Basic realm="zot"' },
        detail: { reason: 'tags are immutable' },
    },
};
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


/***/ }),

/***/ 1260:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
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

/***/ 4360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   Ng: () => (/* binding */ parseManifest),
/* harmony export */   q0: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8574);



/** Serialises a manifest or index and computes its digest. Key order is the caller's, so equal input gives equal bytes. */
function encodeManifest(document) {
    const fallback = 'manifests' in document ? _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.index : _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest;
    const bytes = new TextEncoder().encode(JSON.stringify(document));
    return { mediaType: document.mediaType ?? fallback, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), bytes };
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

/***/ 8574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ isIndexType),
/* harmony export */   Ap: () => (/* binding */ MEDIA_TYPE),
/* harmony export */   Ky: () => (/* binding */ isImageConfigType),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS)
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

/***/ 4413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gX: () => (/* binding */ assertNotRefused),
  LD: () => (/* binding */ decide),
  N_: () => (/* binding */ planPublish)
});

// UNUSED EXPORTS: rankOf

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(3999);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(5635);
;// CONCATENATED MODULE: ./lib/policy/guard.js




/** Decides about one tag by the table of the design, section 2. Pure: everything known is in the arguments. */
function judge(tag, standing, candidate, rules) {
    const { state } = standing;
    if (state.kind === 'unknown') {
        const reason = `it cannot be read, and what cannot be read is never taken for absent: ${state.error.message}`;
        return { action: 'refuse', reason, hints: [], error: state.error };
    }
    if (state.kind === 'absent')
        return plain('create', 'it does not exist yet');
    if (state.digest === candidate.digest)
        return plain('keep', 'it already points at this digest');
    return tag.kind === 'immutable'
        ? judgeImmutable(tag, state.digest, standing.identity ?? {}, candidate, rules.ifExists)
        : judgeMoving(tag, standing, candidate, rules.movingTags);
}
function judgeImmutable(tag, present, theirs, candidate, ifExists) {
    const same = (0,annotations/* isSameRelease */._M)(theirs, candidate.identity);
    if (ifExists === 'skip') {
        return plain('keep', `it exists with another digest (${(0,digest/* shortDigest */.VK)(present)}) and if-exists is skip`);
    }
    if (ifExists === 'resume') {
        if (same && candidate.digest === undefined) {
            return {
                ...plain('keep', 'this same release published it before; its digest is reused'),
                reuse: present,
            };
        }
        if (!same && (0,annotations/* isSameCommit */.sw)(theirs, candidate.identity)) {
            return plain('keep', `it holds another build of this commit (version ${theirs.version ?? 'unknown'})`);
        }
    }
    if (ifExists === 'fail' && same && candidate.digest === undefined) {
        return plain('keep', 'it exists; whether it has the same digest is known after the build');
    }
    return refuse(tag, present, theirs, candidate, same);
}
function judgeMoving(tag, standing, candidate, movingTags) {
    const direction = (0,forward/* forward */.sY)(tag.follows, { ...standing, identity: standing.identity ?? {} }, candidate);
    if (direction.moves)
        return plain('move', direction.reason);
    if (movingTags === 'always')
        return plain('move', `moved against the order because moving-tags is always: ${direction.reason}`);
    return plain('skip', direction.reason);
}
function refuse(tag, present, theirs, candidate, same) {
    const ours = candidate.identity;
    const reason = same
        ? 'it is immutable, and this same release is published with another digest'
        : 'it is immutable and holds something else';
    const facts = [
        `present: ${present}${theirs.revision ? `, revision ${theirs.revision}` : ', with no revision label'}${theirs.version ? `, version ${theirs.version}` : ''}`,
        `wanted:  ${candidate.digest ?? 'not built yet'}${ours.revision ? `, revision ${ours.revision}` : ''}${ours.version ? `, version ${ours.version}` : ''}`,
        ...(theirs.created || theirs.url || theirs.source
            ? [
                `the present one was made ${[theirs.created && `at ${theirs.created}`, theirs.source && `from ${theirs.source}`].filter(Boolean).join(' ')}`.trim(),
            ]
            : []),
    ];
    const hints = [
        ...facts,
        'next: release under a new version; or set if-exists to skip to keep this tag and publish the rest; or take the tag out of immutable-tags if it is meant to move',
    ];
    const error = new errors/* AppError */.uV('tag-conflict', `${tag.name}: ${reason}`, { problems: hints });
    return { action: 'refuse', reason, hints, error };
}
function plain(action, reason) {
    return { action, reason, hints: [] };
}

;// CONCATENATED MODULE: ./lib/plan/publish-plan.js


/**
 * Judges every target at once and brings them into the order of naming: immutable tags first, then moving ones from
 * the most specific to the least. Before a build (`candidate.digest` undefined) it finds what may be reused.
 */
function planPublish(observations, candidate, rules) {
    const judged = observations.map(observation => ({
        observation,
        judgement: judge(observation.target.tag, observation.standing, candidate, rules),
    }));
    const found = candidate.digest === undefined ? judged.find(({ judgement }) => judgement.reuse) : undefined;
    if (found?.judgement.reuse) {
        const { digest, repository } = {
            digest: found.judgement.reuse,
            repository: found.observation.target.repository,
        };
        const decided = planPublish(observations, { ...candidate, digest }, rules);
        return { ...decided, reuse: { digest, repository } };
    }
    const verdicts = judged.map(({ observation, judgement }) => verdictOf(observation, judgement));
    return {
        identity: candidate.identity,
        verdicts: verdicts.toSorted((a, b) => rankOf(a.target) - rankOf(b.target)),
    };
}
/** Throws one error that names every refused tag with both sides and the next step; does nothing when none is. */
function assertNotRefused(plan) {
    const refused = plan.verdicts.filter(verdict => verdict.action === 'refuse');
    const [first] = refused;
    if (!first)
        return;
    const unread = refused.find(verdict => verdict.error && verdict.previous === null);
    if (unread?.error && refused.every(verdict => verdict.previous === null))
        throw unreadable(refused, unread.error);
    const codes = refused.map(verdict => verdict.error?.code ?? 'tag-conflict');
    const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
    throw new errors/* AppError */.uV(worst(codes), refused.length === 1
        ? `${names[0]}: ${first.reason}`
        : `${refused.length} tags are refused: ${names.join(', ')}`, {
        problems: refused.flatMap((verdict, index) => refused.length === 1
            ? verdict.hints
            : [`${names[index]}: ${verdict.reason}`, ...verdict.hints.map(hint => `  ${hint}`)]),
    });
}
/** Nothing is known to be in the way, but tags cannot be read: the registry's own error, with what it kept from us. */
function unreadable(refused, error) {
    const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
    return new errors/* AppError */.uV(error.code, error.message, {
        cause: error.cause,
        problems: [...error.problems, `not readable, and so never taken for absent: ${names.join(', ')}`],
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/** The verdict of one fresh look, for the guard just before naming. */
function decide(observation, candidate, rules) {
    return verdictOf(observation, judge(observation.target.tag, observation.standing, candidate, rules));
}
function verdictOf({ target, standing }, judgement) {
    const previous = standing.state.kind === 'present' ? standing.state.digest : null;
    const { action, reason, hints, error } = judgement;
    return { target, action, reason, hints, previous, ...(error ? { error } : {}) };
}
/** Place in the order of naming; small comes first, `latest` last. */
function rankOf({ tag }) {
    if (tag.kind === 'immutable')
        return 0;
    return 1 + breadth(tag.follows);
}
function breadth(follows) {
    if (follows.by !== 'version')
        return 0;
    if (follows.range === '*')
        return 3;
    return follows.range.split('.').filter(part => part !== 'x').length > 1 ? 1 : 2;
}
/** The error whose exit code says most: what the user may not do before what went wrong before a plain conflict. */
function worst(codes) {
    const order = (code) => [4, 1, 3, 2].indexOf(errors/* EXIT_OF */.Rd[code]);
    return codes.toSorted((a, b) => order(a) - order(b))[0] ?? 'tag-conflict';
}


/***/ }),

/***/ 5635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   _2: () => (/* binding */ newestIn),
/* harmony export */   sY: () => (/* binding */ forward)
/* harmony export */ });
/* harmony import */ var semver__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2088);

/** Decides whether a moving tag that holds `holder` may take `ours`: never to an older version or an ancestor commit. */
function forward(follows, holder, ours) {
    switch (follows.by) {
        case 'version':
            return byVersion(holder, ours, follows);
        case 'commit':
            return byCommit(holder.ancestry);
        case 'nothing':
            return { moves: true, reason: 'it follows the latest run' };
    }
}
function byVersion(holder, { identity, release }, family) {
    const { range } = family;
    const labelled = readVersion(identity.version, family);
    const version = labelled ?? readVersion(release);
    const ours = labelled ? identity.version : release;
    if (!version)
        return { moves: true, reason: 'this release has no version to compare' };
    if (version.prerelease.length > 0) {
        return { moves: false, reason: `${ours} is a prerelease, which never moves a version tag` };
    }
    const held = readVersion(holder.identity.version, family);
    if (held) {
        return semver__WEBPACK_IMPORTED_MODULE_0__.gt(held, version)
            ? { moves: false, reason: `it holds ${holder.identity.version}, which is newer than ${ours}` }
            : { moves: true, reason: `from ${holder.identity.version} to ${ours}` };
    }
    const listed = readVersion(holder.newestListed, family);
    if (listed && semver__WEBPACK_IMPORTED_MODULE_0__.gt(listed, version)) {
        return {
            moves: false,
            reason: `what it holds names no version, and ${holder.newestListed} (in ${range}) is newer than ${ours}`,
        };
    }
    return { moves: true, reason: `what it holds names no version and no newer one is listed in ${range}` };
}
function byCommit(ancestry) {
    if (ancestry?.relation === 'newer') {
        return { moves: false, reason: `it holds a later commit of the same history (${ancestry.how})` };
    }
    if (ancestry === undefined || ancestry.relation === 'unknown') {
        return { moves: true, reason: `no order of commits is known${ancestry ? ` (${ancestry.how})` : ''}` };
    }
    const said = {
        older: 'it holds an earlier commit',
        same: 'it holds the same commit',
        diverged: 'the branch was rewritten',
    };
    return { moves: true, reason: `${said[ancestry.relation]} (${ancestry.how})` };
}
/**
 * Reads a version as tags spell it: an optional v, and `_` where a tag could not hold `+`. What stands around the
 * versions of a family is taken off; a text without it is of another family, and no version here.
 */
function readVersion(text, { prefix = '', suffix = '' } = {}) {
    if (text === undefined || !text.startsWith(prefix) || !text.endsWith(suffix))
        return null;
    return semver__WEBPACK_IMPORTED_MODULE_0__.parse(text.slice(prefix.length, text.length - suffix.length).replace('_', '+'));
}
/** Keeps the newest full version inside a range out of any number of tag names, one name at a time. */
function newestIn(family) {
    let newest;
    return {
        see(tag) {
            const version = readVersion(tag, family);
            if (!version || version.prerelease.length > 0 || !semver__WEBPACK_IMPORTED_MODULE_0__.satisfies(version, family.range))
                return;
            if (!newest || semver__WEBPACK_IMPORTED_MODULE_0__.gt(version, newest.version))
                newest = { tag, version };
        },
        get newest() {
            return newest?.tag;
        },
    };
}


/***/ }),

/***/ 553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   x: () => (/* binding */ readIdentity)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3999);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8574);





/** A configuration larger than this is not read: labels of real images take a few KiB. */
const MAX_CONFIG = 4 * 1024 * 1024;
/**
 * Reads where published content came from: the annotations of the index or manifest, and, where those name no
 * revision, the labels of the (first) image.
 */
async function readIdentity(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return identityOfManifest(content, parsed.manifest);
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(parsed.index.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    const child = parsed.index.manifests.find(entry => !(0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnknownPlatform */ ._H)(entry.platform));
    if (!child)
        return own;
    const inner = await readIdentity(content, child.digest);
    return { ...inner, ...own };
}
async function identityOfManifest(content, manifest) {
    const own = (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations);
    if (own.revision !== undefined && own.version !== undefined)
        return own;
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return own;
    const config = await readConfig(content, manifest);
    return (0,_oci_annotations_js__WEBPACK_IMPORTED_MODULE_1__/* .identityFrom */ .pH)(manifest.annotations, config.config?.Labels);
}
/** Reads and checks an image configuration. Throws `registry-failed` when it is too large or no JSON object. */
async function readConfig(content, manifest) {
    const { config } = manifest;
    if (config.size > MAX_CONFIG) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} has ${config.size} bytes; at most ${MAX_CONFIG} are read`);
    }
    const text = Buffer.concat(await Array.fromAsync(content.blob(config))).toString('utf8');
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null)
            return value;
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not JSON`, { cause });
    }
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `configuration ${config.digest} is not a JSON object`);
}


/***/ }),

/***/ 7142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ limiting),
/* harmony export */   j: () => (/* binding */ Limiter)
/* harmony export */ });
/** Runs tasks with an upper bound on how many are under way; the others wait in order. */
class Limiter {
    #limit;
    #waiting = [];
    #running = 0;
    constructor(limit) {
        this.#limit = limit;
    }
    async run(task) {
        if (this.#running >= this.#limit)
            await new Promise(resolve => this.#waiting.push(resolve));
        else
            this.#running += 1;
        try {
            return await task();
        }
        finally {
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#running -= 1;
        }
    }
}
/**
 * Bounds the small requests under way to one origin. Transfers are not counted here: an upload may have to wait for a
 * download from the same origin, so they must not share places. blobs.ts bounds them.
 */
function limiting(perOrigin) {
    const limiters = new Map();
    return next => request => {
        if (request.stream || request.once)
            return next(request);
        const limiter = limiters.get(request.url.origin) ?? new Limiter(perOrigin);
        limiters.set(request.url.origin, limiter);
        return limiter.run(() => next(request));
    };
}


/***/ }),

/***/ 8006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorLines: () => (/* binding */ errorLines),
/* harmony export */   errorText: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5009);


/** A chain of causes can be a ring, and nobody reads a tenth one. */
const MAX_CAUSES = 8;
/** Takes an error apart. What is no AppError is a defect of this tool and says so. */
function errorText(error) {
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV;
    const code = known ? error.code : 'internal';
    const { title, cause, next } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(code);
    return {
        code,
        title,
        message: oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)),
        problems: known ? error.problems.map(oneLine) : [],
        causes: causesOf(error),
        cause,
        // What only the place of the error knows says more than what is true of every error of its kind.
        next: known && error.hint ? error.hint.split('\n').filter(Boolean) : [next],
        stack: error instanceof Error && error.stack ? error.stack.split('\n') : [],
    };
}
/** The lines for the log: `error[code]: message`, findings, causes, then the next step. `debug` adds the stack. */
function errorLines(error, debug = false) {
    const { code, message, problems, causes, next, stack, title } = errorText(error);
    const defect = code === 'internal';
    return [
        `error[${code}]: ${message}`,
        ...problems.map(problem => `  - ${problem}`),
        ...causes.map(cause => `  caused by: ${cause}`),
        ...(defect ? [`  ${title}.`] : []),
        ...next.map(step => `  next: ${step}`),
        ...(debug ? stack.map(line => `  ${line}`) : []),
    ];
}
function causesOf(error) {
    const found = [];
    const seen = new Set([error]);
    let said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    for (let next = causeOf(error); next !== undefined && !seen.has(next); next = causeOf(next)) {
        if (found.length === MAX_CAUSES)
            break;
        seen.add(next);
        const message = oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(next));
        if (message !== '' && !said.includes(message))
            found.push(message);
        said += `\n${message}`;
    }
    return found;
}
function causeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.cause !== undefined && error.cause !== null)
        return error.cause;
    return error instanceof AggregateError ? error.errors[0] : undefined;
}
function oneLine(text) {
    return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}


/***/ }),

/***/ 2527:
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
    return text
        .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}]/gu, sign => KEPT.test(sign) ? sign : `\\u{${(sign.codePointAt(0) ?? 0).toString(16)}}`);
}
/** Joiners and selectors that emoji are made of. */
const KEPT = /^(?:\u200d|\ufe0e|\ufe0f)$/;
function reference(sign) {
    return `&#${sign.codePointAt(0)};`;
}


/***/ }),

/***/ 5009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* unused harmony export EXPLANATIONS */
/**
 * The only place where error codes are explained: printed at the edge with each error, and the troubleshooting table of
 * the README. In backticks: what users type or find.
 */
const EXPLANATIONS = {
    'bad-input': {
        title: 'An input cannot be used',
        cause: 'A misspelt name or value, or two inputs that exclude each other.',
        next: 'Correct every line listed above; `cfcr-push --help` and the README list all inputs with examples.',
    },
    'no-context': {
        title: 'It is not known which commit or ref this is about',
        cause: 'No CI was recognised and there is no git clone here, or the checked-out commit is on no branch and has no tag.',
        next: 'Check the repository out first (`actions/checkout`), or give `git-ref` (refs/heads/…, refs/tags/… or refs/pull/123/…) and `git-sha`.',
    },
    'no-tags': {
        title: 'The tag rules give no tag for this ref',
        cause: 'Every rule in `tags` is for another kind of event or ref; the reason of each is listed above.',
        next: 'Add a rule that fits this ref, for example `type=sha`, or leave `tags` empty to get the default tags.',
    },
    'dockerfile-missing': {
        title: 'There is no Dockerfile',
        cause: 'The repository is not checked out, `context` is another directory, or the file has another name. `file` is relative to the working directory, not to `context`.',
        next: 'Check the repository out before this step and set `context` or `file`.',
    },
    'dockerfile-invalid': {
        title: 'The Dockerfile has a mistake',
        cause: 'An instruction is misspelt, lacks an argument, or names a stage or argument that does not exist.',
        next: 'Correct the line named above; `docker buildx build --check .` lists every finding.',
    },
    'dockerfile-unsupported': {
        title: 'This Dockerfile needs a real builder',
        cause: 'No docker with buildx was found, and the built-in assembler takes only Dockerfiles without RUN.',
        next: 'Install docker with buildx (`docker/setup-buildx-action`), or name a builder with `builder`; `oci-layout` publishes what another tool has built.',
    },
    'platform-unsupported': {
        title: 'The builder cannot build for this platform',
        cause: 'Neither the machine nor its emulators can run programs of that platform.',
        next: 'Set emulation up first (`docker/setup-qemu-action`, or `docker run --privileged --rm tonistiigi/binfmt --install all`), build on a native machine, or take the platform out of `platforms`.',
    },
    'layout-invalid': {
        title: 'The OCI layout cannot be read',
        cause: 'The path is not an image layout (`oci-layout`, `index.json`, `blobs/`), a file of it is missing or damaged, or it holds several images.',
        next: 'Write it again, for example `docker buildx build --output type=oci,dest=image.tar`, and give exactly one image.',
    },
    'chart-invalid': {
        title: 'The Helm chart cannot be published',
        cause: 'Its files break a rule of helm, a dependency is missing or does not match Chart.lock, or helm would lose something of it without a word. Every finding is listed above, with file and line.',
        next: 'Correct every line listed above; `helm lint` and `helm dependency update` help with the chart and its lock.',
    },
    'git-failed': {
        title: 'git did not answer',
        cause: 'git is not installed, the directory belongs to another user, or the clone is shallow and lacks the history that was asked for.',
        next: 'Check out with the full history (`fetch-depth: 0`, in GitLab `GIT_DEPTH: "0"`); for another owner run `git config --global --add safe.directory <path>`.',
    },
    'builder-missing': {
        title: 'There is no builder for this job',
        cause: 'docker or buildx is not installed, its daemon is not running, or no builder has the given name.',
        next: 'Run `docker buildx ls` where this runs; install buildx with `docker/setup-buildx-action`, or start the docker service of the job.',
    },
    'build-failed': {
        title: 'The build failed',
        cause: 'An instruction of the Dockerfile ended with an error; it and the end of its log are shown above.',
        next: 'Correct the instruction. Nothing was named: every tag is where it was.',
    },
    'disk-full': {
        title: 'The disk is full',
        cause: 'Images and build caches take more room than the machine has; a build without push-by-digest is stored here first.',
        next: 'Free space (`docker system prune`), or use a builder of the `docker-container` driver, which sends its result straight to the registry.',
    },
    'exec-failed': {
        title: 'A program could not be run',
        cause: 'It is not installed, not on PATH, or not made for this machine.',
        next: 'Install the program named above, or put its directory on PATH.',
    },
    'network-failed': {
        title: 'The registry could not be reached',
        cause: 'A misspelt host name, a proxy or firewall, a registry that is down, or a certificate that is not trusted.',
        next: 'Check `registry` and `images`; behind a proxy set HTTPS_PROXY and NO_PROXY, for a private authority set `ca-file`, for plain HTTP `insecure-registries`. Running again continues where this run ended.',
    },
    'registry-failed': {
        title: 'The registry answered with an error',
        cause: 'A fault on its side, a full quota, or something it does not support; its own words are in the message.',
        next: 'Run again: what is already stored is not sent again. If it stays, show the message to those who run the registry.',
    },
    'registry-untrusted': {
        title: 'The registry sent something that is not safe to follow',
        cause: 'It asked for credentials to be sent to another host, or redirected to an address that is not encrypted. A misconfigured proxy in between can be the reason.',
        next: 'Check that the host in `images` is the one you mean. If it is, its operator has to correct the address that it announces.',
    },
    'rate-limited': {
        title: 'The registry does not take more requests now',
        cause: 'Its limit for this account or address is spent; waiting as long as it asked did not help.',
        next: 'Log in (limits for anonymous users are lower), run fewer jobs at a time, and run again later: what is stored is not sent again.',
    },
    'digest-mismatch': {
        title: 'Content is not what its digest says',
        cause: 'A transfer or a cache between here and the registry has damaged it, or somebody has changed it.',
        next: 'Run again. If the same digest is named again, do not use that content; tell those who run the registry.',
    },
    'publish-incomplete': {
        title: 'Only a part was published',
        cause: 'The registry failed between two tags. The table of tags says what stands and what was put back.',
        next: 'Run again for the same commit: what is there is reused, and only what is missing is added.',
    },
    'lost-race': {
        title: 'Another run moved the same tag at the same time',
        cause: 'Two pipelines published to one tag; no registry can prevent that, so it is looked for afterwards.',
        next: 'Let one run at a time publish (`concurrency` on GitHub, `resource_group` in GitLab), and run this one again if its content is to win.',
    },
    internal: {
        title: 'This is a defect of cfcr-push',
        cause: 'Something happened that was thought impossible.',
        next: 'Please report it with the lines above. Running again is safe: a release is never left half-named without saying so.',
    },
    'tag-conflict': {
        title: 'A tag that must not change is already taken by something else',
        cause: 'Another commit was published under this version before, or this commit was published by something else than this tool.',
        next: 'Release this commit under a new version. `if-exists: skip` keeps the published tag and names the rest; `immutable-tags` says which tags must not change.',
    },
    'tag-immutable': {
        title: 'The registry refuses to change this tag',
        cause: 'The repository has immutable tags switched on, and the tag holds something else.',
        next: 'Publish under a new version, or take moving tags (`latest`, `v1`) out of the immutability rule in the registry.',
    },
    'credentials-missing': {
        title: 'There are no credentials for this registry',
        cause: 'Neither the inputs nor docker’s configuration have any for exactly this host; a secret that does not exist arrives as an empty text.',
        next: 'Set `username` and `password`. At Cloudfleet (CFCR) the user is the id of an API token and the password its secret, and pushing needs a token with the Administrator role. A `docker login` before this step works as well.',
    },
    'credentials-rejected': {
        title: 'The registry does not accept these credentials',
        cause: 'They are mistyped, expired or revoked, or they are for another registry or region.',
        next: 'Check `username` and `password` for line ends and blanks, and that the secret belongs to this host. At Cloudfleet (CFCR): the API token’s id and secret, of the organization in the host name.',
    },
    'credentials-helper': {
        title: 'The credential helper failed',
        cause: 'The docker configuration names a program `docker-credential-…` that is not installed, or that has nobody logged in.',
        next: 'Install it and log in with it, or set `username` and `password`, which come before it.',
    },
    'not-allowed': {
        title: 'The account may not do this',
        cause: 'It is known, but has no right to push to this repository, or the repository does not exist.',
        next: 'Give it the right to push. At Cloudfleet (CFCR) the API token needs the Administrator role (User may only pull); on ghcr.io the job needs `permissions: packages: write`; elsewhere the repository may have to be created first.',
    },
};
/** The explanation of one code. */
function explain(code) {
    return EXPLANATIONS[code];
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ formatDuration),
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];
/** Bytes for people, in binary units: `512 B`, `1.5 KiB`, `120 MiB`. */
function formatBytes(bytes) {
    if (bytes < 1024)
        return `${Math.round(bytes)} B`;
    let value = bytes;
    let unit = 'B';
    for (const next of UNITS) {
        if (Math.round(value) < 1024)
            break;
        value /= 1024;
        unit = next;
    }
    return `${value < 9.95 ? value.toFixed(1).replace('.0', '') : Math.round(value)} ${unit}`;
}
/** Milliseconds for people: `840 ms`, `12.3 s`, `2 min 5 s`. */
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.round(ms)} ms`;
    if (ms < 59_950)
        return `${(ms / 1000).toFixed(1)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}


/***/ }),

/***/ 3453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mb: () => (/* binding */ buildOrReuse),
  YN: () => (/* binding */ knownDigest),
  C7: () => (/* binding */ planBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
;// CONCATENATED MODULE: ./lib/build/layout/completeness.js


/**
 * Walks everything the layout's image refers to and throws `layout-invalid`, listing what is missing or has another size,
 * so that a broken layout is noticed before anything is sent.
 */
async function checkComplete(layout) {
    const problems = await missingBelow(layout, layout.root, new Set());
    if (problems.length === 0)
        return;
    throw new errors/* AppError */.uV('layout-invalid', `${layout.path} is incomplete: ${problems.length} parts are missing or damaged`, {
        problems,
        hint: 'An index that was saved for one platform only still lists the others: export the platforms you want again.',
    });
}
async function missingBelow(layout, node, seen) {
    if (seen.has(node.digest))
        return [];
    seen.add(node.digest);
    const problem = await problemOf(layout, node);
    if (problem !== undefined)
        return [problem];
    const parsed = parse(layout, await layout.manifest(node.digest));
    if (parsed.kind === 'index') {
        const below = [];
        for (const child of parsed.index.manifests)
            below.push(...(await missingBelow(layout, child, seen)));
        return below;
    }
    return (await Promise.all(partsOf(parsed.manifest).map(part => problemOf(layout, part)))).filter(found => found !== undefined);
}
function parse(layout, document) {
    try {
        return (0,manifest/* parseManifest */.Ng)(document);
    }
    catch (cause) {
        if (!(cause instanceof errors/* AppError */.uV))
            throw cause;
        throw new errors/* AppError */.uV('layout-invalid', `${layout.path}: ${cause.message}`, { cause });
    }
}
function partsOf(manifest) {
    return [manifest.config, ...manifest.layers.filter(layer => !isForeign(layer))];
}
/** Layers that registries fetch from elsewhere are not part of a layout (image-spec layer.md, non-distributable layers). */
function isForeign({ mediaType }) {
    return mediaType.includes('.nondistributable.') || mediaType.includes('.foreign.');
}
async function problemOf(layout, { digest, size, mediaType, data }) {
    const stored = await layout.sizeOf(digest);
    if (stored === undefined)
        return data === undefined ? `${digest} (${mediaType}) is missing` : undefined;
    return stored === size ? undefined : `${digest} (${mediaType}) has ${stored} bytes, expected ${size}`;
}

// EXTERNAL MODULE: ./lib/build/layout/open.js + 2 modules
var layout_open = __webpack_require__(3440);
;// CONCATENATED MODULE: ./lib/build/layout/builder.js


/** The digest that publishing a layout will give: known before anything is built. Throws `layout-invalid`. */
async function layoutDigest(path) {
    return (await (0,layout_open/* openLayout */.B)(path)).root.digest;
}
/**
 * Takes an image that another tool has built, byte for byte: platforms, labels and annotations of the request do not
 * change it, for that would change its digest. Throws `layout-invalid` when a part of it is missing.
 */
function layoutBuilder(path) {
    return {
        description: `OCI image layout ${path}`,
        async build() {
            const layout = await (0,layout_open/* openLayout */.B)(path);
            await checkComplete(layout);
            return { digest: layout.root.digest, content: layout, dispose: async () => { } };
        },
    };
}

// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(1260);
;// CONCATENATED MODULE: ./lib/steps/build-request.js


/** Turns inputs and release into a request to a builder. Throws `bad-input` with every problem of the build inputs. */
function buildRequest({ inputs, env }, release, destination) {
    const buildArgs = readBuildArguments({ inputs, env });
    const problems = [...buildArgs.problems];
    const optional = (name) => {
        const value = inputs.text(name);
        return value === '' ? {} : { [camel(name)]: value };
    };
    const request = {
        context: inputs.text('context'),
        ...optional('file'),
        ...optional('target'),
        platforms: readPlatforms(inputs.list('platforms'), problems),
        buildArgs: buildArgs.values,
        labels: release.labels,
        annotations: release.annotations,
        epoch: release.epoch,
        destination,
        buildx: {
            addHosts: inputs.list('add-hosts'),
            allow: inputs.list('allow'),
            attests: inputs.list('attests'),
            buildContexts: inputs.list('build-contexts'),
            cacheFrom: inputs.list('cache-from'),
            cacheTo: inputs.list('cache-to'),
            noCache: inputs.flag('no-cache'),
            noCacheFilters: inputs.list('no-cache-filters'),
            outputs: inputs.list('outputs'),
            load: inputs.flag('load'),
            pull: inputs.flag('pull'),
            secrets: inputs.list('secrets'),
            secretEnvs: inputs.list('secret-envs'),
            secretFiles: inputs.list('secret-files'),
            ssh: inputs.list('ssh'),
            ulimit: inputs.list('ulimit'),
            ...optional('network'),
            ...optional('provenance'),
            ...optional('sbom'),
            ...optional('shm-size'),
            ...optional('cgroup-parent'),
        },
    };
    if (problems.length === 0)
        return request;
    throw new errors/* AppError */.uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'the build inputs are not usable', {
        problems: problems.length === 1 ? [] : problems,
    });
}
function readPlatforms(texts, problems) {
    return texts.flatMap(text => {
        const platform = (0,descriptor/* parsePlatform */.FL)(text);
        if (platform)
            return [platform];
        problems.push(`platforms: ${JSON.stringify(text)} is not a platform, for example linux/amd64 or linux/arm/v7`);
        return [];
    });
}
/** Reads `build-args`: `NAME=value`; a name alone takes its value from the environment, as docker does. */
function readBuildArguments({ inputs, env }) {
    const problems = [];
    const entries = inputs.list('build-args').flatMap((line) => {
        const at = line.indexOf('=');
        const name = at < 0 ? line : line.slice(0, at);
        if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) {
            problems.push(`build-args: ${JSON.stringify(name)} is not a name, for example VERSION=1.2.3`);
            return [];
        }
        const value = at < 0 ? env[name] : line.slice(at + 1);
        return value === undefined ? [] : [[name, value]];
    });
    return { values: Object.fromEntries(entries), problems };
}
function camel(name) {
    return name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./lib/build/choose.js

/**
 * Takes the first builder that can do the job: a layout that is given, buildx, the native assembler. What was asked
 * for by name is never replaced. Throws `builder-missing` with the reason of every candidate, or
 * `dockerfile-unsupported` where the assembler was asked for and the Dockerfile is beyond it.
 * After a buildx builder failed to start, ask again with `buildx: {available: false, reason}`.
 */
function chooseBuilder(facts) {
    const { builder, ociLayout, buildx, dockerfileAssemblable: native } = facts;
    if (ociLayout !== '')
        return layout(builder);
    const version = buildx.version ? ` ${buildx.version}` : '';
    if (builder === 'native') {
        if (native.ok)
            return chosen('native', '`builder: native` asks for it');
        throw refusal('dockerfile-unsupported', 'the native assembler cannot build this Dockerfile', native.problems);
    }
    if (builder !== 'auto') {
        const what = builder === 'buildx' ? '`builder: buildx`' : `\`builder: ${builder}\``;
        if (buildx.available)
            return chosen('buildx', `${what} asks for it`);
        throw refusal('builder-missing', `${what} asks for docker buildx, which cannot be used`, [
            reasonOf(buildx),
        ]);
    }
    if (buildx.available)
        return chosen('buildx', `docker buildx${version} is here`);
    if (native.ok) {
        return chosen('native', `the Dockerfile needs no daemon, and buildx is out: ${reasonOf(buildx)}`);
    }
    throw refusal('builder-missing', 'nothing here can build this Dockerfile', [
        `buildx: ${reasonOf(buildx)}`,
        ...native.problems.map(problem => `native: ${problem}`),
    ]);
}
function layout(builder) {
    const choice = chosen('layout', '`oci-layout` names an image that is built already');
    if (builder === 'auto')
        return choice;
    return {
        ...choice,
        warnings: [`nothing is built from \`oci-layout\`: \`builder: ${builder}\` has no effect`],
    };
}
function chosen(builder, why) {
    return { builder, why, warnings: [] };
}
function reasonOf(buildx) {
    return buildx.reason ?? 'docker buildx is not available';
}
function refusal(code, message, problems) {
    return new errors/* AppError */.uV(code, message, { problems });
}

;// CONCATENATED MODULE: ./lib/steps/choose-builder.js






/** Says which builder would be taken, without starting one. */
async function planBuilder(deps, _release) {
    const choice = await choose(deps, await buildxFacts(deps));
    return { description: choice.builder, why: choice.why };
}
/** Takes the first builder that can do the job and opens it; in `auto`, one that does not start gives way to the next. */
async function openBuilder(deps, needs) {
    const first = await choose(deps, await buildxFacts(deps));
    if (first.builder !== 'buildx')
        return choose_builder_open(deps, needs, first);
    try {
        return await choose_builder_open(deps, needs, first);
    }
    catch (error) {
        const gives = error instanceof errors/* AppError */.uV && error.code === 'builder-missing' && deps.inputs.text('builder') === 'auto';
        if (!gives)
            throw error;
        const reason = [(0,errors/* messageOf */.bD)(error), ...error.problems].join('; ');
        return choose_builder_open(deps, needs, await choose(deps, { available: false, reason }));
    }
}
async function choose(deps, buildx) {
    const { inputs } = deps;
    return chooseBuilder({
        builder: inputs.text('builder'),
        ociLayout: inputs.text('oci-layout'),
        dockerfileAssemblable: await assemblable(deps),
        buildx,
    });
}
async function buildxFacts({ inputs, exec, env, cwd }) {
    if (inputs.text('oci-layout') !== '' || inputs.text('builder') === 'native') {
        return { available: false, reason: 'not looked for' };
    }
    const facts = await __webpack_require__.e(/* import() */ 6162).then(__webpack_require__.bind(__webpack_require__, 6162));
    return facts.buildxFacts({ exec, env, cwd });
}
async function assemblable(deps) {
    const { inputs, cwd } = deps;
    if (inputs.text('oci-layout') !== '')
        return { ok: false, problems: [] };
    const { readDockerfile } = await __webpack_require__.e(/* import() */ 2375).then(__webpack_require__.bind(__webpack_require__, 7613));
    const file = inputs.text('file');
    const dockerfile = await readDockerfile({ context: inputs.text('context'), ...(file ? { file } : {}) }, cwd);
    if (!dockerfile)
        return { ok: false, problems: ['the build context is not on this machine'] };
    const { canAssemble } = await __webpack_require__.e(/* import() */ 7441).then(__webpack_require__.bind(__webpack_require__, 7441));
    const { errorOf, formatProblem } = await __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 233));
    const result = canAssemble(dockerfile.text, inputs.text('target') || undefined, readBuildArguments(deps).values);
    if (result.ok)
        return { ok: true, problems: [] };
    if (inputs.text('builder') === 'native')
        throw errorOf(dockerfile.path, result.problems);
    return { ok: false, problems: result.problems.map(formatProblem) };
}
async function choose_builder_open(deps, needs, choice) {
    const { inputs, cwd } = deps;
    const ready = { why: choice.why, warnings: choice.warnings, close: async () => { } };
    switch (choice.builder) {
        case 'layout':
            return { ...ready, builder: layoutBuilder((0,external_node_path_.resolve)(cwd, inputs.text('oci-layout'))) };
        case 'native': {
            const { nativeBuilder } = await Promise.all(/* import() */[__webpack_require__.e(7441), __webpack_require__.e(5970)]).then(__webpack_require__.bind(__webpack_require__, 5970));
            return {
                ...ready,
                builder: nativeBuilder({ cwd, machine: machineOf(deps), log: line => deps.host.info(line) }),
            };
        }
        case 'buildx': {
            const { openBuildx } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5090)]).then(__webpack_require__.bind(__webpack_require__, 5090));
            const opened = await openBuildx(deps, needs);
            return {
                ...opened,
                why: `${choice.why}; ${opened.why}`,
                warnings: [...choice.warnings, ...opened.warnings],
            };
        }
    }
}
/** run.ts names the machine from a fixed list, so this holds on every one. */
function machineOf({ machine }) {
    const platform = (0,descriptor/* parsePlatform */.FL)(machine);
    if (!platform)
        throw new Error(`${machine} is not a platform`);
    return platform;
}

;// CONCATENATED MODULE: ./lib/steps/build.js




/** The digest that will be published, where it is known before any work: a layout that is given. */
async function knownDigest({ inputs, cwd }) {
    const layout = inputs.text('oci-layout');
    return layout === '' ? undefined : layoutDigest((0,external_node_path_.resolve)(cwd, layout));
}
/** Takes what an earlier run of this release published, or builds. The result has no name. */
async function buildOrReuse(deps, facts, reuse) {
    if (reuse) {
        deps.host.info(`reused: ${reuse.repository.name}@${reuse.digest}, published by an earlier run of this release`);
        return {
            digest: reuse.digest,
            content: facts.connection.access(reuse.repository).content,
            heldBy: holdersOf(facts.plan, reuse.digest),
            how: 'nothing to build: an earlier run of this release published it',
            built: false,
            warnings: [],
            dispose: async () => { },
        };
    }
    return build(deps, facts);
}
/** For a plan: which builder would be taken, and why; nothing is started. */
async function planBuild(deps, release) {
    const { description, why } = await planBuilder(deps, release);
    return `${description}: ${why}`;
}
async function build(deps, { release, connection, plan }) {
    const [destination] = connection.repositories;
    if (!destination)
        throw new Error('a release has at least one repository');
    const request = buildRequest(deps, release, destination);
    const opened = await openBuilder(deps, { release, connection, request });
    deps.host.info(`builder: ${opened.builder.description}: ${opened.why}`);
    for (const warning of opened.warnings)
        deps.host.warning(warning);
    let image;
    try {
        image = await opened.builder.build(request);
        deps.host.info(`built ${image.digest}`);
        const built = image;
        return {
            digest: built.digest,
            content: built.content,
            heldBy: [...(built.storedIn ? [built.storedIn] : []), ...holdersOf(plan, built.digest)],
            how: `${opened.builder.description}: ${opened.why}`,
            built: deps.inputs.text('oci-layout') === '',
            warnings: opened.warnings,
            dispose: () => built.dispose(),
        };
    }
    finally {
        await opened.close();
    }
}
/** Repositories in which a tag points at the digest already: they hold all of it. */
function holdersOf(plan, digest) {
    return (plan?.verdicts ?? [])
        .filter(verdict => verdict.previous === digest)
        .map(verdict => verdict.target.repository);
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ openConnection)
});

// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(2777);
;// CONCATENATED MODULE: ./lib/host/progress.js

/** Log lines of one upload are at least this far apart: a CI log is read afterwards and kept for long. */
const LINE_EVERY_MS = 10_000;
/** Often enough for the eye; each update is a write to the terminal. */
const STATUS_EVERY_MS = 100;
/** Shows uploads that run side by side. `start` is given a short name and the size in bytes. */
function showProgress({ line, status, now, }) {
    const running = new Set();
    let updated = Number.NEGATIVE_INFINITY;
    const update = () => {
        if (!status || now() - updated < STATUS_EVERY_MS)
            return;
        updated = now();
        status([...running].map(upload => describe(upload, now())).join(' · '));
    };
    return (name, total) => {
        const upload = { name, total, began: now(), sent: 0 };
        let logged = upload.began;
        running.add(upload);
        return {
            advance: bytes => {
                upload.sent += bytes;
                update();
                if (status || upload.sent >= total || now() - logged < LINE_EVERY_MS)
                    return;
                logged = now();
                line(describe(upload, logged));
            },
            restart: () => {
                upload.sent = 0;
                upload.began = now();
            },
            done: (how = 'uploaded') => {
                if (!running.delete(upload))
                    return;
                if (running.size === 0)
                    status?.('');
                const spent = now() - upload.began;
                line(how === 'uploaded'
                    ? `${name}: pushed ${(0,size/* formatBytes */.z)(total)}${rate(total, spent)}`
                    : `${name}: ${STOOD[how]}`);
            },
        };
    };
}
const STOOD = { mounted: 'taken over from another repository', present: 'already there' };
function describe({ name, total, began, sent }, at) {
    return `${name}: pushed ${(0,size/* formatBytes */.z)(sent)} of ${(0,size/* formatBytes */.z)(total)}${rate(sent, at - began)}`;
}
function rate(bytes, ms) {
    return ms > 0 && bytes > 0 ? ` (${(0,size/* formatBytes */.z)((bytes * 1000) / ms)}/s)` : '';
}

// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(3940);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/system/http-port.js
var http_port = __webpack_require__(8921);
;// CONCATENATED MODULE: ./lib/registry/redact.js
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

;// CONCATENATED MODULE: ./lib/registry/retry.js
/** Tries in all. Five with doubling pauses ride out a restart of a registry behind a load balancer. */
const MAX_ATTEMPTS = 5;
/** First pause; each further one is twice as long. */
const BASE_DELAY_MS = 500;
/** Longest pause of our own choosing. */
const MAX_DELAY_MS = 30_000;
/** Longest pause a registry may ask for by Retry-After. Beyond it the run fails at once instead of hanging in CI. */
const MAX_RETRY_AFTER_MS = 120_000;
/** Statuses that may be different the next time. */
const TRANSIENT = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * Decides after try number `attempt` (from 1). `now` is in milliseconds, `random` from 0 to 1.
 * Retry-After counts in seconds or as a date (RFC 9110 section 10.2.3), spread by up to a tenth so that clients of
 * one registry do not all come back together.
 */
function decide(attempt, outcome, { now, random }) {
    if (!isTransient(outcome))
        return { action: 'stop' };
    const asked = outcome.kind === 'answer' ? parseRetryAfter(outcome.retryAfter, now) : undefined;
    const stop = { action: 'stop', ...(asked === undefined ? {} : { retryAfterMs: asked }) };
    if (attempt >= MAX_ATTEMPTS || (asked ?? 0) > MAX_RETRY_AFTER_MS)
        return stop;
    const own = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** (attempt - 1)) * (0.5 + random / 2);
    const ms = Math.round(asked === undefined ? own : Math.max(own, asked * (1 + random / 10)));
    return { action: 'wait', ms, shared: outcome.kind === 'answer' && isRateLimit(outcome) };
}
/** True when a registry says "too often": by status, or as GHCR does by 403 "secondary rate limit" (refchecker#67). */
function isRateLimit(answer) {
    return answer.status === 429 || (answer.status === 403 && /secondary rate limit/i.test(answer.words));
}
/** Milliseconds that a Retry-After field asks for, counted from `now`; undefined when it says nothing usable. */
function parseRetryAfter(field, now) {
    const text = field?.trim() ?? '';
    if (/^[0-9]+$/.test(text))
        return Number(text) * 1000;
    // Only HTTP dates: Date.parse also takes text such as "1.5" for a date.
    const date = /^[A-Za-z]{3,9},? /.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
function isTransient(outcome) {
    if (outcome.kind === 'broken')
        return outcome.transient;
    return TRANSIENT.has(outcome.status) || isRateLimit(outcome);
}

;// CONCATENATED MODULE: ./lib/registry/refusal.js

/**
 * How registries say that a tag must not be overwritten. The text decides, the status is only a hint: ECR answers 400
 * TAG_INVALID, Docker Hub 403 DENIED, Harbor 412 PRECONDITION, Quay 409 TAG_IMMUTABLE, Artifact Registry 400
 * MANIFEST_INVALID, ACR 405 REGISTRY_DISALLOWED_OPERATION, Alibaba and MSR "cannot be overwritten".
 */
const IMMUTABLE = /immutab|cannot be overwritten|already assigned to an image|tag\b.{0,80}\balready exists|TAG_IMMUTABLE|REGISTRY_DISALLOWED_OPERATION/i;
/** Artifactory's "Block pushing existing tags": MANIFEST_INVALID around an inner "HTTP 403 Forbidden" (kaniko#1095). */
const ARTIFACTORY_BLOCKED = /MANIFEST_INVALID.*HTTP 403 Forbidden|HTTP 403 Forbidden.*MANIFEST_INVALID/is;
const QUOTA = /quota|storage limit|insufficient.storage|SIZE_LIMIT/i;
/** Sorts a refusal. */
function classify(facts) {
    const { status } = facts;
    const words = withoutName(facts);
    if (isRateLimit({ status, words }) || /TOOMANYREQUESTS/i.test(words))
        return 'rate-limited';
    if (namesATag(facts)) {
        if (status < 500 && (IMMUTABLE.test(words) || ARTIFACTORY_BLOCKED.test(words)))
            return 'tag-immutable';
        if (status === 412)
            return 'tag-changed';
    }
    if (status === 401)
        return 'unauthenticated';
    if (QUOTA.test(words) || status === 507)
        return 'quota';
    if (status === 403 || /\b(?:DENIED|UNAUTHORIZED)\b/.test(words))
        return 'denied';
    if (status === 404)
        return /NAME_UNKNOWN/.test(words) ? 'unknown-repository' : 'not-found';
    if (status === 413)
        return 'too-large';
    if (status === 405 || status === 501 || /\bUNSUPPORTED\b/.test(words))
        return 'unsupported';
    return status >= 500 ? 'server' : 'invalid';
}
const CODE_OF = {
    'tag-immutable': 'tag-immutable',
    'tag-changed': 'tag-conflict',
    'rate-limited': 'rate-limited',
    unauthenticated: 'credentials-rejected',
    denied: 'not-allowed',
    quota: 'registry-failed',
    'too-large': 'registry-failed',
    'unknown-repository': 'registry-failed',
    'not-found': 'registry-failed',
    unsupported: 'registry-failed',
    invalid: 'registry-failed',
    server: 'registry-failed',
};
/** The tool's error code for a kind of refusal. */
function codeOf(kind) {
    return CODE_OF[kind];
}
/** What helps who is known and lacks a right. */
const RIGHT_MISSING = 'the credential is known but lacks the right to push here (at CFCR an API token needs the Administrator role)';
const HINT_OF = {
    'tag-immutable': 'this registry keeps the tag as it is; publish under a new version, or use `if-exists: skip` to leave it',
    denied: RIGHT_MISSING,
    quota: 'free space in the registry or raise its limit',
    'unknown-repository': 'create the repository first; some registries do not create it on push',
};
/** A next step that follows from the kind alone. */
function hintOf(kind) {
    return HINT_OF[kind];
}
/** The words without the repository's own name, which may hold any of the words looked for: `team/immutable-tools`. */
function withoutName({ path, words }) {
    const name = /^\/v2\/(.+?)\/(?:manifests|blobs|tags|referrers)\//.exec(path)?.[1];
    if (name === undefined)
        return words;
    const escaped = name.replace(/[^\w/]/g, '\\$&');
    return words.replace(new RegExp(`(?<![\\w./-])${escaped}(?![\\w/-])`, 'g'), ' ');
}
/** True for a write of a manifest under a tag: by name, or by digest with `?tag=`. */
function namesATag({ method, path }) {
    return method === 'PUT' && /\/manifests\/(?:(?!sha(?:256|512):)[^/?]+$|[^/?]+\?.*\btag=)/.test(path);
}

;// CONCATENATED MODULE: ./lib/registry/errors.js



/** Of a registry's own words this much is kept: some answer with a whole web page. */
const MAX_WORDS = 600;
/** Of an answer's list of errors this many entries are shown. */
const MAX_DIAGNOSTICS = 5;
/** A registry answered, and the answer is a refusal or a failure. Its own codes and words are in the message. */
class RegistryError extends errors/* AppError */.uV {
    kind;
    status;
    diagnostics;
    /** The registry's name for this exchange, for its operators. */
    requestId;
    /** The Retry-After field as it came. */
    retryAfter;
    constructor(request, response) {
        const { diagnostics, words } = parseRefusal(response.bytes);
        const { status } = response;
        const kind = classify({
            ...request,
            path: request.url.pathname + request.url.search,
            status,
            diagnostics,
            words,
        });
        const requestId = requestIdOf(response);
        const said = words === '' ? noWords(request.method) : words;
        const id = requestId === undefined ? '' : ` (request ${requestId})`;
        const hint = hintOf(kind);
        super(codeOf(kind), `${request.method} ${redactUrl(request.url)}: ${status} ${said}${id}`, {
            ...(hint === undefined ? {} : { hint }),
        });
        this.name = 'RegistryError';
        this.kind = kind;
        this.status = status;
        this.diagnostics = diagnostics;
        this.requestId = requestId;
        this.retryAfter = response.headers.get('retry-after');
    }
}
/** Passes a response with one of the expected statuses on; throws `RegistryError` for any other. */
function expectStatus(request, response, expected) {
    if (expected.includes(response.status))
        return response;
    throw new RegistryError(request, response);
}
/**
 * Reads the content of a refusal: the list of errors of distribution-spec, the forms of token services
 * (`error`, `message`, `details`), or plain text. Never throws: odd answers are the rule at gateways.
 */
function parseRefusal(bytes) {
    const text = new TextDecoder().decode(bytes);
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return {
            diagnostics: [],
            words: plainLine(text.replace(/<style.*?<\/style>|<[^>]*>/gis, ' '), MAX_WORDS),
        };
    }
    const entries = listOf(value).slice(0, MAX_DIAGNOSTICS).map(diagnosticOf);
    const diagnostics = entries.filter(({ code, message, detail }) => code !== '' || message !== '' || detail !== '');
    const words = diagnostics.map(formatDiagnostic).join('; ');
    return { diagnostics, words: plainLine(words === '' ? text : words, MAX_WORDS) };
}
function listOf(value) {
    if (isRecord(value) && Array.isArray(value['errors']))
        return value['errors'];
    return [value];
}
function diagnosticOf(entry) {
    if (!isRecord(entry))
        return { code: '', message: textOf(entry), detail: '' };
    return {
        code: textOf(entry['code'] ?? entry['error']),
        message: textOf(entry['message'] ?? entry['error_description'] ?? entry['details']),
        detail: textOf(entry['detail']),
    };
}
function formatDiagnostic({ code, message, detail }) {
    const head = [code, message].filter(Boolean).join(': ');
    return detail === '' || message.includes(detail) ? head : `${head} [${detail}]`;
}
function textOf(value) {
    if (value === undefined || value === null)
        return '';
    return plainLine(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''), MAX_WORDS);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function noWords(method) {
    return method === 'HEAD' ? '(no words: answers to HEAD have no content)' : '(no words)';
}
function requestIdOf({ headers }) {
    const names = [
        'x-request-id',
        'x-github-request-id',
        'x-ms-correlation-request-id',
        'x-amzn-requestid',
        'cf-ray',
    ];
    const id = names.map(name => headers.get(name)).find(value => value !== undefined);
    return id === undefined ? undefined : plainLine(id, 80);
}

;// CONCATENATED MODULE: ./lib/registry/place.js
/** Address below the repository: `tail` is `manifests/v1`, `blobs/sha256:…`, with its query. */
function addressOf({ base, repository }, tail) {
    return new URL(`v2/${repository.path}/${tail}`, base);
}
/** `host/path` for errors. */
function nameOf({ repository }) {
    return `${repository.registry}/${repository.path}`;
}

;// CONCATENATED MODULE: ./lib/registry/single-flight.js
/** Runs a task once per key: callers at the same time share it, later ones get its result, a failure is forgotten. */
class SingleFlight {
    #tasks = new Map();
    /** `began` says whether this call started the task or met one that was there. */
    run(key, task) {
        const running = this.#tasks.get(key);
        if (running)
            return { began: false, result: running };
        const result = task();
        this.#tasks.set(key, result);
        result.catch(() => this.#tasks.delete(key));
        return { began: true, result };
    }
}

;// CONCATENATED MODULE: ./lib/registry/endpoint.js


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
    if (!(0,reference/* isRegistryHost */.EV)(registry)) {
        throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(registry)} is not a registry host`, {
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

;// CONCATENATED MODULE: ./lib/registry/address.js



/**
 * Checks an address that a registry handed out, before anything is sent there.
 * Refused are other schemes, user information, the way from https to http, cloud metadata services, and addresses
 * of private networks unless the registry itself is in one (request forgery: GHSA-28r5-37g7-p6mp and its kin).
 * Throws `registry-untrusted`.
 */
function checkAddress(target, { registry, what }) {
    const refuse = (why) => {
        throw new errors/* AppError */.uV('registry-untrusted', `${registry.host}: refused ${what} ${redactUrl(target)}: ${why}`);
    };
    if (target.protocol !== 'https:' && target.protocol !== 'http:')
        refuse('it is neither https nor http');
    if (target.username !== '' || target.password !== '')
        refuse('it carries user information');
    if (registry.protocol === 'https:' && target.protocol === 'http:')
        refuse('it leads from https to http');
    if (target.hostname === registry.hostname)
        return;
    if (isMetadata(target.hostname))
        refuse('cloud metadata services are no part of a registry');
    if (isPrivate(target.hostname) && !isPrivate(registry.hostname)) {
        refuse('it is in a private network and the registry is not');
    }
}
/** True for link-local addresses and the names of cloud metadata services. `hostname` as URL gives it. */
function isMetadata(hostname) {
    return (/^169\.254\./.test(hostname) ||
        /^\[fe[89ab][0-9a-f]:/.test(hostname) ||
        /^\[::ffff:a9fe:/.test(hostname) ||
        /^(?:metadata|metadata\.google\.internal|metadata\.goog|instance-data(?:\..*)?|\[fd00:ec2::254\]|100\.100\.100\.200)\.?$/.test(hostname));
}
/** True for loopback and for addresses that are only reachable from inside a network (RFC 1918, RFC 4193, RFC 6598). */
function isPrivate(hostname) {
    return (isLoopback(hostname) ||
        isMetadata(hostname) ||
        /^(?:0\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|100\.(?:6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.)/.test(hostname) ||
        /^\[(?:::|f[cd][0-9a-f]{2}:|::ffff:(?:a[0-9a-f]{2}|c0a8|ac1[0-9a-f]|7f[0-9a-f]{2}):)/.test(hostname));
}
/** Scheme, host and port: what credentials are bound to. */
function sameOrigin(a, b) {
    return a.origin === b.origin;
}

;// CONCATENATED MODULE: ./lib/registry/redirect.js



/** Registries need one hop to their storage, sometimes two; more is a loop. */
const MAX_HOPS = 5;
/** Headers that only describe the content wanted or sent, and so may go to another origin. */
const HARMLESS = new Set(['accept', 'content-type', 'range', 'user-agent']);
/**
 * The next hop, or undefined when the answer is none. Credentials stay only where scheme, host and port stay the same;
 * a header that was dropped on the way is gone for all later hops, because only the surviving ones are passed on.
 * `registry` is where the request started. Throws `registry-untrusted` for a hop that is not allowed
 * (distribution-spec, "redirects"; GHSA-vh4v-2xq2-g5cg).
 */
function nextHop(hop, answer, registry) {
    if (![301, 302, 303, 307, 308].includes(answer.status))
        return undefined;
    const safe = hop.method === 'GET' || hop.method === 'HEAD';
    if (!safe && answer.status < 307) {
        throw new errors/* AppError */.uV('registry-failed', `${hop.method} ${redactUrl(hop.url)}: redirected by status ${answer.status}, which does not say whether the content is to be sent again`);
    }
    const url = locate(answer.location, hop.url);
    checkAddress(url, { registry, what: 'redirect to' });
    if (hop.url.protocol === 'https:' && url.protocol === 'http:') {
        throw new errors/* AppError */.uV('registry-untrusted', `${hop.url.host}: refused redirect to ${redactUrl(url)}: it leads from https to http`);
    }
    return { method: hop.method, url, headers: surviving(hop.headers, sameOrigin(hop.url, url)) };
}
/** An absolute address from a Location field. Throws `registry-failed` when there is none or it cannot be read. */
function locate(location, base) {
    if (location !== undefined && URL.canParse(location, base.href))
        return new URL(location, base);
    throw new errors/* AppError */.uV('registry-failed', `${redactUrl(base)}: expected an address in the Location header, found ${location === undefined ? 'none' : 'one that cannot be read'}`);
}
/** The headers that go along to the next hop. */
function surviving(headers, stays) {
    if (stays)
        return headers;
    return Object.fromEntries(Object.entries(headers).filter(([name]) => HARMLESS.has(name.toLowerCase())));
}

;// CONCATENATED MODULE: ./lib/registry/upload.js






/**
 * Sends a blob that is not there: a mount from repository `from` of the same registry where that works, else POST and
 * one PUT with the whole content (distribution-spec, "Post then Put"). Chunks are avoided: ECR answers their `Range`
 * wrongly (aws/containers-roadmap#2831), GHCR limits them to 4 MiB (ocx-sh/ocx#237). A failed try begins again with a
 * new session, because the old one may hold half of the content; before that it is looked whether the blob arrived.
 */
async function upload(place, source, from) {
    const result = { stored: 'uploaded' };
    let tries = 0;
    const attempt = async () => {
        tries += 1;
        if (tries > 1) {
            const seen = await place.send({ ...headBlob(place, source.descriptor.digest), once: true });
            if (seen.status === 200)
                return seen;
        }
        const begun = await begin(place, source.descriptor.digest, from);
        if (begun.status === 201) {
            result.stored = 'mounted';
            return begun;
        }
        return send(place, source, begun);
    };
    // A session that is gone (several instances behind one address, a restart) is no verdict on the content.
    const judge = ({ status }) => status === 404 ? { kind: 'broken', transient: true } : undefined;
    const answer = await place.pace.repeat(place.base, attempt, judge);
    if (answer.status >= 300) {
        throw new RegistryError({ method: 'PUT', url: addressOf(place, `blobs/${source.descriptor.digest}`) }, answer);
    }
    checkStored(place, source.descriptor.digest, answer);
    return result.stored;
}
/** The request that asks whether a blob is there. */
function headBlob(place, digest) {
    return {
        method: 'HEAD',
        url: addressOf(place, `blobs/${digest}`),
        repository: place.repository,
        access: 'push',
    };
}
async function begin(place, digest, from) {
    const mounted = await tryMount(place, digest, from);
    if (mounted)
        return mounted;
    const request = { ...post(place, 'blobs/uploads/'), once: true };
    return expectStatus(request, await place.send(request), [202]);
}
/** 201: mounted; 202: the registry opened an upload instead; undefined: not possible here, so it is sent. */
async function tryMount(place, digest, from) {
    if (from === undefined || from === place.repository.path || !place.features.mounts)
        return undefined;
    const query = `mount=${encodeURIComponent(digest)}&from=${encodeURIComponent(from)}`;
    const request = { ...post(place, `blobs/uploads/?${query}`), mountFrom: from, once: true };
    const response = await place.send(request).catch(refusedRight);
    if (response?.status === 201 || response?.status === 202)
        return response;
    if (response && (response.status === 429 || response.status >= 500))
        throw new RegistryError(request, response);
    place.features.mounts = false;
    return undefined;
}
/** A token service that grants nothing for the other repository only rules the mount out. */
function refusedRight(error) {
    const codes = ['credentials-missing', 'credentials-rejected', 'not-allowed'];
    if (error instanceof errors/* AppError */.uV && codes.includes(error.code))
        return undefined;
    throw error;
}
function post(place, tail) {
    const empty = { length: 0, open: () => new Uint8Array() };
    return {
        method: 'POST',
        url: addressOf(place, tail),
        repository: place.repository,
        access: 'push',
        body: empty,
    };
}
/**
 * The one PUT. Where the registry sends us to another origin, the content goes there without any credential
 * (GHSA-jxpm-75mh-9fp7), and never from https to http.
 */
function send(place, { descriptor, open }, begun) {
    const url = locate(begun.headers.get('location'), begun.url);
    checkAddress(url, { registry: place.base, what: 'upload location' });
    // By hand: URLSearchParams would encode anew what the registry put there, and its signature may cover that.
    url.search += `${url.search === '' ? '?' : '&'}digest=${encodeURIComponent(descriptor.digest)}`;
    return place.send({
        method: 'PUT',
        url,
        repository: place.repository,
        access: 'push',
        headers: { 'content-type': 'application/octet-stream' },
        body: { length: descriptor.size, open },
        once: true,
        ...(sameOrigin(url, place.base) ? {} : { bare: true }),
    });
}
/** Throws `digest-mismatch` when a registry says that it stored something else than what was sent. */
function checkStored(place, digest, { headers }) {
    const said = headers.get('docker-content-digest');
    if (said === undefined || said === digest || !(0,oci_digest/* isDigest */.Bc)(said) || (0,oci_digest/* algorithmOf */.Hy)(said) !== (0,oci_digest/* algorithmOf */.Hy)(digest))
        return;
    throw new errors/* AppError */.uV('digest-mismatch', `${nameOf(place)}: sent ${digest}, but the registry says it stored ${said}`);
}

;// CONCATENATED MODULE: ./lib/registry/blobs.js







/** A download that broke this often without a single byte in between is given up. */
const MAX_IDLE_RESUMES = 3;
/** Blobs of one repository. */
class Blobs {
    #place;
    #stored = new SingleFlight();
    constructor(place) {
        this.#place = place;
    }
    /** `ContentWriter.putBlob`: what was found or stored once in this run is not asked for again. */
    async put(source, from) {
        const { began, result } = this.#stored.run(source.descriptor.digest, () => this.#store(source, from));
        const stored = await result;
        return began ? stored : 'present';
    }
    /** `ContentReader.blob`. A broken download goes on where it broke. */
    read(descriptor) {
        const where = `${nameOf(this.#place)}: blob ${(0,oci_digest/* shortDigest */.VK)(descriptor.digest)}`;
        return (0,oci_digest/* verified */.zr)(download(this.#place, descriptor), descriptor, where);
    }
    async #store(source, from) {
        const request = headBlob(this.#place, source.descriptor.digest);
        const { status } = expectStatus(request, await this.#place.send(request), [200, 404]);
        if (status === 200)
            return 'present';
        return this.#place.transfers.run(() => upload(this.#place, source, from));
    }
}
async function* download(place, descriptor) {
    let received = 0;
    for (let idle = 0; received < descriptor.size || idle === 0;) {
        const before = received;
        const body = await openAt(place, descriptor, received);
        try {
            for await (const chunk of body) {
                received += chunk.length;
                yield chunk;
            }
            if (received >= descriptor.size)
                return;
        }
        catch (error) {
            if (!(error instanceof http_port/* NetworkFailure */.p) || !error.transient)
                throw error;
            if (idle >= MAX_IDLE_RESUMES)
                throw error;
        }
        idle = received > before ? 1 : idle + 1;
        if (idle > MAX_IDLE_RESUMES)
            return; // Too short; the check of size and digest says so.
    }
}
/** The content from byte `offset` on, by Range where the registry knows it, else by leaving out what we have. */
async function openAt(place, { digest }, offset) {
    const request = {
        method: 'GET',
        url: addressOf(place, `blobs/${digest}`),
        repository: place.repository,
        access: 'pull',
        stream: true,
        ...(offset === 0 ? {} : { headers: { range: `bytes=${offset}-` } }),
    };
    const response = await place.send(request);
    if (response.stream === undefined)
        throw new RegistryError(request, response);
    if (response.status !== 206)
        return offset === 0 ? response.stream : skipping(response.stream, offset);
    const start = /^bytes ([0-9]+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
    if (Number(start) === offset)
        return response.stream;
    throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: asked for blob ${digest} from byte ${offset}, got it from ${start ?? 'an unnamed one'}`);
}
async function* skipping(chunks, count) {
    let left = count;
    for await (const chunk of chunks) {
        if (chunk.length > left)
            yield left === 0 ? chunk : chunk.subarray(left);
        left = Math.max(0, left - chunk.length);
    }
}

;// CONCATENATED MODULE: ./lib/registry/credential.js
/** Every text of a credential that must never be shown, the encoded form of Basic included. */
function secretsOf(credential) {
    if (credential.kind !== 'basic')
        return [credential.token];
    // A JSON key is shown line by line by tools that print it, so every longer line is a secret of its own.
    const lines = credential.password.split('\n').filter(line => line.trim().length > 12);
    return [credential.password, ...lines, basicValue(credential.username, credential.password)];
}
/** `user:password` in base64 (RFC 7617). */
function basicValue(username, password) {
    return Buffer.from(`${username}:${password}`, 'utf8').toString('base64');
}

;// CONCATENATED MODULE: ./lib/registry/features.js
/** What one registry has been seen to support. Nothing is asked for its own sake: every entry is a by-product. */
class Features {
    /** Mounting from another repository; one refusal and it is not tried again. */
    mounts = true;
    /** Several tags in one request (distribution-spec 1.2-dev, `OCI-Tag`); undefined until first tried. */
    multipleTags = undefined;
    /** The referrers API (distribution-spec 1.1); undefined until something was attached or listed. */
    referrers = undefined;
}

// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(7142);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(8574);
;// CONCATENATED MODULE: ./lib/registry/manifests.js







/** Largest manifest read; distribution-spec asks registries to take 4 MiB, some take more. */
const MAX_READ = 8 * 1024 * 1024;
/** Largest manifest written: what every registry has to take (distribution-spec, pushing manifests). */
const MAX_WRITTEN = 4 * 1024 * 1024;
/** Manifests and indexes of one repository. */
class Manifests {
    #place;
    #stored = new SingleFlight();
    constructor(place) {
        this.#place = place;
    }
    /** `ContentReader.manifest`. Throws `digest-mismatch` when the registry answers with something else. */
    async get(digest) {
        const document = await fetchManifest(this.#place, digest, 'pull');
        const actual = (0,oci_digest/* digestOf */.ol)(document.bytes, (0,oci_digest/* algorithmOf */.Hy)(digest));
        if (actual === digest)
            return { ...document, digest };
        throw new errors/* AppError */.uV('digest-mismatch', `${nameOf(this.#place)}: asked for manifest ${digest}, got ${actual}`);
    }
    /** `ContentWriter.putManifest`. */
    async put(document) {
        const { began, result } = this.#stored.run(document.digest, () => this.#store(document));
        const stored = await result;
        return began ? stored : 'present';
    }
    async #store(document) {
        const request = askManifest(this.#place, 'HEAD', document.digest, 'push');
        const { status } = expectStatus(request, await this.#place.send(request), [200, 404]);
        if (status === 200)
            return 'present';
        await writeManifest(this.#place, document, `manifests/${document.digest}`);
        return 'uploaded';
    }
}
/** The request for a manifest by digest or tag, asking for every type this tool reads. */
function askManifest(place, method, reference, access) {
    const headers = { accept: media_type/* ACCEPTED_MANIFESTS */.bb.join(', ') };
    const url = addressOf(place, `manifests/${reference}`);
    return { method, url, repository: place.repository, access, headers, limit: MAX_READ };
}
/** Reads a manifest by digest or tag. The digest given with it is computed from its bytes, never believed. */
async function fetchManifest(place, reference, access) {
    const request = askManifest(place, 'GET', reference, access);
    return documentFrom(expectStatus(request, await place.send(request), [200]));
}
/** The manifest in an answer. */
function documentFrom(response) {
    const { bytes } = response;
    return { mediaType: mediaTypeOf(response), digest: (0,oci_digest/* digestOf */.ol)(bytes), bytes };
}
/** Sends a manifest to an address below the repository, and checks what the registry says it stored. */
async function writeManifest(place, document, tail) {
    const { bytes, mediaType, digest } = document;
    if (bytes.length > MAX_WRITTEN) {
        throw new errors/* AppError */.uV('registry-failed', `manifest ${digest} has ${bytes.length} bytes; registries take ${MAX_WRITTEN}`);
    }
    const request = {
        method: 'PUT',
        url: addressOf(place, tail),
        repository: place.repository,
        access: 'push',
        headers: { 'content-type': mediaType },
        body: { length: bytes.length, open: () => bytes },
    };
    const response = expectStatus(request, await place.send(request), [200, 201, 202, 204]);
    checkStored(place, digest, response);
    return response;
}
/** The type a manifest was served under, without parameters. */
function servedType({ headers }) {
    return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
/** Registries on plain storage serve manifests as JSON or as bytes; then the document's own word counts. */
function mediaTypeOf(response) {
    const served = servedType(response);
    if ((0,media_type/* isIndexType */.$U)(served) || (0,media_type/* isManifestType */.Q3)(served))
        return served;
    try {
        const value = JSON.parse(new TextDecoder().decode(response.bytes));
        if (typeof value?.['mediaType'] === 'string')
            return value['mediaType'];
        if (Array.isArray(value?.['manifests']))
            return media_type/* MEDIA_TYPE */.Ap.index;
        if (Array.isArray(value?.['layers']))
            return media_type/* MEDIA_TYPE */.Ap.manifest;
    }
    catch {
        return served; // Not JSON: whoever parses the document reports that with its digest.
    }
    return served;
}

;// CONCATENATED MODULE: ./lib/registry/naming.js




/** Tags in one request that a registry with the feature should at least take (distribution-spec 1.2-dev, end-7b). */
const TAGS_PER_REQUEST = 10;
/** Tags named side by side where each needs a request. */
const PARALLEL = 8;
/** Answers to a request with several tags that say only that such requests are not known here. */
const NOT_UNDERSTOOD = [400, 404, 405, 414, 431, 501];
/** Points tags of a repository at stored documents. */
function tagWriter(place) {
    return { point: (document, tags) => point(place, document, tags) };
}
/**
 * One request for all tags where the registry names the accepted ones in `OCI-Tag`, else one request a tag.
 * After a failure no further tag is begun; those under way are finished before it is thrown.
 */
async function point(place, document, tags) {
    for (const tag of tags) {
        if (!(0,reference/* isTag */.dz)(tag))
            throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(tag)} is not a legal tag`);
    }
    const left = [...new Set(tags)];
    while (left.length > 1 && place.features.multipleTags !== false) {
        const accepted = await together(place, document, left.slice(0, TAGS_PER_REQUEST));
        place.features.multipleTags = accepted.size > 0;
        if (accepted.size === 0)
            break;
        left.splice(0, left.length, ...left.filter(tag => !accepted.has(tag)));
    }
    const one = async () => {
        for (let tag = left.shift(); tag !== undefined; tag = left.shift()) {
            try {
                await writeManifest(place, document, `manifests/${tag}`);
            }
            catch (error) {
                left.length = 0;
                throw error;
            }
        }
    };
    const ended = await Promise.allSettled(Array.from({ length: Math.min(PARALLEL, left.length) }, one));
    for (const result of ended)
        if (result.status === 'rejected')
            throw result.reason;
}
/** The tags that the registry took; empty when it does not know such requests and stored the document alone. */
async function together(place, document, tags) {
    const query = tags.map(tag => `tag=${tag}`).join('&');
    try {
        const response = await writeManifest(place, document, `manifests/${document.digest}?${query}`);
        const named = response.headers.all('oci-tag').flatMap(field => field.split(',').map(tag => tag.trim()));
        return new Set(named.filter(tag => tags.includes(tag)));
    }
    catch (error) {
        if (error instanceof RegistryError &&
            NOT_UNDERSTOOD.includes(error.status) &&
            error.kind !== 'tag-immutable') {
            return new Set();
        }
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./lib/registry/referrer-list.js



/**
 * A list of referrers with `entry` in it, undefined when it is there already with its true type and annotations.
 * Everything else in the list stays as others wrote it.
 */
function withEntry(entries, entry, present) {
    const known = entries.find(({ digest }) => digest === entry.digest);
    if (known !== undefined && (0,external_node_util_.isDeepStrictEqual)({ ...known }, { ...entry }))
        return undefined;
    const manifests = known === undefined
        ? [...entries, entry]
        : entries.map(old => (old.digest === entry.digest ? entry : old));
    return (0,manifest/* encodeManifest */.Gb)({ ...headOf(present), manifests });
}
function headOf(present) {
    if (present === undefined)
        return { schemaVersion: 2, mediaType: media_type/* MEDIA_TYPE */.Ap.index };
    return JSON.parse(new TextDecoder().decode(present.bytes));
}

;// CONCATENATED MODULE: ./lib/registry/referrer-tag.js





/** The size that every registry must take (distribution-spec, pushing manifests): some 8,000 entries. */
const referrer_tag_MAX_WRITTEN = 4 * 1024 * 1024;
/** The fallback tag of a digest (distribution-spec, referrers tag schema): algorithm and hash, cut to 32 and 64. */
function fallbackTag(subject) {
    const [algorithm = '', hash = ''] = subject.split(':');
    return `${algorithm.slice(0, 32)}-${hash.slice(0, 64)}`;
}
/** cosign's tag beside a digest (cosign SIGNATURE_SPEC.md, "tag-based discovery"). */
function companionTag(subject, kind) {
    return `${subject.replace(':', '-')}.${kind}`;
}
/** What the tag names; undefined only after a 404. */
async function readReferrerTag(place, tag) {
    return (await look(place, tag)).document;
}
/**
 * Read, change, write, read again, until nothing is left to be changed. Registries ignore `If-Match` on manifests, so
 * another writer's entry is kept by looking again, not by the condition; it is sent because it may be honoured one day.
 * Throws `lost-race` after the transport's number of tries, `tag-immutable` when the registry refuses.
 */
async function updateReferrerTag(place, { tag, change }) {
    let lost = false;
    const attempt = async () => {
        lost = false;
        const before = await look(place, tag, true);
        const next = await change(before.document);
        if (next === undefined)
            return before.response;
        const written = await write(place, tag, { next, before: before.response });
        if (written.status !== 412) {
            const after = await look(place, tag, true);
            if ((await change(after.document)) === undefined)
                return after.response;
        }
        lost = true;
        return written;
    };
    await place.pace.repeat(place.base, attempt, () => lost ? { kind: 'broken', transient: true } : { kind: 'answer', status: 200, words: '' });
    if (!lost)
        return;
    throw new errors/* AppError */.uV('lost-race', `${nameOf(place)}:${tag}: others keep writing this tag at the same time`, {
        hint: 'run again: what is stored is not sent again, and the missing entry is added',
    });
}
async function look(place, tag, once = false) {
    const request = { ...askManifest(place, 'GET', tag, 'pull'), ...(once ? { once: true } : {}) };
    const response = expectStatus(request, await place.send(request), [200, 404]);
    return { response, document: response.status === 404 ? undefined : documentFrom(response) };
}
async function write(place, tag, { next, before }) {
    const { bytes, mediaType, digest } = next;
    if (bytes.length > referrer_tag_MAX_WRITTEN) {
        throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}:${tag} would have ${bytes.length} bytes; registries take ${referrer_tag_MAX_WRITTEN}`);
    }
    const request = {
        method: 'PUT',
        url: addressOf(place, `manifests/${tag}`),
        repository: place.repository,
        access: 'push',
        headers: { 'content-type': mediaType, ...conditionOf(before) },
        body: { length: bytes.length, open: () => bytes },
        once: true,
    };
    const response = await place.send(request);
    if (response.status === 412 && new RegistryError(request, response).kind === 'tag-changed')
        return response;
    const stored = explained(place, tag, () => expectStatus(request, response, [200, 201, 202, 204]));
    checkStored(place, digest, stored);
    return stored;
}
function conditionOf({ status, headers }) {
    if (status === 404)
        return { 'if-none-match': '*' };
    const etag = headers.get('etag');
    return etag === undefined ? {} : { 'if-match': etag };
}
function explained(place, tag, expect) {
    try {
        return expect();
    }
    catch (error) {
        if (!(error instanceof RegistryError) || error.kind !== 'tag-immutable')
            throw error;
        throw new errors/* AppError */.uV('tag-immutable', `${nameOf(place)}:${tag}: the registry keeps this tag as it is: ${error.message}`, {
            cause: error,
            hint: 'signatures and SBOMs are listed under tags of the form sha256-*; exempt these from the immutability rule',
        });
    }
}

;// CONCATENATED MODULE: ./lib/registry/paging.js



/**
 * The address of the next page from Link fields (RFC 8288; distribution-spec, listing tags), undefined on the last page.
 * `current` is the page they came with. A next page on another origin is refused with `registry-untrusted`:
 * the request for it carries credentials (GHSA-h7vf-4x9w-h99v).
 */
function nextPage(links, current) {
    const target = links.flatMap(parseLinks).find(link => link.relations.includes('next'))?.target;
    if (target === undefined)
        return undefined;
    const url = URL.canParse(target, current.href) ? new URL(target, current) : undefined;
    if (url === undefined) {
        throw new errors/* AppError */.uV('registry-failed', `${current.host}: the address of the next page cannot be read`);
    }
    if (!sameOrigin(url, current) || url.username !== '' || url.password !== '') {
        throw new errors/* AppError */.uV('registry-untrusted', `${current.host}: refused the next page of a list at another origin: ${redactUrl(url)}`);
    }
    return url;
}
const LINK = /<([^>]*)>((?:[^,"]|"(?:[^"\\]|\\.)*")*)/gs;
const RELATION = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))/i;
function parseLinks(field) {
    return [...field.matchAll(LINK)].map(([, target = '', parameters = '']) => {
        const relation = RELATION.exec(parameters);
        const relations = (relation?.[1] ?? relation?.[2] ?? '').toLowerCase().split(/\s+/);
        return { target, relations };
    });
}

;// CONCATENATED MODULE: ./lib/registry/referrers-api.js








/** Pages read at most: a registry that always names a next page must not keep us for ever. */
const MAX_PAGES = 1000;
/** A page is an index, which registries bound as they bound manifests. */
const MAX_PAGE = 8 * 1024 * 1024;
/** Answers of registries that do not know the API. 401, 403 and failures are none of them: unknown is never absent. */
const UNSUPPORTED = [400, 404, 405, 406, 410, 501];
/**
 * The first page of the referrers API (distribution-spec, listing referrers), undefined where the registry has none.
 * GHCR redirects to another host (artifacthub/hub#4785), which counts as none and is not followed.
 */
async function firstPage(place, subject, artifactType) {
    const query = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`;
    const request = requestFor(place, addressOf(place, `referrers/${subject}${query}`));
    const response = await place.send(request).catch(refusedRedirect);
    if (response === undefined || UNSUPPORTED.includes(response.status))
        return undefined;
    if (response.status >= 300 && response.status < 400)
        return undefined;
    if (response.status !== 200)
        throw new RegistryError(request, response);
    return (0,media_type/* isIndexType */.$U)(servedType(response)) ? pageOf(place, response) : undefined;
}
/** Every entry from a first page on. */
async function* entriesFrom(place, first) {
    yield* first.manifests;
    let { next } = first;
    for (let pages = 1; next !== undefined; pages += 1) {
        if (pages >= MAX_PAGES) {
            throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: a list of referrers has more than ${MAX_PAGES} pages`);
        }
        const request = requestFor(place, next);
        const response = await place.send(request);
        if (response.status !== 200)
            throw new RegistryError(request, response);
        const page = pageOf(place, response);
        yield* page.manifests;
        next = page.next;
    }
}
function requestFor(place, url) {
    const { repository } = place;
    const headers = { accept: media_type/* MEDIA_TYPE */.Ap.index };
    return { method: 'GET', url, repository, access: 'pull', headers, limit: MAX_PAGE, stay: true };
}
function pageOf(place, { bytes, headers, url }) {
    const text = new TextDecoder().decode(bytes);
    // olareg answers null for a list without entries.
    const list = new TextEncoder().encode(text.replace(/"manifests"\s*:\s*null/, '"manifests":[]'));
    const parsed = (0,manifest/* parseManifest */.Ng)({ mediaType: media_type/* MEDIA_TYPE */.Ap.index, digest: (0,oci_digest/* digestOf */.ol)(bytes), bytes: list });
    if (parsed.kind === 'index') {
        return { manifests: parsed.index.manifests, next: nextPage(headers.all('link'), url) };
    }
    throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: a list of referrers is no image index`);
}
function refusedRedirect(error) {
    if (error instanceof errors/* AppError */.uV && error.code === 'registry-untrusted')
        return undefined;
    throw error;
}

;// CONCATENATED MODULE: ./lib/registry/referrers.js







/** Config types that older clients wrote as an entry's artifactType (cosign#4641): they say nothing. */
const UNTRUE = new Set([
    undefined,
    'application/vnd.oci.empty.v1+json',
    'application/vnd.oci.image.config.v1+json',
]);
/** The referrers of one repository, by the API where the registry has it, else by fallback tags. */
function referrersOf(place) {
    const inTurn = turns();
    return {
        referrersOf: (subject, artifactType) => list(place, subject, artifactType),
        companionOf: (subject, kind) => readReferrerTag(place, companionTag(subject, kind)),
        attach: document => {
            const entry = entryOf(document);
            // olareg 0.1 loses entries of one subject that come at the same time, as every fallback tag does.
            return inTurn(entry.subject, () => attach(place, document, entry));
        },
        amendCompanion: (subject, kind, change) => {
            const tag = companionTag(subject, kind);
            return inTurn(tag, () => updateReferrerTag(place, { tag, change }));
        },
    };
}
async function* list(place, subject, artifactType) {
    const first = await ask(place, subject, artifactType);
    if (first === undefined) {
        for (const entry of listIn(place, await readReferrerTag(place, fallbackTag(subject)))) {
            const { artifactType: type } = entry;
            if (artifactType === undefined || type === artifactType || UNTRUE.has(type))
                yield entry;
        }
        return;
    }
    // Filtering is the registry's choice (OCI-Filters-Applied), so it is done here as well.
    for await (const entry of entriesFrom(place, first)) {
        if (artifactType === undefined || entry.artifactType === artifactType)
            yield entry;
    }
}
/** Asks the API unless the registry is known to have none, and remembers what came back. */
async function ask(place, subject, artifactType) {
    return place.features.referrers === false ? undefined : probe(place, subject, artifactType);
}
async function probe(place, subject, artifactType) {
    const page = await firstPage(place, subject, artifactType);
    place.features.referrers = page !== undefined;
    return page;
}
/**
 * The manifest is sent without a look whether it is there: it is smaller than the question. `OCI-Subject` alone is not
 * believed: ECR has sent it without having the API (sigstore/sigstore-js#1183).
 */
async function attach(place, document, entry) {
    const response = await writeManifest(place, document, `manifests/${document.digest}`);
    const processed = response.headers.get('oci-subject') === entry.subject;
    if (processed && place.features.referrers === true)
        return 'uploaded';
    // Some answer 404 for a repository that does not exist yet, which was taken for the lack of the API.
    const first = await (processed ? probe : ask)(place, entry.subject);
    if (first !== undefined && (processed || (await lists(place, first, document.digest))))
        return 'uploaded';
    await updateReferrerTag(place, {
        tag: fallbackTag(entry.subject),
        change: present => withEntry(listIn(place, present), entry.descriptor, present),
    });
    return 'uploaded';
}
async function lists(place, first, digest) {
    for await (const entry of entriesFrom(place, first))
        if (entry.digest === digest)
            return true;
    return false;
}
/** What a list of referrers says of a manifest (distribution-spec, pushing manifests with subject). */
function entryOf(document) {
    const parsed = (0,manifest/* parseManifest */.Ng)(document);
    const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    const artifactType = said.artifactType ?? (parsed.kind === 'manifest' ? parsed.manifest.config.mediaType : undefined);
    if (said.subject === undefined) {
        throw new errors/* AppError */.uV('internal', `manifest ${document.digest} has no subject, so it cannot be attached`);
    }
    const descriptor = {
        ...(0,manifest/* describe */.q0)(document),
        ...(said.annotations === undefined ? {} : { annotations: said.annotations }),
        ...(artifactType === undefined ? {} : { artifactType }),
    };
    return { subject: said.subject.digest, descriptor };
}
/** The entries of a fallback tag. Whatever else a tag of this name holds is not overwritten. */
function listIn(place, present) {
    if (present === undefined)
        return [];
    const parsed = (0,manifest/* parseManifest */.Ng)(present);
    if (parsed.kind === 'index')
        return parsed.index.manifests;
    throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: manifest ${present.digest} stands where a list of referrers is expected`);
}
/** Tasks of one key run one after the other, so that this process never races itself. */
function turns() {
    const last = new Map();
    return (key, task) => {
        const before = last.get(key) ?? Promise.resolve();
        const turn = before.then(task, task); // An earlier failure is its own caller's.
        last.set(key, turn);
        return turn;
    };
}

;// CONCATENATED MODULE: ./lib/registry/tags.js







/** Tags asked for at a time; ECR refuses more than 1000. */
const PAGE_SIZE = 1000;
/** Pages read at most: a registry that always names a next page must not keep us for ever. */
const tags_MAX_PAGES = 1000;
/** A page of 1000 tags of the longest kind is 131 KiB; registries that ignore `n` send everything at once. */
const tags_MAX_PAGE = 16 * 1024 * 1024;
/** Reads the tags of a repository. `access` is what is asked for with each look: push shows early that pushing is allowed. */
function tagReader(place, access) {
    return {
        stateOf: tag => stateOf(place, tag, access),
        list: () => tags_list(place),
    };
}
async function stateOf(place, tag, access) {
    try {
        return await tags_look(place, tag, access);
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return { kind: 'unknown', error };
        throw error;
    }
}
/** Only a 404 is absent. A 200 without a digest is read and hashed. */
async function tags_look(place, tag, access) {
    const request = askManifest(place, 'HEAD', tag, access);
    const response = await place.send(request);
    if (response.status === 404)
        return { kind: 'absent' };
    if (response.status !== 200)
        throw new RegistryError(request, response);
    const digest = response.headers.get('docker-content-digest');
    if (digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest))
        return { kind: 'present', digest, mediaType: servedType(response) };
    const document = await fetchManifest(place, tag, access);
    return { kind: 'present', digest: document.digest, mediaType: document.mediaType };
}
/** distribution-spec, "listing tags". A repository that does not exist yet has no tags. */
async function* tags_list(place) {
    let url = addressOf(place, `tags/list?n=${PAGE_SIZE}`);
    for (let page = 0; url !== undefined; page += 1) {
        if (page >= tags_MAX_PAGES) {
            throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: its list of tags has more than ${tags_MAX_PAGES} pages`);
        }
        const request = {
            method: 'GET',
            url,
            repository: place.repository,
            access: 'pull',
            limit: tags_MAX_PAGE,
        };
        const response = expectStatus(request, await place.send(request), [200, 404]);
        if (response.status === 404)
            return;
        yield* tagsOf(place, response.bytes);
        url = nextPage(response.headers.all('link'), url);
    }
}
function tagsOf(place, bytes) {
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(bytes));
    }
    catch (cause) {
        throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: its list of tags is not JSON`, { cause });
    }
    // Null and nothing at all are how some say that there are none.
    const tags = typeof value === 'object' && value !== null ? (value.tags ?? []) : undefined;
    if (!Array.isArray(tags)) {
        throw new errors/* AppError */.uV('registry-failed', `${nameOf(place)}: expected a list of tags, found none in the answer`);
    }
    return tags.filter((tag) => typeof tag === 'string' && (0,reference/* isTag */.dz)(tag));
}

;// CONCATENATED MODULE: ./lib/registry/challenge.js
const TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
const TOKEN68 = /[A-Za-z0-9._~+/-]+=*(?=[ \t]*(?:,|$))/y;
const SPACE = /[ \t]*/y;
const COMMAS = /[ \t,]*/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"/sy;
/** Only for text without a closing quote, which some gateways send: everything that is left. */
const UNCLOSED = /"(.*)$/sy;
/**
 * Reads every challenge of every WWW-Authenticate field, in order: several fields, several challenges in a field,
 * quoted pairs, any case. Malformed text ends its field; what was read before it counts.
 */
function parseChallenges(fields) {
    return fields.flatMap(parseField);
}
/** The challenge to answer: bearer before basic; undefined when neither is offered. */
function chooseChallenge(challenges) {
    return (challenges.find(({ scheme }) => scheme === 'bearer') ??
        challenges.find(({ scheme }) => scheme === 'basic'));
}
function parseField(field) {
    const found = [];
    let at = 0;
    const take = (pattern) => {
        pattern.lastIndex = at;
        const match = pattern.exec(field);
        if (match)
            at = pattern.lastIndex;
        return match;
    };
    const parameter = () => {
        const start = at;
        const name = take(TOKEN)?.[0].toLowerCase();
        take(SPACE);
        if (name !== undefined && field[at] === '=') {
            at += 1;
            take(SPACE);
            const quoted = take(QUOTED) ?? take(UNCLOSED);
            const value = quoted ? unescaped(quoted[1] ?? '') : take(TOKEN)?.[0];
            if (value !== undefined)
                return [name, value];
        }
        at = start;
        return undefined;
    };
    for (;;) {
        take(COMMAS);
        const scheme = take(TOKEN)?.[0].toLowerCase();
        if (scheme === undefined)
            return found;
        const parameters = new Map();
        found.push({ scheme, parameters });
        take(SPACE);
        if (take(TOKEN68))
            continue;
        for (let next = parameter(); next !== undefined; next = parameter()) {
            if (!parameters.has(next[0]))
                parameters.set(next[0], next[1]);
            take(COMMAS);
        }
    }
}
function unescaped(text) {
    return text.replace(/\\(.)/gs, '$1');
}

;// CONCATENATED MODULE: ./lib/registry/explaining.js
/** Asks again by GET where a HEAD for a manifest was refused, because only answers to GET say why. */
const explaining = next => async (request) => {
    const response = await next(request);
    return response.status < 400 || response.status === 404 ? response : inWords(next, request, response);
};
/** The same refusal with the registry's words, where they can be had. */
async function inWords(send, request, response) {
    // Requests without a limit are for blobs: nobody wants their content.
    if (request.method !== 'HEAD' || request.limit === undefined)
        return response;
    const told = await send({ ...request, method: 'GET' });
    return told.status === response.status ? told : response;
}

;// CONCATENATED MODULE: ./lib/registry/scope.js
/** Reads the `scope` of a challenge: scopes separated by spaces. A name may hold colons (host:port). Others are dropped. */
function parseScopes(text) {
    return text.split(/\s+/).flatMap(part => {
        const first = part.indexOf(':');
        const last = part.lastIndexOf(':');
        if (first <= 0 || last <= first + 1)
            return [];
        const actions = part
            .slice(last + 1)
            .split(',')
            .filter(Boolean);
        return [{ type: part.slice(0, first), name: part.slice(first + 1, last), actions }];
    });
}
/** The scope of one repository. */
function repositoryScope(path, actions) {
    return { type: 'repository', name: path, actions };
}
/** One scope for every resource with the actions of all, sorted, so that equal rights give equal text. */
function mergeScopes(...lists) {
    const merged = new Map();
    for (const scope of lists.flat()) {
        const key = `${scope.type}:${scope.name}`;
        const entry = merged.get(key) ?? { scope, actions: new Set() };
        for (const action of scope.actions)
            entry.actions.add(action);
        merged.set(key, entry);
    }
    return [...merged.values()]
        .map(({ scope, actions }) => ({ ...scope, actions: [...actions].sort() }))
        .sort((a, b) => (formatScope(a) < formatScope(b) ? -1 : 1));
}
/** The text form of a scope. */
function formatScope(scope) {
    return `${scope.type}:${scope.name}:${scope.actions.join(',')}`;
}
/** True when a token for `held` also serves `wanted`. */
function covers(held, wanted) {
    return wanted.every(want => held.some(have => have.type === want.type &&
        have.name === want.name &&
        (have.actions.includes('*') || want.actions.every(action => have.actions.includes(action)))));
}

;// CONCATENATED MODULE: ./lib/registry/authenticating.js








/**
 * Answers challenges (RFC 9110 section 11; distribution, token authentication) and remembers them per origin, so that
 * later requests carry their proof at once. A refused token is renewed once. The first request to an origin goes
 * alone, to find out what all the others need. Throws `credentials-missing`, `credentials-rejected`, `not-allowed`.
 */
function authenticating({ tokens, credentials }) {
    return next => {
        const memory = new Memory();
        const prove = async (challenge, request, refused) => {
            const found = await credentials(request.repository);
            if (found === undefined && request.access === 'push')
                throw missing(request);
            if (found?.credential.kind === 'bearer')
                return { field: `Bearer ${found.credential.token}`, found };
            if (challenge.scheme === 'basic')
                return { field: basicField(found), found };
            const scopes = mergeScopes(scopesOf(request), memory.extraScopes(request));
            const token = await tokens.token({
                challenge,
                registry: request.url,
                repository: request.repository,
                found,
                scopes,
                refused,
            });
            return { field: `Bearer ${token}`, found, token };
        };
        return async (request) => {
            if (request.bare)
                return next(request);
            const leave = await memory.enter(request.url.origin);
            try {
                const known = memory.challenge(request.url.origin);
                const first = known === undefined ? ANONYMOUS : await prove(known, request);
                const response = await sendWith(next, request, first);
                if (!isRefused(request, response))
                    return response;
                const challenge = chooseChallenge(parseChallenges(response.headers.all('www-authenticate')));
                if (challenge === undefined)
                    throw await rejected(next, request, { response, proof: first });
                memory.learn(request, challenge);
                leave();
                const second = await prove(challenge, request, first.token);
                if (second.field === first.field)
                    throw await rejected(next, request, { response, proof: second });
                const answer = await sendWith(next, request, second);
                if (isRefused(request, answer))
                    throw await rejected(next, request, { response: answer, proof: second });
                return answer;
            }
            finally {
                leave();
            }
        };
    };
}
const ANONYMOUS = { field: undefined, found: undefined };
/** What was learned of each origin. */
class Memory {
    #challenges = new Map();
    #extra = new Map();
    #first = new Map();
    /** Waits while the very first request to an origin is under way; returns what ends that. */
    async enter(origin) {
        const first = this.#first.get(origin);
        if (first) {
            await first;
            return () => { };
        }
        let leave = () => { };
        const held = new Promise(resolve => {
            leave = resolve;
        });
        this.#first.set(origin, held);
        return leave;
    }
    challenge(origin) {
        return this.#challenges.get(origin);
    }
    /** Scopes that the registry named for such a request beyond those we ask for. */
    extraScopes(request) {
        return this.#extra.get(keyOf(request)) ?? [];
    }
    learn(request, challenge) {
        this.#challenges.set(request.url.origin, challenge);
        this.#extra.set(keyOf(request), parseScopes(challenge.parameters.get('scope') ?? ''));
    }
}
function keyOf(request) {
    return `${request.url.origin} ${scopesOf(request).map(formatScope).join(' ')}`;
}
/** The rights a request needs (distribution, token scope): pushing includes reading what is there. */
function scopesOf({ repository, access, mountFrom }) {
    const own = repositoryScope(repository.path, access === 'push' ? ['pull', 'push'] : ['pull']);
    return mergeScopes([own], mountFrom === undefined ? [] : [repositoryScope(mountFrom, ['pull'])]);
}
/** A 401 of the registry itself; one from a host it redirected to is not for our credentials. */
function isRefused(request, response) {
    return response.status === 401 && sameOrigin(request.url, response.url);
}
function sendWith(next, request, { field }) {
    return next(field === undefined ? request : { ...request, headers: { ...request.headers, authorization: field } });
}
function basicField(found) {
    if (found === undefined || found.credential.kind === 'bearer')
        return undefined;
    const { credential } = found;
    const secret = credential.kind === 'basic' ? credential.password : credential.token;
    return `Basic ${basicValue(credential.username, secret)}`;
}
function missing({ repository }, cause) {
    const said = cause === undefined ? '' : `: ${cause.message}`;
    return new errors/* AppError */.uV('credentials-missing', `${repository.registry} asks for a sign-in for ${repository.path}, and there is no credential for it: give the inputs \`username\` and \`password\`${said}`, { hint: `a login by \`docker login ${repository.registry}\` is found as well`, cause });
}
async function rejected(next, request, { response, proof }) {
    const told = await inWords(again => sendWith(next, again, proof), request, response);
    const error = new RegistryError(request, told);
    if (proof.found === undefined)
        return missing(request, error);
    const challenges = parseChallenges(response.headers.all('www-authenticate'));
    const lacksRight = challenges.some(({ parameters }) => parameters.get('error') === 'insufficient_scope');
    const { registry, path } = request.repository;
    if (lacksRight) {
        const right = request.access === 'push' ? 'push to' : 'pull from';
        return new errors/* AppError */.uV('not-allowed', `${registry}: the credential from ${proof.found.from} may not ${right} ${path}: ${error.message}`, { cause: error, hint: RIGHT_MISSING });
    }
    return new errors/* AppError */.uV('credentials-rejected', `${registry}: the credential from ${proof.found.from} was refused: ${error.message}`, { cause: error });
}

;// CONCATENATED MODULE: ./lib/registry/collecting.js


/** What is read of a refusal, and of a success that names no limit: protects from answers without end. */
const MAX_ANSWER = 64 * 1024;
/** Longest exchange with a collected answer: a body that trickles never meets the limit between two pieces. */
const MAX_EXCHANGE_MS = 120_000;
/**
 * The innermost part of the transport: one exchange over the network, its answer collected up to the request's limit
 * or, for a success of a request with `stream`, handed over as it comes. Throws `NetworkFailure`,
 * and `registry-untrusted` for a success that is longer than the limit.
 */
function collecting({ http, userAgent, signal }) {
    return async (request) => {
        const response = await http.request({
            method: request.method,
            url: request.url,
            headers: { 'user-agent': userAgent, ...request.headers },
            ...(request.body === undefined ? {} : { body: request.body }),
            ...(signal === undefined ? {} : { signal }),
            // Blobs take as long as they take, in both directions; a stall of theirs is noticed below.
            ...(request.stream || request.once ? {} : { totalMs: MAX_EXCHANGE_MS }),
        });
        const { status, headers } = response;
        const succeeded = status >= 200 && status < 300;
        const answer = { status, headers, url: request.url };
        if (request.stream && succeeded)
            return { ...answer, bytes: new Uint8Array(), stream: response.body };
        return { ...answer, bytes: await collect(request, response, succeeded) };
    };
}
async function collect(request, response, succeeded) {
    const limit = succeeded ? (request.limit ?? MAX_ANSWER) : MAX_ANSWER;
    const chunks = [];
    let size = 0;
    for await (const chunk of response.body) {
        chunks.push(chunk);
        size += chunk.length;
        if (size > limit)
            break;
    }
    if (size <= limit)
        return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
    await response.discard();
    if (!succeeded)
        return Buffer.concat(chunks).subarray(0, limit);
    throw new errors/* AppError */.uV('registry-untrusted', `${request.method} ${redactUrl(request.url)}: the answer is longer than the ${limit} bytes allowed for it`);
}

;// CONCATENATED MODULE: ./lib/registry/observing.js

/** A limit with less than this left is worth a word in the log. */
const FEW_LEFT = 10;
/** Different warnings kept apart per run; a registry that makes up new ones gets no more lines. */
const MAX_WARNINGS = 50;
/**
 * Reports what registries say beside their answers, each once a run: `Warning: 299` fields (distribution-spec,
 * warnings) and rate limits that are nearly spent (Docker Hub's `ratelimit-remaining: 76;w=21600`).
 */
function observing(log) {
    const said = new Set();
    const once = (line) => {
        if (said.has(line) || said.size >= MAX_WARNINGS)
            return;
        said.add(line);
        log.warning(line);
    };
    return next => async (request) => {
        const response = await next(request);
        const { host } = response.url;
        for (const field of response.headers.all('warning')) {
            const words = /^\s*299\s+\S+\s+"((?:[^"\\]|\\.)*)"/.exec(field)?.[1]?.replace(/\\(.)/g, '$1');
            if (words)
                once(`${host} warns: ${plainLine(words, 400)}`);
        }
        const left = /^\s*([0-9]+)/.exec(response.headers.get('ratelimit-remaining') ?? '')?.[1];
        if (left !== undefined && Number(left) < FEW_LEFT) {
            once(`${host}: the rate limit is nearly spent, fewer than ${FEW_LEFT} requests are left`);
        }
        return response;
    };
}

;// CONCATENATED MODULE: ./lib/registry/redirecting.js




/** Follows redirects by the rules of redirect.ts; content is opened anew for every hop. */
const redirecting = next => async (request) => {
    let hop = { method: request.method, url: request.url, headers: request.headers ?? {} };
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
        const response = await next({ ...request, url: hop.url, headers: hop.headers });
        const answer = { status: response.status, location: response.headers.get('location') };
        const following = nextHop(hop, answer, request.url);
        if (following === undefined)
            return response;
        if (request.stay && !sameOrigin(request.url, following.url)) {
            throw new errors/* AppError */.uV('registry-untrusted', `${request.url.host}: refused redirect to ${redactUrl(following.url)}: the request carries a secret`);
        }
        hop = following;
    }
    throw new errors/* AppError */.uV('registry-failed', `${request.method} ${redactUrl(request.url)}: more than ${MAX_HOPS} redirects`);
};

;// CONCATENATED MODULE: ./lib/registry/retrying.js




/** Repeats what failed for the moment, with one memory per origin of until when a registry wants to be left alone. */
class Pace {
    #clock;
    #log;
    #signal;
    #notBefore = new Map();
    constructor(clock, log, signal) {
        this.#clock = clock;
        this.#log = log;
        this.#signal = signal;
    }
    /**
     * Runs `attempt` until it gives an answer that stands. `judge` may call an answer broken that only its caller knows
     * to be worth a repetition. The last answer is returned and the last error thrown as they are.
     */
    async repeat(origin, attempt, judge) {
        for (let number = 1;; number += 1) {
            await this.#waitTurn(origin);
            const outcome = await settle(attempt);
            const seen = (outcome.kind === 'answer' ? judge?.(outcome.response) : undefined) ?? attemptOf(outcome);
            const decision = decide(number, seen, { now: this.#clock.now(), random: this.#clock.random() });
            if (decision.action === 'stop')
                return finish(origin, outcome, seen, decision);
            if (decision.shared)
                this.#notBefore.set(origin.origin, this.#clock.now() + decision.ms);
            const pause = `next try in ${(decision.ms / 1000).toFixed(1)} s (${number + 1} of ${MAX_ATTEMPTS})`;
            this.#log.info(`${origin.host}: ${describeAttempt(outcome, seen)}, ${pause}`);
            await this.#clock.sleep(decision.ms, this.#signal);
        }
    }
    async #waitTurn({ origin }) {
        const ms = (this.#notBefore.get(origin) ?? 0) - this.#clock.now();
        if (ms > 0)
            await this.#clock.sleep(ms, this.#signal);
    }
}
/** Repeats requests by the rules of retry.ts, except those marked `once`. */
function retrying(pace) {
    return next => request => (request.once ? next(request) : pace.repeat(request.url, () => next(request)));
}
async function settle(attempt) {
    try {
        return { kind: 'answer', response: await attempt() };
    }
    catch (error) {
        return { kind: 'thrown', error };
    }
}
function attemptOf(outcome) {
    if (outcome.kind === 'answer') {
        const { status, headers, bytes } = outcome.response;
        if (status < 400)
            return { kind: 'answer', status, words: '' };
        return {
            kind: 'answer',
            status,
            retryAfter: headers.get('retry-after'),
            words: parseRefusal(bytes).words,
        };
    }
    const { error } = outcome;
    if (error instanceof http_port/* NetworkFailure */.p)
        return { kind: 'broken', transient: error.transient };
    if (error instanceof RegistryError) {
        return { kind: 'answer', status: error.status, retryAfter: error.retryAfter, words: error.message };
    }
    return { kind: 'broken', transient: false };
}
function finish(origin, outcome, seen, { retryAfterMs = 0 }) {
    if (seen.kind === 'answer' && retryAfterMs > MAX_RETRY_AFTER_MS) {
        const code = isRateLimit(seen) ? 'rate-limited' : 'registry-failed';
        const asked = `it asks to wait ${Math.ceil(retryAfterMs / 1000)} s (Retry-After), at most ${MAX_RETRY_AFTER_MS / 1000} s are waited`;
        throw new errors/* AppError */.uV(code, `${origin.host}: status ${seen.status}, ${asked}: ${seen.words}`);
    }
    if (outcome.kind === 'thrown')
        throw outcome.error;
    return outcome.response;
}
function describeAttempt(outcome, seen) {
    if (seen.kind === 'answer')
        return `status ${seen.status}`;
    if (outcome.kind === 'answer')
        return `status ${outcome.response.status}`;
    return outcome.error instanceof http_port/* NetworkFailure */.p ? `${outcome.error.reason}` : 'failed';
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/registry/token-request.js








/** Name under which token services may list this client. */
const CLIENT_ID = 'cfcr-push';
/** Tokens are a few KiB at most. */
const MAX_TOKEN_ANSWER = 64 * 1024;
/**
 * Asks a token service once: by POST for an identity token (falling back to GET where the service has no POST),
 * else by GET with Basic or anonymously. A transient failure is thrown as it came, for the transport to repeat.
 */
async function requestToken({ send, insecure }, wish) {
    const realm = realmOf(wish, insecure);
    const credential = wish.found?.credential;
    if (credential?.kind === 'identity') {
        const request = byPost(wish, realm, credential);
        const response = await send(request);
        if (![404, 405].includes(response.status))
            return read(wish, request, response);
    }
    const request = byGet(wish, realm, credential);
    return read(wish, request, await send(request));
}
/** The address of the token service, checked before a credential goes there (GHSA-28r5-37g7-p6mp, GHSA-xf85-363p-868w). */
function realmOf({ challenge, registry }, insecure) {
    const text = challenge.parameters.get('realm') ?? '';
    if (!URL.canParse(text)) {
        throw new errors/* AppError */.uV('registry-failed', `${registry.host}: its challenge names no token service`);
    }
    const realm = new URL(text);
    checkAddress(realm, { registry, what: 'token service' });
    if (realm.protocol === 'http:' && realm.hostname !== registry.hostname && !isPlain(realm.host, insecure)) {
        throw new errors/* AppError */.uV('registry-untrusted', `${registry.host}: refused token service ${redactUrl(realm)}: it is not https`);
    }
    return realm;
}
function byGet(wish, realm, credential) {
    const url = new URL(realm);
    // Artifact Keeper: a repeated `service` is refused, so one that the realm already carries is not sent again.
    const service = wish.challenge.parameters.get('service');
    if (service !== undefined && !url.searchParams.has('service'))
        url.searchParams.set('service', service);
    for (const scope of wish.scopes)
        url.searchParams.append('scope', formatScope(scope));
    const login = loginOf(credential);
    if (login === undefined)
        return common(wish, 'GET', url, {});
    url.searchParams.set('account', login.username);
    return common(wish, 'GET', url, { authorization: `Basic ${basicValue(login.username, login.password)}` });
}
function byPost(wish, realm, { token }) {
    const form = new URLSearchParams({
        grant_type: 'refresh_token',
        client_id: CLIENT_ID,
        refresh_token: token,
    });
    const service = wish.challenge.parameters.get('service');
    if (service !== undefined && !realm.searchParams.has('service'))
        form.set('service', service);
    if (wish.scopes.length > 0)
        form.set('scope', wish.scopes.map(formatScope).join(' '));
    const bytes = new TextEncoder().encode(form.toString());
    return {
        ...common(wish, 'POST', realm, { 'content-type': 'application/x-www-form-urlencoded' }),
        body: { length: bytes.length, open: () => bytes },
    };
}
function common({ repository }, method, url, headers) {
    return {
        method,
        url,
        repository,
        access: 'pull',
        headers,
        bare: true,
        stay: true,
        limit: MAX_TOKEN_ANSWER,
    };
}
function loginOf(credential) {
    if (credential?.kind === 'basic')
        return credential;
    return credential?.kind === 'identity'
        ? { username: credential.username, password: credential.token }
        : undefined;
}
function read(wish, request, response) {
    if (response.status !== 200)
        throw refusalOf(wish, new RegistryError(request, response));
    let value;
    try {
        value = JSON.parse(new TextDecoder().decode(response.bytes));
    }
    catch (cause) {
        throw new errors/* AppError */.uV('registry-failed', `${redactUrl(request.url)}: expected a token as JSON`, { cause });
    }
    const answer = (value ?? {});
    const token = [answer['token'], answer['access_token']].find(text => typeof text === 'string' && text !== '');
    if (typeof token !== 'string')
        throw new errors/* AppError */.uV('registry-failed', `${redactUrl(request.url)}: the answer holds no token`);
    // Anything else would be a header of the registry's making in our requests.
    if (!/^[\x21-\x7e]+$/.test(token)) {
        throw new errors/* AppError */.uV('registry-untrusted', `${redactUrl(request.url)}: the token holds characters that no token has`);
    }
    const life = Number(answer['expires_in']);
    return { token, ...(Number.isFinite(life) && life > 0 ? { expiresInSeconds: life } : {}) };
}
function refusalOf({ repository, found }, error) {
    if (error.status >= 500 || error.status === 429 || error.kind === 'rate-limited')
        return error;
    const scope = `${repository.registry}/${repository.path}`;
    if (found === undefined) {
        return new errors/* AppError */.uV('credentials-missing', `${scope}: no access without a credential: ${error.message}`, {
            cause: error,
            hint: `give \`username\` and \`password\` for ${repository.registry}`,
        });
    }
    const lacksRight = error.status === 403;
    return new errors/* AppError */.uV(lacksRight ? 'not-allowed' : 'credentials-rejected', `${scope}: the credential from ${found.from} was refused: ${error.message}`, { cause: error, ...(lacksRight ? { hint: RIGHT_MISSING } : {}) });
}

;// CONCATENATED MODULE: ./lib/registry/token.js




/** Tokens that say nothing of their life live this long (distribution, token specification). */
const MIN_LIFE_MS = 60_000;
/** A token is renewed this long before its end: it has to outlive the way to the registry. */
const EARLY_MS = 10_000;
/**
 * Access tokens of token services (distribution, token authentication), remembered per registry, service, account
 * and scopes. Several wishes for one token at the same time become one request. A failed request is forgotten.
 */
class Tokens {
    #deps;
    #held = new Map();
    #pending = new Map();
    constructor(deps) {
        this.#deps = deps;
    }
    /** A token that is good for at least the scopes. Throws `credentials-rejected`, `not-allowed`, `registry-untrusted`. */
    token(wish) {
        const account = accountOf(wish);
        const now = this.#deps.clock.now();
        const usable = (this.#held.get(account) ?? []).filter(({ until, value }) => until > now && value !== wish.refused);
        this.#held.set(account, usable);
        const held = usable.find(({ scopes }) => covers(scopes, wish.scopes));
        if (held)
            return Promise.resolve(held.value);
        const key = `${account} ${wish.scopes.map(formatScope).join(' ')}`;
        const pending = this.#pending.get(key);
        if (pending)
            return pending;
        const request = this.#fetch(wish, account).finally(() => this.#pending.delete(key));
        this.#pending.set(key, request);
        return request;
    }
    async #fetch(wish, account) {
        const started = this.#deps.clock.now();
        const answer = await requestToken(this.#deps, wish);
        this.#deps.mask(answer.token);
        const held = { scopes: wish.scopes, value: answer.token, until: started + lifeOf(answer) };
        this.#held.set(account, [held, ...(this.#held.get(account) ?? [])]);
        return answer.token;
    }
}
/** Counted from when we asked, not by the service's clock: the two may differ by minutes. */
function lifeOf({ expiresInSeconds = 0 }) {
    return Math.max(MIN_LIFE_MS, expiresInSeconds * 1000) - EARLY_MS;
}
/** Tells apart who asks whom, without keeping the secret in a key. */
function accountOf({ challenge, registry, found }) {
    const { parameters } = challenge;
    const secret = found === undefined ? '' : `${found.credential.kind} ${secretText(found.credential)}`;
    const id = (0,external_node_crypto_.createHash)('sha256').update(secret).digest('hex');
    return [registry.origin, parameters.get('realm'), parameters.get('service'), id].join(' ');
}
function secretText(credential) {
    return credential.kind === 'basic'
        ? basicValue(credential.username, credential.password)
        : credential.token;
}

;// CONCATENATED MODULE: ./lib/registry/transport.js








/** How a request travels: every concern is one layer, and this is the whole list, outermost first. */
function createTransport(options) {
    const { http, clock, userAgent, log, signal } = options;
    const pace = new Pace(clock, log, signal);
    const wire = compose([redirecting, observing(log)], collecting({ http, userAgent, signal }));
    const tokens = new Tokens({ send: wire, clock, insecure: options.insecure, mask: options.mask });
    const send = compose([
        retrying(pace),
        (0,limiting/* limiting */._)(options.requestsPerOrigin),
        explaining,
        authenticating({ tokens, credentials: options.credentials }),
    ], wire);
    return { send, pace };
}
function compose(layers, innermost) {
    return layers.reduceRight((next, layer) => layer(next), innermost);
}

;// CONCATENATED MODULE: ./lib/registry/client.js











/** Uploads under way to one registry: enough to fill a line, few enough not to meet its limits. */
const TRANSFERS_PER_REGISTRY = 4;
/** Small requests under way to one origin. */
const REQUESTS_PER_ORIGIN = 16;
/** Assembles the client. Nothing is sent until something is asked for. Throws `bad-input` for an impossible host. */
function createRegistryClient(options) {
    const { limits = {}, log = SILENT } = options;
    const insecure = options.insecureRegistries ?? [];
    const { send, pace } = createTransport({
        http: options.http,
        clock: options.clock,
        credentials: remembered(options.credentials, options.mask, log),
        insecure,
        userAgent: options.userAgent,
        log,
        requestsPerOrigin: limits.requests ?? REQUESTS_PER_ORIGIN,
        signal: options.signal,
        mask: options.mask,
    });
    const registryOf = memo((registry) => ({
        base: endpointOf(registry, insecure),
        features: new Features(),
        transfers: new limiting/* Limiter */.j(limits.transfers ?? TRANSFERS_PER_REGISTRY),
    }));
    const storesOf = memo((_name, repository) => {
        const place = { repository, send, pace, ...registryOf(repository.registry) };
        const [blobs, manifests] = [new Blobs(place), new Manifests(place)];
        return { place, blobs, manifests, referrers: referrersOf(place) };
    });
    return {
        repository: (repository, { readOnly = false } = {}) => {
            const { place, blobs, manifests } = storesOf((0,reference/* fullName */.fq)(repository), repository);
            return {
                content: {
                    manifest: digest => manifests.get(digest),
                    blob: descriptor => blobs.read(descriptor),
                    putBlob: (source, from) => blobs.put(source, from),
                    putManifest: document => manifests.put(document),
                },
                tags: tagReader(place, readOnly ? 'pull' : 'push'),
            };
        },
        referrers: repository => storesOf((0,reference/* fullName */.fq)(repository), repository).referrers,
        naming: repository => tagWriter(storesOf((0,reference/* fullName */.fq)(repository), repository).place),
    };
}
const SILENT = { info: () => { }, warning: () => { } };
/** One look-up per repository and run; what it finds is masked before anybody can use it. */
function remembered(lookup, mask, log) {
    const said = new Set();
    const find = memo(async (_key, place) => {
        const found = await lookup(place);
        for (const secret of found === undefined ? [] : secretsOf(found.credential))
            mask(secret);
        const line = `${place.registry}: ${found === undefined ? 'no credential, anonymous' : `credential from ${found.from}`}`;
        if (!said.has(line))
            log.info(line);
        said.add(line);
        return found;
    });
    return place => find(`${place.registry}/${place.path}`, place);
}
function memo(make) {
    const made = new Map();
    return (key, ...more) => {
        const known = made.get(key);
        if (known !== undefined)
            return known;
        const value = make(key, ...more);
        made.set(key, value);
        return value;
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/registry/credential-helper.js


/** A helper that asks a keychain or a cloud answers in seconds; one that waits for a person hangs a CI job. */
const HELPER_TIMEOUT_MS = 30_000;
const credential_helper_MAX_WORDS = 400;
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
        const words = plainLine(`${result.stdout} ${result.stderr}`, credential_helper_MAX_WORDS);
        if (/credentials not found|no credentials server URL|no basic auth credentials/i.test(words))
            return undefined;
        fail(words === '' ? `ended with code ${result.code} without a word` : words);
    }
    return credential_helper_read(result) ?? fail('expected JSON with Username and Secret');
}
function credential_helper_read({ stdout }) {
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



/** Credentials of all kinds in the order of precedence; inputs come first. Throws `bad-input` with every problem. */
async function credentialsOf(deps, release) {
    const { inputs, env, exec, host } = deps;
    const problems = [];
    const entries = [
        ...ownEntry(deps, release, problems),
        ...(await listedEntries(inputs.text('registry-auth'), problems)),
    ];
    const logins = entries.flatMap(entry => credentials_loginOf(entry, problems));
    if (problems.length > 0) {
        throw new errors/* AppError */.uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'the credentials are not usable', {
            problems: problems.length === 1 ? [] : problems,
        });
    }
    for (const { password, token, jsonKey } of entries)
        for (const secret of [password, token, jsonKey])
            host.mask(secret);
    const github = inputs.text('github-token');
    return createCredentialLookup({
        logins,
        env: github === '' ? env : { ...env, GITHUB_TOKEN: github },
        home: env['HOME'] ?? env['USERPROFILE'] ?? '/',
        exec,
    });
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
    const { parse } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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
function credentials_loginOf(entry, problems) {
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

// EXTERNAL MODULE: ./lib/steps/network.js
var network = __webpack_require__(9293);
// EXTERNAL MODULE: ./lib/embedded/registry.js + 29 modules
var embedded_registry = __webpack_require__(2969);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
;// CONCATENATED MODULE: ./lib/steps/rehearsal.js



/** Starts the stand-in; its content goes with it. */
async function openRehearsal(real) {
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-rehearsal');
    const registry = await (0,embedded_registry/* startEmbeddedRegistry */.c)({ folder: (0,external_node_path_.join)(folder.path, 'registry') });
    return {
        repositories: real.map(({ name }, index) => ({
            registry: registry.host,
            path: `rehearsal/${index}`,
            name,
        })),
        close: async () => {
            await registry.close();
            await folder.remove();
        },
    };
}

;// CONCATENATED MODULE: ./lib/steps/connect.js





/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
async function openConnection(deps, release) {
    const { inputs, host, clock } = deps;
    const credentials = await credentialsOf(deps, release);
    const why = await rehearsalReason(deps, release, credentials);
    const rehearsal = why === undefined ? undefined : await openRehearsal(release.repositories);
    if (why !== undefined)
        host.notice(`rehearsal: ${why}; nothing is published`);
    const http = await (0,network/* openHttp */.f)(deps);
    const client = createRegistryClient({
        http,
        clock,
        credentials: rehearsal ? async () => undefined : credentials,
        insecureRegistries: inputs.list('insecure-registries'),
        userAgent: `cfcr-push/${deps.toolVersion}`,
        log: { info: line => host.info(line), warning: line => host.warning(line) },
        mask: secret => host.mask(secret),
    });
    const repositories = rehearsal?.repositories ?? release.repositories;
    return {
        repositories,
        targets: repositories.flatMap(repository => release.tagSet.tags.map(tag => ({ repository, tag }))),
        rehearsal: why,
        access: repository => client.repository(repository),
        naming: repository => client.naming(repository),
        credentials,
        progress: showProgress({
            line: text => host.info(text),
            now: () => clock.now(),
            ...(deps.status ? { status: deps.status } : {}),
        }),
        close: async () => {
            await http.close();
            await rehearsal?.close();
        },
    };
}
async function rehearsalReason({ inputs, command }, { context, repositories }, credentials) {
    if (command === 'push' && !inputs.flag('push'))
        return 'push is false';
    if (context.ref.kind !== 'request' || !context.ref.fork)
        return undefined;
    const found = await Promise.all(repositories.map(repository => credentials(repository)));
    return found.every(one => one === undefined)
        ? 'this request comes from a fork, which gets no credentials'
        : undefined;
}


/***/ }),

/***/ 4295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openGuard)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(7219);
// EXTERNAL MODULE: ./lib/context/json.js
var json = __webpack_require__(4793);
// EXTERNAL MODULE: ./lib/context/ref-text.js
var ref_text = __webpack_require__(8808);
;// CONCATENATED MODULE: ./lib/context/ancestry.js




/**
 * How the commit that a tag holds stands to the one of this run: `newer` when ours is its ancestor.
 * The clone answers where it can prove it; a shallow one cannot prove that there is no relation. Then the forge's API,
 * then the commit times, which say `newer` or `older` but never `diverged`.
 */
async function commitOrder(holder, context, sources) {
    const { revision } = holder;
    if (!(0,ref_text/* isCommit */.WM)(revision))
        return { relation: 'unknown', how: 'what it holds names no commit' };
    const pair = { ours: context.revision, theirs: revision.toLowerCase() };
    if (pair.theirs === pair.ours)
        return { relation: 'same', how: 'revision label' };
    const local = await orderByGit(pair, sources);
    if (local.relation !== 'unknown')
        return local;
    const remote = await orderByForge(pair, context, sources.forge);
    if (remote.relation !== 'unknown')
        return remote;
    const times = orderByTime(holder.created, context.commitTime);
    return times ?? { relation: 'unknown', how: [local.how, remote.how].filter(how => how !== '').join('; ') };
}
async function orderByGit({ ours, theirs }, sources) {
    const ask = async (...args) => (await (0,git_run/* runGit */.E)(sources, args)).code;
    try {
        const [newer, older] = await Promise.all([
            ask('merge-base', '--is-ancestor', ours, theirs),
            ask('merge-base', '--is-ancestor', theirs, ours),
        ]);
        if (newer === 0)
            return { relation: 'newer', how: 'git' };
        if (older === 0)
            return { relation: 'older', how: 'git' };
        if (newer !== 1 || older !== 1)
            return { relation: 'unknown', how: 'the clone does not have both commits' };
        const shallow = await (0,git_run/* runGit */.E)(sources, ['rev-parse', '--is-shallow-repository']);
        if (shallow.code === 0 && shallow.stdout.trim() === 'false')
            return { relation: 'diverged', how: 'git' };
        return { relation: 'unknown', how: 'the clone is shallow' };
    }
    catch (error) {
        return { relation: 'unknown', how: (0,errors/* messageOf */.bD)(error) };
    }
}
async function orderByForge(pair, context, forge) {
    const { path } = context.repository;
    if (forge === undefined || path === undefined)
        return { relation: 'unknown', how: '' };
    try {
        if (context.ci === 'github')
            return await byGithub(pair, path, forge);
        if (context.ci === 'gitlab')
            return await byGitlab(pair, path, forge);
        if (context.ci === 'forgejo' || context.ci === 'gitea')
            return await byGitea(pair, path, forge);
    }
    catch (error) {
        return { relation: 'unknown', how: (0,errors/* messageOf */.bD)(error) };
    }
    return { relation: 'unknown', how: '' };
}
async function byGithub({ ours, theirs }, path, forge) {
    const status = (0,json/* textAt */.$6)(await forge(`/repos/${path}/compare/${ours}...${theirs}?per_page=1`), 'status');
    const relations = { ahead: 'newer', behind: 'older', identical: 'same', diverged: 'diverged' };
    const relation = relations[status] ?? 'unknown';
    return { relation, how: "GitHub's comparison" };
}
async function byGitlab({ ours, theirs }, path, forge) {
    const query = `refs[]=${ours}&refs[]=${theirs}`;
    const base = (0,json/* textAt */.$6)(await forge(`/projects/${encodeURIComponent(path)}/repository/merge_base?${query}`), 'id');
    const how = "GitLab's merge base";
    if (base === undefined)
        return { relation: 'unknown', how };
    return { relation: base === ours ? 'newer' : base === theirs ? 'older' : 'diverged', how };
}
/** The comparison of Gitea and Forgejo lists what the second commit has beyond the first. */
async function byGitea({ ours, theirs }, path, forge) {
    const beyond = async (base, head) => {
        const answer = await forge(`/repos/${path}/compare/${base}...${head}`);
        return (0,json/* numberAt */.tk)(answer, 'total_commits') ?? ((0,json/* listAt */.gT)(answer, 'commits').length || undefined);
    };
    const how = "the forge's comparison";
    if ((await beyond(ours, theirs)) === 0)
        return { relation: 'older', how };
    const ahead = await beyond(theirs, ours);
    return { relation: ahead === undefined ? 'unknown' : ahead === 0 ? 'newer' : 'diverged', how };
}
/**
 * Commit times tell the order of most histories. Only labels of this tool's form are taken for one: whole seconds in
 * UTC; others write the time of the build, which is later than the commit and would hold newer commits back.
 */
function orderByTime(created, commitTime) {
    if (commitTime === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created ?? ''))
        return undefined;
    const theirs = Date.parse(created ?? '') / 1000;
    if (theirs === commitTime || Number.isNaN(theirs))
        return undefined;
    return { relation: theirs > commitTime ? 'newer' : 'older', how: 'commit times' };
}

// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(4413);
// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(5635);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/publish/observe.js


/** Reads the state of every target in parallel, and of what they hold only as much as a decision can need. */
function observe(targets, candidate, observer) {
    return Promise.all(targets.map(async (target) => ({ target, standing: await standingOf(target, candidate, observer) })));
}
async function standingOf({ repository, tag }, candidate, observer) {
    const { content, tags } = observer.access(repository);
    const state = await tags.stateOf(tag.name);
    if (state.kind !== 'present' || state.digest === candidate)
        return { state };
    if (tag.kind === 'moving' && tag.follows.by === 'nothing')
        return { state };
    const known = observer.identities.get(state.digest) ?? (0,publish_identity/* readIdentity */.x)(content, state.digest);
    observer.identities.set(state.digest, known);
    const identity = await known;
    if (tag.kind === 'immutable')
        return { state, identity };
    if (tag.follows.by === 'commit')
        return { state, identity, ancestry: await observer.ancestry(identity) };
    if (tag.follows.by === 'version' && (0,forward/* readVersion */.$4)(identity.version, tag.follows) === null) {
        const newestListed = await newestListedIn(tags, tag.follows);
        return { state, identity, ...(newestListed === undefined ? {} : { newestListed }) };
    }
    return { state, identity };
}
async function newestListedIn(tags, family) {
    const found = (0,forward/* newestIn */._2)(family);
    for await (const tag of tags.list())
        found.see(tag);
    return found.newest;
}

// EXTERNAL MODULE: ./lib/steps/sources.js
var sources = __webpack_require__(6497);
;// CONCATENATED MODULE: ./lib/steps/guard.js




/** Reads what the registry has and decides what would happen, before a build is paid for. */
async function openGuard(deps, release, connection, known) {
    const rules = rulesOf(deps.inputs);
    const observer = {
        access: repository => connection.access(repository),
        identities: new Map(),
        ancestry: ({ revision, created }) => commitOrder({ revision, created }, release.context, (0,sources/* sourcesOf */.u)(deps)),
    };
    const candidate = (digest) => ({
        identity: release.identity,
        ...(release.tagSet.release === undefined ? {} : { release: release.tagSet.release }),
        ...(digest === undefined ? {} : { digest }),
    });
    const look = (targets, digest) => observe(targets, digest, observer);
    const seen = await look(connection.targets, known);
    return {
        plan: (0,publish_plan/* planPublish */.N_)(seen, candidate(known), rules),
        again: async (digest, fresh) => (0,publish_plan/* planPublish */.N_)(fresh ? await look(connection.targets, digest) : seen, candidate(digest), rules),
        one: async (target, digest) => {
            const [observation] = await look([target], digest);
            if (!observation)
                throw new Error('one target gives one observation');
            return (0,publish_plan/* decide */.LD)(observation, candidate(digest), rules);
        },
    };
}
function rulesOf(inputs) {
    return {
        ifExists: inputs.text('if-exists'),
        movingTags: inputs.text('moving-tags'),
    };
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(3940);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(5650);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(1260);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(8574);
// EXTERNAL MODULE: ./lib/publish/identity.js
var identity = __webpack_require__(553);
;// CONCATENATED MODULE: ./lib/steps/platforms.js




/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
async function readContents(content, root) {
    const parsed = (0,manifest/* parseManifest */.Ng)(await content.manifest(root));
    if (parsed.kind === 'manifest') {
        const { manifest } = parsed;
        const platform = await platformOf(content, manifest);
        const platforms = platform ? [entry(platform, root, manifest)] : [];
        return { platforms, configDigest: manifest.config.digest };
    }
    const images = parsed.index.manifests.filter(({ platform }) => !(0,descriptor/* isUnknownPlatform */._H)(platform));
    const read = await Promise.all(images.map(async (descriptor) => {
        const child = (0,manifest/* parseManifest */.Ng)(await content.manifest(descriptor.digest));
        if (child.kind === 'index')
            return undefined;
        const platform = descriptor.platform ?? (await platformOf(content, child.manifest));
        return {
            report: entry(platform, descriptor.digest, child.manifest),
            config: child.manifest.config.digest,
        };
    }));
    const found = read.filter(one => one !== undefined);
    const [only, ...more] = found;
    return {
        platforms: found.map(({ report }) => report),
        ...(only && more.length === 0 ? { configDigest: only.config } : {}),
    };
}
async function platformOf(content, manifest) {
    if (!(0,media_type/* isImageConfigType */.Ky)(manifest.config.mediaType))
        return undefined;
    return (0,identity/* readConfig */.X)(content, manifest);
}
function entry(platform, digest, manifest) {
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform: platform ? (0,descriptor/* formatPlatform */.Bq)(platform) : 'unknown', digest, size };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(8006);
;// CONCATENATED MODULE: ./lib/report/annotations.js

/** GitHub shows ten of each level from one step and drops the rest without a word. */
const MAX_OF_LEVEL = 10;
/** What deserves a place beside the log: the failure, every refused or failed tag, every warning. */
function annotations(report, notes) {
    const errors = [...failure(notes.error), ...refusals(report)];
    const warnings = notes.warnings.map(text => ({ level: 'warning', text, place: {} }));
    return [...bounded(errors, 'error'), ...bounded(warnings, 'warning')];
}
function failure(error) {
    if (error === undefined)
        return [];
    const { title, message, problems, next } = (0,error_text.errorText)(error);
    const text = [
        message,
        ...problems.map(problem => `- ${problem}`),
        ...next.map(step => `Next: ${step}`),
    ].join('\n');
    return [{ level: 'error', text, place: { title, ...placeIn(message) } }];
}
function refusals({ images, charts }) {
    return [...images, ...charts].flatMap(({ name, tags }) => tags
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
        .map(({ tag, outcome, reason }) => ({
        level: 'error',
        text: reason,
        place: { title: `${name}:${tag} ${outcome === 'failed' ? 'failed' : 'is refused'}` },
    })));
}
/** Errors of a Dockerfile begin with where they are, `path/Dockerfile:12: …`. */
function placeIn(message) {
    const match = /^([\w.+@-][\w.+@/-]*):(\d{1,6}): /.exec(message);
    if (!match?.[1] || !/dockerfile|containerfile/i.test(match[1]))
        return {};
    return { file: match[1], line: Number(match[2]) };
}
function bounded(all, level) {
    if (all.length <= MAX_OF_LEVEL)
        return all;
    const shown = all.slice(0, MAX_OF_LEVEL - 1);
    return [
        ...shown,
        { level, text: `… and ${all.length - shown.length} more; the log has them all`, place: {} },
    ];
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/size.js
var report_size = __webpack_require__(2777);
;// CONCATENATED MODULE: ./lib/report/console.js



const COLOUR_OF = {
    created: 32,
    create: 32,
    moved: 36,
    move: 36,
    skipped: 33,
    skip: 33,
    restored: 33,
    refused: 31,
    refuse: 31,
    failed: 31,
};
const SAID = {
    published: 'published',
    planned: 'planned, nothing was written',
    rehearsed: 'rehearsed, nothing was published',
    refused: 'refused',
    failed: 'failed',
};
/** A run as lines for a terminal or a log: what happened to each tag, platforms with sizes, one closing line. */
function consoleLines(report, notes, colour = false) {
    const { version, revision } = report;
    const commit = revision === '' ? '' : ` (commit ${(0,report_escape/* visible */.RK)(revision).slice(0, 7)})`;
    const sent = notes.uploadedBytes > 0 ? `, ${(0,report_size/* formatBytes */.z)(notes.uploadedBytes)} uploaded` : '';
    return [
        ...[...report.images, ...report.charts].flatMap(image => [...imageLines(image, colour), '']),
        ...report.attachments.map(({ kind, subject, digest }) => `${(0,report_escape/* visible */.RK)(kind)} ${(0,oci_digest/* shortDigest */.VK)(digest)} attached to ${(0,oci_digest/* shortDigest */.VK)(subject)}`),
        ...(notes.built === '' ? [] : [(0,report_escape/* visible */.RK)(notes.built)]),
        `${(0,report_escape/* visible */.RK)(version)}${commit}: ${SAID[notes.status]} in ${(0,report_size/* formatDuration */.a)(notes.elapsedMs)}${sent}`,
    ];
}
function imageLines({ name, digest, tags, platforms }, colour) {
    const tagRows = tags.map(tag => [tag.tag, tag.outcome, tag.kind, change(tag), tag.reason].map(report_escape/* visible */.RK));
    const platformRows = platforms.map(entry => [entry.platform, (0,report_size/* formatBytes */.z)(entry.size), entry.digest].map(report_escape/* visible */.RK));
    return [
        digest === null ? (0,report_escape/* visible */.RK)(name) : `${(0,report_escape/* visible */.RK)(name)}@${digest}`,
        ...alignColumns(tagRows).map((line, at) => `  ${colour ? tinted(line, tags[at]?.outcome ?? '') : line}`),
        ...alignColumns(platformRows).map(line => `  ${line}`),
    ];
}
function change({ digest, previous }) {
    const now = digest === null ? '-' : (0,oci_digest/* shortDigest */.VK)(digest);
    return previous === null || previous === digest ? now : `${(0,oci_digest/* shortDigest */.VK)(previous)} -> ${now}`;
}
/** Rows as lines with columns that start at the same place, two blanks apart; the last column is not padded. */
function alignColumns(rows) {
    const widths = rows.reduce((wide, row) => row.map((cell, at) => Math.max(wide[at] ?? 0, [...cell].length)), []);
    return rows.map(row => row
        .map((cell, at) => at === row.length - 1 ? cell : cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
        .join('  ')
        .trimEnd());
}
/** Colours the outcome, the second column. */
function tinted(line, outcome) {
    const number = COLOUR_OF[outcome];
    return number === undefined
        ? line
        : line.replace(/^(\S+ +)(\S+)/, (_, before, word) => `${before}\u001b[${number}m${word}\u001b[0m`);
}

;// CONCATENATED MODULE: ./lib/report/dotenv.js
/** GitLab refuses the whole file beyond this (artifacts:reports:dotenv). */
const MAX_BYTES = 5 * 1024;
/** One word without blanks, quotes, `$` or backslash: GitLab takes no other value as it is. */
const PLAIN = /^[\w./:@,+~=-]+$/;
/**
 * The few values that later GitLab jobs need as variables, in the order of their worth: eight `KEY=value` lines at most,
 * where a job may set twenty on a small instance. A value that is empty or does not fit is left out, so that the rest
 * still arrives; everything is in the JSON artifact. `tagNames` are in the order of the rules.
 */
function dotenv(report, tagNames) {
    const image = report.images[0];
    const digest = image?.digest ?? '';
    const main = report.version === '' ? (tagNames[0] ?? '') : report.version;
    const entries = [
        ['CFCR_RELEASE_VERSION', report.version],
        ['CFCR_RELEASE_DIGEST', digest],
        ['CFCR_RELEASE_IMAGE', image?.name ?? ''],
        ['CFCR_RELEASE_IMAGE_REF', image && digest ? `${image.name}@${digest}` : ''],
        ['CFCR_RELEASE_TAG', tagNames.includes(main) ? main : (tagNames[0] ?? '')],
        ['CFCR_RELEASE_REVISION', report.revision],
        ['CFCR_RELEASE_CHART_DIGEST', report.charts[0]?.digest ?? ''],
        ['CFCR_RELEASE_TAGS', tagNames.join(',')],
    ];
    let text = '';
    const omitted = [];
    for (const [key, value] of entries) {
        if (value === '')
            continue;
        const line = `${key}=${value}\n`;
        if (PLAIN.test(value) && Buffer.byteLength(text + line) <= MAX_BYTES)
            text += line;
        else
            omitted.push(key);
    }
    return { text, omitted };
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(7406);
// EXTERNAL MODULE: ./lib/report/metadata-outputs.js
var metadata_outputs = __webpack_require__(6582);
;// CONCATENATED MODULE: ./lib/report/outputs.js


/**
 * All outputs of `push` and `plan` but the bake files, whose paths the caller adds. Those that Docker's actions have
 * keep their names and forms, so that later steps of a workflow need no change; `json` is the report.
 */
function reportOutputs({ report, metadata, configDigest, builderMetadata, }) {
    const { images } = report;
    const stored = images.flatMap(({ name, digest }) => (digest === null ? [] : [{ name, digest }]));
    const digest = stored[0]?.digest;
    const outcomes = images.flatMap(({ name, tags }) => tags.map(({ tag, outcome }) => [`${name}:${tag}`, outcome]));
    return {
        ...(0,metadata_outputs/* metadataOutputs */._)(metadata),
        version: report.version,
        revision: report.revision,
        images: images.map(({ name }) => name).join('\n'),
        digests: (0,json.inertJson)(Object.fromEntries(stored.map(image => [image.name, image.digest]))),
        'image-refs': stored.map(image => `${image.name}@${image.digest}`).join('\n'),
        outcomes: (0,json.inertJson)(Object.fromEntries(outcomes)),
        json: (0,json/* reportJson */.l)(report),
        ...(digest === undefined ? {} : { digest }),
        ...(digest === undefined || report.command !== 'push'
            ? {}
            : {
                imageid: configDigest ?? digest,
                metadata: (0,json.inertJson)({
                    ...builderMetadata,
                    'containerimage.digest': digest,
                    'image.name': images
                        .flatMap(({ name, tags }) => tags.map(({ tag }) => `${name}:${tag}`))
                        .join(','),
                }),
            }),
    };
}

// EXTERNAL MODULE: ./lib/report/explain.js
var explain = __webpack_require__(5009);
;// CONCATENATED MODULE: ./lib/report/mermaid.js


/** More is not read as a picture, and GitHub draws no diagram of more than 50,000 characters or 500 edges. */
const MAX_TAGS = 50;
const MAX_IMAGES = 8;
const MAX_PLATFORMS = 24;
const MAX_LABEL = 48;
/**
 * A Mermaid flowchart of tags → index → platform manifests, as lines without the fence. Node names are ours (`t0_1`,
 * `i0`, `p0_0`); texts stand in quotes with everything but letters and digits as character codes, so that no tag and no
 * platform can be anything but a label. Empty when there is nothing to draw.
 */
function mermaid(images) {
    const budget = { tags: MAX_TAGS, platforms: MAX_PLATFORMS };
    const drawn = images.slice(0, MAX_IMAGES);
    const body = drawn.flatMap((image, at) => drawImage(image, at, budget));
    if (body.length === 0)
        return [];
    const left = images.length - drawn.length;
    return ['flowchart LR', ...body, ...(left > 0 ? [node('more', `… and ${left} more images`)] : [])];
}
function drawImage(image, at, budget) {
    const tags = image.tags.slice(0, budget.tags);
    const platforms = image.platforms.slice(0, budget.platforms);
    budget.tags -= tags.length;
    budget.platforms -= platforms.length;
    const others = new Map();
    const lines = [node(`i${at}`, `${image.name} ${image.digest ? (0,oci_digest/* shortDigest */.VK)(image.digest) : '(not built)'}`)];
    tags.forEach((tag, n) => {
        const target = targetOf(tag, image);
        lines.push(node(`t${at}_${n}`, `${tag.tag} (${tag.outcome})`));
        if (target === 'image')
            lines.push(`  t${at}_${n} ${tag.digest === null ? '-.->' : '-->'} i${at}`);
        if (target === 'nothing' || target === 'image')
            return;
        const name = others.get(target) ?? `o${at}_${others.size}`;
        if (!others.has(target))
            lines.push(node(name, (0,oci_digest/* shortDigest */.VK)(target)));
        others.set(target, name);
        lines.push(`  t${at}_${n} --> ${name}`);
    });
    platforms.forEach((platform, n) => {
        lines.push(node(`p${at}_${n}`, `${platform.platform} ${(0,oci_digest/* shortDigest */.VK)(platform.digest)}`));
        lines.push(`  i${at} --> p${at}_${n}`);
    });
    const hidden = [
        [image.tags.length - tags.length, 'tags'],
        [image.platforms.length - platforms.length, 'platforms'],
    ];
    hidden.forEach(([count, what], n) => {
        if (count > 0)
            lines.push(node(`m${at}_${n}`, `… and ${count} more ${what}`));
    });
    return lines;
}
/** A plan of a build knows no digest yet: its tags point at the image by a dotted line. */
function targetOf(tag, image) {
    if (tag.digest !== null)
        return tag.digest === image.digest ? 'image' : tag.digest;
    return tag.outcome === 'create' || tag.outcome === 'move' ? 'image' : 'nothing';
}
function node(name, text) {
    return `  ${name}["${label(text)}"]`;
}
/** Text of a label: letters, digits, blanks, `/`, `_` and inner dots and hyphens as they are, the rest as `#code;`. */
function label(text) {
    return (0,report_escape/* clip */.$Q)((0,report_escape/* visible */.RK)(text), MAX_LABEL).replace(/[^A-Za-z0-9/_ .-]|^[.-]|[.-](?= |$)/gu, sign => `#${sign.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/report/summary-size.js
/** What the note about left-out parts takes at most. */
const NOTE_BYTES = 200;
/**
 * Blocks as one document of at most `limit` bytes in UTF-8. What does not fit is left out in whole rows and whole
 * blocks, so that no table and no fence stays open, and a note at the end says so.
 */
function fitBlocks(blocks, limit) {
    let room = limit - NOTE_BYTES;
    let left = 0;
    const kept = [];
    for (const { lines, rows } of blocks) {
        const fitting = countFitting(lines, room);
        const whole = fitting === lines.length;
        const count = whole ? fitting : rows !== undefined && fitting > rows ? fitting : 0;
        left += lines.length - count;
        if (count === 0)
            continue;
        const text = `${lines.slice(0, count).join('\n')}\n`;
        kept.push(text);
        room -= Buffer.byteLength(text) + 1;
    }
    if (left > 0) {
        kept.push(`*This summary is cut: ${left} lines did not fit. The JSON report has everything.*\n`);
    }
    return kept.join('\n');
}
function countFitting(lines, room) {
    let used = 1;
    for (const [at, line] of lines.entries()) {
        used += Buffer.byteLength(line) + 1;
        if (used > room)
            return at;
    }
    return lines.length;
}

;// CONCATENATED MODULE: ./lib/report/summary.js







/** GitHub takes 1 MiB of summary from a step and drops all of it beyond that; some room is left for other writers. */
const MAX_SUMMARY_BYTES = 1024 * 1024 - 16 * 1024;
/** Texts in table cells; the whole reason is in the JSON report. */
const MAX_CELL = 400;
const MAX_MESSAGE = 4000;
const MAX_PROBLEMS = 50;
const HEADINGS = {
    published: '✅ Published',
    planned: '📋 Planned',
    rehearsed: '🧪 Rehearsed',
    refused: '⛔ Refused',
    failed: '❌ Failed',
};
/**
 * A run as a GitHub job summary: Markdown (GFM) of at most `limit` bytes, in which every text from outside is only text.
 * A run that did not succeed begins with what went wrong and what to do.
 */
function summary(report, notes, limit = MAX_SUMMARY_BYTES) {
    const artifacts = [...report.images, ...report.charts];
    const blocks = [
        { lines: [titleOf(report, notes)] },
        ...summary_failure(report, notes),
        ...warnings(notes.warnings),
        ...report.images.flatMap(image => imageBlocks(image, notes, pullImage)),
        ...report.charts.flatMap(chart => imageBlocks(chart, notes, pullChart)),
        ...picture(artifacts),
        ...attachments(report),
        { lines: [builtBy(notes)] },
    ];
    return fitBlocks(blocks, limit);
}
function titleOf({ version, revision }, { status, source }) {
    const at = revision === '' ? '' : ` at ${revisionLink(revision, source)}`;
    return `## ${HEADINGS[status]}${version === '' ? '' : ` ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(version, 128))}`}${at}`;
}
/** The first seven digits, linked where the address is one that a browser opens. */
function revisionLink(revision, source) {
    const short = (0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(/^[0-9a-f]{40,64}$/.test(revision) ? revision.slice(0, 7) : revision, 64));
    const plain = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~%+-]+)*\/?$/.test(source ?? '');
    if (!plain || !/^[0-9a-f]{40,64}$/.test(revision))
        return short;
    return `<a href="${source?.replace(/\/$/, '')}/commit/${revision}">${short}</a>`;
}
function summary_failure(report, { error }) {
    const refused = [...report.images, ...report.charts].flatMap(image => image.tags
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
        .map(tag => `- ${(0,report_escape/* code */.aY)(`${image.name}:${tag.tag}`)}: ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(tag.reason, MAX_CELL))}`));
    const list = refused.length > 0 ? [{ lines: refused, rows: 0 }] : [];
    if (error !== undefined)
        return [...errorBlocks(error), ...list, nextSteps((0,error_text.errorText)(error).next)];
    return refused.length > 0 ? [...list, nextSteps([(0,explain/* explain */.W)('tag-conflict').next])] : [];
}
function errorBlocks(error) {
    const { title, code: name, message, problems, causes } = (0,error_text.errorText)(error);
    const extra = problems.length - MAX_PROBLEMS;
    const findings = [
        ...problems.slice(0, MAX_PROBLEMS).map(problem => `- ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(problem, MAX_CELL))}`),
        ...(extra > 0 ? [`- … and ${extra} more`] : []),
        ...causes.map(cause => `- caused by: ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(cause, MAX_CELL))}`),
    ];
    return [
        { lines: [`**${(0,report_escape/* escapeText */.X1)(title)}** (${(0,report_escape/* code */.aY)(name)})`] },
        { lines: [(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(message, MAX_MESSAGE))] },
        ...(findings.length > 0 ? [{ lines: findings, rows: 0 }] : []),
    ];
}
function nextSteps(steps) {
    return { lines: steps.map(step => `**Next:** ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(step, MAX_MESSAGE))}<br>`) };
}
function warnings(texts) {
    return texts.length === 0
        ? []
        : [{ lines: texts.map(text => `- ⚠️ ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(text, MAX_CELL))}`), rows: 0 }];
}
function imageBlocks(image, notes, pull) {
    const tags = [
        '| Tag | Kind | Outcome | Digest | Held before | Why |',
        '|---|---|---|---|---|---|',
        ...image.tags.map(tagRow),
    ];
    const platforms = [
        '| Platform | Digest | Size to pull |',
        '|---|---|---:|',
        ...image.platforms.map(({ platform, digest, size }) => `| ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(platform, 128))} | ${(0,report_escape/* code */.aY)(digest)} | ${(0,report_escape/* escapeText */.X1)((0,report_size/* formatBytes */.z)(size))} |`),
    ];
    const commands = notes.status === 'published' ? pull(image) : [];
    const digest = image.digest ? [{ lines: [`Digest: ${(0,report_escape/* code */.aY)(image.digest)}`] }] : [];
    return [
        { lines: [`### ${(0,report_escape/* code */.aY)(image.name)}`] },
        ...digest,
        ...(image.tags.length > 0 ? [{ lines: tags, rows: 2 }] : []),
        ...(image.platforms.length > 0 ? [{ lines: platforms, rows: 2 }] : []),
        ...(commands.length > 0 ? [{ lines: (0,report_escape/* fenced */.OF)('sh', commands) }] : []),
    ];
}
function tagRow({ tag, kind, outcome, digest, previous, reason }) {
    const short = (value) => value === null ? '–' : (0,report_escape/* code */.aY)((0,oci_digest/* isDigest */.Bc)(value) ? (0,oci_digest/* shortDigest */.VK)(value) : (0,report_escape/* clip */.$Q)(value, 80));
    return `| ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(tag, 128))} | ${(0,report_escape/* escapeText */.X1)(kind)} | ${(0,report_escape/* escapeText */.X1)(outcome)} | ${short(digest)} | ${short(previous)} | ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(reason, MAX_CELL))} |`;
}
const LIVE = new Set(['created', 'kept', 'moved']);
/** The main tag is the first that points at this digest. */
function mainTag(image) {
    return image.tags.find(tag => LIVE.has(tag.outcome) && tag.digest === image.digest)?.tag;
}
const pullImage = image => {
    if (image.digest === null)
        return [];
    const tag = mainTag(image);
    const names = [`${image.name}@${image.digest}`, ...(tag === undefined ? [] : [`${image.name}:${tag}`])];
    return names.map(name => `docker pull ${(0,report_escape/* shellWord */.r7)(name)}`);
};
const pullChart = chart => {
    const tag = mainTag(chart);
    return tag === undefined
        ? []
        : [`helm pull ${(0,report_escape/* shellWord */.r7)(`oci://${chart.name}`)} --version ${(0,report_escape/* shellWord */.r7)(tag)}`];
};
function picture(images) {
    const lines = mermaid(images);
    return lines.length === 0 ? [] : [{ lines: (0,report_escape/* fenced */.OF)('mermaid', lines) }];
}
function attachments({ attachments: all }) {
    if (all.length === 0)
        return [];
    const rows = all.map(({ kind, subject, digest, mediaType }) => `| ${(0,report_escape/* escapeText */.X1)((0,report_escape/* clip */.$Q)(kind, 80))} | ${(0,report_escape/* code */.aY)((0,oci_digest/* shortDigest */.VK)(subject))} | ${(0,report_escape/* code */.aY)(digest)} | ${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(mediaType, 128))} |`);
    return [{ lines: ['| Attached | To | Digest | Type |', '|---|---|---|---|', ...rows], rows: 2 }];
}
function builtBy({ built, elapsedMs, uploadedBytes }) {
    const sent = uploadedBytes > 0 ? `, ${(0,report_size/* formatBytes */.z)(uploadedBytes)} uploaded` : '';
    return `${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(built, MAX_CELL))} · ${(0,report_size/* formatDuration */.a)(elapsedMs)}${sent}`;
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/steps/bake.js + 1 modules
var bake = __webpack_require__(7322);
;// CONCATENATED MODULE: ./lib/steps/present.js









/** Shows a run in the log, the summary, the annotations and the outputs, and writes the files that were asked for. */
async function publishReport(deps, shown) {
    const { host, inputs, cwd } = deps;
    const { report, notes, release } = shown;
    for (const line of consoleLines(report, notes))
        host.info(line);
    for (const { level, text, place } of annotations(report, notes)) {
        if (level === 'error' && deps.host.kind === 'console')
            continue;
        host[level](text, place);
    }
    await host.summary(summary(report, notes));
    const metadata = (0,bake/* metadataOf */.N)(deps, release);
    const values = reportOutputs({
        report,
        metadata,
        ...(shown.contents.configDigest === undefined ? {} : { configDigest: shown.contents.configDigest }),
        ...(shown.metadata === undefined ? {} : { builderMetadata: shown.metadata }),
    });
    for (const [name, value] of Object.entries(values))
        host.output(name, value);
    await (0,bake/* writeBakeFiles */.A)(deps, metadata);
    const reportFile = inputs.text('report-file');
    if (reportFile !== '')
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, reportFile), host.redact(`${(0,json/* reportJson */.l)(report, 2)}\n`), files/* READABLE */.Jk);
    const dotenvFile = inputs.text('dotenv-file');
    if (dotenvFile === '')
        return;
    const { text, omitted } = dotenv(report, metadata.tagNames);
    await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, dotenvFile), host.redact(text), files/* READABLE */.Jk);
    if (omitted.length > 0)
        host.notice(`${dotenvFile}: left out, for GitLab takes no such values: ${omitted.join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/steps/report.js





/** Makes the report of a run, shows it everywhere, and gives the command's result. */
async function reportRun(deps, facts, error) {
    const contents = await contentsOf(facts, error !== undefined);
    const report = reportOf(deps, facts, contents);
    const notes = notesOf(deps, facts, error);
    await publishReport(deps, {
        report,
        notes,
        release: facts.release,
        contents,
        metadata: facts.source?.metadata,
    });
    return error === undefined ? { document: report } : { document: report, error };
}
async function contentsOf({ source, release }, failing) {
    void release;
    if (!source)
        return { platforms: [] };
    try {
        return await readContents(source.content, source.digest);
    }
    catch (error) {
        if (failing)
            return { platforms: [] };
        throw error;
    }
}
function reportOf(deps, facts, contents) {
    const { release, connection, source } = facts;
    return {
        schema: report/* REPORT_SCHEMA */.D,
        command: deps.command,
        version: release.tagSet.version,
        revision: release.context.revision,
        images: connection.repositories.map((repository) => ({
            name: repository.name,
            digest: source?.digest ?? facts.plan?.reuse?.digest ?? null,
            platforms: contents.platforms,
            tags: tagsOf(deps.command, facts, (0,reference/* fullName */.fq)(repository)),
        })),
        charts: [],
        attachments: [],
    };
}
/** What became of a tag in a push that ended before it named anything. */
const BEFORE_NAMING = {
    create: 'not-reached',
    move: 'not-reached',
    keep: 'kept',
    skip: 'skipped',
    refuse: 'refused',
};
function tagsOf(command, { named, plan }, repository) {
    if (named) {
        return named
            .filter(entry => (0,reference/* fullName */.fq)(entry.target.repository) === repository)
            .map(({ target: { tag }, outcome, digest, previous, reason }) => ({
            tag: tag.name,
            kind: tag.kind,
            outcome,
            digest,
            previous,
            reason,
        }));
    }
    return (plan?.verdicts ?? [])
        .filter(verdict => (0,reference/* fullName */.fq)(verdict.target.repository) === repository)
        .map(({ target: { tag }, action, previous, reason }) => ({
        tag: tag.name,
        kind: tag.kind,
        outcome: command === 'plan' ? action : BEFORE_NAMING[action],
        digest: previous,
        previous,
        reason,
    }));
}
function notesOf(deps, facts, error) {
    const { release, connection, source, began } = facts;
    return {
        status: statusOf(deps, connection, error),
        built: source?.how ??
            facts.how ??
            (facts.plan?.reuse ? 'nothing to build: this release is published already' : 'nothing was built'),
        warnings: [...release.tagSet.warnings, ...(source?.warnings ?? [])],
        elapsedMs: deps.clock.now() - began,
        uploadedBytes: facts.uploadedBytes ?? 0,
        ...(release.context.source === undefined ? {} : { source: release.context.source }),
        ...(error === undefined ? {} : { error }),
    };
}
function statusOf(deps, connection, error) {
    if (error instanceof errors/* AppError */.uV && errors/* EXIT_OF */.Rd[error.code] === 3)
        return 'refused';
    if (error !== undefined)
        return 'failed';
    if (deps.command === 'plan')
        return 'planned';
    return connection.rehearsal === undefined ? 'published' : 'rehearsed';
}


/***/ }),

/***/ 8921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ NetworkFailure)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** No answer from the other side: the connection failed, stalled or broke. */
class NetworkFailure extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
    /** The system's or the HTTP library's word for it: ECONNREFUSED, UND_ERR_HEADERS_TIMEOUT … */
    reason;
    /** False where a repetition cannot help: an untrusted certificate, a request that was given up on purpose. */
    transient;
    constructor(host, failure) {
        const hint = failure.transient ? {} : hintFor(failure.reason);
        super('network-failed', `${host}: ${failure.words} (${failure.reason})`, {
            cause: failure.cause,
            ...hint,
        });
        this.name = 'NetworkFailure';
        this.reason = failure.reason;
        this.transient = failure.transient;
    }
}
function hintFor(reason) {
    if (reason === 'ERR_SSL_WRONG_VERSION_NUMBER' || reason === 'ERR_SSL_PACKET_LENGTH_TOO_LONG') {
        return { hint: 'the host answers plain HTTP; list it in `insecure-registries` only if that is meant' };
    }
    if (/CERT|SIGNATURE|ISSUER|ALTNAME/.test(reason)) {
        return {
            hint: 'if the registry uses a private certificate authority, give its certificate as `ca-file`',
        };
    }
    return {};
}


/***/ })

};
