export const id = 6224;
export const ids = [6224];
export const modules = {

/***/ 36224:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ Findings),
/* harmony export */   codeOf: () => (/* binding */ codeOf),
/* harmony export */   t: () => (/* binding */ formatFinding)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Collects what is found, so that one run shows all of it. */
class Findings {
    all = [];
    error(place, message) {
        this.all.push({ ...place, severity: 'error', message });
    }
    warn(place, message) {
        this.all.push({ ...place, severity: 'warning', message });
    }
    /** A failure that was thrown, with the place that asked for it; `what` is said before its words. */
    failed(place, cause, what = '') {
        const lines = cause.problems.length > 0 ? cause.problems : [cause.message];
        for (const line of lines)
            this.all.push({ ...place, severity: 'error', message: `${what}${line}`, cause });
    }
    get errors() {
        return this.all.filter(({ severity }) => severity === 'error');
    }
    get warnings() {
        return this.all.filter(({ severity }) => severity === 'warning');
    }
    /** Forgets warnings about what is below a folder or archive that somebody else has made. */
    dropWarnings(origin) {
        this.all = this.all.filter(({ severity, file }) => severity === 'error' || !file.startsWith(`${origin}/`));
    }
    /** Forgets warnings about one place: what is there is replaced. */
    dropWarningsAt({ file, line, column }) {
        this.all = this.all.filter(found => found.severity === 'error' || found.file !== file || found.line !== line || found.column !== column);
    }
    /**
     * Throws one error with everything that is wrong as a line of its own; `what` names the chart. It is `chart-invalid`
     * unless all of it is what others answered.
     */
    throwErrors(what) {
        const { errors } = this;
        const [only, ...more] = errors;
        if (only === undefined)
            return;
        const code = codeOf(errors.map(({ cause }) => cause?.code ?? 'chart-invalid'));
        const hints = new Set(errors.map(({ cause }) => cause?.hint));
        const [hint] = hints.size === 1 ? hints : [];
        const details = { cause: only.cause, ...(hint === undefined ? {} : { hint }) };
        if (more.length === 0)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, formatFinding(only), details);
        const problems = errors.map(formatFinding);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, `${what}: ${problems.length} things are wrong with this chart`, {
            ...details,
            problems,
        });
    }
}
/** The code for several errors at once: a mistake comes before what others answered, for it has to be mended in any case. */
function codeOf(codes) {
    return codes.includes('chart-invalid') ? 'chart-invalid' : (codes[0] ?? 'chart-invalid');
}
/** `file:line:column: message`, the form editors and people jump to. */
function formatFinding({ file, line, column, message }) {
    const at = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
    return `${file}${at}: ${message}`;
}


/***/ })

};
