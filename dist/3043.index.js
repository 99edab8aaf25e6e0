export const id = 3043;
export const ids = [3043,6224];
export const modules = {

/***/ 36224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Findings),
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   t: () => (/* binding */ formatFinding)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Collects what is found, so that one run shows all of it. */
class Findings {
    all = [];
    error(place, message) {
        this.all.push({ ...place, severity: 'error', message });
    }
    warn(place, message) {
        this.all.push({ ...place, severity: 'warning', message });
    }
    /** A failure that was thrown, with the place that asked for it; `what` is said before its words. */
    failed(place, cause, what = '') {
        const lines = cause.problems.length > 0 ? cause.problems : [cause.message];
        for (const line of lines)
            this.all.push({ ...place, severity: 'error', message: `${what}${line}`, cause });
    }
    get errors() {
        return this.all.filter(({ severity }) => severity === 'error');
    }
    get warnings() {
        return this.all.filter(({ severity }) => severity === 'warning');
    }
    /** Forgets warnings about what is below a folder or archive that somebody else has made. */
    dropWarnings(origin) {
        this.all = this.all.filter(({ severity, file }) => severity === 'error' || !file.startsWith(`${origin}/`));
    }
    /** Forgets warnings about one place: what is there is replaced. */
    dropWarningsAt({ file, line, column }) {
        this.all = this.all.filter(found => found.severity === 'error' || found.file !== file || found.line !== line || found.column !== column);
    }
    /**
     * Throws one error with everything that is wrong as a line of its own; `what` names the chart. It is `chart-invalid`
     * unless all of it is what others answered.
     */
    throwErrors(what) {
        const { errors } = this;
        const [only, ...more] = errors;
        if (only === undefined)
            return;
        const code = codeOf(errors.map(({ cause }) => cause?.code ?? 'chart-invalid'));
        const hints = new Set(errors.map(({ cause }) => cause?.hint));
        const [hint] = hints.size === 1 ? hints : [];
        const details = { cause: only.cause, ...(hint === undefined ? {} : { hint }) };
        if (more.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, formatFinding(only), details);
        const problems = errors.map(formatFinding);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, `${what}: ${problems.length} things are wrong with this chart`, {
            ...details,
            problems,
        });
    }
}
/** The code for several errors at once: a mistake comes before what others answered, for it has to be mended in any case. */
function codeOf(codes) {
    return codes.includes('chart-invalid') ? 'chart-invalid' : (codes[0] ?? 'chart-invalid');
}
/** `file:line:column: message`, the form editors and people jump to. */
function formatFinding({ file, line, column, message }) {
    const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
    return `${file}${at}: ${message}`;
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

/***/ 53043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packedPaths: () => (/* binding */ packedPaths)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36224);
/* harmony import */ var _load_directory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34156);


/** Archives of dependencies, which `helm dependency build` puts there and git is not meant to know. */
const VENDORED = /^charts\/[^/]*\.tgz$/;
/** Of some files below a chart's folder, relative to it, those that end up in its archive and are no fetched dependency. */
function packedPaths(directory, paths) {
    // What is wrong with the rules is found when the chart is read.
    const ignored = (0,_load_directory_js__WEBPACK_IMPORTED_MODULE_1__/* .ignoreRules */ .ep)(directory, new _findings_js__WEBPACK_IMPORTED_MODULE_0__/* .Findings */ .F());
    return paths.filter(path => {
        const parts = path.split('/');
        const above = parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('/'));
        return !VENDORED.test(path) && !ignored(path, false) && !above.some(folder => ignored(folder, true));
    });
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
