export const id = 2476;
export const ids = [2476];
export const modules = {

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openRehearsal: () => (/* binding */ openRehearsal)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _embedded_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32969);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _system_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61870);




/** Starts the stand-in; its content goes with it. */
async function openRehearsal() {
    const folder = await (0,_system_files_js__WEBPACK_IMPORTED_MODULE_3__/* .temporaryFolder */ .yy)('cfcr-push-rehearsal');
    const registry = await (0,_embedded_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .startEmbeddedRegistry */ .c)({ folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder.path, 'registry') });
    const placed = new Map();
    return {
        host: registry.host,
        place: real => {
            const key = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .fullName */ .fq)(real);
            const known = placed.get(key);
            if (known)
                return known;
            const stand = { registry: registry.host, path: `rehearsal/${placed.size}`, name: real.name };
            placed.set(key, stand);
            return stand;
        },
        close: async () => {
            await registry.close();
            await folder.remove();
        },
    };
}


/***/ })

};
