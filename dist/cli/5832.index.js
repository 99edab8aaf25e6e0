export const id = 5832;
export const ids = [5832,6353,1268];
export const modules = {

/***/ 16353:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



const SemVer = __webpack_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 91268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadDates: () => (/* binding */ loadDates),
/* harmony export */   usesDates: () => (/* binding */ usesDates)
/* harmony export */ });
/** True when a text may hold an expression that needs the date library. */
function usesDates(text) {
    return /\{\{\s*(?:commit_)?date\b/.test(text);
}
/** Loads the date library with all tokens that tag rules of docker/metadata-action may use. */
async function loadDates() {
    const [{ default: dayjs }, ...plugins] = await Promise.all([
        __webpack_require__.e(/* import() */ 3706).then(__webpack_require__.t.bind(__webpack_require__, 3706, 19)),
        __webpack_require__.e(/* import() */ 5279).then(__webpack_require__.t.bind(__webpack_require__, 85279, 19)),
        __webpack_require__.e(/* import() */ 7818).then(__webpack_require__.t.bind(__webpack_require__, 57818, 19)),
        __webpack_require__.e(/* import() */ 5440).then(__webpack_require__.t.bind(__webpack_require__, 55440, 19)),
        __webpack_require__.e(/* import() */ 431).then(__webpack_require__.t.bind(__webpack_require__, 20431, 19)),
        __webpack_require__.e(/* import() */ 4901).then(__webpack_require__.t.bind(__webpack_require__, 94901, 19)),
        __webpack_require__.e(/* import() */ 8880).then(__webpack_require__.t.bind(__webpack_require__, 28880, 19)),
        __webpack_require__.e(/* import() */ 9072).then(__webpack_require__.t.bind(__webpack_require__, 59072, 19)),
        __webpack_require__.e(/* import() */ 1919).then(__webpack_require__.t.bind(__webpack_require__, 11919, 19)),
    ]);
    for (const plugin of plugins)
        dayjs.extend(plugin.default);
    return (time, format, zone) => {
        const moment = zone === undefined || zone === '' ? dayjs.utc(time) : dayjs(time).tz(zone);
        if (format === undefined)
            return moment.format(zone ? undefined : 'YYYY-MM-DDTHH:mm:ss[Z]');
        return moment.format(withRareTokens(format, moment, time));
    };
}
/**
 * Text in brackets is literal; then every token, the longest first, as moment reads them. Those of the last group are
 * dayjs's own, whole so that no part of them is taken for another.
 */
const TOKENS = /\[[^\]]*\]|DDDD|DDDo|DDD|YYYYYY|Mo|Qo|Wo|do|S{1,9}|E|e|X|x|g{1,5}|G{1,5}|(?:LTS|LT|L{1,4}|l{1,4}|YYYY|YY|Y|M{1,4}|D{1,2}o?|d{1,4}|.)/g;
/** The tokens of moment that dayjs does not know, or gets wrong: its `X` and `x` are shifted by the time zone. */
const RARE = {
    DDDD: moment => padded(moment.dayOfYear(), 3),
    DDD: moment => String(moment.dayOfYear()),
    DDDo: moment => ordinal(moment.dayOfYear()),
    Mo: moment => ordinal(moment.month() + 1),
    Qo: moment => ordinal(Math.floor(moment.month() / 3) + 1),
    Wo: moment => ordinal(moment.isoWeek()),
    do: moment => ordinal(moment.day()),
    e: moment => String(moment.day()),
    E: moment => String(moment.isoWeekday()),
    Y: moment => String(moment.year()),
    YYYYYY: moment => `+${padded(moment.year(), 6)}`,
    gg: moment => padded(moment.weekYear() % 100, 2),
    GG: moment => padded(moment.isoWeekYear() % 100, 2),
    X: (_moment, time) => String(Math.floor(time / 1000)),
    x: (_moment, time) => String(time),
};
function withRareTokens(format, moment, time) {
    return format.replace(TOKENS, token => {
        const rare = Object.hasOwn(RARE, token) ? RARE[token]?.(moment, time) : undefined;
        if (rare !== undefined)
            return `[${rare}]`;
        if (/^S+$/.test(token)) {
            return `[${padded(moment.millisecond(), 3).padEnd(9, '0').slice(0, token.length)}]`;
        }
        return token;
    });
}
function padded(number, length) {
    return String(number).padStart(length, '0');
}
function ordinal(number) {
    const ten = number % 100;
    const suffix = ten >= 11 && ten <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
    return `${number}${suffix}`;
}


/***/ }),

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

/***/ 45832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  describeRelease: () => (/* binding */ describeRelease)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/tags/dates.js
var dates = __webpack_require__(91268);
// EXTERNAL MODULE: ./lib/tags/expand.js
var expand = __webpack_require__(44513);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
;// CONCATENATED MODULE: ./lib/tags/levels.js

const LEVELS = ['index', 'manifest', 'index-descriptor', 'manifest-descriptor'];
/** Registries show the index's description, single-platform tools read the manifest's. */
const DEFAULT_LEVELS = ['manifest', 'index'];
/** Reads the levels of DOCKER_METADATA_ANNOTATIONS_LEVELS; unknown ones go to `problems`. */
function levelsOf(text, problems) {
    const names = (text ?? '')
        .split(',')
        .map(name => name.trim())
        .filter(name => name !== '');
    if (names.length === 0)
        return DEFAULT_LEVELS;
    return names.flatMap(name => {
        if (isLevel(name))
            return [name];
        problems.push(`DOCKER_METADATA_ANNOTATIONS_LEVELS: unknown level ${JSON.stringify(name)}; known: ${LEVELS.join(', ')}`);
        return [];
    });
}
/** Reads one line of the input `labels` or `annotations`; what is wrong with it goes to `problems`. */
function readEntry(line, input, problems) {
    const equals = line.indexOf('=');
    const key = line.slice(0, equals).trim();
    if (equals < 1 || key === '') {
        problems.push(`${input}: ${JSON.stringify(line.slice(0, 80))} is not key=value`);
        return undefined;
    }
    const value = line.slice(equals + 1);
    if (input === 'labels')
        return { key, value };
    const found = /^([a-z,\s-]+(?:\[[^\]]*\][a-z,\s-]*)*):(?!\/\/)(.+)$/.exec(key);
    if (found === null)
        return { key, value };
    const names = (found[1] ?? '').split(',').map(name => name.trim());
    const unknown = names.filter(name => !isLevel(name));
    if (unknown.length > 0) {
        const known = `${LEVELS.join(', ')}${(0,nearest/* didYouMean */.a)(unknown[0] ?? '', LEVELS)}`;
        problems.push(`annotations: unknown level ${JSON.stringify(unknown.join(','))} in ${JSON.stringify(key)}; known: ${known}`);
        return undefined;
    }
    return { levels: names.filter(isLevel), key: (found[2] ?? '').trim(), value };
}
function isLevel(name) {
    return LEVELS.includes(name);
}

// EXTERNAL MODULE: ./lib/tags/records.js
var records = __webpack_require__(85531);
// EXTERNAL MODULE: ./lib/tags/switches.js
var switches = __webpack_require__(99437);
;// CONCATENATED MODULE: ./lib/tags/labels.js







/**
 * The eight labels of image-spec annotations.md that are known of this run, then the user's, of which a later one wins.
 * `created` is the commit's time: a re-run has the same labels. Keys are in order.
 * Throws one `bad-input` that lists every line that cannot be read.
 */
async function describeRelease(request) {
    const { context, now, env, version, versionPrefix = '' } = request;
    const problems = [];
    const formatDate = (0,dates.usesDates)(request.labels + request.annotations) ? await (0,dates.loadDates)() : undefined;
    const { shaLength, headSha, problems: found } = (0,switches/* readSwitches */.n)(env);
    problems.push(...found);
    const scope = { context, now, versionPrefix, shaLength, headSha, formatDate };
    const own = ownLabels(context, version);
    const fallback = levelsOf(env['DOCKER_METADATA_ANNOTATIONS_LEVELS'], problems);
    const labels = new Map(own);
    for (const line of await (0,records/* entriesOf */.Mc)(request.labels, { input: 'labels', problems })) {
        const entry = readEntry(line, 'labels', problems);
        if (entry !== undefined)
            labels.set(entry.key, (0,expand/* expand */.fT)(entry.value, scope, `labels: ${entry.key}`, problems));
    }
    const annotations = new Map(LEVELS.map(level => [level, new Map(fallback.includes(level) ? own : [])]));
    for (const line of await (0,records/* entriesOf */.Mc)(request.annotations, { input: 'annotations', problems })) {
        const entry = readEntry(line, 'annotations', problems);
        if (entry === undefined)
            continue;
        const value = (0,expand/* expand */.fT)(entry.value, scope, `annotations: ${entry.key}`, problems);
        for (const level of entry.levels ?? fallback)
            annotations.get(level)?.set(entry.key, value);
    }
    const [first] = problems;
    if (first !== undefined) {
        const message = problems.length === 1 ? first : `${problems.length} things are wrong with labels and annotations`;
        throw new errors/* AppError */.uV('bad-input', message, { problems });
    }
    const levelled = Object.fromEntries(LEVELS.map(level => [level, sorted(annotations.get(level) ?? new Map())]));
    return { labels: sorted(labels), annotations: levelled };
}
function ownLabels(context, version) {
    const { repository, source, commitTime, revision } = context;
    const created = commitTime === undefined ? '' : new Date(commitTime * 1000).toISOString().replace('.000Z', 'Z');
    const all = [
        [annotations/* KEY */._.created, created],
        [annotations/* KEY */._.description, repository.description],
        [annotations/* KEY */._.licenses, repository.licenses],
        [annotations/* KEY */._.revision, revision],
        [annotations/* KEY */._.source, source],
        [annotations/* KEY */._.title, repository.title],
        [annotations/* KEY */._.url, repository.url],
        [annotations/* KEY */._.version, version],
    ];
    // The forge's texts are strangers' words: on one line, without control characters.
    const clean = all.map(([key, value]) => [key, oneLine(value ?? '')]);
    return new Map(clean.filter(([, value]) => value !== ''));
}
function oneLine(text) {
    return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
}
function sorted(values) {
    return Object.fromEntries([...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
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

/***/ 99437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ readSwitches)
/* harmony export */ });
/** Shorter ids meet too easily; git itself never abbreviates below four. */
const SHORTEST = 4;
const LONGEST = 64;
/** Reads the switches; a value that is none is a problem, not a guess. */
function readSwitches(env) {
    const problems = [];
    const length = env['DOCKER_METADATA_SHORT_SHA_LENGTH']?.trim() || '7';
    const shaLength = /^[0-9]{1,3}$/.test(length) ? Number(length) : 0;
    if (shaLength < SHORTEST || shaLength > LONGEST) {
        problems.push(`DOCKER_METADATA_SHORT_SHA_LENGTH is ${JSON.stringify(length)}, expected ${SHORTEST} to ${LONGEST}`);
    }
    const head = env['DOCKER_METADATA_PR_HEAD_SHA']?.trim() || 'false';
    // The spellings of Go's strconv.ParseBool, which docker/metadata-action takes.
    if (!/^(?:1|t|true|0|f|false)$/i.test(head)) {
        problems.push(`DOCKER_METADATA_PR_HEAD_SHA is ${JSON.stringify(head)}, expected true or false`);
    }
    return { shaLength, headSha: /^(?:1|t|true)$/i.test(head), problems };
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


/***/ }),

/***/ 44105:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ol: () => (/* binding */ fullVersion),
/* harmony export */   ot: () => (/* binding */ parseVersion),
/* harmony export */   ui: () => (/* binding */ isUnfinished)
/* harmony export */ });
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16353);

/** Reads a semantic version, with or without a leading `v`. Undefined where the text is none. */
function parseVersion(text) {
    // The package also takes `=1.2.3` and blanks around it, which are in no tag on purpose.
    const version = /^v?[0-9]/.test(text) && !/\s/.test(text) ? semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_0__(text) : null;
    if (version === null)
        return undefined;
    const { major, minor, patch, prerelease, build } = version;
    return {
        v: text.startsWith('v') ? 'v' : '',
        major: `${major}`,
        minor: `${minor}`,
        patch: `${patch}`,
        prerelease: prerelease.join('.'),
        build: build.join('.'),
    };
}
/** The full version as a tag, without `v`: `1.2.3`, `1.2.3-rc.1`, `1.2.3_5`. */
function fullVersion(version, buildMetadata) {
    const { major, minor, patch, prerelease, build } = version;
    const suffix = prerelease === '' ? '' : `-${prerelease}`;
    const metadata = build === '' || buildMetadata === 'drop' ? '' : `_${build}`;
    return `${major}.${minor}.${patch}${suffix}${metadata}`;
}
/** Words that mark a version of any scheme as not final: `20260115-RC2`, `1.0b3`, `2.0.0-SNAPSHOT`. */
const UNFINISHED = /(?:^|[^a-z])(?:alpha|beta|a|b|c|rc|cr|pre|preview|prerelease|dev|snapshot|milestone|m|next|canary|nightly|test|ea|eap)(?:[._-]?[0-9]+)*(?:$|[^a-z0-9])/i;
/** True when a version of any scheme says of itself that it is not final. */
function isUnfinished(text) {
    const version = parseVersion(text);
    return version !== undefined ? version.prerelease !== '' : /[0-9]/.test(text) && UNFINISHED.test(text);
}


/***/ })

};
