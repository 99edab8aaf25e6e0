export const id = 233;
export const ids = [233];
export const modules = {

/***/ 233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zw: () => (/* binding */ problemOf),
/* harmony export */   errorOf: () => (/* binding */ errorOf),
/* harmony export */   formatProblem: () => (/* binding */ formatProblem),
/* harmony export */   lJ: () => (/* binding */ InstructionError)
/* harmony export */ });
/* unused harmony export collecting */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** Raised inside one instruction; whoever walks the instructions turns it into a Problem with the line. */
class InstructionError extends Error {
    kind;
    constructor(reason, kind = 'invalid') {
        super(reason);
        this.kind = kind;
    }
}
/** Runs the work of one instruction; an InstructionError becomes a problem of that line, so that all lines get their turn. */
async function collecting(problems, at, work) {
    try {
        await work();
    }
    catch (error) {
        problems.push(problemOf(error, at));
    }
}
/** The problem that an InstructionError stands for; anything else is thrown on. */
function problemOf(error, at) {
    if (!(error instanceof InstructionError))
        throw error;
    return { kind: error.kind, line: at.line, instruction: at.keyword, reason: error.message };
}
/** One error for all problems of a Dockerfile: `dockerfile-invalid` when any is a mistake, else `dockerfile-unsupported`. */
function errorOf(path, problems) {
    const distinct = [...new Map(problems.map(problem => [formatProblem(problem), problem])).values()];
    const sorted = distinct.toSorted((a, b) => a.line - b.line);
    const invalid = sorted.some(({ kind }) => kind === 'invalid');
    const lines = sorted.map(formatProblem);
    const message = lines.length === 1
        ? `${path}: ${lines[0]}`
        : `${path} has ${lines.length} problems, the first in ${lines[0]}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(invalid ? 'dockerfile-invalid' : 'dockerfile-unsupported', message, {
        problems: lines.length === 1 ? [] : lines,
        ...(invalid
            ? {}
            : {
                hint: 'Build this Dockerfile with buildx (`builder: buildx`); the native assembler runs nothing.',
            }),
    });
}
/** `line 7: RUN: reason`. */
function formatProblem({ line, instruction, reason }) {
    return `line ${line}: ${instruction}: ${reason}`;
}


/***/ })

};
