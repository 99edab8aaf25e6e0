export const id = 1171;
export const ids = [1171];
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

/***/ 74966:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ matchBounded),
/* harmony export */   e: () => (/* binding */ countGroups)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** A regular expression that takes longer than this on one tag never ends for a reader: `(a+)+$` and its like. */
const TIMEOUT_MS = 500;
/**
 * Runs a user's regular expression, written as such or as `/…/flags`, in a context of its own that is stopped when it
 * takes too long. `group` is the wanted group; `'first'` means the first where there is one, else the whole match.
 */
async function matchBounded(pattern, text, group) {
    const { source, flags } = parts(pattern);
    const groups = countGroups(pattern);
    if (typeof groups === 'string')
        return { problem: groups };
    const wanted = group === 'first' ? Math.min(1, groups) : group;
    if (wanted > groups) {
        return {
            problem: `group ${wanted} is missing: the expression has ${groups === 0 ? 'no groups' : `${groups}`}`,
        };
    }
    const { runInNewContext } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 30714, 19));
    try {
        // g and y would only move where the search begins.
        const code = `JSON.stringify(new RegExp(${JSON.stringify(source)}, ${JSON.stringify(flags)}).exec(${JSON.stringify(text)}))`;
        const found = JSON.parse(String(runInNewContext(code, Object.create(null), { timeout: TIMEOUT_MS })));
        if (found === null)
            return { none: `${pattern} does not match ${JSON.stringify(text)}` };
        const value = found[wanted];
        return value
            ? { text: value }
            : { none: `group ${wanted} of ${pattern} is empty on ${JSON.stringify(text)}` };
    }
    catch (error) {
        // Not instanceof: the error belongs to the other context.
        const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
        if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
            return {
                problem: `the expression runs for ever on ${JSON.stringify(text)}; avoid repetitions inside repetitions`,
            };
        return { problem: `the expression cannot be run: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` };
    }
}
/** The number of groups of a regular expression, or what is wrong with it. */
function countGroups(pattern) {
    const { source, flags } = parts(pattern);
    try {
        new RegExp(source, flags);
        // The empty alternative in front matches at once, and the result has a place for every group.
        return (new RegExp(`|${source}`, flags).exec('')?.length ?? 1) - 1;
    }
    catch (error) {
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    }
}
/** g and y would only move where the search begins. */
function parts(pattern) {
    const written = /^\/(.+)\/([a-z]*)$/s.exec(pattern);
    return { source: written?.[1] ?? pattern, flags: (written?.[2] ?? '').replace(/[gy]/g, '') };
}


/***/ }),

/***/ 91171:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readRules: () => (/* binding */ readRules)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/tags/expand.js
var expand = __webpack_require__(44513);
// EXTERNAL MODULE: ./lib/tags/records.js
var records = __webpack_require__(85531);
;// CONCATENATED MODULE: ./lib/tags/reference-problems.js
/**
 * Finds references in the place of a rule: docker/build-push-action takes them in its input of the same name. Taken for
 * raw values they would be published as `ghcr.io-team-app-1.0`. No git ref has a colon, so nothing else is meant by one.
 */
function referenceProblems(fields) {
    if (fields.some(field => /^type\s*=/i.test(field)))
        return [];
    return fields.flatMap(field => {
        // Colons inside of expressions, as in `{{date 'HH:mm'}}`, are none of a reference.
        const plain = field.replace(/\{\{[^}]*\}\}/g, expression => 'x'.repeat(expression.length));
        if (!/^[a-z0-9][^\s=]*:[\w.-]+$/i.test(plain))
            return [];
        const at = plain.lastIndexOf(':');
        const [image, tag] = [field.slice(0, at), field.slice(at + 1)];
        return [
            `an image with its tag is no rule; write \`images: ${image}\` and \`tags: type=raw,value=${tag}\``,
        ];
    });
}

// EXTERNAL MODULE: ./lib/tags/regex.js
var regex = __webpack_require__(74966);
;// CONCATENATED MODULE: ./lib/tags/rule-table.js
/** Attributes of every type. */
const COMMON_ATTRIBUTES = {
    enable: { help: 'the rule counts only where this is `true`', template: true },
    priority: { help: 'order among the rules, a number' },
    prefix: { help: "text before the tag, instead of the flavor's", template: true },
    suffix: { help: "text after the tag, instead of the flavor's", template: true },
};
const VALUE = { help: 'text to use instead of the git tag', template: true };
const MATCH = {
    help: 'regular expression that takes the version out; its first group where it has one',
    regex: true,
};
const VERSION_FIELDS = ['raw', 'version', 'major', 'minor', 'patch'];
const RULE_TABLE = {
    schedule: {
        help: 'scheduled runs',
        priority: 1000,
        attributes: { pattern: { help: 'the tag, `nightly` where missing', template: true } },
        fields: [],
    },
    semver: {
        help: 'git tags that are semantic versions',
        priority: 900,
        attributes: { pattern: { help: 'the tag', required: true, template: true }, value: VALUE, match: MATCH },
        fields: [...VERSION_FIELDS, 'prerelease', 'build'],
    },
    pep440: {
        help: 'git tags that are versions of Python packages',
        priority: 900,
        attributes: { pattern: { help: 'the tag', required: true, template: true }, value: VALUE, match: MATCH },
        fields: VERSION_FIELDS,
    },
    calver: {
        help: 'git tags that are calendar versions',
        priority: 900,
        attributes: {
            pattern: { help: 'the tag, `{{version}}` where missing', template: true },
            value: VALUE,
            match: MATCH,
        },
        fields: ['raw', 'version', 'year', 'month', 'day', 'micro', 'modifier'],
    },
    match: {
        help: 'git tags that a regular expression matches',
        priority: 800,
        attributes: {
            pattern: { help: 'regular expression, as such or as /…/flags', required: true, regex: true },
            group: { help: 'number of the group that is the tag, 0 (the whole match) where missing' },
            value: VALUE,
        },
        fields: [],
    },
    edge: {
        help: 'pushes to one branch',
        priority: 700,
        attributes: { branch: { help: 'the branch, the default branch where missing', template: true } },
        fields: [],
    },
    ref: {
        help: 'the name of the ref',
        priority: 600,
        attributes: { event: { help: 'which refs', required: true, options: ['branch', 'tag', 'pr'] } },
        fields: [],
    },
    'git-describe': {
        help: 'the nearest git tag and the way from it',
        priority: 300,
        attributes: {
            pattern: {
                help: 'the tag where HEAD is not tagged, `{{tag}}-{{distance}}-g{{sha}}{{dirty}}` where missing',
                template: true,
            },
        },
        fields: ['tag', 'distance', 'dirty'],
    },
    raw: {
        help: 'always',
        priority: 200,
        attributes: { value: { help: 'the tag', required: true, template: true } },
        fields: [],
    },
    sha: {
        help: 'always',
        priority: 100,
        attributes: {
            format: { help: 'length of the commit id, `short` where missing', options: ['short', 'long'] },
        },
        fields: [],
        prefix: 'sha-',
    },
};
/** Prefix of `type=ref,event=pr`, the only default prefix that depends on an attribute. */
const REQUEST_PREFIX = 'pr-';

;// CONCATENATED MODULE: ./lib/tags/rule.js






/** Longest rule that is shown whole in messages. */
const MAX_SHOWN = 160;
/**
 * Reads the input `tags`: the rules in the order in which they are tried, the highest priority first.
 * Everything that is wrong goes to `problems`, so that the user sees all of it at once.
 */
async function readRules(text, problems) {
    const seen = new Set();
    const rules = [];
    for (const record of await (0,records/* recordsOf */.M$)(text, { input: 'tags', problems })) {
        const fields = await unquoted(record, problems);
        if (fields.length === 0)
            continue;
        const references = referenceProblems(fields);
        problems.push(...references.map(what => `tags: ${shownRule(fields)}: ${what}`));
        const rule = references.length === 0 ? readRule(fields, problems) : undefined;
        if (rule === undefined)
            continue;
        if (seen.has(rule.text))
            problems.push(`tags: ${rule.text}: the rule is there twice`);
        seen.add(rule.text);
        rules.push(rule);
    }
    return rules.sort((a, b) => b.priority - a.priority); // Stable: equal priorities keep their order.
}
/**
 * docker/metadata-action reads its lists twice, so rules are in use whose quotes are doubled:
 * `"type=match,""pattern=\d{1,2}"""`. A field that holds a whole rule, or that is still quoted, is read once more.
 */
async function unquoted(record, problems) {
    const fields = await Promise.all(record.map(async (field) => {
        const whole = record.length === 1 && /^type\s*=/.test(field) && field.includes(',');
        const quoted = field.length > 1 && field.startsWith('"') && field.endsWith('"');
        return whole || quoted ? ((await (0,records/* recordsOf */.M$)(field, { input: 'tags', problems }))[0] ?? []) : [field];
    }));
    return fields.flat().filter(field => field !== '');
}
function readRule(fields, problems) {
    const text = shownRule(fields);
    const problem = (what) => {
        problems.push(`tags: ${text}: ${what}`);
    };
    const given = readAttributes(fields, problem);
    const name = given.get('type') ?? 'raw';
    if (!Object.hasOwn(RULE_TABLE, name)) {
        problem(`unknown type ${JSON.stringify(name)}${(0,nearest/* didYouMean */.a)(name, Object.keys(RULE_TABLE))}`);
        return undefined;
    }
    const type = name;
    const spec = RULE_TABLE[type];
    given.delete('type');
    checkAttributes(given, { type, spec, text }, problems);
    const attributes = Object.fromEntries(given);
    const fallback = type === 'ref' && attributes['event'] === 'pr' ? REQUEST_PREFIX : spec.prefix;
    return {
        type,
        text,
        priority: attributes['priority'] ? Number(attributes['priority']) : spec.priority,
        attributes,
        prefix: attributes['prefix'] ?? fallback,
        suffix: attributes['suffix'],
    };
}
function readAttributes(fields, problem) {
    const given = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        // A field without `=` is the value: `type=raw,foo`, or `foo` alone. So is one that an expression with `=` opens.
        const isValue = equals < 0 || /^[^=]*\{\{/.test(field.slice(0, equals));
        const key = isValue ? 'value' : field.slice(0, equals).trim().toLowerCase();
        if (given.has(key)) {
            const advice = key === 'value' ? '; quote an attribute that holds a comma: "value=a,b"' : '';
            problem(`${key} is given twice${advice}`);
        }
        given.set(key, isValue ? field : field.slice(equals + 1).trim());
    }
    return given;
}
function checkAttributes(given, owner, problems) {
    const { type, spec } = owner;
    const known = { ...COMMON_ATTRIBUTES, ...spec.attributes };
    const where = `tags: ${owner.text}`;
    for (const [key, value] of given) {
        const attribute = Object.hasOwn(known, key) ? known[key] : undefined;
        if (attribute === undefined) {
            problems.push(`${where}: type=${type} has no attribute ${JSON.stringify(key)}${(0,nearest/* didYouMean */.a)(key, Object.keys(known))}`);
            continue;
        }
        if (attribute.template)
            (0,expand/* checked */.KD)(value, `${where}: ${key}`, problems, spec.fields);
        const groups = attribute.regex && value !== '' ? (0,regex/* countGroups */.e)(value) : 0;
        if (typeof groups === 'string')
            problems.push(`${where}: ${key}: ${groups}`);
        if (attribute.options !== undefined && value !== '' && !attribute.options.includes(value)) {
            const options = attribute.options.join(', ');
            problems.push(`${where}: ${key} is ${JSON.stringify(value)}, expected ${options}${(0,nearest/* didYouMean */.a)(value, attribute.options)}`);
        }
    }
    checkNumbers(given, where, problems);
    for (const [key, attribute] of Object.entries(spec.attributes)) {
        if (attribute.required && !given.get(key))
            problems.push(`${where}: ${key} is missing`);
    }
}
function checkNumbers(given, where, problems) {
    const priority = given.get('priority') ?? '';
    if (priority !== '' && !/^-?[0-9]{1,9}$/.test(priority)) {
        problems.push(`${where}: priority is ${JSON.stringify(priority)}, expected a whole number`);
    }
    const group = given.get('group') ?? '';
    if (group === '')
        return;
    const groups = (0,regex/* countGroups */.e)(given.get('pattern') ?? '');
    if (!/^[0-9]{1,3}$/.test(group)) {
        problems.push(`${where}: group is ${JSON.stringify(group)}, expected the number of a group`);
    }
    else if (typeof groups === 'number' && Number(group) > groups) {
        problems.push(`${where}: group ${group} is missing: the expression has ${groups === 0 ? 'no groups' : groups}`);
    }
}
function shownRule(fields) {
    const line = fields.join(',').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
    return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
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
