export const id = 1586;
export const ids = [1586];
export const modules = {

/***/ 71586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cosignVerifyCommand: () => (/* binding */ cosignVerifyCommand)
/* harmony export */ });
/* harmony import */ var _scheme_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55234);

/** The words of the cosign command that verifies a reference by digest, for summaries. */
function cosignVerifyCommand(reference, signer) {
    return [
        'cosign',
        'verify',
        ...whoOf(signer),
        ...(signer.trustedRoot ? ['--trusted-root', 'trusted_root.json'] : []),
        ...('timestamped' in signer && signer.timestamped ? ['--use-signed-timestamps'] : []),
        ...(signer.logged ? [] : ['--insecure-ignore-tlog=true']),
        ...('certified' in signer && !signer.certified ? ['--insecure-ignore-sct=true'] : []),
        reference,
    ];
}
function whoOf(signer) {
    if (!('key' in signer))
        return ['--certificate-identity', signer.identity, '--certificate-oidc-issuer', signer.issuer];
    const hash = (0,_scheme_js__WEBPACK_IMPORTED_MODULE_0__/* .hashNameOf */ .Zn)(signer.key);
    return ['--key', signer.path, ...(hash === 'sha256' ? [] : [`--signature-digest-algorithm=${hash}`])];
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


/***/ })

};
