export const id = 9242;
export const ids = [9242];
export const modules = {

/***/ 49242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   assertWhole: () => (/* binding */ assertWhole)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23940);
/* harmony import */ var _report_verification_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38215);
/* harmony import */ var _platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1987);
/* harmony import */ var _verify_one_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30571);
/* harmony import */ var _verify_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70681);
/* harmony import */ var _verify_wish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21008);






/**
 * Checks everything that was published as the command `verify` does, read back from every registry. Throws
 * `verify-failed` with everything that is missing.
 */
async function assertWhole(deps, facts, signing) {
    const checks = facts.goods.flatMap(progress => progress.good.repositories.map(repository => verifyGood({ facts, signing, progress, repository })));
    const items = await Promise.all(checks);
    for (const line of (0,_report_verification_js__WEBPACK_IMPORTED_MODULE_1__/* .verificationLines */ .bf)({ items }))
        deps.host.info(line);
    const error = (0,_verify_report_js__WEBPACK_IMPORTED_MODULE_4__/* .verificationError */ .G)(items);
    if (error)
        throw error;
}
async function verifyGood({ facts, signing, progress, repository }) {
    const { source, good } = progress;
    if (!source)
        throw new Error(`${good.label} is not made yet`);
    const { digest } = source;
    const { platforms } = good.kind === 'image' ? await (0,_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .readContents */ .r)(source.content, digest) : { platforms: [] };
    const expected = {
        platforms: platforms.map(({ platform }) => platform),
        sameAs: tagsNaming(progress, repository, digest),
        requirements: requirementsOf(signing, facts, [digest, ...platforms.map(one => one.digest)]),
        // What is reused may have been built under a label of its own.
        revision: '',
        trust: signing?.signer.trust,
        recursive: signing?.recursive ?? false,
    };
    const reference = { repository, digest, text: `${repository.name}@${digest}` };
    return (0,_verify_one_js__WEBPACK_IMPORTED_MODULE_3__/* .verifyOne */ .A)(reference, expected, facts.connection.looking(repository));
}
/** The tags that this run says name the digest in this repository. */
function tagsNaming({ named = [] }, repository, digest) {
    return named
        .filter(({ target }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(target.repository) === (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .fullName */ .fq)(repository))
        .filter(entry => entry.digest === digest)
        .map(({ target }) => target.tag.name);
}
/** What this run has attached has to be found again. */
function requirementsOf(signing, { attachments = [] }, digests) {
    const kinds = new Set(attachments.filter(({ subject }) => digests.includes(subject)).map(({ kind }) => kind));
    return _verify_wish_js__WEBPACK_IMPORTED_MODULE_5__/* .REQUIREMENTS */ .d.filter(one => (one === 'signature' ? signing !== undefined : kinds.has(one)));
}


/***/ })

};
