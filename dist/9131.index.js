export const id = 9131;
export const ids = [9131,5119,6353];
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

/***/ 99131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  prune: () => (/* binding */ prune)
});

// EXTERNAL MODULE: ./lib/steps/at-once.js
var at_once = __webpack_require__(27614);
// EXTERNAL MODULE: ./lib/steps/connect.js + 9 modules
var connect = __webpack_require__(691);
;// CONCATENATED MODULE: ./lib/steps/prune-fork.js
/**
 * True where a fork's request was closed and nothing else is asked for, and there is no credential: a fork gets none,
 * so its request has published nothing that could be deleted.
 */
async function hasPublishedNothing({ request, rules, repositories }, { credentials }) {
    if (!request?.fork || rules.length > 0)
        return false;
    const found = await Promise.all(repositories.map(repository => credentials(repository)));
    return found.every(one => one === undefined);
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors.js
var lib_errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(97406);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/report/console.js
var console = __webpack_require__(17243);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
// EXTERNAL MODULE: ./lib/report/rate-limits.js
var rate_limits = __webpack_require__(60831);
// EXTERNAL MODULE: ./lib/report/summary.js + 1 modules
var summary = __webpack_require__(4213);
// EXTERNAL MODULE: ./lib/report/summary-size.js
var summary_size = __webpack_require__(88542);
;// CONCATENATED MODULE: ./lib/report/prune.js






/** Outcomes in the order in which people want to see them. */
const ORDER = ['failed', 'unsupported', 'deleted', 'would-delete', 'absent', 'kept'];
/** Of the tags that stay so many are shown in a log; the JSON document has all. */
const MAX_KEPT_SHOWN = 100;
/** Texts in table cells. */
const MAX_CELL = 400;
/** How many tags had each outcome, in words: `3 deleted, 12 kept`. */
function pruneCounts({ images }) {
    const all = Map.groupBy(images.flatMap(({ tags }) => tags), ({ outcome }) => outcome);
    const said = ORDER.flatMap(outcome => {
        const count = all.get(outcome)?.length ?? 0;
        return count === 0 ? [] : [`${count} ${WORDS[outcome]}`];
    });
    return said.length === 0 ? 'no tag is named by what was asked for' : said.join(', ');
}
const WORDS = {
    deleted: 'deleted',
    'would-delete': 'would be deleted',
    kept: 'kept',
    absent: 'not there',
    failed: 'failed',
    unsupported: 'not deletable here',
};
/** A pruning as lines for a terminal or a log: a table for each repository, a line to close with. */
function pruneLines(pruning) {
    return [...pruning.images.flatMap(imageLines), `prune: ${pruneCounts(pruning)}`];
}
function imageLines({ name, tags, attachments, error }) {
    const sorted = inOrder(tags);
    const kept = sorted.filter(({ outcome }) => outcome === 'kept').length;
    const left = Math.max(0, kept - MAX_KEPT_SHOWN);
    const shown = sorted.slice(0, sorted.length - left);
    return [
        (0,report_escape/* visible */.RK)(name),
        ...(error === null ? [] : [`  ${(0,report_escape/* visible */.RK)(error)}`]),
        ...(0,console/* alignColumns */.R)(shown.map(rowOf)).map(line => `  ${line}`),
        ...(left === 0 ? [] : [`  and ${left} more that are kept; the JSON document has all of them`]),
        ...attachments.map(({ digest, subject, outcome, reason }) => `  ${outcome} ${(0,oci_digest/* shortDigest */.VK)(digest)}, attached to ${(0,oci_digest/* shortDigest */.VK)(subject)}${reason === '' ? '' : `: ${(0,report_escape/* visible */.RK)(reason)}`}`),
        '',
    ];
}
function rowOf({ tag, outcome, kind, digest, created, reason }) {
    const what = digest === null ? '-' : (0,oci_digest/* shortDigest */.VK)(digest);
    return [tag, outcome, kind, what, created?.slice(0, 10) ?? '-', (0,report_escape/* clip */.$Q)(reason, 200)].map(report_escape/* visible */.RK);
}
/** A pruning as a GitHub job summary of a size that GitHub takes, in which every text from outside is only text. */
function pruneSummary(pruning, problem) {
    const { images, dryRun, rateLimits } = pruning;
    const heading = problem === undefined ? (dryRun ? '📋 Would be pruned' : '🧹 Pruned') : '❌ Not all pruned';
    const blocks = [
        { lines: [`## ${heading}`, '', (0,report_escape/* prose */.CS)(pruneCounts(pruning))] },
        ...(problem === undefined ? [] : [{ lines: [(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(problem, MAX_CELL))] }]),
        ...images.flatMap(imageBlocks),
        ...(0,rate_limits/* rateLimitBlocks */.E5)(rateLimits),
    ];
    return (0,summary_size/* fitBlocks */.U)(blocks, summary/* MAX_SUMMARY_BYTES */.Q0);
}
function imageBlocks({ name, tags, error }) {
    const rows = inOrder(tags).map(({ tag, outcome, digest, created, reason }) => {
        const cells = [
            (0,report_escape/* code */.aY)(tag),
            (0,report_escape/* escapeText */.X1)(WORDS[outcome]),
            digest === null ? '–' : (0,report_escape/* code */.aY)((0,oci_digest/* shortDigest */.VK)(digest)),
            (0,report_escape/* escapeText */.X1)(created?.slice(0, 10) ?? '–'),
            (0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(reason, MAX_CELL)),
        ];
        return `| ${cells.join(' | ')} |`;
    });
    const head = ['| Tag | Outcome | Digest | Made | Why |', '|---|---|---|---|---|'];
    return [
        { lines: [`### ${(0,report_escape/* code */.aY)(name)}`, ...(error === null ? [] : ['', (0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(error, MAX_CELL))])] },
        ...(rows.length === 0 ? [] : [{ lines: [...head, ...rows], rows: head.length }]),
    ];
}
function inOrder(tags) {
    return tags.toSorted((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

;// CONCATENATED MODULE: ./lib/report/prune-hint.js
/** Registries that have a clean-up of their own, by host, and what it is called there. */
const OWN = [
    [
        /^ghcr\.io$/,
        'ghcr.io: delete versions of the package on its page, by `gh api --method DELETE` on its versions, or with actions/delete-package-versions',
    ],
    [
        /^docker\.io$/,
        'Docker Hub: delete tags on the repository’s page, with Image Management, or by the API of the Hub (not of the registry)',
    ],
    [/\.dkr\.ecr\.|^public\.ecr\.aws$/, 'Amazon ECR: a lifecycle policy, or `aws ecr batch-delete-image`'],
    [
        /(?:^|\.)pkg\.dev$|(?:^|\.)gcr\.io$/,
        'Google Artifact Registry: a cleanup policy, or `gcloud artifacts docker tags delete`',
    ],
    [/\.azurecr\.io$/, 'Azure (ACR): `acr purge`, a retention policy, or `az acr repository untag`'],
    [/^registry\.gitlab\.com$/, 'GitLab: the cleanup policy of the project’s container registry'],
    [/^quay\.io$/, 'Quay: an auto-prune policy, or an expiration of the tags'],
    [/\.registry\.cloudfleet\.dev$/, 'Cloudfleet: `repositories tags delete` of its command line'],
];
/** What to do where a registry (a host, with or without port) lets nobody delete tags through its API. */
function ownCleanUp(registry) {
    const host = registry.replace(/:[0-9]+$/, '');
    const known = OWN.find(([pattern]) => pattern.test(host))?.[1];
    return (known ??
        `${registry}: use its own retention rules or pages; docker-registry deletes where its configuration has \`storage: delete: enabled: true\``);
}

// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/steps/prune-report.js








/** GitHub takes 1 MiB of output from a job; beyond this the tags that are kept are left out of `json`. */
const MAX_OUTPUT = 512 * 1024;
/** Findings listed with an error; the document has all. */
const MAX_PROBLEMS = 50;
/** Shows what became of everything, and gives the command's result with the error it ends in. */
async function reportPruning({ host, inputs, cwd }, wish, { ended, limits }) {
    const document = {
        schema: report/* REPORT_SCHEMA */.D,
        command: 'prune',
        dryRun: wish.dryRun,
        request: wish.request?.number ?? null,
        images: ended.map(({ image }) => image),
        ...(0,rate_limits/* rateLimitField */.at)(limits),
    };
    const error = pruneError(wish, ended, pruneCounts(document));
    for (const line of pruneLines(document))
        host.info(line);
    if (error && host.kind !== 'console')
        host.error([error.message, ...error.problems].join('\n'));
    await host.summary(pruneSummary(document, error?.message));
    for (const [name, value] of Object.entries(outputsOf(document)))
        host.output(name, value);
    const file = inputs.text('report-file');
    if (file !== '')
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, file), host.redact(`${(0,json.inertJson)(document, 2)}\n`), files/* READABLE */.Jk);
    return error === undefined ? { document } : { document, error };
}
/**
 * One error for everything that failed: a missing right before anything else, the code of all where they share one,
 * `delete-unsupported` where the registries delete nothing, else `prune-incomplete`.
 */
function pruneError({ repositories }, ended, counts) {
    const errors = ended.flatMap(repository => repository.errors);
    const [first] = errors;
    if (first === undefined)
        return undefined;
    const lines = errors.map(({ about, error }) => `${about}: ${error.message}`);
    const more = lines.length - MAX_PROBLEMS;
    const problems = [...lines.slice(0, MAX_PROBLEMS), ...(more > 0 ? [`and ${more} more`] : [])];
    const unsupported = new Set(ended.flatMap(({ image }) => image.tags.some(({ outcome }) => outcome === 'unsupported') ? [image.name] : []));
    const registries = repositories.filter(({ name }) => unsupported.has(name)).map(each => each.registry);
    const hints = [...new Set(registries)].map(ownCleanUp);
    const denied = errors.find(({ error }) => (0,lib_errors/* exitCodeOf */.FO)(error) === lib_errors/* EXIT */.dc.notAllowed)?.error;
    const same = errors.every(({ error }) => error.code === first.error.code) ? first.error : undefined;
    const leading = denied ?? (unsupported.size > 0 ? undefined : same);
    if (leading?.hint)
        hints.unshift(leading.hint);
    const onlyUnsupported = ended.every(({ image }) => image.error === null && image.tags.every(({ outcome }) => outcome !== 'failed'));
    const code = leading?.code ?? (onlyUnsupported && unsupported.size > 0 ? 'delete-unsupported' : 'prune-incomplete');
    return new lib_errors/* AppError */.uV(code, `not everything could be pruned: ${counts}`, {
        problems,
        ...(hints.length === 0 ? {} : { hint: hints.join('\n') }),
    });
}
function outputsOf(document) {
    const all = document.images.flatMap(({ name, tags }) => tags.map(({ tag, outcome }) => ({ reference: `${name}:${tag}`, outcome })));
    const touched = all.filter(({ outcome }) => outcome !== 'kept');
    const deleted = all.filter(({ outcome }) => outcome === 'deleted' || outcome === 'would-delete');
    const whole = (0,json.inertJson)(document);
    return {
        deleted: deleted.map(({ reference }) => reference).join('\n'),
        outcomes: (0,json.inertJson)(Object.fromEntries(touched.map(({ reference, outcome }) => [reference, outcome]))),
        json: whole.length <= MAX_OUTPUT ? whole : (0,json.inertJson)(withoutKept(document)),
    };
}
function withoutKept(document) {
    const images = document.images.map(image => ({
        ...image,
        tags: image.tags.filter(({ outcome }) => outcome !== 'kept'),
    }));
    return { ...document, images };
}

;// CONCATENATED MODULE: ./lib/policy/retention.js
/**
 * Tags that list what is attached to a digest, or are attached to it themselves (distribution-spec, referrers tag
 * schema; cosign's `.sig`, `.att` and `.sbom`). No rule is ever about one: they go with what they are about.
 */
const COMPANION = /^(sha256|sha512)-([0-9a-f]{64,128})(?:\.[A-Za-z0-9._-]+)?$/;
/** True for a tag that belongs to a digest and not to people. */
function isCompanion(tag) {
    return COMPANION.test(tag);
}
/**
 * Decides about tags of one repository by all rules; the result is in the order of the tags.
 * A rule takes what it matches and may delete: what is older than its age, what is not among its newest `keep`, and with
 * both only what is both. What `keep` of one rule holds, no other rule takes. A tag of unknown age stays, and takes no
 * place among the newest. `now` is milliseconds since 1970.
 */
function judgeRetention(tags, rules, now) {
    const ranks = rules.map(rule => ranksOf(tags, rule));
    return tags.map(tag => {
        if (isCompanion(tag.tag))
            return stays(null, 'it belongs to the content that it is named after');
        const said = rules.flatMap((rule, at) => opinionOf(tag, { rule, rank: ranks[at]?.get(tag), now }) ?? []);
        return (said.find(({ holds }) => holds)?.verdict ??
            said.find(({ verdict }) => verdict.goes)?.verdict ??
            said[0]?.verdict ??
            stays(null, 'no rule names it'));
    });
}
/** The places of the tags that a rule counts, the newest first. Among equals the later name is the newer. */
function ranksOf(tags, rule) {
    if (rule.keep === undefined)
        return new Map();
    const counted = tags.filter(tag => tag.created !== undefined && mayTake(rule, tag));
    const newestFirst = counted.toSorted((a, b) => (b.created ?? 0) - (a.created ?? 0) || retention_ORDER.compare(b.tag, a.tag) || (a.tag < b.tag ? 1 : -1));
    return new Map(newestFirst.map((tag, rank) => [tag, rank]));
}
/** `build-10` is newer than `build-9`. */
const retention_ORDER = new Intl.Collator('en', { numeric: true });
function mayTake(rule, { tag, kind }) {
    return rule.matches(tag) && (rule.immutable || kind === 'moving') && !isCompanion(tag);
}
function opinionOf(tag, { rule, rank, now, }) {
    if (!rule.matches(tag.tag))
        return undefined;
    if (!mayTake(rule, tag))
        return { verdict: stays(rule, 'it is immutable, and the rule does not say immutable=true') };
    if (tag.created === undefined)
        return { verdict: stays(rule, 'its age is not known') };
    const age = ageInWords(now - tag.created);
    const { keep, olderThan } = rule;
    const place = rank === undefined || keep === undefined
        ? ''
        : `number ${rank + 1} from the newest on, and keep is ${keep}`;
    if (rank !== undefined && keep !== undefined && rank < keep)
        return { verdict: stays(rule, place), holds: true };
    if (olderThan !== undefined && now - tag.created <= olderThan.ms)
        return { verdict: stays(rule, `it is ${age} old, not older than ${olderThan.text}`) };
    const why = [
        ...(olderThan === undefined ? [] : [`it is ${age} old, older than ${olderThan.text}`]),
        ...(place === '' ? [] : [place]),
    ];
    return { verdict: { goes: true, rule: rule.text, reason: why.join('; ') } };
}
function stays(rule, reason) {
    return { goes: false, rule: rule?.text ?? null, reason };
}
const HOUR = 3_600_000;
/** An age in its largest whole unit: hours below two days, else days. What lies in the future is not old. */
function ageInWords(ms) {
    const hours = Math.max(0, Math.floor(ms / HOUR));
    return hours < 48 ? `${hours}h` : `${Math.floor(hours / 24)}d`;
}

;// CONCATENATED MODULE: ./lib/plan/prune-plan.js

/**
 * Decides what becomes of the tags of one repository. A closed request's own tags go, unless they are immutable; the
 * others go by the rules, which do not count those that go anyway. In the order of `found`.
 */
function planPrune(found, by) {
    const own = new Map();
    const counted = [];
    for (const tag of found) {
        const kind = by.kindOf(tag.tag);
        const goes = tag.requested && kind === 'moving' && !isCompanion(tag.tag);
        if (goes)
            own.set(tag, { ...tag, kind, goes, rule: 'request', reason: `a tag of request ${by.request}` });
        else
            counted.push({ ...tag, kind });
    }
    const verdicts = judgeRetention(counted, by.rules, by.now);
    const judged = new Map(counted.map((tag, at) => [tag.tag, { tag, verdict: verdicts[at] }]));
    return found.flatMap(tag => {
        const sure = own.get(tag);
        if (sure)
            return [sure];
        const { tag: dated, verdict } = judged.get(tag.tag) ?? {};
        if (!dated || !verdict)
            return [];
        const why = tag.requested && verdict.rule === null ? IMMUTABLE_REQUEST : verdict.reason;
        return [{ ...dated, ...verdict, reason: why }];
    });
}
const IMMUTABLE_REQUEST = 'it is a tag of the request, but immutable; take it out of immutable-tags to let it go';

;// CONCATENATED MODULE: ./lib/plan/prune-content.js

/**
 * Decides which content may go. `held` has everything that something that stays names or refers to, with who does: it
 * stays, and so does what it lists, what is attached to it, and what is attached to that.
 */
function contentThatGoes(doomed, held) {
    const kept = new Map(held);
    const byDigest = new Map(doomed.map(one => [one.digest, one]));
    const attachedTo = Map.groupBy(doomed, ({ subject }) => subject);
    const waiting = doomed.filter(({ digest }) => kept.has(digest));
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
        const of = (0,oci_digest/* shortDigest */.VK)(one.digest);
        const next = [
            ...one.children.map(child => [child, `${of}, which stays, lists it`]),
            ...one.attachments.map(each => [each, `it is attached to ${of}, which stays`]),
            ...(attachedTo.get(one.digest) ?? []).map(({ digest }) => [digest, `it is attached to ${of}, which stays`]),
        ];
        for (const [digest, why] of next) {
            if (kept.has(digest))
                continue;
            kept.set(digest, why);
            const more = byDigest.get(digest);
            if (more)
                waiting.push(more);
        }
    }
    return new Map(doomed.map(({ digest, attachments }) => {
        const keptBecause = kept.get(digest);
        const verdict = keptBecause === undefined
            ? { goes: true, attachments: attachments.filter(one => !kept.has(one)) }
            : { goes: false, keptBecause };
        return [digest, verdict];
    }));
}

// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/registry/errors.js
var errors = __webpack_require__(50228);
// EXTERNAL MODULE: ./lib/registry/referrer-tag.js
var referrer_tag = __webpack_require__(93701);
;// CONCATENATED MODULE: ./lib/steps/prune-attached.js




const COMPANIONS = ['sig', 'att', 'sbom'];
/** Signatures of SBOMs of an image; real content has tens, a ring would never end. */
const MAX_ATTACHED = 10_000;
/** Finds everything that is attached to a digest and would be about nothing without it. */
async function attachedTo(looking, root) {
    const digests = new Map();
    const tags = new Set();
    const waiting = [root];
    const add = (digest, subject) => {
        if (digest === root || digests.has(digest))
            return;
        if (digests.size >= MAX_ATTACHED)
            throw new lib_errors/* AppError */.uV('registry-failed', `more than ${MAX_ATTACHED} manifests are attached to ${root}`);
        digests.set(digest, subject);
    };
    for (let subject = waiting.pop(); subject !== undefined; subject = waiting.pop()) {
        for await (const { digest } of looking.referrers.referrersOf(subject)) {
            // Anybody who may push may write such a list, so each entry has to say itself what it is attached to.
            const parsed = digests.has(digest) ? undefined : await manifestOr404(looking, digest);
            if (parsed === undefined || subjectOf(parsed) !== subject)
                continue;
            add(digest, subject);
            waiting.push(digest);
        }
        const named = [(0,referrer_tag/* fallbackTag */.fH)(subject), ...COMPANIONS.map(kind => (0,referrer_tag/* companionTag */.B1)(subject, kind))];
        for (const tag of named) {
            const state = await looking.tags.stateOf(tag);
            if (state.kind === 'unknown')
                throw state.error;
            if (state.kind === 'absent')
                continue;
            tags.add(tag);
            add(state.digest, subject);
        }
    }
    return { digests, tags };
}
/** What a manifest or index says that it is attached to. */
function subjectOf(parsed) {
    return (parsed.kind === 'index' ? parsed.index : parsed.manifest).subject?.digest;
}
/** A manifest that is read; undefined only after a 404. */
async function manifestOr404(looking, digest) {
    const document = await documentOr404(looking, digest);
    return document && (0,manifest/* parseManifest */.Ng)(document);
}
/** The same as it is stored. */
async function documentOr404({ content }, digest) {
    try {
        return await content.manifest(digest);
    }
    catch (error) {
        if (error instanceof errors/* RegistryError */.gl && error.status === 404)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/steps/prune-fate.js


/** Errors that are about the registry or the account as a whole: asking for the next tag would end in the same. */
const GENERAL = [
    'credentials-missing',
    'credentials-rejected',
    'credentials-helper',
    'rate-limited',
    'network-failed',
    'registry-untrusted',
];
/** True for an error after which nothing else is tried in this repository. */
function isGeneral(error) {
    return GENERAL.includes(error.code);
}
/** The fate of a tag that an error kept from going. */
function failedBy(error) {
    return { outcome: 'failed', reason: error.message, error };
}
/** The error in what was thrown; what is none is a defect and thrown on. */
function appError(error) {
    if (error instanceof lib_errors/* AppError */.uV)
        return error;
    throw error;
}
/**
 * Looks at a tag once more before it goes. Undefined: it still names what it was judged by; else what keeps it. No
 * registry deletes a tag on condition, so this is as near as one gets.
 */
async function fateBefore({ looking }, tag) {
    const state = await looking.tags.stateOf(tag.tag);
    if (state.kind === 'absent')
        return GONE;
    if (state.kind === 'unknown')
        return failedBy(state.error);
    return state.digest === tag.digest ? undefined : movedTo(state.digest, tag);
}
/** The fate of a tag that somebody moved since it was judged. */
function movedTo(digest, tag) {
    const [was, is] = [(0,oci_digest/* shortDigest */.VK)(tag.digest), (0,oci_digest/* shortDigest */.VK)(digest)];
    return { outcome: 'kept', reason: `it was moved from ${was} to ${is} while this ran` };
}
/** The fate of a tag that somebody else deleted. */
const GONE = { outcome: 'absent', reason: 'it is gone already' };

// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
;// CONCATENATED MODULE: ./lib/steps/each-of.js
/**
 * Does something with each item of a stream, at most `limit` at a time, and takes an item from the stream only when
 * there is somebody free to work on it. After the first failure nothing new is begun; it is thrown when all that was
 * under way has ended.
 */
async function eachOf(limit, items, task) {
    const iterator = items[Symbol.asyncIterator]();
    const failures = [];
    const work = async () => {
        while (failures.length === 0) {
            try {
                const next = await iterator.next();
                if (next.done)
                    return;
                await task(next.value);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: limit }, work));
    if (failures.length === 0)
        return;
    await iterator.return?.();
    throw failures[0];
}

;// CONCATENATED MODULE: ./lib/steps/prune-held.js






/** Tags looked at at a time. */
const LOOKS_AT_ONCE = 8;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * Looks at every tag of a repository for what holds content that is wanted: tags that stay name it, or what they
 * name lists it, is attached to it or mentions it. What no tag leads to cannot be seen by anybody.
 * Throws where a tag cannot be read: what it names might be held.
 */
async function whatHolds(looking, { tags: going, companions, wanted }) {
    const by = new Map();
    const moved = new Map();
    const seen = new Set();
    const hold = (digest, why) => {
        if (wanted.has(digest) && !by.has(digest))
            by.set(digest, why);
    };
    const follow = async (digest, { tag, depth }) => {
        if (seen.has(digest))
            return;
        seen.add(digest);
        if (depth > MAX_DEPTH)
            throw new lib_errors/* AppError */.uV('registry-failed', `what ${tag} names is nested deeper than ${MAX_DEPTH} levels`);
        const document = await documentOr404(looking, digest);
        if (document === undefined)
            return;
        for (const mentioned of digestsIn(document))
            hold(mentioned, `what the tag ${tag} names, which stays, refers to it`);
        if (!(0,media_type/* isIndexType */.$U)(document.mediaType))
            return;
        const parsed = (0,manifest/* parseManifest */.Ng)(document);
        for (const child of parsed.kind === 'index' ? parsed.index.manifests : [])
            if ((0,media_type/* isIndexType */.$U)(child.mediaType))
                await follow(child.digest, { tag, depth: depth + 1 });
    };
    await eachOf(LOOKS_AT_ONCE, looking.tags.list(), async (tag) => {
        if (companions.has(tag))
            return;
        const state = await looking.tags.stateOf(tag);
        if (state.kind === 'unknown')
            throw state.error;
        if (state.kind === 'absent' || going.get(tag) === state.digest)
            return;
        if (going.has(tag))
            moved.set(tag, state.digest);
        hold(state.digest, `the tag ${tag}, which stays, names it too (${(0,oci_digest/* shortDigest */.VK)(state.digest)})`);
        await follow(state.digest, { tag, depth: 0 });
    });
    return { by, moved };
}
/** Every digest in a document, whatever it is there for: as a child, as the subject, in an annotation. */
function digestsIn({ bytes }) {
    const text = new TextDecoder().decode(bytes);
    return [...text.matchAll(/sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})/g)].flatMap(([found]) => (0,oci_digest/* isDigest */.Bc)(found) ? [found] : []);
}

;// CONCATENATED MODULE: ./lib/steps/prune-content.js






/** Content looked at at a time. */
const prune_content_LOOKS_AT_ONCE = 4;
/** The digest of nothing that anybody has: asking to delete it tells whether deleting is possible at all. */
const NOBODYS = `sha256:${'0'.repeat(64)}`;
/**
 * Deletes content by digest, where a registry deletes tags in no other way: all tags of it go at once, and so does what
 * is attached to it. Nothing goes that a tag that stays names, or that something that stays refers to.
 */
async function deleteContent(site, going) {
    const fates = new Map();
    const attachments = [];
    try {
        const refusal = await refusalOf(site);
        if (refusal)
            return { tags: new Map(going.map(({ tag }) => [tag, refusal])), attachments };
        const groups = [...Map.groupBy(going, ({ digest }) => digest)];
        const found = await (0,at_once/* atOnce */.z)(prune_content_LOOKS_AT_ONCE, groups, ([digest, tags]) => look(site, digest, tags));
        const held = await whatHolds(site.looking, {
            tags: new Map(going.map(({ tag, digest }) => [tag, digest])),
            companions: new Set(found.flatMap(({ companions }) => [...companions])),
            wanted: new Set(found.flatMap(({ digest, attachments: more }) => [digest, ...more])),
        });
        const verdicts = contentThatGoes(found, await withSubjects(site, found, held.by));
        for (const one of found) {
            const verdict = verdicts.get(one.digest);
            const stays = one.tags.filter(({ tag }) => held.moved.has(tag));
            for (const tag of stays)
                fates.set(tag.tag, movedTo(held.moved.get(tag.tag) ?? tag.digest, tag));
            const rest = { ...one, tags: one.tags.filter(tag => !stays.includes(tag)) };
            if (verdict?.goes)
                attachments.push(...(await deleteOne(site, { ...rest, ...verdict }, fates)));
            else if (verdict) {
                const reason = `this registry deletes tags only with their content, and ${verdict.keptBecause}`;
                for (const { tag } of rest.tags)
                    fates.set(tag, { outcome: 'kept', reason });
            }
        }
    }
    catch (error) {
        const fate = failedBy(appError(error));
        for (const { tag } of going)
            if (!fates.has(tag))
                fates.set(tag, fate);
    }
    return { tags: fates, attachments };
}
/** Why nothing can be deleted, found out by asking for what is not there; undefined where it can. */
async function refusalOf({ deleter }) {
    try {
        const answer = await deleter.removeContent(NOBODYS);
        return answer.kind === 'unsupported' ? unsupported(answer.error) : undefined;
    }
    catch (error) {
        const known = appError(error);
        // Another answer may be about this digest alone.
        if (isGeneral(known) || known.code === 'not-allowed')
            return failedBy(known);
        return undefined;
    }
}
function unsupported(error) {
    return { outcome: 'unsupported', reason: error.message, error };
}
async function look(site, digest, tags) {
    const { looking } = site;
    const parsed = await manifestOr404(looking, digest);
    const attached = await attachedTo(looking, digest);
    return {
        digest,
        tags,
        children: parsed?.kind === 'index' ? parsed.index.manifests.map(child => child.digest) : [],
        subject: parsed && subjectOf(parsed),
        attachments: [...attached.digests.keys()],
        attachedTo: attached.digests,
        companions: attached.tags,
    };
}
/** Content that is attached to something that stays is held by it, also where no tag leads to that. */
async function withSubjects({ looking }, found, by) {
    const all = new Map(by);
    for (const { digest, subject } of found) {
        if (subject === undefined || all.has(digest) || found.some(one => one.digest === subject))
            continue;
        if ((await manifestOr404(looking, subject)) !== undefined)
            all.set(digest, `it is attached to ${subject}, which stays`);
    }
    return all;
}
async function deleteOne(site, { digest, tags, attachments, attachedTo: subjects }, fates) {
    const before = await Promise.all(tags.map(async (tag) => ({ tag, fate: await fateBefore(site, tag) })));
    // What cannot be read might have come to name something else, and the others would be no reason to delete it.
    const unread = before.find(({ fate }) => fate?.outcome === 'failed')?.fate;
    const going = before.filter(({ fate }) => fate === undefined).map(({ tag }) => tag);
    for (const { tag, fate } of before)
        if (fate)
            fates.set(tag.tag, fate);
    if (unread)
        for (const { tag } of going)
            fates.set(tag, unread);
    if (unread || going.length === 0)
        return [];
    const removal = await removed(site, digest);
    for (const tag of going)
        fates.set(tag.tag, await fateAfter(site, tag, removal));
    if (removal.kind !== 'deleted')
        return [];
    const gone = [];
    for (const one of attachments) {
        const { kind, error } = await removed(site, one);
        const outcome = kind === 'deleted' || kind === 'absent' ? kind : 'failed';
        gone.push({
            subject: subjects.get(one) ?? digest,
            digest: one,
            outcome,
            reason: error?.message ?? '',
            ...(error && { error }),
        });
    }
    return gone;
}
async function removed({ deleter }, digest) {
    try {
        return await deleter.removeContent(digest);
    }
    catch (error) {
        return { kind: 'failed', error: appError(error) };
    }
}
async function fateAfter(site, tag, { kind, error }) {
    if (kind === 'absent')
        return GONE;
    if (kind === 'unsupported' && error)
        return unsupported(error);
    if (kind !== 'deleted')
        return error ? failedBy(error) : GONE;
    const after = await site.looking.tags.stateOf(tag.tag);
    const still = after.kind === 'present' && after.digest === tag.digest;
    return still
        ? failedBy(new lib_errors/* AppError */.uV('registry-failed', 'its content was deleted, but the registry still has the tag'))
        : { outcome: 'deleted', reason: `${tag.reason}; deleted with its content` };
}

;// CONCATENATED MODULE: ./lib/steps/prune-trial.js




/**
 * Deletes a tag whose content has other tags that stay, and looks whether they did. Registries disagree on what deleting
 * a tag is (distribution-spec#551): nearly all delete the tag, some its content with every tag of it. Those tags are put
 * back then. Throws `TrialFailed` unless every tag is seen to have stayed, so that nothing else is tried there.
 */
async function removeOnTrial(site, { tag, digest }, sharing) {
    if (sharing.length === 0)
        return site.deleter.remove(tag);
    const document = await documentOr404(site.looking, digest);
    const removal = await site.deleter.remove(tag);
    if (removal.kind !== 'deleted' || document === undefined)
        return removal;
    const { lost, unread } = await missing(site, sharing);
    if (lost.length > 0) {
        const failure = await failureOf(site.restore(document, lost));
        throw takesContent({ tag, digest }, lost, failure);
    }
    if (unread)
        throw unsure(tag, unread);
    return removal;
}
async function missing({ looking }, tags) {
    const states = await Promise.all(tags.map(tag => looking.tags.stateOf(tag)));
    const lost = tags.filter((_, at) => states[at]?.kind === 'absent');
    return { lost, unread: states.find(state => state.kind === 'unknown')?.error };
}
async function failureOf(work) {
    try {
        await work;
        return undefined;
    }
    catch (error) {
        return appError(error);
    }
}
/** A tag was deleted, and nothing shows that the others of its content are safe in this registry. */
class TrialFailed extends lib_errors/* AppError */.uV {
}
const HINT = 'use the retention rules of the registry itself; nothing else was deleted in this repository';
function takesContent({ tag, digest }, lost, failure) {
    const took = `deleting the tag ${tag} took ${lost.join(', ')} (${(0,oci_digest/* shortDigest */.VK)(digest)}) along`;
    const why = 'this registry deletes content with any of its tags';
    if (failure === undefined)
        return new TrialFailed('registry-failed', `${took}, which was put back; ${why}`, { hint: HINT });
    return new TrialFailed('registry-failed', `${took}, which could not be put back (${failure.message}); ${why}`, { cause: failure, hint: `publish ${lost.join(', ')} again: it was ${digest}; then ${HINT}` });
}
function unsure(tag, cause) {
    const message = `the tag ${tag} was deleted, and whether others of its content stayed cannot be read: ${cause.message}`;
    return new TrialFailed(cause.code, message, {
        cause,
        ...(cause.hint === undefined ? {} : { hint: cause.hint }),
    });
}

;// CONCATENATED MODULE: ./lib/steps/prune-delete.js





/** Tags deleted at a time: a registry rewrites one list of tags for each. */
const DELETES_AT_ONCE = 4;
/**
 * Deletes the tags of a plan that go, each looked at once more just before. A registry that cannot delete a tag alone
 * is asked for content instead, and then for nothing that is held otherwise. What happens to one tag stops no other,
 * unless it would happen to all.
 */
async function deleteTags(site, planned) {
    const deletion = new Deletion(site);
    const stay = Map.groupBy(planned.filter(({ goes }) => !goes), ({ digest }) => digest);
    const sharing = (tag) => stay.get(tag.digest)?.map(other => other.tag) ?? [];
    // The first deletion tells how this registry deletes, so it goes alone: where there is one, a tag whose content stays.
    const [first, ...rest] = planned
        .filter(({ goes }) => goes)
        .toSorted((a, b) => Number(sharing(b).length > 0) - Number(sharing(a).length > 0));
    if (first)
        await deletion.attempt(first, () => removeOnTrial(site, first, sharing(first)));
    if (deletion.left.length > 0)
        deletion.left.push(...rest);
    else {
        await (0,at_once/* atOnce */.z)(DELETES_AT_ONCE, rest, tag => deletion.attempt(tag, () => site.deleter.remove(tag.tag)));
    }
    if (deletion.left.length === 0)
        return { tags: deletion.fates, attachments: [] };
    const { tags, attachments } = await deleteContent(site, deletion.left);
    return { tags: new Map([...deletion.fates, ...tags]), attachments };
}
class Deletion {
    fates = new Map();
    /** Tags that can only go with their content. */
    left = [];
    #site;
    #stopped;
    /** A tag went alone, so this registry can do that. */
    #goesAlone = false;
    constructor(site) {
        this.#site = site;
    }
    async attempt(tag, remove) {
        if (this.#stopped) {
            this.fates.set(tag.tag, failedBy(notTried(this.#stopped)));
            return;
        }
        const before = await fateBefore(this.#site, tag);
        try {
            const removal = before ?? (await remove());
            if (!('kind' in removal))
                this.#end(tag, removal);
            else if (removal.kind === 'unsupported' && this.#goesAlone)
                this.#end(tag, failedBy(removal.error));
            else if (removal.kind === 'unsupported')
                this.left.push(tag);
            else
                this.#end(tag, removal.kind === 'absent' ? GONE : { outcome: 'deleted', reason: tag.reason });
        }
        catch (error) {
            if (error instanceof TrialFailed)
                this.#stopped = error;
            const deleted = { outcome: 'deleted', reason: tag.reason };
            this.#end(tag, error instanceof TrialFailed ? { ...deleted, error } : failedBy(appError(error)));
        }
    }
    #end(tag, fate) {
        if (fate.outcome === 'deleted')
            this.#goesAlone = true;
        this.fates.set(tag.tag, fate);
        if (fate.outcome === 'failed' && fate.error && isGeneral(fate.error))
            this.#stopped ??= fate.error;
    }
}
function notTried(error) {
    const hint = error.hint === undefined ? {} : { hint: error.hint };
    return new lib_errors/* AppError */.uV(error.code, `not tried any more: ${error.message}`, { cause: error, ...hint });
}

// EXTERNAL MODULE: ./lib/oci/annotations.js
var annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/publish/identity.js
var identity = __webpack_require__(50553);
;// CONCATENATED MODULE: ./lib/steps/prune-age.js







/**
 * Reproducible builders write a time that means nothing: 0001, 1970 (Bazel, Jib, Nix), 1980-01-01 (buildpacks).
 * Whatever claims to be older than this is of unknown age.
 */
const FIRST_BELIEVED = Date.UTC(2000, 0, 1);
/** RFC 3339, as image-spec writes times. */
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:?\d{2})$/;
/** Platforms of an index that are asked; real ones have fewer. */
const MAX_PLATFORMS = 32;
/**
 * When content was made, in milliseconds since 1970: its annotation `org.opencontainers.image.created`; without one the
 * newest of the label of that name and the image configuration's `created`, over all platforms. The label alone proves
 * little: an image inherits that of its base. Undefined where nothing says it. Throws what a registry fails with.
 */
async function createdOf(content, digest) {
    try {
        return await read(content, digest);
    }
    catch (error) {
        if (isUnreadable(error))
            return undefined;
        throw error;
    }
}
async function read(content, digest) {
    const parsed = (0,manifest/* parseManifest */.Ng)(await content.manifest(digest));
    if (parsed.kind === 'manifest')
        return ofManifest(content, parsed.manifest);
    const own = timeOf(parsed.index.annotations?.[annotations/* KEY */._.created]);
    if (own !== undefined)
        return own;
    const platforms = parsed.index.manifests.filter(entry => !(0,descriptor/* isUnknownPlatform */._H)(entry.platform));
    const times = [];
    for (const child of platforms.slice(0, MAX_PLATFORMS)) {
        const inner = (0,manifest/* parseManifest */.Ng)(await content.manifest(child.digest));
        if (inner.kind === 'manifest')
            times.push(await ofManifest(content, inner.manifest));
    }
    return newest(times);
}
async function ofManifest(content, manifest) {
    const own = timeOf(manifest.annotations?.[annotations/* KEY */._.created]);
    if (own !== undefined || !(0,media_type/* isImageConfigType */.Ky)(manifest.config.mediaType))
        return own;
    const { created, config } = await (0,identity/* readConfig */.X)(content, manifest);
    return newest([timeOf(config?.Labels?.[annotations/* KEY */._.created]), timeOf(created)]);
}
function newest(times) {
    const known = times.filter(time => time !== undefined);
    return known.length === 0 ? undefined : Math.max(...known);
}
function timeOf(text) {
    if (typeof text !== 'string' || !TIME.test(text))
        return undefined;
    const time = Date.parse(text);
    return Number.isNaN(time) || time < FIRST_BELIEVED ? undefined : time;
}
/** Content that is damaged, incomplete or of a form of its own says nothing of its age; a registry that fails may yet. */
function isUnreadable(error) {
    if (error instanceof errors/* RegistryError */.gl)
        return error.status === 404;
    return error instanceof lib_errors/* AppError */.uV && (error.code === 'registry-failed' || error.code === 'digest-mismatch');
}

;// CONCATENATED MODULE: ./lib/steps/prune-read.js




/** Tags read at a time; each takes up to four requests, which the client bounds once more for each registry. */
const READS_AT_ONCE = 8;
/**
 * Reads the request's tags by name, and of all tags those that a rule names, with the age of their content. The list is
 * never held: memory grows with the tags that match. Throws where the tags cannot be listed.
 */
async function readTags({ rules, request }, looking) {
    const found = [];
    const absent = [];
    const unreadable = new Map();
    const ages = new Map();
    const ageOf = (digest) => {
        const age = ages.get(digest) ?? createdOf(looking.content, digest);
        ages.set(digest, age);
        return age;
    };
    const look = async (tag, requested) => {
        const state = await looking.tags.stateOf(tag);
        if (state.kind === 'unknown')
            unreadable.set(tag, state.error);
        else if (state.kind === 'absent')
            absent.push(tag);
        else if (requested)
            found.push({ tag, digest: state.digest, created: undefined, requested });
        else {
            const created = await knownOr(ageOf(state.digest), error => unreadable.set(tag, error));
            if (!unreadable.has(tag))
                found.push({ tag, digest: state.digest, created, requested });
        }
    };
    const own = new Set(request?.names ?? []);
    for (const tag of own)
        await look(tag, true);
    if (rules.length > 0) {
        const seen = new Set(own);
        await eachOf(READS_AT_ONCE, matching(looking.tags.list(), { rules, seen }), tag => look(tag, false));
    }
    // In the order of the names, whatever order the answers came in.
    found.sort((a, b) => (a.tag < b.tag ? -1 : 1));
    return { found, absent: absent.filter(tag => own.has(tag)), unreadable };
}
async function* matching(tags, { rules, seen }) {
    for await (const tag of tags) {
        if (seen.has(tag) || isCompanion(tag) || !rules.some(rule => rule.matches(tag)))
            continue;
        seen.add(tag);
        yield tag;
    }
}
async function knownOr(age, failed) {
    try {
        return await age;
    }
    catch (error) {
        failed(asAppError(error));
        return undefined;
    }
}
/** What a registry failed with, as it is; anything else is a defect and thrown on. */
function asAppError(error) {
    if (error instanceof lib_errors/* AppError */.uV)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./lib/steps/prune-repository.js






/** Reads, judges and deletes in one repository. What fails is in the result: other repositories go on. */
async function pruneRepository(deps, { wish, connection }, repository) {
    const { name } = repository;
    const looking = connection.looking(repository);
    try {
        const read = await readTags(wish, looking);
        const { rules, kindOf, request } = wish;
        const planned = planPrune(read.found, { rules, kindOf, request: request?.number, now: deps.clock.now() });
        deps.host.info(`${name}: ${planned.length} tags looked at, ${count(planned)} are to go`);
        const fates = wish.dryRun ? NOTHING_DONE : await deleteTags(siteOf(connection, repository), planned);
        return resultOf({ repository, read, planned, fates, wish });
    }
    catch (error) {
        const known = appError(error);
        const image = { name, tags: [], attachments: [], error: known.message };
        return { image, errors: [{ about: name, error: known }] };
    }
}
const NOTHING_DONE = { tags: new Map(), attachments: [] };
function siteOf(connection, repository) {
    return {
        looking: connection.looking(repository),
        deleter: connection.deleting(repository),
        restore: (document, tags) => connection.naming(repository).point(document, tags),
    };
}
function count(planned) {
    return planned.filter(({ goes }) => goes).length;
}
function resultOf({ repository, read, planned, fates, wish }) {
    const { name } = repository;
    const kind = wish.kindOf;
    const ended = planned.map(tag => ({ tag, fate: fateOf(tag, fates, wish) }));
    const unread = [...read.unreadable].map(([tag, error]) => ({ tag, fate: failedBy(error) }));
    const tags = [
        ...ended.map(({ tag, fate }) => prunedTag(tag, withHint(fate, repository))),
        ...unread.map(({ tag, fate }) => ({
            ...blank(tag),
            kind: kind(tag),
            outcome: fate.outcome,
            reason: fate.reason,
        })),
        ...read.absent.map(tag => ({
            ...blank(tag),
            kind: kind(tag),
            outcome: 'absent',
            reason: NOT_THERE,
        })),
    ];
    const errors = [
        ...ended.map(({ tag, fate }) => ({ about: `${name}:${tag.tag}`, error: fate.error })),
        ...unread.map(({ tag, fate }) => ({ about: `${name}:${tag}`, error: fate.error })),
        ...fates.attachments.map(({ digest, error }) => ({ about: `${name}@${digest}`, error })),
    ];
    return {
        image: { name, tags, attachments: fates.attachments.map(({ error: _, ...rest }) => rest), error: null },
        errors: errors.flatMap(({ about, error }) => (error === undefined ? [] : [{ about, error }])),
    };
}
const NOT_THERE = 'there is no such tag';
function fateOf(tag, fates, { dryRun }) {
    const { goes, reason } = tag;
    if (!goes)
        return { outcome: 'kept', reason };
    const fate = dryRun ? { outcome: 'would-delete', reason } : fates.tags.get(tag.tag);
    if (fate === undefined)
        throw new lib_errors/* AppError */.uV('internal', `nothing is known of what became of ${tag.tag}`);
    return fate;
}
function withHint(fate, { registry }) {
    if (fate.outcome !== 'unsupported')
        return fate;
    return { ...fate, reason: `this registry deletes nothing by its API; ${ownCleanUp(registry)}` };
}
function prunedTag({ tag, kind, digest, created, rule }, { outcome, reason }) {
    const made = created === undefined ? null : new Date(created).toISOString();
    return { tag, kind, outcome, digest, created: made, rule, reason };
}
function blank(tag) {
    return { tag, digest: null, created: null, rule: null };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/context/detect.js + 7 modules
var detect = __webpack_require__(17682);
// EXTERNAL MODULE: ./lib/context/ref-text.js
var ref_text = __webpack_require__(78808);
// EXTERNAL MODULE: ./lib/plan/destinations.js
var destinations = __webpack_require__(5174);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/tags/records.js
var records = __webpack_require__(85531);
// EXTERNAL MODULE: ./lib/policy/tag-glob.js
var tag_glob = __webpack_require__(41837);
;// CONCATENATED MODULE: ./lib/policy/retention-rule.js



const ATTRIBUTES = ['pattern', 'older-than', 'keep', 'immutable'];
const HOUR_MS = 3_600_000;
const UNIT_MS = { h: HOUR_MS, d: 24 * HOUR_MS, w: 7 * 24 * HOUR_MS };
/** Longest rule that is shown whole in messages. */
const MAX_SHOWN = 160;
/** Longest pattern: no tag is longer than 128, and a longer expression could only be meant to take time. */
const MAX_PATTERN = 256;
/** Signs that no tag has and no pattern needs; with one of them a pattern matches nothing. */
const NEVER_IN_TAGS = /[/:\s"'`#%&;<>=~]/;
/**
 * Reads the input `retention`, a rule a line in Docker's attribute syntax: `pattern=<glob>` with `older-than=<n>h|d|w`,
 * `keep=<n>` or both, and `immutable=true`. Everything that is wrong goes to `problems`.
 */
async function readRetention(text, problems) {
    const rules = [];
    for (const record of await (0,records/* recordsOf */.M$)(text, { input: 'retention', problems })) {
        const fields = (await unquoted(record, problems)).filter(field => field !== '');
        if (fields.length === 0)
            continue;
        const rule = readRule(fields, problems);
        if (rule === undefined)
            continue;
        const other = rules.find(({ pattern }) => pattern === rule.pattern);
        if (other !== undefined)
            problems.push(`retention: ${rule.text}: its pattern has a rule already: ${other.text}`);
        rules.push(rule);
    }
    return rules;
}
/** A field that holds a whole rule, because quotes stand around all of it, is read once more. */
async function unquoted(record, problems) {
    const [whole = ''] = record;
    if (record.length !== 1 || !/^[a-z-]+\s*=.*,/.test(whole))
        return record;
    return (await (0,records/* recordsOf */.M$)(whole, { input: 'retention', problems })).flat();
}
function readRule(fields, problems) {
    const text = shownRule(fields);
    const own = [];
    const given = readAttributes(fields, own);
    const pattern = readPattern(given.get('pattern'), own);
    const olderThan = readAge(given.get('older-than'), own);
    const keep = readKeep(given.get('keep'), own);
    const immutable = given.get('immutable');
    if (immutable !== undefined && immutable !== 'true' && immutable !== 'false')
        own.push(`immutable is ${JSON.stringify(immutable)}, expected true or false`);
    if (!given.has('older-than') && !given.has('keep'))
        own.push('it has no limit and would take every tag it matches; give older-than=<n>d, keep=<n> or both');
    const matches = (0,tag_glob/* readTagGlob */.v)(pattern ?? '*');
    if (typeof matches === 'string')
        own.push(matches);
    problems.push(...own.map(problem => `retention: ${text}: ${problem}`));
    if (own.length > 0 || pattern === undefined || typeof matches === 'string')
        return undefined;
    return {
        text,
        pattern,
        matches,
        immutable: immutable === 'true',
        ...(olderThan === undefined ? {} : { olderThan }),
        ...(keep === undefined ? {} : { keep }),
    };
}
function readAttributes(fields, own) {
    const given = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        const key = (equals < 0 ? field : field.slice(0, equals)).trim().toLowerCase();
        if (equals < 0) {
            own.push(`${JSON.stringify(field)} has no value; write pattern=<glob>, and quote an attribute that holds a comma: "pattern={a,b}"`);
        }
        else if (!ATTRIBUTES.includes(key)) {
            own.push(`there is no attribute ${JSON.stringify(key)}; use ${ATTRIBUTES.join(', ')}${(0,nearest/* didYouMean */.a)(key, ATTRIBUTES)}`);
        }
        else if (given.has(key))
            own.push(`${key} is given twice`);
        else
            given.set(key, field.slice(equals + 1).trim());
    }
    return given;
}
function readPattern(pattern, own) {
    if (pattern === undefined || pattern === '') {
        own.push('pattern is missing; pattern=* matches every tag');
        return undefined;
    }
    if (pattern.startsWith('!') && !pattern.startsWith('!('))
        own.push(`pattern ${JSON.stringify(pattern)} begins with !; write !(a|b) for everything but a and b`);
    if (pattern.length > MAX_PATTERN)
        own.push(`pattern is longer than ${MAX_PATTERN} characters`);
    const strange = NEVER_IN_TAGS.exec(pattern)?.[0];
    if (strange !== undefined)
        own.push(`pattern ${JSON.stringify(pattern)} matches no tag, for no tag has ${JSON.stringify(strange)}`);
    return pattern;
}
function readAge(text, own) {
    if (text === undefined)
        return undefined;
    const [, count = '', unit = ''] = /^0*([1-9][0-9]{0,4})([hdw])$/.exec(text) ?? [];
    const ms = UNIT_MS[unit];
    if (ms !== undefined)
        return { ms: Number(count) * ms, text };
    own.push(`older-than is ${JSON.stringify(text)}, expected a number from 1 with h, d or w (hours, days, weeks), for example 30d`);
    return undefined;
}
function readKeep(text, own) {
    if (text === undefined)
        return undefined;
    if (/^[0-9]{1,9}$/.test(text))
        return Number(text);
    own.push(`keep is ${JSON.stringify(text)}, expected how many of the newest stay, from 0`);
    return undefined;
}
function shownRule(fields) {
    const line = fields.join(',').replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ');
    return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

// EXTERNAL MODULE: ./lib/steps/connection-problems.js
var connection_problems = __webpack_require__(95176);
// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
// EXTERNAL MODULE: ./lib/tags/derive.js + 2 modules
var tags_derive = __webpack_require__(25119);
;// CONCATENATED MODULE: ./lib/steps/prune-request.js

const DAY_MS = 86_400_000;
/**
 * The tags that are a request's own by the tag rules, and by the convention without any. A tag is the request's own
 * when another request would not get it: `latest` and `sha-…` are not. Nor is one that depends on what is not known
 * here, such as the time of a build, for it might be somebody else's. Throws `bad-input` for rules with mistakes.
 */
async function requestTags(deps, number, known) {
    const derive = async (other, guess) => {
        const { tags } = await (0,tags_derive.deriveTags)({
            context: contextOf(other, known, guess),
            now: deps.clock.now() + (guess === 'a' ? 0 : 400 * DAY_MS),
            rules: deps.inputs.text('tags'),
            flavor: deps.inputs.text('flavor'),
            env: deps.env,
            kindOf: () => 'moving',
        });
        return tags;
    };
    const ours = await derive(number, 'a');
    const again = new Set((await derive(number, 'b')).map(({ name }) => name));
    const others = new Set((await derive(number + 1, 'a')).map(({ name }) => name));
    const left = ours.flatMap(({ name, rule }) => {
        if (!again.has(name))
            return [
                `what ${rule} gave the request stays: it depends on what is not known when the request is closed`,
            ];
        return others.has(name) ? [`${name} (${rule}) stays: it is not this request's alone`] : [];
    });
    const names = ours.map(({ name }) => name).filter(name => again.has(name) && !others.has(name));
    return { number, fork: known?.ref.fork ?? false, names, left };
}
/** A request's context in which everything is known, guessed, or missing in both guesses. */
function contextOf(number, known, guess) {
    const commit = guess.repeat(40);
    const fork = known?.ref.fork ?? guess === 'a';
    const headBranch = known?.ref.headBranch ?? `head-${guess}`;
    const baseBranch = known?.ref.baseBranch ?? `base-${guess}`;
    return {
        ci: known?.ci ?? 'inputs',
        why: 'the closed request',
        event: known?.event ?? '',
        ref: { kind: 'request', number, fork, headBranch, baseBranch },
        revision: known?.revision ?? commit,
        // The merge commit that was built is none that is known when the request is closed.
        checkout: commit,
        scheduled: false,
        defaultBranch: known?.defaultBranch ?? `default-${guess}`,
        commitTime: guess === 'a' ? 0 : 400 * (DAY_MS / 1000),
        runNumber: guess,
        runAttempt: guess,
        repository: known?.repository ?? {},
    };
}

;// CONCATENATED MODULE: ./lib/steps/prune-wish.js











/** CIs that say what happened to a request, so that an open one is never taken for a closed one. */
const TELLING = ['github', 'gitea', 'forgejo', 'woodpecker'];
/** Reads what is to be pruned; every problem is in one `bad-input`, and no registry is asked. */
async function readPruneWish(deps) {
    const { inputs } = deps;
    const problems = [...deps.problems];
    const { repositories, registry, ...found } = (0,destinations/* readDestinations */.s)((0,destination_inputs/* destinationInputs */.S)(inputs));
    problems.push(...found.problems);
    if (inputs.list('images').length === 0)
        problems.push('images: is missing; name whose tags to delete, for example images: team/app');
    problems.push(...(await (0,connection_problems/* connectionProblems */.l)(deps, { registry, repositories })));
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const before = problems.length;
    const rules = await readRetention(inputs.text('retention'), problems);
    const wanted = await closedRequest(deps, rules.length > 0 || problems.length > before);
    if (typeof wanted === 'string')
        problems.push(wanted);
    const request = typeof wanted === 'object'
        ? await (0,steps_problems/* collectingAsync */.X7)(problems, () => requestTags(deps, wanted.number, wanted.known), true)
        : undefined;
    if (problems.length > 0 || kindOf === undefined)
        throw (0,steps_problems/* badInput */.AN)(problems);
    return { repositories, registry, rules, request, kindOf, dryRun: inputs.flag('dry-run') };
}
/** Which request's tags go: the one that is named, else the one that was closed; a text is a problem. */
async function closedRequest(deps, hasRules) {
    const context = await ciContext(deps);
    const said = context instanceof lib_errors/* AppError */.uV ? undefined : context;
    const here = said?.ref.kind === 'request' ? { ...said, ref: said.ref } : undefined;
    const given = deps.inputs.text('pr');
    if (given !== '') {
        const named = (0,ref_text/* requestRef */.Jv)(given, { fork: false });
        if (named?.kind !== 'request')
            return `pr: ${JSON.stringify(given)} is not a request's number`;
        return { number: named.number, known: here?.ref.number === named.number ? here : undefined };
    }
    if (here?.closed)
        return { number: here.ref.number, known: here };
    if (hasRules)
        return undefined;
    const either = `give pr=<number> for the tags of a closed request (known by itself where a request's closing runs this), or retention, for example ${EXAMPLE}`;
    if (here === undefined) {
        const why = context instanceof lib_errors/* AppError */.uV && context.message.includes('request') ? ` (${context.message})` : '';
        return `pr, retention: neither is given${why}; ${either}`;
    }
    if (TELLING.includes(here.ci))
        return `pr, retention: request ${here.ref.number} is not being closed (the event is ${here.event}); ${either}`;
    return { number: here.ref.number, known: here };
}
const EXAMPLE = 'pattern=nightly-*,keep=14';
/** What the CI says this run is about. That nothing is known is no mistake here, so it is a result. */
async function ciContext({ env, cwd, exec }) {
    try {
        return await (0,detect/* detectContext */.h)({ env, cwd, exec, readFile: path => (0,promises_.readFile)(path, 'utf8'), overrides: {} });
    }
    catch (error) {
        if (error instanceof lib_errors/* AppError */.uV)
            return error;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/commands/prune.js






/** Repositories pruned side by side. */
const REPOSITORIES_AT_ONCE = 4;
/** Deletes the tags of a closed request, and tags by rules of retention. What they name goes only where it has to. */
const prune = async (deps) => {
    const { host } = deps;
    const wish = await readPruneWish(deps);
    const { repositories, registry, request } = wish;
    for (const line of request?.left ?? [])
        host.info(line);
    if (request?.names.length === 0)
        host.notice(`no tag rule gives request ${request.number} a tag of its own`);
    const connection = await (0,connect/* openConnection */.J)(deps, { registry, destinations: repositories });
    try {
        if (await hasPublishedNothing(wish, connection)) {
            host.notice('this request comes from a fork, which gets no credentials and has published nothing');
            return await reportPruning(deps, wish, { ended: [], limits: connection.rateLimits() });
        }
        const heading = wish.dryRun ? 'What would be deleted' : 'Delete';
        const ended = await host.group(heading, () => (0,at_once/* atOnce */.z)(REPOSITORIES_AT_ONCE, repositories, each => pruneRepository(deps, { wish, connection }, each)));
        return await reportPruning(deps, wish, { ended, limits: connection.rateLimits() });
    }
    finally {
        await connection.close();
    }
};


/***/ }),

/***/ 27614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ atOnce)
/* harmony export */ });
/**
 * Does something to each of `items`, at most `limit` at a time, and gives the results in the order of the items. After
 * the first failure nothing new is begun; it is thrown when all that was under way has ended, so that nobody is left
 * working behind the caller's back.
 */
async function atOnce(limit, items, task) {
    const results = [];
    const failures = [];
    let next = 0;
    const work = async () => {
        while (next < items.length && failures.length === 0) {
            const index = next++;
            const item = items[index];
            try {
                results[index] = await task(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 95176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ connectionProblems)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61339);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44533);
/* harmony import */ var _max_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87783);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);






/**
 * What is wrong with the inputs and variables that say how registries are reached: certificates, hosts without encryption,
 * headers, credentials, proxies. Also where no registry is known, for then all of these can be wrong as well. No value of a
 * credential is in the text.
 */
async function connectionProblems(deps, where) {
    const { registry, repositories } = where;
    const registries = registry === undefined ? repositories.map(each => each.registry) : [registry];
    const problems = [];
    await (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .collectingAsync */ .X7)(problems, () => (0,_registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHeaders */ .h)(deps.env, (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(deps.env)), true);
    const wait = (0,_max_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .readMaxWait */ .w)(deps.inputs);
    if (typeof wait === 'string')
        problems.push(wait);
    return [
        ...problems,
        ...(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialProblems */ ._)(deps, where)),
        ...(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .networkProblems */ .rz)(deps, registries)),
        // The doctor looks at proxies itself, and at the rest in spite of them.
        ...(deps.command === 'doctor' ? [] : (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyProblems */ .Dg)(deps.env)),
    ];
}


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
