export const id = 100;
export const ids = [100];
export const modules = {

/***/ 8048:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ gzipToFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38522);





/** Every parameter is fixed, so that the bytes never depend on a default that changes. Level 6 is what BuildKit uses. */
const DEFLATE = { level: 6, memLevel: 8, windowBits: 15, strategy: 0, chunkSize: 64 * 1024 };
/** Input reaches the compressor in pieces of exactly this size, however the caller's chunks are cut. */
const PIECE = 64 * 1024;
/** RFC 1952: deflate, no flags, no time, no extra flags, operating system unknown. zlib would write its own system. */
const HEADER = Uint8Array.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/**
 * Compresses a stream into a new file and computes both digests on the way; memory use does not grow with the stream.
 * Equal input gives equal bytes for one version of zlib (one version of Node), whatever the processor, the time and the
 * chunks; `diffId` does not depend on zlib at all. File system errors pass through with their `code`.
 */
async function gzipToFile(chunks, path) {
    const inner = new Meter();
    const outer = new Meter();
    let checksum = 0;
    const input = async function* () {
        for await (const piece of inPieces(chunks)) {
            inner.add(piece);
            checksum = (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.crc32)(piece, checksum);
            yield piece;
        }
    };
    const frame = new node_stream__WEBPACK_IMPORTED_MODULE_2__.Transform({
        construct(done) {
            outer.add(HEADER);
            this.push(HEADER);
            done();
        },
        transform(chunk, _encoding, done) {
            outer.add(chunk);
            done(null, chunk);
        },
        flush(done) {
            const trailer = Buffer.alloc(8);
            trailer.writeUInt32LE(checksum, 0);
            trailer.writeUInt32LE(inner.size % 2 ** 32, 4);
            outer.add(trailer);
            done(null, trailer);
        },
    });
    const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(path, { flags: 'wx', mode: 0o644 });
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(node_stream__WEBPACK_IMPORTED_MODULE_2__.Readable.from(input(), { objectMode: false }), (0,node_zlib__WEBPACK_IMPORTED_MODULE_4__.createDeflateRaw)(DEFLATE), frame, file);
    return {
        digest: outer.digest(),
        size: outer.size,
        diffId: inner.digest(),
        uncompressedSize: inner.size,
    };
}
class Meter {
    #hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    size = 0;
    add(chunk) {
        this.#hash.update(chunk);
        this.size += chunk.length;
    }
    digest() {
        return `sha256:${this.#hash.digest('hex')}`;
    }
}
async function* inPieces(chunks) {
    let piece = Buffer.allocUnsafe(PIECE);
    let filled = 0;
    for await (const chunk of chunks) {
        for (let offset = 0; offset < chunk.length;) {
            const taken = chunk.subarray(offset, offset + PIECE - filled);
            piece.set(taken, filled);
            filled += taken.length;
            offset += taken.length;
            if (filled === PIECE) {
                yield piece;
                piece = Buffer.allocUnsafe(PIECE);
                filled = 0;
            }
        }
    }
    if (filled > 0)
        yield piece.subarray(0, filled);
}


/***/ }),

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

/***/ 47741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeTarInOrder),
/* harmony export */   F: () => (/* binding */ writeTar)
/* harmony export */ });
/* harmony import */ var tar_header__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16532);
/* harmony import */ var tar_pax__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50750);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);



/** All numbers and lengths in a tar are counted in blocks of this size. */
const BLOCK = 512;
/** A name that needs more bytes goes into a PAX record; node-tar would split or shorten it in ways of its own. */
const LONGEST_PLAIN = 99;
/**
 * Writes a POSIX tar (ustar with PAX records for what does not fit) as a stream.
 * Members come out sorted by the bytes of their paths, all with `epoch` (seconds since 1970) as their time, so equal
 * members give equal bytes on every machine. Throws `build-failed` when a file's length is not what was announced.
 */
async function* writeTar(members, epoch) {
    yield* writeTarInOrder(sorted(members), epoch);
}
/** The same with the members in the order they come in, for formats that have an order of their own. */
async function* writeTarInOrder(members, epoch) {
    const time = new Date(epoch * 1000);
    for (const member of members) {
        yield* headersOf(member, time);
        if (member.kind === 'file')
            yield* bodyOf(member);
    }
    yield Buffer.alloc(2 * BLOCK);
}
function sorted(members) {
    return [...members]
        .map(member => ({ member, key: Buffer.from(member.path) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ member }) => member);
}
function* headersOf(member, mtime) {
    const path = member.kind === 'directory' ? `${member.path}/` : member.path;
    const linkpath = member.kind === 'symlink' ? member.target : undefined;
    const { mode, uid, gid } = member;
    const fields = { path, mode, uid, gid, mtime, size: member.kind === 'file' ? member.size : 0 };
    const header = new tar_header__WEBPACK_IMPORTED_MODULE_0__/* .Header */ .Y({
        ...fields,
        type: TYPE[member.kind],
        ...(linkpath === undefined ? {} : { linkpath }),
    });
    const needsPax = header.encode() || isLong(path) || (linkpath !== undefined && isLong(linkpath));
    if (needsPax) {
        const pax = new tar_pax__WEBPACK_IMPORTED_MODULE_1__/* .Pax */ .u({ ...fields, ...(linkpath === undefined ? {} : { linkpath }) });
        yield pax.encode();
    }
    if (header.block)
        yield header.block;
}
const TYPE = { file: 'File', directory: 'Directory', symlink: 'SymbolicLink' };
function isLong(text) {
    return Buffer.byteLength(text) > LONGEST_PLAIN;
}
async function* bodyOf(member) {
    let written = 0;
    for await (const chunk of member.open()) {
        written += chunk.length;
        if (written > member.size)
            break;
        yield chunk;
    }
    if (written !== member.size) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV('build-failed', `${member.path} changed while it was packed: expected ${member.size} bytes, found ${written > member.size ? 'more' : written}`);
    }
    const rest = written % BLOCK;
    if (rest > 0)
        yield Buffer.alloc(BLOCK - rest);
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

/***/ 20100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nativeBuilder: () => (/* binding */ nativeBuilder)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
;// CONCATENATED MODULE: ./lib/build/layout/disk.js


/**
 * Runs something that writes below `path`. A full disk or a spent quota becomes `disk-full`, naming the path, what was
 * being written and how much space is left; every other error passes through.
 */
async function writingTo(path, what, write) {
    try {
        return await write();
    }
    catch (cause) {
        const code = cause.code;
        if (code !== 'ENOSPC' && code !== 'EDQUOT')
            throw cause;
        throw new errors/* AppError */.uV('disk-full', `no space left in ${path} while writing ${what}: ${await freeIn(path)}`, {
            cause,
            hint: 'Free some space, or point TMPDIR at a larger disk.',
        });
    }
}
async function freeIn(path) {
    const { bavail, bsize } = await (0,promises_.statfs)(path);
    return `${((bavail * bsize) / 1024 ** 2).toFixed(1)} MiB free`;
}

// EXTERNAL MODULE: ./lib/archive/gzip.js
var gzip = __webpack_require__(8048);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/build/layout/content.js
var content = __webpack_require__(31518);
// EXTERNAL MODULE: ./lib/build/layout/directory.js
var directory = __webpack_require__(91392);
// EXTERNAL MODULE: ./lib/build/layout/files.js
var layout_files = __webpack_require__(55276);
;// CONCATENATED MODULE: ./lib/build/layout/writer.js













/**
 * Starts an OCI image layout in a folder (created when missing). Every blob is written beside its place and renamed,
 * so a name never points at half a blob. Throws `disk-full` with what was being written and where.
 */
async function createLayout(path) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(path, 'blobs', 'sha256'), { recursive: true });
    const drafts = await (0,promises_.mkdtemp)((0,external_node_path_.join)(path, 'drafts-'));
    const files = await (0,directory/* directoryFiles */.p)(path);
    const store = storeIn(path, drafts);
    const putBlob = async (source) => {
        const { digest, size } = source.descriptor;
        if ((await files.sizeOfBlob(digest)) === size)
            return 'present';
        return store(`blob ${(0,oci_digest/* shortDigest */.VK)(digest)} (${size} bytes)`, async (draft) => {
            const chunks = (0,oci_digest/* verified */.zr)(source.open(), source.descriptor, `blob ${digest}`);
            await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(chunks, { objectMode: false }), (0,external_node_fs_.createWriteStream)(draft, { flags: 'wx' }));
            return { digest, result: 'uploaded' };
        });
    };
    const putBytes = async (bytes, mediaType) => {
        const descriptor = { mediaType, digest: (0,oci_digest/* digestOf */.ol)(bytes), size: bytes.length };
        await putBlob({ descriptor, open: () => once(bytes) });
        return descriptor;
    };
    return {
        path,
        ...(0,content/* contentOf */.$)(files),
        putBlob,
        putBytes,
        putManifest: ({ mediaType, digest, bytes }) => putBlob({ descriptor: { mediaType, digest, size: bytes.length }, open: () => once(bytes) }),
        putLayer: (tar, what) => store(what, async (draft) => {
            const content = await (0,gzip/* gzipToFile */.e)(tar, draft);
            const descriptor = { mediaType: media_type/* MEDIA_TYPE */.Ap.layerGzip, digest: content.digest, size: content.size };
            return { digest: content.digest, result: { descriptor, content } };
        }),
        finish: root => finish({ path, drafts, root }),
    };
}
function storeIn(path, drafts) {
    let count = 0;
    return (what, write) => writingTo(path, what, async () => {
        count += 1;
        const draft = (0,external_node_path_.join)(drafts, String(count));
        try {
            const { digest, result } = await write(draft);
            const target = (0,external_node_path_.join)(path, (0,layout_files/* blobPath */.n)(digest));
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
            await (0,promises_.rename)(draft, target);
            return result;
        }
        finally {
            await (0,promises_.rm)(draft, { force: true });
        }
    });
}
async function finish(layout) {
    const index = { schemaVersion: 2, mediaType: media_type/* MEDIA_TYPE */.Ap.index, manifests: [layout.root] };
    await writingTo(layout.path, 'index.json', async () => {
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(layout.path, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}', 0o644);
        await (0,files/* writeWhole */.f8)((0,external_node_path_.join)(layout.path, 'index.json'), JSON.stringify(index), 0o644);
    });
    await (0,promises_.rm)(layout.drafts, { recursive: true, force: true });
}
async function* once(bytes) {
    yield bytes;
}

// EXTERNAL MODULE: ./lib/build/native/arguments.js
var native_arguments = __webpack_require__(3446);
// EXTERNAL MODULE: ./lib/build/layout/read-range.js + 1 modules
var read_range = __webpack_require__(82135);
;// CONCATENATED MODULE: ./lib/build/native/node.js
/** A link's own mode means nothing; this is what Linux shows and Docker stores. */
const LINK_MODE = 0o777;
const FOLDER_MODE = 0o755;
/** True when two nodes would make the same entry in a layer. */
function sameNode(a, b) {
    if (a.kind !== b.kind || a.mode !== b.mode || a.uid !== b.uid || a.gid !== b.gid)
        return false;
    if (a.kind === 'file' && b.kind === 'file')
        return a.identity === b.identity;
    return a.kind !== 'symlink' || b.kind !== 'symlink' || a.target === b.target;
}

// EXTERNAL MODULE: ./lib/build/native/problem.js
var native_problem = __webpack_require__(233);
;// CONCATENATED MODULE: ./lib/build/native/context-tree.js






/** What a clone keeps of a file's mode: git stores the owner's execute bit only, the rest is the umask of whoever cloned. */
const EXECUTABLE = 0o755;
const PLAIN = 0o644;
const OWNER_EXECUTE = 0o100;
/**
 * The build context: a folder on this machine without what `.dockerignore` excludes. Everything belongs to 0:0, as in Docker.
 * Modes are made the same for every clone: folders 0755, files 0755 or 0644 by the owner's execute bit.
 * Folders are read when they are asked for, so that what no COPY names costs nothing.
 */
function contextTree(root, ignore) {
    const seen = new Map();
    const tree = {
        name: 'the build context',
        ownsAbsoluteLinks: false,
        async at(path) {
            const found = seen.get(path) ?? visible(root, path, ignore);
            seen.set(path, found);
            return found;
        },
        async list(path) {
            const names = await namesIn(root, path);
            const sorted = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
            const nodes = await Promise.all(sorted.map(name => tree.at(below(path, name))));
            return sorted.filter((_name, index) => nodes[index] !== undefined);
        },
        async explain(path) {
            const isThere = (await nodeAt(root, path)) !== undefined;
            return isThere && (await tree.at(path)) === undefined ? 'it is excluded by .dockerignore' : undefined;
        },
    };
    return tree;
}
function below(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}
async function visible(root, path, ignore) {
    const node = await nodeAt(root, path);
    if (!node || path === '' || !ignore.excludes(path))
        return node;
    // An excluded folder is there all the same when a "!" rule lets something below it in.
    if (node.kind !== 'directory' || !ignore.mayHoldIncluded(path))
        return undefined;
    for (const name of await namesIn(root, path)) {
        if (await visible(root, below(path, name), ignore))
            return node;
    }
    return undefined;
}
async function namesIn(root, path) {
    const names = await (0,promises_.readdir)((0,external_node_path_.join)(root, path)).catch((error) => {
        throw new native_problem/* InstructionError */.lJ(`the folder ${path || '.'} of the build context cannot be read: ${error.message}`);
    });
    const broken = names.find(name => name.includes('\uFFFD'));
    if (broken !== undefined)
        throw new native_problem/* InstructionError */.lJ(`the name ${below(path, broken)} in the build context is not UTF-8`);
    return names;
}
async function* contentOf(root, path, size) {
    try {
        yield* (0,read_range/* readRange */.q)((0,external_node_path_.join)(root, path), 0, size);
    }
    catch (cause) {
        throw new errors/* AppError */.uV('build-failed', `${path} of the build context cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, {
            cause,
        });
    }
}
async function nodeAt(root, path) {
    const full = (0,external_node_path_.join)(root, path);
    let found;
    try {
        found = await (0,promises_.lstat)(full);
    }
    catch (error) {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        throw error;
    }
    const owner = { uid: 0, gid: 0 };
    if (found.isDirectory())
        return { kind: 'directory', mode: FOLDER_MODE, ...owner };
    if (found.isSymbolicLink())
        return { kind: 'symlink', mode: LINK_MODE, target: await (0,promises_.readlink)(full), ...owner };
    if (!found.isFile())
        throw new native_problem/* InstructionError */.lJ(`${path} is a socket, a pipe or a device, which no image can hold`);
    const { size } = found;
    return {
        kind: 'file',
        mode: (found.mode & OWNER_EXECUTE) === 0 ? PLAIN : EXECUTABLE,
        ...owner,
        size,
        identity: `context:${path}`,
        open: () => contentOf(root, path, size),
    };
}

// EXTERNAL MODULE: ./lib/build/native/expand.js + 1 modules
var native_expand = __webpack_require__(39964);
;// CONCATENATED MODULE: ./lib/build/native/owner.js

/** No file of users is larger; a larger one is something else under its name. */
const MAX_TABLE = 1024 * 1024;
/**
 * Resolves `user[:group]` of `--chown` and USER against the stage's own /etc/passwd and /etc/group.
 * A user without a group: the user's primary group, or for a number the same number. Throws InstructionError.
 */
async function resolveOwner(text, tree) {
    const [user = '', group, ...more] = text.split(':');
    if (user === '' || group === '' || more.length > 0) {
        throw new native_problem/* InstructionError */.lJ(`${JSON.stringify(text)} is not an owner; expected user or user:group`);
    }
    const account = isId(user) ? { uid: Number(user), gid: Number(user) } : await userNamed(user, tree);
    if (group === undefined)
        return account;
    return { uid: account.uid, gid: isId(group) ? Number(group) : await groupNamed(group, tree) };
}
function isId(text) {
    return /^\d{1,10}$/.test(text);
}
async function userNamed(name, tree) {
    const [, , uid, gid] = await lineOf(name, { tree, path: 'etc/passwd', what: 'user' });
    return { uid: Number(uid), gid: Number(gid) };
}
async function groupNamed(name, tree) {
    const [, , gid] = await lineOf(name, { tree, path: 'etc/group', what: 'group' });
    return Number(gid);
}
async function lineOf(name, { tree, path, what }) {
    const node = tree.at(tree.resolve(path));
    const hint = `use a number, or copy an /${path} into the stage first`;
    if (node?.kind !== 'file')
        throw new native_problem/* InstructionError */.lJ(`the ${what} ${name} is unknown: the stage has no /${path}; ${hint}`);
    if (node.size > MAX_TABLE)
        throw new native_problem/* InstructionError */.lJ(`/${path} has ${node.size} bytes, which is no list of ${what}s`);
    const text = Buffer.concat(await Array.fromAsync(node.open())).toString('utf8');
    for (const line of text.split('\n')) {
        const fields = line.split(':');
        if (fields[0] === name && fields.slice(2, what === 'user' ? 4 : 3).every(field => isId(field)))
            return fields;
    }
    throw new native_problem/* InstructionError */.lJ(`the ${what} ${name} is unknown: /${path} of the stage does not list it; ${hint}`);
}

;// CONCATENATED MODULE: ./lib/build/native/ports.js

const PROTOCOLS = new Set(['tcp', 'udp', 'sctp']);
/** The ports that one word of EXPOSE stands for, as the image config spells them: `8000-8001/udp` gives two. Throws InstructionError. */
function exposedPorts(word) {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/([a-zA-Z]+))?$/.exec(word);
    const first = Number(match?.[1]);
    const last = Number(match?.[2] ?? match?.[1]);
    const protocol = (match?.[3] ?? 'tcp').toLowerCase();
    if (!match || first > last || last > 65_535 || !PROTOCOLS.has(protocol)) {
        throw new native_problem/* InstructionError */.lJ(`${JSON.stringify(word)} is not a port; expected 80, 80/udp or 8000-8010/tcp`);
    }
    return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${protocol}`);
}

;// CONCATENATED MODULE: ./lib/build/native/source-tree.js

/** Linux gives up after 40 links, too. */
const MAX_LINKS = 40;
/**
 * Follows every link in a path. `..` of a path as written stops at the root, as Docker has it; a link that leads out of the
 * build context is refused. Parts that do not exist stay as they are.
 */
async function followLinks(tree, path) {
    const waiting = path.split('/');
    const done = [];
    let links = 0;
    /** How many of the parts ahead came out of a link, which must not lead out. */
    let fromLink;
    while (waiting.length > 0) {
        const part = waiting.shift() ?? '';
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            if (done.length === 0 && fromLink !== undefined && !tree.ownsAbsoluteLinks)
                throw outside(tree, fromLink);
            done.pop();
            continue;
        }
        const here = [...done, part].join('/');
        const node = await tree.at(here);
        if (node?.kind !== 'symlink') {
            done.push(part);
            continue;
        }
        links += 1;
        if (links > MAX_LINKS)
            throw new native_problem/* InstructionError */.lJ(`${path} goes through more than ${MAX_LINKS} links`);
        fromLink = `${here} -> ${node.target}`;
        if (node.target.startsWith('/')) {
            if (!tree.ownsAbsoluteLinks)
                throw outside(tree, fromLink);
            done.length = 0;
        }
        waiting.unshift(...node.target.split('/'));
    }
    return done.join('/');
}
function outside(tree, link) {
    return new native_problem/* InstructionError */.lJ(`the link ${link} leads out of ${tree.name}; only what is inside can be copied`);
}
/** `..` and `.` resolved inside the root: `../a/./b` is `a/b`. */
function clamp(path) {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part === '..')
            parts.pop();
        else
            parts.push(part);
    }
    return parts.join('/');
}

;// CONCATENATED MODULE: ./lib/build/native/tree.js



const tree_MAX_LINKS = 40;
/**
 * The files of a stage, in memory; contents stay where they are until a layer is written.
 * Between `startLayer` and `takeLayer` it notes what changes: that is the layer of one instruction.
 */
class StageTree {
    #root;
    #changes = new Map();
    constructor(from) {
        this.#root = from
            ? cloned(from.#root)
            : entryOf({ kind: 'directory', mode: FOLDER_MODE, uid: 0, gid: 0 });
    }
    /** What is at a path, the last link not followed. */
    at(path) {
        return this.#find(path)?.node;
    }
    names(path) {
        const names = [...(this.#find(path)?.children.keys() ?? [])];
        return names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
    /** Follows all links, those to `/…` from `scope`; parts that do not exist stay as they are. */
    resolve(path, scope = '') {
        const waiting = path.split('/');
        const base = scope === '' ? [] : scope.split('/');
        let done = [...base];
        for (let links = 0; waiting.length > 0;) {
            const part = waiting.shift() ?? '';
            if (part === '' || part === '.')
                continue;
            if (part === '..') {
                if (done.length > base.length)
                    done.pop();
                continue;
            }
            const node = this.at([...done, part].join('/'));
            if (node?.kind !== 'symlink') {
                done.push(part);
                continue;
            }
            links += 1;
            if (links > tree_MAX_LINKS)
                throw new native_problem/* InstructionError */.lJ(`/${path} goes through more than ${tree_MAX_LINKS} links`);
            if (node.target.startsWith('/'))
                done = [...base];
            waiting.unshift(...node.target.split('/'));
        }
        return done.join('/');
    }
    /** Makes a folder and those above it, unless they exist. */
    makeFolder(path, { uid, gid }, mode = FOLDER_MODE) {
        const parts = path === '' ? [] : path.split('/');
        for (const [index] of parts.entries()) {
            const here = parts.slice(0, index + 1).join('/');
            const node = this.at(here);
            if (node === undefined)
                this.put(here, { kind: 'directory', mode, uid, gid });
            else if (node.kind !== 'directory')
                throw new native_problem/* InstructionError */.lJ(`/${here} is not a folder, so nothing can be put below it`);
        }
    }
    /** Puts a node in place of what was there; its folder must exist. A folder keeps what it holds. */
    put(path, node) {
        const name = path.slice(path.lastIndexOf('/') + 1);
        // In a layer such a name would delete a file instead of adding one (image-spec layer.md, "Whiteouts").
        if (name.startsWith('.wh.'))
            throw new native_problem/* InstructionError */.lJ(`/${path}: names that start with .wh. mean a deletion in a layer`);
        const parent = this.#find(path.slice(0, Math.max(0, path.length - name.length - 1)));
        const before = parent?.children.get(name);
        if (before && sameNode(before.node, node))
            return;
        this.#changes.set(path, node);
        if (before && node.kind === 'directory' && before.node.kind === 'directory')
            before.node = node;
        else
            parent?.children.set(name, entryOf(node));
    }
    /** The changes since the last call, by path. */
    takeLayer() {
        const changes = this.#changes;
        this.#changes = new Map();
        return changes;
    }
    /** The tree as a place to copy from. */
    asSource(name) {
        return {
            name,
            ownsAbsoluteLinks: true,
            at: async (path) => this.at(clamp(path)),
            list: async (path) => this.names(path),
        };
    }
    #find(path) {
        let here = this.#root;
        for (const part of path === '' ? [] : path.split('/'))
            here = here?.children.get(part);
        return here;
    }
}
function entryOf(node) {
    return { node, children: new Map() };
}
function cloned({ node, children }) {
    return { node, children: new Map([...children].map(([name, entry]) => [name, cloned(entry)])) };
}

;// CONCATENATED MODULE: ./lib/build/native/stage-state.js

/** What BuildKit gives an image that starts from nothing. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** The state before the first instruction of `FROM scratch`. */
function emptyState() {
    return {
        tree: new StageTree(),
        variables: new Map([['PATH', DEFAULT_PATH]]),
        config: { Env: [`PATH=${DEFAULT_PATH}`], WorkingDir: '/' },
        steps: [],
        hasOwnCommand: false,
    };
}
/** The state before the first instruction of `FROM stage`: all that the stage has, to be changed without changing it. */
function stateAfter(stage) {
    return {
        tree: new StageTree(stage.tree),
        variables: new Map(stage.variables),
        config: structuredClone(stage.config),
        steps: [...stage.steps],
        ...(stage.author === undefined ? {} : { author: stage.author }),
        hasOwnCommand: false,
    };
}
/** Sets a variable of the image's environment, in the place of an earlier one of the same name. */
function setEnvironment(state, key, value) {
    const env = state.config.Env ?? [];
    const at = env.findIndex(entry => entry.startsWith(`${key}=`));
    if (at < 0)
        env.push(`${key}=${value}`);
    else
        env[at] = `${key}=${value}`;
    state.config.Env = env;
    state.variables.set(key, value);
}

;// CONCATENATED MODULE: ./lib/build/native/stop-signal.js

const NAMES = new Set(('ABRT ALRM BUS CHLD CLD CONT FPE HUP ILL INT IO IOT KILL PIPE POLL PROF PWR QUIT SEGV STKFLT STOP SYS TERM TRAP ' +
    'TSTP TTIN TTOU URG USR1 USR2 VTALRM WINCH XCPU XFSZ').split(' '));
/** Checks a signal of Linux, by number or name, and gives it back as written. Throws InstructionError. */
function checkedSignal(text) {
    const name = text.toUpperCase().replace(/^SIG/, '');
    const known = NAMES.has(name) || /^(?:RTMIN(?:\+(?:[1-9]|1[0-5]))?|RTMAX(?:-(?:[1-9]|1[0-4]))?)$/.test(name);
    if (known || /^(?:[1-9]|[1-5]\d|6[0-4])$/.test(text))
        return text;
    throw new native_problem/* InstructionError */.lJ(`${JSON.stringify(text)} is not a signal; expected a name such as SIGTERM or a number from 1 to 64`);
}

;// CONCATENATED MODULE: ./lib/build/native/apply-config.js








const DEFAULT_SHELL = ['/bin/sh', '-c'];
/** Applies an instruction that changes only the image's configuration. Throws InstructionError. */
function applyConfig(instruction, scope) {
    const { state } = scope;
    const { config } = state;
    const expand = (text) => (0,native_expand/* expandWord */.V)(text, scope.expansion());
    switch (instruction.kind) {
        case 'arg':
            declareArguments(instruction.args, scope);
            return;
        case 'env':
            setVariables(instruction.pairs, scope);
            return;
        case 'label':
            for (const { key, value } of instruction.pairs)
                setRecord(config, 'Labels', checkedKey(expand(key)), expand(value));
            return;
        case 'user':
            config.User = nonEmpty(expand(instruction.value));
            return;
        case 'stopsignal':
            config.StopSignal = checkedSignal(expand(instruction.value));
            return;
        case 'maintainer':
            state.author = instruction.value;
            return;
        case 'expose':
            for (const port of portsOf(instruction.words, scope))
                setRecord(config, 'ExposedPorts', port, {});
            return;
        case 'volume':
            for (const word of instruction.words)
                setRecord(config, 'Volumes', nonEmpty(expand(word)), {});
            return;
        case 'cmd':
            config.Cmd = wordsOf(instruction.command, config);
            state.hasOwnCommand = true;
            return;
        case 'entrypoint':
            config.Entrypoint = wordsOf(instruction.command, config);
            if (!state.hasOwnCommand)
                delete config.Cmd;
            return;
        case 'shell':
            config.Shell = [...instruction.words];
            return;
        case 'healthcheck':
            config.Healthcheck = { ...instruction.healthcheck };
    }
}
/** Applies WORKDIR: the folder is made when it is missing, owned by the stage's USER. Throws InstructionError. */
async function applyWorkdir(value, scope) {
    const { config, tree } = scope.state;
    const given = nonEmpty((0,native_expand/* expandWord */.V)(value, scope.expansion()));
    const path = `/${clamp(external_node_path_.posix.resolve(config.WorkingDir ?? '/', given))}`;
    config.WorkingDir = path;
    const place = tree.resolve(clamp(path));
    if (tree.at(place) !== undefined)
        return;
    tree.makeFolder(place, config.User ? await resolveOwner(config.User, tree) : { uid: 0, gid: 0 });
}
function declareArguments(args, scope) {
    const expand = (text) => (0,native_expand/* expandWord */.V)(text, scope.expansion());
    const values = args.map(({ name, value }) => {
        scope.declared.add(name);
        return [
            name,
            scope.buildArgs[name] ?? (value === undefined ? scope.globals.get(name) : expand(value)),
        ];
    });
    for (const [name, value] of values)
        if (value !== undefined)
            scope.state.variables.set(name, value);
}
/** All values are expanded before the first is set (Dockerfile reference, "Environment replacement"). */
function setVariables(given, scope) {
    const expand = (text) => (0,native_expand/* expandWord */.V)(text, scope.expansion());
    const pairs = given.map(({ key, value }) => [checkedKey(expand(key)), expand(value)]);
    for (const [key, value] of pairs)
        setEnvironment(scope.state, key, value);
}
function portsOf(words, scope) {
    return words.flatMap(word => (0,native_expand/* expandWords */.A)(word, scope.expansion())).flatMap(exposedPorts);
}
function setRecord(config, field, key, value) {
    config[field] = { ...config[field], [key]: value };
}
function wordsOf(command, config) {
    return command.form === 'exec' ? [...command.words] : [...(config.Shell ?? DEFAULT_SHELL), command.script];
}
function checkedKey(key) {
    if (key === '')
        throw new native_problem/* InstructionError */.lJ('a name is empty after its variables are replaced');
    return key;
}
function nonEmpty(text) {
    if (text === '')
        throw new native_problem/* InstructionError */.lJ('the value is empty after its variables are replaced');
    return text;
}

;// CONCATENATED MODULE: ./lib/build/native/copy.js



const ROOT = { uid: 0, gid: 0 };
/** True when the destination is a folder by the way it is written. */
function namesFolder(destination) {
    return /(?:^|\/)\.{0,2}$/.test(destination);
}
/**
 * Copies one path into a stage as `COPY` does: a folder gives its contents, a file goes into an existing folder or one that
 * is written with a slash, folders on the way are made, links in the destination are
 * followed inside the stage, and a source that is itself a link is followed. Throws InstructionError.
 */
async function copyPath(source, path, target) {
    const { tree, destination } = target;
    const real = await followLinks(source, path);
    const node = await source.at(real);
    if (!node)
        throw new native_problem/* InstructionError */.lJ(`${path} leads to ${real}, which is not in ${source.name}`);
    const wanted = clamp(destination);
    const folder = namesFolder(destination) ? wanted : wanted.split('/').slice(0, -1).join('/');
    makeFolder(tree.resolve(folder), target);
    const place = tree.resolve(wanted);
    if (node.kind !== 'directory') {
        const isFolder = tree.at(place)?.kind === 'directory';
        return putLeaf(isFolder ? copy_below(place, path.slice(path.lastIndexOf('/') + 1)) : place, node, target);
    }
    makeFolder(place, target);
    await copyContents(source, { from: real, to: place }, target);
}
/** Folders that COPY makes itself belong to `--chown` and have an octal `--chmod`; a symbolic one leaves them at 0755. */
function makeFolder(path, { tree, owner = ROOT, mode }) {
    tree.makeFolder(path, owner, mode?.absolute ? mode.apply(0, true) : FOLDER_MODE);
}
async function copyContents(source, { from, to }, target) {
    for (const name of await source.list(from)) {
        const path = copy_below(from, name);
        const node = await source.at(path);
        if (!node)
            continue;
        const place = copy_below(to, name);
        if (node.kind !== 'directory') {
            putLeaf(place, node, target);
            continue;
        }
        const there = target.tree.at(place);
        if (there && there.kind !== 'directory') {
            throw new native_problem/* InstructionError */.lJ(`the folder ${path} cannot take the place of /${place}, which is no folder`);
        }
        target.tree.put(place, { ...node, ...attributesFor(node, target) });
        await copyContents(source, { from: path, to: place }, target);
    }
}
function putLeaf(place, node, target) {
    if (target.tree.at(place)?.kind === 'directory') {
        throw new native_problem/* InstructionError */.lJ(`a file cannot take the place of /${place}, which is a folder`);
    }
    target.tree.put(place, { ...node, ...attributesFor(node, target) });
}
function attributesFor(node, { owner, mode }) {
    const { uid, gid } = owner ?? node;
    if (node.kind === 'symlink')
        return { uid, gid, mode: LINK_MODE };
    return { uid, gid, mode: mode?.apply(node.mode, node.kind === 'directory') ?? node.mode };
}
function copy_below(folder, name) {
    return folder === '' ? name : `${folder}/${name}`;
}

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
;// CONCATENATED MODULE: ./lib/build/native/pattern.js

/** True when a path of COPY has a character that Go's filepath.Match treats as a pattern. */
function isPattern(path) {
    return /[*?[\\]/.test(path);
}
/**
 * A pattern of Go's `filepath.Match` as a regular expression on a path with `/`: `*` and `?` never match a slash, `[…]`
 * takes ranges and `^`, a backslash takes the next character as it is. Throws InstructionError when it is malformed.
 */
function matchExpression(pattern) {
    return new RegExp(`^${new Translator(pattern).plain()}$`, 'su');
}
/**
 * A pattern of `.dockerignore` as a regular expression: as above, and `**` matches any number of folders
 * (docs.docker.com/build/concepts/context, "Matching").
 */
function ignoreExpression(pattern) {
    return new RegExp(`^${new Translator(pattern).withDoubleStar()}$`, 'su');
}
class Translator {
    #pattern;
    #text;
    #at = 0;
    constructor(pattern) {
        this.#pattern = pattern;
        this.#text = [...pattern];
    }
    plain() {
        let source = '';
        while (this.#at < this.#text.length)
            source += this.#one();
        return source;
    }
    withDoubleStar() {
        let source = '';
        while (this.#at < this.#text.length) {
            if (this.#text[this.#at] !== '*' || this.#text[this.#at + 1] !== '*') {
                source += this.#one();
                continue;
            }
            while (this.#text[this.#at] === '*')
                this.#at += 1;
            if (this.#text[this.#at] === '/')
                this.#at += 1;
            // At the end it takes everything; before something, any number of whole or part folders, as moby's matcher does.
            source += this.#at === this.#text.length ? '.*' : '(?:.*/)?';
        }
        return source;
    }
    #one() {
        const ch = this.#text[this.#at] ?? '';
        this.#at += 1;
        if (ch === '*')
            return '[^/]*';
        if (ch === '?')
            return '[^/]';
        if (ch === '[')
            return this.#characterClass();
        return quoted(ch === '\\' ? this.#escaped() : ch);
    }
    #escaped() {
        const ch = this.#text[this.#at];
        if (ch === undefined)
            throw this.#malformed('it ends in a backslash');
        this.#at += 1;
        return ch;
    }
    #characterClass() {
        const negated = this.#text[this.#at] === '^';
        if (negated)
            this.#at += 1;
        const ranges = [];
        for (;;) {
            const from = this.#text[this.#at];
            if (from === undefined)
                throw this.#malformed('a "]" is missing');
            if (from === ']' && ranges.length > 0)
                break;
            const low = this.#member();
            const isRange = this.#text[this.#at] === '-';
            if (isRange)
                this.#at += 1;
            const high = isRange ? this.#member() : low;
            if ((high.codePointAt(0) ?? 0) < (low.codePointAt(0) ?? 0))
                throw this.#malformed(`the range ${low}-${high} is empty`);
            ranges.push(isRange ? `${quotedMember(low)}-${quotedMember(high)}` : quotedMember(low));
        }
        this.#at += 1;
        return `[${negated ? '^' : ''}${ranges.join('')}]`;
    }
    #member() {
        const ch = this.#text[this.#at];
        if (ch === undefined)
            throw this.#malformed('a "]" is missing');
        if (ch === '-' || ch === ']')
            throw this.#malformed(`an unexpected "${ch}" stands in [ ]`);
        this.#at += 1;
        return ch === '\\' ? this.#escaped() : ch;
    }
    #malformed(why) {
        return new native_problem/* InstructionError */.lJ(`${JSON.stringify(this.#pattern)} is not a pattern: ${why}`);
    }
}
/** Quotes one character for a regular expression in Unicode mode, where needless escapes are errors. */
function quoted(ch) {
    return /[\\^$.*+?()[\]{}|/]/.test(ch) ? `\\${ch}` : ch;
}
/** The same inside `[ ]`, where a hyphen would make a range. */
function quotedMember(ch) {
    return ch === '-' ? '\\-' : quoted(ch);
}

;// CONCATENATED MODULE: ./lib/build/native/find-sources.js




/** How many names of a folder an error lists. */
const LISTED = 10;
/**
 * The paths that one source of COPY names: itself, or all that fit its pattern, sorted. A pattern that fits nothing gives
 * nothing, as in Docker (`COPY package.json yarn.lock* ./`); a plain path that is missing throws InstructionError, saying
 * what is there instead.
 */
async function findSources(source, text) {
    const path = clamp(text);
    if (isPattern(path))
        return matching(source, path.split('/'));
    if ((await source.at(await followLinks(source, path))) !== undefined)
        return [path];
    throw new native_problem/* InstructionError */.lJ(`${JSON.stringify(text)} is not in ${source.name}${await whatIsThere(source, path)}`);
}
async function matching(source, parts) {
    const first = parts.findIndex(isPattern);
    let found = [await followLinks(source, parts.slice(0, first).join('/'))];
    for (const part of parts.slice(first)) {
        const expression = matchExpression(part);
        const next = [];
        for (const folder of found) {
            if ((await source.at(folder))?.kind !== 'directory')
                continue;
            for (const name of await source.list(folder)) {
                if (expression.test(name))
                    next.push(folder === '' ? name : `${folder}/${name}`);
            }
        }
        found = next;
    }
    return found;
}
async function whatIsThere(source, path) {
    const why = await source.explain?.(path);
    if (why !== undefined)
        return `: ${why}`;
    const link = await source.at(path);
    if (link?.kind === 'symlink')
        return `: it is a link to ${link.target}, which is not there`;
    const parts = path.split('/');
    let folder = '';
    for (const part of parts.slice(0, -1)) {
        const here = folder === '' ? part : `${folder}/${part}`;
        if ((await source.at(here))?.kind !== 'directory')
            break;
        folder = here;
    }
    const wanted = parts[folder === '' ? 0 : folder.split('/').length] ?? '';
    const names = await source.list(folder);
    const where = folder === '' ? 'it has' : `${folder} has`;
    const meant = (0,nearest/* nearest */.p)(wanted, names);
    if (meant !== undefined)
        return `; did you mean ${folder === '' ? meant : `${folder}/${meant}`}?`;
    if (names.length === 0)
        return `; ${folder === '' ? 'it' : folder} is empty`;
    const rest = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
    return `; ${where} ${names.slice(0, LISTED).join(', ')}${rest}`;
}

;// CONCATENATED MODULE: ./lib/build/native/mode.js

/** Reads `--chmod`: octal (`755`, `0644`) or symbolic (`u=rwX,go=rX`). Throws InstructionError. */
function parseMode(text) {
    if (/^[0-7]{1,5}$/.test(text)) {
        const mode = Number.parseInt(text, 8);
        if (mode <= 0o7777)
            return { absolute: true, apply: () => mode };
    }
    const clauses = text.split(',').map(clauseOf);
    if (clauses.every(clause => clause !== undefined)) {
        return {
            absolute: false,
            apply: (mode, isFolder) => clauses.reduce((current, clause) => applied(clause, current, isFolder), mode),
        };
    }
    throw new native_problem/* InstructionError */.lJ(`--chmod=${text} is not a mode; expected octal such as 755, or symbolic such as u=rwX,go=rX`);
}
const WHO = { u: 0o4700, g: 0o2070, o: 0o1007, a: 0o7777 };
const BITS = { r: 0o444, w: 0o222, x: 0o111, s: 0o6000, t: 0o1000 };
function clauseOf(text) {
    const match = /^([ugoa]*)((?:[+=-][rwxXst]*)+)$/.exec(text);
    if (match?.[1] === undefined || match[2] === undefined)
        return undefined;
    const who = [...(match[1] || 'a')].reduce((bits, letter) => bits | (WHO[letter] ?? 0), 0);
    const steps = [...match[2].matchAll(/([+=-])([rwxXst]*)/g)].map(([, operator = '', permissions = '']) => ({
        operator,
        permissions,
    }));
    return { who, steps };
}
function applied({ who, steps }, mode, isFolder) {
    let result = mode;
    for (const { operator, permissions } of steps) {
        // X: execute for folders, and for files that somebody may execute already.
        const runs = isFolder || (result & 0o111) !== 0;
        let bits = 0;
        for (const letter of permissions)
            bits |= letter === 'X' ? (runs ? 0o111 : 0) : (BITS[letter] ?? 0);
        const own = bits & who;
        if (operator === '+')
            result |= own;
        else if (operator === '-')
            result &= ~own;
        else
            result = (result & ~(who & 0o777)) | own;
    }
    return result;
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/header.js + 2 modules
var header = __webpack_require__(16532);
// EXTERNAL MODULE: ./lib/archive/tar-index.js
var tar_index = __webpack_require__(42608);
;// CONCATENATED MODULE: ./lib/build/native/unpack.js









const BLOCK = 512;
const DECOMPRESS = [
    ['1f8b', external_node_zlib_.createGunzip, 'gzip'],
    ['28b52ffd', external_node_zlib_.createZstdDecompress, 'zstd'],
    ['fd377a58', undefined, 'xz'],
    ['425a68', undefined, 'bzip2'],
];
/**
 * ADD of a local tar archive, plain or compressed with gzip or zstd: unpacks it below the destination, keeping modes and,
 * without `--chown`, owners. Returns false when the file is no such archive, which is then copied as a file.
 * Throws InstructionError for xz and bzip2, for devices, and for a damaged archive.
 */
async function unpackInto(file, target, spool) {
    const content = await archiveContent(file);
    if (!content)
        return false;
    const path = await spool(file.identity, content);
    const { tree, destination } = target;
    const scope = tree.resolve(clamp(destination));
    tree.makeFolder(scope, target.owner ?? { uid: 0, gid: 0 });
    for (const member of await membersOf(path))
        place(member, { target, scope, path, file });
    return true;
}
/** The uncompressed archive; undefined when it is none. Only the first block is read to find out. */
async function archiveContent(file) {
    const head = await firstBytes(file.open());
    const found = DECOMPRESS.find(([magic]) => head.toString('hex').startsWith(magic));
    if (!found)
        return isTarHeader(head) ? () => file.open() : undefined;
    const [, decompress, name] = found;
    if (!decompress)
        throw new native_problem/* InstructionError */.lJ(`unpacking ${name} needs BuildKit; gzip, zstd and plain tar work here`, 'unsupported');
    const content = () => through(file.open(), decompress());
    const start = await firstBytes(content()).catch(() => Buffer.alloc(0)); // Not even compressed soundly: no archive.
    return isTarHeader(start) ? content : undefined;
}
async function* through(chunks, transform) {
    // A reader that has seen enough destroys the stream; that ends the feeding, too, and is no failure.
    const fed = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(chunks, { objectMode: false }), transform).catch(() => { });
    yield* transform;
    await fed;
}
async function firstBytes(chunks) {
    let head = Buffer.alloc(0);
    for await (const chunk of chunks) {
        head = Buffer.concat([head, chunk.subarray(0, BLOCK)]);
        if (head.length >= BLOCK)
            break;
    }
    return head;
}
function isTarHeader(head) {
    return head.length >= BLOCK && new header/* Header */.Y(head, 0).cksumValid;
}
async function membersOf(path) {
    try {
        return await (0,tar_index/* indexTar */.O)(path);
    }
    catch (error) {
        if (!(error instanceof tar_index/* TarDamage */.V))
            throw error;
        throw new native_problem/* InstructionError */.lJ(`the archive cannot be unpacked: ${error.message}`);
    }
}
function place(member, { target, scope, path, file }) {
    const { tree, owner } = target;
    const name = member.path.slice(member.path.lastIndexOf('/') + 1);
    const folder = tree.resolve(member.path.slice(0, Math.max(0, member.path.length - name.length - 1)), scope);
    tree.makeFolder(folder, owner ?? { uid: 0, gid: 0 });
    const at = folder === '' ? name : `${folder}/${name}`;
    const attributes = { mode: member.mode, ...(owner ?? { uid: member.uid, gid: member.gid }) };
    tree.put(at, nodeOf());
    function nodeOf() {
        switch (member.type) {
            case 'Directory':
                return { kind: 'directory', ...attributes };
            case 'SymbolicLink':
                return { kind: 'symlink', ...attributes, mode: LINK_MODE, target: member.link ?? '' };
            case 'Link': {
                const other = tree.at(tree.resolve(clamp(member.link ?? ''), scope));
                if (other?.kind === 'file')
                    return other;
                throw new native_problem/* InstructionError */.lJ(`the archive links ${member.path} to ${member.link}, which it does not hold`);
            }
            case 'File':
            case 'OldFile':
            case 'ContiguousFile': {
                const { offset, size } = member;
                const identity = `${file.identity}#${offset}`;
                return { kind: 'file', ...attributes, size, identity, open: () => (0,read_range/* readRange */.q)(path, offset, size) };
            }
            default:
                throw new native_problem/* InstructionError */.lJ(`the archive holds ${member.path}, a ${member.type}, which needs BuildKit`, 'unsupported');
        }
    }
}

;// CONCATENATED MODULE: ./lib/build/native/apply-copy.js










/** Applies COPY or ADD to the stage's tree. Throws InstructionError; what was copied before it stays in the tree. */
async function applyCopy(instruction, source, scope) {
    const expand = (text) => (0,native_expand/* expandWord */.V)(text, scope.expansion());
    const target = await targetOf(instruction, scope);
    if (instruction.sources.length > 1 && !namesFolder(target.destination)) {
        throw new native_problem/* InstructionError */.lJ(`with several sources the destination must be a folder and end with "/", found ${JSON.stringify(instruction.destination)}`);
    }
    for (const each of instruction.sources) {
        if (typeof each === 'string')
            await copySource(expand(each), { instruction, source, target, scope });
        else
            await copyHeredoc(each, target, scope);
    }
}
async function targetOf({ flags, destination }, scope) {
    const { state } = scope;
    const expand = (text) => (0,native_expand/* expandWord */.V)(text, scope.expansion());
    const written = expand(destination);
    if (written === '')
        throw new native_problem/* InstructionError */.lJ('the destination is empty after its variables are replaced');
    const [chown] = flags.get('chown') ?? [];
    const [chmod] = flags.get('chmod') ?? [];
    return {
        tree: state.tree,
        destination: written.startsWith('/')
            ? written
            : external_node_path_.posix.join(state.config.WorkingDir ?? '/', '/', written) + tail(written),
        ...(chown === undefined ? {} : { owner: await resolveOwner(expand(chown), state.tree) }),
        ...(chmod === undefined ? {} : { mode: parseMode(expand(chmod)) }),
    };
}
/** `join` drops the dot of `./` and `.`, which says that a folder is meant. */
function tail(written) {
    return namesFolder(written) && !written.endsWith('/') ? '/' : '';
}
async function copySource(text, { instruction, source, target, scope }) {
    if (text === '')
        throw new native_problem/* InstructionError */.lJ('a source is empty after its variables are replaced');
    const paths = await findSources(source, text);
    await refuseOverwriting(paths, text, { source, target });
    for (const path of paths) {
        if (instruction.keyword === 'ADD' && instruction.flags.get('unpack')?.[0] !== 'false') {
            const node = await source.at(await followLinks(source, path));
            if (node?.kind === 'file' && (await unpackInto(node, target, scope.spool)))
                continue;
        }
        await copyPath(source, path, target);
    }
}
/** BuildKit lets each file overwrite the one before, so that only the last is left: never what was meant. */
async function refuseOverwriting(paths, text, { source, target }) {
    if (paths.length < 2 || namesFolder(target.destination))
        return;
    const { tree, destination } = target;
    if (tree.at(tree.resolve(destination.slice(1)))?.kind === 'directory')
        return;
    const nodes = await Promise.all(paths.map(path => source.at(path)));
    if (nodes.filter(node => node?.kind !== 'directory').length < 2)
        return;
    throw new native_problem/* InstructionError */.lJ(`${JSON.stringify(text)} fits ${paths.length} files, so the destination must end with "/", found ${JSON.stringify(destination)}`);
}
async function copyHeredoc({ name, content, expand }, target, scope) {
    const options = { ...scope.expansion(), escapeChar: '\\', plainQuotes: true };
    const bytes = Buffer.from(expand ? (0,native_expand/* expandWord */.V)(content, options) : content);
    const file = {
        kind: 'file',
        mode: 0o644,
        uid: 0,
        gid: 0,
        size: bytes.length,
        identity: (0,oci_digest/* digestOf */.ol)(bytes),
        open: async function* () {
            yield bytes;
        },
    };
    const single = {
        name: 'the heredoc',
        ownsAbsoluteLinks: true,
        at: async (path) => (path === name ? file : undefined),
        list: async () => [name],
    };
    await copyPath(single, name, target);
}

// EXTERNAL MODULE: ./lib/build/native/can-assemble.js
var can_assemble = __webpack_require__(67441);
// EXTERNAL MODULE: ./lib/build/native/stages.js
var native_stages = __webpack_require__(20287);
;// CONCATENATED MODULE: ./lib/build/native/evaluate.js






/**
 * Applies the instructions of all needed stages in order. Nothing is written: files are only looked at. Goes on after a
 * problem, so that all are found; what only follows from an earlier one (a file that a broken stage lacks) is left out.
 */
async function evaluate(dockerfile, stages, surroundings) {
    const problems = [...dockerfile.problems, ...stages.problems];
    for (const stage of stages.needed)
        problems.push(...(0,can_assemble/* stageProblems */.N)(stage, stages.all));
    const target = stages.needed.at(-1);
    if (target === undefined || problems.some(({ kind }) => kind === 'unsupported'))
        return { problems };
    const states = new Map();
    const broken = new Set(problems.length > 0 ? stages.needed.map(({ index }) => index) : []);
    for (const stage of stages.needed) {
        const state = baseState(stage, states);
        states.set(stage.index, state);
        if (stage.base.kind === 'stage' && broken.has(stage.base.index))
            broken.add(stage.index);
        const scope = {
            ...surroundings,
            state,
            escapeChar: dockerfile.escapeChar,
            globals: stages.globals,
            expansion: () => ({ lookup: name => state.variables.get(name), escapeChar: dockerfile.escapeChar }),
        };
        const found = await applyStage(stage, { scope, states, broken, all: stages.all });
        if (found.length > 0)
            broken.add(stage.index);
        problems.push(...found);
    }
    const state = states.get(target.index);
    return problems.length > 0 || !state ? { problems } : { state };
}
function baseState({ base }, states) {
    const parent = base.kind === 'stage' ? states.get(base.index) : undefined;
    return parent ? stateAfter(parent) : emptyState();
}
async function applyStage(stage, applying) {
    const problems = [];
    const { state } = applying.scope;
    for (const instruction of stage.instructions) {
        const source = instruction.kind === 'copy' ? sourceStageOf(instruction, stage, applying) : undefined;
        try {
            await apply(instruction, source, applying);
        }
        catch (error) {
            const problem = (0,native_problem/* problemOf */.Zw)(error, instruction);
            if (!source || !applying.broken.has(source.index))
                problems.push(problem);
        }
        const changes = state.tree.takeLayer();
        state.steps.push({ createdBy: instruction.text, ...(changes.size > 0 ? { layer: changes } : {}) });
    }
    return problems;
}
async function apply(instruction, source, { scope, states }) {
    switch (instruction.kind) {
        case 'copy': {
            const from = source && states.get(source.index)?.tree.asSource(`stage ${source.from.name ?? source.index}`);
            return applyCopy(instruction, from ?? scope.context, scope);
        }
        case 'workdir':
            return applyWorkdir(instruction.value, scope);
        case 'from':
        case 'unsupported': // Reported by stageProblems before anything is applied.
            return;
        default:
            applyConfig(instruction, scope);
    }
}
function sourceStageOf(instruction, stage, { all }) {
    try {
        return (0,native_stages/* sourceStage */.IG)(instruction, all.slice(0, stage.index));
    }
    catch (error) {
        if (error instanceof native_problem/* InstructionError */.lJ)
            return stage; // Reported by stageProblems; a broken stage hides what follows.
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/build/native/ignore.js



/**
 * Reads a `.dockerignore` (docs.docker.com/build/concepts/context): one pattern a line, `#` comments, `!` lets in again,
 * a leading slash and `./` mean nothing, a pattern that fits a folder fits everything below. Malformed patterns become problems.
 */
function parseIgnore(text) {
    const rules = [];
    const problems = [];
    for (const [index, raw] of text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .entries()) {
        if (raw.startsWith('#'))
            continue;
        const line = raw.trim();
        if (line === '')
            continue;
        try {
            rules.push(ruleOf(line));
        }
        catch (error) {
            problems.push((0,native_problem/* problemOf */.Zw)(error, { line: index + 1, keyword: '.dockerignore' }));
        }
    }
    const fits = (rule, path) => withParents(path).some(each => rule.expression.test(each));
    return {
        problems,
        ignore: {
            excludes: path => rules.reduce((excluded, rule) => (rule.includes === excluded && fits(rule, path) ? !rule.includes : excluded), false),
            mayHoldIncluded: folder => rules.some(rule => rule.includes && mayReach(rule.parts, folder.split('/'))),
        },
    };
}
function ruleOf(line) {
    const includes = line.startsWith('!');
    const given = (includes ? line.slice(1) : line).trim();
    if (given === '')
        throw new native_problem/* InstructionError */.lJ('"!" stands alone; expected a pattern after it');
    // Go's Clean keeps a leading slash; Docker takes it off, so that /build and build are the same.
    const cleaned = external_node_path_.posix.normalize(given).replace(/(?<=.)\/$/, '');
    const pattern = cleaned.length > 1 ? cleaned.replace(/^\//, '') : cleaned;
    return { expression: ignoreExpression(pattern), includes, parts: pattern.split('/') };
}
/** `a/b/c` with the folders it is in: `a`, `a/b`, `a/b/c`. */
function withParents(path) {
    const parts = path.split('/');
    return parts.map((_part, index) => parts.slice(0, index + 1).join('/'));
}
/** True when a pattern may fit something below the folder: it agrees with the folder as far as both go. */
function mayReach(pattern, folder) {
    for (const [index, part] of folder.entries()) {
        const own = pattern[index];
        if (own === undefined || own.includes('**'))
            return true;
        if (!ignoreExpression(own).test(part))
            return false;
    }
    return true;
}

// EXTERNAL MODULE: ./lib/oci/manifest.js
var oci_manifest = __webpack_require__(44360);
;// CONCATENATED MODULE: ./lib/build/native/image.js


/**
 * Stores the layers, the config and the manifest of one platform (image-spec config.md, manifest.md) and gives the
 * descriptor for an index. Throws what the layout throws.
 */
async function storeImage(state, platform, store) {
    const { layout, layers, request } = store;
    const created = timeOf(request.epoch);
    const stored = [];
    const history = [];
    for (const { createdBy, layer } of state.steps) {
        if (layer)
            stored.push(await layers(layer, createdBy));
        history.push({ created, created_by: createdBy, ...(layer ? {} : { empty_layer: true }) });
    }
    const config = {
        architecture: platform.architecture,
        ...(state.author === undefined ? {} : { author: state.author }),
        config: ordered(state.config, request.labels),
        created,
        history,
        os: platform.os,
        rootfs: { type: 'layers', diff_ids: stored.map(({ diffId }) => diffId) },
        ...(platform.variant === undefined ? {} : { variant: platform.variant }),
        ...(platform['os.version'] === undefined ? {} : { 'os.version': platform['os.version'] }),
    };
    const bytes = new TextEncoder().encode(JSON.stringify(config));
    const manifest = (0,oci_manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_type/* MEDIA_TYPE */.Ap.manifest,
        config: await layout.putBytes(bytes, media_type/* MEDIA_TYPE */.Ap.config),
        layers: stored.map(({ descriptor }) => descriptor),
        ...annotationsField(request.annotations.manifest),
    });
    await layout.putManifest(manifest);
    return { ...(0,oci_manifest/* describe */.q0)(manifest), ...annotationsField(request.annotations['manifest-descriptor']), platform };
}
/** Stores an index over the images of all platforms (image-spec image-index.md) and gives its descriptor. */
async function storeIndex(images, store) {
    const index = (0,oci_manifest/* encodeManifest */.Gb)({
        schemaVersion: 2,
        mediaType: media_type/* MEDIA_TYPE */.Ap.index,
        manifests: images,
        ...annotationsField(store.request.annotations.index),
    });
    await store.layout.putManifest(index);
    return { ...(0,oci_manifest/* describe */.q0)(index), ...annotationsField(store.request.annotations['index-descriptor']) };
}
/** RFC 3339 in UTC without fractions, as in configs that BuildKit writes under SOURCE_DATE_EPOCH. */
function timeOf(epoch) {
    return new Date(epoch * 1000).toISOString().replace('.000Z', 'Z');
}
/** Fields in one order whatever the order of instructions; records sorted by key, as Docker writes them. */
function ordered(config, labels) {
    const { User, ExposedPorts, Env, Entrypoint, Cmd, Volumes, WorkingDir, StopSignal, Healthcheck, Shell } = config;
    const Labels = sorted({ ...config.Labels, ...labels });
    const fields = {
        User,
        ExposedPorts: sorted(ExposedPorts),
        Env,
        Entrypoint,
        Cmd,
        Volumes: sorted(Volumes),
        WorkingDir,
    };
    const all = { ...fields, Labels, StopSignal, Healthcheck, Shell };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
function sorted(record) {
    const entries = Object.entries(record ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
function annotationsField(annotations) {
    const found = sorted(annotations);
    return found ? { annotations: found } : {};
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/archive/tar.js
var tar = __webpack_require__(47741);
;// CONCATENATED MODULE: ./lib/build/native/layer.js


/** Makes layers in a layout. */
function layerStore(layout, { epoch, log, signal }) {
    const written = new Map();
    const write = async (changes, what) => {
        const members = [...changes].map(([path, node]) => memberOf(path, node));
        const { descriptor, content } = await layout.putLayer(endedBy(signal, (0,tar/* writeTar */.F)(members, epoch)), `the layer of ${what}`);
        log(`${what}: ${changes.size} entries, ${content.uncompressedSize} bytes, compressed ${content.size}`);
        return { descriptor, diffId: content.diffId };
    };
    return (changes, what) => {
        const key = keyOf(changes);
        const found = written.get(key) ?? write(changes, what);
        written.set(key, found);
        return found;
    };
}
async function* endedBy(signal, chunks) {
    for await (const chunk of chunks) {
        signal?.throwIfAborted();
        yield chunk;
    }
}
function memberOf(path, node) {
    return { ...node, path };
}
/** Equal for layers that would have equal bytes. */
function keyOf(changes) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for (const [path, node] of [...changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
        const content = node.kind === 'file' ? node.identity : node.kind === 'symlink' ? node.target : '';
        hash.update(`${JSON.stringify([path, node.kind, node.mode, node.uid, node.gid, content])}\n`);
    }
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./lib/build/native/parse.js + 7 modules
var parse = __webpack_require__(99152);
;// CONCATENATED MODULE: ./lib/build/native/request-problems.js



/**
 * Refuses what a request asks for and the native assembler cannot give, all at once, instead of leaving it out.
 * What only matters to RUN (secrets, ssh, network, cache …) is no reason: there is none.
 * Throws `platform-unsupported` or `bad-input`.
 */
function checkRequest(request) {
    const foreign = request.platforms.filter(({ os }) => os !== 'linux');
    if (foreign.length > 0) {
        const names = foreign.map(descriptor/* formatPlatform */.Bq).join(', ');
        throw new errors/* AppError */.uV('platform-unsupported', `the native assembler makes Linux images only; asked for ${names}`, { hint: `Build with buildx (\`builder: buildx\`), or take ${names} out of \`platforms\`.` });
    }
    const problems = [...requestProblems(request)];
    if (problems.length === 0)
        return;
    throw new errors/* AppError */.uV('bad-input', `the native assembler cannot do what is asked for: ${problems[0]}`, {
        problems: problems.length === 1 ? [] : problems,
        hint: 'Build with buildx (`builder: buildx`), or leave these inputs out.',
    });
}
function* requestProblems({ context, buildx }) {
    if (isRemoteContext(context))
        yield `\`context: ${(0,user_info/* withoutUser */.q)(context)}\` is not a folder on this machine`;
    if (buildx.buildContexts.length > 0)
        yield '`build-contexts` needs buildx';
    if (buildx.outputs.length > 0)
        yield '`outputs` needs buildx';
    if (buildx.load)
        yield '`load` needs buildx';
    if (buildx.attests.length > 0)
        yield '`attests` needs buildx';
    if (isAskedFor(buildx.sbom))
        yield '`sbom` needs buildx';
    if (isAskedFor(buildx.provenance))
        yield '`provenance` needs buildx';
}
function isRemoteContext(context) {
    return context === '-' || /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|github\.com\/)/i.test(context);
}
function isAskedFor(value) {
    return value !== undefined && value !== '' && value !== 'false';
}

;// CONCATENATED MODULE: ./lib/build/native/native.js





















/**
 * Builds Dockerfiles without RUN with no daemon: a manifest for one platform, an index for several, the same digests from
 * the same tree, arguments and epoch on every machine.
 *
 * It differs from `docker buildx build` on purpose in this: every time is the epoch; modes are 0755 or 0644 by the owner's
 * execute bit and folders 0755 unless `--chmod` says otherwise (setuid bits go); an instruction that changes nothing makes
 * no layer; hard links become files; a source link that leads out of the context, and a pattern whose files would overwrite
 * each other, are errors; history shows instructions as written, so no build argument's value is in it; `ArgsEscaped` is
 * left out; the config names the requested platform even under `FROM --platform`. Annotations for the index
 * have no place in an image of one platform and are left out there.
 *
 * Throws `dockerfile-missing`, `dockerfile-invalid` and `dockerfile-unsupported` (every problem with its line),
 * `bad-input`, `platform-unsupported` and `disk-full`.
 */
function nativeBuilder(options) {
    return { description: 'native assembler', build: request => build(request, options) };
}
async function build(request, options) {
    checkRequest(request);
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-native', options.temporary);
    try {
        const results = await evaluateAll(request, options, spoolIn(folder.path));
        const layout = await createLayout((0,external_node_path_.join)(folder.path, 'layout'));
        const store = {
            layout,
            request,
            layers: layerStore(layout, {
                epoch: request.epoch,
                log: options.log ?? (() => { }),
                signal: options.signal,
            }),
        };
        const images = [];
        for (const { state, platform } of results)
            images.push(await storeImage(state, platform, store));
        const [only] = images;
        const root = only && images.length === 1 ? only : await storeIndex(images, store);
        await layout.finish(root);
        return { digest: root.digest, content: layout, dispose: () => folder.remove() };
    }
    catch (error) {
        await folder.remove();
        throw error;
    }
}
async function evaluateAll(request, options, spool) {
    const root = (0,external_node_path_.resolve)(options.cwd, request.context);
    const path = request.file === undefined ? (0,external_node_path_.join)(root, 'Dockerfile') : (0,external_node_path_.resolve)(options.cwd, request.file);
    const shown = (0,user_info/* withoutUser */.q)(request.file ?? (0,external_node_path_.join)(request.context, 'Dockerfile'));
    await checkFolder(root, request.context);
    const dockerfile = (0,parse/* parseDockerfile */.A)(await readDockerfile(path, shown));
    const context = contextTree(root, await readIgnore(root, path));
    const declared = new Set();
    const surroundings = { buildArgs: request.buildArgs, context, spool, declared };
    const results = [];
    const problems = [];
    for (const platform of distinct(request.platforms.length > 0 ? request.platforms : [options.machine])) {
        const stages = (0,native_stages/* resolveStages */.iM)(dockerfile, {
            target: request.target,
            buildArgs: request.buildArgs,
            platformArguments: (0,native_arguments/* platformArguments */.Q)(platform, options.machine, request.target),
        });
        for (const name of stages.globals.keys())
            declared.add(name);
        const evaluation = await evaluate(dockerfile, stages, surroundings);
        if ('problems' in evaluation)
            problems.push(...evaluation.problems);
        else
            results.push({ platform, state: evaluation.state });
    }
    if (problems.length > 0)
        throw (0,native_problem.errorOf)(shown, problems);
    const unused = Object.keys(request.buildArgs).filter(name => !declared.has(name) && !(0,native_arguments/* isPredefinedArgument */.g)(name));
    if (unused.length > 0)
        options.log?.(`build arguments that no ARG uses: ${unused.join(', ')}`);
    return results;
}
function distinct(platforms) {
    return [...new Map(platforms.map(platform => [(0,descriptor/* formatPlatform */.Bq)(platform), platform])).values()];
}
async function checkFolder(path, shown) {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    if (!found?.isDirectory())
        throw new errors/* AppError */.uV('bad-input', `the build context ${(0,user_info/* withoutUser */.q)(shown)} is not a folder`);
}
async function readDockerfile(path, shown) {
    try {
        return await (0,promises_.readFile)(path, 'utf8');
    }
    catch (cause) {
        const why = cause.code === 'ENOENT' ? 'it does not exist' : String(cause);
        throw new errors/* AppError */.uV('dockerfile-missing', `cannot read ${shown}: ${why}`, { cause });
    }
}
/** `<Dockerfile>.dockerignore` beside the Dockerfile comes before `.dockerignore` of the context, as in BuildKit. */
async function readIgnore(root, dockerfile) {
    for (const path of [`${dockerfile}.dockerignore`, (0,external_node_path_.join)(root, '.dockerignore')]) {
        const text = await (0,promises_.readFile)(path, 'utf8').catch((error) => {
            if (error.code === 'ENOENT')
                return undefined;
            throw new errors/* AppError */.uV('bad-input', `cannot read ${path}: ${error.message}`, { cause: error });
        });
        if (text === undefined)
            continue;
        const { ignore, problems } = parseIgnore(text);
        if (problems.length > 0)
            throw (0,native_problem.errorOf)(path, problems);
        return ignore;
    }
    return parseIgnore('').ignore;
}
function spoolIn(folder) {
    const done = new Map();
    return (key, content) => {
        const path = (0,external_node_path_.join)(folder, `archive-${done.size}`);
        const write = async () => {
            await writingTo(folder, 'an archive that ADD unpacks', () => (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(content(), { objectMode: false }), (0,external_node_fs_.createWriteStream)(path)));
            return path;
        };
        const found = done.get(key) ?? write();
        done.set(key, found);
        return found;
    };
}


/***/ })

};
