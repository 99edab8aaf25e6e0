export const id = 2789;
export const ids = [2789];
export const modules = {

/***/ 2789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ fillPlaceholders),
/* harmony export */   K: () => (/* binding */ hasPlaceholder),
/* harmony export */   parseValueSettings: () => (/* binding */ parseValueSettings),
/* harmony export */   usesDigest: () => (/* binding */ usesDigest)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;
const NAMES = ['version', 'tag', 'digest', 'repository'];
/**
 * Reads `chart-values` entries, `key.path=value`; `\.` is a dot inside a key, `[0]` an item of a list. Throws one
 * `bad-input` with every entry that is wrong.
 */
function parseValueSettings(entries) {
    const read = entries.map(parseSetting);
    const problems = read.filter(found => typeof found === 'string');
    const [only] = problems;
    if (problems.length === 1 && only !== undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', only);
    if (problems.length > 0) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-values: ${problems.length} entries are wrong`, { problems });
    }
    return read.filter(found => typeof found !== 'string');
}
/** True when any entry needs the image to be built first. */
function usesDigest(settings) {
    return settings.some(({ text }) => [...text.matchAll(PLACEHOLDER)].some(([, name]) => name === 'digest'));
}
/** Fills placeholders in. Throws `bad-input` for one that has no value in this run. */
function fillPlaceholders({ text, written }, values) {
    return text.replace(PLACEHOLDER, (_all, name) => {
        const value = values[name];
        if (value !== undefined)
            return value;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('bad-input', `chart-values: ${JSON.stringify(written)} needs {{${name}}}, which this run does not have: it publishes no image`);
    });
}
/** True when a placeholder decides the value: it is text then, even if it looks like a number. */
function hasPlaceholder({ text }) {
    return text.search(PLACEHOLDER) >= 0;
}
function parseSetting(written) {
    const fail = (why) => `chart-values: ${JSON.stringify(written)} ${why}`;
    const at = written.indexOf('=');
    if (at < 1)
        return fail('is no setting; expected key.path=value, for example image.tag={{tag}}');
    const path = parsePath(written.slice(0, at).trim());
    if (path === undefined)
        return fail('has a malformed path; expected keys with dots between, for example images[0].tag');
    const value = written.slice(at + 1).trim();
    const quoted = /^"(.*)"$|^'(.*)'$/.exec(value);
    const text = quoted ? (quoted[1] ?? quoted[2] ?? '') : value;
    const unknown = [...text.matchAll(PLACEHOLDER)].find(([, name]) => !NAMES.some(known => known === name));
    if (unknown)
        return fail(`has an unknown placeholder ${unknown[0]}; known are ${NAMES.map(name => `{{${name}}}`).join(', ')}`);
    return { path, text, quoted: quoted !== null, written };
}
function parsePath(text) {
    const path = [];
    // A dot behind a backslash belongs to the key, unless that is one of a pair, which stands for a backslash.
    for (const part of text.split(/(?<=(?<!\\)(?:\\\\)*)\./)) {
        const found = /^((?:\\.|[^\\[\]])+)((?:\[[0-9]+\])*)$/.exec(part);
        if (!found?.[1])
            return undefined;
        path.push(found[1].replace(/\\(.)/g, '$1'));
        for (const [, index] of (found[2] ?? '').matchAll(/\[([0-9]+)\]/g))
            path.push(Number(index));
    }
    return path;
}


/***/ })

};
