export const id = 5119;
export const ids = [5119,6353];
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

/***/ 25119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deriveTags: () => (/* binding */ deriveTags)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/tags/sanitize.js
var sanitize = __webpack_require__(60894);
// EXTERNAL MODULE: ./lib/tags/version.js
var tags_version = __webpack_require__(44105);
;// CONCATENATED MODULE: ./lib/tags/draft.js



/** An immutable tag, or one that follows no order. */
const FREE = { by: 'nothing' };
/**
 * Makes every name legal and the list free of repetitions.
 * Each name that had to be changed gets a warning, since another ref may end in the same tag: so no two refs of a
 * repository share a tag without one. A draft of which nothing is left becomes a silent rule; where the ref itself has no
 * name that a tag can have, that is `no-tags`: the rest would be published as the main tag of something else.
 */
async function settle(drafted, kindOf) {
    const tags = new Map();
    const silent = [...drafted.silent];
    const warnings = new Set(drafted.warnings);
    const around = drafted.drafts[0]?.around;
    for (const { text, type, rule, why, follows } of drafted.drafts) {
        const clean = (0,sanitize/* cleanTag */.I)(text);
        const name = await (0,sanitize/* fitTag */.i)(clean, text);
        const earlier = tags.get(name);
        if (name === '' && (type === 'branch' || type === 'tag'))
            throw unnameable(type, text);
        if (name === '') {
            silent.push({ rule, why: `nothing of ${JSON.stringify(text)} can stand in a tag` });
        }
        else if (earlier !== undefined) {
            warnings.add(`${rule} gives ${name} again, which ${earlier.rule} gave before`);
        }
        else {
            tags.set(name, { name, kind: kindOf(name, type), rule, why, follows: within(follows, around) });
            if (name !== text)
                warnings.add(changed(text, name, clean));
        }
    }
    const all = [...tags.values()];
    const release = drafted.version === undefined ? {} : { release: (0,tags_version/* fullVersion */.ol)(drafted.version, 'underscore') };
    return { version: all[0]?.name ?? '', ...release, tags: all, silent, warnings: [...warnings] };
}
function unnameable(type, text) {
    return new errors/* AppError */.uV('no-tags', `nothing of ${type} ${JSON.stringify(text)} can stand in a tag`, {
        hint: `rename the ${type}, or give rules in \`tags\` that do not use its name, for example type=sha`,
    });
}
/** The version label is the main tag, so what stands around that one stands around the versions to compare. */
function within(follows, around) {
    if (follows.by !== 'version' || around === undefined)
        return follows;
    const { prefix, suffix } = around;
    return { ...follows, ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
}
function changed(text, name, clean) {
    const from = JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);
    if (name !== clean)
        return `${from} is longer than a tag may be and became ${name}`;
    return `${from} cannot be a tag and became ${name}; another ref may become the same tag`;
}

// EXTERNAL MODULE: ./lib/tags/owned.js
var tags_owned = __webpack_require__(34152);
;// CONCATENATED MODULE: ./lib/tags/convention.js



/** Hex digits of a commit in a tag, as on GitHub. */
const SHORT = 7;
/** The tags of a run without any rules: the table in docs/tags.md. */
function byConvention(request) {
    const { context } = request;
    const { ref } = context;
    if (ref.kind === 'request')
        return only([pullRequest(ref.number)]);
    if (context.scheduled)
        return only(nightly(request.now));
    return ref.kind === 'branch' ? branch(ref.name, context) : gitTag(ref.name, request);
}
function only(drafts, warnings = []) {
    return { drafts, silent: [], warnings };
}
/** Never `sha-…`: nothing that a release might reuse may come from an unreviewed merge. */
function pullRequest(number) {
    const why = `request ${number}`;
    return {
        text: `pr-${number}`,
        type: 'request',
        rule: 'convention: request',
        why,
        follows: { by: 'commit' },
    };
}
function nightly(now) {
    const day = new Date(now).toISOString().slice(0, 10).replaceAll('-', '');
    const rule = 'convention: schedule';
    const moves = { type: 'schedule', rule, follows: { by: 'commit' } };
    return [
        { ...moves, text: `nightly-${day}`, why: 'scheduled run of this day (UTC)' },
        { ...moves, text: 'nightly', why: 'latest scheduled run' },
    ];
}
function branch(name, context) {
    const rule = 'convention: branch';
    const owned = (0,tags_owned/* isOwned */.g)(name);
    const text = owned ? `branch-${name}` : name;
    const head = { text, type: 'branch', rule, why: `branch ${name}`, follows: { by: 'commit' } };
    const warning = `branch ${name} is tagged ${text}, because tags like ${name} belong to releases, requests and schedules`;
    return only([head, commit(context)], owned ? [warning] : []);
}
function commit({ revision }) {
    const text = `sha-${revision.slice(0, SHORT)}`;
    return { text, type: 'sha', rule: 'convention: commit', why: 'the commit', follows: FREE };
}
function gitTag(tag, request) {
    const { context, versionPrefix } = request;
    const rule = 'convention: tag';
    if (!tag.startsWith(versionPrefix)) {
        const why = `git tag ${tag} does not start with version-prefix ${versionPrefix}`;
        return { drafts: [], silent: [{ rule, why }], warnings: [] };
    }
    const text = tag.slice(versionPrefix.length);
    const version = (0,tags_version/* parseVersion */.ot)(text);
    if (version !== undefined) {
        return { ...only([...release(version, tag, request), commit(context)]), version };
    }
    // Not a release, so nothing says that it is newer than what releases gave a tag like latest or v1: its commit does.
    const follows = (0,tags_owned/* isOwned */.g)(text) ? { by: 'commit' } : FREE;
    const itself = { text, type: 'tag', rule, why: `git tag ${tag}, which is no version`, follows };
    const prefix = versionPrefix === '' ? componentPrefix(tag) : undefined;
    const warning = `git tag ${tag} looks like the version of a component; set version-prefix to ${prefix} for all its tags`;
    return only([itself, commit(context)], prefix === undefined ? [] : [warning]);
}
/** The part before the version in `api/v1.2.3`, `api-v1.2.3` and `@scope/api@1.2.3`. */
function componentPrefix(tag) {
    const found = /^(.+[/@_-])(v?[0-9]+\.[0-9]+\.[0-9]+.*)$/.exec(tag);
    return found?.[2] !== undefined && (0,tags_version/* parseVersion */.ot)(found[2]) !== undefined ? found[1] : undefined;
}
/**
 * `v1.2.3` gives v1.2.3, v1.2, v1 and latest, in the form (with or without v) of the git tag.
 * There is no `v0`: below 1.0.0 every minor version may break its users (semver.org 2.0.0, point 4).
 * A pre-release, by its version or by the forge's checkbox, gives itself alone.
 */
function release(version, tag, request) {
    const { v, major, minor } = version;
    const rule = 'convention: release';
    const of = { type: 'semver', rule };
    const full = `${v}${(0,tags_version/* fullVersion */.ol)(version, request.buildMetadata)}`;
    const whole = { ...of, text: full, why: `full version of git tag ${tag}`, follows: FREE };
    if (version.prerelease !== '')
        return [{ ...whole, why: `pre-release ${tag}` }];
    if (request.context.prerelease === true) {
        return [{ ...whole, why: `full version of git tag ${tag}, which the forge marks as a pre-release` }];
    }
    const moving = (text, range, why) => {
        return { ...of, text, why, follows: { by: 'version', range } };
    };
    return [
        whole,
        moving(`${v}${major}.${minor}`, `${major}.${minor}.x`, `newest ${major}.${minor}.x`),
        ...(major === '0' ? [] : [moving(`${v}${major}`, `${major}.x`, `newest ${major}.x`)]),
        { ...moving('latest', '*', 'newest release'), type: 'latest' },
    ];
}

// EXTERNAL MODULE: ./lib/tags/switches.js
var switches = __webpack_require__(99437);
;// CONCATENATED MODULE: ./lib/tags/derive.js





/**
 * Works out the tags of a run. Nothing is read but the arguments; it is asynchronous only because the parts that few
 * rules need are loaded when one does.
 * Throws one `bad-input` that lists every problem of the rules. No tags at all is a result, explained in `silent`.
 */
async function deriveTags(request) {
    const { context, now, versionPrefix = '', buildMetadata = 'underscore' } = request;
    const problems = [];
    const drafted = request.rules.trim() === '' && request.flavor.trim() === ''
        ? byConvention({ context, now, versionPrefix, buildMetadata })
        : await withLanguage(request, problems);
    const [first] = problems;
    if (first !== undefined) {
        const message = problems.length === 1 ? first : `${problems.length} things are wrong with the tag rules`;
        throw new errors/* AppError */.uV('bad-input', message, { problems: [...new Set(problems)] });
    }
    return settle(drafted, request.kindOf);
}
/** The rule language is loaded only where a user writes it: the convention needs none of it. */
async function withLanguage(request, problems) {
    const [{ readRules }, { readFlavor }, { byRules }, { flavored }, { loadDates, usesDates }] = await Promise.all([
        __webpack_require__.e(/* import() */ 1171).then(__webpack_require__.bind(__webpack_require__, 91171)),
        __webpack_require__.e(/* import() */ 9513).then(__webpack_require__.bind(__webpack_require__, 99513)),
        __webpack_require__.e(/* import() */ 5373).then(__webpack_require__.bind(__webpack_require__, 55373)),
        __webpack_require__.e(/* import() */ 6796).then(__webpack_require__.bind(__webpack_require__, 36796)),
        __webpack_require__.e(/* import() */ 1268).then(__webpack_require__.bind(__webpack_require__, 91268)),
    ]);
    const { context, now, versionPrefix = '', buildMetadata = 'underscore', env = {} } = request;
    const { shaLength, headSha, problems: found } = (0,switches/* readSwitches */.n)(env);
    problems.push(...found);
    const formatDate = usesDates(request.rules + request.flavor) ? await loadDates() : undefined;
    const scope = { context, now, versionPrefix, shaLength, headSha, formatDate };
    const name = context.ref.kind === 'tag' ? context.ref.name : undefined;
    const gitTag = name?.startsWith(versionPrefix) ? name.slice(versionPrefix.length) : undefined;
    const version = (0,tags_version/* parseVersion */.ot)(gitTag ?? '');
    const evaluation = { scope, buildMetadata, gitTag, version, problems };
    const flavor = await readFlavor(request.flavor, problems);
    const rules = await readRules(request.rules, problems);
    if (problems.length > 0)
        return { drafts: [], silent: [], warnings: [] };
    if (rules.length > 0)
        return byRules({ rules, flavor, evaluation });
    return flavored(byConvention({ context, now, versionPrefix, buildMetadata }), flavor, evaluation);
}


/***/ }),

/***/ 60894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ cleanTag),
/* harmony export */   i: () => (/* binding */ fitTag)
/* harmony export */ });
/** The longest tag of distribution-spec: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`. */
const MAX_TAG = 128;
/** Hex digits of the hash that stands for what was cut off: 48 bits, so that names do not meet by chance. */
const HASH_DIGITS = 12;
/**
 * Makes any text a tag but for its length: every run of characters that a tag cannot have becomes one `-`,
 * and no `-` or `.` stands in front. Empty where nothing is left.
 */
function cleanTag(text) {
    return text.replace(/[^a-zA-Z0-9._-]+/g, '-').replace(/^[.-]+/, '');
}
/**
 * Cuts a clean tag that is too long. What was cut is replaced by a hash of `original`, the text before cleaning:
 * the same text always gives the same tag, and two long texts give two tags.
 */
async function fitTag(clean, original) {
    if (clean.length <= MAX_TAG)
        return clean;
    // Loaded only here: few names are that long, and start-up time matters.
    const { createHash } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 77598, 19));
    const hash = createHash('sha256').update(original).digest('hex').slice(0, HASH_DIGITS);
    return `${clean.slice(0, MAX_TAG - HASH_DIGITS - 1).replace(/[._-]+$/, '')}-${hash}`;
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
