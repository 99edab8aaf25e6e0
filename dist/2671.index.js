export const id = 2671;
export const ids = [2671,5052];
export const modules = {

/***/ 69109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ logOf),
/* harmony export */   XS: () => (/* binding */ addressProblems),
/* harmony export */   ci: () => (/* binding */ addressOf),
/* harmony export */   gQ: () => (/* binding */ whyNoAddress),
/* harmony export */   y1: () => (/* binding */ isPublicLog),
/* harmony export */   z1: () => (/* binding */ PUBLIC_FULCIO)
/* harmony export */ });
/* unused harmony export PUBLIC_REKOR */
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

const PUBLIC_FULCIO = 'https://fulcio.sigstore.dev';
const PUBLIC_REKOR = 'https://rekor.sigstore.dev';
/** Everything that is wrong with the addresses for this way of signing; nothing is asked. */
function addressProblems(wish, addresses) {
    const { fulcioUrl, timestampUrl, rekorVersion } = addresses;
    const given = { 'fulcio-url': fulcioUrl, 'rekor-url': addresses.rekorUrl, 'timestamp-url': timestampUrl };
    const problems = Object.entries(given)
        .filter(([, text]) => text !== '' && addressOf(text) === undefined)
        .map(([name, text]) => `${name}: ${whyNoAddress(text)}`);
    const log = logOf(wish, addresses);
    if (wish.sign === 'keyless' && problems.length === 0) {
        const dated = timestampUrl !== '' || (log !== '' && rekorVersion === 1);
        if (!dated)
            problems.push('sign: keyless signatures need a verified time; give timestamp-url, or rekor-url of a log of version 1');
        if (!isPublic(fulcioUrl) && addresses.trustedRoot === '')
            problems.push('fulcio-url: it names a sigstore of your own, whose trusted-root has to be given');
    }
    if (log !== '' && rekorVersion === 2 && wish.format !== undefined && wish.format !== 'bundle')
        problems.push(`rekor-version: a log of version 2 gives no signed promise, the only thing that sign-format: ${wish.format} has a place for; use sign-format: bundle, or a log of version 1`);
    return problems;
}
/** The log that is written to; empty: none. */
function logOf({ sign }, { fulcioUrl, rekorUrl }) {
    if (rekorUrl !== '' || sign === 'key')
        return rekorUrl;
    return isPublic(fulcioUrl) ? PUBLIC_REKOR : '';
}
/** True for a log of the public sigstore, whose shards have names of their own. */
function isPublicLog(rekorUrl) {
    return addressOf(rekorUrl)?.hostname.endsWith('.sigstore.dev') === true;
}
/** What is wrong with a text that `addressOf` does not take. */
function whyNoAddress(text) {
    const shown = JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUser */ .q)(text));
    return (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? `leave the user out of ${shown}` : `${shown} is no https address`;
}
/**
 * The address that a text is, undefined when it is none. Tokens travel there, so plain HTTP is for this machine only, and
 * a user in it would be shown by everything that names the service.
 */
function addressOf(text) {
    const url = URL.canParse(text) && !(0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .hasUser */ ._Q)(text) ? new URL(text) : undefined;
    const local = /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
    return url?.protocol === 'https:' || (url?.protocol === 'http:' && local) ? url : undefined;
}
/** True when Fulcio is the public one, which is so unless another is named. */
function isPublic(fulcioUrl) {
    return fulcioUrl === '' || addressOf(fulcioUrl)?.origin === PUBLIC_FULCIO;
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

/***/ 62671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkMaterial: () => (/* binding */ checkMaterial),
  openKey: () => (/* binding */ openKey),
  openSigner: () => (/* binding */ openSigner),
  openTrust: () => (/* binding */ openTrust)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/sign/addresses.js
var sign_addresses = __webpack_require__(69109);
// EXTERNAL MODULE: ./lib/sign/key.js + 2 modules
var sign_key = __webpack_require__(75995);
// EXTERNAL MODULE: ./lib/sign/scheme.js
var scheme = __webpack_require__(55234);
;// CONCATENATED MODULE: ./lib/sign/loggable.js


/**
 * Throws `bad-input` for a key whose signatures in this format no log takes, or of whose entries cosign can verify none;
 * before anything is built. Certificates are always for P-256 and fit everywhere.
 */
function assertLoggable(key, version, format) {
    const { asymmetricKeyType: type } = key;
    const without = 'leave out rekor-url, or sign with a key on P-256';
    if (type === 'ed25519' && version === 2)
        throw new errors/* AppError */.uV('bad-input', 'rekor-url: a log of version 2 takes no Ed25519 signatures of this kind', {
            hint: `${without}: logs take Ed25519ph there, which cosign 3.1 does not verify`,
        });
    if (format === 'bundle')
        return;
    if (type === 'ed25519')
        throw new errors/* AppError */.uV('bad-input', `sign-format: ${format}: the log takes no Ed25519 signatures of payloads`, {
            hint: `use sign-format: bundle; or ${without}`,
        });
    const hash = (0,scheme/* hashNameOf */.Zn)(key);
    if (hash === 'sha256')
        return;
    throw new errors/* AppError */.uV('bad-input', `sign-format: ${format}: this key signs with ${hash}, and of legacy signatures cosign verifies only log entries with sha256`, { hint: `use sign-format: bundle; or ${without}` });
}

// EXTERNAL MODULE: ./lib/sign/signer.js
var signer = __webpack_require__(87264);
// EXTERNAL MODULE: ./lib/sign/trust.js
var sign_trust = __webpack_require__(11247);
;// CONCATENATED MODULE: ./lib/sign/open-signer.js






/**
 * The signer that the inputs ask for. A key signs without any service, unless a log or a timestamp authority is named.
 * Throws `bad-input` for a key, an address or a root of trust that cannot be used, `identity-missing` and
 * `identity-rejected` for a token.
 */
async function openSigner(wish, addresses, run) {
    const problems = (0,sign_addresses/* addressProblems */.XS)(wish, addresses);
    if (problems.length > 0)
        throw badAddresses(problems);
    const witnesses = await witnessesOf({ ...addresses, rekorUrl: (0,sign_addresses/* logOf */.Gs)(wish, addresses) }, run);
    if (wish.sign === 'key') {
        if (wish.signKey === '') {
            throw new errors/* AppError */.uV('bad-input', 'sign: key needs sign-key, a file or env://NAME');
        }
        return (0,signer/* keySigner */.Ye)(await openKey(wish, addresses, run), witnesses);
    }
    const { keylessSigner } = await __webpack_require__.e(/* import() */ 1839).then(__webpack_require__.bind(__webpack_require__, 51839));
    return keylessSigner({
        ...servicesOf(run),
        env: run.env,
        mask: run.mask,
        fulcio: urlOf(addresses.fulcioUrl || sign_addresses/* PUBLIC_FULCIO */.z1),
        witnesses,
        check: await openCheck(addresses, run),
    });
}
/**
 * Throws `bad-input` for a key or a root of trust that cannot be used. Whether a password opens the key is not tried, for
 * it takes long: `openKey` does.
 */
async function checkMaterial(wish, addresses, run) {
    if (wish.sign === 'keyless')
        return void (await openCheck(addresses, run));
    const key = await (0,sign_key/* checkPrivateKey */.fH)(wish.signKey, run);
    if (key)
        assertFits(key, wish, addresses);
}
/** The private key, opened by its password. Throws `bad-input` for one that cannot be used for what is asked for. */
async function openKey(wish, addresses, run) {
    const key = await (0,sign_key/* readPrivateKey */.$k)(wish.signKey, run);
    assertFits(key, wish, addresses);
    return key;
}
function assertFits(key, { format }, { rekorUrl, rekorVersion }) {
    if (rekorUrl !== '')
        assertLoggable(key, rekorVersion, format ?? 'bundle');
}
/**
 * The trust that the inputs ask for. Text between slashes is a regular expression, as in `/^https:…/`.
 * Throws `bad-input` when only one of identity and issuer is given: cosign wants both as well.
 */
async function openTrust(wish, addresses, run) {
    if ('verifyKey' in wish)
        return (0,sign_trust/* keyTrust */.y$)([await (0,sign_key/* readPublicKey */.RR)(wish.verifyKey, run)]);
    const { identity, issuer } = wish;
    if (identity === '' || issuer === '') {
        throw new errors/* AppError */.uV('bad-input', 'certificate-identity and certificate-oidc-issuer have to be given together');
    }
    const problems = [];
    const expected = (name, text) => expectedOf(name, text, problems);
    const trust = {
        kind: 'identity',
        identity: expected('certificate-identity', identity),
        issuer: expected('certificate-oidc-issuer', issuer),
    };
    const check = await openCheck(addresses, run).catch((error) => {
        if (problems.length === 0 || !(error instanceof errors/* AppError */.uV))
            throw error;
        problems.push(error.message);
        return undefined;
    });
    if (problems.length > 0 || !check)
        throw badAddresses(problems);
    return { ...trust, check };
}
function badAddresses(problems) {
    const [only, ...others] = problems;
    if (only !== undefined && others.length === 0)
        return new errors/* AppError */.uV('bad-input', only);
    return new errors/* AppError */.uV('bad-input', `${problems.length} things are wrong with signing`, { problems });
}
function expectedOf(name, text, problems) {
    const source = /^\/(.+)\/$/.exec(text)?.[1];
    if (source === undefined)
        return { exact: text };
    try {
        return { pattern: new RegExp(source) };
    }
    catch {
        problems.push(`${name}: ${JSON.stringify(text)} is no regular expression`);
        return { exact: text };
    }
}
async function witnessesOf(addresses, run) {
    const services = servicesOf(run);
    const witnesses = [];
    if (addresses.rekorUrl !== '') {
        const { rekorWitness } = await __webpack_require__.e(/* import() */ 8739).then(__webpack_require__.bind(__webpack_require__, 48739));
        witnesses.push(rekorWitness(services, urlOf(addresses.rekorUrl), addresses.rekorVersion));
    }
    if (addresses.timestampUrl !== '') {
        const { timestampWitness } = await __webpack_require__.e(/* import() */ 6228).then(__webpack_require__.bind(__webpack_require__, 56228));
        witnesses.push(timestampWitness(services, urlOf(addresses.timestampUrl)));
    }
    return witnesses;
}
/**
 * The check of certificates. sigstore's libraries are loaded only when one is really looked at; a root of trust that is
 * given is read at once, so that a file that is none costs no release.
 */
async function openCheck({ trustedRoot: file }, { readFile, cachePath }) {
    const { certificateCheck } = await __webpack_require__.e(/* import() */ 5214).then(__webpack_require__.bind(__webpack_require__, 35214));
    const { trustedRoot } = await __webpack_require__.e(/* import() */ 9163).then(__webpack_require__.bind(__webpack_require__, 61544));
    const root = trustedRoot({ ...(file === '' ? {} : { file }), readFile, cachePath });
    if (file !== '')
        await root();
    return certificateCheck(root);
}
function servicesOf({ http, clock, userAgent, log, signal }) {
    return { http, clock, userAgent, log, ...(signal === undefined ? {} : { signal }) };
}
/** An address that was found good before. */
function urlOf(text) {
    const url = (0,sign_addresses/* addressOf */.ci)(text);
    if (url === undefined)
        throw new errors/* AppError */.uV('bad-input', (0,sign_addresses/* whyNoAddress */.gQ)(text));
    return url;
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

/***/ 87264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DA: () => (/* binding */ seenBy),
/* harmony export */   Hb: () => (/* binding */ witnessed),
/* harmony export */   Sq: () => (/* binding */ signedBytes),
/* harmony export */   Ye: () => (/* binding */ keySigner)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dsse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27948);
/* harmony import */ var _key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75995);
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55234);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11247);





/** What a signature has that all of them have seen. */
function seenBy(witnesses) {
    const has = (wanted) => witnesses.some(({ kind }) => kind === wanted);
    return { logged: has('logged'), timestamped: has('timestamped') };
}
/** Signs with a private key held in this process; witnesses only where they are asked for. */
function keySigner(privateKey, witnesses = []) {
    const publicKey = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createPublicKey)(privateKey);
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const by = { kind: 'key', hint: (0,_key_js__WEBPACK_IMPORTED_MODULE_1__/* .hintOf */ .$z)(publicKey) };
    return {
        trust: (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .keyTrust */ .y$)([publicKey]),
        witnessed: seenBy(witnesses),
        sign: async (content) => {
            const signature = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_2__/* .signBytes */ .b_)(signedBytes(content), privateKey);
            return witnessed(content, { signature, by, logEntries: [], timestamps: [] }, { witnesses, pem });
        },
    };
}
/** The bytes that a signature is over. */
function signedBytes(content) {
    return content.kind === 'dsse' ? (0,_dsse_js__WEBPACK_IMPORTED_MODULE_4__/* .preAuthEncoding */ .J)(content.payloadType, content.payload) : content.payload;
}
/** A signature with what the witnesses say of it. They are asked one after the other: a failure ends the rest. */
async function witnessed(content, signed, { witnesses, pem }) {
    let result = signed;
    for (const witness of witnesses) {
        const { logEntries = [], timestamps = [] } = await witness.see(content, signed, pem);
        result = {
            ...result,
            logEntries: [...result.logEntries, ...logEntries],
            timestamps: [...result.timestamps, ...timestamps],
        };
    }
    return result;
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


/***/ })

};
