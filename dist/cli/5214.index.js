export const id = 5214;
export const ids = [5214];
export const modules = {

/***/ 35214:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certificateCheck: () => (/* binding */ certificateCheck)
/* harmony export */ });
/**
 * Verifies bundles by sigstore's libraries: the certificate chain at the time of signing, the log's promise or proof,
 * timestamps and the signature. What the root of trust does not name (a private sigstore may have no log) is not asked
 * for, but there is always a verified time.
 */
function certificateCheck(root) {
    return async (bundle, payload) => {
        const trusted = await root();
        const [{ bundleFromJSON }, { toSignedEntity, toTrustMaterial, Verifier }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(1040)]).then(__webpack_require__.t.bind(__webpack_require__, 61040, 19)),
            Promise.all(/* import() */[__webpack_require__.e(9654), __webpack_require__.e(4187)]).then(__webpack_require__.t.bind(__webpack_require__, 54187, 19)),
        ]);
        const verifier = new Verifier(toTrustMaterial(trusted), {
            tlogThreshold: trusted.tlogs.length > 0 ? 1 : 0,
            ctlogThreshold: trusted.ctlogs.length > 0 ? 1 : 0,
            timestampThreshold: 1,
        });
        const entity = toSignedEntity(bundleFromJSON(bundle), payload === undefined ? undefined : Buffer.from(payload));
        const { identity } = verifier.verify(entity);
        const [name, issuer] = [identity?.subjectAlternativeName, identity?.extensions?.issuer];
        if (name === undefined || issuer === undefined)
            throw new Error('its certificate names no identity or no issuer');
        return { identity: name, issuer };
    };
}


/***/ })

};
