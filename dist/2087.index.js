export const id = 2087;
export const ids = [2087];
export const modules = {

/***/ 42087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/embedded/registry.js + 29 modules
var embedded_registry = __webpack_require__(32969);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/inputs/inputs.js + 1 modules
var inputs_inputs = __webpack_require__(34920);
// EXTERNAL MODULE: ./lib/report/error-text.js
var error_text = __webpack_require__(48006);
// EXTERNAL MODULE: ./lib/oci/digest.js
var oci_digest = __webpack_require__(9501);
;// CONCATENATED MODULE: ./lib/steps/demo-story.js

const FIRST = { commit: 'a1'.repeat(20), commitTime: 1_767_225_600, notes: 'First release.\n' };
const ACTS = [
    {
        title: 'Release v1.0.0',
        story: ['The git tag v1.0.0 becomes an image for two platforms. It is stored first and named last.'],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Run the same release again',
        story: [
            'Somebody presses "re-run". The registry has this very release: nothing is built, sent or moved.',
        ],
        tag: 'v1.0.0',
        ...FIRST,
        ends: 'done',
    },
    {
        title: 'Try to overwrite v1.0.0 from another commit',
        story: [
            'The git tag was moved to another commit. A version that is out must not change: this has to be refused.',
        ],
        tag: 'v1.0.0',
        commit: 'b2'.repeat(20),
        commitTime: 1_767_312_000,
        notes: 'Something else.\n',
        ends: 'tag-conflict',
    },
    {
        title: 'Release v1.1.0',
        story: ['A new version: v1 and latest move forward to it.'],
        tag: 'v1.1.0',
        commit: 'c3'.repeat(20),
        commitTime: 1_767_398_400,
        notes: 'Second release.\n',
        ends: 'done',
    },
    {
        title: 'Release the backport v1.0.1',
        story: ['A fix for the old line, published after v1.1.0: v1.0 moves, v1 and latest stay where they are.'],
        tag: 'v1.0.1',
        commit: 'd4'.repeat(20),
        commitTime: 1_767_484_800,
        notes: 'Fix of the first release.\n',
        ends: 'done',
    },
];
/** What the registry holds, in words: every tag with the digest it points at. */
function explainContents(snapshot) {
    return Object.entries(snapshot).flatMap(([name, { tags, manifests, blobs }]) => {
        const byDigest = Map.groupBy(Object.entries(tags), ([, digest]) => digest);
        return [
            `In the registry now: ${name} with ${byDigest.size} image${byDigest.size === 1 ? '' : 's'} (${Object.keys(manifests).length} manifests, ${blobs.length} blobs)`,
            ...[...byDigest].map(([digest, entries]) => `  ${(0,oci_digest/* shortDigest */.VK)(digest)} is named ${entries.map(([tag]) => tag).join(', ')}`),
        ];
    });
}

// EXTERNAL MODULE: ./lib/system/files.js
var files = __webpack_require__(61870);
// EXTERNAL MODULE: ./lib/commands/push.js + 2 modules
var push = __webpack_require__(73643);
;// CONCATENATED MODULE: ./lib/commands/demo.js









/** The whole job against a registry in this process: no network, no docker, no account. Needs about a second. */
const demo = async (deps) => {
    const { host } = deps;
    const folder = await (0,files/* temporaryFolder */.yy)('cfcr-push-demo');
    const registry = await (0,embedded_registry/* startEmbeddedRegistry */.c)({ folder: (0,external_node_path_.join)(folder.path, 'registry') });
    try {
        const project = (0,external_node_path_.join)(folder.path, 'hello');
        await (0,promises_.mkdir)(project);
        await (0,promises_.cp)((0,external_node_path_.join)(deps.home, 'examples/hello'), project, { recursive: true });
        host.info(`A registry is running in this process at ${registry.host}. Five releases follow.`);
        const results = [];
        for (const [index, act] of ACTS.entries()) {
            host.info('');
            host.info(`${index + 1}. ${act.title}`);
            for (const line of act.story)
                host.info(`   ${line}`);
            await (0,promises_.writeFile)((0,external_node_path_.join)(project, 'release-notes.txt'), act.notes);
            const { error } = await (0,push.push)(await depsOf(deps, { act, image: `${registry.host}/team/hello`, project }));
            checkEnd(act, error);
            if (error !== undefined)
                for (const line of (0,error_text.errorLines)(error))
                    host.info(line);
            results.push({ act: act.title, exit: error instanceof errors/* AppError */.uV ? error.code : 'done' });
            for (const line of explainContents(await registry.snapshot()))
                host.info(`   ${line}`);
        }
        host.info('');
        host.info('That was the whole tool: nothing was overwritten, and latest never went back.');
        return { document: { schema: 1, command: 'demo', acts: results } };
    }
    finally {
        await registry.close();
        await folder.remove();
    }
};
/** The demo's own inputs instead of the user's; the CI it may run in has no part in it. */
async function depsOf(deps, { act, image, project }) {
    const given = {
        images: image,
        builder: 'native',
        platforms: 'linux/amd64,linux/arm64',
        context: project,
        'git-ref': `refs/tags/${act.tag}`,
        'git-sha': act.commit,
    };
    const { inputs } = await (0,inputs_inputs/* readInputs */.K)('push', new Map(Object.entries(given)));
    const { PATH, HOME, TMPDIR } = deps.env;
    return {
        ...deps,
        host: quiet(deps.host),
        command: 'push',
        inputs,
        problems: [],
        cwd: project,
        env: { PATH, HOME, TMPDIR, SOURCE_DATE_EPOCH: `${act.commitTime}` },
    };
}
/** On a CI the demo's releases are a show: they annotate nothing and set no outputs. */
function quiet(host) {
    const info = (text) => host.info(text);
    const nothing = () => { };
    return {
        ...host,
        kind: 'console',
        notice: info,
        warning: info,
        error: info,
        output: nothing,
        saveState: nothing,
        exportVariable: nothing,
        published: nothing,
        summary: async () => { },
    };
}
/** The demo shows promises; one that does not hold here ends it as a failure. */
function checkEnd({ title, ends }, error) {
    const code = error instanceof errors/* AppError */.uV ? error.code : error === undefined ? 'done' : 'internal';
    if (code !== ends)
        throw error ?? new errors/* AppError */.uV('internal', `${title}: expected ${ends}, got ${code}`);
}


/***/ })

};
