export const id = 3409;
export const ids = [3409];
export const modules = {

/***/ 52713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qp: () => (/* binding */ walkIndex),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   o$: () => (/* binding */ imagesIn)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);




/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * An index and all that are nested in it (image-spec image-index.md, "manifests" may name indexes), each once, the root
 * first; a single manifest has none. Throws what `read` throws, and `registry-failed` for a tree deeper than `MAX_DEPTH`.
 */
async function walkIndex(root, read) {
    const seen = new Set();
    const levels = [];
    const walk = async (document, depth) => {
        seen.add(document.digest);
        const parsed = (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
        if (parsed.kind !== 'index')
            return;
        if (depth > MAX_DEPTH)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `index ${root.digest} holds indexes deeper than ${MAX_DEPTH} levels`);
        levels.push({ descriptor: (0,_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(document), index: parsed.index });
        for (const { mediaType, digest } of parsed.index.manifests)
            if ((0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(mediaType) && !seen.has(digest))
                await walk(await read(digest), depth + 1);
    };
    await walk(root, 0);
    return levels;
}
/** What the indexes name that runs somewhere: no indexes, and nothing that is about an image. */
function imagesIn(levels) {
    return levels
        .flatMap(({ index }) => index.manifests)
        .filter(entry => !(0,_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isIndexType */ .$U)(entry.mediaType) && !(0,_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnknownPlatform */ ._H)(entry.platform));
}


/***/ }),

/***/ 24413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gX: () => (/* binding */ assertNotRefused),
  LD: () => (/* binding */ decide),
  mf: () => (/* binding */ inNamingOrder),
  N_: () => (/* binding */ planPublish),
  IQ: () => (/* binding */ rankOf)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(95635);
;// CONCATENATED MODULE: ./lib/policy/guard.js





/** Decides about one tag by the table of the design, section 2. Pure: everything known is in the arguments. */
function judge(tag, standing, candidate, rules) {
    const { state } = standing;
    if (state.kind === 'unknown') {
        const reason = `it cannot be read, and what cannot be read is never taken for absent: ${state.error.message}`;
        return { action: 'refuse', reason, hints: [], error: state.error };
    }
    if (state.kind === 'absent')
        return plain('create', 'it does not exist yet');
    if (state.digest === candidate.digest)
        return plain('keep', candidate.instead ?? 'it already points at this digest');
    return tag.kind === 'immutable'
        ? judgeImmutable(tag, { ...standing, digest: state.digest }, candidate, rules.ifExists)
        : judgeMoving(tag, standing, candidate, rules.movingTags);
}
function judgeImmutable(tag, { digest: present, identity: theirs = {}, alike = false, }, candidate, ifExists) {
    const same = (0,annotations/* isSameRelease */._M)(theirs, candidate.identity);
    if (ifExists === 'skip') {
        return plain('keep', `it exists with another digest (${(0,digest/* shortDigest */.VK)(present)}) and if-exists is skip`);
    }
    if (candidate.pending && candidate.digest === undefined) {
        return plain('keep', 'it exists; whether it has the same digest is known when it is made');
    }
    if (ifExists === 'resume') {
        if (alike && candidate.digest !== undefined) {
            const when = theirs.created === undefined ? 'before' : `at ${theirs.created}`;
            return { ...plain('keep', `the same content, published ${when}; its digest is kept`), reuse: present };
        }
        if (same && candidate.digest === undefined) {
            return {
                ...plain('keep', 'this same release published it before; its digest is reused'),
                reuse: present,
            };
        }
        if (!same && (0,annotations/* isSameCommit */.sw)(theirs, candidate.identity)) {
            return plain('keep', `it holds another build of this commit (version ${theirs.version ?? 'unknown'})`);
        }
    }
    if (ifExists === 'fail' && same && candidate.digest === undefined) {
        return plain('keep', 'it exists; whether it has the same digest is known after the build');
    }
    return refuse(tag, present, theirs, candidate, same);
}
function judgeMoving(tag, standing, candidate, movingTags) {
    const direction = (0,forward/* forward */.sY)(tag.follows, { ...standing, identity: standing.identity ?? {} }, candidate);
    if (direction.moves)
        return plain('move', direction.reason);
    if (movingTags === 'always')
        return plain('move', `moved against the order because moving-tags is always: ${direction.reason}`);
    return plain('skip', direction.reason);
}
function refuse(tag, present, theirs, candidate, same) {
    const ours = candidate.identity;
    const reason = same
        ? 'it is immutable, and this same release is published with another digest'
        : 'it is immutable and holds something else';
    const facts = [
        `present: ${present}${theirs.revision ? `, revision ${theirs.revision}` : ', with no revision label'}${theirs.version ? `, version ${theirs.version}` : ''}`,
        `wanted:  ${candidate.digest ?? 'not built yet'}${ours.revision ? `, revision ${ours.revision}` : ''}${ours.version ? `, version ${ours.version}` : ''}`,
        ...(theirs.created || theirs.url || theirs.source
            ? [
                `the present one was made ${[theirs.created && `at ${theirs.created}`, theirs.source && `from ${(0,user_info/* withoutUser */.q)(theirs.source)}`].filter(Boolean).join(' ')}`.trim(),
            ]
            : []),
        ...(theirs.revision && theirs.revision === ours.revision && theirs.source !== ours.source
            ? [
                `the commit is the same and the source is not: ${sourceWords(theirs)} there, ${sourceWords(ours)} here (the label org.opencontainers.image.source); was the repository renamed, or is it another one?`,
            ]
            : []),
    ];
    const hints = [
        ...facts,
        same
            ? 'next: if another run of this release is under way, run this one again when it has ended: what it published is reused; else release under a new version, or set if-exists to skip to keep this tag and publish the rest'
            : 'next: release under a new version; or set if-exists to skip to keep this tag and publish the rest; or take the tag out of immutable-tags if it is meant to move',
    ];
    const error = new errors/* AppError */.uV('tag-conflict', `${tag.name}: ${reason}`, { problems: hints });
    return { action: 'refuse', reason, hints, error };
}
function sourceWords({ source }) {
    return source === undefined ? 'none' : (0,user_info/* withoutUser */.q)(source);
}
function plain(action, reason) {
    return { action, reason, hints: [] };
}

;// CONCATENATED MODULE: ./lib/plan/publish-plan.js


/**
 * Judges every target at once and brings them into the order of naming: immutable tags first, then moving ones from
 * the most specific to the least. What may be published instead of the candidate is found, and everything judged by its
 * digest: before a build (`candidate.digest` undefined), and where the same content is there under another digest.
 */
function planPublish(observations, candidate, rules) {
    const judgedAs = (as) => observations.map(observation => ({
        observation,
        judgement: judge(observation.target.tag, observation.standing, as, rules),
    }));
    const judged = judgedAs(candidate);
    // What is published already goes on; else targets of one run would be given different digests.
    const stands = observations.some(({ standing: { state } }) => state.kind === 'present' && state.digest === candidate.digest);
    const found = stands ? undefined : judged.find(({ judgement }) => judgement.reuse);
    const { reuse: digest, reason } = found?.judgement ?? {};
    const instead = candidate.digest === undefined || reason === undefined ? {} : { instead: reason };
    const decided = digest ? judgedAs({ ...candidate, digest, ...instead }) : judged;
    const verdicts = decided.map(({ observation, judgement }) => verdictOf(observation, judgement));
    return {
        identity: candidate.identity,
        verdicts: inNamingOrder(verdicts),
        ...(found && digest
            ? { reuse: { digest, repository: found.observation.target.repository, ...instead } }
            : {}),
    };
}
/** Immutable tags first, then moving ones from the most specific to the least; otherwise as given. */
function inNamingOrder(verdicts) {
    return verdicts.toSorted((a, b) => rankOf(a.target) - rankOf(b.target));
}
/** Throws one error that names every refused tag with both sides and the next step; does nothing when none is. */
function assertNotRefused(verdicts) {
    const refused = verdicts.filter(verdict => verdict.action === 'refuse');
    const [first] = refused;
    if (!first)
        return;
    const unread = refused.find(verdict => verdict.error && verdict.previous === null);
    if (unread?.error && refused.every(verdict => verdict.previous === null))
        throw unreadable(refused, unread.error);
    const codes = refused.map(verdict => verdict.error?.code ?? 'tag-conflict');
    const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
    throw new errors/* AppError */.uV(worst(codes), refused.length === 1
        ? `${names[0]}: ${first.reason}`
        : `${refused.length} tags are refused: ${names.join(', ')}`, {
        problems: refused.flatMap((verdict, index) => refused.length === 1
            ? verdict.hints
            : [`${names[index]}: ${verdict.reason}`, ...verdict.hints.map(hint => `  ${hint}`)]),
    });
}
/** Nothing is known to be in the way, but tags cannot be read: the registry's own error, with what it kept from us. */
function unreadable(refused, error) {
    const names = refused.map(({ target }) => `${target.repository.name}:${target.tag.name}`);
    return new errors/* AppError */.uV(error.code, error.message, {
        cause: error.cause,
        problems: [...error.problems, `not readable, and so never taken for absent: ${names.join(', ')}`],
        ...(error.hint === undefined ? {} : { hint: error.hint }),
    });
}
/** The verdict of one fresh look, for the guard just before naming. */
function decide(observation, candidate, rules) {
    return verdictOf(observation, judge(observation.target.tag, observation.standing, candidate, rules));
}
function verdictOf({ target, standing }, judgement) {
    const previous = standing.state.kind === 'present' ? standing.state.digest : null;
    const { action, reason, hints, error } = judgement;
    return { target, action, reason, hints, previous, ...(error ? { error } : {}) };
}
/** Place in the order of naming; small comes first, `latest` last. */
function rankOf({ tag }) {
    if (tag.kind === 'immutable')
        return 0;
    return 1 + breadth(tag.follows);
}
function breadth(follows) {
    if (follows.by !== 'version')
        return 0;
    if (follows.range === '*')
        return 3;
    return follows.range.split('.').filter(part => part !== 'x').length > 1 ? 1 : 2;
}
/** The error whose exit code says most: what the user may not do before what went wrong before a plain conflict. */
function worst(codes) {
    const order = (code) => [4, 1, 3, 2].indexOf(errors/* EXIT_OF */.Rd[code]);
    return codes.toSorted((a, b) => order(a) - order(b))[0] ?? 'tag-conflict';
}


/***/ }),

/***/ 95635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   _2: () => (/* binding */ newestIn),
/* harmony export */   sY: () => (/* binding */ forward)
/* harmony export */ });
/* harmony import */ var semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16599);
/* harmony import */ var semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16353);
/* harmony import */ var semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68011);



/** Decides whether a moving tag that holds `holder` may take `ours`: never to an older version or an ancestor commit. */
function forward(follows, holder, ours) {
    switch (follows.by) {
        case 'version':
            return byVersion(holder, ours, follows);
        case 'commit':
            return byCommit(holder.ancestry);
        case 'nothing':
            return { moves: true, reason: 'it follows the latest run' };
    }
}
function byVersion(holder, { identity, release }, family) {
    const { range } = family;
    const labelled = readVersion(identity.version, family);
    const version = labelled ?? readVersion(release);
    const ours = labelled ? identity.version : release;
    if (!version)
        return { moves: true, reason: 'this release has no version to compare' };
    if (version.prerelease.length > 0) {
        return { moves: false, reason: `${ours} is a prerelease, which never moves a version tag` };
    }
    const held = readVersion(holder.identity.version, family);
    if (held) {
        return semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__(held, version)
            ? { moves: false, reason: `it holds ${holder.identity.version}, which is newer than ${ours}` }
            : { moves: true, reason: `from ${holder.identity.version} to ${ours}` };
    }
    const listed = readVersion(holder.newestListed, family);
    if (listed && semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__(listed, version)) {
        return {
            moves: false,
            reason: `what it holds names no version, and ${holder.newestListed} (in ${range}) is newer than ${ours}`,
        };
    }
    return { moves: true, reason: `what it holds names no version and no newer one is listed in ${range}` };
}
function byCommit(ancestry) {
    if (ancestry?.relation === 'newer') {
        return { moves: false, reason: `it holds a later commit of the same history (${ancestry.how})` };
    }
    if (ancestry === undefined || ancestry.relation === 'unknown') {
        return { moves: true, reason: `no order of commits is known${ancestry ? ` (${ancestry.how})` : ''}` };
    }
    const said = {
        older: 'it holds an earlier commit',
        same: 'it holds the same commit',
        diverged: 'the branch was rewritten',
    };
    return { moves: true, reason: `${said[ancestry.relation]} (${ancestry.how})` };
}
/**
 * Reads a version as tags spell it: an optional v, and `_` where a tag could not hold `+`. What stands around the
 * versions of a family is taken off; a text without it is of another family, and no version here.
 */
function readVersion(text, { prefix = '', suffix = '' } = {}) {
    if (text === undefined || !text.startsWith(prefix) || !text.endsWith(suffix))
        return null;
    return semver_functions_parse_js__WEBPACK_IMPORTED_MODULE_1__(text.slice(prefix.length, text.length - suffix.length).replace('_', '+'));
}
/** Keeps the newest full version inside a range out of any number of tag names, one name at a time. */
function newestIn(family) {
    let newest;
    return {
        see(tag) {
            const version = readVersion(tag, family);
            if (!version || version.prerelease.length > 0 || !semver_functions_satisfies_js__WEBPACK_IMPORTED_MODULE_2__(version, family.range))
                return;
            if (!newest || semver_functions_gt_js__WEBPACK_IMPORTED_MODULE_0__(version, newest.version))
                newest = { tag, version };
        },
        get newest() {
            return newest?.tag;
        },
    };
}


/***/ }),

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failure: () => (/* binding */ failure),
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _error_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48006);

/** GitHub shows ten of each level from one step and drops the rest without a word. */
const MAX_OF_LEVEL = 10;
/** What deserves a place beside the log: the failure, every refused or failed tag, every warning. */
function annotations(report, notes) {
    const errors = [...(notes.error === undefined ? [] : [failure(notes.error)]), ...refusals(report)];
    const warnings = notes.warnings.map(text => ({ level: 'warning', text, place: {} }));
    return [...bounded(errors, 'error'), ...bounded(warnings, 'warning')];
}
/** A failure with everything that was found and what to do: of a page that shows no log it is all there is. */
function failure(error) {
    const { title, message, problems, next } = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_0__.errorText)(error);
    const text = [
        message,
        ...problems.map(problem => `- ${problem}`),
        ...next.map(step => `Next: ${step}`),
    ].join('\n');
    return { level: 'error', text, place: { title, ...placeIn(message) } };
}
function refusals({ images, charts }) {
    return [...images, ...charts].flatMap(({ name, tags }) => tags
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
        .map(({ tag, outcome, reason }) => ({
        level: 'error',
        text: reason,
        place: { title: `${name}:${tag} ${outcome === 'failed' ? 'failed' : 'is refused'}` },
    })));
}
/** Errors of a Dockerfile begin with where they are, `path/Dockerfile:12: …`. */
function placeIn(message) {
    const match = /^([\w.+@-][\w.+@/-]*):(\d{1,6}): /.exec(message);
    if (!match?.[1] || !/dockerfile|containerfile/i.test(match[1]))
        return {};
    return { file: match[1], line: Number(match[2]) };
}
function bounded(all, level) {
    if (all.length <= MAX_OF_LEVEL)
        return all;
    const shown = all.slice(0, MAX_OF_LEVEL - 1);
    return [
        ...shown,
        { level, text: `… and ${all.length - shown.length} more; the log has them all`, place: {} },
    ];
}


/***/ }),

/***/ 66582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ referencesOf),
/* harmony export */   _: () => (/* binding */ metadataOutputs)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97406);

/** The outputs of `tags`: those of docker/metadata-action but the bake files, and `revision` and `images`. */
function metadataOutputs(facts) {
    const { version, revision, images, tagNames, annotations, separators } = facts;
    const references = referencesOf(images, tagNames);
    const labels = sorted(facts.labels);
    return {
        version,
        revision,
        images: images.join('\n'),
        tags: references.join(separators.tags),
        'tag-names': tagNames.join(separators.tags),
        labels: labels.map(([key, value]) => `${key}=${value}`).join(separators.labels),
        annotations: annotations.join(separators.annotations),
        json: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__.inertJson)({
            tags: references,
            'tag-names': tagNames,
            labels: Object.fromEntries(labels),
            annotations,
        }),
    };
}
/** Every tag of every image, images first: `a:1 a:2 b:1 b:2`. */
function referencesOf(images, tagNames) {
    if (images.length === 0)
        return tagNames;
    return images.flatMap(image => tagNames.map(tag => `${image}:${tag}`));
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}


/***/ }),

/***/ 57322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nk: () => (/* binding */ metadataOf),
  et: () => (/* binding */ subjectOf),
  Ap: () => (/* binding */ writeBakeFiles)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/metadata-outputs.js
var metadata_outputs = __webpack_require__(66582);
;// CONCATENATED MODULE: ./lib/report/bake-file.js

/**
 * What docker/metadata-action writes for `docker buildx bake`: a target, named by the input bake-target, that others
 * inherit from. `bake-file` has tags and labels together; annotations are only in their own file, as there.
 */
function bakeFiles(facts, target) {
    const tags = {
        tags: (0,metadata_outputs/* referencesOf */.C)(facts.images, facts.tagNames),
        args: { DOCKER_META_IMAGES: facts.images.join(','), DOCKER_META_VERSION: facts.version },
    };
    const labels = { labels: facts.labels };
    const file = (content) => JSON.stringify({ target: { [target]: content } }, undefined, 2);
    return {
        'bake-file-tags': file(tags),
        'bake-file-labels': file(labels),
        'bake-file-annotations': file({ annotations: facts.annotations }),
        'bake-file': file({ ...tags, ...labels }),
    };
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/steps/bake.js



/** The outputs that docker/metadata-action has, as facts. */
function metadataOf({ inputs }, release) {
    return {
        version: release.tagSet.version,
        revision: release.context.revision,
        images: release.repositories.map(({ name }) => name),
        tagNames: release.tagSet.tags.map(({ name }) => name),
        labels: release.labels,
        annotations: annotationLines(release),
        separators: {
            tags: inputs.text('sep-tags'),
            labels: inputs.text('sep-labels'),
            annotations: inputs.text('sep-annotations'),
        },
    };
}
/** What a release is about, for its report. */
function subjectOf(deps, release) {
    const { context, tagSet } = release;
    return {
        version: tagSet.version,
        revision: context.revision,
        warnings: tagSet.warnings,
        metadata: metadataOf(deps, release),
        ...(context.source === undefined ? {} : { source: context.source }),
    };
}
/** Writes the files for `docker buildx bake` where a host takes outputs, and says where they are. */
async function writeBakeFiles({ host, env, inputs }, metadata) {
    if (host.kind !== 'github')
        return;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-bake', env['RUNNER_TEMP'] || undefined);
    for (const [name, content] of Object.entries(bakeFiles(metadata, inputs.text('bake-target')))) {
        const path = (0,external_node_path_.join)(folder.path, `${name}.json`);
        await (0,files/* writeWhole */.f8)(path, content, files/* READABLE */.Jk);
        host.output(name, path);
    }
}
function annotationLines({ annotations: levels }) {
    return Object.entries(levels).flatMap(([level, record]) => Object.entries(record).map(([key, value]) => `${level}:${key}=${value}`));
}


/***/ }),

/***/ 42098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ targetsOf),
/* harmony export */   W5: () => (/* binding */ verdictsOf),
/* harmony export */   pW: () => (/* binding */ holdersOf),
/* harmony export */   sh: () => (/* binding */ goodsFor)
/* harmony export */ });
/** The verdicts of several goods in one list. */
function verdictsOf(goods) {
    return goods.flatMap(({ plan }) => plan.verdicts);
}
/** Repositories in which a tag points at the digest already: they hold all of it. */
function holdersOf(plan, digest) {
    return plan.verdicts
        .filter(verdict => verdict.previous === digest)
        .map(verdict => verdict.target.repository);
}
/** All that a run publishes, as far as files can be for it. */
function goodsFor({ goods }) {
    return {
        image: goods.some(({ good }) => good.kind === 'image'),
        charts: goods.flatMap(({ good }) => good.chart?.planned.name ?? []),
    };
}
/** Every tag in every repository. */
function targetsOf(repositories, tags) {
    return repositories.flatMap(repository => tags.map(tag => ({ repository, tag })));
}


/***/ }),

/***/ 44295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ openGuard),
  f: () => (/* binding */ rulesOf)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
// EXTERNAL MODULE: ./lib/context/json.js
var json = __webpack_require__(4793);
// EXTERNAL MODULE: ./lib/context/ref-text.js
var ref_text = __webpack_require__(78808);
;// CONCATENATED MODULE: ./lib/context/ancestry.js




/**
 * How the commit that a tag holds stands to the one of this run: `newer` when ours is its ancestor.
 * The clone answers where it can prove it; a shallow one cannot prove that there is no relation. Then the forge's API,
 * then the commit times, which say `newer` or `older` but never `diverged`.
 */
async function commitOrder(holder, context, sources) {
    const { revision } = holder;
    if (!(0,ref_text/* isCommit */.WM)(revision))
        return { relation: 'unknown', how: 'what it holds names no commit' };
    const pair = { ours: context.revision, theirs: revision.toLowerCase() };
    if (pair.theirs === pair.ours)
        return { relation: 'same', how: 'revision label' };
    const local = await orderByGit(pair, sources);
    if (local.relation !== 'unknown')
        return local;
    const remote = await orderByForge(pair, context, sources.forge);
    if (remote.relation !== 'unknown')
        return remote;
    const times = orderByTime(holder.created, context.commitTime);
    return times ?? { relation: 'unknown', how: [local.how, remote.how].filter(how => how !== '').join('; ') };
}
async function orderByGit({ ours, theirs }, sources) {
    const ask = async (...args) => (await (0,git_run/* runGit */.E)(sources, args)).code;
    try {
        const [newer, older] = await Promise.all([
            ask('merge-base', '--is-ancestor', ours, theirs),
            ask('merge-base', '--is-ancestor', theirs, ours),
        ]);
        if (newer === 0)
            return { relation: 'newer', how: 'git' };
        if (older === 0)
            return { relation: 'older', how: 'git' };
        if (newer !== 1 || older !== 1)
            return { relation: 'unknown', how: 'the clone does not have both commits' };
        const shallow = await (0,git_run/* runGit */.E)(sources, ['rev-parse', '--is-shallow-repository']);
        if (shallow.code === 0 && shallow.stdout.trim() === 'false')
            return { relation: 'diverged', how: 'git' };
        return { relation: 'unknown', how: 'the clone is shallow' };
    }
    catch (error) {
        return { relation: 'unknown', how: (0,errors/* messageOf */.bD)(error) };
    }
}
async function orderByForge(pair, context, forge) {
    const { path } = context.repository;
    if (forge === undefined || path === undefined)
        return { relation: 'unknown', how: '' };
    try {
        if (context.ci === 'github')
            return await byGithub(pair, path, forge);
        if (context.ci === 'gitlab')
            return await byGitlab(pair, path, forge);
        if (context.ci === 'forgejo' || context.ci === 'gitea')
            return await byGitea(pair, path, forge);
    }
    catch (error) {
        return { relation: 'unknown', how: (0,errors/* messageOf */.bD)(error) };
    }
    return { relation: 'unknown', how: '' };
}
async function byGithub({ ours, theirs }, path, forge) {
    const status = (0,json/* textAt */.$6)(await forge(`/repos/${path}/compare/${ours}...${theirs}?per_page=1`), 'status');
    const relations = { ahead: 'newer', behind: 'older', identical: 'same', diverged: 'diverged' };
    const relation = relations[status] ?? 'unknown';
    return { relation, how: "GitHub's comparison" };
}
async function byGitlab({ ours, theirs }, path, forge) {
    const query = `refs[]=${ours}&refs[]=${theirs}`;
    const base = (0,json/* textAt */.$6)(await forge(`/projects/${encodeURIComponent(path)}/repository/merge_base?${query}`), 'id');
    const how = "GitLab's merge base";
    if (base === undefined)
        return { relation: 'unknown', how };
    return { relation: base === ours ? 'newer' : base === theirs ? 'older' : 'diverged', how };
}
/** The comparison of Gitea and Forgejo lists what the second commit has beyond the first. */
async function byGitea({ ours, theirs }, path, forge) {
    const beyond = async (base, head) => {
        const answer = await forge(`/repos/${path}/compare/${base}...${head}`);
        return (0,json/* numberAt */.tk)(answer, 'total_commits') ?? ((0,json/* listAt */.gT)(answer, 'commits').length || undefined);
    };
    const how = "the forge's comparison";
    if ((await beyond(ours, theirs)) === 0)
        return { relation: 'older', how };
    const ahead = await beyond(theirs, ours);
    return { relation: ahead === undefined ? 'unknown' : ahead === 0 ? 'newer' : 'diverged', how };
}
/**
 * Commit times tell the order of most histories. Only labels of this tool's form are taken for one: whole seconds in
 * UTC; others write the time of the build, which is later than the commit and would hold newer commits back.
 */
function orderByTime(created, commitTime) {
    if (commitTime === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(created ?? ''))
        return undefined;
    const theirs = Date.parse(created ?? '') / 1000;
    if (theirs === commitTime || Number.isNaN(theirs))
        return undefined;
    return { relation: theirs > commitTime ? 'newer' : 'older', how: 'commit times' };
}

// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(24413);
// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(95635);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(50553);
;// CONCATENATED MODULE: ./lib/publish/observe.js


/**
 * Reads the state of every target in parallel, and of what they hold only as much as a decision can need; `alike` is asked
 * of what immutable tags hold.
 */
function observe(targets, candidate, observer, alike) {
    return Promise.all(targets.map(async (target) => ({
        target,
        standing: await standingOf(target, { candidate, alike }, observer),
    })));
}
async function standingOf({ repository, tag }, { candidate, alike: isAlike }, observer) {
    const { content, tags } = observer.access(repository);
    const state = await tags.stateOf(tag.name);
    if (state.kind !== 'present' || state.digest === candidate)
        return { state };
    if (tag.kind === 'moving' && tag.follows.by === 'nothing')
        return { state };
    const known = observer.identities.get(state.digest) ?? (0,publish_identity/* readIdentity */.x)(content, state.digest);
    observer.identities.set(state.digest, known);
    const identity = await known;
    if (tag.kind === 'immutable') {
        const alike = await isAlike?.({ content, digest: state.digest });
        return { state, identity, ...(alike === undefined ? {} : { alike }) };
    }
    if (tag.follows.by === 'commit')
        return { state, identity, ancestry: await observer.ancestry(identity) };
    if (tag.follows.by === 'version' && (0,forward/* readVersion */.$4)(identity.version, tag.follows) === null) {
        const newestListed = await newestListedIn(tags, tag.follows);
        return { state, identity, ...(newestListed === undefined ? {} : { newestListed }) };
    }
    return { state, identity };
}
async function newestListedIn(tags, family) {
    const found = (0,forward/* newestIn */._2)(family);
    for await (const tag of tags.list())
        found.see(tag);
    return found.newest;
}

// EXTERNAL MODULE: ./lib/steps/sources.js
var sources = __webpack_require__(76497);
;// CONCATENATED MODULE: ./lib/steps/guard.js




/** Makes the guard of a run. Nothing is read until it is asked. */
function openGuard(deps, connection, needs) {
    const { context, rules = rulesOf(deps.inputs) } = needs;
    const observer = {
        access: repository => connection.access(repository),
        identities: new Map(),
        ancestry: async ({ revision, created }) => context === undefined
            ? { relation: 'unknown', how: 'this run is about no commit' }
            : commitOrder({ revision, created }, context, (0,sources/* sourcesOf */.u)(deps)),
    };
    const seen = new Map();
    const alikeTo = comparing(rules);
    /** Why something published goes instead of what was made. */
    const instead = new Map();
    const candidate = (good, digest) => {
        const why = digest === good.known ? undefined : instead.get(good);
        return { ...candidateOf(good, digest), ...(why === undefined ? {} : { instead: why }) };
    };
    const look = async (good, digest) => {
        const observations = await observe(good.targets, digest, observer, alikeTo(good));
        seen.set(good, observations);
        return observations;
    };
    return {
        first: async (good) => {
            const plan = (0,publish_plan/* planPublish */.N_)(await look(good, good.known), candidateOf(good, good.known), rules);
            if (plan.reuse?.instead !== undefined)
                instead.set(good, plan.reuse.instead);
            return plan;
        },
        again: async (good, digest, fresh) => {
            const observations = (fresh ? undefined : seen.get(good)) ?? (await look(good, digest));
            return (0,publish_plan/* planPublish */.N_)(observations, candidate(good, digest), rules);
        },
        one: async (good, target, digest) => {
            const [observation] = await observe([target], digest, observer, alikeTo(good));
            if (!observation)
                throw new Error('one target gives one observation');
            return (0,publish_plan/* decide */.LD)(observation, candidate(good, digest), rules);
        },
    };
}
/**
 * How a good is compared with what is published. A chart of another commit has other times, so another digest, and may
 * still be the same: only its content tells, and each is read once a run.
 */
function comparing({ ifExists }) {
    const compared = new Map();
    return ({ made, label }) => {
        if (made === undefined || ifExists !== 'resume')
            return undefined;
        const compare = async (other) => (await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3851), __webpack_require__.e(4773)]).then(__webpack_require__.bind(__webpack_require__, 14773))).isSameChart(made, other);
        return other => {
            const key = `${label} ${other.digest}`;
            const known = compared.get(key) ?? compare(other);
            compared.set(key, known);
            return known;
        };
    };
}
function candidateOf(good, digest) {
    return {
        identity: good.identity,
        ...(good.release === undefined ? {} : { release: good.release }),
        ...(digest === undefined ? { pending: good.cheap } : { digest }),
    };
}
/** The policies that the inputs ask for. */
function rulesOf(inputs) {
    return {
        ifExists: inputs.text('if-exists'),
        movingTags: inputs.text('moving-tags'),
    };
}


/***/ }),

/***/ 1987:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ partsOf),
/* harmony export */   r0: () => (/* binding */ readContents),
/* harmony export */   tj: () => (/* binding */ platformOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52713);
/* harmony import */ var _publish_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50553);






/** Lists the platforms of an image with the bytes a pull of each takes. Attestation manifests are no platforms. */
async function readContents(content, root) {
    const document = await content.manifest(root);
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
    if (parsed.kind === 'manifest') {
        const { manifest } = parsed;
        const platform = await platformOf(content, manifest);
        const platforms = platform ? [entry(platform, root, manifest)] : [];
        return { platforms, configDigest: manifest.config.digest };
    }
    const images = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(document, digest => content.manifest(digest)));
    const read = await Promise.all(images.map(async (descriptor) => {
        const manifest = await manifestOf(content, descriptor.digest);
        const platform = descriptor.platform ?? (await platformOf(content, manifest));
        return { report: entry(platform, descriptor.digest, manifest), config: manifest.config.digest };
    }));
    const [only, ...more] = read;
    return {
        platforms: read.map(({ report }) => report),
        ...(only && more.length === 0 ? { configDigest: only.config } : {}),
    };
}
/** Finds the parts of an image. Configurations are read only of manifests whose entry names no platform. A chart has none. */
async function partsOf(content, root) {
    const levels = await (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .walkIndex */ .Qp)(root, digest => content.manifest(digest));
    const [, ...nested] = levels.map(({ descriptor }) => descriptor);
    if (levels.length === 0) {
        const alone = await withPlatform(content, (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .describe */ .q0)(root));
        return { platforms: alone.platform === undefined ? [] : [alone], nested };
    }
    const platforms = (0,_oci_walk_index_js__WEBPACK_IMPORTED_MODULE_4__/* .imagesIn */ .o$)(levels).map(image => image.platform === undefined ? withPlatform(content, image) : image);
    return { platforms: await Promise.all(platforms), nested };
}
async function withPlatform(content, image) {
    const config = await platformOf(content, await manifestOf(content, image.digest));
    if (config === undefined)
        return image;
    const { os, architecture, variant } = config;
    return { ...image, platform: { os, architecture, ...(variant === undefined ? {} : { variant }) } };
}
async function manifestOf(content, digest) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return parsed.manifest;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', `${digest} is an index, but is listed as a manifest`);
}
/** What an image runs on by its configuration; undefined for what is no image. */
async function platformOf(content, manifest) {
    if (!(0,_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .isImageConfigType */ .Ky)(manifest.config.mediaType))
        return undefined;
    return (0,_publish_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .readConfig */ .X)(content, manifest);
}
function entry(platform, digest, manifest) {
    const size = manifest.layers.reduce((sum, layer) => sum + layer.size, manifest.config.size);
    return { platform: platform ? (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform) : 'unknown', digest, size };
}


/***/ }),

/***/ 35523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ reportRun)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/report/rate-limits.js
var rate_limits = __webpack_require__(60831);
// EXTERNAL MODULE: ./lib/report/report.js
var report_report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/steps/good.js
var good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var platforms = __webpack_require__(1987);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/report/annotations.js
var annotations = __webpack_require__(91116);
// EXTERNAL MODULE: ./lib/report/console.js
var console = __webpack_require__(17243);
;// CONCATENATED MODULE: ./lib/report/dotenv.js
/** GitLab refuses the whole file beyond this (artifacts:reports:dotenv). */
const MAX_BYTES = 5 * 1024;
/** One word without blanks, quotes, `$` or backslash: GitLab takes no other value as it is. */
const PLAIN = /^[\w./:@,+~=-]+$/;
/**
 * The few values that later GitLab jobs need as variables, in the order of their worth: eight `KEY=value` lines at most,
 * where a job may set twenty on a small instance. A value that is empty or does not fit is left out, so that the rest
 * still arrives; everything is in the JSON artifact. `tagNames` are in the order of the rules.
 */
function dotenv(report, tagNames) {
    const image = report.images[0];
    const digest = image?.digest ?? '';
    const main = report.version === '' ? (tagNames[0] ?? '') : report.version;
    const entries = [
        ['CFCR_RELEASE_VERSION', report.version],
        ['CFCR_RELEASE_DIGEST', digest],
        ['CFCR_RELEASE_IMAGE', image?.name ?? ''],
        ['CFCR_RELEASE_IMAGE_REF', image && digest ? `${image.name}@${digest}` : ''],
        ['CFCR_RELEASE_TAG', tagNames.includes(main) ? main : (tagNames[0] ?? '')],
        ['CFCR_RELEASE_REVISION', report.revision],
        ['CFCR_RELEASE_CHART_DIGEST', report.charts[0]?.digest ?? ''],
        ['CFCR_RELEASE_TAGS', tagNames.join(',')],
    ];
    let text = '';
    const omitted = [];
    for (const [key, value] of entries) {
        if (value === '')
            continue;
        const line = `${key}=${value}\n`;
        if (PLAIN.test(value) && Buffer.byteLength(text + line) <= MAX_BYTES)
            text += line;
        else
            omitted.push(key);
    }
    return { text, omitted };
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(97406);
// EXTERNAL MODULE: ./lib/report/metadata-outputs.js
var metadata_outputs = __webpack_require__(66582);
;// CONCATENATED MODULE: ./lib/report/outputs.js



/**
 * All outputs of a run that publishes, or would, but the bake files, whose paths the caller adds. Those that Docker's actions have
 * keep their names and forms, so that later steps of a workflow need no change; `json` is the report.
 */
function reportOutputs({ report, metadata, tagSeparator = '\n', configDigest, builderMetadata, }) {
    const { images } = report;
    const stored = storedIn(report);
    if (report.command === 'build')
        return builtOutputs(report);
    const digest = stored[0]?.digest;
    const outcomes = [...images, ...report.charts].flatMap(({ name, tags }) => tags.map(({ tag, outcome }) => [`${name}:${tag}`, outcome]));
    return {
        ...(metadata === undefined ? reportedTags(report, tagSeparator) : (0,metadata_outputs/* metadataOutputs */._)(metadata)),
        version: report.version,
        revision: report.revision,
        images: images.map(({ name }) => name).join('\n'),
        digests: digestsOf(stored),
        'image-refs': stored.map(image => `${image.name}@${image.digest}`).join('\n'),
        charts: report.charts
            .flatMap(({ name, tags }) => tags.slice(0, 1).map(({ tag }) => `${name}:${tag}`))
            .join('\n'),
        'chart-digests': (0,json.inertJson)(Object.fromEntries(report.charts.flatMap(({ name, digest }) => (digest === null ? [] : [[name, digest]])))),
        outcomes: (0,json.inertJson)(Object.fromEntries(outcomes)),
        json: (0,json/* reportJson */.l)(report),
        ...(report.command === 'plan' ? {} : attachedOutputs(report)),
        ...(digest === undefined ? {} : { digest }),
        ...(digest === undefined || (report.command !== 'push' && report.command !== 'merge')
            ? {}
            : {
                imageid: configDigest ?? digest,
                metadata: (0,json.inertJson)({
                    ...builderMetadata,
                    'containerimage.digest': digest,
                    'image.name': images
                        .flatMap(({ name, tags }) => tags.map(({ tag }) => `${name}:${tag}`))
                        .join(','),
                }),
            }),
    };
}
/** Of a part of an image that has no name yet; what was built is never mistaken for what is published. */
function builtOutputs(report) {
    const stored = storedIn(report);
    const digest = stored[0]?.digest;
    return {
        version: report.version,
        revision: report.revision,
        images: report.images.map(({ name }) => name).join('\n'),
        digests: digestsOf(stored),
        json: (0,json/* reportJson */.l)(report),
        ...(digest === undefined ? {} : { digest }),
        ...(report.handOver === undefined ? {} : { 'hand-over': report.handOver }),
    };
}
function storedIn({ images }) {
    return images.flatMap(({ name, digest }) => (digest === null ? [] : [{ name, digest }]));
}
function digestsOf(stored) {
    return (0,json.inertJson)(Object.fromEntries(stored.map(({ name, digest }) => [name, digest])));
}
/** What was published as `name@digest`, images first, each once; names in full, as other tools read them. */
function publishedNames({ images, charts }) {
    const names = [...images, ...charts].flatMap(({ name, digest }) => digest === null ? [] : `${(0,reference/* fullName */.fq)((0,reference/* parseRepository */.SU)(name))}@${digest}`);
    return [...new Set(names)];
}
function attachedOutputs(report) {
    return { 'subject-checksums': checksums(report), attachments: (0,json.inertJson)(report.attachments) };
}
/** A checksum file as sha256sum writes it; sha512 digests are told apart by their length. */
function checksums(report) {
    const lines = publishedNames(report).map(reference => {
        const at = reference.lastIndexOf('@');
        return `${reference.slice(reference.indexOf(':', at) + 1)}  ${reference.slice(0, at)}`;
    });
    return lines.join('\n');
}
/** The tags of every image of a report, each once; those of charts where there is no image. */
function tagNamesOf(report) {
    return [...new Set(taggedIn(report).flatMap(({ tags }) => tags.map(({ tag }) => tag)))];
}
function reportedTags(report, separator) {
    const references = taggedIn(report).flatMap(({ name, tags }) => tags.map(({ tag }) => `${name}:${tag}`));
    return { tags: references.join(separator), 'tag-names': tagNamesOf(report).join(separator) };
}
function taggedIn({ images, charts }) {
    return images.length > 0 ? images : charts;
}

// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(4213);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/steps/bake.js + 1 modules
var bake = __webpack_require__(57322);
;// CONCATENATED MODULE: ./lib/steps/present.js









/** Shows a run in the log, the summary, the annotations and the outputs, and writes the files that were asked for. */
async function publishReport(deps, shown) {
    const { host, inputs, cwd } = deps;
    const { report, notes, configDigest, builderMetadata } = shown;
    const { metadata } = shown.subject;
    for (const line of (0,console/* consoleLines */.$)(report, notes))
        host.info(line);
    for (const { level, text, place } of (0,annotations/* annotations */.h)(report, notes)) {
        if (level === 'error' && deps.host.kind === 'console')
            continue;
        host[level](text, place);
    }
    await host.summary((0,summary/* summary */.z)(report, notes));
    const values = reportOutputs({
        report,
        tagSeparator: inputs.text('sep-tags'),
        ...(metadata === undefined ? {} : { metadata }),
        ...(configDigest === undefined ? {} : { configDigest }),
        ...(builderMetadata === undefined ? {} : { builderMetadata }),
    });
    for (const [name, value] of Object.entries(values))
        host.output(name, value);
    if (notes.status === 'published')
        host.published(publishedNames(report));
    if (metadata !== undefined)
        await (0,bake/* writeBakeFiles */.Ap)(deps, metadata);
    const reportFile = inputs.text('report-file');
    if (reportFile !== '')
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, reportFile), host.redact(`${(0,json/* reportJson */.l)(report, 2)}\n`), files/* READABLE */.Jk);
    await writeForGitlab(deps, shown);
}
/** The reports that GitLab reads from files: variables for later jobs, and links for the page of this one. */
async function writeForGitlab({ host, inputs, cwd, env }, { report, notes, subject }) {
    const linksFile = inputs.text('links-file');
    if (linksFile !== '') {
        const { links } = await __webpack_require__.e(/* import() */ 4503).then(__webpack_require__.bind(__webpack_require__, 64503));
        const { CI_REGISTRY_IMAGE: image, CI_PROJECT_URL: project } = env;
        const published = notes.status === 'published' ? report : { ...report, images: [], charts: [] };
        const text = links(published, image && project ? { image, project } : undefined);
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, linksFile), host.redact(text), files/* READABLE */.Jk);
    }
    const dotenvFile = inputs.text('dotenv-file');
    if (dotenvFile === '')
        return;
    const { text, omitted } = dotenv(report, subject.metadata?.tagNames ?? tagNamesOf(report));
    await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, dotenvFile), host.redact(text), files/* READABLE */.Jk);
    if (omitted.length > 0)
        host.notice(`${dotenvFile}: left out, for GitLab takes no such values: ${omitted.join(', ')}`);
}

;// CONCATENATED MODULE: ./lib/steps/report.js







/** Makes the report of a run, shows it everywhere, and gives the command's result. */
async function reportRun(deps, facts, error) {
    const { version, revision } = facts.subject;
    const images = facts.goods.filter(({ good }) => good.kind === 'image');
    const contents = new Map();
    for (const image of images)
        contents.set(image, await contentsOf(image, error !== undefined));
    const [image] = images;
    const report = {
        schema: report_report/* REPORT_SCHEMA */.D,
        command: deps.command,
        version,
        revision,
        images: reportsOf('image', facts, { contents, failing: error !== undefined }),
        charts: reportsOf('chart', facts, { contents, failing: error !== undefined }),
        attachments: facts.attachments ?? [],
        ...(facts.handOver === undefined ? {} : { handOver: facts.handOver }),
        ...(0,rate_limits/* rateLimitField */.at)(facts.connection.rateLimits()),
    };
    await publishReport(deps, {
        report,
        notes: notesOf(deps, facts, error),
        subject: facts.subject,
        configDigest: image && contents.get(image)?.configDigest,
        builderMetadata: image?.source?.metadata,
    });
    return error === undefined ? { document: report } : { document: report, error };
}
async function contentsOf({ source, contents }, failing) {
    if (contents)
        return contents;
    if (!source)
        return { platforms: [] };
    try {
        return await (0,platforms/* readContents */.r0)(source.content, source.digest);
    }
    catch (error) {
        if (failing)
            return { platforms: [] };
        throw error;
    }
}
function reportsOf(kind, { goods, planOnly, storeOnly }, { contents, failing }) {
    return goods
        .filter(({ good }) => good.kind === kind)
        .flatMap(progress => progress.good.repositories.map(repository => ({
        name: repository.name,
        ...(failing && !planOnly && !isThere(progress, repository)
            ? NOTHING_THERE
            : { digest: digestOf(progress), platforms: contents.get(progress)?.platforms ?? [] }),
        tags: storeOnly && !failing ? [] : tagsOf(progress, (0,reference/* fullName */.fq)(repository), planOnly === true),
    })));
}
const NOTHING_THERE = { digest: null, platforms: [] };
function digestOf({ source, plan, good }) {
    return source?.digest ?? plan.reuse?.digest ?? good.known ?? null;
}
/** True where a repository is known to hold the content, for a run that ended before all of them did. */
function isThere(progress, repository) {
    const { source, plan, storedIn = [], document } = progress;
    const digest = digestOf(progress);
    if (document || digest === null)
        return true;
    const holders = [...(source?.heldBy ?? []), ...storedIn, ...(0,good/* holdersOf */.pW)(plan, digest)];
    return holders.some(holder => (0,reference/* sameRepository */.RB)(holder, repository));
}
/** What became of a tag in a push that ended before it named anything. */
const BEFORE_NAMING = {
    create: 'not-reached',
    move: 'not-reached',
    keep: 'kept',
    skip: 'skipped',
    refuse: 'refused',
};
function tagsOf({ named, plan }, repository, planOnly) {
    if (named) {
        return named
            .filter(entry => (0,reference/* fullName */.fq)(entry.target.repository) === repository)
            .map(({ target: { tag }, outcome, digest, previous, reason }) => ({
            tag: tag.name,
            kind: tag.kind,
            outcome,
            digest,
            previous,
            reason,
        }));
    }
    return plan.verdicts
        .filter(verdict => (0,reference/* fullName */.fq)(verdict.target.repository) === repository)
        .map(({ target: { tag }, action, previous, reason }) => ({
        tag: tag.name,
        kind: tag.kind,
        outcome: planOnly ? action : BEFORE_NAMING[action],
        digest: previous,
        previous,
        reason,
    }));
}
function notesOf(deps, facts, error) {
    const { subject, goods, began, uploadedBytes, how } = facts;
    const made = goods.flatMap(({ source, good }) => source ?? good.made ?? []);
    return {
        status: statusOf(facts, error),
        built: [...new Set([...(how ? [how] : []), ...made.map(source => source.how)])].join('; ') ||
            'nothing was built',
        warnings: [...subject.warnings, ...made.flatMap(({ warnings }) => warnings)],
        elapsedMs: deps.clock.now() - began,
        uploadedBytes,
        ...(subject.source === undefined ? {} : { source: subject.source }),
        ...(error === undefined ? {} : { error }),
        signatureChecks: signatureChecksOf(facts),
    };
}
function signatureChecksOf({ goods, signatureCheck }) {
    const references = goods.flatMap(({ good, source }) => source ? good.repositories.map(({ name }) => `${name}@${source.digest}`) : []);
    return signatureCheck
        ? Object.fromEntries(references.map(reference => [reference, signatureCheck(reference)]))
        : {};
}
function statusOf({ connection, planOnly, storeOnly }, error) {
    if (error instanceof errors/* AppError */.uV && errors/* EXIT_OF */.Rd[error.code] === 3)
        return 'refused';
    if (error !== undefined)
        return 'failed';
    if (planOnly)
        return 'planned';
    if (connection.rehearsal !== undefined)
        return 'rehearsed';
    return storeOnly ? 'stored' : 'published';
}


/***/ }),

/***/ 76497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ sourcesOf)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86189);

/** Who can be asked about the repository: the clone, and the forge's API over a connection of its own for each question. */
function sourcesOf(deps) {
    const { inputs, env, cwd, exec } = deps;
    const forge = async (path) => {
        const { forgeOf } = await __webpack_require__.e(/* import() */ 9544).then(__webpack_require__.bind(__webpack_require__, 99544));
        const http = await (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .openHttp */ .fb)(deps);
        try {
            const ask = forgeOf({
                env,
                token: inputs.text('github-token'),
                http: async () => http,
                userAgent: `cfcr-push/${deps.toolVersion}`,
            });
            if (!ask)
                throw new Error('no forge is known to ask');
            return await ask(path);
        }
        finally {
            await http.close();
        }
    };
    const hasForge = Boolean(env['GITHUB_API_URL'] || env['CI_API_V4_URL']);
    return { env, cwd, exec, versionPrefix: inputs.text('version-prefix'), ...(hasForge ? { forge } : {}) };
}


/***/ })

};
