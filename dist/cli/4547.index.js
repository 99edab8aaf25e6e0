export const id = 4547;
export const ids = [4547];
export const modules = {

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

/***/ 27948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ preAuthEncoding)
/* harmony export */ });
/** The bytes that a DSSE signature is over (secure-systems-lab/dsse, protocol.md: PAE). */
function preAuthEncoding(payloadType, payload) {
    const type = Buffer.from(payloadType);
    return Buffer.concat([
        Buffer.from(`DSSEv1 ${type.length} `),
        type,
        Buffer.from(` ${payload.length} `),
        payload,
    ]);
}


/***/ }),

/***/ 64547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _9: () => (/* binding */ bundleLayer),
  us: () => (/* binding */ findAttestation),
  s1: () => (/* binding */ findSignature)
});

// EXTERNAL MODULE: ./lib/oci/annotations.js
var oci_annotations = __webpack_require__(43999);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/legacy.js
var legacy = __webpack_require__(46906);
// EXTERNAL MODULE: ./lib/sign/json.js
var json = __webpack_require__(82643);
;// CONCATENATED MODULE: ./lib/sign/legacy-envelope.js



/** The media type of an attestation in the manifest under `sha256-<hex>.att`: a DSSE envelope. */
const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';
/** What its layer says of its predicate. */
const PREDICATE_TYPE = 'predicateType';
/** What a layer says that it states; undefined when it says nothing. */
function saidPredicate({ annotations }) {
    return annotations?.[PREDICATE_TYPE];
}
/** One attestation of the legacy format, as bundles are judged; undefined when it is no envelope with one signature. */
function readLegacyEnvelope(annotations, bytes) {
    const envelope = (0,sign_bundle/* readEnvelope */.HT)((0,json/* readJson */.Vh)(bytes));
    if (envelope === undefined)
        return undefined;
    const { dsseEnvelope, ...read } = envelope;
    const bundle = () => ({
        mediaType: legacy/* LEGACY_BUNDLE_TYPE */.mC,
        verificationMaterial: (0,legacy/* legacyMaterial */.Pq)(annotations),
        dsseEnvelope,
    });
    return { ...read, ...(0,legacy/* legacyClaims */.vo)(annotations), bundle };
}

// EXTERNAL MODULE: ./lib/sign/payload.js
var sign_payload = __webpack_require__(67223);
// EXTERNAL MODULE: ./lib/sign/read-entry.js
var read_entry = __webpack_require__(72552);
// EXTERNAL MODULE: ./lib/sign/statement.js
var statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/verify.js + 1 modules
var verify = __webpack_require__(29023);
;// CONCATENATED MODULE: ./lib/sign/find-legacy.js







/** Largest payload of a legacy signature read. */
const MAX_PAYLOAD = 1024 * 1024;
/** A valid signature in the manifest under `sha256-<hex>.sig`. */
function findLegacySignature(search) {
    const { content, digest, trust } = search;
    return findLayer(search, 'sig', legacy/* signatureLayers */.Ho, async (layer) => {
        if (layer.size > MAX_PAYLOAD)
            return `a payload is larger than ${MAX_PAYLOAD} bytes`;
        const payload = await (0,read_entry/* readBlob */.gm)(content, layer);
        if ('why' in payload)
            return payload.why;
        const verdict = await (0,verify/* verifyLegacy */.FJ)((0,legacy/* legacySignature */.Ev)(layer, payload.value), digest, trust);
        if (!verdict.valid)
            return verdict.why;
        const { by, logged, timestamped } = verdict;
        const repository = (0,sign_payload/* repositoryInPayload */.qc)(payload.value);
        return { by, logged, timestamped, predicate: {}, ...(repository === undefined ? {} : { repository }) };
    });
}
/** A valid attestation of the predicate's types in the manifest under `sha256-<hex>.att`. */
function findLegacyAttestation(search, predicateType) {
    const { content, digest, trust } = search;
    const envelopes = (layers) => layers.filter(layer => layer.mediaType === ENVELOPE_TYPE && (0,statement/* states */.xP)(saidPredicate(layer), predicateType));
    return findLayer(search, 'att', envelopes, async (layer) => {
        if (layer.size > sign_bundle/* MAX_BUNDLE */.mZ)
            return `an attestation is larger than ${sign_bundle/* MAX_BUNDLE */.mZ} bytes`;
        const read = await (0,read_entry/* readBlob */.gm)(content, layer);
        if ('why' in read)
            return read.why;
        const envelope = readLegacyEnvelope(layer.annotations ?? {}, read.value);
        if (envelope === undefined)
            return 'it is no envelope with one signed statement';
        const verdict = await (0,verify/* verifyStatement */.$L)(envelope, digest, trust);
        if (!verdict.valid)
            return verdict.why;
        if (!(0,statement/* states */.xP)(verdict.predicateType, predicateType))
            return undefined;
        const { by, logged, timestamped, predicate } = verdict;
        return { by, logged, timestamped, predicate };
    });
}
async function findLayer({ referrers, digest, lacks }, kind, pick, judge) {
    const document = await referrers.companionOf(digest, kind);
    if (document === undefined)
        return { found: undefined, refused: [] };
    const refused = [];
    const refuse = (at, why) => void refused.push(`${at}: ${why}`);
    const manifest = (0,read_entry/* parsed */.Yz)(document);
    if ('why' in manifest)
        refuse(document.digest, manifest.why);
    const layers = 'value' in manifest && manifest.value.kind === 'manifest' ? manifest.value.manifest.layers : [];
    for (const layer of pick(layers)) {
        const judged = await judge(layer);
        if (judged === undefined)
            continue;
        if (typeof judged === 'string') {
            refuse(document.digest, judged);
            continue;
        }
        const { mediaType } = layer;
        const found = { digest: document.digest, mediaType, format: 'legacy', ...judged };
        const lacking = lacks?.(found);
        if (lacking === undefined)
            return { found, refused };
        refuse(document.digest, lacking);
    }
    return { found: undefined, refused };
}

;// CONCATENATED MODULE: ./lib/sign/find.js






/** Bundles read at a time. */
const AT_ONCE = 8;
const EITHER = ['bundle', 'legacy'];
/**
 * A valid signature of the digest by whom `trust` names, in the formats asked for (both unless given). Attestations are
 * no signatures here, though cosign lets them count. Throws what says nothing about what is attached: missing rights,
 * outages, a root of trust that cannot be had. What others left broken is among `refused`.
 */
async function findSignature(search, formats = EITHER) {
    const bundles = formats.includes('bundle') ? await findBundle(search, statement/* SIGNATURE */.J2.type) : NONE;
    if (bundles.found !== undefined || !formats.includes('legacy'))
        return bundles;
    return both(bundles, await findLegacySignature(search));
}
/** The same for an attestation of one of the predicate's types (a text ending in `/` is a prefix). */
async function findAttestation(search, predicateType, formats = EITHER) {
    const bundles = formats.includes('bundle') ? await findBundle(search, predicateType) : NONE;
    if (bundles.found !== undefined || !formats.includes('legacy'))
        return bundles;
    return both(bundles, await findLegacyAttestation(search, predicateType));
}
const NONE = { found: undefined, refused: [] };
function both(first, second) {
    return { found: second.found, refused: [...first.refused, ...second.refused] };
}
async function findBundle(search, predicateType) {
    const refused = [];
    const entries = [];
    for await (const entry of search.referrers.referrersOf(search.digest, sign_bundle/* BUNDLE_TYPE */.q$)) {
        if ((0,statement/* states */.xP)(entry.annotations?.[sign_bundle/* BUNDLE_KEY */.hK.predicateType], predicateType))
            entries.push(entry);
    }
    entries.reverse().sort((one, other) => createdAt(other) - createdAt(one));
    for (let at = 0; at < entries.length; at += AT_ONCE) {
        const batch = entries.slice(at, at + AT_ONCE);
        const judged = await Promise.all(batch.map(entry => judgeEntry(search, entry, predicateType)));
        for (const one of judged)
            if (typeof one === 'string')
                refused.push(one);
        const found = judged.find((one) => typeof one === 'object');
        if (found !== undefined)
            return { found, refused };
    }
    return { found: undefined, refused };
}
/**
 * When a bundle says it was made, in milliseconds. The newest is looked at first: whose it is shows only in its content,
 * and a run that comes again looks for one that it has just made, among a thousand of others perhaps.
 */
function createdAt({ annotations }) {
    const time = Date.parse(annotations?.[oci_annotations/* KEY */._.created] ?? '');
    return Number.isNaN(time) ? 0 : time;
}
/** The bundle that a manifest attaches; undefined when it attaches something else. */
function bundleLayer(parsed) {
    const [layer, ...others] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
    return layer !== undefined && others.length === 0 && (0,sign_bundle/* isBundleType */.Jo)(layer.mediaType) ? layer : undefined;
}
/** A text says why the entry does not count; undefined: it is something else altogether. */
async function judgeEntry({ content, digest, trust, lacks }, entry, predicateType) {
    const read = await (0,read_entry/* readManifest */.WI)(content, entry.digest);
    if ('why' in read)
        return `${entry.digest}: it is listed, but cannot be read: ${read.why}`;
    const layer = bundleLayer(read.value);
    if (layer === undefined)
        return undefined;
    if (layer.size > sign_bundle/* MAX_BUNDLE */.mZ)
        return `${entry.digest}: it is larger than ${sign_bundle/* MAX_BUNDLE */.mZ} bytes`;
    const bundle = await (0,read_entry/* readBlob */.gm)(content, layer);
    if ('why' in bundle)
        return `${entry.digest}: ${bundle.why}`;
    const verdict = await (0,verify/* verifyBundle */.IF)(bundle.value, digest, trust);
    if (!verdict.valid)
        return `${entry.digest}: ${verdict.why}`;
    if (!(0,statement/* states */.xP)(verdict.predicateType, predicateType))
        return undefined;
    const { valid: _, predicateType: __, ...rest } = verdict;
    const found = { digest: entry.digest, mediaType: layer.mediaType, format: 'bundle', ...rest };
    const lacking = lacks?.(found);
    return lacking === undefined ? found : `${entry.digest}: ${lacking}`;
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

/***/ 75995:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fH: () => (/* binding */ checkPrivateKey),
  $z: () => (/* binding */ hintOf),
  $k: () => (/* binding */ readPrivateKey),
  RR: () => (/* binding */ readPublicKey)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/json.js
var json = __webpack_require__(82643);
;// CONCATENATED MODULE: ./lib/sign/encrypted-key.js



/** The three strengths that cosign accepts; anything else could keep this process busy for hours. */
const STRENGTHS = [32_768, 65_536, 131_072];
/** What to do about a key that stays closed. */
const PASSWORD_HINT = 'give the password of the key in the environment variable COSIGN_PASSWORD';
const [BLOCK_SIZE, PARALLEL, KEY_BYTES] = [8, 1, 32];
/**
 * Opens the content of a cosign key file: scrypt and NaCl's secretbox. Gives the key in DER form.
 * Throws `bad-input` for a wrong password and for a file of another make.
 */
async function openSealedKey(content, password, name) {
    const { n, salt, nonce, ciphertext } = parseSealed(content, name);
    // Loaded only here, for plain keys do without, and while the password is at work.
    const [secret, { default: nacl }] = await Promise.all([derive(password, salt, n), __webpack_require__.e(/* import() */ 668).then(__webpack_require__.t.bind(__webpack_require__, 80668, 19))]);
    const opened = nacl.secretbox.open(ciphertext, nonce, secret);
    if (opened !== null)
        return Buffer.from(opened);
    const given = password === '' ? 'no password was given' : 'the password does not open it';
    throw new errors/* AppError */.uV('bad-input', `${name} is encrypted and ${given}`, {
        hint: PASSWORD_HINT,
    });
}
/** Throws `bad-input` unless this is the content of a cosign key file; whether a password opens it is not tried. */
function assertSealed(content, name) {
    parseSealed(content, name);
}
function parseSealed(content, name) {
    const value = (0,json/* readJson */.Vh)(content);
    const kdf = (0,json/* recordOf */.zv)(value['kdf']);
    const params = (0,json/* recordOf */.zv)(kdf['params']);
    const cipher = (0,json/* recordOf */.zv)(value['cipher']);
    const known = kdf['name'] === 'scrypt' &&
        cipher['name'] === 'nacl/secretbox' &&
        STRENGTHS.includes(params['N']) &&
        params['r'] === BLOCK_SIZE &&
        params['p'] === PARALLEL;
    const [salt, nonce, ciphertext] = [kdf['salt'], cipher['nonce'], value['ciphertext']].map(json/* bytesOf */.$$);
    if (!known || salt?.length !== 32 || nonce?.length !== 24 || !ciphertext?.length) {
        throw new errors/* AppError */.uV('bad-input', `${name} is an encrypted key of a form that cosign does not write`);
    }
    return { n: Number(params['N']), salt, nonce, ciphertext };
}
function derive(password, salt, n) {
    const options = { N: n, r: BLOCK_SIZE, p: PARALLEL, maxmem: 256 * n * BLOCK_SIZE };
    return new Promise((resolve, reject) => {
        (0,external_node_crypto_.scrypt)(password, salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
}

// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
;// CONCATENATED MODULE: ./lib/sign/key-text.js


/** Largest key file read: an RSA key of 16384 bits has 13 KiB. */
const MAX_KEY = 64 * 1024;
/** Longer texts are no path on any system that this runs on. */
const MAX_PATH = 4096;
/** `-----BEGIN` in base64. */
const BASE64_BEGIN = 'LS0tLS1CRUdJTi';
/** An input that names a key, as errors call it: with its value, unless that can be more than a name. */
function nameOfKey(input, reference) {
    const shown = !isKeyItself(reference) && !/^(?!env:)[a-z0-9]+:\/\//.test(reference);
    return shown ? `${input} ${JSON.stringify((0,user_info/* withoutUser */.q)(reference))}` : input;
}
/**
 * The text that `reference` names: a path or `env://NAME`; in a variable, base64 of the text will do. Throws `bad-input`,
 * without any of it where the reference is no name but the key.
 */
async function keyTextOf(reference, name, source) {
    if (isKeyItself(reference)) {
        source.mask?.(reference);
        throw new errors/* AppError */.uV('bad-input', `${name} holds the key itself; use env://NAME or a file`, {
            hint: 'an input is written into logs and pages: if this was one that others read, make a new key',
        });
    }
    const variable = /^env:\/\/(.*)$/.exec(reference)?.[1];
    if (variable !== undefined) {
        const text = source.env[variable];
        if (text === undefined || text === '') {
            throw new errors/* AppError */.uV('bad-input', `${name}: the environment variable ${variable} is not set`);
        }
        return plainText(text);
    }
    const scheme = /^([a-z0-9]+):\/\//.exec(reference)?.[1];
    if (scheme !== undefined) {
        throw new errors/* AppError */.uV('bad-input', `${name}: keys at ${scheme}:// are not supported; give a file or env://NAME`);
    }
    const text = await source.readFile(reference).catch((cause) => {
        throw new errors/* AppError */.uV('bad-input', `${name} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    });
    if (text.length > MAX_KEY)
        throw new errors/* AppError */.uV('bad-input', `${name} is too large for a key`);
    return text;
}
/** A variable in one line, as some CIs want it: with \n for the ends of lines, or in base64, which GitLab can mask. */
function plainText(text) {
    if (text.trim().startsWith(BASE64_BEGIN))
        return Buffer.from(text, 'base64').toString();
    return text.includes('\n') ? text : text.replaceAll('\\n', '\n');
}
/** A key in PEM form, in base64 of that, or the base64 of its DER form alone. */
function isKeyItself(reference) {
    return (/-----BEGIN|[\r\n]/.test(reference) ||
        reference.includes(BASE64_BEGIN) ||
        /^M[A-Za-z0-9+/]{55,}={0,2}$/.test(reference) ||
        reference.length > MAX_PATH);
}

// EXTERNAL MODULE: ./lib/sign/pem.js
var pem = __webpack_require__(95899);
// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
;// CONCATENATED MODULE: ./lib/sign/key.js






/**
 * The private key that `reference` names: a path or `env://NAME`. Encrypted ones are opened with COSIGN_PASSWORD.
 * Throws `bad-input` for anything that is no private key of a kind that `checkKind` knows.
 */
async function readPrivateKey(reference, source) {
    const { name, block, sealed } = await privateBlock(reference, source);
    const password = source.env['COSIGN_PASSWORD'] ?? '';
    const key = sealed
        ? privateFromDer(await openSealedKey(block.der, password, name), name)
        : privateFromPem(block.text, password, name);
    return checked(key, name);
}
/**
 * Throws what `readPrivateKey` does, but for a key that is encrypted: a password takes its time. Undefined: it is one, and
 * was not opened.
 */
async function checkPrivateKey(reference, source) {
    const { name, block, sealed } = await privateBlock(reference, source);
    if (sealed)
        assertSealed(block.der, name);
    const encrypted = sealed || /ENCRYPTED/.test(block.text);
    return encrypted ? undefined : checked(privateFromPem(block.text, '', name), name);
}
async function privateBlock(reference, source) {
    const name = nameOfKey('sign-key', reference);
    const blocks = (0,pem/* parsePem */.o)(await keyTextOf(reference, name, source), name);
    // OpenSSL writes the parameters of a curve in a block of their own before the key.
    const block = blocks.find(one => one.label.endsWith('PRIVATE KEY')) ?? blocks[0];
    const { label, text } = block;
    if (label.endsWith('PRIVATE KEY'))
        source.mask?.(bodyOf(text));
    const sealed = /^ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY$/.test(label);
    if (/PUBLIC KEY$|^CERTIFICATE$/.test(label)) {
        throw new errors/* AppError */.uV('bad-input', `${name} is a ${label.toLowerCase()}; signing needs the private key`, {
            hint: 'the public key belongs to `verify-key`',
        });
    }
    if (label === 'OPENSSH PRIVATE KEY') {
        throw new errors/* AppError */.uV('bad-input', `${name} is in OpenSSH's own form`, {
            hint: 'convert a copy of it with: ssh-keygen -p -N "" -m PKCS8 -f KEY',
        });
    }
    if (!/PRIVATE KEY$/.test(label))
        throw new errors/* AppError */.uV('bad-input', `${name} holds a ${label}, no private key`);
    return { name, block, sealed };
}
/** The public key that `reference` names; a private key or a certificate gives its public part. Throws `bad-input`. */
async function readPublicKey(reference, source) {
    const name = nameOfKey('verify-key', reference);
    const blocks = (0,pem/* parsePem */.o)(await keyTextOf(reference, name, source), name);
    const { label, text } = blocks.find(one => one.label !== 'EC PARAMETERS') ?? blocks[0];
    if (label.endsWith('PRIVATE KEY'))
        source.mask?.(bodyOf(text));
    if (/^ENCRYPTED/.test(label)) {
        throw new errors/* AppError */.uV('bad-input', `${name} is an encrypted private key; verifying needs the public key`, {
            hint: 'cosign writes it beside the private key as cosign.pub',
        });
    }
    try {
        const key = label === 'CERTIFICATE' ? new external_node_crypto_.X509Certificate(text).publicKey : (0,external_node_crypto_.createPublicKey)(text);
        return checked(key, name);
    }
    catch (cause) {
        if (cause instanceof errors/* AppError */.uV)
            throw cause;
        throw new errors/* AppError */.uV('bad-input', `${name} cannot be read as a key: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    }
}
/** What a bundle says of its key: base64 of the SHA-256 of the public key in SPKI form, as cosign 3 writes it. */
function hintOf(publicKey) {
    return (0,external_node_crypto_.createHash)('sha256')
        .update(publicKey.export({ type: 'spki', format: 'der' }))
        .digest('base64');
}
/** cosign seals PKCS#8; keys imported by old versions are SEC1 or PKCS#1. */
function privateFromDer(der, name) {
    for (const type of ['pkcs8', 'sec1', 'pkcs1']) {
        try {
            return (0,external_node_crypto_.createPrivateKey)({ key: der, format: 'der', type });
        }
        catch {
            // The next form may fit.
        }
    }
    throw new errors/* AppError */.uV('bad-input', `${name} was decrypted, but what is in it is no private key`);
}
function privateFromPem(text, password, name) {
    try {
        return (0,external_node_crypto_.createPrivateKey)({ key: text, passphrase: password });
    }
    catch (cause) {
        const encrypted = /ENCRYPTED/.test(text);
        const why = encrypted
            ? 'is encrypted and COSIGN_PASSWORD does not open it'
            : 'cannot be read as a private key';
        const hint = encrypted ? { hint: PASSWORD_HINT } : {};
        throw new errors/* AppError */.uV('bad-input', `${name} ${why}`, { cause, ...hint });
    }
}
/** The secret part of a PEM block: its first and last line are everybody's. */
function bodyOf(text) {
    return text.replace(/^-----.*$/gm, '').trim();
}
function checked(key, name) {
    (0,scheme/* checkKind */.pK)(key, name);
    return key;
}


/***/ }),

/***/ 46906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Es: () => (/* binding */ legacyBundle),
/* harmony export */   Ev: () => (/* binding */ legacySignature),
/* harmony export */   Ho: () => (/* binding */ signatureLayers),
/* harmony export */   MU: () => (/* binding */ signatureLayer),
/* harmony export */   Nj: () => (/* binding */ SIMPLE_SIGNING),
/* harmony export */   Pq: () => (/* binding */ legacyMaterial),
/* harmony export */   mC: () => (/* binding */ LEGACY_BUNDLE_TYPE),
/* harmony export */   ou: () => (/* binding */ withLayer),
/* harmony export */   vo: () => (/* binding */ legacyClaims)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20503);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(68574);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82643);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95899);







/** The media type of a legacy signature's payload. */
const SIMPLE_SIGNING = 'application/vnd.dev.cosign.simplesigning.v1+json';
/** Annotations of its layer; what SIGNATURE_SPEC.md says of the certificate's differs from what cosign does. */
const KEY = {
    signature: 'dev.cosignproject.cosign/signature',
    certificate: 'dev.sigstore.cosign/certificate',
    chain: 'dev.sigstore.cosign/chain',
    log: 'dev.sigstore.cosign/bundle',
    timestamp: 'dev.sigstore.cosign/rfc3161timestamp',
};
/** The only version whose bundles hold a chain of certificates and a promise of the log alone. */
const LEGACY_BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle+json;version=0.1';
/** The layers of a legacy manifest that hold signatures. */
function signatureLayers(layers) {
    return layers.filter(({ mediaType, annotations }) => mediaType === SIMPLE_SIGNING && annotations?.[KEY.signature]);
}
/** One signature of a layer and its payload. */
function legacySignature(layer, payload) {
    const annotations = layer.annotations ?? {};
    const signature = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(annotations[KEY.signature]);
    return { payload, signature, ...legacyClaims(annotations), annotations };
}
/** Who claims to have signed a layer, and by what that was witnessed. */
function legacyClaims(annotations) {
    return {
        by: annotations[KEY.certificate] ? 'certificate' : 'key',
        logged: Boolean(annotations[KEY.log]),
        timestamped: Boolean(annotations[KEY.timestamp]),
    };
}
/** The layer of a signature that was just made. */
function signatureLayer(payload, signed) {
    const { by, logEntries, timestamps } = signed;
    const [leaf, ...chain] = by.kind === 'certificate' ? by.chain.map(der => (0,_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .toPem */ .s)(der, 'CERTIFICATE')) : [];
    const log = logEntries.find(entry => entry.inclusionPromise !== undefined);
    const [timestamp] = timestamps;
    return (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBytes */ .nI)(SIMPLE_SIGNING, payload, {
        [KEY.signature]: Buffer.from(signed.signature).toString('base64'),
        ...(leaf === undefined ? {} : { [KEY.certificate]: leaf, [KEY.chain]: chain.join('') }),
        ...(log === undefined ? {} : { [KEY.log]: JSON.stringify(rekorBundle(log)) }),
        ...(timestamp === undefined
            ? {}
            : {
                [KEY.timestamp]: JSON.stringify({
                    SignedRFC3161Timestamp: Buffer.from(timestamp).toString('base64'),
                }),
            }),
    });
}
/**
 * The manifest with one layer more, and its config, which has to be stored first; undefined when the layer is there.
 * Other people's signatures and annotations stay. Throws `tag-conflict` where the tag names something else.
 */
function withLayer(present, layer) {
    const parsed = present && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .parseManifest */ .Ng)(present);
    if (parsed?.kind === 'index') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('tag-conflict', `the tag for legacy signatures names an image index (${present?.digest}), to which none can be added`, { hint: 'delete that tag, which is of the form sha256-….sig, or use sign-format: bundle' });
    }
    const { layers = [], ...kept } = parsed?.manifest ?? {};
    if (layers.some(one => isSameSignature(one, layer)))
        return undefined;
    const all = [...layers, layer];
    const config = configFor(all);
    const { mediaType, size, digest } = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBytes */ .nI)(_oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.config, config);
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_3__/* .encodeManifest */ .Gb)({
        ...kept,
        schemaVersion: 2,
        mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_4__/* .MEDIA_TYPE */ .Ap.manifest,
        config: { mediaType, size, digest },
        layers: all,
    });
    return { manifest, config };
}
/**
 * A legacy signature with a certificate as a bundle 0.1, the form that sigstore's libraries verify. Throws for what is
 * no certificate.
 */
function legacyBundle({ annotations, payload, signature }) {
    const digest = Buffer.from((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(payload).slice('sha256:'.length), 'hex').toString('base64');
    return {
        mediaType: LEGACY_BUNDLE_TYPE,
        verificationMaterial: legacyMaterial(annotations),
        messageSignature: {
            messageDigest: { algorithm: 'SHA2_256', digest },
            signature: signature.toString('base64'),
        },
    };
}
/** What the annotations of a layer say for its signature, as bundles have it. Throws for what is no certificate. */
function legacyMaterial(annotations) {
    const pems = `${annotations[KEY.certificate] ?? ''}\n${annotations[KEY.chain] ?? ''}`;
    const certificates = (0,_pem_js__WEBPACK_IMPORTED_MODULE_5__/* .parsePem */ .o)(pems, 'the certificate').map(({ der }) => ({
        rawBytes: der.toString('base64'),
    }));
    const { SignedRFC3161Timestamp: timestamp } = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(Buffer.from(annotations[KEY.timestamp] ?? ''));
    const log = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)(Buffer.from(annotations[KEY.log] ?? ''));
    return {
        x509CertificateChain: { certificates },
        tlogEntries: log['Payload'] === undefined ? [] : [logEntry(log)],
        ...(timestamp === undefined
            ? {}
            : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: timestamp }] } }),
    };
}
/** Rekor's answer as cosign kept it before there were bundles. */
function rekorBundle(entry) {
    return {
        SignedEntryTimestamp: entry.inclusionPromise?.signedEntryTimestamp,
        Payload: {
            body: entry.canonicalizedBody,
            integratedTime: Number(entry.integratedTime),
            logIndex: Number(entry.logIndex),
            logID: (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(entry.logId.keyId).toString('hex'),
        },
    };
}
function logEntry(log) {
    const payload = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .recordOf */ .zv)(log['Payload']);
    const body = String(payload['body']);
    const { kind, apiVersion } = (0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .readJson */ .Vh)((0,_json_js__WEBPACK_IMPORTED_MODULE_6__/* .bytesOf */ .$$)(body));
    return {
        logIndex: String(payload['logIndex']),
        logId: { keyId: Buffer.from(String(payload['logID']), 'hex').toString('base64') },
        kindVersion: { kind: String(kind), version: String(apiVersion) },
        integratedTime: String(payload['integratedTime']),
        inclusionPromise: { signedEntryTimestamp: String(log['SignedEntryTimestamp']) },
        canonicalizedBody: body,
    };
}
function isSameSignature(a, b) {
    return a.digest === b.digest && a.annotations?.[KEY.signature] === b.annotations?.[KEY.signature];
}
/** An image config that names the layers; no reader looks at it, some registries check that it is there. */
function configFor(layers) {
    const zero = '0001-01-01T00:00:00Z';
    return Buffer.from(JSON.stringify({
        architecture: '',
        created: zero,
        history: layers.map(() => ({ created: zero })),
        os: '',
        rootfs: { type: 'layers', diff_ids: layers.map(({ digest }) => digest) },
        config: {},
    }));
}


/***/ }),

/***/ 67223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i3: () => (/* binding */ simpleSigning),
/* harmony export */   qc: () => (/* binding */ repositoryInPayload),
/* harmony export */   y6: () => (/* binding */ digestInPayload)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82643);

const TYPE = 'cosign container image signature';
/**
 * The payload of the legacy format ("simple signing", containers/image docs/atomic-signature.md). `repository` is
 * `host/path` without a tag: cosign does not compare it, podman does.
 */
function simpleSigning(digest, repository) {
    const critical = {
        identity: { 'docker-reference': repository },
        image: { 'docker-manifest-digest': digest },
        type: TYPE,
    };
    // Go escapes these in JSON; equal bytes make equal digests.
    const text = JSON.stringify({ critical, optional: null }).replace(/[<>&\u2028\u2029]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
    return { kind: 'payload', payload: Buffer.from(text) };
}
/** The digest that a payload vouches for; undefined when it is no payload of an image signature. */
function digestInPayload(payload) {
    const critical = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(payload)['critical']);
    const digest = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(critical['image'])['docker-manifest-digest'];
    return critical['type'] === TYPE && typeof digest === 'string' ? digest : undefined;
}
/** The repository that a payload names, which podman compares; undefined when it names none. */
function repositoryInPayload(payload) {
    const critical = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .readJson */ .Vh)(payload)['critical']);
    const reference = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordOf */ .zv)(critical['identity'])['docker-reference'];
    return typeof reference === 'string' ? reference : undefined;
}


/***/ }),

/***/ 95899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parsePem),
/* harmony export */   s: () => (/* binding */ toPem)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----[ \t]*\r?\n([\s\S]*?)-----END \1-----/g;
/** The blocks of a text (RFC 7468). `name` is what the text is called; throws `bad-input` when there is none. */
function parsePem(text, name) {
    if (text.trim() === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is empty`);
    const blocks = [...text.matchAll(BLOCK)].map(([whole, label = '', body = '']) => ({
        label,
        // Headers, as OpenSSL's old encryption writes them, are no content.
        der: Buffer.from(body.replace(/^[A-Za-z-]+:.*$/gm, '').replace(/\s/g, ''), 'base64'),
        text: `${whole}\n`,
    }));
    const [first, ...rest] = blocks;
    if (first !== undefined)
        return [first, ...rest];
    const why = /^-----BEGIN /m.test(text)
        ? 'is cut off: a line -----BEGIN …----- has no -----END …----- of the same kind'
        : 'is not in PEM form (no line -----BEGIN …-----)';
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} ${why}`);
}
/** DER as a PEM block, lines of 64 characters. */
function toPem(der, label) {
    const lines = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}


/***/ }),

/***/ 72552:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   gm: () => (/* binding */ readBlob)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44360);


/** Statuses by which a registry says nothing about the content: who is asking, how often, and whether it works at all. */
const ABOUT_THE_REQUEST = [401, 403, 407, 408, 425, 429];
/** A manifest that is attached. Throws what says nothing about the manifest: missing rights, limits, outages. */
async function readManifest(content, digest) {
    const document = await reading(() => content.manifest(digest));
    return 'why' in document ? document : parsed(document.value);
}
/** The same for what has been fetched. */
function parsed(document) {
    try {
        return { value: (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseManifest */ .Ng)(document) };
    }
    catch (error) {
        return { why: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
    }
}
/** A blob of it, whole. Its descriptor may lie about size and digest. */
function readBlob(content, descriptor) {
    return reading(async () => Buffer.concat(await Array.fromAsync(content.blob(descriptor))));
}
async function reading(read) {
    try {
        return { value: await read() };
    }
    catch (error) {
        if (isBroken(error))
            return { why: (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error) };
        throw error;
    }
}
/** True when the content is missing, or is not what its descriptor says. */
function isBroken(error) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
        return false;
    if (error.code === 'digest-mismatch')
        return true;
    const status = 'status' in error && typeof error.status === 'number' ? error.status : undefined;
    return status !== undefined && status >= 400 && status < 500 && !ABOUT_THE_REQUEST.includes(status);
}


/***/ }),

/***/ 55234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ hashNameOf),
/* harmony export */   b_: () => (/* binding */ signBytes),
/* harmony export */   pK: () => (/* binding */ checkKind),
/* harmony export */   s3: () => (/* binding */ isSignedBy)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


/** RSA keys shorter than this are refused, as cosign does. */
const MIN_RSA_BITS = 2048;
/** The hash a key signs with. Ed25519 takes the message itself: cosign 3.1 verifies that, and not its own Ed25519ph. */
const HASH_OF_CURVE = {
    prime256v1: 'sha256',
    secp384r1: 'sha384',
    secp521r1: 'sha512',
};
/**
 * Throws `bad-input` for a key of a kind that is not used for signatures here. Known are ECDSA on P-256, P-384 and
 * P-521, RSA (PKCS#1 v1.5) and Ed25519. `name` is what the key is called in the message.
 */
function checkKind(key, name) {
    const { asymmetricKeyType: type, asymmetricKeyDetails: details = {} } = key;
    const fail = (found) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', `${name} is ${found}; expected ECDSA P-256, P-384 or P-521, RSA, or Ed25519`);
    };
    if (type === 'ed25519')
        return;
    if (type === 'rsa') {
        const bits = details.modulusLength ?? 0;
        if (bits < MIN_RSA_BITS)
            fail(`an RSA key of ${bits} bits, which is too short (at least ${MIN_RSA_BITS})`);
        return;
    }
    if (type !== 'ec')
        fail(`a key of type ${type ?? 'unknown'}`);
    if (HASH_OF_CURVE[details.namedCurve ?? ''] === undefined)
        fail(`an ECDSA key on ${details.namedCurve}`);
}
/** Signs bytes as cosign does for this kind of key: ECDSA signatures in DER, RSA with PKCS#1 v1.5. */
function signBytes(bytes, key) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.sign)(hashOf(key), bytes, key);
}
/**
 * True when the signature over `bytes` was made by the key's owner; on the larger curves also over SHA-256, which is
 * what `cosign verify` expects of them. Never throws for what a signature holds.
 */
function isSignedBy(bytes, signature, key) {
    const hash = hashOf(key);
    if ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)(hash, bytes, key, signature))
        return true;
    return hash !== null && hash !== 'sha256' && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.verify)('sha256', bytes, key, signature);
}
/**
 * What `cosign verify --signature-digest-algorithm` has to say for this key: it takes sha256 for granted, though cosign
 * itself signs with P-384 over SHA-384 and with P-521 over SHA-512.
 */
function hashNameOf(key) {
    return hashOf(key) ?? 'sha256';
}
function hashOf({ asymmetricKeyType, asymmetricKeyDetails }) {
    if (asymmetricKeyType === 'ed25519')
        return null;
    return HASH_OF_CURVE[asymmetricKeyDetails?.namedCurve ?? ''] ?? 'sha256';
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

/***/ 11247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ objection),
/* harmony export */   I0: () => (/* binding */ NoRoot),
/* harmony export */   y$: () => (/* binding */ keyTrust)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The root of trust cannot be had. */
class NoRoot extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV {
}
/** Trust in the owners of keys. */
function keyTrust(keys) {
    return { kind: 'key', keys };
}
/** Why this is not the expected signer, undefined when it is. */
function objection(who, trust) {
    if (!fits(who.identity, trust.identity)) {
        return `it is by ${JSON.stringify(who.identity)}, expected ${wordsOf(trust.identity)}`;
    }
    if (fits(who.issuer, trust.issuer))
        return undefined;
    return `its identity is vouched for by ${JSON.stringify(who.issuer)}, expected ${wordsOf(trust.issuer)}`;
}
function fits(text, expected) {
    return 'exact' in expected ? text === expected.exact : expected.pattern.test(text);
}
function wordsOf(expected) {
    return 'exact' in expected ? JSON.stringify(expected.exact) : `a match of ${expected.pattern}`;
}


/***/ }),

/***/ 29023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  IF: () => (/* binding */ verifyBundle),
  FJ: () => (/* binding */ verifyLegacy),
  $L: () => (/* binding */ verifyStatement)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/media-type.js
var media_type = __webpack_require__(68574);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
// EXTERNAL MODULE: ./lib/sign/key.js + 2 modules
var sign_key = __webpack_require__(75995);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/sign/key-id.js

/** Names of curves as SSH has them (RFC 5656, 10.1), by those of JWK. */
const CURVES = {
    'P-256': 'nistp256',
    'P-384': 'nistp384',
    'P-521': 'nistp521',
};
/**
 * The name by which an envelope may call its key for cosign to look at the signature: SSH's fingerprint of the public key,
 * `SHA256:…` (go-securesystemslib). Undefined for kinds of keys that are not used here.
 */
function keyIdOf(publicKey) {
    const parts = wireParts(publicKey);
    if (parts === undefined)
        return undefined;
    const hash = (0,external_node_crypto_.createHash)('sha256').update(Buffer.concat(parts.map(framed)));
    return `SHA256:${hash.digest('base64').replace(/=+$/, '')}`;
}
/** The public key as SSH writes it (RFC 4253, 6.6; RFC 5656, 3.1; RFC 8709, 4). */
function wireParts(publicKey) {
    const { kty, crv = '', x = '', y = '', n = '', e = '' } = publicKey.export({ format: 'jwk' });
    const name = (text) => Buffer.from(text);
    const from = (text) => Buffer.from(text, 'base64url');
    if (kty === 'RSA')
        return [name('ssh-rsa'), positive(from(e)), positive(from(n))];
    if (kty === 'OKP' && crv === 'Ed25519')
        return [name('ssh-ed25519'), from(x)];
    const curve = kty === 'EC' ? CURVES[crv] : undefined;
    if (curve === undefined)
        return undefined;
    return [name(`ecdsa-sha2-${curve}`), name(curve), Buffer.concat([Buffer.of(4), from(x), from(y)])];
}
/** A number whose first bit is set would be read as a negative one. */
function positive(bytes) {
    return (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.of(0), bytes]) : bytes;
}
function framed(bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return Buffer.concat([length, bytes]);
}

// EXTERNAL MODULE: ./lib/sign/legacy.js
var legacy = __webpack_require__(46906);
// EXTERNAL MODULE: ./lib/sign/payload.js
var sign_payload = __webpack_require__(67223);
// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/trust.js
var sign_trust = __webpack_require__(11247);
;// CONCATENATED MODULE: ./lib/sign/verify.js











/**
 * Judges a bundle: its signature must be by whom `trust` names, and its statement about `digest`. Nothing in it is
 * read before the signature is verified, except who claims to have signed. Throws only when the root of trust is missing.
 */
async function verifyBundle(bytes, digest, trust) {
    const bundle = (0,sign_bundle/* readBundle */.Bo)(bytes);
    if (bundle === undefined)
        return refused('it is no bundle with one signed statement');
    // A bundle has one of several kinds: of two of them others read the other one, or none.
    if (bundle.mixed)
        return refused('it has two kinds of content');
    return verifyStatement(bundle, digest, trust);
}
/** Judges a signed statement of either format. */
async function verifyStatement(bundle, digest, trust) {
    const { payload, payloadType, signature, keyId, logged, timestamped } = bundle;
    const judged = trust.kind === 'key'
        ? byKey((0,dsse/* preAuthEncoding */.J)(payloadType, payload), signature, trust.keys, keyId)
        : await byCertificate(trust, bundle.by, () => trust.check(bundle.bundle()));
    if (!judged.valid)
        return judged;
    // As cosign has it: whoever signs other documents with this key has said nothing about images.
    if (payloadType !== media_type/* MEDIA_TYPE */.Ap.inToto)
        return refused(`what was signed is ${JSON.stringify(payloadType)}, no in-toto statement`);
    const statement = (0,sign_statement/* readStatement */.cO)(payload);
    if (statement === undefined)
        return refused('what was signed is no in-toto statement');
    if (!(0,sign_statement/* isAbout */.KH)(statement, digest))
        return refused('it is valid, but about other content');
    const { predicateType, predicate } = statement;
    return { valid: true, by: judged.by, logged, timestamped, predicateType, predicate };
}
/** Judges one signature of the legacy format. */
async function verifyLegacy(signature, digest, trust) {
    const { payload, logged, timestamped } = signature;
    const judged = trust.kind === 'key'
        ? byKey(payload, signature.signature, trust.keys)
        : await byCertificate(trust, signature.by, () => trust.check((0,legacy/* legacyBundle */.Es)(signature), payload));
    if (!judged.valid)
        return judged;
    return (0,sign_payload/* digestInPayload */.y6)(payload) === digest
        ? { ...judged, logged, timestamped }
        : refused('it is valid, but about other content');
}
function byKey(bytes, signature, keys, keyId = '') {
    const key = keys.find(one => (0,scheme/* isSignedBy */.s3)(bytes, signature, one));
    if (key === undefined)
        return refused('it is not by this key');
    // cosign does not even try it; it must not pass for one that third parties accept.
    if (keyId !== '' && keyId !== keyIdOf(key))
        return refused(`it is by this key, but its envelope calls the key ${JSON.stringify(keyId)}`);
    return { valid: true, by: { key: (0,sign_key/* hintOf */.$z)(key) } };
}
async function byCertificate(trust, by, check) {
    if (by === 'key')
        return refused('it is by a key, expected a certificate');
    try {
        const who = await check();
        const why = (0,sign_trust/* objection */.C4)(who, trust);
        return why === undefined ? { valid: true, by: who } : refused(why);
    }
    catch (error) {
        if (error instanceof sign_trust/* NoRoot */.I0)
            throw error;
        return refused((0,errors/* messageOf */.bD)(error));
    }
}
function refused(why) {
    return { valid: false, why };
}


/***/ })

};
