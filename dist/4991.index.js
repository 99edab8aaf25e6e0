export const id = 4991;
export const ids = [4991];
export const modules = {

/***/ 94991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chartDestinations: () => (/* binding */ chartDestinations),
/* harmony export */   referenceClashes: () => (/* binding */ referenceClashes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);



/**
 * Where a chart goes: below each `chart-repository`, under its own name. A short one (`charts`) is on each of
 * `registries`; one with a host is on that one. Throws `bad-input`.
 */
function chartDestinations(parents, name, registries) {
    const all = parents.flatMap(parent => {
        const bare = parent
            .trim()
            .replace(/^oci:\/\//, '')
            .replace(/\/+$/, '');
        const [first = ''] = bare.split('/');
        if ((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .looksLikeHost */ .oc)(first))
            return [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(`${bare}/${name}`)];
        if (registries.length === 0) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-repository: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(parent))} names no registry; set registry, or write host/${(0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(bare)}`);
        }
        return registries.map(registry => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepository */ .SU)(bare === '' ? name : `${bare}/${name}`, registry));
    });
    return [...new Map(all.map(repository => [(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository), repository])).values()];
}
/**
 * One line for every reference that two things want: a chart over an image makes both unusable, and of two charts with
 * one name and version one would be lost.
 */
function referenceClashes(planned) {
    const byReference = Map.groupBy(planned, ({ repository, tag }) => `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .fullName */ .fq)(repository)}:${tag}`);
    return [...byReference].flatMap(([reference, wanting]) => {
        const what = [...new Set(wanting.map(entry => entry.what))];
        return what.length < 2 ? [] : [`${reference} would be ${what.join(' and ')}; give them different names`];
    });
}


/***/ })

};
