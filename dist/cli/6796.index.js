export const id = 6796;
export const ids = [6796];
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

/***/ 40919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ fillText),
/* harmony export */   K: () => (/* binding */ fillRule)
/* harmony export */ });
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44513);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78083);


/**
 * Fills in an attribute of a rule. An expression that is empty in this run silences the rule: what is left would be
 * another tag than the one that was meant (`-1234567` for `{{branch}}-{{sha}}` on a git tag).
 * Fields of the rule's type may be empty.
 */
function fillRule(rule, attribute, evaluation, { fallback = '', fields = {} } = {}) {
    const text = rule.attributes[attribute] || fallback;
    return fillText(text, `tags: ${rule.text}: ${attribute}`, evaluation, fields);
}
/** The same for any text, such as the flavor's. */
function fillText(text, where, evaluation, fields = {}) {
    if (!text.includes('{{'))
        return { ok: true, text };
    const pieces = [];
    for (const part of (0,_template_js__WEBPACK_IMPORTED_MODULE_1__/* .parseTemplate */ .QC)(text).parts) {
        const piece = part.kind === 'text'
            ? part.text
            : (0,_expand_js__WEBPACK_IMPORTED_MODULE_0__/* .fill */ .GS)(part.call, evaluation.scope, where, evaluation.problems, fields);
        if (part.kind === 'expression' && piece === '' && !Object.hasOwn(fields, part.call.name)) {
            return { ok: false, why: `${part.source} is empty here` };
        }
        pieces.push(piece);
    }
    return { ok: true, text: pieces.join('') };
}


/***/ }),

/***/ 36796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   flavored: () => (/* binding */ flavored)
/* harmony export */ });
/* harmony import */ var _fill_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40919);

/**
 * Puts the flavor around the tags of the convention, as around those of rules: requests and commits keep their own
 * prefix, `latest` is left bare unless `onlatest` says otherwise, and is there or not by `latest=`.
 */
function flavored(drafted, flavor, evaluation) {
    const [prefix, suffix] = [
        fill('prefix', flavor.prefix, evaluation),
        fill('suffix', flavor.suffix, evaluation),
    ];
    const missing = [prefix, suffix].find(affix => affix.why !== '');
    if (missing !== undefined) {
        const silent = drafted.drafts.map(({ rule }) => ({ rule, why: missing.why }));
        return { ...drafted, drafts: [], silent: [...drafted.silent, ...silent] };
    }
    const around = (draft) => {
        const isLatest = draft.type === 'latest';
        const keepsPrefix = draft.type === 'sha' || draft.type === 'request';
        const before = keepsPrefix || (isLatest && !flavor.prefix.onLatest) ? '' : prefix.text;
        const after = isLatest && !flavor.suffix.onLatest ? '' : suffix.text;
        return { ...draft, text: `${before}${draft.text}${after}`, around: { prefix: before, suffix: after } };
    };
    return { ...drafted, drafts: withLatest(drafted.drafts, flavor, evaluation).map(around) };
}
function withLatest(drafts, { latest }, { gitTag }) {
    if (latest === 'false')
        return drafts.filter(({ type }) => type !== 'latest');
    // A git tag has latest already unless it is a pre-release, or no version, whose order nobody knows.
    if (latest === 'auto' || gitTag !== undefined || drafts.length === 0)
        return drafts;
    const rule = 'flavor: latest=true';
    return [...drafts, { text: 'latest', type: 'latest', rule, why: rule, follows: { by: 'commit' } }];
}
function fill(key, affix, evaluation) {
    const filled = (0,_fill_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .fillText */ .B)(affix.text, `flavor: ${key}`, evaluation);
    return filled.ok ? { text: filled.text, why: '' } : { text: '', why: `${key}: ${filled.why}` };
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
