export const id = 9513;
export const ids = [9513];
export const modules = {

/***/ 44513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ fill),
/* harmony export */   KD: () => (/* binding */ checked),
/* harmony export */   fT: () => (/* binding */ expand)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42037);
/* harmony import */ var _expressions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11570);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(78083);



/** Fills a template in; everything that is wrong goes to `problems`, with `where` in front. Gives what could be filled. */
function expand(text, scope, where, problems, fields = {}) {
    const template = checked(text, where, problems, Object.keys(fields));
    return (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .render */ .XX)(template, call => fill(call, scope, where, problems, fields));
}
/** Reads a template and checks the names in it, so that typos are found even where a rule does not fire. */
function checked(text, where, problems, fields = []) {
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(text);
    problems.push(...template.problems.map(problem => `${where}: ${problem}`));
    const known = [...Object.keys(_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPRESSIONS */ .WK), ...fields];
    for (const part of template.parts) {
        if (part.kind === 'expression' && !known.includes(part.call.name)) {
            problems.push(`${where}: unknown expression ${part.source}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(part.call.name, known)}`);
        }
    }
    return template;
}
/** The text of one expression; empty where it cannot be filled in, which is a problem then. */
function fill(call, scope, where, problems, fields) {
    if (Object.hasOwn(fields, call.name))
        return fields[call.name] ?? '';
    const expression = Object.hasOwn(_expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPRESSIONS */ .WK, call.name) ? _expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPRESSIONS */ .WK[call.name] : undefined;
    if (expression === undefined)
        return '';
    try {
        return expression(scope, call);
    }
    catch (error) {
        if (!(error instanceof _expressions_js__WEBPACK_IMPORTED_MODULE_1__/* .Unfillable */ .NZ))
            throw error;
        problems.push(`${where}: {{${call.name}}}: ${error.message}`);
        return '';
    }
}


/***/ }),

/***/ 11570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   NZ: () => (/* binding */ Unfillable),
/* harmony export */   WK: () => (/* binding */ EXPRESSIONS),
/* harmony export */   nY: () => (/* binding */ FOREIGN)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44105);

/** An expression that cannot be filled in here; its message says why and what to give. */
class Unfillable extends Error {
}
/** Every expression that works in all templates. Empty text means: there is no such thing in this run. */
const EXPRESSIONS = {
    branch: ({ context }) => (context.ref.kind === 'branch' ? context.ref.name : headBranch(context)),
    tag: ({ context }) => (context.ref.kind === 'tag' ? context.ref.name : ''),
    sha: scope => commitOf(scope).slice(0, scope.shaLength),
    base_ref: ({ context }) => context.ref.kind === 'request' ? (context.ref.baseBranch ?? '') : (context.baseRef ?? ''),
    is_default_branch: ({ context }) => String(isDefaultBranch(context)),
    is_not_default_branch: ({ context }) => String(!isDefaultBranch(context)),
    date: (scope, call) => formatted(scope, call, scope.now),
    commit_date: (scope, call) => formatted(scope, call, commitTime(scope.context)),
    version: scope => versionField(scope, 'version'),
    major: scope => versionField(scope, 'major'),
    minor: scope => versionField(scope, 'minor'),
    patch: scope => versionField(scope, 'patch'),
    run_number: ({ context }) => context.runNumber ?? '',
    run_attempt: ({ context }) => context.runAttempt ?? '',
    pr_number: ({ context }) => (context.ref.kind === 'request' ? String(context.ref.number) : ''),
    pr_head_branch: ({ context }) => headBranch(context),
};
/** Expressions whose text somebody outside chose: a request's author names the head branch. */
const FOREIGN = ['branch', 'pr_head_branch'];
/** The commit that `sha` means: GitHub's own for a request is the merge commit, unless the head is asked for. */
function commitOf({ context, headSha }) {
    return context.ci === 'github' && !headSha ? (context.checkout ?? context.revision) : context.revision;
}
/** A fork's branch never passes for one of this repository. */
function headBranch({ ref }) {
    if (ref.kind !== 'request' || ref.headBranch === undefined)
        return '';
    return ref.fork ? `fork-${ref.headBranch}` : ref.headBranch;
}
function isDefaultBranch({ ref, defaultBranch }) {
    if (ref.kind !== 'branch')
        return false;
    if (defaultBranch === undefined)
        throw new Unfillable('the default branch is not known here: give default-branch');
    return ref.name === defaultBranch;
}
function commitTime({ commitTime: seconds }) {
    if (seconds === undefined) {
        throw new Unfillable('the time of the commit is not known here: check the repository out, or set SOURCE_DATE_EPOCH');
    }
    return seconds * 1000;
}
function formatted({ formatDate }, call, time) {
    const zone = call.options['tz'];
    if (formatDate === undefined)
        throw new Unfillable('dates are not available here');
    try {
        return formatDate(time, call.args[0], zone);
    }
    catch {
        throw new Unfillable(`${JSON.stringify(zone)} is not a time zone; write one like Europe/Berlin or UTC`);
    }
}
function versionField({ context, versionPrefix }, field) {
    const tag = context.ref.kind === 'tag' ? context.ref.name : '';
    if (tag === '' || !tag.startsWith(versionPrefix))
        return '';
    const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .ot)(tag.slice(versionPrefix.length));
    if (version === undefined)
        return '';
    if (field !== 'version')
        return version[field];
    return tag.slice(versionPrefix.length + version.v.length);
}


/***/ }),

/***/ 99513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readFlavor: () => (/* binding */ readFlavor)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42037);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44513);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85531);



const NONE = { text: '', onLatest: false };
const KEYS = ['latest', 'prefix', 'suffix', 'onlatest'];
/** Reads the input `flavor`; what is wrong goes to `problems`. A later line wins. */
async function readFlavor(text, problems) {
    let flavor = { latest: 'auto', prefix: NONE, suffix: NONE };
    for (const record of await (0,_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordsOf */ .M$)(text, { input: 'flavor', problems }))
        flavor = { ...flavor, ...readLine(record, problems) };
    return flavor;
}
function readLine(record, problems) {
    const given = new Map();
    for (const field of record.filter(field => field !== '')) {
        const equals = field.indexOf('=');
        const key = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
        if (equals < 0 || !KEYS.includes(key)) {
            problems.push(`flavor: unknown attribute ${JSON.stringify(key.slice(0, 80))}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(key, KEYS)}`);
        }
        else {
            given.set(key, field.slice(equals + 1).trim());
        }
    }
    const latest = choice('latest', given.get('latest'), ['auto', 'true', 'false'], problems);
    const onLatest = choice('onlatest', given.get('onlatest'), ['true', 'false'], problems) === 'true';
    const affix = (key) => {
        const text = given.get(key);
        if (text === undefined)
            return {};
        (0,_expand_js__WEBPACK_IMPORTED_MODULE_1__/* .checked */ .KD)(text, `flavor: ${key}`, problems);
        return { [key]: { text, onLatest } };
    };
    return {
        ...(latest === undefined ? {} : { latest: latest }),
        ...affix('prefix'),
        ...affix('suffix'),
    };
}
function choice(key, value, options, problems) {
    if (value === undefined || value === '' || options.includes(value))
        return value || undefined;
    problems.push(`flavor: ${key} is ${JSON.stringify(value)}, expected ${options.join(', ')}${(0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(value, options)}`);
    return undefined;
}


/***/ }),

/***/ 85531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Mc: () => (/* binding */ entriesOf)
/* harmony export */ });
/* unused harmony export parseCsv */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Reads the list form of Docker's actions: every line is a record of fields between commas (RFC 4180), a quoted field
 * may hold commas and newlines, blanks around fields are dropped, a line that starts with `#` is a comment.
 * Text without quotes is split plainly, which gives the same; the parser is loaded for the rest.
 * A quote that is not closed is a problem, and the list empty.
 */
async function recordsOf(text, source) {
    if (text.includes('"'))
        return parseCsv(text, source);
    return lines(text).map(line => line.split(',').map(piece => piece.trim()));
}
/** Reads a list of which every line is one entry, commas included; quotes around a whole entry may hold newlines. */
async function entriesOf(text, source) {
    if (!text.includes('"'))
        return lines(text);
    const entries = (await parseCsv(text, source, false)).map(fields => fields.join(',').trim());
    return entries.filter(entry => entry !== '' && !entry.startsWith('#'));
}
function lines(text) {
    return text
        .split(/\r\n|\n|\r/)
        .map(piece => piece.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}
/** Exported for the proof that plain splitting gives the same. */
async function parseCsv(text, source, trim = true) {
    const { parse } = await __webpack_require__.e(/* import() */ 5175).then(__webpack_require__.bind(__webpack_require__, 25175));
    try {
        return parse(text.replace(/\r\n|\r/g, '\n'), {
            record_delimiter: '\n',
            comment: '#',
            comment_no_infix: true,
            relax_quotes: true,
            relax_column_count: true,
            skip_empty_lines: true,
            trim,
        });
    }
    catch (error) {
        source.problems.push(`${source.input}: the list cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return [];
    }
}


/***/ }),

/***/ 78083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   p9: () => (/* binding */ callsOf)
/* harmony export */ });
const EXPRESSION = /\{\{\{\s*([^{}]*?)\s*\}\}\}|\{\{\s*([^{}]*?)\s*\}\}/g;
const WORD = /^([a-zA-Z_][a-zA-Z0-9_.-]*)/;
const ARGUMENT = /^\s+(?:([a-zA-Z_][a-zA-Z0-9_]*)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|([^\s'"=]+))/;
/**
 * Reads `{{name}}`, `{{{name}}}` and `{{name 'argument' option='value'}}`, the part of Handlebars that
 * docker/metadata-action documents. Anything else in double braces is a problem.
 */
function parseTemplate(text) {
    const parts = [];
    const problems = [];
    let end = 0;
    const literal = (piece) => {
        if (/\{\{|\}\}/.test(piece))
            problems.push(`${JSON.stringify(text)} has braces that are not closed`);
        if (piece !== '')
            parts.push({ kind: 'text', text: piece });
    };
    for (const found of text.matchAll(EXPRESSION)) {
        literal(text.slice(end, found.index));
        end = found.index + found[0].length;
        const call = parseCall(found[1] ?? found[2] ?? '');
        if (call === undefined)
            problems.push(`${found[0]} is not an expression of the form {{name}} or {{name 'argument'}}`);
        else
            parts.push({ kind: 'expression', source: found[0], call });
    }
    literal(text.slice(end));
    return { parts, problems };
}
function parseCall(source) {
    const name = WORD.exec(source)?.[1];
    if (name === undefined)
        return undefined;
    const args = [];
    const options = {};
    let rest = source.slice(name.length);
    while (rest.trim() !== '') {
        const found = ARGUMENT.exec(rest);
        if (found === null)
            return undefined;
        const value = found[2] ?? found[3] ?? found[4] ?? '';
        if (found[1] === undefined)
            args.push(value);
        else
            options[found[1]] = value;
        rest = rest.slice(found[0].length);
    }
    return { name, args, options };
}
/** The expressions of a template, in order. */
function callsOf(template) {
    return template.parts.flatMap(part => (part.kind === 'expression' ? [part.call] : []));
}
/** Fills a template in: `fill` gives the text of each expression. Nothing is escaped; values are used as they are. */
function render(template, fill) {
    return template.parts.map(part => (part.kind === 'text' ? part.text : fill(part.call))).join('');
}


/***/ })

};
