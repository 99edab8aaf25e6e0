export const id = 7218;
export const ids = [7218];
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
/* harmony export */   Jo: () => (/* binding */ isBundleType),
/* harmony export */   dz: () => (/* binding */ bundleArtifact),
/* harmony export */   hK: () => (/* binding */ BUNDLE_KEY),
/* harmony export */   n: () => (/* binding */ encodeBundle),
/* harmony export */   q$: () => (/* binding */ BUNDLE_TYPE)
/* harmony export */ });
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20503);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82643);


/** The media type of a bundle, and of the artifact that carries one. */
const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
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
    const envelope = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(json['dsseEnvelope']);
    const material = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(json['verificationMaterial']);
    const signatures = envelope['signatures'];
    if (!isBundleType(json['mediaType']) || !Array.isArray(signatures) || signatures.length !== 1)
        return undefined;
    const { payload, payloadType } = envelope;
    const { sig } = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(signatures[0]);
    if (typeof payload !== 'string' || typeof payloadType !== 'string' || typeof sig !== 'string')
        return undefined;
    const by = material['certificate'] !== undefined ? 'certificate' : 'key';
    // Only what was read here is given on: a second kind of content beside it must not be what is verified.
    const dsseEnvelope = { payload, payloadType, signatures };
    const read = { mediaType: json['mediaType'], verificationMaterial: material, dsseEnvelope };
    return { payload: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(payload), payloadType, signature: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .bytesOf */ .$$)(sig), by, json: read };
}
/** True for bundles of version 0.3 and later, which are the ones that registries hold. */
function isBundleType(mediaType) {
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

/***/ 67218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ findAttestation),
  s: () => (/* binding */ findSignature)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/manifest.js
var manifest = __webpack_require__(44360);
// EXTERNAL MODULE: ./lib/sign/bundle.js
var sign_bundle = __webpack_require__(63781);
// EXTERNAL MODULE: ./lib/sign/legacy.js
var legacy = __webpack_require__(46906);
// EXTERNAL MODULE: ./lib/sign/statement.js
var sign_statement = __webpack_require__(32768);
// EXTERNAL MODULE: ./lib/sign/dsse.js
var dsse = __webpack_require__(27948);
// EXTERNAL MODULE: ./lib/sign/key.js + 1 modules
var sign_key = __webpack_require__(61);
// EXTERNAL MODULE: ./lib/sign/payload.js
var payload = __webpack_require__(67223);
// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
// EXTERNAL MODULE: ./lib/sign/trust.js
var sign_trust = __webpack_require__(11247);
;// CONCATENATED MODULE: ./lib/sign/verify.js









/**
 * Judges a bundle: its signature must be by whom `trust` names, and its statement about `digest`. Nothing in it is
 * read before the signature is verified, except who claims to have signed.
 */
async function verifyBundle(bytes, digest, trust) {
    const bundle = (0,sign_bundle/* readBundle */.Bo)(bytes);
    if (bundle === undefined)
        return refused('it is no bundle with one signed statement');
    const signed = (0,dsse/* preAuthEncoding */.J)(bundle.payloadType, bundle.payload);
    const judged = trust.kind === 'key'
        ? byKey(signed, bundle.signature, trust.keys)
        : bundle.by === 'key'
            ? refused('it is by a key, expected a certificate')
            : await byCertificate(trust, () => trust.check(bundle.json));
    if (!judged.valid)
        return judged;
    const statement = (0,sign_statement/* readStatement */.cO)(bundle.payload);
    if (statement === undefined)
        return refused('what was signed is no in-toto statement');
    if (!(0,sign_statement/* isAbout */.KH)(statement, digest))
        return refused('it is valid, but about other content');
    const { predicateType, predicate } = statement;
    return { valid: true, by: judged.by, predicateType, predicate };
}
/** Judges one signature of the legacy format. */
async function verifyLegacy(signature, digest, trust) {
    const judged = trust.kind === 'key'
        ? byKey(signature.payload, signature.signature, trust.keys)
        : signature.certificate === undefined
            ? refused('it is by a key, expected a certificate')
            : await byCertificate(trust, () => trust.check((0,legacy/* legacyBundle */.Es)(signature), signature.payload));
    if (!judged.valid)
        return judged;
    return (0,payload/* digestInPayload */.y)(signature.payload) === digest
        ? judged
        : refused('it is valid, but about other content');
}
function byKey(bytes, signature, keys) {
    const key = keys.find(one => (0,scheme/* isSignedBy */.s3)(bytes, signature, one));
    return key === undefined ? refused('it is not by this key') : { valid: true, by: { key: (0,sign_key/* hintOf */.$z)(key) } };
}
async function byCertificate(trust, check) {
    const who = await check().catch((error) => {
        if (error instanceof errors/* AppError */.uV)
            throw error; // The root of trust is missing.
        return (0,errors/* messageOf */.bD)(error);
    });
    if (typeof who === 'string')
        return refused(who);
    const why = (0,sign_trust/* objection */.C)(who, trust);
    return why === undefined ? { valid: true, by: who } : refused(why);
}
function refused(why) {
    return { valid: false, why };
}

;// CONCATENATED MODULE: ./lib/sign/find.js






/** Bundles read at a time. */
const AT_ONCE = 8;
/** Largest bundle read: a statement of 16 MiB, which is what signing services take, with its encoding. */
const MAX_BUNDLE = 24 * 1024 * 1024;
/** Largest payload of a legacy signature read. */
const MAX_PAYLOAD = 1024 * 1024;
/**
 * A valid signature of the digest by whom `trust` names, in the formats asked for (both unless given). Attestations are
 * no signatures here, though cosign lets them count.
 */
async function findSignature(search, formats = ['bundle', 'legacy']) {
    const bundles = formats.includes('bundle')
        ? await findAttestation(search, sign_statement/* SIGNATURE */.J2.type)
        : { found: undefined, refused: [] };
    if (bundles.found !== undefined || !formats.includes('legacy'))
        return bundles;
    const legacy = await findLegacy(search);
    return { found: legacy.found, refused: [...bundles.refused, ...legacy.refused] };
}
/** A valid attestation about the digest of one of the predicate's types (a text ending in `/` is a prefix). */
async function findAttestation(search, predicateType) {
    const refused = [];
    let batch = [];
    const judge = async () => {
        const judged = await Promise.all(batch.map(entry => judgeEntry(search, entry, predicateType)));
        batch = [];
        for (const one of judged)
            if (typeof one === 'string')
                refused.push(one);
        return judged.find((one) => typeof one === 'object');
    };
    for await (const entry of search.referrers.referrersOf(search.digest, sign_bundle/* BUNDLE_TYPE */.q$)) {
        if (!mayState(entry, predicateType))
            continue;
        batch.push(entry);
        const found = batch.length === AT_ONCE ? await judge() : undefined;
        if (found !== undefined)
            return { found, refused };
    }
    return { found: await judge(), refused };
}
/** A text says why the entry does not count; undefined: it is something else altogether. */
async function judgeEntry({ content, digest, trust }, entry, predicateType) {
    const parsed = await readManifest(content, entry.digest);
    if (parsed === undefined)
        return `${entry.digest}: it is listed, but no manifest is there`;
    const [layer, ...others] = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
    if (layer === undefined || others.length > 0 || !(0,sign_bundle/* isBundleType */.Jo)(layer.mediaType))
        return undefined;
    if (layer.size > MAX_BUNDLE)
        return `${entry.digest}: it is larger than ${MAX_BUNDLE} bytes`;
    const verdict = await verifyBundle(await readAll(content, layer), digest, trust);
    if (!verdict.valid)
        return `${entry.digest}: ${verdict.why}`;
    if (!states(verdict.predicateType, predicateType))
        return undefined;
    const { by, predicate } = verdict;
    return { digest: entry.digest, mediaType: layer.mediaType, format: 'bundle', by, predicate };
}
async function findLegacy({ content, referrers, digest, trust }) {
    const refused = [];
    const document = await referrers.companionOf(digest, 'sig');
    for (const layer of document === undefined ? [] : (0,legacy/* signatureLayers */.Ho)(document)) {
        if (document === undefined || layer.size > MAX_PAYLOAD)
            continue;
        const signature = (0,legacy/* legacySignature */.Ev)(layer, await readAll(content, layer));
        const verdict = await verifyLegacy(signature, digest, trust);
        if (verdict.valid) {
            const { mediaType } = layer;
            const found = {
                digest: document.digest,
                mediaType,
                format: 'legacy',
                by: verdict.by,
                predicate: {},
            };
            return { found, refused };
        }
        refused.push(`${document.digest}: ${verdict.why}`);
    }
    return { found: undefined, refused };
}
/** The annotation only spares reading what says of itself that it is something else. */
function mayState(entry, wanted) {
    const said = entry.annotations?.[sign_bundle/* BUNDLE_KEY */.hK.predicateType];
    return said === undefined || states(said, wanted);
}
function states(predicateType, wanted) {
    return wanted.endsWith('/') ? predicateType.startsWith(wanted) : predicateType === wanted;
}
/** What older clients leave in a list when a manifest is deleted, or is none, must not stop a release. */
async function readManifest(content, digest) {
    const document = await content.manifest(digest).catch((error) => {
        if (error instanceof errors/* AppError */.uV && 'status' in error && error.status === 404)
            return undefined;
        throw error;
    });
    try {
        return document && (0,manifest/* parseManifest */.Ng)(document);
    }
    catch {
        return undefined;
    }
}
async function readAll(content, descriptor) {
    const chunks = await Array.fromAsync(content.blob(descriptor));
    return Buffer.concat(chunks);
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

/***/ 61:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $z: () => (/* binding */ hintOf),
  $k: () => (/* binding */ readPrivateKey),
  RR: () => (/* binding */ readPublicKey)
});

// UNUSED EXPORTS: isSameKey

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/json.js
var json = __webpack_require__(82643);
;// CONCATENATED MODULE: ./lib/sign/encrypted-key.js



/** The three strengths that cosign accepts; anything else could keep this process busy for hours. */
const STRENGTHS = [32_768, 65_536, 131_072];
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
        hint: 'give the password of the key in the environment variable COSIGN_PASSWORD',
    });
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

// EXTERNAL MODULE: ./lib/sign/pem.js
var pem = __webpack_require__(95899);
// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
;// CONCATENATED MODULE: ./lib/sign/key.js





/** Largest key file read: an RSA key of 16384 bits has 13 KiB. */
const MAX_KEY = 64 * 1024;
/**
 * The private key that `reference` names: a path or `env://NAME`. Encrypted ones are opened with COSIGN_PASSWORD.
 * Throws `bad-input` for anything that is no private key of a kind that `checkKind` knows.
 */
async function readPrivateKey(reference, source) {
    const name = `sign-key ${JSON.stringify(reference)}`;
    const [block] = (0,pem/* parsePem */.o)(await textOf(reference, name, source), name);
    const { label, text, der } = block;
    const password = source.env['COSIGN_PASSWORD'] ?? '';
    if (/^ENCRYPTED (?:SIGSTORE|COSIGN) PRIVATE KEY$/.test(label)) {
        return checked(privateFromDer(await openSealedKey(der, password, name), name), name);
    }
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
    return checked(privateFromPem(text, password, name), name);
}
/** The public key that `reference` names; a private key or a certificate gives its public part. Throws `bad-input`. */
async function readPublicKey(reference, source) {
    const name = `verify-key ${JSON.stringify(reference)}`;
    const [{ label, text }] = (0,pem/* parsePem */.o)(await textOf(reference, name, source), name);
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
/** True when both are the same public key. */
function isSameKey(a, b) {
    return hintOf(a) === hintOf(b);
}
async function textOf(reference, name, { readFile, env }) {
    const variable = /^env:\/\/(.*)$/.exec(reference)?.[1];
    if (variable !== undefined) {
        const text = env[variable];
        if (text === undefined || text === '') {
            throw new errors/* AppError */.uV('bad-input', `${name}: the environment variable ${variable} is not set`);
        }
        // Some CIs keep a variable in one line, with \n for the ends of its lines.
        return text.includes('\n') ? text : text.replaceAll('\\n', '\n');
    }
    const scheme = /^([a-z0-9]+):\/\//.exec(reference)?.[1];
    if (scheme !== undefined) {
        throw new errors/* AppError */.uV('bad-input', `${name}: keys at ${scheme}:// are not supported; give a file or env://NAME`);
    }
    const text = await readFile(reference).catch((cause) => {
        throw new errors/* AppError */.uV('bad-input', `${name} cannot be read: ${(0,errors/* messageOf */.bD)(cause)}`, { cause });
    });
    if (text.length > MAX_KEY)
        throw new errors/* AppError */.uV('bad-input', `${name} is too large for a key`);
    return text;
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
        throw new errors/* AppError */.uV('bad-input', `${name} ${why}`, { cause });
    }
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
/* harmony export */   ou: () => (/* binding */ withLayer)
/* harmony export */ });
/* harmony import */ var _oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20503);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9501);
/* harmony import */ var _oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44360);
/* harmony import */ var _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68574);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82643);
/* harmony import */ var _pem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95899);






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
/** The layers of a legacy manifest that hold signatures. */
function signatureLayers(document) {
    const parsed = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(document);
    const layers = parsed.kind === 'manifest' ? parsed.manifest.layers : [];
    return layers.filter(({ mediaType, annotations }) => mediaType === SIMPLE_SIGNING && annotations?.[KEY.signature]);
}
/** One signature of a layer and its payload. */
function legacySignature(layer, payload) {
    const annotations = layer.annotations ?? {};
    const certificate = annotations[KEY.certificate] || undefined;
    return { payload, signature: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(annotations[KEY.signature]), certificate, annotations };
}
/** The layer of a signature that was just made. */
function signatureLayer(payload, signed) {
    const { by, logEntries, timestamps } = signed;
    const [leaf, ...chain] = by.kind === 'certificate' ? by.chain.map(der => (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .toPem */ .s)(der, 'CERTIFICATE')) : [];
    const log = logEntries.find(entry => entry.inclusionPromise !== undefined);
    const [timestamp] = timestamps;
    return (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBytes */ .nI)(SIMPLE_SIGNING, payload, {
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
 * Other people's signatures stay.
 */
function withLayer(present, layer) {
    const parsed = present && (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .parseManifest */ .Ng)(present);
    const layers = parsed?.kind === 'manifest' ? parsed.manifest.layers : [];
    if (layers.some(one => isSameSignature(one, layer)))
        return undefined;
    const all = [...layers, layer];
    const config = configFor(all);
    const { mediaType, size, digest } = (0,_oci_artifact_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBytes */ .nI)(_oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .Ap.config, config);
    const manifest = (0,_oci_manifest_js__WEBPACK_IMPORTED_MODULE_2__/* .encodeManifest */ .Gb)({
        schemaVersion: 2,
        mediaType: _oci_media_type_js__WEBPACK_IMPORTED_MODULE_3__/* .MEDIA_TYPE */ .Ap.manifest,
        config: { mediaType, size, digest },
        layers: all,
    });
    return { manifest, config };
}
/** A legacy signature with a certificate as a bundle 0.1, the form that sigstore's libraries verify. */
function legacyBundle(signature) {
    const { annotations, payload } = signature;
    const pems = `${signature.certificate ?? ''}\n${annotations[KEY.chain] ?? ''}`;
    const certificates = (0,_pem_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePem */ .o)(pems, 'the certificate').map(({ der }) => ({
        rawBytes: der.toString('base64'),
    }));
    const timestamp = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(Buffer.from(annotations[KEY.timestamp] ?? '')))['SignedRFC3161Timestamp'];
    const log = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)(Buffer.from(annotations[KEY.log] ?? ''));
    const digest = Buffer.from((0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(payload).slice('sha256:'.length), 'hex').toString('base64');
    return {
        mediaType: 'application/vnd.dev.sigstore.bundle+json;version=0.1',
        verificationMaterial: {
            x509CertificateChain: { certificates },
            tlogEntries: log['Payload'] === undefined ? [] : [logEntry(log)],
            ...(timestamp === undefined
                ? {}
                : { timestampVerificationData: { rfc3161Timestamps: [{ signedTimestamp: timestamp }] } }),
        },
        messageSignature: {
            messageDigest: { algorithm: 'SHA2_256', digest },
            signature: signature.signature.toString('base64'),
        },
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
            logID: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(entry.logId.keyId).toString('hex'),
        },
    };
}
function logEntry(log) {
    const payload = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordOf */ .zv)(log['Payload']);
    const body = String(payload['body']);
    const { kind, apiVersion } = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .readJson */ .Vh)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .bytesOf */ .$$)(body));
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
/* harmony export */   i: () => (/* binding */ simpleSigning),
/* harmony export */   y: () => (/* binding */ digestInPayload)
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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `${name} is not in PEM form (no line -----BEGIN …-----)`);
}
/** DER as a PEM block, lines of 64 characters. */
function toPem(der, label) {
    const lines = Buffer.from(der)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
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
/* harmony export */   pT: () => (/* binding */ statementAbout)
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


/***/ }),

/***/ 11247:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ objection),
/* harmony export */   y: () => (/* binding */ keyTrust)
/* harmony export */ });
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


/***/ })

};
