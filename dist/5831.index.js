export const id = 5831;
export const ids = [5831,6481];
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

/***/ 36224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Findings),
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
    /** Throws one `chart-invalid` with every error as a line of its own; `what` names the chart. */
    throwErrors(what) {
        const [only, ...more] = this.errors;
        if (only === undefined)
            return;
        if (more.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('chart-invalid', formatFinding(only));
        const problems = this.errors.map(formatFinding);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('chart-invalid', `${what}: ${problems.length} things are wrong with this chart`, {
            problems,
        });
    }
}
/** `file:line:column: message`, the form editors and people jump to. */
function formatFinding({ file, line, column, message }) {
    const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
    return `${file}${at}: ${message}`;
}


/***/ }),

/***/ 91355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ goFloat)
/* harmony export */ });
/** Digits after the first that always identify a 32-bit float. */
const MOST_DIGITS = 8;
/** Exponents outside of these are written as such where Go writes the shortest form. */
const SMALLEST = -4;
const LARGEST = 6;
/**
 * A float as Go's strconv.FormatFloat(value, 'g', -1, bits) writes it: the fewest digits that are still this number,
 * with an exponent from a million on (`1e+06`) and below a ten-thousandth.
 */
function goFloat(value, bits) {
    if (Number.isNaN(value))
        return 'NaN';
    if (value === 0)
        return Object.is(value, -0) ? '-0' : '0';
    const nearest = bits === 32 ? Math.fround(value) : value;
    if (!Number.isFinite(nearest))
        return value > 0 ? '+Inf' : '-Inf';
    const [mantissa = '', exponent = ''] = (bits === 32 ? shortest32(nearest) : nearest.toExponential()).split('e');
    const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '') || '0';
    const power = Number(exponent);
    const sign = value < 0 ? '-' : '';
    if (power < SMALLEST || power >= LARGEST) {
        const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
        const size = String(Math.abs(power)).padStart(2, '0');
        return `${sign}${digits[0]}${fraction}e${power < 0 ? '-' : '+'}${size}`;
    }
    if (power < 0)
        return `${sign}0.${'0'.repeat(-power - 1)}${digits}`;
    const whole = digits.slice(0, power + 1).padEnd(power + 1, '0');
    const rest = digits.slice(power + 1);
    return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}
function shortest32(value) {
    for (let digits = 0; digits < MOST_DIGITS; digits += 1) {
        const text = value.toExponential(digits);
        if (Math.fround(Number(text)) === value)
            return text;
    }
    return value.toExponential(MOST_DIGITS);
}


/***/ }),

/***/ 99905:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
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


/***/ }),

/***/ 24977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ scalarAsText),
/* harmony export */   T: () => (/* binding */ resolveScalar),
/* harmony export */   Ty: () => (/* binding */ resolveWord)
/* harmony export */ });
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91355);

const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]([0-7]+)|0[bB]([01]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;
/**
 * Types a scalar as helm's YAML library does (go-yaml 2: YAML 1.1 without base-60 numbers): `yes` is true, `010` is
 * eight, `1_000` is a number, `1.10` is 1.1. Quoted and block scalars, and dates, are text.
 */
function resolveScalar(node) {
    const { text, plain, tag } = node;
    if (!plain || tag === 'tag:yaml.org,2002:str' || tag === '!')
        return { type: 'text', value: text };
    return resolveWord(text);
}
/** The same for a plain word. */
function resolveWord(text) {
    if (NULL.test(text))
        return { type: 'null' };
    if (TRUE.test(text))
        return { type: 'bool', value: true };
    if (FALSE.test(text))
        return { type: 'bool', value: false };
    if (text === '<<')
        return { type: 'merge' };
    if (NOT_A_NUMBER.test(text))
        return { type: 'float', value: Number.NaN };
    const infinite = INFINITE.exec(text);
    if (infinite) {
        return {
            type: 'float',
            value: infinite[1] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
        };
    }
    return resolveNumber(text) ?? { type: 'text', value: text };
}
function resolveNumber(text) {
    if (!/^[-+.0-9]/.test(text))
        return undefined;
    const digits = text.startsWith('.') ? text : text.replaceAll('_', '');
    const value = integerOf(digits);
    if (value !== undefined)
        return { type: 'int', value };
    return FLOAT.test(digits) && Number.isFinite(Number(digits))
        ? { type: 'float', value: Number(digits) }
        : undefined;
}
/** Go's own reading with base 0: a leading zero makes an octal number. Undefined beyond 64 bits. */
function integerOf(digits) {
    const found = INTEGER.exec(digits);
    if (!found)
        return undefined;
    const [, sign, hex, octal, binary, oldOctal, decimal] = found;
    const size = BigInt(hex !== undefined
        ? `0x${hex}`
        : binary !== undefined
            ? `0b${binary}`
            : octal !== undefined || oldOctal !== undefined
                ? `0o${octal ?? oldOctal}`
                : (decimal ?? '0'));
    const value = sign === '-' ? -size : size;
    // An unsigned number may have no sign in Go.
    const most = sign === '' ? MAX_UINT : 2n ** 63n - 1n;
    return value >= MIN_INT && value <= most ? value : undefined;
}
/** The text a number or boolean becomes where helm wants text: `1.10` gives `1.1`, `yes` gives `true`. */
function scalarAsText(value) {
    switch (value.type) {
        case 'text':
            return value.value;
        case 'merge':
            return '<<';
        case 'bool':
            return String(value.value);
        case 'int':
            return String(value.value);
        case 'float':
            return (0,_float_js__WEBPACK_IMPORTED_MODULE_0__/* .goFloat */ .t)(value.value, 32);
        case 'null':
            return undefined;
    }
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
  Q: () => (/* binding */ readChartDirectory),
  E: () => (/* binding */ withoutMark)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/helm/glob.js
/**
 * Compiles a pattern of Go's filepath.Match: `*` and `?` never cross a `/`, `[a-d]` and `[^x]` are classes, `\` takes the
 * next character as it is. Undefined for a malformed pattern.
 */
function compileGlob(pattern) {
    const pieces = parse([...pattern]);
    return pieces === undefined ? undefined : name => matches(pieces, [...name]);
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
/** Matches with one point to return to: a later star makes earlier ones final, so no pattern is slow. */
function matches(pieces, name) {
    let piece = 0;
    let at = 0;
    let star;
    while (at < name.length || piece < pieces.length) {
        const current = pieces[piece];
        const character = name[at];
        if (current?.kind === 'many') {
            star = { piece, at };
            piece += 1;
        }
        else if (current !== undefined && character !== undefined && isMatch(current, character)) {
            piece += 1;
            at += 1;
        }
        else if (star !== undefined && star.at < name.length && name[star.at] !== '/') {
            star = { piece: star.piece, at: star.at + 1 };
            piece = star.piece + 1;
            at = star.at;
        }
        else
            return false;
    }
    return true;
}
function isMatch(piece, character) {
    if (piece.kind === 'character')
        return piece.text === character;
    if (piece.kind === 'one')
        return character !== '/';
    if (piece.kind !== 'class')
        return false;
    const code = codeOf(character);
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
/**
 * Reads .helmignore by helm's own rules, which are not git's: the first rule that decides wins, a lone `!x` drops
 * everything else, `**` and malformed patterns are errors. `file` is how findings name it.
 */
function parseIgnore(text, file, findings) {
    const rules = [];
    const lines = text.replace(/^\uFEFF/, '').split('\n');
    for (const [index, line] of [...lines, DEFAULT_RULE].entries()) {
        const rule = parseRule(line.trim());
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
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/helm/walk.js



/** A repository's own data, at the top or in a submodule: never part of a chart, and different in every clone. */
const GIT = '.git';
/**
 * Lists the files of a chart in the order helm meets them: names of each folder by their bytes, ignored folders skipped
 * whole. Links are followed while they stay inside the chart; one that leads out, to nothing or around in a circle, and
 * whatever is neither file nor folder, is an error.
 */
async function walkChart(directory, ignored, findings) {
    const root = await (0,promises_.realpath)(directory.path);
    const found = [];
    const walk = async (path, real, trail) => {
        const entries = await sortedEntries((0,external_node_path_.join)(root, path));
        const targets = await Promise.all(entries.map(entry => targetOf((0,external_node_path_.join)(root, path, entry.name), entry, real)));
        for (const [index, target] of targets.entries()) {
            const name = entries[index]?.name ?? '';
            await visit(path === '' ? name : `${path}/${name}`, target, [...trail, real]);
        }
    };
    const visit = async (path, target, trail) => {
        const place = { file: `${directory.name}/${path}` };
        const absolute = (0,external_node_path_.join)(root, path);
        if ('broken' in target)
            return findings.error(place, target.broken);
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
        if (!isDirectory && !isFile)
            return findings.error(place, 'is neither a file nor a folder; helm refuses the chart');
        if (isFile)
            return void found.push({ path, absolute, size });
        if (trail.includes(real))
            return findings.error(place, 'links to a folder that holds it: there is no end to it');
        await walk(path, real, trail);
    };
    await walk('', root, []);
    return found;
}
/** What an entry of the folder `parent` (its real path) is, a link followed to its end. */
async function targetOf(absolute, entry, parent) {
    try {
        const found = await (0,promises_.stat)(absolute);
        const real = entry.isSymbolicLink() ? await (0,promises_.realpath)(absolute) : (0,external_node_path_.join)(parent, entry.name);
        return { isDirectory: found.isDirectory(), isFile: found.isFile(), size: found.size, real };
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'ENOENT')
            return { broken: 'is a link to nothing' };
        if (code === 'ELOOP')
            return { broken: 'is a link that leads around in a circle' };
        return { broken: `cannot be read: ${(0,errors/* messageOf */.bD)(error)}` };
    }
}
async function sortedEntries(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    return entries.sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}

;// CONCATENATED MODULE: ./lib/helm/load-directory.js





/** Files read at a time: enough to hide the latency of a disk, few enough for any limit on open files. */
const READS_AT_ONCE = 16;
/**
 * Reads the files of a chart folder as helm does: .helmignore honoured, links followed inside the chart, byte order
 * marks removed, in the order of the walk. What cannot be read or is too large goes to `findings`.
 */
async function readChartDirectory(directory, findings) {
    const ignored = await ignoreRules(directory, findings);
    const found = await walkChart(directory, ignored, findings);
    const total = found.reduce((sum, { size }) => sum + size, 0);
    if (total > limits/* MAX_CHART */.IO) {
        findings.error({ file: directory.name }, `its files have ${total} bytes together; helm loads at most ${limits/* MAX_CHART */.IO}. List what does not belong in .helmignore`);
        return [];
    }
    const fitting = found.filter(file => fits(file, directory, findings));
    const files = [];
    for (let i = 0; i < fitting.length; i += READS_AT_ONCE) {
        files.push(...(await Promise.all(fitting.slice(i, i + READS_AT_ONCE).map(readOne))));
    }
    return files;
}
/** The file without a UTF-8 byte order mark, which helm removes from every file. */
function withoutMark(bytes) {
    return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
async function ignoreRules({ path, name }, findings) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(path, IGNORE_FILE), 'utf8').catch((error) => {
        if (error.code === 'ENOENT')
            return '';
        throw error;
    });
    return parseIgnore(text, `${name}/${IGNORE_FILE}`, findings);
}
function fits({ path, size }, { name }, findings) {
    if (size <= limits/* MAX_FILE */.SG)
        return true;
    findings.error({ file: `${name}/${path}` }, `has ${size} bytes; helm 3 refuses charts with a file of more than ${limits/* MAX_FILE */.SG}. List it in .helmignore if it does not belong`);
    return false;
}
async function readOne({ path, absolute }) {
    return { path, bytes: withoutMark(await (0,promises_.readFile)(absolute)) };
}


/***/ }),

/***/ 76528:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  h: () => (/* binding */ readChartArchive)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./node_modules/tar/dist/esm/index.min.js
var index_min = __webpack_require__(98697);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/archive/member-path.js
var member_path = __webpack_require__(43616);
;// CONCATENATED MODULE: ./lib/archive/tar-read.js



/**
 * Reads a tar, plain or gzip-compressed, from a stream, one member after the other; `visit` may read the content or not.
 * Refuses with `limits.code`: absolute paths, `..`, links that lead out, hard links, devices, FIFOs, unknown types,
 * broken headers, and whatever exceeds the limits.
 */
async function readTar(chunks, limits, visit) {
    const refuse = (why, cause) => new errors/* AppError */.uV(limits.code, `${limits.name}: ${why}`, cause === undefined ? {} : { cause });
    const parser = new index_min/* Parser */.iX({ strict: true, brotli: false, zstd: false });
    const wake = new Wake();
    let failure;
    const fail = (error) => {
        failure ??= error;
        wake.call();
    };
    const check = checkerOf(limits, refuse);
    parser.on('ignoredEntry', (entry) => fail(refuse(`${entry.path} is of a kind that is not supported`)));
    parser.on('error', (cause) => fail(refuse(`it is not a sound tar archive: ${(0,errors/* messageOf */.bD)(cause)}`, cause)));
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
    parser.on('end', () => {
        state.ended = true;
        wake.call();
    });
    parser.on('drain', () => wake.call());
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
        const placed = (0,member_path/* plainMemberPath */.S)(entry.path);
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
        if (target !== undefined && !(0,member_path/* linkStaysInside */.t)(placed.path, target)) {
            throw refuse(`member ${shown} is refused: it links out of the archive, to ${JSON.stringify(target)}`);
        }
        const size = kind === 'file' ? entry.size : 0;
        return {
            path: placed.path,
            kind,
            mode: entry.mode ?? 0,
            size,
            ...(target === undefined ? {} : { target }),
        };
    };
}

// EXTERNAL MODULE: ./lib/helm/limits.js
var helm_limits = __webpack_require__(42746);
// EXTERNAL MODULE: ./lib/helm/load-directory.js + 3 modules
var load_directory = __webpack_require__(34156);
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
    const limits = {
        name,
        code: 'chart-invalid',
        maxBytes: helm_limits/* MAX_CHART */.IO,
        maxMembers: helm_limits/* MAX_FILES */.BE,
    };
    await readTar(unpacked(chunks, refuse), limits, async (member, content) => {
        if (member.kind === 'directory')
            return;
        if (member.size > helm_limits/* MAX_FILE */.SG) {
            throw refuse(`${member.path} has ${member.size} bytes; helm 3 refuses charts with a file of more than ${helm_limits/* MAX_FILE */.SG}`);
        }
        const path = pathInChart(member.path, refuse);
        // A link in an archive has no content; helm loads it as an empty file.
        const bytes = member.kind === 'file' ? Buffer.concat(await Array.fromAsync(content)) : new Uint8Array();
        files.push({ path, bytes: (0,load_directory/* withoutMark */.E)(bytes) });
    });
    if (files.length === 0)
        throw refuse('it is a chart archive without any file');
    return files;
}
/** The path below the chart's own folder; archives made on Windows have `\` in them. */
function pathInChart(found, refuse) {
    const separator = found.includes('\\') ? '\\' : '/';
    const [first = '', ...rest] = found.split(separator);
    if (first === 'Chart.yaml')
        throw refuse('Chart.yaml is not in a folder of the archive');
    const parts = rest.filter(part => part !== '' && part !== '.');
    const shown = JSON.stringify(found);
    if (parts.length === 0)
        throw refuse(`${shown} is not in the folder of the chart`);
    if (parts.includes('..'))
        throw refuse(`${shown} leads out of the chart`);
    if (/^[a-zA-Z]:$/.test(parts[0] ?? ''))
        throw refuse(`${shown} is an absolute path`);
    return parts.join('/');
}
async function* unpacked(chunks, refuse) {
    const gunzip = (0,external_node_zlib_.createGunzip)();
    let total = 0;
    let failure;
    const feeding = feed(chunks, gunzip).catch((error) => {
        failure = error;
        gunzip.destroy();
    });
    try {
        for await (const chunk of gunzip) {
            total += chunk.length;
            if (total > MAX_UNPACKED)
                throw refuse(`it unpacks to more than ${helm_limits/* MAX_CHART */.IO} bytes, the most helm loads`);
            yield chunk;
        }
    }
    catch (error) {
        if (failure !== undefined)
            throw failure;
        const damaged = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
        throw damaged ? refuse('it is no chart archive: expected a tar compressed with gzip', error) : error;
    }
    finally {
        gunzip.destroy();
        await feeding;
    }
}
async function feed(chunks, gunzip) {
    for await (const chunk of chunks) {
        if (gunzip.destroyed)
            return;
        if (!gunzip.write(chunk)) {
            await new Promise(resolve => {
                gunzip
                    .once('drain', resolve)
                    .once('close', resolve)
                    .once('error', () => resolve());
            });
        }
    }
    gunzip.end();
}


/***/ }),

/***/ 4658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parseConstraint),
  i: () => (/* binding */ satisfies)
});

// EXTERNAL MODULE: ./lib/helm/semver/version.js
var semver_version = __webpack_require__(96481);
;// CONCATENATED MODULE: ./lib/helm/semver/meets.js

/** True when a version meets one comparison; whether prereleases count at all is decided before. */
function meets(version, comparison) {
    const order = (0,semver_version/* compareVersions */.Zy)(version, comparison.version);
    switch (comparison.operator) {
        case '=':
            return comparison.open === undefined ? order === 0 : inTilde(version, comparison);
        case '~':
            return inTilde(version, comparison);
        case '^':
            return inCaret(version, comparison);
        case '!=':
            return isOther(version, comparison);
        case '<':
            return order < 0;
        case '>=':
            return order >= 0;
        case '>':
            return isGreater(version, comparison);
        case '<=':
            return isAtMost(version, comparison);
    }
}
/** `~1.2.3` and `1.2.x`: the same minor version; `~1`: the same major; `~0.0.0` and `*`: anything from there on. */
function inTilde(version, { version: from, open }) {
    if ((0,semver_version/* compareVersions */.Zy)(version, from) < 0)
        return false;
    const isZero = from.major === 0n && from.minor === 0n && from.patch === 0n;
    if (isZero && open !== 'minor' && open !== 'patch')
        return true;
    if (version.major !== from.major)
        return false;
    return version.minor === from.minor || open === 'minor';
}
/** `^1.2.3`: the same major version; below 1.0.0 the same minor, below 0.1.0 the same patch. */
function inCaret(version, { version: from, open }) {
    if ((0,semver_version/* compareVersions */.Zy)(version, from) < 0)
        return false;
    if (from.major > 0n || open === 'minor')
        return version.major === from.major;
    if (version.major > 0n)
        return false;
    if (from.minor > 0n || open === 'patch')
        return version.minor === from.minor;
    return version.minor === 0n && version.patch === from.patch;
}
function isOther(version, { version: not, open }) {
    if (open !== undefined) {
        if (version.major !== not.major)
            return true;
        if (open === 'minor')
            return false;
        if (version.minor !== not.minor)
            return true;
        if (open === 'patch') {
            const eitherIsPre = version.prerelease !== '' || not.prerelease !== '';
            return eitherIsPre && (0,semver_version/* comparePrereleases */.VT)(version.prerelease, not.prerelease) !== 0;
        }
        if (version.patch !== not.patch)
            return true;
    }
    return (0,semver_version/* compareVersions */.Zy)(version, not) !== 0;
}
/** `>1` means from 2 on, `>1.2` from 1.3 on. */
function isGreater(version, { version: than, open }) {
    if (open === undefined || version.major !== than.major) {
        return open === undefined ? (0,semver_version/* compareVersions */.Zy)(version, than) > 0 : version.major > than.major;
    }
    if (open === 'minor')
        return false;
    return open === 'patch' ? version.minor > than.minor : (0,semver_version/* compareVersions */.Zy)(version, than) > 0;
}
/** `<=1` takes all of 1, `<=1.2` all of 1.2. */
function isAtMost(version, { version: most, open }) {
    if (open === undefined)
        return (0,semver_version/* compareVersions */.Zy)(version, most) <= 0;
    if (version.major !== most.major)
        return version.major < most.major;
    return open === 'minor' || version.minor <= most.minor;
}

;// CONCATENATED MODULE: ./lib/helm/semver/constraint.js


const MAX_LENGTH = 512;
const MAX_ALTERNATIVES = 32;
const OPERATOR = '=|!=|>|<|>=|=>|<=|=<|~|~>|\\^|';
const PART = '[0-9|xX*]+';
const SUFFIX = '(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?';
const VERSION = `v?${PART}(?:\\.${PART})?(?:\\.${PART})?${SUFFIX}`;
const BETWEEN = new RegExp(`\\s*(${VERSION})\\s+-\\s+(${VERSION})\\s*`, 'g');
const LIST = new RegExp(`^\\s*(?:${OPERATOR})\\s*${VERSION}\\s*(?:(?:\\s+|,\\s*)(?:${OPERATOR})\\s*${VERSION}\\s*)*$`);
const EACH = new RegExp(`(?:${OPERATOR})\\s*${VERSION}`, 'g');
const PARTS = new RegExp(`^\\s*(${OPERATOR})\\s*v?(${PART})(?:\\.(${PART}))?(?:\\.(${PART}))?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+\\S*)?\\s*$`);
/**
 * Reads a version range as helm does (Masterminds/semver 3): a comma or blank means and, `||` means or, `1.2 - 1.4`,
 * `1.x`, `~`, `^`, `=>`. Undefined where helm refuses it, as it does the empty text.
 */
function parseConstraint(text) {
    if (text.length > MAX_LENGTH)
        return undefined;
    const written = text.replace(BETWEEN, (_all, from, to) => `>= ${from}, <= ${to} `);
    const parts = written.split('||');
    if (parts.length > MAX_ALTERNATIVES)
        return undefined;
    const alternatives = [];
    for (const part of parts) {
        const comparisons = comparisonsOf(part);
        if (comparisons === undefined)
            return undefined;
        alternatives.push({
            comparisons,
            takesPrereleases: comparisons.some(({ version }) => version.prerelease !== ''),
        });
    }
    return { alternatives };
}
/** True when the version lies in the range. */
function satisfies(version, { alternatives }) {
    return alternatives.some(({ comparisons, takesPrereleases }) => (version.prerelease === '' || takesPrereleases) &&
        comparisons.every(comparison => meets(version, comparison)));
}
function comparisonsOf(part) {
    if (!LIST.test(part))
        return undefined;
    const comparisons = (part.match(EACH) ?? []).map(comparisonOf);
    return comparisons.every(comparison => comparison !== undefined) ? comparisons : undefined;
}
function comparisonOf(text) {
    const found = PARTS.exec(text);
    if (!found)
        return undefined;
    const [, operator = '', major, minor, patch, prerelease = ''] = found;
    const open = isOpen(major) ? 'major' : isOpen(minor) ? 'minor' : isOpen(patch) ? 'patch' : undefined;
    const numbers = open === 'major' ? '0.0.0' : open === 'minor' ? `${major}.0.0` : `${major}.${minor}.${open ? 0 : patch}`;
    const version = (0,semver_version.parseChartVersion)(`${numbers}${prerelease}`);
    if (version === undefined)
        return undefined;
    return { operator: OPERATORS[operator] ?? '=', version, ...(open === undefined ? {} : { open }) };
}
const OPERATORS = {
    '!=': '!=',
    '>': '>',
    '<': '<',
    '>=': '>=',
    '=>': '>=',
    '<=': '<=',
    '=<': '<=',
    '~': '~',
    '~>': '~',
    '^': '^',
};
function isOpen(part) {
    return part === undefined || /^[xX*]$/.test(part);
}


/***/ }),

/***/ 96481:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VT: () => (/* binding */ comparePrereleases),
/* harmony export */   Zy: () => (/* binding */ compareVersions),
/* harmony export */   aK: () => (/* binding */ isStrictVersion),
/* harmony export */   parseChartVersion: () => (/* binding */ parseChartVersion)
/* harmony export */ });
const MAX_LENGTH = 256;
const MAX_NUMBER = 2n ** 64n - 1n;
const LENIENT = /^v?([0-9]+)(?:\.([0-9]+))?(?:\.([0-9]+))?(?:-([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+([0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?$/;
const LEADING_ZERO = /(?:^|\.)0[0-9]+(?:\.|$)/;
/** Reads a version leniently: `v` in front, one or two numbers, leading zeros. Undefined where helm refuses it. */
function parseChartVersion(text) {
    const found = text.length > MAX_LENGTH ? null : LENIENT.exec(text);
    if (!found)
        return undefined;
    const [, major = '0', minor = '0', patch = '0', prerelease = '', build = ''] = found;
    if (LEADING_ZERO.test(prerelease))
        return undefined;
    const version = {
        major: BigInt(major),
        minor: BigInt(minor),
        patch: BigInt(patch),
        prerelease,
        build,
        original: text,
    };
    return [version.major, version.minor, version.patch].every(number => number <= MAX_NUMBER)
        ? version
        : undefined;
}
/**
 * True for a version that readers of an OCI registry see: three numbers, no `v`, no leading zeros. They turn tags back
 * into versions strictly, so that any other is found by its exact name only.
 */
function isStrictVersion(text) {
    return (parseChartVersion(text) !== undefined &&
        /^(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)\.(?:0|[1-9][0-9]*)(?:[-+]|$)/.test(text));
}
/** Precedence of semver.org 2.0.0, point 11, build metadata ignored; negative when `a` is lower. */
function compareVersions(a, b) {
    for (const part of ['major', 'minor', 'patch']) {
        if (a[part] !== b[part])
            return a[part] < b[part] ? -1 : 1;
    }
    if (a.prerelease === b.prerelease)
        return 0;
    if (a.prerelease === '' || b.prerelease === '')
        return a.prerelease === '' ? 1 : -1;
    return comparePrereleases(a.prerelease, b.prerelease);
}
/** Compares two prereleases identifier by identifier; the empty one is the lowest here. */
function comparePrereleases(a, b) {
    const left = a.split('.');
    const right = b.split('.');
    for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
        const order = compareIdentifiers(left[i] ?? '', right[i] ?? '');
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareIdentifiers(a, b) {
    if (a === b)
        return 0;
    if (a === '' || b === '')
        return a === '' ? -1 : 1;
    const [left, right] = [numberOf(a), numberOf(b)];
    if (left === undefined && right === undefined)
        return a < b ? -1 : 1;
    if (left === undefined || right === undefined)
        return left === undefined ? 1 : -1;
    return left < right ? -1 : 1;
}
/** Numbers beyond 64 bits are compared as text, as in Go. */
function numberOf(identifier) {
    if (!/^[0-9]+$/.test(identifier))
        return undefined;
    const value = BigInt(identifier);
    return value <= MAX_NUMBER ? value : undefined;
}


/***/ }),

/***/ 81794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ TypedReader),
/* harmony export */   k: () => (/* binding */ isNull)
/* harmony export */ });
/* harmony import */ var _go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24977);

/** Reads YAML values as the types of Go fields, and says where a value is not of its type. */
class TypedReader {
    #file;
    #findings;
    constructor(file, findings) {
        this.#file = file;
        this.#findings = findings;
    }
    /** Text; numbers and booleans become text as in Go, with a warning where that changes what was written. */
    text(node, what) {
        if (node === undefined)
            return '';
        if (node.kind !== 'scalar')
            return this.#wrong(node, `${what}: expected a text, found a ${node.kind}`, '');
        const value = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(node);
        const text = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarAsText */ .Gp)(value) ?? '';
        if (value.type !== 'text' && value.type !== 'null' && text !== node.text) {
            this.warn(node.at, `${what}: ${node.text} without quotes is a ${NAME[value.type] ?? 'value'}, which helm reads as ${JSON.stringify(text)}; write "${node.text}"`);
        }
        return text;
    }
    boolean(node, what) {
        if (node === undefined)
            return false;
        const value = node.kind === 'scalar' ? (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(node) : undefined;
        if (value?.type === 'bool')
            return value.value;
        if (value?.type === 'null')
            return false;
        return this.#wrong(node, `${what}: expected true or false`, false);
    }
    list(node, what, read) {
        if (node === undefined || isNull(node))
            return [];
        if (node.kind !== 'list')
            return this.#wrong(node, `${what}: expected a list`, []);
        return node.items.map((item, index) => read(item, `${what}[${index}]`));
    }
    /** Fields of a map by the names in `known`, which match in any case as in Go; others are warned of. */
    fields(node, what, known) {
        const found = {};
        for (const [key, { value, at }] of this.#sorted(node, what)) {
            const name = known.includes(key) ? key : known.find(field => field.toLowerCase() === key.toLowerCase());
            if (name === undefined)
                this.warn(at, `${pathOf(what, key)}: helm does not know this key and drops it`);
            else {
                if (name !== key)
                    this.warn(at, `${pathOf(what, key)}: is taken for ${name}; write it like that`);
                found[name] = value;
            }
        }
        return found;
    }
    /** A map with any keys and text values. */
    texts(node, what) {
        if (node === undefined || isNull(node))
            return new Map();
        const entries = this.#sorted(node, what);
        return new Map(entries.map(([key, { value }]) => [key, this.text(value, pathOf(what, key))]));
    }
    /** Any value, as JSON holds it. */
    any(node) {
        if (node.kind === 'list')
            return node.items.map(item => this.any(item));
        if (node.kind === 'map') {
            return new Map(this.#sorted(node, '').map(([key, { value }]) => [key, this.any(value)]));
        }
        const value = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(node);
        if (value.type === 'null')
            return null;
        if (value.type === 'merge')
            return '<<';
        return value.type === 'int' ? Number(value.value) : value.value;
    }
    warn(at, message) {
        this.#findings.warn({ file: this.#file, ...at }, message);
    }
    error(at, message) {
        this.#findings.error({ file: this.#file, ...at }, message);
    }
    /** Keys in byte order, as Go meets them on the way through JSON; the last of equal ones, `<<` merged in. */
    #sorted(node, what) {
        if (node === undefined || isNull(node))
            return [];
        if (node.kind !== 'map')
            return this.#wrong(node, `${what || 'it'}: expected keys and values`, []);
        const found = new Map();
        for (const [key, entry] of this.#merged(node))
            found.set(key, entry);
        const own = new Set();
        for (const { key, value } of node.entries) {
            const name = this.#keyOf(key);
            if (name === undefined)
                continue;
            if (own.has(name))
                this.warn(key.at, `${pathOf(what, name)}: is there twice; the last one counts`);
            own.add(name);
            found.set(name, { value, at: key.at });
        }
        return [...found].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }
    #merged(node) {
        const merges = node.entries.filter(({ key }) => isMerge(key)).map(({ value }) => value);
        const maps = merges.flatMap(value => (value.kind === 'list' ? [...value.items].reverse() : [value]));
        return maps.flatMap(value => this.#sorted(value, '<<'));
    }
    #keyOf(key) {
        if (isMerge(key))
            return undefined;
        if (key.kind === 'scalar')
            return (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarAsText */ .Gp)((0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(key)) ?? this.#wrong(key, 'a key is empty', undefined);
        return this.#wrong(key, 'a key is no text', undefined);
    }
    #wrong(node, message, instead) {
        this.error(node.at, message);
        return instead;
    }
}
const NAME = { float: 'number', int: 'number', bool: 'boolean' };
/** True for `null`, `~` and nothing. */
function isNull(node) {
    return node.kind === 'scalar' && (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(node).type === 'null';
}
function isMerge(key) {
    return key.kind === 'scalar' && (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(key).type === 'merge';
}
function pathOf(what, key) {
    return what === '' ? key : `${what}.${key}`;
}


/***/ })

};
