export const id = 9544;
export const ids = [9544];
export const modules = {

/***/ 99544:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forgeOf: () => (/* binding */ forgeOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** The largest answer that is read: a comparison of two commits lists every file between them. */
const MAX_ANSWER = 32 * 1024 * 1024;
/**
 * Gives the means to ask the forge's API, or undefined where the variables name none.
 * Answers other than 200 reject with `network-failed`; redirects are not followed, so the token goes to one host only.
 */
function forgeOf(access) {
    const base = apiOf(access);
    if (base === undefined)
        return undefined;
    return async (path) => {
        const http = await access.http();
        const url = new URL(`${base.url.replace(/\/+$/, '')}${path}`);
        const headers = { accept: 'application/json', 'user-agent': access.userAgent, ...base.headers };
        const response = await http.request({ method: 'GET', url, headers });
        if (response.status !== 200) {
            await response.discard();
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('network-failed', `GET ${url.origin}${url.pathname}: status ${response.status}, expected 200`);
        }
        const text = await readText(response.bodyInTime, url.host);
        try {
            return JSON.parse(text);
        }
        catch (cause) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('network-failed', `GET ${url.origin}${url.pathname}: the answer is not JSON`, {
                cause,
            });
        }
    };
}
function apiOf({ env, token }) {
    if (env['GITHUB_ACTIONS'] === 'true' && env['GITHUB_API_URL']) {
        const bearer = token || env['GITHUB_TOKEN'];
        return { url: env['GITHUB_API_URL'], headers: bearer ? { authorization: `Bearer ${bearer}` } : {} };
    }
    if (env['GITLAB_CI'] === 'true' && env['CI_API_V4_URL']) {
        const job = env['CI_JOB_TOKEN'];
        const headers = env['GITLAB_TOKEN']
            ? { 'private-token': env['GITLAB_TOKEN'] }
            : job
                ? { 'job-token': job }
                : {};
        return { url: env['CI_API_V4_URL'], headers: known(headers) };
    }
    return undefined;
}
function known(headers) {
    return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
async function readText(body, host) {
    const chunks = [];
    let size = 0;
    for await (const chunk of body) {
        size += chunk.length;
        if (size > MAX_ANSWER)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('network-failed', `${host} sends more than ${MAX_ANSWER} bytes`);
        chunks.push(Uint8Array.from(chunk)); // A source may reuse its buffer.
    }
    return Buffer.concat(chunks).toString('utf8');
}


/***/ })

};
