export const id = 1116;
export const ids = [1116,8006];
export const modules = {

/***/ 91116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   failure: () => (/* binding */ failure),
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _error_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48006);

/** GitHub shows ten of each level from one step and drops the rest without a word. */
const MAX_OF_LEVEL = 10;
/** What deserves a place beside the log: the failure, every refused or failed tag, every warning. */
function annotations(report, notes) {
    const errors = [...(notes.error === undefined ? [] : [failure(notes.error)]), ...refusals(report)];
    const warnings = notes.warnings.map(text => ({ level: 'warning', text, place: {} }));
    return [...bounded(errors, 'error'), ...bounded(warnings, 'warning')];
}
/** A failure with everything that was found and what to do: of a page that shows no log it is all there is. */
function failure(error) {
    const { title, message, problems, next } = (0,_error_text_js__WEBPACK_IMPORTED_MODULE_0__.errorText)(error);
    const text = [
        message,
        ...problems.map(problem => `- ${problem}`),
        ...next.map(step => `Next: ${step}`),
    ].join('\n');
    return { level: 'error', text, place: { title, ...placeIn(message) } };
}
function refusals({ images, charts }) {
    return [...images, ...charts].flatMap(({ name, tags }) => tags
        .filter(({ outcome }) => outcome === 'refused' || outcome === 'refuse' || outcome === 'failed')
        .map(({ tag, outcome, reason }) => ({
        level: 'error',
        text: reason,
        place: { title: `${name}:${tag} ${outcome === 'failed' ? 'failed' : 'is refused'}` },
    })));
}
/** Errors of a Dockerfile begin with where they are, `path/Dockerfile:12: …`. */
function placeIn(message) {
    const match = /^([\w.+@-][\w.+@/-]*):(\d{1,6}): /.exec(message);
    if (!match?.[1] || !/dockerfile|containerfile/i.test(match[1]))
        return {};
    return { file: match[1], line: Number(match[2]) };
}
function bounded(all, level) {
    if (all.length <= MAX_OF_LEVEL)
        return all;
    const shown = all.slice(0, MAX_OF_LEVEL - 1);
    return [
        ...shown,
        { level, text: `… and ${all.length - shown.length} more; the log has them all`, place: {} },
    ];
}


/***/ }),

/***/ 48006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   errorLines: () => (/* binding */ errorLines),
/* harmony export */   errorText: () => (/* binding */ errorText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _explain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55009);


/** A chain of causes can be a ring, and nobody reads a tenth one. */
const MAX_CAUSES = 8;
/** Takes an error apart. What is no AppError is a defect of this tool and says so. */
function errorText(error) {
    const known = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV;
    const code = known ? error.code : 'internal';
    const { title, cause, next } = (0,_explain_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .W)(code);
    return {
        code,
        title,
        message: oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error)),
        problems: known ? error.problems.map(oneLine) : [],
        causes: causesOf(error),
        cause,
        // What only the place of the error knows says more than what is true of every error of its kind.
        next: known && error.hint ? error.hint.split('\n').filter(Boolean) : [next],
        stack: error instanceof Error && error.stack ? error.stack.split('\n') : [],
    };
}
/** The lines for the log: `error[code]: message`, findings, causes, then the next step. `debug` adds the stack. */
function errorLines(error, debug = false) {
    const { code, message, problems, causes, next, stack, title } = errorText(error);
    const defect = code === 'internal';
    return [
        `error[${code}]: ${message}`,
        ...problems.map(problem => `  - ${problem}`),
        ...causes.map(cause => `  caused by: ${cause}`),
        ...(defect ? [`  ${title}.`] : []),
        ...next.map(step => `  next: ${step}`),
        ...(debug ? stack.map(line => `  ${line}`) : []),
    ];
}
function causesOf(error) {
    const found = [];
    const seen = new Set([error]);
    let said = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
    for (let next = causeOf(error); next !== undefined && !seen.has(next); next = causeOf(next)) {
        if (found.length === MAX_CAUSES)
            break;
        seen.add(next);
        const message = oneLine((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(next));
        if (message !== '' && !said.includes(message))
            found.push(message);
        said += `\n${message}`;
    }
    return found;
}
function causeOf(error) {
    if (!(error instanceof Error))
        return undefined;
    if (error.cause !== undefined && error.cause !== null)
        return error.cause;
    return error instanceof AggregateError ? error.errors[0] : undefined;
}
function oneLine(text) {
    return text.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}


/***/ }),

/***/ 55009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* unused harmony export EXPLANATIONS */
/**
 * The only place where error codes are explained: printed at the edge with each error, and in docs/troubleshooting.md.
 * In backticks: what users type or find.
 */
const EXPLANATIONS = {
    'bad-input': {
        title: 'An input cannot be used',
        cause: 'A misspelt name or value, or two inputs that exclude each other.',
        next: 'Correct every line listed above; `cfcr-push --help` and docs/reference.md list all inputs with examples.',
    },
    'no-context': {
        title: 'It is not known which commit or ref this is about',
        cause: 'No CI was recognised and there is no git clone here, or the checked-out commit is on no branch and has no tag.',
        next: 'Check the repository out first (`actions/checkout`), or give `git-ref` (refs/heads/…, refs/tags/… or refs/pull/123/…) and `git-sha`.',
    },
    'no-tags': {
        title: 'The tag rules give no tag for this ref',
        cause: 'Every rule in `tags` is for another kind of event or ref; the reason of each is listed above.',
        next: 'Add a rule that fits this ref, for example `type=sha`, or leave `tags` empty to get the default tags.',
    },
    'dockerfile-missing': {
        title: 'There is no Dockerfile',
        cause: 'The repository is not checked out, `context` is another directory, or the file has another name. `file` is relative to the working directory, not to `context`.',
        next: 'Check the repository out before this step and set `context` or `file`.',
    },
    'dockerfile-invalid': {
        title: 'The Dockerfile has a mistake',
        cause: 'An instruction is misspelt, lacks an argument, or names a stage or argument that does not exist.',
        next: 'Correct the line named above; `docker buildx build --check .` lists every finding.',
    },
    'dockerfile-unsupported': {
        title: 'This Dockerfile needs a real builder',
        cause: 'No docker with buildx was found, and the built-in assembler takes only Dockerfiles without RUN.',
        next: 'Install docker with buildx (`docker/setup-buildx-action`), or name a builder with `builder`; `oci-layout` publishes what another tool has built.',
    },
    'platform-unsupported': {
        title: 'The builder cannot build for this platform',
        cause: 'Neither the machine nor its emulators can run programs of that platform.',
        next: 'Set emulation up first (`docker/setup-qemu-action` on GitHub, `emulation: all` in the GitLab template, elsewhere `docker run --privileged --rm tonistiigi/binfmt --install all`), build on a native machine, or take the platform out of `platforms`.',
    },
    'layout-invalid': {
        title: 'The OCI layout cannot be read',
        cause: 'The path is not an image layout (`oci-layout`, `index.json`, `blobs/`), a file of it is missing or damaged, or it holds several images.',
        next: 'Write it again, for example `docker buildx build --output type=oci,dest=image.tar`, and give exactly one image.',
    },
    'chart-invalid': {
        title: 'The Helm chart cannot be published',
        cause: 'Its files break a rule of helm, a dependency is missing or does not match Chart.lock, or helm would lose something of it without a word. Every finding is listed above, with file and line.',
        next: 'Correct every line listed above; `helm lint` and `helm dependency update` help with the chart and its lock.',
    },
    'builder-missing': {
        title: 'There is no builder for this job',
        cause: 'docker or buildx is not installed, its daemon is not running, or no builder has the given name.',
        next: 'Run `docker buildx ls` where this runs; install buildx with `docker/setup-buildx-action`, or start the docker service of the job.',
    },
    'build-failed': {
        title: 'The build failed',
        cause: 'An instruction of the Dockerfile ended with an error; it and the end of its log are shown above.',
        next: 'Correct the instruction. Nothing was named: every tag is where it was.',
    },
    'disk-full': {
        title: 'The disk is full',
        cause: 'Images and build caches take more room than the machine has; a build without push-by-digest is stored here first.',
        next: 'Free space (`docker system prune`), or use a builder of the `docker-container` driver, which sends its result straight to the registry.',
    },
    'exec-failed': {
        title: 'A program could not be run',
        cause: 'It is not installed, not on PATH, or not made for this machine.',
        next: 'Install the program named above, or put its directory on PATH.',
    },
    'network-failed': {
        title: 'The registry could not be reached',
        cause: 'A misspelt host name, a proxy or firewall, a registry that is down, or a certificate that is not trusted.',
        next: 'Check `registry` and `images`; behind a proxy set HTTPS_PROXY and NO_PROXY, for a private authority set `ca-file`, for plain HTTP `insecure-registries`. Running again continues where this run ended.',
    },
    'signing-failed': {
        title: 'A signature could not be made or checked',
        cause: 'A signing service (Fulcio, Rekor, a timestamp authority, or the root of trust) did not answer, or answered with something that nobody can verify. Nothing was named.',
        next: 'Check `fulcio-url`, `rekor-url`, `timestamp-url` and `trusted-root`, and whether the services are up (status.sigstore.dev for the public ones); then run again.',
    },
    'registry-failed': {
        title: 'The registry answered with an error',
        cause: 'A fault on its side, a full quota, or something it does not support; its own words are in the message.',
        next: 'Run again: what is already stored is not sent again. If it stays, show the message to those who run the registry.',
    },
    'registry-untrusted': {
        title: 'The registry sent something that is not safe to follow',
        cause: 'It asked for credentials to be sent to another host, or redirected to an address that is not encrypted. A misconfigured proxy in between can be the reason.',
        next: 'Check that the host in `images` is the one you mean. If it is, its operator has to correct the address that it announces.',
    },
    'rate-limited': {
        title: 'The registry does not take more requests now',
        cause: 'Its limit for this account or address is spent; waiting as long as it asked did not help.',
        next: 'Log in (limits for anonymous users are lower), run fewer jobs at a time, and run again later: what is stored is not sent again.',
    },
    'digest-mismatch': {
        title: 'Content is not what its digest says',
        cause: 'A transfer or a cache between here and the registry has damaged it, or somebody has changed it.',
        next: 'Run again. If the same digest is named again, do not use that content; tell those who run the registry.',
    },
    'publish-incomplete': {
        title: 'Only a part was published',
        cause: 'The registry failed between two tags. The table of tags says what stands and what was put back.',
        next: 'Run again for the same commit: what is there is reused, and only what is missing is added.',
    },
    'prune-incomplete': {
        title: 'Some tags could not be deleted',
        cause: 'The registry failed on them, or would not say what they name; the reason of each is listed above.',
        next: 'Run again: what is gone is passed over, and only what is left is tried.',
    },
    'delete-unsupported': {
        title: 'The registry deletes no tags',
        cause: 'It has no deletion through its API (ghcr.io, Docker Hub), or deletion is switched off (docker-registry).',
        next: 'Use its own clean-up: retention rules, its pages or its command line. docker-registry wants `storage: delete: enabled: true`.',
    },
    'lost-race': {
        title: 'Another run moved the same tag at the same time',
        cause: 'Two pipelines published to one tag; no registry can prevent that, so it is looked for afterwards.',
        next: 'Let one run at a time publish (`concurrency` on GitHub, `resource_group` in GitLab), and run this one again if its content is to win.',
    },
    'not-ready': {
        title: 'Something is missing for a release',
        cause: 'At least one thing was found that a release with these inputs would fail on; each is listed above.',
        next: 'Do what stands under `fix` of each problem, then run `doctor` again.',
    },
    internal: {
        title: 'This is a defect of cfcr-push',
        cause: 'Something happened that was thought impossible.',
        next: 'Please report it with the lines above. Running again is safe: a release is never left half-named without saying so.',
    },
    'tag-conflict': {
        title: 'A tag that must not change is already taken by something else',
        cause: 'Another commit was published under this version before, or this commit was published by something else than this tool.',
        next: 'Release this commit under a new version. `if-exists: skip` keeps the published tag and names the rest; `immutable-tags` says which tags must not change.',
    },
    'tag-immutable': {
        title: 'The registry refuses to change this tag',
        cause: 'The repository has immutable tags switched on, and the tag holds something else.',
        next: 'Publish under a new version, or take moving tags (`latest`, `v1`) out of the immutability rule in the registry.',
    },
    'verify-failed': {
        title: 'What is published is not whole',
        cause: 'Something that was asked for is missing, is about other content, or is signed by somebody else; every finding is listed above.',
        next: 'Do not use that content before you know why. Running the release again adds what is missing; if the signer differs, check `verify-key` or `certificate-identity` first.',
    },
    'credentials-missing': {
        title: 'There are no credentials for this registry',
        cause: 'Neither the inputs nor docker’s configuration have any for exactly this host; a secret that does not exist arrives as an empty text.',
        next: 'Set `username` and `password`. At Cloudfleet (CFCR) the user is the id of an API token and the password its secret, and pushing needs a token with the Administrator role. A `docker login` before this step works as well.',
    },
    'credentials-rejected': {
        title: 'The registry does not accept these credentials',
        cause: 'They are mistyped, expired or revoked, or they are for another registry or region.',
        next: 'Check `username` and `password` for line ends and blanks, and that the secret belongs to this host. At Cloudfleet (CFCR): the API token’s id and secret, of the organization in the host name.',
    },
    'credentials-helper': {
        title: 'The credential helper failed',
        cause: 'The docker configuration names a program `docker-credential-…` that is not installed, or that has nobody logged in.',
        next: 'Install it and log in with it, or set `username` and `password`, which come before it.',
    },
    'identity-missing': {
        title: 'This job has no identity to sign with',
        cause: 'Keyless signatures are for the identity of a CI job, and this job has no token for it: on GitHub the permission `id-token: write` is missing, on GitLab `id_tokens`.',
        next: 'Give the job its token as docs/signing.md shows, or use `sign: key`.',
    },
    'identity-rejected': {
        title: 'The identity token cannot be used',
        cause: 'It has expired, is for another audience, or comes from an issuer that the certificate authority does not know.',
        next: 'Ask for a token for the audience `sigstore` as docs/signing.md shows, in time; a GitHub or GitLab of your own needs `sign: key` or a sigstore of your own.',
    },
    'not-allowed': {
        title: 'The account may not do this',
        cause: 'It is known, but has no right to push to this repository, or the repository does not exist.',
        next: 'Give it the right to push. At Cloudfleet (CFCR) the API token needs the Administrator role (User may only pull); on ghcr.io the job needs `permissions: packages: write`; elsewhere the repository may have to be created first.',
    },
    stopped: {
        title: 'The run was told to stop',
        cause: 'The job was cancelled, met its time limit, or Ctrl-C was pressed.',
        next: 'Run it again: what is stored and named already is kept, the rest is completed.',
    },
};
/** The explanation of one code. */
function explain(code) {
    return EXPLANATIONS[code];
}


/***/ })

};
