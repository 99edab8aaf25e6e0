export const id = 7525;
export const ids = [7525,20];
export const modules = {

/***/ 96730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ attaching)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** What a registry calls a refusal that says something about what was sent (registry/refusal.ts). */
const ABOUT_THE_CONTENT = ['wrong-form', 'invalid', 'unsupported', 'not-found'];
/** Lists of what is attached, and cosign's `.sig`, `.att` and `.sbom`. */
const TAG = /\/manifests\/(sha(?:256|512)-[0-9a-f]+(?:\.[a-z]+)?)/;
/**
 * Attaches something, and says of a registry that refuses it what that registry lacks, in its own words and with what
 * does without it. `store` attaches; its other failures pass. Everything else has been stored in that repository before,
 * so a tag of attachments that is denied is no missing right to push.
 */
async function attaching(what, store) {
    try {
        return await store();
    }
    catch (error) {
        throw explained(what, error);
    }
}
function explained(what, error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV) || !('kind' in error))
        return error;
    const tag = TAG.exec(error.message)?.[1];
    if (tag !== undefined && (error.kind === 'denied' || ABOUT_THE_CONTENT.includes(error.kind))) {
        const own = tag.includes('.');
        return refusal(`${what}: the registry does not take the tag ${tag}, ${own ? 'where the legacy format keeps it' : 'in which it would be listed'}: ${error.message}`, `tags of the form sha256-* have to be exempt from the registry's rules for tags (names, immutability, who may write them)${own ? '; sign-format: bundle needs none where the registry has the referrers API' : ''}`, error);
    }
    if (!ABOUT_THE_CONTENT.includes(error.kind))
        return error;
    return refusal(`${what}: the registry does not take ${lackIn(error.message)}: ${error.message}`, 'signatures: sign-format: legacy keeps them in the form of an image under a tag of their own; SBOMs and provenance have no other form: leave out `sbom`, `sbom-generator` and `attest`, or use a registry that takes OCI artifacts', error);
}
/** Which part of an artifact the registry's words are about (image-spec manifest.md, guidelines for artifact usage). */
function lackIn(words) {
    if (/subject/i.test(words))
        return 'manifests that say what they are about (subject, OCI 1.1)';
    if (/config|empty/i.test(words))
        return 'artifacts, which have an empty config (OCI 1.1)';
    return 'artifacts (manifests that are no image, OCI 1.1)';
}
function refusal(message, hint, cause) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('registry-failed', message, { cause, hint });
}


/***/ }),

/***/ 37525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attachAll: () => (/* binding */ attachAll)
});

// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/publish/name-group.js
var name_group = __webpack_require__(41522);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/artifact.js
var artifact = __webpack_require__(20503);
// EXTERNAL MODULE: ./lib/oci/artifact-refusal.js
var artifact_refusal = __webpack_require__(96730);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/find.js + 2 modules
var find = __webpack_require__(64547);
;// CONCATENATED MODULE: ./lib/sign/fresh.js

/** Why an earlier signature does not spare a new one by this signer; undefined: it does. */
function lackOf(found, { witnessed }) {
    if (witnessed.logged && !found.logged)
        return 'it is valid, but in no log, which this run asks for';
    if (witnessed.timestamped && !found.timestamped)
        return 'it is valid, but has no timestamp, which this run asks for';
    return undefined;
}
/**
 * Throws `signing-failed` for a signature that was just made and that nobody could verify: a service may answer with
 * something else, and the root of trust may be that of other services.
 */
function assertFresh(verdict, digest) {
    if (verdict.valid)
        return;
    throw new errors/* AppError */.uV('signing-failed', `the new signature of ${digest} is not valid: ${verdict.why}`, {
        hint: 'nothing was attached or named; check that trusted-root is that of fulcio-url, rekor-url and timestamp-url, and what these answer',
    });
}

// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/verify.js + 1 modules
var verify = __webpack_require__(29023);
;// CONCATENATED MODULE: ./lib/sign/attest.js








/** Largest predicate that is signed: signing services and logs refuse more (actions/attest has the same limit). */
const MAX_PREDICATE = 16 * 1024 * 1024;
/**
 * Attaches a signed statement about a digest as a bundle, unless a valid one of the same type by the same signer is
 * there. Throws `bad-input` for a predicate too large to be signed, `signing-failed` for a signature that is not valid.
 */
async function attest(request) {
    const { content, referrers, subject, predicate, signer, kind } = request;
    const { digest } = subject;
    const standing = { kind, subject: digest, mediaType: sign_bundle/* BUNDLE_TYPE */.q$ };
    const lacks = (found) => lackOf(found, signer);
    const { found } = await (0,find/* findAttestation */.us)({ content, referrers, digest, trust: signer.trust, lacks }, predicate.type, ['bundle']);
    if (found !== undefined)
        return { ...standing, digest: found.digest, outcome: 'kept' };
    const statement = (0,sign_statement/* statementAbout */.pT)(digest, predicate);
    if (statement.payload.length > MAX_PREDICATE) {
        throw new errors/* AppError */.uV('bad-input', `a statement of ${statement.payload.length} bytes about ${digest} is too large to be signed (at most ${MAX_PREDICATE})`, { hint: 'attach the document as an artifact and sign that artifact’s digest instead' });
    }
    const bundle = (0,sign_bundle/* encodeBundle */.n)(statement, await signer.sign(statement));
    assertFresh(await (0,verify/* verifyBundle */.IF)(bundle, digest, signer.trust), digest);
    // Without milliseconds, as Go writes it.
    const created = new Date(request.now).toISOString().replace(/\.\d{3}Z$/, 'Z');
    const { layer, manifest } = (0,sign_bundle/* bundleArtifact */.dz)(bundle, { subject, predicateType: predicate.type, created });
    await (0,artifact_refusal/* attaching */.A)(`${kind} of ${digest}`, async () => {
        await Promise.all([
            // No such signature was found a moment ago; one that is there all the same is only sent once more.
            content.putBlob({ ...(0,artifact/* inMemory */.ZK)(layer.mediaType, bundle), fresh: true }),
            content.putBlob((0,artifact/* inMemory */.ZK)(artifact/* EMPTY_DESCRIPTOR */.gi.mediaType, artifact/* EMPTY_BYTES */.iF)),
        ]);
        await referrers.attach(manifest);
    });
    return { ...standing, digest: manifest.digest, outcome: 'created' };
}

// EXTERNAL MODULE: ./lib/sign/legacy.js
var legacy = __webpack_require__(46906);
// EXTERNAL MODULE: ./lib/sign/payload.js
var sign_payload = __webpack_require__(67223);
// EXTERNAL MODULE: ./lib/sign/read-entry.js
var read_entry = __webpack_require__(72552);
;// CONCATENATED MODULE: ./lib/sign/sign-digest.js













/**
 * Signs one digest, unless it carries a valid signature by the same key or identity in the format asked for. Nothing
 * is named. Throws what the signer or the registry throw; what was attached before stays and is found by the next run.
 */
async function signDigest(request) {
    const { format, subject } = request;
    const attached = [];
    if (format !== 'legacy') {
        attached.push(await attest({ ...request, kind: 'signature', predicate: sign_statement/* SIGNATURE */.J2 }));
    }
    if (format !== 'bundle')
        attached.push(await signLegacy(request));
    const hidden = format === 'legacy' && (await hasBundle(request));
    const warning = `${(0,reference/* fullName */.fq)(request.repository)}@${subject.digest} carries a sigstore bundle (an attestation, say): ` +
        'cosign 2.6.3 and later then look at bundles only and do not see the legacy signature; use sign-format: both';
    return { attached, warnings: hidden ? [warning] : [] };
}
/**
 * The same in the legacy format alone, for this repository: podman compares the name that is in the payload. A valid
 * signature for another repository, copied here, does not spare this one.
 */
async function signLegacy(request) {
    const { content, referrers, subject, signer } = request;
    const { digest } = subject;
    const standing = { kind: 'signature', subject: digest, mediaType: legacy/* SIMPLE_SIGNING */.Nj };
    const repository = (0,reference/* fullName */.fq)(request.repository);
    const lacks = (found) => lackOf(found, signer) ?? (found.repository === repository ? undefined : 'it is for another repository');
    const search = { content, referrers, digest, trust: signer.trust, lacks };
    const { found } = await (0,find/* findSignature */.s1)(search, ['legacy']);
    if (found !== undefined)
        return { ...standing, digest: found.digest, outcome: 'kept' };
    const payload = (0,sign_payload/* simpleSigning */.i3)(digest, repository);
    const layer = (0,legacy/* signatureLayer */.MU)(payload.payload, await signer.sign(payload));
    assertFresh(await (0,verify/* verifyLegacy */.FJ)((0,legacy/* legacySignature */.Ev)(layer, payload.payload), digest, signer.trust), digest);
    const manifest = await (0,artifact_refusal/* attaching */.A)(`signature of ${digest}`, () => addLayer(request, payload.payload, layer));
    return { ...standing, digest: manifest, outcome: 'created' };
}
async function addLayer({ content, referrers, subject }, payload, layer) {
    await content.putBlob((0,artifact/* inMemory */.ZK)(legacy/* SIMPLE_SIGNING */.Nj, payload));
    let manifest = subject.digest;
    await referrers.amendCompanion(subject.digest, 'sig', async (present) => {
        const next = (0,legacy/* withLayer */.ou)(present, layer);
        if (next === undefined)
            return undefined;
        await content.putBlob((0,artifact/* inMemory */.ZK)(media_type/* MEDIA_TYPE */.Ap.config, next.config));
        manifest = next.manifest.digest;
        return next.manifest;
    });
    return manifest;
}
/** cosign looks at the manifests: in its own lists by tag the type of an entry says nothing (cosign#4641). */
async function hasBundle({ content, referrers, subject }) {
    for await (const entry of referrers.referrersOf(subject.digest, sign_bundle/* BUNDLE_TYPE */.q$)) {
        if (entry.artifactType === sign_bundle/* BUNDLE_TYPE */.q$)
            return true;
        const read = await (0,read_entry/* readManifest */.WI)(content, entry.digest);
        if ('value' in read && (0,find/* bundleLayer */._9)(read.value) !== undefined)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/steps/confirm-attached.js
var confirm_attached = __webpack_require__(20020);
// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/listed.js
var steps_listed = __webpack_require__(98222);
// EXTERNAL MODULE: ./lib/steps/platforms.js
var platforms = __webpack_require__(1987);
;// CONCATENATED MODULE: ./lib/steps/attach.js











/**
 * Attaches SBOMs, provenance and signatures to everything that is stored, before anything is named. They are made in
 * one repository of each good and copied to the others; only legacy signatures are made for each. What an earlier run
 * attached is kept.
 */
async function attachAll(deps, facts, signing) {
    const made = [];
    for (const progress of facts.goods) {
        const { source } = progress;
        if (!source)
            continue;
        const [first, ...others] = holdersFirst(progress, source.digest);
        if (!first)
            continue;
        const root = await source.content.manifest(source.digest);
        const parts = await (0,platforms/* partsOf */.CI)(source.content, root);
        const place = { progress, facts, signing, repository: first, root, parts };
        const attached = await attachTo(deps, place);
        made.push(...attached);
        // What another run has taken away there would be missing in every copy.
        if (others.length > 0)
            await facts.connection.referrers(first).confirm('new');
        for (const other of others) {
            await copyAttachments(facts.connection, { from: first, to: other, root: source.digest, attached });
            if (signing)
                await signForName({ facts, signing, repository: other }, attached);
        }
    }
    // Where nothing is named, the look at the end of the run follows at once.
    if ((0,steps_good/* verdictsOf */.W5)(facts.goods).some(name_group/* isWritten */.QH))
        await (0,confirm_attached.confirmAttached)(facts.connection, facts.goods, 'new');
    return made.map(({ kind, subject, digest, mediaType }) => ({ kind, subject, digest, mediaType }));
}
/**
 * The repositories of a good, first where it stands already: what an earlier run has attached there is kept and copied,
 * not made once more beside it.
 */
function holdersFirst({ good, plan }, digest) {
    const holders = (0,steps_good/* holdersOf */.pW)(plan, digest);
    const standing = plan.reuse === undefined ? holders : [plan.reuse.repository, ...holders];
    const isHolder = (one) => standing.some(other => (0,reference/* sameRepository */.RB)(one, other));
    return [...good.repositories.filter(isHolder), ...good.repositories.filter(one => !isHolder(one))];
}
async function attachTo(deps, place) {
    const { facts, signing, repository, progress } = place;
    const { connection } = facts;
    const root = (0,manifest/* describe */.q0)(place.root);
    const { platforms } = place.parts;
    const goods = (0,steps_good/* goodsFor */.sh)(facts);
    const wished = { progress, connection, repository, root, platforms, goods, signing };
    // The image is signed while its SBOMs are made; each SBOM is signed once it is there.
    const sboms = sbomsOf(deps, wished);
    const signed = signing ? await signAll(deps, { ...place, signing }, sboms) : [];
    const attached = [...(await sboms), ...signed];
    for (const { kind, subject, outcome } of attached)
        deps.host.info(`${kind} of ${subject}: ${outcome}`);
    return attached;
}
/** Nothing that reads SBOMs is loaded for a run that has none. */
async function sbomsOf(deps, place) {
    const { inputs } = deps;
    if (inputs.text('sbom') === '' && inputs.text('sbom-generator') === '')
        return [];
    const { attachSbomsOf } = await __webpack_require__.e(/* import() */ 6281).then(__webpack_require__.bind(__webpack_require__, 16281));
    return attachSbomsOf(deps, place);
}
/** Signs different digests at the same time, and what belongs to one of them in turn. */
async function signAll(deps, { progress, facts, signing, repository, root: document, parts }, sboms) {
    const root = (0,manifest/* describe */.q0)(document);
    const { content } = facts.connection.access(repository);
    const referrers = facts.connection.referrers(repository);
    const { signer, format, recursive } = signing;
    const common = { content, referrers, signer, now: deps.clock.now() };
    const sign = async (subject) => {
        const { attached, warnings } = await signDigest({ ...common, repository, subject, format });
        for (const warning of warnings)
            deps.host.warning(warning);
        return attached;
    };
    const signRoot = async () => {
        if (deps.inputs.text('attest') !== 'provenance')
            return sign(root);
        const { provenanceStatement } = await Promise.all(/* import() */[__webpack_require__.e(5175), __webpack_require__.e(844)]).then(__webpack_require__.bind(__webpack_require__, 90844));
        const predicate = await provenanceStatement(deps, facts, progress);
        const stated = await attest({ ...common, subject: root, predicate, kind: 'provenance' });
        return [stated, ...(await sign(root))];
    };
    const signSboms = async () => {
        const documents = (await sboms).map(({ digest, size }) => ({
            mediaType: media_type/* MEDIA_TYPE */.Ap.manifest,
            digest,
            size,
        }));
        return allOf(documents.map(sign));
    };
    const inner = recursive ? innerOf(root, parts) : [];
    return allOf([signRoot(), ...inner.map(sign), signSboms()]);
}
/** Everything below the root that is signed with it, each digest once. */
function innerOf(root, { nested, platforms }) {
    const all = new Map([...nested, ...platforms].map(one => [one.digest, one]));
    all.delete(root.digest);
    return [...all.values()];
}
/** A legacy signature names its repository, so a copy of one is not enough for whoever compares that (podman does). */
async function signForName({ facts, signing, repository }, attached) {
    const { content } = facts.connection.access(repository);
    const referrers = facts.connection.referrers(repository);
    const signed = attached.filter(({ kind, mediaType }) => kind === 'signature' && mediaType === legacy/* SIMPLE_SIGNING */.Nj);
    const { signer } = signing;
    const sign = async (subject) => [
        await signLegacy({ content, referrers, repository, signer, subject: { digest: subject } }),
    ];
    await allOf(signed.map(({ subject }) => sign(subject)));
}
/** What all give together. A failure is thrown when nothing is under way any more. */
async function allOf(tasks) {
    const settled = await Promise.allSettled(tasks);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.flatMap(one => (one.status === 'fulfilled' ? one.value : []));
}
async function copyAttachments(connection, copy) {
    const { from, to, root, attached } = copy;
    const { copyReferrers } = await __webpack_require__.e(/* import() */ 294).then(__webpack_require__.bind(__webpack_require__, 70294));
    const destination = { content: connection.access(to).content, referrers: connection.referrers(to) };
    const own = new Set(attached.map(({ digest }) => digest));
    const listed = (0,steps_listed/* listsOf */.f)(destination.referrers);
    await copyReferrers({
        source: { content: connection.access(from).content, referrers: connection.referrers(from) },
        destination,
        root,
        // Others may have attached a thousand things, which an earlier run has copied.
        isSettled: async (subject, digest) => !own.has(digest) && (await listed(subject)).has(digest),
        ...(from.registry === to.registry ? { mountFrom: from.path } : {}),
    });
}


/***/ }),

/***/ 20020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirmAttached: () => (/* binding */ confirmAttached)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);

/**
 * Looks whether what this run has attached to its goods is listed still, where lists are tags that other runs write as
 * well: `new` is the last thing before anything is named, `all` the last of a run. Throws `lost-race` where it cannot be
 * kept there.
 */
async function confirmAttached(connection, goods, which) {
    const repositories = goods.flatMap(({ good }) => good.repositories);
    const each = new Map(repositories.map(one => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(one), one]));
    await Promise.all([...each.values()].map(one => connection.referrers(one).confirm(which)));
}


/***/ })

};
