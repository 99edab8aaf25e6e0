export const id = 3855;
export const ids = [3855];
export const modules = {

/***/ 77669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ joinFields),
/* harmony export */   Kp: () => (/* binding */ splitFields),
/* harmony export */   wb: () => (/* binding */ readAttributes)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25175);

/** Joins fields the way docker's flags read them (RFC 4180): a field with a comma, quote or line break is quoted. */
function joinFields(fields) {
    return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
/** Splits one flag value into fields, quotes removed; the opposite of `joinFields`. Never throws. */
function splitFields(text) {
    const options = { columns: false, relax_quotes: true, relax_column_count: true };
    try {
        const [fields] = (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__.parse)(text, { ...options, record_delimiter: '\0' });
        return fields ?? [''];
    }
    catch {
        // A quote that never closes: docker's own words about it are better than ours.
        return [text];
    }
}
/** Reads `key=value` fields; keys are lower-cased, a field without `=` has the value ''. */
function readAttributes(text) {
    return new Map(splitFields(text).map(field => {
        const at = field.indexOf('=');
        return at < 0
            ? [field.trim().toLowerCase(), '']
            : [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1).trim()];
    }));
}


/***/ }),

/***/ 3855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   furtherOutputs: () => (/* binding */ furtherOutputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42885);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77669);



/**
 * Sorts `outputs` and `load`. Throws `bad-input` for what would push or name an image: storing is this tool's work
 * and naming belongs to its publish step, after the guard. What `load` loads has therefore no name either.
 */
function furtherOutputs(options) {
    const together = [];
    const afterwards = options.load ? ['type=docker'] : [];
    const problems = [];
    for (const output of options.outputs) {
        const attributes = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .readAttributes */ .wb)(output);
        const type = attributes.get('type');
        if (type === 'image' || type === 'registry' || attributes.get('push') === 'true') {
            problems.push(`outputs: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(output))} would push past the guard; images and tags name what is pushed`);
        }
        else if (output.trim() === '-' || attributes.get('dest') === '-') {
            problems.push(`outputs: ${JSON.stringify((0,_user_info_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutUser */ .q)(output))} writes to standard output; give a path`);
        }
        else if (type === 'docker' || type === 'oci')
            afterwards.push(output);
        else
            together.push(output);
    }
    if (problems.length === 0)
        return { together, afterwards };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', problems.length === 1 ? `${problems[0]}` : 'outputs are not usable', {
        problems,
    });
}


/***/ })

};
