export const id = 7441;
export const ids = [7441,233];
export const modules = {

/***/ 3446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ platformArguments),
/* harmony export */   g: () => (/* binding */ isPredefinedArgument)
/* harmony export */ });
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11260);

/**
 * The build arguments that exist without being passed (Dockerfile reference, "Automatic platform ARGs in the global scope").
 * A stage sees one after declaring it with ARG.
 */
function platformArguments(target, build, stage) {
    return new Map([
        ...argumentsOf('TARGET', target),
        ...argumentsOf('BUILD', build),
        ['TARGETSTAGE', stage ?? 'default'],
    ]);
}
function argumentsOf(prefix, platform) {
    return [
        [`${prefix}PLATFORM`, (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPlatform */ .Bq)(platform)],
        [`${prefix}OS`, platform.os],
        [`${prefix}OSVERSION`, platform['os.version'] ?? ''],
        [`${prefix}ARCH`, platform.architecture],
        [`${prefix}VARIANT`, platform.variant ?? ''],
    ];
}
/** Arguments that Docker accepts without an ARG, so passing them is no mistake. */
function isPredefinedArgument(name) {
    return (/^(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY$/i.test(name) ||
        name === 'SOURCE_DATE_EPOCH' ||
        name.startsWith('BUILDKIT_'));
}


/***/ }),

/***/ 67441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ stageProblems),
/* harmony export */   canAssemble: () => (/* binding */ canAssemble)
/* harmony export */ });
/* harmony import */ var _arguments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3446);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99152);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(233);
/* harmony import */ var _stages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20287);




/** FROM lines rarely depend on the platform; where they do, this one stands for all. */
const SAMPLE = { os: 'linux', architecture: 'amd64' };
/**
 * Judges a Dockerfile by its text alone; nothing is read from the context. Stages that the target does not need do not count.
 * Mistakes (kind `invalid`) count as well: then buildx may be asked, which knows more. Never throws.
 */
function canAssemble(dockerfileText, target, buildArgs = {}) {
    const dockerfile = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDockerfile */ .A)(dockerfileText);
    const stages = (0,_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .resolveStages */ .iM)(dockerfile, {
        target,
        buildArgs,
        platformArguments: (0,_arguments_js__WEBPACK_IMPORTED_MODULE_0__/* .platformArguments */ .Q)(SAMPLE, SAMPLE, target),
    });
    const problems = [...dockerfile.problems, ...stages.problems];
    for (const stage of stages.needed)
        problems.push(...stageProblems(stage, stages.all));
    return problems.length === 0 ? { ok: true } : { ok: false, problems };
}
/** What in a stage only BuildKit can do, as far as the text says. */
function stageProblems(stage, all) {
    const problems = [];
    const { from, base } = stage;
    if (base.kind === 'image') {
        const reason = `it starts from the image ${base.reference}, which needs buildx; the native assembler starts from scratch or from an earlier stage`;
        problems.push({ kind: 'unsupported', line: from.line, instruction: from.keyword, reason });
    }
    for (const instruction of stage.instructions) {
        if (instruction.kind === 'unsupported') {
            const { line, keyword, reason } = instruction;
            problems.push({ kind: 'unsupported', line, instruction: keyword, reason });
        }
        else if (instruction.kind === 'copy') {
            try {
                (0,_stages_js__WEBPACK_IMPORTED_MODULE_3__/* .sourceStage */ .IG)(instruction, all.slice(0, stage.index));
            }
            catch (error) {
                problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problemOf */ .Zw)(error, instruction));
            }
        }
    }
    return problems;
}


/***/ }),

/***/ 39964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ expandWord),
  A: () => (/* binding */ expandWords)
});

// EXTERNAL MODULE: ./lib/build/native/problem.js
var problem = __webpack_require__(233);
;// CONCATENATED MODULE: ./lib/build/native/substitution.js

/**
 * Reads what follows a `$` and gives its value: `$name`, `${name}`, and `${name:-word}` with the operators
 * `-` `+` `?` (each also with `:`), `#` `##` `%` `%%` and `/` `//` (Dockerfile reference, "Environment replacement").
 */
function substitute(scanner) {
    if (scanner.peek() !== '{') {
        const name = takeName(scanner);
        return name === '' ? '$' : (scanner.lookup(name) ?? '');
    }
    scanner.next();
    if (['{', '}', ':'].includes(scanner.peek()))
        throw new problem/* InstructionError */.lJ('bad substitution: ${ must be followed by a name');
    const name = takeName(scanner);
    const operator = scanner.next();
    if (operator === '')
        throw new problem/* InstructionError */.lJ(`a "}" is missing after \${${name}`);
    if (operator === '}')
        return scanner.lookup(name) ?? '';
    return modified(scanner, { name, operator });
}
/** A name, a run of digits, or one of the shell's special parameters. */
function takeName(scanner) {
    if (/[@*#?\-$!]/.test(scanner.peek()))
        return scanner.next();
    const allowed = /\d/.test(scanner.peek()) ? /^\d$/ : /^[\p{L}\d_]$/u;
    let name = '';
    while (allowed.test(scanner.peek()))
        name += scanner.next();
    return name;
}
function modified(scanner, { name, operator }) {
    const value = scanner.lookup(name);
    const colon = operator === ':';
    const kind = colon ? scanner.next() : operator;
    const isSet = value !== undefined && !(colon && value === '');
    switch (kind) {
        case '-': {
            const { text } = scanner.until('}');
            return isSet ? value : text;
        }
        case '+': {
            const { text } = scanner.until('}');
            return isSet ? text : '';
        }
        case '?': {
            const { text } = scanner.until('}');
            if (isSet)
                return value;
            throw new problem/* InstructionError */.lJ(`${name}: ${text || 'not set'}`);
        }
        case '#':
        case '%':
            if (!colon)
                return trimmed(scanner, { value: value ?? '', kind });
            break;
        case '/':
            if (!colon)
                return replaced(scanner, value ?? '');
            break;
    }
    throw new problem/* InstructionError */.lJ(`unsupported modifier ${JSON.stringify(`${colon ? ':' : ''}${kind}`)} in \${${name}…}`);
}
/** `${x#pattern}` and `${x%pattern}`: the shortest match goes, with the sign doubled the longest. */
function trimmed(scanner, { value, kind }) {
    const given = scanner.until('}', true).text;
    const longest = given.startsWith(kind);
    const pattern = new RegExp(`^${patternSource(longest ? given.slice(1) : given)}$`, 's');
    const lengths = Array.from({ length: value.length + 1 }, (_, length) => length);
    for (const length of longest ? lengths.toReversed() : lengths) {
        const part = kind === '#' ? value.slice(0, length) : value.slice(value.length - length);
        if (pattern.test(part))
            return kind === '#' ? value.slice(length) : value.slice(0, value.length - length);
    }
    return value;
}
/** `${x/pattern/text}` replaces the first match, `${x//pattern/text}` all. */
function replaced(scanner, value) {
    const all = scanner.peek() === '/';
    if (all)
        scanner.next();
    const pattern = scanner.until('/', true).text;
    const text = scanner.until('}').text;
    return value.replace(new RegExp(patternSource(pattern), all ? 'gs' : 's'), () => text);
}
/** A shell pattern as a regular expression: `*` any text, `?` one character, an escape takes the next as it is. */
function patternSource(pattern) {
    return pattern.replace(/\\(.)|[\s\S]/g, (found, escaped) => {
        if (found === '*')
            return '.*';
        if (found === '?')
            return '.';
        return (escaped ?? found).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    });
}

;// CONCATENATED MODULE: ./lib/build/native/expand.js


/**
 * Replaces variables and removes quotes and escapes in one word (Dockerfile reference, "Environment replacement").
 * A variable that is not set is empty. Throws InstructionError for an unclosed quote or a malformed `${…}`.
 */
function expandWord(text, options) {
    return new Expander(text, options).until(undefined).text;
}
/** The same, split at blanks outside quotes, also at those that come out of variables: the ports of EXPOSE. */
function expandWords(text, options) {
    return new Expander(text, options).until(undefined).words;
}
class Words {
    #done = [];
    #open;
    addSplit(text) {
        for (const ch of text) {
            if (/\s/.test(ch))
                this.#close();
            else
                this.addWhole(ch);
        }
    }
    addWhole(text) {
        this.#open = (this.#open ?? '') + text;
    }
    #close() {
        if (this.#open !== undefined)
            this.#done.push(this.#open);
        this.#open = undefined;
    }
    all() {
        this.#close();
        return this.#done;
    }
}
class Expander {
    lookup;
    #text;
    #options;
    #at = 0;
    constructor(text, options) {
        this.#text = [...text];
        this.#options = options;
        this.lookup = options.lookup;
    }
    peek() {
        return this.#text[this.#at] ?? '';
    }
    next() {
        const ch = this.peek();
        this.#at += 1;
        return ch;
    }
    until(stop, rawEscapes = false) {
        const words = new Words();
        let text = '';
        const whole = (part) => {
            words.addWhole(part);
            text += part;
        };
        for (let ch = this.next(); ch !== ''; ch = this.next()) {
            if (ch === stop)
                return { text, words: words.all() };
            if (ch === '$') {
                const value = substitute(this);
                words.addSplit(value);
                text += value;
            }
            else if ((ch === '"' || ch === "'") && !this.#options.plainQuotes) {
                whole(this.#quoted(ch));
            }
            else if (ch === this.#options.escapeChar) {
                whole((rawEscapes ? ch : '') + this.next());
            }
            else {
                words.addSplit(ch);
                text += ch;
            }
        }
        if (stop !== undefined)
            throw new problem/* InstructionError */.lJ(`a "${stop}" is missing in ${JSON.stringify(this.#text.join(''))}`);
        return { text, words: words.all() };
    }
    #quoted(quote) {
        let text = '';
        for (let ch = this.next(); ch !== quote; ch = this.next()) {
            if (ch === '')
                throw new problem/* InstructionError */.lJ(`the quote ${quote} is not closed in ${JSON.stringify(this.#text.join(''))}`);
            if (quote === '"' && ch === '$')
                text += substitute(this);
            else if (quote === '"' && ch === this.#options.escapeChar && this.#isEscapable(this.peek()))
                text += this.next();
            else
                text += ch;
        }
        return text;
    }
    /** Inside double quotes an escape before anything else stands for itself. */
    #isEscapable(ch) {
        return ch === '"' || ch === '$' || ch === this.#options.escapeChar;
    }
}


/***/ }),

/***/ 99152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ parseDockerfile)
});

// EXTERNAL MODULE: ./lib/nearest.js
var nearest = __webpack_require__(42037);
// EXTERNAL MODULE: ./lib/build/native/problem.js
var problem = __webpack_require__(233);
;// CONCATENATED MODULE: ./lib/build/native/flags.js


const TEXT = { value: 'text' };
const BOOLEAN = { value: 'boolean' };
const MANY = { value: 'text', many: true };
/** Flags that the Dockerfile reference defines. RUN is missing on purpose: its instruction is refused whatever its flags. */
const FLAGS = {
    FROM: { platform: TEXT },
    COPY: { from: TEXT, chown: TEXT, chmod: TEXT, link: BOOLEAN, parents: BOOLEAN, exclude: MANY },
    ADD: {
        chown: TEXT,
        chmod: TEXT,
        link: BOOLEAN,
        checksum: TEXT,
        unpack: BOOLEAN,
        exclude: MANY,
        'keep-git-dir': BOOLEAN,
    },
    HEALTHCHECK: { interval: TEXT, timeout: TEXT, 'start-period': TEXT, 'start-interval': TEXT, retries: TEXT },
};
/**
 * Takes the leading `--name[=value]` words off an instruction's text. Quotes in a value are removed, blanks in quotes kept.
 * Throws InstructionError for an unknown flag (with the one that is meant), a missing or a superfluous value.
 */
function takeFlags(keyword, text) {
    const flags = new Map();
    let rest = text;
    for (;;) {
        const taken = /^--(?:"[^"]*"|'[^']*'|\\.|[^\s"'\\])*(?=\s|$)/.exec(rest)?.[0];
        if (taken === undefined)
            return { flags, rest };
        rest = rest.slice(taken.length).trimStart();
        if (taken === '--')
            return { flags, rest };
        if (keyword === 'RUN')
            continue;
        const [, name = '', value] = /^--([^=]*)(?:=(.*))?$/s.exec(unquoted(taken)) ?? [];
        const checked = check(keyword, name, value);
        const before = flags.get(name);
        if (before && !FLAGS[keyword]?.[name]?.many)
            throw new problem/* InstructionError */.lJ(`the flag --${name} is given twice`);
        flags.set(name, [...(before ?? []), checked]);
    }
}
function unquoted(word) {
    return word.replace(/"([^"]*)"|'([^']*)'|\\(.)/g, (_all, double, single, escaped) => double ?? single ?? escaped ?? '');
}
function check(keyword, name, value) {
    const known = FLAGS[keyword] ?? {};
    const rule = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!rule) {
        const meant = (0,nearest/* nearest */.p)(name, Object.keys(known));
        const expected = Object.keys(known).map(each => `--${each}`);
        throw new problem/* InstructionError */.lJ(`unknown flag --${name}${meant ? `; did you mean --${meant}?` : expected.length > 0 ? `; it takes ${expected.join(', ')}` : '; it takes no flags'}`);
    }
    if (rule.value === 'boolean') {
        const given = value ?? 'true';
        if (given !== 'true' && given !== 'false')
            throw new problem/* InstructionError */.lJ(`--${name} expects true or false, found ${JSON.stringify(value)}`);
        return given;
    }
    if (value === undefined || value === '')
        throw new problem/* InstructionError */.lJ(`the flag --${name} needs a value`);
    return value;
}

;// CONCATENATED MODULE: ./lib/build/native/words.js

/**
 * Splits at blanks outside quotes. Quotes and escapes stay in the words: `expandWord` removes them later, after it has
 * used them (Dockerfile reference, ENV and LABEL).
 */
function splitWords(text, escapeChar) {
    const words = [];
    let word = '';
    let quote;
    for (let at = 0; at < text.length; at += 1) {
        const ch = text.charAt(at);
        if (quote === undefined && /\s/.test(ch)) {
            if (word !== '')
                words.push(word);
            word = '';
            continue;
        }
        word += ch;
        if (ch === escapeChar && quote !== "'" && at + 1 < text.length) {
            at += 1;
            word += text.charAt(at);
        }
        else if (quote === ch) {
            quote = undefined;
        }
        else if (quote === undefined && (ch === '"' || ch === "'")) {
            quote = ch;
        }
    }
    if (word !== '')
        words.push(word);
    return words;
}
/** Splits at every blank, as Docker does for the paths of COPY and the ports of EXPOSE. */
function splitBlanks(text) {
    return text.split(/\s+/).filter(word => word !== '');
}
/**
 * The JSON ("exec") form of an argument list; undefined when the text is in another form.
 * Throws InstructionError for a JSON list that holds anything but strings.
 */
function jsonList(text) {
    if (!text.startsWith('['))
        return undefined;
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined; // Docker's rule: what is not JSON is the shell form.
    }
    if (!Array.isArray(value))
        return undefined;
    if (value.every(each => typeof each === 'string'))
        return value;
    throw new problem/* InstructionError */.lJ(`a JSON list may hold only strings, found ${text}`);
}

;// CONCATENATED MODULE: ./lib/build/native/healthcheck.js


const NANOSECONDS = {
    ns: 1,
    us: 1e3,
    µs: 1e3,
    μs: 1e3,
    ms: 1e6,
    s: 1e9,
    m: 60e9,
    h: 3600e9,
};
/** Docker's daemon refuses anything shorter. */
const SHORTEST = 1e6;
/** Reads the arguments of HEALTHCHECK (Dockerfile reference). Throws InstructionError. */
function parseHealthcheck(rest, flags) {
    const [type = ''] = rest.split(/\s/, 1);
    const command = rest.slice(type.length).trim();
    if (type.toUpperCase() === 'NONE') {
        if (command !== '')
            throw new problem/* InstructionError */.lJ('NONE takes no arguments');
        return { Test: ['NONE'] };
    }
    if (type.toUpperCase() !== 'CMD') {
        throw new problem/* InstructionError */.lJ(`expected CMD or NONE, found ${type === '' ? 'nothing' : JSON.stringify(type)}`);
    }
    if (command === '')
        throw new problem/* InstructionError */.lJ('expected a command after CMD');
    const list = jsonList(command);
    const times = {
        Interval: duration(flags, 'interval'),
        Timeout: duration(flags, 'timeout'),
        StartPeriod: duration(flags, 'start-period'),
        StartInterval: duration(flags, 'start-interval'),
        Retries: retries(flags),
    };
    const given = Object.entries(times).filter(([, value]) => value > 0);
    return { Test: list ? ['CMD', ...list] : ['CMD-SHELL', command], ...Object.fromEntries(given) };
}
/** A Go duration such as `1m30s` in nanoseconds; undefined when the text is none. */
function parseGoDuration(text) {
    if (text === '0')
        return 0;
    if (!/^(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+$/.test(text))
        return undefined;
    let total = 0;
    for (const [, amount = '', unit = ''] of text.matchAll(/([\d.]+)(ns|us|µs|μs|ms|s|m|h)/g)) {
        total += Number(amount) * (NANOSECONDS[unit] ?? 0);
    }
    return Math.round(total);
}
function duration(flags, name) {
    const [text] = flags.get(name) ?? [];
    if (text === undefined)
        return 0;
    const value = parseGoDuration(text);
    if (value === undefined)
        throw new problem/* InstructionError */.lJ(`--${name} expects a duration such as 30s or 1m30s, found ${JSON.stringify(text)}`);
    if (value > 0 && value < SHORTEST)
        throw new problem/* InstructionError */.lJ(`--${name} must be at least 1ms, found ${text}`);
    return value;
}
function retries(flags) {
    const [text] = flags.get('retries') ?? [];
    if (text === undefined)
        return 0;
    if (!/^\d{1,9}$/.test(text))
        throw new problem/* InstructionError */.lJ(`--retries expects a number, found ${JSON.stringify(text)}`);
    return Number(text);
}

;// CONCATENATED MODULE: ./lib/build/native/heredoc.js
/** Reads one word; undefined when it announces nothing (`<<<` is a here-string of some shells, and no heredoc). */
function heredocWord(word) {
    const match = /^\d*<<(-?)([^<]+)$/.exec(word);
    if (!match?.[2])
        return undefined;
    const name = match[2].replace(/\\(.)|(["'])(.*?)\2/g, (_all, escaped, _quote, inner) => escaped ?? inner);
    if (name === '' || /\s/.test(name))
        return undefined;
    return { name, expand: name === match[2], chomp: match[1] === '-' };
}
/** Collects a heredoc's lines up to its terminator; undefined when the file ends first. */
function collectHeredoc(word, lines, from) {
    const content = [];
    for (let at = from; at < lines.length; at += 1) {
        const raw = lines[at] ?? '';
        const line = word.chomp ? raw.replace(/^\t+/, '') : raw;
        if (line === word.name) {
            const text = content.map(each => `${each}\n`).join('');
            return { heredoc: { name: word.name, content: text, expand: word.expand }, next: at + 1 };
        }
        content.push(line);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./lib/build/native/parse-copy.js



/** Reads COPY and ADD: `[flags] source… destination` or the same as a JSON list. Throws InstructionError. */
function parseCopy({ base, flags, rest, heredocs }) {
    const words = jsonList(rest) ?? splitBlanks(rest);
    const destination = words.at(-1);
    if (destination === undefined || words.length < 2) {
        throw new problem/* InstructionError */.lJ('expected at least one source and a destination');
    }
    if (words.includes(''))
        throw new problem/* InstructionError */.lJ('expected paths, found an empty one');
    if (heredocWord(destination))
        throw new problem/* InstructionError */.lJ('a heredoc cannot be the destination');
    const waiting = [...heredocs];
    const sources = words.slice(0, -1).map(word => (heredocWord(word) ? (waiting.shift() ?? word) : word));
    const remote = sources.find(source => typeof source === 'string' && base.keyword === 'ADD' && isRemote(source));
    const instruction = { ...base, kind: 'copy', sources, destination, flags };
    const reason = remote === undefined
        ? flagReason(instruction)
        : `${JSON.stringify(remote)} is fetched from the network, which needs BuildKit`;
    return reason === undefined ? instruction : { ...base, kind: 'unsupported', reason };
}
/** An address or a git repository, as BuildKit tells them apart from paths. */
function isRemote(source) {
    return /^(?:https?|ftp|git|ssh):\/\//i.test(source) || /^(?:git@|github\.com\/)/.test(source);
}
function flagReason({ flags }) {
    if (flags.get('parents')?.[0] === 'true')
        return '--parents needs BuildKit';
    if (flags.has('exclude'))
        return '--exclude needs BuildKit; .dockerignore works here';
    if (flags.has('checksum'))
        return '--checksum is for sources from the network, which need BuildKit';
    if (flags.get('keep-git-dir')?.[0] === 'true')
        return '--keep-git-dir is for git repositories, which need BuildKit';
    return undefined;
}

;// CONCATENATED MODULE: ./lib/build/native/parse-instruction.js






/** Reads one instruction. Throws InstructionError for anything that is not well formed. */
function parseInstruction(line, { keyword, escapeChar }) {
    const parse = PARSERS.get(keyword);
    if (!parse) {
        const meant = (0,nearest/* nearest */.p)(keyword, PARSERS.keys());
        throw new problem/* InstructionError */.lJ(`unknown instruction${meant ? `; did you mean ${meant}?` : ''}`);
    }
    const { flags, rest } = takeFlags(keyword, line.text.slice(keyword.length).trim());
    if (rest === '')
        throw new problem/* InstructionError */.lJ('expected at least one argument, found none');
    const base = { line: line.line, keyword, text: `${keyword} ${line.text.slice(keyword.length).trim()}` };
    return parse({ base, flags, rest, escapeChar, heredocs: line.heredocs });
}
const unsupported = (reason) => ({ base }) => ({ ...base, kind: 'unsupported', reason });
const single = (kind) => ({ base, rest }) => ({ ...base, kind, value: rest });
const PARSERS = new Map([
    ['ADD', parseCopy],
    ['ARG', parseArg],
    ['CMD', ({ base, rest }) => ({ ...base, kind: 'cmd', command: commandForm(rest) })],
    ['COPY', parseCopy],
    ['ENTRYPOINT', ({ base, rest }) => ({ ...base, kind: 'entrypoint', command: commandForm(rest) })],
    ['ENV', parts => ({ ...parts.base, kind: 'env', pairs: parsePairs(parts) })],
    ['EXPOSE', ({ base, rest }) => ({ ...base, kind: 'expose', words: splitBlanks(rest) })],
    ['FROM', parseFrom],
    [
        'HEALTHCHECK',
        ({ base, rest, flags }) => ({ ...base, kind: 'healthcheck', healthcheck: parseHealthcheck(rest, flags) }),
    ],
    ['LABEL', parts => ({ ...parts.base, kind: 'label', pairs: parsePairs(parts) })],
    ['MAINTAINER', single('maintainer')],
    ['ONBUILD', unsupported('triggers run in other builds, which needs BuildKit')],
    ['RUN', unsupported('it runs a program, which needs BuildKit')],
    ['SHELL', parseShell],
    ['STOPSIGNAL', single('stopsignal')],
    ['USER', single('user')],
    ['VOLUME', parseVolume],
    ['WORKDIR', single('workdir')],
]);
function parseFrom({ base, flags, rest }) {
    const [image = '', as, name, ...more] = splitBlanks(rest);
    if (as !== undefined && (as.toUpperCase() !== 'AS' || name === undefined || more.length > 0)) {
        throw new problem/* InstructionError */.lJ(`expected FROM image or FROM image AS name, found ${JSON.stringify(rest)}`);
    }
    if (name !== undefined && !/^[a-z][a-z0-9_.-]*$/i.test(name)) {
        throw new problem/* InstructionError */.lJ(`${JSON.stringify(name)} is not a stage name; it starts with a letter and holds a-z, 0-9, _ . -`);
    }
    const [platform] = flags.get('platform') ?? [];
    return {
        ...base,
        kind: 'from',
        image,
        ...(platform === undefined ? {} : { platform }),
        ...(name === undefined ? {} : { name: name.toLowerCase() }),
    };
}
function parseArg({ base, rest, escapeChar }) {
    const args = splitWords(rest, escapeChar).map(word => {
        const equals = word.indexOf('=');
        const name = equals < 0 ? word : word.slice(0, equals);
        if (name === '')
            throw new problem/* InstructionError */.lJ(`${JSON.stringify(word)} has no name; expected name or name=value`);
        return equals < 0 ? { name } : { name, value: word.slice(equals + 1) };
    });
    return { ...base, kind: 'arg', args };
}
/** `name=value …`, or the old form `name value with blanks` of one pair. */
function parsePairs({ rest, escapeChar }) {
    const words = splitWords(rest, escapeChar);
    if (!words[0]?.includes('=')) {
        const match = /^(\S+)\s+(.+)$/s.exec(rest);
        if (!match?.[1] || match[2] === undefined)
            throw new problem/* InstructionError */.lJ(`expected name=value, found ${JSON.stringify(rest)}`);
        return [{ key: match[1], value: match[2] }];
    }
    return words.map(word => {
        const equals = word.indexOf('=');
        if (equals < 0)
            throw new problem/* InstructionError */.lJ(`${JSON.stringify(word)} has no "="; expected name=value`);
        if (equals === 0)
            throw new problem/* InstructionError */.lJ(`${JSON.stringify(word)} has no name; expected name=value`);
        return { key: word.slice(0, equals), value: word.slice(equals + 1) };
    });
}
function parseShell({ base, rest }) {
    const words = jsonList(rest);
    if (!words || words.length === 0)
        throw new problem/* InstructionError */.lJ('expected a JSON list such as ["/bin/sh", "-c"]');
    return { ...base, kind: 'shell', words };
}
function parseVolume({ base, rest }) {
    const words = jsonList(rest) ?? splitBlanks(rest);
    if (words.length === 0 || words.some(word => word.trim() === ''))
        throw new problem/* InstructionError */.lJ('expected paths, found an empty one');
    return { ...base, kind: 'volume', words };
}
function commandForm(rest) {
    const words = jsonList(rest);
    return words ? { form: 'exec', words } : { form: 'shell', script: rest };
}

;// CONCATENATED MODULE: ./lib/build/native/source-lines.js


const DIRECTIVE = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/;
const KNOWN_DIRECTIVES = new Set(['syntax', 'escape', 'check']);
const COMMENT = /^\s*#/;
const TAKES_HEREDOC = /^(?:onbuild\s+)?(?:add|copy|run)\s/i;
/**
 * Splits a Dockerfile into instructions (Dockerfile reference: parser directives, comments, line continuation, heredocs).
 * `syntax` and `check` are known and ignored: nothing but this parser reads the file.
 */
function readLines(text) {
    const raw = text.replace(/^\uFEFF/, '').split(/\r?\n/);
    const problems = [];
    const escapeChar = escapeOf(raw, problems);
    const continuation = new RegExp(`(^|[^\\${escapeChar}])\\${escapeChar}[ \\t]*$`);
    const lines = [];
    for (let at = 0; at < raw.length;) {
        const start = at;
        const joined = [];
        let open = true;
        while (open && at < raw.length) {
            const line = raw[at] ?? '';
            at += 1;
            if (COMMENT.test(line)) {
                if (joined.length === 0)
                    break;
                continue;
            }
            // Empty lines inside a continuation do not end it; Docker only warns about them.
            if (line.trim() === '' && joined.length > 0)
                continue;
            open = continuation.test(line);
            joined.push(open ? line.replace(continuation, '$1') : line);
        }
        const logical = joined.join('').trim();
        if (logical === '')
            continue;
        const { heredocs, next } = heredocsOf({ text: logical, line: start + 1 }, { raw, at, problems });
        at = next;
        lines.push({ line: start + 1, text: logical, heredocs });
    }
    return { escapeChar, lines, problems };
}
function escapeOf(raw, problems) {
    let escapeChar = '\\';
    const seen = new Set();
    for (const [index, line] of raw.entries()) {
        const match = DIRECTIVE.exec(line.trim());
        const name = match?.[1]?.toLowerCase() ?? '';
        if (!match)
            break;
        if (!KNOWN_DIRECTIVES.has(name))
            continue;
        const at = { kind: 'invalid', line: index + 1, instruction: `# ${name}` };
        if (seen.has(name))
            problems.push({ ...at, reason: 'this directive may stand only once' });
        seen.add(name);
        if (name !== 'escape')
            continue;
        if (match[2] === '\\' || match[2] === '`')
            escapeChar = match[2];
        else
            problems.push({ ...at, reason: `expected \\ or \`, found ${JSON.stringify(match[2])}` });
    }
    return escapeChar;
}
function heredocsOf({ text, line }, { raw, at, problems, }) {
    const heredocs = [];
    let next = at;
    if (!TAKES_HEREDOC.test(text))
        return { heredocs, next };
    for (const each of splitWords(text, '\\')) {
        const word = heredocWord(each);
        if (!word)
            continue;
        const found = collectHeredoc(word, raw, next);
        if (!found) {
            const instruction = text.split(/\s/, 1)[0]?.toUpperCase() ?? '';
            problems.push({
                kind: 'invalid',
                line,
                instruction,
                reason: `the heredoc <<${word.name} is never closed by a line ${word.name}`,
            });
            return { heredocs, next: raw.length };
        }
        heredocs.push(found.heredoc);
        next = found.next;
    }
    return { heredocs, next };
}

;// CONCATENATED MODULE: ./lib/build/native/parse.js



/** Reads a Dockerfile (docs.docker.com/reference/dockerfile). Never throws: every mistake becomes a problem with its line. */
function parseDockerfile(text) {
    const { escapeChar, lines, problems: found } = readLines(text);
    const problems = [...found];
    const instructions = [];
    for (const line of lines) {
        const keyword = (line.text.split(/\s/, 1)[0] ?? '').toUpperCase();
        try {
            instructions.push(parseInstruction(line, { keyword, escapeChar }));
        }
        catch (error) {
            problems.push((0,problem/* problemOf */.Zw)(error, { line: line.line, keyword }));
        }
    }
    problems.push(...orderProblems(instructions, lines.length));
    return { escapeChar, instructions, problems };
}
/** Only ARG may come before the first FROM, and there must be one. */
function orderProblems(instructions, lines) {
    const first = instructions.findIndex(({ kind }) => kind === 'from');
    if (first < 0 && instructions.length < lines)
        return []; // The FROM may be the line that could not be read.
    if (first < 0) {
        const reason = lines === 0 ? 'the Dockerfile is empty; expected a FROM' : 'expected a FROM, found none';
        return [{ kind: 'invalid', line: 1, instruction: 'FROM', reason }];
    }
    return instructions
        .slice(0, first)
        .filter(({ kind }) => kind !== 'arg')
        .map(({ line, keyword }) => ({
        kind: 'invalid',
        line,
        instruction: keyword,
        reason: 'it stands before the first FROM; only ARG may',
    }));
}


/***/ }),

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


/***/ }),

/***/ 20287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IG: () => (/* binding */ sourceStage),
/* harmony export */   iM: () => (/* binding */ resolveStages)
/* harmony export */ });
/* unused harmony export stageNamed */
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42037);
/* harmony import */ var _oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11260);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39964);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(233);




/** Resolves global ARGs and FROM lines, and finds the stages that the target needs. Never throws. */
function resolveStages(dockerfile, options) {
    const problems = [];
    const globals = new Map(options.platformArguments);
    const lookup = (name) => globals.get(name);
    const expand = (text) => (0,_expand_js__WEBPACK_IMPORTED_MODULE_2__/* .expandWord */ .V)(text, { lookup, escapeChar: dockerfile.escapeChar });
    const all = [];
    let open = [];
    for (const instruction of dockerfile.instructions) {
        try {
            if (instruction.kind === 'from') {
                open = [];
                checkPlatform(instruction, expand);
                all.push({
                    index: all.length,
                    from: instruction,
                    base: baseOf(expand(instruction.image), all),
                    instructions: open,
                });
            }
            else if (all.length > 0) {
                open.push(instruction);
            }
            else if (instruction.kind === 'arg') {
                for (const { name, value } of instruction.args) {
                    const given = options.buildArgs[name] ?? (value === undefined ? undefined : expand(value));
                    if (given !== undefined)
                        globals.set(name, given);
                }
            }
        }
        catch (error) {
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(error, instruction));
        }
    }
    const target = targetOf(all, options.target, problems);
    return { all, needed: target ? neededBy(target, all) : [], globals, problems };
}
/** The earlier stage that `--from` or FROM names: by name, or by number where numbers count. */
function stageNamed(name, before) {
    return before.findLast(({ from }) => from.name === name.toLowerCase());
}
/** Where a COPY --from takes its files; undefined for the build context. */
function sourceStage(instruction, before) {
    const [from] = instruction.flags.get('from') ?? [];
    if (from === undefined)
        return undefined;
    const found = /^\d+$/.test(from) ? before[Number(from)] : stageNamed(from, before);
    if (found)
        return found;
    if (/^\d+$/.test(from))
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InstructionError */ .lJ(`--from=${from}: there are ${before.length} stages before this one, counted from 0`);
    const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(from, before.flatMap(({ from: each }) => each.name ?? []));
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InstructionError */ .lJ(`--from=${from} is not an earlier stage${meant ? ` (did you mean ${meant}?)` : ''}, and copying from an image needs BuildKit`, 'unsupported');
}
function checkPlatform({ platform }, expand) {
    if (platform === undefined || (0,_oci_descriptor_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .FL)(expand(platform)))
        return;
    throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InstructionError */ .lJ(`--platform=${platform} is ${JSON.stringify(expand(platform))}; expected os/arch such as linux/arm64`);
}
function baseOf(image, before) {
    if (image === '')
        throw new _problem_js__WEBPACK_IMPORTED_MODULE_3__/* .InstructionError */ .lJ('the image name is empty after its variables are replaced');
    const stage = stageNamed(image, before);
    if (stage)
        return { kind: 'stage', index: stage.index };
    return image === 'scratch' ? { kind: 'scratch' } : { kind: 'image', reference: image };
}
function targetOf(all, name, problems) {
    if (name === undefined || name === '')
        return all.at(-1);
    const found = stageNamed(name, all) ?? (/^\d+$/.test(name) ? all[Number(name)] : undefined);
    if (!found && all.length > 0) {
        const names = all.flatMap(({ from }) => from.name ?? []);
        const meant = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .p)(name, names);
        problems.push({
            kind: 'invalid',
            line: all.at(-1)?.from.line ?? 1,
            instruction: 'FROM',
            reason: `there is no stage ${JSON.stringify(name)} to target; ${meant ? `did you mean ${meant}?` : `stages with a name: ${names.join(', ') || 'none'}`}`,
        });
    }
    return found;
}
function neededBy(target, all) {
    const needed = new Set();
    const visit = (stage) => {
        if (needed.has(stage))
            return;
        needed.add(stage);
        const base = stage.base.kind === 'stage' ? all[stage.base.index] : undefined;
        if (base)
            visit(base);
        for (const instruction of stage.instructions) {
            if (instruction.kind !== 'copy')
                continue;
            const source = sourceOrUndefined(instruction, all.slice(0, stage.index));
            if (source)
                visit(source);
        }
    };
    visit(target);
    return [...needed].toSorted((a, b) => a.index - b.index);
}
/** Only to find what is needed: a --from that names nothing is reported where the instruction is checked. */
function sourceOrUndefined(instruction, before) {
    try {
        return sourceStage(instruction, before);
    }
    catch (error) {
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_3__/* .problemOf */ .Zw)(error, instruction);
        return undefined;
    }
}


/***/ })

};
