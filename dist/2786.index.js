export const id = 2786;
export const ids = [2786,3643];
export const modules = {

/***/ 92786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  merge: () => (/* binding */ merge)
});

// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/plan/merge-plan.js
var merge_plan = __webpack_require__(73831);
// EXTERNAL MODULE: ./lib/oci/attestation.js
var attestation = __webpack_require__(59263);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
;// CONCATENATED MODULE: ./lib/plan/merged-index.js




/**
 * One index over the platforms of all parts (image-spec image-index.md), as one builder writes it for all of them: the
 * platforms first, then what is about them, BuildKit's attestations, in the same order. The indentation is that of the
 * parts, for BuildKit indents and the native assembler does not, so that the digest is the one of a single build.
 */
function mergedIndex(parts, says) {
    const all = parts.flatMap((part, at) => part.entries.map(entry => ({ entry, part: at })));
    const images = all
        .filter(({ entry }) => isImage(entry))
        .toSorted((a, b) => compare(a.entry, b.entry, says.order));
    const placeOf = ({ entry, part }) => {
        const about = entry.annotations?.[attestation/* REFERENCE */.g.digest];
        const own = images.findIndex(image => image.entry.digest === about);
        return own >= 0 ? own : images.findIndex(image => image.part === part);
    };
    const others = all.filter(({ entry }) => !isImage(entry)).toSorted((a, b) => placeOf(a) - placeOf(b));
    const annotations = sorted({ ...alike(parts.map(part => part.annotations)), ...says.annotations });
    const index = {
        schemaVersion: 2,
        mediaType: media_type/* MEDIA_TYPE */.Ap.index,
        manifests: [...images, ...others].map(({ entry }) => entry),
        ...(Object.keys(annotations).length > 0 ? { annotations } : {}),
    };
    return (0,manifest/* encodeManifest */.Gb)(index, indentOfAll(parts));
}
/** True for an entry that is an image of a platform, and no statement about one. */
function isImage(entry) {
    return entry.platform !== undefined && !(0,descriptor/* isUnknownPlatform */._H)(entry.platform) && !(0,attestation/* isAttestation */.H)(entry);
}
function indentOfAll(parts) {
    const [first = '', ...others] = new Set(parts.map(({ root }) => (0,manifest/* indentOf */._j)(root.bytes)));
    return others.length === 0 ? first : '';
}
function compare(a, b, order) {
    const [one, other] = [a, b].map(({ platform }) => (platform ? (0,descriptor/* formatPlatform */.Bq)(platform) : ''));
    const rank = (name) => (order.includes(name) ? order.indexOf(name) : order.length);
    return rank(one) - rank(other) || (one < other ? -1 : one > other ? 1 : 0);
}
/** What every record says in the same words. */
function alike(records) {
    const [first = {}, ...others] = records;
    return Object.fromEntries(Object.entries(first).filter(([key, value]) => others.every(other => other?.[key] === value)));
}
/** By key, as all builders write annotations. */
function sorted(annotations) {
    return Object.fromEntries(Object.entries(annotations).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(95635);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(50553);
// EXTERNAL MODULE: ./lib/steps/build.js
var build = __webpack_require__(77467);
// EXTERNAL MODULE: ./lib/steps/hand-over.js
var hand_over = __webpack_require__(21437);
// EXTERNAL MODULE: ./lib/steps/hand-over-files.js
var hand_over_files = __webpack_require__(45247);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/steps/merge-content.js


/** A merged index with all that is below it, each part read where it was found. */
function mergedContent(index, parts) {
    const documents = new Map([[index.digest, index]]);
    const holders = new Map();
    for (const part of parts) {
        for (const document of part.documents) {
            documents.set(document.digest, document);
            for (const { digest } of blobsOf(document))
                holders.set(digest, part.content);
        }
    }
    const holderOf = ({ digest }) => {
        const found = holders.get(digest);
        if (found)
            return found;
        throw new errors/* AppError */.uV('registry-failed', `blob ${digest} is not a part of ${index.digest}`);
    };
    return {
        manifest: async (digest) => {
            const found = documents.get(digest);
            if (found)
                return found;
            throw new errors/* AppError */.uV('registry-failed', `manifest ${digest} is not a part of ${index.digest}`);
        },
        blob: descriptor => holderOf(descriptor).blob(descriptor),
        passing: descriptor => {
            const holder = holderOf(descriptor);
            return holder.passing?.(descriptor) ?? holder.blob(descriptor);
        },
    };
}
function blobsOf(document) {
    const parsed = (0,manifest/* parseManifest */.Ng)(document);
    return parsed.kind === 'index' ? [] : [parsed.manifest.config, ...parsed.manifest.layers];
}

// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var steps_platforms = __webpack_require__(1987);
;// CONCATENATED MODULE: ./lib/steps/merge-read.js










/**
 * Reads what records hand over, by digest and so verified: index, platform manifests, and what is about them, for some
 * registries take an index whose manifests are gone. Looks in every repository which of them hold it.
 * Throws `registry-failed` with everything that is nowhere, and `bad-input` for records that say something else of the
 * content than it says itself.
 */
async function findParts(named, shelves, expected) {
    const looked = await Promise.all(named.map(one => findPart(one, shelves, expected)));
    const gone = looked.flatMap(one => (typeof one === 'string' ? [one] : []));
    if (gone.length > 0) {
        throw new errors/* AppError */.uV('registry-failed', gone.length === 1 ? `${gone[0]}` : 'what was handed over is gone', {
            problems: gone.length === 1 ? [] : gone,
            hint: 'run the `build` jobs of these platforms again, and then `merge`: what is still there is not sent again; where a registry removes content without tags, let it keep that for longer than a pipeline takes',
        });
    }
    const found = looked.flatMap(one => (typeof one === 'string' ? [] : [one]));
    const problems = found.flatMap((part, at) => contradictions(part, named[at], expected));
    if (problems.length > 0)
        throw (0,merge_plan/* recordsError */.Fc)(problems);
    return found;
}
/** The part, or a text that says what is missing where. */
async function findPart({ file, record }, shelves, { annotations }) {
    const { digest } = record.root;
    const looks = await Promise.all(shelves.map(async (shelf) => ({ shelf, root: await lookFor(shelf, digest) })));
    const holding = looks.filter(({ root }) => root !== undefined);
    const [first] = holding;
    const names = shelves.map(({ repository }) => repository.name).join(', ');
    if (!first?.root)
        return `${file}: ${digest} is not in ${names}, or not any more`;
    const { content } = first.shelf;
    const { root } = first;
    const holders = holding.map(({ shelf }) => shelf.repository);
    const parsed = (0,manifest/* parseManifest */.Ng)(root);
    if (parsed.kind === 'manifest') {
        const platform = await (0,steps_platforms/* platformOf */.tj)(content, parsed.manifest);
        const annotated = sorted(annotations['manifest-descriptor']);
        const entry = {
            ...(0,manifest/* describe */.q0)(root),
            ...(Object.keys(annotated).length > 0 ? { annotations: annotated } : {}),
            ...(platform === undefined ? {} : { platform: writtenAs(root, platform) }),
        };
        return { file, root, annotations: undefined, entries: [entry], content, holders, documents: [root] };
    }
    const children = await Promise.all(parsed.index.manifests.map(entry => readChild(first.shelf, entry)));
    const lost = children.filter(child => child.document === undefined).map(({ entry }) => entry.digest);
    if (lost.length > 0)
        return `${file}: ${digest} is there, but not all that it names: ${lost.join(', ')}`;
    const documents = children.flatMap(({ document }) => document ?? []);
    const entries = children.map(({ entry }) => entry);
    return { file, root, annotations: parsed.index.annotations ?? {}, entries, content, holders, documents };
}
async function readChild({ content, repository }, entry) {
    const document = await lookFor({ content, repository }, entry.digest);
    if (document === undefined || entry.platform !== undefined || !(0,media_type/* isManifestType */.Q3)(entry.mediaType))
        return { document, entry };
    const parsed = (0,manifest/* parseManifest */.Ng)(document);
    const platform = parsed.kind === 'manifest' ? await (0,steps_platforms/* platformOf */.tj)(content, parsed.manifest) : undefined;
    return { document, entry: platform ? { ...entry, platform: writtenAs(document, platform) } : entry };
}
/** Undefined where the registry says that there is no such manifest; whatever else it says is thrown. */
async function lookFor({ content }, digest) {
    try {
        return await content.manifest(digest);
    }
    catch (error) {
        if (error instanceof registry_errors/* RegistryError */.gl && error.status === 404)
            return undefined;
        throw error;
    }
}
/** The platform of a configuration in the order of keys of whoever wrote the manifest: Go's, or the native assembler's. */
function writtenAs(document, platform) {
    const { os, architecture, variant } = platform;
    const [version, features] = [platform['os.version'], platform['os.features']];
    const first = (0,manifest/* indentOf */._j)(document.bytes) === '' ? { os, architecture } : { architecture, os };
    return {
        ...first,
        ...(version === undefined ? {} : { 'os.version': version }),
        ...(features === undefined ? {} : { 'os.features': features }),
        ...(variant === undefined ? {} : { variant }),
    };
}
function contradictions(part, named, { revisions }) {
    const { file, root, entries, documents } = part;
    const { mediaType, size } = (0,manifest/* describe */.q0)(root);
    const problems = [];
    const said = named?.record;
    if (said?.root.mediaType !== mediaType || said.root.size !== size)
        problems.push(`${file}: ${root.digest} is of another type or size than it says`);
    const nested = entries.filter(entry => !(0,media_type/* isManifestType */.Q3)(entry.mediaType));
    if (nested.length > 0)
        problems.push(`${file}: ${root.digest} names what is no manifest of an image`);
    const wanted = (said?.platforms ?? []).map(({ platform, digest }) => `${platform} ${digest}`);
    const there = entries.filter(isImage).map(entry => `${nameOf(entry)} ${entry.digest}`);
    if (!same(wanted, there))
        problems.push(`${file}: it says ${list(wanted)}, but ${root.digest} holds ${list(there)}`);
    for (const document of documents) {
        const parsed = (0,manifest/* parseManifest */.Ng)(document);
        const revision = parsed.kind === 'manifest' ? parsed.manifest.annotations?.[oci_annotations/* KEY */._.revision] : undefined;
        if (revision !== undefined && !revisions.includes(revision))
            problems.push(`${file}: ${document.digest} says that it is of commit ${JSON.stringify(revision)}`);
    }
    return problems;
}
function nameOf({ platform }) {
    return platform === undefined || (0,descriptor/* isUnknownPlatform */._H)(platform)
        ? 'unknown'
        : (0,hand_over/* platformName */.$r)((0,descriptor/* formatPlatform */.Bq)(platform));
}
function same(a, b) {
    return a.length === b.length && a.toSorted().join('\n') === b.toSorted().join('\n');
}
function list(words) {
    return words.length === 0 ? 'nothing' : words.join(', ');
}

// EXTERNAL MODULE: ./lib/steps/remembered.js
var remembered = __webpack_require__(30685);
;// CONCATENATED MODULE: ./lib/steps/merge-image.js













/**
 * Reads the records of all runners and says how the image is made of them. Undefined in a rehearsal of what was only
 * rehearsed: nothing is stored that could be merged. Throws `bad-input` with everything that is wrong with the records.
 */
async function openMerge(deps, facts) {
    const { host, inputs } = deps;
    const { release, connection } = facts;
    const found = await (0,hand_over_files/* readHandOvers */.HO)((0,hand_over/* handOverFolder */.O9)(deps));
    const platforms = [...new Set(inputs.list('platforms').map(hand_over/* platformName */.$r))];
    const plan = (0,merge_plan/* planMerge */.Yc)(found, {
        ...(0,hand_over/* originOf */.yv)(release),
        version: release.tagSet.version,
        ...releaseOf(deps, release),
        platforms,
        rehearsal: connection.rehearsal !== undefined,
    });
    for (const { file, record } of [...plan.parts, ...plan.reused, ...plan.rehearsed])
        host.info(`${file}: ${record.platforms.map(({ platform }) => platform).join(', ')}, ${record.state}`);
    for (const warning of plan.warnings)
        host.warning(warning);
    if (plan.rehearsed.length === 0)
        return (...run) => mergeOrReuse(run, { ...plan, order: platforms });
    facts.how = 'the hand-over records are in order; nothing is stored that could be merged';
    host.notice('rehearsal: the `build` jobs rehearsed too, so there is no image to be put together');
    return undefined;
}
/** The version that this run releases, where it is that of its git tag and so the same in every job. */
function releaseOf({ inputs }, { context: { ref }, tagSet: { release } }) {
    const prefix = inputs.text('version-prefix');
    const tag = ref.kind === 'tag' ? (0,forward/* readVersion */.$4)(ref.name, { prefix }) : null;
    return release !== undefined && tag?.compare(release.replace('_', '+')) === 0 ? { release } : {};
}
async function mergeOrReuse([deps, facts, progress], merging) {
    const { release, connection } = facts;
    const reused = (0,build/* reusedImage */.s6)(deps, connection, progress.plan);
    if (reused) {
        const source = { ...reused, content: (0,remembered/* rememberManifests */.Mh)(reused.content) };
        await assertHasAll(source, merging);
        return source;
    }
    const shelves = shelvesOf(release, connection);
    const expected = { annotations: release.annotations, revisions: revisionsOf(release) };
    if (merging.reused.length > 0)
        return publishedBefore(merging, { shelves, expected, release });
    const parts = await findParts(merging.parts, shelves, expected);
    const [only, ...others] = parts;
    // What a single job has built is the image as it is, as it is in a push.
    const index = only && others.length === 0
        ? only.root
        : mergedIndex(parts, { annotations: release.annotations.index, order: merging.order });
    deps.host.info(`merged ${index.digest} from ${parts.length === 1 ? 'one record' : `${parts.length} records`}`);
    return storeIndex([deps, facts, progress], { index, parts });
}
/**
 * Stores the index where all its parts lie already, which is everywhere unless a registry was added or has lost some;
 * there the rest of the flow copies them to.
 */
async function storeIndex([, { connection }, { good }], { index, parts }) {
    const [first, ...others] = parts;
    const complete = (first?.holders ?? []).filter(repository => others.every(part => part.holders.includes(repository)));
    // In a rehearsal the parts are somewhere else than where the index goes.
    const heldBy = good.repositories.filter(repository => complete.includes(repository));
    if (others.length > 0)
        await Promise.all(heldBy.map(repository => connection.access(repository).content.putManifest(index)));
    const platforms = parts.flatMap(({ entries }) => entries.filter(isImage).map(({ platform }) => platform));
    const names = platforms.flatMap(platform => (platform ? [(0,descriptor/* formatPlatform */.Bq)(platform)] : []));
    return {
        digest: index.digest,
        content: mergedContent(index, parts),
        heldBy,
        how: `merged from what ${parts.length === 1 ? 'one job' : `${parts.length} jobs`} built: ${names.join(', ')}`,
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}
/** Records say that this release is published, and no immutable tag holds it: what they name is taken, if it is that. */
async function publishedBefore({ reused, parts }, run) {
    const [first] = reused;
    if (!first ||
        parts.length > 0 ||
        reused.some(({ record }) => record.root.digest !== first.record.root.digest)) {
        const some = reused.map(({ file, record }) => `${file}: it takes ${record.root.digest} for published`);
        throw (0,merge_plan/* recordsError */.Fc)([...some, 'no tag that must not change holds this release, and other records hand over something else'], 'run all `build` jobs again, and then `merge`');
    }
    const [part] = await findParts([first], run.shelves, run.expected);
    if (!part)
        throw new Error('one record gives one part');
    const { root, content, holders } = part;
    const identity = await (0,publish_identity/* readIdentity */.x)(content, root.digest);
    if (!(0,oci_annotations/* isSameRelease */._M)(identity, run.release.identity))
        throw (0,merge_plan/* recordsError */.Fc)([`${first.file}: ${root.digest} is not this release`]);
    return {
        digest: root.digest,
        content: (0,remembered/* rememberManifests */.Mh)(content),
        heldBy: holders,
        how: 'nothing to merge: an earlier run of this release published it',
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}
/** Throws `tag-conflict` where what is published lacks a platform that this run is to publish. */
async function assertHasAll({ content, digest }, { order, parts }) {
    const { platforms } = await (0,steps_platforms/* readContents */.r0)(content, digest);
    const handed = parts.flatMap(({ record }) => record.platforms.map(({ platform }) => platform));
    (0,hand_over/* assertPublished */.bq)(digest, platforms, [...new Set([...order, ...handed])]);
}
/** Where parts may lie: the real registries, also in a rehearsal, which reads there and writes elsewhere. */
function shelvesOf({ repositories }, connection) {
    const rehearses = connection.rehearsal !== undefined;
    return repositories.map(repository => ({
        repository,
        content: (rehearses ? connection.reading(repository) : connection.access(repository)).content,
    }));
}
/** How this release may be written down as the commit of its content. */
function revisionsOf({ context, identity, annotations }) {
    return [context.revision, identity.revision, annotations.manifest[oci_annotations/* KEY */._.revision]].filter(one => one !== undefined);
}

// EXTERNAL MODULE: ./lib/commands/push.js + 2 modules
var push = __webpack_require__(73643);
;// CONCATENATED MODULE: ./lib/commands/merge.js


/** Hand-over records of several runners → one index → guard → publish: a push whose image others have built. */
const merge = deps => (0,push.publishRelease)(deps, openMerge);


/***/ }),

/***/ 73643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishRelease: () => (/* binding */ publishRelease),
  push: () => (/* binding */ push)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(24413);
;// CONCATENATED MODULE: ./lib/steps/attaching.js
const NOTHING = {
    vouch: async () => { },
    attach: async () => { },
    confirm: async () => { },
    verify: async () => { },
    close: async () => { },
};
/**
 * A key is opened from here on, beside everything up to the guard's first look: the password alone takes as long as that,
 * so what opens it is loaded before anything else. A token is asked for only when the signer is, for it ends soon. Whoever
 * asks gets the failure.
 */
async function signingOpener(deps) {
    let opening;
    const open = () => {
        opening ??= __webpack_require__.e(/* import() */ 2264).then(__webpack_require__.bind(__webpack_require__, 22264)).then(({ openSigning }) => openSigning(deps));
        return opening;
    };
    if (deps.inputs.text('sign') === 'key' && deps.inputs.text('sign-key') !== '') {
        await __webpack_require__.e(/* import() */ 2671).then(__webpack_require__.bind(__webpack_require__, 62671));
        open().catch(() => { });
    }
    return open;
}
/**
 * Opens what attaching needs. `vouch` waits for the signer, so a key or token that cannot be used costs no build. A
 * rehearsal signs nothing: a fork has no keys, and a signature in a stand-in vouches for nothing.
 */
async function openAttaching(deps, facts, openSigner) {
    const { inputs, host } = deps;
    const wanted = inputs.text('sign') !== 'none' ||
        inputs.text('sbom') !== '' ||
        inputs.text('sbom-generator') !== '' ||
        inputs.flag('verify');
    if (!wanted)
        return NOTHING;
    const rehearsed = facts.connection.rehearsal !== undefined;
    const opening = rehearsed ? Promise.resolve(undefined) : openSigner();
    // Who waits for it gets the failure; a run that fails before that has another one to tell.
    opening.catch(() => { });
    // While the registry and the key are waited for.
    const loading = Promise.all([Promise.all(/* import() */[__webpack_require__.e(4547), __webpack_require__.e(8370)]).then(__webpack_require__.bind(__webpack_require__, 98370)), Promise.all(/* import() */[__webpack_require__.e(4547), __webpack_require__.e(7525)]).then(__webpack_require__.bind(__webpack_require__, 37525))]);
    loading.catch(() => { });
    return {
        vouch: async () => {
            const signing = await opening;
            if (!signing)
                return;
            facts.signatureCheck = signing.checkCommand;
            const [{ assertVouched }] = await loading;
            await Promise.all(facts.goods.map(progress => assertVouched(progress, facts.connection, signing)));
        },
        attach: () => host.group('Attach', async () => {
            const [, { attachAll }] = await loading;
            facts.attachments = await attachAll(deps, facts, await opening);
        }),
        confirm: async () => {
            const { confirmAttached } = await __webpack_require__.e(/* import() */ 20).then(__webpack_require__.bind(__webpack_require__, 20020));
            await confirmAttached(facts.connection, facts.goods, 'all');
        },
        verify: async () => {
            if (!inputs.flag('verify') || rehearsed)
                return;
            const { assertWhole } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(4547), __webpack_require__.e(7673), __webpack_require__.e(3982), __webpack_require__.e(6993)]).then(__webpack_require__.bind(__webpack_require__, 86993));
            await host.group('Verify', async () => assertWhole(deps, facts, await opening));
        },
        close: async () => {
            const signing = await opening.catch(() => undefined);
            await signing?.close();
        },
    };
}

// EXTERNAL MODULE: ./lib/steps/bake.js + 1 modules
var bake = __webpack_require__(57322);
// EXTERNAL MODULE: ./lib/steps/build.js
var build = __webpack_require__(77467);
// EXTERNAL MODULE: ./lib/steps/connect-release.js
var connect_release = __webpack_require__(19249);
// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/goods.js
var steps_goods = __webpack_require__(50097);
// EXTERNAL MODULE: ./lib/steps/guard.js + 2 modules
var steps_guard = __webpack_require__(44295);
// EXTERNAL MODULE: ./lib/steps/at-once.js
var at_once = __webpack_require__(27614);
// EXTERNAL MODULE: ./lib/steps/make-chart.js
var make_chart = __webpack_require__(39724);
;// CONCATENATED MODULE: ./lib/steps/make.js



/** Makes everything that is to be published, the image first: charts may name its digest. */
async function makeAll(deps, facts, makeImage) {
    const image = facts.goods.find(({ good }) => good.chart === undefined);
    if (image)
        image.source = await makeImage(deps, facts, image);
    await (0,at_once/* atOnce */.z)(make_chart/* PACKED_AT_ONCE */.r, facts.goods, async (progress) => {
        const { chart, made: early } = progress.good;
        if (!chart)
            return;
        const reused = early && reusedChart(deps, facts, progress);
        if (reused) {
            progress.source = { ...reused, warnings: early.warnings };
            return;
        }
        const made = early ?? (await facts.maker.make(chart, image?.source?.digest));
        progress.source = { ...made, heldBy: (0,steps_good/* holdersOf */.pW)(progress.plan, made.digest) };
    });
}
/** A chart that is published already, with the same content and other times. */
function reusedChart({ host }, { connection }, { plan, good }) {
    const { reuse } = plan;
    if (!reuse)
        return undefined;
    host.info(`${good.label}: the same content is published as ${reuse.repository.name}@${reuse.digest}`);
    return {
        digest: reuse.digest,
        content: connection.access(reuse.repository).content,
        heldBy: (0,steps_good/* holdersOf */.pW)(plan, reuse.digest),
        how: 'charts packaged natively',
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}

// EXTERNAL MODULE: ./lib/steps/name.js + 2 modules
var steps_name = __webpack_require__(44947);
// EXTERNAL MODULE: ./lib/steps/release.js + 2 modules
var steps_release = __webpack_require__(1835);
// EXTERNAL MODULE: ./lib/steps/report.js + 3 modules
var report = __webpack_require__(35523);
// EXTERNAL MODULE: ./lib/steps/store.js
var store = __webpack_require__(56038);
;// CONCATENATED MODULE: ./lib/commands/push.js















/** The whole job: context → tags → plan → build → guard → publish → report. */
const push = deps => publishRelease(deps, async () => build/* buildOrReuse */.mb);
/** The transaction of a release, whoever makes its image. */
async function publishRelease(deps, prepare) {
    const began = deps.clock.now();
    const openSigner = await signingOpener(deps);
    const release = await (0,steps_release/* workOutRelease */.TD)(deps);
    (0,steps_release/* assertSomething */.F)(release);
    const connection = await (0,connect_release/* connectRelease */._)(deps, release);
    const subject = (0,bake/* subjectOf */.et)(deps, release);
    const maker = (0,make_chart/* openChartMaker */.X)(deps, connection);
    const facts = { release, subject, connection, maker, began, goods: [], uploadedBytes: 0 };
    let attaching;
    try {
        const makeImage = await prepare(deps, facts);
        attaching = await openAttaching(deps, facts, openSigner);
        return await publish(deps, facts, { attaching, makeImage });
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        return await (0,report/* reportRun */.G)(deps, facts, error);
    }
    finally {
        for (const { source } of facts.goods)
            await source?.dispose();
        await maker.close();
        await attaching?.close();
        await connection.close();
    }
}
async function publish(deps, facts, { attaching, makeImage }) {
    const { host } = deps;
    const { connection, release } = facts;
    const guard = (0,steps_guard/* openGuard */.E)(deps, connection, release);
    const all = await (0,steps_goods/* goodsOf */.c)(deps, facts);
    // Without an image only what needs nothing of one can be rehearsed.
    const goods = makeImage ? all : all.filter(({ made }) => made !== undefined);
    facts.goods = await host.group('Guard: what the registry has', () => Promise.all(goods.map(async (good) => ({ good, plan: await guard.first(good) }))));
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    await attaching.vouch();
    await host.group('Build', () => makeAll(deps, facts, makeImage ?? build/* buildOrReuse */.mb));
    const looked = await host.group('Store by digest', () => (0,store/* storeAll */.l)(facts, guard));
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    await attaching.attach();
    const fresh = looked && facts.attachments === undefined;
    const stopped = await host.group('Name', () => (0,steps_name/* nameEverything */.F)(deps, facts.goods, { guard, connection, fresh }));
    if (stopped === undefined) {
        await attaching.confirm();
        await attaching.verify();
    }
    return (0,report/* reportRun */.G)(deps, facts, stopped);
}


/***/ }),

/***/ 59263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isAttestation),
/* harmony export */   g: () => (/* binding */ REFERENCE)
/* harmony export */ });
/** Annotations by which BuildKit ties an attestation manifest to the image of the same index that it is about. */
const REFERENCE = {
    type: 'vnd.docker.reference.type',
    digest: 'vnd.docker.reference.digest',
};
/** The type of BuildKit's attestation manifests from 0.32 on, which also have a subject. */
const ARTIFACT = 'application/vnd.docker.attestation.manifest.v1+json';
/** True for an entry of an index that is no image but BuildKit's statements about one. */
function isAttestation({ annotations, artifactType }) {
    return annotations?.[REFERENCE.type] === 'attestation-manifest' || artifactType === ARTIFACT;
}


/***/ }),

/***/ 39724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ openChartMaker),
/* harmony export */   r: () => (/* binding */ PACKED_AT_ONCE)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _at_once_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27614);
/* harmony import */ var _chart_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67979);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);




/** Charts packed at a time: their files are read and compressed beside each other. */
const PACKED_AT_ONCE = 4;
/** Opens what packaging charts needs; nothing is loaded until there is a chart. The caller closes it. */
function openChartMaker(deps, connection) {
    const made = new Map();
    const shared = sharedPorts(deps, connection);
    const pack = async (chart, image) => {
        const { chartArtifact } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(5965)]).then(__webpack_require__.bind(__webpack_require__, 35965));
        const { request, kept } = chart;
        const values = { ...request.values, ...(image === undefined ? {} : { digest: image }) };
        const read = kept?.read === undefined ? {} : { read: kept.read };
        return chartArtifact({ ...request, ...read, values }, await shared.ports());
    };
    const make = async (chart, image) => {
        const known = made.get(chart);
        if (known)
            return known;
        const built = await pack(chart, image);
        const source = sourceOf(built, chart.warnings);
        made.set(chart, source);
        delete chart.kept?.read;
        tell(deps, chart, built);
        return source;
    };
    return {
        make,
        makeEarly: async (charts, hasImage) => {
            if (charts.length === 0)
                return made;
            const { usesDigest } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
            const { NO_DIGEST } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(9852)]).then(__webpack_require__.bind(__webpack_require__, 9852));
            const early = await (0,_at_once_js__WEBPACK_IMPORTED_MODULE_3__/* .atOnce */ .z)(PACKED_AT_ONCE, charts, chart => (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_1__/* .settled */ .gu)(async () => {
                if (!hasImage || !usesDigest(chart.request.settings))
                    await make(chart, undefined);
                else
                    await (await pack(chart, NO_DIGEST)).dispose();
            }));
            const invalid = await (0,_chart_request_js__WEBPACK_IMPORTED_MODULE_1__/* .chartsInvalid */ .J5)(early.filter(one => one instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV));
            if (invalid)
                throw invalid;
            return made;
        },
        close: async () => {
            for (const { dispose } of made.values())
                await dispose();
            await shared.close();
        },
    };
}
function sourceOf(chart, warnings = []) {
    return {
        digest: chart.digest,
        content: chart.content,
        how: 'charts packaged natively',
        built: true,
        warnings: [...chart.warnings, ...warnings],
        materials: chart.dependencies.flatMap(({ material }) => material ?? []),
        dispose: () => chart.dispose(),
    };
}
function tell({ host }, { request, planned }, { dependencies, digest }) {
    for (const { name, version, repository, how } of dependencies) {
        const from = how === 'present' ? 'in charts/' : `${how === 'locked' ? 'as locked, ' : ''}from ${repository}`;
        const chosen = how === 'resolved' ? ' (there is no lock: the newest that fits)' : '';
        host.info(`${request.name}: dependency ${name} ${version} ${from}${chosen}`);
    }
    host.info(`packaged ${planned.name} ${planned.version}: ${digest}`);
}
/** What all charts of a run are packed with, opened for the first of them. */
function sharedPorts(deps, connection) {
    const { clock, exec, env } = deps;
    let opened;
    const web = lazily(() => (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .openHttp */ .fb)(deps));
    const open = async () => {
        const { FetchedArchives } = await __webpack_require__.e(/* import() */ 3041).then(__webpack_require__.bind(__webpack_require__, 3041));
        return new FetchedArchives({
            registry: repository => connection.reading(repository),
            http: web,
            credentials: connection.credentials,
            sleep: ms => clock.sleep(ms),
            userAgent: `cfcr-push/${deps.toolVersion}`,
        });
    };
    return {
        ports: async () => {
            opened ??= open();
            return { archives: await opened, exec, env };
        },
        close: async () => {
            await (await opened)?.close();
            await web.close();
        },
    };
}
/** A connection that is opened when something is asked of it: few charts have dependencies on the web. */
function lazily(open) {
    let opened;
    return {
        request: async (request) => {
            opened ??= open();
            return (await opened).request(request);
        },
        close: async () => (await opened)?.close(),
    };
}


/***/ })

};
