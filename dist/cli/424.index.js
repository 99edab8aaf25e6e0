export const id = 424;
export const ids = [424,8043];
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

/***/ 42746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   IO: () => (/* binding */ MAX_CHART),
/* harmony export */   SG: () => (/* binding */ MAX_FILE)
/* harmony export */ });
/** Largest single file: helm 3 refuses to load a chart with a larger one, helm 4 takes it. */
const MAX_FILE = 5 * 1024 * 1024;
/** Largest chart, unpacked: what every helm since 3.17.3 refuses to load beyond. */
const MAX_CHART = 100 * 1024 * 1024;
/** Keeps an archive of empty files from filling the memory; no chart comes near. */
const MAX_FILES = 20_000;


/***/ }),

/***/ 34156:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ep: () => (/* binding */ ignoreRules),
  Qw: () => (/* binding */ readChartDirectory),
  E_: () => (/* binding */ withoutMark)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/helm/glob.js
/**
 * Compiles a pattern of Go's filepath.Match: `*` and `?` never cross a `/`, `[a-d]` and `[^x]` are classes, `\` takes the
 * next character as it is. Undefined for a malformed pattern.
 */
function compileGlob(pattern) {
    const pieces = parse([...pattern]);
    return pieces === undefined ? undefined : name => matches(pieces, bytesOf(name));
}
function parse(pattern) {
    const pieces = [];
    for (let i = 0; i < pattern.length; i += 1) {
        const character = pattern[i] ?? '';
        if (character === '*')
            pieces.push({ kind: 'many' });
        else if (character === '?')
            pieces.push({ kind: 'one' });
        else if (character === '[') {
            const found = parseClass(pattern, i + 1);
            if (found === undefined)
                return undefined;
            pieces.push(found.piece);
            i = found.end;
        }
        else if (character === '\\') {
            i += 1;
            const next = pattern[i];
            if (next === undefined)
                return undefined;
            pieces.push({ kind: 'character', text: next });
        }
        else
            pieces.push({ kind: 'character', text: character });
    }
    return pieces;
}
/** Reads a class from after its `[`; `end` is the place of its `]`. */
function parseClass(pattern, start) {
    const negated = pattern[start] === '^';
    const ranges = [];
    let at = negated ? start + 1 : start;
    const character = () => {
        const found = pattern[at];
        if (found === undefined || found === '-' || found === ']')
            return undefined;
        at += found === '\\' ? 2 : 1;
        return found === '\\' ? pattern[at - 1] : found;
    };
    while (pattern[at] !== ']' || ranges.length === 0) {
        const low = character();
        if (low === undefined)
            return undefined;
        let high = low;
        if (pattern[at] === '-') {
            at += 1;
            high = character();
        }
        if (high === undefined || pattern[at] === undefined)
            return undefined;
        ranges.push([low, high]);
    }
    return { piece: { kind: 'class', negated, ranges }, end: at };
}
/** What Go takes a byte for that begins no character. */
const WITHIN = { text: '', code: 0xfffd, length: 1 };
/** A star passes over bytes, not characters, so that `?` may meet what is within one. */
function bytesOf(name) {
    return [...name].flatMap(text => {
        const length = Buffer.byteLength(text);
        return [{ text, code: codeOf(text), length }, ...Array(length - 1).fill(WITHIN)];
    });
}
/** Matches with one point to return to: a later star makes earlier ones final, so no pattern is slow. */
function matches(pieces, name) {
    let piece = 0;
    let at = 0;
    let star;
    while (at < name.length || piece < pieces.length) {
        const current = pieces[piece];
        const byte = name[at];
        if (current?.kind === 'many') {
            star = { piece, at };
            piece += 1;
        }
        else if (current !== undefined && byte !== undefined && isMatch(current, byte)) {
            piece += 1;
            at += byte.length;
        }
        else if (star !== undefined && star.at < name.length && name[star.at]?.text !== '/') {
            star = { piece: star.piece, at: star.at + 1 };
            piece = star.piece + 1;
            at = star.at;
        }
        else
            return false;
    }
    return true;
}
function isMatch(piece, { text, code }) {
    if (piece.kind === 'character')
        return piece.text === text;
    if (piece.kind === 'one')
        return text !== '/';
    if (piece.kind !== 'class')
        return false;
    const inside = piece.ranges.some(([low, high]) => codeOf(low) <= code && code <= codeOf(high));
    return inside !== piece.negated;
}
function codeOf(character) {
    return character.codePointAt(0) ?? 0;
}

;// CONCATENATED MODULE: ./lib/helm/ignore.js

/** Name of the file the rules are in; only the one at the top of a chart is read. */
const IGNORE_FILE = '.helmignore';
/** What helm ignores without being told: dot files directly in templates/. */
const DEFAULT_RULE = 'templates/.?*';
/** Go's scanner of lines gives up at this many bytes. */
const LONGEST_LINE = 65_536;
const TOO_LONG = `the line is longer than helm reads, ${LONGEST_LINE - 1} bytes`;
/** What Go trims, which differs from what JavaScript does in U+0085 and U+FEFF. */
const BLANKS = /^\p{White_Space}+|\p{White_Space}+$/gu;
/**
 * Reads .helmignore by helm's own rules, which are not git's: the first rule that decides wins, a lone `!x` drops
 * everything else, `**` and malformed patterns are errors. `file` is how findings name it.
 */
function parseIgnore(text, file, findings) {
    const rules = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, line] of [...lines, DEFAULT_RULE].entries()) {
        const rule = Buffer.byteLength(line) < LONGEST_LINE ? parseRule(line.replace(BLANKS, '')) : TOO_LONG;
        if (typeof rule === 'string')
            findings.error({ file, line: index + 1 }, rule);
        else if (rule !== undefined)
            rules.push(rule);
    }
    return (path, isDirectory) => decide(rules, path, isDirectory);
}
function decide(rules, path, isDirectory) {
    if (path === '' || path === '.' || path === './')
        return false;
    for (const { negated, directoriesOnly, matches } of rules) {
        if (negated) {
            if ((directoriesOnly && !isDirectory) || !matches(path))
                return true;
        }
        else if ((isDirectory || !directoriesOnly) && matches(path))
            return true;
    }
    return false;
}
/** One line: a rule, nothing (blank or comment), or what is wrong with it. */
function parseRule(line) {
    if (line === '' || line.startsWith('#'))
        return undefined;
    if (line.includes('**'))
        return `helm does not support "**" and refuses the chart: ${line}`;
    if (compileGlob(line) === undefined)
        return `the pattern is malformed: ${line}`;
    const negated = line.startsWith('!');
    const positive = negated ? line.slice(1) : line;
    const directoriesOnly = positive.endsWith('/');
    const bare = directoriesOnly ? positive.slice(0, -1) : positive;
    const glob = compileGlob(bare.startsWith('/') ? bare.slice(1) : bare) ?? (() => false);
    const matches = bare.includes('/') ? glob : (path) => glob(path.slice(path.lastIndexOf('/') + 1));
    return { negated, directoriesOnly, matches };
}

// EXTERNAL MODULE: ./lib/helm/limits.js
var limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/unreadable.js
var unreadable = __webpack_require__(83829);
;// CONCATENATED MODULE: ./lib/helm/walk.js



/** A repository's own data, at the top or in a submodule: never part of a chart, and different in every clone. */
const GIT = '.git';
/**
 * Lists the files of a chart in the order helm meets them: names of each folder by their bytes, ignored folders skipped
 * whole. Links are followed while they stay inside the chart; one that leads out, to nothing or around in a circle, and
 * whatever is neither file nor folder, is an error.
 *
 * Charts are many small files that a checkout has just written: asking for each of them in the background takes several
 * times as long as asking at once.
 */
function walkChart(directory, ignored, findings) {
    const root = (0,external_node_fs_.realpathSync)(directory.path);
    const found = [];
    const walk = (path, real, trail) => {
        const entries = (0,unreadable/* attempt */.CD)(() => sortedEntries((0,external_node_path_.join)(root, path)));
        if ('unreadable' in entries) {
            const file = path === '' ? directory.name : `${directory.name}/${path}`;
            findings.error({ file }, entries.unreadable);
            return;
        }
        for (const entry of entries.read) {
            const { name } = entry;
            const target = targetOf((0,external_node_path_.join)(root, path, name), entry, real);
            visit(path === '' ? name : `${path}/${name}`, target, [...trail, real]);
        }
    };
    const visit = (path, target, trail) => {
        const place = { file: `${directory.name}/${path}` };
        const absolute = (0,external_node_path_.join)(root, path);
        if ('broken' in target) {
            findings.error(place, target.broken);
            return;
        }
        const { isDirectory, isFile, size, real } = target;
        if (ignored(path, isDirectory))
            return;
        if (path === GIT || path.endsWith(`/${GIT}`)) {
            findings.warn(place, 'is left out; helm would pack it: list .git/ in .helmignore');
            return;
        }
        if (real !== root && !real.startsWith(root + external_node_path_.sep)) {
            findings.error(place, `links out of the chart, to ${real}; put a copy into the chart or a chart of its own`);
            return;
        }
        if (isFile)
            found.push({ path, absolute, size });
        else if (!isDirectory)
            findings.error(place, 'is neither a file nor a folder; helm refuses the chart');
        else if (trail.includes(real))
            findings.error(place, 'links to a folder that holds it: there is no end to it');
        else
            walk(path, real, trail);
    };
    walk('', root, []);
    return found;
}
/** What an entry of the folder `parent` (its real path) is, a link followed to its end. */
function targetOf(absolute, entry, parent) {
    try {
        const found = (0,external_node_fs_.statSync)(absolute);
        const real = entry.isSymbolicLink() ? (0,external_node_fs_.realpathSync)(absolute) : (0,external_node_path_.join)(parent, entry.name);
        return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT' && !entry.isSymbolicLink() && entry.name.includes('\uFFFD'))
            return { broken: 'has a name that is not valid UTF-8; rename it' };
        if (code === 'ENOENT')
            return { broken: 'is a link to nothing' };
        if (code === 'ELOOP')
            return { broken: 'is a link that leads around in a circle' };
        return { broken: (0,unreadable/* unreadable */.O$)(error) };
    }
}
function sortedEntries(folder) {
    const entries = (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    return entries
        .map(entry => ({ entry, key: Buffer.from(entry.name) }))
        .sort((a, b) => Buffer.compare(a.key, b.key))
        .map(({ entry }) => entry);
}

;// CONCATENATED MODULE: ./lib/helm/load-directory.js






/**
 * Reads the files of a chart folder as helm does: .helmignore honoured, links followed inside the chart, byte order
 * marks removed, in the order of the walk. What cannot be read or is too large goes to `findings`.
 */
function readChartDirectory(directory, findings) {
    const ignored = ignoreRules(directory, findings);
    const found = walkChart(directory, ignored, findings);
    const total = found.reduce((sum, { size }) => sum + size, 0);
    if (total > limits/* MAX_CHART */.IO) {
        findings.error({ file: directory.name }, `its files have ${total} bytes together; helm loads at most ${limits/* MAX_CHART */.IO}. List what does not belong in .helmignore`);
        return [];
    }
    return found
        .filter(file => fits(file, directory, findings))
        .flatMap(file => readOne(file, directory, findings));
}
/** The file without a UTF-8 byte order mark, which helm removes from every file. */
function withoutMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
/** The rules of a chart's .helmignore; what is wrong with them goes to `findings`. */
function ignoreRules({ path, name }, findings) {
    const file = `${name}/${IGNORE_FILE}`;
    try {
        return parseIgnore((0,external_node_fs_.existsSync)((0,external_node_path_.join)(path, IGNORE_FILE)) ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(path, IGNORE_FILE), 'utf8') : '', file, findings);
    }
    catch (error) {
        if (!(0,unreadable/* isSystemError */.Or)(error))
            throw error;
        // A file that cannot be read is found when the files are, for it is one of the chart's.
        if (error.code === 'EISDIR')
            findings.error({ file }, 'is a folder; helm reads rules from a file of this name');
        return parseIgnore('', file, findings);
    }
}
function fits({ path, size }, { name }, findings) {
    if (size <= limits/* MAX_FILE */.SG)
        return true;
    findings.error({ file: `${name}/${path}` }, `has ${size} bytes; helm 3 refuses charts with a file of more than ${limits/* MAX_FILE */.SG}. List it in .helmignore if it does not belong`);
    return false;
}
function readOne({ path, absolute }, { name }, findings) {
    const found = (0,unreadable/* attempt */.CD)(() => (0,external_node_fs_.readFileSync)(absolute));
    if ('read' in found)
        return [{ path, bytes: withoutMark(found.read) }];
    findings.error({ file: `${name}/${path}` }, found.unreadable);
    return [];
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


/***/ }),

/***/ 83829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CD: () => (/* binding */ attempt),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   Or: () => (/* binding */ isSystemError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What is said of a file or folder that the machine does not let this process read. */
function unreadable(error) {
    return `cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`;
}
/** True for what the operating system answered, as opposed to a mistake of this program. */
function isSystemError(error) {
    return error instanceof Error && 'errno' in error && 'code' in error;
}
/** What was read, or why it was not; anything but the system's answers is thrown on. */
function attempt(read) {
    try {
        return { read: read() };
    }
    catch (error) {
        if (isSystemError(error))
            return { unreadable: unreadable(error) };
        throw error;
    }
}


/***/ })

};
