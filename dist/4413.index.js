export const id = 4413;
export const ids = [4413,6481,6224];
export const modules = {

/***/ 37172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cg: () => (/* binding */ checkRepositoryName),
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   Vj: () => (/* binding */ isAlias),
/* harmony export */   Xj: () => (/* binding */ isType),
/* harmony export */   sI: () => (/* binding */ checkMetadata)
/* harmony export */ });
/* harmony import */ var _semver_constraint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4658);
/* harmony import */ var _semver_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96481);


const ALIAS = /^[a-zA-Z0-9_-]+$/;
/** One part of a repository path (distribution-spec `<name>`): a chart's name becomes one. */
const PART_OF_REPOSITORY = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
/** True for a name that is one part of a path. */
function isName(name) {
    return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}
/** True for a `type` that helm knows; none is an application. */
function isType(type) {
    return ['', 'application', 'library'].includes(type);
}
/** True for an alias of a dependency, or none. */
function isAlias(alias) {
    return alias === '' || ALIAS.test(alias);
}
/** Checks what Chart.yaml says by helm's rules; everything that breaks one goes to `findings`. */
function checkMetadata(read, file, findings) {
    const { metadata, at } = read;
    const error = (key, message) => findings.error({ file, ...at(key) }, `${key}: ${message}`);
    if (metadata.apiVersion !== 'v1' && metadata.apiVersion !== 'v2') {
        error('apiVersion', `${JSON.stringify(metadata.apiVersion)} is not supported; expected v2 (or v1, of helm 2)`);
    }
    const { name } = metadata;
    if (name === '')
        error('name', 'is missing');
    else if (!isName(name)) {
        error('name', `${JSON.stringify(name)} is a path; helm refuses it`);
    }
    if (metadata.version === '')
        error('version', 'is missing');
    else if ((0,_semver_version_js__WEBPACK_IMPORTED_MODULE_1__.parseChartVersion)(metadata.version) === undefined) {
        error('version', `${JSON.stringify(metadata.version)} is no semantic version; expected one like 1.4.2`);
    }
    if (!isType(metadata.type)) {
        error('type', `${JSON.stringify(metadata.type)} is not known; expected application or library`);
    }
    checkDependencies(read, (position, message) => findings.error({ file, ...position }, message));
}
/** Checks that a chart's name can be part of a repository path: helm does not, registries do. */
function checkRepositoryName(read, file, findings) {
    const { name } = read.metadata;
    if (name === '' || PART_OF_REPOSITORY.test(name))
        return;
    findings.error({ file, ...read.at('name') }, `name: ${JSON.stringify(name)} cannot be part of a repository; expected a-z, 0-9 and single separators . _ __ - inside`);
}
function checkDependencies(read, error) {
    const seen = new Set();
    for (const [index, dependency] of read.metadata.dependencies.entries()) {
        const what = `dependency ${JSON.stringify(dependency.name)}`;
        const at = read.dependencyAt(index);
        if (dependency.name === '')
            error(at, `dependencies[${index}]: the name is missing`);
        if (!isAlias(dependency.alias)) {
            error(at, `${what}: the alias ${JSON.stringify(dependency.alias)} may hold a-z, A-Z, 0-9, _ and - only`);
        }
        const key = dependency.alias || dependency.name;
        if (seen.has(key))
            error(at, `${what}: there is more than one dependency with the name or alias ${JSON.stringify(key)}`);
        seen.add(key);
        if (dependency.repository !== '' && (0,_semver_constraint_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConstraint */ .F)(dependency.version) === undefined) {
            error(at, `${what}: ${JSON.stringify(dependency.version)} is no version range`);
        }
    }
}


/***/ }),

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

/***/ 81319:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ goJson)
/* harmony export */ });
/**
 * JSON byte for byte as Go's json.Marshal writes it: no blanks, `<`, `>`, `&` and the line separators escaped. Fields of
 * an object stay in their order (that of Go's structs), keys of a map are sorted by their bytes.
 */
function goJson(value) {
    if (typeof value === 'string')
        return text(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map(goJson).join(',')}]`;
    if (isMap(value))
        return object([...value].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
    return object(Object.entries(value).flatMap(([key, field]) => (field === undefined ? [] : [[key, field]])));
}
function object(entries) {
    return `{${entries.map(([key, field]) => `${text(key)}:${goJson(field)}`).join(',')}}`;
}
function text(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
function isList(value) {
    return Array.isArray(value);
}
function isMap(value) {
    return value instanceof Map;
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

/***/ 54133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V1: () => (/* binding */ nothingAt),
/* harmony export */   iu: () => (/* binding */ NOT_FINITE),
/* harmony export */   pX: () => (/* binding */ REST)
/* harmony export */ });
/** Stands for nothing at all: an empty document, a key without a value. */
function nothingAt(at) {
    return { kind: 'scalar', text: '', plain: true, at };
}
/** Said of numbers that are not finite: helm reads YAML by way of JSON. */
const NOT_FINITE = 'JSON, and so helm, has no such number; put it in quotes';
/** Said of what stands behind the document. */
const REST = 'the document ends before this line, and helm drops what follows without a word';


/***/ }),

/***/ 24977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ scalarAsText),
/* harmony export */   T: () => (/* binding */ resolveScalar),
/* harmony export */   Ty: () => (/* binding */ resolveWord),
/* harmony export */   qH: () => (/* binding */ tagProblem),
/* harmony export */   yJ: () => (/* binding */ isMergeKey)
/* harmony export */ });
/* harmony import */ var _float_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91355);
/* harmony import */ var _timestamp_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16425);


const TRUE = /^(?:y|Y|yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INFINITE = /^([-+]?)\.(?:inf|Inf|INF)$/;
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/;
const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]([0-7]+)|0[bB]([01]+)|0([0-7]+)|(0|[1-9][0-9]*))$/;
const MIN_INT = -(2n ** 63n);
const MAX_UINT = 2n ** 64n - 1n;
const MAX_INT = 2n ** 63n - 1n;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const TAG = 'tag:yaml.org,2002:';
/** Tags that say what a scalar is to be; any other leaves it text. */
const TYPES = ['int', 'float', 'bool', 'null', 'timestamp'].map(name => `${TAG}${name}`);
/**
 * Types a scalar as helm's YAML library does (go-yaml 2: YAML 1.1 without base-60 numbers): `yes` is true, `010` is
 * eight, `1_000` is a number, `1.10` is 1.1. Quoted and block scalars, and dates, are text, unless a tag says otherwise.
 */
function resolveScalar({ text, plain, tag }) {
    if (tag === undefined)
        return plain ? resolveWord(text) : { type: 'text', value: text };
    if (tag === `${TAG}binary`)
        return { type: 'text', value: Buffer.from(text, 'base64').toString('utf8') };
    if (!TYPES.includes(tag) || tag === `${TAG}timestamp`)
        return { type: 'text', value: text };
    const value = resolveWord(text);
    return tag === `${TAG}float` && value.type === 'int'
        ? { type: 'float', value: Number(value.value) }
        : value;
}
/** Why helm refuses what stands behind a tag, if it does. */
function tagProblem(node) {
    const { text, tag } = node;
    if (tag === undefined)
        return undefined;
    if (tag === `${TAG}binary`) {
        return BASE64.test(text.replace(/[\r\n]/g, '')) ? undefined : '!!binary: expected base64';
    }
    if (!TYPES.includes(tag))
        return undefined;
    const wanted = tag.slice(TAG.length);
    const fits = wanted === 'timestamp' ? (0,_timestamp_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimestamp */ .F)(text) : isOfType(resolveWord(text), wanted);
    return fits
        ? undefined
        : `!!${wanted}: ${JSON.stringify(text)} is none, and helm refuses it; remove the tag`;
}
function isOfType(value, wanted) {
    if (wanted === 'float' && value.type === 'int')
        return value.value <= MAX_INT;
    return value.type === wanted;
}
/** True for the key `<<`, which merges maps unless it is in quotes. */
function isMergeKey(key) {
    if (key.kind !== 'scalar' || key.text !== '<<')
        return false;
    return key.tag === undefined ? key.plain : key.tag === '!' || key.tag === `${TAG}merge`;
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
            return (0,_float_js__WEBPACK_IMPORTED_MODULE_1__/* .goFloat */ .t)(value.value, 32);
        case 'null':
            return undefined;
    }
}


/***/ }),

/***/ 36463:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ throughJson),
/* harmony export */   mP: () => (/* binding */ unwritable),
/* harmony export */   zv: () => (/* binding */ textThroughJson)
/* harmony export */ });
/** Characters that Go's JSON does not escape and go-yaml does not read. */
const UNREADABLE = /[\x7f-\x84\x86-\x9f\ufffe\uffff]/;
/** A line break besides, which ends a key too early. */
const UNREADABLE_KEY = /[\x7f-\x9f\ufffe\uffff]/;
/**
 * A text as it comes out where helm writes YAML: it becomes JSON, which go-yaml reads as YAML, where the character "next
 * line" (U+0085) is a line break that is folded into a blank, or into fewer of them.
 */
function textThroughJson(text) {
    return text.replace(/ *\x85[ \x85]*/g, found => '\n'.repeat(found.replaceAll(' ', '').length - 1) || ' ');
}
/** The same for every text in a value; keys cannot hold the character, see `unwritable`. */
function throughJson(value) {
    if (typeof value === 'string')
        return textThroughJson(value);
    if (Array.isArray(value))
        return value.map(throughJson);
    if (value instanceof Map)
        return new Map([...value].map(([key, item]) => [key, throughJson(item)]));
    return value;
}
/** The first character of a value that helm cannot write, as `U+007F`. */
function unwritable(value) {
    if (typeof value === 'string')
        return codeOf(UNREADABLE.exec(value));
    if (Array.isArray(value))
        return first(value.map(unwritable));
    if (!(value instanceof Map))
        return undefined;
    return first([...value].flatMap(([key, item]) => [codeOf(UNREADABLE_KEY.exec(key)), unwritable(item)]));
}
function first(found) {
    return found.find(code => code !== undefined);
}
function codeOf(found) {
    const code = found?.[0].codePointAt(0);
    return code === undefined ? undefined : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}


/***/ }),

/***/ 16425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isTimestamp),
/* harmony export */   h: () => (/* binding */ daysOf)
/* harmony export */ });
const FORM = /^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))| ([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?)?$/;
/** True for what go-yaml 2 takes for a date or a time unless it is quoted. */
function isTimestamp(text) {
    const found = FORM.exec(text);
    if (!found)
        return false;
    const number = (index) => Number(found[index] ?? 0);
    const [year, month, day] = [number(1), number(2), number(3)];
    const [hour, minute, second] = found[9] === undefined ? [4, 5, 6].map(number) : [9, 10, 11].map(number);
    const inDay = (hour ?? 0) < 24 && (minute ?? 0) < 60 && (second ?? 0) < 60;
    return day >= 1 && day <= daysOf(year, month) && inDay && number(7) <= 24 && number(8) < 60;
}
/** Days of a month, which counts from 1; 0 for a month that is none. */
function daysOf(year, month) {
    if (month < 1 || month > 12)
        return 0;
    // Years below 100 would be those of the 20th century; what counts is whether they are leap years.
    return new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
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

/***/ 6579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ dependencyJson),
/* harmony export */   Uw: () => (/* binding */ asYaml),
/* harmony export */   YE: () => (/* binding */ metadataJson)
/* harmony export */ });
/** Metadata as JSON, its fields in the order of helm's struct and empty ones left out: the chart's OCI config. */
function metadataJson(metadata) {
    return {
        name: text(metadata.name),
        home: text(metadata.home),
        sources: list(metadata.sources),
        version: text(metadata.version),
        description: text(metadata.description),
        keywords: list(metadata.keywords),
        maintainers: list(metadata.maintainers.map(maintainerJson)),
        icon: text(metadata.icon),
        apiVersion: text(metadata.apiVersion),
        condition: text(metadata.condition),
        tags: text(metadata.tags),
        appVersion: text(metadata.appVersion),
        deprecated: metadata.deprecated || undefined,
        annotations: metadata.annotations.size === 0 ? undefined : metadata.annotations,
        kubeVersion: text(metadata.kubeVersion),
        dependencies: list(metadata.dependencies.map(dependencyJson)),
        type: text(metadata.type),
    };
}
/** One dependency in the same way; the repository is always there. Chart.lock's digest is made of these. */
function dependencyJson(dependency) {
    return {
        name: dependency.name,
        version: text(dependency.version),
        repository: dependency.repository,
        condition: text(dependency.condition),
        tags: list(dependency.tags),
        enabled: dependency.enabled || undefined,
        'import-values': list(dependency.importValues),
        alias: text(dependency.alias),
    };
}
/** The same document for the YAML writer, which sorts all keys itself. */
function asYaml(value) {
    if (typeof value !== 'object' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map(asYaml);
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return Object.fromEntries(entries.flatMap(([key, field]) => (field === undefined ? [] : [[key, asYaml(field)]])));
}
function maintainerJson({ name, email, url }) {
    return { name: text(name), email: text(email), url: text(url) };
}
function text(value) {
    return value === '' ? undefined : value;
}
function list(values) {
    return values.length === 0 ? undefined : values;
}


/***/ }),

/***/ 39058:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readMetadataOf),
/* harmony export */   XD: () => (/* binding */ readRoot),
/* harmony export */   _6: () => (/* binding */ readMetadata),
/* harmony export */   gF: () => (/* binding */ readDependencies)
/* harmony export */ });
/* harmony import */ var _go_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54133);
/* harmony import */ var _go_yaml_through_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36463);
/* harmony import */ var _typed_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81794);



const CHART_KEYS = [
    'name',
    'home',
    'sources',
    'version',
    'description',
    'keywords',
    'maintainers',
    'icon',
    'apiVersion',
    'condition',
    'tags',
    'appVersion',
    'deprecated',
    'annotations',
    'kubeVersion',
    'dependencies',
    'type',
];
const MAINTAINER_KEYS = ['name', 'email', 'url'];
const DEPENDENCY_KEYS = [
    'name',
    'version',
    'repository',
    'condition',
    'tags',
    'enabled',
    'import-values',
    'alias',
];
/**
 * Reads Chart.yaml as helm does, types coerced and texts cleaned; undefined when it is no YAML map at all.
 * What is wrong or lost goes to `findings`; rules about the values are `checkMetadata`'s.
 */
async function readMetadata(bytes, { file, findings }) {
    const found = await readRoot(bytes, { file, findings });
    return found && readMetadataOf(found, { file, findings });
}
/** The same of a document that is read already. */
function readMetadataOf({ root, notFinite }, { file, findings }) {
    const reader = new _typed_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .TypedReader */ .K(file, findings);
    const fields = reader.fields(root, '', CHART_KEYS);
    const items = fields['dependencies']?.kind === 'list' ? fields['dependencies'].items : [];
    const metadata = metadataOf(reader, fields);
    for (const number of notFinite) {
        if (reader.isText(number))
            reader.warn(number.at, `helm 4 refuses the chart for this, helm 3 does not: ${_go_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_FINITE */ .iu}`);
        else
            reader.error(number.at, _go_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_FINITE */ .iu);
    }
    return {
        metadata,
        root,
        at: key => fields[key]?.at ?? { line: 1, column: 1 },
        dependencyAt: index => items[index]?.at ?? fields['dependencies']?.at ?? { line: 1, column: 1 },
    };
}
/** Reads the dependencies of Chart.yaml, or of a lock. */
function readDependencies(reader, node) {
    return reader.list(node, 'dependencies', (item, what) => dependencyOf(reader, item, what));
}
/**
 * The first document of a YAML file, whose root is a map; undefined, with findings, for anything else. A file of nothing
 * but comments is no finding where it `mayBeEmpty`.
 */
async function readRoot(bytes, { file, findings, mayBeEmpty = false, }) {
    const { readYamlBytes } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(6249), __webpack_require__.e(8599)]).then(__webpack_require__.bind(__webpack_require__, 8599));
    const { root, problems, rest, notFinite } = readYamlBytes(bytes);
    for (const { at, message } of problems)
        findings.error({ file, ...at }, message);
    if (problems.length > 0)
        return undefined;
    if (rest)
        findings.warn({ file, ...rest }, _go_yaml_node_js__WEBPACK_IMPORTED_MODULE_1__/* .REST */ .pX);
    if (root.kind === 'map')
        return { root, notFinite };
    if (!mayBeEmpty || !(0,_typed_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .k)(root))
        findings.error({ file, ...root.at }, 'expected keys and values, found none');
    return undefined;
}
function metadataOf(reader, fields) {
    const clean = (key) => cleanText(reader.text(fields[key], key));
    const cleanList = (key) => reader.list(fields[key], key, (item, what) => cleanText(reader.text(item, what)));
    return {
        name: clean('name'),
        home: clean('home'),
        sources: cleanList('sources'),
        version: reader.text(fields['version'], 'version'),
        description: clean('description'),
        keywords: cleanList('keywords'),
        maintainers: reader.list(fields['maintainers'], 'maintainers', (item, what) => maintainerOf(reader, item, what)),
        icon: clean('icon'),
        // Helm 2 wrote none: such a chart is of version 1.
        apiVersion: reader.text(fields['apiVersion'], 'apiVersion') || 'v1',
        condition: clean('condition'),
        tags: clean('tags'),
        appVersion: clean('appVersion'),
        deprecated: reader.boolean(fields['deprecated'], 'deprecated'),
        annotations: reader.texts(fields['annotations'], 'annotations'),
        kubeVersion: clean('kubeVersion'),
        dependencies: readDependencies(reader, fields['dependencies']),
        type: reader.text(fields['type'], 'type'),
    };
}
function maintainerOf(reader, node, what) {
    if ((0,_typed_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .k)(node))
        reader.error(node.at, `${what}: is empty`);
    const fields = reader.fields(node, what, MAINTAINER_KEYS);
    const clean = (key) => cleanText(reader.text(fields[key], `${what}.${key}`));
    return { name: clean('name'), email: clean('email'), url: clean('url') };
}
function dependencyOf(reader, node, what) {
    if ((0,_typed_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .isNull */ .k)(node))
        reader.error(node.at, `${what}: is empty`);
    const fields = reader.fields(node, what, DEPENDENCY_KEYS);
    const text = (key) => reader.text(fields[key], `${what}.${key}`);
    return {
        name: cleanText(text('name')),
        version: cleanText(text('version')),
        repository: cleanText(text('repository')),
        condition: cleanText(text('condition')),
        tags: reader.list(fields['tags'], `${what}.tags`, (item, path) => cleanText(reader.text(item, path))),
        enabled: reader.boolean(fields['enabled'], `${what}.enabled`),
        importValues: reader.list(fields['import-values'], `${what}.import-values`, (item, path) => {
            const value = reader.any(item);
            reader.checkWritable(value, item.at, path);
            return (0,_go_yaml_through_json_js__WEBPACK_IMPORTED_MODULE_2__/* .throughJson */ .ee)(value);
        }),
        alias: text('alias'),
    };
}
/** helm's cleaning of texts: every white space becomes a blank, what no printer shows is dropped. */
function cleanText(text) {
    if (/^[\x20-\x7e]*$/.test(text))
        return text;
    return text.replace(/\p{White_Space}/gu, ' ').replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu, '');
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
/** What Go's regular expressions take for white space: less than JavaScript's do. */
const BLANK = '[\\t\\n\\f\\r ]';
const PART = '[0-9|xX*]+';
const SUFFIX = '(?:-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?';
const VERSION = `v?${PART}(?:\\.${PART})?(?:\\.${PART})?${SUFFIX}`;
const BETWEEN = new RegExp(`${BLANK}*(${VERSION})${BLANK}+-${BLANK}+(${VERSION})${BLANK}*`, 'g');
const LIST = new RegExp(`^${BLANK}*(?:${OPERATOR})${BLANK}*${VERSION}${BLANK}*(?:(?:${BLANK}+|,${BLANK}*)(?:${OPERATOR})${BLANK}*${VERSION}${BLANK}*)*$`);
const EACH = new RegExp(`(?:${OPERATOR})${BLANK}*${VERSION}`, 'g');
const PARTS = new RegExp(`^${BLANK}*(${OPERATOR})${BLANK}*v?(${PART})(?:\\.(${PART}))?(?:\\.(${PART}))?(-[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?(?:\\+\\S*)?${BLANK}*$`);
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
/* harmony import */ var _go_yaml_through_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36463);


/** Reads YAML values as the types of Go fields, and says where a value is not of its type. */
class TypedReader {
    #file;
    #findings;
    #texts = new WeakSet();
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
        this.#texts.add(node);
        const value = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(node);
        const text = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarAsText */ .Gp)(value) ?? '';
        if (value.type !== 'text' && value.type !== 'null' && text !== node.text) {
            this.warn(node.at, `${what}: ${node.text} without quotes is a ${NAME[value.type] ?? 'value'}, which helm reads as ${JSON.stringify(text)}; write "${node.text}"`);
        }
        return text;
    }
    /** True for what has been read as text. */
    isText(node) {
        return this.#texts.has(node);
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
            const name = known.includes(key) ? key : known.find(field => folded(field) === folded(key));
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
    /** A map with any keys and text values, as helm writes them again. */
    texts(node, what) {
        if (node === undefined || isNull(node))
            return new Map();
        const entries = this.#sorted(node, what);
        return new Map(entries.map(([key, { value }]) => {
            const text = this.text(value, pathOf(what, key));
            this.checkWritable(new Map([[key, text]]), value.at, pathOf(what, key));
            return [key, (0,_go_yaml_through_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textThroughJson */ .zv)(text)];
        }));
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
    /** Finds characters that helm reads, but cannot write again. */
    checkWritable(value, at, what) {
        const character = (0,_go_yaml_through_json_js__WEBPACK_IMPORTED_MODULE_1__/* .unwritable */ .mP)(value);
        if (character === undefined)
            return;
        this.error(at, `${what}: helm cannot write the control character ${character}; remove it`);
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
        const own = new Set();
        for (const { key, value } of node.entries) {
            if ((0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .isMergeKey */ .yJ)(key)) {
                // What is merged replaces keys above it, and those below replace what is merged.
                for (const [name, entry] of this.#merged(value))
                    found.set(name, entry);
                continue;
            }
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
    #merged(value) {
        const maps = value.kind === 'list' ? [...value.items].reverse() : [value];
        return maps.flatMap(map => (map.kind === 'map' ? this.#sorted(map, '<<') : []));
    }
    /** Undefined for what is no text; `readYaml` has said so. */
    #keyOf(key) {
        if (key.kind !== 'scalar')
            return undefined;
        const value = (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .resolveScalar */ .T)(key);
        if (value.type === 'float' && !Number.isFinite(value.value)) {
            return Number.isNaN(value.value) ? '.nan' : value.value > 0 ? '.inf' : '-.inf';
        }
        return (0,_go_yaml_scalar_js__WEBPACK_IMPORTED_MODULE_0__/* .scalarAsText */ .Gp)(value);
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
/** A name without case, as Go's encoding/json compares: the old long s is an s to it, and the sign of Kelvin a k. */
function folded(name) {
    return name.replaceAll('\u017F', 's').toLowerCase();
}
function pathOf(what, key) {
    return what === '' ? key : `${what}.${key}`;
}


/***/ })

};
