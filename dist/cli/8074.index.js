export const id = 8074;
export const ids = [8074];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 18074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  commandLine: () => (/* binding */ commandLine)
});

;// CONCATENATED MODULE: ./lib/commands/command.js
/** Loads a command only when it runs: start-up time is a feature. */
const COMMANDS = {
    push: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(3409), __webpack_require__.e(1387), __webpack_require__.e(4092), __webpack_require__.e(3643)]).then(__webpack_require__.bind(__webpack_require__, 73643))).push,
    plan: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(3409), __webpack_require__.e(1387), __webpack_require__.e(7667)]).then(__webpack_require__.bind(__webpack_require__, 67667))).plan,
    tags: async () => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(2379), __webpack_require__.e(5301), __webpack_require__.e(6401)]).then(__webpack_require__.bind(__webpack_require__, 46401))).tags,
    build: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(3409), __webpack_require__.e(1387), __webpack_require__.e(1437), __webpack_require__.e(6447)]).then(__webpack_require__.bind(__webpack_require__, 56866))).build,
    merge: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(3409), __webpack_require__.e(1387), __webpack_require__.e(4092), __webpack_require__.e(1437), __webpack_require__.e(2786)]).then(__webpack_require__.bind(__webpack_require__, 92786))).merge,
    promote: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(3409), __webpack_require__.e(4092), __webpack_require__.e(7673), __webpack_require__.e(764)]).then(__webpack_require__.bind(__webpack_require__, 87837))).promote,
    prune: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(9131)]).then(__webpack_require__.bind(__webpack_require__, 99131))).prune,
    verify: async () => (await Promise.all(/* import() */[__webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(4547), __webpack_require__.e(7673), __webpack_require__.e(3982), __webpack_require__.e(2853)]).then(__webpack_require__.bind(__webpack_require__, 84241))).verify,
    doctor: async () => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(4006), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(6174), __webpack_require__.e(2164)]).then(__webpack_require__.bind(__webpack_require__, 32164))).doctor,
    demo: async () => (await Promise.all(/* import() */[__webpack_require__.e(7163), __webpack_require__.e(4006), __webpack_require__.e(2331), __webpack_require__.e(200), __webpack_require__.e(2379), __webpack_require__.e(284), __webpack_require__.e(5355), __webpack_require__.e(5301), __webpack_require__.e(3898), __webpack_require__.e(3409), __webpack_require__.e(1387), __webpack_require__.e(4092), __webpack_require__.e(2969), __webpack_require__.e(2087)]).then(__webpack_require__.bind(__webpack_require__, 42087))).demo,
};

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
;// CONCATENATED MODULE: ./lib/host/open.js
/**
 * Opens the host that this run talks to. The Action logs to standard output, where the runner expects its commands;
 * the command line logs to standard error, for its standard output is the document.
 */
async function openHost(face, around) {
    const { env, stdout, stderr, now, random } = around;
    if (face === 'action' || env['GITHUB_ACTIONS'] === 'true') {
        const { githubHost } = await __webpack_require__.e(/* import() */ 1811).then(__webpack_require__.bind(__webpack_require__, 61811));
        const log = face === 'action' ? stdout : stderr;
        return githubHost({ env, log, random, announceSecrets: face === 'action' });
    }
    if (env['GITLAB_CI'] === 'true') {
        const { gitlabHost } = await __webpack_require__.e(/* import() */ 2163).then(__webpack_require__.bind(__webpack_require__, 82163));
        return gitlabHost({ log: stderr, now });
    }
    const { consoleHost } = await __webpack_require__.e(/* import() */ 4459).then(__webpack_require__.bind(__webpack_require__, 44459));
    const terminal = stderr.isTTY === true;
    return consoleHost({
        log: stderr,
        colour: terminal && !env['NO_COLOR'],
        ...(terminal ? { columns: () => stderr.columns ?? 80 } : {}),
    });
}

;// CONCATENATED MODULE: ./lib/inputs/build-secrets.js
/**
 * The values of build secrets, known before anything is printed: a RUN may show what it was given. Those in files are
 * not read for it. `list` gives an input by its name.
 */
function buildSecrets(list, env) {
    const given = list('secrets').map(afterEquals);
    const taken = list('secret-envs').map(entry => env[afterEquals(entry)] ?? '');
    return [...given, ...taken].filter(value => value !== '');
}
function afterEquals(entry) {
    const at = entry.indexOf('=');
    return at < 0 ? '' : entry.slice(at + 1);
}

// EXTERNAL MODULE: ./lib/inputs/inputs.js + 2 modules
var inputs_inputs = __webpack_require__(9977);
;// CONCATENATED MODULE: ./lib/inputs/signing-secrets.js
/** Variables that hold secrets whatever the inputs say: of keys, and of identities. */
const VARIABLES = ['COSIGN_PASSWORD', 'SIGSTORE_ID_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
const KEYS = ['sign-key', 'verify-key'];
/**
 * The secrets of signing, known before anything is printed: passwords, tokens, the private keys that `env://NAME` names,
 * and one that was written into the input itself. `text` gives an input by its name.
 */
function signingSecrets(text, env) {
    const keys = KEYS.flatMap(name => {
        const value = text(name);
        const variable = /^env:\/\/(.*)$/.exec(value)?.[1];
        return secretsOfKey((variable === undefined ? value : env[variable]) ?? '');
    });
    return [...VARIABLES.flatMap(name => env[name] || []), ...keys];
}
/** A key as it is given and line by line; nothing for a path or a public key. */
function secretsOfKey(given) {
    const base64 = /LS0tLS1CRUdJTi/.test(given);
    const plain = base64 ? Buffer.from(given, 'base64').toString() : given.replaceAll('\\n', '\n');
    if (!/PRIVATE KEY-----/.test(plain))
        return [];
    // The first and last line are the same for everybody.
    const body = plain.replace(/-----(?:BEGIN|END) [A-Z0-9 ]+-----/g, '').trim();
    return given === plain ? [body] : [given, body];
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
// EXTERNAL MODULE: ./lib/inputs/input.js
var input = __webpack_require__(25733);
// EXTERNAL MODULE: ./lib/inputs/table.js + 9 modules
var table = __webpack_require__(74675);
;// CONCATENATED MODULE: ./lib/inputs/sources.js





const OURS = 'CFCR_';
/** Variables of ours that are no inputs: the launcher's, the tests', and the results that an earlier job handed on. */
const NOT_INPUTS = /^CFCR_(?:PUSH_|TEST_|TOOLS$|RELEASE_)/;
const FOR_CLI = table/* INPUTS */.mc.filter(input => input.faces === undefined || input.faces.includes('cli'));
const FOR_ACTION = table/* INPUTS */.mc.filter(input => input.faces === undefined || input.faces.includes('action'));
/**
 * Reads a command line. Options are `--name value`, `--name=value`, or `--name` alone for true; a list option may be
 * repeated. What it lacks comes from CFCR_ variables.
 */
function fromCommandLine(argv, env) {
    const problems = [];
    const known = new Map(FOR_CLI.map(input => [input.name, input]));
    const { options, words } = takeApart(argv, known);
    const given = new Map();
    for (const { name, value, rawName } of options) {
        if (name === 'help' || name === 'version')
            continue;
        const input = known.get(name);
        if (!input)
            problems.push(`${shown(rawName)} is not an option${(0,nearest/* didYouMean */.a)(name, [...known.keys()], '--')}`);
        else if (value === undefined && input.kind !== 'boolean')
            problems.push(`${rawName} needs a value${exampleOf(input)}`);
        else
            given.set(name, joined(given.get(name), value ?? 'true', input));
    }
    for (const { text, why } of words.slice(1))
        problems.push(`${JSON.stringify((0,user_info/* withoutUser */.q)(text))} ${why}`);
    const variables = fromVariables(env, FOR_CLI);
    problems.push(...variables.problems);
    const asked = (name) => options.some(option => option.name === name);
    return {
        values: new Map([...variables.values, ...given]),
        problems,
        ...commandOf(words.map(({ text }) => text), { help: asked('help'), variable: env['CFCR_COMMAND'] }),
        version: asked('version'),
    };
}
/**
 * The command is the first word, else what its variable says: a `plan` that was asked for there must not become a push.
 * Help of a command that does not exist is not given: it is told like the command itself.
 */
function commandOf(words, { help, variable }) {
    const command = words[0] ?? (variable || 'push');
    if (command !== 'help' && !help)
        return { command, help: false };
    const topic = command === 'help' ? words[1] : words[0];
    if (topic === undefined)
        return { command, help: true };
    return isCommand(topic) ? { command, help: true, topic } : { command: topic, help: false };
}
/** Names are short and of one word. Anything else is a value that begins like an option, a private key among them. */
function shown(rawName) {
    const name = /^-+[A-Za-z0-9_.-]{0,40}/.exec(rawName)?.[0] ?? '';
    return name.length < rawName.length ? `${name}…` : name;
}
/** Options with their values, and the words between them. */
function takeApart(argv, known) {
    const { tokens } = (0,external_node_util_.parseArgs)({
        args: [...argv],
        strict: false,
        allowPositionals: true,
        tokens: true,
        options: Object.fromEntries([
            ...FOR_CLI.map(input => [input.name, { type: input.kind === 'boolean' ? 'boolean' : 'string' }]),
            ['help', { type: 'boolean', short: 'h' }],
            ['version', { type: 'boolean' }],
        ]),
    });
    const options = [];
    const words = [];
    let ended = false;
    for (const [index, token] of tokens.entries()) {
        const before = tokens[index - 1];
        if (token.kind === 'option')
            options.push({ name: token.name, rawName: token.rawName, value: token.value });
        else if (token.kind === 'option-terminator')
            ended = true;
        else if (token.kind === 'positional') {
            const last = before?.kind === 'option' && before.value === undefined ? options.at(-1) : undefined;
            // `--push false`: a switch takes the word after it where that word can only be meant for it.
            if (last && isTruth(token.value))
                last.value = token.value;
            // The word after an unknown option is most likely its value: one mistake, one line.
            else if (!last || known.has(last.name))
                words.push({ text: token.value, why: whyWrong(token.value, { ended, after: last?.rawName }) });
        }
    }
    return { options, words };
}
function whyWrong(word, { ended, after }) {
    if (ended && word.startsWith('-'))
        return 'stands after --, where nothing is an option any more; leave -- out';
    if (after !== undefined)
        return `is one word too many; ${after} takes true or false`;
    return 'is one word too many; options start with --';
}
/**
 * Reads the inputs of an Action: INPUT_ variables as the runner sets them; empty means not given. So does the default,
 * which the runner fills in from action.yml where a workflow says nothing: a CFCR_ variable wins over it.
 */
function fromAction(env) {
    const { values, problems } = fromVariables(env, FOR_ACTION);
    const merged = new Map(values);
    const defaults = new Map(FOR_ACTION.map(input => [input.name, input.default]));
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith('INPUT_') || value === undefined)
            continue;
        const name = variable.slice('INPUT_'.length).toLowerCase();
        if (!defaults.has(name))
            problems.push(`${name} is not an input of this Action${(0,nearest/* didYouMean */.a)(name, [...defaults.keys()])}`);
        else if (value !== '' && value !== defaults.get(name))
            merged.set(name, value);
    }
    return { command: merged.get('command') ?? 'push', values: merged, problems, help: false, version: false };
}
function fromVariables(env, inputs) {
    const byVariable = new Map(inputs.map(input => [(0,table/* variableOf */.Qn)(input.name), input.name]));
    // What all variables begin with makes none of them more alike.
    const names = [...byVariable.keys()].map(variable => variable.slice(OURS.length));
    const values = new Map();
    const problems = [];
    for (const [variable, value] of Object.entries(env)) {
        if (!variable.startsWith(OURS) || NOT_INPUTS.test(variable) || value === undefined)
            continue;
        const name = byVariable.get(variable);
        if (name !== undefined) {
            if (value !== '')
                values.set(name, value);
        }
        else if (variable !== 'CFCR_COMMAND') {
            problems.push(`the variable ${variable} is not an input${(0,nearest/* didYouMean */.a)(variable.slice(OURS.length), names, OURS)}`);
        }
    }
    return { values, problems };
}
function isTruth(word) {
    return word === 'true' || word === 'false';
}
function joined(before, value, input) {
    return before !== undefined && (input.kind === 'list' || input.kind === 'lines')
        ? `${before}\n${value}`
        : value;
}
function exampleOf(input) {
    const example = input.example ?? input.options?.find(option => option !== '');
    return example === undefined ? '' : `, for example --${input.name} ${JSON.stringify(example)}`;
}
/** The command a request names, where there is one of that name. */
function isCommand(name) {
    return input/* COMMAND_NAMES */.n.some(known => known === name);
}

;// CONCATENATED MODULE: ./lib/inputs/withhold.js

/**
 * The variables of this process without those that a secret input came in: docker, git and credential helpers, and
 * all that they start, have no use for them. They are given what they need in a way of its own.
 */
function withoutSecretInputs(env) {
    const secret = new Set(table/* INPUTS */.mc.filter(input => input.secret).flatMap(({ name }) => [
        (0,table/* variableOf */.Qn)(name),
        `INPUT_${name.toUpperCase()}`,
    ]));
    return Object.fromEntries(Object.entries(env).filter(([variable]) => !secret.has(variable)));
}
/** What opens a key, and the token that GitLab or a user makes for signing. */
const withhold_KEYS = ['COSIGN_PASSWORD', 'COSIGN_KEY', 'COSIGN_PRIVATE_KEY', 'SIGSTORE_ID_TOKEN'];
/** Whoever has these can be this job, to anybody who trusts GitHub. */
const IDENTITY = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL'];
/**
 * Says of a program which variables it is not given: those that only signing has a use for, which this tool does itself.
 * A credential helper may ask for a registry's token as this job. What a build secret is taken from stays.
 */
function signingVariables(inputs) {
    const [, key] = /^env:\/\/(.+)$/.exec(inputs.text('sign-key')) ?? [];
    const wanted = inputs.list('secret-envs').map(entry => entry.slice(entry.indexOf('=') + 1).trim());
    const without = (names) => new Set(names.filter(name => !wanted.includes(name)));
    const keys = [...withhold_KEYS, ...(key === undefined ? [] : [key])];
    const [ofHelpers, ofAll] = [without(keys), without([...keys, ...IDENTITY])];
    return program => (program.startsWith('docker-credential-') ? ofHelpers : ofAll);
}
/** The variables of a step that has no inputs and signs nothing. */
function withoutSigning(env) {
    const none = new Set([...withhold_KEYS, ...IDENTITY]);
    return Object.fromEntries(Object.entries(env).filter(([variable]) => !none.has(variable)));
}

// EXTERNAL MODULE: ./lib/steps/post-state.js
var post_state = __webpack_require__(47661);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./lib/system/clock.js

/** The machine's own clock and randomness; the only place where they are read. */
const systemClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        await (0,promises_.setTimeout)(ms, undefined, signal === undefined ? {} : { signal }).catch((error) => {
            throw signal?.aborted ? signal.reason : error;
        });
    },
    random: () => Math.random(),
};
/** A text that nobody can guess. From the global, which loads on its first use: importing it would cost every start 5 ms. */
function randomText() {
    return crypto.randomUUID();
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./lib/system/exec.js


/** What is kept of each stream: enough for any JSON a tool prints, too little to exhaust memory with a build log. */
const MAX_KEPT = 16 * 1024 * 1024;
/**
 * Runs a program to its end; a non-zero exit code is a result, not an exception.
 * Throws `exec-failed` when the program cannot be started at all.
 */
const exec = command => new Promise((resolve, reject) => {
    const child = (0,external_node_child_process_.spawn)(command.program, command.args, {
        cwd: command.cwd,
        env: command.env,
        signal: command.signal,
        stdio: ['pipe', 'pipe', 'pipe'],
        windowsHide: true,
    });
    let timedOut = false;
    const timer = command.timeoutMs
        ? setTimeout(() => {
            timedOut = true;
            child.kill('SIGKILL');
            // Its own children may live on and hold these open, and we would wait for them.
            child.stdout.destroy();
            child.stderr.destroy();
        }, command.timeoutMs)
        : undefined;
    const stdout = collect(child.stdout, command.onStdout);
    const stderr = collect(child.stderr, command.onStderr);
    child.stdin.on('error', () => { }); // A child that exits without reading its input is judged by its exit code.
    child.stdin.end(command.input ?? '');
    child.on('error', cause => {
        clearTimeout(timer);
        if (command.signal?.aborted && command.signal.reason instanceof errors/* AppError */.uV) {
            reject(command.signal.reason);
            return;
        }
        reject(new errors/* AppError */.uV('exec-failed', `cannot run ${JSON.stringify(command.program)}: ${cause.message}`, {
            cause,
        }));
    });
    child.on('close', (code, signal) => {
        clearTimeout(timer);
        resolve({ code, signal, stdout: stdout(), stderr: stderr(), timedOut });
    });
});
/** The same, with the variables that are said of a program left out of its environment. */
function withholding(variablesOf, run) {
    return command => {
        const withheld = variablesOf(command.program);
        const env = Object.fromEntries(Object.entries(command.env).filter(([name]) => !withheld.has(name)));
        return run({ ...command, env });
    };
}
function collect(stream, live) {
    const kept = [];
    let size = 0;
    stream.setEncoding('utf8');
    stream.on('data', (chunk) => {
        live?.(chunk);
        kept.push(chunk);
        size += chunk.length;
        while (size > MAX_KEPT && kept.length > 1)
            size -= kept.shift()?.length ?? 0;
    });
    return () => kept.join('');
}

;// CONCATENATED MODULE: ./lib/system/stopping.js

/** The signals by which a process is told to end, with the exit code that shells show for each. */
const STOP_SIGNALS = { SIGINT: 130, SIGTERM: errors/* EXIT */.dc.stopped };
/** A stop and the means to ask for it; only the first word counts. */
function stopping() {
    const controller = new AbortController();
    let asked;
    let shields = 0;
    const fire = () => {
        if (asked === undefined || shields > 0)
            return;
        controller.abort(new errors/* AppError */.uV('stopped', `told to stop by ${asked}`));
    };
    return {
        stop: {
            signal: controller.signal,
            exitCode: () => (asked && controller.signal.aborted ? STOP_SIGNALS[asked] : undefined),
            shielded: async (task) => {
                controller.signal.throwIfAborted();
                shields += 1;
                try {
                    return await task();
                }
                finally {
                    shields -= 1;
                    fire();
                }
            },
        },
        ask: by => {
            asked ??= by;
            fire();
        },
    };
}
/** Programs that are begun after the stop only clean up; a runner that cancels a job kills it within ten seconds. */
const CLEANING_MS = 5_000;
/** Runs programs that end with the run. */
function endedBy({ signal }, exec) {
    return command => {
        if (signal.aborted)
            return exec({ ...command, timeoutMs: Math.min(command.timeoutMs ?? CLEANING_MS, CLEANING_MS) });
        return exec({ ...command, signal: command.signal ? AbortSignal.any([command.signal, signal]) : signal });
    };
}
/** Naming is waited for, and a registry that slows it down may take as long as it does before it is given up. */
const LONGEST_END_MS = 30_000;
/** Calls `end` when a run that was told to stop has still not ended by itself. */
function endAtLast(end) {
    setTimeout(end, LONGEST_END_MS).unref();
}

;// CONCATENATED MODULE: ./lib/run.js













/** Runs one command to its end and returns the exit code. Nothing is thrown: whatever happens is reported. */
async function run(face, process) {
    const request = face === 'action' ? fromAction(process.env) : fromCommandLine(process.argv, process.env);
    if (request.version) {
        process.stdout.write(`${process.toolVersion}\n`);
        return errors/* EXIT */.dc.done;
    }
    if (request.help) {
        const { helpFor } = await __webpack_require__.e(/* import() */ 4394).then(__webpack_require__.bind(__webpack_require__, 64394));
        process.stdout.write(helpFor(request.topic ?? ''));
        return errors/* EXIT */.dc.done;
    }
    // Loaded side by side with the host; a command that is none is told below, once there is somebody to tell.
    const command = isCommand(request.command) ? COMMANDS[request.command]() : undefined;
    const host = await openHost(face, { ...process, now: systemClock.now, random: randomText });
    if (face === 'action')
        host.saveState(post_state/* STATE */.c4.isPost, 'true');
    const stop = stopOf(process, host);
    const surroundings = { face, host, process, ...(stop ? { stop } : {}) };
    try {
        return await runCommand(request, surroundings, command);
    }
    catch (error) {
        return await fail(error, request, surroundings);
    }
    finally {
        host.flush();
    }
}
function stopOf({ onStop }, host) {
    if (onStop === undefined)
        return undefined;
    const { stop, ask } = stopping();
    onStop(by => {
        host.info(`${by}: what is under way is given up; tags that are being named are finished first`);
        ask(by);
    });
    return stop;
}
async function runCommand(request, surroundings, loading) {
    const { command, values } = request;
    const { face, host, process, stop } = surroundings;
    if (!isCommand(command)) {
        const known = Object.keys(COMMANDS);
        throw new errors/* AppError */.uV('bad-input', `${JSON.stringify(command)} is not a command; use ${known.join(', ')}${(0,nearest/* didYouMean */.a)(command, known)}`);
    }
    const { inputs, problems } = await (0,inputs_inputs/* readInputs */.K)(command, values);
    const secrets = [
        ...inputs.secrets,
        ...buildSecrets(name => inputs.list(name), process.env),
        ...signingSecrets(name => inputs.text(name), process.env),
    ];
    for (const secret of secrets)
        host.mask(secret);
    const deps = {
        command,
        inputs,
        problems: [...request.problems, ...problems],
        host,
        clock: systemClock,
        exec: withholding(signingVariables(inputs), stop ? endedBy(stop, exec) : exec),
        env: withoutSecretInputs(process.env),
        cwd: process.cwd,
        home: process.home,
        toolVersion: process.toolVersion,
        machine: machineOf(process),
        nodeVersion: process.nodeVersion,
        hasPost: face === 'action',
        ...(stop ? { stop } : {}),
        ...(host.status ? { status: host.status } : {}),
        ...(process.githubCache ? { githubCache: process.githubCache } : {}),
    };
    const body = await (loading ?? COMMANDS[command]());
    const result = await body(deps);
    if (result.error !== undefined)
        return fail(result.error, request, surroundings, result.document);
    if (inputs.flag('json'))
        await printJson(result.document, { host, process });
    return errors/* EXIT */.dc.done;
}
async function fail(cause, request, { host, process, stop }, document = undefined) {
    // Whatever a stop made fail, the stop is what is to be told.
    const error = stop?.signal.aborted ? stop.signal.reason : cause;
    const { errorLines, errorText } = await __webpack_require__.e(/* import() */ 8006).then(__webpack_require__.bind(__webpack_require__, 48006));
    host.flush();
    const lines = errorLines(error, process.env['RUNNER_DEBUG'] === '1' || process.env['CFCR_PUSH_DEBUG'] === '1');
    for (const line of lines)
        host.info(line);
    // A command that failed with a report has annotated it already.
    if (document === undefined && host.kind === 'github') {
        const { failure } = await __webpack_require__.e(/* import() */ 1116).then(__webpack_require__.bind(__webpack_require__, 91116));
        const { text, place } = failure(error);
        host.error(text, place);
    }
    if (request.values.get('json') === 'true') {
        const { code, message, problems, next } = errorText(error);
        const known = typeof document === 'object' ? document : { schema: 1, command: request.command };
        await printJson({ ...known, error: { code, message, problems, next } }, { host, process });
    }
    return stop?.exitCode() ?? (0,errors/* exitCodeOf */.FO)(error);
}
async function printJson(document, { host, process }) {
    const { inertJson } = await __webpack_require__.e(/* import() */ 7406).then(__webpack_require__.bind(__webpack_require__, 97406));
    process.stdout.write(`${host.redact(inertJson(document, 2))}\n`);
}
/** Node's names of platform and processor in the words of images. */
function machineOf({ arch }) {
    const names = { x64: 'amd64', ia32: '386', arm: 'arm/v7' };
    // Containers run Linux on every machine: on macOS and Windows inside a virtual machine of the same processor.
    return `linux/${names[arch] ?? arch}`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/this-process.js



/** The process that this is, as run.ts takes it. The entries are in src/ or somewhere below dist/. */
function thisProcess() {
    const home = installationAbove(import.meta.dirname);
    const { version } = JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(home, 'package.json'), 'utf8'));
    return {
        argv: process.argv.slice(2),
        env: process.env,
        cwd: process.cwd(),
        platform: process.platform,
        arch: process.arch,
        nodeVersion: process.versions.node,
        stdout: process.stdout,
        stderr: process.stderr,
        home,
        toolVersion: version,
        onStop,
    };
}
/** The first word is heard; the next one ends the process at once, as if nobody listened. */
function onStop(told) {
    const signals = Object.keys(STOP_SIGNALS);
    const hear = (by) => {
        for (const signal of signals)
            process.off(signal, hear);
        endAtLast(() => process.exit(STOP_SIGNALS[by]));
        told(by);
    };
    for (const signal of signals)
        process.on(signal, hear);
}
/** Every installation has action.yml at its top; there is a package.json in dist/ too. */
function installationAbove(folder) {
    return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'action.yml')) || (0,external_node_path_.dirname)(folder) === folder
        ? folder
        : installationAbove((0,external_node_path_.dirname)(folder));
}

;// CONCATENATED MODULE: ./lib/command-line.js


/** Runs the command line of this process to its end and returns the exit code. */
function commandLine() {
    // A reader that has seen enough (`cfcr-push … | head`) is no failure of ours.
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
    });
    return run('cli', thisProcess());
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   Rd: () => (/* binding */ EXIT_OF),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   uV: () => (/* binding */ AppError)
/* harmony export */ });
/** What a process of this tool says with its exit code. The numbers are the command-line contract. */
const EXIT = { done: 0, failed: 1, badInput: 2, refused: 3, notAllowed: 4, stopped: 143 };
/** Every error code of the tool with the exit code it ends in. Codes are stable: users search for them. */
const EXIT_OF = {
    'bad-input': EXIT.badInput,
    'no-context': EXIT.badInput,
    'no-tags': EXIT.badInput,
    'dockerfile-missing': EXIT.badInput,
    'dockerfile-invalid': EXIT.badInput,
    'dockerfile-unsupported': EXIT.badInput,
    'platform-unsupported': EXIT.badInput,
    'layout-invalid': EXIT.badInput,
    'chart-invalid': EXIT.badInput,
    'builder-missing': EXIT.failed,
    'build-failed': EXIT.failed,
    'disk-full': EXIT.failed,
    'exec-failed': EXIT.failed,
    'network-failed': EXIT.failed,
    'signing-failed': EXIT.failed,
    'registry-failed': EXIT.failed,
    'registry-untrusted': EXIT.failed,
    'rate-limited': EXIT.failed,
    'digest-mismatch': EXIT.failed,
    'publish-incomplete': EXIT.failed,
    'prune-incomplete': EXIT.failed,
    'delete-unsupported': EXIT.failed,
    'lost-race': EXIT.failed,
    'not-ready': EXIT.failed,
    internal: EXIT.failed,
    'tag-conflict': EXIT.refused,
    'tag-immutable': EXIT.refused,
    'verify-failed': EXIT.refused,
    'credentials-missing': EXIT.notAllowed,
    'credentials-rejected': EXIT.notAllowed,
    'credentials-helper': EXIT.notAllowed,
    'identity-missing': EXIT.notAllowed,
    'identity-rejected': EXIT.notAllowed,
    'not-allowed': EXIT.notAllowed,
    stopped: EXIT.stopped,
};
/**
 * The only error this tool throws on purpose.
 * `message` is one line that names the thing, what was expected and what was found; secrets are never in it.
 */
class AppError extends Error {
    code;
    hint;
    problems;
    constructor(code, message, details = {}) {
        super(message, details.cause === undefined ? undefined : { cause: details.cause });
        this.name = 'AppError';
        this.code = code;
        this.hint = details.hint;
        this.problems = details.problems ?? [];
    }
}
/** The exit code for anything that was thrown; what is not an AppError is a defect of this tool. */
function exitCodeOf(error) {
    return error instanceof AppError ? EXIT_OF[error.code] : EXIT.failed;
}
/** The text of anything that was thrown, without its stack. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 25733:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ INPUT_GROUPS),
/* harmony export */   n: () => (/* binding */ COMMAND_NAMES)
/* harmony export */ });
/** The commands of this tool, in the order of its help. */
const COMMAND_NAMES = [
    'push',
    'plan',
    'tags',
    'build',
    'merge',
    'promote',
    'prune',
    'verify',
    'doctor',
    'demo',
];
const INPUT_GROUPS = [
    'What to do',
    'Where to push',
    'Credentials',
    'Tags and labels',
    'Policies',
    'Build',
    'Builder',
    'Several runners',
    'Charts',
    'SBOM and signatures',
    'Promotion',
    'Pruning',
    'Verification',
    'Git context',
];


/***/ }),

/***/ 9977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/user-info.js
var user_info = __webpack_require__(42885);
;// CONCATENATED MODULE: ./lib/inputs/list.js
/**
 * Reads a list the way Docker's actions do: every line is a CSV record, its fields are entries, blanks around them are
 * dropped, a line that starts with `#` is a comment. Quotes protect commas and newlines (RFC 4180), and with `braces` so do
 * the braces of a pattern: `charts/{app,base}` is one entry.
 */
async function parseList(text, { braces = false } = {}) {
    const records = text.includes('"')
        ? await parseCsv(text, ',')
        : plainLines(text).map(line => line.split(','));
    return records
        .flatMap(fields => (braces ? wholeBraces(fields) : fields))
        .map(entry => entry.trim())
        .filter(Boolean);
}
/** Fields of one line, put together again where a comma was inside braces; a brace that never closes is text. */
function wholeBraces(fields) {
    const [first, ...rest] = fields;
    if (first === undefined)
        return [];
    for (let length = 0, open = depthOf(first); open > 0 && length < rest.length;) {
        open += depthOf(rest[length] ?? '');
        length += 1;
        if (open <= 0)
            return [[first, ...rest.slice(0, length)].join(','), ...wholeBraces(rest.slice(length))];
    }
    return [first, ...wholeBraces(rest)];
}
/** Braces that a text opens and does not close. */
function depthOf(text) {
    return text.split('{').length - text.split('}').length;
}
/** Separates nothing: no value of a variable can hold it. */
const NOTHING = '\0';
/** Reads a list whose entries may hold commas: a line an entry, unless a quote opens it and closes on a later line. */
async function parseLines(text) {
    if (!text.includes('"'))
        return plainLines(text);
    try {
        const records = await parseCsv(text, NOTHING);
        return records.flat().filter(Boolean);
    }
    catch (error) {
        // `"pattern={a,b}",keep=1`: quotes around the first of several fields are for whoever takes the entry apart.
        const code = error instanceof Error && 'code' in error ? error.code : undefined;
        if (code === 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE')
            return plainLines(text);
        throw error;
    }
}
/** Lines without blanks around them, empty ones and comments left out; quotes mean nothing. */
function plainLines(text) {
    return text
        .split(/\r?\n/)
        .map(line => line.trim())
        .filter(line => line !== '' && !line.startsWith('#'));
}
async function parseCsv(text, delimiter) {
    const { parse } = await __webpack_require__.e(/* import() */ 5175).then(__webpack_require__.bind(__webpack_require__, 25175));
    return parse(text, {
        columns: false,
        delimiter,
        // Both, as the fast path above: the parser would take the first it sees for the only one.
        record_delimiter: ['\r\n', '\n'],
        relax_quotes: true,
        relax_column_count: true,
        skip_empty_lines: true,
        trim: true,
        comment: '#',
        comment_no_infix: true,
    });
}

// EXTERNAL MODULE: ./lib/inputs/table.js + 9 modules
var table = __webpack_require__(74675);
;// CONCATENATED MODULE: ./lib/inputs/unheeded.js
/** Where to say it instead, by command: a wish that nothing be written is the one that no command may pass over. */
const INSTEAD_OF_DRY_RUN = 'the command `plan` shows what would happen and writes nothing; `push: false` builds and rehearses, and publishes nothing';
const INSTEAD_OF_NO_PUSH = '`dry-run: true` shows what would happen and writes nothing';
/**
 * What is wrong where somebody asks that nothing be written, in the words of another command. Any other value that a
 * command does not use is passed over, so that one set of inputs serves several; this one would publish or delete.
 */
function unheededWishes(command, flag) {
    switch (command) {
        case 'push':
        case 'build':
        case 'merge':
            return flag('dry-run') ? [`dry-run: \`${command}\` has none; ${INSTEAD_OF_DRY_RUN}`] : [];
        case 'promote':
        case 'prune':
            return flag('push') ? [] : [`push: \`${command}\` does not know it; ${INSTEAD_OF_NO_PUSH}`];
        default:
            return [];
    }
}

;// CONCATENATED MODULE: ./lib/inputs/inputs.js





const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
/** Reads all values a command takes. Values for inputs of other commands are allowed: one `with:` block may serve several. */
async function readInputs(command, raw) {
    const problems = [];
    const texts = new Map();
    const flags = new Map();
    const lists = new Map();
    for (const input of table/* INPUTS */.mc) {
        const value = input.name.startsWith('sep-')
            ? (raw.get(input.name) ?? '')
            : (raw.get(input.name) ?? '').trim();
        const text = value === '' ? input.default : value;
        texts.set(input.name, text);
        if (input.kind === 'boolean')
            flags.set(input.name, readBoolean(input, text, problems));
        if (input.kind === 'list') {
            const parse = (given) => parseList(given, { braces: input.braces === true });
            lists.set(input.name, await readList(input, text, parse, problems));
        }
        if (input.kind === 'lines') {
            const parse = input.quotesStay ? async (given) => plainLines(given) : parseLines;
            lists.set(input.name, await readList(input, text, parse, problems));
        }
        if (input.kind === 'text')
            checkOptions(input, text, problems);
    }
    // A switch that cannot be read is told already.
    if (problems.length === 0)
        problems.push(...unheededWishes(command, name => flags.get(name) ?? false));
    const secrets = table/* INPUTS */.mc.flatMap(({ name, secret }) => {
        const text = texts.get(name) ?? '';
        return secret && text !== '' ? [text] : (0,user_info/* secretsInAddresses */.j_)(text);
    });
    const used = new Set((0,table/* inputsOf */.Vc)(command).map(input => input.name));
    const find = (values, name) => {
        const value = values.get(name);
        if (value === undefined)
            throw new Error(`${name} is not an input of this kind`);
        return value;
    };
    return {
        inputs: {
            text: name => find(texts, name),
            raw: name => find(texts, name),
            flag: name => find(flags, name),
            list: name => find(lists, name),
            given: name => used.has(name) && (raw.get(name) ?? '').trim() !== '',
            secrets,
        },
        problems,
    };
}
function readBoolean(input, text, problems) {
    if (TRUE.has(text))
        return true;
    if (!FALSE.has(text))
        problems.push(`${input.name}: ${quote(input, text)} is not true or false`);
    return false;
}
async function readList(input, text, parse, problems) {
    try {
        return await parse(text);
    }
    catch (error) {
        const why = error instanceof Error && !input.secret ? `: ${error.message}` : '';
        problems.push(`${input.name}: the list cannot be read${why}; a comma inside an entry needs quotes around the entry`);
        return [];
    }
}
function checkOptions(input, text, problems) {
    if (input.options === undefined || input.options.includes(text))
        return;
    const allowed = input.options.filter(option => option !== '');
    problems.push(`${input.name}: ${quote(input, text)} is not allowed; use ${allowed.join(', ')}${(0,nearest/* didYouMean */.a)(text, allowed)}`);
}
function quote(input, text) {
    return input.secret ? 'the value' : JSON.stringify((0,user_info/* withoutUser */.q)(text));
}


/***/ }),

/***/ 74675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  mc: () => (/* binding */ INPUTS),
  Vc: () => (/* binding */ inputsOf),
  Qn: () => (/* binding */ variableOf)
});

// EXTERNAL MODULE: ./lib/inputs/input.js
var input = __webpack_require__(25733);
;// CONCATENATED MODULE: ./lib/inputs/table-attach.js
const NETWORK = ['push', 'plan', 'merge'];
/** What is attached to a release before anything is named: SBOMs, provenance, signatures. */
const ATTACH_INPUTS = [
    {
        name: 'sbom',
        kind: 'text',
        default: '',
        example: 'true',
        group: 'SBOM and signatures',
        docker: 'build-push-action',
        help: '`true` or attributes: BuildKit makes an SBOM, which is also attached to each platform. Else SPDX or CycloneDX files or patterns, one a line, with `linux/arm64=` before those of one platform or `{platform}`, `{os}`, `{arch}` in their names, and `chart/NAME=` or `{chart}` for charts.',
        commands: [...NETWORK, 'build'],
    },
    {
        name: 'sbom-generator',
        kind: 'text',
        default: '',
        options: ['', 'syft'],
        group: 'SBOM and signatures',
        help: '`syft` (on PATH) scans every platform once it is stored.',
        commands: [...NETWORK, 'doctor'],
    },
    {
        name: 'attest',
        kind: 'text',
        default: '',
        options: ['', 'provenance'],
        group: 'SBOM and signatures',
        help: '`provenance` attaches a signed SLSA v1 statement about how images and charts were made; it needs `sign`.',
        commands: NETWORK,
    },
    {
        name: 'sign',
        kind: 'text',
        default: 'none',
        options: ['none', 'key', 'keyless'],
        group: 'SBOM and signatures',
        help: 'Sign images, charts and their SBOMs before anything is named: with a key, or keyless with the identity of the job.',
        commands: [...NETWORK, 'doctor'],
    },
    {
        name: 'sign-key',
        kind: 'text',
        default: '',
        example: 'env://COSIGN_PRIVATE_KEY',
        group: 'SBOM and signatures',
        help: "Private key for `sign: key`: a file or env://NAME. cosign's own key files are opened with COSIGN_PASSWORD.",
        commands: NETWORK,
    },
    {
        name: 'sign-format',
        kind: 'text',
        default: 'bundle',
        options: ['bundle', 'legacy', 'both'],
        group: 'SBOM and signatures',
        help: '`bundle` is what cosign 3 writes and reads, `legacy` the tag `sha256-….sig` of cosign 1 and 2.',
        commands: NETWORK,
    },
    {
        name: 'sign-recursive',
        kind: 'boolean',
        default: 'false',
        group: 'SBOM and signatures',
        help: 'Also sign every platform of an image; `verify` then looks for these signatures too.',
        commands: [...NETWORK, 'verify'],
    },
    {
        name: 'fulcio-url',
        kind: 'text',
        default: '',
        example: 'https://fulcio.example.com',
        group: 'SBOM and signatures',
        help: 'Certificate authority of a sigstore of your own; empty: the public one.',
        commands: NETWORK,
    },
    {
        name: 'rekor-url',
        kind: 'text',
        default: '',
        example: 'https://rekor.example.com',
        group: 'SBOM and signatures',
        help: 'Transparency log to write to; empty: the public one for keyless signatures, none for keys.',
        commands: NETWORK,
    },
    {
        name: 'rekor-version',
        kind: 'text',
        default: '1',
        options: ['1', '2'],
        group: 'SBOM and signatures',
        help: "Version of that log's API.",
        commands: NETWORK,
    },
    {
        name: 'timestamp-url',
        kind: 'text',
        default: '',
        example: 'https://tsa.example.com/api/v1/timestamp',
        group: 'SBOM and signatures',
        help: 'Timestamp authority (RFC 3161) to have signatures dated by.',
        commands: NETWORK,
    },
    {
        name: 'trusted-root',
        kind: 'text',
        default: '',
        example: 'trusted_root.json',
        group: 'SBOM and signatures',
        help: 'Root of trust of a sigstore of your own, as a file.',
        commands: [...NETWORK, 'verify'],
    },
    {
        name: 'verify',
        kind: 'boolean',
        default: 'false',
        group: 'SBOM and signatures',
        help: 'After publishing, check what the command `verify` checks: that everything can be read back, with every platform and tag, and with the signature, SBOM and provenance that the inputs ask for.',
        commands: ['push', 'merge'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-build.js
const BUILDING = ['push', 'plan', 'build'];
const NATIVE = ['push', 'build'];
/** What other commands than the building ones take, or fewer of them. */
const COMMANDS_OF = {
    cleanup: NATIVE,
    'keep-state': NATIVE,
    platforms: [...BUILDING, 'merge', 'verify', 'doctor'],
    ...Object.fromEntries(['context', 'file', 'target', 'build-args', 'driver', 'endpoint'].map(name => [
        name,
        [...BUILDING, 'doctor'],
    ])),
};
/** Inputs of docker/build-push-action, names and syntax unchanged. */
const BUILD_ROWS = [
    ['context', 'text', '.', 'Build context: a directory, or an address that buildx understands.', './app'],
    [
        'file',
        'text',
        '',
        'Dockerfile, relative to the working directory. Empty: `Dockerfile` in the context.',
        './app/Dockerfile',
    ],
    [
        'platforms',
        'list',
        '',
        "Platforms to build for. Empty: the builder's own. `merge` and `verify`: platforms that have to be there.",
        'linux/amd64,linux/arm64',
    ],
    ['target', 'text', '', 'Stage to build.', 'production'],
    ['build-args', 'lines', '', 'Build arguments, `NAME=value`, one a line.', 'VERSION=1.2.3'],
    ['build-contexts', 'lines', '', 'Additional build contexts, `name=path`.', 'assets=./assets'],
    ['secrets', 'lines', '', 'Build secrets, `id=value`; a value of several lines is quoted.', 'npm=token'],
    ['secret-envs', 'list', '', 'Build secrets from environment variables, `id=NAME`.', 'npm=NPM_TOKEN'],
    ['secret-files', 'lines', '', 'Build secrets from files, `id=path`.', 'npmrc=./.npmrc'],
    ['ssh', 'list', '', 'SSH agents or keys to offer to the build.', 'default'],
    ['add-hosts', 'list', '', 'Entries for /etc/hosts, `host:ip`.', 'docker:10.180.0.1'],
    ['allow', 'list', '', 'Extra entitlements.', 'network.host'],
    ['attests', 'lines', '', 'Attestations, as `--attest` takes them.', 'type=sbom'],
    [
        'provenance',
        'text',
        '',
        'Provenance attestation: true, false, or attributes. Empty: what buildx does by itself.',
        'mode=max',
    ],
    ['cache-from', 'lines', '', 'External caches to read.', 'type=registry,ref=user/app:cache'],
    ['cache-to', 'lines', '', 'External caches to write.', 'type=inline'],
    ['no-cache', 'boolean', 'false', 'Build without any cache.'],
    ['no-cache-filters', 'list', '', 'Stages to build without cache.', 'fetch'],
    ['pull', 'boolean', 'false', 'Always look for newer base images.'],
    ['load', 'boolean', 'false', 'Also load the image into the local docker daemon.'],
    [
        'outputs',
        'lines',
        '',
        "Further outputs of the build. Pushing is this tool's work: type=registry and push=true are refused.",
        'type=local,dest=./out',
    ],
    ['network', 'text', '', 'Network mode of RUN.', 'host'],
    ['shm-size', 'text', '', 'Size of /dev/shm of RUN.', '2g'],
    ['ulimit', 'list', '', 'Limits of RUN.', 'nofile=1024:1024'],
    ['cgroup-parent', 'text', '', 'Parent cgroup of RUN.'],
];
/** Inputs of docker/setup-buildx-action that describe a builder to create. */
const BUILDER_ROWS = [
    ['driver', 'text', 'docker-container', 'Driver of a builder that has to be created.', 'kubernetes'],
    ['driver-opts', 'lines', '', 'Options of that driver.', 'image=moby/buildkit:latest'],
    ['buildkitd-flags', 'text', '', 'Flags of its buildkitd.', '--debug'],
    ['buildkitd-config', 'text', '', 'Configuration file of its buildkitd.', './buildkitd.toml'],
    ['buildkitd-config-inline', 'text', '', 'The same as text.'],
    ['endpoint', 'text', '', 'Address or context it runs at.', 'tcp://buildkit:1234'],
    [
        'append',
        'text',
        '',
        'Further nodes: a YAML list with endpoint, platforms, name, driver-opts, buildkitd-flags.',
        '- endpoint: ssh://arm\n  platforms: linux/arm64',
    ],
    ['keep-state', 'boolean', 'false', 'Keep the state of a created builder when it is removed.'],
    ['cleanup', 'boolean', 'true', 'Remove a created builder at the end of the job.'],
];
function spec(group, docker) {
    return ([name, kind, fallback, help, example]) => ({
        name,
        kind,
        default: fallback,
        help,
        group,
        docker,
        ...(example === undefined ? {} : { example }),
        ...(name === 'secrets' ? { secret: true } : {}),
        ...(name === 'driver-opts' ? { quotesStay: true } : {}),
        commands: COMMANDS_OF[name] ?? BUILDING,
    });
}
/** How the image is built. */
const BUILD_INPUTS = [
    {
        name: 'builder',
        kind: 'text',
        default: 'auto',
        example: 'native',
        group: 'Build',
        docker: 'build-push-action',
        help: '`auto` (buildx; where it is not there and no input describes a builder, `native`), `buildx`, `native` (no daemon; Dockerfiles without RUN), or the name of a buildx builder.',
        commands: [...BUILDING, 'doctor'],
    },
    ...BUILD_ROWS.map(spec('Build', 'build-push-action')),
    {
        name: 'oci-layout',
        kind: 'text',
        default: '',
        example: 'bazel-bin/image',
        group: 'Build',
        help: 'Publish this OCI layout (directory or tar), built by any other tool, instead of building.',
        commands: [...BUILDING, 'doctor'],
    },
    {
        name: 'cache',
        kind: 'text',
        default: 'auto',
        options: ['auto', 'gha', 'registry', 'local', 'none'],
        group: 'Build',
        help: "Build cache that needs no further set-up: GitHub's (`gha`), the registry, a folder that the CI keeps (`local`), or none. `auto`: gha on GitHub, local on GitLab, else none. It never fails a build.",
        commands: BUILDING,
    },
    {
        name: 'cache-dir',
        kind: 'text',
        default: '.cfcr-push/cache',
        group: 'Build',
        help: 'Folder of the `local` cache.',
        commands: BUILDING,
    },
    ...BUILDER_ROWS.map(spec('Builder', 'setup-buildx-action')),
];

;// CONCATENATED MODULE: ./lib/inputs/table-charts.js
const table_charts_NETWORK = ['push', 'plan', 'merge'];
/** Which Helm charts are packaged and published with the images, and what they say. */
const CHART_INPUTS = [
    {
        name: 'charts',
        kind: 'list',
        braces: true,
        default: '',
        example: 'charts/app',
        group: 'Charts',
        help: 'Helm charts to publish: folders, patterns of folders, or ready .tgz files, which are kept as they are.',
        commands: [...table_charts_NETWORK, 'doctor'],
    },
    {
        name: 'chart-repository',
        kind: 'list',
        default: 'charts',
        example: 'team/charts',
        group: 'Charts',
        help: 'Where charts go; each is below it under its own name. A short one is on every registry of `images` (or on `registry`), one with a host on that one.',
        commands: [...table_charts_NETWORK, 'promote', 'doctor'],
    },
    {
        name: 'chart-version',
        kind: 'text',
        default: 'auto',
        example: '1.4.2',
        group: 'Charts',
        help: '`auto` (the version of the git tag; on branches and requests a prerelease of the version in Chart.yaml), `chart` (what Chart.yaml says), or a version.',
        commands: table_charts_NETWORK,
    },
    {
        name: 'app-version',
        kind: 'text',
        default: 'auto',
        example: '1.4.2',
        group: 'Charts',
        help: '`auto` (the tag exactly as the images carry it, so that `{{ .Chart.AppVersion }}` pulls them; without `images` what Chart.yaml says), `chart` (what Chart.yaml says), or a text.',
        commands: table_charts_NETWORK,
    },
    {
        name: 'chart-values',
        kind: 'lines',
        default: '',
        example: 'image.digest={{digest}}',
        group: 'Charts',
        help: 'Values to set in values.yaml, `key.path=value`, comments and order kept. `{{tag}}`, `{{digest}}`, `{{repository}}` and `{{version}}` are filled in from the release; all but the last need `images`.',
        commands: table_charts_NETWORK,
    },
    {
        name: 'chart-moving-tags',
        kind: 'boolean',
        default: 'false',
        group: 'Charts',
        help: 'Also give charts the moving tags of the release, such as `latest` and `v1`. helm itself reads only versions.',
        commands: [...table_charts_NETWORK, 'promote'],
    },
    {
        name: 'chart-repositories',
        kind: 'lines',
        default: '',
        example: 'bitnami=https://charts.example.com',
        group: 'Charts',
        help: 'What `@name` and `alias:name` stand for in the dependencies of charts, `name=address`.',
        commands: table_charts_NETWORK,
    },
    {
        name: 'chart-lint',
        kind: 'text',
        default: 'check',
        options: ['check', 'strict', 'helm', 'none'],
        group: 'Charts',
        help: 'How strictly charts are looked at: `check` finds what helm would refuse later, `strict` makes its warnings errors, `helm` also runs `helm lint` and `helm template`, `none` refuses only what packaging and registries refuse.',
        commands: [...table_charts_NETWORK, 'doctor'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-promote.js
const PROMOTE = ['promote'];
/** What is promoted, and under which names. Where it goes is said by `images` and `chart-repository`. */
const PROMOTE_INPUTS = [
    {
        name: 'from',
        kind: 'list',
        default: '',
        example: 'dev.example.com/team/app:v1.2.3',
        group: 'What to do',
        help: 'What to promote or verify: images and charts by tag (`name:tag`), by digest (`name@sha256:…`) or both. `promote` brings images to `images`, charts to `chart-repository`.',
        commands: [...PROMOTE, 'verify'],
    },
    {
        name: 'promote-tags',
        kind: 'list',
        default: '',
        example: 'v1.2.3,v1.2,latest',
        group: 'Promotion',
        help: 'Tags of the images where they are promoted to. Empty: the tag of the source, else the version that its labels say. A chart keeps its version; `chart-moving-tags` gives it the moving ones of these tags too.',
        commands: PROMOTE,
    },
    {
        name: 'media-types',
        kind: 'text',
        default: '',
        options: ['', 'oci', 'docker'],
        group: 'Promotion',
        help: 'Media types that promoted images are converted to, for a registry that takes only one form. Empty: as they are. A conversion changes the digest; signatures and attachments are of the original and are not carried along.',
        commands: PROMOTE,
    },
    {
        name: 'dry-run',
        kind: 'boolean',
        default: 'false',
        group: 'What to do',
        help: 'Show what a promotion or a pruning would do and why; write nothing.',
        commands: [...PROMOTE, 'prune'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-prune.js
/** Which tags are no longer needed. Whose tags they are is said by `images`. */
const PRUNE_INPUTS = [
    {
        name: 'retention',
        kind: 'lines',
        default: '',
        example: 'pattern=nightly-*,keep=14',
        group: 'Pruning',
        help: 'Which tags to delete, a rule a line: `pattern=<glob>` with `older-than=<n>d` (or h, w), `keep=<n>` (the newest n stay), or both. Immutable tags are deleted only by a rule that says `immutable=true`.',
        commands: ['prune'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-release.js
const ALL = ['push', 'plan', 'tags', 'build', 'merge'];
const NAMING = ['push', 'plan', 'build', 'merge', 'promote'];
/** What the release is called and which rules guard it: tags, labels, policies, git context. */
const RELEASE_INPUTS = [
    {
        name: 'tags',
        kind: 'lines',
        default: '',
        example: 'type=semver,pattern={{version}}',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'Tag rules, one a line, in the language of docker/metadata-action. Empty: the default convention, see the README.',
        commands: [...ALL, 'prune'],
    },
    {
        name: 'flavor',
        kind: 'lines',
        default: '',
        example: 'latest=false',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: '`latest=auto|true|false`, `prefix=…`, `suffix=…` for all rules.',
        commands: [...ALL, 'prune'],
    },
    {
        name: 'version-prefix',
        kind: 'text',
        default: '',
        example: 'api/',
        group: 'Tags and labels',
        help: 'Monorepo: the part of the git tag before the version, as in `api/v1.2.3` or `@scope/api@1.2.3`. Only tags that start with it are releases of this image.',
        commands: ALL,
    },
    {
        name: 'build-metadata',
        kind: 'text',
        default: 'underscore',
        options: ['underscore', 'drop'],
        group: 'Tags and labels',
        help: 'What becomes of `+build` in a version, which no tag may hold: `1.2.3+5` is tagged `1.2.3_5` or `1.2.3`.',
        commands: ALL,
    },
    {
        name: 'labels',
        kind: 'lines',
        default: '',
        example: 'org.opencontainers.image.vendor=Example',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'Labels to add to the org.opencontainers.image ones, `key=value`, one a line; a later one wins.',
        commands: ALL,
    },
    {
        name: 'annotations',
        kind: 'lines',
        default: '',
        example: 'index:org.opencontainers.image.vendor=Example',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'Annotations to add, `key=value` or `level:key=value` with the levels manifest, index, manifest-descriptor, index-descriptor.',
        commands: ALL,
    },
    {
        name: 'sep-tags',
        kind: 'text',
        default: '\n',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'What separates entries of the output `tags`.',
        commands: [...ALL, 'promote'],
        faces: ['action', 'cli'],
    },
    {
        name: 'sep-labels',
        kind: 'text',
        default: '\n',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'What separates entries of the output `labels`.',
        commands: ALL,
        faces: ['action', 'cli'],
    },
    {
        name: 'sep-annotations',
        kind: 'text',
        default: '\n',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'What separates entries of the output `annotations`.',
        commands: ALL,
        faces: ['action', 'cli'],
    },
    {
        name: 'bake-target',
        kind: 'text',
        default: 'docker-metadata-action',
        group: 'Tags and labels',
        docker: 'metadata-action',
        help: 'Target name in the bake files.',
        commands: ALL,
        faces: ['action', 'cli'],
    },
    {
        name: 'immutable-tags',
        kind: 'list',
        default: '',
        example: 'v*.*.*,sha-*,!sha-dev',
        group: 'Policies',
        help: 'Which tags never change once published: glob patterns (`!` takes out), `all` or `none`. Empty: full versions, `sha-*` and calendar versions.',
        commands: [...ALL, 'promote', 'prune'],
    },
    {
        name: 'if-exists',
        kind: 'text',
        default: 'resume',
        options: ['resume', 'skip', 'fail'],
        group: 'Policies',
        help: 'An immutable tag that is already there: `resume` reuses what this same release published before and refuses anything else, `skip` keeps the tag and publishes the rest, `fail` refuses.',
        commands: NAMING,
    },
    {
        name: 'moving-tags',
        kind: 'text',
        default: 'forward',
        options: ['forward', 'always'],
        group: 'Policies',
        help: '`forward` never moves `latest`, `v1` or `v1.2` to an older version; `always` moves them and says so.',
        commands: NAMING,
    },
    {
        name: 'git-ref',
        kind: 'text',
        default: '',
        example: 'refs/tags/v1.2.3',
        group: 'Git context',
        help: 'The ref this run is about, where no CI says it or to override what it says: refs/heads/…, refs/tags/… or refs/pull/123/….',
        commands: [...ALL, 'doctor'],
    },
    {
        name: 'git-sha',
        kind: 'text',
        default: '',
        example: '0f1e2d3c4b5a69788796a5b4c3d2e1f001122334',
        group: 'Git context',
        help: 'The commit this run is about, all 40 or 64 hex digits.',
        commands: [...ALL, 'verify', 'doctor'],
    },
    {
        name: 'pr',
        kind: 'text',
        default: '',
        example: '123',
        group: 'Git context',
        help: 'Pull or merge request number. `prune` takes away the tags of this request.',
        commands: [...ALL, 'prune', 'doctor'],
    },
    {
        name: 'default-branch',
        kind: 'text',
        default: '',
        example: 'main',
        group: 'Git context',
        help: 'Name of the default branch.',
        commands: [...ALL, 'doctor'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-runners.js
/** How the jobs of a release that is built on several runners hand over to each other. */
const RUNNER_INPUTS = [
    {
        name: 'hand-over',
        kind: 'text',
        default: '.cfcr-push/hand-over',
        example: 'hand-over',
        group: 'Several runners',
        help: 'Folder of the records that `build` leaves, one a job, and that `merge` puts together; it looks into sub-folders too. Give each image a folder of its own.',
        commands: ['build', 'merge'],
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-target.js

const table_target_NAMING = ['push', 'plan', 'merge', 'promote'];
const STORING = ['push', 'build', 'merge', 'promote'];
const REACHING = [...table_target_NAMING, 'build', 'prune', 'verify', 'doctor'];
const IMAGES = [...table_target_NAMING, 'tags', 'build', 'prune', 'doctor'];
const EVERY = [...REACHING, 'tags'];
/** What to do and where: command, registry, images, credentials. */
const TARGET_INPUTS = [
    {
        name: 'command',
        kind: 'text',
        default: 'push',
        options: input/* COMMAND_NAMES */.n,
        group: 'What to do',
        help: 'What to do: `push` does the whole job, `plan` shows what it would do and why, `tags` only works out tags and labels, `build` and `merge` are a push that several runners share, `promote` copies what is published to other repositories and names it there, `prune` deletes tags that are no longer needed, `verify` looks whether what is published is whole, `doctor` looks what is here and what is missing, `demo` publishes an example to a registry inside the process.',
        commands: [],
        faces: ['action', 'gitlab'],
    },
    {
        name: 'push',
        kind: 'boolean',
        default: 'true',
        group: 'What to do',
        docker: 'build-push-action',
        help: 'Publish the result. `false` builds and rehearses against a registry inside the process, and publishes nothing. A `build` that rehearses leaves a record that says so; a `merge` that rehearses checks such records, and of stored content reads all and puts it together.',
        commands: ['push', 'build', 'merge'],
    },
    {
        name: 'json',
        kind: 'boolean',
        default: 'false',
        group: 'What to do',
        faces: ['cli'],
        help: 'Print one JSON document on standard output and nothing else there.',
        commands: EVERY,
    },
    {
        name: 'report-file',
        kind: 'text',
        default: '',
        example: 'cfcr-push.json',
        group: 'What to do',
        help: 'Also write the JSON result to this file.',
        commands: REACHING,
    },
    {
        name: 'dotenv-file',
        kind: 'text',
        default: '',
        example: 'cfcr-push.env',
        group: 'What to do',
        help: 'Also write version, digest and tags to this file in the form of a GitLab dotenv report.',
        commands: [...table_target_NAMING, 'build'],
    },
    {
        name: 'links-file',
        kind: 'text',
        default: '',
        example: 'cfcr-push-links.json',
        group: 'What to do',
        help: 'Also write links to what was published to this file in the form of a GitLab annotations report.',
        commands: table_target_NAMING,
    },
    {
        name: 'images',
        kind: 'lines',
        default: '',
        example: 'team/app',
        group: 'Where to push',
        docker: 'metadata-action',
        help: 'Image names without tag, one a line; several may be on several registries. A short name belongs to `registry` (or to `organization` and `region`), else to Docker Hub. `name=<image>,enable=<true|false>` switches one on or off.',
        commands: IMAGES,
    },
    {
        name: 'organization',
        kind: 'text',
        default: '',
        example: '123e4567-e89b-12d3-a456-426614174000',
        group: 'Where to push',
        help: 'Cloudfleet organization id (a UUID). With `region` it makes the registry `{organization}.{region}.registry.cloudfleet.dev`.',
        commands: EVERY,
    },
    {
        name: 'region',
        kind: 'text',
        default: '',
        options: ['', 'europe', 'northamerica', 'apac'],
        example: 'europe',
        group: 'Where to push',
        help: 'Cloudfleet registry region.',
        commands: EVERY,
    },
    {
        name: 'registry',
        kind: 'text',
        default: '',
        example: 'ghcr.io',
        group: 'Where to push',
        docker: 'login-action',
        help: 'Registry host that short image names belong to and that `username` and `password` are for.',
        commands: EVERY,
    },
    {
        name: 'insecure-registries',
        kind: 'list',
        default: '',
        example: 'registry.test:5000',
        group: 'Where to push',
        help: 'Registry hosts that are spoken to over plain HTTP. Loopback addresses always are; no other host ever is unless it is named here.',
        commands: REACHING,
    },
    {
        name: 'internal-registries',
        kind: 'list',
        default: '',
        example: 'registry.corp.example',
        group: 'Where to push',
        help: "Registry hosts inside a private network that may send uploads, downloads and logins to addresses there. Needed where the registry has a name and its storage only an address, such as 10.0.0.5. A cloud's metadata service is never followed.",
        commands: REACHING,
    },
    {
        name: 'mount-anywhere',
        kind: 'boolean',
        default: 'false',
        group: 'Where to push',
        help: 'Ask the registry to take each layer from whichever of its repositories holds it (anonymous mount), so that a base image is not sent again with the first push to a new repository. It costs no request: a registry that has nothing to take, or does not know this, opens an upload instead.',
        commands: STORING,
    },
    {
        name: 'ca-file',
        kind: 'text',
        default: '',
        example: '/etc/ssl/private-ca.pem',
        group: 'Where to push',
        help: "PEM file with certificate authorities to trust besides the system's.",
        commands: REACHING,
    },
    {
        name: 'client-cert',
        kind: 'text',
        default: '',
        example: '/run/secrets/client.cert',
        group: 'Where to push',
        help: 'PEM file with a client certificate for a registry that asks for one. It is shown to the registry itself and to no other host. Files in `/etc/docker/certs.d` are found as well.',
        commands: REACHING,
    },
    {
        name: 'client-key',
        kind: 'text',
        default: '',
        example: '/run/secrets/client.key',
        group: 'Where to push',
        help: 'PEM file with the private key of `client-cert`, without a passphrase.',
        commands: REACHING,
    },
    {
        name: 'max-wait',
        kind: 'text',
        default: '120',
        example: '900',
        group: 'Where to push',
        help: 'Seconds that a registry may ask to wait (`Retry-After`) before the next try, up to 86400. Where it asks for more, the run fails at once and says how long.',
        commands: REACHING.filter(name => name !== 'doctor'),
    },
    {
        name: 'username',
        kind: 'text',
        default: '',
        example: 'my-token-id',
        group: 'Credentials',
        docker: 'login-action',
        help: 'User for the registry. At Cloudfleet: the API token id.',
        commands: REACHING,
    },
    {
        name: 'password',
        kind: 'text',
        default: '',
        group: 'Credentials',
        secret: true,
        docker: 'login-action',
        help: 'Password for the registry. At Cloudfleet: the API token secret.',
        commands: REACHING,
    },
    {
        name: 'token',
        kind: 'text',
        default: '',
        group: 'Credentials',
        secret: true,
        help: 'OAuth2 access token for the registry, instead of `username` and `password`.',
        commands: REACHING,
    },
    {
        name: 'json-key',
        kind: 'text',
        default: '',
        group: 'Credentials',
        secret: true,
        help: 'Google service account key (JSON, or the same in base64), instead of `username` and `password`.',
        commands: REACHING,
    },
    {
        name: 'registry-auth',
        kind: 'text',
        default: '',
        group: 'Credentials',
        secret: true,
        docker: 'login-action',
        example: '- registry: ghcr.io\n  username: me\n  password: secret',
        help: 'Credentials of several registries: a YAML list with `registry` and either `username` and `password`, `token`, or `json-key`.',
        commands: REACHING,
    },
    {
        name: 'github-token',
        kind: 'text',
        default: '',
        group: 'Credentials',
        secret: true,
        docker: 'metadata-action',
        help: "Token for the GitHub API, for ghcr.io and for a git build context. The Action takes the job's own token by default.",
        commands: EVERY,
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table-verify.js
const VERIFY = ['verify'];
/** What published content has to have, and whose signatures count. What is looked at is said by `from`. */
const VERIFY_INPUTS = [
    {
        name: 'verify-key',
        kind: 'text',
        default: '',
        example: 'cosign.pub',
        group: 'Verification',
        help: 'Public key that signatures have to be made with: a file or env://NAME.',
        commands: VERIFY,
    },
    {
        name: 'certificate-identity',
        kind: 'text',
        default: '',
        example: 'https://github.com/team/app/.github/workflows/release.yml@refs/tags/v1.2.3',
        group: 'Verification',
        help: 'Identity that has to have signed, instead of a key: the workflow, or an e-mail address. Between slashes a regular expression, as in `/^https:…/`, which is not anchored by itself.',
        commands: VERIFY,
    },
    {
        name: 'certificate-oidc-issuer',
        kind: 'text',
        default: '',
        example: 'https://token.actions.githubusercontent.com',
        group: 'Verification',
        help: 'Who has to have vouched for that identity; always given together with it.',
        commands: VERIFY,
    },
    {
        name: 'require',
        kind: 'list',
        default: '',
        example: 'sbom,provenance',
        group: 'Verification',
        help: 'What has to be attached: `signature`, `sbom`, `provenance`. A key or an identity asks for the signature by itself; SBOMs and provenance then have to be signed as well.',
        commands: VERIFY,
    },
    {
        name: 'same-as',
        kind: 'list',
        default: '',
        example: 'v1.2,latest',
        group: 'Verification',
        help: 'Tags of the same repository that have to name the same content as each entry of `from`.',
        commands: VERIFY,
    },
];

;// CONCATENATED MODULE: ./lib/inputs/table.js










/**
 * Every input of every face, in the order of its groups. action.yml, the GitLab templates, `--help` and the
 * tables of the reference are made from this and from nothing else.
 */
const INPUTS = input/* INPUT_GROUPS */.a.flatMap(group => [
    ...TARGET_INPUTS,
    ...RELEASE_INPUTS,
    ...BUILD_INPUTS,
    ...CHART_INPUTS,
    ...ATTACH_INPUTS,
    ...RUNNER_INPUTS,
    ...PROMOTE_INPUTS,
    ...PRUNE_INPUTS,
    ...VERIFY_INPUTS,
].filter(input => input.group === group));
/** The inputs one command takes. */
function inputsOf(command) {
    return INPUTS.filter(input => input.commands.includes(command));
}
/** The environment variable of an input: `if-exists` is `CFCR_IF_EXISTS`. */
function variableOf(name) {
    return `CFCR_${name.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 42037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ didYouMean),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

/** At most this share of a name's letters may differ for the name to be what was probably meant. */
const NEAR = 1 / 3;
/** The known name that is nearest to a mistyped one, where one is near enough to be meant. Case does not count. */
function nearest(given, known) {
    const word = given.toLowerCase();
    let best;
    for (const name of known) {
        const far = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, name.toLowerCase());
        if (far <= Math.ceil(name.length * NEAR) && far < (best?.far ?? Number.POSITIVE_INFINITY)) {
            best = { name, far };
        }
    }
    return best?.name;
}
/** `; did you mean --tags?` for an error about a mistyped name, or nothing. */
function didYouMean(given, known, prefix = '') {
    const name = nearest(given, known);
    return name === undefined ? '' : `; did you mean ${prefix}${name}?`;
}


/***/ }),

/***/ 47661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _A: () => (/* binding */ rememberCache),
/* harmony export */   c4: () => (/* binding */ STATE),
/* harmony export */   hG: () => (/* binding */ rememberBuilder)
/* harmony export */ });
/** Names under which the main step leaves work for the post step. */
const STATE = { isPost: 'isPost', builder: 'builder', cache: 'cache' };
/** Leaves the removal of a builder to the end of the job; several jobs steps can still use it until then. */
function rememberBuilder(host, removal) {
    host.saveState(STATE.builder, JSON.stringify(removal));
}
/** Leaves saving a build cache to the end of the job. */
function rememberCache(host, kept) {
    host.saveState(STATE.cache, JSON.stringify(kept));
}


/***/ }),

/***/ 42885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _Q: () => (/* binding */ hasUser),
/* harmony export */   bN: () => (/* binding */ withoutUsers),
/* harmony export */   j_: () => (/* binding */ secretsInAddresses),
/* harmony export */   q: () => (/* binding */ withoutUser)
/* harmony export */ });
/** Stands for what is not shown. */
const HIDDEN = '***';
/** What follows the `@` of a reference by digest, in any spelling that was meant for one. */
const DIGEST = /@sha(?:256|512):[^@/]*$/i;
const SCHEME = /^\s*[a-z][a-z0-9+.-]*:\/\//i;
/**
 * An address or a reference as messages show it: what stands before its last `@` is `***`, for that is where a user and
 * a password are written (RFC 3986 section 3.2.1). The `@` of a digest is none of these. Any text is taken.
 */
function withoutUser(address) {
    const digest = DIGEST.exec(address)?.[0] ?? '';
    const rest = address.slice(0, address.length - digest.length);
    const at = rest.lastIndexOf('@');
    if (at < 0)
        return address;
    return `${SCHEME.exec(rest)?.[0] ?? ''}${HIDDEN}${rest.slice(at)}${digest}`;
}
/** True when an address or a reference has a user, or anything else before an `@` that begins no digest. */
function hasUser(address) {
    return withoutUser(address) !== address;
}
/** Text of any length with the users of all addresses in it hidden; only what has a scheme is known for an address. */
function withoutUsers(text) {
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/"'<>]*@/gi, `$1${HIDDEN}@`);
}
/**
 * The secrets in the addresses of a text, as they are written and decoded: passwords, and over http also a user without
 * one, which is how forges take their tokens. The users of other schemes (`ssh://git@…`) are no secrets.
 */
function secretsInAddresses(text) {
    const found = [...text.matchAll(/([a-z][a-z0-9+.-]*):\/\/([^\s/:@"'<>]*)(:[^\s/"'<>]*)?@/gi)];
    return found.flatMap(([, scheme = '', user = '', password]) => {
        const alone = password === undefined && /^https?$/i.test(scheme) ? user : '';
        const secret = password?.slice(1) ?? alone;
        return secret === '' ? [] : [...new Set([secret, decoded(secret)])];
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text; // A stray % is part of it then.
    }
}


/***/ })

};
