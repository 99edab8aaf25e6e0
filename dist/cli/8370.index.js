export const id = 8370;
export const ids = [8370];
export const modules = {

/***/ 98370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertVouched: () => (/* binding */ assertVouched)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _sign_find_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64547);


/**
 * Throws `tag-conflict` unless the content that is to be reused carries a valid signature of this run's signer: a
 * resume never vouches for what it did not build. An interrupted run of ours has signed, for signing comes before naming.
 */
async function assertVouched(progress, connection, signing) {
    const { reuse } = progress.plan;
    // A chart was compared, byte for byte, with the one that this run has made.
    if (!reuse || progress.good.made)
        return;
    const { digest, repository } = reuse;
    const { content } = connection.access(repository);
    const referrers = connection.referrers(repository);
    const { found, refused } = await (0,_sign_find_js__WEBPACK_IMPORTED_MODULE_1__/* .findSignature */ .s1)({ content, referrers, digest, trust: signing.signer.trust });
    if (found)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('tag-conflict', `${repository.name}@${digest} says that it is this release, but carries no valid signature of this key or identity`, {
        problems: refused,
        hint: 'release under a new version, or set if-exists to skip to build anew and keep the tag',
    });
}


/***/ })

};
