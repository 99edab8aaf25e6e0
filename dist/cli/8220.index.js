export const id = 8220;
export const ids = [8220];
export const modules = {

/***/ 28220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepYoungGenerationSmall: () => (/* binding */ keepYoungGenerationSmall)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/**
 * Has V8 collect new objects in the space it has for them now, where it would double that space again and again up to
 * three times 16 MiB: what is done for one of many things is soon done with. Collecting more often costs no time that
 * could be measured. It holds until the process ends.
 */
function keepYoungGenerationSmall() {
    (0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--semi-space-growth-factor=1');
}


/***/ })

};
