export const id = 87;
export const ids = [87,66];
export const modules = {

/***/ 2087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/embedded/registry.js + 29 modules
var embedded_registry = __webpack_require__(2969);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(4920);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(8006);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/steps/demo-story.js

const FIRST = { commit: 'a1'.repeat(20), commitTime: 1_767_225_600, notes: 'First release.\n' };
const ACTS = [
    {
        title: 'Release v1.0.0',
        story: ['The git tag v1.0.0 becomes an image for two platforms. It is stored first and named last.'],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Run the same release again',
        story: [
            'Somebody presses "re-run". The registry has this very release: nothing is built, sent or moved.',
        ],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Try to overwrite v1.0.0 from another commit',
        story: [
            'The git tag was moved to another commit. A version that is out must not change: this has to be refused.',
        ],
        tag: 'v1.0.0',
        commit: 'b2'.repeat(20),
        commitTime: 1_767_312_000,
        notes: 'Something else.\n',
        ends: 'tag-conflict',
    },
    {
        title: 'Release v1.1.0',
        story: ['A new version: v1 and latest move forward to it.'],
        tag: 'v1.1.0',
        commit: 'c3'.repeat(20),
        commitTime: 1_767_398_400,
        notes: 'Second release.\n',
        ends: 'done',
    },
    {
        title: 'Release the backport v1.0.1',
        story: ['A fix for the old line, published after v1.1.0: v1.0 moves, v1 and latest stay where they are.'],
        tag: 'v1.0.1',
        commit: 'd4'.repeat(20),
        commitTime: 1_767_484_800,
        notes: 'Fix of the first release.\n',
        ends: 'done',
    },
];
/** What the registry holds, in words: every tag with the digest it points at. */
function explainContents(snapshot) {
    return Object.entries(snapshot).flatMap(([name, { tags, manifests, blobs }]) => {
        const byDigest = Map.groupBy(Object.entries(tags), ([, digest]) => digest);
        return [
            `In the registry now: ${name} with ${byDigest.size} image${byDigest.size === 1 ? '' : 's'} (${Object.keys(manifests).length} manifests, ${blobs.length} blobs)`,
            ...[...byDigest].map(([digest, entries]) => `  ${(0,oci_digest/* shortDigest */.VK)(digest)} is named ${entries.map(([tag]) => tag).join(', ')}`),
        ];
    });
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(1870);
// EXTERNAL MODULE: ./lib/commands/push.js + 6 modules
var push = __webpack_require__(66);
;// CONCATENATED MODULE: ./lib/commands/demo.js









/** The whole job against a registry in this process: no network, no docker, no account. Needs about a second. */
const demo = async (deps) => {
    const { host } = deps;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-demo');
    const registry = await (0,embedded_registry/* startEmbeddedRegistry */.c)({ folder: (0,external_node_path_.join)(folder.path, 'registry') });
    try {
        const project = (0,external_node_path_.join)(folder.path, 'hello');
        await (0,promises_.mkdir)(project);
        await (0,promises_.cp)((0,external_node_path_.join)(deps.home, 'examples/hello'), project, { recursive: true });
        host.info(`A registry is running in this process at ${registry.host}. Five releases follow.`);
        const results = [];
        for (const [index, act] of ACTS.entries()) {
            host.info('');
            host.info(`${index + 1}. ${act.title}`);
            for (const line of act.story)
                host.info(`   ${line}`);
            await (0,promises_.writeFile)((0,external_node_path_.join)(project, 'release-notes.txt'), act.notes);
            const { error } = await (0,push.push)(await depsOf(deps, { act, image: `${registry.host}/team/hello`, project }));
            checkEnd(act, error);
            if (error !== undefined)
                for (const line of (0,error_text.errorLines)(error))
                    host.info(line);
            results.push({ act: act.title, exit: error instanceof errors/* AppError */.uV ? error.code : 'done' });
            for (const line of explainContents(await registry.snapshot()))
                host.info(`   ${line}`);
        }
        host.info('');
        host.info('That was the whole tool: nothing was overwritten, and latest never went back.');
        return { document: { schema: 1, command: 'demo', acts: results } };
    }
    finally {
        await registry.close();
        await folder.remove();
    }
};
/** The demo's own inputs instead of the user's; the CI it may run in has no part in it. */
async function depsOf(deps, { act, image, project }) {
    const given = {
        images: image,
        builder: 'native',
        platforms: 'linux/amd64,linux/arm64',
        context: project,
        'git-ref': `refs/tags/${act.tag}`,
        'git-sha': act.commit,
    };
    const { inputs } = await (0,inputs_inputs/* readInputs */.K)('push', new Map(Object.entries(given)));
    const { PATH, HOME, TMPDIR } = deps.env;
    return {
        ...deps,
        host: quiet(deps.host),
        command: 'push',
        inputs,
        problems: [],
        cwd: project,
        env: { PATH, HOME, TMPDIR, SOURCE_DATE_EPOCH: `${act.commitTime}` },
    };
}
/** On a CI the demo's releases are a show: they annotate nothing and set no outputs. */
function quiet(host) {
    const info = (text) => host.info(text);
    const nothing = () => { };
    return {
        ...host,
        kind: 'console',
        notice: info,
        warning: info,
        error: info,
        output: nothing,
        saveState: nothing,
        exportVariable: nothing,
        summary: async () => { },
    };
}
/** The demo shows promises; one that does not hold here ends it as a failure. */
function checkEnd({ title, ends }, error) {
    const code = error instanceof errors/* AppError */.uV ? error.code : error === undefined ? 'done' : 'internal';
    if (code !== ends)
        throw error ?? new errors/* AppError */.uV('internal', `${title}: expected ${ends}, got ${code}`);
}


/***/ }),

/***/ 66:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(4413);
// EXTERNAL MODULE: ./lib/steps/build.js + 5 modules
var build = __webpack_require__(3453);
// EXTERNAL MODULE: ./lib/steps/connect.js + 41 modules
var connect = __webpack_require__(5272);
// EXTERNAL MODULE: ./lib/steps/guard.js + 2 modules
var steps_guard = __webpack_require__(4295);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(3940);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/publish/name-tag.js


/**
 * Registries show a new tag late: GHCR and Docker Hub for seconds (int128/docker-manifest-create-action#857).
 * The waits double from the first; together they bound how long a read-back is repeated.
 */
const READ_BACK_TRIES = 6;
const READ_BACK_FIRST_WAIT_MS = 200;
/**
 * Points one tag at a stored document: guard, write, read back. No registry known honours a conditional tag write, so
 * the guard runs directly before the write and the read-back directly after it: a race is narrowed and detected.
 * Never throws: a refusal, a failed write, and `lost-race` when another run named the tag in between, are in `error`.
 */
async function nameTag(planned, document, naming) {
    const { target } = planned;
    let { previous } = planned;
    let attempted = false;
    try {
        const verdict = await naming.guard(target);
        const { action, reason } = verdict;
        previous = verdict.previous;
        if (action === 'refuse')
            throw verdict.error ?? new errors/* AppError */.uV('tag-conflict', `${nameOf(target)}: ${reason}`);
        if (action === 'keep' || action === 'skip')
            return untouched(verdict);
        attempted = true;
        await naming.writer.point(document, [target.tag.name]);
        await readBack(target, document.digest, previous, naming);
        const outcome = action === 'create' ? 'created' : 'moved';
        return { target, outcome, digest: document.digest, previous, reason };
    }
    catch (error) {
        const refused = (0,errors/* exitCodeOf */.FO)(error) === errors/* EXIT */.dc.refused;
        const failed = { target, previous, reason: (0,errors/* messageOf */.bD)(error), error };
        if (refused || !attempted)
            return { ...failed, outcome: refused ? 'refused' : 'failed', digest: previous };
        return { ...failed, outcome: 'failed', digest: null, attempted };
    }
}
/** What becomes of a target that is not written. */
function untouched({ target, action, reason, previous }) {
    const outcome = action === 'keep' ? 'kept' : action === 'skip' ? 'skipped' : 'refused';
    return { target, outcome, digest: previous, previous, reason };
}
/** Waits until the tag shows the digest. A third digest is another run's, and is reported at once. */
async function readBack(target, wanted, before, { reader, sleep }) {
    let state = { kind: 'absent' };
    for (let tries = 0; tries < READ_BACK_TRIES; tries++) {
        if (tries > 0)
            await sleep(READ_BACK_FIRST_WAIT_MS * 2 ** (tries - 1));
        state = await reader.stateOf(target.tag.name);
        if (state.kind === 'unknown')
            throw state.error;
        if (state.kind === 'present' && state.digest === wanted)
            return;
        if (state.kind === 'present' && state.digest !== before)
            break;
    }
    const found = state.kind === 'present' ? (0,oci_digest/* shortDigest */.VK)(state.digest) : 'nothing';
    throw new errors/* AppError */.uV('lost-race', `${nameOf(target)}: wrote ${(0,oci_digest/* shortDigest */.VK)(wanted)}, but the tag shows ${found}; another run named it at the same time, or the registry shows writes late`);
}
/** `host/repo:tag` for people. */
function nameOf({ repository, tag }) {
    return `${repository.name}:${tag.name}`;
}

;// CONCATENATED MODULE: ./lib/publish/rollback.js



/**
 * Looks after one tag of a run that stopped. A tag that this run moved, or tried to move (the answer to a write may be
 * lost after the write was done), goes back to what it held before, if that is safe: it must still hold what this run
 * put there (`ours`), and the earlier content must still be readable. A tag that did not exist before stays: deleting
 * a tag deletes the whole manifest on some registries (docker-registry 2.8 knows no other delete).
 * Never throws: what could not be done is in the reason.
 */
async function restore(named, ours, restoring) {
    const { target, previous, outcome } = named;
    const adding = (also, digest = named.digest) => ({
        ...named,
        digest,
        reason: `${named.reason}; ${also}`,
    });
    if (outcome === 'created')
        return adding('it stands: it did not exist before and what it names is complete');
    if (outcome !== 'moved' && named.attempted !== true)
        return named;
    try {
        const state = await restoring.reader.stateOf(target.tag.name);
        if (state.kind === 'unknown')
            throw state.error;
        const found = state.kind === 'present' ? state.digest : null;
        if (found !== ours) {
            return outcome === 'failed'
                ? { ...named, digest: found }
                : adding('it stands: another run has named it since', found);
        }
        if (previous === null)
            return adding('the write was done all the same, and what it names is complete', ours);
        const document = await restoring.content.manifest(previous);
        await restoring.writer.point(document, [target.tag.name]);
        await readBack(target, previous, ours, restoring);
        const reason = `moved back to ${(0,oci_digest/* shortDigest */.VK)(previous)}`;
        return {
            ...named,
            outcome: 'restored',
            digest: previous,
            reason: outcome === 'failed' ? `${named.reason}; ${reason}` : reason,
        };
    }
    catch (error) {
        return adding(outcome === 'moved'
            ? `it stands: moving it back failed (${(0,errors/* messageOf */.bD)(error)})`
            : `what it shows now is not known (${(0,errors/* messageOf */.bD)(error)})`);
    }
}

;// CONCATENATED MODULE: ./lib/publish/execute.js




/**
 * Names content that every repository already holds, in the order of the verdicts. The first failure stops naming,
 * moves the tags that this run moved back where that is safe, and is reported with what stands.
 */
async function execute(verdicts, document, publishing) {
    const named = [];
    for (const [index, verdict] of verdicts.entries()) {
        if (verdict.action !== 'create' && verdict.action !== 'move') {
            named.push(untouched(verdict));
            continue;
        }
        const { repository } = verdict.target;
        const result = await nameTag(verdict, document, namingOf(repository, publishing));
        publishing.log(`${result.outcome.padEnd(8)} ${nameOf(result.target)}`);
        named.push(result);
        if (result.error === undefined)
            continue;
        const rest = verdicts.slice(index + 1).map(notReached);
        return settle([...named, ...rest], document, publishing);
    }
    return { named };
}
/** Side by side: where the registry is down, every look costs all its retries, and there may be many tags. */
async function settle(named, document, publishing) {
    const settled = await Promise.all(named.map(async (entry) => {
        const { repository } = entry.target;
        const after = await restore(entry, document.digest, {
            ...namingOf(repository, publishing),
            content: publishing.access(repository).content,
        });
        if (after.outcome === 'restored')
            publishing.log(`restored ${nameOf(after.target)}`);
        return after;
    }));
    return { named: settled, error: explain(settled) };
}
/** Codes that say themselves what to do next, whatever else happened to a run. */
const SPEAKS_FOR_ITSELF = [errors/* EXIT */.dc.refused, errors/* EXIT */.dc.notAllowed];
function explain(named) {
    const failed = named.find(entry => entry.error !== undefined);
    const cause = failed?.error;
    const known = cause instanceof errors/* AppError */.uV && cause.code !== 'internal' ? cause : undefined;
    const changed = named.some(({ outcome }) => outcome === 'created' || outcome === 'moved');
    const own = known && (!changed || known.code === 'lost-race' || SPEAKS_FOR_ITSELF.includes((0,errors/* exitCodeOf */.FO)(known)));
    return new errors/* AppError */.uV(own ? known.code : 'publish-incomplete', `naming stopped at ${failed ? nameOf(failed.target) : 'a tag'}: ${(0,errors/* messageOf */.bD)(cause)}`, {
        cause,
        problems: [...(known?.problems ?? []), ...named.map(describe)],
        hint: known?.hint ?? 'run it again: what is stored and named already is kept, the rest is completed',
    });
}
function describe({ outcome, target, reason }) {
    const expected = outcome === 'created' || outcome === 'kept' || outcome === 'not-reached';
    return `${outcome}: ${nameOf(target)}${expected ? '' : ` (${reason})`}`;
}
function namingOf(repository, publishing) {
    return {
        reader: publishing.access(repository).tags,
        writer: publishing.writer(repository),
        guard: publishing.guard,
        sleep: publishing.sleep,
    };
}
function notReached(verdict) {
    const { target, previous, action } = verdict;
    if (action === 'keep' || action === 'skip')
        return untouched(verdict);
    return { target, outcome: 'not-reached', digest: previous, previous, reason: 'naming stopped before it' };
}
/** Distinct repositories of some targets, in order. */
function repositoriesOf(targets) {
    return [...new Map(targets.map(({ repository }) => [fullName(repository), repository])).values()];
}

;// CONCATENATED MODULE: ./lib/steps/name.js

/** Names stored content by the plan. The only step that asks the connection for the power to name. */
async function nameEverything(deps, plan, source, { guard, connection }) {
    const document = await source.content.manifest(source.digest);
    return execute(plan.verdicts, document, {
        access: repository => connection.access(repository),
        writer: repository => connection.naming(repository),
        guard: target => guard.one(target, source.digest),
        sleep: milliseconds => deps.clock.sleep(milliseconds),
        log: line => deps.host.info(line),
    });
}

// EXTERNAL MODULE: ./lib/steps/release.js + 12 modules
var steps_release = __webpack_require__(1398);
// EXTERNAL MODULE: ./lib/steps/report.js + 9 modules
var report = __webpack_require__(8143);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(4360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(8574);
// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(7142);
;// CONCATENATED MODULE: ./lib/registry/copy.js





/** Blobs looked for at a time. How many are sent at a time is the destination's matter. */
const BLOBS_AT_ONCE = 16;
/** Manifests held in memory at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/**
 * Copies a manifest or index with everything it names: blobs before manifests, manifests before the index that lists
 * them, BuildKit's attestation manifests included. Content is streamed and never held. After a failure nothing new is
 * begun, and what is under way is waited for before it is thrown.
 */
async function copyGraph(request) {
    const copy = new Copy(request);
    await copy.manifest(await request.source.manifest(request.root), 0);
    return copy.totals;
}
class Copy {
    totals = { uploadedBytes: 0, uploaded: 0, mounted: 0, present: 0 };
    #request;
    #blobs = new limiting/* Limiter */.j(BLOBS_AT_ONCE);
    #manifests = new limiting/* Limiter */.j(MANIFESTS_AT_ONCE);
    #seen = new Map();
    #failure;
    constructor(request) {
        this.#request = request;
    }
    async manifest(document, depth) {
        if (depth > MAX_DEPTH) {
            throw new errors/* AppError */.uV('registry-failed', `index ${document.digest} is nested deeper than ${MAX_DEPTH} levels`);
        }
        const parsed = (0,manifest/* parseManifest */.Ng)(document);
        const children = parsed.kind === 'index' ? parsed.index.manifests : blobsOf(parsed.manifest);
        await this.#all(children.map(child => () => this.#child(child, depth)));
        this.#count(await this.#request.destination.putManifest(document), document.bytes.length);
    }
    /** A child is stored once, however many manifests name it. */
    #child(child, depth) {
        const known = this.#seen.get(child.digest);
        if (known)
            return known;
        const stored = (0,media_type/* isManifestType */.Q3)(child.mediaType) || (0,media_type/* isIndexType */.$U)(child.mediaType)
            ? this.#nested(child, depth)
            : this.#blob(child);
        this.#seen.set(child.digest, stored);
        return stored;
    }
    // Only reading is bounded: a place held while children are stored could never be freed in a deep index.
    async #nested(child, depth) {
        const document = await this.#manifests.run(() => this.#begin(() => this.#request.source.manifest(child.digest)));
        await this.manifest(document, depth + 1);
    }
    #blob(descriptor) {
        return this.#blobs.run(() => this.#begin(async () => {
            const { source, destination, mountFrom, progress } = this.#request;
            const shown = new ShownTransfer(descriptor, progress);
            const open = () => shown.counting(source.passing?.(descriptor) ?? source.blob(descriptor));
            const blob = { descriptor, open };
            const stored = await destination.putBlob(blob, mountFrom);
            shown.done(stored);
            this.#count(stored, descriptor.size);
        }));
    }
    async #begin(task) {
        if (this.#failure)
            throw this.#failure.error;
        return task();
    }
    async #all(tasks) {
        const note = (error) => {
            this.#failure ??= { error };
        };
        await Promise.all(tasks.map(task => task().catch(note)));
        if (this.#failure)
            throw this.#failure.error;
    }
    #count(stored, bytes) {
        this.totals[stored] += 1;
        if (stored === 'uploaded')
            this.totals.uploadedBytes += bytes;
    }
}
/** Shows a transfer from its first byte on; one that needs no byte is shown as done at once. */
class ShownTransfer {
    #start;
    #progress;
    constructor({ digest, size }, progress) {
        this.#start = () => progress?.((0,oci_digest/* shortDigest */.VK)(digest), size);
    }
    async *counting(chunks) {
        if (this.#progress)
            this.#progress.restart();
        else
            this.#progress = this.#start();
        for await (const chunk of chunks) {
            yield chunk;
            this.#progress?.advance(chunk.length);
        }
    }
    done(how) {
        (this.#progress ?? this.#start())?.done(how);
    }
}
/** Layers that may not be given on (image-spec, non-distributable layers) stay where their addresses point. */
function blobsOf({ config, layers }) {
    return [config, ...layers].filter(({ mediaType }) => !/nondistributable|\.foreign\./.test(mediaType));
}

;// CONCATENATED MODULE: ./lib/steps/store.js


/**
 * Stores an image in every repository, by digest only. Repositories of one registry after the first mount from the
 * first instead of sending again. Nothing is named here.
 */
async function storeEverywhere(source, connection) {
    let uploadedBytes = 0;
    let completed = 0;
    const holding = [...source.heldBy];
    for (const repository of connection.repositories) {
        if (holding.some(other => (0,reference/* sameRepository */.RB)(other, repository)))
            continue;
        const neighbour = holding.find(other => other.registry === repository.registry);
        const copied = await copyGraph({
            source: source.content,
            root: source.digest,
            destination: connection.access(repository).content,
            ...(neighbour ? { mountFrom: neighbour.path } : {}),
            progress: connection.progress,
        });
        uploadedBytes += copied.uploadedBytes;
        completed += 1;
        holding.push(repository);
    }
    return { uploadedBytes, completed };
}

;// CONCATENATED MODULE: ./lib/commands/push.js









/** The whole job: context → tags → plan → build → guard → publish → report. */
const push = async (deps) => {
    const began = deps.clock.now();
    const release = await (0,steps_release/* workOutRelease */.TD)(deps);
    (0,steps_release/* assertTags */._j)(release);
    const connection = await (0,connect/* openConnection */.J)(deps, release);
    const facts = { release, connection, began };
    try {
        return await publish(deps, facts);
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        return await (0,report/* reportRun */.G)(deps, facts, error);
    }
    finally {
        await facts.source?.dispose();
        await connection.close();
    }
};
async function publish(deps, facts) {
    const { host } = deps;
    const { release, connection } = facts;
    const known = await (0,build/* knownDigest */.YN)(deps);
    const guard = await host.group('Guard: what the registry has', () => (0,steps_guard/* openGuard */.E)(deps, release, connection, known));
    facts.plan = guard.plan;
    (0,publish_plan/* assertNotRefused */.gX)(facts.plan);
    const source = await host.group('Build', () => (0,build/* buildOrReuse */.mb)(deps, facts, guard.plan.reuse));
    facts.source = source;
    const stored = await host.group('Store by digest', () => storeEverywhere(source, connection));
    facts.uploadedBytes = stored.uploadedBytes;
    facts.plan = await guard.again(source.digest, source.built || stored.completed > 0);
    (0,publish_plan/* assertNotRefused */.gX)(facts.plan);
    const { plan } = facts;
    const published = await host.group('Name', () => nameEverything(deps, plan, source, { guard, connection }));
    facts.named = published.named;
    return (0,report/* reportRun */.G)(deps, facts, published.error);
}


/***/ })

};
