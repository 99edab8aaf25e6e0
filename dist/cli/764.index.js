export const id = 764;
export const ids = [764,20,4991,9179,294];
export const modules = {

/***/ 84514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ provenanceOf),
/* harmony export */   Y: () => (/* binding */ SLSA_PROVENANCE)
/* harmony export */ });
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

/** The predicate type of SLSA provenance 1.x. */
const SLSA_PROVENANCE = 'https://slsa.dev/provenance/v1';
/** What `externalParameters` mean is said by docs/signing.md, under the name of this type. */
const BUILD_TYPE = 'urn:cfcr-push:build:release:v1';
const SECRET_NAME = /pass(?:word|wd|phrase)?|secret|token|credential|private|api[-_]?key|auth|(?:^|[-_])key$/i;
/** SLSA v1 provenance (slsa.dev/spec/v1.1/provenance) of an image or chart, to be signed as an attestation. */
function provenanceOf(facts) {
    const { source, ref, revision } = facts;
    const builder = (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(facts.builder);
    const run = facts.run === undefined ? undefined : (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(facts.run);
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
    const kept = Object.entries(parameters)
        .filter(([name, value]) => value !== '' && !SECRET_NAME.test(name))
        // A statement is public: the token in the address of a context or the password of an endpoint is not.
        .map(([name, value]) => [name, (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(value)]);
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

/***/ 87837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/plan/publish-plan.js + 1 modules
var publish_plan = __webpack_require__(24413);
// EXTERNAL MODULE: ./lib/attach/provenance.js
var provenance = __webpack_require__(84514);
// EXTERNAL MODULE: ./lib/attach/sbom-document.js + 3 modules
var sbom_document = __webpack_require__(37886);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/reference.js
var oci_reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/registry/referrers-copy.js + 2 modules
var referrers_copy = __webpack_require__(70294);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/steps/attach-once.js
var attach_once = __webpack_require__(42958);
// EXTERNAL MODULE: ./lib/steps/confirm-attached.js
var confirm_attached = __webpack_require__(20020);
;// CONCATENATED MODULE: ./lib/steps/carry.js









/**
 * Carries everything that is attached to promoted content to where the content is now: signatures, SBOMs, attestations,
 * and what is attached to these. Nothing is named but the tags that list attachments. Gives each attachment once.
 */
async function carryAttachments({ host }, connection, promoted) {
    const carried = new Map();
    for (const { good, from } of promoted) {
        if (from.original !== undefined)
            continue; // What is attached speaks of the digest it was converted from.
        const holding = [from.reference.repository];
        for (const repository of good.repositories) {
            if (holding.some(other => (0,oci_reference/* sameRepository */.RB)(other, repository)))
                continue;
            const neighbour = holding.find(other => other.registry === repository.registry);
            const { copied, missing } = await (0,referrers_copy.copyReferrers)({
                source: from.asked,
                destination: {
                    content: connection.access(repository).content,
                    referrers: (0,attach_once/* attachingOnce */.j)(connection.referrers(repository)),
                },
                root: from.digest,
                ...(neighbour ? { mountFrom: neighbour.path } : {}),
            });
            holding.push(repository);
            if (missing.length > 0) {
                host.warning(`${from.reference.text}: lists attachments whose content is gone, which stay behind: ${missing.join(', ')}`);
            }
            for (const one of copied) {
                const { subject, digest, mediaType } = one;
                const kind = await kindOf(one, from.asked.content);
                carried.set(`${subject} ${digest}`, { kind, subject, digest, mediaType });
            }
            host.info(`${repository.name}: ${copied.length} attachments of ${from.reference.text}`);
        }
    }
    await (0,confirm_attached.confirmAttached)(connection, promoted, 'new');
    return [...carried.values()];
}
const BY_COMPANION = { sig: 'signature', att: 'attestation', sbom: 'sbom' };
const SBOMS = [...Object.values(sbom_document/* SBOM_TYPE */.tY), ...Object.values(sbom_document/* SBOM_PREDICATE */.gc)];
/** What an attachment is, in the words that `push` uses for its own; `referrer` where it is nothing known here. */
async function kindOf({ companion, mediaType, digest }, content) {
    if (companion)
        return BY_COMPANION[companion];
    if (SBOMS.includes(mediaType))
        return 'sbom';
    if (mediaType !== bundle/* BUNDLE_TYPE */.q$)
        return 'referrer';
    const parsed = (0,manifest/* parseManifest */.Ng)(await content.manifest(digest));
    const { annotations } = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    const predicate = annotations?.[bundle/* BUNDLE_KEY */.hK.predicateType] ?? statement/* SIGNATURE */.J2.type;
    if (predicate === statement/* SIGNATURE */.J2.type)
        return 'signature';
    if (predicate === provenance/* SLSA_PROVENANCE */.Y)
        return 'provenance';
    return SBOMS.includes(predicate) ? 'sbom' : 'attestation';
}

// EXTERNAL MODULE: ./lib/steps/connect.js + 9 modules
var connect = __webpack_require__(691);
// EXTERNAL MODULE: ./lib/oci/attestation.js
var attestation = __webpack_require__(59263);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
;// CONCATENATED MODULE: ./lib/oci/convert.js




const FORM = {
    oci: {
        name: 'OCI’s form',
        index: media_type/* MEDIA_TYPE */.Ap.index,
        manifest: media_type/* MEDIA_TYPE */.Ap.manifest,
        config: media_type/* MEDIA_TYPE */.Ap.config,
    },
    docker: {
        name: 'Docker’s form',
        index: media_type/* MEDIA_TYPE */.Ap.dockerList,
        manifest: media_type/* MEDIA_TYPE */.Ap.dockerManifest,
        config: media_type/* MEDIA_TYPE */.Ap.dockerConfig,
    },
};
/** Everything that Docker's form knows: documents, and the descriptors in them (Image Manifest Version 2, Schema 2). */
const DOCKER_FIELDS = new Set('schemaVersion mediaType config layers manifests size digest urls platform'.split(' '));
/**
 * Turns an image manifest or index into the other form (image-spec media-types.md, compatibility matrix). Only media
 * types change; blobs, the order of keys and the indentation stay, so that a way back gives the same bytes where
 * nothing was lost. Throws `bad-input` for what the form cannot express.
 */
function convertManifest(conversion) {
    const { parsed } = conversion;
    return parsed.kind === 'index'
        ? convertIndex(conversion, parsed.index)
        : convertImage(conversion, parsed.manifest);
}
function convertImage(conversion, manifest) {
    const { document, to } = conversion;
    const form = FORM[to];
    if (document.mediaType === form.manifest)
        return { document, lost: [] };
    const { config, layers } = manifest;
    if (!(0,media_type/* isImageConfigType */.Ky)(config.mediaType))
        throw refusal(conversion, `its configuration is of type ${config.mediaType}, so it is no image`);
    if (to === 'docker')
        refuseRelations(conversion, manifest);
    const lost = new Lost();
    const fields = {
        ...lost.fieldsOf(manifest, to, ''),
        mediaType: form.manifest,
        config: { ...lost.fieldsOf(config, to, ' of the configuration'), mediaType: form.config },
        layers: layers.map(layer => ({
            ...lost.fieldsOf(layer, to, ' of a layer'),
            mediaType: layerType(conversion, layer),
        })),
    };
    return finished(conversion, fields, lost);
}
/** Docker's form knows few layers. OCI's may be of any type (image-spec manifest.md, "layers"). */
function layerType(conversion, { mediaType, digest }) {
    if (conversion.to === 'oci')
        return media_type/* OCI_LAYER */.QP.get(mediaType) ?? mediaType;
    const known = media_type/* DOCKER_LAYER */.n2.get(mediaType);
    if (known !== undefined)
        return known;
    if (media_type/* DOCKER_LAYER */.n2.has(media_type/* OCI_LAYER */.QP.get(mediaType) ?? ''))
        return mediaType;
    throw refusal(conversion, `layer ${digest} is of type ${mediaType}, which that form does not know`);
}
function convertIndex(conversion, index) {
    const { document, to, children } = conversion;
    const has = document.mediaType === FORM[to].index;
    if (to === 'docker' && !has)
        refuseRelations(conversion, index);
    const kept = index.manifests.filter(entry => !isOutdated(entry, conversion));
    if (has && kept.length === index.manifests.length && kept.every(({ digest }) => !isNew(children, digest)))
        return { document, lost: [] };
    if (kept.length === 0)
        throw refusal(conversion, 'it lists no image');
    const lost = new Lost();
    const fields = {
        ...lost.fieldsOf(index, to, ''),
        mediaType: FORM[to].index,
        manifests: kept.map(entry => convertEntry(conversion, entry, lost)),
    };
    for (const { digest } of index.manifests.filter(entry => !kept.includes(entry)))
        lost.note(`attestation manifest ${digest}`);
    return finished(conversion, fields, lost);
}
/** What an attestation says is about a digest; it goes with the image that had it, and Docker's form has none. */
function isOutdated(entry, { document, to, children }) {
    if (!(0,attestation/* isAttestation */.H)(entry))
        return false;
    const about = entry.annotations?.[attestation/* REFERENCE */.g.digest];
    if (to === 'oci' && about !== undefined)
        return isNew(children, about);
    if (to === 'docker' && document.mediaType !== media_type/* MEDIA_TYPE */.Ap.dockerList)
        return true;
    return [...children.keys()].some(digest => isNew(children, digest));
}
function isNew(children, digest) {
    return (children.get(digest)?.digest ?? digest) !== digest;
}
function convertEntry(conversion, entry, lost) {
    const { to, children } = conversion;
    const { mediaType, size, digest } = children.get(entry.digest) ?? entry;
    if (to === 'docker') {
        if ((0,media_type/* isIndexType */.$U)(mediaType))
            throw refusal(conversion, `it lists ${entry.digest}, an index of its own`);
        if (!(0,media_type/* isManifestType */.Q3)(mediaType))
            throw refusal(conversion, `it lists ${entry.digest} of type ${mediaType}, which is no image`);
        if (!entry.platform)
            throw refusal(conversion, `it names no platform for ${entry.digest}, which that form demands`);
    }
    return { ...lost.fieldsOf(entry, to, ' of an image'), mediaType, size, digest };
}
/** What refers to other content, or says that it is something else than an image. */
function refuseRelations(conversion, { artifactType, subject }) {
    if (artifactType !== undefined)
        throw refusal(conversion, `it is an artifact of type ${artifactType}`);
    if (subject !== undefined)
        throw refusal(conversion, `it is attached to ${subject.digest}, and that form knows no subject`);
}
function refusal({ document, parsed, to }, why) {
    return new errors/* AppError */.uV('bad-input', `${parsed.kind} ${document.digest} cannot be converted to ${FORM[to].name}: ${why}`);
}
function finished({ document, parsed }, fields, lost) {
    const { mediaType } = parsed.kind === 'index' ? parsed.index : parsed.manifest;
    // OCI's documents may leave it out; Docker's have it, and second.
    const ordered = mediaType === undefined ? { schemaVersion: 2, mediaType, ...fields } : fields;
    const made = (0,manifest/* encodeManifest */.Gb)(ordered, (0,manifest/* indentOf */._j)(document.bytes));
    return { document: made, lost: lost.of(`${parsed.kind} ${document.digest}`) };
}
/** Collects what one document loses. */
class Lost {
    #what = new Set();
    note(what) {
        this.#what.add(what);
    }
    /** The fields of a document or descriptor that the form has a place for, in their order. */
    fieldsOf(value, to, where) {
        const kept = Object.entries(value).filter(([field, content]) => {
            // Content embedded in a descriptor is a copy, and of the old content once that changes.
            if (field === 'data')
                return false;
            if (to === 'oci' || DOCKER_FIELDS.has(field))
                return true;
            const names = field === 'annotations' ? Object.keys(content ?? {}).map(key => `annotation ${key}`) : [field];
            for (const name of names)
                this.note(`${name}${where}`);
            return false;
        });
        return Object.fromEntries(kept);
    }
    of(document) {
        return this.#what.size === 0 ? [] : [`${document}: ${[...this.#what].join(', ')}`];
    }
}

// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
;// CONCATENATED MODULE: ./lib/registry/converting.js






/** Manifests read at a time, each up to 8 MiB. */
const MANIFESTS_AT_ONCE = 4;
/** Indexes within indexes; real content has two levels. */
const MAX_DEPTH = 8;
/** Converted manifests kept in memory, in bytes: those of real images take some KiB each. */
const MAX_KEPT = 32 * 1024 * 1024;
/**
 * Converts a manifest or index and everything it lists, ready to be copied. No blob is read. Throws `bad-input` for
 * what the form cannot express, and `registry-failed` for content beyond the limits above.
 */
async function converted(reader, root, to) {
    const conversion = new GraphConversion(reader, to);
    const { descriptor, lost } = await conversion.convert(root, 0);
    const { passing } = reader;
    const content = {
        manifest: async (digest) => conversion.made.get(digest) ?? reader.manifest(digest),
        blob: blob => reader.blob(blob),
        ...(passing === undefined ? {} : { passing: blob => passing.call(reader, blob) }),
    };
    return { content, digest: descriptor.digest, lost: [...new Set(lost)] };
}
class GraphConversion {
    made = new Map();
    #reader;
    #to;
    #reads = new limiting/* Limiter */.j(MANIFESTS_AT_ONCE);
    #seen = new Map();
    #bytes = 0;
    constructor(reader, to) {
        this.#reader = reader;
        this.#to = to;
    }
    /** A manifest is converted once, however many indexes list it. */
    convert(digest, depth) {
        const done = this.#seen.get(digest) ?? this.#convert(digest, depth);
        this.#seen.set(digest, done);
        return done;
    }
    async #convert(digest, depth) {
        if (depth > MAX_DEPTH)
            throw new errors/* AppError */.uV('registry-failed', `index ${digest} is nested deeper than ${MAX_DEPTH} levels`);
        // Only reading is bounded: a place held while children are converted could never be freed in a deep index.
        const document = await this.#reads.run(() => this.#reader.manifest(digest));
        const parsed = (0,manifest/* parseManifest */.Ng)(document);
        const listed = parsed.kind === 'index' ? parsed.index.manifests.filter(isConverted) : [];
        const found = await this.#all(listed, depth + 1);
        const children = new Map(found.map(([old, { descriptor }]) => [old, descriptor]));
        const made = convertManifest({ document, parsed, to: this.#to, children });
        if (made.document !== document)
            this.#keep(made.document);
        return {
            descriptor: (0,manifest/* describe */.q0)(made.document),
            lost: [...made.lost, ...found.flatMap(([, { lost }]) => lost)],
        };
    }
    /** Waits for all of them, so that nothing is still read when the first failure is thrown. */
    async #all(listed, depth) {
        const all = listed.map(async ({ digest }) => [digest, await this.convert(digest, depth)]);
        await Promise.allSettled(all);
        return Promise.all(all);
    }
    #keep(document) {
        this.#bytes += document.bytes.length;
        if (this.#bytes > MAX_KEPT)
            throw new errors/* AppError */.uV('registry-failed', `converted manifests take more than ${MAX_KEPT} bytes`);
        this.made.set(document.digest, document);
    }
}
/** Attestations belong to the digest they name, so they stay as they are or stay behind. */
function isConverted(entry) {
    return !(0,attestation/* isAttestation */.H)(entry) && ((0,media_type/* isManifestType */.Q3)(entry.mediaType) || (0,media_type/* isIndexType */.$U)(entry.mediaType));
}

// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
;// CONCATENATED MODULE: ./lib/steps/convert-sources.js



/** What is shown of everything that a conversion loses: each platform has the same few annotations. */
const SHOWN_LOSSES = 20;
/**
 * Gives what was found the form that is asked for, and says what that costs. What has that form already stays as it is.
 * Throws one `bad-input` with everything that cannot have it.
 */
async function convertSources({ host }, form, found) {
    if (form === undefined)
        return found;
    const problems = [];
    const all = [];
    for (const from of found) {
        const { text } = from.reference;
        try {
            const { content, digest, lost } = await converted(from.content, from.digest, form);
            if (digest === from.digest) {
                all.push(from);
                continue;
            }
            host.warning(`${text}: converted to the media types of ${form}, so its digest changes from ${from.digest} to ${digest}; signatures and everything else attached are of the original and are not carried along${lossesOf(lost)}`);
            all.push({ ...from, digest, content, original: from.digest });
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV && error.code === 'bad-input'))
                throw error;
            problems.push(`media-types: ${text}: ${error.message}`);
        }
    }
    if (problems.length > 0)
        throw (0,steps_problems/* badInput */.AN)(problems);
    return all;
}
function lossesOf(lost) {
    if (lost.length === 0)
        return '';
    const more = lost.length > SHOWN_LOSSES ? `; and of ${lost.length - SHOWN_LOSSES} more documents` : '';
    return `; lost are, of ${lost.slice(0, SHOWN_LOSSES).join('; of ')}${more}`;
}

// EXTERNAL MODULE: ./lib/steps/good.js
var steps_good = __webpack_require__(42098);
// EXTERNAL MODULE: ./lib/steps/name.js + 2 modules
var steps_name = __webpack_require__(44947);
// EXTERNAL MODULE: ./lib/helm/artifact.js
var artifact = __webpack_require__(46268);
// EXTERNAL MODULE: ./lib/helm/destinations.js
var destinations = __webpack_require__(94991);
// EXTERNAL MODULE: ./lib/policy/forward.js
var forward = __webpack_require__(95635);
;// CONCATENATED MODULE: ./lib/plan/promote-plan.js


/**
 * The tags that promoted content gets: the names that are given, else the tag it was found under, else the version it
 * says. Empty where there is none of these.
 */
function promotedTags({ names, tag, identity, kindOf }) {
    const given = (name, rule, why) => ({
        name,
        kind: kindOf(name),
        rule,
        why,
        follows: followsOf(name, identity.version),
    });
    if (names.length > 0) {
        return [...new Set(names)].map(name => given(name, 'promote-tags', 'named by promote-tags'));
    }
    if (tag !== undefined)
        return [given(tag, 'from', 'the tag of the source')];
    const version = identity.version ?? '';
    return (0,oci_reference/* isTag */.dz)(version) ? [given(version, 'from', 'the version that the source says')] : [];
}
/**
 * The semantic version that is promoted, for tags that follow versions: the label of the content, and where that is
 * something else (the build of a branch), the first version among the names it has or gets.
 */
function promotedRelease({ names, tag, identity, }) {
    return [identity.version, tag, ...names].find(text => (0,forward/* readVersion */.$4)(text) !== null);
}
const FAMILY = /^(?:latest|v?(\d+)(?:\.(\d+))?)(-.+)?$/;
/**
 * The order that a tag follows, by its name alone: `latest`, `v1` and `1.2` stand for families of versions. With a
 * suffix (`latest-alpine`) they do where the version of the content has it too. Anything else follows nothing: there is
 * no git history to ask.
 */
function followsOf(name, version) {
    const match = FAMILY.exec(name);
    if (match === null)
        return { by: 'nothing' };
    const [, major, minor, suffix] = match;
    if (suffix !== undefined && !version?.endsWith(suffix))
        return { by: 'nothing' };
    const range = major === undefined ? '*' : minor === undefined ? `${major}.x` : `${major}.${minor}.x`;
    return { by: 'version', range, ...(suffix === undefined ? {} : { suffix }) };
}

// EXTERNAL MODULE: ./lib/steps/charts.js + 2 modules
var steps_charts = __webpack_require__(49179);
;// CONCATENATED MODULE: ./lib/steps/promoted.js







/** Works out destinations and tags of everything that was found. Throws `bad-input` with every problem. */
async function promotedGoods(deps, promotion, found) {
    const problems = inputProblems(deps, promotion, found);
    const promoted = [];
    for (const same of Map.groupBy(found, keyOf).values()) {
        // Where one of them was converted into the other, what is attached belongs to the one that was not.
        const from = same.find(({ original }) => original === undefined) ?? same[0];
        if (!from)
            continue;
        const tags = same.flatMap(one => tagsOf(deps, promotion, one));
        const repositories = await repositoriesOf(deps, promotion, from);
        if (tags.length === 0) {
            problems.push(`from: ${from.reference.text} says no version that could be its tag; name its tags by promote-tags, or give it by tag`);
        }
        promoted.push({ from, good: goodOf(promotion, from, { tags, repositories }), source: sourceOf(from) });
    }
    problems.push(...clashesOf(promoted));
    if (problems.length > 0)
        throw (0,steps_problems/* badInput */.AN)(problems);
    return promoted;
}
/** What a promotion is about, for its report: what the first image says of itself, else the first chart. */
function subjectOf(promoted) {
    const [first] = promoted.toSorted((a, b) => Number(b.good.kind === 'image') - Number(a.good.kind === 'image'));
    const { revision = '', version, source } = first?.good.identity ?? {};
    return {
        version: version ?? first?.good.targets[0]?.tag.name ?? '',
        revision,
        warnings: [],
        ...(source === undefined ? {} : { source }),
    };
}
function inputProblems({ inputs }, promotion, found) {
    const images = found.filter(({ chart }) => chart === undefined);
    const [image] = images;
    const movingCharts = inputs.flag('chart-moving-tags');
    return [
        ...(image && promotion.repositories.length === 0
            ? [`images: is missing; name where ${image.reference.text} is promoted to`]
            : []),
        ...(images.length === 0 && promotion.names.length > 0 && !movingCharts
            ? [
                'promote-tags: is for images, and only charts are promoted: a chart keeps its version; chart-moving-tags adds moving ones',
            ]
            : []),
    ];
}
/** Content that is found under several tags is promoted once, under all of them. */
function keyOf({ reference, digest }) {
    return `${(0,oci_reference/* fullName */.fq)(reference.repository)}@${digest}`;
}
/** helm reads a chart under its version alone, so that is what it is called; other tags are extras. */
function tagsOf({ inputs }, { names, kindOf }, from) {
    const { reference, identity, chart } = from;
    if (chart === undefined) {
        const tag = reference.tag === undefined ? {} : { tag: reference.tag };
        return promotedTags({ names, identity, kindOf, ...tag });
    }
    const version = (0,artifact/* chartTag */.bF)(chart.version);
    const own = version === undefined ? [] : promotedTags({ names: [], tag: version, identity, kindOf });
    const more = inputs.flag('chart-moving-tags') && names.length > 0 ? promotedTags({ names, identity, kindOf }) : [];
    return [
        ...own.map(tag => ({ ...tag, why: 'the version of the chart' })),
        ...more.filter(({ kind, name }) => kind === 'moving' && name !== version),
    ];
}
async function repositoriesOf(deps, promotion, { chart }) {
    return chart === undefined ? promotion.repositories : (0,steps_charts.chartRepositories)(deps, promotion, chart.name);
}
function goodOf({ names }, { reference, digest, identity, chart }, { tags, repositories }) {
    const own = [...new Map(tags.map(tag => [tag.name, tag])).values()];
    const known = chart === undefined ? identity : { ...identity, version: chart.version };
    const tag = reference.tag === undefined ? {} : { tag: reference.tag };
    const release = promotedRelease({ names, identity: known, ...tag });
    return {
        kind: chart === undefined ? 'image' : 'chart',
        label: reference.text,
        repositories,
        targets: (0,steps_good/* targetsOf */.QR)(repositories, own),
        identity: known,
        known: digest,
        cheap: false,
        ...(release === undefined ? {} : { release }),
    };
}
function sourceOf({ reference, digest, original, content }) {
    const { repository } = reference;
    const how = `promoted from ${repository.name}@${original ?? digest}`;
    return {
        digest,
        content,
        heldBy: original === undefined ? [repository] : [],
        blobsIn: [repository],
        how: original === undefined ? how : `${how}, converted`,
        built: false,
        warnings: [],
        dispose: async () => { },
    };
}
function clashesOf(promoted) {
    return (0,destinations.referenceClashes)(promoted.flatMap(({ good, source }) => good.targets.map(({ repository, tag }) => ({
        repository,
        tag: tag.name,
        what: `${good.label} (${source.digest})`,
    }))));
}

// EXTERNAL MODULE: ./lib/oci/full-reference.js
var full_reference = __webpack_require__(40484);
// EXTERNAL MODULE: ./lib/plan/destinations.js
var plan_destinations = __webpack_require__(5174);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
// EXTERNAL MODULE: ./lib/steps/connection-problems.js
var connection_problems = __webpack_require__(95176);
// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
;// CONCATENATED MODULE: ./lib/steps/promotion.js








/** Reads a promotion from the inputs; every problem is in one `bad-input`, and no registry is asked. */
async function readPromotion(deps) {
    const { inputs } = deps;
    const problems = [...deps.problems];
    const { repositories, registry, ...found } = (0,plan_destinations/* readDestinations */.s)((0,destination_inputs/* destinationInputs */.S)(inputs));
    problems.push(...found.problems);
    const sources = sourcesIn(inputs.list('from'), registry, problems);
    const names = inputs.list('promote-tags');
    for (const name of names)
        if (!(0,oci_reference/* isTag */.dz)(name))
            problems.push(`promote-tags: ${JSON.stringify(name)} is not a tag`);
    const kindOf = (0,steps_problems/* collecting */.HI)(problems, () => (0,mutability/* mutabilityOf */.K)(inputs.list('immutable-tags')));
    const destinations = await destinationsIn(deps, { repositories, registry }, problems);
    problems.push(...(await (0,connection_problems/* connectionProblems */.l)(deps, { registry, repositories: destinations })));
    if (problems.length > 0 || kindOf === undefined)
        throw (0,steps_problems/* badInput */.AN)(problems);
    const dryRun = inputs.flag('dry-run');
    const form = inputs.given('media-types') ? inputs.text('media-types') : undefined;
    return { sources, repositories, registry, destinations, names, kindOf, form, dryRun };
}
function sourcesIn(texts, registry, problems) {
    if (texts.length === 0)
        problems.push('from: is missing; name what to promote, for example from: dev.example.com/team/app:v1.2.3');
    return texts.flatMap(text => {
        const own = [];
        const reference = (0,steps_problems/* collecting */.HI)(own, () => (0,full_reference/* parseReference */.F)(text, registry));
        problems.push(...own.map(problem => `from: ${problem}`));
        return reference ?? [];
    });
}
/** A chart's name is known only when it is read; which registries charts go to is known before. */
async function destinationsIn(deps, { repositories, registry }, problems) {
    const { inputs } = deps;
    const charts = repositories.length > 0 || registry !== undefined || inputs.given('chart-repository');
    if (!charts) {
        if (inputs.list('images').length === 0)
            problems.push('images: is missing; name where to promote to, or chart-repository for charts');
        return [];
    }
    const ofCharts = await (0,steps_problems/* collectingAsync */.X7)(problems, () => (0,steps_charts.chartRepositories)(deps, { repositories, registry }, 'chart'), true);
    const all = [...repositories, ...(ofCharts ?? [])];
    return [...new Map(all.map(repository => [(0,oci_reference/* fullName */.fq)(repository), repository])).values()];
}

// EXTERNAL MODULE: ./lib/steps/guard.js + 2 modules
var guard = __webpack_require__(44295);
;// CONCATENATED MODULE: ./lib/steps/promotion-guard.js


/**
 * The guard of a promotion. The digest is given, so there is nothing to resume: an immutable tag holds it already, or
 * is in the way.
 */
function openPromotionGuard(deps, connection) {
    const rules = (0,guard/* rulesOf */.f)(deps.inputs);
    const ifExists = rules.ifExists === 'resume' ? 'fail' : rules.ifExists;
    return (0,guard/* openGuard */.E)(deps, connection, { rules: { ...rules, ifExists } });
}
/** Looks at everything that is to be named, and notes which repositories hold the content already. */
function judgeAll(promoted, guard) {
    return Promise.all(promoted.map(async ({ good, source }) => {
        const plan = await guard.first(good);
        const heldBy = [...source.heldBy, ...(0,steps_good/* holdersOf */.pW)(plan, source.digest)];
        return { good, plan, source: { ...source, heldBy } };
    }));
}

// EXTERNAL MODULE: ./lib/steps/report.js + 3 modules
var report = __webpack_require__(35523);
// EXTERNAL MODULE: ./lib/publish/identity.js
var publish_identity = __webpack_require__(50553);
// EXTERNAL MODULE: ./lib/steps/remembered.js
var remembered = __webpack_require__(30685);
;// CONCATENATED MODULE: ./lib/steps/resolve.js





/** Finds every source. Throws with all that cannot be read, or `bad-input` for what does not exist. */
async function resolveSources(references, connection) {
    const found = await Promise.allSettled(references.map(reference => resolve(reference, connection)));
    const failures = found.flatMap(one => (one.status === 'rejected' ? [one.reason] : []));
    const [first, ...others] = failures;
    if (others.length > 0 && first instanceof errors/* AppError */.uV) {
        throw new errors/* AppError */.uV(first.code, `${failures.length} sources cannot be promoted`, {
            cause: first,
            problems: failures.map(failure => (failure instanceof errors/* AppError */.uV ? failure.message : String(failure))),
            ...(first.hint === undefined ? {} : { hint: first.hint }),
        });
    }
    if (failures.length > 0)
        throw first;
    return found.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
}
async function resolve(reference, connection) {
    const { repository, text } = reference;
    const access = connection.reading(repository);
    const digest = await digestOf(reference, access);
    const asked = {
        content: (0,remembered/* rememberManifests */.Mh)(access.content),
        referrers: (0,remembered/* rememberReferrers */.Cf)(connection.referrers(repository)),
    };
    const content = (0,remembered/* assertingComplete */.a1)(asked.content, text);
    const identity = await (0,publish_identity/* readIdentity */.x)(content, digest);
    const chart = await chartIn(content, digest, text);
    return { reference, digest, identity, content, asked, ...(chart === undefined ? {} : { chart }) };
}
/** Looks whether it is there: a registry answers for a digest as it does for a tag. */
async function digestOf({ text, tag, digest }, { tags }) {
    const state = await tags.stateOf(digest ?? tag ?? '');
    if (state.kind === 'present')
        return digest ?? state.digest;
    if (state.kind === 'absent') {
        throw new errors/* AppError */.uV('bad-input', `from: ${text} does not exist`, {
            hint: 'check its name; some registries say this too of what the credential may not read, and `registry-auth` takes one for each registry',
        });
    }
    const { code, message, hint, problems } = state.error;
    throw new errors/* AppError */.uV(code, `from: ${text} cannot be read: ${message}`, {
        cause: state.error,
        problems,
        ...(hint === undefined ? {} : { hint }),
    });
}
/** Name and version of a chart, as its Chart.yaml has them; undefined for anything else. */
async function chartIn(content, digest, text) {
    const parsed = (0,manifest/* parseManifest */.Ng)(await content.manifest(digest));
    if (parsed.kind === 'index' || parsed.manifest.config.mediaType !== artifact/* CHART_MEDIA_TYPE */.TR.config)
        return undefined;
    const { name, version } = { ...(await (0,publish_identity/* readConfig */.X)(content, parsed.manifest)) };
    if (typeof name === 'string' && /^[\w.-]+$/.test(name) && typeof version === 'string')
        return { name, version };
    throw new errors/* AppError */.uV('chart-invalid', `from: ${text}: its configuration names no chart and version`);
}

// EXTERNAL MODULE: ./lib/steps/store.js
var store = __webpack_require__(56038);
;// CONCATENATED MODULE: ./lib/commands/promote.js














/** Published content with everything attached to it → other repositories, registries, tags. Nothing is built. */
const promote = async (deps) => {
    const began = deps.clock.now();
    const promotion = await readPromotion(deps);
    const connection = await (0,connect/* openConnection */.J)(deps, promotion);
    try {
        const resolved = await resolveSources(promotion.sources, connection);
        const found = await convertSources(deps, promotion.form, resolved);
        const promoted = await promotedGoods(deps, promotion, found);
        const dry = promotion.dryRun ? { planOnly: true } : {};
        const subject = subjectOf(promoted);
        const facts = { subject, connection, began, goods: [], uploadedBytes: 0, ...dry };
        return await publish(deps, facts, promoted).catch((error) => {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            return (0,report/* reportRun */.G)(deps, facts, error);
        });
    }
    finally {
        await connection.close();
    }
};
async function publish(deps, facts, promoted) {
    const { host } = deps;
    const { connection } = facts;
    const guard = openPromotionGuard(deps, connection);
    facts.goods = await host.group('Guard: what the registry has', () => judgeAll(promoted, guard));
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    if (facts.planOnly)
        return (0,report/* reportRun */.G)(deps, facts);
    await host.group('Store by digest', () => (0,store/* storeAll */.l)(facts, guard));
    facts.attachments = await host.group('Attachments', () => carryAttachments(deps, connection, promoted));
    (0,publish_plan/* assertNotRefused */.gX)((0,steps_good/* verdictsOf */.W5)(facts.goods));
    const stopped = await host.group('Name', () => (0,steps_name/* nameEverything */.F)(deps, facts.goods, { guard, connection }));
    if (stopped === undefined)
        await (0,confirm_attached.confirmAttached)(connection, facts.goods, 'all');
    return (0,report/* reportRun */.G)(deps, facts, stopped);
}


/***/ }),

/***/ 86392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ known)
/* harmony export */ });
/** Leaves out fields that are undefined or empty, for records with exact optional fields. */
function known(fields) {
    const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 37219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ runGit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** A git command that waits longer than this waits for something that will not come (a lock, a dead file system). */
const TIMEOUT_MS = 30_000;
/**
 * Runs git and returns how it ended; a non-zero code is the caller's to judge.
 * Nothing that the clone's configuration could start is started: no pager, no signature program, no file monitor.
 * Throws `no-context` where there is no git program.
 */
async function runGit(clone, args) {
    const safe = ['-c', 'log.showSignature=false', '-c', 'core.fsmonitor=false', '--no-pager'];
    const env = { ...clone.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
    try {
        return await clone.exec({
            program: 'git',
            args: [...safe, ...args],
            cwd: clone.cwd,
            env,
            timeoutMs: TIMEOUT_MS,
        });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('no-context', `git cannot be run in ${clone.cwd}`, {
            cause,
            hint: 'install git, or give git-ref (refs/tags/v1.2.3) and git-sha (the full commit id)',
        });
    }
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   at: () => (/* binding */ at),
/* harmony export */   gT: () => (/* binding */ listAt),
/* harmony export */   tk: () => (/* binding */ numberAt)
/* harmony export */ });
/** The value under a path of keys, or undefined where any step is missing. */
function at(value, ...path) {
    let current = value;
    for (const key of path) {
        if (typeof current !== 'object' || current === null || !Object.hasOwn(current, key))
            return undefined;
        current = current[key];
    }
    return current;
}
/** The non-empty text under a path, else undefined. */
function textAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'string' && found !== '' ? found : undefined;
}
/** The number under a path, else undefined. */
function numberAt(value, ...path) {
    const found = at(value, ...path);
    return typeof found === 'number' ? found : undefined;
}
/** The list under a path; empty where there is none. */
function listAt(value, ...path) {
    const found = at(value, ...path);
    return Array.isArray(found) ? found : [];
}


/***/ }),

/***/ 78808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ namedRef),
/* harmony export */   Jv: () => (/* binding */ requestRef),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   pA: () => (/* binding */ isRefName),
/* harmony export */   rd: () => (/* binding */ parseRef)
/* harmony export */ });
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86392);

/** A commit id of a SHA-1 or SHA-256 repository, in full. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/**
 * git-check-ref-format(1): no space, control character, `~^:?*[\`, `..`, `@{`, and no `.lock` or `/` at the end.
 * Control characters and line ends of Unicode, which git lets pass, are refused too: names end up in logs.
 */
const NOT_IN_REF = /[\u0000-\u0020\u007f-\u009f\u2028\u2029~^:?*[\\]|\.\.|@\{|\/\/|^\/|\/$|\.lock$|^-/;
/** Longest branch or tag name that is taken; git's own limit is the file system's. */
const MAX_NAME = 1024;
/** True for a full commit id. */
function isCommit(text) {
    return text !== undefined && COMMIT.test(text) && !/^0+$/.test(text);
}
/** True when `name` can be a branch or tag name of git. */
function isRefName(name) {
    return name !== '' && name.length <= MAX_NAME && !NOT_IN_REF.test(name);
}
/**
 * Reads a full ref: `refs/heads/…`, `refs/tags/…`, `refs/pull/12/…`, `refs/merge-requests/12/…`.
 * Undefined for anything else. A request read from a ref alone is not known to be a fork's; the caller knows better.
 */
function parseRef(text) {
    const branch = /^refs\/heads\/(.+)$/s.exec(text)?.[1];
    if (branch !== undefined)
        return isRefName(branch) ? { kind: 'branch', name: branch } : undefined;
    const tag = /^refs\/tags\/(.+)$/s.exec(text)?.[1];
    if (tag !== undefined)
        return isRefName(tag) ? { kind: 'tag', name: tag } : undefined;
    const request = /^refs\/(?:pull|merge-requests)\/([0-9]+)(?:\/[a-z]+)?$/.exec(text)?.[1];
    return request === undefined ? undefined : requestRef(request, { fork: false });
}
/**
 * The ref that a CI names, in full; empty text names none. What git would not take is no reason to ask the clone, which
 * may be at something else: then there is `noRef`.
 */
function namedRef(text) {
    const ref = parseRef(text);
    if (ref !== undefined || !/^refs\/(?:heads|tags)\/./s.test(text))
        return (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .e)({ ref });
    return { noRef: `the CI names the ref ${shown(text)}, which git does not allow: give \`git-ref\`` };
}
/** Shows text from outside on one line of a message: quoted, control characters escaped, cut to a sane length. */
function shown(text) {
    return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
/** A request as a ref; `number` as the CI writes it. Undefined when it is no number above zero. */
function requestRef(number, rest) {
    const parsed = typeof number === 'number' ? number : /^[1-9][0-9]{0,14}$/.test(number ?? '') ? Number(number) : 0;
    if (!Number.isSafeInteger(parsed) || parsed < 1)
        return undefined;
    const branches = (0,_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .e)({ headBranch: checked(rest.headBranch), baseBranch: checked(rest.baseBranch) });
    return { kind: 'request', number: parsed, ...branches, fork: rest.fork };
}
/** A branch name from outside, left out where git could not have it. */
function checked(name) {
    return name !== undefined && isRefName(name) ? name : undefined;
}


/***/ }),

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   parseAliases: () => (/* binding */ parseAliases),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




/**
 * Reads `chart-repositories`: `name=address`, one an entry. Throws one `bad-input` with every entry that is wrong.
 */
function parseAliases(entries) {
    const aliases = new Map();
    const problems = [];
    for (const entry of entries) {
        const found = /^([^=\s]+)\s*=\s*((?:https?|oci|file):\/\/\S+)$/.exec(entry.trim());
        if (found?.[1] && found[2])
            aliases.set(found[1], found[2]);
        else
            problems.push(`chart-repositories: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(entry))} is no alias; expected name=https://charts.example.com`);
    }
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', 'chart-repositories is wrong', { problems });
    return aliases;
}
/** The address an alias stands for; any other address as it is, undefined for an alias nobody has given. */
function addressOf(repository, aliases) {
    const name = /^(?:@|alias:)(.+)$/.exec(repository)?.[1];
    return name === undefined ? repository : aliases.get(name);
}
/** Reads where a dependency comes from. `folder` is the chart's own, for `file://` addresses. */
function sourceOf({ name, repository }, { folder, aliases }) {
    if (repository === '')
        return { kind: 'vendored' };
    const address = addressOf(repository, aliases);
    if (address === undefined) {
        return {
            kind: 'unusable',
            why: `${repository} is not known here; give it as chart-repositories: ${repository.replace(/^(?:@|alias:)/, '')}=https://…`,
        };
    }
    if (address.startsWith('file://'))
        return { kind: 'directory', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, address.slice(7)) };
    if (address.startsWith('oci://'))
        return registryOf(`${address.slice(6).replace(/\/+$/, '')}/${name}`);
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (isWeb)
        return { kind: 'web', url: new URL(address) };
    return {
        kind: 'unusable',
        why: `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(repository))} is no repository; expected https://…, oci://…, file://… or an alias @name`,
    };
}
function registryOf(reference) {
    try {
        return { kind: 'registry', repository: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(reference) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV))
            throw error;
        return { kind: 'unusable', why: error.message };
    }
}


/***/ }),

/***/ 94991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chartDestinations: () => (/* binding */ chartDestinations),
/* harmony export */   referenceClashes: () => (/* binding */ referenceClashes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);



/**
 * Where a chart goes: below each `chart-repository`, under its own name. A short one (`charts`) is on each of
 * `registries`; one with a host is on that one. Throws `bad-input`.
 */
function chartDestinations(parents, name, registries) {
    const all = parents.flatMap(parent => {
        const bare = parent
            .trim()
            .replace(/^oci:\/\//, '')
            .replace(/\/+$/, '');
        const [first = ''] = bare.split('/');
        if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeHost */ .oc)(first))
            return [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(`${bare}/${name}`)];
        if (registries.length === 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-repository: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(parent))} names no registry; set registry, or write host/${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(bare)}`);
        }
        return registries.map(registry => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(bare === '' ? name : `${bare}/${name}`, registry));
    });
    return [...new Map(all.map(repository => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository), repository])).values()];
}
/**
 * One line for every reference that two things want: a chart over an image makes both unusable, and of two charts with
 * one name and version one would be lost.
 */
function referenceClashes(planned) {
    const byReference = Map.groupBy(planned, ({ repository, tag }) => `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository)}:${tag}`);
    return [...byReference].flatMap(([reference, wanting]) => {
        const what = [...new Set(wanting.map(entry => entry.what))];
        return what.length < 2 ? [] : [`${reference} would be ${what.join(' and ')}; give them different names`];
    });
}


/***/ }),

/***/ 62549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FI: () => (/* binding */ LOCK_FILE),
/* harmony export */   G1: () => (/* binding */ CHART_FILE),
/* harmony export */   RF: () => (/* binding */ OLD_LOCK_FILE),
/* harmony export */   RU: () => (/* binding */ OLD_DEPENDENCIES_FILE),
/* harmony export */   Td: () => (/* binding */ SCHEMA_FILE),
/* harmony export */   Yc: () => (/* binding */ VALUES_FILE)
/* harmony export */ });
/** Names of files in a chart that have a meaning of their own. */
const CHART_FILE = 'Chart.yaml';
const VALUES_FILE = 'values.yaml';
const SCHEMA_FILE = 'values.schema.json';
const LOCK_FILE = 'Chart.lock';
/** Where helm 2 kept dependencies and their lock. */
const OLD_DEPENDENCIES_FILE = 'requirements.yaml';
const OLD_LOCK_FILE = 'requirements.lock';


/***/ }),

/***/ 20503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZK: () => (/* binding */ inMemory),
/* harmony export */   gi: () => (/* binding */ EMPTY_DESCRIPTOR),
/* harmony export */   iF: () => (/* binding */ EMPTY_BYTES),
/* harmony export */   nI: () => (/* binding */ describeBytes),
/* harmony export */   si: () => (/* binding */ artifactManifest)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44360);
/* harmony import */ var _media_type_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68574);



/** The content of an empty config: `{}` (image-spec manifest.md, "guidance for an empty descriptor"). */
const EMPTY_BYTES = new TextEncoder().encode('{}');
/** Its descriptor, in the key order of the Go implementations. */
const EMPTY_DESCRIPTOR = {
    mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.empty,
    size: EMPTY_BYTES.length,
    digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(EMPTY_BYTES),
};
/**
 * The manifest of an artifact with one layer and a subject (image-spec manifest.md, "guidelines for artifact usage").
 * Keys are in the order in which cosign writes them.
 */
function artifactManifest(artifact) {
    const { artifactType, layer, subject, annotations, typedConfig } = artifact;
    return (0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .encodeManifest */ .Gb)({
        schemaVersion: 2,
        mediaType: _media_type_js__WEBPACK_IMPORTED_MODULE_2__/* .MEDIA_TYPE */ .Ap.manifest,
        config: { ...EMPTY_DESCRIPTOR, ...(typedConfig ? { artifactType } : {}) },
        layers: [bare(layer, layer.annotations)],
        annotations,
        subject: bare(subject),
        artifactType,
    });
}
/** The descriptor of bytes held in memory. */
function describeBytes(mediaType, bytes, annotations) {
    return bare({ mediaType, size: bytes.length, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(bytes) }, annotations);
}
/** Bytes held in memory as content to be stored (`BlobSource`). */
function inMemory(mediaType, bytes) {
    return {
        descriptor: describeBytes(mediaType, bytes),
        open: async function* () {
            yield bytes;
        },
    };
}
/** A descriptor without platform and embedded content. */
function bare({ mediaType, size, digest }, annotations) {
    return { mediaType, size, digest, ...(annotations === undefined ? {} : { annotations }) };
}


/***/ }),

/***/ 92160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ mutabilityOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _tags_owned_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34152);
/* harmony import */ var _tag_glob_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41837);



/**
 * Which kind a tag is, by its name.
 * `patterns` is the input `immutable-tags`: empty means full versions, commits and calendar versions; `all` and `none`
 * mean what they say; else globs, of which the last that matches decides, `!` taking out.
 */
function mutabilityOf(patterns) {
    if (patterns.length === 0) {
        return tag => ((0,_tags_owned_js__WEBPACK_IMPORTED_MODULE_1__/* .isFinal */ .d)(tag) ? 'immutable' : 'moving');
    }
    const [only] = patterns;
    if (patterns.length === 1 && only === 'all')
        return () => 'immutable';
    if (patterns.length === 1 && only === 'none')
        return () => 'moving';
    const rules = patterns.map(readPattern);
    if (rules.every(({ takesOut }) => takesOut)) {
        const all = patterns.join(',');
        const hint = `write *,${all} for every tag but these, or none`;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${all} only takes out, so no tag is immutable; ${hint}`);
    }
    return tag => {
        const deciding = rules.findLast(rule => rule.matches(tag));
        return deciding && !deciding.takesOut ? 'immutable' : 'moving';
    };
}
function readPattern(pattern) {
    if (pattern === 'all' || pattern === 'none') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${pattern} stands alone; write * to match every tag`);
    }
    const takesOut = pattern.startsWith('!');
    const glob = takesOut ? pattern.slice(1) : pattern;
    if (glob === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', 'immutable-tags: a lone ! matches nothing; write !<pattern>');
    const matches = (0,_tag_glob_js__WEBPACK_IMPORTED_MODULE_2__/* .readTagGlob */ .v)(glob);
    if (typeof matches === 'string')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `immutable-tags: ${matches}`);
    return { takesOut, matches };
}


/***/ }),

/***/ 41837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readTagGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Reads a glob over tags, the same for every input that takes one. A bracket without its other half is literal text to
 * most readers of globs, and so matches nothing: a text says that instead.
 */
function readTagGlob(pattern) {
    try {
        return picomatch__WEBPACK_IMPORTED_MODULE_0__(pattern, { dot: true, nonegate: true, strictBrackets: true });
    }
    catch (error) {
        if (!(error instanceof SyntaxError))
            throw error;
        const [, missing = error.message] = /^(Missing (?:opening|closing): ".")/.exec(error.message) ?? [];
        return `the pattern ${JSON.stringify(pattern)} matches no tag: ${missing.toLowerCase()}`;
    }
}


/***/ }),

/***/ 70294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  copyReferrers: () => (/* binding */ copyReferrers)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var oci_manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/oci/artifact.js
var artifact = __webpack_require__(20503);
// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
;// CONCATENATED MODULE: ./lib/registry/losses.js

/** A reader that notes in `lost` what was asked of it and is gone. */
function notingLosses(content, lost) {
    const note = (digest, error) => {
        if (isGone(error))
            lost.add(digest);
        throw error;
    };
    async function* noting(digest, chunks) {
        try {
            yield* chunks;
        }
        catch (error) {
            note(digest, error);
        }
    }
    const { passing } = content;
    return {
        manifest: digest => content.manifest(digest).catch((error) => note(digest, error)),
        blob: descriptor => noting(descriptor.digest, content.blob(descriptor)),
        ...(passing === undefined
            ? {}
            : { passing: descriptor => noting(descriptor.digest, passing.call(content, descriptor)) }),
    };
}
/** True when a registry says that something is not there. */
function isGone(error) {
    return error instanceof registry_errors/* RegistryError */.gl && error.status === 404;
}

;// CONCATENATED MODULE: ./lib/registry/companion-copy.js





const COMPANIONS = ['sig', 'att', 'sbom'];
/** Copies what cosign's tags beside a digest name. `missing` is told of payloads that are gone: the others are carried. */
async function copyCompanions(request, subject, missing) {
    const all = await Promise.all(COMPANIONS.map(kind => copyCompanion(request, { subject, kind }, missing)));
    return all.filter(one => one !== undefined);
}
async function copyCompanion(request, { subject, kind }, missing) {
    const { source, destination } = request;
    const document = await source.referrers.companionOf(subject, kind);
    if (document === undefined)
        return undefined;
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(document);
    if (parsed.kind === 'index')
        return undefined;
    const { config, layers } = parsed.manifest;
    const gone = new Set();
    await Promise.all([config, ...layers].map(blob => copyBlob(request, blob, gone)));
    missing.push(...gone);
    const left = layers.filter(({ digest }) => !gone.has(digest));
    if (gone.size > 0 && left.length === 0)
        return undefined;
    const ours = gone.size === 0 ? { document, manifest: parsed.manifest } : withLayers(parsed.manifest, left);
    await destination.referrers.amendCompanion(subject, kind, async (present) => {
        const merged = merge(present, ours);
        if (merged?.config !== undefined)
            await destination.content.putBlob((0,artifact/* inMemory */.ZK)(media_type/* MEDIA_TYPE */.Ap.config, merged.config));
        return merged?.document;
    });
    return { subject, digest: document.digest, mediaType: layers[0]?.mediaType ?? '', companion: kind };
}
/** Copies a blob, or says that it is gone. */
async function copyBlob({ source, destination, mountFrom }, descriptor, gone) {
    const lost = new Set();
    const content = notingLosses(source.content, lost);
    try {
        await destination.content.putBlob({ descriptor, open: () => content.blob(descriptor) }, mountFrom);
    }
    catch (error) {
        // What the destination misses is another matter.
        if (lost.size === 0 || !isGone(error))
            throw error;
        gone.add(descriptor.digest);
    }
}
/** What the destination's tag should name: ours where it is free, else its own layers and those of ours it lacks. */
function merge(present, ours) {
    if (present === undefined)
        return ours;
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(present);
    if (present.digest === ours.document.digest || parsed.kind === 'index')
        return undefined;
    const { layers } = parsed.manifest;
    const known = new Set(layers.map(identityOf));
    const lacking = ours.manifest.layers.filter(layer => !known.has(identityOf(layer)));
    return lacking.length === 0 ? undefined : withLayers(parsed.manifest, [...layers, ...lacking]);
}
/** The manifest with other layers, and a config that names them. */
function withLayers(of, layers) {
    const rootfs = { type: 'layers', diff_ids: layers.map(({ digest }) => digest) };
    const config = Buffer.from(JSON.stringify({ architecture: '', os: '', rootfs, config: {} }));
    const { mediaType } = of.config;
    const manifest = {
        ...of,
        config: { mediaType, size: config.length, digest: (0,digest/* digestOf */.ol)(config) },
        layers,
    };
    return { document: (0,oci_manifest/* encodeManifest */.Gb)(manifest), manifest, config };
}
/** Two signatures of one payload differ in their annotations only. */
function identityOf({ digest, annotations }) {
    return `${digest} ${JSON.stringify(Object.entries(annotations ?? {}).sort())}`;
}

// EXTERNAL MODULE: ./lib/registry/copy.js
var copy = __webpack_require__(88302);
// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
;// CONCATENATED MODULE: ./lib/registry/referrers-copy.js







/** Subjects looked at side by side. */
const SUBJECTS_AT_ONCE = 8;
/** Subjects of one graph: signatures of SBOMs of platforms. Real releases have tens; a loop would never end. */
const MAX_SUBJECTS = 10_000;
const BUNDLES = 'application/vnd.dev.sigstore.bundle';
/**
 * Copies everything that is attached to an image or chart, to its platforms and to the attachments themselves, and
 * cosign's tags beside them. Each side uses what its registry has: the referrers API or fallback tags. Signatures that
 * the destination's tags hold already stay. Throws `registry-failed` where there is no end of attachments: a part of
 * them would pass for all.
 */
async function copyReferrers(request) {
    const copied = [];
    const missing = [];
    const seen = new Set();
    const limiter = new limiting/* Limiter */.j(SUBJECTS_AT_ONCE);
    const visit = async (digest, type) => {
        if (seen.has(digest))
            return;
        if (seen.size >= MAX_SUBJECTS)
            throw tooMany(request.root);
        seen.add(digest);
        const more = await limiter.run(async () => {
            // Nobody signs a signature by a tag; asking would cost three requests for each.
            if (!type?.startsWith(BUNDLES))
                copied.push(...(await copyCompanions(request, digest, missing)));
            const [attached, children] = [
                await copyAttached(request, digest, missing),
                await childrenOf(request, digest),
            ];
            copied.push(...attached);
            return [...attached, ...children.map(child => ({ digest: child, mediaType: '' }))];
        });
        await Promise.all(more.map(one => visit(one.digest, one.mediaType)));
    };
    await visit(request.root);
    return { copied, missing };
}
function tooMany(root) {
    return new errors/* AppError */.uV('registry-failed', `more than ${MAX_SUBJECTS} manifests belong to ${root} or are attached to it; they are not copied in part`, { hint: 'look for a tool that attaches to its own attachments, and delete what it left' });
}
async function copyAttached(request, subject, missing) {
    const copied = [];
    for await (const { digest } of request.source.referrers.referrersOf(subject)) {
        if (await request.isSettled?.(subject, digest))
            continue;
        const document = await carried(request, digest);
        if (document === undefined) {
            missing.push(digest);
            continue;
        }
        const parsed = (0,oci_manifest/* parseManifest */.Ng)(document);
        const said = parsed.kind === 'index' ? parsed.index : parsed.manifest;
        copied.push({ subject, digest, mediaType: said.artifactType ?? media_type/* MEDIA_TYPE */.Ap.manifest });
    }
    return copied;
}
/** Copies one attachment and gives its manifest; undefined where it, or something that it names, is gone. */
async function carried({ source, destination, mountFrom }, digest) {
    const lost = new Set();
    try {
        const content = notingLosses(source.content, lost);
        const document = await content.manifest(digest);
        const writer = {
            putBlob: (blob, from) => destination.content.putBlob(blob, from),
            putManifest: document => document.digest === digest
                ? destination.referrers.attach(document)
                : destination.content.putManifest(document),
        };
        await (0,copy/* copyGraph */.a)({
            source: content,
            root: digest,
            destination: writer,
            ...(mountFrom === undefined ? {} : { mountFrom }),
        });
        return document;
    }
    catch (error) {
        // What the destination misses is another matter.
        if (lost.size > 0 && isGone(error))
            return undefined;
        throw error;
    }
}
async function childrenOf({ source }, digest) {
    const parsed = (0,oci_manifest/* parseManifest */.Ng)(await source.content.manifest(digest));
    if (parsed.kind !== 'index')
        return [];
    return parsed.index.manifests
        .filter(({ mediaType }) => (0,media_type/* isManifestType */.Q3)(mediaType) || (0,media_type/* isIndexType */.$U)(mediaType))
        .map(child => child.digest);
}


/***/ }),

/***/ 63781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ readBundle),
/* harmony export */   HT: () => (/* binding */ readEnvelope),
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   dz: () => (/* binding */ bundleArtifact),
/* harmony export */   hK: () => (/* binding */ BUNDLE_KEY),
/* harmony export */   mZ: () => (/* binding */ MAX_BUNDLE),
/* harmony export */   n: () => (/* binding */ encodeBundle),
/* harmony export */   q$: () => (/* binding */ BUNDLE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20503);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82643);


/** The media type of a bundle, and of the artifact that carries one. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
/** Largest bundle read: a statement of 16 MiB, which is what signing services take, with its encoding. */
const MAX_BUNDLE = 24 * 1024 * 1024;
/** Annotations of that artifact (cosign specs, BUNDLE_SPEC.md). */
const BUNDLE_KEY = {
    content: 'dev.sigstore.bundle.content',
    predicateType: 'dev.sigstore.bundle.predicateType',
};
/**
 * sigstore's bundle 0.3 around a signed statement (protobuf-specs, sigstore_bundle.proto), in cosign's order of keys.
 * The envelope carries no keyid: go-securesystemslib skips signatures whose keyid it does not know.
 */
function encodeBundle(content, signed) {
    const { logEntries, timestamps, by, signature } = signed;
    const [leaf = new Uint8Array()] = by.kind === 'certificate' ? by.chain : [];
    const who = by.kind === 'key' ? { publicKey: { hint: by.hint } } : { certificate: { rawBytes: base64(leaf) } };
    const verificationMaterial = {
        ...who,
        ...(logEntries.length === 0 ? {} : { tlogEntries: logEntries }),
        ...(timestamps.length === 0
            ? {}
            : { timestampVerificationData: { rfc3161Timestamps: stamps(timestamps) } }),
    };
    const dsseEnvelope = {
        payload: base64(content.payload),
        payloadType: content.payloadType,
        signatures: [{ sig: base64(signature) }],
    };
    return Buffer.from(JSON.stringify({ mediaType: BUNDLE_TYPE, verificationMaterial, dsseEnvelope }));
}
/** Reads a bundle of version 0.3 or later with one signed statement; undefined for anything else. */
function readBundle(bytes) {
    const json = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(bytes);
    const verificationMaterial = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(json['verificationMaterial']);
    const { mediaType } = json;
    const envelope = isBundleType(mediaType) ? readEnvelope((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(json['dsseEnvelope'])) : undefined;
    if (envelope === undefined)
        return undefined;
    const { dsseEnvelope, ...read } = envelope;
    const stamps = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(verificationMaterial['timestampVerificationData'])['rfc3161Timestamps'];
    return {
        ...read,
        by: verificationMaterial['certificate'] !== undefined ? 'certificate' : 'key',
        logged: isFilled(verificationMaterial['tlogEntries']),
        timestamped: isFilled(stamps),
        mixed: json['messageSignature'] !== undefined,
        // Only what was read here is given on.
        bundle: () => ({ mediaType, verificationMaterial, dsseEnvelope }),
    };
}
/** Reads a DSSE envelope with one signature; undefined for anything else. `dsseEnvelope`: what of it was read. */
function readEnvelope(envelope) {
    const { payload, payloadType, signatures } = envelope;
    if (!Array.isArray(signatures) || signatures.length !== 1)
        return undefined;
    const { sig, keyid } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(signatures[0]);
    if (typeof payload !== 'string' || typeof payloadType !== 'string' || typeof sig !== 'string')
        return undefined;
    const dsseEnvelope = { payload, payloadType, signatures };
    const keyId = typeof keyid === 'string' ? keyid : '';
    return { payload: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(payload), payloadType, signature: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(sig), keyId, dsseEnvelope };
}
function isFilled(list) {
    return Array.isArray(list) && list.length > 0;
}
/** As the first writers of version 0.3 called it. */
const EARLY_BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
/** True for bundles of version 0.3 and later, which are the ones that registries hold. */
function isBundleType(mediaType) {
    if (mediaType === EARLY_BUNDLE_TYPE)
        return true;
    const minor = /^application\/vnd\.dev\.sigstore\.bundle\.v0\.([0-9]{1,4})\+json$/.exec(String(mediaType))?.[1];
    return minor !== undefined && Number(minor) >= 3;
}
/** The artifact that attaches a bundle to its subject, byte for byte as cosign 3 writes it. `created` in RFC 3339. */
function bundleArtifact(bundle, about) {
    const layer = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBytes */ .nI)(BUNDLE_TYPE, bundle);
    const annotations = {
        [BUNDLE_KEY.content]: 'dsse-envelope',
        [BUNDLE_KEY.predicateType]: about.predicateType,
        'org.opencontainers.image.created': about.created,
    };
    const { subject } = about;
    const manifest = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactManifest */ .si)({
        artifactType: BUNDLE_TYPE,
        layer,
        subject,
        annotations,
        typedConfig: true,
    });
    return { layer, manifest };
}
function stamps(timestamps) {
    return timestamps.map(timestamp => ({ signedTimestamp: base64(timestamp) }));
}
function base64(bytes) {
    return Buffer.from(bytes).toString('base64');
}


/***/ }),

/***/ 82643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/** The members of a JSON object; empty for anything that is no JSON object in UTF-8, which is judged by its members. */
function readJson(bytes) {
    try {
        return recordOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    }
    catch {
        return {};
    }
}
/** The members of a value; empty when it is no object. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** Bytes in either of base64's alphabets; empty when the value is no text. */
function bytesOf(value) {
    return Buffer.from(typeof value === 'string' ? value : '', 'base64');
}


/***/ }),

/***/ 32768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J2: () => (/* binding */ SIGNATURE),
/* harmony export */   KH: () => (/* binding */ isAbout),
/* harmony export */   cO: () => (/* binding */ readStatement),
/* harmony export */   pT: () => (/* binding */ statementAbout),
/* harmony export */   xP: () => (/* binding */ states)
/* harmony export */ });
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9501);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68574);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82643);



/** The predicate of an image signature, as cosign 3 writes it. */
const SIGNATURE = { type: 'https://sigstore.dev/cosign/sign/v1', content: {} };
const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';
const READABLE_TYPES = [STATEMENT_TYPE, 'https://in-toto.io/Statement/v0.1'];
/** The statement about one digest, ready to be signed; keys in cosign's order, the subject without a name. */
function statementAbout(subject, predicate) {
    const algorithm = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject);
    const digest = { [algorithm]: subject.slice(algorithm.length + 1) };
    const statement = {
        _type: STATEMENT_TYPE,
        subject: [{ digest, annotations: {} }],
        predicateType: predicate.type,
        predicate: predicate.content,
    };
    return { kind: 'dsse', payloadType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_1__/* .MEDIA_TYPE */ .Ap.inToto, payload: Buffer.from(JSON.stringify(statement)) };
}
/** Reads the payload of an envelope. */
function readStatement(payload) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .Vh)(payload);
    const { predicateType, subject, predicate } = value;
    if (!READABLE_TYPES.includes(value['_type']))
        return undefined;
    if (typeof predicateType !== 'string' || !Array.isArray(subject))
        return undefined;
    const subjects = subject.map((one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .recordOf */ .zv)(one)['digest']));
    return { subjects, predicateType, predicate };
}
/** True when one of the statement's subjects is this digest. */
function isAbout({ subjects }, digest) {
    const algorithm = (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(digest);
    const hex = digest.slice(algorithm.length + 1);
    return subjects.some(subject => Object.hasOwn(subject, algorithm) && subject[algorithm] === hex);
}
/**
 * True when a predicate type is the wanted one; a wanted text that ends in `/` is a prefix. What says nothing of itself may
 * be anything: it has to be read.
 */
function states(predicateType, wanted) {
    if (predicateType === undefined)
        return true;
    return wanted.endsWith('/') ? predicateType.startsWith(wanted) : predicateType === wanted;
}


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

/***/ 67979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ chartsInvalid),
/* harmony export */   Km: () => (/* binding */ chartRequest),
/* harmony export */   gu: () => (/* binding */ settled),
/* harmony export */   jC: () => (/* binding */ chartProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95519);


/** What the inputs about charts are wrong in, before any chart is read. */
async function chartProblems({ inputs }) {
    if (inputs.list('charts').length === 0)
        return [];
    const { parseValueSettings } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
    const { parseAliases } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2947));
    const { parseChartVersion } = await __webpack_require__.e(/* import() */ 6481).then(__webpack_require__.bind(__webpack_require__, 96481));
    const problems = [];
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .collecting */ .HI)(problems, () => parseValueSettings(inputs.list('chart-values')));
    (0,_problems_js__WEBPACK_IMPORTED_MODULE_1__/* .collecting */ .HI)(problems, () => parseAliases(inputs.list('chart-repositories')));
    const version = inputs.text('chart-version');
    if (!['auto', 'chart'].includes(version) && parseChartVersion(version) === undefined) {
        problems.push(`chart-version: ${JSON.stringify(version)} is no semantic version; expected auto, chart, or one like 1.4.2`);
    }
    return problems;
}
/** A chart with everything that the release says of it. */
async function chartRequest({ inputs }, { context, tagSet, repositories, epoch }, found) {
    const { parseValueSettings } = await __webpack_require__.e(/* import() */ 2789).then(__webpack_require__.bind(__webpack_require__, 2789));
    const { parseAliases } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2947));
    const { imageTagOf } = await __webpack_require__.e(/* import() */ 4728).then(__webpack_require__.bind(__webpack_require__, 34728));
    const [image] = repositories;
    const releaseTag = imageTagOf(tagSet);
    // A tag that no image of this run carries may name nothing.
    const imageTag = image === undefined ? undefined : releaseTag;
    return {
        ...found,
        chartVersion: inputs.text('chart-version'),
        appVersion: inputs.text('app-version'),
        release: {
            ref: context.ref,
            revision: context.revision,
            epoch: context.commitTime,
            scheduled: context.scheduled,
            versionPrefix: inputs.text('version-prefix'),
        },
        ...(imageTag === undefined ? {} : { imageTag }),
        ...(releaseTag === undefined ? {} : { releaseTag }),
        settings: parseValueSettings(inputs.list('chart-values')),
        values: {
            ...(imageTag === undefined ? {} : { tag: imageTag }),
            ...(image === undefined ? {} : { repository: image.name }),
        },
        aliases: parseAliases(inputs.list('chart-repositories')),
        lint: inputs.text('chart-lint'),
        epoch,
    };
}
/** Codes that are about the whole run, not about one chart. */
const OF_THE_RUN = ['stopped', 'internal', 'disk-full', 'no-context'];
/** An error about one chart is a result, so that those of the others show as well. */
async function settled(task) {
    try {
        return await task();
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV && !OF_THE_RUN.includes(error.code))
            return error;
        throw error;
    }
}
/** One error for all charts that cannot be published: a single one is its own. */
async function chartsInvalid(errors) {
    const [first] = errors;
    if (first === undefined || errors.length === 1)
        return first;
    const { codeOf } = await __webpack_require__.e(/* import() */ 6224).then(__webpack_require__.bind(__webpack_require__, 36224));
    const problems = errors.flatMap(({ message, problems: own }) => (own.length > 0 ? own : [message]));
    const hints = new Set(errors.map(({ hint }) => hint));
    const [hint] = hints.size === 1 ? hints : [];
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(codeOf(errors.map(({ code }) => code)), `${errors.length} charts cannot be published`, {
        problems: [...new Set(problems)],
        ...(hint === undefined ? {} : { hint }),
    });
}


/***/ }),

/***/ 49179:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  chartRepositories: () => (/* binding */ chartRepositories),
  destinationsOf: () => (/* binding */ destinationsOf),
  planCharts: () => (/* binding */ planCharts)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/policy/mutability.js
var mutability = __webpack_require__(92160);
// EXTERNAL MODULE: ./lib/steps/at-once.js
var at_once = __webpack_require__(27614);
// EXTERNAL MODULE: ./lib/steps/chart-request.js
var chart_request = __webpack_require__(67979);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/helm/dependencies/source.js
var dependencies_source = __webpack_require__(2947);
// EXTERNAL MODULE: ./lib/helm/file-names.js
var file_names = __webpack_require__(62549);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
;// CONCATENATED MODULE: ./lib/steps/not-committed.js





/** Clones asked at a time. */
const ASKED_AT_ONCE = 4;
/**
 * Lists what in some folders (absolute paths) is not as it was committed. A submodule, or another clone below this one, is
 * asked about its own folders. What is in no clone is not listed.
 */
async function notCommitted(deps, folders) {
    const { cwd } = deps;
    const byClone = [...Map.groupBy(folders, folder => cloneOf(folder, cwd))];
    const found = await (0,at_once/* atOnce */.z)(ASKED_AT_ONCE, byClone, async ([root, own]) => {
        const clone = { ...deps, cwd: root };
        const below = own.map(folder => (0,external_node_path_.relative)(root, folder) || '.');
        const [untracked, changed] = await Promise.all([
            listed(clone, ['ls-files', '--others', '-z', '--', ...below]),
            listed(clone, [...CHANGED, '--', ...below]),
        ]);
        return { untracked, changed };
    });
    return {
        untracked: found.flatMap(({ untracked }) => untracked),
        changed: found.flatMap(({ changed }) => changed),
    };
}
/** Staged or not. */
const CHANGED = ['diff', '--name-only', '--no-ext-diff', '--no-renames', '--relative', '-z', 'HEAD'];
/** An archive of a chart has modes of its own, and so has a clone on another file system. */
const PLAIN = ['-c', 'core.fileMode=false', '--literal-pathspecs'];
/** The folder to ask git in: that of a clone of its own which the work tree holds, else the work tree's. */
function cloneOf(folder, cwd) {
    for (let above = folder; !`${cwd}${external_node_path_.sep}`.startsWith(`${above}${external_node_path_.sep}`); above = (0,external_node_path_.dirname)(above)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(above, '.git')))
            return above;
        if ((0,external_node_path_.dirname)(above) === above)
            break;
    }
    return cwd;
}
/** What git lists, as absolute paths; nothing where it knows of no clone or no commit. */
async function listed(clone, args) {
    try {
        const { code, stdout } = await (0,git_run/* runGit */.E)(clone, [...PLAIN, ...args]);
        if (code !== 0)
            return [];
        const files = stdout.split('\0').filter(Boolean);
        return files.map(file => (0,external_node_path_.resolve)(clone.cwd, file));
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'no-context')
            return [];
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/steps/untracked.js





/** Files named in one warning. */
const MOST_NAMED = 5;
/** Calls of git at a time. */
const untracked_ASKED_AT_ONCE = 4;
/**
 * Says of charts which files in them git does not track, or has otherwise in the commit: another clone of the commit makes
 * another digest. Each clone is asked once for all charts in it; nothing is said where there is none, and nothing of a
 * chart that is no part of the commit at all.
 */
async function untrackedIn(deps, charts) {
    const folders = charts.filter(({ path }) => !path.endsWith('.tgz'));
    if (folders.length === 0)
        return new Map();
    const paths = folders.map(({ path }) => path);
    const { untracked, changed } = await notCommitted(deps, paths);
    if (untracked.length === 0 && changed.length === 0)
        return new Map();
    const { packedPaths } = await __webpack_require__.e(/* import() */ 3043).then(__webpack_require__.bind(__webpack_require__, 53043));
    const said = folders.flatMap(chart => {
        const below = (files) => files.filter(file => file.startsWith(`${chart.path}/`)).map(file => file.slice(chart.path.length + 1));
        const [extra, others] = [below(untracked), below(changed)];
        if (extra.includes(file_names/* CHART_FILE */.G1))
            return [];
        const warnings = [
            ...wordsOf(chart, { what: 'git does not track', advice: 'commit it or list it in .helmignore' }, packedPaths(chart, extra)),
            ...wordsOf(chart, { what: 'not as in the commit:', advice: 'commit it' }, packedPaths(chart, others)),
        ];
        return warnings.length === 0 ? [] : [[chart.path, warnings]];
    });
    return new Map(said);
}
/** The folders that a chart takes dependencies from. */
function foldersBeside({ path, aliases }, { chart }, cwd) {
    const present = new Set(chart?.subcharts.map(({ metadata }) => metadata.name));
    const asked = chart?.metadata.dependencies.filter(({ name }) => !present.has(name)) ?? [];
    return asked.flatMap(dependency => {
        const source = (0,dependencies_source/* sourceOf */.v)(dependency, { folder: path, aliases });
        if (source.kind !== 'directory')
            return [];
        const name = (0,external_node_path_.relative)(cwd, source.path).split(external_node_path_.sep).join('/');
        return { chart: path, folder: { path: source.path, name } };
    });
}
/** Says the same of the folders beside charts, by the charts' paths. */
async function untrackedBeside(deps, beside) {
    // Each folder by itself: of one that is no part of this clone nothing can be said, and of the others it can.
    const byFolder = [...Map.groupBy(beside, ({ folder }) => folder.path).values()];
    const said = await (0,at_once/* atOnce */.z)(untracked_ASKED_AT_ONCE, byFolder, async (needing) => {
        const [first] = needing;
        const warnings = first && (await untrackedIn(deps, [first.folder])).get(first.folder.path);
        return warnings === undefined ? [] : needing.map(({ chart }) => ({ chart, warnings }));
    });
    const byChart = Map.groupBy(said.flat(), ({ chart }) => chart);
    return new Map([...byChart].map(([chart, found]) => [chart, found.flatMap(({ warnings }) => warnings)]));
}
function wordsOf({ name }, { what, advice }, files) {
    if (files.length === 0)
        return [];
    const more = files.length > MOST_NAMED ? ` and ${files.length - MOST_NAMED} more` : '';
    const named = files.slice(0, MOST_NAMED).join(', ');
    return [
        `${name}: ${what} ${named}${more}, so another clone of this commit makes another digest; ${advice}`,
    ];
}

;// CONCATENATED MODULE: ./lib/steps/charts.js






/** Charts that are read at a time: enough to hide the latency of a disk. */
const READ_AT_ONCE = 8;
/** So much of what was read is kept until it is packed; the rest is read again, for memory must not grow with charts. */
const KEPT_BYTES = 16 * 1024 * 1024;
/** Where charts are to go, by `chart-repository`; `name` is the chart's. Throws `bad-input`. */
async function chartRepositories({ inputs }, { registry, repositories }, name) {
    const { chartDestinations } = await __webpack_require__.e(/* import() */ 4991).then(__webpack_require__.bind(__webpack_require__, 94991));
    const ofImages = [...new Set(repositories.map(repository => repository.registry))];
    const registries = ofImages.length > 0 ? ofImages : registry === undefined ? [] : [registry];
    return chartDestinations(inputs.list('chart-repository'), name, registries);
}
/**
 * Reads every chart that `charts` names and works out version, tags and destinations; the charts are read while the
 * release is still being worked out. Throws what the release ended in, `bad-input`, and one `chart-invalid` for all
 * charts, also for a chart that would take an image's reference.
 */
async function planCharts(deps, working) {
    const { inputs, cwd } = deps;
    if (inputs.list('charts').length === 0)
        return [];
    const { findCharts } = await __webpack_require__.e(/* import() */ 6411).then(__webpack_require__.bind(__webpack_require__, 46411));
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(9501)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(inputs.list('charts'), cwd);
    if (found.length > READ_AT_ONCE) {
        const { keepYoungGenerationSmall } = await __webpack_require__.e(/* import() */ 8220).then(__webpack_require__.bind(__webpack_require__, 28220));
        keepYoungGenerationSmall();
    }
    const untracked = untrackedIn(deps, found);
    // Whoever waits for it gets the failure; a run that fails before that has another one to tell.
    untracked.catch(() => { });
    let kept = 0;
    const beside = [];
    const planned = await (0,at_once/* atOnce */.z)(READ_AT_ONCE, found, chart => (0,chart_request/* settled */.gu)(async () => {
        const read = await readChart(chart);
        const plan = await planOne(deps, await working, { chart, read });
        beside.push(...foldersBeside(plan.request, read, cwd));
        kept += read.bytes;
        return kept > KEPT_BYTES ? plan : { ...plan, kept: { read } };
    }));
    const own = new Set(found.map(({ path }) => path));
    const others = await untrackedBeside(deps, 
    // Of a chart of this run it is said there.
    beside.filter(({ folder }) => !own.has(folder.path)));
    const warnings = await untracked;
    const isWrong = planned.some(one => one instanceof errors/* AppError */.uV);
    const checked = isWrong ? await (0,at_once/* atOnce */.z)(READ_AT_ONCE, planned, checkedToo) : planned;
    const invalid = await (0,chart_request/* chartsInvalid */.J5)(checked.filter(one => one instanceof errors/* AppError */.uV));
    if (invalid)
        throw invalid;
    const plans = planned.flatMap(one => one instanceof errors/* AppError */.uV ? [] : [withWarnings(one, warnings, others)]);
    for (const { request, planned: chart } of plans)
        deps.host.info(`chart ${request.name}: ${chart.name} ${chart.version} (${[chart.why, chart.note].filter(Boolean).join('; ')})`);
    await assertNoClash(await working, plans);
    return plans;
}
/** Nothing will be packed: what only packing shows of a chart is looked for now. */
async function checkedToo(plan) {
    if (plan instanceof errors/* AppError */.uV)
        return plan;
    const { checkChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(2899)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const { request, kept } = plan;
    return (0,chart_request/* settled */.gu)(async () => {
        await checkChart({ ...request, ...(kept?.read === undefined ? {} : { read: kept.read }) });
        return plan;
    });
}
function withWarnings(plan, own, beside) {
    const { path } = plan.request;
    const warnings = [own.get(path) ?? [], beside.get(path) ?? []].flat();
    return warnings.length === 0 ? plan : { ...plan, warnings };
}
async function planOne(deps, release, { chart, read }) {
    const { planChart } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(4413), __webpack_require__.e(803), __webpack_require__.e(4883), __webpack_require__.e(2899)]).then(__webpack_require__.bind(__webpack_require__, 9852));
    const request = await (0,chart_request/* chartRequest */.Km)(deps, release, chart);
    const planned = await planChart({ ...request, read });
    const repositories = await chartRepositories(deps, release, planned.name);
    return { request, planned, repositories, tags: tagsOf(deps, release, planned) };
}
function tagsOf({ inputs }, { tagSet }, planned) {
    const patterns = inputs.list('immutable-tags');
    const version = {
        name: planned.tag,
        // A version of a chart does not change, also where it is none of three numbers.
        kind: patterns.length === 0 ? 'immutable' : (0,mutability/* mutabilityOf */.K)(patterns)(planned.tag),
        rule: 'chart-version',
        why: planned.why,
        follows: { by: 'nothing' },
    };
    if (!inputs.flag('chart-moving-tags'))
        return [version];
    return [version, ...tagSet.tags.filter(({ kind, name }) => kind === 'moving' && name !== planned.tag)];
}
async function assertNoClash({ repositories, tagSet }, plans) {
    const { referenceClashes } = await __webpack_require__.e(/* import() */ 4991).then(__webpack_require__.bind(__webpack_require__, 94991));
    const image = repositories.flatMap(repository => tagSet.tags.map(({ name: tag }) => ({ repository, tag, what: 'the image' })));
    const charts = plans.flatMap(({ request, repositories: own, tags }) => own.flatMap(repository => tags.map(({ name: tag }) => ({ repository, tag, what: `chart ${request.name}` }))));
    const clashes = referenceClashes([...image, ...charts]);
    if (clashes.length > 0) {
        throw new errors/* AppError */.uV('bad-input', 'a chart would take the place of something else', { problems: clashes });
    }
}
/** Every repository that something is published to, once. */
function destinationsOf({ repositories, charts, }) {
    const all = [...repositories, ...charts.flatMap(chart => chart.repositories)];
    return [...new Map(all.map(repository => [(0,reference/* fullName */.fq)(repository), repository])).values()];
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


/***/ }),

/***/ 34152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isFinal),
/* harmony export */   g: () => (/* binding */ isOwned)
/* harmony export */ });
/** Moving names that releases, requests and schedules own: `1`, `v1.2`, `latest`, `pr-…`, `nightly…`. */
const OWNED = /^(?:v?[0-9]+(?:\.[0-9]+){0,2}|latest|pr-[0-9]+|nightly(?:-[0-9]{8})?)$/;
/** Names that what is attached to a digest is found by: the referrers tag `sha256-…`, and cosign's with `.sig` behind. */
const ATTACHED = /^sha(?:256|512)-[0-9a-f]{32,128}(?:\..*)?$/;
const FULL_VERSION = /^v?\d+\.\d+\.\d+(?:[._+-].*|[a-z]+\d*.*)?$/i;
const CALENDAR_VERSION = /^v?\d{4}[.-]\d{1,2}(?:[.-]\d{1,2})?(?:[._-].*)?$/i;
const COMMIT = /^sha-[0-9a-f]{7,64}$/;
/** True for the names that never change once published, unless `immutable-tags` says otherwise. */
function isFinal(name) {
    return FULL_VERSION.test(name) || CALENDAR_VERSION.test(name) || COMMIT.test(name);
}
/**
 * True when a branch of this name must not pass for a release, a request or a schedule, nor for what is attached to one.
 * A branch moves, so it has no name that is final either: its second push would be refused.
 */
function isOwned(name) {
    return OWNED.test(name) || ATTACHED.test(name) || isFinal(name);
}


/***/ })

};
