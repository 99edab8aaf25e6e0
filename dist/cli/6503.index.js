export const id = 6503;
export const ids = [6503];
export const modules = {

/***/ 16503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readDocuments: () => (/* binding */ readDocuments),
/* harmony export */   s: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96249);

/**
 * Reads all documents as helm 4 does with values.yaml (YAMLReader of Kubernetes): lines that begin with `---` separate
 * them, whatever YAML says. Lines are those of the whole text. `whole` is the text read as one, for the usual case.
 */
function readDocuments(text, whole) {
    if (!/^---/m.test(text))
        return { documents: [whole] };
    const texts = [];
    let current = [];
    let first = 0;
    const finish = (next) => {
        // Empty lines in front keep the line numbers.
        if (current.length > 0)
            texts.push(`${'\n'.repeat(first)}${current.join('\n')}\n`);
        current = [];
        first = next;
    };
    for (const [index, line] of text.split('\n').entries()) {
        if (line.startsWith('---')) {
            const behind = line.slice(3).trim();
            if (behind !== '' && !behind.startsWith('#')) {
                const message = 'nothing but a comment may stand behind --- in its line';
                return { documents: [], problem: { at: { line: index + 1, column: 1 }, message } };
            }
            if (current.length > 0) {
                finish(index + 1);
                continue;
            }
        }
        current.push(line);
    }
    if (current.some(line => line !== ''))
        finish(0);
    return { documents: texts.length === 1 ? [readOnly(texts[0] ?? '', text, whole)] : texts.map(_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml) };
}
function readOnly(only, text, whole) {
    return only.trimEnd() === text.trimEnd() ? whole : (0,_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(only);
}
/** The documents of values.yaml that can be read, as helm 4 reads them. */
function valuesOf(text) {
    return readDocuments(text, (0,_read_js__WEBPACK_IMPORTED_MODULE_0__.readYaml)(text)).documents.map(({ root }) => root);
}


/***/ })

};
