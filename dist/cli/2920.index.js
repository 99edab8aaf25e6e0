export const id = 2920;
export const ids = [2920];
export const modules = {

/***/ 84514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ provenanceOf),
/* harmony export */   Y: () => (/* binding */ SLSA_PROVENANCE)
/* harmony export */ });
/** The predicate type of SLSA provenance 1.x. */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** What `externalParameters` mean is said by docs/signing.md, under the name of this type. */
const BUILD_TYPE = 'urn:cfcr-push:build:release:v1';
const SECRET_NAME = /pass(?:word|wd|phrase)?|secret|token|credential|private|api[-_]?key|auth|(?:^|[-_])key$/i;
/** SLSA v1 provenance (slsa.dev/spec/v1.1/provenance) of an image or chart, to be signed as an attestation. */
function provenanceOf(facts) {
    const { builder, source, ref, revision, run } = facts;
    const uri = source === undefined ? undefined : `git+${source}${ref === undefined ? '' : `@${ref}`}`;
    const sourceMaterial = uri === undefined
        ? []
        : [{ uri, ...(revision === undefined ? {} : { digest: { gitCommit: revision } }) }];
    return {
        type: SLSA_PROVENANCE,
        content: {
            buildDefinition: {
                buildType: BUILD_TYPE,
                externalParameters: {
                    ...(source === undefined ? {} : { source }),
                    ...(ref === undefined ? {} : { ref }),
                    inputs: withoutSecrets(facts.parameters),
                },
                resolvedDependencies: [
                    ...sourceMaterial,
                    ...facts.materials.map(({ uri: where, digest }) => ({ uri: where, digest: digestSet(digest) })),
                ],
            },
            runDetails: {
                builder: { id: builder, version: { 'cfcr-push': facts.toolVersion } },
                metadata: {
                    ...(run === undefined ? {} : { invocationId: run }),
                    ...time('startedOn', facts.startedAt),
                    ...time('finishedOn', facts.finishedAt),
                },
            },
        },
    };
}
/** Sorted, so that equal facts make equal statements. */
function withoutSecrets(parameters) {
    const kept = Object.entries(parameters).filter(([name, value]) => value !== '' && !SECRET_NAME.test(name));
    return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function digestSet(digest) {
    const [algorithm = '', hex = ''] = digest.split(':');
    return { [algorithm]: hex };
}
function time(name, ms) {
    return ms === undefined ? {} : { [name]: new Date(ms).toISOString() };
}


/***/ }),

/***/ 32920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attachAll: () => (/* binding */ attachAll)
});

// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/artifact.js
var artifact = __webpack_require__(20503);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/find.js + 1 modules
var find = __webpack_require__(67218);
// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
;// CONCATENATED MODULE: ./lib/sign/attest.js





/** Largest predicate that is signed: signing services and logs refuse more (actions/attest has the same limit). */
const MAX_PREDICATE = 16 * 1024 * 1024;
/**
 * Attaches a signed statement about a digest as a bundle, unless a valid one of the same type by the same signer is
 * there. Throws `bad-input` for a predicate too large to be signed.
 */
async function attest(request) {
    const { content, referrers, subject, predicate, signer, kind, suffices = () => true } = request;
    const { digest } = subject;
    const standing = { kind, subject: digest, mediaType: sign_bundle/* BUNDLE_TYPE */.q$ };
    const { found } = await (0,find/* findAttestation */.u)({ content, referrers, digest, trust: signer.trust }, predicate.type);
    if (found !== undefined && suffices(found))
        return { ...standing, digest: found.digest, outcome: 'kept' };
    const statement = (0,sign_statement/* statementAbout */.pT)(digest, predicate);
    if (statement.payload.length > MAX_PREDICATE) {
        throw new errors/* AppError */.uV('bad-input', `a statement of ${statement.payload.length} bytes about ${digest} is too large to be signed (at most ${MAX_PREDICATE})`, { hint: 'attach the document as an artifact and sign that artifact’s digest instead' });
    }
    const bundle = (0,sign_bundle/* encodeBundle */.n)(statement, await signer.sign(statement));
    // Without milliseconds, as Go writes it.
    const created = new Date(request.now).toISOString().replace(/\.\d{3}Z$/, 'Z');
    const { layer, manifest } = (0,sign_bundle/* bundleArtifact */.dz)(bundle, { subject, predicateType: predicate.type, created });
    await Promise.all([
        content.putBlob((0,artifact/* inMemory */.ZK)(layer.mediaType, bundle)),
        content.putBlob((0,artifact/* inMemory */.ZK)(artifact/* EMPTY_DESCRIPTOR */.gi.mediaType, artifact/* EMPTY_BYTES */.iF)),
    ]);
    await referrers.attach(manifest);
    return { ...standing, digest: manifest.digest, outcome: 'created' };
}

// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/sign/legacy.js
var legacy = __webpack_require__(46906);
// EXTERNAL MODULE: ./lib/sign/payload.js
var sign_payload = __webpack_require__(67223);
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
async function signLegacy(request) {
    const { content, referrers, subject, signer, repository } = request;
    const { digest } = subject;
    const standing = { kind: 'signature', subject: digest, mediaType: legacy/* SIMPLE_SIGNING */.Nj };
    const { found } = await (0,find/* findSignature */.s)({ content, referrers, digest, trust: signer.trust }, ['legacy']);
    if (found !== undefined)
        return { ...standing, digest: found.digest, outcome: 'kept' };
    const payload = (0,sign_payload/* simpleSigning */.i)(digest, (0,reference/* fullName */.fq)(repository));
    const signed = await signer.sign(payload);
    await content.putBlob((0,artifact/* inMemory */.ZK)(legacy/* SIMPLE_SIGNING */.Nj, payload.payload));
    const layer = (0,legacy/* signatureLayer */.MU)(payload.payload, signed);
    let manifest = digest;
    await referrers.amendCompanion(digest, 'sig', async (present) => {
        const next = (0,legacy/* withLayer */.ou)(present, layer);
        if (next === undefined)
            return undefined;
        await content.putBlob((0,artifact/* inMemory */.ZK)(media_type/* MEDIA_TYPE */.Ap.config, next.config));
        manifest = next.manifest.digest;
        return next.manifest;
    });
    return { ...standing, digest: manifest, outcome: 'created' };
}
async function hasBundle({ referrers, subject }) {
    for await (const entry of referrers.referrersOf(subject.digest, sign_bundle/* BUNDLE_TYPE */.q$)) {
        if (entry.artifactType === sign_bundle/* BUNDLE_TYPE */.q$)
            return true;
    }
    return false;
}

// EXTERNAL MODULE: ./lib/attach/provenance.js
var provenance = __webpack_require__(84514);
// EXTERNAL MODULE: ./lib/inputs/table.js + 9 modules
var table = __webpack_require__(74675);
// EXTERNAL MODULE: ./lib/steps/release.js + 1 modules
var steps_release = __webpack_require__(65923);
;// CONCATENATED MODULE: ./lib/steps/attach-provenance.js



/** The statement of how this release was made: source, ref, inputs without secrets, run. */
function provenanceStatement({ inputs, env, toolVersion, clock }, { release, began }) {
    const { context } = release;
    const parameters = table/* INPUTS */.mc.filter(input => !input.secret && inputs.given(input.name)).map(input => [
        input.name,
        input.kind === 'boolean' ? `${inputs.flag(input.name)}` : inputs.raw(input.name),
    ]);
    return (0,provenance/* provenanceOf */.J)({
        builder: builderOf(env),
        toolVersion,
        ref: (0,steps_release/* fullRef */.vv)(context),
        revision: context.revision,
        parameters: Object.fromEntries(parameters),
        materials: [],
        startedAt: began,
        finishedAt: clock.now(),
        ...(context.source === undefined ? {} : { source: context.source }),
        ...(context.runUrl === undefined ? {} : { run: context.runUrl }),
    });
}
/** Who ran the build, as the CIs name it. */
function builderOf(env) {
    const { GITHUB_SERVER_URL, GITHUB_WORKFLOW_REF, CI_SERVER_URL, CI_RUNNER_ID } = env;
    if (GITHUB_SERVER_URL && GITHUB_WORKFLOW_REF)
        return `${GITHUB_SERVER_URL}/${GITHUB_WORKFLOW_REF}`;
    if (CI_SERVER_URL && CI_RUNNER_ID)
        return `${CI_SERVER_URL}/-/runners/${CI_RUNNER_ID}`;
    return 'urn:cfcr-push:builder:unknown';
}

;// CONCATENATED MODULE: ./lib/steps/attach-sboms.js
/** Attaches the SBOMs of one good: BuildKit's, given files, and what syft finds. */
async function attachSbomsOf(deps, place) {
    const sboms = await sbomsOf(deps, place);
    if (sboms.length === 0)
        return [];
    const { attachSboms } = await __webpack_require__.e(/* import() */ 8812).then(__webpack_require__.bind(__webpack_require__, 18812));
    const { content } = place.connection.access(place.repository);
    return attachSboms({ content, referrers: place.connection.referrers(place.repository), sboms });
}
async function sbomsOf(deps, place) {
    const { inputs, cwd, host } = deps;
    const { progress, connection, repository, root, platforms } = place;
    const { readSbomInput } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 51325));
    const wish = readSbomInput(inputs.text('sbom'));
    const found = [];
    if (progress.good.kind === 'image' && wish.kind === 'buildkit') {
        const { sbomsFromBuildkit } = await __webpack_require__.e(/* import() */ 1319).then(__webpack_require__.bind(__webpack_require__, 21319));
        const { sboms, warnings } = await sbomsFromBuildkit(connection.access(repository).content, root.digest);
        for (const warning of warnings)
            host.warning(warning);
        if (sboms.length === 0 && deps.command === 'merge')
            host.warning('sbom: nothing that was handed over has an SBOM by BuildKit; give `sbom` to `build` as well');
        found.push(...sboms);
    }
    if (wish.kind === 'files') {
        const { assignSbomFiles } = await __webpack_require__.e(/* import() */ 226).then(__webpack_require__.bind(__webpack_require__, 80226));
        const { entriesFor } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 44809));
        const entries = entriesFor(wish.entries, place.goods, progress.good.chart?.planned.name);
        found.push(...(await assignSbomFiles(entries, { root, platforms }, cwd)));
    }
    if (progress.good.kind === 'image' && inputs.text('sbom-generator') === 'syft') {
        const { scanBySyft } = await __webpack_require__.e(/* import() */ 6533).then(__webpack_require__.bind(__webpack_require__, 6533));
        const subjects = platforms.length > 0 ? platforms : [root];
        found.push(...(await scanBySyft(deps, { connection, repository, subjects })));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/steps/attach.js







/**
 * Attaches SBOMs, provenance and signatures to everything that is stored, before anything is named. They are made in
 * the first repository of each good and copied to the others. What an earlier run attached is kept.
 */
async function attachAll(deps, facts, signing) {
    const made = [];
    for (const progress of facts.goods) {
        const { source, good } = progress;
        const [first, ...others] = good.repositories;
        if (!source || !first)
            continue;
        const root = await source.content.manifest(source.digest);
        made.push(...(await attachTo(deps, { progress, facts, signing, repository: first, root })));
        for (const other of others)
            await copyAttachments(facts.connection, first, other, source.digest);
    }
    return made.map(({ kind, subject, digest, mediaType }) => ({ kind, subject, digest, mediaType }));
}
async function attachTo(deps, place) {
    const { facts, signing, repository, progress } = place;
    const { connection, goods: all } = facts;
    const root = (0,manifest/* describe */.q0)(place.root);
    const platforms = platformsOf(place.root);
    const goods = {
        image: all.some(({ good }) => good.kind === 'image'),
        charts: all.flatMap(({ good }) => good.chart?.planned.name ?? []),
    };
    const wished = { progress, connection, repository, root, platforms, goods };
    // The image is signed while its SBOMs are made; each SBOM is signed once it is there.
    const sboms = attachSbomsOf(deps, wished);
    const signed = signing ? await signAll(deps, { ...place, signing }, { root, platforms, sboms }) : [];
    const attached = [...(await sboms), ...signed];
    for (const { kind, subject, outcome } of attached)
        deps.host.info(`${kind} of ${subject}: ${outcome}`);
    return attached;
}
/** Signs different digests at the same time, and what belongs to one of them in turn. */
async function signAll(deps, { facts, signing, repository }, { root, platforms, sboms }) {
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
        const predicate = provenanceStatement(deps, facts);
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
    return allOf([signRoot(), ...(recursive ? platforms : []).map(sign), signSboms()]);
}
/** What all give together. A failure is thrown when nothing is under way any more. */
async function allOf(tasks) {
    const settled = await Promise.allSettled(tasks);
    for (const one of settled)
        if (one.status === 'rejected')
            throw one.reason;
    return settled.flatMap(one => (one.status === 'fulfilled' ? one.value : []));
}
async function copyAttachments(connection, from, to, root) {
    const { copyReferrers } = await __webpack_require__.e(/* import() */ 1193).then(__webpack_require__.bind(__webpack_require__, 41193));
    await copyReferrers({
        source: { content: connection.access(from).content, referrers: connection.referrers(from) },
        destination: { content: connection.access(to).content, referrers: connection.referrers(to) },
        root,
        ...(from.registry === to.registry ? { mountFrom: from.path } : {}),
    });
}
function platformsOf(root) {
    const parsed = (0,manifest/* parseManifest */.Ng)(root);
    if (parsed.kind === 'manifest')
        return [];
    return parsed.index.manifests.filter(({ platform }) => !(0,descriptor/* isUnknownPlatform */._H)(platform));
}


/***/ })

};
