export const id = 9501;
export const ids = [9501];
export const modules = {

/***/ 9501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);


const PATTERN = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;
/** True when `text` is a digest of a registered algorithm in its canonical form. */
function isDigest(text) {
    return PATTERN.test(text);
}
/** Reads a digest from outside; throws `digest-mismatch` when it is not one. `where` names its origin. */
function parseDigest(text, where) {
    if (isDigest(text))
        return text;
    const shown = text.length > 80 ? `${text.slice(0, 80)}…` : text;
    throw new AppError('digest-mismatch', `${where}: ${JSON.stringify(shown)} is not a digest (expected sha256:<64 hex> or sha512:<128 hex>)`);
}
/** The algorithm of a digest, as node:crypto names it. */
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The digest of bytes held in memory. */
function digestOf(bytes, algorithm = 'sha256') {
    return `${algorithm}:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes).digest('hex')}`;
}
/** The first twelve hex digits, for people. */
function shortDigest(digest) {
    const hex = digest.slice(digest.indexOf(':') + 1);
    return hex.slice(0, 12);
}
/** Passes a stream on unchanged and throws `digest-mismatch` at its end when size or digest differ. */
async function* verified(chunks, expected, where) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithmOf(expected.digest));
    let size = 0;
    for await (const chunk of chunks) {
        size += chunk.length;
        if (size > expected.size)
            break;
        hash.update(chunk);
        yield chunk;
    }
    const actual = `${algorithmOf(expected.digest)}:${hash.digest('hex')}`;
    if (size === expected.size && actual === expected.digest)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('digest-mismatch', `${where}: expected ${expected.size} bytes of ${expected.digest}, got ${size > expected.size ? 'more' : `${size} bytes of ${actual}`}`);
}


/***/ })

};
