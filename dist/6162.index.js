export const id = 6162;
export const ids = [6162];
export const modules = {

/***/ 6233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ST: () => (/* binding */ runDocker),
/* harmony export */   aN: () => (/* binding */ lastWords),
/* harmony export */   ib: () => (/* binding */ QUESTION_TIMEOUT_MS)
/* harmony export */ });
/* harmony import */ var _user_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42885);

/** Questions to a daemon that does not answer must not hold up a job for ever. */
const QUESTION_TIMEOUT_MS = 60_000;
/** Runs `docker ARGS`; a non-zero exit code is a result. Throws `exec-failed` where there is no docker. */
function runDocker(docker, args, call = {}) {
    return docker.exec({
        program: 'docker',
        args,
        cwd: docker.cwd,
        // Advertisement of other products would otherwise end up between a build's last lines.
        env: { ...docker.env, DOCKER_CLI_HINTS: 'false', ...call.env },
        ...(docker.signal ? { signal: docker.signal } : {}),
        ...(call.timeoutMs === undefined ? {} : { timeoutMs: call.timeoutMs }),
        ...(call.raw ? { onStderr: call.raw } : {}),
    });
}
/** The last line a docker command said on standard error without its `ERROR: `, or how it ended when it said nothing. */
function lastWords(result) {
    const lines = result.stderr.split('\n').map(line => line.trim());
    const line = lines.findLast(text => text !== '' && !/^-+$/.test(text));
    // docker repeats addresses as it was given them, those of endpoints and contexts with their passwords.
    if (line)
        return (0,_user_info_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutUsers */ .bN)(line.replace(/^ERROR:\s*/, ''));
    if (result.timedOut)
        return 'it did not answer in time';
    return result.signal ? `ended by ${result.signal}` : `ended with exit code ${result.code} and said nothing`;
}


/***/ }),

/***/ 66162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildxFacts: () => (/* binding */ buildxFacts),
/* harmony export */   judgeVersion: () => (/* binding */ judgeVersion)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _docker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6233);


/** The first buildx with `--annotation` and several `--output`; runners and current distributions are far past it. */
const OLDEST = [0, 13];
/** Looks for docker and its buildx plug-in. Asks no daemon and changes nothing. */
async function buildxFacts(docker) {
    try {
        const result = await (0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .runDocker */ .ST)(docker, ['buildx', 'version'], { timeoutMs: _docker_js__WEBPACK_IMPORTED_MODULE_1__/* .QUESTION_TIMEOUT_MS */ .ib });
        if (result.code !== 0)
            return { available: false, reason: `docker has no buildx: ${(0,_docker_js__WEBPACK_IMPORTED_MODULE_1__/* .lastWords */ .aN)(result)}` };
        return judgeVersion(result.stdout);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV))
            throw error;
        return { available: false, reason: `docker is not installed: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}` };
    }
}
/** Reads what `docker buildx version` prints; a version of an unknown form (a build from source) is taken as new. */
function judgeVersion(text) {
    const match = /(?<![\d.])(\d+)\.(\d+)\.\d+/.exec(text);
    if (!match)
        return { available: true, version: text.trim() };
    const [version, major, minor] = [match[0], Number(match[1]), Number(match[2])];
    if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]))
        return { available: true, version };
    return {
        available: false,
        version,
        reason: `buildx ${version} is older than ${OLDEST.join('.')}.0, the oldest that can be used`,
    };
}


/***/ })

};
