export const id = 20;
export const ids = [20];
export const modules = {

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


/***/ })

};
