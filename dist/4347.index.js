export const id = 4347;
export const ids = [4347,6481];
export const modules = {

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
