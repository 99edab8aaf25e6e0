export const id = 2860;
export const ids = [2860];
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
/* harmony import */ var tar__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98697);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43616);



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
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55276);
/* harmony import */ var _read_range_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82135);




/**
 * The files of a layout that is a folder. Symbolic links are followed: build systems such as Bazel and Nix make layouts
 * of links into their stores, and every byte that is used is checked against its digest.
 */
async function directoryFiles(path) {
    const sizeOf = (name) => sizeOfRegular((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name));
    const read = async function* (name) {
        yield* (0,_read_range_js__WEBPACK_IMPORTED_MODULE_2__/* .readRange */ .q)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, name), 0, (await sizeOf(name)) ?? 0);
    };
    return {
        path,
        names: new Set(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path)),
        sizeOfFile: sizeOf,
        readFile: read,
        sizeOfBlob: digest => sizeOf((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)),
        readBlob: digest => read((0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)),
        passBlob: (digest, size) => (0,_read_range_js__WEBPACK_IMPORTED_MODULE_2__/* .passRange */ .j)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .blobPath */ .n)(digest)), 0, size),
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
  B: () => (/* binding */ openLayout)
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


/***/ }),

/***/ 99750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mb: () => (/* binding */ buildOrReuse),
  YN: () => (/* binding */ knownDigest),
  C7: () => (/* binding */ planBuild)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
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
var layout_open = __webpack_require__(73440);
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

// EXTERNAL MODULE: ./lib/steps/build-request.js
var build_request = __webpack_require__(25507);
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

// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
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
    const facts = await __webpack_require__.e(/* import() */ 6162).then(__webpack_require__.bind(__webpack_require__, 66162));
    return facts.buildxFacts({ exec, env, cwd });
}
async function assemblable(deps) {
    const { inputs, cwd } = deps;
    if (inputs.text('oci-layout') !== '')
        return { ok: false, problems: [] };
    const { readDockerfile } = await __webpack_require__.e(/* import() */ 2375).then(__webpack_require__.bind(__webpack_require__, 2375));
    const file = inputs.text('file');
    const dockerfile = await readDockerfile({ context: inputs.text('context'), ...(file ? { file } : {}) }, cwd);
    if (!dockerfile)
        return { ok: false, problems: ['the build context is not on this machine'] };
    const { canAssemble } = await __webpack_require__.e(/* import() */ 7441).then(__webpack_require__.bind(__webpack_require__, 67441));
    const { errorOf, formatProblem } = await __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 233));
    const result = canAssemble(dockerfile.text, inputs.text('target') || undefined, (0,build_request/* readBuildArguments */.Hh)(deps).values);
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
            const { nativeBuilder } = await Promise.all(/* import() */[__webpack_require__.e(7441), __webpack_require__.e(100)]).then(__webpack_require__.bind(__webpack_require__, 20100));
            return {
                ...ready,
                builder: nativeBuilder({ cwd, machine: machineOf(deps), log: line => deps.host.info(line) }),
            };
        }
        case 'buildx': {
            const { openBuildx } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(5090)]).then(__webpack_require__.bind(__webpack_require__, 35090));
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

// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
;// CONCATENATED MODULE: ./lib/steps/build.js





/** The digest that will be published, where it is known before any work: a layout that is given. */
async function knownDigest({ inputs, cwd }) {
    const layout = inputs.text('oci-layout');
    return layout === '' ? undefined : layoutDigest((0,external_node_path_.resolve)(cwd, layout));
}
/** Takes what an earlier run of this release published, or builds. The result has no name. */
async function buildOrReuse(deps, { release, connection }, { good, plan }) {
    const { reuse } = plan;
    if (reuse) {
        deps.host.info(`reused: ${reuse.repository.name}@${reuse.digest}, published by an earlier run of this release`);
        return {
            digest: reuse.digest,
            content: connection.access(reuse.repository).content,
            heldBy: (0,steps_good/* holdersOf */.pW)(plan, reuse.digest),
            how: 'nothing to build: an earlier run of this release published it',
            built: false,
            warnings: [],
            dispose: async () => { },
        };
    }
    return build(deps, { release, connection, plan, destination: good.repositories[0] });
}
/** For a plan: which builder would be taken, and why; nothing is started. */
async function planBuild(deps, release) {
    const { description, why } = await planBuilder(deps, release);
    return `${description}: ${why}`;
}
async function build(deps, { release, connection, plan, destination }) {
    if (!destination)
        throw new Error('a release has at least one repository');
    const request = (0,build_request/* buildRequest */.mK)(deps, release, destination);
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
            heldBy: [...(built.storedIn ? [built.storedIn] : []), ...(0,steps_good/* holdersOf */.pW)(plan, built.digest)],
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


/***/ }),

/***/ 19249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ connectRelease)
/* harmony export */ });
/* harmony import */ var _charts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16982);
/* harmony import */ var _connect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1911);


/** Opens the registries of a release. A fork's request without credentials, and `push: false`, get a rehearsal. */
function connectRelease(deps, release) {
    const { context, registry } = release;
    const destinations = (0,_charts_js__WEBPACK_IMPORTED_MODULE_0__/* .destinationsOf */ .Nu)(release);
    const rehearsal = (credentials) => rehearsalReason(deps, { context, destinations }, credentials);
    return (0,_connect_js__WEBPACK_IMPORTED_MODULE_1__/* .openConnection */ .J)(deps, { registry, destinations, rehearsal });
}
async function rehearsalReason({ inputs, command }, { context, destinations }, credentials) {
    if (command === 'push' && !inputs.flag('push'))
        return 'push is false';
    if (context.ref.kind !== 'request' || !context.ref.fork)
        return undefined;
    const found = await Promise.all(destinations.map(repository => credentials(repository)));
    return found.every(one => one === undefined)
        ? 'this request comes from a fork, which gets no credentials'
        : undefined;
}


/***/ }),

/***/ 50097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ goodsOf)
/* harmony export */ });
/* harmony import */ var _build_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99750);
/* harmony import */ var _good_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42098);


/**
 * Everything this release publishes, with the tags each thing is to have. Charts are packed here, before any build is
 * paid for: what is wrong with them shows now, and their digests are known to the guard.
 */
async function goodsOf(deps, { release, connection, maker }) {
    const image = release.repositories.length > 0 ? [imageGood(release, connection, await (0,_build_js__WEBPACK_IMPORTED_MODULE_0__/* .knownDigest */ .YN)(deps))] : [];
    const early = await maker.makeEarly(release.charts, image.length > 0);
    return [
        ...image,
        ...release.charts.map(chart => chartGood(chart, early.get(chart), { release, connection })),
    ];
}
function imageGood({ repositories, tagSet, identity }, connection, known) {
    const placed = repositories.map(repository => connection.place(repository));
    return {
        kind: 'image',
        label: 'the image',
        repositories: placed,
        targets: (0,_good_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(placed, tagSet.tags),
        identity,
        cheap: false,
        ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
        ...(known === undefined ? {} : { known }),
    };
}
/** Packaging is cheap and gives the same digest from the same commit, so a chart is judged by its digest alone. */
function chartGood(chart, made, { release, connection }) {
    const { tagSet, identity } = release;
    const placed = chart.repositories.map(repository => connection.place(repository));
    return {
        kind: 'chart',
        label: `chart ${chart.request.name}`,
        chart,
        repositories: placed,
        targets: (0,_good_js__WEBPACK_IMPORTED_MODULE_1__/* .targetsOf */ .QR)(placed, chart.tags),
        identity: { ...identity, version: chart.planned.version },
        cheap: true,
        ...(tagSet.release === undefined ? {} : { release: tagSet.release }),
        ...(made === undefined ? {} : { made, known: made.digest }),
    };
}


/***/ }),

/***/ 39724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openChartMaker),
/* harmony export */   r: () => (/* binding */ PACKED_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27614);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86189);


/** Charts packed at a time: their files are read and compressed beside each other. */
const PACKED_AT_ONCE = 4;
/** Stands for the image's digest while a chart is tried. */
const NO_DIGEST = `sha256:${'0'.repeat(64)}`;
/** Opens what packaging charts needs; nothing is loaded until there is a chart. The caller closes it. */
function openChartMaker(deps, connection) {
    const made = new Map();
    const shared = sharedPorts(deps, connection);
    const pack = async (chart, image) => {
        const { chartArtifact } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5831), __webpack_require__.e(803), __webpack_require__.e(6652), __webpack_require__.e(8795)]).then(__webpack_require__.bind(__webpack_require__, 18795));
        const values = { ...chart.request.values, ...(image === undefined ? {} : { digest: image }) };
        return chartArtifact({ ...chart.request, values }, await shared.ports());
    };
    const make = async (chart, image) => {
        const known = made.get(chart);
        if (known)
            return known;
        const built = await pack(chart, image);
        const source = sourceOf(built);
        made.set(chart, source);
        tell(deps, chart, built);
        return source;
    };
    return {
        make,
        makeEarly: async (charts, hasImage) => {
            if (charts.length === 0)
                return made;
            const { usesDigest } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
            await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_1__/* .atOnce */ .z)(PACKED_AT_ONCE, charts, async (chart) => {
                if (!hasImage || !usesDigest(chart.request.settings))
                    await make(chart, undefined);
                else
                    await (await pack(chart, NO_DIGEST)).dispose();
            });
            return made;
        },
        close: async () => {
            for (const { dispose } of made.values())
                await dispose();
            await shared.close();
        },
    };
}
function sourceOf(chart) {
    return {
        digest: chart.digest,
        content: chart.content,
        how: 'charts packaged natively',
        built: true,
        warnings: chart.warnings,
        dispose: () => chart.dispose(),
    };
}
function tell({ host }, { request, planned }, { dependencies, digest }) {
    for (const { name, version, repository, how } of dependencies) {
        const from = how === 'present' ? 'in charts/' : `${how === 'locked' ? 'as locked, ' : ''}from ${repository}`;
        const chosen = how === 'resolved' ? ' (there is no lock: the newest that fits)' : '';
        host.info(`${request.name}: dependency ${name} ${version} ${from}${chosen}`);
    }
    host.info(`packaged ${planned.name} ${planned.version}: ${digest}`);
}
/** What all charts of a run are packed with, opened for the first of them. */
function sharedPorts(deps, connection) {
    const { clock, exec, env } = deps;
    let opened;
    const web = lazily(() => (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .f)(deps));
    const open = async () => {
        const { FetchedArchives } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5831), __webpack_require__.e(5070)]).then(__webpack_require__.bind(__webpack_require__, 75070));
        return new FetchedArchives({
            registry: repository => connection.reading(repository),
            http: web,
            credentials: connection.credentials,
            sleep: ms => clock.sleep(ms),
            userAgent: `cfcr-push/${deps.toolVersion}`,
        });
    };
    return {
        ports: async () => {
            opened ??= open();
            return { archives: await opened, exec, env };
        },
        close: async () => {
            await (await opened)?.close();
            await web.close();
        },
    };
}
/** A connection that is opened when something is asked of it: few charts have dependencies on the web. */
function lazily(open) {
    let opened;
    return {
        request: async (request) => {
            opened ??= open();
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}


/***/ })

};
