export const id = 4394;
export const ids = [4394];
export const modules = {

/***/ 64394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpFor: () => (/* binding */ helpFor)
/* harmony export */ });
/* unused harmony exports HELP_WIDTH, EXIT_MEANINGS, COMMANDS, shown */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _input_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25733);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74675);



/** Columns that help fits into. */
const HELP_WIDTH = 100;
/** What each exit code says, in a few words. */
const EXIT_MEANINGS = {
    done: 'done',
    failed: 'failed: the build, the network or the registry',
    badInput: 'bad input; every problem is listed',
    refused: 'refused by a policy',
    notAllowed: 'not authenticated, or not allowed',
    stopped: 'told to stop by SIGTERM; 130 by SIGINT, which is Ctrl-C',
};
const PAGES = {
    push: {
        summary: 'build, check and publish a release of the current git ref (the default)',
        examples: [
            'cfcr-push --registry ghcr.io --images team/app --platforms linux/amd64,linux/arm64',
            'cfcr-push push --images registry.example.com/team/app --oci-layout ./image.tar',
        ],
    },
    plan: {
        summary: 'show what push would do and why; writes nothing',
        examples: ['cfcr-push plan --images registry.example.com/team/app --git-ref refs/tags/v1.2.3'],
    },
    tags: {
        summary: 'work out tags, labels and annotations only; no registry, no docker',
        examples: ['cfcr-push tags --images team/app --json'],
    },
    build: {
        summary: "one runner's platforms, stored by digest and named nowhere, with a record for merge",
        examples: ['cfcr-push build --images registry.example.com/team/app --platforms linux/arm64'],
    },
    merge: {
        summary: 'what several runners have built, put together, checked and published',
        examples: ['cfcr-push merge --images registry.example.com/team/app --hand-over ./hand-over'],
    },
    promote: {
        summary: 'copy published images and charts, with all that is attached, and name them there',
        examples: ['cfcr-push promote --from dev.example.com/team/app:v1.2.3 --images prod.example.com/team/app'],
    },
    prune: {
        summary: 'delete tags by rules of retention, or those of a closed request',
        examples: [
            'cfcr-push prune --images registry.example.com/team/app --pr 123',
            "cfcr-push prune --images ghcr.io/team/app --retention 'pattern=nightly-*,keep=14' --dry-run",
        ],
    },
    verify: {
        summary: 'is a published release whole: content, platforms, tags, signature, SBOM, provenance',
        examples: ['cfcr-push verify --from registry.example.com/team/app:v1.2.3 --verify-key cosign.pub'],
    },
    doctor: {
        summary: 'what is here and what is missing for a release, each with the fix; publishes nothing',
        examples: ['cfcr-push doctor --images registry.example.com/team/app --platforms linux/amd64,linux/arm64'],
    },
    demo: {
        summary: 'the whole job against a registry inside the process: no network, no account',
        examples: ['cfcr-push demo'],
    },
};
/** The commands there are, in the order of help. */
const COMMANDS = Object.keys(PAGES);
/** The help of one command, or the overview of all for any other word. At most `HELP_WIDTH` wide, ends in a newline. */
function helpFor(topic) {
    const command = COMMANDS.find(name => name === topic);
    return `${(command === undefined ? overview() : commandPage(command)).join('\n')}\n`;
}
function overview() {
    const example = 'if-exists';
    return [
        'cfcr-push: one step from a git ref to a published release',
        '',
        'Usage: cfcr-push [command] [--option value | --option=value | --switch]...',
        '',
        'Commands',
        ...COMMANDS.map(name => `  ${name.padEnd(7)} ${PAGES[name].summary}`),
        '',
        ...wrapped(`Every option can also be given as a variable: --${example} as ${(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn)(example)}. An option wins over its ` +
            'variable. An option that takes a list may be repeated; of any other the last one counts. ' +
            'CFCR_COMMAND is the command where none is given.', ''),
        '',
        'Options of all commands',
        '  --help     this text; with a command, or as "cfcr-push help <command>", that command\'s options',
        '  --version  the version of cfcr-push',
        '',
        'Examples',
        ...COMMANDS.flatMap(name => PAGES[name].examples.map(line => `  ${line}`)),
        '',
        'Exit codes',
        ...Object.keys(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc).map(name => `  ${String(_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EXIT */ .dc[name]).padEnd(3)}  ${EXIT_MEANINGS[name]}`),
    ];
}
function commandPage(command) {
    const { summary, examples } = PAGES[command];
    const inputs = (0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .inputsOf */ .Vc)(command).filter(input => input.faces?.includes('cli') ?? true);
    return [
        `Usage: cfcr-push ${command}${inputs.length > 0 ? ' [--option value]...' : ''}`,
        '',
        ...wrapped(`${command}: ${summary}.`, ''),
        ..._input_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUT_GROUPS */ .a.flatMap(group => section(group, inputs)),
        '',
        'Examples',
        ...examples.map(line => `  ${line}`),
    ];
}
function section(group, inputs) {
    const members = inputs.filter(input => input.group === group);
    return members.length === 0 ? [] : ['', group, ...members.flatMap(option)];
}
function option(input) {
    const value = input.kind === 'boolean' ? '[=true|false]' : ` ${wordFor(input)}`;
    const notes = [
        input.secret ? `Better as ${(0,_table_js__WEBPACK_IMPORTED_MODULE_1__/* .variableOf */ .Qn)(input.name)}: other programs can read a command line.` : '',
        input.default === '' ? '' : `Default: ${shown(input.default)}.`,
        input.example === undefined || input.options !== undefined ? '' : `Example: ${shown(input.example)}`,
    ].filter(Boolean);
    return [`  --${input.name}${value}`, ...wrapped([input.help, ...notes].join(' '), '      ')];
}
const VALUE_WORDS = {
    text: '<text>',
    boolean: '<true|false>',
    list: '<a,b,...>',
    lines: '<one a line>',
};
function wordFor(input) {
    const options = input.options?.filter(word => word !== '');
    return options === undefined ? VALUE_WORDS[input.kind] : options.join('|');
}
/** Line breaks made visible, so that a default or an example stays on the line it is printed on. */
function shown(text) {
    return text.replaceAll('\n', '\\n');
}
function wrapped(text, indent) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && indent.length + line.length + 1 + word.length > HELP_WIDTH) {
            lines.push(indent + line);
            line = word;
        }
        else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, indent + line];
}


/***/ })

};
