export const id = 5373;
export const ids = [5373];
export const modules = {

/***/ 55373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  byRules: () => (/* binding */ byRules)
});

// EXTERNAL MODULE: ./lib/tags/fill-rule.js
var fill_rule = __webpack_require__(40919);
;// CONCATENATED MODULE: ./lib/tags/outcome.js
/** A rule that gives nothing, with the reason for people. */
function silent(why) {
    return { fires: false, why };
}
/** The ref in a few words: `branch main`. */
function refWords({ ref, scheduled }) {
    if (scheduled)
        return `a scheduled run of ${ref.kind === 'request' ? `request ${ref.number}` : ref.name}`;
    return ref.kind === 'request' ? `request ${ref.number}` : `${ref.kind} ${ref.name}`;
}
/**
 * The order that a tag follows when its rule says nothing of it: with a version the newest of the family that the name
 * stands for (`1.2`, `v1`, anything else: all), else the newest commit.
 */
function familyOf(text, version) {
    if (version === undefined)
        return { by: 'commit' };
    const { major, minor } = version;
    const bare = text.replace(/^v/, '');
    if (bare === `${major}.${minor}`)
        return { by: 'version', range: `${major}.${minor}.x` };
    if (bare === major)
        return { by: 'version', range: `${major}.x` };
    return { by: 'version', range: '*' };
}

// EXTERNAL MODULE: ./lib/tags/expressions.js
var expressions = __webpack_require__(11570);
// EXTERNAL MODULE: ./lib/tags/version.js
var tags_version = __webpack_require__(44105);
;// CONCATENATED MODULE: ./lib/tags/rules-of-refs.js




const COMMIT = { by: 'commit' };
/** type=schedule */
const schedule = (rule, evaluation) => {
    const { context } = evaluation.scope;
    if (!context.scheduled)
        return silent(`this is not a scheduled run but ${refWords(context)}`);
    const filled = (0,fill_rule/* fillRule */.K)(rule, 'pattern', evaluation, { fallback: 'nightly' });
    if (!filled.ok)
        return silent(filled.why);
    const why = 'scheduled run';
    return { fires: true, text: filled.text, type: 'schedule', why, follows: COMMIT, release: false };
};
/** type=edge */
const edge = (rule, evaluation) => {
    const { context } = evaluation.scope;
    const { ref, defaultBranch } = context;
    if (ref.kind !== 'branch')
        return silent(`this is no branch but ${refWords(context)}`);
    const filled = (0,fill_rule/* fillRule */.K)(rule, 'branch', evaluation, { fallback: defaultBranch ?? '' });
    if (!filled.ok)
        return silent(filled.why);
    if (filled.text === '') {
        const unknown = new expressions/* Unfillable */.NZ('the default branch is not known here: give default-branch, or branch= in the rule');
        evaluation.problems.push(`tags: ${rule.text}: ${unknown.message}`);
        return silent(unknown.message);
    }
    if (ref.name !== filled.text)
        return silent(`this is branch ${ref.name}, not ${filled.text}`);
    return {
        fires: true,
        text: 'edge',
        type: 'edge',
        why: `branch ${ref.name}`,
        follows: COMMIT,
        release: false,
    };
};
/** type=ref */
const ref = (rule, evaluation) => {
    const { context } = evaluation.scope;
    const here = context.ref;
    const event = rule.attributes['event'];
    const base = { fires: true, why: refWords({ ...context, scheduled: false }) };
    if (event === 'branch' && here.kind === 'branch') {
        return { ...base, text: here.name, type: 'branch', follows: COMMIT, release: false };
    }
    if (event === 'pr' && here.kind === 'request') {
        return { ...base, text: String(here.number), type: 'request', follows: COMMIT, release: false };
    }
    if (event === 'tag' && here.kind === 'tag') {
        const { gitTag, version } = evaluation;
        if (gitTag === undefined)
            return silent(otherComponent(evaluation.scope.versionPrefix, here.name));
        const release = !(0,tags_version/* isUnfinished */.ui)(gitTag) && context.prerelease !== true;
        return { ...base, text: gitTag, type: 'tag', follows: familyOf(gitTag, version), release, version };
    }
    const wanted = event === 'pr' ? 'request' : event;
    return silent(`this is no ${wanted} but ${refWords(context)}`);
};
/** type=raw */
const raw = (rule, evaluation) => {
    const filled = (0,fill_rule/* fillRule */.K)(rule, 'value', evaluation);
    if (!filled.ok)
        return silent(filled.why);
    const follows = familyOf(filled.text, evaluation.version);
    return { fires: true, text: filled.text, type: 'raw', why: 'raw value', follows, release: false };
};
/** type=sha */
const sha = (rule, { scope }) => {
    const commit = (0,expressions/* commitOf */.D3)(scope);
    const text = rule.attributes['format'] === 'long' ? commit : commit.slice(0, scope.shaLength);
    return { fires: true, text, type: 'sha', why: 'the commit', follows: { by: 'nothing' }, release: false };
};
/** type=git-describe */
const gitDescribe = (rule, evaluation) => {
    const { context, shaLength, versionPrefix } = evaluation.scope;
    const description = context.description;
    if (description === undefined)
        return silent('the clone cannot be asked');
    const { tag, distance, dirty } = description;
    if (tag === undefined)
        return silent('no git tag can be reached from HEAD (a shallow clone has none: fetch all history)');
    const fields = {
        tag: tag.startsWith(versionPrefix) ? tag.slice(versionPrefix.length) : tag,
        distance: String(distance),
        dirty: dirty ? '-dirty' : '',
        // HEAD was described, which may be a request's merge commit.
        sha: (context.checkout ?? context.revision).slice(0, shaLength),
    };
    const onTag = distance === 0 ? '{{tag}}{{dirty}}' : '{{tag}}-{{distance}}-g{{sha}}{{dirty}}';
    const filled = (0,fill_rule/* fillRule */.K)(rule, 'pattern', evaluation, { fallback: onTag, fields });
    if (!filled.ok)
        return silent(filled.why);
    const why = `${distance} commits after ${tag}${dirty ? ', with changes that are not committed' : ''}`;
    return { fires: true, text: filled.text, type: 'git-describe', why, follows: COMMIT, release: false };
};
/** Why rules about git tags are silent on a tag of something else in the repository. */
function otherComponent(versionPrefix, tag) {
    return `git tag ${tag} does not start with version-prefix ${versionPrefix}`;
}

;// CONCATENATED MODULE: ./lib/tags/calver.js
const PATTERN = /^v?((?<year>[0-9]{4}|[0-9]{2})[.-](?<month>[0-9]{1,2})(?:[.-](?<third>[0-9]{1,9}))?(?:[.-](?<fourth>[0-9]{1,9}))?(?:[-._+]?(?<modifier>[a-zA-Z][a-zA-Z0-9.-]*))?)$/;
/**
 * Reads a calendar version. Undefined where the text is none: no such month, or a full year that no release has.
 * The third number is the day where the calendar has such a day and the version has four numbers or a four-digit year.
 */
function parseCalver(text) {
    const found = PATTERN.exec(text);
    const { year = '', month = '', third = '', fourth = '', modifier = '' } = found?.groups ?? {};
    if (found === null || !between(month, 1, 12) || (year.length === 4 && !between(year, 1980, 2199)))
        return undefined;
    const isDay = third !== '' && third.length <= 2 && between(third, 1, 31) && (fourth !== '' || year.length === 4);
    const [day, micro] = isDay ? [third, fourth] : ['', fourth === '' ? third : `${third}.${fourth}`];
    return { version: found[1] ?? '', year, month, day, micro, modifier };
}
function between(digits, low, high) {
    const number = Number(digits);
    return number >= low && number <= high;
}

;// CONCATENATED MODULE: ./lib/tags/pep440.js
/** Longest version that is read; nobody has longer ones. */
const MAX_VERSION = 256;
/**
 * Reads a version and normalises it (PEP 440, normalization). Undefined where the text is none.
 * The reader is loaded here and not at the top: it takes longer than everything else that `tags` does.
 */
async function parsePep440(text) {
    if (text.length > MAX_VERSION)
        return undefined;
    const { explain } = await __webpack_require__.e(/* import() */ 5518).then(__webpack_require__.t.bind(__webpack_require__, 25518, 19));
    const version = explain(text.trim());
    if (version === null)
        return undefined;
    const { pre, post, dev, local, release } = version;
    return {
        public: version.public,
        local: local ?? '',
        release: release.map(String),
        special: [pre, post, dev].some(part => part !== null),
    };
}

// EXTERNAL MODULE: ./lib/tags/regex.js
var regex = __webpack_require__(74966);
;// CONCATENATED MODULE: ./lib/tags/version-pattern.js
/**
 * Turns a pattern into one that gives the full version, for pre-releases, which never move `1.2` or `1`:
 * `{{major}}.{{minor}}` becomes `{{version}}`, `v{{major}}-alpine` becomes `v{{version}}-alpine`. The text around the
 * version stays, so that variants of one pre-release do not meet in one tag. Patterns that have the full version already
 * (`v{{version}}`, `{{raw}}`) stay as they are; one without any field (`stable`) gives the version too.
 */
function onlyVersion(pattern, fields) {
    if (/\{\{\{?\s*(?:version|raw)\s*\}\}/.test(pattern))
        return pattern;
    const field = new RegExp(`\\{\\{\\{?\\s*(?:${fields.join('|')})\\s*\\}\\}\\}?`, 'g');
    const found = [...pattern.matchAll(field)];
    const [first, last] = [found[0], found.at(-1)];
    if (first === undefined || last === undefined)
        return '{{version}}';
    return `${pattern.slice(0, first.index)}{{version}}${pattern.slice(last.index + last[0].length)}`;
}

;// CONCATENATED MODULE: ./lib/tags/rules-of-versions.js








/** type=semver */
const semver = (rule, evaluation) => byScheme(rule, evaluation, { name: 'semantic version', parse: readSemver });
/** type=pep440 */
const pep440 = (rule, evaluation) => byScheme(rule, evaluation, { name: 'version by PEP 440', parse: readPep440 });
/** type=calver */
const calver = (rule, evaluation) => byScheme(rule, evaluation, { name: 'calendar version', parse: readCalver, fallback: '{{version}}' });
/** type=match */
const match = async (rule, evaluation) => {
    const source = sourceOf(rule, evaluation);
    if ('why' in source)
        return silent(source.why);
    const { context } = evaluation.scope;
    const group = Number(rule.attributes['group'] || 0);
    const found = await (0,regex/* matchBounded */.d)(rule.attributes['pattern'] ?? '', source.whole, group);
    if ('problem' in found) {
        evaluation.problems.push(`tags: ${rule.text}: pattern: ${found.problem}`);
        return silent(found.problem);
    }
    if ('none' in found)
        return silent(found.none);
    const version = (0,tags_version/* parseVersion */.ot)(source.text);
    const release = !(0,tags_version/* isUnfinished */.ui)(source.text) && (source.given || context.prerelease !== true);
    const follows = familyOf(found.text, version ?? evaluation.version);
    return {
        fires: true,
        text: found.text,
        type: 'match',
        why: `matched in ${source.whole}`,
        follows,
        release,
        version,
    };
};
function sourceOf(rule, evaluation) {
    const { scope, gitTag } = evaluation;
    const { context, versionPrefix } = scope;
    if (rule.attributes['value']) {
        const value = (0,fill_rule/* fillRule */.K)(rule, 'value', evaluation);
        return value.ok ? { text: value.text, whole: value.text, given: true } : { why: value.why };
    }
    if (context.ref.kind !== 'tag')
        return { why: `this is no git tag but ${refWords(context)}` };
    if (gitTag === undefined)
        return { why: otherComponent(versionPrefix, context.ref.name) };
    return { text: gitTag, whole: context.ref.name, given: false };
}
async function byScheme(rule, evaluation, scheme) {
    const source = sourceOf(rule, evaluation);
    if ('why' in source)
        return silent(source.why);
    const taken = await takenOut(rule, source, evaluation);
    if (typeof taken !== 'string')
        return taken;
    const parsed = await scheme.parse(taken, evaluation.buildMetadata);
    if (parsed === undefined) {
        const why = `${JSON.stringify(taken)} is no ${scheme.name}`;
        // A literal value is a mistake; a git tag or a filled-in value may well be something else.
        const literal = source.given && !rule.attributes['value']?.includes('{{');
        if (literal)
            evaluation.problems.push(`tags: ${rule.text}: value: ${why}`);
        return silent(why);
    }
    const marked = !source.given && evaluation.scope.context.prerelease === true;
    const unfinished = parsed.unfinished || marked;
    const wanted = rule.attributes['pattern'] || scheme.fallback || '';
    const pattern = unfinished ? onlyVersion(wanted, Object.keys(parsed.fields)) : wanted;
    const filled = (0,fill_rule/* fillRule */.K)({ ...rule, attributes: { pattern } }, 'pattern', evaluation, {
        fields: parsed.fields,
    });
    if (!filled.ok)
        return silent(filled.why);
    const type = rule.type;
    const why = `${unfinished ? 'pre-release' : scheme.name} ${taken}${marked ? ' (marked as such by the forge)' : ''}`;
    return {
        fires: true,
        text: filled.text,
        type,
        why,
        follows: parsed.follows(pattern),
        release: !unfinished,
        // 2026.1.15-2 is a pre-release only to semantic versions.
        version: type === 'calver' ? undefined : (0,tags_version/* parseVersion */.ot)(taken),
    };
}
async function takenOut(rule, source, evaluation) {
    const pattern = rule.attributes['match'];
    if (!pattern)
        return source.text;
    const found = await (0,regex/* matchBounded */.d)(pattern, source.whole, 'first');
    if ('text' in found)
        return found.text;
    if ('none' in found)
        return silent(found.none);
    evaluation.problems.push(`tags: ${rule.text}: match: ${found.problem}`);
    return silent(found.problem);
}
function readSemver(text, buildMetadata) {
    const version = (0,tags_version/* parseVersion */.ot)(text);
    if (version === undefined)
        return undefined;
    const { v, major, minor, patch, prerelease, build } = version;
    const full = (0,tags_version/* fullVersion */.ol)(version, buildMetadata);
    const fields = { raw: `${v}${full}`, version: full, major, minor, patch, prerelease, build };
    return { fields, unfinished: prerelease !== '', follows: pattern => rangeOf(pattern, major, minor) };
}
async function readPep440(text, buildMetadata) {
    const version = await parsePep440(text);
    if (version === undefined)
        return undefined;
    const local = version.local === '' || buildMetadata === 'drop' ? '' : `_${version.local}`;
    const [major = '0', minor = '0', patch = '0'] = version.release;
    const fields = { raw: text.replace('+', '_'), version: `${version.public}${local}`, major, minor, patch };
    return { fields, unfinished: version.special, follows: pattern => rangeOf(pattern, major, minor) };
}
/** Calendar versions have leading zeros, so their order is left to the commits. */
function readCalver(text) {
    const version = parseCalver(text);
    if (version === undefined)
        return undefined;
    const fields = { raw: text, ...version };
    return { fields, unfinished: version.modifier !== '', follows: () => ({ by: 'commit' }) };
}
/** The family of a tag by the fields in its pattern: `{{major}}.{{minor}}` is 1.2.x, none at all is every version. */
function rangeOf(pattern, major, minor) {
    const has = (field) => new RegExp(`\\{\\{\\{?\\s*${field}\\s*\\}\\}`).test(pattern);
    if (has('raw') || has('version') || has('patch'))
        return { by: 'nothing' };
    if (has('minor'))
        return { by: 'version', range: `${major}.${minor}.x` };
    return { by: 'version', range: has('major') ? `${major}.x` : '*' };
}

;// CONCATENATED MODULE: ./lib/tags/evaluate.js




const EVALUATE = {
    schedule: schedule,
    semver: semver,
    pep440: pep440,
    calver: calver,
    match: match,
    edge: edge,
    ref: ref,
    'git-describe': gitDescribe,
    raw: raw,
    sha: sha,
};
/** Tries one rule, if it is enabled. `enable` must come out as true or false. */
async function evaluateRule(rule, evaluation) {
    const where = `tags: ${rule.text}: enable`;
    const before = evaluation.problems.length;
    const enable = (0,fill_rule/* fillText */.B)(rule.attributes['enable'] ?? 'true', where, evaluation);
    const value = enable.ok ? enable.text.trim() : '';
    if (value === 'false')
        return silent('enable is false');
    if (value !== 'true') {
        const found = enable.ok ? `is ${JSON.stringify(value)}` : enable.why;
        if (evaluation.problems.length === before)
            evaluation.problems.push(`${where} ${found}, expected true or false`);
        return silent(`enable ${found}`);
    }
    return EVALUATE[rule.type](rule, evaluation);
}

// EXTERNAL MODULE: ./lib/tags/owned.js
var owned = __webpack_require__(34152);
// EXTERNAL MODULE: ./lib/tags/sanitize.js
var sanitize = __webpack_require__(60894);
// EXTERNAL MODULE: ./lib/tags/template.js
var tags_template = __webpack_require__(78083);
;// CONCATENATED MODULE: ./lib/tags/foreign-name.js




/**
 * Why a tag of a request must not be: its author named the head branch, the rule takes the tag from that name, and the
 * name is one that releases, schedules, or the default or target branch own. Undefined where nothing is wrong.
 */
function foreignName(text, { rule, flavor, context }) {
    const { ref, defaultBranch } = context;
    if (ref.kind !== 'request')
        return undefined;
    const templates = [
        ...Object.values(rule.attributes),
        ...(rule.prefix === undefined ? [flavor.prefix.text] : []),
        ...(rule.suffix === undefined ? [flavor.suffix.text] : []),
    ];
    const named = templates.some(template => (0,tags_template/* callsOf */.p9)((0,tags_template/* parseTemplate */.QC)(template)).some(call => expressions/* FOREIGN */.nY.includes(call.name)));
    const name = (0,sanitize/* cleanTag */.I)(text);
    const branches = [defaultBranch, ref.baseBranch].map(branch => (0,sanitize/* cleanTag */.I)(branch ?? ''));
    if (!named || !((0,owned/* isOwned */.g)(name) || branches.includes(name)))
        return undefined;
    return `request ${ref.number} must not take ${name} by the name of its branch`;
}

;// CONCATENATED MODULE: ./lib/tags/warnings.js


/** What a reader should know of a tag that a rule gave although it looks like something else. */
function warningsOf({ text, rule, type }, { scope, gitTag }) {
    const { context, headSha } = scope;
    const { ref } = context;
    const warnings = [];
    if (ref.kind === 'branch' && text === ref.name && (0,owned/* isOwned */.g)(text)) {
        warnings.push(`${rule} gives branch ${text} a tag that looks like one of a release, a request or a schedule`);
    }
    const version = (0,tags_version/* parseVersion */.ot)(text);
    if (gitTag !== undefined && (0,tags_version/* isUnfinished */.ui)(gitTag) && version?.prerelease === '') {
        warnings.push(`${rule} gives the finished version ${text}, but git tag ${gitTag} is a pre-release`);
    }
    if (type === 'sha' && ref.kind === 'request' && context.ci === 'github' && !headSha && context.checkout) {
        warnings.push(`${rule} names the commit that GitHub checks out, not the request's head; set DOCKER_METADATA_PR_HEAD_SHA to true for the head`);
    }
    return warnings;
}

;// CONCATENATED MODULE: ./lib/tags/by-rules.js






/**
 * Tries every rule. Each gives a tag with its own prefix and suffix, or the flavor's where it has none; the first that
 * fires decides, with the flavor, whether there is `latest`, which comes last.
 */
async function byRules({ rules, flavor, evaluation }) {
    const drafts = [];
    const silent = [];
    const warnings = [];
    let first;
    let version;
    for (const rule of rules) {
        const outcome = await evaluateRule(rule, evaluation);
        const draft = outcome.fires ? draftOf(rule, outcome, flavor, evaluation) : outcome.why;
        if (typeof draft === 'string') {
            silent.push({ rule: rule.text, why: draft });
        }
        else {
            if (outcome.fires) {
                first ??= outcome;
                version ??= outcome.version;
            }
            drafts.push(draft);
            warnings.push(...warningsOf(draft, evaluation));
        }
    }
    const latest = first === undefined ? undefined : latestOf(first, flavor, evaluation);
    if (typeof latest === 'string')
        silent.push({ rule: 'flavor: latest', why: latest });
    else if (latest !== undefined)
        drafts.push(latest);
    return { drafts, silent, warnings, version: version ?? evaluation.version };
}
function draftOf(rule, outcome, flavor, evaluation) {
    const pieces = [];
    for (const [key, own, general] of [
        ['prefix', rule.prefix, flavor.prefix.text],
        ['suffix', rule.suffix, flavor.suffix.text],
    ]) {
        const where = own === undefined ? `flavor: ${key}` : `tags: ${rule.text}: ${key}`;
        const filled = (0,fill_rule/* fillText */.B)(own ?? general, where, evaluation);
        if (!filled.ok)
            return `${key}: ${filled.why}`;
        pieces.push(filled.text);
    }
    const [prefix = '', suffix = ''] = pieces;
    const text = `${prefix}${outcome.text}${suffix}`;
    const reason = foreignName(text, { rule, flavor, context: evaluation.scope.context });
    const { type, why, follows } = outcome;
    return reason ?? { text, type, rule: rule.text, why, follows, around: { prefix, suffix } };
}
function latestOf(first, flavor, evaluation) {
    if (flavor.latest === 'false' || (flavor.latest === 'auto' && !first.release))
        return undefined;
    const { scope, gitTag } = evaluation;
    if (!first.release && gitTag !== undefined && ((0,tags_version/* isUnfinished */.ui)(gitTag) || scope.context.prerelease === true)) {
        return `${gitTag} is a pre-release, which never moves latest`;
    }
    const around = [];
    for (const [key, affix] of [
        ['prefix', flavor.prefix],
        ['suffix', flavor.suffix],
    ]) {
        const filled = (0,fill_rule/* fillText */.B)(affix.onLatest ? affix.text : '', `flavor: ${key}`, evaluation);
        if (!filled.ok)
            return `${key}: ${filled.why}`;
        around.push(filled.text);
    }
    const why = flavor.latest === 'true' ? 'flavor latest=true' : 'the first rule that fired is a release';
    const follows = familyOf('latest', 'version' in first ? first.version : evaluation.version);
    return {
        text: around.join('latest'),
        type: 'latest',
        rule: `flavor: latest=${flavor.latest}`,
        why,
        follows,
    };
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
