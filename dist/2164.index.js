export const id = 2164;
export const ids = [2164];
export const modules = {

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


/***/ }),

/***/ 44183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ chooseBuilder)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/**
 * Takes the first builder that can do the job: a layout that is given, buildx, the native assembler. What was asked
 * for by name is never replaced. Throws `builder-missing` with the reason of every candidate, or
 * `dockerfile-unsupported` where the assembler was asked for and the Dockerfile is beyond it.
 * After a buildx builder failed to start, ask again with `buildx: {available: false, reason}`.
 */
function chooseBuilder(facts) {
    const { builder, ociLayout, buildx, dockerfileAssemblable: native } = facts;
    if (ociLayout !== '')
        return layout(builder);
    const version = buildx.version ? ` ${buildx.version}` : '';
    if (builder === 'native') {
        if (native.ok)
            return chosen('native', '`builder: native` asks for it');
        throw refusal('dockerfile-unsupported', 'the native assembler cannot build this Dockerfile', native.problems);
    }
    if (builder !== 'auto' || facts.described !== undefined) {
        const what = builder === 'auto' ? `\`${facts.described}\`` : `\`builder: ${builder}\``;
        if (buildx.available)
            return chosen('buildx', `${what} asks for it`);
        throw refusal('builder-missing', `${what} asks for docker buildx, which cannot be used`, [
            reasonOf(buildx),
        ]);
    }
    if (buildx.available)
        return chosen('buildx', `docker buildx${version} is here`);
    if (native.ok) {
        return chosen('native', `the Dockerfile needs no daemon, and buildx is out: ${reasonOf(buildx)}`);
    }
    throw refusal('builder-missing', 'nothing here can build this Dockerfile', [
        `buildx: ${reasonOf(buildx)}`,
        ...native.problems.map(problem => `native: ${problem}`),
    ]);
}
function layout(builder) {
    const choice = chosen('layout', '`oci-layout` names an image that is built already');
    if (builder === 'auto')
        return choice;
    return {
        ...choice,
        warnings: [`nothing is built from \`oci-layout\`: \`builder: ${builder}\` has no effect`],
    };
}
function chosen(builder, why) {
    return { builder, why, warnings: [] };
}
function reasonOf(buildx) {
    return buildx.reason ?? 'docker buildx is not available';
}
function refusal(code, message, problems) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV(code, message, { problems });
}


/***/ }),

/***/ 32164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctor: () => (/* binding */ doctor)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/build/buildx/dockerfile-path.js
var dockerfile_path = __webpack_require__(2375);
// EXTERNAL MODULE: ./lib/build/choose.js
var choose = __webpack_require__(44183);
// EXTERNAL MODULE: ./lib/context/detect.js + 7 modules
var detect = __webpack_require__(17682);
// EXTERNAL MODULE: ./lib/build/buildx/docker.js
var buildx_docker = __webpack_require__(6233);
// EXTERNAL MODULE: ./lib/build/buildx/driver.js
var driver = __webpack_require__(77323);
// EXTERNAL MODULE: ./lib/build/buildx/emulation.js + 2 modules
var emulation = __webpack_require__(73551);
// EXTERNAL MODULE: ./lib/build/buildx/inspect.js + 1 modules
var inspect = __webpack_require__(535);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/oci/descriptor.js
var descriptor = __webpack_require__(11260);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(48006);
;// CONCATENATED MODULE: ./lib/doctor/check.js

/** Nothing here takes longer on a healthy machine; what does would hold up the job that the answer is for. */
const CHECK_LIMIT_MS = 20_000;
/** Everything is as it should be. */
function ok(found) {
    return { status: 'ok', found, fix: null, code: null };
}
/** Nothing is wrong, but somebody should know. */
function note(found, fix) {
    return { status: 'note', found, fix, code: null };
}
/** A release works, though not well. */
function warning(found, fix) {
    return { status: 'warning', found, fix, code: null };
}
/** A release would fail, with this code. */
function problem(found, fix, code) {
    return { status: 'problem', found, fix, code };
}
/** It could not be looked at, for this reason. */
function skipped(why, fix) {
    return { status: 'skipped', found: why, fix, code: null };
}
/** What was thrown, as a problem in its own words. */
function problemOf(error) {
    const { code, message, problems, causes, next } = (0,error_text.errorText)(error);
    return problem([message, ...problems, ...causes].join('; '), next.join(' '), code);
}
/** A problem where the thing is needed, else a note. */
function ifNeeded(needed, { found, fix, code, status }) {
    return needed || status !== 'problem'
        ? { status, found, fix, code }
        : { status: 'note', found: `${found}; nothing asked for needs it`, fix, code: null };
}
/**
 * Runs one check to its end. It never throws: what the check throws is a problem in its own words, and so is the end of
 * its time (`CHECK_LIMIT_MS`), after which its work is left to itself.
 */
async function examine({ about = null, ...name }, sleep, body) {
    const over = new AbortController();
    const limit = sleep(CHECK_LIMIT_MS, over.signal).then(() => problem(`no result within ${CHECK_LIMIT_MS / 1000} s`, 'look why it hangs: an unreachable address behind a firewall, a daemon that does not answer, a disk that stalls', 'network-failed'), () => new Promise(() => { }));
    const result = (async () => body())().catch(problemOf);
    const { status, found, fix, code } = await Promise.race([result, limit]);
    over.abort();
    const { id, group, title } = name;
    return { id, group, about, title, status, found, fix, code };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/doctor/emulators.js



/** Where Linux lists its handlers of foreign programs (Documentation/admin-guide/binfmt-misc.rst). */
const BINFMT = '/proc/sys/fs/binfmt_misc';
/** QEMU's names of processors in the words of images. */
const ARCHITECTURES = {
    aarch64: 'arm64',
    arm: 'arm/v7',
    i386: '386',
    x86_64: 'amd64',
    ppc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
    mips64: 'mips64',
    mips64el: 'mips64le',
    loongarch64: 'loong64',
};
/** Reads the handlers of QEMU that are switched on. What cannot be read is unknown, not none. */
async function readEmulators(folder) {
    const files = await (0,promises_.readdir)(folder).catch(() => []);
    // An empty folder is what containers see of it; mounted, it always has this file.
    if (!files.includes('status'))
        return { kind: 'unknown', why: `${folder} is not mounted here` };
    const names = files.filter(name => name.startsWith('qemu-')).sort();
    const handlers = await Promise.all(names.map(async (name) => ({ name, text: await (0,promises_.readFile)((0,external_node_path_.join)(folder, name), 'utf8').catch(() => '') })));
    const enabled = handlers.filter(({ text }) => /^enabled$/m.test(text));
    return {
        kind: 'known',
        platforms: enabled.flatMap(({ name }) => {
            const architecture = ARCHITECTURES[name.slice('qemu-'.length)];
            return architecture === undefined ? [] : ((0,descriptor/* parsePlatform */.FL)(`linux/${architecture}`) ?? []);
        }),
        loose: enabled.filter(({ text }) => !/^flags:.*F/m.test(text)).map(({ name }) => name),
    };
}

;// CONCATENATED MODULE: ./lib/doctor/builders.js









/** The builder that would be taken, what it can build for, and what this machine can emulate. Starts nothing. */
function builderChecks(look) {
    const found = findBuilder(look);
    const emulators = readEmulators(look.binfmt);
    // Each is waited for by a check; until then a failure is nobody's.
    found.catch(() => { });
    const check = (id, title, body) => look.examine({ id, group: 'builders', title }, body);
    return [
        check('builder', 'builder', async () => {
            try {
                return ok((await found).words);
            }
            catch (error) {
                return ifNeeded(look.building, problemOf(error));
            }
        }),
        check('platforms', 'platforms', async () => platforms(look, await found.catch(() => undefined), await emulators)),
        check('emulation', 'emulation', async () => builders_emulation(look, await emulators)),
    ];
}
async function findBuilder(look) {
    const { builder, warnings, why } = await look.choose();
    const words = [`${builder}: ${why}`, ...warnings].join('; ');
    if (builder !== 'buildx')
        return { kind: builder, words, here: true };
    try {
        return await buildxBuilder(look, why);
    }
    catch (error) {
        // As a release does: in `auto`, a buildx that is of no use gives way.
        if (look.builder !== 'auto' || !(error instanceof errors/* AppError */.uV))
            throw error;
        const reason = [(0,errors/* messageOf */.bD)(error), ...error.problems].join('; ');
        const second = await look.choose({ available: false, reason });
        return { kind: second.builder, words: `${second.builder}: ${second.why}`, here: true };
    }
}
/** The order of `ensureBuilder`, looking only. */
async function buildxBuilder(look, why) {
    const { docker, builder, spec } = look;
    if (builder !== 'auto' && builder !== 'buildx') {
        const facts = (0,driver/* usable */.Je)(await (0,inspect/* inspectBuilder */.I)(docker, { name: builder }));
        return { kind: 'buildx', words: `${describe(facts)}: asked for by name`, facts, here: isHere(facts) };
    }
    if ((0,driver/* isDescribed */.aY)(spec) || look.inline) {
        const at = spec.endpoint ? ` at ${(0,user_info/* withoutUser */.q)(spec.endpoint)}` : '';
        if (spec.driver === 'docker-container')
            await assertDaemon(docker);
        const words = `a new ${spec.driver} builder${at}: the driver inputs describe it`;
        return { kind: 'buildx', words, here: spec.driver === 'docker-container' && !spec.endpoint };
    }
    try {
        const facts = (0,driver/* usable */.Je)(await (0,inspect/* inspectBuilder */.I)(docker));
        return {
            kind: 'buildx',
            words: `${describe(facts)}: the current one; ${why}`,
            facts,
            here: isHere(facts),
        };
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        await assertDaemon(docker);
        return { kind: 'buildx', words: `a new ${spec.driver} builder, for ${error.message}`, here: true };
    }
}
/** A new builder of the default driver is a container of the daemon. Throws `builder-missing`. */
async function assertDaemon(docker) {
    const result = await (0,buildx_docker/* runDocker */.ST)(docker, ['version', '--format', '{{.Server.Version}}']);
    if (result.code === 0)
        return;
    throw new errors/* AppError */.uV('builder-missing', `no new builder can be made: ${(0,buildx_docker/* lastWords */.aN)(result)}`, {
        hint: 'start the docker daemon (in GitLab: the service docker:dind), name a builder elsewhere by `builder`, or use `builder: native`',
    });
}
function describe({ name, driver, nodes, imageStore }) {
    const store = imageStore === undefined ? '' : `, ${imageStore} image store`;
    const [first] = nodes;
    const state = first?.status === undefined || first.status === 'running' ? '' : `, ${first.status}`;
    const count = nodes.length > 1 ? `, ${nodes.length} nodes` : '';
    return `buildx builder ${JSON.stringify(name)} (driver ${driver}${store}${count}${state})`;
}
function isHere({ driver, nodes }) {
    const elsewhere = nodes.some(({ endpoint = '' }) => /^(?:tcp|ssh|https?):/.test(endpoint));
    return (driver === 'docker' || driver === 'docker-container') && !elsewhere;
}
async function platforms(look, found, emulators) {
    const asked = look.wanted.platforms.map(descriptor/* formatPlatform */.Bq).join(', ');
    if (found === undefined)
        return skipped('there is no builder to ask', 'do first what stands under `builder`');
    if (found.kind !== 'buildx')
        return ok(`${asked === '' ? 'any' : asked}: nothing is run to make it (${found.kind})`);
    const able = ableTo(look, found, emulators);
    if (able.length === 0)
        return note(`not known before ${found.facts?.name ?? 'the new builder'} is started`, found.facts === undefined
            ? 'look at the log of the first release, or start one: `docker buildx create --bootstrap`'
            : `start it: \`docker buildx inspect --bootstrap ${found.facts.name}\``);
    const listed = [...new Set(able.map(descriptor/* formatPlatform */.Bq))].join(', ');
    if (asked === '')
        return ok(`${listed}; give \`platforms\` to build for several`);
    const facts = { name: found.facts?.name ?? 'the new builder', driver: found.facts?.driver ?? '' };
    const builder = { ...facts, nodes: [{ name: '', platforms: able }] };
    try {
        const slow = (0,emulation/* checkPlatforms */.F)(await look.dockerfile().catch(() => undefined), look.wanted, builder);
        if (slow.length === 0)
            return ok(`${asked}: every RUN can run, the builder has ${listed}`);
        return warning(slow.join('; '), emulationFix(look, found, able));
    }
    catch (error) {
        const { found: words } = problemOf(error);
        return problem(words, emulationFix(look, found, able), 'platform-unsupported');
    }
}
/** What it has said of itself; of one on this machine that is not started, what this kernel can run. */
function ableTo({ machine }, { facts, here }, emulators) {
    const said = facts?.nodes.flatMap(node => node.platforms) ?? [];
    if (said.length > 0 || !here || emulators.kind === 'unknown')
        return said;
    return [machine, ...emulators.platforms];
}
function emulationFix({ wanted }, { here }, able) {
    const has = able.map(descriptor/* formatPlatform */.Bq);
    const missing = wanted.platforms.filter(platform => !has.includes((0,descriptor/* formatPlatform */.Bq)(platform)));
    if (missing.length === 0)
        return 'compile on the builder’s own platform (`FROM --platform=$BUILDPLATFORM`), or build on native runners with `build` and `merge`';
    const names = [...new Set(missing.map(({ architecture }) => architecture))].join(',');
    const where = here ? '' : ' on the machine of the builder';
    return `run \`docker run --privileged --rm tonistiigi/binfmt --install ${names}\`${where} (on GitHub: docker/setup-qemu-action)`;
}
function builders_emulation({ machine, wanted }, emulators) {
    if (emulators.kind === 'unknown')
        return note(`${emulators.why}: what can be emulated is not seen from here`, 'nothing to do, where the builder lists the platforms asked for');
    const own = (0,descriptor/* formatPlatform */.Bq)(machine);
    const listed = emulators.platforms.map(descriptor/* formatPlatform */.Bq).join(', ');
    if (emulators.loose.length > 0)
        return warning(`${emulators.loose.join(', ')} is registered without the flag F, so that containers do not find it`, 'run `docker run --privileged --rm tonistiigi/binfmt --install all`, which registers with that flag');
    if (listed !== '')
        return ok(`${listed} beside the machine’s own ${own}`);
    const foreign = wanted.platforms.some(platform => (0,descriptor/* formatPlatform */.Bq)(platform) !== own);
    if (!foreign)
        return ok(`none, and only the machine’s own ${own} is asked for`);
    return note(`none registered; this machine runs ${own} only`, 'nothing to do, where the builder lists the platforms asked for; else what stands under `platforms`');
}

// EXTERNAL MODULE: ./lib/context/git-run.js
var git_run = __webpack_require__(37219);
;// CONCATENATED MODULE: ./lib/doctor/ci.js



/** Which CI this is and what it says of the run: ref and commit, the clone, the job's identity, proxies. */
function ciChecks(look) {
    const context = once(look.context);
    const check = (name, body) => look.examine({ ...name, group: 'ci' }, body);
    return [
        check({ id: 'ci', title: 'CI' }, () => ci(look, context)),
        check({ id: 'ref', title: 'ref and commit' }, () => ref(context)),
        check({ id: 'clone', title: 'clone' }, () => clone(look)),
        check({ id: 'identity-token', title: 'identity token' }, () => identity(look)),
        check({ id: 'proxy', title: 'proxy' }, () => proxy(look)),
    ];
}
async function ci({ publishing }, context) {
    try {
        const { ci: name, why, event } = await context();
        return ok(`${name}: ${why}${event === '' ? '' : `, event ${event}`}`);
    }
    catch (error) {
        return ifNeeded(publishing, problemOf(error));
    }
}
async function ref(context) {
    const known = await context().catch(() => undefined);
    if (known === undefined)
        return skipped('there is no context to read it from', 'give `git-ref` and `git-sha`, or run in a clone');
    const { ref: what, revision, checkout } = known;
    const merge = checkout === undefined ? '' : `, checked out at ${ci_short(checkout)}`;
    const at = `at ${ci_short(revision)}${merge}`;
    if (what.kind !== 'request')
        return ok(`${what.kind} ${what.name} ${at}`);
    if (!what.fork)
        return ok(`request ${what.number} ${at}`);
    return note(`request ${what.number} of a fork ${at}: it gets no secrets, so a release only rehearses`, 'nothing to do: run `doctor` on a branch to see what a release has');
}
function ci_short(revision) {
    return revision.slice(0, 12);
}
async function clone(look) {
    const result = await (0,git_run/* runGit */.E)(look, ['rev-parse', '--is-shallow-repository', '--show-toplevel']).catch(problemOf);
    if ('status' in result)
        return ifNeeded(false, result);
    const [shallow, folder] = result.stdout.trim().split('\n');
    if (result.code !== 0) {
        const words = result.stderr
            .trim()
            .split('\n')[0]
            ?.replace(/^fatal: /, '') ?? '';
        const fix = /dubious ownership/.test(words)
            ? `run \`git config --global --add safe.directory ${look.cwd}\``
            : 'check the repository out first (`actions/checkout`); GitLab does it unless GIT_STRATEGY is none';
        return note(`git finds none in ${look.cwd}: ${words}`, fix);
    }
    if (shallow !== 'true')
        return ok(`${folder ?? look.cwd}, with its history`);
    return note(`${folder ?? look.cwd} is shallow: which commit came first, and \`git describe\`, have to be asked of the forge`, 'check out with the history: `fetch-depth: 0` for `actions/checkout`, `GIT_DEPTH: "0"` in GitLab');
}
/** What a keyless signature needs. No token is fetched: that it may be asked for is seen by the variables. */
function identity({ env, keyless, checkToken }) {
    const own = env['SIGSTORE_ID_TOKEN'];
    if (own) {
        try {
            checkToken(own);
        }
        catch (error) {
            return ifNeeded(keyless, problemOf(error));
        }
        return ok('SIGSTORE_ID_TOKEN is set, for the audience sigstore');
    }
    if (env['ACTIONS_ID_TOKEN_REQUEST_URL'] && env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'])
        return ok('this job may ask GitHub for one (permission id-token: write)');
    const { found, fix } = missingToken(env);
    return ifNeeded(keyless, { status: 'problem', found, fix, code: 'identity-missing' });
}
function missingToken(env) {
    if (env['GITHUB_ACTIONS'] === 'true')
        return {
            found: 'this job may not ask GitHub for one',
            fix: 'add to the job for `sign: keyless`: `permissions: { contents: read, id-token: write }`',
        };
    if (env['GITLAB_CI'])
        return {
            found: 'SIGSTORE_ID_TOKEN is not set',
            fix: 'add to the job for `sign: keyless`: `id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }`',
        };
    return {
        found: 'there is neither SIGSTORE_ID_TOKEN nor a CI that gives one',
        fix: 'use `sign: key`, or set SIGSTORE_ID_TOKEN to an OIDC token for the audience sigstore',
    };
}
/** Proxies as the network is opened with them; user and password are left out. */
function proxy({ env, badProxies: bad }) {
    const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'];
    const set = names.flatMap(name => {
        const value = env[name.toLowerCase()] || env[name];
        return value ? [{ name, value }] : [];
    });
    if (set.length === 0)
        return ok('none in the environment');
    if (bad.length > 0)
        return problem(`${bad.join(' and ')} is no address of a proxy`, 'write it with its scheme, as in HTTPS_PROXY=http://proxy.example.com:3128', 'bad-input');
    return ok(set.map(({ name, value }) => `${name}=${(0,user_info/* withoutUser */.q)(value)}`).join(', '));
}
function once(read) {
    let asked;
    return () => {
        asked ??= read();
        return asked;
    };
}

// EXTERNAL MODULE: ./lib/build/buildx/facts.js
var buildx_facts = __webpack_require__(66162);
;// CONCATENATED MODULE: ./lib/doctor/programs.js



/** The oldest Node that this runs on. */
const OLDEST_NODE = 24;
/** Which programs are here, of which version, and whether anything asked for needs those that are not. */
function programChecks(look) {
    const check = (id, title, body) => look.examine({ id, group: 'programs', title }, body);
    return [
        check('node', 'node', () => node(look.nodeVersion)),
        check('git', 'git', () => program(look, GIT)),
        check('docker', 'docker', () => docker(look)),
        check('docker-daemon', 'docker daemon', () => daemon(look)),
        check('buildx', 'buildx', () => buildx(look)),
        check('helm', 'helm', () => program(look, HELM)),
        check('cosign', 'cosign', () => program(look, COSIGN)),
        check('syft', 'syft', () => program(look, SYFT)),
    ];
}
const GIT = {
    name: 'git',
    args: ['--version'],
    fix: 'install git; without it commit times and ancestry come from the CI alone',
};
const HELM = {
    name: 'helm',
    args: ['version', '--short'],
    fix: 'install helm only for `chart-lint: helm`; charts are packaged and pushed without it',
};
const COSIGN = {
    name: 'cosign',
    args: ['version'],
    fix: 'nothing to do: signing and `verify` need no cosign; install it to check signatures by hand',
};
const SYFT = {
    name: 'syft',
    args: ['--version'],
    fix: 'install syft only for `sbom-generator: syft`',
};
function node(version) {
    return Number.parseInt(version, 10) >= OLDEST_NODE
        ? ok(version)
        : problem(`${version}, expected ${OLDEST_NODE} or newer`, `run with Node ${OLDEST_NODE} (\`actions/setup-node\`, or the image node:${OLDEST_NODE})`, 'exec-failed');
}
async function program(look, { name, args, fix }) {
    const reason = look.needed.get(name);
    const because = reason === undefined ? '' : `; ${reason} needs it`;
    const result = await start(look, name, args);
    if (result === undefined) {
        const missing = problem(`not on PATH${because}`, reason === undefined ? fix : `install ${name} before this step`, 'exec-failed');
        return ifNeeded(reason !== undefined, missing);
    }
    if (result.code === 0)
        return ok(`${versionIn(result.stdout)}${because}`);
    return ifNeeded(reason !== undefined, problem(`it cannot be run: ${ending(result)}${because}`, `install ${name} anew`, 'exec-failed'));
}
async function docker(look) {
    const result = await start(look, 'docker', ['--version']);
    const reason = look.needed.get('docker');
    if (result?.code === 0)
        return ok(versionIn(result.stdout));
    const found = result === undefined ? 'not on PATH' : `it cannot be run: ${ending(result)}`;
    const fix = 'install docker with buildx (`docker/setup-buildx-action`, in GitLab the image docker:cli), or use `builder: native` or `oci-layout`';
    return ifNeeded(reason !== undefined, problem(`${found}${reason === undefined ? '' : `; ${reason} needs it`}`, fix, 'builder-missing'));
}
/** Builders elsewhere need no daemon, so that none answers is never a problem by itself: the builder's check knows. */
async function daemon(look) {
    const result = await start(look, 'docker', ['version', '--format', '{{json .}}']);
    if (result === undefined)
        return note('there is no docker to ask', 'nothing to do, unless an image has to be built by docker');
    const server = serverIn(result.stdout);
    if (server !== undefined)
        return ok(`${server} answers${where(look)}`);
    return note(`does not answer${where(look)}: ${ending(result)}`, 'start it (in GitLab: the service docker:dind with DOCKER_HOST), or build elsewhere: `driver: remote` with `endpoint`');
}
async function buildx(look) {
    const reason = look.needed.get('docker');
    const missing = (found) => ifNeeded(reason !== undefined, problem(`${found}${reason === undefined ? '' : `; ${reason} needs it`}`, 'install buildx (`docker/setup-buildx-action`, or docker’s package docker-buildx-plugin)', 'builder-missing'));
    const result = await start(look, 'docker', ['buildx', 'version']);
    if (result === undefined)
        return missing('there is no docker that it belongs to');
    if (result.code !== 0)
        return missing(`docker has none: ${ending(result)}`);
    const facts = (0,buildx_facts.judgeVersion)(result.stdout);
    return facts.available ? ok(facts.version) : missing(facts.reason);
}
/** Undefined where there is no such program. */
async function start({ exec, env, cwd }, name, args) {
    try {
        return await exec({ program: name, args, cwd, env: { ...env, DOCKER_CLI_HINTS: 'false' } });
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV && error.code === 'exec-failed')
            return undefined;
        throw error;
    }
}
/** The first thing that looks like a version; builds from source have none. */
function versionIn(text) {
    return /(?<![\w.])v?(\d+\.\d+\.\d+[\w.+-]*)/.exec(text)?.[1] ?? 'here, and does not say its version';
}
function serverIn(text) {
    try {
        const { Server } = JSON.parse(text);
        return typeof Server?.Version === 'string' ? Server.Version : undefined;
    }
    catch {
        return undefined; // A docker that prints no JSON has no daemon to speak of; its words are in the finding.
    }
}
function where({ env }) {
    return env['DOCKER_HOST'] ? ` at DOCKER_HOST ${withoutUser(env['DOCKER_HOST'])}` : '';
}
function withoutUser(address) {
    return address.replace(/\/\/[^/@]*@/, '//');
}
function ending({ stdout, stderr, code, signal, timedOut }) {
    if (timedOut)
        return 'it did not answer in time';
    const lines = `${stderr}\n${stderr.trim() === '' ? stdout : ''}`.split('\n').map(line => line.trim());
    return lines.findLast(line => line !== '') ?? `it ended with ${signal ?? `code ${code}`} and no word`;
}

// EXTERNAL MODULE: ./lib/oci/digest.js
var digest = __webpack_require__(9501);
// EXTERNAL MODULE: ./lib/registry/place.js
var registry_place = __webpack_require__(4424);
// EXTERNAL MODULE: ./lib/registry/referrers-api.js
var referrers_api = __webpack_require__(35590);
;// CONCATENATED MODULE: ./lib/doctor/abilities.js




/** The digest of nothing: whatever is attached to it, there is a list to ask for. */
const NOTHING = (0,digest/* digestOf */.ol)(new Uint8Array());
/** With less than this left of a rate limit, a release of many platforms and tags may not come to its end. */
const FEW_LEFT = 20;
/** Where what is attached to an image is listed: by the API or in a tag. */
async function referrersFinding(place) {
    if ((await (0,referrers_api/* firstPage */.S)(place, NOTHING)) !== undefined)
        return ok('listed by the API');
    const fix = 'keep tags like `sha256-…` out of the rules for immutable tags there';
    if (await exists(place))
        return note('no API: what is attached is listed in the tag `sha256-<digest>`', fix);
    return note('no answer of the API for this repository, which does not exist yet: it may have none, then the tag `sha256-<digest>` lists them', fix);
}
/** Some answer 404 to everything about a repository that does not exist, also to what they support. */
async function exists(place) {
    const { repository } = place;
    const url = (0,registry_place/* addressOf */.c)(place, 'tags/list?n=1');
    const { status } = await place.send({ method: 'GET', url, repository, access: 'pull' });
    return status === 200;
}
/** Whether a tag can be deleted alone, as far as that is known without deleting one. */
async function deletionFinding(place, kind) {
    const fix = 'a release needs it not; for `prune` try it on a tag that nobody needs: what cannot be deleted is told and left';
    if (kind?.deletesTags === false)
        return note(`${kind.name} deletes no tag alone`, 'delete by its own pages or API; `prune` has no effect here');
    const { repository } = place;
    const url = (0,registry_place/* addressOf */.c)(place, 'manifests/latest');
    const { status, headers } = await place.send({ method: 'OPTIONS', url, repository, access: 'pull' });
    const allow = headers.get('allow');
    if (status < 300 && allow !== undefined && !/\bDELETE\b/i.test(allow))
        return note(`it does not: it allows ${allow} only`, 'switch deletion on in the registry where `prune` is wanted');
    return note('not known without trying', fix);
}
/** Whether the registry itself keeps tags from being overwritten, as far as its kind tells. */
function immutabilityFinding(kind) {
    const ours = '`immutable-tags` is heeded here in any case';
    if (kind?.immutability === undefined)
        return note(`not known without trying${kind === undefined ? '' : ` for ${kind.name}`}; ${ours}`, 'nothing to do: a refusal of the registry is recognised by its words (docs/registries.md)');
    const { has, words } = kind.immutability;
    if (!has)
        return note(`no, ${words}; ${ours}`, 'let nobody else push there: only this tool keeps the tags as they are');
    return note(`it can: ${words}; whether it is switched on is not known without trying; ${ours}`, 'where it is, keep moving tags (`latest`, `v1`) and `sha256-…` out of it');
}
/** What is left of a rate limit; undefined where the registry tells of none. */
function limitFinding(probe) {
    const limit = probe.limit();
    if (limit === undefined)
        return undefined;
    return limit.left >= FEW_LEFT
        ? ok(limit.words)
        : warning(limit.words, 'sign in (limits for anonymous users are lower), or release later');
}

// EXTERNAL MODULE: ./lib/registry/errors.js
var registry_errors = __webpack_require__(50228);
// EXTERNAL MODULE: ./lib/system/http-port.js
var http_port = __webpack_require__(8921);
// EXTERNAL MODULE: ./lib/registry/challenge.js
var challenge = __webpack_require__(32162);
// EXTERNAL MODULE: ./lib/registry/credential.js
var registry_credential = __webpack_require__(51266);
// EXTERNAL MODULE: ./lib/registry/endpoint.js
var endpoint = __webpack_require__(34210);
// EXTERNAL MODULE: ./lib/registry/features.js
var features = __webpack_require__(2980);
// EXTERNAL MODULE: ./lib/registry/limiting.js
var limiting = __webpack_require__(27142);
// EXTERNAL MODULE: ./lib/registry/repository-facts.js
var repository_facts = __webpack_require__(16789);
// EXTERNAL MODULE: ./lib/registry/token-request.js
var token_request = __webpack_require__(25642);
// EXTERNAL MODULE: ./lib/registry/transport.js + 8 modules
var registry_transport = __webpack_require__(60423);
// EXTERNAL MODULE: ./lib/report/rate-limits.js
var rate_limits = __webpack_require__(60831);
;// CONCATENATED MODULE: ./lib/doctor/registry-probe.js










/** Opens the way to a registry; nothing is sent yet. */
function openProbe(registry, deps) {
    const { insecure, internal, mask } = deps;
    const base = (0,endpoint/* endpointOf */.X5)(registry, insecure);
    const credentials = masked(deps);
    const transport = (0,registry_transport/* createTransport */.o)({ ...deps, credentials, log: SILENT, requestsPerOrigin: 4 });
    let left;
    const send = async (request) => {
        const response = await twice(() => transport.send({ ...request, once: true }));
        const told = /^\s*(\d+)/.exec(response.headers.get('ratelimit-remaining') ?? '')?.[1];
        if (told !== undefined)
            left = Number(told);
        return response;
    };
    const place = (repository) => ({
        repository,
        base,
        internal: (0,endpoint/* isListed */.yy)(registry, internal),
        send,
        evidence: { mayPush: false },
        pace: transport.pace,
        features: new features/* Features */.O(),
        facts: new repository_facts/* RepositoryFacts */.E(),
        transfers: new limiting/* Limiter */.j(1),
        sending: new limiting/* Limiter */.j(1),
    });
    return {
        registry,
        base,
        place,
        credential: credentials,
        root: authorization => send(rootRequest(registry, base, authorization)),
        token: async (ask) => {
            const { token } = await (0,token_request/* requestToken */.F)({ ...deps, send }, { ...ask, registry: base });
            mask(token);
            return token;
        },
        limit: () => {
            const words = transport.limits.all().map(rate_limits/* rateLimitWords */.j_).join('; ');
            return left === undefined ? undefined : { words, left };
        },
    };
}
/** What it has to say goes into the doctor's own report. */
const SILENT = { info: () => { }, warning: () => { } };
function rootRequest(registry, base, authorization) {
    return {
        method: 'GET',
        url: new URL('v2/', base),
        repository: wholeRegistry(registry),
        access: 'pull',
        bare: true,
        ...(authorization === undefined ? {} : { headers: { authorization } }),
    };
}
/** The registry without any repository: credentials for all of it, no right to anything. */
function wholeRegistry(registry) {
    return { registry, path: '', name: registry };
}
/** The challenge of an answer, undefined where there is none that can be met. */
function challengeOf({ headers }) {
    return (0,challenge/* chooseChallenge */.h)((0,challenge/* parseChallenges */.u)(headers.all('www-authenticate')));
}
/** The Authorization field of a credential for a registry that asks for Basic, or that takes its token as it is. */
function authorizationOf({ credential }) {
    if (credential.kind === 'bearer')
        return `Bearer ${credential.token}`;
    const secret = credential.kind === 'basic' ? credential.password : credential.token;
    return `Basic ${(0,registry_credential/* basicValue */.uZ)(credential.username, secret)}`;
}
/** A kept connection that its other side has just closed says nothing about the registry. */
async function twice(ask) {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof http_port/* NetworkFailure */.p && /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(error.reason))
            return ask();
        throw error;
    }
}
function masked({ credentials, mask }) {
    const known = new Map();
    const look = async (place) => {
        const found = await credentials(place);
        for (const secret of found === undefined ? [] : (0,registry_credential/* secretsOf */.Fj)(found.credential))
            mask(secret);
        return found;
    };
    return place => {
        const key = `${place.registry}/${place.path}`;
        const answer = known.get(key) ?? look(place);
        known.set(key, answer);
        return answer;
    };
}

;// CONCATENATED MODULE: ./lib/doctor/reach.js




/** Clocks that differ by less are as good as equal: the field counts whole seconds, and the way takes its time. */
const SKEW_MS = 30_000;
/** Certificates for keyless signatures live ten minutes; half of that leaves no room for the rest of a job. */
const KEYLESS_SKEW_MS = 5 * 60_000;
/** Whether there is a registry at the address, by its root (distribution-spec, end-1). Throws nothing of the network. */
async function reach(probe) {
    try {
        const answer = await probe.root();
        return { finding: judge(probe, answer), answer };
    }
    catch (error) {
        if (error instanceof http_port/* NetworkFailure */.p)
            return { finding: unreachable(probe, error) };
        throw error;
    }
}
function judge({ base }, answer) {
    const { status, headers } = answer;
    const where = new URL('v2/', base).href;
    const page = /^text\/html\b/i.test(headers.get('content-type') ?? '');
    if (page || (status === 404 && headers.get('docker-distribution-api-version') === undefined))
        return problem(`${where} answers ${status}${page ? ' with a web page' : ''}: no registry is there`, 'check the host in `images` and `registry`; a proxy or a sign-in page of the network answers like this too', 'registry-failed');
    if (status === 401 && challengeOf(answer) === undefined)
        return problem(`${where} asks for a sign-in, and not how: there is no WWW-Authenticate field that can be met`, 'ask who runs the registry; a proxy in front of it may take the field away', 'registry-failed');
    if (status !== 200 && status !== 401) {
        const error = new registry_errors/* RegistryError */.gl({ method: 'GET', url: new URL(where) }, answer);
        return problemOf(error);
    }
    const asks = status === 401 ? `asks for a sign-in (${challengeOf(answer)?.scheme})` : 'answers';
    if (base.protocol === 'https:')
        return ok(`${where} ${asks}; its certificate is trusted`);
    if (/^(?:localhost|127\.|\[::1\])/.test(base.hostname))
        return ok(`${where} ${asks}; plain HTTP on this machine`);
    return warning(`${where} ${asks}; passwords and content travel without encryption`, 'give the registry a certificate and take it out of `insecure-registries`');
}
const CERTIFICATE_FIXES = [
    [/EXPIRED|NOT_YET_VALID/, 'renew the certificate of the registry, or set the clock of this machine'],
    [/ALTNAME/, 'use the name that is in the certificate, or have it made for this one as well'],
    [
        /WRONG_VERSION_NUMBER|PACKET_LENGTH/,
        'nothing is encrypted there: correct the port, or list the host in `insecure-registries` if that is meant',
    ],
    [
        /CERTIFICATE_REQUIRED|ALERT_(?:BAD|UNKNOWN)_C|ALERT_HANDSHAKE_FAILURE/,
        'the registry may want a client certificate: give `client-cert` and `client-key`',
    ],
];
const NETWORK_FIXES = [
    [/ENOTFOUND|EAI_AGAIN/, 'check the host in `images` and `registry`, and the name server of this machine'],
    [/ECONNREFUSED/, 'start the registry, or correct its port'],
    [
        /TIMEOUT|EHOSTUNREACH|ENETUNREACH/,
        'open the way in the firewall, or set HTTPS_PROXY where only a proxy leads outside',
    ],
    [/BLOCKED_ADDRESS/, 'correct the name server: the name leads to a cloud’s metadata service'],
];
function unreachable({ registry }, error) {
    const certificate = /CERT|SIGNATURE|ISSUER|ALTNAME|SSL|TLS/.test(error.reason);
    const fixes = certificate ? CERTIFICATE_FIXES : NETWORK_FIXES;
    const known = / connecting to /.test(error.message)
        ? 'correct the proxy in HTTPS_PROXY or HTTP_PROXY, or add the host to NO_PROXY'
        : (fixes.find(([reason]) => reason.test(error.reason))?.[1] ?? proxyFix(error));
    const fallback = certificate
        ? `give the certificate of its authority as \`ca-file\`, or put it into /etc/docker/certs.d/${registry}/ca.crt`
        : 'check the host in `images` and `registry`, and the proxies in the environment';
    const found = certificate ? `the certificate is not trusted: ${error.message}` : error.message;
    return problem(found, known ?? fallback, error.code);
}
function proxyFix({ reason, hint }) {
    return reason.startsWith('PROXY_') ? hint : undefined;
}
/** How far this machine's clock is from the registry's. `now` in milliseconds since 1970. */
function skew({ headers }, now, keyless) {
    const date = Date.parse(headers.get('date') ?? '');
    if (Number.isNaN(date))
        return note('the registry sends no Date to compare with', 'nothing to do, unless signatures or tokens are refused as expired');
    const off = now - date;
    if (Math.abs(off) < SKEW_MS)
        return ok('the same as the registry’s');
    const words = `${Math.round(Math.abs(off) / 1000)} s ${off > 0 ? 'ahead of' : 'behind'} the registry’s`;
    const fix = 'set the clock of this machine (NTP), or tell who runs the registry that its clock is wrong';
    if (!keyless || Math.abs(off) < KEYLESS_SKEW_MS)
        return warning(words, fix);
    return problem(`${words}; the certificates of \`sign: keyless\` live ten minutes`, fix, 'credentials-rejected');
}

;// CONCATENATED MODULE: ./lib/doctor/registry-kinds.js
/** Every kind that is known. */
const KINDS = [
    {
        name: 'Cloudfleet (CFCR)',
        host: /\.registry\.cloudfleet\.dev(?::\d+)?$/,
        immutability: { has: false, words: 'its tags are mutable' },
        pushRight: 'give the API token the Administrator role (User may only pull)',
    },
    {
        name: 'Docker Hub',
        host: /^docker\.io$/,
        immutability: { has: true, words: 'a setting of the repository, for all tags or by pattern' },
        pushRight: 'use an access token with read and write',
    },
    {
        name: 'ghcr.io',
        host: /^ghcr\.io$/,
        immutability: { has: false, words: 'it takes every overwrite' },
        deletesTags: false,
        pushRight: 'give the job `permissions: packages: write`, and the repository access to the package',
    },
    {
        name: 'Amazon ECR',
        host: /\.dkr\.ecr(?:-fips)?\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
        immutability: { has: true, words: 'a setting of the repository, with exceptions' },
        // Its API begins, fills and completes uploads, and knows nothing else of them.
        cancels: false,
        pushRight: 'allow ecr:InitiateLayerUpload, ecr:UploadLayerPart, ecr:CompleteLayerUpload, ecr:PutImage and ecr:BatchCheckLayerAvailability, and create the repository first',
    },
    {
        name: 'Google Artifact Registry',
        host: /(?:\.pkg\.dev|(?:^|\.)gcr\.io)$/,
        immutability: { has: true, words: 'a setting of the repository' },
        pushRight: 'grant artifactregistry.repositories.uploadArtifacts (role Artifact Registry Writer)',
    },
    {
        name: 'Azure (ACR)',
        host: /\.azurecr\.(?:io|cn|us)$/,
        immutability: { has: true, words: 'locks on tag, manifest or repository' },
        pushRight: 'grant the role AcrPush',
    },
    {
        name: 'Artifact Keeper',
        service: /^artifact-keeper$/,
        immutability: { has: false, words: 'it takes every overwrite' },
        pushRight: 'give the account the right to write to the repository',
    },
    {
        name: 'Harbor',
        service: /^harbor-registry$/,
        immutability: { has: true, words: 'rules of the project' },
        pushRight: 'give the robot account the right to push on the project',
    },
    {
        name: 'GitLab',
        host: /^registry\.gitlab\.com$/,
        realm: /\/jwt\/auth$/,
        immutability: { has: true, words: 'protected and immutable tags of the project' },
        pushRight: 'use CI_REGISTRY_USER in its own project, or a deploy token with write_registry',
    },
    {
        name: 'Quay',
        host: /^quay\.io$/,
        immutability: { has: true, words: 'a setting of a tag, or a policy' },
        pushRight: 'give the robot account the permission to write',
    },
    {
        name: 'Artifactory',
        host: /\.jfrog\.io$/,
        header: 'x-jfrog-version',
        immutability: { has: true, words: 'the setting “Block pushing existing tags”' },
        pushRight: 'give the account the permission to deploy to the repository',
    },
    {
        name: 'Alibaba',
        host: /(?:^registry\.[a-z0-9-]+|\.cr)\.aliyuncs\.com$/,
        immutability: { has: true, words: 'a setting of the repository, `latest` excepted' },
        pushRight: 'give the account the right to push to the repository',
    },
    {
        name: 'CloudRaya',
        host: /(?:^|\.)registry\.cloudraya\.com$/,
        pushRight: 'use the name of the registry and the password set when it was made',
    },
];
/** The kind of a registry by its address and by what it answers; undefined where neither tells. */
function kindOf({ registry, headers, challenge }) {
    const parameters = challenge?.parameters;
    const realm = parameters?.get('realm') ?? '';
    const path = URL.canParse(realm) ? new URL(realm).pathname : '';
    return KINDS.find(row => row.host?.test(registry) ||
        row.service?.test(parameters?.get('service') ?? '') ||
        row.realm?.test(path) ||
        (row.header !== undefined && headers?.get(row.header) !== undefined));
}

// EXTERNAL MODULE: ./lib/registry/address.js
var address = __webpack_require__(79671);
// EXTERNAL MODULE: ./lib/registry/scope.js
var scope = __webpack_require__(2395);
// EXTERNAL MODULE: ./lib/registry/tags.js
var tags = __webpack_require__(57690);
// EXTERNAL MODULE: ./lib/registry/token-rights.js
var token_rights = __webpack_require__(63040);
// EXTERNAL MODULE: ./lib/registry/upload-session.js
var upload_session = __webpack_require__(67927);
;// CONCATENATED MODULE: ./lib/doctor/rights.js









/** Whether the repository may be read, by the tag that most have. */
async function pullFinding(place) {
    const state = await (0,tags/* tagReader */.u)(place, 'pull').stateOf('latest');
    if (state.kind === 'present')
        return ok('it may be read; there is a tag `latest`');
    if (state.kind === 'absent')
        return ok('it may be read, or does not exist yet; there is no tag `latest`');
    return problemOf(state.error);
}
/**
 * Whether something may be pushed: an upload is begun (distribution-spec, end-4a) and cancelled (end-14). Where uploads
 * cannot be cancelled, none is begun, and what the token service grants is the answer.
 */
async function pushFinding(place, look) {
    try {
        return look.keepsUploads ? await byToken(place, look) : await byUpload(place, look);
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV))
            throw error;
        const finding = problemOf(error);
        const lacks = error.code === 'not-allowed' && look.kind !== undefined;
        return lacks ? { ...finding, fix: look.kind?.pushRight ?? finding.fix } : finding;
    }
}
async function byUpload(place, look) {
    const { repository } = place;
    const request = {
        method: 'POST',
        url: (0,registry_place/* addressOf */.c)(place, 'blobs/uploads/'),
        repository,
        access: 'push',
    };
    const answer = (0,registry_errors/* expectStatus */.oi)(request, await place.send(request), [202]);
    const refused = await takeBack(place, answer);
    if (refused === undefined)
        return ok('it may be written to: an upload was begun and cancelled');
    look.keepsUploads = true;
    return ok(`it may be written to: an upload was begun; the registry does not cancel uploads (${refused}) and forgets it by itself`);
}
/** Undefined when the upload is gone, else why it is not. The right to delete may be missing where that to push is not. */
async function takeBack(place, answer) {
    const { url } = (0,upload_session/* sessionOf */.MC)(place, answer);
    const bare = (0,address/* sameOrigin */.N)(url, place.base) ? {} : { bare: true };
    let why = '';
    for (const access of ['delete', 'push']) {
        try {
            const { status } = await place.send({
                method: 'DELETE',
                url,
                repository: place.repository,
                access,
                parting: true,
                ...bare,
            });
            // 404: an attempt whose answer was lost has done it.
            if (status < 300 || status === 404)
                return undefined;
            why = `status ${status}`;
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            why = error instanceof registry_errors/* RegistryError */.gl ? `status ${error.status}` : error.code;
        }
    }
    return why;
}
async function byToken(place, { probe, kind, challenge }) {
    const { repository } = place;
    const why = `${kind?.name ?? 'this registry'} cannot cancel an upload, so none was begun`;
    const unknown = (words) => note(`not known without trying: ${why}; ${words}`, kind?.pushRight ?? 'look at the rights of the account there');
    if (challenge?.scheme !== 'bearer')
        return unknown('it has no tokens that would tell');
    const found = await probe.credential(repository);
    const scopes = [(0,scope/* repositoryScope */.F7)(repository.path, ['pull', 'push'])];
    const granted = (0,token_rights/* actionsIn */.j)(await probe.token({ challenge, repository, found, scopes }), repository.path);
    if (granted === undefined)
        return unknown('its tokens do not show what they grant');
    if (granted.includes('push') || granted.includes('*'))
        return ok(`the token service grants ${granted.join(', ')}; ${why}`);
    return problem(`the token service grants ${granted.length === 0 ? 'nothing' : `${granted.join(', ')} only`}; ${why}`, kind?.pushRight ?? 'give the account the right to push', 'not-allowed');
}

;// CONCATENATED MODULE: ./lib/doctor/sign-in.js






/** Where the credential of a repository was found and for whom; its secret is in no word of it. */
async function credentialFinding(probe, repository, { root, fork }) {
    const found = await probe.credential(repository);
    if (found !== undefined)
        return ok(`${whose(found)}, from ${found.from}`);
    const fix = `give \`username\` and \`password\`, or run \`docker login ${probe.registry}\` before this step`;
    if (root?.status === 200)
        return ok('none found, and the registry asks for none to be spoken to');
    if (fork)
        return note('none found: requests of forks get no secrets', 'nothing to do: such a run only rehearses');
    if (root === undefined)
        return note('none found for exactly this host', fix);
    if (await anybodyMayPush(probe, repository, root))
        return ok('none found, and the token service gives the right to push to anybody');
    return problem(`none found for exactly ${probe.registry}: not in the inputs, DOCKER_AUTH_CONFIG, docker’s or podman’s files, nor from the CI`, fix, 'credentials-missing');
}
/** By the token that somebody unknown gets; where it does not show what it grants, nothing is taken for granted. */
async function anybodyMayPush(probe, repository, root) {
    const challenge = challengeOf(root);
    if (challenge?.scheme !== 'bearer' || repository.path === '')
        return false;
    const scopes = [(0,scope/* repositoryScope */.F7)(repository.path, ['pull', 'push'])];
    try {
        const token = await probe.token({ challenge, repository, found: undefined, scopes });
        return (0,token_rights/* includesWriting */.y)((0,token_rights/* actionsIn */.j)(token, repository.path) ?? []);
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            return false;
        throw error;
    }
}
function whose({ credential }) {
    if (credential.kind === 'bearer')
        return 'an access token';
    const what = credential.kind === 'identity' ? 'identity token of ' : '';
    return `${what}user ${JSON.stringify(credential.username)}`;
}
/** Whether the registry takes the credential, without asking for a right to anything. Throws what it refuses. */
async function signInFinding(probe, repository, root) {
    const found = await probe.credential(repository);
    const challenge = challengeOf(root);
    if (challenge === undefined)
        return found === undefined
            ? ok('none is asked for')
            : note('the registry asks for none here, so the credential was not tried', 'nothing to do, where the right to push is there');
    if (found === undefined)
        return ok('none is needed: the token service serves anybody');
    const bearer = challenge.scheme === 'bearer' && found.credential.kind !== 'bearer';
    const field = bearer
        ? `Bearer ${await probe.token({ challenge, repository, found, scopes: [] })}`
        : authorizationOf(found);
    const answer = await probe.root(field);
    if (answer.status === 200)
        return ok(`accepted (${bearer ? 'by its token service' : challenge.scheme})`);
    const error = new registry_errors/* RegistryError */.gl({ method: 'GET', url: new URL('v2/', probe.base) }, answer);
    if (answer.status !== 401 && answer.status !== 403)
        return problem(error.message, 'run `doctor` again; if it stays, show this to who runs the registry', error.code);
    return problem(`the credential from ${found.from} is refused: ${error.message}`, 'check user and password for blanks and line ends, and that they are for this host and not expired', 'credentials-rejected');
}

;// CONCATENATED MODULE: ./lib/doctor/registries.js







/** Groups repositories by registry, in the order in which they are named. */
function destinationsIn(registry, repositories) {
    const groups = Map.groupBy(repositories, repository => repository.registry);
    const alone = groups.size === 0 && registry !== undefined ? [{ registry, repositories: [] }] : [];
    return [...alone, ...[...groups].map(([host, own]) => ({ registry: host, repositories: own }))];
}
/** Everything about one registry: can it be reached, by whom, what may be done there and what can it do. */
async function registryChecks(look, { registry, repositories }) {
    const probe = openProbe(registry, look);
    const check = (name, body) => look.examine({ about: registry, ...name, group: 'registries' }, body);
    let root;
    const reachable = await check({ id: 'reachable', title: 'reachable' }, async () => {
        const { finding, answer } = await reach(probe);
        root = finding.status === 'problem' ? undefined : answer;
        return finding;
    });
    const answer = root;
    const asked = repositories.length > 0 ? repositories : [wholeRegistry(registry)];
    const seen = { look, probe, check, answer };
    const about = await Promise.all([
        check({ id: 'kind', title: 'kind' }, () => kindFinding(probe, answer)),
        ...(answer === undefined
            ? []
            : [check({ id: 'clock', title: 'clock' }, () => skew(answer, look.clock.now(), look.keyless))]),
        check({ id: 'immutability', title: 'keeps tags itself' }, () => immutabilityFinding(kindIn(probe, answer))),
    ]);
    // One after the other: a registry that keeps the first upload gets no second one.
    const rights = {
        probe,
        kind: kindIn(probe, answer),
        challenge: answer && challengeOf(answer),
        keepsUploads: kindIn(probe, answer)?.cancels === false,
    };
    const own = [];
    for (const repository of asked)
        own.push(...(await repositoryChecks(seen, repository, rights)));
    const limit = limitFinding(probe);
    const last = limit === undefined ? [] : [await check({ id: 'rate-limit', title: 'rate limit' }, () => limit)];
    return [reachable, ...about, ...own, ...last];
}
async function repositoryChecks(seen, repository, rights) {
    const { look, probe, check, answer } = seen;
    const about = repository.name;
    const fork = await look.fork();
    const credentials = await check({ id: 'credentials', title: 'credentials', about }, () => credentialFinding(probe, repository, { root: answer, fork }));
    const place = probe.place(repository);
    const steps = [
        { id: 'sign-in', title: 'sign-in', body: root => signInFinding(probe, repository, root) },
        { id: 'pull', title: 'right to pull', body: () => pullFinding(place) },
        { id: 'push', title: 'right to push', body: () => pushFinding(place, rights) },
        { id: 'referrers', title: 'referrers', body: () => referrersFinding(place) },
        { id: 'tag-delete', title: 'deletes tags', body: () => deletionFinding(place, rights.kind) },
    ];
    const done = [credentials];
    let stop = stopAfter(credentials, repository);
    for (const { id, title, body } of steps) {
        const before = stop;
        const one = await check({ id, title, about }, () => {
            if (answer === undefined)
                return UNREACHED;
            return before ?? body(answer);
        });
        done.push(one);
        stop ??= stopAfter(one, repository);
    }
    return done;
}
const UNREACHED = skipped('the registry was not reached', 'do first what stands under `reachable`');
/** Why what comes after a check is not looked at; undefined where it is. */
function stopAfter({ id, status }, { path }) {
    if (id === 'credentials' && status !== 'ok')
        return skipped('there is no credential', 'do first what stands under `credentials`');
    if (id === 'sign-in' && status === 'problem')
        return skipped('the sign-in failed', 'do first what stands under `sign-in`');
    if (id === 'sign-in' && path === '')
        return skipped('no repository is named', 'give `images` to see what may be done there');
    return undefined;
}
function kindIn({ registry }, answer) {
    return kindOf({
        registry,
        ...(answer === undefined ? {} : { headers: answer.headers, challenge: challengeOf(answer) }),
    });
}
function kindFinding(probe, answer) {
    const kind = kindIn(probe, answer);
    if (kind !== undefined)
        return ok(kind.name);
    const says = answer?.headers.get('docker-distribution-api-version');
    return ok(`none that is known by its address or answer${says === undefined ? '' : ' (it speaks docker’s registry API)'}; what it can do is learned on the way`);
}

// EXTERNAL MODULE: ./lib/sign/keyless/claims.js
var claims = __webpack_require__(26375);
// EXTERNAL MODULE: ./lib/steps/builder-spec.js
var builder_spec = __webpack_require__(11566);
// EXTERNAL MODULE: ./lib/steps/choose-builder.js
var choose_builder = __webpack_require__(21004);
// EXTERNAL MODULE: ./lib/steps/credentials.js + 5 modules
var steps_credentials = __webpack_require__(61339);
// EXTERNAL MODULE: ./lib/steps/network.js + 1 modules
var network = __webpack_require__(86189);
// EXTERNAL MODULE: ./lib/steps/registry-headers.js
var registry_headers = __webpack_require__(84583);
;// CONCATENATED MODULE: ./lib/steps/doctor-checks.js


















/**
 * Looks at everything at the same time and gives the checks in the order of their groups. What is still under way at the
 * end is ended. What is wrong with certificates and credentials of the inputs is told by `readDoctorWish`.
 */
async function runChecks(deps, wish) {
    const { registry, repositories } = wish;
    const credentials = await (0,steps_credentials/* credentialsOf */.Y)(deps, { registry, repositories });
    const hosts = destinationsIn(registry, repositories);
    const http = await httpFor(deps, registry === undefined ? hosts.map(each => each.registry) : [registry]);
    const headers = await (0,registry_headers/* registryHeaders */.k)(deps);
    const over = new AbortController();
    const exec = command => deps.exec({
        ...command,
        signal: over.signal,
        timeoutMs: Math.min(command.timeoutMs ?? CHECK_LIMIT_MS, CHECK_LIMIT_MS - 1000),
    });
    const bounded = { ...deps, exec };
    const look = (name, body) => examine(name, (ms, signal) => deps.clock.sleep(ms, signal), body);
    const context = doctor_checks_once(() => contextOf(bounded));
    try {
        const network = registryLook(bounded, { look, context, http, credentials, headers, signal: over.signal });
        const all = await Promise.all([
            Promise.all(ciChecks(ciLook(bounded, wish, { look, context }))),
            Promise.all(programChecks(programLook(bounded, wish, look))),
            Promise.all(builderChecks(builderLook(bounded, wish, look))),
            ...hosts.map(host => registryChecks(network, host)),
            ...(hosts.length === 0 ? [nowhere(look)] : []),
        ]);
        return all.flat();
    }
    finally {
        over.abort();
        await http.close();
    }
}
/** Where a proxy is none, every registry says so, and the rest is looked at all the same. */
async function httpFor(deps, registries) {
    const bad = (0,network/* badProxies */.C8)(deps.env);
    if (bad.length === 0)
        return (0,network/* openHttp */.fb)(deps, registries);
    const refuse = async () => {
        throw new errors/* AppError */.uV('bad-input', `${bad.join(' and ')}: ${network/* PROXY_FORM */.eF}`, {
            hint: 'do first what stands under `proxy`',
        });
    };
    return { request: refuse, close: async () => { } };
}
function doctor_checks_once(read) {
    let asked;
    return () => {
        asked ??= read();
        return asked;
    };
}
async function nowhere(look) {
    const found = skipped('no registry is named', 'give `images` (or `registry`, or `charts`) as for `push`: credentials, rights and abilities are looked at then');
    return [await look({ id: 'registries', group: 'registries', title: 'registries' }, () => found)];
}
/** The context as a release reads it; the forge is not asked. */
function contextOf({ inputs, env, cwd, exec }) {
    return (0,detect/* detectContext */.h)({
        env,
        cwd,
        exec,
        readFile: path => (0,promises_.readFile)(path, 'utf8'),
        overrides: {
            gitRef: inputs.text('git-ref'),
            gitSha: inputs.text('git-sha'),
            pr: inputs.text('pr'),
            defaultBranch: inputs.text('default-branch'),
        },
        versionPrefix: inputs.text('version-prefix'),
    });
}
function ciLook({ inputs, exec, env, cwd, clock }, { publishing }, { look, context }) {
    return {
        exec,
        env,
        cwd,
        context,
        publishing,
        badProxies: (0,network/* badProxies */.C8)(env),
        keyless: inputs.text('sign') === 'keyless',
        checkToken: token => (0,claims/* checkClaims */.Kz)((0,claims/* claimsOf */.ds)(token), {
            audience: 'sigstore',
            now: clock.now(),
            publicFulcio: inputs.text('fulcio-url') === '',
            origin: (0,claims/* originOf */.yv)(env),
        }),
        examine: look,
    };
}
function programLook({ inputs, exec, env, cwd, nodeVersion }, { building }, look) {
    const builder = inputs.text('builder');
    const buildx = building && builder !== 'auto' && builder !== 'native';
    const needed = new Map([
        ...(buildx ? [['docker', `\`builder: ${builder}\``]] : []),
        ...(inputs.list('charts').length > 0 && inputs.text('chart-lint') === 'helm'
            ? [['helm', '`chart-lint: helm`']]
            : []),
        ...(inputs.text('sbom-generator') === 'syft' ? [['syft', '`sbom-generator: syft`']] : []),
    ]);
    return { exec, env, cwd, nodeVersion, needed, examine: look };
}
function builderLook(deps, { platforms, buildArgs, building }, look) {
    const { inputs, exec, env, cwd } = deps;
    const machine = (0,descriptor/* parsePlatform */.FL)(deps.machine);
    if (!machine)
        throw new Error(`${deps.machine} is not a platform`);
    return {
        docker: { exec, env, cwd },
        builder: inputs.text('builder'),
        spec: (0,builder_spec/* builderSpec */.x)(inputs),
        inline: inputs.text('buildkitd-config-inline') !== '',
        choose: async (buildx) => chooseOrNone(deps, building, buildx ?? (await (0,choose_builder/* buildxFacts */.QD)(deps))),
        dockerfile: () => (0,dockerfile_path.readDockerfile)({ context: inputs.text('context'), ...(0,builder_spec/* filled */.B)(inputs, 'file', 'file') }, cwd),
        wanted: { platforms, buildArgs, ...(0,builder_spec/* filled */.B)(inputs, 'target', 'target') },
        building,
        machine,
        binfmt: BINFMT,
        examine: look,
    };
}
/** Where nothing has to be built, a Dockerfile that is not there is no reason not to look for a builder. */
async function chooseOrNone(deps, building, buildx) {
    try {
        return await (0,choose_builder/* choose */.Sw)(deps, buildx);
    }
    catch (error) {
        if (building || !(error instanceof errors/* AppError */.uV) || error.code !== 'dockerfile-missing')
            throw error;
        return (0,choose/* chooseBuilder */.Z)({
            builder: deps.inputs.text('builder'),
            ociLayout: '',
            dockerfileAssemblable: { ok: false, problems: [error.message] },
            buildx,
        });
    }
}
function registryLook(deps, { look, context, ...rest }) {
    const { inputs, clock, host } = deps;
    return {
        ...rest,
        clock,
        insecure: inputs.list('insecure-registries'),
        internal: inputs.list('internal-registries'),
        userAgent: `cfcr-push/${deps.toolVersion}`,
        mask: secret => host.mask(secret),
        keyless: inputs.text('sign') === 'keyless',
        fork: () => context().then(({ ref }) => ref.kind === 'request' && ref.fork, () => false),
        examine: look,
    };
}

// EXTERNAL MODULE: ./lib/report/console.js
var console = __webpack_require__(17243);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(72527);
;// CONCATENATED MODULE: ./lib/report/doctor.js


/** Headings of what is looked at, in their order. */
const DOCTOR_GROUPS = {
    ci: 'CI and context',
    programs: 'Programs',
    builders: 'Builders and platforms',
    registries: 'Registries',
};
/** Texts in a terminal and in table cells; the whole of them is in the JSON document. */
const MAX_LINE = 300;
const MAX_CELL = 600;
/** A diagnosis as lines for a terminal or a log: a table for each group, each fix below its check, one closing line. */
function doctorLines({ checks }) {
    return [
        ...groupsOf(checks).flatMap(([group, members]) => [
            DOCTOR_GROUPS[group],
            ...tableOf(members).flatMap(({ line, fix }) => [
                `  ${line}`,
                ...(fix === null ? [] : [`           fix: ${(0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(fix, MAX_LINE))}`]),
            ]),
            '',
        ]),
        countsOf(checks),
    ];
}
/** A fix that several checks share is said once: below the first of them. */
function tableOf(checks) {
    const said = new Set([null]);
    const about = checks.some(check => check.about !== null);
    const rows = checks.map(check => [
        check.status === 'problem' ? 'PROBLEM' : check.status,
        check.title,
        ...(about ? [(0,report_escape/* visible */.RK)(check.about ?? '-')] : []),
        (0,report_escape/* visible */.RK)((0,report_escape/* clip */.$Q)(check.found, MAX_LINE)),
    ]);
    return (0,console/* alignColumns */.R)(rows).map((line, at) => {
        const fix = checks[at]?.fix ?? null;
        const again = said.has(fix);
        said.add(fix);
        return { line, fix: again ? null : fix };
    });
}
/** Every problem in one line, with what it is about. */
function doctorProblems(checks) {
    return checks
        .filter(({ status }) => status === 'problem')
        .map(({ title, about, found }) => `${title}${about === null ? '' : ` (${about})`}: ${found}`);
}
const SIGNS = {
    ok: '✅',
    note: 'ℹ️',
    warning: '⚠️',
    problem: '❌',
    skipped: '⏭️',
};
/** A diagnosis as a GitHub job summary, in which every text from outside is only text. */
function doctorSummary({ checks }) {
    const bad = checks.some(({ status }) => status === 'problem');
    return [
        `## ${bad ? '❌ Not ready for a release' : '✅ Ready for a release'}`,
        '',
        (0,report_escape/* escapeText */.X1)(countsOf(checks)),
        ...groupsOf(checks).flatMap(([group, members]) => [
            '',
            `### ${DOCTOR_GROUPS[group]}`,
            '',
            '| | Check | Found | Fix |',
            '|---|---|---|---|',
            ...members.map(summaryRow),
        ]),
    ].join('\n');
}
function summaryRow({ status, title, about, found, fix }) {
    const what = `${(0,report_escape/* escapeText */.X1)(title)}${about === null ? '' : `<br>${(0,report_escape/* code */.aY)((0,report_escape/* clip */.$Q)(about, MAX_CELL))}`}`;
    return `| ${SIGNS[status]} | ${what} | ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(found, MAX_CELL))} | ${(0,report_escape/* prose */.CS)((0,report_escape/* clip */.$Q)(fix ?? '', MAX_CELL))} |`;
}
function groupsOf(checks) {
    const names = Object.keys(DOCTOR_GROUPS);
    return names
        .map((name) => [name, checks.filter(({ group }) => group === name)])
        .filter(([, members]) => members.length > 0);
}
/** `14 ok, 2 notes, 1 problem`. */
function countsOf(checks) {
    const count = (status) => checks.filter(check => check.status === status).length;
    const words = (number, word) => number === 0 ? [] : [`${number} ${word}${number === 1 ? '' : 's'}`];
    const [ok, skipped] = [count('ok'), count('skipped')];
    return [
        `${ok} ok`,
        ...words(count('note'), 'note'),
        ...words(count('warning'), 'warning'),
        ...words(count('problem'), 'problem'),
        ...(skipped === 0 ? [] : [`${skipped} skipped`]),
    ].join(', ');
}

// EXTERNAL MODULE: ./lib/report/json.js
var json = __webpack_require__(97406);
// EXTERNAL MODULE: ./lib/report/report.js
var report = __webpack_require__(45650);
// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
;// CONCATENATED MODULE: ./lib/steps/doctor-report.js






/** Shows what was found everywhere, and gives the command's result. */
async function reportDiagnosis({ host, inputs, cwd }, checks) {
    const error = diagnosisError(checks);
    const document = { schema: report/* REPORT_SCHEMA */.D, command: 'doctor', checks };
    for (const line of doctorLines(document))
        host.info(line);
    if (error && host.kind !== 'console')
        host.error([error.message, ...error.problems].join('\n'));
    await host.summary(doctorSummary(document));
    host.output('json', host.redact((0,json.inertJson)(document)));
    const file = inputs.text('report-file');
    if (file !== '')
        await (0,files/* writeWhole */.f8)((0,external_node_path_.resolve)(cwd, file), host.redact(`${(0,json.inertJson)(document, 2)}\n`), files/* READABLE */.Jk);
    return error === undefined ? { document } : { document, error };
}
/**
 * The error of what was found, undefined where nothing is a problem: the code of the first problem where all of them are
 * about credentials and rights, else `not-ready`.
 */
function diagnosisError(checks) {
    const problems = checks.filter(({ status }) => status === 'problem');
    if (problems.length === 0)
        return undefined;
    const codes = problems.flatMap(({ code }) => code ?? []);
    const [first] = codes;
    const rights = first !== undefined && codes.every(code => errors/* EXIT_OF */.Rd[code] === errors/* EXIT */.dc.notAllowed);
    return new errors/* AppError */.uV(rights ? first : 'not-ready', `${problems.length} of ${checks.length} checks found a problem`, {
        problems: doctorProblems(checks),
        hint: 'do what stands under `fix` of each problem, then run `doctor` again',
    });
}

// EXTERNAL MODULE: ./lib/build/buildx/create-args.js
var create_args = __webpack_require__(13231);
// EXTERNAL MODULE: ./lib/context/overrides.js
var overrides = __webpack_require__(44918);
// EXTERNAL MODULE: ./lib/oci/reference.js
var reference = __webpack_require__(23940);
// EXTERNAL MODULE: ./lib/plan/destinations.js
var destinations = __webpack_require__(5174);
// EXTERNAL MODULE: ./lib/steps/build-request.js + 2 modules
var build_request = __webpack_require__(22586);
// EXTERNAL MODULE: ./lib/steps/charts.js + 2 modules
var charts = __webpack_require__(49179);
// EXTERNAL MODULE: ./lib/steps/connection-problems.js
var connection_problems = __webpack_require__(95176);
// EXTERNAL MODULE: ./lib/steps/destination-inputs.js
var destination_inputs = __webpack_require__(5857);
// EXTERNAL MODULE: ./lib/steps/problems.js
var steps_problems = __webpack_require__(95519);
;// CONCATENATED MODULE: ./lib/steps/doctor-wish.js










/** Reads the inputs; every problem is in one `bad-input`, and nothing has been looked at by then. */
async function readDoctorWish(deps) {
    const { inputs } = deps;
    const problems = [...deps.problems];
    const { registry, ...found } = (0,destinations/* readDestinations */.s)((0,destination_inputs/* destinationInputs */.S)(inputs));
    problems.push(...found.problems, ...(await (0,build_request/* buildProblems */.b8)(deps)));
    const words = { gitRef: inputs.text('git-ref'), gitSha: inputs.text('git-sha'), pr: inputs.text('pr') };
    (0,steps_problems/* collecting */.HI)(problems, () => (0,overrides/* refOverride */.m)({ ...words, defaultBranch: inputs.text('default-branch') }));
    (0,steps_problems/* collecting */.HI)(problems, () => (0,overrides/* revisionOverride */.C)(words));
    (0,steps_problems/* collecting */.HI)(problems, () => (0,create_args/* readNodes */.g)(inputs.text('append')));
    const charts = await chartPlaces(deps, { ...found, registry }, problems);
    const all = [...found.repositories, ...charts];
    const repositories = [...new Map(all.map(one => [(0,reference/* fullName */.fq)(one), one])).values()];
    const own = ['username', 'password', 'token', 'json-key'].filter(name => inputs.text(name) !== '');
    if (own.length > 0 && repositories.length === 0 && registry === undefined)
        problems.push(`${own.join(', ')}: nothing says what for; give images or registry as well`);
    problems.push(...(await (0,connection_problems/* connectionProblems */.l)(deps, { registry, repositories })));
    if (problems.length > 0)
        throw (0,steps_problems/* badInput */.AN)(problems);
    const images = found.repositories.length > 0;
    return {
        registry,
        repositories,
        platforms: inputs.list('platforms').flatMap(text => (0,descriptor/* parsePlatform */.FL)(text) ?? []),
        buildArgs: (0,build_request/* readBuildArguments */.Hh)(deps).values,
        publishing: images || inputs.list('charts').length > 0,
        building: images && inputs.text('oci-layout') === '',
    };
}
/** Where charts go, by the names in their Chart.yaml; where no chart is named, the place that a chart would have. */
async function chartPlaces(deps, where, problems) {
    const { inputs, cwd } = deps;
    const named = inputs.list('charts');
    if (named.length === 0 && !inputs.given('chart-repository'))
        return [];
    const names = named.length === 0 ? ['chart'] : await (0,steps_problems/* collectingAsync */.X7)(problems, () => chartNames(named, cwd), true);
    const places = await (0,steps_problems/* collectingAsync */.X7)(problems, () => Promise.all((names ?? []).map(name => (0,charts.chartRepositories)(deps, where, name))), true);
    return (places ?? []).flat();
}
async function chartNames(charts, cwd) {
    const { findCharts } = await __webpack_require__.e(/* import() */ 6411).then(__webpack_require__.bind(__webpack_require__, 46411));
    const { readChart } = await Promise.all(/* import() */[__webpack_require__.e(4413), __webpack_require__.e(803)]).then(__webpack_require__.bind(__webpack_require__, 90803));
    const found = await findCharts(charts, cwd);
    return Promise.all(found.map(async (path) => {
        const { chart } = await readChart(path);
        return chart?.metadata.name ?? path.name.split('/').at(-1) ?? 'chart';
    }));
}

;// CONCATENATED MODULE: ./lib/commands/doctor.js



/** What is here and what is missing for a release with these inputs, each with the fix. Publishes nothing. */
const doctor = async (deps) => {
    const wish = await readDoctorWish(deps);
    return reportDiagnosis(deps, await runChecks(deps, wish));
};


/***/ }),

/***/ 82643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ bytesOf),
/* harmony export */   Vh: () => (/* binding */ readJson),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/** The members of a JSON object; empty for anything that is no JSON object in UTF-8, which is judged by its members. */
function readJson(bytes) {
    try {
        return recordOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
    }
    catch {
        return {};
    }
}
/** The members of a value; empty when it is no object. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** Bytes in either of base64's alphabets; empty when the value is no text. */
function bytesOf(value) {
    return Buffer.from(typeof value === 'string' ? value : '', 'base64');
}


/***/ }),

/***/ 26375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ isForetold),
/* harmony export */   Kz: () => (/* binding */ checkClaims),
/* harmony export */   Sy: () => (/* binding */ isValidFor),
/* harmony export */   cu: () => (/* binding */ identityOf),
/* harmony export */   ds: () => (/* binding */ claimsOf),
/* harmony export */   p1: () => (/* binding */ challengeOf),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82643);


const HELP = 'docs/signing.md shows the job for GitHub and for GitLab';
/** A token that ends within this time may be refused before the request arrives. */
const MARGIN_S = 10;
const ON_GITLAB = 'on GitLab: id_tokens: { SIGSTORE_ID_TOKEN: { aud: sigstore } }';
/** The claims of a JWT, which is not verified here: Fulcio does that. Throws `identity-rejected`. */
function claimsOf(token) {
    const claims = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .readJson */ .Vh)(Buffer.from(token.split('.')[1] ?? '', 'base64url'));
    if (token.split('.').length === 3 && typeof claims['iss'] === 'string')
        return claims;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('identity-rejected', 'the identity token is no JWT with an issuer', { hint: HELP });
}
/** Where the token comes from: SIGSTORE_ID_TOKEN where that is set, else GitHub is asked. */
function originOf(env) {
    if (!env['SIGSTORE_ID_TOKEN'])
        return 'github';
    if (env['GITLAB_CI'])
        return 'environment-of-gitlab';
    return env['GITHUB_ACTIONS'] === 'true' ? 'environment-of-github' : 'environment';
}
/** Throws `identity-rejected` for a token that cannot be turned into a certificate, with the reason and the way out. */
function checkClaims(claims, { audience, now, publicFulcio, origin }) {
    const gitlab = origin === 'environment-of-gitlab';
    const fail = (message, hint) => {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('identity-rejected', `the identity token ${message}`, { hint });
    };
    const audiences = [claims['aud']].flat();
    if (!audiences.includes(audience)) {
        fail(`is for the audience ${audiences.map(one => JSON.stringify(one)).join(', ')}, expected ${JSON.stringify(audience)}`, audienceHint(origin, audience));
    }
    const { exp } = claims;
    if (typeof exp === 'number' && !isValidFor(claims, now, MARGIN_S * 1000)) {
        fail(`expired at ${new Date(exp * 1000).toISOString()}; this machine says it is ${new Date(now).toISOString()}`, expiryHint(claims, origin));
    }
    if (!publicFulcio)
        return;
    const issuer = String(claims['iss']);
    if ((gitlab && issuer !== 'https://gitlab.com') || /\/_services\/token$/.test(issuer)) {
        fail(`is issued by ${issuer}, which the public sigstore does not know`, 'a server of your own needs sign: key, or a sigstore of your own by fulcio-url, rekor-url and trusted-root');
    }
    if (gitlab && !claims['ci_config_ref_uri']) {
        fail('names no pipeline file (claim ci_config_ref_uri), from which Fulcio makes the identity', 'pipelines whose configuration is outside of the project have none; use sign: key there');
    }
}
/** True when a token does not end within `ms` milliseconds, or does not say when it ends. `now`: since 1970. */
function isValidFor({ exp }, now, ms) {
    return typeof exp !== 'number' || exp * 1000 - ms >= now;
}
function audienceHint(origin, audience) {
    if (origin === 'environment-of-gitlab')
        return ON_GITLAB;
    const ask = `a token for the audience ${audience}`;
    if (origin === 'environment-of-github')
        return `leave SIGSTORE_ID_TOKEN out, with permissions: { id-token: write } ${ask} is asked for here; or ask for one by core.getIDToken('${audience}')`;
    if (origin === 'github')
        return `GitHub's token service was asked for ${ask} and gave another one`;
    return `set SIGSTORE_ID_TOKEN to ${ask}; ${ON_GITLAB}`;
}
/** GitLab's tokens live as long as the job may run, 5 minutes where it has no limit (GitLab's docs on ID tokens). */
function expiryHint({ iat, exp }, origin) {
    const clock = 'if the times differ wrongly, set the clock';
    if (origin === 'github')
        return `GitHub has just given it: ${clock} of this machine`;
    const life = typeof iat === 'number' && typeof exp === 'number'
        ? `; this one lived for ${Math.round((exp - iat) / 60)} minutes`
        : '';
    if (origin === 'environment-of-gitlab')
        return `GitLab gives a job its token once, at the start, and it cannot be renewed${life}. It lives as long as the timeout of the job: set a longer \`timeout\`, or build in one job and sign in another (\`merge\`, \`promote\`); ${clock}`;
    return `SIGSTORE_ID_TOKEN is taken as it is and cannot be renewed here${life}. Give one with a longer life${origin === 'environment-of-github' ? ', or none, so that GitHub is asked when it is needed' : ''}; ${clock}`;
}
/** The identity that Fulcio will write into the certificate (fulcio, docs/oidc.md); used to find earlier signatures. */
function identityOf(claims) {
    const text = (name) => (typeof claims[name] === 'string' ? claims[name] : '');
    if (text('job_workflow_ref') !== '')
        return `${text('server_url') || 'https://github.com'}/${text('job_workflow_ref')}`;
    if (text('ci_config_ref_uri') !== '')
        return `https://${text('ci_config_ref_uri')}`;
    return text('email') || text('sub');
}
/**
 * True when `identityOf` knows how Fulcio calls the holder: GitHub, GitLab, people. Of other CIs (Buildkite, CircleCI,
 * Kubernetes, those of a private Fulcio) it makes names by rules of its own, which only a certificate shows.
 */
function isForetold(claims, origin) {
    const named = ['job_workflow_ref', 'ci_config_ref_uri', 'email'].some(name => typeof claims[name] === 'string' && claims[name] !== '');
    return named || origin !== 'environment';
}
/** What Fulcio wants signed as a proof that the key is held: the e-mail address or the subject of the token. */
function challengeOf(claims) {
    const { email, sub } = claims;
    return String(email ?? sub);
}


/***/ }),

/***/ 21004:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ openBuilder),
/* harmony export */   QD: () => (/* binding */ buildxFacts),
/* harmony export */   Sw: () => (/* binding */ choose),
/* harmony export */   Zw: () => (/* binding */ planBuilder)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _build_choose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44183);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11260);
/* harmony import */ var _build_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22586);





/** Says which builder would be taken, without starting one. */
async function planBuilder(deps, _release) {
    const choice = await choose(deps, await buildxFacts(deps));
    return { description: choice.builder, why: choice.why };
}
/** Takes the first builder that can do the job and opens it; in `auto`, one that does not start gives way to the next. */
async function openBuilder(deps, needs) {
    const first = await choose(deps, await buildxFacts(deps));
    if (first.builder !== 'buildx')
        return open(deps, needs, first);
    try {
        return await open(deps, needs, first);
    }
    catch (error) {
        const isFree = deps.inputs.text('builder') === 'auto' && describing(deps) === undefined;
        if (!isFree || !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .AppError */ .uV) || error.code !== 'builder-missing')
            throw error;
        const reason = [(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error), ...error.problems].join('; ');
        return open(deps, needs, await choose(deps, { available: false, reason }));
    }
}
/** Which builder would do the job, by what is known of buildx. Throws what `chooseBuilder` throws, and `dockerfile-missing`. */
async function choose(deps, buildx) {
    const { inputs } = deps;
    const described = describing(deps);
    return (0,_build_choose_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseBuilder */ .Z)({
        builder: inputs.text('builder'),
        ...(described === undefined ? {} : { described }),
        ociLayout: inputs.text('oci-layout'),
        dockerfileAssemblable: await assemblable(deps),
        buildx,
    });
}
/** The inputs that describe a builder, besides `driver`; whoever fills one in wants that builder and no other. */
const DESCRIBING = [
    'driver-opts',
    'endpoint',
    'append',
    'buildkitd-flags',
    'buildkitd-config',
    'buildkitd-config-inline',
];
function describing({ inputs }) {
    if (inputs.text('driver') !== 'docker-container')
        return 'driver';
    return DESCRIBING.find(name => inputs.raw(name) !== '');
}
/** Whether docker buildx can be used, where the inputs leave room for it. */
async function buildxFacts({ inputs, exec, env, cwd }) {
    if (inputs.text('oci-layout') !== '' || inputs.text('builder') === 'native') {
        return { available: false, reason: 'not looked for' };
    }
    const facts = await __webpack_require__.e(/* import() */ 6162).then(__webpack_require__.bind(__webpack_require__, 66162));
    return facts.buildxFacts({ exec, env, cwd });
}
async function assemblable(deps) {
    const { inputs, cwd } = deps;
    if (inputs.text('oci-layout') !== '')
        return { ok: false, problems: [] };
    const { readDockerfile } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 2375));
    const file = inputs.text('file');
    const dockerfile = await readDockerfile({ context: inputs.text('context'), ...(file ? { file } : {}) }, cwd);
    if (!dockerfile)
        return { ok: false, problems: ['the build context is not on this machine'] };
    const { canAssemble } = await __webpack_require__.e(/* import() */ 7441).then(__webpack_require__.bind(__webpack_require__, 67441));
    const { errorOf, formatProblem } = await __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 233));
    const result = canAssemble(dockerfile.text, inputs.text('target') || undefined, (0,_build_request_js__WEBPACK_IMPORTED_MODULE_4__/* .readBuildArguments */ .Hh)(deps).values);
    if (result.ok)
        return { ok: true, problems: [] };
    if (inputs.text('builder') === 'native')
        throw errorOf(dockerfile.path, result.problems);
    return { ok: false, problems: result.problems.map(formatProblem) };
}
async function open(deps, needs, choice) {
    const { inputs, cwd } = deps;
    const ready = { why: choice.why, warnings: choice.warnings, close: async () => { } };
    switch (choice.builder) {
        case 'layout': {
            const { layoutBuilder } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(3440), __webpack_require__.e(6445)]).then(__webpack_require__.bind(__webpack_require__, 24831));
            return { ...ready, builder: layoutBuilder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(cwd, inputs.text('oci-layout'))) };
        }
        case 'native': {
            const { nativeBuilder } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(7441), __webpack_require__.e(100)]).then(__webpack_require__.bind(__webpack_require__, 20100));
            return {
                ...ready,
                builder: nativeBuilder({
                    cwd,
                    machine: machineOf(deps),
                    log: line => deps.host.info(line),
                    ...(deps.stop ? { signal: deps.stop.signal } : {}),
                }),
            };
        }
        case 'buildx': {
            const { openBuildx } = await Promise.all(/* import() */[__webpack_require__.e(750), __webpack_require__.e(8815), __webpack_require__.e(5175), __webpack_require__.e(3440), __webpack_require__.e(6174), __webpack_require__.e(905)]).then(__webpack_require__.bind(__webpack_require__, 13671));
            const opened = await openBuildx(deps, needs);
            return {
                ...opened,
                why: `${choice.why}; ${opened.why}`,
                warnings: [...choice.warnings, ...opened.warnings],
            };
        }
    }
}
/** run.ts names the machine from a fixed list, so this holds on every one. */
function machineOf({ machine }) {
    const platform = (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePlatform */ .FL)(machine);
    if (!platform)
        throw new Error(`${machine} is not a platform`);
    return platform;
}


/***/ }),

/***/ 95176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ connectionProblems)
/* harmony export */ });
/* harmony import */ var _registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20864);
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61339);
/* harmony import */ var _home_folder_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44533);
/* harmony import */ var _max_wait_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87783);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86189);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95519);






/**
 * What is wrong with the inputs and variables that say how registries are reached: certificates, hosts without encryption,
 * headers, credentials, proxies. Also where no registry is known, for then all of these can be wrong as well. No value of a
 * credential is in the text.
 */
async function connectionProblems(deps, where) {
    const { registry, repositories } = where;
    const registries = registry === undefined ? repositories.map(each => each.registry) : [registry];
    const problems = [];
    await (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .collectingAsync */ .X7)(problems, () => (0,_registry_docker_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .dockerHeaders */ .h)(deps.env, (0,_home_folder_js__WEBPACK_IMPORTED_MODULE_4__/* .homeFolder */ .W)(deps.env)), true);
    const wait = (0,_max_wait_js__WEBPACK_IMPORTED_MODULE_5__/* .readMaxWait */ .w)(deps.inputs);
    if (typeof wait === 'string')
        problems.push(wait);
    return [
        ...problems,
        ...(await (0,_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .credentialProblems */ ._)(deps, where)),
        ...(await (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .networkProblems */ .rz)(deps, registries)),
        // The doctor looks at proxies itself, and at the rest in spite of them.
        ...(deps.command === 'doctor' ? [] : (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .proxyProblems */ .Dg)(deps.env)),
    ];
}


/***/ })

};
