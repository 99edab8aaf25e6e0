export const id = 8599;
export const ids = [8599];
export const modules = {

/***/ 8599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decodeYaml: () => (/* binding */ decodeYaml),
/* harmony export */   readYamlBytes: () => (/* binding */ readYamlBytes)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96249);


/** Lines shown of one file; one in another encoding has as many as it has lines. */
const MOST_SHOWN = 10;
/** What YAML allows nowhere, not even in a comment. */
const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
/** Reads YAML from the bytes of a file; what is wrong with the bytes themselves is among the problems. */
function readYamlBytes(bytes) {
    const { text, problems } = decodeYaml(bytes);
    const read = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__.readYaml)(text);
    return problems.length === 0 ? read : { ...read, problems: [...problems, ...read.problems] };
}
/** Decodes UTF-8 and finds what does not belong into YAML. */
function decodeYaml(bytes) {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const mark = buffer.subarray(0, 2).toString('latin1');
    if (mark === '\xff\xfe' || mark === '\xfe\xff') {
        const message = 'is UTF-16, which helm 4 refuses; save it as UTF-8';
        return { text: '', problems: [{ at: { line: 1, column: 1 }, message }] };
    }
    const text = buffer.toString('utf8');
    const problems = (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(buffer) ? [] : notUtf8(buffer);
    if (text.search(FORBIDDEN) < 0)
        return { text, problems };
    const at = (0,_read_js__WEBPACK_IMPORTED_MODULE_1__/* .positionsOf */ .q)(text);
    const controls = [...text.matchAll(FORBIDDEN)].slice(0, MOST_SHOWN).map(({ 0: found, index }) => {
        const code = (found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
        return { at: at(index), message: `the control character U+${code} is not allowed in YAML; remove it` };
    });
    return { text: text.replace(FORBIDDEN, ' '), problems: [...problems, ...controls] };
}
function notUtf8(buffer) {
    const problems = [];
    const lines = buffer.toString('latin1').split('\n');
    for (const [index, line] of lines.entries()) {
        const bytes = Buffer.from(line, 'latin1');
        if (problems.length === MOST_SHOWN || (0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
            continue;
        const column = bytes.toString('utf8').indexOf('\ufffd') + 1;
        problems.push({
            at: { line: index + 1, column: Math.max(column, 1) },
            message: 'is not valid UTF-8, and helm refuses the file; save it as UTF-8',
        });
    }
    return problems;
}


/***/ })

};
