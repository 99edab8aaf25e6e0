export const id = 9163;
export const ids = [9163];
export const modules = {

/***/ 61544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   trustedRoot: () => (/* binding */ trustedRoot)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11247);


/** Time for one request of TUF; its files are small. */
const TUF_TIMEOUT_MS = 20_000;
/** The root of trust for certificates, logs and timestamps, read once and late. Throws `bad-input`, `signing-failed`. */
function trustedRoot(source) {
    let root;
    return () => {
        root ??= source.file === undefined ? fromTuf(source) : fromFile(source.file, source);
        return root;
    };
}
async function fromFile(path, { readFile }) {
    const { TrustedRoot: Root } = await __webpack_require__.e(/* import() */ 9654).then(__webpack_require__.t.bind(__webpack_require__, 19654, 19));
    try {
        const root = Root.fromJSON(JSON.parse(await readFile(path)));
        if (root.certificateAuthorities.length > 0)
            return root;
    }
    catch (cause) {
        throw new _trust_js__WEBPACK_IMPORTED_MODULE_1__/* .NoRoot */ .I0('bad-input', `trusted-root: ${path} cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, { cause });
    }
    throw new _trust_js__WEBPACK_IMPORTED_MODULE_1__/* .NoRoot */ .I0('bad-input', `trusted-root: ${path} names no certificate authority`);
}
async function fromTuf({ cachePath }) {
    const { getTrustedRoot } = await Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(2830), __webpack_require__.e(3694)]).then(__webpack_require__.t.bind(__webpack_require__, 84423, 19));
    try {
        return await getTrustedRoot({ cachePath, timeout: TUF_TIMEOUT_MS, retry: 3 });
    }
    catch (cause) {
        throw new _trust_js__WEBPACK_IMPORTED_MODULE_1__/* .NoRoot */ .I0('signing-failed', `the public sigstore's root of trust cannot be fetched: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(cause)}`, {
            cause,
            hint: 'run again, or give a copy of trusted_root.json as trusted-root',
        });
    }
}


/***/ })

};
