export const id = 2760;
export const ids = [2760];
export const modules = {

/***/ 72760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   completeContext: () => (/* binding */ completeContext)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _commit_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84246);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86392);
/* harmony import */ var _git_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37219);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4793);
/* harmony import */ var _ref_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(78808);






/**
 * Adds what is needed and still missing, from the clone, then from the forge. What cannot be found out stays missing
 * and is a notice; the rule that depends on it says so itself.
 */
async function completeContext(context, needs, sources) {
    const notices = [];
    const wanted = {
        commitTime: needs.commitTime && context.commitTime === undefined,
        defaultBranch: needs.defaultBranch && context.defaultBranch === undefined && context.ref.kind === 'branch',
    };
    const commitTime = wanted.commitTime ? await askCommitTime(context, sources, notices) : undefined;
    const defaultBranch = wanted.defaultBranch ? await askDefaultBranch(context, sources, notices) : undefined;
    const description = needs.description ? await describe(sources, notices) : undefined;
    return {
        ...context,
        ...(0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .e)({ commitTime, defaultBranch, description }),
        ...(notices.length > 0 ? { notices: [...(context.notices ?? []), ...notices] } : {}),
    };
}
async function askCommitTime(context, sources, notices) {
    const path = context.repository.path;
    const git = context.ci === 'github' ? '' : 'git/';
    const answer = await ask(`/repos/${path}/${git}commits/${context.revision}`, { context, sources, notices });
    return (0,_commit_time_js__WEBPACK_IMPORTED_MODULE_1__/* .secondsOf */ .T)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(answer, 'commit', 'committer', 'date'));
}
async function askDefaultBranch(context, sources, notices) {
    const head = await (0,_git_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(sources, ['symbolic-ref', 'refs/remotes/origin/HEAD']).catch(() => undefined);
    const local = /^refs\/remotes\/origin\/(\S+)/.exec(head?.code === 0 ? head.stdout : '')?.[1];
    if (local !== undefined)
        return local;
    const answer = await ask(`/repos/${context.repository.path}`, { context, sources, notices });
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)(answer, 'default_branch');
    return name !== undefined && (0,_ref_text_js__WEBPACK_IMPORTED_MODULE_5__/* .isRefName */ .pA)(name) ? name : undefined;
}
/** GitLab says all of this in variables; the others that are asked share GitHub's paths. */
async function ask(path, { context, sources, notices }) {
    const askable = ['github', 'forgejo', 'gitea'].includes(context.ci) && context.repository.path !== undefined;
    if (!askable || sources.forge === undefined)
        return undefined;
    try {
        return await sources.forge(path);
    }
    catch (error) {
        notices.push(`${context.ci} does not answer ${path}: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)}`);
        return undefined;
    }
}
/** `git describe` and its two special cases: no tag yet, and a clone that is too shallow to see one. */
async function describe(sources, notices) {
    const prefix = (sources.versionPrefix ?? '').replace(/[\\*?[]/g, '\\$&');
    const [described, status, shallow] = await Promise.all([
        (0,_git_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(sources, [
            'describe',
            '--tags',
            '--long',
            '--abbrev=40',
            ...(prefix === '' ? [] : [`--match=${prefix}*`]),
        ]),
        (0,_git_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(sources, ['status', '--porcelain', '--untracked-files=no']),
        (0,_git_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(sources, ['rev-parse', '--is-shallow-repository']),
    ]);
    if (status.code !== 0) {
        notices.push(`git-describe: ${status.stderr.trim().split('\n')[0]}`);
        return undefined;
    }
    if (shallow.stdout.trim() === 'true') {
        notices.push('git-describe: the clone is shallow, so tags and distances may be missing; fetch all history');
    }
    const dirty = status.stdout.trim() !== '';
    const found = /^(.+)-([0-9]+)-g[0-9a-f]+$/.exec(described.code === 0 ? described.stdout.trim() : '');
    if (found?.[1] !== undefined)
        return { tag: found[1], distance: Number(found[2]), dirty };
    const count = await (0,_git_run_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .E)(sources, ['rev-list', '--count', 'HEAD']);
    return { distance: Number(count.stdout.trim()) || 0, dirty };
}


/***/ })

};
