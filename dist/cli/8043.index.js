export const id = 8043;
export const ids = [8043];
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

/***/ 5014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ readTar)
/* harmony export */ });
/* harmony import */ var tar_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83851);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _member_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43616);



/**
 * Reads a tar, plain or gzip-compressed, from a stream, one member after the other; `visit` may read the content or not.
 * Refuses with `limits.code`: absolute paths, `..`, links that lead out, hard links, devices, FIFOs, unknown types,
 * broken headers, and whatever exceeds the limits.
 */
async function readTar(chunks, limits, visit) {
    const refuse = (why, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV(limits.code, `${limits.name}: ${why}`, cause === undefined ? {} : { cause });
    const parser = new tar_parse__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .i({ strict: true, brotli: false, zstd: false });
    const wake = new Wake();
    let failure;
    const fail = (error) => {
        failure ??= error;
        wake.call();
    };
    const check = checkerOf(limits, refuse);
    watchFor(parser, why => fail(refuse(...why)));
    // An entry is announced when the content of the one before is consumed, which may be before its visit has ended.
    let visits = Promise.resolve();
    parser.on('entry', (entry) => {
        const visitNext = async () => {
            if (failure !== undefined)
                return;
            const member = check(entry);
            if (member)
                await visit(member, entry);
            entry.resume();
        };
        visits = visits.then(visitNext).catch(fail);
    });
    const state = { ended: false, padding: false };
    const end = () => {
        state.ended = true;
        wake.call();
    };
    parser.on('end', end).on('drain', () => wake.call());
    // What follows the end of an archive is padding. node-tar keeps all of it, in time that grows with its square.
    parser.on('eof', () => Object.assign(state, { padding: true }));
    for await (const chunk of chunks) {
        if (failure !== undefined)
            break;
        if (!state.padding && !parser.write(chunk))
            await wake.next();
    }
    if (failure === undefined)
        parser.end();
    while (!state.ended && failure === undefined)
        await wake.next();
    await visits;
    if (failure !== undefined)
        throw failure;
}
/** Enough of a PAX record for its length and `path`. */
const LONGEST_KEY = 32;
/** True for PAX records with a path over several lines: node-tar reads them line by line, and takes another name instead. */
function hasBrokenPath(records) {
    const bytes = Buffer.from(records);
    for (let at = 0; at < bytes.length;) {
        const [, length, key] = /^([0-9]+) ([^=]*)=/.exec(bytes.toString('latin1', at, at + LONGEST_KEY)) ?? [];
        if (length === undefined)
            return false;
        const end = at + Number(length);
        if (key === 'path' && bytes.subarray(at, end - 1).includes('\n'))
            return true;
        at = Math.max(at + 1, end);
    }
    return false;
}
/** Says why an archive is refused as soon as that shows in it. */
function watchFor(parser, fail) {
    parser.on('ignoredEntry', (entry) => fail([`${entry.path} is of a kind that is not supported`]));
    parser.on('error', (cause) => fail([`it is not a sound tar archive: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(cause)}`, cause]));
    parser.on('meta', (records) => {
        if (hasBrokenPath(records))
            fail(['the name of a file in it has a line break; rename the file']);
    });
}
/** Lets the feeding loop sleep until the parser has something to say; a call that comes first is not lost. */
class Wake {
    #called = false;
    #resolve;
    call() {
        this.#called = true;
        this.#resolve?.();
    }
    async next() {
        if (!this.#called) {
            await new Promise(resolve => {
                this.#resolve = resolve;
            });
        }
        this.#called = false;
        this.#resolve = undefined;
    }
}
const KIND = {
    File: 'file',
    OldFile: 'file',
    ContiguousFile: 'file',
    Directory: 'directory',
    SymbolicLink: 'symlink',
};
function checkerOf(limits, refuse) {
    let members = 0;
    let bytes = 0;
    return entry => {
        members += 1;
        bytes += entry.size;
        if (members > limits.maxMembers)
            throw refuse(`it holds more than ${limits.maxMembers} members`);
        if (bytes > limits.maxBytes)
            throw refuse(`it unpacks to more than ${limits.maxBytes} bytes`);
        const placed = (0,_member_path_js__WEBPACK_IMPORTED_MODULE_2__/* .plainMemberPath */ .S)(entry.path);
        const shown = JSON.stringify(entry.path);
        if ('refused' in placed)
            throw refuse(`member ${shown} is refused: ${placed.refused}`);
        const kind = KIND[entry.type];
        if (kind === undefined)
            throw refuse(`member ${shown} is refused: it is a ${entry.type}`);
        if (placed.path === '' && kind !== 'directory')
            throw refuse(`member ${shown} has no name`);
        if (placed.path === '')
            return undefined;
        const target = kind === 'symlink' ? (entry.linkpath ?? '') : undefined;
        if (target !== undefined && !(0,_member_path_js__WEBPACK_IMPORTED_MODULE_2__/* .linkStaysInside */ .t)(placed.path, target)) {
            throw refuse(`member ${shown} is refused: it links out of the archive, to ${JSON.stringify(target)}`);
        }
        const size = kind === 'file' ? entry.size : 0;
        return {
            path: placed.path,
            written: entry.path,
            kind,
            mode: entry.mode ?? 0,
            size,
            ...(target === undefined ? {} : { target }),
        };
    };
}


/***/ }),

/***/ 30424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readChartArchive: () => (/* binding */ readChartArchive)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/archive/gunzip.js

/** Fixed part of a member's header, and what stands behind its data: checksum and length (RFC 1952, 2.3). */
const HEADER = 10;
const TRAILER = 8;
/** Bits of the header's flags. */
const FLAG = { headerChecksum: 2, extra: 4, name: 8, comment: 16 };
/**
 * Unpacks gzip, any number of members behind each other. What follows the last member and begins no other one is passed
 * over, as Go's reader does for who stops at the end of what is inside; zlib fails there, and loses what it had unpacked.
 * Throws an error with a code that begins with `Z_` for what is no gzip, is cut off or damaged.
 */
async function* gunzipped(whole) {
    for (let at = 0, isFirst = true; isFirst || isMember(whole, at); isFirst = false) {
        const start = endOfHeader(whole, at);
        if (start === undefined)
            throw failure('Z_DATA_ERROR', 'incorrect header');
        const inflate = (0,external_node_zlib_.createInflateRaw)();
        inflate.end(whole.subarray(start));
        let checksum = 0;
        for await (const chunk of inflate) {
            checksum = (0,external_node_zlib_.crc32)(chunk, checksum);
            yield chunk;
        }
        // Counts what was used, not what was given.
        at = start + inflate.bytesWritten;
        if (whole.length < at + TRAILER)
            throw failure('Z_BUF_ERROR', 'unexpected end of file');
        if (whole.readUInt32LE(at) !== checksum)
            throw failure('Z_DATA_ERROR', 'incorrect data check');
        at += TRAILER;
    }
}
function isMember(whole, at) {
    return endOfHeader(whole, at) !== undefined && whole.length > at + HEADER + TRAILER;
}
/** Where a member's data begins; undefined where there is no header. */
function endOfHeader(whole, at) {
    if (whole.length < at + HEADER || whole.readUIntBE(at, 3) !== 0x1f8b08)
        return undefined;
    const flags = whole.readUInt8(at + 3);
    let end = at + HEADER;
    if (flags & FLAG.extra) {
        if (whole.length < end + 2)
            return undefined;
        end += 2 + whole.readUInt16LE(end);
    }
    for (const text of [FLAG.name, FLAG.comment]) {
        if (!(flags & text))
            continue;
        const zero = whole.indexOf(0, end);
        if (zero < 0)
            return undefined;
        end = zero + 1;
    }
    if (flags & FLAG.headerChecksum)
        end += 2;
    return end <= whole.length ? end : undefined;
}
function failure(code, message) {
    return Object.assign(new Error(message), { code });
}

// EXTERNAL MODULE: ./lib/archive/tar-read.js
var tar_read = __webpack_require__(5014);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: ./lib/helm/limits.js
var helm_limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/load-directory.js + 3 modules
var load_directory = __webpack_require__(34156);
// EXTERNAL MODULE: ./lib/helm/readable-path.js
var readable_path = __webpack_require__(65168);
// EXTERNAL MODULE: ./lib/helm/unreadable.js
var unreadable = __webpack_require__(83829);
;// CONCATENATED MODULE: ./lib/helm/read-archive.js









/** Tar headers and padding of a chart of the largest size: what unpacks to more is no chart but an attack. */
const MAX_UNPACKED = helm_limits/* MAX_CHART */.IO + helm_limits/* MAX_FILES */.BE * 1024;
/**
 * Reads the files of a chart archive as helm does: the first part of every path is dropped, byte order marks are removed.
 * Throws `chart-invalid` for what is no gzip-compressed tar, leads outside, is too large or holds no file.
 */
async function readChartArchive(chunks, name) {
    const refuse = (why, cause) => new errors/* AppError */.uV('chart-invalid', `${name}: ${why}`, cause === undefined ? {} : { cause });
    const files = [];
    let isBelowDot = false;
    const limits = {
        name,
        code: 'chart-invalid',
        maxBytes: helm_limits/* MAX_CHART */.IO,
        maxMembers: helm_limits/* MAX_FILES */.BE,
    };
    await (0,tar_read/* readTar */.s)(unpacked(chunks, refuse), limits, async (member, content) => {
        if (member.kind === 'directory')
            return;
        if (member.size > helm_limits/* MAX_FILE */.SG) {
            throw refuse(`${member.path} has ${member.size} bytes; helm 3 refuses charts with a file of more than ${helm_limits/* MAX_FILE */.SG}`);
        }
        const path = pathInChart(member.written, refuse);
        isBelowDot ||= member.written.startsWith('./');
        // A link in an archive has no content; helm loads it as an empty file.
        const bytes = member.kind === 'file' ? Buffer.concat(await Array.fromAsync(content)) : new Uint8Array();
        files.push({ path, bytes: (0,load_directory/* withoutMark */.E_)(bytes) });
    });
    if (isBelowDot && !files.some(({ path }) => path === file_names/* CHART_FILE */.G1)) {
        throw refuse('its paths begin with "./", and helm looks for the chart right below the first folder; pack the folder by its name');
    }
    if (files.length === 0)
        throw refuse('it is a chart archive without any file');
    return files;
}
/**
 * The path below the chart's own folder, which is whatever stands before the first separator: `.` as well, so that helm
 * finds no chart in an archive of `./app`. Archives made on Windows have `\` in them.
 */
function pathInChart(written, refuse) {
    const separator = written.includes('\\') ? '\\' : '/';
    const [first = '', ...rest] = written.split(separator);
    if (first === file_names/* CHART_FILE */.G1)
        throw refuse(`${file_names/* CHART_FILE */.G1} is not in a folder of the archive`);
    const path = external_node_path_.posix.normalize(rest.join('/'));
    const shown = JSON.stringify(written);
    if (path === '.')
        throw refuse(`${shown} is not in the folder of the chart`);
    if (path.startsWith('/'))
        throw refuse(`${shown} is an absolute path to helm`);
    const why = (0,readable_path/* whyUnreadable */._)(path);
    if (why !== undefined)
        throw refuse(`${shown}: ${why}`);
    return path;
}
/** The tar inside. Bytes behind the end of the gzip stream are passed over, as helm never reads them. */
async function* unpacked(chunks, refuse) {
    const packed = await collected(chunks, refuse);
    let total = 0;
    try {
        for await (const chunk of gunzipped(packed)) {
            total += chunk.length;
            if (total > MAX_UNPACKED)
                throw refuse(`it unpacks to more than ${helm_limits/* MAX_CHART */.IO} bytes, the most helm loads`);
            yield chunk;
        }
    }
    catch (error) {
        const damaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
        throw damaged ? refuse('it is no chart archive: expected a tar compressed with gzip', error) : error;
    }
}
/** The archive in memory, where all of its files will be anyway. */
async function collected(chunks, refuse) {
    const parts = [];
    let size = 0;
    try {
        for await (const chunk of chunks) {
            size += chunk.length;
            if (size > MAX_UNPACKED)
                throw refuse(`it has more than ${helm_limits/* MAX_CHART */.IO} bytes, the most helm loads`);
            parts.push(chunk);
        }
    }
    catch (error) {
        throw (0,unreadable/* isSystemError */.Or)(error) ? refuse((0,unreadable/* unreadable */.O$)(error), error) : error;
    }
    return Buffer.concat(parts);
}


/***/ }),

/***/ 65168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ whyUnreadable)
/* harmony export */ });
/**
 * Why helm reads no chart with a file of this path below the chart's folder, though it packs it; undefined where it does.
 * The beginning alone is looked at, so that `..data` counts for a parent folder and `a/..data` does not.
 */
function whyUnreadable(path) {
    if (path.startsWith('..'))
        return 'leads out of the chart to helm, as every path that begins with two dots';
    if (/^[a-zA-Z]:\//.test(path))
        return 'is an absolute path to helm, for a drive of Windows has such a name';
    return undefined;
}


/***/ })

};
