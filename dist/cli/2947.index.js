export const id = 2947;
export const ids = [2947];
export const modules = {

/***/ 2947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ addressOf),
/* harmony export */   parseAliases: () => (/* binding */ parseAliases),
/* harmony export */   v: () => (/* binding */ sourceOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23940);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42885);




/**
 * Reads `chart-repositories`: `name=address`, one an entry. Throws one `bad-input` with every entry that is wrong.
 */
function parseAliases(entries) {
    const aliases = new Map();
    const problems = [];
    for (const entry of entries) {
        const found = /^([^=\s]+)\s*=\s*((?:https?|oci|file):\/\/\S+)$/.exec(entry.trim());
        if (found?.[1] && found[2])
            aliases.set(found[1], found[2]);
        else
            problems.push(`chart-repositories: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(entry))} is no alias; expected name=https://charts.example.com`);
    }
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('bad-input', 'chart-repositories is wrong', { problems });
    return aliases;
}
/** The address an alias stands for; any other address as it is, undefined for an alias nobody has given. */
function addressOf(repository, aliases) {
    const name = /^(?:@|alias:)(.+)$/.exec(repository)?.[1];
    return name === undefined ? repository : aliases.get(name);
}
/** Reads where a dependency comes from. `folder` is the chart's own, for `file://` addresses. */
function sourceOf({ name, repository }, { folder, aliases }) {
    if (repository === '')
        return { kind: 'vendored' };
    const address = addressOf(repository, aliases);
    if (address === undefined) {
        return {
            kind: 'unusable',
            why: `${repository} is not known here; give it as chart-repositories: ${repository.replace(/^(?:@|alias:)/, '')}=https://…`,
        };
    }
    if (address.startsWith('file://'))
        return { kind: 'directory', path: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(folder, address.slice(7)) };
    if (address.startsWith('oci://'))
        return registryOf(`${address.slice(6).replace(/\/+$/, '')}/${name}`);
    const isWeb = /^https?:\/\//i.test(address) && URL.canParse(address);
    if (isWeb)
        return { kind: 'web', url: new URL(address) };
    return {
        kind: 'unusable',
        why: `${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_3__/* .withoutUser */ .q)(repository))} is no repository; expected https://…, oci://…, file://… or an alias @name`,
    };
}
function registryOf(reference) {
    try {
        return { kind: 'registry', repository: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepository */ .SU)(reference) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV))
            throw error;
        return { kind: 'unusable', why: error.message };
    }
}


/***/ })

};
